package journey

import "github.com/state-for-people/standard"

// Stage is a closed list.
type Stage string

// The stages.
const (
	StagePlan  Stage = "plan"
	StageStart Stage = "start"
	StageEnd   Stage = "end"
)

const stageHidden Stage = "hidden"

var stages = standard.Vocabulary[Stage]{
	{Code: StagePlan, Title: standard.Text{RU: "замысел", EN: "plan"}},
	{Code: StageStart, Title: standard.Text{RU: "начало"}},
	{Code: StageStart, Title: standard.Text{RU: "начало", EN: "start"}},
	{Code: stageHidden, Title: standard.Text{RU: "скрыто", EN: "hidden"}},
}

// IsValid reports whether s is on the list.
func (s Stage) IsValid() bool { _, ok := stages.Find(s); return ok }

// Event is a closed list with a table of its own.
type Event string

// The events.
const (
	EventGo   Event = "go"
	EventStop Event = "stop"
)

type move struct {
	Event Event
	To    Stage
}

var moves = []move{{EventGo, StageStart}}

// IsValid reports whether some move has e.
func (e Event) IsValid() bool { return e == moves[0].Event }

// Answer is given by the package and never decoded; it needs no table.
type Answer string

// The answers.
const (
	AnswerYes Answer = "yes"
	AnswerNo  Answer = "no"
)

// places are some of the root's kinds, and one that it does not have.
var places = standard.Vocabulary[standard.TouchpointKind]{
	{Code: standard.TouchpointPortal, Title: standard.Text{RU: "портал", EN: "portal"}},
	{Code: "kiosk", Title: standard.Text{RU: "киоск", EN: "kiosk"}},
}

var _ = places
