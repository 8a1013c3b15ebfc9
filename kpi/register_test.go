package kpi

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// sameInOtherWords are the rows of the brief edition that the register calls
// different and that ask for the same.
var sameInOtherWords = map[string]string{
	"T1.1/1": "at most 35 % and up to 35 % bound alike, for the next row begins at 35.1 in both",
	"T1.6/4": "a sign of per cent is left out",
	"T2.1/1": "the applicants are named shorter",
	"T2.1/5": "100 % is not less than 100 %",
	"T2.2/5": "100 % is not less than 100 %",
	"T2.7/4": "the order of words",
	"T2.7/5": "the order of words",
}

// The editions differ in the rows that the register calls different, and in no
// others.
func TestEditionsDifferAsTheRegisterSays(t *testing.T) {
	found, err := Differences(standard.Federal(2026_01_01), standard.Brief(2026_01_01))
	require.NoError(t, err)
	got := map[string]bool{}
	for _, d := range found {
		got[string(d.Indicator)+"/"+d.Stars.String()] = true
	}
	rows := 0
	for q := range standard.Requirements() {
		if q.Clause.Document() != standard.DocumentPeopleBrief {
			continue
		}
		_, path, _ := strings.Cut(q.Clause.String(), ":")
		indicator, level, isRow := strings.Cut(path, "/")
		if !Indicator(indicator).IsValid() || !isRow {
			continue
		}
		if _, err := strconv.Atoi(level); err != nil {
			continue
		}
		rows++
		reason, same := sameInOtherWords[path]
		switch {
		case q.Differs == "":
			assert.False(t, got[path] || same, "%s: the register knows no difference", path)
		case same:
			assert.False(t, got[path], "%s: %s", path, reason)
		default:
			assert.True(t, got[path], "%s: %s", path, q.Differs)
		}
		delete(got, path)
	}
	assert.Equal(t, 5*13, rows)
	assert.Empty(t, got)
}
