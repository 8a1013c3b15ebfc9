package kpi

import "fmt"

// Stars is what an indicator earns («уровень клиентоцентричности, звёзды»): no
// data, no star, or one to five stars. They are ordered; the zero Stars is no
// data.
//
// Reading: K3, below the first row there is "no star", a value; "no data" is
// another value and never 0.
//
// Clause: people-2022:3(18), people-2022:T1/levels, people-2022:T2/levels, people-2022-brief:T2/levels
type Stars int8

// What there is.
const (
	NoData Stars = iota
	NoStar
	OneStar
	TwoStars
	ThreeStars
	FourStars
	FiveStars
)

var starNames = [...]string{"no_data", "no_star", "1", "2", "3", "4", "5"}

// Number returns the number of stars, 0 to 5. It reports false for no data.
func (s Stars) Number() (n int, ok bool) { return max(int(s)-1, 0), s >= NoStar && s <= FiveStars }

// IsValid reports whether s is one of the seven.
func (s Stars) IsValid() bool { return s >= NoData && s <= FiveStars }

// String returns "no_data", "no_star" or the number of stars.
func (s Stars) String() string {
	if !s.IsValid() {
		return fmt.Sprintf("stars(%d)", int(s))
	}
	return starNames[s]
}

// MarshalText returns what String does.
func (s Stars) MarshalText() ([]byte, error) {
	if !s.IsValid() {
		return nil, fmt.Errorf("kpi: stars %d are none of no_data, no_star, 1 to 5", int(s))
	}
	return []byte(starNames[s]), nil
}

// UnmarshalText reads what MarshalText writes.
func (s *Stars) UnmarshalText(text []byte) error {
	for i, name := range starNames {
		if name == string(text) {
			*s = Stars(i)
			return nil
		}
	}
	return fmt.Errorf("kpi: stars are one of no_data, no_star, 1 to 5")
}
