package consent

import (
	"iter"
	"strings"

	"github.com/state-for-people/standard"
)

var fates = standard.Vocabulary[Fate]{
	{Code: FateDecides, Title: standard.Text{RU: "решает", EN: "decides"}, Clause: standard.Cite("people-2022:4.5.5.6")},
	{Code: FateSupports, Title: standard.Text{RU: "учтено", EN: "taken into account"}, Clause: standard.Cite("people-2022:4.5.5.6")},
	{Code: FateOutweighed, Title: standard.Text{RU: "есть более позднее или более весомое событие того же объёма", EN: "a later or weightier event of the same scope outweighs it"}, Clause: standard.Cite("people-2022:4.5.3.3")},
	{Code: FateEndedByWider, Title: standard.Text{RU: "прекращено отзывом более широкого согласия", EN: "ended by the withdrawal of a wider consent"}, Clause: standard.Cite("people-2022:4.5.3.3")},
	{Code: FateLessSpecific, Title: standard.Text{RU: "решает более узкое согласие или отзыв", EN: "a narrower consent or withdrawal decides"}, Clause: standard.Cite("people-2022:4.5.3.1(2)")},
	{Code: FateExpired, Title: standard.Text{RU: "срок прошёл", EN: "its end date has passed"}, Clause: standard.Cite("people-2022:4.5.3.1(2)")},
	{Code: FateError, Title: standard.Text{RU: "внесено по ошибке", EN: "entered in error"}, Clause: standard.Cite("people-2022:4.5.3")},
	{Code: FateNoAuthority, Title: standard.Text{RU: "представитель действовал вне полномочий", EN: "a representative acted outside the authority"}, Clause: standard.Cite("people-2022:3(1)")},
	{Code: FateNoEffect, Title: standard.Text{RU: "без последствий: прекращать было нечего или клиент уже отказал", EN: "without effect: there was nothing to end, or the client had said no already"}, Clause: standard.Cite("people-2022:4.5.3.3")},
}

// Fates yields every fate with its title.
func Fates() iter.Seq[standard.Term[Fate]] { return fates.All() }

// IsValid reports whether f is on the list.
func (f Fate) IsValid() bool { _, ok := fates.Find(f); return ok }

var headEvents = standard.Text{RU: "Рассмотрены события", EN: "Events considered"}

// Long returns the explanation as lines of text: what every package gives, and
// each event that was considered with what became of it.
func (x *Explanation) Long(l standard.Lang) string {
	if x == nil {
		return ""
	}
	var b strings.Builder
	b.WriteString(x.Explanation.Long(l))
	if len(x.Events) > 0 {
		b.WriteString(headEvents.In(l) + ":\n")
	}
	for _, e := range x.Events {
		fate := string(e.Fate)
		if t, ok := fates.Find(e.Fate); ok {
			fate = t.Title.In(l)
		}
		b.WriteString("  - " + oneLine(string(e.Event)) + ": " + fate + "\n")
	}
	return b.String()
}
