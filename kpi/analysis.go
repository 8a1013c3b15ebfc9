package kpi

import (
	"iter"
	"math/bits"
	"slices"

	"github.com/state-for-people/standard"
)

// DefectKind is what is wrong with a table of stars («дефект таблицы»).
type DefectKind string

// The kinds of defects.
const (
	DefectGap         DefectKind = "gap"          // values that no row holds
	DefectBetween     DefectKind = "between"      // values between two steps of a tenth
	DefectOverlap     DefectKind = "overlap"      // values that two rows hold
	DefectNotMonotone DefectKind = "not_monotone" // a better value earns fewer stars
	DefectWordsOnly   DefectKind = "words_only"   // values that only a row in words holds
	DefectNotIncluded DefectKind = "not_included" // a row can be met while a lower one is not
	DefectSameRow     DefectKind = "same_row"     // two rows ask the same
	DefectUnreachable DefectKind = "unreachable"  // no value earns the level of a row
)

var defectKinds = standard.Vocabulary[DefectKind]{
	{Code: DefectGap, Title: standard.Text{RU: "разрыв", EN: "gap"}, Clause: standard.Cite("people-2022:T1/levels")},
	{Code: DefectBetween, Title: standard.Text{RU: "разрыв между шагами", EN: "gap between steps"}, Clause: standard.Cite("people-2022:T1/levels")},
	{Code: DefectOverlap, Title: standard.Text{RU: "наложение строк", EN: "overlap"}, Clause: standard.Cite("people-2022:T1/levels")},
	{Code: DefectNotMonotone, Title: standard.Text{RU: "лучшее значение даёт меньше звёзд", EN: "a better value earns fewer stars"}, Clause: standard.Cite("people-2022:T1/levels")},
	{Code: DefectWordsOnly, Title: standard.Text{RU: "держится на словах", EN: "rests on words"}, Clause: standard.Cite("people-2022:T1/levels")},
	{Code: DefectNotIncluded, Title: standard.Text{RU: "нижняя строка не требуется", EN: "the lower row is not asked for"}, Clause: standard.Cite("people-2022:T2/levels")},
	{Code: DefectSameRow, Title: standard.Text{RU: "строки неразличимы", EN: "rows cannot be told apart"}, Clause: standard.Cite("people-2022:T2/levels")},
	{Code: DefectUnreachable, Title: standard.Text{RU: "уровень недостижим", EN: "nothing earns the level"}, Clause: standard.Cite("people-2022:T1/levels")},
}

// DefectKinds yields every kind with its title.
func DefectKinds() iter.Seq[standard.Term[DefectKind]] { return defectKinds.All() }

// IsValid reports whether k is on the list.
func (k DefectKind) IsValid() bool { _, ok := defectKinds.Find(k); return ok }

// Defect is one place where a table, as printed, does not do what a table of
// stars should. Its values go from From to To; for [DefectNotMonotone] the step
// back lies between them. Where a row as a whole is at fault there are no values.
type Defect struct {
	Kind      DefectKind `json:"kind"`
	Indicator Indicator  `json:"indicator,omitempty"`
	From      Tenths     `json:"from"`
	To        Tenths     `json:"to"`
	Above     bool       `json:"above,omitempty"` // From itself is outside
	Below     bool       `json:"below,omitempty"` // To itself is outside
	// Rows are the stars of the rows concerned, "2", "3"; of a gap, those on both
	// sides of it.
	Rows []string `json:"rows"`
	// Part of Whole are the fewest counts that show it; 0 of 0 if none do.
	Part  int64 `json:"part"`
	Whole int64 `json:"whole"`
}

// Scale is what the values of a table can be.
type Scale struct {
	Lowest  Tenths `json:"lowest"`
	Highest Tenths `json:"highest"`
	Fewer   bool   `json:"fewer_is_better,omitempty"`
}

// AnalyseRows looks for defects of rows as they are printed, an agency's own
// too: gaps, overlaps and steps back at every value from the lowest to the highest,
// the tenths and all that lies between them, and rows that nothing earns or that ask
// the same. Rows of "at least" hold everything from their bound on and are meant to;
// a row without bounds holds what is above 0.
//
// What lies between a tenth that a row holds and the next one is a
// [DefectBetween], for rounding decides it; a gap that ends at an "at least" goes
// up to that bound, for nothing is rounded there. The error is a [*TableError] for
// rows that are not named 1 to 5, bounds outside −1000 to 1000, rows that contradict
// themselves on whether there is a bound, and a scale that is empty or wider than
// that.
//
// Reading: K1, K2, K11
func AnalyseRows(rows []standard.Row[Band], scale Scale) ([]Defect, error) {
	if scale.Lowest >= scale.Highest || !drawable(scale.Lowest) || !drawable(scale.Highest) {
		return nil, &TableError{"", standard.Text{RU: "границы шкалы неверны: нужно от -1000 до 1000", EN: "the bounds of the scale are wrong: want -1000 to 1000"}}
	}
	sorted, err := five(rows, "")
	if err != nil {
		return nil, err
	}
	p := printedTable{scale: scale}
	for i, r := range sorted {
		if !drawable(r.Value.Min) || !drawable(r.Value.Max) {
			return nil, &TableError{"", standard.Text{RU: "граница строки неверна: нужно от -1000 до 1000", EN: "a bound of a row is wrong: want -1000 to 1000"}}
		}
		if f := r.Value.flaw(scale.Lowest); f == &flawFlag || f == &flawWord {
			return nil, &TableError{"", standard.Text{RU: f.ru, EN: f.en}}
		}
		p.rows[i] = r.Value
	}
	return p.defects(), nil
}

// drawable reports whether a bound is one that [ParseTenths] reads.
func drawable(t Tenths) bool { return t >= -10_000 && t <= 10_000 }

// printedTable is a table as printed.
type printedTable struct {
	rows  [5]Band
	scale Scale
}

// words reports whether a row has no bounds and asks for one case in words.
func words(b Band) bool { return !b.HasMin && !b.HasMax }

// rowSet is a set of rows, a bit each.
type rowSet uint8

func (s rowSet) highest() int { return bits.Len8(uint8(s)) - 1 }

// top returns the highest row alone.
func (s rowSet) top() rowSet { return 1 << bits.Len8(uint8(s)) >> 1 }

func (s rowSet) several() bool { return s&(s-1) != 0 }

// stretch is a run of values that the same rows hold, in half tenths, so that what
// lies between two tenths has a number: an odd one.
type stretch struct {
	from, to int64
	held     rowSet
}

// holders returns the rows with bounds that hold a value in half tenths; several
// rows of "at least" count as the highest of them.
func (p *printedTable) holders(half int64) (held rowSet) {
	least := rowSet(0)
	for i, b := range p.rows {
		low, high := 2*int64(b.Min), 2*int64(b.Max)
		switch {
		case words(b),
			b.HasMin && (half < low || half == low && b.Above),
			b.HasMax && (half > high || half == high && b.Below):
		case b.AtLeast:
			least = 1 << i
		default:
			held |= 1 << i
		}
	}
	return held | least
}

// stretches cuts the scale into runs, from the lowest value up.
func (p *printedTable) stretches() (runs []stretch) {
	for half := 2 * int64(p.scale.Lowest); half <= 2*int64(p.scale.Highest); half++ {
		held := p.holders(half)
		if n := len(runs); n > 0 && runs[n-1].held == held {
			runs[n-1].to = half
			continue
		}
		runs = append(runs, stretch{half, half, held})
	}
	return runs
}

// defects lists what is wrong from the lowest value up, then the steps back, then
// the rows that are at fault as a whole.
func (p *printedTable) defects() (found []Defect) {
	runs := p.stretches()
	for i, s := range runs {
		switch {
		case s.held.several():
			found = append(found, p.defect(DefectOverlap, s, s.held))
		case s.held == 0:
			var before, after rowSet
			if i > 0 {
				before = runs[i-1].held
			}
			if i+1 < len(runs) {
				after = runs[i+1].held
			}
			found = append(found, p.unheld(s, before, after)...)
		}
	}
	return slices.Concat(found, p.back(runs), p.idle(runs))
}

// defect is a run of values with something wrong.
func (p *printedTable) defect(kind DefectKind, s stretch, rows ...rowSet) Defect {
	d := Defect{Kind: kind, From: Tenths(s.from >> 1), To: Tenths((s.to + 1) >> 1), Above: s.from&1 != 0, Below: s.to&1 != 0, Rows: []string{}}
	for _, set := range rows {
		for i := range p.rows {
			if set&(1<<i) != 0 {
				d.Rows = append(d.Rows, (OneStar + Stars(i)).String())
			}
		}
	}
	d.Part, d.Whole = fewest(s)
	return d
}

// unheld says what a run is that no row with bounds holds: before and after are
// the rows on both sides, 0 at an end of the scale.
func (p *printedTable) unheld(s stretch, before, after rowSet) (found []Defect) {
	worded := p.worded()
	switch {
	case s.from == s.to && s.from&1 != 0:
		return []Defect{p.defect(DefectBetween, s, before, after)}
	case worded != 0: // a case is above 0
		if s.from <= 0 {
			none := stretch{s.from, min(s.to, 0), 0}
			found = append(found, p.defect(DefectGap, none, before, worded))
			s.from = 1
		}
		if s.from <= s.to {
			found = append(found, p.defect(DefectWordsOnly, s, before, worded, after))
		}
		return found
	}
	if s.from&1 != 0 {
		found = append(found, p.defect(DefectBetween, stretch{s.from, s.from, 0}, before, after))
		s.from++
	}
	last := s.to&1 != 0 && !p.exact(after)
	if last {
		s.to--
	}
	found = append(found, p.defect(DefectGap, s, before, after))
	if last {
		found = append(found, p.defect(DefectBetween, stretch{s.to + 1, s.to + 1, 0}, before, after))
	}
	return found
}

// worded returns the rows in words.
func (p *printedTable) worded() (rows rowSet) {
	for i, b := range p.rows {
		if words(b) {
			rows |= 1 << i
		}
	}
	return rows
}

// exact reports whether all of some rows are of "at least".
func (p *printedTable) exact(rows rowSet) bool {
	for i, b := range p.rows {
		if rows&(1<<i) != 0 && !b.AtLeast {
			return false
		}
	}
	return true
}

// back finds the values at which a better figure earns less than the one before.
func (p *printedTable) back(runs []stretch) (found []Defect) {
	var last stretch
	for i, s := range runs {
		if p.scale.Fewer {
			s = runs[len(runs)-1-i]
		}
		if s.held == 0 {
			continue
		}
		if before, now := last.held.highest(), s.held.highest(); now < before {
			step := stretch{last.to &^ 1, (s.from + 1) &^ 1, 0}
			if p.scale.Fewer {
				step = stretch{s.to &^ 1, (last.from + 1) &^ 1, 0}
			}
			d := p.defect(DefectNotMonotone, step, 1<<before, 1<<now)
			d.Part, d.Whole = fewest(s)
			found = append(found, d)
		}
		last = s
	}
	return found
}

// idle finds the rows that ask what another asks, and those that no value of the
// scale has as its highest row.
func (p *printedTable) idle(runs []stretch) (found []Defect) {
	earned := rowSet(0)
	for _, s := range runs {
		switch {
		case s.held != 0:
			earned |= s.held.top()
		case s.to > 0:
			earned |= p.worded().top()
		}
	}
	for low, a := range p.rows {
		for high := low + 1; high < len(p.rows); high++ {
			b := p.rows[high]
			if b.Label = a.Label; a == b {
				earned |= 1 << low
				found = append(found, Defect{Kind: DefectSameRow, Rows: starNames5([]int{low, high})})
				break
			}
		}
	}
	for i := range p.rows {
		if earned&(1<<i) == 0 {
			found = append(found, Defect{Kind: DefectUnreachable, Rows: starNames5([]int{i})})
		}
	}
	return found
}

// fewest returns the fewest counts whose value lies in a run, of a share or, below
// 0 too, of a balance among all answers; 0 of 0 if no counts have such a value.
func fewest(s stretch) (part, whole int64) {
	low, high := s.from&^1, (s.to+1)&^1     // in half tenths, outside if the end is odd
	for whole = 1; whole <= 1001; whole++ { // of 1001 some part lies between any two tenths
		part = low*whole/2000 - 1
		for part*2000 < low*whole || part*2000 == low*whole && s.from&1 != 0 {
			part++
		}
		v := part * 2000
		if part >= -whole && part <= whole && (v < high*whole || v == high*whole && s.to&1 == 0) {
			return part, whole
		}
	}
	return 0, 0
}

func starNames5(rows []int) []string {
	names := make([]string, len(rows))
	for i, r := range rows {
		names[i] = (OneStar + Stars(r)).String()
	}
	return names
}
