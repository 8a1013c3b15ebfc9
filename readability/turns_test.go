package readability

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestCommaOfAConjunction wants the comma that a short conjunction brings where
// it is wanting, and no text after a word that draws the comma to itself.
func TestCommaOfAConjunction(t *testing.T) {
	for text, want := range map[string][]string{
		"Мы отказали в связи с тем, что срок прошёл.":        {" в связи с тем, что → , потому что"},
		"Приходите не для того, чтобы спорить.":              {"для того, чтобы"},
		"Мы отказали только в связи с тем, что срок прошёл.": {"в связи с тем, что"},
		"Вернём деньги только в том случае, если вы пишете.": {"в том случае, если"},
		"Именно для того, чтобы помочь, мы тут.":             {"для того, чтобы"},
		"Но для того, чтобы прийти, нужен паспорт.":          {"для того, чтобы"},
		"Или в случае, если нужна справка, звоните.":         {"в случае, если"},
		"Даже в случае, если нужна справка, звоните.":        {"в случае, если"},
		"Дом и в связи с тем, что холодно, закрыт.":          {"в связи с тем, что → потому что"},
		"Снесут «Мир» в связи с тем, что он старый.":         {" в связи с тем, что → , потому что"},
		"Снесут дом (пятый) в связи с тем, что он старый.":   {" в связи с тем, что → , потому что"},
		"Снесут дом 5 в связи с тем, что он старый.":         {" в связи с тем, что → , потому что"},
		"Снесут дом (в связи с тем, что он старый).":         {"в связи с тем, что → потому что"},
		"Снесут дом, в связи с тем, что он старый.":          {"в связи с тем, что → потому что"},
		"Сделайте таким образом, чтобы вода шла.":            {"таким образом, чтобы → так, чтобы"},
		"Дом закрыт, в связи с чем ключ у соседа.":           {"в связи с чем → поэтому"},
		"В связи с этим ключ у соседа.":                      {"В связи с этим → Поэтому"},
		"Дом закрыт, и в связи с этим ключ у соседа.":        {"в связи с этим → поэтому"},
		"Мы отказали в связи с этим.":                        {"в связи с этим"},
		"Дом закрыт, в связи с чем?":                         {"в связи с чем"},
		"Вследствие чего вы опоздали?":                       {"Вследствие чего"},
		"Комната по вопросам миграции закрыта.":              {"по вопросам"},
		"Управление по вопросам миграции закрыто.":           nil,
		"Начальник отдела по вопросам детства здесь.":        nil,
		"Комиссии по вопросам помилования нет.":              nil,
		"Пишут \"в связи с тем, что он старый\" и ждут.":     {"в связи с тем, что → потому что"},
		"Мы идём путём.":                                      nil,
		"Зайдите этим путём.":                                 nil,
		"Дорога строится путём сноса домов.":                  {"путём"},
		"Вход со стороны двора закрыт.":                       nil,
		"Помощь со стороны города была.":                      {"со стороны"},
		"Пишите в адрес электронной почты имя.":               nil,
		"Поезд в ходе.":                                       nil,
		"Поломку нашли в ходе сверки.":                        {"в ходе → во время"},
		"Заявитель имеет место жительства в городе.":          nil,
		"Смотрите в части 2 статьи 5.":                        nil,
		"Сомнения в качестве воды есть.":                      nil,
		"Он пришёл в качестве свидетеля.":                     {"в качестве"},
		"Дом относительно дешёвый.":                           nil,
		"Мы пишем относительно дома.":                         {"относительно"},
		"Мы ждём в силу закона.":                              {"в силу"},
		"Мы ждём вас, для того, чтобы вы вошли. Да, не надо.": {"для того, чтобы → чтобы"},
	} {
		assert.Equal(t, want, placesOf(text, "compound-preposition"), text)
	}
}

// TestTurnsWithinTurns wants no part of a longer turn replaced.
func TestTurnsWithinTurns(t *testing.T) {
	for text, want := range map[string][]string{
		"Заявитель имеет место жительства в городе.":   nil,
		"Ошибка имеет место.":                          {"имеет место → есть"},
		"Ошибки имеют место быть.":                     {"имеют место быть → есть"},
		"Вас надлежащим образом известили.":            {"надлежащим образом"},
		"Он вправе купить преимущественно перед нами.": nil,
		"Живут тут преимущественно дети.":              {"преимущественно → в основном"},
		"Обещание, данное родителям, в силе.":          nil,
		"Согласие, данное вами, в силе.":               nil,
		"Как видно, данное письмо пустое.":             {"данное"},
		"Мы читали данное письмо.":                     {"данное → это"},
	} {
		assert.Equal(t, want, placesOf(text, "officialese"), text)
	}
}

// TestCapitalsAndAbbreviations tells words in capitals, abbreviations, names and
// numbers of papers apart.
func TestCapitalsAndAbbreviations(t *testing.T) {
	for text, want := range map[string][2][]string{
		"Ваше письмо № ОГ-145 у нас.":              {},
		"Ваше письмо ОГ-145 у нас.":                {},
		"Письмо № 15/ОГ-3 у нас.":                  {},
		"Приказ № ПП-15/РГД готов.":                {},
		"Паспорт серии ВМ № 123 готов.":            {},
		"Пишите в ОГ сегодня.":                     {{"ОГ"}, nil},
		"Полис СОГАЗ готов.":                       {{"СОГАЗ"}, nil},
		"Центр ЦАФАП закрыт.":                      {{"ЦАФАП"}, nil},
		"Поставьте ПО на стол.":                    {{"ПО"}, nil},
		"Ответ ПО ВАШЕМУ дому готов.":              {nil, {"ПО ВАШЕМУ"}},
		"Решает СУД, а не ОПЕКА города.":           {nil, {"СУД", "ОПЕКА"}},
		"Фирма ООО «РОМАШКА» закрыта.":             {},
		"Справку НЕОБХОДИМО взять.":                {nil, {"НЕОБХОДИМО"}},
		"Отдел ЦАФАП ГИБДД ГУ МВД закрыт весь год": {{"ЦАФАП", "ГУ"}, nil},
	} {
		assert.Equal(t, want[0], placesOf(text, "abbreviation"), text)
		assert.Equal(t, want[1], placesOf(text, "capitals"), text)
	}
}

// TestSignsThatAreSpokenOf wants a sign between two names found, and one that
// stands in quotes or brackets left alone.
func TestSignsThatAreSpokenOf(t *testing.T) {
	for text, want := range map[string][]string{
		"«Иди» & «Беги» открыты.":      {"&"},
		"Это «А» = «Б» для всех.":      {"="},
		`Тут "Иди" & "Беги" открыты.`:  {"&"},
		`Это "Иди" &, а не "Беги".`:    {"&"},
		"Нажмите «@» на экране.":       {},
		"Нажмите \"&\" на экране.":     {},
		"Нажмите знаки (&, #) и ждите": {},
	} {
		got := placesOf(text, "special-symbol")
		assert.Equal(t, len(want), len(got), text)
		assert.Equal(t, strings.Join(want, " "), strings.Join(got, " "), text)
	}
}

// TestLatePoint wants a letter scolded only for a point that is found, and found
// late: an answer in words that are on no list is no late one.
func TestLatePoint(t *testing.T) {
	most := Limit{Of: MeasuredKeyWords, Max: 5}
	detail := " Зима в этом году стоит очень холодная."
	for text, want := range map[string]int{
		"Штраф отменён." + detail + detail:               0,
		"Ваша пенсия – 24 310 рублей." + detail + detail: 0,
		"Мы решили помочь." + detail + detail:            0,
		detail[1:] + " Мы решили помочь.":                1,
	} {
		assert.Len(t, placesOf(text, "late-key", most), want, text)
	}
}

// TestShortPassives tells short participles from short adjectives and nouns.
func TestShortPassives(t *testing.T) {
	for text, want := range map[string][]string{
		"Отказ незаконен.": nil, "Адрес неверен.": nil, "Паспорт недостоверен.": nil, "Иск законен, а спор законный.": nil,
		"Ответ ему свойственен.": nil, "Признак характерен.": nil, "Он откровенен и добродушен.": nil, "Это мудрено.": nil,
		"Есть сметана, сирена и два фазана.": nil, "Слух нераспространён.": nil, "Дом неудобен, неопасен, неравен.": nil,
		"Дом признан аварийным.": {"признан"}, "Паспорт утерян.": {"утерян"}, "Карта потеряна.": {"потеряна"}, "Сумка украдена.": {"украдена"},
		"Плата снижена.": {"снижена"}, "Пособие увеличено.": {"увеличено"}, "Штрафы уменьшены.": {"уменьшены"}, "Квартира затоплена.": {"затоплена"},
		"Подвал залит.": {"залит"}, "Долг взыскан.": {"взыскан"}, "Врач уволен.": {"уволен"}, "Снег убран.": {"убран"}, "Жильцы выселены.": {"выселены"},
		"Жильцы переселены.": {"переселены"}, "Дом расселён.": {"расселён"}, "Дом заселён.": {"заселён"}, "Ребёнок прикреплён.": {"прикреплён"},
		"Ребёнок привит.": {"привит"}, "Счёт неоплачен.": {"неоплачен"},
	} {
		assert.Equal(t, want, placesOf(text, "passive-short"), text)
	}
}

// TestTechnicalWords wants words that have an everyday meaning told only where
// they have the technical one.
func TestTechnicalWords(t *testing.T) {
	for text, want := range map[string][]string{
		"Получите сертификат на материнский капитал.": nil,
		"Возьмите протокол собрания жильцов.":         nil,
		"Нужна новая версия договора.":                nil,
		"Поставьте сертификат ключа.":                 {"сертификат"},
		"Сертификат безопасности устарел.":            {"Сертификат"},
		"Нужен протокол TLS.":                         {"протокол"},
		"Выберите протокол передачи данных.":          {"протокол"},
		"Обновите версию браузера.":                   {"версию", "браузера"},
		"Программа старой версии не работает.":        {"версии"},
		"Почистите кэш.":                              {"кэш"},
	} {
		var got []string
		for _, f := range (Letter{Text: text, Kind: KindInstruction}).Check(Profile{}).Findings {
			if f.Code == "readability.technical-term" {
				got = append(got, f.At.In(text))
			}
		}
		assert.Equal(t, want, got, text)
	}
}

// TestQuotedTexts wants a quotation left alone to its end, whatever its quotes
// and its length, and nothing after it.
func TestQuotedTexts(t *testing.T) {
	long := strings.Repeat("очень ", 40)
	for text, want := range map[string][]string{
		"В письме стоит: «Ваш спор решён. Решение принято. Дом сдан». Дом открыт.":     {"открыт"},
		"В письме стоит: «Ваш спор решён. Решение принято. Дом открыт.":                {"принято", "открыт"},
		"В письме стоит: «Ваш спор решён.\nРешение принято». Дом открыт.":              {"принято", "открыт"},
		"В письме стоит: \"Ваш спор решён. Решение принято\". Дом открыт.":             {"открыт"},
		"В письме стоит: «Ваш спор решён. Решение принято. В «Доме» ждут.":             {"принято"},
		"В письме «О детях» стоит: дом сдан. Решение принято.":                         {"сдан", "принято"},
		"Услуга “Дом построен” есть. Дом открыт.":                                      {"открыт"},
		"Услуга „Дом построен“ есть. Дом открыт.":                                      {"открыт"},
		"Услуга \"Дом " + long + long + "построен\" есть. Дом открыт.":                 {"открыт"},
		"Услуга ‹Дом построен› есть. Дом открыт.":                                      {"открыт"},
		"Ещё раз: «Спор решён. Да». Решение принято. И ещё: «Дом сдан. Да» и построен": {"принято", "построен"},
	} {
		assert.Equal(t, want, placesOf(text, "passive-short"), text)
	}
}

// TestTitlesInLimits wants the words of a title in quotes counted as one: nobody
// can divide it.
func TestTitlesInLimits(t *testing.T) {
	words := Limit{Of: MeasuredSentenceWords, Max: 6}
	title := "Закон «Об очень особых случаях помощи семьям и детям» действует."
	assert.Empty(t, placesOf(title, "long-sentence", words))
	assert.Empty(t, placesOf("Закон «О детях, семьях, домах и садах города» действует.", "long-sentence", Limit{Of: MeasuredSentenceWords, Max: 3}))
	assert.Len(t, placesOf("Закон об очень особых случаях помощи семьям и детям действует.", "long-sentence", words), 1)
	assert.Len(t, placesOf("Закон «О детях» и закон «О семьях и домах» тут же действует.", "long-sentence", words), 1, "two titles and six words")
}

// TestPictures wants one finding for one picture, flags and typed smileys too,
// and no smiley where brackets close.
func TestPictures(t *testing.T) {
	for text, want := range map[string][]string{
		"Готово 👨‍👩‍👧 друзья.":          {"👨‍👩‍👧"},
		"Готово 👍🏽 друзья.":             {"👍🏽"},
		"Готово 🇷🇺 друзья.":             {"🇷🇺"},
		"Готово 🇷🇺🇰🇿 друзья.":           {"🇷🇺", "🇰🇿"},
		"Готово ⭐ друзья.":              {"⭐"},
		"Ждём вас ⏰ друзья.":            {"⏰"},
		"Пишите (можно в чат:) сегодня": nil,
		"Мы (дом) ждём :) вас":          {":)"},
		"Мы ждём :-) вас":               {":-)"},
		"Мы ждём ;) вас":                {";)"},
		"Звоните (☎ 5).":                nil,
		"Звоните ☎ 5.":                  nil,
		"Дом ✓ готов.":                  nil,
		"Дом; (сад) и двор: (лес).":     nil,
	} {
		assert.Equal(t, want, placesOf(text, "smiley"), text)
	}
	assert.Equal(t, []string{"✓"}, placesOf("Дом ✓ готов.", "special-symbol"))
	assert.Equal(t, []string{"☎"}, placesOf("Звоните ☎ 5.", "special-symbol"))
	assert.Nil(t, placesOf("Ждём вас ⏰ друзья.", "special-symbol"))
}

// TestCodesInReferences wants each code with its article counted.
func TestCodesInReferences(t *testing.T) {
	each := Limit{Of: MeasuredActs, Max: 0.5}
	assert.Equal(t, []string{"ст. 5 НК РФ", "ст. 6 ЖК РФ", "п. 4 ст. 3 КоАП РФ"},
		placesOf("Смотрите ст. 5 НК РФ, ст. 6 ЖК РФ и п. 4 ст. 3 КоАП РФ.", "act-references", each))
}

// TestSurnamesInRows wants a surname with initials to end a row of nouns.
func TestSurnamesInRows(t *testing.T) {
	most := Limit{Of: MeasuredGenitives, Max: 3}
	assert.Nil(t, placesOf("Решение подписала заместитель начальника инспекции Орлова Н. В.", "genitive-chain", most))
	assert.Len(t, placesOf("Решение подписала заместитель начальника инспекции области.", "genitive-chain", most), 1)
}
