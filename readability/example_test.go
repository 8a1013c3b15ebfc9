package readability_test

import (
	"fmt"

	"github.com/state-for-people/standard/readability"
)

func ExampleCheck() {
	people, _ := readability.FindProfile(readability.ProfilePeople)
	text := "В целях получения справки просим осуществить оплату. Заявление рассматривается 5 дней."
	report := readability.Check(text, people)
	for _, f := range report.Findings {
		fmt.Printf("%s «%s» → «%s»\n", f.Code, f.At.In(text), f.Suggestion)
	}
	// Output:
	// readability.compound-preposition «В целях» → «Для»
	// readability.split-predicate «осуществить оплату» → «оплатить»
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

func ExampleIndices() {
	for x := range readability.Indices() {
		if !x.Clause.IsZero() {
			fmt.Println(x.Code, "=", x.Formula)
		}
	}
	// Output:
	// flesch-kincaid = 0.318·ASL + 14.2·ASW − 30.5
	// coleman-liau = 0.055·(100·L/W) − 0.35·(100·S/W) − 20.33
	// ari = 6.26·L/W + 0.2805·ASL − 31.04
	// dale-chall = 0.552·(100·C5/W) + 0.273·ASL
}

func ExampleProfiles() {
	for p := range readability.Profiles() {
		l, _ := p.Limit(readability.MeasuredSentenceWords)
		fmt.Println(p.Code, l.Max)
	}
	// Output:
	// people 25
	// elderly 18
	// learners 14
	// business 30
	// legal 45
}

func ExampleShare() {
	people, _ := readability.FindProfile(readability.ProfilePeople)
	var reports []readability.Report
	for _, text := range []string{"Заявление принято.", "Мы приняли заявление.", "Справка выдана."} {
		reports = append(reports, readability.Check(text, people))
	}
	s := readability.Share(reports)
	fmt.Println(s.Letters, s.Rules)
	// Output: 3 [{readability.passive-short 2}]
}

func ExampleFindRule() {
	r, _ := readability.FindRule("readability.negation")
	fmt.Println(r.Clause, r.Title.EN)
	// Output: people-2022:4.6.4.5(11) Negation
}

func ExampleLetter_Check() {
	l := readability.Letter{Kind: readability.KindFirstReply, Text: "Здравствуйте! Ваше письмо у нас."}
	for _, f := range l.Check(readability.Profile{}).Findings {
		fmt.Println(f.Text.EN)
	}
	// Output:
	// The first reply does not thank the client for the time.
	// The first reply names no date.
}

// An agency adds a rule of its own.
func ExampleRule() {
	people, _ := readability.FindProfile(readability.ProfilePeople)
	people.Rules = []readability.Rule{{
		Code: "agency.no-shouting",
		Sentence: func(text string, s readability.Span, found func(readability.Hit)) {
			if text[s.End-1] == '!' {
				found(readability.Hit{At: readability.Span{Start: s.End - 1, End: s.End}, Suggestion: "."})
			}
		},
	}}
	for _, f := range readability.Check("Приходите завтра!", people).Findings {
		fmt.Println(f.Code, f.At, f.Suggestion)
	}
	// Output: agency.no-shouting {31 32} .
}
