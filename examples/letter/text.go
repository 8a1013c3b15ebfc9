package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/russian"
	"github.com/state-for-people/standard/readability"
)

// width is how many characters of a text stand in one line.
const width = 96

// words are what the command says in both languages.
var words = map[string]standard.Text{
	"pass":      {RU: "текст в пределах профиля", EN: "the text keeps the limits"},
	"fail":      {RU: "текст вне пределов профиля", EN: "the text exceeds the limits"},
	"undecided": {RU: "текст слишком короткий для оценки", EN: "the text is too short to judge"},
	"nothing":   {RU: "замечаний нет", EN: "nothing found"},
	"count":     {RU: "слов %d, предложений %d, замечаний %d", EN: "%d words, %d sentences, %d findings"},
	"grade":     {RU: "сложность", EN: "difficulty"},
	"instead":   {RU: "можно", EN: "say"},
	"file":      {RU: "файл", EN: "file"},
	"whole":     {RU: "весь текст", EN: "whole text"},
}

func say(key string, l standard.Lang) string { return words[key].In(l) }

// underline prints the text with its places underlined, and the findings below
// the line in which they start.
func underline(w io.Writer, c checked, l standard.Lang) {
	fmt.Fprintf(w, "== %s\n", title(c, l))
	fs := c.Report.Findings // in the order of the text
	rest := c.text
	at, next := 0, 0               // next is the first finding that starts in this line or later
	var open []readability.Finding // those that reach into this line
	for rest != "" {
		n := lineLen(rest)
		line := rest[:n]
		shown := strings.TrimRight(strings.ReplaceAll(line, "\t", " "), "\r\n")
		from := next
		for next < len(fs) && !fs[next].At.IsZero() && fs[next].At.Start < at+n {
			if fs[next].At.Len() < 2*width {
				open = append(open, fs[next])
			}
			next++
		}
		fmt.Fprintf(w, "   %s\n", shown)
		if marks := markLine(shown, at, open); marks != "" {
			fmt.Fprintf(w, "   %s\n", marks)
		}
		for _, f := range fs[from:next] {
			fmt.Fprintf(w, "     %s\n", message(f, c.text, l))
		}
		rest = rest[n:]
		at += n
		open = slices.DeleteFunc(open, func(f readability.Finding) bool { return f.At.End <= at })
	}
	for _, f := range fs {
		if f.At.IsZero() {
			fmt.Fprintf(w, "   (%s) %s\n", say("whole", l), message(f, c.text, l))
		}
	}
	fmt.Fprintln(w)
}

// lineLen returns the bytes of the next line to print: up to a line break, or to
// the last space before the width.
func lineLen(s string) int {
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

// markLine underlines the places of a line that starts at byte at. Whole
// sentences are not underlined: their message says enough.
func markLine(line string, at int, fs readability.Findings) string {
	var b strings.Builder
	for i := range line {
		mark := byte(' ')
		for _, f := range fs {
			if at+i >= f.At.Start && at+i < f.At.End {
				mark = '~'
				break
			}
		}
		b.WriteByte(mark)
	}
	return strings.TrimRight(b.String(), " ")
}

func message(f readability.Finding, text string, l standard.Lang) string {
	s := ""
	if place := strings.Join(strings.Fields(f.At.In(text)), " "); !f.At.IsZero() {
		if utf8.RuneCountInString(place) > 40 {
			r := []rune(place)
			place = string(r[:20]) + " … " + string(r[len(r)-15:])
		}
		s = "«" + place + "»: "
	}
	s += f.Text.In(l)
	if f.Suggestion != "" {
		return s + " → «" + f.Suggestion + "»"
	}
	return s + " " + f.Mend.In(l)
}

// title sums a report up in one line.
func title(c checked, l standard.Lang) string {
	r := c.Report
	n := 0
	for _, t := range r.Tally {
		n += t.N
	}
	s := fmt.Sprintf("%s: "+say("count", l), c.Name, r.Counts.Words, r.Counts.Sentences, n)
	if band, ok := r.Scores[0].Band(); ok {
		s += fmt.Sprintf(", %s %s (%s)", say("grade", l), figure(r.Scores[0].Value, l), band.Title.In(l))
	}
	return s + "; " + say(string(r.Verdict), l)
}

// table prints one line a text and what the base looks like.
func table(w io.Writer, all []checked, l standard.Lang) {
	reports := make([]readability.Report, len(all))
	for i, c := range all {
		reports[i] = c.Report
		fmt.Fprintln(w, title(c, l))
	}
	s := readability.Share(reports)
	fmt.Fprintf(w, "\n%d: %s %d, %s %d, %s %d\n", s.Letters, say("pass", l), s.Passed, say("fail", l), s.Failed, say("undecided", l), s.Undecided)
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
