package kpi

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
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
	var table *TableError
	_, err = NewRepeatCounter(standard.Edition{}, quarter, nil)
	require.ErrorAs(t, err, &table, "an edition without the indicator")
	assert.Equal(t, IndicatorRepeats, table.Indicator)
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

func TestRepeatCounterNotCreated(t *testing.T) {
	var c RepeatCounter
	var event *EventError
	_, err := c.MarshalBinary()
	require.ErrorAs(t, err, &event)
	kept, err := c.AppendBinary([]byte("kept"))
	require.ErrorAs(t, err, &event)
	assert.Equal(t, []byte("kept"), kept)
	assert.Zero(t, c.Totals())
	assert.Zero(t, c.Remembered())
}

// savedState is a state as MarshalBinary writes it, with its checksum.
func savedState(flags byte, numbers [7]int64, recurring []string, slots ...slot) []byte {
	b := []byte{'K', 'R', repeatForm, flags}
	for _, n := range numbers {
		b = binary.AppendVarint(b, n)
	}
	b = binary.AppendUvarint(b, uint64(len(recurring)))
	for _, s := range recurring {
		b = appendText(b, s)
	}
	b = binary.AppendUvarint(b, uint64(len(slots)))
	for _, s := range slots {
		b = appendText(appendText(b, string(s.client)), string(s.service))
		b = binary.AppendVarint(binary.AppendVarint(b, s.success), s.before)
	}
	return binary.LittleEndian.AppendUint64(b, checksum(b))
}

// A checksum is no proof: what no counter can have saved is refused, or a pair
// with an impossible success would be remembered for ever.
func TestRepeatStateImpossible(t *testing.T) {
	const window = int64(28 * 24 * time.Hour / time.Microsecond)
	from, to := start.UnixMicro(), time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC).UnixMicro()
	now := from + 10
	first, last := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC).UnixMicro(), time.Date(9999, 12, 31, 23, 59, 59, 999_999_000, time.UTC).UnixMicro()
	at := func(success, before int64) slot { return slot{pair: pair{"c", "s"}, success: success, before: before} }
	for name, sound := range map[string][]byte{
		"nothing yet":             savedState(0, [7]int64{from, to, never}, nil),
		"first instant":           savedState(0, [7]int64{from, to, first}, nil),
		"last instant":            savedState(0, [7]int64{from, to, last}, nil),
		"success now":             savedState(0, [7]int64{from, to, now, 0, 1, 1, 0}, nil, at(now, never)),
		"success 28 days ago":     savedState(3, [7]int64{from, to, now}, nil, at(now-window, never)),
		"the one before it too":   savedState(0, [7]int64{from, to, now}, nil, at(now, now-window)),
		"recurring are left out":  savedState(0, [7]int64{from, to, now, 0, 0, 0, 3}, []string{"a", "b"}),
		"the first of the period": savedState(0, [7]int64{from, to, from, 0, 1, 1, 0}, nil, at(from, never)),
		"all are repeats":         savedState(0, [7]int64{from, to, now, 4, 4, 0, 0}, nil),
	} {
		var c RepeatCounter
		require.NoError(t, c.UnmarshalBinary(sound), name)
		again, err := c.MarshalBinary()
		require.NoError(t, err, name)
		assert.Equal(t, sound, again, name)
	}
	for name, impossible := range map[string][]byte{
		"before the first instant":           savedState(0, [7]int64{from, to, first - 1}, nil),
		"after the last instant":             savedState(0, [7]int64{from, to, last + 1}, nil),
		"success before all time":            savedState(0, [7]int64{from, to, now}, nil, at(never+1, never)),
		"success never":                      savedState(0, [7]int64{from, to, now}, nil, at(never, never)),
		"success 28 days and an instant ago": savedState(0, [7]int64{from, to, now}, nil, at(now-window-1, never)),
		"success to come":                    savedState(0, [7]int64{from, to, now}, nil, at(now+1, never)),
		"success before any event":           savedState(0, [7]int64{from, to, never}, nil, at(never, never)),
		"the one before it is too long ago":  savedState(0, [7]int64{from, to, now}, nil, at(now, now-window-1)),
		"the one before it is not before it": savedState(0, [7]int64{from, to, now}, nil, at(now, now)),
		"out of order":                       savedState(0, [7]int64{from, to, now}, nil, at(now, never), slot{pair: pair{"d", "s"}, success: now - 1, before: never}),
		"a pair twice":                       savedState(0, [7]int64{from, to, now}, nil, at(now-1, never), at(now, never)),
		"no client":                          savedState(0, [7]int64{from, to, now}, nil, slot{pair: pair{"", "s"}, success: now, before: never}),
		"no service":                         savedState(0, [7]int64{from, to, now}, nil, slot{pair: pair{"c", ""}, success: now, before: never}),
		"counted before any event":           savedState(0, [7]int64{from, to, never, 0, 1, 0, 0}, nil),
		"counted before the period":          savedState(0, [7]int64{from, to, from - 1, 0, 0, 1, 0}, nil),
		"more repeats than requests":         savedState(0, [7]int64{from, to, now, 5, 4, 0, 0}, nil),
		"fewer than no successes":            savedState(0, [7]int64{from, to, now, 0, 0, -1, 0}, nil),
		"fewer than none left out":           savedState(0, [7]int64{from, to, now, 0, 0, 0, -1}, []string{"a"}),
		"left out, and nothing recurs":       savedState(0, [7]int64{from, to, now, 0, 0, 0, 1}, nil),
		"recurring twice":                    savedState(0, [7]int64{from, to, now}, []string{"a", "a"}),
		"recurring out of order":             savedState(0, [7]int64{from, to, now}, []string{"b", "a"}),
		"recurring, yet remembered":          savedState(0, [7]int64{from, to, now}, []string{"s"}, at(now, never)),
		"a period of no time":                savedState(0, [7]int64{from, from, now}, nil),
		"a switch that there is not":         savedState(8, [7]int64{from, to, now}, nil),
		"two switches of one reading":        savedState(5, [7]int64{from, to, now}, nil),
		"left out twice":                     savedState(4, [7]int64{from, to, now}, []string{"x"}),
		"more than one can count, successes": savedState(0, [7]int64{from, to, now, 0, 0, feedback.MaxCount + 1, 0}, nil),
		"more than one can count, left out":  savedState(0, [7]int64{from, to, now, 0, 0, 0, feedback.MaxCount + 1}, []string{"a"}),
		"more than one can count, requests":  savedState(0, [7]int64{from, to, now, 0, feedback.MaxCount + 1, 0, 0}, nil),
	} {
		var c RepeatCounter
		var state *StateError
		require.ErrorAs(t, c.UnmarshalBinary(impossible), &state, name)
		assert.Nil(t, c.at, name)
	}
}

// A state cut short is refused wherever it ends, with a checksum that is right.
func TestRepeatStateCutShort(t *testing.T) {
	now := start.UnixMicro()
	whole := savedState(0, [7]int64{now, now + 1000, now, 1, 300, 300, 300}, []string{"a", "b"}, slot{pair: pair{"client", "service"}, success: now, before: now - 1000})
	require.NoError(t, (&RepeatCounter{}).UnmarshalBinary(whole))
	body := whole[:len(whole)-8]
	var state *StateError
	for n := range body {
		cut := binary.LittleEndian.AppendUint64(append([]byte{}, body[:n]...), checksum(body[:n]))
		require.ErrorAs(t, (&RepeatCounter{}).UnmarshalBinary(cut), &state, n)
	}
	long := append(append([]byte{}, body...), 0)
	require.ErrorAs(t, (&RepeatCounter{}).UnmarshalBinary(binary.LittleEndian.AppendUint64(long, checksum(long))), &state)
}

// An event of a year that the library does not know is refused, whatever the
// zone calls it.
func TestRepeatEventYears(t *testing.T) {
	ahead, behind := time.FixedZone("", 14*3600), time.FixedZone("", -12*3600)
	var event *EventError
	for _, at := range []time.Time{
		time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(0, 12, 31, 23, 59, 59, 0, time.UTC),
		time.Date(9999, 12, 31, 12, 0, 0, 0, behind), time.Date(1, 1, 1, 13, 59, 59, 0, ahead), {},
	} {
		require.ErrorAs(t, counter(t).Add(RepeatEvent{Client: "a", Service: "x", At: at, Requested: true}), &event, at)
	}
	for _, at := range []time.Time{
		time.Date(9999, 12, 31, 11, 59, 59, 999_999_999, behind), time.Date(10000, 1, 1, 13, 59, 59, 0, ahead), time.Date(1, 1, 1, 0, 0, 0, 1000, time.UTC),
	} {
		c := counter(t)
		require.NoError(t, c.Add(RepeatEvent{Client: "a", Service: "x", At: at, Succeeded: true}), at)
		data, err := c.MarshalBinary()
		require.NoError(t, err)
		require.NoError(t, (&RepeatCounter{}).UnmarshalBinary(data), at)
	}
}

func TestRepeatCounterIsNotMergedWithItself(t *testing.T) {
	c := counter(t)
	require.NoError(t, c.Add(RepeatEvent{Client: "a", Service: "x", At: start, Requested: true}))
	var merge *MergeError
	require.ErrorAs(t, c.Merge(c), &merge)
	assert.Equal(t, RepeatTotals{Requests: 1}, c.Totals())
}

// What is forgotten is given back: after a peak the counter is as large as what
// it remembers.
func TestRepeatMemoryAfterAPeak(t *testing.T) {
	c := counter(t)
	for i := range 10_000 {
		require.NoError(t, c.Add(RepeatEvent{Client: standard.ClientID(fmt.Sprint(i)), Service: "x", At: start, Succeeded: true}))
	}
	require.Equal(t, 10_000, c.Remembered())
	late := start.Add(RepeatWindow + time.Microsecond)
	require.NoError(t, c.Add(RepeatEvent{Client: "a", Service: "x", At: late, Succeeded: true}))
	assert.Equal(t, 1, c.Remembered())
	assert.LessOrEqual(t, cap(c.slots)+cap(c.free), 2*shrinkAbove)
	require.NoError(t, c.Add(RepeatEvent{Client: "a", Service: "x", At: late.Add(RepeatWindow), Requested: true}))
	assert.Equal(t, RepeatTotals{Repeated: 1, Requests: 1, Successes: 10_001}, c.Totals())
}

// What one pair leaves the next one takes: a steady stream needs no more memory.
func TestRepeatMemoryIsReused(t *testing.T) {
	c := counter(t)
	for i := range 900 {
		require.NoError(t, c.Add(RepeatEvent{Client: standard.ClientID(fmt.Sprint(i)), Service: "x", At: start.AddDate(0, 0, i), Succeeded: true}))
		require.LessOrEqual(t, c.Remembered(), 29)
	}
	assert.Equal(t, 29, c.Remembered())
	assert.Len(t, c.slots, 29)
	require.NoError(t, c.Add(RepeatEvent{Client: "a", Service: "y", At: start.AddDate(0, 0, 2000), Requested: true}))
	assert.Equal(t, make([]slot, 29), c.slots, "of whom is forgotten no key is kept")
}

// The services that recur may be given in any order, and twice.
func TestRepeatRecurringServices(t *testing.T) {
	e, err := standard.NewEdition(standard.DocumentPeople, 2026_01_01, standard.Overlay{Code: "test-1", Amends: []standard.Document{standard.DocumentPeople},
		Changes: []standard.Change{RepeatCounting.Set("leave-out-recurring", standard.MustParseClause("test-1:1"), standard.Period{})}})
	require.NoError(t, err)
	var saved [][]byte
	for _, recurring := range [][]standard.ServiceID{{"a", "b", "c"}, {"c", "b", "a", "c", "b"}} {
		c, err := NewRepeatCounter(e, quarter, nil, recurring...)
		require.NoError(t, err)
		for _, service := range []standard.ServiceID{"a", "b", "c", "d"} {
			require.NoError(t, c.Add(RepeatEvent{Client: "x", Service: service, At: start, Requested: true, Succeeded: true}))
		}
		assert.Equal(t, RepeatTotals{Requests: 1, Successes: 1, LeftOut: 3}, c.Totals())
		data, err := c.MarshalBinary()
		require.NoError(t, err)
		require.NoError(t, (&RepeatCounter{}).UnmarshalBinary(data))
		saved = append(saved, data)
		o, err := NewRepeatCounter(e, quarter, nil, "a", "b", "c")
		require.NoError(t, err)
		require.NoError(t, o.Add(RepeatEvent{Client: "y", Service: "a", At: start, Requested: true}))
		require.NoError(t, c.Merge(o))
		assert.Equal(t, RepeatTotals{Requests: 1, Successes: 1, LeftOut: 4}, c.Totals())
	}
	assert.Equal(t, saved[0], saved[1])
}

// The keys are the counter's own: a large buffer of the caller is not kept alive
// by a few letters of it.
func TestRepeatKeysAreCopied(t *testing.T) {
	line := strings.Repeat("client", 10)
	c := counter(t)
	require.NoError(t, c.Add(RepeatEvent{Client: standard.ClientID(line[:6]), Service: standard.ServiceID(line[6:12]), At: start, Succeeded: true}))
	for p := range c.at {
		assert.Equal(t, pair{"client", "client"}, p)
		assert.NotSame(t, unsafe.StringData(line), unsafe.StringData(string(p.client)))
		assert.NotSame(t, unsafe.StringData(line[6:]), unsafe.StringData(string(p.service)))
		assert.Same(t, unsafe.StringData(string(c.slots[0].client)), unsafe.StringData(string(p.client)))
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
