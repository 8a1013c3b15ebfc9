package standard_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

func TestParseClause(t *testing.T) {
	for _, s := range []string{"people-2022:4.5.3.1(2)", "people-2022:8.1(6)(а)", "people-2022:T1.3/5", "samara-people-2022:decree.3", "concept:VIII/p1", "omsk-230:4.2", "people-2022:4.3.1(1)/fn1"} {
		c, err := standard.ParseClause(s)
		require.NoError(t, err, s)
		assert.Equal(t, s, c.String())
		assert.Equal(t, standard.Cite(s), c)
		doc, place, _ := strings.Cut(s, ":")
		assert.Equal(t, standard.Document(doc), c.Document())
		assert.Equal(t, place, c.Place())
	}
	for _, s := range []string{"", ":", "people-2022", "people-2022:", ":4.1", "People:4", "2022:4", "-a:4", "people-2022:4(", "people-2022:4)", "people-2022:)4(", "people-2022:.4", "people-2022:4 1",
		"people-2022:4\n", "people-2022:\xff", "people-2022:" + strings.Repeat("(", 9) + strings.Repeat(")", 9), "people-2022:" + strings.Repeat("4", 200)} {
		_, err := standard.ParseClause(s)
		var wrong *standard.ClauseError
		if assert.ErrorAs(t, err, &wrong, s) {
			assert.LessOrEqual(t, len(wrong.Input), 200)
			assert.Regexp(t, "[а-яё]", wrong.Why.RU)
			assert.NotEmpty(t, wrong.Why.EN)
		}
	}
	assert.Panics(t, func() { standard.MustParseClause("") })
	assert.True(t, standard.Clause{}.IsZero())
}

func TestClauseStores(t *testing.T) {
	type row struct {
		Clause standard.Clause `json:"clause,omitzero"`
	}
	for _, r := range []row{{}, {standard.Cite("people-2022:4.1")}} {
		data, err := json.Marshal(r)
		require.NoError(t, err)
		var back row
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, r, back)
		v, err := r.Clause.Value()
		require.NoError(t, err)
		var c standard.Clause
		require.NoError(t, c.Scan(v))
		assert.Equal(t, r.Clause, c)
		require.NoError(t, c.Scan([]byte(r.Clause.String())))
		assert.Equal(t, r.Clause, c)
	}
	c := standard.Cite("people-2022:4.1")
	require.NoError(t, c.Scan(nil))
	assert.True(t, c.IsZero())
	assert.Error(t, c.Scan(7))
	assert.Error(t, c.Scan("nonsense"))
}

// A capital Russian letter is a letter too, so the complaint must say which are meant.
func TestClauseErrorNamesTheLetters(t *testing.T) {
	_, err := standard.ParseClause("people-2022:4.3.2/p1(А)")
	var wrong *standard.ClauseError
	require.ErrorAs(t, err, &wrong)
	assert.Contains(t, wrong.Why.RU, "латинские и строчные русские буквы")
	assert.Contains(t, wrong.Why.EN, "lower-case Russian letters")
}

func FuzzParseClause(f *testing.F) {
	f.Add("people-2022:4.5.3.1(2)")
	f.Add("a:ё(б)/s1")
	f.Fuzz(func(t *testing.T, s string) {
		c, err := standard.ParseClause(s)
		if err == nil {
			assert.Equal(t, s, c.String())
			assert.Equal(t, s, string(c.Document())+":"+c.Place())
		}
	})
}

func TestDate(t *testing.T) {
	d, err := standard.ParseDate("2024-02-29")
	require.NoError(t, err)
	assert.Equal(t, standard.Date(2024_02_29), d)
	assert.Equal(t, "2024-02-29", d.String())
	assert.Equal(t, standard.Date(2024_03_01), d.AddDays(1))
	assert.Equal(t, standard.Date(2025_02_28), d.AddMonths(12))
	assert.Equal(t, standard.Date(2024_01_29), d.AddMonths(-1))
	assert.Equal(t, standard.Date(2024_04_30), standard.Date(2024_01_31).AddMonths(3))
	assert.Equal(t, 366, standard.Date(2024_01_01).DaysUntil(2025_01_01))
	assert.Equal(t, -1, standard.Date(2024_01_01).DaysUntil(2023_12_31))
	assert.Zero(t, standard.Date(9999_12_31).AddDays(1))
	assert.Zero(t, standard.Date(1_01_01).AddDays(-1))
	assert.Zero(t, standard.Date(2023_02_29).AddDays(1))
	assert.Zero(t, d.AddDays(1<<30))
	for _, s := range []string{"", "2024-2-29", "2023-02-29", "2024-13-01", "2024-00-10", "2024-01-00", "0000-01-01", "2024/01/01", "2024-01-01T", "20240101", "+024-01-01", "２024-01-01"} {
		_, err := standard.ParseDate(s)
		var wrong *standard.DateError
		assert.ErrorAs(t, err, &wrong, s)
	}
	_, err = json.Marshal(standard.Date(5))
	assert.Error(t, err, "what is no day is not written down")
}

// A naive walk over 400 years: every day once, in order, and nothing between.
func TestDatesOfFourHundredYears(t *testing.T) {
	at := time.Date(1999, 12, 31, 0, 0, 0, 0, time.UTC)
	d := standard.DateOf(at, nil)
	for d.Year() < 2400 {
		at = at.Add(24 * time.Hour)
		next := d.AddDays(1)
		q := standard.QuarterOf(next)
		month := standard.Date(at.Year()*10000 + int(at.Month())*100)
		first := standard.Date(at.Year()*10000 + (int(at.Month()-1)/3*3+1)*100 + 1)
		if next != month+standard.Date(at.Day()) || !q.Contains(next) || q.From != first {
			t.Fatal(at, next, q)
		}
		for between := d + 1; between < next; between++ {
			if between.IsValid() {
				t.Fatal(between, "is between two days that follow each other")
			}
		}
		d = next
	}
}

func TestDateInZone(t *testing.T) {
	havana := time.FixedZone("x", -5*3600)
	at := time.Date(2026, 3, 1, 2, 0, 0, 0, time.UTC)
	assert.Equal(t, standard.Date(2026_03_01), standard.DateOf(at, nil))
	assert.Equal(t, standard.Date(2026_02_28), standard.DateOf(at, havana))
	assert.Equal(t, time.Date(2026, 2, 28, 5, 0, 0, 0, time.UTC), standard.Date(2026_02_28).In(havana).UTC())
	assert.Zero(t, standard.DateOf(time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), nil))
}

// Clocks that skip midnight or show it twice: the day begins at the first moment
// that exists.
func TestDateWithOddMidnights(t *testing.T) {
	for _, c := range []struct {
		zone string
		day  standard.Date
		want string
	}{
		{"America/Havana", 2024_03_10, "2024-03-10T01:00:00-04:00"}, // 0:00 is 1:00
		{"America/Havana", 2024_11_03, "2024-11-03T00:00:00-04:00"}, // 1:00 is 0:00, west of Greenwich
		{"Asia/Amman", 2021_10_29, "2021-10-29T00:00:00+03:00"},     // 1:00 is 0:00, east of it
		{"Asia/Amman", 2021_03_26, "2021-03-26T01:00:00+03:00"},
		{"Europe/Moscow", 2014_10_26, "2014-10-26T00:00:00+04:00"}, // 2:00 is 1:00
		{"Pacific/Apia", 2011_12_31, "2011-12-31T00:00:00+14:00"},  // the day before is left out
	} {
		loc, err := time.LoadLocation(c.zone)
		require.NoError(t, err)
		assert.Equal(t, c.want, c.day.In(loc).Format(time.RFC3339), "%s %s", c.zone, c.day)
		year := c.day.Year()
		for d := standard.Date(year*10000 + 101); d.Year() == year; d = d.AddDays(1) {
			if c.zone == "Pacific/Apia" && d == 2011_12_30 {
				continue
			}
			start := d.In(loc)
			assert.Equal(t, d, standard.DateOf(start, loc), d)
			assert.Less(t, standard.DateOf(start.Add(-time.Nanosecond), loc), d, d)
		}
	}
}

func TestDateStores(t *testing.T) {
	for _, d := range []standard.Date{0, 2024_09_12} {
		data, err := json.Marshal(struct {
			D standard.Date `json:"d,omitzero"`
		}{d})
		require.NoError(t, err)
		var back struct {
			D standard.Date `json:"d"`
		}
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, d, back.D)
		v, err := d.Value()
		require.NoError(t, err)
		var s standard.Date
		require.NoError(t, s.Scan(v))
		assert.Equal(t, d, s)
	}
	var d standard.Date
	require.NoError(t, d.Scan(time.Date(2024, 9, 12, 0, 0, 0, 0, time.FixedZone("x", 3*3600))))
	assert.Equal(t, standard.Date(2024_09_12), d)
	require.NoError(t, d.Scan([]byte("2024-09-13")))
	assert.Equal(t, standard.Date(2024_09_13), d)
	assert.Error(t, d.Scan(time.Date(10_000, 1, 1, 0, 0, 0, 0, time.UTC)), "a day that cannot be held is not the same as none")
	assert.Equal(t, standard.Date(2024_09_13), d)
	assert.Error(t, d.Scan(20240912))
	_, err := standard.Date(5).Value()
	assert.Error(t, err)
}

func FuzzParseDate(f *testing.F) {
	f.Add("2024-02-29")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := standard.ParseDate(s)
		_, stdErr := time.Parse("2006-01-02", s)
		if err == nil {
			assert.Equal(t, s, d.String())
			assert.NoError(t, stdErr)
		} else if stdErr == nil {
			assert.Equal(t, "0000", s[:4], "the two differ in the year 0 only")
		}
	})
}

func TestPeriod(t *testing.T) {
	p := standard.Period{From: 2026_01_01, To: 2026_02_01}
	assert.True(t, p.Contains(2026_01_01))
	assert.True(t, p.Contains(2026_01_31))
	assert.False(t, p.Contains(2026_02_01))
	assert.False(t, p.Contains(2025_12_31))
	assert.Equal(t, 31, p.Days())
	assert.True(t, standard.Period{}.Contains(2026_01_01))
	assert.Zero(t, standard.Period{From: 2026_01_01}.Days())
	assert.Equal(t, standard.Period{From: 2026_10_01, To: 2027_01_01}, standard.QuarterOf(2026_12_31))
	assert.Equal(t, standard.Period{From: 2026_01_01, To: 2027_01_01}, standard.YearOf(2026_12_31))
	assert.Equal(t, standard.Period{}, standard.QuarterOf(2026_02_30))
	assert.False(t, standard.Period{From: 2026_01_01, To: 2026_01_01}.IsValid())
	assert.False(t, standard.Period{From: 5}.IsValid())
	days := []standard.Date{0, 2026_01_01, 2026_01_02, 2026_01_03}
	for _, a := range days { // every pair of small periods against counting the days
		for _, b := range days {
			for _, c := range days {
				for _, d := range days {
					p, q := standard.Period{From: a, To: b}, standard.Period{From: c, To: d}
					if !p.IsValid() || !q.IsValid() {
						continue
					}
					want := false
					for x := standard.Date(2025_12_30); x != 2026_01_06; x = x.AddDays(1) {
						want = want || p.Contains(x) && q.Contains(x)
					}
					assert.Equal(t, want, p.Overlaps(q), "%v %v", p, q)
				}
			}
		}
	}
}

func TestDuration(t *testing.T) {
	for text, d := range map[string]time.Duration{
		"PT0S": 0, "PT24H": 24 * time.Hour, "PT1M30S": 90 * time.Second, "PT0.5S": 500 * time.Millisecond, "-PT1H": -time.Hour,
		"PT0.000000001S": 1, "PT2562047H47M16.854775807S": 1<<63 - 1, "-PT2562047H47M16.854775808S": -1 << 63,
	} {
		assert.Equal(t, text, standard.FormatDuration(d))
		back, err := standard.ParseDuration(text)
		require.NoError(t, err, text)
		assert.Equal(t, d, back)
	}
	got, err := standard.ParseDuration("PT90S")
	require.NoError(t, err)
	assert.Equal(t, 90*time.Second, got)
	for _, s := range []string{"", "PT", "P1D", "24h", "PT1H1H", "PT1S1M", "PT1.5H", "PT.5S", "PT1.S", "PT1.0000000001S", "PT1.+5S", "PT-1H", "PT+1H", "PT2562048H", "PT2562047H47M16.854775808S", "--PT1H", "pt1h", "PT1", "PTH"} {
		_, err := standard.ParseDuration(s)
		var wrong *standard.DurationError
		assert.ErrorAs(t, err, &wrong, s)
	}
	data, err := json.Marshal(standard.Duration(time.Hour))
	require.NoError(t, err)
	assert.Equal(t, `"PT1H"`, string(data))
}

func FuzzParseDuration(f *testing.F) {
	f.Add("PT1H2M3.4S")
	f.Add("-PT0.000000001S")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := standard.ParseDuration(s)
		if err != nil {
			return
		}
		back, err := standard.ParseDuration(standard.FormatDuration(d))
		require.NoError(t, err)
		assert.Equal(t, d, back)
	})
}

func TestPointer(t *testing.T) {
	p := standard.Pointer("").Field("steps").Index(2).Field("a/b~c")
	assert.Equal(t, standard.Pointer("/steps/2/a~1b~0c"), p)
	tokens, ok := p.Tokens()
	assert.True(t, ok)
	assert.Equal(t, []string{"steps", "2", "a/b~c"}, tokens)
	for _, bad := range []standard.Pointer{"steps", "/a~", "/a~2", "/~"} {
		assert.False(t, bad.IsValid(), bad)
	}
	for _, good := range []standard.Pointer{"", "/", "//", "/~0~1", "/~01"} {
		assert.True(t, good.IsValid(), good)
	}
	tokens, _ = standard.Pointer("/~01").Tokens()
	assert.Equal(t, []string{"~1"}, tokens, "RFC 6901, section 4: ~01 is ~1 and not /")
}

func FuzzPointer(f *testing.F) {
	f.Add("a/b~c", "~01")
	f.Fuzz(func(t *testing.T, a, b string) {
		tokens, ok := standard.Pointer("").Field(a).Field(b).Tokens()
		assert.True(t, ok)
		assert.Equal(t, []string{a, b}, tokens)
		standard.Pointer(a).Tokens()
	})
}

func TestSeverity(t *testing.T) {
	for m, want := range map[standard.Modality]standard.Severity{
		standard.ModalityMust: standard.SeverityObligation, standard.ModalityShould: standard.SeverityAdvice,
		standard.ModalityMay: standard.SeverityNote, standard.ModalityFact: standard.SeverityNote,
	} {
		assert.True(t, m.IsValid())
		assert.Equal(t, want, m.Severity(), m)
		data, err := want.MarshalText()
		require.NoError(t, err)
		var back standard.Severity
		require.NoError(t, back.UnmarshalText(data))
		assert.Equal(t, want, back)
	}
	assert.False(t, standard.Modality("shall").IsValid())
	_, err := standard.Severity(9).MarshalText()
	assert.Error(t, err)
	assert.Equal(t, "severity(-1)", standard.Severity(-1).String())
	var s standard.Severity
	assert.Error(t, s.UnmarshalText([]byte("fatal")))
}

// An error that has no field for it says in both languages what to do.
func TestErrorsSpeakBothLanguages(t *testing.T) {
	for _, text := range []standard.Text{
		(&standard.DateError{Input: "x"}).Text(), (&standard.DurationError{Input: "x"}).Text(),
		(&standard.ConflictError{Key: "a.b", A: standard.Cite("a:1"), B: standard.Cite("b:1")}).Text(),
	} {
		assert.Regexp(t, "[а-яё]{4}", text.RU)
		assert.Regexp(t, "[a-z]{4}", text.EN)
	}
	assert.Equal(t, `standard: "x" is not a day of the calendar; want YYYY-MM-DD`, (&standard.DateError{Input: "x"}).Error())
}

func TestExternalClients(t *testing.T) {
	for clause, kinds := range map[string]map[standard.ClientKind]bool{
		"samara-internal-2022:1(1)": {standard.ClientPerson: true, standard.ClientInternal: false},
		"samara-internal-2022:1(3)": {standard.ClientPerson: true, standard.ClientBusiness: true},
		"touchpoint-list:1.3.1":     {standard.ClientInternal: false, "robot": false, "": false},
	} {
		for k, want := range kinds {
			assert.Equal(t, want, k.IsExternal(), "%s %s", clause, k)
		}
	}
}

func TestFindings(t *testing.T) {
	advice := standard.Finding{Code: "a.b", Severity: standard.SeverityAdvice, At: "/x", Text: standard.Text{RU: "а", EN: "a"}}
	duty := standard.Finding{Code: "a.c", Severity: standard.SeverityObligation, At: "/y", Clause: standard.Cite("people-2022:4.1"), Text: standard.Text{RU: "б", EN: "b"}}
	assert.NoError(t, standard.Findings{}.Err())
	assert.NoError(t, standard.Findings{advice}.Err())
	err := standard.Findings{advice, duty, duty}.Err()
	var broken *standard.BrokenError
	require.ErrorAs(t, err, &broken)
	assert.Len(t, broken.Findings, 3)
	assert.Equal(t, `standard: a.c at "/y": b (people-2022:4.1) and 1 more`, err.Error())
	assert.Equal(t, standard.Pointer("/office/x"), standard.Findings{advice}.Below("/office")[0].At)
	assert.Equal(t, standard.Pointer("/x"), advice.At)
	data, err := json.Marshal(standard.Findings{duty})
	require.NoError(t, err)
	var back standard.Findings
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, standard.Findings{duty}, back)
}
