package kpi

import (
	"fmt"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// Ungraded is how many were asked for a rating and gave none («пустые ответы и
// «затрудняюсь ответить»»).
//
// Reading: K20, they are outside the denominator, counted apart and shown.
type Ungraded struct {
	HardToSay int64 `json:"hard_to_say,omitempty"`
	Blank     int64 `json:"blank,omitempty"` // nothing came, or the client said no to the question
}

// UngradedOf takes the counts from a tally.
//
// Reading: K20
func UngradedOf(t feedback.Tally) Ungraded {
	return Ungraded{HardToSay: t.Of(feedback.ReplyHardToSay), Blank: t.Of(feedback.ReplyNotAnswered) + t.Of(feedback.ReplyRefused)}
}

// beside puts the ungraded into the note of a row.
func (u Ungraded) beside(b *reporter, row *ReportRow) {
	if row == nil || u == (Ungraded{}) {
		return
	}
	if !part(u.HardToSay, feedback.MaxCount) || !part(u.Blank, feedback.MaxCount) {
		b.err = &CountError{row.Indicator, standard.Text{RU: "ответов без оценки не может быть меньше нуля или больше 10^15", EN: "there cannot be fewer answers without a grade than none, nor more than 10^15"}}
		return
	}
	row.Note = standard.Text{
		RU: fmt.Sprintf("без оценки: затруднились %d, не ответили %d", u.HardToSay, u.Blank),
		EN: fmt.Sprintf("without a grade: hard to say %d, not answered %d", u.HardToSay, u.Blank)}
}
