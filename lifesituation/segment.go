package lifesituation

import (
	"slices"

	"github.com/state-for-people/standard"
)

// Segment is the profile of a client segment («профиль клиентского сегмента»):
// what is known, without naming anybody, of a group of clients who are alike in
// one or several attributes. Its typical needs stand with the situations in
// which it occurs: see [Group].
//
// Clause: people-2022:3(11), people-2022:4.3.5.2
type Segment struct {
	ID    standard.SegmentID `json:"id" validate:"required,max=100"`
	Title standard.Text      `json:"title"`
	// Criterion holds the attributes in which the clients are alike.
	Criterion *Criterion `json:"criterion,omitempty"`
	// Size is how many clients are in the segment, SizeOn the day it was counted.
	Size   int64         `json:"size,omitzero" validate:"min=0"`
	SizeOn standard.Date `json:"size_on,omitzero"`
	// Features are the particularities and skills that the group shares.
	Features []standard.Text `json:"features,omitempty"`
	// SpecialNeeds say what the group needs in order to use a service at all: a
	// ramp, large print, a sign-language interpreter.
	SpecialNeeds []standard.Text `json:"special_needs,omitempty"`
	// History counts the dealings of the group with authorities.
	History []Dealings `json:"history,omitempty" validate:"dive"`
	// Touchpoints are the kinds convenient for the group, the most convenient first.
	Touchpoints []standard.TouchpointKind `json:"touchpoints,omitempty" validate:"dive,known"`
}

// Dealings is how often a segment has used a service at a kind of touchpoint
// («история взаимодействия»): counts only, never single cases.
type Dealings struct {
	Service    standard.ServiceID      `json:"service" validate:"required,max=100"`
	Touchpoint standard.TouchpointKind `json:"touchpoint" validate:"known"`
	Count      int64                   `json:"count" validate:"min=0"`
}

func (s Segment) clone() Segment {
	s.Criterion = s.Criterion.copied()
	s.Features, s.SpecialNeeds = slices.Clone(s.Features), slices.Clone(s.SpecialNeeds)
	s.History, s.Touchpoints = slices.Clone(s.History), slices.Clone(s.Touchpoints)
	return s
}
