package standard

import (
	"iter"
	"slices"
)

// AssessmentScope says which requirements an assessment is about. A row that
// names kinds of touchpoint applies if one of them is chosen; any other row
// applies if the role that answers for its subject is chosen.
type AssessmentScope struct {
	Documents   []Document       `json:"documents"`
	Touchpoints []TouchpointKind `json:"touchpoints,omitempty"`
	Roles       []Role           `json:"roles,omitempty"`
	Clients     []ClientKind     `json:"clients,omitempty"`    // only what is written for these clients; none means all
	Modalities  []Modality       `json:"modalities,omitempty"` // none means must, should and may
}

// duties are the modalities of an assessment that names none: a fact asks
// nothing of anybody.
var duties = [...]Modality{ModalityMust, ModalityShould, ModalityMay}

// clientSection is a part of a document that is written for other clients than
// the document as a whole.
type clientSection struct {
	Document Document
	Place    string // with all that lies below it
	Clients  []ClientKind
	Clause   Clause // who says so
}

var clientSections = []clientSection{
	{DocumentConcept, "VIII", []ClientKind{ClientInternal}, Cite("concept:VIII/p1")},
}

// Applicable yields the requirements that apply, in the order of the register.
// A row that repeats a federal one stands as that one, once.
//
// Reading: T14, the test of expediency (4.6.7) gates neither one-stop shops nor long-stay facilities.
func (s AssessmentScope) Applicable() iter.Seq[Requirement] {
	return func(yield func(Requirement) bool) {
		items, _ := s.items()
		for _, it := range items {
			if !yield(it.Requirement) {
				return
			}
		}
	}
}

// items returns the requirements that apply, in the order of the register, and
// their places by clause.
func (s *AssessmentScope) items() ([]AssessmentItem, map[Clause]int) {
	var items []AssessmentItem
	at := map[Clause]int{}
	for _, line := range loadRegister().lines {
		h, ok := readHead(line)
		if !ok || !s.takes(&h) {
			continue
		}
		row, err := decodeRow[Requirement](line)
		if err != nil || row.IsHeading() {
			continue
		}
		original := row.Original()
		i, ok := at[original.Clause]
		if !ok {
			i = len(items)
			at[original.Clause] = i
			items = append(items, AssessmentItem{Requirement: original})
		}
		items[i].For = append(items[i].For, row.Clause)
		items[i].rows = append(items[i].rows, h)
	}
	slices.SortFunc(items, func(a, b AssessmentItem) int { return compareClauses(a.Requirement.Clause, b.Requirement.Clause) })
	for i := range items {
		at[items[i].Requirement.Clause] = i
	}
	return items, at
}

func (s *AssessmentScope) takes(h *head) bool {
	c := Clause{h.id}
	if !slices.Contains(s.Documents, c.Document()) || !slices.Contains(s.modalities(), Modality(h.modality)) {
		return false
	}
	if len(s.Clients) > 0 && !overlap(s.Clients, clientsOf(c)) {
		return false
	}
	if h.touchpoints != "" {
		return slices.ContainsFunc(s.Touchpoints, h.names)
	}
	return slices.Contains(s.Roles, Subject(h.subject).Role())
}

func (s *AssessmentScope) modalities() []Modality {
	if len(s.Modalities) > 0 {
		return s.Modalities
	}
	return duties[:]
}

// clientsOf returns for whom the place c is written.
func clientsOf(c Clause) []ClientKind {
	for i := range clientSections {
		part := &clientSections[i]
		if c.Document() == part.Document && placeWithin(c.Place(), part.Place) {
			return part.Clients
		}
	}
	if doc := c.Document().find(); doc != nil {
		return doc.Clients
	}
	return nil
}
