package standard

import (
	"database/sql/driver"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Clause cites a place in a document: people-2022:4.5.3.1(2). It says nothing
// about whether the place exists; [FindRequirement] does. The zero Clause cites
// nothing. Clauses are comparable.
type Clause struct{ id string }

// Cite wraps the id of a clause for a table of this module. It checks nothing
// and costs nothing; what comes from outside goes through [ParseClause].
func Cite(id string) Clause { return Clause{id} }

// maxClause bounds the length of an id in bytes; the longest in the register
// has under 60.
const maxClause = 200

// ClauseError says why a text is not the id of a clause.
type ClauseError struct {
	Input string // what was given, cut to 200 bytes
	Why   Text   // what is wrong and what is expected
}

// Error gives the reason in English.
func (e *ClauseError) Error() string {
	return fmt.Sprintf("standard: clause %q: %s", e.Input, e.Why.EN)
}

// ParseClause reads an id: the code of a document, a colon, a place. It checks
// the form only; the document need not be one of ours, for an overlay may cite
// the act of a region. The error is a [*ClauseError].
func ParseClause(s string) (Clause, error) {
	fail := func(ru, en string) (Clause, error) {
		return Clause{}, &ClauseError{Input: clip(s, maxClause), Why: Text{RU: ru, EN: en}}
	}
	if len(s) > maxClause {
		return fail("ссылка длиннее 200 байт; укажите код документа и номер пункта", "longer than 200 bytes; give a document code and a place")
	}
	doc, place, ok := strings.Cut(s, ":")
	if !ok || doc == "" || place == "" {
		return fail("нет кода документа, двоеточия или пункта; нужно, например, people-2022:4.6.4.3", "wants a document code, a colon and a place, such as people-2022:4.6.4.3")
	}
	for i, c := range []byte(doc) {
		if !(c >= 'a' && c <= 'z' || i > 0 && (c >= '0' && c <= '9' || c == '-')) {
			return fail("код документа пишется строчными латинскими буквами, цифрами и дефисом", "a document code has lower-case Latin letters, digits and hyphens")
		}
	}
	depth := 0
	for i, c := range place {
		switch {
		case c == utf8.RuneError:
			return fail("пункт содержит неверный UTF-8", "the place is not valid UTF-8")
		case c == '(':
			depth++
		case c == ')':
			depth--
		case c == '/' || c == '.' || c == '-':
			if i == 0 {
				return fail("пункт начинается с цифры или буквы", "a place starts with a digit or a letter")
			}
		case c >= '0' && c <= '9', c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= 'а' && c <= 'я', c == 'ё':
		default:
			return fail("в пункте допустимы цифры, латинские и строчные русские буквы, точка, дефис, косая черта и скобки", "a place has digits, Latin and lower-case Russian letters, dot, hyphen, slash and parentheses only")
		}
		if depth < 0 || depth > 8 {
			return fail("скобки в пункте не сходятся", "the parentheses of the place do not match")
		}
	}
	if depth != 0 {
		return fail("скобки в пункте не сходятся", "the parentheses of the place do not match")
	}
	return Clause{s}, nil
}

// MustParseClause is [ParseClause] for literals in programs; it panics on an error.
func MustParseClause(s string) Clause {
	c, err := ParseClause(s)
	if err != nil {
		panic(err)
	}
	return c
}

// Document returns the code before the colon, "" for the zero Clause.
func (c Clause) Document() Document {
	doc, _, _ := strings.Cut(c.id, ":")
	return Document(doc)
}

// Place returns what stands after the colon, "" for the zero Clause.
func (c Clause) Place() string {
	_, place, _ := strings.Cut(c.id, ":")
	return place
}

// IsZero reports whether c cites nothing.
func (c Clause) IsZero() bool { return c.id == "" }

// String returns the id; [ParseClause] reads it back.
func (c Clause) String() string { return c.id }

// MarshalText returns the id.
func (c Clause) MarshalText() ([]byte, error) { return []byte(c.id), nil }

// UnmarshalText reads an id; empty text is the zero Clause.
func (c *Clause) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = Clause{}
		return nil
	}
	parsed, err := ParseClause(string(text))
	if err == nil {
		*c = parsed
	}
	return err
}

// Value stores the id as text in a database.
func (c Clause) Value() (driver.Value, error) { return c.id, nil }

// Scan reads what [Clause.Value] stored; NULL is the zero Clause.
func (c *Clause) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*c = Clause{}
		return nil
	case string:
		return c.UnmarshalText([]byte(v))
	case []byte:
		return c.UnmarshalText(v)
	}
	return fmt.Errorf("standard: cannot scan %T into Clause; store it as text", src)
}

// clip cuts s to at most n bytes at a rune boundary.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
