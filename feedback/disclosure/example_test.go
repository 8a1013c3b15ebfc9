package disclosure_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
	"github.com/state-for-people/standard/feedback/disclosure"
)

func table() disclosure.Table {
	return disclosure.Table{
		Scope: "2026-Q1, satisfaction", Rows: []string{"snils", "policy", "queue"}, Columns: []string{"portal", "office", "app"}, Classes: []string{"rated"},
		Counts: [][][]int64{{{20}, {3}, {17}}, {{15}, {12}, {13}}, {{11}, {14}, {25}}},
	}
}

// Three people rated one service at the office. Three more cells are hidden with
// theirs, or it could be computed from the totals.
func Example() {
	release, report, err := disclosure.Publish(table(), disclosure.Policy{MinForPublish: 10})
	if err != nil {
		fmt.Println(err)
		return
	}
	for i := range release.Rows() {
		line := []any{"·", "·", "·"}
		for j := range line {
			if n, ok := release.Counts(disclosure.Place{Row: i, Column: j}); ok {
				line[j] = n[0]
			}
		}
		fmt.Println(line...)
	}
	fmt.Println("hidden:", report.Sum, "of", report.Whole, "people; the three lie between", report.Hidden[0].Count.Low, "and", report.Hidden[0].Count.High)
	// Output:
	// 20 · ·
	// 15 · ·
	// 11 14 25
	// hidden: 45 of 130 people; the three lie between 0 and 15
}

// Hiding one cell alone hides nothing.
func ExampleAudit() {
	report, _ := disclosure.Audit(table(), []disclosure.Place{{Row: 0, Column: 1}})
	fmt.Println(report.Leaks(), report.Hidden[0].Count)
	// Output: true {3 3 false}
}

func ExampleTable_Check() {
	t := table()
	t.Rows[1] = "snils"
	for _, f := range t.Check() {
		fmt.Println(f.At, f.Mend.EN)
	}
	// Output: /rows/1 give each row, column and class a name of its own
}

// A quarter is published, then the same quarter without the office: the three
// people of the office stand between the two totals.
func ExamplePublish() {
	policy := disclosure.Policy{MinForPublish: 10}
	full := disclosure.Table{Scope: "2026-Q1", Rows: []string{"office", "portal", "app"}, Columns: []string{"all"}, Classes: []string{"rated"}, Counts: [][][]int64{{{3}}, {{29}}, {{20}}}}
	first, _, _ := disclosure.Publish(full, policy)
	full.Rows, full.Counts = full.Rows[1:], full.Counts[1:]
	_, _, err := disclosure.Publish(full, policy, first.Statements()...)
	var leak *disclosure.LeakError
	fmt.Println(errors.As(err, &leak))
	fmt.Println(err)
	// Output:
	// true
	// disclosure: with what was published before, 1 groups could be computed that must stay hidden
}

func ExampleTableOf() {
	c, _ := feedback.NewCube(feedback.QuestionOf(feedback.QuestionSatisfaction))
	_ = c.Add(feedback.Key{Service: "snils"}, []byte{4, 4, 4, 3, 2, 1})
	_ = c.Add(feedback.Key{Service: "policy"}, []byte{4, 1})
	t, _ := disclosure.TableOf(c, "2026-Q1", feedback.DimensionService, "")
	release, _, _ := disclosure.Publish(t, disclosure.Policy{MinForPublish: 3})
	report, _ := release.Report(standard.Text{RU: "Отзывы", EN: "Feedback"}, feedback.DefinitionSatisfied, disclosure.AxisRows, feedback.Confidence95)
	fmt.Print(report.Alternative(standard.LangEN))
	// Output:
	// Feedback (share of “satisfied” and “rather satisfied”)
	// policy: hidden: too few answers, or they could be computed from other rows
	// snils: hidden: too few answers, or they could be computed from other rows
	// All: 62.5%, from 30.6 to 86.3, 8 ratings
	// “From and to” is where the figure of all clients may lie, had each been asked. Confidence 95.0%.
}

// A reader sees titles in the own language; machines get the keys beside them.
func ExampleRelease_Titled() {
	c, _ := feedback.NewCube(feedback.QuestionOf(feedback.QuestionSatisfaction))
	_ = c.Add(feedback.Key{Service: "snils"}, []byte{4, 4, 4, 3, 2, 1})
	_ = c.Add(feedback.Key{Service: "policy"}, []byte{4, 3, 3, 1})
	t, _ := disclosure.TableOf(c, "2026-Q1", feedback.DimensionService, "")
	release, _, _ := disclosure.Publish(t, disclosure.Policy{MinForPublish: 3})
	release = release.Titled(feedback.Titles{"snils": {RU: "Выдача СНИЛС", EN: "Issue of SNILS"}}, nil)
	report, _ := release.Report(standard.Text{RU: "Отзывы", EN: "Feedback"}, feedback.DefinitionSatisfied, disclosure.AxisRows, feedback.Confidence95)
	for _, l := range []standard.Lang{standard.LangRU, standard.LangEN} {
		lines := strings.Split(report.Alternative(l), "\n")
		fmt.Println(strings.ReplaceAll(lines[2], "\u00a0", " "))
	}
	// Output:
	// Выдача СНИЛС: 66,7 %, от 30,0 до 90,3, оценок 6
	// Issue of SNILS: 66.7%, from 30.0 to 90.3, 6 ratings
}

// The cube keeps months and the scope names the question only. So a quarter that is
// published after January is known to hold January, and the three people of
// February do not follow.
func ExampleTableOf_periods() {
	c, _ := feedback.NewCube(feedback.QuestionOf(feedback.QuestionSatisfaction))
	month := func(from, to standard.Date) standard.Period { return standard.Period{From: from, To: to} }
	_ = c.Add(feedback.Key{Service: "snils", Period: month(2026_01_01, 2026_02_01)}, []byte("\x04\x04\x04\x04\x03\x03\x03\x02\x02\x01\x01\x01"))
	_ = c.Add(feedback.Key{Service: "snils", Period: month(2026_02_01, 2026_03_01)}, []byte{4, 2, 1})
	_ = c.Add(feedback.Key{Service: "oms", Period: month(2026_02_01, 2026_03_01)}, []byte("\x04\x04\x04\x04\x03\x03\x03\x02\x02\x01\x01\x01"))
	policy := disclosure.Policy{MinForPublish: 10}

	january, _ := disclosure.TableOf(c.Slice(func(k feedback.Key) bool { return k.Period.From == 2026_01_01 }), "satisfaction", feedback.DimensionService, "")
	first, _, err := disclosure.Publish(january, policy)
	fmt.Println(err)
	quarter, _ := disclosure.TableOf(c, "satisfaction", feedback.DimensionService, "")
	_, _, err = disclosure.Publish(quarter, policy, first.Statements()...)
	fmt.Println(err)
	// Output:
	// <nil>
	// disclosure: with what was published before, 1 groups could be computed that must stay hidden
}

// Two services are published together as one row. Only with the groups of its
// cells is it known that the row holds the service that was hidden before.
func ExampleTable_groups() {
	policy := disclosure.Policy{MinForPublish: 10}
	services := disclosure.Table{
		Scope: "satisfaction", Rows: []string{"snils", "oms", "queue"}, Columns: []string{"all"}, Classes: []string{"rated"},
		Counts: [][][]int64{{{3}}, {{12}}, {{40}}}, Groups: [][][]string{{{"snils"}}, {{"oms"}}, {{"queue"}}},
	}
	first, _, _ := disclosure.Publish(services, policy)
	merged := disclosure.Table{
		Scope: "satisfaction", Rows: []string{"papers", "oms"}, Columns: []string{"all"}, Classes: []string{"rated"},
		Counts: [][][]int64{{{43}}, {{12}}}, Groups: [][][]string{{{"snils", "queue"}}, {{"oms"}}},
	}
	_, report, err := disclosure.Publish(merged, policy, first.Statements()...)
	fmt.Println(err)
	fmt.Println(report.Differences[0].Groups)
	// Output:
	// disclosure: with what was published before, 1 groups could be computed that must stay hidden
	// [snils]
}

// One answer came in after March was published. The revised table would tell what
// it was.
func ExampleRevised() {
	policy := disclosure.Policy{MinForPublish: 10}
	march := disclosure.Table{Scope: "March", Rows: []string{"snils", "oms"}, Columns: []string{"all"}, Classes: []string{"good", "other"}, Counts: [][][]int64{{{20, 10}}, {{30, 5}}}}
	first, _, _ := disclosure.Publish(march, policy)
	march.Scope, march.Counts = "March, revised", [][][]int64{{{20, 11}}, {{30, 5}}}
	second, _, _ := disclosure.Publish(march, policy)
	leaks, err := disclosure.Revised(policy, first.Statements(), second.Statements())
	fmt.Println(len(leaks), leaks[0].Kind, err)
	// Output: 2 difference <nil>
}

// Rows in the order of their counts would place the hidden one between its
// neighbours; in the order of the keys they tell nothing.
func ExampleTable_order() {
	t := disclosure.Table{
		Scope: "satisfaction", Rows: []string{"queue", "oms", "snils", "visa"}, Columns: []string{"all"}, Classes: []string{"rated"},
		Counts: [][][]int64{{{40}}, {{12}}, {{11}}, {{3}}},
	}
	order := []int{0, 1, 2, 3}
	slices.SortFunc(order, func(a, b int) int { return strings.Compare(t.Rows[a], t.Rows[b]) })
	rows, counts := []string{}, [][][]int64{}
	for _, i := range order {
		rows, counts = append(rows, t.Rows[i]), append(counts, t.Counts[i])
	}
	t.Rows, t.Counts = rows, counts
	release, _, _ := disclosure.Publish(t, disclosure.Policy{MinForPublish: 10})
	for i, row := range release.Rows() {
		n, ok := release.Counts(disclosure.Place{Row: i, Column: 0})
		fmt.Println(row, n, ok)
	}
	// Output:
	// oms [12] true
	// queue [40] true
	// snils [] false
	// visa [] false
}

func ExampleCheckGroups() {
	g, _ := disclosure.CheckGroups([]disclosure.Person{
		{Features: []string{"30–39", "Самара"}}, {Features: []string{"30–39", "Самара"}}, {Features: []string{"40–49", "Самара"}},
	}, 2, 1)
	fmt.Println(g.Sizes, "rows below k:", g.Below)
	// Output: [2 2 1] rows below k: [2]
}
