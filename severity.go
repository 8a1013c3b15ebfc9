package standard

import "fmt"

// Modality is the force of a clause («модальность»): what its verb says.
type Modality string

// The modalities, from the strongest.
const (
	ModalityMust   Modality = "must"   // «должен, обязан, осуществляется»
	ModalityShould Modality = "should" // «рекомендуется»
	ModalityMay    Modality = "may"    // «может, вправе»
	ModalityFact   Modality = "fact"   // a definition, a description, a goal
)

// Severity says how much a finding weighs. It follows the verb of the clause:
// see [Modality.Severity]. The zero Severity is not stated and not valid.
//
// Reading: T11, a recommendation never yields an error, only advice.
type Severity int

// The severities, from the lightest.
const (
	SeverityNote       Severity = iota + 1 // worth knowing; nothing is owed
	SeverityAdvice                         // departs from a recommendation
	SeverityObligation                     // breaks a duty
)

var severityNames = [...]string{SeverityNote: "note", SeverityAdvice: "advice", SeverityObligation: "obligation"}

// IsValid reports whether m is one of the four.
func (m Modality) IsValid() bool {
	switch m {
	case ModalityMust, ModalityShould, ModalityMay, ModalityFact:
		return true
	}
	return false
}

// Severity returns the weight of departing from a clause of this force:
// obligation for must, advice for should, note for the rest.
func (m Modality) Severity() Severity {
	switch m {
	case ModalityMust:
		return SeverityObligation
	case ModalityShould:
		return SeverityAdvice
	case ModalityMay, ModalityFact:
	}
	return SeverityNote
}

// IsValid reports whether s is one of the three.
func (s Severity) IsValid() bool { return s >= SeverityNote && s <= SeverityObligation }

// String returns "note", "advice" or "obligation", "" for the zero Severity.
func (s Severity) String() string {
	if s < 0 || int(s) >= len(severityNames) {
		return fmt.Sprintf("severity(%d)", int(s))
	}
	return severityNames[s]
}

// MarshalText returns the name.
func (s Severity) MarshalText() ([]byte, error) {
	if s != 0 && !s.IsValid() {
		return nil, fmt.Errorf("standard: severity %d is none of note, advice, obligation", int(s))
	}
	return []byte(severityNames[s]), nil
}

// UnmarshalText reads a name; empty text is the zero Severity.
func (s *Severity) UnmarshalText(text []byte) error {
	for i, name := range severityNames {
		if name == string(text) {
			*s = Severity(i)
			return nil
		}
	}
	return fmt.Errorf("standard: severity %q is none of note, advice, obligation", clip(string(text), 40))
}
