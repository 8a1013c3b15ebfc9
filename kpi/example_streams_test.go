package kpi_test

import (
	"fmt"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
	"github.com/state-for-people/standard/kpi"
)

func ExampleNewRepeatCounter() {
	c, _ := kpi.NewRepeatCounter(standard.Federal(2026_03_31), standard.QuarterOf(2026_01_01), time.UTC)
	first := time.Date(2026, 1, 10, 12, 0, 0, 0, time.UTC)
	for _, e := range []kpi.RepeatEvent{
		{Client: "a", Service: "certificate", At: first, Requested: true, Succeeded: true},
		{Client: "b", Service: "certificate", At: first.AddDate(0, 0, 3), Requested: true},
		{Client: "a", Service: "certificate", At: first.AddDate(0, 0, 28), Requested: true},
	} {
		if err := c.Add(e); err != nil {
			fmt.Println(err)
		}
	}
	saved, _ := c.MarshalBinary() // go on tomorrow
	var resumed kpi.RepeatCounter
	_ = resumed.UnmarshalBinary(saved)
	fmt.Printf("%+v, remembers %d\n", resumed.Counts(), resumed.Remembered())
	fmt.Println(resumed.Add(kpi.RepeatEvent{Client: "c", Service: "certificate", At: first, Requested: true}))
	// Output:
	// {Repeated:1 Requests:3 Counting:requests}, remembers 1
	// kpi: the event is PT672H earlier than the one before it; give the events in the order of time
}

func ExampleNewSocialCounter() {
	tables, _ := kpi.For(standard.Federal(2026_03_31))
	now := time.Date(2026, 3, 31, 18, 0, 0, 0, time.UTC)
	c, _ := kpi.NewSocialCounter(tables, now)
	_ = c.Add(kpi.SocialMessage{Received: now.Add(-10 * time.Hour), Answered: now.Add(-5 * time.Hour), Mention: true})
	_ = c.Add(kpi.SocialMessage{Received: now.Add(-7 * time.Hour), Mention: true}) // not answered yet
	counts := c.Counts()
	stars, _ := kpi.Level(tables, counts)
	fmt.Println(counts.Mentions.Slowest, counts.Mentions.Unanswered, stars)
	// Output: PT7H 1 3
}

func ExampleUpkeepOf() {
	updated := []standard.Date{2026_03_01, 2025_01_15, 0} // the third map is not approved
	u, _ := kpi.UpkeepOf(updated, 2026_03_31, 365)
	fmt.Println(u.Current, "of", u.All)
	// Output: 1 of 3
}

func ExamplePhoneRatingsOf() {
	tally, _ := feedback.NewTally(feedback.QuestionOf(feedback.QuestionSatisfaction))
	_ = tally.Add([]byte{4, 4, 3, 1})
	phone, _ := kpi.PhoneRatingsOf(kpi.PhoneAccess{Authority: kpi.HoursWorking, OneStopShops: kpi.HoursWorking, Chatbot: kpi.FactYes}, tally)
	tables, _ := kpi.For(standard.Federal(2026_03_31))
	stars, _ := kpi.Level(tables, phone)
	next, _, _ := kpi.Next(tables, phone)
	fmt.Println(stars, "stars;", next.Text(kpi.IndicatorPhoneAccess, standard.LangEN))
	// Output: 1 stars; to 3★: call back in working hours those who phoned outside them
}

func ExampleEaseOf() {
	tally, _ := feedback.NewTally(feedback.QuestionOf(feedback.QuestionEase))
	_ = tally.Add([]byte{4, 3, 2, feedback.MarkNotAnswered})
	counts, _ := kpi.EaseOf(tally)
	fmt.Println(counts.Easy, "of", counts.Answers)
	// Output: 2 of 3
}

func ExampleScenarioCoverageIn() {
	provided := []kpi.Provision{
		{Service: "passport", InScenario: true, Acts: 900},
		{Service: "benefit", Acts: 60},
		{Service: "benefit", InScenario: true, Acts: 10},
		{Service: "permit", Acts: 30},
	}
	c, _ := kpi.ScenarioCoverageIn(standard.Federal(2026_03_31), provided)
	fmt.Println(c.InScenarios, "of", c.Services, "services")
	e, _ := standard.NewEdition(standard.DocumentPeople, 2026_03_31, standard.Overlay{Code: "order-5", Amends: []standard.Document{standard.DocumentPeople}, Changes: []standard.Change{
		kpi.CoverageCounting.Set("acts", standard.MustParseClause("order-5:1"), standard.Period{}),
	}})
	c, _ = kpi.ScenarioCoverageIn(e, provided)
	fmt.Println(c.InScenarios, "of", c.Services, "acts")
	// Output:
	// 2 of 3 services
	// 910 of 1000 acts
}

func ExampleLoyalServicesOf() {
	l := kpi.LoyalServicesOf([]feedback.NPS{{Promoters: 3, Detractors: 1}, {Promoters: 1, Detractors: 1}, {}})
	fmt.Println(l.Positive, "of", l.Rated, "and", l.Unrated, "without answers")
	// Output: 1 of 2 and 1 without answers
}

func ExampleLoyalServicesIn() {
	at := standard.MustParseClause("order-5:2")
	e, _ := standard.NewEdition(standard.DocumentPeople, 2026_03_31, standard.Overlay{Code: "order-5", Amends: []standard.Document{standard.DocumentPeople}, Changes: []standard.Change{
		kpi.LoyaltyCounting.Set("minimum-answers", at, standard.Period{}),
		kpi.MinimumAnswers.Set(30, at, standard.ModalityMust, standard.Period{}),
	}})
	l, _ := kpi.LoyalServicesIn(e, []feedback.NPS{{Promoters: 30}, {Promoters: 29}})
	fmt.Println(l.Positive, "of", l.Rated, "and", l.Unrated, "with too few answers")
	// Output: 1 of 1 and 1 with too few answers
}

func ExampleParseTenths() {
	t, err := kpi.ParseTenths("35.1")
	fmt.Println(int64(t), t, err)
	_, err = kpi.ParseTenths("35.15")
	fmt.Println(err)
	// Output:
	// 351 35.1 <nil>
	// kpi: a bound is a number between -1000 and 1000 with at most one digit after the point, such as 35.1
}

func ExampleInterval() {
	tables, _ := kpi.For(standard.Federal(2026_03_31))
	counts := kpi.Ease{Easy: 75, Answers: 100}
	i, _ := kpi.Interval(tables, counts, feedback.Confidence95)
	fmt.Printf("%s stars, anything from %s to %s\n", i.Stars, i.Low, i.High)
	// Output: 3 stars, anything from 2 to 4
}

func ExampleAnswersFor() {
	tables, _ := kpi.For(standard.Federal(2026_03_31))
	n, ok, _ := kpi.AnswersFor(tables, kpi.Ease{Easy: 75, Answers: 100}, feedback.Confidence95)
	fmt.Println(n, ok)
	// Output: 332 true
}
