package touchpoint

import (
	"iter"

	"github.com/state-for-people/standard"
)

// Query asks at which touchpoint to contact a client.
type Query struct {
	Client  []standard.TouchpointKind `json:"client,omitempty"`  // convenient to the client, by the client's profile, the dearest first
	Segment []standard.TouchpointKind `json:"segment,omitempty"` // convenient to the group, by the segment profile, the dearest first
	Offered []Touchpoint              `json:"offered,omitempty"` // where the contact can take place now, the best first
}

// Choice is where to contact the client, who found it convenient, and why
// dearer sources were passed over. The zero Touchpoint means that there is no
// touchpoint at all.
type Choice struct {
	Touchpoint standard.TouchpointID   `json:"touchpoint,omitzero"`
	Kind       standard.TouchpointKind `json:"kind,omitzero"`
	By         Source                  `json:"by"`
	Skipped    Skipped                 `json:"skipped,omitzero"`
}

// Skipped holds the reason why each source was passed over, "" where it was
// not reached or gave the touchpoint.
type Skipped struct {
	Client  Skip `json:"client,omitzero"`
	Segment Skip `json:"segment,omitzero"`
	Digital Skip `json:"digital,omitzero"`
}

// Source says who found the chosen touchpoint convenient.
type Source string

// The sources, in the order in which they are asked.
const (
	SourceClient  Source = "client"  // the client's profile
	SourceSegment Source = "segment" // the profile of the client's segment
	SourceDigital Source = "digital" // nobody: any digital touchpoint
	SourceNone    Source = "none"    // there is no touchpoint
)

var sources = standard.Vocabulary[Source]{
	{Code: SourceClient, Title: standard.Text{RU: "профиль клиента", EN: "client profile"}, Clause: standard.Cite("people-2022:4.5.5.1/p1")},
	{Code: SourceSegment, Title: standard.Text{RU: "профиль клиентского сегмента", EN: "segment profile"}, Clause: standard.Cite("people-2022:4.5.5.2")},
	{Code: SourceDigital, Title: standard.Text{RU: "цифровая точка взаимодействия", EN: "digital touchpoint"}, Clause: standard.Cite("people-2022:4.5.5.2")},
	{Code: SourceNone, Title: standard.Text{RU: "подходящей точки взаимодействия нет", EN: "no suitable touchpoint"}, Clause: standard.Cite("people-2022:4.5.5.2")},
}

// Sources yields every source with its title.
func Sources() iter.Seq[standard.Term[Source]] { return sources.All() }

// IsValid reports whether s is on the list.
func (s Source) IsValid() bool { _, ok := sources.Find(s); return ok }

// Skip is the reason why a source was passed over.
type Skip string

// The reasons.
const (
	SkipNotStated  Skip = "not_stated"  // the profile names no touchpoint
	SkipNotOffered Skip = "not_offered" // nothing of what it names is offered
)

var skips = standard.Vocabulary[Skip]{
	{Code: SkipNotStated, Title: standard.Text{RU: "удобная точка взаимодействия не указана", EN: "no convenient touchpoint is stated"}, Clause: standard.Cite("people-2022:4.5.5.2")},
	{Code: SkipNotOffered, Title: standard.Text{RU: "указанная точка взаимодействия сейчас недоступна", EN: "the stated touchpoint is not offered now"}, Clause: standard.Cite("people-2022:4.5.5.2")},
}

// Skips yields every reason with its title.
func Skips() iter.Seq[standard.Term[Skip]] { return skips.All() }

// IsValid reports whether s is on the list.
func (s Skip) IsValid() bool { _, ok := skips.Find(s); return ok }

// step is a source in its turn: what a choice by it rests on, and what follows
// when it is passed over.
type step struct {
	By         Source
	Clause     standard.Clause
	fact       string
	taken      standard.Ground
	notStated  standard.Ground
	notOffered standard.Ground
}

// steps is the order of the sources.
var steps = []step{
	{
		By: SourceClient, Clause: standard.Cite("people-2022:4.5.5.1/p1"), fact: "client.touchpoints",
		taken: standard.Ground{Code: "touchpoint.convenient-to-client", Clause: standard.Cite("people-2022:4.5.5.1/p1"), Text: standard.Text{
			RU: "связываемся там, где удобно клиенту", EN: "the contact takes place where it is convenient to the client"}},
		notStated: standard.Ground{Code: "touchpoint.client-not-stated", Clause: standard.Cite("people-2022:4.5.5.2"), Text: standard.Text{
			RU: "в профиле клиента нет удобной точки взаимодействия", EN: "the client profile names no convenient touchpoint"}},
		notOffered: standard.Ground{Code: "touchpoint.client-not-offered", Clause: standard.Cite("people-2022:4.5.5.2"), Reading: "S3", Text: standard.Text{
			RU: "точка взаимодействия из профиля клиента сейчас недоступна", EN: "the touchpoint of the client profile is not offered now"}},
	},
	{
		By: SourceSegment, Clause: standard.Cite("people-2022:4.5.5.2"), fact: "segment.touchpoints",
		taken: standard.Ground{Code: "touchpoint.convenient-to-segment", Clause: standard.Cite("people-2022:4.5.5.2"), Reading: "S3", Text: standard.Text{
			RU: "связываемся там, где удобно группе клиентов", EN: "the contact takes place where it is convenient to the group of clients"}},
		notStated: standard.Ground{Code: "touchpoint.segment-not-stated", Clause: standard.Cite("people-2022:4.5.5.2"), Reading: "S3", Text: standard.Text{
			RU: "в профиле сегмента нет удобной точки взаимодействия", EN: "the segment profile names no convenient touchpoint"}},
		notOffered: standard.Ground{Code: "touchpoint.segment-not-offered", Clause: standard.Cite("people-2022:4.5.5.2"), Reading: "S3", Text: standard.Text{
			RU: "точка взаимодействия из профиля сегмента сейчас недоступна", EN: "the touchpoint of the segment profile is not offered now"}},
	},
	{
		By: SourceDigital, Clause: standard.Cite("people-2022:4.6/s2"), fact: "offered",
		taken: standard.Ground{Code: "touchpoint.digital-first", Clause: standard.Cite("people-2022:4.6/s2"), Reading: "S3", Text: standard.Text{
			RU: "удобная точка неизвестна, поэтому связываемся по цифровому каналу", EN: "no convenient touchpoint is known, so the contact is digital"}},
		notOffered: standard.Ground{Code: "touchpoint.digital-not-offered", Clause: standard.Cite("people-2022:4.5.5.2"), Reading: "S3", Text: standard.Text{
			RU: "ни одной цифровой точки взаимодействия нет", EN: "no digital touchpoint is offered"}},
	},
}

// Choose returns the touchpoint at which to contact the client: the client's
// own, else one convenient to the segment, else a digital one, else none. It
// does not ask whether the contact is allowed; package consent does. It does
// not allocate; its cost grows with the kinds stated times what is offered.
//
// Reading: S3, client's own, then segment's, then digital, then none, with the
// reason of each skip; what is not offered now is skipped too.
//
// Clause: people-2022:4.5.5.1/p1, people-2022:4.5.5.2, people-2022:4.6/s2
func Choose(q Query, e standard.Edition) Choice { return choose(&q, e, nil) }

// ExplainChoose is [Choose] with its grounds.
func ExplainChoose(q Query, e standard.Edition) (c Choice, x standard.Explanation) {
	c = choose(&q, e, &x)
	return c, x
}

func choose(q *Query, e standard.Edition, x *standard.Explanation) Choice {
	c := Choice{By: SourceNone}
	for i := range steps {
		s := &steps[i]
		x.Look(s.fact)
		t, skip := s.pick(q, e, x)
		if t != nil {
			x.Apply(&s.taken)
			c.Touchpoint, c.Kind, c.By = t.ID, t.Kind, s.By
			return c
		}
		if skip == SkipNotStated {
			x.Miss(s.fact)
			x.Apply(&s.notStated)
		} else {
			x.Look("offered")
			x.Apply(&s.notOffered)
		}
		switch s.By {
		case SourceClient:
			c.Skipped.Client = skip
		case SourceSegment:
			c.Skipped.Segment = skip
		case SourceDigital:
			c.Skipped.Digital = skip
		case SourceNone:
		}
	}
	return c
}

// pick returns the touchpoint that s gives, or the reason why it gives none.
func (s *step) pick(q *Query, e standard.Edition, x *standard.Explanation) (*Touchpoint, Skip) {
	var wanted []standard.TouchpointKind
	switch s.By {
	case SourceClient:
		wanted = q.Client
	case SourceSegment:
		wanted = q.Segment
	case SourceDigital:
		return firstDigital(q.Offered, e, x), SkipNotOffered
	case SourceNone:
	}
	if len(wanted) == 0 {
		return nil, SkipNotStated
	}
	for _, kind := range wanted {
		for i := range q.Offered {
			if kind != "" && q.Offered[i].Kind == kind {
				return &q.Offered[i], ""
			}
		}
	}
	return nil, SkipNotOffered
}

// firstDigital returns the first offered touchpoint whose kind is digital in e.
func firstDigital(offered []Touchpoint, e standard.Edition, x *standard.Explanation) *Touchpoint {
	for i := range offered {
		p, ok := ChannelHandle(offered[i].Kind)
		if !ok {
			continue
		}
		if c, ok := standard.Use(x, p, e); ok && c == ChannelDigital {
			x.Read("T2")
			return &offered[i]
		}
	}
	return nil
}
