package consent_test

import (
	"slices"
	"time"

	"github.com/state-for-people/standard/consent"
)

// reckoner answers a question from the plain events of a client. It was
// written from the source texts, the readings and the decisions of docs alone,
// by someone who had not seen the engine, and calls nothing of the package: it
// is slow, and reads like the rule in words.
type reckoner struct {
	says     statements
	literal  bool             // C1
	covered  bool             // C2
	noCalls  bool             // C5
	allStudy bool             // C9: observation always needs consent
	known    []*consent.Event // what counts at the instants of the question, in order
	validAt  time.Time
}

// step is how the consent to one thing stands.
type step struct {
	state consent.State
	grant *consent.Event // the last that was given
	no    time.Time      // the last no that had an effect
}

// decide is the table of Policy.Decide, a line after a line.
func (r reckoner) decide(events []consent.Event, q consent.Query) consent.Answer {
	r.known, r.validAt = known(events, q.ValidAt, q.KnownAt), q.ValidAt
	law := r.says.law && q.Law != consent.Law{}
	barred := q.Obstacle != "" && q.Action == consent.ActionProvide
	asked := r.says.request && q.Request != "" && q.Purpose == consent.PurposeProactive
	switch {
	case q.Declined:
		a := owing(no(consent.Deny, consent.ReasonDeclined), r.onContact(q)...)
		if law && !barred && q.Action == consent.ActionProvide {
			a = r.byLaw(q)
		}
		if s, _ := r.deciding(q.Target); s.state == consent.StateGranted || s.state == consent.StateExpired {
			a = owing(a, r.offer())
		}
		return a
	case asked && (barred || !law): // what the client asked for is no proactive provision, and 4.1.10 speaks of that
		a := yes(consent.ReasonRequest, consent.Basis{Kind: consent.BasisRequest, Request: q.Request})
		return owing(a, r.onContact(q)...)
	case barred && q.Obstacle == consent.ObstacleRestricted && r.says.unrestricted:
		return no(consent.Deny, consent.ReasonRestricted)
	case barred:
		return no(consent.Deny, consent.ReasonNotPossible)
	case law:
		return r.byLaw(q)
	case q.Action == consent.ActionObserve && q.Anonymous && !r.allStudy:
		return yes(consent.ReasonAnonymous, consent.Basis{Kind: consent.BasisNone})
	case q.Action == consent.ActionInteract && !r.required(q.Interaction):
		return yes(consent.ReasonNotRequired, consent.Basis{Kind: consent.BasisNone})
	}
	return r.byConsent(q)
}

// byLaw permits what law sets going; the client is told (C6).
func (r reckoner) byLaw(q consent.Query) consent.Answer {
	a := yes(consent.ReasonLaw, consent.Basis{Kind: consent.BasisLaw, Law: q.Law})
	return owing(owing(a, consent.DutyNotify), r.onContact(q)...)
}

// byConsent asks the consents that reach the target.
func (r reckoner) byConsent(q consent.Query) consent.Answer {
	s, wide := r.deciding(q.Target)
	var a consent.Answer
	switch s.state {
	case consent.StateGranted:
		a = r.granted(q, s, wide)
	case consent.StateWithdrawn:
		a = owing(no(consent.Deny, consent.ReasonWithdrawn), append(r.onAbsence(q), consent.DutyStop)...)
	case consent.StateRefused:
		a = owing(no(consent.Deny, consent.ReasonRefused), r.onAbsence(q)...)
	case consent.StateEnded:
		a = r.orAsk(q, owing(no(consent.Deny, consent.ReasonEnded), r.onAbsence(q)...))
	case consent.StateExpired:
		a = r.orAsk(q, renew(consent.ReasonExpired))
	case consent.StateNone:
		a = r.orAsk(q, owing(no(consent.NoInformation, consent.ReasonNoConsent), r.onAbsence(q)...))
	}
	if r.ineffective(q.Target) {
		a = owing(a, consent.DutyAskClient)
	}
	return a
}

// granted looks into a consent that is in force. wide is whether it is wider
// than what is asked about.
func (r reckoner) granted(q consent.Query, s step, wide bool) consent.Answer {
	if q.Purpose == consent.PurposeProactive && !r.says.consent {
		return no(consent.Deny, consent.ReasonNoBasis)
	}
	if slices.Contains(s.grant.Preorder, q.Service) && q.Service != "" && (q.Launched.IsZero() || q.Launched.After(q.ValidAt)) {
		return owing(no(consent.Deny, consent.ReasonNotLaunched), r.onAbsence(q)...)
	}
	by := s.grant.By
	over := by.Kind != "" && !by.To.IsZero() && !q.ValidAt.Before(by.To)
	stands := by.Kind == consent.RepresentativeAttorney && by.Ending != consent.EndingMajority
	if over && !stands {
		return r.orAsk(q, renew(consent.ReasonAuthorityEnded))
	}
	switch r.text(s.grant) {
	case textUnknown:
		return r.orAsk(q, renew(consent.ReasonNoticeUnknown))
	case textChanged:
		return r.orAsk(q, renew(consent.ReasonNoticeChanged))
	}
	if wide && !r.covered && q.Service != "" && q.Purpose == consent.PurposeProactive && !r.named(s.grant, q.Service) {
		return r.orAsk(q, renew(consent.ReasonServiceAdded))
	}
	a := yes(consent.ReasonConsent, consent.Basis{Kind: consent.BasisConsent, Consent: s.grant.ID})
	if over {
		a = owing(a, consent.DutyConfirm)
	}
	if q.Purpose == consent.PurposeProactive {
		a = owing(a, consent.DutyDiscloseConsent, r.offer())
	}
	return owing(a, r.onContact(q)...)
}

// orAsk lets a cold call ask where nobody said no.
func (r reckoner) orAsk(q consent.Query, a consent.Answer) consent.Answer {
	if q.Action != consent.ActionAsk || r.noCalls || !r.says.consent {
		return a
	}
	call := owing(yes(consent.ReasonColdCall, consent.Basis{Kind: consent.BasisNone}), append(r.onContact(q), consent.DutyOnlyAsk)...)
	if a.Outcome == consent.NeedsRenewal {
		call = owing(call, consent.DutyRenew)
	}
	return call
}

// renew asks for a consent anew.
func renew(why consent.Reason) consent.Answer {
	return owing(no(consent.NeedsRenewal, why), consent.DutyRenew)
}

func yes(why consent.Reason, on consent.Basis) consent.Answer {
	return consent.Answer{Outcome: consent.Permit, Reason: why, Basis: on}
}

func no(o consent.Outcome, why consent.Reason) consent.Answer {
	return consent.Answer{Outcome: o, Reason: why}
}

// owing adds duties to an answer; the set has no other maker outside than its
// JSON, so it is made of the names once.
func owing(a consent.Answer, duties ...consent.Duty) consent.Answer {
	for _, d := range duties {
		a.Duties |= dutyBits[d]
	}
	return a
}

var dutyBits = func() map[consent.Duty]consent.Duties {
	bits := map[consent.Duty]consent.Duties{}
	for d := range consent.AllDuties() {
		var ds consent.Duties
		if err := ds.UnmarshalJSON([]byte(`["` + string(d.Code) + `"]`)); err != nil {
			panic(err)
		}
		bits[d.Code] = ds
	}
	return bits
}()

// offer is what a client who does not want to go on is owed.
func (r reckoner) offer() consent.Duty {
	if r.says.byChosenChannel {
		return consent.DutyOfferByChannel
	}
	return consent.DutyOfferWithdrawal
}

// onContact is what a proactive contact records, whatever its basis and also
// if the client breaks it off.
func (r reckoner) onContact(q consent.Query) []consent.Duty {
	if q.Purpose == consent.PurposeProactive && r.required(q.Interaction) {
		return []consent.Duty{consent.DutyRecordInteraction}
	}
	return nil
}

// onAbsence is who starts where there is no consent.
func (r reckoner) onAbsence(q consent.Query) []consent.Duty {
	if q.Purpose == consent.PurposeProactive && r.says.clientStarts {
		return []consent.Duty{consent.DutyLetClientStart}
	}
	return nil
}

// required is whether the law that is named makes consent to interaction
// necessary by the document.
func (r reckoner) required(law consent.InteractionLaw) bool {
	switch r.says.interaction {
	case consent.InteractionFederal:
		return law == consent.InteractionFederal
	case consent.InteractionAlways:
		return true
	case consent.InteractionRegional:
		return law == consent.InteractionFederal || law == consent.InteractionRegional
	}
	return false
}
