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
	height := 2*svgMargin + 60 + svgRow*len(r.Rows)
	var b strings.Builder
	title := say(l, "Уровни клиентоцентричности", "Levels of client-centricity")
	svgHead(&b, svgWidth, height, title+": "+r.Organisation, r.alternative(l))
	fmt.Fprintf(&b, `<text x="%d" y="30" font-size="18" font-weight="bold">%s</text>`+"\n", svgMargin, html.EscapeString(title))
	fmt.Fprintf(&b, `<text x="%d" y="52">%s</text>`+"\n", svgMargin, html.EscapeString(shorten(r.Organisation, 84)))
	for i, row := range r.Rows {
		y := svgMargin + 60 + svgRow*i
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
			label += " (" + row.Interval.text() + ")"
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

// TrendSVG draws the levels of one indicator over quarters, in the order given: a
// dot a quarter with its number of stars, a line between quarters that follow
// each other with data, none across definitions that differ.
func TrendSVG(i Indicator, l standard.Lang, reports ...Report) string {
	const width, height, top, step = 400, 220, 44, 28
	term, _ := indicators.Find(i)
	title := string(i) + " " + term.Title.In(l)
	var words, dots, lines strings.Builder
	wide := 0.0
	if len(reports) > 1 {
		wide = float64(width-84) / float64(len(reports)-1)
	}
	every := (len(reports) + 6) / 7 // quarters that are named below
	lastX, lastY, lastDefinition := -1.0, 0.0, ""
	for k, r := range reports {
		x := 56 + wide*float64(k)
		quarter := fmt.Sprintf("%d.%d", (int(r.Quarter.From.Month())+2)/3, r.Quarter.From.Year()%100)
		if (len(reports)-1-k)%every == 0 {
			fmt.Fprintf(&dots, `<text x="%.0f" y="%d" font-size="13" text-anchor="middle">%s</text>`+"\n", x, height-8, quarter)
		}
		drawn := false
		for _, row := range r.Rows {
			n, ok := row.Stars.Number()
			if row.Indicator != i || !ok {
				continue
			}
			y := float64(top + step*(5-n))
			if lastX >= 0 && lastDefinition == row.Definition {
				fmt.Fprintf(&lines, `<path d="M%.1f %.1fL%.1f %.1f" stroke="#1d4f91" stroke-width="2"/>`+"\n", lastX, lastY, x, y)
			}
			fmt.Fprintf(&dots, `<circle cx="%.1f" cy="%.1f" r="10" fill="#1d4f91"/><text x="%.1f" y="%.1f" font-size="13" fill="#fff" text-anchor="middle">%d</text>`+"\n", x, y, x, y+4.5, n)
			fmt.Fprintf(&words, "%s: %d; ", quarter, n)
			lastX, lastY, lastDefinition, drawn = x, y, row.Definition, true
		}
		if !drawn {
			lastX = -1
			fmt.Fprintf(&words, "%s: %s; ", quarter, say(l, "нет данных", "no data"))
		}
	}
	var b strings.Builder
	svgHead(&b, width, height, title, strings.TrimSuffix(words.String(), "; "))
	fmt.Fprintf(&b, `<text x="%d" y="22" font-size="15" font-weight="bold">%s</text>`+"\n", svgMargin, html.EscapeString(title))
	for n := range 6 {
		y := top + step*(5-n)
		fmt.Fprintf(&b, `<path d="M40 %dH%d" stroke="#ddd"/><text x="%d" y="%d" font-size="13">%d★</text>`+"\n", y, width-svgMargin, 6, y+4, n)
	}
	b.WriteString(lines.String() + dots.String() + "</svg>\n")
	return b.String()
}

func svgHead(b *strings.Builder, width, height int, title, words string) {
	fmt.Fprintf(b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="14">`+"\n", width, height)
	fmt.Fprintf(b, "<title>%s</title>\n<desc>%s</desc>\n", html.EscapeString(title), html.EscapeString(words))
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

// shorten cuts a text to so many letters.
func shorten(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}
