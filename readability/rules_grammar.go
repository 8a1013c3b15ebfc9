package readability

import (
	"strings"
	"unicode/utf8"
)

// passiveShort finds short passive participles: принято, направлены.
func (d *draft) passiveShort() {
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		t := &d.tokens[i]
		if t.class&classShort == 0 || t.quoted || t.covered || t.capital && !t.lead || t.capitals {
			continue
		}
		if d.keepsHours(i) {
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

// keepsHours reports whether token i says when something is open: офис открыт с
// 9 до 18 часов.
func (d *draft) keepsHours(i int) bool {
	if i+2 >= d.n || d.tokens[i+2].kind != tokenNumber {
		return false
	}
	w, next := d.tokens[i].At.In(d.text), &d.tokens[i+1]
	return (startsWith(w, "откры") || startsWith(w, "закры")) && (next.letters == 1 && next.lo == 'с'-'а' || next.letters == 2 && next.lo == pairOf('д', 'о'))
}

// passiveReflexive finds the verbs in -ся of a closed list.
func (d *draft) passiveReflexive() {
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		if t := &d.tokens[i]; t.class&classFoundReflexive != 0 && !t.quoted && !t.covered && !d.isMiddle(i) {
			d.at(i, i+1)
		}
	}
}

// isMiddle reports whether nobody acts on the subject of the verb in -ся at token i:
// оказывается, он прав; отражается на ценах; решается на шаг; представляется верным.
func (d *draft) isMiddle(i int) bool {
	lo := d.tokens[i].first()
	next := func(k int) *token {
		if i+k < d.n {
			return &d.tokens[i+k]
		}
		return &token{}
	}
	switch {
	case lo == five('о', 'к', 'а', 'з', 'ы'):
		for j := max(0, i-lent); j < min(d.n, i+1+lent); j++ {
			if startsWithOneOf(d.tokens[j].At.In(d.text), given[:]) {
				return false
			}
		}
		return true
	case lo == five('г', 'о', 'т', 'о', 'в') && d.tokens[i].letters == 8: // готовятся
		return next(1).letters == 1 && next(1).lo == 'к'-'а'
	case lo == five('о', 'т', 'р', 'а', 'ж'), lo>>5 == four('р', 'е', 'ш', 'а'):
		return next(1).letters == 2 && next(1).lo == pairOf('н', 'а')
	case lo == five('п', 'р', 'е', 'д', 'с'):
		adjective := next(1)
		k := 2
		if startsWith(adjective.At.In(d.text), "наиболее") || startsWith(adjective.At.In(d.text), "более") {
			adjective, k = next(2), 3
		}
		switch adjective.lo & (1<<10 - 1) {
		case pairOf('ы', 'м'), pairOf('и', 'м'):
			by := next(k).lo & (1<<10 - 1) // налоговым органом
			return by != pairOf('о', 'м') && by != pairOf('е', 'м')
		}
	}
	return false
}

// given are the beginnings of what is given: оказываются услуги. Lent is how far it
// may stand from the verb.
var given = [...]string{
	"услуг", "помощ", "содейств", "поддержк", "влияни", "воздейств", "консультац", "внимани", "давлени", "сопротивл", "предпочт", "противодейств",
}

const lent = 8

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
		if t := &d.tokens[i]; t.class&(classVerbal|classDeed) != 0 && !t.quoted && !t.covered && (!t.capital || t.lead) && !d.isExcepted(t.At) && !d.isGovernment(i) {
			if n++; exceeds(n, most) && !exceeds(n-1, most) {
				d.at(i, i+1)
			}
		}
	}
	d.counted[limitVerbalNouns] = n
}

// isGovernment reports whether token i is the last word of «государственное (и
// муниципальное) управление», which names no action.
func (d *draft) isGovernment(i int) bool {
	if i == 0 || d.tokens[i].letters < 10 || d.tokens[i].first() != five('у', 'п', 'р', 'а', 'в') {
		return false
	}
	switch d.tokens[i-1].first() {
	case five('г', 'о', 'с', 'у', 'д'), five('м', 'у', 'н', 'и', 'ц'), five('п', 'у', 'б', 'л', 'и'):
		return true
	}
	return false
}

// pairOf is the last two letters of a word as scanWord keeps them.
func pairOf(a, b rune) uint64 { return uint64(a-'а')<<5 | uint64(b-'а') }

// isInfinitive reports whether a word ends as infinitives do; nouns in -сти are
// none: безопасности, области.
func isInfinitive(t *token) bool {
	switch t.lo & (1<<10 - 1) {
	case pairOf('т', 'ь'):
		return t.letters > 3 && t.lo>>10&31 != 'с'-'а' || t.lo&(1<<20-1) == four('е', 'с', 'т', 'ь')
	case pairOf('ч', 'ь'):
		return true
	case pairOf('т', 'и'):
		return t.lo>>10&31 == letterJ || t.lo&(1<<20-1) == four('е', 'с', 'т', 'и') || t.lo&(1<<20-1) == four('е', 'з', 'т', 'и')
	}
	return t.lo&(1<<20-1) == four('т', 'ь', 'с', 'я')
}

// likeCase starts s with a capital if t does.
func likeCase(s string, t *token) string {
	switch {
	case s == "" || !t.capital:
		return s
	case t.capitals:
		return strings.ToUpper(s)
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
		if p.kind == kind && !d.tokens[i].quoted && !d.namesPart(i+n-1) && !d.isLiteral(p, i, n) {
			at, plain := d.plain(p, i, n)
			d.hit(at, plain, p.mend())
		}
		next = i + n
	}
}

// namesPart reports whether token i is a part of an act that its number follows:
// в части 2.
func (d *draft) namesPart(i int) bool {
	return d.tokens[i].class&classPart != 0 && i+1 < d.n && d.tokens[i+1].kind == tokenNumber
}

// isLiteral reports whether the n words of a phrase at token i mean what they
// say or belong to a name: этим путём, отдел по вопросам миграции.
func (d *draft) isLiteral(p *phrase, i, n int) bool {
	switch p.sense {
	case senseForce:
		return d.comesIntoForce(i)
	case senseEnd:
		return d.endsAt(i + n)
	case senseWay:
		if i == 0 {
			return false
		}
		last := d.tokens[i-1].lo & (1<<10 - 1)
		return d.endsAt(i+n) || last == pairOf('и', 'м') || last == pairOf('ы', 'м')
	case senseAdverb: // недавно, дешёвая
		if i+n >= d.n {
			return false
		}
		switch last := d.tokens[i+n].lo & (1<<10 - 1); last {
		case pairOf('ы', 'й'), pairOf('и', 'й'), pairOf('а', 'я'), pairOf('о', 'е'), pairOf('ы', 'е'), pairOf('и', 'е'), pairOf('н', 'о'):
			return true
		}
	case senseBody:
		return d.namesBody(i)
	}
	return false
}

// namesBody reports whether «по вопросам» at token i belongs to the name of a body,
// with words in the genitive or an abbreviation between: Управление Министерства внутренних дел по
// вопросам миграции. After such words it may belong to a verb as well: напишите в
// отдел школы по вопросам питания.
func (d *draft) namesBody(i int) bool {
	const most = 6 // words between
	isBody := func(j int) bool { return startsWithOneOf(d.tokens[j].At.In(d.text), bodies[:]) }
	j, least := i-1, max(0, i-1-most)
	for j >= least && !isBody(j) && (d.inRow(j) || d.tokens[j].capitals || d.tokens[j].At.In(d.text) == "дел") {
		j--
	}
	if j < least || !isBody(j) {
		return false
	}
	if j == i-1 || d.tokens[j].capital {
		return true
	}
	for k := range j {
		if startsWithOneOf(d.tokens[k].At.In(d.text), asking[:]) {
			return false
		}
	}
	return true
}

// asking are the beginnings of verbs of those who turn to a body.
var asking = [...]string{"обрат", "обращ", "пиш", "напиш", "звон", "позвон", "прид", "прих", "консульт", "спрос", "спраш"}

// bodies are the beginnings of the names of bodies and offices.
var bodies = [...]string{
	"управлени", "отдел", "комисси", "комитет", "министерств", "совет", "уполномоченн", "департамент", "служб", "центр", "помощник", "заместител",
}

func startsWithOneOf(word string, starts []string) bool {
	if len(word) < 2 {
		return false
	}
	first := initial(word)
	for _, s := range starts {
		if initial(s) == first && startsOn(word, s) {
			return true
		}
	}
	return false
}

// comesIntoForce reports whether «в силу» at token i belongs to a verb near by:
// закон вступил в силу.
func (d *draft) comesIntoForce(i int) bool {
	for j := max(0, i-5); j < min(d.n, i+6); j++ {
		if w := d.tokens[j].At.In(d.text); startsWith(w, "вступ") || startsWith(w, "введ") || startsWith(w, "ввод") {
			return true
		}
	}
	return false
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
		if t := &d.tokens[i]; t.class&classNegation != 0 && !t.quoted && !d.isExcepted(t.At) {
			if n++; exceeds(n, most) {
				d.at(i, i+1)
			}
		}
	}
	d.counted[limitNegations] = n
}

// exceeds compares a count with a limit.
func exceeds(n int, most float64) bool { return float64(n) > most }
