package standard

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// DurationError says that a text is not a length of time.
type DurationError struct {
	Input string // what was given, cut to 40 bytes
}

// Error says which form is wanted.
func (e *DurationError) Error() string {
	return "standard: " + e.Text().EN
}

// Text says the same in both languages.
func (e *DurationError) Text() Text {
	return Text{
		RU: fmt.Sprintf("%q — не длительность; запишите часы, минуты и секунды по ISO 8601: PT24H, PT1M30S", e.Input),
		EN: fmt.Sprintf("%q is not a length of time; want hours, minutes and seconds as ISO 8601 has them: PT24H, PT1M30S", e.Input)}
}

// Duration is a length of time whose text and JSON are ISO 8601, for members of
// documents; elsewhere the module uses [time.Duration].
type Duration time.Duration

// String writes d as [FormatDuration] does.
func (d Duration) String() string { return FormatDuration(time.Duration(d)) }

// MarshalText writes d as [FormatDuration] does.
func (d Duration) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what [ParseDuration] reads.
func (d *Duration) UnmarshalText(text []byte) error {
	parsed, err := ParseDuration(string(text))
	if err == nil {
		*d = Duration(parsed)
	}
	return err
}

// FormatDuration writes a length of time as ISO 8601 has it: PT24H, PT1M30S,
// PT0.5S. Days are never used, for a day is a date and not 24 hours.
// [ParseDuration] reads it back.
func FormatDuration(d time.Duration) string {
	if d == 0 {
		return "PT0S"
	}
	n := uint64(d)
	var b strings.Builder
	if d < 0 {
		b.WriteByte('-')
		n = -n
	}
	b.WriteString("PT")
	if h := n / uint64(time.Hour); h > 0 {
		b.WriteString(strconv.FormatUint(h, 10) + "H")
	}
	if m := n / uint64(time.Minute) % 60; m > 0 {
		b.WriteString(strconv.FormatUint(m, 10) + "M")
	}
	if s := n % uint64(time.Minute); s > 0 {
		b.WriteString(strconv.FormatUint(s/uint64(time.Second), 10))
		if f := s % uint64(time.Second); f > 0 {
			b.WriteString(strings.TrimRight(fmt.Sprintf(".%09d", f), "0"))
		}
		b.WriteByte('S')
	}
	return b.String()
}

// ParseDuration reads hours, minutes and seconds as ISO 8601 has them: PT24H,
// PT90S, PT0.5S, -PT1H. Years, months, weeks and days are refused: their length
// is not fixed. The error is a [*DurationError].
func ParseDuration(s string) (time.Duration, error) {
	fail := func() (time.Duration, error) { return 0, &DurationError{clip(s, 40)} }
	rest, negative := strings.CutPrefix(s, "-")
	rest, ok := strings.CutPrefix(rest, "PT")
	if !ok || rest == "" || len(rest) > 60 {
		return fail()
	}
	var total uint64
	for _, u := range [...]struct {
		letter string
		unit   time.Duration
	}{{"H", time.Hour}, {"M", time.Minute}, {"S", time.Second}} {
		number, after, found := strings.Cut(rest, u.letter)
		if !found {
			continue
		}
		whole, fraction, point := strings.Cut(number, ".")
		n, err := strconv.ParseUint(whole, 10, 63)
		if err != nil || n > math.MaxInt64/uint64(u.unit) || point && (u.unit != time.Second || fraction == "" || len(fraction) > 9) {
			return fail()
		}
		n *= uint64(u.unit)
		if point {
			f, err := strconv.ParseUint(fraction+strings.Repeat("0", 9-len(fraction)), 10, 63)
			if err != nil {
				return fail()
			}
			n += f
		}
		if total += n; total > math.MaxInt64 && (!negative || total > 1<<63) {
			return fail()
		}
		rest = after
	}
	if rest != "" {
		return fail()
	}
	if negative {
		return -time.Duration(total), nil
	}
	return time.Duration(total), nil
}
