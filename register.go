package standard

import (
	_ "embed" // the register is files of the repository
	"iter"
	"slices"
	"strings"
)

// The register: a file for each document, a row for each statement. A string
// is embedded without a copy. The variables are used by loadRegister alone, so
// a program that never asks for a row does not carry them.
var (
	//go:embed docs/clauses/people-2022.jsonl
	linesPeople string
	//go:embed docs/clauses/people-2022-brief.jsonl
	linesPeopleBrief string
	//go:embed docs/clauses/samara-people-2022.jsonl
	linesSamaraPeople string
	//go:embed docs/clauses/samara-business-2022.jsonl
	linesSamaraBusiness string
	//go:embed docs/clauses/samara-internal-2022.jsonl
	linesSamaraInternal string
	//go:embed docs/clauses/concept.jsonl
	linesConcept string
	//go:embed docs/clauses/touchpoint-list.jsonl
	linesTouchpointList string
)

var registerTable table

func loadRegister() *table {
	registerTable.once.Do(func() { registerTable.index(registerSources()...) })
	return &registerTable
}

// registerSources are the files in the order of [Documents].
func registerSources() []source {
	return []source{
		{"docs/clauses/people-2022.jsonl", linesPeople},
		{"docs/clauses/people-2022-brief.jsonl", linesPeopleBrief},
		{"docs/clauses/samara-people-2022.jsonl", linesSamaraPeople},
		{"docs/clauses/samara-business-2022.jsonl", linesSamaraBusiness},
		{"docs/clauses/samara-internal-2022.jsonl", linesSamaraInternal},
		{"docs/clauses/concept.jsonl", linesConcept},
		{"docs/clauses/touchpoint-list.jsonl", linesTouchpointList},
	}
}

// FindRequirement returns the row of the register that c cites. It reports
// false if there is none. The register is indexed on first use, a row is
// decoded when it is asked for.
//
// It is a function and not a method of [Clause], so that a program that only
// cites clauses does not carry the register.
func FindRequirement(c Clause) (Requirement, bool) {
	return findRow[Requirement](loadRegister(), c.id)
}

// Requirements yields every row of the register («реестр требований») in the
// order of [Documents] and of the documents.
func Requirements() iter.Seq[Requirement] { return allRows[Requirement](loadRegister()) }

// Selection chooses rows of the register. A field that is not empty keeps the
// rows that have one of its values; a row must pass all fields. The zero
// Selection chooses everything but headings.
type Selection struct {
	Documents   []Document
	Within      []Clause // a place with all that lies below it: people-2022:4.6.7
	Packages    []string
	Touchpoints []TouchpointKind // rows that name one of them
	Modalities  []Modality
	Kinds       []RequirementKind
	Automations []Automation
	Subjects    []Subject
	Headings    bool // structural rows too
}

// Select yields the rows that s chooses, in the order of the register.
func Select(s Selection) iter.Seq[Requirement] {
	return func(yield func(Requirement) bool) {
		for _, line := range loadRegister().lines {
			if h, ok := readHead(line); !ok || !s.keeps(&h) {
				continue
			}
			r, err := decodeRow[Requirement](line)
			if err == nil && (s.Headings || !r.IsHeading()) && !yield(r) {
				return
			}
		}
	}
}

func (s *Selection) keeps(h *head) bool {
	c := Clause{h.id}
	return keeps(s.Documents, c.Document()) &&
		keeps(s.Packages, h.pkg) &&
		keeps(s.Modalities, Modality(h.modality)) &&
		keeps(s.Kinds, RequirementKind(h.kind)) &&
		keeps(s.Automations, Automation(h.auto)) &&
		keeps(s.Subjects, Subject(h.subject)) &&
		(len(s.Within) == 0 || slices.ContainsFunc(s.Within, c.within)) &&
		(len(s.Touchpoints) == 0 || slices.ContainsFunc(s.Touchpoints, h.names))
}

// keeps reports whether v passes a field of a selection.
func keeps[T comparable](field []T, v T) bool { return len(field) == 0 || slices.Contains(field, v) }

// overlap reports whether some value stands in both.
func overlap[T comparable](a, b []T) bool {
	return slices.ContainsFunc(a, func(v T) bool { return slices.Contains(b, v) })
}

// names reports whether the row names the kind of touchpoint k.
func (h *head) names(k TouchpointKind) bool {
	for code := range strings.SplitSeq(h.touchpoints, ", ") {
		if len(code) == len(k)+2 && code[1:len(code)-1] == string(k) {
			return true
		}
	}
	return false
}

// within reports whether c is the place top or lies below it.
func (c Clause) within(top Clause) bool {
	return c.Document() == top.Document() && placeWithin(c.Place(), top.Place())
}

// placeWithin reports whether place is top or lies below it: 4.6.7 holds
// 4.6.7/s1, 4.6.7(1) and 4.6.7.1, not 4.6.70.
func placeWithin(place, top string) bool {
	rest, ok := strings.CutPrefix(place, top)
	return ok && top != "" && (rest == "" || strings.IndexByte("./(", rest[0]) >= 0)
}
