package scenario

import (
	"iter"
	"slices"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/lifesituation"
)

// Preliminary is a preliminary client scenario («предварительный клиентский
// сценарий»): what the authorities are ready to offer to one client before they
// have spoken.
//
// Clause: people-2022:4.5.4.2
type Preliminary struct {
	Client    standard.ClientID      `json:"client"`
	Registry  string                 `json:"registry,omitempty"` // version of the registry it rests on
	Situation standard.SituationID   `json:"situation,omitempty"`
	Also      []standard.SituationID `json:"also,omitempty"` // other situations the client is in: each has a scenario of its own
	Segment   standard.SegmentID     `json:"segment,omitempty"`
	Needs     []PlannedNeed          `json:"needs,omitempty"`
	LeftOut   []LeftOut              `json:"left_out,omitempty"`
	Stopped   Step                   `json:"stopped,omitempty"` // the step that could not be made; "" if the scenario is ready
	Missing   []lifesituation.FactID `json:"missing,omitempty"` // what could decide that step
	Prepared  time.Time              `json:"prepared"`
	AtContact bool                   `json:"at_contact,omitempty"` // prepared when the client came
}

// PlannedNeed is a need of a preliminary scenario with the services that meet
// it; without services it cannot be met now.
type PlannedNeed struct {
	Need     standard.NeedID      `json:"need"`
	Typical  bool                 `json:"typical,omitempty"` // of the segment in the situation
	Earlier  Status               `json:"earlier,omitempty"` // its status in the history of dealings, if it is there
	Services []standard.ServiceID `json:"services,omitempty"`
}

// LeftOut is a need that is not offered, with the reason.
type LeftOut struct {
	Need standard.NeedID `json:"need"`
	Why  OutOf           `json:"why"`
}

// OutOf says why a need is left out of a preliminary scenario.
type OutOf string

// The reasons.
const (
	OutSatisfied OutOf = "satisfied" // it is satisfied already
	OutRejected  OutOf = "rejected"  // the client has said that it is not theirs
)

// Preparation is what a preliminary scenario is made from.
type Preparation struct {
	Profile   lifesituation.Profile `json:"profile"`
	Situation standard.SituationID  `json:"situation,omitempty"` // known from an event or stated; "" is to be found by the facts
	Segment   standard.SegmentID    `json:"segment,omitempty"`   // stated; "" is to be found by the facts
	History   []PastNeed            `json:"history,omitempty" validate:"dive"`
	At        time.Time             `json:"at"`
	AtContact bool                  `json:"at_contact,omitempty"` // the client has come first

	// Rejected is what the client has not confirmed: see [Planner.Confirm].
	Rejected Rejected `json:"rejected,omitzero"`
}

// Rejected is what a client has not confirmed and what is therefore not
// assigned again.
type Rejected struct {
	Situations []standard.SituationID `json:"situations,omitempty"`
	Segments   []standard.SegmentID   `json:"segments,omitempty"`
	Needs      []standard.NeedID      `json:"needs,omitempty"`
}

// IsZero reports whether nothing is rejected.
func (r Rejected) IsZero() bool {
	return len(r.Situations) == 0 && len(r.Segments) == 0 && len(r.Needs) == 0
}

// PastNeed is a need known from dealings with the client («история
// взаимодействия»).
type PastNeed struct {
	Need      standard.NeedID      `json:"need" validate:"required,max=100"`
	Situation standard.SituationID `json:"situation,omitempty"`
	Status    Status               `json:"status" validate:"known"`
}

// Step is a step of making a preliminary scenario («этап разработки
// предварительного клиентского сценария»).
type Step string

// The steps, in their order.
const (
	StepSituation    Step = "assign_life_situation"
	StepSegment      Step = "assign_segment"
	StepTypicalNeeds Step = "derive_typical_needs"
	StepHistory      Step = "derive_needs_from_history"
	StepServices     Step = "match_services"
)

// stepRow is a step, the ground on which it stands, and what is done.
type stepRow struct {
	Code   Step
	Clause standard.Clause
	Title  standard.Text
	ground standard.Ground
	run    func(*preparing) bool // false stops: the rest cannot be made
}

var steps = []stepRow{
	{Code: StepSituation, Clause: standard.Cite("people-2022:4.5.4.1(1)"), Title: standard.Text{RU: "отнести клиента к жизненной ситуации", EN: "assign the client to a life situation"},
		ground: standard.Ground{Code: "scenario.situation-assigned", Clause: standard.Cite("people-2022:4.5.4.1(1)"), Text: standard.Text{
			RU: "клиента относят к жизненной ситуации", EN: "the client is assigned to a life situation"}},
		run: (*preparing).assignSituation},
	{Code: StepSegment, Clause: standard.Cite("people-2022:4.5.4.1(2)"), Title: standard.Text{RU: "отнести клиента к сегменту", EN: "assign the client to a segment"},
		ground: standard.Ground{Code: "scenario.segment-assigned", Clause: standard.Cite("people-2022:4.5.4.1(2)"), Text: standard.Text{
			RU: "клиента относят к профилю сегмента", EN: "the client is assigned to a segment profile"}},
		run: (*preparing).assignSegment},
	{Code: StepTypicalNeeds, Clause: standard.Cite("people-2022:4.5.4.1(3)"), Title: standard.Text{RU: "определить типовые потребности", EN: "derive the typical needs"},
		ground: standard.Ground{Code: "scenario.typical-needs", Clause: standard.Cite("people-2022:4.5.4.1(3)"), Text: standard.Text{
			RU: "типовые потребности берут из ситуации и сегмента", EN: "typical needs come from the situation and the segment"}},
		run: (*preparing).typicalNeeds},
	{Code: StepHistory, Clause: standard.Cite("people-2022:4.5.4.1(4)"), Title: standard.Text{RU: "учесть историю взаимодействия", EN: "draw on the history of dealings"},
		ground: standard.Ground{Code: "scenario.history-needs", Clause: standard.Cite("people-2022:4.5.4.1(4)"), Reading: "S2", Text: standard.Text{
			RU: "к типовым потребностям добавляют прежние, удовлетворённые не предлагают", EN: "earlier needs join the typical ones, satisfied ones are not offered"}},
		run: (*preparing).history},
	{Code: StepServices, Clause: standard.Cite("people-2022:4.5.4.1(5)"), Title: standard.Text{RU: "подобрать услуги и сервисы", EN: "match services"},
		ground: standard.Ground{Code: "scenario.services-matched", Clause: standard.Cite("people-2022:4.5.4.1(5)"), Text: standard.Text{
			RU: "к потребностям подбирают услуги", EN: "services are matched to the needs"}},
		run: (*preparing).services},
}

// Steps yields every step with its title.
func Steps() iter.Seq[standard.Term[Step]] {
	return func(yield func(standard.Term[Step]) bool) {
		for i := range steps {
			if !yield(standard.Term[Step]{Code: steps[i].Code, Title: steps[i].Title, Clause: steps[i].Clause}) {
				return
			}
		}
	}
}

// IsValid reports whether s is on the list.
func (s Step) IsValid() bool {
	return slices.ContainsFunc(steps, func(r stepRow) bool { return r.Code == s })
}

// Ready reports whether the authorities are ready to offer the scenario: every
// step has been made.
//
// Clause: people-2022:4.5.4.2
func (p Preliminary) Ready() bool { return p.Stopped == "" && p.Situation != "" }

// Prepare makes a preliminary scenario in five steps. Where a step cannot be
// made, Stopped names it and Missing the facts that could decide it.
//
// Of several situations or segments whose criterion is met, the first in the
// registry is taken. Situations for other kinds of client than the profile says
// are left out, stated ones too.
//
// Reading: S1, where the client comes first the scenario is made at the contact.
//
// Reading: S2, history and typical needs are united without duplicates; needs
// already satisfied are left out, with the reason. Of a need that stands in the
// history twice the later entry counts; one without a status counts as
// identified.
func (p *Planner) Prepare(in Preparation, e standard.Edition) Preliminary {
	return p.prepare(&in, e, nil)
}

// ExplainPrepare is [Planner.Prepare] with its grounds.
func (p *Planner) ExplainPrepare(in Preparation, e standard.Edition) (out Preliminary, x standard.Explanation) {
	out = p.prepare(&in, e, &x)
	return out, x
}

func (p *Planner) prepare(in *Preparation, e standard.Edition, x *standard.Explanation) Preliminary {
	p = p.made()
	w := preparing{planner: p, in: in, edition: e, x: x, facts: p.schema.Bind(in.Profile)}
	w.out = Preliminary{Client: in.Profile.Client, Registry: p.registry.Version(), Prepared: instant(in.At), AtContact: in.AtContact}
	if in.AtContact {
		x.Read("S1")
	}
	for i := range steps {
		x.Apply(&steps[i].ground)
		if !steps[i].run(&w) {
			w.out.Stopped = steps[i].Code
			for _, fact := range w.out.Missing {
				x.Miss(string(fact))
			}
			return w.out
		}
	}
	return w.out
}

// preparing is a preliminary scenario in the making.
type preparing struct {
	planner *Planner
	in      *Preparation
	edition standard.Edition
	facts   lifesituation.Facts
	out     Preliminary
	x       *standard.Explanation
}

func (w *preparing) assignSituation() bool {
	if id := w.in.Situation; id != "" && !slices.Contains(w.in.Rejected.Situations, id) {
		_, known := w.planner.situations[id]
		if known = known && w.theirs(id); known {
			w.out.Situation = id
		}
		return known
	}
	rejected := w.in.Rejected.Situations
	if w.in.Profile.Kind != "" {
		w.x.Look("kind")
		rejected = slices.Clone(rejected)
		for _, id := range w.planner.situationIDs {
			if !w.theirs(id) {
				rejected = append(rejected, id)
			}
		}
	}
	found := assign(w, w.planner.situationIDs, rejected, w.planner.registry.InSituation)
	if len(found) == 0 {
		return false
	}
	w.out.Situation, w.out.Missing = found[0], nil
	if len(found) > 1 {
		w.out.Also = found[1:]
	}
	return true
}

// theirs reports whether the situation is for this kind of client; a kind that is
// not known leaves none out.
func (w *preparing) theirs(id standard.SituationID) bool {
	kind := w.in.Profile.Kind
	if kind == "" {
		return true
	}
	s, ok := w.planner.registry.Situation(id)
	return ok && (len(s.Clients) == 0 || slices.Contains(s.Clients, kind))
}

func (w *preparing) assignSegment() bool {
	pl := &w.planner.places[w.planner.situations[w.out.Situation]]
	segments := w.planner.segments[pl.firstGroup : pl.firstGroup+pl.groups]
	if id := w.in.Segment; id != "" && !slices.Contains(w.in.Rejected.Segments, id) {
		if slices.Contains(segments, id) {
			w.out.Segment = id
			return true
		}
		return false
	}
	found := assign(w, segments, w.in.Rejected.Segments, w.planner.registry.InSegment)
	if len(found) == 0 {
		return false
	}
	w.out.Segment, w.out.Missing = found[0], nil
	return true
}

// assign returns the entries whose condition the client meets, in order, and
// notes the facts that could decide the others.
func assign[K ~string](w *preparing, ids, rejected []K, condition func(K) *lifesituation.Condition) []K {
	var found []K
	for _, id := range ids {
		if slices.Contains(rejected, id) {
			continue
		}
		c := condition(id)
		if w.x != nil {
			for fact := range c.Facts() {
				w.x.Look(string(fact))
			}
		}
		t, missing := c.Eval(&w.facts)
		if t == lifesituation.Yes {
			found = append(found, id)
		}
		for fact := range c.Names(missing) {
			if !slices.Contains(w.out.Missing, fact) {
				w.out.Missing = append(w.out.Missing, fact)
			}
		}
	}
	return found
}

func (w *preparing) typicalNeeds() bool {
	g, ok := w.planner.registry.Group(w.out.Situation, w.out.Segment)
	for i := range g.Needs {
		w.add(PlannedNeed{Need: g.Needs[i].Need, Typical: true})
	}
	return ok
}

// add puts a need into the scenario, or says why it is left out.
func (w *preparing) add(n PlannedNeed) {
	if slices.Contains(w.in.Rejected.Needs, n.Need) {
		w.leaveOut(n.Need, OutRejected)
		return
	}
	w.out.Needs = append(w.out.Needs, n)
}

func (w *preparing) leaveOut(need standard.NeedID, why OutOf) {
	w.out.Needs = slices.DeleteFunc(w.out.Needs, func(n PlannedNeed) bool { return n.Need == need })
	if !slices.ContainsFunc(w.out.LeftOut, func(l LeftOut) bool { return l.Need == need }) {
		w.out.LeftOut = append(w.out.LeftOut, LeftOut{need, why})
	}
}

func (w *preparing) history() bool {
	within, _ := standard.Use(w.x, &HistoryWithin, w.edition)
	counts := func(past *PastNeed) bool { return !within || past.Situation == w.out.Situation }
	last := make(map[standard.NeedID]int, len(w.in.History))
	for i := range w.in.History {
		if counts(&w.in.History[i]) {
			last[w.in.History[i].Need] = i
		}
	}
	for i, past := range w.in.History {
		if !counts(&past) || last[past.Need] != i {
			continue
		}
		if past.Status == "" {
			past.Status = StatusIdentified
		}
		at := slices.IndexFunc(w.out.Needs, func(n PlannedNeed) bool { return n.Need == past.Need })
		switch {
		case past.Status == StatusSatisfied:
			w.leaveOut(past.Need, OutSatisfied)
		case at >= 0:
			w.out.Needs[at].Earlier = past.Status
		case past.Status != StatusDeclined:
			w.add(PlannedNeed{Need: past.Need, Earlier: past.Status})
		}
	}
	return true
}

func (w *preparing) services() bool {
	c := w.planner.Case(w.out.Situation, w.out.Segment, &w.facts)
	for i := range w.out.Needs {
		w.out.Needs[i].Services = slices.Collect(c.planned(w.out.Needs[i].Need))
	}
	return true
}
