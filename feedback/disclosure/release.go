package disclosure

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// Release is a table of which everything that may be shown to anybody is shown
// and nothing else («публикация»). Only [Publish] makes one, after the audit;
// it is never decoded. The zero Release shows nothing.
//
// What is hidden bears no reason here: to tell that a cell is hidden because it
// is small would tell how small it is.
//
// Clause: people-2022:4.5.7.5, people-2022:4.5.7.5/p2
type Release struct{ t *released }

// released holds the counts of the shown cells only.
type released struct {
	scope            string
	rows, cols, cls  []string
	counts           [][]int64 // by cell with totals; nil is hidden
	shown            int
	minForPublishing int64
	groups           [][][]string // by row and column
	definition       feedback.DefinitionID
	titles           [2][]standard.Text // of rows and columns; none: no titles
}

// LeakError says that a table cannot be published, because what was published
// before gives hidden counts away. The report names them.
type LeakError struct{ Report Report }

// Error counts the leaks.
func (e *LeakError) Error() string {
	return fmt.Sprintf("disclosure: with what was published before, %d groups could be computed that must stay hidden", len(e.Report.Differences))
}

// Text says what is wrong and how to mend it, in both languages.
func (*LeakError) Text() standard.Text {
	return standard.Text{RU: "вместе с опубликованным раньше таблица выдаёт скрытые числа; не публикуйте её, покажите крупнее строки или столбцы",
		EN: "together with what was published before the table gives hidden counts away; do not publish it, show rows or columns in larger groups"}
}

// RevisedError says that a statement gives other counts to people whose counts
// are published already. Give the revised table another scope, and ask [Revised]
// what the two say together of the few who made the difference.
type RevisedError struct{ Class string }

// Error says what to do.
func (e *RevisedError) Error() string {
	return "disclosure: " + e.Text().EN
}

// Text says what is wrong and how to mend it, in both languages.
func (*RevisedError) Text() standard.Text {
	return standard.Text{RU: "опубликованное раньше противоречит этой таблице; если числа пересмотрены, дайте таблице другую область и спросите Revised, что выдают обе",
		EN: "what was published before contradicts this table; if the counts were revised, give the table another scope and ask Revised what both give away"}
}

// Publish hides what the policy and the other cells require, audits the result,
// compares it with what was published before, and returns what may be shown,
// with a report for staff. The report is returned beside a [*LeakError] too.
//
// The earlier statements are those that [Release.Statements] gave, kept by the
// caller: all that touch the same people. A table that is right alone and wrong
// beside them is refused, for hiding cannot take back what is out.
//
// The other errors: [*InputError] for a policy without a threshold,
// [*standard.BrokenError] for a table that is not sound, [*RevisedError].
//
// Clause: people-2022:4.5.7.5, people-2022:4.5.7.5/p2, people-2022:4.3.5.3
func Publish(t Table, p Policy, earlier ...Statement) (Release, Report, error) {
	if err := p.check(); err != nil {
		return Release{}, Report{}, err
	}
	if err := t.Check().Err(); err != nil {
		return Release{}, Report{}, err
	}
	g := t.grid()
	why, exact := g.suppress(p)
	rep := g.report(why)
	rep.Exact = exact
	for i := range rep.Hidden {
		if rep.Hidden[i].Leak {
			return Release{}, rep, &LeakError{rep}
		}
	}
	r := &released{scope: t.Scope, rows: slices.Clone(t.Rows), cols: slices.Clone(t.Columns), cls: slices.Clone(t.Classes), counts: make([][]int64, len(g.n)), minForPublishing: p.MinForPublish, definition: t.Definition}
	for i := range t.Rows {
		row := make([][]string, len(t.Columns))
		for j := range row {
			row[j] = slices.Clone(t.groups(i, j))
		}
		r.groups = append(r.groups, row)
	}
	for e, h := range g.hidden {
		if !h {
			r.counts[e] = g.counts(e)
			r.shown++
		}
	}
	rel := Release{r}
	if len(earlier) > 0 {
		notes, bounded, err := difference(p, rel.Statements(), earlier)
		if err != nil {
			return Release{}, rep, err
		}
		rep.Differences, rep.Unbounded = notes, !bounded
		if len(notes) > 0 {
			return Release{}, rep, &LeakError{rep}
		}
	}
	return rel, rep, nil
}

// IsZero reports whether r shows nothing at all.
func (r Release) IsZero() bool { return r.t == nil }

// Scope returns the scope of the table.
func (r Release) Scope() string {
	if r.t == nil {
		return ""
	}
	return r.t.scope
}

// Rows returns the names of the rows in order.
func (r Release) Rows() []string {
	if r.t == nil {
		return nil
	}
	return slices.Clone(r.t.rows)
}

// Columns returns the names of the columns in order.
func (r Release) Columns() []string {
	if r.t == nil {
		return nil
	}
	return slices.Clone(r.t.cols)
}

// Classes returns the names of the classes in order.
func (r Release) Classes() []string {
	if r.t == nil {
		return nil
	}
	return slices.Clone(r.t.cls)
}

// MinForPublish returns the threshold by which r was made.
func (r Release) MinForPublish() int64 {
	if r.t == nil {
		return 0
	}
	return r.t.minForPublishing
}

// Counts returns the counts of a cell or total by class, or false if it is
// hidden or not there. A figure made of them (a rate, an NPS, stars) may be
// shown; of a hidden cell no figure may.
func (r Release) Counts(at Place) ([]int64, bool) {
	if r.t == nil || at.Row < 0 || at.Row > len(r.t.rows) || at.Column < 0 || at.Column > len(r.t.cols) {
		return nil, false
	}
	n := r.t.counts[at.Row*(len(r.t.cols)+1)+at.Column]
	return slices.Clone(n), n != nil
}

// Titled returns the release with the titles of its rows and columns, which its
// reports and its JSON show beside the keys. Only keys of the table are looked
// for, shown and hidden cells alike, after all is decided: what is hidden stays
// so, and a title of something else appears nowhere.
//
// Clause: people-2022:4.5.7.5/p2
func (r Release) Titled(rows, columns feedback.Titles) Release {
	if r.t == nil {
		return r
	}
	t := *r.t
	t.titles = [2][]standard.Text{titled(t.rows, rows), titled(t.cols, columns)}
	return Release{&t}
}

// titled returns the titles of keys in their order.
func titled(keys []string, titles feedback.Titles) []standard.Text {
	out := make([]standard.Text, len(keys))
	for i, k := range keys {
		out[i] = titles.Of(k)
	}
	return out
}

// title returns the title of row or column n.
func (t *released) title(side, n int) standard.Text {
	if n >= len(t.titles[side]) {
		return standard.Text{}
	}
	return t.titles[side][n]
}

// releaseJSON is the form in which a release is shown.
type releaseJSON struct {
	Scope   string          `json:"scope"`
	Rows    []string        `json:"rows"`
	Columns []string        `json:"columns"`
	Classes []string        `json:"classes"`
	Cells   []cellJSON      `json:"cells"`
	OfRows  []standard.Text `json:"row_titles,omitempty"` // in the order of the rows; empty where there is none
	OfCols  []standard.Text `json:"column_titles,omitempty"`
}

type cellJSON struct {
	Row    string  `json:"row,omitempty"`    // none for the total of a column
	Column string  `json:"column,omitempty"` // none for the total of a row
	Counts []int64 `json:"counts,omitempty"`
	Hidden bool    `json:"hidden,omitzero"`
}

// MarshalJSON writes what is shown; a hidden cell is marked and bears no count.
func (r Release) MarshalJSON() ([]byte, error) {
	if r.t == nil {
		return []byte("null"), nil
	}
	j := releaseJSON{Scope: r.t.scope, Rows: r.t.rows, Columns: r.t.cols, Classes: r.t.cls, OfRows: shownTitles(r.t.titles[0]), OfCols: shownTitles(r.t.titles[1])}
	for e, n := range r.t.counts {
		row, col := e/(len(r.t.cols)+1), e%(len(r.t.cols)+1)
		c := cellJSON{Counts: n, Hidden: n == nil}
		if row < len(r.t.rows) {
			c.Row = r.t.rows[row]
		}
		if col < len(r.t.cols) {
			c.Column = r.t.cols[col]
		}
		j.Cells = append(j.Cells, c)
	}
	return json.Marshal(j)
}

// shownTitles returns the titles, or nothing if there are none.
func shownTitles(titles []standard.Text) []standard.Text {
	if slices.ContainsFunc(titles, func(t standard.Text) bool { return !t.IsZero() }) {
		return titles
	}
	return nil
}

// UnmarshalJSON refuses: what may be published is never taken from outside.
func (r *Release) UnmarshalJSON([]byte) error {
	return &InputError{"release", standard.Text{RU: "публикацию нельзя прочитать из файла: её создаёт только проверка", EN: "a release is not decoded; only the audit makes one"}}
}

// Statement is one thing that was published («опубликованное число»): how many
// people of some groups there are, by class; or one that was not and must not
// follow from others. Keep the statements of a release and hand them to the next
// [Publish]; they are not for the public, for they say which groups exist.
type Statement struct {
	Groups  []string `json:"groups"`  // keys of the groups of the cells summed up
	Classes []string `json:"classes"` // all of them: together they are the group
	Counts  []int64  `json:"counts,omitempty"`
	Hidden  bool     `json:"hidden,omitzero"` // bears no counts
}

// Statements returns what r tells and what it hides: one for each cell and total.
func (r Release) Statements() []Statement {
	if r.t == nil {
		return nil
	}
	rows, cols := len(r.t.rows), len(r.t.cols)
	var out []Statement
	for e, n := range r.t.counts {
		i, j := e/(cols+1), e%(cols+1)
		s := Statement{Classes: slices.Clone(r.t.cls), Counts: slices.Clone(n), Hidden: n == nil}
		for a := range rows {
			if i != rows && a != i {
				continue
			}
			for b := range cols {
				if j == cols || b == j {
					s.Groups = append(s.Groups, r.t.groups[a][b]...)
				}
			}
		}
		out = append(out, s)
	}
	return out
}
