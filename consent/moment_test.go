package consent

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// sameAsExamined puts a query both ways and reports whether the moments answered.
func sameAsExamined(t *testing.T, p Policy, l Ledger, q Query) bool {
	t.Helper()
	var examined Answer
	want := p.p.examine(l.p, &q, &examined, nil)
	got, err := p.Decide(l, q)
	require.Equal(t, want == nil, err == nil)
	require.Equal(t, examined, got)
	if want != nil {
		return false
	}
	k, err := p.Prepare(q)
	require.NoError(t, err)
	require.Equal(t, examined, k.Decide(l))
	return recalls(p, l, &q)
}

// recalls reports whether the moments of a ledger have the answer to a sound question.
func recalls(p Policy, l Ledger, q *Query) bool {
	d := &p.p.deeds[q.Action.number()]
	if !q.common(d) || !d.recalled || !q.Launched.IsZero() || micro(q.KnownAt) < l.p.since {
		return false
	}
	part := &whole
	if q.Service != "" {
		part = l.p.parts.look(string(q.Service))
	}
	return l.p.momentOf(l.p.situations.look(string(q.Situation)), part, micro(q.ValidAt)) != nil
}

// call names the situations and services of events otherwise: names of eight to sixteen
// bytes are looked up in another way than others.
func call(events []Event, name func(string) string) {
	situations := func(of []standard.SituationID) []standard.SituationID {
		of = slices.Clone(of)
		for i := range of {
			of[i] = standard.SituationID(name(string(of[i])))
		}
		return of
	}
	services := func(of []standard.ServiceID) []standard.ServiceID {
		of = slices.Clone(of)
		for i := range of {
			of[i] = standard.ServiceID(name(string(of[i])))
		}
		return of
	}
	for i := range events {
		e := &events[i]
		e.Scope.Situation = standard.SituationID(name(string(e.Scope.Situation)))
		e.Scope.Services, e.Preorder, e.Published.Services = services(e.Scope.Services), services(e.Preorder), services(e.Published.Services)
		e.By.Situations = situations(e.By.Situations)
	}
}

// namings are of short names, of names of middle length, and of names of which the
// ends do not tell the services apart.
var namings = []func(string) string{
	func(s string) string { return s },
	func(s string) string { return before("name-of-", s, "") },
	func(s string) string { return before("the name of ", s, " in the register") },
}

func before(head, s, tail string) string {
	if s == "" {
		return ""
	}
	return head + s + tail
}

// wander makes a query near what the ledgers of randomEvents are about, often on
// the very instant of an event, and now and then far from all of them.
func wander(r *rand.Rand, events []Event) Query {
	actions := []Action{ActionContact, ActionContact, ActionStart, ActionProvide, ActionProvide, ActionFollowUp, ActionAsk, ActionStudy}
	q := ask(actions[r.IntN(len(actions))], []standard.ServiceID{"", "a", "b", "c", "unheard-of"}[r.IntN(5)], 1+r.IntN(16))
	q.Situation = []standard.SituationID{"birth", "birth", "birth", "birth", "birth", "birth", "birth", "moving to another region", "nowhere", ""}[r.IntN(10)]
	if q.Action == ActionStudy {
		q.Service = ""
	}
	q.KnownAt = at(10 + r.IntN(60))
	if e := events[r.IntN(len(events))]; r.IntN(3) == 0 {
		instants := []time.Time{e.Effective, e.Recorded, e.Until, e.By.To}
		q.ValidAt, q.KnownAt = instants[r.IntN(4)], e.Recorded.Add(time.Duration(r.IntN(3)-1)*time.Microsecond)
		if !q.ValidAt.IsZero() {
			q.ValidAt = q.ValidAt.Add(time.Duration(r.IntN(3)-1) * time.Microsecond)
		}
	}
	far := []time.Time{{}, time.Time{}.Add(1), time.UnixMicro(dawn), time.UnixMicro(math.MinInt64), time.UnixMicro(never), time.UnixMicro(never - 1), time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)}
	if r.IntN(12) == 0 {
		q.ValidAt = far[r.IntN(len(far))]
	}
	if r.IntN(12) == 0 {
		q.KnownAt = far[r.IntN(len(far))]
	}
	if r.IntN(4) == 0 {
		q.Launched = at(r.IntN(16))
	}
	switch r.IntN(40) {
	case 0:
		q.Declined = true
	case 1:
		q.Request = "request/1"
	case 2:
		q.Obstacle = ObstacleRestricted
	case 3:
		q.Law = Law{Act: "act", Event: "event"}
	case 4:
		q.Interaction = InteractionFederal
	case 5:
		q.Mailing = "news"
	case 6:
		q.Recipient = RecipientOmbudsman
	case 7:
		q.Anonymous = true
	case 8:
		q.Purpose = PurposeMailing
	}
	return q
}

// TestMomentsSayWhatTheEventsSay compares what a ledger took down with what an
// examination of its events says.
func TestMomentsSayWhatTheEventsSay(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	ps := policies(t)
	ps["business"] = For(standard.SamaraBusiness(2026_03_05))
	noConsent, err := standard.NewEdition(standard.DocumentPeople, 2026_03_05, standard.Overlay{Code: "omsk-230", Amends: []standard.Document{standard.DocumentPeople},
		Changes: []standard.Change{Bases.Remove("consent", standard.Cite("omsk-230:4.2"), standard.Period{})}})
	require.NoError(t, err)
	ps["no basis"] = For(noConsent)
	names := []string{"", "", "", "", "covered", "covered", "literal", "literal covered", "business", "no basis"}
	asked, recalled := 0, 0
	for range 15_000 {
		events := distinctIDs(randomEvents(r, 1+r.IntN(14)))
		elsewhere := r.IntN(3) == 0
		for i := range events {
			if elsewhere && r.IntN(5) == 0 && events[i].moves() {
				events[i].Scope.Situation = "moving to another region"
			}
		}
		name := namings[r.IntN(len(namings))]
		call(events, name)
		l := lay(events)
		for range 6 {
			p, q := ps[names[r.IntN(len(names))]], wander(r, events)
			q.Situation, q.Service = standard.SituationID(name(string(q.Situation))), standard.ServiceID(name(string(q.Service)))
			asked++
			if sameAsExamined(t, p, l, q) {
				recalled++
			}
		}
	}
	assert.Greater(t, recalled*10, asked, "the moments hardly ever answer")
	t.Logf("%d questions, %d answered by moments", asked, recalled)
}

func TestMomentsOfManyEvents(t *testing.T) {
	var events []Event
	for v := range 70 { // more notices than a service can be listed in
		events = append(events, notice(EventID(fmt.Sprintf("n%02d", v)), v, v+1, ChangeEditorial, "a", standard.ServiceID(fmt.Sprint("only-in-", v))))
	}
	for _, n := range []int{1, 62, 63, 64, 70} {
		mine := slices.Clone(events[:n])
		for i := range 30 { // more turns than are kept
			e := event(EventID(fmt.Sprintf("e%02d", i)), []Kind{Granted, Withdrawn}[i%2], 100+2*i)
			if e.Kind == Granted {
				e.Notice.Version = n
			}
			mine = append(mine, e)
		}
		l := ledgerOf(t, mine...)
		recalled := 0
		for minute := range 170 {
			for _, service := range []standard.ServiceID{"a", "only-in-0", standard.ServiceID(fmt.Sprint("only-in-", n-1)), "b"} {
				q := ask(ActionProvide, service, minute)
				q.KnownAt = at(1000)
				if sameAsExamined(t, federal(), l, q) {
					recalled++
				}
			}
		}
		assert.Equal(t, n < 64, recalled > 0, n)
	}
}

// A service that stands in several situations is looked for by examination.
func TestServiceOfTwoSituations(t *testing.T) {
	g, w, other := event("g", Granted, 1, "a"), event("w", Withdrawn, 2, "a"), event("o", Granted, 3, "b")
	w.Scope.Situation, other.Scope.Situation = "moving", "study"
	l := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive), g, w, other)
	for situation, want := range map[standard.SituationID]Outcome{"birth": Permit, "moving": Deny, "study": NoInformation, "elsewhere": NoInformation} {
		q := ask(ActionProvide, "a", 9)
		q.Situation = situation
		assert.False(t, sameAsExamined(t, federal(), l, q), situation)
		a, err := federal().Decide(l, q)
		require.NoError(t, err)
		assert.Equal(t, want, a.Outcome, situation)
	}
	q := ask(ActionProvide, "b", 9)
	q.Situation = "study"
	assert.True(t, sameAsExamined(t, federal(), l, q))
	q.Situation = "birth" // b is known, but not here
	assert.True(t, sameAsExamined(t, federal(), l, q))
}

func TestQuestion(t *testing.T) {
	l := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive, "a"), event("g1", Granted, 10), event("w1", Withdrawn, 30))
	p, q := federal(), ask(ActionProvide, "a", 20)
	q.KnownAt = at(60)
	k, err := p.Prepare(q)
	require.NoError(t, err)
	assert.Equal(t, q, k.Query())
	want, err := p.Decide(l, q)
	require.NoError(t, err)
	assert.Equal(t, ReasonConsent, want.Reason)
	assert.Equal(t, want, k.Decide(l))
	got, x := k.Explain(l)
	assert.Equal(t, want, got)
	assert.NotEmpty(t, x.Grounds)
	assert.Equal(t, NoInformation, k.Decide(Ledger{}).Outcome)
	assert.Zero(t, testing.AllocsPerRun(100, func() { _ = k.Decide(l) }))
	assert.Zero(t, testing.AllocsPerRun(100, func() { _, _ = p.Decide(l, q) }))

	var b PopulationBuilder
	require.NoError(t, b.Publish(notice("n1", 0, 1, ChangeSubstantive, "a")))
	client, err := b.Add(l)
	require.NoError(t, err)
	of := b.Build()
	inAll, nth, err := k.DecideFor(of, client)
	require.NoError(t, err)
	assert.Equal(t, 0, nth)
	inAll.Basis.Consent = want.Basis.Consent
	assert.Equal(t, want, inAll)
	assert.Zero(t, testing.AllocsPerRun(100, func() { _, _, _ = k.DecideFor(of, client) }))
	_, _, err = k.DecideFor(of, 1)
	var pop *PopulationError
	require.ErrorAs(t, err, &pop)

	var zero Question
	assert.False(t, zero.Decide(l).Permits())
	a, x := zero.Explain(l)
	assert.Zero(t, a)
	assert.Empty(t, x.Grounds)
	assert.Zero(t, zero.Query())
	var pe *PolicyError
	_, nth, err = zero.DecideFor(of, client)
	require.ErrorAs(t, err, &pe)
	assert.Equal(t, -1, nth)
	_, err = Policy{}.Prepare(q)
	require.ErrorAs(t, err, &pe)
	for _, spoil := range []func(*Query){
		func(q *Query) { q.ValidAt = time.Time{} }, func(q *Query) { q.KnownAt = time.Time{} }, func(q *Query) { q.Situation = "" },
		func(q *Query) { q.Service = "" }, func(q *Query) { q.Action = "dance" }, func(q *Query) { q.Law.Act = "act" },
	} {
		bad := q
		spoil(&bad)
		var qe *QueryError
		_, err = p.Prepare(bad)
		require.ErrorAs(t, err, &qe)
		_, err = p.Decide(l, bad)
		require.ErrorAs(t, err, &qe)
	}
}

// What the moments should answer, they do.
func TestMomentsAnswerThePresent(t *testing.T) {
	n := notice("n1", 0, 1, ChangeSubstantive, "a")
	n.Published.Later = true
	g := event("g1", Granted, 10)
	l := ledgerOf(t, n, g)
	for _, service := range []standard.ServiceID{"a", "added later", ""} {
		action := ActionProvide
		if service == "" {
			action = ActionContact
		}
		for _, minute := range []int{10, 11, 1000} { // from the last record on, inclusive
			assert.True(t, sameAsExamined(t, federal(), l, ask(action, service, minute)), "%q %d", service, minute)
		}
		assert.False(t, sameAsExamined(t, federal(), l, ask(action, service, 9)), "%q", service) // the last record is not known
	}
}

// A client with more events than most has some of them elsewhere.
func TestPopulationLooksElsewhere(t *testing.T) {
	n := notice("n1", 0, 1, ChangeSubstantive, "a", "b")
	var b PopulationBuilder
	require.NoError(t, b.Publish(n))
	var ledgers []Ledger
	for size := range 40 {
		events := []Event{n}
		for i := range max(1, size-27) {
			services := [][]standard.ServiceID{nil, {"a"}, {"a", "b"}}[i%3]
			events = append(events, event(EventID(fmt.Sprintf("e%02d", i)), []Kind{Granted, Withdrawn}[(i+size)%2], 10+i, services...))
		}
		l := ledgerOf(t, events...)
		_, err := b.Add(l)
		require.NoError(t, err)
		ledgers = append(ledgers, l)
	}
	of := b.Build()
	require.NotEmpty(t, of.p.rest)
	for client, l := range ledgers {
		for minute := 9; minute < 30; minute++ {
			for _, service := range []standard.ServiceID{"a", "b"} {
				q := ask(ActionProvide, service, minute)
				want, err := federal().Decide(l, q)
				require.NoError(t, err)
				got, nth, err := federal().DecideFor(of, client, q)
				require.NoError(t, err)
				if nth >= 0 {
					got.Basis.Consent = moving(l)[nth].ID
				}
				require.Equal(t, want, got, "%d %s %d", client, service, minute)
			}
		}
	}
}

func TestWhatIsNotCommon(t *testing.T) {
	l := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive, "a"), event("w1", Withdrawn, 10))
	for want, say := range map[Reason]func(*Query){
		ReasonDeclined: func(q *Query) { q.Declined = true }, ReasonRequest: func(q *Query) { q.Request = "request/1" },
		ReasonNotPossible: func(q *Query) { q.Obstacle = ObstacleImpossible }, ReasonWithdrawn: func(*Query) {},
	} {
		q := ask(ActionProvide, "a", 20)
		say(&q)
		assert.Equal(t, want, decided(t, l, q).Reason)
	}
	q := ask(ActionProvide, "a", 20)
	q.Anonymous = true
	var qe *QueryError
	_, err := federal().Decide(l, q)
	require.ErrorAs(t, err, &qe)
}
