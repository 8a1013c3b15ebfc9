package disclosure

import (
	"testing"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	quarter  = standard.Period{From: 2026_01_01, To: 2026_04_01}
	january  = standard.Period{From: 2026_01_01, To: 2026_02_01}
	february = standard.Period{From: 2026_02_01, To: 2026_03_01}
)

// replies makes a cube of so many good and other ratings a key.
func replies(t *testing.T, counts map[feedback.Key][2]int) *feedback.Cube {
	c, err := feedback.NewCube(feedback.QuestionOf(feedback.QuestionSatisfaction))
	require.NoError(t, err)
	for k, n := range counts {
		var marks []byte
		for range n[0] {
			marks = append(marks, 4)
		}
		for range n[1] {
			marks = append(marks, 1)
		}
		require.NoError(t, c.Add(k, marks))
	}
	return c
}

func byService(t *testing.T, c *feedback.Cube, earlier ...Statement) (Release, error) {
	tab, err := TableOf(c, "satisfaction", feedback.DimensionService, "")
	require.NoError(t, err)
	r, _, err := Publish(tab, Policy{MinForPublish: 10}, earlier...)
	return r, err
}

// Two cubes of one scope may hold the same people under other keys; what they
// give away together cannot be seen then, and the second is refused. Each pair
// leaves three people between its figures.
func TestOtherKeysOfTheSamePeople(t *testing.T) {
	for name, c := range map[string]struct {
		first, second map[feedback.Key][2]int
		refused       bool
	}{
		"a quarter and a month of it": {
			map[feedback.Key][2]int{{Service: "A", Period: quarter}: {22, 31}}, map[feedback.Key][2]int{{Service: "A", Period: january}: {20, 30}}, true,
		},
		"a month and its quarter": {
			map[feedback.Key][2]int{{Service: "A", Period: january}: {20, 30}}, map[feedback.Key][2]int{{Service: "A", Period: quarter}: {22, 31}}, true,
		},
		"all time and a month": {
			map[feedback.Key][2]int{{Service: "A"}: {22, 31}}, map[feedback.Key][2]int{{Service: "A", Period: january}: {20, 30}}, true,
		},
		"two months": {
			map[feedback.Key][2]int{{Service: "A", Period: february}: {22, 31}}, map[feedback.Key][2]int{{Service: "A", Period: january}: {20, 30}}, false,
		},
		"a quarter of one service and a month of another": {
			map[feedback.Key][2]int{{Service: "A", Period: quarter}: {22, 31}}, map[feedback.Key][2]int{{Service: "B", Period: january}: {20, 30}}, false,
		},
		"all segments, then one, beside a service without segments": {
			map[feedback.Key][2]int{{Service: "A"}: {22, 31}, {Service: "B"}: {15, 15}},
			map[feedback.Key][2]int{{Service: "A", Segment: "child"}: {20, 30}, {Service: "B"}: {15, 15}}, true,
		},
		"by touchpoint, then by situation": {
			map[feedback.Key][2]int{{Service: "A", Touchpoint: "portal"}: {22, 31}}, map[feedback.Key][2]int{{Service: "A", Situation: "birth"}: {20, 30}}, true,
		},
		"by touchpoint of one service, by situation of another": {
			map[feedback.Key][2]int{{Service: "A", Touchpoint: "portal"}: {22, 31}}, map[feedback.Key][2]int{{Service: "B", Situation: "birth"}: {20, 30}}, false,
		},
		"another touchpoint": {
			map[feedback.Key][2]int{{Service: "A", Touchpoint: "portal"}: {22, 31}}, map[feedback.Key][2]int{{Service: "A", Touchpoint: "office"}: {20, 30}}, false,
		},
		"a service whose touchpoint is not known, in both": {
			map[feedback.Key][2]int{{Service: "A", Touchpoint: "portal"}: {22, 31}, {Service: "A"}: {14, 14}},
			map[feedback.Key][2]int{{Service: "A", Touchpoint: "portal"}: {22, 31}, {Service: "A"}: {14, 14}}, false,
		},
	} {
		first, err := byService(t, replies(t, c.first))
		require.NoError(t, err, name)
		_, err = byService(t, replies(t, c.second), first.Statements()...)
		if !c.refused {
			require.NoError(t, err, name)
			continue
		}
		var ie *InputError
		require.ErrorAs(t, err, &ie, name)
		assert.Equal(t, "earlier", ie.Name)
		assert.Equal(t, keysOfOthers, ie.Why, name)
	}
}

// A table without groups that is turned round tells of the same people.
func TestTurnedRoundWithoutGroups(t *testing.T) {
	p := Policy{MinForPublish: 10}
	first, _, err := Publish(vector, p)
	require.NoError(t, err)
	turned := Table{Scope: vector.Scope, Rows: []string{"A", "B", "C"}, Columns: []string{"b", "c"}, Classes: vector.Classes, Counts: [][][]int64{{{15}, {11}}, {{12}, {14}}, {{13}, {25}}}}
	_, _, err = Publish(turned, p, first.Statements()...)
	var ie *InputError
	require.ErrorAs(t, err, &ie, "what b and c say leaves the three of a")
	turned.Scope = "another question"
	_, _, err = Publish(turned, p, first.Statements()...)
	require.NoError(t, err)
	// From here to there: rows and columns are of one kind, and nothing is turned.
	moves := Table{Scope: "moves", Rows: []string{"x", "y"}, Columns: []string{"x", "y"}, Classes: []string{"all"}, Counts: [][][]int64{{{20}, {30}}, {{40}, {50}}}}
	first, _, err = Publish(moves, p)
	require.NoError(t, err)
	_, _, err = Publish(moves, p, first.Statements()...)
	require.NoError(t, err)
	// A table of a cube and one without groups in one scope.
	cubic, err := byService(t, replies(t, map[feedback.Key][2]int{{Service: "A"}: {22, 31}}))
	require.NoError(t, err)
	moves.Scope = "satisfaction"
	_, _, err = Publish(moves, p, cubic.Statements()...)
	require.ErrorAs(t, err, &ie)
	first, _, err = Publish(moves, p)
	require.NoError(t, err)
	_, err = byService(t, replies(t, map[feedback.Key][2]int{{Service: "A"}: {22, 31}}), first.Statements()...)
	require.ErrorAs(t, err, &ie)
}

// A cube with a quarter and a month of it counts people twice, and the quarter
// less its months is a few people.
func TestTableOfRefusesPeriodsThatOverlap(t *testing.T) {
	var ie *InputError
	for _, both := range [][2]standard.Period{{quarter, january}, {quarter, {From: 2026_03_01, To: 2026_05_01}}, {quarter, {From: 2026_03_31}}} {
		_, err := TableOf(replies(t, map[feedback.Key][2]int{{Service: "A", Period: both[0]}: {22, 31}, {Service: "A", Period: both[1]}: {20, 30}}), "s", feedback.DimensionPeriod, "")
		require.ErrorAs(t, err, &ie)
		assert.Equal(t, "cube", ie.Name)
	}
	for _, both := range [][2]feedback.Key{
		{{Service: "A", Period: january}, {Service: "A", Period: february}}, {{Service: "A", Period: quarter}, {Service: "B", Period: january}}, {{Service: "A", Period: quarter}, {Service: "A"}},
	} {
		_, err := TableOf(replies(t, map[feedback.Key][2]int{both[0]: {22, 31}, both[1]: {20, 30}}), "s", feedback.DimensionPeriod, "")
		require.NoError(t, err)
	}
}

// Keys are taken apart as they were put together, and others are left alone.
func TestAtomOf(t *testing.T) {
	tab := Table{Scope: "a:b", Rows: []string{"3:x"}, Columns: []string{"—"}}
	a, ok := atomOf(tab.atom(0, 0))
	require.True(t, ok)
	assert.Equal(t, atom{scope: "a:b", hand: true, at: [4]string{"3:x", "—"}}, a)
	a, ok = atomOf(tab.cube(feedback.Key{Situation: "s", Touchpoint: "t", Period: january}))
	require.True(t, ok)
	assert.Equal(t, atom{scope: "a:b", at: [4]string{"s", "", "t", ""}, span: january}, a)
	assert.Equal(t, uint8(5), a.mask())
	a, ok = atomOf(tab.cube(feedback.Key{Segment: "g"}))
	require.True(t, ok)
	assert.Equal(t, standard.Period{}, a.span)
	for _, other := range []string{"", "x", "1:a", "1:a1:b", "2:a", "-1:a", ":", "1:a1:b1:c1:d", "1:a1:b99:c", "x:a1:b1:c"} {
		_, ok := atomOf(other)
		assert.False(t, ok, other)
	}
}
