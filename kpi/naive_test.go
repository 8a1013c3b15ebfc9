package kpi

import (
	"flag"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

var far = flag.Bool("far", false, "walk every pair of counts up to 1000 and not only to 160")

// The tables as printed, typed a second time from the source: low, high; "" is
// a side that is not printed, < and > a bound that is not included.
var printed = map[Indicator][5][2]string{
	"T1.1": {{"", "35"}, {"35.1", "50"}, {"50.1", "70"}, {"70.1", "90"}, {"90.1", "100"}},
	"T1.2": {{"50.1", "60"}, {"60.1", "70"}, {"70.1", "80"}, {"80.1", "90"}, {"90.1", "100"}},
	"T1.3": {{"7.1", "10"}, {"4.1", "7"}, {"1.1", "4"}, {"0.5", "1"}, {"0", "0.5"}},
	"T1.4": {{"50.1", "60"}, {"60.1", "70"}, {"70.1", "80"}, {"80.1", "90"}, {"90.1", "100"}},
	"T1.5": {{"50.1", "60"}, {"60.1", "70"}, {"70.1", "80"}, {"80.1", "90"}, {"90.1", "100"}},
	"T1.6": {{">0", "<20"}, {"20", "<20.1"}, {"20.1", "35"}, {"35.1", "50"}, {"51", "70"}},
	"T2.2": {{"10", ""}, {"20", ""}, {"30", ""}, {"50", ""}, {"100", ""}},
	"T2.5": {{"", "<5"}, {"5.1", "15"}, {"15.1", "30"}, {"30.1", "50"}, {">50", ""}},
}

// rat reads a bound and whether it is included.
func rat(s string) (*big.Rat, bool) {
	open := s[0] == '<' || s[0] == '>'
	if open {
		s = s[1:]
	}
	r, _ := new(big.Rat).SetString(s)
	return r, !open
}

func above(v *big.Rat, low string) bool {
	if low == "" {
		return true
	}
	r, included := rat(low)
	return v.Cmp(r) > 0 || included && v.Cmp(r) == 0
}

func below(v *big.Rat, high string) bool {
	if high == "" {
		return true
	}
	r, included := rat(high)
	return v.Cmp(r) < 0 || included && v.Cmp(r) == 0
}

// naive answers by the readings K1, K2, K5, K9, K11 and K14 in fractions.
func naive(q asked) Stars {
	if q.Whole == 0 {
		return NoData
	}
	v := big.NewRat(100*q.Part, q.Whole)
	rows := printed[q.Indicator]
	if q.Indicator != "T2.2" { // of "at least" nothing is rounded
		for i := 4; i >= 0; i-- {
			if above(v, rows[i][0]) && below(v, rows[i][1]) {
				return OneStar + Stars(i)
			}
		}
		half := big.NewRat(1, 20) // to a tenth, half away from zero
		if v.Sign() < 0 {
			half.Neg(half)
		}
		tenths := new(big.Rat).Mul(new(big.Rat).Add(v, half), big.NewRat(10, 1))
		v = new(big.Rat).SetFrac(new(big.Int).Quo(tenths.Num(), tenths.Denom()), big.NewInt(10))
	}
	for i := 4; i >= 0; i-- {
		if q.Indicator == "T1.3" && below(v, rows[i][1]) || q.Indicator != "T1.3" && above(v, rows[i][0]) {
			return OneStar + Stars(i)
		}
	}
	return NoStar
}

func TestEveryPairOfCounts(t *testing.T) {
	tables, err := For(standard.Federal(2026_01_01))
	require.NoError(t, err)
	limit := int64(160)
	if *far {
		limit = 1000
	}
	earned := map[Stars]int{}
	for i := range Indicators() {
		if _, ok := printed[i.Code]; !ok {
			continue
		}
		top := limit
		low := int64(0)
		for whole := int64(0); whole <= top; whole++ {
			if i.Code == IndicatorDigitalLoyalty {
				low = -whole
			}
			for part := low; part <= whole; part++ {
				q := asked{i.Code, part, whole}
				got, err := withCounts(q, tables, levels)
				if want := naive(q); err != nil || got != want {
					t.Fatalf("%s %d/%d: want %s, got %s (%v)", i.Code, part, whole, want, got, err)
				}
				earned[got]++
			}
		}
	}
	for s := NoData; s <= FiveStars; s++ {
		require.NotZero(t, earned[s], s)
	}
}

// Next against trying every k from one up.
func TestNextIsSmallest(t *testing.T) {
	for _, overlays := range [][]standard.Change{nil, {Bands.Set("literal", standard.Cite("test-1:1"), standard.Period{})}, {Rounding.Set("exact", standard.Cite("test-1:1"), standard.Period{})}} {
		e, err := standard.NewEdition(standard.DocumentPeople, 2026_01_01, standard.Overlay{Code: "test-1", Amends: []standard.Document{standard.DocumentPeople}, Changes: overlays})
		require.NoError(t, err)
		tables, err := For(e)
		require.NoError(t, err)
		found := 0
		for i := range Indicators() {
			if _, ok := printed[i.Code]; !ok {
				continue
			}
			for whole := int64(1); whole <= 34; whole++ {
				for part := int64(0); part <= whole; part++ {
					q := asked{i.Code, part, whole}
					now, err := withCounts(q, tables, levels)
					require.NoError(t, err)
					step, err := withCounts(q, tables, steps)
					require.NoError(t, err)
					if now == FiveStars {
						require.Zero(t, step, q)
						continue
					}
					m := measureOf(q)
					for _, w := range m.ways() {
						got := step.Added
						if w.moves {
							got = step.Moved
						}
						want := int64(0)
						for k := int64(1); k <= min(w.limit, 400); k++ {
							if a, err := tables.level(w.after(k), nil); err == nil && a.stars > now {
								want = k
								break
							}
						}
						require.Equal(t, want, got, "%+v moves %v", q, w.moves)
						if want > 0 {
							found++
						}
					}
				}
			}
		}
		require.Greater(t, found, 1000)
	}
}

func step[C Counts](t *Tables, c C) (Step, error) { s, _, err := Next(t, c); return s, err }

var steps = counted[Step]{step[ScenarioCoverage], step[Ease], step[Repeats], step[LoyalServices], step[Satisfaction], step[ProactiveScenarios], step[PrototypeTesting], step[DigitalLoyalty]}

func measureOf(q asked) measure {
	for i, t := range indicators {
		if t.Code == q.Indicator {
			return measure{i, q.Part, q.Whole}
		}
	}
	return measure{}
}
