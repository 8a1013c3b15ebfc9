package readability

// carrier is what nouns a weak verb makes a split predicate with, beside those
// that actions have for it.
type carrier uint8

const (
	carrierListed carrier = iota // no others
	carrierAny                   // any noun of action: осуществлять, производить, проводить say nothing at all
	carrierVerbal                // any that is made from a verb: выполнять подключение, вести наблюдение, подвергать проверке
	carrierOwn                   // one whose verb the subject itself can be the doer of: обеспечивать использование
	carrierRuling                // what a court makes: выносить определение
)

// How other weak verbs hold their nouns.
const (
	carrierGiving  carrier = iota + carrierRuling + 1 // to somebody: оказывать, предоставлять, дать
	carrierTowards                                    // приводить к снижению
	carrierBrought                                    // влечь за собой снижение
	carrierWithin                                     // находиться на рассмотрении
	carrierEntered                                    // вступать в переговоры
)

// carrierOf tells it of the verb at token i.
func (d *draft) carrierOf(i int) carrier {
	lo := d.tokens[i].first()
	switch lo >> 10 {
	case three('о', 'с', 'у'):
		return carrierAny
	case three('п', 'р', 'о'):
		if lo == five('п', 'р', 'о', 'и', 'з') || lo>>5 == four('п', 'р', 'о', 'в') {
			return carrierAny
		}
	case three('в', 'ы', 'п'), three('в', 'е', 'д'), three('в', 'е', 'л'), three('в', 'е', 'с'):
		if d.follows(i, 'к') {
			return carrierTowards
		}
		return carrierVerbal
	case three('п', 'о', 'д'):
		return carrierVerbal
	case three('о', 'б', 'е'):
		return carrierOwn
	case three('в', 'ы', 'н'):
		return carrierRuling
	case three('о', 'к', 'а'), three('д', 'а', 'й'), three('д', 'а', 'т'), three('д', 'а', 'л'), three('д', 'а', 'в'), three('д', 'а', 'с'), three('д', 'а', 'е'), three('д', 'а', 'н'), three('д', 'а', 'м'), three('д', 'а', 'д'), three('д', 'а', 'ю'):
		return carrierGiving
	case three('п', 'р', 'е'):
		if lo>>5 == four('п', 'р', 'е', 'д') {
			return carrierGiving
		}
	case three('п', 'р', 'и'):
		if lo == five('п', 'р', 'и', 'в', 'о') || lo == five('п', 'р', 'и', 'в', 'е') {
			return carrierTowards
		}
	case three('в', 'л', 'е'):
		return carrierBrought
	case three('п', 'о', 'в'):
		return carrierBrought
	case three('н', 'а', 'х'):
		return carrierWithin
	case three('в', 'с', 'т'):
		return carrierEntered
	}
	return carrierListed
}

// follows reports whether the preposition of one letter comes after token i.
func (d *draft) follows(i int, preposition rune) bool {
	return i+1 < d.n && d.tokens[i+1].letters == 1 && d.tokens[i+1].lo == uint64(preposition-'а')
}

// carries reports whether the verb at token i makes a split predicate with a noun.
func (d *draft) carries(i int, c carrier, n *token) bool {
	if c == carrierAny && n.class&(classVerbal|classDeed) != 0 {
		return true
	}
	if n.class&classAction != 0 && d.splits(&d.tokens[i], &actions[n.arg]) {
		return c != carrierOwn || actions[n.arg].with != 0 || !n.isOthers()
	}
	switch c {
	case carrierVerbal:
		return n.class&(classVerbal|classDeed) != 0 && !isInstrumental(n) && !n.isKept()
	case carrierOwn:
		if n.class&(classVerbal|classDeed) == 0 {
			return n.letters == 7 && n.first() == five('н', 'а', 'л', 'и', 'ч') // наличие
		}
		return !isInstrumental(n) && !n.isOthers()
	case carrierRuling:
		return (n.class&classVerbal != 0 || startsWith(n.At.In(d.text), "постановлени")) && !isInstrumental(n)
	}
	return false
}

// isOthers reports whether a noun names what not the one who provides for it does:
// обеспечивать понимание, соблюдение, доступ.
func (t *token) isOthers() bool {
	switch lo := t.first(); lo {
	case five('п', 'о', 'н', 'и', 'м'), five('с', 'о', 'б', 'л', 'ю'), five('ф', 'у', 'н', 'к', 'ц'), five('в', 'о', 'с', 'п', 'р'), five('п', 'р', 'о', 'х', 'о'),
		five('р', 'е', 'а', 'г', 'и'), five('о', 'б', 'с', 'л', 'у'), five('в', 'о', 'с', 'с', 'т'), five('в', 'о', 'з', 'м', 'е'), five('о', 'т', 'о', 'б', 'р'),
		five('у', 'ч', 'а', 'с', 'т'), five('д', 'о', 'п', 'у', 'с'), five('р', 'а', 'з', 'в', 'и'), five('в', 'з', 'а', 'и', 'м'), five('с', 'н', 'и', 'ж', 'е'),
		five('п', 'о', 'в', 'ы', 'ш'), five('у', 'в', 'е', 'л', 'и'), five('с', 'у', 'щ', 'е', 'с'), five('с', 'о', 'х', 'р', 'а'), five('д', 'о', 'с', 'т', 'и'),
		five('у', 'д', 'о', 'в', 'л'), five('п', 'р', 'и', 'з', 'н'), five('у', 'л', 'у', 'ч', 'ш'), five('с', 'о', 'к', 'р', 'а'), five('п', 'о', 'м', 'о', 'щ'), five('п', 'о', 'д', 'д', 'е'):
		return true
	}
	return false
}

// isKept reports whether a noun names what is kept and not done: выполнить обещание.
func (t *token) isKept() bool {
	switch t.first() {
	case five('о', 'б', 'е', 'щ', 'а'), five('о', 'ж', 'и', 'д', 'а'), five('у', 'к', 'а', 'з', 'а'), five('п', 'р', 'е', 'д', 'п'):
		return true
	}
	return false
}
