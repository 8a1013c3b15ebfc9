package consent

// heard is what hear found, by scope: the narrowest first.
type heard struct {
	all       int
	counts    [3]int
	powerless [3]bool
	astray    bool // many were not recorded in the order in which they stand
}

// roomHeard is how many events that bear on a question find room without allocating.
const roomHeard = 8

// hear gathers the events of a client that bear on the question and were known
// and in effect: a few by scope and within a scope as C10 has it, many as they were
// recorded. Those that find no room are only counted.
func (p *population) hear(words []uint64, v *view, at place, room []entry) (h heard) {
	for nth := int32(0); len(words) > 0 && words[0] != 0; nth++ {
		head := words[0]
		if head&isElsewhere != 0 {
			words = p.rest[uint32(head):]
			head = words[0]
		}
		f := &p.forms[uint32(head)-1]
		e := entry{effective: int64(words[1]), voided: never, until: never, ends: never, event: nth}
		e.recorded = e.effective
		mine := words[:eventSize(head)]
		e.read(mine)
		words = words[len(mine):]
		level, heeded := p.level(f, mine, v.deed.purpose, at)
		if !heeded || e.effective > v.valid || !e.visible(v.known) {
			continue
		}
		h.counts[level]++
		h.powerless[level] = h.powerless[level] || e.powerless
		if h.all++; h.all > len(room) {
			continue
		}
		p.dress(&e, f, mine, level, at)
		e.level = level
		n := h.all - 1
		if n > 0 && follows(&room[n-1], &e) {
			h.astray = true
			for ; len(room) == roomHeard && n > 0 && follows(&room[n-1], &e); n-- {
				room[n] = room[n-1]
			}
		}
		room[n] = e
	}
	return h
}

// follows reports whether a stands after b, which was recorded later: in a wider
// scope, or above it in the same.
func follows(a, b *entry) bool {
	return a.level > b.level || a.level == b.level && outweighs(a, b)
}

// outweighs reports whether a stands above b, which was recorded later (C10).
func outweighs(a, b *entry) bool {
	return a.effective > b.effective || a.effective == b.effective && a.kind > b.kind
}
