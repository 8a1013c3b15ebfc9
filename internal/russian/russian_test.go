package russian

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestNumber(t *testing.T) {
	for n, want := range map[int64][2]string{
		0:             {"0", "0"},
		-7:            {"−7", "−7"},
		999:           {"999", "999"},
		1000:          {"1000", "1,000"},
		-9999:         {"−9999", "−9,999"},
		10000:         {"10\u00a0000", "10,000"},
		123456:        {"123\u00a0456", "123,456"},
		1234567:       {"1\u00a0234\u00a0567", "1,234,567"},
		math.MaxInt64: {"9\u00a0223\u00a0372\u00a0036\u00a0854\u00a0775\u00a0807", "9,223,372,036,854,775,807"},
		math.MinInt64: {"−9\u00a0223\u00a0372\u00a0036\u00a0854\u00a0775\u00a0808", "−9,223,372,036,854,775,808"},
	} {
		assert.Equal(t, want, [2]string{Number(n), NumberEN(n)})
	}
}

func TestDecimal(t *testing.T) {
	for _, c := range []struct {
		n      int64
		places int
		want   [2]string
	}{
		{501, 1, [2]string{"50,1", "50.1"}},
		{500, 1, [2]string{"50,0", "50.0"}},
		{5, 1, [2]string{"0,5", "0.5"}},
		{-5, 2, [2]string{"−0,05", "−0.05"}},
		{0, 1, [2]string{"0,0", "0.0"}},
		{1234567, 2, [2]string{"12\u00a0345,67", "12,345.67"}},
		{123456, 2, [2]string{"1234,56", "1,234.56"}},
		{7, 0, [2]string{"7", "7"}},
		{7, -3, [2]string{"7", "7"}},
		{7, 99, [2]string{"0,000000000000000007", "0.000000000000000007"}},
	} {
		assert.Equal(t, c.want, [2]string{Decimal(c.n, c.places), DecimalEN(c.n, c.places)})
	}
	assert.Equal(t, "50,1\u00a0%", Percent(501, 1))
	assert.Equal(t, "50.1%", PercentEN(501, 1))
	assert.Equal(t, "−12\u00a0%", Percent(-12, 0))
}

func TestNoun(t *testing.T) {
	scenario := Noun{"сценарий", "сценария", "сценариев"}
	for n, want := range map[int64][2]string{
		0: {"сценариев", "сценариев"}, 1: {"сценарий", "сценария"}, 2: {"сценария", "сценариев"},
		3: {"сценария", "сценариев"}, 4: {"сценария", "сценариев"}, 5: {"сценариев", "сценариев"},
		10: {"сценариев", "сценариев"}, 11: {"сценариев", "сценариев"}, 12: {"сценариев", "сценариев"},
		13: {"сценариев", "сценариев"}, 14: {"сценариев", "сценариев"}, 15: {"сценариев", "сценариев"},
		20: {"сценариев", "сценариев"}, 21: {"сценарий", "сценария"}, 22: {"сценария", "сценариев"},
		25: {"сценариев", "сценариев"}, 101: {"сценарий", "сценария"}, 104: {"сценария", "сценариев"},
		111: {"сценариев", "сценариев"}, 112: {"сценариев", "сценариев"}, 121: {"сценарий", "сценария"},
		1011: {"сценариев", "сценариев"}, 1021: {"сценарий", "сценария"},
		-1: {"сценарий", "сценария"}, -11: {"сценариев", "сценариев"}, -3: {"сценария", "сценариев"},
		math.MinInt64: {"сценариев", "сценариев"}, // …808
		math.MaxInt64: {"сценариев", "сценариев"}, // …807
	} {
		assert.Equal(t, want, [2]string{scenario.Form(n), scenario.FormGenitive(n)}, n)
	}
	assert.Equal(t, "12\u00a0345 сценариев", scenario.Count(12345))
	assert.Equal(t, "21 сценарий", scenario.Count(21))
	assert.Equal(t, "21 сценария", scenario.CountGenitive(21))
	assert.Equal(t, "2 сценариев", scenario.CountGenitive(2))
	assert.Equal(t, "0 scenarios", CountEN(0, "scenario", "scenarios"))
	assert.Equal(t, "1 scenario", CountEN(1, "scenario", "scenarios"))
	assert.Equal(t, "21 scenarios", CountEN(21, "scenario", "scenarios"))
	assert.Equal(t, "−1 point", CountEN(-1, "point", "points"))
}

func TestDay(t *testing.T) {
	assert.Equal(t, "5 марта 2026 года", Day(2026, time.March, 5))
	assert.Equal(t, "5 March 2026", DayEN(2026, time.March, 5))
	want := []string{"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"}
	for i, m := range want {
		assert.Equal(t, "1 "+m+" 1999 года", Day(1999, time.Month(i+1), 1))
		assert.Equal(t, "1 "+time.Month(i+1).String()+" 1999", DayEN(1999, time.Month(i+1), 1))
	}
	for _, m := range []time.Month{-1, 0, 13} {
		assert.Empty(t, Day(2026, m, 5))
		assert.Empty(t, DayEN(2026, m, 5))
	}
	for q, want := range map[int][2]string{
		0: {}, 1: {"I квартал 2026 года", "Q1 2026"}, 2: {"II квартал 2026 года", "Q2 2026"},
		3: {"III квартал 2026 года", "Q3 2026"}, 4: {"IV квартал 2026 года", "Q4 2026"}, 5: {},
	} {
		assert.Equal(t, want, [2]string{Quarter(2026, q), QuarterEN(2026, q)})
	}
	moment := time.Date(2026, time.May, 9, 4, 5, 59, 0, time.FixedZone("", 4*3600))
	assert.Equal(t, "9 мая 2026 года, 04:05", Moment(moment))
	assert.Equal(t, "9 May 2026, 04:05", MomentEN(moment))
}

func TestDuration(t *testing.T) {
	const h, m, s = time.Hour, time.Minute, time.Second
	for d, want := range map[time.Duration][4]string{ // nominative, genitive, accusative, English
		0:                           {"0 секунд", "0 секунд", "0 секунд", "0 seconds"},
		s:                           {"1 секунда", "1 секунды", "1 секунду", "1 second"},
		m:                           {"1 минута", "1 минуты", "1 минуту", "1 minute"},
		h:                           {"1 час", "1 часа", "1 час", "1 hour"},
		15 * m:                      {"15 минут", "15 минут", "15 минут", "15 minutes"},
		24 * h:                      {"24 часа", "24 часов", "24 часа", "24 hours"},
		90 * s:                      {"1 минута 30 секунд", "1 минуты 30 секунд", "1 минуту 30 секунд", "1 minute 30 seconds"},
		21*h + 21*m + 21*s:          {"21 час 21 минута 21 секунда", "21 часа 21 минуты 21 секунды", "21 час 21 минуту 21 секунду", "21 hours 21 minutes 21 seconds"},
		h + 4*s:                     {"1 час 4 секунды", "1 часа 4 секунд", "1 час 4 секунды", "1 hour 4 seconds"},
		500 * time.Millisecond:      {"0,5 секунды", "0,5 секунды", "0,5 секунды", "0.5 seconds"},
		m + s + 50*time.Millisecond: {"1 минута 1,05 секунды", "1 минуты 1,05 секунды", "1 минуту 1,05 секунды", "1 minute 1.05 seconds"},
		1:                           {"0,000000001 секунды", "0,000000001 секунды", "0,000000001 секунды", "0.000000001 seconds"},
		-2 * m:                      {"−2 минуты", "−2 минут", "−2 минуты", "−2 minutes"},
		672 * h:                     {"672 часа", "672 часов", "672 часа", "672 hours"},
		math.MinInt64:               {"−2562047 часов 47 минут 16,854775808 секунды", "−2562047 часов 47 минут 16,854775808 секунды", "−2562047 часов 47 минут 16,854775808 секунды", "−2,562,047 hours 47 minutes 16.854775808 seconds"},
	} {
		if d == math.MinInt64 {
			for i := range 3 {
				want[i] = "−2\u00a0562\u00a0047" + want[i][len("−2562047"):]
			}
		}
		assert.Equal(t, want, [4]string{Duration(d), DurationGenitive(d), DurationAccusative(d), DurationEN(d)})
	}
}

func TestList(t *testing.T) {
	for _, c := range []struct {
		items []string
		want  [4]string
	}{
		{nil, [4]string{}},
		{[]string{"а"}, [4]string{"а", "а", "а", "а"}},
		{[]string{"а", "б"}, [4]string{"а и б", "а или б", "а and б", "а or б"}},
		{[]string{"а", "б", "в"}, [4]string{"а, б и в", "а, б или в", "а, б and в", "а, б or в"}},
	} {
		assert.Equal(t, c.want, [4]string{List(c.items...), Either(c.items...), ListEN(c.items...), EitherEN(c.items...)})
	}
}
