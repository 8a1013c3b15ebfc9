// Command main rates a letter.
package main

import (
	"fmt"

	"github.com/state-for-people/standard/readability"
)

func main() {
	profile, ok := readability.FindProfile(readability.ProfilePeople)
	report := readability.Check("Сообщаем, что Ваше заявление рассмотрено. Осуществляется выплата пособия.", profile)
	fmt.Println(ok, report.Counts.Sentences, len(report.Findings) > 0)
}
