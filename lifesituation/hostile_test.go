package lifesituation

import (
	"encoding/json"
	"fmt"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// Zero values answer, and know nothing.
func TestZeroValuesAnswer(t *testing.T) {
	var c Condition
	truth, missing := c.Eval(&Facts{})
	assert.Equal(t, Unknown, truth)
	assert.Zero(t, missing)
	_, constant := c.Constant()
	assert.False(t, constant)
	var r Registry
	f := r.Schema().Bind(Profile{Client: "c-1", Facts: []Known{{Fact: "a", Value: Bool(true)}}})
	assert.False(t, f.Knows("a"))
	_, fs := r.Schema().Compile(Criterion{Fact: "a"})
	assert.Len(t, fs, 1)
}

// A number by which a person is known is no key.
func TestProfileAdvisesAgainstAPersonalKey(t *testing.T) {
	fs := Profile{Client: "000-000-001 00"}.Check()
	require.Len(t, fs, 1)
	assert.Equal(t, "standard.client-key-personal", fs[0].Code)
	assert.Equal(t, standard.Pointer("/client"), fs[0].At)
	assert.NoError(t, fs.Err())
	assert.Empty(t, Profile{Client: "client-7"}.Check())
}

// What is wrong with a value is told, the value is not.
func TestDecodingTellsHowAValueIsWritten(t *testing.T) {
	for text, want := range map[string]string{
		`{"client": "c", "facts": [{"fact": "f", "origin": "stated", "value": 1.5}]}`:      "целое число",
		`{"client": "c", "facts": [{"fact": "f", "origin": "stated", "value": ["MARK"]}]}`: "целое число",
	} {
		_, _, err := standard.Decode[Profile]([]byte(text))
		var de *standard.DecodeError
		require.ErrorAs(t, err, &de)
		assert.Equal(t, standard.Pointer("/facts/0/value"), de.At)
		assert.Contains(t, de.Why.RU, want)
		assert.NotContains(t, de.Why.RU+de.Error(), "MARK")
	}
	_, _, err := standard.Decode[Truth]([]byte(`"MARK"`))
	assert.ErrorContains(t, err, "unknown, yes or no is wanted")
	var v Value
	assert.ErrorContains(t, json.Unmarshal([]byte(`{}`), &v), "a value is true, false")
}

// A project is a name, not a blank.
func TestBlankProject(t *testing.T) {
	fs := Contents{
		Spheres: []Sphere{{ID: "s"}}, Needs: []Need{{ID: "n"}},
		Situations: []Situation{{ID: "x", Sphere: "s", Groups: []Group{{Segment: "g", Needs: []TypicalNeed{{Need: "n", Class: ClassInDesign, Project: " "}}}}}},
	}.Check()
	codes := map[string]bool{}
	for _, f := range fs {
		codes[f.Code] = true
	}
	assert.True(t, codes["lifesituation.design-without-project"])
}

// The cost of Check grows with the registry, not with its scenarios times the
// facts of their services.
func TestManyFactsInManyScenarios(t *testing.T) {
	var c Contents
	wide := Service{ID: "wide", Kind: ServicePublic, Provider: "p", Status: ServiceInProduction}
	narrow := Service{ID: "narrow", Kind: ServicePublic, Provider: "p", Status: ServiceInProduction, PartOf: "wide"}
	for i := range 2000 {
		id := FactID(fmt.Sprint("f", i))
		c.Facts = append(c.Facts, Fact{ID: id, Kind: KindTruth})
		wide.Facts = append(wide.Facts, id)
	}
	narrow.Facts = wide.Facts[:64]
	other := narrow
	other.ID, other.Facts = "other", wide.Facts[1:65]
	c.Services = []Service{wide, narrow, other}
	for i := range 2000 {
		c.Scenarios = append(c.Scenarios, Scenario{ID: ScenarioID(fmt.Sprint("s", i)), Steps: []Step{{Actor: ActorClient, Service: "wide"}, {Actor: ActorClient, Service: "narrow"}}})
	}
	c.Scenarios = append(c.Scenarios, Scenario{ID: "both", Steps: []Step{{Actor: ActorClient, Service: "narrow"}, {Actor: ActorClient, Service: "other"}}})
	var at []standard.Pointer
	for _, f := range c.Check() {
		if f.Code == "lifesituation.service-facts" || f.Code == "lifesituation.scenario-facts" {
			at = append(at, f.At)
		}
	}
	assert.Equal(t, []standard.Pointer{"/services/0/facts", "/scenarios/2000/steps"}, at)
}

// part_of in a long line ends, and so does one in a circle.
func TestLongPartOf(t *testing.T) {
	var c Contents
	for i := range 20_000 {
		c.Services = append(c.Services, Service{ID: standard.ServiceID(fmt.Sprint(i)), PartOf: standard.ServiceID(fmt.Sprint(i + 1)), Kind: ServicePublic, Provider: "p", Status: ServiceInProduction})
	}
	count := func() (n int) {
		for _, f := range c.Check() {
			if f.Code == "lifesituation.part-of-circle" {
				n++
			}
		}
		return n
	}
	assert.Zero(t, count())
	c.Services[19_999].PartOf = "10000"
	assert.Equal(t, 10_000, count())
}

// An error names a key whole or cut between letters.
func TestSchemaErrorCutsBetweenLetters(t *testing.T) {
	id := FactID("x" + "ююююююююююююююююююююююююююююююююююююююююююю")
	_, err := NewSchema([]Fact{{ID: id}})
	require.Error(t, err)
	assert.True(t, utf8.ValidString(clip(string(id))))
	assert.NotContains(t, err.Error(), `\x`)
}

// An entry without a name would leave an empty place; that is advice, and a
// registry may be made of it.
func TestTitles(t *testing.T) {
	c := soundContents(t)
	c.Spheres[0].Title, c.Situations[0].Title, c.Segments[0].Title = standard.Text{RU: " "}, standard.Text{}, standard.Text{}
	c.Scenarios[0].Title, c.Services[0].Title, c.Needs[0].Title, c.Facts[1].Title = standard.Text{}, standard.Text{}, standard.Text{}, standard.Text{}
	var at []standard.Pointer
	for _, f := range c.Check() {
		assert.Equal(t, "lifesituation.title-missing", f.Code)
		assert.Equal(t, standard.SeverityAdvice, f.Severity)
		at = append(at, f.At)
	}
	assert.Equal(t, []standard.Pointer{"/spheres/0/title", "/situations/0/title", "/segments/0/title", "/scenarios/0/title", "/services/0/title", "/needs/0/title", "/facts/1/title"}, at)
	_, err := NewRegistry(c)
	assert.NoError(t, err)
	c = soundContents(t)
	c.Spheres[0].Title = standard.Text{EN: "Family"}
	assert.Empty(t, c.Check(), "one language is a name")
}
