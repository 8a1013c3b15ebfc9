package kpi_test

import (
	"fmt"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
	"github.com/state-for-people/standard/kpi"
)

func Example() {
	tables, err := kpi.For(standard.Federal(2026_03_31))
	if err != nil {
		fmt.Println(err)
		return
	}
	counts := kpi.ScenarioCoverage{InScenarios: 63, Services: 100}
	stars, _ := kpi.Level(tables, counts)
	next, _, _ := kpi.Next(tables, counts)
	fmt.Println(stars, "stars; for", next.To, "take", next.Moved, "more services into scenarios")
	// Output: 3 stars; for 4 take 8 more services into scenarios
}

func ExampleExplain() {
	tables, _ := kpi.For(standard.Federal(2026_03_31))
	a, x, _ := kpi.Explain(tables, kpi.Ease{Easy: 701, Answers: 1400})
	fmt.Println(a.Stars, a.Row, a.Value)
	fmt.Print(x.Long(standard.LangEN))
	// Output:
	// 1 people-2022:T1.2/1 50.1
	// Grounds:
	//   - the value lies between rows: rounded once to a tenth (people-2022:T1/levels, K1)
	//   - the highest level whose entry bound is met was taken (people-2022:T1/levels, K2)
	// Parameters:
	//   - kpi.t1-2/1: 50.1–60.0 (people-2022:T1.2/1)
	// Readings applied:
	//   - K1
	//   - K2
	//   - K8
	//   - K20
}

func ExampleSatisfactionOf() {
	tally, _ := feedback.NewTally(feedback.QuestionOf(feedback.QuestionSatisfaction))
	_ = tally.Add([]byte{4, 4, 3, 1, feedback.MarkHardToSay})
	counts, _ := kpi.SatisfactionOf(tally)
	fmt.Println(counts.Satisfied, "of", counts.Answers)
	// Output: 3 of 4
}
