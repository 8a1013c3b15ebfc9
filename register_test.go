package standard_test

import (
	"encoding/json"
	"fmt"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

func ExampleFindRequirement() {
	r, ok := standard.FindRequirement(standard.Cite("people-2022:4.6.4.3"))
	fmt.Println(ok, r.Modality, r.Kind, r.Touchpoints)
	fmt.Println(r.EN)
	// Output:
	// true must limit [written]
	// A first reply confirming receipt is sent within 24 hours of receiving the client's letter.
}

func ExampleRequirements() {
	recommended := 0
	for r := range standard.Requirements() {
		if r.Modality == standard.ModalityShould {
			recommended++
		}
	}
	fmt.Println(recommended, "recommendations")
	// Output: 90 recommendations
}

func ExampleSelect() {
	for r := range standard.Select(standard.Selection{
		Within:     []standard.Clause{standard.Cite("people-2022:4.6.8")},
		Modalities: []standard.Modality{standard.ModalityShould},
	}) {
		fmt.Println(r.Clause, r.EN)
	}
	// Output:
	// people-2022:4.6.8.7 A guest Wi-Fi network is recommended.
	// people-2022:4.6.8.8/s2 Plastic cups at water coolers should be replaced with paper ones.
	// people-2022:4.6.8.8/s3 Separate waste bins are recommended.
}

func ExampleRequirement_Original() {
	brief, _ := standard.FindRequirement(standard.Cite("people-2022-brief:in-person/10"))
	fmt.Println(brief.Original().Clause)
	// Output: people-2022:4.6.8.5
}

func ExampleRequirement_Imports() {
	office, _ := standard.FindRequirement(standard.Cite("people-2022:4.6.8.2"))
	n := 0
	for range office.Imports() {
		n++
	}
	fmt.Println(n, "requirements on in-person reception hold for one-stop shops")
	// Output: 37 requirements on in-person reception hold for one-stop shops
}

// The figures are those with which the register was handed over.
func TestRegisterFigures(t *testing.T) {
	type figures struct{ Rows, Full, Partial, None, Own int }
	want := map[standard.Document]figures{
		"people-2022":          {766, 363, 290, 113, 766},
		"people-2022-brief":    {317, 190, 73, 54, 1},
		"samara-people-2022":   {213, 87, 65, 61, 19},
		"samara-business-2022": {309, 138, 114, 57, 115},
		"samara-internal-2022": {207, 61, 93, 53, 187},
		"concept":              {220, 90, 93, 37, 52},
		"touchpoint-list":      {174, 115, 39, 20, 109},
	}
	got := map[standard.Document]figures{}
	for r := range standard.Requirements() {
		f := got[r.Clause.Document()]
		f.Rows++
		switch r.Automation {
		case standard.AutomationFull:
			f.Full++
		case standard.AutomationPartial:
			f.Partial++
		case standard.AutomationNone:
			f.None++
		}
		if r.SameAs.IsZero() {
			f.Own++
		}
		got[r.Clause.Document()] = f
	}
	assert.Equal(t, want, got)
}

func TestRegisterRows(t *testing.T) {
	section := map[string]bool{}
	for r := range standard.Requirements() {
		id := r.Clause.String()
		parsed, err := standard.ParseClause(id)
		require.NoError(t, err)
		assert.Equal(t, parsed, r.Clause)
		assert.True(t, r.Clause.Document().IsValid(), id)
		assert.NotEmpty(t, r.Section, id)
		assert.True(t, r.Modality.IsValid(), id)
		assert.True(t, r.Kind.IsValid(), id)
		assert.True(t, r.Automation.IsValid(), id)
		assert.True(t, r.Subject.IsValid(), id)
		assert.Contains(t, packages, r.Package, id)
		assert.Greater(t, len(r.RU), 10, id)
		assert.Greater(t, len(r.EN), 10, id)
		assert.True(t, slices.ContainsFunc([]rune(r.RU), func(c rune) bool { return c >= 'а' && c <= 'я' }), id)
		assert.False(t, slices.ContainsFunc([]rune(r.EN), func(c rune) bool { return c >= 'а' && c <= 'я' }) && !strings.Contains(r.EN, "«"), id)
		for _, k := range r.Touchpoints {
			assert.True(t, k.IsValid(), id)
		}
		if !r.SameAs.IsZero() {
			same, ok := standard.FindRequirement(r.SameAs)
			assert.True(t, ok, id)
			assert.NotEqual(t, r.Clause, same.Clause)
			assert.False(t, r.IsRepetition() && r.Modality != same.Modality, "%s repeats %s with another force", id, same.Clause)
		}
		assert.False(t, r.Original().IsRepetition(), id)
		section[r.Section] = true

		found, ok := standard.FindRequirement(r.Clause)
		assert.True(t, ok, id)
		assert.Equal(t, r, found)
	}
	assert.Greater(t, len(section), 200)
}

var packages = []string{"standard", "lifesituation", "consent", "journey", "scenario", "feedback", "kpi", "readability", "touchpoint"}

// A row that is encoded says what its line says, member by member.
func TestRequirementJSON(t *testing.T) {
	files, err := filepath.Glob("docs/clauses/*.jsonl")
	require.NoError(t, err)
	require.Len(t, files, 7)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		for line := range strings.Lines(string(data)) {
			var r standard.Requirement
			require.NoError(t, json.Unmarshal([]byte(line), &r))
			again, err := json.Marshal(r)
			require.NoError(t, err)
			require.JSONEq(t, line, string(again))
		}
	}
}

func TestFindRequirementUnknown(t *testing.T) {
	for _, id := range []string{"", "people-2022", "people-2022:", "people-2022:99", "omsk-230:4.2", `people-2022:1/p1", "section": "1`} {
		_, ok := standard.FindRequirement(standard.Cite(id))
		assert.False(t, ok, id)
	}
}

func TestReadingClauses(t *testing.T) {
	for r := range standard.Readings() {
		for _, c := range r.Clauses {
			_, ok := standard.FindRequirement(c)
			assert.True(t, ok, "%s cites %s", r.ID, c)
		}
		assert.Contains(t, packages, r.Package, r.ID)
	}
}

// Who takes over requirements by reference stands among the touchpoints of all
// of them, and of none that the reference leaves out.
func TestImports(t *testing.T) {
	importers := []string{
		"people-2022:4.6.2.1", "people-2022:4.6.5.5", "people-2022:4.6.8.2", "people-2022:4.6.9.1",
		"people-2022-brief:mobile/1", "concept:VI.2(1)", "touchpoint-list:3.2.2(1)",
	}
	var got []string
	for r := range standard.Requirements() {
		taken := slices.Collect(r.Imports())
		if len(taken) == 0 {
			continue
		}
		got = append(got, r.Clause.String())
		for _, row := range taken {
			assert.Equal(t, r.Clause.Document(), row.Clause.Document())
			for _, k := range r.Touchpoints {
				assert.Contains(t, row.Touchpoints, k, "%s takes over %s", r.Clause, row.Clause)
			}
		}
		var left []string
		require.NoError(t, json.Unmarshal(orNone(r.Params["excludes"]), &left))
		for _, place := range left {
			row, ok := standard.FindRequirement(standard.Cite(string(r.Clause.Document()) + ":" + place))
			if ok {
				assert.False(t, slices.ContainsFunc(row.Touchpoints, func(k standard.TouchpointKind) bool { return slices.Contains(r.Touchpoints, k) }),
					"%s leaves out %s", r.Clause, row.Clause)
			}
		}
	}
	assert.ElementsMatch(t, importers, got)
}

func orNone(raw json.RawMessage) json.RawMessage {
	if raw == nil {
		return json.RawMessage("[]")
	}
	return raw
}

// Typed in from the text: 4.6.2.1 leaves out the assistant and the mobile
// versions, 4.6.9.1 ends before languages and managers, 4.6.8.2 before managers.
func TestImportsOfTheText(t *testing.T) {
	taken := func(id string) []string {
		r, ok := standard.FindRequirement(standard.Cite(id))
		require.True(t, ok, id)
		return ids(r.Imports())
	}
	app := taken("people-2022:4.6.2.1")
	assert.Contains(t, app, "people-2022:4.6.1.5")
	assert.Contains(t, app, "people-2022:4.6.1.17/s4")
	assert.NotContains(t, app, "people-2022:4.6.1.4/s1")
	assert.NotContains(t, app, "people-2022:4.6.1.18/s1")

	shop, stay := taken("people-2022:4.6.8.2"), taken("people-2022:4.6.9.1")
	assert.Equal(t, "people-2022:4.6.7.1", shop[0], "the test of expediency (4.6.7/s1) is not taken over")
	assert.Equal(t, "people-2022:4.6.7.8", shop[len(shop)-1])
	assert.Equal(t, "people-2022:4.6.7.7(8)", stay[len(stay)-1])
	assert.Equal(t, shop[:len(shop)-1], stay)

	social := taken("people-2022:4.6.5.5")
	for _, id := range []string{"people-2022:4.6.4.5(1)", "people-2022:4.6.4.5(15)", "people-2022:4.6.4.4(5)/s2", "people-2022:4.6.4.6/s1"} {
		assert.Contains(t, social, id)
	}
	assert.NotContains(t, social, "people-2022:4.6.4.3")
	assert.NotContains(t, social, "people-2022:4.6.4.4(5)/s1")
}

func ids(rows iter.Seq[standard.Requirement]) []string {
	var out []string
	for r := range rows {
		out = append(out, r.Clause.String())
	}
	return out
}

// Select is compared with plain filters over all rows.
func TestSelect(t *testing.T) {
	type row = standard.Requirement
	filter := func(keep func(row) bool) []string {
		var out []string
		for r := range standard.Requirements() {
			if !r.IsHeading() && keep(r) {
				out = append(out, r.Clause.String())
			}
		}
		return out
	}
	cases := map[string]struct {
		s    standard.Selection
		keep func(row) bool
	}{
		"all":      {standard.Selection{}, func(row) bool { return true }},
		"document": {standard.Selection{Documents: []standard.Document{"concept", "people-2022"}}, func(r row) bool { d := r.Clause.Document(); return d == "concept" || d == "people-2022" }},
		"section": {standard.Selection{Within: []standard.Clause{standard.Cite("people-2022:4.6.1")}}, func(r row) bool {
			return r.Clause.Document() == "people-2022" && r.Section == "4.6.1"
		}},
		"place": {standard.Selection{Within: []standard.Clause{standard.Cite("people-2022:4.6.1.1")}}, func(r row) bool {
			return r.Clause.String() == "people-2022:4.6.1.1/s1" || r.Clause.String() == "people-2022:4.6.1.1/s2"
		}},
		"package":    {standard.Selection{Packages: []string{"consent"}}, func(r row) bool { return r.Package == "consent" }},
		"modality":   {standard.Selection{Modalities: []standard.Modality{"should"}}, func(r row) bool { return r.Modality == "should" }},
		"kind":       {standard.Selection{Kinds: []standard.RequirementKind{"limit"}}, func(r row) bool { return r.Kind == "limit" }},
		"automation": {standard.Selection{Automations: []standard.Automation{"none", "partial"}}, func(r row) bool { return r.Automation != "full" }},
		"subject":    {standard.Selection{Subjects: []standard.Subject{"project_office"}}, func(r row) bool { return r.Subject == "project_office" }},
		"touchpoint": {standard.Selection{Touchpoints: []standard.TouchpointKind{"chatbot", "long_stay"}}, func(r row) bool {
			return slices.Contains(r.Touchpoints, "chatbot") || slices.Contains(r.Touchpoints, "long_stay")
		}},
		"two fields": {standard.Selection{Documents: []standard.Document{"people-2022"}, Kinds: []standard.RequirementKind{"limit"}}, func(r row) bool {
			return r.Clause.Document() == "people-2022" && r.Kind == "limit"
		}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			want := filter(c.keep)
			require.NotEmpty(t, want)
			assert.Equal(t, want, ids(standard.Select(c.s)))
		})
	}
	t.Run("headings", func(t *testing.T) {
		without, with := ids(standard.Select(standard.Selection{})), ids(standard.Select(standard.Selection{Headings: true}))
		assert.Len(t, with, 2206)
		assert.Len(t, without, 2156)
		assert.Contains(t, with, "people-2022:4.1")
		assert.NotContains(t, without, "people-2022:4.1")
	})
	t.Run("part of a code", func(t *testing.T) {
		assert.Zero(t, len(ids(standard.Select(standard.Selection{Touchpoints: []standard.TouchpointKind{"chat", ""}}))))
	})
	t.Run("early stop", func(t *testing.T) {
		for r := range standard.Select(standard.Selection{}) {
			assert.Equal(t, "people-2022:1/p1", r.Clause.String())
			break
		}
	})
}

func TestRegisterVocabularies(t *testing.T) {
	count := map[string]int{}
	for r := range standard.Requirements() {
		count[string(r.Kind)]++
		count[string(r.Automation)]++
		count[string(r.Subject)]++
		count[string(r.Subject.Role())]++
	}
	for k := range standard.RequirementKinds() {
		assert.Positive(t, count[string(k.Code)], k.Code)
	}
	for a := range standard.Automations() {
		assert.Positive(t, count[string(a.Code)], a.Code)
	}
	for role := range standard.Roles() {
		assert.Positive(t, count[string(role.Code)], role.Code)
		_, ok := standard.FindRequirement(role.Clause)
		assert.True(t, ok, role.Code)
	}
	assert.Equal(t, standard.Text{RU: "карта клиентского пути", EN: "journey map"}, standard.Subject("journey_map").Title())
	assert.Equal(t, standard.Text{RU: "neighbour", EN: "neighbour"}, standard.Subject("neighbour").Title())
	// who answers where it is not the authority itself
	others := map[standard.Subject]standard.Role{
		"project_office": standard.RoleProjectOffice, "life_situation_registry": standard.RoleProjectOffice,
		"responsible_authority_or_org": standard.RoleResponsible, "objective_data": standard.RoleResponsible,
		"control_authority": standard.RoleControlAuthority, "support_toolkit": standard.RoleControlAuthority,
		"requirement_developer": standard.RoleRequirementDeveloper, "mandatory_requirement": standard.RoleRequirementDeveloper,
		"information_requirement": standard.RoleRequirementDeveloper, "requirement_assessment": standard.RoleRequirementDeveloper,
		"government": standard.RoleGovernment, "regional_government": standard.RoleGovernment, "standard": standard.RoleGovernment,
		"executive_body": standard.RoleExecutiveBody, "ministry": standard.RoleExecutiveBody, "authorised_person": standard.RoleExecutiveBody,
		"structural_unit": standard.RoleExecutiveBody, "unit_head": standard.RoleExecutiveBody, "touchpoint": standard.RoleExecutiveBody,
		"touchpoint_register": standard.RoleExecutiveBody, "touchpoint_source": standard.RoleExecutiveBody,
		"register_entry": standard.RoleExecutiveBody, "function": standard.RoleExecutiveBody,
	}
	for r := range standard.Requirements() {
		want := others[r.Subject]
		if want == "" {
			want = standard.RoleAuthority
		}
		require.Equal(t, want, r.Subject.Role(), r.Subject)
	}
	assert.Empty(t, standard.Subject("neighbour").Role())
	assert.False(t, standard.Subject("neighbour").IsValid())
}

// What a caller gets is the caller's own.
func TestRequirementIsACopy(t *testing.T) {
	c := standard.Cite("people-2022:4.6.7.1")
	r, _ := standard.FindRequirement(c)
	r.Touchpoints[0] = "spoilt"
	for k := range r.Params {
		r.Params[k] = json.RawMessage("0")
	}
	again, _ := standard.FindRequirement(c)
	assert.Equal(t, standard.TouchpointInPerson, again.Touchpoints[0])
}

func TestRegisterInManyGoroutines(t *testing.T) {
	done := make(chan bool)
	for range 8 {
		go func() {
			_, ok := standard.FindRequirement(standard.Cite("people-2022:4.5.3.3"))
			_, ok2 := standard.FindReading("C4")
			done <- ok && ok2
		}()
	}
	for range 8 {
		assert.True(t, <-done)
	}
}

// A program that cites clauses and renders an explanation does not carry the
// register or the readings; one that asks for a row does.
func TestRegisterWeight(t *testing.T) {
	if testing.Short() {
		t.Skip("builds two programs")
	}
	const cites = `package main

import (
	"fmt"
	"encoding/json"
	"os"
	"text/template"
	"time"

	"github.com/state-for-people/standard"
)

func main() {
	var x standard.Explanation
	x.Apply(&standard.Ground{Code: "main.row", Clause: standard.Cite("people-2022:4.6.4.3"), Reading: "T5"})
	x.Look("fact")
	fmt.Println(x.Short(standard.LangRU), x.Long(standard.LangEN))
	data, err := json.Marshal(x)
	fmt.Printf("%s %v %+v\n", data, err, standard.Federal(standard.DateOf(time.Now(), nil)))
	_, fs, err := standard.Decode[standard.Explanation](data)
	fmt.Println(fs, fs.Err(), err)
	// a template keeps every method of what it is given
	template.Must(template.New("").Parse("{{range .Grounds}}{{.Clause.Place}}{{end}}")).Execute(os.Stdout, x)
}
`
	asks := strings.Replace(cites, "func main() {", "func main() {\n\tfmt.Println(standard.FindRequirement(standard.Cite(\"people-2022:4.6.4.3\")))\n\tfmt.Println(standard.FindReading(\"K1\"))", 1)
	row, ok := standard.FindRequirement(standard.Cite("people-2022:4.6.8.5"))
	require.True(t, ok)
	reading, ok := standard.FindReading("T8")
	require.True(t, ok)
	build := func(name, source string) string {
		here, err := os.Getwd()
		require.NoError(t, err)
		dir := t.TempDir()
		mod := "module weight\n\ngo 1.25\n\nrequire github.com/state-for-people/standard v0.0.0\n\nreplace github.com/state-for-people/standard => " + strconv.Quote(here) + "\n"
		require.NoError(t, os.WriteFile(filepath.Join(dir, "go.mod"), []byte(mod), 0o600))
		require.NoError(t, os.WriteFile(filepath.Join(dir, "main.go"), []byte(source), 0o600))
		program := filepath.Join(dir, name)
		build := exec.Command("go", "build", "-mod=mod", "-o", program, ".")
		build.Dir = dir
		out, err := build.CombinedOutput()
		require.NoError(t, err, string(out))
		data, err := os.ReadFile(program)
		require.NoError(t, err)
		t.Logf("%s: %d bytes", name, len(data))
		return string(data)
	}
	light, heavy := build("cites", cites), build("asks", asks)
	for _, text := range []string{row.EN, row.RU, reading.Question.EN} {
		assert.False(t, strings.Contains(light, text), "the program that only cites carries %q", text)
		assert.True(t, strings.Contains(heavy, text), "the program that asks does not carry %q", text)
	}
	assert.Greater(t, len(heavy)-len(light), 1_200_000)
}

func BenchmarkFindRequirement(b *testing.B) {
	c := standard.Cite("people-2022:4.6.4.3")
	standard.FindRequirement(c)
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := standard.FindRequirement(c); !ok {
			b.Fatal("not found")
		}
	}
}

func BenchmarkRequirements(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for range standard.Requirements() {
			n++
		}
		if n != 2206 {
			b.Fatal(n)
		}
	}
}

func BenchmarkSelect(b *testing.B) {
	s := standard.Selection{Within: []standard.Clause{standard.Cite("people-2022:4.6.8")}}
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for range standard.Select(s) {
			n++
		}
		if n != 12 {
			b.Fatal(n)
		}
	}
}
