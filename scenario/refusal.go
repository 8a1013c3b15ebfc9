package scenario

import (
	"iter"
	"slices"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/validate"
	"github.com/state-for-people/standard/lifesituation"
)

// Refusal is the record of a need that cannot be met now («информация о
// причинах») and of what is owed to the client for it.
type Refusal struct {
	Need       standard.NeedID        `json:"need"`
	Why        Why                    `json:"why"`
	Reasons    []lifesituation.Reason `json:"reasons,omitempty" validate:"dive"`
	Told       time.Time              `json:"told,omitzero"`        // when the client was told the reasons
	Status     Status                 `json:"status,omitempty"`     // what was recorded of the need
	Considered Change                 `json:"considered,omitempty"` // which change is being considered
	Watched    bool                   `json:"watched,omitempty"`    // the client is told when the need can be met
}

// Change is what is considered so that a need can be met later («возможность
// удовлетворения»). To consider is a duty; to do it is not.
type Change string

// The changes.
const (
	ChangeNewService    Change = "new_service"
	ChangeReengineering Change = "reengineering"
	ChangeScenario      Change = "scenario_update"
)

var changes = standard.Vocabulary[Change]{
	{Code: ChangeNewService, Title: standard.Text{RU: "новая услуга", EN: "a new service"}, Clause: standard.Cite("people-2022:4.5.6.10(3)")},
	{Code: ChangeReengineering, Title: standard.Text{RU: "реинжиниринг услуги", EN: "re-engineering of a service"}, Clause: standard.Cite("people-2022:4.5.6.10(3)")},
	{Code: ChangeScenario, Title: standard.Text{RU: "обновление сценария", EN: "an update of the scenario"}, Clause: standard.Cite("people-2022:4.5.6.10(3)")},
}

// Changes yields every change with its title.
func Changes() iter.Seq[standard.Term[Change]] { return changes.All() }

// IsValid reports whether c is on the list.
func (c Change) IsValid() bool { _, ok := changes.Find(c); return ok }

// Refusal returns the record of a route of the third order, with its reasons.
// It reports false for the other orders. What is owed is still open in it: see
// [Refusal.Check].
//
// Clause: people-2022:4.5.6.10(1)
func (r Route) Refusal() (Refusal, bool) {
	if r.Order != OrderNotNow {
		return Refusal{}, false
	}
	return Refusal{Need: r.Need, Why: r.Why, Reasons: r.Reasons()}, true
}

// Check judges the form of the record, then says what is still owed to the
// client, in the order of the text.
//
// Reading: S10, reasons are told always, not only on request.
func (r Refusal) Check() standard.Findings {
	return append(validate.Shape(r), refusalRules.Check(r)...)
}

var refusalRules = standard.Rules[Refusal]{
	{
		Code:     "scenario.reasons-not-told",
		Clause:   standard.Cite("people-2022:4.5.6.10(1)"),
		Severity: standard.SeverityObligation,
		Reading:  "S10",
		Text:     standard.Text{RU: "клиенту не сообщили, почему потребность сейчас нельзя удовлетворить", EN: "the client has not been told why the need cannot be met now"},
		Mend:     standard.Text{RU: "укажите причины и время, когда их сообщили", EN: "give the reasons, and when they were told"},
		Check: func(r Refusal, broken func(standard.Pointer)) {
			if !told(r.Reasons) {
				broken("/reasons")
			}
			if r.Told.IsZero() {
				broken("/told")
			}
		},
	},
	{
		Code:     "scenario.status-not-recorded",
		Clause:   standard.Cite("people-2022:4.5.6.10(2)"),
		Severity: standard.SeverityObligation,
		Reading:  "S9",
		Text:     standard.Text{RU: "статус неудовлетворённой потребности не записан", EN: "the status of the need that was not met is not recorded"},
		Mend:     standard.Text{RU: "запишите статус not_satisfiable или awaiting_change", EN: "record not_satisfiable or awaiting_change"},
		Check: func(r Refusal, broken func(standard.Pointer)) {
			if r.Status != StatusNotSatisfiable && r.Status != StatusAwaiting {
				broken("/status")
			}
		},
	},
	{
		Code:     "scenario.change-not-considered",
		Clause:   standard.Cite("people-2022:4.5.6.10(3)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "не рассмотрено, можно ли удовлетворить потребность новой услугой, реинжинирингом или другим сценарием", EN: "nobody has considered a new service, re-engineering or another scenario"},
		Mend:     standard.Text{RU: "укажите, что рассматривается: new_service, reengineering или scenario_update", EN: "say what is considered: new_service, reengineering or scenario_update"},
		Check: func(r Refusal, broken func(standard.Pointer)) {
			if !r.Considered.IsValid() {
				broken("/considered")
			}
		},
	},
	{
		Code:     "scenario.client-not-kept-in-touch",
		Clause:   standard.Cite("people-2022:4.5.6.10(4)"),
		Severity: standard.SeverityObligation,
		Reading:  "S11",
		Text:     standard.Text{RU: "не предусмотрено, что клиенту сообщат, когда потребность можно будет удовлетворить", EN: "nothing makes sure that the client is told when the need can be met"},
		Mend:     standard.Text{RU: "отметьте потребность как отслеживаемую", EN: "mark the need as watched"},
		Check: func(r Refusal, broken func(standard.Pointer)) {
			if !r.Watched {
				broken("/watched")
			}
		},
	},
}

// Reopened yields the routes of needs that were refused and can be met now, by
// the registry of this planner: whom to tell of it. Each contact is checked
// like any other, with the action follow_up.
//
// Reading: S11, keeping in touch is a contact like any other.
//
// Clause: people-2022:4.5.6.10(4)
func (c Case) Reopened(records []NeedRecord) iter.Seq[Route] {
	return func(yield func(Route) bool) {
		for _, n := range records {
			if n.Status != StatusNotSatisfiable && n.Status != StatusAwaiting {
				continue
			}
			if r := c.Route(n.Need); r.Order != OrderNotNow && !yield(r) {
				return
			}
		}
	}
}

// RatingRequest asks a client to rate («запрос оценки»): one service, or how far
// the need was met. Asked and not answered is recorded too.
type RatingRequest struct {
	Situation standard.SituationID `json:"situation"`
	Service   standard.ServiceID   `json:"service,omitempty"` // what is rated is a service, or
	Need      standard.NeedID      `json:"need,omitempty"`    // a need as a whole
	Asked     time.Time            `json:"asked"`
	Answered  bool                 `json:"answered,omitempty"`
}

// Ratings returns what the client is asked to rate: every service that has been
// provided, and every need that is satisfied.
//
// Reading: S12, each service and the need as a whole.
//
// Clause: people-2022:4.5.6.4, people-2022:4.5.7.1, people-2022:4.5.7.1/p1
func (pe Personal) Ratings(at time.Time) []RatingRequest {
	var out []RatingRequest
	for _, a := range pe.Services {
		if !a.Provided.IsZero() {
			out = append(out, RatingRequest{Situation: pe.Situation, Service: a.Service, Asked: instant(at)})
		}
	}
	for _, n := range pe.Needs {
		if n.Status == StatusSatisfied {
			out = append(out, RatingRequest{Situation: pe.Situation, Need: n.Need, Asked: instant(at)})
		}
	}
	return slices.Clip(out)
}
