package disclosure

import (
	"flag"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// far walks further than every day needs.
var far = flag.Bool("far", false, "audit 10,000 tables instead of 2,000, suppress 3,000 instead of 150")

// counts makes a table of one class.
func counts(rows ...[]int64) Table {
	t := Table{Scope: "2026-Q1", Classes: []string{"all"}}
	for i, row := range rows {
		t.Rows = append(t.Rows, string(rune('a'+i)))
		var cells [][]int64
		for _, n := range row {
			cells = append(cells, []int64{n})
		}
		t.Counts = append(t.Counts, cells)
	}
	for j := range rows[0] {
		t.Columns = append(t.Columns, string(rune('A'+j)))
	}
	return t
}

var vector = counts([]int64{20, 3, 17}, []int64{15, 12, 13}, []int64{11, 14, 25})

func TestVectorOfTheResearch(t *testing.T) {
	one, err := Audit(vector, []Place{{0, 1}})
	require.NoError(t, err)
	require.True(t, one.Leaks())
	assert.Equal(t, Range{Low: 3, High: 3}, one.Hidden[0].Count)

	for cost, ring := range map[int64][]Place{
		45: {{0, 1}, {0, 2}, {1, 1}, {1, 2}}, 50: {{0, 0}, {0, 1}, {1, 0}, {1, 1}},
		48: {{0, 0}, {0, 1}, {2, 0}, {2, 1}}, 59: {{0, 1}, {0, 2}, {2, 1}, {2, 2}},
	} {
		rep, err := Audit(vector, ring)
		require.NoError(t, err)
		assert.False(t, rep.Leaks())
		assert.Equal(t, cost, rep.Sum)
	}

	rel, rep, err := Publish(vector, Policy{MinForPublish: 10})
	require.NoError(t, err)
	assert.Equal(t, int64(45), rep.Sum)
	assert.True(t, rep.Exact)
	var places []Place
	for _, h := range rep.Hidden {
		places = append(places, h.Place)
		assert.False(t, h.Leak)
	}
	assert.Equal(t, []Place{{0, 1}, {0, 2}, {1, 1}, {1, 2}}, places)
	assert.Equal(t, Range{Low: 0, High: 15}, rep.Hidden[0].Count)
	assert.Equal(t, ReasonSmall, rep.Hidden[0].Reason)
	assert.Equal(t, ReasonComplementary, rep.Hidden[1].Reason)
	_, ok := rel.Counts(Place{0, 1})
	assert.False(t, ok)
	n, ok := rel.Counts(Place{3, 3})
	assert.True(t, ok)
	assert.Equal(t, []int64{130}, n)
}

// enumerate returns, for each hidden cell, the least and greatest value over all
// tables of whole numbers up to most that agree with what is shown.
func enumerate(g *grid, most int64) (low, high []int64) {
	low, high = make([]int64, len(g.n)), make([]int64, len(g.n))
	for e := range low {
		low[e], high[e] = 1<<40, -1
	}
	v := make([]int64, len(g.n))
	w := g.c + 1
	var fill func(i, j int)
	check := func() bool {
		for i := range g.r {
			var s int64
			for j := range g.c {
				s += v[i*w+j]
			}
			v[i*w+g.c] = s
		}
		for j := range g.c + 1 {
			var s int64
			for i := range g.r {
				s += v[i*w+j]
			}
			v[g.r*w+j] = s
		}
		for e := range v {
			if !g.hidden[e] && v[e] != g.x[0][e] {
				return false
			}
		}
		return true
	}
	fill = func(i, j int) {
		if i == g.r {
			if check() {
				for e := range v {
					low[e], high[e] = min(low[e], v[e]), max(high[e], v[e])
				}
			}
			return
		}
		ni, nj := i, j+1
		if nj == g.c {
			ni, nj = i+1, 0
		}
		e := i*w + j
		if !g.hidden[e] {
			v[e] = g.x[0][e]
			fill(ni, nj)
			return
		}
		top := most
		if t := i*w + g.c; !g.hidden[t] {
			top = min(top, g.x[0][t])
		}
		if t := g.r*w + j; !g.hidden[t] {
			top = min(top, g.x[0][t])
		}
		for x := int64(0); x <= top; x++ {
			v[e] = x
			fill(ni, nj)
		}
	}
	fill(0, 0)
	return low, high
}

// The audit finds every leak that enumeration of all agreeing tables finds,
// claims none that is not, and its ranges are those of the enumeration.
func TestAuditAgreesWithEnumeration(t *testing.T) {
	rounds := 2000
	if *far {
		rounds = 10_000
	}
	r := rand.New(rand.NewPCG(7, 7))
	leaks, safe := 0, 0
	for range rounds {
		rows, cols, most := 1+r.IntN(3), 1+r.IntN(3), int64(1+r.IntN(4))
		var body [][]int64
		for range rows {
			row := make([]int64, cols)
			for j := range row {
				row[j] = r.Int64N(most + 1)
			}
			body = append(body, row)
		}
		tab := counts(body...)
		g := tab.grid()
		var hidden []Place
		for e := range g.n {
			p := g.place(e)
			total := p.Row == rows || p.Column == cols
			if !total && r.IntN(2) == 0 || total && r.IntN(6) == 0 {
				hidden = append(hidden, p)
				g.hide(e)
			}
		}
		rep, err := Audit(tab, hidden)
		require.NoError(t, err)
		endless := false
		for _, h := range rep.Hidden {
			endless = endless || h.Count.Endless
		}
		// With an end to every range no value passes the grand total; without
		// one, values up to twice it show what can move.
		low, high := enumerate(g, 2+either(endless, g.n[len(g.n)-1]+2, g.n[len(g.n)-1]))
		for _, h := range rep.Hidden {
			e := h.Place.Row*(cols+1) + h.Place.Column
			require.Equal(t, low[e] == high[e], h.Leak, "%v %v %v", body, hidden, h)
			require.Equal(t, low[e], h.Count.Low, "%v %v %v", body, hidden, h)
			if !endless {
				require.Equal(t, high[e], h.Count.High, "%v %v %v", body, hidden, h)
			}
			if h.Leak {
				leaks++
			} else {
				safe++
			}
		}
	}
	assert.Greater(t, leaks, rounds/3)
	assert.Greater(t, safe, rounds/3)
}

func either(b bool, yes, no int64) int64 {
	if b {
		return yes
	}
	return no
}

func randomTable(r *rand.Rand, rows, cols, classes int, most int64) Table {
	var t Table
	t.Scope = "s"
	for i := range rows {
		t.Rows = append(t.Rows, string(rune('a'+i)))
		var row [][]int64
		for range cols {
			cell := make([]int64, classes)
			for k := range cell {
				if r.IntN(4) == 0 {
					cell[k] = r.Int64N(max(1, most/8))
				} else {
					cell[k] = r.Int64N(most)
				}
			}
			row = append(row, cell)
		}
		t.Counts = append(t.Counts, row)
	}
	for j := range cols {
		t.Columns = append(t.Columns, string(rune('A'+j)))
	}
	for k := range classes {
		t.Classes = append(t.Classes, string(rune('x'+k)))
	}
	return t
}

// leastByEnumeration returns the least cost of a safe superset of what the
// policy hides, over all subsets that do not cost more than the best so far.
func leastByEnumeration(g *grid, p Policy) int64 {
	var must, may []int
	for e := range g.n {
		if p.hides(g.counts(e)) != "" {
			must = append(must, e)
		} else {
			may = append(may, e)
		}
	}
	slices.SortFunc(may, func(a, b int) int { return int(g.n[a] - g.n[b]) })
	for e := range g.n {
		g.show(e)
	}
	for _, e := range must {
		g.hide(e)
	}
	var f flexible
	best := int64(math.MaxInt64)
	var try func(i int, cost int64)
	try = func(i int, cost int64) {
		if cost >= best {
			return
		}
		if g.safe(&f) {
			best = cost
			return
		}
		for j := i; j < len(may) && cost+g.n[may[j]] < best; j++ {
			g.hide(may[j])
			try(j+1, cost+g.n[may[j]])
			g.show(may[j])
		}
	}
	try(0, 0)
	return best
}

func hiddenCost(g *grid, p Policy) int64 {
	var cost int64
	for e, h := range g.hidden {
		if h && p.hides(g.counts(e)) == "" {
			cost += g.n[e]
		}
	}
	return cost
}

func TestSuppressionIsTheLeast(t *testing.T) {
	rounds := 150
	if *far {
		rounds = 3000
	}
	r := rand.New(rand.NewPCG(8, 8))
	p := Policy{MinForPublish: 5}
	var ratio float64
	n, found := 0, 0
	for range rounds {
		rows, cols := 2+r.IntN(3), 2+r.IntN(3)
		tab := randomTable(r, rows, cols, 1+r.IntN(2), 30)
		g := tab.grid()
		_, exact := g.suppress(p)
		got := hiddenCost(g, p)
		want := leastByEnumeration(tab.grid(), p)
		require.GreaterOrEqual(t, got, want)
		if exact {
			found++
			require.Equal(t, want, got, tab)
		}
		if want > 0 {
			require.LessOrEqual(t, float64(got), 1.5*float64(want))
			ratio += float64(got) / float64(want)
			n++
		}
	}
	assert.LessOrEqual(t, ratio/float64(n), 1.1)
	t.Logf("mean ratio %.4f over %d tables, least proved in %d of %d", ratio/float64(n), n, found, rounds)
}

// A table of 50 by 50 groups, some four in a hundred of them small.
func large(classes int) Table {
	r := rand.New(rand.NewPCG(9, 9))
	t := randomTable(r, 50, 50, classes, 200)
	for i := range t.Counts {
		for j := range t.Counts[i] {
			for k := range t.Counts[i][j] {
				t.Counts[i][j][k] += 10
				if (i*50+j)%25 == 0 {
					t.Counts[i][j][k] = r.Int64N(4)
				}
			}
		}
	}
	return t
}

func TestLargeTable(t *testing.T) {
	for classes, most := range map[int]int{1: 107, 2: 111, 3: 112} {
		_, rep, err := Publish(large(classes), Policy{MinForPublish: 10})
		require.NoError(t, err)
		assert.False(t, rep.Leaks())
		inner := 0
		for _, h := range rep.Hidden {
			if h.Place.Row < 50 && h.Place.Column < 50 {
				inner++
			}
		}
		assert.Less(t, float64(rep.Sum)/float64(rep.Whole), 0.003)
		assert.LessOrEqual(t, inner, most)
		t.Logf("%d classes: %d of 2500 cells hidden, %.2f %% of people", classes, inner, 100*float64(rep.Sum)/float64(rep.Whole))
	}
}

func BenchmarkPublish50x50(b *testing.B) {
	for _, classes := range []int{1, 2} {
		t := large(classes)
		b.Run(t.Classes[len(t.Classes)-1], func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _, err := Publish(t, Policy{MinForPublish: 10})
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Where a shown total says that a class is empty, all of a small group are known
// to be in the others; so the total is hidden, too.
func TestEmptyClassOfShownTotals(t *testing.T) {
	tab := Table{Scope: "s", Rows: []string{"a", "b"}, Columns: []string{"A", "B"}, Classes: []string{"good", "other"},
		Counts: [][][]int64{{{3, 0}, {20, 0}}, {{20, 0}, {15, 0}}}}
	audit, err := Audit(tab, []Place{{0, 0}, {0, 1}, {1, 0}, {1, 1}})
	require.NoError(t, err)
	for _, h := range audit.Hidden {
		assert.True(t, h.Leak)
		assert.Equal(t, Range{0, 0, false}, h.Classes[1])
		assert.Positive(t, h.Classes[0].Width())
	}
	rel, rep, err := Publish(tab, Policy{MinForPublish: 5})
	require.NoError(t, err)
	assert.False(t, rep.Leaks())
	for _, at := range []Place{{0, 0}, {0, 2}, {2, 0}, {2, 2}} {
		_, ok := rel.Counts(at)
		assert.False(t, ok, at)
	}
	n, ok := rel.Counts(Place{1, 1})
	require.True(t, ok)
	assert.Equal(t, []int64{15, 0}, n)

	// Nobody unhappy in the row, somebody in the column: by the two totals all
	// three of a/A would be passive.
	_, rep, err = Publish(Table{Scope: "s", Rows: []string{"a", "b", "c"}, Columns: []string{"A", "B", "C"}, Classes: []string{"p", "q", "d"},
		Counts: [][][]int64{{{0, 0, 3}, {0, 0, 7}, {0, 4, 5}}, {{1, 0, 3}, {7, 0, 1}, {6, 5, 7}}, {{4, 0, 4}, {7, 5, 6}, {7, 1, 6}}}}, Policy{MinForPublish: 4, UniformBelow: 1000})
	require.NoError(t, err)
	require.Equal(t, Place{0, 0}, rep.Hidden[0].Place)
	for _, h := range rep.Hidden {
		for _, c := range h.Classes {
			assert.Positive(t, c.Width())
		}
	}
}

// What the components say of all cells is what a search for each one says.
func TestFlexibleAgreesWithSearch(t *testing.T) {
	r := rand.New(rand.NewPCG(10, 10))
	var w walk
	var f flexible
	leaks, safe := 0, 0
	for range 3000 {
		rows, cols := 1+r.IntN(6), 1+r.IntN(6)
		tab := randomTable(r, rows, cols, 1+r.IntN(3), int64(1+r.IntN(4)))
		g := tab.grid()
		many := 1 + r.IntN(5)
		for e := range g.n {
			if r.IntN(many) == 0 {
				g.hide(e)
			}
		}
		all := g.leaks()
		none := true
		for k := range g.x {
			f.find(g, k)
			for e, h := range g.hidden {
				if h {
					require.Equal(t, g.free(k, e, &w), f.free(g, k, e), "%v %v", g.x[k], g.hidden)
				}
			}
		}
		for e, h := range g.hidden {
			if h {
				require.Equal(t, g.leakIn(e, &w) >= 0, all[e])
				none = none && !all[e]
			}
			if all[e] {
				leaks++
			} else if h {
				safe++
			}
		}
		require.Equal(t, none, g.safe(&f))
	}
	assert.Greater(t, leaks, 1000)
	assert.Greater(t, safe, 1000)
}

// Sparse tables, as of services by touchpoints: many small groups.
func sparse(r *rand.Rand, side, classes, percent int) Table {
	t := randomTable(r, side, side, classes, 200)
	for i := range t.Counts {
		for j := range t.Counts[i] {
			for k := range t.Counts[i][j] {
				t.Counts[i][j][k] += 10
				if r.IntN(100) < percent {
					t.Counts[i][j][k] = r.Int64N(4)
				}
			}
		}
	}
	return t
}

func TestSparseTables(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 14))
	for _, percent := range []int{30, 60, 90, 100} {
		tab := sparse(r, 30, 2, percent)
		began := time.Now()
		_, rep, err := Publish(tab, Policy{MinForPublish: 10})
		require.NoError(t, err)
		assert.False(t, rep.Leaks())
		t.Logf("30 × 30, %d %% small: %d hidden in %v", percent, len(rep.Hidden), time.Since(began))
	}
}
