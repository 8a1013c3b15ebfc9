package kpi

import (
	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// measure is what the tables look at: a value of num in den, as counted.
type measure struct {
	index int // of the indicator
	part  int64
	whole int64
}

// The places of the indicators in the list and in compiled tables.
const (
	atScenarioCoverage = iota
	atEase
	atRepeats
	atLoyalServices
	atSatisfaction
	atProactiveScenarios
	atMapCoverage
	atPrototypeTesting
	atPhoneAccess
	atTextClarity
	atDigitalLoyalty
	atSocialReply
	atBooking
	indicatorCount
)

func (c ScenarioCoverage) measure() measure {
	return measure{atScenarioCoverage, c.InScenarios, c.Services}
}
func (c Ease) measure() measure          { return measure{atEase, c.Easy, c.Answers} }
func (c Repeats) measure() measure       { return measure{atRepeats, c.Repeated, c.Requests} }
func (c LoyalServices) measure() measure { return measure{atLoyalServices, c.Positive, c.Rated} }
func (c Satisfaction) measure() measure  { return measure{atSatisfaction, c.Satisfied, c.Answers} }
func (c ProactiveScenarios) measure() measure {
	return measure{atProactiveScenarios, c.Proactive, c.Approved}
}
func (c PrototypeTesting) measure() measure {
	return measure{atPrototypeTesting, c.Tested, c.Prototypes}
}
func (c DigitalLoyalty) measure() measure {
	if !c.NPS.IsValid() {
		return measure{atDigitalLoyalty, 0, -1}
	}
	return measure{atDigitalLoyalty, c.NPS.Balance(), c.NPS.Whole()}
}

// fits reports whether the counts can be what was counted.
func (m measure) fits() bool {
	low := int64(0)
	if m.index == atDigitalLoyalty {
		low = -m.whole
	}
	return m.whole >= 0 && m.whole <= feedback.MaxCount && m.part >= low && m.part <= m.whole
}

// err says why they cannot.
//
// Reading: K6, of successes there may be fewer than repeats; that is no share.
func (m measure) err() error {
	if m.index == atRepeats && m.part > m.whole && m.whole >= 0 && m.part <= feedback.MaxCount {
		return &CountError{IndicatorRepeats, standard.Text{
			RU: "повторных запросов больше, чем того, от чего берётся доля. Если доля берётся от успешных результатов (толкование K6), так бывает: повтор относится и к успеху прошлого периода. Возьмите долю от всех запросов или период подлиннее; если доля и так от всех запросов, проверьте подсчёт",
			EN: "there are more repeats than what the share is taken of; of successful results (reading K6) that may be, for a repeat may follow a success of the period before: take the share of all requests, or a longer period; if it is of all requests already, check the counting"}}
	}
	return &CountError{indicators[m.index].Code, standard.Text{
		RU: "числа не сходятся: нужно 0 ≤ часть ≤ целое ≤ 10^15",
		EN: "the numbers do not fit: want 0 <= part <= whole <= 10^15"}}
}

// Every share and index goes to the one engine of bands.

func (c ScenarioCoverage) level(t *Tables, x *standard.Explanation) (earned, error) {
	return t.level(c.measure(), x)
}
func (c ScenarioCoverage) next(t *Tables) (Step, bool, error) { return t.next(c.measure()) }

func (c Ease) level(t *Tables, x *standard.Explanation) (earned, error) {
	return t.level(c.measure(), x)
}
func (c Ease) next(t *Tables) (Step, bool, error) { return t.next(c.measure()) }

func (c Repeats) level(t *Tables, x *standard.Explanation) (earned, error) {
	if t != nil && c.Counting != "" && c.Counting != t.repeats {
		return earned{row: -1}, countedOtherwise(IndicatorRepeats)
	}
	return t.level(c.measure(), x)
}
func (c Repeats) next(t *Tables) (Step, bool, error) {
	if _, err := c.level(t, nil); err != nil {
		return Step{}, false, err
	}
	return t.next(c.measure())
}

// countedOtherwise says that a counter of another edition made the counts.
func countedOtherwise(i Indicator) error {
	return &CountError{i, standard.Text{
		RU: "посчитано иначе, чем в редакции этих таблиц: другой знаменатель или другие сроки; посчитайте счётчиком той же редакции",
		EN: "they were counted otherwise than the edition of the tables counts: another denominator or other limits; count with a counter of that edition"}}
}

func (c LoyalServices) level(t *Tables, x *standard.Explanation) (earned, error) {
	if !part(c.Unrated, feedback.MaxCount) {
		return earned{row: -1}, c.measure().err()
	}
	return t.level(c.measure(), x)
}
func (c LoyalServices) next(t *Tables) (Step, bool, error) {
	if _, err := c.level(t, nil); err != nil {
		return Step{}, false, err
	}
	return t.next(c.measure())
}

func (c Satisfaction) level(t *Tables, x *standard.Explanation) (earned, error) {
	return t.level(c.measure(), x)
}
func (c Satisfaction) next(t *Tables) (Step, bool, error) { return t.next(c.measure()) }

func (c ProactiveScenarios) level(t *Tables, x *standard.Explanation) (earned, error) {
	return t.level(c.measure(), x)
}
func (c ProactiveScenarios) next(t *Tables) (Step, bool, error) { return t.next(c.measure()) }

func (c PrototypeTesting) level(t *Tables, x *standard.Explanation) (earned, error) {
	return t.level(c.measure(), x)
}
func (c PrototypeTesting) next(t *Tables) (Step, bool, error) { return t.next(c.measure()) }

func (c DigitalLoyalty) level(t *Tables, x *standard.Explanation) (earned, error) {
	return t.level(c.measure(), x)
}
func (c DigitalLoyalty) next(t *Tables) (Step, bool, error) { return t.next(c.measure()) }
