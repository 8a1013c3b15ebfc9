package kpi

import "github.com/state-for-people/standard/feedback"

// Step is the smallest change in counts that earns more stars («что сделать для
// следующей звезды»). A way that does not exist is 0.
type Step struct {
	// To is what every way named here earns at least; of two ways one may earn more.
	To Stars `json:"to"`
	// Moved is how many of the cases counted must change sides, the whole
	// staying as it is: services taken into scenarios, repeats avoided. An NPS has
	// none: an answer is not moved, it is given anew.
	Moved int64 `json:"moved,omitempty"`
	// Added is how many new favourable cases it takes on top of those counted:
	// new answers, all of them good.
	Added int64 `json:"added,omitempty"`
	// Lacks are the conditions that the next row up asks for and that are not met,
	// for indicators whose rows ask for conditions. All of them together earn To,
	// even where a row above the next would take less.
	Lacks []Lack `json:"lacks,omitempty"`
}

// Next returns the smallest step to more stars, found by search over the very
// engine that [Level] asks. It reports false where there is none: five stars,
// no data, or a table that has nothing higher within reach. The error is that of
// [Level].
func Next[C Counts](t *Tables, c C) (Step, bool, error) { return c.next(t) }

// next is the step of a share or an index.
func (t *Tables) next(m measure) (Step, bool, error) {
	now, err := t.level(m, nil)
	if err != nil || now.stars == NoData || now.stars == FiveStars {
		return Step{}, false, err
	}
	var s Step
	best := func(k int64, ok bool, after func(int64) measure) int64 {
		if !ok {
			return 0
		}
		if a, _ := t.level(after(k), nil); s.To == 0 || a.stars < s.To {
			s.To = a.stars
		}
		return k
	}
	for _, way := range m.ways() {
		k, ok := t.smallest(now.stars, way)
		if n := best(k, ok, way.after); way.moves {
			s.Moved = n
		} else {
			s.Added = n
		}
	}
	return s, s.To != 0, nil
}

// way is one way to a better figure: k cases more, at most limit of them.
type way struct {
	moves bool
	limit int64
	after func(k int64) measure
}

// ways lists what may change: cases that move from one side to the other, and
// new favourable cases. A loyalty index has no cases to move that would not be
// answers of others, so only new answers count.
func (m measure) ways() []way {
	moved := way{moves: true, limit: m.whole - m.part, after: func(k int64) measure { return measure{m.index, m.part + k, m.whole} }}
	added := way{limit: feedback.MaxCount - m.whole, after: func(k int64) measure { return measure{m.index, m.part + k, m.whole + k} }}
	switch m.index {
	case atRepeats: // the fewer the better
		moved.limit, moved.after = m.part, func(k int64) measure { return measure{m.index, m.part - k, m.whole} }
		added.after = func(k int64) measure { return measure{m.index, m.part, m.whole + k} }
		return []way{moved, added}
	case atDigitalLoyalty:
		return []way{added}
	}
	return []way{moved, added}
}

// smallest finds the least k that earns more than now. The figure grows with k,
// and so do the stars, save where rows are read literally: then every edge of
// every row is tried.
func (t *Tables) smallest(now Stars, w way) (int64, bool) {
	better := func(k int64) bool {
		a, err := t.level(w.after(k), nil)
		return err == nil && a.stars > now
	}
	if w.limit < 1 {
		return 0, false
	}
	high := int64(1) // double until better, so that small answers cost little
	for !better(high) {
		if high >= w.limit {
			return t.edges(w, better)
		}
		high = min(2*high, w.limit)
	}
	low := high / 2
	for low+1 < high {
		if mid := low + (high-low)/2; better(mid) {
			high = mid
		} else {
			low = mid
		}
	}
	if k, ok := t.edges(w, better); ok && k < high {
		return k, true
	}
	return high, true
}

// edges looks for the least k at which a row begins or ends, for tables whose
// stars do not grow steadily.
func (t *Tables) edges(w way, better func(int64) bool) (int64, bool) {
	m := w.after(0)
	c := &t.of[m.index]
	if !c.literal {
		return 0, false
	}
	found := int64(0)
	try := func(k int64) {
		for _, k := range [...]int64{k - 1, k, k + 1} {
			if k >= 1 && k <= w.limit && (found == 0 || k < found) && better(k) {
				found = k
			}
		}
	}
	for i := range c.rows {
		for _, b := range [...]Tenths{c.rows[i].Min, c.rows[i].Max} {
			for _, half := range [...]int64{2*int64(b) - 1, 2 * int64(b), 2*int64(b) + 1} { // the bound and the halves that round to it
				try(reach(w, half))
			}
		}
	}
	return found, found != 0
}

// reach returns how many cases bring the figure to half/2000, rounded down. All
// products stay below 2^63 for counts up to 10^15.
func reach(w way, half int64) int64 {
	from, to := w.after(0), w.after(1)
	slope := 2000*(to.part-from.part) - half*(to.whole-from.whole)
	short := half*from.whole - 2000*from.part
	if slope == 0 || (short < 0) != (slope < 0) {
		return 0
	}
	return min(short/slope, w.limit)
}
