package journey

import (
	"strconv"
	"strings"
)

// Mermaid returns the drawing as a Mermaid flowchart, which GitHub, GitLab and
// many wikis show. It holds its text alternative (accTitle, accDescr).
func (d Drawing) Mermaid() string {
	var b strings.Builder
	b.WriteString("flowchart TB\n")
	b.WriteString("    accTitle: " + mermaidText(d.say().mapOf+" "+d.title) + "\n")
	b.WriteString("    accDescr: " + mermaidText(d.Alt()) + "\n")
	for i := range d.stages {
		s := &d.stages[i]
		b.WriteString("    subgraph stage" + strconv.Itoa(i+1) + "[\"" + mermaidText(d.stageLabel(i)) + "\"]\n")
		for j := range s.steps {
			o := &s.steps[j]
			b.WriteString("        " + node{n: o.box}.String() + "[\"" + mermaidLines(d.label(o)) + "\"]" + class(o) + "\n")
		}
		b.WriteString("    end\n")
	}
	for i := range d.joins {
		b.WriteString("    " + node{join: true, n: i}.String() + "(( ))\n")
	}
	for _, a := range d.arrows {
		b.WriteString("    " + a.from.String() + " --> " + a.to.String() + "\n")
	}
	b.WriteString("    classDef done fill:#e3f1e7,stroke:#1b6e3c,color:#103d22\n")
	b.WriteString("    classDef current fill:#0b5cad,stroke:#083f78,color:#ffffff,stroke-width:3px\n")
	b.WriteString("    classDef later fill:#ffffff,stroke:#5a6270,color:#333a44\n")
	return b.String()
}

// stageLabel is what the frame of a stage says.
func (d Drawing) stageLabel(i int) string {
	label := strconv.Itoa(i+1) + ". " + d.stages[i].title
	if d.stages[i].state == current {
		label += " (" + d.say().here + ")"
	}
	return label
}

// label is what a box says of a step, in one or two lines.
func (d Drawing) label(o *drawnStep) []string {
	s := mark(o.state) + o.number + ". " + o.title
	if o.optional {
		s += " (" + d.say().optional + ")"
	}
	lines := []string{s}
	x := d.answers(o.experience)
	if x != "" {
		x = strings.ToLower(d.say().content) + " " + x
	}
	switch {
	case o.touchpoint != "" && x != "":
		lines = append(lines, o.touchpoint+", "+x)
	case o.touchpoint != "":
		lines = append(lines, o.touchpoint)
	}
	return lines
}

// mark tells a state without colour.
func mark(s state) string {
	switch s {
	case done:
		return "✓ "
	case current:
		return "► "
	case later:
		return "○ "
	case skipped:
		return "– "
	case unmarked:
	}
	return ""
}

func class(o *drawnStep) string {
	switch o.state {
	case done:
		return ":::done"
	case current:
		return ":::current"
	case later, skipped:
		return ":::later"
	case unmarked:
	}
	return ""
}

func mermaidLines(lines []string) string {
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			b.WriteString("<br/>")
		}
		b.WriteString(mermaidText(l))
	}
	return b.String()
}

// mermaidText writes s so that Mermaid shows it and never obeys it: letters,
// digits, blanks and harmless marks stand for themselves, the rest is written
// as #code; — quotes and brackets end a label, %% starts a comment or a
// directive, a colon after a word of the language starts a style. The last four
// letters are those by which Mermaid marks codes inside itself. A number with a
// full stop, or a dash, at the beginning would be taken for a list.
func mermaidText(s string) string {
	var b strings.Builder
	var before rune
	for i, r := range s {
		plain := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' ||
			strings.ContainsRune(" .,-()/!?+«»—–…№✓►○", r) || r > 0x7F && !strings.ContainsRune("ﬂ°¶ß", r)
		list := (r == '.' || r == ')') && before >= '0' && before <= '9' || (r == '-' || r == '+') && i == 0
		if plain && !list {
			b.WriteRune(r)
		} else {
			b.WriteByte('#')
			b.WriteString(strconv.Itoa(int(r)))
			b.WriteByte(';')
		}
		before = r
	}
	return b.String()
}
