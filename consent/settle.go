package consent

import "github.com/state-for-people/standard"

// settled is what the events of all scopes that reach a target come to. It holds
// numbers and no pointers, so that all of it stays on the stack.
type settled struct {
	folded
	level int // which group of the view decided
}

// entry returns the entry that decided; there is one unless the state is none.
func (v *view) entry(s *settled) *entry { return &v.groups[s.level].entries[s.at] }

// view is what bears on one question: the targets whose consents reach it, the
// narrowest first, and the notices.
type view struct {
	groups  [3]*group
	n       int
	notices []noticeEntry
}

// see finds what bears on q. Only some purposes have consents to all situations.
func (l *ledger) see(v *view, q *Query) {
	if l == nil {
		return
	}
	v.notices = l.notices
	if r := l.room(q.Purpose, string(q.Situation)); r != nil {
		if part := q.part(); part != "" {
			if v.groups[0] = r.group(part); v.groups[0] != nil {
				v.n = 1
			}
		}
		v.groups[v.n] = &r.whole
		v.n++
	}
	if q.Purpose != PurposeProactive && q.Situation != "" {
		if r := l.room(q.Purpose, ""); r != nil {
			v.groups[v.n] = &r.whole
			v.n++
		}
	}
}

// settle finds the consent, or the absence of one, that decides about q.
//
// Reading: C1, the most specific scope decides; a withdrawal of a wider one ends
// what lies inside it; a later wide grant does not revive a narrower
// withdrawal. A consent whose end date has passed says neither yes nor no, so a
// wider scope that says something decides instead of it.
//
// Clause: people-2022:4.5.3.1(1), people-2022:4.5.3.1(1)/p1, people-2022:4.5.3.1(2), people-2022:4.5.3.3
func (p *policy) settle(v *view, q *Query, valid, known int64, x *Explanation, out *settled) {
	groups, n := &v.groups, v.n
	var f folded
	ask := false
	for i := range n {
		g := groups[i]
		fold(g, valid, known, &p.cycle, &f)
		ask = ask || f.ask
		if f.state == numNone {
			continue
		}
		level := i
		if f.state == numInForce || f.state == numExpired {
			if !p.literal && cancelled(groups[i+1:n], g.entries[f.at].effective, valid, known) {
				continue
			}
		}
		if f.state == numExpired {
			if out.state == numNone {
				out.folded, out.level = f, level
			}
			continue
		}
		if p.literal && f.state != numInForce {
			level = p.laterGrant(v, i, valid, known, &f)
		}
		if f.state == numOver {
			level = p.clientsNo(v, i, valid, known, &f)
		}
		out.folded, out.level = f, level
		for _, g := range groups[i+1 : n] {
			// What a representative did to a wider scope might have reached here.
			if g.powerless {
				var other folded
				fold(g, valid, known, &p.cycle, &other)
				ask = ask || other.ask
			}
		}
		break
	}
	out.ask = ask
	if x != nil {
		if x.consider(p, v, out, valid, known) > 1 {
			if p.literal {
				x.apply("consent.nesting-literal")
			} else {
				x.apply("consent.nesting")
			}
		}
	}
}

// cancelled reports whether a wider withdrawal took effect since.
func cancelled(wider []*group, since, valid, known int64) bool {
	for _, g := range wider {
		if g.withdrawnSince(since, valid, known) {
			return true
		}
	}
	return false
}

// laterGrant looks for the nearest wider consent in force that was given after
// the narrower no in f (C1, literal), puts it into f and returns its level; the
// level given if there is none.
func (p *policy) laterGrant(v *view, level int, valid, known int64, f *folded) int {
	for i := level + 1; i < v.n; i++ {
		var w folded
		if fold(v.groups[i], valid, known, &p.cycle, &w); w.state == numInForce && v.groups[i].entries[w.at].effective > f.lastNo {
			*f = w
			return i
		}
	}
	return level
}

// clientsNo looks for the nearest wider scope in which the client said no: an end
// by the authority does not hide it. It answers as laterGrant does.
func (p *policy) clientsNo(v *view, level int, valid, known int64, f *folded) int {
	for i := level + 1; i < v.n; i++ {
		var w folded
		if fold(v.groups[i], valid, known, &p.cycle, &w); w.state == numWithdrawal || w.state == numRefusal {
			*f = w
			return i
		}
	}
	return level
}

// Explanation is the grounds of a decision («обоснование решения»): what every
// package gives, and the events that were considered.
type Explanation struct {
	standard.Explanation
	Events []Considered `json:"events,omitempty"`

	of *ledger // while it is made
}

// Considered is an event that a decision looked at and what became of it.
type Considered struct {
	Event EventID `json:"event"`
	Fate  Fate    `json:"fate"`
}

// Fate is what became of an event that was considered («судьба события»).
type Fate string

// The fates.
const (
	FateDecides      Fate = "decides"          // the answer rests on it
	FateSupports     Fate = "supports"         // the notice, or the mark, that the answer looked at
	FateOutweighed   Fate = "outweighed"       // a later or weightier event of the same scope
	FateEndedByWider Fate = "ended_by_wider"   // a wider withdrawal ended it (C1)
	FateLessSpecific Fate = "less_specific"    // a narrower scope decides (C1)
	FateExpired      Fate = "expired"          // its end date has passed
	FateError        Fate = "entered_in_error" // marked
	FateNoAuthority  Fate = "no_authority"     // a representative outside the authority (C13)
	FateNoEffect     Fate = "no_effect"        // there was nothing to end, or the client had said no already
)

func (x *Explanation) apply(code string) {
	if x == nil {
		return
	}
	if g := ground(code); g != nil {
		x.Apply(g)
	}
}

// applyAt applies a ground with the clause of the edition at hand, none if the
// edition does not speak of it.
func (x *Explanation) applyAt(code string, at standard.Clause) {
	if x == nil {
		return
	}
	if g := ground(code); g != nil {
		row := *g
		row.Clause = at
		x.Apply(&row)
	}
}

func (x *Explanation) miss(fact string) {
	if x != nil {
		x.Miss(fact)
	}
}

// gate notes the statement that makes the action depend on consent.
func (x *Explanation) gate(at standard.Clause) {
	x.Look("events")
	x.Apply(&standard.Ground{Code: "consent.gate", Clause: at, Text: standard.Text{
		RU: "для этого действия нужно согласие клиента, данное именно для этой цели",
		EN: "the action needs the client's consent, given for this very purpose"}})
}

// consider lists the events that reach the target and had taken effect, as far
// as they were known, with the notices and marks that bear on them. It returns
// the number of scopes that had any.
func (x *Explanation) consider(p *policy, v *view, s *settled, valid, known int64) (scopes int) {
	l := x.of
	if l == nil {
		return 0
	}
	decided := false
	var by *entry
	if s.state != numNone {
		by = v.entry(s)
	}
	for i, g := range v.groups[:v.n] {
		n, before := upTo(g.entries, valid), len(x.Events)
		mine := by != nil && i == s.level
		for j := range n {
			e := &g.entries[j]
			if e.recorded > known {
				continue
			}
			x.Events = append(x.Events, Considered{l.events[e.event].ID, fate(p, e, by, mine, decided, v.groups[i+1:v.n], valid, known)})
			if e.voided <= known {
				x.marks(l, l.events[e.event].ID, known)
			}
		}
		decided = decided || mine
		if len(x.Events) > before {
			scopes++
		}
	}
	if s.state == numInForce {
		for i := by.noticeLo; i < by.noticeHi; i++ {
			if notice := &l.notices[i]; notice.effective <= valid && notice.recorded <= known {
				f := FateSupports
				if notice.voided <= known {
					f = FateError
					x.marks(l, l.events[notice.event].ID, known)
				}
				x.Events = append(x.Events, Considered{l.events[notice.event].ID, f})
			}
		}
	}
	return scopes
}

func fate(p *policy, e, by *entry, mine, decided bool, wider []*group, valid, known int64) Fate {
	switch {
	case e.voided <= known:
		return FateError
	case e.powerless:
		return FateNoAuthority
	case mine && e == by:
		return FateDecides
	case mine && e.effective > by.effective, mine && e.effective == by.effective && e.kind > by.kind:
		return FateNoEffect
	case mine:
		return FateOutweighed
	case decided:
		return FateLessSpecific
	case e.kind == numGranted && !p.literal && cancelled(wider, e.effective, valid, known):
		return FateEndedByWider
	case e.kind == numGranted && e.until <= valid:
		return FateExpired
	}
	return FateOutweighed
}

// marks lists the entered-in-error marks on an event.
func (x *Explanation) marks(l *ledger, id EventID, known int64) {
	for i := range l.events {
		if m := &l.events[i]; m.Kind == EnteredInError && m.Corrects == id && micro(m.Recorded) <= known {
			x.Events = append(x.Events, Considered{m.ID, FateSupports})
		}
	}
}
