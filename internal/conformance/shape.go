package conformance

import (
	"reflect"
	"strings"
	"testing"

	"github.com/state-for-people/standard"
)

// Shape demands of each field with a tag clause, in the given types of documents
// and all types below them, that the clause has a case that passes (want []) and
// one that wants nothing but faults of shape at this field.
func (s *Suite) Shape(t testing.TB, calls Calls, documents ...reflect.Type) {
	t.Helper()
	for _, d := range documents {
		fields := citedFields(d, nil, nil)
		if len(fields) == 0 {
			t.Errorf("shape: %s: no field has a tag clause", d)
		}
		for _, f := range fields {
			passes, breaks := s.shapePair(calls, f)
			place := "/" + strings.Join(f.path, "/")
			if !passes {
				t.Errorf("shape: %s: %s: no case of %s passes (want [])", d, place, f.clause)
			}
			if !breaks {
				t.Errorf("shape: %s: %s: no case of %s wants only standard.shape-… there", d, place, f.clause)
			}
		}
	}
}

// citedField is a field with a tag clause. The path has * for elements.
type citedField struct {
	path   []string
	clause standard.Clause
}

func citedFields(t reflect.Type, path []string, above []reflect.Type) (out []citedField) {
	for {
		switch t.Kind() {
		case reflect.Pointer:
			t = t.Elem()
			continue
		case reflect.Slice, reflect.Array, reflect.Map:
			t, path = t.Elem(), append(path[:len(path):len(path)], "*")
			continue
		}
		break
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	for _, a := range above {
		if a == t {
			return nil
		}
	}
	above = append(above[:len(above):len(above)], t)
	for i := range t.NumField() {
		f := t.Field(i)
		if !f.IsExported() && !f.Anonymous {
			continue
		}
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		below := path
		switch {
		case name == "" && f.Anonymous:
		case name == "":
			below = append(path[:len(path):len(path)], f.Name)
		default:
			below = append(path[:len(path):len(path)], name)
		}
		if id, ok := f.Tag.Lookup("clause"); ok {
			out = append(out, citedField{below, standard.Cite(id)})
		}
		out = append(out, citedFields(f.Type, below, above)...)
	}
	return out
}

// shapePair looks for the two cases of a field.
func (s *Suite) shapePair(calls Calls, field citedField) (passes, breaks bool) {
	for i := range s.files {
		f := &s.files[i]
		if f.Clause != field.clause {
			continue
		}
		for j := range f.Cases {
			c := &f.Cases[j]
			if !calls[c.Call].judges || c.Error != "" {
				continue
			}
			want, err := wantedFindings(c.Want)
			if err != nil {
				continue
			}
			passes = passes || len(want) == 0
			only := len(want) > 0
			for _, w := range want {
				only = only && strings.HasPrefix(w.Code, "standard.shape-") && field.holds(w.At)
			}
			breaks = breaks || only
		}
	}
	return passes, breaks
}

// holds reports whether a pointer leads to the field, or to an element of it.
func (f citedField) holds(p standard.Pointer) bool {
	tokens, ok := p.Tokens()
	if !ok || len(tokens) < len(f.path) {
		return false
	}
	for i, want := range f.path {
		if want != "*" && want != tokens[i] {
			return false
		}
	}
	return true
}
