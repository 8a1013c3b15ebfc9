package readability

// Morphology tells what a list cannot: it is the hook for an analyser that the
// caller has. None is required.
type Morphology interface {
	// ShortPassive reports whether the word is a short passive participle; known
	// is false if the analyser cannot tell.
	ShortPassive(word string) (is, known bool)
}

// Analyser is a [Morphology] that tells more forms than one («морфологический
// анализатор»). It is asked about every Russian word of a text, and what it knows
// outweighs lists and endings; where it does not know, they decide.
type Analyser interface {
	Morphology
	// Has reports whether the word can stand in this form; known is false if the
	// analyser cannot tell.
	Has(word string, form Form) (is, known bool)
}

// Form is a form of a word that rules look for.
type Form uint8

// The forms.
const (
	FormShortPassive Form = iota // принято: readability.passive-short
	FormPassiveVerb              // рассматривается, of what is acted upon: readability.passive-refl
	FormVerbalNoun               // получение, оценка, as an action: readability.verbal-nouns
	FormGenitive                 // a noun that can be in the genitive: readability.genitive-chain
	FormPredicate                // a finite verb or a short predicate: readability.late-verb
	formCount
)

// forms is a set of forms.
type forms uint8

func (fs forms) has(f Form) bool { return fs>>f&1 != 0 }

// consult asks the analyser about the word of t.
func (d *draft) consult(t *token) {
	word := t.At.In(d.text)
	for f := range formCount {
		is, known := d.analyser.Has(word, f)
		if !known {
			continue
		}
		t.told |= 1 << f
		c := class(0)
		switch f {
		case FormShortPassive:
			c = classShort
		case FormPassiveVerb:
			c = classFoundReflexive
		case FormVerbalNoun:
			c = classVerbal | classDeed
		case FormGenitive:
			c = classGenitive
		}
		t.class &^= c
		if is {
			t.holds |= 1 << f
			t.class |= c
		}
	}
}
