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
