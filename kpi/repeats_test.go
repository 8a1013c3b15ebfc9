package kpi

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

var start = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// quarter is the first of 2026.
var quarter = standard.Period{From: 2026_01_01, To: 2026_04_01}

// stream is a random one, in order, with ties and gaps of up to 29 days.
func stream(r *rand.Rand, n int) []RepeatEvent {
	at := start.AddDate(0, 0, -40)
	var out []RepeatEvent
	for range n {
		switch r.IntN(6) {
		case 0:
		case 1:
			at = at.Add(time.Duration(r.IntN(29*24)) * time.Hour)
		default:
			at = at.Add(time.Duration(r.IntN(48)) * time.Hour)
		}
		kind := 1 + r.IntN(3)
		out = append(out, RepeatEvent{
			Client: standard.ClientID(fmt.Sprint("c", r.IntN(5))), Service: standard.ServiceID(fmt.Sprint("s", r.IntN(2))),
			At: at, Requested: kind&1 != 0, Succeeded: kind&2 != 0,
		})
	}
	return out
}

// naiveTotals looks at every earlier event for each one.
func naiveTotals(events []RepeatEvent, inside bool) (t RepeatTotals) {
	end := time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC)
	in := func(at time.Time) bool { return !at.Before(start) && at.Before(end) }
	for _, e := range events {
		if !in(e.At) {
			continue
		}
		if e.Succeeded {
			t.Successes++
		}
		if !e.Requested {
			continue
		}
		t.Requests++
		for _, s := range events {
			if s.Succeeded && s.Client == e.Client && s.Service == e.Service && s.At.Before(e.At) && !s.At.Add(28*24*time.Hour).Before(e.At) && (!inside || in(s.At)) {
				t.Repeated++
				break
			}
		}
	}
	return t
}

func counter(t testing.TB, changes ...standard.Change) *RepeatCounter {
	e, err := standard.NewEdition(standard.DocumentPeople, 2026_01_01, standard.Overlay{Code: "test-1", Amends: []standard.Document{standard.DocumentPeople}, Changes: changes})
	require.NoError(t, err)
	c, err := NewRepeatCounter(e, quarter, nil)
	require.NoError(t, err)
	return c
}

func TestRepeatsAgainstNaive(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	repeated := int64(0)
	for range 400 {
		events := stream(r, 60)
		for _, inside := range []bool{false, true} {
			var changes []standard.Change
			if inside {
				changes = append(changes, RepeatPeriod.Set("inside-period", standard.MustParseClause("test-1:1"), standard.Period{}))
			}
			whole, parts := counter(t, changes...), [2]*RepeatCounter{counter(t, changes...), counter(t, changes...)}
			cut := r.IntN(len(events))
			for i, e := range events {
				if i == cut { // saved and resumed
					data, err := whole.MarshalBinary()
					require.NoError(t, err)
					whole = &RepeatCounter{}
					require.NoError(t, whole.UnmarshalBinary(data))
				}
				require.NoError(t, whole.Add(e))
				require.NoError(t, parts[e.Client[1]%2].Add(e))
				live := map[pair]bool{}
				for _, s := range events[:i+1] {
					if s.Succeeded && e.At.Sub(s.At) <= RepeatWindow {
						live[pair{s.Client, s.Service}] = true
					}
				}
				require.Equal(t, len(live), whole.Remembered(), "memory is the pairs with a success in 28 days")
			}
			want := naiveTotals(events, inside)
			repeated += want.Repeated
			require.Equal(t, want, whole.Totals())
			require.NoError(t, parts[0].Merge(parts[1]))
			require.Equal(t, want, parts[0].Totals())
			a, err := whole.MarshalBinary()
			require.NoError(t, err)
			b, err := parts[0].MarshalBinary()
			require.NoError(t, err)
			require.Equal(t, a, b, "parts merged tell what the whole tells")
		}
	}
	require.Greater(t, repeated, int64(1000))
}

func TestRepeatCounterRefuses(t *testing.T) {
	c := counter(t)
	require.NoError(t, c.Add(RepeatEvent{Client: "a", Service: "x", At: start, Succeeded: true}))
	before, err := c.MarshalBinary()
	require.NoError(t, err)
	var order *OrderError
	require.ErrorAs(t, c.Add(RepeatEvent{Client: "a", Service: "x", At: start.Add(-time.Hour), Requested: true}), &order)
	assert.Equal(t, time.Hour, order.Behind)
	var event *EventError
	require.ErrorAs(t, c.Add(RepeatEvent{Client: "a", Service: "x", Requested: true}), &event)
	after, err := c.MarshalBinary()
	require.NoError(t, err)
	assert.Equal(t, before, after, "nothing was changed")
	require.ErrorAs(t, (&RepeatCounter{}).Add(RepeatEvent{Client: "a", Service: "x", At: start, Requested: true}), &event)
	for _, p := range []standard.Period{{}, {From: 2026_01_01}, {From: 2026_04_01, To: 2026_01_01}} {
		_, err := NewRepeatCounter(standard.Federal(2026_01_01), p, nil)
		require.ErrorAs(t, err, &event)
	}
	var merge *MergeError
	require.ErrorAs(t, c.Merge(nil), &merge)
	require.ErrorAs(t, c.Merge(&RepeatCounter{}), &merge)
	o := counter(t)
	require.NoError(t, o.Add(RepeatEvent{Client: "a", Service: "x", At: start, Succeeded: true}))
	require.ErrorAs(t, c.Merge(o), &merge, "a client in both")
	require.ErrorAs(t, c.Merge(counter(t, RepeatPeriod.Set("inside-period", standard.MustParseClause("test-1:1"), standard.Period{}))), &merge)
	var state *StateError
	for i := range before {
		bad := append([]byte{}, before...)
		bad[i] ^= 1
		require.ErrorAs(t, (&RepeatCounter{}).UnmarshalBinary(bad), &state)
		require.ErrorAs(t, (&RepeatCounter{}).UnmarshalBinary(before[:i]), &state)
	}
}

func TestRepeatZone(t *testing.T) {
	zone := time.FixedZone("", 4*3600)
	c, err := NewRepeatCounter(standard.Federal(2026_01_01), quarter, zone)
	require.NoError(t, err)
	first := time.Date(2026, 1, 1, 0, 0, 0, 0, zone)
	require.NoError(t, c.Add(RepeatEvent{Client: "a", Service: "x", At: first.Add(-time.Microsecond), Requested: true}))
	require.NoError(t, c.Add(RepeatEvent{Client: "a", Service: "x", At: first, Requested: true}))
	assert.Equal(t, RepeatTotals{Requests: 1}, c.Totals())
}

func FuzzRepeatState(f *testing.F) {
	c := counter(f)
	require.NoError(f, c.Add(RepeatEvent{Client: "a", Service: "x", At: start, Succeeded: true}))
	data, err := c.MarshalBinary()
	require.NoError(f, err)
	f.Add(data[:len(data)-8])
	f.Add([]byte("KR\x01\x00"))
	f.Fuzz(func(t *testing.T, body []byte) {
		sum := checksum(body)
		for i := range 8 {
			body = append(body, byte(sum>>(8*i)))
		}
		var c RepeatCounter
		if c.UnmarshalBinary(body) != nil {
			return
		}
		again, err := c.MarshalBinary()
		require.NoError(t, err)
		var back RepeatCounter
		require.NoError(t, back.UnmarshalBinary(again))
		_ = c.Add(RepeatEvent{Client: "a", Service: "x", At: start, Requested: true, Succeeded: true})
	})
}

func TestSocialMerge(t *testing.T) {
	tables := federal(t)
	now := start.AddDate(0, 1, 0)
	whole, err := NewSocialCounter(tables, now)
	require.NoError(t, err)
	var parts [2]*SocialCounter
	for i := range parts {
		parts[i], err = NewSocialCounter(tables, now)
		require.NoError(t, err)
	}
	r := rand.New(rand.NewPCG(3, 4))
	for i := range 200 {
		m := SocialMessage{Received: start.Add(time.Duration(i) * time.Hour), Mention: r.IntN(2) == 0}
		m.Request = !m.Mention || r.IntN(3) == 0
		if r.IntN(20) > 0 {
			m.Answered = m.Received.Add(time.Duration(r.IntN(30)) * time.Hour)
		}
		require.NoError(t, whole.Add(m))
		require.NoError(t, parts[i%2].Add(m))
	}
	require.NoError(t, parts[0].Merge(parts[1]))
	assert.Equal(t, whole.Counts(), parts[0].Counts())
	var merge *MergeError
	other, err := NewSocialCounter(tables, now.Add(time.Second))
	require.NoError(t, err)
	require.ErrorAs(t, whole.Merge(other), &merge)
	require.ErrorAs(t, whole.Merge(nil), &merge)
	_, err = NewSocialCounter(nil, now)
	var table *TableError
	require.ErrorAs(t, err, &table)
	_, err = NewSocialCounter(tables, time.Time{})
	var event *EventError
	require.ErrorAs(t, err, &event)
}

func BenchmarkRepeats(b *testing.B) {
	for _, clients := range []int{1_000, 10_000, 100_000} {
		events := make([]RepeatEvent, 1_000_000)
		names := make([]standard.ClientID, clients)
		for i := range names {
			names[i] = standard.ClientID(fmt.Sprint("client-", i))
		}
		r := rand.New(rand.NewPCG(5, 6))
		for i := range events {
			events[i] = RepeatEvent{Client: names[r.IntN(clients)], Service: "birth-certificate", At: start.Add(time.Duration(i) * 7 * time.Second), Requested: true, Succeeded: i%2 == 0}
		}
		b.Run(fmt.Sprint("clients=", clients), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c := counter(b)
				for i := range events {
					if err := c.Add(events[i]); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
		b.Run(fmt.Sprint("plain/clients=", clients), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				last, repeated := map[pair]time.Time{}, 0
				for i := range events {
					e := &events[i]
					p := pair{e.Client, e.Service}
					if t, ok := last[p]; ok && t.Before(e.At) && e.At.Sub(t) <= RepeatWindow {
						repeated++
					}
					if e.Succeeded {
						last[p] = e.At
					}
				}
			}
		})
	}
}
