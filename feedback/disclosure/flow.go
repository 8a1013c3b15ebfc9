package disclosure

import (
	"math"
	"slices"
)

// flow answers, for the hidden cells of one class, within which range each can
// lie: how much value can go round through it, which is the greatest flow
// between its ends without the cell. Every question begins with the table as it
// is; what was pushed is taken back.
//
// Where much is hidden, nearly all goes by ways of three cells, two in line with
// the cell that is asked for and one across. These are filled first, without a
// search, and mostly that is all that can leave the one end or enter the other.
// If not, shortest ways are searched for until there is none, as Edmonds and Karp
// have it; so the answer is exact and its cost does not grow with the counts.
type flow struct {
	g       *grid
	x       []int64 // of the class, by cell
	rest    []int64 // the same, and what was pushed by the cell
	changed []int   // cells whose rest is another
	last    []int   // cells by which the aim can be entered
	walk    walk
}

// endless is more than a table holds.
const endless = math.MaxInt64

// start makes ready for the class k of a table.
func (f *flow) start(g *grid, k int) {
	f.g, f.x = g, g.x[k]
	f.rest, f.changed = append(f.rest[:0], f.x...), f.changed[:0]
}

// span returns the range of the hidden cell e.
func (f *flow) span(e int) Range {
	a, b := f.g.ends(e)
	low := f.x[e] - f.greatest(a, b, e, f.x[e])
	if f.g.along(b, a, e, &f.walk) {
		return Range{Low: low, Endless: true}
	}
	return Range{Low: low, High: f.x[e] + f.greatest(b, a, e, endless)}
}

// room returns how much can go by cell e from node v, and where to: along its
// arc a cell can always grow, against it it can shrink to 0.
func (f *flow) room(e, v int) (int64, int) {
	from, to := f.g.ends(e)
	if v == from {
		return endless, to
	}
	return f.rest[e], from
}

// push moves value by cell e from node v and returns where to.
func (f *flow) push(e, v int, value int64) int {
	f.changed = append(f.changed, e)
	from, to := f.g.ends(e)
	if v == from {
		f.rest[e] += value
		return to
	}
	f.rest[e] -= value
	return from
}

// greatest returns how much value can flow from a to b without cell skip, at
// most most. Either that or some cell on every way must have an end.
func (f *flow) greatest(a, b, skip int, most int64) int64 {
	most = min(most, f.leaves(a, skip), f.enters(b, skip))
	sum := f.short(a, b, skip, most)
	for sum < most && f.search(a, b, skip) {
		value := most - sum
		for v := b; v != a; v = f.g.other(f.walk.via[v], v) {
			e := f.walk.via[v]
			room, _ := f.room(e, f.g.other(e, v))
			value = min(value, room)
		}
		for v := b; v != a; {
			e := f.walk.via[v]
			v = f.g.other(e, v)
			f.push(e, v, value)
		}
		sum += value
	}
	for _, e := range f.changed {
		f.rest[e] = f.x[e]
	}
	f.changed = f.changed[:0]
	return sum
}

// leaves returns how much can leave node v without cell skip.
func (f *flow) leaves(v, skip int) (sum int64) {
	for _, e := range f.g.at[v] {
		if int(e) == skip {
			continue
		}
		room, _ := f.room(int(e), v)
		if room == endless {
			return endless
		}
		sum += room
	}
	return sum
}

// enters returns how much can enter node v without cell skip.
func (f *flow) enters(v, skip int) (sum int64) {
	for _, e := range f.g.at[v] {
		if int(e) == skip {
			continue
		}
		room, _ := f.room(int(e), f.g.other(int(e), v))
		if room == endless {
			return endless
		}
		sum += room
	}
	return sum
}

// short fills the ways of three cells from a to b and returns what they take, at
// most most.
func (f *flow) short(a, b, skip int, most int64) (sum int64) {
	f.last = f.last[:0]
	for _, e := range f.g.at[b] {
		if int(e) != skip {
			f.last = append(f.last, int(e))
		}
	}
	for _, e := range f.g.at[a] {
		first := int(e)
		if first == skip {
			continue
		}
		left, u := f.room(first, a)
		for i := 0; i < len(f.last) && left > 0 && sum < most; {
			w := f.g.other(f.last[i], b)
			end, _ := f.room(f.last[i], w)
			if end == 0 {
				f.last = slices.Delete(f.last, i, i+1)
				continue
			}
			across := f.g.between(u, w)
			var middle int64
			if f.g.hidden[across] {
				middle, _ = f.room(across, u)
			}
			if value := min(left, middle, end, most-sum); value > 0 {
				f.push(first, a, value)
				f.push(across, u, value)
				f.push(f.last[i], w, value)
				sum += value
				left, _ = f.room(first, a)
				continue
			}
			i++
		}
	}
	return sum
}

// search finds a shortest way from a to b without cell skip by which something
// can go still; the walk then holds it.
func (f *flow) search(a, b, skip int) bool {
	w := &f.walk
	w.start(len(f.g.at))
	w.visit(a, -1)
	for ; w.head < len(w.queue); w.head++ {
		v := w.queue[w.head]
		for _, e := range f.g.at[v] {
			room, next := f.room(int(e), v)
			if int(e) == skip || room == 0 || w.seen[next] == w.mark {
				continue
			}
			w.visit(next, int(e))
			if next == b {
				return true
			}
		}
	}
	return false
}

// between returns the cell of two nodes, one of a row and one of a column.
func (g *grid) between(u, v int) int {
	row, column := min(u, v), max(u, v)-g.r-1
	return row*(g.c+1) + column
}

// along reports whether a leads to b by hidden cells other than skip that only
// grow: then there is no end to what can flow.
func (g *grid) along(a, b, skip int, w *walk) bool {
	w.start(len(g.at))
	w.visit(a, -1)
	for ; w.head < len(w.queue); w.head++ {
		v := w.queue[w.head]
		for _, e := range g.at[v] {
			from, to := g.ends(int(e))
			if from != v || int(e) == skip || w.seen[to] == w.mark {
				continue
			}
			if to == b {
				return true
			}
			w.visit(to, int(e))
		}
	}
	return false
}
