package consent

import (
	"math/bits"
	"slices"

	"github.com/state-for-people/standard"
)

// Population is the consents of many clients in a form that fits in memory, for
// jobs that ask about all of them («согласия многих клиентов»). It answers as
// the ledgers it was made from; the ledgers stay the evidence. It is immutable.
//
// An event is two to six words of eight bytes without pointers: the number of
// its shape, when it took effect, and what else it has of an instant of recording
// of its own, an end date, a mark that it was an error, and an end of the
// authority by which a representative acted. The events of a client lie side by
// side in a block; all blocks are of one size, which seven clients in eight do not
// exceed, so that the number of a client says where to look. What finds no room in
// a block is kept apart. A shape is kind, purpose, scope, notice and pre-orders;
// shapes and notices are kept once for all. Five events of a client, recorded as
// they took effect, two in five of the consents to services with an end date, take
// some 100 bytes; recorded later than they took effect, 140.
type Population struct{ p *population }

type population struct {
	notices    []noticeEntry
	shapes     []shape
	forms      []form // of the shapes, for questions
	situations numbered
	parts      numbered
	lists      []uint32 // the parts of forms that have several
	clients    int
	block      int      // words of a block
	words      []uint64 // the blocks
	rest       []uint64 // what found no room, for each client up to a zero
}

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

// form is a shape laid out for questions.
type form struct {
	place
	from, several      uint32 // of several parts: where they stand in the lists, and how many they are
	noticeLo, noticeHi int32
	version            int32
	purpose, kind      uint8
	only, preorder     bool
	rare               uint32 // 1 if the place does not say all: several parts, or all situations
	key                uint64 // of the place
}

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

// PopulationError says why a population cannot be made or read.
type PopulationError struct {
	Text standard.Text // what is wrong
	Mend standard.Text // how to mend it
}

// Error says what is wrong and how to mend it, in English.
func (e *PopulationError) Error() string {
	return "consent: population: " + e.Text.EN + "; " + e.Mend.EN
}

// eventSize is how many words an event takes, by its first.
func eventSize(head uint64) int {
	return 2 + bits.OnesCount64(head&(hasRecorded|hasUntil|hasVoided|hasEnds))
}

// finish lays the shapes out for questions. It reports whether all of them are sound.
func (p *population) finish() bool {
	p.parts.note(p.notices)
	p.forms = make([]form, len(p.shapes))
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
		if f.key = f.place.key(); f.several != 0 || f.situation == 0 {
			f.rare = 1
		}
	}
	return true
}

// Len returns the number of clients.
func (p Population) Len() int {
	if p.p == nil {
		return 0
	}
	return p.p.clients
}

// DecideFor is [Policy.Decide] for a client of a population. It allocates
// nothing where up to eight events bear on the question. The basis of a
// permission names no consent, for the ids would take more room than all the
// rest; the number says which it is: the n-th, from 0, of the client's events that
// move a consent, in the order of recording; [Ledger.Nth] finds it. It is -1 where
// the answer rests on no consent.
func (p Policy) DecideFor(of Population, client int, q Query) (a Answer, consent int, err error) {
	consent, err = p.p.decideFor(of.p, client, &q, &a)
	return a, consent, err
}

func (p *policy) decideFor(of *population, client int, q *Query, a *Answer) (consent int, err error) {
	if p == nil {
		return -1, &PolicyError{}
	}
	var v view
	var words []uint64
	if of != nil && uint(client) < uint(of.clients) {
		words = of.words[client*of.block:][:of.block]
		v.touched = words[0] ^ words[len(words)/2] ^ words[len(words)-1] // both cache lines are on their way
	}
	v.policy, v.deed, v.q = p, &p.deeds[q.Action.number()], q
	v.valid, v.known = micro(q.ValidAt), micro(q.KnownAt)
	if v.special = !q.common(v.deed); !v.takes() {
		return -1, &QueryError{Findings: q.Check()}
	}
	if words == nil {
		return -1, &PopulationError{Text: standard.Text{RU: "нет клиента с таким номером", EN: "there is no client with this number"},
			Mend: standard.Text{RU: "номера дают Add, начиная с нуля", EN: "Add gives the numbers, from 0"}}
	}
	v.notices = of.notices
	at := place{of.situations.number(string(q.Situation)), of.parts.number(q.part())}
	if at.part != missing {
		v.listed = of.parts.list[at.part].listed
	}
	var tops heights
	if !of.top(words, &v, at, &tops) {
		return of.atLength(words, v, at, a), nil
	}
	for level := range tops.heard {
		if tops.heard[level] {
			v.groups[v.n] = run{entries: tops.top[level : level+1], withdrawals: tops.last[level : level+tops.withdrawn[level]], narrow: level == 0}
			v.n++
		}
	}
	return v.answer(a), nil
}

// answer writes the answer and returns the number of the consent that permits, -1
// if there is none.
func (v *view) answer(a *Answer) int {
	r := v.rule(nil)
	if r.write(a, v.q); r.because == byGrant {
		return int(v.grant)
	}
	return -1
}

// heights is what stands out of the events of each scope, the narrowest first.
type heights struct {
	top       [3]entry // outweighs the others
	last      [3]entry // the last withdrawal that reaches narrower scopes
	heard     [3]bool
	withdrawn [3]int // 1 where there is such a withdrawal
}

// room is how many events of a client are looked at in the short way.
const room = 16

// top finds for each scope the event that outweighs the others and the last
// withdrawal: most often they settle the state. It reports false where the state
// hangs on the events before. First it sifts the events without a branch, for
// nothing foretells which of them bear on the question.
func (p *population) top(words []uint64, v *view, at place, tops *heights) bool {
	var from [room]uint32 // where each event stands
	base, hits, n := words, uint32(0), uint32(0)
	part, whole := at.key(), place{at.situation, 0}.key()
	next, rest := uint32(0), uint32(0)
	for next < uint32(len(base)) && base[next] != 0 {
		if n == room {
			return false
		}
		if base[next]&isElsewhere != 0 {
			base, next, rest = p.rest, uint32(base[next]), n+1
		}
		head := base[next]
		f := &p.forms[uint32(head)-1]
		hits |= (bit(f.key == part) | bit(f.key == whole) | f.rare) & bit(int64(base[next+1]) <= v.valid) << n
		from[n&(room-1)] = next
		n, next = n+1, next+uint32(eventSize(head))
	}
	for ; hits != 0; hits &= hits - 1 {
		nth := uint32(bits.TrailingZeros32(hits))
		mine := words
		if rest != 0 && nth >= rest-1 {
			mine = p.rest
		}
		mine = mine[from[nth&(room-1)]:]
		head, effective := mine[0], int64(mine[1])
		f := &p.forms[uint32(head)-1]
		level, heeded := p.level(f, v.deed.purpose, at)
		if !heeded {
			continue
		}
		e := entry{effective: effective, recorded: effective, voided: never, until: never, ends: never, event: int32(nth)}
		if head>>32 != 0 {
			e.read(head, mine)
		}
		if !e.visible(v.known) {
			continue
		}
		if e.powerless || !v.policy.cycle.resets[f.kind] {
			return false
		}
		p.dress(&e, f, head, level, v)
		if e.reachesNarrower() && (tops.withdrawn[level] == 0 || tops.last[level].effective <= effective) {
			tops.last[level], tops.withdrawn[level] = e, 1
		}
		if !tops.heard[level] || !outweighs(&tops.top[level], &e) {
			tops.top[level], tops.heard[level] = e, true
		}
	}
	return true
}

// key is a place in one word.
func (at place) key() uint64 { return uint64(at.situation)<<32 | uint64(at.part) }

// bit is 1 if b holds. The compiler makes no branch of it.
func bit(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// dress gives an entry what its form has.
func (p *population) dress(e *entry, f *form, head uint64, level uint8, v *view) {
	e.kind, e.only, e.noticeLo, e.noticeHi, e.version = f.kind, f.only, f.noticeLo, f.noticeHi, f.version
	if f.preorder && level == 0 {
		e.preorder = slices.Contains(p.shapes[uint32(head)-1].Preorder, v.q.part())
	}
}

// atLength answers where all events have to be looked at.
func (p *population) atLength(words []uint64, v view, at place, a *Answer) int {
	var room [roomHeard]entry
	h := p.hear(words, &v, at, room[:])
	entries := room[:min(h.all, len(room))]
	if h.all > len(room) {
		entries = make([]entry, h.all)
		if p.hear(words, &v, at, entries).astray {
			slices.SortFunc(entries, func(a, b entry) int {
				if follows(&a, &b) || a.event > b.event && !follows(&b, &a) {
					return 1
				}
				return -1
			})
		}
	}
	from := 0
	for level, n := range h.counts {
		if n > 0 {
			list := entries[from : from+n]
			v.groups[v.n] = run{entries: list, withdrawals: list, narrow: level == 0, powerless: h.powerless[level]}
			v.n++
			from += n
		}
	}
	return v.answer(a)
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

// Bytes returns the memory that the clients take, without what all share.
func (p Population) Bytes() int {
	if p.p == nil {
		return 0
	}
	return 8 * (len(p.p.words) + len(p.p.rest))
}
