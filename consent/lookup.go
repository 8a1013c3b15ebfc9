package consent

import (
	"math"
	"math/bits"
)

// name is a text laid out to be found and compared in a few steps.
type name struct {
	text       string
	head, tail uint64 // its first and its last bytes
}

// nameOf lays a text out.
func nameOf(s string) name {
	if n := len(s); n >= 8 {
		return name{s, word(s), word(s[n-8:])}
	}
	return name{s, letters(s), 0}
}

// letters lays out a text of less than eight bytes.
func letters(s string) (head uint64) {
	for i := range len(s) {
		head = head<<8 | uint64(s[i])
	}
	return head
}

// word reads the first eight bytes of s.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// spread spreads the text over a word.
func (a *name) spread() uint64 { return spread(a.head, a.tail) + uint64(len(a.text)) }

// is reports whether both are the same text. Up to sixteen bytes the first and
// the last of them, with the length, are all there is.
func (a *name) is(b *name) bool {
	return a.head == b.head && a.tail == b.tail && len(a.text) == len(b.text) && (len(a.text) <= 16 || a.text == b.text)
}

// spread spreads a text, or another pair of numbers, over a word. It is for finding,
// not for proof: long texts that differ only in the middle share it.
func spread(head, tail uint64) uint64 {
	upper, lower := bits.Mul64(head^0x9e3779b97f4a7c15, tail^0xd1b54a32d192ed03)
	return upper ^ lower
}

// seats is an open table of the numbers of things, from 1, found by their spread; 0
// is an empty seat. It is at most half full.
type seats []uint32

// seatsFor returns an empty table for n things.
func seatsFor(n int) seats {
	size := 2
	for size < 2*n {
		size *= 2
	}
	return make(seats, size)
}

// put enters the thing with this number.
func (s seats) put(at uint64, number uint32) {
	for ; s[s.seat(at)] != 0; at++ {
	}
	s[s.seat(at)] = number
}

// seat returns where to look for what is spread so.
func (s seats) seat(at uint64) int { return int(at & uint64(len(s)-1)) }

// label is a text that has a number, and what is known of it.
type label struct {
	name
	listed   uint64 // of a service: the notices that name it, of those that are counted
	from, to int32  // in a ledger: the moments of provision
	within   uint32 // …to the service in this situation; several stands for more than one
}

// several stands for more situations than one.
const several = math.MaxUint32

// numbered is texts with numbers, from 1; the empty text is 0.
type numbered struct {
	list  []label // by number
	seats seats
}

// enter returns the number of a text, which is entered if it is new.
func (n *numbered) enter(text string) uint32 {
	if len(n.list) == 0 {
		n.list, n.seats = append(n.list, label{}), seatsFor(1)
	}
	key := nameOf(text)
	if at := n.find(&key); at != missing {
		return at
	}
	number := uint32(len(n.list))
	n.list = append(n.list, label{name: key})
	if 2*len(n.list) > len(n.seats) {
		n.seats = seatsFor(2 * len(n.list))
		for i := range n.list[1:] {
			n.seats.put(n.list[1+i].spread(), uint32(1+i))
		}
	} else {
		n.seats.put(key.spread(), number)
	}
	return number
}

// missing is the number of no text.
const missing = math.MaxUint32

// find returns the number of a text, missing if it was not entered.
func (n *numbered) find(text *name) uint32 {
	if len(text.text) == 0 {
		return 0
	}
	if len(n.seats) == 0 {
		return missing
	}
	for at := text.spread(); ; at++ {
		number := n.seats[n.seats.seat(at)]
		if number == 0 {
			return missing
		}
		if n.list[number].is(text) {
			return number
		}
	}
}

// number is find for a text that is not laid out.
func (n *numbered) number(text string) uint32 {
	if k := len(text); fits(k) && len(n.seats) != 0 { // most are
		head, tail := word(text), word(text[k-8:])
		number := n.seats[n.seats.seat(spread(head, tail)+uint64(k))]
		if c := &n.list[number]; c.head == head && c.tail == tail && len(c.text) == k {
			return number
		}
	}
	name := nameOf(text)
	return n.find(&name)
}

// look returns what is known of a text: of one that was not entered, nothing.
func (n *numbered) look(text string) *label {
	name := nameOf(text)
	if number := n.find(&name); number != missing {
		return &n.list[number]
	}
	return &n.list[0]
}

// note notes of the services which of the first notices name them.
func (n *numbered) note(notices []noticeEntry) {
	n.enter("")
	for i := range notices[:min(len(notices), noticesCounted)] {
		for _, s := range notices[i].services {
			n.list[n.enter(string(s))].listed |= 1 << i
		}
	}
}

// target is what the events of a group are about, by numbers.
type target struct {
	situation, part uint32
	purpose         uint8
}

func (t target) spread() uint64 {
	return spread(uint64(t.situation)<<32|uint64(t.part), uint64(t.purpose))
}

// group returns what is known of a target, nil if no event names it.
func (l *ledger) group(t target) *group {
	for at := t.spread(); ; at++ {
		number := l.seats[l.seats.seat(at)]
		if number == 0 {
			return nil
		}
		if g := &l.groups[number-1]; g.target == t {
			return g
		}
	}
}
