package lifesituation

import (
	"slices"

	"github.com/state-for-people/standard"
)

// Contents is what a registry of life situations holds («содержание реестра
// жизненных ситуаций»), as it is written down: possibly wrong, judged by
// [Contents.Check]. [NewRegistry] makes a registry of it.
//
// Clause: people-2022:4.3.5.1/s2
type Contents struct {
	Version    string        `json:"version,omitempty" validate:"max=100"`
	On         standard.Date `json:"on,omitzero"` // the day it was adopted
	Spheres    []Sphere      `json:"spheres" validate:"dive"`
	Situations []Situation   `json:"situations" validate:"dive"`
	Segments   []Segment     `json:"segments" validate:"dive"`
	Scenarios  []Scenario    `json:"scenarios" validate:"dive"`
	Services   []Service     `json:"services" validate:"dive"`
	Needs      []Need        `json:"needs" validate:"dive"`
	Facts      []Fact        `json:"facts,omitempty" validate:"dive"`
	Answers    []FAQ         `json:"answers,omitempty" validate:"dive"`
}

func (c Contents) clone() Contents {
	c.Spheres, c.Needs = slices.Clone(c.Spheres), slices.Clone(c.Needs)
	c.Situations = cloneEach(c.Situations, Situation.clone)
	c.Segments = cloneEach(c.Segments, Segment.clone)
	c.Scenarios = cloneEach(c.Scenarios, Scenario.clone)
	c.Services = cloneEach(c.Services, Service.clone)
	c.Facts = cloneEach(c.Facts, Fact.clone)
	c.Answers = cloneEach(c.Answers, FAQ.clone)
	return c
}

// positions are the places of entries by key; of a doubled key the first.
type positions struct {
	spheres    map[SphereID]int
	situations map[standard.SituationID]int
	segments   map[standard.SegmentID]int
	scenarios  map[ScenarioID]int
	services   map[standard.ServiceID]int
	needs      map[standard.NeedID]int
	facts      map[FactID]int
	answers    map[AnswerID]int
}

func positionsOf(c *Contents) positions {
	return positions{
		spheres:    placed(c.Spheres, func(e *Sphere) SphereID { return e.ID }),
		situations: placed(c.Situations, func(e *Situation) standard.SituationID { return e.ID }),
		segments:   placed(c.Segments, func(e *Segment) standard.SegmentID { return e.ID }),
		scenarios:  placed(c.Scenarios, func(e *Scenario) ScenarioID { return e.ID }),
		services:   placed(c.Services, func(e *Service) standard.ServiceID { return e.ID }),
		needs:      placed(c.Needs, func(e *Need) standard.NeedID { return e.ID }),
		facts:      placed(c.Facts, func(e *Fact) FactID { return e.ID }),
		answers:    placed(c.Answers, func(e *FAQ) AnswerID { return e.ID }),
	}
}

func placed[E any, K comparable](entries []E, key func(*E) K) map[K]int {
	at := make(map[K]int, len(entries))
	for i := range entries {
		if _, doubled := at[key(&entries[i])]; !doubled {
			at[key(&entries[i])] = i
		}
	}
	return at
}
