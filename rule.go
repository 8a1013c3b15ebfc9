package standard

// Rule is one statement of the Standard about a document T: a code for ever, a
// clause, a weight, fixed texts, and the function that finds the places.
type Rule[T any] struct {
	Code     string // package, dot, words with hyphens: touchpoint.stop-too-far
	Clause   Clause
	Severity Severity  // by the verb of the clause: see [Modality.Severity]
	Reading  ReadingID // where the rule rests on one
	Text     Text      // what is wrong, not what to feel
	Mend     Text      // what to do about it
	Check    func(t T, broken func(Pointer))
}

// Rules are rules in the order in which the Standard has them.
type Rules[T any] []Rule[T]

// Check returns a finding for every place that breaks a rule, nil if none does.
// It costs nothing per rule beyond the rule's own function.
func (rs Rules[T]) Check(t T) Findings {
	var fs Findings
	var r *Rule[T]
	broken := func(at Pointer) {
		fs = append(fs, Finding{Code: r.Code, Severity: r.Severity, At: at, Clause: r.Clause, Reading: r.Reading, Text: r.Text, Mend: r.Mend})
	}
	for i := range rs {
		r = &rs[i]
		r.Check(t, broken)
	}
	return fs
}
