package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
	"github.com/state-for-people/standard/internal/russian"
	"github.com/state-for-people/standard/lifesituation"
	"github.com/state-for-people/standard/scenario"
	"github.com/state-for-people/standard/touchpoint"
)

const situation standard.SituationID = "childbirth"

// story is what the steps hand on to each other.
type story struct {
	input
	*telling
	registry *lifesituation.Registry
	planner  *scenario.Planner
	policy   consent.Policy
	personal scenario.Personal
}

// tell runs the story.
func tell(in input, lang standard.Lang) (*telling, error) {
	s := &story{input: in, telling: &telling{lang: lang}}
	if err := s.checkRegistry(); err != nil {
		return nil, err
	}
	contact, err := s.mayWe()
	if err != nil {
		return nil, err
	}
	if err := s.serve(contact); err != nil {
		return nil, err
	}
	if err := s.where(); err != nil {
		return nil, err
	}
	s.readLetter()
	if err := s.rate(); err != nil {
		return nil, err
	}
	if err := s.withdraw(); err != nil {
		return nil, err
	}
	return s.telling, s.telling.err
}

// checkRegistry judges the registry and makes its index.
func (s *story) checkRegistry() error {
	s.step("1. Реестр жизненных ситуаций", "1. The registry of life situations")
	findings := s.input.registry.Check()
	r, err := lifesituation.NewRegistry(s.input.registry)
	if err != nil {
		return err
	}
	s.registry, s.planner = r, scenario.NewPlanner(r)
	c := s.input.registry
	s.both(
		fmt.Sprintf("Версия %s: %s, %s, %s, %s. Замечаний: %d.", c.Version, count(len(c.Situations), "ситуация", "ситуации", "ситуаций"), count(len(c.Segments), "сегмент", "сегмента", "сегментов"), count(len(c.Needs), "потребность", "потребности", "потребностей"), count(len(c.Services), "услуга", "услуги", "услуг"), len(findings)),
		fmt.Sprintf("Version %s: %d situations, %d segments, %d needs, %d services. Findings: %d.", c.Version, len(c.Situations), len(c.Segments), len(c.Needs), len(c.Services), len(findings)))
	var titles []string
	for x := range r.Situations() {
		titles = append(titles, x.Title.In(s.lang))
	}
	s.list(s.in("Ситуации", "Situations"), titles)
	return nil
}

// mayWe decides whether the authorities may come first.
func (s *story) mayWe() (consent.Authorization, error) {
	s.step("2. Можно ли обратиться к семье первыми", "2. May we come to the family first")
	s.policy = consent.For(s.edition)
	q := consent.Query{Target: consent.Target{Purpose: consent.PurposeProactive, Situation: situation}, Action: consent.ActionContact, ValidAt: s.now, KnownAt: s.now}
	auth, answer, err := s.policy.Authorize(s.ledger, q, s.now.Add(24*time.Hour))
	if err != nil {
		return auth, err
	}
	_, x, err := s.policy.Explain(s.ledger, q)
	if err != nil {
		return auth, err
	}
	s.json("consent.json", struct {
		Answer      consent.Answer      `json:"answer"`
		Explanation consent.Explanation `json:"explanation"`
	}{answer, x})
	title := s.in("Нет: ", "No: ")
	if answer.Permits() {
		title = s.in("Да: ", "Yes: ")
	}
	s.say(title + x.Short(s.lang) + ".")
	if answer.Basis.Consent != "" {
		d, err := s.ledger.Disclose(answer.Basis.Consent, s.names(), time.UTC)
		if err != nil {
			return auth, err
		}
		s.say(s.in("Клиенту говорим: ", "The client is told: ") + d.Text.In(s.lang))
	}
	var owed []string
	for duty := range answer.Duties.All() {
		owed = append(owed, duty.Title.In(s.lang))
	}
	s.list(s.in("При этом нужно", "What is owed then"), owed)
	return auth, nil
}

// serve goes from the preliminary scenario to services provided.
func (s *story) serve(auth consent.Authorization) error {
	s.step("3. Предварительный сценарий", "3. The preliminary scenario")
	prep := scenario.Preparation{Profile: s.family, At: s.now.Add(-time.Hour)}
	pre := s.planner.Prepare(prep, s.edition)
	if !pre.Ready() {
		s.both("Подготовить сценарий нельзя: не хватает сведений.", "The scenario cannot be prepared: facts are missing.")
		return nil
	}
	x, _ := s.registry.Situation(pre.Situation)
	segment, _ := s.registry.Segment(pre.Segment)
	s.both(
		fmt.Sprintf("Ситуация: %s. Группа: %s. Типовых потребностей: %d.", x.Title.RU, segment.Title.RU, len(pre.Needs)),
		fmt.Sprintf("Situation: %s. Group: %s. Typical needs: %d.", x.Title.EN, segment.Title.EN, len(pre.Needs)))
	s.json("preliminary.json", pre)
	choice := touchpoint.Choose(s.planner.Where(pre, s.family, s.offered), s.edition)
	for _, o := range s.offered {
		if o.ID == choice.Touchpoint {
			s.both("Удобная точка взаимодействия: "+o.Title.RU+".", "The convenient touchpoint: "+o.Title.EN+".")
		}
	}

	s.step("4. Контакт и подтверждение", "4. Contact and confirmation")
	contact, err := s.meet(pre, auth)
	if err != nil {
		return err
	}
	how := s.in("Обратились сами. Семья подтверждает ситуацию и группу.", "We came first. The family confirms situation and group.")
	if contact.ByClient {
		how = s.in("Сами мы не обращаемся: ждём, когда семья придёт. Семья пришла и подтверждает сценарий.", "We do not come first: the family makes the first step. It has come and confirms the scenario.")
	}
	said := scenario.Confirmation{At: s.now, Situation: scenario.SituationAnswer{Answer: scenario.AnswerConfirmed}, Segment: scenario.SegmentAnswer{Answer: scenario.AnswerConfirmed}}
	for _, n := range pre.Needs {
		said.Needs = append(said.Needs, scenario.NeedAnswer{Need: n.Need, Answer: scenario.AnswerConfirmed})
	}
	confirmed := s.planner.Confirm(prep, said, s.edition)
	if !confirmed.Done() {
		return errors.New("the confirmation is not complete")
	}
	s.say(how + s.in(" Подтверждено: ", " Confirmed: ") + s.countOf(len(confirmed.Needs), "потребность", "потребности", "потребностей", "need", "needs") + ".")

	s.step("5. Порядок для каждой потребности", "5. A route for each need")
	facts := s.registry.Schema().Bind(s.family)
	needs := make([]standard.NeedID, 0, len(confirmed.Needs))
	for _, n := range confirmed.Needs {
		needs = append(needs, n.Need)
	}
	routes := s.planner.Case(pre.Situation, pre.Segment, &facts).Routes(nil, needs...)
	for _, r := range routes {
		s.sayRoute(r)
	}
	s.json("routes.json", routes)

	s.personal, err = s.planner.Personalise(confirmed.Scenario, confirmed.Needs, routes, s.now)
	if err != nil {
		return err
	}
	if err := s.fillIn(pre, needs, routes); err != nil {
		return err
	}
	return s.provide()
}

// meet begins the contact: on the authorization, or when the family comes.
func (s *story) meet(pre scenario.Preliminary, auth consent.Authorization) (scenario.Contact, error) {
	if auth.IsZero() {
		return pre.Receive(s.now)
	}
	return pre.Meet(auth, s.ledger.Head(), s.now)
}

// sayRoute tells how one need is dealt with.
func (s *story) sayRoute(r scenario.Route) {
	need, _ := s.registry.Need(r.Need)
	line := "– " + need.Title.In(s.lang) + ": "
	switch r.Order {
	case scenario.OrderAutomatic:
		line += s.in("автоматически — ", "automatically — ")
		sep := ""
		for id := range r.Services() {
			service, _ := s.registry.Service(id)
			line += sep + service.Title.In(s.lang)
			sep = "; "
		}
	case scenario.OrderAfterForm:
		n := 0
		for range r.Missing() {
			n++
		}
		line += s.in("после формы, не хватает сведений: ", "after a form, facts missing: ") + fmt.Sprint(n)
	case scenario.OrderNotNow:
		line += s.in("сейчас нельзя — ", "not now — ")
		for i, reason := range r.Reasons() {
			if i > 0 {
				line += "; "
			}
			line += reason.Text.In(s.lang)
		}
	}
	s.say(line + ".")
}

// fillIn asks for the missing facts only, and checks what was filled in.
func (s *story) fillIn(pre scenario.Preliminary, needs []standard.NeedID, routes []scenario.Route) error {
	s.step("6. Форма: только недостающие сведения", "6. The form: only the missing facts")
	form := s.planner.Form(routes...)
	var fields []string
	for _, f := range form.Fields {
		fields = append(fields, f.Title.In(s.lang))
	}
	s.list(s.in("Спрашиваем", "Asked for"), fields)
	e := form.Estimate(s.form.Times, s.edition)
	if e.Limit > 0 {
		s.both(
			fmt.Sprintf("Заполнение займёт %s, предел — %s. Подставлено автоматически: %d.", russian.Duration(e.Total), russian.Duration(e.Limit), len(form.Filled)),
			fmt.Sprintf("Filling it in takes %s, the limit is %s. Filled in automatically: %d.", russian.DurationEN(e.Total), russian.DurationEN(e.Limit), len(form.Filled)))
	}
	profile := scenario.Submit(s.family, s.form.Answers, s.now)

	s.step("7. Проверки", "7. The checks")
	v := s.planner.Verify(scenario.Verification{Situation: pre.Situation, Segment: pre.Segment, Needs: needs, Profile: profile, Held: s.form.Held})
	if len(v.Contrary) > 0 {
		s.both("Сведения противоречат данным ведомств, возвращаем к форме:", "These facts contradict what authorities hold; back to the form:")
		for _, id := range v.Contrary {
			f, _ := s.registry.Schema().Fact(id)
			s.say("– " + f.Title.In(s.lang))
		}
		return nil
	}
	if v.Passed {
		s.both("Противоречий нет, права подтверждены.", "No contradiction, entitlement confirmed.")
	} else {
		s.both("Подтверждено не всё:", "Not everything is confirmed:")
	}
	for _, r := range v.Routes {
		if was := routeOf(routes, r.Need); was.Order != r.Order {
			s.sayRoute(r)
		}
	}
	var err error
	s.personal, err = s.planner.Resume(s.personal, v, s.now.Add(10*time.Minute))
	return err
}

func routeOf(routes []scenario.Route, need standard.NeedID) scenario.Route {
	for _, r := range routes {
		if r.Need == need {
			return r
		}
	}
	return scenario.Route{}
}

// provide gives the services, each on a basis of its own.
func (s *story) provide() error {
	s.step("8. Предоставление", "8. Provision")
	at := s.now.Add(15 * time.Minute)
	given := 0
	var bases []string // as they are met
	on := map[string][]string{}
	tell := func(basis, service string) {
		if on[basis] == nil {
			bases = append(bases, basis)
		}
		on[basis] = append(on[basis], service)
	}
	for _, a := range s.personal.Services {
		q := consent.Query{Target: consent.Target{Purpose: consent.PurposeProactive, Situation: situation, Service: a.Service}, Action: consent.ActionProvide, ValidAt: at, KnownAt: at}
		if a.OnRequest || !s.proactive() {
			q.Request = "request-2026-03-02-17" // the family asked for it in the form
		}
		auth, answer, err := s.policy.Authorize(s.ledger, q, at.Add(time.Hour))
		if err != nil {
			return err
		}
		service, _ := s.registry.Service(a.Service)
		if !answer.Permits() {
			tell(s.in("нет основания", "no basis"), service.Title.In(s.lang))
			continue
		}
		s.personal, err = s.personal.Provide(a.Service, auth, s.ledger.Head(), at, "result/"+string(a.Service))
		if err != nil {
			return err
		}
		basis, _ := consentBasis[answer.Basis.Kind]
		tell(basis.In(s.lang), service.Title.In(s.lang))
		given++
	}
	for _, basis := range bases {
		s.list("– "+basis, on[basis])
	}
	delivery := scenario.Delivery{Channel: scenario.ChannelOnline, Actions: 1}
	for _, a := range s.personal.Services {
		if !a.Provided.IsZero() {
			delivery.Services = append(delivery.Services, a.Service)
		}
	}
	if given > 0 && len(delivery.Check(s.edition)) == 0 {
		s.both(fmt.Sprintf("Всего — %s одним действием.", count(given, "услуга", "услуги", "услуг")), fmt.Sprintf("In all %d services, by one action.", given))
	}
	for _, n := range s.personal.Needs {
		if len(n.Reasons) > 0 {
			need, _ := s.registry.Need(n.Need)
			s.both("Остаётся: "+need.Title.RU+". Сообщим, когда это станет возможно.", "Still open: "+need.Title.EN+". We tell the family when it can be met.")
		}
	}
	s.json("personal.json", s.personal)
	return nil
}

// proactive reports whether the family has consented as things stand.
func (s *story) proactive() bool {
	a, err := s.policy.Decide(s.ledger, consent.Query{Target: consent.Target{Purpose: consent.PurposeProactive, Situation: situation}, Action: consent.ActionContact, ValidAt: s.now, KnownAt: s.now})
	return err == nil && a.Permits()
}

var consentBasis = map[consent.BasisKind]standard.Text{
	consent.BasisConsent: {RU: "по согласию", EN: "on the consent"},
	consent.BasisRequest: {RU: "по запросу семьи", EN: "at the request of the family"},
	consent.BasisLaw:     {RU: "по закону", EN: "by law"},
}

// names are the titles by which the family knows things.
func (s *story) names() consent.Names {
	n := consent.Names{Situations: map[standard.SituationID]standard.Text{}, Services: map[standard.ServiceID]standard.Text{}}
	for x := range s.registry.Situations() {
		n.Situations[x.ID] = x.Title
	}
	for x := range s.registry.Services() {
		n.Services[x.ID] = x.Title
	}
	return n
}

func count(n int, one, few, many string) string {
	return russian.Noun{One: one, Few: few, Many: many}.Count(int64(n))
}

func (s *story) countOf(n int, one, few, many, oneEN, manyEN string) string {
	return s.in(count(n, one, few, many), russian.CountEN(int64(n), oneEN, manyEN))
}
