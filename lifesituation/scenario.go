package lifesituation

import (
	"iter"
	"slices"

	"github.com/state-for-people/standard"
)

// ScenarioID is the key of a client scenario.
type ScenarioID string

// Scenario is a client scenario («клиентский сценарий»): what is done, in
// order, so that a typical need is met, and the services it takes. All of them
// are needed; which of several ways a client has is a matter of the segment.
//
// Clause: people-2022:3(15), people-2022:4.3.5.1/s2
type Scenario struct {
	ID    ScenarioID    `json:"id" validate:"required,max=100"`
	Title standard.Text `json:"title"`
	Steps []Step        `json:"steps,omitempty" validate:"dive"`
}

// Step is one action of a scenario («действие»), by the client or by another
// who takes part.
type Step struct {
	Title   standard.Text      `json:"title"`
	Actor   Actor              `json:"actor" validate:"known"`
	Service standard.ServiceID `json:"service,omitempty"` // the service it belongs to
	Stage   string             `json:"stage,omitempty" validate:"max=100"`
}

// Actor says who acts in a step («субъект действия»).
type Actor string

// The actors.
const (
	ActorClient      Actor = "client"
	ActorParticipant Actor = "participant"
)

var actors = standard.Vocabulary[Actor]{
	{Code: ActorClient, Title: standard.Text{RU: "клиент", EN: "client"}, Clause: standard.Cite("people-2022:3(15)")},
	{Code: ActorParticipant, Title: standard.Text{RU: "другой участник", EN: "another participant"}, Clause: standard.Cite("people-2022:3(15)")},
}

// Actors yields every actor with its title.
func Actors() iter.Seq[standard.Term[Actor]] { return actors.All() }

// IsValid reports whether a is on the list.
func (a Actor) IsValid() bool { _, ok := actors.Find(a); return ok }

// Services yields the services of the scenario in the order of its steps, each
// once.
func (s Scenario) Services() iter.Seq[standard.ServiceID] {
	if len(s.Steps) > shortScenario {
		return s.manyServices
	}
	return func(yield func(standard.ServiceID) bool) {
		for i := range s.Steps {
			id := s.Steps[i].Service
			earlier := func(o Step) bool { return o.Service == id }
			if id != "" && !slices.ContainsFunc(s.Steps[:i], earlier) && !yield(id) {
				return
			}
		}
	}
}

// shortScenario is up to how many steps looking back is cheaper than a map.
const shortScenario = 32

func (s Scenario) manyServices(yield func(standard.ServiceID) bool) {
	seen := make(map[standard.ServiceID]struct{}, len(s.Steps))
	for i := range s.Steps {
		id := s.Steps[i].Service
		if _, ok := seen[id]; ok || id == "" {
			continue
		}
		seen[id] = struct{}{}
		if !yield(id) {
			return
		}
	}
}

func (s Scenario) clone() Scenario {
	s.Steps = slices.Clone(s.Steps)
	return s
}
