package readability

import (
	"math"
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
	At          Span
	hi, lo      uint64 // see scanWord
	class       class
	mark        rune
	tag         uint32 // of a Russian word: see tagOf
	letters     uint16
	arg, head   uint16 // rows of the lexicon
	phrase      uint16 // row in phrases of the one that starts here
	phraseLen   uint8  // its tokens, 0 if none starts here
	kind        uint8
	foreign     bool  // a word that is not written in Russian letters only
	capital     bool  // the first letter is a capital
	capitals    bool  // all letters are, and there are two at least
	quoted      bool  // stands in a name or a quoted text
	lead        bool  // the first word of the sentence
	covered     bool  // stands in a set turn, which is a finding of its own
	told, holds forms // what an analyser has said
}

// maxTokens bounds the tokens that a rule sees at once; a longer sentence is
// given to the rules in parts. A part shows some tokens of its neighbours, so
// that a turn is found wherever the cut falls.
const (
	maxTokens = 256
	behind    = 16 // of the part before
	ahead     = 32 // of the part after
)

// draft is a text on its way through the rules.
type draft struct {
	text     string
	profile  Profile
	analyser Analyser // nil if the caller has none
	letter   Letter
	agency   agency
	total    int         // words of the text, once it has been read
	judged   []Judgement // the limits on the whole text, once they are
	limits   [limitCount]float64
	on       uint64    // the rules of ours that are checked, by their rows
	broken   uint64    // those of them that have findings
	counts   [ours]int // so many
	custom   []custom  // the rules of the profile that are checked
	now      int       // the row of the rule at hand
	first    [firstPlaces]place
	firsts   int     // so many of them found
	places   []place // all of them, once they are more
	few      [fewRemarks]remark
	many     []remark // those that came after the few
	remarks  int      // so many of both
	before   int      // so many of them before the sentence
	known    bool     // the kind of the letter is on the list
	answers  bool     // it is an answer
	forum    bool     // its channel is one in which answers are bound
	written  bool     // it is a letter

	tokens   [maxTokens]token // of the sentence at hand, or of a part of it
	n        int              // so many of them
	hot      [maxTokens]uint8 // those of them that have a class
	hots     int
	pairs    [maxTokens]uint8 // what the last two letters let each of them be
	has      class            // the classes of these tokens, united
	from     int              // the first token that belongs to this part
	to       int              // the first that belongs to the next one
	counted  [limitCount]int  // what rules with a limit have counted in the sentence
	turns    uint16           // the kinds of phrases among them
	words    int              // the words of the sentence so far
	sentence Span             // from its first token to its last
	bounds   Span             // with what is no token around them
	titles   bool             // a word of it may stand in a quoted name or text
	part     bool             // not the first part of a long sentence
	fresh    bool             // the sentence is the first of a paragraph
	last     bool             // the last part
	seen     seen             // what whole-text rules gather
}

// read goes over the text once: it counts, makes tokens and puts each sentence
// before the rules as soon as it has ended. It decides about words, sentences
// and addresses as Measure does.
func (d *draft) read(c *Counts) {
	text := d.text
	start := 0        // where the sentence starts
	floor := 0        // an address does not start before
	decided := 0      // marks before it have been looked at
	pending := beyond // where the sentence ends, once that is known
	inked := false    // a letter or digit stands in the sentence
	d.fresh = true
	var q quotation
	var w word
	for i := 0; i < len(text); {
		if i >= pending {
			d.bounds = Span{start, pending}
			d.endSentence(c)
			start, pending, inked, q = pending, beyond, false, q.carried(text, i)
			d.titles = q.name()
		}
		if d.n >= maxTokens {
			d.cut()
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
			d.push(i, end, tokenNumber, q.name())
			runes, letters := runesAndLetters(text[i:end])
			c.Characters += runes
			c.Letters += letters
			i, inked = end, true
			continue
		case byteLatin:
		case byteRussian:
			if end := d.plainWords(c, i, q.name()); end > i {
				i, inked = end, true
				continue
			}
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
			case r == '«':
				q.open(text, i+size, "»")
				d.sign(i, size, r, q.name())
			case r == '„', r == '“' && opensQuote(text, i):
				q.open(text, i+size, "“”")
				d.sign(i, size, r, q.name())
			case r == '‘' && opensQuote(text, i):
				q.open(text, i+size, "’")
				d.sign(i, size, r, q.name())
			case r == '‹':
				q.open(text, i+size, "›")
				d.sign(i, size, r, q.name())
			case r == '»' || r == '“' || r == '”' || r == '’' || r == '›':
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
				for d.n > 0 && d.tokens[d.n-1].At.Start >= from {
					d.n--
					if d.tokens[d.n].kind == tokenWord {
						d.words--
					}
				}
				for d.hots > 0 && int(d.hot[d.hots-1]) >= d.n {
					d.hots--
				}
				c.unword(text, from, i)
				runes, letters := runesAndLetters(text[i:end])
				c.Characters += runes
				c.Letters += letters
				d.push(from, end, tokenAddress, q.name())
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
						d.bounds = Span{start, end}
						d.endSentence(c)
						start, pending, inked, q = end, beyond, false, quotation{}
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
			if b == '"' || b == '\'' {
				q.straight(text, i)
			}
			d.sign(i, 1, rune(b), q.name())
			i++
			continue
		}
		inked = true
		scanWord(text, i, &w)
		end := w.end
		c.Letters += w.letters
		if end-i == 2*w.russian {
			c.Characters += w.russian
		} else {
			c.Characters += utf8.RuneCountInString(text[i:end])
		}
		if isEnding(text, i, &w) { // after a number that something parted from it
			d.push(i, end, tokenNumber, q.name())
			i = end
			continue
		}
		c.count(&w)
		d.word(i, end, w.letters, w.hi, w.lo, w.sum(), q.name())
		if i = end; i < len(text) && text[i] == ' ' { // as after most words
			c.Characters++
			c.Spaces++
			i++
		}
	}
	if inked {
		d.bounds = Span{start, len(text)}
		d.endSentence(c)
	} else if d.n > 0 { // signs alone: no sentence, but the rules see them
		d.to = d.n
		d.ask()
	}
	d.closeParagraph(Span{len(text), len(text)})
	c.Words = atLeast(c.BySyllables[:], 0)
	c.Vowelled = c.Words - c.BySyllables[0]
}

// beyond is past the end of any text.
const beyond = math.MaxInt

// plainWords reads plain words with a space or a comma and a space after each, as most of a text is,
// from text[i] on. It returns where they end, i if another word stands there.
func (d *draft) plainWords(c *Counts, i int, quoted bool) int {
	text := d.text
	start, words, tokens, syllables := i, d.words, d.n, 0
	glued := i > 0 && text[i-1] != ' '
	for d.n < maxTokens {
		end, hi, lo, sum := plainWord(text, i)
		n := int(uint(end-i) / 2)
		if end == 0 || glued && n <= maxEnding {
			break
		}
		glued = false
		vowels := int(sum & 0xFF)
		syllables += vowels
		c.BySyllables[min(vowels, maxSyllables)]++
		c.ByLetters[min(n, maxLetters)]++
		d.word(i, end, n, hi, lo, sum, quoted)
		if i = end; text[i] != ' ' {
			if text[i] != ',' || d.n >= maxTokens || i+2 >= len(text) || text[i+1] != ' ' || text[i+2]&^1 != 0xD0 {
				break
			}
			d.push(i, i+1, tokenMark, quoted).mark = ','
			i++
		}
		i++
		if i >= len(text) || text[i]&^1 != 0xD0 {
			break
		}
	}
	if i == start {
		return i
	}
	words = d.words - words
	commas, spaces := d.n-tokens-words, words
	if text[i-1] != ' ' { // behind the last word
		spaces--
	}
	letters := (i - start - spaces - commas) / 2
	c.Letters += letters
	c.Russian += letters
	c.Characters += letters + spaces + commas
	c.Spaces += spaces
	c.Syllables += syllables
	return i
}

// joinedWord marks in the sum of a word that a hyphen or an apostrophe joins it.
const joinedWord = 1 << 31

// sum returns what plainWord returns of a word.
func (w *word) sum() uint32 {
	sum := uint32(min(w.syllables, 255))*letterVowel | uint32(min(w.capitals, 255))*letterCapital
	if w.foreign > 0 {
		sum |= letterForeign
	}
	if w.joined {
		sum |= joinedWord
	}
	return sum
}

// word appends the word of n letters at text[i:end]; see plainWord.
func (d *draft) word(i, end, n int, hi, lo uint64, sum uint32, quoted bool) {
	at := d.n
	d.n++
	t := &d.tokens[at]
	*t = token{} // field by field: a whole one would be made elsewhere and copied
	t.At.Start, t.At.End = i, end
	t.kind, t.letters, t.quoted, t.lead = tokenWord, uint16(min(n, 1<<16-1)), quoted, d.words == 0
	d.words++
	var c class
	var pair uint8
	more := sum & (0xFF * letterCapital)
	if sum&(0xFF*letterForeign) != 0 {
		t.foreign = true
	} else {
		t.hi, t.lo = hi, lo
		h := hash(hi, lo, n)
		row := &lexRows[rowOf(h)]
		t.tag = tagOf(h)
		t.arg, t.head = row.arg, row.head
		pair = pairs[pairAt(lo, n)]
		c = row.class | abstract(pair, lo, n)&^class(sum>>31)<<genitiveBit
		if lo == dataBits {
			pair |= pairNoun
		}
		if at > 0 && d.tokens[at-1].tag == t.tag {
			c |= classRepeated
		}
		if hasTail(lo) && sum&0xFF != 0 && n > 2 && sum&joinedWord == 0 || c&classParticiple != 0 {
			more |= tailed
		}
	}
	t.class, d.pairs[at] = c, pair
	if more != 0 || d.analyser != nil {
		d.lookAgain(at, more)
		return
	}
	d.heat(at, c)
}

// tailed says that endings can class a word, beside how many capitals it has.
const tailed = 1

// lookAgain finishes the last word if it has a capital, or an ending that can class
// it, or if somebody is to be asked about it.
func (d *draft) lookAgain(at int, more uint32) {
	t := &d.tokens[at]
	if capitals := int(more / letterCapital); capitals > 0 {
		if c := d.text[t.At.Start]; c&^1 == 0xD0 {
			t.capital = letterAt(c, d.text[t.At.Start+1])&letterCapital != 0
		} else {
			t.capital = startsCapital(d.text, t.At.Start)
		}
		if n := int(t.letters); capitals == min(n, 255) && n > 1 {
			t.capitals = true
			t.class |= classCapitals
		}
	}
	if more&tailed != 0 {
		t.class |= endings(t.hi, t.lo, int(t.letters), t.class)
	}
	if d.analyser != nil && !t.foreign {
		d.consult(t)
	}
	d.heat(at, t.class)
}
