package feedback

import (
	"iter"

	"github.com/state-for-people/standard"
)

// Reply says what came of a question («исход вопроса»). Only what was rated
// stands in the denominator of a figure; the others are counted apart and shown.
//
// Reading: S12, "asked, not answered" is recorded; K20, it is outside the
// denominator.
type Reply string

// The replies.
const (
	ReplyRated       Reply = "rated"        // a grade was given
	ReplyNoImage     Reply = "no_image"     // a rating that the map of its scale brings to no grade
	ReplyHardToSay   Reply = "hard_to_say"  // «затрудняюсь ответить»
	ReplyRefused     Reply = "refused"      // the client said no to the question
	ReplyNotAnswered Reply = "not_answered" // asked, nothing came
	ReplyWithdrawn   Reply = "withdrawn"    // answered and taken back
)

var replies = standard.Vocabulary[Reply]{
	{Code: ReplyRated, Title: standard.Text{RU: "оценено", EN: "rated"}, Clause: standard.Cite("people-2022:4.5.6.4")},
	{Code: ReplyNoImage, Title: standard.Text{RU: "оценка другой шкалы, не переводится", EN: "rated on another scale, without an image"}, Clause: standard.Cite("people-2022:4.5.7.2/p1")},
	{Code: ReplyHardToSay, Title: standard.Text{RU: "затруднился ответить", EN: "hard to say"}, Clause: standard.Cite("people-2022:4.5.6.4")},
	{Code: ReplyRefused, Title: standard.Text{RU: "отказался отвечать", EN: "refused to answer"}, Clause: standard.Cite("people-2022:4.5.6.4")},
	{Code: ReplyNotAnswered, Title: standard.Text{RU: "спросили, ответа нет", EN: "asked, not answered"}, Clause: standard.Cite("people-2022:4.5.6.4")},
	{Code: ReplyWithdrawn, Title: standard.Text{RU: "отозвал ответ", EN: "answer withdrawn"}, Clause: standard.Cite("people-2022:4.5.6.4")},
}

// Replies yields every reply with its title.
func Replies() iter.Seq[standard.Term[Reply]] { return replies.All() }

// IsValid reports whether r is on the list.
func (r Reply) IsValid() bool { _, ok := replies.Find(r); return ok }

// A mark is one reply in one byte, the form in which many are counted: a grade
// of the scale as it is, or one of these.
const (
	MarkNoImage     byte = 0xFB
	MarkHardToSay   byte = 0xFC
	MarkRefused     byte = 0xFD
	MarkNotAnswered byte = 0xFE
	MarkWithdrawn   byte = 0xFF
)

// Mark returns the byte for r; for a rated reply the grade itself. It reports
// false for a reply that is not on the list or a grade outside 0 to 10.
func (r Reply) Mark(grade int) (byte, bool) {
	switch r {
	case ReplyRated:
		return byte(grade), grade >= 0 && grade <= 10
	case ReplyNoImage:
		return MarkNoImage, true
	case ReplyHardToSay:
		return MarkHardToSay, true
	case ReplyRefused:
		return MarkRefused, true
	case ReplyNotAnswered:
		return MarkNotAnswered, true
	case ReplyWithdrawn:
		return MarkWithdrawn, true
	}
	return 0, false
}

// Outcome is how the client's case ended («исход дела»). Those who were refused
// and those who gave up are asked too: a figure of winners says nothing of the
// others.
type Outcome string

// The outcomes.
const (
	OutcomeGot       Outcome = "got"       // the client has what they came for
	OutcomeRefused   Outcome = "refused"   // the client was refused
	OutcomeAbandoned Outcome = "abandoned" // the client gave up on the way
)

var outcomes = standard.Vocabulary[Outcome]{
	{Code: OutcomeGot, Title: standard.Text{RU: "получил результат", EN: "got the result"}, Clause: standard.Cite("people-2022:4.5.1(6)")},
	{Code: OutcomeRefused, Title: standard.Text{RU: "получил отказ", EN: "was refused"}, Clause: standard.Cite("people-2022:4.5.1(6)")},
	{Code: OutcomeAbandoned, Title: standard.Text{RU: "не дошёл до конца", EN: "gave up on the way"}, Clause: standard.Cite("people-2022:4.5.1(6)")},
}

// Outcomes yields every outcome with its title.
func Outcomes() iter.Seq[standard.Term[Outcome]] { return outcomes.All() }

// IsValid reports whether o is on the list.
func (o Outcome) IsValid() bool { _, ok := outcomes.Find(o); return ok }
