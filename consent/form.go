package consent

import "github.com/state-for-people/standard"

// FormCode is the form of a consent («форма согласия»).
type FormCode string

// The two forms.
const (
	FormAllServices FormCode = "all_services"      // «все услуги и сервисы жизненной ситуации»
	FormSelected    FormCode = "selected_services" // «отдельные услуги и сервисы»
)

// Form is what a document says of a form of consent.
type Form struct {
	Whole          bool `json:"whole,omitempty"`           // covers all services of the situation
	UntilWithdrawn bool `json:"until_withdrawn,omitempty"` // the document says that it holds until withdrawn
	ByDefault      bool `json:"by_default,omitempty"`      // covers the situation "by default"; it is still given by the client
	ServiceData    bool `json:"service_data,omitempty"`    // the document names data for a service as an example
	Preorder       bool `json:"preorder,omitempty"`        // …and services still in design or re-engineering
}

// Forms are the forms of consent that an edition knows.
//
// Reading: C3, the form of selected services holds until withdrawn too; an end
// date is optional.
var Forms = standard.List[Form]{Key: "consent.forms", Title: standard.Text{RU: "формы согласия", EN: "forms of consent"},
	Rows: []standard.Row[Form]{
		{Code: "all_services", Value: Form{Whole: true, UntilWithdrawn: true}, Clause: standard.Cite("people-2022:4.5.3.1(1)")},
		{Code: "selected_services", Value: Form{ServiceData: true, Preorder: true}, Clause: standard.Cite("people-2022:4.5.3.1(2)")},
		{Code: "all_services", Value: Form{Whole: true}, Clause: standard.Cite("people-2022-brief:provision/9")},
		{Code: "selected_services", Value: Form{}, Clause: standard.Cite("people-2022-brief:provision/10")},
		{Code: "selected_services", Value: Form{}, Clause: standard.Cite("samara-people-2022:4.5/p4(2)")},
		{Code: "all_services", Value: Form{Whole: true, UntilWithdrawn: true, ByDefault: true}, Clause: standard.Cite("samara-business-2022:4.5/p5(1)")},
		{Code: "selected_services", Value: Form{}, Clause: standard.Cite("samara-business-2022:4.5/p5(2)")},
		{Code: "all_services", Value: Form{Whole: true}, Clause: standard.Cite("concept:V/p2/s3"), Modality: standard.ModalityMay},
		{Code: "selected_services", Value: Form{}, Clause: standard.Cite("concept:V/p2/s4"), Modality: standard.ModalityMay},
	}}

// Stage is the place of managing consent among the stages of provision.
var Stage = standard.Param[int]{Key: "consent.stage", Title: standard.Text{RU: "место этапа «управление согласием»", EN: "place of the stage of managing consent"},
	Rows: []standard.Setting[int]{
		{Value: 1, Clause: standard.Cite("people-2022:4.5.2(1)")},
		{Value: 2, Clause: standard.Cite("samara-business-2022:4.5/p2(2)")},
	}}

// Form returns the form of the consent that e gives or withdraws.
func (e Event) Form() FormCode {
	if len(e.Scope.Services) > 0 {
		return FormSelected
	}
	return FormAllServices
}

// Proactive reports whether what rests on b is proactive provision: the client
// files no request for it. The Standard wants services provided so in the main.
//
// Clause: people-2022:3(16), people-2022:4.5.1(3), samara-business-2022:3(8), samara-business-2022:4.5/p1(8), samara-people-2022:4.5/p1(3)
//
// Clause: concept:V/p5(2)
func (b Basis) Proactive() bool { return b.Kind == BasisConsent || b.Kind == BasisLaw }

// formIn is an event with the form that the edition knows for it.
type formIn struct {
	Event
	form  Form
	known bool
}

// CheckIn is [Event.Check], and what the edition says of the form of the consent.
func (e Event) CheckIn(ed standard.Edition) standard.Findings { return e.checkIn(ed, nil) }

// ExplainCheckIn is [Event.CheckIn] with its grounds.
func (e Event) ExplainCheckIn(ed standard.Edition) (fs standard.Findings, x standard.Explanation) {
	fs = e.checkIn(ed, &x)
	return fs, x
}

func (e Event) checkIn(ed standard.Edition, x *standard.Explanation) standard.Findings {
	in := formIn{Event: e}
	for _, r := range Forms.In(ed) {
		if r.Code == string(e.Form()) {
			in.form, in.known = r.Value, true
		}
	}
	for _, fact := range []string{"kind", "purpose", "scope", "data", "preorder"} {
		x.Look(fact)
	}
	fs := rest(x, eventRules, e.Check())
	return append(fs, rest(x, formRules, formRules.Check(in))...)
}

var formRules = standard.Rules[formIn]{{
	Code: "consent.form-unknown", Clause: standard.Cite("people-2022:4.5.3"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "эта редакция не знает такой формы согласия", EN: "the edition does not know this form of consent"},
	Mend: standard.Text{RU: "получите согласие в одной из форм редакции", EN: "obtain the consent in a form that the edition has"},
	Check: func(in formIn, broken func(standard.Pointer)) {
		if in.Kind == Granted && in.Purpose == PurposeProactive && !in.known {
			broken("/scope")
		}
	},
}, {
	Code: "consent.form-data-unnamed", Clause: standard.Cite("people-2022:4.5.3.1(2)/p1"), Severity: standard.SeverityNote,
	Text: standard.Text{RU: "к согласию приложены данные, а эта редакция такой возможности не называет", EN: "data are attached, and the edition does not name that possibility"},
	Mend: standard.Text{RU: "это допустимо; сошлитесь на полную редакцию Стандарта", EN: "it is allowed; refer to the full edition of the Standard"},
	Check: func(in formIn, broken func(standard.Pointer)) {
		if in.known && len(in.Data) > 0 && !in.form.ServiceData {
			broken("/data")
		}
	},
}, {
	Code: "consent.form-preorder-unnamed", Clause: standard.Cite("people-2022:4.5.3.1(2)/p2"), Severity: standard.SeverityNote,
	Text: standard.Text{RU: "услуга заказана заранее, а эта редакция предзаказа не называет", EN: "a service is pre-ordered, and the edition does not name pre-orders"},
	Mend: standard.Text{RU: "это допустимо; сошлитесь на полную редакцию Стандарта", EN: "it is allowed; refer to the full edition of the Standard"},
	Check: func(in formIn, broken func(standard.Pointer)) {
		if in.known && len(in.Preorder) > 0 && !in.form.Preorder {
			broken("/preorder")
		}
	},
}}
