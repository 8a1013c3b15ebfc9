package consent

import "github.com/state-for-people/standard"

// Within is the time that the Standard gives.
//
// Reading: T5, the clock runs from receipt.
//
// Clause: people-2022:4.6.4.3
const Within = 24

// Wrong cites what nobody wrote.
//
// Reading: T555, there is no such reading.
//
// Reading: the id is missing.
//
// Clause: people-2022:4.6.4.333
const Wrong = 1

// Words holds more than ids.
//
// Clause: people-2022:4.6.4.3 says so
const Words = 1

// Many cites too much at once, over two lines.
//
// Clause: people-2022:4.6.4.3, people-2022:4.5.5.1, people-2022:4.5.5.2,
// people-2022:4.5.5.3, people-2022:4.5.5.4, people-2022:4.5.5.5
const Many = 1

var grounds = []standard.Ground{
	{Code: "consent.good", Clause: standard.Cite("people-2022:4.5.5.1"), Reading: "C5"},
	{Code: "consent.bad", Clause: standard.Cite("people-2022:44"), Reading: "C55"},
}

// Form has fields with a citation.
type Form struct {
	Good string `clause:"people-2022:4.5.5.1"`
	Bad  string `clause:"people-2022:4.5.5.11"`
}

// Find makes citations from its argument.
func Find(id string) (standard.Clause, standard.Clause, error) {
	c, err := standard.ParseClause(id) // what comes from outside
	return standard.Cite(id), c, err
}

var _ = grounds
