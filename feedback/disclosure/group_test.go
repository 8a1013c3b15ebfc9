package disclosure

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The vectors of sdcMicro's test of group sizes.
func sdc(missing ...int) []Person {
	a, b, c := []int{2, 3, 2, 2, 3, 3, 1, 2}, []int{3, 3, 3, 3, 3, 3, 4, 3}, []int{1, 3, 1, 2, 1, 1, 1, 1}
	w := []float64{18, 45.5, 39, 17, 92, 8, 123.5, 51}
	var out []Person
	for i := range a {
		out = append(out, Person{Features: []string{strconv.Itoa(a[i]), strconv.Itoa(b[i]), strconv.Itoa(c[i])}, Weight: w[i]})
	}
	for _, i := range missing {
		out[i-1].Features[2] = ""
	}
	return out
}

func TestGroupVectors(t *testing.T) {
	g, err := CheckGroups(sdc(), 2, 1)
	require.NoError(t, err)
	assert.Equal(t, []int{3, 1, 3, 1, 2, 2, 1, 3}, g.Sizes)
	assert.Equal(t, []float64{108, 45.5, 108, 17, 100, 100, 123.5, 108}, g.Weights)
	assert.Equal(t, []int{1, 3, 6}, g.Below)
	assert.False(t, g.Anonymous())
	pairs := 0
	for _, n := range g.Sizes {
		if n == 2 {
			pairs++
		}
	}
	assert.Equal(t, 2, pairs)

	g, err = CheckGroups(sdc(3, 7), 2, 1)
	require.NoError(t, err)
	assert.Equal(t, []int{3, 1, 4, 2, 2, 2, 1, 3}, g.Sizes)
	assert.Equal(t, []int{1, 6}, g.Below)
	pairs = 0
	for _, n := range g.Sizes {
		if n == 2 {
			pairs++
		}
	}
	assert.Equal(t, 3, pairs)
}

func TestDiversity(t *testing.T) {
	var people []Person
	for i, p := range []struct{ f, s string }{{"a", "x"}, {"a", "y"}, {"a", "z"}, {"b", "x"}, {"b", "x"}, {"b", "y"}, {"b", "y"}} {
		people = append(people, Person{Features: []string{p.f}, Sensitive: p.s})
		_ = i
	}
	g, err := CheckGroups(people, 3, 3)
	require.NoError(t, err)
	assert.Equal(t, []int{3, 3, 3, 2, 2, 2, 2}, g.Distinct)
	assert.Equal(t, []int{3, 3, 3, 4, 4, 4, 4}, g.Sizes)
	assert.Equal(t, []float64{3, 3, 3, 4, 4, 4, 4}, g.Weights)
	assert.Empty(t, g.Below)
	assert.Equal(t, []int{3, 4, 5, 6}, g.Uniform)
	g, err = CheckGroups(people, 3, 2)
	require.NoError(t, err)
	assert.True(t, g.Anonymous())
	// A row that matches all counts among the secrets of both.
	g, err = CheckGroups(append(people, Person{Features: []string{""}, Sensitive: "q"}), 3, 3)
	require.NoError(t, err)
	assert.Equal(t, []int{4, 4, 4, 3, 3, 3, 3, 4}, g.Distinct)
	assert.Equal(t, []int{4, 4, 4, 5, 5, 5, 5, 8}, g.Sizes)
}

func TestGroupsRefuse(t *testing.T) {
	var ie *InputError
	for _, c := range []struct {
		p    []Person
		k, l int
	}{
		{nil, 1, 1}, {nil, 2, 0}, {[]Person{{}}, 2, 1}, {[]Person{{Features: []string{"a"}}, {Features: []string{"a", "b"}}}, 2, 1},
		{[]Person{{Features: []string{"a"}, Weight: -1}}, 2, 1},
	} {
		_, err := CheckGroups(c.p, c.k, c.l)
		require.ErrorAs(t, err, &ie)
	}
	g, err := CheckGroups(nil, 2, 1)
	require.NoError(t, err)
	assert.True(t, g.Anonymous())
}
