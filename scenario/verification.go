package scenario

import (
	"iter"
	"slices"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/lifesituation"
)

// Submit puts what a client has filled in into the digital profile, as stated and
// not yet checked. The profile that was given is not changed. A statement takes
// the place of an earlier one; what an authority holds stays beside it, so that
// the checks can see a contradiction.
//
// Reading: S24, kept before the checks, and marked so.
//
// Clause: people-2022:4.5.6.7
func Submit(profile lifesituation.Profile, filled []lifesituation.Known, at time.Time) lifesituation.Profile {
	out := profile.With()
	for _, k := range filled {
		k.Origin, k.At = lifesituation.OriginStated, instant(at)
		out.Facts = slices.DeleteFunc(out.Facts, func(o lifesituation.Known) bool {
			return o.Fact == k.Fact && o.Origin != lifesituation.OriginRegister
		})
		out.Facts = append(out.Facts, k)
	}
	return out
}

// Check is one of the checks of what a client has filled in («проверка»).
type Check string

// The checks, in their order.
const (
	CheckConsistency Check = "consistency"
	CheckEntitlement Check = "eligibility"
)

// checkRow is a check and what is done when it fails.
type checkRow struct {
	Code   Check
	Clause standard.Clause
	Title  standard.Text
	ground standard.Ground
	run    func(*verifying) bool
}

// Reading: S8, a contradiction goes back to the form, naming the fields; who is
// not entitled takes the third order, with reasons.
var checks = []checkRow{
	{Code: CheckConsistency, Clause: standard.Cite("people-2022:4.5.6.8(1)"), Title: standard.Text{RU: "сведения не противоречат информационным системам", EN: "the facts do not contradict the information systems"},
		ground: standard.Ground{Code: "scenario.back-to-form", Clause: standard.Cite("people-2022:4.5.6.8(1)"), Reading: "S8", Text: standard.Text{
			RU: "часть сведений не совпадает с данными органов: уточните названные поля", EN: "some facts differ from what the authorities hold: correct the fields named"}},
		run: (*verifying).consistent},
	{Code: CheckEntitlement, Clause: standard.Cite("people-2022:4.5.6.8(2)"), Title: standard.Text{RU: "клиент имеет право на услугу", EN: "the client is entitled to the service"},
		ground: standard.Ground{Code: "scenario.entitlement-denied", Clause: standard.Cite("people-2022:4.5.6.8(2)"), Reading: "S8", Text: standard.Text{
			RU: "по проверенным сведениям не все услуги положены клиенту", EN: "by the facts checked the client is not entitled to every service"}},
		run: (*verifying).entitled},
}

// Checks yields every check with its title.
func Checks() iter.Seq[standard.Term[Check]] {
	return func(yield func(standard.Term[Check]) bool) {
		for i := range checks {
			if !yield(standard.Term[Check]{Code: checks[i].Code, Title: checks[i].Title, Clause: checks[i].Clause}) {
				return
			}
		}
	}
}

// IsValid reports whether c is on the list.
func (c Check) IsValid() bool {
	return slices.ContainsFunc(checks, func(r checkRow) bool { return r.Code == c })
}

// Verification is what the two checks look at.
type Verification struct {
	Situation standard.SituationID  `json:"situation"`
	Segment   standard.SegmentID    `json:"segment"`
	Needs     []standard.NeedID     `json:"needs"`
	Profile   lifesituation.Profile `json:"profile"`
	Held      []lifesituation.Known `json:"held,omitempty" validate:"dive"` // what the information systems say of the same facts
}

// Verdict is what came of the checks. The routes say how each need goes on: by
// the first order what has passed, by the second what is still to be filled in,
// by the third who is not entitled.
type Verdict struct {
	Passed   bool                   `json:"passed"` // nothing contradicts, and the client is entitled to every service of every need
	Failed   []Check                `json:"failed,omitempty"`
	Waiting  []standard.NeedID      `json:"waiting,omitempty"`  // needs that nothing speaks against, but facts are still missing: to the form
	Contrary []lifesituation.FactID `json:"contrary,omitempty"` // fields that contradict: back to the form
	Routes   []Route                `json:"routes,omitempty"`
	Profile  lifesituation.Profile  `json:"-"` // what was stated and found consistent is marked as checked
}

// Verify runs the two checks, in their order; where the first fails the second
// is not run. The facts of the answer are names, never values.
//
// Clause: people-2022:4.5.6.8
func (p *Planner) Verify(in Verification) Verdict { return p.verify(&in, nil) }

// ExplainVerify is [Planner.Verify] with its grounds.
func (p *Planner) ExplainVerify(in Verification) (v Verdict, x standard.Explanation) {
	v = p.verify(&in, &x)
	return v, x
}

func (p *Planner) verify(in *Verification, x *standard.Explanation) Verdict {
	w := verifying{planner: p.made(), in: in, x: x, out: Verdict{Profile: in.Profile.With()}}
	for i := range checks {
		if checks[i].run(&w) {
			continue
		}
		x.Apply(&checks[i].ground)
		w.out.Failed = append(w.out.Failed, checks[i].Code)
		if checks[i].Code == CheckConsistency {
			break
		}
	}
	w.out.Passed = len(w.out.Failed) == 0 && len(w.out.Waiting) == 0
	return w.out
}

type verifying struct {
	planner *Planner
	in      *Verification
	x       *standard.Explanation
	out     Verdict
}

// consistent compares what was stated with all that is held, by the systems
// asked and in the profile itself. What nobody holds cannot be contradicted.
func (w *verifying) consistent() bool {
	facts := w.out.Profile.Facts
	held := make(map[lifesituation.FactID][]lifesituation.Value, len(w.in.Held))
	for _, h := range w.in.Held {
		if !h.Value.IsZero() { // who holds nothing contradicts nothing
			held[h.Fact] = append(held[h.Fact], h.Value)
		}
	}
	var one lifesituation.Facts
	for i := range facts {
		if facts[i].Origin != lifesituation.OriginRegister {
			continue
		}
		// What makes no fact known was asked for as missing and contradicts nothing.
		w.planner.schema.Rebind(&one, lifesituation.Profile{Facts: facts[i : i+1]})
		if one.Knows(facts[i].Fact) {
			held[facts[i].Fact] = append(held[facts[i].Fact], facts[i].Value)
		}
	}
	for i := range facts {
		if facts[i].Origin != lifesituation.OriginStated {
			continue
		}
		w.x.Look(string(facts[i].Fact))
		otherwise := func(v lifesituation.Value) bool { return v != facts[i].Value }
		if slices.ContainsFunc(held[facts[i].Fact], otherwise) && !slices.Contains(w.out.Contrary, facts[i].Fact) {
			w.out.Contrary = append(w.out.Contrary, facts[i].Fact)
		}
	}
	if len(w.out.Contrary) > 0 {
		return false
	}
	for i := range facts {
		if facts[i].Origin == lifesituation.OriginStated {
			facts[i].Origin = lifesituation.OriginChecked
		}
	}
	return true
}

// entitled decides the routes anew by the facts as they are now.
func (w *verifying) entitled() bool {
	facts := w.planner.schema.Bind(w.out.Profile)
	c := w.planner.Case(w.in.Situation, w.in.Segment, &facts)
	all := true
	for _, need := range w.in.Needs {
		var r Route
		c.route(need, &r, w.x)
		w.out.Routes = append(w.out.Routes, r)
		all = all && r.Why != WhyNotEntitled
		if r.Order == OrderAfterForm {
			w.out.Waiting = append(w.out.Waiting, need)
		}
	}
	return all
}
