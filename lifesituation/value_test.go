package lifesituation

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestValueKeepsItsJSON(t *testing.T) {
	for text, v := range map[string]Value{
		"true": Bool(true), "false": Bool(false), "0": Number(0), "-7": Number(-7), `"63"`: Code("63"), `""`: Code(""), "null": {}, `"2026-03-05"`: Day(2026_03_05),
		"9223372036854775807": Number(math.MaxInt64), "-9223372036854775808": Number(math.MinInt64), `"\u003c"`: Code("<"),
	} {
		data, err := json.Marshal(v)
		require.NoError(t, err)
		assert.Equal(t, text, string(data))
		var again Value
		require.NoError(t, json.Unmarshal(data, &again))
		assert.Equal(t, v, again)
	}
	assert.Error(t, new(Value).UnmarshalJSON([]byte("0x10")))
	for _, bad := range []string{"1.5", "1e3", "9223372036854775808", "{}", "[]", `["63"]`} {
		v := Number(5)
		assert.Error(t, json.Unmarshal([]byte(bad), &v), bad)
		assert.Equal(t, Number(5), v, "a refused value changes nothing")
	}
}

func TestValueAccess(t *testing.T) {
	b, ok := Bool(true).Bool()
	assert.True(t, b && ok)
	_, ok = Number(1).Bool()
	assert.False(t, ok)
	n, ok := Number(7).Number()
	assert.True(t, ok)
	assert.Equal(t, int64(7), n)
	_, ok = Code("7").Number()
	assert.False(t, ok)
	s, ok := Code("7").Text()
	assert.True(t, ok)
	assert.Equal(t, "7", s)
	_, ok = Value{}.Text()
	assert.False(t, ok)
	assert.True(t, Value{}.IsZero())
	assert.False(t, Bool(false).IsZero())
	assert.NotEqual(t, Bool(true), Number(1))
}

// marker is a value of a client that must turn up nowhere.
const marker, markerNumber = "MARKER-7719", 77190077

func TestValuesAreNotPrinted(t *testing.T) {
	p := Profile{Client: "c-1", Facts: []Known{{Fact: "account", Value: Code(marker)}, {Fact: "children", Value: Number(markerNumber)}}}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%d", "%q", "%x"} {
		text := fmt.Sprintf(verb, p)
		assert.NotContains(t, text, marker, verb)
		assert.NotContains(t, text, fmt.Sprint(markerNumber), verb)
		assert.NotContains(t, text, fmt.Sprintf("%x", marker), verb)
	}
	assert.Equal(t, "truth number text none", fmt.Sprint(Bool(true), " ", Number(1), " ", Code("x"), " ", Value{}))
}

// No value of a profile stands in what the package answers about it.
func TestFindingsHoldNoValues(t *testing.T) {
	s, _ := smallFacts(t)
	p := Profile{Client: "c-1", Facts: []Known{
		{Fact: "region", Value: Code(marker), Origin: marker}, {Fact: "children", Value: Code(marker)}, {Fact: "employed", Value: Number(markerNumber)},
		{Fact: "moved_on", Value: Code(marker)}, {Fact: "account", Value: Number(markerNumber)}, {Fact: "unheard", Value: Code(marker), Origin: OriginStated},
	}}
	fs := append(s.Check(p), p.Check()...)
	require.Greater(t, len(fs), 5)
	data, err := json.Marshal(fs)
	require.NoError(t, err)
	text := string(data) + fmt.Sprint(fs.Err())
	assert.NotContains(t, text, marker)
	assert.NotContains(t, text, fmt.Sprint(markerNumber))

	var v Value
	err = json.Unmarshal([]byte(`{"`+marker+`": 1}`), &v)
	assert.NotContains(t, err.Error(), marker)
	var truth Truth
	assert.NotContains(t, truth.UnmarshalText([]byte(marker)).Error(), marker)
}

func TestTruth(t *testing.T) {
	for _, x := range []Truth{Unknown, Yes, No} {
		text, err := x.MarshalText()
		require.NoError(t, err)
		var again Truth
		require.NoError(t, again.UnmarshalText(text))
		assert.Equal(t, x, again)
		assert.Equal(t, x, x.Not().Not())
		assert.True(t, x.IsValid())
	}
	assert.Equal(t, []Truth{Unknown, No, Yes, Unknown}, []Truth{Unknown.Not(), Yes.Not(), No.Not(), Truth(9).Not()})
	assert.False(t, Truth(3).IsValid())
	assert.False(t, Truth(-1).IsValid())
	assert.True(t, strings.HasPrefix(Truth(9).String(), "truth("))
	_, err := Truth(9).MarshalText()
	assert.Error(t, err)
	x := Yes
	require.NoError(t, x.UnmarshalText(nil))
	assert.Equal(t, Unknown, x)
	assert.Error(t, x.UnmarshalText([]byte("maybe")))
}
