package conformance

import (
	"math"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/state-for-people/standard"
)

// Knockout takes every row out of its table in turn, and shifts every limit by
// one unit, and every day from which or to which a row holds, up and down. Each time a vector of the row's clause must fail, or
// the test does: nobody would notice if the row were gone. A row without a
// clause, or with a clause that has no vectors, fails the test as well, and so
// does a rule without its pair (see [Suite.Pairs]). An option of a switch must be
// chosen by a vector that fails without it.
func (s *Suite) Knockout(t testing.TB, calls Calls, tables ...Rows) {
	t.Helper()
	for i := range tables {
		table := &tables[i]
		sub(t, table.name, func(t testing.TB) {
			t.Helper()
			s.knockTable(t, calls, table)
		})
	}
}

func (s *Suite) knockTable(t testing.TB, calls Calls, table *Rows) {
	t.Helper()
	if table.err != nil {
		t.Errorf("knockout: %v", table.err)
		return
	}
	if table.sw != nil {
		s.knockSwitch(t, calls, table)
		return
	}
	rows, bare := table.rows()
	for _, b := range bare {
		t.Errorf("knockout: %s: row %s has no clause", table.name, b)
	}
	if len(rows) == 0 && len(bare) == 0 {
		t.Errorf("knockout: %s: holds no rows with a clause", table.name)
	}
	sound := map[standard.Clause]bool{}
	for _, r := range rows {
		knocks := table.knocks(r)
		left := knocks[:0:0]
		for _, k := range knocks {
			if reason, ok := table.excused(k.name); ok {
				t.Logf("knockout: %s: %s is left out: %s", table.name, k.name, reason)
				continue
			}
			left = append(left, k)
		}
		if len(left) == 0 {
			continue
		}
		if r.clause.IsZero() {
			t.Errorf("knockout: %s: row %s has no clause", table.name, r.label)
			continue
		}
		if _, seen := sound[r.clause]; !seen {
			n, failed := s.about(r.clause, calls)
			sound[r.clause] = n > 0 && failed == ""
			switch {
			case n == 0:
				t.Errorf("knockout: %s: row %s: no vector is about %s", table.name, r.label, r.clause)
			case failed != "":
				t.Errorf("knockout: %s: row %s: a vector fails although nothing is taken away: %s", table.name, r.label, failed)
			}
		} else if !sound[r.clause] {
			t.Errorf("knockout: %s: row %s: the vectors of %s are missing or fail", table.name, r.label, r.clause)
		}
		if !sound[r.clause] {
			continue
		}
		for _, k := range left {
			if !s.noticed(r.clause, calls, k) {
				t.Errorf("knockout: %s: %s: no vector of %s notices", table.name, k.name, r.clause)
			}
		}
	}
	if rules := ruleRows(table.root); rules.IsValid() {
		s.pairs(t, calls, table, rules)
	}
	table.unused(t)
}

func (r *Rows) excused(knock string) (reason string, ok bool) {
	for _, x := range r.exempts {
		if x.knock == knock && x.reason != "" {
			x.used = true
			return x.reason, true
		}
	}
	return "", false
}

// unused complains of exemptions that exempt nothing or give no reason.
func (r *Rows) unused(t testing.TB) {
	t.Helper()
	for _, x := range r.exempts {
		switch {
		case x.reason == "":
			t.Errorf("knockout: %s: %s is left out without a reason", r.name, x.knock)
		case !x.used:
			t.Errorf("knockout: %s: there is no knock %q to leave out", r.name, x.knock)
		}
	}
}

// noticed makes the change, runs the vectors, and undoes it whatever happens.
func (s *Suite) noticed(clause standard.Clause, calls Calls, k knock) bool {
	undo := k.strike()
	defer undo()
	_, failed := s.about(clause, calls)
	return failed != ""
}

// knock is one change to a table. Strike makes it and returns how to undo it.
type knock struct {
	name   string
	strike func() (undo func())
}

// knocks lists the changes by which a row is tried.
func (t *Rows) knocks(r row) []knock {
	knocks := []knock{{name: r.label, strike: func() func() { return t.remove(r) }}}
	for _, field := range t.limits {
		v := open(r.value()).FieldByName(field)
		if !v.IsValid() {
			knocks = append(knocks, knock{name: r.label + ": there is no field " + field, strike: func() func() { return func() {} }})
			continue
		}
		if removed := r.value().FieldByName("Removed"); field != "During" && removed.IsValid() && removed.Kind() == reflect.Bool && removed.Bool() {
			continue
		}
		for _, leaf := range numbers(open(v), nil) {
			for _, up := range []bool{true, false} {
				direction := " down"
				if up {
					direction = " up"
				}
				shifted, ok := t.shift(at(open(v), leaf.path), up)
				if !ok {
					continue
				}
				knocks = append(knocks, knock{
					name: r.label + ": " + field + leaf.name + direction,
					strike: func() func() {
						return replace(r, func(row reflect.Value) { at(open(row.FieldByName(field)), leaf.path).Set(shifted) })
					},
				})
			}
		}
	}
	return knocks
}

// remove takes the row out of a copy of the slice, or empties it in place where
// rows are addressed by index.
func (t *Rows) remove(r row) func() {
	if t.blank || r.holder.Kind() == reflect.Array {
		return replace(r, func(row reflect.Value) { row.SetZero() })
	}
	old := reflect.New(r.holder.Type()).Elem()
	old.Set(r.holder)
	n := old.Len()
	less := reflect.MakeSlice(old.Type(), 0, n-1)
	less = reflect.AppendSlice(less, old.Slice(0, r.index))
	less = reflect.AppendSlice(less, old.Slice(r.index+1, n))
	r.holder.Set(less)
	return func() { r.holder.Set(old) }
}

// replace puts a copy of the rows in place of them, with one row changed.
func replace(r row, change func(row reflect.Value)) func() {
	old := reflect.New(r.holder.Type()).Elem()
	old.Set(r.holder)
	copied := reflect.New(old.Type()).Elem()
	if old.Kind() == reflect.Array {
		copied.Set(old)
	} else {
		copied.Set(reflect.MakeSlice(old.Type(), old.Len(), old.Len()))
		reflect.Copy(copied, old)
	}
	change(copied.Index(r.index))
	r.holder.Set(copied)
	return func() { r.holder.Set(old) }
}

// leaf is a number inside a value.
type leaf struct {
	path []int // field indexes
	name string
}

// numbers finds the integers of a value, its struct fields included.
func numbers(v reflect.Value, path []int) []leaf {
	switch {
	case v.CanInt(), v.CanUint():
		return []leaf{{path: slices.Clone(path)}}
	case v.Kind() == reflect.Struct:
		var out []leaf
		for i := range v.NumField() {
			for _, l := range numbers(v.Field(i), append(path, i)) {
				l.name = "." + v.Type().Field(i).Name + l.name
				out = append(out, l)
			}
		}
		return out
	}
	return nil
}

func at(v reflect.Value, path []int) reflect.Value {
	for _, i := range path {
		v = open(v.Field(i))
	}
	return v
}

// shift returns the number one unit away; not every one has a neighbour.
func (t *Rows) shift(v reflect.Value, up bool) (reflect.Value, bool) {
	sign := int64(-1)
	if up {
		sign = 1
	}
	out := reflect.New(v.Type()).Elem()
	switch x := v.Interface().(type) {
	case standard.Date:
		d := x.AddDays(int(sign))
		out.Set(reflect.ValueOf(d))
		return out, d != 0
	case time.Duration:
		sign *= int64(t.unitOf(x))
	}
	if v.CanUint() {
		n := v.Uint()
		if n == 0 && !up || n == math.MaxUint64 && up {
			return out, false
		}
		out.SetUint(n + uint64(sign))
		return out, out.Uint() == n+uint64(sign)
	}
	n := v.Int()
	if up && n > math.MaxInt64-sign || !up && n < math.MinInt64-sign || out.OverflowInt(n+sign) {
		return out, false
	}
	out.SetInt(n + sign)
	return out, true
}

func (t *Rows) unitOf(d time.Duration) time.Duration {
	switch {
	case t.unit > 0:
		return t.unit
	case d%time.Minute == 0:
		return time.Minute
	case d%time.Second == 0:
		return time.Second
	}
	return time.Nanosecond
}
