package consent

import (
	"bytes"

	"github.com/state-for-people/standard"
)

// ledgerRules look at what no event shows by itself.
var ledgerRules = standard.Rules[Ledger]{{
	Code: "consent.corrects-unknown", Clause: standard.Cite("people-2022:4.5.3"), Severity: standard.SeverityObligation, Reading: "C10",
	Text: standard.Text{RU: "отметка «внесено по ошибке» называет событие, которого в журнале нет", EN: "an entered-in-error mark names an event that the ledger does not hold"},
	Mend: standard.Text{RU: "проверьте номер: пока его нет, ошибочное событие действует", EN: "check the id: as long as it is not there the erroneous event counts"},
	Check: func(l Ledger, broken func(standard.Pointer)) {
		kinds := l.p.kindsByID()
		l.p.each(EnteredInError, func(e *Event, at standard.Pointer) {
			if _, ok := kinds[e.Corrects]; !ok {
				broken(at + "/corrects")
			}
		})
	},
}, {
	Code: "consent.corrects-mark", Clause: standard.Cite("people-2022:4.5.3"), Severity: standard.SeverityObligation, Reading: "C10",
	Text: standard.Text{RU: "отметка «внесено по ошибке» называет другую отметку; это не действует", EN: "an entered-in-error mark names another mark; that has no effect"},
	Mend: standard.Text{RU: "запишите отмеченное событие заново под своим номером", EN: "record the marked event anew under an id of its own"},
	Check: func(l Ledger, broken func(standard.Pointer)) {
		kinds := l.p.kindsByID()
		l.p.each(EnteredInError, func(e *Event, at standard.Pointer) {
			if kinds[e.Corrects] == EnteredInError {
				broken(at + "/corrects")
			}
		})
	},
}, {
	Code: "consent.notice-rewritten", Clause: standard.Cite("people-2022:4.5.5.6"), Severity: standard.SeverityObligation, Reading: "C2",
	Text: standard.Text{RU: "под тем же номером редакции опубликован другой текст", EN: "another text is published under the same version"},
	Mend: standard.Text{RU: "дайте новому тексту свой номер редакции; ошибочную публикацию отметьте событием entered_in_error", EN: "give the new text a version of its own; mark an erroneous publication by an entered_in_error event"},
	Check: func(l Ledger, broken func(standard.Pointer)) {
		texts := l.p.texts()
		first := map[NoticeRef][]byte{}
		l.p.each(NoticePublished, func(e *Event, at standard.Pointer) {
			if texts.marked[e.ID] {
				return
			}
			o := object{}
			e.Published.write(&o)
			switch known, ok := first[e.Published.ref()]; {
			case !ok:
				first[e.Published.ref()] = o.b
			case !bytes.Equal(known, o.b):
				broken(at + "/published")
			}
		})
	},
}, {
	Code: "consent.notice-elsewhere", Clause: standard.Cite("people-2022:4.3.3.2(3)"), Severity: standard.SeverityObligation, Reading: "C8",
	Text: standard.Text{RU: "текст, который принял клиент, опубликован для другой цели или другой жизненной ситуации", EN: "the notice that the client accepted was published for another purpose or another life situation"},
	Mend: standard.Text{RU: "проверьте ключ текста; если текст один на несколько целей, опубликуйте его для каждой", EN: "check the key of the notice; if one text serves several purposes, publish it for each"},
	Check: func(l Ledger, broken func(standard.Pointer)) {
		texts := l.p.texts()
		l.p.each(Granted, func(e *Event, at standard.Pointer) {
			fits, found := texts.marked[e.ID], texts.of[e.Notice]
			for _, n := range found {
				fits = fits || n.Purpose == e.Purpose && (n.Scope.Situation == "" || e.Scope.Situation == "" || n.Scope.Situation == e.Scope.Situation)
			}
			if len(found) > 0 && !fits {
				broken(at + "/notice")
			}
		})
	},
}, {
	Code: "consent.notice-unpublished", Clause: standard.Cite("people-2022:4.5.5.6"), Severity: standard.SeverityObligation, Reading: "C2",
	Text: standard.Text{RU: "к моменту согласия этот текст не был опубликован", EN: "the notice had not been published when the client consented"},
	Mend: standard.Text{RU: "добавьте в журнал публикацию этой редакции с моментом, с которого её показывали клиентам", EN: "add the publication of that version, with the instant from which clients were shown it"},
	Check: func(l Ledger, broken func(standard.Pointer)) {
		texts := l.p.texts()
		l.p.each(Granted, func(e *Event, at standard.Pointer) {
			seen := texts.marked[e.ID]
			for _, n := range texts.of[e.Notice] {
				seen = seen || !n.Effective.After(e.Effective)
			}
			if !seen {
				broken(at + "/notice")
			}
		})
	},
}}

// each runs f over the events of a kind, with their places.
func (l *ledger) each(k Kind, f func(e *Event, at standard.Pointer)) {
	for i := range l.events {
		if l.events[i].Kind == k {
			f(&l.events[i].Event, standard.Pointer("/events").Index(i))
		}
	}
}

func (l *ledger) kindsByID() map[EventID]Kind {
	kinds := make(map[EventID]Kind, len(l.events))
	for i := range l.events {
		kinds[l.events[i].ID] = l.events[i].Kind
	}
	return kinds
}

// published is the publications of a ledger.
type published struct {
	of     map[NoticeRef][]*Event // those that no mark takes back
	marked map[EventID]bool
}

func (l *ledger) texts() published {
	p := published{of: map[NoticeRef][]*Event{}, marked: map[EventID]bool{}}
	l.each(EnteredInError, func(e *Event, _ standard.Pointer) { p.marked[e.Corrects] = true })
	l.each(NoticePublished, func(e *Event, _ standard.Pointer) {
		if ref := e.Published.ref(); !p.marked[e.ID] {
			p.of[ref] = append(p.of[ref], e)
		}
	})
	return p
}

func (n *Notice) ref() NoticeRef { return NoticeRef{n.ID, n.Version} }
