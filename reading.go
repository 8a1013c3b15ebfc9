package standard

import (
	_ "embed" // the table is a file of the repository
	"iter"
)

// ReadingID is the id of an open question of the text («толкование»): K1, C2,
// S5; see docs/readings.jsonl.
type ReadingID string

// Reading is a question that the documents leave open, and how this module
// answers it («толкование»). Where an agency may read the text otherwise, the
// options name the answers that a [Switch] accepts.
type Reading struct {
	ID       ReadingID       `json:"id"`
	Package  string          `json:"package"` // the package that the question concerns most
	Clauses  []Clause        `json:"clauses"`
	Question Text            `json:"question"`
	Default  Text            `json:"default"` // what is done unless an edition says otherwise
	Options  []ReadingOption `json:"options,omitempty"`
}

// ReadingOption is another answer to a [Reading]: the code that an overlay
// chooses, and what it means.
type ReadingOption struct {
	Code string `json:"code"`
	Text Text   `json:"text"`
}

func (r Reading) key() string { return string(r.ID) }

//go:embed docs/readings.jsonl
var readingLines string

var readingTable table

// FindReading returns the reading with this id. It reports false if there is none.
func FindReading(id ReadingID) (Reading, bool) {
	return findRow[Reading](loadReadings(), string(id))
}

// Readings yields every reading: indicators (K), consent (C), scenario and
// journey (S), touchpoints (T), documents (D), each in the order of its number.
func Readings() iter.Seq[Reading] { return allRows[Reading](loadReadings()) }

func loadReadings() *table {
	readingTable.once.Do(func() { readingTable.index(source{"docs/readings.jsonl", readingLines}) })
	return &readingTable
}
