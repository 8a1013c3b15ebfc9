package standard

import (
	"fmt"
	"time"
)

// Setting is the value that one document gives to a parameter, or its removal.
type Setting[T any] struct {
	Value    T
	Clause   Clause   // who says so
	Modality Modality // its force; "" is must
	During   Period   // the days it holds; the zero Period is always
	Removed  bool     // the document has no such value any more
}

// Param is a typed handle of a value that documents set («параметр»): its key
// and the rows of the documents we ship. It is a package variable of the
// package that owns the rule and is never changed.
type Param[T any] struct {
	Key   string // package, dot, words with hyphens: touchpoint.first-reply-within
	Title Text
	Rows  []Setting[T] // in the order of the documents
}

// Parameter is a handle without its type, for the lists of handles that packages
// give to [DecodeOverlay]: a *[Param], a *[List] or a *[Switch].
type Parameter interface {
	// ParamKey returns the key by which overlays name the parameter.
	ParamKey() string
	// isList reports whether overlays name members of the parameter.
	isList() bool
	// bind reads a value that an overlay from outside gives.
	bind(raw []byte) (any, Findings)
}

// In returns the value in e. It reports false if e has no such value: nobody
// set it, or a document removed it; then nothing is limited by it.
func (p *Param[T]) In(e Edition) (T, bool) {
	s, ok := p.Of(e)
	return s.Value, ok && !s.Removed
}

// Of returns the setting that governs in e, also where it is a removal, with
// the clause that made it. It reports false if no document of e says anything.
func (p *Param[T]) Of(e Edition) (Setting[T], bool) {
	if c := e.change(p.Key); c != nil {
		v, ok := c.value.(T)
		if ok || c.removed {
			return Setting[T]{Value: v, Clause: c.clause, Modality: c.force(), During: c.during, Removed: c.removed}, true
		}
	}
	for _, doc := range e.chain() {
		for i := range p.Rows {
			s := &p.Rows[i]
			if s.Clause.Document() != doc || !s.During.Contains(e.at) {
				continue
			}
			if doc != e.base {
				if gap := drops(e.base, s.Clause); !gap.IsZero() {
					return Setting[T]{Clause: gap, Removed: true}, true
				}
			}
			return *s, true
		}
	}
	return Setting[T]{}, false
}

// Set returns the change by which an overlay gives the parameter a value.
func (p *Param[T]) Set(v T, at Clause, m Modality, during Period) Change {
	return Change{key: p.Key, clause: at, modality: m, during: during, value: v}
}

// Remove returns the change by which an overlay takes the parameter away.
func (p *Param[T]) Remove(at Clause, during Period) Change {
	return Change{key: p.Key, clause: at, during: during, removed: true}
}

// ParamKey returns the key.
func (p *Param[T]) ParamKey() string { return p.Key }

// applied puts a setting into the words of an explanation.
func applied[T any](key string, s Setting[T]) Applied {
	a := Applied{Key: key, Clause: s.Clause, Removed: s.Removed}
	if !s.Removed {
		switch v := any(s.Value).(type) {
		case time.Duration:
			a.Value = FormatDuration(v)
		default:
			a.Value = fmt.Sprint(v)
		}
	}
	return a
}
