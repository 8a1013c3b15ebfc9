package kpi

import "github.com/state-for-people/standard"

// Band is a row of a table of stars («строка таблицы»): the values that earn a
// level. A side that the row leaves open has no bound.
type Band struct {
	Min     Tenths        `json:"min,omitzero"`
	Max     Tenths        `json:"max,omitzero"`
	HasMin  bool          `json:"has_min,omitempty"`
	HasMax  bool          `json:"has_max,omitempty"`
	Above   bool          `json:"above,omitempty"`    // the row begins just above Min: «свыше»
	Below   bool          `json:"below,omitempty"`    // the row ends just below Max: «менее»
	AtLeast bool          `json:"at_least,omitempty"` // «не менее»: exact, never rounded
	Label   standard.Text `json:"label"`              // the row in words
}

// row is a row of a table with its clause.
type row = standard.Row[Band]

// String returns the bounds in figures: 50.1–60.0, ≤35.0, <5.0, ≥10.0, >50.0; ≥1
// for a row that asks for one case and for no share.
func (b Band) String() string {
	switch {
	case b.HasMin && b.HasMax:
		return b.Min.String() + "–" + b.Max.String()
	case b.HasMax && b.Below:
		return "<" + b.Max.String()
	case b.HasMax:
		return "≤" + b.Max.String()
	case b.HasMin && b.Above:
		return ">" + b.Min.String()
	case b.HasMin:
		return "≥" + b.Min.String()
	}
	return "≥1"
}
