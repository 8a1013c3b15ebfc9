package feedback_test

import (
	"fmt"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// The life cycle of feedback, as a picture.
func ExampleLoopMoves() {
	fmt.Println("stateDiagram-v2")
	for m := range feedback.LoopMoves() {
		fmt.Printf("  %s --> %s: %s\n", m.From, m.To, m.Event)
	}
	// Output:
	// stateDiagram-v2
	//   received --> decided: decide
	//   decided --> used: use
	//   decided --> told: tell
	//   used --> told: tell
}

func ExampleLoop_Check() {
	l := feedback.Loop{Document: standard.DocumentPeople, Uses: []feedback.Use{{Kind: feedback.UseReengineering, Ref: "project 5"}}}
	for _, f := range l.Check() {
		fmt.Println(f.Code, f.Mend.RU)
	}
	// Output: feedback.not-told сообщите клиенту лично, а тем, кто ответил без имени, публично
}

func ExampleLoop_Due() {
	received := time.Date(2026, 3, 5, 10, 0, 0, 0, time.UTC)
	l := feedback.Loop{ReceivedAt: received}
	due, open := l.Due(received.AddDate(0, 0, 6), feedback.Within{Decide: 5 * 24 * time.Hour})
	fmt.Println(open, due.Event, due.Late, due.By.Format(time.DateOnly))
	// Output: true decide true 2026-03-10
}

func ExampleToolkit_Check() {
	t := feedback.Toolkit{Document: standard.DocumentPeople, Tools: []feedback.Tool{{Touchpoint: "bot", Kind: standard.TouchpointChatbot, Objects: []feedback.Object{feedback.ObjectAssistant}}}}
	for _, f := range t.Check() {
		fmt.Println(f.Clause, f.At)
	}
	// Output:
	// people-2022:4.6.6.4/s1 /tools/0/scales
	// people-2022:4.6.6.4/s2 /tools/0/asks_reason
}

func ExampleProvision_Check() {
	p := feedback.Provision{Document: standard.DocumentPeople, Outcome: feedback.OutcomeRefused}
	fmt.Println(p.Check()[0].Mend.EN)
	// Output: ask; ask those too who were refused and those who gave up
}

func ExampleRequiredBreakdowns() {
	fmt.Println(feedback.RequiredBreakdowns(standard.DocumentPeople))
	// Output: [situation service digital_service touchpoint]
}

func ExamplePublication_Check() {
	p := feedback.Publication{Document: standard.DocumentPeople, Address: "https://example.org", Breakdowns: feedback.RequiredBreakdowns(standard.DocumentPeople)}
	for _, f := range p.Check() {
		fmt.Println(f.Clause, f.Text.EN)
	}
	// Output: people-2022:4.5.7.5/p1 the decisions taken on the feedback are missing beside the aggregates
}

func ExampleMonitoring_Check() {
	m := feedback.Monitoring{Document: standard.DocumentConcept, InProduction: 2026_01_15, Since: 2026_01_15, EveryMonths: 3}
	fmt.Println(m.Check()[0].Code)
	due, _ := m.NextRound()
	fmt.Println(due, m.Late(2026_04_20))
	// Output:
	// feedback.concept-monitoring
	// 2026-04-15 5
}

func ExampleInternalKinds() {
	for k := range feedback.InternalKinds() {
		if k.Owed {
			fmt.Println(k.Code, k.Regular)
		}
	}
	// Output:
	// working_conditions_satisfaction true
	// task_discipline false
	// manager_interaction false
	// social_environment false
}

func ExampleInternalProgramme_Check() {
	fmt.Println(len(feedback.InternalProgramme{}.Check()), "places to mend in an empty programme")
	// Output: 11 places to mend in an empty programme
}

func ExampleRequirementRatings_Check() {
	r := feedback.RequirementRatings{Ratings: []feedback.RequirementRating{{Client: "c1", Requirement: "fire-12", State: feedback.RequirementDraft, Grade: 2}}}
	fmt.Println(len(r.Check()))
	for a := range r.ForDrafters(feedback.View{}) {
		fmt.Printf("%q %d\n", a.Client, a.Grade)
	}
	// Output:
	// 0
	// "" 2
}

func ExampleInspection_Check() {
	i := feedback.Inspection{OffersTime: true, OffersCost: true, UsedTools: []feedback.InspectionTool{feedback.ToolAppeal}}
	for _, f := range i.Check() {
		fmt.Println(f.At)
	}
	// Output:
	// /offers_damage
	// /used_tools/0
}

// The authority gets what clients said of its inspections, and not who said it.
func ExampleInspections_ForAuthority() {
	minutes := int64(90)
	all := feedback.Inspections{Inspections: []feedback.Inspection{{ID: "i-1", Client: "c-17", Finished: 2026_03_05, Minutes: &minutes}}}
	for i := range all.ForAuthority() {
		fmt.Printf("%q %q %d minutes\n", i.Client, i.ID, *i.Minutes)
	}
	// Output: "" "" 90 minutes
}
