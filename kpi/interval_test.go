package kpi

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

func TestInterval(t *testing.T) {
	tables := federal(t)
	// Wilson at 95 % of 75/100 is 0.6570 to 0.8245: rows of 60.1–70 to 80.1–90.
	i, err := Interval(tables, Ease{75, 100}, feedback.Confidence95)
	require.NoError(t, err)
	assert.Equal(t, []Stars{ThreeStars, TwoStars, FourStars}, []Stars{i.Stars, i.Low, i.High})
	assert.False(t, i.IsSure())
	// Of 75 per cent of 100,000 the interval is 74.7 to 75.3.
	i, err = Interval(tables, Ease{75_000, 100_000}, feedback.Confidence95)
	require.NoError(t, err)
	assert.True(t, i.IsSure())
	// No repeat among 764 does not show at most half a per cent, among 765 it does.
	i, err = Interval(tables, Repeats{Repeated: 0, Requests: 765}, feedback.Confidence95)
	require.NoError(t, err)
	assert.Equal(t, []Stars{FiveStars, FiveStars}, []Stars{i.Low, i.High})
	i, err = Interval(tables, Repeats{Repeated: 0, Requests: 764}, feedback.Confidence95)
	require.NoError(t, err)
	assert.Equal(t, []Stars{FourStars, FiveStars}, []Stars{i.Low, i.High})
	// The index of 40/40/20 is 20; adjusted by Wald at 95 % about 4.7 to 34.2.
	i, err = Interval(tables, DigitalLoyalty{feedback.NPS{Promoters: 40, Passives: 40, Detractors: 20}}, feedback.Confidence95)
	require.NoError(t, err)
	assert.Equal(t, []Stars{ThreeStars, OneStar, FourStars}, []Stars{i.Stars, i.Low, i.High})
	i, err = Interval(tables, PhoneAccess{HoursWorking, HoursWorking, FactYes, FactYes, 75, 100}, feedback.Confidence95)
	require.NoError(t, err)
	assert.Equal(t, []Stars{ThreeStars, TwoStars, ThreeStars}, []Stars{i.Stars, i.Low, i.High}, "above 80 per cent it stays at three")
	i, err = Interval(tables, PhoneAccess{HoursRoundTheClock, HoursRoundTheClock, FactNo, FactNo, 5, 10}, feedback.Confidence95)
	require.NoError(t, err)
	assert.True(t, i.IsSure(), "the row asks for no rating")
	var noData *feedback.NoDataError
	_, err = Interval(tables, Ease{}, feedback.Confidence95)
	require.ErrorAs(t, err, &noData)
	var wrong *CountError
	_, err = Interval(tables, Ease{2, 1}, feedback.Confidence95)
	require.ErrorAs(t, err, &wrong)
	var input *feedback.InputError
	_, err = Interval(tables, Ease{1, 2}, 1)
	require.ErrorAs(t, err, &input)
	_, _, err = AnswersFor(tables, Ease{1, 2}, 2)
	require.ErrorAs(t, err, &input)
}

// Literal rows have holes inside an interval whose ends lie in rows.
func TestIntervalOfLiteralRows(t *testing.T) {
	e, err := standard.NewEdition(standard.DocumentPeople, 2026_01_01, standard.Overlay{Code: "test-1", Amends: []standard.Document{standard.DocumentPeople}, Changes: []standard.Change{
		Bands.Set("literal", standard.MustParseClause("test-1:1"), standard.Period{}), Rounding.Set("exact", standard.MustParseClause("test-1:2"), standard.Period{})}})
	require.NoError(t, err)
	tables, err := For(e)
	require.NoError(t, err)
	i, err := Interval(tables, Ease{7005, 10_000}, feedback.Confidence95)
	require.NoError(t, err)
	assert.Equal(t, NoStar, i.Stars)
	assert.Equal(t, []Stars{NoStar, ThreeStars}, []Stars{i.Low, i.High})
	i, err = Interval(tables, Ease{697, 1000}, feedback.Confidence95)
	require.NoError(t, err)
	assert.Equal(t, []Stars{TwoStars, NoStar, ThreeStars}, []Stars{i.Stars, i.Low, i.High})
}

func TestAnswersFor(t *testing.T) {
	tables := federal(t)
	n, ok, err := AnswersFor(tables, Ease{75, 100}, feedback.Confidence95)
	require.NoError(t, err)
	require.True(t, ok)
	// Wilson's low end at 0.75 of n, z² = 3.8415: centre (0.75 + z²/2n)/(1 + z²/n) minus half is 0.7005 at n = 329;
	// three quarters are whole numbers of multiples of four.
	assert.Equal(t, int64(332), n)
	for _, c := range []Ease{{75, 100}, {1, 3}, {2, 3}, {611, 1000}} { // the least number with exactly this figure
		n, ok, err := AnswersFor(tables, c, feedback.Confidence95)
		require.NoError(t, err)
		require.True(t, ok)
		least := int64(0)
		for k := int64(1); least == 0; k++ {
			if k*c.Easy%c.Answers == 0 {
				i, err := Interval(tables, Ease{k * c.Easy / c.Answers, k}, feedback.Confidence95)
				require.NoError(t, err)
				if i.IsSure() {
					least = k
				}
			}
		}
		assert.Equal(t, least, n, c)
	}
	// 0.003 points off the edge takes z²·p(1−p)/0.00003² = 896 million.
	n, ok, err = AnswersFor(tables, Ease{70053, 100_000}, feedback.Confidence95)
	require.NoError(t, err)
	assert.True(t, ok)
	assert.InDelta(t, 896e6, float64(n), 2e6)
	_, ok, err = AnswersFor(tables, Ease{7005, 10_000}, feedback.Confidence95)
	require.NoError(t, err)
	assert.False(t, ok, "70.05 is the edge itself")
	n, ok, err = AnswersFor(tables, Repeats{Repeated: 0, Requests: 10}, feedback.Confidence95)
	require.NoError(t, err)
	assert.True(t, ok)
	assert.Equal(t, int64(765), n)
	_, ok, err = AnswersFor(tables, DigitalLoyalty{feedback.NPS{Promoters: 40, Passives: 40, Detractors: 20}}, feedback.Confidence95)
	require.NoError(t, err)
	assert.True(t, ok)
}

func TestScaledIndex(t *testing.T) {
	for whole := int64(1); whole <= 12; whole++ {
		for num := -whole; num <= whole; num++ {
			for _, passives := range []int64{0, 1, 5, 12} {
				got, ok := DigitalLoyalty{feedback.NPS{Promoters: 6, Passives: passives, Detractors: 6}}.scaled(num, whole).(DigitalLoyalty)
				require.True(t, ok)
				require.True(t, got.NPS.IsValid(), "%d/%d %+v", num, whole, got)
				require.Equal(t, []int64{num, whole}, []int64{got.NPS.Balance(), got.NPS.Whole()})
			}
		}
	}
}
