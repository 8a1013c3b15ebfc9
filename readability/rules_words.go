package readability

import "github.com/state-for-people/standard"

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
func (d *draft) technical()  { d.each(classTechnical) }

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
				d.hit(d.span(i, i+n), likeCase(p.plain, t), p.mend())
			}
			next = i + n
			continue
		}
		switch {
		case t.quoted || t.covered || t.class&(classReplace|classAdvice) == 0 || t.capital && !t.lead:
		case t.class&classReplace != 0 && i > 0 && d.tokens[i-1].mark == ',' && i+1 < d.n && d.tokens[i+1].lo&(1<<10-1) == pairOf('м', 'и') && startsWith(t.At.In(d.text), "дан"): // согласие, данное вами
		case t.class&classReplace != 0:
			d.hit(t.At, likeCase(plainWords[t.arg], t), nil)
		default:
			d.at(i, i+1)
		}
	}
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
		if d.isShouted(i, false) {
			continue
		}
		k := t.key()
		if t.foreign {
			var w word
			scanWord(d.text, t.At.Start, &w)
			k = key{w.hi, w.lo, -1 - int32(min(w.letters, 1<<16))}
		}
		if d.seen.explained.has(k) {
			continue
		}
		d.seen.explained.add(k)
		if d.inBrackets(i) || i+1 < d.n && d.tokens[i+1].mark == '(' {
			continue
		}
		d.at(i, i+1)
	}
}

// isKnown reports whether the profile lists the abbreviation.
func (d *draft) isKnown(t *token) bool {
	for _, k := range d.profile.Known {
		if sameTurn(t.At.In(d.text), k) {
			return true
		}
	}
	return false
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

// terms finds words of a profession that are not explained where they first
// stand; each is told once.
func (d *draft) terms() {
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		t := &d.tokens[i]
		if t.class&classTerm == 0 || t.quoted {
			continue
		}
		k := t.stem()
		if d.seen.explained.has(k) {
			continue
		}
		d.seen.explained.add(k)
		if !d.explains(i) {
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
// a dash or brackets.
func (d *draft) explains(i int) bool {
	for j := i + 1; j < d.n && j <= i+3; j++ {
		switch d.tokens[j].mark {
		case '(', '—', '–':
			return true
		}
	}
	return d.inBrackets(i)
}

// wordings finds what the agency wants said otherwise.
func (d *draft) wordings() {
	for w := range d.profile.Wordings {
		x := &d.profile.Wordings[w]
		d.eachTurn(x.Avoid, func(s Span, i int) {
			d.hit(s, likeCase(x.Plain, &d.tokens[i]), nil)
		})
	}
	for w := range d.profile.Terms {
		x := &d.profile.Terms[w]
		for _, form := range x.Forms {
			d.eachTurn(form, func(s Span, i int) {
				var mend *standard.Text
				if x.Plain != "" {
					mend = &standard.Text{RU: "Объясните термин: " + x.Plain, EN: "Explain the term."}
				}
				if !d.explains(i) && !d.seen.explained.has(key{uint64(w), 0, -2}) {
					d.hit(s, "", mend)
				}
				d.seen.explained.add(key{uint64(w), 0, -2})
			})
		}
	}
}

// names finds the second name of a thing that the profile knows under several.
func (d *draft) names() {
	for w := range d.profile.Terms {
		x := &d.profile.Terms[w]
		if len(x.Instead) == 0 {
			continue
		}
		if d.seen.named == nil {
			d.seen.named = make([]int, len(d.profile.Terms))
		}
		note := func(name int) func(Span, int) {
			return func(s Span, _ int) {
				switch d.seen.named[w] {
				case 0:
					d.seen.named[w] = name
				case name:
				default:
					d.hit(s, "", nil)
				}
			}
		}
		for _, form := range x.Forms {
			d.eachTurn(form, note(1))
		}
		for i, other := range x.Instead {
			d.eachTurn(other, note(2+i))
		}
	}
}

// eachTurn calls f for every place in the sentence where the words of turn stand.
func (d *draft) eachTurn(turn string, f func(Span, int)) {
	if turn == "" {
		return
	}
	words := 0
	for range Words(turn) {
		words++
	}
	if words == 0 {
		return
	}
	for i := d.from; i < d.to && i+words <= d.n; i++ {
		if d.tokens[i].kind != tokenWord {
			continue
		}
		if s := d.span(i, i+words); sameTurn(s.In(d.text), turn) {
			f(s, i)
		}
	}
}
