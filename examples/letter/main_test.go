package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

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
	assert.Contains(t, page, `<article><span id="t1f1" class="long" title="«Мы решили`)
	assert.Contains(t, page, ">в целях</mark> ремонта осмотреть.</span>\n\n<span id=\"t1f3\" class=\"paragraph\"")
	assert.Equal(t, strings.Count(page, "<span"), strings.Count(page, "</span>"))
	reachable(t, page)
	shown := regexp.MustCompile("<[^>]*>").ReplaceAllString(page[strings.Index(page, "<article>"):strings.Index(page, "</article>")], "")
	assert.Equal(t, strings.Join(strings.Fields(text), " "), strings.Join(strings.Fields(strings.Replace(shown, "¶ ", "", 1)), " "))
}

func TestJSON(t *testing.T) {
	status, out, _ := call(t, sample, "-json", "-fail", "note")
	assert.Equal(t, 1, status)
	assert.Contains(t, out, `"code": "readability.split-predicate"`)
}

func TestCannotRead(t *testing.T) {
	for _, args := range [][]string{{"no-such-file.txt"}, {"-profile", "nobody"}, {"-fail", "much"}, {"-nonsense"}, {t.TempDir()}, {"-kind", "anser"}, {"-lang", "de"}, {"-width", "3"}, {"-html", "page"}, {"-profile", t.TempDir()}} {
		status, _, errs := call(t, sample, args...)
		assert.Equal(t, 2, status, args)
		assert.NotEmpty(t, errs, args)
	}
	for text, want := range map[string][2]string{
		"\xcf\xf0\xe8\xe2\xe5\xf2":                 {"кодировка не UTF-8, похоже на Windows-1251", "iconv -f CP1251"},
		"\xff\xfe\x1f\x04":                         {"кодировка UTF-16", "iconv -f UTF-16"},
		"\x14\x04\x30\x04\x3c\x04\x20\x00\x34\x04": {"кодировка UTF-16", "the encoding is UTF-16"},
		"a\x00b":                      {"не простой текст", "no plain text"},
		"PK\x03\x04word/document.xml": {"не простой текст", "save it as .txt in UTF-8"},
		"{\\rtf1 \\ansi}":             {"не простой текст", "save it as .txt in UTF-8"},
		strings.Repeat("а", maxText/len("а")) + "бв": {"больше 64 МиБ", "longer than 64 MiB"},
	} {
		for i, lang := range []string{"ru", "en"} {
			status, _, errs := call(t, text, "-lang", lang)
			assert.Equal(t, 2, status)
			assert.Contains(t, errs, want[i])
		}
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
	assert.Contains(t, errs, "один из текстов")
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

// reachable wants every link of a page to lead to a place in it, and no place to
// be named twice.
func reachable(t *testing.T, page string) {
	t.Helper()
	ids := map[string]int{}
	for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		ids[m[1]]++
		assert.Equal(t, 1, ids[m[1]], m[1])
	}
	links := regexp.MustCompile(` href="#([^"]*)"`).FindAllStringSubmatch(page, -1)
	assert.NotEmpty(t, links)
	for _, m := range links {
		assert.Contains(t, ids, m[1])
	}
}

// TestEveryPlaceIsReached wants every place that is found in a letter to have a
// link in the panel, for those who use no mouse.
func TestEveryPlaceIsReached(t *testing.T) {
	letters, err := filepath.Glob("../../readability/testdata/letters/*-bad.txt")
	require.NoError(t, err)
	require.Len(t, letters, 12)
	people, _ := readability.FindProfile(readability.ProfilePeople)
	var all []checked
	places := 0
	for _, name := range letters {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		c := checked{name, readability.Check(string(data), people), string(data)}
		for _, f := range c.Report.Findings {
			if !f.At.IsZero() {
				places++
			}
		}
		all = append(all, c)
	}
	got := page(all, people, standard.LangRU)
	reachable(t, got)
	assert.Equal(t, places, strings.Count(got, "<a href="))
	assert.Equal(t, 12, strings.Count(got, "<section>"))
}

// TestColours wants letters to stand out from what lies behind them by 4.5, by
// day and by night, as WCAG 2.1 has it (1.4.3).
func TestColours(t *testing.T) {
	for _, root := range regexp.MustCompile(`:root{([^}]*)}`).FindAllStringSubmatch(style, 2) {
		colours := map[string]string{}
		for _, m := range regexp.MustCompile(`--([a-z]+):(#[0-9a-f]+)`).FindAllStringSubmatch(root[1], -1) {
			colours[m[1]] = m[2]
		}
		require.Len(t, colours, 12)
		for _, back := range []string{"page", "paper", "duty", "advice", "note"} {
			assert.GreaterOrEqual(t, contrast(colours["ink"], colours[back]), 4.5, back)
		}
		for _, ink := range []string{"faint", "good", "bad", "open", "link"} {
			assert.GreaterOrEqual(t, contrast(colours[ink], colours["paper"]), 4.5, ink)
			assert.GreaterOrEqual(t, contrast(colours[ink], colours["page"]), 4.5, ink)
		}
		assert.GreaterOrEqual(t, contrast(colours["line"], colours["paper"]), 3.0)
	}
}

// contrast is that of two colours as WCAG defines it.
func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(colour string) float64 {
	colour = strings.TrimPrefix(colour, "#")
	if len(colour) == 3 {
		colour = string([]byte{colour[0], colour[0], colour[1], colour[1], colour[2], colour[2]})
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(colour[2*i:2*i+2], 16, 8)
		if err != nil {
			return -1
		}
		v := float64(n) / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}

// TestOwnWordsArePlain holds what the command says in Russian against the profile
// for people in general. What stands in its messages beside words is left out.
func TestOwnWordsArePlain(t *testing.T) {
	people, _ := readability.FindProfile(readability.ProfilePeople)
	people.Off = []string{"readability.special-symbol"}
	people.Known = []string{"JSON", "UTF", "CP"}
	for _, all := range []map[string]standard.Text{words, faults} {
		for key, x := range all {
			assert.NotEmpty(t, x.EN, key)
			assert.Equal(t, strings.Count(x.RU, "%"), strings.Count(x.EN, "%"), key)
			for _, f := range readability.Check(x.RU, people).Findings {
				t.Errorf("%s: %s: %s «%s»", key, x.RU, f.Code, f.At.In(x.RU))
			}
		}
	}
}

// TestWidth wants no line of a text to be longer than the terminal has room for.
func TestWidth(t *testing.T) {
	_, out, _ := call(t, strings.Repeat("дом за домом ", 40)+strings.Repeat("ы", 100), "-width", "30")
	for line := range strings.Lines(out) {
		if strings.HasPrefix(line, "   ") && !strings.HasPrefix(line, "    ") && !strings.HasPrefix(line, "   (") {
			assert.LessOrEqual(t, utf8.RuneCountInString(line), 3+30+2, line)
		}
	}
}

// TestManyFiles checks a large base of templates.
func TestManyFiles(t *testing.T) {
	dir := t.TempDir()
	for i := range 2000 {
		require.NoError(t, os.WriteFile(filepath.Join(dir, fmt.Sprintf("%04d.txt", i)), []byte(sample), 0o644))
	}
	status, out, errs := call(t, "", dir)
	assert.Equal(t, 1, status)
	assert.Empty(t, errs)
	assert.Contains(t, out, "\nтекстов 2000: ")
}
