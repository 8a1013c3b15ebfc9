package consent

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// inBoth demands that words are there in both languages.
func inBoth(t testing.TB, texts ...standard.Text) {
	t.Helper()
	for _, text := range texts {
		require.NotEmpty(t, text.RU)
		require.NotEmpty(t, text.EN)
		require.True(t, strings.ContainsAny(text.RU, "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"), text.RU)
		require.False(t, strings.ContainsAny(text.EN, "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"), text.EN)
	}
}

// tree reads JSON in which no member stands twice: of two, a place may be in either.
func tree(data []byte) (document any, ok bool) {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	if dec.Decode(&document) != nil {
		return nil, false
	}
	members := 0
	var count func(v any)
	count = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for _, inner := range v {
				members++
				count(inner)
			}
		case []any:
			for _, inner := range v {
				count(inner)
			}
		}
	}
	count(document)
	return document, members == written(data)
}

// written counts the members that are written in sound JSON.
func written(data []byte) (members int) {
	text, escaped := false, false
	for _, c := range data {
		switch {
		case escaped:
			escaped = false
		case text && c == '\\':
			escaped = true
		case c == '"':
			text = !text
		case c == ':' && !text:
			members++
		}
	}
	return members
}

// findable demands that a place is in the document, or what it is missing in.
func findable(t testing.TB, here any, at standard.Pointer) {
	t.Helper()
	if at == "" {
		return
	}
	require.Equal(t, byte('/'), at[0], at)
	steps := strings.Split(string(at[1:]), "/")
	for _, step := range steps[:len(steps)-1] {
		name := strings.NewReplacer("~1", "/", "~0", "~").Replace(step)
		switch v := here.(type) {
		case map[string]any:
			inner, ok := v[name]
			if !ok {
				return // a whole part is missing
			}
			here = inner
		case []any:
			i, err := strconv.Atoi(name)
			require.NoError(t, err, at)
			require.Less(t, i, len(v), at)
			here = v[i]
		case nil:
			return
		default:
			t.Fatalf("%s: nothing lies in %v", at, here)
		}
	}
}

// mendable demands of an error that it is one of the types of this package's doors, and
// says what is wrong, where, and how to mend it. It returns the places and the codes.
func mendable(t testing.TB, data []byte, err error) (codes []string, places []standard.Pointer) {
	t.Helper()
	document, readable := tree(data)
	note := func(code string, at standard.Pointer) {
		if readable {
			findable(t, document, at)
		}
		codes, places = append(codes, code), append(places, at)
	}
	findings := func(fs standard.Findings) {
		require.NotEmpty(t, fs)
		for _, f := range fs {
			inBoth(t, f.Text, f.Mend)
			require.NotEmpty(t, f.Code)
			if f.Severity == standard.SeverityObligation { // what keeps it out
				note(f.Code, f.At)
			}
		}
	}
	var broken *standard.BrokenError
	var decoding *standard.DecodeError
	var ledger *LedgerError
	var query *QueryError
	var chain *EvidenceError
	switch {
	case errors.As(err, &broken):
		findings(broken.Findings)
	case errors.As(err, &query):
		findings(query.Findings)
	case errors.As(err, &decoding):
		inBoth(t, decoding.Why)
		note("decode", decoding.At)
	case errors.As(err, &ledger):
		inBoth(t, ledger.Text, ledger.Mend)
		note("ledger", ledger.At)
	case errors.As(err, &chain):
		inBoth(t, chain.Text, chain.Mend)
		codes, places = append(codes, "chain"), append(places, standard.Pointer("").Index(chain.Index))
	default:
		t.Fatalf("%T: %v", err, err)
	}
	return codes, places
}

const soundEvent = `{"id":"g","kind":"granted","client":"c-1","purpose":"proactive","scope":{"situation":"b"},"effective":"2026-03-05T09:00:00Z","recorded":"2026-03-05T09:00:00Z","touchpoint":"portal","notice":{"id":"n","version":1}}`

// Bad input of every kind says what is wrong, where, and how to mend it.
func TestBadInputSaysWhatWhereAndHow(t *testing.T) {
	event := func(old, other string) string {
		require.Contains(t, soundEvent, old)
		return `{"client":"c-1","events":[` + strings.Replace(soundEvent, old, other, 1) + `]}`
	}
	by := func(rest string) string {
		return event(`"touchpoint"`, `"by":{"kind":"legal","document":{"reference":"d"},`+rest+`},"touchpoint"`)
	}
	const instant = `"effective":"2026-03-05T09:00:00Z"`
	version := func(n string) string { return event(`"version":1`, `"version":`+n) }
	wide, wideAt := "consent.notice", standard.Pointer("/events/0/notice")
	if strconv.IntSize == 32 { // the number is none there
		wide, wideAt = "decode", "/events/0/notice/version"
	}
	for _, c := range []struct {
		name, data, code string
		at               standard.Pointer
	}{
		{"an unknown purpose", event(`"proactive"`, `"fame"`), "consent.purpose", "/events/0/purpose"},
		{"no purpose", event(`"purpose":"proactive",`, ``), "consent.purpose", "/events/0/purpose"},
		{"an empty scope", event(`{"situation":"b"}`, `{}`), "consent.situation", "/events/0/scope"},
		{"a service without a name", event(`{"situation":"b"}`, `{"situation":"b","services":["a",""]}`), "consent.services", "/events/0/scope/services/1"},
		{"a service that stands twice", event(`{"situation":"b"}`, `{"situation":"b","services":["a","c","a"]}`), "consent.services", "/events/0/scope/services/2"},
		{"no notice", event(`,"notice":{"id":"n","version":1}`, ``), "consent.notice", "/events/0/notice"},
		{"version 0", version("0"), "consent.notice", "/events/0/notice"},
		{"version -1", version("-1"), "consent.notice", "/events/0/notice"},
		{"version 1,000,001", version("1000001"), "consent.notice", "/events/0/notice"},
		{"a version that is 1 in 32 bits", version("4294967297"), wide, wideAt},
		{"a version over 64 bits", version("9223372036854775808"), "decode", "/events/0/notice/version"},
		{"a version of 401 digits", version("1" + strings.Repeat("0", 400)), "decode", "/events/0/notice/version"},
		{"a version with an exponent", version("1e0"), "decode", "/events/0/notice/version"},
		{"a version with a point", version("1.0"), "decode", "/events/0/notice/version"},
		{"a representative before the authority", by(`"from":"2026-03-05T09:00:00.000001Z"`), "consent.grant-without-authority", "/events/0/by"},
		{"a representative after the authority", by(`"from":"2026-01-01T00:00:00Z","to":"2026-03-05T09:00:00Z"`), "consent.grant-without-authority", "/events/0/by"},
		{"a representative for something else", by(`"from":"2026-01-01T00:00:00Z","purposes":["mailing"]`), "consent.grant-without-authority", "/events/0/by"},
		{"a representative without a paper", strings.Replace(by(`"from":"2026-01-01T00:00:00Z"`), `{"reference":"d"}`, `{}`, 1), "consent.representative", "/events/0/by/document"},
		{"effective years after it was recorded", event(`"recorded":"2026-`, `"recorded":"2020-`), "consent.effective-far-ahead", "/events/0/effective"},
		{"the year 0", event(`"effective":"2026-`, `"effective":"0000-`), "consent.event-time", "/events/0/effective"},
		{"the year 0 by the zone", event(instant, `"effective":"0001-01-01T00:00:00+14:00"`), "consent.event-time", "/events/0/effective"},
		{"the year 10000", event(`"effective":"2026-`, `"effective":"10000-`), "decode", "/events/0/effective"},
		{"the year 10000 by the zone", event(`"recorded":"2026-03-05T09:00:00Z"`, `"recorded":"9999-12-31T23:59:59-14:00"`), "consent.event-time", "/events/0/recorded"},
		{"the first instant there is, which means none", event(instant, `"effective":"0001-01-01T00:00:00Z"`), "consent.event-time", "/events/0/effective"},
		{"no instant", event(instant+`,`, ``), "consent.event-time", "/events/0/effective"},
		{"a day for an instant", event(instant, `"effective":"2026-03-05"`), "decode", "/events/0/effective"},
		{"an instant without a zone", event(instant, `"effective":"2026-03-05T09:00:00"`), "decode", "/events/0/effective"},
		{"a number for an instant", event(instant, `"effective":1772701200`), "decode", "/events/0/effective"},
		{"an end in the year 10000", event(`{"situation":"b"}`, `{"situation":"b","services":["a"]},"until":"9999-12-31T23:59:59-14:00"`), "consent.until", "/events/0/until"},
		{"an id that stands for another event", `{"client":"c-1","events":[` + soundEvent + `,` + strings.Replace(soundEvent, "portal", "in_person", 1) + `]}`, "ledger", "/events/1/id"},
		{"an event of somebody else", event(`"client":"c-1"`, `"client":"c-2"`), "ledger", "/events/0/client"},
		{"a ledger of nobody", `{"events":[` + soundEvent + `]}`, "ledger", "/client"},
		{"a member that stands twice", event(`"id":"g"`, `"id":"h","id":"g"`), "standard.json-doubled-member", "/events/0/id"},
		{"a list that stands twice", `{"client":"c-1","events":[` + soundEvent + `],"events":[]}`, "standard.json-doubled-member", "/events"},
		{"half a surrogate pair", event(`"id":"g"`, `"id":"g\ud800"`), "decode", "/events/0/id"},
		{"the other half", event(`"id":"g"`, `"id":"\udc00g"`), "decode", "/events/0/id"},
		{"a bare NUL", event(`"id":"g"`, "\"id\":\"g\x00\""), "decode", "/events/0/id"},
		{"bytes that are no UTF-8", event(`"id":"g"`, "\"id\":\"g\xff\""), "decode", "/events/0/id"},
		{"a key of 201 bytes", event(`"id":"g"`, `"id":"`+strings.Repeat("g", 201)+`"`), "consent.event-text", "/events/0/id"},
		{"a null that is a kind", event(`"granted"`, `null`), "consent.event-kind", "/events/0/kind"},
		{"objects in objects", strings.Repeat(`{"client":`, 100_000), "decode", "/client"},
		{"a million numbers for events", `{"client":"c-1","events":[` + strings.Repeat("0,", 1_000_000) + `0]}`, "decode", "/events/0"},
		{"a hundred thousand services", event(`{"situation":"b"}`, `{"situation":"b","services":[`+strings.Repeat(`"s",`, 100_000)+`"s"]}`), "consent.event-text", "/events/0/scope/services"},
		{"a hundred thousand situations of an authority", by(`"from":"2026-01-01T00:00:00Z","situations":[` + strings.Repeat(`"b",`, 100_000) + `"b"]`), "consent.event-text", "/events/0/by/situations"},
		{"nothing", ``, "decode", ""},
		{"two documents", `{}{}`, "decode", ""},
		{"a list for a ledger", `[]`, "decode", ""},
	} {
		l, _, err := DecodeLedger([]byte(c.data))
		require.Error(t, err, c.name)
		codes, places := mendable(t, []byte(c.data), err)
		assert.Equal(t, c.code, codes[0], c.name)
		assert.Equal(t, c.at, places[0], c.name)
		assert.Zero(t, l.Len(), c.name)
		var same Ledger
		if err := same.UnmarshalJSON([]byte(c.data)); assert.Error(t, err, c.name) {
			mendable(t, []byte(c.data), err)
		}
	}
	deep := event(`"id":"g"`, `"id":"g","x":`+strings.Repeat("[", 5000)+strings.Repeat("]", 5000))
	_, _, err := DecodeLedger([]byte(deep))
	codes, _ := mendable(t, []byte(deep), err)
	assert.Equal(t, "decode", codes[0])
}

// What is odd and sound enters; the oddity is told of.
func TestOddInputIsTakenIn(t *testing.T) {
	for name, c := range map[string]struct{ old, other, code string }{
		"a member that nobody knows":       {`"id":"g"`, `"id":"g","mood":{"deep":[1,2]}`, "standard.json-unknown-member"},
		"a member in capitals":             {`"id":"g"`, `"id":"g","ID":"h"`, "standard.json-unknown-member"},
		"a key with NUL":                   {`"id":"g"`, `"id":"g\u0000"`, ""},
		"a whole surrogate pair":           {`"id":"g"`, `"id":"\ud83d\ude00"`, ""},
		"a hundred digits of a second":     {`09:00:00Z","recorded`, `09:00:00.` + strings.Repeat("9", 100) + `Z","recorded`, ""},
		"the last year there is, recorded": {`"recorded":"2026-`, `"recorded":"9999-`, ""},
	} {
		data := []byte(`{"client":"c-1","events":[` + strings.Replace(soundEvent, c.old, c.other, 1) + `]}`)
		l, fs, err := DecodeLedger(data)
		require.NoError(t, err, name)
		require.Equal(t, 1, l.Len(), name)
		document, _ := tree(data)
		found := c.code == ""
		for _, f := range fs {
			inBoth(t, f.Text, f.Mend)
			findable(t, document, f.At)
			found = found || f.Code == c.code
		}
		assert.True(t, found, name)
		written, err := json.Marshal(l)
		require.NoError(t, err, name)
		back, _, err := DecodeLedger(written)
		require.NoError(t, err, name)
		assert.Equal(t, l.Head(), back.Head(), name)
		_, err = ReadEvidence(l.Evidence(nil), nil, l.Checkpoint())
		assert.NoError(t, err, name)
	}
}

// A question that cannot be answered says why; it never permits.
func TestBadQuestionsSayWhatWhereAndHow(t *testing.T) {
	l := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive, "a"), event("g1", Granted, 1))
	for name, c := range map[string]struct {
		spoil func(q *Query)
		code  string
		at    standard.Pointer
	}{
		"an unknown purpose":              {func(q *Query) { q.Purpose = "fame" }, "consent.query-purpose", "/purpose"},
		"an unknown action":               {func(q *Query) { q.Action = "visit" }, "consent.query-action", "/action"},
		"an action of another purpose":    {func(q *Query) { q.Action = ActionSend }, "consent.query-action", "/action"},
		"no situation":                    {func(q *Query) { q.Situation = "" }, "consent.query-target", "/situation"},
		"a type of mailing":               {func(q *Query) { q.Mailing = "news" }, "consent.query-target", "/mailing"},
		"a recipient":                     {func(q *Query) { q.Recipient = RecipientOmbudsman }, "consent.query-target", "/recipient"},
		"no service to be provided":       {func(q *Query) { q.Service = "" }, "consent.query-service", "/service"},
		"no instant of the act":           {func(q *Query) { q.ValidAt = time.Time{} }, "consent.query-time", "/valid_at"},
		"no instant of knowledge":         {func(q *Query) { q.KnownAt = time.Time{} }, "consent.query-time", "/known_at"},
		"the end of time":                 {func(q *Query) { q.ValidAt = time.Unix(1<<63-62135596801, 999999999) }, "consent.query-time", "/valid_at"},
		"the beginning of time":           {func(q *Query) { q.KnownAt = time.Unix(-1<<63, 0) }, "consent.query-time", "/known_at"},
		"half a basis in law":             {func(q *Query) { q.Law.Act = "act" }, "consent.query-law", "/law"},
		"an unknown obstacle":             {func(q *Query) { q.Obstacle = "weather" }, "consent.query-obstacle", "/obstacle"},
		"a law that is none":              {func(q *Query) { q.Interaction = InteractionAlways }, "consent.query-interaction", "/interaction"},
		"provision to nobody":             {func(q *Query) { q.Anonymous = true }, "consent.query-anonymous", "/anonymous"},
		"a launch outside the calendar":   {func(q *Query) { q.Launched = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) }, "consent.query-time", "/launched"},
		"a service of another's language": {func(q *Query) { q.Service, q.Action, q.Purpose, q.Situation = "a", ActionSend, PurposeMailing, "" }, "consent.query-target", "/service"},
	} {
		q := ask(ActionProvide, "a", 2)
		require.True(t, decided(t, l, q).Permits())
		c.spoil(&q)
		a, err := federal().Decide(l, q)
		require.Error(t, err, name)
		codes, places := mendable(t, nil, err)
		assert.Equal(t, c.code, codes[0], name)
		assert.Equal(t, c.at, places[0], name)
		assert.Zero(t, a, name)
		_, err = federal().Prepare(q)
		require.Error(t, err, name)
		mendable(t, nil, err)
		_, _, err = federal().Authorize(l, q, at(9))
		require.Error(t, err, name)
	}
}

// A broken chain names the line that does not hold, and what to do.
func TestBrokenChainSaysWhereAndHow(t *testing.T) {
	lines := bytes.SplitAfter(chained(t).Evidence(nil), []byte("\n"))
	for name, c := range map[string]struct {
		data []byte
		at   standard.Pointer
	}{
		"a word changed":        {bytes.Join([][]byte{lines[0], bytes.Replace(lines[1], []byte("certificate"), []byte("certificatE"), 1), lines[2]}, nil), "/1"},
		"a line left out":       {bytes.Join([][]byte{lines[0], lines[2]}, nil), "/1"},
		"a line that stands on": {bytes.Join([][]byte{lines[0], lines[0]}, nil), "/1"},
		"no end of the line":    {bytes.TrimSuffix(lines[0], []byte("\n")), "/0"},
		"an empty line":         {bytes.Join([][]byte{lines[0], []byte("\n")}, nil), "/1"},
		"no chain":              {[]byte(soundEvent), "/0"},
	} {
		_, err := ReadEvidence(c.data, nil)
		require.Error(t, err, name)
		_, places := mendable(t, nil, err)
		assert.Equal(t, c.at, places[0], name)
		assert.Contains(t, err.Error(), "line "+string(c.at[1:]), name)
	}
}

// The key of a client that is a number or an address by which everybody knows the
// person is told of, in whatever writing, and the key itself never is.
func TestKeysThatNameAPersonAreToldOf(t *testing.T) {
	for _, key := range []standard.ClientID{"000-000-001 00", "000–000–001 00", "СНИЛС 000 000 001 00", "+7 (900) 000-00-00", "8.900.000.00.00", "tel:+79000000000", "name@example.org", "name＠example.org", "mailto:name@example.org"} {
		e := event("g1", Granted, 1)
		e.Client = key
		l, err := NewLedger(key, e)
		require.NoError(t, err, "advice keeps nothing out")
		fs := l.Check()
		var at []standard.Pointer
		for _, f := range fs {
			if f.Code == "standard.client-key-personal" {
				at = append(at, f.At)
			}
		}
		assert.Equal(t, []standard.Pointer{"/client"}, at, key)
		assert.Equal(t, "standard.client-key-personal", e.Check()[0].Code, key)
		said, err := json.Marshal(fs)
		require.NoError(t, err)
		assert.NotContains(t, string(said), string(key))
	}
	assert.Empty(t, event("g1", Granted, 1).Check())
}
