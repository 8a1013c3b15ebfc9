package journey

import (
	"iter"
	"slices"
	"strings"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/lifesituation"
)

// Keys inside one map.
type (
	// MapID is the key of a journey map.
	MapID string
	// StageID is the key of a stage within its map («этап»).
	StageID string
	// StepID is the key of a client's action within its map («действие клиента»).
	StepID string
)

// Map is a journey map («карта клиентского пути»): what a client of one segment
// does in one life situation from the moment a need arises until it is met, at
// which touchpoints, and how that was.
//
// Clause: people-2022:3(12), people-2022:3(13), people-2022:4.3.4
type Map struct {
	ID          MapID         `json:"id" validate:"required,max=200"`
	Title       standard.Text `json:"title"`
	Version     int           `json:"version" validate:"min=1"` // 1 is the initial map, a higher one an update
	Basis       []Basis       `json:"basis,omitempty" validate:"dive,known"`
	Situation   Situation     `json:"situation"`
	Segment     Segment       `json:"segment"`
	Needs       []Need        `json:"needs,omitempty" validate:"dive"`
	Stages      []Stage       `json:"stages,omitempty" validate:"dive"` // in the order of the journey
	Services    []Service     `json:"services,omitempty" validate:"dive"`
	Touchpoints []Touchpoint  `json:"touchpoints,omitempty" validate:"dive"`
	Experience  *Experience   `json:"experience,omitempty"` // of the journey as a whole
}

// Situation is the life situation of the map with its description.
type Situation struct {
	ID          standard.SituationID `json:"id" validate:"required,max=200"`
	Description standard.Text        `json:"description"`
}

// Segment is the client segment of the map with the description of its profile.
// One map covers one segment.
type Segment struct {
	ID          standard.SegmentID `json:"id" validate:"required,max=200"`
	Description standard.Text      `json:"description"`
}

// Need is a typical need («типовая потребность») with the steps at which it
// arises and is met.
type Need struct {
	ID     standard.NeedID `json:"id" validate:"required,max=200"`
	Title  standard.Text   `json:"title"`
	Arises StepID          `json:"arises"` // the step at which the need arises
	Met    StepID          `json:"met"`    // the step at which it is met
}

// Stage is a part of the journey: steps that are taken one after another. The
// next stage begins when every step of this one is done, optional ones apart.
type Stage struct {
	ID         StageID       `json:"id" validate:"required,max=200"`
	Title      standard.Text `json:"title"`
	Steps      []Step        `json:"steps,omitempty" validate:"dive"`
	Experience *Experience   `json:"experience,omitempty"`
}

// Step is one action on the client's journey («действие клиента»).
type Step struct {
	ID         StepID                `json:"id" validate:"required,max=200"`
	Title      standard.Text         `json:"title"`
	Touchpoint standard.TouchpointID `json:"touchpoint,omitempty"` // where it is done, if it is done at one of Map.Touchpoints
	Services   []standard.ServiceID  `json:"services,omitempty"`
	Together   bool                  `json:"together,omitempty"` // may be done together with the step before it in the stage
	Optional   bool                  `json:"optional,omitempty"` // not every client needs it
}

// Service is a service that clients receive on the journey, with its kind: a
// service, a digital service, a support measure or a function.
//
// Clause: people-2022:4.3.4.1(5), samara-business-2022:4.3/p9(5)
type Service struct {
	ID    standard.ServiceID        `json:"id" validate:"required,max=200"`
	Title standard.Text             `json:"title"`
	Kind  lifesituation.ServiceKind `json:"kind" validate:"known"`
}

// Touchpoint is a touchpoint of the journey with the experience of clients there.
type Touchpoint struct {
	ID         standard.TouchpointID   `json:"id" validate:"required,max=200"`
	Kind       standard.TouchpointKind `json:"kind" validate:"known"`
	Title      standard.Text           `json:"title"`
	Experience *Experience             `json:"experience,omitempty"`
	Positive   Notes                   `json:"positive,omitzero"` // positive observations
	Problems   Notes                   `json:"problems,omitzero"` // typical problems
}

// Notes are what was observed at a touchpoint. That nothing was found is said,
// not left out: an empty list may also mean that nobody looked.
type Notes struct {
	Items     []standard.Text `json:"items,omitempty"`
	NoneFound bool            `json:"none_found,omitempty"`
}

// IsZero reports whether nothing is said.
func (n Notes) IsZero() bool { return len(n.Items) == 0 && !n.NoneFound }

// place is where a step stands: its stage, its index there, and its number in
// the whole map.
type place struct{ stage, step, number int }

func (p place) pointer() standard.Pointer {
	return standard.Pointer("/stages").Index(p.stage).Field("steps").Index(p.step)
}

// hasSteps reports whether some stage has a step.
func (m *Map) hasSteps() bool {
	return slices.ContainsFunc(m.Stages, func(s Stage) bool { return len(s.Steps) > 0 })
}

// steps yields every step with its place.
func (m *Map) steps() iter.Seq2[place, *Step] {
	return func(yield func(place, *Step) bool) {
		n := 0
		for i := range m.Stages {
			for j := range m.Stages[i].Steps {
				if !yield(place{i, j, n}, &m.Stages[i].Steps[j]) {
					return
				}
				n++
			}
		}
	}
}

// experiences yields every experience of the map with where it stands.
func (m *Map) experiences() iter.Seq2[holder, *Experience] {
	return func(yield func(holder, *Experience) bool) {
		for i := range m.Stages {
			if x := m.Stages[i].Experience; x != nil && !yield(holder{"/stages", i}, x) {
				return
			}
		}
		for i := range m.Touchpoints {
			if x := m.Touchpoints[i].Experience; x != nil && !yield(holder{"/touchpoints", i}, x) {
				return
			}
		}
		if m.Experience != nil {
			yield(holder{}, m.Experience)
		}
	}
}

// holder is what an experience stands in: an element of a list or, with an
// empty list, the map.
type holder struct {
	list  standard.Pointer
	index int
}

func (h holder) pointer() standard.Pointer {
	if h.list == "" {
		return "/experience"
	}
	return h.list.Index(h.index).Field("experience")
}

// placed returns where each key of a list first stands.
func placed[T any, K comparable](list []T, key func(*T) K) map[K]int {
	at := make(map[K]int, len(list))
	for i := range list {
		if _, twice := at[key(&list[i])]; !twice {
			at[key(&list[i])] = i
		}
	}
	return at
}

// judged is a map as its rules see it: with the places of its steps, services
// and touchpoints, of a doubled key the first.
type judged struct {
	*Map
	at          map[StepID]place
	services    map[standard.ServiceID]int
	touchpoints map[standard.TouchpointID]int
}

func judgedOf(m *Map) *judged {
	v := &judged{
		Map: m, at: map[StepID]place{},
		services:    placed(m.Services, func(s *Service) standard.ServiceID { return s.ID }),
		touchpoints: placed(m.Touchpoints, func(t *Touchpoint) standard.TouchpointID { return t.ID }),
	}
	for at, step := range m.steps() {
		if _, twice := v.at[step.ID]; !twice {
			v.at[step.ID] = at
		}
	}
	return v
}

// twice calls found with each element whose key an earlier one has.
func twice[T any, K comparable](list []T, key func(*T) K, found func(i int)) {
	first := placed(list, key)
	for i := range list {
		if first[key(&list[i])] < i {
			found(i)
		}
	}
}

// blank reports whether s has no more than white space.
func blank(s string) bool { return strings.TrimSpace(s) == "" }
