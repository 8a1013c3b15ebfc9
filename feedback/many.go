package feedback

import (
	"cmp"
	"slices"

	"github.com/state-for-people/standard"
)

// Comparison is one of many: a service, its figure, and how far it is from the
// benchmark.
type Comparison struct {
	Name       string     `json:"name"`
	Difference Difference `json:"difference"` // Verdict is that after correction for all
	Rejected   bool       `json:"rejected"`   // it does differ, at the rate of false ones allowed
}

// BenjaminiHochberg says which of many p-values may be called a difference if
// at most the share q of those called so is to be chance. In plain words: of a
// hundred equal services five look different at 95 %; looking at many, one must
// ask for more.
//
//	the largest k with p(k) ≤ k·q/m; the k smallest are rejected
//
// A p-value that meets its bound in decimals meets it, though their binary
// fractions lie a little apart: 0.035 with k = 35 of m = 50 at q = 0.05.
//
// Source: Benjamini and Hochberg 1995. The bound is exact to 2e-15 of itself.
// The error is an [*InputError] for a p-value outside 0 to 1 or a q not above 0
// and below 1.
func BenjaminiHochberg(p []float64, q float64) ([]bool, error) {
	if !(q > 0 && q < 1) {
		return nil, &InputError{"q", standard.Text{RU: "доля ложных больше 0 и меньше 1", EN: "want a rate of false ones above 0 and below 1"}}
	}
	order := make([]int, len(p))
	for i, v := range p {
		if !(v >= 0 && v <= 1) {
			return nil, &InputError{"p", standard.Text{RU: "вероятность от 0 до 1", EN: "want p-values from 0 to 1"}}
		}
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p[a], p[b]) })
	last := -1
	for k, i := range order {
		if p[i]*float64(len(p)) <= float64(k+1)*q*(1+roundings) {
			last = k
		}
	}
	out := make([]bool, len(p))
	for k, i := range order {
		out[i] = k <= last
	}
	return out, nil
}

// roundings is more than what p, q and the two products are rounded by, each at
// most 2^-53 of itself.
const roundings = 1e-15

// Named is a tally with the name of what it is of.
type Named struct {
	Name  string `json:"name"`
	Tally Tally  `json:"tally"`
}

// CompareMany sets many services against one benchmark, each against all the
// others together, and corrects for their number ([BenjaminiHochberg] at 1 −
// confidence). In plain words: who looks at a hundred equal services finds five
// that look better or worse by chance alone; only those are named that stand out
// of such company. What does not pass is "not distinguishable": the list is in
// the order given, and no other order follows from it. Services of which nobody
// answered are left out and named.
//
//	Z and P of service − (all − service), P below its bound k·(1 − confidence)/m
//
// Source: [CompareShares], [CompareNPS], [BenjaminiHochberg].
//
// The errors are a [*DefinitionError] if the tallies are of different questions,
// a [*NoDataError] if one service alone was rated and there are no others,
// [*CountError], [*InputError].
//
// Clause: people-2022:4.5.7.2/p1
func CompareMany(services []Named, c Confidence) (compared []Comparison, unanswered []string, err error) {
	var all Tally
	for _, s := range services {
		if err := all.Merge(s.Tally); err != nil {
			return nil, nil, err
		}
	}
	var p []float64
	for _, s := range services {
		rest := all
		if err := rest.Sub(s.Tally); err != nil {
			return nil, nil, err
		}
		if s.Tally.Rated() == 0 {
			unanswered = append(unanswered, s.Name)
			continue
		}
		if rest.Rated() == 0 {
			return nil, nil, &NoDataError{"others"}
		}
		d, err := Compare(s.Tally, rest, c, false)
		if err != nil {
			return nil, nil, err
		}
		compared = append(compared, Comparison{Name: s.Name, Difference: d})
		chance := d.P
		if !d.ordered() {
			chance = 1 // no order follows, whatever the test says
		}
		p = append(p, chance)
	}
	rejected, err := BenjaminiHochberg(p, 1-float64(c))
	if err != nil {
		return nil, nil, err
	}
	for i := range compared {
		d := &compared[i].Difference
		d.Verdict = d.verdict(rejected[i])
		compared[i].Rejected = rejected[i]
	}
	return compared, unanswered, nil
}
