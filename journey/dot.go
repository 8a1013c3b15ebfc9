package journey

import (
	"strconv"
	"strings"
)

// DOT returns the drawing as a graph for Graphviz. Its text alternative stands
// at the top as a comment.
func (d Drawing) DOT() string {
	var b strings.Builder
	for _, line := range wrap(d.Alt(), textWidth-3) {
		b.WriteString("// " + line + "\n")
	}
	b.WriteString("digraph journey {\n")
	b.WriteString("  graph [rankdir=TB, compound=true, label=" + dotText(d.title) + ", labelloc=t, fontname=\"Arial\"];\n")
	b.WriteString("  node [shape=box, style=\"rounded,filled\", fillcolor=\"#ffffff\", color=\"#5a6270\", fontname=\"Arial\"];\n")
	for i := range d.stages {
		s := &d.stages[i]
		b.WriteString("  subgraph cluster_" + strconv.Itoa(i+1) + " {\n    label=" + dotText(d.stageLabel(i)) + ";\n")
		for j := range s.steps {
			o := &s.steps[j]
			b.WriteString("    " + node{n: o.box}.String() + " [label=" + dotText(d.label(o)...) + dotStyle(o.state) + "];\n")
		}
		b.WriteString("  }\n")
	}
	for i := range d.joins {
		b.WriteString("  " + node{join: true, n: i}.String() + " [shape=point, width=0.12, fillcolor=\"#5a6270\", label=\"\"];\n")
	}
	for _, a := range d.arrows {
		b.WriteString("  " + a.from.String() + " -> " + a.to.String() + ";\n")
	}
	b.WriteString("}\n")
	return b.String()
}

func dotStyle(s state) string {
	switch s {
	case done:
		return `, fillcolor="#e3f1e7", color="#1b6e3c"`
	case current:
		return `, fillcolor="#0b5cad", fontcolor="#ffffff", color="#083f78", penwidth=3`
	case later, skipped, unmarked:
	}
	return ""
}

// maxDOT bounds a string in bytes: Graphviz reads no string over 16,384.
const maxDOT = 15000

// dotText writes lines as a quoted string of the DOT language. Graphviz reads
// character entities in labels, so an ampersand is written as one. A text that
// is too long ends in dots.
func dotText(lines ...string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i, s := range lines {
		if i > 0 {
			b.WriteString(`\n`)
		}
		for _, r := range s {
			if b.Len() > maxDOT {
				b.WriteString("…")
				break
			}
			switch r {
			case '"', '\\':
				b.WriteByte('\\')
				b.WriteRune(r)
			case '&':
				b.WriteString("&amp;")
			default:
				b.WriteRune(r)
			}
		}
	}
	b.WriteByte('"')
	return b.String()
}
