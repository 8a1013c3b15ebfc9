package scenario

import (
	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/validate"
)

// Check judges the form of a preparation, the profile in it included, and the key
// of its client.
func (in Preparation) Check() standard.Findings {
	return append(validate.Shape(in), in.Profile.Client.Check().Below("/profile/client")...)
}

// Check judges the form of a confirmation. What was not asked is no finding.
func (c Confirmation) Check() standard.Findings { return validate.Shape(c) }

// Check judges the form of a verification, the profile in it included, and the
// key of its client.
func (v Verification) Check() standard.Findings {
	return append(validate.Shape(v), v.Profile.Client.Check().Below("/profile/client")...)
}

// Check judges the form of a record.
func (n NeedRecord) Check() standard.Findings { return validate.Shape(n) }

// Check judges the form of a personal scenario, and the key of its client.
func (pe Personal) Check() standard.Findings {
	return append(validate.Shape(pe), pe.Client.Check().Below("/client")...)
}
