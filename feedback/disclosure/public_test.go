package disclosure

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func cube(t *testing.T, code feedback.QuestionCode, good, bad byte, cells map[[2]string][2]int) *feedback.Cube {
	c, err := feedback.NewCube(feedback.QuestionOf(code))
	require.NoError(t, err)
	for k, n := range cells {
		key := feedback.Key{Service: standard.ServiceID(k[0]), Touchpoint: standard.TouchpointID(k[1]), Situation: "birth"}
		marks := []byte{feedback.MarkRefused}
		for range n[0] {
			marks = append(marks, good)
		}
		for range n[1] {
			marks = append(marks, bad)
		}
		require.NoError(t, c.Add(key, marks))
	}
	return c
}

var sample = map[[2]string][2]int{
	{"snils", "portal"}: {15, 5}, {"snils", "office"}: {2, 1}, {"snils", "app"}: {12, 5},
	{"policy", "portal"}: {10, 5}, {"policy", "office"}: {8, 4}, {"policy", "app"}: {9, 4},
	{"queue", "portal"}: {7, 4}, {"queue", "office"}: {10, 4}, {"queue", "app"}: {15, 10},
}

func TestFromCubeToPublicReport(t *testing.T) {
	tab, err := TableOf(cube(t, feedback.QuestionSatisfaction, 4, 1, sample), "2026-Q1", feedback.DimensionService, feedback.DimensionTouchpoint)
	require.NoError(t, err)
	assert.Equal(t, []string{"policy", "queue", "snils"}, tab.Rows)
	assert.Equal(t, []string{"app", "office", "portal"}, tab.Columns)
	assert.Equal(t, []int64{2, 1}, tab.Counts[2][1])
	rel, rep, err := Publish(tab, Policy{MinForPublish: 10})
	require.NoError(t, err)
	assert.Len(t, rep.Hidden, 4)

	title := standard.Text{RU: "Отзывы", EN: "Feedback"}
	cells, err := rel.Report(title, feedback.DefinitionSatisfied, AxisCells, feedback.Confidence95)
	require.NoError(t, err)
	md := cells.Markdown(standard.LangRU)
	assert.Contains(t, md, "| snils, office |  | скрыто")
	assert.Contains(t, md, "| snils, portal | 20 | 75,0\u00a0% | 53,1 … 88,8 |")
	rows, err := rel.Report(title, feedback.DefinitionSatisfied, AxisRows, feedback.Confidence95)
	require.NoError(t, err)
	assert.Contains(t, rows.Alternative(standard.LangEN), "All: 67.7%")
	columns, err := rel.Report(title, feedback.DefinitionSatisfied, AxisColumns, feedback.Confidence95)
	require.NoError(t, err)
	csv, err := columns.CSV()
	require.NoError(t, err)
	assert.Contains(t, csv, "office,shown,satisfied,,29,20,29")
	assert.Contains(t, columns.SVG(standard.LangRU), "<desc")
	j, err := json.Marshal(columns)
	require.NoError(t, err)
	assert.Contains(t, string(j), `"share":{"part":20,"whole":29}`)
	var back PublicReport
	var ie *InputError
	require.ErrorAs(t, json.Unmarshal(j, &back), &ie)

	for _, bad := range []feedback.DefinitionID{feedback.DefinitionNPS} {
		_, err = rel.Report(title, bad, AxisRows, feedback.Confidence95)
		require.ErrorAs(t, err, &ie)
	}
	_, err = rel.Report(title, feedback.DefinitionSatisfied, "diagonal", feedback.Confidence95)
	require.ErrorAs(t, err, &ie)
	_, err = rel.Report(title, feedback.DefinitionSatisfied, AxisRows, 0)
	require.Error(t, err)
	_, err = Release{}.Report(title, feedback.DefinitionSatisfied, AxisRows, feedback.Confidence95)
	require.ErrorAs(t, err, &ie)
}

func TestPublicNPS(t *testing.T) {
	tab, err := TableOf(cube(t, feedback.QuestionLoyalty, 10, 0, sample), "2026-Q1", feedback.DimensionTouchpoint, "")
	require.NoError(t, err)
	assert.Equal(t, []string{"—"}, tab.Columns)
	assert.Equal(t, []string{ClassPromoters, ClassPassives, ClassDetractors}, tab.Classes)
	rel, _, err := Publish(tab, Policy{MinForPublish: 10})
	require.NoError(t, err)
	rows, err := rel.Report(standard.Text{RU: "NPS", EN: "NPS"}, feedback.DefinitionNPS, AxisRows, feedback.Confidence95)
	require.NoError(t, err)
	assert.Contains(t, rows.Alternative(standard.LangEN), "office: 37.9")
}

func TestTableOfRefuses(t *testing.T) {
	c := cube(t, feedback.QuestionLoyalty, 10, 0, sample)
	var ie *InputError
	_, err := TableOf(c, "s", "colour", "")
	require.ErrorAs(t, err, &ie)
	_, err = TableOf(c, "s", feedback.DimensionService, feedback.DimensionService)
	require.ErrorAs(t, err, &ie)
	_, err = TableOf(c, "s", feedback.DimensionService, "colour")
	require.ErrorAs(t, err, &ie)
	tab, err := TableOf(c, "s", feedback.DimensionSituation, feedback.DimensionPeriod)
	require.NoError(t, err)
	assert.Equal(t, []string{"birth"}, tab.Rows)
	tab, err = TableOf(c, "s", feedback.DimensionSegment, "")
	require.NoError(t, err)
	assert.Equal(t, []string{"—"}, tab.Rows)
}

// addresses are what %#v tells of pointers: any digits may stand there.
var addresses = regexp.MustCompile(`0x[0-9a-f]+`)

// No number of a hidden cell stands in anything that the public or a log may see.
func TestNoHiddenNumberInAnyForm(t *testing.T) {
	r := rand.New(rand.NewPCG(81, 81))
	hiddenCells := 0
	for range 20 {
		tab := Table{Scope: "s", Classes: []string{ClassGood, ClassOther}, Definition: feedback.DefinitionSatisfied}
		for i := range 4 {
			tab.Rows, tab.Columns = append(tab.Rows, "row"+string(rune('a'+i))), append(tab.Columns, "col"+string(rune('a'+i)))
			var row [][]int64
			for range 4 {
				cell := []int64{10_000 + r.Int64N(80_000), 10_000 + r.Int64N(80_000)}
				if r.IntN(5) == 0 {
					cell = []int64{1000 + r.Int64N(4000), 1000 + r.Int64N(4000)}
				}
				row = append(row, cell)
			}
			tab.Counts = append(tab.Counts, row)
		}
		rel, rep, err := Publish(tab, Policy{MinForPublish: 10_000, Unions: true})
		require.NoError(t, err)
		rel = rel.Titled(serviceTitles, touchpointTitles)
		j, err := json.Marshal(rel)
		require.NoError(t, err)
		forms := string(j) + fmt.Sprintf(" %v %+v %#v", rel, rel, rel)
		for _, axis := range []Axis{AxisRows, AxisColumns, AxisCells} {
			public, err := rel.Report(standard.Text{RU: "о", EN: "o"}, feedback.DefinitionSatisfied, axis, feedback.Confidence95)
			require.NoError(t, err)
			j, err := json.Marshal(public)
			require.NoError(t, err)
			csv, err := public.CSV()
			require.NoError(t, err)
			forms += string(j) + csv + fmt.Sprintf(" %v %+v %#v", public, public, public)
			for _, l := range []standard.Lang{standard.LangRU, standard.LangEN} {
				forms += public.Markdown(l) + public.SVG(l) + public.Alternative(l)
			}
		}
		numbers := map[string]bool{}
		forms = addresses.ReplaceAllString(forms, "")
		for _, n := range strings.FieldsFunc(forms, func(c rune) bool { return (c < '0' || c > '9') && c != '.' && c != 'x' }) {
			numbers[n] = true
		}
		g := tab.grid()
		for _, h := range rep.Hidden {
			e := h.Place.Row*5 + h.Place.Column
			for _, n := range append(g.counts(e), g.n[e]) {
				require.False(t, numbers[strconv.FormatInt(n, 10)], n)
			}
			hiddenCells++
		}
		n, ok := rel.Counts(Place{4, 4})
		require.True(t, ok)
		require.True(t, numbers[strconv.FormatInt(n[0], 10)], "shown numbers are found")
	}
	assert.Greater(t, hiddenCells, 60)
}
