package consent

import "github.com/state-for-people/standard"

var key = "consent.made-at-start"

// Within is in order.
var Within = standard.Param[int]{
	Key: "consent.within", Title: standard.Text{RU: "срок", EN: "time"},
	Rows: []standard.Setting[int]{{Value: 1, Clause: standard.Cite("people-2022:4.5.5.1")}, {Value: 2}},
}

// Again has a key that is given away, and no title.
var Again = standard.Param[int]{Key: "consent.within"}

// Other has the key of another package.
var Other = standard.List[string]{
	Key: "kpi.forms", Title: standard.Text{RU: "forms", EN: "forms"},
	Rows: []standard.Row[string]{{Code: "one"}},
}

// Keyless has a key that no list can hold.
var Keyless = standard.Param[int]{Key: key, Title: standard.Text{RU: "срок", EN: "time"}}

// Wide offers what the reading does not have.
var Wide = standard.Switch{Reading: "C1", Options: []string{"literal", "wide"}}

// Narrow offers what the reading has.
var Narrow = standard.Switch{Reading: "C5", Options: []string{"forbid-cold-calls"}}

// Hidden makes a handle that no overlay can name.
func Hidden(e standard.Edition) (int, bool) {
	p := standard.Param[int]{Key: "consent.hidden", Title: standard.Text{RU: "срок", EN: "time"}}
	return p.In(e)
}
