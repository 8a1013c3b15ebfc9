package main

import (
	"fmt"
	"html"
	"strings"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/kpi"
)

// assessed is one line of the calendar in words.
type assessed struct{ quarter, year, state string }

// calendarLines says of each quarter what is held, due or overdue; today is a day
// of the zone in which the calendar is kept.
func calendarLines(l standard.Lang, due []kpi.QuarterDue, held []kpi.Assessment, today standard.Date) []assessed {
	say := func(ru, en string) string { return standard.Text{RU: ru, EN: en}.In(l) }
	var lines []assessed
	for _, q := range due {
		end := q.Quarter.To.AddDays(-1)
		state := say("проведена ", "held on ") + day(l, q.Held)
		switch {
		case q.Due:
			state = fmt.Sprintf(say("нужна до %s включительно, осталось дней: %d", "due by the end of %s, days left: %d"), day(l, end), today.DaysUntil(end))
		case q.Overdue:
			state = fmt.Sprintf(say("ПРОСРОЧЕНА: срок был %s, прошло дней: %d", "OVERDUE: was due on %s, days since: %d"), day(l, end), end.DaysUntil(today))
		case q.Unsent:
			state += say(", результаты НЕ НАПРАВЛЕНЫ органу власти", ", results NOT SENT to the authority")
		}
		state += incomplete(l, q, held)
		year := fmt.Sprint(q.Year)
		if q.Pilot {
			year += say(", проверка значений", ", values are tried")
		}
		lines = append(lines, assessed{quarterName(l, q.Quarter), year, state})
	}
	return lines
}

// incomplete says what the record of the assessment of a quarter breaks, besides
// that the results were not sent.
func incomplete(l standard.Lang, q kpi.QuarterDue, held []kpi.Assessment) string {
	for _, a := range held {
		if q.Held == 0 || a.Held != q.Held || a.Assessor != kpi.AssessorProjectOffice {
			continue
		}
		text := ""
		for _, f := range a.Check() {
			if f.Severity == standard.SeverityObligation && f.Code != "kpi.results-not-sent" {
				text += "; " + f.Text.In(l)
			}
		}
		return text
	}
	return ""
}

// calendarText is the calendar in Markdown.
func calendarText(l standard.Lang, due []kpi.QuarterDue, held []kpi.Assessment, today standard.Date, zone *time.Location) string {
	say := func(ru, en string) string { return standard.Text{RU: ru, EN: en}.In(l) }
	if len(due) == 0 {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "\n## %s\n\n%s\n\n| %s | %s | %s |\n|---|---|---|\n", say("Календарь оценок", "Calendar of assessments"), asOf(l, today, zone), say("Квартал", "Quarter"), say("Год внедрения", "Year of adoption"), say("Оценка проектного офиса", "Assessment by the Project Office"))
	for _, q := range calendarLines(l, due, held, today) {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", q.quarter, q.year, q.state)
	}
	return b.String()
}

// calendarHTML is the calendar as a section of the page.
func calendarHTML(l standard.Lang, due []kpi.QuarterDue, held []kpi.Assessment, today standard.Date, zone *time.Location) string {
	say := func(ru, en string) string { return html.EscapeString(standard.Text{RU: ru, EN: en}.In(l)) }
	var b strings.Builder
	fmt.Fprintf(&b, "<section aria-labelledby=\"calendar\">\n<h2 id=\"calendar\">%s</h2>\n", say("Календарь оценок", "Calendar of assessments"))
	if len(due) == 0 {
		fmt.Fprintf(&b, "<p>%s</p>\n</section>\n", say("В данных нет дня акта о внедрении, поэтому сроки не посчитаны.", "The data do not name the day of the act of adoption, so nothing can be due."))
		return b.String()
	}
	fmt.Fprintf(&b, "<p>%s</p>\n<table>\n<thead><tr><th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr></thead>\n<tbody>\n",
		html.EscapeString(asOf(l, today, zone)), say("Квартал", "Quarter"), say("Оценка проектного офиса", "Assessment by the Project Office"), say("Год внедрения", "Year of adoption"))
	for i, q := range calendarLines(l, due, held, today) {
		state := html.EscapeString(q.state)
		if due[i].Due || due[i].Overdue || due[i].Unsent {
			state = "<strong>" + state + "</strong>"
		}
		fmt.Fprintf(&b, "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>\n", html.EscapeString(q.quarter), state, html.EscapeString(q.year))
	}
	b.WriteString("</tbody>\n</table>\n</section>\n")
	return b.String()
}

func asOf(l standard.Lang, today standard.Date, zone *time.Location) string {
	return fmt.Sprintf(standard.Text{
		RU: "На %s, дни по часовому поясу %s. В первый год значения только проверяют; в кадровых решениях результаты можно учитывать со второго.",
		EN: "As of %s, days of the zone %s. In the first year values are only tried; results may decide on staff from the second year on.",
	}.In(l), day(l, today), zone)
}

// day writes a day as people of the language do.
func day(l standard.Lang, d standard.Date) string {
	if l == standard.LangRU {
		return fmt.Sprintf("%02d.%02d.%04d", d.Day(), int(d.Month()), d.Year())
	}
	return fmt.Sprintf("%d %s %d", d.Day(), d.Month(), d.Year())
}

// quarterName writes a quarter of the calendar as people of the language do.
func quarterName(l standard.Lang, p standard.Period) string {
	n := (int(p.From.Month()) - 1) / 3
	if l == standard.LangRU {
		return fmt.Sprintf("%s квартал %d года", [...]string{"I", "II", "III", "IV"}[n], p.From.Year())
	}
	return fmt.Sprintf("Q%d %d", n+1, p.From.Year())
}
