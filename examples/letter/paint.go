package main

import (
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"

	"github.com/state-for-people/standard"
)

// longest is how many bytes a place may have to be marked word by word; a longer
// one is a sentence or a paragraph.
const longest = 160

// together is how many bytes are marked as one place though a shorter one stands in them.
const together = 90

// stroke is a sentence to be underlined, or, with no end, the start of a long
// paragraph.
type stroke struct {
	start, end int
	title, id  string
}

// painter writes a text from its start to its end with what is to be seen in it.
type painter struct {
	*strings.Builder
	text    string
	at      int
	strokes []stroke // in the order of the text, none in another
	open    bool     // the first of them has begun
}

// highlight writes the text with its places marked. Where places overlap, the
// first is, or, if it is long, the shorter ones are; long sentences are underlined, a long paragraph has a
// sign at its start. It returns the anchor of each finding, which is that of the
// place that covers it; prefix tells the texts of a page apart.
func highlight(b *strings.Builder, c checked, l standard.Lang, prefix string) (anchors []string) {
	p := painter{Builder: b, text: c.text}
	anchors = make([]string, len(c.Report.Findings))
	var fs []int // the findings to be marked word by word
	end := 0     // of the last stroke
	for i, f := range c.Report.Findings {
		id := fmt.Sprintf("%sf%d", prefix, i+1)
		switch {
		case f.At.IsZero():
		case f.Code == "readability.long-paragraph":
			s, n := stroke{start: f.At.Start, title: message(f, c.text, l), id: id}, len(p.strokes)
			if n > 0 && p.strokes[n-1].start >= s.start { // before its first sentence
				n--
			} else {
				s.start = max(s.start, end)
			}
			p.strokes = slices.Insert(p.strokes, n, s)
			anchors[i] = id
		case f.At.Len() <= longest || f.Code == "readability.capitals":
			fs = append(fs, i)
		case f.At.Start < end: // another rule about the same sentence
			last := &p.strokes[len(p.strokes)-1]
			last.title += "\n" + message(f, c.text, l)
			anchors[i] = last.id
		default:
			p.strokes = append(p.strokes, stroke{f.At.Start, f.At.End, message(f, c.text, l), id})
			anchors[i] = id
			end = f.At.End
		}
	}
	var late []int // long places, to be reached by the first short one in them
	last := ""     // the anchor of the last mark
	for k, i := range fs {
		f := c.Report.Findings[i]
		if f.At.Start < p.at {
			anchors[i] = last
			continue
		}
		if k+1 < len(fs) && f.At.Len() > together {
			if next := c.Report.Findings[fs[k+1]].At; next.Start < f.At.End && next.Len() < f.At.Len() {
				late = append(late, i)
				continue
			}
		}
		last = fmt.Sprintf("%sf%d", prefix, i+1)
		anchors[i] = last
		for _, i := range late {
			anchors[i] = last
		}
		late = late[:0]
		p.plain(f.At.Start)
		fmt.Fprintf(p, "<mark id=\"%s\" class=\"%s\" title=\"%s\">", last, f.Severity, html.EscapeString(message(f, c.text, l)))
		p.write(f.At.End)
		p.WriteString("</mark>")
		p.turn()
	}
	p.plain(len(p.text))
	return anchors
}

// plain writes the text up to a byte, with the strokes that begin or end there or before.
func (p *painter) plain(to int) {
	for {
		next := p.next()
		if next > to {
			break
		}
		p.write(next)
		p.turn()
	}
	p.write(to)
}

// next returns the byte at which the stroke at hand begins or ends.
func (p *painter) next() int {
	switch {
	case len(p.strokes) == 0:
		return len(p.text) + 1
	case p.open:
		return p.strokes[0].end
	}
	return p.strokes[0].start
}

// turn begins and ends the strokes that do so where the painter stands, or did
// within a mark.
func (p *painter) turn() {
	for p.next() <= p.at {
		switch s := &p.strokes[0]; {
		case p.open:
			p.WriteString("</span>")
			p.open, p.strokes = false, p.strokes[1:]
		case s.end == 0:
			fmt.Fprintf(p, "<span id=\"%s\" class=\"paragraph\" title=\"%s\">¶ </span>", s.id, html.EscapeString(s.title))
			p.strokes = p.strokes[1:]
		default:
			fmt.Fprintf(p, "<span id=\"%s\" class=\"long\" title=\"%s\">", s.id, html.EscapeString(s.title))
			p.open = true
		}
	}
}

// emptyLines are more of them than a reader needs.
var emptyLines = regexp.MustCompile(`\n[ \t\r]*\n([ \t\r]*\n)+`)

func (p *painter) write(to int) {
	if to <= p.at {
		return
	}
	s := p.text[p.at:to]
	if p.at == 0 {
		s = strings.TrimLeft(s, "\r\n")
	}
	s = emptyLines.ReplaceAllString(s, "\n\n")
	p.WriteString(html.EscapeString(strings.ToValidUTF8(s, "\uFFFD")))
	p.at = to
}
