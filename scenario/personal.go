package scenario

import (
	"iter"
	"slices"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
	"github.com/state-for-people/standard/lifesituation"
)

// Personal is a personal client scenario («персональный клиентский сценарий»):
// the services picked for one client, the needs they meet and how far they have
// come. It can be stored and read back. Its methods change nothing: they return
// a new one.
//
// Clause: people-2022:4.5.6.1/p1
type Personal struct {
	Client    standard.ClientID    `json:"client" validate:"required,max=200"`
	Registry  string               `json:"registry,omitempty"` // version of the registry it rests on
	Situation standard.SituationID `json:"situation"`
	Segment   standard.SegmentID   `json:"segment"`
	Fixed     time.Time            `json:"fixed"`
	Services  []Assigned           `json:"services,omitempty" validate:"dive"`
	Needs     []NeedRecord         `json:"needs,omitempty" validate:"dive"`
}

// Assigned is a service of a personal scenario with what has become of it.
type Assigned struct {
	Service   standard.ServiceID   `json:"service" validate:"required,max=100"`
	Provider  standard.AuthorityID `json:"provider"`
	Needs     []standard.NeedID    `json:"needs"`                // the needs it helps to meet
	OnRequest bool                 `json:"on_request,omitempty"` // may be given on request only
	Visit     *Appointment         `json:"visit,omitempty"`      // where entitlement takes a visit
	Provided  time.Time            `json:"provided,omitzero"`
	Basis     consent.Basis        `json:"basis,omitzero"`   // what the provision rested on
	Result    string               `json:"result,omitempty"` // a reference to the result
}

// Personalise picks the services of the needs that can be met with what is
// known, each service once, in the order of the scenarios, and starts work on
// every need of records that has a route. A need of the third order is recorded
// as not satisfiable, with its reasons; one of the second stays in progress
// until its form is filled in. Needs without a record or a route are left alone;
// a route of another planner is no route, for its services are another registry's,
// nor is one of another situation or segment.
// A preliminary scenario that is not ready is no base: the error is then a
// [*ContactError], else a [*TransitionError].
//
// Reading: S9, reasons are recorded with the status.
//
// Clause: people-2022:4.5.6.1, people-2022:4.5.6.1/p1, people-2022:4.5.6.10(2)
func (p *Planner) Personalise(pre Preliminary, records []NeedRecord, routes []Route, at time.Time) (Personal, error) {
	if !pre.Ready() {
		return Personal{}, notReady()
	}
	out := Personal{Client: pre.Client, Registry: pre.Registry, Situation: pre.Situation, Segment: pre.Segment, Fixed: instant(at)}
	here := p.made().Case(pre.Situation, pre.Segment, nil)
	for _, n := range records {
		i := slices.IndexFunc(routes, func(r Route) bool { return r.Need == n.Need && r.isOf(&here) })
		if i < 0 || n.Status != StatusConfirmed {
			out.Needs = append(out.Needs, n)
			continue
		}
		next, _, err := n.Apply(EventStart, at)
		if err != nil {
			return Personal{}, err
		}
		if out, next, err = out.follow(p, &routes[i], next, at); err != nil {
			return Personal{}, err
		}
		out.Needs = append(out.Needs, next)
	}
	return out, nil
}

// Resume goes on with needs in progress by the routes that the checks gave. Where
// facts contradict there are none: the form comes first. A need all of whose
// services have been provided already, for another one, is satisfied with that.
//
// Clause: people-2022:4.5.6.9
func (p *Planner) Resume(pe Personal, v Verdict, at time.Time) (Personal, error) {
	out := pe.clone()
	here := p.made().Case(pe.Situation, pe.Segment, nil)
	for i := range out.Needs {
		if out.Needs[i].Status != StatusInProgress {
			continue
		}
		j := slices.IndexFunc(v.Routes, func(r Route) bool { return r.Need == out.Needs[i].Need && r.isOf(&here) })
		if j < 0 {
			continue
		}
		next, record, err := out.follow(p, &v.Routes[j], out.Needs[i], at)
		if err != nil {
			return pe, err
		}
		out = next
		out.Needs[i] = record
	}
	out, err := out.satisfy(at)
	if err != nil {
		return pe, err
	}
	return out, nil
}

// follow does what the route of a need in progress says.
func (pe Personal) follow(p *Planner, r *Route, n NeedRecord, at time.Time) (Personal, NeedRecord, error) {
	switch r.Order {
	case OrderAutomatic:
		for id := range r.Services() {
			pe.assign(p, id, r.Need)
		}
	case OrderNotNow:
		next, _, err := n.Apply(EventRefuse, at, r.Reasons()...)
		return pe, next, err
	case OrderAfterForm:
	}
	return pe, n, nil
}

func (pe *Personal) assign(p *Planner, id standard.ServiceID, need standard.NeedID) {
	i := slices.IndexFunc(pe.Services, func(a Assigned) bool { return a.Service == id })
	if i < 0 {
		s, _ := p.registry.Service(id)
		a := Assigned{Service: id, Provider: s.Provider, OnRequest: !s.Proactive}
		if s.Visit != nil {
			a.Visit = &Appointment{Kind: s.Visit.Kind}
		}
		i = len(pe.Services)
		pe.Services = append(pe.Services, a)
	}
	if !slices.Contains(pe.Services[i].Needs, need) {
		pe.Services[i].Needs = append(pe.Services[i].Needs, need)
	}
}

// Participants yields the bodies that take part in provision, each once: those
// to whom what the client has filled in is open.
//
// Clause: people-2022:4.5.6.7/p1
func (pe Personal) Participants() iter.Seq[standard.AuthorityID] {
	return func(yield func(standard.AuthorityID) bool) {
		for i := range pe.Services {
			same := func(a Assigned) bool { return a.Provider == pe.Services[i].Provider }
			if !slices.ContainsFunc(pe.Services[:i], same) && !yield(pe.Services[i].Provider) {
				return
			}
		}
	}
}

// Outcome is what dealing with the needs of a client has come to («результат
// рассмотрения и удовлетворения потребностей»).
type Outcome struct {
	Results   []ServiceResult   `json:"results,omitempty"`
	Statuses  []NeedStatus      `json:"statuses,omitempty"`
	Reasons   []NeedReasons     `json:"reasons,omitempty"`
	ForDesign []standard.NeedID `json:"for_design,omitempty"` // a change is being considered
}

// ServiceResult is the result of a service that was provided.
type ServiceResult struct {
	Service  standard.ServiceID `json:"service"`
	Provided time.Time          `json:"provided"`
	Result   string             `json:"result,omitempty"`
}

// NeedStatus is the status of a need.
type NeedStatus struct {
	Need   standard.NeedID `json:"need"`
	Status Status          `json:"status"`
}

// NeedReasons is why a need could not be met.
type NeedReasons struct {
	Need    standard.NeedID        `json:"need"`
	Reasons []lifesituation.Reason `json:"reasons"`
}

// Outcome returns what the scenario has come to so far.
//
// Clause: people-2022:4.5.6.11(1), people-2022:4.5.6.11(2), people-2022:4.5.6.11(3), people-2022:4.5.6.11(4)
func (pe Personal) Outcome() Outcome {
	var out Outcome
	for _, a := range pe.Services {
		if !a.Provided.IsZero() {
			out.Results = append(out.Results, ServiceResult{a.Service, a.Provided, a.Result})
		}
	}
	for _, n := range pe.Needs {
		out.Statuses = append(out.Statuses, NeedStatus{n.Need, n.Status})
		if n.Status == StatusNotSatisfiable || n.Status == StatusAwaiting {
			out.Reasons = append(out.Reasons, NeedReasons{n.Need, slices.Clone(n.Reasons)})
		}
		if n.Status == StatusAwaiting {
			out.ForDesign = append(out.ForDesign, n.Need)
		}
	}
	return out
}

func (pe Personal) clone() Personal {
	pe.Services, pe.Needs = slices.Clone(pe.Services), slices.Clone(pe.Needs)
	for i := range pe.Services {
		pe.Services[i].Needs = slices.Clone(pe.Services[i].Needs)
		if v := pe.Services[i].Visit; v != nil {
			visit := *v
			pe.Services[i].Visit = &visit
		}
	}
	return pe
}
