package consent

import (
	"strings"

	"github.com/state-for-people/standard"
)

// Format is how the life cycle is drawn.
type Format string

// The formats.
const (
	FormatMermaid Format = "mermaid"
	FormatDOT     Format = "dot"
	FormatText    Format = "text" // a table, for those who cannot see pictures
)

var (
	lifeTitle   = standard.Text{RU: "Жизнь согласия", EN: "The life of a consent"}
	lifeExpires = standard.Text{RU: "наступает дата окончания", EN: "the end date passes"}
	lifeHeads   = [3]standard.Text{{RU: "было", EN: "from"}, {RU: "событие", EN: "event"}, {RU: "стало", EN: "to"}}
)

// LifeCycle draws the moves of a consent: the same rows as [Moves], and the one
// move that time alone makes. An unknown format gives the text table.
func LifeCycle(f Format, lang standard.Lang) string {
	var b strings.Builder
	switch f {
	case FormatMermaid:
		b.WriteString("stateDiagram-v2\n    accTitle: " + lifeTitle.In(lang) + "\n")
		for _, s := range states {
			b.WriteString("    " + string(s.Code) + ": " + s.Title.In(lang) + "\n")
		}
		b.WriteString("    [*] --> none\n")
		eachMove(func(m Move, event standard.Text) {
			b.WriteString("    " + string(m.From) + " --> " + string(m.To) + ": " + event.In(lang) + "\n")
		})
	case FormatDOT:
		b.WriteString("digraph consent {\n  label=\"" + lifeTitle.In(lang) + "\";\n")
		for _, s := range states {
			b.WriteString("  " + string(s.Code) + " [label=\"" + s.Title.In(lang) + "\"];\n")
		}
		eachMove(func(m Move, event standard.Text) {
			b.WriteString("  " + string(m.From) + " -> " + string(m.To) + " [label=\"" + event.In(lang) + "\"];\n")
		})
		b.WriteString("}\n")
	case FormatText:
		fallthrough
	default:
		rows := [][3]string{{lifeHeads[0].In(lang), lifeHeads[1].In(lang), lifeHeads[2].In(lang)}}
		eachMove(func(m Move, event standard.Text) {
			from, _ := states.Find(m.From)
			to, _ := states.Find(m.To)
			rows = append(rows, [3]string{from.Title.In(lang), event.In(lang), to.Title.In(lang)})
		})
		writeTable(&b, rows)
	}
	return b.String()
}

// eachMove gives the moves with the words of their events, and the expiry.
func eachMove(f func(m Move, event standard.Text)) {
	for _, m := range moves {
		k, _ := kinds.Find(m.Event)
		f(m, k.Title)
	}
	f(Move{From: StateGranted, To: StateExpired}, lifeExpires)
}

// writeTable writes rows as columns of equal width, with two spaces between.
func writeTable(b *strings.Builder, rows [][3]string) {
	var width [3]int
	for _, r := range rows {
		for i, cell := range r {
			width[i] = max(width[i], len([]rune(cell)))
		}
	}
	for _, r := range rows {
		line := ""
		for i, cell := range r {
			line += cell + strings.Repeat(" ", width[i]-len([]rune(cell))+2)
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}
