package conformance

import (
	"fmt"
	"reflect"
	"time"
	"unsafe"

	"github.com/state-for-people/standard"
)

// Rows names the rows of one table for the knock-out: [Table] or [Param].
type Rows struct {
	name    string
	root    reflect.Value // the variable, addressable
	err     error
	limits  []string // fields whose numbers are shifted
	unit    time.Duration
	blank   bool
	exempts []*exempt
	sw      *standard.Switch // instead of rows
}

type exempt struct {
	knock, reason string
	used          bool
}

// Option is said of a table of the knock-out.
type Option func(*Rows)

// Table names a table by a pointer to its variable: a slice or an array of
// structs with a field Clause, or anything that holds such slices inside.
func Table(name string, pointer any, options ...Option) Rows {
	r := Rows{name: name}
	v := reflect.ValueOf(pointer)
	if v.Kind() != reflect.Pointer || v.IsNil() {
		r.err = fmt.Errorf("table %s: give a pointer to the variable, not %T", name, pointer)
	} else {
		r.root = v.Elem()
	}
	for _, o := range options {
		o(&r)
	}
	return r
}

// Param names the rows of a *standard.Param or a *standard.List, or the options
// of a *standard.Switch. The values of a Param, and the days of both, are shifted
// as well as removed.
func Param(p standard.Parameter, options ...Option) Rows {
	r := Table(p.ParamKey(), p)
	r.sw, _ = p.(*standard.Switch)
	if r.err == nil && r.root.Kind() == reflect.Struct {
		if rows := r.root.FieldByName("Rows"); rows.IsValid() {
			if _, list := rows.Type().Elem().FieldByName("Code"); !list {
				r.limits = []string{"Value"}
			}
			if _, dated := rows.Type().Elem().FieldByName("During"); dated {
				r.limits = append(r.limits, "During")
			}
		}
	}
	for _, o := range options {
		o(&r)
	}
	return r
}

// Limits names fields of a row whose numbers are shifted by one unit up and
// down, as the values of a Param are: the bounds of a band, say. No field at
// all leaves everything unshifted.
func Limits(fields ...string) Option { return func(r *Rows) { r.limits = fields } }

// Unit is the unit by which durations are shifted. Without it that is a minute
// for whole minutes, a second for whole seconds, and a nanosecond for the rest.
func Unit(d time.Duration) Option { return func(r *Rows) { r.unit = d } }

// Blanked says that the rows are addressed by index: a row is emptied in its
// place instead of being taken out.
func Blanked() Option { return func(r *Rows) { r.blank = true } }

// Exempt leaves one knock out, as the failure names it ("draft", "draft: Min
// up"), for a reason that is printed. One that is not needed fails the test.
func Exempt(knock, reason string) Option {
	return func(r *Rows) { r.exempts = append(r.exempts, &exempt{knock: knock, reason: reason}) }
}

// row is one row of a table.
type row struct {
	label  string
	clause standard.Clause
	holder reflect.Value // the slice or array that holds it, settable
	index  int
}

func (r row) value() reflect.Value { return r.holder.Index(r.index) }

var clauseType = reflect.TypeFor[standard.Clause]()

// isRow reports whether t is a struct with a field Clause of our type.
func isRow(t reflect.Type) bool {
	if t.Kind() != reflect.Struct {
		return false
	}
	f, ok := t.FieldByName("Clause")
	return ok && f.Type == clauseType
}

// rows collects the rows below the variable, and the places of top-level rows
// that have no clause at all.
func (r *Rows) rows() (rows []row, bare []string) {
	var walk func(v reflect.Value, depth int, inRow bool)
	walk = func(v reflect.Value, depth int, inRow bool) {
		if depth > 12 {
			return
		}
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem(), depth+1, inRow)
			}
		case reflect.Struct:
			for i := range v.NumField() {
				walk(open(v.Field(i)), depth+1, inRow)
			}
		case reflect.Slice, reflect.Array:
			row := isRow(v.Type().Elem())
			for i := range v.Len() {
				before := len(rows)
				if row {
					rows = append(rows, newRow(v, i))
				}
				walk(open(v.Index(i)), depth+1, inRow || row)
				if len(rows) == before && !inRow && v.Type().Elem().Kind() == reflect.Struct {
					bare = append(bare, fmt.Sprintf("%s[%d]", v.Type(), i))
				}
			}
		}
	}
	walk(r.root, 0, false)
	number(rows)
	return rows, bare
}

// open makes a value settable that reflection holds shut, as it does with
// fields that are not exported.
func open(v reflect.Value) reflect.Value {
	if v.CanSet() || !v.CanAddr() {
		return v
	}
	return reflect.NewAt(v.Type(), unsafe.Pointer(v.UnsafeAddr())).Elem()
}

// newRow labels a row by its code or key, or else by its clause.
func newRow(holder reflect.Value, i int) row {
	v := open(holder.Index(i))
	c := open(v.FieldByName("Clause")).Interface().(standard.Clause)
	label := c.String()
	for _, name := range []string{"Code", "Key", "ID"} {
		if f := v.FieldByName(name); f.IsValid() && f.Kind() == reflect.String && f.String() != "" {
			label = f.String()
			break
		}
	}
	if label == "" {
		label = fmt.Sprintf("#%d", i)
	}
	return row{label: label, clause: c, holder: holder, index: i}
}

// number tells rows of one label apart: the second is "label #2".
func number(rows []row) {
	seen := map[string]int{}
	for i := range rows {
		l := rows[i].label
		if seen[l]++; seen[l] > 1 {
			rows[i].label = fmt.Sprintf("%s #%d", l, seen[l])
		}
	}
}
