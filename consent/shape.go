package consent

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/state-for-people/standard"
)

const (
	longest = 200  // bytes of a key or a reference
	most    = 1000 // members of a list
)

// strays looks for members that the kind of the event does not have.
func (e *Event) strays(broken func(standard.Pointer)) {
	if !e.Kind.IsValid() {
		return
	}
	stray := func(there, belongs bool, at standard.Pointer) {
		if there && !belongs {
			broken(at)
		}
	}
	grant := e.Kind == Granted
	stray(!e.Until.IsZero(), grant, "/until")
	stray(len(e.Preorder) > 0, grant, "/preorder")
	stray(len(e.Data) > 0, grant, "/data")
	stray(e.Only, e.Kind == Withdrawn, "/only")
	stray(e.Reason != "", e.Kind == Ended, "/reason")
	stray(e.Corrects != "", e.Kind == EnteredInError, "/corrects")
	stray(!e.Published.IsZero(), e.Kind == NoticePublished, "/published")
	stray(!e.By.IsZero(), e.Kind.byClient(), "/by")
	stray(!e.Scope.IsZero(), e.moves() || e.Kind == NoticePublished, "/scope")
	stray(e.Purpose != "", e.moves() || e.Kind == NoticePublished, "/purpose")
	stray(e.Notice != NoticeRef{}, e.moves(), "/notice")
}

// texts looks for keys and references that are too long or not UTF-8.
func (e *Event) texts(broken func(standard.Pointer)) {
	see := func(s string, at standard.Pointer) {
		if len(s) > longest || !utf8.ValidString(s) {
			broken(at)
		}
	}
	long := func(n int, at standard.Pointer) bool {
		if n > most {
			broken(at)
		}
		return n > most
	}
	see(string(e.ID), "/id")
	see(string(e.Client), "/client")
	see(string(e.Authority), "/authority")
	see(string(e.Corrects), "/corrects")
	see(string(e.Scope.Situation), "/scope/situation")
	see(string(e.Scope.Mailing), "/scope/mailing")
	see(string(e.Notice.ID), "/notice/id")
	see(e.Evidence.Reference, "/evidence/reference")
	see(e.Evidence.Digest, "/evidence/digest")
	see(e.By.Document.Reference, "/by/document/reference")
	see(e.By.Document.Digest, "/by/document/digest")
	see(string(e.Published.ID), "/published/id")
	see(e.Published.Digest, "/published/digest")
	if !long(len(e.Scope.Services), "/scope/services") {
		for i, s := range e.Scope.Services {
			see(string(s), standard.Pointer("/scope/services").Index(i))
		}
	}
	if !long(len(e.Published.Services), "/published/services") {
		for i, s := range e.Published.Services {
			see(string(s), standard.Pointer("/published/services").Index(i))
		}
	}
	if !long(len(e.By.Situations), "/by/situations") {
		for i, s := range e.By.Situations {
			see(string(s), standard.Pointer("/by/situations").Index(i))
		}
	}
	long(len(e.By.Purposes), "/by/purposes")
	long(len(e.Preorder), "/preorder")
	if !long(len(e.Data), "/data") {
		for i, d := range e.Data {
			if max(len(d.Name), len(d.Reference), len(d.Digest), len(d.Service)) > longest ||
				!utf8.ValidString(d.Name) || !utf8.ValidString(d.Reference) || !utf8.ValidString(d.Digest) {
				broken(standard.Pointer("/data").Index(i))
			}
		}
	}
}

// sane reports whether t is an instant of the years 1 to 9999.
func sane(t time.Time) bool {
	return !t.IsZero() && t.UTC().Year() >= 1 && t.UTC().Year() <= 9999
}

func (e Evidence) sound() bool { return e.Reference != "" && soundDigest(e.Digest) }

// soundDigest reports whether d is "" or algorithm, colon, lower-case hex.
func soundDigest(d string) bool {
	if d == "" {
		return true
	}
	algorithm, hex, ok := strings.Cut(d, ":")
	if !ok || algorithm == "" || len(hex) < 32 || len(hex)%2 != 0 || algorithm == "sha256" && len(hex) != 64 || algorithm == "sha512" && len(hex) != 128 {
		return false
	}
	for _, c := range []byte(hex) {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}

// few is what rules look at of a list: longer ones break consent.event-text, and
// are not searched.
func few[T any](list []T) []T { return list[:min(len(list), most)] }

// once looks for empty and doubled services.
func once(list []standard.ServiceID, at standard.Pointer, broken func(standard.Pointer)) {
	for i, s := range few(list) {
		if s == "" || slices.Index(list, s) < i {
			broken(at.Index(i))
		}
	}
}

// looksLikeDatum reports whether s looks like a datum of a person and not like
// a reference: 16 to 22 digits of an account or a card, or what
// [standard.ClientID] would not take as a key.
func looksLikeDatum(s string) bool {
	digits := 0
	for _, c := range s {
		switch {
		case unicode.IsDigit(c):
			digits++
		case c == '№' || c == '.' || c == '/' || c == '_' || unicode.IsSpace(c) || unicode.In(c, unicode.Pd, unicode.Cf):
		default:
			digits = -len(s)
		}
	}
	return digits >= 16 && digits <= 22 || len(standard.ClientID(s).Check()) > 0
}
