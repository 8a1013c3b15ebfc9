package readability

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/state-for-people/standard"
)

// agency is what a profile lists, laid out for one check: at a place that begins
// like some entry the text is looked up once for each length that such entries
// have, so a long list costs no more than a short one.
type agency struct {
	turns    map[string]*openings // wordings and terms by their first word or sign
	known    map[string]bool      // abbreviations
	excepted map[exception]bool
	explains bool   // some term has an explanation to offer
	buf      []byte // the text at hand, folded
}

// openings holds the entries that begin with one word or sign.
type openings struct {
	by      map[string][]listed // by the turn, folded
	lengths []int               // of these keys in bytes, each once, rising
}

// listed is a wording or a name of a term.
type listed struct {
	turn string
	row  int // of Wordings or of Terms
	name int // 0 for a wording, 1 for a form of a term, 2 and up for its other names
}

// exception is a turn that a rule passes over.
type exception struct{ rule, turn string }

// lay prepares the lists of the profile.
func (d *draft) lay() {
	p, a := &d.profile, &d.agency
	put := func(l listed) {
		key := string(leading(nil, l.turn))
		if key == "" {
			return
		}
		b := a.turns[key]
		if b == nil {
			b = &openings{by: map[string][]listed{}}
			a.turns[key] = b
		}
		turn := foldTurn(l.turn)
		b.by[turn] = append(b.by[turn], l)
		if at, found := slices.BinarySearch(b.lengths, len(turn)); !found {
			b.lengths = slices.Insert(b.lengths, at, len(turn))
		}
	}
	if len(p.Wordings)+len(p.Terms) > 0 {
		a.turns = make(map[string]*openings, len(p.Wordings)+len(p.Terms))
		d.seen.told = make([]bool, len(p.Terms))
		d.seen.named = make([]int, len(p.Terms))
	}
	for i, w := range p.Wordings {
		put(listed{strings.TrimSpace(w.Avoid), i, 0})
	}
	for i, t := range p.Terms {
		a.explains = a.explains || t.Plain != ""
		for _, form := range t.Forms {
			put(listed{strings.TrimSpace(form), i, 1})
		}
		for k, other := range t.Instead {
			put(listed{strings.TrimSpace(other), i, 2 + k})
		}
	}
	if len(p.Known) > 0 {
		a.known = make(map[string]bool, len(p.Known))
		for _, k := range p.Known {
			a.known[foldTurn(k)] = true
		}
	}
	if len(p.Exceptions) > 0 {
		a.excepted = make(map[exception]bool)
		for _, e := range p.Exceptions {
			for _, w := range e.Words {
				a.excepted[exception{e.Rule, foldTurn(w)}] = true
			}
		}
	}
}

// eachListed calls f for every entry that stands in the part at hand, with its
// place and the first of its tokens. The words of a quoted name are not the writer's;
// an entry that has the quotes itself is found.
func (d *draft) eachListed(f func(l *listed, at Span, i int)) {
	if len(d.agency.turns) == 0 {
		return
	}
	var buf [lookBack]byte
	for i := d.from; i < d.to; i++ {
		if d.tokens[i].quoted && d.tokens[i].kind == tokenWord {
			continue
		}
		at := d.tokens[i].At.Start
		b := d.agency.turns[string(leading(buf[:0], d.text[at:]))]
		if b == nil {
			continue
		}
		d.agency.buf = foldedUpTo(d.agency.buf[:0], d.text[at:], b.lengths[len(b.lengths)-1])
		for _, n := range b.lengths {
			if n > len(d.agency.buf) {
				break
			}
			list := b.by[string(d.agency.buf[:n])]
			for k := range list {
				if n := turnLen(d.text[at:], list[k].turn); n > 0 {
					f(&list[k], Span{at, at + n}, i)
				}
			}
		}
	}
}

// wordings finds what the agency wants said otherwise.
func (d *draft) wordings() {
	d.eachListed(func(l *listed, at Span, i int) {
		if l.name == 0 {
			d.hit(at, likeCase(d.profile.Wordings[l.row].Plain, &d.tokens[i]), nil)
		}
	})
}

// agencyTerms finds the agency's terms that are not explained where they first
// occur.
func (d *draft) agencyTerms() {
	d.eachListed(func(l *listed, at Span, i int) {
		if l.name != 1 {
			return
		}
		x := &d.profile.Terms[l.row]
		if x.Plain == "" {
			return
		}
		d.seen.explained.add(d.tokens[i].stem())
		if d.seen.told[l.row] {
			return
		}
		d.seen.told[l.row] = true
		last := i
		for last+1 < d.n && d.tokens[last+1].At.End <= at.End {
			last++
		}
		if !d.explains(last) {
			d.hit(at, "", &standard.Text{RU: "Объясните термин: " + x.Plain, EN: "Explain the term."})
		}
	})
}

// names finds the second name of a thing that the profile knows under several.
func (d *draft) names() {
	d.eachListed(func(l *listed, at Span, _ int) {
		switch {
		case l.name == 0 || len(d.profile.Terms[l.row].Instead) == 0:
		case d.seen.named[l.row] == 0:
			d.seen.named[l.row] = l.name
		case d.seen.named[l.row] != l.name:
			d.hit(at, "", nil)
		}
	})
}

// isKnown reports whether the profile lists the abbreviation.
func (d *draft) isKnown(t *token) bool {
	return len(d.agency.known) > 0 && d.agency.known[foldTurn(t.At.In(d.text))]
}

// longestException is more bytes than an exception needs: a whole sentence is
// not folded to look it up.
const longestException = 400

// isExcepted reports whether the profile makes the rule at hand pass over s.
func (d *draft) isExcepted(s Span) bool { return len(d.agency.excepted) > 0 && d.passesOver(s) }

func (d *draft) passesOver(s Span) bool {
	return s.Len() <= longestException && d.agency.excepted[exception{d.rule(d.now).Code, foldTurn(s.In(d.text))}]
}

// leading appends the first word or sign of s in small letters with ё as е.
func leading(buf []byte, s string) []byte {
	for i := 0; i < len(s) && len(buf) < lookBack-utf8.UTFMax; {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case isIgnorable(r):
		case isLetter(r) || isFigure(r):
			buf = utf8.AppendRune(buf, folded(r))
		case len(buf) == 0:
			return utf8.AppendRune(buf, r)
		default:
			return buf
		}
	}
	return buf
}

// turnLen returns how many bytes turn takes at the start of s, in any case of
// letters and with any spaces between its words; 0 if it does not stand there as
// whole words.
func turnLen(s, turn string) int {
	n, last := 0, rune(-1)
	for {
		want, k := nextFolded(turn)
		if want < 0 {
			break
		}
		r, size := nextFolded(s[n:])
		if r != want {
			return 0
		}
		turn, n, last = turn[k:], n+size, want
	}
	if !isLetter(last) && !isFigure(last) {
		return n
	}
	next, size := nextFolded(s[n:])
	if isHyphen(next) {
		next, _ = nextFolded(s[n+size:])
	}
	if isLetter(next) || isFigure(next) {
		return 0
	}
	return n
}

func isFigure(r rune) bool { return r >= '0' && r <= '9' }

func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }

// foldTurn returns a turn in small letters with ё as е and single spaces.
func foldTurn(s string) string {
	s = strings.TrimSpace(s)
	return string(foldedUpTo(make([]byte, 0, len(s)), s, math.MaxInt))
}

// foldedUpTo appends so much of s, folded, as makes at least n bytes.
func foldedUpTo(buf []byte, s string, n int) []byte {
	for len(buf) < n {
		r, size := nextFolded(s)
		if r < 0 {
			break
		}
		buf = utf8.AppendRune(buf, r)
		s = s[size:]
	}
	return buf
}
