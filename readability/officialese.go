package readability

import "strings"

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
				d.cliche(p, i, n)
			}
			next = i + n
			continue
		}
		switch {
		case t.quoted || t.covered || t.class&(classReplace|classAdvice) == 0 || t.capital && !t.lead || d.isPlain(i):
		case t.class&classReplace != 0 && (i == 0 || d.tokens[i-1].mark != ',' || !startsWith(t.At.In(d.text), "дан")):
			d.replaced(i)
		default: // behind a comma it may be a participle after all
			d.at(i, i+1)
		}
	}
}

// cliche records the set turn of n tokens at token i with what can stand in its
// place.
func (d *draft) cliche(p *phrase, i, n int) {
	at, plain := d.span(i, i+n), plainTurns[p.plain]
	switch {
	case plain == "поэтому" && !d.concludes(i, n), p.sense == senseVerb && !d.besideVerb(i, n):
		plain = ""
	}
	d.hit(at, likeCase(plain, &d.tokens[i]), p.mend())
}

// besideVerb reports whether a turn of n tokens at token i belongs to a verb and
// not to a noun: ответьте в письменном виде, and not ответ в письменном виде.
func (d *draft) besideVerb(i, n int) bool {
	isVerb := func(t *token) bool { return t.kind == tokenWord && (isPredicate(t) || isInfinitive(t) || isOrder(t)) }
	for j := i - 1; j >= max(0, i-3) && d.tokens[j].kind == tokenWord; j-- {
		if isVerb(&d.tokens[j]) {
			return true
		}
	}
	return (i == 0 || d.tokens[i].lead || d.tokens[i-1].letters <= 3) && isVerb(d.wordAt(i+n))
}

// isOrder reports whether a word ends as imperatives do: ответьте, несите.
func isOrder(t *token) bool { return t.letters > 4 && t.lo&(1<<10-1) == pairOf('т', 'е') }

// replaced records the official word at token i with the plain one; «о» before
// it becomes «об» where that starts with a vowel.
func (d *draft) replaced(i int) {
	t := &d.tokens[i]
	at, plain := t.At, likeCase(plainWords[t.arg], t)
	if before := d.wordAt(i - 1); before.letters == 1 && before.lo == letterO && strings.HasPrefix(plain, "эт") {
		at.Start, plain = before.At.Start, likeCase("об ", before)+plain
	}
	d.hit(at, plain, nil)
}

// isPlain reports whether the official word at token i means what it says: лица,
// указанные в статье; цели, соответствующие закону; по данным врача; в настоящей любви.
func (d *draft) isPlain(i int) bool {
	t, next := &d.tokens[i], d.wordAt(i+1)
	word := t.At.In(d.text)
	switch {
	case startsWith(word, "указанн"), startsWith(word, "обозначенн"), startsWith(word, "назван"), startsWith(word, "упомян"):
		return isPreposition(next) || next.lo == four('н', 'и', 'ж', 'е') || next.kind == 0 || d.isDoneBy(i)
	case startsWith(word, "данн"):
		if t.hi == 0 && (t.lo == four('н', 'н', 'ы', 'м')|pairOf('д', 'а')<<20 || t.lo == four('н', 'н', 'ы', 'х')|pairOf('д', 'а')<<20) {
			return !d.pointsAt(i)
		}
		return d.isGiven(i)
	case startsWith(word, "настоящ"):
		return !d.namesItself(i + 1)
	case startsWith(word, "осуществ"):
		return d.hasDeed(i) || startsWithOneOf(next.At.In(d.text), dreams[:])
	case startsWith(word, "соответствующ"):
		return i > 0 && d.tokens[i-1].class&classNegation != 0 || isPreposition(next) || d.suitsTo(i)
	case startsWith(word, "надлежащ"), startsWith(word, "ненадлежащ"): // parties of a lawsuit
		return startsWithOneOf(next.At.In(d.text), parties[:])
	case startsWith(word, "отсутству"):
		return !d.near(i, 4, absent[:])
	case startsWith(word, "наименован"): // 15 наименований
		return i > 0 && (d.tokens[i-1].kind == tokenNumber || startsWithOneOf(d.tokens[i-1].At.In(d.text), thousands[:]))
	case startsWith(word, "таков"):
		return i > 0 && d.tokens[i-1].At.In(d.text) == "как"
	}
	return false
}

// dreams are the beginnings of what people make come true: осуществить мечту.
var dreams = [...]string{"мечт", "замыс", "желан"}

var thousands = [...]string{"тыс", "млн", "сот", "десятк"}

var parties = [...]string{"ответчик", "истец", "истц", "сторон", "реклам"}

// absent are the beginnings of what officials say of that it is absent, and
// others that there is none.
var absent = [...]string{
	"основани", "возможност", "сведени", "информаци", "данны", "документ", "задолженност", "прав", "нарушени", "необходимост", "запис", "согласи", "подпис", "средств",
	"част", "спор", "мест", "справк", "заявлени", "обращени",
}

// near reports whether a word with one of these beginnings stands within so many
// tokens of token i.
func (d *draft) near(i, within int, starts []string) bool {
	for j := max(0, i-within); j < min(d.n, i+within+1); j++ {
		if t := &d.tokens[j]; t.kind == tokenWord && startsWithOneOf(t.At.In(d.text), starts) {
			return true
		}
	}
	return false
}

// wordAt returns token i, an empty one if it is no word.
func (d *draft) wordAt(i int) *token {
	if i < 0 || i >= d.n || d.tokens[i].kind != tokenWord {
		return &token{}
	}
	return &d.tokens[i]
}

// namesItself reports whether the words from token i on name the paper in which
// they stand: настоящего Кодекса, настоящим Федеральным законом.
func (d *draft) namesItself(i int) bool {
	t := d.wordAt(i)
	if d.isPaper(t) {
		return true
	}
	if last := t.lo & (1<<10 - 1); isAdjective(t) || isAdjectival(t) || isAdjectiveEnding(last) || last == pairOf('м', 'у') {
		return d.isPaper(d.wordAt(i + 1))
	}
	return false
}

func (d *draft) isPaper(t *token) bool {
	return t.class&(classAct|classPart) != 0 || startsWithOneOf(t.At.In(d.text), papers[:])
}

// papers are the beginnings of papers besides acts and their parts.
var papers = [...]string{
	"порядо", "порядк", "стандарт", "правил", "положени", "договор", "соглашени", "документ", "методик", "переч", "концепци", "устав", "инструкци", "уведомлени", "требовани",
	"обращени", "заявлени", "жалоб", "ответ", "согласи", "справк", "акт", "протокол", "контракт", "извещени", "программ",
}

// isDoneBy reports whether the participle at token i is followed by the one who
// did it: указанные заявителем сведения, адрес, указанный вами.
func (d *draft) isDoneBy(i int) bool {
	t, by := &d.tokens[i], d.wordAt(i+1)
	if isPerson(by) {
		return true
	}
	if i > 0 && d.tokens[i-1].mark == ',' && t.lo&31 != letterM && isDoer(by) {
		return true
	}
	return !agrees(t, by) && (isDoer(by) || by.lo&(1<<10-1) == pairOf('о', 'й'))
}

// isGiven reports whether «данный» at token i is a participle: ответ, данный
// вам; обещание, данное родителям; интервью, данном в Москве.
func (d *draft) isGiven(i int) bool {
	t, next := &d.tokens[i], d.wordAt(i+1)
	switch {
	case isPerson(next), i > 0 && d.tokens[i-1].mark == ',' && (next.kind == 0 || isPreposition(next)):
		return true
	case agrees(t, next):
		return false
	}
	return i > 0 && d.tokens[i-1].mark == ',' || isDoer(next) || isDative(next)
}

// suitsTo reports whether what stands after «соответствующий» at token i is what
// something suits, in the dative: требованиям, закону, им, действующим нормам.
func (d *draft) suitsTo(i int) bool {
	t, next := &d.tokens[i], d.wordAt(i+1)
	own, last := t.lo&(1<<10-1), next.lo&31
	switch {
	case isPerson(next):
		return true
	case own == pairOf('и', 'м'), own == pairOf('м', 'у'): // may be in the dative with its noun
		return false
	case isDative(next):
		return true
	case next.letters < 4:
		return false
	case last == letterM: // установленным требованиям
		after := d.wordAt(i + 2)
		return isAdjectival(next) && isDative(after)
	case last == 'у'-'а', last == letterYu && next.lo>>5&31 != letterSS:
		return own != pairOf('у', 'ю') && own != pairOf('е', 'м')
	case last == letterE:
		return own == pairOf('и', 'й') || own == pairOf('а', 'я') || own == pairOf('г', 'о')
	case last == letterI:
		return own == pairOf('и', 'й') || own == pairOf('а', 'я') || own == pairOf('г', 'о') || own == pairOf('е', 'е')
	}
	return false
}

// hasDeed reports whether a noun of action stands so near the weak verb at token i
// that the two may be a split predicate with many words between, on either side:
// the noun of the verb can be behind it only.
func (d *draft) hasDeed(i int) bool {
	for j := i + 1; j < min(d.n, i+1+reach); j++ {
		switch t := &d.tokens[j]; {
		case t.mark == '.' || t.mark == ';' || t.mark == ':':
			return d.deedOf(i)
		case j <= i+between && startsWithOneOf(t.At.In(d.text), rights[:]):
			return false
		case t.class&(classVerbal|classDeed|classAction) != 0 && !t.covered && !t.quoted:
			return true
		}
	}
	return d.deedOf(i)
}

// rights are the beginnings of what one has and uses, and does not do: осуществлять
// свои права.
var rights = [...]string{"прав", "полномоч", "функци", "обязанност", "власт"}

// deedOf reports whether a noun of action stands before the weak verb at token i as
// its subject or object: порядок проверки, осуществляемой отделом; проверку
// может осуществлять и отдел.
func (d *draft) deedOf(i int) bool {
	t := &d.tokens[i]
	passive := t.class&(classFoundReflexive|classShort) != 0
	most, from := reach, i-1
	switch {
	case t.class&classVerbal != 0:
		return false
	case isPassiveParticiple(t):
		if i == 0 || d.tokens[i-1].mark != ',' {
			return false
		}
		most, from = between, i-2
	}
	for j := from; j >= max(0, i-most); j-- {
		switch n := &d.tokens[j]; {
		case n.mark == '.' || n.mark == ';' || n.mark == ':', n.mark == ',' && !passive:
			return false
		case n.class&(classVerbal|classDeed|classAction) != 0 && !n.covered && (from < i-1 || (isSubject(n) || !passive && (n.lo&31 == 'у'-'а' || n.lo&31 == letterYu)) && !d.governed(j)):
			return true
		}
	}
	return false
}

// reach is how far from a weak verb its noun is looked for.
const reach = 16

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
