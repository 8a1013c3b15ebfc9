package consent

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// The history shows what was known, the instant itself included, from the first
// effect on, and nothing where an instant is outside the calendar.
func TestTimelineShowsWhatWasKnown(t *testing.T) {
	late, early := event("g1", Granted, 20, "a"), event("g2", Granted, 10, "b")
	late.Recorded, early.Recorded = at(20), at(30)
	l := ledgerOf(t, late, early)
	at30 := l.Timeline(at(30), at(60), Names{})
	require.Len(t, at30.Lines, 2)
	assert.Equal(t, at(10), at30.From, "the first instant shown, whatever was recorded first")
	assert.Len(t, l.Timeline(at(30).Add(-time.Microsecond), at(60), Names{}).Lines, 1)
	wrapped := time.Unix(at(40).Unix()+1<<58, 0)
	require.Equal(t, at(40).UnixMicro(), wrapped.UnixMicro())
	for _, far := range []time.Time{{}, wrapped, time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)} {
		assert.Empty(t, l.Timeline(far, at(60), Names{}).Lines)
		assert.Empty(t, l.Timeline(at(30), far, Names{}).Lines)
	}
}

// Lines of words are as long as they may be and no longer, and lose nothing.
func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", []string{""}},
		{"пять", []string{"пять"}},
		{"дом и сад", []string{"дом и", "сад"}}, // five letters are a line of five
		{"мой дом", []string{"мой", "дом"}},     // seven are not
		{"дома и", []string{"дома", "и"}},       // nor are six, the blank included
		{"пятью пять", []string{"пятью", "пять"}},
		{"самодержец", []string{"самод", "ержец"}}, // two lines, and no empty third
		{"о самодержце", []string{"о", "самод", "ержце"}},
	} {
		got := wrap(c.text, 5)
		assert.Equal(t, c.want, got, c.text)
		assert.Equal(t, strings.ReplaceAll(c.text, " ", ""), strings.ReplaceAll(strings.Join(got, ""), " ", ""))
		for _, line := range got {
			assert.LessOrEqual(t, utf8.RuneCountInString(line), 5)
		}
	}
}

// The instants are told in the language and the zone that are asked for, one under
// another, and no name makes a line of its own.
func TestTimelineInWords(t *testing.T) {
	line := Timeline{To: at(90), Lines: []Line{{Title: standard.Text{RU: "Согласие\nподдельная строка", EN: "Consent\nforged line"}, Spans: []Span{
		{State: StateGranted, Event: "g1", From: at(0), To: at(60)}, {State: StateEnded, Event: "e\n1", From: at(60)}}}}}
	samara := time.FixedZone("Samara", 4*3600)
	assert.Equal(t, "Согласие поддельная строка\n"+
		"  5 марта 2026 года, 13:00 – 5 марта 2026 года, 14:00  действует (g1)\n"+
		"  5 марта 2026 года, 14:00 –                           прекращено органом (e 1)\n", line.Text(standard.LangRU, samara))
	assert.Equal(t, "Consent forged line\n"+
		"  5 March 2026, 09:00 – 5 March 2026, 10:00  in force (g1)\n"+
		"  5 March 2026, 10:00 –                      ended by the authority (e 1)\n", line.Text(standard.LangEN, nil))
}

// Each part of a bar is where its time is, is seen however short, and stays in the
// picture; states are told apart by their colours too.
func TestTimelineToScale(t *testing.T) {
	line := Timeline{From: at(0), To: at(100), Lines: []Line{{Spans: []Span{
		{State: StateGranted, Event: "g1", From: at(0), To: at(50)},
		{State: StateWithdrawn, Event: "w1", From: at(50), To: at(50).Add(time.Millisecond)},
		{State: StateGranted, Event: "g2", From: at(75), To: at(200)}}}}}
	dec := xml.NewDecoder(strings.NewReader(line.SVG(standard.LangEN, nil)))
	type bar struct{ x, width int }
	var bars []bar
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "rect" {
			of := map[string]string{}
			for _, a := range e.Attr {
				of[a.Name.Local] = a.Value
			}
			if of["height"] == strconv.Itoa(barHigh) {
				x, _ := strconv.Atoi(of["x"])
				width, _ := strconv.Atoi(of["width"])
				bars = append(bars, bar{x, width})
			}
		}
	}
	const edge, long = pictureEdge, pictureWide - 2*pictureEdge // from edge to edge
	assert.Equal(t, []bar{{edge, long / 2}, {edge + long/2, 1}, {edge + long*3/4, long / 4}}, bars)
	seen := map[string]State{}
	for s := range States() {
		fill := Span{State: s.Code}.fill()
		assert.Empty(t, seen[fill], "%s is drawn as %s", s.Code, seen[fill])
		seen[fill] = s.Code
	}
}
