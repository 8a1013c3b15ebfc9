package kpi

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// What the tables remember is what the engine says, for every pair of counts,
// both editions and every switch of the engine.
func TestMemoryIsTheEngine(t *testing.T) {
	at := standard.MustParseClause("test-1:1")
	for _, base := range []standard.Document{standard.DocumentPeople, standard.DocumentPeopleBrief} {
		for _, changes := range [][]standard.Change{
			nil,
			{Rounding.Set("exact", at, standard.Period{})},
			{Bands.Set("literal", at, standard.Period{})},
			{Bands.Set("literal", at, standard.Period{}), Rounding.Set("exact", at, standard.Period{})},
			{ZeroCoverage.Set("exclude-zero", at, standard.Period{}), ProactiveBands.Set("literal", at, standard.Period{})},
			{easeRows.Add(standard.Row[Band]{Code: "3", Clause: at, Value: Band{Min: 655, HasMin: true, Max: 800, HasMax: true, Above: true}})},
			{easeRows.Add(standard.Row[Band]{Code: "5", Clause: at, Value: Band{Min: 950, HasMin: true, AtLeast: true}})},
			{digitalLoyaltyRows.Add(standard.Row[Band]{Code: "2", Clause: at, Value: Band{Min: -333, HasMin: true, Max: 150, HasMax: true}})},
		} {
			e, err := standard.NewEdition(base, 2026_01_01, standard.Overlay{Code: "test-1", Amends: []standard.Document{base}, Changes: changes})
			require.NoError(t, err)
			tables, err := For(e)
			require.NoError(t, err)
			for i := range tables.of {
				if len(tables.of[i].cuts) == 0 {
					continue
				}
				for _, whole := range []int64{1, 2, 3, 7, 11, 40, 97, 200, 499, 500, 1000, 1999, 2000, 2001, 20000} {
					low := int64(0)
					if i == atDigitalLoyalty {
						low = -whole
					}
					for part := low; part <= whole; part++ {
						m := measure{i, part, whole}
						var x standard.Explanation
						want, err := tables.level(m, &x)
						require.NoError(t, err)
						got, err := tables.level(m, nil)
						if err != nil || got.stars != want.stars || got.row != want.row {
							t.Fatalf("%s %d/%d: want %v, got %v (%v)", indicators[i].Code, part, whole, want, got, err)
						}
						if whole > 2000 {
							part += 6
						}
					}
				}
			}
		}
	}
}
