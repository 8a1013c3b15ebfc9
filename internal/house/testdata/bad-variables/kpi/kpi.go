package kpi

import (
	"errors"
	"strings"

	"github.com/state-for-people/standard"
)

// Names can be changed by anybody.
var Names = []string{"loyalty"}

// Within is a handle, and stays.
var Within = standard.Param[int]{Key: "kpi.within"}

// Levels are handles too.
var Levels = [2]standard.Param[int]{{Key: "kpi.one"}, {Key: "kpi.two"}}

var (
	byName  map[string]int
	titles  = map[string]string{}
	pair    = struct{ of map[string]int }{of: map[string]int{"a": 1}}
	errNone = errors.New("kpi: none")
	upper   = strings.ToUpper("nps")
	clause  = standard.MustParseClause("people-2022:4.6.4.3")
	cited   = standard.Cite("people-2022:4.6.4.3")
	length  = len("nps")
	size    = int64(length)
	later   = func() string { return strings.ToUpper("nps") }
	signal  chan int
	count   int
	table   [3]int
	box     struct{ n int }
	last    *int
	counter tally
)

type tally struct{ n int }

func (t *tally) add() { t.n++ }

func (t *tally) get() int { return t.n }

func (t tally) twice() int { return 2 * t.n }

// Count changes what must not change, in every way there is.
func Count(n int) error {
	count++
	table[1] = n
	box.n += n
	*last = n
	for count = range 3 {
		Within.Key = "kpi.other"
	}
	counter.add()
	_, _, _ = counter.twice(), counter.get(), Levels[1].ParamKey()
	count := n // its own variable
	count++
	_, _, _, _, _, _, _, _, _ = byName, titles, pair, upper, clause, cited, size, later, signal
	return errNone
}
