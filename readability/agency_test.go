package readability

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// The agency's entries stand in texts as their readers write them: ¦ marks what is found.
func TestListedTurns(t *testing.T) {
	for name, c := range map[string]struct{ avoid, text string }{
		"a word":                    {"талон", "Возьмите ¦талон¦ и ¦Талон¦."},
		"not a part of a word":      {"талон", "Возьмите талоны, эталон и талон-справку."},
		"before a hyphen and space": {"талон", "Возьмите ¦талон¦- и ждите."},
		"capitals and ё":            {"учёт", "¦УЧЕТ¦ и ¦учет¦ идут."},
		"a number":                  {"справка 2-НДФЛ", "Нужна ¦справка 2-НДФЛ¦ и ¦Справка  2-ндфл¦."},
		"a number alone":            {"100%", "Вернём ¦100%¦ платы."},
		"a comma":                   {"в том случае, если", "Звоните ¦в том случае, если¦ холодно."},
		"dots":                      {"т. е.", "Завтра, ¦т. е.¦ в среду."},
		"a dot and a number":        {"ст. 5", "По ¦ст. 5¦ и ст. 55 закона."},
		"a sign first":              {"«Мир»", "Оплатите картой ¦«Мир»¦ сегодня."},
		"a quoted name":             {"талон", "По закону «О праве на талон» дают ¦талон¦."},
		"quotes without a name":     {"талон", "Возьмите «¦талон¦» у входа."},
		"over a line":               {"личный приём", "Ждём на ¦личный\nприём¦ вас."},
		"spaces around":             {" талон ", "Возьмите ¦талон¦."},
		"a soft hyphen":             {"талон", "Возьмите ¦та\u00adлон¦."},
		"nothing":                   {"  ", "Возьмите талон."},
	} {
		parts := strings.Split(c.text, "¦")
		text := strings.Join(parts, "")
		var want []Span
		at := 0
		for i, p := range parts {
			if i%2 == 1 {
				want = append(want, Span{at, at + len(p)})
			}
			at += len(p)
		}
		var got []Span
		for _, f := range Check(text, Profile{Wordings: []Wording{{Avoid: c.avoid}}}).Findings {
			if f.Code == "readability.wording" {
				got = append(got, f.At)
			}
		}
		assert.Equal(t, want, got, name)
	}
}

// A long sentence is read in parts; a turn is found once wherever the cut falls.
func TestListedTurnsInParts(t *testing.T) {
	for pad := 240; pad < 300; pad++ {
		text := strings.Repeat("дом ", pad) + "личный приём " + strings.Repeat("дом ", 300)
		found := 0
		for _, f := range Check(text, Profile{Wordings: []Wording{{Avoid: "личный приём"}}}).Findings {
			if f.Code == "readability.wording" {
				found++
			}
		}
		assert.Equal(t, 1, found, "%d", pad)
	}
}

func TestSecondNames(t *testing.T) {
	p := Profile{Terms: []Term{{Forms: []string{"заявление"}, Instead: []string{"заявка"}}}}
	text := "Ваша заявка у нас, и заявление, и заявка, и заявление."
	r := Check(text, p)
	assert.Equal(t, []string{"readability.several-names", "readability.several-names"}, codes(r))
	assert.Equal(t, strings.Index(text, "заявление"), r.Findings[0].At.Start, "the first name met is the name")
}

// A name in quotes is nobody's choice of words: no term in it is to be explained, no
// second name of a thing is used by it.
func TestListedTurnsInNames(t *testing.T) {
	p := Profile{Terms: []Term{{Forms: []string{"заявление"}, Plain: "просьба", Instead: []string{"заявка"}}}}
	assert.Empty(t, codes(Check("Услуга «Ваша заявка» и закон «Об этом заявление» тут.", p)))
	assert.Equal(t, []string{"readability.several-names"}, codes(Check("Услуга «Ваша заявка» тут: это заявление (просьба), а не заявка.", p)))
}

func TestCapitalsStayCapitals(t *testing.T) {
	r := Check("ОТКРОЙТЕ ТАЛОН сейчас.", Profile{Wordings: []Wording{{Avoid: "талон", Plain: "листок"}}, Off: []string{"readability.capitals", "readability.abbreviation"}})
	assert.Equal(t, "ЛИСТОК", r.Findings[0].Suggestion)
}

// What is excepted does not count towards a limit.
func TestExceptionsAreNotCounted(t *testing.T) {
	except := func(rule string, words ...string) []Exception { return []Exception{{Rule: rule, Words: words}} }
	for name, c := range map[string]struct {
		text       string
		limit      Measured
		exceptions []Exception
	}{
		"verbal nouns": {"Получение, рассмотрение и предоставление идут.", MeasuredVerbalNouns, except("readability.verbal-nouns", "получение", "рассмотрение")},
		"negations":    {"Он не был и нет его.", MeasuredNegations, except("readability.negation", "нет")},
		"acts":         {"По Закону № 5 платят. Приказ № 6 готов.", MeasuredActs, except("readability.act-references", "закону № 5")},
	} {
		p := Profile{Limits: []Limit{{Of: c.limit, Max: 1}}}
		assert.NotEmpty(t, codes(Check(c.text, p)), name)
		p.Exceptions = c.exceptions
		assert.Empty(t, codes(Check(c.text, p)), name)
	}
}

// A Latin abbreviation is told of once, as a Russian one; one that is explained
// is not told of at all.
func TestAbbreviationsAreToldOfOnce(t *testing.T) {
	assert.Equal(t, []string{"readability.abbreviation"}, codes(Check("Откройте HTML. Потом HTML. Снова HTML.", Profile{})))
	assert.Empty(t, codes(Check("Откройте HTML (язык страниц). Потом HTML.", Profile{})))
	assert.Len(t, codes(Check("Откройте HTML. Потом XHTM. Снова HTML.", Profile{})), 2)
	many := ""
	for i := range 40 {
		many += fmt.Sprintf("Пишите в Б%c%cДЖ. ", 'Б'+rune(i%8), 'Б'+rune(i/8))
	}
	assert.Len(t, codes(Check(many+many, Profile{})), 40)
}

// BenchmarkLists shows that the lists of an agency cost no more for being long.
func BenchmarkLists(b *testing.B) {
	for _, n := range []int{0, 10, 1000} {
		var p Profile
		for i := range n {
			p.Terms = append(p.Terms, Term{Forms: []string{fmt.Sprintf("слово%d", i)}, Plain: "просто"})
			p.Wordings = append(p.Wordings, Wording{Avoid: fmt.Sprintf("оборот %d речи", i)})
		}
		text := strings.Repeat(sample+"Этот оборот речи и оборот слов. ", 100)
		b.Run(fmt.Sprintf("entries=%d", 2*n), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Check(text, p)
			}
		})
	}
}

// BenchmarkAbbreviations shows that each unknown abbreviation costs the same.
func BenchmarkAbbreviations(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		var text strings.Builder
		for i := range n {
			fmt.Fprintf(&text, "Это %c%c%c%cД там. ", 'Б'+rune(i%20), 'Б'+rune(i/20%20), 'Б'+rune(i/400%20), 'Б'+rune(i/8000%20))
		}
		b.Run(fmt.Sprintf("places=%d", n), func(b *testing.B) {
			b.SetBytes(int64(text.Len()))
			for b.Loop() {
				Check(text.String(), Profile{})
			}
		})
	}
}

// The places of an agency's rule are whole characters of the text, or no places.
func TestHitsOfOwnRules(t *testing.T) {
	text := "Да"
	for _, c := range []struct {
		hit  Span
		want []Span
	}{
		{Span{0, 2}, []Span{{0, 2}}}, {Span{1, 3}, []Span{{0, 4}}}, {Span{2, 2}, nil}, {Span{3, 1}, nil}, {Span{0, 9}, nil}, {Span{-1, 2}, nil}, {Span{}, []Span{{}}},
	} {
		var got []Span
		for _, f := range Check(text, Profile{Rules: []Rule{{Code: "agency.own", Whole: func(_ string, found func(Hit)) { found(Hit{At: c.hit}) }}}}).Findings {
			got = append(got, f.At)
		}
		assert.Equal(t, c.want, got, c.hit)
	}
}
