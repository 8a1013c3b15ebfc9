package lifesituation

import (
	"iter"

	"github.com/state-for-people/standard"
)

// FactID is the key of a fact: family.children, address.region.
type FactID string

// Fact is the definition of one thing that may be known about a client
// («сведения о клиенте»): its name, what its values are, how it is asked for.
// It holds no value; a [Profile] does.
type Fact struct {
	ID    FactID        `json:"id" validate:"required,max=100"`
	Title standard.Text `json:"title"`
	Kind  FactKind      `json:"kind" validate:"known"`
	Codes []FactCode    `json:"codes,omitempty" validate:"dive"` // of kind code: every value there is
	// Identifies says that the fact points at one person by itself: a name, a
	// number of a document, an account, a telephone. Such a fact has no place in
	// a segment profile.
	Identifies bool `json:"identifies,omitempty"`
}

// FactCode is one value of a fact of kind code.
type FactCode struct {
	Code  string        `json:"code" validate:"required,max=100"`
	Title standard.Text `json:"title"`
}

// FactKind says what the values of a fact are («вид сведений»).
type FactKind string

// The kinds.
const (
	KindTruth  FactKind = "truth"  // true or false
	KindNumber FactKind = "number" // a whole number
	KindDate   FactKind = "date"   // a day: "2026-03-05"
	KindCode   FactKind = "code"   // one of the codes of the definition
	KindText   FactKind = "text"   // free words; a criterion can only ask whether they are known
)

var factKinds = standard.Vocabulary[FactKind]{
	{Code: KindTruth, Title: standard.Text{RU: "да или нет", EN: "true or false"}},
	{Code: KindNumber, Title: standard.Text{RU: "целое число", EN: "whole number"}},
	{Code: KindDate, Title: standard.Text{RU: "день", EN: "day"}},
	{Code: KindCode, Title: standard.Text{RU: "код из списка", EN: "code from a list"}},
	{Code: KindText, Title: standard.Text{RU: "текст", EN: "text"}},
}

// FactKinds yields every kind with its title.
func FactKinds() iter.Seq[standard.Term[FactKind]] { return factKinds.All() }

// IsValid reports whether k is on the list.
func (k FactKind) IsValid() bool { _, ok := factKinds.Find(k); return ok }
