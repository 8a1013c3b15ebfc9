package disclosure

import (
	"testing"

	"github.com/state-for-people/standard/feedback"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What few people changed between two tables of one thing is told of, cells and
// totals; what many changed is not.
func TestRevised(t *testing.T) {
	p := Policy{MinForPublish: 10, UniformBelow: 12}
	statements := func(scope string, a, b []int64) []Statement {
		r, _, err := Publish(oneColumn(scope, []string{"a", "b"}, a, b), p)
		require.NoError(t, err)
		return r.Statements()
	}
	before := statements("March, first", []int64{30, 10}, []int64{60, 20})
	for name, c := range map[string]struct {
		a, b []int64
		want int // the cell a, its row and all: the cell and its row are one group
	}{
		"nothing":                                 {[]int64{30, 10}, []int64{60, 20}, 0},
		"one more":                                {[]int64{31, 10}, []int64{60, 20}, 2},
		"one changed the answer":                  {[]int64{31, 9}, []int64{60, 20}, 2},
		"one less":                                {[]int64{30, 9}, []int64{60, 20}, 2},
		"nine more":                               {[]int64{35, 14}, []int64{60, 20}, 2},
		"ten more":                                {[]int64{35, 15}, []int64{60, 20}, 0},
		"eleven more, all of one mind":            {[]int64{41, 10}, []int64{60, 20}, 2},
		"twelve more, all of one mind":            {[]int64{42, 10}, []int64{60, 20}, 0},
		"ten more in one, one more in the other":  {[]int64{35, 15}, []int64{61, 20}, 1},
		"one from one to the other, none in all":  {[]int64{31, 10}, []int64{59, 20}, 2},
		"six in each, so that all together is ok": {[]int64{33, 13}, []int64{63, 23}, 2},
	} {
		leaks, err := Revised(p, before, statements("March, second", c.a, c.b))
		require.NoError(t, err)
		assert.Len(t, leaks, c.want, name)
		for _, l := range leaks {
			assert.Equal(t, LeakDifference, l.Kind)
			assert.NotEmpty(t, l.Groups)
		}
	}
	// A cell that one of the two hides is not compared, the total is.
	leaks, err := Revised(p, before, statements("March, second", []int64{30, 10}, []int64{5, 3}))
	require.NoError(t, err)
	assert.Empty(t, leaks, "72 fewer of all")

	// Of a cube, and of the caller's own keys.
	first, err := byService(t, replies(t, map[feedback.Key][2]int{{Service: "A"}: {22, 31}}))
	require.NoError(t, err)
	tab, err := TableOf(replies(t, map[feedback.Key][2]int{{Service: "A"}: {23, 31}}), "satisfaction, revised", feedback.DimensionService, "")
	require.NoError(t, err)
	second, _, err := Publish(tab, p)
	require.NoError(t, err)
	leaks, err = Revised(p, first.Statements(), second.Statements())
	require.NoError(t, err)
	require.Len(t, leaks, 1)
	assert.Equal(t, second.Statements()[0].Groups, leaks[0].Groups)
	own := func(n int64) []Statement {
		return []Statement{{Groups: []string{"y", "x"}, Classes: []string{"all"}, Counts: []int64{n}}, {Groups: []string{"z"}, Classes: []string{"all"}, Hidden: true}}
	}
	leaks, err = Revised(p, own(30), own(33))
	require.NoError(t, err)
	assert.Equal(t, []Leak{{Kind: LeakDifference, Groups: []string{"x", "y"}}}, leaks)
	other := own(33)
	other[0].Classes = []string{"another"}
	leaks, err = Revised(p, own(30), other)
	require.NoError(t, err)
	assert.Empty(t, leaks)

	var ie *InputError
	for _, bad := range []Statement{{Classes: []string{"a"}}, {Classes: []string{"a"}, Counts: []int64{-1}}, {Classes: []string{"a"}, Counts: []int64{1}, Hidden: true}} {
		_, err = Revised(p, []Statement{bad}, nil)
		require.ErrorAs(t, err, &ie)
		assert.Equal(t, "before", ie.Name)
		_, err = Revised(p, nil, []Statement{bad})
		require.ErrorAs(t, err, &ie)
		assert.Equal(t, "after", ie.Name)
	}
	_, err = Revised(Policy{}, nil, nil)
	require.ErrorAs(t, err, &ie)
}
