package consent

import (
	"iter"
	"slices"

	"github.com/state-for-people/standard"
)

// Offer is what one touchpoint lets a client do with consents («условия для
// согласия»).
//
// Clause: people-2022:4.5.3, people-2022:4.5.3.2, samara-business-2022:4.5/p4
type Offer struct {
	Touchpoint    standard.TouchpointKind `json:"touchpoint"`
	Account       bool                    `json:"account,omitempty"`   // in the client's personal account
	Gives         []Purpose               `json:"gives,omitempty"`     // consents that can be given here
	Withdraws     []Purpose               `json:"withdraws,omitempty"` // …and withdrawn
	Forms         []FormCode              `json:"forms,omitempty"`     // forms of the consent to proactive provision
	GiveSteps     int                     `json:"give_steps,omitempty"`
	WithdrawSteps int                     `json:"withdraw_steps,omitempty"`
	Shows         []Shown                 `json:"shows,omitempty"` // what the consent form shows
}

// Offers are the touchpoints of one body.
type Offers []Offer

// Shown is something that a consent form shows before the client agrees.
type Shown string

// What a form shows.
const (
	ShownPurpose    Shown = "purpose"
	ShownScope      Shown = "scope"      // the situation and the services
	ShownTerm       Shown = "term"       // until when it holds
	ShownWithdrawal Shown = "withdrawal" // how to withdraw
	ShownVersion    Shown = "version"    // which version of the notice it is
)

var shown = standard.Vocabulary[Shown]{
	{Code: ShownPurpose, Title: standard.Text{RU: "на что даётся согласие", EN: "what the consent is for"}, Clause: standard.Cite("people-2022:4.5.3")},
	{Code: ShownScope, Title: standard.Text{RU: "жизненная ситуация и услуги", EN: "the life situation and the services"}, Clause: standard.Cite("people-2022:4.5.3.1(1)")},
	{Code: ShownTerm, Title: standard.Text{RU: "до какого времени действует", EN: "until when it holds"}, Clause: standard.Cite("people-2022:4.5.3.1(1)/p1")},
	{Code: ShownWithdrawal, Title: standard.Text{RU: "как отозвать", EN: "how to withdraw"}, Clause: standard.Cite("people-2022:4.5.3.3")},
	{Code: ShownVersion, Title: standard.Text{RU: "редакция текста", EN: "the version of the notice"}, Clause: standard.Cite("people-2022:4.5.5.6")},
}

// AllShown yields everything that a consent form shows, with titles.
func AllShown() iter.Seq[standard.Term[Shown]] { return shown.All() }

// IsValid reports whether s is on the list.
func (s Shown) IsValid() bool { _, ok := shown.Find(s); return ok }

// EasyWithdrawal says whether withdrawing must be as accessible as giving.
var EasyWithdrawal = standard.Param[bool]{Key: "consent.easy-withdrawal", Title: standard.Text{RU: "доступный отзыв согласия", EN: "readily accessible withdrawal"},
	Rows: []standard.Setting[bool]{{Value: true, Clause: standard.Cite("samara-business-2022:4.5/p7")}}}

// AccountOffers says whether the personal account of the portal is named as a
// place where consent is asked for.
var AccountOffers = standard.Param[bool]{Key: "consent.account-offers", Title: standard.Text{RU: "запрос согласия в личном кабинете", EN: "consent asked for in the personal account"},
	Rows: []standard.Setting[bool]{{Value: true, Clause: standard.Cite("concept:V/p2/s5"), Modality: standard.ModalityMay}}}

// offersIn are offers with what the edition says of them.
type offersIn struct {
	offers        Offers
	forms         []standard.Row[Form]
	consent       bool // is a basis in this edition
	easy, account bool
}

// Check returns what the touchpoints of a body owe a client who wants to give or
// withdraw a consent.
func (os Offers) Check(e standard.Edition) standard.Findings { return os.check(e, nil) }

// ExplainCheck is [Offers.Check] with its grounds.
func (os Offers) ExplainCheck(e standard.Edition) (fs standard.Findings, x standard.Explanation) {
	fs = os.check(e, &x)
	return fs, x
}

func (os Offers) check(e standard.Edition, x *standard.Explanation) standard.Findings {
	in := offersIn{offers: os, forms: Forms.In(e)}
	in.consent = slices.ContainsFunc(Bases.In(e), func(r standard.Row[BasisKind]) bool { return r.Value == BasisConsent })
	in.easy, _ = standard.Use(x, &EasyWithdrawal, e)
	in.account, _ = standard.Use(x, &AccountOffers, e)
	for _, fact := range []string{"touchpoint", "account", "gives", "withdraws", "forms", "give_steps", "withdraw_steps", "shows"} {
		x.Look(fact)
	}
	return rest(x, offerRules, offerRules.Check(in))
}

// assistant reports whether k is a touchpoint of section 4.6.6, whose requirements are
// those of all three kinds.
//
// Clause: people-2022:4.6.6.1/s1
func assistant(k standard.TouchpointKind) bool {
	return k == standard.TouchpointChatbot || k == standard.TouchpointPersonalChat || k == standard.TouchpointVoiceAssistant
}

// takes reports whether some touchpoint takes consents to proactive provision of a form.
func (in *offersIn) takes(code FormCode) bool {
	known := slices.ContainsFunc(in.forms, func(r standard.Row[Form]) bool { return r.Code == string(code) })
	return !known || slices.ContainsFunc(in.offers, func(o Offer) bool {
		return slices.Contains(o.Gives, PurposeProactive) && slices.Contains(o.Forms, code)
	})
}

// each runs f over the offers.
func (in *offersIn) each(f func(o *Offer, at standard.Pointer)) {
	for i := range in.offers {
		f(&in.offers[i], standard.Pointer("").Index(i))
	}
}

// unknown looks for codes that are on no list.
func unknown[C any](codes []C, known func(C) bool, at standard.Pointer, broken func(standard.Pointer)) {
	for i, c := range codes {
		if !known(c) {
			broken(at.Index(i))
		}
	}
}

var offerRules = standard.Rules[offersIn]{{
	Code: "consent.offer-none", Clause: standard.Cite("people-2022:4.5.3"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "клиент нигде не может дать согласие на проактивное предоставление", EN: "there is nowhere to consent to proactive provision"},
	Mend: standard.Text{RU: "дайте эту возможность хотя бы в одной точке взаимодействия", EN: "make it possible in at least one touchpoint"},
	Check: func(in offersIn, broken func(standard.Pointer)) {
		if in.consent && !slices.ContainsFunc(in.offers, func(o Offer) bool { return slices.Contains(o.Gives, PurposeProactive) }) {
			broken("")
		}
	},
}, {
	Code: "consent.offer-form-all", Clause: standard.Cite("people-2022:4.5.3.1(1)"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "нигде нельзя согласиться сразу на все услуги жизненной ситуации", EN: "there is nowhere to consent to all services of a life situation at once"},
	Mend: standard.Text{RU: "добавьте форму all_services", EN: "add the form all_services"},
	Check: func(in offersIn, broken func(standard.Pointer)) {
		if !in.takes(FormAllServices) {
			broken("")
		}
	},
}, {
	Code: "consent.offer-form-selected", Clause: standard.Cite("people-2022:4.5.3.1(2)"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "нигде нельзя согласиться только на выбранные услуги", EN: "there is nowhere to consent to selected services only"},
	Mend: standard.Text{RU: "добавьте форму selected_services", EN: "add the form selected_services"},
	Check: func(in offersIn, broken func(standard.Pointer)) {
		if !in.takes(FormSelected) {
			broken("")
		}
	},
}, {
	Code: "consent.offer-touchpoint", Clause: standard.Cite("people-2022:4.5.3.2"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "вид точки взаимодействия не из раздела 4.6", EN: "the kind of touchpoint is not of section 4.6"},
	Mend: standard.Text{RU: "укажите вид: portal, call_centre, in_person и так далее", EN: "give a kind: portal, call_centre, in_person and so on"},
	Check: func(in offersIn, broken func(standard.Pointer)) {
		in.each(func(o *Offer, at standard.Pointer) {
			if !o.Touchpoint.IsValid() {
				broken(at.Field("touchpoint"))
			}
		})
	},
}, {
	Code: "consent.offer-withdrawal", Clause: standard.Cite("people-2022:4.5.3.3"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "согласие можно дать, но нигде нельзя отозвать", EN: "a consent can be given here and withdrawn nowhere"},
	Mend: standard.Text{RU: "дайте отозвать согласие, лучше всего там же, где его дают", EN: "let clients withdraw, best of all where they consent"},
	Check: func(in offersIn, broken func(standard.Pointer)) {
		in.each(func(o *Offer, at standard.Pointer) {
			for i, p := range o.Gives {
				if !slices.ContainsFunc(in.offers, func(o Offer) bool { return slices.Contains(o.Withdraws, p) }) {
					broken(at.Field("gives").Index(i))
				}
			}
		})
	},
}, {
	Code: "consent.offer-withdrawal-harder", Clause: standard.Cite("samara-business-2022:4.5/p7"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "отозвать согласие труднее, чем дать", EN: "withdrawing is harder than consenting"},
	Mend: standard.Text{RU: "дайте отозвать согласие там же, где его дают, и не большим числом шагов", EN: "let clients withdraw where they consent, in as many steps at most"},
	Check: func(in offersIn, broken func(standard.Pointer)) {
		in.each(func(o *Offer, at standard.Pointer) {
			if in.easy && o.WithdrawSteps > o.GiveSteps && len(o.Withdraws) > 0 {
				broken(at.Field("withdraw_steps"))
			}
			for i, p := range o.Gives {
				if in.easy && !slices.Contains(o.Withdraws, p) {
					broken(at.Field("gives").Index(i))
				}
			}
		})
	},
}, {
	Code: "consent.offer-code", Clause: standard.Cite("people-2022:4.5.3"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "цель, форма или содержание формы не из списка либо число шагов меньше нуля", EN: "a purpose, a form or what a form shows is not on its list, or a number of steps is below zero"},
	Mend: standard.Text{RU: "сверьте коды со списками целей, форм и того, что показывает форма", EN: "compare the codes with Purposes, Forms and AllShown"},
	Check: func(in offersIn, broken func(standard.Pointer)) {
		in.each(func(o *Offer, at standard.Pointer) {
			unknown(o.Gives, Purpose.IsValid, at.Field("gives"), broken)
			unknown(o.Withdraws, Purpose.IsValid, at.Field("withdraws"), broken)
			unknown(o.Forms, func(c FormCode) bool { return c == FormAllServices || c == FormSelected }, at.Field("forms"), broken)
			unknown(o.Shows, Shown.IsValid, at.Field("shows"), broken)
			if o.GiveSteps < 0 {
				broken(at.Field("give_steps"))
			}
			if o.WithdrawSteps < 0 {
				broken(at.Field("withdraw_steps"))
			}
		})
	},
}, {
	Code: "consent.offer-assistant", Clause: standard.Cite("people-2022:4.6.6.3(2)"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "чат-бот, персональный чат или голосовой помощник не принимает согласие на проактивное предоставление или его отзыв", EN: "the chat-bot, personal chat or voice assistant takes no consent to proactive provision, or no withdrawal"},
	Mend: standard.Text{RU: "сделайте так, чтобы клиент мог там и дать согласие, и отозвать его", EN: "let clients both consent and withdraw there"},
	Check: func(in offersIn, broken func(standard.Pointer)) {
		in.each(func(o *Offer, at standard.Pointer) {
			if assistant(o.Touchpoint) && !(slices.Contains(o.Gives, PurposeProactive) && slices.Contains(o.Withdraws, PurposeProactive)) {
				broken(at)
			}
		})
	},
}, {
	Code: "consent.offer-personal-data", Clause: standard.Cite("people-2022:4.6.6.3(3)"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "чат-бот, персональный чат или голосовой помощник не запрашивает согласие на обработку персональных данных", EN: "the chat-bot, personal chat or voice assistant does not ask for consent to process personal data"},
	Mend: standard.Text{RU: "добавьте запрос этого согласия", EN: "ask for that consent there"},
	Check: func(in offersIn, broken func(standard.Pointer)) {
		in.each(func(o *Offer, at standard.Pointer) {
			if assistant(o.Touchpoint) && !slices.Contains(o.Gives, PurposePersonalData) {
				broken(at)
			}
		})
	},
}, {
	Code: "consent.offer-account", Clause: standard.Cite("concept:V/p2/s5"), Severity: standard.SeverityNote,
	Text: standard.Text{RU: "в личном кабинете портала согласие не запрашивают", EN: "the personal account of the portal asks for no consent"},
	Mend: standard.Text{RU: "концепция называет личный кабинет первым местом для запроса согласия", EN: "the concept names the personal account first among the places to ask"},
	Check: func(in offersIn, broken func(standard.Pointer)) {
		if in.account && len(in.offers) > 0 && !slices.ContainsFunc(in.offers, func(o Offer) bool {
			return o.Touchpoint == standard.TouchpointPortal && o.Account && slices.Contains(o.Gives, PurposeProactive)
		}) {
			broken("")
		}
	},
}, {
	Code: "consent.offer-shows", Clause: standard.Cite("people-2022:4.5.5.6"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "форма согласия не показывает клиенту всего нужного", EN: "the consent form does not show all that the client needs to know"},
	Mend: standard.Text{RU: "покажите цель, объём, срок, способ отзыва и редакцию текста: иначе при контакте нельзя назвать согласие, на котором он основан", EN: "show purpose, scope, term, the way to withdraw and the version: without them a contact cannot tell which consent it rests on"},
	Check: func(in offersIn, broken func(standard.Pointer)) {
		in.each(func(o *Offer, at standard.Pointer) {
			if len(o.Gives) == 0 {
				return
			}
			for _, s := range shown {
				if !slices.Contains(o.Shows, s.Code) {
					broken(at.Field("shows"))
					return
				}
			}
		})
	},
}}
