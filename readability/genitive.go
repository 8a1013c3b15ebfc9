package readability

// genitives finds rows of nouns that hang on each other: порядок ведения реестра
// жизненных ситуаций. A row has an abstract noun in the genitive; its other nouns
// are told by their endings.
func (d *draft) genitives() {
	most := d.limits[limitGenitives]
	if most == 0 {
		return
	}
	next := 0
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		if i < next || d.tokens[i].class&classGenitive == 0 {
			continue
		}
		start, end, nouns := d.mayRow(i)
		if !exceeds(nouns+1, most) { // and the one on which they hang
			next = end
			continue
		}
		if !d.inRow(i) {
			continue
		}
		from, to := i, i+1
		for from > start && d.inRow(from-1) && !d.endsRow(from-1) {
			from--
		}
		for to < end && !d.endsRow(to-1) && (d.inRow(to) || d.joins(to)) {
			to++
		}
		next = to
		if !exceeds(to-from+1, most) {
			continue
		}
		n, first, last := 0, -1, 0
		for j := from; j < to; j++ {
			if isGenitive(&d.tokens[j]) || j+1 == to && isData(&d.tokens[j]) {
				if n++; first < 0 {
					first = j
				}
				last = j + 1
			}
		}
		if from > 0 && d.isHead(from-1) {
			n++
			first = from - 1
		}
		if exceeds(n, most) && !d.isAgent(first) {
			d.at(first, last)
		}
	}
}

// mayRow returns how far a row at token i can go, and how many nouns in the
// genitive it can have, by the last two letters of words: most words stand in none.
func (d *draft) mayRow(i int) (from, to, nouns int) {
	if d.analyser != nil {
		return 0, d.n, d.n
	}
	from = i
	for from > 0 && d.pairs[from-1]&pairRow != 0 {
		from--
	}
	for to = from; to < d.n && d.pairs[to]&pairRow != 0; to++ {
		nouns += int(d.pairs[to] / pairNoun & 1)
	}
	return from, to, nouns
}

// mayChain reports whether some row of the part at hand can have more nouns than
// the limit, by the last two letters of words alone.
func (d *draft) mayChain() bool {
	if d.analyser != nil {
		return true
	}
	row, longest := 0, 0
	for _, x := range d.pairs[:d.n] {
		row = (row + int(x/pairNoun&1)) & -int(x&pairRow)
		longest = max(longest, row)
	}
	return exceeds(longest+1, d.limits[limitGenitives]) // and the one on which they hang
}

// joins reports whether token i is the «и» between two adjectives of one noun:
// субъектов малого и среднего предпринимательства.
func (d *draft) joins(i int) bool {
	if i == 0 || i+2 >= d.n {
		return false
	}
	t, before, after := &d.tokens[i], &d.tokens[i-1], &d.tokens[i+1]
	return t.letters == 1 && t.lo == letterI && isAdjective(before) && !isGenitive(before) && isAdjective(after) && !isGenitive(after) && isGenitive(&d.tokens[i+2]) && d.inRow(i+2)
}

// endsRow reports whether no noun hangs on the one at token i, for it names a
// place: Российской Федерации, Самарской области.
func (d *draft) endsRow(i int) bool {
	if i == 0 {
		return false
	}
	t, before := &d.tokens[i], &d.tokens[i-1]
	return before.capital && !before.lead && isAdjective(before) && startsWithOneOf(t.At.In(d.text), places[:])
}

// places are the beginnings of words that close the name of a place.
var places = [...]string{"федераци", "област", "края", "республик", "район", "округ", "город"}

// isAgent reports whether the first noun of a row at token i is the one who acts,
// in the instrumental after the name of what is done, and the rest hangs on that:
// использование органами власти иных форм.
func (d *draft) isAgent(i int) bool {
	switch last := d.tokens[i].lo & (1<<10 - 1); last {
	case pairOf('м', 'и'), pairOf('о', 'м'), pairOf('е', 'м'), pairOf('и', 'м'), pairOf('ы', 'м'):
	default:
		return false
	}
	agent := i
	for i--; i >= 0; i-- {
		t := &d.tokens[i]
		if t.kind != tokenWord {
			return false
		}
		if t.class&(classVerbal|classDeed|classAction|classFoundReflexive) != 0 {
			return true
		}
		switch t.lo & (1<<10 - 1) {
		case pairOf('м', 'и'), pairOf('ы', 'м'), pairOf('и', 'м'): // иными федеральными
			continue
		}
		if t.lo&(1<<15-1) == three('о', 'г', 'о') && d.tokens[agent].class&classAct == 0 { // определённого процедурами результата
			return t.lo>>15&31 == letterN && t.lo>>20&31 == letterN || t.lo>>15&31 == letterM
		}
		return isAdjectiveEnding(t.lo&(1<<10-1)) && t.lo>>10&31 == letterN && t.lo>>15&31 == letterN || isPassiveParticiple(t) // определённые, определяемых
	}
	return false
}

// inRow reports whether token i can stand in a row of nouns after its first: a
// noun in the genitive, or an adjective or pronoun that belongs to one.
func (d *draft) inRow(i int) bool {
	t := &d.tokens[i]
	return t.kind == tokenWord && !t.foreign && !t.quoted && !t.covered && (isAdjective(t) || isGenitive(t)) && !d.isSurname(i)
}

// isSurname reports whether initials follow the word at token i: Орлова Н. В.
func (d *draft) isSurname(i int) bool {
	return d.tokens[i].capital && i+2 < d.n && d.tokens[i+1].letters == 1 && d.tokens[i+1].capital && d.tokens[i+2].mark == '.'
}

// isData reports whether a word is «данных», a noun at the end of a row.
func isData(t *token) bool {
	return t.letters == 6 && t.lo == dataBits
}

const dataBits = ('д'-'а')<<25 | (('н'-'а')<<5|('н'-'а'))<<10 | ('ы'-'а')<<5 | ('х' - 'а')

// three is the last three letters of a word as scanWord keeps them.
func three(a, b, c rune) uint64 { return pairOf(a, b)<<5 | uint64(c-'а') }

// isGenitive reports whether a word looks like a noun in the genitive.
func isGenitive(t *token) bool {
	if t.told.has(FormGenitive) {
		return t.holds.has(FormGenitive)
	}
	if t.class&classGenitive != 0 {
		return true
	}
	if t.letters == 3 {
		return t.lo == three('л', 'и', 'ц') || t.lo == three('м', 'е', 'р')
	}
	if t.letters < 4 || t.class&(classShort|classSubordinate|classFoundReflexive|classPredicate) != 0 {
		return false
	}
	if pairs[t.lo&tailOf]&pairFour == 0 {
		return isGenitiveEnding(t)
	}
	if is, known := knownGenitive(t.lo); known {
		return is
	}
	return isGenitiveEnding(t)
}

// knownGenitive reports what the last four letters of a word say where they
// outweigh the last ones.
func knownGenitive(lo uint64) (is, known bool) {
	switch lo & (1<<20 - 1) {
	case four('с', 'л', 'у', 'г'), four('м', 'е', 'с', 'т'), four('о', 'ч', 'е', 'к'), four('ф', 'о', 'р', 'м'), four('с', 'т', 'е', 'м'), four('р', 'у', 'п', 'п'), four('п', 'р', 'а', 'в'),
		four('ж', 'д', 'а', 'н'), four('е', 'м', 'е', 'й'), four('е', 'л', 'е', 'й'), four('с', 'т', 'е', 'й'), four('ю', 'д', 'е', 'й'), four('д', 'е', 'л', 'а'), four('и', 'с', 'л', 'а'):
		return true, true // услуг, мест, точек, форм, систем, групп, прав, граждан, семей, жителей, областей, людей, отдела, числа
	case four('г', 'а', 'н', 'ы'), four('а', 'н', 'т', 'ы'), four('е', 'н', 'т', 'ы'), four('т', 'е', 'л', 'и'), four('е', 'к', 'т', 'ы'), four('е', 'с', 'с', 'ы'), four('а', 'к', 'т', 'ы'),
		four('и', 'с', 'т', 'ы'), four('щ', 'и', 'к', 'и'), four('ч', 'и', 'к', 'и'), four('у', 'д', 'ь', 'и'),
		four('о', 'ч', 'к', 'а'), four('а', 'в', 'к', 'а'), four('я', 'в', 'к', 'а'), four('о', 'в', 'к', 'а'):
		return false, true // органы, консультанты, документы, жители, объекты, процессы, судьи, точка, справка
	}
	return false, false
}

// isGenitiveEnding reports whether the last letters are those of a noun in the
// genitive, and of no short adjective.
func isGenitiveEnding(t *token) bool {
	last := t.lo & (1<<10 - 1)
	if t.class&classDeed != 0 && last == pairOf('к', 'а') { // проверка stands in the nominative
		return false
	}
	switch last & 31 {
	case letterA:
		switch t.lo & (1<<15 - 1) {
		case three('г', 'д', 'а'), three('у', 'д', 'а'): // когда, куда
			return t.letters > 5 || t.lo&(1<<20-1) == four('с', 'у', 'д', 'а')
		case three('д', 'н', 'а'): // видна, and no судна
			return t.letters == 5 && t.lo&(1<<20-1) == four('у', 'д', 'н', 'а')
		case three('в', 'н', 'а'), three('ж', 'н', 'а'), three('п', 'н', 'а'), three('ч', 'н', 'а'), three('ь', 'н', 'а'): // равна, должна
			return false
		}
		return last != pairOf('л', 'а') || t.letters > 6
	case letterY:
		switch t.lo & (1<<15 - 1) {
		case three('в', 'н', 'ы'), three('д', 'н', 'ы'), three('ж', 'н', 'ы'), three('п', 'н', 'ы'), three('ч', 'н', 'ы'), three('ь', 'н', 'ы'), three('т', 'н', 'ы'), three('и', 'м', 'ы'): // равны, независимы
			return false
		}
		return true
	case letterYa:
		return last != pairOf('с', 'я') && last != pairOf('а', 'я') && last != pairOf('я', 'я')
	case letterI:
		switch t.lo & (1<<20 - 1) {
		case four('а', 'н', 'и', 'и'), four('е', 'н', 'и', 'и'), four('я', 'т', 'и', 'и'): // собрании, and no компании
			return t.lo>>20&31 == 'п'-'а'
		}
		return last != pairOf('л', 'и') && last != pairOf('м', 'и') && last != pairOf('т', 'и') && t.letters > 4
	case letterV:
		return last == pairOf('о', 'в') || last == pairOf('е', 'в') || last == pairOf('т', 'в')
	case letterJ: // требований, условий, категорий
		switch t.lo & (1<<15 - 1) {
		case three('ц', 'и', 'й'), three('в', 'и', 'й'), three('т', 'и', 'й'), three('р', 'и', 'й'):
			return true
		case three('н', 'и', 'й'):
			return t.lo>>15&31 == letterE || t.lo>>15&31 == letterA || t.class&classVerbal != 0
		}
	case 'к' - 'а':
		return t.lo&(1<<15-1) == three('в', 'о', 'к') || t.lo&(1<<15-1) == three('н', 'о', 'к')
	}
	return false
}

// isHead reports whether token i can be the noun on which a row hangs.
func (d *draft) isHead(i int) bool {
	t := &d.tokens[i]
	if t.kind != tokenWord || t.foreign || t.quoted || t.covered || t.letters < 4 {
		return false
	}
	if t.class&(classVerbal|classDeed|classAction) != 0 {
		return true
	}
	if t.class&(classShort|classSubordinate|classFoundReflexive|classLight|classNegation) != 0 || isAdjective(t) {
		return false
	}
	if t.lo&(1<<15-1) == three('щ', 'е', 'м') {
		return false
	}
	switch t.lo & (1<<10 - 1) {
	case pairOf('т', 'ь'), pairOf('т', 'и'), pairOf('с', 'я'), pairOf('е', 'т'), pairOf('ю', 'т'), pairOf('у', 'т'), pairOf('и', 'т'), pairOf('а', 'т'), pairOf('я', 'т'),
		pairOf('а', 'л'), pairOf('и', 'л'), pairOf('е', 'л'), pairOf('л', 'а'), pairOf('л', 'о'), pairOf('л', 'и'), pairOf('ы', 'й'), pairOf('и', 'й'), pairOf('а', 'я'),
		pairOf('я', 'я'), pairOf('о', 'е'), pairOf('е', 'е'), pairOf('ы', 'е'), pairOf('и', 'е'), pairOf('м', 'у'), pairOf('ы', 'м'), pairOf('и', 'м'), pairOf('у', 'ю'),
		pairOf('ю', 'ю'), pairOf('м', 'и'), pairOf('н', 'о'), pairOf('к', 'о'):
		return t.lo&(1<<15-1) == pairOf('а', 'м')<<5|letterI || t.lo&(1<<15-1) == pairOf('я', 'м')<<5|letterI
	}
	switch t.lo & (1<<20 - 1) {
	case pairOf('е', 'р')<<10 | pairOf('е', 'з'), pairOf('е', 'ж')<<10 | pairOf('д', 'у'), pairOf('о', 'с')<<10 | pairOf('л', 'е'), pairOf('е', 'р')<<10 | pairOf('е', 'д'),
		pairOf('р', 'о')<<10 | pairOf('м', 'е'), pairOf('к', 'о')<<10 | pairOf('л', 'о'), pairOf('а', 'к')<<10 | pairOf('ж', 'е'), pairOf('л', 'и')<<10 | pairOf('б', 'о'),
		pairOf('в', 'и')<<10 | pairOf('д', 'у'), pairOf('т', 'и')<<10 | pairOf('в', 'а'), pairOf('р', 'е')<<10 | pairOf('д', 'и'), pairOf('е', 'с')<<10 | pairOf('т', 'о'):
		return false // через, между, после, перед, кроме, около, также, либо, ввиду, против, среди, вместо
	}
	return true
}

// isAdjective reports whether a word may stand between two nouns in the
// genitive: it ends in -ого, -его, -ой, -ей, -ых, -их.
func isAdjective(t *token) bool {
	if t.kind != tokenWord || t.letters < 3 {
		return false
	}
	switch t.lo & (1<<10 - 1) {
	case pairOf('г', 'о'), pairOf('о', 'й'), pairOf('е', 'й'), pairOf('ы', 'х'), pairOf('и', 'х'):
		return true
	}
	return false
}
