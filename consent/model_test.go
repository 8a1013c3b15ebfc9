package consent

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"sort"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

var exhaustive = flag.Bool("exhaustive", false, "walk all sets of four events instead of two")

// The reference says in the plainest words what the readings say about
// proactive provision. It knows no index, no table and no numbers: it filters,
// sorts and looks, afresh for every question.
type reference struct {
	events  []Event
	q       Query
	literal bool // C1
	covered bool // C2
	past    []Event
}

// before says which of two events gives way (C10).
func (r reference) before(a, b Event) bool {
	weight := func(k Kind) int { return strings.Index("granted ended refused withdrawn", string(k)) }
	switch {
	case !a.Effective.Equal(b.Effective):
		return a.Effective.Before(b.Effective)
	case a.Kind != b.Kind:
		return weight(a.Kind) < weight(b.Kind)
	case !a.Recorded.Equal(b.Recorded):
		return a.Recorded.Before(b.Recorded)
	}
	return a.ID < b.ID
}

// happening returns what was known to have happened: recorded by KnownAt, in
// effect at ValidAt (C4, inclusive), and not marked as an error (C10).
func (r reference) happening() (out []Event) {
	wrong := ""
	for _, e := range r.events {
		if e.Kind == EnteredInError && !e.Recorded.After(r.q.KnownAt) {
			wrong += "|" + string(e.Corrects) + "|"
		}
	}
	for _, e := range r.events {
		if e.Kind != EnteredInError && !e.Recorded.After(r.q.KnownAt) && !e.Effective.After(r.q.ValidAt) &&
			!strings.Contains(wrong, "|"+string(e.ID)+"|") {
			out = append(out, e)
		}
	}
	return out
}

// verdict is what the events of one scope say.
type verdict struct {
	word string // "", yes, no, over
	by   Event
	no   time.Time // the last no
	ask  bool      // C13
}

// about returns the verdict of the events that name exactly this service, or
// the whole situation if it is "".
func (r reference) about(service standard.ServiceID) (v verdict) {
	var mine []Event
	for _, e := range r.past {
		if e.Kind == NoticePublished || e.Purpose != r.q.Purpose || e.Scope.Situation != r.q.Situation {
			continue
		}
		if service == "" && len(e.Scope.Services) == 0 || service != "" && names(e, service) {
			mine = append(mine, e)
		}
	}
	sort.Slice(mine, func(i, j int) bool { return r.before(mine[i], mine[j]) })
	for _, e := range mine {
		if outside(e) {
			v.ask = true // recorded, no effect
			continue
		}
		was, expired := v.word, v.word == "yes" && !v.by.Until.IsZero() && !e.Effective.Before(v.by.Until)
		v.ask = v.ask && e.Kind == Ended // else the client has spoken since
		switch e.Kind {
		case Granted:
			v.word, v.by = "yes", e
		case Withdrawn:
			v.word, v.by = "withdrawn", e
		case Refused:
			if v.word != "withdrawn" {
				v.word, v.by = "refused", e
			}
		case Ended:
			if v.word == "yes" && !expired || v.word == "ended" {
				v.word, v.by = "ended", e
			}
		case EnteredInError, NoticePublished:
		}
		if e.Kind != Granted && (e.Kind != Ended || v.word != was) {
			v.no = e.Effective
		}
	}
	if v.word == "yes" && !v.by.Until.IsZero() && !r.q.ValidAt.Before(v.by.Until) {
		v.word = "over"
	}
	return v
}

func names(e Event, service standard.ServiceID) bool {
	for _, s := range e.Scope.Services {
		if s == service {
			return true
		}
	}
	return false
}

// outside says whether a representative acted outside the authority.
func outside(e Event) bool {
	b := e.By
	if b.Kind == "" {
		return false
	}
	if e.Effective.Before(b.From) || !b.To.IsZero() && !e.Effective.Before(b.To) {
		return true
	}
	for _, p := range b.Purposes {
		if p == e.Purpose {
			return false
		}
	}
	return len(b.Purposes) > 0
}

// ended says whether a wide withdrawal, not "only", came at since or later (C1).
func (r reference) ended(since time.Time) bool {
	for _, e := range r.past {
		if e.Kind == Withdrawn && !e.Only && !outside(e) && e.Purpose == r.q.Purpose && e.Scope.Situation == r.q.Situation &&
			len(e.Scope.Services) == 0 && !e.Effective.Before(since) {
			return true
		}
	}
	return false
}

// answer returns outcome/reason/consent, and a question mark where the client
// must be asked (C13).
func (r reference) answer() string {
	r.past = r.happening()
	wide := r.about("")
	v, byWide := wide, true
	if r.q.Service != "" {
		narrow := r.about(r.q.Service)
		switch {
		case narrow.word == "":
		case (narrow.word == "yes" || narrow.word == "over") && !r.literal && r.ended(narrow.by.Effective):
		case narrow.word == "over" && wide.word != "" && wide.word != "over":
		case r.literal && narrow.word != "yes" && narrow.word != "over" && wide.word == "yes" && wide.by.Effective.After(narrow.no):
		case narrow.word == "ended" && (wide.word == "withdrawn" || wide.word == "refused"):
		default:
			v, byWide = narrow, false
		}
		v.ask = narrow.ask || wide.ask
	} else {
		byWide = false
	}
	s := r.say(v, byWide)
	if v.ask {
		s += "?"
	}
	return s
}

func (r reference) say(v verdict, wide bool) string {
	cold := func(s string) string {
		if r.q.Action == ActionAsk {
			return "permit/cold-call/"
		}
		return s
	}
	switch v.word {
	case "":
		return cold("no_information/no-consent/")
	case "withdrawn", "refused":
		return "deny/" + v.word + "/"
	case "ended":
		return cold("deny/ended/")
	case "over":
		return cold("needs_renewal/expired/")
	}
	for _, s := range v.by.Preorder {
		if s == r.q.Service && (r.q.Launched.IsZero() || r.q.Launched.After(r.q.ValidAt)) {
			return "deny/not-launched/" // C3
		}
	}
	if b := v.by.By; b.Kind == RepresentativeLegal && !b.To.IsZero() && !r.q.ValidAt.Before(b.To) {
		return cold("needs_renewal/authority-ended/") // C11
	}
	var text Event
	newer := false
	seen := func(e Event) bool { return !e.Effective.After(v.by.Effective) } // when the client consented
	for _, e := range r.past {
		if e.Kind == NoticePublished && e.Published.ID == v.by.Notice.ID {
			if e.Published.Version == v.by.Notice.Version &&
				(text.ID == "" || seen(e) && (!seen(text) || r.before(text, e)) || !seen(e) && !seen(text) && r.before(e, text)) {
				text = e
			}
			newer = newer || e.Published.Version > v.by.Notice.Version && e.Published.Change == ChangeSubstantive
		}
	}
	switch {
	case text.ID == "":
		return cold("needs_renewal/notice-unknown/")
	case newer:
		return cold("needs_renewal/notice-changed/")
	}
	if r.q.Service != "" && wide && !r.covered && !text.Published.Later {
		listed := false
		for _, s := range text.Published.Services {
			listed = listed || s == r.q.Service
		}
		if !listed {
			return cold("needs_renewal/service-added/") // C2
		}
	}
	return "permit/consent-covers/" + string(v.by.ID)
}

// told puts an answer into the words of the reference.
func told(a Answer) string {
	s := string(a.Outcome) + "/" + string(a.Reason) + "/" + string(a.Basis.Consent)
	if a.Duties.Has(DutyAskClient) {
		s += "?"
	}
	return s
}

// lay makes a ledger without judging and hashing its events, for the walk.
func lay(events []Event) Ledger {
	l := &ledger{client: "c-1", events: recordsOf(events)}
	slices.SortFunc(l.events, compareRecords)
	l.index()
	return Ledger{l}
}

// policies are the readings C1 and C2 in all combinations.
func policies(t testing.TB) map[string]Policy {
	t.Helper()
	day := standard.Period{}
	at := standard.Cite("omsk-230:4.2")
	out := map[string]Policy{"": federal()}
	for name, changes := range map[string][]standard.Change{
		"literal":         {SwitchNesting.Set("literal", at, day)},
		"covered":         {SwitchLaterServices.Set("covered", at, day)},
		"literal covered": {SwitchNesting.Set("literal", at, day), SwitchLaterServices.Set("covered", at, day)},
	} {
		e, err := standard.NewEdition(standard.DocumentPeople, 2026_03_05, standard.Overlay{Code: "omsk-230", Amends: []standard.Document{standard.DocumentPeople}, Changes: changes})
		require.NoError(t, err)
		out[name] = For(e)
	}
	return out
}

// TestModel walks every set of up to two (with -exhaustive four) events of all kinds over two
// nested scopes, three instants of effect and three of recording, with every
// question over them, and compares with the reference.
func TestModel(t *testing.T) {
	size := 2
	if *exhaustive {
		size = 4
	}
	var all []Event
	for _, effective := range []int{10, 20, 30} {
		for _, recorded := range []int{10, 20, 30} {
			add := func(e Event) {
				e.Effective, e.Recorded = at(effective), at(recorded)
				all = append(all, e)
			}
			for _, k := range []Kind{Granted, Withdrawn, Refused, Ended} {
				add(event("", k, 0))
				add(event("", k, 0, "a"))
			}
			only := event("", Withdrawn, 0)
			only.Only = true
			add(only)
			add(notice("", 0, 2, ChangeSubstantive))
		}
	}
	var questions []Query
	for _, valid := range []int{10, 20, 30} {
		for _, known := range []int{10, 20, 30} {
			for _, q := range []Query{ask(ActionContact, "", 0), ask(ActionProvide, "a", 0), ask(ActionAsk, "a", 0)} {
				q.ValidAt, q.KnownAt = at(valid), at(known)
				questions = append(questions, q)
			}
		}
	}
	ps := policies(t)
	sets, asked, wrong := 0, 0, 0
	set := []Event{notice("n", 0, 1, ChangeSubstantive, "a")}
	check := func(name string, p Policy) {
		sets++
		l := lay(set)
		for i := range questions {
			got, err := p.Decide(l, questions[i])
			want := reference{events: set, q: questions[i], literal: name == "literal"}.answer()
			var examined Answer
			examining := p.p.examine(l.p, &questions[i], &examined, nil)
			if asked++; err != nil || told(got) != want || examining != nil || examined != got {
				if wrong++; wrong < 5 {
					t.Errorf("%s: want %s, got %s %v, examined %s\n%s", name, want, told(got), err, told(examined), show(set, questions[i]))
				}
			}
		}
	}
	// Without the words of the reading, "literal" differs only where scopes nest.
	var walk func(from, left int)
	walk = func(from, left int) {
		check("", ps[""])
		if len(set) <= 3 {
			check("literal", ps["literal"])
		}
		if left == 0 {
			return
		}
		for i := from; i < len(all); i++ {
			e := all[i]
			e.ID = EventID(fmt.Sprint("e", len(set)))
			set = append(set, e)
			walk(i, left-1)
			set = set[:len(set)-1]
		}
		// Marks come last in a set: their place in it means nothing.
		for target := 1; target < len(set); target++ {
			for _, recorded := range []int{10, 20, 30} {
				set = append(set, mark(EventID(fmt.Sprint("m", len(set))), set[target].ID, recorded))
				walk(len(all), left-1)
				set = set[:len(set)-1]
			}
		}
	}
	walk(0, size)
	t.Logf("%d sets of events, %d questions, %d disagreements", sets, asked, wrong)
}

func show(events []Event, q Query) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s valid %s known %s launched %s\n", q.Action, q.Service, clock(q.ValidAt), clock(q.KnownAt), clock(q.Launched))
	for _, e := range events {
		fmt.Fprintf(&b, "  %s %s %v eff %s rec %s until %s only %v corrects %s by %s %s–%s notice %d published %+v pre %v\n", e.ID, e.Kind, e.Scope.Services,
			clock(e.Effective), clock(e.Recorded), clock(e.Until), e.Only, e.Corrects, e.By.Kind, clock(e.By.From), clock(e.By.To), e.Notice.Version, e.Published, e.Preorder)
	}
	return b.String()
}

func clock(t time.Time) string {
	if t.IsZero() {
		return "-"
	}
	return t.Format("04:05")
}

// randomEvents makes up to n events of a client over a few services and minutes,
// all of them sound. It always publishes the first text.
func randomEvents(r *rand.Rand, n int) []Event {
	services := []standard.ServiceID{"a", "b", "c"}
	some := func() (out []standard.ServiceID) {
		for _, s := range services {
			if r.IntN(3) == 0 {
				out = append(out, s)
			}
		}
		return out
	}
	pick := []Kind{Granted, Granted, Granted, Granted, Granted, Withdrawn, Refused, Ended, EnteredInError, NoticePublished}
	n0 := notice("n0", 0, 1, ChangeSubstantive, "a", "b")
	n0.Published.Later = r.IntN(4) == 0
	out := []Event{n0}
	for i := range n {
		id := EventID(fmt.Sprintf("e%02d", r.IntN(90)))
		minute := 1 + r.IntN(12)
		k := pick[r.IntN(len(pick))]
		var e Event
		switch k {
		case EnteredInError:
			e = mark(id, out[r.IntN(len(out))].ID, minute)
		case NoticePublished:
			e = notice(id, minute, 1+r.IntN(3), []Change{ChangeEditorial, ChangeEditorial, ChangeSubstantive}[r.IntN(3)], some()...)
		case Granted, Withdrawn, Refused, Ended:
			e = event(id, k, minute, some()...)
		}
		e.Recorded = at(max(1, minute+r.IntN(6)-2))
		if k == Granted {
			e.Notice.Version = 1 + r.IntN(4)/3
			if len(e.Scope.Services) > 0 && r.IntN(3) == 0 {
				e.Until = e.Effective.Add(time.Duration(1+r.IntN(4)) * time.Minute)
			}
			if len(e.Scope.Services) > 0 && r.IntN(5) == 0 {
				e.Preorder = e.Scope.Services[:1]
			}
		}
		if k == Withdrawn {
			e.Only = r.IntN(3) == 0
		}
		if k.byClient() && r.IntN(4) == 0 {
			e.By = Representative{Kind: []RepresentativeKind{RepresentativeLegal, RepresentativeAttorney}[r.IntN(2)], Document: Evidence{Reference: "paper"}, From: at(r.IntN(4))}
			if r.IntN(2) == 0 {
				e.By.To = e.By.From.Add(time.Duration(1+r.IntN(8)) * time.Minute)
			}
			if r.IntN(6) == 0 {
				e.By.Purposes = []Purpose{PurposeMailing}
			}
		}
		if i > 0 && e.ID == out[len(out)-1].ID || e.Corrects == e.ID {
			continue
		}
		out = append(out, e)
	}
	return out
}

// distinctIDs drops events whose id stood before, and unsound ones.
func distinctIDs(events []Event) (out []Event) {
	seen := map[EventID]bool{}
	for _, e := range events {
		if !seen[e.ID] && e.Check().Err() == nil {
			seen[e.ID] = true
			out = append(out, e.normal())
		}
	}
	return out
}

func randomQuery(r *rand.Rand) Query {
	q := []Query{ask(ActionContact, "", 0), ask(ActionContact, "a", 0), ask(ActionProvide, "a", 0), ask(ActionProvide, "c", 0), ask(ActionAsk, "b", 0), ask(ActionFollowUp, "b", 0)}[r.IntN(6)]
	q.ValidAt, q.KnownAt = at(1+r.IntN(14)), at(4+r.IntN(12))
	if r.IntN(2) == 0 {
		q.Launched = at(r.IntN(14))
	}
	return q
}

// TestModelAtRandom compares ledgers of up to twelve events with everything in
// them, under all readings.
func TestModelAtRandom(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 5))
	ps := policies(t)
	names := []string{"", "literal", "covered", "literal covered"}
	rounds := 20_000
	if *exhaustive {
		rounds = 1_000_000
	}
	wrong := 0
	for range rounds {
		events := distinctIDs(randomEvents(r, 12))
		l := lay(events)
		for range 4 {
			q, name := randomQuery(r), names[r.IntN(4)]
			got, err := ps[name].Decide(l, q)
			want := reference{events: events, q: q, literal: strings.Contains(name, "literal"), covered: strings.Contains(name, "covered")}.answer()
			var examined Answer
			examining := ps[name].p.examine(l.p, &q, &examined, nil)
			if err != nil || told(got) != want || examining != nil || examined != got {
				if wrong++; wrong < 5 {
					t.Errorf("%s: want %s, got %s %v, examined %s\n%s", name, want, told(got), err, told(examined), show(events, q))
				}
			}
		}
	}
	t.Logf("%d ledgers, %d disagreements", rounds, wrong)
}
