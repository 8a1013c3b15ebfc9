package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/kpi"
)

var update = flag.Bool("update", false, "renew the golden output and the CSV sample")

func noClock() time.Time { panic("the sample names its moment") }

func output(t *testing.T, args ...string) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, run(args, &b, io.Discard, noClock))
	return b.String()
}

// refused runs and returns what is said.
func refused(t *testing.T, args ...string) string {
	t.Helper()
	var b bytes.Buffer
	err := run(args, &b, io.Discard, time.Now)
	require.Error(t, err)
	assert.Empty(t, b.String(), "bad input is never a report")
	return err.Error()
}

func file(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	return path
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

// The CSV sample tells what the JSON sample tells: the same counts, and the same
// report with every flag.
func TestSamplesAgree(t *testing.T) {
	const name = "data/authority.csv"
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(output(t, "-csv")), 0o644))
	}
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	fromCSV, err := read(name, data)
	require.NoError(t, err)
	fromJSON, err := read("authority.json", sample)
	require.NoError(t, err)
	assert.Len(t, fromJSON.Quarters, 12)
	fromCSV.places, fromJSON.places = places{}, places{}
	assert.True(t, fromJSON.Now.Equal(fromCSV.Now))
	fromCSV.Now = fromJSON.Now
	assert.Equal(t, fromJSON, fromCSV)
	for _, args := range [][]string{nil, {"-lang", "en"}, {"-edition", "brief"}, {"-exact"}, {"-cumulative=false"}, {"-csv"}} {
		assert.Equal(t, output(t, args...), output(t, append(args, name)...), args)
	}
	for term := range kpi.Indicators() { // nothing needs JSON
		assert.Contains(t, string(data), ","+string(term.Code)+",")
	}
}

// A table saved by a spreadsheet, sorted by anything, says the same.
func TestLongInAnyOrder(t *testing.T) {
	plain := output(t)
	lines := strings.Split(strings.TrimSuffix(output(t, "-csv"), "\n"), "\n")
	head, body := lines[0], lines[1:]
	var sorted, assessments []string
	for i := len(body) - 1; i >= 0; i-- { // the last line first, but for the records of assessments
		if strings.Contains(body[i], ",assessment,") {
			assessments = append([]string{body[i]}, assessments...)
		} else {
			sorted = append(sorted, body[i])
		}
	}
	text := "\ufeff" + strings.Join(append(append([]string{head}, sorted...), assessments...), "\r\n") + "\r\n"
	got := output(t, file(t, "own.csv", text))
	// the life situations come in the order of the lines
	assert.Equal(t, strings.Split(plain, "\n## ")[0], strings.Split(got, "\n## ")[0])
	assert.Equal(t, strings.Split(plain, "\n## ")[2], strings.Split(got, "\n## ")[2])
	assert.Equal(t, plain, output(t, file(t, "own.CSV", strings.ReplaceAll(strings.Join(lines, "\n"), ",", ";"))), "semicolons")
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
	own := file(t, "Own.CSV", "period,indicator,field,value\n2026-Q1,T1.2,easy,701\n2026-01-01,T1.2,answers,1400\n")
	var b bytes.Buffer
	require.NoError(t, run([]string{own}, &b, io.Discard, time.Now))
	assert.Contains(t, b.String(), "# Own\n", "the file names the authority if nothing else does")
	assert.Contains(t, row(b.String(), "T1.2"), "★☆☆☆☆")
	b.Reset()
	require.NoError(t, run([]string{"-exact", own}, &b, io.Discard, time.Now))
	assert.Contains(t, row(b.String(), "T1.2"), "☆☆☆☆☆", "50.07 per cent is rounded up, or not")
	assert.NotContains(t, b.String(), "Календарь", "nobody said when the authority adopted the Standard")
	fields := output(t, "-fields")
	assert.Contains(t, fields, "T2.6 время ответа в социальных сетях: mentions.messages, mentions.slowest, mentions.unanswered, mentions.within.1,")
	assert.Equal(t, 15, strings.Count(fields, "\n"))
	var usage bytes.Buffer
	assert.ErrorIs(t, run([]string{"-h"}, io.Discard, &usage, time.Now), flag.ErrHelp)
	assert.Contains(t, usage.String(), "-cumulative")
}

// The days are those of the zone that is named, not of the machine.
func TestCalendar(t *testing.T) {
	const moment = "2026-03-31T22:30:00Z" // the first of April in Samara
	assert.Contains(t, output(t, "-now", moment, "-zone", "UTC"), "| I квартал 2026 года | 4 | нужна до 31.03.2026 включительно, осталось дней: 0 |")
	samara := output(t, "-now", moment)
	assert.Contains(t, samara, "На 01.04.2026, дни по часовому поясу Europe/Samara.")
	assert.Contains(t, samara, "| I квартал 2026 года | 4 | ПРОСРОЧЕНА: срок был 31.03.2026, прошло дней: 1 |")
	assert.Contains(t, samara, "| II квартал 2026 года | 4 | нужна до 30.06.2026 включительно, осталось дней: 90 |")
	assert.Contains(t, samara, "| III квартал 2025 года | 3 | проведена 16.09.2025, результаты НЕ НАПРАВЛЕНЫ органу власти |")
	assert.Contains(t, samara, "| I квартал 2023 года | 1, проверка значений | проведена 21.03.2023 |")
	text := `{"adopted":"2025-11-15","quarters":[{"quarter":{"from":"2026-01-01","to":"2026-04-01"}}]}`
	var b bytes.Buffer
	asked := 0
	require.NoError(t, run([]string{"-lang", "en", file(t, "a.json", text)}, &b, io.Discard, func() time.Time {
		asked++
		return time.Date(2026, 1, 5, 12, 0, 0, 0, time.UTC)
	}))
	assert.Equal(t, 1, asked, "the clock is asked only where nobody says the moment")
	assert.Contains(t, b.String(), "| Q4 2025 | 1, values are tried | OVERDUE: was due on 31 December 2025, days since: 5 |")
	b.Reset()
	text = `{"adopted":"2025-11-15","now":"2026-01-05T12:00:00Z","assessments":[{"held":"2025-12-01","sent":"2025-12-02","assessor":"project_office","priorities":["x"]}],"quarters":[{"quarter":{"from":"2026-01-01","to":"2026-04-01"}}]}`
	require.NoError(t, run([]string{"-lang", "en", file(t, "a.json", text)}, &b, io.Discard, noClock))
	assert.Contains(t, b.String(), "held on 1 December 2025; not all key indicators of table 1 were assessed |")
	assert.Contains(t, b.String(), "As of 5 January 2026, days of the zone UTC.")
}

const head = "period,indicator,field,value,situation\n"

// What is wrong is told with its line and column and how to mend it.
func TestBadInput(t *testing.T) {
	for name, c := range map[string]struct{ file, text, want string }{
		"no quarters":        {"a.json", `{}`, "a.json: в файле нет ни одного квартала; добавьте показатели хотя бы за один"},
		"counts, JSON":       {"a.json", "{\"quarters\":[\n {\"quarter\":{\"from\":\"2026-01-01\",\"to\":\"2026-04-01\"},\n  \"ease\":{\"easy\":2,\"answers\":1}}]}", "a.json:3:3: T1.2: числа не сходятся"},
		"situation, JSON":    {"a.json", "{\"quarters\":[\n {\"quarter\":{\"from\":\"2026-01-01\",\"to\":\"2026-04-01\"},\n  \"situations\":[{\"situation\":\"a\"},\n   {\"situation\":\"b\",\"repeats\":{\"repeated\":2,\"requests\":1}}]}]}", "a.json:4:21: T1.3: повторных запросов больше"},
		"situation twice":    {"a.json", "{\"quarters\":[{\"quarter\":{\"from\":\"2026-01-01\",\"to\":\"2026-04-01\"},\n  \"situations\":[{\"situation\":\"a\"},{\"situation\":\"a\"}]}]}", "a.json:2:3: жизненная ситуация указана дважды"},
		"unknown member":     {"a.json", "{\n \"quarter\":[]}", "a.json:2:2: поля с таким именем"},
		"wrong type":         {"a.json", "{\"quarters\":\n 5}", "a.json:1:2: "},
		"not JSON":           {"a.json", "{\"quarters\":[\n x]}", "a.json:2:2: "},
		"not a quarter":      {"a.json", "{\"quarters\":[{\n\"quarter\":{\"from\":\"2026-01-01\",\"to\":\"2026-03-01\"}}]}", "a.json:2:1: нужен квартал календаря"},
		"backwards":          {"a.json", "{\"quarters\":[{\"quarter\":{\"from\":\"2026-04-01\",\"to\":\"2026-07-01\"}},\n{\"quarter\":{\"from\":\"2026-01-01\",\"to\":\"2026-04-01\"}}]}", "a.json:2:2: кварталы должны идти по порядку"},
		"zone, JSON":         {"a.json", "{\"zone\":\"Samara\",\"quarters\":[{\"quarter\":{\"from\":\"2026-01-01\",\"to\":\"2026-04-01\"}}]}", "a.json:1:2: такого часового пояса нет"},
		"adopted later":      {"a.json", "{\"now\":\"2026-01-01T00:00:00Z\",\"adopted\":\"2026-02-01\",\"quarters\":[{\"quarter\":{\"from\":\"2026-01-01\",\"to\":\"2026-04-01\"}}]}", "a.json:1:31: день акта о внедрении"},
		"assessor":           {"a.json", "{\"adopted\":\"2025-02-01\",\"assessments\":[{\"held\":\"2025-03-01\",\n\"assessor\":\"me\"}],\"quarters\":[{\"quarter\":{\"from\":\"2026-01-01\",\"to\":\"2026-04-01\"}}]}", "a.json:2:1: не сказано, кто провёл оценку; укажите"},
		"header":             {"a.csv", "a,b\n", "a.csv:1:1: первая строка должна быть"},
		"nothing":            {"a.csv", "", "a.csv:1:1: первая строка должна быть"},
		"no lines":           {"a.csv", head, "a.csv: в файле нет ни одного квартала"},
		"windows-1251":       {"a.csv", "\xcf\xf0", "a.csv: файл не в кодировке UTF-8; сохраните его заново как «CSV UTF-8»"},
		"period":             {"a.csv", head + "2026-13-01,T1.2,easy,1,\n", "a.csv:2:1: период — квартал вида 2026-Q1"},
		"day in the quarter": {"a.csv", head + "2026-01-02,T1.2,easy,1,\n", "a.csv:2:1: период"},
		"quarter 5":          {"a.csv", head + "2026-Q5,T1.2,easy,1,\n", "a.csv:2:1: период"},
		"indicator":          {"a.csv", head + "2026-Q1,T3.2,easy,1,\n", "a.csv:2:9: нужен показатель от T1.1"},
		"field":              {"a.csv", head + "2026-Q1,T2.1,maps.curent,1,\n", "a.csv:2:14: такого поля нет; есть current, all, greatest_age"},
		"field above":        {"a.csv", head + "2026-Q1,T2.1,maps,1,\n", "a.csv:2:14: такого поля нет; есть assigned, applicants, potential.holds, potential.source, maps.current, maps.all, maps.greatest_age"},
		"field below":        {"a.csv", head + "2026-Q1,T2.1,assigned.x,1,\n", "a.csv:2:14: такого поля нет"},
		"row of an array":    {"a.csv", head + "2026-Q1,T2.6,mentions.within.6,1,\n", "a.csv:2:14: такого поля нет; есть 1, 2, 3, 4, 5"},
		"number":             {"a.csv", head + "2026-Q1,T1.2,easy,\"1 000\",\n", "a.csv:2:19: нужно целое число"},
		"per cent":           {"a.csv", head + "2026-Q1,T1.2,easy,50%,\n", "a.csv:2:19: нужно целое число"},
		"fact":               {"a.csv", head + "2026-Q1,T2.3,chatbot,да,\n", "a.csv:2:22: нужно yes, no или unknown"},
		"hours":              {"a.csv", head + "2026-Q1,T2.3,authority,9-18,\n", "a.csv:2:24: нужно none, working_hours"},
		"duration":           {"a.csv", head + "2026-Q1,T2.7,first_notice,24,\n", "a.csv:2:27: нужен срок вида PT24H"},
		"twice":              {"a.csv", head + "2026-Q1,T1.2,easy,1,\n2026-Q1,T1.2,answers,9,\n2026-Q1,T1.2,easy,1,\n", "a.csv:4:14: это поле уже есть в строке 2"},
		"twice, two forms":   {"a.csv", head + "2026-Q1,T1.2,easy,9,\n2026-01-01,T1.2,easy,1,\n", "a.csv:3:17: это поле уже есть в строке 2"},
		"assessment, twice":  {"a.csv", head + ",assessment,held,2026-01-31,\n,assessment,assessor,authority,\n,assessment,assessor,project_office,\n", "a.csv:4:13: это поле уже есть в строке 3"},
		"assessment, time":   {"a.csv", head + "2026-Q1,assessment,held,2026-01-31,\n", "a.csv:2:1: у записи об оценке периода нет"},
		"no repeats, CSV":    {"a.csv", head + "2026-Q1,T1.3,requests,100,\n", "a.csv:2:23: рядом нет поля repeated"},
		"no repeats, JSON":   {"a.json", "{\"quarters\":[{\"quarter\":{\"from\":\"2026-01-01\",\"to\":\"2026-04-01\"},\n\"repeats\":{\"requests\":9}}]}", "a.json:2:12: рядом нет поля repeated"},
		"no slowest":         {"a.json", "{\"quarters\":[{\"quarter\":{\"from\":\"2026-01-01\",\"to\":\"2026-04-01\"},\n\"social_reply\":{\"mentions\":{\"messages\":9}}}]}", "a.json:2:29: рядом нет поля slowest"},
		"no slowest, CSV":    {"a.csv", head + "2026-Q1,T2.6,requests.messages,9,\n", "a.csv:2:32: рядом нет поля slowest"},
		"columns":            {"a.csv", head + "2026-Q1,T1.2,easy\n", "a.csv:2:14: в строке полей: 3, а в заголовке 5"},
		"quotes":             {"a.csv", head + "2026-Q1,T1.2,ea\"sy,1,\n", "a.csv:2:16: кавычка стоит не на месте"},
		"counts, CSV":        {"a.csv", head + "2026-Q1,T1.1,services,4,\n2026-Q1,T1.2,easy,5,\n2026-Q1,T1.2,answers,4,\n", "a.csv:3:19: T1.2: числа не сходятся"},
		"counts, situation":  {"a.csv", head + "2026-Q1,T1.1,services,4,\n2026-Q1,T1.2,easy,5,moving\n", "a.csv:3:19: T1.2: числа не сходятся"},
		"situation of T2":    {"a.csv", head + "2026-Q1,T2.1,assigned,4,moving\n", "a.csv:2:25: по жизненным ситуациям считают только T1.1–T1.6"},
		"situation unnamed":  {"a.csv", head + "2026-Q1,situation,title,Переезд,\n", "a.csv:2:33: назовите жизненную ситуацию"},
		"situation's field":  {"a.csv", head + "2026-Q1,situation,ease,1,moving\n", "a.csv:2:19: у жизненной ситуации есть только поле title"},
		"organisation":       {"a.csv", head + ",organisation,name,X,\n", "a.csv:2:15: об органе власти есть поля organisation, adopted, zone, now"},
		"organisation, time": {"a.csv", head + "2026-Q1,organisation,zone,X,\n", "a.csv:2:1: у сведений об органе власти периода нет"},
		"day":                {"a.csv", head + ",organisation,adopted,15.11.2022,\n", "a.csv:2:23: нужен день вида 2026-01-31"},
		"moment":             {"a.csv", head + ",organisation,now,2026-01-31,\n", "a.csv:2:19: нужен момент вида 2026-01-31T09:00:00+04:00"},
		"zone, CSV":          {"a.csv", head + ",organisation,zone,Samara,\n2026-Q1,T1.1,services,1,\n", "a.csv:2:20: такого часового пояса нет"},
		"assessment":         {"a.csv", head + ",assessment,sent,2026-01-31,\n", "a.csv:2:13: запись об оценке начинается с поля held"},
	} {
		t.Run(name, func(t *testing.T) {
			path := file(t, c.file, c.text)
			got := refused(t, path)
			assert.Contains(t, got, filepath.Dir(path)+string(filepath.Separator)+c.want)
			assert.NotRegexp(t, "[а-яё]", strings.TrimPrefix(refused(t, "-lang", "en", path), path), "in English")
		})
	}
	assert.Contains(t, refused(t, "-edition", "none"), "want federal or brief")
	assert.Contains(t, refused(t, "-lang", "fr"), "want -lang ru or en")
	assert.Contains(t, refused(t, "-now", "today"), "want -now such as")
	assert.Contains(t, refused(t, "-none"), "-none")
	assert.True(t, errors.Is(run([]string{"nowhere.json"}, io.Discard, io.Discard, time.Now), os.ErrNotExist))
}

// What a spreadsheet would take for a formula goes there and back as text.
func TestFormulas(t *testing.T) {
	for _, name := range []string{"=1+1", "'=1+1", "''=1+1", "-x", "@x", "+x", "'x", "x"} {
		in := input{Organisation: name, Quarters: []kpi.QuarterCounts{{Quarter: standard.QuarterOf(2026_01_01), Situations: []kpi.SituationCounts{{Situation: "z"}}}}}
		var b bytes.Buffer
		require.NoError(t, writeLong(&b, in))
		assert.NotContains(t, b.String(), ",=")
		back, err := read("a.csv", b.Bytes())
		require.NoError(t, err)
		assert.Equal(t, name, back.Organisation)
		assert.Equal(t, in.Quarters, back.Quarters, "a life situation of which nothing is known stays")
	}
}

// FuzzRead: no file makes the command panic, and what is read as the long CSV is
// written and read back.
func FuzzRead(f *testing.F) {
	f.Add(true, head+"2026-Q1,T1.2,easy,1,moving\n2026-Q1,T2.6,mentions.slowest,PT1H,\n2026-Q1,situation,title,x,moving\n,assessment,held,2026-01-05,\n")
	f.Add(false, `{"quarters":[{"quarter":{"from":"2026-01-01","to":"2026-04-01"},"situations":[{"situation":"a"}]}]}`)
	f.Add(true, "period;indicator;field;value\n2026-01-01;T2.5;nps.promoters;5\n")
	f.Add(false, "{\"quarters\":[{\"quarter\"")
	f.Add(true, head+"2026-Q1,T1.1,,0,\n")
	f.Fuzz(func(t *testing.T, long bool, text string) {
		name := "a.json"
		if long {
			name = "a.csv"
		}
		in, err := read(name, []byte(text))
		if err != nil {
			var known *fault
			require.ErrorAs(t, err, &known)
			require.NotEmpty(t, known.text.RU)
			return
		}
		_, _ = assess(in, options{edition: "federal", lang: standard.LangRU})
		if !long {
			return
		}
		var b bytes.Buffer
		require.NoError(t, writeLong(&b, in))
		again, err := read(name, b.Bytes())
		require.NoError(t, err, b.String())
		var c bytes.Buffer
		require.NoError(t, writeLong(&c, again))
		require.Equal(t, b.String(), c.String())
	})
}

func TestPageStandsAlone(t *testing.T) {
	for _, lang := range []string{"ru", "en"} {
		dir := t.TempDir()
		output(t, "-lang", lang, "-out", dir)
		files, err := os.ReadDir(dir)
		require.NoError(t, err)
		assert.Len(t, files, 5+13)
		data, err := os.ReadFile(filepath.Join(dir, "index.html"))
		require.NoError(t, err)
		html := string(data)
		for _, foreign := range []string{"<script", "<link", "<img", "url(", "src=", "@import"} {
			assert.NotContains(t, html, foreign)
		}
		// What a screen reader goes by.
		assert.Contains(t, html, fmt.Sprintf("<html lang=%q>", lang))
		assert.Equal(t, 1, strings.Count(html, "<main>"))
		assert.Equal(t, 1, strings.Count(html, "<h1>"))
		assert.Equal(t, 13, strings.Count(html, "<h3>"))
		assert.Equal(t, strings.Count(html, "<section"), strings.Count(html, "aria-labelledby"))
		assert.Equal(t, 13, strings.Count(html, `role="img"`))
		assert.Equal(t, 13, strings.Count(html, "<desc>"))
		assert.Equal(t, strings.Count(html, "<th"), strings.Count(html, "<thead")+strings.Count(html, "<th scope="), "each header says what it heads")
		assert.Equal(t, 3, strings.Count(html, "<table"))
		assert.Equal(t, strings.Count(html, "★</span>")+strings.Count(html, "☆</span>"), strings.Count(html, `aria-hidden="true"`), "drawn stars are said in words")
		// The page is well formed as XML, but for what HTML leaves open.
		d := xml.NewDecoder(strings.NewReader(strings.NewReplacer("<!doctype html>", "", `<meta charset="utf-8">`, "", `<meta name="viewport" content="width=device-width,initial-scale=1">`, "").Replace(html)))
		d.Strict = true
		for {
			if _, err := d.Token(); err != nil {
				require.ErrorIs(t, err, io.EOF)
				break
			}
		}
	}
}

// Names stay text, whatever they hold.
func TestPageEscapes(t *testing.T) {
	dir := t.TempDir()
	path := file(t, "a.json", `{"organisation":"<b>&\"A\"</b>","quarters":[{"quarter":{"from":"2026-01-01","to":"2026-04-01"},"situations":[{"situation":"a","title":"<i>x</i>","ease":{"easy":1,"answers":9}}]}]}`)
	var b bytes.Buffer
	require.NoError(t, run([]string{"-out", dir, path}, &b, io.Discard, time.Now))
	data, err := os.ReadFile(filepath.Join(dir, "index.html"))
	require.NoError(t, err)
	assert.NotContains(t, string(data), "<b>")
	assert.NotContains(t, string(data), "<i>")
	assert.Contains(t, string(data), "В данных нет дня акта о внедрении")
}

// A file of nothing but brackets is refused before it costs anything.
func TestDeepFile(t *testing.T) {
	for _, text := range []string{strings.Repeat("[", 1<<20), strings.Repeat(`{"a":`, 1<<18), `{"quarters":` + strings.Repeat("[", 1<<20)} {
		_, err := read("counts.json", []byte(text))
		var f *fault
		if !errors.As(err, &f) {
			t.Fatalf("want a fault, got %v", err)
		}
	}
}

// A line that names no field is told so, for every indicator.
func TestNoField(t *testing.T) {
	for term := range kpi.Indicators() {
		_, err := read("a.csv", []byte(head+"2026-Q1,"+string(term.Code)+",,0,\n"))
		var f *fault
		require.ErrorAs(t, err, &f, term.Code)
		assert.Equal(t, place{2, 14}, f.place)
		assert.Contains(t, f.text.RU, "такого поля нет")
	}
}
