package consent

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// at is a minute of 5 March 2026, counted from 09:00 UTC.
func at(minute int) time.Time {
	return time.Date(2026, 3, 5, 9, minute, 0, 0, time.UTC)
}

func federal() Policy { return For(standard.Federal(2026_03_05)) }

func event(id EventID, kind Kind, minute int, services ...standard.ServiceID) Event {
	e := Event{ID: id, Kind: kind, Client: "c-1", Purpose: PurposeProactive, Scope: Scope{Situation: "birth", Services: services},
		Effective: at(minute), Recorded: at(minute), Touchpoint: standard.TouchpointPortal, Authority: "registry-office"}
	switch kind {
	case Granted:
		e.Notice = NoticeRef{"birth-notice", 1}
	case Ended:
		e.Reason = EndServiceClosed
	case Withdrawn, Refused, EnteredInError, NoticePublished:
	}
	return e
}

func notice(id EventID, minute, version int, change Change, services ...standard.ServiceID) Event {
	return Event{ID: id, Kind: NoticePublished, Client: "c-1", Purpose: PurposeProactive, Scope: Scope{Situation: "birth"},
		Effective: at(minute), Recorded: at(minute), Published: Notice{ID: "birth-notice", Version: version, Change: change, Services: services}}
}

func mark(id, wrong EventID, minute int) Event {
	return Event{ID: id, Kind: EnteredInError, Client: "c-1", Corrects: wrong, Effective: at(minute), Recorded: at(minute)}
}

func ask(action Action, service standard.ServiceID, minute int) Query {
	return Query{Target: Target{Purpose: action.Purpose(), Situation: "birth", Service: service}, Action: action, ValidAt: at(minute), KnownAt: at(minute)}
}

func ledgerOf(t testing.TB, events ...Event) Ledger {
	t.Helper()
	l, err := NewLedger("c-1", events...)
	require.NoError(t, err)
	return l
}

// decided asks the federal policy.
func decided(t testing.TB, l Ledger, q Query) Answer {
	t.Helper()
	a, err := federal().Decide(l, q)
	require.NoError(t, err)
	return a
}

func TestWholeLife(t *testing.T) {
	l := ledgerOf(t,
		notice("n1", 0, 1, ChangeSubstantive, "allowance", "certificate"),
		event("g1", Granted, 10),
		event("w1", Withdrawn, 30),
		event("g2", Granted, 50))
	for _, c := range []struct {
		minute int
		want   Answer
	}{
		{5, Answer{Outcome: NoInformation, Reason: ReasonNoConsent, Duties: owesClientStart}},
		{10, Answer{Outcome: Permit, Reason: ReasonConsent, Basis: Basis{Kind: BasisConsent, Consent: "g1"}, Duties: owesDisclosure | owesOffer}},
		{29, Answer{Outcome: Permit, Reason: ReasonConsent, Basis: Basis{Kind: BasisConsent, Consent: "g1"}, Duties: owesDisclosure | owesOffer}},
		{30, Answer{Outcome: Deny, Reason: ReasonWithdrawn, Duties: owesStop | owesClientStart}},
		{50, Answer{Outcome: Permit, Reason: ReasonConsent, Basis: Basis{Kind: BasisConsent, Consent: "g2"}, Duties: owesDisclosure | owesOffer}},
	} {
		assert.Equal(t, c.want, decided(t, l, ask(ActionContact, "", c.minute)), c.minute)
		assert.Equal(t, c.want, decided(t, l, ask(ActionProvide, "allowance", c.minute)), c.minute)
	}
}

func TestLedgerIsOneWhateverTheOrder(t *testing.T) {
	a, b, n := event("a", Granted, 1), event("b", Withdrawn, 2), notice("n", 0, 1, ChangeSubstantive)
	want := ledgerOf(t, a, b, n)
	got, err := ledgerOf(t, b).Append(n, a, b)
	require.NoError(t, err)
	assert.Equal(t, want.Head(), got.Head())
	assert.Equal(t, want, got)

	other := a
	other.Only = false
	other.Touchpoint = standard.TouchpointInPerson
	_, err = got.Append(other)
	var le *LedgerError
	require.ErrorAs(t, err, &le)
	assert.Equal(t, standard.Pointer("/events/0/id"), le.At)

	foreign := event("c", Granted, 3)
	foreign.Client = "c-2"
	_, err = got.Append(foreign)
	require.ErrorAs(t, err, &le)
	assert.Equal(t, standard.Pointer("/events/0/client"), le.At)

	broken := event("d", Granted, 3)
	broken.Notice = NoticeRef{}
	_, err = got.Append(broken)
	var be *standard.BrokenError
	require.ErrorAs(t, err, &be)
	assert.Equal(t, "consent.notice", be.Findings[0].Code)
	assert.Equal(t, standard.Pointer("/events/0/notice"), be.Findings[0].At)
}

func TestLedgerComesBackFromJSON(t *testing.T) {
	zone := time.FixedZone("", 4*3600)
	g := event("g", Granted, 1, "allowance")
	g.Effective, g.Recorded = g.Effective.In(zone).Add(1234*time.Nanosecond), g.Recorded.In(zone)
	g.Data = []ServiceData{{Service: "allowance", Name: "account", Reference: "vault/1"}}
	g.By = Representative{Kind: RepresentativeLegal, Document: Evidence{Reference: "doc/1"}, From: at(-100), To: at(100), Ending: EndingMajority}
	want := ledgerOf(t, g, notice("n", 0, 1, ChangeSubstantive, "allowance"), mark("m", "x", 3))
	data, err := json.Marshal(want)
	require.NoError(t, err)
	assert.Contains(t, string(data), `"effective":"2026-03-05T09:01:00.000001Z"`)
	var got Ledger
	require.NoError(t, json.Unmarshal(data, &got))
	assert.Equal(t, want, got)
}

func TestAuthorizationIsBound(t *testing.T) {
	l := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive, "allowance"), event("g1", Granted, 10))
	a, answer, err := federal().Authorize(l, ask(ActionContact, "", 20), at(40))
	require.NoError(t, err)
	assert.True(t, answer.Permits())
	use := a.Use()
	use.At = at(39)
	assert.NoError(t, a.Recheck(l.Head(), use))

	why := func(want Why, err error) {
		t.Helper()
		var ae *AuthorizationError
		require.ErrorAs(t, err, &ae)
		assert.Equal(t, want, ae.Why)
	}
	why(WhyZero, Authorization{}.Recheck(Head{}, Use{}))
	late, early, other, step := use, use, use, use
	late.At, early.At, other.Service, step.Action = at(40), at(19), "allowance", ActionStart
	why(WhyTooLate, a.Recheck(l.Head(), late))
	why(WhyTooEarly, a.Recheck(l.Head(), early))
	why(WhyOtherUse, a.Recheck(l.Head(), other))
	why(WhyOtherUse, a.Recheck(l.Head(), step))
	next, err := l.Append(event("w1", Withdrawn, 25))
	require.NoError(t, err)
	why(WhyStale, a.Recheck(next.Head(), use))

	exchanged := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive, "allowance"), event("g9", Granted, 10))
	assert.Equal(t, l.Len(), exchanged.Len())
	why(WhyStale, a.Recheck(exchanged.Head(), use))

	zero, answer, err := federal().Authorize(next, ask(ActionContact, "", 26), at(40))
	require.NoError(t, err)
	assert.Equal(t, ReasonWithdrawn, answer.Reason)
	assert.True(t, zero.IsZero())

	past := ask(ActionContact, "", 20)
	_, _, err = federal().Authorize(next, past, at(40))
	why(WhyOldKnowledge, err)
	_, _, err = federal().Authorize(l, ask(ActionContact, "", 20), at(20))
	why(WhyNoTime, err)

	data, err := json.Marshal(a)
	require.NoError(t, err)
	var back Authorization
	assert.Error(t, json.Unmarshal(data, &back))
	assert.True(t, back.IsZero())
}

func TestAuthorizationEndsBeforeTheNextChange(t *testing.T) {
	w := event("w1", Withdrawn, 30)
	w.Recorded = at(11)
	l := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive), event("g1", Granted, 10), w)
	a, _, err := federal().Authorize(l, ask(ActionContact, "", 20), at(40))
	require.NoError(t, err)
	assert.Equal(t, at(30), a.Until())
}

func TestWithdrawalListsWhatMustStop(t *testing.T) {
	l := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive, "allowance", "certificate"),
		event("g1", Granted, 10), event("g2", Granted, 11, "certificate"), event("w1", Withdrawn, 30))
	w, err := federal().Withdraw(l, "w1", []Running{
		{ID: "s1", Target: Target{Purpose: PurposeProactive, Situation: "birth", Service: "allowance"}, Action: ActionProvide, Authority: "fund"},
		{ID: "s2", Target: Target{Purpose: PurposeProactive, Situation: "birth", Service: "allowance"}, Action: ActionProvide, Request: "r-1"},
		{ID: "s3", Target: Target{Purpose: PurposeProactive, Situation: "move"}, Action: ActionContact},
	})
	require.NoError(t, err)
	assert.Equal(t, Withdrawal{Event: "w1", At: at(30), Ends: []EventID{"g1", "g2"}, Stop: []string{"s1"},
		Tell: []standard.AuthorityID{"registry-office", "fund"}}, w)
	_, err = federal().Withdraw(l, "g1", nil)
	assert.Error(t, err)
}

func TestEditionsAddLawTriggeredProvision(t *testing.T) {
	q := ask(ActionProvide, "allowance", 20)
	q.Law = Law{Act: "act-1", Event: "child-born"}
	for _, c := range []struct {
		edition standard.Edition
		want    Answer
	}{
		{standard.Federal(2026_03_05), Answer{Outcome: NoInformation, Reason: ReasonNoConsent, Duties: owesClientStart}},
		{standard.Brief(2026_03_05), Answer{Outcome: NoInformation, Reason: ReasonNoConsent, Duties: owesClientStart}},
		{standard.SamaraPeople(2026_03_05), Answer{Outcome: NoInformation, Reason: ReasonNoConsent}},
		{standard.SamaraBusiness(2026_03_05), Answer{Outcome: Permit, Reason: ReasonLaw, Basis: Basis{Kind: BasisLaw, Law: q.Law}, Duties: owesNotice | owesRecord}},
	} {
		got, err := For(c.edition).Decide(Ledger{}, q)
		require.NoError(t, err)
		assert.Equal(t, c.want, got, c.edition.Document())
	}
	set, ok := NotifyOfLaw.Of(standard.SamaraBusiness(2026_03_05))
	assert.True(t, ok)
	assert.Equal(t, standard.Cite("samara-business-2022:4.5/p17"), set.Clause)
}

func TestDecideAllocatesNothing(t *testing.T) {
	l := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive, "allowance"), event("g1", Granted, 10), event("w1", Withdrawn, 30), event("g2", Granted, 50))
	p, q := federal(), ask(ActionProvide, "allowance", 55)
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		if a, err := p.Decide(l, q); err != nil || !a.Permits() {
			t.Fatal(a, err)
		}
	}))
}

func TestZeroPolicyAndBadQuestion(t *testing.T) {
	_, err := Policy{}.Decide(Ledger{}, ask(ActionContact, "", 1))
	var pe *PolicyError
	require.ErrorAs(t, err, &pe)
	_, err = federal().Decide(Ledger{}, Query{})
	var qe *QueryError
	require.ErrorAs(t, err, &qe)
	assert.NotEmpty(t, qe.Findings)
}

func TestErrorsSpeakBothLanguages(t *testing.T) {
	l := ledgerOf(t, event("g1", Granted, 1))
	_, zero := Policy{}.Decide(l, ask(ActionContact, "", 2))
	_, unknown := federal().Withdraw(l, "g1", nil)
	_, none := l.Disclose("x", Names{}, nil)
	_, stale, unusable := federal().Authorize(l, ask(ActionContact, "", 0), at(9))
	assert.False(t, stale.Permits())
	assert.NoError(t, unusable)
	for _, err := range []error{zero, unknown, none, Authorization{}.Recheck(l.Head(), Use{})} {
		text := err.(interface{ Text() standard.Text }).Text()
		assert.Contains(t, err.Error(), text.EN)
		assert.Regexp(t, "[а-я]", text.RU)
	}
}
