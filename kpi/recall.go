package kpi

import "slices"

// cut is a value from which on the engine gives a level, in half tenths: the
// grid on which all bounds and all points of rounding lie.
type cut struct {
	half  int64
	least int64 // 0 where the value itself has the level, 1 where only what is above it has
	stars Stars
}

// memorise asks the engine at every bound, at the halves that round to it, and
// just above each: between these its answer cannot change. [Level] then needs one
// multiplication a cut, and there is still one engine.
func (t *Tables) memorise(index int) {
	c := &t.of[index]
	lowest := int64(0)
	if index == atDigitalLoyalty {
		lowest = -2000
	}
	at := []int64{lowest, 0}
	for i := range c.rows {
		for _, b := range [...]Tenths{c.rows[i].Min, c.rows[i].Max} {
			at = append(at, 2*int64(b)-1, 2*int64(b), 2*int64(b)+1)
		}
	}
	slices.Sort(at)
	at = slices.Compact(at)
	var cuts []cut
	put := func(half, least, part, whole int64) {
		l, err := t.level(measure{index, part, whole}, nil)
		if err == nil && (len(cuts) == 0 || cuts[len(cuts)-1].stars != l.stars) {
			cuts = append(cuts, cut{half, least, l.stars})
		}
	}
	const fine = 1000 // a value just above: nearer than any other bound
	for _, half := range at {
		if half >= lowest && half <= 2000 {
			put(half, 0, half, 2000)
			put(half, 1, fine*half+1, fine*2000)
		}
	}
	slices.Reverse(cuts)
	c.cuts = cuts
}

// recall returns what the engine says about a value. All products stay below
// 2^63 for counts up to 10^15.
func (c *compiled) recall(m measure) earned {
	n := 2000 * m.part
	for _, k := range c.cuts {
		if n-k.half*m.whole >= k.least {
			return earned{stars: k.stars, row: int8(k.stars - OneStar)}
		}
	}
	return earned{stars: NoStar, row: -1}
}
