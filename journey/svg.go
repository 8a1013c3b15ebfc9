package journey

import (
	"strconv"
	"strings"
	"unicode"
)

// Measures of the SVG picture in pixels.
const (
	svgWidth  = 760
	svgMargin = 24
	svgText   = 64 // where the text of a step begins
	svgLine   = 19 // from one line of text to the next
)

// SVG returns the drawing as an SVG picture that can stand in a page by itself:
// it needs no script, style sheet or font file, tells states by signs and words
// as well as by colours, and holds its text alternative.
func (d Drawing) SVG() string {
	c := canvas{y: svgMargin}
	c.paragraph(d.title, svgMargin, svgWidth-2*svgMargin, 20, "#1a1f26", true)
	if d.here {
		c.y += 2
		c.paragraph(d.place(), svgMargin, svgWidth-2*svgMargin, 14, "#0b5cad", true)
	}
	for i := range d.stages {
		c.stage(d, i)
	}
	c.y += svgMargin

	var b strings.Builder
	size := `width="` + strconv.Itoa(svgWidth) + `" height="` + strconv.Itoa(c.y) + `" viewBox="0 0 ` + strconv.Itoa(svgWidth) + ` ` + strconv.Itoa(c.y) + `"`
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" ` + size + ` role="img" xml:lang="` + d.say().lang + `" lang="` + d.say().lang + `" font-family="'PT Sans', Arial, sans-serif">` + "\n")
	b.WriteString("<title>" + xmlText(d.say().mapOf+": "+d.title) + "</title>\n")
	b.WriteString("<desc>" + xmlText(d.Alt()) + "</desc>\n")
	b.WriteString(`<rect width="100%" height="100%" fill="#ffffff"/>` + "\n")
	b.WriteString(c.out.String())
	b.WriteString("</svg>\n")
	return b.String()
}

// canvas collects the parts of the picture from top to bottom.
type canvas struct {
	out strings.Builder
	y   int
}

// stage draws the bar of a stage and its steps.
func (c *canvas) stage(d Drawing, i int) {
	s := &d.stages[i]
	c.y += 18
	fill, ink, said := "#eef1f5", "#1a1f26", ""
	switch s.state {
	case done:
		fill, said = "#e3f1e7", d.say().states[done]
	case current:
		fill, ink, said = "#0b5cad", "#ffffff", d.say().here
	case later:
		said = d.say().states[later]
	case skipped, unmarked:
	}
	lines := fit(strconv.Itoa(i+1)+". "+s.title, svgWidth-2*svgMargin-190, 16)
	height := 14 + len(lines)*svgLine
	c.rect(svgMargin, c.y, svgWidth-2*svgMargin, height, 8, fill)
	if said != "" {
		c.text(svgWidth-svgMargin-12, c.y+6+svgLine-4, 14, ink, "end", false, said)
	}
	for k, l := range lines {
		c.text(svgMargin+12, c.y+6+(k+1)*svgLine-4, 16, ink, "start", true, l)
	}
	c.y += height + 4
	last := 0 // where the sign of the step before ends
	for j := range s.steps {
		last = c.step(d, &s.steps[j], last)
	}
}

// step draws a sign, the title of the step, and what there is to say about it.
// A line from the sign before tells the order: solid after it, dotted together
// with it. It returns where the sign ends.
func (c *canvas) step(d Drawing, o *drawnStep, last int) int {
	top := c.y + 6
	if last > 0 {
		dots := ""
		if o.together {
			dots = ` stroke-dasharray="2 4"`
		}
		c.out.WriteString(`<path d="M44 ` + strconv.Itoa(last+2) + `V` + strconv.Itoa(top-2) + `" stroke="#9aa3af" stroke-width="2"` + dots + "/>\n")
	}
	c.sign(o.state, 44, top+9)
	ink := "#1a1f26"
	if o.state == later || o.state == skipped {
		ink = "#4a515c"
	}
	c.y = top - 4
	c.paragraph(o.number+". "+d.stepTitle(o), svgText, svgWidth-svgMargin-svgText, 15, ink, o.state == current)
	var about []string
	if o.touchpoint != "" {
		about = append(about, o.touchpoint)
	}
	if len(o.services) > 0 {
		about = append(about, d.say().services+": "+strings.Join(o.services, ", "))
	}
	if len(about) > 0 {
		c.paragraph(strings.Join(about, " · "), svgText, svgWidth-svgMargin-svgText, 13, "#4a515c", false)
	}
	if o.experience != nil {
		c.experience(d, o.experience)
	}
	c.y += 5
	return top + 18
}

// sign tells the state of a step by its shape.
func (c *canvas) sign(s state, x, y int) {
	at := `translate(` + strconv.Itoa(x) + ` ` + strconv.Itoa(y) + `)`
	switch s {
	case done:
		c.out.WriteString(`<g transform="` + at + `"><circle r="9" fill="#1b6e3c"/><path d="M-4 0l3 3 5-6" fill="none" stroke="#ffffff" stroke-width="2"/></g>` + "\n")
	case current:
		c.out.WriteString(`<g transform="` + at + `"><circle r="9" fill="#0b5cad"/><path d="M-3-5l7 5-7 5z" fill="#ffffff"/></g>` + "\n")
	case later, unmarked:
		c.out.WriteString(`<g transform="` + at + `"><circle r="8" fill="#ffffff" stroke="#5a6270" stroke-width="2"/></g>` + "\n")
	case skipped:
		c.out.WriteString(`<g transform="` + at + `"><circle r="8" fill="#ffffff" stroke="#5a6270" stroke-width="2"/><path d="M-4 0h8" stroke="#5a6270" stroke-width="2"/></g>` + "\n")
	}
}

// experience draws a bar of positive answers with its figures.
func (c *canvas) experience(d Drawing, x *Experience) {
	const full = 120
	positive, answers := min(max(x.Positive, 0), x.Answers), x.Answers
	for answers > 1e15 { // so that the product fits
		positive, answers = positive/2, answers/2
	}
	part := 0
	if answers > 0 {
		part = int(full * positive / answers)
	}
	c.y += svgLine
	c.rect(svgText, c.y-9, full, 8, 4, "#d5dae1")
	if part > 0 {
		c.rect(svgText, c.y-9, part, 8, 4, "#1b6e3c")
	}
	c.text(svgText+full+10, c.y-1, 13, "#4a515c", "start", false, d.say().content+": "+d.answers(x))
}

// paragraph writes s in lines of at most the width.
func (c *canvas) paragraph(s string, x, width, size int, ink string, bold bool) {
	for _, l := range fit(s, width, size) {
		c.y += svgLine
		if size > 16 {
			c.y += 5
		}
		c.text(x, c.y-1, size, ink, "start", bold, l)
	}
}

func (c *canvas) rect(x, y, width, height, round int, fill string) {
	c.out.WriteString(`<rect x="` + strconv.Itoa(x) + `" y="` + strconv.Itoa(y) + `" width="` + strconv.Itoa(width) + `" height="` + strconv.Itoa(height) + `" rx="` + strconv.Itoa(round) + `" fill="` + fill + `"/>` + "\n")
}

func (c *canvas) text(x, y, size int, ink, anchor string, bold bool, s string) {
	weight := ""
	if bold {
		weight = ` font-weight="bold"`
	}
	if anchor != "start" {
		anchor = ` text-anchor="` + anchor + `"`
	} else {
		anchor = ""
	}
	c.out.WriteString(`<text x="` + strconv.Itoa(x) + `" y="` + strconv.Itoa(y) + `" font-size="` + strconv.Itoa(size) + `" fill="` + ink + `"` + weight + anchor + `>` + xmlText(s) + "</text>\n")
}

// fit breaks s into lines that are at most width pixels wide in letters of the
// size. There are no font metrics here, so letters are taken a little wide.
func fit(s string, width, size int) []string {
	limit := width * 100 / size
	var lines []string
	line, used := "", 0
	for word := range strings.FieldsSeq(s) {
		w := ems(word)
		if line != "" && used+28+w <= limit {
			line, used = line+" "+word, used+28+w
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		line, used = "", 0
		for _, r := range word { // a word wider than a line is cut
			w := em(r)
			if used+w > limit && line != "" {
				lines, line, used = append(lines, line), "", 0
			}
			line, used = line+string(r), used+w
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

func ems(s string) int {
	n := 0
	for _, r := range s {
		n += em(r)
	}
	return n
}

// em is the width of a letter in hundredths of the font's size.
func em(r rune) int {
	switch {
	case unicode.Is(unicode.Mn, r):
		return 0
	case strings.ContainsRune(".,:;!'|ilIjrtf()[]", r):
		return 34
	case strings.ContainsRune("ШЩЖМЮЫФWM@%", r):
		return 108 // bold
	case strings.ContainsRune("шщжмюыфmw—…№", r):
		return 92
	case unicode.IsUpper(r):
		return 74
	case r > 0x2E7F: // East Asian and pictures
		return 110
	}
	return 60
}

// xmlText writes s as text of an XML document.
func xmlText(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '&':
			b.WriteString("&amp;")
		case '"':
			b.WriteString("&quot;")
		case '\'':
			b.WriteString("&#39;")
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}
