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
		if i < next || d.tokens[i].class&classGenitive == 0 || !d.inRow(i) {
			continue
		}
		from, to := i, i+1
		for from > 0 && d.inRow(from-1) {
			from--
		}
		for to < d.n && d.inRow(to) {
			to++
		}
		next = to
		if !exceeds(to-from+1, most) {
			continue
		}
		n, first, last := 0, -1, 0
		for j := from; j < to; j++ {
			if isGenitive(&d.tokens[j]) {
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
		if exceeds(n, most) {
			d.at(first, last)
		}
	}
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

// isGenitive reports whether a word looks like a noun in the genitive.
func isGenitive(t *token) bool {
	if t.told.has(FormGenitive) {
		return t.holds.has(FormGenitive)
	}
	if t.class&classGenitive != 0 {
		return true
	}
	if t.letters < 4 || t.class&(classShort|classSubordinate|classFoundReflexive|classPredicate) != 0 {
		return false
	}
	switch t.lo & (1<<20 - 1) {
	case four('с', 'л', 'у', 'г'), four('м', 'е', 'с', 'т'), four('о', 'ч', 'е', 'к'), four('ф', 'о', 'р', 'м'), four('с', 'т', 'е', 'м'), four('р', 'у', 'п', 'п'), four('п', 'р', 'а', 'в'):
		return true // услуг, мест, точек, форм, систем, групп, прав
	}
	last := t.lo & (1<<10 - 1)
	if t.class&classDeed != 0 && last == pairOf('к', 'а') { // проверка stands in the nominative
		return false
	}
	switch last & 31 {
	case letterA, letterY:
		return last != pairOf('л', 'а') && last != pairOf('д', 'а') || t.letters > 6
	case letterYa:
		return last != pairOf('с', 'я') && last != pairOf('а', 'я') && last != pairOf('я', 'я')
	case letterI:
		return last != pairOf('л', 'и') && last != pairOf('м', 'и') && last != pairOf('т', 'и') && t.letters > 4
	case letterV:
		return last == pairOf('о', 'в') || last == pairOf('е', 'в') || last == pairOf('т', 'в')
	case letterJ:
		return last == pairOf('и', 'й') && t.class&classVerbal != 0 || t.lo&(1<<15-1) == pairOf('ц', 'и')<<5|letterJ
	case 'к' - 'а':
		return t.lo&(1<<15-1) == pairOf('в', 'о')<<5|'к'-'а' || t.lo&(1<<15-1) == pairOf('н', 'о')<<5|'к'-'а'
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
