package scenario

import (
	"fmt"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
	"github.com/state-for-people/standard/lifesituation"
	"github.com/state-for-people/standard/touchpoint"
)

// Contact is a contact with a client to confirm needs («контакт с клиентом»).
type Contact struct {
	Client    standard.ClientID    `json:"client"`
	Situation standard.SituationID `json:"situation"`
	At        time.Time            `json:"at"`
	ByClient  bool                 `json:"by_client,omitempty"` // the client came first
	Basis     consent.Basis        `json:"basis,omitzero"`      // of a contact that the authorities begin
	Duties    consent.Duties       `json:"duties,omitzero"`     // what is owed to the client at the contact
}

// ContactError says why a contact cannot take place, or nothing can be built on
// a preliminary scenario.
type ContactError struct{ Why standard.Text }

// Error gives the reason in English.
func (e *ContactError) Error() string { return "scenario: contact: " + e.Why.EN }

// Meet begins a contact on the authorities' own initiative. The scenario has to
// be ready, and prepared before the contact; the authorization has to be for
// this client and situation and still hold: present is the head of the client's
// ledger as it is now. The error is a [*ContactError], or what
// consent.Authorization.Recheck found.
//
// Clause: people-2022:4.5.4, people-2022:4.5.5
func (p Preliminary) Meet(auth consent.Authorization, present consent.Head, at time.Time) (Contact, error) {
	if err := p.meets(at); err != nil {
		return Contact{}, err
	}
	if p.AtContact {
		return Contact{}, &ContactError{standard.Text{
			RU: "сценарий подготовлен, когда клиент уже обратился сам; для контакта по своей инициативе подготовьте сценарий заранее",
			EN: "the scenario was made when the client came; prepare one beforehand to come first"}}
	}
	if err := authorized(auth, present, p.Client, consent.Use{
		Target: consent.Target{Purpose: consent.PurposeProactive, Situation: p.Situation}, Action: consent.ActionContact, At: at,
	}); err != nil {
		return Contact{}, err
	}
	a := auth.Answer()
	return Contact{Client: p.Client, Situation: p.Situation, At: instant(at), Basis: a.Basis, Duties: a.Duties}, nil
}

// Receive begins a contact that the client has started. It needs no consent.
//
// Reading: S1, the scenario may be made at the contact itself.
//
// Clause: people-2022:4.5.5.3
func (p Preliminary) Receive(at time.Time) (Contact, error) {
	if err := p.meets(at); err != nil {
		return Contact{}, err
	}
	return Contact{Client: p.Client, Situation: p.Situation, At: instant(at), ByClient: true}, nil
}

func notReady() error {
	return &ContactError{standard.Text{
		RU: "предварительный сценарий не готов; узнайте недостающее и подготовьте его", EN: "the preliminary scenario is not ready; find out what is missing and prepare it"}}
}

func (p Preliminary) meets(at time.Time) error {
	switch {
	case !p.Ready():
		return notReady()
	case p.Prepared.IsZero():
		return &ContactError{standard.Text{
			RU: "не указано, когда подготовлен сценарий; подготовьте его с указанием времени", EN: "it is not stated when the scenario was prepared; prepare it with the time given"}}
	case instant(at).Before(p.Prepared):
		return &ContactError{standard.Text{
			RU: "сценарий подготовлен позже контакта; подготовьте его до контакта", EN: "the scenario was prepared after the contact; prepare it before"}}
	}
	return nil
}

// authorized rechecks an authorization and whose it is: a ledger belongs to one
// client.
func authorized(auth consent.Authorization, present consent.Head, client standard.ClientID, use consent.Use) error {
	if err := auth.Recheck(present, use); err != nil {
		return fmt.Errorf("scenario: %w", err)
	}
	if auth.Head().Client != client {
		return fmt.Errorf("scenario: the authorization is another client's: %w", &consent.AuthorizationError{Why: consent.WhyOtherUse})
	}
	return nil
}

// Where returns the question at which touchpoint to contact the client, for
// touchpoint.Choose: the kinds convenient to the client, and to the segment.
func (p *Planner) Where(pre Preliminary, profile lifesituation.Profile, offered []touchpoint.Touchpoint) touchpoint.Query {
	s, _ := p.made().registry.Segment(pre.Segment)
	return touchpoint.Query{Client: profile.Touchpoints, Segment: s.Touchpoints, Offered: offered}
}
