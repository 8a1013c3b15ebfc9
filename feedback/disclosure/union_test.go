package disclosure

import (
	"math/big"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// fewTogether walks all sets of cells of a small table and counts those that follow
// from what is shown, by fractions, though the policy would hide them.
func fewTogether(t *testing.T, tab Table, rel Release, p Policy) (n int) {
	cols := len(tab.Columns)
	cells := len(tab.Rows) * cols
	sys := system{n: cells}
	shown := map[int]bool{}
	for i := 0; i <= len(tab.Rows); i++ {
		for j := 0; j <= cols; j++ {
			if _, ok := rel.Counts(Place{i, j}); !ok {
				continue
			}
			set, of := 0, []int{}
			for a := range tab.Rows {
				for b := range cols {
					if (i == a || i == len(tab.Rows)) && (j == b || j == cols) {
						of = append(of, a*cols+b)
						set |= 1 << (a*cols + b)
					}
				}
			}
			shown[set] = true
			require.True(t, sys.add(of, 0)) // what the sums are of is all that counts here
		}
	}
	for set := 1; set < 1<<cells; set++ {
		if shown[set] {
			continue
		}
		sum := make([]int64, len(tab.Classes))
		row := make([]*big.Rat, cells+1)
		row[cells] = new(big.Rat)
		for c := range cells {
			row[c] = new(big.Rat)
			if set&(1<<c) != 0 {
				row[c].SetInt64(1)
				for k, v := range tab.Counts[c/cols][c%cols] {
					sum[k] += v
				}
			}
		}
		if p.hides(sum) != "" && sys.spans(row) {
			n++
		}
	}
	return n
}

// With Unions no set of groups that the sums give is one that the policy hides; and
// without it there are many.
func TestUnionsAgreeWithEnumeration(t *testing.T) {
	r := rand.New(rand.NewPCG(51, 51))
	rounds := 120
	if *far {
		rounds = 3000
	}
	before, tables, more, exactly := 0, 0, 0.0, 0
	for range rounds {
		tab := randomTable(r, 1+r.IntN(3), 1+r.IntN(4), 1+r.IntN(3), int64(4+r.IntN(25)))
		p := Policy{MinForPublish: int64(3 + r.IntN(8)), ZerosOpen: r.IntN(2) == 0}
		if r.IntN(2) == 0 {
			p.UniformBelow = p.MinForPublish + int64(r.IntN(10))
		}
		plain, rep, err := Publish(tab, p)
		require.NoError(t, err)
		if fewTogether(t, tab, plain, p) > 0 {
			before++
		}
		p.Unions = true
		rel, wide, err := Publish(tab, p)
		require.NoError(t, err)
		require.Zero(t, fewTogether(t, tab, rel, p), "%v %v", tab.Counts, p)
		require.False(t, wide.Leaks())
		if wide.Exact {
			exactly++
		}
		tables++
		more += float64(len(wide.Hidden) - len(rep.Hidden))
	}
	assert.Greater(t, before, rounds/20)
	t.Logf("few together in %d of %d tables; with Unions in none, for %.2f cells more a table; the least is proved in %d", before, tables, more/float64(tables), exactly)
}

// Two touchpoints of one service have seven people together, which the total less
// the third tells.
func TestUnionsOfALine(t *testing.T) {
	tab := counts([]int64{20, 3, 4}, []int64{15, 12, 13}, []int64{11, 14, 25})
	p := Policy{MinForPublish: 10}
	rel, _, err := Publish(tab, p)
	require.NoError(t, err)
	_, a := rel.Counts(Place{0, 0})
	_, total := rel.Counts(Place{0, 3})
	require.True(t, a && total)
	p.Unions = true
	rel, rep, err := Publish(tab, p)
	require.NoError(t, err)
	_, a = rel.Counts(Place{0, 0})
	_, total = rel.Counts(Place{0, 3})
	assert.False(t, a && total)
	assert.True(t, rep.Exact)
	// Ten together may be told of.
	rel, _, err = Publish(counts([]int64{20, 3, 7}, []int64{15, 12, 13}, []int64{11, 14, 25}), p)
	require.NoError(t, err)
	_, a = rel.Counts(Place{0, 0})
	_, total = rel.Counts(Place{0, 3})
	assert.True(t, a && total)
}

func TestUnionsOfALargeTable(t *testing.T) {
	for _, percent := range []int{4, 30, 90} {
		tab := sparse(rand.New(rand.NewPCG(52, 52)), 30, 2, percent)
		began := time.Now()
		_, rep, err := Publish(tab, Policy{MinForPublish: 10, Unions: true})
		require.NoError(t, err)
		assert.False(t, rep.Leaks())
		t.Logf("30 × 30, %d %% small: %d hidden in %v", percent, len(rep.Hidden), time.Since(began))
	}
}

func BenchmarkPublishUnions50x50(b *testing.B) {
	t := large(2)
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Publish(t, Policy{MinForPublish: 10, Unions: true}); err != nil {
			b.Fatal(err)
		}
	}
}
