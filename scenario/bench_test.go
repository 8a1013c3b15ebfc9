package scenario

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/lifesituation"
)

// The catalogue of the goals: 1,000 situations of 5 segments with 10 needs
// each, 10,000 services that take 2 to 6 of 256 facts, one service in ten not
// in operation. It is made of dense numbers, as the layout known to be fastest
// has them, and as contents of a registry.

type dense struct {
	services []denseService
	rules    []denseRule
}

type denseService struct {
	active bool
	facts  []uint16
}

type denseRule struct {
	situation, segment, need uint32
	services                 []uint32
}

type denseClient struct {
	situation, segment uint32
	needs              []uint32
	have               factBits
}

type factBits [4]uint64

const (
	segmentsInAll = 40
	needsInAll    = 3000
	factsInAll    = 256
)

func makeDense(situations, services int) *dense {
	r := rand.New(rand.NewPCG(1, 1))
	d := &dense{}
	for range services {
		s := denseService{active: r.IntN(10) > 0}
		for range 2 + r.IntN(5) {
			if f := uint16(r.IntN(factsInAll)); !slices.Contains(s.facts, f) {
				s.facts = append(s.facts, f)
			}
		}
		d.services = append(d.services, s)
	}
	for sit := range uint32(situations) {
		segments, needs := r.Perm(segmentsInAll)[:5], r.Perm(needsInAll)[:10]
		for _, seg := range segments {
			for _, need := range needs {
				rule := denseRule{situation: sit, segment: uint32(seg), need: uint32(need)}
				for range 1 + r.IntN(3) {
					if s := uint32(r.IntN(services)); !slices.Contains(rule.services, s) {
						rule.services = append(rule.services, s)
					}
				}
				d.rules = append(d.rules, rule)
			}
		}
	}
	return d
}

// clients makes questions of ten needs, seven of them known to the situation.
func (d *dense) clients(m int) []denseClient {
	r := rand.New(rand.NewPCG(2, 2))
	out := make([]denseClient, m)
	for i := range out {
		base := r.IntN(len(d.rules)/50) * 50
		rule := &d.rules[base+10*r.IntN(5)]
		c := denseClient{situation: rule.situation, segment: rule.segment}
		if r.IntN(5) == 0 {
			c.segment = uint32(r.IntN(segmentsInAll))
		}
		for _, k := range r.Perm(10)[:7] {
			c.needs = append(c.needs, d.rules[base+k].need)
		}
		for len(c.needs) < 10 {
			if n := uint32(r.IntN(needsInAll)); !slices.Contains(c.needs, n) {
				c.needs = append(c.needs, n)
			}
		}
		for f := range factsInAll {
			if r.IntN(100) < 85 {
				c.have[f/64] |= 1 << (f % 64)
			}
		}
		out[i] = c
	}
	return out
}

func situationID(i uint32) standard.SituationID {
	return standard.SituationID(fmt.Sprintf("situation-%04d", i))
}
func segmentID(i uint32) standard.SegmentID {
	return standard.SegmentID(fmt.Sprintf("segment-%02d", i))
}
func needID(i uint32) standard.NeedID { return standard.NeedID(fmt.Sprintf("need-%04d", i)) }
func serviceID(i uint32) standard.ServiceID {
	return standard.ServiceID(fmt.Sprintf("service-%05d", i))
}
func factID(i uint16) lifesituation.FactID { return lifesituation.FactID(fmt.Sprintf("fact-%03d", i)) }

// contents tells the same catalogue as a registry. A rule with a service out of
// operation is a need in design, for a satisfiable one would be refused.
func (d *dense) contents() lifesituation.Contents {
	title := standard.Text{RU: "название", EN: "title"}
	c := lifesituation.Contents{Spheres: []lifesituation.Sphere{{ID: "all", Title: title}}}
	for f := range uint16(factsInAll) {
		c.Facts = append(c.Facts, lifesituation.Fact{ID: factID(f), Title: title, Kind: lifesituation.KindTruth})
	}
	for i, s := range d.services {
		sv := lifesituation.Service{ID: serviceID(uint32(i)), Title: title, Kind: lifesituation.ServicePublic, Provider: "body", Status: lifesituation.ServiceInTrial}
		if s.active {
			sv.Status = lifesituation.ServiceInProduction
		}
		for _, f := range s.facts {
			sv.Facts = append(sv.Facts, factID(f))
		}
		c.Services = append(c.Services, sv)
	}
	for i := range uint32(segmentsInAll) {
		c.Segments = append(c.Segments, lifesituation.Segment{ID: segmentID(i), Title: title, Size: 1000,
			Criterion: &lifesituation.Criterion{Fact: factID(uint16(i)), Is: lifesituation.Bool(true)},
			History:   []lifesituation.Dealings{{Service: serviceID(0), Touchpoint: standard.TouchpointPortal, Count: 1}}})
	}
	for i := range uint32(needsInAll) {
		c.Needs = append(c.Needs, lifesituation.Need{ID: needID(i), Title: title})
	}
	used := make([]bool, segmentsInAll)
	for i, r := range d.rules {
		if i%50 == 0 {
			c.Situations = append(c.Situations, lifesituation.Situation{ID: situationID(r.situation), Sphere: "all", Title: title, Responsible: []standard.AuthorityID{"body"}})
		}
		sit := &c.Situations[len(c.Situations)-1]
		if i%10 == 0 {
			sit.Groups = append(sit.Groups, lifesituation.Group{Segment: segmentID(r.segment)})
			used[r.segment] = true
		}
		g := &sit.Groups[len(sit.Groups)-1]
		sc := lifesituation.Scenario{ID: lifesituation.ScenarioID(fmt.Sprintf("scenario-%05d", i)), Title: title}
		n := lifesituation.TypicalNeed{Need: needID(r.need), Class: lifesituation.ClassSatisfiable, Scenario: sc.ID}
		for _, s := range r.services {
			sc.Steps = append(sc.Steps, lifesituation.Step{Title: title, Actor: lifesituation.ActorParticipant, Service: serviceID(s)})
			if !d.services[s].active {
				n.Class, n.Project = lifesituation.ClassInDesign, "project"
			}
		}
		c.Scenarios = append(c.Scenarios, sc)
		g.Needs = append(g.Needs, n)
	}
	c.Segments = slices.DeleteFunc(c.Segments, func(s lifesituation.Segment) bool {
		return !slices.ContainsFunc(c.Situations, func(t lifesituation.Situation) bool {
			return slices.ContainsFunc(t.Groups, func(g lifesituation.Group) bool { return g.Segment == s.ID })
		})
	})
	return c
}

func (c *denseClient) profile() lifesituation.Profile {
	p := lifesituation.Profile{Client: "client"}
	for f := range uint16(factsInAll) {
		if c.have[f/64]>>(f%64)&1 == 1 {
			p.Facts = append(p.Facts, lifesituation.Known{Fact: factID(f), Value: lifesituation.Bool(true), Origin: lifesituation.OriginRegister})
		}
	}
	return p
}

func (c *denseClient) needIDs() []standard.NeedID {
	var out []standard.NeedID
	for _, n := range c.needs {
		out = append(out, needIDs[n]) // as a registry hands them out: one string a need
	}
	return out
}

// limit is the fastest layout known: one probe by situation and need gives the
// segments that have a rule as a mask; the record is found by counting bits.
type limit struct {
	entries []limitEntry
	records []limitRecord
	used    []uint32
}

type limitEntry struct {
	key, segments uint64
	base          uint32
}

type limitRecord struct {
	required    factBits
	first, n    uint32
	outOfAction bool
}

type limitOutcome struct {
	order    uint8
	why      uint8
	services []uint32
	missing  factBits
}

func (l *limit) slot(key uint64) *limitEntry {
	for i := key * 0x9E3779B97F4A7C15 >> 40; ; i++ {
		if e := &l.entries[i&uint64(len(l.entries)-1)]; e.key == key || e.key == 0 {
			return e
		}
	}
}

func makeLimit(d *dense) *limit {
	l := &limit{entries: make([]limitEntry, 1<<15)}
	byKey := map[uint64]map[uint32]*denseRule{}
	for i := range d.rules {
		r := &d.rules[i]
		key := uint64(r.situation)<<32 | uint64(r.need) + 1
		e := l.slot(key)
		e.key = key
		e.segments |= 1 << r.segment
		if byKey[key] == nil {
			byKey[key] = map[uint32]*denseRule{}
		}
		byKey[key][r.segment] = r
	}
	for i := range l.entries {
		e := &l.entries[i]
		e.base = uint32(len(l.records))
		for m := e.segments; m != 0; m &= m - 1 {
			r := byKey[e.key][uint32(bits.TrailingZeros64(m))]
			rec := limitRecord{first: uint32(len(l.used)), n: uint32(len(r.services))}
			for _, s := range r.services {
				l.used = append(l.used, s)
				rec.outOfAction = rec.outOfAction || !d.services[s].active
				for _, f := range d.services[s].facts {
					rec.required[f/64] |= 1 << (f % 64)
				}
			}
			l.records = append(l.records, rec)
		}
	}
	return l
}

func (l *limit) routes(c *denseClient, out []limitOutcome) {
	bit := uint64(1) << c.segment
	for i, n := range c.needs {
		o := &out[i]
		e := l.slot(uint64(c.situation)<<32 | uint64(n) + 1)
		if e.segments&bit == 0 {
			*o = limitOutcome{order: 3, why: 1}
			if e.segments != 0 {
				o.why = 2
			}
			continue
		}
		r := &l.records[int(e.base)+bits.OnesCount64(e.segments&(bit-1))]
		if r.outOfAction {
			*o = limitOutcome{order: 3, why: 3}
			continue
		}
		o.services, o.why, o.order = l.used[r.first:r.first+r.n], 0, 1
		var any uint64
		for w := range r.required {
			o.missing[w] = r.required[w] &^ c.have[w]
			any |= o.missing[w]
		}
		if any != 0 {
			o.order = 2
		}
	}
}

// plain is what a careful application writes by hand: maps keyed by strings, a
// profile that is a map, fresh slices in the answer.
type plain struct {
	rules    map[[3]string][]string
	needs    map[[2]string]bool
	services map[string]plainService
}

type plainService struct {
	active bool
	facts  []string
}

type plainRoute struct {
	need, why         string
	order             int
	services, missing []string
}

func makePlain(d *dense) *plain {
	p := &plain{map[[3]string][]string{}, map[[2]string]bool{}, map[string]plainService{}}
	for i, s := range d.services {
		ps := plainService{active: s.active}
		for _, f := range s.facts {
			ps.facts = append(ps.facts, string(factID(f)))
		}
		p.services[string(serviceID(uint32(i)))] = ps
	}
	for _, r := range d.rules {
		key := [3]string{string(situationID(r.situation)), string(segmentID(r.segment)), string(needID(r.need))}
		for _, s := range r.services {
			p.rules[key] = append(p.rules[key], string(serviceID(s)))
		}
		p.needs[[2]string{key[0], key[2]}] = true
	}
	return p
}

func (p *plain) routes(situation, segment string, needs []string, profile map[string]bool) []plainRoute {
	out := make([]plainRoute, 0, len(needs))
	for _, need := range needs {
		r := plainRoute{need: need, order: 1}
		services, ok := p.rules[[3]string{situation, segment, need}]
		switch {
		case !ok && p.needs[[2]string{situation, need}]:
			r.order, r.why = 3, "other segment"
		case !ok:
			r.order, r.why = 3, "no such need"
		}
		for _, s := range services {
			sv := p.services[s]
			if !sv.active {
				r = plainRoute{need: need, order: 3, why: "not in service"}
				break
			}
			r.services = append(r.services, s)
			for _, f := range sv.facts {
				if !profile[f] && !slices.Contains(r.missing, f) {
					r.missing, r.order = append(r.missing, f), 2
				}
			}
		}
		out = append(out, r)
	}
	return out
}

// TestRoutesAreThePlainWalk compares the planner with both references.
func TestRoutesAreThePlainWalk(t *testing.T) {
	d := makeDense(60, 600)
	registry, err := lifesituation.NewRegistry(d.contents())
	require.NoError(t, err)
	planner, walk, fast := NewPlanner(registry), makePlain(d), makeLimit(d)
	var counts [4]int
	for _, c := range d.clients(300) {
		facts := registry.Schema().Bind(c.profile())
		known := map[string]bool{}
		for _, k := range c.profile().Facts {
			known[string(k.Fact)] = true
		}
		var needs []string
		for _, n := range c.needs {
			needs = append(needs, string(needID(n)))
		}
		want := walk.routes(string(situationID(c.situation)), string(segmentID(c.segment)), needs, known)
		got := planner.Case(situationID(c.situation), segmentID(c.segment), &facts).Routes(nil, c.needIDs()...)
		outcomes := make([]limitOutcome, len(c.needs))
		fast.routes(&c, outcomes)
		for i := range want {
			w := want[i]
			g := plainRoute{need: string(got[i].Need), order: slices.IndexFunc(orders, func(o orderRow) bool { return o.Code == got[i].Order }) + 1, why: w.why}
			for id := range got[i].Services() {
				g.services = append(g.services, string(id))
			}
			for id := range got[i].Missing() {
				g.missing = append(g.missing, string(id))
			}
			assert.Equal(t, w, g)
			assert.Equal(t, map[string]Why{"": "", "other segment": WhyOtherSegment, "no such need": WhyNoSuchNeed, "not in service": WhyNotInService}[w.why], got[i].Why)
			assert.Equal(t, w.order, int(outcomes[i].order))
			counts[w.order]++
		}
	}
	for _, n := range counts[1:] {
		assert.Greater(t, n, 150, "each order occurs in at least 5 of 100 cases")
	}
}

func BenchmarkRoutes(b *testing.B) {
	for _, situations := range []int{10, 100, 1000} {
		d := makeDense(situations, situations*10)
		registry, err := lifesituation.NewRegistry(d.contents())
		require.NoError(b, err)
		planner, walk, fast := NewPlanner(registry), makePlain(d), makeLimit(d)
		clients := d.clients(4096)
		type question struct {
			client  *denseClient
			facts   lifesituation.Facts
			needs   []standard.NeedID
			strings []string
			known   map[string]bool
		}
		questions := make([]question, len(clients))
		for i := range clients {
			q := question{client: &clients[i], facts: registry.Schema().Bind(clients[i].profile()), needs: clients[i].needIDs(), known: map[string]bool{}}
			for _, n := range q.needs {
				q.strings = append(q.strings, string(n))
			}
			for _, k := range clients[i].profile().Facts {
				q.known[string(k.Fact)] = true
			}
			questions[i] = q
		}
		b.Run(fmt.Sprintf("situations=%d/planner", situations), func(b *testing.B) {
			b.ReportAllocs()
			buf, i := make([]Route, 0, 10), 0
			for b.Loop() {
				q := &questions[i&4095]
				buf = planner.Case(situationIDs[q.client.situation], segmentIDs[q.client.segment], &q.facts).Routes(buf[:0], q.needs...)
				i++
			}
		})
		b.Run(fmt.Sprintf("situations=%d/limit", situations), func(b *testing.B) {
			b.ReportAllocs()
			out, i := make([]limitOutcome, 10), 0
			for b.Loop() {
				fast.routes(questions[i&4095].client, out)
				i++
			}
		})
		b.Run(fmt.Sprintf("situations=%d/plain", situations), func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				q := &questions[i&4095]
				walk.routes(string(situationIDs[q.client.situation]), string(segmentIDs[q.client.segment]), q.strings, q.known)
				i++
			}
		})
	}
}

var situationIDs, segmentIDs, needIDs = func() (a []standard.SituationID, b []standard.SegmentID, c []standard.NeedID) {
	for i := range uint32(1000) {
		a = append(a, situationID(i))
	}
	for i := range uint32(segmentsInAll) {
		b = append(b, segmentID(i))
	}
	for i := range uint32(needsInAll) {
		c = append(c, needID(i))
	}
	return a, b, c
}()

func BenchmarkPlanner(b *testing.B) {
	registry, err := lifesituation.NewRegistry(makeDense(1000, 10000).contents())
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		NewPlanner(registry)
	}
}

func TestRoutesAllocateNothing(t *testing.T) {
	d := makeDense(10, 100)
	registry, err := lifesituation.NewRegistry(d.contents())
	require.NoError(t, err)
	planner := NewPlanner(registry)
	c := d.clients(1)[0]
	facts, needs, buf := registry.Schema().Bind(c.profile()), c.needIDs(), make([]Route, 0, 10)
	situation, segment := situationID(c.situation), segmentID(c.segment)
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		buf = planner.Case(situation, segment, &facts).Routes(buf[:0], needs...)
	}))
}

// TestPlannerIsSmall holds the index against the goal: 10 MB for 50,000 typical
// needs are 200 bytes each.
func TestPlannerIsSmall(t *testing.T) {
	d := makeDense(100, 1000)
	registry, err := lifesituation.NewRegistry(d.contents())
	require.NoError(t, err)
	p := NewPlanner(registry)
	bytes := slab(p.places) + slab(p.segments) + slab(p.needs) + slab(p.slots) + slab(p.plans) + slab(p.columns) +
		slab(p.services) + slab(p.names) + slab(p.gates) + slab(p.gateBits) + slab(p.answers) + slab(p.situationIDs)
	require.Len(t, p.plans, len(d.rules))
	assert.Less(t, bytes/len(p.plans), 100)
}

func slab[T any](s []T) int {
	var one T
	return cap(s) * int(unsafe.Sizeof(one))
}
