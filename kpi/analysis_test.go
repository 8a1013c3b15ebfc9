package kpi

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

var update = flag.Bool("update", false, "renew the pages that the tests compare")

// short is a defect in a line.
func short(d Defect) string {
	if d.Whole == 0 {
		return fmt.Sprintf("%s %s", d.Kind, strings.Join(d.Rows, ","))
	}
	return fmt.Sprintf("%s %s %s: %d/%d", d.Kind, span(d), strings.Join(d.Rows, ","), d.Part, d.Whole)
}

// span writes the values of a defect as an interval: a bracket for an end that is
// inside, a parenthesis for one that is not.
func span(d Defect) string {
	left, right := "[", "]"
	if d.Above {
		left = "("
	}
	if d.Below {
		right = ")"
	}
	return left + d.From.String() + " " + d.To.String() + right
}

// The defects were found by hand in both printed tables; the counts that show them
// are the fractions with the least denominator, found by hand too.
func TestAnalyse(t *testing.T) {
	share := func(code string) []string {
		return []string{
			code + " gap [0.0 50.0] 1: 0/1", code + " between (50.0 50.1) 1: 251/501", code + " between (60.0 60.1) 1,2: 122/203",
			code + " between (70.0 70.1) 2,3: 75/107", code + " between (80.0 80.1) 3,4: 161/201", code + " between (90.0 90.1) 4,5: 91/101"}
	}
	begin := slices.Concat(
		[]string{"T1.1 between (35.0 35.1) 1,2: 20/57", "T1.1 between (50.0 50.1) 2,3: 251/501", "T1.1 between (70.0 70.1) 3,4: 75/107", "T1.1 between (90.0 90.1) 4,5: 91/101"},
		share("T1.2"),
		[]string{"T1.3 overlap [0.5 0.5] 4,5: 1/200", "T1.3 between (1.0 1.1) 4,3: 1/91", "T1.3 between (4.0 4.1) 3,2: 2/49", "T1.3 between (7.0 7.1) 2,1: 4/57",
			"T1.3 between (10.0 10.1) 1: 11/109", "T1.3 gap [10.1 100.0] 1: 1/1"},
		share("T1.4"), share("T1.5"),
		[]string{"T1.6 gap [0.0 0.0] 1: 0/1", "T1.6 words_only (0.0 20.0) 1,2: 1/6"})
	maps := []string{"T2.1 not_included 1,2", "T2.1 not_included 1,3", "T2.1 not_included 1,4", "T2.1 not_included 1,5", "T2.2 gap [0.0 10.0) 1: 0/1"}
	end := []string{"T2.5 gap [5.0 5.0] 1,2: 1/20", "T2.5 between (5.0 5.1) 1,2: 3/59", "T2.5 between (15.0 15.1) 2,3: 8/53", "T2.5 between (30.0 30.1) 3,4: 31/103",
		"T2.7 not_included 3,4", "T2.7 not_included 3,5"}
	full := slices.Concat(begin, []string{
		"T1.6 overlap [20.1 35.0] 2,3: 1/3", "T1.6 overlap [35.1 50.0] 2,4: 1/2", "T1.6 overlap [51.0 70.0] 2,5: 2/3",
		"T1.6 not_monotone [35.0 35.1] 3,2: 20/57", "T1.6 not_monotone [50.0 50.1] 4,2: 26/51", "T1.6 not_monotone [70.0 70.1] 5,2: 1/1"},
		maps, []string{"T2.3 not_included 3,4", "T2.3 not_included 3,5", "T2.4 not_included 2,3", "T2.4 not_included 2,4", "T2.4 not_included 2,5"}, end)
	brief := slices.Concat(begin, []string{
		"T1.6 between (20.0 20.1) 2,3: 41/204", "T1.6 between (35.0 35.1) 3,4: 20/57", "T1.6 between (50.0 50.1) 4,5: 251/501", "T1.6 words_only (70.0 100.0] 5,1: 1/1"},
		maps, []string{"T2.4 not_included 1,2", "T2.4 same_row 2,3", "T2.4 not_included 1,4", "T2.4 not_included 1,5"}, end)
	for _, c := range []struct {
		edition standard.Edition
		want    []string
	}{{standard.Federal(2026_01_01), full}, {standard.Brief(2026_01_01), brief}} {
		found, err := Analyse(c.edition)
		require.NoError(t, err)
		var got []string
		for _, d := range found {
			got = append(got, string(d.Indicator)+" "+short(d))
		}
		assert.Equal(t, c.want, got)
	}
}

// The reading that the page names is one about this very indicator.
func TestDefectReadings(t *testing.T) {
	for _, e := range []standard.Edition{standard.Federal(2026_01_01), standard.Brief(2026_01_01)} {
		found, err := Analyse(e)
		require.NoError(t, err)
		for _, d := range found {
			r, ok := standard.FindReading(readingOf(d.Kind, d.Indicator))
			require.True(t, ok, short(d))
			assert.Contains(t, r.Clauses, standard.MustParseClause("people-2022:"+string(d.Indicator)), "%s: %s", r.ID, short(d))
		}
	}
}

func TestAnalyseRowsOfAnAgency(t *testing.T) {
	band := func(code string, low, high Tenths) standard.Row[Band] {
		return standard.Row[Band]{Code: code, Value: Band{Min: low, HasMin: true, Max: high, HasMax: true, Above: low > 0}}
	}
	sound := []standard.Row[Band]{band("1", 0, 200), band("2", 200, 400), band("3", 400, 600), band("4", 600, 800), band("5", 800, 1000)}
	found, err := AnalyseRows(sound, Scale{0, 1000, false})
	require.NoError(t, err)
	assert.Empty(t, found, "rows that begin just above the end of the one before have no defect")
	found, err = AnalyseRows(sound, Scale{0, 1000, true})
	require.NoError(t, err)
	assert.Len(t, found, 4, "if fewer is better every step goes back")
	assert.Equal(t, DefectNotMonotone, found[0].Kind)
	var wrong *TableError
	_, err = AnalyseRows(sound[:4], Scale{0, 1000, false})
	require.ErrorAs(t, err, &wrong)
	_, err = AnalyseRows(sound, Scale{0, 0, false})
	require.ErrorAs(t, err, &wrong)
	_, err = AnalyseRows(sound, Scale{0, 1 << 40, false})
	require.ErrorAs(t, err, &wrong)
	assert.NotContains(t, err.Error(), "table :")
	_, err = AnalyseRows(append(sound[:5:5], band("3", 0, 1000)), Scale{0, 1000, false})
	require.ErrorAs(t, err, &wrong, "a row that is given twice is not settled by the last")
	assert.Contains(t, err.Error(), "twice")
	_, err = Analyse(standard.Edition{})
	require.ErrorAs(t, err, &wrong)
}

// What an agency can print, and what is wrong with it: by hand.
func TestAnalyseRowsFinds(t *testing.T) {
	band := func(low, high Tenths, flags ...string) Band {
		return Band{Min: low, HasMin: true, Max: high, HasMax: true, Above: slices.Contains(flags, "above"), Below: slices.Contains(flags, "below")}
	}
	least := func(low Tenths) Band { return Band{Min: low, HasMin: true, AtLeast: true} }
	up, down, points := Scale{0, 1000, false}, Scale{0, 1000, true}, Scale{-1000, 1000, false}
	for _, c := range []struct {
		name  string
		scale Scale
		rows  [5]Band
		want  []string
	}{
		{"rows that overlap between two tenths only", up,
			[5]Band{band(0, 201, "below"), band(200, 400, "above"), band(400, 600, "above"), band(600, 800, "above"), band(800, 1000, "above")},
			[]string{"overlap (20.0 20.1) 1,2: 41/204"}},
		{"both hold the common bound", up,
			[5]Band{band(0, 200), band(200, 400), band(400, 600, "above"), band(600, 800, "above"), band(800, 1000, "above")},
			[]string{"overlap [20.0 20.0] 1,2: 1/5"}},
		{"neither holds the common bound", up,
			[5]Band{band(0, 200, "below"), band(200, 400, "above"), band(400, 600, "above"), band(600, 800, "above"), band(800, 1000, "above")},
			[]string{"gap [20.0 20.0] 1,2: 1/5"}},
		{"a gap wider than a step", up,
			[5]Band{band(0, 200), band(210, 400), band(400, 600, "above"), band(600, 800, "above"), band(800, 1000, "above")},
			[]string{"between (20.0 20.1) 1,2: 41/204", "gap [20.1 20.9] 1,2: 5/24", "between (20.9 21.0) 1,2: 9/43"}},
		{"a gap between bounds that are outside", up,
			[5]Band{band(0, 200, "below"), band(210, 400, "above"), band(400, 600, "above"), band(600, 800, "above"), band(800, 1000, "above")},
			[]string{"gap [20.0 21.0] 1,2: 1/5"}},
		{"at least, in order", up, [5]Band{least(0), least(200), least(300), least(500), least(1000)}, nil},
		{"at least, in order, after a row to the tenth", up, [5]Band{band(0, 199), least(200), least(300), least(500), least(1000)},
			[]string{"between (19.9 20.0) 1,2: 40/201"}},
		{"at least, after a gap", up, [5]Band{band(0, 99), least(200), least(300), least(500), least(1000)},
			[]string{"between (9.9 10.0) 1,2: 10/101", "gap [10.0 20.0) 1,2: 1/6"}},
		{"at least, turned round", up, [5]Band{least(1000), least(500), least(300), least(200), least(0)},
			[]string{"unreachable 1", "unreachable 2", "unreachable 3", "unreachable 4"}},
		{"at least, the same twice", up, [5]Band{least(0), least(300), least(300), least(500), least(900)}, []string{"same_row 2,3"}},
		{"the same thrice", up, [5]Band{least(0), least(300), least(300), least(300), least(900)}, []string{"same_row 2,3", "same_row 3,4"}},
		{"the upper bound below the lower", up,
			[5]Band{band(0, 200), band(200, 600, "above"), band(600, 400), band(600, 800, "above"), band(800, 1000, "above")},
			[]string{"unreachable 3"}},
		{"outside the scale", up,
			[5]Band{band(0, 200), band(200, 600, "above"), band(600, 800, "above"), band(800, 1000, "above"), band(1100, 1200)},
			[]string{"unreachable 5"}},
		{"a row of one value, both of whose ends are outside", up,
			[5]Band{band(0, 200), band(200, 600, "above"), band(600, 600, "above", "below"), band(600, 800, "above"), band(800, 1000, "above")},
			[]string{"unreachable 3"}},
		{"covered by a better row", up,
			[5]Band{band(0, 200), band(200, 300, "above"), band(200, 600, "above"), band(600, 800, "above"), band(800, 1000, "above")},
			[]string{"overlap (20.0 30.0] 2,3: 1/4", "unreachable 2"}},
		{"turned round", up,
			[5]Band{band(800, 1000, "above"), band(600, 800, "above"), band(400, 600, "above"), band(200, 400, "above"), band(0, 200)},
			[]string{"not_monotone [20.0 20.1] 5,4: 1/3", "not_monotone [40.0 40.1] 4,3: 1/2", "not_monotone [60.0 60.1] 3,2: 2/3", "not_monotone [80.0 80.1] 2,1: 1/1"}},
		{"turned round, and fewer is better", down,
			[5]Band{band(800, 1000, "above"), band(600, 800, "above"), band(400, 600, "above"), band(200, 400, "above"), band(0, 200)}, nil},
		{"in order, and fewer is better", down,
			[5]Band{band(0, 200, "below"), band(200, 400, "below"), band(400, 600, "below"), band(600, 800, "below"), band(800, 1000)},
			[]string{"not_monotone [79.9 80.0] 5,4: 2/3", "not_monotone [59.9 60.0] 4,3: 1/2", "not_monotone [39.9 40.0] 3,2: 1/3", "not_monotone [19.9 20.0] 2,1: 0/1"}},
		{"a step back over a gap", up,
			[5]Band{band(0, 200), band(600, 1000), band(200, 300, "above"), band(300, 400, "above"), band(400, 500, "above")},
			[]string{"between (50.0 50.1) 5,2: 251/501", "gap [50.1 59.9] 5,2: 4/7", "between (59.9 60.0) 5,2: 121/202", "not_monotone [50.0 60.0] 5,2: 1/1"}},
		{"words for what is above 0", up,
			[5]Band{{}, band(200, 400), band(400, 600, "above"), band(600, 800, "above"), band(800, 1000, "above")},
			[]string{"gap [0.0 0.0] 1: 0/1", "words_only (0.0 20.0) 1,2: 1/6"}},
		{"words for what is between 0 and the first tenth", up,
			[5]Band{{}, band(1, 400), band(400, 600, "above"), band(600, 800, "above"), band(800, 1000, "above")},
			[]string{"gap [0.0 0.0] 1: 0/1", "words_only (0.0 0.1) 1,2: 1/1001"}},
		{"words for points of an index", points,
			[5]Band{{}, band(200, 400), band(400, 600, "above"), band(600, 800, "above"), band(800, 1000, "above")},
			[]string{"gap [-100.0 0.0] 1: -1/1", "words_only (0.0 20.0) 1,2: 1/6"}},
		{"words twice", up, [5]Band{{}, {}, band(0, 600, "above"), band(600, 800, "above"), band(800, 1000, "above")},
			[]string{"gap [0.0 0.0] 1,2: 0/1", "same_row 1,2", "unreachable 2"}},
		{"nothing but words", up, [5]Band{},
			[]string{"gap [0.0 0.0] 1,2,3,4,5: 0/1", "words_only (0.0 100.0] 1,2,3,4,5: 1/1", "same_row 1,2", "same_row 2,3", "same_row 3,4", "same_row 4,5"}},
		{"below zero", points,
			[5]Band{band(-1000, -101), band(-100, 0), band(0, 600, "above"), band(600, 800, "above"), band(800, 1000, "above")},
			[]string{"between (-10.1 -10.0) 1,2: -11/109"}},
		{"an open end", points,
			[5]Band{{Max: -5, HasMax: true, Below: true}, band(0, 400), band(400, 600, "above"), band(600, 800, "above"), {Min: 800, HasMin: true, Above: true}},
			[]string{"gap [-0.5 -0.1] 1,2: -1/200", "between (-0.1 0.0) 1,2: -1/1001"}},
	} {
		var rows []standard.Row[Band]
		for i, b := range c.rows {
			b.Label = standard.Text{RU: fmt.Sprint("строка ", i+1), EN: fmt.Sprint("row ", i+1)}
			rows = append(rows, standard.Row[Band]{Code: fmt.Sprint(i + 1), Value: b})
		}
		found, err := AnalyseRows(rows, c.scale)
		require.NoError(t, err, c.name)
		var got []string
		for _, d := range found {
			got = append(got, short(d))
		}
		assert.Equal(t, c.want, got, c.name)
	}
}

// A bound that cannot be printed is refused, before it is doubled.
func TestAnalyseRowsBounds(t *testing.T) {
	rows := func(low, high Tenths) []standard.Row[Band] {
		return []standard.Row[Band]{{Code: "1", Value: Band{Min: low, HasMin: true, Max: high, HasMax: true}}, {Code: "2"}, {Code: "3"}, {Code: "4"}, {Code: "5"}}
	}
	_, err := AnalyseRows(rows(-10_000, 10_000), Scale{-10_000, 10_000, false})
	require.NoError(t, err)
	var wrong *TableError
	for _, bad := range [][2]Tenths{{-10_001, 0}, {0, 10_001}, {1 << 62, 0}, {0, 1 << 62}, {-1 << 63, 0}, {10_001, 0}, {0, -10_001}} {
		_, err := AnalyseRows(rows(bad[0], bad[1]), Scale{0, 1000, false})
		require.ErrorAs(t, err, &wrong)
	}
	for _, b := range []Band{{Min: 1}, {Max: 1}, {Min: 1, Max: 2, HasMax: true}, {AtLeast: true}, {Above: true}, {Below: true}, {Min: 1, HasMin: true, Above: true, AtLeast: true}} {
		unclear := rows(0, 1000)
		unclear[2].Value = b
		_, err := AnalyseRows(unclear, Scale{0, 1000, false})
		require.ErrorAs(t, err, &wrong, "it is not said whether there is a bound: %+v", b)
	}
	for _, bad := range []Scale{{}, {1000, 0, false}, {-10_001, 0, false}, {0, 10_001, false}} {
		_, err := AnalyseRows(rows(0, 1000), bad)
		require.ErrorAs(t, err, &wrong)
	}
}

func TestDifferences(t *testing.T) {
	found, err := Differences(standard.Federal(2026_01_01), standard.Brief(2026_01_01))
	require.NoError(t, err)
	var got []string
	for _, d := range found {
		got = append(got, string(d.Indicator)+"/"+d.Stars.String())
	}
	assert.Equal(t, []string{"T1.6/2", "T1.6/5", "T2.3/1", "T2.3/2", "T2.3/3", "T2.3/4", "T2.3/5", "T2.4/2"}, got)
}

// The page for the Project Office; renew it with -update and read it.
func TestDefectPage(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, WriteDefects(&b, standard.LangRU, standard.Federal(2026_01_01), standard.Brief(2026_01_01)))
	name := filepath.Join("..", "docs", "ru", "table-defects.md")
	if *update {
		require.NoError(t, os.WriteFile(name, b.Bytes(), 0o644))
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String())
	var en bytes.Buffer
	require.NoError(t, WriteDefects(&en, standard.LangEN, standard.Brief(2026_01_01)))
	assert.NotRegexp(t, "[а-яё]", en.String(), "the English page is English")
}
