package journey_test

import (
	"fmt"
	"strings"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/journey"
	"github.com/state-for-people/standard/lifesituation"
)

// move is a short map: a family has moved to another region.
func move() journey.Map {
	text := func(ru, en string) standard.Text { return standard.Text{RU: ru, EN: en} }
	return journey.Map{
		ID: "move", Title: text("Переезд в другой регион", "Moving to another region"), Version: 1,
		Basis:     []journey.Basis{journey.BasisSegmentation},
		Situation: journey.Situation{ID: "move", Description: text("Семья переехала в другой регион", "A family has moved to another region")},
		Segment:   journey.Segment{ID: "families", Description: text("Семьи с детьми", "Families with children")},
		Needs: []journey.Need{
			{ID: "home", Title: text("Оформить новый адрес", "Register the new address"), Arises: "rent", Met: "address"},
			{ID: "care", Title: text("Найти врача и детский сад", "Find a doctor and a kindergarten"), Arises: "address", Met: "kindergarten"},
		},
		Stages: []journey.Stage{
			{ID: "house", Title: text("Дом", "Home"), Steps: []journey.Step{
				{ID: "rent", Title: text("Снять квартиру", "Rent a flat")},
				{ID: "address", Title: text("Подать заявление о регистрации", "Apply for registration"), Touchpoint: "portal", Services: []standard.ServiceID{"registration"}},
			}},
			{ID: "family", Title: text("Семья", "Family"), Steps: []journey.Step{
				{ID: "doctor", Title: text("Прикрепиться к поликлинике", "Choose a clinic"), Touchpoint: "portal"},
				{ID: "kindergarten", Title: text("Встать в очередь в детский сад", "Join the kindergarten queue"), Touchpoint: "office", Together: true},
			}},
		},
		Services: []journey.Service{{ID: "registration", Title: text("Регистрация по месту жительства", "Registration of residence"), Kind: lifesituation.ServicePublic}},
		Touchpoints: []journey.Touchpoint{
			{ID: "portal", Kind: standard.TouchpointPortal, Title: text("Портал", "Portal"), Experience: &journey.Experience{Positive: 45, Answers: 50},
				Positive: journey.Notes{Items: []standard.Text{text("Быстро", "Fast")}}, Problems: journey.Notes{NoneFound: true}},
			{ID: "office", Kind: standard.TouchpointOneStopShop, Title: text("МФЦ", "One-stop shop"), Experience: &journey.Experience{Positive: 30, Answers: 50},
				Positive: journey.Notes{NoneFound: true}, Problems: journey.Notes{Items: []standard.Text{text("Очередь", "A queue")}}},
		},
	}
}

// Nobody has written down what clients like and dislike at the portal.
func ExampleMap_Check() {
	m := move()
	m.Touchpoints[0].Positive = journey.Notes{}
	m.Needs[1].Met = ""
	for _, f := range m.Check() {
		fmt.Println(f.At, f.Clause)
		fmt.Println(" ", f.Text.RU)
		fmt.Println(" ", f.Mend.RU)
	}
	// Output:
	// /needs/1/met people-2022:4.3.4.1(4)
	//   не видно, на каком действии потребность удовлетворена
	//   укажите действие из карты, которым потребность закрывается
	// /touchpoints/0/positive people-2022:4.3.4.1/p1
	//   нет позитивных наблюдений в точке взаимодействия
	//   запишите наблюдения или отметьте, что их не нашли
}

// The family has registered at the new address.
func ExampleMap_Position() {
	p := move().Position([]journey.StepID{"rent", "address"})
	fmt.Println("done", p.Done)
	fmt.Println("here", p.Current)
	fmt.Println("next", p.Next)
	fmt.Println("meets", p.Needs)
	fmt.Println(p.Steps.Done, "of", p.Steps.Of)
	// Output:
	// done [house]
	// here family
	// next [doctor kindergarten]
	// meets [care]
	// 2 of 4
}

func ExampleDrawing_Text() {
	m := move()
	fmt.Print(m.Draw(standard.LangRU).At(m.Position([]journey.StepID{"rent", "address", "doctor"})).Text())
	// Output:
	// Карта клиентского пути: Переезд в другой регион
	// Вы на этапе 2 «Семья». Сделано действий: 3 из 4.
	// Действие                         │ Где               │ Услуги            │ Довольны   │ Состояние
	// ─────────────────────────────────┼───────────────────┼───────────────────┼────────────┼─────────────
	// 1. Дом                           │                   │                   │            │ сделано
	// ✓ 1.1. Снять квартиру            │                   │                   │            │ сделано
	// ✓ 1.2. Подать заявление о        │ Портал            │ Регистрация по    │ 45 из 50   │ сделано
	// регистрации                      │                   │ месту жительства  │            │
	// 2. Семья                         │                   │                   │            │ вы здесь
	// ✓ 2.1. Прикрепиться к            │ Портал            │                   │ 45 из 50   │ сделано
	// поликлинике                      │                   │                   │            │
	// ► 2.2. Встать в очередь в        │ МФЦ               │                   │ 30 из 50   │ можно
	// детский сад (можно вместе с      │                   │                   │            │ сделать
	// предыдущим)                      │                   │                   │            │ сейчас
}

func ExampleDrawing_Mermaid() {
	m := move()
	m.Stages = m.Stages[:1]
	m.Situation.Description, m.Segment.Description = standard.Text{}, standard.Text{}
	fmt.Print(m.Draw(standard.LangEN).At(m.Position([]journey.StepID{"rent"})).Mermaid())
	// Output:
	// flowchart TB
	//     accTitle: Journey map Moving to another region
	//     accDescr: Journey map#58; Moving to another region. You are at stage 1 “Home”. Steps done#58; 1 of 2#46; Stage 1#58; Home, you are here. 1#46;1#46; Rent a flat#59; done. 1#46;2#46; Apply for registration#59; where#58; Portal#59; services#58; Registration of residence#59; content#58; 45 of 50#59; may be done now.
	//     subgraph stage1["1#46; Home (you are here)"]
	//         step0["✓ 1#46;1#46; Rent a flat"]:::done
	//         step1["► 1#46;2#46; Apply for registration<br/>Portal, content 45 of 50"]:::current
	//     end
	//     step0 --> step1
	//     classDef done fill:#e3f1e7,stroke:#1b6e3c,color:#103d22
	//     classDef current fill:#0b5cad,stroke:#083f78,color:#ffffff,stroke-width:3px
	//     classDef later fill:#ffffff,stroke:#5a6270,color:#333a44
}

func ExampleDrawing_Markdown() {
	m := move()
	m.Stages = m.Stages[1:]
	fmt.Print(m.Draw(standard.LangEN).Markdown())
	// Output:
	// **Journey map: Moving to another region**
	//
	// | № | Step | Where | Services | Content |
	// | --- | --- | --- | --- | --- |
	// | **1** | **Family** |  |  |  |
	// | 1.1 | Choose a clinic | Portal |  | 45 of 50 |
	// | 1.2 | Join the kindergarten queue (may be done with the one before) | One-stop shop |  | 30 of 50 |
}

// The text alternative tells everything that the picture shows.
func ExampleDrawing_Alt() {
	m := move()
	m.Stages = m.Stages[1:]
	fmt.Println(m.Draw(standard.LangEN).Alt())
	// Output:
	// Journey map: Moving to another region. Life situation: A family has moved to another region. For: Families with children. Stage 1: Family. 1.1. Choose a clinic; where: Portal; content: 45 of 50. 1.2. Join the kindergarten queue (may be done with the one before); where: One-stop shop; content: 30 of 50.
}

// A drawing can be handed on with or without a client's place in it.
func ExampleDrawing_At() {
	m := move()
	d := m.Draw(standard.LangEN)
	fmt.Print(strings.ReplaceAll(d.At(m.Position(nil)).CSV(), "\r\n", "\n"))
	// Output:
	// stage,stage_title,step,step_title,optional,together,touchpoint,services,positive,answers,state
	// 1,Home,1.1,Rent a flat,false,false,,,,,next
	// 1,Home,1.2,Apply for registration,false,false,Portal,Registration of residence,45,50,later
	// 2,Family,2.1,Choose a clinic,false,false,Portal,,45,50,later
	// 2,Family,2.2,Join the kindergarten queue,false,true,One-stop shop,,30,50,later
}

// What a client is told on a booking.
func ExampleDrawing_Here() {
	m := move()
	fmt.Println(m.Draw(standard.LangRU).At(m.Position([]journey.StepID{"rent", "address"})).Here())
	// Output:
	// Вы на этапе 2 «Семья». Сделано действий: 2 из 4. Дальше: Прикрепиться к поликлинике; Встать в очередь в детский сад. Этим вы решите: Найти врача и детский сад.
}

// A line for the top of a page.
func ExampleDrawing_Trail() {
	m := move()
	fmt.Println(m.Draw(standard.LangEN).At(m.Position([]journey.StepID{"rent", "address"})).Trail())
	// Output:
	// ✓ Home › ► Family (you are here) · 2 of 4
}

// Every format by its code, for files on request.
func ExampleDrawing_In() {
	d := move().Draw(standard.LangEN)
	for f := range journey.Formats() {
		s, ok := d.In(f.Code)
		fmt.Println(f.Code, f.Code.Form(), ok, len(s) > 200)
	}
	// Output:
	// mermaid graphic true true
	// svg mixed true true
	// dot graphic true true
	// markdown tabular true true
	// text tabular true true
	// csv tabular true true
}

// The life of a version, as the table has it.
func ExampleTransitions() {
	fmt.Println("stateDiagram-v2")
	for t := range journey.Transitions() {
		fmt.Printf("    %s --> %s: %s\n", t.From, t.To, t.Event)
	}
	// Output:
	// stateDiagram-v2
	//     draft --> approved: approve
	//     approved --> superseded: supersede
}

func ExampleVersion_Apply() {
	draft := journey.Version{Number: 2, Status: journey.StatusDraft, Act: "приказ № 9"}
	approved, _, err := draft.Apply(journey.EventApprove, 2026_02_01)
	fmt.Println(approved.Status, approved.Approved, err)
	_, _, err = approved.Apply(journey.EventApprove, 2026_02_02)
	fmt.Println(err)
	// Output:
	// approved 2026-02-01 <nil>
	// journey: a map version in status "approved" does not take the event "approve"; the moves are those of Transitions
}

// A map that is to be reviewed every year.
func ExampleHistory_DueSince() {
	h := journey.History{Map: "move", Versions: []journey.Version{{Number: 1, Status: journey.StatusApproved, Approved: 2025_02_01, Act: "приказ № 9"}}}
	fmt.Println(h.Check())
	fmt.Println(h.DueSince(12, 2026_01_31))
	fmt.Println(h.DueSince(12, 2026_03_01))
	// Output:
	// []
	//  false
	// 2026-02-01 true
}

func ExampleHistory_InForce() {
	h := journey.History{Map: "move", Versions: []journey.Version{{Number: 1, Status: journey.StatusSuperseded}, {Number: 2, Status: journey.StatusApproved}}}
	v, ok := h.InForce()
	fmt.Println(v.Number, ok)
	// Output:
	// 2 true
}

// A map without recommendations is half of the result.
func ExampleResults_Check() {
	r := journey.Results{Maps: []journey.Map{move()}, Practices: []journey.Practice{{Origin: journey.OriginDomestic}, {Origin: journey.OriginForeign}}}
	for _, f := range r.Check() {
		fmt.Println(f.Clause, f.Text.RU)
	}
	// Output:
	// people-2022:4.3.4.3(2) среди результатов нет рекомендаций, как улучшить клиентский опыт
}

// In the brief edition nobody asks for experience at the touchpoints.
func ExampleMap_CheckIn() {
	m := move()
	m.Touchpoints[0].Experience = nil
	fmt.Println(len(m.CheckIn(standard.Federal(2026_03_01))), len(m.CheckIn(standard.Brief(2026_03_01))))
	// Output:
	// 1 0
}

func ExampleParams() {
	for _, p := range journey.Params() {
		fmt.Println(p.ParamKey())
	}
	// Output:
	// journey.parts
}
