package main

import (
	"fmt"
	"html"
	"strings"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/kpi"
)

// style needs no colour to be understood and prints on paper.
const style = `body{font:17px/1.5 system-ui,sans-serif;margin:0;color:#111;background:#fff}
main{max-width:68rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.15rem;margin:0 0 .25rem}
.note{color:#333;max-width:46rem}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));gap:1rem;padding:0;margin:1rem 0;list-style:none}
.cards li{border:1px solid #777;border-radius:.5rem;padding:.8rem 1rem;min-width:0;break-inside:avoid}
.stars{font-size:1.5rem;letter-spacing:.1em;color:#1d4f91}
p{margin:.3rem 0;overflow-wrap:anywhere}
svg{width:100%;height:auto;display:block}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #777;padding:.3rem .5rem;text-align:left}
.wide{overflow-x:auto}
@media print{main{max-width:none;padding:0}body{font-size:11pt}.cards{grid-template-columns:1fr 1fr}}`

// page is the report of the last quarter and the trend, in one file that needs
// no script and nothing from elsewhere.
func page(l standard.Lang, reports []kpi.Report, due []kpi.QuarterDue) string {
	last := reports[len(reports)-1]
	say := func(ru, en string) string { return html.EscapeString(standard.Text{RU: ru, EN: en}.In(l)) }
	var b strings.Builder
	fmt.Fprintf(&b, "<!doctype html>\n<html lang=%q>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>%s: %s</title>\n<style>%s</style>\n</head>\n<body><main>\n",
		l, say("Уровни клиентоцентричности", "Levels of client-centricity"), html.EscapeString(last.Organisation), style)
	fmt.Fprintf(&b, "<h1>%s</h1>\n<p>%s %s — %s. %s: %s.</p>\n", html.EscapeString(last.Organisation), say("Квартал", "Quarter"), last.Quarter.From, last.Quarter.To.AddDays(-1), say("Таблицы", "Tables"), html.EscapeString(string(last.Document)))
	fmt.Fprintf(&b, "<p class=\"note\">%s</p>\n", say(
		"Общего уровня Стандарт не определяет: смотрите каждый показатель. «Возможно» — уровни, между которыми нельзя выбрать по числу опрошенных (95 %).",
		"The Standard defines no overall level: look at each indicator. \"Possible\" are the levels that so few answers cannot tell apart (95 %)."))
	b.WriteString("<ul class=\"cards\">\n")
	for _, row := range last.Rows {
		title := ""
		for t := range kpi.Indicators() {
			if t.Code == row.Indicator {
				title = t.Title.In(l)
			}
		}
		fmt.Fprintf(&b, "<li><h2>%s %s</h2>\n", row.Indicator, html.EscapeString(title))
		if n, ok := row.Stars.Number(); ok {
			fmt.Fprintf(&b, "<p><span class=\"stars\" aria-hidden=\"true\">%s</span> %s</p>\n", strings.Repeat("★", n)+strings.Repeat("☆", 5-n), fmt.Sprintf(say("%d из 5", "%d of 5"), n))
		} else {
			fmt.Fprintf(&b, "<p>%s</p>\n", say("нет данных", "no data"))
		}
		if i := row.Interval; i != nil && !i.IsSure() {
			low, _ := i.Low.Number()
			high, _ := i.High.Number()
			fmt.Fprintf(&b, "<p>%s: %d–%d</p>\n", say("Возможно", "Possible"), low, high)
		}
		if c := row.Change; c != nil {
			before, _ := c.Before.Number()
			fmt.Fprintf(&b, "<p>%s: %d</p>\n", say("Квартал назад", "A quarter ago"), before)
		}
		if row.Next != nil {
			fmt.Fprintf(&b, "<p><strong>%s</strong> %s</p>\n", say("Дальше:", "Next:"), html.EscapeString(row.Next.Text(row.Indicator, l)))
		}
		b.WriteString(kpi.TrendSVG(row.Indicator, l, reports...) + "</li>\n")
	}
	fmt.Fprintf(&b, "</ul>\n<h2>%s</h2>\n<div class=\"wide\"><table>\n<tr><th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr>\n",
		say("Календарь оценок", "Calendar of assessments"), say("Квартал", "Quarter"), say("Год внедрения", "Year of adoption"), say("Оценка", "Assessment"))
	for _, q := range due {
		state := say("проведена ", "held ") + q.Held.String()
		switch {
		case q.Due:
			state = say("нужна до ", "due by ") + q.Quarter.To.AddDays(-1).String()
		case q.Overdue:
			state = say("просрочена", "overdue")
		}
		year := fmt.Sprint(q.Year)
		if q.Pilot {
			year += say(" (пилот)", " (pilot)")
		}
		fmt.Fprintf(&b, "<tr><td>%s</td><td>%s</td><td>%s</td></tr>\n", q.Quarter.From, year, state)
	}
	b.WriteString("</table></div>\n</main></body>\n</html>\n")
	return b.String()
}
