package readability

import (
	"encoding/json"
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

const mixed = "Здравствуйте! Заявление принято & ЦУЖ. В ЦЕЛЯХ выплаты осуществить проверку."

func liesIn(t *testing.T, text string, fs Findings) {
	t.Helper()
	for _, f := range fs {
		assert.True(t, f.At.IsZero() || 0 <= f.At.Start && f.At.Start < f.At.End && f.At.End <= len(text), "%s: %v", f.Code, f.At)
	}
}

// TestRunsOfAnyKind gives runs that overlap, end before they start, lie outside
// the text and cut letters in two.
func TestRunsOfAnyKind(t *testing.T) {
	people, _ := FindProfile(ProfilePeople)
	l := Letter{Text: mixed}
	for from := -3; from < 40; from += 3 {
		for to := -3; to < 400; to += 37 {
			l.Runs = append(l.Runs, Run{At: Span{from, to}, Font: []string{"", "Georgia", "Arial"}[len(l.Runs)%3], Italic: to%2 == 0, Effect: "3d", Contrast: math.NaN(), Picture: from%2 == 0})
		}
	}
	l.Runs = append(l.Runs, Run{At: Span{math.MinInt, math.MaxInt}, Underline: true}, Run{At: Span{math.MaxInt, math.MinInt}, Underline: true})
	r := l.Check(people)
	assert.NotZero(t, r.Count("readability.italic"))
	liesIn(t, mixed, r.Findings)
}

// contrary is an analyser that never says the same twice.
type contrary struct{ n int }

func (c *contrary) ShortPassive(string) (is, known bool) { c.n++; return c.n%2 == 0, c.n%3 > 0 }

func (c *contrary) Has(string, Form) (is, known bool) { c.n++; return c.n%2 == 0, c.n%5 > 0 }

// TestHooksOfAnyKind lends rules without functions, rules that find nonsense and an
// analyser that talks nonsense.
func TestHooksOfAnyKind(t *testing.T) {
	p, _ := FindProfile(ProfilePeople)
	nonsense := func(found func(Hit)) {
		for i := -5; i < 60; i++ {
			found(Hit{At: Span{i, 3*i - 7}, Suggestion: "\xff"})
		}
		found(Hit{At: Span{math.MinInt, math.MaxInt}})
		found(Hit{At: Span{math.MaxInt, math.MinInt}})
	}
	p.Rules = []Rule{{}, {Code: "agency.nothing"}, {
		Code: "agency.nonsense", Severity: standard.SeverityNote,
		Sentence: func(_ string, _ Span, found func(Hit)) { nonsense(found) }, Whole: func(_ string, found func(Hit)) { nonsense(found) },
	}}
	p.Morphology = &contrary{}
	for range 20 {
		r := p.check(mixed)
		assert.NotZero(t, r.Count("agency.nonsense"))
		liesIn(t, mixed, r.Findings)
	}
	p.Rules = []Rule{{Code: "agency.panics", Severity: standard.SeverityNote, Whole: func(string, func(Hit)) { panic("mine") }}}
	assert.PanicsWithValue(t, "mine", func() { Check(mixed, p) }, "what a function of the caller panics with is the caller's")
}

func (p Profile) check(text string) Report { return Check(text, p) }

// TestNothing asks everything of nothing.
func TestNothing(t *testing.T) {
	assert.Equal(t, Shares{}, Share(nil))
	assert.Equal(t, Shares{Letters: 1, Undecided: 1}, Share([]Report{{}}))
	assert.Equal(t, Change{}, Compare(Report{}, Report{}))
	assert.Zero(t, Report{}.Worst())
	assert.Zero(t, Report{}.Density())
	assert.Empty(t, Findings(nil).Standard(""))
	assert.Empty(t, Base{}.Check())
	assert.Equal(t, StateUndefined, Index{}.Of(Counts{}).State)
	_, ok := Score{}.Band()
	assert.False(t, ok)
	for _, text := range []string{"", " ", "\n", "\x00", "\xff", ".", "«»"} {
		for p := range Profiles() {
			for k := range Kinds() {
				r := Letter{Text: text, Kind: k.Code}.Check(p)
				assert.Zero(t, r.Counts.Sentences, "%q", text)
				liesIn(t, text, r.Findings)
			}
		}
	}
}

// TestLimitsOfAnyKind gives a profile every limit twice, with figures that are none.
func TestLimitsOfAnyKind(t *testing.T) {
	p, _ := FindProfile(ProfilePeople)
	for m := range Measures() {
		p.Limits = append(p.Limits, Limit{Of: m.Code, Max: math.NaN()}, Limit{Of: m.Code, Max: math.Inf(1), Min: math.Inf(-1)}, Limit{Of: m.Code, Max: -1})
	}
	for x := range Indices() {
		p.Limits = append(p.Limits, Limit{Of: Measured(x.Code), Max: math.NaN(), Min: math.NaN()})
	}
	assert.NotEmpty(t, p.Check())
	liesIn(t, mixed, Check(mixed, p).Findings)
}

// TestFiguresThatAreNone wants an infinity, or what is no number, to limit nothing,
// to be told of, and to leave a report that JSON can hold.
func TestFiguresThatAreNone(t *testing.T) {
	limits := func(of Measured, greatest, least float64) Profile {
		return Profile{Limits: []Limit{{Of: MeasuredLetters, Max: 5}, {Of: of, Max: greatest, Min: least}}}
	}
	for _, of := range []Measured{MeasuredWords, MeasuredASL, MeasuredSentenceWords, MeasuredNegations, Measured(IndexConsensus), Measured(IndexFlesch), "weight"} {
		for _, x := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
			for _, kind := range []Kind{KindAnswer, KindInstruction} {
				l := Letter{Text: strings.Repeat(mixed+" ", 5), Kind: kind}
				assert.Equal(t, l.Check(limits(of, 0, 2)), l.Check(limits(of, x, 2)), "%s %v", of, x)
				got := l.Check(limits(of, 2, x))
				assert.Equal(t, l.Check(limits(of, 2, 0)), got, "%s %v", of, x)
				data, err := json.Marshal(got)
				require.NoError(t, err)
				back, _, err := standard.Decode[Report](data)
				require.NoError(t, err)
				assert.Equal(t, got, back)
			}
			var at []standard.Pointer
			for _, f := range limits(of, x, x).Check() {
				if f.Code == "readability.profile-no-number" {
					at = append(at, f.At)
				}
			}
			assert.Equal(t, []standard.Pointer{"/limits/1/max", "/limits/1/min"}, at)
		}
	}
	p := Profile{Rules: []Rule{{Code: "agency.heavy", Severity: 9, Whole: func(_ string, found func(Hit)) { found(Hit{}) }}}}
	r := Check("Мы ждём вас.", p)
	assert.Equal(t, standard.SeverityNote, r.Findings[0].Severity)
	assert.EqualValues(t, 9, p.Rules[0].Severity, "what the caller gave is the caller's")
	_, err := json.Marshal(r)
	assert.NoError(t, err)
}

// TestEveryTypeSurvivesJSON wants what is decoded to be what was encoded.
func TestEveryTypeSurvivesJSON(t *testing.T) {
	people, _ := FindProfile(ProfilePeople)
	people.Off, people.Known = []string{"readability.limit"}, []string{"ЦУЖ"}
	people.Exceptions = []Exception{{Rule: "readability.negation", Words: []string{"не"}, Reason: standard.Text{RU: "а", EN: "b"}}}
	people.Wordings, people.Terms = []Wording{{Avoid: "а", Plain: "б"}}, []Term{{Forms: []string{"а"}, Plain: "б", Instead: []string{"в"}}}
	l := Letter{Text: mixed, Kind: KindAnswer, Off: []string{"readability.size"}, Runs: []Run{{
		At: Span{0, 10}, Font: "Georgia", Italic: true, Underline: true, Bold: true, Effect: "3d", Contrast: 3, Picture: true,
	}}}
	r := l.Check(people)
	require.NotEmpty(t, r.Findings)
	for _, want := range []any{
		people, l, r, Compare(r, Report{}), Share([]Report{r}), Base{Answers: []Answer{{ID: "1", Situation: "birth", Report: &r}, {ID: "2"}}},
		Hit{At: Span{1, 2}, Suggestion: "а", Mend: standard.Text{RU: "а", EN: "b"}}, Band{From: 1, Title: standard.Text{RU: "а", EN: "b"}},
	} {
		data, err := json.Marshal(want)
		require.NoError(t, err)
		got := reflect.New(reflect.TypeOf(want))
		require.NoError(t, json.Unmarshal(data, got.Interface()))
		assert.Equal(t, want, got.Elem().Interface(), "%T", want)
	}
}

// TestHostileJSON decodes what is no document, and asks what came of it.
func TestHostileJSON(t *testing.T) {
	for _, s := range []string{
		"null", "[]", "{}", "", `{"limits":null}`, `{"limits":[null]}`, `{"limits":[{"of":"words","max":1e400}]}`, `{"off":[1]}`, `{"scores":[]}`, `{"scores":[1]}`,
		`{"findings":[{"at":{"start":-1,"end":5}}],"tally":[{"n":-1}]}`, `{"counts":{"words":-5,"sentences":-1}}`, `{"text":"не","runs":[{"at":{"start":9,"end":-9}}]}`,
		`{"answers":[{"report":{}}]}`, strings.Repeat("[", 10_000),
	} {
		data := []byte(s)
		p, _, _ := standard.Decode[Profile](data)
		p.Check()
		liesIn(t, mixed, Check(mixed, p).Findings)
		l, _, _ := standard.Decode[Letter](data)
		liesIn(t, l.Text, l.Check(p).Findings)
		r, _, _ := standard.Decode[Report](data)
		Share([]Report{r})
		Compare(r, r)
		for x := range Indices() {
			assert.False(t, math.IsNaN(x.Of(r.Counts).Value))
		}
		b, _, _ := standard.Decode[Base](data)
		b.Check()
	}
}
