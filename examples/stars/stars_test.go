package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "renew the golden output")

func output(t *testing.T, args ...string) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, run(args, &b))
	return b.String()
}

func TestGolden(t *testing.T) {
	for name, args := range map[string][]string{"ru": nil, "en": {"-lang", "en"}, "brief": {"-edition", "brief"}} {
		t.Run(name, func(t *testing.T) {
			got, file := output(t, args...), filepath.Join("testdata", name+".golden")
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			assert.Equal(t, string(want), got)
		})
	}
}

// Each flag changes what it should.
func TestFlags(t *testing.T) {
	plain := output(t)
	row := func(text, code string) string {
		for line := range strings.Lines(text) {
			if strings.HasPrefix(line, "| "+code+" ") {
				return line
			}
		}
		t.Fatal(code)
		return ""
	}
	alone := output(t, "-cumulative=false")
	assert.Equal(t, row(plain, "T1.1"), row(alone, "T1.1"))
	assert.NotEqual(t, row(plain, "T2.7"), row(alone, "T2.7"))
	assert.NotEqual(t, row(plain, "T2.3"), row(output(t, "-edition", "brief"), "T2.3"))
	file := filepath.Join(t.TempDir(), "own.csv")
	require.NoError(t, os.WriteFile(file, []byte("quarter,indicator,part,whole\n2026-01-01,T1.2,701,1400\n"), 0o644))
	assert.Contains(t, row(output(t, file), "T1.2"), "★☆☆☆☆")
	assert.Contains(t, row(output(t, "-exact", file), "T1.2"), "☆☆☆☆☆", "50.07 per cent is rounded up, or not")
}

func TestBadInput(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.json": `{}`, "b.json": `{"quarters":[{"quarter":{"from":"2026-01-01","to":"2026-04-01"},"ease":{"easy":2,"answers":1}}]}`,
		"c.json": `{"quarter":[]}`, "d.csv": "a,b\n", "e.csv": "quarter,indicator,part,whole\n2026-01-01,T2.7,1,2\n",
		"f.csv": "quarter,indicator,part,whole\n2026-13-01,T1.2,1,2\n", "g.csv": "quarter,indicator,part,whole\n2026-01-01,T1.2,x,2\n", "h.json": "x",
		"i.json": `{"quarters":[{"quarter":{"from":"2026-01-01","to":"2026-03-01"}}]}`,
	} {
		file := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
		assert.Error(t, run([]string{file}, &bytes.Buffer{}), name)
	}
	assert.Error(t, run([]string{"-edition", "none"}, &bytes.Buffer{}))
	assert.Error(t, run([]string{"-lang", "fr"}, &bytes.Buffer{}))
}

func TestPageStandsAlone(t *testing.T) {
	dir := t.TempDir()
	output(t, "-out", dir)
	files, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, files, 5+13)
	data, err := os.ReadFile(filepath.Join(dir, "index.html"))
	require.NoError(t, err)
	html := string(data)
	for _, foreign := range []string{"<script", "<link", "<img", "url(", "src="} {
		assert.NotContains(t, html, foreign)
	}
	assert.Equal(t, 13, strings.Count(html, `role="img"`))
	assert.Equal(t, 13, strings.Count(html, "<desc>"))
}
