package consent

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/state-for-people/standard"
)

const never = math.MaxInt64 // an instant that does not come

// ledger is a ledger laid out for questions: events in the order of recording,
// and for each target the entries of the events that name it, in the order C10.
type ledger struct {
	client  standard.ClientID
	events  []Event
	digests [][32]byte // of the chain up to each event
	rooms   []room     // sorted by key
	entries []entry
	notices []noticeEntry // sorted by id, version, then as C10 has it
	last    int64         // the latest recorded instant
}

// room holds the targets of one purpose and situation: the situation as a whole
// and its parts.
type room struct {
	situation string
	purpose   Purpose
	whole     group
	parts     []group // sorted by part
}

// group is the run of entries of one target.
type group struct {
	part        string
	entries     []entry
	withdrawals []entry // those that reach narrower consents
	powerless   bool    // some act of a representative had no effect
}

// entry is an event as a target sees it.
type entry struct {
	effective, recorded int64 // microseconds
	voided              int64 // recorded instant of the first entered-in-error mark
	until               int64
	event               int32
	ends                int64 // when the authority by which a representative consented ends
	noticeLo, noticeHi  int32 // of a grant: the published versions of its notice
	version             int32 // …and the one that was accepted
	kind                uint8
	ending              uint8 // the row of the ends of authority that applies, from 1; 0 is none
	only, powerless     bool  // powerless: outside the representative's authority (C13)
	preorder            bool
}

type noticeEntry struct {
	effective, recorded, voided int64
	id                          NoticeID
	version                     int32
	event                       int32
	substantive, later          bool
	services                    []standard.ServiceID // sorted
}

func (e *entry) visible(known int64) bool { return e.recorded <= known && known < e.voided }

func (n *noticeEntry) visible(known int64) bool { return n.recorded <= known && known < n.voided }

// lists reports whether the notice names the service.
func (n *noticeEntry) lists(service standard.ServiceID) bool {
	lo, hi := 0, len(n.services)
	for lo < hi {
		if mid := int(uint(lo+hi) >> 1); n.services[mid] < service {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo < len(n.services) && n.services[lo] == service
}

// micro is an instant as the index keeps it. Microseconds since 1970 fit for
// 292,000 years either way.
func micro(t time.Time) int64 { return t.UnixMicro() }

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
	voided := map[EventID]int64{}
	for i := range l.events {
		e := &l.events[i]
		if at := micro(e.Recorded); e.Kind == EnteredInError {
			if old, ok := voided[e.Corrects]; !ok || at < old {
				voided[e.Corrects] = at
			}
		}
		l.last = max(l.last, micro(e.Recorded))
	}
	voidedAt := func(id EventID) int64 {
		if at, ok := voided[id]; ok {
			return at
		}
		return never
	}
	l.indexNotices(voidedAt)

	keyed := make([]keyedEntry, 0, len(l.events))
	for i := range l.events {
		e := &l.events[i]
		kind, ok := numberOf(e.Kind)
		if !ok {
			continue
		}
		n := entry{effective: micro(e.Effective), recorded: micro(e.Recorded), voided: voidedAt(e.ID), until: never,
			ends: never, event: int32(i), kind: kind, only: e.Only}
		if kind == numGranted {
			if !e.Until.IsZero() {
				n.until = micro(e.Until)
			}
			n.noticeLo, n.noticeHi = noticesOf(l.notices, e.Notice.ID)
			n.version = int32(min(e.Notice.Version, maxVersion+1))
			if !e.By.IsZero() && !e.By.To.IsZero() {
				n.ends, n.ending = micro(e.By.To), e.By.ended()
			}
		} else {
			n.powerless = !e.By.May(e.Purpose, e.Scope.Situation, e.Effective)
		}
		put := func(part string) {
			keyed = append(keyed, keyedEntry{e.Purpose, string(e.Scope.Situation), part, n})
		}
		switch {
		case len(e.Scope.Services) > 0:
			for _, s := range e.Scope.Services {
				n.preorder = kind == numGranted && slices.Contains(e.Preorder, s)
				put(string(s))
			}
		case e.Scope.Mailing != "":
			put(string(e.Scope.Mailing))
		default:
			put(string(e.Scope.Recipient))
		}
	}
	l.gather(keyed)
}

type keyedEntry struct {
	purpose         Purpose
	situation, part string
	entry           entry
}

// gather sorts the entries by target, and within a target as C10 has it.
func (l *ledger) gather(keyed []keyedEntry) {
	slices.SortFunc(keyed, func(a, b keyedEntry) int {
		if c := compareKeys(a.situation, a.part, a.purpose, b.situation, b.part, b.purpose); c != 0 {
			return c
		}
		return l.compareEntries(&a.entry, &b.entry)
	})
	l.entries = make([]entry, len(keyed))
	wide := make([]entry, 0, len(keyed))
	for lo := 0; lo < len(keyed); {
		k, hi, from := &keyed[lo], lo, len(wide)
		g := group{part: k.part}
		for hi < len(keyed) && keyed[hi].situation == k.situation && keyed[hi].part == k.part && keyed[hi].purpose == k.purpose {
			e := keyed[hi].entry
			l.entries[hi] = e
			g.powerless = g.powerless || e.powerless
			if e.kind == numWithdrawn {
				wide = append(wide, e)
			}
			hi++
		}
		g.entries, g.withdrawals = l.entries[lo:hi:hi], wide[from:len(wide):len(wide)]
		if n := len(l.rooms); n == 0 || l.rooms[n-1].situation != k.situation || l.rooms[n-1].purpose != k.purpose {
			l.rooms = append(l.rooms, room{situation: k.situation, purpose: k.purpose})
		}
		r := &l.rooms[len(l.rooms)-1]
		if k.part == "" {
			r.whole = g
		} else {
			r.parts = append(r.parts, g)
		}
		lo = hi
	}
}

// compareEntries is the order in which later outweighs earlier.
//
// Reading: C10, effective instant, then withdrawal over refusal over end over
// grant, then the later record, then the id.
func (l *ledger) compareEntries(a, b *entry) int {
	return cmp.Or(cmp.Compare(a.effective, b.effective), cmp.Compare(a.kind, b.kind),
		cmp.Compare(a.recorded, b.recorded), cmp.Compare(l.events[a.event].ID, l.events[b.event].ID))
}

// compareKeys orders targets; shorter names first, which is decided faster.
func compareKeys(s1, p1 string, u1 Purpose, s2, p2 string, u2 Purpose) int {
	if c := compareText(s1, s2); c != 0 {
		return c
	}
	if c := compareText(string(u1), string(u2)); c != 0 {
		return c
	}
	return compareText(p1, p2)
}

func compareText(a, b string) int {
	if len(a) != len(b) {
		return len(a) - len(b)
	}
	return strings.Compare(a, b)
}

// few is how many names are looked through one by one: comparing for equality
// is faster than for order.
const few = 8

// room returns the targets of a purpose and situation, nil if no event names any.
func (l *ledger) room(purpose Purpose, situation string) *room {
	lo, hi := 0, len(l.rooms)
	for hi-lo > few {
		mid := int(uint(lo+hi) >> 1)
		if r := &l.rooms[mid]; compareKeys(r.situation, "", r.purpose, situation, "", purpose) <= 0 {
			lo = mid
		} else {
			hi = mid
		}
	}
	for i := lo; i < hi; i++ {
		if r := &l.rooms[i]; r.situation == situation && r.purpose == purpose {
			return r
		}
	}
	return nil
}

// group returns the entries of a part of the room, nil if no event names it.
func (r *room) group(part string) *group {
	lo, hi := 0, len(r.parts)
	for hi-lo > few {
		mid := int(uint(lo+hi) >> 1)
		if compareText(r.parts[mid].part, part) <= 0 {
			lo = mid
		} else {
			hi = mid
		}
	}
	for i := lo; i < hi; i++ {
		if r.parts[i].part == part {
			return &r.parts[i]
		}
	}
	return nil
}

func (l *ledger) indexNotices(voidedAt func(EventID) int64) {
	for i := range l.events {
		e := &l.events[i]
		if e.Kind != NoticePublished {
			continue
		}
		services := slices.Clone(e.Published.Services)
		slices.Sort(services)
		l.notices = append(l.notices, noticeEntry{effective: micro(e.Effective), recorded: micro(e.Recorded), voided: voidedAt(e.ID),
			id: e.Published.ID, version: int32(e.Published.Version), event: int32(i),
			substantive: e.Published.Change != ChangeEditorial, later: e.Published.Later, services: services})
	}
	slices.SortFunc(l.notices, func(a, b noticeEntry) int {
		return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(a.version, b.version), cmp.Compare(a.effective, b.effective),
			cmp.Compare(a.recorded, b.recorded), cmp.Compare(l.events[a.event].ID, l.events[b.event].ID))
	})
}

func noticesOf(notices []noticeEntry, id NoticeID) (lo, hi int32) {
	from := sort.Search(len(notices), func(i int) bool { return notices[i].id >= id })
	to := from
	for to < len(notices) && notices[to].id == id {
		to++
	}
	return int32(from), int32(to)
}

// upTo returns the number of entries that have taken effect at valid.
func upTo(entries []entry, valid int64) int {
	lo, hi := 0, len(entries)
	for lo < hi {
		if mid := int(uint(lo+hi) >> 1); entries[mid].effective <= valid {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// folded is the state of one target and what made it.
type folded struct {
	state  uint8
	ask    bool  // a later act of a representative had no effect: ask the client (C13)
	at     int32 // which entry made the state
	lastNo int64 // when the client or the authority last said no
}

// fold runs the life cycle over the entries that had taken effect and were
// known. An event after which the state does not depend on what was before
// lets it start there instead of at the beginning.
//
// Reading: C4, an event works from its instant, inclusive.
func fold(g *group, valid, known int64, c *cycle, f *folded) {
	*f = folded{}
	if g == nil {
		return
	}
	n := upTo(g.entries, valid)
	from := n
	for from > 0 {
		from--
		if e := &g.entries[from]; e.visible(known) && !e.powerless && c.resets[e.kind] {
			break
		}
	}
	until := int64(never)
	for i := from; i < n; i++ {
		e := &g.entries[i]
		if !e.visible(known) {
			continue
		}
		if e.powerless {
			f.ask = true
			continue
		}
		if f.state == numInForce && until <= e.effective {
			f.state = numExpired
		}
		was := f.state
		f.state = c.next[was][e.kind]
		if f.state == ownState[e.kind] {
			f.at, f.ask = int32(i), false
			if e.kind == numGranted {
				until = e.until
			}
		}
		if e.kind != numGranted && (e.kind != numEnded || f.state != was) { // an end without effect is no word
			f.lastNo = e.effective
		}
	}
	if f.state == numInForce && until <= valid {
		f.state = numExpired
	}
}

// ownState is the state that an event of each kind makes when it takes effect.
var ownState = [kindNumbers]uint8{numGranted: numInForce, numEnded: numOver, numRefused: numRefusal, numWithdrawn: numWithdrawal}

// withdrawnSince reports whether a withdrawal that reaches narrower consents
// took effect at since or later, by valid, and was known.
func (g *group) withdrawnSince(since, valid, known int64) bool {
	for i := upTo(g.withdrawals, valid) - 1; i >= 0 && g.withdrawals[i].effective >= since; i-- {
		if e := &g.withdrawals[i]; e.kind == numWithdrawn && !e.only && !e.powerless && e.visible(known) {
			return true
		}
	}
	return false
}
