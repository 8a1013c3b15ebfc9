package kpi

import (
	"fmt"

	"github.com/state-for-people/standard"
)

// Tables are the tables of stars of one edition, compiled with its readings.
// They are small, immutable and safe for many goroutines. The zero Tables knows
// no indicator.
//
// Reading: K17, the values are preliminary, so a table always belongs to an
// edition on a day.
type Tables struct {
	edition standard.Edition
	of      [indicatorCount]compiled
}

// compiled is one table.
type compiled struct {
	rows    [5]bound // from one star to five
	lower   bool
	literal bool
	exact   bool
	noZero  bool
	known   bool
}

// bound is a row as the engine reads it, in tenths.
type bound struct {
	Band
	clause standard.Clause
	some   bool // the row asks for one at least, not for a share
	before bool // the row has no ceiling of its own and ends just below end
	end    Tenths
}

// TableError says that an edition has no usable table for an indicator.
type TableError struct {
	Indicator Indicator
	Why       standard.Text
}

// Error gives the reason in English.
func (e *TableError) Error() string { return fmt.Sprintf("kpi: table %s: %s", e.Indicator, e.Why.EN) }

// source is where the table of an indicator comes from.
func source(i int) (rows *standard.List[Band], lower bool) {
	switch i {
	case atScenarioCoverage:
		return &scenarioCoverageRows, false
	case atEase:
		return &easeRows, false
	case atRepeats:
		return &repeatRows, true
	case atLoyalServices:
		return &loyalServiceRows, false
	case atSatisfaction:
		return &satisfactionRows, false
	case atProactiveScenarios:
		return &proactiveRows, false
	case atPrototypeTesting:
		return &prototypeRows, false
	}
	return &digitalLoyaltyRows, false
}

// For compiles the tables of an edition. The error is a [*TableError]: the
// edition has none, or an overlay gives a table a row too many or takes one away.
func For(e standard.Edition) (*Tables, error) {
	t := &Tables{edition: e}
	for i := range t.of {
		rows, lower := source(i)
		if err := t.of[i].compile(rows.In(e), lower, indicators[i].Code); err != nil {
			return nil, err
		}
		c := &t.of[i]
		c.exact = Rounding.In(e) == "exact"
		c.literal = Bands.In(e) == "literal" || i == atProactiveScenarios && ProactiveBands.In(e) == "literal"
		c.noZero = i == atScenarioCoverage && ZeroCoverage.In(e) == "exclude-zero"
	}
	return t, nil
}

// Edition returns the edition that the tables were compiled from.
func (t *Tables) Edition() standard.Edition { return t.edition }

// compile reads the rows of a list. A row without any bound asks for one case
// at least and ends where the next begins; a row that lacks only its ceiling
// below a higher one ends there too.
//
// Reading: K9
func (c *compiled) compile(rows []row, lower bool, of Indicator) error {
	fail := func(ru, en string) error { return &TableError{of, standard.Text{RU: ru, EN: en}} }
	if len(rows) == 0 {
		return fail("в этой редакции таблицы нет; возьмите редакцию, у которой есть раздел 6", "the edition has no such table; take one with section 6")
	}
	seen := [5]bool{}
	for _, r := range rows {
		if len(r.Code) != 1 || r.Code[0] < '1' || r.Code[0] > '5' {
			return fail("строки таблицы называются 1, 2, 3, 4, 5", "the rows of a table are named 1, 2, 3, 4, 5")
		}
		i := r.Code[0] - '1'
		seen[i] = true
		c.rows[i] = bound{Band: r.Value, clause: r.Clause, some: !r.Value.HasMin && !r.Value.HasMax}
	}
	if seen != [5]bool{true, true, true, true, true} {
		return fail("в таблице не пять строк; верните недостающую или задайте её", "the table has not five rows; restore the one that is missing")
	}
	for i := range c.rows[:4] {
		b, next := &c.rows[i], c.rows[i+1]
		if !b.HasMax && !b.AtLeast && !lower && next.HasMin {
			b.before, b.end = true, next.Min
		}
	}
	c.lower, c.known = lower, true
	return nil
}
