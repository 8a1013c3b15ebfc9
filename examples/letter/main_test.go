package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/readability"
)

var update = flag.Bool("update", false, "write golden files anew")

const sample = "Здравствуйте! В целях получения выплаты необходимо в установленном порядке осуществить регистрацию.\nЗаявление рассматривается 5 дней, ответ придёт в личный кабинет. Приходите в ЦУЖ.\n"

func call(t *testing.T, stdin string, args ...string) (status int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	status = run(args, strings.NewReader(stdin), &o, &e, false)
	return status, o.String(), e.String()
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

func TestText(t *testing.T) {
	status, out, errs := call(t, sample)
	assert.Equal(t, 1, status)
	assert.Empty(t, errs)
	golden(t, "text.golden", out)
}

func TestClean(t *testing.T) {
	status, out, _ := call(t, "Мы решили помочь вам. Приходите завтра.")
	assert.Equal(t, 0, status)
	assert.Contains(t, out, "замечаний 0")
}

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.txt"), []byte(sample), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "b.txt"), []byte("Мы решили помочь."), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "c.md"), []byte(sample), 0o644))
	status, out, _ := call(t, "", dir)
	assert.Equal(t, 1, status)
	golden(t, "folder.golden", strings.ReplaceAll(out, dir+string(filepath.Separator), ""))
}

func TestPage(t *testing.T) {
	file := filepath.Join(t.TempDir(), "page.html")
	status, _, _ := call(t, sample+"<script>alert(1)</script> & \uFFFD", "-html", file)
	assert.Equal(t, 1, status)
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.NotContains(t, string(data), "<script")
	assert.Contains(t, string(data), ">осуществить регистрацию</mark>")
	assert.NotContains(t, string(data), "http")
}

// TestPageShowsLongPlaces wants a long sentence underlined with its short places
// marked in it, a long paragraph signed, and no line lost.
func TestPageShowsLongPlaces(t *testing.T) {
	long := "Мы решили " + strings.Repeat("дом за домом, улицу за улицей ", 12) + "в целях ремонта осмотреть."
	text := "\n\n" + long + "\n\n\n\n" + strings.Repeat("Мы ответим вам завтра утром. ", 40) + "Конец."
	file := filepath.Join(t.TempDir(), "page.html")
	status, _, _ := call(t, text, "-html", file)
	assert.Equal(t, 1, status)
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	page := string(data)
	assert.Contains(t, page, `<article><span class="long" title="«Мы решили`)
	assert.Contains(t, page, ">в целях</mark> ремонта осмотреть.</span>\n\n<span class=\"paragraph\"")
	assert.Equal(t, strings.Count(page, "<span"), strings.Count(page, "</span>"))
	shown := regexp.MustCompile("<[^>]*>").ReplaceAllString(page[strings.Index(page, "<article>"):strings.Index(page, "</article>")], "")
	assert.Equal(t, strings.Join(strings.Fields(text), " "), strings.Join(strings.Fields(strings.Replace(shown, "¶ ", "", 1)), " "))
}

func TestJSON(t *testing.T) {
	status, out, _ := call(t, sample, "-json", "-fail", "note")
	assert.Equal(t, 1, status)
	assert.Contains(t, out, `"code": "readability.split-predicate"`)
}

func TestCannotRead(t *testing.T) {
	for _, args := range [][]string{{"no-such-file.txt"}, {"-profile", "nobody"}, {"-fail", "much"}, {"-nonsense"}, {t.TempDir()}, {"-kind", "anser"}, {"-lang", "de"}} {
		status, _, errs := call(t, sample, args...)
		assert.Equal(t, 2, status, args)
		assert.NotEmpty(t, errs, args)
	}
	for name, text := range map[string]string{"CP1251": "\xcf\xf0\xe8\xe2\xe5\xf2", "UTF-16": "\xff\xfe\x1f\x04", "binary": "a\x00b"} {
		status, _, errs := call(t, text)
		assert.Equal(t, 2, status, name)
		assert.Contains(t, errs, "UTF-8", name)
	}
	status, out, _ := call(t, "", "-json", "no-such-file.txt")
	assert.Equal(t, 2, status)
	assert.Equal(t, "[]\n", out)
	status, _, _ = call(t, "", "-h")
	assert.Equal(t, 0, status)
}

// What can be read is checked, whatever else lies in the folder.
func TestFolderWithAnUnreadablePart(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "A.TXT"), []byte(sample), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "b.txt"), []byte("\xcf\xf0"), 0o644))
	require.NoError(t, os.Symlink(dir, dir+"-link"))
	for _, d := range []string{dir, dir + "-link"} {
		status, out, errs := call(t, "", d)
		assert.Equal(t, 2, status)
		assert.Contains(t, out, filepath.Join(d, "A.TXT"))
		assert.Contains(t, errs, "b.txt")
	}
}

func TestNoTerminalCommands(t *testing.T) {
	status, out, _ := call(t, "В целях\x1b[31m прийти\x07. \u009bДа.")
	assert.Equal(t, 1, status)
	assert.NotContains(t, out, "\x1b")
	assert.NotContains(t, out, "\x07")
	assert.NotContains(t, out, "\u009b")
}

// A slip of the flag must not overwrite a letter with its page.
func TestPageOverwritesNoText(t *testing.T) {
	letter := filepath.Join(t.TempDir(), "letter.txt")
	require.NoError(t, os.WriteFile(letter, []byte(sample), 0o644))
	status, _, errs := call(t, sample, "-html", letter)
	assert.Equal(t, 2, status)
	assert.Contains(t, errs, ".html")
	kept, err := os.ReadFile(letter)
	require.NoError(t, err)
	assert.Equal(t, sample, string(kept))
}

// A page named as one of the texts must not overwrite it either.
func TestPageIsNoText(t *testing.T) {
	letter := filepath.Join(t.TempDir(), "in.html")
	require.NoError(t, os.WriteFile(letter, []byte(sample), 0o644))
	status, _, errs := call(t, "", "-html", letter, letter)
	assert.Equal(t, 2, status)
	assert.Contains(t, errs, "one of the texts")
	kept, err := os.ReadFile(letter)
	require.NoError(t, err)
	assert.Equal(t, sample, string(kept))
}

func TestFigure(t *testing.T) {
	for v, want := range map[float64][2]string{21.34: {"21,3", "21.3"}, 736: {"736", "736"}, -20.46: {"\u221220,5", "\u221220.5"}} {
		assert.Equal(t, want[0], figure(v, standard.LangRU))
		assert.Equal(t, want[1], figure(v, standard.LangEN))
	}
}

// A misspelt word in a profile of one's own is told, and the rest holds.
func TestOddProfile(t *testing.T) {
	ready, _ := readability.FindProfile(readability.ProfilePeople)
	ready.Off = []string{"readability.nope"}
	data, err := json.Marshal(ready)
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "own.json")
	require.NoError(t, os.WriteFile(file, data, 0o644))
	status, _, errs := call(t, sample, "-profile", file)
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "/off/0")
}
