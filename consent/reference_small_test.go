package consent_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
)

// plain is an event of a kind about a thing, all else as it must be.
func plain(kind consent.Kind, about consent.Target, at int) consent.Event {
	e := consent.Event{
		Kind: kind, Client: "client", Purpose: about.Purpose, Effective: hour(at), Recorded: hour(at), Touchpoint: standard.TouchpointPortal,
		Scope: consent.Scope{Situation: about.Situation, Mailing: about.Mailing, Recipient: about.Recipient},
	}
	if about.Service != "" {
		e.Scope.Services = []standard.ServiceID{about.Service}
	}
	switch kind {
	case consent.Granted:
		e.Notice = consent.NoticeRef{ID: "text", Version: 1}
	case consent.Ended:
		e.Touchpoint, e.Authority, e.Reason = "", "fund", consent.EndServiceClosed
	case consent.Withdrawn, consent.Refused, consent.EnteredInError, consent.NoticePublished:
	}
	return e
}

// published is the text of plain grants: it covers what is added later.
func published(p consent.Purpose) consent.Event {
	return consent.Event{
		ID: "text", Kind: consent.NoticePublished, Client: "client", Purpose: p, Effective: hour(0), Recorded: hour(0),
		Published: consent.Notice{ID: "text", Version: 1, Change: consent.ChangeSubstantive, Later: true},
	}
}

// TestReferenceNesting walks all sets of up to three events about two or three
// things that lie in each other, at three instants, under both readings of C1.
func TestReferenceNesting(t *testing.T) {
	most := 3
	if exhaustively() {
		most = 5
	}
	var federal []world
	for _, w := range worlds(t) {
		if w.says.document == standard.DocumentPeople && !w.covered && !w.noCalls && !w.allStudy {
			federal = append(federal, w)
		}
	}
	require.Len(t, federal, 2)
	c := newComparison(t)
	for _, q := range []consent.Query{
		{Action: consent.ActionAsk, Target: consent.Target{Purpose: consent.PurposeProactive, Situation: "birth", Service: "a"}},
		{Action: consent.ActionSend, Target: consent.Target{Purpose: consent.PurposeMailing, Mailing: "news"}},
		{Action: consent.ActionDisclose, Target: consent.Target{Purpose: consent.PurposeDisclosure, Situation: "birth", Service: "a"}},
	} {
		q.ValidAt, q.KnownAt = hour(4), hour(4)
		rungs := ladder(q.Target)
		var alphabet []consent.Event
		for _, about := range rungs {
			for at := 1; at <= 3; at++ {
				for _, kind := range []consent.Kind{consent.Granted, consent.Withdrawn, consent.Refused, consent.Ended} {
					alphabet = append(alphabet, plain(kind, about, at))
				}
				only := plain(consent.Withdrawn, about, at)
				only.Only = true
				alphabet = append(alphabet, only)
			}
		}
		for i := range alphabet {
			alphabet[i].ID = consent.EventID(fmt.Sprintf("e%02d", i))
		}
		var walk func(from int, events []consent.Event)
		walk = func(from int, events []consent.Event) {
			l, err := consent.NewLedger("client", events...)
			require.NoError(t, err)
			for _, w := range federal {
				for _, of := range rungs {
					q.Target = of
					c.ask(w, l, events, q)
				}
			}
			if len(events) > most {
				return
			}
			for i := from; i < len(alphabet); i++ {
				walk(i+1, append(events[:len(events):len(events)], alphabet[i]))
			}
		}
		walk(0, []consent.Event{published(q.Purpose)})
	}
	rare := 200
	if exhaustively() {
		rare = 400 // among five events a withdrawal is hardly ever missing
	}
	c.often(rare, "consent-covers", "withdrawn", "refused", "ended", "no-consent", "cold-call")
}

// TestReferenceQuestions walks all that a question can say, in all documents
// and readings, over a ledger for each thing that can be known of a consent.
func TestReferenceQuestions(t *testing.T) {
	all := worlds(t)
	if !exhaustively() { // as they are by default, and with everything chosen otherwise
		var few []world
		for _, w := range all {
			if w.literal == w.covered && w.covered == w.noCalls && w.noCalls == w.allStudy {
				few = append(few, w)
			}
		}
		all = few
	}
	c := newComparison(t)
	for _, p := range purposes {
		whole := consent.Target{Purpose: p}
		switch p {
		case consent.PurposeProactive:
			whole.Situation = "birth"
		case consent.PurposeInteraction, consent.PurposeResearch, consent.PurposePersonalData, consent.PurposeDisclosure:
		case consent.PurposeMailing:
			whole.Mailing = "news"
		case consent.PurposeExperience:
			whole.Recipient = consent.RecipientOmbudsman
		}
		for _, events := range predicaments(whole) {
			l, err := consent.NewLedger("client", events...)
			require.NoError(t, err)
			for q := range questions(p, whole) {
				for _, w := range all {
					c.ask(w, l, events, q)
				}
			}
		}
	}
	c.often(3000, everything()...)
}

// predicaments are a ledger for each thing that can be known of a consent.
func predicaments(of consent.Target) [][]consent.Event {
	with := func(change func(*consent.Event)) consent.Event {
		e := plain(consent.Granted, of, 1)
		change(&e)
		return e
	}
	text := published(of.Purpose)
	silent := text
	silent.Published.Later = false
	newer := published(of.Purpose)
	newer.Published.Version, newer.Effective = 2, hour(3)
	expiring := with(func(e *consent.Event) {
		if of.Purpose == consent.PurposeProactive {
			e.Scope.Services = []standard.ServiceID{"a"}
		}
		e.Until = hour(3)
	})
	ordered := with(func(e *consent.Event) {
		if of.Situation != "" {
			e.Scope.Services, e.Preorder = []standard.ServiceID{"a", "b"}, []standard.ServiceID{"a"}
		}
	})
	by := func(kind consent.RepresentativeKind, ending consent.Ending) consent.Representative {
		return consent.Representative{Kind: kind, Document: consent.Evidence{Reference: "paper"}, From: hour(0), To: hour(3), Ending: ending}
	}
	idle := plain(consent.Withdrawn, of, 3)
	idle.By = by(consent.RepresentativeLegal, consent.EndingExpiry)
	granted := plain(consent.Granted, of, 1)
	all := [][]consent.Event{
		{}, {granted}, {text, granted}, {silent, granted}, {text, granted, newer}, {text, expiring}, {text, ordered}, {text, granted, idle}, {idle},
		{text, granted, plain(consent.Withdrawn, of, 2)}, {text, granted, plain(consent.Refused, of, 2)}, {text, granted, plain(consent.Ended, of, 2)},
		{text, with(func(e *consent.Event) { e.By = by(consent.RepresentativeLegal, consent.EndingMajority) })},
		{text, with(func(e *consent.Event) { e.By = by(consent.RepresentativeAttorney, consent.EndingExpiry) })},
		{text, granted, {Kind: consent.EnteredInError, Client: "client", Effective: hour(2), Recorded: hour(2), Corrects: "e1"}},
	}
	for _, events := range all {
		for i := range events {
			events[i].ID = consent.EventID(fmt.Sprintf("e%d", i))
		}
	}
	return all
}
