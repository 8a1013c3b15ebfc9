package house

// Check is one rule of the house.
type Check struct {
	Name string // the tree that it must refuse is testdata/bad-Name
	Run  func(t *Tree, reg *Register) ([]Fault, error)
}

// Checks returns the rules that are read from the source.
func Checks() []Check {
	plain := func(f func(*Tree) []Fault) func(*Tree, *Register) ([]Fault, error) {
		return func(t *Tree, _ *Register) ([]Fault, error) { return f(t), nil }
	}
	cited := func(f func(*Tree, *Register) []Fault) func(*Tree, *Register) ([]Fault, error) {
		return func(t *Tree, reg *Register) ([]Fault, error) { return f(t, reg), nil }
	}
	return []Check{
		{"compiles", plain(func(t *Tree) []Fault { return sorted(t.Broken) })},
		{"imports", plain(Imports)},
		{"pure", plain(Pure)},
		{"variables", plain(Variables)},
		{"comments", plain(Comments)},
		{"citations", Citations},
		{"vocabularies", plain(Vocabularies)},
		{"rules", cited(RuleTexts)},
		{"parameters", cited(Parameters)},
		{"knockouts", plain(Knockouts)},
		{"examples", plain(Examples)},
		{"errors", plain(Errors)},
		{"lengths", plain(Lengths)},
		{"words", func(t *Tree, _ *Register) ([]Fault, error) { return Words(t.Root) }},
		{"light", func(t *Tree, _ *Register) ([]Fault, error) { return Light(t) }},
	}
}
