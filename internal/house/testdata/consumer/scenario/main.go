// Command main follows a need from its discovery.
package main

import (
	"fmt"
	"time"

	"github.com/state-for-people/standard/scenario"
)

func main() {
	at := time.Date(2026, 3, 6, 18, 0, 0, 0, time.UTC)
	need, move, err := scenario.Identify("allowance", at).Apply(scenario.EventConfirm, at.Add(time.Minute))
	fmt.Println(need.Status, move.Clause, err)
}
