package feedback

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/state-for-people/standard"
)

// RowState says whether a row has a figure.
type RowState string

// The states.
const (
	RowShown  RowState = "shown"
	RowNoData RowState = "no_data" // nobody rated: no figure, which is not 0
	RowHidden RowState = "hidden"  // may not be shown; see package disclosure
)

// ReportRow is one figure with its interval.
type ReportRow struct {
	Name     string        `json:"name"`           // the key; "" is all rows together
	Title    standard.Text `json:"title,omitzero"` // shown in its place; see [Report.Titled]
	State    RowState      `json:"state"`
	Rated    int64         `json:"rated,omitzero"` // answers the figure is of
	Asked    int64         `json:"asked,omitzero"` // all who were asked; 0 is not told
	Share    *Share        `json:"share,omitzero"`
	NPS      *NPS          `json:"nps,omitzero"`
	Interval *Interval     `json:"interval,omitzero"` // of the share 0 to 1, of the NPS in points
}

// MarshalJSON writes the row; of a hidden one only what it is called, whatever
// figures were left in it.
func (r ReportRow) MarshalJSON() ([]byte, error) {
	type plain ReportRow
	if r.State == RowHidden {
		r = ReportRow{Name: r.Name, Title: r.Title, State: r.State}
	}
	return json.Marshal(plain(r))
}

// Report is figures with their intervals, row by row («отчёт»), for staff. What
// the public sees is made by package disclosure, in the same form.
//
// Clause: people-2022:4.2.9
type Report struct {
	Title      standard.Text `json:"title"`
	Definition DefinitionID  `json:"definition"`
	Confidence Confidence    `json:"confidence"`
	Rows       []ReportRow   `json:"rows"`
	Coverage   *Coverage     `json:"coverage,omitzero"` // who was asked, by outcome
}

// NewReport returns the figures of tallies of one definition, in the order
// given. The errors are a [*DefinitionError] if the definitions differ and an
// [*InputError] for the confidence.
func NewReport(title standard.Text, rows []Named, c Confidence) (Report, error) {
	if _, err := c.z(); err != nil {
		return Report{}, err
	}
	r := Report{Title: title, Confidence: c}
	for i, n := range rows {
		q := n.Tally.Question()
		if i == 0 {
			r.Definition = q.Definition
		}
		if q.Definition != r.Definition {
			return Report{}, &DefinitionError{rows[0].Tally.Question(), q, unlike(rows[0].Tally.Question(), q)}
		}
		row := ReportRow{Name: n.Name, State: RowNoData, Asked: n.Tally.Asked()}
		switch {
		case q.Definition == DefinitionNPS:
			v, err := n.Tally.NPS()
			if err != nil {
				return Report{}, err
			}
			row = npsRow(row, v, c)
		default:
			v, err := n.Tally.Share()
			if err != nil {
				return Report{}, err
			}
			row = shareRow(row, v, c)
		}
		r.Rows = append(r.Rows, row)
	}
	return r, nil
}

func shareRow(row ReportRow, s Share, c Confidence) ReportRow {
	if i, err := Wilson(s, c); err == nil {
		row.State, row.Rated, row.Share, row.Interval = RowShown, s.Whole, &s, &i
	}
	return row
}

func npsRow(row ReportRow, n NPS, c Confidence) ReportRow {
	if i, err := AdjustedWald(n, c); err == nil {
		row.State, row.Rated, row.NPS, row.Interval = RowShown, n.Whole(), &n, &i
	}
	return row
}

// ShareRow returns the row of a share with its interval; no data stays no data.
func ShareRow(name string, s Share, c Confidence) ReportRow {
	return shareRow(ReportRow{Name: name, State: RowNoData}, s, c)
}

// NPSRow returns the row of a loyalty index with its interval; no data stays no
// data.
func NPSRow(name string, n NPS, c Confidence) ReportRow {
	return npsRow(ReportRow{Name: name, State: RowNoData}, n, c)
}

// HiddenRow returns the row of a figure that may not be shown.
func HiddenRow(name string) ReportRow { return ReportRow{Name: name, State: RowHidden} }

// words of a report.
var (
	wordName    = standard.Text{RU: "Что оценивали", EN: "What was rated"}
	wordAll     = standard.Text{RU: "Всего", EN: "All"}
	wordRated   = standard.Text{RU: "Оценок", EN: "Ratings"}
	wordAsked   = standard.Text{RU: "Спросили", EN: "Asked"}
	wordFigure  = standard.Text{RU: "Показатель", EN: "Figure"}
	wordRange   = standard.Text{RU: "От и до", EN: "From and to"}
	wordNoData  = standard.Text{RU: "нет данных", EN: "no data"}
	wordHidden  = standard.Text{RU: "скрыто: слишком мало ответов или данные соседних строк позволили бы их вычислить", EN: "hidden: too few answers, or they could be computed from other rows"}
	wordPoints  = standard.Text{RU: "пунктов NPS, от −100 до 100", EN: "points of NPS, −100 to 100"}
	wordGood    = standard.Text{RU: "доля хороших оценок", EN: "share of good ratings"}
	wordUnsure  = standard.Text{RU: " задана неверно.", EN: " is not given as it should be."}
	wordSure    = standard.Text{RU: "«От и до» — где может лежать показатель всех клиентов, если спросить каждого. Доверительная вероятность", EN: "“From and to” is where the figure of all clients may lie, had each been asked. Confidence"}
	wordCases   = standard.Text{RU: "Дел", EN: "Cases"}
	wordCase    = standard.Text{RU: "Чем кончилось дело", EN: "How the case ended"}
	wordUnknown = standard.Text{RU: "неизвестно", EN: "not known"}
	wordReply   = standard.Text{RU: "Ответили", EN: "Answered"}
)

// decimal writes a number of tenths as the language has it: 50,1 or 50.1.
func decimal(tenths int64, l standard.Lang) string {
	sign, point := "", ","
	if tenths < 0 {
		sign, tenths = "−", -tenths
	}
	if l == standard.LangEN {
		point = "."
	}
	return sign + strconv.FormatInt(tenths/10, 10) + point + strconv.FormatInt(tenths%10, 10)
}

// tenthsOf rounds a number of points or per cent to tenths, half away from zero.
func tenthsOf(x float64) int64 {
	if x < 0 {
		return -int64(-x*10 + 0.5)
	}
	return int64(x*10 + 0.5)
}

// figure writes the figure and its ends in words: "85,0 %", "от 79,1 до 89,4".
func (r *ReportRow) figure(l standard.Lang) (figure, from, to string) {
	unit := "\u00a0%"
	if l == standard.LangEN {
		unit = "%"
	}
	switch {
	case r.State == RowShown && r.Share != nil && r.Interval != nil:
		n, _ := r.Share.Tenths()
		return decimal(n, l) + unit, decimal(tenthsOf(100*r.Interval.Low), l), decimal(tenthsOf(100*r.Interval.High), l)
	case r.State == RowShown && r.NPS != nil && r.Interval != nil:
		n, _ := r.NPS.Tenths()
		return decimal(n, l), decimal(tenthsOf(r.Interval.Low), l), decimal(tenthsOf(r.Interval.High), l)
	case r.State == RowHidden:
		return wordHidden.In(l), "", ""
	}
	return wordNoData.In(l), "", ""
}

// unit says what the figures are.
func (r *Report) unit(l standard.Lang) string {
	if r.Definition == DefinitionNPS {
		return wordPoints.In(l)
	}
	for i := range definitions {
		if definitions[i].Code == r.Definition {
			return definitions[i].Title.In(l)
		}
	}
	return wordGood.In(l)
}

// sure is the sentence about the interval.
func (r *Report) sure(l standard.Lang) string {
	unit := "\u00a0%."
	if l == standard.LangEN {
		unit = "%."
	}
	if !r.Confidence.sound() {
		return wordSure.In(l) + wordUnsure.In(l)
	}
	return wordSure.In(l) + " " + decimal(tenthsOf(100*float64(r.Confidence)), l) + unit
}

// asked reports whether some row tells how many were asked.
func (r *Report) asked() bool {
	for i := range r.Rows {
		if r.Rows[i].Asked > 0 {
			return true
		}
	}
	return false
}

// count writes how many there are; nothing for a hidden row.
func (r *ReportRow) count(n int64) string {
	if r.State == RowHidden {
		return ""
	}
	return strconv.FormatInt(n, 10)
}

// told writes how many were asked; nothing if that is not told, which is not 0.
func (r *ReportRow) told() string {
	if r.Asked == 0 {
		return ""
	}
	return r.count(r.Asked)
}

// Markdown returns the report as a table. Names and titles are escaped.
func (r *Report) Markdown(l standard.Lang) string {
	var b strings.Builder
	b.WriteString("## " + markdown(r.Title.In(l)) + "\n\n")
	head := []string{wordName.In(l), wordRated.In(l), wordFigure.In(l) + ", " + r.unit(l), wordRange.In(l)}
	if r.asked() {
		head = append(head[:1:1], append([]string{wordAsked.In(l)}, head[1:]...)...)
	}
	b.WriteString("| " + strings.Join(head, " | ") + " |\n|" + strings.Repeat(" --- |", len(head)) + "\n")
	names := r.labels(l)
	for i := range r.Rows {
		row := &r.Rows[i]
		figure, from, to := row.figure(l)
		ends := ""
		if from != "" {
			ends = from + " … " + to
		}
		cells := []string{markdown(names[i]), row.count(row.Rated), figure, ends}
		if r.asked() {
			cells = append(cells[:1:1], append([]string{row.told()}, cells[1:]...)...)
		}
		b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
	}
	b.WriteString("\n" + r.sure(l) + "\n")
	if r.Coverage != nil {
		b.WriteString("\n| " + strings.Join([]string{wordCase.In(l), wordCases.In(l), wordAsked.In(l), wordReply.In(l)}, " | ") + " |\n| --- | --- | --- | --- |\n")
		for _, c := range r.Coverage.Rows {
			title := string(c.Outcome)
			if t, ok := outcomes.Find(c.Outcome); ok {
				title = t.Title.In(l)
			}
			cases := wordUnknown.In(l)
			if c.Cases != nil {
				cases = strconv.FormatInt(*c.Cases, 10)
			}
			b.WriteString("| " + markdown(title) + " | " + cases + " | " + strconv.FormatInt(c.Asked, 10) + " | " + strconv.FormatInt(c.Answered, 10) + " |\n")
		}
	}
	return b.String()
}

// markdown makes a name harmless in a table: no markup, no new cell, no new line.
func markdown(s string) string {
	var b strings.Builder
	for _, c := range s {
		switch {
		case isBreak(c):
			b.WriteByte(' ')
		case isUnseen(c):
		case strings.ContainsRune("\\`*_{}[]()<>#+!|~&", c):
			b.WriteByte('\\')
			b.WriteRune(c)
		default:
			b.WriteRune(c)
		}
	}
	return b.String()
}

// CSV returns the report as comma-separated values with a heading, in codes and
// exact counts, for machines. A text that a spreadsheet would take for a formula
// gets an apostrophe before it, and one that holds the separator of another
// country's spreadsheet stands in quotes. The titles are the last two columns.
// The error is always nil.
func (r *Report) CSV() (string, error) {
	var b strings.Builder
	b.WriteString("name,state,definition,asked,rated,part,whole,promoters,passives,detractors,low,high,confidence,title_ru,title_en\n")
	for i := range r.Rows {
		row := &r.Rows[i]
		line := [...]string{field(row.Name), field(string(row.State)), field(string(r.Definition)), "", "", "", "", "", "", "", "", "", r.Confidence.text(), field(oneLine(row.Title.RU)), field(oneLine(row.Title.EN))}
		n := func(v int64) string { return strconv.FormatInt(v, 10) }
		if row.State != RowHidden {
			line[3], line[4] = row.told(), n(row.Rated)
		}
		if row.State == RowShown {
			if row.Share != nil {
				line[5], line[6] = n(row.Share.Part), n(row.Share.Whole)
			}
			if row.NPS != nil {
				line[7], line[8], line[9] = n(row.NPS.Promoters), n(row.NPS.Passives), n(row.NPS.Detractors)
			}
			if row.Interval != nil {
				line[10], line[11] = strconv.FormatFloat(row.Interval.Low, 'g', -1, 64), strconv.FormatFloat(row.Interval.High, 'g', -1, 64)
			}
		}
		b.WriteString(strings.Join(line[:], ",") + "\n")
	}
	return b.String(), nil
}

// field writes a text as one field (RFC 4180), whichever of the usual separators
// the reader goes by.
func field(s string) string {
	s = formula(s)
	if first, _ := utf8.DecodeRuneInString(s); unicode.IsSpace(first) || strings.ContainsAny(s, ",;\t|\"\r\n") {
		return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	return s
}

// formula takes the sting out of a name that begins like a formula.
func formula(s string) string {
	if s != "" && strings.ContainsRune("\t\r\n", rune(s[0])) {
		return "'" + s
	}
	if begin := strings.TrimSpace(s); begin != "" {
		if c, _ := utf8.DecodeRuneInString(begin); strings.ContainsRune("=+-@＝＋－＠", c) {
			return "'" + s
		}
	}
	return s
}
