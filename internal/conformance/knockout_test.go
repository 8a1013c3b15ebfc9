package conformance

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

func TestKnockoutPasses(t *testing.T) {
	suite := load(t, goodFiles())
	rules, rows := officeRules, replyWithin.Rows
	suite.Knockout(t, goodCalls, Table("rules", &officeRules), Param(&replyWithin))
	r := record(func(tb testing.TB) {
		suite.Knockout(tb, goodCalls, Table("rules", &officeRules), Param(&replyWithin))
	})
	assert.Empty(t, r.errors)
	// Everything is as it was, down to the array below the slice.
	assert.Same(t, &rules[0], &officeRules[0])
	assert.Len(t, officeRules, 2)
	assert.Same(t, &rows[0], &replyWithin.Rows[0])
	assert.Equal(t, 24*time.Hour, replyWithin.Rows[0].Value)
	suite.Run(t, goodCalls)
}

// TestKnockoutReports weakens the vectors; the row that nobody watches any more
// is named.
func TestKnockoutReports(t *testing.T) {
	for name, c := range map[string]struct {
		file, text string
		want       []string
	}{
		"no case over the edge": {"stop.json", `{"clause":"{STOP}","cases":[{"name":"x","in":{"stop_distance":300},"want":[]}]}`,
			[]string{"conformance.stop-too-far: no vector of {STOP} notices", "no case of {STOP} breaks exactly"}},
		"no case at the edge": {"stop.json", `{"clause":"{STOP}","cases":[{"name":"x","in":{"stop_distance":301},"want":[{"code":"conformance.stop-too-far","at":"/stop_distance"}]}]}`,
			[]string{"conformance.stop-too-far: no case of {STOP} passes"}},
		"breaks another rule too": {"stop.json", `{"clause":"{STOP}","cases":[{"name":"ok","in":{},"want":[]},{"name":"x","in":{"stop_distance":301,"parking":[{}]},"want":[{"code":"conformance.stop-too-far","at":"/stop_distance"},{"code":"conformance.lot-too-narrow","at":"/parking/0/width"}]}]}`,
			[]string{"conformance.stop-too-far: no case of {STOP} breaks exactly"}},
		"no vectors of the clause": {"stop.json", `{"clause":"{WAIT}","cases":[{"name":"x","in":{},"want":[]}]}`,
			[]string{"row conformance.stop-too-far: no vector is about {STOP}"}},
		"vectors that fail untouched": {"stop.json", `{"clause":"{STOP}","cases":[{"name":"x","in":{"stop_distance":301},"want":[]}]}`,
			[]string{"a vector fails although nothing is taken away"}},
		"limit seen from above only": {"deep/reply.json", `{"clause":"{REPLY}","edition":"people-2022@2026-01-01","cases":[{"name":"x","call":"late","in":{"elapsed_seconds":86401},"want":{"late":true}}]}`,
			[]string{"{REPLY}: Value down: no vector"}},
		"limit seen from below only": {"deep/reply.json", `{"clause":"{REPLY}","edition":"people-2022@2026-01-01","cases":[{"name":"x","call":"late","in":{"elapsed_seconds":86400},"want":{"late":false}}]}`,
			[]string{"{REPLY}: no vector", "{REPLY}: Value up: no vector"}},
		"more than a unit away": {"deep/reply.json", `{"clause":"{REPLY}","edition":"people-2022@2026-01-01","cases":[
				{"name":"x","call":"late","in":{"elapsed_seconds":86339},"want":{"late":false}},
				{"name":"y","call":"late","in":{"elapsed_seconds":86461},"want":{"late":true}}]}`,
			[]string{"Value up: no vector", "Value down: no vector"}},
	} {
		t.Run(name, func(t *testing.T) {
			files := goodFiles()
			files[c.file] = c.text
			suite := load(t, files)
			r := record(func(tb testing.TB) {
				suite.Knockout(tb, goodCalls, Table("rules", &officeRules), Param(&replyWithin))
			})
			for _, want := range c.want {
				assert.Contains(t, r.text(), ids.Replace(want))
			}
			assert.NotContains(t, r.text(), "lot-too-narrow: no")
		})
	}
}

func TestUnit(t *testing.T) {
	suite := load(t, goodFiles())
	// A vector one second over the limit does not notice a shift of one millisecond.
	r := record(func(tb testing.TB) {
		suite.Knockout(tb, goodCalls, Param(&replyWithin, Unit(time.Millisecond)))
	})
	require.Len(t, r.errors, 1)
	assert.Contains(t, r.text(), "Value up")
	for d, want := range map[time.Duration]time.Duration{
		0: time.Minute, 10 * time.Minute: time.Minute, 90 * time.Second: time.Second, 1500 * time.Millisecond: time.Nanosecond,
	} {
		assert.Equal(t, want, (&Rows{}).unitOf(d))
	}
}

func TestExempt(t *testing.T) {
	files := goodFiles()
	delete(files, "stop.json")
	suite := load(t, files)
	r := record(func(tb testing.TB) {
		suite.Knockout(tb, goodCalls, Param(&replyWithin, Exempt(replyClause+": Value up", "only shown, never compared")))
	})
	assert.Empty(t, r.errors)
	assert.Equal(t, []string{"knockout: conformance.reply-within: " + replyClause + ": Value up is left out: only shown, never compared"}, r.logs)

	r = record(func(tb testing.TB) {
		suite.Knockout(tb, goodCalls, Param(&replyWithin, Exempt(replyClause, ""), Exempt("nothing", "why not")))
	})
	require.Len(t, r.errors, 2)
	assert.Contains(t, r.text(), "is left out without a reason")
	assert.Contains(t, r.text(), `there is no knock "nothing"`)
}

type band struct {
	Stars  int
	Min    uint8
	From   standard.Date
	Words  []string
	Notes  []lot // no clause is asked of what a row holds
	Clause standard.Clause
}

type ladder struct {
	Name  string
	bands []band // not exported: reached all the same
}

// TestShapes walks tables of every shape with a call that reads all of them.
func TestShapes(t *testing.T) {
	clause := standard.Cite(stopClause)
	nested := []ladder{{Name: "a", bands: []band{{Stars: 1, Min: 5, From: 2024_02_29, Words: []string{"x"}, Notes: []lot{{1}}, Clause: clause}, {Stars: 2, Min: 255, Clause: clause}}}}
	indexed := [2]band{{Stars: 1, Clause: clause}, {Stars: 2, Clause: clause}}
	words := standard.Vocabulary[standard.TouchpointKind]{{Code: "portal", Clause: clause}}
	list := standard.List[int]{Key: "conformance.list", Rows: []standard.Row[int]{{Code: "one", Value: 1, Clause: clause}}}
	pointed := &struct{ inner *[]band }{&[]band{{Stars: 7, Clause: clause}}}

	type seen struct {
		Nested  []string
		Indexed [2]int
		Words   []standard.TouchpointKind
		List    []string
		Pointed []int
	}
	look := func() (s seen) {
		for _, b := range nested[0].bands {
			s.Nested = append(s.Nested, string(rune('0'+b.Stars))+b.From.String()+string(rune('a'+b.Min%7)))
		}
		s.Indexed = [2]int{indexed[0].Stars, indexed[1].Stars}
		for _, w := range words {
			s.Words = append(s.Words, w.Code)
		}
		for _, r := range list.Rows {
			s.List = append(s.List, r.Code)
		}
		for _, b := range *pointed.inner {
			s.Pointed = append(s.Pointed, b.Stars)
		}
		return s
	}
	want := look()
	var states []seen
	calls := Calls{"check": Judge(func(office, standard.Edition) standard.Findings {
		if got := look(); !assert.ObjectsAreEqual(want, got) {
			states = append(states, got)
			return standard.Findings{{Code: "changed"}}
		}
		return nil
	})}
	suite := load(t, map[string]string{"one.json": `{"clause":"{STOP}","cases":[{"name":"x","in":{},"want":[]}]}`})
	r := record(func(tb testing.TB) {
		suite.Knockout(tb, calls, Table("nested", &nested, Limits("Min", "From")), Table("indexed", &indexed), Table("words", &words), Param(&list), Table("pointed", &pointed))
	})
	assert.Empty(t, r.errors)
	// Nested: two removals; Min up and down, From up and down of the first; Min
	// down of the second (255 has no neighbour above, a zero date none at all).
	// Indexed: two; words, list, pointed: one each.
	assert.Len(t, states, 2+4+1+2+1+1+1)
	assert.Equal(t, want, look())
	assert.True(t, slices.ContainsFunc(states, func(s seen) bool { return s.Indexed == [2]int{0, 2} }))
	assert.True(t, slices.ContainsFunc(states, func(s seen) bool { return len(s.Nested) > 0 && strings.Contains(s.Nested[0], "2024-03-01") }))

	// Blanked rows keep the places of the others.
	flat := []band{{Stars: 1, Clause: clause}, {Stars: 2, Clause: clause}}
	var lengths []int
	calls = Calls{"check": Judge(func(office, standard.Edition) standard.Findings {
		lengths = append(lengths, len(flat))
		if flat[0].Stars+flat[1].Stars != 3 {
			return standard.Findings{{Code: "changed"}}
		}
		return nil
	})}
	r = record(func(tb testing.TB) { suite.Knockout(tb, calls, Table("flat", &flat, Blanked())) })
	assert.Empty(t, r.errors)
	assert.Equal(t, []int{2, 2, 2}, lengths)

	// Without that option a panic over a row that is gone counts as noticed.
	r = record(func(tb testing.TB) { suite.Knockout(tb, calls, Table("flat", &flat)) })
	assert.Empty(t, r.errors)
	assert.Len(t, flat, 2)
}

func TestKnockoutRefuses(t *testing.T) {
	suite := load(t, goodFiles())
	noClause := []band{{Stars: 1}}
	noField := []lot{{Width: 1}}
	otherClause := []struct{ Clause string }{{"x"}}
	var none []band
	for name, c := range map[string]struct {
		rows Rows
		want string
	}{
		"row without a clause":    {Table("t", &noClause), "row #0 has no clause"},
		"type without a clause":   {Table("t", &noField), "conformance.lot[0] has no clause"},
		"clause of another type":  {Table("t", &otherClause), "has no clause"},
		"empty table":             {Table("t", &none), "holds no rows"},
		"not a pointer":           {Table("t", noClause), "give a pointer"},
		"nil":                     {Table("t", (*[]band)(nil)), "give a pointer"},
		"no such field to shift":  {Param(&replyWithin, Limits("Walue")), "there is no field Walue"},
		"numbers nobody compares": {Table("rules", &officeRules, Limits("Severity")), "Severity up: no vector"},
	} {
		t.Run(name, func(t *testing.T) {
			r := record(func(tb testing.TB) { suite.Knockout(tb, goodCalls, c.rows) })
			require.NotEmpty(t, r.errors)
			assert.Contains(t, r.text(), ids.Replace(c.want))
		})
	}
	r := record(func(tb testing.TB) { suite.Pairs(tb, goodCalls, Table("t", &noClause), Table("rules", &officeRules)) })
	require.Len(t, r.errors, 1)
	assert.Contains(t, r.text(), "t is not a pointer to a table of standard.Rule")
}

func TestTwoDoors(t *testing.T) {
	suite := load(t, goodFiles())
	explain := func(q late, e standard.Edition) (verdict, standard.Explanation, error) {
		v, err := isLate(q, e)
		return v, standard.Explanation{}, err
	}
	suite.TwoDoors(t, Doors("late", isLate, explain))

	for name, c := range map[string]struct {
		explain func(late, standard.Edition) (verdict, standard.Explanation, error)
		call    string
		want    string
		n       int
	}{
		"another answer": {func(late, standard.Edition) (v verdict, x standard.Explanation, err error) {
			return v, x, nil
		}, "late", "the doors differ", 2}, // the case a second over, and the one with an error
		"no such call": {explain, "early", `no vector calls "early"`, 1},
		"panic": {func(late, standard.Edition) (verdict, standard.Explanation, error) {
			panic("x")
		}, "late", "panic: x", 3},
	} {
		t.Run(name, func(t *testing.T) {
			r := record(func(tb testing.TB) { suite.TwoDoors(tb, Doors(c.call, isLate, c.explain)) })
			assert.Len(t, r.errors, c.n)
			assert.Contains(t, r.text(), ids.Replace(c.want))
		})
	}
}

func TestPairsAskOfTheRuleItself(t *testing.T) {
	suite := load(t, goodFiles())
	rules := slices.Clone(officeRules)
	rules[0].Severity = standard.SeverityObligation
	rules[1].Mend.EN = ""
	r := record(func(tb testing.TB) { suite.Pairs(tb, goodCalls, Table("rules", &rules)) })
	require.Len(t, r.errors, 2)
	assert.Contains(t, r.text(), "conformance.stop-too-far is of severity obligation")
	assert.Contains(t, r.text(), "conformance.lot-too-narrow: Mend is missing")

	rules[1].Mend.EN = "wider"
	r = record(func(tb testing.TB) {
		suite.Pairs(tb, goodCalls, Table("rules", &rules, Exempt("conformance.stop-too-far: severity", "another clause obliges")))
	})
	assert.Empty(t, r.errors)
	assert.Len(t, r.logs, 1)
}

// TestKnockoutGoesOn: after a row that is left out or has no clause the next
// ones are tried all the same.
func TestKnockoutGoesOn(t *testing.T) {
	reply, stop := standard.Cite(replyClause), standard.Cite(stopClause)
	rows := []band{{Clause: reply}, {Stars: 1}, {Clause: reply}, {Clause: reply, Min: 1}, {Clause: stop}, {Clause: standard.Cite(waitClause)}, {Clause: reply}}
	suite := load(t, goodFiles())
	r := record(func(tb testing.TB) {
		suite.Knockout(tb, goodCalls, Table("t", &rows, Limits("Min", "Walue"), Exempt(replyClause, "first"),
			Exempt(replyClause+": Min up", "first"), Exempt(replyClause+": there is no field Walue", "first"), Exempt(replyClause+" #3: Min up", "third")))
	})
	var got []string
	for _, e := range r.errors {
		got = append(got, strings.TrimPrefix(e, "knockout: t: "))
	}
	missing := func(knock, clause string) string { return knock + ": no vector of " + clause + " notices" }
	var want []string
	want = append(want, "row #1 has no clause")
	for _, label := range []string{" #2", " #3", " #4"} {
		want = append(want, missing(replyClause+label, replyClause))
		switch label {
		case " #3":
			want = append(want, missing(replyClause+label+": Min down", replyClause))
		default:
			want = append(want, missing(replyClause+label+": Min up", replyClause))
		}
		want = append(want, missing(replyClause+label+": there is no field Walue", replyClause))
	}
	want = append(want, missing(stopClause, stopClause), missing(stopClause+": Min up", stopClause), missing(stopClause+": there is no field Walue", stopClause))
	want = append(want, "row "+waitClause+": no vector is about "+waitClause)
	slices.Sort(want)
	slices.Sort(got)
	assert.Equal(t, want, got)
	assert.Len(t, r.logs, 4)
}

// TestRemovalIsNotShifted: a row that takes a value away has no value to shift.
func TestRemovalIsNotShifted(t *testing.T) {
	p := standard.Param[time.Duration]{Key: "conformance.removed", Rows: []standard.Setting[time.Duration]{
		{Value: time.Hour, Clause: standard.Cite(replyClause)},
		{Removed: true, Clause: standard.Cite(replyClause)},
	}}
	r := Param(&p)
	rows, bare := r.rows()
	assert.Empty(t, bare)
	var names []string
	for _, row := range rows {
		for _, k := range r.knocks(row) {
			names = append(names, k.name)
		}
	}
	assert.Equal(t, []string{replyClause, replyClause + ": Value up", replyClause + ": Value down", replyClause + " #2"}, names)
}

func TestShift(t *testing.T) {
	type inner struct {
		A int8
		B time.Duration
		C string
		d uint
	}
	v := struct {
		In   inner
		Day  standard.Date
		Text string
		Max  int64
		Min  int64
	}{inner{127, 90 * time.Second, "x", 0}, 2024_12_31, "x", math.MaxInt64, math.MinInt64}
	value := reflect.ValueOf(&v).Elem()
	got := map[string][2]any{}
	for _, l := range numbers(value, nil) {
		var pair [2]any
		for i, up := range []bool{false, true} {
			if shifted, ok := (&Rows{}).shift(at(value, l.path), up); ok {
				pair[i] = shifted.Interface()
			}
		}
		got[l.name] = pair
	}
	assert.Equal(t, map[string][2]any{
		".In.A": {int8(126), nil},
		".In.B": {89 * time.Second, 91 * time.Second},
		".In.d": {nil, uint(1)},
		".Day":  {standard.Date(2024_12_30), standard.Date(2025_01_01)},
		".Max":  {int64(math.MaxInt64 - 1), nil},
		".Min":  {nil, int64(math.MinInt64 + 1)},
	}, got)
}

// TestPairsCountJudgementsOnly: an answer that happens to be an empty list is no
// document that passes, and an error breaks no rule.
func TestPairsCountJudgementsOnly(t *testing.T) {
	calls := Calls{"check": Check[office](), "list": Call(func(int, standard.Edition) ([]int, error) { return []int{}, nil })}
	const decision, fault = `{"name":"d","call":"list","in":1,"want":[]},`, `{"name":"e","in":[],"error":"standard.decode"},`
	const passes = `{"name":"p","in":{},"want":[]}`
	const breaks = `{"name":"b","in":{"stop_distance":301},"want":[{"code":"conformance.stop-too-far","at":"/stop_distance"}]}`
	rules := officeRules[:1]
	for name, c := range map[string]struct {
		cases string
		want  []string
	}{
		"both":       {decision + fault + passes + "," + breaks, nil},
		"no passing": {decision + fault + breaks, []string{"no case of " + stopClause + " passes"}},
		"no broken":  {decision + fault + passes, []string{"no case of " + stopClause + " breaks"}},
	} {
		t.Run(name, func(t *testing.T) {
			files := map[string]string{"stop.json": `{"clause":"{STOP}","cases":[` + c.cases + `]}`}
			suite := load(t, files)
			suite.Run(t, Calls{"check": calls["check"], "list": calls["list"]})
			r := record(func(tb testing.TB) { suite.Pairs(tb, calls, Table("rules", &rules)) })
			assert.Len(t, r.errors, len(c.want))
			for _, w := range c.want {
				assert.Contains(t, r.text(), w)
			}
		})
	}
	// Doors pass over the cases of other calls.
	suite := load(t, map[string]string{"stop.json": `{"clause":"{STOP}","cases":[` + passes + `,{"name":"l","call":"late","in":{"elapsed_seconds":1},"want":{"late":false}}]}`})
	r := record(func(tb testing.TB) {
		suite.TwoDoors(tb, Doors("late", isLate, func(late, standard.Edition) (verdict, standard.Explanation, error) {
			return verdict{Late: true}, standard.Explanation{}, nil
		}))
	})
	assert.Len(t, r.errors, 1)
}

// TestDaysAreShifted: the days from which and to which a row holds are tried too,
// those of a removal and of a member of a list among them.
func TestDaysAreShifted(t *testing.T) {
	names := func(r Rows) []string {
		rows, bare := r.rows()
		assert.Empty(t, bare)
		var names []string
		for _, row := range rows {
			for _, k := range r.knocks(row) {
				names = append(names, k.name)
			}
		}
		return names
	}
	p := standard.Param[bool]{Key: "conformance.dated", Rows: []standard.Setting[bool]{
		{Value: true, Clause: standard.Cite(replyClause), During: standard.Period{From: 2026_01_01}},
		{Removed: true, Clause: standard.Cite(stopClause), During: standard.Period{From: 2026_01_01, To: 2027_01_01}},
		{Value: true, Clause: standard.Cite(waitClause)},
	}}
	assert.Equal(t, []string{
		replyClause, replyClause + ": During.From up", replyClause + ": During.From down",
		stopClause, stopClause + ": During.From up", stopClause + ": During.From down", stopClause + ": During.To up", stopClause + ": During.To down",
		waitClause,
	}, names(Param(&p)))
	l := standard.List[int]{Key: "conformance.dated-list", Rows: []standard.Row[int]{{Code: "a", Clause: standard.Cite(replyClause), During: standard.Period{To: 2026_01_01}}}}
	assert.Equal(t, []string{"a", "a: During.To up", "a: During.To down"}, names(Param(&l)))
}

// TestDaysAreWatched: a vector on the day and one on the day before watch a day;
// vectors far from it do not.
func TestDaysAreWatched(t *testing.T) {
	p := standard.Param[int]{Key: "conformance.from", Rows: []standard.Setting[int]{
		{Value: 2, Clause: standard.Cite(replyClause), During: standard.Period{From: 2026_03_01}}}}
	calls := Calls{"value": Call(func(_ int, e standard.Edition) (int, error) {
		v, _ := p.In(e)
		return v, nil
	})}
	vectors := func(days ...string) map[string]string {
		files := map[string]string{}
		for _, day := range days {
			want := "2"
			if day < "2026-03-01" {
				want = "0"
			}
			files[day+".json"] = `{"clause":"` + replyClause + `","edition":"people-2022@` + day + `","cases":[
				{"name":"a","call":"value","in":1,"want":` + want + `}]}`
		}
		return files
	}
	exempt := []Option{Exempt(replyClause+": Value up", "x"), Exempt(replyClause+": Value down", "x")}
	fails := func(days ...string) []string {
		suite := load(t, vectors(days...))
		return record(func(tb testing.TB) { suite.Knockout(tb, calls, Param(&p, exempt...)) }).errors
	}
	assert.Empty(t, fails("2026-02-28", "2026-03-01"))
	assert.Len(t, fails("2025-03-01", "2027-03-01"), 2)
	assert.Len(t, fails("2026-02-28", "2027-03-01"), 1)
	assert.Equal(t, standard.Date(2026_03_01), p.Rows[0].During.From)
}
