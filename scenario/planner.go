package scenario

import (
	"math/bits"
	"slices"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/lifesituation"
)

// Planner answers for a registry of life situations which way each need of a
// client takes. It is an index made once and never changed, and may be used by
// many goroutines: the cost of a question grows with the needs of the client,
// not with the registry. The zero Planner knows no situation.
type Planner struct {
	registry   *lifesituation.Registry
	schema     *lifesituation.Schema
	situations map[standard.SituationID]int32

	situationIDs []standard.SituationID // in the order of the registry

	// What follows is laid out flat: whatever belongs to one situation, and to one
	// scenario, lies together.
	places   []place
	segments []standard.SegmentID   // by group
	needs    []standard.NeedID      // by place
	slots    []uint64               // by place: hash, then need + 1
	plans    []plan                 // by group, then by need of the place
	columns  []lifesituation.Column // by scenario: the facts it takes
	services []uint32               // by scenario: positions in names
	names    []standard.ServiceID
	gates    []gate  // by scenario: the entitlements it asks for
	gateBits []uint8 // by gate: the fact in columns for each fact of the condition
	answers  []lifesituation.AnswerID
}

// place is a situation: where its groups, needs, slots and plans begin.
type place struct {
	firstGroup, groups uint32
	firstNeed, needs   uint32
	firstSlot, mask    uint32
	firstPlan          uint32
}

// plan is a typical need of a group.
type plan struct {
	way
	why    uint8 // position in whys + 1 where the need can be met for nobody of the group
	answer int32 // position in answers + 1
}

// way is what the plans of one scenario share.
type way struct {
	firstColumn, firstService, firstGate uint32
	services, gates                      uint32
	columns, required                    uint8 // at most 64; the first required columns have to be known
	running, visit                       bool
}

// gate is an entitlement that a scenario asks for.
type gate struct {
	entitled *lifesituation.Condition
	firstBit uint32
}

// NewPlanner makes the index of a registry; nil is the empty one.
func NewPlanner(r *lifesituation.Registry) *Planner {
	if r == nil {
		r = &lifesituation.Registry{}
	}
	p := &Planner{registry: r, schema: r.Schema(), situations: map[standard.SituationID]int32{}}
	c := r.Contents()
	ways := p.ways(&c)
	names := make(map[standard.NeedID]standard.NeedID, len(c.Needs))
	for i := range c.Needs {
		names[c.Needs[i].ID] = c.Needs[i].ID // one string a need, wherever it stands
	}
	for i := range c.Situations {
		p.situations[c.Situations[i].ID] = int32(i)
		p.situationIDs = append(p.situationIDs, c.Situations[i].ID)
		p.place(&c.Situations[i], ways, names)
	}
	p.clip()
	return p
}

// made returns p, or a planner of the empty registry in place of the zero one.
func (p *Planner) made() *Planner {
	if p == nil || p.registry == nil {
		return NewPlanner(nil)
	}
	return p
}

// Registry returns the registry that the planner answers for.
func (p *Planner) Registry() *lifesituation.Registry { return p.made().registry }

// Bind binds a profile to the facts of the registry, for [Planner.Case].
func (p *Planner) Bind(profile lifesituation.Profile) lifesituation.Facts {
	return p.made().schema.Bind(profile)
}

// ways lays out every scenario.
func (p *Planner) ways(c *lifesituation.Contents) map[lifesituation.ScenarioID]way {
	services := make(map[standard.ServiceID]uint32, len(c.Services))
	for i := range c.Services {
		services[c.Services[i].ID] = uint32(i)
		p.names = append(p.names, c.Services[i].ID)
	}
	ways := make(map[lifesituation.ScenarioID]way, len(c.Scenarios))
	for i := range c.Scenarios {
		ways[c.Scenarios[i].ID] = p.way(&c.Scenarios[i], c.Services, services)
	}
	return ways
}

// way lays out the services of a scenario, the facts they take and their
// entitlements. The registry has made sure that the facts of a scenario fit a set.
func (p *Planner) way(s *lifesituation.Scenario, services []lifesituation.Service, at map[standard.ServiceID]uint32) way {
	w := way{firstColumn: uint32(len(p.columns)), firstService: uint32(len(p.services)), firstGate: uint32(len(p.gates)), running: true}
	for id := range s.Services() {
		sv := &services[at[id]]
		w.services++
		p.services = append(p.services, at[id])
		w.running = w.running && sv.Status == lifesituation.ServiceInProduction
		w.visit = w.visit || sv.Visit != nil
		for _, fact := range sv.Facts {
			p.column(&w, fact)
		}
	}
	w.required = w.columns
	for id := range s.Services() {
		cond := p.registry.Entitled(id)
		if cond == nil {
			continue
		}
		w.gates++
		p.gates = append(p.gates, gate{cond, uint32(len(p.gateBits))})
		for fact := range cond.Facts() {
			p.gateBits = append(p.gateBits, p.column(&w, fact))
		}
	}
	return w
}

// column returns the position of a fact among those of the scenario.
func (p *Planner) column(w *way, fact lifesituation.FactID) uint8 {
	col, _ := p.schema.Column(fact)
	if i := slices.Index(p.columns[w.firstColumn:], col); i >= 0 {
		return uint8(i)
	}
	p.columns = append(p.columns, col)
	w.columns++
	return w.columns - 1
}

// place lays out a situation.
func (p *Planner) place(s *lifesituation.Situation, ways map[lifesituation.ScenarioID]way, names map[standard.NeedID]standard.NeedID) {
	pl := place{firstGroup: uint32(len(p.segments)), groups: uint32(len(s.Groups)), firstNeed: uint32(len(p.needs)), firstSlot: uint32(len(p.slots)), firstPlan: uint32(len(p.plans))}
	at := map[standard.NeedID]uint32{}
	for i := range s.Groups {
		p.segments = append(p.segments, s.Groups[i].Segment)
		for j := range s.Groups[i].Needs {
			id := s.Groups[i].Needs[j].Need
			if _, ok := at[id]; !ok {
				at[id] = uint32(len(at))
				p.needs = append(p.needs, names[id])
			}
		}
	}
	pl.needs = uint32(len(at))
	size := 2
	for size < 2*len(at) {
		size *= 2
	}
	pl.mask = uint32(size - 1)
	p.slots = append(p.slots, make([]uint64, size)...)
	for k, id := range p.needs[pl.firstNeed:] {
		h := hash(id)
		i := uint32(h) & pl.mask
		for p.slots[pl.firstSlot+i] != 0 {
			i = (i + 1) & pl.mask
		}
		p.slots[pl.firstSlot+i] = h&^0xffffffff | uint64(k+1)
	}
	for i := range s.Groups {
		first := len(p.plans)
		for range at {
			p.plans = append(p.plans, plan{why: number(WhyOtherSegment)})
		}
		for j := range s.Groups[i].Needs {
			n := &s.Groups[i].Needs[j]
			p.plans[first+int(at[n.Need])] = p.plan(n, ways)
		}
	}
	p.places = append(p.places, pl)
}

func (p *Planner) plan(n *lifesituation.TypicalNeed, ways map[lifesituation.ScenarioID]way) plan {
	pl := plan{way: ways[n.Scenario]}
	switch {
	case n.Class == lifesituation.ClassNotSatisfiable:
		pl.why = number(WhyUnmet)
	case pl.way.services == 0:
		pl.why = number(WhyInDesign)
	case !pl.running:
		pl.why = number(WhyNotInService)
	}
	if n.Answer != "" {
		p.answers = append(p.answers, n.Answer)
		pl.answer = int32(len(p.answers))
	}
	return pl
}

// number returns the position of a reason in its table, counted from 1.
func number(w Why) uint8 {
	return uint8(slices.IndexFunc(whys, func(r whyRow) bool { return r.Code == w }) + 1)
}

func (p *Planner) clip() {
	p.places, p.segments, p.needs, p.slots = slices.Clip(p.places), slices.Clip(p.segments), slices.Clip(p.needs), slices.Clip(p.slots)
	p.plans, p.columns, p.names = slices.Clip(p.plans), slices.Clip(p.columns), slices.Clip(p.names)
	p.services, p.gates, p.gateBits, p.answers = slices.Clip(p.services), slices.Clip(p.gates), slices.Clip(p.gateBits), slices.Clip(p.answers)
}

// find returns the place of a need among those of a situation, or -1.
func (p *Planner) find(pl *place, need standard.NeedID) int {
	h := hash(need)
	slots := p.slots[pl.firstSlot : pl.firstSlot+pl.mask+1]
	for i := uint32(h) & pl.mask; ; i = (i + 1) & pl.mask {
		s := slots[i]
		if s == 0 {
			return -1
		}
		if k := uint32(s); (s^h)>>32 == 0 && p.needs[pl.firstNeed+k-1] == need {
			return int(k - 1)
		}
	}
}

// hash mixes a key eight bytes at a time. The keys are the agency's own, so that
// nobody can choose them to collide.
func hash(need standard.NeedID) uint64 {
	const k = 0x9E3779B97F4A7C15
	s := string(need)
	h := uint64(len(s)) * k
	for ; len(s) >= 8; s = s[8:] {
		w := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		hi, lo := bits.Mul64(h^w, k)
		h = hi ^ lo
	}
	var w uint64
	for i := range len(s) {
		w |= uint64(s[i]) << (8 * i)
	}
	hi, lo := bits.Mul64(h^w, k)
	return hi ^ lo
}
