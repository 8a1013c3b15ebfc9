package schema

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/validate"
)

type channel string

var channels = standard.Vocabulary[channel]{
	{Code: "digital", Title: standard.Text{RU: "цифровой <канал>", EN: "digital"}},
	{Code: "offline"},
}

func (c channel) IsValid() bool { _, ok := channels.Find(c); return ok }

type base struct {
	ID   string        `json:"id" validate:"required,max=8"`
	Note string        `json:"note"`
	Day  standard.Date `json:"day,omitzero"`
}

type step struct {
	Title    string            `json:"title" validate:"required,min=2,max=5" clause:"x:1"`
	Channel  channel           `json:"channel" validate:"known"`
	Channels []channel         `json:"channels,omitempty" validate:"max=2,dive,known"`
	Wait     standard.Duration `json:"wait,omitzero"`
	Count    int               `json:"count" validate:"min=0,max=9"`
	After    []step            `json:"after,omitempty" validate:"max=1,dive"`
}

type pair[A, B any] struct {
	First  A `json:"first"`
	Second B `json:"second,omitzero"`
}

type document struct {
	base
	Note     string                    `json:"note,omitempty" validate:"omitempty,min=2"` // hides that of base
	Steps    []step                    `json:"steps" validate:"required,dive"`
	Main     step                      `json:"main"`
	Maybe    *step                     `json:"maybe,omitempty"`
	List     []string                  `json:"list" validate:"max=2,dive,required"`
	Other    channel                   `json:"other" validate:"omitempty,known"`
	Free     channel                   `json:"free,omitempty"`
	Since    standard.Date             `json:"since"`
	At       time.Time                 `json:"at"`
	Clause   standard.Clause           `json:"clause"`
	Severity standard.Severity         `json:"severity" validate:"omitempty,known"`
	Place    standard.Pointer          `json:"place,omitempty" validate:"omitempty,known"`
	Pair     pair[int8, standard.Text] `json:"pair"`
	Numbers  [2]uint8                  `json:"numbers"`
	ByDay    map[standard.Date]bool    `json:"by_day,omitempty"`
	ByCode   map[string]int64          `json:"by_code"`
	Share    float64                   `json:"share,omitempty"`
	Weight   uint64                    `json:"weight,omitempty" validate:"omitempty,min=3"`
	Heavy    int32                     `json:"heavy" validate:"omitempty,min=3"`
	Pointer  *int                      `json:"pointer"`
	Bytes    []byte                    `json:"bytes,omitempty"`
	Quoted   int64                     `json:"quoted,omitempty,string"`
	Any      any                       `json:"any"`
	Hidden   int                       `json:"-"`
	Plain    bool
}

func options() []Option {
	return []Option{Vocabulary(channels.All())}
}

func of(t *testing.T, typ reflect.Type, options ...Option) []byte {
	t.Helper()
	schema, err := Of(typ, options...)
	require.NoError(t, err)
	return schema
}

// TestOf compares with a schema written by hand.
func TestOf(t *testing.T) {
	words := func(typ reflect.Type, field string) string {
		return map[string]string{"step.": "A step.", "step.Title": "What is done."}[typ.Name()+"."+field]
	}
	assert.Equal(t, `{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "step",
  "$ref": "#/$defs/step",
  "$defs": {
    "channel": {
      "type": "string",
      "oneOf": [
        {
          "const": "digital",
          "title": "digital",
          "description": "цифровой <канал>"
        },
        {
          "const": "offline"
        }
      ]
    },
    "step": {
      "description": "A step.",
      "type": "object",
      "properties": {
        "title": {
          "description": "What is done.",
          "type": "string",
          "pattern": "\\S",
          "minLength": 2,
          "maxLength": 5,
          "$comment": "Clause: x:1"
        },
        "channel": {
          "$ref": "#/$defs/channel"
        },
        "channels": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/channel"
          },
          "maxItems": 2
        },
        "wait": {
          "type": "string",
          "format": "duration",
          "pattern": "^-?PT([0-9]+H([0-9]+M)?([0-9]+(\\.[0-9]{1,9})?S)?|[0-9]+M([0-9]+(\\.[0-9]{1,9})?S)?|[0-9]+(\\.[0-9]{1,9})?S)$"
        },
        "count": {
          "type": "integer",
          "minimum": 0,
          "maximum": 9
        },
        "after": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/step"
          },
          "maxItems": 1
        }
      },
      "required": [
        "title",
        "channel"
      ],
      "additionalProperties": false
    }
  }
}
`, string(of(t, reflect.TypeFor[step](), Vocabulary(channels.All()), Describe(words))))
}

// TestOfEveryKind compares the members of the large document, one by one, with
// what they should be.
func TestOfEveryKind(t *testing.T) {
	var got struct {
		Defs map[string]struct {
			Properties map[string]json.RawMessage `json:"properties"`
			Required   []string                   `json:"required"`
		} `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(of(t, reflect.TypeFor[*document](), options()...), &got))
	assert.Equal(t, []string{"channel", "document", "pair-int8-Text", "step", "Text"}, sortedFold(got.Defs))
	doc := got.Defs["document"]
	assert.Equal(t, []string{"id", "steps", "main"}, doc.Required)
	date := `{"type":"string","format":"date","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}`
	for name, want := range map[string]string{
		"id":       `{"type":"string","pattern":"\\S","maxLength":8}`,
		"note":     `{"type":"string","minLength":2}`,
		"day":      date,
		"steps":    `{"type":"array","items":{"$ref":"#/$defs/step"},"minItems":1}`,
		"main":     `{"$ref":"#/$defs/step"}`,
		"maybe":    `{"$ref":"#/$defs/step"}`,
		"list":     `{"anyOf":[{"type":"null"},{"type":"array","items":{"type":"string","pattern":"\\S"},"maxItems":2}]}`,
		"other":    `{"anyOf":[{"const":""},{"$ref":"#/$defs/channel"}]}`,
		"free":     `{"type":"string","examples":["digital","offline"]}`,
		"since":    `{"anyOf":[{"const":""},` + date + `]}`,
		"at":       `{"type":"string","format":"date-time"}`,
		"clause":   `{"anyOf":[{"const":""},{"type":"string","pattern":"^[a-z][a-z0-9-]*:[0-9A-Za-zа-яё(][0-9A-Za-zа-яё()./-]*$","maxLength":200}]}`,
		"severity": `{"anyOf":[{"const":""},{"type":"string","enum":["note","advice","obligation"]}]}`,
		"place":    `{"type":"string","format":"json-pointer"}`,
		"pair":     `{"$ref":"#/$defs/pair-int8-Text"}`,
		"numbers":  `{"type":"array","items":{"type":"integer","minimum":0,"maximum":255},"minItems":2,"maxItems":2}`,
		"by_day":   `{"type":"object","propertyNames":` + date + `,"additionalProperties":{"type":"boolean"}}`,
		"by_code":  `{"anyOf":[{"type":"null"},{"type":"object","additionalProperties":{"type":"integer"}}]}`,
		"share":    `{"type":"number"}`,
		"weight":   `{"type":"integer","minimum":3}`,
		"heavy":    `{"anyOf":[{"const":0},{"type":"integer","minimum":3,"maximum":2147483647}]}`,
		"pointer":  `{"anyOf":[{"type":"null"},{"type":"integer"}]}`,
		"bytes":    `{"type":"string","contentEncoding":"base64"}`,
		"quoted":   `{"type":"string"}`,
		"any":      `{}`,
		"Plain":    `{"type":"boolean"}`,
	} {
		assert.JSONEq(t, want, string(doc.Properties[name]), name)
		delete(doc.Properties, name)
	}
	assert.Empty(t, doc.Properties)
	assert.JSONEq(t, `{"type":"integer","minimum":-128,"maximum":127}`, string(got.Defs["pair-int8-Text"].Properties["first"]))
	assert.JSONEq(t, `{"$ref":"#/$defs/Text"}`, string(got.Defs["pair-int8-Text"].Properties["second"]))
}

func sortedFold[V any](m map[string]V) []string {
	return slices.SortedFunc(maps.Keys(m), func(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) })
}

func TestOfIsDeterministic(t *testing.T) {
	want := of(t, reflect.TypeFor[document](), options()...)
	for range 20 {
		require.Equal(t, string(want), string(of(t, reflect.TypeFor[document](), options()...)))
	}
}

type ownJSON struct{ A int }

func (o *ownJSON) UnmarshalJSON([]byte) error  { return nil }
func (o ownJSON) MarshalJSON() ([]byte, error) { return []byte(`"x"`), nil }

func TestOfRefuses(t *testing.T) {
	for want, typ := range map[string]reflect.Type{
		"reads its own JSON": reflect.TypeFor[struct{ A ownJSON }](),
		"has no JSON":        reflect.TypeFor[struct{ A func() }](),
		"in nanoseconds":     reflect.TypeFor[struct{ A time.Duration }](),
		"give its codes by":  reflect.TypeFor[step](),
	} {
		_, err := Of(typ)
		assert.ErrorContains(t, err, want)
	}
	_, err := Of(reflect.TypeFor[ownJSON](), Custom(reflect.TypeFor[ownJSON](), `{`))
	assert.ErrorContains(t, err, "is not JSON")
	schema, err := Of(reflect.TypeFor[struct{ A, B ownJSON }](), Custom(reflect.TypeFor[ownJSON](), `{"const": "x"}`))
	require.NoError(t, err)
	j, err := newJudge(schema)
	require.NoError(t, err)
	assert.NoError(t, j.accepts([]byte(`{"A":"x","B":"x"}`)))
	assert.Error(t, j.accepts([]byte(`{"A":"y"}`)))
}

// TestOfTellsTypesOfOneNameApart: the definitions of two types named Text.
func TestOfTellsTypesOfOneNameApart(t *testing.T) {
	type Text struct {
		Other int `json:"other"`
	}
	schema := of(t, reflect.TypeFor[struct {
		A Text          `json:"a"`
		B standard.Text `json:"b"`
	}]())
	j, err := newJudge(schema)
	require.NoError(t, err)
	assert.NoError(t, j.accepts([]byte(`{"a":{"other":1},"b":{"ru":"а"}}`)))
	assert.Error(t, j.accepts([]byte(`{"a":{"ru":"а"}}`)))
	assert.Error(t, j.accepts([]byte(`{"b":{"other":1}}`)))
}

// TestSchemaAgreesWithShape makes random documents, good and bad. What the schema
// accepts is decoded without findings and has its shape; what has its shape is
// accepted as it is written.
func TestSchemaAgreesWithShape(t *testing.T) {
	j, err := newJudge(of(t, reflect.TypeFor[document](), options()...))
	require.NoError(t, err)
	random := rand.New(rand.NewPCG(1, 2))
	accepted, whole := 0, 0
	for range 5_000 {
		doc := randomDocument(random)
		if random.IntN(3) == 0 {
			doc = spoil(random, doc)
		}
		raw, err := json.Marshal(doc)
		require.NoError(t, err)
		refusal := j.accepts(raw)
		v, findings, err := standard.Decode[document](raw)
		good := err == nil && len(findings) == 0 && len(validate.Shape(v)) == 0
		if refusal == nil {
			accepted++
			require.True(t, good, "%s\n%v %v %v", raw, err, findings, validate.Shape(v))
		}
		if good {
			whole++
			written, err := json.Marshal(v)
			require.NoError(t, err)
			require.NoError(t, j.accepts(written), "%s", written)
		}
	}
	assert.Greater(t, accepted, 1_000)
	assert.Greater(t, whole, accepted)
	t.Logf("%d accepted, %d whole", accepted, whole)
}

// randomDocument is mostly good JSON of a document.
func randomDocument(r *rand.Rand) map[string]any {
	rarely := func(good any, bad ...any) any {
		if r.IntN(40) == 0 {
			return bad[r.IntN(len(bad))]
		}
		return good
	}
	var newStep func(depth int) any
	newStep = func(depth int) any {
		s := map[string]any{
			"title":   rarely("Шаг", "", "  ", "а", "длинный", nil, 1),
			"channel": rarely("digital", "", "pigeon", nil),
			"count":   rarely(r.IntN(10), -1, 10, 1.5, "1"),
		}
		if r.IntN(2) == 0 {
			s["channels"] = rarely([]any{"offline"}, []any{"x"}, []any{""}, []any{"offline", "offline", "offline"})
		}
		if r.IntN(2) == 0 {
			s["wait"] = rarely("PT1H30M", "P1D", "5 min", "PT", "")
		}
		if depth < 2 && r.IntN(3) == 0 {
			s["after"] = []any{newStep(depth + 1)}
		}
		return s
	}
	doc := map[string]any{
		"id": rarely("x-1", "", "123456789"), "steps": []any{newStep(0)}, "main": newStep(0),
	}
	for name, values := range map[string][]any{
		"note": {"да", "", "а"}, "day": {"2024-02-29", "2023-02-29", ""}, "maybe": {newStep(1), nil, 1},
		"list": {[]any{"x"}, []any{""}, nil, []any{"x", "y", "z"}}, "other": {"offline", "", "x"}, "free": {"x", ""},
		"since": {"2024-01-01", "", "yesterday"}, "at": {"2024-01-01T00:00:00Z", "2024-01-01", ""},
		"clause": {"omsk-230:4.2(1)", "", "omsk", "Omsk:1"}, "severity": {"advice", "", "grave"}, "place": {"/a/0", "", "a"},
		"pair": {map[string]any{"first": 127}, map[string]any{"first": 128}, map[string]any{"third": 1}}, "numbers": {[]any{0, 255}, []any{1}, []any{1, 256}},
		"by_day": {map[string]any{"2024-02-29": true}, map[string]any{"x": true}, map[string]any{"2024-02-29": 1}}, "by_code": {map[string]any{"a": 1}, nil},
		"share": {0.5, "0.5"}, "weight": {3, 2, 0, -1}, "heavy": {0, 3, 2, int64(1) << 40}, "pointer": {1, nil, 0}, "bytes": {"aGk="}, "quoted": {},
		"any": {nil, 1, []any{map[string]any{}}}, "Plain": {true, 0}, "unknown": {}, "Note": {},
	} {
		if len(values) > 0 && r.IntN(3) > 0 {
			doc[name] = rarely(values[0], values...)
		}
	}
	return doc
}

// spoil drops a member, or adds one that nobody knows.
func spoil(r *rand.Rand, doc map[string]any) map[string]any {
	names := slices.Sorted(maps.Keys(doc))
	if r.IntN(4) == 0 {
		doc[fmt.Sprintf("x%d", r.IntN(3))] = 1
	} else {
		delete(doc, names[r.IntN(len(names))])
	}
	return doc
}
