package consent

import (
	"slices"
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

// Timeline returns the states of each consent by itself, up to the instant to,
// as far as they were known at knownAt.
func (l Ledger) Timeline(knownAt, to time.Time, names Names) Timeline {
	line := Timeline{To: normalTime(to)}
	if l.p == nil {
		return line
	}
	var seen []Target
	for i := range l.p.events {
		e := &l.p.events[i]
		if !e.moves() || e.Recorded.After(knownAt) {
			continue
		}
		for t := range e.targets() {
			if !slices.Contains(seen, t) {
				seen = append(seen, t)
			}
		}
	}
	for _, t := range seen {
		line.add(l, t, knownAt, names)
	}
	return line
}

// add follows one target through the instants at which its state can change.
func (line *Timeline) add(l Ledger, t Target, knownAt time.Time, names Names) {
	var instants []time.Time
	for i := range l.p.events {
		if e := &l.p.events[i]; e.moves() && e.Purpose == t.Purpose && e.Scope.Covers(e.Purpose, t) {
			instants = append(instants, e.Effective)
			if !e.Until.IsZero() {
				instants = append(instants, e.Until)
			}
		}
	}
	slices.SortFunc(instants, time.Time.Compare)
	instants = slices.CompactFunc(instants, time.Time.Equal)
	var spans []Span
	for _, at := range instants {
		if at.After(line.To) {
			break
		}
		state, event := l.State(t, at, knownAt)
		if n := len(spans); n > 0 && spans[n-1].State == state && spans[n-1].Event == event {
			continue
		} else if n > 0 {
			spans[n-1].To = at
		}
		spans = append(spans, Span{State: state, Event: event, From: at})
	}
	spans = slices.DeleteFunc(spans, func(s Span) bool { return s.State == StateNone })
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
	line.Lines = append(line.Lines, Line{Target: t, Title: names.scope(&e), Spans: spans})
}

// Text writes the history as lines of text, in the zone loc, UTC if it is nil.
func (line Timeline) Text(lang standard.Lang, loc *time.Location) string {
	var b strings.Builder
	for _, c := range line.Lines {
		b.WriteString(c.Title.In(lang) + "\n")
		width, when := 0, make([]string, len(c.Spans))
		for i, s := range c.Spans {
			when[i] = instant(s.From, lang, loc) + " – "
			if !s.To.IsZero() {
				when[i] += instant(s.To, lang, loc)
			}
			width = max(width, len([]rune(when[i])))
		}
		for i, s := range c.Spans {
			state, _ := states.Find(s.State)
			b.WriteString("  " + when[i] + strings.Repeat(" ", width-len([]rune(when[i]))+2) + state.Title.In(lang) + " (" + string(s.Event) + ")\n")
		}
	}
	return b.String()
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
// and green as well, and each span also says its state in words.
var fills = [...]struct {
	state State
	fill  string
}{{StateGranted, "#0072b2"}, {StateExpired, "#999999"}, {StateEnded, "#e69f00"}, {StateRefused, "#cc79a7"}, {StateWithdrawn, "#d55e00"}}

// SVG draws the history as a picture, in the zone loc, UTC if it is nil. The
// whole of it is told in words too.
func (line Timeline) SVG(lang standard.Lang, loc *time.Location) string {
	const width, left, top, step, bar = 900, 20, 20, 60, 20
	height := top + step*len(line.Lines) + 20
	var b strings.Builder
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ` + strconv.Itoa(width) + ` ` + strconv.Itoa(height) + `" font-family="sans-serif" font-size="14">` + "\n")
	b.WriteString("<title>" + escapeXML(historyTitle.In(lang)) + "</title>\n<desc>" + escapeXML(line.Text(lang, loc)) + "</desc>\n")
	b.WriteString(`<rect width="100%" height="100%" fill="#fff"/>` + "\n") // readable on a dark page
	span := max(line.To.Sub(line.From).Milliseconds(), 1)
	x := func(t time.Time) int {
		if t.IsZero() || t.After(line.To) {
			t = line.To
		}
		return left + int((width-2*left)*t.Sub(line.From).Milliseconds()/span)
	}
	for i, c := range line.Lines {
		y := top + i*step
		b.WriteString(`<text x="` + strconv.Itoa(left) + `" y="` + strconv.Itoa(y+10) + `">` + escapeXML(c.Title.In(lang)) + "</text>\n")
		for _, s := range c.Spans {
			state, _ := states.Find(s.State)
			fill := ""
			for _, f := range fills {
				if f.state == s.State {
					fill = f.fill
				}
			}
			from, to := x(s.From), x(s.To)
			b.WriteString(`<rect x="` + strconv.Itoa(from) + `" y="` + strconv.Itoa(y+18) + `" width="` + strconv.Itoa(max(to-from, 1)) + `" height="` + strconv.Itoa(bar) +
				`" fill="` + fill + `"><title>` + escapeXML(state.Title.In(lang)+", "+instant(s.From, lang, loc)) + "</title></rect>\n")
		}
	}
	b.WriteString("</svg>\n")
	return b.String()
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
