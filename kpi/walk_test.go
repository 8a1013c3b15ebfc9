package kpi

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// Every triple of promoters, passives and detractors.
func TestEveryIndex(t *testing.T) {
	tables := federal(t)
	limit := int64(40)
	if *far {
		limit = 100
	}
	for whole := int64(0); whole <= limit; whole++ {
		want := map[int64]Stars{}
		for balance := -whole; balance <= whole; balance++ {
			want[balance] = naive(asked{IndicatorDigitalLoyalty, balance, whole})
		}
		for p := int64(0); p <= whole; p++ {
			for d := int64(0); p+d <= whole; d++ {
				got, err := Level(tables, DigitalLoyalty{feedback.NPS{Promoters: p, Passives: whole - p - d, Detractors: d}})
				if err != nil || got != want[p-d] {
					t.Fatalf("%d/%d of %d: want %s, got %s (%v)", p, d, whole, want[p-d], got, err)
				}
			}
		}
	}
}

// Keys of clients and papers of the authority stay out of errors and grounds.
func TestNoValuesAreTold(t *testing.T) {
	const marker = "MARKER"
	c := counter(t)
	require.NoError(t, c.Add(RepeatEvent{Client: marker, Service: marker, At: start, Succeeded: true}))
	told := fmt.Sprint(c.Add(RepeatEvent{Client: marker, Service: marker, At: start}))
	told += fmt.Sprint(c.Add(RepeatEvent{Client: marker, Service: marker, At: start.Add(-time.Hour), Requested: true}))
	told += fmt.Sprint(c.Merge(c))
	_, x, err := Explain(federal(t), MapCoverage{Assigned: 1, Applicants: 10, Potential: Stated{FactNo, marker}, Maps: Upkeep{1, 2, 3}})
	require.NoError(t, err)
	told += x.Long(standard.LangRU) + fmt.Sprint(x)
	_, err = Level(federal(t), MapCoverage{Assigned: 2, Applicants: 1, Potential: Stated{FactNo, marker}})
	told += fmt.Sprint(err)
	told += fmt.Sprint(Assessment{Assessor: marker, Priorities: []standard.SituationID{marker}}.Check())
	assert.NotContains(t, told, marker)
	assert.Greater(t, len(told), 500)
}

func FuzzReport(f *testing.F) {
	data, err := json.Marshal(quarterCounts(2026_01_01, 700))
	require.NoError(f, err)
	f.Add(data)
	f.Add([]byte(`{"quarter":{"from":"2026-01-01","to":"2026-04-01"},"booking":{"convenient_ways":-1},"social_reply":{"mentions":{"messages":1,"slowest":"-PT1H"}}}`))
	tables := federal(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		q, _, err := standard.Decode[QuarterCounts](data)
		if err != nil {
			return
		}
		r, err := NewReport(tables, "x", q, nil, feedback.Confidence95)
		if err != nil {
			assert.Empty(t, r.Rows, "bad input is never a star")
			return
		}
		require.Len(t, r.Rows, int(indicatorCount))
		_ = r.Markdown(standard.LangRU)
		_ = r.SVG(standard.LangEN)
		for i, row := range r.Rows {
			if row.Stars == NoData {
				assert.Nil(t, row.Next, indicators[i].Code)
			}
		}
	})
}
