package disclosure

import "math"

// Range is what the public can tell of a hidden count: every whole number from
// Low to High agrees with what is shown, and no other.
type Range struct {
	Low     int64 `json:"low"`
	High    int64 `json:"high"`
	Endless bool  `json:"endless,omitzero"` // there is no upper end: totals are hidden too
}

// Width returns how many other values are possible: 0 is a leak; the greatest
// number if there is no end.
func (r Range) Width() int64 {
	if r.Endless {
		return math.MaxInt64
	}
	return r.High - r.Low
}

func (r Range) plus(s Range) Range {
	if r.Endless || s.Endless {
		return Range{Low: r.Low + s.Low, Endless: true}
	}
	return Range{Low: r.Low + s.Low, High: r.High + s.High}
}

// Hidden is one hidden cell: why, and what can be told of it all the same.
type Hidden struct {
	Place   Place   `json:"place"`
	Reason  Reason  `json:"reason"`
	Count   Range   `json:"count"`   // of the whole group
	Classes []Range `json:"classes"` // of each class
	Leak    bool    `json:"leak"`    // one value only fits
}

// Report says what was hidden and why, and what it takes («отчёт о сокрытии»).
// It is for staff: the ranges are narrower than what the public sees.
type Report struct {
	Hidden      []Hidden `json:"hidden,omitempty"`
	Cells       int      `json:"cells"`                 // of the table with its totals
	Sum         int64    `json:"sum"`                   // of the hidden counts inside the table
	Whole       int64    `json:"whole"`                 // of all counts inside the table
	Exact       bool     `json:"exact"`                 // no smaller sum of hidden counts would do, hidden totals counted in
	Differences []Leak   `json:"differences,omitempty"` // what earlier releases give away
	// Unbounded says that beside the earlier releases only sums were compared,
	// not the bounds that follow from counts being 0 or more: there was too much.
	Unbounded bool `json:"unbounded,omitzero"`
}

// Leaks reports whether some hidden cell can be computed.
func (r *Report) Leaks() bool {
	for i := range r.Hidden {
		if r.Hidden[i].Leak {
			return true
		}
	}
	return len(r.Differences) > 0
}

// reach reports whether value can be pushed from node a to node b of class k
// through hidden cells other than skip. Along its arc a cell can always grow;
// against it, it can shrink if it is above 0.
func (g *grid) reach(k, a, b, skip int, w *walk) bool {
	w.start(len(g.at))
	w.visit(a, -1)
	x := g.x[k]
	for len(w.queue) > w.head {
		v := w.queue[w.head]
		w.head++
		for _, e32 := range g.at[v] {
			e := int(e32)
			if e == skip {
				continue
			}
			from, to := g.ends(e)
			next := to
			if v == to {
				if x[e] == 0 {
					continue
				}
				next = from
			}
			if w.seen[next] == w.mark {
				continue
			}
			if next == b {
				return true
			}
			w.visit(next, e)
		}
	}
	return false
}

// walk is the memory of a breadth-first search, used again and again.
type walk struct {
	mark  int
	head  int
	seen  []int
	via   []int // the cell by which a node was reached
	queue []int
}

func (w *walk) start(nodes int) {
	if len(w.seen) < nodes {
		w.seen, w.via = make([]int, nodes), make([]int, nodes)
	}
	w.mark++
	w.head, w.queue = 0, w.queue[:0]
}

func (w *walk) visit(v, via int) {
	w.seen[v], w.via[v] = w.mark, via
	w.queue = append(w.queue, v)
}

// free reports whether another value of class k of cell e agrees with what is
// shown: it can grow, or it can shrink.
func (g *grid) free(k, e int, w *walk) bool {
	a, b := g.ends(e)
	return g.reach(k, b, a, e, w) || g.x[k][e] > 0 && g.reach(k, a, b, e, w)
}

// leakIn returns the first class of the hidden cell e to which one value only
// fits, -1 if there is none.
func (g *grid) leakIn(e int, w *walk) int {
	for k := range g.x {
		if !g.free(k, e, w) {
			return k
		}
	}
	return -1
}

// other returns the end of e that is not v.
func (g *grid) other(e, v int) int {
	from, to := g.ends(e)
	if v == from {
		return to
	}
	return from
}

// report tells of every hidden cell, in the order of the table.
func (g *grid) report(why []Reason) Report {
	leaks := g.leaks()
	rep := Report{Cells: len(g.n), Whole: g.n[len(g.n)-1]}
	for e, h := range g.hidden {
		if !h {
			continue
		}
		p := g.place(e)
		if p.Row < g.r && p.Column < g.c {
			rep.Sum += g.n[e]
		}
		rep.Hidden = append(rep.Hidden, Hidden{Place: p, Reason: why[e], Leak: leaks[e], Classes: make([]Range, len(g.x))})
	}
	var f flow
	for k := range g.x {
		f.start(g, k)
		for i := range rep.Hidden {
			at := &rep.Hidden[i]
			s := f.span(at.Place.Row*(g.c+1) + at.Place.Column)
			at.Classes[k] = s
			at.Count = at.Count.plus(s)
		}
	}
	return rep
}

// Audit judges a choice of hidden cells: which of them the public can compute,
// and how narrow the others are. It is exact: a cell leaks if and only if all
// tables of whole numbers from 0 up that agree with what is shown (the cells
// and totals not hidden, in every class) give it one value. Why it is right:
// the shown sums make a network, and in a network the ends of each range are
// whole and everything between them occurs. In plain words: a hidden number is
// safe if the other hidden numbers could be shifted so that every sum still fits;
// if nothing can be shifted, a reader with a pencil finds it.
//
//	low = x − the most that can flow round against the cell, high = x + the most that can flow round along it
//
// Source: Gusfield 1988; Kao 1996, “Data security equals graph connectivity”.
//
// A class counts like a group: where a shown total says that nobody of its row
// was dissatisfied, nobody was in the hidden cells of the row, and they leak.
//
// The error is a [*standard.BrokenError] for a table that is not sound and an
// [*InputError] for a place outside it.
//
// Clause: people-2022:4.5.7.5, people-2022:4.3.5.3
func Audit(t Table, hidden []Place) (Report, error) {
	if err := t.Check().Err(); err != nil {
		return Report{}, err
	}
	g := t.grid()
	why := make([]Reason, len(g.n))
	for _, p := range hidden {
		if p.Row < 0 || p.Row > g.r || p.Column < 0 || p.Column > g.c {
			return Report{}, &InputError{"hidden", placeOutside}
		}
		g.hide(p.Row*(g.c+1) + p.Column)
	}
	return g.report(why), nil
}
