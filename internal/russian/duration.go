package russian

import (
	"strconv"
	"strings"
	"time"
)

var (
	hours   = Noun{"час", "часа", "часов"}
	minutes = Noun{"минута", "минуты", "минут"}
	seconds = Noun{"секунда", "секунды", "секунд"}
)

// Duration writes a length of time: 24 часа, 1 час 30 минут, 0,5 секунды. Days
// are never used: a day is a date, not 24 hours.
func Duration(d time.Duration) string {
	return duration(d, func(n int64, w Noun) string { return w.Count(n) }, secondsOf)
}

// DurationGenitive is [Duration] after words that want the genitive: в течение
// 24 часов, не дольше 1 минуты 30 секунд.
func DurationGenitive(d time.Duration) string {
	return duration(d, func(n int64, w Noun) string { return w.CountGenitive(n) }, secondsOf)
}

// DurationAccusative is [Duration] after words that want the accusative: через
// 1 минуту, за 21 секунду.
func DurationAccusative(d time.Duration) string {
	return duration(d, func(n int64, w Noun) string {
		form := w.Form(n)
		if form == w.One && strings.HasSuffix(form, "а") {
			form = strings.TrimSuffix(form, "а") + "у"
		}
		return Number(n) + " " + form
	}, secondsOf)
}

// DurationEN writes a length of time in English: 24 hours, 1 hour 30 minutes.
func DurationEN(d time.Duration) string {
	return duration(d, func(n int64, w Noun) string {
		switch w {
		case hours:
			return CountEN(n, "hour", "hours")
		case minutes:
			return CountEN(n, "minute", "minutes")
		}
		return CountEN(n, "second", "seconds")
	}, func(whole int64, fraction string) string { return NumberEN(whole) + "." + fraction + " seconds" })
}

// secondsOf writes seconds with a fraction; a fraction wants the genitive singular.
func secondsOf(whole int64, fraction string) string {
	return Number(whole) + "," + fraction + " " + seconds.Few
}

// duration divides d into hours, minutes and seconds and leaves out what is zero.
func duration(d time.Duration, count func(int64, Noun) string, broken func(whole int64, fraction string) string) string {
	sign, n := "", uint64(d)
	if d < 0 {
		sign, n = minus, -n
	}
	second, minute, hour := uint64(time.Second), uint64(time.Minute), uint64(time.Hour)
	var parts []string
	if h := n / hour; h > 0 {
		parts = append(parts, count(int64(h), hours))
	}
	if m := n % hour / minute; m > 0 {
		parts = append(parts, count(int64(m), minutes))
	}
	whole := int64(n % minute / second)
	switch rest := n % second; {
	case rest > 0:
		fraction := strconv.FormatUint(rest+second, 10)[1:] // nine digits
		parts = append(parts, broken(whole, strings.TrimRight(fraction, "0")))
	case whole > 0 || len(parts) == 0:
		parts = append(parts, count(whole, seconds))
	}
	return sign + strings.Join(parts, " ")
}
