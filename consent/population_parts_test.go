package consent

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// TestPopulationTellsPartsApart asks about clients who consented to any services of
// two situations with 100 services each, ten of which stand in both.
func TestPopulationTellsPartsApart(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 32))
	situations := []standard.SituationID{"birth", "moving"}
	service := func(situation, i int) standard.ServiceID {
		return standard.ServiceID(fmt.Sprintf("service-%03d", 90*situation+i)) // 90 to 99 stand in both
	}
	var texts []Event
	var b PopulationBuilder
	for i, s := range situations {
		n := notice(EventID(fmt.Sprint("n", i)), 0, 1, ChangeSubstantive)
		n.Scope.Situation, n.Published.ID, n.Published.Later = s, NoticeID(s), true
		texts = append(texts, n)
	}
	require.NoError(t, b.Publish(texts...))
	var ledgers []Ledger
	for range 600 {
		events := slices.Clone(texts)
		for i := range 1 + r.IntN(8) {
			at := r.IntN(2)
			from, wide := r.IntN(100), []int{1, 3, 30, 100}[r.IntN(4)]
			var list []standard.ServiceID
			for range 1 + r.IntN(5) {
				if s := service(at, min(99, from+r.IntN(wide))); !slices.Contains(list, s) {
					list = append(list, s)
				}
			}
			e := event(EventID(fmt.Sprint("e", i)), []Kind{Granted, Granted, Withdrawn, Refused, Ended}[r.IntN(5)], 1+r.IntN(9), list...)
			e.Scope.Situation = situations[at]
			if e.Kind == Granted {
				e.Notice.ID = NoticeID(situations[at])
				e.Preorder = list[:r.IntN(1+len(list))]
			}
			events = append(events, e)
		}
		l := ledgerOf(t, events...)
		n, err := b.Add(l)
		require.NoError(t, err)
		require.Equal(t, len(ledgers), n)
		ledgers = append(ledgers, l)
	}
	built := b.Build()
	data, err := built.MarshalBinary()
	require.NoError(t, err)
	var read Population
	require.NoError(t, read.UnmarshalBinary(data))
	assert.Equal(t, built.p.lists, read.p.lists)
	assert.Equal(t, built.p.shapes, read.p.shapes)
	near, far, ahead := 0, 0, 0
	for _, s := range built.p.shapes {
		near, far, ahead = near+int(bit(s.Near)), far+int(bit(s.Far)), ahead+int(bit(s.Preorder))
	}
	assert.Greater(t, near, 100)
	assert.Greater(t, far, 6)
	assert.Greater(t, ahead, 50)
	assert.Less(t, len(built.p.shapes), 2*4*(1+2*100+1+100), "two situations, four kinds, and of each none, one or a first, far, one not launched")

	p, seen := federal(), map[Reason]int{}
	for client, l := range ledgers {
		var said []Scope
		for e := range l.Events() {
			if e.moves() {
				said = append(said, e.Scope)
			}
		}
		for range 12 {
			q := ask(ActionProvide, service(r.IntN(2), r.IntN(100)), 1+r.IntN(12))
			q.Situation, q.Launched = situations[r.IntN(2)], at(r.IntN(20))
			if r.IntN(4) > 0 { // most about what the client spoke of
				scope := said[r.IntN(len(said))]
				q.Situation, q.Service = scope.Situation, scope.Services[r.IntN(len(scope.Services))]
			}
			want, err := p.Decide(l, q)
			require.NoError(t, err)
			for _, of := range []Population{built, read} {
				got, nth, err := p.DecideFor(of, client, q)
				require.NoError(t, err)
				if nth >= 0 {
					e, ok := l.Nth(nth)
					require.True(t, ok)
					got.Basis.Consent = e.ID
				}
				require.Equal(t, want, got, show(moving(l), q))
			}
			seen[want.Reason]++
		}
	}
	for _, reason := range []Reason{ReasonConsent, ReasonWithdrawn, ReasonRefused, ReasonEnded, ReasonNoConsent, ReasonNotLaunched} {
		assert.Greater(t, seen[reason], 20, reason)
	}
}

// Prefetch reads, and changes no answer; what is not there it passes over.
func TestPrefetchCountsWhoSaidAnything(t *testing.T) {
	var b PopulationBuilder
	for _, l := range []Ledger{ledgerOf(t, event("w1", Withdrawn, 1)), {}, ledgerOf(t, event("w1", Withdrawn, 1), event("w2", Withdrawn, 2, "a", "b"), event("w3", Withdrawn, 3))} {
		_, err := b.Add(l)
		require.NoError(t, err)
	}
	p := b.Build()
	assert.Equal(t, 2, p.Prefetch([]int{0, 1, 2}))
	assert.Equal(t, 3, p.Prefetch([]int{2, -1, 2, 3, 0, math.MaxInt32}))
	assert.Zero(t, p.Prefetch(nil))
	assert.Zero(t, Population{}.Prefetch([]int{0}))
	batch := []int{2, 0}
	assert.Zero(t, testing.AllocsPerRun(100, func() { p.Prefetch(batch) }))
}
