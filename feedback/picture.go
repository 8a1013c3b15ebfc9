package feedback

import (
	"hash/crc32"
	"html"
	"strconv"
	"strings"

	"github.com/state-for-people/standard"
)

// Alternative returns the report as plain text, a line a row: what a reader who
// does not see the picture is told.
func (r *Report) Alternative(l standard.Lang) string {
	var b strings.Builder
	b.WriteString(oneLine(r.Title.In(l)) + " (" + r.unit(l) + ")\n")
	for i, name := range r.labels(l) {
		row := &r.Rows[i]
		figure, from, to := row.figure(l)
		b.WriteString(isolated(name) + ": " + figure)
		if from != "" {
			if l == standard.LangEN {
				b.WriteString(", from " + from + " to " + to + ", " + strconv.FormatInt(row.Rated, 10) + " ratings")
			} else {
				b.WriteString(", от " + from + " до " + to + ", оценок " + strconv.FormatInt(row.Rated, 10))
			}
		}
		b.WriteString("\n")
	}
	b.WriteString(r.sure(l) + "\n")
	return b.String()
}

// oneLine takes line breaks and control characters out of a name.
func oneLine(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case isBreak(c):
			return ' '
		case isUnseen(c):
			return -1
		}
		return c
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// isBreak reports whether c begins a new line or jumps.
func isBreak(c rune) bool {
	return c == '\n' || c == '\r' || c == '\t' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029
}

// isUnseen reports whether c has no picture of its own: control characters, and
// marks that turn the direction of writing and so the figures after a name.
func isUnseen(c rune) bool {
	return c < ' ' || c >= 0x7F && c < 0xA0 || c == 0xFFFE || c == 0xFFFF || c >= 0xD800 && c <= 0xDFFF ||
		c == 0x61C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069
}

// Measures of the picture, in units of its coordinate system.
const (
	pictureWidth = 760
	labelWidth   = 260
	rowHeight    = 34
	headHeight   = 40
	footHeight   = 34
	lineRunes    = 32 // of a name, in a line
)

// SVG returns the report as bars with their intervals. The text alternative is
// inside, as title and description; colours are told apart without colour, for
// every bar bears its figure in writing. Names and titles are escaped.
func (r *Report) SVG(l standard.Lang) string {
	low, high := 0.0, 100.0
	if r.Definition == DefinitionNPS {
		low = -100
	}
	at := func(v float64) float64 {
		return labelWidth + (min(max(v, low), high)-low)/(high-low)*(pictureWidth-labelWidth-90)
	}
	n := func(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) }
	height := float64(headHeight + footHeight + rowHeight*len(r.Rows))
	told := strings.TrimRight(r.Alternative(l), "\n")
	id := "-" + strconv.FormatUint(uint64(crc32.ChecksumIEEE([]byte(told))), 36) // of its own on a page with others
	var b strings.Builder
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t` + id + ` d` + id + `" viewBox="0 0 ` + strconv.Itoa(pictureWidth) + " " + n(height) + `" font-family="sans-serif" font-size="13">` + "\n")
	text := func(s string) string { return html.EscapeString(oneLine(s)) }
	b.WriteString(`<title id="t` + id + `">` + text(r.Title.In(l)) + "</title>\n<desc id=\"d" + id + "\">" + html.EscapeString(told) + "</desc>\n")
	b.WriteString(`<rect width="100%" height="100%" fill="#fff"/>` + "\n") // readable on a dark page
	b.WriteString(`<text x="8" y="22" font-size="15" font-weight="bold">` + text(r.Title.In(l)) + "</text>\n")
	names := r.labels(l)
	for i := range r.Rows {
		row := &r.Rows[i]
		y := float64(headHeight + rowHeight*i)
		figure, from, to := row.figure(l)
		label := lines(names[i])
		for j, line := range label {
			base := y + 20.5 - 7.5*float64(len(label)-1) + 15*float64(j)
			b.WriteString(`<text x="8" y="` + n(base) + `" font-size="12">` + text(line) + "</text>\n")
		}
		if from == "" {
			if row.State == RowHidden {
				figure = standard.Text{RU: "скрыто", EN: "hidden"}.In(l)
			}
			b.WriteString(`<text x="` + n(at(max(low, 0))+4) + `" y="` + n(y+20) + `" fill="#555">` + text(figure) + "</text>\n")
			continue
		}
		value, a, z := 0.0, row.Interval.Low, row.Interval.High
		if row.Share != nil {
			value, _ = row.Share.Float()
			value, a, z = 100*value, 100*a, 100*z
		} else {
			value, _ = row.NPS.Float()
		}
		x0, x1 := at(min(0, value)), at(max(0, value))
		b.WriteString(`<rect x="` + n(x0) + `" y="` + n(y+6) + `" width="` + n(x1-x0) + `" height="20" fill="#4a7ebb"/>` + "\n")
		b.WriteString(`<path d="M` + n(at(a)) + " " + n(y+16) + "H" + n(at(z)) + "M" + n(at(a)) + " " + n(y+10) + "v12M" + n(at(z)) + " " + n(y+10) + `v12" stroke="#000" fill="none" stroke-width="1.5"/>` + "\n")
		b.WriteString(`<text x="` + n(at(z)+6) + `" y="` + n(y+20) + `">` + text(figure) + "<title>" + text(from+" … "+to) + "</title></text>\n")
	}
	b.WriteString(`<path d="M` + n(at(0)) + " " + strconv.Itoa(headHeight) + "V" + n(height-footHeight) + `" stroke="#000"/>` + "\n")
	b.WriteString(`<text x="8" y="` + n(height-12) + `" fill="#555" font-size="11">` + text(r.unit(l)) + "</text>\n</svg>\n")
	return b.String()
}

// lines returns a name in one line or two, as fits beside the bars; what does not
// is in the text alternative.
func lines(s string) []string {
	r := []rune(s)
	if len(r) <= lineRunes {
		return []string{s}
	}
	at, from := lineRunes, lineRunes
	for i := lineRunes; i > lineRunes/2; i-- {
		if r[i] == ' ' {
			at, from = i, i+1
			break
		}
	}
	rest := r[from:]
	if len(rest) > lineRunes {
		rest = append(rest[:lineRunes-1:lineRunes-1], '…')
	}
	return []string{string(r[:at]), string(rest)}
}

// isolated keeps a name that is written from right to left from turning round the
// figures after it in a line of text.
func isolated(name string) string {
	for _, c := range name {
		if c >= 0x590 && c < 0x900 || c >= 0xFB1D && c < 0xFE00 || c >= 0xFE70 && c < 0xFEFF || c >= 0x10800 && c < 0x11000 || c >= 0x1E800 && c < 0x1F000 {
			return "\u2068" + name + "\u2069"
		}
	}
	return name
}
