package readability_test

import (
	"fmt"

	"github.com/state-for-people/standard/readability"
)

func ExampleCheck() {
	people, _ := readability.FindProfile(readability.ProfilePeople)
	text := "В целях получения выплаты необходимо осуществить регистрацию. Заявление рассматривается 5 дней."
	report := readability.Check(text, people)
	for _, f := range report.Findings {
		fmt.Printf("%s «%s» → «%s»\n", f.Code, f.At.In(text), f.Suggestion)
	}
	// Output:
	// readability.compound-preposition «В целях» → «Для»
	// readability.officialese «необходимо» → «нужно»
	// readability.split-predicate «осуществить регистрацию» → «зарегистрировать»
	// readability.passive-refl «рассматривается» → «»
}

func ExampleMeasure() {
	c := readability.Measure("Мама мыла раму. Папа пил чай.")
	fmt.Println(c.Sentences, c.Words, c.Syllables, c.Letters)
	// Output: 2 6 10 22
}

func ExampleIndex_Of() {
	x, _ := readability.FindIndex(readability.IndexConsensus)
	s := x.Of(readability.Measure("Мама мыла раму."))
	_, judged := s.Band()
	fmt.Println(s.State, judged)
	// Output: too-short false
}

func ExampleSentences() {
	text := "Заявление по ст. 10 Закона № 210-ФЗ принято. Ответ придёт до 5 мая 2026 г."
	for s := range readability.Sentences(text) {
		fmt.Println(s.In(text))
	}
	// Output:
	// Заявление по ст. 10 Закона № 210-ФЗ принято.
	// Ответ придёт до 5 мая 2026 г.
}

func ExampleCompare() {
	people, _ := readability.FindProfile(readability.ProfilePeople)
	before := readability.Check("В настоящее время заявление рассмотрено.", people)
	after := readability.Check("Мы рассмотрели заявление.", people)
	for _, m := range readability.Compare(before, after).Rules {
		fmt.Println(m.Code, m.Before, m.After)
	}
	// Output:
	// readability.passive-short 1 0
	// readability.officialese 1 0
}
