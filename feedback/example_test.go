package feedback_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// percent writes an interval of a share in per cent.
func percent(i feedback.Interval) string {
	return fmt.Sprintf("%.1f … %.1f %%", 100*i.Low, 100*i.High)
}

// A batch of replies, a byte each, becomes a share with its interval.
func Example() {
	t, err := feedback.NewTally(feedback.QuestionOf(feedback.QuestionSatisfaction))
	if err != nil {
		fmt.Println(err)
		return
	}
	replies := []byte{4, 4, 3, 2, 4, 1, 4, 3, 4, 4, feedback.MarkHardToSay, feedback.MarkNotAnswered}
	if err := t.Add(replies); err != nil {
		fmt.Println(err)
		return
	}
	share, _ := t.Share()
	interval, _ := feedback.Wilson(share, feedback.Confidence95)
	fmt.Println(share, "of", t.Asked(), "asked;", percent(interval))
	// Output: 8/10 of 12 asked; 49.0 … 94.3 %
}

func ExampleQuestions() {
	for q, term := range feedback.Questions() {
		fmt.Println(q.Code, q.Scale, term.Clause)
	}
	// Output:
	// loyalty loyalty-0-10 people-2022:T1.4/question
	// ease ease-1-4 people-2022:T1.2
	// satisfaction satisfaction-1-4 people-2022:4.5.7.1
	// need satisfaction-1-4 people-2022:4.5.7.1/p1
	// portal satisfaction-1-4 people-2022:4.6.1.9/s2
	// phone satisfaction-1-4 people-2022:T2.3/scale
	// loyalty_digital loyalty-0-10 people-2022:T2.5/question
}

func ExampleQuestion_Check() {
	q := feedback.QuestionOf(feedback.QuestionEase)
	q.Version = 2
	for _, f := range q.Check() {
		fmt.Println(f.At, f.Text.EN)
	}
	// Output: /version the version of the question is missing or unknown, so the methodology is not single
}

func ExampleNewTally() {
	loyalty, err := feedback.NewTally(feedback.QuestionOf(feedback.QuestionLoyalty))
	if err != nil {
		fmt.Println(err)
		return
	}
	nobody, _ := loyalty.NPS()
	fmt.Println(nobody, nobody.IsPositive())
	fmt.Println(loyalty.Add([]byte{10, 9, 11}))
	_ = loyalty.AddCount(10, 36)
	_ = loyalty.AddCount(8, 21)
	_ = loyalty.AddCount(0, 10)
	n, _ := loyalty.NPS()
	tenths, _ := n.Tenths()
	fmt.Println(n, tenths)
	// Output:
	// no data false
	// feedback: 1 of the marks are not on the scale loyalty-0-10, the first at index 2; nothing was counted
	// 26/67 388
}

func ExampleRated() {
	a := feedback.Rated(feedback.QuestionOf(feedback.QuestionSatisfaction), 2)
	a.At = time.Date(2026, 3, 5, 10, 0, 0, 0, time.UTC)
	a.Outcome = feedback.OutcomeGot
	a.Services = []standard.ServiceID{"snils"}
	a.TouchpointKind = standard.TouchpointChatbot
	fmt.Println(a.IsLow())
	for _, f := range a.Check() {
		fmt.Println(f.Code, f.Clause)
	}
	// Output:
	// true
	// feedback.reason-not-asked people-2022:4.6.6.4/s2
}

func ExampleAnswer_Check() {
	a := feedback.Rated(feedback.QuestionOf(feedback.QuestionSatisfaction), 5)
	for _, f := range a.Check() {
		fmt.Println(f.At, f.Text.RU)
	}
	// Output:
	// /rating такой оценки нет на шкале вопроса
	// /outcome не указано, чем кончилось дело клиента: не видно, кого не спросили
	// /services оценка услуги не говорит, какой услуги
	// /at не указано, когда спросили
	// /touchpoint_kind вид точки взаимодействия не указан или его нет в списке: точки не сравнить
}

// Five points have a middle that four grades have not: it is left out, and the
// share lost is told.
func ExampleMapOf() {
	m, err := feedback.MapOf("stars-5@1", "stars-5", feedback.ScalePoints, feedback.ScaleSatisfaction, feedback.UnmappedExclude, "1", "2", "3", "4", "5")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(m.Lossless(), len(m.Check()))
	t, loss, _ := m.Convert(feedback.QuestionOf(feedback.QuestionSatisfaction), map[string]int64{"1": 10, "2": 20, "3": 30, "4": 40, "5": 100})
	share, _ := t.Share()
	fmt.Println(share, "lost", loss.NoImage)
	// Output:
	// false 0
	// 140/170 lost 30/200
}

func ExampleMap_Check() {
	fmt.Println(feedback.Map{ID: "m@1", From: "smileys-3", Kind: feedback.ScaleSmileys, To: feedback.ScaleEase, Unmapped: "drop"}.Check()[0].Text.EN)
	// Output: what becomes of an answer without an image is not said
}

func ExampleNewCoverage() {
	c, err := feedback.NewCoverage(100, 20, 10)
	if err != nil {
		fmt.Println(err)
		return
	}
	a := feedback.Rated(feedback.QuestionOf(feedback.QuestionEase), 4)
	a.Outcome = feedback.OutcomeGot
	_ = c.Add(a)
	fmt.Println(c.Rows[0].Reached(), c.Missing())
	// Output: 1/100 [refused abandoned]
}

func ExampleNewCube() {
	c, err := feedback.NewCube(feedback.QuestionOf(feedback.QuestionSatisfaction))
	if err != nil {
		fmt.Println(err)
		return
	}
	quarter := standard.QuarterOf(2026_02_01)
	_ = c.Add(feedback.Key{Situation: "birth", Service: "snils", Touchpoint: "portal", Period: quarter}, []byte{4, 4, 3})
	_ = c.Add(feedback.Key{Situation: "birth", Service: "policy", Touchpoint: "office", Period: quarter}, []byte{1, 4})
	for k, t := range c.RollUp(feedback.DimensionTouchpoint).All() {
		s, _ := t.Share()
		fmt.Println(k.Touchpoint, s)
	}
	// Output:
	// office 1/2
	// portal 3/3
}

func ExampleServiceSet() {
	fmt.Println(feedback.ServiceSet("snils", "policy"))
	// Output: policy + snils
}

func ExampleWilson() {
	none, _ := feedback.Wilson(feedback.Share{Part: 0, Whole: 50}, feedback.Confidence95)
	fmt.Println("none of 50:", percent(none))
	_, err := feedback.Wilson(feedback.Share{}, feedback.Confidence95)
	fmt.Println(err)
	// Output:
	// none of 50: 0.0 … 7.1 %
	// feedback: share: no answers, so there is no figure
}

func ExampleWilsonFinite() {
	all, _ := feedback.WilsonFinite(feedback.Share{Part: 7, Whole: 10}, 10, feedback.Confidence95)
	fmt.Println("all ten clients asked:", percent(all))
	// Output: all ten clients asked: 70.0 … 70.0 %
}

func ExampleAdjustedWald() {
	i, _ := feedback.AdjustedWald(feedback.NPS{Promoters: 36, Passives: 21, Detractors: 10}, feedback.Confidence95)
	fmt.Printf("38.8 points, %.1f … %.1f\n", i.Low, i.High)
	// Output: 38.8 points, 19.9 … 54.4
}

func ExampleStandardError() {
	se, variance, _ := feedback.StandardError(feedback.NPS{Promoters: 3, Passives: 2, Detractors: 1})
	fmt.Printf("%.1f points, variance %.3f\n", se, variance)
	// Output: 30.4 points, variance 0.556
}

func ExampleNewcombe() {
	i, _ := feedback.Newcombe(feedback.Share{Part: 56, Whole: 70}, feedback.Share{Part: 48, Whole: 80}, feedback.Confidence95)
	fmt.Println("20 % apart,", percent(i))
	// Output: 20 % apart, 5.2 … 33.4 %
}

func ExampleCompareShares() {
	d, _ := feedback.CompareShares(feedback.Share{Part: 80, Whole: 100}, feedback.Share{Part: 86, Whole: 100}, feedback.Confidence95)
	fmt.Printf("%.0f %%, p = %.2f: %s\n", 100*d.Value, d.P, d.Verdict)
	// Output: -6 %, p = 0.26: not_distinguishable
}

func ExampleCompareNPS() {
	d, _ := feedback.CompareNPS(feedback.NPS{Promoters: 540, Passives: 290, Detractors: 170}, feedback.NPS{Promoters: 500, Passives: 300, Detractors: 200}, feedback.Confidence95)
	fmt.Printf("%+.0f points, %.1f … %.1f: %s\n", d.Value, d.Interval.Low, d.Interval.High, d.Verdict)
	// Output: +7 points, 0.2 … 13.7: higher
}

func ExampleCompare() {
	ease, _ := feedback.NewTally(feedback.QuestionOf(feedback.QuestionEase))
	satisfaction, _ := feedback.NewTally(feedback.QuestionOf(feedback.QuestionSatisfaction))
	_, err := feedback.Compare(ease, satisfaction, feedback.Confidence95, false)
	fmt.Println(err)
	// Output: feedback: different definitions: the figures cannot be compared or added
}

func ExampleMinForEstimate() {
	n, _ := feedback.MinForEstimate(0.05, feedback.Confidence95)
	finite, _ := feedback.FiniteSample(n, 1000)
	fmt.Println(n, "answers; of a thousand clients", finite)
	// Output: 385 answers; of a thousand clients 279
}

func ExampleMinForEstimateNPS() {
	n, _ := feedback.MinForEstimateNPS(5, 1, feedback.Confidence95)
	fmt.Println(n)
	// Output: 1534
}

func ExampleFiniteSample() {
	n, _ := feedback.FiniteSample(385, 385)
	fmt.Println(n)
	// Output: 193
}

// To show that at most half a per cent repeat, so many must not repeat.
func ExampleMinWithoutFault() {
	n, _ := feedback.MinWithoutFault(0.005, feedback.Confidence95)
	fmt.Println(n)
	// Output: 765
}

func ExampleStratify() {
	s, _ := feedback.Stratify([]feedback.Stratum{
		{Name: "digital", Population: 900, Share: feedback.Share{Part: 72, Whole: 90}},
		{Name: "office", Population: 100, Share: feedback.Share{Part: 45, Whole: 90}},
	}, feedback.Confidence95)
	fmt.Printf("pooled %s, weighted %.0f %%, as good as %.0f answers\n", s.Pooled, 100*s.Value, s.Effective)
	// Output: pooled 117/180, weighted 77 %, as good as 110 answers
}

func ExampleKishEffective() {
	n, _ := feedback.KishEffective([]float64{1, 1, 4})
	fmt.Println(n)
	// Output: 2
}

// Every group is happier than a year ago, and the whole is not: more of the less
// happy groups were asked.
func ExampleMixOf() {
	m, _ := feedback.MixOf([]feedback.Part{
		{Name: "portal", Before: feedback.Share{Part: 255, Whole: 300}, After: feedback.Share{Part: 86, Whole: 100}},
		{Name: "phone", Before: feedback.Share{Part: 156, Whole: 200}, After: feedback.Share{Part: 158, Whole: 200}},
		{Name: "office", Before: feedback.Share{Part: 73, Whole: 100}, After: feedback.Share{Part: 222, Whole: 300}},
	})
	fmt.Printf("%s, then %s; in the same mix %.2f %%; reversed: %t\n", m.Before, m.After, 100*m.Standardised, m.Reversed)
	// Output: 484/600, then 466/600; in the same mix 81.67 %; reversed: true
}

func ExampleBenjaminiHochberg() {
	r, _ := feedback.BenjaminiHochberg([]float64{.001, .008, .039, .041}, .05)
	fmt.Println(r)
	// Output: [true true true true]
}

func ExampleCompareMany() {
	of := func(good, bad int64) feedback.Tally {
		t, _ := feedback.NewTally(feedback.QuestionOf(feedback.QuestionSatisfaction))
		_ = t.AddCount(4, good)
		_ = t.AddCount(1, bad)
		return t
	}
	list, _, _ := feedback.CompareMany([]feedback.Named{{Name: "snils", Tally: of(80, 20)}, {Name: "policy", Tally: of(82, 18)}, {Name: "queue", Tally: of(30, 70)}, {Name: "grant", Tally: of(99, 1)}}, feedback.Confidence95)
	for _, c := range list {
		fmt.Println(c.Name, c.Difference.Verdict)
	}
	// Output:
	// snils not_distinguishable
	// policy higher
	// queue lower
	// grant higher
}

func ExampleNewReport() {
	t, _ := feedback.NewTally(feedback.QuestionOf(feedback.QuestionEase))
	_ = t.AddCount(4, 80)
	_ = t.AddCount(2, 20)
	r, _ := feedback.NewReport(standard.Text{RU: "Простота", EN: "Ease"}, []feedback.Named{{Name: "snils", Tally: t}}, feedback.Confidence95)
	r.Rows = append(r.Rows,
		feedback.ShareRow("policy", feedback.Share{}, feedback.Confidence95),
		feedback.HiddenRow("queue"))
	fmt.Print(r.Alternative(standard.LangEN))
	// Output:
	// Ease (share of “easy” and “rather easy”)
	// snils: 80.0%, from 71.1 to 86.7, 100 ratings
	// policy: no data
	// queue: hidden: too few answers, or they could be computed from other rows
	// “From and to” is where the figure of all clients may lie, had each been asked. Confidence 95.0%.
}

func ExampleNPSRow() {
	row := feedback.NPSRow("portal", feedback.NPS{Promoters: 36, Passives: 21, Detractors: 10}, feedback.Confidence95)
	fmt.Println(row.State, row.Rated, row.NPS)
	// Output: shown 67 26/67
}

func ExampleExplainCompare() {
	of := func(good, bad int64) feedback.Tally {
		t, _ := feedback.NewTally(feedback.QuestionOf(feedback.QuestionSatisfaction))
		_ = t.AddCount(4, good)
		_ = t.AddCount(1, bad)
		return t
	}
	_, x, _ := feedback.ExplainCompare(of(80, 20), of(86, 14), feedback.Confidence95, false)
	for _, g := range x.Grounds {
		fmt.Println(g.Clause, g.Text.EN)
	}
	// Output:
	// people-2022:4.5.7.2/p1 question, version, wording and scale are the same: the results are comparable
	// people-2022:4.5.7.2/p1 not distinguishable: chance could have made such a difference
}

// Whoever wants the loyalty index alone counts a batch three times as fast.
func ExampleCountNPS() {
	n, err := feedback.CountNPS([]byte{10, 9, 9, 8, 6, feedback.MarkNotAnswered})
	tenths, _ := n.Tenths()
	fmt.Println(n.Promoters, n.Passives, n.Detractors, tenths, err)
	// Output: 3 1 1 400 <nil>
}

// Titles of services for the reader; the key stays for machines.
func ExampleReport_Titled() {
	t, _ := feedback.NewTally(feedback.QuestionOf(feedback.QuestionSatisfaction))
	_ = t.Add([]byte{4, 4, 3, 1})
	r, _ := feedback.NewReport(standard.Text{RU: "Март", EN: "March"}, []feedback.Named{{Name: "snils", Tally: t}, {Name: "oms", Tally: t}}, feedback.Confidence95)
	r = r.Titled(feedback.Titles{"snils": {RU: "Выдача СНИЛС", EN: "Issue of SNILS"}})
	for _, line := range strings.Split(r.Alternative(standard.LangRU), "\n")[1:3] {
		fmt.Println(strings.ReplaceAll(line, "\u00a0", " "))
	}
	csv, _ := r.CSV()
	fmt.Println(strings.Split(csv, "\n")[1])
	// Output:
	// Выдача СНИЛС: 75,0 %, от 30,1 до 95,4, оценок 4
	// oms: 75,0 %, от 30,1 до 95,4, оценок 4
	// snils,shown,satisfied,4,4,3,4,,,,0.3006418425824019,0.9544127391902995,0.95,Выдача СНИЛС,Issue of SNILS
}
