package disclosure

import (
	"slices"
	"strings"
)

// Revised returns the groups of which a revised table tells, beside the table that
// was published before, that few people came, went or changed their answer
// («уточнение опубликованного»): a total of 52 that becomes 53 says what one person
// answered. Publish what is closed, or wait until enough answers came in.
//
// The tables are of two scopes, or Publish would have refused the second; their
// statements are compared by the keys of their groups without the scope, where
// both show counts of the same classes. What is hidden in one of them is not
// looked at. The error is an [*InputError] for a policy without a threshold and for
// statements that cannot be.
//
// Clause: people-2022:4.5.7.5
func Revised(p Policy, before, after []Statement) ([]Leak, error) {
	if err := p.check(); err != nil {
		return nil, err
	}
	if err := checkStatements("before", before); err != nil {
		return nil, err
	}
	if err := checkStatements("after", after); err != nil {
		return nil, err
	}
	old := map[string]*Statement{}
	for i := range before {
		if s := &before[i]; !s.Hidden {
			old[setKey(withoutScope(s.Groups))] = s
		}
	}
	var out []Leak
	seen := map[string]bool{}
	for i := range after {
		s := &after[i]
		key := setKey(withoutScope(s.Groups))
		was := old[key]
		if s.Hidden || was == nil || seen[key] || !slices.Equal(was.Classes, s.Classes) {
			continue
		}
		seen[key] = true
		moved, some := make([]int64, len(s.Counts)), false
		for k, n := range s.Counts {
			moved[k] = max(n-was.Counts[k], was.Counts[k]-n)
			some = some || moved[k] != 0
		}
		if some && p.hides(moved) != "" {
			out = append(out, Leak{Kind: LeakDifference, Groups: sorted(s.Groups)})
		}
	}
	return out, nil
}

// withoutScope returns the keys without their scopes; the caller's own keys have
// none.
func withoutScope(groups []string) []string {
	out := make([]string, len(groups))
	for i, g := range groups {
		out[i] = g
		if a, ok := atomOf(g); ok {
			out[i] = g[strings.IndexByte(g, ':')+1+len(a.scope):]
		}
	}
	return out
}

// checkStatements returns why statements cannot be.
func checkStatements(name string, list []Statement) error {
	for _, s := range list {
		if s.Hidden && len(s.Counts) != 0 || !s.Hidden && len(s.Counts) != len(s.Classes) {
			return &InputError{name, statementShape}
		}
		var sum int64
		for i, n := range s.Counts {
			if n < 0 || n > MaxCount-sum || slices.Contains(s.Classes[:i], s.Classes[i]) {
				return &InputError{name, statementShape}
			}
			sum += n
		}
	}
	return nil
}
