package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
	"github.com/state-for-people/standard/internal/russian"
	"github.com/state-for-people/standard/journey"
	"github.com/state-for-people/standard/kpi"
	"github.com/state-for-people/standard/readability"
)

// where tells the family's place on the journey.
func (s *story) where() error {
	s.step("9. Вы находитесь здесь", "9. You are here")
	if err := s.journey.Check().Err(); err != nil {
		return err
	}
	done := []journey.StepID{"certificate", "offer"}
	for _, stage := range s.journey.Stages {
		for _, step := range stage.Steps {
			if len(step.Services) > 0 && s.provided(step.Services) {
				done = append(done, step.ID)
			}
		}
	}
	if s.provided([]standard.ServiceID{"child-allowance"}) {
		done = append(done, "form")
	}
	p := s.journey.Position(done)
	drawing := s.journey.Draw(s.lang).At(p)
	s.both(fmt.Sprintf("Пройдено шагов: %d из %d.", p.Steps.Done, p.Steps.Of), fmt.Sprintf("Steps done: %d of %d.", p.Steps.Done, p.Steps.Of))
	var stages []string
	for _, stage := range s.journey.Stages {
		sign := s.in("впереди", "ahead")
		switch {
		case slices.Contains(p.Done, stage.ID):
			sign = s.in("пройден", "done")
		case stage.ID == p.Current:
			sign = s.in("вы здесь", "you are here")
		}
		stages = append(stages, stage.Title.In(s.lang)+" — "+sign)
	}
	s.list(s.in("Путь", "The path"), stages)
	s.file("journey.svg", drawing.SVG())
	s.file("journey.mmd", drawing.Mermaid())
	s.file("journey.md", drawing.Markdown())
	s.file("journey.txt", drawing.Text())
	return nil
}

// provided reports whether all these services are provided.
func (s *story) provided(services []standard.ServiceID) bool {
	given := map[standard.ServiceID]bool{}
	for _, r := range s.personal.Outcome().Results {
		given[r.Service] = true
	}
	for _, id := range services {
		if !given[id] {
			return false
		}
	}
	return true
}

// readLetter checks the letter that the agency was about to send.
func (s *story) readLetter() {
	s.step("10. Письмо семье", "10. A letter to the family")
	profile, _ := readability.FindProfile(readability.ProfilePeople)
	report := readability.Check(s.letter, profile)
	score, _ := report.Score(readability.IndexConsensus)
	limit, _ := profile.Limit(readability.Measured(readability.IndexConsensus))
	verdict := s.in("отправлять нельзя, перепишите", "must be rewritten")
	switch report.Verdict {
	case readability.VerdictPass:
		verdict = s.in("можно отправлять", "may be sent")
	case readability.VerdictUndecided:
		verdict = s.in("замечаний к пределам нет, но для оценки сложности текст короткий", "within the limits, but too short to be graded")
	case readability.VerdictFail:
	}
	s.both(
		fmt.Sprintf("Сложность: %s при пределе %s (в классах школы). Мест с замечаниями: %d. Итог: %s.", russian.Decimal(tenths(score.Value), 1), russian.Number(int64(limit.Max)), len(report.Findings), verdict),
		fmt.Sprintf("Difficulty: %s, the limit is %s (in school grades). Places found: %d. Verdict: %s.", russian.DecimalEN(tenths(score.Value), 1), russian.NumberEN(int64(limit.Max)), len(report.Findings), verdict))
	for _, f := range worst(report.Findings, 2) {
		s.say(fmt.Sprintf("– «%s»: %s", excerpt(s.letter[f.At.Start:f.At.End]), f.Text.In(s.lang)))
	}
	var instead []string
	for _, f := range report.Findings {
		if f.Suggestion != "" && len(instead) < 2 {
			instead = append(instead, fmt.Sprintf("«%s» → «%s»", s.letter[f.At.Start:f.At.End], f.Suggestion))
		}
	}
	s.list(s.in("– можно заменить", "– may be replaced"), instead)
	s.json("letter.json", report)
}

// worst returns n findings without a ready replacement, the weightiest and the
// longest places first.
func worst(fs readability.Findings, n int) readability.Findings {
	var out readability.Findings
	for _, f := range fs {
		if f.Suggestion == "" && f.At.End > f.At.Start {
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b readability.Finding) int {
		if d := int(b.Severity) - int(a.Severity); d != 0 {
			return d
		}
		return (b.At.End - b.At.Start) - (a.At.End - a.At.Start)
	})
	return out[:min(n, len(out))]
}

// excerpt shortens a place to about five words at either end.
func excerpt(text string) string {
	words := strings.Fields(text)
	if len(words) <= 10 {
		return strings.Join(words, " ")
	}
	return strings.Join(words[:5], " ") + " … " + strings.Join(words[len(words)-4:], " ")
}

// rate turns ratings into figures, stars, and what may be published.
func (s *story) rate() error {
	s.step("11. Оценки", "11. Ratings")
	all := map[feedback.QuestionCode]*feedback.Tally{}
	for _, code := range []feedback.QuestionCode{feedback.QuestionSatisfaction, feedback.QuestionEase, feedback.QuestionLoyalty} {
		t, err := feedback.NewTally(feedback.QuestionOf(code))
		if err != nil {
			return err
		}
		all[code] = &t
	}
	digital, err := feedback.NewTally(feedback.QuestionOf(feedback.QuestionLoyalty))
	if err != nil {
		return err
	}
	loyalty := map[standard.ServiceID]*feedback.Tally{}
	var order []standard.ServiceID
	for _, r := range s.ratings {
		t, ok := all[r.question]
		if !ok {
			return fmt.Errorf("ratings of an unknown question %q", r.question)
		}
		if err := t.Add(r.marks); err != nil {
			return err
		}
		if r.question != feedback.QuestionLoyalty {
			continue
		}
		if r.touchpoint == standard.TouchpointPortal || r.touchpoint == standard.TouchpointMobileApp {
			if err := digital.Add(r.marks); err != nil {
				return err
			}
		}
		if loyalty[r.service] == nil {
			one, err := feedback.NewTally(feedback.QuestionOf(feedback.QuestionLoyalty))
			if err != nil {
				return err
			}
			loyalty[r.service] = &one
			order = append(order, r.service)
		}
		if err := loyalty[r.service].Add(r.marks); err != nil {
			return err
		}
	}
	for _, q := range []struct {
		code   feedback.QuestionCode
		ru, en string
	}{{feedback.QuestionSatisfaction, "Удовлетворённость", "Satisfaction"}, {feedback.QuestionEase, "Простота", "Ease"}} {
		share, err := all[q.code].Share()
		if err != nil {
			return err
		}
		i, err := feedback.Wilson(share, feedback.Confidence95)
		if err != nil {
			return err
		}
		n, _ := share.Tenths()
		s.both(
			fmt.Sprintf("%s: хороших — %s из %s оценок (%s), с учётом случайности — от %s до %s.", q.ru, russian.Number(share.Part), russian.Number(share.Whole), russian.Percent(n, 1), russian.Percent(tenths(100*i.Low), 1), russian.Percent(tenths(100*i.High), 1)),
			fmt.Sprintf("%s: %s good ones of %s ratings (%s); 95 %% interval %s to %s.", q.en, russian.NumberEN(share.Part), russian.NumberEN(share.Whole), russian.PercentEN(n, 1), russian.PercentEN(tenths(100*i.Low), 1), russian.PercentEN(tenths(100*i.High), 1)))
	}
	nps, err := all[feedback.QuestionLoyalty].NPS()
	if err != nil {
		return err
	}
	i, err := feedback.AdjustedWald(nps, feedback.Confidence95)
	if err != nil {
		return err
	}
	points, _ := nps.Tenths()
	s.both(
		fmt.Sprintf("Лояльность (NPS): %s, с учётом случайности — от %s до %s.", russian.Decimal(points, 1), russian.Decimal(tenths(i.Low), 1), russian.Decimal(tenths(i.High), 1)),
		fmt.Sprintf("Loyalty (NPS): %s; 95 %% interval %s to %s.", russian.DecimalEN(points, 1), russian.DecimalEN(tenths(i.Low), 1), russian.DecimalEN(tenths(i.High), 1)))
	digitalNPS, err := digital.NPS()
	if err != nil {
		return err
	}
	var services []feedback.NPS
	for _, id := range order {
		n, err := loyalty[id].NPS()
		if err != nil {
			return err
		}
		services = append(services, n)
	}
	if err := s.stars(*all[feedback.QuestionEase], *all[feedback.QuestionSatisfaction], services, digitalNPS); err != nil {
		return err
	}
	return s.publish()
}

func tenths(f float64) int64 {
	if f < 0 {
		return int64(f*10 - 0.5)
	}
	return int64(f*10 + 0.5)
}

// stars tells the level of each indicator and the way to the next star.
func (s *story) stars(ease, satisfaction feedback.Tally, services []feedback.NPS, digital feedback.NPS) error {
	s.step("12. Звёзды", "12. Stars")
	tables, err := kpi.For(s.edition)
	if err != nil {
		return err
	}
	e, err := kpi.EaseOf(ease)
	if err != nil {
		return err
	}
	sat, err := kpi.SatisfactionOf(satisfaction)
	if err != nil {
		return err
	}
	var answers []kpi.Answer
	report := "| " + s.in("Показатель | Звёзды | До следующей", "Indicator | Stars | To the next") + " |\n|---|---|---|\n"
	for _, one := range []func() (kpi.Answer, kpi.Step, error){
		star(tables, s.counts.Coverage), star(tables, e), star(tables, s.counts.Repeats), star(tables, kpi.LoyalServicesOf(services)),
		star(tables, sat), star(tables, s.counts.Proactive), star(tables, s.counts.Prototypes), star(tables, kpi.DigitalLoyalty{NPS: digital}),
	} {
		a, next, err := one()
		if err != nil {
			return err
		}
		answers = append(answers, a)
		title := ""
		for t := range kpi.Indicators() {
			if t.Code == a.Indicator {
				title = t.Title.In(s.lang)
			}
		}
		n, _ := a.Stars.Number()
		stars := strings.Repeat("★", n) + strings.Repeat("☆", 5-n)
		way := s.way(a.Indicator, next)
		s.say(fmt.Sprintf("%s  %s %s%s", stars, a.Indicator, title, prefix("; ", way)))
		report += fmt.Sprintf("| %s %s | %s | %s |\n", a.Indicator, title, stars, way)
	}
	s.file("stars.md", report)
	s.json("stars.json", answers)
	return nil
}

func prefix(p, text string) string {
	if text == "" {
		return ""
	}
	return p + text
}

// star asks for one indicator.
func star[C kpi.Counts](t *kpi.Tables, c C) func() (kpi.Answer, kpi.Step, error) {
	return func() (kpi.Answer, kpi.Step, error) {
		a, _, err := kpi.Explain(t, c)
		if err != nil {
			return a, kpi.Step{}, err
		}
		next, _, err := kpi.Next(t, c)
		return a, next, err
	}
}

// way says what it takes to the next star, in the words of the indicator.
func (s *story) way(i kpi.Indicator, next kpi.Step) string {
	n, what := next.Moved, moved[i]
	if n == 0 {
		n, what = next.Added, added[i]
	}
	if n == 0 {
		return ""
	}
	return s.in("до следующей звезды: "+what.head+what.ru.Count(n)+what.tail, "to the next star: "+russian.CountEN(n, what.en, what.ens))
}

// unit is what is counted on the way to a star.
type unit struct {
	head    string
	ru      russian.Noun
	tail    string
	en, ens string
}

var (
	good  = unit{"", russian.Noun{One: "хорошая оценка", Few: "хорошие оценки", Many: "хороших оценок"}, " вместо плохих", "good rating instead of a bad one", "good ratings instead of bad ones"}
	moved = map[kpi.Indicator]unit{
		kpi.IndicatorScenarioCoverage:   {"включить в сценарии ещё ", russian.Noun{One: "услугу", Few: "услуги", Many: "услуг"}, "", "more service into scenarios", "more services into scenarios"},
		kpi.IndicatorEase:               good,
		kpi.IndicatorRepeats:            {"на ", russian.Noun{One: "повторный запрос", Few: "повторных запроса", Many: "повторных запросов"}, " меньше", "repeat request fewer", "repeat requests fewer"},
		kpi.IndicatorLoyalServices:      {"ещё ", russian.Noun{One: "услуга", Few: "услуги", Many: "услуг"}, " с положительным NPS", "more service with a positive NPS", "more services with a positive NPS"},
		kpi.IndicatorSatisfaction:       good,
		kpi.IndicatorProactiveScenarios: {"ещё ", russian.Noun{One: "проактивный сценарий", Few: "проактивных сценария", Many: "проактивных сценариев"}, "", "more proactive scenario", "more proactive scenarios"},
		kpi.IndicatorPrototypeTesting:   {"испытать ещё ", russian.Noun{One: "прототип", Few: "прототипа", Many: "прототипов"}, "", "more prototype to test", "more prototypes to test"},
	}
	added = map[kpi.Indicator]unit{
		kpi.IndicatorDigitalLoyalty: {"", russian.Noun{One: "новый сторонник", Few: "новых сторонника", Many: "новых сторонников"}, "", "new promoter", "new promoters"},
	}
)
