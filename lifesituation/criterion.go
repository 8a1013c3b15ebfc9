package lifesituation

import "slices"

// Criterion is a condition on facts as it stands in a document («критерий»):
// who belongs to a segment, who is entitled to a service. Exactly one of All,
// Any, Not and Fact is set.
//
//	{"all": [
//	   {"fact": "address.region", "in": ["63"]},
//	   {"fact": "family.children", "min": 3},
//	   {"not": {"fact": "income.above", "is": true}}]}
//
// With Fact there is at most one test: Is, In, or Min and Max (both included).
// A Fact without a test asks that the fact be known: the answer is Yes or
// Unknown, never No.
type Criterion struct {
	All  []Criterion `json:"all,omitempty"`
	Any  []Criterion `json:"any,omitempty"`
	Not  *Criterion  `json:"not,omitempty"`
	Fact FactID      `json:"fact,omitempty"`
	Is   Value       `json:"is,omitzero"`
	In   []Value     `json:"in,omitempty"`
	Min  Value       `json:"min,omitzero"`
	Max  Value       `json:"max,omitzero"`
}

func (c Criterion) clone() Criterion {
	c.All, c.Any, c.In = cloneEach(c.All, Criterion.clone), cloneEach(c.Any, Criterion.clone), slices.Clone(c.In)
	c.Not = c.Not.copied()
	return c
}

func (c *Criterion) copied() *Criterion {
	if c == nil {
		return nil
	}
	d := c.clone()
	return &d
}

// cloneEach copies a slice with what its elements hold; nil stays nil.
func cloneEach[T any](in []T, clone func(T) T) []T {
	if in == nil {
		return nil
	}
	out := make([]T, len(in))
	for i := range in {
		out[i] = clone(in[i])
	}
	return out
}
