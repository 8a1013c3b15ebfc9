package kpi

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// What Next names, done by hand and no more, earns what it promises: every record
// of bookings and of telephones of a small space, both editions, both sides of
// K2 and K10.
func TestStepEarnsWhatItPromises(t *testing.T) {
	at := standard.MustParseClause("test-1:1")
	promised, none := 0, 0
	for _, base := range []standard.Document{standard.DocumentPeople, standard.DocumentPeopleBrief} {
		for _, changes := range [][]standard.Change{nil, {LowerRows.Set("row-only", at, standard.Period{})}, {Bands.Set("literal", at, standard.Period{})}} {
			e, err := standard.NewEdition(base, 2026_01_01, standard.Overlay{Code: "test-1", Amends: []standard.Document{base}, Changes: changes})
			require.NoError(t, err)
			tables, err := For(e)
			require.NoError(t, err)
			for n := range 3 * 3 * 3 * 2 * 2 * 3 * 3 {
				c := Booking{ConvenientWays: int64(n % 3), FirstNotice: standard.Duration(n/108%3) * 24 * hour, SecondNotice: standard.Duration(n/324%3) * 2 * hour, Change: Fact(1 + n/27%2), Cancel: Fact(1 + n/54%2)}
				c.Ways = min(int64(n/3%3), c.ConvenientWays)
				c.RoundTheClock = min(int64(n/9%3), c.Ways)
				now, err := Level(tables, c)
				require.NoError(t, err)
				step, ok, err := Next(tables, c)
				require.NoError(t, err)
				if !ok {
					none++
					continue
				}
				for _, lack := range step.Lacks {
					booked(&c, lack)
				}
				got, err := Level(tables, c)
				require.NoError(t, err)
				require.Equal(t, step.To, got, "%d: %+v %+v", n, c, step)
				require.Greater(t, got, now)
				promised++
			}
			for n := range 4 * 4 * 3 * 3 * 11 {
				c := PhoneAccess{Authority: PhoneHours(n % 4), OneStopShops: PhoneHours(n / 4 % 4), Chatbot: Fact(n / 16 % 3), CallBack: Fact(n / 48 % 3), Satisfied: int64(50 + 5*(n/144)), Answers: 100}
				now, err := Level(tables, c)
				require.NoError(t, err)
				step, ok, err := Next(tables, c)
				require.NoError(t, err)
				if !ok {
					none++
					continue
				}
				for _, lack := range step.Lacks {
					phoned(tables, &c, lack, step.To)
				}
				got, err := Level(tables, c)
				require.NoError(t, err)
				require.Equal(t, step.To, got, "%d: %+v %+v", n, c, step)
				require.Greater(t, got, now)
				promised++
			}
		}
	}
	assert.Greater(t, promised, 8000)
	assert.Greater(t, none, 100, "five stars, no data, or nothing within reach")
}

// booked does what a lack of T2.7 asks for.
func booked(c *Booking, l Lack) {
	switch l.Code {
	case "kpi.booking-way":
		c.OtherWays += l.Short
	case "kpi.booking-round-the-clock":
		if c.RoundTheClock < c.Ways {
			c.RoundTheClock += l.Short
		} else {
			c.OtherWays, c.OtherRoundTheClock = max(c.OtherWays, l.Short), l.Short
		}
	case "kpi.booking-every-way":
		c.ConvenientWays = max(c.ConvenientWays, 1)
		c.Ways, c.RoundTheClock = c.ConvenientWays, c.ConvenientWays
	case "kpi.first-notice":
		c.FirstNotice = l.Limit
	case "kpi.second-notice":
		c.SecondNotice = l.Limit
	case "kpi.booking-change":
		c.Change = FactYes
	case "kpi.booking-cancel":
		c.Cancel = FactYes
	}
}

// phoned does what a lack of T2.3 asks for. Hours are named in words only: those
// of the row of the level promised are enough.
func phoned(t *Tables, c *PhoneAccess, l Lack, to Stars) {
	switch l.Code {
	case "kpi.authority-phone":
		c.Authority = max(c.Authority, HoursWorking)
		if to == FiveStars && c.OneStopShops == HoursRoundTheClock && t.phones[4].Value.Authority == HoursRoundTheClock {
			c.Authority = HoursRoundTheClock
		}
	case "kpi.one-stop-phone":
		c.OneStopShops = max(c.OneStopShops, HoursWorking)
		if to >= FourStars && t.phones[3].Value.OneStopShops == HoursRoundTheClock {
			c.OneStopShops = HoursRoundTheClock
		}
	case "kpi.chatbot":
		c.Chatbot = FactYes
	case "kpi.call-back":
		c.CallBack = FactYes
	case "kpi.phone-rating":
		c.Satisfied += l.Short
	}
}

// What cannot be reached is not promised: above a row that is read literally only
// the rows without a rating are left.
func TestNoPromiseAboveALiteralRow(t *testing.T) {
	e, err := standard.NewEdition(standard.DocumentPeople, 2026_01_01, standard.Overlay{Code: "test-1", Amends: []standard.Document{standard.DocumentPeople}, Changes: []standard.Change{Bands.Set("literal", standard.MustParseClause("test-1:1"), standard.Period{})}})
	require.NoError(t, err)
	tables, err := For(e)
	require.NoError(t, err)
	s, ok, err := Next(tables, PhoneAccess{HoursWorking, HoursWorking, FactYes, FactYes, 85, 100})
	require.NoError(t, err)
	require.True(t, ok)
	assert.Equal(t, FourStars, s.To)
	require.Len(t, s.Lacks, 1)
	assert.Equal(t, "kpi.one-stop-phone", s.Lacks[0].Code)
}

func TestLimitsInWords(t *testing.T) {
	tables := federal(t)
	social := SocialReply{Mentions: ReplyTimes{Messages: 1, Slowest: 7 * hour}, Requests: ReplyTimes{Messages: 1, Slowest: 4 * hour}}
	s, _, err := Next(tables, social)
	require.NoError(t, err)
	assert.Equal(t, "до 4★: отвечайте на упоминания в срок: 6\u00a0ч; отвечайте на обращения и комментарии в срок: 3\u00a0ч", s.Text(IndicatorSocialReply, standard.LangRU))
	assert.Equal(t, "to 4★: answer mentions in time: 6\u00a0h; answer official requests and comments in time: 3\u00a0h", s.Text(IndicatorSocialReply, standard.LangEN))
	assert.Equal(t, "90\u00a0мин", hours(standard.Duration(90*hour/60), standard.LangRU))
	s, _, err = Next(tables, Booking{ConvenientWays: 1, Ways: 1, RoundTheClock: 1})
	require.NoError(t, err)
	assert.Contains(t, s.Text(IndicatorBooking, standard.LangRU), "напоминайте о приёме заранее: 24\u00a0ч;")
}
