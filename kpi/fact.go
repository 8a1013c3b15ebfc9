package kpi

import "fmt"

// Fact is what an authority says of itself («сведение органа власти»): yes, no,
// or nothing. The zero Fact is nothing, and what is not said is never assumed.
type Fact int8

// What can be said.
const (
	FactUnknown Fact = iota
	FactNo
	FactYes
)

var factNames = [...]string{"unknown", "no", "yes"}

// IsValid reports whether f is one of the three.
func (f Fact) IsValid() bool { return f >= FactUnknown && f <= FactYes }

// String returns "unknown", "no" or "yes".
func (f Fact) String() string {
	if !f.IsValid() {
		return fmt.Sprintf("fact(%d)", int(f))
	}
	return factNames[f]
}

// MarshalText returns what String does.
func (f Fact) MarshalText() ([]byte, error) {
	if !f.IsValid() {
		return nil, fmt.Errorf("kpi: fact %d is none of unknown, no, yes", int(f))
	}
	return []byte(factNames[f]), nil
}

// UnmarshalText reads what MarshalText writes.
func (f *Fact) UnmarshalText(text []byte) error {
	for i, name := range factNames {
		if name == string(text) {
			*f = Fact(i)
			return nil
		}
	}
	return fmt.Errorf("kpi: a fact is one of unknown, no, yes")
}

// Stated is a fact with its source («сведение с источником»): without one it
// says nothing.
//
// Reading: K23, that potential applicants are assigned has no share; it is
// stated with its source.
type Stated struct {
	Holds  Fact   `json:"holds,omitzero"`
	Source string `json:"source,omitempty"` // the paper that says so
}

// fact returns what is said, nothing if no source is given.
func (s Stated) fact() Fact {
	if s.Source == "" {
		return FactUnknown
	}
	return s.Holds
}

// PhoneHours is when somebody answers the telephone («часы работы телефона»).
// They are ordered; the zero PhoneHours is not stated.
type PhoneHours int8

// When it is answered.
const (
	HoursUnknown PhoneHours = iota
	HoursNone
	HoursWorking       // in working hours
	HoursRoundTheClock // 24 hours, 7 days a week
)

var hoursNames = [...]string{"unknown", "none", "working_hours", "round_the_clock"}

// IsValid reports whether h is one of the four.
func (h PhoneHours) IsValid() bool { return h >= HoursUnknown && h <= HoursRoundTheClock }

// String returns "unknown", "none", "working_hours" or "round_the_clock".
func (h PhoneHours) String() string {
	if !h.IsValid() {
		return fmt.Sprintf("hours(%d)", int(h))
	}
	return hoursNames[h]
}

// MarshalText returns what String does.
func (h PhoneHours) MarshalText() ([]byte, error) {
	if !h.IsValid() {
		return nil, fmt.Errorf("kpi: hours %d are none of unknown, none, working_hours, round_the_clock", int(h))
	}
	return []byte(hoursNames[h]), nil
}

// UnmarshalText reads what MarshalText writes.
func (h *PhoneHours) UnmarshalText(text []byte) error {
	for i, name := range hoursNames {
		if name == string(text) {
			*h = PhoneHours(i)
			return nil
		}
	}
	return fmt.Errorf("kpi: hours are one of unknown, none, working_hours, round_the_clock")
}
