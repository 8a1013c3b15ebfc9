package disclosure

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var serviceTitles = feedback.Titles{"snils": {RU: "СНИЛС", EN: "SNILS"}, "policy": {RU: "Полис ОМС", EN: "Health policy"}, "secret": {RU: "МАРКЕР-7f3a", EN: "МАРКЕР-7f3a"}}
var touchpointTitles = feedback.Titles{"office": {RU: "МФЦ", EN: "Office"}, "snils": {RU: "МАРКЕР-7f3a", EN: "МАРКЕР-7f3a"}}

// Titles come after the audit: the same cells are shown with the same counts, and
// a title of what is not in the table appears in no form.
func TestTitledShowsNothingMore(t *testing.T) {
	tab, err := TableOf(cube(t, feedback.QuestionSatisfaction, 4, 1, sample), "s", feedback.DimensionService, feedback.DimensionTouchpoint)
	require.NoError(t, err)
	plain, _, err := Publish(tab, Policy{MinForPublish: 10})
	require.NoError(t, err)
	rel := plain.Titled(serviceTitles, touchpointTitles)
	assert.Equal(t, plain.Statements(), rel.Statements())
	j, err := json.Marshal(plain)
	require.NoError(t, err)
	assert.NotContains(t, string(j), "title", "the release itself is as it was")
	j, err = json.Marshal(rel)
	require.NoError(t, err)
	assert.NotContains(t, string(j), "МАРКЕР")
	assert.Contains(t, string(j), `"row_titles":[{"ru":"Полис ОМС","en":"Health policy"},{"ru":"","en":""},{"ru":"СНИЛС","en":"SNILS"}],"column_titles":[{"ru":"","en":""},{"ru":"МФЦ","en":"Office"},{"ru":"","en":""}]`)
	j, err = json.Marshal(plain.Titled(feedback.Titles{"other": {RU: "МАРКЕР"}}, nil))
	require.NoError(t, err)
	assert.NotContains(t, string(j), "title")
	for at, want := range map[Axis][]string{
		AxisRows:    {"Полис ОМС", "queue", "СНИЛС", "Всего"},
		AxisColumns: {"app", "МФЦ", "portal", "Всего"},
		AxisCells:   {"Полис ОМС — app", "Полис ОМС — МФЦ", "Полис ОМС — portal", "queue, app", "queue — МФЦ", "queue, portal", "СНИЛС — app", "СНИЛС — МФЦ", "СНИЛС — portal"},
	} {
		with, err := rel.Report(standard.Text{RU: "о", EN: "o"}, feedback.DefinitionSatisfied, at, feedback.Confidence95)
		require.NoError(t, err)
		without, err := plain.Report(standard.Text{RU: "о", EN: "o"}, feedback.DefinitionSatisfied, at, feedback.Confidence95)
		require.NoError(t, err)
		a, b := strings.Split(with.Alternative(standard.LangRU), "\n"), strings.Split(without.Alternative(standard.LangRU), "\n")
		require.Equal(t, len(a), len(b))
		for i, name := range want {
			_, figure, _ := strings.Cut(b[i+1], ": ")
			assert.Equal(t, name+": "+figure, a[i+1])
		}
		csv, err := with.CSV()
		require.NoError(t, err)
		j, err := json.Marshal(with)
		require.NoError(t, err)
		for _, form := range []string{csv, string(j), with.Markdown(standard.LangRU), with.SVG(standard.LangRU), with.Markdown(standard.LangEN), with.SVG(standard.LangEN)} {
			assert.NotContains(t, form, "МАРКЕР")
		}
	}
	assert.True(t, Release{}.Titled(serviceTitles, nil).IsZero())
	// A table of titles that is changed afterwards changes nothing published.
	own := feedback.Titles{"snils": {RU: "СНИЛС"}}
	rel = plain.Titled(own, nil)
	own["snils"] = standard.Text{RU: "МАРКЕР"}
	j, err = json.Marshal(rel)
	require.NoError(t, err)
	assert.NotContains(t, string(j), "МАРКЕР")
}
