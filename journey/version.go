package journey

import (
	"fmt"
	"iter"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/validate"
)

// Status is a stage in the life of a version of a map («статус версии»). The
// zero Status means "not stated" and is not valid.
type Status string

// The statuses, in the order a version goes through them.
const (
	StatusDraft      Status = "draft"
	StatusApproved   Status = "approved"   // in force
	StatusSuperseded Status = "superseded" // a later version has been approved
)

var statuses = standard.Vocabulary[Status]{
	{Code: StatusDraft, Title: standard.Text{RU: "разрабатывается", EN: "draft"}, Clause: standard.Cite("people-2022:4.3.4")},
	{Code: StatusApproved, Title: standard.Text{RU: "утверждена", EN: "approved"}, Clause: standard.Cite("people-2022:T2.1/2")},
	{Code: StatusSuperseded, Title: standard.Text{RU: "заменена новой версией", EN: "superseded"}, Clause: standard.Cite("people-2022:4.3.4")},
}

// Statuses yields every status with its title.
func Statuses() iter.Seq[standard.Term[Status]] { return statuses.All() }

// IsValid reports whether s is on the list.
func (s Status) IsValid() bool { _, ok := statuses.Find(s); return ok }

// Event is what happens to a version.
type Event string

// The events.
const (
	EventApprove   Event = "approve"
	EventSupersede Event = "supersede"
)

var events = standard.Vocabulary[Event]{
	{Code: EventApprove, Title: standard.Text{RU: "утвердить", EN: "approve"}, Clause: standard.Cite("people-2022:T2.1/2")},
	{Code: EventSupersede, Title: standard.Text{RU: "заменить", EN: "supersede"}, Clause: standard.Cite("people-2022:4.3.4")},
}

// Events yields every event with its title.
func Events() iter.Seq[standard.Term[Event]] { return events.All() }

// IsValid reports whether e is on the list.
func (e Event) IsValid() bool { _, ok := events.Find(e); return ok }

// Transition is a move in the life of a version.
type Transition struct {
	From   Status          `json:"from"`
	Event  Event           `json:"event"`
	To     Status          `json:"to"`
	Clause standard.Clause `json:"clause,omitzero"`
}

var transitions = []Transition{
	{StatusDraft, EventApprove, StatusApproved, standard.Cite("people-2022:T2.1/2")},
	{StatusApproved, EventSupersede, StatusSuperseded, standard.Cite("people-2022:4.3.4")},
}

// Transitions yields every move.
func Transitions() iter.Seq[Transition] {
	return func(yield func(Transition) bool) {
		for _, t := range transitions {
			if !yield(t) {
				return
			}
		}
	}
}

// TransitionError says that a version in this status does not take this event.
type TransitionError struct {
	Status Status
	Event  Event
}

// Error names the status and the event.
func (e *TransitionError) Error() string {
	return fmt.Sprintf("journey: a map version in status %q does not take the event %q; the moves are those of Transitions", string(e.Status), string(e.Event))
}

// Text says what is wrong and how to mend it, in both languages.
func (*TransitionError) Text() standard.Text {
	return standard.Text{RU: "в этом статусе с версией карты такого сделать нельзя; возможные переходы перечисляет Transitions",
		EN: "a map version in this status does not take the event; the moves are those of Transitions"}
}

// Version is one version of a map.
type Version struct {
	Number   int           `json:"number" validate:"min=1"` // 1 is the initial map
	Status   Status        `json:"status" validate:"known"`
	Since    standard.Date `json:"since,omitzero"`                   // the day from which it has had this status
	Approved standard.Date `json:"approved,omitzero"`                // the day of its approval
	Act      string        `json:"act,omitempty" validate:"max=500"` // by what it was approved
}

// Apply returns v after e on a day, and the move that was made. When there is no
// such move it returns v as it was and a [*TransitionError].
func (v Version) Apply(e Event, on standard.Date) (Version, Transition, error) {
	for _, t := range transitions {
		if t.From == v.Status && t.Event == e {
			v.Status, v.Since = t.To, on
			if t.To == StatusApproved {
				v.Approved = on
			}
			return v, t, nil
		}
	}
	return v, Transition{}, &TransitionError{v.Status, e}
}

// History is the versions of one map («версии карты»), the initial one first.
//
// Clause: people-2022:4.3.4, samara-people-2022:4.3/p8
type History struct {
	Map      MapID     `json:"map" validate:"required,max=200"`
	Versions []Version `json:"versions,omitempty" validate:"dive"`
}

// InForce returns the version that is approved and not superseded.
func (h History) InForce() (Version, bool) {
	for _, v := range h.Versions {
		if v.Status == StatusApproved {
			return v, true
		}
	}
	return Version{}, false
}

// DueSince returns the day since which the version in force has been due for
// review: so many months after its approval, or after the day since which it has
// been in force where no day of approval is stated. It reports false if at lies
// before that day, or nothing is in force, or months is not positive.
//
// Reading: S20, the time between reviews is the caller's, the library says what
// is due and since when.
//
// Clause: people-2022:4.3.4, people-2022:T2.1/2
func (h History) DueSince(months int, at standard.Date) (standard.Date, bool) {
	v, ok := h.InForce()
	if !ok || months < 1 {
		return 0, false
	}
	approved := v.Approved
	if !approved.IsValid() { // then the day since which it has been in force
		approved = v.Since
	}
	due := approved.AddMonths(months)
	if due == 0 || at < due {
		return 0, false
	}
	return due, true
}

// Check judges the history: its shape, then the rules.
func (h History) Check() standard.Findings {
	fs := validate.Shape(&h)
	if fs.Err() != nil {
		return fs
	}
	return append(fs, historyRules.Check(&h)...)
}

var historyRules = standard.Rules[*History]{
	{
		Code: "journey.no-version", Clause: standard.Cite("people-2022:4.3.4"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "карты нет: не указана ни одна версия", EN: "there is no map: no version is stated"},
		Mend: standard.Text{RU: "разработайте первоначальную карту", EN: "develop the initial map"},
		Check: func(h *History, broken func(standard.Pointer)) {
			if len(h.Versions) == 0 {
				broken("/versions")
			}
		},
	}, {
		Code: "journey.version-out-of-order", Clause: standard.Cite("people-2022:4.3.4"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "версии идут не подряд", EN: "the versions do not follow one another"},
		Mend: standard.Text{RU: "начните с первой версии и нумеруйте подряд", EN: "begin with version 1 and number without gaps"},
		Check: func(h *History, broken func(standard.Pointer)) {
			for i, v := range h.Versions {
				if v.Number != i+1 {
					broken(standard.Pointer("/versions").Index(i).Field("number"))
				}
			}
		},
	}, {
		Code: "journey.two-versions-in-force", Clause: standard.Cite("people-2022:4.3.4"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "действуют сразу две версии карты", EN: "two versions of the map are in force"},
		Mend: standard.Text{RU: "отметьте прежнюю версию как заменённую", EN: "mark the earlier version as superseded"},
		Check: func(h *History, broken func(standard.Pointer)) {
			n := 0
			for i, v := range h.Versions {
				if v.Status == StatusApproved {
					if n++; n > 1 {
						broken(standard.Pointer("/versions").Index(i).Field("status"))
					}
				}
			}
		},
	}, {
		Code: "journey.approval-without-act", Clause: standard.Cite("people-2022:T2.1/2"), Severity: standard.SeverityNote,
		Text: standard.Text{RU: "не указано, когда и чем утверждена версия", EN: "it is not stated when and by what the version was approved"},
		Mend: standard.Text{RU: "укажите день утверждения и документ", EN: "state the day of approval and the document"},
		Check: func(h *History, broken func(standard.Pointer)) {
			for i, v := range h.Versions {
				if v.Status != StatusDraft && (!v.Approved.IsValid() || blank(v.Act)) {
					broken(standard.Pointer("/versions").Index(i))
				}
			}
		},
	},
}
