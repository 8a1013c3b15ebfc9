package scenario

import (
	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/validate"
)

// Check judges the form of a preparation, the profile in it included.
func (in Preparation) Check() standard.Findings { return validate.Shape(in) }

// Check judges the form of a confirmation. What was not asked is no finding.
func (c Confirmation) Check() standard.Findings { return validate.Shape(c) }

// Check judges the form of a verification, the profile in it included.
func (v Verification) Check() standard.Findings { return validate.Shape(v) }

// Check judges the form of a record.
func (n NeedRecord) Check() standard.Findings { return validate.Shape(n) }

// Check judges the form of a personal scenario.
func (pe Personal) Check() standard.Findings { return validate.Shape(pe) }
