package lifesituation

import (
	"iter"

	"github.com/state-for-people/standard"
)

// Need is a result, a task or a question that a client has to settle
// («потребность»). What can be done about it is told for each situation and
// segment: see [TypicalNeed].
type Need struct {
	ID          standard.NeedID `json:"id" validate:"required,max=100"`
	Title       standard.Text   `json:"title"`
	Description standard.Text   `json:"description,omitzero"`
}

// TypicalNeed is a need of a segment in a situation with its place in planning
// («типовая потребность»).
//
// Clause: people-2022:4.3.5.4
type TypicalNeed struct {
	Need  standard.NeedID `json:"need" validate:"required,max=100"`
	Class Class           `json:"class" validate:"known"`
	// Scenario says how the need is met: of a satisfiable need always, of one in
	// design where an existing service still works while it is redesigned.
	Scenario ScenarioID `json:"scenario,omitempty"`
	// Project is the project of design or re-engineering that works on the need.
	Project string `json:"project,omitempty" validate:"max=200"`
	// Answer is the answer that gives the reasons why the need cannot be met.
	Answer AnswerID `json:"answer,omitempty"`
}

// Class is where a typical need stands in planning («класс потребности»). It
// is decided once for a whole group; which route one client takes is decided
// for that client by package scenario.
//
// Reading: S17, the planning classes and the routes are two lists, never one.
type Class string

// The classes.
const (
	ClassSatisfiable    Class = "satisfiable"
	ClassInDesign       Class = "in_design"
	ClassNotSatisfiable Class = "not_satisfiable_now"
)

var classes = standard.Vocabulary[Class]{
	{Code: ClassSatisfiable, Title: standard.Text{RU: "удовлетворяется услугами и сервисами", EN: "met by services"}, Clause: standard.Cite("people-2022:4.3.5.4(1)")},
	{Code: ClassInDesign, Title: standard.Text{RU: "в работе: услуга проектируется или меняется", EN: "being worked on: a service is designed or re-engineered"}, Clause: standard.Cite("people-2022:4.3.5.4(2)")},
	{Code: ClassNotSatisfiable, Title: standard.Text{RU: "сейчас удовлетворить нельзя", EN: "cannot be met now"}, Clause: standard.Cite("people-2022:4.3.5.4(3)")},
}

// Classes yields every class with its title.
func Classes() iter.Seq[standard.Term[Class]] { return classes.All() }

// IsValid reports whether c is on the list.
func (c Class) IsValid() bool { _, ok := classes.Find(c); return ok }
