package lifesituation

import (
	"slices"

	"github.com/state-for-people/standard"
)

// maxSpace bounds the walk of [Condition.Constant].
const maxSpace = 4096

// Constant reports whether the condition gives one answer, Yes or No, to
// everybody of whom all is known: such a criterion tells nobody apart. It walks
// the whole space of values that the tests can tell apart; a condition with
// more than 4096 combinations is not judged. A test for being known tells apart
// who has not said, so it is not constant.
func (c *Condition) Constant() (Truth, bool) {
	if c == nil || len(c.nodes) == 0 {
		return Unknown, false
	}
	domains := make([][]int64, len(c.facts))
	space := 1
	asksKnown := false
	for bit := range c.facts {
		domains[bit] = c.domain(uint8(bit))
		if space *= len(domains[bit]); space > maxSpace {
			return Unknown, false
		}
	}
	for i := range c.nodes {
		asksKnown = asksKnown || c.nodes[i].op == opKnown
	}
	f := c.schema.blank()
	for _, col := range c.facts {
		f.known[col>>6] |= 1 << (col & 63)
	}
	first := Unknown
	for step := range space {
		for bit, rest := 0, step; bit < len(c.facts); bit++ {
			d := domains[bit]
			f.values[c.facts[bit]] = d[rest%len(d)]
			rest /= len(d)
		}
		t, _ := c.Eval(&f)
		if first == Unknown {
			first = t
		}
		if t != first {
			return Unknown, false
		}
	}
	return first, first == No || !asksKnown
}

func (s *Schema) blank() Facts {
	return Facts{schema: s, known: make([]uint64, (len(s.facts)+63)/64), values: make([]int64, len(s.facts))}
}

// holds reports whether v can stand in the column of a number or a date.
func (s *Schema) holds(col uint16, v int64) bool {
	return s.facts[col].Kind != KindDate || v > 0 && v <= 9999_12_31 && standard.Date(v).IsValid()
}

// domain returns one value of a fact for every class of values that the tests
// of the condition can tell apart.
func (c *Condition) domain(bit uint8) []int64 {
	col := c.facts[bit]
	switch c.schema.facts[col].Kind {
	case KindTruth:
		return []int64{0, 1}
	case KindText:
		return []int64{0}
	case KindCode:
		all := make([]int64, len(c.schema.facts[col].Codes))
		for i := range all {
			all[i] = int64(i)
		}
		return all
	case KindNumber, KindDate:
	}
	var points []int64
	around := func(v int64) {
		before, after := v-1, v+1
		if c.schema.facts[col].Kind == KindDate {
			before, after = int64(standard.Date(v).AddDays(-1)), int64(standard.Date(v).AddDays(1))
		}
		for _, p := range [...]int64{before, v, after} {
			if c.schema.holds(col, p) {
				points = append(points, p)
			}
		}
	}
	for i := range c.nodes {
		n := &c.nodes[i]
		if n.bit != bit {
			continue
		}
		switch n.op {
		case opIs:
			around(n.lo)
		case opRange:
			if n.lo != minValue {
				around(n.lo)
			}
			if n.hi != maxValue {
				around(n.hi)
			}
		case opSet:
			for _, v := range c.sets[n.lo:n.hi] {
				around(v)
			}
		case opAll, opAny, opNot, opKnown, opMask:
		}
	}
	if points == nil {
		return []int64{0}
	}
	slices.Sort(points)
	return slices.Compact(points)
}
