// Package readability has a type of rule of its own.
package readability

import "github.com/state-for-people/standard"

// Rule has the columns of a rule and one more.
type Rule struct {
	Code     string
	Clause   standard.Clause
	Severity standard.Severity
	Title    standard.Text
	Text     standard.Text
	Mend     standard.Text
	find     func(text string) int
}

// Band is no rule.
type Band struct{ Code string }

var rules = [...]Rule{
	{
		Code: "readability.good", Severity: standard.SeverityAdvice, Title: standard.Text{RU: "Слово", EN: "A word"},
		Text: standard.Text{RU: "слово", EN: "a word"}, Mend: standard.Text{RU: "уберите", EN: "leave it out"},
		find: func(text string) int { return len(text) },
	},
	{Code: "readability.idle", Severity: standard.SeverityObligation, Text: standard.Text{RU: "слово", EN: "a word"}},
}

var bands = []Band{{Code: "any"}}

var _, _ = rules, bands
