package schema

import (
	"cmp"
	"encoding"
	"encoding/json"
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/validate"
)

// Option is said of the types below a document.
type Option func(*maker)

// Vocabulary gives the codes of a closed list. A field of its type with the tag
// known must hold one of them.
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

// object returns the schema of a struct.
func (m *maker) object(t reflect.Type) node {
	owed := required(t)
	var properties []member
	var names []string
	for _, f := range fields(t) {
		properties = append(properties, member{f.name, m.field(t, f, owed[f.name])})
		if owed[f.name] {
			names = append(names, f.name)
		}
	}
	n := node{{"type", "object"}, {"properties", node(properties)}}
	if len(names) > 0 {
		n = n.with("required", names)
	}
	return n.with("additionalProperties", false)
}

// required asks the shape of an empty document which members it misses.
func required(t reflect.Type) map[string]bool {
	owed := map[string]bool{}
	for _, f := range validate.Shape(reflect.New(t).Interface()) {
		if tokens, ok := f.At.Tokens(); ok && len(tokens) > 0 {
			owed[tokens[0]] = true
		}
	}
	return owed
}

// field returns the schema of a field: of its type, narrowed by its tags and
// widened by what the encoder writes for a value that is not given.
func (m *maker) field(owner reflect.Type, f field, owed bool) node {
	tags := strings.Split(f.Tag.Get("validate"), ",")
	n := m.narrowed(f.Type, tags, owner)
	if f.quoted {
		n = node{{"type", "string"}}
	}
	n = widened(n, f, owed)
	if words := m.words(owner, f.Name); words != "" {
		n = append(node{{"description", words}}, n...)
	}
	if id := f.Tag.Get("clause"); id != "" {
		n = n.with("$comment", "Clause: "+id)
	}
	return n
}

// narrowed returns the schema of a type under the tags of a field.
func (m *maker) narrowed(t reflect.Type, tags []string, owner reflect.Type) node {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	codes, listed := m.codes[t]
	if slices.Contains(level(tags), "known") {
		if !listed {
			if t == reflect.TypeFor[standard.Pointer]() {
				return node{{"type", "string"}, {"format", "json-pointer"}}
			}
			if n, ok := root(t); ok {
				return n
			}
			m.fail(t, "is a field of %s with the tag known; give its codes by Vocabulary", owner)
			return nil
		}
		return m.named(t, func() node { return node{{"type", "string"}, {"oneOf", codes}} })
	}
	n := m.value(t)
	if dive := slices.Index(tags, "dive"); dive >= 0 && (t.Kind() == reflect.Slice || t.Kind() == reflect.Array) {
		n = slices.Clone(n)
		for i := range n {
			if n[i].name == "items" {
				n[i].value = m.narrowed(t.Elem(), tags[dive+1:], owner)
			}
		}
	}
	for _, tag := range level(tags) {
		n = narrow(n, t.Kind(), tag)
	}
	return n
}

// level returns the tags before the first dive.
func level(tags []string) []string {
	if dive := slices.Index(tags, "dive"); dive >= 0 {
		return tags[:dive]
	}
	return tags
}

// narrow adds what one tag asks.
func narrow(n node, kind reflect.Kind, tag string) node {
	name, bound, _ := strings.Cut(tag, "=")
	b, _ := strconv.ParseInt(bound, 10, 64)
	words := [...]string{"minimum", "maximum"}
	switch kind {
	case reflect.String:
		words = [...]string{"minLength", "maxLength"}
	case reflect.Slice, reflect.Array:
		words = [...]string{"minItems", "maxItems"}
	}
	switch {
	case name == "required" && kind == reflect.String:
		return n.set("pattern", `\S`)
	case name == "required" && kind == reflect.Slice:
		return n.atLeast("minItems", 1)
	case name == "min":
		return n.atLeast(words[0], b)
	case name == "max":
		return n.set(words[1], b)
	}
	return n
}

// set gives a member a value, in its place if it is there.
func (n node) set(name string, value any) node {
	n = slices.Clone(n)
	for i := range n {
		if n[i].name == name {
			n[i].value = value
			return n
		}
	}
	return n.with(name, value)
}

// atLeast sets a lower bound unless a higher one stands there.
func (n node) atLeast(name string, bound int64) node {
	for _, m := range n {
		if m.name == name && reflect.ValueOf(m.value).Int() >= bound {
			return n
		}
	}
	return n.set(name, bound)
}

// widened adds what the encoder writes for a field that is not given, where that
// is neither left out nor wanting: null for a list, "" for a code or a day, 0.
func widened(n node, f field, owed bool) node {
	if owed || f.omitted || len(n) == 0 {
		return n
	}
	empty, err := json.Marshal(reflect.Zero(f.Type).Interface())
	if err != nil {
		return n
	}
	var also node
	switch string(empty) {
	case "null":
		also = node{{"type", "null"}}
	case `""`:
		if n.has("enum", "pattern", "format", "minLength", "$ref") {
			also = node{{"const", ""}}
		}
	case "0":
		if n.bound("minimum") > 0 || n.bound("maximum") < 0 {
			also = node{{"const", 0}}
		}
	}
	if also == nil {
		return n
	}
	return node{{"anyOf", []node{also, n}}}
}

// bound returns a bound of n, 0 if it has none.
func (n node) bound(name string) int64 {
	for _, m := range n {
		if m.name == name {
			return reflect.ValueOf(m.value).Int()
		}
	}
	return 0
}

// has reports whether n has one of the members.
func (n node) has(names ...string) bool {
	return slices.ContainsFunc(n, func(m member) bool { return slices.Contains(names, m.name) })
}

// field is a member of an object with its Go field.
type field struct {
	reflect.StructField
	name    string
	omitted bool // an empty value is not written
	quoted  bool
}

// fields lists the members of a struct, those of embedded structs in their
// place. Where two have one name, the one nearer to the surface counts.
func fields(t reflect.Type) []field {
	var out []field
	depth := map[string]int{}
	var walk func(t reflect.Type, level int)
	walk = func(t reflect.Type, level int) {
		for i := range t.NumField() {
			f := t.Field(i)
			if !f.IsExported() && !f.Anonymous || f.Tag.Get("json") == "-" {
				continue
			}
			name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
			inner := f.Type
			if inner.Kind() == reflect.Pointer {
				inner = inner.Elem()
			}
			if name == "" && f.Anonymous && inner.Kind() == reflect.Struct {
				walk(inner, level+1)
				continue
			}
			opts := strings.Split(options, ",")
			g := field{
				StructField: f, name: cmp.Or(name, f.Name),
				omitted: slices.Contains(opts, "omitzero") || slices.Contains(opts, "omitempty") && f.Type.Kind() != reflect.Struct && f.Type.Kind() != reflect.Array,
				quoted:  slices.Contains(opts, "string"),
			}
			at, taken := depth[g.name]
			if taken && at <= level {
				continue
			}
			if taken {
				out = slices.DeleteFunc(out, func(o field) bool { return o.name == g.name })
			}
			depth[g.name] = level
			out = append(out, g)
		}
	}
	walk(t, 0)
	return out
}
