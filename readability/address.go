package readability

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// An address («адрес») is an e-mail or a web address: what stands around @, ://
// or a dot between Latin letters without a space. It is no word and no sentence
// ends in it.

// triggersAddress reports whether the sign at s[i] shows that an address stands
// around it.
func triggersAddress(s string, i int) bool {
	switch s[i] {
	case '@':
		if i == 0 || i+1 >= len(s) {
			return false
		}
		l, _ := utf8.DecodeLastRuneInString(s[:i])
		r, _ := utf8.DecodeRuneInString(s[i+1:])
		return isNamePart(l) && isNamePart(r)
	case ':':
		return i > 0 && s[i-1]|0x20-'a' < 26 && strings.HasPrefix(s[i:], "://")
	case '.':
		if i == 0 || i+1 >= len(s) {
			return false
		}
		if s[i-1]|0x20-'a' < 26 || isDigit(s[i-1]) {
			return s[i+1]|0x20-'a' < 26
		}
		if strings.HasPrefix(s[i:], ".рф") && s[i-1] >= 0x80 {
			l, _ := utf8.DecodeLastRuneInString(s[:i])
			r, _ := utf8.DecodeRuneInString(s[i+len(".рф"):])
			return isLetter(l) && !isNamePart(r)
		}
	}
	return false
}

func isNamePart(r rune) bool { return isLetter(r) || unicode.IsDigit(r) }

// isAddressLeft reports whether r may stand in an address before its first @,
// :// or dot. Whatever may stand in a word is among these, so that an address
// never starts inside a word.
func isAddressLeft(r rune) bool {
	switch r {
	case utf8.RuneError:
		return false
	case '.', '_', '%', '+':
		return true
	}
	return isLetter(r) || r < 0x80 && isDigit(byte(r)) || isJoiner(r) || isIgnorable(r)
}

// addressStart goes back from the sign at s[i] to the start of its address, not
// before floor.
func addressStart(s string, floor, i int) int {
	for i > floor {
		r, size := utf8.DecodeLastRuneInString(s[floor:i])
		if !isAddressLeft(r) {
			break
		}
		i -= size
	}
	return i
}

// addressEnd goes on from the sign at s[i] to the end of its address: a space,
// a quote or a bracket; marks that end a sentence are left outside.
func addressEnd(s string, i int) int {
	start := i
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if isSpace(r) || strings.ContainsRune("\"'<>()[]{}«»“”„’|", r) || r == utf8.RuneError && size == 1 {
			break
		}
		i += size
	}
	for i > start+1 && strings.IndexByte(".,;:!?-", s[i-1]) >= 0 {
		i--
	}
	if strings.HasSuffix(s[start:i], "…") {
		i -= len("…")
	}
	return i
}
