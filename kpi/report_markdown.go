package kpi

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// say picks a language.
func say(l standard.Lang, ru, en string) string { return standard.Text{RU: ru, EN: en}.In(l) }

// plural picks the form of a Russian noun after n: 1, 2 to 4, 5 and more.
func plural(n int64, one, few, many string) string {
	switch {
	case n%10 == 1 && n%100 != 11:
		return one
	case n%10 >= 2 && n%10 <= 4 && (n%100 < 12 || n%100 > 14):
		return few
	}
	return many
}

// unit is what a share counts, after a number, in both languages.
type unit struct{ one, few, many, single, plural string }

// units name what [Step] moves, and what it adds, for each share and index.
var units = [indicatorCount][2]unit{
	atScenarioCoverage: {
		{"услугу включить в сценарии", "услуги включить в сценарии", "услуг включить в сценарии", "more service within scenarios", "more services within scenarios"},
		{"новая услуга в сценарии", "новые услуги в сценариях", "новых услуг в сценариях", "new service within scenarios", "new services within scenarios"}},
	atEase: {
		{"оценка «легко» или «скорее легко» вместо худшей", "оценки «легко» или «скорее легко» вместо худших", "оценок «легко» или «скорее легко» вместо худших", "more rating easy or rather easy in place of a worse one", "more ratings easy or rather easy in place of worse ones"},
		{"новый хороший ответ", "новых хороших ответа", "новых хороших ответов", "new good answer", "new good answers"}},
	atRepeats: {
		{"повторный запрос меньше", "повторных запроса меньше", "повторных запросов меньше", "repeat request less", "repeat requests fewer"},
		{"новый запрос без повторов", "новых запроса без повторов", "новых запросов без повторов", "new request without a repeat", "new requests without a repeat"}},
	atLoyalServices: {
		{"услугу вывести в плюс", "услуги вывести в плюс", "услуг вывести в плюс", "more service with a positive NPS", "more services with a positive NPS"},
		{"новая услуга с положительным NPS", "новые услуги с положительным NPS", "новых услуг с положительным NPS", "new service with a positive NPS", "new services with a positive NPS"}},
	atSatisfaction: {
		{"оценка «удовлетворён» или «скорее удовлетворён» вместо худшей", "оценки «удовлетворён» или «скорее удовлетворён» вместо худших", "оценок «удовлетворён» или «скорее удовлетворён» вместо худших", "more rating satisfied or rather satisfied in place of a worse one", "more ratings satisfied or rather satisfied in place of worse ones"},
		{"новый хороший ответ", "новых хороших ответа", "новых хороших ответов", "new good answer", "new good answers"}},
	atProactiveScenarios: {
		{"сценарий сделать проактивным", "сценария сделать проактивными", "сценариев сделать проактивными", "more scenario made proactive", "more scenarios made proactive"},
		{"новый проактивный сценарий", "новых проактивных сценария", "новых проактивных сценариев", "new proactive scenario", "new proactive scenarios"}},
	atPrototypeTesting: {
		{"прототип испытать на клиентах", "прототипа испытать на клиентах", "прототипов испытать на клиентах", "more prototype tested with clients", "more prototypes tested with clients"},
		{"новый испытанный прототип", "новых испытанных прототипа", "новых испытанных прототипов", "new tested prototype", "new tested prototypes"}},
	atDigitalLoyalty: {
		{},
		{"новый ответ сторонника", "новых ответа сторонников", "новых ответов сторонников", "new promoter", "new promoters"}},
}

// Text says what the step is, in plain words: "ещё 7 сценариев …". The indicator
// is that of the counts it was found for.
func (s Step) Text(i Indicator, l standard.Lang) string {
	index := indexOf(i)
	if index < 0 || s.To == NoData {
		return ""
	}
	var ways []string
	for k, n := range [...]int64{s.Moved, s.Added} {
		if u := units[index][k]; n > 0 && u.plural != "" {
			prefix, english := say(l, "ещё ", ""), u.plural
			if index == atRepeats && k == 0 {
				prefix = say(l, "на ", "")
			}
			if n == 1 {
				english = u.single
			}
			ways = append(ways, prefix+strconv.FormatInt(n, 10)+" "+say(l, plural(n, u.one, u.few, u.many), english))
		}
	}
	text := strings.Join(ways, say(l, " или ", " or "))
	for k, lack := range s.Lacks {
		if k > 0 || text != "" {
			text += "; "
		}
		text += lack.Text.In(l)
		if lack.Limit > 0 {
			text += ": " + hours(lack.Limit, l)
		}
		if lack.Short > 0 {
			text += " (" + say(l, "ещё ", "short of ") + strconv.FormatInt(lack.Short, 10) + ")"
		}
	}
	return say(l, "до ", "to ") + s.To.String() + "★: " + text
}

func indexOf(i Indicator) int {
	for k := range indicators {
		if indicators[k].Code == i {
			return k
		}
	}
	return -1
}

// hours writes a time in whole hours, if it is one.
func hours(d standard.Duration, l standard.Lang) string {
	if h := standard.Duration(time.Hour); d%h == 0 {
		return strconv.FormatInt(int64(d/h), 10) + say(l, "\u00a0ч", "\u00a0h")
	}
	if m := standard.Duration(time.Minute); d%m == 0 {
		return strconv.FormatInt(int64(d/m), 10) + say(l, "\u00a0мин", "\u00a0min")
	}
	return d.String()
}

// Line draws stars in text: ★★★☆☆; words for no star and no data.
func (s Stars) Line(l standard.Lang) string {
	n, ok := s.Number()
	switch {
	case !ok:
		return say(l, "нет данных", "no data")
	case n == 0:
		return say(l, "☆☆☆☆☆ (нет звезды)", "☆☆☆☆☆ (no star)")
	}
	return strings.Repeat("★", n) + strings.Repeat("☆", 5-n)
}

// Figure writes the exact value as the table has it: 83.4 % (638/765), or points of
// the NPS. It is rounded to be read; the level was not found from it.
func (a Answer) Figure(l standard.Lang) string {
	if a.Whole == 0 {
		return "—"
	}
	v := value{1000 * a.Part, a.Whole, true}
	text := v.rounded().String()
	if t := v.rounded(); t%10 == 0 && v.compare(t) != 0 && a.Whole <= 1_000_000_000 {
		text = value{100_000 * a.Part, a.Whole, true}.thousandths() // or it would look like a bound that is not reached
	}
	if l == standard.LangRU {
		text = strings.Replace(text, ".", ",", 1)
	}
	if a.Indicator == IndicatorDigitalLoyalty {
		return fmt.Sprintf("%s (%d/%d)", text, a.Part, a.Whole)
	}
	return fmt.Sprintf("%s\u00a0%% (%d/%d)", text, a.Part, a.Whole)
}

// figure is the figure with what was counted beside it.
func (r ReportRow) figure(l standard.Lang) string {
	text, note := r.Figure(l), r.Note.In(l)
	switch {
	case note == "":
		return text
	case r.Whole == 0:
		return note
	}
	return text + "; " + note
}

// thousandths writes 1000·v of a value, cut off and not rounded.
func (v value) thousandths() string {
	n, sign := v.num/v.den, ""
	if v.num < 0 {
		n, sign = -n, "-"
	}
	return strings.TrimSuffix(strings.TrimSuffix(fmt.Sprintf("%s%d.%03d", sign, n/1000, n%1000), "0"), "0")
}

// Text says what moved since the quarter before, and whether chance alone could
// have moved it. A nil Move is a dash.
func (m *Move) Text(now Stars, l standard.Lang) string {
	if m == nil {
		return "—"
	}
	from, _ := m.Before.Number()
	to, _ := now.Number()
	moved := fmt.Sprintf("%+d★", to-from)
	switch {
	case from == to && m.Verdict == feedback.VerdictHigher:
		return say(l, "уровень прежний, значение выросло больше, чем случайно", "same level, the figure rose by more than chance")
	case from == to && m.Verdict == feedback.VerdictLower:
		return say(l, "уровень прежний, значение снизилось больше, чем случайно", "same level, the figure fell by more than chance")
	case from == to:
		return say(l, "без изменений", "unchanged")
	case m.Verdict == feedback.VerdictNotDistinguishable:
		return moved + say(l, ", но разница в пределах случайной", ", yet within chance")
	case m.Verdict == feedback.VerdictHigher, m.Verdict == feedback.VerdictLower:
		return moved + say(l, ", больше, чем случайно", ", by more than chance")
	}
	return moved
}

// Text says between which stars the level lies: 3★–5★. A nil StarInterval is a dash.
func (i *StarInterval) Text() string {
	if i == nil {
		return "—"
	}
	low, _ := i.Low.Number()
	high, _ := i.High.Number()
	if low == high {
		return fmt.Sprintf("%d★", low)
	}
	return fmt.Sprintf("%d★–%d★", low, high)
}

// Markdown returns the report as a table, which is also the text alternative of
// its pictures.
func (r Report) Markdown(l standard.Lang) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s, %s\n\n", cell(r.Organisation), quarterName(r.Quarter, l), r.Document)
	if text := r.Readings(l); text != "" {
		fmt.Fprintf(&b, "%s\n\n", cell(text))
	}
	b.WriteString(say(l, "| Показатель | Уровень | Значение | Возможные уровни | За квартал | Что дальше |\n", "| Indicator | Level | Value | Possible levels | Since last quarter | Next |\n"))
	b.WriteString("|---|---|---|---|---|---|\n")
	for _, row := range r.Rows {
		next := "—"
		if row.Next != nil {
			next = row.Next.Text(row.Indicator, l)
		}
		fmt.Fprintf(&b, "| %s %s | %s | %s | %s | %s | %s |\n", row.Indicator, r.title(row, l), row.Stars.Line(l), row.figure(l), row.Interval.Text(), row.Change.Text(row.Stars, l), next)
	}
	fmt.Fprintf(&b, "\n%s: %s. %s\n", say(l, "Наименьший уровень", "Smallest level"), r.Minimum.Line(l),
		say(l, "Общего уровня Стандарт не определяет; наименьший — не нормативный.", "The Standard defines no overall level; the smallest one is not normative."))
	r.situations(&b, l)
	return b.String()
}

// Readings says in a line which readings, rows and figures were chosen otherwise
// than the document and the default readings have them, and of which day the tables
// are, if of none of the quarter; "" if there is nothing to say.
//
// Reading: K17
func (r Report) Readings(l standard.Lang) string {
	var parts []string
	for _, c := range r.Chosen {
		part := strings.TrimPrefix(c.Key, "reading.") + ": " + c.Value
		if !c.Clause.IsZero() {
			part += " (" + c.Clause.String() + ")"
		}
		parts = append(parts, part)
	}
	var text []string
	if len(parts) > 0 {
		text = append(text, say(l, "Выбрано иначе, чем по умолчанию: ", "Chosen otherwise than by default: ")+strings.Join(parts, "; ")+".")
	}
	if !r.Quarter.Contains(r.On) {
		text = append(text, fmt.Sprintf(say(l, "Таблицы взяты на %s, а не на день этого квартала.", "The tables are those of %s, which is no day of this quarter."), r.On))
	}
	return strings.Join(text, " ")
}

// situations adds the stars of life situations and which of them come first.
func (r Report) situations(b *strings.Builder, l standard.Lang) {
	if len(r.Situations) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## %s\n\n| %s |", say(l, "Жизненные ситуации", "Life situations"), say(l, "Ситуация", "Situation"))
	for i := range atMapCoverage {
		fmt.Fprintf(b, " %s |", indicators[i].Code)
	}
	b.WriteString("\n|---|---|---|---|---|---|---|\n")
	for _, s := range r.Situations {
		fmt.Fprintf(b, "| %s |", cell(cmp.Or(s.Title, string(s.Situation))))
		for i := range atMapCoverage {
			level := "—"
			for _, row := range s.Rows {
				if n, ok := row.Stars.Number(); ok && row.Indicator == indicators[i].Code {
					if level = fmt.Sprintf("%d★", n); row.Interval != nil && !row.Interval.IsSure() {
						level += " (" + row.Interval.Text() + ")"
					}
				}
			}
			fmt.Fprintf(b, " %s |", level)
		}
		b.WriteString("\n")
	}
	fmt.Fprintf(b, "\n### %s\n\n", say(l, "С чего начать изучение потребностей", "Where to begin the study of needs"))
	switch {
	case r.Priorities.Compared == 0:
		b.WriteString(say(l, "Сравнивать не с чем: нет показателя, который посчитан хотя бы по двум ситуациям.\n", "There is nothing to compare: no indicator was counted for two situations.\n"))
	case len(r.Priorities.First) == 0:
		b.WriteString(say(l, "Ни одна ситуация не отстаёт от других больше, чем допускает случайность.\n", "No situation is behind the others by more than chance.\n"))
	}
	for _, u := range r.Priorities.Unjudged {
		fmt.Fprintf(b, say(l, "Не сравнивали: %s, %s, случаев: %d.\n\n", "Not compared: %s, %s, cases: %d.\n\n"), cell(string(u.Situation)), u.Indicator, u.Cases)
	}
	for _, p := range r.Priorities.First {
		var why []string
		for _, reason := range p.Reasons {
			why = append(why, reason.Text(l))
		}
		fmt.Fprintf(b, "- **%s.** %s.\n", cell(cmp.Or(p.Title, string(p.Situation))), strings.Join(why, ". "))
	}
}

// cell keeps a name text within a line of Markdown: no table, link, emphasis or
// tag begins in it.
func cell(s string) string {
	var b strings.Builder
	for _, r := range visible(s) {
		if strings.ContainsRune("\\`*_[]<>|#&", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// visible puts a name into one line of characters that XML and people can read.
func visible(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || r == utf8.RuneError || r == '\uFFFE' || r == '\uFFFF'
	}), " ")
}

// harmless keeps a spreadsheet from taking a text for a formula.
func harmless(s string) string {
	s = visible(s)
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) {
		return "'" + s
	}
	return s
}

func (r Report) title(row ReportRow, l standard.Lang) string {
	t, _ := indicators.Find(row.Indicator)
	return t.Title.In(l)
}

// WriteCSV writes the report as comma-separated values with a header. The error
// is that of w.
func (r Report) WriteCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	lines := [][]string{{"organisation", "quarter", "indicator", "stars", "part", "whole", "low", "high", "before", "verdict", "row", "definition", "document", "on", "chosen", "note_ru", "note_en"}}
	var chosen []string
	for _, c := range r.Chosen {
		chosen = append(chosen, c.Key+"="+c.Value)
	}
	for _, row := range r.Rows {
		line := []string{harmless(r.Organisation), r.Quarter.From.String(), string(row.Indicator), row.Stars.String(), strconv.FormatInt(row.Part, 10), strconv.FormatInt(row.Whole, 10), "", "", "", "", row.Row.String(), row.Definition,
			string(r.Document), r.On.String(), harmless(strings.Join(chosen, "; ")), harmless(row.Note.RU), harmless(row.Note.EN)}
		if row.Interval != nil {
			line[6], line[7] = row.Interval.Low.String(), row.Interval.High.String()
		}
		if row.Change != nil {
			line[8], line[9] = row.Change.Before.String(), string(row.Change.Verdict)
		}
		lines = append(lines, line)
	}
	return out.WriteAll(lines)
}
