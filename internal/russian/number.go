package russian

import "strconv"

const (
	nbsp  = "\u00a0"
	minus = "\u2212"
)

// Number writes a whole number: 1234, 12 345, −1 234 567. Four digits stay
// together, as Russian typography has it.
func Number(n int64) string { return decimal(n, 0, ",", nbsp, 5) }

// NumberEN writes a whole number: 1,234, −1,234,567.
func NumberEN(n int64) string { return decimal(n, 0, ".", ",", 4) }

// Decimal writes a number that is counted in tenths, hundredths and so on:
// Decimal(501, 1) is 50,1. It keeps all places, zeros too. Places are 0 to 18.
func Decimal(n int64, places int) string { return decimal(n, places, ",", nbsp, 5) }

// DecimalEN is [Decimal] in English: 50.1.
func DecimalEN(n int64, places int) string { return decimal(n, places, ".", ",", 4) }

// Percent writes a share that is counted in fractions of a per cent:
// Percent(501, 1) is 50,1 %.
func Percent(n int64, places int) string { return Decimal(n, places) + nbsp + "%" }

// PercentEN is [Percent] in English: 50.1%.
func PercentEN(n int64, places int) string { return DecimalEN(n, places) + "%" }

// decimal writes the digits; numbers of at least from digits before the point
// are divided into thousands.
func decimal(n int64, places int, point, thousands string, from int) string {
	sign, u := "", uint64(n)
	if n < 0 {
		sign, u = minus, -u
	}
	digits := strconv.FormatUint(u, 10)
	places = max(0, min(places, 18))
	for len(digits) <= places {
		digits = "0" + digits
	}
	whole, fraction := digits[:len(digits)-places], digits[len(digits)-places:]
	if len(whole) >= from {
		for i := len(whole) - 3; i > 0; i -= 3 {
			whole = whole[:i] + thousands + whole[i:]
		}
	}
	if fraction != "" {
		fraction = point + fraction
	}
	return sign + whole + fraction
}
