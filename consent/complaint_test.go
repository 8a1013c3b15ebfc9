package consent

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// What users of other consent systems complain about, each as a test.

func TestComplaintLaterPermissionCannotReinstate(t *testing.T) {
	l := ledgerOf(t, notice("n", 0, 1, ChangeSubstantive), event("g1", Granted, 1), event("w1", Withdrawn, 2), event("g2", Granted, 3))
	assert.Equal(t, EventID("g2"), decided(t, l, ask(ActionContact, "", 4)).Basis.Consent)
}

func TestComplaintOrderOfInputChangesTheAnswer(t *testing.T) {
	a, b, n := event("g1", Granted, 2), event("w1", Withdrawn, 2), notice("n", 0, 1, ChangeSubstantive)
	for _, events := range [][]Event{{a, b, n}, {b, a, n}, {n, b, a}, {n, a, b}, {a, n, b}, {b, n, a}} {
		assert.Equal(t, ReasonWithdrawn, decided(t, ledgerOf(t, events...), ask(ActionContact, "", 2)).Reason)
	}
}

func TestComplaintPastStatesAreLost(t *testing.T) {
	l := ledgerOf(t, notice("n", 0, 1, ChangeSubstantive), event("g1", Granted, 1), event("w1", Withdrawn, 2), event("g2", Granted, 3), event("e1", Ended, 4))
	var got []Reason
	for minute := range 5 {
		got = append(got, decided(t, l, ask(ActionContact, "", minute)).Reason)
	}
	assert.Equal(t, []Reason{ReasonNoConsent, ReasonConsent, ReasonWithdrawn, ReasonConsent, ReasonEnded}, got)
}

func TestComplaintWhichTextDidThePersonSee(t *testing.T) {
	g := event("g1", Granted, 1)
	g.Notice = NoticeRef{}
	_, err := NewLedger("c-1", g)
	var broken *standard.BrokenError
	require.ErrorAs(t, err, &broken)
	assert.Equal(t, "consent.notice", broken.Findings[0].Code)
	assert.NotEmpty(t, broken.Findings[0].Mend.RU)

	w := event("w1", Withdrawn, 2)
	w.Notice = NoticeRef{"birth-notice", 1}
	kept, ok := ledgerOf(t, w).Event("w1")
	require.True(t, ok)
	assert.Equal(t, NoticeRef{"birth-notice", 1}, kept.Notice, "a withdrawal keeps the version")
}

func TestComplaintDoesANewPolicyCancelOldConsents(t *testing.T) {
	base := []Event{notice("n1", 0, 1, ChangeSubstantive), event("g1", Granted, 1)}
	editorial := ledgerOf(t, append(base, notice("n2", 2, 2, ChangeEditorial))...)
	substantive := ledgerOf(t, append(base, notice("n2", 2, 2, ChangeSubstantive))...)
	assert.Equal(t, ReasonConsent, decided(t, editorial, ask(ActionContact, "", 3)).Reason)
	assert.Equal(t, ReasonNoticeChanged, decided(t, substantive, ask(ActionContact, "", 3)).Reason)

	newer := event("g2", Granted, 2)
	newer.Notice.Version = 9
	written, err := json.Marshal(ledgerOf(t, append(base, newer)...))
	require.NoError(t, err)
	read, _, err := DecodeLedger(written)
	require.NoError(t, err)
	assert.Equal(t, Answer{Outcome: NeedsRenewal, Reason: ReasonNoticeUnknown, Duties: owesRenewal}, decided(t, read, ask(ActionContact, "", 3)),
		"an unknown newer version is a renewal, never an error")
}

func TestComplaintRevokedButByWhom(t *testing.T) {
	base := []Event{notice("n1", 0, 1, ChangeSubstantive), event("g1", Granted, 1)}
	target := Target{Purpose: PurposeProactive, Situation: "birth"}
	client, _ := ledgerOf(t, append(base, event("x", Withdrawn, 2))...).State(target, at(3), at(3))
	authority, _ := ledgerOf(t, append(base, event("x", Ended, 2))...).State(target, at(3), at(3))
	assert.Equal(t, []State{StateWithdrawn, StateEnded}, []State{client, authority})
}

func TestComplaintDelegationWanted(t *testing.T) {
	by := func(kind RepresentativeKind, ending Ending) Event {
		g := event("g1", Granted, 1)
		g.By = Representative{Kind: kind, Document: Evidence{Reference: "paper/1"}, From: at(0), To: at(10), Ending: ending}
		return g
	}
	n := notice("n1", 0, 1, ChangeSubstantive)
	for name, c := range map[string]struct {
		grant Event
		want  Reason
		duty  Duty
	}{
		"the child turns 18":             {by(RepresentativeLegal, EndingMajority), ReasonAuthorityEnded, DutyRenew},
		"the guardianship is over":       {by(RepresentativeLegal, EndingExpiry), ReasonAuthorityEnded, DutyRenew},
		"the power of attorney is spent": {by(RepresentativeAttorney, EndingExpiry), ReasonConsent, DutyConfirm},
	} {
		l := ledgerOf(t, n, c.grant)
		assert.Equal(t, ReasonConsent, decided(t, l, ask(ActionContact, "", 9)).Reason, name)
		after := decided(t, l, ask(ActionContact, "", 10))
		assert.Equal(t, c.want, after.Reason, name)
		assert.True(t, after.Duties.Has(c.duty), name)
	}
}

func TestComplaintNoExpiry(t *testing.T) {
	g := event("g1", Granted, 1, "allowance")
	g.Until = at(5)
	l := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive), g)
	q := ask(ActionProvide, "allowance", 4)
	assert.Equal(t, ReasonConsent, decided(t, l, q).Reason)
	q.ValidAt = at(5).Add(-time.Microsecond)
	assert.Equal(t, ReasonConsent, decided(t, l, q).Reason)
	q.ValidAt = at(5)
	assert.Equal(t, ReasonExpired, decided(t, l, q).Reason, "the end is exclusive")
}

func TestComplaintWithdrawalDateMissingOrWrong(t *testing.T) {
	w := event("w1", Withdrawn, 2)
	w.Effective = time.Time{}
	_, err := NewLedger("c-1", w)
	var broken *standard.BrokenError
	require.ErrorAs(t, err, &broken)
	assert.Equal(t, standard.Pointer("/events/0/effective"), broken.Findings[0].At)

	l := ledgerOf(t, notice("n", 0, 1, ChangeSubstantive), event("g1", Granted, 1), event("w1", Withdrawn, 2))
	next, err := l.Append(event("g2", Granted, 3))
	require.NoError(t, err)
	kept, ok := next.Event("w1")
	require.True(t, ok, "the withdrawal stays in the history")
	assert.Equal(t, at(2), kept.Effective, "and keeps its own date")

	spans := next.Timeline(at(9), at(9), Names{}).Lines[0].Spans
	require.Len(t, spans, 3)
	assert.Equal(t, Span{State: StateWithdrawn, Event: "w1", From: at(2), To: at(3)}, spans[1], "shown with the date of the withdrawal, not of the consent")
}

func TestComplaintExpiredAndRevokedShownAlike(t *testing.T) {
	g := event("g1", Granted, 1, "allowance")
	g.Until = at(5)
	target := Target{Purpose: PurposeProactive, Situation: "birth", Service: "allowance"}
	expired, _ := ledgerOf(t, g).State(target, at(6), at(6))
	revoked, _ := ledgerOf(t, g, event("w1", Withdrawn, 2, "allowance")).State(target, at(6), at(6))
	assert.Equal(t, []State{StateExpired, StateWithdrawn}, []State{expired, revoked})
}

func TestComplaintForbiddenTransitionsArePossible(t *testing.T) {
	want := map[State][4]State{ // granted, ended, refused, withdrawn
		StateNone:      {StateGranted, StateNone, StateRefused, StateWithdrawn},
		StateGranted:   {StateGranted, StateEnded, StateRefused, StateWithdrawn},
		StateExpired:   {StateGranted, StateExpired, StateRefused, StateWithdrawn},
		StateEnded:     {StateGranted, StateEnded, StateRefused, StateWithdrawn},
		StateRefused:   {StateGranted, StateRefused, StateRefused, StateWithdrawn},
		StateWithdrawn: {StateGranted, StateWithdrawn, StateWithdrawn, StateWithdrawn},
	}
	for s := range States() {
		for i, k := range []Kind{Granted, Ended, Refused, Withdrawn} {
			assert.Equal(t, want[s.Code][i], s.Code.After(k), "%s, %s", s.Code, k)
		}
		assert.Equal(t, s.Code, s.Code.After(NoticePublished))
		assert.Equal(t, s.Code, s.Code.After(EnteredInError))
	}
}

func TestComplaintRefusalIsNotRecorded(t *testing.T) {
	assert.Equal(t, Deny, decided(t, ledgerOf(t, event("r1", Refused, 1)), ask(ActionContact, "", 2)).Outcome)
	assert.Equal(t, NoInformation, decided(t, Ledger{}, ask(ActionContact, "", 2)).Outcome)
}

func TestComplaintWhichConsentAllowedThis(t *testing.T) {
	a := decided(t, ledgerOf(t, notice("n", 0, 1, ChangeSubstantive), event("g1", Granted, 1)), ask(ActionContact, "", 2))
	assert.Equal(t, Basis{Kind: BasisConsent, Consent: "g1"}, a.Basis)
	assert.True(t, a.Duties.Has(DutyDiscloseConsent))
}

func TestComplaintOldPermissionComesBackAfterARestore(t *testing.T) {
	l := ledgerOf(t, notice("n", 0, 1, ChangeSubstantive), event("g1", Granted, 1))
	a, _, err := federal().Authorize(l, ask(ActionContact, "", 2), at(30))
	require.NoError(t, err)
	written, err := json.Marshal(a)
	require.NoError(t, err)

	later, err := l.Append(event("w1", Withdrawn, 3), event("g2", Granted, 4))
	require.NoError(t, err)
	use := a.Use()
	use.At = at(5)
	var refused *AuthorizationError
	require.ErrorAs(t, a.Recheck(later.Head(), use), &refused)
	assert.Equal(t, WhyStale, refused.Why, "a later grant does not revive what was authorised before")

	var restored Authorization
	require.Error(t, json.Unmarshal(written, &restored))
	assert.True(t, restored.IsZero(), "what was written down grants nothing")

	b, _, err := federal().Authorize(later, ask(ActionContact, "", 5), at(30))
	require.NoError(t, err)
	require.ErrorAs(t, b.Recheck(l.Head(), b.Use()), &refused)
	assert.Equal(t, WhyStale, refused.Why, "nor does a ledger that was restored from before")
	_, err = ReadEvidence(l.Evidence(nil), nil, later.Checkpoint())
	require.Error(t, err, "and a checkpoint kept elsewhere shows that it is not the last")
}

func TestComplaintConsentIsCheckedAtLoadNotAtUse(t *testing.T) {
	for at, forget := range map[standard.Pointer]func(q *Query){"/valid_at": func(q *Query) { q.ValidAt = time.Time{} }, "/known_at": func(q *Query) { q.KnownAt = time.Time{} }} {
		q := ask(ActionContact, "", 2)
		forget(&q)
		_, err := federal().Decide(Ledger{}, q)
		var bad *QueryError
		require.True(t, errors.As(err, &bad), "there is no default time")
		assert.Equal(t, at, bad.Findings[0].At)
	}
	l := ledgerOf(t, notice("n", 0, 1, ChangeSubstantive), event("g1", Granted, 1), event("w1", Withdrawn, 3))
	loaded := ask(ActionContact, "", 2)
	loaded.KnownAt = at(3)
	a, _, err := federal().Authorize(l, loaded, at(30))
	require.NoError(t, err)
	use := a.Use()
	use.At = at(3)
	assert.Error(t, a.Recheck(l.Head(), use), "what was permitted when it was loaded is checked when it is used")
}
