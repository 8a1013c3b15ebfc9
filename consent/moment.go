package consent

// moment is what a ledger says of provision to a target from an instant on, when
// everything recorded is known. It is the word of [policy.examine], taken down when
// the ledger was made, without what an edition or an action adds.
type moment struct {
	from    int64
	permits *Answer // on a grant, with the usual duties
	needs   uint64  // the service must be listed so; 0 is nothing
	because uint8
	extra   Duties // that the reason alone does not bring, whatever the action
}

const (
	latest   = 8                         // how many moments of a target are kept
	dawn     = firstSecond*1_000_000 + 1 // before everything that can happen
	launched = 1 << noticesCounted       // what a service needs that was ordered before it was there; no list has it
	// noticesCounted is how many notices a service can be listed in.
	noticesCounted = 63
	usual          = owesDisclosure | owesOffer // what is owed where a consent permits, in most editions
)

// keepMoments takes down what the ledger says of each target of provision since
// each of the latest instants at which that changes.
func (l *ledger) keepMoments() {
	of, ok := PurposeProactive.number()
	if !ok || len(l.notices) > noticesCounted {
		return
	}
	l.lately = make([]turns, len(l.groups))
	var k keeper
	for i, whole := 0, 0; i < len(l.groups); i++ {
		g := &l.groups[i]
		if g.purpose != of || g.situation == 0 {
			continue
		}
		if g.part == 0 {
			whole = i
		}
		for j := range g.entries {
			l.lately[i].of(&g.entries[j], l.notices)
		}
		k.keep(l, i, whole)
	}
	l.begin()
}

// begin says from which state of knowledge the moments hold.
func (l *ledger) begin() {
	if len(l.moments) > 0 {
		l.first, l.since = l.situations.list[1], l.last
	}
}

// keeper puts the questions whose answers are taken down. The engine is asked under
// the readings as they stand, for an action that owes nothing.
type keeper struct {
	p     policy
	d     deed
	q     Query
	ready bool
}

// keep takes down what the ledger says of the target of a group since each of the
// latest instants at which that changes, in the place of what was taken down before.
// whole is the group of its situation as a whole.
func (k *keeper) keep(l *ledger, i, whole int) {
	if !k.ready {
		k.p.consent, k.d.proactive, k.ready = true, true, true
		k.p.cycle.compile()
	}
	g, at, instants := &l.groups[i], &l.situations.list[l.groups[i].situation], l.lately[i]
	v := view{policy: &k.p, deed: &k.d, q: &k.q, known: never - 1, notices: l.notices}
	if g.part != 0 {
		if at = &l.parts.list[g.part]; at.within != 0 && at.within != g.situation {
			at.within = several
			return
		}
		v.add(g)
		for _, t := range l.lately[whole].instants() {
			instants.see(t)
		}
	}
	at.within = g.situation
	v.add(&l.groups[whole])
	instants.see(dawn)
	list := instants.instants()
	if int(at.to-at.from) != len(list) {
		at.from = int32(len(l.moments))
		at.to = at.from + int32(len(list))
		l.moments = append(l.moments, make([]moment, len(list))...)
	}
	var before *Answer
	for n, t := range list {
		v.valid = t
		m := l.moment(&v, before)
		l.moments[int(at.from)+n], before = m, m.permits
	}
}

// turns is the latest instants, each once, at which something begins or ends.
type turns struct {
	at [latest]int64 // in their order
	n  int
}

func (t *turns) instants() []int64 { return t.at[:t.n] }

// see enters an instant.
func (t *turns) see(instant int64) {
	at := t.n
	for at > 0 && t.at[at-1] > instant {
		at--
	}
	switch {
	case instant < dawn || instant == never, at > 0 && t.at[at-1] == instant:
	case t.n < latest:
		copy(t.at[at+1:], t.at[at:t.n])
		t.at[at] = instant
		t.n++
	case at > 0:
		copy(t.at[:], t.at[1:at])
		t.at[at-1] = instant
	}
}

// of enters the instants of an entry.
func (t *turns) of(e *entry, notices []noticeEntry) {
	t.see(e.effective)
	t.see(e.until)
	t.see(e.ends)
	for n := e.noticeLo; n < e.noticeHi; n++ {
		t.see(notices[n].effective)
	}
}

// moment puts the question of a view to the engine. What was permitted before may
// still be.
func (l *ledger) moment(v *view, before *Answer) moment {
	m := moment{from: v.valid}
	s := v.settle(nil)
	var r ruling
	if s.state == numInForce {
		r = v.inForce(&s, nil)
	} else {
		r = v.notInForce(&s, nil)
	}
	switch r.because {
	case byGrant:
		_, accepted := v.noticed(v.entry(&s), nil)
		if !v.groups[s.level].narrow && !l.notices[accepted].later {
			m.needs = 1 << accepted
		}
	case byWaiting:
		m.needs = launched
	}
	if m.because, m.extra = r.because, r.duties; s.ask {
		m.extra |= owesAsking
	}
	if m.because == byGrant {
		id, duties := l.events[v.grant].ID, m.extra|usual
		if m.permits = before; before == nil || before.Basis.Consent != id || before.Duties != duties {
			said := answers[byGrant]
			said.Basis.Consent, said.Duties = id, duties
			m.permits = &said
		}
	}
	return m
}

// fits reports whether the ends of a text of n bytes are words, and all of it.
func fits(n int) bool { return uint(n-8) <= 8 }

// whole stands for the service where none is asked about.
var whole = label{listed: ^uint64(launched)}

// search is decide for names of any length, once the question was judged.
func (l *ledger) search(p *policy, q *Query, d *deed, valid int64, a *Answer) error {
	here, part := l.situations.look(string(q.Situation)), &whole
	if len(q.Service) != 0 {
		part = l.parts.look(string(q.Service))
	} else if d.service {
		here = &whole // which has no moments
	}
	if m := l.momentOf(here, part, valid); m != nil {
		m.say(d, a)
		return nil
	}
	return p.examine(l, q, a, nil)
}

// momentOf returns what was taken down of an instant, nil if that is not there or not all.
func (l *ledger) momentOf(here, part *label, valid int64) *moment {
	from, to := here.from, here.to
	if part.within == here.within {
		from, to = part.from, part.to
	}
	for to--; to >= from; to-- {
		if m := &l.moments[to]; m.from <= valid {
			if m.needs&^part.listed == 0 && part.within != several {
				return m
			}
			break
		}
	}
	return nil
}

// say writes the answer out.
func (m *moment) say(d *deed, a *Answer) {
	if m.permits != nil && d.permit == usual {
		*a = *m.permits
		return
	}
	if *a = d.said[m.because%reasonNumbers]; m.permits != nil {
		a.Basis = m.permits.Basis
	}
	if m.extra != 0 {
		a.Duties |= m.extra
	}
}
