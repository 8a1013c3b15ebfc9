package disclosure

import (
	"container/heap"
	"math"
	"slices"
)

// suppress hides what the policy hides, then as little else as it can so that
// nothing hidden can be computed. It returns why each cell is hidden and
// whether no smaller sum would do.
//
// First the cheapest ring of cells is hidden around every cell that leaks (a
// shortest way in the network), then every ring cell that is not needed after
// all is shown again, the largest first. Small tables are then searched
// through by branch and bound, so that the answer is the least.
func (g *grid) suppress(p Policy) (why []Reason, exact bool) {
	var w walk
	var f flexible
	why = make([]Reason, len(g.n))
	g.known = p.ZerosKnown
	for e := range g.n {
		if why[e] = p.hides(g.counts(e)); why[e] != "" {
			g.hide(e)
		}
	}
	g.rings(&w)
	if u := g.together(p, why); u != nil {
		g.unions = u
		u.join(g)
		g.rings(&w)
	}
	g.thin(why, &f)
	exact = g.least(why, &w)
	for e, h := range g.hidden {
		if h && why[e] == "" {
			why[e] = ReasonComplementary
		}
	}
	return why, exact
}

// bars reports whether hiding cell e would protect nothing: all know that it is
// empty. The totals of a group that is not empty are not empty either, so there is
// always a ring without such cells.
func (g *grid) bars(e int) bool { return g.known && g.n[e] == 0 }

// cost is what it costs to hide cell e: its count, and a little for the cell.
func (g *grid) cost(e int) int64 { return g.n[e]*64 + 1 }

// rings hides the cheapest way around every leaking cell until none leaks. It
// ends, for every ring hides a cell, and with all hidden nothing leaks.
func (g *grid) rings(w *walk) {
	for again := true; again; {
		again = false
		for e, leak := range g.leaks() {
			for leak {
				k := g.leakIn(e, w)
				if k < 0 {
					break
				}
				g.ring(k, e)
				again = true
			}
		}
	}
}

// ring hides the cheapest way that frees cell e in class k.
func (g *grid) ring(k, e int) {
	a, b := g.ends(e)
	best, way := int64(math.MaxInt64), []int(nil)
	try := func(from, to int) {
		if c, cells := g.cheapest(k, from, to, e); c < best {
			best, way = c, cells
		}
	}
	try(b, a)
	if g.x[k][e] > 0 {
		try(a, b)
	}
	for _, c := range way {
		g.hide(c)
	}
}

// step is a node on the way of the search for the cheapest ring.
type step struct {
	cost int64
	node int
}

// frontier is a heap of steps.
type frontier []step

func (f frontier) Len() int { return len(f) }
func (f frontier) Less(i, j int) bool {
	return f[i].cost < f[j].cost || f[i].cost == f[j].cost && f[i].node < f[j].node
}
func (f frontier) Swap(i, j int) { f[i], f[j] = f[j], f[i] }

// Push is for container/heap.
func (f *frontier) Push(x any) { *f = append(*f, x.(step)) }

// Pop is for container/heap.
func (f *frontier) Pop() any {
	old := *f
	s := old[len(old)-1]
	*f = old[:len(old)-1]
	return s
}

// cheapest returns the cost and the cells of the cheapest way of class k from
// one node to another without cell skip; cells hidden already cost nothing.
func (g *grid) cheapest(k, from, to, skip int) (int64, []int) {
	nodes := g.r + g.c + 2
	dist, via := make([]int64, nodes), make([]int, nodes)
	for i := range dist {
		dist[i], via[i] = math.MaxInt64, -1
	}
	dist[from] = 0
	open := frontier{{0, from}}
	for len(open) > 0 {
		s := heap.Pop(&open).(step)
		if s.cost > dist[s.node] {
			continue
		}
		if s.node == to {
			break
		}
		for _, e := range g.cellsAt(s.node) {
			if e == skip || g.bars(e) {
				continue
			}
			a, b := g.ends(e)
			next := b
			if s.node == b {
				if g.x[k][e] == 0 {
					continue
				}
				next = a
			}
			c := s.cost
			if !g.hidden[e] {
				c += g.cost(e)
			}
			if c < dist[next] {
				dist[next], via[next] = c, e
				heap.Push(&open, step{c, next})
			}
		}
	}
	if dist[to] == math.MaxInt64 {
		return dist[to], nil
	}
	var cells []int
	for v := to; v != from; v = g.other(via[v], v) {
		cells = append(cells, via[v])
	}
	return dist[to], cells
}

// cellsAt yields the cells of a row or column, hidden or not.
func (g *grid) cellsAt(node int) []int {
	var cells []int
	if node <= g.r {
		for j := range g.c + 1 {
			cells = append(cells, node*(g.c+1)+j)
		}
		return cells
	}
	for i := range g.r + 1 {
		cells = append(cells, i*(g.c+1)+node-g.r-1)
	}
	return cells
}

// thin shows again what need not be hidden, the largest first.
func (g *grid) thin(why []Reason, f *flexible) {
	var spare []int
	for e, h := range g.hidden {
		if h && why[e] == "" {
			spare = append(spare, e)
		}
	}
	slices.SortFunc(spare, func(a, b int) int {
		if g.n[a] != g.n[b] {
			return int(min(max(g.n[b]-g.n[a], -1), 1))
		}
		return a - b
	})
	if u := g.unions; u != nil && len(spare)*len(u.must) > maxThinned {
		return
	}
	for _, e := range spare {
		g.show(e)
		if !g.safe(f) || g.unions.any(g) {
			g.hide(e)
		}
	}
}

// Limits of the search for the least: cells with totals, and steps.
const (
	searchCells = 64
	searchSteps = 30_000
)

// least searches for a cheaper choice than the present one and takes the
// cheapest. It reports whether it has been through all.
func (g *grid) least(why []Reason, w *walk) bool {
	if len(g.n) > searchCells {
		return false
	}
	s := search{g: g, w: w, barred: make([]bool, len(g.n)), left: searchSteps}
	s.best = slices.Clone(g.hidden)
	for e, h := range g.hidden {
		if h && why[e] == "" {
			s.most += g.cost(e)
			g.show(e)
		}
	}
	s.from(0)
	for e := range g.hidden {
		if s.best[e] {
			g.hide(e)
		} else {
			g.show(e)
		}
	}
	return s.left > 0
}

// search is branch and bound over sets of cells hidden beside those that must be.
type search struct {
	g      *grid
	w      *walk
	barred []bool // cells that other branches hide
	best   []bool
	most   int64 // cost of the best choice so far
	left   int   // steps left
}

// from tries all choices that hide what is hidden now and nothing barred.
func (s *search) from(cost int64) {
	if s.left == 0 {
		return
	}
	s.left--
	cells, leak := s.options()
	if !leak {
		if cost < s.most {
			s.most = cost
			copy(s.best, s.g.hidden)
		}
		return
	}
	var done int
	for _, e := range cells {
		if cost+s.g.cost(e) >= s.most || s.left == 0 {
			break // the others cost more still
		}
		s.g.hide(e)
		s.from(cost + s.g.cost(e))
		s.g.show(e)
		s.barred[e] = true
		done++
	}
	for _, e := range cells[:done] {
		s.barred[e] = false
	}
}

// options returns the cells of which at least one must be hidden besides, by
// cost, to free the leaking cell that leaves the fewest of them. Value that
// wants to leave the nodes it can reach must leave by one of them.
func (s *search) options() (cells []int, leak bool) {
	g := s.g
	for e, h := range g.hidden {
		if !h {
			continue
		}
		k := g.leakIn(e, s.w)
		if k < 0 {
			continue
		}
		var out []int
		a, b := g.ends(e)
		out = s.exits(out, k, b, a, e)
		if g.x[k][e] > 0 {
			out = s.exits(out, k, a, b, e)
		}
		if !leak || len(out) < len(cells) {
			cells, leak = out, true
		}
	}
	if !leak {
		return g.unions.options(g, s.barred)
	}
	slices.SortFunc(cells, func(a, b int) int {
		if g.n[a] != g.n[b] {
			return int(min(max(g.n[a]-g.n[b], -1), 1))
		}
		return a - b
	})
	return cells, leak
}

// exits appends the shown cells by which value of class k could leave the nodes
// that it can reach from a.
func (s *search) exits(out []int, k, a, b, skip int) []int {
	g, w := s.g, s.w
	g.reach(k, a, b, skip, w)
	for e, h := range g.hidden {
		if h || s.barred[e] || g.bars(e) || slices.Contains(out, e) {
			continue
		}
		from, to := g.ends(e)
		if w.seen[from] == w.mark && w.seen[to] != w.mark || w.seen[to] == w.mark && w.seen[from] != w.mark && g.x[k][e] > 0 {
			out = append(out, e)
		}
	}
	return out
}
