package disclosure

import (
	"encoding/binary"
	"slices"
	"strconv"
	"strings"
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
// What it does not prove: it judges every cell that some release hides, the
// groups that no statement divides, and the difference of every new statement
// with every earlier one. Another union of groups may follow from three or more
// statements without being seen. Bounds are of fractions: whole numbers may leave
// fewer values; and they are looked at for undivided groups only.
func difference(p Policy, fresh, earlier []Statement) (leaks []Leak, bounded bool, err error) {
	if err := checkStatements("earlier", earlier); err != nil {
		return nil, false, err
	}
	if unlinked(fresh, earlier) {
		return nil, false, &InputError{"earlier", keysOfOthers}
	}
	fresh, earlier, members := undivided(fresh, earlier)
	defer func() {
		for i := range leaks {
			leaks[i].Groups = spread(leaks[i].Groups, members)
		}
	}()
	shown := map[string]bool{} // sets of groups that a statement tells of
	var hidden [][]string      // and those that none may
	for _, s := range slices.Concat(fresh, earlier) {
		if !s.Hidden {
			shown[setKey(s.Groups)] = true
		}
	}
	for _, s := range slices.Concat(fresh, earlier) {
		if key := setKey(s.Groups); s.Hidden && len(s.Groups) > 0 && !shown[key] {
			shown[key] = true // once is enough
			hidden = append(hidden, sorted(s.Groups))
		}
	}
	fresh, earlier = told(fresh), told(earlier)
	bounded = true
	var whole layer
	vectors := map[string][]int64{} // of undivided groups: the counts of their classes, as far as they are known
	classes := layersOf(fresh, earlier)
	for i, class := range classes {
		l, err := layerOf(class, fresh, earlier)
		if err != nil {
			return nil, false, err
		}
		if class == "" {
			whole = l
		}
		bounded = bounded && l.both.bounded
		met := map[string]bool{}
		for _, k := range l.both.known {
			if l.alone(k.groups) {
				continue
			}
			key := setKey(k.groups)
			secret := slices.ContainsFunc(hidden, func(h []string) bool { return slices.Equal(h, k.groups) })
			switch {
			case secret, class == "" && k.value != 0 && p.hides([]int64{k.value}) != "":
				met[key] = true
				leaks = append(leaks, Leak{Kind: k.kind, Groups: k.groups, Class: class})
			case class == "" && k.value != 0 && len(classes) > 1:
				vectors[key] = []int64{}
			case vectors[key] != nil && len(vectors[key]) == i-1:
				vectors[key] = append(vectors[key], k.value)
				if i == len(classes)-1 && whole.covers(fresh, classes) && p.hides(vectors[key]) != "" {
					leaks = append(leaks, Leak{Kind: k.kind, Groups: k.groups, Class: class})
				}
			}
		}
		for _, h := range hidden {
			if !met[setKey(h)] && l.both.gives(h) && !l.alone(h) {
				leaks = append(leaks, Leak{Kind: LeakSum, Groups: h, Class: class})
			}
		}
	}
	return append(leaks, nested(p, fresh, earlier, leaks, whole.alone)...), bounded, nil
}

// undivided puts one key in the place of all that no statement parts, so that the
// work grows with the tables and not with the cube; members are the keys that each
// stands for.
func undivided(fresh, earlier []Statement) (f, e []Statement, members map[string][]string) {
	all := slices.Concat(fresh, earlier)
	sign := map[string][]byte{} // key → the statements that bear it
	var order []string
	for i := range all {
		n := uint32(i)
		for _, g := range all[i].Groups {
			s := sign[g]
			if len(s) == 0 {
				order = append(order, g)
			}
			if len(s) < 4 || binary.BigEndian.Uint32(s[len(s)-4:]) != n {
				sign[g] = binary.BigEndian.AppendUint32(s, n)
			}
		}
	}
	first := map[string]string{} // by signature
	members = map[string][]string{}
	for _, g := range order {
		rep, ok := first[string(sign[g])]
		if !ok {
			rep = g
			first[string(sign[g])] = g
		}
		members[rep] = append(members[rep], g)
	}
	for i := range all {
		var groups []string
		for _, g := range all[i].Groups {
			if members[g] != nil && !slices.Contains(groups[max(0, len(groups)-1):], g) {
				groups = append(groups, g)
			}
		}
		all[i].Groups = groups
	}
	return all[:len(fresh)], all[len(fresh):], members
}

// spread returns all keys that these stand for, in order.
func spread(groups []string, members map[string][]string) []string {
	var out []string
	for _, g := range groups {
		out = append(out, members[g]...)
	}
	return sorted(out)
}

// layer is what the statements say of one class, or of all people.
type layer struct{ both, old, own solution }

func layerOf(class string, fresh, earlier []Statement) (l layer, err error) {
	if l.both, err = solve(class, slices.Concat(earlier, fresh)); err != nil {
		return l, err
	}
	if l.old, err = solve(class, earlier); err != nil {
		return l, err
	}
	l.own, err = solve(class, fresh)
	return l, err
}

// alone reports whether the earlier or the new statements give the size of these
// groups without the others.
func (l *layer) alone(groups []string) bool {
	return l.old.knows(groups) || l.own.knows(groups) || l.old.gives(groups) || l.own.gives(groups)
}

// covers reports whether the layers are all classes of the new statements.
func (l *layer) covers(fresh []Statement, classes []string) bool {
	return len(fresh) > 0 && len(classes) == len(fresh[0].Classes)+1
}

// told returns the statements that bear counts.
func told(list []Statement) []Statement {
	var out []Statement
	for _, s := range list {
		if !s.Hidden {
			out = append(out, s)
		}
	}
	return out
}

func sorted(groups []string) []string {
	out := slices.Clone(groups)
	slices.Sort(out)
	return slices.Compact(out)
}

// setKey is one string for a set of groups.
func setKey(groups []string) string {
	var b strings.Builder
	for _, g := range sorted(groups) {
		b.WriteString(strconv.Itoa(len(g)))
		b.WriteByte(':')
		b.WriteString(g)
	}
	return b.String()
}

// nested finds a new and an earlier statement of which one counts all people of
// the other and few more.
func nested(p Policy, fresh, earlier []Statement, have []Leak, alone func([]string) bool) []Leak {
	sets := make([]map[string]bool, len(earlier))
	for i, s := range earlier {
		sets[i] = setOf(s.Groups)
	}
	small := func(more, less *Statement) bool {
		a, _ := more.of("")
		b, _ := less.of("")
		d := []int64{a - b}
		if slices.Equal(more.Classes, less.Classes) {
			d = slices.Clone(more.Counts)
			for k := range d {
				d[k] -= less.Counts[k]
			}
		}
		return a > b && p.hides(d) != ""
	}
	var out []Leak
	for i := range fresh {
		own := setOf(fresh[i].Groups)
		for j := range earlier {
			var rest []string
			switch {
			case len(own) > len(sets[j]) && small(&fresh[i], &earlier[j]) && within(sets[j], own):
				rest = minus(own, sets[j])
			case len(sets[j]) > len(own) && small(&earlier[j], &fresh[i]) && within(own, sets[j]):
				rest = minus(sets[j], own)
			default:
				continue
			}
			same := func(l Leak) bool { return slices.Equal(l.Groups, rest) }
			if !slices.ContainsFunc(have, same) && !slices.ContainsFunc(out, same) && !alone(rest) {
				out = append(out, Leak{Kind: LeakDifference, Groups: rest})
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
