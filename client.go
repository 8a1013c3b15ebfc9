package standard

// ClientKind is the kind of a client («вид клиента») by the standard under
// which it is treated.
type ClientKind string

// The kinds.
const (
	ClientPerson   ClientKind = "person"   // «человек»
	ClientBusiness ClientKind = "business" // «бизнес»
	ClientInternal ClientKind = "internal" // «внутренний клиент»
)
