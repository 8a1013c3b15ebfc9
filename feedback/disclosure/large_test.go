package disclosure

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// poisson draws a count with this mean.
func poisson(r *rand.Rand, mean float64) int64 {
	if mean > 30 {
		return max(0, int64(math.Round(mean+math.Sqrt(mean)*r.NormFloat64())))
	}
	n := int64(0)
	for p := r.Float64(); p > math.Exp(-mean); p *= r.Float64() {
		n++
	}
	return n
}

// oneIn gives one cell in n this mean, the others that.
func oneIn(r *rand.Rand, n int, this, that float64) float64 {
	if r.IntN(n) == 0 {
		return this
	}
	return that
}

// largeTables are tables of 50 rows and 50 columns as they are met: services by
// touchpoints or districts.
var largeTables = []struct {
	name      string
	zerosOpen bool
	beside    float64                              // per cent of the people that may be hidden beside small cells
	mean      func(r *rand.Rand, i, j int) float64 // people of a cell
}{
	{"dense: 4 in 100 small", false, 0.6, func(r *rand.Rand, i, j int) float64 {
		return oneIn(r, 25, 3, 100+400*r.Float64())
	}},
	{"a third small", false, 0.01, func(r *rand.Rand, i, j int) float64 {
		return oneIn(r, 3, 5, 100+100*r.Float64())
	}},
	{"mostly small", false, 0.01, func(r *rand.Rand, i, j int) float64 {
		return oneIn(r, 10, 100+100*r.Float64(), 2)
	}},
	{"all small", false, 0, func(r *rand.Rand, i, j int) float64 { return 3 }},
	{"sparse: 4 in 5 empty, shown as such", true, 2.2, func(r *rand.Rand, i, j int) float64 {
		return oneIn(r, 5, math.Exp(6*r.Float64()), 0)
	}},
	{"sparse: 4 in 5 empty, hidden", false, 2.5, func(r *rand.Rand, i, j int) float64 {
		return oneIn(r, 5, math.Exp(6*r.Float64()), 0)
	}},
	{"Zipf margins, 300,000 people", false, 0.04, func(r *rand.Rand, i, j int) float64 {
		return 3e5 / 20.2 / float64((i+1)*(j+1))
	}},
	{"Zipf margins, 50,000 people", false, 0.1, func(r *rand.Rand, i, j int) float64 {
		return 5e4 / 20.2 / float64((i+1)*(j+1))
	}},
	{"Zipf margins, 50,000 people, empty cells shown", true, 0.1, func(r *rand.Rand, i, j int) float64 {
		return 5e4 / 20.2 / float64((i+1)*(j+1))
	}},
	{"Zipf margins, 3,000 people", false, 0.01, func(r *rand.Rand, i, j int) float64 {
		return 3e3 / 20.2 / float64((i+1)*(j+1))
	}},
}

// ofMean makes a table of these means; each class has its part of the people.
func ofMean(side, classes int, mean func(r *rand.Rand, i, j int) float64) Table {
	r := rand.New(rand.NewPCG(41, 41))
	t := randomTable(r, side, side, classes, 2)
	parts := [][]float64{{1}, {0.8, 0.2}, {0.6, 0.3, 0.1}}[classes-1]
	for i := range t.Counts {
		for j := range t.Counts[i] {
			m := mean(r, i, j)
			for k := range t.Counts[i][j] {
				t.Counts[i][j][k] = poisson(r, m*parts[k])
			}
		}
	}
	return t
}

// Of every such table no hidden cell leaks, and few people are hidden beside those
// of small cells.
func TestLargeTables(t *testing.T) {
	sizes := []int{2}
	if *far {
		sizes = []int{1, 2, 3}
	}
	for _, l := range largeTables {
		for _, classes := range sizes {
			tab := ofMean(50, classes, l.mean)
			_, rep, err := Publish(tab, Policy{MinForPublish: 10, ZerosOpen: l.zerosOpen})
			require.NoError(t, err)
			assert.False(t, rep.Leaks())
			totals, beside := 0, int64(0)
			for _, h := range rep.Hidden {
				switch {
				case h.Place.Row == 50 || h.Place.Column == 50:
					totals++
				case h.Reason == ReasonComplementary:
					for _, n := range tab.Counts[h.Place.Row][h.Place.Column] {
						beside += n
					}
				}
			}
			share := 100 * float64(beside) / float64(rep.Whole)
			assert.LessOrEqual(t, share, l.beside, l.name)
			t.Logf("%s, %d classes: %d cells and %d totals hidden, %.2f %% of the people, %.2f %% beside small cells", l.name, classes, len(rep.Hidden)-totals, totals, 100*float64(rep.Sum)/float64(rep.Whole), share)
		}
	}
}

func BenchmarkPublishLarge(b *testing.B) {
	for _, l := range largeTables {
		for classes := 1; classes <= 3; classes++ {
			tab := ofMean(50, classes, l.mean)
			b.Run(fmt.Sprintf("%s/%d", l.name, classes), func(b *testing.B) {
				for b.Loop() {
					if _, _, err := Publish(tab, Policy{MinForPublish: 10, ZerosOpen: l.zerosOpen}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// The same table beside all that it told when it was published before.
func BenchmarkPublishLargeAgain(b *testing.B) {
	for _, l := range largeTables {
		tab, p := ofMean(50, 2, l.mean), Policy{MinForPublish: 10, ZerosOpen: l.zerosOpen}
		rel, _, err := Publish(tab, p)
		if err != nil {
			b.Fatal(err)
		}
		earlier := rel.Statements()
		b.Run(l.name, func(b *testing.B) {
			for b.Loop() {
				if _, _, err := Publish(tab, p, earlier...); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
