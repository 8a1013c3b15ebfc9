package kpi

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// Clause people-2022:6/7: the report of a quarter says where to begin, and why.
func TestReportDrawsPriorities(t *testing.T) {
	now := quarterCounts(2026_01_01, 700)
	now.Situations = []SituationCounts{
		{Situation: "birth", Title: "Рождение ребёнка", Ease: Ease{880, 1000}, Satisfaction: Satisfaction{9, 10}},
		{Situation: "moving", Title: "Переезд", Ease: Ease{520, 1000}, ProactiveScenarios: ProactiveScenarios{0, 4}},
		{Situation: "work", Ease: Ease{2, 4}, Satisfaction: Satisfaction{5, 10}, ProactiveScenarios: ProactiveScenarios{1, 4}},
	}
	r := report(t, now, nil)
	require.Len(t, r.Situations, 3)
	// 1 of 4 is 25 %, three stars. Wilson at 95 %: at 99 %, for five intervals\n\t// hold together at 95 %: 5/10 is 0.194 to 0.806; 520/1000 is 0.479 to 0.560, no star or one; 880/1000 is 0.851 to 0.904, four or five; 2/4 is anything.
	assert.Equal(t, PriorityList{First: []Priority{{Situation: "moving", Title: "Переезд", Reasons: []PriorityReason{
		{Indicator: IndicatorEase, Stars: OneStar, AtMost: OneStar, Best: FourStars, Cases: 1000},
		{Indicator: IndicatorProactiveScenarios, Stars: NoStar, AtMost: NoStar, Best: ThreeStars, Cases: 4},
	}}}, Compared: 3}, r.Priorities)
	ru, en := r.Markdown(standard.LangRU), r.Markdown(standard.LangEN)
	assert.Contains(t, ru, "- **Переезд.** T1.2 оценка простоты: 1★, у другой ситуации не меньше 4★; посчитано случаев: 1000. T1.6 доля проактивных сценариев: 0★, у другой ситуации не меньше 3★; посчитано случаев: 4.\n")
	assert.Contains(t, ru, "| Переезд | — | 1★ (0★–1★) | — | — | — | 0★ |\n")
	assert.Contains(t, en, "| work | — | 0★ (0★–4★) | — | — | 0★ (0★–4★) | 3★ |\n")
	now.Situations = now.Situations[:1]
	assert.Contains(t, report(t, now, nil).Markdown(standard.LangEN), "There is nothing to compare: no indicator was counted for two situations.\n")
	now.Situations = append(now.Situations, now.Situations[0])
	now.Situations[1].Situation = "again"
	assert.Contains(t, report(t, now, nil).Markdown(standard.LangEN), "No situation is behind the others by more than chance.\n")
	now.Situations[0].Ease.Easy = 1001
	_, err := NewReport(federal(t), "", now, nil, feedback.Confidence95)
	var which *SituationError
	require.ErrorAs(t, err, &which)
	assert.Equal(t, 0, which.Index)
	assert.Equal(t, "kpi: life situation 1: T1.2: the numbers do not fit: want 0 <= part <= whole <= 10^15", err.Error())
	assert.Equal(t, "kpi: life situation 1: "+(&SituationError{}).Text().EN, (&SituationError{}).Error(), "the zero error tells something")
	var wrong *CountError
	require.ErrorAs(t, err, &wrong)
	now.Situations = []SituationCounts{{Situation: "a"}, {Situation: "a"}}
	_, err = NewReport(federal(t), "", now, nil, feedback.Confidence95)
	var refused *DefinitionError
	require.ErrorAs(t, err, &refused)
	now.Situations = []SituationCounts{{}}
	_, err = NewReport(federal(t), "", now, nil, feedback.Confidence95)
	require.ErrorAs(t, err, &refused)
}

// Equal situations are hardly ever told apart, however many there are: their
// intervals hold together at 95 %.
func TestPrioritiesAreNoChance(t *testing.T) {
	tables, r := federal(t), rand.New(rand.NewPCG(11, 12))
	for _, n := range []int{20, 100} {
		named := 0
		for range 60 {
			q := QuarterCounts{Quarter: quarter}
			for i := range n {
				easy := int64(0)
				for range 400 {
					if r.IntN(10_000) < 7005 {
						easy++
					}
				}
				q.Situations = append(q.Situations, SituationCounts{Situation: standard.SituationID(rune('a' + i)), Ease: Ease{easy, 400}})
			}
			got, err := NewReport(tables, "", q, nil, feedback.Confidence95)
			require.NoError(t, err)
			if len(got.Priorities.First) > 0 {
				named++
			}
		}
		assert.LessOrEqual(t, named, 6, "%d situations", n)
	}
}

func TestPriorityInWords(t *testing.T) {
	r := PriorityReason{Indicator: IndicatorEase, Stars: NoStar, AtMost: TwoStars, Best: FiveStars}
	assert.Equal(t, "T1.2 оценка простоты: 0★ (с учётом случайности не больше 2★), у другой ситуации не меньше 5★", r.Text(standard.LangRU))
	assert.Equal(t, "T1.2 ease: 0★ (at most 2★ by chance), another situation has at least 5★", r.Text(standard.LangEN))
}

// In whatever order situations come, the same ones are first; nobody is first
// whom no other surely exceeds, and of those some one always is.
func TestPrioritiesHaveNoOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	firsts := 0
	for range 2000 {
		var all []SituationStars
		for i := range 1 + r.IntN(6) {
			s := SituationStars{Situation: standard.SituationID('a' + rune(i))}
			for _, code := range []Indicator{IndicatorEase, IndicatorSatisfaction} {
				stars := Stars(r.IntN(7))
				row := ReportRow{Answer: Answer{Indicator: code, Stars: stars}, Definition: "d"}
				if r.IntN(2) == 0 && stars != NoData {
					row.Interval = &StarInterval{Stars: stars, Low: max(NoStar, stars-Stars(r.IntN(3))), High: min(FiveStars, stars+Stars(r.IntN(3)))}
				}
				s.Rows = append(s.Rows, row)
			}
			all = append(all, s)
		}
		got, err := PrioritiesByStars(0, all...)
		require.NoError(t, err)
		var want []standard.SituationID
		for _, s := range all {
			for k := range s.Rows {
				if first(all, s, k) {
					want = append(want, s.Situation)
					break
				}
			}
		}
		assert.Equal(t, want, names(got))
		firsts += len(want)
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		again, err := PrioritiesByStars(0, all...)
		require.NoError(t, err)
		assert.ElementsMatch(t, want, names(again))
	}
	assert.Greater(t, firsts, 1000)
}

func names(l PriorityList) (out []standard.SituationID) {
	for _, p := range l.First {
		out = append(out, p.Situation)
	}
	return out
}

// first says by the words of the comment whether s comes first by its row k.
func first(all []SituationStars, s SituationStars, k int) bool {
	ends := func(s SituationStars) (low, high Stars) {
		row := s.Rows[k]
		if row.Interval == nil {
			return row.Stars, row.Stars
		}
		return row.Interval.Low, row.Interval.High
	}
	exceeded := func(s SituationStars) bool {
		_, high := ends(s)
		return s.Rows[k].Stars != NoData && slices.ContainsFunc(all, func(o SituationStars) bool {
			low, _ := ends(o)
			return o.Rows[k].Stars != NoData && low > high
		})
	}
	return exceeded(s) && !slices.ContainsFunc(all, func(o SituationStars) bool {
		return exceeded(o) && o.Rows[k].Stars < s.Rows[k].Stars
	})
}

func TestProvisionsThatCannotBe(t *testing.T) {
	e := standard.Federal(2026_01_01)
	var wrong *CountError
	for _, bad := range [][]Provision{{{Service: "a", Acts: -1}}, {{Acts: 1}}, {{Service: "a", Acts: feedback.MaxCount}, {Service: "b", Acts: 1}}, {{Service: "a", Acts: 1<<63 - 1}}} {
		c, err := ScenarioCoverageIn(e, bad)
		require.ErrorAs(t, err, &wrong)
		assert.Equal(t, IndicatorScenarioCoverage, wrong.Indicator)
		assert.Zero(t, c)
	}
	c, err := ScenarioCoverageIn(e, []Provision{{Service: "a", Acts: feedback.MaxCount}})
	require.NoError(t, err)
	assert.Equal(t, ScenarioCoverage{0, 1}, c)
	_, err = ScenarioCoverageIn(e, nil)
	require.NoError(t, err)
}

// Reading K6: of successful results there may be fewer than repeats. That is an
// error which says what happened, and never a star.
func TestMoreRepeatsThanSuccesses(t *testing.T) {
	c := counter(t, RepeatCounting.Set("denominator-successes", standard.MustParseClause("test-1:1"), standard.Period{}))
	for _, e := range []RepeatEvent{
		{Client: "a", Service: "x", At: start.AddDate(0, 0, -1), Succeeded: true},
		{Client: "a", Service: "x", At: start, Requested: true},
		{Client: "a", Service: "x", At: start.AddDate(0, 0, 1), Requested: true, Succeeded: true},
	} {
		require.NoError(t, c.Add(e))
	}
	assert.Equal(t, RepeatTotals{Repeated: 2, Requests: 2, Successes: 1}, c.Totals())
	assert.Equal(t, Repeats{Repeated: 2, Requests: 1, Counting: "successes"}, c.Counts())
	s, err := Level(must(t, RepeatCounting.Set("denominator-successes", at, standard.Period{})), c.Counts())
	var wrong *CountError
	require.ErrorAs(t, err, &wrong)
	assert.Equal(t, NoData, s)
	assert.Contains(t, wrong.Why.RU, "Возьмите долю от всех запросов")
	assert.Contains(t, wrong.Why.EN, "take the share of all requests")
	_, err = Level(federal(t), Repeats{Repeated: 1})
	require.ErrorAs(t, err, &wrong)
	assert.Contains(t, wrong.Why.EN, "K6", "no success at all")
	_, err = Level(federal(t), Repeats{Repeated: -1, Requests: 2})
	require.ErrorAs(t, err, &wrong)
	assert.NotContains(t, wrong.Why.EN, "K6", "a negative number has nothing to do with it")
}
