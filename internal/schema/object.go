package schema

import (
	"cmp"
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/validate"
)

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
