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

// golden compares a file of the tree with what it should hold, or renews it.
func golden(t *testing.T, name, want string) {
	t.Helper()
	name = filepath.Join(root, filepath.FromSlash(name))
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(want), 0o644))
		return
	}
	data, err := os.ReadFile(name)
	require.NoError(t, err, "make it with go test ./internal/house -update")
	if string(data) != want {
		t.Errorf("%s is not current; renew it with go test ./internal/house -update and read the difference:\n%s", name, difference(string(data), want))
	}
}

// difference lists the lines that only one of two texts has, the first dozen.
func difference(have, want string) string {
	only := func(a, b, mark string) []string {
		in := map[string]int{}
		for _, l := range strings.Split(b, "\n") {
			in[l]++
		}
		var out []string
		for _, l := range strings.Split(a, "\n") {
			if in[l]--; in[l] < 0 {
				out = append(out, mark+l)
			}
		}
		return out
	}
	diff := append(only(have, want, "- "), only(want, have, "+ ")...)
	if len(diff) > 12 {
		diff = append(diff[:12], "…")
	}
	return strings.Join(diff, "\n")
}

// TestAPI holds the exported API: its difference is what a release changes.
func TestAPI(t *testing.T) {
	loaded, _ := load(t)
	golden(t, "internal/house/testdata/api.golden", strings.Join(house.API(loaded), "\n")+"\n")
}

// TestCodes holds the codes and keys, which stand in people's files for ever.
func TestCodes(t *testing.T) {
	loaded, _ := load(t)
	const name = "internal/house/testdata/codes.golden"
	data, err := os.ReadFile(filepath.Join(root, name))
	if !os.IsNotExist(err) {
		require.NoError(t, err)
	}
	list, reused := house.MergeCodes(strings.Split(strings.TrimSpace(string(data)), "\n"), house.Codes(loaded))
	assert.Empty(t, reused, "retired codes are never given away again")
	golden(t, name, strings.Join(list, "\n")+"\n")
}

func TestMessages(t *testing.T) {
	loaded, _ := load(t)
	all, err := house.Messages(loaded)
	require.NoError(t, err)
	golden(t, "docs/messages.tsv", house.MessagesTSV(all))
}

// TestCoverage holds docs/coverage.md and docs/ru, and wants a reason for every
// row of the register that the code or the tests leave out.
func TestCoverage(t *testing.T) {
	loaded, reg := load(t)
	uses, err := loaded.Uses(reg)
	require.NoError(t, err)
	reasons, err := loaded.Reasons()
	require.NoError(t, err)
	cover, faults := loaded.Cover(reg, uses, reasons)
	for _, f := range faults {
		t.Error(f)
	}
	for _, q := range cover.Open() {
		t.Logf("%s (%s): %s", q.ID, q.Package, q.EN) // with -v: what waits for somebody
	}
	golden(t, "docs/coverage.md", cover.Markdown())
	var pages []string
	for name, page := range loaded.Living(reg, uses, cover) {
		golden(t, "docs/ru/"+name, page)
		pages = append(pages, name)
	}
	noStrangers(t, "docs/ru", append(pages, "table-defects.md")) // that one is made by the tests of kpi
}

// noStrangers wants no file in a folder but those that a test makes.
func noStrangers(t *testing.T, dir string, made []string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(root, filepath.FromSlash(dir)))
	require.NoError(t, err)
	var have []string
	for _, e := range entries {
		have = append(have, e.Name())
	}
	assert.ElementsMatch(t, made, have, "%s holds what no test makes any more; take it out", dir)
}
