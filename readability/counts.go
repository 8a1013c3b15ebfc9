package readability

import (
	"unicode/utf8"
)

// Counts are the plain counts of a text («расчётные показатели»), from which
// every index is computed.
//
//   - A character is a code point; a byte that is not UTF-8 is one character.
//   - A letter is a letter of any script.
//   - A word is what [Words] yields; a word has as many syllables as it has
//     Russian vowel letters (аеёиоуыэюя), so в, к, с and Latin words have none.
//   - A sentence is what [Sentences] yields.
//   - A paragraph ends where a line break ends a sentence.
//
// Clause: people-2022:4.6.4.6/s3
type Counts struct {
	Characters int `json:"characters"`
	Spaces     int `json:"spaces"`  // characters that leave no ink between words, line breaks too
	Letters    int `json:"letters"` // of any script, numbers' endings and addresses too
	Words      int `json:"words"`
	Vowelled   int `json:"vowelled"` // words with a syllable; the indices count these
	Russian    int `json:"russian"`  // Cyrillic letters of words; the indices count these
	Syllables  int `json:"syllables"`
	Sentences  int `json:"sentences"`
	Paragraphs int `json:"paragraphs"`

	BySyllables [maxSyllables + 1]int `json:"by_syllables"` // words by syllables; the last: seven or more
	ByLetters   [maxLetters + 1]int   `json:"by_letters"`   // words by letters; the last: fifteen or more
}

const (
	maxSyllables = 7
	maxLetters   = 15
)

// Polysyllables returns the words with n syllables or more; n over 7 is read as 7.
func (c Counts) Polysyllables(n int) int { return atLeast(c.BySyllables[:], n) }

// LongWords returns the words with n letters or more; n over 15 is read as 15.
func (c Counts) LongWords(n int) int { return atLeast(c.ByLetters[:], n) }

func atLeast(histogram []int, n int) int {
	n = max(0, min(n, len(histogram)-1))
	sum := 0
	for _, x := range histogram[n:] {
		sum += x
	}
	return sum
}

// Measure counts a text in one pass, without allocating; the cost grows with
// the bytes and with nothing else. Any bytes are a text.
//
// Clause: people-2022:4.6.4.6/s3
func Measure(text string) Counts {
	var c Counts
	var w word
	start := 0     // where the sentence starts
	floor := 0     // an address does not start before
	decided := 0   // marks before it have been looked at
	inked := false // a letter or digit stands in the sentence
	full := false  // the paragraph has a sentence
	for i := 0; i < len(text); {
		b := text[i]
		switch bytesAre[b] {
		case byteSpace:
			c.Characters++
			c.Spaces++
			i++
			continue
		case byteOther:
			c.Characters++
			i++
			continue
		case byteDigit:
			c.Characters++
			inked = true
			i++
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
			if !isLetter(r) {
				if r == '…' && i >= decided {
					end, ends, _ := boundary(text, start, i)
					if decided = end; ends && inked {
						c.Sentences++
						start, inked, full = end, false, true
					}
				}
				if isSpace(r) {
					c.Spaces++
				}
				c.Characters++
				i += size
				continue
			}
		case byteMark, byteLine:
			if b == '.' || b == '@' || b == ':' {
				if triggersAddress(text, i) {
					from := addressStart(text, floor, i)
					c.unword(text, from, i)
					to := addressEnd(text, i)
					c.Characters += utf8.RuneCountInString(text[i:to])
					c.Letters += countLetters(text[i:to])
					i, floor, inked = to, to, true
					continue
				}
			}
			if i >= decided && b != ':' && b != '@' {
				end, ends, para := boundary(text, start, i)
				decided = end
				if ends && inked {
					c.Sentences++
					start, inked, full = end, false, true
				}
				if para && full {
					c.Paragraphs++
					full = false
				}
			}
			if b == '\n' {
				c.Spaces++
			}
			c.Characters++
			i++
			continue
		}
		inked = true
		if b&^1 == 0xD0 {
			// a word of Russian letters only, the common case of scanWord
			j, syllables := i, 0
			for j+1 < len(text) {
				two := uint16(text[j])<<8 | uint16(text[j+1])
				if two&isOfLetter != firstLetter {
					break
				}
				syllables += int(letters[two&rowOfLetter] & letterVowel)
				j += 2
			}
			n := (j - i) / 2
			if j < len(text) && endsWord(text[j]) && (n > maxEnding || i == 0 || text[i-1] == ' ') {
				c.Letters += n
				c.Characters += n
				c.Russian += n
				c.Syllables += syllables
				c.BySyllables[min(syllables, maxSyllables)]++
				c.ByLetters[min(n, maxLetters)]++
				if i = j; text[i] == ' ' { // as after most words
					c.Characters++
					c.Spaces++
					i++
				}
				continue
			}
		}
		scanWord(text, i, &w)
		c.Letters += w.letters
		if w.end-i == 2*w.russian {
			c.Characters += w.russian
		} else {
			c.Characters += utf8.RuneCountInString(text[i:w.end])
		}
		if !isEnding(text, i, &w) {
			c.count(&w)
		}
		if i = w.end; i < len(text) && text[i] == ' ' {
			c.Characters++
			c.Spaces++
			i++
		}
	}
	if inked {
		c.Sentences++
		full = true
	}
	if full {
		c.Paragraphs++
	}
	c.Words = atLeast(c.BySyllables[:], 0)
	c.Vowelled = c.Words - c.BySyllables[0]
	return c
}

func (c *Counts) count(w *word) {
	c.Syllables += w.syllables
	c.Russian += w.russian
	c.BySyllables[min(w.syllables, maxSyllables)]++
	c.ByLetters[min(w.letters, maxLetters)]++
}

// unword takes back the words counted in s[from:to], which an address turned
// out to hold; their letters and characters stay.
func (c *Counts) unword(s string, from, to int) {
	var w word
	for i := from; i < to; {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isLetter(r) {
			i += size
			continue
		}
		scanWord(s[:to], i, &w)
		if !isEnding(s, i, &w) {
			c.Syllables -= w.syllables
			c.Russian -= w.russian
			c.BySyllables[min(w.syllables, maxSyllables)]--
			c.ByLetters[min(w.letters, maxLetters)]--
		}
		i = w.end
	}
}

func countLetters(s string) int {
	n := 0
	for _, r := range s {
		if isLetter(r) {
			n++
		}
	}
	return n
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
