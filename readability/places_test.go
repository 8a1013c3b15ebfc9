package readability

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// placesOf returns the words at the places of one rule.
func placesOf(text, code string, limits ...Limit) []string {
	var got []string
	for _, f := range Check(text, Profile{Limits: limits}).Findings {
		if f.Code == "readability."+code {
			s := f.At.In(text)
			if f.Suggestion != "" {
				s += " → " + f.Suggestion
			}
			got = append(got, s)
		}
	}
	return got
}

// TestRowsOfNouns wants a row just over the limit and none at it; adjectives and
// pronouns belong to it, prepositions, names and short predicates end it.
func TestRowsOfNouns(t *testing.T) {
	most := Limit{Of: MeasuredGenitives, Max: 3}
	for text, want := range map[string][]string{
		"Порядок ведения реестра жизненных ситуаций закрыт.":                  {"Порядок ведения реестра жизненных ситуаций"},
		"Порядок ведения реестра ситуаций закрыт.":                            {"Порядок ведения реестра ситуаций"},
		"Для ведения реестра ситуаций нужен ключ.":                            nil,
		"Порядок ведения их новых реестров закрыт.":                           nil,
		"Журнал «Порядок ведения реестра ситуаций клиентов области» закрыт.":  nil,
		"Вот условия для ведения реестра ситуаций.":                           nil,
		"Порядок ведения реестра и ситуаций закрыт.":                          nil,
		"Оценка действий клиента должна быть честной.":                        nil,
		"Решения отделов района приняты.":                                     nil,
		"Решение министра Российской Федерации вопросов детства закрыто.":     nil,
		"Решение министра Самарской области вопросов детства закрыто.":        nil,
		"Решение министра района вопросов детства закрыто.":                   {"Решение министра района вопросов детства"},
		"Использование органами власти области иных форм закрыто.":            nil,
		"Встреча с органами власти области иных форм закрыта.":                {"органами власти области иных форм"},
		"Порядок ведения реестра малого и среднего предпринимательства идёт.": {"Порядок ведения реестра малого и среднего предпринимательства"},
		"В целях ведения реестра ситуаций нужен ключ.":                        nil,
		"Пишут порядок ведения реестра ситуаций и стоимости.":                 {"порядок ведения реестра ситуаций"},
	} {
		assert.Equal(t, want, placesOf(text, "genitive-chain", most), text)
	}
}

// TestSplitPredicates tells what a weak verb and its noun are.
func TestSplitPredicates(t *testing.T) {
	for text, want := range map[string][]string{
		"Просим произвести оплату.":                                             {"произвести оплату → оплатить"},
		"Просим провести ремонт.":                                               {"провести ремонт"},
		"Просим оказать помощь, нужную семье.":                                  {"оказать помощь"},
		"Фильм «Провести проверку» идёт.":                                       nil,
		"Отдел осуществляет подбор книг.":                                       {"осуществляет подбор"},
		"Отдел осуществляет частный и общий надзор.":                            {"осуществляет частный и общий надзор"},
		"Отдел осуществляет надзор.":                                            {"осуществляет надзор"},
		"Отдел обеспечивает подбор книг.":                                       {"обеспечивает подбор"},
		"Отдел обеспечивает понимание правил.":                                  nil,
		"Суд налагает штраф.":                                                   {"налагает штраф"},
		"Письмо носит личный характер.":                                         {"носит личный характер"},
		"Мы вступим в долгие переговоры.":                                       {"вступим в долгие переговоры"},
		"Закон вступит в силу.":                                                 nil,
		"Отдел обеспечит хранение книг.":                                        {"обеспечит хранение"},
		"Отдел обеспечит понимание книг.":                                       nil,
		"Врач носит халат.":                                                     nil,
		"Внесение дополнений в закон идёт.":                                     {"Внесение дополнений"},
		"Течь влечёт за собой разрушение дома.":                                 {"влечёт за собой разрушение"},
		"Решение о выплате принимается кассой.":                                 {"Решение о выплате принимается"},
		"Помощь семьям оказывается днём.":                                       {"Помощь семьям оказывается"},
		"Документы для решения принимаются днём.":                               nil,
		"Справки об оплате принимаются днём.":                                   nil,
		"Важна роль осуществляемой им деятельности.":                            {"осуществляемой им деятельности"},
		"Отдел предъявит свои требования.":                                      {"предъявит свои требования"},
		"В случае если оценка дома производится днём, ждите.":                   {"оценка дома производится"},
		"Касса принимает решение.":                                              {"принимает решение"},
		"Решение о выплате было принято.":                                       {"Решение о выплате было принято"},
		"Перерасчёт платы произведён.":                                          {"Перерасчёт платы произведён"},
		"Проверки дома проведены.":                                              {"Проверки дома проведены"},
		"В отделе управления должна быть организована школа.":                   nil,
		"Решение суда исполнено, а письмо принято.":                             nil,
		"Решение готово.":                                                       nil,
		"Касса выполняет решение суда.":                                         nil,
		"Проверка дома осуществляется днём.":                                    {"Проверка дома осуществляется"},
		"Деятельность, осуществляемая ночью, опасна.":                           {"Деятельность, осуществляемая"},
		"Для проверки концерт проводится дважды.":                               nil,
		"Порядком комплектования школ распределение мест осуществляется летом.": {"распределение мест осуществляется"},
		"Для новой проверки концерт проводится дважды.":                         nil,
		"Проверкам концерт проводится дважды.":                                  nil,
		"Получении концерт проводится дважды.":                                  nil,
		"Проверка закончена; концерт проводится днём.":                          nil,
		"О проверке\nКонцерт и праздник проводится.":                            nil,
		"Внесение изменений в закон идёт.":                                      {"Внесение изменений"},
		"Приём граждан осуществляется днём.":                                    {"Приём граждан осуществляется"},
		"Приём граждан осуществляет глава.":                                     {"Приём граждан осуществляет"},
		"Приём заявок осуществлён днём.":                                        {"Приём заявок осуществлён"},
		"Отзыв согласия осуществляется днём.":                                   {"Отзыв согласия осуществляется"},
		"Контролем концерт осуществляется дважды.":                              nil,
		"Осмотров концерт проводится дважды.":                                   nil,
		"Вами допущено нарушение правил.":                                       {"допущено нарушение"},
		"Соседом допущена ошибка.":                                              {"допущена ошибка"},
		"Нарушение правил допущено днём.":                                       {"Нарушение правил допущено"},
		"Произведите замену счётчика.":                                          {"Произведите замену"},
		"Проведите ребёнка в класс.":                                            nil,
		"Внесите изменения в договор.":                                          {"Внесите изменения"},
		"Внесите плату за свет.":                                                nil,
		"Выполнен ремонт крыши.":                                                {"Выполнен ремонт"},
		"Вам дан ответ.":                                                        {"дан ответ"},
		"Школе дан новый номер.":                                                nil,
		"Дождь привёл к отключению света.":                                      {"привёл к отключению"},
		"Право давать возможности книгам, производимую краску.":                 {"давать возможности"},
		"Возможности печатать книгу, производимую здесь, нет.":                  nil,
		"Мы видели проверку, производимую отделом.":                             {"проверку, производимую"},
		"Обязаны соблюдать меры для принятия решения сегодня.":                  {"принятия решения"},
	} {
		assert.Equal(t, want, placesOf(text, "split-predicate"), text)
	}
}

// TestPlainVerbs wants the verb that is advised to say what the weak one said.
func TestPlainVerbs(t *testing.T) {
	for text, want := range map[string]string{
		"Мы даём вам возможность выбрать.":       "Замените одним глаголом: «позволить».",
		"Город предоставит возможность выбрать.": "Замените одним глаголом: «позволить».",
		"Вы имеете возможность выбрать.":         "Замените одним глаголом: «мочь».",
		"Вы прошли обучение.":                    "Замените одним глаголом: «обучиться».",
		"Пройдите регистрацию.":                  "Замените одним глаголом: «зарегистрироваться».",
		"Дети проходят обследование.":            "Замените одним глаголом: «обследоваться».",
		"Отдел проводит обучение.":               "Замените одним глаголом: «обучить».",
		"Суд наложил взыскание.":                 "Замените одним глаголом: «наказать».",
		"Суд произвёл взыскание.":                "Замените одним глаголом: «взыскать».",
		"Отдел осуществляет взаимодействие.":     "Замените одним глаголом: «работать вместе».",
		"Отдел проводит проверку дома.":          "Замените одним глаголом: «проверить».",
		"Проверка дома проводится днём.":         "Замените одним глаголом: «проверить».",
		"Отдел осуществляет полёты.":             "Замените одним глаголом: вместо «осуществить проверку» — «проверить».",
	} {
		var got []string
		for _, f := range Check(text, Profile{}).Findings {
			if f.Code == "readability.split-predicate" {
				got = append(got, f.Mend.RU)
			}
		}
		assert.Equal(t, []string{want}, got, text)
	}
}

// TestReferencesToActs wants one reference for one act, and none without a number.
func TestReferencesToActs(t *testing.T) {
	each := Limit{Of: MeasuredActs, Max: 0.5}
	for text, want := range map[string][]string{
		"Смотрите статью 7.":                                               {"статью 7"},
		"Смотрите ст. 7 и п. 2.":                                           {"ст. 7 и п. 2"},
		"В статье дом. Пункт приёма закрыт.":                               nil,
		"Закон строгий, срок от 5 мая.":                                    nil,
		"Закон строгий (срок от 5 мая).":                                   nil,
		"Приказ министерства труда и спорта от 5 мая 2026 г. № 7 готов.":   {"Приказ министерства труда и спорта от 5 мая 2026 г. № 7"},
		"Приказ N 7 готов.":                                                {"Приказ N 7"},
		"По пункту 3 статьи 23 закона № 5-ФЗ мы ждём.":                     {"пункту 3 статьи 23 закона № 5-ФЗ"},
		"Смотрите пункт 3 одного закона. Потом смотрите приказ № 4 и дом.": {"пункт 3", "приказ № 4"},
		"Закон о детях и о доме в 5 томах.":                                nil,
		"Так велят закон № 5-ФЗ и приказ № 12.":                            {"закон № 5-ФЗ", "приказ № 12"},
		"По закону № 5-ФЗ, статье 7 и пункту 3 приказа № 12 ждём.":         {"закону № 5-ФЗ", "статье 7 и пункту 3 приказа № 12"},
		"По пункту 2 статьи 3 закона № 5-ФЗ и приказу № 7 ждём.":           {"пункту 2 статьи 3 закона № 5-ФЗ", "приказу № 7"},
		"По закону № 5-ФЗ (статья 7) ждём.":                                {"закону № 5-ФЗ (статья 7"},
	} {
		assert.Equal(t, want, placesOf(text, "act-references", each), text)
	}
}

// TestConjunctions wants what stands in place of a long conjunction to fit.
func TestConjunctions(t *testing.T) {
	for text, want := range map[string][]string{
		"Мы ждём в связи с тем, что вы болели.":      {" в связи с тем, что → , потому что"},
		"Мы ждём, в связи с тем, что вы болели.":     {"в связи с тем, что → потому что"},
		"В связи с тем, что вы болели, мы ждём.":     {"В связи с тем, что → Так как"},
		"Мы ждём и в случае, если вы болеете.":       {"в случае, если → если"},
		"Мы ждём в связи с чем-то.":                  {"в связи с"},
		"Окно закрыли по причине ветра.":             {"по причине → из-за"},
		"Окно закрыли по причине, о которой знаете.": {"по причине"},
		"В целях сохранности окно закрыли.":          {"В целях → Для"},
		"В целях сохранить тепло, окно закрыли.":     {"В целях → Чтобы"},
		"В целях сохранить тепло окно закрыли.":      {"В целях"},
		"В целях не потерять тепло, окно закрыли.":   {"В целях → Чтобы"},
		"Окно закрыли с целью сохранить тепло.":      {" с целью → , чтобы"},
		"В целях более полно понять вас мы пишем.":   {"В целях"},
		"В целях и задачах школы ошибка.":            {"В целях"},
		"Дом закрыт ввиду их отъезда.":               {"ввиду"},
		"Согласно закону дом ваш.":                   {"Согласно → По"},
		"Согласно закона дом ваш.":                   {"Согласно"},
		"Согласно ГОСТ дом крепкий.":                 {"Согласно → По"},
		"С момента ремонта прошёл год.":              {"С момента"},
		"Решение вступило в силу.":                   nil,
		"Решение в силу закона верно.":               {"в силу"},
		"Ответ ищите в части 2.":                     nil,
		"Ответ ищите в части дома.":                  {"в части"},
	} {
		assert.Equal(t, want, placesOf(text, "compound-preposition"), text)
	}
}

// TestCut moves a turn over the places where a long sentence is given to the
// rules in parts: it is found once, whole, and limits count on.
func TestCut(t *testing.T) {
	const turn = "в соответствии с действующим законодательством"
	rest := strings.Repeat(" дом", 2*maxTokens) + "."
	for n := maxTokens - 2*ahead - behind; n < maxTokens+behind; n++ {
		text := strings.Repeat("дом ", n) + turn + rest
		r := Check(text, Profile{Off: []string{"readability.repeated-word"}, Wordings: []Wording{{Avoid: "действующим законодательством"}}})
		var got []string
		for _, f := range r.Findings {
			got = append(got, f.Code+" "+f.At.In(text))
		}
		assert.Equal(t, []string{"readability.officialese " + turn, "readability.wording действующим законодательством"}, got, n)
	}
	text := strings.Repeat("дом не стоит, ", 3*maxTokens) + "и всё."
	r := Check(text, Profile{Limits: []Limit{{Of: MeasuredNegations, Max: 2}}})
	assert.Equal(t, 3*maxTokens-2, r.Count("readability.negation"))
	r = Check(text, Profile{Limits: []Limit{{Of: MeasuredNegations, Max: 2}, {Of: MeasuredSentenceWords, Max: 2}}})
	assert.Equal(t, Span{0, len(text)}, r.Findings[0].At)
	assert.True(t, slices.IsSortedFunc(r.Findings, func(a, b Finding) int { return a.At.Start - b.At.Start }))
	assert.Empty(t, Check("Не стой. Не сиди.", Profile{Limits: []Limit{{Of: MeasuredNegations, Max: 1}}}).Findings, "a sentence of its own")
}

// TestOrderOfParts wants the findings of one place in the order of the rules, also in
// a sentence that goes to the rules in parts.
func TestOrderOfParts(t *testing.T) {
	p := Profile{Limits: []Limit{{Of: MeasuredSentenceWords, Max: 5}, {Of: MeasuredVerbWords, Max: 3}}}
	for _, n := range []int{10, 2 * maxTokens} {
		text := "Дом и двор, и сад у реки стоят, " + strings.Repeat("и липы, ", n) + "и всё."
		got := codes(Check(text, p))
		assert.Equal(t, []string{"readability.long-sentence", "readability.late-verb"}, got[:2], n)
	}
}

// TestOwnRuleSeesSentences wants a rule of the caller to see each sentence once,
// whole, however long it is.
func TestOwnRuleSeesSentences(t *testing.T) {
	long := strings.Repeat("дом, ", 2*maxTokens) + "и всё."
	text := "Первое. " + long + " # Третье? ##"
	var got []string
	Check(text, Profile{Rules: []Rule{{Code: "agency.any", Sentence: func(text string, s Span, _ func(Hit)) { got = append(got, s.In(text)) }}}})
	var want []string
	for s := range Sentences(text) {
		want = append(want, s.In(text))
	}
	assert.Equal(t, want, got)
}

// TestOwnRuleSeesEveryByte wants the spans that a rule of the caller sees to be
// those of Sentences, whatever stands around the letters.
func TestOwnRuleSeesEveryByte(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 5))
	pieces := []string{"а", "Б", ". ", "! ", "\n", "\n\n", "\ufeff", "\u00ad", "\xff", " ", "«", "»", "5", ";", "1. ", "(", ")", "…"}
	for range 20_000 {
		var b strings.Builder
		for range random.IntN(14) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		text := b.String()
		var got []Span
		Check(text, Profile{Rules: []Rule{{Code: "agency.any", Sentence: func(_ string, s Span, _ func(Hit)) { got = append(got, s) }}}})
		require.Equal(t, slices.Collect(Sentences(text)), got, "%q", text)
	}
}

// TestSignsAndCapitals tells signs and words in capitals from what looks like them.
func TestSignsAndCapitals(t *testing.T) {
	assert.Equal(t, []string{"/"}, placesOf("Мост/дорога закрыты.", "special-symbol"))
	assert.Equal(t, []string{"/"}, placesOf("Закрыт мост/парк", "special-symbol"))
	for _, text := range []string{"Закрыт мост/сад", "Мост /дорога закрыты.", "Дорога/ум закрыты.", "Ум/дорога закрыты.", "Срок 05/26.", "Знак (#) виден."} {
		assert.Empty(t, placesOf(text, "special-symbol"), text)
	}
	for text, want := range map[string][]string{
		"Несите СНИЛС, ИНН, ОГРН и ОКПО.":   nil,
		"Пишите в КОБУ.":                    nil,
		"СРОЧНО позвоните.":                 {"СРОЧНО"},
		"ПОРЯДОК РАБОТЫ С ЖАЛОБАМИ ГРАЖДАН": {"ПОРЯДОК РАБОТЫ С ЖАЛОБАМИ ГРАЖДАН"},
	} {
		assert.Equal(t, want, placesOf(text, "capitals"), text)
	}
	assert.Equal(t, []string{"В целях → Для"}, placesOf("В целях новость скрыли.", "compound-preposition"))
}
