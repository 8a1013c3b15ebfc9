package schema

import (
	"bytes"
	"encoding/json"
)

// node is a JSON object that keeps the order of its members, so that the same
// type gives the same bytes.
type node []member

type member struct {
	name  string
	value any // node, []node, or what encoding/json writes
}

// with returns n with one member more.
func (n node) with(name string, value any) node {
	return append(n[:len(n):len(n)], member{name, value})
}

// MarshalJSON writes the members in order.
func (n node) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		for j, v := range []any{m.name, m.value} {
			if j > 0 {
				b.WriteByte(':')
			}
			raw, err := plain(v)
			if err != nil {
				return nil, err
			}
			b.Write(raw)
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// plain writes JSON without the escapes that only a web page needs.
func plain(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

// print writes the schema as it stands in a file.
func (n node) print() ([]byte, error) {
	raw, err := n.MarshalJSON()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := json.Indent(&b, raw, "", "  "); err != nil {
		return nil, err
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}
