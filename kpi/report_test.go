package kpi

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

func quarterCounts(from standard.Date, easy int64) QuarterCounts {
	return QuarterCounts{
		Quarter:          standard.QuarterOf(from),
		ScenarioCoverage: ScenarioCoverage{63, 100},
		Ease:             Ease{easy, 1000},
		Repeats:          Repeats{Repeated: 12, Requests: 1000},
		DigitalLoyalty:   DigitalLoyalty{feedback.NPS{Promoters: 40, Passives: 40, Detractors: 20}},
		PhoneAccess:      PhoneAccess{HoursWorking, HoursWorking, FactYes, FactUnknown, 75, 100},
	}
}

func report(t *testing.T, now QuarterCounts, before *QuarterCounts) Report {
	r, err := NewReport(federal(t), "Ведомство", now, before, feedback.Confidence95)
	require.NoError(t, err)
	return r
}

func TestReport(t *testing.T) {
	before, now := quarterCounts(2026_01_01, 700), quarterCounts(2026_04_01, 705)
	r := report(t, now, &before)
	require.Len(t, r.Rows, len(indicators))
	for i, row := range r.Rows {
		assert.Equal(t, indicators[i].Code, row.Indicator)
	}
	ease := r.Rows[atEase]
	assert.Equal(t, &Move{Before: TwoStars, Verdict: feedback.VerdictNotDistinguishable, P: ease.Change.P}, ease.Change)
	assert.Equal(t, ThreeStars, ease.Stars)
	assert.Equal(t, []Stars{TwoStars, ThreeStars}, []Stars{ease.Interval.Low, ease.Interval.High})
	assert.Equal(t, NoData, r.Rows[atBooking].Stars)
	assert.Nil(t, r.Rows[atBooking].Change)
	assert.Nil(t, r.Rows[atScenarioCoverage].Interval, "a registry is counted and not sampled")
	assert.Equal(t, OneStar, r.Minimum, "call-back is not stated, so the telephone has one star")
	now.Ease.Easy = 900
	r = report(t, now, &before)
	assert.Equal(t, feedback.VerdictHigher, r.Rows[atEase].Change.Verdict)

	data, err := json.Marshal(r)
	require.NoError(t, err)
	var back Report
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, r, back)
	var counts QuarterCounts
	data, err = json.Marshal(now)
	require.NoError(t, err)
	assert.NotContains(t, string(data), "booking")
	require.NoError(t, json.Unmarshal(data, &counts))
	assert.Equal(t, now, counts)

	now.Ease.Easy = 705
	now.LoyalServices = LoyalServices{9, 10, 4321}
	now.SocialReply = SocialReply{Mentions: ReplyTimes{Messages: 6543, Unanswered: 5432, Slowest: 37 * hour}, Requests: ReplyTimes{Messages: 2, Slowest: hour / 2}}
	r = report(t, now, &before)
	assert.Contains(t, r.Markdown(standard.LangRU), "| 90,0\u00a0% (9/10); услуг без ответов: 4321 |")
	assert.Contains(t, r.Markdown(standard.LangRU), "| упоминаний: 6543, дольше всего ждали 37\u00a0ч, без ответа: 5432. обращений и комментариев: 2, дольше всего ждали 30\u00a0мин, без ответа: 0 |")
	assert.Equal(t, "mentions: 6543, the longest wait 37\u00a0h, unanswered: 5432. requests and comments: 2, the longest wait 30\u00a0min, unanswered: 0", r.Rows[atSocialReply].Note.EN)

	var event *EventError
	_, err = NewReport(federal(t), "", QuarterCounts{}, nil, feedback.Confidence95)
	require.ErrorAs(t, err, &event)
	_, err = NewReport(federal(t), "", before, &now, feedback.Confidence95)
	require.ErrorAs(t, err, &event)
	var table *TableError
	_, err = NewReport(nil, "", now, nil, feedback.Confidence95)
	require.ErrorAs(t, err, &table)
	var wrong *CountError
	now.Ease.Easy = 1001
	_, err = NewReport(federal(t), "", now, nil, feedback.Confidence95)
	require.ErrorAs(t, err, &wrong)
	assert.Equal(t, IndicatorEase, wrong.Indicator)
}

func TestRanking(t *testing.T) {
	a, b, c := report(t, quarterCounts(2026_01_01, 700), nil), report(t, quarterCounts(2026_01_01, 950), nil), report(t, quarterCounts(2026_01_01, 701), nil)
	a.Organisation, b.Organisation, c.Organisation = "a", "b", "c"
	got, err := Ranking(IndicatorEase, a, b, c)
	require.NoError(t, err)
	places := func(standings []Standing) (out []string) {
		for _, s := range standings {
			out = append(out, fmt.Sprint(s.Organisation, s.Stars, s.Place))
		}
		return out
	}
	// 950 of 1000 is five stars and nothing else; 700 and 701 are two or three.
	assert.Equal(t, []string{"b5 1", "c3 2", "a2 2"}, places(got))
	got, err = Ranking(IndicatorBooking, a, b)
	require.NoError(t, err)
	assert.Equal(t, []string{"ano_data 0", "bno_data 0"}, places(got))
	got, err = Ranking(IndicatorScenarioCoverage, a, b)
	require.NoError(t, err)
	assert.Equal(t, []string{"a3 1", "b3 1"}, places(got))
	var refused *DefinitionError
	for _, change := range []standard.Change{
		Rounding.Set("exact", standard.MustParseClause("test-1:1"), standard.Period{}),
		easeRows.Add(standard.Row[Band]{Code: "3", Clause: standard.MustParseClause("test-1:1"), Value: Band{Min: 702, HasMin: true, Max: 800, HasMax: true}}),
	} {
		e, err := standard.NewEdition(standard.DocumentPeople, 2026_01_01, standard.Overlay{Code: "test-1", Amends: []standard.Document{standard.DocumentPeople}, Changes: []standard.Change{change}})
		require.NoError(t, err)
		tables, err := For(e)
		require.NoError(t, err)
		other, err := NewReport(tables, "d", quarterCounts(2026_01_01, 700), nil, feedback.Confidence95)
		require.NoError(t, err)
		_, err = Ranking(IndicatorEase, a, other)
		require.ErrorAs(t, err, &refused)
	}
	_, err = Ranking(IndicatorEase, a, report(t, quarterCounts(2026_04_01, 700), nil))
	require.ErrorAs(t, err, &refused)
	_, err = Ranking("T9.9", a, b)
	require.ErrorAs(t, err, &refused)
	_, err = Ranking(IndicatorEase)
	require.ErrorAs(t, err, &refused)
}

// A definition holds what the figure rests on, and nothing else.
func TestDefinitions(t *testing.T) {
	at := standard.MustParseClause("test-1:1")
	of := func(changes ...standard.Change) *Tables {
		e, err := standard.NewEdition(standard.DocumentPeople, 2026_01_01, standard.Overlay{Code: "test-1", Amends: []standard.Document{standard.DocumentPeople}, Changes: changes})
		require.NoError(t, err)
		tables, err := For(e)
		require.NoError(t, err)
		return tables
	}
	least := func(n int64) []standard.Change {
		return []standard.Change{LoyaltyCounting.Set("minimum-answers", at, standard.Period{}), MinimumAnswers.Set(n, standard.MustParseClause("test-1:2"), standard.ModalityMust, standard.Period{})}
	}
	plain := of()
	for name, c := range map[string]struct {
		other   *Tables
		changed []int
	}{
		"K1":      {of(Rounding.Set("exact", at, standard.Period{})), []int{0, 1, 2, 3, 4, 5, atPhoneAccess, atDigitalLoyalty}},
		"K4":      {of(ZeroCoverage.Set("exclude-zero", at, standard.Period{})), []int{atScenarioCoverage}},
		"K6":      {of(RepeatCounting.Set("denominator-successes", at, standard.Period{})), []int{atRepeats}},
		"K7":      {of(least(5)...), []int{atLoyalServices}},
		"K9":      {of(ProactiveBands.Set("literal", at, standard.Period{})), []int{atProactiveScenarios}},
		"K10":     {of(LowerRows.Set("row-only", at, standard.Period{})), []int{atMapCoverage, atTextClarity, atBooking}},
		"K15":     {of(SocialCounting.Set("share-within", at, standard.Period{}), SocialShareWithin.Set(950, standard.MustParseClause("test-1:2"), standard.ModalityMust, standard.Period{})), []int{atSocialReply}},
		"K19":     {of(CoverageCounting.Set("acts", at, standard.Period{})), []int{atScenarioCoverage}},
		"K22":     {of(RepeatPeriod.Set("inside-period", at, standard.Period{})), []int{atRepeats}},
		"nothing": {of(), nil},
	} {
		var changed []int
		for i := range indicators {
			if plain.definition(i, 30) != c.other.definition(i, 30) {
				changed = append(changed, i)
			}
		}
		assert.Equal(t, c.changed, changed, name)
	}
	assert.NotEqual(t, of(least(1)...).definition(atLoyalServices, 0), of(least(500)...).definition(atLoyalServices, 0))
	for i := range indicators {
		assert.Equal(t, i == atMapCoverage || i == atTextClarity, plain.definition(i, 30) != plain.definition(i, 365), "the age is what T2.1 and T2.4 call current")
	}
	a, b := quarterCounts(2026_01_01, 700), quarterCounts(2026_01_01, 700)
	a.MapCoverage = MapCoverage{Assigned: 9, Applicants: 10, Potential: Stated{FactYes, "order"}, Maps: Upkeep{9, 10, 30}}
	b.MapCoverage = MapCoverage{Assigned: 9, Applicants: 10, Potential: Stated{FactYes, "order"}, Maps: Upkeep{10, 10, 36500}}
	_, err := Ranking(IndicatorMapCoverage, report(t, a, nil), report(t, b, nil))
	var refused *DefinitionError
	require.ErrorAs(t, err, &refused)
}

func TestPriorities(t *testing.T) {
	named := func(name string, good, bad int) feedback.Named {
		tally, err := feedback.NewTally(feedback.QuestionOf(feedback.QuestionSatisfaction))
		require.NoError(t, err)
		require.NoError(t, tally.Add(append(bytes.Repeat([]byte{4}, good), bytes.Repeat([]byte{1}, bad)...)))
		return feedback.Named{Name: name, Tally: tally}
	}
	got, err := Priorities([]feedback.Named{named("birth", 90, 10), named("moving", 50, 50), named("work", 88, 12)}, feedback.Confidence95)
	require.NoError(t, err)
	assert.Equal(t, []string{"moving"}, got)
	ease, err := feedback.NewTally(feedback.QuestionOf(feedback.QuestionEase))
	require.NoError(t, err)
	require.NoError(t, ease.Add([]byte{4, 1}))
	_, err = Priorities([]feedback.Named{named("birth", 9, 1), {Name: "work", Tally: ease}}, feedback.Confidence95)
	var refused *feedback.DefinitionError
	require.ErrorAs(t, err, &refused)
}

func TestStepInWords(t *testing.T) {
	for n, want := range map[int64]string{
		1: "до 4★: ещё 1 услугу включить в сценарии", 2: "до 4★: ещё 2 услуги включить в сценарии", 5: "до 4★: ещё 5 услуг включить в сценарии",
		11: "до 4★: ещё 11 услуг включить в сценарии", 21: "до 4★: ещё 21 услугу включить в сценарии", 112: "до 4★: ещё 112 услуг включить в сценарии",
	} {
		assert.Equal(t, want, Step{To: FourStars, Moved: n}.Text(IndicatorScenarioCoverage, standard.LangRU))
	}
	assert.Equal(t, "to 4★: 7 more services within scenarios or 9 new services within scenarios", Step{To: FourStars, Moved: 7, Added: 9}.Text(IndicatorScenarioCoverage, standard.LangEN))
	assert.Equal(t, "to 3★: 1 more rating easy or rather easy in place of a worse one or 2 new good answers", Step{To: ThreeStars, Moved: 1, Added: 2}.Text(IndicatorEase, standard.LangEN))
	assert.Equal(t, "до 5★: на 1 повторный запрос меньше или ещё 101 новый запрос без повторов", Step{To: FiveStars, Moved: 1, Added: 101}.Text(IndicatorRepeats, standard.LangRU))
	assert.Equal(t, "до 5★: ещё 3 оценки «легко» или «скорее легко» вместо худших", Step{To: FiveStars, Moved: 3}.Text(IndicatorEase, standard.LangRU))
	s, ok, err := Next(federal(t), MapCoverage{Assigned: 85, Applicants: 100, Potential: Stated{FactYes, "приказ"}, Maps: Upkeep{7, 10, 365}})
	require.NoError(t, err)
	require.True(t, ok)
	assert.Equal(t, FourStars, s.To, "the rows above are met already")
	assert.Equal(t, "до 4★: отнесите к профилям сегментов нужную долю заявителей (ещё 5)", s.Text(IndicatorMapCoverage, standard.LangRU))
	assert.Empty(t, Step{}.Text(IndicatorEase, standard.LangRU))
	assert.Empty(t, Step{To: OneStar}.Text("T9", standard.LangRU))
}

func TestFormats(t *testing.T) {
	before := quarterCounts(2026_01_01, 700)
	r := report(t, quarterCounts(2026_04_01, 900), &before)
	r.Organisation = `A & "B" <c>`
	for _, l := range []standard.Lang{standard.LangRU, standard.LangEN} {
		for _, svg := range []string{r.SVG(l), TrendSVG(IndicatorEase, l, report(t, before, nil), r)} {
			d := xml.NewDecoder(strings.NewReader(svg))
			for {
				_, err := d.Token()
				if err == io.EOF {
					break
				}
				require.NoError(t, err)
			}
			assert.Contains(t, svg, "<title>")
			assert.Contains(t, svg, "<desc>")
		}
		md := r.Markdown(l)
		for _, row := range indicators {
			assert.Contains(t, md, "| "+string(row.Code)+" "+row.Title.In(l)+" |")
		}
	}
	assert.NotRegexp(t, "[а-яё]", r.SVG(standard.LangEN)+r.Markdown(standard.LangEN))
	var b bytes.Buffer
	require.NoError(t, r.WriteCSV(&b))
	lines, err := csv.NewReader(&b).ReadAll()
	require.NoError(t, err)
	require.Len(t, lines, 1+len(indicators))
	assert.Equal(t, []string{`A & "B" <c>`, "2026-04-01", "T1.2", "4", "900", "1000", "4", "5", "2", "higher"}, lines[2][:10])
	assert.Contains(t, r.Markdown(standard.LangRU), "| T1.2 оценка простоты | ★★★★☆ | 90,0\u00a0% (900/1000) | 4★–5★ | +2★, больше, чем случайно |")
}

// A picture of quarters keeps their distance: a missing one leaves its place, and
// no line leads over it, over a change of definition or to another authority.
func TestTrendKeepsTime(t *testing.T) {
	of := func(from standard.Date, easy int64) Report {
		r := report(t, quarterCounts(from, easy), nil)
		return r
	}
	first, second, fourth := of(2025_01_01, 700), of(2025_04_01, 800), of(2025_10_01, 910)
	svg := TrendSVG(IndicatorEase, standard.LangRU, first, second, fourth)
	assert.Equal(t, 1, strings.Count(svg, `stroke="#1d4f91" stroke-width="2"`), "the line from the first to the second alone")
	assert.Equal(t, 3, strings.Count(svg, "<circle"))
	assert.Contains(t, svg, "I квартал 2025 года: 2; II квартал 2025 года: 3; IV квартал 2025 года: 5")
	for _, n := range []string{">I<", ">II<", ">III<", ">IV<", ">2025<"} {
		assert.Equal(t, 1, strings.Count(svg, n), n)
	}
	assert.Contains(t, svg, `<circle cx="56.0" cy="122.0"`)
	assert.Contains(t, svg, `<circle cx="161.3" cy="96.0"`)
	assert.Contains(t, svg, `<circle cx="372.0" cy="44.0"`)
	other := of(2025_04_01, 800)
	other.Organisation = "другое"
	assert.NotContains(t, TrendSVG(IndicatorEase, standard.LangRU, first, other), `stroke-width="2"`)
	other = of(2025_04_01, 800)
	other.Rows[atEase].Definition = "d"
	assert.NotContains(t, TrendSVG(IndicatorEase, standard.LangRU, first, other), `stroke-width="2"`)
	assert.NotContains(t, TrendSVG(IndicatorBooking, standard.LangRU, first, second), "<circle")
	assert.Contains(t, TrendSVG(IndicatorBooking, standard.LangEN, first), "Q1 2025: no data")
	var many []Report
	for y := range 40 {
		many = append(many, of(standard.Date(19860101+y*10000), 700))
	}
	svg = TrendSVG(IndicatorEase, standard.LangEN, many...)
	assert.NotContains(t, svg, ">IV<", "no room for quarters")
	assert.Less(t, strings.Count(svg, `font-weight="bold"`), 12, "nor for every year")
	assert.NotContains(t, TrendSVG(IndicatorEase, standard.LangEN), "<circle")
}

func TestLongNamesAreBroken(t *testing.T) {
	assert.Equal(t, []string{"aa bb", "cc"}, lines("aa bb cc", 5))
	assert.Equal(t, []string{"aaaaa…"}, lines("aaaaaaaa", 6))
	assert.Equal(t, []string{"a", "b", "c…"}, lines("a b cdef g h", 2))
	assert.Equal(t, []string{""}, lines("", 5))
	r := report(t, quarterCounts(2026_01_01, 700), nil)
	short := r.SVG(standard.LangRU)
	r.Organisation = strings.Repeat("Министерство труда ", 12)
	long := r.SVG(standard.LangRU)
	assert.Equal(t, strings.Count(short, "<text")+2, strings.Count(long, "<text"))
	assert.Contains(t, short, `viewBox="0 0 720 534"`)
	assert.Contains(t, long, `viewBox="0 0 720 570"`)
}

func TestMoveInWords(t *testing.T) {
	for want, c := range map[string]struct {
		m   *Move
		now Stars
	}{
		"—":             {nil, OneStar},
		"без изменений": {&Move{Before: TwoStars, Verdict: feedback.VerdictNotDistinguishable}, TwoStars},
		"уровень прежний, значение выросло больше, чем случайно":   {&Move{Before: TwoStars, Verdict: feedback.VerdictHigher}, TwoStars},
		"уровень прежний, значение снизилось больше, чем случайно": {&Move{Before: TwoStars, Verdict: feedback.VerdictLower}, TwoStars},
		"+1★, но разница в пределах случайной":                     {&Move{Before: TwoStars, Verdict: feedback.VerdictNotDistinguishable}, ThreeStars},
		"-2★, больше, чем случайно":                                {&Move{Before: FourStars, Verdict: feedback.VerdictLower}, TwoStars},
		"+2★": {&Move{Before: NoStar}, TwoStars},
	} {
		assert.Equal(t, want, c.m.Text(c.now, standard.LangRU))
	}
}
