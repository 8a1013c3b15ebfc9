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
		if d.isShouted(i, false) || d.numbersPaper(i) || d.inBlank(i) || d.hyphened(i) {
			continue
		}
		k := t.key()
		if t.foreign {
			k = key{hi: hashed(t.At.In(d.text)), n: -1}
		}
		if !d.seen.explained.add(k) {
			continue
		}
		if d.introduces(i) || i+1 < d.n && (d.tokens[i+1].mark == '(' || d.tokens[i+1].mark == '—' || d.tokens[i+1].mark == '–') {
			continue
		}
		d.at(i, i+1)
	}
}

// hyphened reports whether a hyphen joins the word at token i to a later one:
// ИТ- и бизнес-услуги, as ИТ-услуги.
func (d *draft) hyphened(i int) bool {
	return i+1 < d.n && d.tokens[i+1].mark == '-' && d.tokens[i+1].At.Start == d.tokens[i].At.End
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

// introduces reports whether the brackets around token i hold little but the
// abbreviation there: (ОИВ), (далее – АРМ ГС), and not (по данным РБК).
func (d *draft) introduces(i int) bool {
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		if t := &d.tokens[j]; t.mark == ')' {
			return false
		} else if t.mark == '(' {
			return startsWith(d.tokens[j+1].At.In(d.text), "далее") || d.bracketed(i) < 3
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
		if t.class&classTerm == 0 || t.quoted || !d.isTerm(i) {
			continue
		}
		if d.seen.explained.add(t.stem()) && !d.explains(i) {
			d.at(i, i+1)
		}
	}
}

// isTerm reports whether the term at token i is one: some words are only beside
// another one, налоговый агент, бюджетная роспись.
func (d *draft) isTerm(i int) bool {
	word := d.tokens[i].At.In(d.text)
	before, after := d.wordAt(i-1).At.In(d.text), d.wordAt(i+1).At.In(d.text)
	switch {
	case startsWith(word, "агент"):
		return startsWith(before, "налогов")
	case startsWith(word, "роспис"):
		return startsWith(before, "бюджетн") || startsWith(before, "сводн")
	case startsWith(word, "разделительн"):
		return startsWith(after, "баланс")
	case startsWith(word, "бассейнов"):
		return startsWith(after, "орган") || startsWith(after, "инспекц") || startsWith(after, "управлени")
	case startsWith(word, "глубинн"):
		return startsWith(after, "интервью")
	}
	return true
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
	if t := &d.tokens[i]; t.lo&31 == letterM && startsWith(d.wordAt(i+1).At.In(d.text), "явля") { // фрахтователем является тот, кто
		return true
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
