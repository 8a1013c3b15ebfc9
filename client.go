package standard

import "iter"

// ClientKind is the kind of a client («вид клиента») by the standard under
// which it is treated.
type ClientKind string

// The kinds.
const (
	ClientPerson   ClientKind = "person"
	ClientBusiness ClientKind = "business"
	ClientInternal ClientKind = "internal"
)

var clientKinds = Vocabulary[ClientKind]{
	{ClientPerson, Text{"человек", "person"}, Cite("people-2022:3(1)")},
	{ClientBusiness, Text{"бизнес", "business"}, Cite("samara-business-2022:3(1)")},
	{ClientInternal, Text{"внутренний клиент", "internal client"}, Cite("samara-internal-2022:1(2)")},
}

// ClientKinds yields every kind with its title.
func ClientKinds() iter.Seq[Term[ClientKind]] { return clientKinds.All() }

// IsExternal reports whether k is a client from outside («внешний клиент»): a
// person or a business. A code that is not on the list is neither.
//
// Clause: samara-internal-2022:1(1), samara-internal-2022:1(3), touchpoint-list:1.3.1
func (k ClientKind) IsExternal() bool { return k == ClientPerson || k == ClientBusiness }

// IsValid reports whether k is on the list.
func (k ClientKind) IsValid() bool { _, ok := clientKinds.Find(k); return ok }
