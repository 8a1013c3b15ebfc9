package consent

import (
	"cmp"
	"slices"
	"time"
)

// spans returns how the consent to exactly t stood, up to an instant and as far
// as it was known: what its own events made of it, and where a withdrawal of
// a wider scope ended it. Under the literal reading it ends nothing narrower.
//
// Reading: C1, a withdrawal of the wide scope ends what lies inside it.
//
// Clause: people-2022:4.5.3.3
func (l *ledger) spans(t Target, to, known int64, literal bool) (spans []Span) {
	own, wider := l.about(t)
	if own == nil {
		return nil
	}
	type step struct {
		*entry
		wide bool
	}
	var steps []step
	take := func(entries []entry, wide bool) {
		for i := range entries[:upTo(entries, to)] {
			if e := &entries[i]; e.visible(known) && !e.powerless {
				steps = append(steps, step{e, wide})
			}
		}
	}
	take(own.entries, false)
	for _, w := range wider {
		if !literal {
			take(w.withdrawals, true)
		}
	}
	slices.SortStableFunc(steps, func(a, b step) int {
		return cmp.Or(cmp.Compare(a.effective, b.effective), cmp.Compare(a.kind, b.kind))
	})
	var c cycle
	c.compile()
	state, by, until := numNone, int32(0), int64(never)
	mark := func(at int64) {
		s := Span{State: stateOf[state], Event: l.events[by].ID, From: time.UnixMicro(at).UTC()}
		n := len(spans)
		if n > 0 && spans[n-1].From.Equal(s.From) {
			n--
		}
		if spans = spans[:n]; n > 0 && spans[n-1].State == s.State && spans[n-1].Event == s.Event {
			return
		}
		spans = append(spans, s)
	}
	expire := func(at int64) {
		if state == numInForce && until <= at {
			state = numExpired
			mark(until)
		}
	}
	for _, e := range steps {
		expire(e.effective)
		next := c.next[state][e.kind]
		switch {
		case e.wide && state != numInForce && state != numExpired:
			continue
		case next == ownState[e.kind]:
			by = e.event
			if e.kind == numGranted {
				until = e.until
			}
		}
		if state = next; state != numNone {
			mark(e.effective)
		}
	}
	expire(to)
	for i := 1; i < len(spans); i++ {
		spans[i-1].To = spans[i].From
	}
	return spans
}

// about returns the events to exactly t, and those to the wider scopes that
// t lies in.
func (l *ledger) about(t Target) (own *run, wider []*run) {
	purpose, ok := t.Purpose.number()
	if !ok || len(l.groups) == 0 {
		return nil, nil
	}
	of := target{l.situations.number(string(t.Situation)), 0, purpose}
	g := l.group(of)
	if g == nil {
		return nil, nil
	}
	own = &g.run
	if part := t.part(); part != "" {
		p := l.group(target{of.situation, l.parts.number(part), purpose})
		if p == nil {
			return nil, nil
		}
		own, wider = &p.run, append(wider, &g.run)
	}
	if t.Purpose != PurposeProactive && t.Situation != "" {
		if all := l.group(target{purpose: purpose}); all != nil {
			wider = append(wider, &all.run)
		}
	}
	return own, wider
}

// standing returns how the consent to exactly t stood at an instant, and which
// event made it so.
func (l *ledger) standing(t Target, at int64, literal bool) (State, EventID) {
	spans := l.spans(t, at, at, literal)
	if len(spans) == 0 {
		return StateNone, ""
	}
	last := spans[len(spans)-1]
	return last.State, last.Event
}

// voided reports whether the event was known to have been entered in error.
func (l *ledger) voided(id EventID, known int64) bool {
	for i := range l.events {
		if e := l.events[i]; e.Kind == EnteredInError && e.Corrects == id && micro(e.Recorded) <= known {
			return true
		}
	}
	return false
}

// accepted returns the digest of the text that the client accepted by grant g, ""
// if it is not known.
func (l *ledger) accepted(g *Event, at int64) (digest string) {
	purpose, found := g.Purpose.number()
	if !found {
		return ""
	}
	found = false
	lo, hi := noticesOf(l.notices, purpose, g.Notice.ID)
	for i := lo; i < hi; i++ {
		n := &l.notices[i]
		if int(n.version) != g.Notice.Version || n.effective > at || !n.visible(at) || found && n.effective > micro(g.Effective) {
			continue
		}
		found, digest = true, l.events[n.event].Published.Digest
	}
	return digest
}

// Nth returns the n-th event that says something about a consent, from 0, in the
// order of recording: the consent that [Policy.DecideFor] numbers.
func (l Ledger) Nth(n int) (Event, bool) {
	if l.p == nil || n < 0 {
		return Event{}, false
	}
	for i := range l.p.events {
		if e := l.p.events[i]; e.moves() {
			if n == 0 {
				return e.normal(), true
			}
			n--
		}
	}
	return Event{}, false
}
