package consent

import (
	"math"
	"math/bits"
	"slices"
)

// The first word of an event: the number of its shape, from 1, above it what
// follows the instant of effect, a word each, and what else is so. A zero ends the
// events of a client; isElsewhere says that the others stand among the rest, at the
// place it numbers.
const (
	hasParts    uint64 = 1 << (32 + iota) // the parts, where the event names several
	hasPreorder                           // …and which of these are services not launched yet
	hasRecorded
	hasUntil
	hasVoided
	hasEnds
	isPowerless
	isElsewhere
	endingShift = 40
	headMask    = isElsewhere - 1 | 0xff<<endingShift
)

// eventSize is how many words an event takes, by its first.
func eventSize(head uint64) int { return int(eventSizes[head>>32&63]) }

// eventSizes counts two words and one for each of the first six flags.
var eventSizes = [64]uint8{
	2, 3, 3, 4, 3, 4, 4, 5, 3, 4, 4, 5, 4, 5, 5, 6, 3, 4, 4, 5, 4, 5, 5, 6, 4, 5, 5, 6, 5, 6, 6, 7,
	3, 4, 4, 5, 4, 5, 5, 6, 4, 5, 5, 6, 5, 6, 6, 7, 4, 5, 5, 6, 5, 6, 6, 7, 5, 6, 6, 7, 6, 7, 7, 8,
}

// reach is how many numbers of parts one word of an event tells apart, a bit each.
// Of parts that lie further apart the word says where in the lists they stand.
const reach = 64

// shape is what many events have in common.
type shape struct {
	Kind      Kind      `json:"kind"`
	Purpose   Purpose   `json:"purpose"`
	Situation string    `json:"situation,omitempty"`
	Part      string    `json:"part,omitempty"`     // the only part that is named, or the first
	Near      bool      `json:"near,omitempty"`     // each event has bits for its parts, from the first
	Far       bool      `json:"far,omitempty"`      // each event has a place in the lists
	Preorder  bool      `json:"preorder,omitempty"` // the only part is a service not launched yet
	Notice    NoticeRef `json:"notice,omitzero"`
	Only      bool      `json:"only,omitempty"`
}

// form is a shape laid out for questions.
type form struct {
	place
	first                     uint32 // of parts that lie near each other
	noticeLo, noticeHi        int32
	version                   int32
	purpose, kind             uint8
	only, preorder, near, far bool
}

// place is a situation and a part of it by their numbers, from 1; 0 is none.
type place struct{ situation, part uint32 }

// severalParts is the number of no part: the events tell theirs.
const severalParts = missing - 1

// key is a place in one word.
func (at place) key() uint64 { return uint64(at.situation)<<32 | uint64(at.part) }

// rarely is the key of a form that bears on all situations. That of parts far from each
// other has the key of the whole situation: the lists say the rest.
const rarely = math.MaxUint64

// nearKey marks in the key of a form that the part is the first of several.
const nearKey uint64 = 1 << 31

// finish lays the shapes out for questions. The parts that events tell by number
// have theirs already. It reports whether all is sound.
func (p *population) finish() bool {
	p.parts.note(p.notices)
	p.forms, p.keys = make([]form, len(p.shapes)), make([]uint64, len(p.shapes)+1)
	for i := range p.shapes {
		s, f := &p.shapes[i], &p.forms[i]
		purpose, known := s.Purpose.number()
		kind, moves := numberOf(s.Kind)
		if !known || !moves || s.Notice.Version < 0 || s.Near && (s.Far || s.Part == "") || s.Far && s.Part != "" || s.Preorder && (s.Near || s.Part == "") {
			return false
		}
		f.purpose, f.kind, f.only, f.preorder, f.near, f.far = purpose, kind, s.Only, s.Preorder, s.Near, s.Far
		f.noticeLo, f.noticeHi = noticesOf(p.notices, purpose, s.Notice.ID)
		f.version = int32(min(s.Notice.Version, maxVersion+1))
		f.place = place{p.situations.enter(s.Situation), p.parts.enter(s.Part)}
		p.keys[i+1] = f.place.key()
		switch {
		case f.situation == 0:
			p.keys[i+1] = rarely
		case f.near:
			p.keys[i+1] |= nearKey
		}
		if f.near || f.far {
			f.first, f.part = f.part, severalParts
		}
	}
	return uint64(len(p.parts.list)) < nearKey
}

// level says to which scope an event belongs: the part that is asked about (0), its
// situation (1), all situations (2), or none of these.
func (p *population) level(f *form, words []uint64, purpose uint8, at place) (level uint8, heeded bool) {
	switch {
	case f.purpose != purpose:
		return 0, false
	case f.place == place{at.situation, 0}:
		return 1, true
	case f.place == at:
		return 0, true
	case f.part == severalParts && f.situation == at.situation:
		return 0, p.names(f, words[2], at.part)
	case f.place == place{}:
		return 2, true
	}
	return 0, false
}

// names reports whether a word by which an event tells several parts tells this one.
func (p *population) names(f *form, word uint64, part uint32) bool {
	if f.near {
		return word>>(part-f.first)&1 != 0
	}
	return slices.Contains(p.listed(word), part)
}

// listed is the parts that a word says the place of: where they begin, above how many.
func (p *population) listed(word uint64) []uint32 { return p.lists[word>>32:][:uint32(word)] }

// dress gives an entry what its form has.
func (p *population) dress(e *entry, f *form, words []uint64, level uint8, at place) {
	e.kind, e.only, e.noticeLo, e.noticeHi, e.version = f.kind, f.only, f.noticeLo, f.noticeHi, f.version
	e.preorder = level == 0 && (f.preorder || words[0]&hasPreorder != 0 && p.names(f, words[3], at.part))
}

// read reads what an event has beside its instant of effect and its parts.
func (e *entry) read(words []uint64) {
	head, next := words[0], 2
	next += int(head>>32&1 + head>>33&1)
	take := func(to *int64, flag uint64) {
		if head&flag != 0 && next < len(words) {
			*to = int64(words[next])
			next++
		}
	}
	take(&e.recorded, hasRecorded)
	take(&e.until, hasUntil)
	take(&e.voided, hasVoided)
	take(&e.ends, hasEnds)
	e.powerless, e.ending = head&isPowerless != 0, uint8(head>>endingShift)
}

// sound reports whether the words of a block are events. What goes on elsewhere
// stands right after what went on there before.
func (p *population) sound(words []uint64, apart *int) bool {
	elsewhere := false
	for len(words) > 0 && words[0] != 0 {
		head := words[0]
		if !elsewhere && head == isElsewhere|uint64(*apart) {
			words, elsewhere = p.rest[*apart:], true
			continue
		}
		size, number := eventSize(head), uint32(head)
		if head&^headMask != 0 || size > len(words) || number == 0 || uint64(number) > uint64(len(p.shapes)) || int(uint8(head>>endingShift)) > len(authorityEnds) ||
			!p.told(&p.forms[number-1], words[:size]) {
			return false
		}
		words = words[size:]
	}
	if elsewhere {
		*apart = len(p.rest) - len(words) + 1
		return len(words) > 0
	}
	return true
}

// told reports whether an event tells its parts as its form has it: such as exist,
// and of pre-orders no others.
func (p *population) told(f *form, words []uint64) bool {
	head := words[0]
	if (f.near || f.far) != (head&hasParts != 0) || head&hasParts == 0 && head&hasPreorder != 0 {
		return false
	}
	switch {
	case f.near:
		last := uint64(f.first) + uint64(bits.Len64(words[2])) - 1
		return words[2]&1 != 0 && last < uint64(len(p.parts.list)) && (head&hasPreorder == 0 || words[3]&^words[2] == 0)
	case f.far:
		return p.stands(words[2]) && (head&hasPreorder == 0 || p.stands(words[3]))
	}
	return true
}

// stands reports whether a word says a place within the lists.
func (p *population) stands(word uint64) bool {
	return word>>32+uint64(uint32(word)) <= uint64(len(p.lists))
}
