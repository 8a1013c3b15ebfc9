package readability

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// Sentences yields the sentences of a text («предложения»), in order, without
// the space around them. A sentence holds a letter or a digit. It ends
//
//   - at ! ? … and at a dot, with the quotes and brackets that close after it,
//     before a space, unless a small letter follows or the dot belongs to an
//     initial, an abbreviation, a date or the mark of a list;
//   - at a semicolon before the mark of a list;
//   - at a line break, if the line is empty, the next one starts with the mark of
//     a list, a dash or a bullet, the line ends with . ! ? … ; or :, or it is a
//     heading: a short line, a line of capitals, or one that had room for the first
//     word of the next, if that starts with a capital or a digit. Other line breaks
//     are hard wrapping and end nothing.
func Sentences(text string) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		sp := splitter{text: text}
		for {
			s, _, ok := sp.next()
			if !ok || !yield(s) {
				return
			}
		}
	}
}

// splitter walks over the sentences of a text.
type splitter struct {
	text    string
	i       int  // where to look next
	start   int  // where the sentence starts
	floor   int  // an address does not start before
	decided int  // marks before it have been looked at
	fresh   bool // a line break has ended the paragraph before the sentence at hand
}

// next returns the next sentence, trimmed, and whether it is the first of a paragraph.
func (sp *splitter) next() (s Span, first, ok bool) {
	text := sp.text
	inked := false
	first = sp.start == 0 || sp.fresh
	sp.fresh = false
	for i := sp.i; i < len(text); {
		b := text[i]
		switch bytesAre[b] {
		case byteRussian:
			from := i
			for i+1 < len(text) && text[i]&^1 == 0xD0 && text[i+1]&0xC0 == 0x80 {
				i += 2
			}
			if i > from {
				inked = true
				continue
			}
			// half a letter
		case byteLatin, byteDigit:
			inked = true
		case byteWide:
			r, size := utf8.DecodeRuneInString(text[i:])
			if isLetter(r) {
				inked = true
			}
			if r == '…' && i >= sp.decided {
				end, ends, _ := boundary(text, sp.start, i)
				sp.decided = end
				if ends && inked {
					s = trim(text, sp.start, end)
					sp.i, sp.start = i+size, end
					return s, first, true
				}
			}
			i += size
			continue
		case byteMark, byteLine:
			if (b == '.' || b == '@' || b == ':') && triggersAddress(text, i) {
				end := addressEnd(text, i)
				i, sp.floor, inked = end, end, true
				continue
			}
			if i < sp.decided || b == ':' || b == '@' {
				break
			}
			end, ends, para := boundary(text, sp.start, i)
			sp.decided = end
			if ends && inked {
				s = trim(text, sp.start, end)
				sp.i, sp.start, sp.fresh = i+1, end, para
				return s, first, true
			}
			first = first || para && !inked
		}
		i++
	}
	sp.i = len(text)
	if !inked {
		return Span{}, false, false
	}
	s = trim(text, sp.start, len(text))
	sp.start = len(text)
	return s, first, true
}

func trim(text string, from, to int) Span {
	t := text[from:to]
	left := len(t) - len(strings.TrimLeftFunc(t, isSpace))
	return Span{from + left, from + left + len(strings.TrimSpace(t[left:]))}
}

// boundary decides about the mark at s[i] in a sentence that starts at start:
// whether a sentence ends there, and at which byte; marks before end need no
// further look. para says that a line break ended a paragraph.
func boundary(s string, start, i int) (end int, ends, para bool) {
	switch s[i] {
	case '\n':
		return lineBreak(s, start, i)
	case ';':
		return i + 1, isItem(s, i+1), false
	}
	end = cluster(s, i)
	if end < len(s) {
		if r, _ := utf8.DecodeRuneInString(s[end:]); !isSpace(r) {
			return end, false, false
		}
	}
	return end, endsSentence(s, start, i, end), false
}
