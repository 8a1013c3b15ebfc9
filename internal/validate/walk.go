package validate

import (
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"

	"github.com/state-for-people/standard"
)

// maxDepth bounds the walk: a document is a tree, and one that runs in a circle
// is none.
const maxDepth = 100

// walker goes through a document as it lies and collects findings. The validator
// is asked about one value at a time, so that the walker always knows the place,
// maps keep an order, and one bad tag spoils one field only.
type walker struct {
	validate *validator.Validate
	findings standard.Findings
}

// found adds a finding about a field; the bound, if any, is told with how to mend it.
func (w *walker) found(what fault, at standard.Pointer, field reflect.StructField, bound string) {
	f := faults[what]
	f.At = at
	f.Clause = clauseOf(field)
	f.Severity = severityOf(field)
	f.Mend.RU = strings.ReplaceAll(f.Mend.RU, "…", bound)
	f.Mend.EN = strings.ReplaceAll(f.Mend.EN, "…", bound)
	w.findings = append(w.findings, f)
}

// structure checks the fields of a struct at a place.
func (w *walker) structure(v reflect.Value, at standard.Pointer, depth int) {
	t := v.Type()
	for i := range t.NumField() {
		field := t.Field(i)
		if !field.IsExported() && !field.Anonymous {
			continue
		}
		place := at
		if name, hidden := memberName(field); !hidden {
			place = at.Field(name)
		}
		tags, tagged := field.Tag.Lookup("validate")
		if depth == maxDepth {
			w.found(unchecked, place, field, "")
			continue
		}
		w.value(v.Field(i), tags, tagged, place, field, depth)
	}
}

// value checks one value by the tags that are left, and goes below it.
func (w *walker) value(v reflect.Value, tags string, tagged bool, at standard.Pointer, field reflect.StructField, depth int) {
	for tagged {
		var tag string
		tag, tags, tagged = strings.Cut(tags, ",")
		if tag == "dive" {
			w.elements(v, tags, tagged, at, field, depth)
			return
		}
		if tag == "omitempty" {
			if v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0 {
				return
			}
			continue
		}
		if !w.obeys(v, tag, at, field) {
			return
		}
	}
	for v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	if v.Kind() == reflect.Struct {
		w.structure(v, at, depth+1)
	}
}

// elements checks each element of a list, or of a map in the order of its names.
func (w *walker) elements(v reflect.Value, tags string, tagged bool, at standard.Pointer, field reflect.StructField, depth int) {
	for v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	switch {
	case depth == maxDepth:
		w.found(unchecked, at, field, "")
	case v.Kind() == reflect.Slice, v.Kind() == reflect.Array:
		for i := range v.Len() {
			w.value(v.Index(i), tags, tagged, at.Index(i), field, depth+1)
		}
	case v.Kind() == reflect.Map:
		for _, key := range sortedKeys(v) {
			w.value(v.MapIndex(key), tags, tagged, at.Field(keyName(key)), field, depth+1)
		}
	case v.Kind() != reflect.Pointer:
		w.found(unchecked, at, field, "")
	}
}

// obeys checks one tag, and reports whether the value has what it asks.
func (w *walker) obeys(v reflect.Value, tag string, at standard.Pointer, field reflect.StructField) bool {
	for v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	name, bound, _ := strings.Cut(tag, "=")
	switch {
	case v.Kind() == reflect.Pointer, name == "required" && !given(v), name == "known" && v.IsZero():
		w.found(missing, at, field, "")
		return false
	case name == "required":
		return true
	}
	obeys, asked := w.ask(v, tag)
	switch {
	case !asked:
		w.found(unchecked, at, field, "")
	case !obeys && name == "known":
		w.found(unknownCode, at, field, "")
	case !obeys:
		w.found(bounded(name, v.Kind()), at, field, bound)
	}
	return asked && obeys
}

// ask has the validator judge one value by one tag. It panics over tags that do
// not exist or do not fit; then it could not be asked.
func (w *walker) ask(v reflect.Value, tag string) (obeys, asked bool) {
	defer func() {
		if recover() != nil {
			obeys, asked = false, false
		}
	}()
	if v.Kind() == reflect.Struct || tag == "" {
		return false, false
	}
	return w.validate.Var(v.Interface(), tag) == nil, true
}

// given says what required asks: of a text more than white space, of a list
// elements, of a code or a struct that it is not zero. A number and a truth are
// always given. (The validator takes a blank text and an empty list, and refuses
// zero and false.)
func given(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.String:
		return strings.TrimSpace(v.String()) != ""
	case reflect.Slice, reflect.Map:
		return v.Len() > 0
	case reflect.Bool:
		return true
	}
	return !v.IsZero() || isNumber(v.Type()) && !implementsIsValid(v.Type())
}
