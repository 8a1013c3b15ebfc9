package readability

import "strings"

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
		c := d.carrierOf(i)
		if c != carrierAny && isPassiveAttribute(t) { // принимаемые решения
			continue
		}
		if j := d.deedAfter(i, c); j > 0 {
			at := d.span(i, j+1)
			switch n := &d.tokens[j]; {
			case n.class&classAction == 0 || c != carrierAny && !d.splits(t, &actions[n.arg]):
				d.hit(at, "", nil)
			case j == i+1 && isPerfective(t.At.In(d.text)) && standsAlone(actions[n.arg].verb) && d.endsAt(j+1):
				d.hit(at, likeCase(actions[n.arg].verb, t), nil)
			default:
				d.note(at, remark{action: t.instead(n)})
			}
			t.covered = true
			continue
		}
		if j := d.deedBefore(i, c); j >= 0 {
			d.note(d.span(j, i+1), remark{action: t.instead(&d.tokens[j])})
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

// deedAfter returns the noun of action that follows the verb at token i, 0 if
// none does. Adjectives may stand between, words in brackets, and those to whom,
// by whom, where and how it is done, if the noun then is in the case that the verb
// wants: дать в письменной форме согласие.
func (d *draft) deedAfter(i int, c carrier) int {
	switch c {
	case carrierTowards:
		return d.deedTowards(i)
	case carrierBrought:
		return d.deedBrought(i)
	case carrierWithin:
		return d.deedWithin(i)
	case carrierEntered:
		return d.dealEntered(i)
	}
	t := &d.tokens[i]
	passive := d.isPassive(i)
	most, oblique, led, ledOnce := i+1+between, false, false, false
	for j := i + 1; j < d.n && j <= most; j++ {
		n := &d.tokens[j]
		if n.mark == '(' {
			for k := j + 1; k < d.n && k <= j+back; k++ {
				if d.tokens[k].mark == ')' {
					j, most = k, most+k-j+1
					break
				}
			}
			if n == &d.tokens[j] {
				return 0
			}
			continue
		}
		if n.mark == ',' && oblique && !passive {
			if k := d.closesPhrase(j); k > 0 {
				j, most, led = k, k+2, false
				continue
			}
		}
		if n.kind == tokenNumber && j == i+1 { // провели 12 проверок
			continue
		}
		if n.kind != tokenWord || n.quoted {
			return 0
		}
		if n.letters == 1 && n.lo == letterI && (c == carrierAny || oblique) { // предпринимательской и иной деятельности
			continue
		}
		if d.carries(i, c, n) {
			if passive && c != carrierVerbal && !isNominative(n) && n.lo&31 != letterYa && n.lo&31 != letterI && n.lo&31 != letterY || ledOnce && isPassiveAttribute(t) && d.tokens[j-1].letters > 4 { // производится разовой уплатой
				return 0
			}
			if !led && (!oblique || (!ledOnce || anywhere(c, n)) && (d.suits(i, n) || isPlural(&d.tokens[j-1]))) {
				return j
			}
		}
		switch {
		case n.class&classLight != 0 || n.class&classAction != 0 && !led && !oblique:
			return 0
		case isModifier(n), n.class&classCount != 0, isOwner(n), passive && isFeminine(n):
		case isPreposition(n):
			oblique, led, ledOnce, most = true, true, true, max(most, i+1+between+3)
			continue
		case isOblique(n), j == i+1 && isPerson(n), c == carrierGiving && isWoman(n):
			oblique = true
		case j == i+1 && isAdverb(n):
		case !oblique || isPredicate(n):
			return 0
		}
		if !isModifier(n) || n.lo&(1<<15-1) == three('н', 'и', 'е') || n.lo&(1<<15-1) == three('т', 'и', 'е') {
			led = false
		}
	}
	return 0
}

// closesPhrase returns the comma that ends the words of a participle that starts
// after the one at token i: принять в порядке, установленном законом, решение. It
// returns 0 if none does.
func (d *draft) closesPhrase(i int) int {
	if i+2 >= d.n || !isParticiple(&d.tokens[i+1]) {
		return 0
	}
	for k := i + 2; k < min(d.n, i+far/2); k++ {
		switch d.tokens[k].mark {
		case ',':
			return k
		case ';', ':', '.', '(':
			return 0
		}
	}
	return 0
}

// anywhere reports whether a noun of action makes a split predicate wherever it stands.
func anywhere(c carrier, n *token) bool {
	return c == carrierAny || n.class&classAction != 0 && actions[n.arg].with != 0
}

// suits reports whether a noun has an ending of the case that the verb at token i
// wants: the genitive after the noun of a verb, the nominative after a passive,
// else the accusative.
func (d *draft) suits(i int, n *token) bool {
	t := &d.tokens[i]
	last := n.lo & 31
	switch {
	case isPassiveParticiple(t):
		return true
	case t.class&classVerbal != 0:
		return last == letterYa || last == letterI || last == letterY || last == letterA || last == letterJ || last == letterV
	case t.lo&(1<<10-1) == pairOf('с', 'я') || t.lo&(1<<10-1) == pairOf('с', 'ь'):
		return isNominative(n)
	}
	return last == letterE || last == letterYu || last == 'у'-'а' || last == letterSS || isMasculine(n)
}

// deedBefore returns the noun of action that stands before the verb at token i, -1
// if there is none: the subject of a passive, or the object that opens the sentence.
func (d *draft) deedBefore(i int, c carrier) int {
	t := &d.tokens[i]
	switch {
	case i == 0 || c >= carrierTowards:
		return -1
	case d.isPassive(i):
	case c == carrierAny && isPassiveParticiple(t):
		if d.tokens[i-1].mark != ',' { // деятельность, осуществляемая; of виды осуществляемых действий the noun follows
			return -1
		}
		if j := d.deedUnder(i, i-2, c); j >= 0 && agrees(t, &d.tokens[j]) {
			return j
		}
		return -1
	default:
		return d.deedFronted(i, c)
	}
	if found := d.deedUnder(i, i-1, c); found >= 0 || t.class&classFoundReflexive == 0 {
		return found
	}
	return d.deedFar(i, c)
}

// deedUnder returns the noun of action that is the subject of the passive at token i,
// the first one in the clause from token from back, -1 if there is none.
func (d *draft) deedUnder(i, from int, c carrier) int {
	found := -1
	for j := from; j >= max(0, i-back); j-- {
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
		if n.class&(classVerbal|classDeed|classAction) == 0 && !(c == carrierAny && d.isOrganizing(j)) || d.isPassive(i) && !isSubject(n) {
			continue
		}
		switch {
		case d.isPassive(i) && !isNominative(n) && (isSingular(&d.tokens[i]) || n.lo&31 != letterYa && n.lo&31 != letterI && n.lo&31 != letterY): // порядок проведения осуществляется
			continue
		case c == carrierAny:
		case c == carrierVerbal && !d.carries(i, c, n), c == carrierRuling && !d.carries(i, c, n):
			continue
		case c != carrierVerbal && c != carrierRuling && (n.class&classAction == 0 || !d.asksFor(&d.tokens[i], &actions[n.arg])):
			continue
		}
		if !d.governed(j) && (d.tokens[i].class&classShort == 0 || hasGender(&d.tokens[i], n)) {
			found = j
		}
	}
	return found
}

// isPassive reports whether the verb at token i is a passive: осуществляется,
// осуществлено.
func (d *draft) isPassive(i int) bool {
	t := &d.tokens[i]
	last := t.lo & (1<<10 - 1)
	return last == pairOf('с', 'я') || last == pairOf('с', 'ь') || t.class&classShort != 0
}

// isOrganizing reports whether token i is «организация», which names an action with
// another one after it: организация предоставления услуг.
func (d *draft) isOrganizing(i int) bool {
	t := &d.tokens[i]
	return t.letters == 11 && t.lo&(1<<15-1) == three('ц', 'и', 'я') && d.tokens[i+1].class&(classVerbal|classDeed) != 0 && startsWith(t.At.In(d.text), "организация")
}

// isSingular reports whether a passive is in the singular: осуществляется,
// осуществлена.
func isSingular(t *token) bool {
	switch t.lo & 31 {
	case letterYa: // -ется, -ится, -лся
		m := t.lo >> 15 & 31
		return m == letterE || m == letterI || t.lo>>10&31 == 'л'-'а'
	case letterSS: // -лось, -лась
		m := t.lo >> 10 & 31
		return m == letterO || m == letterA
	case letterY:
		return false
	}
	return true
}

// hasGender reports whether a short participle and a noun may have one gender and
// number by their endings: решение принято, проверки проведены.
func hasGender(t, noun *token) bool {
	last := noun.lo & 31
	switch t.lo & 31 {
	case letterO:
		return last == letterE || last == letterO
	case letterA:
		return last == letterA || last == letterSS || last == letterYa && noun.class&classVerbal == 0
	case letterY:
		return last == letterY || last == letterI || last == letterYa || last == letterA
	}
	return isMasculine(noun)
}

// far is how many tokens back the subject of a verb may stand behind a clause or a
// participle with its words.
const far = 30

// deedFar returns the noun of action that opens the clause of the reflexive verb at
// token i before a participle with its words: подготовка сведений, включаемых в
// перечень, осуществляется. It returns -1 if there is none, or if another verb
// stands between.
func (d *draft) deedFar(i int, c carrier) int {
	for j := i - 1; j >= max(0, i-far); j-- {
		n := &d.tokens[j]
		switch {
		case n.kind == tokenMark && n.mark != ',' && n.mark != '(' && n.mark != ')' && n.mark != '—' || n.quoted:
			return -1
		case n.kind != tokenWord:
			continue
		case j < i-3 && isPredicate(n), n.class&classSubordinate != 0:
			return -1
		}
		if n.class&(classVerbal|classDeed|classAction) != 0 && d.opensSubject(j) && isNominative(n) && (c == carrierAny || n.class&classAction != 0 && d.asksFor(&d.tokens[i], &actions[n.arg])) {
			return j
		}
	}
	return -1
}

// opensSubject reports whether the noun at token i, with an adjective before it, is
// the first word of its clause, or comes after «и».
func (d *draft) opensSubject(i int) bool {
	if i > 0 && d.tokens[i-1].kind == tokenWord {
		switch d.tokens[i-1].lo & (1<<10 - 1) {
		case pairOf('о', 'е'), pairOf('е', 'е'), pairOf('а', 'я'), pairOf('я', 'я'), pairOf('ы', 'й'), pairOf('и', 'й'), pairOf('о', 'й'):
			i--
		}
	}
	if i == 0 || d.tokens[i].lead {
		return true
	}
	t := &d.tokens[i-1]
	return t.kind == tokenWord && (t.letters == 1 && t.lo == letterI || startsWith(t.At.In(d.text), "также") || t.letters == 3 && startsWith(t.At.In(d.text), "или"))
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
		return t.At.In(d.text) != "если" && t.At.In(d.text) != "что"
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

// isPerfective reports whether the verb is an infinitive of the aspect in which
// the plain verbs of actions stand: of those that hold nouns whose verb stands alone.
func isPerfective(verb string) bool {
	if len(verb) > lookBack {
		return false
	}
	var buf [lookBack]byte
	switch string(lowered(buf[:0], verb)) {
	case "осуществить", "произвести", "провести", "оказать", "принять", "совершить", "дать", "предоставить", "направить", "выразить":
		return true
	}
	return false
}
