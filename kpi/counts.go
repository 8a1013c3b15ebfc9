package kpi

import (
	"fmt"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// Counts is what was counted for one indicator. Only the types of this package
// are Counts, one for each indicator, so that the counts of another do not
// compile.
type Counts interface {
	ScenarioCoverage | Ease | Repeats | LoyalServices | Satisfaction | ProactiveScenarios |
		MapCoverage | PrototypeTesting | PhoneAccess | TextClarity | DigitalLoyalty | SocialReply | Booking
	measure() measure
	level(t *Tables, x *standard.Explanation) (earned, error)
	next(t *Tables) (Step, bool, error)
}

// CountError says that counts cannot be what was counted: a part above the
// whole, a negative number, one above 10^15. The indicator is empty where several
// ask for such a count.
type CountError struct {
	Indicator Indicator
	Why       standard.Text
}

// Error gives the reason in English.
func (e *CountError) Error() string {
	if e.Indicator == "" {
		return "kpi: " + e.Why.EN
	}
	return fmt.Sprintf("kpi: %s: %s", e.Indicator, e.Why.EN)
}

// ScenarioCoverage is the count of T1.1: services and digital services that are
// provided within client scenarios, of all that are provided («охват клиентскими
// сценариями»).
//
//   - numerator: the services and digital services provided within client scenarios
//   - denominator: all services and digital services provided, each once by its key
//   - window: those provided in the quarter of the calendar
//   - left out: nothing; one provided both within and outside a scenario is within
//   - rounding: once to a tenth, half away from zero, and only between two rows (K1)
//
// Reading: K19, S21, each service and digital service is counted once by its
// key. [ScenarioCoverageIn] counts it so, or acts of provision by the switch
// [CoverageCounting]; whoever fills in the figures alone says by the switch what
// they are, and figures of both kinds are never compared.
//
// Clause: people-2022:T1.1
type ScenarioCoverage struct {
	InScenarios int64 `json:"in_scenarios"`
	Services    int64 `json:"services"`
}

// Ease is the count of T1.2: «легко» and «скорее легко» of all ratings of ease.
//
//   - numerator: answers «легко» and «скорее легко», grades 4 and 3
//   - denominator: all answers of the four grades, pooled over life situations (K8)
//   - window: answers given in the quarter of the calendar
//   - left out: blank answers and "hard to say", which a tally counts apart (K20)
//   - rounding: once to a tenth, half away from zero, and only between two rows (K1)
//
// Reading: K8, K20, all answers are pooled; blank ones and "hard to say" are in
// neither number.
//
// Clause: people-2022:T1.2, people-2022:T1.2/scale
type Ease struct {
	Easy    int64 `json:"easy"`
	Answers int64 `json:"answers"`
}

// EaseOf takes the counts from a tally of ease. The error is that of
// [feedback.Tally.Share], or a [*CountError] if the tally is of another question.
func EaseOf(t feedback.Tally) (Ease, error) {
	s, err := shareOf(t, feedback.DefinitionEasy, IndicatorEase)
	return Ease{s.Part, s.Whole}, err
}

// Repeats is the count of T1.3: requests for the same service by the same
// client within four weeks of a success, of all requests («доля повторных
// запросов»).
//
//   - numerator: requests that follow a success of the same client with the same
//     service within 28·24 hours
//   - denominator: all requests for services; by a switch, all successes (K6)
//   - window: requests in the period; the success may lie before it (K22)
//   - left out: nothing; by a switch, services that are by nature requested again and
//     again
//   - rounding: once to a tenth, half away from zero, and only between two rows (K1);
//     0.5 earns five stars, above 10 there is none (K5)
//
// Reading: K6, a repeat falls within 28 days after the nearest earlier success
// and counts once; the whole is all requests of the period.
//
// Clause: people-2022:T1.3
type Repeats struct {
	Repeated int64 `json:"repeated"`
	Requests int64 `json:"requests"`
	// Counting is how [RepeatCounter] counted them; tables of an edition that counts
	// otherwise refuse them. Whoever fills in the figures may leave it out.
	Counting string `json:"counting,omitempty"`
}

// LoyalServices is the count of T1.4: services with an NPS above zero, of all
// that have one.
//
//   - numerator: services and digital services whose NPS is above zero
//   - denominator: those of which somebody answered; by a switch, enough did
//   - window: answers given in the quarter of the calendar
//   - left out: services without answers, counted in Unrated
//   - rounding: once to a tenth, half away from zero, and only between two rows (K1)
//
// Reading: K7, an NPS of exactly 0 is not positive; services without answers
// are in neither number and stand in Unrated, to be listed.
//
// Clause: people-2022:T1.4, people-2022:T1.4/question, people-2022:T1.4/formula
type LoyalServices struct {
	Positive int64 `json:"positive"`
	Rated    int64 `json:"rated"`
	Unrated  int64 `json:"unrated,omitempty"`
}

// LoyalServicesOf counts the services of given NPS. One that cannot be, such as a
// negative number of promoters, makes the counts impossible, and [Level] refuses
// them.
func LoyalServicesOf(services []feedback.NPS) LoyalServices {
	l, err := loyalServices(services, 1)
	if err != nil {
		return LoyalServices{Unrated: -1}
	}
	return l
}

// LoyalServicesIn counts them as the edition has it: with the switch
// [LoyaltyCounting] a service with fewer than [MinimumAnswers] answers is
// unrated. The error is a [*TableError] if that number is not set or no edition is
// named, and a [*CountError] for an NPS that cannot be.
//
// Reading: K7
func LoyalServicesIn(e standard.Edition, services []feedback.NPS) (LoyalServices, error) {
	if e.IsZero() {
		return LoyalServices{}, noEdition(IndicatorLoyalServices)
	}
	if LoyaltyCounting.In(e) != "minimum-answers" {
		return loyalServices(services, 1)
	}
	least, ok := MinimumAnswers.In(e)
	if !ok || least < 1 {
		return LoyalServices{}, &TableError{IndicatorLoyalServices, standard.Text{
			RU: "наименьшее число ответов не задано; задайте kpi.minimum-answers",
			EN: "the least number of answers is not set; set kpi.minimum-answers"}}
	}
	return loyalServices(services, least)
}

func noEdition(i Indicator) error {
	return &TableError{i, standard.Text{RU: "редакция не названа; возьмите, например, standard.Federal на день подсчёта", EN: "no edition is named; take standard.Federal on the day of counting, say"}}
}

func loyalServices(services []feedback.NPS, least int64) (LoyalServices, error) {
	var l LoyalServices
	for _, n := range services {
		switch {
		case !n.IsValid() && n != (feedback.NPS{}):
			return LoyalServices{}, &CountError{IndicatorLoyalServices, standard.Text{
				RU: "у одной из услуг такого NPS быть не может: числа ответов не меньше нуля и вместе не больше 10^15",
				EN: "a service has an NPS that cannot be: numbers of answers are not below zero and at most 10^15 together"}}
		case n.Whole() < least:
			l.Unrated++
		case n.IsPositive():
			l.Positive++
			l.Rated++
		default:
			l.Rated++
		}
	}
	return l, nil
}

// Satisfaction is the count of T1.5: «удовлетворён» and «скорее удовлетворён» of
// all ratings of satisfaction.
//
//   - numerator: answers «удовлетворён» and «скорее удовлетворён», grades 4 and 3
//   - denominator: all answers of the four grades, pooled over life situations (K8)
//   - window: answers given in the quarter of the calendar
//   - left out: blank answers and "hard to say", which a tally counts apart (K20)
//   - rounding: once to a tenth, half away from zero, and only between two rows (K1)
//
// Reading: K8, K20, all answers are pooled; blank ones and "hard to say" are in
// neither number.
//
// Clause: people-2022:T1.5, people-2022:T1.5/scale
type Satisfaction struct {
	Satisfied int64 `json:"satisfied"`
	Answers   int64 `json:"answers"`
}

// SatisfactionOf takes the counts from a tally of satisfaction. The error is
// that of [feedback.Tally.Share], or a [*CountError] if the tally is of another
// question.
func SatisfactionOf(t feedback.Tally) (Satisfaction, error) {
	s, err := shareOf(t, feedback.DefinitionSatisfied, IndicatorSatisfaction)
	return Satisfaction{s.Part, s.Whole}, err
}

// ProactiveScenarios is the count of T1.6: client scenarios that allow proactive
// provision, of all client scenarios.
//
//   - numerator: approved client scenarios that allow proactive provision
//   - denominator: all approved client scenarios
//   - window: as approved on the last day of the quarter of the calendar
//   - left out: scenarios that are not approved
//   - rounding: once to a tenth, half away from zero, and only between two rows (K1);
//     the first row asks for one scenario (K9)
//
// Reading: K21, only approved scenarios are in either number.
//
// Clause: people-2022:T1.6
type ProactiveScenarios struct {
	Proactive int64 `json:"proactive"`
	Approved  int64 `json:"approved"`
}

// PrototypeTesting is the count of T2.2: prototypes of new and re-engineered
// services that were tested on the target audience, of all prototypes.
//
//   - numerator: prototypes of new and re-engineered services tested on the target
//     audience
//   - denominator: all such prototypes
//   - window: those made in the quarter of the calendar
//   - left out: nothing
//   - rounding: none: "at least" compares exactly (K11)
//
// Clause: people-2022:T2.2
type PrototypeTesting struct {
	Tested     int64 `json:"tested"`
	Prototypes int64 `json:"prototypes"`
}

// DigitalLoyalty is the count of T2.5: the NPS of digital touchpoints, in points
// from −100 to 100.
//
//   - numerator: promoters, who answer 9 or 10, less detractors, who answer 0 to 6
//   - denominator: all who answered, the passives of 7 and 8 too
//   - window: answers given in the quarter of the calendar
//   - left out: blank answers
//   - rounding: once to a tenth, half away from zero, and only between two rows (K1);
//     exactly 5 earns one star (K14)
//
// Reading: K14, the unit is points although the table prints per cent.
//
// Clause: people-2022:T2.5, people-2022:T2.5/question, people-2022:T2.5/formula
type DigitalLoyalty struct {
	NPS feedback.NPS `json:"nps"`
}

// shareOf takes a share from a tally of the right definition.
func shareOf(t feedback.Tally, d feedback.DefinitionID, i Indicator) (feedback.Share, error) {
	if t.Question().Definition != d {
		return feedback.Share{}, &CountError{i, standard.Text{
			RU: "свод собран по другому вопросу; возьмите свод ответов на вопрос этого показателя",
			EN: "the tally is of another question; take the one of this indicator's question"}}
	}
	return t.Share()
}
