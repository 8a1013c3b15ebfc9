package readability

import (
	"unicode"
	"unicode/utf8"
)

// longestAbbreviation is more bytes than any abbreviation of the list has.
const longestAbbreviation = 16

// lowered appends the word in small letters with ё as е.
func lowered(buf []byte, word string) []byte {
	for i := 0; i < len(word); {
		if c := word[i]; c&^1 == 0xD0 && i+1 < len(word) && word[i+1]&0xC0 == 0x80 {
			if x := letterAt(c, word[i+1]); x&letterForeign == 0 { // as most letters are
				place := byte(x >> letterPlace)
				buf = append(buf, 0xD0+place>>4, 0xB0+place-place>>4<<6) // р and on have the lead D1
				i += 2
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		buf = utf8.AppendRune(buf, folded(r))
		i += size
	}
	return buf
}

// folded returns r in small letters with ё as е.
func folded(r rune) rune {
	switch {
	case r >= 0x400 && r < 0x480 && letterOf(r)&letterForeign == 0:
		return 'а' + rune(letterOf(r)>>letterPlace)
	case r < 0x80 && r|0x20 >= 'a' && r|0x20 <= 'z':
		return r | 0x20
	case r < 0x80:
		return r
	}
	return unicode.ToLower(r)
}

// abbreviation reports whether a word before a dot is short for something that
// something follows (head), or for something that follows (tail).
func abbreviation(word string) (head, tail bool) {
	switch word {
	case "ст", "п", "пп", "ч", "чч", "гл", "абз", "пт", "подп", "ул", "пр", "просп", "пер", "пл", "наб", "ш",
		"корп", "кв", "оф", "ком", "эт", "под", "пом", "каб", "г", "гор", "пос", "дер", "с", "х", "обл", "окр",
		"респ", "им", "см", "ср", "напр", "т", "тт", "тел", "факс", "проф", "акад", "доц", "чл", "зам", "зав",
		"нач", "гр", "гос", "св", "сб", "вып", "ред", "сост", "изд", "англ", "лат", "нем", "фр", "итал", "исп",
		"греч", "рус", "русск", "укр", "яп", "кит", "араб", "евр", "венг", "польск", "ок", "ум", "род", "обр",
		"рис", "табл", "илл", "прим", "примеч", "кн", "букв", "сокр", "соч", "вс", "р", "о", "оз", "в", "к",
		"доп", "внутр", "юр", "физ", "мн", "ед", "стр", "д", "vs", "фин", "ивр", "швед", "норв", "дат", "чеш", "болг",
		"серб", "груз", "арм", "каз", "тур", "перс", "доб", "вх", "исх", "пн", "вт", "чт", "рег", "инв", "мкр", "эст", "латыш", "литов", "молд", "рум", "порт", "нидерл", "кор",
		"тат", "башк", "чув", "осет", "абх", "бел", "белор", "хорв", "индон", "санскр", "вьетн", "тадж", "узб", "кирг":
		head = true
	}
	switch word {
	case "г", "гг", "в", "вв", "руб", "коп", "тыс", "млн", "млрд", "трлн", "долл", "др", "пр", "час", "мин",
		"сек", "ч", "сут", "эт", "м", "мм", "км", "кг", "га", "кв", "куб", "чел", "проц", "экз", "с", "стр", "р", "д", "э", "л":
		tail = true
	}
	return head, tail
}
