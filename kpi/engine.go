package kpi

import (
	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// Level returns the stars that the counts earn. Nothing counted is [NoData];
// short of the first row is [NoStar]. The error is a [*CountError] for counts
// that cannot be, a [*TableError] for tables that [For] did not make. It
// allocates nothing.
func Level[C Counts](t *Tables, c C) (Stars, error) {
	l, err := c.level(t, nil)
	return l.stars, err
}

// Explain returns what [Level] does, with the row, the rounding and the grounds.
func Explain[C Counts](t *Tables, c C) (Answer, standard.Explanation, error) {
	var x standard.Explanation
	m := c.measure()
	l, err := c.level(t, &x)
	a := Answer{Indicator: indicators[m.index].Code}
	if err != nil {
		return a, x, err
	}
	a.Stars, a.Part, a.Whole, a.Rounded = l.stars, m.part, m.whole, l.rounded
	if l.rounded {
		a.Value = value{1000 * m.part, m.whole, true}.rounded()
	}
	if l.row >= 0 {
		a.Row, a.Label = t.row(m.index, int(l.row))
	}
	return a, x, nil
}

// Answer is what an indicator earns and how it came about.
type Answer struct {
	Indicator Indicator       `json:"indicator"`
	Stars     Stars           `json:"stars"`
	Part      int64           `json:"part"`  // promoters minus detractors for an NPS
	Whole     int64           `json:"whole"` // Part / Whole is the exact value
	Rounded   bool            `json:"rounded,omitempty"`
	Value     Tenths          `json:"value,omitzero"` // the value compared, in tenths, if Rounded
	Row       standard.Clause `json:"row,omitzero"`   // the row that was taken
	Label     standard.Text   `json:"label,omitzero"` // the row in words
}

// value is num / den in tenths of the unit of the table.
type value struct {
	num, den int64
	some     bool // at least one case
}

// earned is what the engine finds: the stars, the row they come from (−1 for
// none), whether the value was rounded on the way.
type earned struct {
	stars   Stars
	row     int8
	rounded bool
}

// level is the one engine behind [Level], [Explain] and [Next].
//
// Reading: K1, K2, K3, K4, K5
func (t *Tables) level(m measure, x *standard.Explanation) (earned, error) {
	if x == nil && t != nil && uint64(m.whole-1) < uint64(feedback.MaxCount) && uint64(m.part) <= uint64(m.whole) {
		if c := &t.of[m.index]; len(c.cuts) > 0 {
			return c.recall(m), nil
		}
	}
	if t == nil || !t.of[m.index].known {
		return earned{row: -1}, &TableError{indicators[m.index].Code, standard.Text{RU: "таблицы не построены; вызовите For", EN: "there are no tables; call For"}}
	}
	if !m.fits() {
		return earned{row: -1}, m.err()
	}
	if m.whole == 0 {
		x.Apply(&grounds[groundNoData])
		return earned{row: -1}, nil
	}
	c := &t.of[m.index]
	if x == nil && len(c.cuts) > 0 { // an index below zero
		return c.recall(m), nil
	}
	v := value{1000 * m.part, m.whole, m.part > 0}
	zero := m.part == 0 && m.index == atScenarioCoverage
	if zero && c.noZero {
		x.Apply(&grounds[groundZero])
		x.Apply(&grounds[groundBelow])
		t.lean(m, -1, x)
		return earned{NoStar, -1, false}, nil
	}
	row, rounded := c.find(v, x)
	if zero {
		x.Apply(&grounds[groundZero])
	}
	t.lean(m, row, x)
	if row < 0 {
		if c.literal {
			x.Apply(&grounds[groundUncovered])
		} else {
			x.Apply(&grounds[groundBelow])
		}
		return earned{NoStar, -1, rounded}, nil
	}
	if x != nil {
		c.remark(m, row, v, rounded, x)
	}
	return earned{OneStar + Stars(row), int8(row), rounded}, nil
}

// remark records the row that was taken and what is odd about the value.
func (c *compiled) remark(m measure, row int, v value, rounded bool, x *standard.Explanation) {
	b := &c.rows[row]
	x.Params = append(x.Params, standard.Applied{Key: keyOf(m.index, row), Value: b.String(), Clause: b.clause})
	if m.part < 0 {
		x.Apply(&grounds[groundNegative])
	}
	if rounded {
		v = value{int64(v.rounded()), 1, true}
	}
	if row == 4 && !c.lower && b.HasMax && v.compare(b.Max) > 0 {
		x.Apply(&grounds[groundAbove])
	}
}

// find returns the index of the row that v takes, −1 if none, and whether v had
// to be rounded for it.
func (c *compiled) find(v value, x *standard.Explanation) (row int, rounded bool) {
	if c.atLeast {
		x.Apply(&grounds[groundExactOnly])
		return c.highest(v, v), false
	}
	if c.exact && !c.literal {
		x.Apply(&grounds[groundEntry])
		return c.highest(v, v), false
	}
	if i := c.inside(v); i >= 0 {
		if x != nil {
			if c.rows[i].some {
				x.Apply(&grounds[groundOne])
			} else {
				x.Apply(&grounds[groundInside])
			}
			for j := range i {
				if c.holds(j, v) {
					x.Apply(c.overlap())
					break
				}
			}
		}
		return i, false
	}
	if c.exact {
		return -1, false
	}
	x.Apply(&grounds[groundRounded])
	r := value{int64(v.rounded()), 1, v.some}
	if c.literal {
		return c.inside(r), true
	}
	x.Apply(&grounds[groundEntry])
	return c.highest(r, v), true
}

// overlap is the ground for two rows that hold a value: in T1.6 they are the rows
// as printed, whose reading is K9.
func (c *compiled) overlap() *standard.Ground {
	if c.rows[0].some {
		return &grounds[groundProactiveOverlap]
	}
	return &grounds[groundOverlap]
}

// inside returns the highest row that holds v.
func (c *compiled) inside(v value) int {
	for i := 4; i >= 0; i-- {
		if c.holds(i, v) {
			return i
		}
	}
	return -1
}

// holds reports whether v lies in row i as printed; without the switch
// "literal" a row that lacks its ceiling ends where the next begins.
func (c *compiled) holds(i int, v value) bool {
	b := &c.rows[i]
	if b.none || b.some && !v.some {
		return false
	}
	if b.HasMin {
		if s := v.compare(b.Min); s < 0 || s == 0 && b.Above {
			return false
		}
	}
	if b.HasMax {
		if s := v.compare(b.Max); s > 0 || s == 0 && b.Below {
			return false
		}
	}
	return !b.before || c.literal || v.compare(b.end) < 0
}

// highest returns the highest row whose entry bound v meets, which may have been
// rounded; a row of "at least" asks the exact value.
//
// Reading: K2, K11
func (c *compiled) highest(v, exact value) int {
	rounded := v
	for i := 4; i >= 0; i-- {
		b := &c.rows[i]
		if v = rounded; b.AtLeast {
			v = exact
		}
		switch {
		case b.none:
		case b.some:
			if v.some {
				return i
			}
		case c.lower:
			if s := v.compare(b.Max); !b.HasMax || s < 0 || s == 0 && !b.Below {
				return i
			}
		case !b.HasMin:
			return i
		default:
			if s := v.compare(b.Min); s > 0 || s == 0 && !b.Above {
				return i
			}
		}
	}
	return -1
}

// compare returns the sign of v − t, exactly.
func (v value) compare(t Tenths) int {
	switch d := v.num - int64(t)*v.den; {
	case d < 0:
		return -1
	case d > 0:
		return 1
	}
	return 0
}

// rounded returns v in tenths, rounded once, half away from zero.
//
// Reading: K1
func (v value) rounded() Tenths {
	if v.num < 0 {
		return -Tenths((-2*v.num + v.den) / (2 * v.den))
	}
	return Tenths((2*v.num + v.den) / (2 * v.den))
}

// keyOf is the key of a row as overlays name it.
func keyOf(index, row int) string {
	star := string(rune('1' + row))
	switch index {
	case atMapCoverage:
		return mapRows.Key + "/" + star
	case atPhoneAccess:
		return phoneRows.Key + "/" + star
	case atTextClarity:
		return textRows.Key + "/" + star
	case atSocialReply:
		return socialRows.Key + "/" + star
	case atBooking:
		return bookingRows.Key + "/" + star
	}
	rows, _ := source(index)
	return rows.Key + "/" + star
}
