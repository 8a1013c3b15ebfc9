package readability

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// heading is the greatest length in bytes of a line that ends a sentence
// without a mark.
const heading = 80

// lineBreak decides about the line feed at s[i].
func lineBreak(s string, start, i int) (end int, ends, para bool) {
	end = i
	lines := 0
	for end < len(s) && !isRussian(s, end) {
		r, size := utf8.DecodeRuneInString(s[end:])
		if !isSpace(r) {
			break
		}
		if r == '\n' {
			lines++
		}
		end += size
	}
	if lines > 1 || end >= len(s) {
		return end, true, true
	}
	next := runeAt(s, end)
	if isBullet(next) || (!isRussian(s, end) || strings.HasPrefix(s[end+2:], ")")) && markLen(s, end) > 0 {
		return end, true, true
	}
	if isMarkAlone(s, start, i) {
		return end, false, false
	}
	from := max(start, i-heading)
	left := strings.TrimRightFunc(s[from:i], isSpace)
	if left == "" {
		return end, true, true
	}
	switch last, _ := utf8.DecodeLastRuneInString(left); last {
	case '!', '?', ';', ':', '…':
		return end, true, true
	case '.':
		switch leftWord(s, start, from+len(left)-1) {
		case leftPlain:
			return end, true, true
		case leftHead:
			return end, false, false
		}
	case ',', '-', '—', '–', '(', '«':
		return end, false, false
	default:
		if unicode.IsUpper(next) && (from == start || hasRoom(s[start:i], s[end:])) && strings.IndexByte(strings.TrimLeftFunc(s[start:i], isSpace), '\n') < 0 && startsLine(s, start) {
			return end, true, true
		}
	}
	if (unicode.IsUpper(next) || unicode.IsDigit(next)) && isBroken(s, i, end) {
		return end, true, true
	}
	return end, false, false
}

// isMarkAlone reports whether s[start:i] is the mark of a list whose text stands
// on the next line.
func isMarkAlone(s string, start, i int) bool {
	if i > start+lookBack || isRussian(s, i-2) {
		return false
	}
	t := strings.TrimFunc(s[start:i], isSpace)
	return t != "" && (t[len(t)-1] == '.' || t[len(t)-1] == ')') && isListMark(s, start, i)
}

// startsLine reports whether nothing but spaces stands between a line feed, or
// the start of the text, and the first sign from start on.
func startsLine(s string, start int) bool {
	for start < len(s) {
		r, size := utf8.DecodeRuneInString(s[start:])
		if r == '\n' {
			return true
		}
		if !isSpace(r) {
			break
		}
		start += size
	}
	for n := 0; n < lookBack && start > 0; n++ {
		r, size := utf8.DecodeLastRuneInString(s[:start])
		if !isSpace(r) {
			return false
		}
		if r == '\n' {
			return true
		}
		start -= size
	}
	return start == 0
}

// widest is the greatest number of characters in a line that was broken because
// it was full.
const widest = 130

// isBroken reports whether the line before the line feed at s[i] was broken on
// purpose and not because it was full; end is where the next line starts. A line
// is not full if the first word of the next one would have fitted, as the length
// of another one of the paragraph shows, with a tenth to spare for letters that are
// not all of one width. A heading in capitals ends where they do.
func isBroken(s string, i, end int) bool {
	length, small, capitals := 0, false, 0
	for i > 0 && length <= widest {
		if isRussian(s, i-2) { // as most signs are
			length++
			capital := letterAt(s[i-2], s[i-1])&letterCapital != 0
			small = small || !capital
			if capital {
				capitals++
			}
			i -= 2
			continue
		}
		if s[i-1] == ' ' && length > 0 {
			length++
			i--
			continue
		}
		r, size := utf8.DecodeLastRuneInString(s[:i])
		if r == '\n' {
			break
		}
		if length > 0 || !isSpace(r) { // not those at its end
			length++
		}
		small = small || unicode.IsLower(r)
		if unicode.IsUpper(r) {
			capitals++
		}
		i -= size
	}
	if length > widest {
		return true
	}
	first, next, smallNext := 0, 0, false
	for end < len(s) && next <= 2*widest {
		if isRussian(s, end) {
			smallNext = smallNext || letterAt(s[end], s[end+1])&letterCapital == 0
			next++
			end += 2
			continue
		}
		if s[end] == ' ' && first > 0 {
			next++
			end++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[end:])
		if r == '\n' {
			break
		}
		if first == 0 && isSpace(r) {
			first = next
		}
		smallNext = smallNext || unicode.IsLower(r)
		next++
		end += size
	}
	if first == 0 {
		first = next
	}
	if !small && capitals > 3 && smallNext {
		return true
	}
	room := (11*(length+1+first) + 9) / 10
	return next >= room || isWideBefore(s, i, room) || isWideAfter(s, end, room)
}

// narrowest is the least number of characters at which texts are wrapped.
const narrowest = 60

// hasRoom reports whether the first word of the rest would have fitted into the line
// before it even if it was broken at as few characters, with a tenth to spare.
func hasRoom(line, rest string) bool {
	const most = 2 * narrowest // bytes
	if len(line) > most {
		return false
	}
	word := rest[:min(len(rest), most)]
	if n := strings.IndexFunc(word, isSpace); n >= 0 {
		word = word[:n]
	}
	return (utf8.RuneCountInString(strings.TrimSpace(line))+1+utf8.RuneCountInString(word))*11 <= narrowest*10
}

// isRussian reports whether a letter U+0400 to U+047F stands at s[i].
func isRussian(s string, i int) bool {
	return i >= 0 && i+1 < len(s) && s[i]&^1 == 0xD0 && s[i+1]&0xC0 == 0x80
}

// isWideBefore reports whether one of the lines before the one that starts at s[i],
// back to an empty line, of a few of them, has so many characters.
func isWideBefore(s string, i, least int) bool {
	g := gauge{least: least}
	for !g.done() && i > 0 {
		if isRussian(s, i-2) {
			i -= 2
			g.seen++
			g.n++
			continue
		}
		r, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		g.take(r)
	}
	return g.n >= least
}

// isWideAfter reports whether one of the lines after the line feed at s[i], up to an
// empty line, of a few of them, has so many characters.
func isWideAfter(s string, i, least int) bool {
	g := gauge{least: least}
	for !g.done() && i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		g.take(r)
	}
	return g.n >= least
}

// gauge counts the characters of lines, one line after the other.
type gauge struct {
	n, least int  // characters of the line at hand, and how many make it wide
	seen     int  // characters of all
	blank    bool // the line at hand was empty
}

// done reports whether a wide line, an empty one or enough of them has been seen.
func (g *gauge) done() bool { return g.n >= g.least || g.blank || g.seen > 2*widest }

// take counts a character. Blanks before the first other one are not counted.
func (g *gauge) take(r rune) {
	switch {
	case r == '\n':
		g.blank = g.seen > 0 && g.n == 0
		g.n = 0
	case g.n > 0 || !isSpace(r):
		g.n++
	}
	g.seen++
}
