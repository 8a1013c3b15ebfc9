package consent

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// mixedEvents are random events of two situations and of a mailing, each with an id
// of its own.
func mixedEvents(r *rand.Rand, n int) []Event {
	events := randomEvents(r, n)
	for i := range events {
		e := &events[i]
		switch e.Kind {
		case EnteredInError:
			e.Corrects = events[r.IntN(len(events))].ID
		case NoticePublished:
			if r.IntN(3) > 0 && i > 0 { // few, for they lay all out anew
				e.Kind, e.Published, e.Touchpoint = Withdrawn, Notice{}, standard.TouchpointPortal
			}
		case Granted, Withdrawn, Refused, Ended:
		}
		switch r.IntN(8) {
		case 0, 1:
			if e.Kind != EnteredInError {
				e.Scope.Situation = "loss"
			}
		case 2:
			if e.Kind == Withdrawn || e.Kind == Refused {
				e.Purpose, e.Scope, e.Preorder = PurposeMailing, Scope{Mailing: "news"}, nil
			}
		}
	}
	return distinctIDs(events)
}

// laidOut is what a ledger holds of one target, or of one part by itself, without the
// numbers that hang on the order in which it was made.
type laidOut struct {
	Entries, Withdrawals []entry
	Powerless, Narrow    bool
	Within               string
	Moments              []moment
	Listed               uint64
}

// layout is all that a ledger keeps beside its events, by name.
func layout(t testing.TB, l *ledger) map[string]laidOut {
	all := map[string]laidOut{}
	for i := range l.groups {
		g := &l.groups[i]
		assert.Same(t, g, l.group(g.target))
		name := fmt.Sprint(l.situations.list[g.situation].text, "|", purposes[g.purpose].Code, "|", l.parts.list[g.part].text)
		all[name] = laidOut{Entries: append([]entry{}, g.entries...), Withdrawals: append([]entry{}, g.withdrawals...), Powerless: g.powerless, Narrow: g.narrow}
	}
	take := func(kind string, n *numbered, list []label) {
		for i := 1; i < len(list); i++ {
			c := &list[i]
			d := laidOut{Within: "several", Listed: c.listed}
			assert.Equal(t, uint32(i), n.number(c.text))
			if c.within != several {
				d.Within, d.Moments = l.situations.list[c.within].text, l.moments[c.from:c.to]
			}
			all[kind+c.text] = d
		}
	}
	take("situation ", &l.situations, l.situations.list)
	take("part ", &l.parts, l.parts.list)
	all["whole"] = laidOut{Within: fmt.Sprint(len(l.events), l.last, l.since, l.first.text != "")}
	return all
}

// same demands that two ledgers are the same in all that anybody can see, and in what
// they take down for themselves.
func same(t testing.TB, want, got Ledger) {
	t.Helper()
	require.Equal(t, want.Head(), got.Head())
	require.Equal(t, want.Checkpoint(), got.Checkpoint())
	require.Equal(t, string(want.Evidence(nil)), string(got.Evidence(nil)))
	require.Equal(t, layout(t, want.p), layout(t, got.p))
	for i, e := range want.p.events {
		n, ok := got.p.at(e.ID)
		require.True(t, ok)
		require.Equal(t, i, n)
	}
}

// A ledger that grew event by event, in whatever order, is the one that is built at
// once, and every ledger on the way stays what it was.
func TestGrownIsBuiltAtOnce(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	ps := policies(t)
	grown, anew := 0, 0
	for round := range 1500 {
		events := mixedEvents(r, 12+r.IntN(40))
		if round%2 == 0 {
			slices.SortFunc(events, func(a, b Event) int { return compareEvents(&a, &b) })
		}
		first := min(len(events), 1+r.IntN(10))
		l := ledgerOf(t, events[:first]...)
		type stage struct {
			l    Ledger
			many int
		}
		stages := []stage{{l, first}}
		for at := first; at < len(events); {
			more := min(len(events)-at, 1+r.IntN(3)/2)
			given := slices.Clone(events[at : at+more])
			given = append(given, events[r.IntN(at)]) // once more
			next, err := l.Append(given...)
			require.NoError(t, err)
			if at += more; next.p.events[0] == l.p.events[0] && len(l.p.groups) > 0 && 4*more <= l.Len() {
				grown++
			} else {
				anew++
			}
			l, stages = next, append(stages, stage{next, at})
		}
		for _, s := range []stage{stages[r.IntN(len(stages))], stages[len(stages)-1]} {
			want := ledgerOf(t, events[:s.many]...)
			same(t, want, s.l)
			for _, p := range ps {
				q := randomQuery(r)
				if r.IntN(3) == 0 {
					q.Situation = "loss"
				}
				a, x, err := p.Explain(want, q)
				require.NoError(t, err)
				b, y, err := p.Explain(s.l, q)
				require.NoError(t, err)
				c, err := p.Decide(s.l, q)
				require.NoError(t, err)
				require.Equal(t, a, b)
				require.Equal(t, a, c)
				x.of, y.of = nil, nil
				require.Equal(t, x, y)
			}
		}
	}
	assert.Greater(t, grown, 10_000)
	assert.Greater(t, anew, 1_000)
}

// Many append to one ledger at the same time: none disturbs another, nor the ledger.
func TestAppendsDoNotDisturbEachOther(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	events := mixedEvents(r, 60)
	slices.SortFunc(events, func(a, b Event) int { return compareEvents(&a, &b) })
	half := len(events) / 2
	base := ledgerOf(t, events[:half]...)
	for _, e := range events[half : half+4] { // not fresh from the making
		var err error
		base, err = base.Append(e)
		require.NoError(t, err)
	}
	rest, before := events[half+4:], layout(t, base.p)
	evidence, head := base.Evidence(nil), base.Head()
	branches := make([]Ledger, 8)
	var all sync.WaitGroup
	for i := range branches {
		all.Add(1)
		go func() {
			defer all.Done()
			l := base
			for n := range rest {
				if e := rest[n]; (n+i)%3 > 0 { // each leaves out others
					l, _ = l.Append(e)
				}
				_, _, _ = federal().Explain(base, ask(ActionContact, "a", 20))
			}
			branches[i] = l
		}()
	}
	all.Wait()
	for i, got := range branches {
		want := slices.Clone(events[:half+4])
		for n, e := range rest {
			if (n+i)%3 > 0 {
				want = append(want, e)
			}
		}
		same(t, ledgerOf(t, want...), got)
	}
	assert.Equal(t, before, layout(t, base.p))
	assert.Equal(t, head, base.Head())
	assert.Equal(t, string(evidence), string(base.Evidence(nil)))
}

// What the caller does with the events given, or with those got back, changes nothing.
func TestEventsGivenAreNotShared(t *testing.T) {
	l := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive, "a"), event("g1", Granted, 1, "a"), event("g2", Granted, 2, "a"), event("g3", Granted, 3, "a"))
	given := []Event{event("w1", Withdrawn, 4, "a", "b")}
	next, err := l.Append(given...)
	require.NoError(t, err)
	want := next.Evidence(nil)
	given[0].Scope.Services[0], given[0].ID = "c", "w9"
	for e := range next.Events() {
		if len(e.Scope.Services) > 0 {
			e.Scope.Services[0] = "d"
		}
		if len(e.Published.Services) > 0 {
			e.Published.Services[0] = "d"
		}
	}
	got, _ := next.Event("w1")
	got.Scope.Services[1] = "e"
	assert.Equal(t, string(want), string(next.Evidence(nil)))
	_, err = ReadEvidence(want, nil, next.Checkpoint())
	assert.NoError(t, err)
}

// An id that stands already is found however long the ledger, and however it grew.
func TestIdsAreFoundInLongLedgers(t *testing.T) {
	l := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive))
	id := func(i int) EventID { return EventID(fmt.Sprintf("e%04d", i)) }
	stages := []Ledger{l}
	for i := range 500 {
		e := event(id(i), Granted, 1)
		e.Recorded = at(2).Add(time.Duration(i) * time.Second)
		var err error
		l, err = l.Append(e)
		require.NoError(t, err)
		stages = append(stages, l)
		if i%37 > 0 {
			continue
		}
		for j := range i + 1 {
			again := event(id(j), Granted, 1)
			again.Recorded = at(2).Add(time.Duration(j) * time.Second)
			once, err := l.Append(again)
			require.NoError(t, err)
			require.Equal(t, l, once)
			again.Touchpoint = standard.TouchpointInPerson
			_, err = l.Append(event("x", Withdrawn, 1), again)
			var wrong *LedgerError
			require.ErrorAs(t, err, &wrong)
			require.Equal(t, standard.Pointer("/events/1/id"), wrong.At)
		}
		_, found := l.Event(id(i + 1))
		require.False(t, found)
	}
	for i, m := range l.p.ids[1:] {
		assert.LessOrEqual(t, 2*len(m), len(l.p.ids[i]))
	}
	same(t, ledgerOf(t, slices.Collect(l.Events())...), l)
	for n, early := range stages { // none knows what came to those after it
		_, found := early.Event(id(n - 1))
		assert.Equal(t, n > 0, found)
		_, found = early.Event(id(n))
		assert.False(t, found)
		other, err := early.Append(event("x", Refused, 59))
		require.NoError(t, err)
		_, found = other.Event("x")
		assert.True(t, found)
	}
}

// Of two events given under one id the error names the later.
func TestErrorNamesTheLaterOfTwo(t *testing.T) {
	a, b := event("g1", Granted, 2), event("g1", Granted, 1)
	for _, given := range [][]Event{{a, b}, {b, a}, {b, b, a}} {
		_, err := NewLedger("c-1", given...)
		var wrong *LedgerError
		require.ErrorAs(t, err, &wrong)
		assert.Equal(t, standard.Pointer("/events").Index(len(given)-1).Field("id"), wrong.At)
	}
}

// The instants that are kept are the latest, each once, in whatever order they come.
func TestTurnsAreTheLatest(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 16))
	for range 5_000 {
		var got turns
		var all []int64
		for range r.IntN(30) {
			instant := dawn + int64(r.IntN(40)) - 2
			if r.IntN(9) == 0 {
				instant = never
			}
			if got.see(instant); instant >= dawn && instant < never {
				all = append(all, instant)
			}
		}
		slices.Sort(all)
		all = slices.Compact(all)
		want := all[max(0, len(all)-latest):]
		require.Equal(t, append([]int64{}, want...), append([]int64{}, got.instants()...))
	}
}
