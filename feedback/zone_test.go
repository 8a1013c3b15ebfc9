package feedback

import (
	"encoding/binary"
	"fmt"
	"testing"
	"time"

	"github.com/state-for-people/standard"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// change is a change of clocks: from the instant at they show UTC and hours.
type change struct {
	at    string
	hours int
}

// zone is a zone with its changes, in a form of its own.
type zone struct {
	name    string
	first   int // hours before the first change
	changes []change
}

func (z zone) instant(t testing.TB, i int) time.Time {
	at, err := time.Parse(time.RFC3339, z.changes[i].at)
	require.NoError(t, err)
	return at
}

// location writes the zone as RFC 9636 has it (version 1) and has it read.
func (z zone) location(t testing.TB) *time.Location {
	b := append([]byte("TZif"), make([]byte, 16)...)
	types := len(z.changes) + 1
	for _, n := range []int{0, 0, 0, len(z.changes), types, 2} { // of the marks that nobody reads, leap seconds, changes, kinds of time, letters
		b = binary.BigEndian.AppendUint32(b, uint32(n))
	}
	for i := range z.changes {
		b = binary.BigEndian.AppendUint32(b, uint32(int32(z.instant(t, i).Unix())))
	}
	for i := range z.changes {
		b = append(b, byte(i+1))
	}
	hours := []int{z.first}
	for _, c := range z.changes {
		hours = append(hours, c.hours)
	}
	for _, h := range hours {
		b = append(binary.BigEndian.AppendUint32(b, uint32(int32(h*3600))), 0, 0)
	}
	loc, err := time.LoadLocationFromTZData(z.name, append(b, 'Z', 0))
	require.NoError(t, err)
	return loc
}

// day reckons the day of an instant without package time's calendar.
func (z zone) day(t testing.TB, at time.Time) standard.Date {
	hours := z.first
	for i, c := range z.changes {
		if at.Unix() >= z.instant(t, i).Unix() {
			hours = c.hours
		}
	}
	days := (at.Unix() + int64(hours)*3600) / 86400 // all is after 1970
	year := 1970
	length := func() int64 {
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 366
		}
		return 365
	}
	for days >= length() {
		days -= length()
		year++
	}
	months := []int64{31, 28 + length() - 365, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	month := 0
	for days >= months[month] {
		days -= months[month]
		month++
	}
	return standard.Date(year*10000 + (month+1)*100 + int(days) + 1)
}

// Zones whose clocks were changed at midnight, where a day is easily lost: on
// the first day of a quarter, forwards over it, backwards over it, by a whole day.
var zones = []zone{
	{"Moscow 1981: summer time from 1 April to 1 October, 0:00", 3, []change{{"1981-03-31T21:00:00Z", 4}, {"1981-09-30T20:00:00Z", 3}}},
	{"Samara 2010: no change to summer time, as others had it", 4, []change{{"2010-03-27T22:00:00Z", 4}, {"2010-10-30T23:00:00Z", 3}, {"2011-03-26T23:00:00Z", 4}}},
	{"Havana 2024: 0:00 to 1:00, 1:00 to 0:00", -5, []change{{"2024-03-10T05:00:00Z", -4}, {"2024-11-03T05:00:00Z", -5}}},
	{"Amman 2021: the same east of Greenwich", 2, []change{{"2021-03-25T22:00:00Z", 3}, {"2021-10-28T22:00:00Z", 2}}},
	{"Apia 2011: no 30 December", -10, []change{{"2011-12-30T10:00:00Z", 14}}},
	{"a day twice: over the date line the other way", 12, []change{{"2031-12-31T12:00:00Z", -12}}},
}

func aDay(d standard.Date) standard.Period { return standard.Period{From: d, To: d.AddDays(1)} }

// An answer every ten minutes about each change of clocks: each is counted once,
// on the day that the clocks of the zone show and in the quarter of that day,
// whichever zone the instant was written in.
func TestDaysOverAChangeOfClocks(t *testing.T) {
	elsewhere := time.FixedZone("elsewhere", 9*3600+1800)
	for _, z := range zones {
		t.Run(z.name, func(t *testing.T) {
			loc := z.location(t)
			daily, quarterly := newCube(t, QuestionEase), newCube(t, QuestionEase)
			wantDays, wantQuarters := map[standard.Date]int64{}, map[standard.Date]int64{}
			all := int64(0)
			for i := range z.changes {
				begin := z.instant(t, i).Add(-72 * time.Hour)
				for step := range 6 * 24 * 6 {
					a := Rated(QuestionOf(QuestionEase), 4)
					a.At = begin.Add(time.Duration(step) * 10 * time.Minute)
					switch step % 3 {
					case 1:
						a.At = a.At.In(elsewhere)
					case 2:
						a.At = a.At.In(loc)
					}
					if step%2 == 0 {
						a = a.Normalised()
					}
					require.NoError(t, daily.AddAnswer(a, loc, aDay))
					require.NoError(t, quarterly.AddAnswer(a, loc, standard.QuarterOf))
					d := z.day(t, a.At)
					wantDays[d]++
					wantQuarters[d/10000*10000+((d/100%100-1)/3*3+1)*100+1]++
					all++
				}
			}
			for cube, want := range map[*Cube]map[standard.Date]int64{daily: wantDays, quarterly: wantQuarters} {
				got := map[standard.Date]int64{}
				for k, n := range cube.All() {
					require.True(t, k.Period.IsValid())
					got[k.Period.From] += n.Rated()
				}
				total := cube.Total()
				assert.Equal(t, want, got)
				assert.Equal(t, all, total.Rated())
			}
			for k := range quarterly.All() {
				next := k.Period.From + 300 // the same day three months on
				if next/100%100 > 12 {
					next += 10000 - 1200
				}
				assert.Equal(t, next, k.Period.To)
			}
		})
	}
}

// The same by hand: answers every ten minutes in the days about the change, so
// six for each hour that a day had.
func TestHoursOfADay(t *testing.T) {
	for _, c := range []struct {
		zone, change int
		day          standard.Date
		hours        int64
	}{
		{0, 0, 1981_03_31, 24}, {0, 0, 1981_04_01, 23}, {0, 0, 1981_04_02, 24},
		{0, 1, 1981_09_30, 25}, {0, 1, 1981_10_01, 24},
		{1, 0, 2010_03_28, 24}, {1, 1, 2010_10_31, 25}, {1, 2, 2011_03_27, 23},
		{2, 0, 2024_03_10, 23}, {2, 1, 2024_11_03, 25}, {2, 1, 2024_11_02, 24},
		{3, 0, 2021_03_26, 23}, {3, 1, 2021_10_29, 25}, {3, 1, 2021_10_28, 24},
		{4, 0, 2011_12_29, 24}, {4, 0, 2011_12_30, 0}, {4, 0, 2011_12_31, 24},
		{5, 0, 2031_12_31, 48}, {5, 0, 2032_01_01, 24},
	} {
		z := zones[c.zone]
		t.Run(fmt.Sprint(z.name, " ", c.day), func(t *testing.T) {
			loc := z.location(t)
			cube := newCube(t, QuestionEase)
			begin := z.instant(t, c.change).Add(-96 * time.Hour)
			for step := range 8 * 24 * 6 {
				a := Rated(QuestionOf(QuestionEase), 3)
				a.At = begin.Add(time.Duration(step) * 10 * time.Minute)
				require.NoError(t, cube.AddAnswer(a, loc, aDay))
			}
			got, ok := cube.Tally(Key{Period: aDay(c.day)})
			assert.Equal(t, c.hours > 0, ok)
			assert.Equal(t, 6*c.hours, got.Rated())
		})
	}
}

// Two workers count one stream in one zone, another in UTC: the first two agree
// whatever they met first, the third tells other days.
func TestZoneIsTheCallers(t *testing.T) {
	z := zones[0]
	loc := z.location(t)
	one, left, right, utc := newCube(t, QuestionEase), newCube(t, QuestionEase), newCube(t, QuestionEase), newCube(t, QuestionEase)
	for step := range 48 {
		a := Rated(QuestionOf(QuestionEase), 1+step%4)
		a.At = z.instant(t, 0).Add(time.Duration(step-24) * time.Hour)
		require.NoError(t, one.AddAnswer(a, loc, standard.QuarterOf))
		require.NoError(t, utc.AddAnswer(a, nil, standard.QuarterOf))
		part := left
		if step%2 == 0 {
			part = right
		}
		require.NoError(t, part.AddAnswer(a, loc, standard.QuarterOf))
	}
	require.NoError(t, right.Merge(left))
	want, err := one.MarshalBinary()
	require.NoError(t, err)
	got, err := right.MarshalBinary()
	require.NoError(t, err)
	assert.Equal(t, want, got)
	second := Key{Period: standard.Period{From: 1981_04_01, To: 1981_07_01}}
	inZone, _ := one.Tally(second)
	inUTC, _ := utc.Tally(second)
	assert.Equal(t, int64(24), inZone.Rated()) // from the change on, which is the midnight of the zone
	assert.Equal(t, int64(21), inUTC.Rated())  // midnight of UTC is three hours later
}

// A time limit is time that passes, not days of the calendar: 24 hours are so, also
// where the day had 23 or 25.
func TestLimitsOverAChangeOfClocks(t *testing.T) {
	for _, z := range zones {
		loc := z.location(t)
		for i := range z.changes {
			received := z.instant(t, i).Add(-90 * time.Minute).In(loc)
			l := Loop{ReceivedAt: received}
			within := Within{Decide: 24 * time.Hour}
			due, ok := l.Due(received.Add(24*time.Hour), within)
			require.True(t, ok)
			assert.Equal(t, 24*time.Hour, due.By.Sub(received), z.name)
			assert.False(t, due.Late, z.name)
			due, _ = l.Due(received.Add(24*time.Hour+time.Microsecond).UTC(), within)
			assert.True(t, due.Late, z.name)
			assert.Equal(t, time.Microsecond, due.Overdue, z.name)
		}
	}
}
