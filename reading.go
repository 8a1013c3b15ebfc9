package standard

// ReadingID is the id of an open question of the text («толкование»): K1, C2,
// S5; see docs/readings.jsonl.
type ReadingID string
