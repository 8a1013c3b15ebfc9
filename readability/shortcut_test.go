package readability

import (
	"os"
	"regexp"
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

// TestVowelEndsNoAbbreviation wants no abbreviation of three letters and more to end in
// a vowel, for [leftWord] looks none up.
func TestVowelEndsNoAbbreviation(t *testing.T) {
	src, err := os.ReadFile("abbreviation.go")
	require.NoError(t, err)
	n := 0
	for _, quoted := range regexp.MustCompile(`"[а-я]+"`).FindAllString(string(src), -1) {
		name := []rune(strings.Trim(quoted, `"`))
		if head, tail := abbreviation(string(name)); assert.True(t, head || tail, quoted) && len(name) > 2 {
			assert.Zero(t, letterOf(name[len(name)-1])&letterVowel, quoted)
			n++
		}
	}
	assert.Greater(t, n, 90)
}

// TestFirst holds the first letters that are kept of a word, and what is decided by
// them, to its text.
func TestFirst(t *testing.T) {
	words, _ := readLexicon(t)
	verbs := 0
	for name, e := range words {
		var w, first word
		scanWord(name, 0, &w)
		if w.letters > longestKept {
			continue
		}
		d := draft{text: name, n: 1}
		x := &d.tokens[0]
		*x = token{At: Span{0, len(name)}, kind: tokenWord, letters: uint16(w.letters), hi: w.hi, lo: w.lo, class: e.class}
		var head []rune
		for _, r := range name {
			if isLetter(r) && len(head) < 5 {
				head = append(head, r)
			}
		}
		scanWord(string(head), 0, &first)
		require.Equal(t, first.lo<<(25-5*first.letters), x.first(), name)
		starts := func(list ...string) bool { return startsWithOneOf(name, list) }
		if e.class&classLight == 0 {
			continue
		}
		verbs++
		assert.Equal(t, starts("дела", "сдела", "отда", "напра", "прой", "прош", "прохо", "нане", "нано", "причин", "устан", "вступ", "предъ", "выра", "предпр"), x.isChoosy(), name)
		want := carrierListed
		switch {
		case starts("произв", "прово", "прове", "осуществ"):
			want = carrierAny
		case starts("выполн", "ведет", "веду", "ведем", "ведени", "ведя", "вел", "вест", "подверг"):
			want = carrierVerbal
		case starts("обеспеч"):
			want = carrierOwn
		case starts("вынес", "вынос"):
			want = carrierRuling
		case starts("оказ", "окаж", "предоста", "предпр", "предъ", "да"):
			want = carrierGiving
		case starts("приве", "приво"):
			want = carrierTowards
		case starts("вле", "повле"):
			want = carrierBrought
		case starts("наход"):
			want = carrierWithin
		case starts("вступ"):
			want = carrierEntered
		}
		assert.Equal(t, want, d.carrierOf(0), name)
	}
	assert.Greater(t, verbs, 100)
}
