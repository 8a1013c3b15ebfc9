package feedback

import (
	"cmp"

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
	Cases    *int64  `json:"cases,omitzero"` // cases that ended so, asked or not; none: not known, which is not 0
	Asked    int64   `json:"asked"`          // whose reply is recorded, whatever it is
	Answered int64   `json:"answered"`       // who gave a rating
}

// NewCoverage returns a coverage that knows how many cases ended in which way.
// Where that is not known, begin with the zero Coverage. The error is a
// [*CountError].
func NewCoverage(got, refused, abandoned int64) (Coverage, error) {
	var c Coverage
	for i, n := range [...]int64{got, refused, abandoned} {
		c.Rows[i] = CoverageRow{Outcome: outcomes[i].Code, Cases: &n}
	}
	return c, c.check()
}

// check returns why c could not have been counted.
func (c *Coverage) check() error {
	for i := range c.Rows {
		r := &c.Rows[i]
		if r.Outcome != outcomes[i].Code && *r != (CoverageRow{}) {
			return &InputError{"coverage", standard.Text{RU: "строки охвата: получил, отказ, не дошёл до конца, в этом порядке", EN: "want the rows got, refused, abandoned, in this order"}}
		}
		if r.Answered < 0 || r.Answered > r.Asked || r.Asked > MaxCount || r.Cases != nil && (*r.Cases < 0 || *r.Cases > MaxCount) {
			return &CountError{"coverage", standard.Text{RU: "счётчик отрицательный, больше 10^15, или ответило больше, чем спросили", EN: "a count is negative or above 10^15, or more answered than were asked"}}
		}
	}
	return nil
}

// Add counts one answer in the row of its outcome. The error is a [*MarkError]
// for a reply that is none, an [*InputError] for an unknown outcome or rows in
// another order, a [*CountError] above [MaxCount]; nothing is changed then.
func (c *Coverage) Add(a Answer) error {
	m, ok := a.Mark()
	if !ok {
		return &MarkError{Count: 1, Scale: a.Question.Scale}
	}
	for i := range c.Rows {
		if outcomes[i].Code == a.Outcome {
			next := *c
			r := &next.Rows[i]
			r.Outcome = a.Outcome
			r.Asked++
			if m <= 10 || m == MarkNoImage {
				r.Answered++
			}
			if err := next.check(); err != nil {
				return err
			}
			*c = next
			return nil
		}
	}
	return &InputError{"outcome", standard.Text{RU: "исход дела не указан", EN: "the outcome of the case is not stated"}}
}

// Merge adds the rows of o. How many cases there were is known of both together
// only if it is known of both; a zero Coverage changes nothing. The errors are a
// [*CountError] for counts that cannot be and an [*InputError] for rows in
// another order; nothing is changed then.
func (c *Coverage) Merge(o Coverage) error {
	if err := o.check(); err != nil {
		return err
	}
	if err := c.check(); err != nil {
		return err
	}
	var sum Coverage
	for i := range sum.Rows {
		a, b, r := c.Rows[i], o.Rows[i], &sum.Rows[i]
		*r = CoverageRow{Outcome: outcomes[i].Code, Asked: a.Asked + b.Asked, Answered: a.Answered + b.Answered}
		switch {
		case *c == Coverage{}:
			r.Cases = b.Cases
		case o == Coverage{}:
			r.Cases = a.Cases
		case a.Cases != nil && b.Cases != nil:
			n := *a.Cases + *b.Cases
			r.Cases = &n
		}
	}
	if err := sum.check(); err != nil {
		return err
	}
	*c = sum
	return nil
}

// Response returns the share of those asked who answered («доля ответивших»); no
// data if nobody was asked, or if the counts cannot be. In plain words: where few
// of those asked answer, a figure is about people who like to answer.
//
//	answered / asked
//
// Source: the response rate of surveys, of those who were asked.
func (r CoverageRow) Response() Share {
	if s := (Share{r.Answered, r.Asked}); s.IsValid() {
		return s
	}
	return Share{}
}

// Reached returns the share of the cases in which the client was asked («доля
// опрошенных»); no data if the number of cases is not known or below that of
// those asked. In plain words: where it is low for those who were refused, a
// figure is about those who got what they came for.
//
//	asked / cases
//
// Source: the coverage rate of surveys.
func (r CoverageRow) Reached() Share {
	if r.Cases == nil {
		return Share{}
	}
	if s := (Share{r.Asked, *r.Cases}); s.IsValid() {
		return s
	}
	return Share{}
}

// Missing returns the outcomes of which nobody answered although such cases
// are known or such clients were asked: those whom a figure leaves out.
func (c *Coverage) Missing() []Outcome {
	var out []Outcome
	for i, r := range c.Rows {
		if r.Answered == 0 && (r.Cases != nil && *r.Cases > 0 || r.Asked > 0) {
			out = append(out, cmp.Or(r.Outcome, outcomes[i].Code))
		}
	}
	return out
}
