package readability

import (
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
)

func TestOffsets(t *testing.T) {
	text := "a😀б"
	s := Span{5, 7} // б
	assert.Equal(t, "б", s.In(text))
	runes, ok := s.Runes(text)
	assert.True(t, ok)
	assert.Equal(t, Span{2, 3}, runes)
	units, ok := s.UTF16(text)
	assert.True(t, ok)
	assert.Equal(t, Span{3, 4}, units)
	for _, bad := range []Span{{-1, 2}, {3, 2}, {0, 8}} {
		assert.Empty(t, bad.In(text))
		_, ok := bad.Runes(text)
		assert.False(t, ok)
		_, ok = bad.UTF16(text)
		assert.False(t, ok)
	}
}

// TestOffsetsOfWords holds the offsets of every word against encoding the text whole.
func TestOffsetsOfWords(t *testing.T) {
	for _, text := range texts {
		runes, units := []rune(text), utf16.Encode([]rune(text))
		for s := range Words(text) {
			r, _ := s.Runes(text)
			assert.Equal(t, []rune(s.In(text)), runes[r.Start:r.End])
			u, _ := s.UTF16(text)
			assert.Equal(t, s.In(text), string(utf16.Decode(units[u.Start:u.End])))
		}
	}
}
