package readability

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestThanks wants thanks that nobody says to be none.
func TestThanks(t *testing.T) {
	for text, want := range map[string]bool{
		"Спасибо за письмо.":                         true,
		"Мы вам говорим спасибо.":                    true,
		"Благодарим за письмо.":                      true,
		"Мы не только ждём, но и благодарим.":        true,
		"Мы не говорим спасибо.":                     false,
		"Мы не благодарим.":                          false,
		"Не сказали спасибо.":                        false,
		"Мы не говорим спасибо. Ценим ваше время.":   true,
		"Мы не говорим спасибо, но мы признательны.": true,
		"Мы ждём письма.":                            false,
	} {
		r := Letter{Text: text, Kind: KindFirstReply}.Check(Profile{})
		assert.Equal(t, !want, r.Count("readability.no-thanks") > 0, text)
	}
}

// TestDeadlines wants a first reply to say by when it is answered, in any words.
func TestDeadlines(t *testing.T) {
	missing := func(text string) bool {
		return Letter{Text: text, Kind: KindFirstReply}.Check(Profile{}).Count("readability.no-deadline") > 0
	}
	for _, promise := range []string{
		"Ждите ответ", "Отвечаем на письма", "Рассмотрим письмо", "Рассматриваем письма", "Решим это", "Отдел решит это", "Это решат", "Ждите решения", "Подготовим бумаги",
		"Сообщим вам", "Пришлём бумаги", "Направим бумаги", "Вышлем бумаги", "Свяжемся с вами", "Позвоним вам", "Перезвоним вам", "Дадим бумаги", "Исправим счёт",
		"Устраним течь", "Проверим дом", "Разберёмся", "Срок работ", "Бумаги готовы", "Результат будет", "Вы узнаете всё", "Закончим работу", "Сделаем крышу", "Напишем вам",
		"Починим лифт", "Отремонтируем лифт", "Мастер придёт", "Мастер приедет", "Вернём деньги", "Выплатим деньги", "Деньги выплатят", "Перечислим деньги", "Деньги перечислят",
		"Начислим деньги", "Деньги начислят", "Заменим лампу", "Установим лампу", "Уберём снег", "Откроем дорогу", "Включим свет",
	} {
		assert.False(t, missing(promise+" до 5 марта."), promise)
		assert.True(t, missing(promise+" как можно скорее."), promise)
	}
	for _, when := range []string{
		"сегодня", "завтра", "послезавтра", "в среду", "до среды", "к среде", "в понедельник", "во вторник", "в четверг", "в пятницу", "в субботу", "в воскресенье",
		"за 10 дней", "за 10 рабочих дней", "за 10 полных рабочих дней", "за десять дней", "за десять рабочих дней", "через месяц", "в течение месяца", "за неделю",
		"до конца недели", "к концу недели", "до 05.03.2026", "до 5.3.2026", "до 05.03.26",
	} {
		assert.False(t, missing("Мы ответим "+when+"."), when)
	}
	for _, text := range []string{
		"Ждём вас до 5 марта.", "Мы ответили 5 марта.", "Ваше письмо решено 5 марта.", "Ответственный придумал это 5 марта.", "Ответим на письмо от 5 марта.", "Ответим про месяц.",
		"Ответим по пункту 4.6.1.", "Ответим по дому 5.", "Ответим про десять домов года.", "Ответим по 1.22.333.", "Ответим по 1.100.2026.",
	} {
		assert.True(t, missing(text), text)
	}
}

// TestGreetingsStandFirst wants a greeting in the first two sentences, and a name
// after «дорогой».
func TestGreetingsStandFirst(t *testing.T) {
	for text, want := range map[string]bool{
		"Добрый день! Мы ждём.":               true,
		"Ваше письмо у нас. Добрый день!":     true,
		"Письмо у нас. Мы рады. Добрый день!": false,
		"Дорогая Анна, мы ждём.":              true,
		"Дорогие Анна и Пётр, мы ждём.":       true,
		"Дорогой Пётр, мы ждём.":              true,
		"Это дорогие лекарства Анны.":         false,
		"Мы ждём.": false,
	} {
		r := Letter{Text: text, Kind: KindFirstReply}.Check(Profile{})
		assert.Equal(t, !want, r.Count("readability.no-greeting") > 0, text)
	}
}
