package consent

import (
	"github.com/state-for-people/standard"
)

// Policy is the rules of one edition, compiled for questions («правила
// редакции»). It is immutable. The zero Policy answers nothing; [For] makes one.
type Policy struct{ p *policy }

// policy is what an edition and its readings change in the answers.
type policy struct {
	edition       standard.Edition
	cycle         cycle
	consent       bool
	law           standard.Clause // zero: no basis in law
	request       bool
	starts        Duties
	startsAt      standard.Clause // zero: the edition does not say who starts
	notify        Duties
	offer         Duties
	interaction   InteractionLaw
	possible      standard.Clause
	unrestricted  standard.Clause
	gates         []standard.Row[Action]
	deeds         [actionNumbers]deed // those not on the list have no row
	literal       bool                // C1
	covered       bool                // C2
	noColdCalls   bool                // C5
	alwaysConsent bool                // C9
}

// PolicyError says that a question was put to the zero [Policy].
type PolicyError struct{}

// Error says how to make a policy.
func (e *PolicyError) Error() string { return "consent: " + e.Text().EN }

// For compiles the rules of an edition: its bases and conditions, its duties and
// its readings C1, C2, C5 and C9. Of the zero Edition it is the zero Policy.
func For(e standard.Edition) Policy {
	if e.IsZero() {
		return Policy{}
	}
	p := &policy{edition: e}
	p.cycle.compile()
	for _, r := range Bases.In(e) {
		switch r.Value {
		case BasisConsent:
			p.consent = true
		case BasisLaw:
			p.law = r.Clause
		case BasisRequest:
			p.request = true
		case BasisNone:
		}
	}
	for _, r := range Conditions.In(e) {
		switch r.Value {
		case ConditionPossible:
			p.possible = r.Clause
		case ConditionUnrestricted:
			p.unrestricted = r.Clause
		}
	}
	p.gates = Gates.In(e)
	if who, ok := ClientStarts.Of(e); ok && !who.Removed && who.Value {
		p.starts, p.startsAt = owesClientStart, who.Clause
	}
	if notify, ok := NotifyOfLaw.In(e); ok && notify {
		p.notify = owesNotice
	}
	p.offer = owesOffer
	if chosen, ok := WithdrawalByChosenChannel.In(e); ok && chosen {
		p.offer = owesOfferByChannel
	}
	p.interaction, _ = InteractionRequired.In(e)
	p.literal = SwitchNesting.In(e) == "literal"
	p.covered = SwitchLaterServices.In(e) == "covered"
	p.noColdCalls = SwitchColdCalls.In(e) == "forbid-cold-calls"
	p.alwaysConsent = SwitchObservation.In(e) == "always-consent"
	p.compile()
	return Policy{p}
}

// deed is an action as an edition has it, with what each question about it needs.
type deed struct {
	*actionRow
	shape     *purposeRow
	purpose   uint8 // its number on the list
	proactive bool
	record    Duties                 // whatever law asks for
	permit    Duties                 // where a consent permits
	starts    Duties                 // where none does
	recalled  bool                   // moments have the answer
	said      *[reasonNumbers]Answer // by the reason, without the consent
	nothing   Answer                 // to a common question on which no event bears
}

// compile lays out the actions by their numbers.
func (p *policy) compile() {
	for i := range actions {
		d := deed{actionRow: &actions[i]}
		n, ok := d.Purpose.number()
		if !ok {
			continue // nobody can ask about it
		}
		d.shape, d.purpose = &purposes[n], n
		if d.told && p.interaction == InteractionAlways {
			d.record = owesRecord
		}
		if d.permit = d.record; d.told {
			d.permit |= owesDisclosure | p.offer
		}
		if d.proactive = d.Purpose == PurposeProactive; d.proactive {
			d.starts = p.starts
		}
		d.recalled = p.consent && !p.literal && d.proactive && d.Code != ActionAsk
		if d.recalled {
			d.said = p.said(d.permit, d.starts)
		}
		if d.proactive {
			v := view{policy: p, deed: &d, q: &Query{}}
			v.answer(&d.nothing)
		}
		p.deeds[d.Code.number()] = d
	}
}

// said lays out what is answered for each reason, where a moment has it. Actions that
// owe the same share it.
func (p *policy) said(permit, starts Duties) *[reasonNumbers]Answer {
	for i := range p.deeds {
		if d := &p.deeds[i]; d.said != nil && d.permit == permit && d.starts == starts {
			return d.said
		}
	}
	said := answers
	said[byGrant].Duties |= permit
	for _, because := range []uint8{byNothing, byWithdrawal, byRefusal, byEnd} {
		said[because].Duties |= starts
	}
	return &said
}

// common reports whether q is sound and says no more than what, when and for whom
// about provision. Most questions are common.
func (q *Query) common(d *deed) bool {
	return q.bare() && d.proactive && (len(q.Service) != 0 || !d.service)
}

// bare reports whether q is about provision and says no more than what, when and for
// whom.
func (q *Query) bare() bool {
	extras := len(q.Mailing) | len(q.Recipient) | len(q.Law.Act) | len(q.Law.Event) | len(q.Request) | len(q.Obstacle) | len(q.Interaction)
	return extras == 0 && !q.Declined && !q.Anonymous && q.Purpose == PurposeProactive
}

// takes reports whether q can be answered: it says the same as [Query.Check],
// without allocating.
func (d *deed) takes(q *Query) bool {
	switch {
	case q.common(d):
		return len(q.Situation) != 0 && q.timely()
	case d.actionRow == nil, q.Purpose != d.Purpose, d.service && q.Service == "", !q.fits(d.shape), !q.timely():
		return false
	}
	return d.takesSpecial(q)
}

// timely reports whether the instants of q are given and within the calendar.
func (q *Query) timely() bool {
	return !beyond(q.ValidAt) && !beyond(q.KnownAt) && (q.Launched.IsZero() || !beyond(q.Launched))
}

// takesSpecial judges what few questions say.
func (d *deed) takesSpecial(q *Query) bool {
	return !(q.Law.given() && (q.Law.Act == "" || q.Law.Event == "" || !d.law) || q.Obstacle != "" && !q.Obstacle.IsValid() ||
		q.Interaction != "" && q.Interaction != InteractionFederal && q.Interaction != InteractionRegional || q.Anonymous && d.Code != ActionObserve)
}

// Edition returns the edition that p was made from.
func (p Policy) Edition() standard.Edition {
	if p.p == nil {
		return standard.Edition{}
	}
	return p.p.edition
}

// requires reports whether consent to interaction is owed where law asks for it.
func (p *policy) requires(law InteractionLaw) bool {
	switch p.interaction {
	case InteractionAlways:
		return true
	case InteractionRegional:
		return law == InteractionFederal || law == InteractionRegional
	case InteractionFederal:
		return law == InteractionFederal
	}
	return false
}

// gate returns the statement that makes the action depend on consent.
func (p *policy) gate(row *actionRow) standard.Clause {
	for i := range p.gates {
		if p.gates[i].Value == row.Code {
			return p.gates[i].Clause
		}
	}
	return row.Clause
}

// Text says what is wrong and how to mend it, in both languages.
func (*PolicyError) Text() standard.Text {
	return standard.Text{RU: "правила не связаны с редакцией; получите их через consent.For", EN: "the policy was not made from an edition; make it with consent.For"}
}
