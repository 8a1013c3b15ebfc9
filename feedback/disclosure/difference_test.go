package disclosure

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func oneColumn(scope string, rows []string, counts ...[]int64) Table {
	t := Table{Scope: scope, Rows: rows, Columns: []string{"—"}, Classes: []string{"good", "other"}}
	for _, c := range counts {
		t.Counts = append(t.Counts, [][]int64{c})
	}
	return t
}

// A group hidden because all of it said the same does not follow later on.
func TestUniformGroupStaysHidden(t *testing.T) {
	p := Policy{MinForPublish: 10, UniformBelow: 20}
	first, rep, err := Publish(oneColumn("q", []string{"Z", "X", "W"}, []int64{15, 0}, []int64{30, 10}, []int64{60, 20}), p)
	require.NoError(t, err)
	assert.Equal(t, ReasonUniform, rep.Hidden[0].Reason)
	var le *LeakError
	_, _, err = Publish(oneColumn("q", []string{"X"}, []int64{30, 10}), p, first.Statements()...)
	require.ErrorAs(t, err, &le)

	row := Table{Scope: "q", Rows: []string{"s"}, Columns: []string{"p", "q", "w"}, Classes: []string{"good", "other"}, Counts: [][][]int64{{{30, 10}, {40, 20}, {15, 0}}}}
	first, _, err = Publish(row, p)
	require.NoError(t, err)
	row.Columns, row.Counts = row.Columns[:2], [][][]int64{{{30, 10}, {40, 20}}}
	_, _, err = Publish(row, p, first.Statements()...)
	require.ErrorAs(t, err, &le)

	// Nobody hides it in the first place, and the difference is uniform.
	wide := oneColumn("q", []string{"X", "Z"}, []int64{70, 30}, []int64{25, 0})
	first, _, err = Publish(wide, p)
	require.NoError(t, err)
	_, _, err = Publish(oneColumn("q", []string{"X"}, []int64{70, 30}), p, first.Statements()...)
	require.NoError(t, err, "25 of one mind may be shown")
	coarse := Statement{Groups: []string{wide.atom(0, 0), wide.atom(1, 0)}, Classes: wide.Classes, Counts: []int64{85, 30}}
	_, _, err = Publish(oneColumn("q", []string{"X"}, []int64{70, 30}), p, coarse)
	require.ErrorAs(t, err, &le, "15 of one mind may not")
	coarse.Counts = []int64{85, 31}
	_, _, err = Publish(oneColumn("q", []string{"X"}, []int64{70, 30}), p, coarse)
	require.NoError(t, err)
}

// Tables of one cube by other dimensions, or turned round, tell of the same people.
func TestTablesOfOneCubeAreLinked(t *testing.T) {
	c := cube(t, feedback.QuestionSatisfaction, 4, 1, map[[2]string][2]int{
		{"A", "office"}: {2, 0}, {"A", "portal"}: {1, 1}, {"B", "office"}: {27, 13}, {"B", "portal"}: {9, 23}, {"C", "office"}: {14, 13}, {"C", "portal"}: {24, 21}})
	p := Policy{MinForPublish: 10}
	table := func(rows, columns feedback.Dimension) Table {
		tab, err := TableOf(c, "Q1", rows, columns)
		require.NoError(t, err)
		return tab
	}
	two, _, err := Publish(table(feedback.DimensionService, feedback.DimensionTouchpoint), p)
	require.NoError(t, err)
	_, ok := two.Counts(Place{0, 2})
	require.False(t, ok, "four people")
	one, _, err := Publish(table(feedback.DimensionService, ""), p)
	require.NoError(t, err)
	_, c1 := one.Counts(Place{2, 0})
	_, c2 := two.Counts(Place{2, 2})
	require.NotEqual(t, c1, c2, "the two hide different services")
	var le *LeakError
	_, _, err = Publish(table(feedback.DimensionService, ""), p, two.Statements()...)
	require.ErrorAs(t, err, &le)
	_, _, err = Publish(table(feedback.DimensionService, feedback.DimensionTouchpoint), p, one.Statements()...)
	require.ErrorAs(t, err, &le)
	// Turned round it is the same table.
	_, _, err = Publish(table(feedback.DimensionTouchpoint, feedback.DimensionService), p, two.Statements()...)
	if err != nil { // it may choose other cells to hide, and is refused then
		require.ErrorAs(t, err, &le)
	}
	_, _, err = Publish(table(feedback.DimensionService, feedback.DimensionTouchpoint), p, two.Statements()...)
	require.NoError(t, err)

	vector := cube(t, feedback.QuestionSatisfaction, 4, 1, map[[2]string][2]int{
		{"a", "x"}: {10, 10}, {"a", "y"}: {2, 1}, {"a", "z"}: {9, 8}, {"b", "x"}: {8, 7}, {"b", "y"}: {6, 6}, {"b", "z"}: {7, 6}, {"c", "x"}: {6, 5}, {"c", "y"}: {7, 7}, {"c", "z"}: {15, 10}})
	tab, err := TableOf(vector, "Q1", feedback.DimensionService, feedback.DimensionTouchpoint)
	require.NoError(t, err)
	first, _, err := Publish(tab, p)
	require.NoError(t, err)
	part := vector.Slice(func(k feedback.Key) bool { return k.Service != "a" && k.Touchpoint != "x" })
	tab, err = TableOf(part, "Q1", feedback.DimensionTouchpoint, feedback.DimensionService)
	require.NoError(t, err)
	_, _, err = Publish(tab, p, first.Statements()...)
	require.ErrorAs(t, err, &le)
}

func TestReportOfAnotherDefinition(t *testing.T) {
	c := cube(t, feedback.QuestionSatisfaction, 4, 1, sample)
	tab, err := TableOf(c, "s", feedback.DimensionService, "")
	require.NoError(t, err)
	rel, _, err := Publish(tab, Policy{MinForPublish: 10})
	require.NoError(t, err)
	for _, of := range []feedback.DefinitionID{feedback.DefinitionEasy, feedback.DefinitionNPS, "banana", ""} {
		var ie *InputError
		_, err := rel.Report(standard.Text{}, of, AxisRows, feedback.Confidence95)
		require.ErrorAs(t, err, &ie, of)
		require.Equal(t, "definition", ie.Name)
	}
	_, err = rel.Report(standard.Text{}, feedback.DefinitionSatisfied, AxisRows, feedback.Confidence95)
	require.NoError(t, err)
}

func TestUnknownSecretMakesNoDifference(t *testing.T) {
	g, err := CheckGroups([]Person{{Features: []string{"a"}, Sensitive: "x"}, {Features: []string{"a"}, Sensitive: "x"}, {Features: []string{"a"}}, {Features: []string{""}}}, 2, 2)
	require.NoError(t, err)
	assert.Equal(t, []int{1, 1, 1, 1}, g.Distinct)
	assert.False(t, g.Anonymous())
}

// joint walks all whole counts of the groups a, b, … from 0 to most that agree
// with the statements, and returns the least and the greatest of each.
func joint(n int, most int64, st []Statement) (low, high []int64) {
	low, high = make([]int64, n), make([]int64, n)
	for i := range low {
		low[i], high[i] = 1<<40, -1
	}
	at := map[string]int{}
	for _, s := range st {
		for _, g := range s.Groups {
			if _, ok := at[g]; !ok {
				at[g] = len(at)
			}
		}
	}
	rest := make([]int64, len(st))
	in := make([][]int, n)
	last := make([][]int, n) // the statements that are complete after a group
	for i, s := range st {
		rest[i] = s.Counts[0]
		end := -1
		for _, g := range s.Groups {
			in[at[g]] = append(in[at[g]], i)
			end = max(end, at[g])
		}
		if end >= 0 {
			last[end] = append(last[end], i)
		}
	}
	v := make([]int64, n)
	var fill func(g int)
	fill = func(g int) {
		if g == n {
			for i := range v {
				low[i], high[i] = min(low[i], v[i]), max(high[i], v[i])
			}
			return
		}
		top := most
		for _, i := range in[g] {
			top = min(top, rest[i])
		}
	next:
		for x := int64(0); x <= top; x++ {
			for _, i := range last[g] {
				if rest[i] != x {
					continue next
				}
			}
			v[g] = x
			for _, i := range in[g] {
				rest[i] -= x
			}
			fill(g + 1)
			for _, i := range in[g] {
				rest[i] += x
			}
		}
	}
	fill(0)
	return low, high
}

// Two releases of the same people, the second of a part: where Publish lets both
// out, no hidden group has one value in all counts that agree with both, save
// where only whole numbers decide; and what it refuses is a leak or a difference
// of few.
func TestTwoReleasesAgreeWithEnumeration(t *testing.T) {
	rounds := 600
	if *far {
		rounds = 10_000
	}
	r := rand.New(rand.NewPCG(31, 31))
	let, refused, missed, found, needless := 0, 0, 0, 0, 0
	for range rounds {
		rows, cols := 2+r.IntN(2), 2+r.IntN(2)
		p := Policy{MinForPublish: int64(2 + r.IntN(2)), ZerosOpen: r.IntN(2) == 0}
		var body [][]int64
		for range rows {
			row := make([]int64, cols)
			for j := range row {
				row[j] = r.Int64N(6)
			}
			body = append(body, row)
		}
		full := counts(body...)
		first, _, err := Publish(full, p)
		require.NoError(t, err)
		part := full
		if r.IntN(2) == 0 {
			from := r.IntN(rows)
			part.Rows, part.Counts = full.Rows[from:], full.Counts[from:]
		} else {
			part.Columns = full.Columns[1:]
			part.Counts = nil
			for _, row := range full.Counts {
				part.Counts = append(part.Counts, row[1:])
			}
		}
		alone, _, err := Publish(part, p)
		require.NoError(t, err)
		_, _, err = Publish(part, p, first.Statements()...)
		both := append(told(first.Statements()), told(alone.Statements())...)
		index := map[string]int{}
		for _, s := range both {
			for _, g := range s.Groups {
				if _, ok := index[g]; !ok {
					index[g] = len(index)
				}
			}
		}
		low, high := joint(len(index), 12, both)
		shown := map[string]bool{}
		for _, s := range both {
			shown[setKey(s.Groups)] = true
		}
		leak := false
		for g, i := range index {
			leak = leak || !shown[setKey([]string{g})] && low[i] == high[i]
		}
		switch {
		case err == nil && leak:
			missed++
			let++
		case err == nil:
			let++
		default:
			var le *LeakError
			require.ErrorAs(t, err, &le)
			refused++
			if leak {
				found++
			}
			for _, l := range le.Report.Differences {
				if len(l.Groups) != 1 || l.Kind == LeakDifference || shown[setKey(l.Groups)] {
					continue
				}
				if i := index[l.Groups[0]]; low[i] != high[i] {
					needless++
				}
			}
		}
	}
	t.Logf("%d let out, %d refused, %d of them with a leak, %d leaks missed", let, refused, found, missed)
	assert.Zero(t, needless)
	assert.Positive(t, found)
	assert.LessOrEqual(t, missed*100, rounds, "for want of whole numbers at most one in a hundred")
}

// The same table beside its own statements costs no more than a look.
func TestManyStatementsAreQuick(t *testing.T) {
	tab := large(2)
	rel, _, err := Publish(tab, Policy{MinForPublish: 10})
	require.NoError(t, err)
	began := time.Now()
	_, rep, err := Publish(tab, Policy{MinForPublish: 10}, rel.Statements()...)
	require.NoError(t, err)
	t.Logf("50 × 50 again in %v, bounds left out: %v", time.Since(began), rep.Unbounded)
}

// A rolled-up cube has other keys than the cube: such releases are not compared
// as if they were of other people.
func TestRolledUpCubeIsNotComparedInSilence(t *testing.T) {
	c, err := feedback.NewCube(feedback.QuestionOf(feedback.QuestionSatisfaction))
	require.NoError(t, err)
	january, february := standard.Period{From: 2026_01_01, To: 2026_02_01}, standard.Period{From: 2026_02_01, To: 2026_03_01}
	add := func(p standard.Period, good, other int) {
		var marks []byte
		for range good {
			marks = append(marks, 4)
		}
		for range other {
			marks = append(marks, 1)
		}
		require.NoError(t, c.Add(feedback.Key{Service: "A", Touchpoint: "p", Period: p}, marks))
	}
	add(january, 20, 30)
	add(february, 2, 1)
	p := Policy{MinForPublish: 10}
	publish := func(c *feedback.Cube, earlier ...Statement) (Release, error) {
		tab, err := TableOf(c, "Q1", feedback.DimensionService, "")
		require.NoError(t, err)
		r, _, err := Publish(tab, p, earlier...)
		return r, err
	}
	one := c.Slice(func(k feedback.Key) bool { return k.Period == january })
	whole, err := publish(c)
	require.NoError(t, err)
	_, err = publish(one, whole.Statements()...)
	var le *LeakError
	require.ErrorAs(t, err, &le)
	rolled, err := publish(c.RollUp(feedback.DimensionService, feedback.DimensionTouchpoint))
	require.NoError(t, err)
	_, err = publish(one, rolled.Statements()...)
	var ie *InputError
	require.ErrorAs(t, err, &ie)
	assert.Equal(t, "earlier", ie.Name)
}

func TestEarlierStatementsThatCannotBe(t *testing.T) {
	p := Policy{MinForPublish: 10}
	for _, s := range []Statement{
		{Groups: []string{"x"}, Classes: []string{"a", "b"}, Counts: []int64{MaxCount, 1}},
		{Groups: []string{"x"}, Classes: []string{"a", "a"}, Counts: []int64{1, 1}},
		{Groups: []string{"x"}, Classes: []string{"a"}, Counts: []int64{1}, Hidden: true},
		{Groups: []string{"x"}, Classes: []string{"a"}},
	} {
		_, _, err := Publish(vector, p, s)
		var ie *InputError
		require.ErrorAs(t, err, &ie, s)
	}
	_, _, err := Publish(vector, p, Statement{Groups: []string{"x"}, Classes: []string{"a"}, Hidden: true})
	require.NoError(t, err)
}

func TestTableOfRefusesATakenName(t *testing.T) {
	c := cube(t, feedback.QuestionSatisfaction, 4, 1, map[[2]string][2]int{{"—", "portal"}: {20, 5}})
	_, err := TableOf(c, "s", feedback.DimensionService, "")
	var ie *InputError
	require.ErrorAs(t, err, &ie)
	assert.Equal(t, "cube", ie.Name)
}

// A hidden cell gives no figure in any form of a report, rounded ones neither.
func TestNoFigureOfAHiddenCell(t *testing.T) {
	c := cube(t, feedback.QuestionSatisfaction, 4, 1, sample)
	tab, err := TableOf(c, "s", feedback.DimensionService, feedback.DimensionTouchpoint)
	require.NoError(t, err)
	rel, rep, err := Publish(tab, Policy{MinForPublish: 10})
	require.NoError(t, err)
	report, err := rel.Report(standard.Text{RU: "о", EN: "o"}, feedback.DefinitionSatisfied, AxisCells, feedback.Confidence95)
	require.NoError(t, err)
	csv, err := report.CSV()
	require.NoError(t, err)
	require.NotEmpty(t, rep.Hidden)
	for _, h := range rep.Hidden {
		name := tab.Rows[h.Place.Row] + ", " + tab.Columns[h.Place.Column]
		assert.Contains(t, csv, "\""+name+"\",hidden,satisfied,,,,,,,,,,0.95,,\n")
		assert.Contains(t, report.Alternative(standard.LangEN), name+": hidden: too few answers, or they could be computed from other rows\n")
		assert.Contains(t, report.Markdown(standard.LangEN), "| "+name+" |  | hidden: too few answers, or they could be computed from other rows |  |\n")
	}
}

// The work grows with the tables and not with the keys of the cube.
func TestManyKeysAreQuick(t *testing.T) {
	c, err := feedback.NewCube(feedback.QuestionOf(feedback.QuestionSatisfaction))
	require.NoError(t, err)
	r := rand.New(rand.NewPCG(40, 40))
	name := func(c rune, n int) string { return string(c) + string(rune('0'+n/10)) + string(rune('0'+n%10)) }
	for range 20_000 {
		k := feedback.Key{Situation: standard.SituationID(name('s', r.IntN(100))), Service: standard.ServiceID(name('v', r.IntN(20))), Touchpoint: standard.TouchpointID(name('t', r.IntN(10)))}
		require.NoError(t, c.Add(k, []byte{byte(1 + r.IntN(4))}))
	}
	tab, err := TableOf(c, "s", feedback.DimensionService, feedback.DimensionTouchpoint)
	require.NoError(t, err)
	rel, _, err := Publish(tab, Policy{MinForPublish: 90})
	require.NoError(t, err)
	require.Greater(t, len(rel.Statements()[len(rel.Statements())-1].Groups), 10_000)
	began := time.Now()
	_, _, err = Publish(tab, Policy{MinForPublish: 90}, rel.Statements()...)
	require.NoError(t, err)
	t.Logf("%d keys again in %v", c.Len(), time.Since(began))

	// A leak names all keys of the group.
	less := c.Slice(func(k feedback.Key) bool { return k.Service != "v00" || k.Touchpoint != "t00" })
	tab, err = TableOf(less, "s", feedback.DimensionService, "")
	require.NoError(t, err)
	_, rep, err := Publish(tab, Policy{MinForPublish: 200}, rel.Statements()...)
	var le *LeakError
	require.ErrorAs(t, err, &le)
	require.NotEmpty(t, rep.Differences)
	assert.Greater(t, len(rep.Differences[0].Groups), 30)
}
