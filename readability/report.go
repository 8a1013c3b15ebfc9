package readability

import (
	"github.com/state-for-people/standard"
)

// Finding is one place that makes a text hard («замечание»). It holds no word
// of the text, so it may be logged; what stands at the place is in the text.
type Finding struct {
	Code       string             `json:"code"`
	Severity   standard.Severity  `json:"severity"`
	At         Span               `json:"at"` // bytes; the zero Span is the whole text
	Clause     standard.Clause    `json:"clause,omitzero"`
	Reading    standard.ReadingID `json:"reading,omitempty"`
	Text       standard.Text      `json:"text"`                // what is wrong
	Mend       standard.Text      `json:"mend"`                // how to mend it
	Suggestion string             `json:"suggestion,omitzero"` // Russian text that fits at the place, "" for none
}

// Findings are in the order of the text; those about the whole text come last.
type Findings []Finding

// maxFindings bounds the findings of one rule that a report lists; Tally counts all.
const maxFindings = 10_000

// Report is what a check found («отчёт о проверке»). It can be encoded as JSON
// whatever the profile: of a limit that is infinite or no number it keeps that
// none is set, and what a rule of the caller finds with a severity that is on no
// list is a note.
//
// Clause: people-2022:4.6.4.6/s1
type Report struct {
	Profile  string              `json:"profile"` // code of the profile
	Kind     Kind                `json:"kind"`
	Counts   Counts              `json:"counts"`
	Scores   [len(indices)]Score `json:"scores"` // every index, the headline first
	Verdict  Verdict             `json:"verdict"`
	Limits   []Judgement         `json:"limits"` // each limit of the profile that is about the whole text
	Findings Findings            `json:"findings"`
	Tally    []Tally             `json:"tally"` // findings by code, in the order of the rules; those not listed too
}

// Tally counts the findings of one rule.
type Tally struct {
	Code string `json:"code"`
	N    int    `json:"n"`
}

// Verdict says whether a text as a whole keeps the limits of its profile: those
// of [Report.Limits]. A place over its limit, such as one long sentence, is a
// finding and changes no verdict: a text that passes may have findings.
type Verdict string

// The verdicts.
const (
	VerdictPass      Verdict = "pass"
	VerdictFail      Verdict = "fail"
	VerdictUndecided Verdict = "undecided" // a limit is set on an index that the text is too short for; no other is broken
)

// Judgement is one limit of a profile, applied to a text.
type Judgement struct {
	Limit   Limit   `json:"limit"`
	Value   float64 `json:"value"`
	State   State   `json:"state"`
	Verdict Verdict `json:"verdict"`
}

// Score returns the score of an index. It reports false if there is no such index.
func (r Report) Score(code IndexCode) (Score, bool) {
	for _, s := range r.Scores {
		if s.Index == code {
			return s, true
		}
	}
	return Score{}, false
}

// Count returns how many findings have this code, those not listed too.
func (r Report) Count(code string) int {
	for _, t := range r.Tally {
		if t.Code == code {
			return t.N
		}
	}
	return 0
}

// Worst returns the heaviest severity among the findings, 0 if there are none.
func (r Report) Worst() standard.Severity {
	worst := standard.Severity(0)
	for i := range r.Findings {
		worst = max(worst, r.Findings[i].Severity)
	}
	return worst
}

// Density returns the findings per 100 words, 0 without words.
func (r Report) Density() float64 {
	n := 0
	for _, t := range r.Tally {
		n += t.N
	}
	return 100 * ratio(n, r.Counts.Words)
}

// Standard returns the findings in the shape that all packages of this module
// share. Their place is the whole text at the pointer at: a [standard.Finding]
// has no byte ranges.
func (fs Findings) Standard(at standard.Pointer) standard.Findings {
	out := make(standard.Findings, len(fs))
	for i, f := range fs {
		out[i] = standard.Finding{Code: f.Code, Severity: f.Severity, At: at, Clause: f.Clause, Reading: f.Reading, Text: f.Text, Mend: f.Mend}
	}
	return out
}
