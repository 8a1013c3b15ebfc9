package consent_test

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
)

// hour is an instant of the small worlds that the reference walks.
func hour(n int) time.Time { return time.Date(2026, 3, 1, n, 0, 0, 0, time.UTC) }

// lastHour is the last hour at which something happens.
const lastHour = 6

// tellers make the ledgers and the questions of a seed.
type teller struct{ *rand.Rand }

// one returns any of some.
func one[T any](r teller, of ...T) T { return of[r.IntN(len(of))] }

// chance is true so many times in a hundred.
func (r teller) chance(percent int) bool { return r.IntN(100) < percent }

func (r teller) services() []standard.ServiceID {
	return one(r, []standard.ServiceID{"a"}, []standard.ServiceID{"a"}, []standard.ServiceID{"b"}, []standard.ServiceID{"a", "b"})
}

// scope is a scope that the purpose may have, the widest included.
func (r teller) scope(p consent.Purpose) (s consent.Scope) {
	switch p {
	case consent.PurposeProactive, consent.PurposeInteraction, consent.PurposePersonalData, consent.PurposeDisclosure:
		s.Situation = one[standard.SituationID](r, "birth", "birth", "birth", "birth", "loss")
		if r.chance(50) {
			s.Services = r.services()
		} else if p != consent.PurposeProactive && r.chance(40) {
			s.Situation = ""
		}
	case consent.PurposeResearch:
		s.Situation = one[standard.SituationID](r, "birth", "birth", "loss", "")
	case consent.PurposeMailing:
		s.Mailing = one[consent.Mailing](r, "news", "news", "dates", "")
	case consent.PurposeExperience:
		s.Recipient = one(r, consent.RecipientAssociation, consent.RecipientOmbudsman, "")
	}
	return s
}

// target is something that a scope of the purpose could reach.
func (r teller) target(p consent.Purpose) consent.Target {
	s := r.scope(p)
	t := consent.Target{Purpose: p, Situation: s.Situation, Mailing: s.Mailing, Recipient: s.Recipient}
	if len(s.Services) > 0 {
		t.Service = one(r, s.Services...)
	}
	return t
}

// representative acts for the client, at times outside the authority.
func (r teller) representative() consent.Representative {
	by := consent.Representative{
		Kind:     one(r, consent.RepresentativeLegal, consent.RepresentativeAttorney),
		Document: consent.Evidence{Reference: "paper"},
		From:     hour(r.IntN(3)),
	}
	if r.chance(80) {
		by.To = by.From.Add(time.Duration(1+r.IntN(lastHour)) * time.Hour)
		by.Ending = one(r, consent.EndingExpiry, consent.EndingExpiry, consent.EndingMajority, "")
		if by.Kind == consent.RepresentativeAttorney && by.Ending == consent.EndingMajority {
			by.Ending = consent.EndingExpiry
		}
	}
	if r.chance(20) {
		by.Purposes = []consent.Purpose{one(r, consent.PurposeProactive, consent.PurposeMailing)}
	}
	if r.chance(20) {
		by.Situations = []standard.SituationID{one[standard.SituationID](r, "birth", "loss")}
	}
	return by
}

// event is one event about the purpose, with all that its kind may have.
func (r teller) event(id int, p consent.Purpose) consent.Event {
	e := consent.Event{
		ID:        consent.EventID(fmt.Sprintf("e%02d", id)),
		Client:    "client",
		Purpose:   p,
		Effective: hour(r.IntN(lastHour)),
		Evidence:  consent.Evidence{Reference: "file"},
	}
	e.Recorded = e.Effective
	if r.chance(40) {
		e.Recorded = hour(r.IntN(lastHour))
	}
	switch n := r.IntN(100); {
	case n < 38:
		e.Kind = consent.Granted
	case n < 54:
		e.Kind = consent.Withdrawn
	case n < 63:
		e.Kind = consent.Refused
	case n < 73:
		e.Kind = consent.Ended
	case n < 79:
		e.Kind = consent.EnteredInError
	default:
		e.Kind = consent.NoticePublished
	}
	switch e.Kind {
	case consent.EnteredInError:
		e.Purpose = ""
		e.Corrects = consent.EventID(fmt.Sprintf("e%02d", r.IntN(id+2)))
		if e.Corrects == e.ID {
			e.Corrects = "e99"
		}
		return e
	case consent.NoticePublished:
		e.Published = consent.Notice{ID: one[consent.NoticeID](r, "text", "text", "other"), Version: 1 + r.IntN(3), Change: one(r, consent.ChangeEditorial, consent.ChangeSubstantive), Later: r.chance(30)}
		if r.chance(60) {
			e.Published.Services = r.services()
		}
		return e
	}
	e.Scope = r.scope(p)
	if e.Kind == consent.Ended {
		e.Authority, e.Reason = "fund", one(r, consent.EndServiceClosed, consent.EndRequiredByLaw)
		return e
	}
	e.Touchpoint = standard.TouchpointPortal
	if r.chance(25) {
		e.By = r.representative()
		for e.Kind == consent.Granted && !authorised(&e) {
			e.By = r.representative()
			if r.chance(20) {
				e.By = consent.Representative{}
			}
		}
	}
	if e.Kind == consent.Withdrawn {
		e.Only = r.chance(20)
	}
	if e.Kind == consent.Granted {
		e.Notice = consent.NoticeRef{ID: "text", Version: 1 + r.IntN(2)}
		if (p != consent.PurposeProactive || len(e.Scope.Services) > 0) && r.chance(30) {
			e.Until = e.Effective.Add(time.Duration(1+r.IntN(4)) * time.Hour)
		}
		if len(e.Scope.Services) > 0 && r.chance(25) {
			e.Preorder = []standard.ServiceID{one(r, e.Scope.Services...)}
		}
	}
	return e
}

// ledger is a history of up to so many events, most about one purpose.
func (r teller) ledger(p consent.Purpose, most int) []consent.Event {
	var events []consent.Event
	for n := r.IntN(most + 1); len(events) < n; {
		of := p
		if r.chance(8) {
			of = one(r, purposes...)
		}
		e := r.event(len(events), of)
		if len(events) < 2 && r.chance(70) { // the texts are mostly published first
			e = consent.Event{ID: e.ID, Client: "client", Kind: consent.NoticePublished, Purpose: p, Effective: hour(0), Recorded: hour(0)}
			e.Published = consent.Notice{ID: "text", Version: 1 + len(events), Change: consent.ChangeEditorial, Services: r.services(), Later: r.chance(15)}
		}
		events = append(events, e)
	}
	return events
}

var purposes = []consent.Purpose{
	consent.PurposeProactive, consent.PurposeInteraction, consent.PurposeResearch, consent.PurposeMailing,
	consent.PurposePersonalData, consent.PurposeDisclosure, consent.PurposeExperience,
}

// actionsOf are the actions of a purpose.
var actionsOf = map[consent.Purpose][]consent.Action{
	consent.PurposeProactive:    {consent.ActionContact, consent.ActionAsk, consent.ActionStart, consent.ActionProvide, consent.ActionFollowUp},
	consent.PurposeInteraction:  {consent.ActionInteract},
	consent.PurposeResearch:     {consent.ActionStudy, consent.ActionObserve},
	consent.PurposeMailing:      {consent.ActionSend},
	consent.PurposePersonalData: {consent.ActionProcess},
	consent.PurposeDisclosure:   {consent.ActionDisclose},
	consent.PurposeExperience:   {consent.ActionShare},
}

// question is a question about the purpose that can be answered.
func (r teller) question(p consent.Purpose) consent.Query {
	q := consent.Query{Target: r.target(p), Action: one(r, actionsOf[p]...), ValidAt: hour(r.IntN(lastHour + 2)), KnownAt: hour(r.IntN(lastHour + 2))}
	if r.chance(50) {
		q.ValidAt, q.KnownAt = hour(lastHour), hour(lastHour)
	}
	if q.Action == consent.ActionProvide && q.Service == "" {
		q.Service = "a"
	}
	q.Declined = r.chance(8)
	if p == consent.PurposeProactive && q.Action != consent.ActionAsk && r.chance(12) {
		q.Law = consent.Law{Act: "act", Event: "birth"}
	}
	if r.chance(10) {
		q.Request = "r-1"
	}
	if q.Action == consent.ActionObserve {
		q.Anonymous = r.chance(30)
	}
	if r.chance(10) || q.Action == consent.ActionProvide && r.chance(40) {
		q.Obstacle = one(r, consent.ObstacleImpossible, consent.ObstacleRestricted)
	}
	if r.chance(30) {
		q.Launched = hour(r.IntN(lastHour + 2))
	}
	q.Interaction = one(r, "", consent.InteractionFederal, consent.InteractionRegional)
	return q
}
