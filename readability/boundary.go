package readability

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lookBack bounds in bytes how far a decision looks to the left, so that the
// cost stays linear whatever the text.
const lookBack = 64

// cluster returns the end of the run of marks that end sentences and of the
// quotes and brackets that close after them.
func cluster(s string, i int) int {
	for i < len(s) {
		switch c := s[i]; {
		case c == '.' || c == '!' || c == '?' || c == ')' || c == ']' || c == '"' || c == '\'':
			i++
		case c < 0x80:
			return i
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if r != '…' && r != '»' && r != '”' && r != '“' && r != '’' {
				return i
			}
			i += size
		}
	}
	return i
}

// endsSentence decides about the cluster s[i:end] that a space or the end of the
// text follows.
func endsSentence(s string, start, i, end int) bool {
	k, after := follows(s, end)
	if k >= len(s) {
		return true
	}
	next := runeAt(s, k)
	switch next {
	case ',', ';', ':', ')', ']', '}', '»', '/':
		return false
	}
	if isListMark(s, start, end) || s[i] == '.' && end == i+1 && marksItem(s, start, i) {
		return false
	}
	small := isSmall(next)
	if s[i] == '.' && (next == '№' || next == 'N' && isNumbered(s[k+1:])) {
		return false
	}
	if s[i] != '.' || end > i+1 {
		if closesQuote(s[i:end]) && after.bracket {
			return false
		}
		return !small || after.line || after.quote && end == i+1
	}
	switch leftWord(s, start, i) {
	case leftHead:
		return false
	case leftInitial:
		return i-2 >= start && s[i-2] == ' ' && isLatinCategory(s[i-1]) && unicode.Is(unicode.Cyrillic, next) && unicode.IsUpper(next)
	case leftTail:
		return !small && !after.bracket && !strings.ContainsRune("%§", next) && (!isDigit(s[k]) || listMarkLen(s, k) > 0)
	case leftPlain:
	}
	return !small || after.line || after.bracket || after.quote || after.dash
}

// runeAt is the rune at s[i], which is most often a letter of two bytes.
func runeAt(s string, i int) rune {
	if i+1 < len(s) && s[i]&^1 == 0xD0 && s[i+1]&0xC0 == 0x80 {
		return rune(s[i]&0x1F)<<6 | rune(s[i+1]&0x3F)
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r
}

// isSmall is unicode.IsLower, sooner for А to я.
func isSmall(r rune) bool {
	if r >= 'А' && r <= 'я' {
		return r >= 'а'
	}
	return unicode.IsLower(r)
}

// isLatinCategory reports whether a single Latin capital names a kind of thing
// (категория B) before a Russian word: it is no initial there, and no Roman
// number, which may be a heading.
func isLatinCategory(c byte) bool {
	return c >= 'A' && c <= 'Z' && strings.IndexByte("IVXLCDM", c) < 0
}

// marksItem reports whether the dot at s[i] belongs to the mark of a list item
// that no line break parted from a bracket or quote before it: …) 2. Второй. The
// first mark may follow a colon: … : 1. Первый.
func marksItem(s string, start, i int) bool {
	l := i
	for l > start && l > i-2 && isDigit(s[l-1]) {
		l--
	}
	if l == i || l == start || s[l-1] != ' ' {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[start : l-1])
	return before == ')' || before == '»' || before == '"' || before == ':' && s[l:i] == "1"
}

// closesQuote reports whether a quote closes in a cluster of marks.
func closesQuote(marks string) bool { return strings.ContainsAny(marks, "»”“\"'’") }

// gap is what lies between a mark and the next word.
type gap struct{ line, dash, quote, bracket bool }

// follows skips spaces, dashes, bullets, opening quotes and brackets from i on.
// It returns where the next word or mark starts, and what was passed.
func follows(s string, i int) (k int, g gap) {
	for i < len(s) {
		if s[i] == ' ' {
			i++
			continue
		}
		if s[i]&^1 == 0xD0 { // a letter, or half of one
			return i, g
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch r {
		case '\n':
			g.line = true
		case '«', '"', '„', '“', '\'', '‘':
			g.quote = true
		case '(', '[', '{':
			g.bracket = true
		default:
			if isBullet(r) {
				g.dash = true
			} else if !isSpace(r) {
				return i, g
			}
		}
		i += size
	}
	return i, g
}

// What stands to the left of a dot.
const (
	leftPlain   = iota
	leftInitial // one capital letter
	leftHead    // an abbreviation that something follows: ст. 5, ул. Мира
	leftTail    // one that follows something: 2010 г., 5 руб.
)

// leftWord looks at the word before the dot at s[i].
func leftWord(s string, start, i int) int {
	from := max(start, i-lookBack)
	if i-6 >= from && isRussian(s, i-2) && isRussian(s, i-4) && isRussian(s, i-6) && letterAt(s[i-2], s[i-1])&letterVowel != 0 {
		return leftPlain // no abbreviation of three letters and more ends in a vowel
	}
	l := i
	for l > from {
		if l-2 >= from && s[l-2]&^1 == 0xD0 && s[l-1]&0xC0 == 0x80 {
			if l -= 2; i-l > longestAbbreviation {
				return leftPlain
			}
			continue
		}
		r, size := utf8.DecodeLastRuneInString(s[from:l])
		if !isLetter(r) {
			break
		}
		l -= size
	}
	if l == i || i-l > longestAbbreviation {
		return leftPlain
	}
	word := s[l:i]
	before, _ := utf8.DecodeLastRuneInString(s[from:l])
	first := runeAt(word, 0)
	n := utf8.RuneLen(first)
	if n == len(word) && unicode.IsUpper(first) {
		if before == '-' || unicode.IsDigit(before) {
			return leftPlain
		}
		return leftInitial
	}
	var buf [lookBack]byte
	name := lowered(buf[:0], word)
	left := s[from:l]
	for strings.HasSuffix(left, " ") || strings.HasSuffix(left, "\u00a0") {
		left = strings.TrimSuffix(strings.TrimSuffix(left, " "), "\u00a0")
	}
	if n == len(word) && strings.HasSuffix(left, ".") {
		prev, _ := utf8.DecodeLastRuneInString(left[:len(left)-1])
		switch prev, last := folded(prev), folded(first); {
		case prev == 'т' && (last == 'е' || last == 'к' || last == 'н'), prev == 'и' && last == 'о', prev == 'в' && last == 'о':
			return leftHead
		case prev == 'т' && (last == 'д' || last == 'п' || last == 'ч'), (prev == 'с' || prev == 'т') && last == 'г', before == '.', last == 'э':
			return leftTail
		}
	}
	if before == '-' && n == len(word) {
		return leftPlain
	}
	afterNumber := false
	if t := strings.TrimRight(left, "-"); t != "" {
		afterNumber = isDigit(t[len(t)-1])
	}
	head, tail := abbreviation(string(name))
	switch {
	case tail && (afterNumber || !head):
		return leftTail
	case head:
		return leftHead
	}
	return leftPlain
}

// isListMark reports whether s[start:end] is nothing but the mark of a list:
// 1. 1.1. 2) IV. а) §
func isListMark(s string, start, end int) bool {
	if end-start > lookBack {
		return false
	}
	first := start
	for first < end && s[first] == ' ' {
		first++
	}
	if isRussian(s, first) && isRussian(s, first+2) && s[first:first+2] != "Х" { // a word, as most often
		return false
	}
	t := strings.TrimFunc(s[first:end], isSpace)
	if t == "" || len(t) > 14 {
		return false
	}
	if isDigit(t[0]) || strings.HasPrefix(t, "§") {
		for _, r := range t {
			if uint32(r-'0') >= 10 && !strings.ContainsRune(".)§ -", r) && !unicode.IsDigit(r) {
				return false
			}
		}
		return true
	}
	t = strings.TrimRight(t, ".)")
	return utf8.RuneCountInString(t) == 1 || strings.Trim(t, "IVXLCХ") == ""
}

// listMarkLen returns the length of a mark such as 1. or 2) or 8.1. at s[i], 0
// if none stands there.
func listMarkLen(s string, i int) int {
	n, digits := i, 0
	for n < len(s) && n < i+8 && (isDigit(s[n]) || s[n] == '.') {
		if digits++; s[n] == '.' {
			digits = 0
		}
		if digits > 3 { // a year, a sum
			return 0
		}
		n++
	}
	switch {
	case n == i || n >= len(s):
		return 0
	case s[n] == ')':
		return n + 1 - i
	case s[n-1] == '.' && isGap(s, n):
		return n - i
	}
	return 0
}

// isGap reports whether a space other than a line break stands at s[i].
func isGap(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r != '\n' && r != '\r' && isSpace(r)
}

// markLen is listMarkLen for the marks that may start a line: it knows IV. and
// а) and § 2. too. A single letter with a dot is none: it may be an initial.
func markLen(s string, i int) int {
	if n := listMarkLen(s, i); n > 0 {
		return n
	}
	if t, ok := strings.CutPrefix(s[i:], "§"); ok {
		t = strings.TrimLeftFunc(t, isSpace)
		if n := listMarkLen(t, 0); n > 0 {
			return len(s) - i - len(t) + n
		}
		return 0
	}
	n := i
	for n < len(s) && n < i+6 && strings.IndexByte("IVXLC", s[n]) >= 0 {
		n++
	}
	roman := n > i+1 || n == i+1 && s[i] != 'L' && s[i] != 'C'
	if roman && n+1 < len(s) && (s[n] == '.' || s[n] == ')') && isGap(s, n+1) {
		return n + 1 - i
	}
	if r, size := utf8.DecodeRuneInString(s[i:]); isLetter(r) && strings.HasPrefix(s[i+size:], ")") && i+size+1 < len(s) && isGap(s, i+size+1) {
		return size + 1
	}
	return 0
}

// isBullet reports whether r stands before an item of a list.
func isBullet(r rune) bool {
	switch r {
	case '-', '*', '—', '–', '•', '●', '▪', '■', '□', '○', '◦', '‣', '·', '▶', '►', '➢', '➤', '✓', '✔':
		return true
	}
	return false
}

// isNumbered reports whether a number comes first: after the N that stands for №.
func isNumbered(s string) bool {
	for n := 0; n < len(s); n++ {
		if s[n] != ' ' {
			return isDigit(s[n])
		}
	}
	return false
}

// isItem reports whether the mark of a list follows the semicolon before i.
func isItem(s string, i int) bool {
	for i < len(s) && isGap(s, i) {
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	if listMarkLen(s, i) > 0 {
		return true
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	return isLetter(r) && strings.HasPrefix(s[i+size:], ")") && i+size+1 < len(s) && isGap(s, i+size+1)
}
