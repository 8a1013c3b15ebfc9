package main

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
	"github.com/state-for-people/standard/feedback"
	"github.com/state-for-people/standard/lifesituation"
)

var update = flag.Bool("update", false, "write the golden files anew")

func told(t *testing.T, lang standard.Lang, change func(*input)) *telling {
	in, err := read()
	require.NoError(t, err)
	if change != nil {
		change(&in)
	}
	story, err := tell(in, lang)
	require.NoError(t, err)
	return story
}

func TestGolden(t *testing.T) {
	for _, lang := range []standard.Lang{standard.LangRU, standard.LangEN} {
		got := told(t, lang, nil).text()
		name := filepath.Join("testdata", "story."+string(lang)+".golden")
		if *update {
			require.NoError(t, os.MkdirAll("testdata", 0o755))
			require.NoError(t, os.WriteFile(name, []byte(got), 0o644))
		}
		want, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.Equal(t, string(want), got)
		lines := strings.Split(strings.TrimSuffix(got, "\n"), "\n")
		assert.GreaterOrEqual(t, len(lines), 40)
		assert.LessOrEqual(t, len(lines), 100)
		for _, line := range lines {
			assert.LessOrEqual(t, utf8.RuneCountInString(line), 100, line)
		}
	}
}

// steps parts the story at its headings: "1." to "14.".
func steps(story string) map[string]string {
	out := map[string]string{}
	for _, part := range strings.Split(strings.TrimSpace(story), "\n\n") {
		number, _, _ := strings.Cut(part, ".")
		out[number] = part
	}
	return out
}

// A changed input changes the steps that it should, and no other.
func TestChangedInput(t *testing.T) {
	before := steps(told(t, standard.LangRU, nil).text())
	for _, c := range []struct {
		name   string
		change func(*input)
		steps  []string
		says   map[string]string // by step
	}{
		{
			name: "the consent is withdrawn two hours before",
			change: func(in *input) {
				raw, err := data.ReadFile("data/withdrawal.json")
				require.NoError(t, err)
				var e consent.Event
				require.NoError(t, json.Unmarshal(raw, &e))
				in.ledger, err = in.ledger.Append(e)
				require.NoError(t, err)
			},
			steps: []string{"2", "4", "8", "14"},
			says:  map[string]string{"2": "Нет: ", "4": "Семья пришла", "8": "по запросу семьи: Государственная регистрация рождения"},
		},
		{
			name: "the family withdraws from news of the nursery only",
			change: func(in *input) {
				in.later.Event.Scope.Services = []standard.ServiceID{"nursery-under-one"}
			},
			steps: []string{"14"},
		},
		{
			name:   "news of another service are running",
			change: func(in *input) { in.later.Running[0].Service = "school" },
			steps:  []string{"14"},
			says:   map[string]string{"14": "остановить: сообщения об услуге «Зачисление в школу»"},
		},
		{
			name: "the income of the family is known",
			change: func(in *input) {
				in.family = in.family.With(lifesituation.Known{Fact: "family.income_per_head", Value: lifesituation.Number(15200), Origin: lifesituation.OriginRegister, At: in.now})
			},
			steps: []string{"5", "6"},
			says:  map[string]string{"5": "после рождения ребёнка: после формы, не хватает сведений: 2", "6": "Подставлено автоматически: 2"},
		},
		{
			name: "one rating less",
			change: func(in *input) {
				for i, r := range in.ratings {
					if r.service == "snils" && r.touchpoint == standard.TouchpointCallCentre && r.question == feedback.QuestionSatisfaction {
						in.ratings[i].marks = r.marks[1:]
					}
				}
			},
			steps: []string{"11", "13"}, // and how closely a hidden number can be placed
			says:  map[string]string{"11": "из 1536 оценок"},
		},
		{
			name: "the letter is rewritten",
			change: func(in *input) {
				in.letter = "Здравствуйте! Спасибо, что попросили нас о пособии на ребёнка. Мы уже начали работу. " +
					"Сейчас нам не хватает одного: мы не знаем, сколько вы зарабатываете в месяц. Зайдите в личный кабинет и напишите доход семьи за прошлый год. " +
					"Сделайте это до 12 марта. Если вам так удобнее, придите в центр «Мои документы»: там помогут и всё запишут за вас. " +
					"Когда мы увидим доход, мы за десять рабочих дней решим, сколько вам платить. Ответ придёт в личный кабинет. " +
					"Деньги поступят на счёт, который вы назвали. Если что-то непонятно, позвоните нам. Мы отвечаем каждый день с восьми утра до восьми вечера. " +
					"Мы рады, что в вашей семье родился малыш, и хотим, чтобы вам было легче."
			},
			steps: []string{"10"},
			says:  map[string]string{"10": "можно отправлять"},
		},
		{
			name:   "one service more is in scenarios",
			change: func(in *input) { in.counts.Coverage.InScenarios++ },
			steps:  []string{"12"},
			says:   map[string]string{"12": "★★★★☆ T1.1"},
		},
	} {
		after := steps(told(t, standard.LangRU, c.change).text())
		var changed []string
		for _, n := range []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14"} {
			if before[n] != after[n] {
				changed = append(changed, n)
			}
		}
		assert.Equal(t, c.steps, changed, c.name)
		for n, words := range c.says {
			assert.Contains(t, after[n], words, c.name)
			assert.NotContains(t, before[n], words, c.name)
		}
	}
}

// No value of the family is told or written anywhere: names of facts only.
func TestValuesStayWithTheFamily(t *testing.T) {
	const text, number = "MARKER-7f3a90", 271828183
	story := told(t, standard.LangRU, func(in *input) {
		for _, list := range [][]lifesituation.Known{in.family.Facts, in.form.Answers, in.form.Held} {
			for i, k := range list {
				if _, ok := k.Value.Text(); ok && k.Fact != "child.birth_date" && k.Fact != "kindergarten.wished_from" {
					list[i].Value = lifesituation.Code(text)
				}
				if _, ok := k.Value.Number(); ok && k.Fact == "family.income_per_head" {
					list[i].Value = lifesituation.Number(number)
				}
				list[i].Source = text
			}
		}
	})
	everything := story.text()
	for _, f := range story.files {
		everything += string(f.data)
	}
	assert.NotContains(t, everything, text)
	assert.NotContains(t, everything, "271828183")
	assert.NotContains(t, everything, "2026-02-18", "the day of birth is a value too")
	assert.Contains(t, steps(story.text())["7"], "Подтверждено не всё", "with such an income the allowance is refused, so the markers were read")
}

func TestFiles(t *testing.T) {
	story := told(t, standard.LangRU, nil)
	var names []string
	for _, f := range story.files {
		names = append(names, f.name)
		assert.NotEmpty(t, f.data, f.name)
		if strings.HasSuffix(f.name, ".json") {
			assert.True(t, json.Valid(f.data), f.name)
		}
	}
	assert.Equal(t, []string{"consent.json", "preliminary.json", "routes.json", "personal.json", "journey.svg", "journey.mmd", "journey.md", "journey.txt", "letter.json", "stars.md", "stars.json", "published.json", "published.md", "published.svg", "published.csv", "published-touchpoints.md", "published-touchpoints.svg", "published-touchpoints.csv", "published-cells.md", "published-cells.svg", "published-cells.csv", "withdrawal.json"}, names)
	dir := t.TempDir()
	require.NoError(t, run(standard.LangEN, filepath.Join(dir, "out")))
	written, err := os.ReadDir(filepath.Join(dir, "out"))
	require.NoError(t, err)
	assert.Len(t, written, len(names))
}

// What is published is in the words of its reader, with the keys for machines only.
func TestPublishedInWords(t *testing.T) {
	for lang, words := range map[standard.Lang][]string{
		standard.LangRU: {"| Присвоение СНИЛС новорождённому | 254 | ", "| портал, официальный сайт | 686 | ", "| Полис ОМС для новорождённого — телефон, колл-центр |  | скрыто"},
		standard.LangEN: {"| SNILS for a newborn | 254 | ", "| portal, official website | 686 | ", "| Health insurance policy for a newborn — telephone, call centre |  | hidden"},
	} {
		var tables, pictures string
		for _, f := range told(t, lang, nil).files {
			switch {
			case !strings.HasPrefix(f.name, "published"):
			case strings.HasSuffix(f.name, ".md"):
				tables += string(f.data)
			case strings.HasSuffix(f.name, ".svg"):
				pictures += string(f.data)
			}
		}
		for _, w := range words {
			assert.Contains(t, tables, w)
			name, _, _ := strings.Cut(strings.TrimPrefix(w, "| "), " | ")
			assert.Contains(t, pictures, strings.TrimSuffix(name, " |  |")+": ")
		}
		for _, key := range []string{"snils", "one_stop_shop", "birth-registration"} {
			assert.NotContains(t, tables+pictures, key)
		}
	}
}

func BenchmarkStory(b *testing.B) {
	in, err := read()
	require.NoError(b, err)
	for b.Loop() {
		if _, err := tell(in, standard.LangRU); err != nil {
			b.Fatal(err)
		}
	}
}
