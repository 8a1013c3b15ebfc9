package touchpoint

import (
	"time"

	"github.com/state-for-people/standard"
)

// Office is a place.
type Office struct {
	Stop   int `json:"stop_distance,omitzero"` // metres
	hidden int
}

// Check judges o.
func (o *Office) Check() standard.Findings { return rules.Check(*o) }

var rules = standard.Rules[Office]{{
	Code: "touchpoint.stop-too-far", Clause: standard.Cite("people-2022:77.1(1)"), Severity: standard.SeverityAdvice,
	Text: standard.Text{RU: "остановка далеко", EN: "the stop is far"},
	Mend: standard.Text{RU: "перенесите её", EN: "move it"},
	Check: func(o Office, broken func(standard.Pointer)) {
		if o.Stop > most {
			broken("/stop_distance")
		}
	},
}}

const most = 300

// Within is the time for telling that a letter has come.
//
// Reading: T5, nights count.
//
// Clause: people-2022:77.3
var Within = standard.Param[time.Duration]{Key: "touchpoint.within", Title: standard.Text{RU: "срок", EN: "time"},
	Rows: []standard.Setting[time.Duration]{{Value: 24 * time.Hour, Clause: standard.Cite("people-2022:77.3")}}}

// Level is how good an office is.
type Level int

// The levels.
const (
	LevelLow Level = iota + 1
	LevelHigh
)

// Best returns the better of two levels.
func Best[T ~int](a, b T) T { return max(a, b) }

// Judge is what judges.
type Judge interface{ Check() standard.Findings }
