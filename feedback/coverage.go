package feedback

import (
	"github.com/state-for-people/standard"
)

// Coverage counts who was asked and who answered, by how the case ended («охват
// опроса»). A figure made of those only who got what they wanted says nothing
// of the others, so it is shown beside the figure. Coverage is not for several
// goroutines at once.
//
// Clause: people-2022:4.5.1(6), people-2022:4.5.6.4, concept:V/p1(6)
type Coverage struct {
	Rows [3]CoverageRow `json:"rows"` // got, refused, abandoned
}

// CoverageRow is the coverage of one outcome.
type CoverageRow struct {
	Outcome  Outcome `json:"outcome"`
	Cases    int64   `json:"cases"`    // cases that ended so, asked or not; 0 is not known
	Asked    int64   `json:"asked"`    // whose reply is recorded, whatever it is
	Answered int64   `json:"answered"` // who gave a rating
}

// NewCoverage returns a coverage that knows how many cases ended in which way;
// 0 where that is not known. The error is a [*CountError].
func NewCoverage(got, refused, abandoned int64) (Coverage, error) {
	var c Coverage
	for i, n := range [...]int64{got, refused, abandoned} {
		if n < 0 || n > MaxCount {
			return Coverage{}, &CountError{"cases", standard.Text{RU: "число дел отрицательное или больше 10^15", EN: "a number of cases is negative or above 10^15"}}
		}
		c.Rows[i] = CoverageRow{Outcome: outcomes[i].Code, Cases: n}
	}
	return c, nil
}

// Add counts one answer in the row of its outcome. The error is a [*MarkError]
// for a reply that is none and an [*InputError] for an unknown outcome.
func (c *Coverage) Add(a Answer) error {
	m, ok := a.Mark()
	if !ok {
		return &MarkError{Count: 1, Scale: a.Question.Scale}
	}
	for i := range c.Rows {
		if outcomes[i].Code == a.Outcome {
			r := &c.Rows[i]
			r.Outcome = a.Outcome
			r.Asked++
			if m <= 10 || m == MarkNoImage {
				r.Answered++
			}
			return nil
		}
	}
	return &InputError{"outcome", standard.Text{RU: "исход дела не указан", EN: "the outcome of the case is not stated"}}
}

// Merge adds the rows of o.
func (c *Coverage) Merge(o Coverage) {
	for i := range c.Rows {
		c.Rows[i].Outcome = outcomes[i].Code
		c.Rows[i].Cases += o.Rows[i].Cases
		c.Rows[i].Asked += o.Rows[i].Asked
		c.Rows[i].Answered += o.Rows[i].Answered
	}
}

// Response returns the share of those asked who answered; no data if nobody was
// asked.
func (r CoverageRow) Response() Share { return Share{r.Answered, r.Asked} }

// Reached returns the share of the cases in which the client was asked; no data
// if the number of cases is not known or below that of those asked.
func (r CoverageRow) Reached() Share {
	if r.Cases < r.Asked {
		return Share{}
	}
	return Share{r.Asked, r.Cases}
}

// Missing returns the outcomes of which nobody answered although such cases
// are known or such clients were asked: those whom a figure leaves out.
func (c *Coverage) Missing() []Outcome {
	var out []Outcome
	for i, r := range c.Rows {
		if r.Answered == 0 && (r.Cases > 0 || r.Asked > 0) {
			out = append(out, outcomes[i].Code)
		}
	}
	return out
}
