package standard_test

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/state-for-people/standard"
)

// An agency's own act, written as JSON, changes a limit from a day on; every
// value says who set it.
func ExampleDecodeOverlay() {
	firstReply := standard.Param[time.Duration]{Key: "touchpoint.first-reply-within", Rows: []standard.Setting[time.Duration]{
		{Value: 24 * time.Hour, Clause: standard.Cite("people-2022:4.6.4.3")},
	}}
	overlay, findings, err := standard.DecodeOverlay([]byte(`{
	  "code": "omsk-230",
	  "title": {"ru": "Приказ № 230", "en": "Order No. 230"},
	  "amends": ["people-2022"],
	  "changes": [
	    {"param": "touchpoint.first-reply-within", "set": "PT12H", "clause": "omsk-230:4.2", "from": "2026-07-01"},
	    {"param": "touchpoint.last-reply-within", "set": "PT12H", "clause": "omsk-230:4.3"}
	  ]
	}`), &firstReply)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range findings {
		fmt.Println(f.At, f.Text.EN)
	}
	edition, err := standard.NewEdition(standard.DocumentPeople, 2026_06_30, overlay)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, day := range []standard.Date{2026_06_30, 2026_07_01} {
		s, _ := firstReply.Of(edition.AsOf(day))
		fmt.Println(day, standard.FormatDuration(s.Value), s.Clause)
	}
	// Output:
	// /changes/1/param no package given here owns a parameter with this key
	// 2026-06-30 PT24H people-2022:4.6.4.3
	// 2026-07-01 PT12H omsk-230:4.2
}

// Two acts that set one thing on the same days are refused by name.
func ExampleNewEdition() {
	transfers := standard.Param[int]{Key: "touchpoint.transfers-at-most", Rows: []standard.Setting[int]{{Value: 2, Clause: standard.Cite("people-2022:4.6.3.2")}}}
	act := func(code standard.Document, n int, amends ...standard.Document) standard.Overlay {
		return standard.Overlay{Code: code, Amends: amends, Changes: []standard.Change{
			transfers.Set(n, standard.MustParseClause(string(code)+":1"), standard.ModalityMust, standard.Period{})}}
	}
	_, err := standard.NewEdition(standard.DocumentPeople, 2026_01_01, act("omsk-230", 1, standard.DocumentPeople), act("tara-7", 3, standard.DocumentPeople))
	fmt.Println(err)
	edition, err := standard.NewEdition(standard.DocumentPeople, 2026_01_01, act("omsk-230", 1, standard.DocumentPeople), act("tara-7", 3, "omsk-230"))
	n, _ := transfers.In(edition)
	fmt.Println(n, err)
	// Output:
	// standard: edition: "touchpoint.transfers-at-most" is set by omsk-230:1 and by tara-7:1 on the same days; let one of the two overlays name the other in amends
	// 3 <nil>
}

// Does the Standard bind a municipal enterprise? The full edition says so, the
// brief one leaves enterprises out.
func ExampleScope_Explain() {
	s := standard.Scope{Body: "municipal_enterprise", Service: "municipal_service", Client: "citizen_ru", Standing: standard.StandingPotential}
	fmt.Println(s.Ask(standard.Federal(2026_01_01)))
	answer, x := s.Explain(standard.Brief(2026_01_01))
	fmt.Println(answer)
	fmt.Println(x.Grounds[0].Text.EN, x.Grounds[0].Clause)
	// Output:
	// applies
	// outside
	// not on the list: bodies that the Standard binds people-2022-brief:obliged/3
}

func ExampleAdoption_Due() {
	year := standard.Adoption{Authority: "region-63", Year: 2026, Events: []standard.AdoptionEvent{
		{Step: standard.AdoptionPriorities, On: 2026_01_20},
		{Step: standard.AdoptionSituations, On: 2026_02_10},
		{Step: standard.AdoptionPlan, On: 2026_03_01},
	}}
	for _, d := range year.Due(2026_04_01) {
		fmt.Println(d.Step, "by", d.By, "blocked:", d.Blocked, d.Clause)
	}
	// Output:
	// team by 2026-12-31 blocked: false people-2022:4.2.2(3)
	// delivery by 2026-12-31 blocked: true people-2022:4.2.2(4)
	// control by 2026-12-31 blocked: false people-2022:4.2.2(5)
}

func ExampleAdoptionSteps() {
	fmt.Println("flowchart LR")
	for r := range standard.AdoptionSteps() {
		if r.After != "" {
			fmt.Printf("    %s --> %s\n", r.After, r.Step)
		}
	}
	// Output:
	// flowchart LR
	//     situations --> plan
	//     plan --> team
	//     team --> delivery
	//     plan --> control
}

func ExampleAmendment_Check() {
	draft := standard.Amendment{Initiator: standard.InitiatorOtherWithInstruction, Monitoring: "report-2026", Approval: "letter-17"}
	for _, f := range draft.Check() {
		fmt.Println(f.At, f.Text.EN, f.Clause)
	}
	// Output: /instruction there is no instruction of the President, the Government or its leadership people-2022:9.3(7)
}

func ExamplePublication_InForceFrom() {
	from, clause, ok := standard.Publication{Document: standard.DocumentSamaraPeople, On: 2022_12_23, In: "Волжская коммуна"}.InForceFrom()
	fmt.Println(from, clause, ok)
	_, _, ok = standard.Publication{Document: standard.DocumentSamaraPeople}.InForceFrom()
	fmt.Println(ok)
	// Output:
	// 2022-12-23 samara-people-2022:decree.3 true
	// false
}

func ExampleClientID_Check() {
	for _, f := range standard.ClientID("000-000-001 00").Check() {
		fmt.Println(f.Severity, f.Text.EN)
	}
	// Output: advice the key of the client looks like the number of a document, a phone number or an e-mail address
}

func ExampleDocuments() {
	for d := range standard.Documents() {
		fmt.Println(d.Code+":", d.Title.EN)
	}
	// Output:
	// people-2022: Standard State for People
	// people-2022-brief: Standard State for People, brief edition
	// samara-people-2022: Standard State for People, Samara region
	// samara-business-2022: Standard State for Business, Samara region
	// samara-internal-2022: Standard of the Internal Client, Samara region
	// concept: Departmental concept of adopting the client-centric approach
	// touchpoint-list: Order on the list of touchpoints with the internal client
}

func ExampleParseClause() {
	c, err := standard.ParseClause("people-2022:4.5.3.1(2)")
	fmt.Println(c.Document(), c.Place(), err)
	_, err = standard.ParseClause("4.5.3.1")
	fmt.Println(err)
	// Output:
	// people-2022 4.5.3.1(2) <nil>
	// standard: clause "4.5.3.1": wants a document code, a colon and a place, such as people-2022:4.6.4.3
}

func ExampleQuarterOf() {
	q := standard.QuarterOf(2026_11_21)
	fmt.Println(q.From, q.To, q.Days())
	// Output: 2026-10-01 2027-01-01 92
}

func ExampleDuration() {
	data, _ := json.Marshal(standard.Duration(90 * time.Minute))
	fmt.Println(string(data))
	// Output: "PT1H30M"
}

func ExampleRules() {
	type office struct{ StopDistance int }
	rules := standard.Rules[office]{{
		Code: "example.stop-too-far", Clause: standard.Cite("people-2022:4.6.7.1(1)"), Severity: standard.SeverityAdvice,
		Text: standard.Text{RU: "остановка дальше 300 метров", EN: "the stop is more than 300 metres away"},
		Mend: standard.Text{RU: "укажите ближайшую остановку", EN: "give the nearest stop"},
		Check: func(o office, broken func(standard.Pointer)) {
			if o.StopDistance > 300 {
				broken("/stop_distance")
			}
		},
	}}
	fmt.Println(len(rules.Check(office{300})), rules.Check(office{301})[0].At)
	// Output: 0 /stop_distance
}

// A day becomes an instant only in a zone that the caller names.
func ExampleDateOf() {
	at := time.Date(2026, 3, 1, 22, 30, 0, 0, time.UTC)
	samara := time.FixedZone("Samara", 4*3600)
	fmt.Println(standard.DateOf(at, time.UTC), standard.DateOf(at, samara))
	// Output: 2026-03-01 2026-03-02
}

func ExampleParseDate() {
	d, err := standard.ParseDate("2026-02-28")
	fmt.Println(d.AddDays(1), d.DaysUntil(2026_03_31), err)
	_, err = standard.ParseDate("2026-02-29")
	fmt.Println(err)
	// Output:
	// 2026-03-01 31 <nil>
	// standard: "2026-02-29" is not a day of the calendar; want YYYY-MM-DD
}

func ExampleParseDuration() {
	d, err := standard.ParseDuration("PT1H30M")
	fmt.Println(d, err)
	_, err = standard.ParseDuration("P1D")
	fmt.Println(err)
	// Output:
	// 1h30m0s <nil>
	// standard: "P1D" is not a length of time; want hours, minutes and seconds as ISO 8601 has them: PT24H, PT1M30S
}

func ExampleYearOf() {
	year := standard.YearOf(2026_11_21)
	fmt.Println(year.From, year.To, year.Contains(2026_12_31))
	// Output: 2026-01-01 2027-01-01 true
}

// The Samara standards have no rules for single touchpoints; an edition says so
// and by which clause.
func ExampleSamaraPeople() {
	reply := standard.Param[time.Duration]{Key: "example.first-reply", Rows: []standard.Setting[time.Duration]{
		{Value: 24 * time.Hour, Clause: standard.Cite("people-2022:4.6.4.3")},
	}}
	for _, e := range []standard.Edition{standard.Federal(2026_03_05), standard.SamaraPeople(2026_03_05), standard.SamaraBusiness(2026_03_05)} {
		s, _ := reply.Of(e)
		fmt.Println(e.Document(), s.Removed, s.Clause)
	}
	// Output:
	// people-2022 false people-2022:4.6.4.3
	// samara-people-2022 true samara-people-2022:4.6/p4
	// samara-business-2022 true samara-business-2022:4.6
}

func ExampleSamaraBusiness() {
	e := standard.SamaraBusiness(2026_03_05)
	who, listed := standard.ClientStatuses.Of(e, "citizen_ru")
	fmt.Println(listed, who.Clause)
	_, listed = standard.ClientStatuses.Of(e, "legal_entity")
	fmt.Println(listed)
	// Output:
	// false samara-business-2022:3(1)
	// true
}

// A decision uses a parameter and a reading through the explanation, so that
// the value and its source are told when somebody asks.
func ExampleUse() {
	transfers := standard.Param[int]{Key: "example.transfers", Rows: []standard.Setting[int]{{Value: 2, Clause: standard.Cite("people-2022:4.6.3.2")}}}
	perCall := standard.Switch{Reading: "K1", Options: []string{"exact"}}
	var x standard.Explanation
	n, ok := standard.Use(&x, &transfers, standard.Federal(2026_03_05))
	option := standard.UseSwitch(&x, &perCall, standard.Federal(2026_03_05))
	fmt.Println(n, ok, option == "")
	fmt.Print(x.Long(standard.LangEN))
	// Output:
	// 2 true true
	// Parameters:
	//   - example.transfers: 2 (people-2022:4.6.3.2)
	// Readings applied:
	//   - K1
}

func ExampleUseSwitch() {
	rounding := standard.Switch{Reading: "K1", Options: []string{"exact"}}
	e, err := standard.NewEdition(standard.DocumentPeople, 2026_03_05, standard.Overlay{
		Code: "omsk-230", Amends: []standard.Document{standard.DocumentPeople},
		Changes: []standard.Change{rounding.Set("exact", standard.Cite("omsk-230:6"), standard.Period{})},
	})
	fmt.Println(standard.UseSwitch(nil, &rounding, e), err)
	// Output: exact <nil>
}
