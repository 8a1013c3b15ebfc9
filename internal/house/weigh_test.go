package house_test

import (
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard/internal/house"
)

const megabyte = 1 << 20

// TestWeightTable holds the table of both READMEs to the bounds, and the bounds
// to the packages that there are.
func TestWeightTable(t *testing.T) {
	loaded, _ := load(t)
	for _, p := range loaded.Public() {
		assert.True(t, slices.ContainsFunc(house.Weights, func(w house.Weight) bool { return w.Dir == p.Dir }), "no weight is stated for %s", p.Path())
		assert.FileExists(t, filepath.Join("testdata", "consumer", p.Consumer(), "main.go"))
	}
	assert.Len(t, house.Weights, len(loaded.Public()))
}

// TestWeights builds two programs a package and weighs them. A bound is neither
// broken nor far above what is measured.
func TestWeights(t *testing.T) {
	if !*long {
		t.Skip("builds two dozen programs; the flag -long weighs them")
	}
	loaded, reg := load(t)
	scales, err := house.NewScales(loaded, t.TempDir())
	require.NoError(t, err)
	row, ok := reg.Clause("people-2022:4.6.4.3")
	require.True(t, ok)
	for _, p := range loaded.Public() {
		i := slices.IndexFunc(house.Weights, func(w house.Weight) bool { return w.Dir == p.Dir })
		if i < 0 {
			continue // TestWeightTable says so
		}
		bound := house.Weights[i]
		first, err := scales.First(p)
		require.NoError(t, err)
		all, program, err := scales.All(p)
		require.NoError(t, err)
		t.Logf("%-24s first %.2f MB, everything %.2f MB", p.Path(), float64(first)/megabyte, float64(all)/megabyte)
		held(t, p.Dir+", first call", float64(first)/megabyte, bound.First)
		held(t, p.Dir+", everything", float64(all)/megabyte, bound.All)

		carries, err := house.Holds(program, row.EN)
		require.NoError(t, err)
		if house.LightPackage(p) {
			assert.False(t, carries, "%s carries the register of clauses", p.Dir)
		}
		if p.Dir == "" {
			assert.True(t, carries, "the control: the root with everything must carry the register")
		}
	}
}

// held wants a measured size below its bound, and the bound not far above it.
func held(t *testing.T, what string, got, bound float64) {
	t.Helper()
	assert.LessOrEqual(t, got, bound, what)
	assert.LessOrEqual(t, bound, 1.5*got+0.3, "%s: the bound is far above what is measured; lower it", what)
}
