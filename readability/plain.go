package readability

// plain returns what can stand in place of the phrase of n tokens at token i, and
// the place, which takes in the space before a comma that is wanting.
func (d *draft) plain(p *phrase, i, n int) (Span, string) {
	at, plain := d.span(i, i+n), plainTurns[p.plain]
	t := &d.tokens[i]
	switch plain {
	case "":
		return at, ""
	case "поэтому":
		if !d.concludes(i, n) {
			return at, ""
		}
		return at, likeCase(plain, t)
	case "потому что", "если", "чтобы", "хотя", "так как":
		return d.joined(plain, i, n)
	case "так, чтобы":
		return at, likeCase(plain, t)
	}
	if p.infin && d.infinitiveAfter(i+n) {
		if t.lead && !d.hasComma(i+n) {
			return at, ""
		}
		return d.joined("чтобы", i, n)
	}
	if i+n >= d.n || d.tokens[i+n].kind == tokenMark || !d.governs(plain, i+n) { // nothing that it could govern
		return at, ""
	}
	return at, likeCase(plain, t)
}

// joined returns the place of a conjunction of n tokens at token i, after which a
// clause follows, and the short one for it, with its comma where that is wanting.
func (d *draft) joined(plain string, i, n int) (Span, string) {
	at, t := d.span(i, i+n), &d.tokens[i]
	if t.lead {
		if plain == "потому что" { // it never comes first
			plain = "так как"
		}
		return at, likeCase(plain, t)
	}
	switch before := &d.tokens[i-1]; {
	case d.drawsComma(i - 1):
		return at, ""
	case d.wantsComma(i):
		if before.At.End+1 != at.Start {
			return at, ""
		}
		at.Start, plain = before.At.End, ", "+plain
	}
	return at, plain
}

// concludes reports whether «поэтому» can stand in place of n tokens at token i:
// not in a question, nor at the end of a clause, nor before «и».
func (d *draft) concludes(i, n int) bool {
	if d.asks(i) || i+n >= d.n || d.tokens[i+n].kind == tokenMark || isAnd(&d.tokens[i+n]) {
		return false
	}
	return i == 0 || d.tokens[i].lead || d.tokens[i-1].mark == ',' || d.tokens[i-1].letters == 1
}

// isAnd reports whether a word is «и» or «или».
func isAnd(t *token) bool {
	return t.letters == 1 && t.lo == letterI || t.letters == 3 && t.lo == three('и', 'л', 'и')
}

// hasComma reports whether a comma stands after token i.
func (d *draft) hasComma(i int) bool {
	for j := i; j < d.n; j++ {
		if d.tokens[j].mark == ',' {
			return true
		}
	}
	return false
}

// governs reports whether a short preposition can stand before token i where a
// long one did: в целях и задачах is none, кроме их would be кроме них, согласно
// закона is a slip, and an infinitive behind other words wants «чтобы».
func (d *draft) governs(plain string, i int) bool {
	t := &d.tokens[i]
	if isAnd(t) || t.kind == tokenWord && (t.lo == pairOf('и', 'х') && t.letters == 2 || isPerson(t) || t.letters == 3 && (t.lo == three('е', 'г', 'о') || t.lo == three('н', 'и', 'х')) || t.letters == 2 && t.lo == pairOf('е', 'е')) {
		return false
	}
	switch plain {
	case "для":
		for j := i; j < min(d.n, i+4) && d.tokens[j].kind == tokenWord; j++ {
			switch next := &d.tokens[j]; {
			case next.class&(classVerbal|classDeed|classAction|classPredicate|classGenitive|classShort) != 0:
				return true
			case isInfinitive(next):
				return false
			}
		}
	case "по":
		switch t.lo & 31 {
		case letterA, letterYa, letterO, letterV, letterH, letterY:
			return t.kind != tokenWord || t.foreign || t.capitals
		}
	}
	return true
}

// asks reports whether a question mark follows token i.
func (d *draft) asks(i int) bool {
	for j := i; j < d.n; j++ {
		if d.tokens[j].mark == '?' {
			return true
		}
	}
	return false
}

// drawsComma reports whether token i is a word before which, and not after, the
// comma of a clause stands, or none does: не потому, что; именно чтобы.
func (d *draft) drawsComma(i int) bool {
	t := &d.tokens[i]
	if t.kind != tokenWord || t.At.Len() > lookBack {
		return false
	}
	var buf [lookBack]byte
	switch string(lowered(buf[:0], t.At.In(d.text))) {
	case "не", "ни", "только", "лишь", "именно", "исключительно", "особенно", "даже", "хотя", "но", "однако", "зато", "или", "либо", "да", "что", "как",
		"также", "тоже", "например", "разве", "хоть", "просто":
		return true
	}
	return false
}

// wantsComma reports whether a comma is wanting before a clause that starts at
// token i.
func (d *draft) wantsComma(i int) bool {
	switch t := &d.tokens[i-1]; t.kind {
	case tokenWord:
		return t.letters > 1
	case tokenMark:
		switch t.mark {
		case ',', ':', ';', '-', '–', '—', '(', '«', '„', '!', '?', '…':
			return false
		}
		return t.At.End < d.tokens[i].At.Start // no quote that opens
	}
	return true
}

// infinitiveAfter reports whether an infinitive is the word at token i, or the
// one after an adverb there: в целях быстро обеспечить.
func (d *draft) infinitiveAfter(i int) bool {
	if i+1 < d.n && d.tokens[i].kind == tokenWord && (d.tokens[i].lo&31 == letterO || d.tokens[i].class&classNegation != 0) {
		i++
	}
	return i < d.n && d.tokens[i].kind == tokenWord && isInfinitive(&d.tokens[i])
}
