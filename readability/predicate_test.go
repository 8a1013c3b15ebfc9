package readability

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLateVerb wants a finding just over the limit and none at it, wherever a
// clause stands before the predicate.
func TestLateVerb(t *testing.T) {
	for text, words := range map[string]int{
		"Мы приглашаем вас к входу.":                                                   1,
		"После долгой зимы дети ждут весну.":                                           4,
		"Если дождь не пройдёт, праздник переедет в школу.":                            5,
		"Дом, который построил дед, стоит у реки.":                                     4,
		"В тихом дворе за школой у самой реки всегда пахнет липой.":                    9,
		"По решению семьи отпуск нужно перенести.":                                     4,
		"Ответ, бюджет и отчёт о работе отделов порталов опубликованы.":                8,
		"За старым садом у реки рассматривается заявка.":                               5,
		"Дом «Все, кто построит мост, живут здесь» открыт.":                            7,
		"Ремонт крыши, погреба и двора, о котором писали жители дома, закончен вчера.": 10,
	} {
		find := func(most float64) []string {
			var got []string
			p := Profile{Limits: []Limit{{Of: MeasuredVerbWords, Max: most}}}
			for _, f := range Check(text, p).Findings {
				if f.Code == "readability.late-verb" {
					got = append(got, f.At.In(text))
				}
			}
			return got
		}
		assert.Empty(t, find(float64(words)), text)
		if got := find(float64(words) - 0.5); assert.Len(t, got, 1, text) {
			n := 0
			for range Words(got[0]) {
				n++
			}
			assert.Equal(t, words, n, got[0])
		}
	}
	for _, text := range []string{"Порядок работы отдела по выходным и праздничным дням", "Обеспечить порядок в школе, саду и дворе, а потом нужно отдохнуть.", "Наш город: парк, река, мост и старый сад цветут.", ""} {
		assert.NotContains(t, codes(Check(text, Profile{Limits: []Limit{{Of: MeasuredVerbWords, Max: 0.5}}})), "readability.late-verb", text)
	}
}
