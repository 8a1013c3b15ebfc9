package readability

// isNominative reports whether a noun of action ends as in the nominative of the
// singular: рассмотрение, проверка, регистрация, контроль.
func isNominative(n *token) bool {
	switch last := n.lo & 31; last {
	case letterE:
		return n.class&classVerbal != 0 || n.lo>>5&31 == letterI
	case letterA:
		switch n.lo >> 5 & 31 {
		case 'к' - 'а', 'ч' - 'а', 'ж' - 'а', letterT, letterN:
			return true
		}
		return false
	case letterO:
		return true
	case letterYa:
		return n.lo&(1<<15-1) == three('ц', 'и', 'я')
	default: // and no проверок
		return last == letterSS || isMasculine(n) && n.lo&(1<<10-1) != pairOf('о', 'к')
	}
}

// isMasculine reports whether a noun of action ends as in the nominative of the
// masculine: осмотр, отзыв, приём, and no осмотров, контролем.
func isMasculine(n *token) bool {
	switch last := n.lo & 31; last {
	case letterM:
		return n.lo&(1<<20-1) == four('р', 'и', 'е', 'м') || n.lo&(1<<15-1) == three('ъ', 'е', 'м')
	case letterV:
		return n.lo>>5&31 != letterO && n.lo>>5&31 != letterE
	default:
		return isConsonant(last)
	}
}

// isInstrumental reports whether a noun of action ends as in the instrumental or the
// prepositional: проведением, проверках.
func isInstrumental(n *token) bool {
	return n.lo&31 == letterM || n.lo&31 == letterH || n.lo&(1<<10-1) == pairOf('м', 'и')
}

// isConsonant reports whether a word may be a noun in the nominative that ends in
// this letter.
func isConsonant(last uint64) bool {
	switch last {
	case letterM, letterH, letterJ, letterV, 'ъ' - 'а', letterSS:
		return false
	case letterA, letterE, letterI, letterO, 'у' - 'а', letterY, 'э' - 'а', letterYu, letterYa:
		return false
	}
	return true
}

// isPreposition reports whether a word leads what says where, how, to whom.
func isPreposition(t *token) bool {
	switch t.letters {
	case 1:
		return t.lo == letterV || t.lo == 'к'-'а' || t.lo == 'с'-'а' || t.lo == letterO
	case 2:
		switch t.lo {
		case pairOf('н', 'а'), pairOf('п', 'о'), pairOf('о', 'т'), pairOf('с', 'о'), pairOf('о', 'б'), pairOf('и', 'з'), pairOf('з', 'а'), pairOf('д', 'о'):
			return true
		}
	case 3:
		return t.lo == three('д', 'л', 'я') || t.lo == three('п', 'р', 'и') || t.lo == three('б', 'е', 'з')
	}
	return false
}

// isOblique reports whether a word ends as nouns and adjectives in the dative or
// instrumental do.
func isOblique(t *token) bool {
	if t.letters < 3 {
		return false
	}
	switch t.lo & (1<<10 - 1) {
	case pairOf('а', 'м'), pairOf('я', 'м'), pairOf('м', 'у'), pairOf('м', 'и'), pairOf('о', 'м'), pairOf('е', 'м'), pairOf('ы', 'м'), pairOf('и', 'м'):
		return t.class&(classLight|classFoundReflexive) == 0
	}
	switch t.lo & 31 {
	case 'у' - 'а', letterYu: // клиенту, заявителю
		return t.letters > 4 && t.class&(classAction|classDeed|classVerbal) == 0 && !isPredicate(t)
	}
	return false
}

// isPassiveParticiple reports whether a word ends as осуществляемая does.
func isPassiveParticiple(t *token) bool {
	m := t.lo >> 10 & 31
	return m == letterM && isAdjectiveEnding(t.lo&(1<<10-1))
}

// isAttribute reports whether a word ends as adjectives in the prepositional do.
func isAttribute(t *token) bool {
	switch t.lo & (1<<10 - 1) {
	case pairOf('о', 'м'), pairOf('е', 'м'), pairOf('о', 'й'), pairOf('е', 'й'), pairOf('ы', 'х'), pairOf('и', 'х'):
		return t.letters > 3 && t.class&(classVerbal|classDeed|classAction) == 0
	}
	return false
}

// isPassiveAttribute reports whether a word is such a participle in a case whose
// ending has two letters: принимаемой, принимаемых.
func isPassiveAttribute(t *token) bool {
	n := participle(t.lo)
	return n > 0 && t.lo>>(5*n)&31 == letterM
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
	case letterM:
		return isMasculine(n)
	case letterH, letterYu, 'у' - 'а':
		return false
	case letterI: // проведении, and действия in the genitive too
		return n.class&classVerbal == 0
	}
	return true
}

// isModifier reports whether a word may stand between a verb and its noun: an
// adjective in the accusative or genitive, or a pronoun.
func isModifier(t *token) bool {
	if t.letters < 3 {
		return false
	}
	switch t.lo & (1<<10 - 1) {
	case pairOf('у', 'ю'), pairOf('ю', 'ю'), pairOf('о', 'е'), pairOf('е', 'е'), pairOf('ы', 'й'), pairOf('и', 'й'), pairOf('о', 'й'), pairOf('ы', 'е'), pairOf('и', 'е'),
		pairOf('о', 'и'), pairOf('о', 'ю'), pairOf('г', 'о'), pairOf('ы', 'х'), pairOf('и', 'х'):
		return true
	}
	return false
}

// isPlural reports whether a word ends as adjectives in the nominative and
// accusative of the plural do.
func isPlural(t *token) bool {
	last := t.lo & (1<<10 - 1)
	return last == pairOf('ы', 'е') || last == pairOf('и', 'е') && t.lo>>10&31 != letterN && t.lo>>10&31 != letterT
}

// isAdjectival reports whether a word ends as adjectives in -ым and -им do.
func isAdjectival(t *token) bool {
	last := t.lo & (1<<10 - 1)
	return last == pairOf('ы', 'м') || last == pairOf('и', 'м')
}

// agrees reports whether the word after an adjective in -ый may be its noun, or
// another adjective of that, by their endings. What is no Russian word may be.
func agrees(t, noun *token) bool {
	if noun.kind != tokenWord || noun.foreign {
		return true
	}
	last, two := noun.lo&31, noun.lo&(1<<10-1)
	switch t.lo & (1<<10 - 1) {
	case pairOf('ы', 'й'):
		return isConsonant(last) || last == letterJ || last == letterSS || last == letterH || last == letterV || last == letterM && !looksDone(noun)
	case pairOf('а', 'я'):
		return last == letterA || last == letterYa || last == letterSS
	case pairOf('о', 'е'):
		return last == letterO || two == pairOf('и', 'е') || two == pairOf('о', 'е') || two == pairOf('е', 'е')
	case pairOf('ы', 'е'):
		return last == letterY || last == letterI && two != pairOf('м', 'и') || last == letterA || last == letterYa || last == letterE
	case pairOf('г', 'о'):
		return last == letterA || last == letterYa || last == letterO
	case pairOf('о', 'й'):
		return last == letterY || last == letterI && two != pairOf('м', 'и') || last == letterE || last == letterJ || last == letterYu
	case pairOf('м', 'у'):
		return last == 'у'-'а' || last == letterYu
	case pairOf('у', 'ю'):
		return last == 'у'-'а' || last == letterYu || last == letterSS
	case pairOf('ы', 'м'):
		return last == letterM
	case pairOf('о', 'м'):
		return last == letterE || last == letterI || last == 'у'-'а' || last == letterYu || last == letterM
	case pairOf('ы', 'х'):
		return isConsonant(last) || last == letterJ || last == letterSS || last == letterH || last == letterV || last == letterM && !looksDone(noun) || two == pairOf('е', 'м') && noun.lo>>10&(1<<10-1) != pairOf('е', 'л')
	}
	return last == letterI // указанными
}

// looksDone reports whether a word in -м is an instrumental or dative, and no дом,
// приём, режим.
func looksDone(t *token) bool {
	switch t.lo & (1<<10 - 1) {
	case pairOf('о', 'м'), pairOf('а', 'м'), pairOf('я', 'м'), pairOf('ы', 'м'):
		return t.letters > 3
	case pairOf('и', 'м'):
		return t.letters > 5
	case pairOf('е', 'м'):
		before := t.lo >> 10 & 31
		return before != 'ъ'-'а' && (t.letters > 5 || before != letterI && before != letterA)
	}
	return false
}

// isPerson reports whether a word is a pronoun for those who do or get something.
func isPerson(t *token) bool {
	switch t.letters {
	case 2:
		return t.lo == pairOf('и', 'м') || t.lo == pairOf('е', 'ю') || t.lo == pairOf('е', 'й')
	case 3:
		return t.lo == three('и', 'м', 'и') || t.lo == three('в', 'а', 'м') || t.lo == three('н', 'а', 'м') || t.lo == three('м', 'н', 'е') || t.lo == three('е', 'м', 'у')
	case 4:
		return t.lo == four('в', 'а', 'м', 'и') || t.lo == four('н', 'а', 'м', 'и') || t.lo == four('м', 'н', 'о', 'й') || t.lo == four('м', 'н', 'о', 'ю')
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

// isFeminine reports whether a word ends as adjectives in the nominative of the
// feminine do: проведена выездная проверка.
func isFeminine(t *token) bool {
	last := t.lo & (1<<10 - 1)
	return last == pairOf('а', 'я') || last == pairOf('я', 'я')
}

// isOwner reports whether a word is a pronoun that belongs to a noun: свою, всех, её.
func isOwner(t *token) bool {
	switch t.letters {
	case 2:
		return t.lo == pairOf('е', 'е') || t.lo == pairOf('и', 'х')
	case 3:
		return t.lo == three('в', 'с', 'ю') || t.lo == three('м', 'о', 'ю') || t.lo == three('э', 'т', 'у') || t.lo == three('э', 'т', 'и') || t.lo == three('т', 'е', 'х')
	case 4:
		switch t.lo {
		case four('с', 'в', 'о', 'ю'), four('н', 'а', 'ш', 'у'), four('в', 'а', 'ш', 'у'), four('с', 'в', 'о', 'и'), four('н', 'а', 'ш', 'и'), four('в', 'а', 'ш', 'и'), four('в', 'с', 'е', 'х'):
			return true
		}
	}
	return false
}

// isAdverb reports whether a word may stand after a verb and say how: ежегодно,
// также, только.
func isAdverb(t *token) bool {
	if t.letters < 5 || t.class&(classShort|classPredicate|classAction|classDeed) != 0 {
		return false
	}
	return t.lo&(1<<10-1) == pairOf('н', 'о') || t.lo == four('а', 'к', 'ж', 'е')|('т'-'а')<<20 || t.letters == 6 && t.lo&(1<<20-1) == four('л', 'ь', 'к', 'о')
}

// isWoman reports whether a noun ends as those in the dative of the feminine: семье,
// комиссии.
func isWoman(t *token) bool {
	if t.letters < 4 || t.class&(classAction|classDeed|classVerbal) != 0 {
		return false
	}
	before := t.lo >> 5 & 31
	return t.lo&31 == letterE && (before == letterSS || isConsonant(before) || before == letterM || before == letterV) || t.lo&(1<<10-1) == pairOf('и', 'и')
}

// isParticiple reports whether a word ends as a full participle: установленном,
// действующий, проводимой.
func isParticiple(t *token) bool {
	if t.kind != tokenWord || t.letters < 7 {
		return false
	}
	if n := participle(t.lo); n > 0 {
		return true
	}
	last := t.lo >> 10
	if m := t.lo & (1<<10 - 1); m == pairOf('г', 'о') || m == pairOf('м', 'у') || m == pairOf('м', 'и') {
		last >>= 5
	}
	return last&(1<<10-1) == pairOf('н', 'н')
}
