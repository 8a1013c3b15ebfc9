package lifesituation

import (
	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/validate"
)

// Check judges the form of a profile, and the key of its client. What a registry
// cannot use of it is told by [Schema.Check].
func (p Profile) Check() standard.Findings {
	return append(validate.Shape(p), p.Client.Check().Below("/client")...)
}
