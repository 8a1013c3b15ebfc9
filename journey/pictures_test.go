package journey

import (
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// hostile are titles that try to leave their place in a picture.
var hostile = []string{
	`Кавычки " и ' и «ёлочки»`,
	"строка\nвторая\r\nтретья\u2028четвёртая\x00\x07",
	`<script>alert(1)</script>`,
	`</text></svg><img src=x onerror=alert(1)>`,
	`a | b || c \| d`,
	`]] ]"] end`,
	"\u202Eтекст наоборот\u202C \u2066изоляция\u2069 \u200Fметка",
	`%%{init: {"theme":"dark"}}%% %% comment`,
	"style a fill:#fff; classDef x:#000;",
	`&lt;b&gt; &#60; #lt; #quot; #35;`,
	"ﬂ°°60¶ß",
	`=HYPERLINK("http://x")`, "+1", "-1", "@SUM(A1)",
	`\ обратная \" косая \n \N \G`,
	"[ссылка](javascript:alert(1)) ![](x) http://x.ru www.x.ru a@b.ru `код` **жирно** ~~нет~~ # нет $x$",
	"subgraph x; end; flowchart LR; click a href \"x\"",
	strings.Repeat("длинноесловобезпробелов", 20),
	"e\u0301 и\u0306 \u0301",
	"日本語 👍🏽 \U000F0000 \U0003FFFD \u0378 \uFFFE \xff\xfe",
	"",
}

// everywhere returns a map whose every title is s.
func everywhere(s string) Map {
	m := birth()
	t := standard.Text{RU: s, EN: s}
	m.Title, m.Situation.Description, m.Segment.Description = t, t, t
	for i := range m.Stages {
		m.Stages[i].Title = t
		for j := range m.Stages[i].Steps {
			m.Stages[i].Steps[j].Title = t
		}
	}
	for i := range m.Services {
		m.Services[i].Title = t
	}
	for i := range m.Touchpoints {
		m.Touchpoints[i].Title = t
	}
	return m
}

// TestHostileTitles reads back what the pictures say of every hostile title.
func TestHostileTitles(t *testing.T) {
	for _, s := range hostile {
		checkPictures(t, s)
	}
}

func FuzzPictures(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 200 {
			t.Skip()
		}
		checkPictures(t, s)
	})
}

// checkPictures demands that every format shows the title as plain has it, and
// that the title changes nothing else: the rest is what a harmless title gives.
func checkPictures(t *testing.T, s string) {
	t.Helper()
	m := everywhere(s)
	want := plain(s)
	d := m.Draw(standard.LangRU).At(m.Position([]StepID{"discharge", "capital"}))
	if i := strings.IndexFunc(want, func(r rune) bool { return !unicode.IsGraphic(r) }); i >= 0 {
		t.Fatalf("an invisible letter at byte %d of %q", i, want)
	}
	checkSVG(t, d, want)
	checkMarkdown(t, d, want)
	checkMermaid(t, d, want)
	checkDOT(t, d, want)
	checkCSV(t, d, want)
	for line := range strings.Lines(d.Text()) {
		line = strings.TrimSuffix(line, "\n")
		if width(line) > textWidth || strings.ContainsFunc(line, unicode.IsControl) {
			t.Fatalf("bad line %q", line)
		}
	}
	letters := func(s string) string { return strings.Join(strings.Fields(s), "") }
	require.Contains(t, letters(d.Alt()), letters(want))
}

func checkSVG(t *testing.T, d Drawing, want string) {
	t.Helper()
	svg := d.SVG()
	dec := xml.NewDecoder(strings.NewReader(svg))
	allowed := map[string]string{
		"svg": "xmlns width height viewBox role lang font-family", "title": "", "desc": "", "g": "transform",
		"rect": "x y width height rx fill", "text": "x y font-size fill font-weight text-anchor",
		"circle": "r fill stroke stroke-width", "path": "d stroke stroke-width stroke-dasharray fill",
	}
	var title, desc, in string
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			in = tok.Name.Local
			attrs, ok := allowed[in]
			if !ok {
				t.Fatalf("unwanted element %s", in)
			}
			for _, a := range tok.Attr {
				if !strings.Contains(" "+attrs+" ", " "+a.Name.Local+" ") {
					t.Fatalf("unwanted attribute %s of %s", a.Name.Local, in)
				}
			}
		case xml.CharData:
			switch in {
			case "title":
				title += string(tok)
			case "desc":
				desc += string(tok)
			}
		case xml.EndElement:
			in = ""
		case xml.Comment, xml.Directive, xml.ProcInst:
			t.Fatalf("unwanted %T", tok)
		}
	}
	require.Equal(t, "Карта клиентского пути: "+want, title)
	require.Equal(t, d.Alt(), desc)
}

func checkMarkdown(t *testing.T, d Drawing, want string) {
	t.Helper()
	md := d.Markdown()
	lines := strings.Split(strings.TrimSuffix(md, "\n"), "\n")
	require.Len(t, lines, 4+2+3+8, "%s", md)
	require.NotRegexp(t, `(^|[^\\])<`, md)
	require.NotRegexp(t, `[^\\]://`, md)
	// Split at the pipes that are not escaped.
	cells := func(line string) (out []string) {
		cell, esc := "", false
		for _, r := range line {
			switch {
			case esc:
				cell += `\` + string(r)
				esc = false
			case r == '\\':
				esc = true
			case r == '|':
				out = append(out, strings.TrimSpace(cell))
				cell = ""
			default:
				cell += string(r)
			}
		}
		return out[1:]
	}
	unescape := func(s string) string {
		s = escaped.ReplaceAllString(s, "$1")
		return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&").Replace(s)
	}
	for i, line := range lines[4:] {
		require.Len(t, cells(line), 6, "%s", line)
		if i == 3 { // the first step: title, then touchpoint
			require.Equal(t, want, unescape(cells(line)[1]))
			require.Equal(t, want, unescape(cells(line)[2]))
		}
	}
}

var (
	mermaidLine = regexp.MustCompile(`^(flowchart TB|    accTitle: [^\n]*|    accDescr: [^\n]*|    subgraph stage\d+\["([^"]*)"\]|        step\d+\["([^"]*)"\]:::(done|current|later)|    end|    join\d+\(\( \)\)|    (step|join)\d+ --> (step|join)\d+|    classDef (done|current|later) [a-z0-9#,:-]+)$`)
	escaped     = regexp.MustCompile(`\\([[:punct:]])`)
	dotString   = regexp.MustCompile(`"(?:[^"\\]|\\.)*"`)
	mermaidCode = regexp.MustCompile(`#(\d+);`)
)

func mermaidBack(s string) string {
	return mermaidCode.ReplaceAllStringFunc(s, func(c string) string {
		n, _ := strconv.Atoi(c[1 : len(c)-1])
		return string(rune(n))
	})
}

func checkMermaid(t *testing.T, d Drawing, want string) {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(d.Mermaid(), "\n"), "\n")
	boxes := 0
	for i, line := range lines {
		parts := mermaidLine.FindStringSubmatch(line)
		if parts == nil || (i == 1 || i == 2) && strings.ContainsAny(mermaidCode.ReplaceAllString(line, ""), `<>"{}%;`) {
			t.Fatalf("bad line %q", line)
		}
		if parts[3] != "" {
			boxes++
			for part := range strings.SplitSeq(parts[3], "<br/>") {
				if strings.ContainsAny(mermaidCode.ReplaceAllString(part, ""), "<>{}%:;[]") || !strings.Contains(mermaidBack(part), want) {
					t.Fatalf("bad label %q of %q", part, want)
				}
			}
		}
	}
	require.Equal(t, 8, boxes)
}

// TestNoListsInMermaid: Mermaid refuses labels that read as lists.
func TestNoListsInMermaid(t *testing.T) {
	for in, want := range map[string]string{
		"1. Дом": "1#46; Дом", "2) Дом": "2#41; Дом", "- дом": "#45; дом", "+ дом": "#43; дом", "Дом 1, кв. 2": "Дом 1, кв. 2", "а-б": "а-б",
	} {
		assert.Equal(t, want, mermaidText(in))
	}
}

// TestLongTitles: no format breaks on titles of twenty thousand bytes.
func TestLongTitles(t *testing.T) {
	d := everywhere(strings.Repeat("очень длинно ", 800)).Draw(standard.LangRU)
	for s := range strings.SplitSeq(d.DOT(), "\n") {
		require.Less(t, len(s), 16384)
	}
	require.NotEmpty(t, d.SVG())
}

func checkDOT(t *testing.T, d Drawing, want string) {
	t.Helper()
	comment, dot, found := strings.Cut(d.DOT(), "digraph journey {")
	require.True(t, found)
	require.Regexp(t, `^(// [^\n]*\n)+$`, comment)
	// Take the strings out; what is left must not depend on the titles.
	str := dotString
	bare := str.ReplaceAllString(dot, `S`)
	harmless := everywhere("x").Draw(standard.LangRU)
	harmless = harmless.At(everywhere("x").Position([]StepID{"discharge", "capital"}))
	_, same, _ := strings.Cut(harmless.DOT(), "digraph journey {")
	require.Equal(t, str.ReplaceAllString(same, `S`), bare)
	label := str.FindString(dot)
	back := strings.NewReplacer(`\"`, `"`, `\\`, `\`, "&amp;", "&").Replace(label[1 : len(label)-1])
	require.Equal(t, want, back)
}

func checkCSV(t *testing.T, d Drawing, want string) {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewBufferString(d.CSV())).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 9)
	for _, row := range rows[1:] {
		for _, cell := range []string{row[1], row[3], row[6]} {
			require.Equal(t, want, strings.TrimPrefix(cell, "'"[:b2i(want != "" && strings.ContainsAny(want[:1], "=+-@"))]))
		}
		for _, cell := range row {
			require.False(t, cell != "" && strings.ContainsAny(cell[:1], "=+-@"), "%q", cell)
		}
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"  два\t\n слова ":     "два слова",
		"а\u00a0б":             "а б",
		"\u202Eнаоборот\u202C": "наоборот",
		"мяг\u00adко":          "мягко",
		"\xff":                 "",
	} {
		assert.Equal(t, want, plain(in))
	}
}

// The pictures of an empty map are pictures still.
func TestEmptyMap(t *testing.T) {
	var m Map
	d := m.Draw(standard.LangEN).At(m.Position(nil))
	assert.Contains(t, d.SVG(), "</svg>")
	assert.Contains(t, d.Alt(), "The map has no steps.")
	assert.Equal(t, "stage,stage_title,step,step_title,optional,together,touchpoint,services,positive,answers,state\r\n", d.CSV())
	assert.NotEmpty(t, d.Mermaid()+d.DOT()+d.Markdown()+d.Text())
}

// TestFlow draws groups of steps: two by two go through a join, a step that is
// optional and was left is told as such, and the first step of a stage is never
// together with another.
func TestFlow(t *testing.T) {
	var m Map
	step := func(id StepID, together, optional bool) Step {
		return Step{ID: id, Title: ru(string(id)), Together: together, Optional: optional}
	}
	m.Stages = []Stage{
		{ID: "one", Title: ru("один"), Steps: []Step{step("a", true, false), step("b", true, false)}},
		{ID: "two", Title: ru("два"), Steps: []Step{step("c", false, false), step("d", true, false), step("e", false, true)}},
		{ID: "three", Title: ru("три"), Steps: []Step{step("f", false, false)}},
	}
	d := m.Draw(standard.LangEN).At(m.Position([]StepID{"a", "b", "c", "d", "f"}))
	var arrows []string
	for _, a := range d.arrows {
		arrows = append(arrows, a.from.String()+">"+a.to.String())
	}
	assert.Equal(t, []string{"step0>join0", "step1>join0", "join0>step2", "join0>step3", "step2>step4", "step3>step4", "step4>step5"}, arrows)
	assert.Equal(t, "Journey map: . The journey is over. Steps done: 5 of 5. Stage 1: один, done. 1.1. a; done. 1.2. b (may be done with the one before); done. "+
		"Stage 2: два, done. 2.1. c; done. 2.2. d (may be done with the one before); done. 2.3. e (optional); not needed. Stage 3: три, done. 3.1. f; done.", d.Alt())
}

// A drawing is a value: marking a position leaves the first drawing as it was.
func TestAtLeavesTheDrawing(t *testing.T) {
	m := birth()
	d := m.Draw(standard.LangRU)
	before := d.SVG()
	_ = d.At(m.Position(nil))
	assert.Equal(t, before, d.SVG())
}
