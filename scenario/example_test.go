package scenario_test

import (
	"fmt"
	"os"
	"slices"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
	"github.com/state-for-people/standard/lifesituation"
	"github.com/state-for-people/standard/scenario"
)

// planner makes the planner of the registry that the tests use.
func planner() *scenario.Planner {
	data, err := os.ReadFile("testdata/family.json")
	if err != nil {
		panic(err)
	}
	contents, _, err := standard.Decode[lifesituation.Contents](data)
	if err != nil {
		panic(err)
	}
	registry, err := lifesituation.NewRegistry(contents)
	if err != nil {
		panic(err)
	}
	return scenario.NewPlanner(registry)
}

func moment(hour, minute int) time.Time { return time.Date(2026, 3, 5, hour, minute, 0, 0, time.UTC) }

func preparation() scenario.Preparation {
	return scenario.Preparation{At: moment(9, 0), Profile: lifesituation.Profile{Client: "c-17", Facts: []lifesituation.Known{
		{Fact: "child.born", Value: lifesituation.Bool(true), Origin: lifesituation.OriginRegister},
		{Fact: "child.name", Value: lifesituation.Code("…"), Origin: lifesituation.OriginRegister},
		{Fact: "children", Value: lifesituation.Number(1), Origin: lifesituation.OriginRegister},
		{Fact: "income.low", Value: lifesituation.Bool(true), Origin: lifesituation.OriginRegister},
	}}}
}

// From the registry to the ways of a client's needs.
func ExampleNewPlanner() {
	p := planner()
	pre, grounds := p.ExplainPrepare(preparation(), standard.Federal(2026_03_05))
	fmt.Println(pre.Situation, pre.Segment, "ready:", pre.Ready())
	for _, g := range grounds.Grounds {
		fmt.Println(g.Clause, g.Text.EN)
	}
	facts := p.Bind(preparation().Profile)
	c := p.Case(pre.Situation, pre.Segment, &facts)
	for _, n := range pre.Needs {
		r, x := c.ExplainRoute(n.Need)
		fmt.Println(n.Need, r.Order, slices.Collect(r.Services()), "missing:", x.Missing)
	}
	// Output:
	// birth parents ready: true
	// people-2022:4.5.4.1(1) the client is assigned to a life situation
	// people-2022:4.5.4.1(2) the client is assigned to a segment profile
	// people-2022:4.5.4.1(3) typical needs come from the situation and the segment
	// people-2022:4.5.4.1(4) earlier needs join the typical ones, satisfied ones are not offered
	// people-2022:4.5.4.1(5) services are matched to the needs
	// certificate automatic [birth-registration] missing: []
	// payment after_form [payment] missing: [account]
	// kindergarten not_now [] missing: []
	// school not_now [] missing: []
	// land not_now [] missing: []
	// licence after_form [licence] missing: [region]
}

// What the client says is not so sends back to the step it came from.
func ExamplePlanner_ExplainConfirm() {
	said := scenario.Confirmation{At: moment(10, 0), Situation: scenario.SituationAnswer{Answer: scenario.AnswerConfirmed},
		Segment: scenario.SegmentAnswer{Answer: scenario.AnswerRejected, Correct: "large-families"}}
	confirmed, grounds := planner().ExplainConfirm(preparation(), said, standard.Federal(2026_03_05))
	fmt.Println("again from:", confirmed.Again, "as", confirmed.Scenario.Segment)
	fmt.Println(grounds.Grounds[0].Clause, grounds.Grounds[0].Reading, grounds.Grounds[0].Text.RU)
	// Output:
	// again from: assign_segment as large-families
	// people-2022:4.5.5.5(2) S4 клиент не подтвердил сегмент, потребности определяются заново
}

// The form asks for what is missing, once; its time is held against the limit
// of the edition.
func ExampleForm_ExplainEstimate() {
	p := planner()
	facts := p.Bind(preparation().Profile)
	form := p.Form(p.Case("birth", "parents", &facts).Routes(nil, "certificate", "payment", "licence")...)
	times := []scenario.FieldTime{{Fact: "account", Takes: 8 * time.Minute}, {Fact: "region", Takes: 3 * time.Minute}}
	for _, e := range []standard.Edition{standard.Federal(2026_03_05), standard.SamaraPeople(2026_03_05)} {
		estimate, grounds := form.ExplainEstimate(times, e)
		fmt.Println(e.Document(), estimate.Total, "within:", estimate.Within)
		for _, limit := range grounds.Params {
			fmt.Println("  limit:", limit.Value, "removed:", limit.Removed, "by", limit.Clause)
		}
	}
	// Output:
	// people-2022 11m0s within: no
	//   limit: PT10M removed: false by people-2022:4.5.6.6
	// samara-people-2022 11m0s within: yes
	//   limit:  removed: true by samara-people-2022:4.5/p16
}

// What the client fills in is kept as stated, then checked.
func ExamplePlanner_ExplainVerify() {
	p := planner()
	filled := []lifesituation.Known{{Fact: "account", Value: lifesituation.Code("…7")}}
	profile := scenario.Submit(preparation().Profile, filled, moment(10, 5))
	held := []lifesituation.Known{{Fact: "account", Value: lifesituation.Code("…9")}}
	verdict, grounds := p.ExplainVerify(scenario.Verification{Situation: "birth", Segment: "parents", Needs: []standard.NeedID{"payment"}, Profile: profile, Held: held})
	fmt.Println("passed:", verdict.Passed, "correct:", verdict.Contrary)
	fmt.Println(grounds.Grounds[0].Text.RU)

	verdict = p.Verify(scenario.Verification{Situation: "birth", Segment: "parents", Needs: []standard.NeedID{"payment"}, Profile: profile})
	fmt.Println("passed:", verdict.Passed, verdict.Routes[0].Order)
	// Output:
	// passed: false correct: [account]
	// часть сведений не совпадает с данными органов: уточните названные поля
	// passed: true automatic
}

// A service is provided with an authorization that still holds.
func ExamplePersonal_Provide() {
	p := planner()
	ledger, err := consent.NewLedger("c-17",
		consent.Event{ID: "n1", Kind: consent.NoticePublished, Client: "c-17", Purpose: consent.PurposeProactive, Scope: consent.Scope{Situation: "birth"},
			Effective: moment(7, 0), Recorded: moment(7, 0),
			Published: consent.Notice{ID: "birth", Version: 1, Change: consent.ChangeSubstantive, Services: []standard.ServiceID{"birth-registration"}}},
		consent.Event{ID: "g1", Kind: consent.Granted, Client: "c-17", Purpose: consent.PurposeProactive, Scope: consent.Scope{Situation: "birth"},
			Effective: moment(8, 0), Recorded: moment(8, 0), Touchpoint: standard.TouchpointPortal, Authority: "zags", Notice: consent.NoticeRef{ID: "birth", Version: 1}})
	if err != nil {
		fmt.Println(err)
		return
	}
	facts := p.Bind(preparation().Profile)
	routes := p.Case("birth", "parents", &facts).Routes(nil, "certificate")
	need, _, _ := scenario.Identify("certificate", moment(9, 0)).Apply(scenario.EventConfirm, moment(9, 30))
	personal, err := p.Personalise(p.Prepare(preparation(), standard.Federal(2026_03_05)), []scenario.NeedRecord{need}, routes, moment(9, 31))
	if err != nil {
		fmt.Println(err)
		return
	}

	query := consent.Query{Target: consent.Target{Purpose: consent.PurposeProactive, Situation: "birth", Service: "birth-registration"},
		Action: consent.ActionProvide, ValidAt: moment(9, 32), KnownAt: moment(9, 32)}
	authorization, _, err := consent.For(standard.Federal(2026_03_05)).Authorize(ledger, query, moment(18, 0))
	if err != nil {
		fmt.Println(err)
		return
	}
	withdrawn, err := ledger.Append(consent.Event{ID: "w1", Kind: consent.Withdrawn, Client: "c-17", Purpose: consent.PurposeProactive,
		Scope: consent.Scope{Situation: "birth"}, Effective: moment(9, 33), Recorded: moment(9, 33), Touchpoint: standard.TouchpointPortal, Authority: "zags"})
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = personal.Provide("birth-registration", authorization, withdrawn.Head(), moment(9, 35), "act-12")
	fmt.Println("after a withdrawal:", err)
	personal, err = personal.Provide("birth-registration", authorization, ledger.Head(), moment(9, 35), "act-12")
	fmt.Println("else:", personal.Needs[0].Status, err)
	for _, r := range personal.Ratings(moment(9, 36)) {
		fmt.Printf("please rate: %s%s\n", r.Service, r.Need)
	}
	// Output:
	// after a withdrawal: scenario: consent: authorization: the ledger has changed since; decide again
	// else: satisfied <nil>
	// please rate: birth-registration
	// please rate: certificate
}

func ExampleDelivery_Check() {
	d := scenario.Delivery{Channel: scenario.ChannelInPerson, Services: []standard.ServiceID{"payment"}, Began: moment(10, 0), Ended: moment(10, 6)}
	for _, f := range d.Check(standard.Federal(2026_03_05)) {
		fmt.Println(f.Clause, f.Text.RU)
	}
	fmt.Println("Samara:", len(d.Check(standard.SamaraPeople(2026_03_05))), "findings")
	// Output:
	// people-2022:4.5.6.3/p3 приём длился дольше, чем допускает стандарт
	// Samara: 0 findings
}

func ExampleRefusal_Check() {
	p := planner()
	facts := p.Bind(preparation().Profile)
	refusal, _ := p.Case("birth", "parents", &facts).Route("land").Refusal()
	fmt.Println(refusal.Reasons[0].Text.RU)
	refusal.Told, refusal.Status, refusal.Watched = moment(10, 0), scenario.StatusNotSatisfiable, true
	for _, f := range refusal.Check() {
		fmt.Println(f.Clause, f.Mend.RU)
	}
	// Output:
	// свободных участков в районе нет
	// people-2022:4.5.6.10(3) укажите, что рассматривается: new_service, reengineering или scenario_update
}

// The life of a need, as a Mermaid diagram.
func ExampleTransitions() {
	fmt.Println("stateDiagram-v2")
	fmt.Println("  [*] -->", scenario.Identify("n", moment(9, 0)).Status)
	for t := range scenario.Transitions() {
		fmt.Printf("  %s --> %s: %s\n", t.From, t.To, t.Event)
	}
	// Output:
	// stateDiagram-v2
	//   [*] --> identified
	//   identified --> confirmed: confirm
	//   confirmed --> in_progress: start
	//   in_progress --> satisfied: satisfy
	//   in_progress --> not_satisfiable: refuse
	//   not_satisfiable --> awaiting_change: consider
	//   awaiting_change --> in_progress: resume
	//   identified --> declined_by_client: decline
	//   confirmed --> declined_by_client: decline
	//   in_progress --> declined_by_client: decline
	//   awaiting_change --> declined_by_client: decline
}

// What comes from outside is judged before it is used; a code on no list
// survives decoding and is found.
func ExamplePreparation_Check() {
	in, said := preparation(), scenario.Confirmation{Needs: []scenario.NeedAnswer{{Need: "certificate", Answer: "perhaps"}}}
	fmt.Println("preparation:", len(in.Check()), "verification:", len(scenario.Verification{Profile: in.Profile}.Check()))
	for _, f := range said.Check() {
		fmt.Println(f.At, f.Text.RU)
	}
	personal := scenario.Personal{Client: "c-17", Needs: []scenario.NeedRecord{scenario.Identify("certificate", moment(9, 0))}}
	fmt.Println("personal scenario:", len(personal.Check()), "record:", len(personal.Needs[0].Check()))
	// Output:
	// preparation: 0 verification: 0
	// /needs/0/answer такого кода нет в перечне
	// personal scenario: 0 record: 0
}
