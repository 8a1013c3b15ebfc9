package kpi

import (
	"fmt"

	"github.com/state-for-people/standard"
)

// Analyse looks for the defects of all tables of an edition as printed. The
// errors are those of [For].
//
// Reading: K1, K2, K5, K9, K10, K12, the readings with which the defects can be
// lived with; they are not applied here.
func Analyse(e standard.Edition) ([]Defect, error) {
	t, err := For(e)
	if err != nil {
		return nil, err
	}
	var all []Defect
	for i := range indicators {
		code := indicators[i].Code
		var found []Defect
		if list, lower := source(i); list != nil {
			scale := Scale{0, 1000, lower}
			if i == atDigitalLoyalty {
				scale.Lowest = -1000
			}
			if found, err = AnalyseRows(list.In(e), scale); err != nil {
				return nil, err
			}
		} else {
			found = t.included(i)
		}
		for _, d := range found {
			d.Indicator = code
			all = append(all, d)
		}
	}
	return all, nil
}

// included looks for rows of conditions that can be met while a lower one is
// not, and for rows that ask the same: what just meets a row is set against the
// rows below.
func (t *Tables) included(index int) []Defect {
	var found []Defect
	for high := 1; high < 5; high++ {
		for low := high - 1; low >= 0; low-- {
			d := Defect{Rows: starNames5([]int{low, high})}
			switch {
			case t.asks(index, low) == t.asks(index, high):
				d.Kind = DefectSameRow
			case !t.meetsBelow(index, high, low):
				d.Kind = DefectNotIncluded
			default:
				continue
			}
			found = append(found, d)
			break // one lower row is enough to show it
		}
	}
	return found
}

// asks returns what a row asks, as printed and without its words.
func (t *Tables) asks(index, row int) string {
	none := standard.Text{}
	switch index {
	case atMapCoverage:
		d := t.maps[row].Value
		d.Label = none
		return fmt.Sprint(d)
	case atPhoneAccess:
		d := t.phones[row].Value
		d.Label = none
		return fmt.Sprint(d)
	case atTextClarity:
		d := t.printedText(row)
		d.Label, d.Printed = none, nil
		return fmt.Sprint(d)
	case atSocialReply:
		d := t.social[row].Value
		d.Label = none
		return fmt.Sprint(d)
	}
	d := t.bookings[row].Value
	d.Label = none
	return fmt.Sprint(d)
}

// printedText returns the row of T2.4 as printed.
func (t *Tables) printedText(row int) TextDemand {
	d := t.texts[row].Value
	if d.Printed != nil {
		return *d.Printed
	}
	return d
}

// meetsBelow makes what just meets row high and reports whether it meets row low.
func (t *Tables) meetsBelow(index, high, low int) bool {
	switch index {
	case atMapCoverage:
		d := t.maps[high].Value
		return MapCoverage{Assigned: int64(d.Applicants), Applicants: 1000, Potential: Stated{factOf(d.Potential), "-"}, Maps: Upkeep{int64(d.Maps), 1000, 1}}.meets(t, low, nil)
	case atPhoneAccess:
		d := t.phones[high].Value
		rating := int64(d.Rating.Max)
		if !d.Rating.HasMax && d.Rating.HasMin {
			rating = int64(d.Rating.Min) + 1
		}
		return PhoneAccess{Authority: d.Authority, OneStopShops: d.OneStopShops, Chatbot: factOf(d.Chatbot), CallBack: factOf(d.CallBack), Satisfied: rating, Answers: 1000}.meets(t, low, nil)
	case atTextClarity:
		printed := *t // the rows as printed
		for i := range printed.texts {
			printed.texts[i].Value = t.printedText(i)
		}
		d := t.printedText(high)
		return TextClarity{Templates: Upkeep{int64(d.Templates), 1000, 1}, Algorithm: int64(d.Algorithm)}.meets(&printed, low, nil)
	case atSocialReply:
		d := t.social[high].Value
		return d.Mention <= t.social[low].Value.Mention && d.Request <= t.social[low].Value.Request
	}
	d := t.bookings[high].Value
	n := max(d.Ways, d.RoundTheClock)
	all := int64(2)
	if d.EveryWay {
		n = all
	}
	return Booking{ConvenientWays: all, Ways: n, RoundTheClock: max(d.RoundTheClock, n*int64(boolean(d.EveryWay))), FirstNotice: d.FirstNotice, SecondNotice: d.SecondNotice, Change: factOf(d.Change), Cancel: factOf(d.Cancel)}.meets(t, low, nil)
}

func factOf(b bool) Fact {
	if b {
		return FactYes
	}
	return FactNo
}

func boolean(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Difference is a row of a table that two editions print differently
// («различие редакций»).
type Difference struct {
	Indicator Indicator     `json:"indicator"`
	Stars     Stars         `json:"stars"`
	A         standard.Text `json:"a"` // the row in the first edition
	B         standard.Text `json:"b"`
}

// Differences lists the rows that ask for something else in b than in a, as
// printed; a row that bounds alike in other words («до 35 %», «≤ 35 %») is the
// same. The errors are those of [For].
func Differences(a, b standard.Edition) ([]Difference, error) {
	ta, err := For(a)
	if err != nil {
		return nil, err
	}
	tb, err := For(b)
	if err != nil {
		return nil, err
	}
	var all []Difference
	for i := range indicators {
		for row := range 5 {
			if ta.printed(i, row) == tb.printed(i, row) {
				continue
			}
			d := Difference{Indicator: indicators[i].Code, Stars: OneStar + Stars(row)}
			d.A, d.B = ta.label(i, row), tb.label(i, row)
			all = append(all, d)
		}
	}
	return all, nil
}

// printed is what a row says, to be compared.
func (t *Tables) printed(index, row int) string {
	if list, _ := source(index); list == nil {
		return t.asks(index, row)
	}
	b := t.of[index].rows[row].Band
	b.Label = standard.Text{}
	return fmt.Sprint(b)
}

// label returns the words of a row as printed.
func (t *Tables) label(index, row int) standard.Text {
	if index == atTextClarity {
		return t.printedText(row).Label
	}
	_, label := t.row(index, row)
	return label
}
