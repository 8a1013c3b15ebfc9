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

// AnswersFor returns how many answers of exactly the same figure it takes until the
// interval lies within one level, at most 10^9: of three quarters some multiple of
// four. It reports false if so many are not enough: the figure lies at the edge of
// a row, and no survey can tell the two levels apart. The errors are those of
// [Interval].
func AnswersFor[C Sampled](t *Tables, counts C, c feedback.Confidence) (int64, bool, error) {
	if _, err := Interval(t, counts, c); err != nil {
		return 0, false, err
	}
	again, unit := reduced(counts)
	sure := func(k int64) bool {
		n, ok := again(k).(C)
		if !ok {
			return false
		}
		i, err := Interval(t, n, c)
		return err == nil && i.IsSure()
	}
	const most = 1_000_000_000
	last := int64(most) / unit
	high := int64(1)
	for !sure(high) {
		if high >= last {
			return 0, false, nil
		}
		high = min(2*high, last)
	}
	low := high / 2
	for low+1 < high {
		if mid := low + (high-low)/2; sure(mid) {
			high = mid
		} else {
			low = mid
		}
	}
	return high * unit, true, nil
}

// reduced returns the counts of k times the fewest answers that have exactly the
// same figure, and how many those are.
func reduced[C Sampled](counts C) (again func(k int64) climbable, unit int64) {
	m, n := counts.measure(), counts.nps()
	if m.index == atDigitalLoyalty {
		g := gcd(n.Promoters, gcd(n.Passives, n.Detractors))
		return func(k int64) climbable {
			return DigitalLoyalty{feedback.NPS{Promoters: n.Promoters / g * k, Passives: n.Passives / g * k, Detractors: n.Detractors / g * k}}
		}, m.whole / g
	}
	g := gcd(m.part, m.whole)
	return func(k int64) climbable { return counts.scaled(m.part/g*k, m.whole/g*k) }, m.whole / g
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
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
func (c Repeats) scaled(num, den int64) climbable { return Repeats{Repeated: num, Requests: den} }
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
