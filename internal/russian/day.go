package russian

import (
	"fmt"
	"strconv"
	"time"
)

var months = [...]string{
	time.January: "января", time.February: "февраля", time.March: "марта", time.April: "апреля",
	time.May: "мая", time.June: "июня", time.July: "июля", time.August: "августа",
	time.September: "сентября", time.October: "октября", time.November: "ноября", time.December: "декабря",
}

// Day writes a day: 5 марта 2026 года. It returns "" for a month that is none.
func Day(year int, month time.Month, day int) string {
	if month < time.January || month > time.December {
		return ""
	}
	return strconv.Itoa(day) + " " + months[month] + " " + strconv.Itoa(year) + " года"
}

// DayEN writes a day in English: 5 March 2026.
func DayEN(year int, month time.Month, day int) string {
	if month < time.January || month > time.December {
		return ""
	}
	return strconv.Itoa(day) + " " + month.String() + " " + strconv.Itoa(year)
}

// Quarter writes a quarter of the calendar: I квартал 2026 года. It returns ""
// for a quarter that is none of 1 to 4.
func Quarter(year, quarter int) string {
	roman := [...]string{1: "I", 2: "II", 3: "III", 4: "IV"}
	if quarter < 1 || quarter > 4 {
		return ""
	}
	return roman[quarter] + " квартал " + strconv.Itoa(year) + " года"
}

// QuarterEN writes a quarter in English: Q1 2026.
func QuarterEN(year, quarter int) string {
	if quarter < 1 || quarter > 4 {
		return ""
	}
	return "Q" + strconv.Itoa(quarter) + " " + strconv.Itoa(year)
}

// Moment writes an instant on the clock of its own zone: 5 марта 2026 года, 14:05.
func Moment(t time.Time) string {
	return Day(t.Year(), t.Month(), t.Day()) + ", " + clock(t)
}

// MomentEN writes an instant in English: 5 March 2026, 14:05.
func MomentEN(t time.Time) string {
	return DayEN(t.Year(), t.Month(), t.Day()) + ", " + clock(t)
}

func clock(t time.Time) string { return fmt.Sprintf("%02d:%02d", t.Hour(), t.Minute()) }
