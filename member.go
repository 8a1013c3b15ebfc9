package standard

import (
	"encoding"
	"reflect"
	"slices"
	"strings"
	"unicode"
)

// member is a member of a JSON object that a struct takes in.
type member struct {
	name   string
	index  []int // the way to the field through embedded structs
	tagged bool
	quoted bool // the option string of the tag
}

// plan is how a struct is read: its members by name.
type plan struct {
	members []member
	byName  map[string]int
}

// structure reads an object into a struct.
func (d *decoder) structure(v reflect.Value) error {
	if err := d.need('{', shapeObject); err != nil {
		return err
	}
	p := d.planOf(v.Type())
	var few [4]uint64 // seen members of a struct with up to 256
	seen := few[:]
	if n := (len(p.members) + 63) / 64; n > len(few) {
		seen = make([]uint64, n)
	}
	var spans []span
	return d.object(func(name []byte) error {
		i, ok := p.byName[string(name)]
		if !ok {
			if err := d.about(memberUnknown); err != nil {
				return err
			}
			_, err := d.skip()
			return err
		}
		field, err := d.field(v, p.members[i].index)
		if err != nil {
			return err
		}
		if seen[i/64]&(1<<(i%64)) != 0 {
			d.forget(spans, string(name))
			field.SetZero()
			if err := d.about(memberDoubled); err != nil {
				return err
			}
		}
		seen[i/64] |= 1 << (i % 64)
		from := len(d.findings)
		if p.members[i].quoted {
			err = d.quoted(field)
		} else {
			err = d.value(field)
		}
		if len(d.findings) > from {
			spans = append(spans, span{string(name), from, len(d.findings)})
		}
		return err
	})
}

// about records a finding about the member that is being read.
func (d *decoder) about(r decodeRule) error {
	last := len(d.path) - 1
	name := d.path[last].name
	d.path = d.path[:last]
	err := d.note(r, string(name))
	d.path = append(d.path, step{name, -1})
	return err
}

// span is the findings inside the value of a member.
type span struct {
	name     string
	from, to int
}

// forget strikes out the findings inside a value that is replaced.
func (d *decoder) forget(spans []span, name string) {
	for _, s := range spans {
		if s.name == name {
			for i := s.from; i < s.to; i++ {
				d.findings[i].Code = ""
			}
		}
	}
}

// field walks to a field and makes the embedded structs on the way.
func (d *decoder) field(v reflect.Value, index []int) (reflect.Value, error) {
	for _, n := range index {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				if !v.CanSet() {
					return v, d.fail(Text{
						RU: "программа не умеет читать это поле; сообщите её разработчику",
						EN: "the program cannot read this member; tell its developer",
					})
				}
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		v = v.Field(n)
	}
	return v, nil
}

// quoted reads a number, truth or text that stands inside a string, as the tag
// option string has it.
func (d *decoder) quoted(v reflect.Value) error {
	if d.peek() == 'n' {
		return d.null()
	}
	inner, err := d.text()
	if err != nil {
		return err
	}
	sub := decoder{scanner: scanner{data: inner, path: d.path}}
	if sub.peek() == 'n' {
		return d.fail(mismatch(shapeString, shapeNull))
	}
	if err := sub.value(v); err != nil {
		return err
	}
	if sub.peek() != 0 || sub.pos < len(sub.data) {
		return sub.syntax("внутри строки стоит лишнее", "something follows inside the text")
	}
	return nil
}

// mapping reads an object into a map, which is new.
func (d *decoder) mapping(v reflect.Value) error {
	if err := d.need('{', shapeObject); err != nil {
		return err
	}
	t := v.Type()
	m := reflect.MakeMap(t)
	v.Set(m)
	var spans []span
	return d.object(func(name []byte) error {
		key, err := d.key(string(name), t.Key())
		if err != nil {
			return err
		}
		if m.MapIndex(key).IsValid() {
			d.forget(spans, string(name))
			if err := d.about(memberDoubled); err != nil {
				return err
			}
		}
		from := len(d.findings)
		element := reflect.New(t.Elem()).Elem()
		if err := d.value(element); err != nil {
			return err
		}
		if len(d.findings) > from {
			spans = append(spans, span{string(name), from, len(d.findings)})
		}
		m.SetMapIndex(key, element)
		return nil
	})
}

// key turns the name of a member into the key of a map.
func (d *decoder) key(name string, t reflect.Type) (reflect.Value, error) {
	k := reflect.New(t)
	if u, ok := k.Interface().(encoding.TextUnmarshaler); ok {
		if err := u.UnmarshalText([]byte(name)); err != nil {
			return k, wrongForm(d.at(), err)
		}
		return k.Elem(), nil
	}
	k = k.Elem()
	switch {
	case k.Kind() == reflect.String:
		k.SetString(name)
		return k, nil
	case k.CanInt(), k.CanUint():
		return k, d.setNumber(k, []byte(name))
	}
	return k, d.fail(Text{
		RU: "программа не умеет читать это поле; сообщите её разработчику",
		EN: "the program cannot read this member; tell its developer",
	})
}

// planOf finds the members of a struct once for this document.
func (d *decoder) planOf(t reflect.Type) plan {
	if p, ok := d.plans[t]; ok {
		return p
	}
	p := plan{members: membersOf(t)}
	p.byName = make(map[string]int, len(p.members))
	for i, m := range p.members {
		p.byName[m.name] = i
	}
	if d.plans == nil {
		d.plans = map[reflect.Type]plan{}
	}
	d.plans[t] = p
	return p
}

// membersOf lists the members of a struct by the rules of encoding/json: a
// field nearer to the surface hides deeper ones of its name, among equals the
// only one with a tag does, and if none does they all vanish.
func membersOf(t reflect.Type) []member {
	type level struct {
		t     reflect.Type
		index []int
	}
	var found []member
	visited := map[reflect.Type]bool{}
	for now := []level{{t: t}}; len(now) > 0; {
		var next []level
		times := map[reflect.Type]int{}
		for _, l := range now {
			times[l.t]++
		}
		for _, l := range now {
			if visited[l.t] {
				continue
			}
			visited[l.t] = true
			for i := range l.t.NumField() {
				f := l.t.Field(i)
				inner := f.Type
				if inner.Kind() == reflect.Pointer && inner.Name() == "" {
					inner = inner.Elem()
				}
				if f.Anonymous && !f.IsExported() && inner.Kind() != reflect.Struct || !f.Anonymous && !f.IsExported() {
					continue
				}
				tag := f.Tag.Get("json")
				if tag == "-" {
					continue
				}
				name, options, _ := strings.Cut(tag, ",")
				if !isMemberName(name) {
					name = ""
				}
				index := append(slices.Clone(l.index), i)
				if f.Anonymous && name == "" && inner.Kind() == reflect.Struct {
					next = append(next, level{inner, index})
					continue
				}
				m := member{name: name, index: index, tagged: name != ""}
				if name == "" {
					m.name = f.Name
				}
				if slices.Contains(strings.Split(options, ","), "string") {
					switch inner.Kind() {
					case reflect.Bool, reflect.String, reflect.Float32, reflect.Float64,
						reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
						reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
						m.quoted = true
					}
				}
				found = append(found, m)
				if times[l.t] > 1 { // embedded twice on one level, so neither shows
					found = append(found, m)
				}
			}
		}
		now = next
	}
	return dominant(found)
}

// dominant keeps of each name the field that hides the others. Members come
// from the surface down.
func dominant(found []member) []member {
	var out []member
	taken := map[string]bool{}
	for i, m := range found {
		if taken[m.name] {
			continue
		}
		taken[m.name] = true
		var plain, tagged []member
		for _, o := range found[i:] {
			if o.name == m.name && len(o.index) == len(m.index) {
				if o.tagged {
					tagged = append(tagged, o)
				} else {
					plain = append(plain, o)
				}
			}
		}
		switch {
		case len(tagged) == 1:
			out = append(out, tagged[0])
		case len(tagged) == 0 && len(plain) == 1:
			out = append(out, plain[0])
		}
	}
	return out
}

// isMemberName reports whether a name in a tag has only the signs that
// encoding/json takes; it ignores any other.
func isMemberName(s string) bool {
	for _, r := range s {
		if !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", r) && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return false
		}
	}
	return true
}
