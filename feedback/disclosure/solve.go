package disclosure

import (
	"encoding/binary"
	"slices"
)

// layersOf returns the layers to judge: the whole count, and every class of the
// new statements that an earlier one knows.
func layersOf(fresh, earlier []Statement) []string {
	out := []string{""}
	if len(fresh) == 0 || len(fresh[0].Classes) == 1 {
		return out // one class is the whole
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
	of      map[string]int // group → undivided group
	size    []int          // groups in each
	at      []int          // its unknown in sys; -1: its size is plain
}

// gives reports whether the size of these groups together follows from the sums.
func (s *solution) gives(groups []string) bool {
	met := map[int]int{}
	for _, g := range groups {
		u, ok := s.of[g]
		if !ok {
			return false
		}
		met[u]++
	}
	var asked []int
	for u, n := range met {
		if n != s.size[u] {
			return false
		}
		if s.at[u] >= 0 {
			asked = append(asked, s.at[u])
		}
	}
	if len(asked) == 0 {
		return len(groups) > 0
	}
	return s.sys.spans(s.sys.sum(asked))
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
	totals := make([]int64, len(used))
	for n, i := range used {
		totals[n], _ = statements[i].of(class)
	}
	value, plain, ok := plainly(sums, totals, len(members))
	if !ok {
		return solution{}, &RevisedError{class}
	}
	out := solution{of: map[string]int{}, at: make([]int, len(members))}
	var asked []int
	for u, m := range members {
		slices.Sort(m)
		out.size = append(out.size, len(m))
		for _, g := range m {
			out.of[g] = u
		}
		out.at[u] = -1
		if plain[u] {
			out.known = append(out.known, known{m, value[u], LeakSum})
		} else {
			out.at[u] = len(asked)
			asked = append(asked, u)
		}
	}
	sys := system{n: len(asked)}
	for n, sum := range sums {
		var row []int
		rest := totals[n]
		for _, u := range sum {
			if plain[u] {
				rest -= value[u]
			} else {
				row = append(row, out.at[u])
			}
		}
		if !sys.add(row, rest) {
			return solution{}, &RevisedError{class}
		}
	}
	out.sys, out.bounded = sys, len(asked)*len(sys.rows) <= maxBounded
	var start *tableau
	if out.bounded {
		t, ok := sys.feasible()
		if !ok {
			return solution{}, &RevisedError{class}
		}
		start = t
	}
	for x, u := range asked {
		if v, ok := sys.fixed(x); ok {
			if v.Sign() < 0 || !v.IsInt() {
				return solution{}, &RevisedError{class}
			}
			out.known = append(out.known, known{members[u], v.Num().Int64(), LeakSum})
			continue
		}
		if start == nil {
			continue
		}
		low, _ := start.optimum(x, -1)
		if high, finite := start.optimum(x, 1); finite && low.Cmp(high) == 0 && low.IsInt() {
			out.known = append(out.known, known{members[u], low.Num().Int64(), LeakBound})
		}
	}
	return out, nil
}

// plainly finds what follows by subtraction alone: of a sum of which all but one
// are known, the last one. It reports false if the sums contradict each other.
func plainly(sums [][]int, totals []int64, unknowns int) (value []int64, plain []bool, ok bool) {
	value, plain = make([]int64, unknowns), make([]bool, unknowns)
	in := make([][]int, unknowns) // the sums of each unknown
	open := make([]int, len(sums))
	rest := slices.Clone(totals)
	var ready []int
	for n, sum := range sums {
		open[n] = len(sum)
		for _, u := range sum {
			in[u] = append(in[u], n)
		}
		if len(sum) == 1 {
			ready = append(ready, n)
		}
	}
	for len(ready) > 0 {
		n := ready[len(ready)-1]
		ready = ready[:len(ready)-1]
		if open[n] != 1 {
			continue
		}
		for _, u := range sums[n] {
			if plain[u] {
				continue
			}
			plain[u], value[u] = true, rest[n]
			if rest[n] < 0 {
				return nil, nil, false
			}
			for _, m := range in[u] {
				open[m]--
				rest[m] -= value[u]
				if rest[m] < 0 || open[m] == 0 && rest[m] != 0 {
					return nil, nil, false
				}
				if open[m] == 1 {
					ready = append(ready, m)
				}
			}
			break
		}
	}
	return value, plain, true
}
