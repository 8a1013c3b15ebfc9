package feedback

import (
	"slices"
	"time"

	"github.com/state-for-people/standard"
)

// Provision is one case of a client as far as feedback goes: what was provided,
// who was asked, what came of it («обратная связь по предоставлению»).
//
// A rating cannot be forced: what is owed is the question, and the record
// either of the rating or of "asked, not answered".
//
// Reading: S12, each service, or a set as a set.
//
// Clause: people-2022:4.5.1(6), people-2022:4.5.2(5), people-2022:4.5.6.4, people-2022:4.5.7
type Provision struct {
	Document    standard.Document    `json:"document"` // by which it is judged
	Situation   standard.SituationID `json:"situation,omitzero"`
	Outcome     Outcome              `json:"outcome"`
	Provided    []ProvidedService    `json:"provided,omitempty"`
	Answers     []Answer             `json:"answers,omitempty"`
	ProcessedAt time.Time            `json:"processed_at,omitzero"` // when the answers were worked up
	Result      string               `json:"result,omitempty"`      // reference to what came of it
	ContactKept bool                 `json:"contact_kept,omitzero"` // after a refusal: the client will be told if it becomes possible
}

// ProvidedService is a service that the client got.
type ProvidedService struct {
	Service standard.ServiceID `json:"service"`
	At      time.Time          `json:"at"`
}

// Check judges the case by its document.
func (p Provision) Check() standard.Findings { return byDocument(p.Document, provisionRules.Check(p)) }

// asked reports whether some answer records that the client was asked how
// satisfied they are with a service.
func (p *Provision) asked(s standard.ServiceID) bool {
	return slices.ContainsFunc(p.Answers, func(a Answer) bool {
		return a.countable() && a.Question.Definition == DefinitionSatisfied && slices.Contains(a.Services, s)
	})
}

// about reports whether some answer is to one of these questions.
func (p *Provision) about(questions ...QuestionCode) bool {
	return slices.ContainsFunc(p.Answers, func(a Answer) bool { return a.countable() && slices.Contains(questions, a.Question.Code) })
}

// countable reports whether a is a reply to a question in a known version, on
// its scale.
func (a *Answer) countable() bool {
	_, ok := a.Mark()
	return ok && a.Question.valid()
}

var provisionRules = standard.Rules[Provision]{
	{
		Code:     "feedback.provision-document",
		Clause:   standard.Cite("people-2022:4.5.7"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "документ не указан или не говорит о том, что здесь записано, поэтому ничего не проверено", EN: "the document is missing or says nothing of such records, so nothing was judged"},
		Mend:     standard.Text{RU: "назовите документ Стандарта, по которому проверять", EN: "name the document of the Standard to judge by"},
		Check: func(p Provision, broken func(standard.Pointer)) {
			if !slices.Contains([]standard.Document{standard.DocumentPeople, standard.DocumentSamaraPeople, standard.DocumentPeopleBrief, standard.DocumentConcept, standard.DocumentSamaraBusiness}, p.Document) {
				broken("/document")
			}
		},
	},
	{
		Code:     "feedback.nobody-asked",
		Clause:   standard.Cite("people-2022:4.5.1(6)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "клиента не спросили, доволен ли он, чем бы ни кончилось его дело", EN: "the client was not asked how satisfied they are, however the case ended"},
		Mend:     standard.Text{RU: "спросите клиента; спрашивайте и тех, кому отказали, и тех, кто не дошёл до конца", EN: "ask; ask those too who were refused and those who gave up"},
		Check: func(p Provision, broken func(standard.Pointer)) {
			if p.Document != standard.DocumentSamaraPeople && binds(p.Document, standard.Cite("people-2022:4.5.1(6)")) && !p.about(QuestionSatisfaction, QuestionNeed) {
				broken("/answers")
			}
		},
	},
	{
		Code:     "feedback.rating-not-recorded",
		Clause:   standard.Cite("people-2022:4.5.6.4"),
		Severity: standard.SeverityObligation,
		Reading:  "S12",
		Text:     standard.Text{RU: "после услуги не записана ни оценка, ни то, что клиента спросили", EN: "after the service neither a rating is recorded nor that the client was asked"},
		Mend:     standard.Text{RU: "запишите оценку услуги или набора, в который она входит, или «спросили, ответа нет»", EN: "record a rating of the service or of the set it is in, or that it was asked and not answered"},
		Check: func(p Provision, broken func(standard.Pointer)) {
			if !binds(p.Document, standard.Cite("people-2022:4.5.6.4")) {
				return
			}
			for i, s := range p.Provided {
				if len(p.Answers) > 0 && !p.asked(s.Service) {
					broken(standard.Pointer("/provided").Index(i))
				}
			}
		},
	},
	{
		Code:     "feedback.asked-before-provided",
		Clause:   standard.Cite("people-2022:4.5.6.4"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "оценка услуги записана раньше, чем услуга предоставлена", EN: "a rating of the service is older than its provision"},
		Mend:     standard.Text{RU: "спрашивайте об услуге после того, как она предоставлена", EN: "ask about a service after it is provided"},
		Check: func(p Provision, broken func(standard.Pointer)) {
			if !binds(p.Document, standard.Cite("people-2022:4.5.6.4")) {
				return
			}
			for i, a := range p.Answers {
				for _, s := range p.Provided {
					if slices.Contains(a.Services, s.Service) && a.At.Before(s.At) {
						broken(standard.Pointer("/answers").Index(i).Field("at"))
						break
					}
				}
			}
		},
	},
	{
		Code:     "feedback.stage-not-processed",
		Clause:   standard.Cite("people-2022:4.5.2(5)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "отзывы получены, но не обработаны: этап 5 не завершён", EN: "feedback was obtained and not processed: stage 5 is not complete"},
		Mend:     standard.Text{RU: "обработайте отзывы и запишите когда", EN: "process the feedback and record when"},
		Check: func(p Provision, broken func(standard.Pointer)) {
			if p.Document != standard.DocumentSamaraPeople && binds(p.Document, standard.Cite("people-2022:4.5.2(5)")) && len(p.Answers) > 0 && p.ProcessedAt.IsZero() {
				broken("/processed_at")
			}
		},
	},
	{
		Code:     "feedback.processed-without-result",
		Clause:   standard.Cite("people-2022:4.5.7"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "отзывы отмечены как обработанные, но результата нет", EN: "feedback is marked as processed and there is no result"},
		Mend:     standard.Text{RU: "сошлитесь на результат обработки", EN: "refer to what came of it"},
		Check: func(p Provision, broken func(standard.Pointer)) {
			if binds(p.Document, standard.Cite("people-2022:4.5.7")) && !p.ProcessedAt.IsZero() && p.Result == "" {
				broken("/result")
			}
		},
	},
	{
		Code:     "feedback.brief-method",
		Clause:   standard.Cite("people-2022-brief:provision/37"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "оценка не записана или получена не по единой методике", EN: "no rating is recorded, or not by the single method"},
		Mend:     standard.Text{RU: "запишите ответ на вопрос Стандарта в действующей версии", EN: "record the answer to a question of the Standard in the version in force"},
		Check: func(p Provision, broken func(standard.Pointer)) {
			if p.Document != standard.DocumentPeopleBrief {
				return
			}
			if len(p.Answers) == 0 {
				broken("/answers")
			}
			for i, a := range p.Answers {
				if !a.Question.valid() || !a.Reply.IsValid() {
					broken(standard.Pointer("/answers").Index(i).Field("question"))
				}
			}
		},
	},
	{
		Code:     "feedback.brief-contact-kept",
		Clause:   standard.Cite("people-2022-brief:provision/26"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "потребность не закрыта, и связь с клиентом не сохранена", EN: "the need is not met and contact with the client is not kept"},
		Mend:     standard.Text{RU: "сохраните связь, чтобы сообщить, если возможность появится", EN: "keep the contact, to tell the client when it becomes possible"},
		Check: func(p Provision, broken func(standard.Pointer)) {
			if p.Document == standard.DocumentPeopleBrief && p.Outcome == OutcomeRefused && !p.ContactKept {
				broken("/contact_kept")
			}
		},
	},
	{
		Code:     "feedback.concept-always",
		Clause:   standard.Cite("concept:V/p1(6)"),
		Severity: standard.SeverityAdvice,
		Text:     standard.Text{RU: "клиента не спросили, доволен ли он; спрашивать нужно всегда", EN: "the client was not asked how satisfied they are; it is always asked"},
		Mend:     standard.Text{RU: "спрашивайте в каждом случае", EN: "ask in every case"},
		Check: func(p Provision, broken func(standard.Pointer)) {
			if p.Document == standard.DocumentConcept && !p.about(QuestionSatisfaction, QuestionNeed) {
				broken("/answers")
			}
		},
	},
	{
		Code:     "feedback.samara-quality",
		Clause:   standard.Cite("samara-people-2022:4.5/p1(6)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "клиента спросили, но не о качестве предоставленных услуг", EN: "the client was asked, and not about the quality of the services provided"},
		Mend:     standard.Text{RU: "задайте вопрос об удовлетворённости услугой", EN: "ask how satisfied the client is with the service"},
		Check: func(p Provision, broken func(standard.Pointer)) {
			if p.Document == standard.DocumentSamaraPeople && len(p.Answers) > 0 && !p.about(QuestionSatisfaction) {
				broken("/answers")
			}
		},
	},
	{
		Code:     "feedback.samara-stage",
		Clause:   standard.Cite("samara-people-2022:4.5/p2(5)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "услуги предоставлены, а этапа получения отзывов не было", EN: "services were provided, and the stage of obtaining feedback is missing"},
		Mend:     standard.Text{RU: "спросите клиента и запишите ответ", EN: "ask the client and record the reply"},
		Check: func(p Provision, broken func(standard.Pointer)) {
			if p.Document == standard.DocumentSamaraPeople && len(p.Provided) > 0 && len(p.Answers) == 0 {
				broken("/answers")
			}
		},
	},
}
