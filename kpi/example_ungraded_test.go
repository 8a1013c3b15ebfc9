package kpi_test

import (
	"fmt"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
	"github.com/state-for-people/standard/kpi"
)

func ExampleUngradedOf() {
	tally, _ := feedback.NewTally(feedback.QuestionOf(feedback.QuestionEase))
	_ = tally.Add([]byte{4, 4, 3, 1, feedback.MarkHardToSay, feedback.MarkNotAnswered})
	ease, _ := kpi.EaseOf(tally)
	tables, _ := kpi.For(standard.Federal(2026_03_31))
	report, _ := kpi.NewReport(tables, "Ведомство", kpi.QuarterCounts{
		Quarter: standard.QuarterOf(2026_03_31), Ease: ease, EaseUngraded: kpi.UngradedOf(tally),
	}, nil, feedback.Confidence95)
	fmt.Println(report.Rows[1].Figure(standard.LangEN), report.Rows[1].Note.EN)
	// Output:
	// 75.0 % (3/4) without a grade: hard to say 1, not answered 1
}
