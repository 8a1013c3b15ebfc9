package readability

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// word is what one pass over a word finds.
type word struct {
	end       int
	letters   int
	russian   int // letters U+0400 to U+047F
	syllables int // Russian vowel letters
	capitals  int
	foreign   int    // letters that are not Russian
	joined    bool   // by a hyphen or an apostrophe
	hi, lo    uint64 // the last letters of the word without case, five bits each: see [key]
}

// scanWord reads the word that starts at s[i], a letter. A word is a run of
// letters; soft hyphens, stress marks and joiners of no width may stand in it,
// and one hyphen or apostrophe between two letters joins them.
func scanWord(s string, i int, w *word) {
	var hi, lo uint64
	var letter, russian, syllables, capitals, foreign int
	joined := false
	for i < len(s) {
		c := s[i]
		if c&^1 == 0xD0 && i+1 < len(s) && s[i+1]&0xC0 == 0x80 {
			k := letterAt(c, s[i+1])
			hi = hi<<5 | lo>>59
			lo = lo<<5 | uint64(k>>letterPlace)
			syllables += int(k & 0xFF)
			capitals += int(k >> 8 & 0xFF)
			foreign += int(k >> 16 & 0xFF)
			russian++
			i += 2
			continue
		}
		if c == ' ' {
			break
		}
		if c|0x20-'a' < 26 {
			hi = hi<<5 | lo>>59
			lo = lo<<5 | uint64(c&0x1F)
			capitals += int(^c >> 5 & 1)
			letter++
			foreign++
			i++
			continue
		}
		if c == '-' || c == '\'' {
			if r, _ := utf8.DecodeRuneInString(s[i+1:]); isLetter(r) {
				i++
				joined = true
				continue
			}
			break
		}
		if c < 0x80 {
			break
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case isIgnorable(r):
			if r == breve && i >= 2 && s[i-2] == 0xD0 && (s[i-1] == 0xB8 || s[i-1] == 0x98) { // и, И
				syllables--
				lo++ // й follows и in the alphabet
			}
			i += size
			continue
		case isLetter(r):
			hi = hi<<5 | lo>>59
			lo = lo<<5 | uint64(r&0x1F)
			if unicode.IsUpper(r) {
				capitals++
			}
			letter++
			foreign++
			i += size
			continue
		case isJoiner(r):
			if next, _ := utf8.DecodeRuneInString(s[i+size:]); isLetter(next) {
				i += size
				joined = true
				continue
			}
		}
		break
	}
	*w = word{end: i, letters: letter + russian, russian: russian, syllables: syllables, capitals: capitals, foreign: foreign, joined: joined, hi: hi, lo: lo}
}

// plainWord is scanWord for the common case: a word of letters U+0400 to U+047F
// that a space or a mark of ASCII ends. sum holds how many of its letters are
// vowels, capitals and foreign, as the table of letters does. The end is 0 for
// any other word.
func plainWord(s string, i int) (end int, hi, lo uint64, sum uint32) {
	s = s[i:]
	const short, long = 2 * 12, 2 * 200 // in bytes: lo holds the short ones, sum no more than 255 of a kind
	k := 0
	t := s[:min(len(s), short)]
	for last := len(t) - 1; k < last; k += 2 {
		two := uint16(t[k])<<8 | uint16(t[k+1])
		if two&isOfLetter != firstLetter {
			break
		}
		x := letters[two&rowOfLetter]
		lo = lo<<5 | uint64(x>>letterPlace)
		sum += x
	}
	if k == short {
		for t := s[:min(len(s), long)]; k < len(t)-1; k += 2 {
			two := uint16(t[k])<<8 | uint16(t[k+1])
			if two&isOfLetter != firstLetter {
				break
			}
			x := letters[two&rowOfLetter]
			hi = hi<<5 | lo>>59
			lo = lo<<5 | uint64(x>>letterPlace)
			sum += x
		}
	}
	if k >= len(s) || !endsWord(s[k]) {
		return 0, 0, 0, 0
	}
	return i + k, hi, lo, sum & (1<<letterPlace - 1)
}

// endsWord reports whether no word goes on with the sign b, whatever follows.
func endsWord(b byte) bool {
	return b == ' ' || b < 0x80 && b != '-' && b != '\'' && b|0x20-'a' >= 26
}

// isEnding reports whether the letters at s[i] are the ending of a number and
// no word: 5-го, 60-х, 210-ФЗ, 3D.
func isEnding(s string, i int, w *word) bool {
	if w.letters > maxEnding || i == 0 {
		return false
	}
	return isDigit(s[i-1]) || s[i-1] == '-' && i > 1 && isDigit(s[i-2])
}

// maxEnding is the longest ending of a number in letters: 30-ыми.
const maxEnding = 3

// Words yields the words of a text («слова»), in order. A word is a run of
// letters of any script; one hyphen or apostrophe between letters joins
// (кто-нибудь, бизнес-план, д’Артаньян), and soft hyphens, stress marks and
// joiners of no width do not part it. Numbers are no words, nor are their
// endings of up to three letters (5-го, 210-ФЗ), nor are e-mail and web addresses.
func Words(text string) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		var w word
		for i := 0; i < len(text); {
			switch bytesAre[text[i]] {
			case byteLatin, byteRussian, byteDigit, byteWide:
			default:
				if text[i] != '_' && text[i] != '%' && text[i] != '+' && text[i] != '.' {
					i++
					continue
				}
			}
			r, size := utf8.DecodeRuneInString(text[i:])
			if !isAddressLeft(r) {
				i += size
				continue
			}
			// a run that may be an address
			run := i
			for run < len(text) {
				r, size := utf8.DecodeRuneInString(text[run:])
				if triggersAddress(text, run) || !isAddressLeft(r) {
					break
				}
				run += size
			}
			if run < len(text) && triggersAddress(text, run) {
				i = addressEnd(text, run)
				continue
			}
			for i < run {
				r, size := utf8.DecodeRuneInString(text[i:])
				if !isLetter(r) {
					i += size
					continue
				}
				scanWord(text, i, &w)
				if !isEnding(text, i, &w) && !yield(Span{i, w.end}) {
					return
				}
				i = w.end
			}
		}
	}
}
