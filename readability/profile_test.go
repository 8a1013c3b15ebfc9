package readability

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/state-for-people/standard"
)

func codes(r Report) []string {
	var out []string
	for _, f := range r.Findings {
		out = append(out, f.Code)
	}
	return out
}

func TestSwitchedOff(t *testing.T) {
	text := "Заявление принято."
	assert.Equal(t, []string{"readability.passive-short"}, codes(Check(text, Profile{})))
	assert.Empty(t, codes(Check(text, Profile{Off: []string{"readability.passive-short"}})))
	assert.Empty(t, codes(Letter{Text: text, Off: []string{"readability.passive-short"}}.Check(Profile{})))
	assert.Empty(t, codes(Check(text, Profile{Exceptions: []Exception{{Rule: "readability.passive-short", Words: []string{"ПРИНЯТО"}}}})))
	assert.NotEmpty(t, codes(Check(text, Profile{Exceptions: []Exception{{Rule: "readability.officialese", Words: []string{"принято"}}}})))
}

func TestWordingsAndTerms(t *testing.T) {
	p := Profile{
		Wordings: []Wording{{Avoid: "личный  приём", Plain: "встреча"}},
		Terms:    []Term{{Forms: []string{"эквайринг"}, Plain: "оплата картой"}},
	}
	text := "Личный приём завтра. Нужен эквайринг. Эквайринг готов."
	r := Check(text, p)
	assert.Equal(t, []string{"readability.wording", "readability.hard-term"}, codes(r))
	assert.Equal(t, "people-2022:4.6.4.5(4)", r.Findings[1].Clause.String())
	assert.Empty(t, codes(Check("Нужен талон. Талон готов.", Profile{Terms: []Term{{Forms: []string{"талон"}}}})), "nothing to explain it by")
	assert.Equal(t, "Встреча", r.Findings[0].Suggestion)
	assert.Equal(t, "Личный приём", r.Findings[0].At.In(text))
	assert.Equal(t, "Объясните термин: оплата картой", r.Findings[1].Mend.RU)
	assert.Empty(t, codes(Check("Нужен эквайринг (оплата картой).", p)))
}

type analyser map[string]bool

func (a analyser) ShortPassive(word string) (is, known bool) { is, known = a[word]; return is, known }

func TestMorphology(t *testing.T) {
	text := "Заявление принято. Дом построен."
	r := Check(text, Profile{Morphology: analyser{"принято": false}})
	assert.Equal(t, []string{"readability.passive-short"}, codes(r))
	assert.Equal(t, "построен", r.Findings[0].At.In(text))
}

// TestProfileCheck wants each fault of a profile at its place.
func TestProfileCheck(t *testing.T) {
	good, _ := FindProfile(ProfilePeople)
	text := standard.Text{RU: "причина", EN: "reason"}
	for name, c := range map[string]struct {
		spoil func(*Profile)
		code  string
		at    standard.Pointer
	}{
		"no code":       {func(p *Profile) { p.Code = "" }, "readability.profile-no-code", "/code"},
		"measure":       {func(p *Profile) { p.Limits = append(p.Limits, Limit{Of: "weight", Max: 1, Reason: text}) }, "readability.profile-unknown-measure", "/limits/14/of"},
		"doubled":       {func(p *Profile) { p.Limits = append(p.Limits, p.Limits[0]) }, "readability.profile-doubled-limit", "/limits/14/of"},
		"no figure":     {func(p *Profile) { p.Limits[0].Max = 0 }, "readability.profile-no-figure", "/limits/0"},
		"negative":      {func(p *Profile) { p.Limits[0].Min = -1 }, "readability.profile-no-figure", "/limits/0"},
		"endless":       {func(p *Profile) { p.Limits[0].Max = math.Inf(1) }, "readability.profile-no-number", "/limits/0/max"},
		"bottomless":    {func(p *Profile) { p.Limits[0].Min = math.Inf(-1) }, "readability.profile-no-number", "/limits/0/min"},
		"no number":     {func(p *Profile) { p.Limits[4].Max = math.NaN() }, "readability.profile-no-number", "/limits/4/max"},
		"min above max": {func(p *Profile) { p.Limits[1].Min = 1e6 }, "readability.profile-no-figure", "/limits/1"},
		"min of places": {func(p *Profile) { p.Limits[4].Min = 1 }, "readability.profile-no-maximum", "/limits/4/min"},
		"too easy":      {func(p *Profile) { p.Limits[0].Min = 1 }, "readability.profile-wrong-bound", "/limits/0/min"},
		"not too easy":  {func(p *Profile) { p.Limits[0] = Limit{Of: Measured(IndexFlesch), Max: 60, Reason: text} }, "readability.profile-wrong-bound", "/limits/0/max"},
		"no reason":     {func(p *Profile) { p.Limits[2].Reason.EN = "" }, "readability.profile-no-reason", "/limits/2/reason"},
		"off":           {func(p *Profile) { p.Off = []string{"readability.nothing"} }, "readability.profile-unknown-rule", "/off/0"},
		"taken code":    {func(p *Profile) { p.Rules = []Rule{{Code: "readability.negation", Whole: func(string, func(Hit)) {}}} }, "readability.profile-own-rule", "/rules/0"},
		"no own code":   {func(p *Profile) { p.Rules = []Rule{{Whole: func(string, func(Hit)) {}}} }, "readability.profile-own-rule", "/rules/0"},
		"no function":   {func(p *Profile) { p.Rules = []Rule{{Code: "agency.own"}} }, "readability.profile-own-rule", "/rules/0"},
		"severity": {func(p *Profile) {
			p.Rules = []Rule{{Code: "agency.own", Severity: 9, Whole: func(string, func(Hit)) {}}}
		}, "readability.profile-own-rule", "/rules/0"},
		"doubled code": {func(p *Profile) {
			r := Rule{Code: "agency.own", Whole: func(string, func(Hit)) {}}
			p.Rules = []Rule{r, r}
		}, "readability.profile-own-rule", "/rules/1"},
		"exception": {func(p *Profile) { p.Exceptions = []Exception{{Rule: "x", Words: []string{"y"}}} }, "readability.profile-unknown-rule", "/exceptions/0/rule"},
		"no words":  {func(p *Profile) { p.Exceptions = []Exception{{Rule: "readability.negation"}} }, "readability.profile-empty-wording", "/exceptions/0/words"},
		"channel":   {func(p *Profile) { p.Channel = "pigeon" }, "readability.profile-unknown-channel", "/channel"},
		"wording":   {func(p *Profile) { p.Wordings = []Wording{{}} }, "readability.profile-empty-wording", "/wordings/0/avoid"},
		"term":      {func(p *Profile) { p.Terms = []Term{{}} }, "readability.profile-empty-wording", "/terms/0/forms"},
	} {
		p := good.clone()
		c.spoil(&p)
		var got []standard.Finding
		for _, f := range p.Check() {
			got = append(got, standard.Finding{Code: f.Code, At: f.At})
		}
		assert.Equal(t, []standard.Finding{{Code: c.code, At: c.at}}, got, name)
	}
	good.Rules = []Rule{{Code: "agency.mine", Whole: func(string, func(Hit)) {}}}
	good.Off = []string{"agency.mine"}
	assert.Empty(t, good.Check())
}

// TestScores walks the states of every index.
func TestScores(t *testing.T) {
	for x := range Indices() {
		assert.Equal(t, StateUndefined, x.Of(Counts{}).State, x.Code)
		assert.Zero(t, x.Of(Measure("!!! 123 www")).Value, x.Code)
		s := x.Of(Measure("Мама мыла раму."))
		assert.Equal(t, StateShort, s.State, x.Code)
		_, judged := s.Band()
		assert.False(t, judged, x.Code)
		assert.NotEmpty(t, x.Title.RU, x.Code)
		assert.NotEmpty(t, x.Validity.EN, x.Code)
		assert.NotEmpty(t, x.Variables, x.Code)
		assert.NotEmpty(t, x.Source, x.Code)
	}
	for _, c := range []struct {
		value float64
		want  string
	}{{-5, "school years 1 to 3"}, {3.49, "school years 1 to 3"}, {3.5, "school years 4 to 6"}, {11.4, "school years 10 and 11"}, {17.4, "university years 4 to 6"}, {17.5, "a research degree"}, {99, "a research degree"}} {
		b, ok := Score{Index: IndexConsensus, State: StateDefined, Value: c.value}.Band()
		assert.True(t, ok)
		assert.Equal(t, c.want, b.Title.EN, c.value)
	}
	b, _ := Score{Index: IndexFlesch, State: StateDefined, Value: 60}.Band()
	assert.Equal(t, "school years 8 and 9", b.Title.EN)
	_, ok := Score{Index: IndexLIX, State: StateDefined, Value: 60}.Band()
	assert.False(t, ok)
}

// TestIndicesByHand holds every formula against a value worked out by hand for
// one text of 10 sentences, 100 words with a vowel, 250 syllables, 600 letters,
// 20 words of four syllables and 10 of five, 40 words of seven letters.
func TestIndicesByHand(t *testing.T) {
	c := Counts{Sentences: 10, Vowelled: 100, Syllables: 250, Russian: 600}
	c.BySyllables[4], c.BySyllables[5] = 20, 10
	c.ByLetters[7] = 40
	want := map[IndexCode]float64{
		IndexFleschKincaid: 8.18, IndexColemanLiau: 9.17, IndexARI: 9.325, IndexDaleChall: 8.25, IndexSMOG: 8.8911538,
		IndexFlesch: 43.585, IndexFleschKazan: 28.786, IndexFKOlder: 6.56, IndexFKOborneva: 10.41, IndexFKSIS: 6.03, IndexFleschSIS: 84.7,
		IndexSIS: 2.8, IndexSISPrimary: 2.77, IndexSISMiddle: 4.75, IndexSISSenior: 6.94, IndexMatskovskiy: 9.941, IndexTuldava: 2.5,
		IndexLIX: 50, IndexFog: 8, IndexConsensus: 8.18,
	}
	for x := range Indices() {
		assert.InDelta(t, want[x.Code], x.Of(c).Value, 1e-6, x.Code)
		delete(want, x.Code)
	}
	assert.Empty(t, want)
}

func TestShareAndCompare(t *testing.T) {
	people, _ := FindProfile(ProfilePeople)
	a, b := Check("Заявление принято, данная справка готова.", people), Check("Справка готова, ибо ждём.", people)
	s := Share([]Report{a, b, a})
	assert.Equal(t, Shares{Letters: 3, Undecided: 3, Words: 14, Rules: []Tally{{"readability.passive-short", 2}, {"readability.officialese", 2}, {"readability.archaic", 1}}}, s)
	c := Compare(a, b)
	assert.Equal(t, []Moved{{"readability.passive-short", 1, 0}, {"readability.officialese", 1, 0}, {"readability.archaic", 0, 1}}, c.Rules)
	assert.Equal(t, 2, c.Before.Findings)
	assert.Equal(t, 1, c.After.Findings)
}
