package journey

import "github.com/state-for-people/standard"

// words are the words of the pictures in one language.
type words struct {
	lang                                                          string
	mapOf, situation, segment, stage, where                       string
	services, content, optional, made, of                         string
	hereAt, over, empty, step, state, here, together, next, meets string
	quotes                                                        [2]string
	states                                                        [5]string
}

var russianWords = words{
	lang:  "ru",
	mapOf: "Карта клиентского пути", situation: "Жизненная ситуация", segment: "Кому", stage: "Этап", where: "Где",
	services: "Услуги", content: "Довольны", optional: "по желанию", made: "Сделано действий:", of: "из",
	hereAt: "Вы на этапе", over: "Путь пройден.", empty: "На карте нет действий.", step: "Действие", state: "Состояние", here: "вы здесь", together: "можно вместе с предыдущим",
	next: "Дальше", meets: "Этим вы решите",
	quotes: [2]string{"«", "»"},
	states: [5]string{done: "сделано", current: "можно сделать сейчас", later: "впереди", skipped: "не понадобилось"},
}

var englishWords = words{
	lang:  "en",
	mapOf: "Journey map", situation: "Life situation", segment: "For", stage: "Stage", where: "Where",
	services: "Services", content: "Content", optional: "optional", made: "Steps done:", of: "of",
	hereAt: "You are at stage", over: "The journey is over.", empty: "The map has no steps.", step: "Step", state: "State", here: "you are here", together: "may be done with the one before",
	next: "Next", meets: "This settles",
	quotes: [2]string{"“", "”"},
	states: [5]string{done: "done", current: "may be done now", later: "ahead", skipped: "not needed"},
}

func wordsIn(l standard.Lang) *words {
	if l == standard.LangEN {
		return &englishWords
	}
	return &russianWords
}

// say returns the words of the drawing; the zero Drawing speaks Russian.
func (d Drawing) say() *words {
	if d.words == nil {
		return &russianWords
	}
	return d.words
}
