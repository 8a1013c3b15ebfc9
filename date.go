package standard

import (
	"database/sql/driver"
	"fmt"
	"time"
)

// Date is a day of the calendar without a zone: 2024_09_12 in Go, so that a
// table may hold it as a constant, "2024-09-12" in text and JSON. Dates are
// ordered and comparable. The zero Date means "not stated"; years are 1 to 9999.
//
// Reading: D4, a day becomes an instant only in a zone that the caller names.
type Date int32

// DateError says why a text or a number is not a day.
type DateError struct {
	Input string // what was given, cut to 40 bytes
}

// Error says which form is wanted.
func (e *DateError) Error() string {
	return "standard: " + e.Text().EN
}

// Text says the same in both languages.
func (e *DateError) Text() Text {
	return Text{
		RU: fmt.Sprintf("%q — не день календаря; запишите день так: ГГГГ-ММ-ДД", e.Input),
		EN: fmt.Sprintf("%q is not a day of the calendar; want YYYY-MM-DD", e.Input)}
}

// DateOf returns the day of the instant t in the zone loc, 0 outside the years
// 1 to 9999; UTC if loc is nil.
func DateOf(t time.Time, loc *time.Location) Date {
	if loc == nil {
		loc = time.UTC
	}
	y, m, d := t.In(loc).Date()
	if y < 1 || y > 9999 {
		return 0
	}
	return Date(y*10000 + int(m)*100 + d)
}

// ParseDate reads a day written as 2024-09-12. The error is a [*DateError].
func ParseDate(s string) (Date, error) {
	if len(s) == 10 && s[4] == '-' && s[7] == '-' {
		n := 0
		for i := range len(s) {
			if i == 4 || i == 7 {
				continue
			}
			if s[i] < '0' || s[i] > '9' {
				return 0, &DateError{s}
			}
			n = n*10 + int(s[i]-'0')
		}
		if d := Date(n); d.IsValid() {
			return d, nil
		}
	}
	return 0, &DateError{clip(s, 40)}
}

// Year returns the year.
func (d Date) Year() int { return int(d) / 10000 }

// Month returns the month.
func (d Date) Month() time.Month { return time.Month(int(d) / 100 % 100) }

// Day returns the day of the month.
func (d Date) Day() int { return int(d) % 100 }

// IsValid reports whether d is a day of the calendar; the zero Date is not.
func (d Date) IsValid() bool {
	y, m, day := d.Year(), d.Month(), d.Day()
	if d <= 0 || y > 9999 || y < 1 || m < time.January || m > time.December || day < 1 {
		return false
	}
	return day <= time.Date(y, m+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// In returns the first instant of the day in the zone loc: midnight, the first
// moment after it where clocks skip it, the first of two where they are set back
// and show it twice. A nil loc is UTC.
func (d Date) In(loc *time.Location) time.Time {
	if loc == nil {
		loc = time.UTC
	}
	t := time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, loc)
	if DateOf(t, loc) < d { // midnight does not exist and was read before the gap
		_, end := t.ZoneBounds()
		return end
	}
	if start, _ := t.ZoneBounds(); !start.IsZero() && t.Sub(start) < time.Hour*24 {
		before := start.Add(-1)
		_, offset := before.In(loc).Zone()
		first := time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, time.FixedZone("", offset)).In(loc)
		if first.Before(t) && first.Before(start) && DateOf(first, loc) == d {
			return first
		}
	}
	return t
}

// AddDays returns the day n days later, earlier if n is negative; 0 outside
// the years 1 to 9999 or if d is not valid.
func (d Date) AddDays(n int) Date {
	if !d.IsValid() || n > 4_000_000 || n < -4_000_000 {
		return 0
	}
	return DateOf(d.In(time.UTC).AddDate(0, 0, n), time.UTC)
}

// AddMonths returns the same day n months later, or the last day of that month
// where it is shorter; 0 outside the years 1 to 9999 or if d is not valid.
func (d Date) AddMonths(n int) Date {
	if !d.IsValid() || n > 200_000 || n < -200_000 {
		return 0
	}
	first := time.Date(d.Year(), d.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return DateOf(first.AddDate(0, 0, min(d.Day(), last)-1), time.UTC)
}

// DaysUntil returns the days from d to e, negative if e is earlier; 0 if either
// is not valid.
func (d Date) DaysUntil(e Date) int {
	if !d.IsValid() || !e.IsValid() {
		return 0
	}
	return int((e.In(time.UTC).Unix() - d.In(time.UTC).Unix()) / 86400)
}

// String returns 2024-09-12, "" for the zero Date; [ParseDate] reads it back.
func (d Date) String() string {
	if d == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year(), int(d.Month()), d.Day())
}

// MarshalText returns what String does; a Date that is no day is an error.
func (d Date) MarshalText() ([]byte, error) {
	if d != 0 && !d.IsValid() {
		return nil, &DateError{fmt.Sprint(int32(d))}
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads a day; empty text is the zero Date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = 0
		return nil
	}
	parsed, err := ParseDate(string(text))
	if err == nil {
		*d = parsed
	}
	return err
}

// Value stores the day as text in a database, NULL for the zero Date.
func (d Date) Value() (driver.Value, error) {
	if d == 0 {
		return nil, nil
	}
	if !d.IsValid() {
		return nil, &DateError{fmt.Sprint(int32(d))}
	}
	return d.String(), nil
}

// Scan reads a day stored as text or as a DATE column; NULL is the zero Date.
func (d *Date) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*d = 0
		return nil
	case string:
		return d.UnmarshalText([]byte(v))
	case []byte:
		return d.UnmarshalText(v)
	case time.Time:
		day := DateOf(v, v.Location())
		if day == 0 { // not the zero Date: there is a day, and it cannot be held
			return &DateError{clip(v.Format(time.DateOnly), 40)}
		}
		*d = day
		return nil
	}
	return fmt.Errorf("standard: cannot scan %T into Date; store it as text or DATE", src)
}
