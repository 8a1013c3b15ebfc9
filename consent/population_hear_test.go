package consent

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// mailingEvents are events of one mailing, recorded in the order, the reverse order or
// any order of their effect.
func mailingEvents(r *rand.Rand, n, order int) []Event {
	events := make([]Event, n)
	for i := range events {
		k := []Kind{Granted, Withdrawn, Refused, Refused, Ended}[r.IntN(5)]
		e := event(EventID(fmt.Sprintf("e%05d", i)), k, 0)
		e.Purpose, e.Scope, e.Preorder = PurposeMailing, Scope{Mailing: "news"}, nil
		instant := []int{i, n - i, r.IntN(n)}[order]
		e.Effective, e.Recorded = at(1).Add(time.Duration(instant/2)*time.Second), at(1).Add(time.Duration(n+i)*time.Second)
		if k == Granted && r.IntN(2) == 0 {
			e.Until = e.Effective.Add(time.Duration(1+r.IntN(n)) * time.Second)
		}
		if k == Refused && r.IntN(4) == 0 { // without effect, so that the client must be asked
			e.By = Representative{Kind: RepresentativeAttorney, Document: Evidence{Reference: "paper"}, From: at(0), Purposes: []Purpose{PurposeResearch}}
		}
		events[i] = e
	}
	return events
}

// naively reckons what events of one target come to, by the table of moves as it is
// written.
func naively(events []Event, valid, known time.Time) (s State, ask bool) {
	var past []Event
	for _, e := range events {
		if !e.Effective.After(valid) && !e.Recorded.After(known) {
			past = append(past, e)
		}
	}
	weight := map[Kind]int{Granted: 0, Ended: 1, Refused: 2, Withdrawn: 3}
	slices.SortStableFunc(past, func(a, b Event) int {
		return cmp.Or(a.Effective.Compare(b.Effective), cmp.Compare(weight[a.Kind], weight[b.Kind]), a.Recorded.Compare(b.Recorded))
	})
	var until time.Time
	expire := func(at time.Time) {
		if s == StateGranted && !until.IsZero() && !until.After(at) {
			s = StateExpired
		}
	}
	s = StateNone
	for _, e := range past {
		if !e.By.May(e.Purpose, "", e.Effective) {
			ask = true
			continue
		}
		expire(e.Effective)
		if s = s.After(e.Kind); e.Kind == Granted {
			until = e.Until
		}
		ask = ask && e.Kind == Ended
	}
	expire(valid)
	return s, ask
}

// TestPopulationHearsInAnyOrder compares clients with many events, in whatever order
// they were recorded, with a naive reckoning and with their ledgers.
func TestPopulationHearsInAnyOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	p := federal()
	n1 := notice("n1", 0, 1, ChangeSubstantive)
	n1.Purpose, n1.Scope = PurposeMailing, Scope{}
	seen, asked := map[State]int{}, 0
	reason := map[State]Reason{StateNone: ReasonNoConsent, StateGranted: ReasonConsent, StateExpired: ReasonExpired, StateEnded: ReasonEnded,
		StateRefused: ReasonRefused, StateWithdrawn: ReasonWithdrawn}
	for round := range 900 {
		n := []int{5, 9, 17, 60}[r.IntN(4)]
		events := mailingEvents(r, n, round%3)
		l := ledgerOf(t, append(events, n1)...)
		var b PopulationBuilder
		require.NoError(t, b.Publish(n1))
		client, err := b.Add(l)
		require.NoError(t, err)
		of := b.Build()
		for range 10 {
			q := ask(ActionSend, "", 0)
			q.Situation, q.Mailing = "", "news"
			q.ValidAt = at(1).Add(time.Duration(r.IntN(n)) * time.Second)
			q.KnownAt = at(1).Add(time.Duration(n+r.IntN(2*n)) * time.Second)
			want, wantAsk := naively(events, q.ValidAt, q.KnownAt)
			got, nth, err := p.DecideFor(of, client, q)
			require.NoError(t, err)
			require.Equal(t, reason[want], got.Reason, show(events, q))
			require.Equal(t, wantAsk, got.Duties.Has(DutyAskClient), show(events, q))
			a, err := p.Decide(l, q)
			require.NoError(t, err)
			if got.Permits() {
				e, ok := l.Nth(nth)
				require.True(t, ok)
				got.Basis.Consent = e.ID
			}
			require.Equal(t, a, got)
			seen[want]++
			if wantAsk {
				asked++
			}
		}
	}
	for s := range States() {
		assert.Greater(t, seen[s.Code], 100, s.Code)
	}
	assert.Greater(t, asked, 500)
}

// BenchmarkHear asks about a client whose events must all be looked at, recorded as
// they took effect and in the reverse order.
func BenchmarkHear(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} {
		for order, name := range []string{"in order", "reversed"} {
			var events []Event
			for _, e := range mailingEvents(rand.New(rand.NewPCG(1, 2)), n, order) {
				e.Kind = Refused // which hangs on what was before
				e.By, e.Until, e.Notice, e.Reason, e.Touchpoint = Representative{}, time.Time{}, NoticeRef{}, "", "portal"
				events = append(events, e)
			}
			l, err := NewLedger("c-1", events...)
			if err != nil {
				b.Fatal(err)
			}
			var build PopulationBuilder
			if _, err := build.Add(l); err != nil {
				b.Fatal(err)
			}
			p, of := federal(), build.Build()
			q := ask(ActionSend, "", 0)
			q.Situation, q.Mailing, q.ValidAt, q.KnownAt = "", "news", at(59).AddDate(1, 0, 0), at(59).AddDate(1, 0, 0)
			b.Run(fmt.Sprintf("%s/n=%d", name, n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if a, _, err := p.DecideFor(of, 0, q); err != nil || a.Reason != ReasonRefused {
						b.Fatal(a, err)
					}
				}
			})
		}
	}
}

// TestPopulationKeepsPurposesApart asks of all purposes about clients who said
// something for each of them, of the same situation and the same services.
func TestPopulationKeepsPurposesApart(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 24))
	p := federal()
	about := func(i int, service standard.ServiceID) Target {
		row := &purposes[i]
		of := Target{Purpose: row.Code}
		switch {
		case row.mailing:
			of.Mailing = []Mailing{"news", "birth", ""}[r.IntN(3)]
		case row.recipient:
			of.Recipient = RecipientOmbudsman
		case row.situation && (!row.whole || r.IntN(2) == 0):
			if of.Situation = "birth"; row.services && r.IntN(2) == 0 {
				of.Service = service
			}
		}
		return of
	}
	var texts []Event
	var b PopulationBuilder
	for i := range purposes {
		n := notice(EventID(fmt.Sprint("n", i)), 0, 1, ChangeSubstantive, "news", "a")
		n.Purpose, n.Scope, n.Published.Later = purposes[i].Code, Scope{}, i%2 == 0
		texts = append(texts, n)
	}
	require.NoError(t, b.Publish(texts...))
	var ledgers []Ledger
	for range 500 {
		events := slices.Clone(texts)
		for i := range 1 + r.IntN(24) {
			e := event(EventID(fmt.Sprint("e", i)), []Kind{Granted, Granted, Withdrawn, Refused, Ended}[r.IntN(5)], 1+r.IntN(9))
			of := about(r.IntN(len(purposes)), []standard.ServiceID{"a", "news"}[r.IntN(2)])
			e.Purpose, e.Scope = of.Purpose, Scope{Situation: of.Situation, Mailing: of.Mailing, Recipient: of.Recipient}
			if of.Service != "" {
				e.Scope.Services = []standard.ServiceID{of.Service}
			}
			if e.Recorded = at(1 + r.IntN(12)); e.Check().Err() == nil {
				events = append(events, e)
			}
		}
		l := ledgerOf(t, events...)
		n, err := b.Add(l)
		require.NoError(t, err)
		require.Equal(t, len(ledgers), n)
		ledgers = append(ledgers, l)
	}
	of, seen := b.Build(), map[Purpose]map[Reason]int{}
	for client, l := range ledgers {
		for i := range actions {
			for range 4 {
				number := slices.IndexFunc(purposes[:], func(row purposeRow) bool { return row.Code == actions[i].Purpose })
				q := Query{Target: about(number, []standard.ServiceID{"a", "news"}[r.IntN(2)]), Action: actions[i].Code, ValidAt: at(1 + r.IntN(12)), KnownAt: at(4 + r.IntN(9))}
				want, err := p.Decide(l, q)
				if err != nil {
					require.NotEmpty(t, q.Check())
					continue
				}
				got, nth, err := p.DecideFor(of, client, q)
				require.NoError(t, err)
				if got.Permits() && nth >= 0 {
					e, _ := l.Nth(nth)
					got.Basis.Consent = e.ID
				}
				require.Equal(t, want, got, show(slices.Collect(l.Events()), q))
				k, err := p.Prepare(q)
				require.NoError(t, err)
				require.Equal(t, want, k.Decide(l))
				if seen[q.Purpose] == nil {
					seen[q.Purpose] = map[Reason]int{}
				}
				seen[q.Purpose][got.Reason]++
			}
		}
	}
	for i := range purposes {
		for _, reason := range []Reason{ReasonConsent, ReasonWithdrawn, ReasonRefused, ReasonEnded} {
			if purposes[i].Code != PurposeInteraction { // which no law requires here
				assert.Greater(t, seen[purposes[i].Code][reason], 5, "%s %s", purposes[i].Code, reason)
			}
		}
	}
}
