package readability

// endSentence puts the last tokens of a sentence before the rules.
func (d *draft) endSentence(c *Counts) {
	c.Sentences++
	if n := d.n; n > 0 {
		d.sentence.End = d.tokens[n-1].At.End
		if !d.part {
			d.sentence.Start = d.tokens[0].At.Start
		}
	}
	if d.fresh {
		c.Paragraphs++
		d.closeParagraph(d.sentence)
	}
	d.last = true
	d.to = d.n
	d.ask()
	d.seen.paragraph.End = d.sentence.End
	d.n, d.hots, d.has, d.from = 0, 0, 0, 0
	d.words, d.part, d.last, d.fresh, d.titles = 0, false, false, false, false
	d.counted = [limitCount]int{}
}

// cut puts a part of a long sentence before the rules and keeps the tokens at
// its end. No turn stands across a cut.
func (d *draft) cut() {
	if !d.part {
		d.sentence.Start = d.tokens[0].At.Start
	}
	d.markPhrases()
	n := d.n
	d.to = n - ahead
	for k := d.hots - 1; k >= 0 && int(d.hot[k]) >= n-2*ahead; k-- {
		if i := int(d.hot[k]); i < d.to && i+int(d.tokens[i].phraseLen) > d.to {
			d.to = i
		}
	}
	for d.hots > 0 && int(d.hot[d.hots-1]) >= d.to {
		d.hots--
	}
	d.ask()
	from := d.to - behind
	d.n = copy(d.tokens[:], d.tokens[from:n])
	d.hots, d.has, d.from, d.part = 0, 0, behind, true
	copy(d.pairs[:], d.pairs[from:n])
	for i := behind; i < d.n; i++ {
		t := &d.tokens[i]
		t.phraseLen, t.covered = 0, false
		d.heat(i, t.class)
	}
}

// push appends a token; a part always has room for one more.
func (d *draft) push(start, end int, kind uint8, quoted bool) *token {
	t := &d.tokens[d.n]
	d.n++
	*t = token{}
	t.At.Start, t.At.End = start, end
	t.kind, t.quoted = kind, quoted
	d.pairs[d.n-1] = 0
	return t
}

// countHot counts the tokens with one of the classes.
func (d *draft) countHot(c class) int {
	n := 0
	for _, h := range d.hot[:d.hots] {
		n += int(-int64(d.tokens[h].class&c) >> 63 & 1)
	}
	return n
}

// heat notes the classes of token i, the last one. It is one of the hot tokens if
// it has any, which nobody can foresee, so nothing branches on it.
func (d *draft) heat(i int, c class) {
	d.has |= c
	d.hot[d.hots] = uint8(i)
	d.hots += int(-int64(c) >> 63 & 1)
}
