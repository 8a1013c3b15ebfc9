package standard_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

var update = flag.Bool("update", false, "renew the files that the tests compare")

var oneStopShop = standard.AssessmentScope{
	Documents:   []standard.Document{standard.DocumentPeople},
	Touchpoints: []standard.TouchpointKind{standard.TouchpointOneStopShop},
}

func ExampleAssessment() {
	a := standard.Assessment{
		Organisation: "mfc-17",
		Scope:        oneStopShop,
		Answers: []standard.AssessmentAnswer{
			{Clause: standard.Cite("people-2022:4.6.8.5"), Conformity: standard.ConformityMet, Evidence: []string{"отчёт очереди за март"}, Assessor: "отдел качества", On: 2026_04_01, ValidUntil: 2026_06_30},
			{Clause: standard.Cite("people-2022:4.6.8.7"), Conformity: standard.ConformityNotMet, Assessor: "отдел качества", On: 2026_04_01},
		},
	}
	for _, f := range a.Check() {
		fmt.Println(f.Code, f.At)
	}
	sum := a.Summary(2026_04_02)
	fmt.Println(sum.Total.Met, "met,", sum.Total.NotMet, "not met,", sum.Total.Open, "open of", sum.Total.Total())
	for _, it := range a.Due(2026_07_01) {
		fmt.Println("due:", it.Requirement.Clause)
	}
	// Output:
	// standard.assessment-miss-unexplained /answers/1
	// 1 met, 1 not met, 53 open of 55
	// due: people-2022:4.6.8.5
}

func ExampleAssessmentScope_Applicable() {
	kiosk := standard.AssessmentScope{
		Documents:   []standard.Document{standard.DocumentPeopleBrief},
		Touchpoints: []standard.TouchpointKind{standard.TouchpointLongStay},
		Modalities:  []standard.Modality{standard.ModalityShould},
	}
	for r := range kiosk.Applicable() {
		fmt.Println(r.Clause, r.EN)
	}
	fmt.Println(slices.Collect(oneStopShop.Applicable())[46].EN)
	// Output:
	// Waiting for service in person does not exceed 15 minutes.
}

func ExampleAssessment_Observed() {
	a := standard.Assessment{Organisation: "mfc-17", Scope: oneStopShop}
	found := standard.Findings{{
		Code: "touchpoint.stop-too-far", Severity: standard.SeverityAdvice, At: "/stop_distance", Clause: standard.Cite("people-2022:4.6.7.1(1)"),
		Text: standard.Text{RU: "остановка дальше 300 метров", EN: "the stop is more than 300 metres away"},
	}}
	a = a.Observed("office 3", 2026_04_01, found)
	for _, it := range a.Items() {
		for _, o := range it.Observations {
			fmt.Println(it.Requirement.Clause, o.Of, o.Finding.Text.EN)
		}
	}
	// Output: people-2022:4.6.7.1(1) office 3 the stop is more than 300 metres away
}

func ExampleAssessment_Merge() {
	clause := standard.Cite("people-2022:4.6.8.5")
	a := standard.Assessment{Organisation: "mfc-17", Scope: oneStopShop, Answers: []standard.AssessmentAnswer{{Clause: clause, Conformity: standard.ConformityMet, On: 2026_04_01}}}
	b := standard.Assessment{Organisation: "mfc-17", Scope: oneStopShop, Answers: []standard.AssessmentAnswer{{Clause: clause, Conformity: standard.ConformityPartly, On: 2026_04_02, Reason: "в понедельник дольше"}}}
	merged, conflicts, err := a.Merge(b)
	fmt.Println(len(merged.Answers), "answers kept,", err)
	for _, c := range conflicts {
		for _, answer := range c.Answers {
			fmt.Println(c.Clause, answer.On, answer.Conformity)
		}
	}
	// Output:
	// 2 answers kept, <nil>
	// people-2022:4.6.8.5 2026-04-01 met
	// people-2022:4.6.8.5 2026-04-02 partly
}

func ExampleAssessment_Markdown() {
	a := standard.Assessment{
		Organisation: "mfc-17",
		Scope: standard.AssessmentScope{
			Documents:   []standard.Document{standard.DocumentPeople},
			Touchpoints: []standard.TouchpointKind{standard.TouchpointOneStopShop},
			Modalities:  []standard.Modality{standard.ModalityShould},
		},
	}
	report := a.Markdown(standard.LangEN, 2026_04_01)
	fmt.Println(report[:strings.Index(report, "\n")])
	// Output: # Self-assessment: mfc-17
}

// The list was typed in by hand from the text of the Standard.
func TestOneStopShop(t *testing.T) {
	data, err := os.ReadFile("testdata/one-stop-shop.tsv")
	require.NoError(t, err)
	var want []string
	for line := range strings.Lines(string(data)) {
		if id, _, ok := strings.Cut(line, "\t"); ok {
			want = append(want, id)
		}
	}
	require.Len(t, want, 55)
	assert.Equal(t, want, ids(oneStopShop.Applicable()))

	wider := oneStopShop
	wider.Roles = []standard.Role{standard.RoleAuthority}
	general := ids(wider.Applicable())
	for _, id := range append(want, "people-2022:4.5.6.5", "people-2022:4.2.1", "people-2022:4.3.4.1(1)") {
		assert.Contains(t, general, id)
	}
	for _, id := range []string{"people-2022:4.6.7.9/s1", "people-2022:4.6.1.1/s1", "people-2022:4.2.4(1)", "people-2022:3(7)", "people-2022:4.2"} {
		assert.NotContains(t, general, id)
	}
}

// With every role, touchpoint and modality no row of the register is left out.
func TestEveryRowCanBeAssessed(t *testing.T) {
	s := everything()
	reached := map[standard.Clause]bool{}
	for _, it := range (standard.Assessment{Scope: s}).Items() {
		for _, c := range it.For {
			assert.False(t, reached[c], "%s is answered by two items", c)
			reached[c] = true
		}
		assert.False(t, it.Requirement.IsRepetition())
	}
	for r := range standard.Requirements() {
		assert.Equal(t, !r.IsHeading(), reached[r.Clause], r.Clause)
	}
}

func everything() standard.AssessmentScope {
	var s standard.AssessmentScope
	for d := range standard.Documents() {
		s.Documents = append(s.Documents, d.Code)
	}
	for k := range standard.TouchpointKinds() {
		s.Touchpoints = append(s.Touchpoints, k.Code)
	}
	for r := range standard.Roles() {
		s.Roles = append(s.Roles, r.Code)
	}
	s.Modalities = []standard.Modality{"must", "should", "may", "fact"}
	return s
}

// An answer to either row holds for both, and is counted in both documents.
func TestRepetitionIsAnsweredOnce(t *testing.T) {
	scope := standard.AssessmentScope{
		Documents:   []standard.Document{standard.DocumentPeople, standard.DocumentPeopleBrief, standard.DocumentConcept},
		Touchpoints: []standard.TouchpointKind{standard.TouchpointOneStopShop},
	}
	for _, clause := range []string{"people-2022:4.6.8.5", "people-2022-brief:in-person/10"} {
		a := standard.Assessment{Organisation: "mfc", Scope: scope, Answers: []standard.AssessmentAnswer{
			{Clause: standard.Cite(clause), Conformity: standard.ConformityMet, Evidence: []string{"x"}, Assessor: "y", On: 2026_01_01},
		}}
		assert.Empty(t, a.Check())
		sum := a.Summary(0)
		assert.Equal(t, 1, sum.Total.Met)
		met := map[string]int{}
		for _, line := range append(sum.Documents, sum.Sections...) {
			if line.Counts.Met > 0 {
				met[line.Code] = line.Counts.Met
			}
		}
		assert.Equal(t, map[string]int{"people-2022": 1, "people-2022-brief": 1, "people-2022:4.6.8": 1, "people-2022-brief:in-person": 1}, met)
		for _, it := range a.Items() {
			if len(it.Answers) == 1 {
				assert.Equal(t, standard.Cite("people-2022:4.6.8.5"), it.Requirement.Clause)
				assert.Equal(t, []standard.Clause{standard.Cite("people-2022:4.6.8.5"), standard.Cite("people-2022-brief:in-person/10")}, it.For)
			}
		}
		assert.Contains(t, a.Markdown(standard.LangRU, 0), "people-2022:4.6.8.5 = people-2022-brief:in-person/10")
	}
	// the concept departs from the federal row, so it is asked apart
	apart := standard.Assessment{Organisation: "mfc", Scope: scope, Answers: []standard.AssessmentAnswer{
		{Clause: standard.Cite("concept:VI.7(8)"), Conformity: standard.ConformityMet, Evidence: []string{"x"}, Assessor: "y", On: 2026_01_01},
	}}
	for _, it := range apart.Items() {
		if it.Requirement.Clause.String() == "people-2022:4.6.8.5" {
			assert.Empty(t, it.Answers)
		}
	}
	assert.Equal(t, 1, apart.Summary(0).Total.Met)
}

// Only the regional text chosen: its repetitions stand as the federal rows.
func TestRegionalScope(t *testing.T) {
	s := standard.AssessmentScope{Documents: []standard.Document{standard.DocumentSamaraPeople}, Roles: []standard.Role{standard.RoleAuthority}}
	var got []string
	for _, it := range (standard.Assessment{Scope: s}).Items() {
		got = append(got, it.Requirement.Clause.String())
		for _, c := range it.For {
			assert.Equal(t, standard.DocumentSamaraPeople, c.Document())
		}
	}
	// the regional principles stand in another order than the federal ones
	require.Contains(t, got, "people-2022:4.1.8")
	var want []string
	for id := range slices.Values(ids(standard.Requirements())) {
		if slices.Contains(got, id) {
			want = append(want, id)
		}
	}
	assert.Equal(t, want, got)
}

// The lines of a summary stand in the order of the register, document after document.
func TestSummaryOrder(t *testing.T) {
	a := standard.Assessment{Scope: standard.AssessmentScope{
		Documents: []standard.Document{"concept", "people-2022-brief", "people-2022"}, Touchpoints: []standard.TouchpointKind{"long_stay", "one_stop_shop"},
	}}
	var got []string
	sum := a.Summary(0)
	for _, line := range slices.Concat(sum.Documents, sum.Sections, sum.Touchpoints) {
		got = append(got, line.Code)
	}
	assert.Equal(t, []string{
		"people-2022", "people-2022-brief", "concept",
		"people-2022:4.5.6", "people-2022:4.6", "people-2022:4.6.7", "people-2022:4.6.8", "people-2022:4.6.9", "people-2022:8",
		"people-2022-brief:provision", "people-2022-brief:touchpoints", "people-2022-brief:in-person", "people-2022-brief:long-stay", "concept:VI.7",
		"one_stop_shop", "long_stay",
	}, got)
}

// The figures were counted by hand in the list of the one-stop shop: 38 must,
// 5 should, 8 may … and by the answers given here.
func TestSummary(t *testing.T) {
	a := standard.Assessment{Organisation: "mfc", Scope: oneStopShop, Answers: []standard.AssessmentAnswer{
		{Clause: standard.Cite("people-2022:4.6.8.5"), Conformity: standard.ConformityMet},
		{Clause: standard.Cite("people-2022:4.6.8.6"), Conformity: standard.ConformityPartly},
		{Clause: standard.Cite("people-2022:4.6.8.7"), Conformity: standard.ConformityNotMet},
		{Clause: standard.Cite("people-2022:4.6.7.7(2)"), Conformity: standard.ConformityNotApplicable},
		{Clause: standard.Cite("people-2022:8.2(7)"), Conformity: standard.ConformityMet, ValidUntil: 2026_03_31},
		{Clause: standard.Cite("people-2022:8.2(8)"), Conformity: standard.ConformityMet, Reason: "a"},
		{Clause: standard.Cite("people-2022:8.2(8)"), Conformity: standard.ConformityMet, Reason: "b"},
		{Clause: standard.Cite("people-2022:4.6.8.9"), Conformity: "perhaps"},
	}}
	total := standard.AssessmentCounts{Met: 1, Partly: 1, NotMet: 1, NotApplicable: 1, Lapsed: 1, Disputed: 1, Open: 49}
	want := standard.AssessmentSummary{
		On:        2026_04_01,
		Total:     total,
		Documents: []standard.AssessmentLine{{Code: "people-2022", Counts: total}},
		Sections: []standard.AssessmentLine{
			{Code: "people-2022:4.5.6", Counts: standard.AssessmentCounts{Open: 1}},
			{Code: "people-2022:4.6", Counts: standard.AssessmentCounts{Open: 4}},
			{Code: "people-2022:4.6.7", Counts: standard.AssessmentCounts{NotApplicable: 1, Open: 36}},
			{Code: "people-2022:4.6.8", Counts: standard.AssessmentCounts{Met: 1, Partly: 1, NotMet: 1, Open: 8}},
			{Code: "people-2022:8", Counts: standard.AssessmentCounts{Lapsed: 1, Disputed: 1}},
		},
		Groups: []standard.AssessmentLine{
			{Code: "4.5", Clause: standard.Cite("people-2022:4.2.1(3)"), Counts: standard.AssessmentCounts{Open: 1}},
			{Code: "4.6", Clause: standard.Cite("people-2022:4.2.1(4)"), Counts: standard.AssessmentCounts{Met: 1, Partly: 1, NotMet: 1, NotApplicable: 1, Open: 48}},
		},
		Modalities: []standard.AssessmentLine{
			{Code: "must", Counts: standard.AssessmentCounts{Met: 1, Partly: 1, Lapsed: 1, Disputed: 1, Open: 38}},
			{Code: "should", Counts: standard.AssessmentCounts{NotMet: 1, Open: 4}},
			{Code: "may", Counts: standard.AssessmentCounts{NotApplicable: 1, Open: 7}},
		},
		Touchpoints: []standard.AssessmentLine{{Code: "one_stop_shop", Counts: total}},
	}
	assert.Equal(t, want, a.Summary(2026_04_01))
	assert.Equal(t, 55, total.Total())

	// the last day of an answer is inside, and without a day nothing lapses
	assert.Zero(t, a.Summary(2026_03_31).Total.Lapsed)
	assert.Zero(t, a.Summary(0).Total.Lapsed)
	assert.Empty(t, a.Due(2026_03_31))
	require.Len(t, a.Due(2026_04_01), 1)
	assert.Equal(t, "people-2022:8.2(7)", a.Due(2026_04_01)[0].Requirement.Clause.String())
}

// In every part of a summary that sorts all requirements the counts add up.
func TestSummaryAddsUp(t *testing.T) {
	a := random(rand.New(rand.NewPCG(1, 2)))
	a.Scope = everything()
	sum := a.Summary(2026_01_01)
	add := func(lines []standard.AssessmentLine) (n int) {
		for _, l := range lines {
			n += l.Counts.Total()
		}
		return n
	}
	assert.Equal(t, len(a.Items()), sum.Total.Total())
	assert.Equal(t, sum.Total.Total(), add(sum.Modalities))
	// two rows of one document may repeat one federal row: they are one requirement
	type stated struct {
		document standard.Document
		original standard.Clause
	}
	distinct := map[stated]bool{}
	for r := range standard.Select(standard.Selection{}) {
		distinct[stated{r.Clause.Document(), r.Original().Clause}] = true
	}
	assert.Equal(t, len(distinct), add(sum.Documents))
	assert.Equal(t, 2150, len(distinct))
}

func TestAssessmentAdvice(t *testing.T) {
	good := standard.AssessmentAnswer{Clause: standard.Cite("people-2022:4.6.8.5"), Conformity: standard.ConformityMet, Evidence: []string{"e"}, Assessor: "a", On: 2026_01_02, ValidUntil: 2026_01_02}
	cases := map[string]struct {
		spoil func(*standard.AssessmentAnswer)
		code  string
		at    standard.Pointer
	}{
		"as it should be":   {func(*standard.AssessmentAnswer) {}, "", ""},
		"no evidence":       {func(a *standard.AssessmentAnswer) { a.Evidence = nil }, "standard.assessment-no-evidence", "/answers/0"},
		"blank evidence":    {func(a *standard.AssessmentAnswer) { a.Evidence = []string{" "} }, "standard.assessment-no-evidence", "/answers/0"},
		"partly, no proof":  {func(a *standard.AssessmentAnswer) { a.Conformity, a.Reason, a.Evidence = "partly", "r", nil }, "standard.assessment-no-evidence", "/answers/0"},
		"not met, no proof": {func(a *standard.AssessmentAnswer) { a.Conformity, a.Reason, a.Evidence = "not_met", "r", nil }, "", ""},
		"no assessor":       {func(a *standard.AssessmentAnswer) { a.Assessor = "\t" }, "standard.assessment-no-assessor", "/answers/0"},
		"no day":            {func(a *standard.AssessmentAnswer) { a.On = 0 }, "standard.assessment-no-day", "/answers/0"},
		"ends before it is": {func(a *standard.AssessmentAnswer) { a.ValidUntil = 2026_01_01 }, "standard.assessment-term-over", "/answers/0/valid_until"},
		"ends on no day":    {func(a *standard.AssessmentAnswer) { a.ValidUntil = 2026_13_01 }, "standard.assessment-term-over", "/answers/0/valid_until"},
		"without end":       {func(a *standard.AssessmentAnswer) { a.ValidUntil = 0 }, "", ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			answer := good
			c.spoil(&answer)
			fs := standard.Assessment{Organisation: "mfc", Scope: oneStopShop, Answers: []standard.AssessmentAnswer{answer}}.Check()
			if c.code == "" {
				assert.Empty(t, fs)
				return
			}
			require.Len(t, fs, 1)
			assert.Equal(t, c.code, fs[0].Code)
			assert.Equal(t, c.at, fs[0].At)
			assert.Equal(t, standard.SeverityAdvice, fs[0].Severity)
			assert.NoError(t, fs.Err(), "advice is no broken obligation")
			assert.NotEmpty(t, fs[0].Mend.RU)
		})
	}
}

// random makes an assessment with right and wrong parts.
func random(r *rand.Rand) standard.Assessment {
	clauses := []string{"people-2022:4.6.8.5", "people-2022-brief:in-person/10", "people-2022:4.6.8.6", "people-2022:4.2.1(4)", "people-2022:4.6.7.1(1)", "omsk-230:4.2", "concept:VIII/p2"}
	pick := func(s ...string) string { return s[r.IntN(len(s))] }
	a := standard.Assessment{Organisation: "mfc"}
	for d := range standard.Documents() {
		if r.IntN(2) == 0 {
			a.Scope.Documents = append(a.Scope.Documents, d.Code)
		}
	}
	for k := range standard.TouchpointKinds() {
		if r.IntN(3) == 0 {
			a.Scope.Touchpoints = append(a.Scope.Touchpoints, k.Code)
		}
	}
	if r.IntN(2) == 0 {
		a.Scope.Roles = []standard.Role{standard.Role(pick("authority_or_org", "project_office", "nobody"))}
	}
	if r.IntN(3) == 0 {
		a.Scope.Clients = []standard.ClientKind{standard.ClientKind(pick("person", "business", "internal"))}
	}
	if r.IntN(3) == 0 {
		a.Scope.Modalities = []standard.Modality{standard.Modality(pick("must", "may", "fact"))}
	}
	for range r.IntN(6) {
		answer := standard.AssessmentAnswer{
			Clause:     standard.Cite(pick(clauses...)),
			Conformity: standard.Conformity(pick("met", "partly", "not_met", "not_applicable", "perhaps")),
			Reason:     pick("", "потому | что", "x\ny"),
			Assessor:   pick("", "отдел"),
			On:         standard.Date(20260100 + r.IntN(28) + 1),
		}
		if r.IntN(2) == 0 {
			answer.ValidUntil = standard.Date(20260200 + r.IntN(28) + 1)
		}
		if r.IntN(2) == 0 {
			answer.Evidence = []string{pick("a", "b"), "c"}
		}
		a.Answers = append(a.Answers, answer)
	}
	var fs standard.Findings
	for range r.IntN(4) {
		fs = append(fs, standard.Finding{
			Code: pick("touchpoint.stop-too-far", "consent.late"), Severity: standard.Severity(1 + r.IntN(3)), At: standard.Pointer(pick("", "/a", "/b")),
			Clause: standard.Cite(pick(append(clauses, "")...)), Text: standard.Text{RU: "т", EN: "t"},
		})
	}
	return a.Observed(pick("карта", "письмо"), 2026_01_15, fs)
}

func TestAssessmentJSON(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		want := random(r)
		data, err := json.Marshal(want)
		require.NoError(t, err)
		got, fs, err := standard.Decode[standard.Assessment](data)
		require.NoError(t, err)
		require.Empty(t, fs)
		require.Equal(t, want, got, string(data))
	}
}

func TestAssessmentDecode(t *testing.T) {
	for name, text := range map[string]string{
		"wrong JSON":        `{"organisation": `,
		"wrong type":        `{"organisation": "mfc", "scope": {"documents": "people-2022"}}`,
		"a clause of form":  `{"organisation": "mfc", "scope": {"documents": []}, "answers": [{"clause": "4.6.8.5", "conformity": "met"}]}`,
		"a day of no month": `{"organisation": "mfc", "scope": {"documents": []}, "answers": [{"clause": "people-2022:1/p1", "conformity": "met", "on": "2026-02-30"}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			_, _, err := standard.Decode[standard.Assessment]([]byte(text))
			var bad *standard.DecodeError
			require.True(t, errors.As(err, &bad), "%v", err)
			assert.NotEmpty(t, bad.Why.RU)
			assert.NotEmpty(t, bad.Why.EN)
		})
	}
	for name, text := range map[string]string{
		"an unknown member": `{"organisation": "mfc", "scope": {"documents": []}, "answer": []}`,
		"a doubled member":  `{"organisation": "mfc", "organisation": "mfc", "scope": {"documents": []}}`,
	} {
		t.Run(name, func(t *testing.T) {
			_, fs, err := standard.Decode[standard.Assessment]([]byte(text))
			require.NoError(t, err)
			assert.Len(t, fs, 1)
		})
	}
}

// Every finding of Check points at a place of the document, or below one.
func TestAssessmentPlaces(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 100 {
		a := random(r)
		data, err := json.Marshal(a)
		require.NoError(t, err)
		var doc any
		require.NoError(t, json.Unmarshal(data, &doc))
		for _, f := range a.Check() {
			tokens, ok := f.At.Tokens()
			require.True(t, ok)
			require.True(t, reaches(doc, tokens) || reaches(doc, tokens[:len(tokens)-1]), "%s at %s in %s", f.Code, f.At, data)
		}
	}
}

func reaches(doc any, tokens []string) bool {
	for _, token := range tokens {
		switch v := doc.(type) {
		case map[string]any:
			next, ok := v[token]
			if !ok {
				return false
			}
			doc = next
		case []any:
			i := 0
			if _, err := fmt.Sscan(token, &i); err != nil || i >= len(v) {
				return false
			}
			doc = v[i]
		default:
			return false
		}
	}
	return true
}

// What people wrote never enters a finding.
func TestAssessmentFindingsHoldNoWords(t *testing.T) {
	const marker = "Zzmarker"
	a := standard.Assessment{
		Organisation: marker,
		Scope:        standard.AssessmentScope{Documents: []standard.Document{"people-2022", marker}, Touchpoints: []standard.TouchpointKind{"one_stop_shop", marker}},
		Answers: []standard.AssessmentAnswer{
			{Clause: standard.Cite("people-2022:4.6.8.5"), Conformity: marker, Reason: marker, Assessor: marker, Evidence: []string{marker}, On: 99},
			{Clause: standard.Cite(marker + ":1"), Conformity: "not_met"},
			{Clause: standard.Cite("people-2022:4.6.8.5"), Conformity: "not_applicable", ValidUntil: 7},
		},
	}
	data, err := json.Marshal(a.Check())
	require.NoError(t, err)
	assert.Greater(t, len(a.Check()), 6)
	assert.NotContains(t, string(data), marker)
}

func TestMergeProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 60 {
		a, b, c := random(r), random(r), random(r)
		ab, conflictsAB, err := a.Merge(b)
		require.NoError(t, err)
		ba, conflictsBA, err := b.Merge(a)
		require.NoError(t, err)
		require.Equal(t, ab, ba, "the order does not matter")
		require.Equal(t, conflictsAB, conflictsBA)

		abc, _, _ := ab.Merge(c)
		bc, _, _ := b.Merge(c)
		abc2, _, _ := a.Merge(bc)
		require.Equal(t, abc, abc2, "nor how they are put together")

		again, _, _ := ab.Merge(ab)
		require.Equal(t, ab, again)

		for _, x := range []standard.Assessment{a, b} {
			for _, answer := range x.Answers {
				require.True(t, slices.ContainsFunc(ab.Answers, func(y standard.AssessmentAnswer) bool {
					y.Clause, answer.Clause = standard.Clause{}, standard.Clause{}
					return assert.ObjectsAreEqual(y, answer)
				}), "an answer is lost")
			}
			for _, o := range x.Observations {
				require.Contains(t, ab.Observations, o)
			}
		}
		twice := 0
		for _, f := range ab.Check() {
			if f.Code == "standard.assessment-answered-twice" {
				twice++
			}
		}
		shown := 0
		for _, c := range conflictsAB {
			require.Greater(t, len(c.Answers), 1)
			shown += len(c.Answers) - 1
		}
		require.Equal(t, shown, twice, "a conflict that is not resolved is a finding")
	}
}

func TestMergeWithoutConflict(t *testing.T) {
	answer := func(clause string) standard.AssessmentAnswer {
		return standard.AssessmentAnswer{Clause: standard.Cite(clause), Conformity: standard.ConformityMet, On: 2026_01_01}
	}
	a := standard.Assessment{Organisation: "mfc", Scope: oneStopShop, Answers: []standard.AssessmentAnswer{answer("people-2022:8.2(7)"), answer("people-2022-brief:in-person/10")}}
	b := standard.Assessment{Organisation: "mfc", Scope: standard.AssessmentScope{
		Documents: []standard.Document{"people-2022-brief"}, Roles: []standard.Role{standard.RoleAuthority}, Clients: []standard.ClientKind{"person"}, Modalities: []standard.Modality{"fact"},
	}, Answers: []standard.AssessmentAnswer{answer("people-2022:4.6.8.5"), answer("people-2022:4.6.8.4")}}
	got, conflicts, err := a.Merge(b)
	require.NoError(t, err)
	assert.Empty(t, conflicts)
	assert.Equal(t, standard.Assessment{
		Organisation: "mfc",
		Scope: standard.AssessmentScope{
			Documents:   []standard.Document{"people-2022", "people-2022-brief"},
			Touchpoints: []standard.TouchpointKind{"one_stop_shop"},
			Roles:       []standard.Role{standard.RoleAuthority},
			Modalities:  []standard.Modality{"fact", "may", "must", "should"},
		},
		// the two answers to one requirement are alike, so one of them stays
		Answers: []standard.AssessmentAnswer{answer("people-2022:4.6.8.4"), answer("people-2022:4.6.8.5"), answer("people-2022:8.2(7)")},
	}, got)

	// answers that differ in one word are a conflict
	for name, spoil := range map[string]func(*standard.AssessmentAnswer){
		"conformity":  func(x *standard.AssessmentAnswer) { x.Conformity = "partly" },
		"reason":      func(x *standard.AssessmentAnswer) { x.Reason = "r" },
		"evidence":    func(x *standard.AssessmentAnswer) { x.Evidence = []string{"e"} },
		"assessor":    func(x *standard.AssessmentAnswer) { x.Assessor = "a" },
		"on":          func(x *standard.AssessmentAnswer) { x.On = 2026_01_02 },
		"valid until": func(x *standard.AssessmentAnswer) { x.ValidUntil = 2026_01_02 },
	} {
		other := answer("people-2022:8.2(7)")
		spoil(&other)
		_, conflicts, err := a.Merge(standard.Assessment{Organisation: "mfc", Answers: []standard.AssessmentAnswer{other}})
		require.NoError(t, err)
		require.Len(t, conflicts, 1, name)
		assert.Equal(t, "people-2022:8.2(7)", conflicts[0].Clause.String())
		assert.ElementsMatch(t, []standard.AssessmentAnswer{answer("people-2022:8.2(7)"), other}, conflicts[0].Answers)
	}

	_, _, err = a.Merge(standard.Assessment{Organisation: "other"})
	var other *standard.AssessmentMergeError
	require.True(t, errors.As(err, &other))
	assert.Equal(t, standard.AssessmentMergeError{A: "mfc", B: "other"}, *other)
}

func TestMarkdown(t *testing.T) {
	a := standard.Assessment{
		Organisation: "mfc <17>",
		Scope: standard.AssessmentScope{
			Documents:   []standard.Document{standard.DocumentPeople},
			Touchpoints: []standard.TouchpointKind{standard.TouchpointOneStopShop},
			Modalities:  []standard.Modality{standard.ModalityShould},
		},
		Answers: []standard.AssessmentAnswer{
			{Clause: standard.Cite("people-2022:4.6.8.7"), Conformity: standard.ConformityNotMet, Reason: "нет | денег\n# да", Evidence: []string{"[акт](x)", "<b>"}, Assessor: "И_И", On: 2026_01_01, ValidUntil: 2026_02_01},
			{Clause: standard.Cite("people-2022:4.6.8.8/s2"), Conformity: standard.ConformityMet},
			{Clause: standard.Cite("people-2022:4.6.8.8/s2"), Conformity: standard.ConformityPartly},
			{Clause: standard.Cite("people-2022:4.6.8.5"), Conformity: standard.ConformityMet},
		},
	}
	a = a.Observed("office", 2026_01_02, standard.Findings{
		{Code: "touchpoint.stop-too-far", Severity: standard.SeverityAdvice, At: "/stop_distance", Clause: standard.Cite("people-2022:4.6.7.1(1)"), Text: standard.Text{RU: "остановка далеко", EN: "the stop is far"}},
		{Code: "touchpoint.other", Severity: standard.SeverityAdvice, Text: standard.Text{RU: "без пункта", EN: "no clause"}},
	})
	for lang, golden := range map[standard.Lang]string{standard.LangRU: "testdata/assessment.ru.md", standard.LangEN: "testdata/assessment.en.md"} {
		if *update {
			require.NoError(t, os.WriteFile(golden, []byte(a.Markdown(lang, 2026_03_01)), 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		assert.Equal(t, string(want), a.Markdown(lang, 2026_03_01))
	}
}

// No words of a document break the table they stand in.
func FuzzMarkdown(f *testing.F) {
	f.Add("a|b", "c\nd", "`e`")
	f.Add("<script>", "\\|", "\u2028x\x00")
	f.Fuzz(func(t *testing.T, reason, assessor, evidence string) {
		make := func(reason, assessor, evidence string) []string {
			a := standard.Assessment{Organisation: standard.AuthorityID(assessor), Scope: standard.AssessmentScope{
				Documents: []standard.Document{"people-2022"}, Touchpoints: []standard.TouchpointKind{"one_stop_shop"}, Modalities: []standard.Modality{"should"},
			}, Answers: []standard.AssessmentAnswer{{Clause: standard.Cite("people-2022:4.6.8.7"), Reason: reason, Assessor: assessor, Evidence: []string{evidence}}}}
			return strings.Split(a.Markdown(standard.LangRU, 0), "\n")
		}
		plain, spoilt := make("x", "x", "x"), make(reason, assessor, evidence)
		if len(plain) != len(spoilt) {
			t.Fatalf("%d lines instead of %d", len(spoilt), len(plain))
		}
		for i := range plain {
			if want, got := cells(plain[i]), cells(spoilt[i]); want != got {
				t.Fatalf("%d cells instead of %d in %q", got, want, spoilt[i])
			}
			if strings.ContainsAny(spoilt[i], "<`") && strings.Contains(spoilt[i], "<") {
				t.Fatalf("a tag in %q", spoilt[i])
			}
		}
	})
}

// cells counts the bars that no backslash takes.
func cells(line string) int {
	n := 0
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '|':
			n++
		}
	}
	return n
}

func FuzzAssessment(f *testing.F) {
	for i := range 4 {
		data, err := json.Marshal(random(rand.New(rand.NewPCG(uint64(i), 9))))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`{"answers":[{"clause":"people-2022:4.6.8.5"},{}],"observations":[{"finding":{}}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, _, err := standard.Decode[standard.Assessment](data)
		if err != nil {
			return
		}
		fs := a.Check()
		sum := a.Summary(2026_01_01)
		if sum.Total.Total() != len(a.Items()) {
			t.Fatal("the counts do not add up")
		}
		a.Markdown(standard.LangEN, 2026_01_01)
		if _, _, err := a.Merge(a); err != nil {
			t.Fatal(err)
		}
		if _, err := json.Marshal(fs); err != nil {
			t.Fatal(err)
		}
	})
}

func BenchmarkAssessmentItems(b *testing.B) {
	a := standard.Assessment{Scope: oneStopShop}
	b.ReportAllocs()
	for b.Loop() {
		if len(a.Items()) != 55 {
			b.Fatal("not the list")
		}
	}
}

func BenchmarkAssessmentEverything(b *testing.B) {
	a := standard.Assessment{Scope: everything()}
	b.ReportAllocs()
	for b.Loop() {
		if a.Summary(0).Total.Total() == 0 {
			b.Fatal("empty")
		}
	}
}

// The work of Check grows with the number of answers and of observations, not
// with their product: twice as many of both cost twice as much.
func TestCheckOfALargeAssessment(t *testing.T) {
	of := func(n int) standard.Assessment {
		a := standard.Assessment{Organisation: "o", Scope: standard.AssessmentScope{Documents: []standard.Document{standard.DocumentPeople}, Roles: []standard.Role{standard.RoleAuthority}}}
		for range n {
			a.Answers = append(a.Answers, standard.AssessmentAnswer{Clause: standard.Cite("people-2022:4.1.15"), Conformity: standard.ConformityMet})
			a.Observations = append(a.Observations, standard.AssessmentObservation{Of: "r", On: 2026_01_01, Finding: standard.Finding{Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.1.14")}})
		}
		return a
	}
	cost := func(n int) float64 {
		a := of(n)
		return testing.AllocsPerRun(1, func() { a.Check() })
	}
	base := cost(0)
	assert.Less(t, cost(60)-base, 2.5*(cost(30)-base))
}

// Of several findings of a program the last one counts against an answer,
// wherever it stands.
func TestContradictedByTheLatest(t *testing.T) {
	seen := func(days ...standard.Date) (n int) {
		a := standard.Assessment{Organisation: "o", Answers: []standard.AssessmentAnswer{{Clause: standard.Cite("people-2022:4.1.15"), Conformity: standard.ConformityMet, On: 2026_02_01}}}
		for _, d := range days {
			a.Observations = append(a.Observations, standard.AssessmentObservation{Of: "r", On: d, Finding: standard.Finding{Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.1.15")}})
		}
		for _, f := range a.Check() {
			if f.Code == "standard.assessment-contradicted" {
				n++
			}
		}
		return n
	}
	assert.Equal(t, 0, seen(2026_01_01, 2026_01_31))
	assert.Equal(t, 1, seen(2026_01_01, 2026_02_01))
	assert.Equal(t, 1, seen(2026_02_01, 2026_01_01))
}

// A report cannot be made to read backwards.
func TestMarkdownKeepsTheDirection(t *testing.T) {
	text := standard.Assessment{Organisation: "до\u202eоге\u2066н\u0085т"}.Markdown(standard.LangRU, 0)
	assert.Contains(t, text, "# Самооценка: дооген т\n")
}
