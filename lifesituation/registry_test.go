package lifesituation

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// soundContents are the contents that the vectors start from.
func soundContents(t testing.TB) Contents {
	t.Helper()
	data, err := os.ReadFile("testdata/conformance/satisfiable-without-scenario.json")
	require.NoError(t, err)
	var file struct {
		Cases []struct {
			In json.RawMessage `json:"in"`
		} `json:"cases"`
	}
	require.NoError(t, json.Unmarshal(data, &file))
	c, findings, err := standard.Decode[Contents](file.Cases[0].In)
	require.NoError(t, err)
	require.Empty(t, findings)
	return c
}

func TestRegistryAnswers(t *testing.T) {
	r, err := NewRegistry(soundContents(t))
	require.NoError(t, err)
	assert.Equal(t, "2026-1", r.Version())
	s, ok := r.Situation("birth")
	require.True(t, ok)
	assert.Equal(t, SphereID("family"), s.Sphere)
	_, ok = r.Sphere(s.Sphere)
	assert.True(t, ok)
	g, ok := r.Group("birth", "parents")
	require.True(t, ok)
	assert.Equal(t, []TypicalNeed{{Need: "certificate", Class: ClassSatisfiable, Scenario: "register-birth"}}, g.Needs)
	sc, ok := r.Scenario(g.Needs[0].Scenario)
	require.True(t, ok)
	assert.Equal(t, []standard.ServiceID{"birth-registration"}, slices.Collect(sc.Services()))
	n, ok := r.Need("certificate")
	assert.True(t, ok)
	assert.Equal(t, "Get a birth certificate", n.Title.EN)
	_, ok = r.Segment("parents")
	assert.True(t, ok)
	_, ok = r.Service("birth-registration")
	assert.True(t, ok)
	for _, ok := range []bool{
		has(r.Situation("x")), has(r.Sphere("x")), has(r.Segment("x")), has(r.Scenario("x")), has(r.Service("x")), has(r.Need("x")), has(r.Answer("x")), has(r.Group("birth", "x")),
	} {
		assert.False(t, ok)
	}
	var situations []standard.SituationID
	for s := range r.Situations() {
		situations = append(situations, s.ID)
	}
	assert.Equal(t, []standard.SituationID{"birth"}, situations)
	for range r.Services() {
		break
	}

	facts := r.Schema().Bind(Profile{Facts: []Known{{Fact: "child.born", Value: Bool(true)}}})
	in, missing := r.InSituation("birth").Eval(&facts)
	assert.Equal(t, Yes, in)
	assert.Zero(t, missing)
	in, missing = r.InSegment("parents").Eval(&facts)
	assert.Equal(t, Unknown, in)
	assert.Equal(t, []FactID{"child.age"}, slices.Collect(r.InSegment("parents").Names(missing)))
	assert.Nil(t, r.Entitled("birth-registration"))
	assert.Nil(t, r.Entitled("x"))
}

func has[T any](_ T, ok bool) bool { return ok }

func TestRegistryRefusesBrokenContents(t *testing.T) {
	c := soundContents(t)
	c.Situations[0].Groups[0].Needs[0].Scenario = "gone"
	_, err := NewRegistry(c)
	var broken *standard.BrokenError
	require.True(t, errors.As(err, &broken))
	assert.Equal(t, c.Check(), broken.Findings)

	// A note does not stop it.
	c = soundContents(t)
	c.Segments[0].Criterion = nil
	require.Len(t, c.Check(), 1)
	_, err = NewRegistry(c)
	assert.NoError(t, err)
}

// Whatever is done to what was given or handed out, the registry stays.
func TestRegistryIsImmutable(t *testing.T) {
	given := soundContents(t)
	r, err := NewRegistry(given)
	require.NoError(t, err)
	spoil := func(c Contents) {
		c.Spheres[0].Title = standard.Text{}
		c.Situations[0].Responsible[0] = "x"
		c.Situations[0].Criterion.Fact = "x"
		c.Situations[0].Groups[0].Needs[0].Scenario = "x"
		c.Segments[0].Criterion.Fact = "x"
		c.Segments[0].History[0].Count = 7
		c.Scenarios[0].Steps[0].Service = "x"
		c.Services[0].Facts[0] = "x"
		c.Needs[0].Title = standard.Text{}
		c.Facts[0].Kind = "x"
	}
	spoil(given)
	assert.Equal(t, soundContents(t), r.Contents())
	spoil(r.Contents())
	s, _ := r.Situation("birth")
	s.Groups[0].Needs[0].Class, s.Criterion.Is, s.Responsible[0] = "x", Value{}, "x"
	g, _ := r.Group("birth", "parents")
	g.Needs[0].Class = "x"
	seg, _ := r.Segment("parents")
	seg.History[0].Count, seg.Criterion.Max = 7, Value{}
	sc, _ := r.Scenario("register-birth")
	sc.Steps[0].Service = "x"
	sv, _ := r.Service("birth-registration")
	sv.Facts[0] = "x"
	for s := range r.Situations() {
		s.Groups[0].Needs[0].Class = "x"
	}
	for s := range r.Services() {
		s.Facts[0] = "x"
	}
	f, _ := r.Schema().Fact("child.born")
	f.Kind = "x"
	assert.Equal(t, soundContents(t), r.Contents())
}

func TestCopiesReachEveryList(t *testing.T) {
	visit := &Visit{Kind: VisitOther}
	s := Service{Entitlement: &Criterion{All: []Criterion{{Not: &Criterion{In: []Value{Number(1)}}}}, Any: []Criterion{{}}}, Visit: visit, Acts: []string{"a"}}
	c := s.clone()
	assert.Equal(t, s, c)
	c.Entitlement.All[0].Not.In[0], c.Visit.Kind, c.Acts[0] = Number(2), "x", "b"
	assert.Equal(t, Number(1), s.Entitlement.All[0].Not.In[0])
	assert.Equal(t, VisitOther, visit.Kind)
	assert.Equal(t, []string{"a"}, s.Acts)
	f := Fact{Codes: []FactCode{{Code: "a"}}}
	f.clone().Codes[0].Code = "b"
	assert.Equal(t, "a", f.Codes[0].Code)
	a := FAQ{Reasons: []Reason{{Kind: ReasonLaw}}}
	a.clone().Reasons[0].Kind = "x"
	assert.Equal(t, ReasonLaw, a.Reasons[0].Kind)
}

func TestContentsKeepTheirJSON(t *testing.T) {
	c := soundContents(t)
	data, err := json.Marshal(c)
	require.NoError(t, err)
	again, findings, err := standard.Decode[Contents](data)
	require.NoError(t, err)
	assert.Empty(t, findings)
	assert.Equal(t, c, again)
}

// What stands on no list survives decoding and is a finding.
func TestUnknownCodesSurvive(t *testing.T) {
	c := soundContents(t)
	c.Services[0].Kind, c.Services[0].Status = "magic", "eternal"
	data, err := json.Marshal(c)
	require.NoError(t, err)
	again, _, err := standard.Decode[Contents](data)
	require.NoError(t, err)
	assert.Equal(t, c, again)
	var at []standard.Pointer
	for _, f := range again.Check() {
		assert.Equal(t, "standard.shape-unknown-code", f.Code)
		at = append(at, f.At)
	}
	assert.Equal(t, []standard.Pointer{"/services/0/kind", "/services/0/status"}, at)
}

var named = standard.Text{RU: "Название", EN: "Title"}

func TestWidths(t *testing.T) {
	wide := func(first, n int) []FactID {
		var ids []FactID
		for i := range n {
			ids = append(ids, FactID(fmt.Sprint("f", first+i)))
		}
		return ids
	}
	c := soundContents(t)
	for _, id := range wide(0, 130) {
		c.Facts = append(c.Facts, Fact{ID: id, Title: named, Kind: KindText})
	}
	check := func() []string {
		out := []string{}
		for _, f := range c.Check() {
			out = append(out, f.Code+" "+string(f.At))
		}
		return out
	}
	c.Services[0].Facts = wide(0, 64)
	assert.Empty(t, check())
	c.Services[0].Entitlement = &Criterion{Fact: "f64"}
	assert.Equal(t, []string{"lifesituation.service-facts /services/0/facts"}, check())
	c.Services[0].Facts, c.Services[0].Entitlement = wide(0, 40), nil
	second := c.Services[0].clone()
	second.ID, second.Facts = "second", wide(40, 24)
	c.Services = append(c.Services, second)
	c.Scenarios[0].Steps = append(c.Scenarios[0].Steps, Step{Actor: ActorParticipant, Service: "second"})
	assert.Empty(t, check())
	c.Services[1].Facts = wide(40, 25)
	assert.Equal(t, []string{"lifesituation.scenario-facts /scenarios/0/steps"}, check())
}

func TestFactCodes(t *testing.T) {
	c := soundContents(t)
	c.Facts = append(c.Facts, Fact{ID: "region", Title: named, Kind: KindCode}, Fact{ID: "sex", Title: named, Kind: KindCode, Codes: []FactCode{{Code: "m"}, {Code: "m"}}}, Fact{ID: "ok", Title: named, Kind: KindCode, Codes: []FactCode{{Code: "m"}, {Code: "f"}}})
	var got []string
	for _, f := range c.Check() {
		got = append(got, f.Code+" "+string(f.At))
	}
	assert.Equal(t, []string{"lifesituation.fact-codes /facts/4/codes", "lifesituation.fact-codes /facts/5/codes"}, got)

	c = soundContents(t)
	for len(c.Facts) < maxFacts {
		c.Facts = append(c.Facts, Fact{ID: FactID(fmt.Sprint(len(c.Facts))), Title: named, Kind: KindTruth})
	}
	assert.Empty(t, c.Check())
	c.Facts = append(c.Facts, Fact{ID: "one more", Kind: KindTruth})
	_, err := NewRegistry(c)
	var broken *standard.BrokenError
	require.True(t, errors.As(err, &broken))
	assert.Equal(t, "lifesituation.facts-too-many", broken.Findings[0].Code)
}

func TestSchemaRefuses(t *testing.T) {
	many := make([]Fact, maxFacts+1)
	for i := range many {
		many[i] = Fact{ID: FactID(fmt.Sprint(i)), Kind: KindTruth}
	}
	for name, c := range map[string]struct {
		facts []Fact
		at    int
	}{
		"no key":        {[]Fact{{Kind: KindTruth}}, 0},
		"doubled key":   {[]Fact{{ID: "a", Kind: KindTruth}, {ID: "a", Kind: KindTruth}}, 1},
		"unknown kind":  {[]Fact{{ID: "a", Kind: "colour"}}, 0},
		"no codes":      {[]Fact{{ID: "a", Kind: KindCode}}, 0},
		"doubled codes": {[]Fact{{ID: "a", Kind: KindCode, Codes: []FactCode{{Code: "x"}, {Code: "x"}}}}, 0},
		"too many":      {many, maxFacts},
	} {
		_, err := NewSchema(c.facts)
		var wrong *SchemaError
		require.True(t, errors.As(err, &wrong), name)
		assert.Equal(t, c.at, wrong.Index, name)
		assert.NotEmpty(t, wrong.Error(), name)
		assert.NotEmpty(t, wrong.Why.RU, name)
	}
	_, err := NewSchema(many[:maxFacts])
	assert.NoError(t, err)
	_, err = NewSchema([]Fact{{ID: FactID(strings.Repeat("x", 1000)), Kind: "?"}})
	assert.Less(t, len(err.Error()), 300)
}

func TestProfile(t *testing.T) {
	p := Profile{Client: "c-1", Facts: []Known{{Fact: "a", Value: Number(1), Origin: OriginRegister}}, Touchpoints: []standard.TouchpointKind{standard.TouchpointPortal}}
	moscow := time.FixedZone("", 3*3600)
	q := p.With(Known{Fact: "a", Value: Number(2), Origin: OriginStated, At: time.Date(2026, 3, 5, 12, 0, 0, 1999, moscow)}, Known{Fact: "b", Value: Bool(true)})
	assert.Equal(t, Number(1), p.Facts[0].Value, "the first stays as it was")
	k, ok := q.Find("a")
	assert.True(t, ok)
	assert.Equal(t, Known{Fact: "a", Value: Number(2), Origin: OriginStated, At: time.Date(2026, 3, 5, 9, 0, 0, 1000, time.UTC)}, k)
	_, ok = q.Find("c")
	assert.False(t, ok)
	q.Touchpoints[0] = "x"
	assert.Equal(t, standard.TouchpointPortal, p.Touchpoints[0])
	assert.Empty(t, p.Check())
	p.Facts[0].Origin, p.Client = "rumour", ""
	assert.Len(t, p.Check(), 2)
}

func TestSchemaChecksProfiles(t *testing.T) {
	s, _ := smallFacts(t)
	p := Profile{Facts: []Known{
		{Fact: "region", Value: Code("63")}, {Fact: "region", Value: Code("99")}, {Fact: "region", Value: Number(63)},
		{Fact: "children", Value: Number(-1)}, {Fact: "children", Value: Code("1")}, {Fact: "employed", Value: Number(1)},
		{Fact: "moved_on", Value: Code("2026-02-30")}, {Fact: "account", Value: Code("")}, {Fact: "unheard", Value: Bool(true)},
	}}
	var got []string
	for _, f := range s.Check(p) {
		got = append(got, f.Code+" "+string(f.At))
	}
	assert.Equal(t, []string{
		"lifesituation.profile-fact-unknown /facts/8/fact",
		"lifesituation.profile-value-kind /facts/2/value", "lifesituation.profile-value-kind /facts/4/value", "lifesituation.profile-value-kind /facts/5/value",
		"lifesituation.profile-value-kind /facts/6/value", "lifesituation.profile-value-kind /facts/7/value",
		"lifesituation.profile-code-unknown /facts/1/value",
	}, got)
	f := s.Bind(p)
	for id, want := range map[FactID]bool{"region": false, "children": false, "employed": false, "moved_on": false, "account": false, "unheard": false} {
		assert.Equal(t, want, f.Knows(id), id)
	}
	s.Rebind(&f, Profile{Facts: []Known{{Fact: "region", Value: Number(1)}, {Fact: "region", Value: Code("99")}}})
	assert.True(t, f.Knows("region"), "the later entry counts")
	s.Rebind(&f, Profile{})
	assert.False(t, f.Knows("region"), "what was bound before is gone")
	other, err := NewSchema([]Fact{{ID: "a", Kind: KindTruth}, {ID: "region", Kind: KindTruth}})
	require.NoError(t, err)
	other.Rebind(&f, Profile{Facts: []Known{{Fact: "region", Value: Bool(true)}}})
	assert.True(t, f.Knows("region"), "bound to another schema")
	assert.Zero(t, other.Lacks(&f, []Column{1}))
	assert.False(t, (*Facts)(nil).Knows("region"))
}

func TestScenarioNamesEachServiceOnce(t *testing.T) {
	s := Scenario{Steps: []Step{{Service: "a"}, {}, {Service: "b"}, {Service: "a"}}}
	assert.Equal(t, []standard.ServiceID{"a", "b"}, slices.Collect(s.Services()))
	for range s.Services() {
		break
	}
}
