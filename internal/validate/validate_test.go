package validate

import (
	"errors"
	"fmt"
	"math/big"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// channel is a closed list.
type channel string

func (c channel) IsValid() bool { return c == "digital" || c == "offline" }

type base struct {
	Owner string `json:"owner" validate:"required"`
}

type extra struct {
	Note string `json:"note" validate:"max=3"`
}

type part struct {
	Name  string `json:"name" validate:"required,max=5"`
	Count int    `json:"count" validate:"min=1,max=1000"`
}

type holder[T any] struct {
	Value T `json:"value" validate:"required"`
}

// everything has every tag that is allowed, in every place that is allowed.
type everything struct {
	hidden string
	base
	*extra
	Title    string                 `json:"title" validate:"required,min=2,max=6"`
	Free     string                 `json:"free,omitempty" validate:"omitempty,min=2"`
	Channel  channel                `json:"channel" validate:"known"`
	Other    channel                `json:"other,omitempty" validate:"omitempty,known"`
	Pointed  *channel               `json:"pointed,omitempty" validate:"omitempty,known"`
	Channels []channel              `json:"channels" validate:"max=2,dive,known"`
	Parts    []part                 `json:"parts" validate:"required,max=2,dive"`
	Few      []*part                `json:"few" validate:"min=1,dive"`
	Deep     [][]part               `json:"deep" validate:"dive,max=1,dive"`
	Inner    part                   `json:"inner"`
	Maybe    *part                  `json:"maybe,omitempty"`
	Day      standard.Date          `json:"day" validate:"required"`
	Clause   standard.Clause        `json:"clause" validate:"required"`
	At       time.Time              `json:"at" validate:"required"`
	Kind     standard.Severity      `json:"kind" validate:"known"`
	Cited    string                 `json:"cited" validate:"required" clause:"omsk-230:4.2" severity:"advice"`
	Odd      string                 `json:"a/b~c" validate:"required"`
	Plain    string                 `validate:"required"`
	Holder   holder[[]string]       `json:"holder"`
	Untagged map[string]interface{} `json:"untagged"`
	Some     []string               `json:"some,omitempty" validate:"omitempty,min=2"`
}

func good() everything {
	digital := channel("digital")
	p := part{Name: "пять5", Count: 1000}
	return everything{
		base: base{Owner: "x"}, extra: &extra{Note: "абв"}, Title: "шесть6", Free: "да", Channel: "offline", Other: "digital", Pointed: &digital,
		Channels: []channel{"digital", "offline"}, Parts: []part{p, {"x", 1}}, Few: []*part{&p}, Deep: [][]part{{p}, {}}, Inner: p, Maybe: &p,
		Day: 2024_02_29, Clause: standard.Cite("a:1"), At: time.Unix(1, 0), Kind: standard.SeverityNote, Cited: "x", Odd: "x", Plain: "x",
		Holder: holder[[]string]{Value: []string{""}}, Untagged: map[string]any{"x": nil}, hidden: "", Some: []string{},
	}
}

func TestShapeAcceptsTheEdges(t *testing.T) {
	assert.Empty(t, Shape(good()))
	doc := good()
	pointer := &doc
	assert.Empty(t, Shape(&pointer))
	doc.extra, doc.Pointed, doc.Maybe, doc.Other, doc.Free, doc.Channels = nil, nil, nil, "", "", nil
	assert.Empty(t, Shape(doc))
}

func TestShapeFinds(t *testing.T) {
	bad := channel("pigeon")
	for name, c := range map[string]struct {
		spoil func(*everything)
		code  string
		at    standard.Pointer
	}{
		"embedded":               {func(d *everything) { d.Owner = "" }, "shape-required", "/owner"},
		"embedded by pointer":    {func(d *everything) { d.Note = "абвг" }, "shape-too-long", "/note"},
		"missing":                {func(d *everything) { d.Title = "" }, "shape-required", "/title"},
		"blank":                  {func(d *everything) { d.Title = " \t\u00a0" }, "shape-required", "/title"},
		"short":                  {func(d *everything) { d.Title = "а" }, "shape-too-short", "/title"},
		"long":                   {func(d *everything) { d.Title = "семь777" }, "shape-too-long", "/title"},
		"given and short":        {func(d *everything) { d.Free = "а" }, "shape-too-short", "/free"},
		"code missing":           {func(d *everything) { d.Channel = "" }, "shape-required", "/channel"},
		"code unknown":           {func(d *everything) { d.Channel = bad }, "shape-unknown-code", "/channel"},
		"optional code unknown":  {func(d *everything) { d.Other = bad }, "shape-unknown-code", "/other"},
		"pointed code unknown":   {func(d *everything) { d.Pointed = &bad }, "shape-unknown-code", "/pointed"},
		"code in a list":         {func(d *everything) { d.Channels[1] = bad }, "shape-unknown-code", "/channels/1"},
		"empty code in a list":   {func(d *everything) { d.Channels[1] = "" }, "shape-required", "/channels/1"},
		"too many":               {func(d *everything) { d.Channels = append(d.Channels, "offline") }, "shape-too-many", "/channels"},
		"one of some":            {func(d *everything) { d.Some = []string{"x"} }, "shape-too-few", "/some"},
		"no list":                {func(d *everything) { d.Parts = nil }, "shape-required", "/parts"},
		"empty list":             {func(d *everything) { d.Parts = []part{} }, "shape-required", "/parts"},
		"too few":                {func(d *everything) { d.Few = nil }, "shape-too-few", "/few"},
		"in a list":              {func(d *everything) { d.Parts[1].Name = "" }, "shape-required", "/parts/1/name"},
		"in a list of pointers":  {func(d *everything) { d.Few[0] = &part{Name: "x"} }, "shape-too-small", "/few/0/count"},
		"number too large":       {func(d *everything) { d.Inner.Count = 1001 }, "shape-too-large", "/inner/count"},
		"in a list of lists":     {func(d *everything) { d.Deep[0] = []part{{"", 1}} }, "shape-required", "/deep/0/0/name"},
		"too many in an element": {func(d *everything) { d.Deep[1] = make([]part, 2) }, "shape-too-many", "/deep/1"},
		"behind a pointer":       {func(d *everything) { d.Maybe = &part{Count: 1} }, "shape-required", "/maybe/name"},
		"no day":                 {func(d *everything) { d.Day = 0 }, "shape-required", "/day"},
		"no clause":              {func(d *everything) { d.Clause = standard.Clause{} }, "shape-required", "/clause"},
		"no instant":             {func(d *everything) { d.At = time.Time{} }, "shape-required", "/at"},
		"no number of a list":    {func(d *everything) { d.Kind = 0 }, "shape-required", "/kind"},
		"wrong number of a list": {func(d *everything) { d.Kind = 9 }, "shape-unknown-code", "/kind"},
		"escaped name":           {func(d *everything) { d.Odd = "" }, "shape-required", "/a~1b~0c"},
		"no name in JSON":        {func(d *everything) { d.Plain = "" }, "shape-required", "/Plain"},
		"generic":                {func(d *everything) { d.Holder.Value = nil }, "shape-required", "/holder/value"},
	} {
		t.Run(name, func(t *testing.T) {
			doc := good()
			c.spoil(&doc)
			fs := Shape(doc)
			require.Len(t, fs, 1)
			assert.Equal(t, "standard."+c.code, fs[0].Code)
			assert.Equal(t, c.at, fs[0].At)
			assert.Equal(t, standard.SeverityObligation, fs[0].Severity)
			assert.True(t, fs[0].Clause.IsZero())
			assert.NotEmpty(t, fs[0].Text.RU)
			assert.NotEmpty(t, fs[0].Mend.EN)
		})
	}
}

func TestShapeCites(t *testing.T) {
	doc := good()
	doc.Cited = ""
	fs := Shape(doc)
	require.Len(t, fs, 1)
	assert.Equal(t, standard.Finding{
		Code: "standard.shape-required", Severity: standard.SeverityAdvice, At: "/cited", Clause: standard.Cite("omsk-230:4.2"),
		Text: standard.Text{RU: "обязательное поле не заполнено", EN: "a required field is not filled in"},
		Mend: standard.Text{RU: "заполните поле", EN: "fill the field in"},
	}, fs[0])
}

func TestShapeTellsTheBound(t *testing.T) {
	doc := good()
	doc.Title, doc.Inner.Count = "семь777", 0
	fs := Shape(doc)
	require.Len(t, fs, 2)
	assert.Equal(t, standard.Text{RU: "сократите его; наибольшее число знаков: 6", EN: "shorten it; the most characters: 6"}, fs[0].Mend)
	assert.Equal(t, standard.Text{RU: "исправьте число; наименьшее допустимое: 1", EN: "correct it; the least allowed: 1"}, fs[1].Mend)
}

// TestShapeOrder breaks everything at once: the findings come as the document lies.
func TestShapeOrder(t *testing.T) {
	var ats []standard.Pointer
	for _, f := range Shape(everything{Parts: []part{{}, {}}, Few: []*part{{}}}) {
		ats = append(ats, f.At)
	}
	assert.Equal(t, []standard.Pointer{
		"/owner", "/title", "/channel", "/parts/0/name", "/parts/0/count", "/parts/1/name", "/parts/1/count",
		"/few/0/name", "/few/0/count", "/inner/name", "/inner/count", "/day", "/clause", "/at", "/kind", "/cited", "/a~1b~0c", "/Plain", "/holder/value",
	}, ats)
}

// TestShapeMaps uses tags that Audit refuses: even so places and order hold.
func TestShapeMaps(t *testing.T) {
	type withMap struct {
		ByDay map[standard.Date]part `json:"by_day" validate:"dive"`
		ByKey map[string][]part      `json:"by_key" validate:"dive,dive"`
	}
	doc := withMap{
		ByDay: map[standard.Date]part{2024_02_29: {Name: "x"}, 2023_01_01: {Name: "x"}},
		ByKey: map[string][]part{"a]": {{"x", 1}, {"", 1}}, "a][1": {{"", 1}}, "b/~.[0]": {{"", 1}}, "": {{"", 1}}},
	}
	for range 20 {
		var ats []standard.Pointer
		for _, f := range Shape(doc) {
			ats = append(ats, f.At)
		}
		require.Equal(t, []standard.Pointer{
			"/by_day/2023-01-01/count", "/by_day/2024-02-29/count",
			"/by_key//0/name", "/by_key/a]/1/name", "/by_key/a][1/0/name", "/by_key/b~1~0.[0]/0/name",
		}, ats)
	}
}

// numbered is a key whose name in JSON is not what it prints.
type numbered struct{ n int }

func (k numbered) MarshalText() ([]byte, error) {
	if k.n < 0 {
		return nil, errors.New("below zero")
	}
	return []byte(strings.Repeat("i", k.n)), nil
}

func TestShapeKeys(t *testing.T) {
	type byNumber struct {
		A map[numbered]string `json:"a" validate:"dive,required"`
		B map[int]string      `json:"b" validate:"dive,required"`
	}
	var ats []standard.Pointer
	for _, f := range Shape(byNumber{A: map[numbered]string{{3}: "", {2}: "", {-1}: ""}, B: map[int]string{7: ""}}) {
		ats = append(ats, f.At)
	}
	assert.Equal(t, []standard.Pointer{"/a/ii", "/a/iii", "/a/{-1}", "/b/7"}, ats)
}

// TestGiven shows what required takes for given, also where Audit refuses it.
func TestGiven(t *testing.T) {
	for _, v := range []any{"x", []int{0}, map[int]int{0: 0}, 0, 0.0, uint8(0), false, standard.Date(1), standard.Text{EN: "x"}, channel("x")} {
		assert.True(t, given(reflect.ValueOf(v)), "%T", v)
	}
	for _, v := range []any{"", " \n", []int{}, []int(nil), map[int]int{}, standard.Date(0), standard.Severity(0), standard.Text{}, channel(""), [2]int{}} {
		assert.False(t, given(reflect.ValueOf(v)), "%T", v)
	}
}

func TestShapeNeverPanics(t *testing.T) {
	type undefined struct {
		A string `validate:"nonsense"`
	}
	type onBool struct {
		A bool `validate:"min=1"`
	}
	type onFraction struct {
		A big.Rat `validate:"min=1"`
	}
	type badBound struct {
		A string `validate:"max=many"`
	}
	type diveInto struct {
		A string `validate:"dive"`
	}
	type noList struct {
		A string `validate:"known"`
	}
	type foreign struct {
		A string `validate:"len=3"`
	}
	type empty struct {
		A string `validate:""`
	}
	type onStruct struct {
		A part `validate:"known"`
	}
	a := onStruct{A: part{"x", 1}}
	for _, doc := range []any{undefined{}, onBool{}, onFraction{}, badBound{"x"}, diveInto{}, nil, 5, "x", []part{}, (*part)(nil), map[string]int{}, foreign{"x"}, empty{}, a} {
		fs := Shape(doc)
		require.Len(t, fs, 1, "%T", doc)
		assert.Equal(t, "standard.shape-unchecked", fs[0].Code, "%T", doc)
	}
	// Neither does one that runs in a circle.
	type circle struct {
		Next *circle `json:"next"`
		A    string  `json:"a" validate:"required"`
	}
	var round circle
	round.Next = &round
	fs := Shape(round)
	require.Len(t, fs, maxDepth+2)
	assert.Equal(t, "standard.shape-unchecked", fs[0].Code)
	// The validator is as it was.
	assert.Empty(t, Shape(good()))
	assert.NotEmpty(t, Shape(noList{"x"}))
}

func TestShapeTellsNoValue(t *testing.T) {
	const marker = "Иванов-112-233-445"
	doc := good()
	doc.Title, doc.Free, doc.Channel, doc.Channels[0], doc.Note, doc.Parts[0].Name = marker, marker[:1], marker, marker, marker, marker
	fs := Shape(doc)
	assert.Len(t, fs, 6)
	assert.NotContains(t, fmt.Sprintf("%+v", fs), marker)
}

func TestShapeFromManyGoroutines(t *testing.T) {
	var wait sync.WaitGroup
	for range 8 {
		wait.Add(1)
		go func() {
			defer wait.Done()
			doc := good()
			doc.Parts[0].Name = ""
			assert.Len(t, Shape(doc), 1)
		}()
	}
	wait.Wait()
}

func TestAuditAcceptsWhatIsAllowed(t *testing.T) {
	// All but the clause that is in no register.
	assert.Equal(t, []string{"validate.everything.Cited: the clause omsk-230:4.2 is not in the register"}, Audit(reflect.TypeFor[*everything]()))
}

func TestAuditRefuses(t *testing.T) {
	must := string(standard.DocumentPeople) + ":4.6.4.3"
	for want, typ := range map[string]reflect.Type{
		"is not exported, so the validator passes it over": structOf(`validate:"required"`, "", true),
		"the tag \"oneof\" is not one of":                  structOf(`validate:"oneof=a b"`, "", false),
		"the tag \"required_if\" is not one of":            structOf(`validate:"required_if=B 1"`, "", false),
		"the tag \"-\" is not one of":                      structOf(`validate:"-"`, "", false),
		"the tag \"\" is not one of":                       structOf(`validate:""`, "", false),
		"the tag min is written min=n":                     structOf(`validate:"min"`, "", false),
		"the tag required is written required":             structOf(`validate:"required=1"`, "", false),
		"min=x is no bound":                                structOf(`validate:"min=x"`, "", false),
		"min=-1 is no bound":                               structOf(`validate:"min=-1"`, "", false),
		"nothing follows omitempty":                        structOf(`validate:"omitempty"`, "", false),
		"dive is for lists":                                structOf(`validate:"dive"`, "", false),
		"required on int: zero is a value":                 structOf(`validate:"required"`, 0, false),
		"required on uint8: zero is a value":               structOf(`validate:"required"`, uint8(0), false),
		"required on float64: zero is a value":             structOf(`validate:"required"`, 0.5, false),
		"max on float64: no floats":                        structOf(`validate:"max=1"`, 0.5, false),
		"required on bool: no is a value":                  structOf(`validate:"required"`, false, false),
		"min on bool: no is a value":                       structOf(`validate:"min=1"`, new(bool), false),
		"required on big.Rat: the validator cannot see":    structOf(`validate:"required"`, big.Rat{}, false),
		"max on big.Rat: a struct has no size":             structOf(`validate:"max=1"`, big.Rat{}, false),
		"max on time.Time: an instant has no size":         structOf(`validate:"max=1"`, time.Time{}, false),
		"max on map[string]int: the validator walks maps":  structOf(`validate:"max=1"`, map[string]int{}, false),
		"required on interface {}: the type is open": reflect.TypeFor[struct {
			A any `validate:"required"`
		}](),
		"known on string: the type has no IsValid":                         structOf(`validate:"known"`, "", false),
		"known on standard.Period: the validator would look":               structOf(`validate:"known"`, standard.Period{}, false),
		"max on standard.Date: a code has no size":                         structOf(`validate:"max=1"`, standard.Date(0), false),
		"min on validate.part: a struct has no size":                       structOf(`validate:"min=1"`, part{}, false),
		"omitempty on string: an element that is not given does not exist": structOf(`validate:"dive,omitempty,max=1"`, []string{}, false),
		"nothing follows dive, and there are no tags":                      structOf(`validate:"dive"`, []string{}, false),
		"wants dive, for there are tags below it":                          structOf(`json:"a"`, []part{}, false),
		"A: wants dive, for there are tags below":                          structOf(`validate:"dive,max=2"`, [][]part{}, false),
		"is a map, so the tags below it are passed over":                   structOf(`json:"a"`, map[string]part{}, false),
		"is not exported, so the tags below it are passed over":            reflect.TypeFor[struct{ a part }](),
		"the clause people-2022:99.9 is not in the register":               structOf(`validate:"required" clause:"people-2022:99.9"`, "", false),
		"is of modality must, so the severity is obligation":               structOf(`validate:"required" severity:"advice" clause:"`+must+`"`, "", false),
		"the severity is none of":                                          structOf(`validate:"required" severity:"grave"`, "", false),
		"A: the severity is none of":                                       structOf(`validate:"required" severity:""`, "", false),
		"A: wants dive, for there are tags below it":                       reflect.TypeFor[struct{ A []struct{ B *part } }](),
		"clause and severity want a validate tag":                          structOf(`clause:"`+must+`"`, "", false),
		"int is no struct":                                                 reflect.TypeFor[int](),
	} {
		got := strings.Join(Audit(typ), "\n")
		assert.Contains(t, got, want)
	}
	// No fault of theirs: a bound of zero, and a struct of others that shows its fields.
	assert.Empty(t, Audit(structOf(`validate:"min=0"`, "", false)))
	assert.Empty(t, Audit(structOf(`validate:"required"`, struct{ X int }{}, false)))
	// Below lists, maps, pointers and embedded structs, and once each.
	type bad struct {
		A bool `validate:"required"`
	}
	type outer struct {
		bad
		B []bad          `validate:"dive"`
		C map[string]bad `json:"c"`
		D ***bad
		E *outer
	}
	assert.Len(t, Audit(reflect.TypeFor[outer]()), 2)
}

// structOf makes a struct with one field of the type of v.
func structOf(tag string, v any, hidden bool) reflect.Type {
	f := reflect.StructField{Name: "A", Type: reflect.TypeOf(v), Tag: reflect.StructTag(tag)}
	if hidden {
		f.Name, f.PkgPath = "a", "github.com/state-for-people/standard/internal/validate"
	}
	return reflect.StructOf([]reflect.StructField{f})
}

// TestAuditedTypesAreChecked builds structs of one field, of every type with
// every tag: whatever Audit lets pass, Shape can check, be the field given or not.
func TestAuditedTypesAreChecked(t *testing.T) {
	digital := channel("digital")
	passed := 0
	for _, v := range []any{"", "x", channel(""), digital, &digital, (*channel)(nil), 0, 5, int8(1), uint16(2), new(int), 0.5, true, standard.Date(0), standard.SeverityNote,
		standard.Clause{}, standard.Period{}, standard.Text{}, time.Time{}, big.Rat{}, part{}, &part{}, (*part)(nil), []string{"x"}, []string(nil), []part{{}}, [][]part{{{}}},
		[]*part{nil, {}}, [2]int{}, map[string]part{"x": {}}, map[string]string{}, []channel{"", "x"}} {
		for _, tag := range []string{"required", "omitempty,required", "min=1", "max=1", "omitempty,min=1", "known", "omitempty,known", "dive", "dive,required", "dive,known", "dive,max=1", "dive,dive", "required,dive", "max=3,dive,max=2,dive"} {
			typ := structOf(`json:"a" validate:"`+tag+`"`, v, false)
			if Audit(typ) != nil {
				continue
			}
			passed++
			doc := reflect.New(typ).Elem()
			for range 2 {
				for _, f := range Shape(doc.Interface()) {
					assert.NotEqual(t, "standard.shape-unchecked", f.Code, "%T %s", v, tag)
					assert.True(t, strings.HasPrefix(string(f.At), "/a"), "%T %s", v, tag)
				}
				doc.Field(0).Set(reflect.ValueOf(v))
			}
		}
	}
	assert.Greater(t, passed, 60)
}
