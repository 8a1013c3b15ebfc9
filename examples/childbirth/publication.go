package main

import (
	"fmt"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
	"github.com/state-for-people/standard/feedback/disclosure"
	"github.com/state-for-people/standard/internal/russian"
)

// publish shows what may be shown of satisfaction by service and touchpoint.
func (s *story) publish() error {
	s.step("13. Что можно опубликовать", "13. What may be published")
	cube, err := feedback.NewCube(feedback.QuestionOf(feedback.QuestionSatisfaction))
	if err != nil {
		return err
	}
	quarter := standard.QuarterOf(standard.DateOf(s.now, time.UTC))
	for _, r := range s.ratings {
		if r.question != feedback.QuestionSatisfaction {
			continue
		}
		if err := cube.Add(feedback.Key{Service: r.service, Touchpoint: standard.TouchpointID(r.touchpoint), Period: quarter}, r.marks); err != nil {
			return err
		}
	}
	t, err := disclosure.TableOf(cube, "satisfaction", feedback.DimensionService, feedback.DimensionTouchpoint)
	if err != nil {
		return err
	}
	release, report, err := disclosure.Publish(t, disclosure.Policy{MinForPublish: 10, Unions: true})
	if err != nil {
		return err
	}
	services, touchpoints := feedback.Titles{}, feedback.Titles{}
	for service := range s.registry.Services() {
		services[string(service.ID)] = service.Title
	}
	for kind := range standard.TouchpointKinds() {
		touchpoints[string(kind.Code)] = kind.Title
	}
	release = release.Titled(services, touchpoints)
	reasons := map[disclosure.Reason]int{}
	for _, h := range report.Hidden {
		reasons[h.Reason]++
	}
	s.both(
		fmt.Sprintf("Показываем %d из %d чисел. Скрыто: мало ответов — %d, все ответили одинаково — %d, чтобы скрытое нельзя было вычислить — %d.", report.Cells-len(report.Hidden), report.Cells, reasons[disclosure.ReasonSmall], reasons[disclosure.ReasonUniform], reasons[disclosure.ReasonComplementary]),
		fmt.Sprintf("%d of %d figures are shown. Hidden: few answers %d, all alike %d, so that nothing hidden can be computed %d.", report.Cells-len(report.Hidden), report.Cells, reasons[disclosure.ReasonSmall], reasons[disclosure.ReasonUniform], reasons[disclosure.ReasonComplementary]))
	for _, h := range report.Hidden {
		if h.Reason != disclosure.ReasonSmall || h.Place.Row == len(t.Rows) || h.Place.Column == len(t.Columns) {
			continue
		}
		what, where := services.Of(t.Rows[h.Place.Row]), touchpoints.Of(t.Columns[h.Place.Column])
		s.both(
			fmt.Sprintf("Скрыто, например: %s, %s. Читатель узнает лишь, что оценок там от %s до %s.", what.RU, where.RU, russian.Number(h.Count.Low), russian.Number(h.Count.High)),
			fmt.Sprintf("Hidden, for one: %s, %s. A reader learns only that there are %s to %s ratings.", what.EN, where.EN, russian.NumberEN(h.Count.Low), russian.NumberEN(h.Count.High)))
		break
	}
	if !report.Leaks() {
		s.both("Проверено: ни одно скрытое число нельзя восстановить.", "Audited: no hidden figure can be recovered.")
	}
	s.json("published.json", release)
	for _, one := range []struct {
		file  string
		title standard.Text
		axis  disclosure.Axis
	}{
		{"published", standard.Text{RU: "Удовлетворённость по услугам", EN: "Satisfaction by service"}, disclosure.AxisRows},
		{"published-touchpoints", standard.Text{RU: "Удовлетворённость по точкам взаимодействия", EN: "Satisfaction by touchpoint"}, disclosure.AxisColumns},
		{"published-cells", standard.Text{RU: "Удовлетворённость по услугам и точкам взаимодействия", EN: "Satisfaction by service and touchpoint"}, disclosure.AxisCells},
	} {
		public, err := release.Report(one.title, feedback.DefinitionSatisfied, one.axis, feedback.Confidence95)
		if err != nil {
			return err
		}
		csv, err := public.CSV()
		if err != nil {
			return err
		}
		s.file(one.file+".md", public.Markdown(s.lang))
		s.file(one.file+".svg", public.SVG(s.lang))
		s.file(one.file+".csv", csv)
	}
	return nil
}
