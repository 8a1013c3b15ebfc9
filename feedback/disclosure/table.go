package disclosure

import (
	"slices"
	"strconv"
	"strings"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// Table is a two-way table of groups with its counts («таблица групп»): services
// by touchpoints, say. Every group is divided into the same classes (satisfied
// and not; promoters, passives and detractors), of which there is one where only
// counts are shown. Totals follow from the cells. Classes are disjoint and
// together make the group.
//
// A breakdown one way is a table of one column.
type Table struct {
	// Scope is what the table is about beside its rows and columns: the question,
	// and whatever else sets these people apart. Two tables of one scope count the
	// same people where they have the same row and column. What stands in the keys
	// of a cube, such as the period, is left out of the scope: then a quarter and
	// its months are known to tell of the same people.
	Scope   string      `json:"scope"`
	Rows    []string    `json:"rows"`
	Columns []string    `json:"columns"`
	Classes []string    `json:"classes"`
	Counts  [][][]int64 `json:"counts"` // by row, column and class
	// Groups are the keys of the smallest groups that each cell sums up, by row
	// and column. Tables with keys in common tell of the same people, whatever
	// their rows and columns are. Without it each cell is a group of its own, by
	// scope, row and column.
	Groups [][][]string `json:"groups,omitempty"`
	// Definition is the figure that the classes are of, without which there is no
	// public report of it; none: only counts.
	Definition feedback.DefinitionID `json:"definition,omitzero"`
}

// maxSide and maxClasses bound what one table may hold.
const (
	maxSide    = 2000
	maxCells   = 250_000
	maxClasses = 16
)

// Check judges the shape: keys are there and unique, counts complete, none
// negative, their sum at most [MaxCount].
func (t Table) Check() standard.Findings { return tableRules.Check(t) }

var tableRules = standard.Rules[Table]{
	{
		Code:     "disclosure.table-keys",
		Clause:   standard.Cite("people-2022:4.5.7.5/p2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "у строки, столбца или класса нет имени, или оно повторяется, или их нет вовсе", EN: "a row, column or class has no name, or a doubled one, or there is none at all"},
		Mend:     standard.Text{RU: "дайте каждой строке, столбцу и классу своё имя", EN: "give each row, column and class a name of its own"},
		Check: func(t Table, broken func(standard.Pointer)) {
			for _, side := range []struct {
				at   standard.Pointer
				keys []string
				most int
			}{{"/rows", t.Rows, maxSide}, {"/columns", t.Columns, maxSide}, {"/classes", t.Classes, maxClasses}} {
				if len(side.keys) == 0 || len(side.keys) > side.most {
					broken(side.at)
					continue
				}
				seen := make(map[string]bool, len(side.keys))
				for i, k := range side.keys {
					if k == "" || seen[k] {
						broken(side.at.Index(i))
					}
					seen[k] = true
				}
			}
		},
	},
	{
		Code:     "disclosure.table-shape",
		Clause:   standard.Cite("people-2022:4.5.7.5/p2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "числа не заполняют таблицу: строк, столбцов или классов больше или меньше, чем имён", EN: "the counts do not fill the table: more or fewer rows, columns or classes than names"},
		Mend:     standard.Text{RU: "дайте число для каждой строки, столбца и класса", EN: "give a count for every row, column and class"},
		Check: func(t Table, broken func(standard.Pointer)) {
			if len(t.Counts) != len(t.Rows) || len(t.Rows)*len(t.Columns) > maxCells {
				broken("/counts")
				return
			}
			for i, row := range t.Counts {
				if len(row) != len(t.Columns) {
					broken(standard.Pointer("/counts").Index(i))
					continue
				}
				for j, cell := range row {
					if len(cell) != len(t.Classes) {
						broken(standard.Pointer("/counts").Index(i).Index(j))
					}
				}
			}
		},
	},
	{
		Code:     "disclosure.table-groups",
		Clause:   standard.Cite("people-2022:4.5.7.5/p2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "группы не заполняют таблицу, или одна и та же группа стоит в двух ячейках", EN: "the groups do not fill the table, or one group stands in two cells"},
		Mend:     standard.Text{RU: "назовите группы каждой ячейки, каждую группу один раз, или не называйте совсем", EN: "name the groups of every cell, each group once, or leave them out"},
		Check: func(t Table, broken func(standard.Pointer)) {
			if len(t.Groups) == 0 {
				return
			}
			if len(t.Groups) != len(t.Rows) {
				broken("/groups")
				return
			}
			seen := map[string]bool{}
			for i, row := range t.Groups {
				at := standard.Pointer("/groups").Index(i)
				if len(row) != len(t.Columns) {
					broken(at)
					continue
				}
				for j, cell := range row {
					for n, g := range cell {
						if g == "" || seen[g] {
							broken(at.Index(j).Index(n))
						}
						seen[g] = true
					}
					if len(cell) == 0 && i < len(t.Counts) && j < len(t.Counts[i]) && slices.ContainsFunc(t.Counts[i][j], func(n int64) bool { return n != 0 }) {
						broken(at.Index(j))
					}
				}
			}
		},
	},
	{
		Code:     "disclosure.table-count",
		Clause:   standard.Cite("people-2022:4.5.7.5"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "число отрицательное, или все вместе больше 10^15", EN: "a count is negative, or all together are above 10^15"},
		Mend:     standard.Text{RU: "проверьте, как посчитаны ответы", EN: "check how the answers were counted"},
		Check: func(t Table, broken func(standard.Pointer)) {
			var sum int64
			for i, row := range t.Counts {
				for j, cell := range row {
					for k, n := range cell {
						if n < 0 || n > MaxCount || sum > MaxCount-n {
							broken(standard.Pointer("/counts").Index(i).Index(j).Index(k))
							continue
						}
						sum += n
					}
				}
			}
		},
	},
}

// Place is a cell of a table or one of its totals («ячейка»): indices of row
// and column, where the number of rows or columns itself stands for the total.
type Place struct {
	Row    int `json:"row"`
	Column int `json:"column"`
}

// grid is a table with its totals, as the network whose circulations are the
// tables that agree with what is shown: rows and columns are nodes, hidden
// cells are arcs. Row i is node i, the row of totals node r; column j is node
// r+1+j, the column of totals node r+1+c. Along the arc of a cell its value
// flows from row to column; along that of a total from column to row; along
// that of the grand total from row to column.
type grid struct {
	r, c   int
	x      [][]int64 // by class, then cell with totals
	n      []int64   // sum of the classes
	hidden []bool
	at     [][]int32 // hidden cells at each node
	unions *unions   // what to look for beside leaks; may be nil
	known  bool      // everybody knows which cells are empty
	arcs   []arc     // by cell with totals
}

// arc is the two nodes of a cell.
type arc struct{ from, to int32 }

func (t *Table) grid() *grid {
	r, c := len(t.Rows), len(t.Columns)
	g := &grid{r: r, c: c, n: make([]int64, (r+1)*(c+1)), hidden: make([]bool, (r+1)*(c+1)), at: make([][]int32, r+c+2)}
	for e := range g.n {
		row, column := int32(e/(c+1)), int32(r+1+e%(c+1))
		if (int(row) < r) == (int(column) < r+1+c) {
			g.arcs = append(g.arcs, arc{row, column})
		} else {
			g.arcs = append(g.arcs, arc{column, row})
		}
	}
	for k := range t.Classes {
		x := make([]int64, len(g.n))
		for i, row := range t.Counts {
			for j, cell := range row {
				x[i*(c+1)+j] = cell[k]
				x[i*(c+1)+c] += cell[k]
				x[r*(c+1)+j] += cell[k]
				x[r*(c+1)+c] += cell[k]
			}
		}
		for e, v := range x {
			g.n[e] += v
		}
		g.x = append(g.x, x)
	}
	return g
}

// place returns row and column of cell e.
func (g *grid) place(e int) Place { return Place{e / (g.c + 1), e % (g.c + 1)} }

// ends returns the nodes that the arc of e leaves and enters.
func (g *grid) ends(e int) (from, to int) {
	a := g.arcs[e]
	return int(a.from), int(a.to)
}

func (g *grid) hide(e int) {
	if !g.hidden[e] {
		g.hidden[e] = true
		a, b := g.ends(e)
		g.at[a], g.at[b] = append(g.at[a], int32(e)), append(g.at[b], int32(e))
	}
}

func (g *grid) show(e int) {
	if g.hidden[e] {
		g.hidden[e] = false
		a, b := g.ends(e)
		g.at[a], g.at[b] = without(g.at[a], e), without(g.at[b], e)
	}
}

// without removes e and keeps the order, so that the way back is the way there.
func without(s []int32, e int) []int32 {
	for i, v := range s {
		if v == int32(e) {
			return append(s[:i], s[i+1:]...)
		}
	}
	return s
}

// counts returns the classes of cell e.
func (g *grid) counts(e int) []int64 {
	out := make([]int64, len(g.x))
	for k := range g.x {
		out[k] = g.x[k][e]
	}
	return out
}

// groups returns the keys of the smallest groups that a cell sums up.
func (t *Table) groups(i, j int) []string {
	if len(t.Groups) > 0 {
		return t.Groups[i][j]
	}
	return []string{t.atom(i, j)}
}

// atom is the key of one group of people: scope, row and column, with their
// lengths, so that no two groups share a key.
func (t *Table) atom(i, j int) string {
	var b strings.Builder
	for _, s := range [...]string{t.Scope, t.Rows[i], t.Columns[j]} {
		b.WriteString(strconv.Itoa(len(s)))
		b.WriteByte(':')
		b.WriteString(s)
	}
	return b.String()
}

var placeOutside = standard.Text{RU: "ячейки нет в таблице", EN: "the table has no such cell"}
var statementShape = standard.Text{RU: "в опубликованном числе классов не столько, сколько чисел, или число отрицательное", EN: "a statement has not one count a class, has a negative one, or is hidden and has counts"}
