package readability

import (
	"strings"
	"unicode/utf8"
)

// action is a noun of action («отглагольное существительное») in a split
// predicate and the verb that says the same.
type action struct {
	verb string // the plain verb, infinitive
	with uint8  // row in starts
}

// splits reports whether the verb and the noun make a split predicate.
func splits(verb string, a *action) bool {
	with := starts[a.with] // several with spaces between, * or "" for any but the choosy
	for with != "" {
		one, rest, _ := strings.Cut(with, " ")
		if one == "*" && !startsWithOneOf(verb, choosy[:]) || one != "*" && startsWith(verb, one) {
			return true
		}
		with = rest
	}
	return a.with == 0 && !startsWithOneOf(verb, choosy[:])
}

// choosy are the beginnings of verbs that mean something beside most nouns:
// сделать ремонт, пройти осмотр. They need a noun that names them.
var choosy = [...]string{"дела", "сдела", "отда", "напра", "прой", "прош", "прохо", "нане", "нано", "причин", "устан", "вступ", "предъ", "выра", "предпр"}

// startOf returns the first letters of the word of t as its hi and lo keep the last
// ones, the first of them on top of 60 bits. It reports false of a word that is not
// written in plain Russian letters, or is too long.
func (t *token) startOf() (uint64, bool) {
	n := int(t.letters)
	if n > 24 || t.At.Len() != 2*n || t.foreign {
		return 0, false
	}
	if n <= 12 {
		return t.lo << (60 - 5*n) & (1<<60 - 1), true
	}
	s := uint(5 * (n - 12))
	return (t.hi<<(64-s) | t.lo>>s) & (1<<60 - 1), true
}

// startsWith reports whether a word starts with these small letters.
func startsWith(word, start string) bool {
	for len(word) > 1 && len(start) > 1 && word[0]&^1 == 0xD0 && word[1]&0xC0 == 0x80 && start[0]&^1 == 0xD0 {
		// two bytes each, without decoding; ё and what is not Russian is left to folded
		if word[0] != start[0] || word[1] != start[1] {
			x := letterAt(word[0], word[1])
			if x&letterForeign != 0 || x>>letterPlace != letterAt(start[0], start[1])>>letterPlace {
				return false
			}
		}
		word, start = word[2:], start[2:]
	}
	for _, want := range start {
		r, size := utf8.DecodeRuneInString(word)
		if folded(r) != want {
			return false
		}
		word = word[size:]
	}
	return true
}
