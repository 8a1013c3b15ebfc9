package validate

import (
	"reflect"
	"sync"

	"github.com/go-playground/validator/v10"

	"github.com/state-for-people/standard"
)

// shared is the one validator, made on first use; it may be used by many
// goroutines.
var shared struct {
	once sync.Once
	*validator.Validate
}

func measure() *validator.Validate {
	shared.once.Do(func() {
		made := validator.New(validator.WithRequiredStructEnabled())
		if made.RegisterValidation("known", known) == nil {
			shared.Validate = made
		}
	})
	return shared.Validate
}

// known asks IsValid of a code.
func known(fl validator.FieldLevel) bool {
	code, ok := fl.Field().Interface().(interface{ IsValid() bool })
	return ok && code.IsValid()
}

// Shape returns the findings about the shape of a document, in the order of its
// fields. The document is a struct or a pointer to one. Shape never panics: a
// field whose tags it cannot use is a finding by itself.
func Shape(document any) standard.Findings {
	v := reflect.ValueOf(document)
	for v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	w := walker{validate: measure()}
	if v.Kind() != reflect.Struct {
		w.found(unchecked, "", reflect.StructField{}, "")
		return w.findings
	}
	w.structure(v, "", 0)
	return w.findings
}

// fault is an index into faults.
type fault int

const (
	missing fault = iota
	unknownCode
	tooShort
	tooLong
	tooFew
	tooMany
	tooSmall
	tooLarge
	unchecked
)

// faults are what Shape finds. They concern the form; the clause is that of the
// field. The bound stands in Mend for ….
var faults = [...]standard.Finding{
	missing: {
		Code: "standard.shape-required", Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "обязательное поле не заполнено", EN: "a required field is not filled in"},
		Mend: standard.Text{RU: "заполните поле", EN: "fill the field in"},
	},
	unknownCode: {
		Code: "standard.shape-unknown-code", Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "такого кода нет в перечне", EN: "the code is not on the list"},
		Mend: standard.Text{RU: "выберите код из перечня в схеме документа", EN: "choose a code from the list in the schema of the document"},
	},
	tooShort: {
		Code: "standard.shape-too-short", Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "текст слишком короткий", EN: "the text is too short"},
		Mend: standard.Text{RU: "допишите его; наименьшее число знаков: …", EN: "write more; the fewest characters: …"},
	},
	tooLong: {
		Code: "standard.shape-too-long", Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "текст слишком длинный", EN: "the text is too long"},
		Mend: standard.Text{RU: "сократите его; наибольшее число знаков: …", EN: "shorten it; the most characters: …"},
	},
	tooFew: {
		Code: "standard.shape-too-few", Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "в списке слишком мало элементов", EN: "the list has too few elements"},
		Mend: standard.Text{RU: "дополните список; наименьшее число элементов: …", EN: "add to the list; the fewest elements: …"},
	},
	tooMany: {
		Code: "standard.shape-too-many", Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "в списке слишком много элементов", EN: "the list has too many elements"},
		Mend: standard.Text{RU: "сократите список; наибольшее число элементов: …", EN: "shorten the list; the most elements: …"},
	},
	tooSmall: {
		Code: "standard.shape-too-small", Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "число слишком маленькое", EN: "the number is too small"},
		Mend: standard.Text{RU: "исправьте число; наименьшее допустимое: …", EN: "correct it; the least allowed: …"},
	},
	tooLarge: {
		Code: "standard.shape-too-large", Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "число слишком большое", EN: "the number is too large"},
		Mend: standard.Text{RU: "исправьте число; наибольшее допустимое: …", EN: "correct it; the greatest allowed: …"},
	},
	unchecked: {
		Code: "standard.shape-unchecked", Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "программа не смогла проверить форму документа", EN: "the program could not check the shape of the document"},
		Mend: standard.Text{RU: "сообщите разработчику, какого вида этот документ", EN: "tell the developer what kind of document this is"},
	},
}

// bounded returns the fault of a value that min or max refuses.
func bounded(tag string, kind reflect.Kind) fault {
	low, high := tooSmall, tooLarge
	switch kind {
	case reflect.String:
		low, high = tooShort, tooLong
	case reflect.Slice, reflect.Array, reflect.Map:
		low, high = tooFew, tooMany
	}
	switch tag {
	case "min":
		return low
	case "max":
		return high
	}
	return unchecked
}
