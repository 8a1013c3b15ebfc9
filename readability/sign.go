package readability

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// quotation follows the quotes of a sentence. What starts with a capital between
// them is taken for a name or a quoted text, whose words are not the writer's.
type quotation struct {
	depth, named int
	ends         string // the quotes that can close the named one
}

// farQuote is within how many bytes the quote that closes is looked for.
const farQuote = 1200

func (q *quotation) open(text string, i int, ends string) {
	if q.depth++; q.named == 0 && startsCapital(text, i) {
		q.named, q.ends = q.depth, ends
	}
}

// carried returns the quotation for the sentence that starts at text[i]: it goes
// on if it closes later in the paragraph, and no other opens before.
func (q *quotation) carried(text string, i int) quotation {
	if q.named == 0 {
		return quotation{}
	}
	rest := text[i:min(len(text), i+farQuote)]
	if line := strings.IndexByte(rest, '\n'); line >= 0 {
		rest = rest[:line]
	}
	end := strings.IndexAny(rest, q.ends)
	if end < 0 || strings.Contains(rest[:end], "«") {
		return quotation{}
	}
	return quotation{depth: 1, named: 1, ends: q.ends}
}

// opensQuote reports whether the quote at text[i] that can open and close opens:
// nothing or a space or a bracket stands before it.
func opensQuote(text string, i int) bool {
	return i == 0 || text[i-1] == ' ' || text[i-1] == '(' || text[i-1] == '\n'
}

func (q *quotation) close() {
	if q.depth == q.named {
		q.named = 0
	}
	q.depth = max(0, q.depth-1)
}

// straight opens or closes at the quote text[i], " or ', which looks the same on
// either side.
func (q *quotation) straight(text string, i int) {
	switch b := text[i]; {
	case q.depth > 0 && (b == '"' || q.ends == "'"):
		q.close()
	case b == '"' || opensQuote(text, i):
		rest, _, _ := strings.Cut(text[i+1:min(len(text), i+farQuote)], "\n\n") // nothing is quoted over an empty line
		if strings.IndexByte(rest, b) >= 0 {
			q.open(text, i+1, text[i:i+1])
		}
	}
}

func (q *quotation) name() bool { return q.named > 0 }

// sign appends a sign, or makes the last one longer if it is the same.
func (d *draft) sign(i, size int, r rune, quoted bool) {
	n := d.n
	d.titles = d.titles || quoted
	if n > 0 && d.tokens[n-1].mark == r && d.tokens[n-1].At.End == i {
		n--
		d.tokens[n].At.End = i + size
	} else if r >= 0x2600 && d.prolongs(i, r) {
		d.tokens[n-1].At.End = i + size
		return
	} else {
		d.push(i, i+size, tokenMark, quoted).mark = r
		switch r {
		case ',', '.', '-', '—', '–', '«', '»', '"', '№', '!', '?', '%', '(', ')':
			return
		case '/':
			if !d.slashed(i) {
				return
			}
		case ':', ';':
			if !d.typesSmiley(i) {
				return
			}
		}
	}
	if t := &d.tokens[n]; t.class == 0 {
		t.class = classSymbol
		d.heat(n, classSymbol)
	}
}

// typesSmiley reports whether a smiley may begin with the colon or semicolon at
// text[i]: :) :-( ;) and, after a space, :D.
func (d *draft) typesSmiley(i int) bool {
	if i+1 >= len(d.text) {
		return false
	}
	switch d.text[i+1] {
	case '(', ')', '-':
		return true
	case 'D', 'P':
		if i == 0 || d.text[i-1] != ' ' {
			return false
		}
		r, _ := utf8.DecodeRuneInString(d.text[i+2:])
		return !isLetter(r)
	}
	return false
}

// slashed reports whether the stroke at text[i] stands between two words of more
// than three letters: договор/соглашение, and not и/или, км/ч.
func (d *draft) slashed(i int) bool {
	const least = 4
	if n := d.n - 2; n < 0 || d.tokens[n].kind != tokenWord || d.tokens[n].At.End != i || d.tokens[n].letters < least {
		return false
	}
	letters := 0
	for k := i + 1; k < len(d.text) && letters < least; letters++ {
		r, size := utf8.DecodeRuneInString(d.text[k:])
		if !isLetter(r) {
			break
		}
		k += size
	}
	return letters == least
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
