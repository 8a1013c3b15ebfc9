package russian

// Noun is a noun with a number before it: 1 сценарий, 2 сценария, 5 сценариев.
type Noun struct {
	One  string // 1, 21, 101: nominative singular
	Few  string // 2 to 4, 22, 0,5: genitive singular
	Many string // 0, 5 to 20, 111: genitive plural
}

// Form returns the form that stands after n.
func (w Noun) Form(n int64) string {
	one, teen := lastDigits(n)
	switch {
	case teen || one == 0 || one >= 5:
		return w.Many
	case one == 1:
		return w.One
	}
	return w.Few
}

// FormGenitive returns the form after n where the count itself is in the
// genitive: не больше 1 сценария, 2 сценариев, 21 сценария.
func (w Noun) FormGenitive(n int64) string {
	if one, teen := lastDigits(n); one == 1 && !teen {
		return w.Few
	}
	return w.Many
}

// Count writes the number and the form after it: 12 345 сценариев.
func (w Noun) Count(n int64) string { return Number(n) + " " + w.Form(n) }

// CountGenitive is Count in the genitive: не больше 2 сценариев.
func (w Noun) CountGenitive(n int64) string { return Number(n) + " " + w.FormGenitive(n) }

// lastDigits returns the last digit of n without its sign, and whether the last
// two are 11 to 14, after which everything is many.
func lastDigits(n int64) (one int64, teen bool) {
	two := n % 100
	if two < 0 {
		two = -two
	}
	return two % 10, two >= 11 && two <= 14
}

// CountEN writes a count in English: 1 scenario, 2 scenarios, 0 scenarios.
func CountEN(n int64, one, many string) string {
	if n == 1 || n == -1 {
		return NumberEN(n) + " " + one
	}
	return NumberEN(n) + " " + many
}
