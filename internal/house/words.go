package house

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"unicode/utf8"
)

// foreignWords are what never enters the project: paths of one machine, hosts of
// one network, and words about how a text came to be. The pieces are joined here
// so that this file does not hold them either.
var foreignWords = []*regexp.Regexp{
	regexp.MustCompile(`/(home|root|Users)/[a-z]`),
	regexp.MustCompile(`(^|[^\w.])/(wor` + `k|far` + `m)/`),
	regexp.MustCompile(`/tmp/[a-z]`),
	regexp.MustCompile(`\b(127\.0\.0\.1|localhost):[0-9]{4,5}\b`),
	regexp.MustCompile(`(?i)\b(sub` + `agent|this ses` + `sion|developer ses` + `sion|the co` + `ordinator|as an a` + `i|ch` + `atgpt|cla` + `ude|cop` + `ilot|ll` + `ms?)\b`),
	regexp.MustCompile(`\b(TO` + `DO|FIX` + `ME|X` + `XX)\b`),
}

// Words checks that no file of the tree holds a foreign word. The registers are
// left out: their rows are the Standard's.
func Words(root string) ([]Fault, error) {
	var faults []Fault
	err := filepath.WalkDir(root, func(at string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, at)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		if d.IsDir() {
			if rel == ".git" || rel == "out" || rel == "docs/clauses" || d.Name() == "node_modules" {
				return filepath.SkipDir
			}
			return nil
		}
		data, err := os.ReadFile(at)
		if err != nil || !utf8.Valid(data) {
			return err
		}
		for i, line := range bytes.Split(data, []byte("\n")) {
			for _, w := range foreignWords {
				if found := w.Find(line); found != nil {
					faults = append(faults, Fault{rel, i + 1, "holds " + string(found) + ", which has no place in the project"})
				}
			}
		}
		return nil
	})
	return sorted(faults), err
}
