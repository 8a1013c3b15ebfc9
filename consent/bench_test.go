package consent

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"sort"
	"testing"
	"time"

	"github.com/state-for-people/standard"
)

// plainEvent and plain are what a careful programmer writes by hand: the simple
// rule, the last event that covers the service decides, over a slice sorted by
// time.
type plainEvent struct {
	situation standard.SituationID
	services  []standard.ServiceID // nil: the whole situation
	at, until int64
	withdrawn bool
}

func (e *plainEvent) covers(situation standard.SituationID, service standard.ServiceID) bool {
	if e.situation != situation {
		return false
	}
	if e.services == nil {
		return true
	}
	for _, s := range e.services {
		if s == service {
			return true
		}
	}
	return false
}

func plain(events []plainEvent, situation standard.SituationID, service standard.ServiceID, at int64) int {
	n := sort.Search(len(events), func(i int) bool { return events[i].at > at })
	for i := n - 1; i >= 0; i-- {
		e := &events[i]
		if !e.covers(situation, service) {
			continue
		}
		if e.withdrawn {
			return -1
		}
		if e.until == 0 || at < e.until {
			return i
		}
	}
	return -1
}

// benchLedger makes n events over some situations: a third withdrawals, most of
// them of one to five services, and the notices that the consents rest on.
func benchLedger(b *testing.B, n, situations int) (Ledger, []plainEvent, []Query) {
	b.Helper()
	r := rand.New(rand.NewPCG(uint64(n), 7))
	name := func(s int) standard.SituationID { return standard.SituationID(fmt.Sprintf("situation-%02d", s)) }
	service := func(s, i int) standard.ServiceID { return standard.ServiceID(fmt.Sprintf("service-%02d-%02d", s, i)) }
	var events []Event
	var rows []plainEvent
	for s := range situations {
		e := notice(EventID(fmt.Sprintf("n-%02d", s)), 0, 1, ChangeSubstantive)
		e.Scope.Situation, e.Published.ID = name(s), NoticeID(name(s))
		for i := range 40 {
			e.Published.Services = append(e.Published.Services, service(s, i))
		}
		events = append(events, e)
	}
	now := at(1)
	for i := range n {
		now = now.Add(time.Duration(1+r.IntN(100_000)) * time.Second)
		s := r.IntN(situations)
		e := event(EventID(fmt.Sprintf("e-%04d", i)), Granted, 0)
		if i > 0 && r.IntN(100) < 35 {
			e = event(EventID(fmt.Sprintf("e-%04d", i)), Withdrawn, 0)
		} else {
			e.Notice.ID = NoticeID(name(s))
		}
		e.Scope.Situation, e.Effective, e.Recorded = name(s), now, now
		if n > 1 && r.IntN(100) >= 30 {
			seen := map[int]bool{}
			for range 1 + r.IntN(5) {
				if k := r.IntN(40); !seen[k] {
					seen[k] = true
					e.Scope.Services = append(e.Scope.Services, service(s, k))
				}
			}
			if e.Kind == Granted && r.IntN(100) < 40 {
				e.Until = now.Add(time.Duration(1+r.IntN(n*50_000)) * time.Second)
			}
		}
		events = append(events, e)
		row := plainEvent{situation: e.Scope.Situation, services: e.Scope.Services, at: micro(e.Effective), withdrawn: e.Kind == Withdrawn}
		if !e.Until.IsZero() {
			row.until = micro(e.Until)
		}
		rows = append(rows, row)
	}
	l, err := NewLedger("c-1", events...)
	if err != nil {
		b.Fatal(err)
	}
	queries := make([]Query, 1024)
	span := int(now.Sub(at(1))/time.Second) + 100_000
	for i := range queries {
		s := r.IntN(situations)
		q := ask(ActionProvide, service(s, r.IntN(40)), 0)
		q.Situation, q.ValidAt, q.KnownAt = name(s), at(1).Add(time.Duration(r.IntN(span))*time.Second), now
		queries[i] = q
	}
	return l, rows, queries
}

var benchSizes = []struct{ n, situations int }{{1, 1}, {10, 2}, {1000, 20}}

// BenchmarkDecide asks as a caller would, from a function of its own: a loop of the
// standard kind keeps copies of all that stands in it, which a caller does not pay.
// now is decide about the instant of the last record, question the same questions
// made ready beforehand. Those of 64 ask 64 questions in turn, which fit into the
// first cache as the questions of one process do, where 1,024 do not.
func BenchmarkDecide(b *testing.B) {
	for _, size := range benchSizes {
		l, rows, queries := benchLedger(b, size.n, size.situations)
		p := federal()
		at, now, ready := make([]int64, len(queries)), slices.Clone(queries), make([]Question, len(queries))
		for i := range queries {
			at[i], now[i].ValidAt = micro(queries[i].ValidAt), queries[i].KnownAt
			k, err := p.Prepare(queries[i])
			if err != nil {
				b.Fatal(err)
			}
			ready[i] = k
		}
		decide := func(q *Query) bool { a, err := p.Decide(l, *q); return err == nil && a.Permits() }
		for _, way := range []struct {
			name string
			yes  func(i int) bool
		}{
			{"plain", func(i int) bool { q := &queries[i]; return plain(rows, q.Situation, q.Service, at[i]) >= 0 }},
			{"decide", func(i int) bool { return decide(&queries[i]) }},
			{"now", func(i int) bool { return decide(&now[i]) }},
			{"question", func(i int) bool { return ready[i].Decide(l).Permits() }},
			{"explain", func(i int) bool { a, _, err := p.Explain(l, queries[i]); return err == nil && a.Permits() }},
			{"plain-of-64", func(i int) bool { q := &queries[i&63]; return plain(rows, q.Situation, q.Service, at[i&63]) >= 0 }},
			{"decide-of-64", func(i int) bool { return decide(&queries[i&63]) }},
			{"question-of-64", func(i int) bool { return ready[i&63].Decide(l).Permits() }},
		} {
			b.Run(fmt.Sprintf("%s/n=%d", way.name, size.n), func(b *testing.B) {
				b.ReportAllocs()
				i, yes := 0, 0
				for b.Loop() {
					if way.yes(i & 1023) {
						yes++
					}
					i++
				}
				b.ReportMetric(float64(yes)/float64(i), "yes/op")
			})
		}
	}
}

// BenchmarkMove is one move of the life cycle: the table as it is written,
// the table compiled, and the compiled table by hand.
func BenchmarkMove(b *testing.B) {
	kinds := [...]Kind{Granted, Withdrawn, Granted, Refused, Granted, Ended}
	numbers := [...]uint8{numGranted, numWithdrawn, numGranted, numRefused, numGranted, numEnded}
	b.Run("rows", func(b *testing.B) {
		b.ReportAllocs()
		s, i := StateNone, 0
		for b.Loop() {
			s = s.After(kinds[i%len(kinds)])
			i++
		}
	})
	b.Run("compiled", func(b *testing.B) {
		b.ReportAllocs()
		var c cycle
		c.compile()
		s, i := numNone, 0
		for b.Loop() {
			s = c.next[s][numbers[i%len(numbers)]]
			i++
		}
	})
}
