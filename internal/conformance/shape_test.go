package conformance

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/state-for-people/standard"
)

func TestShape(t *testing.T) {
	// The tags are made here, so that they do not count as citations.
	tag := func(name, clause string) reflect.StructTag {
		return reflect.StructTag(`json:"` + name + `" clause:"` + clause + `"`)
	}
	step := reflect.StructOf([]reflect.StructField{{Name: "Title", Type: reflect.TypeFor[string](), Tag: tag("title", stopClause)}})
	doc := reflect.StructOf([]reflect.StructField{
		{Name: "ID", Type: reflect.TypeFor[string](), Tag: tag("id", replyClause)},
		{Name: "Steps", Type: reflect.SliceOf(reflect.PointerTo(step)), Tag: `json:"steps"`},
		{Name: "Plain", Type: reflect.TypeFor[lot]()},
	})
	calls := Calls{"check": Judge(func(office, standard.Edition) standard.Findings { return nil })}
	good := map[string]string{
		"id.json": `{"clause":"{REPLY}","cases":[{"name":"with","in":{},"want":[]},
			{"name":"without","in":{},"want":[{"code":"standard.shape-required","at":"/id"}]}]}`,
		"title.json": `{"clause":"{STOP}","cases":[{"name":"with","in":{},"want":[]},
			{"name":"without","in":{},"want":[{"code":"standard.shape-required","at":"/steps/3/title"}]}]}`,
	}
	suite := load(t, good)
	assert.Empty(t, record(func(tb testing.TB) { suite.Shape(tb, calls, doc) }).errors)

	for name, c := range map[string]struct{ file, text, want string }{
		"nothing passes":  {"id.json", `{"clause":"{REPLY}","cases":[{"name":"x","in":{},"want":[{"code":"standard.shape-required","at":"/id"}]}]}`, "/id: no case of {REPLY} passes"},
		"nothing missing": {"id.json", `{"clause":"{REPLY}","cases":[{"name":"x","in":{},"want":[]}]}`, "/id: no case of {REPLY} wants only"},
		"elsewhere":       {"title.json", `{"clause":"{STOP}","cases":[{"name":"x","in":{},"want":[]},{"name":"y","in":{},"want":[{"code":"standard.shape-required","at":"/steps/3"}]}]}`, "/steps/*/title: no case of {STOP} wants only"},
		"another code":    {"title.json", `{"clause":"{STOP}","cases":[{"name":"x","in":{},"want":[]},{"name":"y","in":{},"want":[{"code":"a.b","at":"/steps/3/title"}]}]}`, "/steps/*/title: no case of {STOP} wants only"},
	} {
		t.Run(name, func(t *testing.T) {
			files := map[string]string{"id.json": good["id.json"], "title.json": good["title.json"]}
			files[c.file] = c.text
			suite := load(t, files)
			r := record(func(tb testing.TB) { suite.Shape(tb, calls, doc) })
			assert.Len(t, r.errors, 1)
			assert.Contains(t, r.text(), ids.Replace(c.want))
		})
	}
	r := record(func(tb testing.TB) { suite.Shape(tb, calls, reflect.TypeFor[office]()) })
	assert.Contains(t, r.text(), "no field has a tag clause")
}

// Embedded is a part whose members stand among those of the document.
type Embedded struct {
	Inside string `json:"inside"`
}

func TestCitedFields(t *testing.T) {
	text := reflect.TypeFor[string]()
	cited := func(name, tag string) reflect.StructField {
		return reflect.StructField{Name: name, Type: text, Tag: reflect.StructTag(tag + ` clause:"` + stopClause + `"`)}
	}
	part := reflect.StructOf([]reflect.StructField{cited("Inside", `json:"inside"`)})
	document := reflect.StructOf([]reflect.StructField{
		{Name: "hidden", PkgPath: "x", Type: part},
		cited("Plain", ""),
		cited("Named", `json:"named,omitempty"`),
		{Name: "Embedded", Type: part, Anonymous: true},
		{Name: "Part", Type: part, Tag: `json:"part"`},
		{Name: "ByDay", Type: reflect.MapOf(text, reflect.PointerTo(part))},
	})
	var got []string
	for _, f := range citedFields(document, nil, nil) {
		got = append(got, strings.Join(f.path, "/"))
	}
	assert.Equal(t, []string{"Plain", "named", "inside", "part/inside", "ByDay/*/inside"}, got)
	type circle struct {
		Next []*circle
		Embedded
	}
	assert.Empty(t, citedFields(reflect.TypeFor[circle](), nil, nil))
}
