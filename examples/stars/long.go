package main

import (
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/kpi"
)

// The long CSV has a line for each figure: period, indicator, field, value, and
// situation where the figure is of one life situation. The fields are the members
// of the JSON form, joined by points.
var longHeader = []string{"period", "indicator", "field", "value", "situation"}

// What stands in the column of the indicator besides the indicators.
const (
	ofOrganisation = "organisation"
	ofAssessment   = "assessment"
	ofSituation    = "situation" // its title
)

// longReader makes an input of lines.
type longReader struct {
	in       input
	file     string
	source   []string // the lines of the file
	quarters map[standard.Date]*longQuarter
	cells    map[string]int // lines already read, by all but the value
}

// longQuarter is a quarter with the places of its indicators.
type longQuarter struct {
	kpi.QuarterCounts
	places map[string]place // by the pointer inside the quarter
}

func readLong(name, text string) (input, error) {
	source := strings.Split(text, "\n")
	r := longReader{file: name, source: source, quarters: map[standard.Date]*longQuarter{}, cells: map[string]int{}}
	r.in.places = places{name, map[string]place{}}
	lines := csv.NewReader(strings.NewReader(text))
	lines.FieldsPerRecord = -1
	first, _, _ := strings.Cut(text, "\n")
	if !strings.Contains(first, ",") && strings.Contains(first, ";") {
		lines.Comma = ';' // as spreadsheets of Russian offices save
	}
	head, err := lines.Read()
	if err != nil && !errors.Is(err, io.EOF) {
		return input{}, r.broken(err)
	}
	if !slices.Equal(head, longHeader) && !slices.Equal(head, longHeader[:4]) {
		return input{}, &fault{file: name, place: place{1, 1}, text: standard.Text{
			RU: "первая строка должна быть period,indicator,field,value или period,indicator,field,value,situation",
			EN: "the first line is period,indicator,field,value or period,indicator,field,value,situation"}}
	}
	for {
		record, err := lines.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return input{}, r.broken(err)
		}
		at := func(i int) place {
			return r.place(lines.FieldPos(min(i, len(record)-1)))
		}
		if len(record) != len(head) {
			return input{}, &fault{file: name, place: at(len(head)), text: standard.Text{
				RU: fmt.Sprintf("в строке полей: %d, а в заголовке %d; уберите лишнее или допишите", len(record), len(head)),
				EN: fmt.Sprintf("the line has %d fields and the header %d; take out or add what differs", len(record), len(head))}}
		}
		for i := range record {
			record[i] = formula(strings.TrimSpace(record[i]))
		}
		if len(record) == 4 {
			record = append(record, "")
		}
		if column, wrong := r.line(record, at); wrong != (standard.Text{}) {
			return input{}, &fault{file: name, place: at(column), text: wrong}
		}
	}
	r.finish()
	return r.in, nil
}

// place counts the column in characters, as people and editors do, and not in
// bytes.
func (r *longReader) place(line, column int) place {
	if line >= 1 && line <= len(r.source) {
		column = 1 + utf8.RuneCountInString(r.source[line-1][:min(column-1, len(r.source[line-1]))])
	}
	return place{line, column}
}

// broken says which quotes are wrong.
func (r *longReader) broken(err error) error {
	var wrong *csv.ParseError
	if !errors.As(err, &wrong) {
		return err
	}
	return &fault{file: r.file, place: r.place(wrong.Line, max(wrong.Column, 1)), text: standard.Text{
		RU: "кавычка стоит не на месте; возьмите всё поле в кавычки, а кавычки внутри удвойте",
		EN: "a quote is out of place; quote the whole field and double the quotes inside"}}
}

// line takes one line in. It says which column is wrong and how to mend it.
func (r *longReader) line(record []string, at func(int) place) (int, standard.Text) {
	period, indicator, field, value, situation := record[0], record[1], record[2], record[3], record[4]
	from, isPeriod := parsePeriod(period)
	nth := 0 // of the assessment, each of which has its own fields
	if indicator == ofAssessment {
		if nth = len(r.in.Assessments); field == "held" {
			nth++
		}
	}
	cell := fmt.Sprint(from, "\x00", nth, "\x00", indicator, "\x00", field, "\x00", situation)
	if before, twice := r.cells[cell]; twice {
		return 2, standard.Text{RU: fmt.Sprintf("это поле уже есть в строке %d; оставьте одну из двух", before), EN: fmt.Sprintf("line %d has this field already; keep one of the two", before)}
	}
	r.cells[cell] = at(0).line
	if situation != "" && indicator != ofSituation && memberIn(reflect.TypeFor[kpi.SituationCounts](), memberOf(kpi.Indicator(indicator))) < 0 {
		return 4, standard.Text{
			RU: "по жизненным ситуациям считают только T1.1–T1.6; оставьте поле situation пустым",
			EN: "only T1.1 to T1.6 are counted by life situation; leave the field situation empty"}
	}
	switch indicator {
	case ofOrganisation:
		return r.organisation(period, field, value, at)
	case ofAssessment:
		return r.assessment(period, field, value, at)
	}
	name := memberOf(kpi.Indicator(indicator))
	switch {
	case indicator == ofSituation && situation == "":
		return 4, standard.Text{RU: "назовите жизненную ситуацию в поле situation", EN: "name the life situation in the field situation"}
	case indicator == ofSituation && field != "title":
		return 2, standard.Text{RU: "у жизненной ситуации есть только поле title", EN: "a life situation has the field title only"}
	case name == "" && indicator != ofSituation:
		return 1, standard.Text{
			RU: "нужен показатель от T1.1 до T1.6 или от T2.1 до T2.7, либо organisation, assessment или situation",
			EN: "want an indicator from T1.1 to T1.6 or T2.1 to T2.7, or organisation, assessment or situation"}
	}
	if !isPeriod {
		return 0, standard.Text{
			RU: "период — квартал вида 2026-Q1 или первый день квартала вида 2026-01-01",
			EN: "a period is a quarter such as 2026-Q1, or its first day such as 2026-01-01"}
	}
	q := r.quarters[from]
	if q == nil {
		q = &longQuarter{QuarterCounts: kpi.QuarterCounts{Quarter: standard.QuarterOf(from)}, places: map[string]place{"/quarter": at(0)}}
		r.quarters[from] = q
	}
	counts, pointer := reflect.ValueOf(&q.QuarterCounts).Elem(), ""
	if situation != "" {
		i := slices.IndexFunc(q.Situations, func(s kpi.SituationCounts) bool { return string(s.Situation) == situation })
		if i < 0 {
			i = len(q.Situations)
			q.Situations = append(q.Situations, kpi.SituationCounts{Situation: standard.SituationID(situation)})
		}
		counts, pointer = reflect.ValueOf(&q.Situations[i]).Elem(), fmt.Sprintf("/situations/%d", i)
		if indicator == ofSituation {
			return put(counts, field, value)
		}
	}
	pointer += "/" + name
	if _, known := q.places[pointer]; !known {
		q.places[pointer] = at(3)
	}
	q.places[pointer+"/"+strings.ReplaceAll(field, ".", "/")] = at(3)
	return put(counts.Field(memberIn(counts.Type(), name)), field, value)
}

func (r *longReader) organisation(period, field, value string, at func(int) place) (int, standard.Text) {
	if period != "" {
		return 0, standard.Text{RU: "у сведений об органе власти периода нет; оставьте поле пустым", EN: "what concerns the authority has no period; leave the field empty"}
	}
	r.in.places.at["/"+field] = at(3)
	switch field {
	case "organisation", "adopted", "zone", "now":
		v := reflect.ValueOf(&r.in).Elem()
		return put(v.Field(memberIn(v.Type(), field)), "", value)
	}
	return 2, standard.Text{RU: "об органе власти есть поля organisation, adopted, zone, now", EN: "the fields of the authority are organisation, adopted, zone, now"}
}

// assessment: each "held" begins the record of an assessment.
func (r *longReader) assessment(period, field, value string, at func(int) place) (int, standard.Text) {
	if period != "" {
		return 0, standard.Text{RU: "у записи об оценке периода нет, день её — поле held; оставьте период пустым", EN: "the record of an assessment has no period, its day is the field held; leave the period empty"}
	}
	if field == "held" {
		r.in.Assessments = append(r.in.Assessments, kpi.Assessment{})
	}
	n := len(r.in.Assessments)
	if n == 0 {
		return 2, standard.Text{RU: "запись об оценке начинается с поля held: дня, когда она проведена", EN: "the record of an assessment begins with the field held, the day of it"}
	}
	r.in.places.at[fmt.Sprintf("/assessments/%d/%s", n-1, field)] = at(3)
	return put(reflect.ValueOf(&r.in.Assessments[n-1]).Elem(), field, value)
}

// finish puts the quarters in order.
func (r *longReader) finish() {
	for _, q := range r.quarters {
		r.in.Quarters = append(r.in.Quarters, q.QuarterCounts)
	}
	slices.SortFunc(r.in.Quarters, func(a, b kpi.QuarterCounts) int { return cmp.Compare(a.Quarter.From, b.Quarter.From) })
	for i, q := range r.in.Quarters {
		for pointer, at := range r.quarters[q.Quarter.From].places {
			r.in.places.at[fmt.Sprintf("/quarters/%d%s", i, pointer)] = at
		}
	}
}

// parsePeriod reads 2026-Q1, or the first day of a quarter.
func parsePeriod(s string) (standard.Date, bool) {
	if year, q, ok := strings.Cut(s, "-Q"); ok && len(year) == 4 && len(q) == 1 && q >= "1" && q <= "4" {
		s = fmt.Sprintf("%s-%02d-01", year, 3*int(q[0]-'1')+1)
	}
	d, err := standard.ParseDate(s)
	return d, err == nil && standard.QuarterOf(d).From == d
}

// writeLong writes the counts as the long CSV.
func writeLong(w io.Writer, in input) error {
	out := csv.NewWriter(w)
	lines := [][]string{longHeader}
	for _, name := range []string{"organisation", "adopted", "zone", "now"} {
		v := reflect.ValueOf(in)
		if f := v.Field(memberIn(v.Type(), name)); !f.IsZero() {
			lines = append(lines, []string{"", ofOrganisation, name, written(f), ""})
		}
	}
	for _, a := range in.Assessments {
		lines = append(lines, []string{"", ofAssessment, "held", a.Held.String(), ""})
		for _, l := range long(reflect.ValueOf(a)) {
			if l[0] != "held" {
				lines = append(lines, []string{"", ofAssessment, l[0], l[1], ""})
			}
		}
	}
	for _, q := range in.Quarters {
		period := fmt.Sprintf("%04d-Q%d", q.Quarter.From.Year(), (int(q.Quarter.From.Month())+2)/3)
		before := len(lines)
		add := func(counts reflect.Value, situation string) {
			for _, m := range members {
				if i := memberIn(counts.Type(), m.name); i >= 0 && !counts.Field(i).IsZero() {
					for _, l := range long(counts.Field(i)) {
						lines = append(lines, []string{period, string(m.indicator), l[0], l[1], situation})
					}
				}
			}
		}
		add(reflect.ValueOf(q), "")
		for _, s := range q.Situations {
			if s.Title != "" || s == (kpi.SituationCounts{Situation: s.Situation}) {
				lines = append(lines, []string{period, ofSituation, "title", s.Title, string(s.Situation)})
			}
			add(reflect.ValueOf(s), string(s.Situation))
		}
		if len(lines) == before { // a quarter in which nothing was counted
			lines = append(lines, []string{period, string(kpi.IndicatorScenarioCoverage), "services", "0", ""})
		}
	}
	for _, line := range lines {
		for i := range line {
			line[i] = defused(line[i])
		}
	}
	return out.WriteAll(lines)
}

// defused keeps a spreadsheet from taking a text for a formula: an apostrophe
// before it, which formula takes away again.
func defused(s string) string {
	if isFormula(s) || strings.HasPrefix(s, "'") && isFormula(strings.TrimLeft(s, "'")) {
		return "'" + s
	}
	return s
}

func formula(s string) string {
	if strings.HasPrefix(s, "'") && isFormula(strings.TrimLeft(s, "'")) {
		return s[1:]
	}
	return s
}

func isFormula(s string) bool { return s != "" && strings.ContainsRune("=+-@", rune(s[0])) }
