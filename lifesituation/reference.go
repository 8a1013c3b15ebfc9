package lifesituation

import (
	"slices"

	"github.com/state-for-people/standard"
)

// again reports every entry whose key an earlier entry of the list has.
func again[E any, K comparable](entries []E, key func(*E) K, at standard.Pointer, broken func(standard.Pointer)) {
	seen := make(map[K]struct{}, len(entries))
	for i := range entries {
		k := key(&entries[i])
		if _, ok := seen[k]; ok {
			broken(at.Index(i))
		}
		seen[k] = struct{}{}
	}
}

// doubled reports the entries of each part whose key is taken.
func (v view) doubled(broken func(standard.Pointer)) {
	again(v.Spheres, func(e *Sphere) SphereID { return e.ID }, "/spheres", broken)
	again(v.Situations, func(e *Situation) standard.SituationID { return e.ID }, "/situations", broken)
	again(v.Segments, func(e *Segment) standard.SegmentID { return e.ID }, "/segments", broken)
	again(v.Scenarios, func(e *Scenario) ScenarioID { return e.ID }, "/scenarios", broken)
	again(v.Services, func(e *Service) standard.ServiceID { return e.ID }, "/services", broken)
	again(v.Needs, func(e *Need) standard.NeedID { return e.ID }, "/needs", broken)
	again(v.Facts, func(e *Fact) FactID { return e.ID }, "/facts", broken)
	again(v.Answers, func(e *FAQ) AnswerID { return e.ID }, "/answers", broken)
}

// dangling reports the references that lead nowhere, in the order of the
// document. A fact that a criterion names is judged where criteria are.
func (v view) dangling(broken func(standard.Pointer)) {
	for i := range v.Situations {
		at := standard.Pointer("/situations").Index(i)
		absent(v.at.spheres, v.Situations[i].Sphere, at, "sphere", broken)
		for j := range v.Situations[i].Groups {
			g := &v.Situations[i].Groups[j]
			at := at.Field("groups").Index(j)
			absent(v.at.segments, g.Segment, at, "segment", broken)
			for k := range g.Needs {
				n, at := &g.Needs[k], at.Field("needs").Index(k)
				absent(v.at.needs, n.Need, at, "need", broken)
				absent(v.at.scenarios, n.Scenario, at, "scenario", broken)
				absent(v.at.answers, n.Answer, at, "answer", broken)
			}
		}
	}
	for i := range v.Segments {
		for j := range v.Segments[i].History {
			absent(v.at.services, v.Segments[i].History[j].Service, standard.Pointer("/segments").Index(i).Field("history").Index(j), "service", broken)
		}
	}
	for i := range v.Scenarios {
		for j := range v.Scenarios[i].Steps {
			absent(v.at.services, v.Scenarios[i].Steps[j].Service, standard.Pointer("/scenarios").Index(i).Field("steps").Index(j), "service", broken)
		}
	}
	for i := range v.Services {
		at := standard.Pointer("/services").Index(i)
		absent(v.at.services, v.Services[i].PartOf, at, "part_of", broken)
		for j := range v.Services[i].Facts {
			if _, ok := v.at.facts[v.Services[i].Facts[j]]; !ok {
				broken(at.Field("facts").Index(j))
			}
		}
	}
	for i := range v.Answers {
		absent(v.at.situations, v.Answers[i].Situation, standard.Pointer("/answers").Index(i), "situation", broken)
	}
}

// absent reports the member of an entry whose key, if there is one, is not
// among the entries it refers to. The pointer is only built if it is needed.
func absent[K ~string](at map[K]int, key K, entry standard.Pointer, member string, broken func(standard.Pointer)) {
	if _, ok := at[key]; !ok && key != "" {
		broken(entry.Field(member))
	}
}

// circles reports the services on the way from which back to themselves part_of
// leads. Each service is passed once.
func (v view) circles(broken func(standard.Pointer)) {
	const fresh, onTheWay, settled = 0, 1, 2
	states := make([]uint8, len(v.Services))
	round := make([]bool, len(v.Services))
	for i := range v.Services {
		var way []int
		at := i
		for states[at] == fresh {
			states[at] = onTheWay
			way = append(way, at)
			whole, ok := v.at.services[v.Services[at].PartOf]
			if !ok {
				break
			}
			at = whole
		}
		if from := slices.Index(way, at); from >= 0 && v.leads(way[len(way)-1], at) {
			for _, j := range way[from:] {
				round[j] = true
			}
		}
		for _, j := range way {
			states[j] = settled
		}
	}
	for i := range round {
		if round[i] {
			broken(standard.Pointer("/services").Index(i).Field("part_of"))
		}
	}
}

// leads reports whether part_of leads from one service to another.
func (v view) leads(from, to int) bool {
	whole, ok := v.at.services[v.Services[from].PartOf]
	return ok && whole == to
}
