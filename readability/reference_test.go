package readability

import (
	"flag"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
)

// slowCounts is the definition of Counts written down rune by rune, with no
// regard to speed. It shares only the definitions of addresses and sentences.
func slowCounts(text string) Counts {
	var c Counts
	type unit struct {
		r    rune
		bad  bool
		at   int
		in   bool // inside an address
		size int
	}
	var units []unit
	for i, r := range text {
		size := len(string(r))
		bad := r == 0xFFFD && !strings.HasPrefix(text[i:], "\uFFFD")
		if bad {
			size = 1
		}
		units = append(units, unit{r: r, bad: bad, at: i, size: size})
	}
	address := make([]bool, len(text)+1)
	floor := 0
	for i := 0; i < len(text); i++ {
		if strings.IndexByte(".:@", text[i]) >= 0 && triggersAddress(text, i) {
			from, to := addressStart(text, floor, i), addressEnd(text, i)
			for j := from; j < to; j++ {
				address[j] = true
			}
			i, floor = to-1, to
		}
	}
	for i := range units {
		units[i].in = address[units[i].at]
	}
	for _, u := range units {
		c.Characters++
		if isSpace(u.r) {
			c.Spaces++
		}
		if unicode.IsLetter(u.r) {
			c.Letters++
		}
	}
	for i := 0; i < len(units); {
		u := units[i]
		if u.in || !unicode.IsLetter(u.r) {
			i++
			continue
		}
		from, letters, russian, syllables := i, 0, 0, 0
		for i < len(units) && !units[i].in {
			u := units[i]
			switch {
			case unicode.IsLetter(u.r):
				letters++
				if u.r >= 0x400 && u.r < 0x480 {
					russian++
				}
				if strings.ContainsRune("аеёиоуыэюяАЕЁИОУЫЭЮЯ", u.r) {
					syllables++
				}
				i++
				continue
			case isIgnorable(u.r):
				if u.r == breve && (units[i-1].r == 'и' || units[i-1].r == 'И') {
					syllables--
				}
				i++
				continue
			case strings.ContainsRune("-\u2010\u2011'’", u.r) && i+1 < len(units) && !units[i+1].in && unicode.IsLetter(units[i+1].r):
				i++
				continue
			}
			break
		}
		glued := false
		if from > 0 {
			p := units[from-1].r
			glued = p >= '0' && p <= '9' || p == '-' && from > 1 && units[from-2].r >= '0' && units[from-2].r <= '9'
		}
		if glued && letters <= 3 {
			continue
		}
		c.Words++
		c.Syllables += syllables
		c.Russian += russian
		if syllables > 0 {
			c.Vowelled++
		}
		c.BySyllables[min(syllables, 7)]++
		c.ByLetters[min(letters, 15)]++
	}
	for range Sentences(text) {
		c.Sentences++
	}
	sp := splitter{text: text}
	for {
		_, first, ok := sp.next()
		if !ok {
			break
		}
		if first || c.Paragraphs == 0 {
			c.Paragraphs++
		}
	}
	return c
}

var textsFolder = flag.String("texts", "", "folder of texts for TestCountsOfFolder")

// TestCountsOfFolder holds Measure against the reference on every text of a
// folder, whole and line by line.
func TestCountsOfFolder(t *testing.T) {
	if *textsFolder == "" {
		t.Skip("no folder of texts is given: -texts FOLDER")
	}
	n := 0
	err := filepath.WalkDir(*textsFolder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".txt" && filepath.Ext(path) != ".tsv" {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, text := range append(strings.Split(string(data), "\n"), string(data)) {
			n++
			if want, got := slowCounts(text), Measure(text); want != got {
				t.Errorf("%s: want %+v, got %+v: %.80q", path, want, got, text)
			}
		}
		return nil
	})
	assert.NoError(t, err)
	assert.Positive(t, n, "no texts")
	t.Logf("%d texts", n)
}

// texts are odd texts of our own for everything that reads text.
var texts = []string{
	"",
	" ",
	"\n\n\n",
	"Мама мыла раму.",
	"Уважаемый Иван Иванович!\nСообщаем, что по п. 5 ст. 10 закона от 27.07.2010 № 210-ФЗ вы получите 5 тыс. руб. до 1 мая 2026 г. Спасибо.",
	"Пишите на info@example.ru или ivan.petrov+1@mail.example.org. Сайт: https://www.example.ru/a?b=1&c=2. Другой — мвд.рф. Конец.",
	"кто-нибудь бизнес-план д’Артаньян об'ект 5-го 60-х 210-ФЗ 3D 10-дневный COVID-19 Wi-Fi-сеть",
	"за\u0301мок и и\u0306од е\u0308лка мно\u00ADго\u00ADточие не\u00A0разрывный",
	"- первый пункт;\n- второй пункт;\n1) третий\n2) четвёртый. И ещё.",
	"Заголовок\n\nПервый абзац перенесён\nпо строкам. Второе предложение\nтут.\n\nВторой абзац.",
	"«Кто там?» — спросил он. «Я!» — ответил тот. Он сказал: «Входи.» И вошёл…",
	"\xff\xfe\xd0\xd0\xd1 битый \xe2\x80 текст\xd0",
	"שלום עולם. مرحبا بالعالم! Γειά σου. 你好。",
	"a.b@c.d'e.f@g a'b.ru слово-www.x.ru e.g. i.e. т.е. и т.д. http:// ://x @ a@ @b 1.a 2.рф я.рф",
	"😀😀 ok :) ### *** === >>> 100% №5 §3 «»",
	strings.Repeat("слово ", 300) + ".",
	strings.Repeat("#", 500), strings.Repeat("# ", 500), strings.Repeat("\n", 500), strings.Repeat(". ", 300), strings.Repeat("а. ", 300), strings.Repeat("a.", 300), strings.Repeat("и\u0306", 300),
	"ПРЕДСЕДАТЕЛЬ; а) б) в) г); 2) и",
	"5 000 руб. 10 коп. в 10 ч. 5 мин. ул. Мира, д. 5, кв. 3, г. Москва, 2020 г. Москва. А. С. Пушкин и т. п. Да.",
	"\u2028a\u2029b\u0085c", "'", "а'", "'а", "а-", "-а", "5-", "5-а", "5а", "абвг5", "5абвг", "5-абвг-д", "x://", "я://а",
}

func TestCountsAgainstReference(t *testing.T) {
	for _, text := range texts {
		want := slowCounts(text)
		assert.Equal(t, want, Measure(text), "%q", text)
		assert.Equal(t, want, Check(text, Profile{}).Counts, "%q", text)
		words := 0
		for s := range Words(text) {
			words++
			assert.NotEmpty(t, s.In(text))
		}
		assert.Equal(t, want.Words, words, "%q", text)
	}
}

// scramble joins pieces of the odd texts at random places.
func scramble(r *rand.Rand) string {
	var b strings.Builder
	for range 1 + r.IntN(6) {
		t := texts[r.IntN(len(texts))]
		if t == "" {
			continue
		}
		i := r.IntN(len(t))
		b.WriteString(t[i : i+r.IntN(min(len(t)-i, 60)+1)])
	}
	return b.String()
}

func TestCountsAgainstReferenceScrambled(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		text := scramble(r)
		want := slowCounts(text)
		if got := Measure(text); want != got {
			assert.Equal(t, want, got, "Measure %q", text)
			return
		}
		if got := Check(text, Profile{}).Counts; want != got {
			assert.Equal(t, want, got, "Check %q", text)
			return
		}
		words := 0
		for range Words(text) {
			words++
		}
		if want.Words != words {
			assert.Equal(t, want.Words, words, "Words %q", text)
			return
		}
	}
}

func FuzzMeasure(f *testing.F) {
	for _, text := range texts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		want := slowCounts(text)
		if got := Measure(text); want != got {
			t.Fatalf("want %+v, got %+v", want, got)
		}
		if got := Check(text, Profile{}).Counts; want != got {
			t.Fatalf("Check: want %+v, got %+v", want, got)
		}
		end := 0
		for s := range Sentences(text) {
			if s.Start < end || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("sentence %v after %d", s, end)
			}
			end = s.End
		}
		end = 0
		for s := range Words(text) {
			if s.Start < end || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("word %v after %d", s, end)
			}
			end = s.End
		}
	})
}
