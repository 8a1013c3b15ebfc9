package main

import (
	"encoding/json"
	"strings"
	"unicode/utf8"

	"github.com/state-for-people/standard"
)

// width is how wide the story is told, in characters.
const width = 98

// telling is the story as it grows: lines, and files for who wants them.
type telling struct {
	lang  standard.Lang
	lines []string
	files []file
	err   error
}

type file struct {
	name string
	data []byte
}

func (t *telling) text() string { return strings.Join(t.lines, "\n") + "\n" }

// in returns the text in the language of the story.
func (t *telling) in(ru, en string) string { return standard.Text{RU: ru, EN: en}.In(t.lang) }

// step begins a step of the story.
func (t *telling) step(ru, en string) {
	if len(t.lines) > 0 {
		t.lines = append(t.lines, "")
	}
	t.lines = append(t.lines, t.in(ru, en))
}

// say tells one thing, wrapped and indented. It never breaks a line at the
// non-breaking spaces inside numbers.
func (t *telling) say(text string) {
	line := "  "
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' }) {
		if utf8.RuneCountInString(line)+utf8.RuneCountInString(word)+1 > width && strings.TrimSpace(line) != "" {
			t.lines = append(t.lines, line)
			line = "     "
		} else if strings.TrimSpace(line) != "" {
			line += " "
		}
		line += word
	}
	t.lines = append(t.lines, line)
}

// list tells several things of one kind in one sentence.
func (t *telling) list(of string, things []string) {
	if len(things) > 0 {
		t.say(of + ": " + strings.Join(things, "; ") + ".")
	}
}

// both tells one thing in the language of the story.
func (t *telling) both(ru, en string) { t.say(t.in(ru, en)) }

// file keeps a file.
func (t *telling) file(name, text string) { t.files = append(t.files, file{name, []byte(text)}) }

// json keeps a value as a file.
func (t *telling) json(name string, v any) {
	b, err := json.MarshalIndent(v, "", " ")
	if err != nil && t.err == nil {
		t.err = err
	}
	t.files = append(t.files, file{name, append(b, '\n')})
}
