package disclosure

import (
	"math"
	"slices"
)

// unions looks for hidden groups that are few together though the shown sums give
// how many they are. It is nil where the policy does not ask for that.
//
// What can be counted together are the hidden cells that leave a set of nodes of
// the network which none enters: added up, the equations of its nodes leave just
// them. Every other union that follows is made of such. So the fewest people who
// can be counted together with one cell are the least cut between its ends, where
// no arc may be crossed backwards. A union that holds a cell of somebody whom the
// policy would show is large enough by that cell.
type unions struct {
	must  []int   // the cells that the policy hides, which alone can be few together
	count []int64 // by cell, capped by the limit
	limit int64   // what is not few any more
	rest  []int64 // of the flow
	walk  walk
}

// maxThinned bounds the cells times the cells to be shown again that are looked at.
const maxThinned = 20_000

// together prepares the search for unions. That all of a union are in one class
// needs no search: its other classes are empty, so each of its cells leaks.
func (g *grid) together(p Policy, why []Reason) *unions {
	if !p.Unions {
		return nil
	}
	u := &unions{limit: p.MinForPublish, count: make([]int64, len(g.n)), rest: make([]int64, len(g.n))}
	for e, n := range g.n {
		u.count[e] = u.limit
		if why[e] != "" {
			u.must = append(u.must, e)
		}
		if why[e] != "" || n == 0 {
			u.count[e] = min(n, u.limit)
		}
	}
	return u
}

// find returns the nodes on the near side of a union that is few and holds cell e.
func (u *unions) find(g *grid, e int) (side []bool, found bool) {
	if u.count[e] >= u.limit || !u.cut(g, e) {
		return nil, false
	}
	side = make([]bool, len(g.at))
	for v := range side {
		side[v] = u.walk.seen[v] == u.walk.mark
	}
	return side, true
}

// cut reports whether less than the limit flows from the beginning of cell e to its
// end, and without end against a cell; the walk then marks what its beginning still
// reaches.
func (u *unions) cut(g *grid, e int) bool {
	copy(u.rest, u.count)
	a, b := g.ends(e)
	w := &u.walk
	for sum := int64(0); sum < u.limit; {
		w.start(len(g.at))
		w.visit(a, -1)
		for ; w.head < len(w.queue) && w.seen[b] != w.mark; w.head++ {
			v := w.queue[w.head]
			for _, c32 := range g.at[v] {
				c := int(c32)
				if next := g.other(c, v); w.seen[next] != w.mark && u.room(g, c, v) > 0 {
					w.visit(next, c)
				}
			}
		}
		if w.seen[b] != w.mark {
			return true
		}
		least := int64(math.MaxInt64)
		for v := b; v != a; v = g.other(w.via[v], v) {
			least = min(least, u.room(g, w.via[v], g.other(w.via[v], v)))
		}
		if least == math.MaxInt64 {
			return false // backwards all the way: no such cut
		}
		for v := b; v != a; v = g.other(w.via[v], v) {
			if from, _ := g.ends(w.via[v]); from == v { // backwards
				u.rest[w.via[v]] += least
			} else {
				u.rest[w.via[v]] -= least
			}
		}
		sum += least
	}
	return false
}

// room returns how much can still flow from node v along or against cell c.
func (u *unions) room(g *grid, c, v int) int64 {
	if from, _ := g.ends(c); from == v {
		return u.rest[c]
	}
	return math.MaxInt64
}

// any reports whether hidden groups are few together.
func (u *unions) any(g *grid) bool {
	if u == nil {
		return false
	}
	return slices.ContainsFunc(u.must, func(e int) bool { _, found := u.find(g, e); return found })
}

// crossing returns the shown cells of which at least one must be hidden too, so
// that the nodes of one side no more give a sum that is few: those between the
// sides, the cheapest first.
func (g *grid) crossing(side, barred []bool) (cells []int) {
	for e, h := range g.hidden {
		if a, b := g.ends(e); !h && !g.bars(e) && side[a] != side[b] && (barred == nil || !barred[e]) {
			cells = append(cells, e)
		}
	}
	slices.SortStableFunc(cells, func(a, b int) int { return int(min(max(g.n[a]-g.n[b], -1), 1)) })
	return cells
}

// join hides the cheapest cells until no union is few. What is hidden later only
// makes unions larger, so one round is enough.
func (u *unions) join(g *grid) {
	if u == nil {
		return
	}
	for _, e := range u.must {
		for {
			side, found := u.find(g, e)
			if !found {
				break
			}
			cells := g.crossing(side, nil)
			if len(cells) == 0 {
				break // all is hidden: nothing is shown that gives a sum
			}
			g.hide(cells[0])
		}
	}
}

// options returns, for the union with the fewest of them, the cells of which one
// must be hidden.
func (u *unions) options(g *grid, barred []bool) (cells []int, found bool) {
	if u == nil {
		return nil, false
	}
	for _, e := range u.must {
		if side, few := u.find(g, e); few {
			if out := g.crossing(side, barred); !found || len(out) < len(cells) {
				cells, found = out, true
			}
		}
	}
	return cells, found
}
