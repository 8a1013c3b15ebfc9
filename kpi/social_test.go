package kpi

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

const hour = standard.Duration(time.Hour)

// Counts that contradict themselves are an error and never a star.
func TestReplyTimesThatCannotBe(t *testing.T) {
	for name, c := range map[string]SocialReply{
		"more in the shorter time": {Mentions: ReplyTimes{Messages: 10, Slowest: 90 * hour, Within: [5]int64{0, 0, 0, 0, 9}}},
		"slow without a message":   {Requests: ReplyTimes{Messages: 5}, Mentions: ReplyTimes{Slowest: 90 * hour}},
		"slow and all in time":     {Mentions: ReplyTimes{Messages: 10, Slowest: 25 * hour, Within: [5]int64{10, 9}}},
		"requests all in time":     {Requests: ReplyTimes{Messages: 2, Slowest: 5 * hour, Within: [5]int64{2, 2, 2}}},
		"nobody said how slow":     {Mentions: ReplyTimes{Messages: 1000, Unanswered: 1000}},
		"more than came":           {Requests: ReplyTimes{Messages: 2, Slowest: hour, Within: [5]int64{3}}},
		"unanswered beyond":        {Requests: ReplyTimes{Messages: 2, Slowest: hour, Unanswered: 3}},
		"before it came":           {Requests: ReplyTimes{Messages: 2, Slowest: -hour}},
	} {
		s, err := Level(federal(t), c)
		var wrong *CountError
		require.ErrorAs(t, err, &wrong, name)
		assert.Equal(t, NoData, s)
	}
	s, err := Level(federal(t), SocialReply{Mentions: ReplyTimes{Messages: 10, Slowest: 24 * hour, Within: [5]int64{10, 9, 9, 1}}})
	require.NoError(t, err)
	assert.Equal(t, OneStar, s)
}

// Reading K15: a message counts with what it has waited so far, by either side of
// the switch; one that came a minute ago is not late yet.
func TestFreshMessageIsNotLate(t *testing.T) {
	e, err := standard.NewEdition(standard.DocumentPeople, 2026_01_01, standard.Overlay{Code: "test-1", Amends: []standard.Document{standard.DocumentPeople}, Changes: []standard.Change{
		SocialCounting.Set("share-within", standard.MustParseClause("test-1:1"), standard.Period{}),
		SocialShareWithin.Set(950, standard.MustParseClause("test-1:2"), standard.ModalityMust, standard.Period{})}})
	require.NoError(t, err)
	share, err := For(e)
	require.NoError(t, err)
	for _, tables := range []*Tables{federal(t), share} {
		c, err := NewSocialCounter(tables, start)
		require.NoError(t, err)
		for range 9 {
			require.NoError(t, c.Add(SocialMessage{Received: start.Add(-10 * time.Hour), Answered: start.Add(-9 * time.Hour), Request: true}))
		}
		require.NoError(t, c.Add(SocialMessage{Received: start.Add(-time.Minute), Request: true}))
		s, err := Level(tables, c.Counts())
		require.NoError(t, err)
		assert.Equal(t, FiveStars, s)
		require.NoError(t, c.Add(SocialMessage{Received: start.Add(-13 * time.Hour), Request: true}))
		s, err = Level(tables, c.Counts())
		require.NoError(t, err)
		assert.Equal(t, NoStar, s, "one of eleven is late, and more than one in twenty")
	}
}
