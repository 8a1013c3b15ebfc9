// Package validate checks the shape of documents: whether a field is there and
// well formed. What the Standard says is a rule with a clause; struct tags say
// only this:
//
//	type Step struct {
//		Title   string  `json:"title" validate:"required,max=200" clause:"people-2022:4.3.1(2)"`
//		Channel Channel `json:"channel" validate:"known"`
//		Parts   []Part  `json:"parts,omitempty" validate:"max=50,dive"`
//	}
//
// # Tags
//
//	required   the field is given: a text with more than white space, a list with
//	           elements; not on numbers, where zero is a value
//	omitempty  what follows holds only if the field is given
//	min, max   a text has so many letters, a list so many elements, a number lies there
//	dive       what follows holds for each element of a list
//	known      the code is on its list: the field's IsValid says so
//
// Structs inside structs are checked by themselves; a list of structs wants
// dive. Nothing else may stand in the tag, and no tag on a truth, a map, a
// decimal, or a field that is not exported: there the validator panics, keeps
// silent, or is wrong. [Audit] finds such tags, and each package calls it in a test for
// each of its documents.
//
// The tag clause cites what demands the field; the finding bears it. It weighs
// as an obligation unless a tag severity:"advice" or severity:"note" says
// otherwise.
//
// This is the only package that imports the validator, and none of its types is
// seen outside.
package validate
