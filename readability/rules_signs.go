package readability

import (
	"strings"
	"unicode/utf8"

	"github.com/state-for-people/standard"
)

// symbol is a sign that a letter does without.
type symbol struct {
	from, to rune // a run of code points
	Clause   standard.Clause
}

// symbols are the special symbols («специальные символы»). The first four are
// the examples of the brief edition; the Standard's own list is open.
//
// Clause: people-2022:4.6.4.5(12), people-2022-brief:answers/4
var symbols = [...]symbol{
	{'\\', '\\', standard.Cite("people-2022-brief:answers/4")},
	{'&', '&', standard.Cite("people-2022-brief:answers/4")},
	{'<', '<', standard.Cite("people-2022-brief:answers/4")},
	{'#', '#', standard.Cite("people-2022-brief:answers/4")},
	{'>', '>', standard.Cite("people-2022:4.6.4.5(12)")},
	{'@', '@', standard.Cite("people-2022:4.6.4.5(12)")},
	{'^', '^', standard.Cite("people-2022:4.6.4.5(12)")},
	{'~', '~', standard.Cite("people-2022:4.6.4.5(12)")},
	{'|', '|', standard.Cite("people-2022:4.6.4.5(12)")},
	{'{', '{', standard.Cite("people-2022:4.6.4.5(12)")},
	{'}', '}', standard.Cite("people-2022:4.6.4.5(12)")},
	{'=', '=', standard.Cite("people-2022:4.6.4.5(12)")},
	{'_', '_', standard.Cite("people-2022:4.6.4.5(12)")},
	{'`', '`', standard.Cite("people-2022:4.6.4.5(12)")},
	{'$', '$', standard.Cite("people-2022:4.6.4.5(12)")},
	{'/', '/', standard.Cite("people-2022:4.6.4.5(12)")},
	{'*', '*', standard.Cite("people-2022:4.6.4.5(12)")},
	{0xA6, 0xA6, standard.Cite("people-2022:4.6.4.5(12)")},     // broken bar
	{0xA9, 0xA9, standard.Cite("people-2022:4.6.4.5(12)")},     // copyright
	{0xAE, 0xAE, standard.Cite("people-2022:4.6.4.5(12)")},     // registered
	{0xB6, 0xB6, standard.Cite("people-2022:4.6.4.5(12)")},     // pilcrow
	{0x2020, 0x2021, standard.Cite("people-2022:4.6.4.5(12)")}, // daggers
	{0x2190, 0x21FF, standard.Cite("people-2022:4.6.4.5(12)")}, // arrows
	{0x2200, 0x22FF, standard.Cite("people-2022:4.6.4.5(12)")}, // mathematics
	{0x2300, 0x2319, standard.Cite("people-2022:4.6.4.5(12)")}, // technical signs
	{0x231C, 0x23E8, standard.Cite("people-2022:4.6.4.5(12)")},
	{0x23FB, 0x23FF, standard.Cite("people-2022:4.6.4.5(12)")},
	{0x2500, 0x25FF, standard.Cite("people-2022:4.6.4.5(12)")}, // boxes and shapes
	{0x260E, 0x260F, standard.Cite("people-2022:4.6.4.5(12)")}, // telephones
	{0x2713, 0x2714, standard.Cite("people-2022:4.6.4.5(12)")}, // ticks
	{0xE000, 0xF8FF, standard.Cite("people-2022:4.6.4.5(12)")}, // private signs
}

// smileys are the pictures that may stand in public chats.
var smileys = [...]symbol{
	{0x2600, 0x26FF, standard.Cite("people-2022:4.6.4.5(12)")},
	{0x2700, 0x27BF, standard.Cite("people-2022:4.6.4.5(12)")},
	{0x203C, 0x203C, standard.Cite("people-2022:4.6.4.5(12)")},   // two exclamation marks in one
	{0x20E3, 0x20E3, standard.Cite("people-2022:4.6.4.5(12)")},   // the key around a digit
	{0x231A, 0x231B, standard.Cite("people-2022:4.6.4.5(12)")},   // clocks
	{0x23E9, 0x23FA, standard.Cite("people-2022:4.6.4.5(12)")},   // clocks and buttons
	{0x2B50, 0x2B55, standard.Cite("people-2022:4.6.4.5(12)")},   // star, ring
	{0x1F1E6, 0x1F1FF, standard.Cite("people-2022:4.6.4.5(12)")}, // flags, of two letters each
	{0x1F300, 0x1FAFF, standard.Cite("people-2022:4.6.4.5(12)")},
}

func among(list []symbol, r rune) bool {
	for i := range list {
		if r >= list[i].from && r <= list[i].to {
			return true
		}
	}
	return false
}

// symbols finds special symbols, also in quotes: a reader meets them all the same.
func (d *draft) symbols() {
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		t := &d.tokens[i]
		if t.class&classSymbol == 0 {
			continue
		}
		if isBullet(t.mark) && t.At.Len() == utf8.RuneLen(t.mark) && (i == 0 || i == 1 && isDash(d.tokens[0].mark)) { // of a list
			continue
		}
		if t.mark == '_' && t.At.Len() > 1 { // a line to write on
			continue
		}
		if among(symbols[:], t.mark) && !d.isSpokenOf(i) && !(isBracket(t.mark) && d.inBlank(i)) {
			d.at(i, i+1)
		}
	}
}

func isBracket(r rune) bool { return r == '{' || r == '}' || r == '<' || r == '>' }

// inBlank reports whether token i stands in a blank of a template, or opens or
// closes one: {{name}}, {дата}, [номер], <имя>.
func (d *draft) inBlank(i int) bool {
	const most = 8
	for j := i; j >= 0 && j > i-most; j-- {
		var closes rune
		switch d.tokens[j].mark {
		case '{':
			closes = '}'
		case '[':
			closes = ']'
		case '<':
			closes = '>'
		case '}', ']', '>':
			if j < i {
				return false
			}
			continue
		default:
			continue
		}
		for k := max(i, j+1); k < min(d.n, j+most); k++ {
			if d.tokens[k].mark == closes {
				first := &d.tokens[j+1] // <b> is mark-up, and a < b > c are signs
				return closes != '>' || first.kind == tokenWord && !first.foreign && first.At.Start == d.tokens[j].At.End && d.tokens[k-1].At.End == d.tokens[k].At.Start
			}
		}
		return false
	}
	return false
}

func isDash(r rune) bool { return r == '-' || r == '–' || r == '—' }

// isSpokenOf reports whether the sign at token i is a thing that the text tells
// of, by itself between commas, brackets or quotes: «@», (&, #).
func (d *draft) isSpokenOf(i int) bool {
	if i == 0 || i+1 >= d.n {
		return false
	}
	before, t, after := &d.tokens[i-1], &d.tokens[i], &d.tokens[i+1]
	switch before.mark {
	case ',', '(', '«':
	case '"':
		if before.At.End < t.At.Start {
			return false
		}
	default:
		return false
	}
	switch after.mark {
	case ',', ')', '»':
		return true
	}
	return after.mark == '"' && t.At.End == after.At.Start
}

// smileys finds pictures where they are not allowed.
//
// Reading: T9, smileys are allowed in social networks and chats, special symbols elsewhere.
func (d *draft) smileys() {
	switch d.profile.Channel {
	case standard.TouchpointSocialNetwork, standard.TouchpointPublicChat, standard.TouchpointPersonalChat:
		return
	}
	next := 0
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		t := &d.tokens[i]
		switch {
		case t.class&classSymbol == 0 || i < next:
		case t.mark == ':' || t.mark == ';':
			if end := d.typed(i); end > 0 {
				d.at(i, end)
				next = end
			}
		case t.mark == 0x20E3 && i > 0 && isPicture(t.mark):
			from := i - 1
			if d.tokens[from].mark == 0xFE0F && from > 0 {
				from--
			}
			d.at(from, i+1)
		case t.mark == ')' && t.At.Len() > 1 && !d.opens(i), t.mark > 0x2000 && isPicture(t.mark):
			d.at(i, i+1)
		}
	}
}

// isPicture reports whether r is a smiley and no special symbol.
func isPicture(r rune) bool { return among(smileys[:], r) && !among(symbols[:], r) }

// typed returns the end of a smiley typed with the signs from token i on, 0 if
// there is none: :) :-( ;) and not the end of brackets.
func (d *draft) typed(i int) int {
	j := i + 1
	touches := func() bool { return j < d.n && d.tokens[j].At.Start == d.tokens[j-1].At.End }
	if touches() && d.tokens[j].mark == '-' {
		j++
	}
	if j == i+1 && touches() && d.tokens[j].foreign && d.tokens[j].letters == 1 { // :D after a space
		return j + 1
	}
	if !touches() || d.tokens[j].mark != ')' && d.tokens[j].mark != '(' || d.tokens[j].mark == ')' && d.opens(j) {
		return 0
	}
	return j + 1
}

// opens reports whether brackets that token i closes stand before it.
func (d *draft) opens(i int) bool {
	depth := 0
	for j := range i {
		switch t := &d.tokens[j]; t.mark {
		case '(':
			depth += t.At.Len()
		case ')':
			depth = max(0, depth-t.At.Len())
		}
	}
	return depth > 0
}

// prolongs reports whether the sign r at text[i] belongs to the picture before
// it: a colour of skin, the second letter of a flag, what a joiner joins.
func (d *draft) prolongs(i int, r rune) bool {
	if r < 0x2600 || d.n == 0 {
		return false
	}
	p := &d.tokens[d.n-1]
	if p.mark < 0x2300 || !isPicture(p.mark) {
		return false
	}
	between := d.text[p.At.End:i]
	isFlag := func(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }
	switch {
	case r >= 0x1F3FB && r <= 0x1F3FF:
		return between == "" || between == "\uFE0F"
	case isFlag(r):
		return between == "" && isFlag(p.mark) && p.At.Len() == utf8.RuneLen(r)
	}
	return between == "\u200D" || between == "\uFE0F\u200D"
}

// isShouted reports whether token i is a word in capitals that is no
// abbreviation: it is long, or known as a word, or stands in a line of capitals.
func (d *draft) isShouted(i int, heading bool) bool {
	t := &d.tokens[i]
	if !t.capitals || t.foreign || t.quoted || t.class&classKnown != 0 || isRoman(t, d.text) || d.inBlank(i) {
		return false
	}
	if t.letters == 2 && t.lo == pairOf('п', 'о') && !heading { // software, unless in a row of capitals
		return i > 0 && d.tokens[i-1].capitals || i+1 < d.n && d.tokens[i+1].capitals
	}
	if t.letters > 6 || heading || t.letters > 2 && t.class&^(classCapitals|classRepeated|classGenitive) != 0 || t.class&classNegation != 0 {
		return true
	}
	return t.letters > 1 && isSpelled(t.At.In(d.text))
}

// isSpelled reports whether a word in capitals is a word and no abbreviation:
// one of the short ones, or one of five or six letters that starts with a
// consonant and alternates: СРОЧНО, МОСКВА.
func isSpelled(s string) bool {
	if len(s) > lookBack {
		return false
	}
	var buf [lookBack]byte
	switch word := string(lowered(buf[:0], s)); word {
	case "не", "ни", "или", "и", "но", "да", "нет", "все", "вы", "вас", "вам", "мы", "нам", "до", "после", "от", "для", "без", "при", "на", "за", "по", "из",
		"что", "как", "где", "это", "ваш", "ваша", "ваши", "наш", "раз", "год", "дата", "адрес", "важно", "нужно", "очень", "суд", "опека",
		"план", "акт", "акты", "счет", "отчет", "проект", "объект", "орган", "органы", "факт", "фото", "цена", "цены", "отмена", "она", "они", "эта", "эти", "кто", "лето", "мир", "мира":
		return true
	case "цафап":
		return false
	default: // a surname: ИВАНОВ, АНИСИНА
		for _, end := range [...]string{"ов", "ев", "ин", "ова", "ева", "ина"} {
			if len(word) >= 2*5 && strings.HasSuffix(word, end) {
				return true
			}
		}
	}
	letters, vowels, run := 0, 0, 0
	for _, r := range s {
		if r < 0x400 || r >= 0x480 {
			return false
		}
		letters++
		if letterOf(r)&0xFF == 0 {
			if run++; run > 3 {
				return false
			}
			continue
		}
		if letters == 1 || run == 0 { // starts with a vowel, or two in a row
			return false
		}
		vowels, run = vowels+1, 0
	}
	return letters >= 5 && vowels >= 2
}

// capitals finds words in capitals that are no abbreviations, a run of them as
// one place.
func (d *draft) capitals() {
	heading := d.isHeading()
	next := 0
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		if i < next || !d.isShouted(i, heading) {
			continue
		}
		j := i + 1
		for j < d.to && (d.isShouted(j, heading) || j+1 < d.to && d.tokens[j].letters == 1 && d.tokens[j].capital && d.isShouted(j+1, heading)) {
			j++
		}
		d.at(i, j)
		next = j
	}
}

// repeated finds a word that stands twice in a row.
func (d *draft) repeated() {
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		if i == 0 || d.tokens[i].class&classRepeated == 0 {
			continue
		}
		a, b := &d.tokens[i-1], &d.tokens[i]
		if b.capital && strings.Contains(d.text[a.At.End:b.At.Start], "\n") { // a heading and its text
			continue
		}
		if a.kind == tokenWord && b.kind == tokenWord && !b.foreign && a.letters == b.letters && a.lo == b.lo && a.hi == b.hi && !a.foreign && !a.capitals && (b.letters > 1 || !a.capital && !b.capital && leads(b)) {
			d.at(i-1, i+1)
		}
	}
}

// leads reports whether a word of one letter is в, к, с, о, у and no letter that
// names a thing.
func leads(t *token) bool {
	switch t.lo {
	case letterV, 'к' - 'а', 'с' - 'а', letterO, 'у' - 'а':
		return t.letters == 1 && !t.foreign
	}
	return false
}
