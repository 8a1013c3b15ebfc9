package lifesituation

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// smallFacts is a schema of every kind; values lists some values of each fact,
// among them one outside what criteria name.
func smallFacts(t testing.TB) (*Schema, map[FactID][]Value) {
	t.Helper()
	s, err := NewSchema([]Fact{
		{ID: "region", Kind: KindCode, Codes: []FactCode{{Code: "63"}, {Code: "64"}, {Code: "77"}}},
		{ID: "children", Kind: KindNumber},
		{ID: "employed", Kind: KindTruth},
		{ID: "moved_on", Kind: KindDate},
		{ID: "account", Kind: KindText},
	})
	require.NoError(t, err)
	day := func(s string) Value {
		d, err := standard.ParseDate(s)
		require.NoError(t, err)
		return Day(d)
	}
	return s, map[FactID][]Value{
		"region":   {Code("63"), Code("64"), Code("77"), Code("no such code")},
		"children": {Number(0), Number(1), Number(2), Number(3), Number(4)},
		"employed": {Bool(false), Bool(true)},
		"moved_on": {day("2025-12-31"), day("2026-01-01"), day("2026-06-30"), day("2026-07-01")},
		"account":  {Code("40817")},
	}
}

// family is a criterion of five facts and three levels, each fact once.
var family = Criterion{All: []Criterion{
	{Fact: "region", In: []Value{Code("63"), Code("64")}},
	{Any: []Criterion{
		{Fact: "children", Min: Number(3)},
		{Not: &Criterion{Fact: "employed", Is: Bool(true)}},
	}},
	{Not: &Criterion{Any: []Criterion{
		{Fact: "moved_on", Min: Code("2026-01-01"), Max: Code("2026-06-30")},
	}}},
	{Fact: "account"},
}}

// everyProfile yields every choice of "not known" or one of the values for
// each fact.
func everyProfile(s *Schema, values map[FactID][]Value, yield func(profileMap)) {
	var ids []FactID
	for f := range s.Facts() {
		ids = append(ids, f.ID)
	}
	var fill func(i int, p profileMap)
	fill = func(i int, p profileMap) {
		if i == len(ids) {
			yield(p)
			return
		}
		delete(p, ids[i])
		fill(i+1, p)
		for _, v := range values[ids[i]] {
			p[ids[i]] = v
			fill(i+1, p)
		}
		delete(p, ids[i])
	}
	fill(0, profileMap{})
}

func TestConditionIsTheWalkOverTheWholeSpace(t *testing.T) {
	s, values := smallFacts(t)
	defs := definitions(s)
	cond, fs := s.Compile(family)
	require.Empty(t, fs)
	var counts [3]int
	everyProfile(s, values, func(p profileMap) {
		want, wantMissing := walk(family, defs, p)
		facts := p.bound(s)
		got, missing := cond.Eval(&facts)
		if want != got {
			t.Fatalf("want %v, got %v", want, got)
		}
		if want == Unknown {
			assert.Equal(t, wantMissing, nameSet(cond, missing))
		} else {
			assert.Zero(t, missing)
		}
		counts[got]++
	})
	// 5 × 6 × 3 × 5 × 2 profiles; all three answers occur.
	assert.Equal(t, 900, counts[Unknown]+counts[Yes]+counts[No])
	for _, n := range counts {
		assert.Greater(t, n, 10)
	}
}

// Nothing missing: no completion changes the answer. Something missing: each
// missing fact changes it in some completion, for each fact occurs once.
func TestMissingIsExact(t *testing.T) {
	s, values := smallFacts(t)
	cond, fs := s.Compile(family)
	require.Empty(t, fs)
	eval := func(p profileMap) (Truth, Missing) {
		f := p.bound(s)
		return cond.Eval(&f)
	}
	everyProfile(s, values, func(p profileMap) {
		got, missing := eval(p)
		answers := map[Truth]bool{}
		flips := map[FactID]bool{}
		completions(s, values, p, func(full profileMap) {
			answer, open := eval(full)
			answers[answer] = true
			assert.Zero(t, open)
			for id := range nameSet(cond, missing) {
				if flips[id] {
					continue
				}
				kept := full[id]
				for _, v := range values[id] {
					full[id] = v
					if other, _ := eval(full); other != answer {
						flips[id] = true
					}
				}
				full[id] = kept
			}
		})
		if got != Unknown {
			assert.Equal(t, map[Truth]bool{got: true}, answers)
			return
		}
		for id := range nameSet(cond, missing) {
			// A fact that only has to be known has no value that says No.
			if id != "account" && !flips[id] {
				t.Fatalf("%s is asked for, yet changes nothing", id)
			}
		}
	})
}

// completions yields p with every unknown fact filled in, in every way.
func completions(s *Schema, values map[FactID][]Value, p profileMap, yield func(profileMap)) {
	full := profileMap{}
	var open []FactID
	for f := range s.Facts() {
		if v, ok := p[f.ID]; ok {
			full[f.ID] = v
		} else {
			open = append(open, f.ID)
		}
	}
	var fill func(i int)
	fill = func(i int) {
		if i == len(open) {
			yield(full)
			return
		}
		for _, v := range values[open[i]] {
			full[open[i]] = v
			fill(i + 1)
		}
	}
	fill(0)
}

// randomCriterion builds a tree over the facts of smallFacts; facts repeat.
func randomCriterion(r *rand.Rand, values map[FactID][]Value, depth int) Criterion {
	kind := r.IntN(10)
	if depth == 0 || kind < 4 {
		return randomTest(r, values)
	}
	if kind == 4 {
		inner := randomCriterion(r, values, depth-1)
		return Criterion{Not: &inner}
	}
	parts := make([]Criterion, 1+r.IntN(4))
	for i := range parts {
		parts[i] = randomCriterion(r, values, depth-1)
	}
	if kind < 8 {
		return Criterion{All: parts}
	}
	return Criterion{Any: parts}
}

func randomTest(r *rand.Rand, values map[FactID][]Value) Criterion {
	pick := func(id FactID, n int) []Value {
		out := make([]Value, n)
		for i := range out {
			out[i] = values[id][r.IntN(n)]
		}
		return out
	}
	switch r.IntN(9) {
	case 0:
		return Criterion{Fact: "region", Is: pick("region", 3)[0]}
	case 1:
		return Criterion{Fact: "region", In: pick("region", 2)}
	case 2:
		return Criterion{Fact: "children", Min: Number(int64(r.IntN(3))), Max: Number(int64(2 + r.IntN(3)))}
	case 3:
		return Criterion{Fact: "children", In: pick("children", 3)}
	case 4:
		return Criterion{Fact: "employed", Is: Bool(r.IntN(2) == 0)}
	case 5:
		return Criterion{Fact: "moved_on", Max: values["moved_on"][r.IntN(4)]}
	case 6:
		return Criterion{Fact: "moved_on", Is: values["moved_on"][r.IntN(4)]}
	case 7:
		return Criterion{Fact: "account"}
	}
	return Criterion{Fact: []FactID{"region", "children", "employed", "moved_on"}[r.IntN(4)]}
}

func TestConditionIsTheWalkOverRandomTrees(t *testing.T) {
	s, values := smallFacts(t)
	defs := definitions(s)
	r := rand.New(rand.NewPCG(1, 2))
	var counts [3]int
	for range 3000 {
		c := randomCriterion(r, values, 4)
		cond, fs := s.Compile(c)
		require.Empty(t, fs)
		for range 20 {
			p := profileMap{}
			for f := range s.Facts() {
				if r.IntN(3) > 0 {
					p[f.ID] = values[f.ID][r.IntN(len(values[f.ID]))]
				}
			}
			want, wantMissing := walk(c, defs, p)
			facts := p.bound(s)
			got, missing := cond.Eval(&facts)
			if want != got {
				t.Fatalf("want %v, got %v of %s", want, got, describe(c))
			}
			if want == Unknown {
				require.Equal(t, wantMissing, nameSet(cond, missing), "%s", describe(c))
			}
			counts[got]++
		}
	}
	for _, n := range counts {
		assert.Greater(t, n, 3000, "each answer occurs in at least 5 of 100 cases")
	}
}

func describe(c Criterion) string {
	switch {
	case len(c.All) > 0:
		return fmt.Sprint("all", len(c.All), describe(c.All[0]))
	case len(c.Any) > 0:
		return fmt.Sprint("any", len(c.Any), describe(c.Any[0]))
	case c.Not != nil:
		return "not " + describe(*c.Not)
	}
	return string(c.Fact)
}
