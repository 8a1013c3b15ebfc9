package kpi

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// order returns the federal edition with an order of the authority, from JSON.
func order(t *testing.T, changes string) standard.Edition {
	t.Helper()
	o, fs, err := standard.DecodeOverlay([]byte(`{"code":"order-9","title":{"ru":"Приказ","en":"Order"},"amends":["people-2022"],"changes":[`+changes+`]}`), Params()...)
	require.NoError(t, err)
	require.Empty(t, fs)
	e, err := standard.NewEdition(standard.DocumentPeople, 2026_01_01, o)
	require.NoError(t, err)
	return e
}

func row5(key, set string) string {
	return `{"param":"` + key + `","set":` + set + `,"clause":"order-9:1"}`
}

// A figure alone is a bound: one answer of a thousand earns no five stars.
func TestRowOfAnOrder(t *testing.T) {
	tables, err := For(order(t, row5("kpi.t1-2/5", `{"min":"95.1","max":"100"}`)))
	require.NoError(t, err)
	for c, want := range map[Ease]Stars{{1, 1000}: NoStar, {25, 100}: NoStar, {950, 1000}: FourStars, {951, 1000}: FiveStars} {
		s, err := Level(tables, c)
		require.NoError(t, err)
		assert.Equal(t, want, s, c)
	}
}

// "At least" is never rounded, also where the other rows are of another kind.
func TestAtLeastAmongBands(t *testing.T) {
	tables, err := For(order(t, row5("kpi.t1-2/5", `{"min":"95","at_least":true}`)))
	require.NoError(t, err)
	for c, want := range map[Ease]Stars{{9496, 10_000}: FourStars, {9499, 10_000}: FourStars, {95, 100}: FiveStars, {60_04, 10_000}: OneStar, {60_06, 10_000}: TwoStars} {
		s, err := Level(tables, c)
		require.NoError(t, err)
		assert.Equal(t, want, s, c)
		a, _, err := Explain(tables, c)
		require.NoError(t, err)
		assert.Equal(t, want, a.Stars, c)
	}
}

// A last row without an end holds what rounds to it.
func TestRepeatsWithoutEnd(t *testing.T) {
	tables, err := For(order(t, row5("kpi.t1-3/1", `{"min":"7.1"}`)))
	require.NoError(t, err)
	for c, want := range map[Repeats]Stars{{Repeated: 705, Requests: 10_000}: OneStar, {Repeated: 704, Requests: 10_000}: TwoStars, {Repeated: 1, Requests: 1}: OneStar} {
		s, err := Level(tables, c)
		require.NoError(t, err)
		assert.Equal(t, want, s, c)
	}
}

// Rows that would hand out stars that nobody meant are refused in both languages,
// with their place.
func TestUnsoundOrders(t *testing.T) {
	for name, c := range map[string]struct {
		changes, row string
		of           Indicator
	}{
		"denied bound":          {row5("kpi.t1-2/5", `{"min":"95.1","has_min":false}`), "5", IndicatorEase},
		"no entry":              {row5("kpi.t1-2/5", `{"max":"100"}`), "5", IndicatorEase},
		"no entry, second row":  {row5("kpi.t1-1/2", `{"max":"50"}`), "2", IndicatorScenarioCoverage},
		"both above":            {row5("kpi.t2-5/4", `{"min":"50","above":true,"max":"60"}`), "5", IndicatorDigitalLoyalty},
		"nothing below":         {row5("kpi.t1-2/5", `{"min":"95","max":"95","below":true}`), "5", IndicatorEase},
		"nobody answers at all": {row5("kpi.t2-3/1", `{"authority":"none"}`), "1", IndicatorPhoneAccess},
		"a share of nothing":    {row5("kpi.social-share-within", `"0"`), "", IndicatorSocialReply},
		"no entry, repeats":     {row5("kpi.t1-3/5", `{"min":"0"}`), "5", IndicatorRepeats},
		"same entry":            {row5("kpi.t1-2/5", `{"min":"80.1","max":"100"}`), "5", IndicatorEase},
		"same entry, repeats":   {row5("kpi.t1-3/5", `{"min":"0","max":"1"}`), "5", IndicatorRepeats},
		"easier than below":     {row5("kpi.t1-2/2", `{"min":"70.2","max":"80"}`), "3", IndicatorEase},
		"above without a bound": {row5("kpi.t2-5/5", `{"max":"100","above":true}`), "5", IndicatorDigitalLoyalty},
		"below without a bound": {row5("kpi.t2-5/5", `{"min":"50","below":true}`), "5", IndicatorDigitalLoyalty},
		"above and at least":    {row5("kpi.t2-2/5", `{"min":"90","above":true,"at_least":true}`), "5", IndicatorPrototypeTesting},
		"nothing in between":    {row5("kpi.t1-2/5", `{"min":"95","max":"95","above":true}`), "5", IndicatorEase},
		"words with a word":     {row5("kpi.t1-6/1", `{"at_least":true}`), "1", IndicatorProactiveScenarios},
		"nobody answers":        {row5("kpi.t2-3/5", `{"authority":"none"}`), "5", IndicatorPhoneAccess},
		"ratings fall":          {row5("kpi.t2-3/3", `{"one_stop_shops":"working_hours","chatbot":true,"rating":{"min":"50"}}`), "3", IndicatorPhoneAccess},
		"phone implied":         {row5("kpi.t2-3/4", `{"one_stop_shops":"working_hours"}`), "4", IndicatorPhoneAccess},
		"maps above 100":        {row5("kpi.t2-1/5", `{"maps":"110"}`), "5", IndicatorMapCoverage},
		"maps implied":          {row5("kpi.t2-1/5", `{"maps":"60"}`), "5", IndicatorMapCoverage},
		"maps below 0":          {row5("kpi.t2-1/2", `{"maps":"-1"}`), "2", IndicatorMapCoverage},
		"texts implied":         {row5("kpi.t2-4/5", `{"algorithm":"50"}`), "5", IndicatorTextClarity},
		"texts above 100":       {row5("kpi.t2-4/2", `{"templates":"101"}`), "2", IndicatorTextClarity},
		"longer than below":     {row5("kpi.t2-6/5", `{"mention":"PT7H","request":"PT1H"}`), "5", IndicatorSocialReply},
		"requests longer":       {row5("kpi.t2-6/5", `{"mention":"PT1H","request":"PT4H"}`), "5", IndicatorSocialReply},
		"social same":           {row5("kpi.t2-6/5", `{"mention":"PT6H","request":"PT3H"}`), "5", IndicatorSocialReply},
		"booking below 0":       {row5("kpi.t2-7/1", `{"ways":-1}`), "1", IndicatorBooking},
		"booking implied":       {row5("kpi.t2-7/3", `{"round_the_clock":1}`), "3", IndicatorBooking},
		"share above 100":       {row5("kpi.social-share-within", `"120"`), "", IndicatorSocialReply},
	} {
		_, err := For(order(t, c.changes))
		var wrong *TableError
		require.ErrorAs(t, err, &wrong, name)
		assert.Equal(t, c.of, wrong.Indicator, name)
		if c.row != "" {
			assert.Contains(t, wrong.Why.RU, "строка "+c.row+"★: ", name)
			assert.Contains(t, wrong.Why.EN, "row "+c.row+"★: ", name)
		}
	}
	for name, changes := range map[string]string{
		"above the bound below":   row5("kpi.t1-2/5", `{"min":"80.1","above":true,"max":"100"}`),
		"one value":               row5("kpi.t1-2/5", `{"min":"100","max":"100"}`),
		"a floor below zero":      row5("kpi.t2-5/1", `{"min":"-50","max":"5","below":true}`),
		"no floor":                row5("kpi.t1-2/1", `{"max":"60"}`),
		"repeats without end":     row5("kpi.t1-3/1", `{"min":"7.1"}`),
		"repeats below":           row5("kpi.t1-3/5", `{"max":"1","below":true}`),
		"a phone without ratings": row5("kpi.t2-3/3", `{"authority":"working_hours","one_stop_shops":"working_hours","chatbot":true,"call_back":true}`) + "," + row5("kpi.t2-3/2", `{"one_stop_shops":"working_hours","authority":"working_hours","chatbot":true}`),
		"a share":                 row5("kpi.social-share-within", `"95"`),
		"stricter social":         row5("kpi.t2-6/5", `{"mention":"PT4H","request":"PT1H"}`),
	} {
		_, err := For(order(t, changes))
		require.NoError(t, err, name)
	}
}
