package readability

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestThanks wants thanks that nobody says to be none.
func TestThanks(t *testing.T) {
	for text, want := range map[string]bool{
		"Спасибо за письмо.":                         true,
		"Мы вам говорим спасибо.":                    true,
		"Благодарим за письмо.":                      true,
		"Мы не только ждём, но и благодарим.":        true,
		"Мы не говорим спасибо.":                     false,
		"Мы не благодарим.":                          false,
		"Не сказали спасибо.":                        false,
		"Мы не говорим спасибо. Ценим ваше время.":   true,
		"Мы не говорим спасибо, но мы признательны.": true,
		"Мы ждём письма.":                            false,
	} {
		r := Letter{Text: text, Kind: KindFirstReply}.Check(Profile{})
		assert.Equal(t, !want, r.Count("readability.no-thanks") > 0, text)
	}
}
