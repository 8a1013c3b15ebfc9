package consent

import (
	"cmp"
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
	situation          uint32 // its number, from 1; 0 is none
	part               uint32 // its number, from 1; of several the place in the lists; 0 is none
	several            uint32 // how many parts, if several
	noticeLo, noticeHi int32
	version            int32
	purpose, kind      uint8
	only, preorder     bool
}

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
			f.part, f.several = uint32(len(p.lists)), uint32(len(s.Parts))
			for _, part := range s.Parts {
				p.lists = append(p.lists, p.parts.enter(part))
			}
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
	if p.p == nil {
		return a, -1, &PolicyError{}
	}
	var v view
	v.policy, v.deed, v.q = p.p, &p.p.deeds[q.Action.number()], &q
	v.valid, v.known = micro(q.ValidAt), micro(q.KnownAt)
	if !v.takes() {
		return a, -1, &QueryError{Findings: q.Check()}
	}
	if client < 0 || client >= of.Len() {
		return a, -1, &PopulationError{Text: standard.Text{RU: "нет клиента с таким номером", EN: "there is no client with this number"},
			Mend: standard.Text{RU: "номера дают Add, начиная с нуля", EN: "Add gives the numbers, from 0"}}
	}
	v.notices, v.part = of.p.notices, nameOf(q.part())
	var room [8]entry
	var levels [8]uint8
	h := of.p.hear(client, &v, room[:], levels[:])
	entries := room[:min(h.all, len(room))]
	if h.all > len(room) {
		entries = make([]entry, h.all)
		of.p.hear(client, &v, entries, make([]uint8, h.all))
	}
	from := 0
	for level, n := range h.counts {
		if n > 0 {
			list := entries[from : from+n]
			v.groups[v.n] = run{entries: list, withdrawals: list, part: level == 0, powerless: h.powerless[level]}
			v.n++
			from += n
		}
	}
	r := v.rule(nil)
	r.write(&a, &q)
	if consent = -1; r.because == byGrant {
		consent = int(v.grant)
	}
	return a, consent, nil
}

// heard is what hear found, by scope: the narrowest first.
type heard struct {
	all       int
	counts    [3]int
	powerless [3]bool
}

// hear gathers the events of a client that bear on the question and were known
// and in effect, by scope and within a scope as C10 has it. Those that find no room
// are only counted.
func (p *population) hear(client int, v *view, room []entry, levels []uint8) (h heard) {
	words := p.words[client*p.block:][:p.block]
	situation := nameOf(string(v.q.Situation))
	here, part := p.situations.find(&situation), uint32(0)
	if v.part.text != "" {
		part = p.parts.find(&v.part)
	}
	for nth := int32(0); len(words) > 0 && words[0] != 0; nth++ {
		head := words[0]
		if head&isElsewhere != 0 {
			words = p.rest[uint32(head):]
			head = words[0]
		}
		f := &p.forms[uint32(head)-1]
		e := entry{effective: int64(words[1]), voided: never, until: never, ends: never, event: nth}
		e.recorded = e.effective
		next := 2
		if head>>32 != 0 {
			next = e.read(head, words)
		}
		words = words[next:]
		level, heeded := p.level(f, v.deed.purpose, here, part)
		if !heeded || e.effective > v.valid || !e.visible(v.known) {
			continue
		}
		h.counts[level]++
		h.powerless[level] = h.powerless[level] || e.powerless
		if h.all++; h.all > len(room) {
			continue
		}
		e.kind, e.only, e.noticeLo, e.noticeHi, e.version = f.kind, f.only, f.noticeLo, f.noticeHi, f.version
		if f.preorder && level == 0 {
			e.preorder = slices.Contains(p.shapes[uint32(head)-1].Preorder, v.part.text)
		}
		at := h.all - 1
		for ; at > 0 && (levels[at-1] > level || levels[at-1] == level && outweighs(&room[at-1], &e)); at-- {
			room[at], levels[at] = room[at-1], levels[at-1]
		}
		room[at], levels[at] = e, level
	}
	return h
}

// read reads what an event has beside its instant of effect, and returns how
// many words it takes.
func (e *entry) read(head uint64, words []uint64) int {
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
	return next
}

// level says to which scope a form belongs: the part that is asked about (0), its
// situation (1), all situations (2), or none of these.
func (p *population) level(f *form, purpose uint8, situation, part uint32) (level uint8, heeded bool) {
	switch {
	case f.purpose != purpose:
		return 0, false
	case f.situation == situation && f.several == 0 && f.part == 0:
		return 1, true
	case f.situation == situation && f.several == 0:
		return 0, f.part == part
	case f.situation == situation:
		return 0, slices.Contains(p.lists[f.part:f.part+f.several], part)
	case f.situation == 0 && f.several == 0 && f.part == 0:
		return 2, true
	}
	return 0, false
}

// outweighs reports whether a stands above b, which was recorded later (C10).
func outweighs(a, b *entry) bool {
	return cmp.Or(cmp.Compare(a.effective, b.effective), cmp.Compare(a.kind, b.kind)) > 0
}

// Bytes returns the memory that the clients take, without what all share.
func (p Population) Bytes() int {
	if p.p == nil {
		return 0
	}
	return 8 * (len(p.p.words) + len(p.p.rest))
}
