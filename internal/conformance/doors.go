package conformance

import (
	"fmt"
	"testing"

	"github.com/state-for-people/standard"
)

// Door is a decision with both its doors: the fast one and the one that gives
// its grounds. See [Doors].
type Door struct {
	call    string
	decide  Func
	explain Func
}

// Doors names the two doors of a call: decide answers, explain answers and
// tells why.
func Doors[In, Out any](call string, decide func(In, standard.Edition) (Out, error), explain func(In, standard.Edition) (Out, standard.Explanation, error)) Door {
	return Door{call, Call(decide), Call(func(in In, e standard.Edition) (Out, error) {
		out, _, err := explain(in, e)
		return out, err
	})}
}

// TwoDoors goes through both doors with the input of every case of the call and
// demands the same answer, or the same error.
func (s *Suite) TwoDoors(t testing.TB, doors ...Door) {
	t.Helper()
	for _, d := range doors {
		n := 0
		for i := range s.files {
			f := &s.files[i]
			for j := range f.Cases {
				c := &f.Cases[j]
				if c.Call != d.call {
					continue
				}
				n++
				if err := s.agree(f, c, d); err != nil {
					t.Errorf("doors: %s: %s: %s: %v", d.call, f.name, c.Name, err)
				}
			}
		}
		if n == 0 {
			t.Errorf("doors: no vector calls %q", d.call)
		}
	}
}

func (s *Suite) agree(f *file, c *vector, d Door) error {
	e, err := s.guardedEdition(f, c)
	if err != nil {
		return err
	}
	fast, slow := d.decide.guarded(c.In, e), d.explain.guarded(c.In, e)
	switch {
	case fast.fault != nil:
		return fast.fault
	case slow.fault != nil:
		return slow.fault
	case (fast.err == nil) != (slow.err == nil), fast.err != nil && fast.err.Error() != slow.err.Error():
		return fmt.Errorf("the fast door errs with %v, the other with %v", fast.err, slow.err)
	case fast.err != nil:
		return nil
	}
	if err := compareJSON(fast.answer, slow.answer); err != nil {
		return fmt.Errorf("the doors differ (want is the fast one): %w", err)
	}
	return nil
}
