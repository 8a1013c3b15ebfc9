package standard_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

var late = standard.Ground{Code: "test.late", Clause: standard.Cite("people-2022:4.6.4.3"), Reading: "T5",
	Text: standard.Text{RU: "первый ответ опоздал", EN: "the first reply is late"}}

func explained() standard.Explanation {
	var x standard.Explanation
	e := standard.Federal(today)
	standard.Use(&x, &replyWithin, e)
	standard.Use(&x, &transfers, standard.SamaraPeople(today))
	standard.UseSwitch(&x, &rounding, e)
	x.Look("received")
	x.Look("received")
	x.Miss("replied")
	x.Apply(&late)
	return x
}

func TestExplanation(t *testing.T) {
	x := explained()
	want := standard.Explanation{
		Grounds:  []standard.Ground{late},
		Readings: []standard.ReadingID{"K1", "T5"},
		Facts:    []string{"received"},
		Params: []standard.Applied{
			{Key: "test.reply-within", Value: "PT24H", Clause: standard.Cite("people-2022:4.6.4.3")},
			{Key: "test.transfers", Clause: standard.Cite("samara-people-2022:4.6/p4"), Removed: true},
		},
		Missing: []string{"replied"},
	}
	assert.Equal(t, want, x)
	data, err := json.Marshal(x)
	require.NoError(t, err)
	assert.JSONEq(t, `{"grounds":[{"code":"test.late","clause":"people-2022:4.6.4.3","reading":"T5","text":{"ru":"первый ответ опоздал","en":"the first reply is late"}}],
	"readings":["K1","T5"],"facts":["received"],"missing":["replied"],
	"params":[{"key":"test.reply-within","value":"PT24H","clause":"people-2022:4.6.4.3"},{"key":"test.transfers","clause":"samara-people-2022:4.6/p4","removed":true}]}`, string(data))
	var back standard.Explanation
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, x, back)

	var sum standard.Explanation
	sum.Merge(x)
	sum.Merge(standard.Explanation{Readings: []standard.ReadingID{"T5", "K2"}, Facts: []string{"sent"}, Missing: []string{"replied"}})
	assert.Equal(t, []standard.ReadingID{"K1", "T5", "K2"}, sum.Readings)
	assert.Equal(t, []string{"received", "sent"}, sum.Facts)
	assert.Equal(t, []string{"replied"}, sum.Missing)
}

func TestExplanationInWords(t *testing.T) {
	x := explained()
	assert.Equal(t, "первый ответ опоздал (people-2022:4.6.4.3); не хватает сведений: replied", x.Short(standard.LangRU))
	assert.Equal(t, "the first reply is late (people-2022:4.6.4.3); facts missing: replied", x.Short(standard.LangEN))
	assert.Equal(t, `Основания:
  - первый ответ опоздал (people-2022:4.6.4.3, T5)
Параметры:
  - test.reply-within: PT24H (people-2022:4.6.4.3)
  - test.transfers: не применяется (samara-people-2022:4.6/p4)
Применены толкования:
  - K1
  - T5
Учтены сведения:
  - received
Не хватает сведений:
  - replied
`, x.Long(standard.LangRU))
	assert.Contains(t, x.Long(standard.LangEN), "Grounds:\n")
	var none standard.Explanation
	assert.Empty(t, none.Short(standard.LangRU))
	assert.Empty(t, none.Long(standard.LangEN))
}

func TestNobodyAsks(t *testing.T) {
	var x *standard.Explanation
	e := standard.Federal(today)
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		x.Apply(&late)
		x.Read("K1")
		x.Look("received")
		x.Miss("replied")
		x.Merge(standard.Explanation{})
		if d, ok := standard.Use(x, &replyWithin, e); !ok || d != 24*time.Hour {
			t.Error("Use answers without a listener too")
		}
		standard.UseSwitch(x, &rounding, e)
	}))
	assert.Empty(t, x.Short(standard.LangRU))
	assert.Empty(t, x.Long(standard.LangRU))
}
