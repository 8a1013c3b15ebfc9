package feedback

import (
	"slices"
	"time"

	"github.com/state-for-people/standard"
)

// Breakdown is a way in which published feedback can be looked at («разрез»).
type Breakdown string

// The breakdowns.
const (
	BreakdownSituation      Breakdown = "situation"
	BreakdownService        Breakdown = "service"
	BreakdownDigitalService Breakdown = "digital_service"
	BreakdownTouchpoint     Breakdown = "touchpoint"
	BreakdownSupportMeasure Breakdown = "support_measure"
)

// breakdown is a row: which document wants which breakdown.
type breakdown struct {
	Code   Breakdown
	Title  standard.Text
	Clause standard.Clause
}

var breakdowns = []breakdown{
	{BreakdownSituation, standard.Text{RU: "по жизненным ситуациям", EN: "by life situation"}, standard.Cite("people-2022:4.5.7.5/p2")},
	{BreakdownService, standard.Text{RU: "по услугам", EN: "by service"}, standard.Cite("people-2022:4.5.7.5/p2")},
	{BreakdownDigitalService, standard.Text{RU: "по сервисам", EN: "by digital service"}, standard.Cite("people-2022:4.5.7.5/p2")},
	{BreakdownTouchpoint, standard.Text{RU: "по точкам взаимодействия", EN: "by touchpoint"}, standard.Cite("people-2022:4.5.7.5/p2")},
	{BreakdownSituation, standard.Text{RU: "по жизненным ситуациям", EN: "by life situation"}, standard.Cite("samara-business-2022:4.5/p29/s3")},
	{BreakdownService, standard.Text{RU: "по услугам", EN: "by service"}, standard.Cite("samara-business-2022:4.5/p29/s3")},
	{BreakdownSupportMeasure, standard.Text{RU: "по мерам поддержки", EN: "by support measure"}, standard.Cite("samara-business-2022:4.5/p29/s3")},
	{BreakdownDigitalService, standard.Text{RU: "по сервисам", EN: "by digital service"}, standard.Cite("samara-business-2022:4.5/p29/s3")},
	{BreakdownTouchpoint, standard.Text{RU: "по точкам взаимодействия", EN: "by touchpoint"}, standard.Cite("samara-business-2022:4.5/p29/s3")},
}

// RequiredBreakdowns returns the breakdowns that a document wants of what is
// published: three or four apart, not their crossings. The regional standard
// for people takes the federal ones.
//
// Clause: people-2022:4.5.7.5/p2, samara-business-2022:4.5/p29/s3
func RequiredBreakdowns(d standard.Document) []Breakdown {
	if federal(d) {
		d = standard.DocumentPeople
	}
	var out []Breakdown
	for _, b := range breakdowns {
		if b.Clause.Document() == d {
			out = append(out, b.Code)
		}
	}
	return out
}

// Publication is the record of one publication of feedback («публикация
// обратной связи»). Its figures are releases of the package disclosure.
type Publication struct {
	Document   standard.Document `json:"document"` // by which it is judged
	At         time.Time         `json:"at"`
	Period     standard.Period   `json:"period"`
	Address    string            `json:"address"`             // where anybody can read it
	Restricted bool              `json:"restricted,omitzero"` // only some can
	Breakdowns []Breakdown       `json:"breakdowns,omitempty"`
	Decisions  []string          `json:"decisions,omitempty"`   // references to the decisions taken on this feedback
	NoDecision string            `json:"no_decision,omitempty"` // why there is none
}

// Check judges the publication by its document.
func (p Publication) Check() standard.Findings {
	return byDocument(p.Document, publicationRules.Check(p))
}

func (p *Publication) lacks(d standard.Document) bool {
	for _, b := range RequiredBreakdowns(d) {
		if !slices.Contains(p.Breakdowns, b) {
			return true
		}
	}
	return false
}

var publicationRules = standard.Rules[Publication]{
	{
		Code:     "feedback.publication-document",
		Clause:   standard.Cite("people-2022:4.5.7.5"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "документ не указан или не говорит о том, что здесь записано, поэтому ничего не проверено", EN: "the document is missing or says nothing of such records, so nothing was judged"},
		Mend:     standard.Text{RU: "назовите документ Стандарта, по которому проверять", EN: "name the document of the Standard to judge by"},
		Check: func(p Publication, broken func(standard.Pointer)) {
			if !slices.Contains([]standard.Document{standard.DocumentPeople, standard.DocumentSamaraPeople, standard.DocumentSamaraBusiness}, p.Document) {
				broken("/document")
			}
		},
	},
	{
		Code:     "feedback.publication-closed",
		Clause:   standard.Cite("people-2022:4.5.7.5"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "сводные данные отзывов открыты не всем или не сказано, где они", EN: "the aggregates are not open to everybody, or it is not said where they are"},
		Mend:     standard.Text{RU: "опубликуйте сводку там, где её может прочитать любой", EN: "publish them where anybody can read them"},
		Check: func(p Publication, broken func(standard.Pointer)) {
			if !binds(p.Document, standard.Cite("people-2022:4.5.7.5")) {
				return
			}
			if p.Restricted {
				broken("/restricted")
			}
			if p.Address == "" {
				broken("/address")
			}
		},
	},
	{
		Code:     "feedback.publication-decisions",
		Clause:   standard.Cite("people-2022:4.5.7.5/p1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "рядом со сводкой нет решений, принятых по отзывам", EN: "the decisions taken on the feedback are missing beside the aggregates"},
		Mend:     standard.Text{RU: "добавьте решения или объясните, почему их нет", EN: "add the decisions, or say why there are none"},
		Check: func(p Publication, broken func(standard.Pointer)) {
			if binds(p.Document, standard.Cite("people-2022:4.5.7.5/p1")) && len(p.Decisions) == 0 && p.NoDecision == "" {
				broken("/decisions")
			}
		},
	},
	{
		Code:     "feedback.publication-breakdowns",
		Clause:   standard.Cite("people-2022:4.5.7.5/p2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "опубликованное нельзя посмотреть отдельно по ситуациям, услугам, сервисам и точкам взаимодействия", EN: "what is published cannot be looked at by life situation, service, digital service and touchpoint"},
		Mend:     standard.Text{RU: "добавьте недостающие разрезы", EN: "add the breakdowns that are missing"},
		Check: func(p Publication, broken func(standard.Pointer)) {
			if binds(p.Document, standard.Cite("people-2022:4.5.7.5/p2")) && p.lacks(standard.DocumentPeople) {
				broken("/breakdowns")
			}
		},
	},
	{
		Code:     "feedback.business-breakdowns",
		Clause:   standard.Cite("samara-business-2022:4.5/p29/s3"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "сводку нельзя посмотреть отдельно по ситуациям, услугам, мерам поддержки, сервисам и точкам взаимодействия", EN: "the summary cannot be looked at by life situation, service, support measure, digital service and touchpoint"},
		Mend:     standard.Text{RU: "добавьте недостающие разрезы", EN: "add the breakdowns that are missing"},
		Check: func(p Publication, broken func(standard.Pointer)) {
			if p.Document == standard.DocumentSamaraBusiness && p.lacks(standard.DocumentSamaraBusiness) {
				broken("/breakdowns")
			}
		},
	},
}
