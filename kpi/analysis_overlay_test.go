package kpi

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// reworded is the federal edition with one row of a list changed by an overlay.
func reworded[T any](t *testing.T, l *standard.List[T], code string, change func(*T)) standard.Edition {
	row, ok := l.Of(standard.Federal(2026_01_01), code)
	require.True(t, ok)
	change(&row.Value)
	row.Clause = standard.MustParseClause("test-1:1")
	e, err := standard.NewEdition(standard.DocumentPeople, 2026_01_01, standard.Overlay{Code: "test-1", Amends: []standard.Document{standard.DocumentPeople}, Changes: []standard.Change{l.Add(row)}})
	require.NoError(t, err)
	return e
}

// Other words for the same figures and conditions are no difference; another
// figure is.
func TestDifferencesAreNotOfWords(t *testing.T) {
	other := standard.Text{RU: "другими словами", EN: "in other words"}
	federal := standard.Federal(2026_01_01)
	for name, e := range map[string]standard.Edition{
		"T1.2": reworded(t, &easeRows, "3", func(b *Band) { b.Label = other }),
		"T2.1": reworded(t, &mapRows, "3", func(d *MapDemand) { d.Label = other }),
		"T2.3": reworded(t, &phoneRows, "3", func(d *PhoneDemand) { d.Label = other }),
		"T2.4": reworded(t, &textRows, "3", func(d *TextDemand) { d.Label = other }),
		"T2.6": reworded(t, &socialRows, "3", func(d *SocialDemand) { d.Label = other }),
		"T2.7": reworded(t, &bookingRows, "3", func(d *BookingDemand) { d.Label = other }),
	} {
		found, err := Differences(federal, e)
		require.NoError(t, err, name)
		assert.Empty(t, found, name)
	}
	found, err := Differences(federal, reworded(t, &easeRows, "3", func(b *Band) { b.Max, b.Label = 799, other }))
	require.NoError(t, err)
	assert.Equal(t, []Difference{{Indicator: IndicatorEase, Stars: ThreeStars, A: standard.Text{RU: "от 70,1 до 80\u00a0%", EN: "70.1 to 80 %"}, B: other}}, found)
}

// The balance of an index goes down to −100: a table that says nothing of it there
// has a gap.
func TestAnalyseBelowZero(t *testing.T) {
	found, err := Analyse(reworded(t, &digitalLoyaltyRows, "1", func(b *Band) { b.Min, b.HasMin = 0, true }))
	require.NoError(t, err)
	var got []string
	for _, d := range found {
		if d.Indicator == IndicatorDigitalLoyalty && d.From < 0 {
			got = append(got, short(d))
		}
	}
	assert.Equal(t, []string{"gap [-100.0 -0.1] 1: -1/1", "between (-0.1 0.0) 1: -1/1001"}, got)
}

// Where no counts have such a value none are given.
func TestAnalyseRowsAboveTheWhole(t *testing.T) {
	var rows []standard.Row[Band]
	for i, code := range []string{"1", "2", "3", "4", "5"} {
		rows = append(rows, standard.Row[Band]{Code: code, Value: Band{Min: Tenths(200 * i), HasMin: true, Above: i > 0, Max: Tenths(200*i + 200), HasMax: true}})
	}
	for _, scale := range []Scale{{0, 1200, false}, {-1200, 1000, false}} {
		found, err := AnalyseRows(rows, scale)
		require.NoError(t, err)
		for _, d := range found {
			outside := d.From >= 1000 || d.To <= -1000
			assert.Equal(t, outside, d.Whole == 0, "%+v", d)
			assert.Equal(t, outside, d.Part == 0, "%+v", d)
		}
		assert.NotEmpty(t, found)
	}
}

func TestNoTablesToAnalyse(t *testing.T) {
	federal := standard.Federal(2026_01_01)
	var wrong *TableError
	found, err := Analyse(standard.Edition{})
	require.ErrorAs(t, err, &wrong)
	assert.Equal(t, IndicatorScenarioCoverage, wrong.Indicator)
	assert.Nil(t, found)
	for _, pair := range [][2]standard.Edition{{{}, federal}, {federal, {}}} {
		differ, err := Differences(pair[0], pair[1])
		require.ErrorAs(t, err, &wrong)
		assert.Nil(t, differ)
		var page bytes.Buffer
		require.ErrorAs(t, WriteDefects(&page, standard.LangRU, pair[0], pair[1]), &wrong)
		assert.Zero(t, page.Len())
	}
}
