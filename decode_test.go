package standard

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Types that have every trait a document may have.

type deep struct {
	Depth  string `json:"depth"`
	Hidden string `json:"hidden"`
}

type Left struct {
	Both string
	L    int `json:"l"`
}

type Right struct {
	Both string
	R    int `json:"r"`
}

type Tagged struct {
	Won string `json:"won"`
}

type Untagged struct {
	Won string
}

type Recursive struct {
	*Recursive
	Loop string `json:"loop"`
}

type pair[A, B any] struct {
	First  A `json:"first"`
	Second B `json:"second,omitzero"`
}

type yesNo bool

func (y *yesNo) UnmarshalJSON(b []byte) error {
	switch string(b) {
	case `"yes"`:
		*y = true
	case `"no"`, "null":
		*y = false
	default:
		return errors.New("neither yes nor no: " + string(b))
	}
	return nil
}

func (y yesNo) MarshalJSON() ([]byte, error) {
	if y {
		return []byte(`"yes"`), nil
	}
	return []byte(`"no"`), nil
}

type upper string

func (u *upper) UnmarshalText(b []byte) error {
	if s := string(b); s != strings.ToUpper(s) {
		return fmt.Errorf("%q is not in capitals", s)
	}
	*u = upper(b)
	return nil
}

func (u upper) MarshalText() ([]byte, error) { return []byte(u), nil }

type everything struct {
	deep
	*Left
	Right
	Tagged `json:",omitempty"`
	Recursive

	Hidden   string               `json:"hidden,omitzero"`
	Text     string               `json:"text"`
	Bool     bool                 `json:"bool"`
	Int8     int8                 `json:"int8"`
	Uint16   uint16               `json:"uint16"`
	Int64    int64                `json:"int64"`
	Float    float64              `json:"float"`
	Number   json.Number          `json:"number,omitempty"`
	Bytes    []byte               `json:"bytes"`
	List     []int                `json:"list"`
	Pair     [2]int               `json:"pair"`
	Map      map[string]int       `json:"map"`
	Days     map[Date]upper       `json:"days"`
	ByNumber map[int8]string      `json:"by_number"`
	Pointer  *int                 `json:"pointer"`
	Twice    **string             `json:"twice"`
	Any      any                  `json:"any"`
	Raw      json.RawMessage      `json:"raw,omitempty"`
	Answer   yesNo                `json:"answer"`
	Answers  []*yesNo             `json:"answers"`
	Upper    *upper               `json:"upper"`
	Day      Date                 `json:"day,omitzero"`
	Clause   Clause               `json:"clause,omitzero"`
	Severity Severity             `json:"severity"`
	At       time.Time            `json:"at"`
	Parts    []pair[Text, *Text]  `json:"parts"`
	Inner    pair[int, []Finding] `json:"inner"`
	Quoted   int                  `json:"quoted,string"`
	QText    *string              `json:"q_text,string"`
	QBool    bool                 `json:"q_bool,string"`
	//lint:ignore SA5008 an unknown option is passed over, as encoding/json does
	Odd int `json:"a,b"`
	//lint:ignore SA5008 and so is a name that is none
	BadName  int `json:"\"x"`
	Untagged int
	Skipped  int `json:"-"`
	//lint:ignore SA5008 the name is a dash
	Dash int `json:"-,"`
	//lint:ignore U1000 it must not be taken in
	private int
}

func TestDecodeTakesWhatEncodingJSONTakes(t *testing.T) {
	for _, text := range []string{
		`{}`,
		` { "text" : "а\u0431\n\"\\\/\ud83d\ude00" , "bool":true,"int8":-128,"uint16":65535,"int64":9223372036854775807 } `,
		`{"float":1e-3,"number":12345678901234567890.10,"bytes":"aGk=","list":[1,2,3],"pair":[1,2],"map":{"a":1,"":2},"days":{"2024-02-29":"A"},"by_number":{"-7":"x"}}`,
		`{"pointer":5,"twice":"x","any":{"a":[1.5,true,null,"x",{}]},"raw":[1, 2],"answer":"yes","answers":["no",null,"yes"],"upper":"ABC"}`,
		`{"day":"2024-02-29","clause":"omsk-230:4.2","severity":"advice","at":"2024-02-29T10:00:00Z"}`,
		`{"parts":[{"first":{"ru":"а","en":"a"}},{"second":{"ru":"б"}}],"inner":{"first":1,"second":[{"code":"a.b","at":"/x"}]}}`,
		`{"quoted":"12","q_text":"\"x\"","q_bool":"true","a":1,"BadName":2,"Untagged":3,"-":4,"depth":"d","hidden":"h","l":1,"r":2,"won":"w","loop":"o"}`,
		`{"text":null,"list":null,"map":null,"pointer":null,"twice":null,"any":null,"answer":null,"answers":null,"upper":null,"day":null,"bytes":null,"quoted":null,"pair":null,"inner":null,"parts":[null]}`,
		`{"list":[],"map":{},"answers":[],"bytes":"","any":[]}`,
		`{"any":[0,9,-9,10e9,0.09,"\u0009\u00e9\u00AF\/\b\f\r\t \u00aa\u00ff !"],"raw":{"a":[true,false,null,{}]}}`,
	} {
		var want everything
		plain := json.NewDecoder(strings.NewReader(text))
		plain.UseNumber()
		require.NoError(t, plain.Decode(&want), text)
		got, fs, err := Decode[everything]([]byte(text))
		require.NoError(t, err, text)
		assert.Empty(t, fs, text)
		assert.Equal(t, want, got, text)

		// What was taken in comes back the same.
		again, err := json.Marshal(got)
		require.NoError(t, err)
		back, fs, err := Decode[everything](again)
		require.NoError(t, err, "%s", again)
		assert.Empty(t, fs, "%s", again)
		third, err := json.Marshal(back)
		require.NoError(t, err)
		assert.JSONEq(t, string(again), string(third))
	}
}

// TestMembersOf compares the members of every struct with those that
// encoding/json writes.
func TestMembersOf(t *testing.T) {
	type A struct{ Same, OnlyA int }
	type B struct{ Same, OnlyB int }
	type C struct {
		A
		B
	}
	type D struct {
		A
		Same string `json:"Same"`
	}
	type E struct {
		Tagged
		Untagged
		X int `json:"won2"`
	}
	type F struct { // A on two ways on one level
		*C
		D
	}
	type G struct {
		Named A `json:"named"`
		A     `json:"as"`
	}
	type H struct {
		W int `json:"Won"`
		Untagged
	}
	//lint:ignore U1000 it is embedded below
	type text string
	type J struct {
		//lint:ignore U1000 it is embedded, is no struct, and does not show
		text
		Kept int
	}
	type Renamed struct {
		X int `json:"Won"`
	}
	type K struct { // the one with the tag shows
		Untagged
		Renamed
	}
	type L struct {
		Skipped int `json:"-"`
		//lint:ignore U1000 it does not show
		text
		//lint:ignore U1000 it does not show
		hidden int
		Kept   int
	}
	type I struct {
		G
		C
	}
	type Q struct{ Deep int }
	type P struct{ Q }
	type M struct { // one that was seen before stands before one that was not
		Recursive
		P
	}
	for _, v := range []any{A{}, B{}, C{}, D{}, E{}, F{C: &C{}}, G{}, H{}, I{}, J{}, K{}, L{}, M{}, everything{Left: &Left{}}, Finding{}, Overlay{}, Explanation{}} {
		typ := reflect.TypeOf(v)
		if _, ok := v.(json.Marshaler); ok {
			continue
		}
		filled := reflect.New(typ).Elem()
		filled.Set(reflect.ValueOf(v))
		for _, m := range membersOf(typ) {
			f, err := (&decoder{}).field(filled, m.index)
			require.NoError(t, err)
			fill(f)
		}
		raw, err := json.Marshal(filled.Interface())
		require.NoError(t, err)
		var want map[string]json.RawMessage
		require.NoError(t, json.Unmarshal(raw, &want))
		got := map[string]bool{}
		for _, m := range membersOf(typ) {
			got[m.name] = true
		}
		for name := range want {
			assert.True(t, got[name], "%s: %s", typ, name)
		}
		assert.Len(t, got, len(want), "%s", typ)
	}
}

// fill makes a value that omitempty and omitzero write.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		if v.Type() == reflect.TypeFor[json.RawMessage]() {
			v.SetBytes([]byte("1"))
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
	case reflect.String:
		v.SetString("1")
	case reflect.Int, reflect.Int8, reflect.Int64:
		v.SetInt(1)
	case reflect.Int32:
		v.SetInt(2024_02_29)
	case reflect.Struct:
		if c, ok := v.Addr().Interface().(*Clause); ok {
			*c = Cite("a:1")
		} else if x, ok := v.Addr().Interface().(*Text); ok {
			x.RU = "а"
		}
	}
}

type place struct {
	Code string
	At   Pointer
}

func places(fs Findings) (out []place) {
	for _, f := range fs {
		out = append(out, place{f.Code, f.At})
	}
	return out
}

func TestDecodeFinds(t *testing.T) {
	unknown := func(at Pointer) place { return place{"standard.json-unknown-member", at} }
	doubled := func(at Pointer) place { return place{"standard.json-doubled-member", at} }
	for text, want := range map[string][]place{
		`{"texd":1}`:                            {unknown("/texd")},
		`{"Text":"x"}`:                          {unknown("/Text")},
		`{"TEXT":"x","text":"y"}`:               {unknown("/TEXT")},
		`{"private":1,"Skipped":2,"Both":"x"}`:  {unknown("/private"), unknown("/Skipped"), unknown("/Both")},
		`{"x":{"y":[1,{"z":2}]},"a/b~c":0}`:     {unknown("/x"), unknown("/a~1b~0c")},
		`{"parts":[{},{"first":{"r":1}}]}`:      {unknown("/parts/1/first/r")},
		`{"inner":{"second":[{"codes":1}]}}`:    {unknown("/inner/second/0/codes")},
		`{"text":"x","text":"y"}`:               {doubled("/text")},
		`{"text":"x","text":"y","text":"z"}`:    {doubled("/text"), doubled("/text")},
		`{"x":1,"x":2}`:                         {unknown("/x")},
		`{"map":{"a":1,"b":2,"a":3}}`:           {doubled("/map/a")},
		`{"map":{"a":1},"map":{"b":2}}`:         {doubled("/map")},
		`{"any":{"a":{"b":1,"b":2}}}`:           {doubled("/any/a/b")},
		`{"depth":"x","depth":"y"}`:             {doubled("/depth")},
		`{"te\u0078t":"x","text":"y"}`:          {doubled("/text")},
		`{"by_number":{"1":"a","1":"b"}}`:       {doubled("/by_number/1")},
		`{"any":{"a":{"b":1,"b":2},"a":3}}`:     {doubled("/any/a")},
		`{"inner":{"x":1},"inner":{"first":2}}`: {doubled("/inner")},
		`{"inner":{"x":1},"inner":{"y":2}}`:     {doubled("/inner"), unknown("/inner/y")},
	} {
		_, fs, err := Decode[everything]([]byte(text))
		require.NoError(t, err, text)
		assert.Equal(t, want, places(fs), text)
		for _, f := range fs {
			assert.NotZero(t, f.Severity)
			assert.NotEmpty(t, f.Text.RU+f.Mend.RU)
			assert.NotEmpty(t, f.Text.EN+f.Mend.EN)
		}
	}
}

// TestDecodeLastCounts shows which of two members counts, and that nothing of
// the first remains.
func TestDecodeLastCounts(t *testing.T) {
	got, _, err := Decode[everything]([]byte(`{
		"text":"x","text":"y","map":{"a":1},"map":{"b":2},"inner":{"first":1},"inner":{},
		"list":[1,2,3],"list":[4],"pointer":1,"pointer":null,"int8":1,"int8":null,
		"days":{"2024-01-01":"A","2024-01-01":"B"}, "Int8": 7}`))
	require.NoError(t, err)
	assert.Equal(t, everything{Text: "y", Map: map[string]int{"b": 2}, List: []int{4}, Days: map[Date]upper{2024_01_01: "B"}}, got)
}

func TestDecodeRefuses(t *testing.T) {
	for text, want := range map[string]struct {
		at      Pointer
		en      string
		anyType bool
	}{
		``:                                {"", "the document is empty", true},
		"  \n":                            {"", "line 2, column 1: the document is empty", true},
		"\ufeff":                          {"", "byte order mark", true},
		"\x00":                            {"", "a value is wanted here", true},
		"\ufeff{}":                        {"", "byte order mark", true},
		`{`:                               {"", "line 1, column 2: a member's name in quotation marks is wanted here", true},
		`{"text"`:                         {"/text", "a colon is wanted", true},
		`{"text":`:                        {"/text", "breaks off", true},
		`{"text":"x`:                      {"/text", "line 1, column 11: the text is not closed", true},
		`{"text":"x",}`:                   {"", "line 1, column 13: a member's name", true},
		`{"text":"x"]`:                    {"", "a comma or the closing brace", true},
		`{"list":[1,]}`:                   {"/list/1", "a value is wanted here", true},
		`{"list":[1 2]}`:                  {"/list", "a comma or the closing bracket", true},
		"{\n \"текст\": nil}":             {"/текст", "line 2, column 11: a value is wanted", true},
		`{'text':1}`:                      {"", "quotation marks", true},
		`{"text":nil}`:                    {"/text", "a value is wanted here", true},
		`{"pointer":nul}`:                 {"/pointer", "a value is wanted here", true},
		`{"upper":nul}`:                   {"/upper", "a value is wanted here", true},
		`{"text":tru}`:                    {"/text", "a value is wanted here", true},
		`{"text":nulll}`:                  {"/text", "a value is wanted here", true},
		`{"list":-}`:                      {"/list", "a number is written wrongly", true},
		`{"text":-5}`:                     {"/text", "but a number stands there", false},
		`{"list":true}`:                   {"/list", "but true or false stands there", false},
		`{"bool":True}`:                   {"/bool", "a value is wanted here", true},
		`{"bool":trues}`:                  {"/bool", "a value is wanted here", true},
		`{"text":"x"} {}`:                 {"", "line 1, column 14: something follows the document", true},
		`{"text":"x"}}`:                   {"", "something follows the document", true},
		"{}\x00":                          {"", "something follows the document", true},
		"{\"text\":\"a\xffb\"}":           {"/text", "line 1, column 11: the text is not valid UTF-8", true},
		"{\"text\":\"a\\n\xff\"}":         {"/text", "not valid UTF-8", true},
		"{\"text\":\"\xff\\n\"}":          {"/text", "not valid UTF-8", true},
		"{\"a\xff\":1}":                   {"", "not valid UTF-8", true},
		"{\"text\":\"a\nb\"}":             {"/text", "a control character", true},
		"{\"text\":\"\\n\x01\"}":          {"/text", "a control character", true},
		`{"text":"\ud800"}`:               {"/text", "half a surrogate pair", false},
		`{"text":"\ud800\u0041"}`:         {"/text", "half a surrogate pair", false},
		`{"text":"\udc00\ud800"}`:         {"/text", "half a surrogate pair", false},
		`{"text":"\x41"}`:                 {"/text", "a bad escape", true},
		`{"text":"\u12"}`:                 {"/text", "a bad escape", true},
		`{"text":"\u+123"}`:               {"/text", "a bad escape", true},
		`{"text":"\`:                      {"/text", "a bad escape", true},
		`{"text":"\ud800`:                 {"/text", "half a surrogate pair", true},
		`{"text":"\ud83d\ude0`:            {"/text", "half a surrogate pair", true},
		`{"text":"\u12`:                   {"/text", "a bad escape", true},
		`{"text":"\u00g0"}`:               {"/text", "a bad escape", true},
		`{"text":"\u00:0"}`:               {"/text", "a bad escape", true},
		`{"bool":truea}`:                  {"/bool", "a value is wanted here", true},
		`{"bool":truez}`:                  {"/bool", "a value is wanted here", true},
		`{"bool":trueA}`:                  {"/bool", "a value is wanted here", true},
		`{"bool":trueZ}`:                  {"/bool", "a value is wanted here", true},
		`{"bool":true0}`:                  {"/bool", "a value is wanted here", true},
		`{"bool":true9}`:                  {"/bool", "a value is wanted here", true},
		`{"bool":true_}`:                  {"/bool", "a value is wanted here", true},
		`{"text":"\n`:                     {"/text", "not closed", true},
		`{"int8":01}`:                     {"/int8", "a number is written wrongly", true},
		`{"int8":-}`:                      {"/int8", "a number is written wrongly", true},
		`{"int8":+1}`:                     {"/int8", "a value is wanted here", true},
		`{"float":1.}`:                    {"/float", "a number is written wrongly", true},
		`{"float":.5}`:                    {"/float", "a value is wanted here", true},
		`{"float":1e}`:                    {"/float", "a number is written wrongly", true},
		`{"float":1x}`:                    {"/float", "a number is written wrongly", true},
		`{"float":NaN}`:                   {"/float", "a value is wanted here", true},
		`{"x":{"y":[tru]}}`:               {"/x/y/0", "a value is wanted here", true},
		`[]`:                              {"", "an object in braces is wanted, but a list stands there", false},
		`"x"`:                             {"", "an object in braces is wanted, but a text stands there", false},
		`{"text":1}`:                      {"/text", "a text in quotation marks is wanted, but a number stands there", false},
		`{"text":{}}`:                     {"/text", "a text in quotation marks is wanted, but an object stands there", false},
		`{"int8":"1"}`:                    {"/int8", "a number without quotation marks is wanted, but a text stands there", false},
		`{"int8":true}`:                   {"/int8", "but true or false stands there", false},
		`{"int8":128}`:                    {"/int8", "a whole number from -128 to 127 is wanted", false},
		`{"int8":1.0}`:                    {"/int8", "a whole number from -128 to 127", false},
		`{"int8":1e1}`:                    {"/int8", "a whole number from -128 to 127", false},
		`{"uint16":-1}`:                   {"/uint16", "a whole number from 0 to 65535", false},
		`{"int64":9223372036854775808}`:   {"/int64", "from -9223372036854775808 to 9223372036854775807", false},
		`{"float":1e999}`:                 {"/float", "the number is too large", false},
		`{"bool":1}`:                      {"/bool", "true or false is wanted, but a number stands there", false},
		`{"bool":"true"}`:                 {"/bool", "true or false is wanted, but a text stands there", false},
		`{"number":"x"}`:                  {"/number", "a number without quotation marks is wanted", false},
		`{"bytes":"*"}`:                   {"/bytes", "base64", false},
		`{"bytes":[1]}`:                   {"/bytes", "a text in quotation marks", false},
		`{"list":{}}`:                     {"/list", "a list in brackets is wanted, but an object stands there", false},
		`{"list":[1,"2"]}`:                {"/list/1", "a number", false},
		`{"pair":[1]}`:                    {"/pair", "a list of exactly this length is wanted: 2", false},
		`{"pair":[1,2,3]}`:                {"/pair", "a list of exactly this length is wanted: 2", false},
		`{"map":[]}`:                      {"/map", "an object in braces", false},
		`{"map":{"a":"b"}}`:               {"/map/a", "a number", false},
		`{"days":{"2024-02-30":"A"}}`:     {"/days/2024-02-30", "no day of the calendar", false},
		`{"days":{"2024-02-29":"a"}}`:     {"/days/2024-02-29", "not written in the form", false},
		`{"by_number":{"128":"x"}}`:       {"/by_number/128", "a whole number from -128 to 127", false},
		`{"pointer":"x"}`:                 {"/pointer", "a number", false},
		`{"answer":"maybe"}`:              {"/answer", "not written in the form", false},
		`{"answers":["yes",1]}`:           {"/answers/1", "not written in the form", false},
		`{"answer":[1,}`:                  {"/answer/1", "a value is wanted here", true},
		`{"upper":5}`:                     {"/upper", "a text in quotation marks is wanted", false},
		`{"day":"2024-13-01"}`:            {"/day", "write it as YYYY-MM-DD", false},
		`{"clause":"nothing"}`:            {"/clause", "wants a document code, a colon and a place", false},
		`{"quoted":12}`:                   {"/quoted", "a text in quotation marks is wanted", false},
		`{"quoted":"x"}`:                  {"/quoted", "a value is wanted here", false},
		`{"quoted":"1 2"}`:                {"/quoted", "something follows inside the text", false},
		`{"quoted":"1\u0000"}`:            {"/quoted", "something follows inside the text", false},
		`{"quoted":"null"}`:               {"/quoted", "a text in quotation marks", false},
		`{"parts":[{"first":{"ru":[]}}]}`: {"/parts/0/first/ru", "but a list stands there", false},
	} {
		got, fs, err := Decode[everything]([]byte(text))
		var de *DecodeError
		require.ErrorAs(t, err, &de, text)
		assert.Equal(t, want.at, de.At, text)
		assert.Contains(t, de.Why.EN, want.en, text)
		assert.NotEmpty(t, de.Why.RU, text)
		assert.Contains(t, err.Error(), de.Why.EN)
		assert.Zero(t, got, text)
		assert.Nil(t, fs, text)
		if want.anyType { // bad as JSON, whatever the type
			_, _, err := Decode[any]([]byte(text))
			require.ErrorAs(t, err, &de, text)
			if utf8.ValidString(text) { // encoding/json takes any bytes
				assert.False(t, json.Valid([]byte(text)), text)
			}
		}
	}
}

func TestDecodeTypesItCannotRead(t *testing.T) {
	type secret struct{ A int }
	type embeds struct{ *secret }
	for _, err := range []error{
		second(Decode[func()]([]byte(`1`))),
		second(Decode[chan int]([]byte(`1`))),
		second(Decode[fmt.Stringer]([]byte(`1`))),
		second(Decode[complex128]([]byte(`1`))),
		second(Decode[map[float64]int]([]byte(`{"1":1}`))),
		second(Decode[embeds]([]byte(`{"A":1}`))),
	} {
		var de *DecodeError
		require.ErrorAs(t, err, &de)
		assert.Contains(t, de.Why.EN, "tell its developer")
	}
}

// letter is a byte that reads itself, so a list of it is no base64.
type letter byte

func (l *letter) UnmarshalText(b []byte) error { *l = letter(b[0]); return nil }

type digit byte

func (d *digit) UnmarshalJSON(b []byte) error { *d = digit(b[0]); return nil }

func TestDecodeBytesThatReadThemselves(t *testing.T) {
	letters, _, err := Decode[[]letter]([]byte(`["a","b"]`))
	require.NoError(t, err)
	assert.Equal(t, []letter{'a', 'b'}, letters)
	digits, _, err := Decode[[]digit]([]byte(`[1,2]`))
	require.NoError(t, err)
	assert.Equal(t, []digit{'1', '2'}, digits)
}

func second[T any](_ T, _ Findings, err error) error { return err }

// knowing tells its reason; nesting uses Decode inside its UnmarshalJSON.
type knowing string

type knowingError struct{ value string }

func (e knowingError) Error() string { return e.value }
func (e knowingError) Reason() Text {
	return Text{RU: "нужно слово да", EN: "the word yes is wanted"}
}

func (k *knowing) UnmarshalText(b []byte) error {
	return fmt.Errorf("wrapped: %w", knowingError{string(b)})
}

type nesting struct{ list []int }

func (n *nesting) UnmarshalJSON(b []byte) (err error) {
	n.list, _, err = Decode[[]int](b)
	return err
}

func TestDecodeTellsReasons(t *testing.T) {
	var de *DecodeError
	require.ErrorAs(t, second(Decode[[]knowing]([]byte(`["x"]`))), &de)
	assert.Equal(t, &DecodeError{At: "/0", Why: Text{RU: "нужно слово да", EN: "the word yes is wanted"}}, de)
	require.ErrorAs(t, second(Decode[map[string]nesting]([]byte(`{"a":[1,"x"]}`))), &de)
	assert.Equal(t, Pointer("/a/1"), de.At)
	assert.Contains(t, de.Why.EN, "a number")
	type patience struct {
		Wait Duration `json:"wait"`
	}
	require.ErrorAs(t, second(Decode[patience]([]byte(`{"wait":"5 minutes"}`))), &de)
	assert.Equal(t, Pointer("/wait"), de.At)
	assert.Contains(t, de.Why.EN, "PT24H")
}

func TestDecodeBounds(t *testing.T) {
	nested := func(n int) []byte {
		return []byte(strings.Repeat("[", n) + strings.Repeat("]", n))
	}
	_, _, err := Decode[any](nested(maxNesting))
	assert.NoError(t, err)
	_, _, err = Decode[any](nested(maxNesting + 1))
	assert.ErrorContains(t, err, "nested deeper than 100 levels")
	_, _, err = Decode[struct{}]([]byte(`{"x":` + string(nested(maxNesting)) + `}`))
	assert.ErrorContains(t, err, "nested deeper")
	_, _, err = Decode[json.RawMessage](nested(1_000_000))
	assert.ErrorContains(t, err, "nested deeper")

	name := strings.Repeat("n", maxName)
	_, _, err = Decode[any]([]byte(`{"` + name + `":1}`))
	assert.NoError(t, err)
	_, _, err = Decode[any]([]byte(`{"` + name + `n":1}`))
	assert.ErrorContains(t, err, "a name of over 1000 bytes")

	many := func(n int) []byte {
		var b bytes.Buffer
		b.WriteByte('{')
		for i := range n {
			fmt.Fprintf(&b, `"x%d":0,`, i)
		}
		b.Truncate(b.Len() - 1)
		b.WriteByte('}')
		return b.Bytes()
	}
	_, fs, err := Decode[struct{}](many(maxFaults))
	assert.NoError(t, err)
	assert.Len(t, fs, maxFaults)
	_, _, err = Decode[struct{}](many(maxFaults + 1))
	assert.ErrorContains(t, err, "over 1000 unknown or doubled members")
	_, _, err = Decode[map[string]int]([]byte("{" + strings.Repeat(`"a":1,`, maxFaults+1) + `"a":2}`))
	assert.ErrorContains(t, err, "over 1000 unknown or doubled members")

	big := bytes.Repeat([]byte(" "), maxDocument+1)
	big[0] = '1'
	_, _, err = Decode[any](big[:maxDocument])
	assert.NoError(t, err)
	_, _, err = Decode[any](big)
	assert.ErrorContains(t, err, "over 64 MiB")
}

// TestDecodeTellsNoValue plants a marker as every value and every bad value.
func TestDecodeTellsNoValue(t *testing.T) {
	const marker = "Иванов-112-233-445"
	var values []any
	for _, at := range []string{"text", "int8", "float", "bool", "number", "bytes", "list", "pair", "map", "pointer", "answer", "upper", "day", "clause", "severity", "at", "parts", "quoted", "unknown"} {
		for _, value := range []string{`"` + marker + `"`, `["` + marker + `"]`, `{"x":"` + marker + `"}`, `112233445`, marker, `"` + marker} {
			_, fs, err := Decode[everything]([]byte(`{"` + at + `":` + value + `,"` + at + `":` + value + `}`))
			values = append(values, fs, err)
			if err != nil {
				values = append(values, err.Error(), fmt.Sprintf("%#v", err))
			}
		}
	}
	told := fmt.Sprintf("%+v", values)
	assert.NotContains(t, told, marker)
	assert.NotContains(t, told, "112233445")
}

// TestDecodeOfManyMembers doubles each member of a struct of 300.
func TestDecodeOfManyMembers(t *testing.T) {
	var members []reflect.StructField
	var text strings.Builder
	for i := range 300 {
		members = append(members, reflect.StructField{Name: fmt.Sprintf("F%d", i), Type: reflect.TypeFor[int]()})
		fmt.Fprintf(&text, `"F%d":1,"F%d":%d,`, i, i, i)
	}
	d := decoder{scanner: scanner{data: []byte("{" + strings.TrimSuffix(text.String(), ",") + "}")}}
	v := reflect.New(reflect.StructOf(members)).Elem()
	require.NoError(t, d.document(v))
	assert.Len(t, d.found(), 300)
	for i := range 300 {
		assert.Equal(t, int64(i), v.Field(i).Int())
	}
}

func TestDecodeIsLinear(t *testing.T) {
	// Documents that make a careless reader quadratic: doubled members, long
	// lists, deep places with unknown members, long strings with escapes.
	for name, make := range map[string]func(n int) string{
		"doubled": func(n int) string { return "{" + strings.Repeat(`"a":{"b":1},`, n) + `"a":{}}` },
		"unknown": func(n int) string {
			return strings.Repeat(`{"x":[`, 40) + "1" + strings.Repeat(`,1`, n) + strings.Repeat("]}", 40)
		},
		"elements": func(n int) string { return `{"list":[1` + strings.Repeat(",1", n) + `]}` },
		"escapes":  func(n int) string { return `{"text":"` + strings.Repeat(`\n`, n) + `"}` },
		"spaces":   func(n int) string { return `{` + strings.Repeat("\n", n) + `"text":5}` },
	} {
		cost := func(n int) float64 {
			data := []byte(make(n))
			return testing.AllocsPerRun(1, func() { _, _, _ = Decode[everything](data) })
		}
		few, many := cost(2_000), cost(8_000)
		assert.LessOrEqual(t, many, 5*few+100, name)
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{`{}`, `{"text":"x","Text":"y","text":"z"}`, `{"any":[1,{"a":null}],"days":{"2024-02-29":"A"}}`,
		`{"parts":[{"first":{"ru":"а"}}],"quoted":"12"}`, `[[[`, `{"text":"\ud83d\ude00"}`, "{\"a\xff\":1}", `{"pair":[1,2],"bytes":"aGk="}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		v, fs, err := Decode[everything](data)
		loose, _, errAny := Decode[any](data)
		if errAny == nil {
			require.True(t, json.Valid(data))
			raw, err := json.Marshal(loose)
			require.NoError(t, err)
			again, fs, err := Decode[any](raw)
			require.NoError(t, err)
			require.Empty(t, fs)
			require.Equal(t, loose, again)
		}
		if err != nil {
			var de *DecodeError
			require.ErrorAs(t, err, &de)
			require.True(t, de.At.IsValid())
			require.NotEmpty(t, de.Why.RU)
			return
		}
		require.NoError(t, errAny)
		for _, f := range fs {
			require.True(t, f.At.IsValid())
		}
		if len(fs) == 0 {
			var want everything
			plain := json.NewDecoder(bytes.NewReader(data))
			plain.UseNumber()
			require.NoError(t, plain.Decode(&want))
			require.Equal(t, want, v)
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	type step struct {
		Title   string   `json:"title"`
		Channel string   `json:"channel"`
		Days    int      `json:"days"`
		Clause  Clause   `json:"clause,omitzero"`
		Tags    []string `json:"tags"`
	}
	type path struct {
		ID    string `json:"id"`
		Steps []step `json:"steps"`
	}
	doc := path{ID: "birth"}
	for i := range 200 {
		doc.Steps = append(doc.Steps, step{Title: "Шаг клиентского пути", Channel: "portal", Days: i, Clause: Cite("a:1.2"), Tags: []string{"а", "б"}})
	}
	data, err := json.Marshal(doc)
	require.NoError(b, err)
	b.Run("standard", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			_, _, _ = Decode[path](data)
		}
	})
	b.Run("encoding-json", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			var p path
			_ = json.Unmarshal(data, &p)
		}
	})
}

// An instant that is written otherwise is told how it is written.
func TestDecodeTellsHowAnInstantIsWritten(t *testing.T) {
	type meeting struct {
		At time.Time `json:"at"`
	}
	for _, wrong := range []string{`"2024-09-12 10:00"`, `"2024-09-12"`, `"12.09.2024"`, `""`, `"MARKER"`, `"2024-09-12T10:00:00"`} {
		_, _, err := Decode[meeting]([]byte(`{"at": ` + wrong + `}`))
		var de *DecodeError
		require.ErrorAs(t, err, &de)
		assert.Equal(t, Pointer("/at"), de.At)
		assert.Contains(t, de.Why.RU, "2024-09-12T10:00:00+03:00")
		assert.Contains(t, de.Why.EN, "2024-09-12T10:00:00+03:00")
		assert.NotContains(t, de.Error(), "MARKER")
	}
	_, _, err := Decode[meeting]([]byte(`{"at": 1726128000}`))
	assert.ErrorContains(t, err, "a text in quotation marks is wanted")
	m, fs, err := Decode[meeting]([]byte(`{"at": null}`))
	require.NoError(t, err)
	assert.Empty(t, fs)
	assert.True(t, m.At.IsZero())
	m, _, err = Decode[meeting]([]byte(`{"at": "2024-09-12T10:00:00.5+03:00"}`))
	require.NoError(t, err)
	assert.True(t, m.At.Equal(time.Date(2024, 9, 12, 7, 0, 0, 500_000_000, time.UTC)))
}
