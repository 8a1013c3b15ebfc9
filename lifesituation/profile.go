package lifesituation

import (
	"iter"
	"slices"
	"time"

	"github.com/state-for-people/standard"
)

// Profile is what is known of one client («профиль клиента», «цифровой
// профиль»). It holds values of a person: keep it out of logs. What the package
// answers about it names facts and never their values.
type Profile struct {
	Client standard.ClientID `json:"client" validate:"required,max=200"`
	// Kind is the kind of client; empty is not known. Situations for other kinds are
	// then not the client's.
	Kind  standard.ClientKind `json:"kind,omitempty" validate:"omitempty,known"`
	Facts []Known             `json:"facts,omitempty" validate:"dive"`
	// Touchpoints are the kinds convenient for the client, the most convenient
	// first; empty if the client has named none.
	Touchpoints []standard.TouchpointKind `json:"touchpoints,omitempty" validate:"dive,known"`
}

// Known is one fact of a profile with its value and where it comes from.
type Known struct {
	Fact   FactID    `json:"fact" validate:"required,max=100"`
	Value  Value     `json:"value"`
	Origin Origin    `json:"origin" validate:"known"`
	Source string    `json:"source,omitempty" validate:"max=200"` // the system or form it comes from
	At     time.Time `json:"at,omitzero"`                         // when it was taken in; UTC, microseconds
}

// Origin says how far a fact may be relied on («происхождение сведений»).
type Origin string

// The origins.
//
// Reading: S24, what a client states is kept before it is checked, and marked so.
const (
	OriginRegister Origin = "register" // held by an authority
	OriginStated   Origin = "stated"   // stated by the client, not yet checked
	OriginChecked  Origin = "checked"  // stated by the client, found without contradiction
)

var origins = standard.Vocabulary[Origin]{
	{Code: OriginRegister, Title: standard.Text{RU: "из информационной системы", EN: "held by an authority"}},
	{Code: OriginStated, Title: standard.Text{RU: "сообщил клиент, ещё не проверено", EN: "stated by the client, not yet checked"}},
	{Code: OriginChecked, Title: standard.Text{RU: "сообщил клиент, противоречий нет", EN: "stated by the client, no contradiction found"}},
}

// Origins yields every origin with its title.
func Origins() iter.Seq[standard.Term[Origin]] { return origins.All() }

// IsValid reports whether o is on the list.
func (o Origin) IsValid() bool { _, ok := origins.Find(o); return ok }

// Find returns the entry of a fact, the later one if it stands twice.
func (p Profile) Find(id FactID) (Known, bool) {
	for i := len(p.Facts) - 1; i >= 0; i-- {
		if p.Facts[i].Fact == id {
			return p.Facts[i], true
		}
	}
	return Known{}, false
}

// With returns the profile with facts added; a fact that is there already is
// replaced in its place, and if it stood twice it stands once then. Instants are kept in UTC to the microsecond. p is not
// changed.
func (p Profile) With(facts ...Known) Profile {
	p.Facts, p.Touchpoints = slices.Clone(p.Facts), slices.Clone(p.Touchpoints)
	for _, k := range facts {
		if !k.At.IsZero() {
			k.At = k.At.UTC().Truncate(time.Microsecond)
		}
		same := func(o Known) bool { return o.Fact == k.Fact }
		if i := slices.IndexFunc(p.Facts, same); i >= 0 {
			p.Facts[i] = k
			rest := slices.DeleteFunc(p.Facts[i+1:], same)
			p.Facts = p.Facts[:i+1+len(rest)]
			continue
		}
		p.Facts = append(p.Facts, k)
	}
	return p
}
