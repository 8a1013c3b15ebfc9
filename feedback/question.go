package feedback

import (
	"iter"
	"strings"

	"github.com/state-for-people/standard"
)

// QuestionCode says what a client is asked about («вопрос»). The codes of the
// Standard are on the list of [Questions]; an agency may use codes of its own.
type QuestionCode string

// The questions of the Standard.
const (
	QuestionLoyalty        QuestionCode = "loyalty"         // would you recommend, within the life situation
	QuestionLoyaltyDigital QuestionCode = "loyalty_digital" // the same, through digital touchpoints
	QuestionSatisfaction   QuestionCode = "satisfaction"    // with a service, within the life situation
	QuestionEase           QuestionCode = "ease"            // how much effort it took
	QuestionPhone          QuestionCode = "phone"           // quality of service by phone
	QuestionPortal         QuestionCode = "portal"          // a portal as a whole
	QuestionNeed           QuestionCode = "need"            // how far the need was met
)

// DefinitionID says how answers become a figure («методика расчёта»). Figures
// of different definitions are never compared.
type DefinitionID string

// The definitions of the Standard. Elsewhere other figures bear the same names:
// an ease index on seven points, say.
const (
	DefinitionNPS       DefinitionID = "nps"       // promoters minus detractors, in points
	DefinitionSatisfied DefinitionID = "satisfied" // share of the two upper of four grades of satisfaction
	DefinitionEasy      DefinitionID = "easy"      // share of the two upper of four grades of ease
)

// WordingID is the key of the exact words in which a question was put. Six
// wordings of one question are six questions: a figure never mixes them.
type WordingID string

// Question is a question in one version: what is asked, in which words, on
// which scale, and how answers become a figure. Two questions are the same if
// they are equal. The zero Question is not valid.
//
// Clause: people-2022:4.5.7.2, people-2022:4.5.7.2/p1
type Question struct {
	Code       QuestionCode `json:"code"`
	Version    int          `json:"version"` // from 1
	Wording    WordingID    `json:"wording"`
	Scale      ScaleID      `json:"scale"`
	Definition DefinitionID `json:"definition"`
}

// definition is a row: which scale a definition works on.
type definition struct {
	Code   DefinitionID
	Scale  ScaleID
	Title  standard.Text
	Clause standard.Clause
}

var definitions = []definition{
	{DefinitionNPS, ScaleLoyalty, standard.Text{RU: "NPS: доля оценок 9 и 10 минус доля оценок от 0 до 6, в пунктах", EN: "NPS: share of 9 and 10 minus share of 0 to 6, in points"}, standard.Cite("people-2022:T1.4/formula")},
	{DefinitionSatisfied, ScaleSatisfaction, standard.Text{RU: "доля оценок «Удовлетворён» и «Скорее удовлетворён»", EN: "share of “satisfied” and “rather satisfied”"}, standard.Cite("people-2022:T1.5")},
	{DefinitionEasy, ScaleEase, standard.Text{RU: "доля оценок «Легко» и «Скорее легко»", EN: "share of “easy” and “rather easy”"}, standard.Cite("people-2022:T1.2")},
}

// asked is a row: a question of the Standard in the version in force.
type asked struct {
	Question Question
	Title    standard.Text
	Clause   standard.Clause
}

var questions = []asked{
	{Question{QuestionLoyalty, 1, "people-2022/T1.4", ScaleLoyalty, DefinitionNPS}, standard.Text{RU: "готовность рекомендовать услуги в жизненной ситуации", EN: "readiness to recommend services within the life situation"}, standard.Cite("people-2022:T1.4/question")},
	{Question{QuestionEase, 1, "people-2022/T1.2", ScaleEase, DefinitionEasy}, standard.Text{RU: "простота получения услуг в жизненной ситуации", EN: "ease of obtaining services within the life situation"}, standard.Cite("people-2022:T1.2")},
	{Question{QuestionSatisfaction, 1, "people-2022/T1.5", ScaleSatisfaction, DefinitionSatisfied}, standard.Text{RU: "удовлетворённость услугой или сервисом", EN: "satisfaction with a service or digital service"}, standard.Cite("people-2022:4.5.7.1")},
	{Question{QuestionNeed, 1, "people-2022/4.5.7.1", ScaleSatisfaction, DefinitionSatisfied}, standard.Text{RU: "удовлетворённость потребности в жизненной ситуации", EN: "how far the need within the life situation was met"}, standard.Cite("people-2022:4.5.7.1/p1")},
	{Question{QuestionPortal, 1, "people-2022/4.6.1.9", ScaleSatisfaction, DefinitionSatisfied}, standard.Text{RU: "работа портала в целом", EN: "the portal as a whole"}, standard.Cite("people-2022:4.6.1.9/s2")},
	{Question{QuestionPhone, 1, "people-2022/T2.3", ScaleSatisfaction, DefinitionSatisfied}, standard.Text{RU: "качество телефонного обслуживания", EN: "quality of service by phone"}, standard.Cite("people-2022:T2.3/scale")},
	{Question{QuestionLoyaltyDigital, 1, "people-2022/T2.5", ScaleLoyalty, DefinitionNPS}, standard.Text{RU: "готовность рекомендовать цифровые точки взаимодействия", EN: "readiness to recommend digital touchpoints"}, standard.Cite("people-2022:T2.5/question")},
}

// Questions yields the questions of the Standard in the version in force, each
// with its title and clause.
func Questions() iter.Seq2[Question, standard.Term[QuestionCode]] {
	return func(yield func(Question, standard.Term[QuestionCode]) bool) {
		for i := range questions {
			a := &questions[i]
			if !yield(a.Question, standard.Term[QuestionCode]{Code: a.Question.Code, Title: a.Title, Clause: a.Clause}) {
				return
			}
		}
	}
}

// QuestionOf returns the question of the Standard with this code, in the
// version in force; the zero Question if there is none.
func QuestionOf(code QuestionCode) Question {
	for i := range questions {
		if questions[i].Question.Code == code {
			return questions[i].Question
		}
	}
	return Question{}
}

// IsZero reports whether q is the zero Question.
func (q Question) IsZero() bool { return q == Question{} }

// maxName bounds the codes of a question in bytes.
const maxName = 64

// maxVersion bounds the version of a question, so that it has a binary form.
const maxVersion = 1 << 30

// Check judges the question: its version, its codes, and whether the definition
// works on the scale. A question of the Standard must be in a known version.
func (q Question) Check() standard.Findings { return questionRules.Check(q) }

// valid is Check without the findings, for hot paths.
func (q Question) valid() bool {
	if q.Version < 1 || q.Version > maxVersion || !isName(string(q.Code)) || !isName(string(q.Wording)) {
		return false
	}
	if known := QuestionOf(q.Code); !known.IsZero() && q != known {
		return false
	}
	for i := range definitions {
		if definitions[i].Code == q.Definition {
			return definitions[i].Scale == q.Scale
		}
	}
	return false
}

// isName reports whether s is a code: 1 to 64 bytes of printable ASCII without space.
func isName(s string) bool {
	return s != "" && len(s) <= maxName && !strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r > '~' })
}

var questionRules = standard.Rules[Question]{
	{
		Code:     "feedback.question-code",
		Clause:   standard.Cite("people-2022:4.5.7.2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "у вопроса нет кода или код записан не латиницей", EN: "the question has no code, or the code is not printable ASCII of at most 64 bytes"},
		Mend:     standard.Text{RU: "укажите код вопроса: до 64 знаков латиницы и цифр", EN: "give a code of at most 64 Latin letters, digits and signs"},
		Check: func(q Question, broken func(standard.Pointer)) {
			if !isName(string(q.Code)) {
				broken("/code")
			}
		},
	},
	{
		Code:     "feedback.question-version",
		Clause:   standard.Cite("people-2022:4.5.7.2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "версия вопроса не указана или неизвестна, поэтому методика не единая", EN: "the version of the question is missing or unknown, so the methodology is not single"},
		Mend:     standard.Text{RU: "возьмите вопрос Стандарта из списка или дайте своему вопросу свой код", EN: "take the question of the Standard from the list, or give your own question a code of its own"},
		Check: func(q Question, broken func(standard.Pointer)) {
			known := QuestionOf(q.Code)
			if q.Version < 1 || q.Version > maxVersion || !known.IsZero() && known.Version != q.Version {
				broken("/version")
			}
		},
	},
	{
		Code:     "feedback.question-wording",
		Clause:   standard.Cite("people-2022:4.5.7.2/p1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "формулировка вопроса не указана или не та, что в его версии: ответы не сравнить", EN: "the wording is missing or is not that of the version: answers cannot be compared"},
		Mend:     standard.Text{RU: "укажите формулировку; другой формулировке дайте другой код вопроса", EN: "name the wording; give another wording another code of question"},
		Check: func(q Question, broken func(standard.Pointer)) {
			known := QuestionOf(q.Code)
			if !isName(string(q.Wording)) || !known.IsZero() && known.Wording != q.Wording {
				broken("/wording")
			}
		},
	},
	{
		Code:     "feedback.question-scale",
		Clause:   standard.Cite("people-2022:4.5.7.2/p1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "шкала вопроса не подходит к методике расчёта или не та, что в Стандарте", EN: "the scale does not fit the definition, or is not that of the Standard"},
		Mend:     standard.Text{RU: "возьмите шкалу Стандарта, а ответы по другой шкале переведите таблицей соответствия", EN: "use the scale of the Standard and bring answers on another scale to it by a map"},
		Check: func(q Question, broken func(standard.Pointer)) {
			known := QuestionOf(q.Code)
			fits := false
			for i := range definitions {
				fits = fits || definitions[i].Code == q.Definition && definitions[i].Scale == q.Scale
			}
			switch {
			case !q.Scale.IsValid() || !known.IsZero() && known.Scale != q.Scale:
				broken("/scale")
			case !fits || !known.IsZero() && known.Definition != q.Definition:
				broken("/definition")
			}
		},
	},
}
