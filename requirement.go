package standard

import (
	"encoding/json"
	"iter"
	"slices"
)

// Requirement is a row of the register («требование»): one statement of a
// document, in our own words. It is the caller's own copy.
type Requirement struct {
	Clause      Clause           `json:"id"`
	Section     string           `json:"section"` // the section of the document
	Modality    Modality         `json:"modality"`
	Kind        RequirementKind  `json:"kind"`
	Automation  Automation       `json:"auto"`
	Package     string           `json:"package"` // the package of this module that owns it
	Subject     Subject          `json:"subject"`
	Touchpoints []TouchpointKind `json:"touchpoints,omitempty"` // kinds it applies to, references followed; none means every kind, or no kind at all
	SameAs      Clause           `json:"same_as,omitzero"`      // the federal row it repeats
	Differs     string           `json:"differs,omitempty"`     // how it departs from that row, in English; "" means not at all
	Text                         // the requirement, in both languages

	// Params are the numbers, units and lists of the row, by name, as JSON.
	Params map[string]json.RawMessage `json:"params,omitempty"`
	Note   string                     `json:"note,omitempty"` // ambiguities, references, misprints, in English
}

func (r Requirement) key() string { return r.Clause.id }

// RequirementKind is what sort of statement a row makes («вид требования»).
type RequirementKind string

// The kinds.
const (
	KindDefinition RequirementKind = "definition"
	KindPrinciple  RequirementKind = "principle"
	KindEntity     RequirementKind = "entity"
	KindLifecycle  RequirementKind = "lifecycle"
	KindRule       RequirementKind = "rule"
	KindLimit      RequirementKind = "limit"
	KindMetric     RequirementKind = "metric"
	KindChecklist  RequirementKind = "checklist"
	KindGovernance RequirementKind = "governance"
)

var requirementKinds = Vocabulary[RequirementKind]{
	{Code: KindDefinition, Title: Text{"определение термина", "definition of a term"}},
	{Code: KindPrinciple, Title: Text{"принцип", "principle"}},
	{Code: KindEntity, Title: Text{"обязательный состав записи", "required content of a record"}},
	{Code: KindLifecycle, Title: Text{"этапы, порядок, результаты", "stages, order, outputs"}},
	{Code: KindRule, Title: Text{"правило: решение по данным", "rule: a decision from data"}},
	{Code: KindLimit, Title: Text{"предел: число, срок, частота", "limit: a number, deadline or frequency"}},
	{Code: KindMetric, Title: Text{"показатель", "indicator"}},
	{Code: KindChecklist, Title: Text{"оценивает человек", "judged by a human"}},
	{Code: KindGovernance, Title: Text{"управление и ответственность", "governance"}},
}

// RequirementKinds yields every kind with its title.
func RequirementKinds() iter.Seq[Term[RequirementKind]] { return requirementKinds.All() }

// IsValid reports whether k is on the list.
func (k RequirementKind) IsValid() bool { _, ok := requirementKinds.Find(k); return ok }

// Automation says how much of a requirement a program can do («автоматизация»).
type Automation string

// The degrees.
const (
	AutomationFull    Automation = "full"
	AutomationPartial Automation = "partial"
	AutomationNone    Automation = "none"
)

var automations = Vocabulary[Automation]{
	{Code: AutomationFull, Title: Text{"решает или соблюдает программа", "a program decides or enforces it"}},
	{Code: AutomationPartial, Title: Text{"программа записывает и проверяет наличие", "a program records it and checks that it is there"}},
	{Code: AutomationNone, Title: Text{"решает только человек", "only a human judges it"}},
}

// Automations yields every degree with its title.
func Automations() iter.Seq[Term[Automation]] { return automations.All() }

// IsValid reports whether a is on the list.
func (a Automation) IsValid() bool { _, ok := automations.Find(a); return ok }

// IsHeading reports whether the row only heads others: nothing is owed by it.
func (r Requirement) IsHeading() bool { return string(r.Params["heading"]) == "true" }

// IsRepetition reports whether the row repeats another one without a change:
// what is said of that one holds for it too.
func (r Requirement) IsRepetition() bool { return !r.SameAs.IsZero() && r.Differs == "" }

// Original returns the row that r repeats without a change, followed to the
// end, or r itself if it says something of its own.
func (r Requirement) Original() Requirement {
	for range maxRepetitions {
		if !r.IsRepetition() {
			break
		}
		same, ok := FindRequirement(r.SameAs)
		if !ok {
			break
		}
		r = same
	}
	return r
}

// maxRepetitions bounds the way to an original; in the register it is one step.
const maxRepetitions = 8

// Imports yields the rows that r takes over by reference («в соответствии с
// требованиями пунктов …»), in the order of the register; none if r refers to
// nothing. They carry the touchpoints of r themselves.
//
// Reading: T1, T14, T16, the references to missing and to whole clauses.
//
// Clause: people-2022:4.6.2.1, people-2022:4.6.5.5, people-2022:4.6.8.2, people-2022:4.6.9.1
func (r Requirement) Imports() iter.Seq[Requirement] {
	return func(yield func(Requirement) bool) {
		taken, left := r.places("imports"), r.places("excludes")
		if len(taken) == 0 {
			return
		}
		for imported := range Select(Selection{Within: taken}) {
			if !slices.ContainsFunc(left, imported.Clause.within) && !yield(imported) {
				return
			}
		}
	}
}

// places returns the places of the same document that a parameter lists.
func (r Requirement) places(param string) []Clause {
	var places []string
	if raw := r.Params[param]; raw == nil || json.Unmarshal(raw, &places) != nil {
		return nil
	}
	cs := make([]Clause, len(places))
	for i, p := range places {
		cs[i] = Cite(string(r.Clause.Document()) + ":" + p)
	}
	return cs
}
