package consent

import (
	"math/bits"
	"slices"

	"github.com/state-for-people/standard"
)

// DecideFor is [Policy.Decide] for a client of a population. It allocates
// nothing where up to eight events bear on the question. The basis of a
// permission names no consent, for the ids would take more room than all the
// rest; the number says which it is: the n-th, from 0, of the client's events that
// move a consent, in the order of recording; [Ledger.Nth] finds it. It is -1 where
// the answer rests on no consent.
func (p Policy) DecideFor(of Population, client int, q Query) (a Answer, consent int, err error) {
	consent, err = p.p.decideFor(of.p, client, &q, nil, &a)
	return a, consent, err
}

func (p *policy) decideFor(of *population, client int, q *Query, k *question, a *Answer) (consent int, err error) {
	if p == nil {
		return -1, &PolicyError{}
	}
	if of == nil || uint(client) >= uint(of.clients) {
		if bad := q.Check(); len(bad) > 0 {
			return -1, &QueryError{Findings: bad}
		}
		return -1, &PopulationError{Text: standard.Text{RU: "нет клиента с таким номером", EN: "there is no client with this number"},
			Mend: standard.Text{RU: "номера дают Add, начиная с нуля", EN: "Add gives the numbers, from 0"}}
	}
	words := of.words[client*of.block:][:of.block]
	touched := words[0] ^ words[len(words)-1] // both cache lines are on their way
	d, common, valid := (*deed)(nil), true, int64(0)
	if k != nil {
		d, common, valid = k.deed, k.common, k.valid
	} else {
		if d = &p.deeds[numProvide]; q.Action != ActionProvide {
			d = &p.deeds[q.Action.number()]
		}
		if common = q.common(d) && len(q.Situation) != 0 && q.timely(); !common && !d.takes(q) {
			return -1, &QueryError{Findings: q.Check()}
		}
		valid = micro(q.ValidAt)
	}
	at := place{of.situations.number(string(q.Situation)), of.parts.number(q.part())}
	s := sifted{valid: valid, hits: touched}
	if of.sift(words, at, &s); common && s.whole && s.hits|s.more == 0 {
		*a = d.nothing
		return -1, nil
	}
	return of.weigh(p, d, q, words, &s, at, a), nil
}

// Prefetch reads ahead what questions about these clients begin with («прочитать
// заранее»). Questions about clients in no order wait for the memory most of their
// time; put sixteen at a time after one Prefetch, and all wait once. It
// returns of how many of the clients there are events.
func (of Population) Prefetch(clients []int) (some int) {
	if of.p == nil {
		return 0
	}
	for _, client := range clients {
		if uint(client) >= uint(of.p.clients) {
			continue
		}
		words := of.p.words[client*of.p.block:][:of.p.block]
		said := words[0] | words[len(words)-1]
		for i := 8; i < len(words); i += 8 { // each cache line
			said |= words[i]
		}
		some += int(bit(said != 0)) // as the first word has it
	}
	return some
}

// weigh answers where something may bear on the question.
func (p *population) weigh(by *policy, d *deed, q *Query, words []uint64, s *sifted, at place, a *Answer) int {
	v := view{policy: by, deed: d, q: q, valid: s.valid, known: micro(q.KnownAt), notices: p.notices, special: !q.common(d)}
	if at.part != missing {
		v.listed = p.parts.list[at.part].listed
	}
	var tops heights
	if !s.whole || !p.top(words, s.hits, s.starts, 0, &v, at, &tops) || !p.top(s.rest, s.more, s.there, bits.OnesCount64(s.starts), &v, at, &tops) {
		return p.atLength(words, v, at, a)
	}
	for level := range tops.heard {
		if tops.heard[level] {
			v.groups[v.n] = run{entries: tops.top[level : level+1], withdrawals: tops.last[level : level+tops.withdrawn[level]], narrow: level == 0}
			v.n++
		}
	}
	return v.answer(a)
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

// sifted says where the events of a client begin that may bear on a question, and
// where all of them do: a bit for each word.
type sifted struct {
	valid        int64
	hits, starts uint64 // in the block
	more, there  uint64 // among the rest
	rest         []uint64
	whole        bool // the bits have room for all
}

// sift finds them without a branch, for nothing foretells which of them bear on the
// question.
func (p *population) sift(words []uint64, at place, s *sifted) {
	var end uint
	if s.hits, s.starts, end = p.pick(words, at, s.valid); end < uint(len(words)) && words[end]&isElsewhere != 0 {
		words = p.rest[uint32(words[end]):]
		s.rest = words
		s.more, s.there, end = p.pick(words, at, s.valid)
	}
	s.whole = end >= uint(len(words)) || words[end] == 0
}

// pick is sift for words that lie side by side. It returns where they end.
func (p *population) pick(words []uint64, at place, valid int64) (hits, starts uint64, end uint) {
	part, whole, near := at.key(), place{at.situation, 0}.key(), uint64(at.situation)<<1|1
	for end < 64 && end+1 < uint(len(words)) {
		head, effective, parts := words[end], int64(words[end+1]), words[min(end+2, uint(len(words)-1))]
		if head == 0 || head&isElsewhere != 0 {
			break
		}
		key := p.keys[uint32(head)]
		among := bit(key>>31 == near) & (parts >> (at.part - uint32(key&^nearKey)))
		hits |= (bit(key == part) | bit(key == whole) | bit(key == rarely) | among) & bit(effective <= valid) << (end & 63)
		starts |= 1 << (end & 63)
		end += uint(eventSizes[head>>32&63])
	}
	return hits, starts, end
}

// top finds for each scope the event that outweighs the others and the last
// withdrawal: most often they settle the state. It reports false where the state
// hangs on the events before. The first of the events has the number first.
func (p *population) top(words []uint64, hits, starts uint64, first int, v *view, at place, tops *heights) bool {
	for ; hits != 0; hits &= hits - 1 {
		from := uint(bits.TrailingZeros64(hits)) & 63
		mine := words[from:]
		head, effective := mine[0], int64(mine[1])
		f := &p.forms[uint32(head)-1]
		level, heeded := p.level(f, mine, v.deed.purpose, at)
		if !heeded {
			continue
		}
		nth := int32(first + bits.OnesCount64(starts&(1<<from-1)))
		e := entry{effective: effective, recorded: effective, voided: never, until: never, ends: never, event: nth}
		if head>>32 != 0 {
			e.read(mine)
		}
		if !e.visible(v.known) {
			continue
		}
		if e.powerless || !v.policy.cycle.resets[f.kind] {
			return false
		}
		p.dress(&e, f, mine, level, at)
		if e.reachesNarrower() && (tops.withdrawn[level] == 0 || tops.last[level].effective <= effective) {
			tops.last[level], tops.withdrawn[level] = e, 1
		}
		if !tops.heard[level] || !outweighs(&tops.top[level], &e) {
			tops.top[level], tops.heard[level] = e, true
		}
	}
	return true
}

// bit is 1 if b holds. The compiler makes no branch of it.
func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
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
