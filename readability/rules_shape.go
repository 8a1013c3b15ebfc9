package readability

import "github.com/state-for-people/standard"

// longSentence finds a sentence of more words than the limit. The words of a
// title in quotes are one, for nobody can divide it.
func (d *draft) longSentence() {
	if most := d.limits[limitSentenceWords]; most > 0 && d.last && exceeds(d.words, most) && (d.part || exceeds(d.words-d.titled(), most)) {
		d.hit(d.sentence, "", nil)
	}
}

// titled returns how many words of the sentence come after the first in a quoted
// name or text.
func (d *draft) titled() int {
	if !d.titles {
		return 0
	}
	n, in := 0, false
	for i := range d.n {
		switch t := &d.tokens[i]; {
		case t.kind != tokenWord:
			in = in && t.quoted
		case t.quoted && in:
			n++
		default:
			in = t.quoted
		}
	}
	return n
}

// nested finds a sentence of more subordinate clauses than the limit.
func (d *draft) nested() {
	most := d.limits[limitClauses]
	if most == 0 {
		return
	}
	n := d.counted[limitClauses]
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		if d.tokens[i].class&classSubordinate == 0 || d.tokens[i].quoted {
			continue
		}
		if d.opensClause(i) {
			if n++; exceeds(n, most) && !exceeds(n-1, most) {
				d.at(i, i+1)
			}
		}
	}
	d.counted[limitClauses] = n
}

// opensClause reports whether the word at token i opens a clause: it starts the
// sentence, or follows a comma with no more than a preposition and a noun
// between: в течение которого.
func (d *draft) opensClause(i int) bool {
	if d.tokens[i].lead {
		return true
	}
	for j := i - 1; j >= max(0, i-4); j-- {
		switch t := &d.tokens[j]; {
		case t.mark == ',':
			return true
		case t.kind != tokenWord:
			return false
		}
	}
	return false
}

// closeParagraph notes that a paragraph starts at s, and judges the one before.
func (d *draft) closeParagraph(s Span) {
	if most := d.limits[limitParagraphWords]; most > 0 && exceeds(d.seen.paragraphWords, most) {
		d.seen.long = append(d.seen.long, d.seen.paragraph)
	}
	d.seen.paragraph, d.seen.paragraphWords = s, 0
}

// paragraphs finds paragraphs of more words than the limit.
func (d *draft) paragraphs() {
	for _, s := range d.seen.long {
		d.hit(s, "", nil)
	}
}

// overIndex finds that an index exceeds its limit.
//
// Clause: people-2022:4.6.4.6/s2
func (d *draft) overIndex() { d.over(true) }

// overCount finds that a count exceeds its limit.
//
// Clause: people-2022:4.6.4.6/s3
func (d *draft) overCount() { d.over(false) }

// What mends a count other than too much text: the mean length of sentences, for
// the text itself may be short, and too little.
var (
	shorterSentences = standard.Text{RU: "Разделите длинные предложения.", EN: "Divide the long sentences."}
	longerSentences  = standard.Text{RU: "Соедините короткие предложения.", EN: "Join the short sentences."}
	moreText         = standard.Text{RU: "Добавьте то, что нужно клиенту для следующего шага.", EN: "Add what the client needs for the next step."}
)

func (d *draft) over(index bool) {
	for i := range d.judged {
		j := &d.judged[i]
		if j.Verdict != VerdictFail || IndexCode(j.Limit.Of).IsValid() != index {
			continue
		}
		if j.Limit.Of == MeasuredWords && d.letter.Kind == KindInstruction && j.Limit.Max != 0 && j.Value > j.Limit.Max { // another rule tells that it is long
			continue
		}
		var mend *standard.Text
		switch little := j.Limit.Min != 0 && j.Value < j.Limit.Min; {
		case index:
		case j.Limit.Of == MeasuredASL && little:
			mend = &longerSentences
		case j.Limit.Of == MeasuredASL:
			mend = &shorterSentences
		case little:
			mend = &moreText
		}
		d.hit(Span{}, "", mend)
	}
}

// longInstruction finds an instruction of more words than its limit.
func (d *draft) longInstruction() {
	l, ok := d.profile.Limit(MeasuredWords)
	if most := l.finite().Max; ok && most != 0 && float64(d.total) > most {
		d.hit(Span{}, "", nil)
	}
}

// longName finds the name of a service of more words than its limit.
func (d *draft) longName() {
	if most := d.limits[limitNameWords]; most > 0 && exceeds(d.total, most) {
		d.hit(Span{}, "", nil)
	}
}

// lateKey finds a letter whose point comes after more words than the limit. The
// point is told by the words with which letters say it (решили, нужно, придите);
// of a letter without such a word nothing is said.
func (d *draft) lateKey() {
	most := d.limits[limitKeyWords]
	if most == 0 || !exceeds(d.total, most) {
		return
	}
	if exceeds(d.seen.key, most) { // -1 where none is found
		d.hit(Span{}, "", nil)
	}
}

// gather notes in the tokens at hand what the rules about the whole text need.
func (d *draft) gather() {
	d.markPhrases()
	if d.letter.Kind == KindFirstReply {
		d.reply()
	}
	if d.seen.key < 0 && d.has&classKey != 0 {
		d.seen.key = d.seen.words
	}
	if d.last {
		d.seen.sentences++
		d.seen.words += d.words
		d.seen.paragraphWords += d.words
	}
}
