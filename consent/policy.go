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
	literal       bool // C1
	covered       bool // C2
	noColdCalls   bool // C5
	alwaysConsent bool // C9
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
	return Policy{p}
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
