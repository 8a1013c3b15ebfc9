package consent

import (
	"encoding/json"
	"fmt"
	"iter"
	"strings"

	"github.com/state-for-people/standard"
)

// Outcome is the answer to "may we" («решение»). Only permit permits.
type Outcome string

// The outcomes.
const (
	Permit        Outcome = "permit"
	Deny          Outcome = "deny"           // the client, the law or the authority said no
	NoInformation Outcome = "no_information" // nobody asked the client yet; not a refusal
	NeedsRenewal  Outcome = "needs_renewal"  // there was a consent, and it does not suffice any more
)

var outcomes = standard.Vocabulary[Outcome]{
	{Code: Permit, Title: standard.Text{RU: "можно", EN: "permitted"}, Clause: standard.Cite("people-2022:4.5.5.1")},
	{Code: Deny, Title: standard.Text{RU: "нельзя", EN: "not permitted"}, Clause: standard.Cite("people-2022:4.5.3.3")},
	{Code: NoInformation, Title: standard.Text{RU: "согласия нет, клиент начинает сам", EN: "no consent is known, the client starts"}, Clause: standard.Cite("people-2022:4.5.5.3")},
	{Code: NeedsRenewal, Title: standard.Text{RU: "согласие нужно обновить", EN: "the consent needs renewal"}, Clause: standard.Cite("people-2022:4.5.3.1(1)")},
}

// Outcomes yields every outcome with its title.
func Outcomes() iter.Seq[standard.Term[Outcome]] { return outcomes.All() }

// IsValid reports whether o is on the list.
func (o Outcome) IsValid() bool { _, ok := outcomes.Find(o); return ok }

// Law is the legal act and the event that set provision going without consent
// («правовой акт и событие»). Both are needed.
//
// Clause: samara-business-2022:4.5/p17
type Law struct {
	Act   string `json:"act"`   // a reference to the act
	Event string `json:"event"` // a code of the event it names
}

// given reports whether anything of l is stated.
func (l *Law) given() bool { return l.Act != "" || l.Event != "" }

// Basis is what a permission rests on («основание»). Bases are comparable.
type Basis struct {
	Kind    BasisKind `json:"kind"`
	Consent EventID   `json:"consent,omitempty"` // the grant, where the kind is consent
	Law     Law       `json:"law,omitzero"`      // where the kind is law
	Request string    `json:"request,omitempty"` // the client's request, where the kind is request
}

// Answer is what a decision came to. It is a small value; everything of
// variable length is in the [Explanation].
type Answer struct {
	Outcome Outcome `json:"outcome"`
	Reason  Reason  `json:"reason"`
	Basis   Basis   `json:"basis,omitzero"` // of a permission
	Duties  Duties  `json:"duties,omitzero"`
	_       uint64  // fills the second cache line, so that an answer is copied in equal steps
}

// Permits reports whether the answer is permit.
func (a Answer) Permits() bool { return a.Outcome == Permit }

// Duty is what the authority owes the client along with an answer («обязанность»).
type Duty string

// The duties.
const (
	DutyDiscloseConsent   Duty = "disclose_consent"                   // tell which consent the contact rests on
	DutyOfferWithdrawal   Duty = "offer_withdrawal"                   // let a client who declines withdraw
	DutyOfferByChannel    Duty = "offer_withdrawal_by_chosen_channel" // …through the channel the client chooses
	DutyNotify            Duty = "notify"                             // tell of provision by law
	DutyOnlyAsk           Duty = "only_ask"                           // provide nothing and take no first step
	DutyLetClientStart    Duty = "let_client_start"                   // the client makes the first contact
	DutyRenew             Duty = "renew_consent"                      // obtain the consent anew
	DutyConfirm           Duty = "confirm_with_client"                // ask whether the consent stands (C11)
	DutyAskClient         Duty = "ask_client"                         // an act of a representative had no effect (C13)
	DutyStop              Duty = "stop_running"                       // stop what runs; see [Policy.Withdraw]
	DutyRecordInteraction Duty = "record_interaction"                 // record the consent to interaction, or its absence
)

// The terms stand in the order of the bits of [Duties].
var duties = standard.Vocabulary[Duty]{
	{Code: DutyDiscloseConsent, Title: standard.Text{RU: "сообщить клиенту, на каком согласии основан контакт", EN: "tell the client which consent the contact rests on"}, Clause: standard.Cite("people-2022:4.5.5.6")},
	{Code: DutyOfferWithdrawal, Title: standard.Text{RU: "если клиент не хочет продолжать, предложить отозвать согласие", EN: "if the client declines to go on, offer to withdraw the consent"}, Clause: standard.Cite("people-2022:4.5.5.7")},
	{Code: DutyOfferByChannel, Title: standard.Text{RU: "если клиент не хочет продолжать, предложить отозвать согласие по каналу, который он выберет", EN: "if the client declines to go on, offer to withdraw through the channel of their choice"}, Clause: standard.Cite("samara-business-2022:4.5/p14")},
	{Code: DutyNotify, Title: standard.Text{RU: "уведомить клиента о предоставлении по закону", EN: "notify the client of provision by law"}, Clause: standard.Cite("samara-business-2022:4.5/p17")},
	{Code: DutyOnlyAsk, Title: standard.Text{RU: "только спросить и получить согласие: ничего не предоставлять и не начинать", EN: "only ask and obtain consent: provide nothing, start nothing"}, Clause: standard.Cite("people-2022:4.6.3.8(3)(в)")},
	{Code: DutyLetClientStart, Title: standard.Text{RU: "дождаться обращения клиента", EN: "wait for the client to make the first contact"}, Clause: standard.Cite("people-2022:4.5.5.3")},
	{Code: DutyRenew, Title: standard.Text{RU: "получить согласие заново", EN: "obtain the consent anew"}, Clause: standard.Cite("people-2022:4.5.3.1(1)")},
	{Code: DutyConfirm, Title: standard.Text{RU: "спросить клиента, подтверждает ли он согласие, данное представителем", EN: "ask the client to confirm the consent that a representative gave"}, Clause: standard.Cite("people-2022:3(1)")},
	{Code: DutyAskClient, Title: standard.Text{RU: "спросить самого клиента: представитель действовал вне полномочий", EN: "ask the client: a representative acted outside the authority"}, Clause: standard.Cite("people-2022:3(1)")},
	{Code: DutyStop, Title: standard.Text{RU: "остановить то, что уже выполняется по отозванному согласию", EN: "stop what is running under the withdrawn consent"}, Clause: standard.Cite("people-2022:4.5.3.3")},
	{Code: DutyRecordInteraction, Title: standard.Text{RU: "записать, согласен ли клиент на взаимодействие", EN: "record whether the client consents to interaction"}, Clause: standard.Cite("people-2022:4.5.5.8(1)")},
}

// AllDuties yields every duty with its title.
func AllDuties() iter.Seq[standard.Term[Duty]] { return duties.All() }

// IsValid reports whether d is on the list.
func (d Duty) IsValid() bool { return d.bit() != 0 }

func (d Duty) bit() Duties {
	for i := range duties {
		if duties[i].Code == d {
			return 1 << i
		}
	}
	return 0
}

// Duties is a set of duties. The zero value owes nothing.
type Duties uint16

const (
	owesDisclosure Duties = 1 << iota
	owesOffer
	owesOfferByChannel
	owesNotice
	owesOnlyAsk
	owesClientStart
	owesRenewal
	owesConfirmation
	owesAsking
	owesStop
	owesRecord
)

// Has reports whether d is owed.
func (ds Duties) Has(d Duty) bool { return ds&d.bit() != 0 }

// All yields the duties in the order of the list.
func (ds Duties) All() iter.Seq[standard.Term[Duty]] {
	return func(yield func(standard.Term[Duty]) bool) {
		for i := range duties {
			if ds&(1<<i) != 0 && !yield(duties[i]) {
				return
			}
		}
	}
}

// String returns the codes of the duties, separated by commas, "" if nothing is owed.
func (ds Duties) String() string {
	var codes []string
	for d := range ds.All() {
		codes = append(codes, string(d.Code))
	}
	return strings.Join(codes, ", ")
}

// MarshalJSON gives the codes in the order of the list.
func (ds Duties) MarshalJSON() ([]byte, error) {
	codes := []Duty{}
	for t := range ds.All() {
		codes = append(codes, t.Code)
	}
	return json.Marshal(codes)
}

// UnmarshalJSON reads the codes. An unknown one is an error: an unknown duty
// cannot be met.
func (ds *Duties) UnmarshalJSON(data []byte) error {
	var codes []Duty
	if err := json.Unmarshal(data, &codes); err != nil {
		return err
	}
	var set Duties
	for i, c := range codes {
		bit := c.bit()
		if bit == 0 {
			return fmt.Errorf("consent: element %d is no duty; see AllDuties for the codes", i)
		}
		set |= bit
	}
	*ds = set
	return nil
}
