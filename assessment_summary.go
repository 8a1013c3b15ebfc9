package standard

import (
	"cmp"
	"slices"
)

// AssessmentCounts says how many requirements stand where. A requirement is
// counted in one field only, so the fields add up to all of them.
type AssessmentCounts struct {
	Met           int `json:"met"`
	Partly        int `json:"partly"`
	NotMet        int `json:"not_met"`
	NotApplicable int `json:"not_applicable"`
	Lapsed        int `json:"lapsed"`   // answered, but the answer does not hold any more
	Disputed      int `json:"disputed"` // answered in two ways
	Open          int `json:"open"`     // not answered
}

// Total returns the number of requirements counted.
func (c AssessmentCounts) Total() int {
	return c.Met + c.Partly + c.NotMet + c.NotApplicable + c.Lapsed + c.Disputed + c.Open
}

func (c *AssessmentCounts) add(s state) {
	switch s {
	case stateOpen:
		c.Open++
	case stateMet:
		c.Met++
	case statePartly:
		c.Partly++
	case stateNotMet:
		c.NotMet++
	case stateNotApplicable:
		c.NotApplicable++
	case stateLapsed:
		c.Lapsed++
	case stateDisputed:
		c.Disputed++
	}
}

// AssessmentLine is one line of a summary: what is counted, and the counts.
type AssessmentLine struct {
	Code   string           `json:"code"`
	Clause Clause           `json:"clause,omitzero"` // of a group: the requirement that it is met
	Counts AssessmentCounts `json:"counts"`
}

// AssessmentSummary counts an assessment on a day. Lines stand in the order of
// the register or of their list, and only where something is counted.
type AssessmentSummary struct {
	On    Date             `json:"on,omitzero"`
	Total AssessmentCounts `json:"total"` // every requirement once

	Documents []AssessmentLine `json:"documents"` // a requirement counts in every document that states it
	Sections  []AssessmentLine `json:"sections"`  // likewise; the code is the document, a colon, the section
	// Groups are the four groups of requirements by which the approach is
	// adopted; a requirement outside sections 4.3 to 4.6 is in none.
	Groups      []AssessmentLine `json:"groups"`
	Modalities  []AssessmentLine `json:"modalities"`
	Touchpoints []AssessmentLine `json:"touchpoints"` // a requirement counts at every kind of the scope that it names
}

// Summary counts the requirements that apply by how they are met on a day. A
// zero day takes every answer to hold.
//
// Clause: people-2022:4.2.1(1), people-2022:4.2.1(2), people-2022:4.2.1(3), people-2022:4.2.1(4)
func (a Assessment) Summary(on Date) AssessmentSummary {
	var total AssessmentCounts
	var documents, sections, groups, modalities, touchpoints counter
	for _, it := range a.Items() {
		s := it.state(on)
		total.add(s)
		modalities.add(string(it.Requirement.Modality), slices.Index(modalityOrder[:], it.Requirement.Modality), s)
		for i := range adoptionGroups {
			if g := &adoptionGroups[i]; g.holds(&it.Requirement) {
				groups.add(g.Section, i, s).Clause = g.Clause
			}
		}
		var seen []string // a line counts the requirement once
		once := func(c *counter, code string, place int) {
			if !slices.Contains(seen, code) {
				seen = append(seen, code)
				c.add(code, place, s)
			}
		}
		for i := range it.rows {
			row := &it.rows[i]
			doc, place := string(Clause{row.id}.Document()), int(loadRegister().at[row.id])
			once(&documents, doc, place)
			once(&sections, doc+":"+row.section, place)
			for i, k := range touchpointKinds {
				if row.names(k.Code) && slices.Contains(a.Scope.Touchpoints, k.Code) {
					once(&touchpoints, string(k.Code), i)
				}
			}
		}
	}
	return AssessmentSummary{
		On: on, Total: total, Documents: documents.lines(), Sections: sections.lines(),
		Groups: groups.lines(), Modalities: modalities.lines(), Touchpoints: touchpoints.lines(),
	}
}

var modalityOrder = [...]Modality{ModalityMust, ModalityShould, ModalityMay, ModalityFact}

// counter collects the lines of one part of a summary.
type counter []countedLine

type countedLine struct {
	AssessmentLine
	place int // in the order of the part
}

// add counts one requirement in the line code, which first stands at place.
func (c *counter) add(code string, place int, s state) *AssessmentLine {
	i := slices.IndexFunc(*c, func(l countedLine) bool { return l.Code == code })
	if i < 0 {
		i = len(*c)
		*c = append(*c, countedLine{AssessmentLine{Code: code}, place})
	}
	line := &(*c)[i]
	line.place = min(line.place, place)
	line.Counts.add(s)
	return &line.AssessmentLine
}

func (c counter) lines() []AssessmentLine {
	slices.SortFunc(c, func(a, b countedLine) int { return cmp.Compare(a.place, b.place) })
	out := make([]AssessmentLine, len(c))
	for i, l := range c {
		out[i] = l.AssessmentLine
	}
	return out
}
