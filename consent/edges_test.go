package consent

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// TestInstantsOutsideTheCalendar asks with instants whose microseconds do not fit
// into 64 bits: they would come out as any instant one likes, such as one between
// a consent and its withdrawal.
func TestInstantsOutsideTheCalendar(t *testing.T) {
	l := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive, "a"), event("g1", Granted, 1), event("w1", Withdrawn, 5))
	wrapped := time.Unix(at(2).Unix()+1<<58, 0) // nine thousand million years on
	require.Equal(t, at(2).UnixMicro(), wrapped.UnixMicro(), "the instant is no trap")
	for _, far := range []time.Time{wrapped, time.Unix(1<<63-62135596801, 999999999), time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(0, 12, 31, 0, 0, 0, 0, time.UTC)} {
		for i, set := range []func(*Query){func(q *Query) { q.ValidAt = far }, func(q *Query) { q.KnownAt = far }, func(q *Query) { q.Launched = far }} {
			q := ask(ActionProvide, "a", 6)
			set(&q)
			a, err := federal().Decide(l, q)
			var qe *QueryError
			require.ErrorAs(t, err, &qe, "%v %d", far, i)
			assert.Equal(t, "consent.query-time", qe.Findings[0].Code)
			assert.Equal(t, []standard.Pointer{"/valid_at", "/known_at", "/launched"}[i], qe.Findings[0].At)
			assert.False(t, a.Permits())
		}
	}
	for _, edge := range []time.Time{time.Date(9999, 12, 31, 23, 59, 59, 999_999_999, time.UTC), time.Date(1, 1, 1, 0, 0, 0, 1, time.UTC)} {
		q := ask(ActionProvide, "a", 6)
		q.ValidAt, q.KnownAt, q.Launched = edge, edge, edge
		_, err := federal().Decide(l, q)
		assert.NoError(t, err, "%v", edge)
		assert.Empty(t, q.Check())
	}
}

// TestEveryReasonHasItsGround demands of all actions in all editions that the
// reason of an answer is the code of one of its grounds, with a clause.
func TestEveryReasonHasItsGround(t *testing.T) {
	seen := map[Reason]bool{}
	for a := range Actions() {
		for _, kinds := range [][]Kind{nil, {Granted}, {Granted, Withdrawn}, {Refused}, {Granted, Ended}} {
			target := Target{Purpose: a.Code.Purpose()}
			if row := target.Purpose.row(); row.situation {
				target.Situation = "birth"
			}
			if a.Code == ActionProvide {
				target.Service = "a"
			}
			n := notice("n1", 0, 1, ChangeSubstantive, "a")
			n.Purpose = target.Purpose
			events := []Event{n}
			for i, k := range kinds {
				e := event(EventID(fmt.Sprint("e", i)), k, 1+i)
				e.Purpose, e.Scope = target.Purpose, Scope{Situation: target.Situation}
				events = append(events, e)
			}
			l := ledgerOf(t, events...)
			for _, e := range []standard.Edition{standard.Federal(2026_03_05), standard.Brief(2026_03_05), standard.SamaraPeople(2026_03_05), standard.SamaraBusiness(2026_03_05)} {
				got, x, err := For(e).Explain(l, Query{Target: target, Action: a.Code, ValidAt: at(9), KnownAt: at(9)})
				require.NoError(t, err)
				seen[got.Reason] = true
				assert.True(t, slices.ContainsFunc(x.Grounds, func(g standard.Ground) bool {
					return g.Code == "consent."+string(got.Reason) && !g.Clause.IsZero()
				}), "%s: %s", a.Code, got.Reason)
				for _, g := range x.Grounds {
					assert.False(t, g.Clause.IsZero(), "%s: %s", a.Code, g.Code)
				}
			}
		}
	}
	for _, want := range []Reason{ReasonConsent, ReasonNoConsent, ReasonWithdrawn, ReasonRefused, ReasonEnded, ReasonColdCall, ReasonNotRequired} {
		assert.True(t, seen[want], "%s does not occur", want)
	}
}

// TestTheWordsOfAGroundFitTheEdition looks at grounds whose words depend on the
// edition and the action.
func TestTheWordsOfAGroundFitTheEdition(t *testing.T) {
	words := func(e standard.Edition, a Action, code string) standard.Text {
		_, x, err := For(e).Explain(ledgerOf(t), ask(a, "", 1))
		require.NoError(t, err)
		for _, g := range x.Grounds {
			if g.Code == code {
				return g.Text
			}
		}
		return standard.Text{}
	}
	assert.Contains(t, words(standard.Federal(2026_03_05), ActionContact, "consent.no-consent").RU, "первым обращается клиент")
	assert.NotContains(t, words(standard.SamaraPeople(2026_03_05), ActionContact, "consent.no-consent").RU, "первым", "that edition does not say who starts")
	for _, a := range []Action{ActionStudy, ActionProcess, ActionDisclose} {
		assert.NotContains(t, words(standard.Federal(2026_03_05), a, "consent.no-consent").RU, "первым", "4.5.5.3 speaks of provision, not of %s", a)
	}
	assert.Contains(t, words(standard.Federal(2026_03_05), ActionContact, "consent.gate").EN, "needs the client's consent")
	assert.NotContains(t, words(standard.Federal(2026_03_05), ActionAsk, "consent.gate").EN, "needs", "one may ask without a consent")
}

// grows demands that eight times as much takes less than four times as long as eight
// times the same: what grows as the square takes eight times as long. Both take about
// as long, so that a busy machine interrupts both, and gets five tries.
func grows(t *testing.T, what string, n int, prepare func(n int) (run func())) {
	t.Helper()
	few, many := prepare(n), prepare(8*n)
	best := func(run func(), times int) time.Duration {
		least := time.Duration(1 << 62)
		for range 5 {
			start := time.Now()
			for range times {
				run()
			}
			least = min(least, time.Since(start))
		}
		return max(least, 50*time.Microsecond)
	}
	for try := 1; ; try++ {
		short, long := best(few, 8), best(many, 1)
		if long < 4*short {
			return
		}
		if try == 5 {
			t.Fatalf("%s: %v for eight times %d, %v for %d", what, short, n, long, 8*n)
		}
	}
}

// TestNothingGrowsAsTheSquare puts many events, texts and services together. What
// grew as the square of their number took from a minute to hours.
func TestNothingGrowsAsTheSquare(t *testing.T) {
	grows(t, "marks", 1000, func(n int) func() {
		events := []Event{notice("n1", 0, 1, ChangeSubstantive, "a")}
		for i := range n {
			g := event(EventID(fmt.Sprint("g", i)), Granted, 1+i, "a")
			events = append(events, g, mark(EventID(fmt.Sprint("m", i)), g.ID, 1+i))
		}
		l := ledgerOf(t, events...)
		return func() {
			_, x, err := federal().Explain(l, ask(ActionProvide, "a", 2*n))
			require.NoError(t, err)
			assert.Len(t, x.Events, 2*n)
		}
	})
	grows(t, "versions of one text", 1000, func(n int) func() {
		notices := make([]noticeEntry, n)
		for i := range notices {
			notices[i] = noticeEntry{id: "text", version: int32(i)}
		}
		return func() {
			for range n {
				if _, hi := noticesOf(notices, 0, "text"); int(hi) != n {
					t.Error(hi)
				}
			}
		}
	})
	history := func(n int) Ledger {
		var events []Event
		for i := range n {
			events = append(events, event(EventID(fmt.Sprint("r", i)), Refused, i, "a"), event(EventID(fmt.Sprint("g", i)), Granted, i, standard.ServiceID(fmt.Sprint("s", i))))
		}
		return ledgerOf(t, events...)
	}
	grows(t, "a long history of many services", 1000, func(n int) func() {
		l := history(n)
		return func() {
			line := l.Timeline(at(2*n), at(2*n), Names{})
			require.Len(t, line.Lines, n+1)
			assert.Len(t, line.Lines[1].Spans, n)
		}
	})
	grows(t, "the check of a ledger", 1000, func(n int) func() {
		l := history(n)
		return func() { l.Check() }
	})
	grows(t, "the services of an event", 1000, func(n int) func() {
		e := Event{Kind: Granted}
		for i := range n {
			e.Scope.Services = append(e.Scope.Services, standard.ServiceID(fmt.Sprint("s", i)))
		}
		e.Preorder, e.Published.Services = e.Scope.Services, e.Scope.Services
		return func() { e.Check() }
	})
}

// TestWithdrawNamesTheStepThatCannotBeJudged gives a step without its service.
func TestWithdrawNamesTheStepThatCannotBeJudged(t *testing.T) {
	l := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive, "a"), event("g1", Granted, 1), event("w1", Withdrawn, 5))
	_, err := federal().Withdraw(l, "w1", []Running{
		{ID: "s1", Target: ask(ActionProvide, "a", 1).Target, Action: ActionProvide},
		{ID: "s2", Target: ask(ActionProvide, "", 1).Target, Action: ActionProvide}})
	var qe *QueryError
	require.ErrorAs(t, err, &qe)
	assert.Equal(t, standard.Pointer("/running/1/service"), qe.Findings[0].At)
}

// TestHostileListsCostLittle sends what is no ledger and was made to cost much.
func TestHostileListsCostLittle(t *testing.T) {
	const event = `{"id":"g","kind":"granted","client":"c-1","purpose":"proactive","scope":{"situation":"b","services":[%s]},"effective":"2026-03-05T09:00:00Z","recorded":"2026-03-05T09:00:00Z","touchpoint":"portal","notice":{"id":"n","version":1}}`
	for name, data := range map[string]string{
		"many empty services": `{"client":"c-1","events":[` + fmt.Sprintf(event, strings.Repeat(`"",`, 100_000)+`""`) + `]}`,
		"many bare events":    `{"client":"c-1","events":[` + strings.Repeat(`{"client":"c-1"},`, 100_000) + `{}]}`,
		"many empty events":   `{"client":"c-1","events":[` + strings.Repeat(`{},`, 100_000) + `{}]}`,
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		l, _, err := DecodeLedger([]byte(data))
		runtime.ReadMemStats(&after)
		var be *standard.BrokenError
		require.ErrorAs(t, err, &be, name)
		assert.Zero(t, l.Len())
		assert.LessOrEqual(t, len(be.Findings), 3*maxFindings, name)
		assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(80*len(data)), name) // it was 600 bytes for a byte
	}
}

// TestReadingALedgerTellsNothingOfIt plants a name where an instant belongs, and
// what readers of JSON see differently.
func TestReadingALedgerTellsNothingOfIt(t *testing.T) {
	const event = `{"id":"g","kind":"granted","client":"c-1","purpose":"proactive","scope":{"situation":"b"},"effective":"2026-03-05T09:00:00Z","recorded":"2026-03-05T09:00:00Z","touchpoint":"portal","notice":{"id":"n","version":1}}`
	for name, c := range map[string][2]string{
		"a name for an instant":    {`"effective":"2026-03-05T09:00:00Z"`, `"effective":"Ivanov-SECRET"`},
		"bad UTF-8":                {`"id":"g"`, "\"id\":\"SECRET\xff\""},
		"a kind that stands twice": {`"kind":"granted"`, `"kind":"withdrawn","kind":"granted"`},
	} {
		data := []byte(`{"client":"c-1","events":[` + strings.Replace(event, c[0], c[1], 1) + `]}`)
		var l Ledger
		err := l.UnmarshalJSON(data)
		require.Error(t, err, name)
		assert.NotContains(t, err.Error(), "SECRET", name)
		got, _, err := DecodeLedger(data)
		require.Error(t, err, name)
		assert.NotContains(t, err.Error(), "SECRET", name)
		assert.Zero(t, got.Len()+l.Len(), name)
	}
	var l Ledger
	require.NoError(t, l.UnmarshalJSON([]byte(`{"client":"c-1","events":[`+strings.Replace(event, `"kind"`, `"Only":true,"kind"`, 1)+`]}`)))
	g, _ := l.Event("g")
	assert.False(t, g.Only, "Only is not only")
	_, _, err := DecodeLedger([]byte(`{"client":"c-1","events":[` + event + `,{"id":7}]}`))
	var de *standard.DecodeError
	require.ErrorAs(t, err, &de)
	assert.Equal(t, standard.Pointer("/events/1/id"), de.At)
}

// TestCheckpointsSayWhatIsWrongWithThem gives checkpoints in other forms than the
// one that is wanted: nobody has tampered with anything.
func TestCheckpointsSayWhatIsWrongWithThem(t *testing.T) {
	l := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive, "a"), event("g1", Granted, 1))
	chain, h := l.Evidence(nil), l.Head()
	_, err := Verify(chain, nil, h.Checkpoint(), h.Checkpoint())
	require.NoError(t, err)
	assert.Equal(t, l.Checkpoint(), h.Checkpoint())
	for _, digest := range []string{h.Digest, strings.ToUpper(h.Checkpoint().Digest), "", h.Checkpoint().Digest[1:]} {
		_, err = Verify(chain, nil, Checkpoint{h.Length, digest})
		var ee *EvidenceError
		require.ErrorAs(t, err, &ee)
		assert.Contains(t, ee.Text.EN, "form")
		assert.NotEqual(t, restore, ee.Mend)
	}
	_, err = Verify(chain, nil, h.Checkpoint(), Checkpoint{h.Length, strings.Repeat("0", 64)})
	require.Error(t, err, "two checkpoints of one place that differ cannot both hold")
	link := []byte(`no JSON,"index":0,"previous":""}`)
	sum := sha256.Sum256(link)
	_, err = Verify(appendLine(nil, hex.EncodeToString(sum[:]), link), nil)
	require.Error(t, err)
	grows(t, "checkpoints", 200, func(n int) func() {
		var events []Event
		for i := range n {
			events = append(events, event(EventID(fmt.Sprintf("g%06d", i)), Granted, i))
		}
		chain := ledgerOf(t, events...).Evidence(nil)
		var many []Checkpoint
		for line := range strings.Lines(string(chain)) {
			many = append(many, Checkpoint{len(many) + 1, line[len(lineHead):][:64]})
		}
		return func() {
			_, err := Verify(chain, nil, many...)
			require.NoError(t, err)
		}
	})
}

// TestNobodyIsAuthorised asks of the zero Ledger.
func TestNobodyIsAuthorised(t *testing.T) {
	q := ask(ActionAsk, "", 5)
	a, _, err := federal().Authorize(Ledger{}, q, at(10))
	var ae *AuthorizationError
	require.ErrorAs(t, err, &ae)
	assert.Equal(t, WhyNobody, ae.Why)
	require.Error(t, a.Recheck(Ledger{}.Head(), Use{Target: q.Target, Action: q.Action, At: at(6)}))
	a, _, err = federal().Authorize(ledgerOf(t), q, at(10))
	require.NoError(t, err)
	require.NoError(t, a.Recheck(ledgerOf(t).Head(), a.Use()))
	require.Error(t, a.Recheck(Ledger{}.Head(), a.Use()))
}

// TestNthFindsTheConsentOfAPopulation goes from the number to the event.
func TestNthFindsTheConsentOfAPopulation(t *testing.T) {
	n := notice("n1", 0, 1, ChangeSubstantive, "a")
	l := ledgerOf(t, n, event("g1", Granted, 1, "b"), mark("m1", "g1", 2), event("g2", Granted, 3))
	var b PopulationBuilder
	require.NoError(t, b.Publish(n))
	client, err := b.Add(l)
	require.NoError(t, err)
	a, nth, err := federal().DecideFor(b.Build(), client, ask(ActionContact, "", 4))
	require.NoError(t, err)
	require.True(t, a.Permits())
	g, ok := l.Nth(nth)
	require.True(t, ok)
	assert.Equal(t, EventID("g2"), g.ID)
	for _, none := range []int{-1, 2} {
		_, ok = l.Nth(none)
		assert.False(t, ok)
	}
	_, ok = Ledger{}.Nth(0)
	assert.False(t, ok)
}

// An event of nobody is told from one of somebody else.
func TestEventOfNobody(t *testing.T) {
	nobody, somebody := event("g1", Granted, 1), event("g2", Granted, 2)
	nobody.Client = ""
	base := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive))
	for name, l := range map[string]Ledger{"of the client": base, "zero": {}} {
		_, err := l.Append(nobody, somebody)
		var broken *standard.BrokenError
		require.ErrorAs(t, err, &broken, name)
		assert.Equal(t, "consent.event-client", broken.Findings[0].Code, name)
		assert.Equal(t, standard.Pointer("/events/0/client"), broken.Findings[0].At, name)
	}
	somebody.Client = "c-2"
	_, err := base.Append(somebody)
	var wrong *LedgerError
	require.ErrorAs(t, err, &wrong)
	assert.Equal(t, standard.Pointer("/events/0/client"), wrong.At)
}

func TestDutiesInWords(t *testing.T) {
	assert.Equal(t, "", Duties(0).String())
	a := decided(t, ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive), event("g1", Granted, 1)), ask(ActionContact, "", 2))
	assert.Equal(t, "disclose_consent, offer_withdrawal", a.Duties.String())
}

// What came after the event that decides, and changed nothing, is told so.
func TestLaterEventsWithoutEffectAreToldSo(t *testing.T) {
	l := ledgerOf(t, event("w1", Withdrawn, 1), event("e1", Ended, 2), event("r1", Refused, 3))
	_, x, err := federal().Explain(l, ask(ActionContact, "", 4))
	require.NoError(t, err)
	assert.Equal(t, []Considered{{"w1", FateDecides}, {"e1", FateNoEffect}, {"r1", FateNoEffect}}, x.Events)
}

// A service is found in the text that was accepted, however many texts there are.
func TestServicesOfManyTexts(t *testing.T) {
	var texts []Event
	for i := range 70 {
		n := notice(EventID(fmt.Sprintf("n%02d", i)), 0, 1, ChangeSubstantive, "b")
		if n.Published.ID = NoticeID(fmt.Sprintf("text-%02d", i)); i%2 == 0 {
			n.Published.Services = append(n.Published.Services, "a")
		}
		texts = append(texts, n)
	}
	for many := 60; many <= len(texts); many++ {
		for i := 55; i < many; i++ {
			g := event("g1", Granted, 1)
			g.Notice.ID = texts[i].Published.ID
			want := ReasonConsent
			if i%2 == 1 {
				want = ReasonServiceAdded
			}
			l := ledgerOf(t, append(texts[:many:many], g)...)
			assert.Equal(t, want, decided(t, l, ask(ActionProvide, "a", 2)).Reason, "text %d of %d", i, many)
			assert.Equal(t, ReasonConsent, decided(t, l, ask(ActionProvide, "b", 2)).Reason)
		}
	}
}
