package touchpoint_test

import (
	"fmt"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/touchpoint"
)

// Nobody has said what is convenient, so the contact is digital.
func ExampleChoose() {
	choice := touchpoint.Choose(touchpoint.Query{Offered: []touchpoint.Touchpoint{
		{ID: "office", Kind: standard.TouchpointInPerson},
		{ID: "app", Kind: standard.TouchpointMobileApp},
	}}, standard.Federal(2026_03_01))
	fmt.Println(choice.Touchpoint, choice.By)
	// Output:
	// app digital
}

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

// Why there is no deadline: the authority has not said which level it claims.
func ExampleExplainJudge() {
	mention := touchpoint.Case{
		Deadline: touchpoint.DeadlineMention,
		Received: time.Date(2026, 3, 6, 18, 0, 0, 0, time.UTC),
		At:       time.Date(2026, 3, 7, 20, 30, 0, 0, time.UTC),
	}
	v, why := touchpoint.ExplainJudge(mention, standard.Federal(2026_03_01))
	fmt.Println(v.Outcome, why.Missing)
	mention.Level = 4
	v, why = touchpoint.ExplainJudge(mention, standard.Federal(2026_03_01))
	fmt.Println(v.Outcome, why.Params[0].Value, why.Params[0].Clause)
	// Output:
	// unclear [level]
	// overdue PT6H people-2022:T2.6/4
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

// A region gives itself three hours instead of four.
func ExampleMentionWithin() {
	handle, ok := touchpoint.MentionWithin(5)
	if !ok {
		return
	}
	act := standard.Overlay{Code: "omsk-230", Amends: []standard.Document{standard.DocumentPeople}, Changes: []standard.Change{
		handle.Set(3*time.Hour, standard.Cite("omsk-230:4.2"), standard.ModalityMust, standard.Period{}),
	}}
	omsk, err := standard.NewEdition(standard.DocumentPeople, 2026_03_01, act)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(handle.In(standard.Federal(2026_03_01)))
	fmt.Println(handle.In(omsk))
	// Output:
	// 4h0m0s true
	// 3h0m0s true
}

// The federal Standard gives a request half the time of a mention.
func ExampleRequestWithin() {
	handle, _ := touchpoint.RequestWithin(5)
	fmt.Println(handle.In(standard.Federal(2026_03_01)))
	// Output:
	// 2h0m0s true
}

// Who says that a call centre is digital.
func ExampleChannelHandle() {
	handle, _ := touchpoint.ChannelHandle(standard.TouchpointCallCentre)
	setting, ok := handle.Of(standard.Federal(2026_03_01))
	fmt.Println(handle.Key, setting.Value, setting.Clause, ok)
	// Output:
	// touchpoint.channel-of-call-centre digital people-2022:4.6(1) true
}

// Overlays from outside are bound to these handles.
func ExampleParams() {
	for _, p := range touchpoint.Params()[:4] {
		fmt.Println(p.ParamKey())
	}
	// Output:
	// touchpoint.first-reply-within
	// touchpoint.day-notice-before
	// touchpoint.two-hour-notice-before
	// touchpoint.wait-within
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

// A one-stop shop is judged by the rules of its kind. Recommendations are advice.
func ExampleInventory_Check() {
	metres := 450
	shop := touchpoint.Inventory{
		Touchpoint: touchpoint.Touchpoint{ID: "mfc", Kind: standard.TouchpointOneStopShop, Title: standard.Text{RU: "МФЦ", EN: "One-stop shop"}},
		Building:   &touchpoint.Building{StopDistance: &metres, Parking: 12, AccessibleParking: 1, Ramps: true},
	}
	e := standard.Federal(2026_03_01)
	for _, d := range touchpoint.Demands(standard.TouchpointOneStopShop, 0, e) {
		if d.Code != "guest_network" {
			shop.Has = append(shop.Has, touchpoint.Feature(d.Code))
		}
	}
	for _, f := range shop.Check(e) {
		fmt.Println(f.Severity, f.At, f.Text.RU)
	}
	// Output:
	// advice /building/stop_distance остановка общественного транспорта слишком далеко от здания
	// advice /building/accessible_parking на парковке мало мест для людей с инвалидностью
	// advice /has нет гостевой беспроводной сети
}

// A description without a title of its kind is not well formed.
func ExampleTouchpoint_Check() {
	for _, f := range (touchpoint.Touchpoint{ID: "t-1", Kind: "fax"}).Check() {
		fmt.Println(f.Code, f.At)
	}
	// Output:
	// standard.shape-unknown-code /kind
}

// The third transfer over one question is one too many.
func ExampleMayTransfer() {
	e := standard.Federal(2026_03_01)
	fmt.Println(touchpoint.MayTransfer(1, e), touchpoint.MayTransfer(2, e))
	// Output:
	// true false
}

func ExampleExplainMayTransfer() {
	_, why := touchpoint.ExplainMayTransfer(2, standard.Federal(2026_03_01))
	fmt.Println(why.Grounds[0].Text.RU)
	// Output:
	// больше переключать нельзя: решите вопрос сами или перезвоните клиенту
}

// A client books twenty hours ahead: it is too late for the notice of the day
// before.
func ExampleNotices() {
	appointed := time.Date(2026, 3, 6, 12, 0, 0, 0, time.UTC)
	for _, n := range touchpoint.Notices(appointed.Add(-20*time.Hour), appointed, 5, standard.Federal(2026_03_01)) {
		fmt.Printf("%q %s\n", n.Deadline, n.At.Format(time.DateTime))
	}
	// Output:
	// "" 2026-03-05 16:00:00
	// "two_hour_notice" 2026-03-06 10:00:00
}

// What a call centre has and does.
func ExampleDemands() {
	for _, d := range touchpoint.Demands(standard.TouchpointCallCentre, 0, standard.Federal(2026_03_01)) {
		fmt.Println(d.Code, d.Clause.Place())
	}
	// Output:
	// incoming_scripts 4.6.3.6/s1
	// outgoing_scripts 4.6.3.6/s2
	// abuse_script 4.6.3.9
	// speech_recognition 4.6.3.10/s1
	// keypad 4.6.3.10/s2
	// typical_answers 4.6.3.11/s1
	// staff_hours 4.6.3.11/s2
	// consultation_booking 4.6.3.11/s3
}

// A pop-up shows a small fault; what matters is whether the client can go on.
func ExamplePriorityOf() {
	fmt.Println(touchpoint.PriorityOf(touchpoint.Fault{Kind: touchpoint.FaultMinorLoss}))
	fmt.Println(touchpoint.PriorityOf(touchpoint.Fault{Kind: touchpoint.FaultMinorLoss, Blocks: true}))
	// Output:
	// lower
	// highest
}

func ExampleExplainPriorityOf() {
	_, why := touchpoint.ExplainPriorityOf(touchpoint.Fault{Kind: touchpoint.FaultPartial})
	fmt.Println(why.Grounds[0].Text.RU, why.Readings)
	// Output:
	// операцию можно закончить, поэтому приоритет ниже [T3]
}

// The brief edition wants support round the clock for everything.
func ExampleRoundTheClock() {
	fmt.Println(touchpoint.RoundTheClock(touchpoint.PriorityLower, standard.Federal(2026_03_01)))
	fmt.Println(touchpoint.RoundTheClock(touchpoint.PriorityLower, standard.Brief(2026_03_01)))
	// Output:
	// false
	// true
}

// The client has turned content notices off.
func ExampleMayPush() {
	p := touchpoint.Preferences{Without: []touchpoint.Category{touchpoint.CategoryContent}}
	survey, _ := touchpoint.TopicNewSurvey.Category()
	status, _ := touchpoint.TopicServiceStatus.Category()
	fmt.Println(touchpoint.MayPush(p, survey, 0), touchpoint.MayPush(p, status, 0))
	// Output:
	// false true
}

func ExampleExplainMayPush() {
	_, why := touchpoint.ExplainMayPush(touchpoint.Preferences{PerDay: 1}, touchpoint.CategoryTrigger, 1)
	fmt.Println(why.Grounds[0].Clause, why.Grounds[0].Text.RU)
	// Output:
	// people-2022:4.6.2.6/s1 сегодня отправлено столько уведомлений, сколько выбрал клиент
}

// A service that can only be had online.
func ExampleOffer_Check() {
	o := touchpoint.Offer{Service: "allowance", Touchpoints: []touchpoint.Touchpoint{{ID: "portal", Kind: standard.TouchpointPortal, Title: standard.Text{RU: "Портал"}}}}
	for _, f := range o.Check(standard.Federal(2026_03_01)) {
		fmt.Println(f.Text.RU, f.Clause)
	}
	// Output:
	// услугу нельзя получить лично people-2022:4.6/s3
}

// The first reply is friendly and says nothing about when the answer will come.
func ExampleProblem_Check() {
	p := touchpoint.Problem{Client: "c-1", Requests: []touchpoint.Request{{
		Topic: "пособия", Mood: "спокойное", Content: "вопрос", Priority: "обычная", AnswerBy: 2026_04_01, Assignee: "e-7",
		Acknowledgement: &touchpoint.Acknowledgement{Greeting: "Здравствуйте!", Thanks: "Спасибо, что написали."},
	}}}
	for _, f := range p.Check() {
		fmt.Println(f.At, f.Mend.RU)
	}
	// Output:
	// /requests/0/acknowledgement/answer_by назовите день, к которому ответите или решите вопрос
}

// The script of an incoming call as a diagram.
func ExampleCallMoves() {
	fmt.Println("stateDiagram-v2")
	for m := range touchpoint.CallMoves(touchpoint.ScriptIncoming) {
		fmt.Printf("    %s --> %s: %s\n", m.From, m.To, m.Event)
	}
	// Output:
	// stateDiagram-v2
	//     started --> greeted: greet
	//     greeted --> identified: identify
	//     identified --> need_known: find_need
	//     need_known --> understood: understand
	//     understood --> answered: answer
	//     understood --> on_hold: hold
	//     on_hold --> answered: answer
	//     on_hold --> promised: promise_call_back
	//     answered --> ended: goodbye
	//     promised --> ended: goodbye
}

// A cold call that comes to nothing.
func ExampleCallState_Apply() {
	state := touchpoint.CallStarted
	for _, e := range []touchpoint.CallEvent{touchpoint.CallGreet, touchpoint.CallColdPurpose, touchpoint.CallAnswer} {
		next, _, err := state.Apply(touchpoint.ScriptOutgoing, e)
		if err != nil {
			fmt.Println(err)
			break
		}
		state = next
	}
	fmt.Println(state)
	// Output:
	// touchpoint: in the outgoing script a call in state "cold" does not take "answer"; the moves are those of CallMoves
	// cold
}

// fiveDays is a calendar without holidays.
type fiveDays struct{}

func (fiveDays) IsWorkday(d standard.Date) bool {
	w := d.In(time.UTC).Weekday()
	return w != time.Saturday && w != time.Sunday
}

// The list was changed on Monday, 6 April; on the 22nd it is still not online.
func ExampleJudgePublication() {
	e, err := standard.NewEdition(standard.DocumentTouchpointList, 2026_04_06)
	if err != nil {
		fmt.Println(err)
		return
	}
	v := touchpoint.JudgePublication(touchpoint.Publication{Changed: 2026_04_06, At: 2026_04_22}, fiveDays{}, e)
	fmt.Println(v.Outcome, v.Due, v.LateDays)
	// Output:
	// overdue 2026-04-20 2
}

func ExampleExplainJudgePublication() {
	e, err := standard.NewEdition(standard.DocumentTouchpointList, 2026_04_06)
	if err != nil {
		fmt.Println(err)
		return
	}
	_, why := touchpoint.ExplainJudgePublication(touchpoint.Publication{Changed: 2026_04_06, At: 2026_04_22}, fiveDays{}, e)
	fmt.Println(why.Params[0].Value, why.Params[0].Clause, why.Readings)
	// Output:
	// 10 touchpoint-list:5.5 [T10]
}

// A touchpoint whose needs nobody has named.
func ExampleList_Check() {
	l := touchpoint.List{Authority: "ministry", Rows: []touchpoint.ListRow{{
		Number: 1, Process: standard.Text{RU: "Заявки на технику"},
		Points: []touchpoint.ListPoint{
			{Kind: touchpoint.ListedTicketSystem, Channel: touchpoint.ChannelDigital},
			{Kind: touchpoint.ListedTelephone, Channel: touchpoint.ChannelOffline, Needs: []touchpoint.ListedNeed{touchpoint.NeedConsultation}},
		},
	}}}
	for _, f := range l.Check() {
		fmt.Println(f.At, f.Text.RU)
	}
	// Output:
	// /rows/0/points/0/needs не сказано, зачем клиент обращается в эту точку
}

// What has to be published anew.
func ExampleCompareLists() {
	row := func(points ...touchpoint.ListPoint) touchpoint.List {
		return touchpoint.List{Rows: []touchpoint.ListRow{{Process: standard.Text{RU: "Связь"}, Points: points}}}
	}
	before := row(touchpoint.ListPoint{Kind: touchpoint.ListedEmail})
	after := row(touchpoint.ListPoint{Kind: touchpoint.ListedEmail, Needs: []touchpoint.ListedNeed{touchpoint.NeedConsultation}}, touchpoint.ListPoint{Kind: touchpoint.ListedTelephone})
	for _, d := range touchpoint.CompareLists(before, after) {
		fmt.Println(d.Kind, d.Touchpoint)
	}
	// Output:
	// touchpoint_needs_changed email
	// touchpoint_added telephone
}

func ExampleMayList() {
	fmt.Println(touchpoint.MayList(touchpoint.ListUnit, touchpoint.ListAlter), touchpoint.MayList(touchpoint.ListUnit, touchpoint.ListInclude))
	// Output:
	// true false
}

// The list of the order, and what it would do well to add.
func ExampleOrderList() {
	l := touchpoint.OrderList()
	fmt.Println(len(l.Rows), l.Rows[9].Process.RU)
	fmt.Println(len(l.Check()), l.Check()[0].Severity, l.Check()[0].Mend.RU)
	// Output:
	// 12 Устранение неисправностей на рабочих местах
	// 9 advice добавьте телефон или личную встречу
}
