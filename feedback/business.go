package feedback

import (
	"iter"
	"slices"
	"time"

	"github.com/state-for-people/standard"
)

// RequirementState says whether a mandatory requirement is in force.
type RequirementState string

// The states.
const (
	RequirementInForce RequirementState = "in_force"
	RequirementDraft   RequirementState = "draft"
)

var requirementStates = standard.Vocabulary[RequirementState]{
	{Code: RequirementInForce, Title: standard.Text{RU: "действует", EN: "in force"}, Clause: standard.Cite("samara-business-2022:4.7/p7")},
	{Code: RequirementDraft, Title: standard.Text{RU: "проектируется", EN: "draft"}, Clause: standard.Cite("samara-business-2022:4.7/p7")},
}

// IsValid reports whether s is on the list.
func (s RequirementState) IsValid() bool { _, ok := requirementStates.Find(s); return ok }

// RequirementRating is how a business client assesses a mandatory requirement
// in force or in draft, and what became of that («оценка обязательного
// требования»). The client's words stay with the caller.
//
// Clause: samara-business-2022:4.7/p7, samara-business-2022:4.7/p8
type RequirementRating struct {
	ID          string            `json:"id"`
	Client      standard.ClientID `json:"client,omitzero"`
	Named       bool              `json:"named,omitzero"` // the client agreed to be named to the drafters
	Requirement string            `json:"requirement"`    // its key
	State       RequirementState  `json:"state"`
	Grade       int               `json:"grade"` // of [ScaleSatisfaction]
	At          time.Time         `json:"at"`
	Considered  *Considered       `json:"considered,omitzero"`
}

// Considered is how an assessment was considered and used.
type Considered struct {
	At     time.Time `json:"at"`
	Result string    `json:"result"`           // what came of it, in plain words
	Use    *Use      `json:"use,omitzero"`     // none: with Result saying why
	Public string    `json:"public,omitempty"` // where it can be read
}

// copied returns a copy that shares nothing with c.
func (c *Considered) copied() *Considered {
	if c == nil {
		return nil
	}
	d := *c
	if c.Use != nil {
		u := *c.Use
		d.Use = &u
	}
	return &d
}

// RequirementRatings are the assessments of the requirements of a business.
type RequirementRatings struct {
	Ratings []RequirementRating `json:"ratings"`
}

// Check judges how the assessments were dealt with.
func (r RequirementRatings) Check() standard.Findings { return requirementRules.Check(r) }

var requirementRules = standard.Rules[RequirementRatings]{
	{
		Code:     "feedback.requirement-rating",
		Clause:   standard.Cite("samara-business-2022:4.7/p7"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "оценка не говорит, какого она требования, действующего или проектируемого, или её нет на шкале", EN: "the assessment does not say of which requirement it is, whether in force or draft, or its grade is off the scale"},
		Mend:     standard.Text{RU: "назовите требование, его состояние и градацию от 1 до 4", EN: "name the requirement, its state and a grade from 1 to 4"},
		Check: func(r RequirementRatings, broken func(standard.Pointer)) {
			for i, a := range r.Ratings {
				at := standard.Pointer("/ratings").Index(i)
				if a.Requirement == "" {
					broken(at.Field("requirement"))
				}
				if !a.State.IsValid() {
					broken(at.Field("state"))
				}
				if a.Grade < 1 || a.Grade > 4 {
					broken(at.Field("grade"))
				}
			}
		},
	},
	{
		Code:     "feedback.requirement-opaque",
		Clause:   standard.Cite("samara-business-2022:4.7/p7"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "оценка рассмотрена, но не сказано, что из этого вышло, или это нигде нельзя прочитать", EN: "the assessment was considered, and what came of it is not said or can be read nowhere"},
		Mend:     standard.Text{RU: "запишите результат и сошлитесь на место, где он опубликован", EN: "record the result and where it can be read"},
		Check: func(r RequirementRatings, broken func(standard.Pointer)) {
			for i, a := range r.Ratings {
				if a.Considered == nil {
					continue
				}
				at := standard.Pointer("/ratings").Index(i).Field("considered")
				if a.Considered.Result == "" {
					broken(at.Field("result"))
				}
				if a.Considered.Public == "" {
					broken(at.Field("public"))
				}
			}
		},
	},
}

// View is what a client wants to see («настройки просмотра»); empty lists are all.
type View struct {
	Requirements []string           `json:"requirements,omitempty"`
	States       []RequirementState `json:"states,omitempty"`
	From         time.Time          `json:"from,omitzero"`
}

func (v *View) takes(a *RequirementRating) bool {
	return (len(v.Requirements) == 0 || slices.Contains(v.Requirements, a.Requirement)) &&
		(len(v.States) == 0 || slices.Contains(v.States, a.State)) && !a.At.Before(v.From)
}

// ConsideredView is what a client sees of one requirement: how many assessments
// there were, how many were considered and used, and what came of each, without
// any client.
type ConsideredView struct {
	Requirement string           `json:"requirement"`
	State       RequirementState `json:"state"`
	Received    int              `json:"received"`
	Considered  int              `json:"considered"`
	Used        int              `json:"used"`
	Results     []string         `json:"results,omitempty"`
}

// ForClient yields, for each requirement that the client's settings take in,
// how its assessments were considered and used; requirements in the order in
// which they are first met, those in force and in draft apart. No client is
// named and no grade shown: aggregates are [RequirementRatings.Tallies], which
// go through the package disclosure.
//
// Clause: samara-business-2022:4.7/p8
func (r *RequirementRatings) ForClient(v View) iter.Seq[ConsideredView] {
	return func(yield func(ConsideredView) bool) {
		type key struct {
			requirement string
			state       RequirementState
		}
		at := map[key]int{}
		var views []ConsideredView
		for i := range r.Ratings {
			a := &r.Ratings[i]
			if !v.takes(a) {
				continue
			}
			k := key{a.Requirement, a.State}
			n, ok := at[k]
			if !ok {
				n = len(views)
				at[k] = n
				views = append(views, ConsideredView{Requirement: a.Requirement, State: a.State})
			}
			w := &views[n]
			w.Received++
			if a.Considered != nil {
				w.Considered++
				if a.Considered.Use != nil {
					w.Used++
				}
				if a.Considered.Result != "" && !slices.Contains(w.Results, a.Considered.Result) {
					w.Results = append(w.Results, a.Considered.Result)
				}
			}
		}
		for _, w := range views {
			if !yield(w) {
				return
			}
		}
	}
}

// ForDrafters yields the assessments as the drafters of requirements get them:
// depersonalised, with the client only where the client agreed to be named.
//
// Clause: samara-business-2022:4.7/p9
func (r *RequirementRatings) ForDrafters(v View) iter.Seq[RequirementRating] {
	return func(yield func(RequirementRating) bool) {
		for i := range r.Ratings {
			if !v.takes(&r.Ratings[i]) {
				continue
			}
			a := r.Ratings[i]
			if !a.Named {
				a.Client, a.ID = "", ""
			}
			a.Considered = a.Considered.copied()
			if !yield(a) {
				return
			}
		}
	}
}

// questionRequirement is the question by which requirements are assessed.
func questionRequirement() Question {
	return Question{"requirement", 1, "samara-business-2022/4.7", ScaleSatisfaction, DefinitionSatisfied}
}

// Tallies returns the aggregated results by requirement, in the order of
// requirements as first met. Before a client sees them they go through the
// package disclosure, like every other aggregate. The error is a [*MarkError]
// for a grade off the scale; nothing is returned then.
//
// Clause: samara-business-2022:4.7/p8/s2
func (r *RequirementRatings) Tallies(v View) ([]Named, error) {
	var out []Named
	for i := range r.Ratings {
		a := &r.Ratings[i]
		if !v.takes(a) {
			continue
		}
		n := slices.IndexFunc(out, func(o Named) bool { return o.Name == a.Requirement })
		if n < 0 {
			t, err := NewTally(questionRequirement())
			if err != nil {
				return nil, err
			}
			n = len(out)
			out = append(out, Named{Name: a.Requirement, Tally: t})
		}
		if a.Grade < 0 || a.Grade > 10 {
			return nil, &MarkError{First: i, Count: 1, Scale: ScaleSatisfaction}
		}
		if err := out[n].Tally.AddCount(byte(a.Grade), 1); err != nil {
			return nil, &MarkError{First: i, Count: 1, Scale: ScaleSatisfaction}
		}
	}
	return out, nil
}
