package readability

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/state-for-people/standard"
)

// The duty to write an act or a decision plainly is about its words: what is
// wrong with its looks is a note.
func TestPlainWordsSayNothingOfFonts(t *testing.T) {
	l := Letter{Text: "Приходите СРОЧНО 🙂. Заявление принято.", Runs: []Run{{At: Span{0, 10}, Font: "Georgia", Italic: true, Effect: "shadow", Contrast: 2}}}
	for _, kind := range []Kind{KindAct, KindDecision} {
		l.Kind = kind
		words := 0
		for _, f := range l.Check(Profile{}).Findings {
			if f.Code == "readability.passive-short" {
				words++
				assert.Equal(t, standard.SeverityObligation, f.Severity, kind)
				continue
			}
			assert.Equal(t, standard.SeverityNote, f.Severity, "%s %s", kind, f.Code)
		}
		assert.Equal(t, 1, words, kind)
	}
}

func TestRuns(t *testing.T) {
	text := strings.Repeat("а", 20)
	at := func(code string, runs ...Run) (out []Span) {
		for _, f := range (Letter{Text: text, Runs: runs}).Check(Profile{}).Findings {
			if f.Code == code {
				out = append(out, f.At)
			}
		}
		return out
	}
	run := func(from, to int, font string) Run { return Run{At: Span{from, to}, Font: font} }
	assert.Equal(t, []Span{{30, 40}}, at("readability.mixed-styles", run(30, 40, "Tahoma"), run(0, 20, "Arial"), run(20, 30, "Arial")), "the font of most of the text is its font")
	assert.Equal(t, []Span{{20, 40}}, at("readability.mixed-styles", run(20, 40, "Tahoma"), run(0, 20, "Arial")), "of two alike the first in the text")
	assert.Empty(t, at("readability.mixed-styles", run(0, 20, "Arial"), run(90, 120, "Tahoma")), "outside the text")
	assert.Empty(t, at("readability.mixed-styles", run(0, 20, "Arial"), run(20, 40, "\"Arial\", sans-serif"), run(0, 4, "")))
	italic := func(from, to int) Run { return Run{At: Span{from, to}, Italic: true} }
	assert.Equal(t, []Span{{2, 8}, {20, 24}}, at("readability.italic", italic(20, 22), italic(4, 8), italic(2, 4), italic(22, 24)), "runs that touch are one place")
	assert.Empty(t, at("readability.effect", Run{At: Span{0, 4}, Effect: "none"}))
	assert.Len(t, at("readability.effect", Run{At: Span{0, 4}, Effect: "shadow"}), 1)
}

// The ready profiles bind long instructions too.
func TestReadyProfilesLimitInstructions(t *testing.T) {
	for p := range Profiles() {
		l, ok := p.Limit(MeasuredWords)
		assert.True(t, ok && l.Max > 0, p.Code)
		words := strings.Repeat("Нажмите тут. ", int(l.Max)/2)
		long := func(text string) bool {
			for _, c := range codes(Letter{Text: text, Kind: KindInstruction}.Check(p)) {
				if c == "readability.long-instruction" {
					return true
				}
			}
			return false
		}
		assert.False(t, long(words), p.Code)
		assert.True(t, long(words+"Нажмите тут."), p.Code)
	}
}

// TestCountsOutOfLimits wants a count to be mended in the direction of its limit.
func TestCountsOutOfLimits(t *testing.T) {
	text := "Мама мыла раму. Папа мыл окно. Дети мыли пол."
	for _, x := range []struct {
		limit Limit
		want  string
	}{
		{Limit{Of: MeasuredWords, Max: 8}, "Оставьте то, что нужно клиенту для следующего шага."},
		{Limit{Of: MeasuredWords, Min: 10}, "Добавьте то, что нужно клиенту для следующего шага."},
		{Limit{Of: MeasuredASL, Max: 2}, "Разделите длинные предложения."},
		{Limit{Of: MeasuredASL, Min: 4}, "Соедините короткие предложения."},
	} {
		fs := Check(text, Profile{Limits: []Limit{x.limit}}).Findings
		if assert.Len(t, fs, 1, x.want) {
			assert.Equal(t, "readability.size", fs[0].Code)
			assert.Equal(t, x.want, fs[0].Mend.RU)
		}
	}
	short := Profile{Limits: []Limit{{Of: MeasuredWords, Min: 10}}}
	assert.Equal(t, []string{"readability.size"}, codes(Letter{Text: text, Kind: KindInstruction}.Check(short)), "an instruction that is too short is not long")
}
