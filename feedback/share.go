package feedback

import (
	"strconv"

	"github.com/state-for-people/standard"
)

// MaxCount is the largest count the package works with, 10^15: more answers
// than there are people, and small enough that tenths of a per cent stay exact
// in 64 bits.
const MaxCount int64 = 1_000_000_000_000_000

// Share is an exact share («доля»): part of whole, two counts. In plain words:
// of so many who rated, so many were content, or found it easy. A Share of
// nobody (whole 0) is "no data", which is never 0 per cent.
//
//	share = ratings of the two upper grades / all ratings
//
// Source: the Standard, tables T1.2 and T1.5.
//
// Reading: K20, blank answers and "hard to say" are not in the whole.
type Share struct {
	Part  int64 `json:"part"`
	Whole int64 `json:"whole"`
}

// IsNoData reports whether nobody stands behind s («нет данных»).
func (s Share) IsNoData() bool { return s.Whole == 0 && s.Part == 0 }

// IsValid reports whether 0 ≤ part ≤ whole ≤ [MaxCount]; no data is valid.
func (s Share) IsValid() bool { return s.Part >= 0 && s.Part <= s.Whole && s.Whole <= MaxCount }

// Tenths returns the share in tenths of a per cent, rounded once, half up: 7 of
// 50 is 140. It reports false for no data and for a Share that is not valid.
//
// Reading: K1, round once, from the exact fraction.
func (s Share) Tenths() (int64, bool) {
	if s.Whole == 0 || !s.IsValid() {
		return 0, false
	}
	return (2000*s.Part + s.Whole) / (2 * s.Whole), true
}

// Float returns the share as a number from 0 to 1; false for no data and for a
// Share that is not valid.
func (s Share) Float() (float64, bool) {
	if s.Whole == 0 || !s.IsValid() {
		return 0, false
	}
	return float64(s.Part) / float64(s.Whole), true
}

// String returns "7/50", "no data" for no data.
func (s Share) String() string {
	if s.IsNoData() {
		return "no data"
	}
	return strconv.FormatInt(s.Part, 10) + "/" + strconv.FormatInt(s.Whole, 10)
}

// check returns why s cannot be worked with.
func (s Share) check(of string) error {
	if !s.IsValid() {
		return &CountError{of, standard.Text{RU: "нужно 0 ≤ часть ≤ целое ≤ 10^15", EN: "want 0 <= part <= whole <= 10^15"}}
	}
	if s.Whole == 0 {
		return &NoDataError{of}
	}
	return nil
}

// NPS is a loyalty index («индекс потребительской лояльности») in exact form:
// the counts it is made of. In plain words: from every hundred who rated take
// those who would recommend and subtract those who would not; half and half is
// 0. It is read in points from −100 to 100, which are not per cent of anything.
// An NPS of nobody is "no data", which is never 0 points.
//
//	NPS = 100·(promoters − detractors)/ratings
//
// Source: the Standard, tables T1.4 and T2.5; Reichheld 2003.
//
// Clause: people-2022:T1.4/formula, people-2022:T2.5/formula
type NPS struct {
	Promoters  int64 `json:"promoters"`  // «сторонники»: 9 and 10
	Passives   int64 `json:"passives"`   // 7 and 8
	Detractors int64 `json:"detractors"` // «критики»: 0 to 6
}

// Whole returns how many answers stand behind n.
func (n NPS) Whole() int64 { return n.Promoters + n.Passives + n.Detractors }

// Balance returns promoters minus detractors; Balance over Whole, times 100, is
// the index in points.
func (n NPS) Balance() int64 { return n.Promoters - n.Detractors }

// IsNoData reports whether nobody stands behind n.
func (n NPS) IsNoData() bool { return n == NPS{} }

// IsValid reports whether no count is negative and all together are at most
// [MaxCount]; no data is valid.
func (n NPS) IsValid() bool {
	return n.Promoters >= 0 && n.Passives >= 0 && n.Detractors >= 0 &&
		n.Promoters <= MaxCount && n.Passives <= MaxCount && n.Detractors <= MaxCount && n.Whole() <= MaxCount
}

// IsPositive reports whether the index is above 0; no data is not.
//
// Reading: K7, an index of exactly 0 is not positive.
func (n NPS) IsPositive() bool { return n.IsValid() && n.Promoters > n.Detractors }

// Tenths returns the index in tenths of a point, rounded once, half away from
// zero: 36 promoters, 21 passives and 10 detractors make 388. It reports false
// for no data and for an NPS that is not valid.
//
// Reading: K1, round once, half away from zero; K14, the unit is points.
func (n NPS) Tenths() (int64, bool) {
	w := n.Whole()
	if !n.IsValid() || w == 0 {
		return 0, false
	}
	if b := n.Balance(); b < 0 {
		return -((-2000*b + w) / (2 * w)), true
	}
	return (2000*n.Balance() + w) / (2 * w), true
}

// Float returns the index in points; false for no data and for an NPS that is
// not valid.
func (n NPS) Float() (float64, bool) {
	if !n.IsValid() || n.Whole() == 0 {
		return 0, false
	}
	return 100 * float64(n.Balance()) / float64(n.Whole()), true
}

// String returns the balance over the whole, "26/67", "no data" for no data.
func (n NPS) String() string {
	if n.IsNoData() {
		return "no data"
	}
	return strconv.FormatInt(n.Balance(), 10) + "/" + strconv.FormatInt(n.Whole(), 10)
}

func (n NPS) check(of string) error {
	if !n.IsValid() {
		return &CountError{of, standard.Text{RU: "счётчики не могут быть отрицательными или больше 10^15", EN: "counts must not be negative or above 10^15"}}
	}
	if n.IsNoData() {
		return &NoDataError{of}
	}
	return nil
}
