package consent_test

import (
	"cmp"
	"slices"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
)

// known are the events that had been recorded, had taken effect and were not
// marked as errors: one after the other as they took effect, of one instant
// grant, end, refusal, withdrawal, then as recorded, then by id (C10).
func known(events []consent.Event, validAt, knownAt time.Time) []*consent.Event {
	wrong := func(id consent.EventID) bool {
		for i := range events {
			if m := &events[i]; m.Kind == consent.EnteredInError && m.Corrects == id && !m.Recorded.After(knownAt) {
				return true
			}
		}
		return false
	}
	known := make([]*consent.Event, 0, len(events))
	for i := range events {
		e := &events[i]
		if e.Kind != consent.EnteredInError && !e.Recorded.After(knownAt) && !e.Effective.After(validAt) && !wrong(e.ID) {
			known = append(known, e)
		}
	}
	weight := []consent.Kind{consent.NoticePublished, consent.Granted, consent.Ended, consent.Refused, consent.Withdrawn}
	slices.SortFunc(known, func(a, b *consent.Event) int {
		return cmp.Or(
			a.Effective.Compare(b.Effective),
			slices.Index(weight, a.Kind)-slices.Index(weight, b.Kind),
			a.Recorded.Compare(b.Recorded),
			cmp.Compare(a.ID, b.ID),
		)
	})
	return known
}

// ladder are the things that reach a target, from the target itself to the
// whole purpose.
func ladder(of consent.Target) []consent.Target {
	steps := []consent.Target{of}
	if of.Service != "" {
		of.Service = ""
		steps = append(steps, of)
	}
	if of.Situation != "" && of.Purpose != consent.PurposeProactive {
		of.Situation = ""
		steps = append(steps, of)
	}
	if of.Mailing != "" || of.Recipient != "" {
		of.Mailing, of.Recipient = "", ""
		steps = append(steps, of)
	}
	return steps
}

// names is whether an event is about exactly this thing: an event about
// selected services is about each of them.
func names(e *consent.Event, t consent.Target) bool {
	s := e.Scope
	if e.Kind == consent.NoticePublished || e.Purpose != t.Purpose || s.Situation != t.Situation || s.Mailing != t.Mailing || s.Recipient != t.Recipient {
		return false
	}
	if len(s.Services) == 0 {
		return t.Service == ""
	}
	return slices.Contains(s.Services, t.Service)
}

// authorised is whether who acted for the client might (C13).
func authorised(e *consent.Event) bool {
	by := e.By
	if by.Kind == "" {
		return true
	}
	return !e.Effective.Before(by.From) && (by.To.IsZero() || e.Effective.Before(by.To)) &&
		(len(by.Purposes) == 0 || slices.Contains(by.Purposes, e.Purpose)) &&
		(len(by.Situations) == 0 || slices.Contains(by.Situations, e.Scope.Situation))
}

// life tells what became of the consent to exactly one thing. wider are the
// things that it lies in.
func (r reckoner) life(of consent.Target, wider []consent.Target) step {
	s := step{state: consent.StateNone}
	expire := func(at time.Time) {
		if s.state == consent.StateGranted && !s.grant.Until.IsZero() && !at.Before(s.grant.Until) {
			s.state = consent.StateExpired
		}
	}
	for _, e := range r.known {
		expire(e.Effective)
		if !names(e, of) || !authorised(e) {
			continue
		}
		switch e.Kind {
		case consent.Granted:
			s.state, s.grant = consent.StateGranted, e
		case consent.Ended:
			if s.state == consent.StateGranted {
				s.state, s.no = consent.StateEnded, e.Effective
			}
		case consent.Refused:
			if s.state != consent.StateWithdrawn {
				s.state = consent.StateRefused
			}
			s.no = e.Effective
		case consent.Withdrawn:
			s.state, s.no = consent.StateWithdrawn, e.Effective
		}
	}
	expire(r.validAt)
	if s.state != consent.StateGranted && s.state != consent.StateExpired || r.literal {
		return s
	}
	for _, e := range r.known { // what a withdrawal of something wider ended, with what was given at its instant
		if e.Kind == consent.Withdrawn && !e.Only && authorised(e) && !e.Effective.Before(s.grant.Effective) &&
			slices.ContainsFunc(wider, func(w consent.Target) bool { return names(e, w) }) {
			return step{state: consent.StateNone}
		}
	}
	return s
}

// deciding returns the consent that decides about a target, and whether it is
// a wider one (C1): the narrowest that says anything. A consent whose end date
// has passed says nothing. Under the literal reading a later grant covers what
// it names: it passes over every no up to its own thing that is not as late.
func (r reckoner) deciding(target consent.Target) (step, bool) {
	rungs := ladder(target)
	silent, first, last := step{state: consent.StateNone}, step{}, time.Time{}
	wide, hidden := false, step{}
	for i, t := range rungs {
		s := r.life(t, rungs[i+1:])
		switch s.state {
		case consent.StateNone:
		case consent.StateExpired:
			if silent.state == consent.StateNone {
				silent = s
			}
		case consent.StateGranted:
			if first.state == "" || r.literal && s.grant.Effective.After(last) {
				return s, i > 0
			}
		case consent.StateEnded, consent.StateRefused, consent.StateWithdrawn:
			if first.state == "" {
				first, wide = s, i > 0
			}
			if hidden.state == "" && s.state != consent.StateEnded {
				hidden = s
			}
			if s.no.After(last) {
				last = s.no
			}
		}
	}
	switch {
	case first.state == consent.StateEnded && hidden.state != "":
		return hidden, wide // an end hides no no of the client's
	case first.state != "":
		return first, wide
	}
	return silent, false
}

// ineffective is whether a representative refused or withdrew outside the
// authority what is asked about, and nobody who might has acted since.
func (r reckoner) ineffective(target consent.Target) bool {
	return slices.ContainsFunc(ladder(target), func(t consent.Target) bool {
		open := false
		for _, e := range r.known {
			if !names(e, t) || e.Kind == consent.Ended {
				continue
			}
			open = !authorised(e)
		}
		return open
	})
}

type textState int

const (
	textHolds textState = iota
	textUnknown
	textChanged
)

// text says what became of the text that the client saw. A text that was published
// for another purpose is not the one that was accepted (C8).
func (r reckoner) text(grant *consent.Event) textState {
	known, changed := false, false
	for _, e := range r.known {
		if e.Kind != consent.NoticePublished || e.Purpose != grant.Purpose || e.Published.ID != grant.Notice.ID {
			continue
		}
		known = known || e.Published.Version == grant.Notice.Version
		changed = changed || e.Published.Version > grant.Notice.Version && e.Published.Change == consent.ChangeSubstantive
	}
	switch {
	case !known:
		return textUnknown
	case changed:
		return textChanged
	}
	return textHolds
}

// named is whether the text that the client saw names a service, or says that
// later ones are covered (C2). Of a version that was published twice the client
// saw what stood when they consented.
func (r reckoner) named(grant *consent.Event, service standard.ServiceID) bool {
	saw := consent.Notice{}
	for _, e := range r.known {
		if e.Kind == consent.NoticePublished && e.Purpose == grant.Purpose && e.Published.ID == grant.Notice.ID && e.Published.Version == grant.Notice.Version &&
			(saw.ID == "" || !e.Effective.After(grant.Effective)) {
			saw = e.Published
		}
	}
	return saw.Later || slices.Contains(saw.Services, service)
}
