package feedback

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/state-for-people/standard"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every reply that was counted can be taken back, and no other byte can.
func TestWithdrawOfEveryMark(t *testing.T) {
	for b := range 256 {
		got := tally(t, QuestionLoyalty)
		counted := got.AddCount(byte(b), 2) == nil
		err := got.Withdraw(byte(b))
		if !counted || byte(b) == MarkWithdrawn {
			var ce *CountError
			require.ErrorAs(t, err, &ce, "%#x", b)
			continue
		}
		require.NoError(t, err, "%#x", b)
		require.Equal(t, int64(1), got.Of(ReplyWithdrawn))
		require.Equal(t, int64(2), got.Asked())
	}
}

// One to five answers beside a million: no order that the figures do not have.
func TestNoOrderAgainstTheFigures(t *testing.T) {
	for n := int64(1); n <= 5; n++ {
		for _, c := range []Confidence{Confidence90, Confidence95, Confidence99} {
			for _, many := range []NPS{{1_000_000, 0, 0}, {999_500, 0, 500}, {500_000, 0, 500_000}, {0, 0, 1_000_000}, {300_000, 400_000, 300_000}} {
				for _, few := range []NPS{{n, 0, 0}, {0, 0, n}, {0, n, 0}} {
					d, err := CompareNPS(few, many, c)
					require.NoError(t, err)
					switch d.Verdict {
					case VerdictHigher:
						require.Positive(t, d.Value)
					case VerdictLower:
						require.Negative(t, d.Value)
					case VerdictNotDistinguishable:
						continue
					}
					require.True(t, d.Interval.Contains(d.Value), "%v %v", few, many)
				}
			}
		}
	}
	d, err := CompareNPS(NPS{1, 0, 0}, NPS{1_000_000, 0, 0}, Confidence95)
	require.NoError(t, err)
	assert.Equal(t, VerdictNotDistinguishable, d.Verdict)
	assert.Less(t, d.P, 0.05) // the test alone would have ranked them
	d, err = CompareNPS(NPS{0, 0, 3}, NPS{1_000_000, 0, 0}, Confidence95)
	require.NoError(t, err)
	assert.Equal(t, VerdictLower, d.Verdict)

	one, rest := tally(t, QuestionLoyalty, 10), tally(t, QuestionLoyalty)
	require.NoError(t, rest.AddCount(10, 1_000_000))
	list, _, err := CompareMany([]Named{{"one", one}, {"rest", rest}}, Confidence95)
	require.NoError(t, err)
	for _, c := range list {
		assert.Equal(t, VerdictNotDistinguishable, c.Difference.Verdict)
		assert.False(t, c.Rejected)
		assert.Less(t, c.Difference.P, 0.05)
	}
	_, _, err = CompareMany([]Named{{"one", one}, {"none", tally(t, QuestionLoyalty)}}, Confidence95)
	var nd *NoDataError
	assert.ErrorAs(t, err, &nd)
}

func TestVersionHasABinaryForm(t *testing.T) {
	q := Question{"own", maxVersion, "w", ScaleSatisfaction, DefinitionSatisfied}
	got, err := NewTally(q)
	require.NoError(t, err)
	data, err := got.MarshalBinary()
	require.NoError(t, err)
	var back Tally
	require.NoError(t, back.UnmarshalBinary(data))
	assert.Equal(t, got, back)
	q.Version++
	var qe *QuestionError
	_, err = NewTally(q)
	require.ErrorAs(t, err, &qe)
	assert.Equal(t, standard.Pointer("/version"), qe.Findings[0].At)
}

func TestConvertRefusesAMapThatIsNotSound(t *testing.T) {
	m := Map{ID: "m@1", From: "own", Kind: ScalePoints, To: ScaleSatisfaction, Unmapped: UnmappedExclude, Steps: []Step{{"a", grade(1)}, {"a", grade(4)}}}
	_, _, err := m.Convert(QuestionOf(QuestionSatisfaction), map[string]int64{"a": 5, "b": 7})
	var ie *InputError
	require.ErrorAs(t, err, &ie)
	assert.Equal(t, "map", ie.Name)
	m.Steps = []Step{{"same", grade(1)}, {"same", grade(2)}, {"same", grade(3)}, {"same", grade(4)}}
	assert.False(t, m.Lossless())
	m.Steps = []Step{{"a", grade(1)}, {"b", grade(2)}, {"c", grade(3)}, {"d", grade(4)}}
	assert.True(t, m.Lossless())
	_, _, err = m.Convert(QuestionOf(QuestionSatisfaction), map[string]int64{"a": 5, "e": 7})
	require.ErrorAs(t, err, &ie)
	assert.Equal(t, "counts", ie.Name)
}

func TestTitleCannotBreakThePicture(t *testing.T) {
	r, err := NewReport(standard.Text{RU: "a\x0bb\nв", EN: "a\x0bb\nfalse: 100%"}, []Named{{"n\x01", tally(t, QuestionEase, 4)}}, Confidence95)
	require.NoError(t, err)
	for _, l := range []standard.Lang{standard.LangRU, standard.LangEN} {
		d := xml.NewDecoder(strings.NewReader(r.SVG(l)))
		for {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else {
				require.NoError(t, err)
			}
		}
		assert.Len(t, strings.Split(strings.TrimSpace(r.Alternative(l)), "\n"), 3)
	}
}

func TestConfidenceBounds(t *testing.T) {
	for _, c := range []Confidence{0, 1e-170, 9e-7, 1, 2} {
		_, err := Wilson(Share{0, 10}, c)
		var ie *InputError
		require.ErrorAs(t, err, &ie, c)
	}
	for _, c := range []Confidence{1e-6, 0.5, 1 - 1e-15} {
		for _, s := range []Share{{0, 1}, {1, 1}, {0, MaxCount}, {MaxCount, MaxCount}, {1, MaxCount}} {
			i, err := Wilson(s, c)
			require.NoError(t, err)
			require.True(t, 0 <= i.Low && i.Low <= i.High && i.High <= 1, "%v %v %v", s, c, i)
			d, err := Newcombe(s, Share{0, 10}, c)
			require.NoError(t, err)
			require.True(t, -1 <= d.Low && d.Low <= d.High && d.High <= 1)
		}
	}
}

// Parts whose weights do not add up to exactly one.
func TestStratifyStaysWithinOne(t *testing.T) {
	var all, none []Stratum
	for i := range int64(9) {
		all = append(all, Stratum{"x", 1 + i*91%13 + 13, Share{1, 1}})
		none = append(none, Stratum{"x", 1 + i*91%13 + 13, Share{0, 1}})
	}
	for _, strata := range [][]Stratum{all, none} {
		s, err := Stratify(strata, Confidence95)
		require.NoError(t, err)
		assert.True(t, 0 <= s.Interval.Low && s.Interval.Low <= s.Value && s.Value <= s.Interval.High && s.Interval.High <= 1, s)
	}
}

func TestServiceSetIsOneToOne(t *testing.T) {
	sets := [][]standard.ServiceID{{"a", "b", "c"}, {"a + b", "c"}, {"a", "b + c"}, {"a + b"}, {"a", "b"}, {"a ++ b"}, {"a +", "b"}, {"a", "+ b"}, {"a+b"}, {"+"}, {"++"}, {"+", "a"}, {"a + +", "a"}}
	seen := map[standard.ServiceID][]standard.ServiceID{}
	for _, s := range sets {
		k := ServiceSet(s...)
		assert.Empty(t, seen[k], "%q and %q", s, seen[k])
		seen[k] = s
	}
	assert.Equal(t, standard.ServiceID("a+b"), ServiceSet("a+b"))
	assert.Equal(t, standard.ServiceID("a + b"), ServiceSet("b", "a", "b"))
}

// How many cases there were is not known of both together unless of both.
func TestCoverageMerge(t *testing.T) {
	asked := func(c Coverage, n int) Coverage {
		for range n {
			a := Rated(QuestionOf(QuestionEase), 4)
			a.Outcome = OutcomeGot
			require.NoError(t, c.Add(a))
		}
		return c
	}
	hundred, err := NewCoverage(100, 0, 3)
	require.NoError(t, err)
	known, unknown := asked(hundred, 20), asked(Coverage{}, 10)
	both := known
	require.NoError(t, both.Merge(unknown))
	assert.Equal(t, int64(30), both.Rows[0].Asked)
	assert.True(t, both.Rows[0].Reached().IsNoData())
	r := Report{Coverage: &both}
	assert.Contains(t, r.Markdown(standard.LangEN), "| got the result | not known | 30 | 30 |")
	sum := known
	require.NoError(t, sum.Merge(Coverage{}))
	assert.Equal(t, known, sum)
	var zero Coverage
	require.NoError(t, zero.Merge(known))
	assert.Equal(t, known, zero)
	require.NoError(t, sum.Merge(known))
	assert.Equal(t, Share{40, 200}, sum.Rows[0].Reached())
	assert.Equal(t, int64(100), *known.Rows[0].Cases) // the parts are as they were
	assert.Equal(t, int64(0), *sum.Rows[1].Cases)     // a known 0 is known
	assert.Equal(t, []Outcome{OutcomeAbandoned}, sum.Missing())

	late := Coverage{Rows: [3]CoverageRow{{Outcome: OutcomeGot}, {OutcomeRefused, nil, 4, 1}}}
	some := known
	require.NoError(t, some.Merge(late))
	assert.Nil(t, some.Rows[0].Cases)
	assert.Equal(t, int64(4), some.Rows[1].Asked)
	swapped := known
	swapped.Rows[0], swapped.Rows[1] = swapped.Rows[1], swapped.Rows[0]
	before := known
	var ie *InputError
	require.ErrorAs(t, known.Merge(swapped), &ie)
	require.ErrorAs(t, swapped.Merge(known), &ie)
	a := Rated(QuestionOf(QuestionEase), 4)
	a.Outcome = OutcomeGot
	require.ErrorAs(t, swapped.Add(a), &ie)
	var ce *CountError
	many := MaxCount
	for _, bad := range []CoverageRow{{OutcomeGot, nil, -5, 0}, {OutcomeGot, nil, 0, 9}, {OutcomeGot, &many, MaxCount, 0}, {OutcomeGot, nil, 9, -9}} {
		require.ErrorAs(t, known.Merge(Coverage{Rows: [3]CoverageRow{bad}}), &ce)
		if !bad.Response().IsNoData() {
			assert.Equal(t, MaxCount, bad.Asked)
		}
	}
	full := Coverage{Rows: [3]CoverageRow{{OutcomeGot, nil, MaxCount, 0}}}
	require.ErrorAs(t, full.Add(a), &ce)
	assert.Equal(t, before, known)
	_, err = NewCoverage(MaxCount+1, 0, 0)
	require.ErrorAs(t, err, &ce)
}

func TestTallyJSONIsStrict(t *testing.T) {
	want := tally(t, QuestionEase, 4, MarkRefused)
	data, err := json.Marshal(want)
	require.NoError(t, err)
	var back Tally
	require.NoError(t, json.Unmarshal(data, &back))
	require.Equal(t, want, back)
	s := string(data)
	for _, bad := range []string{
		strings.Replace(s, `"no_image":0`, `"no_image":0,"no_image":7`, 1), strings.Replace(s, `"no_image":0`, `"No_Image":0`, 1),
		strings.Replace(s, `"no_image":0,`, ``, 1), strings.Replace(s, `,"withdrawn":0`, ``, 1), strings.Replace(s, `"refused":1`, `"refused":null`, 1),
		s + "junk", s + s, `{"version":1,"grades":[0]}`, `{"version":1}`, "null", "", strings.Replace(s, `"grades":[0,0,0,1],`, ``, 1),
		strings.Replace(s, `[0,0,0,1]`, `[0,0,0,1,0]`, 1), strings.Replace(s, `[0,0,0,1]`, `[0,0,0,-1]`, 1), strings.Replace(s, `"version":1,"question"`, `"version":2,"question"`, 1),
	} {
		var fe *FormError
		require.ErrorAs(t, back.UnmarshalJSON([]byte(bad)), &fe, bad)
		require.Equal(t, want, back)
	}
	var zero Tally
	data, err = json.Marshal(zero)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &back))
	assert.True(t, back.IsZero())
}

func TestCubeJSON(t *testing.T) {
	c := newCube(t, QuestionEase)
	require.NoError(t, c.Add(Key{Service: "b", Period: standard.QuarterOf(2026_02_01)}, []byte{4, 4, MarkNotAnswered}))
	require.NoError(t, c.Add(Key{Service: "a", Touchpoint: "portal"}, []byte{1}))
	data, err := json.Marshal(c)
	require.NoError(t, err)
	var back Cube
	require.NoError(t, json.Unmarshal(data, &back))
	want, err := c.MarshalBinary()
	require.NoError(t, err)
	got, err := back.MarshalBinary()
	require.NoError(t, err)
	assert.Equal(t, want, got)
	s := string(data)
	i, j := strings.Index(s, `{"key":`), strings.LastIndex(s, `,{"key":`)
	swapped := s[:i] + s[j+1:len(s)-2] + "," + s[i:j] + "]}"
	doubled := s[:j] + "," + s[i:j] + s[j:]
	for _, bad := range []string{"null", "{}", `{"version":1}`, doubled, s + "x", swapped, strings.Replace(s, `"version":1`, `"version":2`, 1), strings.Replace(s, `"refused":0,`, "", 1),
		strings.Replace(s, `"cells"`, `"Cells"`, 1), strings.Replace(s, `"service":"a"`, `"service":"a","service":"b"`, 1), strings.Replace(s, "ease-1-4", "ease-1-5", 1), strings.Replace(s, "2026-01-01", "2026-13-01", 1)} {
		var fe *FormError
		require.ErrorAs(t, back.UnmarshalJSON([]byte(bad)), &fe, bad)
	}
	got, err = back.MarshalBinary()
	require.NoError(t, err)
	assert.Equal(t, want, got)
}

// A worker that met nobody sends an empty cube, and it merges.
func TestZeroCubeTravels(t *testing.T) {
	var zero Cube
	data, err := zero.MarshalBinary()
	require.NoError(t, err)
	text, err := json.Marshal(&zero)
	require.NoError(t, err)
	a, b := *newCube(t, QuestionEase), *newCube(t, QuestionEase)
	require.NoError(t, a.UnmarshalBinary(data))
	require.NoError(t, json.Unmarshal(text, &b))
	full := newCube(t, QuestionEase)
	require.NoError(t, full.Add(Key{Service: "a"}, []byte{1}))
	for _, c := range []*Cube{&a, &b} {
		assert.Zero(t, c.Len())
		assert.True(t, c.Question().IsZero())
		require.NoError(t, full.Merge(c))
		require.NoError(t, c.Merge(full))
		assert.Equal(t, 1, c.Len())
	}
}

func TestMonitoringRoundsThatDoNotCount(t *testing.T) {
	m := Monitoring{Since: 2025_01_01, EveryMonths: 3, Rounds: []Round{{On: 2024_01_01}}}
	due, ok := m.NextRound()
	assert.True(t, ok)
	assert.Equal(t, standard.Date(2025_04_01), due)
	m.Rounds = append(m.Rounds, Round{On: 2025_01_01}, Round{On: 2030_01_01})
	assert.Equal(t, 30, m.Late(2025_05_01))
	assert.Zero(t, m.Late(2025_04_01))
	m.EveryMonths, m.Rounds = 0, m.Rounds[:1]
	due, ok = m.NextRound()
	assert.True(t, ok)
	assert.Equal(t, standard.Date(2025_01_01), due)
}

func TestDraftersGetACopy(t *testing.T) {
	r := RequirementRatings{Ratings: []RequirementRating{{Client: "c", Considered: &Considered{Result: "kept", Use: &Use{Ref: "kept"}}}}}
	for a := range r.ForDrafters(View{}) {
		a.Considered.Result, a.Considered.Use.Ref = "changed", "changed"
	}
	assert.Equal(t, &Considered{Result: "kept", Use: &Use{Ref: "kept"}}, r.Ratings[0].Considered)
}

func TestInspectionViewsAreCopies(t *testing.T) {
	minutes := int64(5)
	all := Inspections{Inspections: []Inspection{{Client: "c", Minutes: &minutes, Tools: []ToolRating{{ToolAppeal, 4}}, Uses: []Use{{Ref: "kept"}}}}}
	for v := range all.ForAuthority() {
		*v.Minutes, v.Tools[0].Grade, v.Uses[0].Ref = 9, 1, "changed"
	}
	for v := range all.ForClient("c") {
		*v.Minutes, v.Tools[0].Grade, v.Uses[0].Ref = 9, 1, "changed"
	}
	assert.Equal(t, int64(5), minutes)
	assert.Equal(t, []ToolRating{{ToolAppeal, 4}}, all.Inspections[0].Tools)
	assert.Equal(t, "kept", all.Inspections[0].Uses[0].Ref)
}

func TestCubeByValueTellsAll(t *testing.T) {
	c := newCube(t, QuestionEase)
	require.NoError(t, c.Add(Key{Service: "a"}, []byte{4}))
	want, err := json.Marshal(c)
	require.NoError(t, err)
	got, err := json.Marshal(map[string]Cube{"c": *c})
	require.NoError(t, err)
	assert.JSONEq(t, `{"c":`+string(want)+`}`, string(got))
	_, err = c.Number(Key{Service: "\xff"})
	var ie *InputError
	require.ErrorAs(t, err, &ie)
	assert.Equal(t, "key", ie.Name)
}

func TestAnswerOfNoDay(t *testing.T) {
	c := newCube(t, QuestionEase)
	for _, at := range []time.Time{{}, time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC)} {
		a := Rated(QuestionOf(QuestionEase), 4)
		a.At = at
		var ie *InputError
		require.ErrorAs(t, c.AddAnswer(a, nil, standard.QuarterOf), &ie)
		assert.Equal(t, "at", ie.Name)
	}
	assert.Zero(t, c.Len())
}

func TestCoverageMissingNamesTheRow(t *testing.T) {
	c := Coverage{Rows: [3]CoverageRow{{OutcomeRefused, nil, 5, 5}, {OutcomeGot, nil, 9, 0}}}
	assert.Equal(t, []Outcome{OutcomeGot}, c.Missing())
}

func TestInternalRoundsOfTheFutureDoNotCount(t *testing.T) {
	p := InternalProgramme{Plans: []InternalPlan{{InternalConditions, 2025_01_01, 3}}, Rounds: []InternalRound{{Kind: InternalConditions, On: 2030_01_01}}}
	n := 0
	for _, due := range p.Due(2026_01_01) {
		assert.Equal(t, standard.Date(2025_04_01), due)
		n++
	}
	assert.Equal(t, 1, n)
}

// No name begins a formula, a line or a change of direction.
func TestNamesAreHarmless(t *testing.T) {
	for _, name := range []string{"=1", "\n=1", " =1", "＝1", "\t-1", "＠x", "+1", "\u00a0@x"} {
		assert.Equal(t, "'"+name, formula(name), "%q", name)
	}
	assert.Equal(t, "a=1", formula("a=1"))
	for _, c := range "\u202e\u2066\u200f\u061c\x01\x7f\u0086" {
		assert.Equal(t, "ab", oneLine("a"+string(c)+"b"), "%U", c)
		assert.Equal(t, "ab", markdown("a"+string(c)+"b"), "%U", c)
	}
	for _, c := range "\u2028\u2029\u0085\v\f\n\r\t" {
		assert.Equal(t, "a b", oneLine("a"+string(c)+"b"), "%U", c)
		assert.Equal(t, "a b", markdown("a"+string(c)+"b"), "%U", c)
	}
}

func TestPicturesOnOnePage(t *testing.T) {
	one, err := NewReport(standard.Text{RU: "a", EN: "a"}, nil, Confidence95)
	require.NoError(t, err)
	two := one
	two.Title.EN = "b"
	id := func(svg string) string {
		_, rest, _ := strings.Cut(svg, `aria-labelledby="`)
		ids, _, _ := strings.Cut(rest, `"`)
		for _, id := range strings.Fields(ids) {
			assert.Contains(t, svg, ` id="`+id+`"`)
		}
		return ids
	}
	assert.NotEqual(t, id(one.SVG(standard.LangEN)), id(two.SVG(standard.LangEN)))
}

func FuzzCubeJSON(f *testing.F) {
	c := newCube(f, QuestionEase)
	require.NoError(f, c.Add(Key{Service: "b", Period: standard.QuarterOf(2026_02_01)}, []byte{4, 4, MarkNotAnswered}))
	require.NoError(f, c.Add(Key{Service: "a", Touchpoint: "portal"}, []byte{1}))
	data, err := json.Marshal(c)
	require.NoError(f, err)
	f.Add(data)
	f.Add([]byte(`{"version":1,"cells":[]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var c, back Cube
		if c.UnmarshalJSON(data) != nil {
			return
		}
		again, err := json.Marshal(c)
		require.NoError(t, err)
		require.NoError(t, back.UnmarshalJSON(again))
		want, err := c.MarshalBinary()
		require.NoError(t, err)
		got, err := back.MarshalBinary()
		require.NoError(t, err)
		require.Equal(t, want, got)
	})
}

// What lies in the narrow counters is known after a merge, so that it is carried
// over in time.
func TestMergeKeepsTheFreshCount(t *testing.T) {
	a, b := newCube(t, QuestionEase), newCube(t, QuestionEase)
	require.NoError(t, a.Add(Key{Service: "a"}, []byte{1, 2}))
	require.NoError(t, b.Add(Key{Service: "b"}, []byte{3}))
	require.NoError(t, b.Add(Key{Service: "a"}, []byte{4, 4, 4}))
	require.NoError(t, a.Merge(b))
	assert.Equal(t, uint64(6), a.fresh)
	assert.Equal(t, int64(6), a.sum)
	total := a.Total()
	assert.Equal(t, int64(6), total.Asked())
}

// A finding cites the clause of the document by which the record is judged.
func TestFindingsCiteTheirDocument(t *testing.T) {
	for d, clause := range map[standard.Document]string{standard.DocumentPeople: "people-2022:4.5.7.4", standard.DocumentSamaraBusiness: "samara-business-2022:4.5/p28", standard.DocumentConcept: "concept:IX/p6"} {
		found := Loop{Document: d, Decision: &Decision{None: true, Ground: "law"}, Uses: []Use{{Kind: UseDesign, Ref: "project"}}}.Check()
		require.Len(t, found, 1, d)
		assert.Equal(t, standard.Cite(clause), found[0].Clause)
	}
}
