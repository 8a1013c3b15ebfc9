package consent

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// TestPopulationAnswersAsItsLedgers asks both the same, before and after a trip
// through bytes.
func TestPopulationAnswersAsItsLedgers(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	ps := policies(t)
	n1, n2, n3 := notice("n1", 0, 1, ChangeSubstantive, "a", "b"), notice("n2", 6, 2, ChangeEditorial, "a"), notice("n3", 9, 3, ChangeSubstantive, "c")
	var b PopulationBuilder
	require.NoError(t, b.Publish(n1, n2, n3))
	var ledgers []Ledger
	for range 3000 {
		events := []Event{n1, n2, n3}
		for _, e := range distinctIDs(randomEvents(r, 8+40*(len(ledgers)%2))) {
			if e.Kind != NoticePublished && e.Corrects != "n0" {
				events = append(events, e)
			}
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
	again, err := read.MarshalBinary()
	require.NoError(t, err)
	assert.Equal(t, data, again)
	assert.Equal(t, len(ledgers), read.Len())

	ps["business"] = For(standard.SamaraBusiness(2026_03_05))
	names := []string{"", "literal", "covered", "literal covered", "business"}
	permits := 0
	for i, l := range ledgers {
		for range 4 {
			q, p := randomQuery(r), ps[names[r.IntN(len(names))]]
			q.Declined = r.IntN(8) == 0
			want, err := p.Decide(l, q)
			require.NoError(t, err)
			for _, of := range []Population{built, read} {
				got, nth, err := p.DecideFor(of, i, q)
				require.NoError(t, err)
				if want.Basis.Kind == BasisConsent {
					permits++
					require.Equal(t, want.Basis.Consent, moving(l)[nth].ID)
					got.Basis.Consent = want.Basis.Consent
				} else {
					require.Equal(t, -1, nth)
				}
				if got != want {
					t.Fatalf("want %v, got %v\n%s", want, got, show(moving(l), q))
				}
			}
		}
	}
	assert.Greater(t, permits, 500)
}

// moving returns the events that move a consent, in the order of recording.
func moving(l Ledger) (out []Event) {
	for e := range l.Events() {
		if e.moves() {
			out = append(out, e)
		}
	}
	return out
}

func TestPopulationRefusesWhatIsNotEverybodys(t *testing.T) {
	var b PopulationBuilder
	var pe *PopulationError
	require.ErrorAs(t, b.Publish(event("g", Granted, 1)), &pe)
	_, err := b.Add(ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive)))
	require.ErrorAs(t, err, &pe)
	require.NoError(t, b.Publish(notice("n1", 0, 1, ChangeSubstantive)))
	n, err := b.Add(ledgerOf(t, notice("other-id", 0, 1, ChangeSubstantive), event("g1", Granted, 1)))
	require.NoError(t, err)
	p := b.Build()
	a, nth, err := federal().DecideFor(p, n, ask(ActionContact, "", 2))
	require.NoError(t, err)
	assert.Equal(t, ReasonConsent, a.Reason)
	assert.Equal(t, 0, nth)
	for _, client := range []int{-1, 1} {
		_, _, err = federal().DecideFor(p, client, ask(ActionContact, "", 2))
		require.ErrorAs(t, err, &pe)
	}
	require.Error(t, new(Population).UnmarshalBinary([]byte("sfp-consent\x01")))
	q := ask(ActionContact, "", 2)
	policy := federal()
	assert.Zero(t, testing.AllocsPerRun(100, func() { _, _, _ = policy.DecideFor(p, n, q) }))
}

func FuzzPopulation(f *testing.F) {
	var b PopulationBuilder
	require.NoError(f, b.Publish(notice("n1", 0, 1, ChangeSubstantive, "a")))
	g := event("g1", Granted, 1, "a")
	g.Until = at(9)
	l, err := NewLedger("c-1", g, event("w1", Withdrawn, 3))
	require.NoError(f, err)
	_, err = b.Add(l)
	require.NoError(f, err)
	data, err := b.Build().MarshalBinary()
	require.NoError(f, err)
	f.Add(data[:len(data)-4]) // the target puts a checksum behind it
	f.Add([]byte(magic))
	p := federal()
	f.Fuzz(func(t *testing.T, data []byte) {
		var read Population
		if read.UnmarshalBinary(binary.LittleEndian.AppendUint32(slices.Clip(data), checksum(data))) != nil {
			return
		}
		for i := range min(read.Len(), 10) {
			_, _, err := p.DecideFor(read, i, ask(ActionProvide, "a", 5))
			require.NoError(t, err)
		}
		out, err := read.MarshalBinary()
		require.NoError(t, err)
		var back Population
		require.NoError(t, back.UnmarshalBinary(out))
		require.Equal(t, read.Len(), back.Len())
	})
}

// BenchmarkPopulation measures a million clients of five events beside flat rows
// laid out by hand for the simple rule: bytes a client, one answer for a client
// at random, a full collection of garbage.
func BenchmarkPopulation(b *testing.B) {
	const clients, situations, services = 1_000_000, 20, 40
	r := rand.New(rand.NewPCG(3, 3))
	situation := func(s int) standard.SituationID { return standard.SituationID(fmt.Sprintf("situation-%02d", s)) }
	service := func(s, i int) standard.ServiceID { return standard.ServiceID(fmt.Sprintf("service-%02d-%02d", s, i)) }
	var build PopulationBuilder
	for s := range situations {
		n := notice("n", 0, 1, ChangeSubstantive)
		n.Scope.Situation, n.Published.ID = situation(s), NoticeID(situation(s))
		for i := range services {
			n.Published.Services = append(n.Published.Services, service(s, i))
		}
		if err := build.Publish(n); err != nil {
			b.Fatal(err)
		}
	}
	type flat struct {
		at, until int64
		mask      uint64
		situation uint32
		withdrawn bool
	}
	rows := make([]flat, 0, 5*clients)
	l := &ledger{client: "c-1"}
	for range clients {
		l.events = l.events[:0]
		s, now := r.IntN(situations), at(1)
		for i := range 5 {
			now = now.Add(time.Duration(1+r.IntN(100_000)) * time.Second)
			e := event("e", Granted, 0)
			e.Effective, e.Recorded, e.Scope.Situation, e.Notice.ID = now, now, situation(s), NoticeID(situation(s))
			f := flat{at: micro(now), mask: 1<<services - 1, situation: uint32(s)}
			if i > 0 && r.IntN(100) < 35 {
				e.Kind, e.Notice, f.withdrawn = Withdrawn, NoticeRef{}, true
			}
			if r.IntN(100) >= 30 {
				k := r.IntN(services)
				e.Scope.Services, f.mask = []standard.ServiceID{service(s, k)}, 1<<k
				if e.Kind == Granted && r.IntN(100) < 40 {
					e.Until = now.Add(time.Duration(1+r.IntN(250_000)) * time.Second)
					f.until = micro(e.Until)
				}
			}
			l.events, rows = append(l.events, &record{Event: e}), append(rows, f)
		}
		if _, err := build.Add(Ledger{l}); err != nil {
			b.Fatal(err)
		}
	}
	p, policy := build.Build(), federal()
	queries := make([]Query, 1024)
	where := make([]int, 1024)
	for i := range queries {
		where[i] = r.IntN(clients)
		s := int(rows[5*where[i]].situation)
		queries[i] = ask(ActionProvide, service(s, r.IntN(services)), 0)
		queries[i].Situation, queries[i].ValidAt = situation(s), at(1).Add(time.Duration(r.IntN(600_000))*time.Second)
		queries[i].KnownAt = at(1).Add(1000 * time.Hour)
	}
	// With chained questions the next client hangs on the answer before, as for a
	// service that answers one at a time; else a loop this short waits for the memory
	// of several clients at once.
	flatly := func(b *testing.B, chained int) {
		i, yes := 0, 0
		for b.Loop() {
			q := &queries[i&1023]
			client := (where[i&1023] + 7919*i + chained*yes) % clients
			at, bit := micro(q.ValidAt), uint64(1)<<(i%services)
			for j := 5*client + 4; j >= 5*client; j-- {
				f := &rows[j]
				if f.at > at || f.mask&bit == 0 {
					continue
				}
				if !f.withdrawn && (f.until == 0 || at < f.until) {
					yes++
				}
				break
			}
			i++
		}
		b.ReportMetric(float64(yes)/float64(i), "yes/op")
	}
	populous := func(b *testing.B, chained int) {
		b.ReportAllocs()
		i, yes := 0, 0
		for b.Loop() {
			a, _, err := policy.DecideFor(p, (where[i&1023]+7919*i+chained*yes)%clients, queries[i&1023])
			if err != nil {
				b.Fatal(err)
			}
			if a.Permits() {
				yes++
			}
			i++
		}
		b.ReportMetric(float64(p.Bytes())/clients, "B/client")
	}
	b.Run("flat", func(b *testing.B) { flatly(b, 0) })
	b.Run("population", func(b *testing.B) { populous(b, 0) })
	b.Run("flat-chained", func(b *testing.B) { flatly(b, 1) })
	b.Run("population-chained", func(b *testing.B) { populous(b, 1) })
	b.Run("gc", func(b *testing.B) {
		rows = nil
		runtime.GC()
		for b.Loop() {
			runtime.GC()
		}
		runtime.KeepAlive(p)
	})
	b.Run("save", func(b *testing.B) {
		for b.Loop() {
			if _, err := p.MarshalBinary(); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("load", func(b *testing.B) {
		data, err := p.MarshalBinary()
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			var q Population
			if err := q.UnmarshalBinary(data); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func TestPopulationSharesShapes(t *testing.T) {
	var b PopulationBuilder
	for range 100 {
		_, err := b.Add(ledgerOf(t, event("w1", Withdrawn, 1, "a"), event("w2", Withdrawn, 2, "a")))
		require.NoError(t, err)
	}
	p := b.Build()
	raw, err := json.Marshal(p.p.shapes)
	require.NoError(t, err)
	assert.JSONEq(t, `[{"kind":"withdrawn","purpose":"proactive","situation":"birth","parts":["a"]}]`, string(raw))
	assert.Equal(t, 100*2*16, p.Bytes())
}

// TestPopulationShowsDamage flips each bit of a saved population, and cuts it.
func TestPopulationShowsDamage(t *testing.T) {
	var b PopulationBuilder
	n := notice("n1", 0, 1, ChangeSubstantive, "a")
	require.NoError(t, b.Publish(n))
	_, err := b.Add(ledgerOf(t, n, event("g1", Granted, 1), event("w1", Withdrawn, 3)))
	require.NoError(t, err)
	data, err := b.Build().MarshalBinary()
	require.NoError(t, err)
	require.NoError(t, new(Population).UnmarshalBinary(data))
	for i := range data {
		for bit := range 8 {
			data[i] ^= 1 << bit
			require.Error(t, new(Population).UnmarshalBinary(data), "%d %d", i, bit)
			data[i] ^= 1 << bit
		}
		if i != len(magic) { // nobody's population is the magic word alone
			require.Error(t, new(Population).UnmarshalBinary(data[:i]), "%d", i)
		}
	}
}

// Bytes whose checksum is sound are still judged: a text has a version from 1 on.
func TestPopulationJudgesWhatItReads(t *testing.T) {
	var b PopulationBuilder
	n := notice("n1", 0, 1, ChangeSubstantive, "a")
	require.NoError(t, b.Publish(n))
	_, err := b.Add(ledgerOf(t, n, event("g1", Granted, 1)))
	require.NoError(t, err)
	data, err := b.Build().MarshalBinary()
	require.NoError(t, err)
	size := binary.LittleEndian.Uint64(data[len(magic):])
	head, body := string(data[len(magic)+8:][:size]), data[len(magic)+8+int(size):len(data)-4]
	written := func(head string) []byte {
		out := binary.LittleEndian.AppendUint64([]byte(magic), uint64(len(head)))
		out = append(append(out, head...), body...)
		return binary.LittleEndian.AppendUint32(out, checksum(out))
	}
	at := strings.LastIndex(head, `"version":1`)
	require.Greater(t, at, strings.Index(head, `"notices"`))
	for version, sound := range map[string]bool{"1": true, "1000000": true, "0": false, "-1": false, "1000001": false} {
		err := new(Population).UnmarshalBinary(written(head[:at] + `"version":` + version + head[at+len(`"version":1`):]))
		assert.Equal(t, sound, err == nil, version)
	}
}

// TestPopulationOfTheLastWord asks about what stands last, after more and more events
// of another situation: in the block, elsewhere, and beyond the bits of a word.
func TestPopulationOfTheLastWord(t *testing.T) {
	n := notice("n1", 0, 1, ChangeSubstantive, "a")
	var b PopulationBuilder
	require.NoError(t, b.Publish(n))
	var ledgers []Ledger
	for size := range 90 + 800 { // most have one event, so that others find no room in a block
		events := []Event{n, event("last", Withdrawn, 500, "a")}
		if size >= 90 {
			size = 0
		}
		for i := range max(0, size-20) {
			e := event(EventID(fmt.Sprintf("e%02d", i)), Withdrawn, 10+i)
			e.Scope.Situation = "moving"
			events = append(events, e)
		}
		l := ledgerOf(t, events...)
		_, err := b.Add(l)
		require.NoError(t, err)
		ledgers = append(ledgers, l)
	}
	of := b.Build()
	require.Equal(t, 2, of.p.block)
	for client, l := range ledgers {
		for _, minute := range []int{499, 500} {
			q := ask(ActionProvide, "a", minute)
			got, _, err := federal().DecideFor(of, client, q)
			require.NoError(t, err)
			require.Equal(t, decided(t, l, q), got, "%d %d", client, minute)
		}
	}
}

// TestPopulationJudgesQuestions asks what is no question, and what says more than most,
// about a client of whom nothing is known.
func TestPopulationJudgesQuestions(t *testing.T) {
	var b PopulationBuilder
	_, err := b.Add(ledgerOf(t, event("w1", Withdrawn, 1, "other")))
	require.NoError(t, err)
	of, p := b.Build(), federal()
	for _, spoil := range []func(*Query){
		func(q *Query) { q.Situation = "" }, func(q *Query) { q.ValidAt = time.Time{} }, func(q *Query) { q.KnownAt = time.Time{} },
	} {
		q := ask(ActionProvide, "a", 5)
		spoil(&q)
		var qe *QueryError
		_, _, err = p.DecideFor(of, 0, q)
		require.ErrorAs(t, err, &qe)
	}
	for want, say := range map[Reason]func(*Query){
		ReasonDeclined: func(q *Query) { q.Declined = true }, ReasonRequest: func(q *Query) { q.Request = "request/1" },
		ReasonNotPossible: func(q *Query) { q.Obstacle = ObstacleImpossible }, ReasonNoConsent: func(*Query) {},
		ReasonColdCall: func(q *Query) { q.Action, q.Service = ActionAsk, "" },
	} {
		q := ask(ActionProvide, "a", 5)
		say(&q)
		k, err := p.Prepare(q)
		require.NoError(t, err)
		one, _, err := p.DecideFor(of, 0, q)
		require.NoError(t, err)
		two, _, err := k.DecideFor(of, 0)
		require.NoError(t, err)
		require.Equal(t, want, one.Reason)
		require.Equal(t, one, two)
	}
}
