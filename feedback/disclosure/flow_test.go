package disclosure

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// plainSpan is the range of a hidden cell by the plainest code: one unit after
// the other on any way that is open; no end if more fits than there are people.
func plainSpan(g *grid, k, e int) Range {
	flow := func(a, b int, most int64) (sum int64) {
		rest := slices.Clone(g.x[k])
		for ; sum < most; sum++ {
			via := make([]int, len(g.at))
			for i := range via {
				via[i] = -1
			}
			queue := []int{a}
			for len(queue) > 0 && via[b] < 0 {
				v := queue[0]
				queue = queue[1:]
				for c, h := range g.hidden {
					from, to := g.ends(c)
					next := -1
					switch {
					case !h || c == e:
					case v == from:
						next = to
					case v == to && rest[c] > 0:
						next = from
					}
					if next >= 0 && next != a && via[next] < 0 {
						via[next] = c
						queue = append(queue, next)
					}
				}
			}
			if via[b] < 0 {
				return sum
			}
			for v := b; v != a; {
				c := via[v]
				if from, to := g.ends(c); to == v {
					rest[c]++
					v = from
				} else {
					rest[c]--
					v = to
				}
			}
		}
		return sum
	}
	a, b := g.ends(e)
	x, whole := g.x[k][e], g.x[k][len(g.x[k])-1]
	low := x - flow(a, b, x)
	if up := flow(b, a, whole+1); up <= whole {
		return Range{Low: low, High: x + up}
	}
	return Range{Low: low, Endless: true}
}

// The ranges are those of the plainest code, whatever is hidden: single rings,
// whole rows, totals; and one question leaves nothing behind for the next.
func TestRangesAgreeWithPlainFlow(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 31))
	var f flow
	ends, endless, searched := 0, 0, 0
	for range 900 {
		rows, cols, classes := 1+r.IntN(7), 1+r.IntN(7), 1+r.IntN(2)
		tab := randomTable(r, rows, cols, classes, int64(1+r.IntN(9)))
		g := tab.grid()
		many, totals := 1+r.IntN(4), r.IntN(2) == 0
		for e := range g.n {
			p := g.place(e)
			if inner := p.Row < rows && p.Column < cols; r.IntN(many) == 0 && (inner || totals && r.IntN(2) == 0) {
				g.hide(e)
			}
		}
		for k := range g.x {
			f.start(g, k)
			for e, h := range g.hidden {
				if !h {
					continue
				}
				want := plainSpan(g, k, e)
				got := f.span(e)
				require.Equal(t, want, got, "%v %v, cell %d", g.x[k], g.hidden, e)
				require.Equal(t, g.x[k], f.rest)
				if got.Endless {
					endless++
				} else {
					ends++
				}
				a, b := g.ends(e)
				if short := f.short(b, a, e, math.MaxInt64>>1); !got.Endless && short < got.High-g.x[k][e] {
					searched++
				}
				f.start(g, k)
			}
		}
	}
	assert.Greater(t, ends, 1000)
	assert.Greater(t, endless, 300)
	assert.Greater(t, searched, 100, "of cells that three cells do not tell all about")
}
