package kpi

import (
	"fmt"
	"strings"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// QuarterCounts is what an authority counted in one quarter («данные за
// квартал»), each indicator in its own type. What was not counted is left out and
// is no data.
type QuarterCounts struct {
	Quarter            standard.Period    `json:"quarter"`
	ScenarioCoverage   ScenarioCoverage   `json:"scenario_coverage,omitzero"`
	Ease               Ease               `json:"ease,omitzero"`
	Repeats            Repeats            `json:"repeats,omitzero"`
	LoyalServices      LoyalServices      `json:"loyal_services,omitzero"`
	Satisfaction       Satisfaction       `json:"satisfaction,omitzero"`
	ProactiveScenarios ProactiveScenarios `json:"proactive_scenarios,omitzero"`
	MapCoverage        MapCoverage        `json:"map_coverage,omitzero"`
	PrototypeTesting   PrototypeTesting   `json:"prototype_testing,omitzero"`
	PhoneAccess        PhoneAccess        `json:"phone_access,omitzero"`
	TextClarity        TextClarity        `json:"text_clarity,omitzero"`
	DigitalLoyalty     DigitalLoyalty     `json:"digital_loyalty,omitzero"`
	SocialReply        SocialReply        `json:"social_reply,omitzero"`
	Booking            Booking            `json:"booking,omitzero"`
	// Situations are the key indicators counted apart for life situations, from
	// which the report draws its priorities.
	Situations []SituationCounts `json:"situations,omitempty"`
	// Those who were asked and gave no grade. They are in no figure and are shown
	// beside it.
	EaseUngraded         Ungraded `json:"ease_ungraded,omitzero"`
	SatisfactionUngraded Ungraded `json:"satisfaction_ungraded,omitzero"`
	PhoneUngraded        Ungraded `json:"phone_ungraded,omitzero"`
}

// Report is the assessment of an organisation in one quarter: a level for each
// indicator. There is no overall level.
//
// Reading: K16, none is defined, so the vector is returned; the smallest level
// stands under that name and is not normative.
//
// Clause: people-2022:6/1, people-2022:6/2, people-2022:6/7, people-2022:4.2.4(8)
type Report struct {
	Organisation string              `json:"organisation"`
	Document     standard.Document   `json:"document"`
	On           standard.Date       `json:"on"` // the day of the edition
	Quarter      standard.Period     `json:"quarter"`
	Confidence   feedback.Confidence `json:"confidence"`
	Chosen       []standard.Applied  `json:"chosen,omitempty"` // readings, rows and figures that overlays set otherwise
	Rows         []ReportRow         `json:"rows"`
	Minimum      Stars               `json:"minimum"`              // the smallest level there are data for; not normative
	Situations   []SituationStars    `json:"situations,omitempty"` // the key indicators of each life situation
	Priorities   PriorityList        `json:"priorities,omitzero"`  // for the next study of needs, drawn from Situations
}

// ReportRow is one indicator of a report.
type ReportRow struct {
	Answer
	Definition string        `json:"definition"`         // figures of different definitions are not compared
	Note       standard.Text `json:"note,omitzero"`      // what was counted beside the figure: services without answers, messages that wait
	Next       *Step         `json:"next,omitempty"`     // what earns more stars
	Interval   *StarInterval `json:"interval,omitempty"` // of what was sampled
	Change     *Move         `json:"change,omitempty"`   // since the quarter before
}

// Move is what changed since the quarter before («изменение за квартал»).
type Move struct {
	Before  Stars            `json:"before"`
	Verdict feedback.Verdict `json:"verdict,omitempty"` // of the figure, for what was sampled: is it chance
	P       float64          `json:"p,omitzero"`
}

// NewReport assesses the counts of a quarter, beside those of the quarter before
// if there are any. The errors are those of [Level] and [PrioritiesByStars], and an
// [*EventError] for quarters that are none or do not follow each other.
func NewReport(t *Tables, organisation string, now QuarterCounts, before *QuarterCounts, c feedback.Confidence) (Report, error) {
	if now.Quarter != standard.QuarterOf(now.Quarter.From) || now.Quarter.From == 0 || before != nil && before.Quarter != standard.QuarterOf(now.Quarter.From.AddDays(-1)) {
		return Report{}, &EventError{standard.Text{RU: "нужен квартал календаря, а для сравнения — предыдущий", EN: "want a quarter of the calendar, and the one before to compare with"}}
	}
	if t == nil {
		return Report{}, &TableError{"", standard.Text{RU: "таблицы не построены; вызовите For", EN: "there are no tables; call For"}}
	}
	var past QuarterCounts
	if before != nil {
		past = *before
	}
	r := Report{Organisation: organisation, Document: t.edition.Document(), On: t.edition.At(), Quarter: now.Quarter, Confidence: c, Chosen: t.chosen()}
	b := reporter{t, &r, before != nil, nil}
	exactRow(&b, now.ScenarioCoverage, past.ScenarioCoverage)
	now.EaseUngraded.beside(&b, sampledRow(&b, now.Ease, past.Ease))
	sampledRow(&b, now.Repeats, past.Repeats)
	sampledRow(&b, now.LoyalServices, past.LoyalServices)
	now.SatisfactionUngraded.beside(&b, sampledRow(&b, now.Satisfaction, past.Satisfaction))
	exactRow(&b, now.ProactiveScenarios, past.ProactiveScenarios)
	exactRow(&b, now.MapCoverage, past.MapCoverage)
	exactRow(&b, now.PrototypeTesting, past.PrototypeTesting)
	now.PhoneUngraded.beside(&b, sampledRow(&b, now.PhoneAccess, past.PhoneAccess))
	exactRow(&b, now.TextClarity, past.TextClarity)
	sampledRow(&b, now.DigitalLoyalty, past.DigitalLoyalty)
	exactRow(&b, now.SocialReply, past.SocialReply)
	exactRow(&b, now.Booking, past.Booking)
	if b.err != nil {
		return Report{}, b.err
	}
	for _, row := range r.Rows {
		if row.Stars != NoData && (r.Minimum == NoData || row.Stars < r.Minimum) {
			r.Minimum = row.Stars
		}
	}
	if len(now.Situations) == 0 {
		return r, nil
	}
	var err error
	if r.Situations, err = t.situations(now.Quarter, now.Situations, c); err != nil {
		return Report{}, err
	}
	if r.Priorities, err = PrioritiesByStars(0, r.Situations...); err != nil {
		return Report{}, err
	}
	return r, nil
}

// reporter builds a report; after the first error it does nothing.
type reporter struct {
	t      *Tables
	r      *Report
	before bool
	err    error
}

// exactRow adds an indicator that is counted and not sampled.
func exactRow[C Counts](b *reporter, now, before C) *ReportRow {
	if b.err != nil {
		return nil
	}
	a, _, err := Explain(b.t, now)
	if err != nil {
		b.err = err
		return nil
	}
	age := 0
	switch c := any(now).(type) {
	case MapCoverage:
		age = c.Maps.GreatestAge
	case TextClarity:
		age = c.Templates.GreatestAge
	}
	row := ReportRow{Answer: a, Definition: b.t.definition(now.measure().index, age)}
	row.Note = noteOf(now)
	if step, ok, err := Next(b.t, now); err == nil && ok {
		row.Next = &step
	}
	if b.before {
		past, err := Level(b.t, before)
		if err != nil {
			b.err = err
			return nil
		}
		if past != NoData && a.Stars != NoData {
			row.Change = &Move{Before: past}
		}
	}
	b.r.Rows = append(b.r.Rows, row)
	return &b.r.Rows[len(b.r.Rows)-1]
}

// noteOf says what was counted beside the figure.
//
// Reading: K7, K15
func noteOf[C Counts](counts C) standard.Text {
	switch c := any(counts).(type) {
	case LoyalServices:
		if c.Unrated > 0 {
			return standard.Text{RU: fmt.Sprintf("услуг без ответов: %d", c.Unrated), EN: fmt.Sprintf("services without answers: %d", c.Unrated)}
		}
	case SocialReply:
		var n standard.Text
		add := func(r ReplyTimes, ru, en string) {
			if r.Messages > 0 {
				n.RU += fmt.Sprintf("%s: %d, дольше всего ждали %s, без ответа: %d. ", ru, r.Messages, hours(r.Slowest, standard.LangRU), r.Unanswered)
				n.EN += fmt.Sprintf("%s: %d, the longest wait %s, unanswered: %d. ", en, r.Messages, hours(r.Slowest, standard.LangEN), r.Unanswered)
			}
		}
		add(c.Mentions, "упоминаний", "mentions")
		add(c.Requests, "обращений и комментариев", "requests and comments")
		return standard.Text{RU: strings.TrimSuffix(n.RU, ". "), EN: strings.TrimSuffix(n.EN, ". ")}
	}
	return standard.Text{}
}

// sampledRow adds the interval and whether the change is more than chance.
func sampledRow[C Sampled](b *reporter, now, before C) *ReportRow {
	row := exactRow(b, now, before)
	if row == nil || now.measure().whole == 0 {
		return row
	}
	i, err := Interval(b.t, now, b.r.Confidence)
	if err != nil {
		b.err = err
		return row
	}
	row.Interval = &i
	if row.Change == nil || before.measure().whole == 0 {
		return row
	}
	d, err := now.against(before.measure(), before.nps(), b.r.Confidence)
	if err != nil {
		b.err = err
		return row
	}
	row.Change.Verdict, row.Change.P = d.Verdict, d.P
	return row
}

// compareShares tells two shares apart.
func compareShares(a, b measure, c feedback.Confidence) (feedback.Difference, error) {
	return feedback.CompareShares(feedback.Share{Part: a.part, Whole: a.whole}, feedback.Share{Part: b.part, Whole: b.whole}, c)
}

func (c Ease) against(b measure, _ feedback.NPS, k feedback.Confidence) (feedback.Difference, error) {
	return compareShares(c.measure(), b, k)
}
func (c Repeats) against(b measure, _ feedback.NPS, k feedback.Confidence) (feedback.Difference, error) {
	return compareShares(c.measure(), b, k)
}
func (c LoyalServices) against(b measure, _ feedback.NPS, k feedback.Confidence) (feedback.Difference, error) {
	return compareShares(c.measure(), b, k)
}
func (c Satisfaction) against(b measure, _ feedback.NPS, k feedback.Confidence) (feedback.Difference, error) {
	return compareShares(c.measure(), b, k)
}
func (c PhoneAccess) against(b measure, _ feedback.NPS, k feedback.Confidence) (feedback.Difference, error) {
	return compareShares(c.measure(), b, k)
}
func (c DigitalLoyalty) against(_ measure, b feedback.NPS, k feedback.Confidence) (feedback.Difference, error) {
	return feedback.CompareNPS(c.NPS, b, k)
}

func (Ease) nps() feedback.NPS             { return feedback.NPS{} }
func (Repeats) nps() feedback.NPS          { return feedback.NPS{} }
func (LoyalServices) nps() feedback.NPS    { return feedback.NPS{} }
func (Satisfaction) nps() feedback.NPS     { return feedback.NPS{} }
func (PhoneAccess) nps() feedback.NPS      { return feedback.NPS{} }
func (c DigitalLoyalty) nps() feedback.NPS { return c.NPS }

// definition names what a figure means: the document, the rows as this edition
// has them, and the readings and figures of the authority that the indicator rests on.
func (t *Tables) definition(index, age int) string {
	c := &t.of[index]
	text := fmt.Sprint(c.noZero, c.cumulative)
	if rows, _ := source(index); rows != nil && !c.rows[0].AtLeast || index == atPhoneAccess {
		text += fmt.Sprint(c.exact, c.literal)
	}
	switch index {
	case atScenarioCoverage:
		text += "|" + CoverageCounting.In(t.edition)
	case atRepeats:
		text += "|" + RepeatCounting.In(t.edition) + "|" + RepeatPeriod.In(t.edition)
	case atLoyalServices:
		if text += "|" + LoyaltyCounting.In(t.edition); LoyaltyCounting.In(t.edition) != "" {
			least, _ := MinimumAnswers.In(t.edition)
			text += fmt.Sprint("|", least)
		}
	case atMapCoverage, atTextClarity:
		text += fmt.Sprint("|", age) // what is called current
	case atSocialReply:
		text += fmt.Sprint("|", t.shareWithin)
	}
	for row := range 5 {
		text += "|" + t.printed(index, row)
	}
	return fmt.Sprintf("%s:%s#%08x", t.edition.Document(), indicators[index].Code, uint32(checksum([]byte(text))))
}

// chosen lists what overlays set otherwise than the document and its readings.
func (t *Tables) chosen() (out []standard.Applied) {
	for _, s := range [...]*standard.Switch{&Rounding, &Bands, &ZeroCoverage, &RepeatCounting, &LoyaltyCounting, &ProactiveBands, &LowerRows, &SocialCounting, &CoverageCounting, &RepeatPeriod} {
		if option := s.In(t.edition); option != "" {
			out = append(out, standard.Applied{Key: s.ParamKey(), Value: option})
		}
	}
	if s, ok := MinimumAnswers.Of(t.edition); ok {
		out = append(out, standard.Applied{Key: MinimumAnswers.Key, Value: fmt.Sprint(s.Value), Clause: s.Clause})
	}
	if s, ok := SocialShareWithin.Of(t.edition); ok {
		out = append(out, standard.Applied{Key: SocialShareWithin.Key, Value: s.Value.String(), Clause: s.Clause})
	}
	for index := range indicators {
		for i := range 5 {
			if clause, label := t.row(index, i); clause.Document() != t.edition.Document() {
				value := label.RU
				if list, _ := source(index); list != nil {
					value = t.of[index].rows[i].String()
				}
				out = append(out, standard.Applied{Key: keyOf(index, i), Value: value, Clause: clause})
			}
		}
	}
	return out
}

// DefinitionError says that figures do not mean the same and are not compared.
type DefinitionError struct{ Why standard.Text }

// Error gives the reason in English.
func (e *DefinitionError) Error() string { return "kpi: " + e.Why.EN }

// Standing is a place in a ranking by one indicator. Those whom chance alone could
// part share it.
type Standing struct {
	Organisation string `json:"organisation"`
	Stars        Stars  `json:"stars"`
	Place        int    `json:"place"` // from 1; 0 for no data
	low, high    Stars  // that chance allows
}

// Ranking orders organisations by the level of one indicator; those without data
// come last and have no place. The place of an organisation is one below the number
// of those that surely have more stars: the least of their interval is above the
// most of its own. Whoever ranks the others ranks chance. The error is a [*DefinitionError] if the reports
// are of different quarters, or their figures of different definitions.
func Ranking(i Indicator, reports ...Report) ([]Standing, error) {
	var out []Standing
	definition := ""
	for _, r := range reports {
		for _, row := range r.Rows {
			if row.Indicator != i {
				continue
			}
			if definition == "" {
				definition = row.Definition
			}
			if row.Definition != definition || r.Quarter != reports[0].Quarter {
				return nil, &DefinitionError{standard.Text{
					RU: "показатели посчитаны за разные кварталы или по разным определениям; сравнивать их нельзя",
					EN: "the figures are of different quarters or definitions; they cannot be compared"}}
			}
			low, high := row.Stars, row.Stars
			if i := row.Interval; i != nil {
				low, high = min(low, i.Low), max(high, i.High)
			}
			out = append(out, Standing{Organisation: r.Organisation, Stars: row.Stars, low: low, high: high})
		}
	}
	if len(out) != len(reports) || len(out) == 0 {
		return nil, &DefinitionError{standard.Text{RU: "не во всех отчётах есть этот показатель", EN: "not all reports have this indicator"}}
	}
	for a := range out {
		if out[a].Stars != NoData {
			out[a].Place = 1
			for b := range out {
				if out[b].Stars != NoData && out[b].low > out[a].high {
					out[a].Place++
				}
			}
		}
	}
	return sortedStandings(out), nil
}

// sortedStandings puts the highest first and keeps the order of equals.
func sortedStandings(in []Standing) []Standing {
	out := make([]Standing, 0, len(in))
	for s := FiveStars; s >= NoData; s-- {
		for _, x := range in {
			if x.Stars == s {
				out = append(out, x)
			}
		}
	}
	return out
}
