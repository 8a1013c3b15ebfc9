package conformance

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// The clauses of these tests, put together so that nobody takes a test of the
// runner for a test of the clause.
const (
	people      = string(standard.DocumentPeople)
	stopClause  = people + ":4.6.7.1(1)"
	lotClause   = people + ":4.6.7.1(2)/s1"
	replyClause = people + ":4.6.4.3"
	waitClause  = people + ":4.6.8.5"
)

// ids puts the clauses into the texts of vectors.
var ids = strings.NewReplacer("{STOP}", stopClause, "{LOT}", lotClause, "{REPLY}", replyClause, "{WAIT}", waitClause)

// A small house of its own: an office with two rules, one limit and one decision.

type office struct {
	StopDistance int   `json:"stop_distance"`
	Parking      []lot `json:"parking"`
}

type lot struct {
	Width int `json:"width"`
}

var officeRules = standard.Rules[office]{{
	Code: "conformance.stop-too-far", Clause: standard.Cite(stopClause), Severity: standard.SeverityAdvice,
	Text: standard.Text{RU: "далеко", EN: "far"},
	Mend: standard.Text{RU: "ближе", EN: "nearer"},
	Check: func(o office, broken func(standard.Pointer)) {
		if o.StopDistance > 300 {
			broken("/stop_distance")
		}
	},
}, {
	Code: "conformance.lot-too-narrow", Clause: standard.Cite(lotClause), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "узко", EN: "narrow"},
	Mend: standard.Text{RU: "шире", EN: "wider"},
	Check: func(o office, broken func(standard.Pointer)) {
		for i, l := range o.Parking {
			if l.Width < 3 {
				broken(standard.Pointer("/parking").Index(i).Field("width"))
			}
		}
	},
}}

func (o office) Check() standard.Findings { return officeRules.Check(o) }

var replyWithin = standard.Param[time.Duration]{Key: "conformance.reply-within", Rows: []standard.Setting[time.Duration]{
	{Value: 24 * time.Hour, Clause: standard.Cite(replyClause)},
}}

type late struct {
	Elapsed int `json:"elapsed_seconds"`
}

type verdict struct {
	Late bool `json:"late"`
}

// LateError is exported, for an error that callers cannot name has no name in vectors.
type LateError struct{ Elapsed int }

func (e *LateError) Error() string { return "conformance: a letter cannot wait less than no time" }

func isLate(q late, e standard.Edition) (verdict, error) {
	if q.Elapsed < 0 {
		return verdict{}, &LateError{q.Elapsed}
	}
	within, ok := replyWithin.In(e)
	return verdict{Late: ok && time.Duration(q.Elapsed)*time.Second > within}, nil
}

var goodCalls = Calls{"check": Check[office](), "late": Call(isLate)}

// goodFiles are vectors that show everything about the small house.
func goodFiles() map[string]string {
	return map[string]string{
		"stop.json": `{"clause":"{STOP}","cases":[
			{"name":"at the edge","in":{"stop_distance":300},"want":[]},
			{"name":"over it","in":{"stop_distance":301},"want":[{"code":"conformance.stop-too-far","at":"/stop_distance"}]}]}`,
		"lot.json": `{"clause":"{LOT}","cases":[
			{"name":"at the edge","in":{"parking":[{"width":3}]},"want":[]},
			{"name":"under it","call":"check","in":{"parking":[{"width":3},{"width":2},{}]},"want":[
				{"code":"conformance.lot-too-narrow","at":"/parking/2/width"},
				{"code":"conformance.lot-too-narrow","at":"/parking/1/width"}]}]}`,
		"deep/reply.json": `{"clause":"{REPLY}","readings":["T5"],"edition":"people-2022@2026-01-01","cases":[
			{"name":"a day","call":"late","in":{"elapsed_seconds":86400},"want":{"late":false}},
			{"name":"a second more","call":"late","in":{"elapsed_seconds":86401},"want":{"late":true}},
			{"name":"less than nothing","call":"late","in":{"elapsed_seconds":-1},"error":"conformance.late"}]}`,
	}
}

// write puts files into a folder of the test.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(ids.Replace(text)), 0o644))
	}
	return dir
}

func load(t *testing.T, files map[string]string, handles ...standard.Parameter) *Suite {
	t.Helper()
	return Load(t, write(t, files), handles...)
}

func TestRunAcceptsGoodVectors(t *testing.T) {
	suite := load(t, goodFiles())
	assert.Equal(t, "deep/reply.json", suite.files[0].name)
	suite.Run(t, goodCalls)
	r := record(func(tb testing.TB) { suite.Run(tb, goodCalls) })
	assert.Empty(t, r.errors)
}

func TestLoadNamesFileAndPlace(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"unknown member":            {`{"clause":"{REPLY}","cases":[{"name":"x","in":1,"want":2,"wants":3}]}`, `/cases/0/wants`},
		"unknown member at the top": {`{"clause":"{REPLY}","case":[]}`, `at "/case"`},
		"other letter case":         {`{"Clause":"{REPLY}","cases":[]}`, `/Clause`},
		"doubled member":            {`{"clause":"{REPLY}","clause":"{REPLY}","cases":[{"name":"x","in":1,"want":2}]}`, `/clause`},
		"missing clause":            {`{"cases":[{"name":"x","in":1,"want":2}]}`, `at "/clause": is missing`},
		"unknown clause":            {`{"clause":"people-2022:99.9","cases":[{"name":"x","in":1,"want":2}]}`, `people-2022:99.9 is not in the register`},
		"no clause at all":          {`{"clause":"4.6.4.3","cases":[{"name":"x","in":1,"want":2}]}`, `/clause`},
		"unknown reading":           {`{"clause":"{REPLY}","readings":["T5","Ж9"],"cases":[{"name":"x","in":1,"want":2}]}`, `/readings/1`},
		"no cases":                  {`{"clause":"{REPLY}"}`, `at "/cases": there is no case`},
		"no name":                   {`{"clause":"{REPLY}","cases":[{"in":1,"want":2}]}`, `/cases/0/name`},
		"two of one name":           {`{"clause":"{REPLY}","cases":[{"name":"x","in":1,"want":2},{"name":"x","in":1,"want":2}]}`, `/cases/1/name`},
		"no in":                     {`{"clause":"{REPLY}","cases":[{"name":"x","want":2}]}`, `/cases/0/in`},
		"no want":                   {`{"clause":"{REPLY}","cases":[{"name":"x","in":2}]}`, `/cases/0/want`},
		"want and error":            {`{"clause":"{REPLY}","cases":[{"name":"x","in":2,"want":1,"error":"a.b"}]}`, `/cases/0/error`},
		"bad edition":               {`{"clause":"{REPLY}","edition":"people-2022","cases":[{"name":"x","in":2,"want":1}]}`, `/edition`},
		"bad day":                   {`{"clause":"{REPLY}","cases":[{"name":"x","edition":"people-2022@2026-02-30","in":2,"want":1}]}`, `/cases/0/edition`},
		"overlays on nothing":       {`{"clause":"{REPLY}","overlays":[{}],"cases":[{"name":"x","in":2,"want":1}]}`, `/overlays`},
		"wrong type":                {`{"clause":"{REPLY}","cases":{}}`, `/cases`},
		"bad syntax":                {"{\"clause\":\n  nil}", `at "/clause": line 2, column 3`},
		"trailing data":             {`{"clause":"{REPLY}","cases":[{"name":"x","in":1,"want":2}]} {}`, `bad.json`},
	} {
		t.Run(name, func(t *testing.T) {
			dir := write(t, map[string]string{"bad.json": c.text})
			r := record(func(tb testing.TB) { Load(tb, dir) })
			require.NotEmpty(t, r.errors)
			assert.Contains(t, r.text(), filepath.Join(dir, "bad.json"))
			assert.Contains(t, r.text(), ids.Replace(c.want))
		})
	}
	for name, files := range map[string]map[string]string{"empty": {}, "stray file": {"note.txt": "hello"}} {
		t.Run(name, func(t *testing.T) {
			dir := write(t, files)
			r := record(func(tb testing.TB) { Load(tb, dir) })
			require.NotEmpty(t, r.errors)
			assert.Contains(t, r.text(), dir)
		})
	}
}

// TestRunReports spoils one vector of the good ones at a time.
func TestRunReports(t *testing.T) {
	const stop, reply = "stop.json", "deep/reply.json"
	head := `{"clause":"{STOP}","cases":[`
	replyHead := `{"clause":"{REPLY}","edition":"people-2022@2026-01-01","cases":[`
	for name, c := range map[string]struct{ file, text, want string }{
		"a finding too many":   {stop, head + `{"name":"x","in":{"stop_distance":301},"want":[]}]}`, `found conformance.stop-too-far at "/stop_distance"`},
		"a finding too few":    {stop, head + `{"name":"x","in":{"stop_distance":300},"want":[{"code":"conformance.stop-too-far","at":"/stop_distance"}]}]}`, `did not find conformance.stop-too-far`},
		"another place":        {stop, head + `{"name":"x","in":{"stop_distance":301},"want":[{"code":"conformance.stop-too-far","at":""}]}]}`, `did not find conformance.stop-too-far at ""`},
		"twice for once":       {stop, head + `{"name":"x","in":{"stop_distance":301},"want":[{"code":"conformance.stop-too-far","at":"/stop_distance"},{"code":"conformance.stop-too-far","at":"/stop_distance"}]}]}`, `did not find`},
		"unknown member of in": {stop, head + `{"name":"x","in":{"stop_distanse":1},"want":[]}]}`, `stop_distanse`},
		"wrong type of in":     {stop, head + `{"name":"x","in":{"stop_distance":"1"},"want":[]}]}`, `standard.decode`},
		"want is no list":      {stop, head + `{"name":"x","in":{},"want":{}}]}`, `a judgement wants`},
		"want is null":         {stop, head + `{"name":"x","in":{},"want":null}]}`, `a judgement wants a list`},
		"want without place":   {stop, head + `{"name":"x","in":{},"want":[{"code":"a.b"}]}]}`, `has no pointer`},
		"want without code":    {stop, head + `{"name":"x","in":{},"want":[{"at":""}]}]}`, `has no code`},
		"want too much":        {stop, head + `{"name":"x","in":{},"want":[{"code":"a.b","at":"","text":1}]}]}`, `a judgement wants`},
		"unknown call":         {stop, head + `{"name":"x","call":"judge","in":{},"want":[]}]}`, `there is no call "judge"`},
		"another answer":       {reply, replyHead + `{"name":"x","call":"late","in":{"elapsed_seconds":86401},"want":{"late":false}}]}`, `at "/late": want false, got true`},
		"a member missing":     {reply, replyHead + `{"name":"x","call":"late","in":{"elapsed_seconds":1},"want":{}}]}`, `at "/late": want no such member`},
		"a member too many":    {reply, replyHead + `{"name":"x","call":"late","in":{"elapsed_seconds":1},"want":{"late":false,"by":1}}]}`, `at "/by": want 1, got no such member`},
		"no error":             {reply, replyHead + `{"name":"x","call":"late","in":{"elapsed_seconds":1},"error":"conformance.late"}]}`, `want the error conformance.late, got none`},
		"another error":        {reply, replyHead + `{"name":"x","call":"late","in":{"elapsed_seconds":-1},"error":"conformance.early"}]}`, `want the error conformance.early, got "conformance.late"`},
		"an error unasked":     {reply, replyHead + `{"name":"x","call":"late","in":{"elapsed_seconds":-1},"want":{"late":false}}]}`, `want no error, got "conformance.late"`},
		"typo in a decision":   {reply, replyHead + `{"name":"x","call":"late","in":{"elapsed":1},"want":{"late":false}}]}`, `in:`},
		"unknown document":     {reply, `{"clause":"{REPLY}","edition":"people-1922@2026-01-01","cases":[{"name":"x","call":"late","in":{"elapsed_seconds":1},"want":{"late":false}}]}`, `edition`},
		"a call never called":  {reply, replyHead + `{"name":"x","in":{},"want":[]}]}`, `no vector calls "late"`},
	} {
		t.Run(name, func(t *testing.T) {
			files := goodFiles()
			files[c.file] = c.text
			suite := load(t, files)
			r := record(func(tb testing.TB) { suite.Run(tb, goodCalls) })
			require.Len(t, r.errors, 1)
			assert.Contains(t, r.text(), ids.Replace(c.want))
		})
	}
}

func TestRunReportsPanicAndBadPointer(t *testing.T) {
	suite := load(t, map[string]string{"stop.json": goodFiles()["stop.json"]})
	r := record(func(tb testing.TB) {
		suite.Run(tb, Calls{"check": Judge(func(office, standard.Edition) standard.Findings { panic("no") })})
	})
	require.Len(t, r.errors, 2)
	assert.Contains(t, r.text(), "panic: no")

	for at, want := range map[standard.Pointer]string{
		"/stop_distance/0": "below a value that has no parts",
		"/a/b":             "its parent is not in the document",
		"stop_distance":    "not a JSON Pointer",
	} {
		judge := Judge(func(office, standard.Edition) standard.Findings {
			return standard.Findings{{Code: "conformance.stop-too-far", At: at}}
		})
		r := record(func(tb testing.TB) { suite.Run(tb, Calls{"check": judge}) })
		assert.Contains(t, r.text(), ids.Replace(want))
	}
}

func TestReachable(t *testing.T) {
	root, err := tree([]byte(`{"a":[{"b":1},null],"~/":{},"e":[]}`), false)
	require.NoError(t, err)
	for _, p := range []standard.Pointer{"", "/a", "/z", "/a/0/b", "/a/0/z", "/a/1", "/a/2", "/~0~1/x", "/e/0"} {
		assert.NoError(t, reachable(root, p), p)
	}
	for _, p := range []standard.Pointer{"a", "/a/3", "/a/01", "/a/-1", "/a/x", "/a/1/x", "/a/2/b", "/z/z", "/a/0/b/c", "/e/x", "/e/0/b", "/e/1"} {
		assert.Error(t, reachable(root, p), p)
	}
}

func TestCompareJSON(t *testing.T) {
	for _, c := range []struct{ want, got string }{
		{`{"a":1,"b":[true,null,"x"]}`, `{"b":[true,null,"x"],"a":1.0}`},
		{`0.5`, `5e-1`},
		{`12345678901234567890.1`, `12345678901234567890.10`},
		{strings.Repeat("7", 500), strings.Repeat("7", 500)},
		{`1e5000`, `1e5000`},
	} {
		assert.NoError(t, compareJSON([]byte(c.want), []byte(c.got)), c.want)
	}
	for _, c := range []struct{ want, got string }{
		{`1`, `1.0000000000000000000001`},
		{`12345678901234567890`, `12345678901234567891`},
		{`1e999999999`, `2e999999999`},
		{`[1,2]`, `[2,1]`},
		{`[1]`, `[1,2]`},
		{`null`, `false`},
		{`""`, `null`},
		{`{"a":null}`, `{}`},
		{`"1"`, `1`},
		{`1`, `"1"`},
		{`{}`, `[]`},
		{`{"a":1,"a":1}`, `{"a":1}`},
	} {
		assert.Error(t, compareJSON([]byte(c.want), []byte(c.got)), c.want)
	}
}

func TestErrorName(t *testing.T) {
	assert.Equal(t, "conformance.late", errorName(&LateError{}))
	assert.Equal(t, "conformance.late", errorName(fmt.Errorf("more: %w", wrapped{&LateError{}})))
	assert.Equal(t, "standard.conflict", errorName(&standard.ConflictError{}))
	assert.Equal(t, "", errorName(errors.New("plain")))
	assert.Equal(t, "", errorName(wrapped{errors.New("plain")}))
}

// wrapped is an error type that no caller can name, so it gives no name.
type wrapped struct{ error }

func (w wrapped) Unwrap() error { return w.error }
