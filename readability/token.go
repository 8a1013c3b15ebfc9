package readability

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a token is.
const (
	tokenWord    = iota + 1
	tokenNumber  // digits with what belongs to them: 5, 12.5, 5-го, 210-ФЗ
	tokenAddress // an e-mail or web address
	tokenMark    // one sign, or a run of one sign
)

// token is a word, a number, an address or a sign of a sentence. It is small,
// for a text has many.
type token struct {
	At        Span
	hi, lo    uint64 // see scanWord
	class     class
	mark      rune
	tag       uint32 // of a Russian word: see lookTag
	letters   uint16
	arg, head uint16 // rows of the lexicon
	phrase    uint16 // row in phrases of the one that starts here
	phraseLen uint8  // its tokens, 0 if none starts here
	kind      uint8
	foreign   bool // a word that is not written in Russian letters only
	capital   bool // the first letter is a capital
	capitals  bool // all letters are, and there are two at least
	quoted    bool // stands in a name or a quoted text
	lead      bool // the first word of the sentence
	covered   bool // stands in a set turn, which is a finding of its own
}

// maxTokens bounds the tokens that a rule sees at once; a longer sentence is
// given to the rules in parts.
const maxTokens = 2048

// draft is a text on its way through the rules.
type draft struct {
	text    string
	profile *Profile
	letter  *Letter
	report  *Report
	limits  [limitCount]float64
	active  []active
	rule    *Rule // the one at hand
	now     *active
	places  []place // found so far
	known   bool    // the kind of the letter is on the list
	forum   bool    // its channel is one in which answers are bound

	tokens   []token // of the sentence at hand, or of a part of it
	hot      []int   // those of them that have a class
	has      class   // the classes of these tokens, united
	turns    uint16  // the kinds of phrases among them
	words    int     // the words of the sentence so far
	sentence Span
	part     bool // not the first part of a long sentence
	fresh    bool // the sentence is the first of a paragraph
	last     bool // the last part
	seen     seen // what whole-text rules gather
}

// read goes over the text once: it counts, makes tokens and puts each sentence
// before the rules as soon as it has ended. It decides about words, sentences
// and addresses as Measure does.
func (d *draft) read(c *Counts) {
	text := d.text
	start := 0     // where the sentence starts
	floor := 0     // an address does not start before
	decided := 0   // marks before it have been looked at
	pending := -1  // where the sentence ends, once that is known
	inked := false // a letter or digit stands in the sentence
	d.fresh = true
	var q quotation
	var w word
	for i := 0; i < len(text); {
		if pending >= 0 && i >= pending {
			d.endSentence(c)
			start, pending, inked, q = pending, -1, false, quotation{}
		}
		if len(d.tokens) >= maxTokens {
			d.ask()
			d.tokens, d.hot, d.has, d.part = d.tokens[:0], d.hot[:0], 0, true
		}
		b := text[i]
		switch bytesAre[b] {
		case byteSpace:
			c.Spaces++
			c.Characters++
			i++
			continue
		case byteDigit:
			end := numberEnd(text, i)
			d.has |= classNumber
			d.tokens = append(d.tokens, token{At: Span{i, end}, kind: tokenNumber, quoted: q.name()})
			runes, letters := runesAndLetters(text[i:end])
			c.Characters += runes
			c.Letters += letters
			i, inked = end, true
			continue
		case byteLatin:
		case byteRussian:
			if i+1 >= len(text) || text[i+1]&0xC0 != 0x80 {
				c.Characters++
				i++
				continue
			}
		case byteWide:
			r, size := utf8.DecodeRuneInString(text[i:])
			if isLetter(r) {
				break
			}
			c.Characters++
			switch {
			case isSpace(r):
				c.Spaces++
			case isIgnorable(r):
			case r == '«' || r == '„':
				q.open(text, i+size)
				d.sign(i, size, r, q.name())
			case r == '»' || r == '“' || r == '”':
				d.sign(i, size, r, q.name())
				q.close()
			default:
				d.sign(i, size, r, q.name())
				if r == '…' && i >= decided {
					end, ends, _ := boundary(text, start, i)
					if decided = end; ends && inked {
						pending = end
					}
				}
			}
			i += size
			continue
		case byteMark, byteLine, byteOther:
			if (b == '.' || b == '@' || b == ':') && triggersAddress(text, i) {
				from, end := addressStart(text, floor, i), addressEnd(text, i)
				for len(d.tokens) > 0 && d.tokens[len(d.tokens)-1].At.Start >= from {
					if d.tokens[len(d.tokens)-1].kind == tokenWord {
						d.words--
					}
					d.tokens = d.tokens[:len(d.tokens)-1]
				}
				for len(d.hot) > 0 && d.hot[len(d.hot)-1] >= len(d.tokens) {
					d.hot = d.hot[:len(d.hot)-1]
				}
				c.unword(text, from, i)
				runes, letters := runesAndLetters(text[i:end])
				c.Characters += runes
				c.Letters += letters
				d.tokens = append(d.tokens, token{At: Span{from, end}, kind: tokenAddress, quoted: q.name()})
				i, floor, inked = end, end, true
				continue
			}
			if i >= decided && b != ':' && b != '@' && bytesAre[b] != byteOther {
				end, ends, para := boundary(text, start, i)
				decided = end
				if ends && inked {
					pending = end
				}
				if para {
					if inked {
						d.endSentence(c)
						start, pending, inked, q = end, -1, false, quotation{}
					}
					d.fresh = true
				}
			}
			c.Characters++
			if b == '\n' {
				c.Spaces++
				i++
				continue
			}
			if b == '"' {
				if q.depth > 0 {
					q.close()
				} else if strings.IndexByte(text[i+1:min(len(text), i+400)], '"') >= 0 {
					q.open(text, i+1)
				}
			}
			d.sign(i, 1, rune(b), q.name())
			i++
			continue
		}
		inked = true
		if b&^1 != 0xD0 || !scanPlain(text, i, &w) {
			scanWord(text, i, &w)
		}
		c.Letters += w.letters
		if w.end-i == 2*w.russian {
			c.Characters += w.russian
		} else {
			c.Characters += utf8.RuneCountInString(text[i:w.end])
		}
		if isEnding(text, i, &w) { // after a number that something parted from it
			d.tokens = append(d.tokens, token{At: Span{i, w.end}, kind: tokenNumber, quoted: q.name()})
			i = w.end
			continue
		}
		c.count(&w)
		d.word(i, &w, q.name())
		if i = w.end; i < len(text) && text[i] == ' ' { // as after most words
			c.Characters++
			c.Spaces++
			i++
		}
	}
	if inked {
		d.endSentence(c)
	} else if len(d.tokens) > 0 { // signs alone: no sentence, but the rules see them
		d.ask()
	}
	d.closeParagraph(Span{len(text), len(text)})
	c.Words = atLeast(c.BySyllables[:], 0)
	c.Vowelled = c.Words - c.BySyllables[0]
}

// endSentence puts the last tokens of a sentence before the rules.
func (d *draft) endSentence(c *Counts) {
	c.Sentences++
	if n := len(d.tokens); n > 0 {
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
	d.ask()
	d.seen.paragraph.End = d.sentence.End
	d.tokens, d.hot, d.has = d.tokens[:0], d.hot[:0], 0
	d.words, d.part, d.last, d.fresh = 0, false, false, false
}

// word appends the word w at text[i].
func (d *draft) word(i int, w *word, quoted bool) {
	n := len(d.tokens)
	if n < cap(d.tokens) {
		d.tokens = d.tokens[:n+1]
	} else {
		d.tokens = append(d.tokens, token{})
	}
	t := &d.tokens[n]
	*t = token{At: Span{i, w.end}, kind: tokenWord, letters: uint16(min(w.letters, 1<<16-1)), quoted: quoted, lead: d.words == 0}
	d.words++
	if w.capitals > 0 {
		t.capital = startsCapital(d.text, i)
		if w.capitals == w.letters && w.letters > 1 {
			t.capitals = true
			t.class |= classCapitals
		}
	}
	if t.foreign = w.foreign > 0; !t.foreign {
		t.hi, t.lo = w.hi, w.lo
		var row lexRow
		row, t.tag = lookTag(w.hi, w.lo, w.letters)
		t.class |= row.class
		t.arg, t.head = row.arg, row.head
		if w.syllables > 0 && w.letters > 2 {
			t.class |= endings(w, row.class, w.end-i != 2*w.letters)
		}
		if n > 0 && d.tokens[n-1].tag == t.tag {
			t.class |= classRepeated
		}
	}
	if t.class != 0 {
		d.has |= t.class
		d.hot = append(d.hot, n)
	}
}

// runesAndLetters counts the characters and the letters of s.
func runesAndLetters(s string) (runes, letters int) {
	for _, r := range s {
		runes++
		if isLetter(r) {
			letters++
		}
	}
	return runes, letters
}

// quotation follows the quotes of a sentence. What starts with a capital between
// them is taken for a name or a quoted text, whose words are not the writer's.
type quotation struct{ depth, named int }

func (q *quotation) open(text string, i int) {
	if q.depth++; q.named == 0 && startsCapital(text, i) {
		q.named = q.depth
	}
}

func (q *quotation) close() {
	if q.depth == q.named {
		q.named = 0
	}
	q.depth = max(0, q.depth-1)
}

func (q *quotation) name() bool { return q.named > 0 }

// sign appends a sign, or makes the last one longer if it is the same.
func (d *draft) sign(i, size int, r rune, quoted bool) {
	if n := len(d.tokens); n > 0 && d.tokens[n-1].mark == r && d.tokens[n-1].At.End == i {
		d.tokens[n-1].At.End = i + size
		d.has |= classSymbol
		return
	}
	switch r {
	case ',', '.', '-', '—', '–', '«', '»', '"', '№', ';', '!', '?', '%', '/', '(':
	default:
		d.has |= classSymbol
	}
	d.tokens = append(d.tokens, token{At: Span{i, i + size}, kind: tokenMark, mark: r, quoted: quoted})
}

func startsCapital(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsUpper(r)
}

// numberEnd returns the end of the number at s[i], with dots, commas and
// hyphens between digits and an ending of up to three letters.
func numberEnd(s string, i int) int {
	for i < len(s) {
		switch {
		case isDigit(s[i]):
			i++
			continue
		case (s[i] == '.' || s[i] == ',' || s[i] == '-' || s[i] == ':' || s[i] == '/') && i+1 < len(s) && isDigit(s[i+1]):
			if s[i] == '.' && triggersAddress(s, i) {
				return i
			}
			i += 2
			continue
		}
		break
	}
	var w word
	j := i
	if j < len(s) && s[j] == '-' {
		j++
	}
	if r, _ := utf8.DecodeRuneInString(s[j:]); isLetter(r) {
		if scanWord(s, j, &w); isEnding(s, j, &w) {
			return w.end
		}
	}
	return i
}
