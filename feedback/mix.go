package feedback

import (
	"math/big"

	"github.com/state-for-people/standard"
)

// Part is a group of clients in two periods: digital and office, say.
type Part struct {
	Name   string `json:"name"`
	Before Share  `json:"before"`
	After  Share  `json:"after"`
}

// Mix says whether a change of the whole is a change of opinion or of who was
// asked («влияние состава»).
type Mix struct {
	Before       Share   `json:"before"`       // all parts together
	After        Share   `json:"after"`        // all parts together
	Standardised float64 `json:"standardised"` // the later opinions in the earlier mix
	ByOpinion    float64 `json:"by_opinion"`   // what the change of the parts makes: Standardised − Before
	ByMix        float64 `json:"by_mix"`       // what the change of the mix makes: After − Standardised
	Reversed     bool    `json:"reversed"`     // every part moved one way, the whole the other or not at all (Simpson)
}

// MixOf compares two periods part by part. In plain words: the whole may fall
// although every group is happier than before, only because more of the less
// happy groups were asked; then the standardised figure is the one to talk
// about, and Reversed warns of it.
//
//	Standardised = Σ n_before/N_before · p_after
//
// Source: direct standardisation; Simpson 1951. Sums are exact and are rounded
// once. The errors are [*CountError], and [*NoDataError] for a part without
// answers in one of the periods.
//
// Clause: people-2022:4.5.7.2/p1
func MixOf(parts []Part) (Mix, error) {
	var m Mix
	if len(parts) == 0 {
		return Mix{}, &NoDataError{"mix"}
	}
	up, down := true, true
	for _, p := range parts {
		if err := p.Before.check("part before"); err != nil {
			return Mix{}, err
		}
		if err := p.After.check("part after"); err != nil {
			return Mix{}, err
		}
		m.Before.Part, m.Before.Whole = m.Before.Part+p.Before.Part, m.Before.Whole+p.Before.Whole
		m.After.Part, m.After.Whole = m.After.Part+p.After.Part, m.After.Whole+p.After.Whole
		if !m.Before.IsValid() || !m.After.IsValid() {
			return Mix{}, &CountError{"mix", standard.Text{RU: "всего больше 10^15 ответов", EN: "more than 10^15 answers together"}}
		}
		switch fraction(p.After).Cmp(fraction(p.Before)) {
		case 0:
			up, down = false, false
		case 1:
			down = false
		case -1:
			up = false
		}
	}
	std := new(big.Rat)
	for _, p := range parts {
		w := big.NewRat(p.Before.Whole, m.Before.Whole)
		std.Add(std, w.Mul(w, fraction(p.After)))
	}
	before, after := fraction(m.Before), fraction(m.After)
	m.Standardised, _ = std.Float64()
	m.ByOpinion, _ = new(big.Rat).Sub(std, before).Float64()
	m.ByMix, _ = new(big.Rat).Sub(after, std).Float64()
	m.Reversed = up && after.Cmp(before) <= 0 || down && after.Cmp(before) >= 0
	return m, nil
}

func fraction(s Share) *big.Rat { return big.NewRat(s.Part, s.Whole) }
