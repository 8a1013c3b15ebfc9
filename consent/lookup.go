package consent

import (
	"math"

	"github.com/state-for-people/standard"
)

// name is a text laid out to be found and compared in a few steps.
type name struct {
	text       string
	head, tail uint64 // its first and its last eight bytes
}

// nameOf lays a text out.
func nameOf(s string) name {
	if n := len(s); n >= 8 {
		return name{s, word(s), word(s[n-8:])}
	}
	return name{s, bytesOf(s), 0}
}

// word reads the first eight bytes of s.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// bytesOf reads a text of less than eight bytes.
func bytesOf(s string) (w uint64) {
	for i := range len(s) {
		w = w<<8 | uint64(s[i])
	}
	return w
}

// is reports whether both are the same text.
func (a *name) is(b *name) bool {
	return a.tail == b.tail && a.head == b.head && len(a.text) == len(b.text) && (len(a.text) <= 16 || a.text == b.text)
}

// hash spreads the text and a number over a word. It is for finding, not for
// proof: long texts that differ only in the middle share it.
func (a *name) hash(number uint32) uint64 {
	const odd, other = 0x9e3779b97f4a7c15, 0xd1b54a32d192ed03
	h := (a.head^uint64(number))*odd + (a.tail+uint64(len(a.text)))*other
	return (h ^ h>>32) * odd
}

// slot is a place of an open table: a part of the hash of what is kept, and its
// number from 1; 0 is an empty place.
type slot struct{ hash, number uint32 }

// slotsFor returns an empty table for n things, at most half full.
func slotsFor(n int) []slot {
	size := 2
	for size < 2*n {
		size *= 2
	}
	return make([]slot, size)
}

// put enters the thing with this number, from 0.
func put(slots []slot, hash uint64, number int) {
	at := int(hash >> 32)
	for slots[at&(len(slots)-1)].number != 0 {
		at++
	}
	slots[at&(len(slots)-1)] = slot{uint32(hash), uint32(number + 1)}
}

// seat enters the groups into the table.
func (l *ledger) seat() {
	l.slots = slotsFor(len(l.groups))
	for i := range l.groups {
		g := &l.groups[i]
		if !g.part {
			put(l.slots, g.situation.hash(uint32(g.purpose)), i)
		} else {
			put(l.slots, g.name.hash(uint32(g.whole)<<8|partOf), i)
		}
	}
}

// partOf tells the parts from the wholes.
const partOf = 1 << 7

// whole returns the events to a situation as a whole, nil if none names it or a
// part of it.
func (l *ledger) whole(purpose uint8, situation *name) *group {
	hash := situation.hash(uint32(purpose))
	for at := int(hash >> 32); ; at++ {
		s := l.slots[at&(len(l.slots)-1)]
		if s.number == 0 {
			return nil
		}
		if s.hash == uint32(hash) {
			if g := &l.groups[s.number-1]; g.situation.is(situation) && g.purpose == purpose && !g.part {
				return g
			}
		}
	}
}

// part returns the events to a part of what w is the whole of, nil if none names
// it.
func (l *ledger) part(w *group, part *name) *group {
	hash := part.hash(uint32(w.whole)<<8 | partOf)
	for at := int(hash >> 32); ; at++ {
		s := l.slots[at&(len(l.slots)-1)]
		if s.number == 0 {
			return nil
		}
		if s.hash == uint32(hash) {
			if g := &l.groups[s.number-1]; g.name.is(part) && g.whole == w.whole {
				return g
			}
		}
	}
}

// numbered is texts with numbers, from 1; the empty text is 0.
type numbered struct {
	list  []name
	slots []slot
}

// enter returns the number of a text, which is entered if it is new.
func (n *numbered) enter(text string) uint32 {
	if text == "" {
		return 0
	}
	key := nameOf(text)
	if at := n.find(&key); at != missing {
		return at
	}
	if n.list = append(n.list, key); 2*len(n.list) > len(n.slots) {
		n.slots = slotsFor(2 * len(n.list))
		for i := range n.list {
			put(n.slots, n.list[i].hash(0), i)
		}
	} else {
		put(n.slots, key.hash(0), len(n.list)-1)
	}
	return uint32(len(n.list))
}

// missing is the number of no text.
const missing = math.MaxUint32

// find returns the number of a text, missing if it was not entered.
func (n *numbered) find(text *name) uint32 {
	if text.text == "" {
		return 0
	}
	if len(n.slots) == 0 {
		return missing
	}
	hash := text.hash(0)
	for at := int(hash >> 32); ; at++ {
		s := n.slots[at&(len(n.slots)-1)]
		if s.number == 0 {
			return missing
		}
		if s.hash == uint32(hash) && n.list[s.number-1].is(text) {
			return s.number
		}
	}
}

// listing is the services that a notice names.
type listing struct {
	services []standard.ServiceID // sorted
	names    numbered
}

// listed returns the listing of sorted services.
func listed(services []standard.ServiceID) listing {
	l := listing{services: services}
	for _, s := range services {
		l.names.enter(string(s))
	}
	return l
}

// has reports whether the notice names a service.
func (l *listing) has(service *name) bool { return l.names.find(service) != missing }
