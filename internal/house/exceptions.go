package house

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// exception is a place where a rule of the house does not hold, with the reason.
// One that is not needed any more is a fault itself.
type exception struct{ check, at, reason string }

// exceptions are all there are. The place is the folder of the package ("standard"
// for the root), a dot and a name; for files it is the path, for rules the code. A * at
// its end stands for the rest.
var exceptions = []exception{
	{"imports", "standard.embed", "the register and the readings"},
	{"imports", "standard.sync", "a sync.Once beside the register: it is read on first use"},
	{"imports", "internal/validate.sync", "the one instance of the validator is made on first use"},
	{"imports", "feedback.hash/crc32", "the checksum of the binary forms"},
	{"imports", "consent.hash/crc32", "the checksum of a saved population"},
	{"imports", "consent.crypto/sha256", "the hash of the chain of evidence, unless the caller injects another"},
	{"variables", "standard.registerTable", "the index of the clauses, made on first use behind a sync.Once"},
	{"variables", "standard.readingTable", "the readings, decoded on first use behind a sync.Once"},
	{"variables", "internal/validate.shared", "the one instance of the validator, made on first use behind a sync.Once"},
	{"citations", "internal/validate.Cite", "the id stands in the clause tag of a field, where a test looks it up"},
	{"rules", "readability.sentences", "the author of a letter reads these texts: they are written as letters should be"},
	{"vocabularies", "standard.Modality", "four words of the register, in a switch without titles"},
}

// except reports whether the check makes an exception at this place.
func (t *Tree) except(check, at string) bool {
	i := slices.IndexFunc(exceptions, func(e exception) bool {
		prefix, many := strings.CutSuffix(e.at, "*")
		return e.check == check && (e.at == at || many && strings.HasPrefix(at, prefix))
	})
	if i < 0 {
		return false
	}
	t.excused[exceptions[i]] = true
	return true
}

// name returns how exceptions name something of the package.
func (p *Package) name(of string) string { return cmp.Or(p.Dir, "standard") + "." + of }

// Unneeded returns the exceptions that no check has made; ask when all have run.
func (t *Tree) Unneeded() []Fault {
	var faults []Fault
	for _, e := range exceptions {
		switch {
		case e.reason == "":
			faults = append(faults, Fault{"internal/house/exceptions.go", 0, fmt.Sprintf("the exception of %s from %s has no reason", e.at, e.check)})
		case !t.excused[e]:
			faults = append(faults, Fault{"internal/house/exceptions.go", 0, fmt.Sprintf("the exception of %s from %s is not needed; take it out", e.at, e.check)})
		}
	}
	return faults
}
