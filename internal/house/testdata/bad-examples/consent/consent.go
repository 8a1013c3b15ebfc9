package consent

import (
	"iter"

	"github.com/state-for-people/standard"
)

// Shown is met in an example.
func Shown() int { return 1 }

// Lent is met in what an example calls.
func Lent() int { return 1 }

// Silent is met in an example that compares nothing.
func Silent() int { return 1 }

// Tested is met in a test only.
func Tested() int { return 1 }

// Form is a document.
type Form string

// Check judges the form.
func (f Form) Check() standard.Findings { return nil }

// Title needs no example: it is no way in.
func (f Form) Title() string { return "" }

// String needs no example either.
func (f Form) String() string { return "" }

// Forms yields every form, as all vocabularies do.
func Forms() iter.Seq[standard.Term[Form]] { return nil }
