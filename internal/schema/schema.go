package schema

import (
	"cmp"
	"encoding"
	"encoding/json"
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/state-for-people/standard"
)

// Option is said of the types below a document.
type Option func(*maker)

// Vocabulary gives the codes of a closed list. A field of its type with the tag
// known must hold one of them; elsewhere they are examples.
func Vocabulary[C ~string](terms iter.Seq[standard.Term[C]]) Option {
	return func(m *maker) {
		var codes []node
		for term := range terms {
			codes = append(codes, node{{"const", string(term.Code)}}.titled(term.Title))
		}
		m.codes[reflect.TypeFor[C]()] = codes
	}
}

// titled adds the title of a code in both languages.
func (n node) titled(t standard.Text) node {
	if t.EN != "" {
		n = n.with("title", t.EN)
	}
	if t.RU != "" {
		n = n.with("description", t.RU)
	}
	return n
}

// examples lists the codes alone.
func examples(codes []node) []any {
	out := make([]any, len(codes))
	for i, c := range codes {
		out[i] = c[0].value
	}
	return out
}

// Custom gives the schema of a type that reads and writes its own JSON.
func Custom(t reflect.Type, schema string) Option {
	return func(m *maker) {
		if !json.Valid([]byte(schema)) {
			m.fail(t, "the schema given for it is not JSON")
		}
		m.custom[t] = json.RawMessage(schema)
	}
}

// Describe gives the description of a type (field "") or of one of its fields.
// An empty one is left out.
func Describe(words func(t reflect.Type, field string) string) Option {
	return func(m *maker) { m.words = words }
}

// maker makes one schema.
type maker struct {
	codes  map[reflect.Type][]node
	custom map[reflect.Type]json.RawMessage
	words  func(reflect.Type, string) string
	names  map[reflect.Type]string
	defs   []member
	errs   []string
}

// Of returns the schema of a document: indented, ending in a line break, the
// same bytes each time. The error names every type that cannot be described.
func Of(document reflect.Type, options ...Option) ([]byte, error) {
	m := &maker{
		codes: map[reflect.Type][]node{}, custom: map[reflect.Type]json.RawMessage{},
		words: func(reflect.Type, string) string { return "" }, names: map[reflect.Type]string{},
	}
	for _, o := range options {
		o(m)
	}
	top := node{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", defName(document)}}
	top = append(top, m.value(document)...)
	slices.SortFunc(m.defs, func(a, b member) int { return cmp.Compare(a.name, b.name) })
	if len(m.defs) > 0 {
		top = top.with("$defs", node(m.defs))
	}
	if len(m.errs) > 0 {
		return nil, fmt.Errorf("schema: %s", strings.Join(m.errs, "; "))
	}
	return top.print()
}

func (m *maker) fail(t reflect.Type, format string, args ...any) {
	m.errs = append(m.errs, t.String()+": "+fmt.Sprintf(format, args...))
}

// value returns the schema of a type, by reference where it has a name of its own.
func (m *maker) value(t reflect.Type) node {
	if raw, ok := m.custom[t]; ok {
		return m.named(t, func() node { return node{{"allOf", []json.RawMessage{raw}}} })
	}
	if n, ok := root(t); ok {
		return n
	}
	if codes, ok := m.codes[t]; ok { // a code off the list passes, and is judged later
		return node{{"type", "string"}, {"examples", examples(codes)}}
	}
	if t.Kind() == reflect.Pointer {
		return m.value(t.Elem())
	}
	pointer := reflect.PointerTo(t)
	switch {
	case pointer.Implements(reflect.TypeFor[json.Unmarshaler]()):
		m.fail(t, "reads its own JSON; give its schema by Custom")
		return nil
	case t == reflect.TypeFor[time.Duration]():
		m.fail(t, "would be written in nanoseconds; use standard.Duration")
		return nil
	case pointer.Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
		return node{{"type", "string"}}
	}
	switch t.Kind() {
	case reflect.Struct:
		return m.named(t, func() node { return m.object(t) })
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return node{{"type", "string"}, {"contentEncoding", "base64"}}
		}
		return node{{"type", "array"}, {"items", m.value(t.Elem())}}
	case reflect.Array:
		return node{{"type", "array"}, {"items", m.value(t.Elem())}, {"minItems", t.Len()}, {"maxItems", t.Len()}}
	case reflect.Map:
		n := node{{"type", "object"}}
		if key := m.value(t.Key()); len(key) > 1 { // more than the type, which is always string
			n = n.with("propertyNames", key)
		}
		return n.with("additionalProperties", m.value(t.Elem()))
	case reflect.Interface:
		return node{}
	case reflect.String:
		return node{{"type", "string"}}
	case reflect.Bool:
		return node{{"type", "boolean"}}
	case reflect.Float32, reflect.Float64:
		return node{{"type", "number"}}
	case reflect.Int, reflect.Int64:
		return node{{"type", "integer"}}
	case reflect.Uint, reflect.Uint64, reflect.Uintptr:
		return node{{"type", "integer"}, {"minimum", 0}}
	case reflect.Int8, reflect.Int16, reflect.Int32:
		bits := t.Bits()
		return node{{"type", "integer"}, {"minimum", int64(-1) << (bits - 1)}, {"maximum", int64(1)<<(bits-1) - 1}}
	case reflect.Uint8, reflect.Uint16, reflect.Uint32:
		return node{{"type", "integer"}, {"minimum", 0}, {"maximum", int64(1)<<t.Bits() - 1}}
	}
	m.fail(t, "has no JSON")
	return nil
}

// root returns the schemas of the values of the root package and of Go's own library.
func root(t reflect.Type) (node, bool) {
	text := node{{"type", "string"}}
	switch t {
	case reflect.TypeFor[standard.Date]():
		return text.with("format", "date").with("pattern", `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`), true
	case reflect.TypeFor[time.Time]():
		return text.with("format", "date-time"), true
	case reflect.TypeFor[standard.Duration]():
		return text.with("format", "duration").with("pattern", durationPattern), true
	case reflect.TypeFor[standard.Clause]():
		return text.with("pattern", clausePattern).with("maxLength", 200), true
	case reflect.TypeFor[standard.Severity]():
		return text.with("enum", []string{"note", "advice", "obligation"}), true
	case reflect.TypeFor[json.RawMessage]():
		return node{}, true
	case reflect.TypeFor[json.Number]():
		return node{{"type", "number"}}, true
	}
	return nil, false
}

const (
	durationPattern = `^-?PT([0-9]+H([0-9]+M)?([0-9]+(\.[0-9]{1,9})?S)?|[0-9]+M([0-9]+(\.[0-9]{1,9})?S)?|[0-9]+(\.[0-9]{1,9})?S)$`
	clausePattern   = `^[a-z][a-z0-9-]*:[0-9A-Za-zа-яё(][0-9A-Za-zа-яё()./-]*$`
)

// named puts the schema of a type among the definitions and refers to it.
func (m *maker) named(t reflect.Type, make func() node) node {
	name, ok := m.names[t]
	if !ok {
		name = defName(t)
		for _, taken := range m.names {
			if taken == name { // another package has a type of this name
				name = pathName(t.PkgPath()) + "." + name
				break
			}
		}
		m.names[t] = name
		n := make()
		if words := m.words(t, ""); words != "" {
			n = append(node{{"description", words}}, n...)
		}
		m.defs = append(m.defs, member{name, n})
	}
	return node{{"$ref", "#/$defs/" + name}}
}

// defName is the name of a type as definitions have it: letters, digits, dots and
// hyphens. pair[int,standard.Text] is pair-int-Text.
func defName(t reflect.Type) string {
	name := t.Name()
	if name == "" {
		return pathName(strings.NewReplacer("*", "", "[]", "list-").Replace(t.String()))
	}
	head, args, generic := strings.Cut(name, "[")
	if !generic {
		return name
	}
	for _, arg := range strings.Split(strings.TrimSuffix(args, "]"), ",") {
		arg = arg[strings.LastIndexAny(arg, "./*]")+1:]
		head += "-" + arg
	}
	return pathName(head)
}

// pathName keeps what follows the last slash, and only letters, digits, dots and hyphens.
func pathName(s string) string {
	s = s[strings.LastIndexByte(s, '/')+1:]
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '.' || r == '-' {
			return r
		}
		return '-'
	}, s)
}
