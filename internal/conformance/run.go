package conformance

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/state-for-people/standard"
)

// Run runs every case and fails the test where the answer is not the wanted
// one, where a case calls what calls does not have, and where no case calls
// what it has.
func (s *Suite) Run(t testing.TB, calls Calls) {
	t.Helper()
	used := map[string]bool{}
	for i := range s.files {
		f := &s.files[i]
		sub(t, f.name, func(t testing.TB) {
			for j := range f.Cases {
				c := &f.Cases[j]
				used[c.Call] = true
				if err := s.try(f, c, calls); err != nil {
					t.Errorf("%s: %s: %s: %v", f.name, f.Clause, c.Name, err)
				}
			}
		})
	}
	for _, name := range slices.Sorted(maps.Keys(calls)) {
		if !used[name] {
			t.Errorf("conformance: no vector calls %q", name)
		}
	}
}

// sub runs f as a subtest where t can have one.
func sub(t testing.TB, name string, f func(testing.TB)) {
	if real, ok := t.(*testing.T); ok {
		real.Run(name, func(t *testing.T) { f(t) })
		return
	}
	f(t)
}

// try runs one case: nil if the answer is the wanted one.
func (s *Suite) try(f *file, c *vector, calls Calls) error {
	call, ok := calls[c.Call]
	if !ok {
		return fmt.Errorf("there is no call %q", c.Call)
	}
	e, err := s.guardedEdition(f, c)
	if err != nil {
		return err
	}
	o := call.guarded(c.In, e)
	switch {
	case o.fault != nil:
		return o.fault
	case c.Error != "":
		if o.err == nil {
			return fmt.Errorf("want the error %s, got none", c.Error)
		}
		if got := errorName(o.err); got != c.Error {
			return fmt.Errorf("want the error %s, got %q: %w", c.Error, got, o.err)
		}
		return nil
	case o.err != nil:
		return fmt.Errorf("want no error, got %q: %w", errorName(o.err), o.err)
	case call.judges:
		want, err := wantedFindings(c.Want)
		if err != nil {
			return err
		}
		return compareFindings(want, o.findings, c.In)
	}
	return compareJSON(c.Want, o.answer)
}

func (s *Suite) guardedEdition(f *file, c *vector) (e standard.Edition, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the edition cannot be made: panic: %v", p)
		}
	}()
	return s.edition(f, c)
}

// about runs the vectors of a clause and returns how many there are and the
// first that fails, "" if none does.
func (s *Suite) about(clause standard.Clause, calls Calls) (n int, failed string) {
	for i := range s.files {
		f := &s.files[i]
		if f.Clause != clause {
			continue
		}
		for j := range f.Cases {
			n++
			if failed == "" {
				if err := s.try(f, &f.Cases[j], calls); err != nil {
					failed = fmt.Sprintf("%s: %s: %v", f.name, f.Cases[j].Name, err)
				}
			}
		}
	}
	return n, failed
}
