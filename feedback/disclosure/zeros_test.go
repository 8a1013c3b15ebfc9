package disclosure

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// small is a cube of two situations, services and touchpoints, and which of its
// eight cells hold anybody.
func small(t *testing.T, r *rand.Rand) (c *feedback.Cube, some [8]bool) {
	c, err := feedback.NewCube(feedback.QuestionOf(feedback.QuestionSatisfaction))
	require.NoError(t, err)
	for at := range some {
		k := feedback.Key{Situation: standard.SituationID(fmt.Sprint("s", at&1)), Service: standard.ServiceID(fmt.Sprint("v", at>>1&1)), Touchpoint: standard.TouchpointID(fmt.Sprint("t", at>>2))}
		if n := r.IntN(5); n > 0 {
			some[at] = true
			require.NoError(t, c.Add(k, slices.Repeat([]byte{4}, n)))
		}
	}
	return c, some
}

// toldSum is one sum of cells of a small cube, or one that is hidden.
type toldSum struct {
	cells  int // a bit each
	sum    int64
	hidden bool
}

// publishAll publishes tables of a cube by one and two dimensions, each beside those
// before, and returns what the public learns. What is refused is left out.
func publishAll(t *testing.T, r *rand.Rand, c *feedback.Cube, p Policy) (out []toldSum, refused int) {
	dims := []feedback.Dimension{feedback.DimensionSituation, feedback.DimensionService, feedback.DimensionTouchpoint}
	var by [][2]feedback.Dimension
	for i, d := range dims {
		by = append(by, [2]feedback.Dimension{d, ""}, [2]feedback.Dimension{d, dims[(i+1)%3]})
	}
	r.Shuffle(len(by), func(i, j int) { by[i], by[j] = by[j], by[i] })
	var before []Statement
	for _, d := range by[:2+r.IntN(5)] {
		tab, err := TableOf(c, "q", d[0], d[1])
		require.NoError(t, err)
		tab.Classes = []string{"all"}
		for i := range tab.Counts {
			for j, n := range tab.Counts[i] {
				tab.Counts[i][j] = []int64{n[0] + n[1]}
			}
		}
		rel, _, err := Publish(tab, p, before...)
		if err != nil {
			refused++
			continue
		}
		before = append(before, rel.Statements()...)
		for i := 0; i <= len(tab.Rows); i++ {
			for j := 0; j <= len(tab.Columns); j++ {
				s := toldSum{}
				for at := range 8 {
					name := map[feedback.Dimension]string{dims[0]: fmt.Sprint("s", at&1), dims[1]: fmt.Sprint("v", at>>1&1), dims[2]: fmt.Sprint("t", at>>2), "": "—"}
					if (i == len(tab.Rows) || tab.Rows[i] == name[d[0]]) && (j == len(tab.Columns) || tab.Columns[j] == name[d[1]]) {
						s.cells |= 1 << at
					}
				}
				n, ok := rel.Counts(Place{i, j})
				if s.hidden = !ok; ok {
					s.sum = n[0]
				}
				out = append(out, s)
			}
		}
	}
	return out, refused
}

// follows walks all counts that agree with what is told and reports whether a hidden
// sum that is told nowhere has one value in all of them.
func follows(all []toldSum, may func(at int) bool) bool {
	shown := map[int]bool{}
	for _, s := range all {
		shown[s.cells] = shown[s.cells] || !s.hidden
	}
	var sums, hidden []toldSum
	for _, s := range all {
		if !s.hidden {
			sums = append(sums, s)
		} else if !shown[s.cells] && s.cells != 0 {
			hidden = append(hidden, s)
		}
	}
	low, high := make([]int64, len(hidden)), make([]int64, len(hidden))
	for i := range low {
		low[i], high[i] = 1<<40, -1
	}
	var v [8]int64
	sum := func(cells, upTo int) (n int64) {
		for at := range upTo {
			if cells&(1<<at) != 0 {
				n += v[at]
			}
		}
		return n
	}
	var fill func(at int)
	fill = func(at int) {
		if at == 8 {
			for _, s := range sums {
				if sum(s.cells, 8) != s.sum {
					return
				}
			}
			for i, h := range hidden {
				n := sum(h.cells, 8)
				low[i], high[i] = min(low[i], n), max(high[i], n)
			}
			return
		}
		top := int64(9)
		if !may(at) {
			top = 0
		}
		for _, s := range sums {
			if s.cells&(1<<at) != 0 {
				top = min(top, s.sum-sum(s.cells, at))
			}
		}
		for v[at] = 0; v[at] <= top; v[at]++ {
			fill(at + 1)
		}
	}
	fill(0)
	for i := range hidden {
		if low[i] == high[i] {
			return true
		}
	}
	return false
}

// Up to six tables of one cube: nothing hidden follows for a reader who does not know
// which cells are empty; nor with ZerosKnown for one who does. Without it much does.
func TestManyReleasesAgreeWithEnumeration(t *testing.T) {
	rounds := 40
	if *far {
		rounds = 300
	}
	r := rand.New(rand.NewPCG(71, 71))
	spoiled, refused := 0, 0
	for range rounds {
		c, some := small(t, r)
		if c.Len() == 0 {
			continue
		}
		knows := func(at int) bool { return some[at] }
		p := Policy{MinForPublish: int64(2 + r.IntN(3)), ZerosOpen: r.IntN(2) == 0}
		all, n := publishAll(t, r, c, p)
		refused += n
		require.False(t, follows(all, func(int) bool { return true }), "%v %v", p, all)
		if follows(all, knows) {
			spoiled++
		}
		p.ZerosKnown = true
		all, _ = publishAll(t, r, c, p)
		require.False(t, follows(all, knows), "%v %v", p, all)
	}
	assert.Positive(t, spoiled)
	assert.Positive(t, refused)
	t.Logf("%d cubes: hidden cells that follow for who knows the empty ones: %d, with ZerosKnown 0", rounds, spoiled)
}

// A service that an office does not give protects nothing there.
func TestZerosKnown(t *testing.T) {
	tab := counts([]int64{3, 0, 20}, []int64{0, 15, 30}, []int64{25, 40, 50})
	rel, _, err := Publish(tab, Policy{MinForPublish: 10, ZerosOpen: true})
	require.NoError(t, err)
	_, shown := rel.Counts(Place{0, 1})
	require.False(t, shown, "an empty cell is the cheapest to hide")
	rel, rep, err := Publish(tab, Policy{MinForPublish: 10, ZerosKnown: true})
	require.NoError(t, err)
	require.True(t, rep.Exact)
	var hidden []Place
	for _, h := range rep.Hidden {
		hidden = append(hidden, h.Place)
	}
	assert.Equal(t, []Place{{0, 0}, {0, 2}, {2, 0}, {2, 2}}, hidden, "95 people; by the totals of row and column it would be more")
	for _, at := range []Place{{0, 1}, {1, 0}} {
		n, ok := rel.Counts(at)
		assert.True(t, ok)
		assert.Equal(t, []int64{0}, n)
	}
	// Where no other cell is left, totals are hidden, of large tables too.
	for _, unions := range []bool{false, true} {
		_, rep, err = Publish(counts([]int64{3, 0}, []int64{0, 20}), Policy{MinForPublish: 10, ZerosKnown: true, Unions: unions})
		require.NoError(t, err)
		assert.False(t, rep.Leaks())
		for _, h := range rep.Hidden {
			assert.NotContains(t, []Place{{0, 1}, {1, 0}}, h.Place)
		}
		r := rand.New(rand.NewPCG(72, 72))
		for range 20 {
			tab := sparse(r, 9, 1, 60)
			for i := range tab.Counts {
				for j := range tab.Counts[i] {
					if r.IntN(2) == 0 {
						tab.Counts[i][j] = []int64{0}
					}
				}
			}
			rel, rep, err := Publish(tab, Policy{MinForPublish: 10, ZerosKnown: true, Unions: unions})
			require.NoError(t, err)
			require.False(t, rep.Leaks())
			for i := range tab.Rows {
				for j := range tab.Columns {
					if _, ok := rel.Counts(Place{i, j}); tab.Counts[i][j][0] == 0 {
						require.True(t, ok)
					}
				}
			}
		}
	}
}
