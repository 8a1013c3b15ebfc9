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

// token is a word, a number, an address or a sign of a sentence.
type token struct {
	At        Span
	kind      uint8
	foreign   bool // a word that is not written in Russian letters only
	capital   bool // the first letter is a capital
	capitals  bool // all letters are, and there are two at least
	quoted    bool // stands between quotes
	lead      bool // the first word of the sentence
	mark      rune
	letters   int32
	syllables int32
	class     class
	arg, head uint16
	hi, lo    uint64
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

	tokens   []token // of the sentence at hand, or of a part of it
	has      class   // the classes of these tokens, united
	sentence Span
	part     bool // not the first part of a long sentence
	seen     seen // what whole-text rules gather
}

// tokenize reads a sentence into d.tokens, part by part, counts it, and calls
// each for every part.
func (d *draft) tokenize(s Span, c *Counts, each func()) {
	d.sentence, d.part = s, false
	d.tokens, d.has = d.tokens[:0], 0
	text := d.text[:s.End]
	floor := s.Start
	var q quotation
	var w word
	lead := true
	for i := s.Start; i < len(text); {
		if len(d.tokens) >= maxTokens {
			each()
			d.tokens, d.has, d.part = d.tokens[:0], 0, true
			floor = i
		}
		b := text[i]
		switch bytesAre[b] {
		case byteSpace, byteLine:
			i++
			continue
		case byteDigit:
			end := numberEnd(text, i)
			d.tokens = append(d.tokens, token{At: Span{i, end}, kind: tokenNumber, quoted: q.name()})
			for j := i; j < end; {
				if r, size := utf8.DecodeRuneInString(text[j:]); isLetter(r) {
					c.Letters++
					j += size
				} else {
					j++
				}
			}
			i = end
			continue
		case byteLatin:
		case byteRussian:
			if i+1 >= len(text) || text[i+1]&0xC0 != 0x80 {
				i++
				continue
			}
		case byteWide:
			r, size := utf8.DecodeRuneInString(text[i:])
			if !isLetter(r) {
				switch {
				case isSpace(r) || isIgnorable(r):
				case r == '«' || r == '„':
					q.open(text, i+size)
					d.sign(i, size, r, q.name())
				case r == '»' || r == '“' || r == '”':
					d.sign(i, size, r, q.name())
					q.close()
				default:
					d.sign(i, size, r, q.name())
				}
				i += size
				continue
			}
		case byteMark, byteOther:
			if (b == '.' || b == '@' || b == ':') && triggersAddress(text, i) {
				from := addressStart(text, floor, i)
				for len(d.tokens) > 0 && d.tokens[len(d.tokens)-1].At.Start >= from {
					d.tokens = d.tokens[:len(d.tokens)-1]
				}
				c.unword(text, from, i)
				end := addressEnd(text, i)
				c.Letters += countLetters(text[i:end])
				d.tokens = append(d.tokens, token{At: Span{from, end}, kind: tokenAddress, quoted: q.name()})
				i, floor = end, end
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
		scanWord(text, i, &w)
		c.Letters += w.letters
		if isEnding(text, i, &w) { // after a number that something parted from it
			d.tokens = append(d.tokens, token{At: Span{i, w.end}, kind: tokenNumber, quoted: q.name()})
			i = w.end
			continue
		}
		c.count(&w)
		t := token{At: Span{i, w.end}, kind: tokenWord, letters: int32(min(w.letters, 1<<30)), syllables: int32(min(w.syllables, 1<<30)), quoted: q.name(), lead: lead}
		lead = false
		t.capitals = w.capitals == w.letters && w.letters > 1
		t.foreign = w.foreign > 0
		t.capital = w.capitals > 0 && startsCapital(text, i)
		if !t.foreign {
			t.hi, t.lo = w.hi, w.lo
			row := look(w.hi, w.lo, w.letters)
			t.class, t.arg, t.head = row.class, row.arg, row.head
			if w.syllables > 0 {
				t.class |= endings(&w, row.class, w.end-i != 2*w.letters)
			}
			d.has |= t.class
		}
		d.tokens = append(d.tokens, t)
		i = w.end
	}
	each()
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
		return
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

// endings classes a Russian word by how it ends: short passive participles and
// verbal nouns. A
// word of two parts is left alone.
func endings(w *word, c class, hyphened bool) class {
	hi, lo, n := w.hi, w.lo, w.letters
	if hyphened {
		return 0
	}
	if end := lo & (1<<10 - 1); end == pairOf('с', 'я') || end == pairOf('с', 'ь') {
		return reflexive(w, c)
	}
	switch last := lo & 31; last {
	case 0, 14, 27: // а о ы
		hi, lo, n = hi>>5, lo>>5|hi<<59, n-1
		if last = lo & 31; last != 13 && last != 18 { // н т
			return verbal(w)
		}
		if c&(classNoShort|classParticiple) == 0 && look(hi, lo, n).class&classParticiple != 0 {
			return classShort
		}
	case 13, 18:
	default:
		return verbal(w)
	}
	if c&classNoShort != 0 {
		return 0
	}
	if c&classParticiple != 0 {
		return classShort
	}
	for i := range shortSuffixes {
		x := &shortSuffixes[i]
		if n > x.n && lo&(1<<(5*x.n)-1) == x.bits {
			if n < len("ведён")/2 {
				return 0
			}
			return classShort
		}
	}
	return verbal(w)
}

// reflexive reports a verb in -ся of the closed list: its stem is there and an
// ending follows.
func reflexive(w *word, c class) class {
	if c&classNoReflexive != 0 {
		return 0
	}
	for i := range reflexiveSuffixes {
		x := &reflexiveSuffixes[i]
		if w.letters > x.n+1 && w.lo&(1<<(5*x.n)-1) == x.bits {
			s := uint(5 * x.n)
			if look(w.hi>>s, w.lo>>s|w.hi<<(64-s), w.letters-x.n).class&classReflexive != 0 {
				return classFoundReflexive
			}
		}
	}
	return 0
}

// verbal reports a verbal noun by its ending, unless the lists say otherwise.
func verbal(w *word) class {
	if w.letters < 6 {
		return 0
	}
	for i := range verbalSuffixes {
		x := &verbalSuffixes[i]
		if w.lo&(1<<(5*x.n)-1) == x.bits {
			s := uint(5 * (x.n - verbalStem))
			if look(w.hi>>s, w.lo>>s|w.hi<<(64-s), w.letters-x.n+verbalStem).class&classNoVerbal != 0 {
				return 0
			}
			return classVerbal
		}
	}
	return 0
}

// verbalStem is how many letters of an ending in verbalSuffixes belong to the
// stem: -ани, -ени, -яти.
const verbalStem = 3

// suffix is the last n letters of a word, five bits each.
type suffix struct {
	bits uint64
	n    int
}
