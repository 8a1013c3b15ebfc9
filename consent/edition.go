package consent

import "github.com/state-for-people/standard"

// BasisKind is what a permission rests on («основание»).
type BasisKind string

// The bases.
//
// Reading: C6, three answers to "on what basis": consent, law, none.
//
// Reading: S23, where the client asked for a service the request itself is the
// basis.
const (
	BasisNone    BasisKind = "none"
	BasisConsent BasisKind = "consent"
	BasisLaw     BasisKind = "law"
	BasisRequest BasisKind = "request"
)

// Bases are the bases of proactive interaction that an edition knows. A basis
// in law, where an event sets provision going without consent, stands in the
// Samara standard for business only.
var Bases = standard.List[BasisKind]{Key: "consent.bases", Title: standard.Text{RU: "основания проактивного взаимодействия", EN: "bases of proactive interaction"},
	Rows: []standard.Row[BasisKind]{
		{Code: "consent", Value: BasisConsent, Clause: standard.Cite("people-2022:4.5.3")},
		{Code: "consent", Value: BasisConsent, Clause: standard.Cite("concept:V/p2/s2")},
		{Code: "request", Value: BasisRequest, Clause: standard.Cite("people-2022:4.5.6")},
		{Code: "law", Value: BasisLaw, Clause: standard.Cite("samara-business-2022:4.5/p1(4)")},
	}}

// Condition is what else must hold for proactive provision («условие проактивности»).
type Condition string

// The conditions.
const (
	ConditionPossible     Condition = "possible"     // «объективная возможность»
	ConditionUnrestricted Condition = "unrestricted" // no legal restriction («отсутствие законодательных ограничений»)
)

// Conditions are what must hold beside the consent. A legal restriction is a
// condition of its own in the Samara standard for people; elsewhere it makes
// provision impossible.
var Conditions = standard.List[Condition]{Key: "consent.conditions", Title: standard.Text{RU: "условия проактивного предоставления", EN: "conditions of proactive provision"},
	Rows: []standard.Row[Condition]{
		{Code: "possible", Value: ConditionPossible, Clause: standard.Cite("people-2022:4.1.10")},
		{Code: "possible", Value: ConditionPossible, Clause: standard.Cite("samara-business-2022:4.1.4/p3")},
		{Code: "unrestricted", Value: ConditionUnrestricted, Clause: standard.Cite("samara-people-2022:4.1.4/p3")},
	}}

// Gates are the statements that make proactive actions depend on consent, where
// an edition puts it otherwise than the full federal one (see [Actions]). An
// edition without one for an action is gated all the same: none lets anybody act
// proactively without a basis.
var Gates = standard.List[Action]{Key: "consent.gates", Title: standard.Text{RU: "действия, для которых нужно согласие", EN: "actions that need consent"},
	Rows: []standard.Row[Action]{
		{Code: "provide", Value: ActionProvide, Clause: standard.Cite("people-2022-brief:provision/7")},
		{Code: "contact", Value: ActionContact, Clause: standard.Cite("samara-people-2022:4.1.4/p3")},
		{Code: "contact", Value: ActionContact, Clause: standard.Cite("samara-business-2022:4.5/p11")},
		{Code: "provide", Value: ActionProvide, Clause: standard.Cite("samara-business-2022:4.1.4/p3")},
		{Code: "contact", Value: ActionContact, Clause: standard.Cite("concept:V/p1(3)"), Modality: standard.ModalityShould},
		{Code: "provide", Value: ActionProvide, Clause: standard.Cite("concept:V/p1(3)"), Modality: standard.ModalityShould},
	}}

// ClientStarts says whether, without a consent, the client makes the first
// contact. The Samara standard for people leaves the statement out; provision
// needs the consent there all the same (see [Gates]).
var ClientStarts = standard.Param[bool]{Key: "consent.client-starts", Title: standard.Text{RU: "без согласия первым обращается клиент", EN: "without consent the client makes the first contact"},
	Rows: []standard.Setting[bool]{
		{Value: true, Clause: standard.Cite("people-2022:4.5.5.3")},
		{Value: true, Clause: standard.Cite("concept:V/p4")},
	}}

// NotifyOfLaw says whether a client is told that something is provided on a
// basis in law, without consent.
var NotifyOfLaw = standard.Param[bool]{Key: "consent.notify-of-law", Title: standard.Text{RU: "уведомление о предоставлении без согласия по закону", EN: "notice of provision without consent by law"},
	Rows: []standard.Setting[bool]{{Value: true, Clause: standard.Cite("samara-business-2022:4.5/p17")}}}

// InteractionLaw is the law that can make consent to interaction necessary: the
// record of it is owed where such law requires it. The Samara standard for
// business owes it always.
type InteractionLaw string

// The values, from the narrowest.
const (
	InteractionFederal  InteractionLaw = "federal"  // only federal law
	InteractionRegional InteractionLaw = "regional" // regional law as well
	InteractionAlways   InteractionLaw = "always"   // whatever the law says
)

// InteractionRequired says when the result of a contact holds the client's
// consent to interaction, or its absence.
var InteractionRequired = standard.Param[InteractionLaw]{Key: "consent.interaction-required", Title: standard.Text{RU: "когда фиксируют согласие на взаимодействие", EN: "when consent to interaction is recorded"},
	Rows: []standard.Setting[InteractionLaw]{
		{Value: InteractionFederal, Clause: standard.Cite("people-2022:4.5.5.8(1)")},
		{Value: InteractionRegional, Clause: standard.Cite("samara-people-2022:4.5/p13(1)")},
		{Value: InteractionAlways, Clause: standard.Cite("samara-business-2022:4.5/p15(1)")},
	}}

// WithdrawalByChosenChannel says whether a client who declines to go on is
// offered the withdrawal through the channel of their choice.
var WithdrawalByChosenChannel = standard.Param[bool]{Key: "consent.withdrawal-by-chosen-channel", Title: standard.Text{RU: "отзыв по каналу, который выбрал клиент", EN: "withdrawal through the channel the client chooses"},
	Rows: []standard.Setting[bool]{{Value: true, Clause: standard.Cite("samara-business-2022:4.5/p14")}}}

// The readings of the text that an agency may choose otherwise.
var (
	// SwitchNesting is reading C1; option literal: a withdrawal ends only the
	// consent it names, a later grant covers whatever it names.
	SwitchNesting = standard.Switch{Reading: "C1", Options: []string{"literal"}}
	// SwitchLaterServices is reading C2; option covered: a consent to a whole
	// situation covers services that it gained later.
	SwitchLaterServices = standard.Switch{Reading: "C2", Options: []string{"covered"}}
	// SwitchColdCalls is reading C5; option forbid-cold-calls.
	SwitchColdCalls = standard.Switch{Reading: "C5", Options: []string{"forbid-cold-calls"}}
	// SwitchObservation is reading C9; option always-consent: observation
	// always needs the client's consent.
	SwitchObservation = standard.Switch{Reading: "C9", Options: []string{"always-consent"}}
)

// Params returns the handles of the package, by which an overlay from outside
// is bound.
func Params() []standard.Parameter {
	return []standard.Parameter{&Stage, &Forms, &Bases, &Conditions, &Gates, &ClientStarts, &NotifyOfLaw, &InteractionRequired,
		&WithdrawalByChosenChannel, &EasyWithdrawal, &AccountOffers,
		&SwitchNesting, &SwitchLaterServices, &SwitchColdCalls, &SwitchObservation}
}
