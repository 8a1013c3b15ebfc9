package disclosure

import (
	"fmt"

	"github.com/state-for-people/standard"
)

// MaxCount is the largest sum of a table, 10^15.
const MaxCount int64 = 1_000_000_000_000_000

// Policy says from which size on a group may be shown («порог публикации»). The
// law names no size, so there is no default: the zero Policy is refused.
//
// Reading: S18, k is a required argument.
//
// Clause: people-2022:4.5.7.5, people-2022:4.3.5.3
type Policy struct {
	// MinForPublish is the least number of people a figure may be about. It is
	// about disclosure; how many make a figure precise is MinForEstimate of
	// package feedback, which is another question.
	MinForPublish int64 `json:"min_for_publish"`
	// UniformBelow hides a group of less than so many in which all are in one
	// class («все или никто»): its rate tells what each of them said. It is at
	// least MinForPublish; 0 means MinForPublish.
	UniformBelow int64 `json:"uniform_below,omitzero"`
	// ZerosOpen shows groups of nobody: that nobody came is then no secret.
	ZerosOpen bool `json:"zeros_open,omitzero"`
	// ZerosKnown says that everybody knows which groups are of nobody, as of a
	// service that the call centre does not give. They are shown, and none of them
	// is hidden to protect another, for that would protect nothing.
	ZerosKnown bool `json:"zeros_known,omitzero"`
	// Unions hides more cells where hidden ones, together, are a group that the
	// policy hides and the shown cells and totals give: two touchpoints with 3 and
	// 4 people, whose 7 are the total less the others.
	Unions bool `json:"unions,omitzero"`
}

// check returns why p cannot be used.
func (p Policy) check() error {
	if p.MinForPublish < 2 || p.MinForPublish > MaxCount {
		return &InputError{"min_for_publish", standard.Text{RU: "порог публикации обязателен: не меньше 2", EN: "the least count to publish is required and at least 2"}}
	}
	if p.UniformBelow != 0 && (p.UniformBelow < p.MinForPublish || p.UniformBelow > MaxCount) {
		return &InputError{"uniform_below", standard.Text{RU: "порог для одинаковых ответов не меньше порога публикации", EN: "the threshold for uniform groups is at least that for publishing"}}
	}
	return nil
}

// Reason says why a cell is hidden («причина сокрытия»).
type Reason string

// The reasons, the first that applies.
const (
	ReasonSmall         Reason = "small"         // fewer people than MinForPublish
	ReasonUniform       Reason = "uniform"       // all in one class, fewer people than UniformBelow
	ReasonComplementary Reason = "complementary" // protects another cell, which could else be computed
)

// hides returns why p hides a group, "" if it does not.
func (p Policy) hides(counts []int64) Reason {
	var n, most int64
	for _, c := range counts {
		n += c
		most = max(most, c)
	}
	switch {
	case n == 0 && (p.ZerosOpen || p.ZerosKnown):
		return ""
	case n < p.MinForPublish:
		return ReasonSmall
	case len(counts) > 1 && most == n && n < p.UniformBelow:
		return ReasonUniform
	}
	return ""
}

// InputError says that an argument makes no sense.
type InputError struct {
	Name string
	Why  standard.Text
}

// Error names the argument and what is expected.
func (e *InputError) Error() string { return fmt.Sprintf("disclosure: %s: %s", e.Name, e.Why.EN) }
