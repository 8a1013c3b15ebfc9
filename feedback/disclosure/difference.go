package disclosure

import (
	"encoding/binary"
	"math/big"
	"slices"
)

// LeakKind says how a group can be computed.
type LeakKind string

// The kinds.
const (
	LeakSum        LeakKind = "sum"        // published sums, added and subtracted, give it
	LeakBound      LeakKind = "bound"      // the sums and that no count is below 0 leave one value
	LeakDifference LeakKind = "difference" // one published group lies in another, and few are between
)

// Leak is a group of people whose size, or the size of a class of whom, follows
// from this release and the earlier ones together.
type Leak struct {
	Kind   LeakKind `json:"kind"`
	Groups []string `json:"groups"`
	Class  string   `json:"class,omitempty"` // "" is the whole group
}

// maxBounded bounds the work of the bounds: unknowns times sums.
const maxBounded = 3000

// difference looks for what the statements give away together and neither the
// new nor the earlier ones give away alone. It reports whether the bounds were
// looked at, too.
//
// What it does not prove: it judges the groups that no statement divides, and
// the difference of every new statement with every earlier one. A union of
// several such groups may follow from three or more statements without being
// seen. Bounds are of fractions: whole numbers may leave fewer values.
func difference(t Table, p Policy, fresh, earlier []Statement) (leaks []Leak, bounded bool, err error) {
	for _, s := range earlier {
		if len(s.Counts) != len(s.Classes) {
			return nil, false, &InputError{"earlier", statementShape}
		}
		for _, n := range s.Counts {
			if n < 0 || n > MaxCount {
				return nil, false, &InputError{"earlier", statementShape}
			}
		}
	}
	shown := map[string]bool{} // groups of one atom that are shown
	for _, s := range slices.Concat(fresh, earlier) {
		if len(s.Groups) == 1 {
			shown[s.Groups[0]] = true
		}
	}
	hidden := map[string]bool{}
	for i := range t.Rows {
		for j := range t.Columns {
			if a := t.atom(i, j); !shown[a] {
				hidden[a] = true
			}
		}
	}
	bounded = true
	for _, class := range layersOf(fresh, earlier) {
		both, err := solve(class, slices.Concat(earlier, fresh))
		if err != nil {
			return nil, false, err
		}
		old, err := solve(class, earlier)
		if err != nil {
			return nil, false, err
		}
		own, err := solve(class, fresh)
		if err != nil {
			return nil, false, err
		}
		bounded = bounded && both.bounded
		for _, k := range both.known {
			single := len(k.groups) == 1 && hidden[k.groups[0]]
			if class != "" && !single {
				continue // a class of a group that may be shown
			}
			if class == "" && !single && (p.hides([]int64{k.value}) == "" || k.value == 0) {
				continue
			}
			if old.knows(k.groups) || own.knows(k.groups) || old.gives(k.groups) || own.gives(k.groups) {
				continue
			}
			leaks = append(leaks, Leak{Kind: k.kind, Groups: k.groups, Class: class})
		}
	}
	old, err := solve("", earlier)
	if err != nil {
		return nil, false, err
	}
	own, err := solve("", fresh)
	if err != nil {
		return nil, false, err
	}
	alone := func(groups []string) bool { return old.gives(groups) || own.gives(groups) }
	return append(leaks, nested(p, fresh, earlier, leaks, alone)...), bounded, nil
}

// layersOf returns the layers to judge: the whole count, and every class of the
// new statements that an earlier one knows.
func layersOf(fresh, earlier []Statement) []string {
	out := []string{""}
	if len(fresh) == 0 {
		return out
	}
	for _, c := range fresh[0].Classes {
		if slices.ContainsFunc(earlier, func(s Statement) bool { return slices.Contains(s.Classes, c) }) {
			out = append(out, c)
		}
	}
	return out
}

// of returns the count of a class, of all for "".
func (s *Statement) of(class string) (int64, bool) {
	var sum int64
	for i, c := range s.Classes {
		if c == class {
			return s.Counts[i], true
		}
		sum += s.Counts[i]
	}
	return sum, class == ""
}

// known is a group that no statement divides and whose size follows.
type known struct {
	groups []string
	value  int64
	kind   LeakKind
}

type solution struct {
	known   []known
	bounded bool
	sys     system
	of      map[string]int // group → unknown
	size    []int          // groups in each unknown
}

// gives reports whether the size of these groups together follows from the sums.
func (s *solution) gives(groups []string) bool {
	row := make([]*big.Rat, s.sys.n+1)
	for i := range row {
		row[i] = new(big.Rat)
	}
	met := make([]int, s.sys.n)
	for _, g := range groups {
		u, ok := s.of[g]
		if !ok {
			return false
		}
		met[u]++
		row[u].SetInt64(1)
	}
	for u, n := range met {
		if n > 0 && n != s.size[u] {
			return false
		}
	}
	return s.sys.spans(row)
}

func (s *solution) knows(groups []string) bool {
	return slices.ContainsFunc(s.known, func(k known) bool { return slices.Equal(k.groups, groups) })
}

// solve finds the undivided groups whose size in one layer follows from the
// statements.
func solve(class string, statements []Statement) (solution, error) {
	var used []int
	for i := range statements {
		if _, ok := statements[i].of(class); ok {
			used = append(used, i)
		}
	}
	sign := map[string][]byte{} // group → the statements that count it
	var order []string
	for n, i := range used {
		seen := map[string]bool{}
		for _, g := range statements[i].Groups {
			if seen[g] {
				continue
			}
			seen[g] = true
			if sign[g] == nil {
				order = append(order, g)
			}
			sign[g] = binary.BigEndian.AppendUint32(sign[g], uint32(n))
		}
	}
	unknown := map[string]int{}
	var members [][]string
	for _, g := range order {
		key := string(sign[g])
		u, ok := unknown[key]
		if !ok {
			u = len(members)
			unknown[key] = u
			members = append(members, nil)
		}
		members[u] = append(members[u], g)
	}
	sums := make([][]int, len(used))
	for _, g := range order {
		u := unknown[string(sign[g])]
		if members[u][0] != g {
			continue
		}
		for s := sign[g]; len(s) > 0; s = s[4:] {
			n := binary.BigEndian.Uint32(s)
			sums[n] = append(sums[n], u)
		}
	}
	sys := system{n: len(members)}
	for n, i := range used {
		v, _ := statements[i].of(class)
		if !sys.add(sums[n], v) {
			return solution{}, &RevisedError{class}
		}
	}
	out := solution{bounded: len(members)*len(sys.rows) <= maxBounded, sys: sys, of: map[string]int{}}
	for u, m := range members {
		out.size = append(out.size, len(m))
		for _, g := range m {
			out.of[g] = u
		}
	}
	var start *tableau
	if out.bounded {
		t, ok := sys.feasible()
		if !ok {
			return solution{}, &RevisedError{class}
		}
		start = t
	}
	for u, m := range members {
		slices.Sort(m)
		if v, ok := sys.fixed(u); ok {
			if v.Sign() < 0 || !v.IsInt() {
				return solution{}, &RevisedError{class}
			}
			out.known = append(out.known, known{m, v.Num().Int64(), LeakSum})
			continue
		}
		if start == nil {
			continue
		}
		low, _ := start.optimum(u, -1)
		if high, finite := start.optimum(u, 1); finite && low.Cmp(high) == 0 && low.IsInt() {
			out.known = append(out.known, known{m, low.Num().Int64(), LeakBound})
		}
	}
	return out, nil
}

// nested finds a new and an earlier statement of which one counts all people of
// the other and few more.
func nested(p Policy, fresh, earlier []Statement, have []Leak, alone func([]string) bool) []Leak {
	sets := make([]map[string]bool, len(earlier))
	for i, s := range earlier {
		sets[i] = setOf(s.Groups)
	}
	var out []Leak
	for i := range fresh {
		own := setOf(fresh[i].Groups)
		for j := range earlier {
			var rest []string
			var more, less *Statement
			switch {
			case len(own) > len(sets[j]) && within(sets[j], own):
				more, less, rest = &fresh[i], &earlier[j], minus(own, sets[j])
			case len(sets[j]) > len(own) && within(own, sets[j]):
				more, less, rest = &earlier[j], &fresh[i], minus(sets[j], own)
			default:
				continue
			}
			a, _ := more.of("")
			b, _ := less.of("")
			if d := a - b; d != 0 && p.hides([]int64{d}) != "" {
				same := func(l Leak) bool { return l.Class == "" && slices.Equal(l.Groups, rest) }
				if !slices.ContainsFunc(have, same) && !slices.ContainsFunc(out, same) && !alone(rest) {
					out = append(out, Leak{Kind: LeakDifference, Groups: rest})
				}
			}
		}
	}
	return out
}

func setOf(keys []string) map[string]bool {
	m := make(map[string]bool, len(keys))
	for _, k := range keys {
		m[k] = true
	}
	return m
}

func within(small, large map[string]bool) bool {
	for k := range small {
		if !large[k] {
			return false
		}
	}
	return true
}

func minus(large, small map[string]bool) []string {
	var out []string
	for k := range large {
		if !small[k] {
			out = append(out, k)
		}
	}
	slices.Sort(out)
	return out
}
