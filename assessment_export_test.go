package standard

// The tables that the knock-out of assessments takes apart.
var (
	AssessmentRules = &assessmentRules
	AdoptionGroups  = &adoptionGroups
	ClientSections  = &clientSections
	RoleTable       = &roles
)
