package standard

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// FormatDuration writes a length of time as ISO 8601 has it: PT24H, PT1M30S.
// Days are never used: a day is a date, not 24 hours.
func FormatDuration(d time.Duration) string {
	panic("TODO")
}

// ParseDuration reads what [FormatDuration] writes.
func ParseDuration(s string) (time.Duration, error) {
	_, _, _ = strconv.Atoi, strings.Cut, fmt.Sprint
	panic("TODO")
}
