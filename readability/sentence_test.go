package readability

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSentences holds the rules of sentence ends one by one; ¦ marks the ends.
func TestSentences(t *testing.T) {
	for rule, marked := range map[string]string{
		"marks":                         "Да.¦ Нет!¦ Кто?¦ Ну…¦ Вот?!¦ Так...¦ Всё",
		"closing marks":                 "Он сказал: «Да.»¦ Она (тоже.)¦ И \"мы.\"¦ Конец.",
		"small letter":                  "Это п. второй. и далее.",
		"small letter after !":          "Ах! как хорошо.",
		"small letter after a bracket":  "Дом продан.¦ (в старой редакции)",
		"small letter after a quote":    "Он ушёл.¦ «она пела»",
		"small letter after a dash":     "Он ушёл.¦ — сказал отец.",
		"small letter on a new line":    "Дом продан.¦\nон стоял тут.",
		"author's words":                "— Нет! — сказал он.",
		"initials":                      "Письмо И. И. Иванова и А.С. Пушкина пришло.",
		"initial on a hyphen or digit":  "Серия 82-О.¦ Дом готов.",
		"head abbreviations":            "По ст. 5 п. 2 гл. Третьей на ул. Мира в г. Омске.",
		"head before a capital":         "Это проф. Иванов и им. Ленина.",
		"tail before a capital":         "В 2020 г.¦ Мы ждали.¦ Дали 5 руб.¦ Спасибо.",
		"tail before a small letter":    "В 2020 г. мы ждали 5 тыс. рублей.",
		"tail before a number":          "Дали 5 руб. 20 коп. вчера.",
		"tail before a bracket":         "В 2010 г. (по старому счёту) пришли.",
		"tail before a number sign":     "Закон от 27.07.2010 г. № 210-ФЗ действует.",
		"hours and metres":              "Ждём в 10 ч.¦ Возьмите паспорт.¦ Высота 2 м.¦ Ширина 5 м и ч. 2 ст. 5 закона.",
		"this year":                     "До 25 июля с. г.¦ Потом штраф.",
		"a Latin category":              "Права категории B.¦ Экзамен сдают тут.¦ Часть I. Дом и J. Smith.¦ P.S. Да.",
		"list marks before a tab":       "Берём:¦\n1.\tпаспорт¦\n2.\u00a0снилс¦\n3)\tзаявление",
		"Roman marks start a line":      "Выплаты до трёх лет¦\nIV. Порядок подачи¦\nX. Итог",
		"letters start a line":          "Принесите документы¦\nа) паспорт¦\nб) снилс",
		"a section starts a line":       "выплаты до трёх лет¦\n§ 2. Порядок подачи по\n§ 2 порядка",
		"an initial starts a line":      "Письмо, которое мы ждали весь месяц и наконец получили, прислал нам\nL. Smith",
		"bullets start a line":          "Принесите¦\n● паспорт¦\n▪ снилс¦\n· заявление",
		"a list in a line":              "Приложение: 1. Паспорт.¦ 2. Снилс.",
		"a number after a colon":        "Итог: 5.¦ Дальше.",
		"heads of letters and hours":    "Вх. № 5 от 01.02.2026.¦ Исх. № 6.¦ Звоните 8-800 (доб. 5).¦ Пн. – Пт. с 9.",
		"pairs":                         "Это т. е. Мир, и т. д.¦ Потом и т. п.¦ Конец.",
		"acting":                        "Пришёл и. о. Министра.",
		"list marks":                    "1. Первое.¦ 2) Второе.¦ IV. Четвёртое.¦ 1.1. Пятое.",
		"list mark after a bracket":     "Это так (да) 2. Второе дело.",
		"semicolon before a mark":       "Берём: а) хлеб;¦ б) соль;¦ 2) воду; и мёд.",
		"dates and numbers":             "С 05.03.2026 по 1.5 метра № 210-ФЗ.",
		"address":                       "Пишите на a.b@example.ru.¦ Сайт www.example.ru.¦ Ещё мвд.рф и всё.",
		"comma after a mark":            "Он (вчера!), она.",
		"slash":                         "Плотность 13 чел. / км",
		"quote, then a bracket":         "Роман «Как это делалось...» (1992) вышел.",
		"empty line":                    "Заголовок письма¦\n\nтекст идёт",
		"hard wrapping":                 "Мы получили ваше письмо и\nпроверили дом.",
		"wrapping after an initial":     "Письмо прислал И.\nИванов вчера.",
		"line after a colon":            "Просим:¦\nприслать паспорт",
		"line after a semicolon":        "Просим прислать паспорт;¦\nсправку",
		"line before a dash":            "Просим прислать¦\n- паспорт¦\n— справку",
		"line before a number":          "Просим прислать¦\n1) паспорт",
		"short heading":                 "Ответ на письмо¦\nМы проверили дом.",
		"a heading starts its line":     "Дом продан.¦ Глава\nМинистерства ушёл.",
		"a mark alone on its line":      "Мы решили так.¦ 2.\nОтказ запрещён.",
		"a mark, then its text":         "4.1.\nОбщие правила",
		"a year starts a line":          "Он жил в Омске (с\n1936) и в Туле до мая\n1978.¦ Потом уехал.",
		"a long numbered heading":       "4.1. Требования к порталам органов власти и организаций¦\nПорталы работают круглые сутки, а страницы открываются на любом телефоне.",
		"a heading of two lines":        "Порядок записи детей в первый класс и в группы\nпродлённого дня¦\nРодители подают заявление на портале или приходят с ним в школу.",
		"shorter than a line before":    "Управление жилищного и дорожного хозяйства города и района\nОт 5 марта 2026 г. № 7¦\nКому: Петрову",
		"a heading of many letters":     "Ответы на письма жителей Самары и всей её области¦\nМы ждём вас.",
		"80 bytes are a heading":        "Порядок записи детей в сады и в школы города¦\nНовокуйбышевского района.",
		"81 may be wrapped":             "Порядок записи детей в сады и школы посёлков\nНовокуйбышевского района.",
		"54 characters are no line":     "Порядок записи детей в первый класс и в группу сада¦\nМы ждём вас.",
		"55 may be one":                 "Порядок записи детей в первый класс и в группу сада\nМир ждёт вас.",
		"such lines in a paragraph":     "Дом продан и двор.¦ Порядок записи детей в первый\nКласс.",
		"wider than a line after":       "Порядок записи детей в первый класс и в группы продлённого дня\nМы ждём вас.¦\nПриходите с паспортом.",
		"narrower than a line after":    "Порядок записи детей в первый класс и в группы продлённого дня¦\nМы ждём вас.¦\nПриходите с паспортом и полисом по будням с девяти утра до шести вечера.",
		"narrower than the last line":   "Порядок записи детей в первый класс и в группы продлённого дня¦\nМы ждём вас.¦\nСпасибо.¦\nПриходите с паспортом и полисом по будням с девяти утра до шести вечера.",
		"a line after an empty one":     "Порядок записи детей в первый класс и в группы продлённого дня\nМы ждём вас.¦\n\nПриходите с паспортом и полисом по будням с девяти утра до шести вечера.",
		"no line before an empty one":   "Управление жилищного и дорожного хозяйства города и всех его районов и посёлков¦\n\nмы ждём вас в эту среду на улице Мира с паспортом и\nПолисом",
		"a wide line may be wrapped":    strings.Repeat("дом за домом ", 9) + "\nМы ждём.",
		"few capitals are no heading":   "Это дома,\n5-А, 6-Б\nМиры",
		"capitals among small letters":  "Письмо о доме,\nПисали МВД и ФСБ и ещё\nМосква",
		"nearly full":                   "Мы передали ваше письмо в отдел на улице Мира и\nЛесной, где его прочтут и ответят вам до конца той недели.",
		"a small letter after a line":   "Мы проверили дом, двор и подвал, а ещё крышу\nи лестницу, которую жители просили починить ещё зимой, в январе.",
		"a line ends in a street":       "Мы ждём вас на ул.\nМира, дом 5, где работает отдел по работе с письмами и звонками.",
		"spaces at the end of a line":   "О порядке записи детей в первый класс и в группы" + strings.Repeat(" ", 60) + "¦\nРодители подают заявление на портале или приходят с ним в школу.",
		"marks of many digits":          "Просим прислать¦\n101. Паспорт¦\n11.11. Полис",
		"a full line is wrapped":        "Мы передали ваше письмо в отдел, которым руководит заместитель\nМинистра, и ждём ответа от него до конца недели, не позже пятницы.",
		"a line as full as the next":    "Мы написали об этом в администрацию и в управление, а потом и в\nМинистерство, но пока ждём.¦ Об ответе мы сразу сообщим вам.",
		"nobody wraps so wide":          strings.Repeat("дом за домом ", 11) + "¦\nМы ждём.",
		"a letterhead in capitals":      "УПРАВЛЕНИЕ СОЦИАЛЬНОЙ ЗАЩИТЫ НАСЕЛЕНИЯ ГОРОДА¦\n443000, ул. Мира, дом 5",
		"a heading of capitals":         "О ПОРЯДКЕ ЗАПИСИ ДЕТЕЙ В ПЕРВЫЙ КЛАСС И В ГРУППЫ\nПРОДЛЁННОГО ДНЯ НА НОВЫЙ ГОД¦\nМы ждём вас.",
		"initials end a letterhead":     "Кому: Иванову И. И.¦\nМы проверили дом, в котором вы живёте.",
		"comma before a line":           "Иван Петрович,\nМы проверили дом.",
		"signs alone are no sentence":   "Да.¦ ***",
		"signs before are not parted":   "*** Да.",
		"non-breaking space":            "Да.¦\u00a0Нет.",
		"no space, no end":              "Версия 2.Один",
		"right to left":                 "שלום.¦ עולם.",
		"soft hyphen in the last word":  "Ко\u00adнец.¦ Да.",
		"single letters before numbers": "Кв. 5, д. 3, стр. 2, эт. 4.",
	} {
		parts := strings.Split(marked, "¦")
		text := strings.Join(parts, "")
		var want, got []string
		for _, p := range parts {
			if p := strings.TrimSpace(p); strings.Trim(p, "*") != "" {
				want = append(want, strings.Trim(p, "\u00a0"))
			}
		}
		for s := range Sentences(text) {
			got = append(got, s.In(text))
		}
		assert.Equal(t, want, got, rule)
	}
}

// TestParagraphs counts paragraphs by the line breaks that end sentences.
func TestParagraphs(t *testing.T) {
	for text, want := range map[string]int{
		"":                         0,
		"Да.":                      1,
		"Да. Нет.":                 1,
		"Да.\nНет.":                2,
		"Да.\n\n\nНет.":            2,
		"Мы ждали\nвас.":           1,
		"\n\nДа.\n\n***\n\nНет.\n": 2,
		"Просим:\n- раз;\n- два.\nВсё.": 4,
	} {
		assert.Equal(t, want, Measure(text).Paragraphs, "%q", text)
		assert.Equal(t, want, Check(text, Profile{}).Counts.Paragraphs, "%q", text)
	}
}

// TestLimitsAtTheEdge walks the edges of limits and of the least lengths.
func TestLimitsAtTheEdge(t *testing.T) {
	c := Counts{Words: 15, Sentences: 3}
	for _, x := range []struct {
		limit Limit
		want  Verdict
	}{
		{Limit{Of: MeasuredWords, Max: 15}, VerdictPass},
		{Limit{Of: MeasuredWords, Max: 14}, VerdictFail},
		{Limit{Of: MeasuredWords, Min: 15}, VerdictPass},
		{Limit{Of: MeasuredWords, Min: 16}, VerdictFail},
		{Limit{Of: MeasuredASL, Max: 5}, VerdictPass},
		{Limit{Of: MeasuredASL, Max: 4.9}, VerdictFail},
		{Limit{Of: "nothing", Max: 1}, VerdictUndecided},
	} {
		assert.Equal(t, x.want, x.limit.judge(&c, scoresOf(&c)).Verdict, x.limit)
	}
	short := Limit{Of: MeasuredASL, Max: 4.9}
	assert.Equal(t, VerdictUndecided, short.judge(&Counts{Words: 10, Sentences: 2}, scoresOf(&Counts{Words: 10, Sentences: 2})).Verdict, "a mean of two sentences")
	for _, x := range []struct {
		words, sentences int
		want             State
	}{{50, 3, StateDefined}, {49, 3, StateShort}, {50, 2, StateShort}, {0, 3, StateUndefined}, {50, 0, StateUndefined}} {
		i, _ := FindIndex(IndexConsensus)
		assert.Equal(t, x.want, i.Of(Counts{Vowelled: x.words, Sentences: x.sentences, Syllables: 100, Russian: 300}).State, x)
	}
}

// TestLongSentencesInParts wants a turn in a sentence of many parts to be found
// once, and the sentence to be counted whole.
func TestLongSentencesInParts(t *testing.T) {
	text := strings.Repeat("мы ", 3*maxTokens) + "видим, что заявление принято."
	r := Check(text, Profile{Limits: []Limit{{Of: MeasuredSentenceWords, Max: 3*maxTokens + 3}}})
	assert.Equal(t, 1, r.Count("readability.long-sentence"))
	assert.Equal(t, 1, r.Count("readability.passive-short"))
	assert.Equal(t, 1, r.Counts.Sentences)
	for _, f := range r.Findings {
		if f.Code == "readability.long-sentence" {
			assert.Equal(t, Span{0, len(text)}, f.At)
		}
	}
	r = Check(text, Profile{Limits: []Limit{{Of: MeasuredSentenceWords, Max: 3*maxTokens + 4}}})
	assert.Zero(t, r.Count("readability.long-sentence"))
}

// scoresOf are all indices of these counts.
func scoresOf(c *Counts) *[len(indices)]Score {
	var scores [len(indices)]Score
	for i := range indices {
		scores[i] = indices[i].Of(*c)
	}
	return &scores
}
