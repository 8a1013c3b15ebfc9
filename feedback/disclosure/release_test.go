package disclosure

import (
	"encoding/json"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/state-for-people/standard"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPublishRefusesBadInput(t *testing.T) {
	var ie *InputError
	_, _, err := Publish(vector, Policy{})
	require.ErrorAs(t, err, &ie)
	assert.Equal(t, "min_for_publish", ie.Name)
	_, _, err = Publish(vector, Policy{MinForPublish: 1})
	require.ErrorAs(t, err, &ie)
	_, _, err = Publish(vector, Policy{MinForPublish: 10, UniformBelow: 9})
	require.ErrorAs(t, err, &ie)
	var be *standard.BrokenError
	for _, bad := range []Table{
		{}, counts([]int64{-1}), counts([]int64{MaxCount, 1}), counts([]int64{1, 2}, []int64{3}),
		{Rows: []string{"a", "a"}, Columns: []string{"b"}, Classes: []string{"c"}, Counts: [][][]int64{{{1}}, {{2}}}},
		{Rows: []string{"a"}, Columns: []string{""}, Classes: []string{"c"}, Counts: [][][]int64{{{1}}}},
		{Rows: []string{"a"}, Columns: []string{"b"}, Classes: []string{"c"}, Counts: [][][]int64{{{1, 2}}}},
	} {
		_, _, err = Publish(bad, Policy{MinForPublish: 10})
		require.ErrorAs(t, err, &be)
		_, err = Audit(bad, nil)
		require.ErrorAs(t, err, &be)
	}
	_, err = Audit(vector, []Place{{4, 0}})
	require.ErrorAs(t, err, &ie)
	_, _, err = Publish(vector, Policy{MinForPublish: 10}, Statement{Groups: []string{"x"}, Classes: []string{"a"}})
	require.ErrorAs(t, err, &ie)
	_, _, err = Publish(vector, Policy{MinForPublish: 10}, Statement{Groups: []string{"x"}, Classes: []string{"a"}, Counts: []int64{-1}})
	require.ErrorAs(t, err, &ie)
}

func TestPolicy(t *testing.T) {
	p := Policy{MinForPublish: 5, UniformBelow: 20}
	for _, c := range []struct {
		counts []int64
		want   Reason
	}{
		{[]int64{4}, ReasonSmall}, {[]int64{5}, ""}, {[]int64{0}, ReasonSmall}, {[]int64{2, 2}, ReasonSmall}, {[]int64{2, 3}, ""},
		{[]int64{19, 0}, ReasonUniform}, {[]int64{0, 19}, ReasonUniform}, {[]int64{20, 0}, ""}, {[]int64{19}, ""}, {[]int64{0, 19, 1}, ""},
	} {
		assert.Equal(t, c.want, p.hides(c.counts), c.counts)
	}
	p.ZerosOpen = true
	assert.Equal(t, Reason(""), p.hides([]int64{0, 0}))
	assert.Equal(t, ReasonSmall, p.hides([]int64{1, 0}))
}

// Quarter total 52, then the same quarter without one touchpoint 49: three
// people stand between.
func TestDifferencingVector(t *testing.T) {
	p := Policy{MinForPublish: 10}
	full := Table{Scope: "2026-Q1", Rows: []string{"office", "portal", "app"}, Columns: []string{"service"}, Classes: []string{"all"},
		Counts: [][][]int64{{{3}}, {{29}}, {{20}}}}
	first, _, err := Publish(full, p)
	require.NoError(t, err)
	n, ok := first.Counts(Place{3, 1})
	require.True(t, ok)
	require.Equal(t, []int64{52}, n)

	less := Table{Scope: "2026-Q1", Rows: full.Rows[1:], Columns: full.Columns, Classes: full.Classes, Counts: full.Counts[1:]}
	_, _, err = Publish(less, p)
	require.NoError(t, err, "alone it may be published")
	rel, rep, err := Publish(less, p, first.Statements()...)
	var le *LeakError
	require.ErrorAs(t, err, &le)
	assert.True(t, rel.IsZero())
	require.NotEmpty(t, rep.Differences)
	assert.Equal(t, []string{full.atom(0, 0)}, rep.Differences[0].Groups)
	assert.Equal(t, LeakSum, rep.Differences[0].Kind)
	assert.True(t, rep.Leaks())

	// The same with ten people between them may be published.
	full.Counts[0][0][0] = 10
	first, _, err = Publish(full, p)
	require.NoError(t, err)
	_, _, err = Publish(less, p, first.Statements()...)
	require.NoError(t, err)

	// A revised table in the old scope is refused as such.
	revised := full
	revised.Counts = [][][]int64{{{11}}, {{29}}, {{20}}}
	_, _, err = Publish(revised, p, first.Statements()...)
	var re *RevisedError
	require.ErrorAs(t, err, &re)
}

// Earlier sums and that no count is below 0 leave one value.
func TestBoundLeak(t *testing.T) {
	p := Policy{MinForPublish: 5}
	tab := Table{Scope: "q", Rows: []string{"a", "b"}, Columns: []string{"x", "y"}, Classes: []string{"all"},
		Counts: [][][]int64{{{0}, {9}}, {{7}, {20}}}}
	rel, rep, err := Publish(tab, p)
	require.NoError(t, err)
	require.False(t, rep.Leaks())
	// An earlier release told that a/x and b/y are 20 together: then a/x is 0.
	earlier := Statement{Groups: []string{tab.atom(0, 0), tab.atom(1, 1)}, Classes: []string{"all"}, Counts: []int64{20}}
	_, rep, err = Publish(tab, p, earlier)
	var le *LeakError
	require.ErrorAs(t, err, &le)
	require.NotEmpty(t, rep.Differences)
	_ = rel
}

func TestReleaseIsOneWay(t *testing.T) {
	rel, _, err := Publish(vector, Policy{MinForPublish: 10})
	require.NoError(t, err)
	j, err := json.Marshal(rel)
	require.NoError(t, err)
	assert.Contains(t, string(j), `{"row":"a","column":"B","hidden":true}`)
	assert.Contains(t, string(j), `{"row":"a","column":"A","counts":[20]}`)
	assert.NotContains(t, string(j), "small")
	var back Release
	var ie *InputError
	require.ErrorAs(t, json.Unmarshal(j, &back), &ie)
	assert.True(t, back.IsZero())
	_, ok := back.Counts(Place{})
	assert.False(t, ok)
	assert.Empty(t, back.Statements())
	assert.Empty(t, back.Rows())
	assert.Empty(t, back.Columns())
	assert.Empty(t, back.Classes())
	assert.Empty(t, back.Scope())
	assert.Zero(t, back.MinForPublish())
	j, err = json.Marshal(back)
	require.NoError(t, err)
	assert.Equal(t, "null", string(j))
	// What is handed out is a copy.
	n, _ := rel.Counts(Place{0, 0})
	n[0] = 99
	rel.Rows()[0] = "z"
	again, _ := rel.Counts(Place{0, 0})
	assert.Equal(t, []int64{20}, again)
	assert.Equal(t, []string{"a", "b", "c"}, rel.Rows())
	assert.Equal(t, []string{"A", "B", "C"}, rel.Columns())
	assert.Equal(t, []string{"all"}, rel.Classes())
	assert.Equal(t, int64(10), rel.MinForPublish())
	assert.Equal(t, "2026-Q1", rel.Scope())
	_, ok = rel.Counts(Place{-1, 0})
	assert.False(t, ok)
	_, ok = rel.Counts(Place{0, 4})
	assert.False(t, ok)
	hidden := 0
	for _, s := range rel.Statements() {
		if s.Hidden {
			hidden++
			assert.Empty(t, s.Counts)
			continue
		}
		assert.Len(t, s.Counts, 1)
	}
	assert.Len(t, rel.Statements(), 16)
	assert.Equal(t, 4, hidden)
}

// Every number of the JSON form stands at its row and column.
func TestReleaseJSON(t *testing.T) {
	rel, _, err := Publish(counts([]int64{20, 30}, []int64{40, 50}, []int64{60, 70}), Policy{MinForPublish: 10})
	require.NoError(t, err)
	j, err := json.Marshal(rel)
	require.NoError(t, err)
	assert.Equal(t, `{"scope":"2026-Q1","rows":["a","b","c"],"columns":["A","B"],"classes":["all"],"cells":[`+
		`{"row":"a","column":"A","counts":[20]},{"row":"a","column":"B","counts":[30]},{"row":"a","counts":[50]},`+
		`{"row":"b","column":"A","counts":[40]},{"row":"b","column":"B","counts":[50]},{"row":"b","counts":[90]},`+
		`{"row":"c","column":"A","counts":[60]},{"row":"c","column":"B","counts":[70]},{"row":"c","counts":[130]},`+
		`{"column":"A","counts":[120]},{"column":"B","counts":[150]},{"counts":[270]}]}`, string(j))
}

// Whatever the table, the release shows nothing that the policy hides and
// nothing that can be computed.
func TestPublishProperty(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 11))
	for range 150 {
		tab := randomTable(r, 1+r.IntN(5), 1+r.IntN(5), 1+r.IntN(3), int64(2+r.IntN(40)))
		p := Policy{MinForPublish: int64(2 + r.IntN(8)), ZerosOpen: r.IntN(2) == 0}
		if r.IntN(2) == 0 {
			p.UniformBelow = p.MinForPublish + int64(r.IntN(10))
		}
		rel, rep, err := Publish(tab, p)
		require.NoError(t, err)
		require.False(t, rep.Leaks())
		var hidden []Place
		for i := 0; i <= len(tab.Rows); i++ {
			for j := 0; j <= len(tab.Columns); j++ {
				n, ok := rel.Counts(Place{i, j})
				if !ok {
					hidden = append(hidden, Place{i, j})
					continue
				}
				require.Empty(t, p.hides(n))
			}
		}
		audit, err := Audit(tab, hidden)
		require.NoError(t, err)
		require.False(t, audit.Leaks())
		for _, h := range audit.Hidden {
			require.Positive(t, h.Count.Width())
		}
		// Published again, unchanged, it gives nothing away.
		_, _, err = Publish(tab, p, rel.Statements()...)
		require.NoError(t, err)
	}
}

// The bounds in fractions agree with the ranges of the network, which are exact.
func TestSystemAgreesWithNetwork(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 12))
	for range 150 {
		rows, cols := 1+r.IntN(3), 1+r.IntN(3)
		tab := randomTable(r, rows, cols, 1, 6)
		g := tab.grid()
		for e := range g.n {
			if p := g.place(e); p.Row < rows && p.Column < cols && r.IntN(3) > 0 {
				g.hide(e)
			}
		}
		sys := system{n: rows * cols}
		at := func(i, j int) int { return i*cols + j }
		for i := range rows {
			var all []int
			for j := range cols {
				all = append(all, at(i, j))
				if !g.hidden[i*(cols+1)+j] {
					require.True(t, sys.add([]int{at(i, j)}, g.n[i*(cols+1)+j]))
				}
			}
			require.True(t, sys.add(all, g.n[i*(cols+1)+cols]))
		}
		for j := range cols {
			var all []int
			for i := range rows {
				all = append(all, at(i, j))
			}
			require.True(t, sys.add(all, g.n[rows*(cols+1)+j]))
		}
		var f flow
		f.start(g, 0)
		for i := range rows {
			for j := range cols {
				e := i*(cols+1) + j
				if !g.hidden[e] {
					continue
				}
				want := f.span(e)
				low, high, ok := sys.bounds(at(i, j))
				require.True(t, ok)
				require.Zero(t, low.Cmp(big.NewRat(want.Low, 1)))
				require.Zero(t, high.Cmp(big.NewRat(want.High, 1)))
				if v, fixed := sys.fixed(at(i, j)); fixed {
					require.True(t, g.leaks()[e])
					require.Zero(t, v.Cmp(low))
				}
			}
		}
	}
	free := system{n: 2}
	require.True(t, free.add([]int{0}, 3))
	low, high, ok := free.bounds(1)
	require.True(t, ok)
	assert.Zero(t, low.Sign())
	assert.Nil(t, high)
	require.False(t, free.add([]int{0}, 4))
	none := system{n: 1}
	require.True(t, none.add([]int{0}, -3))
	_, _, ok = none.bounds(0)
	assert.False(t, ok)
}

func TestRange(t *testing.T) {
	assert.Equal(t, int64(15), Range{0, 15, false}.Width())
	assert.Positive(t, Range{Low: 3, Endless: true}.Width())
	assert.Equal(t, Range{Low: 4, Endless: true}, Range{3, 5, false}.plus(Range{Low: 1, Endless: true}))
	assert.Equal(t, Range{4, 12, false}, Range{3, 5, false}.plus(Range{1, 7, false}))
}

// What solve says is known is the one value of every agreeing assignment of
// whole numbers; what it misses is rare and counted.
func TestSolveAgreesWithEnumeration(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 13))
	unique, missed := 0, 0
	rounds := 600
	if *far {
		rounds = 10_000
	}
	for range rounds {
		n := 2 + r.IntN(3)
		values := make([]int64, n)
		for i := range values {
			values[i] = r.Int64N(4)
		}
		var st []Statement
		for range 1 + r.IntN(4) {
			s := Statement{Classes: []string{"all"}, Counts: []int64{0}}
			for i, v := range values {
				if r.IntN(2) == 0 {
					s.Groups = append(s.Groups, string(rune('a'+i)))
					s.Counts[0] += v
				}
			}
			st = append(st, s)
		}
		got, err := solve("", st)
		require.NoError(t, err)
		require.True(t, got.bounded)
		low, high := make([]int64, n), make([]int64, n)
		for i := range low {
			low[i], high[i] = 99, -1
		}
		try := make([]int64, n)
		var fill func(i int)
		fill = func(i int) {
			if i < n {
				for try[i] = 0; try[i] <= 16; try[i]++ {
					fill(i + 1)
				}
				return
			}
			for _, s := range st {
				sum := int64(0)
				for _, g := range s.Groups {
					sum += try[g[0]-'a']
				}
				if sum != s.Counts[0] {
					return
				}
			}
			for j := range try {
				low[j], high[j] = min(low[j], try[j]), max(high[j], try[j])
			}
		}
		fill(0)
		said := map[string]int64{}
		for _, k := range got.known {
			if len(k.groups) == 1 {
				said[k.groups[0]] = k.value
			}
		}
		for i := range n {
			g := string(rune('a' + i))
			v, ok := said[g]
			if ok {
				require.Equal(t, []int64{v, v}, []int64{low[i], high[i]})
			}
			if _, mentioned := got.of[g]; mentioned && low[i] == high[i] && got.size[got.of[g]] == 1 {
				unique++
				if !ok {
					missed++
				}
			}
		}
	}
	assert.Greater(t, unique, 300)
	assert.Less(t, missed, unique/20)
	t.Logf("%d unique, %d missed for want of whole numbers", unique, missed)
}

// A name of a row never stands in a finding or an error.
func TestNoNamesInErrors(t *testing.T) {
	const marker = "МАРКЕР-7f3a"
	bad := Table{Rows: []string{marker, marker}, Columns: []string{marker}, Classes: []string{marker}, Counts: [][][]int64{{{-1}}}}
	j, err := json.Marshal(bad.Check())
	require.NoError(t, err)
	assert.NotContains(t, string(j), marker)
	_, _, err = Publish(bad, Policy{MinForPublish: 2})
	assert.NotContains(t, err.Error(), marker)
	assert.NotContains(t, (&RevisedError{marker}).Error(), marker)
	assert.NotContains(t, (&LeakError{Report{Differences: []Leak{{Groups: []string{marker}}}}}).Error(), marker)
}

func FuzzTable(f *testing.F) {
	j, _ := json.Marshal(vector)
	f.Add(j, int64(10), int64(0), uint8(0))
	f.Add(j, int64(16), int64(0), uint8(2))
	f.Add([]byte(`{"rows":["a"],"columns":["b"],"classes":["c","d"],"counts":[[[0,5]]]}`), int64(2), int64(9), uint8(1))
	f.Add([]byte(`{"rows":["a","b"],"columns":["b","c"],"classes":["c"],"counts":[[[0],[5]],[[7],[0]]]}`), int64(6), int64(9), uint8(6))
	f.Fuzz(func(t *testing.T, data []byte, k, uniform int64, choices uint8) {
		var tab Table
		if json.Unmarshal(data, &tab) != nil || len(tab.Rows) > 8 || len(tab.Columns) > 8 {
			return
		}
		p := Policy{MinForPublish: k, UniformBelow: uniform, ZerosOpen: choices&1 != 0, Unions: choices&2 != 0, ZerosKnown: choices&4 != 0}
		rel, rep, err := Publish(tab, p)
		if err != nil {
			return
		}
		require.False(t, rep.Leaks())
		for i := 0; i <= len(tab.Rows); i++ {
			for j := 0; j <= len(tab.Columns); j++ {
				if n, ok := rel.Counts(Place{i, j}); ok {
					require.Empty(t, p.hides(n))
				}
			}
		}
		// Beside itself a table tells nothing new, and was not revised.
		_, _, err = Publish(tab, p, rel.Statements()...)
		require.NoError(t, err)
		leaks, err := Revised(p, rel.Statements(), rel.Statements())
		require.NoError(t, err)
		require.Empty(t, leaks)
	})
}
