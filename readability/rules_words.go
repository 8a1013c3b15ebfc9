package readability

// each records every word of a class that is no name and stands in none.
func (d *draft) each(c class) {
	next := 0
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		if i < next {
			continue
		}
		if p, n := d.phraseAt(i); n > 0 && p.kind == phraseNever {
			next = i + n
			continue
		}
		if t := &d.tokens[i]; t.class&c != 0 && !t.quoted && (!t.capital || t.lead) {
			d.at(i, i+1)
		}
	}
}

func (d *draft) archaic()    { d.each(classArchaic) }
func (d *draft) colloquial() { d.each(classColloquial) }
func (d *draft) rude()       { d.each(classRude) }

// technical finds words of computing, those with an everyday meaning only beside
// other such words.
func (d *draft) technical() {
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		if t := &d.tokens[i]; t.class&classTechnical != 0 && !t.quoted && (!t.capital || t.lead) && !d.isEveryday(i) {
			d.at(i, i+1)
		}
	}
}

// isEveryday reports whether the technical word at token i has another meaning,
// and nothing near by says that it is meant otherwise: протокол собрания.
func (d *draft) isEveryday(i int) bool {
	word := d.tokens[i].At.In(d.text)
	beside := func(from, to int, starts ...string) bool {
		for j := max(0, from); j <= min(to, d.n-1); j++ {
			if t := &d.tokens[j]; t.kind == tokenWord && (t.foreign || startsWithOneOf(t.At.In(d.text), starts)) {
				return true
			}
		}
		return false
	}
	switch {
	case startsWith(word, "сертификат"):
		return !beside(i-1, i+1, "ключ", "подпис", "безопасн", "электронн", "провер", "сервер", "сайт", "корнев")
	case startsWith(word, "протокол"):
		return !beside(i+1, i+1, "передач", "связ", "обмен", "шифр")
	case startsWith(word, "верси"):
		return !beside(i-2, i+2, "програм", "браузер", "приложен", "систем", "сайт", "обнов")
	}
	return false
}

// officialese finds set turns and single words of official papers.
func (d *draft) officialese() {
	next := 0
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		if i < next {
			continue
		}
		t := &d.tokens[i]
		if p, n := d.phraseAt(i); n > 0 {
			if p.kind == phraseCliche && !t.quoted {
				d.hit(d.span(i, i+n), likeCase(plainTurns[p.plain], t), p.mend())
			}
			next = i + n
			continue
		}
		switch {
		case t.quoted || t.covered || t.class&(classReplace|classAdvice) == 0 || t.capital && !t.lead || d.isPlain(i):
		case t.class&classReplace != 0 && i > 0 && d.tokens[i-1].mark == ',' && startsWith(t.At.In(d.text), "дан"):
			if !d.isGivenBy(i + 1) {
				d.at(i, i+1)
			}
		case t.class&classReplace != 0:
			d.hit(t.At, likeCase(plainWords[t.arg], t), nil)
		default:
			d.at(i, i+1)
		}
	}
}

// isPlain reports whether the official word at token i means what it says: лица,
// указанные в статье; цели, соответствующие закону; по данным врача.
func (d *draft) isPlain(i int) bool {
	t := &d.tokens[i]
	word := t.At.In(d.text)
	switch {
	case startsWith(word, "указанн"), startsWith(word, "обозначенн"):
		return i+1 < d.n && (d.isPlaceOf(i+1) || i > 0 && d.tokens[i-1].mark == ',' && t.lo&31 != letterM && isDoer(&d.tokens[i+1]))
	case startsWith(word, "осуществ"):
		return d.hasDeed(i)
	case startsWith(word, "соответствующ"):
		if i > 0 && d.tokens[i-1].class&classNegation != 0 {
			return true
		}
		switch t.lo & (1<<10 - 1) {
		case pairOf('и', 'м'), pairOf('м', 'у'): // may be in the dative with its noun
			return false
		}
		return i+1 < d.n && (isDative(&d.tokens[i+1]) || t.lo&31 == letterE && d.tokens[i+1].lo&31 == 'у'-'а' && d.tokens[i+1].letters > 4)
	case t.lo == four('н', 'н', 'ы', 'м')|pairOf('д', 'а')<<20, t.lo == four('н', 'н', 'ы', 'х')|pairOf('д', 'а')<<20:
		return t.hi == 0 && !d.pointsAt(i)
	}
	return false
}

// hasDeed reports whether a noun of action stands so near the weak verb at token i
// that the two may be a split predicate with many words between.
func (d *draft) hasDeed(i int) bool {
	for j := i + 1; j < min(d.n, i+1+reach); j++ {
		switch t := &d.tokens[j]; {
		case t.mark == '.' || t.mark == ';' || t.mark == ':':
			return false
		case t.class&(classVerbal|classDeed) != 0 && !t.covered && !t.quoted:
			return true
		}
	}
	if t := &d.tokens[i]; t.class&classFoundReflexive != 0 || isPassiveParticiple(t) {
		for j := i - 1; j >= max(0, i-reach); j-- {
			if t := &d.tokens[j]; t.class&(classVerbal|classDeed|classAction) != 0 && !t.covered {
				return true
			}
		}
	}
	return false
}

// reach is how far after a weak verb its noun is looked for.
const reach = 16

// isPlaceOf reports whether token i leads the place where something is said: в
// статье, ранее, выше.
func (d *draft) isPlaceOf(i int) bool {
	t := &d.tokens[i]
	switch t.letters {
	case 1:
		return t.lo == letterV
	case 2:
		return t.lo == pairOf('н', 'а')
	case 4:
		return t.lo == four('в', 'ы', 'ш', 'е') || t.lo == four('н', 'и', 'ж', 'е')
	case 5:
		return t.lo == four('а', 'н', 'е', 'е')|('р'-'а')<<20
	}
	return false
}

// isDoer reports whether a word ends as the one who did it does in the
// instrumental: указанный заявителем, ими.
func isDoer(t *token) bool {
	if t.kind != tokenWord {
		return false
	}
	switch t.lo & (1<<10 - 1) {
	case pairOf('о', 'м'), pairOf('е', 'м'), pairOf('м', 'и'), pairOf('и', 'м'), pairOf('е', 'ю'), pairOf('ь', 'ю'):
		return true
	}
	return false
}

// isDative reports whether a word can stand in no case but the dative.
func isDative(t *token) bool {
	if t.kind != tokenWord || t.letters < 4 {
		return false
	}
	switch t.lo & (1<<10 - 1) {
	case pairOf('а', 'м'), pairOf('я', 'м'), pairOf('м', 'у'):
		return true
	case pairOf('и', 'ю'): // назначению, and no ситуацию
		return t.lo>>10&31 == letterN || t.lo>>10&31 == letterT
	case pairOf('и', 'и'):
		return t.capital // Конституции
	}
	return false
}

// pointsAt reports whether «данным» or «данных» at token i belongs to the noun
// after it and is no noun: данным законом, в данных случаях.
func (d *draft) pointsAt(i int) bool {
	if i+1 >= d.n || d.tokens[i+1].kind != tokenWord || d.tokens[i+1].letters < 4 {
		return false
	}
	last := d.tokens[i+1].lo & (1<<10 - 1)
	if d.tokens[i].lo&31 == letterH {
		return last == pairOf('а', 'х') || last == pairOf('я', 'х')
	}
	return last == pairOf('о', 'м') || last == pairOf('е', 'м') || last == pairOf('а', 'м') || last == pairOf('я', 'м')
}

// isGivenBy reports whether token i says who gave or to whom: согласие, данное
// вами; обещание, данное родителям.
func (d *draft) isGivenBy(i int) bool {
	if i >= d.n {
		return false
	}
	switch d.tokens[i].lo & (1<<10 - 1) {
	case pairOf('м', 'и'), pairOf('а', 'м'), pairOf('я', 'м'), pairOf('о', 'м'), pairOf('е', 'м'):
		return true
	}
	return false
}

// numbersPaper reports whether the letters at token i belong to the number of a
// paper: № ОГ-145, 15/ПП, серия ВМ.
func (d *draft) numbersPaper(i int) bool {
	if i > 0 && (d.tokens[i-1].mark == '№' || startsWith(d.tokens[i-1].At.In(d.text), "сери")) {
		return true
	}
	joined := func(a, b, c int) bool { // from left to right; b is the sign
		if a < 0 || c >= d.n || d.tokens[b].mark != '-' && d.tokens[b].mark != '/' {
			return false
		}
		return d.tokens[a].At.End == d.tokens[b].At.Start && d.tokens[b].At.End == d.tokens[c].At.Start
	}
	return joined(i, i+1, i+2) && d.tokens[i+2].kind == tokenNumber || joined(i-2, i-1, i) && d.tokens[i-2].kind == tokenNumber
}

// abbreviations finds runs of two to six capitals that are neither well known
// nor explained beside them at their first use.
func (d *draft) abbreviations() {
	if d.isHeading() {
		return
	}
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		t := &d.tokens[i]
		if !t.capitals || t.letters > 6 || t.quoted {
			continue
		}
		if t.class&classKnown != 0 || t.foreign && t.letters <= 3 || d.isKnown(t) {
			continue
		}
		if isRoman(t, d.text) {
			continue
		}
		if d.isShouted(i, false) || d.numbersPaper(i) {
			continue
		}
		k := t.key()
		if t.foreign {
			k = key{hi: hashed(t.At.In(d.text)), n: -1}
		}
		if !d.seen.explained.add(k) {
			continue
		}
		if d.inBrackets(i) || i+1 < d.n && (d.tokens[i+1].mark == '(' || d.tokens[i+1].mark == '—' || d.tokens[i+1].mark == '–') {
			continue
		}
		d.at(i, i+1)
	}
}

// hashed identifies a word that is not Russian by its letters.
//
// The hash is FNV-1a of 64 bits.
func hashed(word string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(word) {
		h = (h ^ uint64(word[i])) * 1099511628211
	}
	return h
}

// inBrackets reports whether token i stands in brackets that open shortly before it.
func (d *draft) inBrackets(i int) bool {
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		switch d.tokens[j].mark {
		case '(':
			return true
		case ')':
			return false
		}
	}
	return false
}

// isHeading reports whether the whole sentence is in capitals; that is the
// business of another rule.
func (d *draft) isHeading() bool {
	capitals, word := 0, false
	for _, h := range d.hot[:d.hots] {
		if t := &d.tokens[h]; t.capitals {
			capitals++
			word = word || d.isShouted(int(h), false)
		}
	}
	if capitals <= 2 || !word { // abbreviations in a row are no heading
		return false
	}
	words := 0
	for i := d.from; i < d.to; i++ {
		if d.tokens[i].kind == tokenWord {
			words++
		}
	}
	return capitals*2 > words
}

func isRoman(t *token, text string) bool {
	for _, r := range t.At.In(text) {
		switch r {
		case 'I', 'V', 'X', 'L', 'C', 'Х':
		default:
			return false
		}
	}
	return true
}

// terms finds words of a profession, and the agency's own terms, that are not explained where they first
// stand; each is told once.
func (d *draft) terms() {
	d.agencyTerms() // first, for the agency knows how to explain its own
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		t := &d.tokens[i]
		if t.class&classTerm == 0 || t.quoted {
			continue
		}
		if d.seen.explained.add(t.stem()) && !d.explains(i) {
			d.at(i, i+1)
		}
	}
}

// stem identifies a word by its first letters, so that the forms of a noun are one.
func (t *token) stem() key {
	const first = 6
	n := int(t.letters)
	if n <= first {
		return key{t.hi, t.lo, -int32(n)}
	}
	s := uint(5 * (n - first))
	if s < 64 {
		return key{0, (t.lo>>s | t.hi<<(64-s)) & (1<<(5*first) - 1), -first}
	}
	return key{0, t.hi >> (s - 64) & (1<<(5*first) - 1), -first}
}

// explains reports whether an explanation follows token i, or stands around it:
// a dash, a colon, brackets, or «то есть».
func (d *draft) explains(i int) bool {
	for j := i + 1; j < d.n && j <= i+3; j++ {
		switch d.tokens[j].mark {
		case '(', '—', '–', ':':
			return true
		case ',':
			if j+2 < d.n && d.tokens[j+1].At.In(d.text) == "то" && d.tokens[j+2].At.In(d.text) == "есть" {
				return true
			}
		}
	}
	return d.inBrackets(i) && d.bracketed(i) < manyWords
}

// manyWords in brackets are a thought of their own and explain nothing.
const manyWords = 6

// bracketed is how many words the brackets around token i hold, up to manyWords.
func (d *draft) bracketed(i int) int {
	n := 1
	for j := i - 1; j >= 0 && n < manyWords && d.tokens[j].mark != '('; j-- {
		if d.tokens[j].kind == tokenWord {
			n++
		}
	}
	for j := i + 1; j < d.n && n < manyWords && d.tokens[j].mark != ')'; j++ {
		if d.tokens[j].kind == tokenWord {
			n++
		}
	}
	return n
}
