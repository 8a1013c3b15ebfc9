package kpi

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// Reading K17: tables are of a day. Before the Standard was approved, on 18 April
// 2022, there were none.
func TestNoTablesBeforeTheApproval(t *testing.T) {
	for _, c := range []struct {
		base        standard.Document
		first, last standard.Date
	}{
		{standard.DocumentPeople, 2022_04_18, 2022_04_17},
		{standard.DocumentPeopleBrief, 2022_04_18, 2022_04_17},
		{standard.DocumentSamaraPeople, 2022_12_21, 2022_12_20},
	} {
		e, err := standard.NewEdition(c.base, c.first)
		require.NoError(t, err)
		_, err = For(e)
		require.NoError(t, err, c.base)
		e, err = standard.NewEdition(c.base, c.last)
		require.NoError(t, err)
		_, err = For(e)
		var wrong *TableError
		require.ErrorAs(t, err, &wrong, c.base)
		assert.Contains(t, wrong.Why.RU, "не был утверждён")
	}
}

// A report says when its tables are of no day of its quarter.
func TestReportSaysWhichTables(t *testing.T) {
	for on, want := range map[standard.Date]string{
		2025_12_31: "The tables are those of 2025-12-31, which is no day of this quarter.",
		2026_01_01: "",
		2026_03_31: "",
		2026_04_01: "The tables are those of 2026-04-01, which is no day of this quarter.",
	} {
		tables, err := For(standard.Federal(on))
		require.NoError(t, err)
		r, err := NewReport(tables, "Ведомство", quarterCounts(2026_01_01, 700), nil, feedback.Confidence95)
		require.NoError(t, err)
		assert.Equal(t, want, r.Readings(standard.LangEN))
		assert.Contains(t, r.Markdown(standard.LangEN), want)
	}
}

// Reading K20: whoever gave no grade is in no figure, is counted apart and shown.
func TestUngradedAreShown(t *testing.T) {
	q, err := feedback.NewTally(feedback.QuestionOf(feedback.QuestionEase))
	require.NoError(t, err)
	require.NoError(t, q.Add([]byte{4, 3, 1, feedback.MarkHardToSay, feedback.MarkHardToSay, feedback.MarkNotAnswered, feedback.MarkRefused, feedback.MarkNotAnswered, feedback.MarkWithdrawn}))
	assert.Equal(t, Ungraded{HardToSay: 2, Blank: 3}, UngradedOf(q))
	now := quarterCounts(2026_01_01, 700)
	now.Ease, err = EaseOf(q)
	require.NoError(t, err)
	assert.Equal(t, Ease{2, 3}, now.Ease)
	now.EaseUngraded = UngradedOf(q)
	now.SatisfactionUngraded = Ungraded{HardToSay: 7}
	now.PhoneUngraded = Ungraded{Blank: 9}
	now.LoyalServices.Unrated = 4321
	tables := must(t, Rounding.Set("exact", at, standard.Period{}))
	r, err := NewReport(tables, "Ведомство", now, nil, feedback.Confidence95)
	require.NoError(t, err)
	ru := r.Markdown(standard.LangRU)
	for _, want := range []string{"66,7\u00a0% (2/3); без оценки: затруднились 2, не ответили 3 |", "без оценки: затруднились 7, не ответили 0 |", "без оценки: затруднились 0, не ответили 9 |"} {
		assert.Contains(t, ru, want)
	}
	data, err := json.Marshal(now)
	require.NoError(t, err)
	var back QuarterCounts
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, now, back)

	var b bytes.Buffer
	require.NoError(t, r.WriteCSV(&b))
	lines, err := csv.NewReader(&b).ReadAll()
	require.NoError(t, err)
	assert.Equal(t, []string{"document", "on", "chosen", "note_ru", "note_en"}, lines[0][12:])
	assert.Equal(t, []string{"people-2022", "2026-01-01", "reading.K1=exact", "без оценки: затруднились 2, не ответили 3", "without a grade: hard to say 2, not answered 3"}, lines[1+atEase][12:])
	assert.Equal(t, "services without answers: 4321", lines[1+atLoyalServices][16])

	for _, bad := range []Ungraded{{HardToSay: -1}, {Blank: -1}, {Blank: feedback.MaxCount + 1}} {
		now.PhoneUngraded = bad
		_, err = NewReport(tables, "", now, nil, feedback.Confidence95)
		var wrong *CountError
		require.ErrorAs(t, err, &wrong)
		assert.Equal(t, IndicatorPhoneAccess, wrong.Indicator)
	}
}
