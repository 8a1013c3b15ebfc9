package consent

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"time"

	"github.com/state-for-people/standard"
)

const never = math.MaxInt64 // an instant that does not come

// ledger is a ledger laid out for questions: events in the order of recording,
// and for each target the entries of the events that name it, in the order C10.
type ledger struct {
	client     standard.ClientID
	events     []*record
	ids        ids
	marks      map[EventID]int64 // when the first mark of error on an event was recorded
	groups     []group           // by situation, purpose and part
	lately     []turns           // of the groups of provision, at their places
	seats      seats             // of the groups
	situations numbered
	parts      numbered
	notices    []noticeEntry // sorted by purpose, id, version, then as C10 has it
	last       int64         // the latest recorded instant
	since      int64         // what must be known for the moments to hold; never if there are none
	first      label         // of the situations
	moments    []moment      // of provision, of one target after another
}

// group is what is known of one target: of a situation as a whole, or of a part of
// it. For each part there is a group of the whole, which may be empty.
type group struct {
	target
	run
}

// run is the entries of one target.
type run struct {
	entries     []entry
	withdrawals []entry // those that reach narrower consents
	narrow      bool    // of a part of a situation
	powerless   bool    // some act of a representative had no effect
}

// entry is an event as a target sees it. It fills a cache line.
type entry struct {
	effective, recorded int64 // microseconds
	voided              int64 // recorded instant of the first entered-in-error mark
	until               int64
	ends                int64 // when the authority by which a representative consented ends
	event               int32
	noticeLo, noticeHi  int32 // of a grant: the published versions of its notice
	version             int32 // …and the one that was accepted
	kind                uint8
	ending              uint8 // the row of the ends of authority that applies, from 1; 0 is none
	only, powerless     bool  // powerless: outside the representative's authority (C13)
	preorder            bool
	level               uint8 // of a population: which scope of the question it belongs to
}

type noticeEntry struct {
	effective, recorded, voided int64
	version                     int32
	event                       int32
	substantive, later          bool
	purpose                     uint8 // its number on the list
	id                          NoticeID
	services                    []standard.ServiceID // that it names, sorted
}

func (e *entry) visible(known int64) bool { return e.recorded <= known && known < e.voided }

func (n *noticeEntry) visible(known int64) bool { return n.recorded <= known && known < n.voided }

// micro is an instant as the index keeps it. Microseconds since 1970 fit for
// 292,000 years either way.
func micro(t time.Time) int64 { return t.UnixMicro() }

// The first and the last second of the years 1 to 9999, since 1970.
const (
	firstSecond = -62135596800
	lastSecond  = 253402300799
)

// beyond says the same as !sane, in less time.
func beyond(t time.Time) bool {
	s := t.Unix()
	return uint64(s-firstSecond) > lastSecond-firstSecond || s == firstSecond && t.IsZero()
}

// dated is micro, and whether the instant is within the calendar or zero, which is
// before everything that can happen.
func dated(t time.Time) (int64, bool) {
	s := t.Unix()
	return s*1_000_000 + int64(uint32(t.Nanosecond())/1000), uint64(s-firstSecond) <= lastSecond-firstSecond
}

// compareEvents is the order in which events were recorded.
func compareEvents(a, b *Event) int {
	if c := a.Recorded.Compare(b.Recorded); c != 0 {
		return c
	}
	return cmp.Compare(a.ID, b.ID)
}

// index lays out the events, which are normal, sound, distinct and in the order
// of recording.
func (l *ledger) index() {
	l.last, l.since = dawn, never
	for _, e := range l.events {
		l.note(e)
	}
	l.ids = l.ids.grow(l.events)
	l.indexNotices(l.voidedAt)
	l.situations.enter("")
	l.gather()
	l.keepMoments()
}

// note takes down when an event was recorded, and which one it marks as an error.
func (l *ledger) note(e *record) {
	at := micro(e.Recorded)
	l.last = max(l.last, at)
	if e.Kind != EnteredInError {
		return
	}
	if l.marks == nil {
		l.marks = map[EventID]int64{}
	}
	if old, ok := l.marks[e.Corrects]; !ok || at < old {
		l.marks[e.Corrects] = at
	}
}

// voidedAt returns when an event was first marked as an error, never if it was not.
func (l *ledger) voidedAt(id EventID) int64 {
	if at, ok := l.marks[id]; ok {
		return at
	}
	return never
}

// key lays out the event with this number for each target that it names. An event
// that moves no consent names none.
func (l *ledger) key(i int, take func(keyedEntry)) {
	e := &l.events[i].Event
	kind, moves := numberOf(e.Kind)
	purpose, known := e.Purpose.number()
	if !moves || !known {
		return
	}
	n := entry{effective: micro(e.Effective), recorded: micro(e.Recorded), voided: l.voidedAt(e.ID), until: never,
		ends: never, event: int32(i), kind: kind, only: e.Only}
	if kind == numGranted {
		if !e.Until.IsZero() {
			n.until = micro(e.Until)
		}
		n.version = int32(min(e.Notice.Version, maxVersion+1))
		if !e.By.IsZero() && !e.By.To.IsZero() {
			n.ends, n.ending = micro(e.By.To), e.By.ended()
		}
		n.noticeLo, n.noticeHi = noticesOf(l.notices, purpose, e.Notice.ID)
	} else {
		n.powerless = !e.By.May(e.Purpose, e.Scope.Situation, e.Effective)
	}
	name := func(part string) { take(keyedEntry{string(e.Scope.Situation), part, purpose, n}) }
	switch {
	case len(e.Scope.Services) > 0:
		for _, s := range e.Scope.Services {
			n.preorder = kind == numGranted && slices.Contains(e.Preorder, s)
			name(string(s))
		}
	case e.Scope.Mailing != "":
		name(string(e.Scope.Mailing))
	default:
		name(string(e.Scope.Recipient))
	}
}

type keyedEntry struct {
	situation, part string
	purpose         uint8
	entry           entry
}

// gather puts the entries of each target together, as C10 has it, and makes the
// groups. They come in the order of recording, and go by target in one pass, for most
// of them took effect in that order too.
func (l *ledger) gather() {
	var keyed []entry
	var of []int32 // the groups of these, by number
	known := map[target]int32{}
	enter := func(t target) int32 {
		i, ok := known[t]
		if !ok {
			i = int32(len(l.groups))
			known[t], l.groups = i, append(l.groups, group{target: t, run: run{narrow: t.part != 0}})
		}
		return i
	}
	for i := range l.events {
		l.key(i, func(k keyedEntry) {
			t := target{l.situations.enter(k.situation), l.parts.enter(k.part), k.purpose}
			enter(target{t.situation, 0, t.purpose})
			keyed, of = append(keyed, k.entry), append(of, enter(t))
		})
	}
	counts := make([]int, len(l.groups))
	for _, i := range of {
		counts[i]++
	}
	entries, from := make([]entry, len(keyed)), 0
	for i, n := range counts {
		l.groups[i].entries = entries[from : from : from+n]
		from += n
	}
	for n, i := range of {
		l.groups[i].entries = append(l.groups[i].entries, keyed[n])
	}
	for i := range l.groups {
		g := &l.groups[i]
		slices.SortFunc(g.entries, func(a, b entry) int { return compareEntries(&a, &b) })
		for j := range g.entries {
			e := &g.entries[j]
			g.powerless = g.powerless || e.powerless
			if e.reachesNarrower() {
				g.withdrawals = append(g.withdrawals, *e)
			}
		}
	}
	slices.SortFunc(l.groups, func(a, b group) int {
		return cmp.Or(cmp.Compare(l.situations.list[a.situation].text, l.situations.list[b.situation].text), cmp.Compare(a.purpose, b.purpose),
			cmp.Compare(l.parts.list[a.part].text, l.parts.list[b.part].text))
	})
	l.seat()
}

// seat makes the table of the groups.
func (l *ledger) seat() {
	l.seats = seatsFor(len(l.groups))
	for i := range l.groups {
		l.seats.put(l.groups[i].target.spread(), uint32(i+1))
	}
}

// reachesNarrower reports whether e, of a wider scope, ends narrower consents (C1).
func (e *entry) reachesNarrower() bool { return e.kind == numWithdrawn && !e.only && !e.powerless }

// compareEntries is the order in which later outweighs earlier.
//
// Reading: C10, effective instant, then withdrawal over refusal over end over
// grant, then the later record, then the id.
func compareEntries(a, b *entry) int {
	if a.effective != b.effective {
		return cmp.Compare(a.effective, b.effective)
	}
	return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.event, b.event)) // the number is the order of recording
}

func (l *ledger) indexNotices(voidedAt func(EventID) int64) {
	for i := range l.events {
		e := &l.events[i].Event
		if e.Kind != NoticePublished {
			continue
		}
		purpose, ok := e.Purpose.number()
		if !ok {
			continue
		}
		services := slices.Clone(e.Published.Services)
		slices.Sort(services)
		l.notices = append(l.notices, noticeEntry{purpose: purpose, effective: micro(e.Effective), recorded: micro(e.Recorded), voided: voidedAt(e.ID),
			id: e.Published.ID, version: int32(e.Published.Version), event: int32(i),
			substantive: e.Published.Change != ChangeEditorial, later: e.Published.Later, services: services})
	}
	slices.SortFunc(l.notices, func(a, b noticeEntry) int {
		return cmp.Or(a.compare(&b), cmp.Compare(l.events[a.event].ID, l.events[b.event].ID))
	})
	l.parts.note(l.notices)
}

// compare is the order of notices: by purpose and id, for a text that was
// published for another purpose is not the one that was accepted; then by version,
// then as C10 has it.
//
// Reading: C8, purposes are never derived from each other.
func (a *noticeEntry) compare(b *noticeEntry) int {
	return cmp.Or(cmp.Compare(a.purpose, b.purpose), cmp.Compare(a.id, b.id), cmp.Compare(a.version, b.version),
		cmp.Compare(a.effective, b.effective), cmp.Compare(a.recorded, b.recorded))
}

// noticesOf finds the versions of a notice that were published for a purpose.
func noticesOf(notices []noticeEntry, purpose uint8, id NoticeID) (lo, hi int32) {
	from := sort.Search(len(notices), func(i int) bool {
		n := &notices[i]
		return n.purpose > purpose || n.purpose == purpose && n.id >= id
	})
	many := sort.Search(len(notices)-from, func(i int) bool { return notices[from+i].purpose != purpose || notices[from+i].id != id })
	return int32(from), int32(from + many)
}
