// Command main asks by when a letter must have its first reply.
package main

import (
	"fmt"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/touchpoint"
)

func main() {
	due, ok := touchpoint.Due(touchpoint.Case{Deadline: touchpoint.DeadlineFirstReply, Received: time.Date(2026, 3, 6, 18, 0, 0, 0, time.UTC)},
		standard.Federal(2026_03_01))
	fmt.Println(due.Format(time.DateTime), ok)
}
