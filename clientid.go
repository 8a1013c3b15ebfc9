package standard

import "strings"

// Check advises against a key by which a client is known outside: one that
// looks like a SNILS, an INN, a passport or a phone number, or an e-mail
// address. It judges the form only. Keys of the caller's own making that happen
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
// which a person is known: digits with the separators that such numbers are
// written with, or text around an at sign.
func looksPersonal(s string) bool {
	if name, host, ok := strings.Cut(s, "@"); ok {
		return name != "" && strings.Contains(strings.Trim(host, "."), ".") && !strings.Contains(host, "@")
	}
	digits, plus := 0, strings.HasPrefix(s, "+")
	for _, c := range strings.TrimPrefix(s, "+") {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case c == ' ' || c == '-' || c == '(' || c == ')' || c == '\u00a0' || c == '\u2011' || c == '№':
		default:
			return false
		}
	}
	// A passport has 10 digits, an INN 10 or 12, a SNILS and a phone 11.
	return digits >= 10 && digits <= 12 || plus && digits >= 7 && digits <= 15
}
