package standard

// What the external tests of this package must reach: the tables that the
// knock-out takes apart, and the function behind the gaps of the regional texts.
var (
	AdoptionRules    = &adoptionRules
	AdoptionCycle    = &adoptionSteps
	AmendmentRules   = &amendmentRules
	InitiatorTable   = &initiators
	PublicationRules = &publicationRules
	ForceRows        = &forceRows
	ClientKeyRules   = &clientKeyRules
	ScopeGrounds     = &scopeGrounds
	DroppedParts     = &droppedParts
	TouchpointTable  = &touchpointKinds
	ClientKindTable  = &clientKinds
	DocumentTable    = &documents
	Drops            = drops
)

// Chain is the order in which e asks the documents.
func (e Edition) Chain() []Document { return e.chain() }
