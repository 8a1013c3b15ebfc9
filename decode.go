package standard

import (
	"fmt"
	"reflect"
	"strings"
)

// Bounds of what [Decode] takes in. A document of the Standard lies far below
// them; what lies above is refused before it costs anything.
const (
	maxDocument = 64 << 20 // bytes
	maxNesting  = 100      // lists and objects one inside another
	maxName     = 1000     // bytes of a member's name
	maxFaults   = 1000     // unknown and doubled members
)

// DecodeError says why JSON cannot be taken in («ошибка чтения»): the place and
// how to mend it. It holds no value of the document, so it may be logged.
type DecodeError struct {
	At  Pointer // the place; "" is the whole document
	Why Text    // what is wrong and how to mend it
}

// Error gives the place and the reason in English.
func (e *DecodeError) Error() string {
	return fmt.Sprintf("standard: JSON at %q: %s", string(e.At), e.Why.EN)
}

// Decode reads a document from JSON. It judges nothing and loses nothing:
//
//   - A member that T does not have is left out, and is a finding. Names match
//     letter by letter: Title is not title.
//   - A member that stands twice is a finding; the last one counts, as if the
//     earlier were not there.
//   - null means the same as leaving the member out.
//   - A value of the wrong type, bad syntax or UTF-8, half a surrogate pair,
//     and anything after the document is an error, and so is a list that does
//     not fit an array. No number is rounded into a whole one, and numbers in an
//     any are kept as [encoding/json.Number].
//   - So is a document over 64 MiB, of over 100 levels, with a name of over
//     1000 bytes or with over 1000 findings.
//
// Codes that are on no list survive; they are the business of Check. Tags,
// embedded structs and the methods UnmarshalJSON and UnmarshalText work as in
// encoding/json; what an UnmarshalJSON reads by itself is its own affair. If
// their error has a method Reason() Text, its words are told, so they must not
// hold the value; any other error is told in general words.
//
// The time is linear in the size of data. The error is a [*DecodeError].
func Decode[T any](data []byte) (T, Findings, error) {
	var v T
	d := decoder{scanner: scanner{data: data}}
	if err := d.document(reflect.ValueOf(&v).Elem()); err != nil {
		var zero T
		return zero, nil, err
	}
	return v, d.found(), nil
}

// decodeRule is an index into decodeRules.
type decodeRule int

const (
	memberUnknown decodeRule = iota
	memberDoubled
)

// decodeRules are what Decode finds. They concern the form of a document, so
// they cite no clause.
var decodeRules = [...]Finding{
	memberUnknown: {
		Code: "standard.json-unknown-member", Severity: SeverityAdvice,
		Text: Text{RU: "поля с таким именем в документе не предусмотрено; оно не прочитано", EN: "the document has no member of this name; it was not read"},
		Mend: Text{RU: "сверьте имя со схемой документа, в том числе строчные и прописные буквы, или уберите поле", EN: "compare the name with the schema of the document, the case of its letters too, or take the member out"},
	},
	memberDoubled: {
		Code: "standard.json-doubled-member", Severity: SeverityObligation,
		Text: Text{RU: "поле указано дважды; учтено последнее значение", EN: "the member stands twice; the last value counts"},
		Mend: Text{RU: "оставьте одно из двух", EN: "keep one of the two"},
	},
}

// reasoned is an error that tells what is wrong in both languages, without the value.
type reasoned interface{ Reason() Text }

// wrongForm tells an error of an UnmarshalText or UnmarshalJSON without the
// value that it may hold. What a Decode inside found stays where it is.
func wrongForm(at Pointer, err error) *DecodeError {
	for e := err; e != nil; {
		switch e := e.(type) {
		case *DecodeError:
			return &DecodeError{At: at + e.At, Why: e.Why}
		case *ClauseError:
			return &DecodeError{At: at, Why: e.Why}
		case *DateError:
			return &DecodeError{At: at, Why: Text{RU: "это не день календаря; запишите его как ГГГГ-ММ-ДД, например 2024-09-12", EN: "this is no day of the calendar; write it as YYYY-MM-DD, such as 2024-09-12"}}
		case *DurationError:
			return &DecodeError{At: at, Why: Text{RU: "это не длительность; запишите часы, минуты и секунды так: PT24H, PT1M30S", EN: "this is no length of time; write hours, minutes and seconds like PT24H or PT1M30S"}}
		case reasoned:
			return &DecodeError{At: at, Why: e.Reason()}
		}
		u, ok := e.(interface{ Unwrap() error })
		if !ok {
			break
		}
		e = u.Unwrap()
	}
	return &DecodeError{At: at, Why: Text{
		RU: "значение записано не в той форме; сверьте его со схемой документа",
		EN: "the value is not written in the form that is wanted; see the schema of the document",
	}}
}

// found returns the findings in the order of the document, without those inside
// values that a later member of the same name replaced.
func (d *decoder) found() Findings {
	var fs Findings
	for _, f := range d.findings {
		if f.Code != "" {
			fs = append(fs, f)
		}
	}
	return fs
}

// note records a finding about the member name of the object that is being read.
func (d *decoder) note(r decodeRule, name string) error {
	if d.faults++; d.faults > maxFaults {
		return &DecodeError{Why: Text{
			RU: fmt.Sprintf("в документе больше %d лишних или повторённых полей; проверьте, того ли он вида", maxFaults),
			EN: fmt.Sprintf("there are over %d unknown or doubled members; see whether this is the right kind of document", maxFaults),
		}}
	}
	f := decodeRules[r]
	f.At = d.at().Field(name)
	if r == memberUnknown {
		for i := range d.findings {
			if d.findings[i].At == f.At && d.findings[i].Code == f.Code {
				return nil
			}
		}
	}
	d.findings = append(d.findings, f)
	return nil
}

// shape is what stands in JSON or what a type wants, in both languages.
type shape struct{ need, have Text }

var (
	shapeObject = shape{Text{"нужна запись в фигурных скобках", "an object in braces is wanted"}, Text{"стоит запись", "an object stands there"}}
	shapeList   = shape{Text{"нужен список в квадратных скобках", "a list in brackets is wanted"}, Text{"стоит список", "a list stands there"}}
	shapeString = shape{Text{"нужна строка в кавычках", "a text in quotation marks is wanted"}, Text{"стоит строка", "a text stands there"}}
	shapeNumber = shape{Text{"нужно число без кавычек", "a number without quotation marks is wanted"}, Text{"стоит число", "a number stands there"}}
	shapeBool   = shape{Text{"нужно true или false", "true or false is wanted"}, Text{"стоит true или false", "true or false stands there"}}
	shapeNull   = shape{Text{"нужно null", "null is wanted"}, Text{"стоит null", "null stands there"}}
)

// mismatch says that need is wanted where have stands.
func mismatch(need, have shape) Text {
	return Text{RU: need.need.RU + ", а " + have.have.RU, EN: need.need.EN + ", but " + have.have.EN}
}

// pointerOf joins the steps of a path.
func pointerOf(path []step) Pointer {
	var b strings.Builder
	for _, s := range path {
		if s.index < 0 {
			b.WriteString(string(Pointer("").Field(string(s.name))))
		} else {
			b.WriteString(string(Pointer("").Index(s.index)))
		}
	}
	return Pointer(b.String())
}
