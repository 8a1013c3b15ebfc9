package schema

import (
	"encoding/json"
	"fmt"
	"math/big"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/state-for-people/standard"
)

// judge is a validator of JSON Schema 2020-12 for the words that this package
// writes; it refuses any other. It is written from the specification, with no
// regard to how the schemas are made.
type judge struct {
	root     map[string]any
	patterns map[string]*regexp.Regexp
}

// match compiles a pattern once.
func (j *judge) match(pattern, text string) bool {
	re, ok := j.patterns[pattern]
	if !ok {
		re = regexp.MustCompile(pattern)
		j.patterns[pattern] = re
	}
	return re.MatchString(text)
}

func newJudge(schema []byte) (*judge, error) {
	v, findings, err := standard.Decode[map[string]any](schema)
	if err == nil && len(findings) > 0 {
		err = fmt.Errorf("a member stands twice at %s", findings[0].At)
	}
	if err == nil && v["$schema"] != "https://json-schema.org/draft/2020-12/schema" {
		err = fmt.Errorf("not a schema of 2020-12")
	}
	return &judge{v, map[string]*regexp.Regexp{}}, err
}

// accepts returns nil if the document is valid.
func (j *judge) accepts(document []byte) error {
	v, _, err := standard.Decode[any](document)
	if err != nil {
		return err
	}
	return j.check(j.root, v, "")
}

func (j *judge) check(schema, v any, at standard.Pointer) error {
	s, ok := schema.(map[string]any)
	if !ok {
		if b, ok := schema.(bool); ok && b {
			return nil
		}
		return fmt.Errorf("%s: refused", at)
	}
	for word, want := range s {
		if err := j.word(s, word, want, v, at); err != nil {
			return err
		}
	}
	return nil
}

func (j *judge) word(s map[string]any, word string, want, v any, at standard.Pointer) error {
	fail := func() error { return fmt.Errorf("%q: %s %v does not hold for %v", string(at), word, want, v) }
	text, isText := v.(string)
	list, isList := v.([]any)
	object, isObject := v.(map[string]any)
	number, isNumber := v.(json.Number)
	count := func() int { n, _ := want.(json.Number).Int64(); return int(n) }
	compare := func() int {
		a, _ := new(big.Rat).SetString(number.String())
		b, _ := new(big.Rat).SetString(want.(json.Number).String())
		return a.Cmp(b)
	}
	holds := true
	switch word {
	case "$schema", "$defs", "title", "description", "$comment", "contentEncoding", "examples":
	case "$ref":
		return j.check(j.root["$defs"].(map[string]any)[strings.TrimPrefix(want.(string), "#/$defs/")], v, at)
	case "type":
		holds = want == typeOf(v) || want == "integer" && isNumber && isWhole(number)
	case "const":
		holds = reflect.DeepEqual(want, v) || isNumber && compare() == 0
	case "enum":
		holds = slices.ContainsFunc(want.([]any), func(w any) bool { return reflect.DeepEqual(w, v) })
	case "anyOf", "oneOf", "allOf":
		n := 0
		for _, sub := range want.([]any) {
			if j.check(sub, v, at) == nil {
				n++
			}
		}
		holds = word == "anyOf" && n > 0 || word == "oneOf" && n == 1 || word == "allOf" && n == len(want.([]any))
	case "pattern":
		holds = !isText || j.match(want.(string), text)
	case "format":
		holds = !isText || isFormat(want.(string), text)
	case "minLength":
		holds = !isText || utf8.RuneCountInString(text) >= count()
	case "maxLength":
		holds = !isText || utf8.RuneCountInString(text) <= count()
	case "minItems":
		holds = !isList || len(list) >= count()
	case "maxItems":
		holds = !isList || len(list) <= count()
	case "minimum":
		holds = !isNumber || compare() >= 0
	case "maximum":
		holds = !isNumber || compare() <= 0
	case "items":
		for i, e := range list {
			if err := j.check(want, e, at.Index(i)); err != nil {
				return err
			}
		}
	case "required":
		for _, name := range want.([]any) {
			if _, ok := object[name.(string)]; isObject && !ok {
				return fail()
			}
		}
	case "properties":
		for name, sub := range want.(map[string]any) {
			if e, ok := object[name]; ok {
				if err := j.check(sub, e, at.Field(name)); err != nil {
					return err
				}
			}
		}
	case "additionalProperties":
		properties, _ := s["properties"].(map[string]any)
		for name, e := range object {
			if _, ok := properties[name]; !ok {
				if err := j.check(want, e, at.Field(name)); err != nil {
					return err
				}
			}
		}
	case "propertyNames":
		for name := range object {
			if err := j.check(want, name, at.Field(name)); err != nil {
				return err
			}
		}
	default:
		return fmt.Errorf("%q: the word %s is not of 2020-12 as this package writes it", string(at), word)
	}
	if !holds {
		return fail()
	}
	return nil
}

func typeOf(v any) string {
	switch v.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case string:
		return "string"
	case json.Number:
		return "number"
	case []any:
		return "array"
	}
	return "object"
}

func isWhole(n json.Number) bool {
	r, ok := new(big.Rat).SetString(n.String())
	return ok && r.IsInt()
}

func isFormat(name, text string) bool {
	var err error
	switch name {
	case "date":
		_, err = time.Parse(time.DateOnly, text)
	case "date-time":
		_, err = time.Parse(time.RFC3339, text)
	case "duration":
		return strings.HasPrefix(strings.TrimPrefix(text, "-"), "P")
	case "json-pointer":
		return standard.Pointer(text).IsValid()
	default:
		return false
	}
	return err == nil
}
