package standard_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

var handles = []standard.Parameter{&replyWithin, &transfers, &forms, &rounding}

func TestDecodeOverlay(t *testing.T) {
	const text = `{
	  "code": "omsk-230",
	  "title": {"ru": "Приказ № 230", "en": "Order No. 230"},
	  "amends": ["people-2022"],
	  "changes": [
	    {"param": "test.reply-within", "set": "PT12H", "modality": "should", "clause": "omsk-230:4.2", "from": "2026-01-01", "to": "2027-01-01"},
	    {"param": "test.transfers", "remove": true, "clause": "omsk-230:5"},
	    {"param": "test.forms/oral", "set": "устно", "before": "selected", "clause": "omsk-230:6"},
	    {"param": "reading.K1", "set": "exact", "clause": "omsk-230:7"}
	  ]
	}`
	o, fs, err := standard.DecodeOverlay([]byte(text), handles...)
	require.NoError(t, err)
	assert.Empty(t, fs)
	want := standard.Overlay{
		Code: "omsk-230", Title: standard.Text{RU: "Приказ № 230", EN: "Order No. 230"}, Amends: on(standard.DocumentPeople),
		Changes: []standard.Change{
			replyWithin.Set(12*time.Hour, standard.Cite("omsk-230:4.2"), standard.ModalityShould, standard.Period{From: 2026_01_01, To: 2027_01_01}),
			transfers.Remove(standard.Cite("omsk-230:5"), standard.Period{}),
			forms.Add(standard.Row[string]{Code: "oral", Value: "устно", Before: "selected", Clause: standard.Cite("omsk-230:6")}),
			rounding.Set("exact", standard.Cite("omsk-230:7"), standard.Period{}),
		},
	}
	assert.Equal(t, want, o)
	again, err := json.Marshal(o)
	require.NoError(t, err)
	assert.JSONEq(t, text, string(again))
	back, fs, err := standard.DecodeOverlay(again, handles...)
	require.NoError(t, err)
	assert.Empty(t, fs)
	assert.Equal(t, o, back)
}

func TestDecodeOverlayFinds(t *testing.T) {
	for _, c := range []struct{ name, change, code, at string }{
		{"key nobody owns", `{"param":"test.colour","set":1,"clause":"omsk-230:1"}`, "standard.overlay-key-unknown", "/changes/0/param"},
		{"a list without a member", `{"param":"test.forms","set":"x","clause":"omsk-230:1"}`, "standard.overlay-key-unknown", "/changes/0/param"},
		{"a member of what is no list", `{"param":"test.transfers/x","set":1,"clause":"omsk-230:1"}`, "standard.overlay-key-unknown", "/changes/0/param"},
		{"a list with an empty code", `{"param":"test.forms/","set":"x","clause":"omsk-230:1"}`, "standard.overlay-key-unknown", "/changes/0/param"},
		{"a list with a blank code", `{"param":"test.forms/ ","set":"x","clause":"omsk-230:1"}`, "standard.overlay-key-unknown", "/changes/0/param"},
		{"no source", `{"param":"test.transfers","set":1}`, "standard.overlay-no-source", "/changes/0"},
		{"unknown modality", `{"param":"test.transfers","set":1,"clause":"omsk-230:1","modality":"shall"}`, "standard.overlay-modality-unknown", "/changes/0/modality"},
		{"empty days", `{"param":"test.transfers","set":1,"clause":"omsk-230:1","from":"2026-01-02","to":"2026-01-02"}`, "standard.overlay-days-wrong", "/changes/0"},
		{"set and remove", `{"param":"test.transfers","set":1,"remove":true,"clause":"omsk-230:1"}`, "standard.overlay-set-or-remove", "/changes/0"},
		{"neither", `{"param":"test.transfers","clause":"omsk-230:1"}`, "standard.overlay-set-or-remove", "/changes/0"},
		{"duration in hours", `{"param":"test.reply-within","set":12,"clause":"omsk-230:1"}`, "standard.overlay-duration-wrong", "/changes/0/set"},
		{"duration in days", `{"param":"test.reply-within","set":"P1D","clause":"omsk-230:1"}`, "standard.overlay-duration-wrong", "/changes/0/set"},
		{"text for a number", `{"param":"test.transfers","set":"two","clause":"omsk-230:1"}`, "standard.overlay-value-type", "/changes/0/set"},
		{"fraction for a whole number", `{"param":"test.transfers","set":1.5,"clause":"omsk-230:1"}`, "standard.overlay-value-type", "/changes/0/set"},
		{"null for a number", `{"param":"test.transfers","set":null,"clause":"omsk-230:1"}`, "standard.overlay-set-or-remove", "/changes/0"},
		{"a place in what is no list", `{"param":"test.transfers","set":1,"before":"all","clause":"omsk-230:1"}`, "standard.overlay-before-no-list", "/changes/0/before"},
		{"unknown option", `{"param":"reading.K1","set":"bankers","clause":"omsk-230:1"}`, "standard.overlay-option-unknown", "/changes/0/set"},
		{"unknown member", `{"param":"test.transfers","set":1,"clause":"omsk-230:1","colour":"red"}`, "standard.json-unknown-member", "/changes/0/colour"},
	} {
		o, fs, err := standard.DecodeOverlay([]byte(`{"code":"omsk-230","title":{"ru":"a","en":"b"},"amends":["people-2022"],"changes":[`+c.change+`]}`), handles...)
		require.NoError(t, err, c.name)
		if assert.Len(t, fs, 1, c.name) {
			assert.Equal(t, c.code, fs[0].Code, c.name)
			assert.Equal(t, standard.Pointer(c.at), fs[0].At, c.name)
			assert.NotEmpty(t, fs[0].Mend.RU, c.name)
			assert.NotEmpty(t, fs[0].Mend.EN, c.name)
		}
		if c.code != "standard.json-unknown-member" {
			assert.Empty(t, o.Changes, c.name)
		}
	}
	_, _, err := standard.DecodeOverlay([]byte(`{"code":`), handles...)
	var wrong *standard.DecodeError
	require.ErrorAs(t, err, &wrong)
}

func FuzzDecodeOverlay(f *testing.F) {
	f.Add([]byte(`{"code":"omsk-230","amends":["people-2022"],"changes":[{"param":"test.reply-within","set":"PT12H","clause":"omsk-230:4.2"},{"param":"test.forms/a","set":"x","clause":"omsk-230:1"}]}`))
	f.Add([]byte(`{"changes":[{"param":"reading.K1","set":"exact","clause":"a:1"},{"param":"test.transfers","set":1e3,"clause":"a:1"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		o, _, err := standard.DecodeOverlay(data, handles...)
		if err != nil {
			return
		}
		out, err := json.Marshal(o)
		require.NoError(t, err)
		back, fs, err := standard.DecodeOverlay(out, handles...)
		require.NoError(t, err)
		assert.Empty(t, fs)
		assert.Equal(t, len(o.Changes), len(back.Changes))
		if e, err := standard.NewEdition(standard.DocumentPeople, today, o); err == nil {
			replyWithin.In(e)
			forms.In(e)
		}
	})
}

// The time to lay an overlay grows as the overlay does: beside reading it, which
// is linear, comparing every two changes would take a hundred times as long.
func TestNewEditionOfALargeOverlay(t *testing.T) {
	var b strings.Builder
	const n = 20_000
	for i := range n {
		fmt.Fprintf(&b, `,{"param":"test.forms/k%d","set":"x","clause":"omsk-230:1"}`, i)
	}
	text := []byte(`{"code":"omsk-230","title":{"ru":"a","en":"b"},"amends":["people-2022"],"changes":[` + b.String()[1:] + `]}`)
	start := time.Now()
	o, fs, err := standard.DecodeOverlay(text, handles...)
	read := time.Since(start)
	require.NoError(t, err)
	require.Empty(t, fs)
	start = time.Now()
	e, err := standard.NewEdition(standard.DocumentPeople, today, o)
	laid := time.Since(start)
	require.NoError(t, err)
	row, ok := forms.Of(e, "k19999")
	assert.True(t, ok)
	assert.Equal(t, "x", row.Value)
	assert.Less(t, laid, 20*read)
}

// Changes need not stand in the order of their days for an overlap to be seen.
func TestOverlapsAreSeenInAnyOrder(t *testing.T) {
	set := func(act string, place string, from, to standard.Date) standard.Change {
		return replyWithin.Set(time.Hour, standard.Cite(act+":"+place), "", standard.Period{From: from, To: to})
	}
	people := on(standard.DocumentPeople)
	a := overlay("a-1", people, set("a-1", "2", 2026_03_01, 2026_04_01), set("a-1", "1", 2026_01_01, 2026_02_01))
	b := overlay("b-2", people, set("b-2", "1", 2026_02_01, 2026_03_01), set("b-2", "2", 2026_04_01, 0))
	_, err := standard.NewEdition(standard.DocumentPeople, today, a, b)
	require.NoError(t, err, "one ends where the other begins")
	b.Changes = append(b.Changes, set("b-2", "3", 2026_03_31, 2026_04_01))
	var conflict *standard.ConflictError
	_, err = standard.NewEdition(standard.DocumentPeople, today, a, b)
	require.ErrorAs(t, err, &conflict)
	assert.Equal(t, standard.ConflictError{Key: "test.reply-within", A: standard.Cite("a-1:2"), B: standard.Cite("b-2:3")}, *conflict)

	var wrong *standard.EditionError
	_, err = standard.NewEdition(standard.DocumentPeople, today, overlay("a-1", people,
		set("a-1", "1", 2026_01_01, 2027_01_01), set("a-1", "2", 2028_01_01, 0), set("a-1", "3", 2026_06_01, 2026_07_01)))
	require.ErrorAs(t, err, &wrong)
	assert.Contains(t, wrong.Error(), "changed twice")
}

// Of two overlays with one code the error does not depend on which came first,
// whatever else is wrong with each.
func TestTwiceGivenInAnyOrder(t *testing.T) {
	a, b := overlay("omsk-230", nil), overlay("omsk-230", on("tomsk-1"))
	_, first := standard.NewEdition(standard.DocumentPeople, today, a, b)
	_, second := standard.NewEdition(standard.DocumentPeople, today, b, a)
	assert.EqualError(t, first, `standard: edition: overlay "omsk-230": is given twice; keep one`)
	assert.Equal(t, first, second)
}
