package feedback

import (
	"math"
	"strconv"

	"github.com/state-for-people/standard"
)

// Confidence is how often an interval made this way is to hold the true value
// («доверительная вероятность»): from 10^-6 to below 1. These are usual.
type Confidence float64

// The usual confidences.
const (
	Confidence90 Confidence = 0.90
	Confidence95 Confidence = 0.95
	Confidence99 Confidence = 0.99
)

// sound reports whether c is a confidence at all.
func (c Confidence) sound() bool {
	_, err := c.z()
	return err == nil
}

// text writes c; nothing if it is none.
func (c Confidence) text() string {
	if !c.sound() {
		return ""
	}
	return strconv.FormatFloat(float64(c), 'g', -1, 64)
}

// z returns the two-sided quantile of the normal distribution, 1.96 for 95 %.
// Its relative error is below 1e-14 for 0.5 ≤ c ≤ 0.999999.
func (c Confidence) z() (float64, error) {
	if !(c >= 1e-6 && c < 1) { // of less the square of z would vanish
		return 0, &InputError{"confidence", standard.Text{RU: "доверительная вероятность от 0,000001 и меньше 1", EN: "want a confidence from 0.000001 to below 1"}}
	}
	switch c { // the three usual ones to the last digit
	case Confidence90:
		return 1.6448536269514722, nil
	case Confidence95:
		return 1.959963984540054, nil
	case Confidence99:
		return 2.5758293035489004, nil
	}
	return math.Sqrt2 * math.Erfinv(float64(c)), nil
}

// twoSided returns the probability that a normal variable is at least |z| away
// from 0.
func twoSided(z float64) float64 { return math.Erfc(math.Abs(z) / math.Sqrt2) }

// Interval is a range that holds the true value with the confidence it was made
// for («доверительный интервал»), both ends included. Its unit is that of the
// figure: 0 to 1 for a share, points for an NPS.
type Interval struct {
	Low     float64 `json:"low"`
	High    float64 `json:"high"`
	Clamped bool    `json:"clamped,omitzero"` // an end passed what is possible and was set to it
}

// Contains reports whether x lies in i.
func (i Interval) Contains(x float64) bool { return i.Low <= x && x <= i.High }

func (i Interval) clamp(low, high float64) Interval {
	if l, h := min(max(i.Low, low), high), min(max(i.High, low), high); l != i.Low || h != i.High {
		i.Low, i.High, i.Clamped = l, h, true
	}
	return i
}
