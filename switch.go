package standard

import "slices"

// Switch is the handle of a reading that an agency may choose otherwise
// («толкование с переключателем»). It is a package variable of the package that
// owns the question and is never changed.
type Switch struct {
	Reading ReadingID
	Options []string // codes other than the default, as docs/readings.jsonl has them
}

// chosen is the value of a change that a switch made.
type chosen struct {
	option string
	known  bool
}

// In returns the option chosen in e, "" for the default reading.
func (s *Switch) In(e Edition) string {
	if e.laid == nil {
		return ""
	}
	if c := e.change(s.ParamKey()); c != nil {
		if v, ok := c.value.(chosen); ok {
			return v.option
		}
	}
	return ""
}

// Set returns the change by which an overlay chooses an option. [NewEdition]
// refuses an option that the reading does not have.
func (s *Switch) Set(option string, at Clause, during Period) Change {
	return Change{key: s.ParamKey(), clause: at, during: during, value: chosen{option, slices.Contains(s.Options, option)}}
}

// ParamKey returns "reading.", then the id: reading.K1.
func (s *Switch) ParamKey() string { return "reading." + string(s.Reading) }
