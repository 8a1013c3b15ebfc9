package kpi

import "github.com/state-for-people/standard"

// The tables of stars as printed: the full federal edition, then the brief one.
// What we make of their gaps and overlaps stands in compile.go.

// scenarioCoverageRows are the rows of T1.1.
//
// Clause: people-2022:T1.1, people-2022-brief:T1.1
var scenarioCoverageRows = standard.List[Band]{Key: "kpi.t1-1", Title: standard.Text{RU: "строки показателя «охват клиентскими сценариями»", EN: "rows of coverage by client scenarios"}, Rows: []row{
	{Code: "1", Clause: standard.Cite("people-2022:T1.1/1"), Value: Band{Max: 350, HasMax: true, Label: standard.Text{RU: "до 35\u00a0%", EN: "up to 35 %"}}},
	{Code: "2", Clause: standard.Cite("people-2022:T1.1/2"), Value: Band{Min: 351, HasMin: true, Max: 500, HasMax: true, Label: standard.Text{RU: "от 35,1 до 50\u00a0%", EN: "35.1 to 50 %"}}},
	{Code: "3", Clause: standard.Cite("people-2022:T1.1/3"), Value: Band{Min: 501, HasMin: true, Max: 700, HasMax: true, Label: standard.Text{RU: "от 50,1 до 70\u00a0%", EN: "50.1 to 70 %"}}},
	{Code: "4", Clause: standard.Cite("people-2022:T1.1/4"), Value: Band{Min: 701, HasMin: true, Max: 900, HasMax: true, Label: standard.Text{RU: "от 70,1 до 90\u00a0%", EN: "70.1 to 90 %"}}},
	{Code: "5", Clause: standard.Cite("people-2022:T1.1/5"), Value: Band{Min: 901, HasMin: true, Max: 1000, HasMax: true, Label: standard.Text{RU: "от 90,1 до 100\u00a0%", EN: "90.1 to 100 %"}}},
	{Code: "1", Clause: standard.Cite("people-2022-brief:T1.1/1"), Value: Band{Max: 350, HasMax: true, Label: standard.Text{RU: "до 35\u00a0%", EN: "up to 35 %"}}},
	{Code: "2", Clause: standard.Cite("people-2022-brief:T1.1/2"), Value: Band{Min: 351, HasMin: true, Max: 500, HasMax: true, Label: standard.Text{RU: "от 35,1 до 50\u00a0%", EN: "35.1 to 50 %"}}},
	{Code: "3", Clause: standard.Cite("people-2022-brief:T1.1/3"), Value: Band{Min: 501, HasMin: true, Max: 700, HasMax: true, Label: standard.Text{RU: "от 50,1 до 70\u00a0%", EN: "50.1 to 70 %"}}},
	{Code: "4", Clause: standard.Cite("people-2022-brief:T1.1/4"), Value: Band{Min: 701, HasMin: true, Max: 900, HasMax: true, Label: standard.Text{RU: "от 70,1 до 90\u00a0%", EN: "70.1 to 90 %"}}},
	{Code: "5", Clause: standard.Cite("people-2022-brief:T1.1/5"), Value: Band{Min: 901, HasMin: true, Max: 1000, HasMax: true, Label: standard.Text{RU: "от 90,1 до 100\u00a0%", EN: "90.1 to 100 %"}}},
}}

// easeRows are the rows of T1.2.
//
// Clause: people-2022:T1.2, people-2022-brief:T1.2
var easeRows = standard.List[Band]{Key: "kpi.t1-2", Title: standard.Text{RU: "строки показателя «оценка простоты»", EN: "rows of ease"}, Rows: []row{
	{Code: "1", Clause: standard.Cite("people-2022:T1.2/1"), Value: Band{Min: 501, HasMin: true, Max: 600, HasMax: true, Label: standard.Text{RU: "от 50,1 до 60\u00a0%", EN: "50.1 to 60 %"}}},
	{Code: "2", Clause: standard.Cite("people-2022:T1.2/2"), Value: Band{Min: 601, HasMin: true, Max: 700, HasMax: true, Label: standard.Text{RU: "от 60,1 до 70\u00a0%", EN: "60.1 to 70 %"}}},
	{Code: "3", Clause: standard.Cite("people-2022:T1.2/3"), Value: Band{Min: 701, HasMin: true, Max: 800, HasMax: true, Label: standard.Text{RU: "от 70,1 до 80\u00a0%", EN: "70.1 to 80 %"}}},
	{Code: "4", Clause: standard.Cite("people-2022:T1.2/4"), Value: Band{Min: 801, HasMin: true, Max: 900, HasMax: true, Label: standard.Text{RU: "от 80,1 до 90\u00a0%", EN: "80.1 to 90 %"}}},
	{Code: "5", Clause: standard.Cite("people-2022:T1.2/5"), Value: Band{Min: 901, HasMin: true, Max: 1000, HasMax: true, Label: standard.Text{RU: "от 90,1 до 100\u00a0%", EN: "90.1 to 100 %"}}},
	{Code: "1", Clause: standard.Cite("people-2022-brief:T1.2/1"), Value: Band{Min: 501, HasMin: true, Max: 600, HasMax: true, Label: standard.Text{RU: "от 50,1 до 60\u00a0%", EN: "50.1 to 60 %"}}},
	{Code: "2", Clause: standard.Cite("people-2022-brief:T1.2/2"), Value: Band{Min: 601, HasMin: true, Max: 700, HasMax: true, Label: standard.Text{RU: "от 60,1 до 70\u00a0%", EN: "60.1 to 70 %"}}},
	{Code: "3", Clause: standard.Cite("people-2022-brief:T1.2/3"), Value: Band{Min: 701, HasMin: true, Max: 800, HasMax: true, Label: standard.Text{RU: "от 70,1 до 80\u00a0%", EN: "70.1 to 80 %"}}},
	{Code: "4", Clause: standard.Cite("people-2022-brief:T1.2/4"), Value: Band{Min: 801, HasMin: true, Max: 900, HasMax: true, Label: standard.Text{RU: "от 80,1 до 90\u00a0%", EN: "80.1 to 90 %"}}},
	{Code: "5", Clause: standard.Cite("people-2022-brief:T1.2/5"), Value: Band{Min: 901, HasMin: true, Max: 1000, HasMax: true, Label: standard.Text{RU: "от 90,1 до 100\u00a0%", EN: "90.1 to 100 %"}}},
}}

// repeatRows are the rows of T1.3: the lower the better.
//
// Clause: people-2022:T1.3, people-2022-brief:T1.3
var repeatRows = standard.List[Band]{Key: "kpi.t1-3", Title: standard.Text{RU: "строки показателя «доля повторных запросов»", EN: "rows of repeat requests"}, Rows: []row{
	{Code: "1", Clause: standard.Cite("people-2022:T1.3/1"), Value: Band{Min: 71, HasMin: true, Max: 100, HasMax: true, Label: standard.Text{RU: "от 7,1 до 10\u00a0%", EN: "7.1 to 10 %"}}},
	{Code: "2", Clause: standard.Cite("people-2022:T1.3/2"), Value: Band{Min: 41, HasMin: true, Max: 70, HasMax: true, Label: standard.Text{RU: "от 4,1 до 7\u00a0%", EN: "4.1 to 7 %"}}},
	{Code: "3", Clause: standard.Cite("people-2022:T1.3/3"), Value: Band{Min: 11, HasMin: true, Max: 40, HasMax: true, Label: standard.Text{RU: "от 1,1 до 4\u00a0%", EN: "1.1 to 4 %"}}},
	{Code: "4", Clause: standard.Cite("people-2022:T1.3/4"), Value: Band{Min: 5, HasMin: true, Max: 10, HasMax: true, Label: standard.Text{RU: "от 0,5 до 1\u00a0%", EN: "0.5 to 1 %"}}},
	{Code: "5", Clause: standard.Cite("people-2022:T1.3/5"), Value: Band{Min: 0, HasMin: true, Max: 5, HasMax: true, Label: standard.Text{RU: "от 0 до 0,5\u00a0%", EN: "0 to 0.5 %"}}},
	{Code: "1", Clause: standard.Cite("people-2022-brief:T1.3/1"), Value: Band{Min: 71, HasMin: true, Max: 100, HasMax: true, Label: standard.Text{RU: "от 7,1 до 10\u00a0%", EN: "7.1 to 10 %"}}},
	{Code: "2", Clause: standard.Cite("people-2022-brief:T1.3/2"), Value: Band{Min: 41, HasMin: true, Max: 70, HasMax: true, Label: standard.Text{RU: "от 4,1 до 7\u00a0%", EN: "4.1 to 7 %"}}},
	{Code: "3", Clause: standard.Cite("people-2022-brief:T1.3/3"), Value: Band{Min: 11, HasMin: true, Max: 40, HasMax: true, Label: standard.Text{RU: "от 1,1 до 4\u00a0%", EN: "1.1 to 4 %"}}},
	{Code: "4", Clause: standard.Cite("people-2022-brief:T1.3/4"), Value: Band{Min: 5, HasMin: true, Max: 10, HasMax: true, Label: standard.Text{RU: "от 0,5 до 1\u00a0%", EN: "0.5 to 1 %"}}},
	{Code: "5", Clause: standard.Cite("people-2022-brief:T1.3/5"), Value: Band{Min: 0, HasMin: true, Max: 5, HasMax: true, Label: standard.Text{RU: "от 0 до 0,5\u00a0%", EN: "0 to 0.5 %"}}},
}}

// loyalServiceRows are the rows of T1.4.
//
// Clause: people-2022:T1.4, people-2022-brief:T1.4
var loyalServiceRows = standard.List[Band]{Key: "kpi.t1-4", Title: standard.Text{RU: "строки показателя «доля услуг с положительным NPS»", EN: "rows of services with a positive NPS"}, Rows: []row{
	{Code: "1", Clause: standard.Cite("people-2022:T1.4/1"), Value: Band{Min: 501, HasMin: true, Max: 600, HasMax: true, Label: standard.Text{RU: "от 50,1 до 60\u00a0%", EN: "50.1 to 60 %"}}},
	{Code: "2", Clause: standard.Cite("people-2022:T1.4/2"), Value: Band{Min: 601, HasMin: true, Max: 700, HasMax: true, Label: standard.Text{RU: "от 60,1 до 70\u00a0%", EN: "60.1 to 70 %"}}},
	{Code: "3", Clause: standard.Cite("people-2022:T1.4/3"), Value: Band{Min: 701, HasMin: true, Max: 800, HasMax: true, Label: standard.Text{RU: "от 70,1 до 80\u00a0%", EN: "70.1 to 80 %"}}},
	{Code: "4", Clause: standard.Cite("people-2022:T1.4/4"), Value: Band{Min: 801, HasMin: true, Max: 900, HasMax: true, Label: standard.Text{RU: "от 80,1 до 90\u00a0%", EN: "80.1 to 90 %"}}},
	{Code: "5", Clause: standard.Cite("people-2022:T1.4/5"), Value: Band{Min: 901, HasMin: true, Max: 1000, HasMax: true, Label: standard.Text{RU: "от 90,1 до 100\u00a0%", EN: "90.1 to 100 %"}}},
	{Code: "1", Clause: standard.Cite("people-2022-brief:T1.4/1"), Value: Band{Min: 501, HasMin: true, Max: 600, HasMax: true, Label: standard.Text{RU: "от 50,1 до 60\u00a0%", EN: "50.1 to 60 %"}}},
	{Code: "2", Clause: standard.Cite("people-2022-brief:T1.4/2"), Value: Band{Min: 601, HasMin: true, Max: 700, HasMax: true, Label: standard.Text{RU: "от 60,1 до 70\u00a0%", EN: "60.1 to 70 %"}}},
	{Code: "3", Clause: standard.Cite("people-2022-brief:T1.4/3"), Value: Band{Min: 701, HasMin: true, Max: 800, HasMax: true, Label: standard.Text{RU: "от 70,1 до 80\u00a0%", EN: "70.1 to 80 %"}}},
	{Code: "4", Clause: standard.Cite("people-2022-brief:T1.4/4"), Value: Band{Min: 801, HasMin: true, Max: 900, HasMax: true, Label: standard.Text{RU: "от 80,1 до 90\u00a0%", EN: "80.1 to 90 %"}}},
	{Code: "5", Clause: standard.Cite("people-2022-brief:T1.4/5"), Value: Band{Min: 901, HasMin: true, Max: 1000, HasMax: true, Label: standard.Text{RU: "от 90,1 до 100\u00a0%", EN: "90.1 to 100 %"}}},
}}

// satisfactionRows are the rows of T1.5.
//
// Clause: people-2022:T1.5, people-2022-brief:T1.5
var satisfactionRows = standard.List[Band]{Key: "kpi.t1-5", Title: standard.Text{RU: "строки показателя «оценка удовлетворённости»", EN: "rows of satisfaction"}, Rows: []row{
	{Code: "1", Clause: standard.Cite("people-2022:T1.5/1"), Value: Band{Min: 501, HasMin: true, Max: 600, HasMax: true, Label: standard.Text{RU: "от 50,1 до 60\u00a0%", EN: "50.1 to 60 %"}}},
	{Code: "2", Clause: standard.Cite("people-2022:T1.5/2"), Value: Band{Min: 601, HasMin: true, Max: 700, HasMax: true, Label: standard.Text{RU: "от 60,1 до 70\u00a0%", EN: "60.1 to 70 %"}}},
	{Code: "3", Clause: standard.Cite("people-2022:T1.5/3"), Value: Band{Min: 701, HasMin: true, Max: 800, HasMax: true, Label: standard.Text{RU: "от 70,1 до 80\u00a0%", EN: "70.1 to 80 %"}}},
	{Code: "4", Clause: standard.Cite("people-2022:T1.5/4"), Value: Band{Min: 801, HasMin: true, Max: 900, HasMax: true, Label: standard.Text{RU: "от 80,1 до 90\u00a0%", EN: "80.1 to 90 %"}}},
	{Code: "5", Clause: standard.Cite("people-2022:T1.5/5"), Value: Band{Min: 901, HasMin: true, Max: 1000, HasMax: true, Label: standard.Text{RU: "от 90,1 до 100\u00a0%", EN: "90.1 to 100 %"}}},
	{Code: "1", Clause: standard.Cite("people-2022-brief:T1.5/1"), Value: Band{Min: 501, HasMin: true, Max: 600, HasMax: true, Label: standard.Text{RU: "от 50,1 до 60\u00a0%", EN: "50.1 to 60 %"}}},
	{Code: "2", Clause: standard.Cite("people-2022-brief:T1.5/2"), Value: Band{Min: 601, HasMin: true, Max: 700, HasMax: true, Label: standard.Text{RU: "от 60,1 до 70\u00a0%", EN: "60.1 to 70 %"}}},
	{Code: "3", Clause: standard.Cite("people-2022-brief:T1.5/3"), Value: Band{Min: 701, HasMin: true, Max: 800, HasMax: true, Label: standard.Text{RU: "от 70,1 до 80\u00a0%", EN: "70.1 to 80 %"}}},
	{Code: "4", Clause: standard.Cite("people-2022-brief:T1.5/4"), Value: Band{Min: 801, HasMin: true, Max: 900, HasMax: true, Label: standard.Text{RU: "от 80,1 до 90\u00a0%", EN: "80.1 to 90 %"}}},
	{Code: "5", Clause: standard.Cite("people-2022-brief:T1.5/5"), Value: Band{Min: 901, HasMin: true, Max: 1000, HasMax: true, Label: standard.Text{RU: "от 90,1 до 100\u00a0%", EN: "90.1 to 100 %"}}},
}}

// proactiveRows are the rows of T1.6. The first asks for a scenario, not for a share.
//
// Clause: people-2022:T1.6, people-2022-brief:T1.6
var proactiveRows = standard.List[Band]{Key: "kpi.t1-6", Title: standard.Text{RU: "строки показателя «доля проактивных сценариев»", EN: "rows of proactive scenarios"}, Rows: []row{
	{Code: "1", Clause: standard.Cite("people-2022:T1.6/1"), Value: Band{Label: standard.Text{RU: "утверждён хотя бы один проактивный сценарий", EN: "at least one approved proactive scenario"}}},
	{Code: "2", Clause: standard.Cite("people-2022:T1.6/2"), Value: Band{Min: 200, HasMin: true, Label: standard.Text{RU: "от 20\u00a0%", EN: "from 20 %"}}},
	{Code: "3", Clause: standard.Cite("people-2022:T1.6/3"), Value: Band{Min: 201, HasMin: true, Max: 350, HasMax: true, Label: standard.Text{RU: "от 20,1 до 35\u00a0%", EN: "20.1 to 35 %"}}},
	{Code: "4", Clause: standard.Cite("people-2022:T1.6/4"), Value: Band{Min: 351, HasMin: true, Max: 500, HasMax: true, Label: standard.Text{RU: "от 35,1 до 50\u00a0%", EN: "35.1 to 50 %"}}},
	{Code: "5", Clause: standard.Cite("people-2022:T1.6/5"), Value: Band{Min: 510, HasMin: true, Max: 700, HasMax: true, Label: standard.Text{RU: "от 51 до 70\u00a0%", EN: "51 to 70 %"}}},
	{Code: "1", Clause: standard.Cite("people-2022-brief:T1.6/1"), Value: Band{Label: standard.Text{RU: "утверждён хотя бы один проактивный сценарий", EN: "at least one approved proactive scenario"}}},
	{Code: "2", Clause: standard.Cite("people-2022-brief:T1.6/2"), Value: Band{Min: 200, HasMin: true, Max: 200, HasMax: true, Label: standard.Text{RU: "20\u00a0%", EN: "20 %"}}},
	{Code: "3", Clause: standard.Cite("people-2022-brief:T1.6/3"), Value: Band{Min: 201, HasMin: true, Max: 350, HasMax: true, Label: standard.Text{RU: "от 20,1 до 35\u00a0%", EN: "20.1 to 35 %"}}},
	{Code: "4", Clause: standard.Cite("people-2022-brief:T1.6/4"), Value: Band{Min: 351, HasMin: true, Max: 500, HasMax: true, Label: standard.Text{RU: "от 35,1 до 50\u00a0%", EN: "35.1 to 50 %"}}},
	{Code: "5", Clause: standard.Cite("people-2022-brief:T1.6/5"), Value: Band{Min: 501, HasMin: true, Max: 700, HasMax: true, Label: standard.Text{RU: "от 50,1 до 70\u00a0%", EN: "50.1 to 70 %"}}},
}}

// prototypeRows are the rows of T2.2.
//
// Clause: people-2022:T2.2, people-2022-brief:T2.2
var prototypeRows = standard.List[Band]{Key: "kpi.t2-2", Title: standard.Text{RU: "строки показателя «испытание прототипов»", EN: "rows of prototype testing"}, Rows: []row{
	{Code: "1", Clause: standard.Cite("people-2022:T2.2/1"), Value: Band{Min: 100, HasMin: true, AtLeast: true, Label: standard.Text{RU: "не менее 10\u00a0%", EN: "at least 10 %"}}},
	{Code: "2", Clause: standard.Cite("people-2022:T2.2/2"), Value: Band{Min: 200, HasMin: true, AtLeast: true, Label: standard.Text{RU: "не менее 20\u00a0%", EN: "at least 20 %"}}},
	{Code: "3", Clause: standard.Cite("people-2022:T2.2/3"), Value: Band{Min: 300, HasMin: true, AtLeast: true, Label: standard.Text{RU: "не менее 30\u00a0%", EN: "at least 30 %"}}},
	{Code: "4", Clause: standard.Cite("people-2022:T2.2/4"), Value: Band{Min: 500, HasMin: true, AtLeast: true, Label: standard.Text{RU: "не менее 50\u00a0%", EN: "at least 50 %"}}},
	{Code: "5", Clause: standard.Cite("people-2022:T2.2/5"), Value: Band{Min: 1000, HasMin: true, AtLeast: true, Label: standard.Text{RU: "не менее 100\u00a0%", EN: "at least 100 %"}}},
	{Code: "1", Clause: standard.Cite("people-2022-brief:T2.2/1"), Value: Band{Min: 100, HasMin: true, AtLeast: true, Label: standard.Text{RU: "не менее 10\u00a0%", EN: "at least 10 %"}}},
	{Code: "2", Clause: standard.Cite("people-2022-brief:T2.2/2"), Value: Band{Min: 200, HasMin: true, AtLeast: true, Label: standard.Text{RU: "не менее 20\u00a0%", EN: "at least 20 %"}}},
	{Code: "3", Clause: standard.Cite("people-2022-brief:T2.2/3"), Value: Band{Min: 300, HasMin: true, AtLeast: true, Label: standard.Text{RU: "не менее 30\u00a0%", EN: "at least 30 %"}}},
	{Code: "4", Clause: standard.Cite("people-2022-brief:T2.2/4"), Value: Band{Min: 500, HasMin: true, AtLeast: true, Label: standard.Text{RU: "не менее 50\u00a0%", EN: "at least 50 %"}}},
	{Code: "5", Clause: standard.Cite("people-2022-brief:T2.2/5"), Value: Band{Min: 1000, HasMin: true, AtLeast: true, Label: standard.Text{RU: "не менее 100\u00a0%", EN: "at least 100 %"}}},
}}

// digitalLoyaltyRows are the rows of T2.5, in points of the NPS.
//
// Clause: people-2022:T2.5, people-2022-brief:T2.5
var digitalLoyaltyRows = standard.List[Band]{Key: "kpi.t2-5", Title: standard.Text{RU: "строки показателя «лояльность цифровым точкам»", EN: "rows of loyalty to digital touchpoints"}, Rows: []row{
	{Code: "1", Clause: standard.Cite("people-2022:T2.5/1"), Value: Band{Max: 50, HasMax: true, Below: true, Label: standard.Text{RU: "меньше 5", EN: "below 5"}}},
	{Code: "2", Clause: standard.Cite("people-2022:T2.5/2"), Value: Band{Min: 51, HasMin: true, Max: 150, HasMax: true, Label: standard.Text{RU: "от 5,1 до 15", EN: "5.1 to 15"}}},
	{Code: "3", Clause: standard.Cite("people-2022:T2.5/3"), Value: Band{Min: 151, HasMin: true, Max: 300, HasMax: true, Label: standard.Text{RU: "от 15,1 до 30", EN: "15.1 to 30"}}},
	{Code: "4", Clause: standard.Cite("people-2022:T2.5/4"), Value: Band{Min: 301, HasMin: true, Max: 500, HasMax: true, Label: standard.Text{RU: "от 30,1 до 50", EN: "30.1 to 50"}}},
	{Code: "5", Clause: standard.Cite("people-2022:T2.5/5"), Value: Band{Min: 500, HasMin: true, Above: true, Label: standard.Text{RU: "свыше 50", EN: "above 50"}}},
	{Code: "1", Clause: standard.Cite("people-2022-brief:T2.5/1"), Value: Band{Max: 50, HasMax: true, Below: true, Label: standard.Text{RU: "меньше 5", EN: "below 5"}}},
	{Code: "2", Clause: standard.Cite("people-2022-brief:T2.5/2"), Value: Band{Min: 51, HasMin: true, Max: 150, HasMax: true, Label: standard.Text{RU: "от 5,1 до 15", EN: "5.1 to 15"}}},
	{Code: "3", Clause: standard.Cite("people-2022-brief:T2.5/3"), Value: Band{Min: 151, HasMin: true, Max: 300, HasMax: true, Label: standard.Text{RU: "от 15,1 до 30", EN: "15.1 to 30"}}},
	{Code: "4", Clause: standard.Cite("people-2022-brief:T2.5/4"), Value: Band{Min: 301, HasMin: true, Max: 500, HasMax: true, Label: standard.Text{RU: "от 30,1 до 50", EN: "30.1 to 50"}}},
	{Code: "5", Clause: standard.Cite("people-2022-brief:T2.5/5"), Value: Band{Min: 500, HasMin: true, Above: true, Label: standard.Text{RU: "свыше 50", EN: "above 50"}}},
}}
