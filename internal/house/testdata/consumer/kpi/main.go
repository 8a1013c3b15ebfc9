// Command main finds the stars of an indicator and the way to the next.
package main

import (
	"fmt"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/kpi"
)

func main() {
	tables, err := kpi.For(standard.Federal(2026_03_01))
	if err != nil {
		fmt.Println(err)
		return
	}
	counts := kpi.ScenarioCoverage{InScenarios: 34, Services: 100}
	stars, err := kpi.Level(tables, counts)
	next, ok, _ := kpi.Next(tables, counts)
	fmt.Println(stars, next.Moved, ok, err)
}
