package readability

import (
	"unicode/utf8"
)

// Span is a stretch of a text («место в тексте»): the bytes from Start up to
// End. Editors that count otherwise ask [Span.Runes] or [Span.UTF16].
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// In returns the stretch of text that s covers, "" if s does not lie in text.
func (s Span) In(text string) string {
	if !s.liesIn(text) {
		return ""
	}
	return text[s.Start:s.End]
}

// Len returns the length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// IsZero reports whether s is the zero Span, which means the whole text.
func (s Span) IsZero() bool { return s == Span{} }

// Runes returns the same stretch counted in code points, for a text of which s
// gives bytes. It reports false if s does not lie in text.
func (s Span) Runes(text string) (Span, bool) {
	if !s.liesIn(text) {
		return Span{}, false
	}
	from := utf8.RuneCountInString(text[:s.Start])
	return Span{from, from + utf8.RuneCountInString(text[s.Start:s.End])}, true
}

// UTF16 returns the same stretch counted in UTF-16 units, as editors and the
// language server protocol count. It reports false if s does not lie in text.
func (s Span) UTF16(text string) (Span, bool) {
	if !s.liesIn(text) {
		return Span{}, false
	}
	from := units(text[:s.Start])
	return Span{from, from + units(text[s.Start:s.End])}, true
}

func (s Span) liesIn(text string) bool {
	return s.Start >= 0 && s.Start <= s.End && s.End <= len(text)
}

// whole widens a stretch of text to whole characters.
func (s Span) whole(text string) Span {
	for s.Start > 0 && s.Start < len(text) && !utf8.RuneStart(text[s.Start]) {
		s.Start--
	}
	for s.End < len(text) && !utf8.RuneStart(text[s.End]) {
		s.End++
	}
	return s
}

// units counts UTF-16 units; a byte that is not UTF-8 is one unit, the
// replacement character.
func units(text string) int {
	n := 0
	for _, r := range text {
		n++
		if r > 0xFFFF {
			n++
		}
	}
	return n
}
