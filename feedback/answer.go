package feedback

import (
	"strconv"
	"time"

	"github.com/state-for-people/standard"
)

// AnswerID is the key of an answer in the caller's system. It is not a client.
type AnswerID string

// Original is an answer as the client gave it on another scale, kept beside the
// grade it was brought to.
type Original struct {
	Scale ScaleID `json:"scale"` // the scale of the tool
	Value string  `json:"value"` // the code of the step: "smiley-3", "5"
	Map   MapID   `json:"map"`   // the table by which it was brought to the grade
}

// Answer is what came of one question put to one client («ответ клиента»). It
// names neither the client nor what they wrote: free text stays with the caller.
//
// A rating is of one thing, each service apart; one rating for a set of
// services is stored as such, all services of the set together.
//
// Reading: S12, each service and the need as a whole; a set as a set.
//
// Clause: people-2022:4.5.7.1, people-2022:4.5.7.1/p1, people-2022:4.5.6.4
type Answer struct {
	ID             AnswerID                `json:"id"`
	Question       Question                `json:"question"`
	Reply          Reply                   `json:"reply"`
	Rating         *int                    `json:"rating,omitzero"` // the grade; only if rated
	Original       *Original               `json:"original,omitzero"`
	Outcome        Outcome                 `json:"outcome"`
	At             time.Time               `json:"at"`
	Situation      standard.SituationID    `json:"situation,omitzero"`
	Segment        standard.SegmentID      `json:"segment,omitzero"`
	Need           standard.NeedID         `json:"need,omitzero"`
	Services       []standard.ServiceID    `json:"services,omitempty"` // one; more are a set rated together
	Touchpoint     standard.TouchpointID   `json:"touchpoint,omitzero"`
	TouchpointKind standard.TouchpointKind `json:"touchpoint_kind,omitzero"`
	HasText        bool                    `json:"has_text,omitzero"`     // free text was left; it is with the caller
	ReasonAsked    bool                    `json:"reason_asked,omitzero"` // the client was asked why the rating is low
}

// Rated returns an answer to q with a grade, to be completed by the caller.
func Rated(q Question, grade int) Answer {
	return Answer{Question: q, Reply: ReplyRated, Rating: &grade}
}

// Mark returns the answer in one byte, ready for [Tally.Add]. It reports false
// if the answer has no valid reply, or a grade that is missing or off its scale.
func (a *Answer) Mark() (byte, bool) {
	if a.Reply != ReplyRated {
		if a.Rating != nil {
			return 0, false
		}
		return a.Reply.Mark(0)
	}
	low, high, ok := a.Question.Scale.ends()
	if !ok || a.Rating == nil || *a.Rating < low || *a.Rating > high {
		return 0, false
	}
	return byte(*a.Rating), true
}

// Normalised returns a with its moment in UTC and whole microseconds, so that
// what a database gives back is the same value.
func (a Answer) Normalised() Answer {
	a.At = a.At.UTC().Truncate(time.Microsecond).Round(0)
	return a
}

// AddAnswer counts one answer. The error is a [*DefinitionError] if it answers
// another question, a [*MarkError] if its reply and grade do not fit.
func (t *Tally) AddAnswer(a Answer) error {
	if t.IsZero() {
		fresh, err := NewTally(a.Question)
		if err != nil {
			return err
		}
		*t = fresh
	}
	if a.Question != t.question {
		return &DefinitionError{t.question, a.Question, unlike(t.question, a.Question)}
	}
	m, ok := a.Mark()
	if !ok {
		return &MarkError{Count: 1, Scale: t.question.Scale}
	}
	return t.AddCount(m, 1)
}

// Check judges the answer: shape, question, grade, and what it is about.
func (a Answer) Check() standard.Findings {
	fs := a.Question.Check().Below("/question")
	return append(fs, answerRules.Check(a)...)
}

var answerRules = standard.Rules[Answer]{
	{
		Code:     "feedback.reply-unknown",
		Clause:   standard.Cite("people-2022:4.5.6.4"),
		Severity: standard.SeverityObligation,
		Reading:  "S12",
		Text:     standard.Text{RU: "не указано, что стало с вопросом, или такого исхода нет в списке", EN: "what came of the question is missing or not on the list"},
		Mend:     standard.Text{RU: "укажите: оценено, затруднился, отказался, нет ответа или отозвано", EN: "say: rated, hard_to_say, refused, not_answered or withdrawn"},
		Check: func(a Answer, broken func(standard.Pointer)) {
			if !a.Reply.IsValid() {
				broken("/reply")
			}
		},
	},
	{
		Code:     "feedback.rating-missing",
		Clause:   standard.Cite("people-2022:4.5.6.4"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "ответ отмечен как оценка, но оценки нет", EN: "the reply is a rating, and there is no grade"},
		Mend:     standard.Text{RU: "запишите оценку или отметьте, что ответа нет", EN: "record the grade, or that there was no answer"},
		Check: func(a Answer, broken func(standard.Pointer)) {
			if a.Reply == ReplyRated && a.Rating == nil {
				broken("/rating")
			}
		},
	},
	{
		Code:     "feedback.rating-unasked",
		Clause:   standard.Cite("people-2022:4.5.6.4"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "оценка стоит у ответа, который не является оценкой", EN: "a grade stands beside a reply that is not a rating"},
		Mend:     standard.Text{RU: "уберите оценку или отметьте ответ как оценку", EN: "remove the grade, or record the reply as rated"},
		Check: func(a Answer, broken func(standard.Pointer)) {
			if a.Reply != ReplyRated && a.Rating != nil {
				broken("/rating")
			}
		},
	},
	{
		Code:     "feedback.rating-off-scale",
		Clause:   standard.Cite("people-2022:4.5.7.2/p1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "такой оценки нет на шкале вопроса", EN: "the scale of the question has no such grade"},
		Mend:     standard.Text{RU: "переведите оценку на шкалу вопроса по таблице соответствия", EN: "bring the rating to the scale of the question by a map"},
		Check: func(a Answer, broken func(standard.Pointer)) {
			if a.Rating == nil || !a.Question.Scale.IsValid() {
				return
			}
			if _, ok := a.Question.Scale.Grade(*a.Rating); !ok {
				broken("/rating")
			}
		},
	},
	{
		Code:     "feedback.outcome-unknown",
		Clause:   standard.Cite("people-2022:4.5.1(6)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "не указано, чем кончилось дело клиента: не видно, кого не спросили", EN: "how the client's case ended is missing or not on the list: nobody sees who was not asked"},
		Mend:     standard.Text{RU: "укажите: получил, отказано или не дошёл до конца", EN: "say: got, refused or abandoned"},
		Check: func(a Answer, broken func(standard.Pointer)) {
			if !a.Outcome.IsValid() {
				broken("/outcome")
			}
		},
	},
	{
		Code:     "feedback.answer-service",
		Clause:   standard.Cite("people-2022:4.5.7.1"),
		Severity: standard.SeverityObligation,
		Reading:  "S12",
		Text:     standard.Text{RU: "оценка услуги не говорит, какой услуги", EN: "a rating of a service does not say which service"},
		Mend:     standard.Text{RU: "укажите услугу или сервис; для оценки набора укажите весь набор", EN: "name the service; for a rating of a set name the whole set"},
		Check: func(a Answer, broken func(standard.Pointer)) {
			if a.Question.Code == QuestionSatisfaction && len(a.Services) == 0 {
				broken("/services")
			}
		},
	},
	{
		Code:     "feedback.answer-need",
		Clause:   standard.Cite("people-2022:4.5.7.1/p1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "оценка потребности не говорит, какой потребности и в какой жизненной ситуации", EN: "a rating of the need does not say which need and in which life situation"},
		Mend:     standard.Text{RU: "укажите потребность и жизненную ситуацию", EN: "name the need and the life situation"},
		Check: func(a Answer, broken func(standard.Pointer)) {
			if a.Question.Code != QuestionNeed {
				return
			}
			if a.Need == "" {
				broken("/need")
			}
			if a.Situation == "" {
				broken("/situation")
			}
		},
	},
	{
		Code:     "feedback.answer-doubled",
		Clause:   standard.Cite("people-2022:4.5.7.1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "одна услуга названа в наборе дважды или без ключа", EN: "a service of the set is named twice or has no key"},
		Mend:     standard.Text{RU: "назовите каждую услугу набора один раз", EN: "name each service of the set once"},
		Check: func(a Answer, broken func(standard.Pointer)) {
			for i, s := range a.Services {
				for _, earlier := range a.Services[:i] {
					if s == earlier {
						broken(standard.Pointer("/services").Index(i))
						break
					}
				}
				if s == "" {
					broken(standard.Pointer("/services").Index(i))
				}
			}
		},
	},
	{
		Code:     "feedback.answer-moment",
		Clause:   standard.Cite("people-2022:4.5.6.4"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "не указано, когда спросили", EN: "the moment of asking is missing"},
		Mend:     standard.Text{RU: "запишите момент, когда пришёл ответ или истёк срок ожидания", EN: "record when the answer came, or when waiting ended"},
		Check: func(a Answer, broken func(standard.Pointer)) {
			if a.At.IsZero() {
				broken("/at")
			}
		},
	},
	{
		Code:     "feedback.answer-touchpoint",
		Clause:   standard.Cite("people-2022:4.5.7.2/p1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "вид точки взаимодействия не указан или его нет в списке: точки не сравнить", EN: "the kind of touchpoint is missing or not on the list: touchpoints cannot be compared"},
		Mend:     standard.Text{RU: "укажите вид точки взаимодействия из списка", EN: "give a kind of touchpoint from the list"},
		Check: func(a Answer, broken func(standard.Pointer)) {
			if !a.TouchpointKind.IsValid() {
				broken("/touchpoint_kind")
			}
		},
	},
	{
		Code:     "feedback.original-missing",
		Clause:   standard.Cite("people-2022:4.5.7.2/p1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "исходный ответ записан не полностью: нет шкалы, ответа или таблицы соответствия", EN: "the original answer is incomplete: its scale, its value or the map is missing"},
		Mend:     standard.Text{RU: "сохраните шкалу инструмента, сам ответ и таблицу, по которой он переведён", EN: "keep the scale of the tool, the answer itself and the map that was used"},
		Check: func(a Answer, broken func(standard.Pointer)) {
			if o := a.Original; o != nil {
				if o.Scale == "" {
					broken("/original/scale")
				}
				if o.Value == "" {
					broken("/original/value")
				}
				if o.Map == "" {
					broken("/original/map")
				}
			}
		},
	},
	{
		Code:     "feedback.reason-not-asked",
		Clause:   standard.Cite("people-2022:4.6.6.4/s2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "оценка низкая, а о причинах клиента не спросили", EN: "the rating is low, and the client was not asked why"},
		Mend:     standard.Text{RU: "предложите клиенту подробно рассказать о причинах", EN: "offer the client to tell the reasons in detail"},
		Check: func(a Answer, broken func(standard.Pointer)) {
			if asksReason(a.TouchpointKind) && a.IsLow() && !a.ReasonAsked {
				broken("/reason_asked")
			}
		},
	},
}

// asksReason reports whether the Standard wants the reason of a low rating at a
// touchpoint of this kind: at assistants and personal chats.
func asksReason(k standard.TouchpointKind) bool {
	return k == standard.TouchpointChatbot || k == standard.TouchpointPersonalChat || k == standard.TouchpointVoiceAssistant
}

// IsLow reports whether the rating is unsatisfactory, so that its reason should
// be asked: 1 and 2 of four grades, 0 to 6 of eleven.
//
// Clause: people-2022:4.6.6.4/s2
func (a *Answer) IsLow() bool {
	if a.Reply != ReplyRated || a.Rating == nil {
		return false
	}
	g, ok := a.Question.Scale.Grade(*a.Rating)
	return ok && g.Negative
}

// String says what kind of answer it is, never the rating or anything else of
// the client, so that it may be logged.
func (a Answer) String() string {
	q := "an own question"
	if !QuestionOf(a.Question.Code).IsZero() {
		q = string(a.Question.Code) + " v" + strconv.Itoa(a.Question.Version)
	}
	if !a.Reply.IsValid() {
		return "answer to " + q + " without a known reply"
	}
	return "answer to " + q + ": " + string(a.Reply)
}
