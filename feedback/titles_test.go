package feedback

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/state-for-people/standard"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var titles = Titles{
	"snils":              {RU: "СНИЛС", EN: "SNILS"},
	"birth-registration": {RU: "Государственная регистрация рождения", EN: "Birth registration"},
	"oms":                {RU: "Полис ОМС"},
}

// wellFormed reads the picture as XML and returns what it writes.
func wellFormed(t *testing.T, svg string) string {
	d := xml.NewDecoder(strings.NewReader(svg))
	var text strings.Builder
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return text.String()
		}
		require.NoError(t, err)
		if c, ok := tok.(xml.CharData); ok {
			text.Write(c)
		}
	}
}

// A title stands in the place of the key for people, beside it for machines; the
// key stands where there is none in the language.
func TestTitled(t *testing.T) {
	r := Report{Definition: DefinitionSatisfied, Confidence: Confidence95, Rows: []ReportRow{
		ShareRow("snils", Share{8, 10}, Confidence95), HiddenRow("birth-registration"), HiddenRow("oms"), HiddenRow("new"),
		ShareRow(string(ServiceSet("snils", "oms")), Share{1, 2}, Confidence95), ShareRow("", Share{9, 12}, Confidence95),
	}}
	plain := r.Markdown(standard.LangRU)
	got := r.Titled(titles)
	assert.Equal(t, plain, r.Markdown(standard.LangRU), "the report itself is as it was")
	assert.Equal(t, []string{"СНИЛС", "Государственная регистрация рождения", "Полис ОМС", "new", "Полис ОМС + СНИЛС", "Всего"}, got.labels(standard.LangRU))
	assert.Equal(t, []string{"SNILS", "Birth registration", "oms", "new", "oms + SNILS", "All"}, got.labels(standard.LangEN))
	for l, name := range map[standard.Lang]string{standard.LangRU: "СНИЛС", standard.LangEN: "SNILS"} {
		assert.Contains(t, got.Markdown(l), "| "+name+" | 10 | 80")
		assert.Contains(t, got.Alternative(l), "\n"+name+": 80")
		text := wellFormed(t, got.SVG(l))
		assert.Equal(t, 2, strings.Count(text, "\n"+name), "beside the bar and in the alternative")
		assert.NotContains(t, text, "snils")
	}
	lines, err := got.CSV()
	require.NoError(t, err)
	rows, err := csv.NewReader(strings.NewReader(lines)).ReadAll()
	require.NoError(t, err)
	assert.Equal(t, []string{"title_ru", "title_en"}, rows[0][13:])
	assert.Equal(t, []string{"snils", "СНИЛС", "SNILS"}, append(rows[1][:1:1], rows[1][13:]...))
	assert.Equal(t, []string{"oms", "Полис ОМС", ""}, append(rows[3][:1:1], rows[3][13:]...))
	assert.Equal(t, []string{"new", "", ""}, append(rows[4][:1:1], rows[4][13:]...))
	j, err := json.Marshal(got)
	require.NoError(t, err)
	assert.Contains(t, string(j), `{"name":"snils","title":{"ru":"СНИЛС","en":"SNILS"},"state":"shown"`)
	assert.Contains(t, string(j), `{"name":"new","state":"hidden"}`)
	var back Report
	require.NoError(t, json.Unmarshal(j, &back))
	assert.Equal(t, got, back)

	again := got.Titled(Titles{"new": {RU: "Новая", EN: "New"}, "": {RU: "Все вместе", EN: "Everything"}})
	assert.Equal(t, []string{"SNILS", "Birth registration", "oms", "New", "oms + SNILS", "All"}, again.labels(standard.LangEN))
	assert.True(t, again.Rows[5].Title.IsZero(), "in CSV and JSON neither")
	assert.Equal(t, got, got.Titled(nil))
}

// Whatever a title holds, it is one cell, one line, one text, and no formula.
func TestHostileTitles(t *testing.T) {
	for _, hostile := range []string{
		"a|b", "a\nb: 100,0", "a\r\n| x | 1 |", "=1+1", "\t=1+1", "＝1+1", "x;=1+1", "<script>alert(1)</script>", "]]>", "a\x00\x1b\ufffe\xff", "\u202eabc", "a\u2066\u2028b",
		"[a](javascript:1)", "![](x)", "`x`", "&lt;", `"`, "a, b", " ", "\u200e", strings.Repeat("Щ", 300), "אבג", "العربية",
	} {
		r := Report{Definition: DefinitionSatisfied, Confidence: Confidence95, Rows: []ReportRow{ShareRow("key", Share{8, 10}, Confidence95), HiddenRow("other")}}
		r = r.Titled(Titles{"key": {RU: hostile, EN: hostile}, "other": {RU: hostile, EN: "other"}})
		for _, l := range []standard.Lang{standard.LangRU, standard.LangEN} {
			md := strings.Split(r.Markdown(l), "\n")
			assert.Len(t, md, 9, hostile)
			for _, line := range md[2:6] {
				assert.Equal(t, 5, strings.Count(line, "|")-strings.Count(line, `\|`), hostile)
				assert.NotContains(t, strings.NewReplacer(`\<`, "", `\[`, "", "\\`", "").Replace(line), "<", hostile)
			}
			assert.Equal(t, 4, strings.Count(r.Alternative(l), "\n"), hostile)
			text := wellFormed(t, r.SVG(l))
			assert.NotContains(t, text, "\u202e")
			for _, c := range r.Markdown(l) + r.Alternative(l) {
				assert.False(t, c != '\n' && c != '\u2068' && c != '\u2069' && (isUnseen(c) || isBreak(c)), "%q %q", hostile, c)
			}
		}
		text, err := r.CSV()
		require.NoError(t, err)
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		require.NoError(t, err)
		require.Len(t, rows, 3, hostile)
		assert.Equal(t, []string{"key", "other"}, []string{rows[1][0], rows[2][0]})
		for _, cell := range []string{rows[1][13], rows[1][14], rows[2][13]} {
			assert.NotContains(t, cell, "\n")
			assert.False(t, strings.HasPrefix(strings.TrimSpace(cell), "=") || strings.HasPrefix(cell, "＝"), hostile)
		}
	}
	arabic := Report{Rows: []ReportRow{ShareRow("العربية", Share{8, 10}, Confidence95)}}
	assert.Contains(t, arabic.Alternative(standard.LangRU), "\u2068العربية\u2069: 80,0", "the figures are not turned round")
}

// A title that does not tell rows apart, or that passes for the total, has its key
// beside it.
func TestTitlesThatAreAlike(t *testing.T) {
	r := Report{Confidence: Confidence95, Rows: []ReportRow{HiddenRow("a"), HiddenRow("b"), HiddenRow("c"), HiddenRow("d"), HiddenRow("e"), HiddenRow("")}}
	got := r.Titled(Titles{"a": {RU: "Портал", EN: "Portal"}, "b": {RU: "Портал\u200e", EN: "Web"}, "c": {RU: "Всего", EN: "All"}, "d": {RU: "e"}})
	assert.Equal(t, []string{"Портал (a)", "Портал (b)", "Всего (c)", "e (d)", "e", "Всего"}, got.labels(standard.LangRU))
	assert.Equal(t, []string{"Portal", "Web", "All (c)", "d", "e", "All"}, got.labels(standard.LangEN))
	got = r.Titled(Titles{"a": {RU: "Мой  портал"}, "b": {RU: "Мой\u00a0портал"}})
	assert.Equal(t, []string{"Мой  портал (a)", "Мой\u00a0портал (b)"}, got.labels(standard.LangRU)[:2])
}

// The keys of a set are taken apart as they were put together.
func TestTitlesOfSets(t *testing.T) {
	t1 := Titles{"a + b": {RU: "одна"}, "c": {RU: "цэ"}, "+": {RU: "плюс"}}
	assert.Equal(t, "одна + цэ", t1.Of(string(ServiceSet("c", "a + b"))).RU)
	assert.Equal(t, "плюс + цэ", t1.Of(string(ServiceSet("+", "c"))).RU)
	assert.Equal(t, "одна", t1.Of("a + b").RU)
	assert.True(t, t1.Of("x + y").IsZero())
	assert.True(t, t1.Of("").IsZero())
	assert.True(t, Titles(nil).Of("a").IsZero())
}

// A long name takes two lines of the picture, and what is cut is told in words.
func TestLinesOfALabel(t *testing.T) {
	for name, want := range map[string][]string{
		"":                      {""},
		strings.Repeat("щ", 32): {strings.Repeat("щ", 32)},
		strings.Repeat("щ", 33): {strings.Repeat("щ", 32), "щ"},
		"Государственная регистрация рождения":                                                 {"Государственная регистрация", "рождения"},
		"Постановка на учёт в очередь на место в детском саду и выдача направления в этот сад": {"Постановка на учёт в очередь на", "место в детском саду и выдача н…"},
		strings.Repeat("щ", 32) + " " + strings.Repeat("ы", 32):                                {strings.Repeat("щ", 32), strings.Repeat("ы", 32)},
		strings.Repeat("щ", 32) + " " + strings.Repeat("ы", 33):                                {strings.Repeat("щ", 32), strings.Repeat("ы", 31) + "…"},
		"а " + strings.Repeat("щ", 40):                                                         {"а " + strings.Repeat("щ", 30), strings.Repeat("щ", 10)},
	} {
		assert.Equal(t, want, lines(name))
	}
}
