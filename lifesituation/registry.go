package lifesituation

import (
	"iter"

	"github.com/state-for-people/standard"
)

// Registry is a registry of life situations («реестр жизненных ситуаций»): an
// immutable snapshot of contents that break no obligation, with indexes made
// once. It may be used by many goroutines. The zero Registry is empty.
type Registry struct {
	contents   Contents
	at         positions
	schema     *Schema
	situations []*Condition // by place; nil where there is no criterion
	segments   []*Condition
	entitled   []*Condition // by place of the service
	groups     map[groupKey]*Group
}

type groupKey struct {
	situation standard.SituationID
	segment   standard.SegmentID
}

// NewRegistry makes a registry. It keeps a copy of c. Contents that break an
// obligation are refused with a [*standard.BrokenError] that carries all
// findings.
func NewRegistry(c Contents) (*Registry, error) {
	if err := c.Check().Err(); err != nil {
		return nil, err
	}
	r := &Registry{contents: c.clone()}
	r.at = positionsOf(&r.contents)
	schema, err := NewSchema(r.contents.Facts)
	if err != nil {
		return nil, err
	}
	r.schema = schema
	r.situations = conditions(schema, r.contents.Situations, func(s *Situation) *Criterion { return s.Criterion })
	r.segments = conditions(schema, r.contents.Segments, func(s *Segment) *Criterion { return s.Criterion })
	r.entitled = conditions(schema, r.contents.Services, func(s *Service) *Criterion { return s.Entitlement })
	r.groups = make(map[groupKey]*Group)
	for i := range r.contents.Situations {
		s := &r.contents.Situations[i]
		for j := range s.Groups {
			r.groups[groupKey{s.ID, s.Groups[j].Segment}] = &s.Groups[j]
		}
	}
	return r, nil
}

func conditions[E any](s *Schema, entries []E, criterion func(*E) *Criterion) []*Condition {
	out := make([]*Condition, len(entries))
	for i := range entries {
		if c := criterion(&entries[i]); c != nil {
			out[i], _ = s.Compile(*c) // Check has found no fault in it
		}
	}
	return out
}

// Contents returns a copy of what the registry holds.
func (r *Registry) Contents() Contents { return r.contents.clone() }

// Version returns the version that the contents state.
func (r *Registry) Version() string { return r.contents.Version }

// Schema returns the schema of the facts of the registry; of the zero Registry
// an empty one.
func (r *Registry) Schema() *Schema {
	if r.schema == nil {
		return &Schema{}
	}
	return r.schema
}

// Sphere returns the sphere of life with this key.
func (r *Registry) Sphere(id SphereID) (Sphere, bool) {
	return find(r.contents.Spheres, r.at.spheres, id, func(s Sphere) Sphere { return s })
}

// Situation returns the life situation with this key.
func (r *Registry) Situation(id standard.SituationID) (Situation, bool) {
	return find(r.contents.Situations, r.at.situations, id, Situation.clone)
}

// Segment returns the segment profile with this key.
func (r *Registry) Segment(id standard.SegmentID) (Segment, bool) {
	return find(r.contents.Segments, r.at.segments, id, Segment.clone)
}

// Scenario returns the client scenario with this key.
func (r *Registry) Scenario(id ScenarioID) (Scenario, bool) {
	return find(r.contents.Scenarios, r.at.scenarios, id, Scenario.clone)
}

// Service returns the service with this key.
func (r *Registry) Service(id standard.ServiceID) (Service, bool) {
	return find(r.contents.Services, r.at.services, id, Service.clone)
}

// Need returns the need with this key.
func (r *Registry) Need(id standard.NeedID) (Need, bool) {
	return find(r.contents.Needs, r.at.needs, id, func(n Need) Need { return n })
}

// Answer returns the answer with this key.
func (r *Registry) Answer(id AnswerID) (FAQ, bool) {
	return find(r.contents.Answers, r.at.answers, id, FAQ.clone)
}

func find[E any, K comparable](entries []E, at map[K]int, key K, clone func(E) E) (E, bool) {
	i, ok := at[key]
	if !ok {
		var none E
		return none, false
	}
	return clone(entries[i]), true
}

// Situations yields the life situations in their order.
func (r *Registry) Situations() iter.Seq[Situation] {
	return each(r.contents.Situations, Situation.clone)
}

// Services yields the services in their order.
func (r *Registry) Services() iter.Seq[Service] { return each(r.contents.Services, Service.clone) }

func each[E any](entries []E, clone func(E) E) iter.Seq[E] {
	return func(yield func(E) bool) {
		for i := range entries {
			if !yield(clone(entries[i])) {
				return
			}
		}
	}
}

// Group returns the typical needs of a segment in a situation.
//
// Clause: people-2022:4.3.5.4
func (r *Registry) Group(situation standard.SituationID, segment standard.SegmentID) (Group, bool) {
	g, ok := r.groups[groupKey{situation, segment}]
	if !ok {
		return Group{}, false
	}
	return g.clone(), true
}

// InSituation is the condition of being in a situation; nil, which is never
// decided, if the situation has no criterion or does not exist.
func (r *Registry) InSituation(id standard.SituationID) *Condition {
	return condition(r.situations, r.at.situations, id)
}

// InSegment is the condition of belonging to a segment; nil, which is never
// decided, if the segment has no criterion or does not exist.
func (r *Registry) InSegment(id standard.SegmentID) *Condition {
	return condition(r.segments, r.at.segments, id)
}

// Entitled is the condition of being entitled to a service; nil if everybody
// is or the service does not exist.
func (r *Registry) Entitled(id standard.ServiceID) *Condition {
	return condition(r.entitled, r.at.services, id)
}

func condition[K comparable](all []*Condition, at map[K]int, key K) *Condition {
	i, ok := at[key]
	if !ok {
		return nil
	}
	return all[i]
}

// AnswersFor yields the answers that a body needs: those of every situation in
// whose scenarios it provides a service. So each is open to all who take part.
//
// Clause: people-2022:4.3.5.7(1)
func (r *Registry) AnswersFor(body standard.AuthorityID) iter.Seq[FAQ] {
	return func(yield func(FAQ) bool) {
		for i := range r.contents.Answers {
			a := &r.contents.Answers[i]
			if r.takesPart(body, a.Situation) && !yield(a.clone()) {
				return
			}
		}
	}
}

func (r *Registry) takesPart(body standard.AuthorityID, situation standard.SituationID) bool {
	s := &r.contents.Situations[r.at.situations[situation]]
	for i := range s.Groups {
		for j := range s.Groups[i].Needs {
			id := s.Groups[i].Needs[j].Scenario
			if id == "" {
				continue
			}
			for service := range r.contents.Scenarios[r.at.scenarios[id]].Services() {
				if r.contents.Services[r.at.services[service]].Provider == body {
					return true
				}
			}
		}
	}
	return false
}
