package readability

import (
	"strings"

	"github.com/state-for-people/standard"
)

// How far a verb and its noun may stand apart in a split predicate: осуществить
// выездную проверку; проверка документов осуществляется.
const (
	between = 5
	back    = 12
)

// splitPredicate finds a verb that means little with its noun of action, or the
// noun of such a verb, or its participle. The plain verb is offered as text in
// place of an infinitive that ends its sentence, where the verb needs no object;
// in other places it is advice, for another form or another case is wanted.
func (d *draft) splitPredicate() {
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		t := &d.tokens[i]
		if t.class&classLight == 0 || t.quoted || t.covered {
			continue
		}
		strong := d.isStrong(i)
		if j := d.deedAfter(i, strong); j > 0 {
			at := d.span(i, j+1)
			switch n := &d.tokens[j]; {
			case n.class&classAction == 0:
				d.hit(at, "", nil)
			case j == i+1 && isPerfective(t.At.In(d.text)) && standsAlone(actions[n.arg].verb) && d.endsAt(j+1):
				d.hit(at, likeCase(actions[n.arg].verb, t), nil)
			default:
				d.hit(at, "", plainVerb(n))
			}
			t.covered = true
			continue
		}
		if !strong {
			continue
		}
		if j := d.deedBefore(i); j >= 0 {
			d.hit(d.span(j, i+1), "", plainVerb(&d.tokens[j]))
			t.covered = true
		}
	}
}

// endsAt reports whether nothing more of the sentence depends on what stands
// before token i.
func (d *draft) endsAt(i int) bool {
	if i == d.n {
		return true
	}
	switch d.tokens[i].mark {
	case '.', '!', '?', ';', '…':
		return true
	}
	return false
}

// standsAlone reports whether a verb needs no object: the noun has none where
// the verb is offered in its place.
func standsAlone(verb string) bool {
	switch verb {
	case "помочь", "ответить", "отказать", "участвовать", "согласиться", "повлиять", "оплатить", "позвонить":
		return true
	}
	return false
}

// plainVerb is the advice to take the verb of a noun, nil if none is listed.
func plainVerb(n *token) *standard.Text {
	if n.class&classAction == 0 {
		return nil
	}
	return &standard.Text{RU: "Замените одним глаголом: «" + actions[n.arg].verb + "».", EN: "Use the plain verb."}
}

// isStrong reports whether the verb at token i says nothing at all: осуществлять,
// производить, проводить. Any noun of action makes a split predicate with it.
func (d *draft) isStrong(i int) bool {
	verb := d.tokens[i].At.In(d.text)
	return startsWith(verb, "осуществ") || startsWith(verb, "произво") || startsWith(verb, "произве") || startsWith(verb, "прово") || startsWith(verb, "прове")
}

// deedAfter returns the noun of action that follows the verb at token i, 0 if
// none does. Adjectives may stand between.
func (d *draft) deedAfter(i int, strong bool) int {
	verb := d.tokens[i].At.In(d.text)
	for j := i + 1; j < d.n && j <= i+1+between; j++ {
		n := &d.tokens[j]
		if n.kind != tokenWord || n.quoted {
			return 0
		}
		if strong && n.letters == 1 && n.lo == letterI { // предпринимательской и иной деятельности
			continue
		}
		if n.class&classAction != 0 && (strong || splits(verb, &actions[n.arg])) {
			return j
		}
		if strong && n.class&(classVerbal|classDeed) != 0 {
			return j
		}
		if n.class&(classLight|classAction) != 0 || !isModifier(n) {
			return 0
		}
	}
	return 0
}

// deedBefore returns the noun of action of the reflexive verb at token i, the
// first one before it in the clause, -1 if there is none.
func (d *draft) deedBefore(i int) int {
	t := &d.tokens[i]
	if last := t.lo & (1<<10 - 1); last != pairOf('с', 'я') && last != pairOf('с', 'ь') && !isPassiveParticiple(t) {
		return -1
	}
	found := -1
	for j := i - 1; j >= max(0, i-back); j-- {
		if j == i-1 && d.tokens[j].mark == ',' && t.class&classFoundReflexive == 0 { // деятельность, осуществляемая
			continue
		}
		n := &d.tokens[j]
		if n.quoted || n.kind == tokenMark && n.mark != '—' && n.mark != '-' {
			break
		}
		if n.capital && !n.lead && j < i-1 && strings.Contains(d.text[d.tokens[max(0, j-1)].At.End:n.At.Start], "\n") { // after a heading
			break
		}
		if found >= 0 && n.class&classVerbal != 0 && n.lo&31 == letterYa && d.tokens[found].lo&(1<<10-1) == pairOf('и', 'е') { // порядком комплектования … распределение
			break
		}
		if n.class&(classVerbal|classDeed|classAction) != 0 && isSubject(n) && !d.governed(j) {
			found = j
		}
	}
	return found
}

// governed reports whether a preposition stands before token i, or an adjective
// that one can govern.
func (d *draft) governed(i int) bool {
	if i > 0 && isAdjective(&d.tokens[i-1]) {
		i--
	}
	if i == 0 {
		return false
	}
	t := &d.tokens[i-1]
	if t.covered {
		return true
	}
	if t.kind != tokenWord || t.letters > 3 {
		return false
	}
	switch t.At.In(d.text) {
	case "и", "а", "но", "или", "как", "не", "их", "его", "ее", "её":
		return false
	}
	return true
}

// isPassiveParticiple reports whether a word ends as осуществляемая does.
func isPassiveParticiple(t *token) bool {
	m := t.lo >> 10 & 31
	return m == letterM && isAdjectiveEnding(t.lo&(1<<10-1))
}

// isAdjectiveEnding reports whether two letters end an adjective or participle.
func isAdjectiveEnding(last uint64) bool {
	switch last {
	case pairOf('ы', 'й'), pairOf('а', 'я'), pairOf('о', 'е'), pairOf('ы', 'е'), pairOf('ы', 'х'), pairOf('о', 'й'), pairOf('у', 'ю'):
		return true
	}
	return false
}

// isSubject reports whether a noun of action can be in the nominative.
func isSubject(n *token) bool {
	switch n.lo & 31 {
	case letterM, letterH, letterYu, 'у' - 'а':
		return false
	case letterI: // проведении, and действия in the genitive too
		return n.class&classVerbal == 0
	}
	return true
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
