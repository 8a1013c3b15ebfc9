package main

import (
	"encoding"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/state-for-people/standard"
)

// The fields of the long CSV are the members of the JSON form of the counts,
// joined by points: what is new there is new here.

// memberIn finds the field of a struct by its JSON name, −1 if there is none.
func memberIn(t reflect.Type, name string) int {
	for i := range t.NumField() {
		tag, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		if tag == name && name != "" {
			return i
		}
	}
	return -1
}

// put sets the field of a struct that a path such as maps.current names.
func put(v reflect.Value, path, value string) (int, standard.Text) {
	if path == "" && leaf(v.Type()) {
		return set(v, value)
	}
	name, rest, _ := strings.Cut(path, ".")
	switch v.Kind() {
	case reflect.Struct:
		if i := memberIn(v.Type(), name); i >= 0 && (rest != "" || leaf(v.Field(i).Type())) {
			return put(v.Field(i), rest, value)
		}
	case reflect.Array:
		if n, err := strconv.Atoi(name); err == nil && n >= 1 && n <= v.Len() && rest == "" {
			return set(v.Index(n-1), value)
		}
	}
	known := strings.Join(paths(v.Type()), ", ")
	return 2, standard.Text{RU: "такого поля нет; есть " + known, EN: "there is no such field; there are " + known}
}

// leaf reports whether a type has a value and no members.
func leaf(t reflect.Type) bool {
	return reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) || t.Kind() != reflect.Struct && t.Kind() != reflect.Array
}

// paths lists the fields below a type.
func paths(t reflect.Type) (out []string) {
	switch {
	case leaf(t):
		return []string{""}
	case t.Kind() == reflect.Array:
		for i := range t.Len() {
			out = append(out, strconv.Itoa(i+1))
		}
		return out
	}
	for i := range t.NumField() {
		name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		for _, below := range paths(t.Field(i).Type) {
			out = append(out, strings.TrimSuffix(name+"."+below, "."))
		}
	}
	return out
}

// set reads a value as its type wants it.
func set(v reflect.Value, value string) (int, standard.Text) {
	if text, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
		if text.UnmarshalText([]byte(value)) != nil {
			return 3, forms[v.Type().String()]
		}
		return 0, standard.Text{}
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(value)
	case reflect.Slice: // of codes
		list := reflect.MakeSlice(v.Type(), 0, 0)
		for word := range strings.FieldsSeq(value) {
			list = reflect.Append(list, reflect.ValueOf(word).Convert(v.Type().Elem()))
		}
		v.Set(list)
	default:
		n, err := strconv.ParseInt(value, 10, 64)
		if err != nil || v.OverflowInt(n) {
			return 3, standard.Text{
				RU: "нужно целое число цифрами, без пробелов, дробной части и знака процента",
				EN: "want a whole number in digits, without spaces, a fraction or a per cent sign"}
		}
		v.SetInt(n)
	}
	return 0, standard.Text{}
}

// forms say what a value that is no number looks like.
var forms = map[string]standard.Text{
	"standard.Date":     {RU: "нужен день вида 2026-01-31", EN: "want a day such as 2026-01-31"},
	"standard.Duration": {RU: "нужен срок вида PT24H или PT90M", EN: "want a duration such as PT24H or PT90M"},
	"time.Time":         {RU: "нужен момент вида 2026-01-31T09:00:00+04:00", EN: "want a moment such as 2026-01-31T09:00:00+04:00"},
	"kpi.Fact":          {RU: "нужно yes, no или unknown", EN: "want yes, no or unknown"},
	"kpi.PhoneHours":    {RU: "нужно none, working_hours, round_the_clock или unknown", EN: "want none, working_hours, round_the_clock or unknown"},
}

// long lists the fields below a value with what they hold; what is not stated is
// left out.
func long(v reflect.Value) (out [][2]string) {
	for _, path := range paths(v.Type()) {
		f := v
		for name := range strings.SplitSeq(path, ".") {
			if f.Kind() == reflect.Array {
				n, _ := strconv.Atoi(name)
				f = f.Index(n - 1)
			} else {
				f = f.Field(memberIn(f.Type(), name))
			}
		}
		if !f.IsZero() || f.Kind() == reflect.Int64 && f.Type() == reflect.TypeFor[int64]() {
			out = append(out, [2]string{path, written(f)})
		}
	}
	return out
}

// written is the text of a value, as set reads it.
func written(f reflect.Value) string {
	if text, ok := f.Interface().(encoding.TextMarshaler); ok {
		b, _ := text.MarshalText()
		return string(b)
	}
	if f.Kind() == reflect.Slice {
		var words []string
		for i := range f.Len() {
			words = append(words, f.Index(i).String())
		}
		return strings.Join(words, " ")
	}
	return fmt.Sprint(f.Interface())
}
