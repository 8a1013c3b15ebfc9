package journey

import (
	"iter"

	"github.com/state-for-people/standard"
)

// Experience is how clients assess the journey, a stage or a touchpoint
// («клиентский опыт»): it is measured, as so many positive answers of so many,
// and told, as reactions of four kinds.
//
// Clause: people-2022:3(14)
type Experience struct {
	Positive  int64      `json:"positive" validate:"min=0"` // answers of the two upper grades
	Answers   int64      `json:"answers" validate:"min=0"`  // all answers
	Reactions []Reaction `json:"reactions,omitempty" validate:"dive"`
}

// Reaction is one reaction of clients, in words.
type Reaction struct {
	Kind ReactionKind  `json:"kind" validate:"known"`
	Text standard.Text `json:"text"`
}

// ReactionKind is the kind of a reaction («вид реакции»).
type ReactionKind string

// The kinds.
const (
	ReactionCognitive   ReactionKind = "cognitive"   // what the client thinks
	ReactionEmotional   ReactionKind = "emotional"   // what the client feels
	ReactionSensory     ReactionKind = "sensory"     // what the client sees, hears, touches
	ReactionBehavioural ReactionKind = "behavioural" // what the client does
)

var reactionKinds = standard.Vocabulary[ReactionKind]{
	{Code: ReactionCognitive, Title: standard.Text{RU: "мысли", EN: "cognitive"}, Clause: standard.Cite("people-2022:3(14)")},
	{Code: ReactionEmotional, Title: standard.Text{RU: "чувства", EN: "emotional"}, Clause: standard.Cite("people-2022:3(14)")},
	{Code: ReactionSensory, Title: standard.Text{RU: "ощущения", EN: "sensory"}, Clause: standard.Cite("people-2022:3(14)")},
	{Code: ReactionBehavioural, Title: standard.Text{RU: "поступки", EN: "behavioural"}, Clause: standard.Cite("people-2022:3(14)")},
}

// ReactionKinds yields every kind with its title.
func ReactionKinds() iter.Seq[standard.Term[ReactionKind]] { return reactionKinds.All() }

// IsValid reports whether k is on the list.
func (k ReactionKind) IsValid() bool { _, ok := reactionKinds.Find(k); return ok }

// Basis is what a map is developed or updated from («основание»).
type Basis string

// The bases.
const (
	BasisSegmentation Basis = "segmentation_and_experience"
	BasisInitialStudy Basis = "initial_needs_study"
	BasisMonitoring   Basis = "satisfaction_monitoring"
)

var bases = standard.Vocabulary[Basis]{
	{Code: BasisSegmentation, Title: standard.Text{RU: "сегментация и сведения о клиентском опыте", EN: "segmentation and collected client experience"}, Clause: standard.Cite("people-2022:4.3.4(1)")},
	{Code: BasisInitialStudy, Title: standard.Text{RU: "первичное изучение потребностей", EN: "initial study of needs"}, Clause: standard.Cite("samara-business-2022:4.3/p8(1)")},
	{Code: BasisMonitoring, Title: standard.Text{RU: "мониторинг удовлетворённости", EN: "satisfaction monitoring"}, Clause: standard.Cite("people-2022:4.3.4(2)")},
}

// Bases yields every basis with its title.
func Bases() iter.Seq[standard.Term[Basis]] { return bases.All() }

// IsValid reports whether b is on the list.
func (b Basis) IsValid() bool { _, ok := bases.Find(b); return ok }
