package kpi

import "github.com/state-for-people/standard"

// leaning is a reading on which answers rest besides those that their grounds
// name: on how the figure is counted, or on what a row of the table leaves open.
type leaning struct {
	Reading standard.ReadingID
	Clause  standard.Clause // an indicator of either edition, or a row
	When    occasion
}

// occasion is when a leaning matters.
type occasion int8

const (
	onIndicator occasion = iota // to every answer on the indicator
	onRow                       // where the row was taken
	onEdge                      // where the row was taken and the value is its very upper bound
	onNoStar                    // where no row of the indicator was taken
)

var leanings = [...]leaning{
	{"K19", standard.Cite("people-2022:T1.1"), onIndicator},
	{"K8", standard.Cite("people-2022:T1.2"), onIndicator},
	{"K20", standard.Cite("people-2022:T1.2"), onIndicator},
	{"K6", standard.Cite("people-2022:T1.3"), onIndicator},
	{"K22", standard.Cite("people-2022:T1.3"), onIndicator},
	{"K5", standard.Cite("people-2022:T1.3"), onNoStar},
	{"K5", standard.Cite("people-2022:T1.3/4"), onRow},
	{"K5", standard.Cite("people-2022-brief:T1.3/4"), onRow},
	{"K5", standard.Cite("people-2022:T1.3/5"), onEdge},
	{"K5", standard.Cite("people-2022-brief:T1.3/5"), onEdge},
	{"K7", standard.Cite("people-2022:T1.4"), onIndicator},
	{"K8", standard.Cite("people-2022:T1.5"), onIndicator},
	{"K20", standard.Cite("people-2022:T1.5"), onIndicator},
	{"K9", standard.Cite("people-2022:T1.6"), onIndicator},
	{"K21", standard.Cite("people-2022:T1.6"), onIndicator},
	{"K11", standard.Cite("people-2022:T2.1"), onIndicator},
	{"K23", standard.Cite("people-2022:T2.1"), onIndicator},
	{"K25", standard.Cite("people-2022:T2.1"), onIndicator},
	{"K12", standard.Cite("people-2022:T2.3"), onIndicator},
	{"K20", standard.Cite("people-2022:T2.3"), onIndicator},
	{"K24", standard.Cite("people-2022:T2.3/4"), onRow},
	{"K18", standard.Cite("people-2022:T2.3/5"), onRow},
	{"K11", standard.Cite("people-2022:T2.4"), onIndicator},
	{"K25", standard.Cite("people-2022:T2.4"), onIndicator},
	{"K18", standard.Cite("people-2022:T2.4/5"), onRow},
	{"K14", standard.Cite("people-2022:T2.5"), onIndicator},
	{"K18", standard.Cite("people-2022:T2.6/5"), onRow},
	{"K18", standard.Cite("people-2022:T2.7/5"), onRow},
}

// lean records the readings on which an answer rests: by the rows of [leanings], by
// the switches that were chosen for the table, and by an act that set the row.
//
// Reading: K1, K2, K17
func (t *Tables) lean(m measure, row int, x *standard.Explanation) {
	if x == nil {
		return
	}
	c := &t.of[m.index]
	var taken standard.Clause
	edge := false
	if row >= 0 {
		taken, _ = t.row(m.index, row)
		if doc := taken.Document(); doc != standard.DocumentPeople && doc != standard.DocumentPeopleBrief {
			x.Read("K17")
		}
		edge = m.whole > 0 && c.rows[row].HasMax && (value{1000 * m.part, m.whole, true}).compare(c.rows[row].Max) == 0
	}
	for i := range leanings {
		l := &leanings[i]
		of := l.Clause == indicators[m.index].Clause
		if of && (l.When == onIndicator || l.When == onNoStar && row < 0) || l.Clause == taken && (l.When == onRow || l.When == onEdge && edge) {
			x.Read(l.Reading)
		}
	}
	if banded(m.index) && !c.atLeast {
		if c.exact {
			x.Read(Rounding.Reading)
		}
		x.Read(c.printed)
	}
}

// banded reports whether the rows of an indicator name figures in bands.
func banded(index int) bool {
	rows, _ := source(index)
	return rows != nil || index == atPhoneAccess
}
