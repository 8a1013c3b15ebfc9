package readability

import (
	"iter"

	"github.com/state-for-people/standard"
)

// Kind says what a text is («вид текста»), which decides the rules that bind it.
type Kind string

// The kinds. The zero Kind is an answer.
const (
	KindAnswer      Kind = "answer"      // an answer to a client's request
	KindFirstReply  Kind = "first-reply" // the notice that a request has come
	KindPage        Kind = "page"        // a text of a portal or an application
	KindInstruction Kind = "instruction" // instructions that teach a client
	KindName        Kind = "name"        // the name of a service, as it is said to a client
	KindDecision    Kind = "decision"    // a decision or an order of procedure, made public
	KindAct         Kind = "act"         // a legal act
)

var kinds = standard.Vocabulary[Kind]{
	{Code: KindAnswer, Title: standard.Text{RU: "ответ", EN: "answer"}, Clause: standard.Cite("people-2022:4.6.4.5")},
	{Code: KindFirstReply, Title: standard.Text{RU: "уведомление о получении", EN: "first reply"}, Clause: standard.Cite("people-2022:4.6.4.3")},
	{Code: KindPage, Title: standard.Text{RU: "текст портала", EN: "portal page"}, Clause: standard.Cite("people-2022:4.6.1.11(5)/s1")},
	{Code: KindInstruction, Title: standard.Text{RU: "инструкция", EN: "instruction"}, Clause: standard.Cite("people-2022:4.6.1.16/s2")},
	{Code: KindName, Title: standard.Text{RU: "название услуги", EN: "name of a service"}, Clause: standard.Cite("people-2022:4.6.3.8(4)(а)/s2")},
	{Code: KindDecision, Title: standard.Text{RU: "решение или порядок", EN: "decision or procedure"}, Clause: standard.Cite("people-2022:4.1.14")},
	{Code: KindAct, Title: standard.Text{RU: "нормативный текст", EN: "legal act"}, Clause: standard.Cite("samara-business-2022:4.1.1/p2/s2")},
}

// Kinds yields every kind with its title and the clause that makes it plain.
func Kinds() iter.Seq[standard.Term[Kind]] { return kinds.All() }

// IsValid reports whether k is on the list.
func (k Kind) IsValid() bool { _, ok := kinds.Find(k); return ok }

// Letter is a text with what is known of it beside its words («письмо»).
type Letter struct {
	Text string   `json:"text"`
	Kind Kind     `json:"kind,omitzero"`  // findings in a text of an unknown kind are notes
	Runs []Run    `json:"runs,omitempty"` // formatting, where the caller knows it
	Off  []string `json:"off,omitempty"`  // codes of rules that are not to be checked in this text
}

// Run is a stretch of a letter with its formatting («оформление»), as the
// caller's editor or document gives it.
type Run struct {
	At        Span    `json:"at"`
	Font      string  `json:"font,omitzero"` // name of the font, "" if not known
	Italic    bool    `json:"italic,omitzero"`
	Underline bool    `json:"underline,omitzero"`
	Bold      bool    `json:"bold,omitzero"`     // no rule minds it: 4.6.4.5(9) wants the point stressed
	Effect    string  `json:"effect,omitzero"`   // shadow, 3d …, "" for none
	Contrast  float64 `json:"contrast,omitzero"` // of the letters to the background, 1 to 21 as WCAG has it; 0 if not known
	Picture   bool    `json:"picture,omitzero"`  // a picture or a pattern lies behind the letters
}

// Check measures a text and finds the places that make it hard, by the rules
// and limits of a profile: see [Letter.Check].
func Check(text string, p Profile) Report { return Letter{Text: text}.Check(p) }
