package consent

import (
	"slices"

	"github.com/state-for-people/standard"
)

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
	policy       *policy
	deed         *deed
	q            *Query
	valid, known int64
	groups       [3]run
	n            int
	notices      []noticeEntry
	listed       uint64 // the notices that name the service that is asked about, of those that are counted
	special      bool   // q says more than what, when and for whom
	grant        int32  // the consent that permits, if one does
}

// see finds what bears on the question. Only some purposes have consents to all
// situations.
func (l *ledger) see(v *view) {
	if l == nil || len(l.groups) == 0 {
		return
	}
	q := v.q
	v.notices = l.notices
	name := nameOf(string(q.Situation))
	of := target{situation: l.situations.find(&name), purpose: v.deed.purpose}
	if part := q.part(); part != "" {
		name = nameOf(part)
		if of.part = l.parts.find(&name); of.part != missing {
			v.listed = l.parts.list[of.part].listed
			v.add(l.group(of))
		}
		of.part = 0
	}
	if of.situation != missing {
		v.add(l.group(of))
	}
	if !v.deed.proactive && of.situation != 0 {
		of.situation = 0
		v.add(l.group(of))
	}
}

// add takes a group in, wider than those before.
func (v *view) add(g *group) {
	if g != nil && len(g.entries) > 0 {
		v.groups[v.n] = g.run
		v.n++
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
func (v *view) settle(x *Explanation) settled {
	var out settled
	switch v.n {
	case 0:
	case 1:
		out.folded = v.fold(&v.groups[0])
	default:
		out = v.nest()
	}
	if x != nil && x.consider(v, &out) > 1 {
		if v.policy.literal {
			x.apply("consent.nesting-literal")
		} else {
			x.apply("consent.nesting")
		}
	}
	return out
}

// nest settles what several scopes say.
func (v *view) nest() settled {
	var out settled
	ask, literal := false, v.policy.literal
	for i := 0; i < v.n; i++ {
		g := &v.groups[i]
		f := v.fold(g)
		ask = ask || f.ask
		if f.state == numNone {
			continue
		}
		if f.state == numInForce || f.state == numExpired {
			if !literal && v.cancelled(i, g.entries[f.at].effective) {
				continue
			}
		}
		if f.state == numExpired {
			if out.state == numNone {
				out = settled{f, i}
			}
			continue
		}
		if out = (settled{f, i}); f.state != numInForce {
			if literal {
				out = v.laterGrant(out)
			}
			if out.state == numOver {
				out = v.clientsNo(out)
			}
		}
		ask = ask || v.asked(i+1)
		break
	}
	out.ask = ask
	return out
}

// asked reports whether what a representative did to a wider scope might have
// reached here (C13).
func (v *view) asked(from int) bool {
	for i := from; i < v.n; i++ {
		if g := &v.groups[i]; g.powerless && v.fold(g).ask {
			return true
		}
	}
	return false
}

// cancelled reports whether a withdrawal wider than the level took effect since.
func (v *view) cancelled(level int, since int64) bool {
	for i := level + 1; i < v.n; i++ {
		if g := &v.groups[i]; len(g.withdrawals) > 0 && g.withdrawnSince(since, v.valid, v.known) {
			return true
		}
	}
	return false
}

// laterGrant returns the nearest wider consent in force that was given after the
// narrower no and after each no in between (C1, literal), the no itself if there
// is none.
func (v *view) laterGrant(no settled) settled {
	last := no.lastNo
	for i := no.level + 1; i < v.n; i++ {
		switch f := v.fold(&v.groups[i]); f.state {
		case numInForce:
			if v.groups[i].entries[f.at].effective > last {
				return settled{f, i}
			}
		case numOver, numRefusal, numWithdrawal:
			last = max(last, f.lastNo)
		}
	}
	return no
}

// clientsNo returns the nearest wider scope in which the client said no: an end
// by the authority does not hide it. It is the end itself if there is none.
func (v *view) clientsNo(end settled) settled {
	for i := end.level + 1; i < v.n; i++ {
		if f := v.fold(&v.groups[i]); f.state == numWithdrawal || f.state == numRefusal {
			return settled{f, i}
		}
	}
	return end
}

// Explanation is the grounds of a decision («обоснование решения»): what every
// package gives, and the events that were considered.
type Explanation struct {
	standard.Explanation
	Events []Considered `json:"events,omitempty"`

	of     *ledger               // while it is made
	marked map[EventID][]EventID // the known marks by what they mark, once one was looked for
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

// applyAs applies a ground with a clause and words of its own.
func (x *Explanation) applyAs(code string, at standard.Clause, text standard.Text) {
	if g := ground(code); g != nil {
		row := *g
		row.Clause, row.Text = at, text
		x.Apply(&row)
	}
}

func (x *Explanation) look(fact string) {
	if x != nil {
		x.Look(fact)
	}
}

func (x *Explanation) miss(fact string) {
	if x != nil {
		x.Miss(fact)
	}
}

// gate notes the statement that makes the action depend on consent; a cold call
// does not depend on it.
func (x *Explanation) gate(action Action, at standard.Clause) {
	x.Look("events")
	text := standard.Text{
		RU: "для этого действия нужно согласие клиента, данное именно для этой цели",
		EN: "the action needs the client's consent, given for this very purpose"}
	if action == ActionAsk {
		text = coldCallGate
	}
	x.Apply(&standard.Ground{Code: "consent.gate", Clause: at, Text: text})
}

// owed names the parameters that owe the duties, with who set them: the words of an
// edition are not those of the list of duties.
func (x *Explanation) owed(p *policy, ds Duties) {
	use(x, p, ds&owesOfferByChannel, &WithdrawalByChosenChannel)
	use(x, p, ds&owesNotice, &NotifyOfLaw)
	use(x, p, ds&owesClientStart, &ClientStarts)
	use(x, p, ds&owesRecord, &InteractionRequired)
}

// use names a parameter once, if something is owed by it.
func use[T any](x *Explanation, p *policy, owed Duties, by *standard.Param[T]) {
	named := func(a standard.Applied) bool { return a.Key == by.Key }
	if owed != 0 && !slices.ContainsFunc(x.Params, named) {
		_, _ = standard.Use(&x.Explanation, by, p.edition)
	}
}

// openEnd says that the consent in force was given by a legal representative whose
// authority ends nobody knows when: it is a missing fact, for such an authority ends
// with the child's majority at the latest, or with the guardianship.
//
// Reading: C11, the end of an authority never silently keeps a consent.
//
// Clause: people-2022:3(1)
func (x *Explanation) openEnd(v *view, s *settled) {
	if x.of == nil || s.state != numInForce {
		return
	}
	if by := &x.of.events[v.entry(s).event].By; by.Kind == RepresentativeLegal && by.To.IsZero() {
		x.Miss("authority_end")
		x.apply("consent.authority-open")
	}
}

// consider lists the events that reach the target and had taken effect, as far
// as they were known, with the notices and marks that bear on them. It returns
// the number of scopes that had any.
func (x *Explanation) consider(v *view, s *settled) (scopes int) {
	l := x.of
	if l == nil {
		return 0
	}
	decided, valid, known := false, v.valid, v.known
	var by *entry
	if s.state != numNone {
		by = v.entry(s)
	}
	for i := range v.n {
		g := &v.groups[i]
		n, before := upTo(g.entries, valid), len(x.Events)
		mine := by != nil && i == s.level
		for j := range n {
			e := &g.entries[j]
			if e.recorded > known {
				continue
			}
			x.Events = append(x.Events, Considered{l.events[e.event].ID, v.fate(i, e, by, mine, decided)})
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

func (v *view) fate(level int, e, by *entry, mine, decided bool) Fate {
	switch {
	case e.voided <= v.known:
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
	case e.kind == numGranted && !v.policy.literal && v.cancelled(level, e.effective):
		return FateEndedByWider
	case e.kind == numGranted && e.until <= v.valid:
		return FateExpired
	}
	return FateOutweighed
}

// marks lists the entered-in-error marks on an event.
func (x *Explanation) marks(l *ledger, id EventID, known int64) {
	if x.marked == nil {
		x.marked = map[EventID][]EventID{}
		for i := range l.events {
			if m := l.events[i]; m.Kind == EnteredInError && micro(m.Recorded) <= known {
				x.marked[m.Corrects] = append(x.marked[m.Corrects], m.ID)
			}
		}
	}
	for _, m := range x.marked[id] {
		x.Events = append(x.Events, Considered{m, FateSupports})
	}
}
