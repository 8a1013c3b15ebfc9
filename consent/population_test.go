package consent

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math/rand/v2"
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
	var many []standard.ServiceID
	for i := range 70 {
		many = append(many, standard.ServiceID(fmt.Sprintf("s%02d", i)))
	}
	near, far := event("g2", Granted, 1, many[:3]...), event("g3", Granted, 2, many[0], many[69])
	near.Preorder, far.Preorder = many[1:3], many[69:]
	_, err = b.Add(ledgerOf(f, event("w2", Withdrawn, 3, many...), near, far))
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
			for _, service := range []standard.ServiceID{"a", "s02", "s69"} {
				_, _, err := p.DecideFor(read, i, ask(ActionProvide, service, 5))
				require.NoError(t, err)
			}
		}
		out, err := read.MarshalBinary()
		require.NoError(t, err)
		var back Population
		require.NoError(t, back.UnmarshalBinary(out))
		require.Equal(t, read.Len(), back.Len())
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
	assert.JSONEq(t, `[{"kind":"withdrawn","purpose":"proactive","situation":"birth","part":"a"}]`, string(raw))
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
