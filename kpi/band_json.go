package kpi

import (
	"encoding/json"

	"github.com/state-for-people/standard"
)

// bandForm is a row of figures as it stands in JSON.
type bandForm struct {
	Min     *Tenths       `json:"min,omitempty"`
	Max     *Tenths       `json:"max,omitempty"`
	HasMin  *bool         `json:"has_min,omitempty"`
	HasMax  *bool         `json:"has_max,omitempty"`
	Above   bool          `json:"above,omitempty"`
	Below   bool          `json:"below,omitempty"`
	AtLeast bool          `json:"at_least,omitempty"`
	Label   standard.Text `json:"label"`
}

// MarshalJSON writes a bound wherever there is one, 0 too.
func (b Band) MarshalJSON() ([]byte, error) {
	f := bandForm{Above: b.Above, Below: b.Below, AtLeast: b.AtLeast, Label: b.Label}
	f.Min, f.HasMin = written(b.Min, b.HasMin)
	f.Max, f.HasMax = written(b.Max, b.HasMax)
	return json.Marshal(f)
}

// written returns a bound and its flag, neither where there is none.
func written(t Tenths, has bool) (*Tenths, *bool) {
	if !has && t == 0 {
		return nil, nil
	}
	return &t, &has
}

// UnmarshalJSON reads a row. A bound is there if its figure is: has_min and
// has_max need not be said. If they are, true without a figure is a bound of 0, and
// false beside a figure is a contradiction, which [For] refuses. So that no bound is
// lost to a slip of the pen, a member that a row does not have is an error.
func (b *Band) UnmarshalJSON(data []byte) error {
	f, findings, err := standard.Decode[bandForm](data)
	if err != nil {
		return err
	}
	for _, x := range findings {
		return &standard.DecodeError{At: x.At, Why: standard.Text{RU: x.Text.RU + "; " + x.Mend.RU, EN: x.Text.EN + "; " + x.Mend.EN}}
	}
	*b = Band{Above: f.Above, Below: f.Below, AtLeast: f.AtLeast, Label: f.Label}
	b.Min, b.HasMin = read(f.Min, f.HasMin)
	b.Max, b.HasMax = read(f.Max, f.HasMax)
	return nil
}

// read returns a bound and whether there is one.
func read(t *Tenths, has *bool) (Tenths, bool) {
	if t == nil {
		return 0, has != nil && *has
	}
	return *t, has == nil || *has
}
