package consent

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// awkward are names that the first and the last bytes do not tell apart.
func awkward() (out []string) {
	for _, n := range []int{0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 24, 40} {
		out = append(out, strings.Repeat("a", n), strings.Repeat("a", n)+"\x00", strings.Repeat("\x00", n+1))
	}
	for _, middle := range []string{"1", "2", "12", "21"} {
		out = append(out, "service-"+middle+"-of-region", "service-"+middle+"1-of-region", "12345678"+middle+"12345678")
	}
	return out
}

func TestNamesAreToldApart(t *testing.T) {
	texts := awkward()
	for i := range texts {
		for j := range texts {
			a, b := nameOf(texts[i]), nameOf(texts[j])
			assert.Equal(t, texts[i] == texts[j], a.is(&b), "%q %q", texts[i], texts[j])
		}
	}
	var n numbered
	for _, text := range texts {
		if first := n.enter(text); text != "" {
			require.NotZero(t, first)
		}
	}
	for _, text := range texts {
		key := nameOf(text)
		require.Equal(t, n.enter(text), n.find(&key), "%q", text)
	}
	other := nameOf("service-3-of-region")
	assert.Equal(t, uint32(missing), n.find(&other))
}

func TestAwkwardNamesAreFound(t *testing.T) {
	p := federal()
	events := []Event{notice("n", 0, 1, ChangeSubstantive)}
	var scopes []Scope
	for i, situation := range []string{"region-1-of-1-country", "region-2-of-1-country", "birth"} {
		for j, service := range []string{"service-1-of-region", "service-2-of-region", "aaaaaaaa", "aaaaaaaaa"} {
			e := event(EventID(fmt.Sprint("e", i, j)), []Kind{Granted, Withdrawn}[(i+j)%2], 1, standard.ServiceID(service))
			e.Scope.Situation = standard.SituationID(situation)
			events, scopes = append(events, e), append(scopes, e.Scope)
		}
	}
	l := ledgerOf(t, events...)
	for i, s := range scopes {
		q := ask(ActionProvide, s.Services[0], 5)
		q.Situation = s.Situation
		a, err := p.Decide(l, q)
		require.NoError(t, err)
		want := Answer{Outcome: Permit, Reason: ReasonConsent, Basis: Basis{Kind: BasisConsent, Consent: events[i+1].ID}, Duties: owesDisclosure | owesOffer}
		if events[i+1].Kind == Withdrawn {
			want = Answer{Outcome: Deny, Reason: ReasonWithdrawn, Duties: owesStop | owesClientStart}
		}
		assert.Equal(t, want, a, s)
	}
}

// A hash finds and does not prove: of groups that share one the right is found.
func TestGroupsThatShareAHashAreToldApart(t *testing.T) {
	var events []Event
	for _, purpose := range []Purpose{PurposeProactive, PurposeInteraction, PurposePersonalData, PurposeDisclosure} {
		for _, situation := range []standard.SituationID{"birth", "loss", "moving"} {
			for _, services := range [][]standard.ServiceID{nil, {"allowance"}, {"certificate"}} {
				e := event(EventID(fmt.Sprint("e", len(events))), Refused, 1, services...)
				e.Purpose, e.Scope.Situation = purpose, situation
				events = append(events, e)
			}
		}
	}
	l := ledgerOf(t, events...).p
	for i := range l.groups {
		g, shared := &l.groups[i], *l
		shared.seats = seatsFor(len(l.groups))
		for j := range l.groups {
			if j != i {
				shared.seats.put(g.spread(), uint32(j+1))
			}
		}
		shared.seats.put(g.spread(), uint32(i+1)) // where a search comes to it last
		assert.Same(t, g, shared.group(g.target))
	}
}

// Where an edition knows no consent as a basis, a call may not ask for one that is
// there.
func TestNoBasisIsNotAskedAbout(t *testing.T) {
	e, err := standard.NewEdition(standard.DocumentPeople, 2026_03_05, standard.Overlay{Code: "omsk-230", Amends: []standard.Document{standard.DocumentPeople},
		Changes: []standard.Change{Bases.Remove("consent", standard.Cite("omsk-230:4.2"), standard.Period{})}})
	require.NoError(t, err)
	l := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive), event("g1", Granted, 1))
	for _, action := range []Action{ActionAsk, ActionContact} {
		a, err := For(e).Decide(l, ask(action, "", 5))
		require.NoError(t, err)
		assert.Equal(t, Answer{Outcome: Deny, Reason: ReasonNoBasis}, a, action)
	}
}

// TestNamesThatAreNearlyTheSame asks about names that differ in one byte, or in their
// length, from those of a consent: whole words are compared, where they are enough.
func TestNamesThatAreNearlyTheSame(t *testing.T) {
	for _, size := range []int{7, 8, 9, 12, 15, 16, 17, 24} {
		name := strings.Repeat("a", size)
		near := []string{name[1:], name[:size/2], name + "a", name + name}
		for i := range size {
			for letter := 'b'; letter <= 'z'; letter++ {
				near = append(near, name[:i]+string(letter)+name[i+1:])
			}
		}
		n, g := notice("n1", 0, 1, ChangeSubstantive, standard.ServiceID(name)), event("g1", Granted, 1, standard.ServiceID(name))
		n.Scope.Situation, g.Scope.Situation = standard.SituationID(name), standard.SituationID(name)
		l := ledgerOf(t, n, g)
		var b PopulationBuilder
		require.NoError(t, b.Publish(n))
		_, err := b.Add(l)
		require.NoError(t, err)
		of := b.Build()
		says := func(situation, service string) Reason {
			q := ask(ActionProvide, standard.ServiceID(service), 5)
			q.Situation = standard.SituationID(situation)
			a := decided(t, l, q)
			one, _, err := federal().DecideFor(of, 0, q)
			require.NoError(t, err)
			require.Equal(t, a.Reason, one.Reason, "%s, %s", situation, service)
			return a.Reason
		}
		require.Equal(t, ReasonConsent, says(name, name))
		for _, other := range near {
			require.Equal(t, ReasonNoConsent, says(name, other), "%s %s", name, other)
			require.Equal(t, ReasonNoConsent, says(other, name), "%s %s", name, other)
		}
	}
}
