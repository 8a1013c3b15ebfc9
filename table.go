package standard

import (
	"encoding/json"
	"errors"
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

// lineError says which line of a table is not a row of it. The files are part
// of the module and a test reads them, so a caller never meets it.
type lineError struct {
	file string
	line int  // from 1
	why  Text // what is wrong and how to mend it
}

// Error gives the reason in English.
func (e *lineError) Error() string {
	return fmt.Sprintf("standard: %s:%d: %s", e.file, e.line, e.why.EN)
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
			first = &lineError{file, line, Text{RU: ru, EN: en}}
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

// head is the fixed start of a row of the register: what a selection asks for
// can be read from it without decoding the row.
type head struct {
	id, section, modality, kind, auto, pkg, subject string
	touchpoints                                     string // as in JSON, without the brackets
}

// readHead reads the fixed start of a line. It reports false if the line has
// another form.
func readHead(line string) (h head, ok bool) {
	rest := line
	for _, m := range [...]struct {
		start string
		value *string
	}{
		{idStart, &h.id},
		{`, "section": "`, &h.section},
		{`, "modality": "`, &h.modality},
		{`, "kind": "`, &h.kind},
		{`, "auto": "`, &h.auto},
		{`, "package": "`, &h.pkg},
		{`, "subject": "`, &h.subject},
	} {
		if rest, ok = strings.CutPrefix(rest, m.start); !ok {
			return head{}, false
		}
		if *m.value, rest, ok = strings.Cut(rest, `"`); !ok {
			return head{}, false
		}
	}
	if list, found := strings.CutPrefix(rest, `, "touchpoints": [`); found {
		if h.touchpoints, _, ok = strings.Cut(list, "]"); !ok {
			return head{}, false
		}
	}
	return h, true
}

// keyed is a row of a table.
type keyed interface{ key() string }

// decodeRow reads one line whole: no unknown member, one id, nothing after it.
func decodeRow[T keyed](line string) (T, error) {
	var row, zero T
	d := json.NewDecoder(strings.NewReader(line))
	d.DisallowUnknownFields()
	if err := d.Decode(&row); err != nil {
		return zero, err
	}
	if _, err := d.Token(); err != io.EOF {
		return zero, errors.New("standard: something follows the row")
	}
	if id, ok := rowID(line); !ok || id != row.key() {
		return zero, errors.New("standard: the row has two ids")
	}
	return row, nil
}

func findRow[T keyed](t *table, id string) (T, bool) {
	i, ok := t.at[id]
	if !ok {
		var zero T
		return zero, false
	}
	row, err := decodeRow[T](t.lines[i])
	return row, err == nil
}

func allRows[T keyed](t *table) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, line := range t.lines {
			if row, err := decodeRow[T](line); err == nil && !yield(row) {
				return
			}
		}
	}
}
