package readability

// lateVerb finds a sentence whose predicate comes after more words than the
// limit. A clause that stands before it counts into the words, its verb does not
// count as the predicate. A sentence without a predicate has none that is late.
func (d *draft) lateVerb() {
	most := d.limits[limitVerbWords]
	if most == 0 || d.part || !exceeds(d.words, most) {
		return
	}
	words, first, last := 0, -1, 0
	clause, verb := false, false // in a subordinate clause; its verb has come
	told := d.analyser != nil
	for i := range d.n {
		t := &d.tokens[i]
		if first >= 0 && d.pairs[i]&pairPredicate == 0 && t.kind == tokenWord && t.class&(classShort|classPredicate|classFoundReflexive|classSubordinate) == 0 && !told {
			words++ // as most are
			last = i + 1
			continue
		}
		switch t.kind {
		case tokenMark:
			switch t.mark {
			case ',':
				if clause && verb {
					clause, verb = false, false
				}
			case ':', ';', '—', '–':
				return
			case '-': // for a dash
				if i > 0 && t.At.Start > d.tokens[i-1].At.End {
					return
				}
			}
			continue
		case tokenWord:
		default:
			continue
		}
		if first < 0 {
			if isInfinitive(t) {
				return
			}
			first = i
		}
		switch {
		case t.class&classSubordinate != 0 && d.opensClause(i):
			clause, verb = true, false
		case t.quoted || !isPredicate(t):
		case clause:
			verb = true
		default:
			if exceeds(words, most) {
				d.at(first, last)
			}
			return
		}
		words++
		last = i + 1
	}
}

// isPredicate reports whether a word looks like a finite verb or a short
// predicate.
func isPredicate(t *token) bool {
	if t.told.has(FormPredicate) {
		return t.holds.has(FormPredicate)
	}
	if t.class&(classShort|classPredicate|classFoundReflexive) != 0 {
		return !isInfinitive(t)
	}
	if t.letters < 4 || t.foreign || t.class&(classVerbal|classDeed|classAction|classSubordinate|classGenitive|classAct|classPart|classKnown) != 0 || t.capital && !t.lead {
		return false
	}
	lo := t.lo
	if reflexive := lo & (1<<10 - 1); reflexive == pairOf('с', 'я') || reflexive == pairOf('с', 'ь') {
		switch lo >> 10 & 31 {
		case letterT: // рассматривается, and no infinitive, which has ть
			return true
		case 'л' - 'а', letterA, letterO, letterI:
			return participle(lo>>10) == 0 // and no являющегося
		}
		return false
	}
	switch lo & (1<<10 - 1) {
	case pairOf('е', 'т'), pairOf('ю', 'т'), pairOf('у', 'т'), pairOf('и', 'т'), pairOf('а', 'т'), pairOf('я', 'т'),
		pairOf('а', 'л'), pairOf('и', 'л'), pairOf('е', 'л'), pairOf('л', 'а'), pairOf('л', 'о'), pairOf('л', 'и'), pairOf('е', 'м'):
	default:
		return false
	}
	if lo&(1<<10-1) == pairOf('е', 'м') { // мы проверяем, and no case of a noun
		return lo&(1<<15-1) == pairOf('а', 'е')<<5|letterM || lo&(1<<15-1) == pairOf('я', 'е')<<5|letterM || lo&(1<<15-1) == pairOf('у', 'е')<<5|letterM
	}
	switch lo & (1<<20 - 1) {
	case four('т', 'в', 'е', 'т'), four('о', 'в', 'е', 'т'), four('д', 'ж', 'е', 'т'), four('и', 'н', 'е', 'т'), four('р', 'н', 'е', 'т'), four('т', 'ч', 'е', 'т'), four('с', 'ч', 'е', 'т'),
		four('у', 'ч', 'е', 'т'), four('р', 'и', 'е', 'т'), four('и', 'м', 'и', 'т'), four('р', 'е', 'д', 'и')<<5&(1<<20-1) | letterT,
		four('ь', 'т', 'а', 'т'), four('и', 'к', 'а', 'т'), four('р', 'м', 'а', 'т'), four('у', 'т', 'а', 'т'), four('и', 'д', 'а', 'т'), four('и', 'т', 'у', 'т'), four('ш', 'р', 'у', 'т'),
		four('р', 'т', 'а', 'л'), four('р', 'и', 'а', 'л'), four('о', 'н', 'а', 'л'), four('р', 'н', 'а', 'л'), four('и', 'т', 'а', 'л'), four('ц', 'и', 'а', 'л'), four('л', 'и', 'а', 'л'),
		four('з', 'д', 'е', 'л'), four('т', 'д', 'е', 'л'), four('е', 'д', 'е', 'л'), four('д', 'е', 'л', 'а'), four('и', 'с', 'л', 'а'), four('в', 'и', 'л', 'а'), four('а', 'н', 'а', 'л'),
		four('д', 'е', 'л', 'о'), four('и', 'с', 'л', 'о'), four('в', 'и', 'л', 'о'), four('ц', 'е', 'л', 'и'), four('д', 'е', 'л', 'и'), four('т', 'а', 'л', 'и'), four('д', 'о', 'л', 'и'),
		four('р', 'о', 'л', 'и'), four('е', 'м', 'л', 'и'), four('а', 'с', 'л', 'и'), four('е', 'с', 'л', 'и'), four('т', 'е', 'л', 'и'),
		four('и', 'т', 'е', 'т'), four('ь', 'т', 'е', 'т'), four('и', 'л', 'е', 'т'), four('а', 'к', 'е', 'т'), four('д', 'м', 'е', 'т'), four('к', 'р', 'е', 'т'), four('и', 'ц', 'и', 'т'),
		four('о', 'к', 'а', 'т'), four('а', 'р', 'а', 'т'), four('с', 'т', 'а', 'т'), four('ш', 'т', 'а', 'т'), four('д', 'в', 'а', 'л'), four('к', 'з', 'а', 'л'), four('к', 'о', 'л', 'а'),
		four('у', 'б', 'л', 'и'), four('е', 'п', 'л', 'о'):
		return false // ответ, бюджет, отчёт, результат, портал, раздел, дела, цели, жители, комитет, билет, адвокат, школа, рубли …
	}
	return true
}

// four is the last four letters of a word as scanWord keeps them.
func four(a, b, c, d rune) uint64 { return pairOf(a, b)<<10 | pairOf(c, d) }
