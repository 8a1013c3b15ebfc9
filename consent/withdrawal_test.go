package consent

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// about makes an event one about another purpose and scope.
func about(e Event, p Purpose, s Scope) Event {
	e.Purpose, e.Scope = p, s
	return e
}

func withdrawn(t *testing.T, l Ledger, steps ...Running) Withdrawal {
	t.Helper()
	w, err := federal().Withdraw(l, "w1", steps)
	require.NoError(t, err)
	return w
}

// A withdrawal of the wide scope ends what lies inside it (C1), whatever the purpose:
// of a purpose that knows consents to all situations, those to each of them too.
func TestWithdrawalEndsWhatLiesInside(t *testing.T) {
	birth, allowance := Scope{Situation: "birth"}, Scope{Situation: "birth", Services: []standard.ServiceID{"allowance"}}
	for _, p := range []Purpose{PurposeInteraction, PurposePersonalData, PurposeDisclosure} {
		l := ledgerOf(t, about(event("g1", Granted, 1), p, birth), about(event("g2", Granted, 2), p, allowance), about(event("g3", Granted, 3), p, Scope{}),
			about(event("g4", Granted, 4), PurposeResearch, Scope{}), about(event("w1", Withdrawn, 5), p, Scope{}))
		assert.Equal(t, []EventID{"g1", "g2", "g3"}, withdrawn(t, l).Ends, p)
	}
	l := ledgerOf(t, event("g1", Granted, 1), about(event("g2", Granted, 2), PurposeProactive, Scope{Situation: "loss"}), event("w1", Withdrawn, 5))
	assert.Equal(t, []EventID{"g1"}, withdrawn(t, l).Ends, "provision knows no consent to all situations")
}

// Each type of mailing and each recipient is withdrawn apart (people-2022:4.6.4.1/s4).
func TestWithdrawalEndsWhatItNames(t *testing.T) {
	for p, scopes := range map[Purpose][3]Scope{
		PurposeMailing:    {{Mailing: "news"}, {Mailing: "dates"}, {}},
		PurposeExperience: {{Recipient: RecipientOmbudsman}, {Recipient: RecipientAssociation}, {}},
	} {
		grants := []Event{about(event("g1", Granted, 1), p, scopes[0]), about(event("g2", Granted, 2), p, scopes[1])}
		one := ledgerOf(t, append(grants, about(event("w1", Withdrawn, 5), p, scopes[0]))...)
		assert.Equal(t, []EventID{"g1"}, withdrawn(t, one).Ends, p)
		all := ledgerOf(t, append(grants, about(event("w1", Withdrawn, 5), p, scopes[2]))...)
		assert.Equal(t, []EventID{"g1", "g2"}, withdrawn(t, all).Ends, p)
	}
}

// What is permitted at the withdrawal goes on, on whatever it rests now: here the
// client withdraws the consent to the situation and nothing narrower, and consents to
// one service at that instant. A pre-ordered service goes on if it is in operation (C3).
func TestWhatIsPermittedGoesOn(t *testing.T) {
	w, g := event("w1", Withdrawn, 5), event("g2", Granted, 5, "allowance")
	w.Only = true
	step := Running{ID: "s1", Target: ask(ActionProvide, "allowance", 5).Target, Action: ActionProvide}
	wide := event("g1", Granted, 1)

	added := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive, "certificate"), wide, w, g)
	require.Equal(t, ReasonServiceAdded, decided(t, added, ask(ActionProvide, "allowance", 4)).Reason)
	assert.Empty(t, withdrawn(t, added, step).Stop, "permitted now, and not before")

	covered := notice("n1", 0, 1, ChangeSubstantive, "allowance")
	assert.Empty(t, withdrawn(t, ledgerOf(t, covered, wide, w, g), step).Stop, "permitted on another consent")
	g.Preorder = g.Scope.Services
	l := ledgerOf(t, covered, wide, w, g)
	assert.Equal(t, []string{"s1"}, withdrawn(t, l, step).Stop, "ordered for when it will be there")
	step.Launched = at(3)
	assert.Empty(t, withdrawn(t, l, step).Stop, "it is there")
}
