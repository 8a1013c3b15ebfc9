package scenario

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
	"github.com/state-for-people/standard/lifesituation"
)

var federal = standard.Federal(2026_03_05)

func parents() Preparation {
	return Preparation{At: at(9, 0), Profile: lifesituation.Profile{Client: "c-1", Facts: []lifesituation.Known{
		{Fact: "child.born", Value: lifesituation.Bool(true), Origin: lifesituation.OriginRegister},
		{Fact: "child.name", Value: lifesituation.Code("…"), Origin: lifesituation.OriginRegister},
		{Fact: "children", Value: lifesituation.Number(1), Origin: lifesituation.OriginRegister},
	}}}
}

// A scenario may have any number of services with an entitlement of their own:
// none of them is lost in a counter.
func TestManyEntitlementsAreAllAsked(t *testing.T) {
	for _, n := range []int{1, 255, 256, 257} {
		c := readContents(t, "family")
		entitled := lifesituation.Criterion{Fact: "income.low", Is: lifesituation.Bool(true)}
		steps := []lifesituation.Step{}
		for i := range n {
			s := c.Services[0]
			s.ID, s.Facts, s.Entitlement = standard.ServiceID(fmt.Sprintf("many-%d", i)), nil, &entitled
			c.Services = append(c.Services, s)
			step := c.Scenarios[0].Steps[0]
			step.Service = s.ID
			steps = append(steps, step)
		}
		c.Scenarios[0].Steps = steps
		r, err := lifesituation.NewRegistry(c)
		require.NoError(t, err)
		p := NewPlanner(r)
		facts := p.Bind(lifesituation.Profile{Facts: []lifesituation.Known{{Fact: "income.low", Value: lifesituation.Bool(false)}}})
		route := p.Case("birth", "parents", &facts).Route("certificate")
		assert.Equal(t, OrderNotNow, route.Order, n)
		assert.Equal(t, WhyNotEntitled, route.Why, n)
	}
}

// What is not one of the two answers confirms nothing.
func TestAnUnknownAnswerConfirmsNothing(t *testing.T) {
	p := NewPlanner(readRegistry(t, "family"))
	said := Confirmation{At: at(10, 0), Situation: SituationAnswer{Answer: AnswerConfirmed}, Segment: SegmentAnswer{Answer: AnswerConfirmed}}
	for _, n := range p.Prepare(parents(), federal).Needs {
		said.Needs = append(said.Needs, NeedAnswer{n.Need, "perhaps"})
	}
	c := p.Confirm(parents(), said, federal)
	assert.Equal(t, []Item{ItemNeeds}, c.Open)
	assert.False(t, c.Done())
	assert.Empty(t, c.Needs)
}

// A situation or segment that nobody has found cannot be confirmed.
func TestNothingFoundIsNothingConfirmed(t *testing.T) {
	p := NewPlanner(readRegistry(t, "family"))
	said := Confirmation{At: at(10, 0), Situation: SituationAnswer{Answer: AnswerConfirmed}, Segment: SegmentAnswer{Answer: AnswerConfirmed}}
	c := p.Confirm(Preparation{Profile: lifesituation.Profile{Client: "c-1"}, At: at(9, 0)}, said, federal)
	assert.False(t, c.Done())
	assert.Equal(t, []Item{ItemSituation, ItemSegment}, c.Open)
	in := Preparation{Profile: lifesituation.Profile{Client: "c-1"}, Situation: "birth", At: at(9, 0)}
	c = p.Confirm(in, said, federal)
	assert.False(t, c.Done())
	assert.Equal(t, []Item{ItemSegment}, c.Open)
}

// A client who is asked in two goes loses no answer: a need declined in the
// first is recorded in the second.
func TestADeclinedNeedIsRecordedThoughOthersAreOpen(t *testing.T) {
	p := NewPlanner(readRegistry(t, "family"))
	said := Confirmation{At: at(10, 0), Situation: SituationAnswer{Answer: AnswerConfirmed}, Segment: SegmentAnswer{Answer: AnswerConfirmed},
		Needs: []NeedAnswer{{"certificate", AnswerRejected}}}
	first := p.Confirm(parents(), said, federal)
	assert.Equal(t, []Item{ItemNeeds}, first.Open)
	assert.Empty(t, first.Preparation.Rejected.Needs, "nothing is taken in of an item that is still open")
	for _, n := range first.Scenario.Needs {
		if n.Need != "certificate" {
			said.Needs = append(said.Needs, NeedAnswer{n.Need, AnswerConfirmed})
		}
	}
	second := p.Confirm(first.Preparation, said, federal)
	require.True(t, second.Done())
	i := slices.IndexFunc(second.Needs, func(n NeedRecord) bool { return n.Need == "certificate" })
	require.GreaterOrEqual(t, i, 0)
	assert.Equal(t, StatusDeclined, second.Needs[i].Status)
}

// Of a need that stands in the history twice the later entry counts, and a need
// is either offered or left out.
func TestHistoryTwice(t *testing.T) {
	p := NewPlanner(readRegistry(t, "family"))
	for _, c := range []struct {
		history []Status
		offered bool
	}{
		{[]Status{StatusSatisfied, StatusInProgress}, true},
		{[]Status{StatusInProgress, StatusSatisfied}, false},
		{[]Status{StatusSatisfied, StatusSatisfied}, false},
	} {
		for _, need := range []standard.NeedID{"certificate", "care"} { // one typical, one known from before only
			in := parents()
			for _, s := range c.history {
				in.History = append(in.History, PastNeed{Need: need, Situation: "birth", Status: s})
			}
			pre := p.Prepare(in, federal)
			offered, left := 0, 0
			for _, n := range pre.Needs {
				if n.Need == need {
					offered++
					assert.Equal(t, need == "certificate", n.Typical)
				}
			}
			for _, l := range pre.LeftOut {
				if l.Need == need {
					left++
				}
			}
			assert.Equal(t, 1, offered+left, "%s %v", need, c.history)
			assert.Equal(t, c.offered, offered == 1, "%s %v", need, c.history)
		}
	}
}

// A need of the history whose status is not stated is still one that the client
// is asked about.
func TestHistoryWithoutAStatusIsAskedAbout(t *testing.T) {
	p := NewPlanner(readRegistry(t, "family"))
	in := parents()
	in.History = []PastNeed{{Need: "care", Situation: "birth"}}
	said := Confirmation{At: at(10, 0), Situation: SituationAnswer{Answer: AnswerConfirmed}, Segment: SegmentAnswer{Answer: AnswerConfirmed}}
	for _, n := range p.Prepare(in, federal).Needs {
		if n.Typical {
			said.Needs = append(said.Needs, NeedAnswer{n.Need, AnswerConfirmed})
		}
	}
	assert.Equal(t, []Item{ItemEarlier}, p.Confirm(in, said, federal).Open)
}

// Times without bound do not make a form short.
func TestEstimateDoesNotOverflow(t *testing.T) {
	f := Form{Fields: []Field{{Fact: "a"}, {Fact: "b"}, {Fact: "c"}}}
	e := f.Estimate([]FieldTime{{"a", math.MaxInt64}, {"b", math.MaxInt64}, {"c", 3}}, federal)
	assert.Equal(t, lifesituation.No, e.Within)
	assert.Equal(t, time.Duration(math.MaxInt64), e.Total)
}

// What a client states does not push out what an authority holds: a difference
// is a contradiction, although nobody has asked for the fact.
func TestAStatementDoesNotReplaceARegister(t *testing.T) {
	p := NewPlanner(readRegistry(t, "family"))
	verify := func(profile lifesituation.Profile, held ...lifesituation.Known) Verdict {
		return p.Verify(Verification{Situation: "birth", Segment: "parents", Needs: []standard.NeedID{"payment"}, Profile: profile, Held: held})
	}
	poor := lifesituation.Known{Fact: "income.low", Value: lifesituation.Bool(false), Origin: lifesituation.OriginRegister}
	account := lifesituation.Known{Fact: "account", Value: lifesituation.Code("7")}
	lie := lifesituation.Known{Fact: "income.low", Value: lifesituation.Bool(true)}
	profile := parents().Profile.With(poor)
	stated := Submit(profile, []lifesituation.Known{account, lie}, at(10, 0))
	v := verify(stated)
	assert.Equal(t, []lifesituation.FactID{"income.low"}, v.Contrary)
	assert.False(t, v.Passed)

	truth := lie
	truth.Value = lifesituation.Bool(false)
	corrected := Submit(stated, []lifesituation.Known{truth}, at(10, 5))
	v = verify(corrected)
	assert.Empty(t, v.Contrary)
	assert.Equal(t, []Check{CheckEntitlement}, v.Failed)
	assert.Len(t, corrected.Facts, len(stated.Facts), "the statement corrected is one, not two")

	// Two systems hold the fact: it is enough that one of them says otherwise.
	ask := Submit(parents().Profile, []lifesituation.Known{account, lie}, at(10, 0))
	v = verify(ask, lifesituation.Known{Fact: "income.low", Value: lifesituation.Bool(true)}, poor)
	assert.Equal(t, []lifesituation.FactID{"income.low"}, v.Contrary)
	assert.True(t, verify(ask, lifesituation.Known{Fact: "income.low", Value: lifesituation.Bool(true)}).Passed)

	// What the register holds in no usable form was not known, so it was asked for.
	broken := poor
	broken.Value = lifesituation.Code("no")
	assert.Empty(t, verify(Submit(parents().Profile.With(broken), []lifesituation.Known{account, lie}, at(10, 0))).Contrary)
}

// Nothing speaks against the payment, but the account is not known: the check has
// neither failed nor passed.
func TestAMissingFactIsNoEntitlement(t *testing.T) {
	p := NewPlanner(readRegistry(t, "family"))
	in := Verification{Situation: "birth", Segment: "parents", Needs: []standard.NeedID{"payment"}, Profile: parents().Profile}
	in.Profile = in.Profile.With(lifesituation.Known{Fact: "income.low", Value: lifesituation.Bool(true), Origin: lifesituation.OriginRegister})
	v := p.Verify(in)
	assert.False(t, v.Passed)
	assert.Empty(t, v.Failed)
	assert.Equal(t, []standard.NeedID{"payment"}, v.Waiting)

	in.Profile = in.Profile.With(lifesituation.Known{Fact: "account", Value: lifesituation.Code("7"), Origin: lifesituation.OriginRegister})
	v = p.Verify(in)
	assert.True(t, v.Passed)
	assert.Empty(t, v.Waiting)
}

// A situation for businesses is not a person's, met by the facts or stated.
func TestSituationsAreForKindsOfClients(t *testing.T) {
	contents := readContents(t, "family")
	contents.Situations[0].Clients = []standard.ClientKind{standard.ClientBusiness}
	id := contents.Situations[0].ID
	r, err := lifesituation.NewRegistry(contents)
	require.NoError(t, err)
	p, e := NewPlanner(r), standard.Federal(2026_03_05)
	in := parents()
	for _, c := range []struct {
		kind   standard.ClientKind
		stated standard.SituationID
		ready  bool
	}{
		{"", "", true}, {standard.ClientBusiness, "", true}, {standard.ClientPerson, "", false},
		{"", id, true}, {standard.ClientBusiness, id, true}, {standard.ClientPerson, id, false},
	} {
		in.Situation, in.Profile.Kind = c.stated, c.kind
		pre, x := p.ExplainPrepare(in, e)
		assert.Equal(t, c.ready, pre.Situation == id, "%+v", c)
		assert.Equal(t, pre, p.Prepare(in, e))
		if c.kind != "" && c.stated == "" {
			assert.Contains(t, x.Facts, "kind")
		}
	}
}

func TestPersonaliseTakesAReadyScenario(t *testing.T) {
	p := NewPlanner(readRegistry(t, "family"))
	_, err := p.Personalise(Preliminary{Situation: "birth", Stopped: StepSegment}, nil, nil, at(10, 0))
	var refused *ContactError
	require.ErrorAs(t, err, &refused)
	assert.NotEmpty(t, refused.Why.RU)
	_, err = p.Personalise(Preliminary{}, nil, nil, at(10, 0))
	require.ErrorAs(t, err, &refused)
}

func TestDeliveryWithoutALimit(t *testing.T) {
	samara := standard.SamaraPeople(2026_03_05)
	desk := Delivery{Channel: ChannelInPerson, Services: []standard.ServiceID{"payment"}}
	assert.Empty(t, desk.Check(samara), "Samara has no five minutes")
	desk.Actions = -1
	found := desk.Check(samara)
	require.Len(t, found, 1)
	assert.Equal(t, standard.Pointer("/actions"), found[0].At)
}

// provable is an authorization for every service asked about.
func provable(t *testing.T, service standard.ServiceID, from time.Time) (consent.Authorization, consent.Head) {
	l, err := consent.NewLedger("c-1")
	require.NoError(t, err)
	q := consent.Query{Target: consent.Target{Purpose: consent.PurposeProactive, Situation: "birth", Service: service}, Action: consent.ActionProvide, Request: "r-1", ValidAt: from, KnownAt: from}
	auth, _, err := consent.For(federal).Authorize(l, q, from.Add(24*time.Hour))
	require.NoError(t, err)
	require.False(t, auth.IsZero())
	return auth, l.Head()
}

func inProgress(services ...standard.ServiceID) Personal {
	pe := Personal{Client: "c-1", Situation: "birth", Segment: "parents", Fixed: at(9, 0), Needs: []NeedRecord{{Need: "n", Status: StatusInProgress, Since: at(9, 30)}}}
	for _, id := range services {
		pe.Services = append(pe.Services, Assigned{Service: id, Provider: "zags", Needs: []standard.NeedID{"n"}})
	}
	return pe
}

// Nothing is provided before the scenario or its need has come so far, and an
// error leaves everything as it was.
func TestProvideDoesNotGoBackInTime(t *testing.T) {
	for _, c := range []struct {
		name     string
		services []standard.ServiceID
		at       time.Time
	}{
		{"before the scenario was fixed", []standard.ServiceID{"a", "b"}, at(8, 59)},
		{"before work on the need began", []standard.ServiceID{"a", "b"}, at(9, 29)},
		{"the only service of the need", []standard.ServiceID{"a"}, at(9, 29)},
	} {
		pe := inProgress(c.services...)
		auth, head := provable(t, "a", at(8, 0))
		got, err := pe.Provide("a", auth, head, c.at, "r")
		var refused *ProvisionError
		require.True(t, errors.As(err, &refused), "%s: %v", c.name, err)
		assert.Equal(t, inProgress(c.services...), got, c.name)
		got, err = pe.Provide("a", auth, head, at(9, 30), "r")
		require.NoError(t, err, c.name)
		assert.Equal(t, at(9, 30), got.Services[0].Provided)
	}
}

// A service is provided for a need: when the client has declined it, or it
// cannot be met, there is nothing to provide for.
func TestProvideNeedsANeedInProgress(t *testing.T) {
	for _, status := range []Status{StatusDeclined, StatusNotSatisfiable, StatusAwaiting, StatusConfirmed} {
		pe := inProgress("a", "b")
		pe.Needs[0].Status = status
		auth, head := provable(t, "a", at(9, 0))
		_, err := pe.Provide("a", auth, head, at(10, 0), "r")
		var refused *ProvisionError
		require.True(t, errors.As(err, &refused), status)
		assert.NotEmpty(t, refused.Why.RU)
	}
}

// What is provided stays: no visit can take place for it any more.
func TestVisitAfterProvision(t *testing.T) {
	pe := inProgress("a")
	pe.Services[0].Visit = &Appointment{Kind: lifesituation.VisitOther, At: at(9, 40), Established: lifesituation.Yes}
	pe.Services[0].Provided = at(9, 50)
	var refused *ProvisionError
	require.True(t, errors.As(second(pe.Visited("a", false, at(10, 0))), &refused))
	require.True(t, errors.As(second(pe.Book("a", at(11, 0), []time.Time{at(11, 0)})), &refused))
}

// Routes of another registry pick no services from this one.
func TestRoutesOfAnotherPlanner(t *testing.T) {
	p, other := NewPlanner(readRegistry(t, "family")), NewPlanner(readRegistry(t, "family"))
	facts := other.Bind(parents().Profile)
	routes := other.Case("birth", "parents", &facts).Routes(nil, "certificate")
	need, _, err := Identify("certificate", at(9, 0)).Apply(EventConfirm, at(9, 1))
	require.NoError(t, err)
	pre := p.Prepare(parents(), federal)
	pe, err := p.Personalise(pre, []NeedRecord{need}, routes, at(9, 2))
	require.NoError(t, err)
	assert.Empty(t, pe.Services)
	assert.Equal(t, []NeedRecord{need}, pe.Needs, "a need without a route is left alone")

	pe, err = p.Personalise(pre, []NeedRecord{need}, p.Case("birth", "parents", &facts).Routes(nil, "payment"), at(9, 2))
	require.NoError(t, err)
	started, _, err := need.Apply(EventStart, at(9, 2))
	require.NoError(t, err)
	pe.Needs = []NeedRecord{started}
	pe, err = p.Resume(pe, Verdict{Routes: routes}, at(9, 3))
	require.NoError(t, err)
	assert.Empty(t, pe.Services)
}

// A scenario of which nobody knows when it was prepared was not prepared before
// the contact.
func TestMeetTakesATimeOfPreparation(t *testing.T) {
	p := NewPlanner(readRegistry(t, "family"))
	pre := p.Prepare(parents(), federal)
	pre.Prepared = time.Time{}
	var refused *ContactError
	require.True(t, errors.As(second(pre.Receive(at(10, 0))), &refused))
	require.True(t, errors.As(second(pre.Meet(consent.Authorization{}, consent.Head{}, at(10, 0))), &refused))
}

// The zero Planner answers for the empty registry.
func TestZeroPlanner(t *testing.T) {
	var p Planner
	in := parents()
	pre := p.Prepare(in, federal)
	assert.Equal(t, StepSituation, pre.Stopped)
	assert.Equal(t, NewPlanner(nil).Prepare(in, federal), pre)
	assert.False(t, p.Confirm(in, Confirmation{Situation: SituationAnswer{Answer: AnswerConfirmed}}, federal).Done())
	facts := p.Bind(in.Profile)
	assert.Equal(t, WhyNoSuchNeed, p.Case("birth", "parents", &facts).Route("certificate").Why)
	assert.Equal(t, OrderNotNow, p.Verify(Verification{Situation: "birth", Needs: []standard.NeedID{"n"}, Profile: in.Profile}).Routes[0].Order)
	assert.Empty(t, p.Where(pre, in.Profile, nil).Segment)
	assert.Empty(t, p.Registry().Contents().Services)
	_, err := p.Personalise(pre, nil, nil, at(9, 0))
	assert.Error(t, err)
}

// The registry's answer tells why a need cannot be met for anybody. Who is not
// entitled is told that, and nothing about a lack of money.
func TestNotEntitledIsToldSo(t *testing.T) {
	c := readContents(t, "family")
	c.Situations[0].Groups[0].Needs[1].Answer = "no-land" // of "payment", which can be met
	r, err := lifesituation.NewRegistry(c)
	require.NoError(t, err)
	p := NewPlanner(r)
	facts := p.Bind(lifesituation.Profile{Client: "c-1", Facts: []lifesituation.Known{
		{Fact: "account", Value: lifesituation.Code("1"), Origin: lifesituation.OriginRegister},
		{Fact: "income.low", Value: lifesituation.Bool(false), Origin: lifesituation.OriginRegister},
		{Fact: "children", Value: lifesituation.Number(1), Origin: lifesituation.OriginRegister},
	}})
	route := p.Case("birth", "parents", &facts).Route("payment")
	require.Equal(t, WhyNotEntitled, route.Why)
	assert.Equal(t, []lifesituation.Reason{{Kind: lifesituation.ReasonLaw, Text: standard.Text{
		RU: "по имеющимся сведениям услуга клиенту не положена", EN: "by what is known the client is not entitled to the service"}}}, route.Reasons())
}

// A need that takes only what has been provided for another one is satisfied.
func TestResumeOfAProvidedService(t *testing.T) {
	p := NewPlanner(readRegistry(t, "family"))
	pe := inProgress("meals")
	pe.Segment = "large-families"
	auth, head := provable(t, "meals", at(9, 0))
	pe, err := pe.Provide("meals", auth, head, at(9, 40), "r")
	require.NoError(t, err)
	require.Equal(t, StatusSatisfied, pe.Needs[0].Status)
	pe.Needs = append(pe.Needs, NeedRecord{Need: "discount", Status: StatusInProgress, Since: at(10, 0)})
	facts := p.Bind(lifesituation.Profile{Client: "c-1"})
	verdict := Verdict{Routes: p.Case("birth", "large-families", &facts).Routes(nil, "discount")}
	require.Equal(t, OrderAutomatic, verdict.Routes[0].Order)
	next, err := p.Resume(pe, verdict, at(10, 5))
	require.NoError(t, err)
	assert.Equal(t, StatusSatisfied, next.Needs[1].Status)
	assert.Equal(t, at(10, 5), next.Needs[1].Since)
	assert.Equal(t, at(9, 40), next.Services[0].Provided)
	assert.Equal(t, StatusInProgress, pe.Needs[1].Status, "what was given is not changed")

	same, err := p.Resume(pe, verdict, at(9, 50))
	assert.Error(t, err, "a need is not satisfied before work on it begins")
	assert.Equal(t, pe, same)
}

// What a visit has established holds from the visit on, and is not booked again.
func TestVisitBeforeProvision(t *testing.T) {
	pe := inProgress("a")
	pe.Services[0].Visit = &Appointment{Kind: lifesituation.VisitOther}
	pe, err := pe.Book("a", at(12, 0), []time.Time{at(12, 0)})
	require.NoError(t, err)
	pe, err = pe.Visited("a", true, at(12, 30))
	require.NoError(t, err)
	auth, head := provable(t, "a", at(9, 0))
	var refused *ProvisionError
	require.ErrorAs(t, second(pe.Provide("a", auth, head, at(11, 59), "r")), &refused)
	assert.Contains(t, refused.Why.RU, "раньше встречи")
	require.NoError(t, second(pe.Provide("a", auth, head, at(12, 0), "r")))
	require.ErrorAs(t, second(pe.Book("a", at(15, 0), []time.Time{at(15, 0)})), &refused)
	assert.Contains(t, refused.Why.RU, "уже подтверждено")

	pe.Services[0].Visit.Established = lifesituation.No
	pe, err = pe.Book("a", at(15, 0), []time.Time{at(15, 0)})
	require.NoError(t, err)
	assert.Equal(t, lifesituation.Unknown, pe.Services[0].Visit.Established, "another visit decides anew")
}

// A system that answers without a value holds nothing.
func TestHeldWithoutAValue(t *testing.T) {
	p := NewPlanner(readRegistry(t, "family"))
	v := Verification{Situation: "birth", Segment: "parents", Profile: lifesituation.Profile{Client: "c-1", Facts: []lifesituation.Known{
		{Fact: "children", Value: lifesituation.Number(2), Origin: lifesituation.OriginStated}}},
		Held: []lifesituation.Known{{Fact: "children", Origin: lifesituation.OriginRegister}}}
	assert.True(t, p.Verify(v).Passed)
	v.Held[0].Value = lifesituation.Number(3)
	assert.Equal(t, []lifesituation.FactID{"children"}, p.Verify(v).Contrary)
}

// Where nothing was found there is nothing to reject.
func TestRejectingNothing(t *testing.T) {
	p := NewPlanner(readRegistry(t, "family"))
	in := Preparation{Profile: lifesituation.Profile{Client: "c-1"}, At: at(8, 0)}
	c := p.Confirm(in, Confirmation{At: at(9, 0), Situation: SituationAnswer{Answer: AnswerRejected, Correct: "birth"}}, federal)
	assert.True(t, c.Preparation.Rejected.IsZero())
	assert.Equal(t, standard.SituationID("birth"), c.Scenario.Situation)
	in.Situation = "birth"
	c = p.Confirm(in, Confirmation{At: at(9, 0), Situation: SituationAnswer{Answer: AnswerConfirmed}, Segment: SegmentAnswer{Answer: AnswerRejected, Correct: "parents"}}, federal)
	assert.True(t, c.Preparation.Rejected.IsZero())
	assert.Equal(t, standard.SegmentID("parents"), c.Scenario.Segment)
}

// A refusal without words tells the client nothing.
func TestReasonsWithoutWords(t *testing.T) {
	wordless := lifesituation.Reason{Kind: lifesituation.ReasonLaw, Text: standard.Text{RU: " "}}
	_, _, err := NeedRecord{Need: "n", Status: StatusInProgress, Since: at(9, 0)}.Apply(EventRefuse, at(10, 0), wordless)
	var refused *TransitionError
	require.ErrorAs(t, err, &refused)
	r := Refusal{Need: "n", Why: WhyUnmet, Reasons: []lifesituation.Reason{wordless}, Told: at(10, 0), Status: StatusNotSatisfiable, Considered: ChangeScenario, Watched: true}
	require.Len(t, r.Check(), 1)
	assert.Equal(t, standard.Pointer("/reasons"), r.Check()[0].At)
	r.Reasons = []lifesituation.Reason{{Kind: "because", Text: standard.Text{RU: "так"}}}
	require.Len(t, r.Check(), 1)
	assert.Equal(t, standard.Pointer("/reasons/0/kind"), r.Check()[0].At)
}

// A delivery is judged by the document that sets the limit, and as it weighs.
func TestDeliveryCitesWhoSetsTheLimit(t *testing.T) {
	desk := Delivery{Channel: ChannelInPerson, Services: []standard.ServiceID{"a"}, Began: at(9, 0), Ended: at(9, 30)}
	online := Delivery{Channel: ChannelOnline, Services: []standard.ServiceID{"a"}, Actions: 3}
	brief := standard.Brief(2026_03_01)
	require.Len(t, desk.Check(brief), 1)
	assert.Equal(t, standard.Cite("people-2022-brief:provision/36"), desk.Check(brief)[0].Clause)
	require.Len(t, online.Check(brief), 1)
	assert.Equal(t, standard.Cite("people-2022-brief:provision/35"), online.Check(brief)[0].Clause)

	act := standard.Cite("omsk-1:1")
	e, err := standard.NewEdition(standard.DocumentPeople, 2026_03_01, standard.Overlay{Code: "omsk-1", Amends: []standard.Document{standard.DocumentPeople},
		Changes: []standard.Change{OneClick.Set(2, act, standard.ModalityShould, standard.Period{}), ServeWithin.Set(10*time.Minute, act, "", standard.Period{})}})
	require.NoError(t, err)
	found := online.Check(e)
	require.Len(t, found, 1)
	assert.Equal(t, act, found[0].Clause)
	assert.Equal(t, standard.SeverityAdvice, found[0].Severity)
	assert.NotContains(t, found[0].Text.RU, "одного")
	found = desk.Check(e)
	require.Len(t, found, 1)
	assert.Equal(t, act, found[0].Clause)
	assert.Equal(t, standard.SeverityObligation, found[0].Severity)
	desk.Ended = time.Time{}
	assert.Equal(t, act, desk.Check(e)[0].Clause)
}

// Nothing is limited where the edition sets no limit, and the grounds say that.
func TestEstimateWithoutALimit(t *testing.T) {
	f := Form{Fields: []Field{{Fact: "a"}, {Fact: "b"}}}
	got, x := f.ExplainEstimate([]FieldTime{{Fact: "a", Takes: time.Hour}}, standard.SamaraPeople(2026_03_01))
	assert.Equal(t, lifesituation.Yes, got.Within)
	require.Len(t, x.Grounds, 1)
	assert.Equal(t, "scenario.form-time-unlimited", x.Grounds[0].Code)
	assert.True(t, x.Grounds[0].Clause.IsZero(), "the federal clause does not hold there")
	assert.Equal(t, []standard.ReadingID{"D2"}, x.Readings)
}

// A time of a field that is misspelt, doubled or wrong is told with its place.
func TestFieldTimesAreReadStrictly(t *testing.T) {
	for text, want := range map[string]standard.Pointer{
		`[{"fact": "a", "takes": "PT1M"}, {"FACT": "b", "takes": "PT1M"}]`: "/1/FACT",
		`[{"fact": "a", "takes": "PT1M", "takes": "PT2M"}]`:                "/0/takes",
		`[{"fact": "a", "takes": "1 min"}]`:                                "/0/takes",
		`[{"fact": "a", "takes": 60}]`:                                     "/0/takes",
	} {
		_, _, err := standard.Decode[[]FieldTime]([]byte(text))
		var de *standard.DecodeError
		require.ErrorAs(t, err, &de, text)
		assert.Equal(t, want, de.At, text)
		assert.NotEmpty(t, de.Why.RU)
	}
	got, fs, err := standard.Decode[[]FieldTime]([]byte(`[{"fact": "a", "takes": "PT1M30S"}]`))
	require.NoError(t, err)
	require.Empty(t, fs)
	assert.Equal(t, []FieldTime{{"a", 90 * time.Second}}, got)
}

// A number by which a person is known is no key, wherever it stands.
func TestPersonalKeysAreAdvisedAgainst(t *testing.T) {
	const key standard.ClientID = "000-000-001 00"
	for at, fs := range map[standard.Pointer]standard.Findings{
		"/client":         Personal{Client: key}.Check(),
		"/profile/client": append(Preparation{Profile: lifesituation.Profile{Client: key}}.Check(), Verification{Profile: lifesituation.Profile{Client: key}}.Check()...),
	} {
		require.NotEmpty(t, fs)
		for _, f := range fs {
			assert.Equal(t, "standard.client-key-personal", f.Code)
			assert.Equal(t, at, f.At)
		}
	}
}

// A need may stand in two situations; each has routes of its own.
func TestRoutesOfAnotherSituation(t *testing.T) {
	p := NewPlanner(readRegistry(t, "family"))
	facts := p.Bind(lifesituation.Profile{Client: "c-1", Facts: []lifesituation.Known{
		{Fact: "region", Value: lifesituation.Code("63"), Origin: lifesituation.OriginRegister},
		{Fact: "child.name", Value: lifesituation.Code("А"), Origin: lifesituation.OriginRegister}}})
	pre := Preliminary{Client: "c-1", Situation: "birth", Segment: "parents"}
	confirmed := func(id standard.NeedID) NeedRecord {
		n, _, err := Identify(id, at(9, 0)).Apply(EventConfirm, at(9, 1))
		require.NoError(t, err)
		return n
	}
	elsewhere := p.Case("moving", "parents", &facts).Routes(nil, "licence")
	require.Equal(t, OrderAutomatic, elsewhere[0].Order)
	pe, err := p.Personalise(pre, []NeedRecord{confirmed("licence")}, elsewhere, at(9, 2))
	require.NoError(t, err)
	assert.Empty(t, pe.Services)
	assert.Equal(t, StatusConfirmed, pe.Needs[0].Status)
	others := p.Case("birth", "large-families", &facts).Routes(nil, "certificate")
	pe, err = p.Personalise(pre, []NeedRecord{confirmed("certificate")}, others, at(9, 2))
	require.NoError(t, err)
	assert.Empty(t, pe.Services)
	unknown := p.Case("moving", "parents", &facts).Routes(nil, "certificate") // nobody has studied it there
	require.Equal(t, WhyNoSuchNeed, unknown[0].Why)
	pe, err = p.Personalise(pre, []NeedRecord{confirmed("certificate")}, unknown, at(9, 2))
	require.NoError(t, err)
	assert.Equal(t, StatusConfirmed, pe.Needs[0].Status)

	here := p.Case("birth", "parents", &facts).Routes(nil, "licence", "certificate", "nothing")
	pe, err = p.Personalise(pre, []NeedRecord{confirmed("licence"), confirmed("certificate"), confirmed("nothing")}, here, at(9, 2))
	require.NoError(t, err)
	assert.Len(t, pe.Services, 2)
	assert.Equal(t, StatusNotSatisfiable, pe.Needs[2].Status)
	pe.Needs[0].Status, pe.Services = StatusInProgress, nil
	same, err := p.Resume(pe, Verdict{Routes: elsewhere}, at(9, 3))
	require.NoError(t, err)
	assert.Empty(t, same.Services)
}
