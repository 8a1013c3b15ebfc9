package scenario

import (
	"encoding/json"
	"iter"
	"math/bits"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/lifesituation"
)

// Case is a client of a segment in a situation, with what is known of the
// client: what routes are asked for. It is small and made by [Planner.Case].
type Case struct {
	planner *Planner
	facts   *lifesituation.Facts
	place   *place // nil if there is no such situation
	plans   []plan // of the segment, by need of the place; nil if the situation has no such segment
}

// Case returns the case of a client. The facts are bound to the schema of the
// planner's registry and are not to be bound anew while the case is in use; of
// facts of another registry nothing counts as known.
func (p *Planner) Case(situation standard.SituationID, segment standard.SegmentID, facts *lifesituation.Facts) Case {
	c := Case{planner: p, facts: facts}
	at, ok := p.situations[situation]
	if !ok {
		return c
	}
	c.place = &p.places[at]
	for i := range c.place.groups {
		if p.segments[c.place.firstGroup+i] == segment {
			first := c.place.firstPlan + i*c.place.needs
			c.plans = p.plans[first : first+c.place.needs]
		}
	}
	return c
}

// planned yields the services that the registry plans for a need, whoever the
// client is; none if it cannot be met for anybody of the segment.
func (c Case) planned(need standard.NeedID) iter.Seq[standard.ServiceID] {
	r := Route{planner: c.planner, Order: OrderAutomatic}
	if c.place != nil && c.plans != nil {
		if k := c.planner.find(c.place, need); k >= 0 && c.plans[k].why == 0 {
			r.plan = &c.plans[k]
		}
	}
	return r.Services()
}

// Route says how one need of one client is dealt with («порядок
// взаимодействия по потребности»). It is a decision, not a document: it can be
// written as JSON and is not read back.
type Route struct {
	Need  standard.NeedID
	Order Order
	Why   Why  // why not now; "" for the other orders
	Visit bool // a service needs a visit before entitlement is established

	missing lifesituation.Missing
	planner *Planner
	plan    *plan
}

// Route decides how a need is dealt with.
//
// Reading: S5, decided for each need by itself.
//
// Clause: people-2022:4.5.6
func (c Case) Route(need standard.NeedID) (r Route) {
	c.route(need, &r, nil)
	return r
}

// ExplainRoute is [Case.Route] with its grounds.
func (c Case) ExplainRoute(need standard.NeedID) (r Route, x standard.Explanation) {
	c.route(need, &r, &x)
	return r, x
}

// Routes appends the routes of needs to dst. It allocates nothing if dst has
// room.
func (c Case) Routes(dst []Route, needs ...standard.NeedID) []Route {
	for _, need := range needs {
		dst = append(dst, Route{})
		c.route(need, &dst[len(dst)-1], nil)
	}
	return dst
}

func (c *Case) route(need standard.NeedID, r *Route, x *standard.Explanation) {
	r.Need, r.planner = need, c.planner
	k := -1
	if c.place != nil {
		k = c.planner.find(c.place, need)
	}
	switch {
	case k < 0:
		r.refuse(WhyNoSuchNeed, x)
		return
	case c.plans == nil:
		r.refuse(WhyOtherSegment, x)
		return
	}
	r.plan = &c.plans[k]
	if r.plan.why != 0 {
		r.refuse(whys[r.plan.why-1].Code, x)
		return
	}
	w := &r.plan.way
	columns := c.planner.columns[w.firstColumn : w.firstColumn+uint32(w.columns)]
	r.missing = c.planner.schema.Lacks(c.facts, columns[:w.required])
	if x != nil {
		r.look(x)
	}
	if w.gates != 0 && !c.entitled(r) {
		r.missing = 0
		r.refuse(WhyNotEntitled, x)
		return
	}
	r.Visit = w.visit
	if r.missing == 0 {
		r.take(OrderAutomatic, x)
		return
	}
	r.take(OrderAfterForm, x)
	if x != nil {
		for fact := range r.Missing() {
			x.Miss(string(fact))
		}
	}
}

// isOf reports whether the route was decided by the planner of c, in its situation
// and segment.
func (r *Route) isOf(c *Case) bool {
	if r.planner != c.planner {
		return false
	}
	k := -1
	if c.place != nil {
		k = c.planner.find(c.place, r.Need)
	}
	if k < 0 || c.plans == nil {
		return r.plan == nil
	}
	return r.plan == &c.plans[k]
}

// entitled reports whether no entitlement of the scenario is denied, and adds
// the facts that could still decide one to what is missing.
func (c *Case) entitled(r *Route) bool {
	p, w := c.planner, &r.plan.way
	for i := range w.gates {
		g := &p.gates[w.firstGate+i]
		t, missing := g.entitled.Eval(c.facts)
		if t == lifesituation.No {
			return false
		}
		for m := uint64(missing); m != 0; m &= m - 1 {
			r.missing |= 1 << p.gateBits[g.firstBit+uint32(bits.TrailingZeros64(m))]
		}
	}
	return true
}

// look records every fact that the route depends on.
func (r *Route) look(x *standard.Explanation) {
	w := &r.plan.way
	for _, col := range r.planner.columns[w.firstColumn : w.firstColumn+uint32(w.columns)] {
		x.Look(string(r.planner.schema.Name(col)))
	}
}

func (r *Route) take(o Order, x *standard.Explanation) {
	r.Order = o
	if x != nil {
		if row := o.row(); row != nil {
			x.Apply(&row.ground)
		}
	}
}

func (r *Route) refuse(w Why, x *standard.Explanation) {
	r.Why = w
	r.take(OrderNotNow, x)
	if x != nil {
		if row := w.row(); row != nil {
			x.Apply(&row.ground)
		}
	}
}

// Missing yields the facts that have to be asked for, in the order of the
// scenario: the fields of the form.
func (r Route) Missing() iter.Seq[lifesituation.FactID] {
	return func(yield func(lifesituation.FactID) bool) {
		if r.plan == nil {
			return
		}
		for m := uint64(r.missing); m != 0; m &= m - 1 {
			if !yield(r.planner.schema.Name(r.planner.columns[r.plan.firstColumn+uint32(bits.TrailingZeros64(m))])) {
				return
			}
		}
	}
}

// Services yields the services that meet the need, in the order of the
// scenario; none if it cannot be met now.
func (r Route) Services() iter.Seq[standard.ServiceID] {
	return func(yield func(standard.ServiceID) bool) {
		if r.plan == nil || r.Order == OrderNotNow {
			return
		}
		for _, at := range r.planner.services[r.plan.firstService : r.plan.firstService+r.plan.services] {
			if !yield(r.planner.names[at]) {
				return
			}
		}
	}
}

// Reasons returns why the need cannot be met now, in words that the client can
// be told: those of the registry's answer, or else those of the decision itself.
// The answer tells why the need cannot be met for anybody, so who is not entitled
// is told that. It returns nil for the other orders.
//
// Reading: S10, the reasons are given always, not only on request.
//
// Clause: people-2022:4.5.6.10(1)
func (r Route) Reasons() []lifesituation.Reason {
	if r.Order != OrderNotNow {
		return nil
	}
	if r.plan != nil && r.plan.answer != 0 && r.Why != WhyNotEntitled {
		if a, ok := r.planner.registry.Answer(r.planner.answers[r.plan.answer-1]); ok && told(a.Reasons) {
			return a.Reasons
		}
	}
	return r.Why.reason()
}

// MarshalJSON writes the decision with its services and missing facts.
func (r Route) MarshalJSON() ([]byte, error) {
	out := struct {
		Need     standard.NeedID        `json:"need"`
		Order    Order                  `json:"order"`
		Why      Why                    `json:"why,omitempty"`
		Visit    bool                   `json:"visit,omitempty"`
		Services []standard.ServiceID   `json:"services,omitempty"`
		Missing  []lifesituation.FactID `json:"missing,omitempty"`
	}{Need: r.Need, Order: r.Order, Why: r.Why, Visit: r.Visit}
	for id := range r.Services() {
		out.Services = append(out.Services, id)
	}
	for id := range r.Missing() {
		out.Missing = append(out.Missing, id)
	}
	return json.Marshal(out)
}
