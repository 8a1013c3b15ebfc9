package feedback

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/state-for-people/standard"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func report(t *testing.T) Report {
	c, err := NewCoverage(100, 20, 10)
	require.NoError(t, err)
	r, err := NewReport(standard.Text{RU: "Услуги", EN: "Services"}, []Named{
		{"СНИЛС", shareTally(t, 80, 20)}, {"a|b\n<i>=1", shareTally(t, 7, 43)}, {"пустая", tally(t, QuestionSatisfaction, MarkNotAnswered)},
	}, Confidence95)
	require.NoError(t, err)
	r.Rows = append(r.Rows, HiddenRow("=тайная"), ShareRow("", Share{87, 150}, Confidence95))
	r.Coverage = &c
	return r
}

func TestReportMarkdown(t *testing.T) {
	r := report(t)
	assert.Equal(t, `## Услуги

| Что оценивали | Спросили | Оценок | Показатель, доля оценок «Удовлетворён» и «Скорее удовлетворён» | От и до |
| --- | --- | --- | --- | --- |
| СНИЛС | 100 | 100 | 80,0 % | 71,1 … 86,7 |
| a\|b \<i\>=1 | 50 | 50 | 14,0 % | 7,0 … 26,2 |
| пустая | 1 | 0 | нет данных |  |
| =тайная |  |  | скрыто: слишком мало ответов или данные соседних строк позволили бы их вычислить |  |
| Всего |  | 150 | 58,0 % | 50,0 … 65,6 |

«От и до» — где может лежать показатель всех клиентов, если спросить каждого. Доверительная вероятность 95,0 %.

| Чем кончилось дело | Дел | Спросили | Ответили |
| --- | --- | --- | --- |
| получил результат | 100 | 0 | 0 |
| получил отказ | 20 | 0 | 0 |
| не дошёл до конца | 10 | 0 | 0 |
`, strings.ReplaceAll(r.Markdown(standard.LangRU), "\u00a0", " "))
	assert.Contains(t, r.Markdown(standard.LangEN), "| All |  | 150 | 58.0% | 50.0 … 65.6 |")
}

func TestReportNPS(t *testing.T) {
	r, err := NewReport(standard.Text{RU: "NPS", EN: "NPS"}, []Named{{"portal", tally(t, QuestionLoyalty, 0, 0, 0)}}, Confidence95)
	require.NoError(t, err)
	r.Rows = append(r.Rows, NPSRow("app", NPS{36, 21, 10}, Confidence95), NPSRow("bot", NPS{}, Confidence95))
	got := r.Alternative(standard.LangRU)
	assert.Contains(t, got, "portal: −100,0, от −100,0 до 6,6, оценок 3")
	assert.Contains(t, got, "app: 38,8, от 19,9 до 54,4, оценок 67")
	assert.Contains(t, got, "bot: нет данных")
	assert.Contains(t, r.Alternative(standard.LangEN), "app: 38.8, from 19.9 to 54.4, 67 ratings")
	assert.Contains(t, r.SVG(standard.LangRU), "пунктов NPS")
}

func TestReportRefuses(t *testing.T) {
	var de *DefinitionError
	_, err := NewReport(standard.Text{}, []Named{{"a", tally(t, QuestionLoyalty, 1)}, {"b", tally(t, QuestionEase, 1)}}, Confidence95)
	require.ErrorAs(t, err, &de)
	_, err = NewReport(standard.Text{}, []Named{{"a", Tally{}}}, Confidence95)
	require.ErrorAs(t, err, &de)
	var ie *InputError
	_, err = NewReport(standard.Text{}, nil, 2)
	require.ErrorAs(t, err, &ie)
}

// The picture is XML whatever the names, and its alternative is inside.
func TestReportSVG(t *testing.T) {
	r := report(t)
	r.Rows[0].Name = "<script>alert(1)</script>&\x00\xff" + strings.Repeat("ы", 80)
	for _, l := range []standard.Lang{standard.LangRU, standard.LangEN} {
		svg := r.SVG(l)
		assert.NotContains(t, svg, "<script")
		d := xml.NewDecoder(strings.NewReader(svg))
		elements := map[string]int{}
		for {
			tok, err := d.Token()
			if err == io.EOF {
				break
			}
			require.NoError(t, err)
			if s, ok := tok.(xml.StartElement); ok {
				elements[s.Name.Local]++
			}
		}
		assert.Equal(t, 1+3, elements["rect"], "the background, a bar for each figure, none for no data and hidden")
		assert.Equal(t, 1, elements["desc"])
	}
	assert.Contains(t, r.SVG(standard.LangRU), `<rect width="100%" height="100%" fill="#fff"/>`, "readable on a dark page")
	assert.Contains(t, r.SVG(standard.LangRU), "скрыто")
	assert.Contains(t, r.SVG(standard.LangRU), "нет данных")
}

func TestReportCSVAndJSON(t *testing.T) {
	r := report(t)
	s, err := r.CSV()
	require.NoError(t, err)
	lines, err := csv.NewReader(strings.NewReader(s)).ReadAll()
	require.NoError(t, err)
	require.Len(t, lines, 6)
	assert.Equal(t, []string{"СНИЛС", "shown", "satisfied", "100", "100", "80", "100", "", "", ""}, lines[1][:10])
	assert.Equal(t, []string{"пустая", "no_data", "satisfied", "1", "0", "", ""}, lines[3][:7])
	assert.Equal(t, []string{"'=тайная", "hidden", "satisfied", "", "", "", ""}, lines[4][:7])
	j, err := json.Marshal(r)
	require.NoError(t, err)
	var back Report
	require.NoError(t, json.Unmarshal(j, &back))
	assert.Equal(t, r, back)
}

// A name is one cell also for a spreadsheet whose separator is another, and no
// text of a report that was read from JSON begins a formula.
func TestCSVForEverySeparator(t *testing.T) {
	names := []string{"x;=1+1", "x\t=1+1", "x|y", `a";=1+1`, "a,b", " a", "a\nb", `"`, "plain", "=1;2", ""}
	var r Report
	for _, n := range names {
		r.Rows = append(r.Rows, HiddenRow(n))
	}
	r.Definition, r.Confidence = "=1+1", Confidence95
	text, err := r.CSV()
	require.NoError(t, err)
	lines, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	for i, line := range lines[1:] {
		assert.Equal(t, formula(names[i]), line[0])
		assert.Equal(t, []string{"hidden", "'=1+1"}, line[1:3])
		assert.Len(t, line, 15)
	}
	for _, separator := range ";\t|" {
		quoted := false
		for _, c := range text { // as spreadsheets read: quotes switch, what follows them belongs to the cell
			if c == '"' {
				quoted = !quoted
			}
			assert.False(t, c == separator && !quoted, "%q parts a cell", separator)
		}
	}
}

// A row that is made hidden by hand bears its figures in no form.
func TestHiddenRowBearsNoFigure(t *testing.T) {
	r := report(t)
	r.Rows = append(r.Rows, NPSRow("nps", NPS{36, 21, 10}, Confidence95))
	r = r.Titled(Titles{"nps": {RU: "Лояльность", EN: "Loyalty"}})
	for i := range r.Rows {
		r.Rows[i].State = RowHidden
	}
	r.Coverage = nil
	j, err := json.Marshal(r.Rows)
	require.NoError(t, err)
	assert.Equal(t, `[{"name":"СНИЛС","state":"hidden"},{"name":"a|b\n\u003ci\u003e=1","state":"hidden"},{"name":"пустая","state":"hidden"},{"name":"=тайная","state":"hidden"},{"name":"","state":"hidden"},{"name":"nps","title":{"ru":"Лояльность","en":"Loyalty"},"state":"hidden"}]`, string(j))
	csv, err := r.CSV()
	require.NoError(t, err)
	for _, line := range strings.Split(strings.TrimSpace(csv), "\n")[1:] {
		assert.NotRegexp(t, `[1-9]\d`, strings.TrimSuffix(strings.ReplaceAll(line, "0.95", ""), "\n"))
	}
	assert.NotContains(t, r.Markdown(standard.LangRU), "| 100 |")
	assert.NotContains(t, r.SVG(standard.LangRU), "71,1")
	assert.NotContains(t, r.SVG(standard.LangRU), "#4a7ebb")
}

// A report that was read from JSON may bear a confidence that is none: no number
// is made of it.
func TestConfidenceThatIsNone(t *testing.T) {
	for c, told := range map[Confidence]bool{0.95: true, 7: false, 0: false, -1: false, 1: false, Confidence(math.NaN()): false} {
		r := Report{Confidence: c, Rows: []ReportRow{ShareRow("a", Share{1, 2}, Confidence95)}}
		csv, err := r.CSV()
		require.NoError(t, err)
		assert.Equal(t, told, strings.Contains(csv, ",0.95,"), c)
		for l, want := range map[standard.Lang]string{standard.LangRU: "вероятность задана неверно.", standard.LangEN: "Confidence is not given as it should be."} {
			for _, text := range []string{r.Markdown(l), r.SVG(l), r.Alternative(l)} {
				assert.NotContains(t, text, "700")
				assert.NotContains(t, text, "NaN")
			}
			assert.Equal(t, !told, strings.Contains(r.Markdown(l), want), c)
			assert.Equal(t, !told, strings.Contains(r.Alternative(l), want), c)
		}
	}
}
