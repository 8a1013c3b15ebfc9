package lifesituation

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"github.com/state-for-people/standard"
)

// Value is what a fact says («значение»): a truth, a whole number, or a text,
// which is a code, a day or free words as the definition of the fact has it. In
// JSON it is true, 42 or "63". Values are comparable; the zero Value says
// nothing.
type Value struct {
	form form
	n    int64
	s    string
}

type form uint8

const (
	formNone form = iota
	formTruth
	formNumber
	formText
)

var formNames = [...]string{formNone: "none", formTruth: "truth", formNumber: "number", formText: "text"}

// Bool returns the value of a fact of kind truth.
func Bool(b bool) Value {
	if b {
		return Value{form: formTruth, n: 1}
	}
	return Value{form: formTruth}
}

// Number returns the value of a fact of kind number.
func Number(n int64) Value { return Value{form: formNumber, n: n} }

// Code returns the value of a fact of kind code or text.
func Code(s string) Value { return Value{form: formText, s: s} }

// Day returns the value of a fact of kind date.
func Day(d standard.Date) Value { return Value{form: formText, s: d.String()} }

// Bool returns the truth; it reports false if v is none.
func (v Value) Bool() (b, ok bool) { return v.n == 1, v.form == formTruth }

// Number returns the number; it reports false if v is none.
func (v Value) Number() (n int64, ok bool) { return v.n, v.form == formNumber }

// Text returns the code, the day or the words; it reports false if v has none.
func (v Value) Text() (s string, ok bool) { return v.s, v.form == formText }

// IsZero reports whether v says nothing.
func (v Value) IsZero() bool { return v.form == formNone }

// String returns the form of the value and never the value itself: "truth",
// "number", "text", "none". So a profile that is printed by mistake tells
// nothing about the client.
func (v Value) String() string { return formNames[v.form] }

// Format writes what String returns, whatever the verb, for the same reason.
func (v Value) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, v.String()) }

// MarshalJSON writes true, a whole number, a text, or null for the zero Value.
func (v Value) MarshalJSON() ([]byte, error) {
	switch v.form {
	case formTruth:
		return strconv.AppendBool(nil, v.n == 1), nil
	case formNumber:
		return strconv.AppendInt(nil, v.n, 10), nil
	case formText:
		return json.Marshal(v.s)
	case formNone:
	}
	return []byte("null"), nil
}

// UnmarshalJSON reads what [Value.MarshalJSON] writes. A fraction, an object
// or a list is refused; the error does not repeat it.
func (v *Value) UnmarshalJSON(data []byte) error {
	switch {
	case string(data) == "null":
		*v = Value{}
	case string(data) == "true":
		*v = Bool(true)
	case string(data) == "false":
		*v = Bool(false)
	case len(data) > 0 && data[0] == '"':
		var s string
		if err := json.Unmarshal(data, &s); err != nil {
			return wrongForm()
		}
		*v = Code(s)
	default:
		n, err := strconv.ParseInt(string(data), 10, 64)
		if err != nil {
			return wrongForm()
		}
		*v = Number(n)
	}
	return nil
}

func wrongForm() error {
	return &formError{standard.Text{
		RU: "значение — это true, false, целое число или строка в кавычках; день пишут строкой, например \"2026-03-05\"",
		EN: "a value is true, false, a whole number or a text in quotation marks; a day is a text such as \"2026-03-05\""}}
}
