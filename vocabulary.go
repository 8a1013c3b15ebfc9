package standard

import "iter"

// Term is an entry of a closed list: the code that stands in documents, its
// title for people, the clause that names it.
type Term[C ~string] struct {
	Code   C      `json:"code"`
	Title  Text   `json:"title"`
	Clause Clause `json:"clause,omitzero"`
}

// Vocabulary is a closed list, in the order of the Standard. It is made by a
// table of this module; a code that is not on it survives decoding and is a
// finding of Check.
type Vocabulary[C ~string] []Term[C]

// All yields the terms in order.
func (v Vocabulary[C]) All() iter.Seq[Term[C]] {
	return func(yield func(Term[C]) bool) {
		for _, t := range v {
			if !yield(t) {
				return
			}
		}
	}
}

// Find returns the term with this code.
func (v Vocabulary[C]) Find(code C) (Term[C], bool) {
	for i := range v {
		if v[i].Code == code {
			return v[i], true
		}
	}
	return Term[C]{}, false
}
