package feedback

import (
	"slices"
	"strings"

	"github.com/state-for-people/standard"
)

// Titles are the names of what was rated, in both languages, by key («названия»):
// of services, of touchpoints, of life situations, of client segments. A report
// shows a title in the place of its key; where there is none in the language, the
// key stands. Titles change no figure, add no row and reveal none.
type Titles map[string]standard.Text

// Of returns the title of a key, the zero Text if there is none. A set of services
// without a title of its own ([ServiceSet]) has the titles of its services.
func (t Titles) Of(key string) standard.Text {
	if title, ok := t[key]; ok || !strings.Contains(key, setPlus) {
		return title
	}
	var ru, en []string
	found := false
	for part := range strings.SplitSeq(key, setPlus) {
		part = setPlain(part)
		title, ok := t[part]
		found = found || ok
		ru, en = append(ru, titleOr(title.RU, part)), append(en, titleOr(title.EN, part))
	}
	if !found {
		return standard.Text{}
	}
	return standard.Text{RU: strings.Join(ru, setPlus), EN: strings.Join(en, setPlus)}
}

// titleOr returns the title as one line, or the key if nothing of it can be seen.
func titleOr(title, key string) string {
	if s := strings.TrimSpace(oneLine(title)); s != "" {
		return s
	}
	return oneLine(key)
}

// Titled returns the report with the titles of its rows. The key stays, and is
// what CSV and JSON name a row by; they bear the title beside it. Rows that are
// not in t keep what they have, and the row of all together is always called so.
// Where a title does not tell two rows apart, the key stands beside it.
func (r *Report) Titled(t Titles) Report {
	out := *r
	out.Rows = slices.Clone(r.Rows)
	for i := range out.Rows {
		row := &out.Rows[i]
		if title := t.Of(row.Name); row.Name != "" && !title.IsZero() {
			row.Title = title
		}
	}
	return out
}

// labels returns what the rows are called, in one line each.
func (r *Report) labels(l standard.Lang) []string {
	out := make([]string, len(r.Rows))
	alike := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	rows := map[string]int{wordAll.In(l): 1}
	for i := range r.Rows {
		row := &r.Rows[i]
		if row.Name == "" {
			out[i] = wordAll.In(l)
			continue
		}
		out[i] = titleOr(row.Title.In(l), row.Name)
		rows[alike(out[i])]++
	}
	for i := range r.Rows {
		if key := oneLine(r.Rows[i].Name); rows[alike(out[i])] > 1 && key != "" && key != out[i] {
			out[i] += " (" + key + ")"
		}
	}
	return out
}
