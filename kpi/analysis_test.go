package kpi

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

var update = flag.Bool("update", false, "renew the pages that the tests compare")

// short is a defect in a line.
func short(d Defect) string {
	return fmt.Sprintf("%s %s %s–%s %s", d.Indicator, d.Kind, d.From, d.To, strings.Join(d.Rows, ","))
}

// The defects were found by hand in both printed tables.
func TestAnalyse(t *testing.T) {
	steps := func(code string, low int, bounds ...string) (out []string) {
		for i, b := range bounds {
			out = append(out, fmt.Sprintf("%s between %s %d,%d", code, b, low+i, low+i+1))
		}
		return out
	}
	five := []string{"60.0–60.1", "70.0–70.1", "80.0–80.1", "90.0–90.1"}
	share := func(code string) []string {
		return append([]string{code + " gap 0.0–50.0 "}, steps(code, 1, five...)...)
	}
	var both []string
	both = append(both, steps("T1.1", 1, "35.0–35.1", "50.0–50.1", "70.0–70.1", "90.0–90.1")...)
	both = append(both, share("T1.2")...)
	both = append(both, "T1.3 overlap 0.5–0.5 4,5", "T1.3 gap 10.1–100.0 ", "T1.3 between 1.0–1.1 4,3", "T1.3 between 4.0–4.1 3,2", "T1.3 between 7.0–7.1 2,1")
	both = append(both, share("T1.4")...)
	both = append(both, share("T1.5")...)
	maps := []string{"T2.1 not_included 0.0–0.0 1,2", "T2.1 not_included 0.0–0.0 1,3", "T2.1 not_included 0.0–0.0 1,4", "T2.1 not_included 0.0–0.0 1,5", "T2.2 gap 0.0–9.9 "}
	end := []string{"T2.5 gap 5.0–5.0 ", "T2.5 between 15.0–15.1 2,3", "T2.5 between 30.0–30.1 3,4", "T2.7 not_included 0.0–0.0 3,4", "T2.7 not_included 0.0–0.0 3,5"}
	full := append(append([]string{}, both...), "T1.6 gap 0.0–0.0 ", "T1.6 words_only 0.1–19.9 ", "T1.6 overlap 20.1–35.0 2,3", "T1.6 overlap 35.1–50.0 2,4", "T1.6 overlap 51.0–70.0 2,5",
		"T1.6 not_monotone 50.0–50.1 4,2", "T1.6 not_monotone 70.0–70.1 5,2")
	full = append(append(full, maps...), "T2.3 not_included 0.0–0.0 3,4", "T2.3 not_included 0.0–0.0 3,5", "T2.4 not_included 0.0–0.0 2,3", "T2.4 not_included 0.0–0.0 2,4", "T2.4 not_included 0.0–0.0 2,5")
	brief := append(append([]string{}, both...), "T1.6 gap 0.0–0.0 ", "T1.6 words_only 0.1–19.9 ", "T1.6 words_only 70.1–100.0 ", "T1.6 between 20.0–20.1 2,3", "T1.6 between 35.0–35.1 3,4", "T1.6 between 50.0–50.1 4,5")
	brief = append(append(brief, maps...), "T2.4 not_included 0.0–0.0 1,2", "T2.4 same_row 0.0–0.0 2,3", "T2.4 not_included 0.0–0.0 1,4", "T2.4 not_included 0.0–0.0 1,5")
	for _, c := range []struct {
		edition standard.Edition
		want    []string
	}{{standard.Federal(2026_01_01), append(full, end...)}, {standard.Brief(2026_01_01), append(brief, end...)}} {
		found, err := Analyse(c.edition)
		require.NoError(t, err)
		var got []string
		for _, d := range found {
			got = append(got, short(d))
			if d.Whole > 0 { // the counts do show it
				v := 1000 * d.Part
				assert.True(t, v >= int64(d.From)*d.Whole && v <= int64(d.To)*d.Whole, short(d))
				assert.True(t, d.Kind != DefectBetween || v > int64(d.From)*d.Whole && v < int64(d.To)*d.Whole, short(d))
			}
		}
		assert.Equal(t, c.want, got)
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
