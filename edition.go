package standard

import (
	"fmt"
	"slices"
	"strings"
)

// Change is one line of an overlay: it gives a value, removes one, or chooses a
// reading. Only a handle makes it ([Param.Set], [Param.Remove], [List.Add],
// [List.Remove], [Switch.Set]), so its value fits its parameter.
type Change struct {
	key      string
	clause   Clause
	modality Modality
	during   Period
	removed  bool
	value    any
	before   string
	err      error
}

// Overlay is what one act changes in the documents it amends («наложение»).
type Overlay struct {
	Code    Document   // the act: "omsk-230"
	Title   Text       // its name
	Amends  []Document // the documents and overlays that it stands above
	Changes []Change
}

// Edition is a document with overlays, read on one day («редакция»). It is
// immutable, and small enough to pass around. The zero Edition knows no values.
type Edition struct {
	base Document
	at   Date
	laid *layers
}

// layers are the changes of all overlays by key; within a key the one that
// governs stands first.
type layers struct {
	byKey map[string][]Change
	keys  []string // in the order of the overlays
	codes []Document
}

// ConflictError says that two overlays set one key on the same days and neither
// amends the other.
type ConflictError struct {
	Key  string
	A, B Clause
}

// Error names the key and both clauses.
func (e *ConflictError) Error() string {
	return fmt.Sprintf("standard: %s is set by %s and by %s; one of the two overlays must list the other under amends", e.Key, e.A, e.B)
}

// EditionError says why an edition cannot be made.
type EditionError struct {
	Overlay Document // "" if the fault is not in an overlay
	Why     Text
}

// Error gives the reason in English.
func (e *EditionError) Error() string {
	if e.Overlay == "" {
		return "standard: edition: " + e.Why.EN
	}
	return fmt.Sprintf("standard: edition: overlay %q: %s", e.Overlay, e.Why.EN)
}

// Federal returns the full federal Standard on a day; the zero Edition if at is
// not a day.
func Federal(at Date) Edition { return ready(DocumentPeople, at) }

// Brief returns the brief edition on a day; the zero Edition if at is not a day.
//
// Reading: D1, where it contradicts the full edition, the full one governs only
// for who asks for that one: the edition is always an argument.
func Brief(at Date) Edition { return ready(DocumentPeopleBrief, at) }

func ready(base Document, at Date) Edition {
	if !at.IsValid() {
		return Edition{}
	}
	return Edition{base: base, at: at}
}

// NewEdition returns the document base with overlays, on the day at. Overlays
// may come in any order. The error is a [*ConflictError] or an [*EditionError].
func NewEdition(base Document, at Date, overlays ...Overlay) (Edition, error) {
	panic("TODO")
}

// AsOf returns the same edition on another day; the zero Edition if d is not a day.
func (e Edition) AsOf(d Date) Edition {
	if !d.IsValid() {
		return Edition{}
	}
	e.at = d
	return e
}

// Document returns the base document.
func (e Edition) Document() Document { return e.base }

// At returns the day on which e is read.
func (e Edition) At() Date { return e.at }

// IsZero reports whether e is the zero Edition.
func (e Edition) IsZero() bool { return e.base == "" }

// chain returns the base and what it is based on, the most specific first.
func (e Edition) chain() []Document {
	switch e.base {
	case DocumentPeople:
		return chainPeople[:]
	}
	return nil
}

var chainPeople = [...]Document{DocumentPeople}

// change returns the overlay's change that governs key on the day, or nil.
func (e Edition) change(key string) *Change {
	if e.laid == nil {
		return nil
	}
	cs := e.laid.byKey[key]
	for i := range cs {
		if cs[i].during.Contains(e.at) {
			return &cs[i]
		}
	}
	return nil
}

// changesBelow returns the governing changes whose key has the prefix.
func (e Edition) changesBelow(prefix string) []Change {
	if e.laid == nil {
		return nil
	}
	var out []Change
	for _, k := range e.laid.keys {
		if strings.HasPrefix(k, prefix) {
			if c := e.change(k); c != nil {
				out = append(out, *c)
			}
		}
	}
	return slices.Clip(out)
}
