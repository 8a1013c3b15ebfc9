package conformance

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/state-for-people/standard"
)

// Suite is a folder of vectors, read and found well formed.
type Suite struct {
	files  []file
	params []standard.Parameter
}

// file is one file of vectors: all its cases are about one clause.
type file struct {
	Clause   standard.Clause      `json:"clause"`
	Readings []standard.ReadingID `json:"readings"`
	Edition  string               `json:"edition"`
	Overlays []json.RawMessage    `json:"overlays"`
	Cases    []vector             `json:"cases"`

	name string // the path below the folder, with slashes
}

// vector is one case. Edition and Overlays, if given, stand instead of the file's.
type vector struct {
	Name     string            `json:"name"`
	Call     string            `json:"call"`
	Edition  string            `json:"edition"`
	Overlays []json.RawMessage `json:"overlays"`
	In       json.RawMessage   `json:"in"`
	Want     json.RawMessage   `json:"want"`
	Error    string            `json:"error"`
}

// checkCall is the call of a case that names none.
const checkCall = "check"

// Load reads every .json file below dir. What is not a vector of the format
// fails the test, with the file and the place. The handles are those to which
// overlays in the vectors are bound; a suite without overlays needs none.
func Load(t testing.TB, dir string, handles ...standard.Parameter) *Suite {
	t.Helper()
	s, problems := read(dir, handles)
	for _, p := range problems {
		t.Errorf("conformance: %s", p)
	}
	if len(problems) > 0 {
		t.FailNow()
	}
	return s
}

// read does what Load says and returns what is wrong instead of failing.
func read(dir string, handles []standard.Parameter) (*Suite, []string) {
	var paths, problems []string
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
		case filepath.Ext(path) != ".json":
			problems = append(problems, path+": is not a .json file; a folder of vectors holds nothing else")
		default:
			paths = append(paths, path)
		}
		return nil
	})
	if err != nil {
		return nil, []string{err.Error()}
	}
	if len(paths) == 0 {
		return nil, append(problems, dir+": holds no vectors")
	}
	sort.Strings(paths)
	s := &Suite{params: handles}
	for _, path := range paths {
		rel, err := filepath.Rel(dir, path)
		if err != nil {
			rel = path
		}
		data, err := os.ReadFile(path)
		if err != nil {
			problems = append(problems, err.Error())
			continue
		}
		f, wrong := parse(filepath.ToSlash(rel), data)
		for _, w := range wrong {
			problems = append(problems, path+w)
		}
		s.files = append(s.files, f)
	}
	return s, problems
}

// parse reads one file. Each problem starts with its place.
func parse(name string, data []byte) (file, []string) {
	f, findings, err := standard.Decode[file](data)
	f.name = name
	if err != nil {
		return f, []string{": " + err.Error()}
	}
	var wrong []string
	fail := func(at standard.Pointer, format string, args ...any) {
		wrong = append(wrong, fmt.Sprintf(" at %q: ", string(at))+fmt.Sprintf(format, args...))
	}
	for _, found := range findings {
		fail(found.At, "%s; %s", found.Text.EN, found.Mend.EN)
	}
	if f.Clause.IsZero() {
		fail("/clause", "is missing; a file holds the vectors of one clause")
	} else if _, ok := standard.FindRequirement(f.Clause); !ok {
		fail("/clause", "%s is not in the register docs/clauses", f.Clause)
	}
	for i, id := range f.Readings {
		if _, ok := standard.FindReading(id); !ok {
			fail(standard.Pointer("/readings").Index(i), "%q is not among the readings", id)
		}
	}
	if f.Edition != "" {
		if _, _, err := splitEdition(f.Edition); err != nil {
			fail("/edition", "%v", err)
		}
	}
	if f.Edition == "" && len(f.Overlays) > 0 {
		fail("/overlays", "overlays want an edition to lie upon")
	}
	if len(f.Cases) == 0 {
		fail("/cases", "there is no case")
	}
	seen := map[string]bool{}
	for i := range f.Cases {
		c := &f.Cases[i]
		at := standard.Pointer("/cases").Index(i)
		switch {
		case strings.TrimSpace(c.Name) == "":
			fail(at.Field("name"), "is missing; say in a few words what the case shows")
		case seen[c.Name]:
			fail(at.Field("name"), "%q is the name of another case of this file", c.Name)
		}
		seen[c.Name] = true
		if c.Call == "" {
			c.Call = checkCall
		}
		if c.In == nil {
			fail(at.Field("in"), "is missing")
		}
		switch {
		case c.Want == nil && c.Error == "":
			fail(at.Field("want"), "is missing")
		case c.Want != nil && c.Error != "":
			fail(at.Field("error"), "a case wants an answer or an error, not both")
		}
		switch {
		case c.Edition != "":
			if _, _, err := splitEdition(c.Edition); err != nil {
				fail(at.Field("edition"), "%v", err)
			}
		case f.Edition == "" && len(c.Overlays) > 0:
			fail(at.Field("overlays"), "overlays want an edition to lie upon")
		}
	}
	return f, wrong
}
