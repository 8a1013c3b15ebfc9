package consent

import (
	"cmp"
	"maps"
	"slices"
	"sort"

	"github.com/state-for-people/standard"
)

// recordsOf takes events in.
func recordsOf(events []Event) []*record {
	all := make([]record, len(events))
	list := make([]*record, len(events))
	for i := range events {
		all[i].Event, list[i] = events[i], &all[i]
	}
	return list
}

// grow returns the ledger with more events, which are normal, sound, distinct, new
// and in the order of recording. What l holds stays as it is: the new ledger shares
// what has not changed and copies the rest.
func (l *ledger) grow(client standard.ClientID, fresh []*record) *ledger {
	from, _ := slices.BinarySearchFunc(l.events, fresh[0], compareRecords)
	if from < len(l.events) || 4*len(fresh) > len(l.events) || l.republishes(fresh) {
		return l.anew(client, fresh, from)
	}
	next := *l
	next.events = append(append(make([]*record, 0, from+len(fresh)), l.events...), fresh...)
	next.chain(from)
	next.ids = l.ids.grow(next.events)
	next.marks = maps.Clone(l.marks)
	for _, e := range fresh {
		next.note(e)
	}
	next.groups, next.lately, next.moments = slices.Clone(l.groups), slices.Clone(l.lately), slices.Clone(l.moments)
	next.situations, next.parts = l.situations.clone(), l.parts.clone()
	next.enter(from, l)
	return &next
}

func compareRecords(a, b *record) int { return compareEvents(&a.Event, &b.Event) }

// anew returns the ledger with more events, the first of which has its place before
// the event with this number. Only the links of the chain before it stay.
func (l *ledger) anew(client standard.ClientID, fresh []*record, from int) *ledger {
	next := &ledger{client: client, events: append(make([]*record, 0, len(l.events)+len(fresh)), l.events[:from]...)}
	for _, e := range l.events[from:] {
		for len(fresh) > 0 && compareRecords(fresh[0], e) < 0 {
			next.events, fresh = append(next.events, fresh[0]), fresh[1:]
		}
		own := *e // its link changes
		next.events = append(next.events, &own)
	}
	next.events = append(next.events, fresh...)
	next.chain(from)
	next.index()
	return next
}

// republishes reports whether one of these events publishes a notice, or marks a
// publication as an error.
func (l *ledger) republishes(fresh []*record) bool {
	return slices.ContainsFunc(fresh, func(e *record) bool {
		i, known := l.at(e.Corrects)
		return e.Kind == NoticePublished || e.Kind == EnteredInError && known && l.events[i].Kind == NoticePublished
	})
}

// enter lays out the events from this number on, which came to those of before.
func (l *ledger) enter(from int, before *ledger) {
	var touched []keyedEntry
	for i := from; i < len(l.events); i++ {
		l.key(i, func(k keyedEntry) {
			at := l.place(&k)
			g := &l.groups[at]
			g.entries = insert(g.entries, k.entry)
			if g.powerless = g.powerless || k.entry.powerless; k.entry.reachesNarrower() {
				g.withdrawals = insert(g.withdrawals, k.entry)
			}
			if l.lately != nil {
				l.lately[at].of(&k.entry, l.notices)
			}
			touched = append(touched, k)
		})
		if e := l.events[i]; e.Kind == EnteredInError && before.voidedAt(e.Corrects) == never {
			if marked, known := before.at(e.Corrects); known {
				l.key(marked, func(k keyedEntry) {
					g := &l.groups[l.place(&k)]
					g.entries, g.withdrawals = exchange(g.entries, k.entry), exchange(g.withdrawals, k.entry)
					touched = append(touched, k)
				})
			}
		}
	}
	if len(l.groups) != len(before.groups) {
		l.seat()
	}
	if l.lately != nil {
		l.keepAnew(touched)
		l.begin()
	}
}

// keepAnew takes down anew what the ledger says of the targets of these entries, and
// of what lies in them.
func (l *ledger) keepAnew(of []keyedEntry) {
	var k keeper
	provision, _ := PurposeProactive.number()
	for _, e := range of {
		if e.purpose != provision || e.situation == "" {
			continue
		}
		whole := l.place(&keyedEntry{situation: e.situation, purpose: e.purpose})
		if e.part != "" {
			if situation := l.groups[whole].situation; l.situations.list[situation].within == 0 {
				k.keep(l, whole, whole)
			}
			k.keep(l, l.place(&e), whole)
			continue
		}
		for i := whole; i < len(l.groups) && l.groups[i].situation == l.groups[whole].situation && l.groups[i].purpose == e.purpose; i++ {
			k.keep(l, i, whole)
		}
	}
}

// insert returns the entries with one more, at its place.
func insert(entries []entry, e entry) []entry {
	at := sort.Search(len(entries), func(i int) bool { return compareEntries(&entries[i], &e) > 0 })
	more := append(make([]entry, 0, len(entries)+1), entries[:at]...)
	return append(append(more, e), entries[at:]...)
}

// exchange returns the entries with e in the place of those of the same event.
func exchange(entries []entry, e entry) []entry {
	same := func(old entry) bool { return old.event == e.event }
	at := slices.IndexFunc(entries, same)
	if at < 0 {
		return entries
	}
	entries = slices.Clone(entries)
	for ; at < len(entries); at++ {
		if same(entries[at]) {
			entries[at] = e
		}
	}
	return entries
}

// place returns which group an entry belongs to, which is made if it is new.
func (l *ledger) place(k *keyedEntry) int {
	if k.part != "" {
		l.place(&keyedEntry{situation: k.situation, purpose: k.purpose})
	}
	i, found := slices.BinarySearchFunc(l.groups, k, func(g group, k *keyedEntry) int {
		return cmp.Or(cmp.Compare(l.situations.list[g.situation].text, k.situation), cmp.Compare(g.purpose, k.purpose),
			cmp.Compare(l.parts.list[g.part].text, k.part))
	})
	if !found {
		of := target{l.situations.enter(k.situation), l.parts.enter(k.part), k.purpose}
		l.groups = slices.Insert(l.groups, i, group{target: of, run: run{narrow: of.part != 0}})
		if l.lately != nil {
			l.lately = slices.Insert(l.lately, i, turns{})
		}
	}
	return i
}

// clone returns a copy that can be changed.
func (n *numbered) clone() numbered { return numbered{slices.Clone(n.list), slices.Clone(n.seats)} }
