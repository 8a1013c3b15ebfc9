package readability

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// tiny is an analyser of a few words: what it holds, and what it denies.
type tiny struct{ is, not map[Form]string }

func (a tiny) Has(word string, f Form) (is, known bool) {
	word = strings.ToLower(word)
	switch {
	case strings.Contains(" "+a.is[f]+" ", " "+word+" "):
		return true, true
	case strings.Contains(" "+a.not[f]+" ", " "+word+" "):
		return false, true
	}
	return false, false
}

func (a tiny) ShortPassive(word string) (is, known bool) { return a.Has(word, FormShortPassive) }

// TestAnalyser wants what an analyser says of each form to outweigh the lists and
// the endings, both ways, and its silence to change nothing.
func TestAnalyser(t *testing.T) {
	limits := []Limit{{Of: MeasuredVerbalNouns, Max: 0.5}, {Of: MeasuredGenitives, Max: 2}, {Of: MeasuredVerbWords, Max: 3}}
	for _, x := range []struct {
		form Form
		code string
		plus string // the analyser makes it a finding
		word string
		less string // the analyser takes the finding away
		deny string
	}{
		{FormShortPassive, "readability.passive-short", "Окно мухлобито.", "мухлобито", "Заявление принято.", "принято"},
		{FormPassiveVerb, "readability.passive-refl", "Хлеб жарится.", "жарится", "Жалоба рассматривается.", "рассматривается"},
		{FormVerbalNoun, "readability.verbal-nouns", "Пришла рубка.", "рубка", "Пришло получение.", "получение"},
		{FormGenitive, "readability.genitive-chain", "Правила отделения почт.", "почт", "Порядок оплаты стоянки отделения.", "оплаты стоянки отделения"},
		{FormPredicate, "readability.late-verb", "За старым домом у реки мзиць вяз.", "мзиць", "За старым домом у реки стоит вяз.", "стоит"},
	} {
		check := func(text string, a tiny) int {
			return Check(text, Profile{Limits: limits, Morphology: a}).Count(x.code)
		}
		assert.Zero(t, check(x.plus, tiny{}), x.plus)
		assert.Equal(t, 1, check(x.plus, tiny{is: map[Form]string{x.form: x.word}}), x.plus)
		assert.Equal(t, 1, check(x.less, tiny{}), x.less)
		assert.Zero(t, check(x.less, tiny{not: map[Form]string{x.form: x.deny}}), x.less)
	}
}
