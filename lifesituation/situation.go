package lifesituation

import (
	"slices"

	"github.com/state-for-people/standard"
)

// SphereID is the key of a sphere of life.
type SphereID string

// Sphere is a part of life under which situations stand («сфера жизни»):
// family, work, home.
type Sphere struct {
	ID    SphereID      `json:"id" validate:"required,max=100"`
	Title standard.Text `json:"title"`
}

// Situation is a life situation («жизненная ситуация»): circumstances that make
// it possible or necessary for a client to deal with authorities.
//
// Reading: S22, spheres, situations, segments, scenarios and services refer to
// each other by key and each stands in the registry once.
type Situation struct {
	ID          standard.SituationID `json:"id" validate:"required,max=100"`
	Sphere      SphereID             `json:"sphere" validate:"required,max=100"`
	Title       standard.Text        `json:"title"`
	Description standard.Text        `json:"description,omitzero"`
	// Clients are the kinds of client the situation is for; empty is every kind.
	Clients []standard.ClientKind `json:"clients,omitempty" validate:"dive,known"`
	// Criterion says of whom it is known that they are in the situation. Without
	// one nobody is assigned to it by facts alone: the client has to say so.
	Criterion *Criterion `json:"criterion,omitempty"`
	// Responsible are the bodies responsible for the services of the situation.
	Responsible []standard.AuthorityID `json:"responsible,omitempty" validate:"dive,max=200"`
	// Groups are the segments that occur in the situation, with their needs.
	Groups []Group `json:"groups,omitempty" validate:"dive"`
}

// Group is a segment within a situation («группа клиентов в жизненной
// ситуации»): the pair for which typical needs are studied.
//
// Clause: people-2022:4.3.5.4
type Group struct {
	Segment standard.SegmentID `json:"segment" validate:"required,max=100"`
	Needs   []TypicalNeed      `json:"needs,omitempty" validate:"dive"`
}

func (s Situation) clone() Situation {
	s.Clients, s.Responsible = slices.Clone(s.Clients), slices.Clone(s.Responsible)
	s.Criterion = s.Criterion.copied()
	s.Groups = cloneEach(s.Groups, Group.clone)
	return s
}

func (g Group) clone() Group {
	g.Needs = slices.Clone(g.Needs)
	return g
}
