package house_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard/internal/house"
)

// small is a tree of one package with five clauses.
func small(t *testing.T) (*house.Tree, *house.Register, *house.Uses) {
	t.Helper()
	tree, err := house.Load(filepath.Join("testdata", "small"))
	require.NoError(t, err)
	require.Empty(t, tree.Broken)
	reg, err := tree.Register()
	require.NoError(t, err)
	uses, err := tree.Uses(reg)
	require.NoError(t, err)
	return tree, reg, uses
}

func TestAPIOfSmall(t *testing.T) {
	tree, _, _ := small(t)
	assert.Equal(t, []string{
		"touchpoint: func Best[T ~int](a T, b T) T",
		"touchpoint: type Judge interface",
		"touchpoint: method Judge.Check() standard.Findings",
		"touchpoint: type Level int",
		"touchpoint: const LevelHigh Level = 2",
		"touchpoint: const LevelLow Level = 1",
		"touchpoint: type Office struct",
		"touchpoint: field Office.Stop int json:stop_distance,omitzero",
		"touchpoint: method (*Office) Check() standard.Findings",
		"touchpoint: var Within standard.Param[time.Duration]",
	}, house.API(tree))
}

func TestCodesOfSmall(t *testing.T) {
	tree, _, _ := small(t)
	assert.Equal(t, []string{"finding touchpoint.stop-too-far", "parameter touchpoint.within"}, house.Codes(tree))
}

func TestMergeCodes(t *testing.T) {
	list, reused := house.MergeCodes([]string{"finding a.gone", "finding a.old retired", "finding a.stays", ""}, []string{"finding a.new", "finding a.stays"})
	assert.Equal(t, []string{"finding a.gone retired", "finding a.new", "finding a.old retired", "finding a.stays"}, list)
	assert.Empty(t, reused)
	_, reused = house.MergeCodes([]string{"finding a.old retired"}, []string{"finding a.old"})
	assert.Equal(t, []string{"finding a.old"}, reused)
}

func TestMessagesOfSmall(t *testing.T) {
	tree, _, _ := small(t)
	all, err := house.Messages(tree)
	require.NoError(t, err)
	assert.Equal(t, "code\tru\ten\n"+
		"touchpoint.stop-too-far\tостановка далеко\tthe stop is far\n"+
		"touchpoint.stop-too-far/mend\tперенесите её\tmove it\n"+
		"touchpoint.within\tсрок\ttime\n", house.MessagesTSV(all))
}

func TestMessagesRefuseTwoTexts(t *testing.T) {
	bad, err := house.Load(filepath.Join("testdata", "bad-messages"))
	require.NoError(t, err)
	require.Empty(t, bad.Broken)
	_, err = house.Messages(bad)
	assert.EqualError(t, err, `house: consent.twice has two texts: "так" and "этак"`)
}

func TestCoverageOfSmall(t *testing.T) {
	tree, reg, uses := small(t)
	reasons, err := tree.Reasons()
	require.NoError(t, err)
	cover, faults := tree.Cover(reg, uses, reasons)
	assert.Empty(t, faults)
	page := cover.Markdown()
	assert.Contains(t, page, "| touchpoint | 2 | 2 | 2 | 1 | 0 | 0 | 1 | 0 |\n", "the row that repeats and the heading are left out")
	assert.Contains(t, page, "| any | 1 | people judge it | `people-2022:70.1` |\n")
	assert.Contains(t, page, "| touchpoint | 1 | planned | `people-2022:77.6` |\n")
}

func TestCoverageRefuses(t *testing.T) {
	tree, reg, uses := small(t)
	_, faults := tree.Cover(reg, uses, []*house.Reason{
		{Package: "*", Auto: "none", Clause: "*", EN: "a", RU: "а"},
		{Package: "kpi", Auto: "*", Clause: "*", EN: "b", RU: "б"},
	})
	assert.Equal(t, []string{
		"docs/coverage-reasons.tsv: people-2022:77.6 (touchpoint, partial): no code cites it, and no reason says why",
		"docs/coverage-reasons.tsv: the reason for kpi * * covers nothing any more; take it out",
	}, lines(faults))
	uses.Tests["people-2022:77.3"] = 0
	_, faults = tree.Cover(reg, uses, []*house.Reason{{Package: "*", Auto: "*", Clause: "people-2022:7*", EN: "c", RU: "в"}})
	assert.Empty(t, faults, "the vectors of 4.6.4.3 are gone, and the reason covers that too")
}

func TestLivingOfSmall(t *testing.T) {
	tree, reg, uses := small(t)
	reasons, err := tree.Reasons()
	require.NoError(t, err)
	cover, _ := tree.Cover(reg, uses, reasons)
	want, err := os.ReadFile(filepath.Join("testdata", "small", "touchpoint.md"))
	require.NoError(t, err)
	got := tree.Living(reg, uses, cover)["touchpoint.md"]
	assert.Equal(t, string(want), got)
	assert.Len(t, tree.Living(reg, uses, cover), 9)
}

func TestDocumentsOfSmall(t *testing.T) {
	tree, _, _ := small(t)
	assert.Equal(t, []string{house.Module + "/touchpoint.Office"}, tree.Documents())
}

// TestEveryCheckIsTried wants a bad tree for each check and a check for each.
func TestEveryCheckIsTried(t *testing.T) {
	trees, err := filepath.Glob(filepath.Join("testdata", "bad-*"))
	require.NoError(t, err)
	var want, got []string
	for _, c := range house.Checks() {
		if c.Name != "words" { // its tree is made in the test
			want = append(want, c.Name)
		}
	}
	for _, tree := range trees {
		if name := strings.TrimPrefix(filepath.Base(tree), "bad-"); name != "messages" {
			got = append(got, name)
		}
	}
	assert.ElementsMatch(t, want, got)
}
