package kpi

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// Every reading of docs/readings.jsonl that concerns this package, its default and
// each of its options, is named by the explanation of an answer that rests on it.
// Two are of no single level; what says them is named here.
func TestEveryReadingIsNamed(t *testing.T) {
	maps := MapCoverage{Assigned: 9, Applicants: 10, Potential: Stated{FactYes, "order"}, Maps: Upkeep{Current: 9, All: 10, GreatestAge: 30}}
	answers := map[standard.ReadingID]func(*testing.T, *Tables) standard.Explanation{
		"K1":  explains(Satisfaction{701, 1400}),
		"K2":  explains(Satisfaction{701, 1400}),
		"K3":  explains(Ease{1, 10}),
		"K4":  explains(ScenarioCoverage{0, 10}),
		"K5":  explains(Repeats{Repeated: 11, Requests: 100}),
		"K6":  explains(Repeats{Repeated: 1, Requests: 100}),
		"K7":  explains(LoyalServices{Positive: 9, Rated: 10, Unrated: 3}),
		"K8":  explains(Satisfaction{8, 10}),
		"K9":  explains(ProactiveScenarios{101, 200}),
		"K10": explains(maps),
		"K11": explains(PrototypeTesting{9, 10}),
		"K12": explains(PhoneAccess{OneStopShops: HoursWorking}),
		"K13": explains(PhoneAccess{Authority: HoursWorking, OneStopShops: HoursRoundTheClock}),
		"K14": explains(DigitalLoyalty{feedback.NPS{Promoters: 1, Passives: 19}}),
		"K15": explains(SocialReply{Mentions: ReplyTimes{Messages: 10, Slowest: 5 * hour, Within: [5]int64{10, 10, 10, 10, 9}}}),
		"K17": explains(Ease{5, 10}),
		"K18": explains(Booking{ConvenientWays: 1, Ways: 1, RoundTheClock: 1, FirstNotice: 24 * hour, SecondNotice: 2 * hour, Change: FactYes, Cancel: FactYes}),
		"K19": explains(ScenarioCoverage{4, 10}),
		"K20": explains(Ease{8, 10}),
		"K21": explains(ProactiveScenarios{3, 10}),
		"K22": explains(Repeats{Repeated: 1, Requests: 100}),
		"K23": explains(maps),
		"K24": explains(PhoneAccess{Authority: HoursWorking, OneStopShops: HoursRoundTheClock}),
		"K25": explains(TextClarity{Upkeep{5, 10, 30}, 0}),
	}
	elsewhere := map[standard.ReadingID]func(*testing.T){
		"K16": func(t *testing.T) { // of a vector of levels
			assert.Contains(t, report(t, quarterCounts(2026_01_01, 700), nil).Markdown(standard.LangEN), "The Standard defines no overall level")
		},
		"K26": func(t *testing.T) { // of a calendar
			found := Motivation{UsesOf: 1}.Check()
			require.NotEmpty(t, found)
			assert.Equal(t, standard.ReadingID("K26"), found[len(found)-1].Reading)
		},
	}
	switches := map[standard.ReadingID]*standard.Switch{}
	for _, s := range [...]*standard.Switch{&Rounding, &Bands, &ZeroCoverage, &RepeatCounting, &LoyaltyCounting, &ProactiveBands, &LowerRows, &SocialCounting, &CoverageCounting, &RepeatPeriod} {
		switches[s.Reading] = s
	}
	own := []standard.Change{ // an act that sets a row, and the figures that switches ask for
		easeRows.Add(standard.Row[Band]{Code: "1", Clause: at, Value: Band{Min: 455, HasMin: true, Max: 600, HasMax: true}}),
		MinimumAnswers.Set(30, at, standard.ModalityMust, standard.Period{}),
		SocialShareWithin.Set(900, at, standard.ModalityMust, standard.Period{}),
	}
	seen := 0
	for r := range standard.Readings() {
		if r.Package != "kpi" {
			continue
		}
		seen++
		if says := elsewhere[r.ID]; says != nil {
			says(t)
			continue
		}
		answer := answers[r.ID]
		require.NotNil(t, answer, "no answer is known that rests on %s", r.ID)
		assert.Contains(t, answer(t, must(t, own...)).Readings, r.ID)
		for _, option := range r.Options {
			require.NotNil(t, switches[r.ID], r.ID)
			assert.Contains(t, answer(t, must(t, append(own[:len(own):len(own)], switches[r.ID].Set(option.Code, at, standard.Period{}))...)).Readings, r.ID, option.Code)
		}
		if s := switches[r.ID]; s != nil {
			assert.Len(t, s.Options, len(r.Options), r.ID)
		}
	}
	assert.Equal(t, len(answers)+len(elsewhere), seen)
}

func explains[C Counts](c C) func(*testing.T, *Tables) standard.Explanation {
	return func(t *testing.T, tables *Tables) standard.Explanation { return why(t, tables, c) }
}
