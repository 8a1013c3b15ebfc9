package russian

import "strings"

// List joins with commas and the last two with «и»: а, б и в.
func List(items ...string) string { return list(items, " и ") }

// Either joins with commas and the last two with «или»: а, б или в.
func Either(items ...string) string { return list(items, " или ") }

// ListEN joins in English: a, b and c.
func ListEN(items ...string) string { return list(items, " and ") }

// EitherEN joins in English: a, b or c.
func EitherEN(items ...string) string { return list(items, " or ") }

func list(items []string, last string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	n := len(items) - 1
	return strings.Join(items[:n], ", ") + last + items[n]
}
