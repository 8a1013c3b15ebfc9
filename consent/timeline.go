package consent

import (
	"strconv"
	"strings"
	"time"

	"github.com/state-for-people/standard"
)

// Timeline is the history of a client's consents («история согласий»), as it was
// known at an instant. It is made to be shown to the client.
type Timeline struct {
	From  time.Time `json:"from"` // the first instant shown
	To    time.Time `json:"to"`   // the last
	Lines []Line    `json:"lines"`
}

// Line is the history of one consent.
type Line struct {
	Target Target        `json:"target"`
	Title  standard.Text `json:"title"`
	Spans  []Span        `json:"spans"`
}

// Span is a time during which a consent was in one state.
type Span struct {
	State State     `json:"state"`
	Event EventID   `json:"event"` // what made it
	From  time.Time `json:"from"`
	To    time.Time `json:"to,omitzero"` // exclusive; zero is still so
}

// Timeline returns how each consent stood, up to the instant to, as far as it was
// known at knownAt. A withdrawal of a wider scope ends a narrower consent here as
// it does in a decision; for an edition that reads this otherwise see
// [Policy.Timeline].
func (l Ledger) Timeline(knownAt, to time.Time, names Names) Timeline {
	return l.timeline(knownAt, to, names, false)
}

// Timeline is [Ledger.Timeline] with the readings of the edition.
func (p Policy) Timeline(l Ledger, knownAt, to time.Time, names Names) Timeline {
	return l.timeline(knownAt, to, names, p.p != nil && p.p.literal)
}

func (l Ledger) timeline(knownAt, to time.Time, names Names, literal bool) Timeline {
	line := Timeline{To: normalTime(to), Lines: []Line{}}
	if l.p == nil || !sane(to) || !sane(knownAt) {
		return line
	}
	seen := map[Target]bool{}
	for i := range l.p.events {
		e := l.p.events[i]
		if !e.moves() || e.Recorded.After(knownAt) {
			continue
		}
		for t := range e.targets() {
			if !seen[t] {
				seen[t] = true
				line.add(l, t, knownAt, names, literal)
			}
		}
	}
	return line
}

// add follows one target.
func (line *Timeline) add(l Ledger, t Target, knownAt time.Time, names Names, literal bool) {
	spans := l.p.spans(t, micro(line.To), micro(knownAt), literal)
	if len(spans) == 0 {
		return
	}
	if line.From.IsZero() || spans[0].From.Before(line.From) {
		line.From = spans[0].From
	}
	e := Event{Purpose: t.Purpose, Scope: Scope{Situation: t.Situation, Mailing: t.Mailing, Recipient: t.Recipient}}
	if t.Service != "" {
		e.Scope.Services = []standard.ServiceID{t.Service}
	}
	line.Lines = append(line.Lines, Line{Target: t, Title: names.title(&e), Spans: spans})
}

// Text writes the history as lines of text, in the zone loc, UTC if it is nil.
func (line Timeline) Text(lang standard.Lang, loc *time.Location) string {
	var b strings.Builder
	for _, c := range line.Lines {
		b.WriteString(oneLine(c.Title.In(lang)) + "\n")
		width, when := 0, make([]string, len(c.Spans))
		for i, s := range c.Spans {
			when[i] = s.when(lang, loc)
			width = max(width, len([]rune(when[i])))
		}
		for i, s := range c.Spans {
			b.WriteString("  " + when[i] + strings.Repeat(" ", width-len([]rune(when[i]))+2) + s.what(lang) + "\n")
		}
	}
	return b.String()
}

// when says from when to when the span lasts.
func (s Span) when(lang standard.Lang, loc *time.Location) string {
	t := instant(s.From, lang, loc) + " –"
	if !s.To.IsZero() {
		t += " " + instant(s.To, lang, loc)
	}
	return t
}

// what says how the consent stood and which event made it so.
func (s Span) what(lang standard.Lang) string {
	state, _ := states.Find(s.State)
	return state.Title.In(lang) + " (" + oneLine(string(s.Event)) + ")"
}

func instant(t time.Time, lang standard.Lang, loc *time.Location) string {
	if loc == nil {
		loc = time.UTC
	}
	day := dayRU(standard.DateOf(t, loc))
	if lang == standard.LangEN {
		day = dayEN(standard.DateOf(t, loc))
	}
	return day + ", " + t.In(loc).Format("15:04")
}

// fills are the colours of the states: told apart by those who do not see red
// and green as well. Each span also says its state in words.
var fills = [...]struct {
	state State
	fill  string
}{{StateGranted, "#0072b2"}, {StateExpired, "#999999"}, {StateEnded, "#e69f00"}, {StateRefused, "#cc79a7"}, {StateWithdrawn, "#d55e00"}}

func (s Span) fill() string {
	for _, f := range fills {
		if f.state == s.State {
			return f.fill
		}
	}
	return "#fff"
}

// The measures of the picture, in its units, and of a line of words, in letters.
const (
	pictureWide, pictureEdge = 900, 20
	lineHigh, barHigh        = 20, 16
	lineLong                 = 86
)

// SVG draws the history as a picture, in the zone loc, UTC if it is nil: a bar
// for each consent, and under it in words what each part of the bar means. The
// whole of it is told in words too.
func (line Timeline) SVG(lang standard.Lang, loc *time.Location) string {
	var b strings.Builder
	y := pictureEdge
	words := func(x int, anchor, s string) {
		b.WriteString(`<text x="` + strconv.Itoa(x) + `" y="` + strconv.Itoa(y+14) + `"` + anchor + `>` + escapeXML(s) + "</text>\n")
	}
	box := func(x, width, height int, s Span) {
		b.WriteString(`<rect x="` + strconv.Itoa(x) + `" y="` + strconv.Itoa(y+2) + `" width="` + strconv.Itoa(width) + `" height="` + strconv.Itoa(height) +
			`" fill="` + s.fill() + `"><title>` + escapeXML(s.what(lang)) + "</title></rect>\n")
	}
	if len(line.Lines) > 0 {
		words(pictureEdge, "", instant(line.From, lang, loc))
		words(pictureWide-pictureEdge, ` text-anchor="end"`, instant(line.To, lang, loc))
		y += lineHigh
	}
	whole := max(line.To.Sub(line.From).Milliseconds(), 1)
	x := func(t time.Time) int {
		if t.IsZero() || t.After(line.To) {
			t = line.To
		}
		return pictureEdge + int((pictureWide-2*pictureEdge)*t.Sub(line.From).Milliseconds()/whole)
	}
	for _, c := range line.Lines {
		y += lineHigh / 2
		for _, part := range wrap(oneLine(c.Title.In(lang)), lineLong) {
			words(pictureEdge, ` font-weight="bold"`, part)
			y += lineHigh
		}
		for _, s := range c.Spans {
			box(x(s.From), max(x(s.To)-x(s.From), 1), barHigh, s)
		}
		y += lineHigh + lineHigh/5
		for _, s := range c.Spans {
			box(pictureEdge, 12, 12, s)
			for _, part := range wrap(s.what(lang)+": "+s.when(lang, loc), lineLong) {
				words(pictureEdge+20, "", part)
				y += lineHigh
			}
		}
	}
	size := strconv.Itoa(pictureWide) + ` ` + strconv.Itoa(y+pictureEdge)
	return `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ` + size + `" font-family="sans-serif" font-size="14">` + "\n" +
		"<title>" + escapeXML(historyTitle.In(lang)) + "</title>\n<desc>" + escapeXML(line.Text(lang, loc)) + "</desc>\n" +
		`<rect width="100%" height="100%" fill="#fff"/>` + "\n" + // readable on a dark page
		b.String() + "</svg>\n"
}

// wrap breaks words into lines of at most so many letters; a longer word is broken.
func wrap(s string, long int) (lines []string) {
	var last []rune
	for _, word := range strings.Fields(s) {
		w := []rune(word)
		if len(last) > 0 && len(last)+1+len(w) <= long {
			last = append(append(last, ' '), w...)
			continue
		}
		if len(last) > 0 {
			lines = append(lines, string(last))
		}
		for len(w) > long {
			lines, w = append(lines, string(w[:long])), w[long:]
		}
		last = w
	}
	return append(lines, string(last))
}

var historyTitle = standard.Text{RU: "История согласий", EN: "History of consents"}

func escapeXML(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '&':
			b.WriteString("&amp;")
		case r == '"':
			b.WriteString("&quot;")
		case r < 0x20 && r != '\n' && r != '\t', r == 0xfffe, r == 0xffff:
			b.WriteRune('\ufffd')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
