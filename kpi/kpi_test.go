package kpi

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

func federal(t testing.TB) *Tables {
	tables, err := For(standard.Federal(2026_01_01))
	require.NoError(t, err)
	return tables
}

func TestCountsThatCannotBe(t *testing.T) {
	tables := federal(t)
	for _, c := range []asked{
		{"T1.1", 2, 1}, {"T1.1", -1, 1}, {"T1.1", 0, -1}, {"T1.2", 1, 0}, {"T1.3", 1, feedback.MaxCount + 1}, {"T1.3", -1 << 63, 1<<63 - 1}, {"T2.2", 1 << 62, 1 << 62},
	} {
		s, err := withCounts(c, tables, levels)
		var wrong *CountError
		require.ErrorAs(t, err, &wrong, c)
		assert.Equal(t, c.Indicator, wrong.Indicator)
		assert.Equal(t, NoData, s, "never a star")
		_, err = withCounts(c, tables, steps)
		require.ErrorAs(t, err, &wrong)
	}
	for _, n := range []feedback.NPS{{Promoters: -1}, {Detractors: feedback.MaxCount, Promoters: 1}, {Passives: -5, Promoters: 9}} {
		s, err := Level(tables, DigitalLoyalty{n})
		var wrong *CountError
		require.ErrorAs(t, err, &wrong)
		assert.Equal(t, NoData, s)
	}
	biggest, err := Level(tables, ScenarioCoverage{feedback.MaxCount, feedback.MaxCount})
	require.NoError(t, err)
	assert.Equal(t, FiveStars, biggest)
}

func TestNoTables(t *testing.T) {
	var wrong *TableError
	for _, tables := range []*Tables{nil, {}} {
		s, err := Level(tables, Ease{1, 1})
		require.ErrorAs(t, err, &wrong)
		assert.Equal(t, NoData, s)
	}
	_, err := For(standard.Edition{})
	require.ErrorAs(t, err, &wrong)
	internal, err := standard.NewEdition(standard.DocumentSamaraInternal, 2026_01_01)
	require.NoError(t, err)
	_, err = For(internal)
	require.ErrorAs(t, err, &wrong)
	assert.Contains(t, err.Error(), "T1.1")
	for _, change := range []standard.Change{
		easeRows.Remove("3", standard.Cite("test-1:1"), standard.Period{}),
		easeRows.Add(standard.Row[Band]{Code: "6", Clause: standard.Cite("test-1:1")}),
	} {
		e, err := standard.NewEdition(standard.DocumentPeople, 2026_01_01, standard.Overlay{Code: "test-1", Amends: []standard.Document{standard.DocumentPeople}, Changes: []standard.Change{change}})
		require.NoError(t, err)
		_, err = For(e)
		require.ErrorAs(t, err, &wrong)
		assert.Equal(t, IndicatorEase, wrong.Indicator)
	}
}

// A region may move a bound; the answer says whose row it was.
func TestOverlayMovesABound(t *testing.T) {
	o, fs, err := standard.DecodeOverlay([]byte(`{"code":"omsk-230","title":{"ru":"Приказ","en":"Order"},"amends":["people-2022"],"changes":[
		{"param":"kpi.t1-2/1","set":{"min":"45.5","has_min":true,"max":"60.0","has_max":true,"label":{"ru":"от 45,5 до 60 %","en":"45.5 to 60 %"}},"clause":"omsk-230:3"}]}`), Params()...)
	require.NoError(t, err)
	require.Empty(t, fs)
	e, err := standard.NewEdition(standard.DocumentPeople, 2026_01_01, o)
	require.NoError(t, err)
	tables, err := For(e)
	require.NoError(t, err)
	a, x, err := Explain(tables, Ease{455, 1000})
	require.NoError(t, err)
	assert.Equal(t, OneStar, a.Stars)
	assert.Equal(t, "omsk-230:3", a.Row.String())
	assert.Equal(t, []standard.Applied{{Key: "kpi.t1-2/1", Value: "45.5–60.0", Clause: standard.Cite("omsk-230:3")}}, x.Params)
	a, _, err = Explain(tables, Ease{454, 1000})
	require.NoError(t, err)
	assert.Equal(t, NoStar, a.Stars)
}

func TestCountsFromRatings(t *testing.T) {
	ease, err := feedback.NewTally(feedback.QuestionOf(feedback.QuestionEase))
	require.NoError(t, err)
	require.NoError(t, ease.Add([]byte{4, 4, 3, 2, 1, feedback.MarkHardToSay}))
	e, err := EaseOf(ease)
	require.NoError(t, err)
	assert.Equal(t, Ease{3, 5}, e)
	_, err = SatisfactionOf(ease)
	var wrong *CountError
	require.ErrorAs(t, err, &wrong)
	_, err = EaseOf(feedback.Tally{})
	require.ErrorAs(t, err, &wrong)
	satisfied, err := feedback.NewTally(feedback.QuestionOf(feedback.QuestionSatisfaction))
	require.NoError(t, err)
	require.NoError(t, satisfied.Add([]byte{4, 1}))
	s, err := SatisfactionOf(satisfied)
	require.NoError(t, err)
	assert.Equal(t, Satisfaction{1, 2}, s)
	assert.Equal(t, LoyalServices{Positive: 1, Rated: 3, Unrated: 1}, LoyalServicesOf([]feedback.NPS{
		{Promoters: 2, Detractors: 1}, {Promoters: 1, Detractors: 1}, {Passives: 4, Detractors: 1}, {}}), "an NPS of 0 is not positive")
	broken := []feedback.NPS{{Promoters: 10}, {Promoters: 5, Detractors: -3}}
	_, err = LoyalServicesIn(standard.Federal(2026_01_01), broken)
	require.ErrorAs(t, err, &wrong)
	for _, l := range []LoyalServices{LoyalServicesOf(broken), {Positive: 1, Rated: 1, Unrated: -5}} {
		stars, err := Level(federal(t), l)
		require.ErrorAs(t, err, &wrong)
		assert.Equal(t, IndicatorLoyalServices, wrong.Indicator)
		assert.Equal(t, NoData, stars)
		_, _, err = Next(federal(t), l)
		require.ErrorAs(t, err, &wrong)
	}
}

func TestNext(t *testing.T) {
	tables := federal(t)
	s, ok, err := Next(tables, ScenarioCoverage{63, 100})
	require.NoError(t, err)
	assert.True(t, ok)
	// 70.1 % of 100 is 71 services of 100; new services in scenarios: (63+k)/(100+k) is above 70.05 % from k = 24 on.
	assert.Equal(t, Step{To: FourStars, Moved: 8, Added: 24}, s)
	s, ok, err = Next(tables, Repeats{Repeated: 12, Requests: 1000})
	require.NoError(t, err)
	assert.True(t, ok)
	// 1.2 % is three stars; 10 of 1000 are 1.0 %, four stars; 12 of 1143 are 1.0499 %, which rounds to 1.0.
	assert.Equal(t, Step{To: FourStars, Moved: 2, Added: 143}, s)
	for _, q := range []asked{{"T1.1", 0, 0}, {"T1.1", 9, 9}} {
		s, err := withCounts(q, tables, steps)
		require.NoError(t, err)
		assert.Zero(t, s)
	}
	s, ok, err = Next(tables, PrototypeTesting{Tested: 7, Prototypes: 8})
	require.NoError(t, err)
	assert.True(t, ok)
	assert.Equal(t, Step{To: FiveStars, Moved: 1}, s, "all of them means all: no new prototype mends the one untested")
}

func TestAnswerHasAJSONForm(t *testing.T) {
	a, x, err := Explain(federal(t), Ease{701, 1400})
	require.NoError(t, err)
	data, err := json.Marshal(a)
	require.NoError(t, err)
	assert.JSONEq(t, `{"indicator":"T1.2","stars":"1","part":701,"whole":1400,"rounded":true,"value":"50.1","row":"people-2022:T1.2/1","label":{"ru":"от 50,1 до 60\u00a0%","en":"50.1 to 60 %"}}`, string(data))
	var back Answer
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, a, back)
	assert.Equal(t, []standard.ReadingID{"K1", "K2", "K8", "K20"}, x.Readings)
	for s := NoData; s <= FiveStars; s++ {
		text, err := s.MarshalText()
		require.NoError(t, err)
		var back Stars
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, s, back)
		n, ok := s.Number()
		assert.Equal(t, s != NoData, ok)
		assert.Equal(t, max(int(s)-1, 0), n)
	}
	_, err = Stars(9).MarshalText()
	assert.Error(t, err)
	assert.Equal(t, "stars(-1)", Stars(-1).String())
	var s Stars
	assert.Error(t, s.UnmarshalText([]byte("6")))
}

func TestTenths(t *testing.T) {
	for text, want := range map[string]Tenths{"35.1": 351, "0.5": 5, "-5": -50, "100": 1000, "1e1": 100, "-0.1": -1} {
		got, err := ParseTenths(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, got)
	}
	assert.Equal(t, "-0.1", Tenths(-1).String())
	for _, text := range []string{"", "35,1", "35.15", "1001", "-1000.1", "NaN", "Inf", "1e99999999", "0x10", "9999999999999"} {
		_, err := ParseTenths(text)
		var wrong *BoundError
		require.ErrorAs(t, err, &wrong, text)
	}
}

func FuzzParseTenths(f *testing.F) {
	f.Add("35.1")
	f.Add("1e-1")
	f.Fuzz(func(t *testing.T, s string) {
		if v, err := ParseTenths(s); err == nil {
			back, err := ParseTenths(v.String())
			require.NoError(t, err)
			assert.Equal(t, v, back)
		}
	})
}

func TestLevelAllocatesNothing(t *testing.T) {
	tables := federal(t)
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		_, _ = Level(tables, ScenarioCoverage{63, 90})
		_, _ = Level(tables, DigitalLoyalty{feedback.NPS{Promoters: 5, Passives: 2, Detractors: 1}})
		_, _ = Level(tables, MapCoverage{Assigned: 9, Applicants: 10, Potential: Stated{FactYes, "act"}, Maps: Upkeep{1, 2, 30}})
		_, _ = Level(tables, PhoneAccess{HoursWorking, HoursWorking, FactYes, FactYes, 7, 9})
		_, _ = Level(tables, TextClarity{Upkeep{2, 2, 30}, 1})
		_, _ = Level(tables, SocialReply{Mentions: ReplyTimes{Messages: 1, Slowest: hour}})
		_, _ = Level(tables, Booking{ConvenientWays: 1, Ways: 1})
	}))
}

// plain is the simplest correct code for one table: the reference of the goal.
func plain(part, whole int64) int {
	tenths := (2000*part + whole) / (2 * whole)
	switch {
	case tenths >= 901:
		return 5
	case tenths >= 701:
		return 4
	case tenths >= 501:
		return 3
	case tenths >= 351:
		return 2
	}
	return 1
}

func BenchmarkLevel(b *testing.B) {
	tables := federal(b)
	var counts [64]ScenarioCoverage
	for i := range counts {
		counts[i] = ScenarioCoverage{int64(i*1_000_003) % 9973, 9973}
	}
	b.Run("library", func(b *testing.B) {
		b.ReportAllocs()
		i := 0
		for b.Loop() {
			_, _ = Level(tables, counts[i&63])
			i++
		}
	})
	b.Run("plain", func(b *testing.B) {
		i := 0
		for b.Loop() {
			plain(counts[i&63].InScenarios, counts[i&63].Services)
			i++
		}
	})
	b.Run("explained", func(b *testing.B) {
		b.ReportAllocs()
		i := 0
		for b.Loop() {
			_, _, _ = Explain(tables, counts[i&63])
			i++
		}
	})
}

func TestFactsAndHours(t *testing.T) {
	for f := FactUnknown; f <= FactYes; f++ {
		text, err := f.MarshalText()
		require.NoError(t, err)
		var back Fact
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, f, back)
	}
	for h := HoursUnknown; h <= HoursRoundTheClock; h++ {
		text, err := h.MarshalText()
		require.NoError(t, err)
		var back PhoneHours
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, h, back)
	}
	_, err := Fact(7).MarshalText()
	assert.Error(t, err)
	_, err = PhoneHours(-1).MarshalText()
	assert.Error(t, err)
	assert.Equal(t, "fact(7)", Fact(7).String())
	assert.Equal(t, "hours(9)", PhoneHours(9).String())
	var f Fact
	var h PhoneHours
	assert.Error(t, f.UnmarshalText([]byte("maybe")))
	assert.Error(t, h.UnmarshalText([]byte("noon")))
}

func TestUpkeepOf(t *testing.T) {
	u, err := UpkeepOf([]standard.Date{2026_01_01, 2025_12_31, 2026_01_31, 0}, 2026_01_31, 30)
	require.NoError(t, err)
	assert.Equal(t, Upkeep{Current: 2, All: 4, GreatestAge: 30}, u)
	u, err = UpkeepOf([]standard.Date{2026_01_31}, 2026_01_31, 0)
	require.NoError(t, err)
	assert.Equal(t, Upkeep{All: 1}, u, "without a greatest age nothing is current")
	var wrong *CountError
	for _, bad := range []struct {
		updated []standard.Date
		on      standard.Date
		age     int
	}{{[]standard.Date{2026_02_01}, 2026_01_31, 30}, {[]standard.Date{2026_02_30}, 2026_03_31, 30}, {nil, 0, 30}, {nil, 2026_01_31, -1}} {
		_, err = UpkeepOf(bad.updated, bad.on, bad.age)
		require.ErrorAs(t, err, &wrong)
		assert.Empty(t, wrong.Indicator, "T2.1 and T2.4 both ask for upkeep")
	}
}

func TestMinimumAnswers(t *testing.T) {
	services := []feedback.NPS{{Promoters: 1}, {Promoters: 10}, {Passives: 9}}
	with := func(changes ...standard.Change) standard.Edition {
		e, err := standard.NewEdition(standard.DocumentPeople, 2026_01_01, standard.Overlay{Code: "test-1", Amends: []standard.Document{standard.DocumentPeople}, Changes: changes})
		require.NoError(t, err)
		return e
	}
	chosen := LoyaltyCounting.Set("minimum-answers", standard.MustParseClause("test-1:1"), standard.Period{})
	l, err := LoyalServicesIn(with(), services)
	require.NoError(t, err)
	assert.Equal(t, LoyalServices{Positive: 2, Rated: 3}, l)
	l, err = LoyalServicesIn(with(chosen, MinimumAnswers.Set(10, standard.MustParseClause("test-1:2"), standard.ModalityMust, standard.Period{})), services)
	require.NoError(t, err)
	assert.Equal(t, LoyalServices{Positive: 1, Rated: 1, Unrated: 2}, l)
	_, err = LoyalServicesIn(with(chosen), services)
	var wrong *TableError
	require.ErrorAs(t, err, &wrong)
}
