package readability

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestRulesOnMarkedSentences measures rules on sentences of our own, a file a
// rule: "+" holds a place in square brackets, or is a text of which something is
// to be said; "-" looks alike and holds none.
func TestRulesOnMarkedSentences(t *testing.T) {
	files, err := filepath.Glob("testdata/rules/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		m := measureOwn(t, file)
		t.Logf("%s: %d hits, %d missed, %d extra, %d near misses: precision %.2f, recall %.2f", name, m.hits, m.marks-m.hits, m.extra, m.near, m.precision(), m.recall())
		assert.GreaterOrEqual(t, m.marks, 15, name)
		assert.GreaterOrEqual(t, m.near, 15, name)
		assert.GreaterOrEqual(t, m.precision(), 0.9, name)
		assert.GreaterOrEqual(t, m.recall(), 0.6, name)
	}
}

// measured counts how findings meet marks.
type measured struct{ marks, hits, extra, near int }

func (m measured) precision() float64 { return ratio(m.hits, m.hits+m.extra) }
func (m measured) recall() float64    { return ratio(m.hits, m.marks) }

// measureOwn measures a rule on its file of sentences.
func measureOwn(t *testing.T, file string) (m measured) {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	name := strings.TrimSuffix(filepath.Base(file), ".txt")
	p := Profile{Limits: []Limit{{Of: MeasuredGenitives, Max: 3}, {Of: MeasuredKeyWords, Max: 12}}}
	kind := KindAnswer
	for line := range strings.Lines(string(data)) {
		sign, text, ok := strings.Cut(strings.TrimSpace(line), " ")
		if sign == "#" {
			kind = Kind(strings.TrimPrefix(text, "kind: "))
			require.True(t, kind.IsValid(), "%s: %s", file, line)
			continue
		}
		require.True(t, ok && (sign == "+" || sign == "-"), "%s: %s", file, line)
		text, want := unbracketed(text)
		if sign == "-" {
			m.near++
		}
		found, whole := false, sign == "+" && len(want) == 0
		for _, f := range (Letter{Text: text, Kind: kind}).Check(p).Findings {
			switch {
			case f.Code != "readability."+name:
			case whole || overlaps(f.At, want):
				found = true
			default:
				m.extra++
				t.Logf("%s: extra «%s» in %s", name, f.At.In(text), text)
			}
		}
		if sign == "+" {
			m.marks++
			if found {
				m.hits++
			} else {
				t.Logf("%s: missed %s", name, line)
			}
		}
	}
	return m
}

// unbracketed takes the square brackets out of a text and returns what they held.
// A bracket that nothing closes, or that a bracket closes at once, is a sign.
func unbracketed(text string) (string, []Span) {
	var b strings.Builder
	var spans []Span
	open := -1
	for i, r := range text {
		switch {
		case r == '[' && open < 0 && strings.ContainsRune(text[i+1:], ']'):
			open = b.Len()
		case r == ']' && open >= 0:
			spans = append(spans, Span{open, b.Len()})
			open = -1
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), spans
}

func overlaps(at Span, spans []Span) bool {
	for _, s := range spans {
		if at.Start < s.End && s.Start < at.End {
			return true
		}
	}
	return false
}
