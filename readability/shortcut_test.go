package readability

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestRunesSooner holds what is decided about a rune in a hurry to what takes its time.
func TestRunesSooner(t *testing.T) {
	spaces := []rune{' ', '\t', '\n', '\v', '\f', '\r', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000}
	for r := rune(0); r < 0x3100; r++ {
		assert.Equal(t, slices.Contains(spaces, r) || r >= 0x2000 && r <= 0x200A, isSpace(r), "%U", r)
		assert.Equal(t, unicode.IsLower(r), isSmall(r), "%U", r)
		s := string(r)
		assert.Equal(t, r >= 0x400 && r < 0x480, isRussian(s, 0), "%U", r)
		assert.Equal(t, string(utf8.AppendRune(nil, folded(r))), string(lowered(nil, s)), "%U", r)
		if isRussian(s, 0) {
			assert.Equal(t, unicode.IsUpper(r), letterAt(s[0], s[1])&letterCapital != 0, "%U", r)
		}
	}
	for _, s := range []string{"", "\xd0", "\xd1", "\xd0a", "\xd0\xd0", "a\xd0"} {
		for i := -1; i <= len(s); i++ {
			assert.False(t, isRussian(s, i), "%q %d", s, i)
		}
	}
	assert.Equal(t, "ежик\uFFFD.ѣab", string(lowered(nil, "ЁЖик\xd0.ѢAb")))
}

// TestStartOf holds the first letters that are kept of a word to its text.
func TestStartOf(t *testing.T) {
	words, _ := readLexicon(t)
	verbs := 0
	for name, e := range words {
		var w word
		scanWord(name, 0, &w)
		d := draft{text: name, n: 1}
		x := &d.tokens[0]
		*x = token{At: Span{0, len(name)}, kind: tokenWord, letters: uint16(w.letters), hi: w.hi, lo: w.lo, class: e.class}
		start, ok := x.startOf()
		if !assert.Equal(t, !strings.Contains(name, "-") && w.letters <= 24, ok, name) || !ok {
			continue
		}
		var first word
		head := string([]rune(name)[:min(w.letters, 12)])
		scanWord(head, 0, &first)
		require.Equal(t, first.lo<<(60-5*first.letters)&(1<<60-1), start, name)
		if e.class&classLight == 0 {
			continue
		}
		verbs++
		by := draft{text: name + "\u00ad", n: 1} // a soft hyphen behind it: by its text
		by.tokens[0] = *x
		by.tokens[0].At.End = len(by.text)
		assert.Equal(t, by.isStrong(0), d.isStrong(0), name)
		assert.Equal(t, by.leads(0), d.leads(0), name)
	}
	assert.Greater(t, verbs, 100)
	long := token{At: Span{0, 50}, letters: 25}
	_, ok := long.startOf()
	assert.False(t, ok, "its first letter is not kept whole")
}
