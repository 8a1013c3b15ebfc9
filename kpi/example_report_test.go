package kpi_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
	"github.com/state-for-people/standard/kpi"
)

func ExampleAnalyseRows() {
	row := func(code string, low, high kpi.Tenths) standard.Row[kpi.Band] {
		return standard.Row[kpi.Band]{Code: code, Value: kpi.Band{Min: low, HasMin: true, Max: high, HasMax: true}}
	}
	found, _ := kpi.AnalyseRows([]standard.Row[kpi.Band]{row("1", 0, 200), row("2", 200, 400), row("3", 401, 600), row("4", 610, 800), row("5", 801, 1000)}, kpi.Scale{Lowest: 0, Highest: 1000})
	for _, d := range found {
		fmt.Println(d.Kind, d.From, d.To, d.Rows, d.Part, "of", d.Whole)
	}
	// Output:
	// overlap 20.0 20.0 [1 2] 1 of 5
	// between 40.0 40.1 [2 3] 81 of 202
	// between 60.0 60.1 [3 4] 122 of 203
	// gap 60.1 60.9 [3 4] 14 of 23
	// between 60.9 61.0 [3 4] 25 of 41
	// between 80.0 80.1 [4 5] 161 of 201
}

func ExampleAnalyse() {
	found, _ := kpi.Analyse(standard.Federal(2026_03_31))
	for _, d := range found {
		if d.Kind == kpi.DefectNotMonotone {
			fmt.Println(d.Indicator, d.From, "earns", d.Rows[0], "stars, what is above earns", d.Rows[1])
		}
	}
	// Output:
	// T1.6 35.0 earns 3 stars, what is above earns 2
	// T1.6 50.0 earns 4 stars, what is above earns 2
	// T1.6 70.0 earns 5 stars, what is above earns 2
}

func ExampleDifferences() {
	found, _ := kpi.Differences(standard.Federal(2026_03_31), standard.Brief(2026_03_31))
	fmt.Println(len(found), found[1].Indicator, found[1].Stars, found[1].A.EN, "|", found[1].B.EN)
	// Output: 8 T1.6 5 51 to 70 % | 50.1 to 70 %
}

func ExampleWriteDefects() {
	var page strings.Builder
	_ = kpi.WriteDefects(&page, standard.LangEN, standard.Federal(2026_03_31))
	fmt.Println(strings.Count(page.String(), "\n- **"), "places")
	// Output: 21 places
}

func ExampleAssessment_Check() {
	a := kpi.Assessment{Held: 2026_03_20, Assessor: kpi.AssessorProjectOffice, Indicators: []kpi.Indicator{"T1.1", "T1.2", "T1.3", "T1.4", "T1.5", "T1.6"}, Priorities: []standard.SituationID{"moving"}}
	for _, f := range a.Check() {
		fmt.Println(f.Code, f.At, f.Clause)
	}
	// Output: kpi.results-not-sent /sent people-2022:6/8
}

func ExampleMotivation_Check() {
	m := kpi.Motivation{Published: "https://example.org/rules", Weights: []kpi.IndicatorWeight{{Indicator: kpi.IndicatorEase, Weight: 100}}, ReviewedOn: 2026_01_15, UsesOf: 1}
	for _, f := range m.Check() {
		fmt.Println(f.Code, f.At, f.Clause)
	}
	// Output: kpi.results-used-too-early /uses_of people-2022:6/9
}

func ExampleCalendar() {
	held := []kpi.Assessment{{Held: 2026_02_10, Sent: 2026_02_12, Assessor: kpi.AssessorProjectOffice}}
	due, _ := kpi.Calendar(2025_11_15, held, time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC), time.UTC)
	for _, q := range due {
		fmt.Println(q.Quarter.From, "year", q.Year, "held", q.Held != 0, "due", q.Due, "overdue", q.Overdue)
	}
	// Output:
	// 2025-10-01 year 1 held false due false overdue true
	// 2026-01-01 year 1 held true due false overdue false
	// 2026-04-01 year 1 held false due true overdue false
}

func ExampleYearOfAdoption() {
	fmt.Println(kpi.YearOfAdoption(2025_11_15, 2026_11_14), kpi.YearOfAdoption(2025_11_15, 2026_11_15))
	// Output: 1 2
}

func ExampleNewReport() {
	tables, _ := kpi.For(standard.Federal(2026_03_31))
	now := kpi.QuarterCounts{Quarter: standard.QuarterOf(2026_01_01), Ease: kpi.Ease{Easy: 705, Answers: 1000}}
	before := kpi.QuarterCounts{Quarter: standard.QuarterOf(2025_10_01), Ease: kpi.Ease{Easy: 700, Answers: 1000}}
	r, _ := kpi.NewReport(tables, "Authority", now, &before, feedback.Confidence95)
	ease := r.Rows[1]
	fmt.Println(ease.Change.Before, "→", ease.Stars, ease.Change.Verdict)
	// Output: 2 → 3 not_distinguishable
}

func ExampleRanking() {
	tables, _ := kpi.For(standard.Federal(2026_03_31))
	brief, _ := kpi.For(standard.Brief(2026_03_31))
	q := kpi.QuarterCounts{Quarter: standard.QuarterOf(2026_01_01), Ease: kpi.Ease{Easy: 705, Answers: 1000}}
	a, _ := kpi.NewReport(tables, "A", q, nil, feedback.Confidence95)
	b, _ := kpi.NewReport(brief, "B", q, nil, feedback.Confidence95)
	_, err := kpi.Ranking(kpi.IndicatorEase, a, b)
	fmt.Println(err)
	// Output: kpi: the figures are of different quarters or definitions; they cannot be compared
}

func ExamplePriorities() {
	named := func(name string, marks ...byte) feedback.Named {
		t, _ := feedback.NewTally(feedback.QuestionOf(feedback.QuestionSatisfaction))
		for range 50 {
			_ = t.Add(marks)
		}
		return feedback.Named{Name: name, Tally: t}
	}
	first, _ := kpi.Priorities([]feedback.Named{named("birth", 4, 4, 3), named("moving", 4, 1, 2), named("work", 3, 4, 4)}, feedback.Confidence95)
	fmt.Println(first)
	// Output: [moving]
}

func ExamplePrioritiesByStars() {
	quarter := standard.QuarterOf(2026_01_01)
	of := func(s standard.SituationID, stars kpi.Stars) kpi.SituationStars {
		row := kpi.ReportRow{Answer: kpi.Answer{Indicator: kpi.IndicatorEase, Stars: stars}, Definition: "people-2022:T1.2"}
		return kpi.SituationStars{Situation: s, Quarter: quarter, Rows: []kpi.ReportRow{row}}
	}
	list, _ := kpi.PrioritiesByStars(0, of("birth", kpi.FourStars), of("moving", kpi.TwoStars), of("work", kpi.ThreeStars))
	for _, p := range list.First {
		fmt.Println(p.Situation, "—", p.Reasons[0].Text(standard.LangEN))
	}
	// Output: moving — T1.2 ease: 2★, another situation has at least 4★
}

func ExampleTrendSVG() {
	tables, _ := kpi.For(standard.Federal(2026_03_31))
	var reports []kpi.Report
	for i, from := range []standard.Date{2025_10_01, 2026_01_01} {
		q := kpi.QuarterCounts{Quarter: standard.QuarterOf(from), Ease: kpi.Ease{Easy: 600 + 200*int64(i), Answers: 1000}}
		r, _ := kpi.NewReport(tables, "Authority", q, nil, feedback.Confidence95)
		reports = append(reports, r)
	}
	svg := kpi.TrendSVG(kpi.IndicatorEase, standard.LangEN, reports...)
	_, after, _ := strings.Cut(svg, "<desc>")
	words, _, _ := strings.Cut(after, "</desc>")
	fmt.Println(words)
	// Output: Q4 2025: 1; Q1 2026: 3
}
