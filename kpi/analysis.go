package kpi

import (
	"fmt"
	"iter"

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
)

var defectKinds = standard.Vocabulary[DefectKind]{
	{Code: DefectGap, Title: standard.Text{RU: "разрыв", EN: "gap"}, Clause: standard.Cite("people-2022:T1/levels")},
	{Code: DefectBetween, Title: standard.Text{RU: "разрыв между шагами", EN: "gap between steps"}, Clause: standard.Cite("people-2022:T1/levels")},
	{Code: DefectOverlap, Title: standard.Text{RU: "наложение строк", EN: "overlap"}, Clause: standard.Cite("people-2022:T1/levels")},
	{Code: DefectNotMonotone, Title: standard.Text{RU: "лучшее значение даёт меньше звёзд", EN: "a better value earns fewer stars"}, Clause: standard.Cite("people-2022:T1/levels")},
	{Code: DefectWordsOnly, Title: standard.Text{RU: "держится на словах", EN: "rests on words"}, Clause: standard.Cite("people-2022:T1/levels")},
	{Code: DefectNotIncluded, Title: standard.Text{RU: "нижняя строка не требуется", EN: "the lower row is not asked for"}, Clause: standard.Cite("people-2022:T2/levels")},
	{Code: DefectSameRow, Title: standard.Text{RU: "строки неразличимы", EN: "rows cannot be told apart"}, Clause: standard.Cite("people-2022:T2/levels")},
}

// DefectKinds yields every kind with its title.
func DefectKinds() iter.Seq[standard.Term[DefectKind]] { return defectKinds.All() }

// IsValid reports whether k is on the list.
func (k DefectKind) IsValid() bool { _, ok := defectKinds.Find(k); return ok }

// Defect is one place where a table, as printed, does not do what a table of
// stars should.
type Defect struct {
	Kind      DefectKind `json:"kind"`
	Indicator Indicator  `json:"indicator,omitempty"`
	From      Tenths     `json:"from"` // the first value on the grid of tenths; both 0 for rows of conditions
	To        Tenths     `json:"to"`   // the last one; for [DefectBetween] both ends are outside
	Rows      []string   `json:"rows"` // the stars of the rows concerned: "2", "3"
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
// too: gaps, overlaps and steps back, at every tenth from the lowest to the
// highest value, and between the tenths. Rows of "at least" hold everything from
// their bound on and are meant to; a row without bounds holds what is above 0.
// The error is a [*TableError] for rows that are not named 1 to 5, or for a scale
// that is empty or wider than −1000 to 1000.
func AnalyseRows(rows []standard.Row[Band], scale Scale) ([]Defect, error) {
	if scale.Lowest >= scale.Highest || scale.Lowest < -10_000 || scale.Highest > 10_000 {
		return nil, &TableError{"", standard.Text{RU: "границы шкалы неверны: нужно от -1000 до 1000", EN: "the bounds of the scale are wrong: want -1000 to 1000"}}
	}
	sorted, err := five(rows, "")
	if err != nil {
		return nil, err
	}
	var p printedTable
	p.scale = scale
	for i, r := range sorted {
		p.rows[i] = r.Value
	}
	return p.defects(), nil
}

// printedTable is a table as printed.
type printedTable struct {
	rows  [5]Band
	scale Scale
}

// words reports whether a row has no bounds and asks for one case in words.
func words(b Band) bool { return !b.HasMin && !b.HasMax }

// holders returns the rows with bounds that hold a value, in half tenths so that
// what lies between two tenths has a number; several rows of "at least" count as
// the highest of them.
func (p *printedTable) holders(half int64) (held []int) {
	for i, b := range p.rows {
		low, high := 2*int64(b.Min), 2*int64(b.Max)
		switch {
		case words(b),
			b.HasMin && (half < low || half == low && b.Above),
			b.HasMax && (half > high || half == high && b.Below):
		case b.AtLeast && len(held) > 0 && p.rows[held[len(held)-1]].AtLeast:
			held[len(held)-1] = i
		default:
			held = append(held, i)
		}
	}
	return held
}

// defects walks the grid once.
func (p *printedTable) defects() []Defect {
	var found []Defect
	worded := false
	for _, b := range p.rows {
		worded = worded || words(b)
	}
	open := map[string]int{} // what goes on at the last value, by kind and rows → its place in found
	for v := p.scale.Lowest; v <= p.scale.Highest; v++ {
		held := p.holders(2 * int64(v))
		going := map[string]int{}
		note := func(kind DefectKind, rows ...int) {
			key := string(kind) + fmt.Sprint(rows)
			at, on := open[key]
			if !on {
				at = len(found)
				found = append(found, Defect{Kind: kind, From: v, Rows: starNames5(rows)})
			}
			found[at].To = v
			going[key] = at
		}
		switch {
		case len(held) == 0 && worded && v > 0:
			note(DefectWordsOnly)
		case len(held) == 0:
			note(DefectGap)
		case len(held) > 1:
			note(DefectOverlap, held...)
		}
		open = going
	}
	for v := p.scale.Lowest; v < p.scale.Highest; v++ { // between two tenths that rows hold
		if a, b := p.holders(2*int64(v)), p.holders(2*int64(v)+2); len(a) > 0 && len(b) > 0 && len(p.holders(2*int64(v)+1)) == 0 {
			found = append(found, Defect{Kind: DefectBetween, From: v, To: v + 1, Rows: starNames5([]int{a[len(a)-1], b[len(b)-1]})})
		}
	}
	found = append(found, p.back()...)
	for i := range found {
		found[i].Part, found[i].Whole = p.counts(found[i])
	}
	return found
}

// back finds the values at which a better figure earns less than the one before.
func (p *printedTable) back() []Defect {
	var found []Defect
	before, last := -1, Tenths(0)
	step, v, end := Tenths(1), p.scale.Lowest, p.scale.Highest
	if p.scale.Fewer {
		step, v, end = -1, p.scale.Highest, p.scale.Lowest
	}
	for ; v != end+step; v += step {
		held := p.holders(2 * int64(v))
		if len(held) == 0 {
			continue
		}
		now := held[len(held)-1]
		if now < before {
			found = append(found, Defect{Kind: DefectNotMonotone, From: min(last, v), To: max(last, v), Rows: starNames5([]int{before, now})})
		}
		before, last = now, v
	}
	return found
}

// counts returns the fewest counts whose value shows a defect. An index is shown
// as its balance among all answers.
func (p *printedTable) counts(d Defect) (part, whole int64) {
	low, high := int64(d.From), int64(d.To)
	for whole := int64(1); whole <= 2000; whole++ {
		part := low * whole / 1000
		for ; part <= whole && part*1000 <= high*whole; part++ {
			v := 1000 * part
			if d.Kind == DefectBetween && v > low*whole && v < high*whole || d.Kind != DefectBetween && v >= low*whole {
				return part, whole
			}
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
