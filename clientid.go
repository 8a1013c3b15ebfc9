package standard

import (
	"strings"
	"unicode"
)

// Check advises against a key by which a client is known outside: one that
// looks like a SNILS, an INN, a passport or a phone number, or an e-mail
// address, in whatever writing. It judges the form only. Keys of the caller's own making that happen
// to be ten to twelve digits are safe once they carry a letter.
//
// Clause: people-2022:4.1.16
func (id ClientID) Check() Findings { return clientKeyRules.Check(id) }

var clientKeyRules = Rules[ClientID]{{
	Code:     "standard.client-key-personal",
	Clause:   Cite("people-2022:4.1.16"),
	Severity: SeverityAdvice, // the clause protects personal data and does not name keys
	Text: Text{
		RU: "ключ клиента похож на номер документа, телефон или адрес почты",
		EN: "the key of the client looks like the number of a document, a phone number or an e-mail address",
	},
	Mend: Text{
		RU: "используйте псевдоним: случайный ключ, по которому человека нельзя узнать вне вашей системы",
		EN: "use a pseudonym: a random key by which nobody outside your system knows the client",
	},
	Check: func(id ClientID, broken func(Pointer)) {
		if looksPersonal(string(id)) {
			broken("")
		}
	},
}}

// looksPersonal reports whether s has the form of a number or an address by
// which a person is known.
func looksPersonal(s string) bool { return looksMail(s) || looksNumber(s) }

// looksMail reports whether s is text around an at sign, however that is written.
func looksMail(s string) bool {
	from := 0
	for from < len(s) && s[from] != '@' && s[from] != '%' && s[from] != '(' && s[from] != '[' && s[from] <= unicode.MaxASCII {
		from++
	}
	if from == len(s) {
		return false // most keys
	}
	for _, at := range [...]string{"@", "＠", "﹫", "%40", "(at)", "[at]"} {
		if i := strings.LastIndex(s, at); i > 0 {
			return strings.ContainsAny(strings.Trim(s[i+len(at):], ".．。"), ".．。")
		}
	}
	return false
}

// looksNumber reports whether s is digits of any script with the separators that
// such numbers are written with, perhaps behind the name of the document.
func looksNumber(s string) bool {
	for _, name := range [...]string{"снилс", "инн", "паспорт", "телефон", "тел", "моб", "snils", "inn", "passport", "phone", "tel"} {
		if len(s) > len(name) && strings.EqualFold(s[:len(name)], name) {
			s = s[len(name):]
			break
		}
	}
	digits, plus := 0, false
	for _, c := range s {
		switch {
		case '0' <= c && c <= '9' || c > unicode.MaxASCII && unicode.IsDigit(c):
			digits++
		case c == '+' || c == '＋':
			if plus || digits > 0 {
				return false
			}
			plus = true
		case !separates(c):
			return false
		}
	}
	// A passport has 10 digits, an INN 10 or 12, a SNILS and a phone 11.
	return digits >= 10 && digits <= 12 || plus && digits >= 7 && digits <= 15
}

// separates reports whether numbers are written with c between their digits: blanks,
// dashes of all kinds, signs that are not seen.
func separates(c rune) bool {
	switch c {
	case ' ', '-', '(', ')', '.', ',', '/', '_', ':', '=', '#', '№', '\u2212', '•', '·', '⁄':
		return true
	}
	return unicode.IsSpace(c) || c > unicode.MaxASCII && unicode.In(c, unicode.Pd, unicode.Cf)
}
