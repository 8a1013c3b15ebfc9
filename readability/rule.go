package readability

import (
	"iter"

	"github.com/state-for-people/standard"
)

// Rule is one rule of plain writing («правило понятного текста»). Rules are
// values: an agency puts its own into [Profile.Rules] and switches ours off by
// their codes.
type Rule struct {
	Code     string             `json:"code"`            // package, dot, words with hyphens; for ever
	Clause   standard.Clause    `json:"clause,omitzero"` // zero: advice beyond the Standard
	Severity standard.Severity  `json:"severity"`
	Reading  standard.ReadingID `json:"reading,omitempty"`
	Title    standard.Text      `json:"title"`
	Text     standard.Text      `json:"text"` // what is wrong
	Mend     standard.Text      `json:"mend"` // how to mend it

	// Sentence finds the places in one sentence of a text. Whole finds those that
	// show in the whole text only. A rule has either, or both. A place outside the
	// text is dropped; what a function panics with reaches the caller of the check.
	Sentence func(text string, sentence Span, found func(Hit)) `json:"-"`
	Whole    func(text string, found func(Hit))                `json:"-"`

	only     Kind       // the one kind of text it is about, "" for every kind
	needs    class      // some word of the sentence has one of these classes
	turn     phraseKind // or some turn of the sentence is of this kind
	lists    bool       // it works on the lists of the profile
	sentence task
	whole    task
}

// weightless reports whether a rule has a severity that is none of the three. A
// rule that states none has findings that state none.
func (r *Rule) weightless() bool { return r.Severity != 0 && !r.Severity.IsValid() }

// Hit is a place that a rule found. The zero Span is the whole text.
type Hit struct {
	At         Span
	Suggestion string        // a text that can stand there instead, "" for none
	Mend       standard.Text // advice in place of the rule's, zero for the rule's
}

// Rules yields the rules of this package in the order of the Standard, those
// that are advice beyond it last.
func Rules() iter.Seq[Rule] {
	return func(yield func(Rule) bool) {
		for i := range rules {
			if !yield(rules[i]) {
				return
			}
		}
		for i := range ownRules {
			if !yield(ownRules[i]) {
				return
			}
		}
	}
}

// FindRule returns the rule of this package with this code.
func FindRule(code string) (Rule, bool) {
	for r := range Rules() {
		if r.Code == code {
			return r, true
		}
	}
	return Rule{}, false
}
