package disclosure

import (
	"testing"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// row is a table of one row whose cells sum up the groups named.
func row(groups [][]string, counts ...[]int64) Table {
	t := Table{Scope: "s", Rows: []string{"r"}, Classes: []string{"good", "other"}, Counts: [][][]int64{nil}, Groups: [][][]string{nil}}
	for i, g := range groups {
		t.Columns = append(t.Columns, string(rune('A'+i)))
		t.Counts[0] = append(t.Counts[0], counts[i])
		t.Groups[0] = append(t.Groups[0], g)
	}
	return t
}

func said(good, other int64, groups ...string) Statement {
	return Statement{Groups: groups, Classes: []string{"good", "other"}, Counts: []int64{good, other}}
}

// What follows from new and earlier statements together, each way in which it can.
func TestWhatFollowsTogether(t *testing.T) {
	p := Policy{MinForPublish: 10, UniformBelow: 15}
	for name, c := range map[string]struct {
		table   Table
		earlier []Statement
		want    []Leak
	}{
		// {a, b} less {a, b, c} leaves c.
		"one group between": {
			row([][]string{{"a", "b"}}, []int64{30, 20}), []Statement{said(32, 21, "a", "b", "c")},
			[]Leak{{Kind: LeakSum, Groups: []string{"c"}}},
		},
		"ten between": {row([][]string{{"a", "b"}}, []int64{30, 20}), []Statement{said(37, 23, "a", "b", "c")}, nil},
		// a and b are told apart by a third statement and neither follows, but both together do.
		"two groups between, the earlier one larger": {
			row([][]string{{"c"}, {"a", "d"}}, []int64{30, 20}, []int64{40, 40}), []Statement{said(32, 23, "a", "b", "c")},
			[]Leak{{Kind: LeakDifference, Groups: []string{"a", "b"}}},
		},
		"two groups between, the new one larger": {
			row([][]string{{"a", "b", "c"}}, []int64{32, 23}), []Statement{said(30, 20, "c"), said(40, 40, "a", "d")},
			[]Leak{{Kind: LeakDifference, Groups: []string{"a", "b"}}},
		},
		"two groups between, of ten": {
			row([][]string{{"c"}, {"a", "d"}}, []int64{30, 20}, []int64{40, 40}), []Statement{said(36, 24, "a", "b", "c")}, nil,
		},
		"two groups between, of twelve of one mind": {
			row([][]string{{"c"}, {"a", "d"}}, []int64{30, 20}, []int64{40, 40}), []Statement{said(42, 20, "a", "b", "c")},
			[]Leak{{Kind: LeakDifference, Groups: []string{"a", "b"}}},
		},
		"two groups between, of fifteen of one mind": {
			row([][]string{{"c"}, {"a", "d"}}, []int64{30, 20}, []int64{40, 40}), []Statement{said(45, 20, "a", "b", "c")}, nil,
		},
		"two groups between, which the earlier ones told already": {
			row([][]string{{"c"}, {"a", "d"}}, []int64{30, 20}, []int64{40, 40}), []Statement{said(32, 23, "a", "b", "c"), said(2, 3, "a", "b")}, nil,
		},
		"nobody between": {row([][]string{{"a", "b"}}, []int64{30, 20}), []Statement{said(30, 20, "a")}, nil},
		// b follows from three statements none of which holds another.
		"of one mind, by three statements": {
			row([][]string{{"a", "b"}, {"d"}}, []int64{42, 20}, []int64{30, 30}), []Statement{said(60, 50, "a", "d")},
			[]Leak{{Kind: LeakSum, Groups: []string{"b"}, Class: "other"}},
		},
		"of two minds, by three statements": {
			row([][]string{{"a", "b"}, {"d"}}, []int64{41, 21}, []int64{30, 30}), []Statement{said(60, 50, "a", "d")}, nil,
		},
		// How many a are nobody knows, but that none of them was dissatisfied.
		"a class alone": {
			row([][]string{{"a"}, {"b"}, {"d"}}, []int64{2, 0}, []int64{3, 5}, []int64{30, 20}), []Statement{said(40, 0, "a", "c")},
			[]Leak{{Kind: LeakBound, Groups: []string{"a"}, Class: "other"}, {Kind: LeakBound, Groups: []string{"b"}, Class: "other"}},
		},
		"a class that somebody is in": {
			row([][]string{{"a"}, {"b"}, {"d"}}, []int64{2, 0}, []int64{3, 5}, []int64{30, 20}), []Statement{said(40, 1, "a", "c")}, nil,
		},
		"a class of another name": {
			row([][]string{{"a"}, {"b"}, {"c"}}, []int64{2, 3}, []int64{30, 20}, []int64{4, 3}),
			[]Statement{{Groups: []string{"e", "b"}, Classes: []string{"excellent"}, Counts: []int64{60}}}, nil,
		},
	} {
		_, rep, err := Publish(c.table, p, c.earlier...)
		if c.want == nil {
			require.NoError(t, err, name)
			assert.Empty(t, rep.Differences, name)
			continue
		}
		var le *LeakError
		require.ErrorAs(t, err, &le, name)
		assert.Equal(t, c.want, rep.Differences, name)
	}
}

// Statements of the same people that no counts of people fit are a revision.
func TestContradictionsAreRevisions(t *testing.T) {
	p := Policy{MinForPublish: 10}
	var re *RevisedError
	for name, earlier := range map[string][]Statement{
		"fewer in the whole than in the part": {said(29, 20, "a", "b", "x")},
		"the same groups, other counts":       {said(31, 20, "a", "b")},
		"below nobody by sums":                {said(10, 10, "a", "c"), said(40, 40, "b", "c", "x"), said(45, 5, "x")},
		"half a person":                       {said(20, 10, "a", "c"), said(15, 15, "b", "c")},
	} {
		_, _, err := Publish(row([][]string{{"a", "b"}}, []int64{30, 20}), p, earlier...)
		require.ErrorAs(t, err, &re, name)
	}
}

// Rows of those who gave no rating stand in the table and are nobody's group.
func TestGroupsAreOfRatings(t *testing.T) {
	c := cube(t, feedback.QuestionSatisfaction, 4, 1, map[[2]string][2]int{{"a", "portal"}: {20, 5}, {"b", "portal"}: {0, 0}})
	tab, err := TableOf(c, "s", feedback.DimensionService, "")
	require.NoError(t, err)
	assert.Equal(t, []string{"a", "b"}, tab.Rows)
	assert.Len(t, tab.Groups[0][0], 1)
	assert.Empty(t, tab.Groups[1][0])
}

// The classes of a figure stand in any order, and all must be there.
func TestClassesOfAFigure(t *testing.T) {
	title := standard.Text{RU: "о", EN: "o"}
	publish := func(of feedback.DefinitionID, classes []string, counts ...int64) Release {
		r, _, err := Publish(Table{Scope: "s", Rows: []string{"a"}, Columns: []string{"b"}, Classes: classes, Counts: [][][]int64{{counts}}, Definition: of}, Policy{MinForPublish: 10})
		require.NoError(t, err)
		return r
	}
	nps, err := publish(feedback.DefinitionNPS, []string{ClassDetractors, ClassPassives, ClassPromoters}, 10, 20, 30).Report(title, feedback.DefinitionNPS, AxisColumns, feedback.Confidence95)
	require.NoError(t, err)
	csv, err := nps.CSV()
	require.NoError(t, err)
	assert.Contains(t, csv, "b,shown,nps,,60,,,30,20,10,")
	assert.Contains(t, csv, "\n,shown,nps,,60,,,30,20,10,", "and all together")
	_, err = publish(feedback.DefinitionNPS, []string{ClassPassives, ClassPromoters, ClassDetractors}, 10, 20, 30).Report(title, feedback.DefinitionNPS, AxisColumns, feedback.Confidence95)
	require.NoError(t, err)
	var ie *InputError
	for _, classes := range [][]string{{ClassPromoters, ClassPassives}, {ClassPromoters, ClassDetractors}, {ClassPassives, ClassDetractors}, {ClassGood, ClassOther}} {
		_, err := publish(feedback.DefinitionNPS, classes, 20, 30).Report(title, feedback.DefinitionNPS, AxisRows, feedback.Confidence95)
		require.ErrorAs(t, err, &ie)
		assert.Equal(t, "release", ie.Name)
	}
	easy, err := publish(feedback.DefinitionEasy, []string{ClassOther, ClassGood}, 10, 20).Report(title, feedback.DefinitionEasy, AxisRows, feedback.Confidence95)
	require.NoError(t, err)
	assert.Contains(t, easy.Alternative(standard.LangEN), "a: 66.7%")
	_, err = publish(feedback.DefinitionEasy, []string{"fine", ClassOther}, 20, 30).Report(title, feedback.DefinitionEasy, AxisRows, feedback.Confidence95)
	require.ErrorAs(t, err, &ie)
}

// A weight below one person counts as it is; none is one person.
func TestWeightsOfGroups(t *testing.T) {
	g, err := CheckGroups([]Person{{Features: []string{"a"}, Weight: 0.5}, {Features: []string{"a"}, Weight: 2}, {Features: []string{"a"}}}, 2, 1)
	require.NoError(t, err)
	assert.Equal(t, []float64{3.5, 3.5, 3.5}, g.Weights)
}
