package lifesituation

import (
	"iter"
	"slices"
	"strings"

	"github.com/state-for-people/standard"
)

// AnswerID is the key of an answer to a frequent question.
type AnswerID string

// FAQ is an answer to a question that clients ask often («ответ на часто
// задаваемый вопрос»). Of a need that cannot be met it gives the reasons.
//
// Clause: people-2022:4.3.5.7, people-2022:4.3.5.7(2)
type FAQ struct {
	ID        AnswerID             `json:"id" validate:"required,max=100"`
	Situation standard.SituationID `json:"situation" validate:"required,max=100"`
	Question  standard.Text        `json:"question"`
	Answer    standard.Text        `json:"answer"`
	Reasons   []Reason             `json:"reasons,omitempty" validate:"dive"`
	Updated   standard.Date        `json:"updated,omitzero"`
}

// Reason is why a need cannot be met («причина»).
type Reason struct {
	Kind ReasonKind    `json:"kind" validate:"known"`
	Text standard.Text `json:"text"`
}

// ReasonKind is the kind of a reason («вид причины»).
type ReasonKind string

// The kinds.
const (
	ReasonLaw   ReasonKind = "legislation"
	ReasonMoney ReasonKind = "financial"
	ReasonOther ReasonKind = "other"
)

var reasonKinds = standard.Vocabulary[ReasonKind]{
	{Code: ReasonLaw, Title: standard.Text{RU: "так установлено законом", EN: "the law says so"}, Clause: standard.Cite("people-2022:4.3.2/p1(в)")},
	{Code: ReasonMoney, Title: standard.Text{RU: "нет денег в бюджете", EN: "there is no money in the budget"}, Clause: standard.Cite("people-2022:4.3.2/p1(в)")},
	{Code: ReasonOther, Title: standard.Text{RU: "другие обстоятельства", EN: "other circumstances"}, Clause: standard.Cite("people-2022:4.3.2/p1(в)")},
}

// ReasonKinds yields every kind with its title.
func ReasonKinds() iter.Seq[standard.Term[ReasonKind]] { return reasonKinds.All() }

// IsValid reports whether k is on the list.
func (k ReasonKind) IsValid() bool { _, ok := reasonKinds.Find(k); return ok }

// tellsWhy reports whether some reason is put in words.
func (f *FAQ) tellsWhy() bool { return slices.ContainsFunc(f.Reasons, Reason.isTold) }

// isTold reports whether the reason is put in words: a kind alone tells a client
// nothing.
func (r Reason) isTold() bool { return !blank(r.Text.RU) || !blank(r.Text.EN) }

// blank reports whether s has no more than white space.
func blank(s string) bool { return strings.TrimSpace(s) == "" }

func (f FAQ) clone() FAQ {
	f.Reasons = slices.Clone(f.Reasons)
	return f
}
