package kpi

import (
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// Rows of an authority that would hand out stars that nobody meant are refused.
func TestUnsoundRows(t *testing.T) {
	const label = `"label":{"ru":"строка","en":"row"}`
	for name, c := range map[string]struct {
		key, row string
		of       Indicator
	}{
		"max without has_max":  {"kpi.t1-2/5", `{"min":"95.1","has_min":true,"max":"100","has_max":false,` + label + `}`, IndicatorEase},
		"no bounds":            {"kpi.t1-2/5", `{` + label + `}`, IndicatorEase},
		"the wrong way round":  {"kpi.t1-2/5", `{"min":"99","has_min":true,"max":"95","has_max":true,` + label + `}`, IndicatorEase},
		"easier than the last": {"kpi.t1-2/5", `{"min":"20","has_min":true,"max":"30","has_max":true,` + label + `}`, IndicatorEase},
		"zero to zero":         {"kpi.t1-2/5", `{"has_min":true,"has_max":true,` + label + `}`, IndicatorEase},
		"beyond the scale":     {"kpi.t1-2/5", `{"min":"110","has_min":true,` + label + `}`, IndicatorEase},
		"below the scale":      {"kpi.t1-1/1", `{"min":"-1","has_min":true,` + label + `}`, IndicatorScenarioCoverage},
		"below the index":      {"kpi.t2-5/1", `{"min":"-101","has_min":true,` + label + `}`, IndicatorDigitalLoyalty},
		"repeats, easier":      {"kpi.t1-3/5", `{"min":"0","has_min":true,"max":"9","has_max":true,` + label + `}`, IndicatorRepeats},
		"words elsewhere":      {"kpi.t1-6/2", `{` + label + `}`, IndicatorProactiveScenarios},
		"maps, nothing":        {"kpi.t2-1/5", `{` + label + `}`, IndicatorMapCoverage},
		"phone, nothing":       {"kpi.t2-3/5", `{` + label + `}`, IndicatorPhoneAccess},
		"phone, rating":        {"kpi.t2-3/3", `{"one_stop_shops":"working_hours","rating":{"min":"70","has_min":false,"label":{"ru":"","en":""}},` + label + `}`, IndicatorPhoneAccess},
		"texts, nothing":       {"kpi.t2-4/5", `{` + label + `}`, IndicatorTextClarity},
		"social, no time":      {"kpi.t2-6/5", `{"mention":"PT1H",` + label + `}`, IndicatorSocialReply},
		"booking, nothing":     {"kpi.t2-7/5", `{` + label + `}`, IndicatorBooking},
	} {
		o, fs, err := standard.DecodeOverlay([]byte(`{"code":"order-9","title":{"ru":"Приказ","en":"Order"},"amends":["people-2022"],"changes":[{"param":"`+c.key+`","set":`+c.row+`,"clause":"order-9:1"}]}`), Params()...)
		require.NoError(t, err, name)
		require.Empty(t, fs, name)
		e, err := standard.NewEdition(standard.DocumentPeople, 2026_01_01, o)
		require.NoError(t, err, name)
		_, err = For(e)
		var wrong *TableError
		require.ErrorAs(t, err, &wrong, name)
		assert.Equal(t, c.of, wrong.Indicator, name)
	}
}

// Every reading of the indicators that a level can rest on is named by some
// explanation, by its default and by its switch.
func TestReadingsAreNamed(t *testing.T) {
	with := func(base standard.Document, switches ...*standard.Switch) *Tables {
		var changes []standard.Change
		for _, s := range switches {
			changes = append(changes, s.Set(s.Options[0], standard.MustParseClause("test-1:1"), standard.Period{}))
		}
		e, err := standard.NewEdition(base, 2026_01_01, standard.Overlay{Code: "test-1", Amends: []standard.Document{base}, Changes: changes})
		require.NoError(t, err)
		tables, err := For(e)
		require.NoError(t, err)
		return tables
	}
	full, brief := with(standard.DocumentPeople), with(standard.DocumentPeopleBrief)
	exact, literal, proactive := with(standard.DocumentPeople, &Rounding), with(standard.DocumentPeople, &Bands), with(standard.DocumentPeople, &ProactiveBands)
	nothing, rows, acts := with(standard.DocumentPeople, &ZeroCoverage), with(standard.DocumentPeople, &LowerRows), with(standard.DocumentPeople, &CoverageCounting)
	maps := MapCoverage{Assigned: 9, Applicants: 10, Potential: Stated{FactYes, "order"}, Maps: Upkeep{Current: 9, All: 10}}
	named := map[standard.ReadingID]bool{}
	for _, c := range []struct {
		x    standard.Explanation
		want []standard.ReadingID
	}{
		{why(t, full, Ease{701, 1400}), []standard.ReadingID{"K1", "K2", "K8", "K20"}},
		{why(t, exact, Ease{701, 1400}), []standard.ReadingID{"K2", "K3", "K1", "K8", "K20"}},
		{why(t, literal, Ease{750, 1000}), []standard.ReadingID{"K1", "K2", "K8", "K20"}},
		{why(t, full, ScenarioCoverage{0, 9}), []standard.ReadingID{"K1", "K4", "K19"}},
		{why(t, nothing, ScenarioCoverage{0, 9}), []standard.ReadingID{"K4", "K3", "K19"}},
		{why(t, acts, ScenarioCoverage{5, 9}), []standard.ReadingID{"K1", "K19"}},
		{why(t, full, Repeats{Repeated: 11, Requests: 100}), []standard.ReadingID{"K1", "K2", "K6", "K22", "K5", "K3"}},
		{why(t, full, Repeats{Repeated: 5, Requests: 1000}), []standard.ReadingID{"K1", "K5", "K6", "K22"}},
		{why(t, full, LoyalServices{9, 10, 3}), []standard.ReadingID{"K1", "K7"}},
		{why(t, full, ProactiveScenarios{401, 2000}), []standard.ReadingID{"K1", "K21", "K9"}},
		{why(t, proactive, ProactiveScenarios{505, 1000}), []standard.ReadingID{"K1", "K9", "K21"}},
		{why(t, full, DigitalLoyalty{feedback.NPS{Promoters: 1, Passives: 19}}), []standard.ReadingID{"K1", "K2", "K14"}},
		{why(t, full, PrototypeTesting{9, 10}), []standard.ReadingID{"K11"}},
		{why(t, full, maps), []standard.ReadingID{"K10", "K11", "K23", "K25"}},
		{why(t, rows, maps), []standard.ReadingID{"K10", "K11", "K23", "K25"}},
		{why(t, full, PhoneAccess{HoursWorking, HoursRoundTheClock, FactNo, FactNo, 0, 0}), []standard.ReadingID{"K13", "K20", "K12", "K24"}},
		{why(t, brief, TextClarity{Upkeep{10, 10, 30}, 0}), []standard.ReadingID{"K10", "K11", "K25", "K12"}},
		{why(t, full, SocialReply{Mentions: ReplyTimes{Messages: 1, Slowest: hour}}), []standard.ReadingID{"K15", "K18"}},
		{why(t, full, Booking{ConvenientWays: 1, Ways: 1}), []standard.ReadingID{"K10"}},
	} {
		assert.ElementsMatch(t, c.want, c.x.Readings, "%v", c.x.Grounds)
		for _, id := range c.x.Readings {
			named[id] = true
		}
	}
	for _, id := range []standard.ReadingID{"K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9", "K10", "K11", "K12", "K13", "K14", "K15", "K19", "K20", "K21", "K22", "K23", "K24", "K25"} {
		assert.True(t, named[id], id)
	}
}

func why[C Counts](t *testing.T, tables *Tables, c C) standard.Explanation {
	_, x, err := Explain(tables, c)
	require.NoError(t, err)
	return x
}

// A report says by which readings and rows it was made, in every form.
func TestReportSaysWhatWasChosen(t *testing.T) {
	o := standard.Overlay{Code: "order-9", Amends: []standard.Document{standard.DocumentPeople}, Changes: []standard.Change{
		Rounding.Set("exact", standard.MustParseClause("order-9:1"), standard.Period{}),
		LoyaltyCounting.Set("minimum-answers", standard.MustParseClause("order-9:2"), standard.Period{}),
		MinimumAnswers.Set(30, standard.MustParseClause("order-9:3"), standard.ModalityMust, standard.Period{}),
		easeRows.Add(standard.Row[Band]{Code: "1", Clause: standard.MustParseClause("order-9:4"), Value: Band{Min: 455, HasMin: true, Max: 600, HasMax: true, Label: standard.Text{RU: "от 45,5 до 60 %", EN: "45.5 to 60 %"}}}),
	}}
	e, err := standard.NewEdition(standard.DocumentPeople, 2026_01_01, o)
	require.NoError(t, err)
	tables, err := For(e)
	require.NoError(t, err)
	r, err := NewReport(tables, "Ведомство", quarterCounts(2026_01_01, 700), nil, feedback.Confidence95)
	require.NoError(t, err)
	assert.Equal(t, "Выбрано иначе, чем по умолчанию: K1: exact; K7: minimum-answers; kpi.minimum-answers: 30 (order-9:3); kpi.t1-2/1: 45.5–60.0 (order-9:4).", r.Readings(standard.LangRU))
	assert.Contains(t, r.Markdown(standard.LangEN), "\n\nChosen otherwise than by default: K1: exact;")
	assert.Empty(t, report(t, quarterCounts(2026_01_01, 700), nil).Readings(standard.LangRU))
	assert.Empty(t, report(t, quarterCounts(2026_01_01, 700), nil).Chosen)
}

// A name stays a name in Markdown, in a spreadsheet, and in a picture.
func TestNamesStayText(t *testing.T) {
	q := quarterCounts(2026_01_01, 700)
	q.Situations = []SituationCounts{{Situation: "a", Title: "<b>|[x](y)\n# z", Ease: Ease{1, 2}}}
	r, err := NewReport(federal(t), "=1+1\x00 X\n\n| x | <script>alert(1)</script> [a](javascript:1) \xff\uFFFE", q, nil, feedback.Confidence95)
	require.NoError(t, err)
	text := r.Markdown(standard.LangRU)
	assert.Contains(t, text, "# =1+1 X \\| x \\| \\<script\\>alert(1)\\</script\\> \\[a\\](javascript:1)\n")
	assert.Contains(t, text, "| \\<b\\>\\|\\[x\\](y) \\# z |")
	var b bytes.Buffer
	require.NoError(t, r.WriteCSV(&b))
	lines, err := csv.NewReader(&b).ReadAll()
	require.NoError(t, err)
	assert.Equal(t, "'=1+1 X | x | <script>alert(1)</script> [a](javascript:1)", lines[1][0])
	for _, picture := range []string{r.SVG(standard.LangRU), TrendSVG(IndicatorEase, standard.LangEN, r)} {
		d := xml.NewDecoder(bytes.NewReader([]byte(picture)))
		for {
			if _, err := d.Token(); err != nil {
				require.True(t, errors.Is(err, io.EOF), err)
				break
			}
		}
	}
}

// A figure is never written so that it looks like a bound that it has not reached.
func TestFigures(t *testing.T) {
	for want, a := range map[string]Answer{
		"83,4\u00a0% (638/765)":        {Indicator: IndicatorEase, Part: 638, Whole: 765},
		"75,0\u00a0% (9/12)":           {Indicator: IndicatorPrototypeTesting, Part: 9, Whole: 12},
		"99,95\u00a0% (1999/2000)":     {Indicator: IndicatorPrototypeTesting, Part: 1999, Whole: 2000},
		"50,009 (2501/5001)":           {Indicator: IndicatorDigitalLoyalty, Part: 2501, Whole: 5001},
		"-5,006 (-401/8009)":           {Indicator: IndicatorDigitalLoyalty, Part: -401, Whole: 8009},
		"-20,0 (-1/5)":                 {Indicator: IndicatorDigitalLoyalty, Part: -1, Whole: 5},
		"99,999\u00a0% (99999/100000)": {Indicator: IndicatorEase, Part: 99999, Whole: 100000},
		"—":                            {Indicator: IndicatorEase},
	} {
		assert.Equal(t, want, a.Figure(standard.LangRU))
	}
}
