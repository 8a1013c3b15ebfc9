package readability

import (
	"iter"
	"math"
	"slices"

	"github.com/state-for-people/standard"
)

// Index is a readability index («индикатор читаемости»): a formula over
// [Counts], where it comes from and how far it can be trusted.
//
// Clause: people-2022:4.6.4.6/s2
type Index struct {
	Code      IndexCode       `json:"code"`
	Title     standard.Text   `json:"title"`
	Formula   string          `json:"formula"`            // over the variables below
	Variables []Variable      `json:"variables"`          // in the order of the formula
	Source    string          `json:"source"`             // where the coefficients were verified
	Validity  standard.Text   `json:"validity"`           // on what it was fitted, where it is known to be wrong
	Scale     Scale           `json:"scale"`              // what its values mean
	Clause    standard.Clause `json:"clause,omitzero"`    // set for the indices that the Standard names
	Sentences int             `json:"sentences,omitzero"` // under so many sentences the value is not judged
	Words     int             `json:"words,omitzero"`     // under so many words likewise
	value     func(quantities) float64
}

// IndexCode is the code of an index.
type IndexCode string

// The indices. IndexConsensus is the headline; the four that the Standard names
// and SMOG follow, in the coefficients of the project plainrussian.
const (
	IndexConsensus     IndexCode = "consensus"
	IndexFleschKincaid IndexCode = "flesch-kincaid"
	IndexColemanLiau   IndexCode = "coleman-liau"
	IndexARI           IndexCode = "ari"
	IndexDaleChall     IndexCode = "dale-chall"
	IndexSMOG          IndexCode = "smog"
	IndexFlesch        IndexCode = "flesch-oborneva"
	IndexFleschKazan   IndexCode = "flesch-kazan"
	IndexFKOlder       IndexCode = "flesch-kincaid-older"
	IndexFKOborneva    IndexCode = "flesch-kincaid-oborneva"
	IndexFKSIS         IndexCode = "flesch-kincaid-sis"
	IndexFleschSIS     IndexCode = "flesch-sis"
	IndexSIS           IndexCode = "sis-2023"
	IndexSISPrimary    IndexCode = "sis-2023-primary"
	IndexSISMiddle     IndexCode = "sis-2023-middle"
	IndexSISSenior     IndexCode = "sis-2023-senior"
	IndexMatskovskiy   IndexCode = "matskovskiy"
	IndexTuldava       IndexCode = "tuldava"
	IndexLIX           IndexCode = "lix"
	IndexFog           IndexCode = "fog"
)

// Scale says what the values of an index mean.
type Scale string

// The scales.
const (
	ScaleGrade Scale = "grade" // years of school; higher is harder: see [Scale.Bands]
	ScaleEase  Scale = "ease"  // about 0 to 100; higher is easier
	ScaleOpen  Scale = "open"  // higher is harder, without bands
)

// Variable is a quantity that a formula uses.
type Variable string

// The variables. A word is one with a vowel here, a letter a Cyrillic one.
const (
	VariableASL Variable = "ASL" // words a sentence
	VariableASW Variable = "ASW" // syllables a word
	VariableAWL Variable = "AWL" // letters a word
	VariableL   Variable = "L"   // letters
	VariableW   Variable = "W"   // words
	VariableS   Variable = "S"   // sentences
	VariableC4  Variable = "C4"  // words of four syllables or more
	VariableC5  Variable = "C5"  // words of five syllables or more
	VariableL7  Variable = "L7"  // words of seven letters or more
)

// State says whether an index could be computed.
type State string

// The states.
const (
	StateDefined   State = "defined"
	StateShort     State = "too-short" // a value, but no grade: the text is too short to judge
	StateUndefined State = "undefined" // no words or no sentences: there is no value
)

// Score is the value of an index for one text. It is never NaN or infinite; an
// undefined one has the value 0 and says so in State.
type Score struct {
	Index IndexCode `json:"index"`
	State State     `json:"state"`
	Value float64   `json:"value"`
}

// Indices yields every index, the headline first.
func Indices() iter.Seq[Index] {
	return func(yield func(Index) bool) {
		for i := range indices {
			if !yield(indices[i].copied()) {
				return
			}
		}
	}
}

// copied returns an index that shares nothing with the table.
func (x *Index) copied() Index {
	c := *x
	c.Variables = slices.Clone(x.Variables)
	return c
}

// FindIndex returns the index with this code.
func FindIndex(code IndexCode) (Index, bool) {
	if x := findIndex(code); x != nil {
		return x.copied(), true
	}
	return Index{}, false
}

func findIndex(code IndexCode) *Index {
	for i := range indices {
		if indices[i].Code == code && code != "" {
			return &indices[i]
		}
	}
	return nil
}

// IsValid reports whether c is the code of an index.
func (c IndexCode) IsValid() bool { return findIndex(c) != nil }

// Of returns the value of x for a text with these counts.
func (x Index) Of(c Counts) Score {
	var s Score
	q := c.quantities()
	x.scoreTo(&s, &c, &q)
	return s
}

// scoreTo writes the score where it is to stand.
func (x *Index) scoreTo(s *Score, c *Counts, q *quantities) {
	s.Index, s.State = x.Code, StateUndefined
	if c.Vowelled <= 0 || c.Sentences <= 0 || x.value == nil {
		return
	}
	v := x.value(*q)
	if v-v != 0 { // not a number, or infinite
		return
	}
	s.Value, s.State = v, StateDefined
	if c.Vowelled < x.Words || c.Sentences < x.Sentences {
		s.State = StateShort
	}
}

// Band is a stretch of a scale with what it says about a reader.
type Band struct {
	From  float64       `json:"from"` // the lowest value of the band; the first band takes what lies below it too
	Title standard.Text `json:"title"`
}

// Bands yields the bands of a scale from its lowest value up; an open scale has none.
func (s Scale) Bands() iter.Seq[Band] {
	return func(yield func(Band) bool) {
		for _, b := range s.bands() {
			if !yield(b) {
				return
			}
		}
	}
}

func (s Scale) bands() []Band {
	switch s {
	case ScaleGrade:
		return gradeBands
	case ScaleEase:
		return easeBands
	case ScaleOpen:
	}
	return nil
}

// Band returns the band in which the score lies. It reports false for a score
// that is not defined or too short to judge, and on an open scale.
func (s Score) Band() (Band, bool) {
	x, ok := FindIndex(s.Index)
	if !ok || s.State != StateDefined {
		return Band{}, false
	}
	bands := x.Scale.bands()
	v := s.Value
	if x.Scale == ScaleGrade {
		v = math.Round(v)
	}
	for i := len(bands) - 1; i >= 0; i-- {
		if i == 0 || v >= bands[i].From {
			return bands[i], true
		}
	}
	return Band{}, false
}

var gradeBands = []Band{
	{From: 0, Title: standard.Text{RU: "1–3 класс", EN: "school years 1 to 3"}},
	{From: 4, Title: standard.Text{RU: "4–6 класс", EN: "school years 4 to 6"}},
	{From: 7, Title: standard.Text{RU: "7–9 класс", EN: "school years 7 to 9"}},
	{From: 10, Title: standard.Text{RU: "10–11 класс", EN: "school years 10 and 11"}},
	{From: 12, Title: standard.Text{RU: "1–3 курс вуза", EN: "university years 1 to 3"}},
	{From: 15, Title: standard.Text{RU: "4–6 курс вуза", EN: "university years 4 to 6"}},
	{From: 18, Title: standard.Text{RU: "учёная степень", EN: "a research degree"}},
}

var easeBands = []Band{
	{From: 0, Title: standard.Text{RU: "учёная степень", EN: "a graduate"}},
	{From: 30, Title: standard.Text{RU: "студент", EN: "a student"}},
	{From: 50, Title: standard.Text{RU: "10–11 класс", EN: "school years 10 and 11"}},
	{From: 60, Title: standard.Text{RU: "8–9 класс", EN: "school years 8 and 9"}},
	{From: 70, Title: standard.Text{RU: "7 класс", EN: "school year 7"}},
	{From: 80, Title: standard.Text{RU: "6 класс", EN: "school year 6"}},
	{From: 90, Title: standard.Text{RU: "5 класс", EN: "school year 5"}},
}
