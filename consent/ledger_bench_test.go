package consent

import (
	"fmt"
	"testing"
	"time"
)

// BenchmarkLedger is the cost of making a ledger, of an authorization, and of one more
// event: after those that are there, to the same ledger each time (append) and to the
// one that grew (grow); and of a publication (publish), which lays all out anew.
func BenchmarkLedger(b *testing.B) {
	for _, n := range []int{1, 10, 100} {
		l, _, _ := benchLedger(b, n, 2)
		var events []Event
		for e := range l.Events() {
			events = append(events, e)
		}
		b.Run(fmt.Sprintf("new/n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := NewLedger("c-1", events...); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("authorize/n=%d", n), func(b *testing.B) {
			p, q := federal(), ask(ActionContact, "", 0)
			q.Situation, q.ValidAt, q.KnownAt = "situation-00", time.UnixMicro(l.p.last), time.UnixMicro(l.p.last)
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := p.Authorize(l, q, q.ValidAt.Add(time.Hour)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	for _, n := range []int{10, 1_000, 100_000} {
		situations := 2
		if n > 10 {
			situations = 20
		}
		base, _, queries := benchLedger(b, n, situations)
		var last time.Time
		for e := range base.Events() {
			last = e.Recorded
		}
		next := func(i int) Event {
			q := &queries[i&1023]
			e := event(EventID(fmt.Sprintf("next-%d", i)), []Kind{Granted, Withdrawn}[i&1], 0, q.Service)
			e.Scope.Situation, e.Effective = q.Situation, last.Add(time.Duration(1+i)*time.Second)
			e.Recorded = e.Effective
			return e
		}
		one := func(b *testing.B, to Ledger, e Event) Ledger {
			l, err := to.Append(e)
			if err != nil {
				b.Fatal(err)
			}
			return l
		}
		b.Run(fmt.Sprintf("append/n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			e := next(1)
			for b.Loop() {
				one(b, base, e)
			}
		})
		b.Run(fmt.Sprintf("grow/n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			i, l := 0, base
			for b.Loop() {
				if i++; i%max(n/10, 1) == 0 {
					l = base
				}
				l = one(b, l, next(i))
			}
		})
		b.Run(fmt.Sprintf("publish/n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			e := notice("next", 0, 2, ChangeSubstantive)
			e.Effective = next(1).Effective
			e.Recorded = e.Effective
			for b.Loop() {
				one(b, base, e)
			}
		})
	}
}
