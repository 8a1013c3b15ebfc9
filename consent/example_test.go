package consent_test

import (
	"fmt"
	"slices"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
)

func minute(m int) time.Time { return time.Date(2026, 3, 5, 9, m, 0, 0, time.UTC) }

// family is the ledger of a client who consented to everything around the birth
// of a child at 9:10 and withdrew at 9:30.
func family() consent.Ledger {
	birth := consent.Scope{Situation: "birth"}
	l, err := consent.NewLedger("client-7",
		consent.Event{ID: "text-1", Kind: consent.NoticePublished, Client: "client-7", Purpose: consent.PurposeProactive, Scope: birth,
			Effective: minute(0), Recorded: minute(0),
			Published: consent.Notice{ID: "birth-notice", Version: 1, Change: consent.ChangeSubstantive, Services: []standard.ServiceID{"allowance"}}},
		consent.Event{ID: "yes-1", Kind: consent.Granted, Client: "client-7", Purpose: consent.PurposeProactive, Scope: birth,
			Effective: minute(10), Recorded: minute(10), Touchpoint: standard.TouchpointPortal, Authority: "registry-office",
			Notice: consent.NoticeRef{ID: "birth-notice", Version: 1}},
		consent.Event{ID: "no-1", Kind: consent.Withdrawn, Client: "client-7", Purpose: consent.PurposeProactive, Scope: birth,
			Effective: minute(30), Recorded: minute(30), Touchpoint: standard.TouchpointChatbot})
	if err != nil {
		panic(err)
	}
	return l
}

func contact(m int) consent.Query {
	return consent.Query{Target: consent.Target{Purpose: consent.PurposeProactive, Situation: "birth"},
		Action: consent.ActionContact, ValidAt: minute(m), KnownAt: minute(m)}
}

func ExamplePolicy_Decide() {
	policy, ledger := consent.For(standard.Federal(2026_03_05)), family()
	for _, m := range []int{5, 20, 30} {
		answer, err := policy.Decide(ledger, contact(m))
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("9:%02d %s, %s", m, answer.Outcome, answer.Reason)
		for duty := range answer.Duties.All() {
			fmt.Printf("; %s", duty.Title.EN)
		}
		fmt.Println()
	}
	// Output:
	// 9:05 no_information, no-consent; wait for the client to make the first contact
	// 9:20 permit, consent-covers; tell the client which consent the contact rests on; if the client declines to go on, offer to withdraw the consent
	// 9:30 deny, withdrawn; wait for the client to make the first contact; stop what is running under the withdrawn consent
}

func ExamplePolicy_Explain() {
	policy := consent.For(standard.Federal(2026_03_05))
	answer, why, err := policy.Explain(family(), contact(30))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(answer.Outcome)
	fmt.Print(why.Long(standard.LangRU))
	for _, e := range why.Events {
		fmt.Println(e.Event, e.Fate)
	}
	// Output:
	// deny
	// Основания:
	//   - для этого действия нужно согласие клиента, данное именно для этой цели (people-2022:4.5.5.1)
	//   - согласие отозвано; отзыв действует с указанного в нём момента (people-2022:4.5.3.3, C4)
	// Параметры:
	//   - consent.client-starts: true (people-2022:4.5.5.3)
	// Применены толкования:
	//   - C4
	// Учтены сведения:
	//   - action
	//   - events
	// Рассмотрены события:
	//   - yes-1: есть более позднее или более весомое событие того же объёма
	//   - no-1: решает
	// yes-1 outweighed
	// no-1 decides
}

func ExamplePolicy_Authorize() {
	policy, ledger := consent.For(standard.Federal(2026_03_05)), family()
	now := contact(20)
	now.KnownAt = minute(30) // all that the ledger holds by now
	permit, answer, err := policy.Authorize(ledger, now, minute(60))
	fmt.Println(answer.Outcome, err, "until", permit.Until().Format("15:04"))

	use := permit.Use()
	use.At = minute(25)
	fmt.Println(permit.Recheck(ledger.Head(), use))
	use.At = minute(30)
	fmt.Println(permit.Recheck(ledger.Head(), use))
	// Output:
	// permit <nil> until 09:30
	// <nil>
	// consent: authorization: the authorization is out of time; decide again
}

func ExamplePolicy_Withdraw() {
	policy := consent.For(standard.Federal(2026_03_05))
	w, err := policy.Withdraw(family(), "no-1", []consent.Running{
		{ID: "step-1", Target: consent.Target{Purpose: consent.PurposeProactive, Situation: "birth", Service: "allowance"}, Action: consent.ActionProvide, Authority: "fund"},
		{ID: "step-2", Target: consent.Target{Purpose: consent.PurposeProactive, Situation: "birth", Service: "allowance"}, Action: consent.ActionProvide, Authority: "fund", Request: "request-1"},
	})
	fmt.Println(w.Ends, w.Stop, w.Tell, err)
	// Output:
	// [yes-1] [step-1] [registry-office fund] <nil>
}

func ExamplePolicy_ExplainWithdraw() {
	policy := consent.For(standard.Federal(2026_03_05))
	_, x, err := policy.ExplainWithdraw(family(), "no-1", []consent.Running{
		{ID: "step-1", Target: consent.Target{Purpose: consent.PurposeProactive, Situation: "birth", Service: "allowance"}, Action: consent.ActionProvide},
	})
	for _, g := range x.Grounds {
		fmt.Println(g.Code, g.Clause)
	}
	fmt.Println(x.Readings, err)
	// Output:
	// consent.withdrawn people-2022:4.5.3.3
	// consent.gate people-2022:4.5.6.3/p1
	// consent.withdrawn people-2022:4.5.3.3
	// [C4] <nil>
}

func ExampleFor() {
	law := contact(5)
	law.Law = consent.Law{Act: "act-1", Event: "company-registered"}
	for _, edition := range []standard.Edition{standard.Federal(2026_03_05), standard.SamaraBusiness(2026_03_05)} {
		answer, _ := consent.For(edition).Decide(consent.Ledger{}, law)
		fmt.Printf("%s: %s %q\n", edition.Document(), answer.Outcome, answer.Basis.Kind)
	}
	// Output:
	// people-2022: no_information ""
	// samara-business-2022: permit "law"
}

func ExampleNewLedger() {
	_, err := consent.NewLedger("client-7", consent.Event{ID: "yes-1", Kind: consent.Granted, Client: "client-7",
		Purpose: consent.PurposeProactive, Scope: consent.Scope{Situation: "birth"}, Effective: minute(10), Recorded: minute(10),
		Touchpoint: standard.TouchpointPortal})
	fmt.Println(err)
	ledger := family()
	fmt.Println(ledger.Len(), ledger.Head().Length, len(ledger.Check()))
	// Output:
	// standard: consent.notice at "/events/0/notice": it is not known which text the client saw (people-2022:4.5.5.6)
	// 3 3 0
}

func ExampleLedger_State() {
	target := consent.Target{Purpose: consent.PurposeProactive, Situation: "birth"}
	for _, m := range []int{5, 20, 40} {
		state, event := family().State(target, minute(m), minute(m))
		fmt.Printf("%s %q\n", state, event)
	}
	// Output:
	// none ""
	// granted "yes-1"
	// withdrawn "no-1"
}

func ExampleLedger_Disclose() {
	names := consent.Names{Situations: map[standard.SituationID]standard.Text{"birth": {RU: "Рождение ребёнка", EN: "Birth of a child"}}}
	d, err := family().Disclose("yes-1", names, nil)
	fmt.Println(d.Text.RU, err)
	// Output:
	// Мы обращаемся к вам на основании согласия от 5 марта 2026 года. Вы дали его на портале. Согласие дано на проактивное предоставление всех услуг и сервисов в жизненной ситуации «Рождение ребёнка». Вы можете отозвать его в любой момент. <nil>
}

func ExampleLedger_Evidence() {
	ledger := family()
	data := ledger.Evidence(nil)
	end, err := consent.Verify(data, nil)
	fmt.Println(end == ledger.Checkpoint(), err)

	data[len(data)/2] ^= 1
	_, err = consent.Verify(data, nil, end)
	fmt.Println(err)
	// Output:
	// true <nil>
	// consent: evidence, line 1: the digest does not match: the event was changed; restore the ledger from a verified copy and find out who changed it
}

func ExampleEvent_Check() {
	e := consent.Event{ID: "no-1", Kind: consent.Withdrawn, Client: "+7 900 000-00-00", Purpose: consent.PurposeProactive,
		Scope: consent.Scope{Situation: "birth"}, Recorded: minute(10), Touchpoint: standard.TouchpointCallCentre}
	for _, f := range e.Check() {
		fmt.Println(f.Severity, f.At, f.Text.EN)
	}
	// Output:
	// obligation /effective the instant of effect or of recording is missing, or outside the years 1 to 9999
	// advice /client the key of the client looks like the number of a document, a phone number or an e-mail address
}

func ExampleQuery_Check() {
	q := contact(10)
	q.Situation = ""
	for _, f := range q.Check() {
		fmt.Println(f.Text.RU, "→", f.Mend.RU)
	}
	// Output:
	// предмет вопроса не подходит к цели → для проактивного предоставления укажите жизненную ситуацию; вид рассылки — только для рассылки, получателя, business_association или business_ombudsman, — только для доступа к данным
}

func ExampleContact_Check() {
	c := consent.Contact{Action: consent.ActionContact, Basis: consent.Basis{Kind: consent.BasisConsent, Consent: "yes-1"}, At: minute(20), Declined: true}
	for _, f := range c.Check(standard.Federal(2026_03_05)) {
		fmt.Println(f.Clause, f.Text.EN)
	}
	// Output:
	// people-2022:4.5.5.6 the client was not told which consent the contact rested on
	// people-2022:4.5.5.7 the client declined to go on and was not offered the withdrawal
}

func ExampleContact_ExplainCheck() {
	c := consent.Contact{Action: consent.ActionContact, Basis: consent.Basis{Kind: consent.BasisConsent, Consent: "yes-1"}, At: minute(20), Declined: true}
	fs, x := c.ExplainCheck(standard.SamaraBusiness(2026_03_05))
	fmt.Println(len(fs))
	for _, g := range x.Grounds {
		fmt.Println(g.Code, g.Clause)
	}
	for _, p := range x.Params {
		fmt.Println(p.Key, p.Value, p.Clause)
	}
	// Output:
	// 3
	// consent.contact-not-disclosed people-2022:4.5.5.6
	// consent.contact-withdrawal-not-offered people-2022:4.5.5.7
	// consent.contact-interaction-always samara-business-2022:4.5/p15(1)
	// consent.interaction-required always samara-business-2022:4.5/p15(1)
	// consent.withdrawal-by-chosen-channel true samara-business-2022:4.5/p14
	// consent.notify-of-law true samara-business-2022:4.5/p17
}

func ExampleOffers_ExplainCheck() {
	_, x := consent.Offers{{Touchpoint: standard.TouchpointPortal}}.ExplainCheck(standard.Federal(2026_03_05))
	for _, g := range x.Grounds {
		fmt.Println(g.Clause, g.Text.EN)
	}
	// Output:
	// people-2022:4.5.3 there is nowhere to consent to proactive provision
	// people-2022:4.5.3.1(1) there is nowhere to consent to all services of a life situation at once
	// people-2022:4.5.3.1(2) there is nowhere to consent to selected services only
}

func ExampleOffers_Check() {
	bot := consent.Offer{Touchpoint: standard.TouchpointChatbot, Gives: []consent.Purpose{consent.PurposeProactive},
		Withdraws: []consent.Purpose{consent.PurposeProactive}, Forms: []consent.FormCode{consent.FormAllServices, consent.FormSelected},
		Shows: []consent.Shown{consent.ShownPurpose, consent.ShownScope, consent.ShownTerm, consent.ShownWithdrawal, consent.ShownVersion}}
	for _, f := range (consent.Offers{bot}).Check(standard.Federal(2026_03_05)) {
		fmt.Println(f.At, f.Text.EN)
	}
	// Output:
	// /0 the chat-bot, personal chat or voice assistant does not ask for consent to process personal data
}

func ExampleMoves() {
	n := 0
	for range consent.Moves() {
		n++
	}
	fmt.Println(n, "moves")
	fmt.Print(consent.LifeCycle(consent.FormatMermaid, standard.LangEN))
	// Output:
	// 15 moves
	// stateDiagram-v2
	//     accTitle: The life of a consent
	//     none: nothing known
	//     granted: in force
	//     expired: expired
	//     ended: ended by the authority
	//     refused: refused by the client
	//     withdrawn: withdrawn by the client
	//     [*] --> none
	//     none --> granted: the client consented
	//     none --> withdrawn: the client withdrew
	//     none --> refused: the client refused to consent
	//     granted --> withdrawn: the client withdrew
	//     granted --> refused: the client refused to consent
	//     granted --> ended: the authority ended the consent
	//     expired --> granted: the client consented
	//     expired --> withdrawn: the client withdrew
	//     expired --> refused: the client refused to consent
	//     ended --> granted: the client consented
	//     ended --> withdrawn: the client withdrew
	//     ended --> refused: the client refused to consent
	//     refused --> granted: the client consented
	//     refused --> withdrawn: the client withdrew
	//     withdrawn --> granted: the client consented
	//     granted --> expired: the end date passes
}

func ExampleLedger_Timeline() {
	names := consent.Names{Situations: map[standard.SituationID]standard.Text{"birth": {RU: "Рождение ребёнка", EN: "Birth of a child"}}}
	fmt.Print(family().Timeline(minute(59), minute(40), names).Text(standard.LangRU, nil))
	// Output:
	// проактивное предоставление всех услуг и сервисов в жизненной ситуации «Рождение ребёнка»
	//   5 марта 2026 года, 09:10 – 5 марта 2026 года, 09:30  действует (yes-1)
	//   5 марта 2026 года, 09:30 –                           отозвано клиентом (no-1)
}

func ExampleReadEvidence() {
	data := family().Evidence(nil)
	ledger, err := consent.ReadEvidence(data, nil, family().Checkpoint())
	fmt.Println(ledger.Head() == family().Head(), err)

	_, err = consent.ReadEvidence(data[:len(data)/2], nil)
	fmt.Println(err)
	// Output:
	// true <nil>
	// consent: evidence, line 1: the line is damaged; restore the ledger from a verified copy and find out who changed it
}

func ExampleDecodeLedger() {
	ledger, findings, err := consent.DecodeLedger([]byte(`{"client": "client-7", "events": [{"id": "no-1", "kind": "refused", "client": "client-7",
		"purpose": "research", "effective": "2026-03-05T12:00:00+04:00", "recorded": "2026-03-05T12:00:00+04:00", "touchpoint": "portal", "mood": "bad"}]}`))
	fmt.Println(ledger.Len(), err)
	for _, f := range findings {
		fmt.Println(f.Code, f.At)
	}
	for e := range ledger.Events() {
		fmt.Println(e.Effective)
	}
	// Output:
	// 1 <nil>
	// standard.json-unknown-member /events/0/mood
	// 2026-03-05 08:00:00 +0000 UTC
}

func ExamplePolicy_DecideFor() {
	var all consent.PopulationBuilder
	ledger := family()
	for e := range ledger.Events() {
		if e.Kind == consent.NoticePublished {
			if err := all.Publish(e); err != nil {
				fmt.Println(err)
			}
		}
	}
	client, err := all.Add(ledger)
	fmt.Println(client, err)
	population := all.Build()
	policy := consent.For(standard.Federal(2026_03_05))
	answer, nth, err := policy.DecideFor(population, client, contact(20))
	fmt.Println(answer.Outcome, nth, err)
	// Output:
	// 0 <nil>
	// permit 0 <nil>
}

func ExamplePopulation_Prefetch() {
	ledger := family()
	var all consent.PopulationBuilder
	for e := range ledger.Events() {
		if e.Kind == consent.NoticePublished {
			if err := all.Publish(e); err != nil {
				fmt.Println(err)
			}
		}
	}
	for range 40 {
		if _, err := all.Add(ledger); err != nil {
			fmt.Println(err)
		}
	}
	population := all.Build()
	question, err := consent.For(standard.Federal(2026_03_05)).Prepare(contact(20))
	if err != nil {
		fmt.Println(err)
		return
	}
	calls := []int{39, 3, 17, 28, 5, 11} // a list of calls, in any order
	permits := 0
	for batch := range slices.Chunk(calls, 16) {
		population.Prefetch(batch)
		for _, client := range batch {
			if answer, _, err := question.DecideFor(population, client); err == nil && answer.Permits() {
				permits++
			}
		}
	}
	fmt.Println(permits)
	// Output: 6
}

func ExamplePolicy_Prepare() {
	policy := consent.For(standard.Federal(2026_03_05))
	question, err := policy.Prepare(contact(20)) // once for all
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range []consent.Ledger{family(), {}} {
		fmt.Println(question.Decide(l).Outcome)
	}
	// Output:
	// permit
	// no_information
}

func ExampleLedger_Receipt() {
	r, err := family().Receipt("yes-1", "receipt-1", minute(11), consent.Names{}, nil)
	fmt.Println(r.State, r.Form, err)
	fmt.Println(r.Text.EN)
	// Output:
	// granted all_services <nil>
	// You consented to proactive provision of all services in the life situation "birth". You did so on 5 March 2026 on the portal. It holds until you withdraw it. You may withdraw it at any time; ask how where you gave it. Its number is yes-1.
}

func ExampleEvent_CheckIn() {
	e := consent.Event{ID: "yes-1", Kind: consent.Granted, Client: "client-7", Purpose: consent.PurposeProactive,
		Scope: consent.Scope{Situation: "birth", Services: []standard.ServiceID{"kindergarten"}}, Preorder: []standard.ServiceID{"kindergarten"},
		Effective: minute(10), Recorded: minute(10), Touchpoint: standard.TouchpointPortal, Notice: consent.NoticeRef{ID: "birth-notice", Version: 1}}
	fmt.Println(len(e.CheckIn(standard.Federal(2026_03_05))))
	for _, f := range e.CheckIn(standard.SamaraPeople(2026_03_05)) {
		fmt.Println(f.Severity, f.At, f.Text.EN)
	}
	// Output:
	// 0
	// note /preorder a service is pre-ordered, and the edition does not name pre-orders
}

func ExampleEvent_ExplainCheckIn() {
	e := consent.Event{ID: "yes-1", Kind: consent.Granted, Client: "client-7", Purpose: consent.PurposeProactive,
		Scope:     consent.Scope{Situation: "birth"},
		Effective: minute(10), Recorded: minute(10), Touchpoint: standard.TouchpointPortal}
	fs, x := e.ExplainCheckIn(standard.Federal(2026_03_05))
	fmt.Println(len(fs), x.Grounds[0].Code, x.Grounds[0].Clause, x.Facts)
	// Output:
	// 1 consent.notice people-2022:4.5.5.6 [kind purpose scope data preorder]
}
