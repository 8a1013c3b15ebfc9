package readability

import (
	"iter"

	"github.com/state-for-people/standard"
)

// Profiles yields the ready profiles: a starting set for people in general, for
// elderly people, for people with little Russian, for business and for lawyers.
//
// Reading: T12, the set is documented and never official: an agency measures
// its own letters and sets its own figures.
//
// Clause: people-2022:4.6.4.6/s2, people-2022:4.6.4.6/s3
func Profiles() iter.Seq[Profile] {
	return func(yield func(Profile) bool) {
		for i := range profiles {
			if !yield(profiles[i].clone()) {
				return
			}
		}
	}
}

// FindProfile returns the ready profile with this code.
func FindProfile(code string) (Profile, bool) {
	for i := range profiles {
		if profiles[i].Code == code {
			return profiles[i].clone(), true
		}
	}
	return Profile{}, false
}

// clone returns a profile whose limits may be changed.
func (p Profile) clone() Profile {
	p.Limits = append([]Limit(nil), p.Limits...)
	return p
}

// The codes of the ready profiles.
const (
	ProfilePeople   = "people"
	ProfileElderly  = "elderly"
	ProfileLearners = "learners"
	ProfileBusiness = "business"
	ProfileLegal    = "legal"
)

var profiles = [...]Profile{
	{
		Code: ProfilePeople, Client: standard.ClientPerson,
		Title: standard.Text{RU: "Люди, стартовый набор", EN: "People in general, a starting set"},
		Limits: []Limit{
			{Of: Measured(IndexConsensus), Max: 11, Reason: standard.Text{RU: "11 классов окончили почти все взрослые.", EN: "Nearly every adult has finished eleven years of school."}},
			{Of: MeasuredCharacters, Max: 4000, Reason: standard.Text{RU: "Две страницы читают до конца.", EN: "Two pages are read to the end."}},
			{Of: MeasuredWords, Max: 600, Reason: standard.Text{RU: "Столько слов помещается на двух страницах.", EN: "So many words fit two pages."}},
			{Of: MeasuredASL, Max: 15, Reason: standard.Text{RU: "Руководства по простому языку советуют 15–20 слов.", EN: "Guides to plain language advise 15 to 20 words."}},
			{Of: MeasuredSentenceWords, Max: 25, Reason: standard.Text{RU: "Длиннее 25 слов фразу перечитывают.", EN: "Beyond 25 words a sentence is read twice."}},
			{Of: MeasuredClauses, Max: 2, Reason: standard.Text{RU: "Третья часть фразы теряет связь с началом.", EN: "A third clause loses touch with the start."}},
			{Of: MeasuredVerbalNouns, Max: 2, Reason: standard.Text{RU: "Два таких слова ещё легко заменить на слух.", EN: "Two are still easy to turn into verbs in the mind."}},
			{Of: MeasuredGenitives, Max: 3, Reason: standard.Text{RU: "Четыре слова подряд уже путают.", EN: "Four in a row confuse."}},
			{Of: MeasuredVerbWords, Max: 11, Reason: standard.Text{RU: "Сказуемое ждут не дольше строки.", EN: "A reader waits one line for the verb."}},
			{Of: MeasuredNegations, Max: 1, Reason: standard.Text{RU: "Одно «не» понятно сразу.", EN: "One negation is clear at once."}},
			{Of: MeasuredActs, Max: 2, Reason: standard.Text{RU: "Хватает одного закона и одного пункта.", EN: "One law and one clause are enough."}},
			{Of: MeasuredParagraphWords, Max: 80, Reason: standard.Text{RU: "Столько слов помещается на экран телефона.", EN: "So many words fit the screen of a telephone."}},
			{Of: MeasuredNameWords, Max: 5, Reason: standard.Text{RU: "Имя из пяти слов ещё говорят вслух.", EN: "A name of five words is still said aloud."}},
			{Of: MeasuredKeyWords, Max: 60, Reason: standard.Text{RU: "Главное ищут в первых строках.", EN: "People look for the point in the first lines."}},
		},
	},
	{
		Code: ProfileElderly, Client: standard.ClientPerson,
		Title: standard.Text{RU: "Пожилые люди, стартовый набор", EN: "Elderly people, a starting set"},
		Limits: []Limit{
			{Of: Measured(IndexConsensus), Max: 9, Reason: standard.Text{RU: "9 классов — обязательная школа прежних лет.", EN: "Nine years of school were what older people had to finish."}},
			{Of: MeasuredCharacters, Max: 2500, Reason: standard.Text{RU: "Крупным шрифтом это две страницы.", EN: "In large type these are two pages."}},
			{Of: MeasuredWords, Max: 350, Reason: standard.Text{RU: "Крупным шрифтом это две страницы.", EN: "In large type these are two pages."}},
			{Of: MeasuredASL, Max: 12, Reason: standard.Text{RU: "Короткую фразу легче удержать в памяти.", EN: "A short sentence is easier to keep in mind."}},
			{Of: MeasuredSentenceWords, Max: 18, Reason: standard.Text{RU: "На треть короче общего предела.", EN: "A third less than the general limit."}},
			{Of: MeasuredClauses, Max: 1, Reason: standard.Text{RU: "Одна мысль — одно предложение.", EN: "One thought, one sentence."}},
			{Of: MeasuredVerbalNouns, Max: 1, Reason: standard.Text{RU: "Глагол понятнее.", EN: "A verb is clearer."}},
			{Of: MeasuredGenitives, Max: 3, Reason: standard.Text{RU: "Четыре слова подряд уже путают.", EN: "Four in a row confuse."}},
			{Of: MeasuredVerbWords, Max: 8, Reason: standard.Text{RU: "Начало фразы надо держать в памяти.", EN: "The start has to be kept in mind."}},
			{Of: MeasuredNegations, Max: 1, Reason: standard.Text{RU: "Одно «не» понятно сразу.", EN: "One negation is clear at once."}},
			{Of: MeasuredActs, Max: 1, Reason: standard.Text{RU: "Хватает одного закона.", EN: "One law is enough."}},
			{Of: MeasuredParagraphWords, Max: 50, Reason: standard.Text{RU: "Короткий абзац легче найти глазами.", EN: "A short paragraph is easier to find again."}},
			{Of: MeasuredNameWords, Max: 4, Reason: standard.Text{RU: "Короткое имя легче запомнить.", EN: "A short name is easier to remember."}},
			{Of: MeasuredKeyWords, Max: 40, Reason: standard.Text{RU: "Главное ищут в первых строках.", EN: "People look for the point in the first lines."}},
		},
	},
	{
		Code: ProfileLearners, Client: standard.ClientPerson,
		Title: standard.Text{RU: "Люди, которые плохо знают русский язык, стартовый набор", EN: "People with little Russian, a starting set"},
		Limits: []Limit{
			{Of: Measured(IndexConsensus), Max: 7, Reason: standard.Text{RU: "Уровень B1 близок к текстам для 6–7 класса.", EN: "Level B1 is close to texts for school years 6 and 7."}},
			{Of: MeasuredCharacters, Max: 1800, Reason: standard.Text{RU: "Одна страница.", EN: "One page."}},
			{Of: MeasuredWords, Max: 250, Reason: standard.Text{RU: "Одна страница.", EN: "One page."}},
			{Of: MeasuredASL, Max: 10, Reason: standard.Text{RU: "Короткую фразу можно перевести целиком.", EN: "A short sentence can be translated whole."}},
			{Of: MeasuredSentenceWords, Max: 14, Reason: standard.Text{RU: "Короткую фразу можно перевести целиком.", EN: "A short sentence can be translated whole."}},
			{Of: MeasuredClauses, Max: 1, Reason: standard.Text{RU: "Одна мысль — одно предложение.", EN: "One thought, one sentence."}},
			{Of: MeasuredVerbalNouns, Max: 1, Reason: standard.Text{RU: "Глаголы учат раньше.", EN: "Verbs are learned earlier."}},
			{Of: MeasuredGenitives, Max: 2, Reason: standard.Text{RU: "Падежи трудны.", EN: "Cases are hard."}},
			{Of: MeasuredVerbWords, Max: 6, Reason: standard.Text{RU: "Сказуемое помогает угадать остальное.", EN: "The verb helps to guess the rest."}},
			{Of: MeasuredNegations, Max: 1, Reason: standard.Text{RU: "Одно «не» понятно сразу.", EN: "One negation is clear at once."}},
			{Of: MeasuredActs, Max: 1, Reason: standard.Text{RU: "Хватает одного закона.", EN: "One law is enough."}},
			{Of: MeasuredParagraphWords, Max: 40, Reason: standard.Text{RU: "Короткий абзац легче переводить.", EN: "A short paragraph is easier to translate."}},
			{Of: MeasuredNameWords, Max: 4, Reason: standard.Text{RU: "Короткое имя легче запомнить.", EN: "A short name is easier to remember."}},
			{Of: MeasuredKeyWords, Max: 30, Reason: standard.Text{RU: "Главное ищут в первых строках.", EN: "People look for the point in the first lines."}},
		},
	},
	{
		Code: ProfileBusiness, Client: standard.ClientBusiness,
		Title: standard.Text{RU: "Бизнес, стартовый набор", EN: "Business, a starting set"},
		Limits: []Limit{
			{Of: Measured(IndexConsensus), Max: 14, Reason: standard.Text{RU: "Письмо читает человек с образованием, но не юрист.", EN: "The reader has studied, but not law."}},
			{Of: MeasuredCharacters, Max: 6000, Reason: standard.Text{RU: "Три страницы.", EN: "Three pages."}},
			{Of: MeasuredWords, Max: 850, Reason: standard.Text{RU: "Три страницы.", EN: "Three pages."}},
			{Of: MeasuredASL, Max: 18, Reason: standard.Text{RU: "Руководства по простому языку советуют 15–20 слов.", EN: "Guides to plain language advise 15 to 20 words."}},
			{Of: MeasuredSentenceWords, Max: 30, Reason: standard.Text{RU: "Длиннее 30 слов фразу перечитывают и знатоки.", EN: "Beyond 30 words even experts read twice."}},
			{Of: MeasuredClauses, Max: 3, Reason: standard.Text{RU: "Условия и исключения нужны, но не все сразу.", EN: "Conditions and exceptions are needed, not all at once."}},
			{Of: MeasuredVerbalNouns, Max: 3, Reason: standard.Text{RU: "Часть таких слов — привычные термины.", EN: "Some of them are familiar terms."}},
			{Of: MeasuredGenitives, Max: 4, Reason: standard.Text{RU: "Часть цепочек — привычные названия.", EN: "Some chains are familiar names."}},
			{Of: MeasuredVerbWords, Max: 14, Reason: standard.Text{RU: "Оговорки в начале бывают нужны.", EN: "Provisos at the start may be needed."}},
			{Of: MeasuredNegations, Max: 2, Reason: standard.Text{RU: "Запреты иногда идут парой.", EN: "Prohibitions may come in pairs."}},
			{Of: MeasuredActs, Max: 5, Reason: standard.Text{RU: "Бизнес проверяет ответ по актам.", EN: "Business checks an answer against the acts."}},
			{Of: MeasuredParagraphWords, Max: 120, Reason: standard.Text{RU: "Треть страницы.", EN: "A third of a page."}},
			{Of: MeasuredNameWords, Max: 7, Reason: standard.Text{RU: "Имя услуги ещё помещается в строку.", EN: "The name still fits a line."}},
			{Of: MeasuredKeyWords, Max: 80, Reason: standard.Text{RU: "Главное ищут на первом экране.", EN: "People look for the point on the first screen."}},
		},
	},
	{
		Code:  ProfileLegal,
		Title: standard.Text{RU: "Юристы, стартовый набор", EN: "Lawyers, a starting set"},
		Limits: []Limit{
			{Of: Measured(IndexConsensus), Max: 18, Reason: standard.Text{RU: "Выше 18 лежат только сами законы.", EN: "Only laws lie above 18."}},
			{Of: MeasuredCharacters, Max: 12000, Reason: standard.Text{RU: "Шесть страниц.", EN: "Six pages."}},
			{Of: MeasuredWords, Max: 1700, Reason: standard.Text{RU: "Шесть страниц.", EN: "Six pages."}},
			{Of: MeasuredASL, Max: 25, Reason: standard.Text{RU: "Среднее предложение кодексов короче 25 слов.", EN: "The mean sentence of the codes has less than 25 words."}},
			{Of: MeasuredSentenceWords, Max: 45, Reason: standard.Text{RU: "Длиннее фразу разбивают и в законах.", EN: "Longer sentences are divided in laws too."}},
			{Of: MeasuredClauses, Max: 4, Reason: standard.Text{RU: "Дальше условия лучше дать списком.", EN: "Beyond that a list serves better."}},
			{Of: MeasuredVerbalNouns, Max: 5, Reason: standard.Text{RU: "Часть таких слов — термины закона.", EN: "Some of them are terms of the law."}},
			{Of: MeasuredVerbWords, Max: 20, Reason: standard.Text{RU: "Условие закона часто стоит впереди.", EN: "The condition of a rule often comes first."}},
			{Of: MeasuredNegations, Max: 3, Reason: standard.Text{RU: "Исключения из правил требуют отрицаний.", EN: "Exceptions need negations."}},
			{Of: MeasuredParagraphWords, Max: 200, Reason: standard.Text{RU: "Половина страницы.", EN: "Half a page."}},
		},
	},
}
