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
	of      [indicatorCount]compiled // for T2.3 the bands of its ratings
	// rows of conditions, from one star to five
	maps        [5]standard.Row[MapDemand]
	phones      [5]standard.Row[PhoneDemand]
	texts       [5]standard.Row[TextDemand]
	social      [5]standard.Row[SocialDemand]
	bookings    [5]standard.Row[BookingDemand]
	limits      string // by which messages are counted, see [SocialReply]
	repeats     string // how repeats are counted, see [Repeats]
	shareWithin Tenths // of messages answered in time, by the switch; 0: every one
}

// compiled is one table.
type compiled struct {
	rows    [5]bound // from one star to five
	lower   bool
	literal bool
	printed standard.ReadingID // by which literal was chosen
	exact   bool
	noZero  bool
	atLeast bool // every row is of "at least", so that nothing is ever rounded
	known   bool
	cuts    []cut // what the engine says, from the highest value down

	cumulative bool // rows of conditions: a star needs all lower rows
}

// bound is a row as the engine reads it, in tenths.
type bound struct {
	Band
	clause standard.Clause
	some   bool // the row asks for one at least, not for a share
	none   bool // the row has no bounds at all and takes no value
	before bool // the row has no ceiling of its own and ends just below end
	end    Tenths
}

// TableError says that an edition has no usable table for an indicator, or, if it
// names none, what is wrong with the tables or rows that were given.
type TableError struct {
	Indicator Indicator
	Why       standard.Text
}

// Error gives the reason in English.
func (e *TableError) Error() string {
	if e.Indicator == "" {
		return "kpi: tables: " + e.Why.EN
	}
	return fmt.Sprintf("kpi: table %s: %s", e.Indicator, e.Why.EN)
}

// source is where the table of a share or an index comes from, nil for an
// indicator whose rows ask for conditions.
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
	case atDigitalLoyalty:
		return &digitalLoyaltyRows, false
	}
	return nil, false
}

// For compiles the tables of an edition. The error is a [*TableError]: the
// edition has none, an overlay gives a table a row too many or takes one away, or
// gives rows that would hand out stars that nobody meant: without bounds, with
// bounds that no figure has, easier to enter than the row below, or asking nothing.
//
// Reading: K17, an edition on a day before the act that approved the document has
// no tables either.
func For(e standard.Edition) (*Tables, error) {
	if early(e) {
		return nil, &TableError{"", standard.Text{
			RU: "редакция взята на день, когда документ ещё не был утверждён; возьмите день отчётного квартала",
			EN: "the edition is of a day on which the document was not approved yet; take a day of the quarter of the report"}}
	}
	t := &Tables{edition: e, repeats: repeatCounting(e)}
	for i := range t.of {
		c := &t.of[i]
		if rows, lower := source(i); rows != nil {
			found, err := five(rows.In(e), indicators[i].Code)
			if err != nil {
				return nil, err
			}
			if err := sound(found, i, lower); err != nil {
				return nil, err
			}
			c.compile(found, lower)
		}
		c.exact = Rounding.In(e) == "exact"
		switch {
		case Bands.In(e) == "literal":
			c.literal, c.printed = true, Bands.Reading
		case i == atProactiveScenarios && ProactiveBands.In(e) == "literal":
			c.literal, c.printed = true, ProactiveBands.Reading
		}
		c.noZero = i == atScenarioCoverage && ZeroCoverage.In(e) == "exclude-zero"
	}
	if err := t.conditions(e); err != nil {
		return nil, err
	}
	for i := range t.of {
		if rows, _ := source(i); rows != nil || i == atPhoneAccess {
			t.memorise(i)
		}
	}
	return t, nil
}

// early reports whether the document of an edition was approved after its day; a
// document without a day of its own goes by that on which it is based.
func early(e standard.Edition) bool {
	for doc := e.Document(); doc != ""; {
		info, _ := doc.Info()
		if info.Approved != 0 {
			return e.At() < info.Approved
		}
		doc = info.BasedOn
	}
	return false
}

// conditions compiles the tables whose rows ask for conditions.
func (t *Tables) conditions(e standard.Edition) (err error) {
	put := func(failed error) {
		if err == nil {
			err = failed
		}
	}
	var failed error
	t.maps, failed = five(mapRows.In(e), IndicatorMapCoverage)
	put(failed)
	t.phones, failed = five(phoneRows.In(e), IndicatorPhoneAccess)
	put(failed)
	t.texts, failed = five(textRows.In(e), IndicatorTextClarity)
	put(failed)
	t.social, failed = five(socialRows.In(e), IndicatorSocialReply)
	put(failed)
	for _, r := range t.social {
		t.limits += limits(r.Value)
	}
	t.bookings, failed = five(bookingRows.In(e), IndicatorBooking)
	put(failed)
	share, set := SocialShareWithin.In(e)
	chosen := SocialCounting.In(e) == "share-within"
	if put(within(share, set, chosen)); chosen {
		t.shareWithin = share
	}
	put(t.demanding())
	if err != nil {
		return err
	}
	var ratings [5]row
	for i, r := range t.phones {
		ratings[i] = row{Code: r.Code, Clause: r.Clause, Value: r.Value.Rating}
	}
	if err := sound(ratings, atPhoneAccess, false); err != nil {
		return err
	}
	t.of[atPhoneAccess].compile(ratings, false)
	for i := range ratings {
		b := &t.of[atPhoneAccess].rows[i]
		b.none, b.some, b.before = b.some, false, false
	}
	for _, i := range [...]int{atMapCoverage, atTextClarity, atBooking} {
		t.of[i].cumulative = LowerRows.In(e) != "row-only"
	}
	for _, i := range [...]int{atMapCoverage, atTextClarity, atSocialReply, atBooking} {
		t.of[i].known = true
	}
	return t.implied()
}

// row returns the clause and the words of a row.
func (t *Tables) row(index, i int) (standard.Clause, standard.Text) {
	switch index {
	case atMapCoverage:
		return t.maps[i].Clause, t.maps[i].Value.Label
	case atPhoneAccess:
		return t.phones[i].Clause, t.phones[i].Value.Label
	case atTextClarity:
		return t.texts[i].Clause, t.texts[i].Value.Label
	case atSocialReply:
		return t.social[i].Clause, t.social[i].Value.Label
	case atBooking:
		return t.bookings[i].Clause, t.bookings[i].Value.Label
	}
	b := &t.of[index].rows[i]
	return b.clause, b.Label
}

// Edition returns the edition that the tables were compiled from.
func (t *Tables) Edition() standard.Edition { return t.edition }

// five puts the rows of a list in order, from one star to five.
func five[T any](rows []standard.Row[T], of Indicator) (sorted [5]standard.Row[T], err error) {
	fail := func(ru, en string) error { return &TableError{of, standard.Text{RU: ru, EN: en}} }
	if len(rows) == 0 {
		return sorted, fail("в этой редакции таблицы нет; возьмите редакцию, у которой есть раздел 6", "the edition has no such table; take one with section 6")
	}
	seen := [5]bool{}
	for _, r := range rows {
		if len(r.Code) != 1 || r.Code[0] < '1' || r.Code[0] > '5' {
			return sorted, fail("строки таблицы называются 1, 2, 3, 4, 5", "the rows of a table are named 1, 2, 3, 4, 5")
		}
		i := r.Code[0] - '1'
		if seen[i] {
			return sorted, fail("одна строка таблицы дана дважды; оставьте одну", "a row of the table is given twice; leave one of them")
		}
		seen[i], sorted[i] = true, r
	}
	if seen != [5]bool{true, true, true, true, true} {
		return sorted, fail("в таблице не пять строк; верните недостающую или задайте её", "the table has not five rows; restore the one that is missing")
	}
	return sorted, nil
}

// compile reads the rows of bands. A row without any bound asks for one case at
// least and ends where the next begins; a row that lacks only its ceiling below
// a higher one ends there too.
//
// Reading: K9
func (c *compiled) compile(rows [5]row, lower bool) {
	for i, r := range rows {
		c.rows[i] = bound{Band: r.Value, clause: r.Clause, some: !r.Value.HasMin && !r.Value.HasMax}
	}
	for i := range c.rows[:4] {
		b, next := &c.rows[i], c.rows[i+1]
		if !b.HasMax && !b.AtLeast && !lower && next.HasMin {
			b.before, b.end = true, next.Min
		}
	}
	c.lower, c.known = lower, true
	c.atLeast = true
	for i := range c.rows {
		c.atLeast = c.atLeast && c.rows[i].AtLeast
	}
}
