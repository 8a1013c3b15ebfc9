package house_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/kpi"
	"github.com/state-for-people/standard/touchpoint"
)

// Some limits stand twice in the Standard: in the clause of a touchpoint and in
// the row of an indicator. Neither package may import the other, so here is
// where they are held equal: the limit earns the level, a microsecond more does
// not (reading K18).
func TestRepeatedLimits(t *testing.T) {
	e := standard.Federal(2026_01_01)
	tables, err := kpi.For(e)
	require.NoError(t, err)
	stars := func(mention, request time.Duration) int {
		s, err := kpi.Level(tables, kpi.SocialReply{
			Mentions: kpi.ReplyTimes{Messages: 1, Slowest: standard.Duration(mention)},
			Requests: kpi.ReplyTimes{Messages: 1, Slowest: standard.Duration(request)},
		})
		require.NoError(t, err)
		n, _ := s.Number()
		return n
	}
	for level := 1; level <= 5; level++ {
		t.Run(fmt.Sprint("people-2022:T2.6/", level), func(t *testing.T) {
			m, ok := touchpoint.MentionWithin(level)
			require.True(t, ok)
			r, ok := touchpoint.RequestWithin(level)
			require.True(t, ok)
			mention, ok := m.In(e)
			require.True(t, ok)
			request, ok := r.In(e)
			require.True(t, ok)
			assert.Equal(t, level, stars(mention, request))
			assert.Less(t, stars(mention+time.Microsecond, request), level)
			assert.Less(t, stars(mention, request+time.Microsecond), level)
		})
	}
	day, ok := touchpoint.DayNoticeBefore.In(e)
	require.True(t, ok)
	hours, ok := touchpoint.TwoHourNoticeBefore.In(e)
	require.True(t, ok)
	booking := func(first, second time.Duration) kpi.Stars {
		s, err := kpi.Level(tables, kpi.Booking{ConvenientWays: 1, Ways: 1, RoundTheClock: 1, Change: kpi.FactYes, Cancel: kpi.FactYes,
			FirstNotice: standard.Duration(first), SecondNotice: standard.Duration(second)})
		require.NoError(t, err)
		return s
	}
	assert.Equal(t, kpi.FiveStars, booking(day, hours))
	assert.Equal(t, kpi.FourStars, booking(day, hours-time.Microsecond))
	assert.Equal(t, kpi.ThreeStars, booking(day-time.Microsecond, hours))
}
