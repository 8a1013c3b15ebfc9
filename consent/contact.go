package consent

import (
	"iter"
	"slices"
	"time"

	"github.com/state-for-people/standard"
)

// Interaction is what a contact recorded about the client's consent to
// interaction («согласие на взаимодействие»).
type Interaction string

// The records.
const (
	InteractionGiven       Interaction = "given"        // the client consents
	InteractionAbsent      Interaction = "absent"       // the client does not
	InteractionNotRequired Interaction = "not_required" // no law wants that consent
)

var interactions = standard.Vocabulary[Interaction]{
	{Code: InteractionGiven, Title: standard.Text{RU: "клиент согласен", EN: "given"}, Clause: standard.Cite("people-2022:4.5.5.8(1)")},
	{Code: InteractionAbsent, Title: standard.Text{RU: "согласия нет", EN: "absent"}, Clause: standard.Cite("people-2022:4.5.5.8(1)")},
	{Code: InteractionNotRequired, Title: standard.Text{RU: "закон согласия не требует", EN: "not required by law"}, Clause: standard.Cite("people-2022:4.5.5.8(1)")},
}

// Interactions yields every record with its title.
func Interactions() iter.Seq[standard.Term[Interaction]] { return interactions.All() }

// IsValid reports whether i is on the list.
func (i Interaction) IsValid() bool { _, ok := interactions.Find(i); return ok }

// Contact is the record of a proactive contact («запись о контакте»): what it
// rested on and what the client was told.
//
// Clause: people-2022:4.5.5.8(1)
type Contact struct {
	Action      Action                  `json:"action"`
	Basis       Basis                   `json:"basis"`
	At          time.Time               `json:"at"`                    // when the client was contacted
	Disclosed   bool                    `json:"disclosed,omitempty"`   // the client was told of the consent
	Notified    time.Time               `json:"notified,omitzero"`     // when the client was told of provision by law
	Declined    bool                    `json:"declined,omitempty"`    // the client did not want to go on
	Offered     standard.TouchpointKind `json:"offered,omitempty"`     // where a client who declined could withdraw
	Chosen      standard.TouchpointKind `json:"chosen,omitempty"`      // the channel that the client chose for it
	Law         InteractionLaw          `json:"law,omitempty"`         // which law requires consent to interaction
	Interaction Interaction             `json:"interaction,omitempty"` // what was recorded of it
}

// contactIn is a contact with what the edition says of it.
type contactIn struct {
	Contact
	interaction InteractionLaw
	byChannel   bool
	mustNotify  bool
	noColdCalls bool
	bases       []standard.Row[BasisKind]
}

// based reports whether the contact rests on a basis that the edition knows.
func (c *contactIn) based() bool {
	return slices.ContainsFunc(c.bases, func(r standard.Row[BasisKind]) bool { return r.Value == c.Basis.Kind })
}

// Check returns what the contact owed the client and did not give.
func (c Contact) Check(e standard.Edition) standard.Findings { return c.check(e, nil) }

// ExplainCheck is [Contact.Check] with its grounds.
func (c Contact) ExplainCheck(e standard.Edition) (fs standard.Findings, x standard.Explanation) {
	fs = c.check(e, &x)
	return fs, x
}

func (c Contact) check(e standard.Edition, x *standard.Explanation) standard.Findings {
	in := contactIn{Contact: c}
	in.interaction, _ = standard.Use(x, &InteractionRequired, e)
	in.byChannel, _ = standard.Use(x, &WithdrawalByChosenChannel, e)
	in.mustNotify, _ = standard.Use(x, &NotifyOfLaw, e)
	in.bases, in.noColdCalls = Bases.In(e), SwitchColdCalls.In(e) == "forbid-cold-calls"
	for _, fact := range []string{"action", "basis", "disclosed", "declined", "offered", "chosen", "law", "interaction", "notified"} {
		x.Look(fact)
	}
	return rest(x, contactRules, contactRules.Check(in))
}

var contactRules = standard.Rules[contactIn]{{
	Code: "consent.contact-without-basis", Clause: standard.Cite("people-2022:4.5.5.3"), Severity: standard.SeverityObligation, Reading: "C5",
	Text: standard.Text{RU: "органы обратились первыми без основания", EN: "the authorities made the first contact without a basis"},
	Mend: standard.Text{RU: "без согласия первым обращается клиент; без основания можно только спросить об интересе", EN: "without consent the client makes the first contact; without a basis one may only ask"},
	Check: func(c contactIn, broken func(standard.Pointer)) {
		if c.based() || c.Action.Purpose() != PurposeProactive || c.Action == ActionAsk && !c.noColdCalls && (c.Basis.Kind == BasisNone || c.Basis.Kind == "") {
			return
		}
		broken("/basis")
	},
}, {
	Code: "consent.contact-action", Clause: standard.Cite("people-2022:4.5.5.1"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "действие не из списка или не относится к проактивному предоставлению", EN: "the action is not on the list, or is not one of proactive provision"},
	Mend: standard.Text{RU: "укажите contact, ask, start, provide или follow_up", EN: "give contact, ask, start, provide or follow_up"},
	Check: func(c contactIn, broken func(standard.Pointer)) {
		if c.Action.Purpose() != PurposeProactive {
			broken("/action")
		}
	},
}, {
	Code: "consent.contact-basis-unnamed", Clause: standard.Cite("people-2022:4.5.5.6"), Severity: standard.SeverityObligation, Reading: "C6",
	Text: standard.Text{RU: "не названо, на чём именно основан контакт", EN: "it is not named what exactly the contact rested on"},
	Mend: standard.Text{RU: "укажите номер согласия, акт и событие или запрос клиента", EN: "give the id of the consent, the act and the event, or the client's request"},
	Check: func(c contactIn, broken func(standard.Pointer)) {
		switch b := c.Basis; {
		case b.Kind == BasisConsent && b.Consent == "":
			broken("/basis/consent")
		case b.Kind == BasisLaw && (b.Law.Act == "" || b.Law.Event == ""):
			broken("/basis/law")
		case b.Kind == BasisRequest && b.Request == "":
			broken("/basis/request")
		}
	},
}, {
	Code: "consent.contact-code", Clause: standard.Cite("people-2022:4.5.5.8(1)"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "значение не из списка", EN: "a value is not on its list"},
	Mend: standard.Text{RU: "закон — federal или regional; запись о согласии — given, absent или not_required; точка взаимодействия — вид из раздела 4.6", EN: "the law is federal or regional; the record given, absent or not_required; a touchpoint a kind of section 4.6"},
	Check: func(c contactIn, broken func(standard.Pointer)) {
		if c.Law != "" && c.Law != InteractionFederal && c.Law != InteractionRegional {
			broken("/law")
		}
		if c.Interaction != "" && !c.Interaction.IsValid() {
			broken("/interaction")
		}
		if c.Offered != "" && !c.Offered.IsValid() {
			broken("/offered")
		}
		if c.Chosen != "" && !c.Chosen.IsValid() {
			broken("/chosen")
		}
	},
}, {
	Code: "consent.contact-not-disclosed", Clause: standard.Cite("people-2022:4.5.5.6"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "клиенту не сказали, на каком согласии основан контакт", EN: "the client was not told which consent the contact rested on"},
	Mend: standard.Text{RU: "назовите согласие в начале контакта: когда, где и на что оно дано", EN: "name the consent at the start: when, where and for what it was given"},
	Check: func(c contactIn, broken func(standard.Pointer)) {
		if c.Basis.Kind == BasisConsent && !c.Disclosed {
			broken("/disclosed")
		}
	},
}, {
	Code: "consent.contact-withdrawal-not-offered", Clause: standard.Cite("people-2022:4.5.5.7"), Severity: standard.SeverityObligation, Reading: "C7",
	Text: standard.Text{RU: "клиент отказался продолжать, и ему не предложили отозвать согласие", EN: "the client declined to go on and was not offered the withdrawal"},
	Mend: standard.Text{RU: "предложите отозвать согласие; сам отказ его не отзывает", EN: "offer the withdrawal; declining does not withdraw by itself"},
	Check: func(c contactIn, broken func(standard.Pointer)) {
		if c.Declined && c.Basis.Kind == BasisConsent && c.Offered == "" {
			broken("/offered")
		}
	},
}, {
	Code: "consent.contact-withdrawal-other-channel", Clause: standard.Cite("samara-business-2022:4.5/p14"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "отзыв предложили не по тому каналу, который выбрал клиент", EN: "the withdrawal was not offered through the channel that the client chose"},
	Mend: standard.Text{RU: "спросите, как клиенту удобно отозвать согласие, и примите отзыв там", EN: "ask how the client wants to withdraw, and take the withdrawal there"},
	Check: func(c contactIn, broken func(standard.Pointer)) {
		if c.byChannel && c.Declined && c.Offered != "" && c.Offered != c.Chosen {
			broken("/offered")
		}
	},
}, {
	Code: "consent.contact-interaction-federal", Clause: standard.Cite("people-2022:4.5.5.8(1)"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "не записано, согласен ли клиент на взаимодействие", EN: "it is not recorded whether the client consents to interaction"},
	Mend: standard.Text{RU: "закон требует этого согласия: запишите given или absent", EN: "the law requires that consent: record given or absent"},
	Check: func(c contactIn, broken func(standard.Pointer)) {
		if c.interaction != "" && c.Law == InteractionFederal && c.unrecorded() {
			broken("/interaction")
		}
	},
}, {
	Code: "consent.contact-interaction-regional", Clause: standard.Cite("samara-people-2022:4.5/p13(1)"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "не записано, согласен ли клиент на взаимодействие, которого касается закон области", EN: "it is not recorded whether the client consents to interaction that regional law concerns"},
	Mend: standard.Text{RU: "закон области требует этого согласия: запишите given или absent", EN: "regional law requires that consent: record given or absent"},
	Check: func(c contactIn, broken func(standard.Pointer)) {
		if c.interaction == InteractionRegional && c.Law == InteractionRegional && c.unrecorded() {
			broken("/interaction")
		}
	},
}, {
	Code: "consent.contact-interaction-always", Clause: standard.Cite("samara-business-2022:4.5/p15(1)"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "в результате контакта нет согласия клиента на взаимодействие или его отсутствия", EN: "the result of the contact holds neither consent to interaction nor its absence"},
	Mend: standard.Text{RU: "запишите given или absent", EN: "record given or absent"},
	Check: func(c contactIn, broken func(standard.Pointer)) {
		if c.interaction == InteractionAlways && c.Law != InteractionFederal && c.unrecorded() {
			broken("/interaction")
		}
	},
}, {
	Code: "consent.contact-not-notified", Clause: standard.Cite("samara-business-2022:4.5/p17"), Severity: standard.SeverityObligation, Reading: "C12",
	Text: standard.Text{RU: "клиента не уведомили о предоставлении по закону без его согласия", EN: "the client was not told of provision by law without consent"},
	Mend: standard.Text{RU: "уведомьте клиента и запишите когда; акт и событие укажите в основании", EN: "tell the client and record when; name the act and the event in the basis"},
	Check: func(c contactIn, broken func(standard.Pointer)) {
		if c.mustNotify && c.Basis.Kind == BasisLaw && (c.Notified.IsZero() || c.Basis.Law.Act == "" || c.Basis.Law.Event == "") {
			broken("/notified")
		}
	},
}}

func (c *contactIn) unrecorded() bool {
	return c.Interaction != InteractionGiven && c.Interaction != InteractionAbsent
}
