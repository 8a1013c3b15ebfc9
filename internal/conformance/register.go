package conformance

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
)

// register is the clauses that a vector may be about.
type register struct {
	clauses map[string]bool
}

var theRegister = sync.OnceValues(func() (*register, error) {
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "docs", "clauses")); err == nil {
			return readRegister(filepath.Join(dir, "docs"))
		}
		up := filepath.Dir(dir)
		if up == dir {
			return nil, errors.New("no folder above holds docs/clauses")
		}
		dir = up
	}
})

func readRegister(docs string) (*register, error) {
	paths, err := filepath.Glob(filepath.Join(docs, "clauses", "*.jsonl"))
	if err != nil {
		return nil, err
	}
	reg := &register{clauses: map[string]bool{}}
	for _, path := range paths {
		if err := readIDs(path, reg.clauses); err != nil {
			return nil, err
		}
	}
	if len(reg.clauses) == 0 {
		return nil, fmt.Errorf("%s: holds no clauses", docs)
	}
	return reg, nil
}

// readIDs adds the ids of the rows of a file of JSON lines.
func readIDs(path string, ids map[string]bool) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var row struct {
			ID string `json:"id"`
		}
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
		ids[row.ID] = true
	}
	return lines.Err()
}
