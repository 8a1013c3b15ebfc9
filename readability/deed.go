package readability

// deedTowards returns the noun after the verb at token i and «к»: привести к
// снижению.
func (d *draft) deedTowards(i int) int {
	if i+2 >= d.n || d.tokens[i+1].letters != 1 || d.tokens[i+1].lo != 'к'-'а' {
		return 0
	}
	for j := i + 2; j < d.n && j <= i+2+between; j++ {
		n := &d.tokens[j]
		switch {
		case n.kind != tokenWord || n.quoted:
			return 0
		case n.class&(classVerbal|classDeed) != 0:
			return j
		case !isModifier(n) && !isOblique(n):
			return 0
		}
	}
	return 0
}

// deedBrought returns the noun after the verb at token i and «за собой»: влечёт за
// собой разрушение.
func (d *draft) deedBrought(i int) int {
	if i+3 >= d.n || d.tokens[i+1].At.In(d.text) != "за" || d.tokens[i+2].At.In(d.text) != "собой" {
		return 0
	}
	j := i + 3
	for j+1 < d.n && j < i+3+2 && isModifier(&d.tokens[j]) && d.tokens[j].class&(classVerbal|classDeed) == 0 {
		j++
	}
	if n := &d.tokens[j]; n.class&(classVerbal|classDeed) != 0 && !n.quoted && !startsWith(n.At.In(d.text), "признани") && !startsWith(n.At.In(d.text), "возникновени") {
		return j
	}
	return 0
}

// deedWithin returns the noun after the verb at token i and «в», «на»: находится на
// рассмотрении.
func (d *draft) deedWithin(i int) int {
	j := i + 1
	for j < d.n && j < i+4 && d.tokens[j].kind == tokenWord && d.tokens[j].letters > 2 {
		j++
	}
	if j+1 >= d.n || d.tokens[j].lo != letterV && d.tokens[j].lo != pairOf('н', 'а') {
		return 0
	}
	for j++; j < min(d.n, i+far/3) && isAttribute(&d.tokens[j]); j++ {
	}
	n := &d.tokens[min(j, d.n-1)]
	if n.class&(classVerbal|classDeed|classAction) == 0 || n.quoted || n.lo&31 != letterE && n.lo&(1<<10-1) != pairOf('и', 'и') || startsWithOneOf(n.At.In(d.text), states[:]) {
		return 0
	}
	return j
}

// states are the beginnings of nouns that say to whom a thing belongs, and how it is.
var states = [...]string{"владени", "ведени", "пользовани", "управлени", "подчинени", "обращени", "участи"}

// dealEntered returns the noun after the verb at token i and «в» with which one deals
// with others: вступить в переговоры.
func (d *draft) dealEntered(i int) int {
	if i+2 >= d.n || d.tokens[i+1].letters != 1 || d.tokens[i+1].lo != letterV {
		return 0
	}
	j := i + 2
	isDeal := func() bool { return startsWithOneOf(d.tokens[j].At.In(d.text), deals[:]) }
	for j+1 < d.n && j < i+4 && isModifier(&d.tokens[j]) && !isDeal() {
		j++
	}
	if isDeal() && !d.tokens[j].quoted {
		return j
	}
	return 0
}

var deals = [...]string{"контакт", "переговор", "переписк", "взаимодейств", "диалог", "дискусси", "спор", "сговор", "коммуникаци"}

// deedFronted returns the noun of action that opens the sentence and is the object
// of the verb at token i: контроль за исполнением осуществляет глава. It returns -1
// if there is none.
func (d *draft) deedFronted(i int, c carrier) int {
	j := 0
	for j < i && d.tokens[j].kind != tokenWord {
		j++
	}
	if j < i && isModifier(&d.tokens[j]) && d.tokens[j].class&(classVerbal|classDeed|classAction) == 0 {
		j++
	}
	n := &d.tokens[j]
	if j >= i || j > far || !d.tokens[i].isActive() || n.class&(classVerbal|classDeed|classAction) == 0 || n.quoted || n.covered || !isObject(n) {
		return -1
	}
	if (c == carrierListed || c == carrierGiving) && (n.class&classAction == 0 || !d.asksFor(&d.tokens[i], &actions[n.arg])) || c == carrierOwn || !d.carries(i, c, n) {
		return -1
	}
	if startsWithOneOf(n.At.In(d.text), offices[:]) {
		return -1
	}
	for k := j + 1; k < i; k++ {
		n := &d.tokens[k]
		if n.kind == tokenMark && n.mark != ',' && n.mark != '(' && n.mark != ')' || n.class&classSubordinate != 0 || n.class&classPredicate == 0 && isPredicate(n) && k+1 < i {
			return -1
		}
	}
	return j
}

// offices are the beginnings of nouns of action that name who acts, too.
var offices = [...]string{"управлени", "руководств", "представительств"}

// isActive reports whether a verb is an infinitive or in the third person.
func (t *token) isActive() bool {
	switch t.lo & (1<<10 - 1) {
	case pairOf('е', 'т'), pairOf('ю', 'т'), pairOf('и', 'т'), pairOf('я', 'т'), pairOf('у', 'т'), pairOf('а', 'т'),
		pairOf('и', 'л'), pairOf('е', 'л'), pairOf('я', 'л'), pairOf('а', 'л'), pairOf('л', 'а'), pairOf('л', 'и'), pairOf('л', 'о'), pairOf('т', 'ь'), pairOf('т', 'и'):
		return true
	}
	return false
}

// isObject reports whether a noun of action can be in the accusative: проверку,
// проверки, решение, контроль.
func isObject(n *token) bool {
	switch last := n.lo & 31; last {
	case 'у' - 'а', letterYu, letterE, letterO:
		return true
	case letterI, letterY:
		return n.class&classVerbal == 0
	case letterYa:
		return n.class&classVerbal != 0 || n.lo>>5&31 == letterI && n.lo>>10&31 != 'ц'-'а'
	default:
		return last == letterSS || isMasculine(n) && n.lo&(1<<10-1) != pairOf('о', 'к')
	}
}
