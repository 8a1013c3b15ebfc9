package validate

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/state-for-people/standard"
)

// memberName returns the name of a field in JSON; hidden means that the
// members of an embedded struct stand in place of it.
func memberName(field reflect.StructField) (name string, hidden bool) {
	name, _, _ = strings.Cut(field.Tag.Get("json"), ",")
	t := field.Type
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if name == "" && field.Anonymous && t.Kind() == reflect.Struct {
		return "", true
	}
	if name == "" || name == "-" {
		name = field.Name
	}
	return name, false
}

// sortedKeys returns the keys of a map in the order in which JSON has them.
func sortedKeys(v reflect.Value) []reflect.Value {
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(keyName(a), keyName(b)) })
	return keys
}

// keyName is the name that a key has in JSON.
func keyName(key reflect.Value) string {
	if key.Kind() == reflect.String {
		return key.String()
	}
	if m, ok := key.Interface().(interface{ MarshalText() ([]byte, error) }); ok {
		if text, err := m.MarshalText(); err == nil {
			return string(text)
		}
	}
	return fmt.Sprintf("%v", key)
}

// clauseOf reads the tag clause.
func clauseOf(field reflect.StructField) standard.Clause {
	id := field.Tag.Get("clause")
	if id == "" {
		return standard.Clause{}
	}
	return standard.Cite(id)
}

// severityOf reads the tag severity; without it a shape is an obligation.
func severityOf(field reflect.StructField) standard.Severity {
	var s standard.Severity
	if s.UnmarshalText([]byte(field.Tag.Get("severity"))) != nil || s == 0 {
		return standard.SeverityObligation
	}
	return s
}
