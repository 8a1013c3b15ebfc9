package kpi

import (
	"time"

	"github.com/state-for-people/standard"
)

// The tables whose rows ask for conditions, as printed: the full federal
// edition, then the brief one.

// mapRows are the rows of T2.1.
//
// Clause: people-2022:T2.1, people-2022-brief:T2.1
var mapRows = standard.List[MapDemand]{Key: "kpi.t2-1", Title: standard.Text{RU: "строки показателя «охват картами клиентских путей»", EN: "rows of coverage by client journey maps"}, Rows: []standard.Row[MapDemand]{
	{Code: "1", Clause: standard.Cite("people-2022:T2.1/1"), Value: MapDemand{Applicants: 900, Potential: true, Label: standard.Text{RU: "90\u00a0% заявителей отнесены к профилям сегментов, отнесены и те, кто не обращается", EN: "90 % of applicants assigned to profiles of segments, and those who do not apply as well"}}},
	{Code: "2", Clause: standard.Cite("people-2022:T2.1/2"), Value: MapDemand{Maps: 350, Label: standard.Text{RU: "актуальные карты не менее чем для 35\u00a0% профилей", EN: "current maps for at least 35 % of profiles"}}},
	{Code: "3", Clause: standard.Cite("people-2022:T2.1/3"), Value: MapDemand{Maps: 500, Label: standard.Text{RU: "актуальные карты не менее чем для 50\u00a0% профилей", EN: "current maps for at least 50 % of profiles"}}},
	{Code: "4", Clause: standard.Cite("people-2022:T2.1/4"), Value: MapDemand{Maps: 700, Label: standard.Text{RU: "актуальные карты не менее чем для 70\u00a0% профилей", EN: "current maps for at least 70 % of profiles"}}},
	{Code: "5", Clause: standard.Cite("people-2022:T2.1/5"), Value: MapDemand{Maps: 1000, Label: standard.Text{RU: "актуальные карты не менее чем для 100\u00a0% профилей", EN: "current maps for at least 100 % of profiles"}}},
	{Code: "1", Clause: standard.Cite("people-2022-brief:T2.1/1"), Value: MapDemand{Applicants: 900, Potential: true, Label: standard.Text{RU: "90\u00a0% заявителей отнесены к профилям сегментов, отнесены и те, кто не обращается", EN: "90 % of applicants assigned to profiles of segments, and those who do not apply as well"}}},
	{Code: "2", Clause: standard.Cite("people-2022-brief:T2.1/2"), Value: MapDemand{Maps: 350, Label: standard.Text{RU: "актуальные карты не менее чем для 35\u00a0% профилей", EN: "current maps for at least 35 % of profiles"}}},
	{Code: "3", Clause: standard.Cite("people-2022-brief:T2.1/3"), Value: MapDemand{Maps: 500, Label: standard.Text{RU: "актуальные карты не менее чем для 50\u00a0% профилей", EN: "current maps for at least 50 % of profiles"}}},
	{Code: "4", Clause: standard.Cite("people-2022-brief:T2.1/4"), Value: MapDemand{Maps: 700, Label: standard.Text{RU: "актуальные карты не менее чем для 70\u00a0% профилей", EN: "current maps for at least 70 % of profiles"}}},
	{Code: "5", Clause: standard.Cite("people-2022-brief:T2.1/5"), Value: MapDemand{Maps: 1000, Label: standard.Text{RU: "актуальные карты для 100\u00a0% профилей", EN: "current maps for 100 % of profiles"}}},
}}

// phoneRows are the rows of T2.3: the brief edition asks nothing of the
// authority itself, and for a rating at every level from two stars on.
//
// Reading: K12, K24, the row of four stars of the full edition does not speak of
// the authority: as in the row of one star.
//
// Clause: people-2022:T2.3, people-2022-brief:T2.3
var phoneRows = standard.List[PhoneDemand]{Key: "kpi.t2-3", Title: standard.Text{RU: "строки показателя «доступность по телефону»", EN: "rows of access by telephone"}, Rows: []standard.Row[PhoneDemand]{
	{Code: "1", Clause: standard.Cite("people-2022:T2.3/1"), Value: PhoneDemand{Authority: HoursWorking, OneStopShops: HoursWorking, Label: standard.Text{RU: "в рабочие часы отвечают орган власти и «одно окно»", EN: "the authority and one-stop shops answer in working hours"}}},
	{Code: "2", Clause: standard.Cite("people-2022:T2.3/2"), Value: PhoneDemand{Authority: HoursWorking, OneStopShops: HoursWorking, Chatbot: true, CallBack: true, Rating: Band{Min: 601, HasMin: true, Max: 700, HasMax: true}, Label: standard.Text{RU: "в рабочие часы отвечают орган власти и «одно окно», потом — чат-бот и перезвон, довольны от 60,1 до 70\u00a0%", EN: "the authority and one-stop shops answer in working hours, then a chat-bot and call-back, satisfied 60.1 to 70 %"}}},
	{Code: "3", Clause: standard.Cite("people-2022:T2.3/3"), Value: PhoneDemand{Authority: HoursWorking, OneStopShops: HoursWorking, Chatbot: true, CallBack: true, Rating: Band{Min: 701, HasMin: true, Max: 800, HasMax: true}, Label: standard.Text{RU: "в рабочие часы отвечают орган власти и «одно окно», потом — чат-бот и перезвон, довольны от 70,1 до 80\u00a0%", EN: "the authority and one-stop shops answer in working hours, then a chat-bot and call-back, satisfied 70.1 to 80 %"}}},
	{Code: "4", Clause: standard.Cite("people-2022:T2.3/4"), Value: PhoneDemand{Authority: HoursWorking, OneStopShops: HoursRoundTheClock, Label: standard.Text{RU: "«одно окно» отвечает круглосуточно и без выходных", EN: "one-stop shops answer 24 hours, 7 days"}}},
	{Code: "5", Clause: standard.Cite("people-2022:T2.3/5"), Value: PhoneDemand{Authority: HoursRoundTheClock, OneStopShops: HoursRoundTheClock, Label: standard.Text{RU: "орган власти и «одно окно» отвечают круглосуточно и без выходных", EN: "the authority and one-stop shops answer 24 hours, 7 days"}}},
	{Code: "1", Clause: standard.Cite("people-2022-brief:T2.3/1"), Value: PhoneDemand{OneStopShops: HoursWorking, Label: standard.Text{RU: "в рабочие часы отвечает «одно окно»", EN: "one-stop shops answer in working hours"}}},
	{Code: "2", Clause: standard.Cite("people-2022-brief:T2.3/2"), Value: PhoneDemand{OneStopShops: HoursWorking, Chatbot: true, CallBack: true, Rating: Band{Min: 601, HasMin: true, Max: 700, HasMax: true}, Label: standard.Text{RU: "в рабочие часы отвечает «одно окно», потом — диалоговый бот и перезвон, довольны от 60,1 до 70\u00a0%", EN: "one-stop shops answer in working hours, then a chat-bot and call-back, satisfied 60.1 to 70 %"}}},
	{Code: "3", Clause: standard.Cite("people-2022-brief:T2.3/3"), Value: PhoneDemand{OneStopShops: HoursWorking, Chatbot: true, CallBack: true, Rating: Band{Min: 701, HasMin: true, Max: 800, HasMax: true}, Label: standard.Text{RU: "в рабочие часы отвечает «одно окно», потом — диалоговый бот и перезвон, довольны от 70,1 до 80\u00a0%", EN: "one-stop shops answer in working hours, then a chat-bot and call-back, satisfied 70.1 to 80 %"}}},
	{Code: "4", Clause: standard.Cite("people-2022-brief:T2.3/4"), Value: PhoneDemand{OneStopShops: HoursWorking, Chatbot: true, CallBack: true, Rating: Band{Min: 801, HasMin: true, Max: 900, HasMax: true}, Label: standard.Text{RU: "в рабочие часы отвечает «одно окно», потом — диалоговый бот и перезвон, довольны от 80,1 до 90\u00a0%", EN: "one-stop shops answer in working hours, then a chat-bot and call-back, satisfied 80.1 to 90 %"}}},
	{Code: "5", Clause: standard.Cite("people-2022-brief:T2.3/5"), Value: PhoneDemand{OneStopShops: HoursWorking, Chatbot: true, CallBack: true, Rating: Band{Min: 900, HasMin: true, Above: true}, Label: standard.Text{RU: "в рабочие часы отвечает «одно окно», потом — диалоговый бот и перезвон, довольны больше 90\u00a0%", EN: "one-stop shops answer in working hours, then a chat-bot and call-back, satisfied above 90 %"}}},
}}

// textRows are the rows of T2.4.
//
// Reading: K12, the second row of the brief edition cannot be told from the third
// as printed, so it is read as in the full edition.
//
// Clause: people-2022:T2.4, people-2022-brief:T2.4
var textRows = standard.List[TextDemand]{Key: "kpi.t2-4", Title: standard.Text{RU: "строки показателя «понятность письменных ответов»", EN: "rows of clarity of written answers"}, Rows: []standard.Row[TextDemand]{
	{Code: "1", Clause: standard.Cite("people-2022:T2.4/1"), Value: TextDemand{Templates: 500, Label: standard.Text{RU: "актуальные шаблоны ответов для 50\u00a0% жизненных ситуаций", EN: "current templates of answers for 50 % of life situations"}}},
	{Code: "2", Clause: standard.Cite("people-2022:T2.4/2"), Value: TextDemand{Templates: 1000, Label: standard.Text{RU: "актуальные шаблоны ответов для 100\u00a0% жизненных ситуаций", EN: "current templates of answers for 100 % of life situations"}}},
	{Code: "3", Clause: standard.Cite("people-2022:T2.4/3"), Value: TextDemand{Algorithm: 300, Label: standard.Text{RU: "сложность ответов оценивается автоматически в 30\u00a0% жизненных ситуаций", EN: "the difficulty of answers is rated automatically in 30 % of life situations"}}},
	{Code: "4", Clause: standard.Cite("people-2022:T2.4/4"), Value: TextDemand{Algorithm: 500, Label: standard.Text{RU: "сложность ответов оценивается автоматически в 50\u00a0% жизненных ситуаций", EN: "the difficulty of answers is rated automatically in 50 % of life situations"}}},
	{Code: "5", Clause: standard.Cite("people-2022:T2.4/5"), Value: TextDemand{Algorithm: 1000, Label: standard.Text{RU: "сложность ответов оценивается автоматически в 100\u00a0% жизненных ситуаций", EN: "the difficulty of answers is rated automatically in 100 % of life situations"}}},
	{Code: "1", Clause: standard.Cite("people-2022-brief:T2.4/1"), Value: TextDemand{Templates: 500, Label: standard.Text{RU: "актуальные шаблоны ответов для 50\u00a0% жизненных ситуаций", EN: "current templates of answers for 50 % of life situations"}}},
	{Code: "2", Clause: standard.Cite("people-2022-brief:T2.4/2"), Value: TextDemand{Templates: 1000, Label: standard.Text{RU: "актуальные шаблоны ответов для 100\u00a0% жизненных ситуаций", EN: "current templates of answers for 100 % of life situations"}, Printed: &TextDemand{Algorithm: 300, Label: standard.Text{RU: "сложность ответов оценивается автоматически в 30\u00a0% жизненных ситуаций", EN: "the difficulty of answers is rated automatically in 30 % of life situations"}}}},
	{Code: "3", Clause: standard.Cite("people-2022-brief:T2.4/3"), Value: TextDemand{Algorithm: 300, Label: standard.Text{RU: "сложность ответов оценивается автоматически в 30\u00a0% жизненных ситуаций", EN: "the difficulty of answers is rated automatically in 30 % of life situations"}}},
	{Code: "4", Clause: standard.Cite("people-2022-brief:T2.4/4"), Value: TextDemand{Algorithm: 500, Label: standard.Text{RU: "сложность ответов оценивается автоматически в 50\u00a0% жизненных ситуаций", EN: "the difficulty of answers is rated automatically in 50 % of life situations"}}},
	{Code: "5", Clause: standard.Cite("people-2022-brief:T2.4/5"), Value: TextDemand{Algorithm: 1000, Label: standard.Text{RU: "сложность ответов оценивается автоматически в 100\u00a0% жизненных ситуаций", EN: "the difficulty of answers is rated automatically in 100 % of life situations"}}},
}}

// socialRows are the rows of T2.6.
//
// Clause: people-2022:T2.6, people-2022-brief:T2.6
var socialRows = standard.List[SocialDemand]{Key: "kpi.t2-6", Title: standard.Text{RU: "строки показателя «время ответа в социальных сетях»", EN: "rows of the time to answer in social networks"}, Rows: []standard.Row[SocialDemand]{
	{Code: "1", Clause: standard.Cite("people-2022:T2.6/1"), Value: SocialDemand{Mention: standard.Duration(24 * time.Hour), Request: standard.Duration(12 * time.Hour), Label: standard.Text{RU: "упоминание — 24 ч, обращение или комментарий — 12 ч", EN: "mention 24 h, request or comment 12 h"}}},
	{Code: "2", Clause: standard.Cite("people-2022:T2.6/2"), Value: SocialDemand{Mention: standard.Duration(12 * time.Hour), Request: standard.Duration(6 * time.Hour), Label: standard.Text{RU: "упоминание — 12 ч, обращение или комментарий — 6 ч", EN: "mention 12 h, request or comment 6 h"}}},
	{Code: "3", Clause: standard.Cite("people-2022:T2.6/3"), Value: SocialDemand{Mention: standard.Duration(8 * time.Hour), Request: standard.Duration(4 * time.Hour), Label: standard.Text{RU: "упоминание — 8 ч, обращение или комментарий — 4 ч", EN: "mention 8 h, request or comment 4 h"}}},
	{Code: "4", Clause: standard.Cite("people-2022:T2.6/4"), Value: SocialDemand{Mention: standard.Duration(6 * time.Hour), Request: standard.Duration(3 * time.Hour), Label: standard.Text{RU: "упоминание — 6 ч, обращение или комментарий — 3 ч", EN: "mention 6 h, request or comment 3 h"}}},
	{Code: "5", Clause: standard.Cite("people-2022:T2.6/5"), Value: SocialDemand{Mention: standard.Duration(4 * time.Hour), Request: standard.Duration(2 * time.Hour), Label: standard.Text{RU: "упоминание — 4 ч, обращение или комментарий — 2 ч", EN: "mention 4 h, request or comment 2 h"}}},
	{Code: "1", Clause: standard.Cite("people-2022-brief:T2.6/1"), Value: SocialDemand{Mention: standard.Duration(24 * time.Hour), Request: standard.Duration(12 * time.Hour), Label: standard.Text{RU: "упоминание — 24 ч, обращение или комментарий — 12 ч", EN: "mention 24 h, request or comment 12 h"}}},
	{Code: "2", Clause: standard.Cite("people-2022-brief:T2.6/2"), Value: SocialDemand{Mention: standard.Duration(12 * time.Hour), Request: standard.Duration(6 * time.Hour), Label: standard.Text{RU: "упоминание — 12 ч, обращение или комментарий — 6 ч", EN: "mention 12 h, request or comment 6 h"}}},
	{Code: "3", Clause: standard.Cite("people-2022-brief:T2.6/3"), Value: SocialDemand{Mention: standard.Duration(8 * time.Hour), Request: standard.Duration(4 * time.Hour), Label: standard.Text{RU: "упоминание — 8 ч, обращение или комментарий — 4 ч", EN: "mention 8 h, request or comment 4 h"}}},
	{Code: "4", Clause: standard.Cite("people-2022-brief:T2.6/4"), Value: SocialDemand{Mention: standard.Duration(6 * time.Hour), Request: standard.Duration(3 * time.Hour), Label: standard.Text{RU: "упоминание — 6 ч, обращение или комментарий — 3 ч", EN: "mention 6 h, request or comment 3 h"}}},
	{Code: "5", Clause: standard.Cite("people-2022-brief:T2.6/5"), Value: SocialDemand{Mention: standard.Duration(4 * time.Hour), Request: standard.Duration(2 * time.Hour), Label: standard.Text{RU: "упоминание — 4 ч, обращение или комментарий — 2 ч", EN: "mention 4 h, request or comment 2 h"}}},
}}

// bookingRows are the rows of T2.7: notices as the clauses on in-person
// touchpoints repeat them (package touchpoint).
//
// Reading: K18, the maximum level is five stars.
//
// Clause: people-2022:T2.7, people-2022-brief:T2.7
var bookingRows = standard.List[BookingDemand]{Key: "kpi.t2-7", Title: standard.Text{RU: "строки показателя «запись на личный приём»", EN: "rows of booking an appointment"}, Rows: []standard.Row[BookingDemand]{
	{Code: "1", Clause: standard.Cite("people-2022:T2.7/1"), Value: BookingDemand{Ways: 1, Label: standard.Text{RU: "запись хотя бы одним способом", EN: "booking in at least one way"}}},
	{Code: "2", Clause: standard.Cite("people-2022:T2.7/2"), Value: BookingDemand{RoundTheClock: 1, Label: standard.Text{RU: "запись круглосуточно хотя бы одним способом", EN: "booking 24 hours, 7 days in at least one way"}}},
	{Code: "3", Clause: standard.Cite("people-2022:T2.7/3"), Value: BookingDemand{EveryWay: true, Label: standard.Text{RU: "запись круглосуточно любым удобным клиенту способом", EN: "booking 24 hours, 7 days in any way convenient to the client"}}},
	{Code: "4", Clause: standard.Cite("people-2022:T2.7/4"), Value: BookingDemand{FirstNotice: standard.Duration(24 * time.Hour), Change: true, Cancel: true, Label: standard.Text{RU: "напоминание за сутки, запись можно перенести и отменить", EN: "notice a day before, booking can be changed and cancelled"}}},
	{Code: "5", Clause: standard.Cite("people-2022:T2.7/5"), Value: BookingDemand{FirstNotice: standard.Duration(24 * time.Hour), SecondNotice: standard.Duration(2 * time.Hour), Change: true, Cancel: true, Label: standard.Text{RU: "напоминания за сутки и за 2 часа, запись можно перенести и отменить", EN: "notices a day and 2 hours before, booking can be changed and cancelled"}}},
	{Code: "1", Clause: standard.Cite("people-2022-brief:T2.7/1"), Value: BookingDemand{Ways: 1, Label: standard.Text{RU: "запись хотя бы одним способом", EN: "booking in at least one way"}}},
	{Code: "2", Clause: standard.Cite("people-2022-brief:T2.7/2"), Value: BookingDemand{RoundTheClock: 1, Label: standard.Text{RU: "запись круглосуточно хотя бы одним способом", EN: "booking 24 hours, 7 days in at least one way"}}},
	{Code: "3", Clause: standard.Cite("people-2022-brief:T2.7/3"), Value: BookingDemand{EveryWay: true, Label: standard.Text{RU: "запись круглосуточно любым удобным клиенту способом", EN: "booking 24 hours, 7 days in any way convenient to the client"}}},
	{Code: "4", Clause: standard.Cite("people-2022-brief:T2.7/4"), Value: BookingDemand{FirstNotice: standard.Duration(24 * time.Hour), Change: true, Cancel: true, Label: standard.Text{RU: "напоминание за сутки, запись можно перенести и отменить", EN: "notice a day before, booking can be changed and cancelled"}}},
	{Code: "5", Clause: standard.Cite("people-2022-brief:T2.7/5"), Value: BookingDemand{FirstNotice: standard.Duration(24 * time.Hour), SecondNotice: standard.Duration(2 * time.Hour), Change: true, Cancel: true, Label: standard.Text{RU: "напоминания за сутки и за 2 часа, запись можно перенести и отменить", EN: "notices a day and 2 hours before, booking can be changed and cancelled"}}},
}}
