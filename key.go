package standard

// Keys are given by the caller's systems; the module compares them and never
// looks inside, save [ClientID.Check].
type (
	// ClientID is a pseudonym of a client («клиент»), never a number by which a
	// person is known outside; see [ClientID.Check].
	ClientID string
	// SituationID is the key of a life situation («жизненная ситуация»).
	SituationID string
	// SegmentID is the key of a client segment («клиентский сегмент»).
	SegmentID string
	// NeedID is the key of a need («потребность»).
	NeedID string
	// ServiceID is the key of a service («услуга, сервис, мера поддержки, функция»).
	ServiceID string
	// TouchpointID is the key of one touchpoint («точка взаимодействия»): this
	// office, that portal. Its kind is a [TouchpointKind].
	TouchpointID string
	// AuthorityID is the key of an authority or an authorised organisation
	// («орган власти, уполномоченная организация»).
	AuthorityID string
)
