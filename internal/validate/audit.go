package validate

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/state-for-people/standard"
)

// Audit says what is forbidden in the tags of a document's type and of all the
// types below it, nil if nothing is. It is for tests: it asks the register
// whether the clauses cited are there and oblige as much as the tag says.
//
//	assert.Empty(t, validate.Audit(reflect.TypeFor[Map]()))
func Audit(document reflect.Type) []string {
	a := audit{seen: map[reflect.Type]bool{}}
	for document.Kind() == reflect.Pointer {
		document = document.Elem()
	}
	if document.Kind() != reflect.Struct {
		return []string{fmt.Sprintf("%s is no struct", document)}
	}
	a.structure(document)
	return a.wrong
}

type audit struct {
	seen  map[reflect.Type]bool
	wrong []string
}

func (a *audit) structure(t reflect.Type) {
	if a.seen[t] {
		return
	}
	a.seen[t] = true
	for i := range t.NumField() {
		a.field(t, t.Field(i))
	}
}

func (a *audit) field(t reflect.Type, f reflect.StructField) {
	fail := func(format string, args ...any) {
		a.wrong = append(a.wrong, fmt.Sprintf("%s.%s: ", t, f.Name)+fmt.Sprintf(format, args...))
	}
	tag, tagged := f.Tag.Lookup("validate")
	below := structBelow(f.Type)
	if !f.IsExported() && !f.Anonymous {
		if tagged {
			fail("is not exported, so the validator passes it over")
		}
		if below != nil && hasTags(below, nil) {
			fail("is not exported, so the tags below it are passed over")
		}
		return
	}
	a.cited(f, tagged, fail)
	if below != nil {
		a.structure(below)
	}
	if !tagged {
		if below != nil && !isStruct(f.Type) && hasTags(below, nil) {
			a.unreached(f.Type, fail)
		}
		return
	}
	names := strings.Split(tag, ",")
	typ := f.Type
	for typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	for i, name := range names {
		name, param, hasParam := strings.Cut(name, "=")
		if !slices.Contains([]string{"required", "omitempty", "min", "max", "dive", "known"}, name) {
			fail("the tag %q is not one of required, omitempty, min, max, dive, known", name)
			return
		}
		if takes := name == "min" || name == "max"; takes != hasParam {
			fail("the tag %s is written %s", name, map[bool]string{true: name + "=n", false: name}[takes])
			continue
		}
		if name == "omitempty" && i+1 == len(names) {
			fail("nothing follows omitempty")
		}
		if name == "dive" {
			if typ.Kind() != reflect.Slice && typ.Kind() != reflect.Array {
				fail("dive is for lists")
				return
			}
			typ = typ.Elem()
			for typ.Kind() == reflect.Pointer {
				typ = typ.Elem()
			}
			if i+1 == len(names) && (typ.Kind() != reflect.Struct || !hasTags(typ, nil)) {
				fail("nothing follows dive, and there are no tags below it")
			}
			continue
		}
		if why := forbidden(name, typ, slices.Contains(names[:i], "dive")); why != "" {
			fail("%s on %s: %s", name, typ, why)
		}
		if hasParam {
			if n, err := strconv.ParseInt(param, 10, 64); err != nil || n < 0 && isSize(typ) {
				fail("%s=%s is no bound", name, param)
			}
		}
	}
	if below != nil && !isStruct(typ) && hasTags(below, nil) {
		a.unreached(typ, fail)
	}
}

// unreached complains of tags below a list or a map that nobody walks.
func (a *audit) unreached(t reflect.Type, fail func(string, ...any)) {
	if t.Kind() == reflect.Map {
		fail("is a map, so the tags below it are passed over; check them by a rule")
		return
	}
	fail("wants dive, for there are tags below it")
}

// cited checks the tags clause and severity.
func (a *audit) cited(f reflect.StructField, tagged bool, fail func(string, ...any)) {
	id, cites := f.Tag.Lookup("clause")
	severity, weighs := f.Tag.Lookup("severity")
	if (cites || weighs) && !tagged {
		fail("clause and severity want a validate tag")
	}
	var s standard.Severity
	if weighs && (s.UnmarshalText([]byte(severity)) != nil || s == 0) {
		fail("the severity is none of note, advice, obligation")
	}
	if !cites {
		return
	}
	r, ok := standard.FindRequirement(standard.Cite(id))
	if !ok {
		fail("the clause %s is not in the register", id)
		return
	}
	if want := r.Modality.Severity(); severityOf(f) != want {
		fail("the clause %s is of modality %s, so the severity is %s", id, r.Modality, want)
	}
}

// forbidden says why a tag may not stand on a type, "" if it may.
func forbidden(tag string, t reflect.Type, inList bool) string {
	codeless := !implementsIsValid(t)
	switch {
	case tag == "omitempty" && inList:
		return "an element that is not given does not exist"
	case tag == "omitempty":
		return ""
	case t.Kind() == reflect.Bool:
		return "no is a value"
	case t.Kind() == reflect.Map:
		return "the validator walks maps in any order and mixes up their keys; check them by a rule"
	case t == reflect.TypeFor[time.Time]() && tag != "required":
		return "an instant has no size; check it by a rule"
	case t.Kind() == reflect.Interface:
		return "the type is open"
	case tag == "known" && codeless:
		return "the type has no IsValid"
	case tag == "known" && t.Kind() == reflect.Struct:
		return "the validator would look into the struct; check it by a rule"
	case tag == "known":
		return ""
	case t.Kind() == reflect.Struct && tag != "required":
		return "a struct has no size"
	case t.Kind() == reflect.Struct && keepsToItself(t):
		return "the validator cannot see whether it is zero by its own terms; check it by a rule"
	case tag == "required" && isNumber(t) && codeless:
		return "zero is a value"
	case t.Kind() == reflect.Float32 || t.Kind() == reflect.Float64:
		return "no floats"
	case tag != "required" && isNumber(t) && !codeless:
		return "a code has no size"
	}
	return ""
}

// keepsToItself reports whether a struct of others has fields and none is
// exported, as a decimal has: there zero is a value.
func keepsToItself(t reflect.Type) bool {
	for i := range t.NumField() {
		if t.Field(i).IsExported() {
			return false
		}
	}
	own := strings.HasPrefix(t.PkgPath(), "github.com/state-for-people/standard")
	return !own && t != reflect.TypeFor[time.Time]()
}

func isNumber(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr,
		reflect.Float32, reflect.Float64:
		return true
	}
	return false
}

func isSize(t reflect.Type) bool { return !isNumber(t) }

func isStruct(t reflect.Type) bool {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t.Kind() == reflect.Struct
}

func implementsIsValid(t reflect.Type) bool {
	return t.Implements(reflect.TypeFor[interface{ IsValid() bool }]())
}

// structBelow returns the struct that a field holds, itself or in lists and
// maps, nil if it holds none.
func structBelow(t reflect.Type) reflect.Type {
	for {
		switch t.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
			t = t.Elem()
		case reflect.Struct:
			return t
		default:
			return nil
		}
	}
}

// hasTags reports whether a struct has validate tags, itself or below.
func hasTags(t reflect.Type, seen map[reflect.Type]bool) bool {
	if seen[t] {
		return false
	}
	if seen == nil {
		seen = map[reflect.Type]bool{}
	}
	seen[t] = true
	for i := range t.NumField() {
		f := t.Field(i)
		if _, ok := f.Tag.Lookup("validate"); ok {
			return true
		}
		if below := structBelow(f.Type); below != nil && hasTags(below, seen) {
			return true
		}
	}
	return false
}
