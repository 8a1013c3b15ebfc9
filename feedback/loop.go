package feedback

import (
	"fmt"
	"iter"
	"slices"
	"time"

	"github.com/state-for-people/standard"
)

// Stage is a stage in the life of feedback («этап работы с отзывом»).
type Stage string

// The stages, in order. A loop that needs no change is decided and told.
const (
	StageReceived Stage = "received" // the answer is there
	StageDecided  Stage = "decided"  // it was considered and something decided, if only to change nothing
	StageUsed     Stage = "used"     // what was decided is done
	StageTold     Stage = "told"     // the client knows, the loop is closed
)

var stages = standard.Vocabulary[Stage]{
	{Code: StageReceived, Title: standard.Text{RU: "получен", EN: "received"}, Clause: standard.Cite("people-2022:4.5.7")},
	{Code: StageDecided, Title: standard.Text{RU: "рассмотрен, решение принято", EN: "considered, decided"}, Clause: standard.Cite("people-2022:4.5.7")},
	{Code: StageUsed, Title: standard.Text{RU: "использован", EN: "used"}, Clause: standard.Cite("people-2022:4.5.7.3")},
	{Code: StageTold, Title: standard.Text{RU: "клиенту сообщено", EN: "client told"}, Clause: standard.Cite("people-2022:4.5.7.4")},
}

// Stages yields the stages with their titles, in order.
func Stages() iter.Seq[standard.Term[Stage]] { return stages.All() }

// IsValid reports whether s is on the list.
func (s Stage) IsValid() bool { _, ok := stages.Find(s); return ok }

// LoopEvent is what moves a loop on («событие»).
type LoopEvent string

// The events.
const (
	EventDecide LoopEvent = "decide"
	EventUse    LoopEvent = "use"
	EventTell   LoopEvent = "tell"
)

// LoopMove is a row of the life cycle: from a stage by an event to a stage.
type LoopMove struct {
	From   Stage
	Event  LoopEvent
	To     Stage
	Clause standard.Clause
}

var loopMoves = []LoopMove{
	{StageReceived, EventDecide, StageDecided, standard.Cite("people-2022:4.5.7")},
	{StageDecided, EventUse, StageUsed, standard.Cite("people-2022:4.5.7.3")},
	{StageDecided, EventTell, StageTold, standard.Cite("people-2022:4.5.7.4")},
	{StageUsed, EventTell, StageTold, standard.Cite("people-2022:4.5.7.4")},
}

// LoopMoves yields the life cycle of feedback.
func LoopMoves() iter.Seq[LoopMove] { return slices.Values(loopMoves) }

// MoveError says that the life cycle has no such move.
type MoveError struct {
	Stage Stage
	Event LoopEvent
}

// Error names stage and event.
func (e *MoveError) Error() string {
	return fmt.Sprintf("feedback: a loop that is %q does not take %q; the moves are those of LoopMoves", e.Stage, e.Event)
}

// Text says what is wrong and how to mend it, in both languages.
func (*MoveError) Text() standard.Text {
	return standard.Text{RU: "на этом шаге работы с ответом такого события быть не может; возможные перечисляет LoopMoves",
		EN: "the loop does not take this event at this stage; the moves are those of LoopMoves"}
}

// Next returns the stage after an event, or the same stage and a [*MoveError].
//
// Clause: people-2022:4.5.7, people-2022:4.5.7.3, people-2022:4.5.7.4
func (s Stage) Next(e LoopEvent) (Stage, error) {
	for i := range loopMoves {
		if m := &loopMoves[i]; m.From == s && m.Event == e {
			return m.To, nil
		}
	}
	return s, &MoveError{s, e}
}

// Telling is how the client learns what became of the feedback.
type Telling string

// The ways. Who answered without a name can be told in public only.
const (
	TellingIndividual Telling = "individual"
	TellingPublic     Telling = "public" // a public report, decisions included
)

var tellings = standard.Vocabulary[Telling]{
	{Code: TellingIndividual, Title: standard.Text{RU: "лично", EN: "individually"}, Clause: standard.Cite("people-2022:4.5.7.4")},
	{Code: TellingPublic, Title: standard.Text{RU: "публично", EN: "in public"}, Clause: standard.Cite("people-2022:4.5.7.4")},
}

// IsValid reports whether t is on the list.
func (t Telling) IsValid() bool { _, ok := tellings.Find(t); return ok }

// Decision is what was decided on feedback, "nothing" included.
type Decision struct {
	At     time.Time `json:"at"`
	Text   string    `json:"text"`             // what was decided, in plain words
	Ground string    `json:"ground,omitempty"` // why; required if nothing is to change
	None   bool      `json:"none,omitzero"`    // nothing is to change
	Public string    `json:"public,omitempty"` // where the decision is published
}

// Use is one way in which feedback was used.
type Use struct {
	Kind UseKind   `json:"kind"`
	At   time.Time `json:"at"`
	Ref  string    `json:"ref"` // the study, the project, the task
}

// Told is how and when the client was told.
type Told struct {
	How Telling   `json:"how"`
	At  time.Time `json:"at"`
	Ref string    `json:"ref"`
}

// Loop is the record of what became of answers: what was decided, how they were
// used, how the client was told («цикл обратной связи»).
//
// Clause: people-2022:4.5.7.3, people-2022:4.5.7.3/p1, people-2022:4.5.7.4, people-2022:4.5.7.5/p1
type Loop struct {
	Document   standard.Document `json:"document"` // by which it is judged
	Answers    []AnswerID        `json:"answers"`
	ReceivedAt time.Time         `json:"received_at"`
	Anonymous  bool              `json:"anonymous,omitzero"` // the author cannot be written to
	Decision   *Decision         `json:"decision,omitzero"`
	Uses       []Use             `json:"uses,omitempty"`
	Told       *Told             `json:"told,omitzero"`
	Study      string            `json:"study,omitempty"`     // the study of needs for which the feedback was considered
	Deviation  string            `json:"deviation,omitempty"` // the deviation, shortcoming or breach that it showed
}

// Stage returns how far the loop has come.
func (l *Loop) Stage() Stage {
	switch {
	case l.Told != nil:
		return StageTold
	case len(l.Uses) > 0:
		return StageUsed
	case l.Decision != nil:
		return StageDecided
	}
	return StageReceived
}

// Within is how soon a loop is to be decided, used and told, after the stage
// before. The Standard sets no such time, so each is the caller's; 0 is none.
type Within struct {
	Decide time.Duration `json:"decide,omitzero"`
	Use    time.Duration `json:"use,omitzero"`
	Tell   time.Duration `json:"tell,omitzero"`
}

// DueStep is what is owed next of a loop, and since when it is late.
type DueStep struct {
	Event   LoopEvent     `json:"event"`
	By      time.Time     `json:"by,omitzero"` // zero: no time was set
	Late    bool          `json:"late,omitzero"`
	Overdue time.Duration `json:"-"`
}

// Due returns what is owed next at the moment at; false if the loop is closed.
// Whoever was told owes nothing more; who decided to change nothing owes the
// telling only.
//
// Clause: people-2022:4.5.7.3, people-2022:4.5.7.4
func (l *Loop) Due(at time.Time, within Within) (DueStep, bool) {
	var d DueStep
	var since time.Time
	var limit time.Duration
	switch l.Stage() {
	case StageReceived:
		d.Event, since, limit = EventDecide, l.ReceivedAt, within.Decide
	case StageDecided:
		d.Event, since, limit = EventUse, l.Decision.At, within.Use
		if l.Decision.None {
			d.Event, limit = EventTell, within.Tell
		}
	case StageUsed:
		for _, u := range l.Uses {
			if u.At.After(since) {
				since = u.At
			}
		}
		d.Event, limit = EventTell, within.Tell
	case StageTold:
		return DueStep{}, false
	}
	if limit > 0 && !since.IsZero() {
		d.By = since.Add(limit)
		if at.After(d.By) {
			d.Late, d.Overdue = true, at.Sub(d.By)
		}
	}
	return d, true
}
