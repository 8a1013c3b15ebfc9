package disclosure

// leaks returns which hidden cells have a class to which one value only fits.
func (g *grid) leaks() []bool {
	out := make([]bool, len(g.n))
	var f flexible
	for k := range g.x {
		f.find(g, k)
		for e, h := range g.hidden {
			if h && !f.free(g, k, e) {
				out[e] = true
			}
		}
	}
	return out
}

// safe reports whether no hidden cell leaks.
func (g *grid) safe(f *flexible) bool {
	for k := range g.x {
		f.find(g, k)
		for e, h := range g.hidden {
			if h && !f.free(g, k, e) {
				return false
			}
		}
	}
	return true
}

// flexible finds all cells of a class that can have another value, in a time
// that grows with the hidden cells only.
//
// A cell that is 0 can grow if value can flow back from its end to its beginning:
// if both lie in one strong component of the network. A cell above 0 is open
// both ways, so its ends always do; it can have another value if and only if some
// other way joins them, which is so unless it is a bridge of the component, its
// arcs taken without direction. For if no other way led from a to b nor from b to
// a, then what is reached from a and what is reached from b without the cell have
// no node in common and no arc between them.
type flexible struct {
	order, low, part []int // by node: when met, the earliest that it leads back to, the number of its component
	stack, nodes     []int
	next             []int // by node: the next cell to look at
	via              []int // by node: the cell by which it was met
	bridge           []bool
}

func (f *flexible) start(nodes, cells int) {
	if len(f.order) < nodes || len(f.bridge) < cells {
		f.order, f.low, f.part = make([]int, nodes), make([]int, nodes), make([]int, nodes)
		f.next, f.via, f.bridge = make([]int, nodes), make([]int, nodes), make([]bool, cells)
	}
	clear(f.order)
	clear(f.part)
	clear(f.bridge)
	f.stack, f.nodes = f.stack[:0], f.nodes[:0]
}

// free reports whether another value of class k of the hidden cell e agrees
// with what is shown.
func (f *flexible) free(g *grid, k, e int) bool {
	a, b := g.ends(e)
	return f.part[a] == f.part[b] && (g.x[k][e] == 0 || !f.bridge[e])
}

// find finds the components of class k and their bridges.
func (f *flexible) find(g *grid, k int) {
	f.start(len(g.at), len(g.n))
	met, parts := 0, 0
	for root := range g.at {
		if f.order[root] == 0 {
			met, parts = f.component(g, k, root, met, parts)
		}
	}
	clear(f.order)
	met = 0
	for root := range g.at {
		if f.order[root] == 0 {
			met = f.bridges(g, root, met)
		}
	}
}

// meet enters a node.
func (f *flexible) meet(v, met, via int) {
	f.order[v], f.low[v], f.next[v], f.via[v] = met, met, 0, via
	f.nodes = append(f.nodes, v)
}

// component numbers the strong components that are reached from a node.
func (f *flexible) component(g *grid, k, root, met, parts int) (int, int) {
	met++
	f.meet(root, met, -1)
	f.stack = append(f.stack, root)
	for len(f.nodes) > 0 {
		v := f.nodes[len(f.nodes)-1]
		if f.next[v] < len(g.at[v]) {
			e := int(g.at[v][f.next[v]])
			f.next[v]++
			from, to := g.ends(e)
			if v == to {
				if g.x[k][e] == 0 {
					continue // nothing to take back
				}
				to = from
			}
			switch {
			case f.order[to] == 0:
				met++
				f.meet(to, met, e)
				f.stack = append(f.stack, to)
			case f.part[to] == 0:
				f.low[v] = min(f.low[v], f.order[to])
			}
			continue
		}
		f.nodes = f.nodes[:len(f.nodes)-1]
		if f.low[v] == f.order[v] {
			parts++
			for f.part[v] == 0 {
				f.part[f.stack[len(f.stack)-1]] = parts
				f.stack = f.stack[:len(f.stack)-1]
			}
		}
		if len(f.nodes) > 0 {
			u := f.nodes[len(f.nodes)-1]
			f.low[u] = min(f.low[u], f.low[v])
		}
	}
	return met, parts
}

// bridges finds the bridges within the component of a node, without direction.
func (f *flexible) bridges(g *grid, root, met int) int {
	met++
	f.meet(root, met, -1)
	for len(f.nodes) > 0 {
		v := f.nodes[len(f.nodes)-1]
		if f.next[v] < len(g.at[v]) {
			e := int(g.at[v][f.next[v]])
			f.next[v]++
			u := g.other(e, v)
			switch {
			case e == f.via[v] || f.part[u] != f.part[v]:
			case f.order[u] == 0:
				met++
				f.meet(u, met, e)
			default:
				f.low[v] = min(f.low[v], f.order[u])
			}
			continue
		}
		f.nodes = f.nodes[:len(f.nodes)-1]
		if len(f.nodes) > 0 {
			u := f.nodes[len(f.nodes)-1]
			f.low[u] = min(f.low[u], f.low[v])
			f.bridge[f.via[v]] = f.low[v] > f.order[u]
		}
	}
	return met
}
