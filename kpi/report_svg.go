package kpi

import (
	"fmt"
	"html"
	"math"
	"strings"

	"github.com/state-for-people/standard"
)

// The pictures tell levels by the number of stars and by words, never by colour
// alone.
const (
	svgWidth  = 720
	svgRow    = 34
	svgMargin = 16
)

// SVG draws the star table of a report: an indicator a row, the range of possible
// levels as a line below the stars. Its text alternative is [Report.Markdown].
func (r Report) SVG(l standard.Lang) string {
	name := lines(visible(r.Organisation), 84)
	top := svgMargin + 42 + 18*len(name)
	height := top + svgMargin + svgRow*len(r.Rows)
	var b strings.Builder
	title := say(l, "Уровни клиентоцентричности", "Levels of client-centricity")
	svgHead(&b, svgWidth, height, title+": "+r.Organisation, r.alternative(l))
	fmt.Fprintf(&b, `<text x="%d" y="30" font-size="18" font-weight="bold">%s</text>`+"\n", svgMargin, html.EscapeString(title))
	for i, line := range name {
		fmt.Fprintf(&b, `<text x="%d" y="%d">%s</text>`+"\n", svgMargin, 52+18*i, html.EscapeString(line))
	}
	for i, row := range r.Rows {
		y := top + svgRow*i
		fmt.Fprintf(&b, `<text x="%d" y="%d">%s</text>`+"\n", svgMargin, y+16, html.EscapeString(string(row.Indicator)+" "+r.title(row, l)))
		n, ok := row.Stars.Number()
		if !ok {
			fmt.Fprintf(&b, `<text x="420" y="%d" fill="#555">%s</text>`+"\n", y+16, html.EscapeString(row.Stars.Line(l)))
			continue
		}
		for k := range 5 {
			fill := "#ffffff"
			if k < n {
				fill = "#1d4f91"
			}
			fmt.Fprintf(&b, `<polygon points="%s" fill="%s" stroke="#1d4f91"/>`+"\n", star(430+26*float64(k), float64(y)+11, 10), fill)
		}
		if row.Interval != nil && !row.Interval.IsSure() {
			low, _ := row.Interval.Low.Number()
			high, _ := row.Interval.High.Number()
			fmt.Fprintf(&b, `<path d="M%d %dH%d" stroke="#222" stroke-width="2" fill="none"/>`+"\n", 417+26*max(low-1, 0), y+26, 417+26*high)
		}
		label := fmt.Sprint(n)
		if row.Interval != nil && !row.Interval.IsSure() {
			label += " (" + row.Interval.Text() + ")"
		}
		fmt.Fprintf(&b, `<text x="566" y="%d">%s</text>`+"\n", y+16, html.EscapeString(label))
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// alternative is the picture in words.
func (r Report) alternative(l standard.Lang) string {
	var parts []string
	for _, row := range r.Rows {
		n, ok := row.Stars.Number()
		level := say(l, "нет данных", "no data")
		if ok {
			level = fmt.Sprint(n, say(l, " из 5", " of 5"))
		}
		parts = append(parts, r.title(row, l)+": "+level)
	}
	return strings.Join(parts, "; ")
}

// TrendSVG draws the levels of one indicator over time: a dot a quarter with its
// number of stars, a line between quarters that follow each other with data, none
// over a quarter that is missing or where the definition changed.
func TrendSVG(i Indicator, l standard.Lang, reports ...Report) string {
	const width, height, top, step, left, right = 400, 220, 44, 26, 56, 372
	term, _ := indicators.Find(i)
	title := string(i) + " " + term.Title.In(l)
	first, last := 0, 0
	for k, r := range reports {
		n := quarterNumber(r.Quarter)
		if k == 0 {
			first, last = n, n
		}
		first, last = min(first, n), max(last, n)
	}
	wide := float64(right - left)
	if last > first {
		wide /= float64(last - first)
	}
	radius := min(10, max(2, wide/2-1))
	var words, dots, joins strings.Builder
	var before *ReportRow
	beforeAt, beforeY, organisation := 0, 0.0, ""
	for _, r := range reports {
		at := quarterNumber(r.Quarter)
		x := left + wide*float64(at-first)
		var now *ReportRow
		for k := range r.Rows {
			if row := &r.Rows[k]; row.Indicator == i && row.Stars.IsValid() && row.Stars != NoData {
				now = row
			}
		}
		if now == nil {
			fmt.Fprintf(&words, "%s: %s; ", quarterName(r.Quarter, l), say(l, "нет данных", "no data"))
			before = nil
			continue
		}
		n, _ := now.Stars.Number()
		y := float64(top + step*(5-n))
		if before != nil && at == beforeAt+1 && before.Definition == now.Definition && organisation == r.Organisation {
			fmt.Fprintf(&joins, `<path d="M%.1f %.1fL%.1f %.1f" stroke="#1d4f91" stroke-width="2"/>`+"\n", x-wide, beforeY, x, y)
		}
		fmt.Fprintf(&dots, `<circle cx="%.1f" cy="%.1f" r="%.1f" fill="#1d4f91"/>`, x, y, radius)
		if radius >= 7 {
			fmt.Fprintf(&dots, `<text x="%.1f" y="%.1f" font-size="13" fill="#fff" text-anchor="middle">%d</text>`, x, y+4.5, n)
		}
		dots.WriteString("\n")
		fmt.Fprintf(&words, "%s: %d; ", quarterName(r.Quarter, l), n)
		before, beforeAt, beforeY, organisation = now, at, y, r.Organisation
	}
	var b strings.Builder
	svgHead(&b, width, height, title, strings.TrimSuffix(words.String(), "; "))
	fmt.Fprintf(&b, `<text x="%d" y="22" font-size="15" font-weight="bold">%s</text>`+"\n", svgMargin, html.EscapeString(shorten(title, 48)))
	for n := range 6 {
		y := top + step*(5-n)
		fmt.Fprintf(&b, `<path d="M40 %dH%d" stroke="#ddd"/><text x="6" y="%d" font-size="13">%d★</text>`+"\n", y, width-svgMargin, y+4, n)
	}
	b.WriteString(joins.String() + dots.String())
	for n := first; n <= last && wide >= 20 && len(reports) > 0; n++ {
		fmt.Fprintf(&b, `<text x="%.1f" y="%d" font-size="12" text-anchor="middle">%s</text>`+"\n", left+wide*float64(n-first), height-26, roman[n%4])
	}
	if len(reports) > 0 {
		years(&b, first, last, left, wide, height-8)
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// years writes each year below its quarters, or every few of them where they
// would not fit.
func years(b *strings.Builder, first, last, left int, wide float64, y int) {
	every := int(math.Ceil(40 / (4 * wide)))
	for year := first / 4; year <= last/4; year++ {
		if (last/4-year)%every != 0 {
			continue
		}
		from, to := max(first, 4*year), min(last, 4*year+3)
		x := float64(left) + wide*(float64(from+to)/2-float64(first))
		fmt.Fprintf(b, `<text x="%.1f" y="%d" font-size="12" font-weight="bold" text-anchor="middle">%d</text>`+"\n", x, y, year)
		if year > first/4 && wide >= 20 {
			edge := float64(left) + wide*(float64(from-first)-0.5)
			fmt.Fprintf(b, `<path d="M%.1f %dv-24" stroke="#999"/>`+"\n", edge, y+2)
		}
	}
}

var roman = [4]string{"I", "II", "III", "IV"}

// quarterNumber counts quarters, so that those which follow each other differ by 1.
func quarterNumber(p standard.Period) int {
	return 4*p.From.Year() + (int(p.From.Month())-1)/3
}

// quarterName names a quarter of the calendar.
func quarterName(p standard.Period, l standard.Lang) string {
	n := quarterNumber(p)
	if l == standard.LangRU {
		return fmt.Sprintf("%s квартал %d года", roman[n%4], n/4)
	}
	return fmt.Sprintf("Q%d %d", n%4+1, n/4)
}

func svgHead(b *strings.Builder, width, height int, title, words string) {
	fmt.Fprintf(b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="14">`+"\n", width, height)
	fmt.Fprintf(b, "<title>%s</title>\n<desc>%s</desc>\n", xmlText(title), xmlText(words))
	fmt.Fprintf(b, `<rect width="%d" height="%d" fill="#fff"/>`+"\n", width, height)
}

// star returns the corners of a star.
func star(x, y, r float64) string {
	var points []string
	for k := range 10 {
		radius := r
		if k%2 == 1 {
			radius = 0.42 * r
		}
		a := math.Pi * (float64(k)/5 - 0.5)
		points = append(points, fmt.Sprintf("%.1f,%.1f", x+radius*math.Cos(a), y+radius*math.Sin(a)))
	}
	return strings.Join(points, " ")
}

// lines breaks a text between words into at most three lines of so many letters;
// what does not fit is cut.
func lines(s string, most int) []string {
	var out []string
	line := ""
	for word := range strings.FieldsSeq(s) {
		switch {
		case line == "":
			line = word
		case len([]rune(line))+1+len([]rune(word)) <= most || len(out) == 2:
			line += " " + word
		default:
			out, line = append(out, line), word
		}
	}
	out = append(out, line)
	for i := range out {
		out[i] = shorten(out[i], most)
	}
	return out
}

// shorten cuts a text to so many letters.
func shorten(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

// xmlText writes a name as text of a picture.
func xmlText(s string) string { return html.EscapeString(visible(s)) }
