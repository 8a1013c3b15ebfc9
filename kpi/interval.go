package kpi

import (
	"math"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// Sampled is what was counted among those who answered, or among cases that
// chance brings: figures that would have come out a little different with other
// clients of the same kind. What an agency counts of its own registry is exact
// and has no interval.
type Sampled interface {
	Ease | Repeats | LoyalServices | Satisfaction | PhoneAccess | DigitalLoyalty
	Counts
	spread(c feedback.Confidence) (feedback.Interval, error)
	scaled(num, den int64) climbable
	against(before measure, nps feedback.NPS, c feedback.Confidence) (feedback.Difference, error)
	nps() feedback.NPS
}

// climbable is counts whose level can be asked.
type climbable interface {
	level(t *Tables, x *standard.Explanation) (earned, error)
}

// StarInterval is the levels that a figure may have, given that only some were
// asked («интервал звёзд»): 4★ (3★–5★ at 95 %). A level is not to be punished
// for what lies inside.
type StarInterval struct {
	Stars      Stars               `json:"stars"` // of the counts as they are
	Low        Stars               `json:"low"`
	High       Stars               `json:"high"`
	Values     feedback.Interval   `json:"values"` // of the share from 0 to 1, or of the NPS in points
	Confidence feedback.Confidence `json:"confidence"`
}

// IsSure reports whether all values of the interval earn the same.
func (i StarInterval) IsSure() bool { return i.Low == i.High }

// Interval returns the stars at all values of the interval of the figure: that of
// Wilson for a share, the adjusted one of Wald for an index. The errors are those
// of [Level] and of [feedback.Wilson]; nothing counted is a
// [*feedback.NoDataError].
func Interval[C Sampled](t *Tables, counts C, c feedback.Confidence) (StarInterval, error) {
	now, err := counts.level(t, nil)
	if err != nil {
		return StarInterval{}, err
	}
	values, err := counts.spread(c)
	if err != nil {
		return StarInterval{}, err
	}
	out := StarInterval{Stars: now.stars, Low: now.stars, High: now.stars, Values: values, Confidence: c}
	scale := 1.0
	index := counts.measure().index
	if index == atDigitalLoyalty {
		scale = 100
	}
	try := func(v float64) {
		l, err := counts.scaled(int64(math.Round(v/scale*fine)), fine).level(t, nil)
		if err == nil && l.stars != NoData {
			out.Low, out.High = min(out.Low, l.stars), max(out.High, l.stars)
		}
	}
	try(values.Low)
	try(values.High)
	for i := range t.of[index].rows { // stars change only at the bounds and at the halves beside them
		for _, b := range [...]Tenths{t.of[index].rows[i].Min, t.of[index].rows[i].Max} {
			for half := 2*b - 1; half <= 2*b+1; half++ {
				for _, beside := range [...]float64{-1e-9, 0, 1e-9} {
					if v := scale * (float64(half)/2000 + beside); v > values.Low && v < values.High {
						try(v)
					}
				}
			}
		}
	}
	return out, nil
}

// fine is the whole in which the ends of an interval are written as counts.
const fine = 1_000_000_000_000

// AnswersFor returns how many answers with the same figure it takes until its
// interval lies within one level, at most 10^9. It reports false if so many are
// not enough: the figure lies at the edge of a row, and no survey can tell the
// two levels apart. The errors are those of [Interval].
func AnswersFor[C Sampled](t *Tables, counts C, c feedback.Confidence) (int64, bool, error) {
	if _, err := Interval(t, counts, c); err != nil {
		return 0, false, err
	}
	m := counts.measure()
	sure := func(n int64) bool {
		num := int64(math.Round(float64(m.part) / float64(m.whole) * float64(n)))
		again, ok := counts.scaled(num, n).(C)
		if !ok {
			return false
		}
		i, err := Interval(t, again, c)
		return err == nil && i.IsSure()
	}
	const most = 1_000_000_000
	high := int64(1)
	for !sure(high) {
		if high *= 2; high > most {
			return 0, false, nil
		}
	}
	low := high / 2
	for low+1 < high {
		if mid := low + (high-low)/2; sure(mid) {
			high = mid
		} else {
			low = mid
		}
	}
	return high, true, nil
}

func (c Ease) spread(k feedback.Confidence) (feedback.Interval, error) {
	return feedback.Wilson(feedback.Share{Part: c.Easy, Whole: c.Answers}, k)
}
func (c Repeats) spread(k feedback.Confidence) (feedback.Interval, error) {
	return feedback.Wilson(feedback.Share{Part: c.Repeated, Whole: c.Requests}, k)
}
func (c LoyalServices) spread(k feedback.Confidence) (feedback.Interval, error) {
	return feedback.Wilson(feedback.Share{Part: c.Positive, Whole: c.Rated}, k)
}
func (c Satisfaction) spread(k feedback.Confidence) (feedback.Interval, error) {
	return feedback.Wilson(feedback.Share{Part: c.Satisfied, Whole: c.Answers}, k)
}
func (c PhoneAccess) spread(k feedback.Confidence) (feedback.Interval, error) {
	return feedback.Wilson(feedback.Share{Part: c.Satisfied, Whole: c.Answers}, k)
}
func (c DigitalLoyalty) spread(k feedback.Confidence) (feedback.Interval, error) {
	return feedback.AdjustedWald(c.NPS, k)
}

func (c Ease) scaled(num, den int64) climbable    { return Ease{num, den} }
func (c Repeats) scaled(num, den int64) climbable { return Repeats{num, den} }
func (c LoyalServices) scaled(num, den int64) climbable {
	return LoyalServices{Positive: num, Rated: den}
}
func (c Satisfaction) scaled(num, den int64) climbable { return Satisfaction{num, den} }
func (c PhoneAccess) scaled(num, den int64) climbable {
	c.Satisfied, c.Answers = num, den
	return c
}

// scaled keeps the share of those who neither praise nor blame, as far as whole
// numbers can.
func (c DigitalLoyalty) scaled(num, den int64) climbable {
	passives := int64(0)
	if whole := c.NPS.Whole(); whole > 0 {
		passives = min(int64(float64(c.NPS.Passives)/float64(whole)*float64(den)), den-max(num, -num))
	}
	rest := den - passives
	if (rest+num)%2 != 0 { // promoters and detractors are whole
		if passives > 0 {
			rest, passives = rest+1, passives-1
		} else {
			rest, passives = rest-1, 1
		}
	}
	return DigitalLoyalty{feedback.NPS{Promoters: (rest + num) / 2, Passives: passives, Detractors: (rest - num) / 2}}
}
