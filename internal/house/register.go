package house

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Requirement is a row of docs/clauses, as far as the house reads it.
type Requirement struct {
	ID       string          `json:"id"`
	Section  string          `json:"section"`
	Modality string          `json:"modality"`
	Auto     string          `json:"auto"`
	Package  string          `json:"package"`
	SameAs   string          `json:"same_as"`
	Differs  json.RawMessage `json:"differs"`
	RU       string          `json:"ru"`
	EN       string          `json:"en"`
	Params   struct {
		Heading bool `json:"heading"`
	} `json:"params"`
}

// Repeats reports whether the row only says again what a federal row says.
func (r *Requirement) Repeats() bool {
	return r.SameAs != "" && (len(r.Differs) == 0 || string(r.Differs) == `""` || string(r.Differs) == "null")
}

// Document returns the code before the colon.
func (r *Requirement) Document() string {
	doc, _, _ := strings.Cut(r.ID, ":")
	return doc
}

// Reading is a row of docs/readings.jsonl, as far as the house reads it.
type Reading struct {
	ID       string `json:"id"`
	Question text   `json:"question"`
	Default  text   `json:"default"`
	Options  []struct {
		Code string `json:"code"`
		Text text   `json:"text"`
	} `json:"options"`
}

type text struct {
	RU string `json:"ru"`
	EN string `json:"en"`
}

// Register is what may be cited.
type Register struct {
	Documents    []string // in the order of the house
	Requirements []*Requirement
	Readings     []*Reading

	clauses  map[string]*Requirement
	readings map[string]*Reading
}

// documents are ours, in the order of the house.
var documents = []string{"people-2022", "people-2022-brief", "samara-people-2022", "samara-business-2022", "samara-internal-2022", "concept", "touchpoint-list"}

// Register reads docs/clauses and docs/readings.jsonl of the tree.
func (t *Tree) Register() (*Register, error) {
	r := &Register{clauses: map[string]*Requirement{}, readings: map[string]*Reading{}}
	for _, doc := range documents {
		err := t.lines("docs/clauses/"+doc+".jsonl", func(line []byte) error {
			var q Requirement
			if err := json.Unmarshal(line, &q); err != nil {
				return err
			}
			if r.clauses[q.ID] != nil {
				return fmt.Errorf("id %s stands twice", q.ID)
			}
			r.clauses[q.ID] = &q
			r.Requirements = append(r.Requirements, &q)
			return nil
		})
		if errors.Is(err, fs.ErrNotExist) {
			continue // a small tree has fewer documents; an id of one that is missing does not resolve
		}
		if err != nil {
			return nil, err
		}
		r.Documents = append(r.Documents, doc)
	}
	return r, t.lines("docs/readings.jsonl", func(line []byte) error {
		var q Reading
		if err := json.Unmarshal(line, &q); err != nil {
			return err
		}
		if r.readings[q.ID] != nil {
			return fmt.Errorf("id %s stands twice", q.ID)
		}
		r.readings[q.ID] = &q
		r.Readings = append(r.Readings, &q)
		return nil
	})
}

// lines calls f for every line of a file of the tree that is not blank.
func (t *Tree) lines(name string, f func(line []byte) error) error {
	data, err := os.ReadFile(filepath.Join(t.Root, filepath.FromSlash(name)))
	if err != nil {
		return err
	}
	s := bufio.NewScanner(bytes.NewReader(data))
	s.Buffer(nil, 1<<20)
	for n := 1; s.Scan(); n++ {
		if line := bytes.TrimSpace(s.Bytes()); len(line) > 0 {
			if err := f(line); err != nil {
				return fmt.Errorf("%s:%d: %w", name, n, err)
			}
		}
	}
	return s.Err()
}

// Clause returns the row with this id.
func (r *Register) Clause(id string) (*Requirement, bool) {
	q, ok := r.clauses[id]
	return q, ok
}

// Reading returns the reading with this id.
func (r *Register) Reading(id string) (*Reading, bool) {
	q, ok := r.readings[id]
	return q, ok
}

var citation = regexp.MustCompile(`(?:people-2022(?:-brief)?|samara-(?:people|business|internal)-2022|concept|touchpoint-list):[\p{L}\p{N}_./()-]+`)

// Cited returns the ids of the register that stand in s, in order.
func (r *Register) Cited(s string) []string {
	var ids []string
	for _, m := range citation.FindAllString(s, -1) {
		for m != "" && r.clauses[m] == nil && strings.ContainsRune(".,;:)/-", rune(m[len(m)-1])) {
			m = m[:len(m)-1]
		}
		if r.clauses[m] != nil && !slices.Contains(ids, m) {
			ids = append(ids, m)
		}
	}
	return ids
}
