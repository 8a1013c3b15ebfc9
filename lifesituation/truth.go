package lifesituation

import (
	"fmt"

	"github.com/state-for-people/standard"
)

// Truth is the answer of a criterion about a client of whom not everything is
// known («трёхзначная логика»). The zero Truth is Unknown: what nobody asked is
// not known, and it is never taken for No.
type Truth int8

// The three answers.
const (
	Unknown Truth = iota // some fact that matters is missing
	Yes
	No
)

var truthNames = [...]string{Unknown: "unknown", Yes: "yes", No: "no"}

// Not returns the opposite; Unknown stays Unknown.
func (t Truth) Not() Truth {
	switch t {
	case Yes:
		return No
	case No:
		return Yes
	case Unknown:
	}
	return Unknown
}

// IsValid reports whether t is one of the three.
func (t Truth) IsValid() bool { return t >= Unknown && t <= No }

// String returns "unknown", "yes" or "no".
func (t Truth) String() string {
	if !t.IsValid() {
		return fmt.Sprintf("truth(%d)", int8(t))
	}
	return truthNames[t]
}

// MarshalText returns what String does.
func (t Truth) MarshalText() ([]byte, error) {
	if !t.IsValid() {
		return nil, fmt.Errorf("lifesituation: truth %d is none of unknown, yes, no", int8(t))
	}
	return []byte(truthNames[t]), nil
}

// UnmarshalText reads one of the three names; empty text is Unknown.
func (t *Truth) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*t = Unknown
		return nil
	}
	for i, name := range truthNames {
		if name == string(text) {
			*t = Truth(i)
			return nil
		}
	}
	return &formError{standard.Text{RU: "здесь пишут unknown (не известно), yes (да) или no (нет)", EN: "unknown, yes or no is wanted"}}
}

// formError says how a value is written, without repeating the one that was
// given: standard.Decode tells its reason.
type formError struct{ why standard.Text }

// Error gives the reason in English.
func (e *formError) Error() string { return "lifesituation: " + e.why.EN }

// Reason tells it in both languages.
func (e *formError) Reason() standard.Text { return e.why }
