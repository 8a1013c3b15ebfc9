package consent

import "slices"

// moment is what a ledger says of provision to a target from an instant on, when
// everything recorded is known. It is the word of [policy.examine], taken down when
// the ledger was made, without what an edition or an action adds.
type moment struct {
	from    int64
	consent EventID // the grant that permits
	needs   uint64  // the service must be listed so; 0 is nothing
	because uint8
	duties  Duties // whatever the action
}

const (
	latest   = 8                         // how many moments of a target are kept
	dawn     = firstSecond*1_000_000 + 1 // before everything that can happen
	launched = 1 << noticesCounted       // what a service needs that was ordered before it was there; no list has it
	// noticesCounted is how many notices a service can be listed in.
	noticesCounted = 63
)

// keepMoments takes down what the ledger says of each target of provision since
// each of the latest instants at which that changes. The engine is asked under the
// readings as they stand, for an action that owes nothing.
func (l *ledger) keepMoments() {
	of, ok := PurposeProactive.number()
	if !ok || len(l.notices) > noticesCounted {
		return
	}
	p, d, q := policy{consent: true}, deed{proactive: true}, Query{}
	var whole *group
	var instants []int64
	for i := range l.groups {
		g := &l.groups[i]
		if g.purpose != of || g.situation == 0 {
			continue
		}
		if whole == nil {
			p.cycle.compile()
		}
		v := view{policy: &p, deed: &d, q: &q, known: never - 1, notices: l.notices}
		instants = l.turns(g, append(instants[:0], dawn))
		at := &l.situations.list[g.situation]
		if g.part == 0 {
			whole, at.within = g, g.situation
		} else {
			v.add(g)
			instants = l.turns(whole, instants)
			if at = &l.parts.list[g.part]; at.within != 0 {
				at.within = several
				continue
			}
			at.within = g.situation
		}
		v.add(whole)
		slices.Sort(instants)
		instants = slices.Compact(instants)
		at.from = int32(len(l.moments))
		for _, v.valid = range instants[max(0, len(instants)-latest):] {
			l.moments = append(l.moments, l.moment(&v))
		}
		at.to = int32(len(l.moments))
	}
	if len(l.moments) > 0 {
		l.first, l.since = l.situations.list[1], l.last
	}
}

// turns collects the instants at which something of a group begins or ends.
func (l *ledger) turns(g *group, instants []int64) []int64 {
	see := func(t int64) {
		if t > dawn && t < never {
			instants = append(instants, t)
		}
	}
	for i := range g.entries {
		e := &g.entries[i]
		see(e.effective)
		see(e.until)
		see(e.ends)
		for n := e.noticeLo; n < e.noticeHi; n++ {
			see(l.notices[n].effective)
		}
	}
	return instants
}

// moment puts the question of a view to the engine.
func (l *ledger) moment(v *view) moment {
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
		m.consent = l.events[v.grant].ID
		_, accepted := v.noticed(v.entry(&s), nil)
		if !v.groups[s.level].narrow && !l.notices[accepted].later {
			m.needs = 1 << accepted
		}
	case byWaiting:
		m.needs = launched
	}
	if m.because, m.duties = r.because, r.duties; s.ask {
		m.duties |= owesAsking
	}
	return m
}

// recall answers a common question, with instants within the calendar, by what was
// taken down. It reports false where that does not have the answer: of a state of
// knowledge in the past, of an instant long ago, of a service that is not listed or
// not launched.
func (l *ledger) recall(situation, service string, d *deed, valid, known int64, a *Answer) bool {
	if known < l.since || !d.recalled {
		return false
	}
	var head, tail uint64
	if n := len(situation); n >= 8 {
		head, tail = word(situation), word(situation[n-8:])
	} else {
		head, tail = short(situation)
	}
	here, listed := &l.first, ^uint64(launched)
	if !here.reads(situation, head, tail) {
		here = l.situations.look(situation)
	}
	from, to := int(here.from), int(here.to)
	if len(service) != 0 {
		part := l.parts.look(service)
		listed = part.listed
		if part.within == here.within {
			from, to = int(part.from), int(part.to)
		} else if part.within == several {
			return false
		}
	}
	for to--; to >= from; to-- {
		m := &l.moments[to]
		if m.from > valid {
			continue
		}
		if m.needs&^listed != 0 {
			return false
		}
		*a = answers[m.because%reasonNumbers]
		a.Duties = m.duties | d.adds[m.because%reasonNumbers]
		a.Basis.Consent = m.consent
		return true
	}
	return false
}
