package kpi

import (
	"iter"

	"github.com/state-for-people/standard"
)

// Indicator is the code of an indicator («показатель клиентоцентричности»): its
// table and row in section 6.
type Indicator string

// The indicators. T1 holds the key ones, T2 the additional ones.
const (
	IndicatorScenarioCoverage   Indicator = "T1.1"
	IndicatorEase               Indicator = "T1.2"
	IndicatorRepeats            Indicator = "T1.3"
	IndicatorLoyalServices      Indicator = "T1.4"
	IndicatorSatisfaction       Indicator = "T1.5"
	IndicatorProactiveScenarios Indicator = "T1.6"
	IndicatorMapCoverage        Indicator = "T2.1"
	IndicatorPrototypeTesting   Indicator = "T2.2"
	IndicatorPhoneAccess        Indicator = "T2.3"
	IndicatorTextClarity        Indicator = "T2.4"
	IndicatorDigitalLoyalty     Indicator = "T2.5"
	IndicatorSocialReply        Indicator = "T2.6"
	IndicatorBooking            Indicator = "T2.7"
)

// indicators are in the order of the tables; a compiled table has the same index.
var indicators = standard.Vocabulary[Indicator]{
	{Code: IndicatorScenarioCoverage, Title: standard.Text{RU: "охват клиентскими сценариями", EN: "coverage by client scenarios"}, Clause: standard.Cite("people-2022:T1.1")},
	{Code: IndicatorEase, Title: standard.Text{RU: "оценка простоты", EN: "ease"}, Clause: standard.Cite("people-2022:T1.2")},
	{Code: IndicatorRepeats, Title: standard.Text{RU: "доля повторных запросов", EN: "share of repeat requests"}, Clause: standard.Cite("people-2022:T1.3")},
	{Code: IndicatorLoyalServices, Title: standard.Text{RU: "доля услуг с положительным NPS", EN: "share of services with a positive NPS"}, Clause: standard.Cite("people-2022:T1.4")},
	{Code: IndicatorSatisfaction, Title: standard.Text{RU: "оценка удовлетворённости", EN: "satisfaction"}, Clause: standard.Cite("people-2022:T1.5")},
	{Code: IndicatorProactiveScenarios, Title: standard.Text{RU: "доля проактивных сценариев", EN: "share of proactive scenarios"}, Clause: standard.Cite("people-2022:T1.6")},
	{Code: IndicatorMapCoverage, Title: standard.Text{RU: "охват картами клиентских путей", EN: "coverage by client journey maps"}, Clause: standard.Cite("people-2022:T2.1")},
	{Code: IndicatorPrototypeTesting, Title: standard.Text{RU: "испытание прототипов на клиентах", EN: "prototypes tested with clients"}, Clause: standard.Cite("people-2022:T2.2")},
	{Code: IndicatorPhoneAccess, Title: standard.Text{RU: "доступность по телефону", EN: "access by telephone"}, Clause: standard.Cite("people-2022:T2.3")},
	{Code: IndicatorTextClarity, Title: standard.Text{RU: "понятность письменных ответов", EN: "clarity of written answers"}, Clause: standard.Cite("people-2022:T2.4")},
	{Code: IndicatorDigitalLoyalty, Title: standard.Text{RU: "лояльность цифровым точкам", EN: "loyalty to digital touchpoints"}, Clause: standard.Cite("people-2022:T2.5")},
	{Code: IndicatorSocialReply, Title: standard.Text{RU: "время ответа в социальных сетях", EN: "time to answer in social networks"}, Clause: standard.Cite("people-2022:T2.6")},
	{Code: IndicatorBooking, Title: standard.Text{RU: "запись на личный приём", EN: "booking of an appointment in person"}, Clause: standard.Cite("people-2022:T2.7")},
}

// Indicators yields every indicator with its title, in the order of the tables.
func Indicators() iter.Seq[standard.Term[Indicator]] { return indicators.All() }

// IsValid reports whether i is on the list.
func (i Indicator) IsValid() bool { _, ok := indicators.Find(i); return ok }
