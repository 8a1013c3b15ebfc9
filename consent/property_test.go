package consent

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// cases is how many generated questions each property gets.
const cases = 10_000

// property runs f over generated ledgers and questions, counts the answers and
// demands that none is rare.
func property(t *testing.T, seed uint64, f func(r *rand.Rand, events []Event, l Ledger, q Query, a Answer) bool) {
	t.Helper()
	r, p := rand.New(rand.NewPCG(seed, 1)), federal()
	seen := map[Outcome]int{}
	for range cases {
		events := distinctIDs(randomEvents(r, 1+r.IntN(10)))
		l, q := lay(events), randomQuery(r)
		a, err := p.Decide(l, q)
		require.NoError(t, err)
		seen[a.Outcome]++
		if !f(r, events, l, q, a) {
			t.Fatalf("%s\n%s", told(a), show(events, q))
		}
	}
	for o := range Outcomes() {
		assert.GreaterOrEqual(t, seen[o.Code]*20, cases, "%s is rare: %v", o.Code, seen)
	}
}

func TestOrderOfEventsDoesNotMatter(t *testing.T) {
	p := federal()
	property(t, 1, func(r *rand.Rand, events []Event, _ Ledger, q Query, a Answer) bool {
		want, err := NewLedger("c-1", events...)
		require.NoError(t, err)
		r.Shuffle(len(events), func(i, j int) { events[i], events[j] = events[j], events[i] })
		got, err := NewLedger("c-1", append(events, events[0])...)
		require.NoError(t, err)
		b, err := p.Decide(got, q)
		return err == nil && a == b && want.Head() == got.Head()
	})
}

func TestFoldingInPartsIsFoldingAtOnce(t *testing.T) {
	p := federal()
	property(t, 2, func(r *rand.Rand, events []Event, _ Ledger, q Query, a Answer) bool {
		if r.IntN(2) == 0 { // as a ledger grows in life
			slices.SortFunc(events, func(a, b Event) int { return compareEvents(&a, &b) })
		}
		cut := r.IntN(len(events) + 1)
		l, err := NewLedger("c-1", events[:cut]...)
		require.NoError(t, err)
		for left := events[cut:]; len(left) > 0; {
			n := min(len(left), 1+r.IntN(3))
			l, err = l.Append(left[:n]...)
			require.NoError(t, err)
			left = left[n:]
		}
		whole, err := NewLedger("c-1", events...)
		require.NoError(t, err)
		b, err := p.Decide(l, q)
		return err == nil && a == b && l.Head() == whole.Head()
	})
}

func TestLaterRecordsChangeNothingBefore(t *testing.T) {
	p := federal()
	property(t, 3, func(r *rand.Rand, events []Event, _ Ledger, q Query, a Answer) bool {
		more := randomEvents(r, 6)
		for i := range more {
			more[i].ID += "-late"
			more[i].Recorded = q.KnownAt.Add(time.Duration(1+r.IntN(1000)) * time.Second)
			if more[i].Kind == EnteredInError {
				more[i].Corrects = events[r.IntN(len(events))].ID
			}
		}
		b, err := p.Decide(lay(append(events, distinctIDs(more)...)), q)
		return err == nil && a == b
	})
}

func TestHistoryNeverShrinks(t *testing.T) {
	property(t, 4, func(r *rand.Rand, events []Event, l Ledger, q Query, _ Answer) bool {
		last := l.p.events[len(l.p.events)-1].Recorded
		old, err := NewLedger("c-1", events...)
		require.NoError(t, err)
		var more []Event
		for _, e := range distinctIDs(randomEvents(r, 4)) {
			e.ID, e.Recorded = e.ID+"-late", last.Add(1000)
			if e.Check().Err() == nil {
				more = append(more, e)
			}
		}
		more = more[r.IntN(len(more)+1):] // the first is a publication, which lays all out anew
		next, err := old.Append(more...)
		require.NoError(t, err)
		if next.Len() != old.Len()+len(more) {
			return false
		}
		for e := range old.Events() {
			if got, ok := next.Event(e.ID); !ok || !assert.ObjectsAreEqual(e, got) {
				return false
			}
		}
		if q.KnownAt.After(last) {
			q.KnownAt = last
		}
		a, _ := federal().Decide(old, q)
		b, _ := federal().Decide(next, q)
		return a == b
	})
}

func TestWithdrawalIsNeverHiddenByAnEqualTimeGrant(t *testing.T) {
	p := federal()
	property(t, 5, func(r *rand.Rand, events []Event, _ Ledger, q Query, _ Answer) bool {
		w := event("zz-withdrawn", Withdrawn, 0)
		w.Effective, w.Recorded = q.ValidAt, q.KnownAt
		if r.IntN(2) == 0 && q.Service != "" {
			w.Scope.Services = append(w.Scope.Services, q.Service)
		}
		g := event("zzz-granted", Granted, 0, w.Scope.Services...)
		g.Effective, g.Recorded = q.ValidAt, q.KnownAt
		if r.IntN(2) == 0 { // the grant is recorded later
			w.Recorded = w.Recorded.Add(-time.Duration(1+r.IntN(1000)) * time.Second)
		}
		b, err := p.Decide(lay(append(events, w, g)), q)
		return err == nil && b.Outcome == Deny && (b.Reason == ReasonWithdrawn || b.Reason == ReasonRefused)
	})
}

func TestWhatIsNotNamedDoesNotMatter(t *testing.T) {
	p := federal()
	removed := 0
	property(t, 6, func(_ *rand.Rand, events []Event, l Ledger, q Query, a Answer) bool {
		_, x, err := p.Explain(l, q)
		require.NoError(t, err)
		named := map[EventID]bool{}
		for _, c := range x.Events {
			named[c.Event] = true
		}
		var left []Event
		for _, e := range events {
			if named[e.ID] {
				left = append(left, e)
			} else {
				removed++
			}
		}
		b, err := p.Decide(lay(left), q)
		return err == nil && a == b
	})
	assert.Greater(t, removed, cases)
}

func TestBothDoorsAgree(t *testing.T) {
	ps := policies(t)
	names := []string{"", "literal", "covered", "literal covered"}
	property(t, 7, func(r *rand.Rand, _ []Event, l Ledger, q Query, _ Answer) bool {
		p := ps[names[r.IntN(4)]]
		q.Declined = r.IntN(5) == 0
		a, err := p.Decide(l, q)
		require.NoError(t, err)
		b, x, err := p.Explain(l, q)
		require.NoError(t, err)
		decides := 0
		for _, c := range x.Events {
			if c.Fate == FateDecides {
				decides++
			}
		}
		return a == b && len(x.Grounds) > 0 && decides <= 1 && (a.Basis.Consent == "" || decides == 1)
	})
}

func TestStateIsTheFoldOfTheTable(t *testing.T) {
	property(t, 8, func(_ *rand.Rand, events []Event, l Ledger, q Query, _ Answer) bool {
		target := Target{Purpose: PurposeProactive, Situation: "birth", Service: q.Service}
		ref := reference{events: events, q: q}
		ref.past = ref.happening()
		want := map[string]State{"": StateNone, "yes": StateGranted, "over": StateExpired, "ended": StateEnded, "refused": StateRefused, "withdrawn": StateWithdrawn}[ref.about(q.Service).word]
		got, _ := l.State(target, q.ValidAt, q.KnownAt)
		return want == got
	})
}
