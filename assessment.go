package standard

import (
	"iter"
	"slices"
)

// Assessment is what an organisation says of itself («самооценка»): which
// requirements apply to it, how each is met, on what evidence, and what
// programs have found. It is a document: built by hand or decoded, judged by
// [Assessment.Check]. It may be unfinished: a requirement without an answer is
// open, and [Assessment.Summary] counts it.
//
// Clause: people-2022:4.2.1
type Assessment struct {
	Organisation AuthorityID             `json:"organisation"`
	Scope        AssessmentScope         `json:"scope"`
	Answers      []AssessmentAnswer      `json:"answers,omitempty"`
	Observations []AssessmentObservation `json:"observations,omitempty"`
}

// AssessmentAnswer is what a human says of one requirement. An answer to a row
// that repeats a federal one, or to that one, is given once and holds for both.
type AssessmentAnswer struct {
	Clause     Clause     `json:"clause"`
	Conformity Conformity `json:"conformity"`
	Reason     string     `json:"reason,omitempty"`     // required unless the requirement is met
	Evidence   []string   `json:"evidence,omitempty"`   // where the proof is: a document, an address
	Assessor   string     `json:"assessor,omitempty"`   // who says so
	On         Date       `json:"on,omitzero"`          // the day of the assessment
	ValidUntil Date       `json:"valid_until,omitzero"` // the last day on which it holds; absent is without end
}

// AssessmentObservation is what a program found in a record of the
// organisation: it stands beside the answers and replaces none.
type AssessmentObservation struct {
	Of      string  `json:"of"` // the record that was checked: "touchpoint list 2026"
	On      Date    `json:"on,omitzero"`
	Finding Finding `json:"finding"`
}

// Conformity is how a requirement is met («соответствие»).
type Conformity string

// The answers that an assessor may give.
const (
	ConformityMet           Conformity = "met"
	ConformityPartly        Conformity = "partly"
	ConformityNotMet        Conformity = "not_met"
	ConformityNotApplicable Conformity = "not_applicable"
)

var conformities = Vocabulary[Conformity]{
	{Code: ConformityMet, Title: Text{"выполнено", "met"}},
	{Code: ConformityPartly, Title: Text{"выполнено частично", "partly met"}},
	{Code: ConformityNotMet, Title: Text{"не выполнено", "not met"}},
	{Code: ConformityNotApplicable, Title: Text{"не применимо", "not applicable"}},
}

// Conformities yields every answer with its title.
func Conformities() iter.Seq[Term[Conformity]] { return conformities.All() }

// IsValid reports whether c is on the list.
func (c Conformity) IsValid() bool { _, ok := conformities.Find(c); return ok }

// AssessmentItem is one requirement of an assessment with what is said of it.
type AssessmentItem struct {
	Requirement  Requirement             // the row that is answered; for a repetition, its original
	For          []Clause                // the rows of the scope that it answers: itself and those that repeat it
	Answers      []AssessmentAnswer      // more than one if it is disputed
	Observations []AssessmentObservation // what programs found against it

	rows []head // the rows of For
}

// Observed returns a with the findings of a program about the record of, made
// on a day.
func (a Assessment) Observed(of string, on Date, fs Findings) Assessment {
	a.Observations = slices.Clip(slices.Clone(a.Observations))
	for _, f := range fs {
		a.Observations = append(a.Observations, AssessmentObservation{Of: of, On: on, Finding: f})
	}
	return a
}

// Items returns the requirements that apply, in the order of the register,
// each once, with its answers and findings.
func (a Assessment) Items() []AssessmentItem {
	items, at := a.Scope.items()
	for _, answer := range a.Answers {
		if i, ok := at[originalOf(answer.Clause)]; ok {
			items[i].Answers = append(items[i].Answers, answer)
		}
	}
	for _, o := range a.Observations {
		if i, ok := at[originalOf(o.Finding.Clause)]; ok {
			items[i].Observations = append(items[i].Observations, o)
		}
	}
	return items
}

// originalOf returns the clause under which c is answered: what it repeats, or
// c itself, also if the register does not know it.
func originalOf(c Clause) Clause {
	if r, ok := FindRequirement(c); ok {
		return r.Original().Clause
	}
	return c
}

// Due returns the items whose answer does not hold any more on a day and must
// be given anew. An answer holds through the day valid_until.
func (a Assessment) Due(on Date) []AssessmentItem {
	items := a.Items()
	return slices.DeleteFunc(items, func(it AssessmentItem) bool { return it.state(on) != stateLapsed })
}

// state is where an item stands on a day.
type state int

const (
	stateOpen state = iota
	stateMet
	statePartly
	stateNotMet
	stateNotApplicable
	stateLapsed
	stateDisputed
)

// state tells the one answer of an item. Two answers that say different things
// are a dispute; an answer off the list leaves the item open. Before the zero
// day no term is over, so it asks nothing about terms.
func (it *AssessmentItem) state(on Date) state {
	if len(it.Answers) == 0 {
		return stateOpen
	}
	first := it.Answers[0]
	for _, other := range it.Answers[1:] {
		if !other.says(first) {
			return stateDisputed
		}
	}
	if first.ValidUntil != 0 && first.ValidUntil < on {
		return stateLapsed
	}
	switch first.Conformity {
	case ConformityMet:
		return stateMet
	case ConformityPartly:
		return statePartly
	case ConformityNotMet:
		return stateNotMet
	case ConformityNotApplicable:
		return stateNotApplicable
	}
	return stateOpen
}

// says reports whether two answers are alike but for the row they name.
func (a AssessmentAnswer) says(b AssessmentAnswer) bool { return a.compare(b) == 0 }
