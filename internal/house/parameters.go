package house

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

var key = regexp.MustCompile(`^[a-z][a-z0-9]*\.[a-z0-9]+(-[a-z0-9]+)*$`)

// Parameters checks every handle: its key begins with the name of the package
// and stands once, it has a title, each of its values has a clause, and a switch
// offers exactly the options that its reading has.
func Parameters(t *Tree, reg *Register) []Fault {
	var faults []Fault
	seen := map[string]string{}
	for _, p := range t.library() {
		for _, r := range p.Rows() {
			if !r.Is("Param", "List", "Switch") || len(r.Lit.Elts) == 0 {
				continue
			}
			k, ok := r.Key()
			if !ok {
				faults = append(faults, t.fault(r.Pos, "a handle without a constant key"))
				continue
			}
			if at := seen[k]; at != "" {
				faults = append(faults, t.fault(r.Pos, "key %s stands at %s too", k, at))
			}
			seen[k] = fmt.Sprint(t.fset.Position(r.Pos))
			if r.Table == "" {
				faults = append(faults, t.fault(r.Pos, "the handle %s is no package variable", k))
			}
			if r.Is("Switch") {
				faults = append(faults, t.options(&r, reg)...)
				continue
			}
			if !key.MatchString(k) || !strings.HasPrefix(k, p.Code()+".") {
				faults = append(faults, t.fault(r.Pos, "key %q is not %s, a dot, words with hyphens", k, p.Code()))
			}
			title, ok := r.Text("Title")
			if !ok {
				faults = append(faults, t.fault(r.Pos, "%s has no title", k))
				continue
			}
			for _, wrong := range p.language(title) {
				faults = append(faults, t.fault(r.Pos, "%s: Title: %s", k, wrong))
			}
		}
		for _, r := range p.Rows() {
			if r.Is("Setting", "Row") && r.Table != "" && !r.Has("Clause") {
				faults = append(faults, t.fault(r.Pos, "a value of %s without a clause", r.Table))
			}
		}
	}
	return sorted(faults)
}

// Key returns the key of a Param, a List or a Switch.
func (r *Row) Key() (string, bool) {
	if r.Is("Switch") {
		id, ok := r.String("Reading")
		return "reading." + id, ok
	}
	return r.String("Key")
}

func (t *Tree) options(r *Row, reg *Register) []Fault {
	id, _ := r.String("Reading")
	q, ok := reg.Reading(id)
	if !ok {
		return nil // Citations says so
	}
	var want []string
	for _, o := range q.Options {
		want = append(want, o.Code)
	}
	got := r.strings("Options")
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(want, got) {
		return []Fault{t.fault(r.Pos, "the switch of reading %s offers %q; docs/readings.jsonl has %q", id, got, want)}
	}
	return nil
}
