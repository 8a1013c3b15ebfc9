package scenario_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
	"github.com/state-for-people/standard/scenario"
)

// What the Samara standards take away and add, each with who says so.
func TestRegionsRemoveAndAdd(t *testing.T) {
	const day standard.Date = 2026_03_05
	for _, c := range []struct {
		name        string
		edition     standard.Edition
		limit       *standard.Param[time.Duration]
		want        time.Duration
		has         bool
		says        string
		lawTriggers bool
	}{
		{"federal, desk", standard.Federal(day), &scenario.ServeWithin, 5 * time.Minute, true, "people-2022:4.5.6.3/p3", false},
		{"federal, form", standard.Federal(day), &scenario.FillWithin, 10 * time.Minute, true, "people-2022:4.5.6.6", false},
		{"Samara for people, desk", standard.SamaraPeople(day), &scenario.ServeWithin, 0, false, "samara-people-2022:4.5/p19", false},
		{"Samara for people, form", standard.SamaraPeople(day), &scenario.FillWithin, 0, false, "samara-people-2022:4.5/p16", false},
		{"Samara for business, desk", standard.SamaraBusiness(day), &scenario.ServeWithin, 0, false, "samara-business-2022:4.5/p22", true},
		{"Samara for business, form", standard.SamaraBusiness(day), &scenario.FillWithin, 0, false, "samara-business-2022:4.5/p19", true},
	} {
		got, has := c.limit.In(c.edition)
		assert.Equal(t, c.want, got, c.name)
		assert.Equal(t, c.has, has, c.name)
		s, said := c.limit.Of(c.edition)
		require.True(t, said, c.name)
		assert.Equal(t, c.says, s.Clause.String(), c.name)
		assert.Equal(t, !c.has, s.Removed, c.name)
		law, has := consent.Bases.Of(c.edition, "law")
		assert.Equal(t, c.lawTriggers, has, c.name)
		if has {
			assert.Equal(t, "samara-business-2022:4.5/p1(4)", law.Clause.String(), c.name)
		}
	}
}

// The ready editions and an act that amends one fit the handles of every package.
func TestAnActBringsTheLimitBack(t *testing.T) {
	act, findings, err := standard.DecodeOverlay([]byte(`{
	  "code": "samara-77", "title": {"ru": "Приказ № 77", "en": "Order No. 77"}, "amends": ["samara-people-2022"],
	  "changes": [{"param": "scenario.serve-within", "set": "PT7M", "clause": "samara-77:2", "from": "2026-04-01"}]
	}`), append(scenario.Params(), consent.Params()...)...)
	require.NoError(t, err)
	require.Empty(t, findings)
	e, err := standard.NewEdition(standard.DocumentSamaraPeople, 2026_03_31, act)
	require.NoError(t, err)
	_, has := scenario.ServeWithin.In(e)
	assert.False(t, has)
	got, has := scenario.ServeWithin.In(e.AsOf(2026_04_01))
	assert.True(t, has)
	assert.Equal(t, 7*time.Minute, got)
}
