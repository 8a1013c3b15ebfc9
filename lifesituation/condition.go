package lifesituation

import (
	"iter"
	"math/bits"
)

// Missing is a set of facts of one [Condition]; [Condition.Names] names them.
type Missing uint64

// Len returns how many facts are in the set.
func (m Missing) Len() int { return bits.OnesCount64(uint64(m)) }

// Condition is a criterion compiled by a [Schema]: a flat tree in reading
// order, in which each node knows its end, so that what is decided is skipped.
// It is immutable.
//
// The logic is Kleene's: a part that nobody can decide yet leaves the whole
// open only if it can still matter. A fact that occurs once is missing exactly
// if some value of it would change the answer; where a fact occurs more than
// once ("x or not x") it may be asked for in vain.
type Condition struct {
	schema *Schema
	nodes  []node
	facts  []uint16 // column by bit of Missing
	sets   []int64
}

type op uint8

const (
	opAll op = iota
	opAny
	opNot
	opKnown // a run of n facts from bit on
	opIs
	opRange
	opMask // one of the codes whose bits are set in lo
	opSet  // one of sets[lo:hi]
)

type node struct {
	lo, hi int64
	op     op
	bit    uint8
	n      uint8
	fact   uint16
	end    uint16
}

// Eval says whether the criterion holds for f, and if that is Unknown, which
// missing facts could decide it. It allocates nothing. Facts of another schema
// say nothing: then everything is missing. A nil Condition is Unknown and
// misses nothing, and so is the zero Condition.
func (c *Condition) Eval(f *Facts) (Truth, Missing) {
	if c == nil || len(c.nodes) == 0 {
		return Unknown, 0
	}
	if f == nil || f.schema != c.schema {
		return Unknown, Missing(1)<<len(c.facts) - 1
	}
	return c.eval(0, f)
}

func (c *Condition) eval(i int, f *Facts) (Truth, Missing) {
	n := &c.nodes[i]
	switch n.op {
	case opAll, opAny:
		decided, open := No, Yes
		if n.op == opAny {
			decided, open = Yes, No
		}
		var m Missing
		for j := i + 1; j < int(n.end); j = int(c.nodes[j].end) {
			t, lacks := c.eval(j, f)
			if t == decided {
				return decided, 0
			}
			if t == Unknown {
				open = Unknown
				m |= lacks
			}
		}
		return open, m
	case opNot:
		t, m := c.eval(i+1, f)
		return t.Not(), m
	case opKnown:
		var m Missing
		for k := n.bit; k < n.bit+n.n; k++ {
			col := c.facts[k]
			m |= Missing(^(f.known[col>>6]>>(col&63))&1) << k
		}
		if m != 0 {
			return Unknown, m
		}
		return Yes, 0
	case opIs, opRange, opMask, opSet:
	}
	if f.known[n.fact>>6]>>(n.fact&63)&1 == 0 {
		return Unknown, 1 << n.bit
	}
	v, holds := f.values[n.fact], false
	switch n.op {
	case opIs:
		holds = v == n.lo
	case opRange:
		holds = v >= n.lo && v <= n.hi
	case opMask:
		holds = uint64(n.lo)>>uint64(v)&1 == 1 // a strange code shifts everything out
	case opSet:
		for _, s := range c.sets[n.lo:n.hi] {
			if s == v {
				holds = true
				break
			}
		}
	case opAll, opAny, opNot, opKnown:
	}
	if holds {
		return Yes, 0
	}
	return No, 0
}

// Facts yields every fact the criterion looks at, each once, in the order of
// the document.
func (c *Condition) Facts() iter.Seq[FactID] {
	if c == nil {
		return func(func(FactID) bool) {}
	}
	return c.Names(Missing(1)<<len(c.facts) - 1)
}

// Names yields the facts in m, in the order of the document.
func (c *Condition) Names(m Missing) iter.Seq[FactID] {
	return func(yield func(FactID) bool) {
		if c == nil {
			return
		}
		for ; m != 0; m &= m - 1 {
			bit := bits.TrailingZeros64(uint64(m))
			if bit >= len(c.facts) || !yield(c.schema.facts[c.facts[bit]].ID) {
				return
			}
		}
	}
}
