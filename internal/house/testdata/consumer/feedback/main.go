// Command main adds ratings up to an NPS.
package main

import (
	"fmt"

	"github.com/state-for-people/standard/feedback"
)

func main() {
	tally, err := feedback.NewTally(feedback.QuestionOf(feedback.QuestionLoyalty))
	if err == nil {
		err = tally.Add([]byte{10, 9, 9, 8, 3})
	}
	nps, _ := tally.NPS()
	fmt.Println(nps, err)
}
