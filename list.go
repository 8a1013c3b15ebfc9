package standard

// Row is a member of a [List], or its removal.
type Row[T any] struct {
	Code     string // the key of the member within its list
	Value    T
	Clause   Clause   // who says so
	Modality Modality // its force; in an overlay "" is must
	During   Period   // the days it holds; the zero Period is always
	Before   string   // the code it stands before; "" is last
	Removed  bool     // the document has no such member any more
}

// List is a typed handle of a list that documents extend: forms, stages,
// bases. Each member is a key of its own for overlays: the key of the list, a
// slash, the code.
type List[T any] struct {
	Key   string // package, dot, words with hyphens
	Title Text
	Rows  []Row[T] // in the order of the documents
}

// In returns the members in e, in order, in a slice of the caller's own. Its cost
// grows with the rows and with the changes of the overlays, whatever their order.
func (l *List[T]) In(e Edition) []Row[T] {
	c := chainOf[T]{last: -1, first: -1, at: make(map[string]int, len(l.Rows))}
	chain := e.chain()
	for i := len(chain) - 1; i >= 0; i-- {
		for k := range l.Rows {
			r := &l.Rows[k]
			if r.Clause.Document() == chain[i] && r.During.Contains(e.at) && (i == 0 || drops(e.base, r.Clause).IsZero()) {
				c.put(*r)
			}
		}
	}
	for _, change := range e.changesBelow(l.Key + "/") {
		c.put(rowOf[T](&change, change.key[len(l.Key)+1:]))
	}
	return c.rows()
}

// chainOf is the members of a list while it is put together: each knows its
// neighbours, so that none has to move.
type chainOf[T any] struct {
	links       []link[T]
	at          map[string]int // of the members that are there
	first, last int            // -1 for none
}

type link[T any] struct {
	row          Row[T]
	before, next int // -1 for none
}

// put adds, replaces or removes a member.
func (c *chainOf[T]) put(r Row[T]) {
	at, there := c.at[r.Code]
	switch {
	case there && !r.Removed && r.Before == "":
		c.links[at].row = r
		return
	case there:
		c.take(at)
	}
	if r.Removed {
		return
	}
	next, found := c.at[r.Before]
	if !found || r.Before == "" {
		next = -1
	}
	c.insert(r, next)
}

// take removes a link.
func (c *chainOf[T]) take(at int) {
	l := &c.links[at]
	if l.before >= 0 {
		c.links[l.before].next = l.next
	} else {
		c.first = l.next
	}
	if l.next >= 0 {
		c.links[l.next].before = l.before
	} else {
		c.last = l.before
	}
	delete(c.at, l.row.Code)
}

// insert puts a member before the link next, last if that is -1.
func (c *chainOf[T]) insert(r Row[T], next int) {
	at, before := len(c.links), c.last
	if next >= 0 {
		before = c.links[next].before
		c.links[next].before = at
	} else {
		c.last = at
	}
	if before >= 0 {
		c.links[before].next = at
	} else {
		c.first = at
	}
	c.links = append(c.links, link[T]{r, before, next})
	c.at[r.Code] = at
}

// rows returns the members in order, nil if there are none.
func (c *chainOf[T]) rows() []Row[T] {
	if len(c.at) == 0 {
		return nil
	}
	out := make([]Row[T], 0, len(c.at))
	for at := c.first; at >= 0; at = c.links[at].next {
		out = append(out, c.links[at].row)
	}
	return out
}

// Of returns the member with this code in e. It reports false if e has none; the
// row returned then says who removed it, if somebody did.
func (l *List[T]) Of(e Edition, code string) (Row[T], bool) {
	if e.laid != nil {
		if c := e.change(l.Key + "/" + code); c != nil {
			return rowOf[T](c, code), !c.removed
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

// rowOf is the row that a change makes.
func rowOf[T any](c *Change, code string) Row[T] {
	v, _ := c.value.(T)
	return Row[T]{Code: code, Value: v, Clause: c.clause, Modality: c.force(), During: c.during, Before: c.before, Removed: c.removed}
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
