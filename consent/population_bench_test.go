package consent

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/state-for-people/standard"
)

// flatRows is a million clients as one would lay them out by hand for the simple rule:
// the last event that covers the service decides.
type flatRows struct {
	off []uint32
	row []flatRow
}

type flatRow struct {
	mask                uint64
	at, until, scope, _ uint32 // seconds; the situation, and above it whether it is a withdrawal
}

func (s *flatRows) permits(client int, situation, service uint32, at uint32) bool {
	rows := s.row[s.off[client]:s.off[client+1]]
	for i := len(rows) - 1; i >= 0; i-- {
		e := &rows[i]
		if e.at > at || e.scope>>1 != situation || e.mask>>service&1 == 0 {
			continue
		}
		if e.scope&1 != 0 {
			return false
		}
		if at < e.until {
			return true
		}
	}
	return false
}

// crowd makes clients with five events each, of two situations with 40 services, one
// to five in a consent, and queries about them.
func crowd(b *testing.B, clients int) (Population, *flatRows, []Query, [][3]uint32) {
	const situations, services = 2, 40
	r := rand.New(rand.NewPCG(3, 3))
	var names [situations][services]standard.ServiceID
	var build PopulationBuilder
	situation := func(s int) standard.SituationID { return standard.SituationID(fmt.Sprintf("situation-%02d", s)) }
	for s := range situations {
		for i := range services {
			names[s][i] = standard.ServiceID(fmt.Sprintf("service-%02d-%02d", s, i))
		}
		n := notice("n", 0, 1, ChangeSubstantive)
		n.Scope.Situation, n.Published.ID, n.Published.Services = situation(s), NoticeID(situation(s)), names[s][:]
		if err := build.Publish(n); err != nil {
			b.Fatal(err)
		}
	}
	rows := &flatRows{off: make([]uint32, 1, clients+1)}
	start := at(1)
	for range clients {
		l, seconds := &ledger{client: "c-1"}, 0
		for i := range 5 {
			seconds += 1 + r.IntN(100_000)
			now, s := start.Add(time.Duration(seconds)*time.Second), r.IntN(situations)
			e := event("e", Granted, 0)
			e.Effective, e.Recorded, e.Scope.Situation, e.Notice.ID = now, now, situation(s), NoticeID(situation(s))
			f := flatRow{mask: 1<<services - 1, at: uint32(seconds), until: 1<<32 - 1, scope: uint32(s) << 1}
			if i > 0 && r.IntN(100) < 35 {
				e.Kind, e.Notice = Withdrawn, NoticeRef{}
				f.scope |= 1
			}
			if r.IntN(100) >= 30 {
				f.mask = 0
				for range 1 + r.IntN(5) {
					if k := r.IntN(services); f.mask>>k&1 == 0 {
						e.Scope.Services = append(e.Scope.Services, names[s][k])
						f.mask |= 1 << k
					}
				}
				if e.Kind == Granted && r.IntN(100) < 40 {
					f.until = uint32(seconds + 1 + r.IntN(250_000))
					e.Until = start.Add(time.Duration(f.until) * time.Second)
				}
			}
			l.events, rows.row = append(l.events, &record{Event: e}), append(rows.row, f)
		}
		if _, err := build.Add(Ledger{l}); err != nil {
			b.Fatal(err)
		}
		rows.off = append(rows.off, uint32(len(rows.row)))
	}
	rows.row = slices.Clip(rows.row)
	queries, plainly := make([]Query, 1<<12), make([][3]uint32, 1<<12)
	for i := range queries {
		s, k, seconds := r.IntN(situations), r.IntN(services), r.IntN(500_000)
		queries[i] = ask(ActionProvide, names[s][k], 0)
		queries[i].Situation, queries[i].ValidAt, queries[i].KnownAt = situation(s), start.Add(time.Duration(seconds)*time.Second), start.Add(1000*time.Hour)
		plainly[i] = [3]uint32{uint32(s), uint32(k), uint32(seconds)}
	}
	return build.Build(), rows, queries, plainly
}

// BenchmarkPopulation measures a million clients of five events beside flat rows laid
// out by hand: bytes a client with all that is shared, one answer for a client at
// random, one by one and sixteen at a time, a full collection of garbage, saving
// and loading.
func BenchmarkPopulation(b *testing.B) {
	const clients = 1_000_000
	heap := func() float64 {
		runtime.GC()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return float64(m.HeapAlloc)
	}
	p, rows, queries, plainly := crowd(b, clients)
	both := heap()
	last, policy := len(queries)-1, federal()
	// A generator of numbers that takes a few steps. With chained questions the next
	// client hangs on the answer before, as for a service that answers one at a time;
	// else so short a loop waits for the memory of several clients at once.
	next := func(id, yes uint32) uint32 { return id*1664525 + 1013904223 + yes }
	number := func(id uint32) int { return int(uint64(id) * clients >> 32) }
	flat := func(client, i int) bool {
		return rows.permits(client, plainly[i&last][0], plainly[i&last][1], plainly[i&last][2])
	}
	ours := func(client, i int) bool {
		a, _, _ := policy.DecideFor(p, client, queries[i&last])
		return a.Permits()
	}
	question, err := policy.Prepare(queries[0])
	if err != nil {
		b.Fatal(err)
	}
	prepared := func(client, _ int) bool {
		a, _, _ := question.DecideFor(p, client)
		return a.Permits()
	}
	oneByOne := func(chained uint32, ask func(client, i int) bool) func(b *testing.B) {
		return func(b *testing.B) {
			b.ReportAllocs()
			id, i, yes := uint32(1), 0, 0
			for b.Loop() {
				var more uint32
				if ask(number(id), i) {
					yes++
					more = chained
				}
				id = next(id, more)
				i++
			}
			b.ReportMetric(float64(yes)/float64(i), "yes/op")
		}
	}
	bySixteen := func(touch func(clients []int) int, ask func(client, i int) bool) func(b *testing.B) {
		return func(b *testing.B) {
			b.ReportAllocs()
			var batch [16]int
			id, i, yes := uint32(1), 0, 0
			for b.Loop() {
				if i&15 == 0 {
					for k := range batch {
						id = next(id, 0)
						batch[k] = number(id)
					}
					touch(batch[:])
				}
				if ask(batch[i&15], i) {
					yes++
				}
				i++
			}
			b.ReportMetric(float64(yes)/float64(i), "yes/op")
		}
	}
	b.Run("flat", oneByOne(0, flat))
	b.Run("population", oneByOne(0, ours))
	b.Run("question", oneByOne(0, prepared))
	b.Run("flat-chained", oneByOne(1, flat))
	b.Run("population-chained", oneByOne(1, ours))
	b.Run("question-chained", oneByOne(1, prepared))
	b.Run("flat-by-16", bySixteen(func(clients []int) (touched int) {
		for _, c := range clients {
			touched += int(rows.row[rows.off[c+1]-1].at)
		}
		return touched
	}, flat))
	b.Run("population-by-16", bySixteen(p.Prefetch, ours))
	b.Run("question-by-16", bySixteen(p.Prefetch, prepared))
	rows = nil
	b.Run("gc", func(b *testing.B) {
		for b.Loop() {
			runtime.GC()
		}
	})
	b.Run("save", func(b *testing.B) {
		for b.Loop() {
			if _, err := p.MarshalBinary(); err != nil {
				b.Fatal(err)
			}
		}
	})
	data, err := p.MarshalBinary()
	if err != nil {
		b.Fatal(err)
	}
	b.Run("load", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			var q Population
			if err := q.UnmarshalBinary(data); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("memory", func(b *testing.B) {
		for b.Loop() {
		}
		with := heap()
		p = Population{}
		b.ReportMetric((with-heap())/clients, "B/client")
		b.ReportMetric((both-with)/clients, "B/client-flat")
		b.ReportMetric(0, "ns/op")
	})
}
