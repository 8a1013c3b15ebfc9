package main

import (
	"fmt"
	"io"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/russian"
	"github.com/state-for-people/standard/readability"
)

// narrowest and widest are the characters of a text that may stand in one line.
const narrowest, widest = 20, 400

// words are what the command says in both languages.
var words = map[string]standard.Text{
	"pass":      {RU: "текст в целом в пределах профиля", EN: "the text as a whole keeps the limits"},
	"fail":      {RU: "текст в целом вне пределов профиля", EN: "the text as a whole exceeds the limits"},
	"undecided": {RU: "текст слишком короткий для оценки", EN: "the text is too short to judge"},
	"nothing":   {RU: "замечаний нет", EN: "nothing found"},
	"count":     {RU: "слов %d, предложений %d, замечаний %d", EN: "%d words, %d sentences, %d findings"},
	"grade":     {RU: "сложность", EN: "difficulty"},
	"whole":     {RU: "весь текст", EN: "whole text"},

	"summary":    {RU: "текстов %d: в пределах профиля %d, вне пределов %d, коротких для оценки %d", EN: "texts %d: within the profile %d, beyond it %d, too short to judge %d"},
	"rules":      {RU: "в скольких текстах есть замечание:", EN: "in how many texts there is a finding:"},
	"stdin":      {RU: "стандартный ввод", EN: "standard input"},
	"page":       {RU: "Понятность текстов", EN: "How plain the texts are"},
	"profile":    {RU: "профиль", EN: "profile"},
	"obligation": {RU: "требует Стандарт", EN: "the Standard demands it"},
	"advice":     {RU: "совет ведомства", EN: "advice of the agency"},
	"note":       {RU: "заметка", EN: "a note"},
	"long":       {RU: "длинное предложение или его начало", EN: "a long sentence, or the start of one"},
	"paragraph":  {RU: "длинный абзац", EN: "a long paragraph"},
	"findings":   {RU: "Замечания", EN: "Findings"},
	"indices":    {RU: "Индексы", EN: "Indices"},
	"more":       {RU: "и ещё %d", EN: "and %d more"},
}

// say returns what the command says.
func say(key string, l standard.Lang) string { return words[key].In(l) }

// underline prints the text with its places underlined, and the findings below
// the line in which they start.
func underline(w io.Writer, c checked, l standard.Lang, width int) {
	fmt.Fprintf(w, "== %s\n", title(c, l))
	fs := c.Report.Findings // in the order of the text, those about the whole of it last
	next := 0
	for at := 0; at < len(c.text); {
		n := lineLen(c.text[at:], width)
		line := strings.TrimRight(c.text[at:at+n], "\r\n")
		fmt.Fprintf(w, "   %s\n", strings.Map(visible, line))
		first := next
		for next < len(fs) && !fs[next].At.IsZero() && fs[next].At.Start < at+n {
			next++
		}
		if marks := markLine(line, at, fs[:next], 2*width); marks != "" {
			fmt.Fprintf(w, "   %s\n", marks)
		}
		for _, f := range fs[first:next] {
			fmt.Fprintf(w, "     %s\n", message(f, c.text, l))
		}
		at += n
	}
	for _, f := range fs[next:] {
		fmt.Fprintf(w, "   (%s) %s\n", say("whole", l), message(f, c.text, l))
	}
	fmt.Fprintln(w)
}

// visible keeps what a terminal would obey out of what it shows.
func visible(r rune) rune {
	if unicode.IsControl(r) {
		return ' '
	}
	return r
}

// lineLen returns the bytes of the next line to print: up to a line break, or to
// the last space before the width.
func lineLen(s string, width int) int {
	n, space := 0, 0
	for i, r := range s {
		if r == '\n' {
			return i + 1
		}
		if n >= width {
			if space > 0 {
				return space
			}
			return i
		}
		n++
		if r == ' ' {
			space = i + 1
		}
	}
	return len(s)
}

// markLine underlines the places of a line that starts at byte at; fs are those
// that start up to its end. Those of most bytes and more, whole sentences, are not
// underlined: their message says enough.
func markLine(line string, at int, fs readability.Findings, most int) string {
	marked := make([]bool, len(line))
	for i := len(fs) - 1; i >= 0 && fs[i].At.Start > at-most; i-- {
		if s := fs[i].At; s.Len() < most {
			for k := max(s.Start, at); k < min(s.End, at+len(line)); k++ {
				marked[k-at] = true
			}
		}
	}
	var b strings.Builder
	for i := range line {
		if marked[i] {
			b.WriteByte('~')
		} else {
			b.WriteByte(' ')
		}
	}
	return strings.TrimRight(b.String(), " ")
}

// message says in one line where a finding is, what is wrong and how to mend it.
func message(f readability.Finding, text string, l standard.Lang) string {
	s := f.Text.In(l)
	if !f.At.IsZero() {
		s = quoted(f, text, l) + ": " + s
	}
	if f.Suggestion != "" {
		return s + instead(f, l)
	}
	return s + " " + f.Mend.In(l)
}

// quoted is what stands at the place of a finding, cut if it is long.
func quoted(f readability.Finding, text string, l standard.Lang) string {
	if f.At.IsZero() {
		return say("whole", l)
	}
	place := strings.Map(visible, strings.Join(strings.Fields(strings.ToValidUTF8(f.At.In(text), "\uFFFD")), " "))
	if utf8.RuneCountInString(place) > 40 {
		r := []rune(place)
		place = string(r[:20]) + " … " + string(r[len(r)-15:])
	}
	return "«" + place + "»"
}

// instead is what to put at the place, or else how to mend it.
func instead(f readability.Finding, l standard.Lang) string {
	if f.Suggestion != "" {
		return " → «" + f.Suggestion + "»"
	}
	return ": " + f.Mend.In(l)
}

// title sums a report up in one line.
func title(c checked, l standard.Lang) string {
	r := c.Report
	n := 0
	for _, t := range r.Tally {
		n += t.N
	}
	s := fmt.Sprintf("%s: "+say("count", l), strings.Map(visible, named(c.Name, l)), r.Counts.Words, r.Counts.Sentences, n)
	if band, ok := r.Scores[0].Band(); ok {
		s += fmt.Sprintf(", %s %s (%s)", say("grade", l), figure(r.Scores[0].Value, l), band.Title.In(l))
	}
	return s + "; " + say(string(r.Verdict), l)
}

// named is the name of a text.
func named(name string, l standard.Lang) string {
	if name == "-" {
		return say("stdin", l)
	}
	return name
}

// table prints one line a text and what the base looks like.
func table(w io.Writer, all []checked, l standard.Lang) {
	reports := make([]readability.Report, len(all))
	for i, c := range all {
		reports[i] = c.Report
		fmt.Fprintln(w, title(c, l))
	}
	s := readability.Share(reports)
	fmt.Fprintf(w, "\n"+say("summary", l)+"\n", s.Letters, s.Passed, s.Failed, s.Undecided)
	if len(s.Rules) > 0 {
		fmt.Fprintln(w, say("rules", l))
	}
	for i, t := range s.Rules {
		if i == 10 {
			break
		}
		name := t.Code
		if r, ok := readability.FindRule(t.Code); ok {
			name = r.Title.In(l)
		}
		fmt.Fprintf(w, "%5d  %s\n", t.N, name)
	}
}

// figure writes a number to a tenth as the language has it: 21,3 or 21.3; a
// whole one without the tenth.
func figure(v float64, l standard.Lang) string {
	tenths := int64(math.Round(10 * v))
	whole := tenths%10 == 0
	switch {
	case whole && l == standard.LangEN:
		return russian.NumberEN(tenths / 10)
	case whole:
		return russian.Number(tenths / 10)
	case l == standard.LangEN:
		return russian.DecimalEN(tenths, 1)
	}
	return russian.Decimal(tenths, 1)
}
