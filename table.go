package standard

import (
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strings"
	"sync"
)

// A table is lines of JSON that are looked up by id: the register and the
// readings. A line is found by its fixed start, {"id": "…", and decoded only
// when somebody asks for it. The strings are embedded and never copied.
type table struct {
	once  sync.Once
	lines []string
	at    map[string]int32 // id → its line
}

// source is one file of a table.
type source struct{ file, text string }

// idStart is how every line of a table starts; a test keeps the files so.
const idStart = `{"id": "`

// RegisterError says which line of a table is not a row of it.
type RegisterError struct {
	File string
	Line int  // from 1
	Why  Text // what is wrong and how to mend it
}

// Error gives the reason in English.
func (e *RegisterError) Error() string {
	return fmt.Sprintf("standard: %s:%d: %s", e.File, e.Line, e.Why.EN)
}

// index reads the ids of all lines. A line without the fixed start, and a
// second line with the same id, cannot be found; the first one is the error.
func (t *table) index(files ...source) error {
	n := 0
	for _, f := range files {
		n += strings.Count(f.text, "\n") + 1
	}
	t.lines, t.at = make([]string, 0, n), make(map[string]int32, n)
	var first error
	fail := func(file string, line int, ru, en string) {
		if first == nil {
			first = &RegisterError{File: file, Line: line, Why: Text{RU: ru, EN: en}}
		}
	}
	for _, f := range files {
		line := 0
		for text := range strings.Lines(f.text) {
			line++
			text = strings.TrimRight(text, "\r\n")
			if text == "" {
				continue
			}
			id, ok := rowID(text)
			if !ok {
				fail(f.file, line, `строка начинается не с {"id": "…"; поставьте id первым, с одним пробелом после двоеточия`,
					`the line does not start with {"id": "…"; put the id first, with one space after the colon`)
				continue
			}
			if _, twice := t.at[id]; twice {
				fail(f.file, line, "такой id уже есть выше; дайте строке свой id или уберите её", "this id stands above already; give the line an id of its own or remove it")
				continue
			}
			t.at[id] = int32(len(t.lines))
			t.lines = append(t.lines, text)
		}
	}
	return first
}

// rowID returns the id of a line by its fixed start.
func rowID(line string) (string, bool) {
	rest, ok := strings.CutPrefix(line, idStart)
	if !ok {
		return "", false
	}
	id, _, ok := strings.Cut(rest, `"`)
	return id, ok && id != "" && !strings.Contains(id, `\`)
}

// decodeRow reads one line whole: no unknown member, nothing after it.
func decodeRow[T any](line string) (T, error) {
	var row T
	d := json.NewDecoder(strings.NewReader(line))
	d.DisallowUnknownFields()
	if err := d.Decode(&row); err != nil {
		var zero T
		return zero, err
	}
	if _, err := d.Token(); err != io.EOF {
		var zero T
		return zero, fmt.Errorf("something follows the row")
	}
	return row, nil
}

func findRow[T any](t *table, id string) (T, bool) {
	i, ok := t.at[id]
	if !ok {
		var zero T
		return zero, false
	}
	row, err := decodeRow[T](t.lines[i])
	return row, err == nil
}

func allRows[T any](t *table) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, line := range t.lines {
			if row, err := decodeRow[T](line); err == nil && !yield(row) {
				return
			}
		}
	}
}
