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

// Parameter is a handle without its type, for lists of handles: a *[Param], a
// *[List] or a *[Switch].
type Parameter interface {
	// ParamKey returns the key by which overlays name the parameter.
	ParamKey() string
	// decode binds one change of an overlay from outside.
	decode(raw []byte) (any, error)
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
		if v, ok := c.value.(T); ok || c.removed {
			return Setting[T]{Value: v, Clause: c.clause, Modality: c.modality, During: c.during, Removed: c.removed}, true
		}
	}
	for _, doc := range e.chain() {
		for i := range p.Rows {
			if s := &p.Rows[i]; s.During.Contains(e.at) && s.Clause.Document() == doc {
				return *s, true
			}
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

// Switch is the handle of a reading that an agency may choose otherwise
// («толкование с переключателем»).
type Switch struct {
	Reading ReadingID
	Options []string // codes other than the default, as docs/readings.jsonl has them
}

// In returns the option chosen in e, "" for the default reading.
func (s *Switch) In(e Edition) string {
	if c := e.change(s.ParamKey()); c != nil && !c.removed {
		if v, ok := c.value.(string); ok {
			return v
		}
	}
	return ""
}

// Set returns the change by which an overlay chooses an option. An option that
// is not on the list is refused by [NewEdition].
func (s *Switch) Set(option string, at Clause, during Period) Change {
	c := Change{key: s.ParamKey(), clause: at, during: during, value: option}
	if err := s.known(option); err != nil {
		c.err = err
	}
	return c
}

// ParamKey returns "reading.", then the id.
func (s *Switch) ParamKey() string { return "reading." + string(s.Reading) }

func (s *Switch) known(option string) error {
	for _, o := range s.Options {
		if o == option {
			return nil
		}
	}
	return fmt.Errorf("standard: reading %s has no option %q", s.Reading, clip(option, 40))
}

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

func (p *Param[T]) decode(raw []byte) (any, error) { panic("TODO") }
func (s *Switch) decode(raw []byte) (any, error)   { panic("TODO") }
func (l *List[T]) decode(raw []byte) (any, error)  { panic("TODO") }
