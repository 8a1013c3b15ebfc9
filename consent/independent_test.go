package consent_test

import (
	"cmp"
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
)

// independent asks for the larger walk.
var independent = flag.Bool("independent", false, "put every question to every switch, and to ten times as many random sets")

// choice is the readings that an agency may choose otherwise.
type choice struct {
	literal, covered, forbidden, always bool
	region                              string // "" is federal; people or business is the Samara standard of that name
}

// told is what the plain reference below says: the part of an answer that the
// text and the readings determine.
type told struct {
	Outcome consent.Outcome
	Reason  consent.Reason
	Kind    consent.BasisKind
	Consent consent.EventID
}

// reference decides a question by the federal text, the readings C1 to C13 and
// S23, and what the package comment says that they leave open. It was written
// from these alone, not from the code: a slice of events and loops. The regions and
// the duties below were added later by somebody who knew the code.
func reference(events []consent.Event, q consent.Query, r choice) told {
	byLaw := q.Law.Act != "" && r.region == "business" // C6: federal law as a basis is not in the text
	lawful := told{Outcome: consent.Permit, Reason: consent.ReasonLaw, Kind: consent.BasisLaw}
	if q.Declined { // C7: this contact is over; C12: what law orders goes on
		if byLaw && q.Action == consent.ActionProvide && q.Obstacle == "" {
			return lawful
		}
		return told{Outcome: consent.Deny, Reason: consent.ReasonDeclined}
	}
	if q.Obstacle != "" && q.Action == consent.ActionProvide { // an obstacle is declared for the provision of a service
		if q.Obstacle == consent.ObstacleRestricted && r.region == "people" { // a condition of its own there
			return told{Outcome: consent.Deny, Reason: consent.ReasonRestricted}
		}
		return told{Outcome: consent.Deny, Reason: consent.ReasonNotPossible}
	}
	if byLaw {
		return lawful
	}
	if q.Request != "" && q.Purpose == consent.PurposeProactive { // S23, of services
		return told{consent.Permit, consent.ReasonRequest, consent.BasisRequest, ""}
	}
	if q.Action == consent.ActionObserve && q.Anonymous && !r.always { // C9
		return told{consent.Permit, consent.ReasonAnonymous, consent.BasisNone, ""}
	}

	known := past(events, q)
	wide, wideBy, _ := stands(known, q, false)
	state, by := wide, wideBy
	if q.Service != "" || q.Mailing != "" || q.Purpose == consent.PurposeResearch && q.Situation != "" {
		narrow, narrowBy, since := stands(known, q, true)
		// C1: a withdrawal of the wide scope ends what lies inside it.
		if !r.literal && (narrow == consent.StateGranted || narrow == consent.StateExpired) {
			for _, e := range known {
				if e.Kind == consent.Withdrawn && !e.Only && counts(e, q, false) && !e.Effective.Before(narrowBy.Effective) {
					narrow = consent.StateNone
				}
			}
		}
		// C1: the most specific scope decides.
		hidden := false
		switch narrow {
		case consent.StateNone:
			hidden = true
		case consent.StateExpired: // says neither yes nor no
			hidden = wide != consent.StateNone
		case consent.StateEnded: // does not hide the client's no
			hidden = wide == consent.StateWithdrawn || wide == consent.StateRefused
		}
		if r.literal && narrow != consent.StateGranted && wide == consent.StateGranted && wideBy.Effective.After(since) {
			hidden = true // literal: a later grant covers whatever it names
		}
		if !hidden {
			state, by = narrow, narrowBy
		}
	}

	answer := told{}
	switch state {
	case consent.StateWithdrawn:
		return told{Outcome: consent.Deny, Reason: consent.ReasonWithdrawn} // nobody asks again
	case consent.StateRefused:
		return told{Outcome: consent.Deny, Reason: consent.ReasonRefused}
	case consent.StateEnded:
		answer = told{Outcome: consent.Deny, Reason: consent.ReasonEnded}
	case consent.StateExpired:
		answer = told{Outcome: consent.NeedsRenewal, Reason: consent.ReasonExpired}
	case consent.StateNone:
		answer = told{Outcome: consent.NoInformation, Reason: consent.ReasonNoConsent}
	case consent.StateGranted:
		answer = suffices(known, by, q, r)
	}
	waits := answer.Reason == consent.ReasonNotLaunched                                              // the client has answered already
	if answer.Outcome != consent.Permit && !waits && q.Action == consent.ActionAsk && !r.forbidden { // C5
		return told{consent.Permit, consent.ReasonColdCall, consent.BasisNone, ""}
	}
	return answer
}

// past returns what had happened and was known, in the order in which the later
// outweighs the earlier.
func past(events []consent.Event, q consent.Query) []*consent.Event {
	// C10: what had been recorded, without what had been marked by then.
	known := make([]*consent.Event, 0, len(events))
	for i := range events {
		e := &events[i]
		if e.Recorded.After(q.KnownAt) || e.Effective.After(q.ValidAt) {
			continue
		}
		marked := false
		for j := range events {
			m := &events[j]
			if m.Kind == consent.EnteredInError && m.Corrects == e.ID && e.Kind != consent.EnteredInError && !m.Recorded.After(q.KnownAt) {
				marked = true
			}
		}
		if !marked {
			known = append(known, e)
		}
	}
	// C10: in the order of effect; of equals the weightier last, then the later
	// record, then the id.
	weight := []consent.Kind{consent.Granted, consent.Ended, consent.Refused, consent.Withdrawn}
	slices.SortFunc(known, func(a, b *consent.Event) int {
		return cmp.Or(a.Effective.Compare(b.Effective), cmp.Compare(slices.Index(weight, a.Kind), slices.Index(weight, b.Kind)),
			a.Recorded.Compare(b.Recorded), cmp.Compare(a.ID, b.ID))
	})
	return known
}

// owed says what is owed along with an answer, by the same texts: 4.5.5.3, 4.5.5.6,
// 4.5.5.7, 4.5.5.8(1), samara-business 4.5, C5 to C7, C11 to C13. The codes are in
// the order of the list.
func owed(events []consent.Event, q consent.Query, r choice, t told) (duties []consent.Duty) {
	known := past(events, q)
	add := func(d consent.Duty, when bool) {
		if when {
			duties = append(duties, d)
		}
	}
	proactive := q.Purpose == consent.PurposeProactive
	offer := consent.DutyOfferWithdrawal
	if r.region == "business" {
		offer = consent.DutyOfferByChannel
	}
	given := false // a consent, in force or expired, that could be withdrawn
	if t.Reason == consent.ReasonDeclined {
		s := q
		s.Declined, s.Law, s.Request, s.Obstacle, s.Launched, s.Anonymous = false, consent.Law{}, "", "", q.ValidAt, false
		if s.Action == consent.ActionAsk {
			s.Action = consent.ActionContact
		}
		switch reference(events, s, r).Reason {
		case consent.ReasonConsent, consent.ReasonExpired, consent.ReasonAuthorityEnded, consent.ReasonNoticeUnknown, consent.ReasonNoticeChanged, consent.ReasonServiceAdded:
			given = true
		}
	}
	renewal := t
	if t.Reason == consent.ReasonColdCall { // what would the answer be without the call
		s := q
		s.Action = consent.ActionContact
		renewal = reference(events, s, r)
	}
	no := t.Reason == consent.ReasonWithdrawn || t.Reason == consent.ReasonRefused || t.Reason == consent.ReasonEnded ||
		t.Reason == consent.ReasonNoConsent || t.Reason == consent.ReasonNotLaunched
	confirm, beyond := false, false
	for _, e := range known {
		confirm = confirm || t.Consent == e.ID && e.By.Kind == consent.RepresentativeAttorney && !e.By.To.IsZero() && !q.ValidAt.Before(e.By.To)
	}
	switch t.Reason {
	case consent.ReasonDeclined, consent.ReasonLaw, consent.ReasonNotPossible, consent.ReasonRestricted, consent.ReasonRequest, consent.ReasonAnonymous:
	default: // C13: an act without authority, with nothing said in its scope since
		for _, narrow := range []bool{true, false} {
			if narrow && !(q.Service != "" || q.Mailing != "" || q.Purpose == consent.PurposeResearch && q.Situation != "") {
				continue
			}
			beyond = beyond || unheard(known, q, narrow)
		}
	}
	always := r.region == "business"
	required := q.Interaction == consent.InteractionFederal || q.Interaction == consent.InteractionRegional && r.region != ""
	add(consent.DutyDiscloseConsent, t.Reason == consent.ReasonConsent && proactive)
	add(offer, given || t.Reason == consent.ReasonConsent && proactive)
	add(consent.DutyNotify, t.Reason == consent.ReasonLaw)
	add(consent.DutyOnlyAsk, t.Reason == consent.ReasonColdCall)
	add(consent.DutyLetClientStart, no && proactive && r.region != "people")
	add(consent.DutyRenew, renewal.Outcome == consent.NeedsRenewal)
	add(consent.DutyConfirm, confirm)
	add(consent.DutyAskClient, beyond)
	add(consent.DutyStop, t.Reason == consent.ReasonWithdrawn)
	add(consent.DutyRecordInteraction, proactive && (t.Reason == consent.ReasonConsent || t.Reason == consent.ReasonRequest) && (always || required))
	return duties
}

// unheard reports whether a representative acted outside the authority in a
// scope, and nothing took effect there since.
func unheard(known []*consent.Event, q consent.Query, narrow bool) (ask bool) {
	for i, e := range known {
		own := *e
		own.By = consent.Representative{}
		if !counts(&own, q, narrow) || e.Kind == consent.NoticePublished || e.Kind == consent.EnteredInError {
			continue
		}
		if !counts(e, q, narrow) {
			ask = true
			continue
		}
		// What leaves the state as it is does not answer for it.
		before, was, _ := stands(known[:i], q, narrow)
		after, by, _ := stands(known[:i+1], q, narrow)
		if before != after || was != by || after == consent.StateWithdrawn && e.Kind == consent.Withdrawn || after == consent.StateRefused && e.Kind == consent.Refused || after == consent.StateEnded && e.Kind == consent.Ended {
			ask = false
		}
	}
	return ask
}

// counts reports whether e speaks of the question's purpose (C8) and of exactly
// its narrow scope, or of exactly the wide one around it, and was done by
// somebody who might (C13).
func counts(e *consent.Event, q consent.Query, narrow bool) bool {
	if e.Purpose != q.Purpose {
		return false
	}
	switch {
	case q.Purpose == consent.PurposeProactive: // services of a situation
		if e.Scope.Situation != q.Situation || narrow && !slices.Contains(e.Scope.Services, q.Service) || !narrow && len(e.Scope.Services) > 0 {
			return false
		}
	case q.Purpose == consent.PurposeMailing: // a type among all
		if narrow && e.Scope.Mailing != q.Mailing || !narrow && e.Scope.Mailing != "" {
			return false
		}
	default: // a situation among all
		if narrow && e.Scope.Situation != q.Situation || !narrow && e.Scope.Situation != "" {
			return false
		}
	}
	by := &e.By
	return by.Kind == "" || !e.Effective.Before(by.From) && (by.To.IsZero() || e.Effective.Before(by.To))
}

// stands tells how the consent to one scope stands, the event that made it so
// (of an expired consent the grant), and when it was last said.
func stands(known []*consent.Event, q consent.Query, narrow bool) (state consent.State, by *consent.Event, since time.Time) {
	state = consent.StateNone
	for _, e := range known {
		if !counts(e, q, narrow) {
			continue
		}
		switch e.Kind {
		case consent.Granted:
			state, by, since = consent.StateGranted, e, e.Effective
		case consent.Withdrawn:
			state, by, since = consent.StateWithdrawn, e, e.Effective
		case consent.Refused: // what was withdrawn stays withdrawn, and is said once more
			since = e.Effective
			if state != consent.StateWithdrawn {
				state, by = consent.StateRefused, e
			}
		case consent.Ended: // only what is in force
			if state == consent.StateGranted && (by.Until.IsZero() || e.Effective.Before(by.Until)) {
				state, by, since = consent.StateEnded, e, e.Effective
			}
		}
	}
	if state == consent.StateGranted && !by.Until.IsZero() && !q.ValidAt.Before(by.Until) {
		state = consent.StateExpired
	}
	return state, by, since
}

// suffices decides on a consent in force.
func suffices(known []*consent.Event, grant *consent.Event, q consent.Query, r choice) told {
	if slices.Contains(grant.Preorder, q.Service) && (q.Launched.IsZero() || q.Launched.After(q.ValidAt)) { // C3
		return told{Outcome: consent.Deny, Reason: consent.ReasonNotLaunched}
	}
	if by := grant.By; by.Ending == consent.EndingMajority && !q.ValidAt.Before(by.To) { // C11
		return told{Outcome: consent.NeedsRenewal, Reason: consent.ReasonAuthorityEnded}
	}
	found, changed := consent.Notice{}, false
	for _, e := range known {
		if e.Kind != consent.NoticePublished || e.Published.ID != grant.Notice.ID {
			continue
		}
		if e.Published.Version == grant.Notice.Version {
			found = e.Published
		}
		if e.Published.Version > grant.Notice.Version && e.Published.Change == consent.ChangeSubstantive {
			changed = true
		}
	}
	switch {
	case found.ID == "":
		return told{Outcome: consent.NeedsRenewal, Reason: consent.ReasonNoticeUnknown}
	case changed:
		return told{Outcome: consent.NeedsRenewal, Reason: consent.ReasonNoticeChanged}
	case q.Service != "" && len(grant.Scope.Services) == 0 && !found.Later && !slices.Contains(found.Services, q.Service) && !r.covered: // C2
		return told{Outcome: consent.NeedsRenewal, Reason: consent.ReasonServiceAdded}
	}
	return told{consent.Permit, consent.ReasonConsent, consent.BasisConsent, grant.ID}
}

// compiled is the rules of the federal edition with one choice.
type compiled struct {
	choice choice
	policy consent.Policy
}

// choices is the policies that the reference is held against.
func choices(t *testing.T) []compiled {
	policies := []compiled{{choice{}, consent.For(standard.Federal(2026_03_05))}}
	for _, c := range []struct {
		choice
		change standard.Change
	}{
		{choice{literal: true}, consent.SwitchNesting.Set("literal", standard.Cite("omsk-1:1"), standard.Period{})},
		{choice{covered: true}, consent.SwitchLaterServices.Set("covered", standard.Cite("omsk-1:1"), standard.Period{})},
		{choice{forbidden: true}, consent.SwitchColdCalls.Set("forbid-cold-calls", standard.Cite("omsk-1:1"), standard.Period{})},
		{choice{always: true}, consent.SwitchObservation.Set("always-consent", standard.Cite("omsk-1:1"), standard.Period{})},
	} {
		policies = append(policies, compiled{c.choice, consent.For(edition(t, standard.DocumentPeople, c.change))})
	}
	return policies
}

// edition is an edition with an overlay.
func edition(t *testing.T, of standard.Document, changes ...standard.Change) standard.Edition {
	e, err := standard.NewEdition(of, 2026_03_05, standard.Overlay{Code: "omsk-1", Title: standard.Text{RU: "приказ", EN: "order"},
		Amends: []standard.Document{of}, Changes: changes})
	require.NoError(t, err)
	return e
}

// combinations is every combination of the four readings in each of three editions.
func combinations(t *testing.T) (policies []compiled) {
	at := standard.Cite("omsk-1:1")
	for _, of := range []struct {
		region   string
		document standard.Document
	}{{"", standard.DocumentPeople}, {"people", standard.DocumentSamaraPeople}, {"business", standard.DocumentSamaraBusiness}} {
		for bits := range 16 {
			c := choice{literal: bits&1 != 0, covered: bits&2 != 0, forbidden: bits&4 != 0, always: bits&8 != 0, region: of.region}
			var changes []standard.Change
			for _, s := range []struct {
				on     bool
				change standard.Change
			}{
				{c.literal, consent.SwitchNesting.Set("literal", at, standard.Period{})},
				{c.covered, consent.SwitchLaterServices.Set("covered", at, standard.Period{})},
				{c.forbidden, consent.SwitchColdCalls.Set("forbid-cold-calls", at, standard.Period{})},
				{c.always, consent.SwitchObservation.Set("always-consent", at, standard.Period{})},
			} {
				if s.on {
					changes = append(changes, s.change)
				}
			}
			policies = append(policies, compiled{c, consent.For(edition(t, of.document, changes...))})
		}
	}
	return policies
}

// TestIndependentDuties holds answers and duties against the reference, for every
// combination of readings in the federal and in both Samara editions.
func TestIndependentDuties(t *testing.T) {
	policies, all, questions := combinations(t), plainEvents(), plainQuestions()
	random := rand.New(rand.NewPCG(8, 9))
	sets, seen, apart := 3_000, map[consent.Duty]int{}, 0
	if *independent {
		sets *= 20
	}
	n := tally{outcomes: map[consent.Outcome]int{}, reasons: map[consent.Reason]int{}, shown: map[string]bool{}}
	for range sets {
		events := []consent.Event{firstNotice()}
		for range 1 + random.IntN(5) {
			events = append(events, anyEvent(random, all))
		}
		l := ledgerOf(t, events)
		for _, p := range policies {
			q := anyQuestion(random, questions)
			if random.IntN(6) == 0 {
				q.Interaction = []consent.InteractionLaw{consent.InteractionFederal, consent.InteractionRegional}[random.IntN(2)]
			}
			n.compare(t, p.policy, p.choice, l, events, q)
			want := owed(events, q, p.choice, reference(events, q, p.choice))
			answer, err := p.policy.Decide(l, q)
			require.NoError(t, err)
			var got []consent.Duty
			for d := range answer.Duties.All() {
				got = append(got, d.Code)
				seen[d.Code]++
			}
			if !slices.Equal(want, got) {
				if apart++; apart < 6 {
					t.Errorf("want %v, got %v for %s, readings %+v\n  %+v\n  %+v", want, got, answer.Reason, p.choice, q, events)
				}
			}
		}
	}
	for d := range consent.AllDuties() {
		require.Greater(t, seen[d.Code], sets/100, d.Code)
	}
	t.Logf("%d sets, %d questions, %d answers and %d duties apart, %v", sets, n.questions, n.apart, apart, seen)
}

// plainEvent returns an event of the walk: its instants are 10, 20 and 30
// minutes past nine.
func plainEvent(kind consent.Kind, effective, recorded int, services ...standard.ServiceID) consent.Event {
	e := consent.Event{Kind: kind, Client: "client-7", Purpose: consent.PurposeProactive,
		Scope:     consent.Scope{Situation: "birth", Services: services},
		Effective: minute(effective), Recorded: minute(recorded)}
	switch kind {
	case consent.Granted:
		e.Touchpoint, e.Notice = standard.TouchpointPortal, consent.NoticeRef{ID: "text", Version: 1}
	case consent.Withdrawn, consent.Refused:
		e.Touchpoint = standard.TouchpointPortal
	case consent.Ended:
		e.Authority, e.Reason = "fund", consent.EndAuthorityEnded
	case consent.EnteredInError:
		e.Purpose, e.Scope = "", consent.Scope{}
	case consent.NoticePublished:
		e.Published = consent.Notice{ID: "text", Version: 2, Change: consent.ChangeSubstantive, Services: []standard.ServiceID{"allowance"}}
	}
	return e
}

// plainEvents is every event of the walk, by kind, scope and instants.
func plainEvents() []consent.Event {
	var all []consent.Event
	for _, effective := range []int{10, 20, 30} {
		for _, recorded := range []int{10, 20, 30} {
			for _, services := range [][]standard.ServiceID{nil, {"allowance"}} {
				for _, kind := range []consent.Kind{consent.Granted, consent.Withdrawn, consent.Refused, consent.Ended} {
					all = append(all, plainEvent(kind, effective, recorded, services...))
				}
				if effective < 30 && len(services) > 0 { // a wide consent has no end date
					e := plainEvent(consent.Granted, effective, recorded, services...)
					e.Until = minute(30)
					all = append(all, e)
				}
			}
			only := plainEvent(consent.Withdrawn, effective, recorded)
			only.Only = true
			editorial := plainEvent(consent.NoticePublished, effective, recorded)
			editorial.Published.Change = consent.ChangeEditorial
			all = append(all, only, editorial, plainEvent(consent.NoticePublished, effective, recorded),
				plainEvent(consent.EnteredInError, effective, recorded))
		}
	}
	return all
}

// firstNotice is the text that stands before the walk begins.
func firstNotice() consent.Event {
	e := plainEvent(consent.NoticePublished, 0, 0)
	e.ID, e.Published.Version = "text-1", 1
	return e
}

// plainQuestions is every question of the walk.
func plainQuestions() []consent.Query {
	var all []consent.Query
	for _, validAt := range []int{10, 20, 30} {
		for _, knownAt := range []int{10, 20, 30} {
			for _, service := range []standard.ServiceID{"", "allowance", "benefit"} {
				for _, action := range []consent.Action{consent.ActionContact, consent.ActionAsk, consent.ActionProvide} {
					if action == consent.ActionProvide && service == "" {
						continue // provision is asked about by service
					}
					all = append(all, consent.Query{Target: consent.Target{Purpose: consent.PurposeProactive, Situation: "birth", Service: service},
						Action: action, ValidAt: minute(validAt), KnownAt: minute(knownAt)})
				}
			}
		}
	}
	return all
}

// tally counts answers and keeps the first few disagreements.
type tally struct {
	sets, questions, apart int
	outcomes               map[consent.Outcome]int
	reasons                map[consent.Reason]int
	shown                  map[string]bool
}

func (n *tally) compare(t *testing.T, p consent.Policy, c choice, l consent.Ledger, events []consent.Event, q consent.Query) {
	want := reference(events, q, c)
	answer, err := p.Decide(l, q)
	if err != nil {
		t.Fatal(err)
	}
	got := told{answer.Outcome, answer.Reason, answer.Basis.Kind, answer.Basis.Consent}
	n.questions++
	n.outcomes[want.Outcome]++
	n.reasons[want.Reason]++
	if want == got {
		return
	}
	n.apart++
	if kind := fmt.Sprint(want.Outcome, want.Reason, got.Outcome, got.Reason); !n.shown[kind] {
		n.shown[kind] = true
		story := ""
		for _, e := range events {
			story += fmt.Sprintf("\n  %s %s%v at %s, recorded %s, until %s, only %v, corrects %q, notice %v, published %v, by %v, preorder %v", e.ID, e.Kind, e.Scope.Services,
				e.Effective.Format("15:04"), e.Recorded.Format("15:04"), e.Until.Format("15:04"), e.Only, e.Corrects, e.Notice, e.Published, e.By, e.Preorder)
		}
		t.Errorf("want %v, got %v, readings %+v\n  %+v%s", want, got, c, q, story)
	}
}

// ledgerOf names the events, lets each mark correct the first event that is not
// a mark, and makes the ledger.
func ledgerOf(t *testing.T, events []consent.Event) consent.Ledger {
	for i := range events {
		if events[i].ID == "" {
			events[i].ID = consent.EventID(fmt.Sprint("e-", i))
		}
	}
	for i := range events {
		if events[i].Kind == consent.EnteredInError && events[i].Corrects == "" {
			events[i].Corrects = "nothing"
			for _, e := range events {
				if e.Kind != consent.EnteredInError && e.ID != "text-1" {
					events[i].Corrects = e.ID
					break
				}
			}
		}
	}
	l, err := consent.NewLedger("client-7", events...)
	require.NoError(t, err)
	return l
}

func TestIndependentReference(t *testing.T) {
	policies, all, questions := choices(t), plainEvents(), plainQuestions()
	n := tally{outcomes: map[consent.Outcome]int{}, reasons: map[consent.Reason]int{}, shown: map[string]bool{}}
	start := time.Now()
	walk := func(events ...consent.Event) {
		events = append([]consent.Event{firstNotice()}, events...)
		l := ledgerOf(t, events)
		n.sets++
		for _, p := range policies {
			for _, q := range questions {
				// All of them by the default readings; for a switch, those about what is known
				// in the end, of asking if it is about that; with the flag all again.
				if p.choice == (choice{}) || *independent || q.KnownAt.Equal(minute(30)) && q.Action == consent.ActionAsk == p.choice.forbidden {
					n.compare(t, p.policy, p.choice, l, events, q)
				}
			}
		}
	}
	walk()
	for i, a := range all {
		walk(a)
		for _, b := range all[:i+1] {
			walk(a, b)
		}
	}
	n.log(t, "every set of up to two events", start)
	n.none(t, 1)

	n = tally{outcomes: map[consent.Outcome]int{}, reasons: map[consent.Reason]int{}, shown: map[string]bool{}}
	start = time.Now()
	random := rand.New(rand.NewPCG(4, 5))
	sets := 20_000
	if *independent {
		sets *= 10
	}
	for range sets {
		var events []consent.Event
		if random.IntN(8) > 0 {
			events = append(events, firstNotice())
		}
		for range 3 + random.IntN(4) {
			events = append(events, anyEvent(random, all))
		}
		l := ledgerOf(t, events)
		n.sets++
		for _, p := range policies {
			n.compare(t, p.policy, p.choice, l, events, anyQuestion(random, questions))
		}
	}
	n.log(t, "random sets of three to six events", start)
	n.none(t, 1)
}

func (n *tally) log(t *testing.T, what string, start time.Time) {
	t.Logf("%s: %d sets, %d questions, %d apart, %v %v, %s", what, n.sets, n.questions, n.apart, n.outcomes, n.reasons, time.Since(start).Round(time.Millisecond))
}

// none fails if an outcome is so rare that the comparison says little of it.
func (n *tally) none(t *testing.T, percent int) {
	for o := range consent.Outcomes() {
		require.GreaterOrEqual(t, n.outcomes[o.Code]*100, n.questions*percent, o.Code)
	}
}

// anyEvent is an event of the walk, now and then with what the walk leaves out:
// a representative, two services, a pre-order, another purpose, another notice.
func anyEvent(random *rand.Rand, all []consent.Event) consent.Event {
	e := all[random.IntN(len(all))]
	if random.IntN(3) == 0 {
		e = plainEvent(consent.Granted, 10, 10+10*random.IntN(2))
	}
	if e.Kind == consent.NoticePublished {
		if random.IntN(4) == 0 {
			e.Published.Services = append([]standard.ServiceID{"benefit"}, e.Published.Services...)
		}
		e.Published.Later = random.IntN(4) == 0
		return e
	}
	if e.Kind == consent.EnteredInError {
		return e
	}
	if random.IntN(8) == 0 && len(e.Scope.Services) > 0 {
		e.Scope.Services = []standard.ServiceID{"allowance", "benefit"}
	}
	if random.IntN(8) == 0 {
		narrow := len(e.Scope.Services) > 0
		e.Purpose, e.Scope = consent.PurposeResearch, consent.Scope{}
		if narrow {
			e.Scope.Situation = "birth"
		}
		if random.IntN(2) == 0 {
			e.Purpose, e.Scope = consent.PurposeMailing, consent.Scope{}
			if narrow {
				e.Scope.Mailing = "digest"
			}
		}
	}
	if random.IntN(5) == 0 && e.Kind != consent.Ended {
		e.By = consent.Representative{Kind: consent.RepresentativeAttorney, Document: consent.Evidence{Reference: "paper-1"}, From: minute(10 * random.IntN(2))}
		if random.IntN(3) > 0 {
			e.By.To, e.By.Ending = minute(20+10*random.IntN(2)), consent.EndingExpiry
			if random.IntN(2) == 0 {
				e.By.Kind, e.By.Ending = consent.RepresentativeLegal, consent.EndingMajority
			}
		}
	}
	if e.Kind == consent.Granted {
		if e.Effective.Before(e.By.From) || !e.By.To.IsZero() && !e.Effective.Before(e.By.To) {
			e.By = consent.Representative{} // a ledger takes no consent outside the authority
		}
		if random.IntN(6) == 0 {
			e.Notice.Version = 2
		}
		if random.IntN(6) == 0 && len(e.Scope.Services) > 0 && e.Purpose == consent.PurposeProactive {
			e.Preorder = []standard.ServiceID{"allowance"}
		}
	}
	return e
}

// anyQuestion is a question of the walk, now and then with what it leaves out.
func anyQuestion(random *rand.Rand, questions []consent.Query) consent.Query {
	q := questions[random.IntN(len(questions))]
	switch random.IntN(12) {
	case 0:
		q.Action = []consent.Action{consent.ActionFollowUp, consent.ActionStart}[random.IntN(2)]
	case 1:
		q.Action, q.Target = consent.ActionStudy, consent.Target{Purpose: consent.PurposeResearch, Situation: []standard.SituationID{"", "birth"}[random.IntN(2)]}
	case 2:
		q.Action, q.Target = consent.ActionObserve, consent.Target{Purpose: consent.PurposeResearch, Situation: []standard.SituationID{"", "birth"}[random.IntN(2)]}
		q.Anonymous = random.IntN(2) == 0
	case 3:
		q.Action, q.Target = consent.ActionSend, consent.Target{Purpose: consent.PurposeMailing, Mailing: []consent.Mailing{"digest", "news"}[random.IntN(2)]}
	}
	switch random.IntN(24) {
	case 0:
		q.Declined = true
	case 1:
		q.Request = "request-1"
	case 2:
		q.Obstacle = []consent.Obstacle{consent.ObstacleImpossible, consent.ObstacleRestricted}[random.IntN(2)]
	case 3:
		q.Law = consent.Law{Act: "act-1", Event: "birth"}
	case 4, 5, 6:
		q.Launched = minute(10 + 10*random.IntN(3))
	}
	if len(q.Check()) > 0 { // such as a basis in law for asking
		return anyQuestion(random, questions)
	}
	return q
}
