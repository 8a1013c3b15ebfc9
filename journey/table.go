package journey

import (
	"encoding/csv"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Markdown returns the drawing as a Markdown table (GitHub flavour).
func (d Drawing) Markdown() string {
	w := d.say()
	var b strings.Builder
	b.WriteString("**" + markdownText(w.mapOf+": "+d.title) + "**\n\n")
	if d.here {
		b.WriteString(markdownText(d.place()) + "\n\n")
	}
	head := []string{"№", w.step, w.where, w.services, w.content}
	if d.here {
		head = append(head, w.state)
	}
	row := func(cells []string) {
		for _, c := range cells {
			b.WriteString("| " + c + " ")
		}
		b.WriteString("|\n")
	}
	row(head)
	row(slices.Repeat([]string{"---"}, len(head)))
	for i := range d.stages {
		s := &d.stages[i]
		cells := []string{"**" + strconv.Itoa(i+1) + "**", "**" + markdownText(s.title) + "**", "", "", ""}
		if d.here {
			cells = append(cells, markdownText(d.stageState(s.state)))
		}
		row(cells)
		for j := range s.steps {
			o := &s.steps[j]
			cells := []string{o.number, markdownText(d.stepTitle(o)), markdownText(o.touchpoint), markdownText(strings.Join(o.services, ", ")), d.answers(o.experience)}
			if d.here {
				cells = append(cells, markdownText(mark(o.state)+w.states[o.state]))
			}
			row(cells)
		}
	}
	return b.String()
}

// stepTitle is the title of a step with what has to be known about it.
func (d Drawing) stepTitle(o *drawnStep) string {
	s := o.title
	if o.optional {
		s += " (" + d.say().optional + ")"
	}
	if o.together {
		s += " (" + d.say().together + ")"
	}
	return s
}

// stageState is the state of a stage in words.
func (d Drawing) stageState(s state) string {
	if s == current {
		return d.say().here
	}
	return d.say().states[s]
}

// markdownText writes s so that Markdown shows it and never obeys it; what
// looks like an address does not become a link.
func markdownText(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '&':
			b.WriteString("&amp;")
		case '\\', '`', '*', '_', '[', ']', '|', '~', '!', '#', '$', '@', '^', '=', '{', '}', '+':
			b.WriteByte('\\')
			b.WriteByte(c)
		case ':', '.':
			if strings.HasPrefix(s[i+1:], "/") || i > 2 && strings.EqualFold(s[i-3:i], "www") {
				b.WriteByte('\\')
			}
			b.WriteByte(c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// textWidth is the greatest width of the plain-text table in characters.
const textWidth = 100

// Text returns the drawing as a plain-text table, at most 100 characters wide,
// for a terminal, a letter or a screen reader.
func (d Drawing) Text() string {
	w := d.say()
	var b strings.Builder
	b.WriteString(wrapLine(w.mapOf+": "+d.title, textWidth))
	if d.here {
		b.WriteString(wrapLine(d.place(), textWidth))
	}
	head := []string{w.step, w.where, w.services, w.content}
	widths := []int{40, 19, 20, 12}
	if d.here {
		head = append(head, w.state)
		widths = []int{32, 17, 17, 10, 12}
	}
	row := func(cells []string, filler string) {
		columns := make([][]string, len(cells))
		height := 1
		for i, c := range cells {
			columns[i] = wrap(c, widths[i])
			height = max(height, len(columns[i]))
		}
		for line := range height {
			var out strings.Builder
			for i := range columns {
				cell := ""
				if line < len(columns[i]) {
					cell = columns[i][line]
				}
				if i > 0 {
					out.WriteString(filler)
				}
				out.WriteString(cell + strings.Repeat(" ", widths[i]-width(cell)))
			}
			b.WriteString(strings.TrimRight(out.String(), " ") + "\n")
		}
	}
	rule := make([]string, len(widths))
	for i, n := range widths {
		rule[i] = strings.Repeat("─", n)
	}
	row(head, " │ ")
	row(rule, "─┼─")
	for i := range d.stages {
		s := &d.stages[i]
		cells := []string{strconv.Itoa(i+1) + ". " + s.title, "", "", ""}
		if d.here {
			cells = append(cells, d.stageState(s.state))
		}
		row(cells, " │ ")
		for j := range s.steps {
			o := &s.steps[j]
			cells := []string{mark(o.state) + o.number + ". " + d.stepTitle(o), o.touchpoint, strings.Join(o.services, ", "), d.answers(o.experience)}
			if d.here {
				cells = append(cells, w.states[o.state])
			}
			row(cells, " │ ")
		}
	}
	return b.String()
}

// wrapLine wraps a paragraph.
func wrapLine(s string, n int) string { return strings.Join(wrap(s, n), "\n") + "\n" }

// wrap breaks s into lines of at most n characters, between words where it can.
func wrap(s string, n int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(s) {
		if line != "" && width(line)+1+width(word) <= n {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for width(word) > n {
			cut := cutAt(word, n)
			lines = append(lines, word[:cut])
			word = word[cut:]
		}
		line = word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// width counts the characters of s that take room.
func width(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.Is(unicode.Mn, r) {
			n++
		}
	}
	return n
}

// cutAt returns the byte at which n characters of s end, at least one character.
func cutAt(s string, n int) int {
	for i, r := range s {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		if n == 0 {
			return i
		}
		n--
	}
	_, size := utf8.DecodeRuneInString(s)
	return max(size, len(s))
}

// CSV returns the drawing as comma-separated values (RFC 4180), one step a row.
// A cell that a spreadsheet would take for a formula begins with an apostrophe.
func (d Drawing) CSV() string {
	var b strings.Builder
	out := csv.NewWriter(&b)
	out.UseCRLF = true
	write := func(cells ...string) {
		for i := range cells {
			cells[i] = csvText(cells[i])
		}
		_ = out.Write(cells) // a strings.Builder takes everything
	}
	write("stage", "stage_title", "step", "step_title", "optional", "together", "touchpoint", "services", "positive", "answers", "state")
	for i := range d.stages {
		s := &d.stages[i]
		for j := range s.steps {
			o := &s.steps[j]
			positive, answers := "", ""
			if o.experience != nil {
				positive, answers = strconv.FormatInt(o.experience.Positive, 10), strconv.FormatInt(o.experience.Answers, 10)
			}
			write(strconv.Itoa(i+1), s.title, o.number, o.title, strconv.FormatBool(o.optional), strconv.FormatBool(o.together), o.touchpoint, strings.Join(o.services, "; "), positive, answers, stateCodes[o.state])
		}
	}
	out.Flush()
	return b.String()
}

// stateCodes are the states as data have them.
var stateCodes = [5]string{done: "done", current: "next", later: "later", skipped: "skipped"}

func csvText(s string) string {
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) {
		return "'" + s
	}
	return s
}
