package scenario

import (
	"fmt"
	"iter"
	"slices"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/lifesituation"
)

// Status is how far the satisfaction of a client's need has come («статус
// удовлетворения потребности»).
//
// Reading: S9, the text requires statuses and does not list them.
type Status string

// The statuses, in the order in which a need goes through them.
const (
	StatusIdentified     Status = "identified"
	StatusConfirmed      Status = "confirmed"
	StatusInProgress     Status = "in_progress"
	StatusSatisfied      Status = "satisfied"
	StatusNotSatisfiable Status = "not_satisfiable"
	StatusAwaiting       Status = "awaiting_change"
	StatusDeclined       Status = "declined_by_client"
)

var statuses = standard.Vocabulary[Status]{
	{Code: StatusIdentified, Title: standard.Text{RU: "выявлена", EN: "identified"}, Clause: standard.Cite("people-2022:4.5.6.11(2)")},
	{Code: StatusConfirmed, Title: standard.Text{RU: "подтверждена клиентом", EN: "confirmed by the client"}, Clause: standard.Cite("people-2022:4.5.6.11(2)")},
	{Code: StatusInProgress, Title: standard.Text{RU: "в работе", EN: "in progress"}, Clause: standard.Cite("people-2022:4.5.6.11(2)")},
	{Code: StatusSatisfied, Title: standard.Text{RU: "удовлетворена", EN: "satisfied"}, Clause: standard.Cite("people-2022:4.5.6.11(2)")},
	{Code: StatusNotSatisfiable, Title: standard.Text{RU: "сейчас удовлетворить нельзя", EN: "cannot be satisfied now"}, Clause: standard.Cite("people-2022:4.5.6.11(2)")},
	{Code: StatusAwaiting, Title: standard.Text{RU: "ждёт изменения услуги или сценария", EN: "awaits a change of service or scenario"}, Clause: standard.Cite("people-2022:4.5.6.11(2)")},
	{Code: StatusDeclined, Title: standard.Text{RU: "клиент отказался", EN: "declined by the client"}, Clause: standard.Cite("people-2022:4.5.6.11(2)")},
}

// Statuses yields every status with its title.
func Statuses() iter.Seq[standard.Term[Status]] { return statuses.All() }

// IsValid reports whether s is on the list.
func (s Status) IsValid() bool { _, ok := statuses.Find(s); return ok }

// Event is what moves a need from one status to another («событие»).
type Event string

// The events.
const (
	EventConfirm  Event = "confirm"  // the client confirms the need
	EventStart    Event = "start"    // an order is chosen and work begins
	EventSatisfy  Event = "satisfy"  // the services are provided
	EventRefuse   Event = "refuse"   // the scenario cannot meet it: reasons are due
	EventConsider Event = "consider" // a new service, re-engineering or another scenario is considered
	EventResume   Event = "resume"   // a changed scenario can meet it
	EventDecline  Event = "decline"  // the client no longer has the need
)

// Transition is one permitted move.
type Transition struct {
	From   Status          `json:"from"`
	Event  Event           `json:"event"`
	To     Status          `json:"to"`
	Clause standard.Clause `json:"clause"`
}

var transitions = []Transition{
	{From: StatusIdentified, Event: EventConfirm, To: StatusConfirmed, Clause: standard.Cite("people-2022:4.5.5.8(2)")},
	{From: StatusConfirmed, Event: EventStart, To: StatusInProgress, Clause: standard.Cite("people-2022:4.5.2(4)")},
	{From: StatusInProgress, Event: EventSatisfy, To: StatusSatisfied, Clause: standard.Cite("people-2022:4.5.6.11(1)")},
	{From: StatusInProgress, Event: EventRefuse, To: StatusNotSatisfiable, Clause: standard.Cite("people-2022:4.5.6.10(2)")},
	{From: StatusNotSatisfiable, Event: EventConsider, To: StatusAwaiting, Clause: standard.Cite("people-2022:4.5.6.10(3)")},
	{From: StatusAwaiting, Event: EventResume, To: StatusInProgress, Clause: standard.Cite("people-2022:4.5.6.10(4)")},
	{From: StatusIdentified, Event: EventDecline, To: StatusDeclined, Clause: standard.Cite("people-2022:4.5.5.5(4)")},
	{From: StatusConfirmed, Event: EventDecline, To: StatusDeclined, Clause: standard.Cite("people-2022:4.5.5.5(4)")},
	{From: StatusInProgress, Event: EventDecline, To: StatusDeclined, Clause: standard.Cite("people-2022:4.5.5.5(4)")},
	{From: StatusAwaiting, Event: EventDecline, To: StatusDeclined, Clause: standard.Cite("people-2022:4.5.5.5(4)")},
}

// Transitions yields every permitted move.
func Transitions() iter.Seq[Transition] { return slices.Values(transitions) }

// TransitionError says that a need cannot make a move: there is none from its
// status by this event, it would go back in time, or a refusal gives no reason.
type TransitionError struct {
	Status Status
	Event  Event
	Why    standard.Text
}

// Error names status and event and gives the reason in English.
func (e *TransitionError) Error() string {
	return fmt.Sprintf("scenario: need %s, event %s: %s", e.Status, e.Event, e.Why.EN)
}

// NeedRecord is one need of one client with its status and how it came to it
// («сведения о статусе удовлетворения потребности»).
//
// Clause: people-2022:4.5.6.11(2), people-2022:4.5.5.8(2)
type NeedRecord struct {
	Need    standard.NeedID        `json:"need" validate:"required,max=100"`
	Status  Status                 `json:"status" validate:"known"`
	Since   time.Time              `json:"since"`
	Reasons []lifesituation.Reason `json:"reasons,omitempty" validate:"dive"` // why it could not be met, from the last refusal on
	Moves   []Move                 `json:"moves,omitempty" validate:"dive"`
}

// Move is one move that a need has made.
type Move struct {
	Event Event     `json:"event"`
	To    Status    `json:"to" validate:"known"`
	At    time.Time `json:"at"`
}

// Identify returns the record of a need that has just been identified.
func Identify(need standard.NeedID, at time.Time) NeedRecord {
	return NeedRecord{Need: need, Status: StatusIdentified, Since: instant(at)}
}

// Apply returns n after an event, and the move that was made. A refusal takes at
// least one reason in words. n is not changed. The error is a [*TransitionError].
func (n NeedRecord) Apply(e Event, at time.Time, reasons ...lifesituation.Reason) (NeedRecord, Transition, error) {
	fail := func(ru, en string) (NeedRecord, Transition, error) {
		return n, Transition{}, &TransitionError{Status: n.Status, Event: e, Why: standard.Text{RU: ru, EN: en}}
	}
	i := slices.IndexFunc(transitions, func(t Transition) bool { return t.From == n.Status && t.Event == e })
	if i < 0 {
		return fail("из этого статуса так перейти нельзя; посмотрите таблицу переходов", "there is no such move from this status; see Transitions")
	}
	t := transitions[i]
	at = instant(at)
	switch {
	case at.Before(n.Since):
		return fail("событие раньше предыдущего; проверьте время", "the event is earlier than the one before; check the time")
	case t.To == StatusNotSatisfiable && !told(reasons):
		return fail("отказ без причины; опишите словами хотя бы одну", "a refusal without a reason; put at least one in words")
	}
	if t.To == StatusNotSatisfiable {
		n.Reasons = slices.Clone(reasons)
	}
	n.Moves = append(slices.Clone(n.Moves), Move{Event: e, To: t.To, At: at})
	n.Status, n.Since = t.To, at
	return n, t, nil
}

// instant is how the package keeps time: UTC, to the microsecond.
func instant(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return t.UTC().Truncate(time.Microsecond)
}
