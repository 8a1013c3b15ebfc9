package disclosure

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// Classes of a table that [TableOf] makes: of shares the first two, of an NPS
// the others.
const (
	ClassGood       = "good"
	ClassOther      = "other"
	ClassPromoters  = "promoters"
	ClassPassives   = "passives"
	ClassDetractors = "detractors"
)

// TableOf returns the ratings of a cube by two of its dimensions, ready for
// [Publish]: only ratings count, replies that are none stay outside. The scope
// names the question and whatever else sets these people apart; tables that are
// made of one cube in one scope, or of slices of it, are known to count the same
// people, also by other dimensions; a rolled-up cube is another cube. Those that
// have no value in a dimension are the row or column “—”.
// For a breakdown one way columns is "". The error is an [*InputError] for a
// dimension that is none, or both the same.
//
// Clause: people-2022:4.5.7.5/p2
func TableOf(c *feedback.Cube, scope string, rows, columns feedback.Dimension) (Table, error) {
	if !rows.IsValid() || rows == columns || columns != "" && !columns.IsValid() {
		return Table{}, &InputError{"rows", standard.Text{RU: "нужны один или два разных разреза из списка", EN: "want one or two different dimensions of the list"}}
	}
	if twice(c) {
		return Table{}, &InputError{"cube", standard.Text{RU: "периоды куба перекрываются, и люди посчитаны дважды: оставьте месяцы или кварталы", EN: "periods of the cube overlap, so people are counted twice: keep months or quarters"}}
	}
	t := Table{Scope: scope, Classes: []string{ClassGood, ClassOther}, Definition: c.Question().Definition}
	nps := c.Question().Definition == feedback.DefinitionNPS
	if nps {
		t.Classes = []string{ClassPromoters, ClassPassives, ClassDetractors}
	}
	type cell struct {
		row, column string
		counts      []int64
	}
	var cells []cell
	for k, tally := range c.RollUp(rows, columns).All() {
		if value(k, rows) == none || value(k, columns) == none {
			return Table{}, &InputError{"cube", standard.Text{RU: "ключ «—» занят: так называется отсутствие значения", EN: "the key “—” is taken: it names that there is no value"}}
		}
		x := cell{row: named(k, rows), column: named(k, columns)}
		if nps {
			n, err := tally.NPS()
			if err != nil {
				return Table{}, err
			}
			x.counts = []int64{n.Promoters, n.Passives, n.Detractors}
		} else {
			s, err := tally.Share()
			if err != nil {
				return Table{}, err
			}
			x.counts = []int64{s.Part, s.Whole - s.Part}
		}
		t.Rows, t.Columns = append(t.Rows, x.row), append(t.Columns, x.column)
		cells = append(cells, x)
	}
	slices.Sort(t.Rows)
	slices.Sort(t.Columns)
	t.Rows, t.Columns = slices.Compact(t.Rows), slices.Compact(t.Columns)
	for range t.Rows {
		row := make([][]int64, len(t.Columns))
		for j := range row {
			row[j] = make([]int64, len(t.Classes))
		}
		t.Counts = append(t.Counts, row)
		t.Groups = append(t.Groups, make([][]string, len(t.Columns)))
	}
	for k, tally := range c.All() {
		if tally.Rated() == 0 {
			continue // nobody who could be counted
		}
		i, _ := slices.BinarySearch(t.Rows, named(k, rows))
		j, _ := slices.BinarySearch(t.Columns, named(k, columns))
		t.Groups[i][j] = append(t.Groups[i][j], t.cube(k))
	}
	for _, x := range cells {
		i, _ := slices.BinarySearch(t.Rows, x.row)
		j, _ := slices.BinarySearch(t.Columns, x.column)
		for k, n := range x.counts {
			t.Counts[i][j][k] += n
		}
	}
	return t, nil
}

// cube is the key of one cell of a cube as a group of people.
func (t *Table) cube(k feedback.Key) string {
	var b strings.Builder
	for _, s := range [...]string{t.Scope, string(k.Situation), string(k.Service), string(k.Touchpoint), string(k.Segment), named(k, feedback.DimensionPeriod)} {
		b.WriteString(strconv.Itoa(len(s)))
		b.WriteByte(':')
		b.WriteString(s)
	}
	return b.String()
}

// none is the name of the row or column of those that have no value.
const none = "—"

// named returns the value of a key in one dimension, or none.
func named(k feedback.Key, d feedback.Dimension) string {
	return cmp.Or(value(k, d), none)
}

func value(k feedback.Key, d feedback.Dimension) (s string) {
	switch d {
	case feedback.DimensionSituation:
		s = string(k.Situation)
	case feedback.DimensionService:
		s = string(k.Service)
	case feedback.DimensionTouchpoint:
		s = string(k.Touchpoint)
	case feedback.DimensionSegment:
		s = string(k.Segment)
	case feedback.DimensionPeriod:
		if k.Period != (standard.Period{}) {
			s = k.Period.From.String() + "/" + k.Period.To.String()
		}
	}
	return s
}

// Axis says what the rows of a public report are.
type Axis string

// The axes.
const (
	AxisRows    Axis = "rows"    // the totals of the rows, and of all
	AxisColumns Axis = "columns" // the totals of the columns, and of all
	AxisCells   Axis = "cells"   // every cell
)

// PublicReport is what anybody may see («публичный отчёт»): figures with their
// intervals, and which are hidden. Only [Release.Report] makes one. The zero
// PublicReport shows nothing.
//
// Clause: people-2022:4.5.7.5
type PublicReport struct{ r feedback.Report }

// Report returns the figures of what may be shown: the NPS if the classes are
// promoters, passives and detractors, else the share of the class [ClassGood].
// A hidden cell gives no figure, rounded ones neither. The errors are an
// [*InputError] for a release without such classes or of another definition and
// for an axis that is none, and those of the intervals.
//
// Clause: people-2022:4.5.7.5, people-2022:4.5.7.5/p2
func (r Release) Report(title standard.Text, of feedback.DefinitionID, axis Axis, c feedback.Confidence) (PublicReport, error) {
	if _, err := feedback.Wilson(feedback.Share{Part: 1, Whole: 2}, c); err != nil {
		return PublicReport{}, err
	}
	out := feedback.Report{Title: title, Definition: of, Confidence: c}
	classes := r.Classes()
	at := func(name string) int { return slices.Index(classes, name) }
	good, p, q, d := at(ClassGood), at(ClassPromoters), at(ClassPassives), at(ClassDetractors)
	nps := of == feedback.DefinitionNPS
	known := nps || of == feedback.DefinitionSatisfied || of == feedback.DefinitionEasy
	if !known || r.t != nil && r.t.definition != of {
		return PublicReport{}, &InputError{"definition", standard.Text{RU: "публикация сделана по другой методике, или такой методики нет", EN: "the release is of another definition, or there is no such definition"}}
	}
	if nps && (p < 0 || q < 0 || d < 0) || !nps && good < 0 {
		return PublicReport{}, &InputError{"release", standard.Text{RU: "в публикации нет классов, из которых получается показатель", EN: "the release has not the classes that the figure is made of"}}
	}
	add := func(name string, title standard.Text, place Place) {
		n, ok := r.Counts(place)
		var row feedback.ReportRow
		switch {
		case !ok:
			row = feedback.HiddenRow(name)
		case nps:
			row = feedback.NPSRow(name, feedback.NPS{Promoters: n[p], Passives: n[q], Detractors: n[d]}, c)
		default:
			var whole int64
			for _, v := range n {
				whole += v
			}
			row = feedback.ShareRow(name, feedback.Share{Part: n[good], Whole: whole}, c)
		}
		row.Title = title
		out.Rows = append(out.Rows, row)
	}
	rows, columns := r.Rows(), r.Columns()
	switch axis {
	case AxisRows:
		for i, name := range rows {
			add(name, r.t.title(0, i), Place{i, len(columns)})
		}
		add("", standard.Text{}, Place{len(rows), len(columns)})
	case AxisColumns:
		for j, name := range columns {
			add(name, r.t.title(1, j), Place{len(rows), j})
		}
		add("", standard.Text{}, Place{len(rows), len(columns)})
	case AxisCells:
		for i, row := range rows {
			for j, column := range columns {
				add(row+", "+column, crossed(r.t.title(0, i), row, r.t.title(1, j), column), Place{i, j})
			}
		}
	}
	if len(out.Rows) == 0 {
		return PublicReport{}, &InputError{"axis", standard.Text{RU: "нужны строки, столбцы или ячейки", EN: "want rows, columns or cells"}}
	}
	return PublicReport{out}, nil
}

// crossed is the title of a cell: that of its row and of its column, or the key of
// which there is none. It is none if neither has one.
func crossed(row standard.Text, rowKey string, column standard.Text, columnKey string) (t standard.Text) {
	if row.RU != "" || column.RU != "" {
		t.RU = cmp.Or(row.RU, rowKey) + " — " + cmp.Or(column.RU, columnKey)
	}
	if row.EN != "" || column.EN != "" {
		t.EN = cmp.Or(row.EN, rowKey) + " — " + cmp.Or(column.EN, columnKey)
	}
	return t
}

// Markdown returns the report as a table.
func (p PublicReport) Markdown(l standard.Lang) string { return p.r.Markdown(l) }

// CSV returns the report as comma-separated values.
func (p PublicReport) CSV() (string, error) { return p.r.CSV() }

// SVG returns the report as bars with intervals and a text alternative.
func (p PublicReport) SVG(l standard.Lang) string { return p.r.SVG(l) }

// Alternative returns the report as plain text.
func (p PublicReport) Alternative(l standard.Lang) string { return p.r.Alternative(l) }

// MarshalJSON returns the report in its JSON form.
func (p PublicReport) MarshalJSON() ([]byte, error) { return json.Marshal(p.r) }

// UnmarshalJSON refuses: what may be shown is never taken from outside.
func (p *PublicReport) UnmarshalJSON([]byte) error {
	return &InputError{"report", standard.Text{RU: "публичный отчёт нельзя прочитать из файла: его создаёт только проверка", EN: "a public report is not decoded; only the audit makes one"}}
}
