package standard

import (
	"strconv"
	"strings"
)

// Finding is one place where a document departs from the Standard
// («замечание»). It holds no value of the document, so it may be logged.
type Finding struct {
	Code     string    `json:"code"`
	Severity Severity  `json:"severity"`
	At       Pointer   `json:"at"` // "" is the whole document
	Clause   Clause    `json:"clause,omitzero"`
	Reading  ReadingID `json:"reading,omitempty"` // set where the rule rests on a reading of the text
	Text     Text      `json:"text"`              // what is wrong
	Mend     Text      `json:"mend,omitzero"`     // how to mend it
}

// Findings are the departures of one document, in the order of the rules and,
// within a rule, of the document. An empty list is not an error; see [Findings.Err].
type Findings []Finding

// Err returns nil unless a finding breaks an obligation; then a [*BrokenError]
// with all findings.
func (fs Findings) Err() error {
	for _, f := range fs {
		if f.Severity == SeverityObligation {
			return &BrokenError{Findings: fs}
		}
	}
	return nil
}

// Below returns the findings moved below the place at: what a part of a
// document found, told of the whole.
func (fs Findings) Below(at Pointer) Findings {
	moved := make(Findings, len(fs))
	for i, f := range fs {
		f.At = at + f.At
		moved[i] = f
	}
	return moved
}

// BrokenError says that a document breaks obligations. A constructor that takes
// documents returns it.
type BrokenError struct{ Findings Findings }

// Error names the first broken obligation and counts the others.
func (e *BrokenError) Error() string {
	var first *Finding
	n := 0
	for i := range e.Findings {
		if e.Findings[i].Severity == SeverityObligation {
			if n++; first == nil {
				first = &e.Findings[i]
			}
		}
	}
	if first == nil {
		return "standard: no obligation is broken"
	}
	var b strings.Builder
	b.WriteString("standard: ")
	b.WriteString(first.Code)
	b.WriteString(" at ")
	b.WriteString(strconv.Quote(string(first.At)))
	b.WriteString(": ")
	b.WriteString(first.Text.EN)
	if !first.Clause.IsZero() {
		b.WriteString(" (" + first.Clause.String() + ")")
	}
	if n > 1 {
		b.WriteString(" and " + strconv.Itoa(n-1) + " more")
	}
	return b.String()
}
