package kpi

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// A figure is a bound: nothing else needs to be said. What was stored before,
// with has_min and has_max, reads as ever.
func TestBandInJSON(t *testing.T) {
	for text, want := range map[string]Band{
		`{"min":"95.1","max":"100"}`:                               {Min: 951, HasMin: true, Max: 1000, HasMax: true},
		`{"min":"0"}`:                                              {HasMin: true},
		`{"max":"0.0","below":true}`:                               {HasMax: true, Below: true},
		`{"min":"95.1","has_min":true}`:                            {Min: 951, HasMin: true},
		`{"has_min":true,"max":"0.5","has_max":true}`:              {HasMin: true, Max: 5, HasMax: true},
		`{"min":null,"max":"5","below":true}`:                      {Max: 50, HasMax: true, Below: true},
		`{"min":"95.1","has_min":false}`:                           {Min: 951},
		`{"min":"10","has_min":true,"at_least":true}`:              {Min: 100, HasMin: true, AtLeast: true},
		`{"label":{"ru":"хотя бы один","en":"at least one"}}`:      {Label: standard.Text{RU: "хотя бы один", EN: "at least one"}},
		`{"min":"-5","above":true,"has_max":false,"has_min":true}`: {Min: -50, HasMin: true, Above: true},
	} {
		got, fs, err := standard.Decode[Band]([]byte(text))
		require.NoError(t, err, text)
		assert.Empty(t, fs, text)
		assert.Equal(t, want, got, text)
		var again Band
		require.NoError(t, json.Unmarshal([]byte(text), &again), text)
		assert.Equal(t, want, again, text)
	}
	for _, text := range []string{`{"mim":"95.1"}`, `{"min":"95.1","min":"96"}`, `{"min":95.1}`, `{"min":"95.15"}`, `[]`, `{"has_min":"yes"}`} {
		_, _, err := standard.Decode[Band]([]byte(text))
		var wrong *standard.DecodeError
		require.ErrorAs(t, err, &wrong, text)
		assert.NotEmpty(t, wrong.Why.RU, text)
	}
	_, _, err := standard.Decode[PhoneDemand]([]byte(`{"rating":{"mim":"70"}}`))
	var wrong *standard.DecodeError
	require.ErrorAs(t, err, &wrong)
	assert.Equal(t, standard.Pointer("/rating/mim"), wrong.At, "a slip is told where it stands")
}

func TestBandSurvivesJSON(t *testing.T) {
	r := rand.New(rand.NewPCG(40, 1))
	for range 2000 {
		b := Band{Min: Tenths(r.IntN(41) - 20), Max: Tenths(r.IntN(41) - 20), HasMin: r.IntN(2) > 0, HasMax: r.IntN(2) > 0, Above: r.IntN(2) > 0, Below: r.IntN(2) > 0, AtLeast: r.IntN(2) > 0}
		data, err := json.Marshal(b)
		require.NoError(t, err)
		var back Band
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, b, back, string(data))
	}
	for _, rows := range []*standard.List[Band]{&scenarioCoverageRows, &easeRows, &repeatRows, &loyalServiceRows, &satisfactionRows, &proactiveRows, &prototypeRows, &digitalLoyaltyRows} {
		for _, row := range rows.Rows {
			data, err := json.Marshal(row.Value)
			require.NoError(t, err)
			var back Band
			require.NoError(t, json.Unmarshal(data, &back))
			assert.Equal(t, row.Value, back)
		}
	}
}

func FuzzBand(f *testing.F) {
	for _, seed := range []string{`{"min":"95.1","max":"100"}`, `{"has_min":true}`, `{"min":"95.1","has_min":false}`, `{}`, `null`, `{"min":"-1000","above":true,"label":{"ru":"а","en":"b"}}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		b, _, err := standard.Decode[Band](data)
		if err != nil {
			return
		}
		text, err := json.Marshal(b)
		require.NoError(t, err)
		back, _, err := standard.Decode[Band](text)
		require.NoError(t, err)
		require.Equal(t, b, back)
	})
}
