package scenario

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
	"github.com/state-for-people/standard/lifesituation"
	"github.com/state-for-people/standard/touchpoint"
)

func at(hour, minute int) time.Time { return time.Date(2026, 3, 5, hour, minute, 0, 0, time.UTC) }

// values are some values of every fact of the family registry.
var values = []struct {
	fact   lifesituation.FactID
	values []lifesituation.Value
}{
	{"child.born", []lifesituation.Value{lifesituation.Bool(true), lifesituation.Bool(false)}},
	{"child.name", []lifesituation.Value{lifesituation.Code("x")}},
	{"account", []lifesituation.Value{lifesituation.Code("y")}},
	{"children", []lifesituation.Value{lifesituation.Number(2), lifesituation.Number(3)}},
	{"income.low", []lifesituation.Value{lifesituation.Bool(true), lifesituation.Bool(false)}},
	{"region", []lifesituation.Value{lifesituation.Code("63"), lifesituation.Code("99")}},
	{"moved", []lifesituation.Value{lifesituation.Bool(true)}},
}

// everyProfile yields every choice of "not known" or one of the values.
func everyProfile(yield func(lifesituation.Profile)) {
	var fill func(i int, p lifesituation.Profile)
	fill = func(i int, p lifesituation.Profile) {
		if i == len(values) {
			yield(p)
			return
		}
		fill(i+1, p)
		for _, v := range values[i].values {
			fill(i+1, p.With(lifesituation.Known{Fact: values[i].fact, Value: v, Origin: lifesituation.OriginRegister}))
		}
	}
	fill(0, lifesituation.Profile{Client: "c-1"})
}

func drop(p lifesituation.Profile, keep func(lifesituation.FactID) bool) lifesituation.Profile {
	p = p.With()
	p.Facts = slices.DeleteFunc(p.Facts, func(k lifesituation.Known) bool { return !keep(k.Fact) })
	return p
}

// Over all profiles, segments and needs of the family registry: both doors
// agree; a fact that the explanation does not name changes nothing; what is
// missing is exactly what the form asks, and filling it in leaves no form.
func TestRoutesOverTheWholeSpace(t *testing.T) {
	p := NewPlanner(readRegistry(t, "family"))
	needs := []standard.NeedID{"certificate", "payment", "kindergarten", "school", "land", "licence", "discount", "care", "unheard"}
	counts, whyCounts, profiles := map[Order]int{}, map[Why]int{}, 0
	everyProfile(func(profile lifesituation.Profile) {
		profiles++
		facts := p.Bind(profile)
		for _, segment := range []standard.SegmentID{"parents", "large-families"} {
			c := p.Case("birth", segment, &facts)
			for _, need := range needs {
				r, x := c.ExplainRoute(need)
				require.Equal(t, c.Route(need), r)
				counts[r.Order]++
				whyCounts[r.Why]++

				named := p.Bind(drop(profile, func(id lifesituation.FactID) bool { return slices.Contains(x.Facts, string(id)) }))
				without := p.Case("birth", segment, &named).Route(need)
				require.Equal(t, r, without)

				var missing []string
				for id := range r.Missing() {
					missing = append(missing, string(id))
				}
				require.Equal(t, x.Missing, missing)
				require.Equal(t, r.Order == OrderAfterForm, len(missing) > 0)
				require.Equal(t, r.Order == OrderNotNow, r.Why != "")
				require.Equal(t, r.Order == OrderNotNow, len(r.Reasons()) > 0)
				if r.Order == OrderAfterForm {
					filled := profile
					for _, v := range values {
						if slices.Contains(missing, string(v.fact)) {
							filled = filled.With(lifesituation.Known{Fact: v.fact, Value: v.values[0]})
						}
					}
					f := p.Bind(filled)
					require.NotEqual(t, OrderAfterForm, p.Case("birth", segment, &f).Route(need).Order)
				}
			}
		}
	})
	assert.Equal(t, 3*2*2*3*3*3*2, profiles)
	for _, n := range counts {
		assert.Greater(t, n, profiles*len(needs)*2/20, "each order occurs in at least 5 of 100 cases")
	}
	assert.Len(t, counts, 3)
	assert.Len(t, whyCounts, len(whys)+1, "every reason occurs")
}

// Over all profiles: both doors of Prepare agree, and a fact that the
// explanation does not name changes nothing.
func TestPrepareOverTheWholeSpace(t *testing.T) {
	p := NewPlanner(readRegistry(t, "family"))
	e := standard.Federal(2026_03_05)
	ready := 0
	everyProfile(func(profile lifesituation.Profile) {
		in := Preparation{Profile: profile, At: at(9, 0)}
		pre, x := p.ExplainPrepare(in, e)
		require.Equal(t, p.Prepare(in, e), pre)
		in.Profile = drop(profile, func(id lifesituation.FactID) bool { return slices.Contains(x.Facts, string(id)) })
		require.Equal(t, pre, p.Prepare(in, e))
		if pre.Ready() {
			ready++
		}
	})
	assert.Greater(t, ready, 100)
}

func TestZeroValuesAnswer(t *testing.T) {
	var c Case
	r, x := c.ExplainRoute("certificate")
	assert.Equal(t, OrderNotNow, r.Order)
	assert.Equal(t, WhyNoSuchNeed, r.Why)
	assert.Len(t, x.Grounds, 2)
	assert.Empty(t, slices.Collect(r.Services()))
	assert.Empty(t, slices.Collect(r.Missing()))
	assert.Empty(t, Route{}.Reasons())
	_, ok := Route{}.Refusal()
	assert.False(t, ok)
	assert.Equal(t, OrderNotNow, (&Planner{}).Case("birth", "parents", nil).Route("x").Order)
	assert.False(t, Preliminary{}.Ready())
	assert.Empty(t, Personal{}.Ratings(at(9, 0)))
	assert.Equal(t, Outcome{}, Personal{}.Outcome())
	f := NewPlanner(readRegistry(t, "family")).Form(r, Route{Order: OrderAfterForm})
	assert.Equal(t, Form{}, f, "routes of another planner are left alone")
	_, _, err := NeedRecord{}.Apply("", time.Time{})
	assert.Error(t, err)
	assert.Error(t, json.Unmarshal([]byte(`{"fact":"a","takes":"soon"}`), &FieldTime{}))
	assert.Error(t, json.Unmarshal([]byte(`{"fact":1}`), &FieldTime{}))
	assert.Equal(t, lifesituation.Unknown, Form{Fields: []Field{{Fact: "a"}}}.Estimate([]FieldTime{{"a", -time.Minute}}, standard.Federal(2026_03_05)).Within, "a negative time is none")
}

// Every pair of status and event: exactly the moves of reading S9.
func TestEveryMove(t *testing.T) {
	events := []Event{EventConfirm, EventStart, EventSatisfy, EventRefuse, EventConsider, EventResume, EventDecline}
	reason := lifesituation.Reason{Kind: lifesituation.ReasonOther, Text: standard.Text{RU: "причина", EN: "reason"}}
	moves := map[string]Status{
		"identified confirm": StatusConfirmed, "confirmed start": StatusInProgress, "in_progress satisfy": StatusSatisfied,
		"in_progress refuse": StatusNotSatisfiable, "not_satisfiable consider": StatusAwaiting, "awaiting_change resume": StatusInProgress,
		"identified decline": StatusDeclined, "confirmed decline": StatusDeclined, "in_progress decline": StatusDeclined, "awaiting_change decline": StatusDeclined,
	}
	made := 0
	for s := range Statuses() {
		for _, e := range events {
			n := NeedRecord{Need: "n", Status: s.Code, Since: at(9, 0)}
			got, transition, err := n.Apply(e, at(10, 0), reason)
			want, ok := moves[fmt.Sprintf("%s %s", s.Code, e)]
			if !ok {
				var refused *TransitionError
				require.True(t, errors.As(err, &refused))
				assert.Equal(t, TransitionError{s.Code, e, refused.Why}, *refused)
				assert.Equal(t, n, got, "the record stays as it was")
				assert.Contains(t, refused.Error(), string(s.Code))
				continue
			}
			require.NoError(t, err)
			made++
			assert.Equal(t, want, got.Status)
			assert.Equal(t, Transition{From: s.Code, Event: e, To: want, Clause: transition.Clause}, transition)
			assert.Equal(t, []Move{{e, want, at(10, 0)}}, got.Moves)
			assert.Equal(t, e == EventRefuse, len(got.Reasons) == 1)
			assert.Empty(t, n.Moves)
		}
	}
	assert.Equal(t, len(moves), made)
}

// The methods of a personal scenario change nothing in it.
func TestPersonalIsNeverChanged(t *testing.T) {
	make := func() Personal {
		return Personal{Client: "c-1", Situation: "birth", Services: []Assigned{
			{Service: "licence", Needs: []standard.NeedID{"licence"}, Visit: &Appointment{Kind: lifesituation.VisitExamination, At: at(9, 0)}},
			{Service: "meals", Needs: []standard.NeedID{"discount"}},
		}, Needs: []NeedRecord{{Need: "licence", Status: StatusInProgress, Since: at(8, 0)}, {Need: "discount", Status: StatusInProgress, Since: at(8, 0)}}}
	}
	pe := make()
	booked, err := pe.Book("licence", at(11, 0), []time.Time{at(11, 0)})
	require.NoError(t, err)
	assert.Equal(t, make(), pe)
	visited, err := pe.Visited("licence", true, at(9, 30))
	require.NoError(t, err)
	assert.Equal(t, lifesituation.Yes, visited.Services[0].Visit.Established)
	assert.Equal(t, make(), pe)
	denied, err := pe.Visited("licence", false, at(9, 0))
	require.NoError(t, err)
	assert.Equal(t, lifesituation.No, denied.Services[0].Visit.Established)
	for name, err := range map[string]error{
		"before its time": second(pe.Visited("licence", true, at(8, 59))),
		"no visit":        second(pe.Visited("meals", true, at(9, 30))),
		"not there":       second(pe.Visited("x", true, at(9, 30))),
		"not booked":      second(Personal{Services: []Assigned{{Service: "licence", Visit: &Appointment{}}}}.Visited("licence", true, at(9, 30))),
	} {
		var refused *ProvisionError
		require.True(t, errors.As(err, &refused), name)
		assert.NotEmpty(t, refused.Why.RU, name)
		assert.NotEmpty(t, refused.Error(), name)
	}
	booked.Services[0].Visit.At, booked.Services[0].Needs[0], booked.Needs[0].Status = at(7, 0), "x", "x"
	assert.Equal(t, make(), pe)
}

func second[T any](_ T, err error) error { return err }

func TestWhere(t *testing.T) {
	p := NewPlanner(readRegistry(t, "family"))
	offered := []touchpoint.Touchpoint{{ID: "office-1", Kind: standard.TouchpointInPerson}, {ID: "portal-1", Kind: standard.TouchpointPortal}}
	e := standard.Federal(2026_03_05)
	pre := Preliminary{Segment: "parents"}
	own := lifesituation.Profile{Touchpoints: []standard.TouchpointKind{standard.TouchpointInPerson}}
	assert.Equal(t, standard.TouchpointID("office-1"), touchpoint.Choose(p.Where(pre, own, offered), e).Touchpoint)
	assert.Equal(t, standard.TouchpointID("portal-1"), touchpoint.Choose(p.Where(pre, lifesituation.Profile{}, offered), e).Touchpoint)
}

// Documents read back what they wrote.
func TestDocumentsKeepTheirJSON(t *testing.T) {
	p := NewPlanner(readRegistry(t, "family"))
	e := standard.Federal(2026_03_05)
	profile := lifesituation.Profile{Client: "c-1"}
	for _, v := range values {
		profile = profile.With(lifesituation.Known{Fact: v.fact, Value: v.values[0], Origin: lifesituation.OriginRegister, At: at(8, 0)})
	}
	in := Preparation{Profile: profile, At: at(9, 0), History: []PastNeed{{Need: "land", Situation: "birth", Status: StatusAwaiting}}, Rejected: Rejected{Needs: []standard.NeedID{"care"}}}
	pre := p.Prepare(in, e)
	facts := p.Bind(profile)
	confirmed, _, err := Identify("certificate", at(9, 0)).Apply(EventConfirm, at(9, 1))
	require.NoError(t, err)
	personal, err := p.Personalise(pre, []NeedRecord{confirmed}, p.Case("birth", "parents", &facts).Routes(nil, "certificate"), at(9, 2))
	require.NoError(t, err)
	refusal, _ := p.Case("birth", "parents", &facts).Route("land").Refusal()
	require.Len(t, personal.Services, 1)
	kept(t, in)
	kept(t, pre)
	kept(t, confirmed)
	kept(t, personal)
	kept(t, refusal)
	kept(t, Verification{Situation: "birth", Needs: []standard.NeedID{"land"}, Profile: profile, Held: profile.Facts})
	kept(t, Confirmation{At: at(9, 0), Situation: SituationAnswer{Answer: AnswerRejected, Correct: "moving"}, Needs: []NeedAnswer{{"land", AnswerConfirmed}}})
	kept(t, Delivery{Channel: ChannelOnline, Services: []standard.ServiceID{"a"}, Actions: 1})
	kept(t, FieldTime{"a", 90 * time.Second})
	kept(t, personal.Outcome())
	kept(t, p.Form(p.Case("birth", "parents", &lifesituation.Facts{}).Routes(nil, "payment", "licence")...))
}

func kept[T any](t *testing.T, v T) {
	t.Helper()
	data, err := json.Marshal(v)
	require.NoError(t, err)
	again, findings, err := standard.Decode[T](data)
	require.NoError(t, err)
	assert.Empty(t, findings)
	assert.Equal(t, v, again)
}

// No value of a profile stands in anything that the story answers.
func TestAnswersHoldNoValues(t *testing.T) {
	const marker, number = "MARKER-7719", 77190077
	p := NewPlanner(readRegistry(t, "family"))
	e := standard.Federal(2026_03_05)
	known := func(id lifesituation.FactID, v lifesituation.Value) lifesituation.Known {
		return lifesituation.Known{Fact: id, Value: v, Origin: lifesituation.OriginStated, Source: "form"}
	}
	profile := lifesituation.Profile{Client: "c-1", Facts: []lifesituation.Known{
		known("child.born", lifesituation.Bool(true)), known("child.name", lifesituation.Code(marker)), known("account", lifesituation.Code(marker)),
		known("children", lifesituation.Number(number)), known("region", lifesituation.Code(marker)), known("income.low", lifesituation.Code(marker)),
	}}
	in := Preparation{Profile: profile, At: at(9, 0)}
	var said []any
	add := func(vs ...any) { said = append(said, vs...) }
	pre, x := p.ExplainPrepare(in, e)
	add(pre, x)
	confirmed, x := p.ExplainConfirm(in, Confirmation{At: at(9, 1), Situation: SituationAnswer{Answer: AnswerConfirmed}, Segment: SegmentAnswer{Answer: AnswerConfirmed},
		Needs: []NeedAnswer{{"certificate", AnswerConfirmed}, {"discount", AnswerRejected}, {"care", AnswerConfirmed}}}, e)
	add(confirmed, x)
	facts := p.Bind(profile)
	c := p.Case(pre.Situation, pre.Segment, &facts)
	var routes []Route
	for _, need := range []standard.NeedID{"certificate", "discount", "care", "payment", "unheard"} {
		r, x := c.ExplainRoute(need)
		refusal, _ := r.Refusal()
		add(r, x, refusal, refusal.Check())
		routes = append(routes, r)
	}
	form := p.Form(routes...)
	estimate, x := form.ExplainEstimate(nil, e)
	add(form, estimate, x)
	verdict, x := p.ExplainVerify(Verification{Situation: pre.Situation, Segment: pre.Segment, Needs: []standard.NeedID{"care"}, Profile: profile, Held: []lifesituation.Known{known("account", lifesituation.Code("other"))}})
	require.Equal(t, []lifesituation.FactID{"account"}, verdict.Contrary)
	add(verdict, x)
	personal, err := p.Personalise(pre, confirmed.Needs, routes, at(9, 2))
	require.NoError(t, err)
	add(personal, personal.Outcome(), personal.Ratings(at(9, 3)))
	_, err = personal.Provide("birth-registration", consent.Authorization{}, consent.Head{}, at(9, 3), "")
	require.Error(t, err)
	add(err.Error())
	_, err = pre.Meet(consent.Authorization{}, consent.Head{}, at(8, 0))
	add(err.Error())

	data, err := json.Marshal(said)
	require.NoError(t, err)
	text := string(data) + fmt.Sprintf("%v %+v", said, said)
	require.Greater(t, len(text), 5000)
	assert.NotContains(t, text, marker)
	assert.NotContains(t, text, fmt.Sprint(number))
	assert.False(t, strings.Contains(text, "not a JSON"), "everything said is JSON")
}

// FuzzStory decodes a preparation and a confirmation and leads them through
// the story: nothing panics.
func FuzzStory(f *testing.F) {
	p := NewPlanner(readRegistry(f, "family"))
	f.Add([]byte(`{"profile":{"client":"c-1","facts":[{"fact":"child.born","value":true},{"fact":"children","value":1}]},"history":[{"need":"land","status":"satisfied"}],"at":"2026-03-05T09:00:00Z"}`),
		[]byte(`{"situation":{"answer":"confirmed"},"segment":{"answer":"rejected","correct":"large-families"},"at":"2026-03-05T09:00:00Z"}`))
	f.Add([]byte(`{}`), []byte(`{"situation":{"answer":"confirmed"},"segment":{"answer":"confirmed"}}`))
	f.Add([]byte(`{"situation":"moving","segment":"parents","rejected":{"needs":["licence"]}}`), []byte(`{"needs":[{"need":"licence"}]}`))
	f.Add([]byte(`{"situation":"birth","segment":"parents"}`), []byte(`{"situation":{"answer":"confirmed"},"segment":{"answer":"confirmed"},"needs":[{"need":"certificate","answer":"confirmed"},{"need":"payment","answer":"rejected"},{"need":"kindergarten","answer":"confirmed"},{"need":"school","answer":"confirmed"},{"need":"land","answer":"confirmed"},{"need":"licence","answer":"confirmed"}]}`))
	f.Fuzz(func(t *testing.T, preparation, confirmation []byte) {
		in, _, err := standard.Decode[Preparation](preparation)
		if err != nil {
			return
		}
		said, _, err := standard.Decode[Confirmation](confirmation)
		if err != nil {
			return
		}
		e := standard.Federal(2026_03_05)
		c := p.Confirm(in, said, e)
		facts := p.Bind(in.Profile)
		cs := p.Case(c.Scenario.Situation, c.Scenario.Segment, &facts)
		var routes []Route
		for _, n := range c.Needs {
			routes = append(routes, cs.Route(n.Need))
		}
		p.Form(routes...).Estimate(nil, e)
		personal, err := p.Personalise(c.Scenario, c.Needs, routes, said.At.Add(time.Hour))
		if !c.Scenario.Ready() {
			var unready *ContactError
			if c.Done() || !errors.As(err, &unready) {
				t.Fatalf("an unready scenario: done %v, %v", c.Done(), err)
			}
			return
		}
		if err != nil {
			t.Fatalf("confirmed needs cannot be started: %v", err)
		}
		personal.Outcome()
		v := p.Verify(Verification{Situation: c.Scenario.Situation, Segment: c.Scenario.Segment, Needs: []standard.NeedID{"payment"}, Profile: in.Profile, Held: in.Profile.Facts})
		if _, err := p.Resume(personal, v, said.At.Add(2*time.Hour)); err != nil {
			t.Fatalf("work cannot be resumed: %v", err)
		}
	})
}

// FuzzPersonal decodes a personal scenario and asks it everything.
func FuzzPersonal(f *testing.F) {
	f.Add([]byte(`{"client":"c-1","situation":"birth","segment":"parents","fixed":"2026-03-05T09:00:00Z","services":[{"service":"a","provider":"b","needs":["n"],"visit":{"kind":"other","established":"yes"}}],"needs":[{"need":"n","status":"in_progress","since":"2026-03-05T09:00:00Z"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		pe, _, err := standard.Decode[Personal](data)
		if err != nil {
			return
		}
		before, err := json.Marshal(pe)
		require.NoError(t, err)
		for _, a := range pe.Services {
			_, _ = pe.Book(a.Service, at(9, 0), []time.Time{at(9, 0)})
			_, _ = pe.Visited(a.Service, true, at(9, 0))
			_, _ = pe.Provide(a.Service, consent.Authorization{}, consent.Head{}, at(9, 0), "")
		}
		pe.Outcome()
		pe.Ratings(at(9, 0))
		for range pe.Participants() {
			break
		}
		after, err := json.Marshal(pe)
		require.NoError(t, err)
		require.Equal(t, string(before), string(after))
	})
}

func TestFindComparesTheWholeKey(t *testing.T) {
	p := NewPlanner(readRegistry(t, "family"))
	pl := &p.places[p.situations["birth"]]
	require.Equal(t, 0, p.find(pl, "certificate"))
	p.needs[pl.firstNeed] = "another need of the same hash"
	assert.Equal(t, -1, p.find(pl, "certificate"))
}

func TestReasonsWithoutAnAnswer(t *testing.T) {
	c := readContents(t, "family")
	c.Answers = append(c.Answers, lifesituation.FAQ{ID: "soon", Situation: "birth"})
	c.Situations[0].Groups[0].Needs[2].Answer = "soon"
	r, err := lifesituation.NewRegistry(c)
	require.NoError(t, err)
	route := NewPlanner(r).Case("birth", "parents", nil).Route("kindergarten")
	assert.Equal(t, WhyInDesign, route.Why)
	assert.Equal(t, []lifesituation.Reason{{Kind: lifesituation.ReasonOther, Text: WhyInDesign.row().ground.Text}}, route.Reasons())
}

// What could decide another segment is not missing once one is found.
func TestNothingIsMissingWhereASegmentIsFound(t *testing.T) {
	c := readContents(t, "family")
	c.Segments[1].Criterion = &lifesituation.Criterion{Fact: "income.low", Is: lifesituation.Bool(true)}
	r, err := lifesituation.NewRegistry(c)
	require.NoError(t, err)
	profile := lifesituation.Profile{Client: "c-1"}.With(
		lifesituation.Known{Fact: "child.born", Value: lifesituation.Bool(true)}, lifesituation.Known{Fact: "children", Value: lifesituation.Number(1)})
	pre := NewPlanner(r).Prepare(Preparation{Profile: profile}, standard.Federal(2026_03_05))
	assert.Equal(t, standard.SegmentID("parents"), pre.Segment)
	assert.Empty(t, pre.Missing)
}
