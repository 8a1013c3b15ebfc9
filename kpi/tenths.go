package kpi

import (
	"github.com/shopspring/decimal"
	"github.com/state-for-people/standard"
)

// Tenths is a bound in tenths of a per cent, or of a point of the NPS: the unit
// in which the tables are written. 35.1 is Tenths(351). Its text is "35.1".
type Tenths int64

// ParseTenths reads a decimal with at most one digit after the point, between
// −1000 and 1000. The error is a [*BoundError].
func ParseTenths(s string) (Tenths, error) {
	if len(s) > 12 {
		return 0, &BoundError{}
	}
	d, err := decimal.NewFromString(s)
	if err != nil {
		return 0, &BoundError{}
	}
	limit := decimal.New(1000, 0)
	if d.Abs().GreaterThan(limit) {
		return 0, &BoundError{}
	}
	d = d.Shift(1)
	if !d.IsInteger() {
		return 0, &BoundError{}
	}
	return Tenths(d.IntPart()), nil
}

// BoundError says that a text is no bound of a table.
type BoundError struct{}

// Error says which form is wanted.
func (*BoundError) Error() string {
	return "kpi: " + (*BoundError)(nil).Text().EN
}

// Text says which form is wanted, in both languages.
func (*BoundError) Text() standard.Text {
	return standard.Text{RU: "граница — число от -1000 до 1000, после точки не больше одной цифры, например 35.1",
		EN: "a bound is a number between -1000 and 1000 with at most one digit after the point, such as 35.1"}
}

// String returns the bound with one digit after the point.
func (t Tenths) String() string { return decimal.New(int64(t), -1).StringFixed(1) }

// MarshalText returns what String does.
func (t Tenths) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads what [ParseTenths] reads.
func (t *Tenths) UnmarshalText(text []byte) error {
	v, err := ParseTenths(string(text))
	if err == nil {
		*t = v
	}
	return err
}
