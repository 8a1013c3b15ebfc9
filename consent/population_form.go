package consent

import (
	"math"
	"slices"
)

// The first word of an event: the number of its shape, from 1, above it what
// follows. A zero ends the events of a client; isElsewhere says that the others
// stand among the rest, at the place it numbers.
const (
	hasRecorded uint64 = 1 << (32 + iota)
	hasUntil
	hasVoided
	hasEnds
	isPowerless
	isElsewhere
	endingShift = 40
	headMask    = isElsewhere - 1 | 0xff<<endingShift
)

// eventSize is how many words an event takes, by its first.
func eventSize(head uint64) int { return int(eventSizes[head>>32&15]) }

// eventSizes counts two words and one for each of the first four flags.
var eventSizes = [16]uint8{2, 3, 3, 4, 3, 4, 4, 5, 3, 4, 4, 5, 4, 5, 5, 6}

// form is a shape laid out for questions.
type form struct {
	place
	from, several      uint32 // of several parts: where they stand in the lists, and how many they are
	noticeLo, noticeHi int32
	version            int32
	purpose, kind      uint8
	only, preorder     bool
}

// rarely is the key of a form of which the place does not say all: of several parts,
// or of all situations.
const rarely = math.MaxUint64

// severalParts is the number of no part.
const severalParts = missing - 1

// place is a situation and a part of it by their numbers, from 1; 0 is none.
type place struct{ situation, part uint32 }

// shape is what many events have in common.
type shape struct {
	Kind      Kind      `json:"kind"`
	Purpose   Purpose   `json:"purpose"`
	Situation string    `json:"situation,omitempty"`
	Parts     []string  `json:"parts,omitempty"`
	Preorder  []string  `json:"preorder,omitempty"`
	Notice    NoticeRef `json:"notice,omitzero"`
	Only      bool      `json:"only,omitempty"`
}

// finish lays the shapes out for questions. It reports whether all of them are sound.
func (p *population) finish() bool {
	p.parts.note(p.notices)
	p.forms, p.keys = make([]form, len(p.shapes)), make([]uint64, len(p.shapes)+1)
	for i := range p.shapes {
		s, f := &p.shapes[i], &p.forms[i]
		purpose, known := s.Purpose.number()
		kind, moves := numberOf(s.Kind)
		if !known || !moves || s.Notice.Version < 0 {
			return false
		}
		f.purpose, f.kind, f.only, f.preorder = purpose, kind, s.Only, len(s.Preorder) > 0
		f.noticeLo, f.noticeHi = noticesOf(p.notices, purpose, s.Notice.ID)
		f.version = int32(min(s.Notice.Version, maxVersion+1))
		f.situation = p.situations.enter(s.Situation)
		switch len(s.Parts) {
		case 0:
		case 1:
			f.part = p.parts.enter(s.Parts[0])
		default:
			f.part, f.from, f.several = severalParts, uint32(len(p.lists)), uint32(len(s.Parts))
			for _, part := range s.Parts {
				p.lists = append(p.lists, p.parts.enter(part))
			}
		}
		if p.keys[i+1] = f.place.key(); f.several != 0 || f.situation == 0 {
			p.keys[i+1] = rarely
		}
	}
	return true
}

// read reads what an event has beside its instant of effect.
func (e *entry) read(head uint64, words []uint64) {
	next := 2
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

// level says to which scope a form belongs: the part that is asked about (0), its
// situation (1), all situations (2), or none of these.
func (p *population) level(f *form, purpose uint8, at place) (level uint8, heeded bool) {
	switch {
	case f.purpose != purpose:
		return 0, false
	case f.place == place{at.situation, 0}:
		return 1, true
	case f.place == at:
		return 0, true
	case f.several != 0 && f.situation == at.situation:
		return 0, slices.Contains(p.lists[f.from:f.from+f.several], at.part)
	case f.place == place{}:
		return 2, true
	}
	return 0, false
}

