package kpi

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

var at = standard.MustParseClause("test-1:1")

// changed compiles the full edition with changes.
func changed(t testing.TB, changes ...standard.Change) (*Tables, error) {
	e, err := standard.NewEdition(standard.DocumentPeople, 2026_01_01, standard.Overlay{Code: "test-1", Amends: []standard.Document{standard.DocumentPeople}, Changes: changes})
	require.NoError(t, err)
	return For(e)
}

func must(t testing.TB, changes ...standard.Change) *Tables {
	tables, err := changed(t, changes...)
	require.NoError(t, err)
	return tables
}

func easeRow(code string, b Band) standard.Change {
	return easeRows.Add(standard.Row[Band]{Code: code, Clause: at, Value: b})
}

// A row that lacks its ceiling ends just below the next: no overlap at its entry.
func TestOpenRowsEnd(t *testing.T) {
	for _, part := range []int64{200, 201, 351} {
		x := why(t, federal(t), ProactiveScenarios{part, 1000})
		require.Len(t, x.Grounds, 1, part)
		assert.Equal(t, "kpi.inside-row", x.Grounds[0].Code)
	}
}

// Rows of an authority: "less than" where fewer is better, no ceiling where fewer
// is better, "at least" among other rows.
func TestRowsOfAnAuthority(t *testing.T) {
	row := func(code string, b Band) standard.Change {
		return repeatRows.Add(standard.Row[Band]{Code: code, Clause: at, Value: b})
	}
	below := must(t, Rounding.Set("exact", at, standard.Period{}), row("5", Band{Min: 0, HasMin: true, Max: 5, HasMax: true, Below: true}))
	for part, want := range map[int64]Stars{4: FiveStars, 5: FourStars} {
		got, err := Level(below, Repeats{Repeated: part, Requests: 1000})
		require.NoError(t, err)
		assert.Equal(t, want, got)
	}
	open := must(t, row("1", Band{Min: 71, HasMin: true}))
	for part, want := range map[int64]Stars{50: OneStar, 7: OneStar + 1, 1: FourStars} {
		got, err := Level(open, Repeats{Repeated: part, Requests: 100})
		require.NoError(t, err)
		assert.Equal(t, want, got, part)
	}
	mixed := must(t, easeRow("3", Band{Min: 701, HasMin: true, AtLeast: true}), easeRow("4", Band{Min: 801, HasMin: true, Max: 850, HasMax: true}))
	got, err := Level(mixed, Ease{87, 100})
	require.NoError(t, err)
	assert.Equal(t, ThreeStars, got, "at least 70.1 per cent has no ceiling")
}

func TestTablesThatCannotBe(t *testing.T) {
	var wrong *TableError
	_, err := changed(t, easeRow("12", Band{Min: 601, HasMin: true}))
	require.ErrorAs(t, err, &wrong)
	for share, sound := range map[Tenths]bool{0: false, 1: true, 1000: true, 1001: false} {
		_, err := changed(t, SocialCounting.Set("share-within", at, standard.Period{}), SocialShareWithin.Set(share, standard.MustParseClause("test-1:2"), standard.ModalityMust, standard.Period{}))
		assert.Equal(t, sound, err == nil, share)
	}
}

func TestNoEdition(t *testing.T) {
	var wrong *TableError
	_, err := NewRepeatCounter(standard.Edition{}, quarter, nil)
	require.ErrorAs(t, err, &wrong)
	_, err = LoyalServicesIn(standard.Edition{}, nil)
	require.ErrorAs(t, err, &wrong)
	_, err = ScenarioCoverageIn(standard.Edition{}, nil)
	require.ErrorAs(t, err, &wrong)
}

func TestCountsAtTheirEdges(t *testing.T) {
	tables := federal(t)
	a, _, err := Explain(tables, ScenarioCoverage{feedback.MaxCount, feedback.MaxCount})
	require.NoError(t, err)
	assert.Equal(t, FiveStars, a.Stars)
	var wrong *CountError
	_, err = Level(tables, MapCoverage{Maps: Upkeep{1, 2, -1}})
	require.ErrorAs(t, err, &wrong)
	_, err = Level(tables, TextClarity{Templates: Upkeep{1, 2, -1}})
	require.ErrorAs(t, err, &wrong)
	_, err = Level(tables, Booking{OtherWays: 1, OtherRoundTheClock: 2})
	require.ErrorAs(t, err, &wrong)
	assert.Equal(t, "-5,1 (-101/2000)", Answer{Indicator: IndicatorDigitalLoyalty, Part: -101, Whole: 2000}.Figure(standard.LangRU), "half away from zero")
}

// What is not stated is told as such.
func TestUnknownIsTold(t *testing.T) {
	x := why(t, federal(t), MapCoverage{Assigned: 9, Applicants: 10, Potential: Stated{FactYes, "order"}, Maps: Upkeep{Current: 9, All: 10}})
	assert.Equal(t, []string{"kpi.maps-age"}, x.Missing)
	s, ok, err := Next(federal(t), Booking{OtherWays: 1, OtherRoundTheClock: 1})
	require.NoError(t, err)
	require.True(t, ok)
	require.Len(t, s.Lacks, 1)
	assert.True(t, s.Lacks[0].Unknown, "nobody said which ways are convenient")
	x = why(t, federal(t), MapCoverage{Assigned: 8, Applicants: 10, Potential: Stated{FactYes, "order"}})
	assert.Empty(t, x.Missing, "what is short is not missing")
	share := must(t, SocialCounting.Set("share-within", at, standard.Period{}), SocialShareWithin.Set(950, standard.MustParseClause("test-1:2"), standard.ModalityMust, standard.Period{}))
	stars, err := Level(share, SocialReply{Mentions: ReplyTimes{Messages: 2, Slowest: hour, Within: [5]int64{2, 2, 2, 2, 2}}})
	require.NoError(t, err)
	assert.Equal(t, FiveStars, stars, "requests that did not come in break no limit")
}

// The step of every small count, in every table of shares, is the smallest: found
// again by trying one case after another.
func TestNextOfOtherTables(t *testing.T) {
	for _, tables := range []*Tables{
		federal(t),
		must(t, Bands.Set("literal", at, standard.Period{})),
		must(t, Bands.Set("literal", at, standard.Period{}), Rounding.Set("exact", at, standard.Period{})),
		must(t, ProactiveBands.Set("literal", at, standard.Period{})),
		must(t, Bands.Set("literal", at, standard.Period{}), easeRow("3", Band{Min: 702, HasMin: true, Max: 704, HasMax: true}), easeRow("4", Band{Min: 950, HasMin: true, Max: 951, HasMax: true}), easeRow("5", Band{Min: 999, HasMin: true, Max: 1000, HasMax: true, Above: true})),
	} {
		for _, index := range []int{atScenarioCoverage, atEase, atRepeats, atProactiveScenarios, atPrototypeTesting} {
			for _, whole := range []int64{1, 2, 3, 7, 13, 29, 61, 142, 501} {
				for part := int64(0); part <= whole; part += 1 + whole/60 {
					m := measure{index, part, whole}
					now, err := tables.level(m, nil)
					require.NoError(t, err)
					got, _, err := tables.next(m)
					require.NoError(t, err)
					want := Step{}
					for _, w := range m.ways() {
						for k := int64(1); now.stars != FiveStars && k <= min(w.limit, max(whole, got.Added)+1); k++ {
							after, err := tables.level(w.after(k), nil)
							require.NoError(t, err)
							if after.stars <= now.stars {
								continue
							}
							if want.To == NoData || after.stars < want.To {
								want.To = after.stars
							}
							if w.moves {
								want.Moved = k
							} else {
								want.Added = k
							}
							break
						}
					}
					if want.Added == 0 { // beyond what was tried
						want.Added, want.To = got.Added, got.To
					}
					require.Equal(t, want, got, "%s %d/%d", indicators[index].Code, part, whole)
				}
			}
		}
	}
	s, _, err := Next(federal(t), Ease{0, 1})
	require.NoError(t, err)
	assert.Equal(t, Step{To: TwoStars, Moved: 1, Added: 2}, s, "one turned is 100 per cent, two more are 66.7: the smaller star is promised")
}

// The edge of rounding lies between the bounds: a narrow interval over it is of
// both levels.
func TestIntervalOverTheHalf(t *testing.T) {
	i, err := Interval(federal(t), Ease{70_050_000, 100_000_000}, feedback.Confidence95)
	require.NoError(t, err)
	assert.Equal(t, []Stars{ThreeStars, TwoStars, ThreeStars}, []Stars{i.Stars, i.Low, i.High})
}

func TestCountersOfDifferentThings(t *testing.T) {
	var merge *MergeError
	e := standard.Federal(2026_01_01)
	with := func(c standard.Change) standard.Edition {
		e, err := standard.NewEdition(standard.DocumentPeople, 2026_01_01, standard.Overlay{Code: "test-1", Amends: []standard.Document{standard.DocumentPeople}, Changes: []standard.Change{c}})
		require.NoError(t, err)
		return e
	}
	of := func(e standard.Edition, p standard.Period, recurring ...standard.ServiceID) *RepeatCounter {
		c, err := NewRepeatCounter(e, p, nil, recurring...)
		require.NoError(t, err)
		return c
	}
	out := with(RepeatCounting.Set("leave-out-recurring", at, standard.Period{}))
	for _, pair := range [][2]*RepeatCounter{
		{of(e, quarter), of(e, standard.Period{From: 2026_01_02, To: 2026_04_01})},
		{of(e, quarter), of(e, standard.Period{From: 2026_01_01, To: 2026_04_02})},
		{of(e, quarter), of(with(RepeatCounting.Set("denominator-successes", at, standard.Period{})), quarter)},
		{of(out, quarter, "a"), of(out, quarter, "b")},
		{of(out, quarter, "a"), of(out, quarter)},
	} {
		require.ErrorAs(t, pair[0].Merge(pair[1]), &merge)
	}
	// Services that are left out are counted in the period, once each way they are named.
	a, b := of(out, quarter, "bus", "bus"), of(out, quarter, "bus")
	for _, c := range []*RepeatCounter{a, b} {
		require.NoError(t, c.Add(RepeatEvent{Client: "x", Service: "bus", At: start.AddDate(0, 0, -1), Requested: true}))
		require.NoError(t, c.Add(RepeatEvent{Client: "x", Service: "bus", At: start, Requested: true}))
		assert.Equal(t, RepeatTotals{LeftOut: 1}, c.Totals())
	}
	require.NoError(t, a.Merge(b))
	assert.Equal(t, RepeatTotals{LeftOut: 2}, a.Totals())
	// A clock that went back by thousands of years is behind, and not ahead.
	c := of(e, quarter)
	require.NoError(t, c.Add(RepeatEvent{Client: "x", Service: "y", At: time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC), Requested: true}))
	var order *OrderError
	require.ErrorAs(t, c.Add(RepeatEvent{Client: "x", Service: "y", At: time.Date(2, 1, 1, 0, 0, 0, 0, time.UTC), Requested: true}), &order)
	assert.Positive(t, order.Behind)

	tables := must(t, socialRows.Add(standard.Row[SocialDemand]{Code: "5", Clause: at, Value: SocialDemand{Mention: hour, Request: hour}}))
	mine, err := NewSocialCounter(federal(t), start)
	require.NoError(t, err)
	other, err := NewSocialCounter(tables, start)
	require.NoError(t, err)
	require.ErrorAs(t, mine.Merge(other), &merge)
}

// What has no data in one of two quarters has not moved.
func TestNoMoveFromNothing(t *testing.T) {
	before, now := quarterCounts(2026_01_01, 700), quarterCounts(2026_04_01, 900)
	before.Booking = Booking{ConvenientWays: 1, Ways: 1}
	now.SocialReply = SocialReply{Mentions: ReplyTimes{Messages: 1, Slowest: hour}}
	r := report(t, now, &before)
	assert.Nil(t, r.Rows[atBooking].Change, "no data now")
	assert.Nil(t, r.Rows[atSocialReply].Change, "no data before")
	assert.NotNil(t, r.Rows[atEase].Change)
}

// The days at the edges of the calendar count: held, sent or adopted today, sent on
// the day of the assessment, adopted a century ago.
func TestCalendarEdges(t *testing.T) {
	today := time.Date(2026, 2, 10, 12, 0, 0, 0, time.UTC)
	of := func(adopted, held, sent standard.Date) QuarterDue {
		due, err := Calendar(adopted, []Assessment{{Held: held, Sent: sent, Assessor: AssessorProjectOffice, Indicators: []Indicator{"T1.1", "T1.2", "T1.3", "T1.4", "T1.5", "T1.6"}}}, today, nil)
		require.NoError(t, err)
		return due[len(due)-1]
	}
	d := of(2026_02_10, 2026_02_10, 2026_02_10)
	assert.Equal(t, QuarterDue{Quarter: quarter, Year: 1, Pilot: true, Held: 2026_02_10}, d)
	assert.True(t, of(2026_01_05, 2026_02_10, 2026_02_09).Unsent, "sent before it was held")
	assert.True(t, of(2026_01_05, 2026_02_09, 2026_02_11).Unsent, "sent tomorrow")
	assert.True(t, of(2026_01_05, 2026_02_11, 0).Due, "held tomorrow")
	assert.True(t, of(2026_01_05, 2026_01_04, 0).Due, "held before the act")
	_, err := Calendar(1926_02_10, nil, today, nil)
	require.NoError(t, err)
	var wrong *CalendarError
	_, err = Calendar(1925_02_10, nil, today, nil)
	require.ErrorAs(t, err, &wrong)
	_, err = Calendar(2026_02_11, nil, today, nil)
	require.ErrorAs(t, err, &wrong)
}

// The picture fills as many stars as there are, and underlines those that chance
// allows.
func TestStarsAreDrawn(t *testing.T) {
	q := QuarterCounts{Quarter: quarter, Ease: Ease{900, 1000}, Satisfaction: Satisfaction{1, 10}, ScenarioCoverage: ScenarioCoverage{5, 5}}
	svg := report(t, q, nil).SVG(standard.LangRU)
	assert.Equal(t, 4+0+5, strings.Count(svg, `fill="#1d4f91" stroke`))
	assert.Equal(t, 1+5+0, strings.Count(svg, `fill="#ffffff" stroke`))
	assert.Contains(t, svg, `<path d="M495 136H547"`, "four and five of the stars of T1.2")
	assert.NotContains(t, svg, `M417 102`, "a registry has no interval")
	assert.Contains(t, svg, ">4 (4★–5★)<")
	assert.Equal(t, "abc", shorten("abc", 3))
	assert.Equal(t, "ab…", shorten("abcd", 3))
}

func TestLineOfStars(t *testing.T) {
	assert.Equal(t, "☆☆☆☆☆ (нет звезды)", NoStar.Line(standard.LangRU))
	assert.Equal(t, "★★☆☆☆", TwoStars.Line(standard.LangRU))
	assert.Equal(t, "no data", NoData.Line(standard.LangEN))
}
