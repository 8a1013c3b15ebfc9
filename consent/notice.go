package consent

import (
	"iter"

	"github.com/state-for-people/standard"
)

// NoticeID is the key of a notice («уведомление»), the text that a client sees
// before consenting.
type NoticeID string

// NoticeRef names a version of a notice, as a client saw it.
type NoticeRef struct {
	ID      NoticeID `json:"id"`
	Version int      `json:"version"` // 1, 2, …
}

// maxVersion is the highest version of a notice.
const maxVersion = 1_000_000

// Change is how a version of a notice differs from the one before it («вид изменения»).
type Change string

// The two kinds of change. An editorial one keeps the consents to earlier
// versions, a substantive one asks for their renewal.
const (
	ChangeEditorial   Change = "editorial"
	ChangeSubstantive Change = "substantive"
)

var changes = standard.Vocabulary[Change]{
	{Code: ChangeEditorial, Title: standard.Text{RU: "правка текста без изменения смысла", EN: "editorial"}, Clause: standard.Cite("people-2022:4.5.5.6")},
	{Code: ChangeSubstantive, Title: standard.Text{RU: "изменение по существу", EN: "substantive"}, Clause: standard.Cite("people-2022:4.5.5.6")},
}

// Changes yields both kinds of change with their titles.
func Changes() iter.Seq[standard.Term[Change]] { return changes.All() }

// IsValid reports whether c is on the list.
func (c Change) IsValid() bool { _, ok := changes.Find(c); return ok }

// Notice is one published version of the text shown to clients («уведомление»).
//
// Reading: C2, services that a situation gained later are covered only where
// the notice that the client accepted says so.
type Notice struct {
	ID       NoticeID             `json:"id"`
	Version  int                  `json:"version"`
	Change   Change               `json:"change"`             // against the version before; the first is substantive
	Services []standard.ServiceID `json:"services,omitempty"` // the services that the text names
	Later    bool                 `json:"later,omitempty"`    // the text says that services added later are covered too
	Digest   string               `json:"digest,omitempty"`   // of the text: sha256:…
}

// IsZero reports whether n says nothing.
func (n Notice) IsZero() bool {
	return n.ID == "" && n.Version == 0 && n.Change == "" && len(n.Services) == 0 && !n.Later && n.Digest == ""
}
