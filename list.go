package standard

import "slices"

// Row is a member of a [List], or its removal.
type Row[T any] struct {
	Code     string // the key of the member within its list
	Value    T
	Clause   Clause // who says so
	Modality Modality
	During   Period // the days it holds; the zero Period is always
	Before   string // the code it stands before; "" is last
	Removed  bool   // the document has no such member any more
}

// List is a typed handle of a list that documents extend: forms, stages,
// bases. Each member is a key of its own for overlays: the key of the list, a
// slash, the code.
type List[T any] struct {
	Key   string // package, dot, words with hyphens
	Title Text
	Rows  []Row[T] // in the order of the documents
}

// In returns the members in e, in order, in a slice of the caller's own.
func (l *List[T]) In(e Edition) []Row[T] {
	var out []Row[T]
	find := func(code string) int {
		for i := range out {
			if out[i].Code == code {
				return i
			}
		}
		return -1
	}
	put := func(r *Row[T]) {
		at := find(r.Code)
		switch {
		case r.Removed:
			if at >= 0 {
				out = slices.Delete(out, at, at+1)
			}
			return
		case at >= 0 && r.Before == "":
			out[at] = *r
			return
		case at >= 0:
			out = slices.Delete(out, at, at+1)
		}
		to := len(out)
		if r.Before != "" {
			if i := find(r.Before); i >= 0 {
				to = i
			}
		}
		out = slices.Insert(out, to, *r)
	}
	chain := e.chain()
	for i := len(chain) - 1; i >= 0; i-- {
		for k := range l.Rows {
			r := &l.Rows[k]
			if r.Clause.Document() == chain[i] && r.During.Contains(e.at) && (i == 0 || drops(e.base, r.Clause).IsZero()) {
				put(r)
			}
		}
	}
	for _, c := range e.changesBelow(l.Key + "/") {
		r, _ := c.value.(T)
		put(&Row[T]{Code: c.key[len(l.Key)+1:], Value: r, Clause: c.clause, Modality: c.modality, During: c.during, Before: c.before, Removed: c.removed})
	}
	return out
}

// Of returns the member with this code in e. It reports false if e has none; the
// row returned then says who removed it, if somebody did.
func (l *List[T]) Of(e Edition, code string) (Row[T], bool) {
	if e.laid != nil {
		if c := e.change(l.Key + "/" + code); c != nil {
			v, _ := c.value.(T)
			return Row[T]{Code: code, Value: v, Clause: c.clause, Modality: c.modality, During: c.during, Before: c.before, Removed: c.removed}, !c.removed
		}
	}
	for _, doc := range e.chain() {
		for i := range l.Rows {
			r := &l.Rows[i]
			if r.Code != code || r.Clause.Document() != doc || !r.During.Contains(e.at) {
				continue
			}
			if doc != e.base {
				if gap := drops(e.base, r.Clause); !gap.IsZero() {
					return Row[T]{Code: code, Clause: gap, Removed: true}, false
				}
			}
			return *r, !r.Removed
		}
	}
	return Row[T]{}, false
}

// isSilent reports whether no document and no overlay of e says anything about l.
func (l *List[T]) isSilent(e Edition) bool {
	for _, doc := range e.chain() {
		for i := range l.Rows {
			if l.Rows[i].Clause.Document() == doc && l.Rows[i].During.Contains(e.at) {
				return false
			}
		}
	}
	return len(e.changesBelow(l.Key+"/")) == 0
}

// Add returns the change by which an overlay adds or replaces a member.
func (l *List[T]) Add(r Row[T]) Change {
	return Change{key: l.Key + "/" + r.Code, clause: r.Clause, modality: r.Modality, during: r.During, value: r.Value, before: r.Before}
}

// Remove returns the change by which an overlay takes a member away.
func (l *List[T]) Remove(code string, at Clause, during Period) Change {
	return Change{key: l.Key + "/" + code, clause: at, during: during, removed: true}
}

// ParamKey returns the key of the list.
func (l *List[T]) ParamKey() string { return l.Key }
