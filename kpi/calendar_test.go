package kpi

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// A day that the calendar does not have is no day of an assessment.
func TestAssessmentOnNoDay(t *testing.T) {
	a := Assessment{Held: 2026_02_28, Sent: 2026_03_31, Assessor: AssessorProjectOffice, Indicators: []Indicator{"T1.1", "T1.2", "T1.3", "T1.4", "T1.5", "T1.6"}, Priorities: []standard.SituationID{"birth"}}
	assert.Empty(t, a.Check())
	for _, none := range []standard.Date{0, 2026_02_31, -1} {
		a.Held = none
		found := a.Check()
		require.Len(t, found, 1)
		assert.Equal(t, "kpi.assessment-undated", found[0].Code)
		assert.Equal(t, standard.Pointer("/held"), found[0].At)
	}
}

// An indicator that is in no table is named by its place.
func TestAssessmentOfAnUnknownIndicator(t *testing.T) {
	a := Assessment{Held: 2026_02_28, Assessor: AssessorAuthority, Indicators: []Indicator{"T1.1", "T1.2", "T1.3", "T1.4", "T9.9", "T1.5", "T1.6", ""}}
	var at []standard.Pointer
	for _, f := range a.Check() {
		assert.Equal(t, "kpi.indicator-unknown", f.Code)
		at = append(at, f.At)
	}
	assert.Equal(t, []standard.Pointer{"/indicators/4", "/indicators/7"}, at)
}

func TestCalendarBounds(t *testing.T) {
	noon := func(d standard.Date) time.Time { return d.In(time.UTC).Add(12 * time.Hour) }
	one, err := Calendar(2026_11_22, nil, noon(2026_11_22), nil)
	require.NoError(t, err, "adopted today")
	assert.Equal(t, []QuarterDue{{Quarter: standard.QuarterOf(2026_11_22), Year: 1, Pilot: true, Due: true}}, one)
	century, err := Calendar(1926_01_01, nil, noon(2026_12_31), nil)
	require.NoError(t, err)
	assert.Len(t, century, 404)
	assert.Equal(t, QuarterDue{Quarter: standard.QuarterOf(2026_12_31), Year: 101, Staff: true, Due: true}, century[403])
	var wrong *CalendarError
	for _, bad := range []standard.Date{0, -1, 2026_02_30, 2026_11_23, 1925_12_31} {
		due, err := Calendar(bad, nil, noon(2026_11_22), nil)
		require.ErrorAs(t, err, &wrong, bad)
		assert.Nil(t, due)
	}
	_, err = Calendar(2026_01_01, nil, time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC), nil)
	require.ErrorAs(t, err, &wrong, "a day that is none")
	end, err := Calendar(9999_10_02, nil, noon(9999_12_31), nil)
	require.NoError(t, err)
	require.Len(t, end, 1)
	assert.Equal(t, 1, end[0].Year)
	assert.True(t, end[0].Due)
}

func TestYearOfAdoption(t *testing.T) {
	for _, c := range []struct {
		adopted, day standard.Date
		want         int
	}{
		{2025_11_15, 2025_11_14, 0}, {2025_11_15, 2025_11_15, 1}, {2025_11_15, 2026_11_14, 1}, {2025_11_15, 2026_11_15, 2}, {2025_11_15, 2027_11_14, 2},
		{2024_02_29, 2025_02_27, 1}, {2024_02_29, 2028_02_28, 4}, {2024_02_29, 2028_02_29, 5},
		{0, 2026_01_01, 0}, {2026_01_01, 0, 0}, {2026_02_30, 2026_03_01, 0}, {2026_01_01, 2026_02_30, 0},
		{1_01_01, 9999_12_31, 9999},
	} {
		assert.Equal(t, c.want, YearOfAdoption(c.adopted, c.day), c)
	}
}
