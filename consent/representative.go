package consent

import (
	"iter"
	"slices"
	"time"

	"github.com/state-for-people/standard"
)

// RepresentativeKind is the kind of a representative («вид представителя»).
type RepresentativeKind string

// The two kinds.
const (
	RepresentativeLegal    RepresentativeKind = "legal"    // «законный представитель»: a parent, a guardian
	RepresentativeAttorney RepresentativeKind = "attorney" // «уполномоченный представитель», by power of attorney
)

var representativeKinds = standard.Vocabulary[RepresentativeKind]{
	{Code: RepresentativeLegal, Title: standard.Text{RU: "законный представитель", EN: "legal representative"}, Clause: standard.Cite("people-2022:3(1)")},
	{Code: RepresentativeAttorney, Title: standard.Text{RU: "представитель по доверенности", EN: "representative by power of attorney"}, Clause: standard.Cite("people-2022:3(1)")},
}

// RepresentativeKinds yields both kinds with their titles.
func RepresentativeKinds() iter.Seq[standard.Term[RepresentativeKind]] {
	return representativeKinds.All()
}

// IsValid reports whether k is on the list.
func (k RepresentativeKind) IsValid() bool { _, ok := representativeKinds.Find(k); return ok }

// Ending is how the authority of a representative comes to its end («окончание полномочий»).
type Ending string

// The endings.
const (
	EndingExpiry   Ending = "expiry"   // its term is over
	EndingMajority Ending = "majority" // the child comes of age
)

var endings = standard.Vocabulary[Ending]{
	{Code: EndingExpiry, Title: standard.Text{RU: "истёк срок полномочий", EN: "the term is over"}, Clause: standard.Cite("people-2022:3(1)")},
	{Code: EndingMajority, Title: standard.Text{RU: "ребёнок стал совершеннолетним", EN: "the child came of age"}, Clause: standard.Cite("people-2022:3(1)")},
}

// Endings yields every ending with its title.
func Endings() iter.Seq[standard.Term[Ending]] { return endings.All() }

// IsValid reports whether e is on the list.
func (e Ending) IsValid() bool { _, ok := endings.Find(e); return ok }

// Representative is who acted for the client, and by what authority
// («законный или уполномоченный представитель»). The zero Representative is
// the client.
//
// Clause: people-2022:3(1)
type Representative struct {
	Kind       RepresentativeKind     `json:"kind"`
	Document   Evidence               `json:"document"`             // the paper that gives the authority
	From       time.Time              `json:"from"`                 // the authority holds from here
	To         time.Time              `json:"to,omitzero"`          // …to here, exclusive; zero has no end
	Ending     Ending                 `json:"ending,omitempty"`     // how it ends at To
	Purposes   []Purpose              `json:"purposes,omitempty"`   // none: all purposes
	Situations []standard.SituationID `json:"situations,omitempty"` // none: all situations
}

// IsZero reports whether r is the client.
func (r Representative) IsZero() bool {
	return r.Kind == "" && r.Document == Evidence{} && r.From.IsZero() && r.To.IsZero() && r.Ending == "" &&
		len(r.Purposes) == 0 && len(r.Situations) == 0
}

// May reports whether the authority of r reaches an act for purpose p and
// situation s at the instant at. The client may always.
func (r Representative) May(p Purpose, s standard.SituationID, at time.Time) bool {
	if r.IsZero() {
		return true
	}
	return !at.Before(r.From) && (r.To.IsZero() || at.Before(r.To)) &&
		(len(r.Purposes) == 0 || slices.Contains(r.Purposes, p)) &&
		(len(r.Situations) == 0 || slices.Contains(r.Situations, s))
}

// authorityEnd says what the end of an authority does to the consent that was
// given by it.
type authorityEnd struct {
	Code   string
	Kind   RepresentativeKind
	Ending Ending
	Keeps  bool // the consent stands and the client is asked to confirm it
	Clause standard.Clause
	Text   standard.Text
}

// Reading: C11, the end of an authority never silently ends or keeps a consent.
// What was done by a power of attorney while it held stays done; a child come of
// age, or freed of a guardian, decides for themselves.
var authorityEnds = []authorityEnd{
	{Code: "consent.majority", Kind: RepresentativeLegal, Ending: EndingMajority, Clause: standard.Cite("people-2022:3(1)"), Text: standard.Text{
		RU: "клиент стал совершеннолетним: согласие, которое дал законный представитель, нужно получить у самого клиента",
		EN: "the client has come of age: the consent given by the legal representative must be obtained from the client"}},
	{Code: "consent.guardianship-over", Kind: RepresentativeLegal, Ending: EndingExpiry, Clause: standard.Cite("people-2022:3(1)"), Text: standard.Text{
		RU: "полномочия законного представителя закончились: согласие нужно получить у клиента или нового представителя",
		EN: "the authority of the legal representative is over: obtain the consent from the client or the new representative"}},
	{Code: "consent.power-of-attorney-over", Kind: RepresentativeAttorney, Ending: EndingExpiry, Keeps: true, Clause: standard.Cite("people-2022:3(1)"), Text: standard.Text{
		RU: "срок доверенности истёк: согласие, данное по ней, сохраняется; при контакте спросите клиента, подтверждает ли он его",
		EN: "the power of attorney has expired: the consent given by it stands; at the contact ask the client to confirm it"}},
}

// ended returns the number of the row for the end of r's authority, from 1. An
// end that no row names keeps nothing and is 0.
func (r *Representative) ended() uint8 {
	ending := r.Ending
	if ending == "" {
		ending = EndingExpiry
	}
	for i := range authorityEnds {
		if authorityEnds[i].Kind == r.Kind && authorityEnds[i].Ending == ending {
			return uint8(i + 1)
		}
	}
	return 0
}
