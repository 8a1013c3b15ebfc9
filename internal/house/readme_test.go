package house_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard/internal/house"
)

var readmes = []string{"README.md", "README.ru.md"}

func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, name))
	require.NoError(t, err)
	return string(data)
}

// block returns the first fenced block of a kind.
func block(t *testing.T, text, kind string) string {
	t.Helper()
	_, rest, ok := strings.Cut(text, "```"+kind+"\n")
	require.True(t, ok, "no block of %s", kind)
	body, _, ok := strings.Cut(rest, "```\n")
	require.True(t, ok)
	return body
}

// TestReadmePrograms runs the program of each README and compares what it prints
// with what the README says.
func TestReadmePrograms(t *testing.T) {
	for _, name := range readmes {
		text := readFile(t, name)
		file := filepath.Join(t.TempDir(), "main.go")
		require.NoError(t, os.WriteFile(file, []byte(block(t, text, "go")), 0o644))
		cmd := exec.Command("go", "run", file)
		cmd.Dir = root
		got, err := cmd.CombinedOutput()
		require.NoError(t, err, string(got))
		assert.Equal(t, block(t, text, "text"), string(got), name)
	}
}

// TestReadmeWeights holds the table of weights in each README.
func TestReadmeWeights(t *testing.T) {
	for _, name := range readmes {
		head, rest, ok := strings.Cut(readFile(t, name), "<!-- weight -->\n")
		require.True(t, ok, name)
		_, tail, ok := strings.Cut(rest, "<!-- /weight -->")
		require.True(t, ok, name)
		table := house.WeightTable(strings.Contains(name, ".ru."))
		golden(t, name, head+"<!-- weight -->\n"+table+"<!-- /weight -->"+tail)
	}
}

// TestReadmePackages wants every package that a user may import on the map of
// each README, and no other.
func TestReadmePackages(t *testing.T) {
	loaded, _ := load(t)
	var want []string
	for _, p := range loaded.Public() {
		name := p.Dir
		if name == "" {
			name = "standard"
		}
		want = append(want, name)
	}
	row := regexp.MustCompile("(?m)^\\| `([a-z/]+)` \\| [^0-9]")
	for _, name := range readmes {
		var got []string
		for _, m := range row.FindAllStringSubmatch(readFile(t, name), -1) {
			got = append(got, m[1])
		}
		assert.ElementsMatch(t, want, got, name)
	}
}

// TestLinks looks for every file that a page of the project points at.
func TestLinks(t *testing.T) {
	pages, err := filepath.Glob(filepath.Join(root, "*.md"))
	require.NoError(t, err)
	more, err := filepath.Glob(filepath.Join(root, "docs", "*", "*.md"))
	require.NoError(t, err)
	docs, err := filepath.Glob(filepath.Join(root, "docs", "*.md"))
	require.NoError(t, err)
	link := regexp.MustCompile(`\]\(([^)#:]+)\)`)
	for _, page := range append(append(pages, docs...), more...) {
		data, err := os.ReadFile(page)
		require.NoError(t, err)
		for _, m := range link.FindAllStringSubmatch(string(data), -1) {
			_, err := os.Stat(filepath.Join(filepath.Dir(page), filepath.FromSlash(m[1])))
			assert.NoError(t, err, page)
		}
	}
}
