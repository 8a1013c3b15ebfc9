package standard

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// AssessmentConflict is a requirement on which assessments disagree. The
// answers stand in one fixed order, whichever assessment gave them.
type AssessmentConflict struct {
	Clause  Clause             `json:"clause"` // under which it is answered
	Answers []AssessmentAnswer `json:"answers"`
}

// AssessmentMergeError says that two assessments are of different organisations.
type AssessmentMergeError struct {
	A, B AuthorityID
}

// Error says what can be merged.
func (e *AssessmentMergeError) Error() string {
	return fmt.Sprintf("standard: assessments of %q and of %q cannot be merged; both must be of one organisation", e.A, e.B)
}

// Text says what is wrong and how to mend it, in both languages.
func (*AssessmentMergeError) Text() Text {
	return Text{RU: "самооценки разных организаций не объединяют; возьмите самооценки одной организации", EN: "assessments of different organisations cannot be merged; take those of one organisation"}
}

// Merge joins two assessments of one organisation: scopes, answers and
// observations. Nothing is lost: where the answers to one requirement differ
// all of them stay, [Assessment.Check] finds them, and the conflicts say which
// they are. The order of the two does not matter, and what is merged twice is
// there once. The joined scope is every document, touchpoint and role of both,
// so it may hold requirements that neither has. The error is an
// [*AssessmentMergeError].
func (a Assessment) Merge(b Assessment) (Assessment, []AssessmentConflict, error) {
	if a.Organisation != b.Organisation {
		return Assessment{}, nil, &AssessmentMergeError{a.Organisation, b.Organisation}
	}
	merged := Assessment{
		Organisation: a.Organisation,
		Scope:        a.Scope.merge(b.Scope),
		Answers:      slices.Concat(a.Answers, b.Answers),
		Observations: slices.Concat(a.Observations, b.Observations),
	}
	original := map[Clause]Clause{}
	for _, answer := range merged.Answers {
		if _, ok := original[answer.Clause]; !ok {
			original[answer.Clause] = originalOf(answer.Clause)
		}
	}
	slices.SortFunc(merged.Answers, func(x, y AssessmentAnswer) int {
		return cmp.Or(compareClauses(original[x.Clause], original[y.Clause]), x.compare(y), compareClauses(x.Clause, y.Clause))
	})
	merged.Answers = slices.CompactFunc(merged.Answers, func(x, y AssessmentAnswer) bool {
		return original[x.Clause] == original[y.Clause] && x.says(y)
	})
	var conflicts []AssessmentConflict
	for i, answer := range merged.Answers {
		c := original[answer.Clause]
		if i == 0 || original[merged.Answers[i-1].Clause] != c {
			continue
		}
		if n := len(conflicts); n > 0 && conflicts[n-1].Clause == c {
			conflicts[n-1].Answers = append(conflicts[n-1].Answers, answer)
		} else {
			conflicts = append(conflicts, AssessmentConflict{c, []AssessmentAnswer{merged.Answers[i-1], answer}})
		}
	}
	slices.SortFunc(merged.Observations, AssessmentObservation.compare)
	merged.Observations = slices.CompactFunc(merged.Observations, func(x, y AssessmentObservation) bool { return x == y })
	return merged, conflicts, nil
}

// merge joins two scopes. A list that means "all" or "the duties" when it is
// empty keeps that meaning.
func (s AssessmentScope) merge(t AssessmentScope) AssessmentScope {
	m := AssessmentScope{
		Documents:   union(s.Documents, t.Documents),
		Touchpoints: union(s.Touchpoints, t.Touchpoints),
		Roles:       union(s.Roles, t.Roles),
	}
	if len(s.Clients) > 0 && len(t.Clients) > 0 {
		m.Clients = union(s.Clients, t.Clients)
	}
	if len(s.Modalities) > 0 || len(t.Modalities) > 0 {
		m.Modalities = union(s.modalities(), t.modalities())
	}
	return m
}

// union returns what stands in a or in b, each once, by code.
func union[C ~string](a, b []C) []C {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

// compareClauses orders clauses as the register does; what it does not have
// comes after, by id.
func compareClauses(a, b Clause) int {
	i, okA := loadRegister().at[a.id]
	j, okB := loadRegister().at[b.id]
	switch {
	case okA && okB:
		return cmp.Compare(i, j)
	case okA:
		return -1
	case okB:
		return 1
	}
	return strings.Compare(a.id, b.id)
}

// compare orders answers by all they say but the row they name.
func (a AssessmentAnswer) compare(b AssessmentAnswer) int {
	return cmp.Or(
		cmp.Compare(a.On, b.On), cmp.Compare(a.ValidUntil, b.ValidUntil), cmp.Compare(a.Conformity, b.Conformity),
		strings.Compare(a.Reason, b.Reason), strings.Compare(a.Assessor, b.Assessor), slices.Compare(a.Evidence, b.Evidence))
}

// compare orders observations by clause, record, day, and then by all that the
// finding says.
func (o AssessmentObservation) compare(p AssessmentObservation) int {
	f, g := &o.Finding, &p.Finding
	return cmp.Or(
		compareClauses(f.Clause, g.Clause), strings.Compare(o.Of, p.Of), cmp.Compare(o.On, p.On),
		strings.Compare(f.Code, g.Code), cmp.Compare(f.At, g.At), cmp.Compare(f.Severity, g.Severity), cmp.Compare(f.Reading, g.Reading),
		strings.Compare(f.Text.RU, g.Text.RU), strings.Compare(f.Text.EN, g.Text.EN),
		strings.Compare(f.Mend.RU, g.Mend.RU), strings.Compare(f.Mend.EN, g.Mend.EN))
}
