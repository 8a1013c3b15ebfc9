package feedback

import (
	"math"
	"math/bits"

	"github.com/state-for-people/standard"
)

// Verdict says in a word what two figures show.
type Verdict string

// The verdicts. Two figures that are not distinguishable have no order: whoever
// ranks them all the same ranks chance.
const (
	VerdictHigher             Verdict = "higher"              // the first is higher
	VerdictLower              Verdict = "lower"               // the first is lower
	VerdictNotDistinguishable Verdict = "not_distinguishable" // «различие не установлено»
)

// Difference is what sets two figures apart: the first minus the second, its
// interval, and the probability to meet so great a difference by chance if
// there were none. The unit is that of the figures.
type Difference struct {
	Value    float64  `json:"value"`
	Interval Interval `json:"interval"`
	Z        float64  `json:"z"`
	P        float64  `json:"p"`
	Verdict  Verdict  `json:"verdict"` // by P against 1 − confidence
}

// ordered reports whether the test and the figures themselves say the same: the
// three answers that an adjusted NPS adds weigh much beside one or two real ones
// and could turn the order round.
func (d *Difference) ordered() bool {
	return d.Z*d.Value > 0 && d.Interval.Contains(d.Value)
}

// verdict says in a word what d shows; significant: chance rarely makes so much.
func (d *Difference) verdict(significant bool) Verdict {
	switch {
	case !significant || !d.ordered():
		return VerdictNotDistinguishable
	case d.Z > 0:
		return VerdictHigher
	}
	return VerdictLower
}

// Newcombe returns the interval of the difference of two shares of different
// people, a − b, by Newcombe's hybrid of two Wilson intervals. In plain words: it
// says how far apart the two might be had all been asked; if 0 lies in it, they
// might as well be equal. It stays within −1 to 1.
//
//	d − √((p1−l1)² + (u2−p2)²) … d + √((u1−p1)² + (p2−l2)²)
//
// Source: Newcombe 1998, method 10. The absolute error is below 1e-14. The
// errors are those of [Wilson].
func Newcombe(a, b Share, c Confidence) (Interval, error) {
	z, err := c.z()
	if err == nil {
		err = a.check("first share")
	}
	if err == nil {
		err = b.check("second share")
	}
	if err != nil {
		return Interval{}, err
	}
	i, j := wilson(a, z), wilson(b, z)
	p, q := float64(a.Part)/float64(a.Whole), float64(b.Part)/float64(b.Whole)
	return Interval{
		Low:  p - q - math.Hypot(p-i.Low, j.High-q),
		High: p - q + math.Hypot(i.High-p, q-j.Low),
	}.clamp(-1, 1), nil
}

// CompareShares tells two shares of different people apart: the difference and
// [Newcombe]'s interval, and the N−1 test of two proportions for the verdict.
// For everybody: if P is small, chance alone would rarely part two equal groups
// so far; if it is not, the words are "not distinguishable", and no order
// follows.
//
//	Z = (p1 − p2)·√((N−1)/N) / √(P(1−P)(1/n1 + 1/n2)), N = n1 + n2, P pooled
//
// Source: Campbell 2007; measuringu.com. Z has a relative error below 1e-14.
// Where all answers of both are alike, Z is 0 and P is 1. The errors are those
// of [Wilson].
//
// Clause: people-2022:4.5.7.2/p1
func CompareShares(a, b Share, c Confidence) (Difference, error) {
	i, err := Newcombe(a, b, c)
	if err != nil {
		return Difference{}, err
	}
	n1, n2 := float64(a.Whole), float64(b.Whole)
	n := n1 + n2
	pool := float64(a.Part+b.Part) / n
	rest := float64(a.Whole-a.Part+b.Whole-b.Part) / n
	z := 0.0
	d := apart(a, b)
	if v := pool * rest * (1/n1 + 1/n2); v > 0 {
		z = d * math.Sqrt((n-1)/n) / math.Sqrt(v)
	}
	prob := twoSided(z)
	out := Difference{Value: d, Interval: i, Z: z, P: prob}
	out.Verdict = out.verdict(prob < 1-float64(c))
	return out, nil
}

// apart returns a − b without cancellation: the crosswise products in 128 bits.
func apart(a, b Share) float64 {
	h1, l1 := bits.Mul64(uint64(a.Part), uint64(b.Whole))
	h2, l2 := bits.Mul64(uint64(b.Part), uint64(a.Whole))
	sign := 1.0
	if h1 < h2 || h1 == h2 && l1 < l2 {
		h1, l1, h2, l2, sign = h2, l2, h1, l1, -1
	}
	low, borrow := bits.Sub64(l1, l2, 0)
	high, _ := bits.Sub64(h1, h2, borrow)
	return sign * (float64(high)*(1<<64) + float64(low)) / float64(a.Whole) / float64(b.Whole)
}

// CompareNPS tells two loyalty indices of different people apart, in points:
// the plain difference as Value, and interval, Z and P of the adjusted one, as
// with [AdjustedWald]. For everybody: if P is small, chance alone would rarely
// part the indices of two equal groups so far; if it is not, the words are "not
// distinguishable", and no order follows.
//
//	Z = (m1' − m2') / √(v1'/n1' + v2'/n2')
//
// Beside one or two answers the three that are added weigh much. So the verdict
// is "not distinguishable" also where the plain difference is 0, goes the other
// way than Z or lies outside the interval: more answers are needed then.
//
// Source: measuringu.com, nps-significance-test. The absolute error of the
// interval is below 1e-12 points. The errors are those of [AdjustedWald].
//
// Clause: people-2022:4.5.7.2/p1
func CompareNPS(a, b NPS, c Confidence) (Difference, error) {
	zc, err := c.z()
	if err == nil {
		err = a.check("first nps")
	}
	if err == nil {
		err = b.check("second nps")
	}
	if err != nil {
		return Difference{}, err
	}
	m1, v1, n1 := adjusted(a)
	m2, v2, n2 := adjusted(b)
	se := math.Sqrt(v1/n1 + v2/n2)
	x, _ := a.Float()
	y, _ := b.Float()
	z := (m1 - m2) / se
	prob := twoSided(z)
	out := Difference{
		Value:    x - y,
		Interval: Interval{Low: 100 * (m1 - m2 - zc*se), High: 100 * (m1 - m2 + zc*se)}.clamp(-200, 200),
		Z:        z, P: prob,
	}
	out.Verdict = out.verdict(prob < 1-float64(c))
	return out, nil
}

// Compare tells two tallies apart, by [CompareNPS] or [CompareShares] as their
// definition has it. Figures of different definitions or scales are refused
// with a [*DefinitionError]; so are different questions, versions and wordings
// unless alike is true: then the caller answers for it that they ask the same.
//
// Clause: people-2022:4.5.7.2, people-2022:4.5.7.2/p1
func Compare(a, b Tally, c Confidence, alike bool) (Difference, error) {
	return compare(a, b, c, alike, nil)
}

// ExplainCompare is [Compare] with its grounds.
func ExplainCompare(a, b Tally, c Confidence, alike bool) (Difference, standard.Explanation, error) {
	var x standard.Explanation
	d, err := compare(a, b, c, alike, &x)
	return d, x, err
}

// What a comparison rests on.
const (
	groundUnlike = iota
	groundOne
	groundClaimed
	groundChance
	groundApart
)

var comparisonGrounds = [...]standard.Ground{
	groundUnlike: {Code: "feedback.unlike", Clause: standard.Cite("people-2022:4.5.7.2"), Text: standard.Text{
		RU: "методика не единая: цифры нельзя сравнить", EN: "the methodology is not single: the figures cannot be compared"}},
	groundOne: {Code: "feedback.one-question", Clause: standard.Cite("people-2022:4.5.7.2/p1"), Text: standard.Text{
		RU: "вопрос, версия, формулировка и шкала одни и те же: результаты сопоставимы", EN: "question, version, wording and scale are the same: the results are comparable"}},
	groundClaimed: {Code: "feedback.claimed-alike", Clause: standard.Cite("people-2022:4.5.7.2/p1"), Text: standard.Text{
		RU: "вопросы разные, но тот, кто сравнивает, считает их сопоставимыми", EN: "the questions differ, and whoever compares them holds them to be comparable"}},
	groundChance: {Code: "feedback.chance", Clause: standard.Cite("people-2022:4.5.7.2/p1"), Text: standard.Text{
		RU: "различие не установлено: такую разницу мог дать случай", EN: "not distinguishable: chance could have made such a difference"}},
	groundApart: {Code: "feedback.apart", Clause: standard.Cite("people-2022:4.5.7.2/p1"), Text: standard.Text{
		RU: "различие есть: случай редко даёт такую разницу", EN: "they do differ: chance rarely makes such a difference"}},
}

func compare(a, b Tally, c Confidence, alike bool, x *standard.Explanation) (d Difference, err error) {
	qa, qb := a.question, b.question
	for _, fact := range [...]string{"definition", "scale", "code", "version", "wording"} {
		x.Look(fact)
	}
	if qa.Definition != qb.Definition || qa.Scale != qb.Scale || qa != qb && !alike {
		x.Apply(&comparisonGrounds[groundUnlike])
		return Difference{}, &DefinitionError{qa, qb, unlike(qa, qb)}
	}
	if qa == qb {
		x.Apply(&comparisonGrounds[groundOne])
	} else {
		x.Apply(&comparisonGrounds[groundClaimed])
	}
	x.Look("counts")
	if qa.Definition == DefinitionNPS {
		m, _ := a.NPS()
		n, _ := b.NPS()
		d, err = CompareNPS(m, n, c)
	} else {
		var m Share
		if m, err = a.Share(); err != nil {
			return Difference{}, err
		}
		n, _ := b.Share()
		d, err = CompareShares(m, n, c)
	}
	switch {
	case err != nil:
		x.Miss("counts")
	case d.Verdict == VerdictNotDistinguishable:
		x.Apply(&comparisonGrounds[groundChance])
	default:
		x.Apply(&comparisonGrounds[groundApart])
	}
	return d, err
}
