package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/kpi"
)

// style needs no colour to be understood and prints on paper.
const style = `body{font:17px/1.5 system-ui,sans-serif;margin:0;color:#111;background:#fff}
main{max-width:72rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.3rem;line-height:1.3;margin:2rem 0 .5rem}
h3{font-size:1.1rem;line-height:1.3;margin:0 0 .25rem}
p{margin:.3rem 0}
h1,h2,h3,p,td,th,li{overflow-wrap:break-word;hyphens:auto}
.note{color:#333;max-width:48rem}
.stars{color:#1d4f91;letter-spacing:.06em;white-space:nowrap}
.code{font-weight:400;color:#333;white-space:nowrap}
table{border-collapse:collapse;width:100%;margin:.5rem 0}
th,td{border:1px solid #777;padding:.35rem .5rem;text-align:left;vertical-align:top}
thead th{background:#eee}
tbody th{font-weight:400}
.num{text-align:center;white-space:nowrap}
.glance th:first-child{width:23%}.glance .more{width:19%}.glance .more:last-child{width:34%}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));gap:1rem;padding:0;margin:.5rem 0;list-style:none}
.cards>li{border:1px solid #777;border-radius:.5rem;padding:.8rem 1rem;min-width:0;break-inside:avoid;display:flex;flex-direction:column}
.cards .stars{font-size:1.5rem}
.cards svg{width:100%;max-width:26rem;height:auto;margin-top:auto;padding-top:.5rem}
.wide{overflow-x:auto}.wide th:first-child{min-width:8rem}
@media(max-width:45rem){.glance .more{display:none}.glance th:first-child{width:auto}main{padding:.75rem}body{font-size:16px}th,td{padding:.3rem .3rem}.glance{font-size:14.5px}.glance .stars{letter-spacing:0}}
@media print{@page{size:A4;margin:12mm}main{max-width:none;padding:0}body{font-size:9pt;line-height:1.35}h2{font-size:12pt;margin:.8rem 0 .3rem;break-after:avoid}h1{font-size:16pt}
h3{font-size:10pt}.cards .stars{font-size:1.2rem}th,td{padding:.15rem .3rem}tr,.priority{break-inside:avoid}.glance .more{display:table-cell}.cards{display:block}
.cards>li{display:grid;grid-template-columns:1fr 8cm;column-gap:.5cm;align-items:center;margin:0 0 .2cm;padding:.1cm .3cm}.cards svg{padding:0;margin:0}}`

// page is the report of the last quarter and the trend, in one file that needs
// no script and nothing from elsewhere.
func page(o options, reports []kpi.Report, calendar string) string {
	l, last := o.lang, reports[len(reports)-1]
	say := func(ru, en string) string { return html.EscapeString(standard.Text{RU: ru, EN: en}.In(l)) }
	var b strings.Builder
	fmt.Fprintf(&b, "<!doctype html>\n<html lang=%q>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>%s: %s, %s</title>\n<style>%s</style>\n</head>\n<body>\n<main>\n",
		l, say("Уровни клиентоцентричности", "Levels of client-centricity"), html.EscapeString(last.Organisation), html.EscapeString(quarterName(l, last.Quarter)), style)
	fmt.Fprintf(&b, "<h1>%s: %s</h1>\n<p>%s. %s.</p>\n", html.EscapeString(last.Organisation), say("уровни клиентоцентричности", "levels of client-centricity"),
		html.EscapeString(quarterName(l, last.Quarter)), html.EscapeString(readings(o)))
	fmt.Fprintf(&b, "<p class=\"note\">%s</p>\n", say(
		"Общего уровня Стандарт не определяет: смотрите каждый показатель. «Возможно» — уровни, между которыми по такому числу ответов нельзя выбрать (доверие 95 %).",
		"The Standard defines no overall level: look at each indicator. \"Possible\" are the levels that so few answers cannot tell apart (at 95 %)."))
	overview(&b, l, last)
	priorities(&b, l, last)
	fmt.Fprintf(&b, "<section aria-labelledby=\"each\">\n<h2 id=\"each\">%s</h2>\n<ul class=\"cards\">\n", say("Каждый показатель: уровень, ход, следующий шаг", "Each indicator: level, trend, next step"))
	for _, row := range last.Rows {
		card(&b, l, row, kpi.TrendSVG(row.Indicator, l, reports...))
	}
	fmt.Fprintf(&b, "</ul>\n</section>\n%s</main>\n</body>\n</html>\n", calendar)
	return b.String()
}

// readings says by which tables and readings the levels were found.
func readings(o options) string {
	text := standard.Text{RU: "Таблицы раздела 6: полная редакция", EN: "Tables of section 6: full edition"}
	if o.edition == "brief" {
		text = standard.Text{RU: "Таблицы раздела 6: краткая редакция", EN: "Tables of section 6: brief edition"}
	}
	if o.exact {
		text.RU, text.EN = text.RU+"; без округления (K1)", text.EN+"; not rounded (K1)"
	}
	if !o.cumulative {
		text.RU, text.EN = text.RU+"; нижние строки не требуются (K10)", text.EN+"; lower rows are not asked for (K10)"
	}
	return text.In(o.lang)
}

// overview is the table at a glance.
func overview(b *strings.Builder, l standard.Lang, r kpi.Report) {
	say := func(ru, en string) string { return html.EscapeString(standard.Text{RU: ru, EN: en}.In(l)) }
	fmt.Fprintf(b, "<section aria-labelledby=\"glance\">\n<h2 id=\"glance\">%s</h2>\n<table class=\"glance\">\n<thead><tr><th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\" class=\"more\">%s</th><th scope=\"col\" class=\"more\">%s</th></tr></thead>\n<tbody>\n",
		say("Коротко", "At a glance"), say("Показатель", "Indicator"), say("Уровень", "Level"), say("Возможно", "Possible"), say("За квартал", "Since last quarter"), say("Следующий шаг", "Next step"))
	for _, row := range r.Rows {
		next := "—"
		if row.Next != nil {
			next = row.Next.Text(row.Indicator, l)
		} else if row.Stars == kpi.FiveStars {
			next = standard.Text{RU: "высший уровень достигнут", EN: "the highest level is reached"}.In(l)
		}
		fmt.Fprintf(b, "<tr><th scope=\"row\">%s</th><td>%s</td><td class=\"num\">%s</td><td class=\"more\">%s</td><td class=\"more\">%s</td></tr>\n",
			named(l, row.Indicator), level(l, row.Stars), row.Interval.Text(), html.EscapeString(row.Change.Text(row.Stars, l)), html.EscapeString(next))
	}
	b.WriteString("</tbody>\n</table>\n</section>\n")
}

// priorities says with which life situations to begin.
func priorities(b *strings.Builder, l standard.Lang, r kpi.Report) {
	say := func(ru, en string) string { return html.EscapeString(standard.Text{RU: ru, EN: en}.In(l)) }
	if len(r.Situations) == 0 {
		return
	}
	fmt.Fprintf(b, "<section aria-labelledby=\"first\">\n<h2 id=\"first\">%s</h2>\n", say("С чего начать изучение потребностей", "Where to begin the study of needs"))
	if len(r.Priorities.First) == 0 {
		fmt.Fprintf(b, "<p>%s</p>\n", say("Ни одна жизненная ситуация не отстаёт от других больше, чем допускает случайность.", "No life situation is behind the others by more than chance."))
	} else {
		fmt.Fprintf(b, "<p>%s</p>\n<ul>\n", say("Эти жизненные ситуации отстают от других больше, чем допускает случайность. Порядок в списке не означает очереди.", "These life situations are behind the others by more than chance. Their order is no order of rank."))
		for _, p := range r.Priorities.First {
			fmt.Fprintf(b, "<li class=\"priority\"><strong>%s</strong><ul>", html.EscapeString(cmp.Or(p.Title, string(p.Situation))))
			for _, reason := range p.Reasons {
				fmt.Fprintf(b, "<li>%s</li>", html.EscapeString(reason.Text(l)))
			}
			b.WriteString("</ul></li>\n")
		}
		b.WriteString("</ul>\n")
	}
	fmt.Fprintf(b, "<div class=\"wide\" role=\"group\" aria-label=\"%s\" tabindex=\"0\"><table>\n<thead><tr><th scope=\"col\">%s</th>", say("Звёзды жизненных ситуаций", "Stars of life situations"), say("Жизненная ситуация", "Life situation"))
	for _, m := range members[:6] {
		fmt.Fprintf(b, "<th scope=\"col\"><abbr title=\"%s\">%s</abbr></th>", titleOf(l, m.indicator), m.indicator)
	}
	b.WriteString("</tr></thead>\n<tbody>\n")
	for _, s := range r.Situations {
		fmt.Fprintf(b, "<tr><th scope=\"row\">%s</th>", html.EscapeString(cmp.Or(s.Title, string(s.Situation))))
		for i := range members[:6] {
			cell := "—"
			if row := s.Rows[i]; row.Stars != kpi.NoData {
				n, _ := row.Stars.Number()
				if cell = fmt.Sprintf("%d★", n); row.Interval != nil && !row.Interval.IsSure() {
					cell += " (" + row.Interval.Text() + ")"
				}
			}
			fmt.Fprintf(b, "<td class=\"num\">%s</td>", cell)
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</tbody>\n</table></div>\n</section>\n")
}

// card is one indicator with its trend.
func card(b *strings.Builder, l standard.Lang, row kpi.ReportRow, trend string) {
	say := func(ru, en string) string { return html.EscapeString(standard.Text{RU: ru, EN: en}.In(l)) }
	fmt.Fprintf(b, "<li><div><h3>%s</h3>\n<p>%s</p>\n", named(l, row.Indicator), level(l, row.Stars))
	if row.Stars != kpi.NoData && row.Whole > 0 {
		fmt.Fprintf(b, "<p>%s: %s</p>\n", say("Значение", "Value"), html.EscapeString(row.Figure(l)))
	}
	if row.Note.In(l) != "" {
		fmt.Fprintf(b, "<p>%s: %s</p>\n", say("Рядом", "Beside it"), html.EscapeString(row.Note.In(l)))
	}
	if row.Label.In(l) != "" {
		fmt.Fprintf(b, "<p>%s: %s</p>\n", say("Строка таблицы", "Row of the table"), html.EscapeString(row.Label.In(l)))
	}
	if i := row.Interval; i != nil {
		possible := i.Text()
		if i.IsSure() {
			possible = standard.Text{RU: "только этот уровень", EN: "this level only"}.In(l)
		}
		fmt.Fprintf(b, "<p>%s: %s</p>\n", say("Возможно", "Possible"), possible)
	}
	if row.Change != nil {
		fmt.Fprintf(b, "<p>%s: %s</p>\n", say("За квартал", "Since last quarter"), html.EscapeString(row.Change.Text(row.Stars, l)))
	}
	switch {
	case row.Next != nil:
		fmt.Fprintf(b, "<p><strong>%s</strong> %s</p>\n", say("Дальше:", "Next:"), html.EscapeString(row.Next.Text(row.Indicator, l)))
	case row.Stars == kpi.FiveStars:
		fmt.Fprintf(b, "<p><strong>%s</strong></p>\n", say("Высший уровень достигнут.", "The highest level is reached."))
	}
	b.WriteString("</div>\n" + headless(trend) + "</li>\n")
}

// headless cuts the heading from a trend, for the card has it already.
func headless(svg string) string {
	svg = strings.Replace(svg, `viewBox="0 0 400 220"`, `viewBox="0 30 400 190"`, 1)
	if a := strings.Index(svg, `<text x="16" y="22"`); a >= 0 {
		if z := strings.IndexByte(svg[a:], '\n'); z >= 0 {
			svg = svg[:a] + svg[a+z+1:]
		}
	}
	return svg
}

// named is the code and the title of an indicator.
func named(l standard.Lang, i kpi.Indicator) string {
	return fmt.Sprintf("<span class=\"code\">%s</span> %s", i, titleOf(l, i))
}

// titleOf is the title of an indicator with a capital letter.
func titleOf(l standard.Lang, i kpi.Indicator) string {
	for t := range kpi.Indicators() {
		if t.Code == i {
			title := t.Title.In(l)
			first, n := utf8.DecodeRuneInString(title)
			return html.EscapeString(string(unicode.ToUpper(first)) + title[n:])
		}
	}
	return ""
}

// level draws stars and says their number.
func level(l standard.Lang, s kpi.Stars) string {
	n, ok := s.Number()
	if !ok {
		return html.EscapeString(standard.Text{RU: "нет данных", EN: "no data"}.In(l))
	}
	words := fmt.Sprintf(standard.Text{RU: "%d из 5", EN: "%d of 5"}.In(l), n)
	return fmt.Sprintf("<span class=\"stars\" aria-hidden=\"true\">%s</span> <span class=\"code\">%s</span>", strings.Repeat("★", n)+strings.Repeat("☆", 5-n), words)
}

func indented(r kpi.Report) (string, error) {
	data, err := json.MarshalIndent(r, "", " ")
	return string(data) + "\n", err
}
