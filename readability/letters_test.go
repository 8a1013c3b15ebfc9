package readability

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestLetters holds twelve pairs of letters of our own writing against the
// profile for people in general: the good one passes, the bad one has more
// findings per 100 words.
func TestLetters(t *testing.T) {
	people, _ := FindProfile(ProfilePeople)
	files, err := filepath.Glob("testdata/letters/*-good.txt")
	require.NoError(t, err)
	require.Len(t, files, 12)
	for _, f := range files {
		good, err := os.ReadFile(f)
		require.NoError(t, err)
		bad, err := os.ReadFile(strings.Replace(f, "-good", "-bad", 1))
		require.NoError(t, err)
		g, b := Check(string(good), people), Check(string(bad), people)
		assert.Equal(t, VerdictPass, g.Verdict, "%s: %v", f, g.Limits)
		assert.Equal(t, VerdictFail, b.Verdict, f)
		assert.Greater(t, b.Density(), 3*g.Density(), f)
		for _, x := range g.Findings {
			t.Logf("%s: %s «%s»", filepath.Base(f), x.Code, x.At.In(string(good)))
		}
		t.Logf("%s: %.1f against %.1f findings per 100 words, consensus %.1f against %.1f", filepath.Base(f), g.Density(), b.Density(), g.Scores[0].Value, b.Scores[0].Value)
	}
}

// TestPlainSentences wants no finding in sentences of letters that say plainly what
// they say, many of them with words that rules look for.
func TestPlainSentences(t *testing.T) {
	people, _ := FindProfile(ProfilePeople)
	data, err := os.ReadFile("testdata/plain.txt")
	require.NoError(t, err)
	n := 0
	for line := range strings.Lines(string(data)) {
		text := strings.TrimSpace(line)
		for _, f := range Check(text, people).Findings {
			t.Errorf("%s «%s» in %s", f.Code, f.At.In(text), text)
		}
		n++
	}
	assert.GreaterOrEqual(t, n, 150)
}
