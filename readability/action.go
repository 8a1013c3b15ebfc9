package readability

import (
	"strings"
	"unicode/utf8"

	"github.com/state-for-people/standard"
)

// action is a noun of action («отглагольное существительное») in a split
// predicate and the verb that says the same.
type action struct {
	verb string // the plain verb, infinitive
	with uint8  // row in starts
}

// plainVerb is the advice to take the plain verb.
func (a *action) plainVerb() standard.Text {
	return standard.Text{RU: "Замените одним глаголом: «" + a.verb + "».", EN: "Use the plain verb."}
}

// instead is what stands for a weak verb and its noun of action, nil if the lists do
// not have it.
func (t *token) instead(noun *token) *action {
	if noun.class&classAction == 0 {
		return nil
	}
	a := &actions[noun.arg]
	switch weak := t.first() >> 5; weak {
	case four('п', 'р', 'о', 'й'), four('п', 'р', 'о', 'ш'), four('п', 'р', 'о', 'х'): // пройти обучение
		for i := range undergone {
			if strings.TrimSuffix(undergone[i].verb, "ся") == a.verb {
				return &undergone[i]
			}
		}
	default:
		switch {
		case a.verb == "мочь" && weak>>10 != pairOf('и', 'м'): // дать возможность, and no иметь
			return &allowing
		case a.verb == "взыскать" && weak>>5 == three('н', 'а', 'л'): // наложить взыскание
			return &punishing
		}
	}
	return a
}

// What a weak verb and its noun say when it is not the doing of the noun: to let
// somebody, to punish him, to have a thing done to oneself.
var (
	allowing  = action{verb: "позволить"}
	punishing = action{verb: "наказать"}
	undergone = [...]action{{verb: "обучиться"}, {verb: "обследоваться"}, {verb: "зарегистрироваться"}}
)

// splits reports whether the verb of a token and the noun make a split predicate.
func (d *draft) splits(verb *token, a *action) bool {
	if a.with == 0 {
		return !verb.isChoosy()
	}
	word := verb.At.In(d.text)
	for with := starts[a.with]; with != ""; { // several with spaces between, * for any but the choosy
		one, rest, _ := strings.Cut(with, " ")
		if one == "*" && !verb.isChoosy() || one != "*" && initial(one) == verb.first()>>20 && startsWith(word, one) {
			return true
		}
		with = rest
	}
	return false
}

// asksFor reports whether the verb of a token is among those that the noun names.
func (d *draft) asksFor(verb *token, a *action) bool {
	word := verb.At.In(d.text)
	for with := starts[a.with]; with != ""; {
		one, rest, _ := strings.Cut(with, " ")
		if one != "*" && initial(one) == verb.first()>>20 && startsWith(word, one) {
			return true
		}
		with = rest
	}
	return false
}

// isChoosy reports whether a verb means something beside most nouns: сделать
// ремонт, пройти осмотр. It needs a noun that names it.
func (t *token) isChoosy() bool {
	switch lo := t.first(); lo {
	case five('с', 'д', 'е', 'л', 'а'), five('н', 'а', 'п', 'р', 'а'), five('п', 'р', 'о', 'х', 'о'), five('п', 'р', 'и', 'ч', 'и'), five('у', 'с', 'т', 'а', 'н'),
		five('в', 'с', 'т', 'у', 'п'), five('п', 'р', 'е', 'д', 'ъ'), five('п', 'р', 'е', 'д', 'п'):
		return true
	default:
		switch lo >> 5 {
		case four('д', 'е', 'л', 'а'), four('о', 'т', 'д', 'а'), four('п', 'р', 'о', 'й'), four('п', 'р', 'о', 'ш'), four('н', 'а', 'н', 'е'), four('н', 'а', 'н', 'о'), four('в', 'ы', 'р', 'а'):
			return true
		}
	}
	return false
}

// initial is the first letter of a Russian word as scanWord keeps it.
func initial(word string) uint64 { return uint64(letterAt(word[0], word[1]) >> letterPlace) }

// five is five letters as scanWord keeps them.
func five(a, b, c, d, e rune) uint64 { return three(a, b, c)<<10 | pairOf(d, e) }

// first returns the first five letters of a word as scanWord keeps them, with zeroes
// after a shorter one.
func (t *token) first() uint64 {
	const kept = 5
	if t.letters < kept {
		return t.lo << (5 * (kept - t.letters))
	}
	s := 5 * (min(t.letters, longestKept) - kept)
	if s >= 64 {
		return t.hi >> (s - 64) & (1<<25 - 1)
	}
	return (t.lo>>s | t.hi<<(64-s)) & (1<<25 - 1)
}

// startsWith reports whether a word starts with these small letters. Most words
// differ in the first one.
func startsWith(word, start string) bool {
	return len(word) > 1 && initial(word) == initial(start) && startsOn(word, start)
}

// startsOn is startsWith letter by letter.
func startsOn(word, start string) bool {
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
