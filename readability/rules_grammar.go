package readability

import (
	"strings"
	"unicode/utf8"

	"github.com/state-for-people/standard"
)

// passiveShort finds short passive participles: принято, направлены.
func (d *draft) passiveShort() {
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		t := &d.tokens[i]
		if t.class&classShort == 0 || t.quoted || t.covered || t.capital && !t.lead || t.capitals {
			continue
		}
		if m := d.profile.Morphology; m != nil {
			if is, known := m.ShortPassive(t.At.In(d.text)); known && !is {
				continue
			}
		}
		d.at(i, i+1)
	}
}

// passiveReflexive finds the verbs in -ся of a closed list.
func (d *draft) passiveReflexive() {
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		if t := &d.tokens[i]; t.class&classFoundReflexive != 0 && !t.quoted && !t.covered {
			d.at(i, i+1)
		}
	}
}

// verbalNouns finds sentences with more verbal nouns than the limit, and marks
// the first that is too many.
func (d *draft) verbalNouns() {
	most := d.limits[limitVerbalNouns]
	if most == 0 {
		return
	}
	n := d.counted[limitVerbalNouns]
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		if t := &d.tokens[i]; t.class&classVerbal != 0 && !t.quoted && (!t.capital || t.lead) {
			if n++; exceeds(n, most) && !exceeds(n-1, most) {
				d.at(i, i+1)
			}
		}
	}
	d.counted[limitVerbalNouns] = n
}

// between is how many words may stand between a verb and its noun in a split
// predicate: осуществить выездную проверку.
const between = 2

// splitPredicate finds a verb that means little with its noun of action. The
// plain verb fits in its place after an infinitive that nothing depends on; in
// other places it is advice, for another form or another case is wanted.
func (d *draft) splitPredicate() {
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		t := &d.tokens[i]
		if t.class&classLight == 0 || t.quoted {
			continue
		}
		j := i + 1
		for ; j < d.n && j <= i+1+between; j++ {
			n := &d.tokens[j]
			if n.kind != tokenWord || n.quoted || n.class&classLight != 0 {
				break
			}
			if n.class&classAction == 0 {
				if !isModifier(n) {
					break
				}
				continue
			}
			a := &actions[n.arg]
			if !splits(d.text[t.At.Start:t.At.End], a) {
				break
			}
			at := d.span(i, j+1)
			if j == i+1 && isPerfective(t.At.In(d.text)) && (j+1 == d.n || d.tokens[j+1].kind == tokenMark) {
				d.hit(at, likeCase(a.verb, t), nil)
			} else {
				d.hit(at, "", &standard.Text{RU: "Замените одним глаголом: «" + a.verb + "».", EN: "Use the plain verb."})
			}
			break
		}
	}
}

// isPerfective reports whether the verb is an infinitive of the aspect in which
// the plain verbs of actions stand.
func isPerfective(verb string) bool {
	if len(verb) > lookBack {
		return false
	}
	var buf [lookBack]byte
	switch string(lowered(buf[:0], verb)) {
	case "осуществить", "произвести", "провести", "оказать", "принять", "совершить", "вынести", "внести", "выполнить",
		"проделать", "дать", "предоставить", "обеспечить", "организовать", "реализовать", "допустить", "понести":
		return true
	}
	return false
}

// isModifier reports whether a word may stand between a verb and its noun: an
// adjective in the accusative or genitive, or a pronoun.
func isModifier(t *token) bool {
	if t.letters < 3 {
		return false
	}
	switch t.lo & (1<<10 - 1) {
	case pairOf('у', 'ю'), pairOf('ю', 'ю'), pairOf('о', 'е'), pairOf('е', 'е'), pairOf('ы', 'й'), pairOf('и', 'й'), pairOf('о', 'й'), pairOf('ы', 'е'), pairOf('и', 'е'),
		pairOf('г', 'о'), pairOf('ы', 'х'), pairOf('и', 'х'):
		return true
	}
	return false
}

// pairOf is the last two letters of a word as scanWord keeps them.
func pairOf(a, b rune) uint64 { return uint64(a-'а')<<5 | uint64(b-'а') }

// isInfinitive reports whether a word ends as infinitives do.
func isInfinitive(t *token) bool {
	switch t.lo & (1<<10 - 1) {
	case pairOf('т', 'ь'), pairOf('т', 'и'), pairOf('ч', 'ь'):
		return true
	}
	return t.lo&(1<<20-1) == pairOf('т', 'ь')<<10|pairOf('с', 'я')
}

// likeCase starts s with a capital if t does.
func likeCase(s string, t *token) string {
	if s == "" || !t.capital {
		return s
	}
	r, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(r)) + s[size:]
}

// prepositions finds derived and compound prepositions and conjunctions.
func (d *draft) prepositions() { d.phrases(phrasePreposition) }

// doubleNegation finds two negations that make one assertion.
func (d *draft) doubleNegation() { d.phrases(phraseDouble) }

// phrases finds the turns of one kind, the longest at each place.
func (d *draft) phrases(kind phraseKind) {
	next := 0
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		p, n := d.phraseAt(i)
		if n == 0 || i < next {
			continue
		}
		if p.kind == kind && !d.tokens[i].quoted {
			plain := p.plain
			if p.infin != "" && d.infinitiveAfter(i+n) {
				plain = p.infin
			}
			d.hit(d.span(i, i+n), likeCase(plain, &d.tokens[i]), p.mend())
		}
		next = i + n
	}
}

// infinitiveAfter reports whether an infinitive is the first or second word from
// token i on: в целях обеспечить.
func (d *draft) infinitiveAfter(i int) bool {
	return i < d.n && d.tokens[i].kind == tokenWord && isInfinitive(&d.tokens[i])
}

// negations finds each negation over the limit of one sentence.
func (d *draft) negations() {
	most := d.limits[limitNegations]
	if most == 0 {
		return
	}
	n := d.counted[limitNegations]
	next := 0
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		if i < next {
			continue
		}
		if p, k := d.phraseAt(i); k > 0 && p.kind == phraseNever {
			next = i + k
			continue
		}
		if t := &d.tokens[i]; t.class&classNegation != 0 && !t.quoted {
			if n++; exceeds(n, most) {
				d.at(i, i+1)
			}
		}
	}
	d.counted[limitNegations] = n
}

// exceeds compares a count with a limit.
func exceeds(n int, most float64) bool { return float64(n) > most }

// genitives finds chains of verbal and other nouns that hang on each other.
func (d *draft) genitives() {
	most := d.limits[limitGenitives]
	if most == 0 {
		return
	}
	n, from, to := 0, 0, 0
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		if d.tokens[i].class&classGenitive == 0 {
			continue
		}
		if n > 0 && !d.adjectives(to, i) {
			if exceeds(n, most) {
				d.at(from, to)
			}
			n = 0
		}
		if n == 0 {
			from = i
		}
		n++
		to = i + 1
	}
	if exceeds(n, most) {
		d.at(from, to)
	}
}

// adjectives reports whether the tokens from i up to j may all stand between two
// nouns in the genitive.
func (d *draft) adjectives(i, j int) bool {
	for ; i < j; i++ {
		if !isAdjective(&d.tokens[i]) {
			return false
		}
	}
	return true
}

// isAdjective reports whether a word may stand between two nouns in the
// genitive: it ends in -ого, -его, -ой, -ых, -их.
func isAdjective(t *token) bool {
	if t.kind != tokenWord || t.letters < 4 {
		return false
	}
	switch t.lo & (1<<10 - 1) {
	case pairOf('г', 'о'), pairOf('о', 'й'), pairOf('ы', 'х'), pairOf('и', 'х'):
		return true
	}
	return false
}
