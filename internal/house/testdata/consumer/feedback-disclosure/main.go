// Command main publishes a table with a small group in it.
package main

import (
	"fmt"

	"github.com/state-for-people/standard/feedback/disclosure"
)

func main() {
	table := disclosure.Table{Scope: "2026-q1", Rows: []string{"a", "b", "c"}, Columns: []string{"portal"}, Classes: []string{"all"},
		Counts: [][][]int64{{{40}}, {{3}}, {{25}}}}
	_, report, err := disclosure.Publish(table, disclosure.Policy{MinForPublish: 10})
	fmt.Println(len(report.Hidden), err)
}
