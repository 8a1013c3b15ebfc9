package readability

import "unicode"

// The letters U+0400 to U+047F, each two bytes with the lead D0 or D1. An entry
// holds the place of the letter in the alphabet without case and with ё as е,
// above the marks below, which stand apart so that those of a word can be summed.
// The two bytes as a number are those of such a letter if their bits in isOfLetter are
// those of the first one; their bits in rowOfLetter are its row.
const (
	letterPlace   = 24 // the bits of the place start here: 0 is а, 31 is я
	letterVowel   = 1
	letterCapital = 1 << 8
	letterForeign = 1 << 16 // Cyrillic, but not Russian: і, ў, ѣ
	firstLetter   = 0xD080
	isOfLetter    = 0xFEC0
	rowOfLetter   = 0x13F
)

var letters = [0x140]uint32{
	0x00010100, 0x05000101, 0x00010100, 0x00010100, 0x00010100, 0x00010100, 0x00010100, 0x00010100,
	0x00010100, 0x00010100, 0x00010100, 0x00010100, 0x00010100, 0x00010100, 0x00010100, 0x00010100,
	0x00000101, 0x01000100, 0x02000100, 0x03000100, 0x04000100, 0x05000101, 0x06000100, 0x07000100,
	0x08000101, 0x09000100, 0x0a000100, 0x0b000100, 0x0c000100, 0x0d000100, 0x0e000101, 0x0f000100,
	0x10000100, 0x11000100, 0x12000100, 0x13000101, 0x14000100, 0x15000100, 0x16000100, 0x17000100,
	0x18000100, 0x19000100, 0x1a000100, 0x1b000101, 0x1c000100, 0x1d000101, 0x1e000101, 0x1f000101,
	0x00000001, 0x01000000, 0x02000000, 0x03000000, 0x04000000, 0x05000001, 0x06000000, 0x07000000,
	0x08000001, 0x09000000, 0x0a000000, 0x0b000000, 0x0c000000, 0x0d000000, 0x0e000001, 0x0f000000,
	0x100: 0x10000000, 0x11000000, 0x12000000, 0x13000001, 0x14000000, 0x15000000, 0x16000000, 0x17000000,
	0x18000000, 0x19000000, 0x1a000000, 0x1b000001, 0x1c000000, 0x1d000001, 0x1e000001, 0x1f000001,
	0x00010000, 0x05000001, 0x00010000, 0x00010000, 0x00010000, 0x00010000, 0x00010000, 0x00010000,
	0x00010000, 0x00010000, 0x00010000, 0x00010000, 0x00010000, 0x00010000, 0x00010000, 0x00010000,
	0x00010100, 0x00010000, 0x00010100, 0x00010000, 0x00010100, 0x00010000, 0x00010100, 0x00010000,
	0x00010100, 0x00010000, 0x00010100, 0x00010000, 0x00010100, 0x00010000, 0x00010100, 0x00010000,
	0x00010100, 0x00010000, 0x00010100, 0x00010000, 0x00010100, 0x00010000, 0x00010100, 0x00010000,
	0x00010100, 0x00010000, 0x00010100, 0x00010000, 0x00010100, 0x00010000, 0x00010100, 0x00010000,
}

// letterAt is the entry of the letter whose bytes are lead, which is D0 or D1, and trail.
func letterAt(lead, trail byte) uint32 { return letters[int(lead&1)<<8|int(trail&0x3F)] }

// letterOf is the entry of a letter U+0400 to U+047F.
func letterOf(r rune) uint32 { return letters[(r>>6&1)<<8|r&0x3F] }

// What a byte can be, for the passes that look at bytes.
const (
	byteOther   = iota // a sign between words
	byteSpace          // space, tab, carriage return …
	byteLine           // a line feed
	byteMark           // . ! ? ; and what may start an address
	byteDigit          // 0 to 9
	byteLatin          // A to Z, a to z
	byteRussian        // the lead D0 or D1
	byteWide           // any other byte of a rune of several bytes
)

var bytesAre = [256]uint8{
	'\t': byteSpace, '\n': byteLine, '\v': byteSpace, '\f': byteSpace, '\r': byteSpace, ' ': byteSpace,
	'.': byteMark, '!': byteMark, '?': byteMark, ';': byteMark, ':': byteMark, '@': byteMark,
	'0': byteDigit, '1': byteDigit, '2': byteDigit, '3': byteDigit, '4': byteDigit,
	'5': byteDigit, '6': byteDigit, '7': byteDigit, '8': byteDigit, '9': byteDigit,
	'A': byteLatin, 'B': byteLatin, 'C': byteLatin, 'D': byteLatin, 'E': byteLatin, 'F': byteLatin, 'G': byteLatin, 'H': byteLatin, 'I': byteLatin, 'J': byteLatin, 'K': byteLatin, 'L': byteLatin, 'M': byteLatin,
	'N': byteLatin, 'O': byteLatin, 'P': byteLatin, 'Q': byteLatin, 'R': byteLatin, 'S': byteLatin, 'T': byteLatin, 'U': byteLatin, 'V': byteLatin, 'W': byteLatin, 'X': byteLatin, 'Y': byteLatin, 'Z': byteLatin,
	'a': byteLatin, 'b': byteLatin, 'c': byteLatin, 'd': byteLatin, 'e': byteLatin, 'f': byteLatin, 'g': byteLatin, 'h': byteLatin, 'i': byteLatin, 'j': byteLatin, 'k': byteLatin, 'l': byteLatin, 'm': byteLatin,
	'n': byteLatin, 'o': byteLatin, 'p': byteLatin, 'q': byteLatin, 'r': byteLatin, 's': byteLatin, 't': byteLatin, 'u': byteLatin, 'v': byteLatin, 'w': byteLatin, 'x': byteLatin, 'y': byteLatin, 'z': byteLatin,
	0x80: byteWide, 0x81: byteWide, 0x82: byteWide, 0x83: byteWide, 0x84: byteWide, 0x85: byteWide, 0x86: byteWide, 0x87: byteWide,
	0x88: byteWide, 0x89: byteWide, 0x8A: byteWide, 0x8B: byteWide, 0x8C: byteWide, 0x8D: byteWide, 0x8E: byteWide, 0x8F: byteWide,
	0x90: byteWide, 0x91: byteWide, 0x92: byteWide, 0x93: byteWide, 0x94: byteWide, 0x95: byteWide, 0x96: byteWide, 0x97: byteWide,
	0x98: byteWide, 0x99: byteWide, 0x9A: byteWide, 0x9B: byteWide, 0x9C: byteWide, 0x9D: byteWide, 0x9E: byteWide, 0x9F: byteWide,
	0xA0: byteWide, 0xA1: byteWide, 0xA2: byteWide, 0xA3: byteWide, 0xA4: byteWide, 0xA5: byteWide, 0xA6: byteWide, 0xA7: byteWide,
	0xA8: byteWide, 0xA9: byteWide, 0xAA: byteWide, 0xAB: byteWide, 0xAC: byteWide, 0xAD: byteWide, 0xAE: byteWide, 0xAF: byteWide,
	0xB0: byteWide, 0xB1: byteWide, 0xB2: byteWide, 0xB3: byteWide, 0xB4: byteWide, 0xB5: byteWide, 0xB6: byteWide, 0xB7: byteWide,
	0xB8: byteWide, 0xB9: byteWide, 0xBA: byteWide, 0xBB: byteWide, 0xBC: byteWide, 0xBD: byteWide, 0xBE: byteWide, 0xBF: byteWide,
	0xC0: byteWide, 0xC1: byteWide, 0xC2: byteWide, 0xC3: byteWide, 0xC4: byteWide, 0xC5: byteWide, 0xC6: byteWide, 0xC7: byteWide,
	0xC8: byteWide, 0xC9: byteWide, 0xCA: byteWide, 0xCB: byteWide, 0xCC: byteWide, 0xCD: byteWide, 0xCE: byteWide, 0xCF: byteWide,
	0xD0: byteRussian, 0xD1: byteRussian, 0xD2: byteWide, 0xD3: byteWide, 0xD4: byteWide, 0xD5: byteWide, 0xD6: byteWide, 0xD7: byteWide,
	0xD8: byteWide, 0xD9: byteWide, 0xDA: byteWide, 0xDB: byteWide, 0xDC: byteWide, 0xDD: byteWide, 0xDE: byteWide, 0xDF: byteWide,
	0xE0: byteWide, 0xE1: byteWide, 0xE2: byteWide, 0xE3: byteWide, 0xE4: byteWide, 0xE5: byteWide, 0xE6: byteWide, 0xE7: byteWide,
	0xE8: byteWide, 0xE9: byteWide, 0xEA: byteWide, 0xEB: byteWide, 0xEC: byteWide, 0xED: byteWide, 0xEE: byteWide, 0xEF: byteWide,
	0xF0: byteWide, 0xF1: byteWide, 0xF2: byteWide, 0xF3: byteWide, 0xF4: byteWide, 0xF5: byteWide, 0xF6: byteWide, 0xF7: byteWide,
	0xF8: byteWide, 0xF9: byteWide, 0xFA: byteWide, 0xFB: byteWide, 0xFC: byteWide, 0xFD: byteWide, 0xFE: byteWide, 0xFF: byteWide,
}

// isLetter reports whether r is a letter of any script.
func isLetter(r rune) bool {
	switch {
	case r < 0x80:
		return r|0x20 >= 'a' && r|0x20 <= 'z'
	case r >= 0x400 && r < 0x480:
		return true
	case r >= 0x2000 && r < 0x2070: // dashes, quotes, dots
		return false
	}
	return unicode.IsLetter(r)
}

// isSpace reports whether r separates words and leaves no ink.
func isSpace(r rune) bool {
	switch { // most signs are letters or spaces
	case r == ' ':
		return true
	case r > ' ' && r < 0x85, r > 0xA0 && r < 0x1680:
		return false
	}
	switch r {
	case '\t', '\n', '\v', '\f', '\r', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
		return true
	}
	return r >= 0x2000 && r <= 0x200A
}

// isIgnorable reports whether r may stand inside a word and is not part of it:
// a stress mark, a soft hyphen, a joiner of no width.
func isIgnorable(r rune) bool {
	return r >= 0x300 && r < 0x370 || r == 0xAD || r >= 0x200B && r <= 0x200D || r == 0x2060 || r == 0xFEFF
}

// isJoiner reports whether r between two letters makes one word of them: a
// hyphen, also one that does not break, or an apostrophe.
func isJoiner(r rune) bool {
	return r == '-' || r == 0x2010 || r == 0x2011 || r == '\'' || r == 0x2019
}

func isDigit(b byte) bool { return b-'0' < 10 }

// breve makes и + U+0306 the consonant й.
const breve = 0x306
