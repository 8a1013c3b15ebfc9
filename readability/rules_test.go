package readability

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// ruleFiles are the files of marked sentences and the rules they are about.
var ruleFiles = map[string][]string{
	"lexis": {"archaic", "colloquial", "rude"},
}

// TestRulesOnMarkedSentences measures the rules about words on sentences of our
// own: "+" holds a place in square brackets, "-" looks alike and holds none.
func TestRulesOnMarkedSentences(t *testing.T) {
	files, err := filepath.Glob("testdata/rules/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		rules := ruleFiles[name]
		if rules == nil {
			rules = []string{name}
		}
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		hits, extra, missed, near := 0, 0, 0, 0
		for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
			sign, text, ok := strings.Cut(line, " ")
			require.True(t, ok && (sign == "+" || sign == "-"), "%s: %s", file, line)
			want := Span{-1, -1}
			if sign == "+" {
				i, j := strings.IndexByte(text, '['), strings.IndexByte(text, ']')
				require.True(t, i >= 0 && j > i, "%s: %s", file, line)
				text = text[:i] + text[i+1:j] + text[j+1:]
				want = Span{i, j - 1}
			} else {
				near++
			}
			found := false
			for _, f := range Check(text, Profile{}).Findings {
				about := false
				for _, r := range rules {
					about = about || f.Code == "readability."+r
				}
				switch {
				case !about:
				case f.At.Start < want.End && want.Start < f.At.End:
					found = true
				default:
					extra++
					t.Logf("%s: extra «%s» in %s", name, f.At.In(text), text)
				}
			}
			switch {
			case found:
				hits++
			case sign == "+":
				missed++
				t.Logf("%s: missed %s", name, line)
			}
		}
		precision, recall := ratio(hits, hits+extra), ratio(hits, hits+missed)
		t.Logf("%s: %d hits, %d missed, %d extra, %d near misses: precision %.2f, recall %.2f", name, hits, missed, extra, near, precision, recall)
		assert.GreaterOrEqual(t, hits+missed, 15, name)
		assert.GreaterOrEqual(t, near, 15, name)
		assert.GreaterOrEqual(t, precision, 0.9, name)
		assert.GreaterOrEqual(t, recall, 0.6, name)
	}
}
