package lifesituation

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

func TestCompileSaysWhatIsWrongAndWhere(t *testing.T) {
	s, _ := smallFacts(t)
	yes := Criterion{Fact: "employed", Is: Bool(true)}
	nested := func(levels int) Criterion {
		c := yes
		for range levels {
			inner := c
			c = Criterion{Not: &inner}
		}
		return c
	}
	long := func(n int) Criterion {
		c := Criterion{}
		for range n {
			c.All = append(c.All, yes)
		}
		return c
	}
	const form, test, unknown, value, bounds, depth = "lifesituation.criterion-form", "lifesituation.criterion-test",
		"lifesituation.criterion-fact-unknown", "lifesituation.criterion-value", "lifesituation.criterion-range", "lifesituation.criterion-depth"
	for name, c := range map[string]struct {
		criterion Criterion
		want      []string
	}{
		"a test":                     {yes, nil},
		"nothing":                    {Criterion{}, []string{form + " "}},
		"an empty list":              {Criterion{All: []Criterion{}}, []string{form + " "}},
		"two at once":                {Criterion{All: []Criterion{yes}, Fact: "region"}, []string{form + " "}},
		"a test without a fact":      {Criterion{Any: []Criterion{yes}, Min: Number(1)}, []string{form + " "}},
		"one part of several":        {Criterion{Any: []Criterion{yes, {}, yes}}, []string{form + " /any/1"}},
		"deep inside":                {Criterion{All: []Criterion{{Not: &Criterion{Any: []Criterion{{Fact: "x"}}}}}}, []string{unknown + " /all/0/not/any/0/fact"}},
		"every fault":                {Criterion{All: []Criterion{{Fact: "x"}, {Fact: "y"}}}, []string{unknown + " /all/0/fact", unknown + " /all/1/fact"}},
		"is and in":                  {Criterion{Fact: "region", Is: Code("63"), In: []Value{Code("64")}}, []string{test + " "}},
		"in and min":                 {Criterion{Fact: "children", In: []Value{Number(1)}, Min: Number(1)}, []string{test + " "}},
		"is and max":                 {Criterion{Fact: "children", Is: Number(1), Max: Number(1)}, []string{test + " "}},
		"in of a truth":              {Criterion{Fact: "employed", In: []Value{Bool(true)}}, []string{test + " "}},
		"min of a code":              {Criterion{Fact: "region", Min: Code("63")}, []string{test + " "}},
		"is of a text":               {Criterion{Fact: "account", Is: Code("a")}, []string{test + " "}},
		"max of a truth":             {Criterion{Fact: "employed", Max: Bool(true)}, []string{test + " "}},
		"number for a truth":         {Criterion{Fact: "employed", Is: Number(1)}, []string{value + " /is"}},
		"truth for a number":         {Criterion{Fact: "children", Min: Bool(true)}, []string{value + " /min"}},
		"code for a number":          {Criterion{Fact: "children", Max: Code("1")}, []string{value + " /max"}},
		"no such day":                {Criterion{Fact: "moved_on", Is: Code("2026-02-29")}, []string{value + " /is"}},
		"no such code":               {Criterion{Fact: "region", In: []Value{Code("63"), Code("99")}}, []string{value + " /in/1"}},
		"one number":                 {Criterion{Fact: "children", Min: Number(2), Max: Number(2)}, nil},
		"no number":                  {Criterion{Fact: "children", Min: Number(3), Max: Number(2)}, []string{bounds + " "}},
		"no day":                     {Criterion{Fact: "moved_on", Min: Code("2026-01-02"), Max: Code("2026-01-01")}, []string{bounds + " "}},
		"as deep as may be":          {nested(31), nil},
		"one deeper":                 {nested(32), []string{depth + " " + string(pointerOf("not", 32))}},
		"as long as may be":          {long(4095), nil},
		"one longer":                 {long(4096), []string{depth + " /all/4095"}},
		"told once":                  {long(5000), []string{depth + " /all/4095"}},
		"minus one is no such code ": {Criterion{Fact: "children", In: []Value{Number(-1)}}, nil},
	} {
		cond, fs := s.Compile(c.criterion)
		var got []string
		for _, f := range fs {
			assert.Equal(t, standard.SeverityObligation, f.Severity, name)
			assert.NotEmpty(t, f.Mend.RU, name)
			got = append(got, f.Code+" "+string(f.At))
		}
		assert.Equal(t, c.want, got, name)
		assert.Equal(t, c.want == nil, cond != nil, name)
	}
}

func pointerOf(field string, n int) (p standard.Pointer) {
	for range n {
		p = p.Field(field)
	}
	return p
}

func TestCompileBoundsTheFacts(t *testing.T) {
	var defs []Fact
	var c Criterion
	for i := range 65 {
		id := FactID(fmt.Sprint("f", i))
		defs = append(defs, Fact{ID: id, Kind: KindTruth})
		c.All = append(c.All, Criterion{Fact: id})
	}
	s, err := NewSchema(defs)
	require.NoError(t, err)
	_, fs := s.Compile(c)
	require.Len(t, fs, 1)
	assert.Equal(t, "lifesituation.criterion-facts", fs[0].Code)
	assert.Equal(t, standard.Pointer("/all/64/fact"), fs[0].At)

	c.All = c.All[:64]
	cond, fs := s.Compile(c)
	require.Empty(t, fs)
	none := s.Bind(Profile{})
	got, missing := cond.Eval(&none)
	assert.Equal(t, Unknown, got)
	assert.Equal(t, Missing(math.MaxUint64), missing)
	assert.Equal(t, 64, missing.Len())
	assert.Equal(t, defs[63].ID, slices.Collect(cond.Names(missing))[63])
}

func TestFactsOfAnotherSchemaSayNothing(t *testing.T) {
	s, values := smallFacts(t)
	other, err := NewSchema([]Fact{{ID: "region", Kind: KindTruth}})
	require.NoError(t, err)
	cond, _ := s.Compile(family)
	foreign := other.Bind(Profile{Facts: []Known{{Fact: "region", Value: Bool(true)}}})
	for _, f := range []*Facts{nil, {}, &foreign} {
		got, missing := cond.Eval(f)
		assert.Equal(t, Unknown, got)
		assert.Equal(t, slices.Collect(cond.Facts()), slices.Collect(cond.Names(missing)))
		assert.Equal(t, Missing(0b11), s.Lacks(f, []Column{0, 1}))
	}
	var none *Condition
	got, missing := none.Eval(&foreign)
	assert.Equal(t, Unknown, got)
	assert.Zero(t, missing)
	assert.Empty(t, slices.Collect(none.Facts()))
	assert.Empty(t, slices.Collect(none.Names(1)))
	assert.Len(t, slices.Collect(cond.Names(math.MaxUint64)), 5, "bits beyond the facts name nothing")
	for range cond.Names(3) {
		break
	}

	full := profileMap{}
	for id, vs := range values {
		full[id] = vs[0]
	}
	f := full.bound(s)
	col, ok := s.Column("account")
	require.True(t, ok)
	assert.Zero(t, s.Lacks(&f, []Column{col}))
	assert.Equal(t, Missing(0b110), s.Lacks(&f, []Column{col, 64, 999}), "a column of nobody is not known")
	assert.Equal(t, FactID("account"), s.Name(col))
	assert.Equal(t, FactID(""), s.Name(5))
	assert.Equal(t, Missing(math.MaxUint64), s.Lacks(nil, make([]Column, 100)), "at most 64")
	_, ok = s.Column("unheard")
	assert.False(t, ok)
}

func TestConstant(t *testing.T) {
	s, _ := smallFacts(t)
	not := func(c Criterion) Criterion { return Criterion{Not: &c} }
	three := Criterion{Fact: "children", Min: Number(3)}
	for name, c := range map[string]struct {
		criterion Criterion
		want      Truth
		constant  bool
	}{
		"a test":                  {three, Unknown, false},
		"a test from above":       {Criterion{Fact: "children", Max: Number(2)}, Unknown, false},
		"a day from above":        {Criterion{Fact: "moved_on", Max: Code("2026-01-31")}, Unknown, false},
		"a day from below":        {Criterion{Fact: "moved_on", Min: Code("2026-03-01")}, Unknown, false},
		"x or not x":              {Criterion{Any: []Criterion{three, not(three)}}, Yes, true},
		"x and not x":             {Criterion{All: []Criterion{three, not(three)}}, No, true},
		"bounds that meet":        {Criterion{Any: []Criterion{three, {Fact: "children", Max: Number(2)}}}, Yes, true},
		"bounds that leave a gap": {Criterion{Any: []Criterion{{Fact: "children", Min: Number(4)}, {Fact: "children", Max: Number(2)}}}, Unknown, false},
		"every code":              {Criterion{Fact: "region", In: []Value{Code("63"), Code("64"), Code("77")}}, Yes, true},
		"all codes but one":       {Criterion{Fact: "region", In: []Value{Code("63"), Code("64")}}, Unknown, false},
		"known":                   {Criterion{Fact: "account"}, Yes, false},
		"known and never":         {Criterion{All: []Criterion{{Fact: "account"}, three, not(three)}}, No, true},
		"each day":                {Criterion{Any: []Criterion{{Fact: "moved_on", Max: Code("2026-01-31")}, {Fact: "moved_on", Min: Code("2026-02-01")}}}, Yes, true},
		"the ends of numbers":     {Criterion{Fact: "children", Min: Number(math.MinInt64), Max: Number(math.MaxInt64)}, Yes, true},
		"the greatest number":     {Criterion{Fact: "children", Is: Number(math.MaxInt64)}, Unknown, false},
	} {
		cond, fs := s.Compile(c.criterion)
		require.Empty(t, fs, name)
		got, constant := cond.Constant()
		assert.Equal(t, c.constant, constant, name)
		if constant {
			assert.Equal(t, c.want, got, name)
		}
	}
	// The contents tell it as advice.
	contents := soundContents(t)
	born := Criterion{Fact: "child.born", Is: Bool(true)}
	always, never := Criterion{Any: []Criterion{born, not(born)}}, Criterion{All: []Criterion{born, not(born)}}
	contents.Situations[0].Criterion, contents.Segments[0].Criterion, contents.Services[0].Entitlement = &always, &never, &Criterion{Fact: "x"}
	var got []string
	for _, f := range contents.Check() {
		got = append(got, fmt.Sprint(f.Severity, " ", f.Code, " ", f.At))
	}
	assert.Equal(t, []string{
		"advice lifesituation.criterion-always /situations/0/criterion", "advice lifesituation.criterion-never /segments/0/criterion",
		"obligation lifesituation.criterion-fact-unknown /services/0/entitlement/fact",
	}, got)
	wide := Criterion{}
	var defs []Fact
	for i := range 13 {
		id := FactID(fmt.Sprint("f", i))
		defs = append(defs, Fact{ID: id, Kind: KindTruth})
		wide.Any = append(wide.Any, Criterion{Fact: id, Is: Bool(true)}, Criterion{Fact: id, Is: Bool(false)})
	}
	big, err := NewSchema(defs)
	require.NoError(t, err)
	cond, _ := big.Compile(wide)
	_, constant := cond.Constant()
	assert.False(t, constant, "8192 combinations are not walked")
	wide.Any = wide.Any[:24]
	cond, _ = big.Compile(wide)
	_, constant = cond.Constant()
	assert.True(t, constant, "4096 are")
	_, constant = (*Condition)(nil).Constant()
	assert.False(t, constant)
}

// A list of codes beyond the 64th is compiled in another way.
func TestManyCodes(t *testing.T) {
	def := Fact{ID: "region", Kind: KindCode}
	for i := range 90 {
		def.Codes = append(def.Codes, FactCode{Code: fmt.Sprint(i)})
	}
	s, err := NewSchema([]Fact{def})
	require.NoError(t, err)
	for _, in := range [][]Value{{Code("3"), Code("63")}, {Code("3"), Code("64")}, {Code("89"), Code("0")}} {
		cond, fs := s.Compile(Criterion{Fact: "region", In: in})
		require.Empty(t, fs)
		for i := range 91 {
			f := s.Bind(Profile{Facts: []Known{{Fact: "region", Value: Code(fmt.Sprint(i))}}})
			want := No
			if slices.Contains(in, Code(fmt.Sprint(i))) {
				want = Yes
			}
			got, _ := cond.Eval(&f)
			assert.Equal(t, want, got, i)
		}
	}
}
