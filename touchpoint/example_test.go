package touchpoint_test

import (
	"fmt"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/touchpoint"
)

// The client finds a one-stop shop convenient, but the matter is not dealt with
// there; families with small children find the portal convenient.
func ExampleExplainChoose() {
	q := touchpoint.Query{
		Client:  []standard.TouchpointKind{standard.TouchpointOneStopShop},
		Segment: []standard.TouchpointKind{standard.TouchpointPortal},
		Offered: []touchpoint.Touchpoint{
			{ID: "office", Kind: standard.TouchpointInPerson, Title: standard.Text{RU: "Приёмная", EN: "Office"}},
			{ID: "portal", Kind: standard.TouchpointPortal, Title: standard.Text{RU: "Портал", EN: "Portal"}},
		},
	}
	choice, why := touchpoint.ExplainChoose(q, standard.Federal(2026_03_01))
	fmt.Println(choice.Touchpoint, choice.By, choice.Skipped.Client)
	for _, g := range why.Grounds {
		fmt.Println(g.Clause, g.Text.RU)
	}
	// Output:
	// portal segment not_offered
	// people-2022:4.5.5.2 точка взаимодействия из профиля клиента сейчас недоступна
	// people-2022:4.5.5.2 связываемся там, где удобно группе клиентов
}

// A letter came on Friday evening. On Saturday evening nobody has replied yet.
func ExampleJudge() {
	letter := touchpoint.Case{
		Deadline: touchpoint.DeadlineFirstReply,
		Received: time.Date(2026, 3, 6, 18, 0, 0, 0, time.UTC),
		At:       time.Date(2026, 3, 7, 20, 30, 0, 0, time.UTC),
	}
	v := touchpoint.Judge(letter, standard.Federal(2026_03_01))
	fmt.Println(v.Outcome, v.Due.Format(time.DateTime), v.Late)
	// Output:
	// overdue 2026-03-07 18:00:00 2h30m0s
}

// The last moment in time, before anything has been answered.
func ExampleDue() {
	mention := touchpoint.Case{
		Deadline: touchpoint.DeadlineMention,
		Received: time.Date(2026, 3, 6, 18, 0, 0, 0, time.UTC),
		Level:    5,
	}
	due, ok := touchpoint.Due(mention, standard.Federal(2026_03_01))
	fmt.Println(due.Format(time.DateTime), ok)
	// Output:
	// 2026-03-06 22:00:00 true
}

// Which channel a telephone is, depends on the document.
func ExampleChannelOf() {
	federal, _ := touchpoint.ChannelOf(standard.TouchpointCallCentre, standard.Federal(2026_03_01))
	list, err := standard.NewEdition(standard.DocumentTouchpointList, 2026_03_01)
	if err != nil {
		fmt.Println(err)
		return
	}
	internal, _ := touchpoint.ChannelOf(standard.TouchpointCallCentre, list)
	fmt.Println(federal, internal)
	// Output:
	// digital offline
}
