package standard

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Index and selection rest on the fixed start of a line: id first, then six
// plain texts in one order, then touchpoints, all with one space.
func TestRegisterForm(t *testing.T) {
	for _, f := range registerSources() {
		n := 0
		for line := range strings.Lines(f.text) {
			n++
			line = strings.TrimSuffix(line, "\n")
			h, ok := readHead(line)
			require.True(t, ok, "%s:%d", f.file, n)
			r, err := decodeRow[Requirement](line)
			require.NoError(t, err, "%s:%d", f.file, n)
			want := head{
				id: r.Clause.id, section: r.Section, modality: string(r.Modality), kind: string(r.Kind),
				auto: string(r.Automation), pkg: r.Package, subject: string(r.Subject),
			}
			touchpoints := h.touchpoints
			h.touchpoints = ""
			require.Equal(t, want, h, "%s:%d", f.file, n)
			var codes []string
			for _, k := range r.Touchpoints {
				codes = append(codes, `"`+string(k)+`"`)
				require.True(t, (&head{touchpoints: touchpoints}).names(k))
			}
			require.Equal(t, strings.Join(codes, ", "), touchpoints, "%s:%d", f.file, n)
			require.Equal(t, "docs/clauses/"+string(r.Clause.Document())+".jsonl", f.file)
		}
	}
}

func TestTablesAreWhole(t *testing.T) {
	var register, readings table
	require.NoError(t, register.index(registerSources()...))
	assert.Len(t, register.at, 2206)
	require.NoError(t, readings.index(source{"docs/readings.jsonl", readingLines}))
	assert.Len(t, readings.at, 83)
	for _, line := range readings.lines {
		_, err := decodeRow[Reading](line)
		require.NoError(t, err)
	}
}

func TestMalformedLine(t *testing.T) {
	const good = `{"id": "omsk-230:1", "section": "1"}` + "\n"
	cases := map[string]struct {
		text string
		line int
		why  string
	}{
		"no space":        {good + `{"id":"omsk-230:2"}`, 2, "the line does not start with"},
		"another member":  {`{"section": "1", "id": "omsk-230:2"}`, 1, "the line does not start with"},
		"no end of id":    {`{"id": "omsk-230`, 1, "the line does not start with"},
		"an escape in it": {`{"id": "omsk\u002d230:1"}`, 1, "the line does not start with"},
		"empty id":        {`{"id": ""}`, 1, "the line does not start with"},
		"not JSON":        {good + "\n\nomsk", 4, "the line does not start with"},
		"twice":           {good + good, 2, "this id stands above already"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var tab table
			err := tab.index(source{"act.jsonl", c.text})
			var bad *lineError
			require.True(t, errors.As(err, &bad), "%v", err)
			assert.Equal(t, "act.jsonl", bad.file)
			assert.Equal(t, c.line, bad.line)
			assert.Contains(t, bad.Error(), c.why)
			assert.NotEmpty(t, bad.why.RU)
			assert.NotContains(t, bad.Error(), "omsk-230:2", "the line itself is not repeated")
		})
	}
}

func TestMalformedRow(t *testing.T) {
	for _, line := range []string{
		``, `{`, `{"id": "omsk-230:1", "sectoin": "1"}`, `{"id": "omsk-230:1"} {}`, `{"id": "omsk"}`,
		`{"id": "omsk-230:1", "touchpoints": "portal"}`, `[]`, `{"id": "omsk-230:1", "params": []}`, `{"id": "omsk-230:1", "id": "omsk-230:2"}`,
	} {
		_, err := decodeRow[Requirement](line)
		assert.Error(t, err, line)
	}
	var tab table
	require.NoError(t, tab.index(source{"act.jsonl", `{"id": "omsk-230:1", "section": 1}`}))
	_, ok := findRow[Requirement](&tab, "omsk-230:1")
	assert.False(t, ok)
}

func FuzzTable(f *testing.F) {
	f.Add(linesConcept[:2000])
	f.Add(`{"id": "a:1", "section": "1", "modality": "must", "kind": "rule", "auto": "full", "package": "p", "subject": "s", "touchpoints": ["x"], "ru": "…", "en": "…"}`)
	f.Add(`{"id": "a:1"` + "\n" + `{"id": "a:1"}`)
	f.Add("{\"id\": \"\xff\"}\r\n\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		var tab table
		err := tab.index(source{"f", text})
		for id, i := range tab.at {
			if got, ok := rowID(tab.lines[i]); !ok || got != id {
				t.Fatalf("line %d does not hold %q", i, id)
			}
			row, err := decodeRow[Requirement](tab.lines[i])
			if h, ok := readHead(tab.lines[i]); ok && err == nil && h.id != row.Clause.id {
				t.Fatalf("the head says %q, the row %q", h.id, row.Clause)
			}
		}
		if err == nil && len(tab.at) != len(tab.lines) {
			t.Fatal("a line is lost in silence")
		}
	})
}

func BenchmarkRegisterFirstUse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		var tab table
		if err := tab.index(registerSources()...); err != nil {
			b.Fatal(err)
		}
	}
}
