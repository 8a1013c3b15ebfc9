package kpi

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// What one edition counted is not judged by the tables of another that counts
// otherwise.
func TestCountsOfAnotherEdition(t *testing.T) {
	set := func(s *standard.Switch, option string) standard.Change { return s.Set(option, at, standard.Period{}) }
	ways := [][]standard.Change{
		nil,
		{set(&RepeatCounting, "denominator-successes")},
		{set(&RepeatCounting, "leave-out-recurring")},
		{set(&RepeatPeriod, "inside-period")},
		{set(&RepeatCounting, "denominator-successes"), set(&RepeatPeriod, "inside-period")},
	}
	for i, counted := range ways {
		c := counter(t, counted...)
		require.NoError(t, c.Add(RepeatEvent{Client: "a", Service: "x", At: start, Requested: true, Succeeded: true}))
		saved, err := c.MarshalBinary()
		require.NoError(t, err)
		var resumed RepeatCounter
		require.NoError(t, resumed.UnmarshalBinary(saved))
		assert.Equal(t, c.Counts(), resumed.Counts(), "a saved counter knows how it counts")
		for k, judged := range ways {
			tables := must(t, judged...)
			s, err := Level(tables, c.Counts())
			if i == k {
				require.NoError(t, err)
				assert.Equal(t, FiveStars, s)
				continue
			}
			var wrong *CountError
			require.ErrorAs(t, err, &wrong, "%d by %d", i, k)
			assert.Equal(t, IndicatorRepeats, wrong.Indicator)
			assert.Equal(t, NoData, s)
			_, _, err = Next(tables, c.Counts())
			require.ErrorAs(t, err, &wrong)
			_, err = Interval(tables, c.Counts(), feedback.Confidence95)
			require.ErrorAs(t, err, &wrong)
		}
		by := c.Counts()
		by.Counting = ""
		_, err = Level(must(t, set(&RepeatPeriod, "inside-period")), by)
		require.NoError(t, err, "figures that nobody counted here are as their bringer says")
	}
}

// Counters that leave out recurring services and those that do not are told apart,
// also where none was named.
func TestMergeTellsWhatIsLeftOut(t *testing.T) {
	var wrong *MergeError
	require.ErrorAs(t, counter(t).Merge(counter(t, RepeatCounting.Set("leave-out-recurring", at, standard.Period{}))), &wrong)
}

// Where a share of answers decides, the limits are part of what was counted.
func TestMessagesOfOtherLimits(t *testing.T) {
	share := []standard.Change{SocialCounting.Set("share-within", at, standard.Period{}), SocialShareWithin.Set(950, at, standard.ModalityMust, standard.Period{})}
	stricter := append(share[:2:2], socialRows.Add(standard.Row[SocialDemand]{Code: "5", Clause: at, Value: SocialDemand{Mention: hour, Request: hour}}))
	slow := SocialMessage{Received: start.Add(-5 * time.Hour), Answered: start.Add(-2 * time.Hour), Mention: true}
	count := func(tables *Tables) SocialReply {
		c, err := NewSocialCounter(tables, start)
		require.NoError(t, err)
		for range 96 {
			require.NoError(t, c.Add(slow))
		}
		require.NoError(t, c.Add(SocialMessage{Received: start.Add(-20 * time.Hour), Mention: true}))
		return c.Counts()
	}
	s, err := Level(must(t, stricter...), count(must(t, stricter...)))
	require.NoError(t, err)
	assert.Equal(t, FourStars, s, "96 of 97 answered after three hours")
	s, err = Level(must(t, stricter...), count(federal(t)))
	var wrong *CountError
	require.ErrorAs(t, err, &wrong)
	assert.Equal(t, IndicatorSocialReply, wrong.Indicator)
	assert.Equal(t, NoData, s)
	_, _, err = Next(must(t, stricter...), count(federal(t)))
	require.ErrorAs(t, err, &wrong)
	s, err = Level(must(t, share...), count(federal(t)))
	require.NoError(t, err, "the same limits, whatever the reading")
	assert.Equal(t, FiveStars, s)
	s, err = Level(must(t, stricter[2:]...), count(federal(t)))
	require.NoError(t, err, "the slowest answer is the same by any limits")
	assert.Equal(t, OneStar, s)
	data, err := json.Marshal(count(federal(t)))
	require.NoError(t, err)
	var back SocialReply
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, count(federal(t)), back)
}
