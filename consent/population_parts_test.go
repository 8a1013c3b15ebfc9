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

// TestPopulationKeepsListsShort lays 64 services of a situation out in one word, and
// those that lie further apart in a list, once for all clients.
func TestPopulationKeepsListsShort(t *testing.T) {
	services := make([]standard.ServiceID, 66)
	n := notice("n1", 0, 1, ChangeSubstantive)
	for i := range services {
		services[i] = standard.ServiceID(fmt.Sprintf("service-%02d", i))
	}
	n.Published.Services = services
	for _, tt := range []struct {
		parts     []standard.ServiceID
		near, far bool
		listed    int
	}{
		{services[:1], false, false, 66},
		{services[:2], true, false, 66},
		{[]standard.ServiceID{services[65], services[2]}, true, false, 66}, // 63 apart
		{[]standard.ServiceID{services[64], services[0]}, false, true, 66 + 2},
		{services, false, true, 66},
	} {
		var b PopulationBuilder
		require.NoError(t, b.Publish(n))
		_, err := b.Add(ledgerOf(t, n, event("g1", Granted, 1, services...))) // so that all have their numbers
		require.NoError(t, err)
		for range 3 {
			_, err := b.Add(ledgerOf(t, n, event("g1", Granted, 1, tt.parts...), event("g2", Granted, 2, tt.parts...)))
			require.NoError(t, err)
		}
		p := b.Build()
		last := p.p.shapes[len(p.p.shapes)-1]
		assert.Equal(t, []bool{tt.near, tt.far}, []bool{last.Near, last.Far}, tt.parts)
		assert.Len(t, p.p.shapes, 1+int(bit(!tt.far)), tt.parts)
		assert.Len(t, p.p.lists, tt.listed, tt.parts)
	}
}

// TestPopulationRefusesPartsThatCannotBe reads saved populations whose checksum is
// right and whose events name what there is not.
func TestPopulationRefusesPartsThatCannotBe(t *testing.T) {
	services := make([]standard.ServiceID, 70)
	for i := range services {
		services[i] = standard.ServiceID(fmt.Sprintf("service-%02d", i))
	}
	build := func() *population {
		near, far, one := event("g1", Granted, 1, services[1:4]...), event("g2", Granted, 2, services...), event("g3", Granted, 3, "service-05")
		one.Until = at(9)
		near.Preorder, far.Preorder = services[2:3], services[5:7]
		var b PopulationBuilder
		require.NoError(t, b.Publish(notice("n1", 0, 1, ChangeSubstantive)))
		_, err := b.Add(ledgerOf(t, near, far, one))
		require.NoError(t, err)
		return b.Build().p
	}
	// near: words 0 to 3, far: 4 to 7, one: 8 to 10
	for name, spoil := range map[string]func(p *population){
		"":                                       func(*population) {},
		"the first part is not told":             func(p *population) { p.words[2] &^= 1 },
		"a part after the last":                  func(p *population) { p.words[2] |= 1 << 63; p.shapes[0].Part = "service-07" },
		"not launched, and not named":            func(p *population) { p.words[3] |= 1 << 9 },
		"a list after the end":                   func(p *population) { p.words[6] += 1 << 40 },
		"a list that ends after the end":         func(p *population) { p.words[6] += 3 },
		"not launched, in a list after the end":  func(p *population) { p.words[7] += 1 << 40 },
		"bits for a shape of one part":           func(p *population) { p.shapes[0].Near = false },
		"a list for a shape of one part":         func(p *population) { p.shapes[1].Far = false },
		"no bits for a shape of several":         func(p *population) { p.shapes[2].Near = true },
		"not launched, for a shape of one part":  func(p *population) { p.words[8] ^= hasUntil | hasPreorder },
		"near and far":                           func(p *population) { p.shapes[0].Near, p.shapes[0].Far = true, true },
		"near to nothing":                        func(p *population) { p.shapes[0].Part = "" },
		"far from a part":                        func(p *population) { p.shapes[1].Part = "service-01" },
		"the first of several not launched":      func(p *population) { p.shapes[0].Preorder = true },
		"no part, not launched":                  func(p *population) { p.shapes[1].Preorder = true },
		"a list names nothing":                   func(p *population) { p.lists[1] = 0 },
		"a list names a part after the last":     func(p *population) { p.lists[1] = uint32(len(p.parts.list)) },
		"two parts of one name":                  func(p *population) { p.parts.list[2].text = p.parts.list[1].text },
		"a part without a name":                  func(p *population) { p.parts.list[2].text = "" },
		"flags that nobody knows":                func(p *population) { p.words[8] |= 1 << 60 },
		"a way for an authority to end, unknown": func(p *population) { p.words[8] |= 0xff << endingShift },
	} {
		p := build()
		require.Len(t, p.words, 11)
		require.Equal(t, []bool{true, false, false}, []bool{p.shapes[0].Near, p.shapes[1].Near, p.shapes[2].Near})
		require.Equal(t, []bool{false, true, false}, []bool{p.shapes[0].Far, p.shapes[1].Far, p.shapes[2].Far})
		spoil(p)
		data, err := Population{p}.MarshalBinary()
		require.NoError(t, err)
		err = new(Population).UnmarshalBinary(data)
		if name == "" {
			require.NoError(t, err)
			continue
		}
		var pe *PopulationError
		require.ErrorAs(t, err, &pe, name)
	}
}
