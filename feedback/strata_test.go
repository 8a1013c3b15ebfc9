package feedback

import (
	"math"
	"testing"

	"github.com/state-for-people/standard"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestStratifyVector(t *testing.T) {
	got, err := Stratify([]Stratum{{"digital", 900, Share{72, 90}}, {"office", 100, Share{45, 90}}}, Confidence95)
	require.NoError(t, err)
	assert.Equal(t, Share{117, 180}, got.Pooled) // 65 %
	assert.InDelta(t, .77, got.Value, 1e-12)
	assert.InDelta(t, .0383, got.SE, four)
	assert.InDelta(t, 109.756, got.Effective, .5e-3)
	assert.InDelta(t, .684675, got.Interval.Low, six) // by hand: 72/90 is .705863 … .869576, 45/90 is .398837 … .601163
	assert.InDelta(t, .833430, got.Interval.High, six)
	assert.Empty(t, got.Unanswered)

	got, err = Stratify([]Stratum{{"digital", 900, Share{72, 90}}, {"office", 100, Share{}}}, Confidence95)
	require.NoError(t, err)
	assert.Equal(t, []string{"office"}, got.Unanswered)
	assert.InDelta(t, .8, got.Value, 1e-12)
	got, err = Stratify([]Stratum{{"all good", 10, Share{9, 9}}}, Confidence95)
	require.NoError(t, err)
	assert.Equal(t, 1.0, got.Value)
	assert.Equal(t, 0.0, got.SE)
	nine, err := Wilson(Share{9, 9}, Confidence95)
	require.NoError(t, err)
	assert.InDelta(t, nine.Low, got.Interval.Low, 1e-15, "nine of one mind are not all")
	assert.Equal(t, 1.0, got.Interval.High)

	// A part of nobody is no part.
	got, err = Stratify([]Stratum{{"digital", 900, Share{72, 90}}, {"nobody", 0, Share{}}}, Confidence95)
	require.NoError(t, err)
	assert.Empty(t, got.Unanswered)
	assert.InDelta(t, .8, got.Value, 1e-12)

	var nd *NoDataError
	var ce *CountError
	var ie *InputError
	_, err = Stratify(nil, Confidence95)
	require.ErrorAs(t, err, &nd)
	_, err = Stratify([]Stratum{{"few", 1, Share{1, 2}}}, Confidence95)
	require.ErrorAs(t, err, &ce)
	_, err = Stratify([]Stratum{{"a", MaxCount, Share{1, 2}}, {"b", 5, Share{1, 2}}}, Confidence95)
	require.ErrorAs(t, err, &ce)
	_, err = Stratify([]Stratum{{"a", 10, Share{1, 2}}}, 1)
	require.ErrorAs(t, err, &ie)
}

func TestKishEffective(t *testing.T) {
	got, err := KishEffective([]float64{10, 10, 10})
	require.NoError(t, err)
	assert.InDelta(t, 3, got, 1e-12)
	got, err = KishEffective([]float64{1e300, 1e300})
	require.NoError(t, err)
	assert.InDelta(t, 2, got, 1e-12)
	weights := make([]float64, 0, 180)
	for range 90 {
		weights = append(weights, 10, 100./90)
	}
	got, err = KishEffective(weights)
	require.NoError(t, err)
	assert.InDelta(t, 109.756, got, .5e-3)
	var ie *InputError
	for _, w := range []float64{0, -1, math.NaN(), math.Inf(1)} {
		_, err = KishEffective([]float64{1, w})
		require.ErrorAs(t, err, &ie)
	}
	var nd *NoDataError
	_, err = KishEffective(nil)
	require.ErrorAs(t, err, &nd)
}

func TestSimpsonVector(t *testing.T) {
	got, err := MixOf([]Part{
		{"a", Share{255, 300}, Share{86, 100}}, {"b", Share{156, 200}, Share{158, 200}}, {"c", Share{73, 100}, Share{222, 300}},
	})
	require.NoError(t, err)
	assert.Equal(t, Share{484, 600}, got.Before) // 80.67 %
	assert.Equal(t, Share{466, 600}, got.After)  // 77.67 %
	assert.InDelta(t, .8167, got.Standardised, four)
	assert.InDelta(t, .01, got.ByOpinion, 1e-12)
	assert.InDelta(t, -.04, got.ByMix, 1e-12)
	assert.True(t, got.Reversed)
	back, err := MixOf([]Part{
		{"a", Share{86, 100}, Share{255, 300}}, {"b", Share{158, 200}, Share{156, 200}}, {"c", Share{222, 300}, Share{73, 100}},
	})
	require.NoError(t, err)
	assert.True(t, back.Reversed)
	same, err := MixOf([]Part{{"a", Share{1, 2}, Share{3, 4}}, {"b", Share{1, 3}, Share{1, 3}}})
	require.NoError(t, err)
	assert.False(t, same.Reversed)
	var nd *NoDataError
	var ce *CountError
	_, err = MixOf(nil)
	require.ErrorAs(t, err, &nd)
	_, err = MixOf([]Part{{"a", Share{1, 2}, Share{}}})
	require.ErrorAs(t, err, &nd)
	_, err = MixOf([]Part{{"a", Share{3, 2}, Share{1, 2}}})
	require.ErrorAs(t, err, &ce)
	_, err = MixOf([]Part{{"a", Share{1, MaxCount}, Share{1, 2}}, {"b", Share{1, 2}, Share{1, 2}}})
	require.ErrorAs(t, err, &ce)
}

func TestBenjaminiHochbergVector(t *testing.T) {
	p := []float64{.001, .008, .039, .041, .042, .060, .074, .205, .212, .391}
	count := func(q float64) (n int) {
		got, err := BenjaminiHochberg(p, q)
		require.NoError(t, err)
		for i, r := range got {
			if r {
				n++
				assert.Less(t, i, 6)
			}
		}
		return n
	}
	assert.Equal(t, 6, count(.10))
	assert.Equal(t, 2, count(.05))
	mixed, err := BenjaminiHochberg([]float64{.9, .001, .9}, .05)
	require.NoError(t, err)
	assert.Equal(t, []bool{false, true, false}, mixed)
	none, err := BenjaminiHochberg(nil, .05)
	require.NoError(t, err)
	assert.Empty(t, none)
	var ie *InputError
	for _, q := range []float64{0, 1, math.NaN()} {
		_, err := BenjaminiHochberg(p, q)
		require.ErrorAs(t, err, &ie)
	}
	for _, v := range []float64{-.1, 1.1, math.NaN()} {
		_, err := BenjaminiHochberg([]float64{v}, .05)
		require.ErrorAs(t, err, &ie)
	}
}

func shareTally(t *testing.T, good, bad int64) Tally {
	got := tally(t, QuestionSatisfaction)
	require.NoError(t, got.AddCount(4, good))
	require.NoError(t, got.AddCount(1, bad))
	return got
}

func TestCompareMany(t *testing.T) {
	services := []Named{
		{"a", shareTally(t, 80, 20)}, {"b", shareTally(t, 82, 18)}, {"c", shareTally(t, 30, 70)}, {"d", shareTally(t, 0, 0)}, {"e", shareTally(t, 99, 1)},
	}
	got, unanswered, err := CompareMany(services, Confidence95)
	require.NoError(t, err)
	assert.Equal(t, []string{"d"}, unanswered)
	var verdicts []Verdict
	for _, c := range got {
		verdicts = append(verdicts, c.Difference.Verdict)
		assert.Equal(t, c.Rejected, c.Difference.Verdict != VerdictNotDistinguishable)
	}
	assert.Equal(t, []Verdict{VerdictNotDistinguishable, VerdictHigher, VerdictLower, VerdictHigher}, verdicts)
	var de *DefinitionError
	_, _, err = CompareMany([]Named{{"a", shareTally(t, 1, 1)}, {"b", tally(t, QuestionEase, 1)}}, Confidence95)
	require.ErrorAs(t, err, &de)
	var nd *NoDataError
	_, _, err = CompareMany([]Named{{"a", shareTally(t, 1, 1)}}, Confidence95)
	require.ErrorAs(t, err, &nd)
	var ie *InputError
	_, _, err = CompareMany(services, 0)
	require.ErrorAs(t, err, &ie)
}

func TestCompareRefusesUnlike(t *testing.T) {
	var de *DefinitionError
	_, err := Compare(tally(t, QuestionSatisfaction, 4), tally(t, QuestionEase, 4), Confidence95, true)
	require.ErrorAs(t, err, &de)
	assert.Equal(t, "different definitions: the figures cannot be compared or added", de.Why.EN)
	_, err = Compare(tally(t, QuestionSatisfaction, 4), tally(t, QuestionPhone, 4), Confidence95, false)
	require.ErrorAs(t, err, &de)
	assert.Equal(t, "different questions: the replies cannot be added", de.Why.EN)
	d, err := Compare(tally(t, QuestionSatisfaction, 4), tally(t, QuestionPhone, 4), Confidence95, true)
	require.NoError(t, err)
	assert.Equal(t, VerdictNotDistinguishable, d.Verdict)
	own := Question{"own", 1, "w1", ScaleEase, DefinitionEasy}
	other := own
	other.Version = 2
	x, err := NewTally(own)
	require.NoError(t, err)
	y, err := NewTally(other)
	require.NoError(t, err)
	_, err = Compare(x, y, Confidence95, false)
	require.ErrorAs(t, err, &de)
	assert.Equal(t, "different versions of the question: the replies cannot be added", de.Why.EN)
	other = own
	other.Wording = "w2"
	y, err = NewTally(other)
	require.NoError(t, err)
	_, err = Compare(x, y, Confidence95, false)
	require.ErrorAs(t, err, &de)
	assert.Equal(t, "different wordings of the question: the replies cannot be added", de.Why.EN)
	n, err := Compare(tally(t, QuestionLoyalty, 10, 9, 8), tally(t, QuestionLoyalty, 1, 2, 8), Confidence95, false)
	require.NoError(t, err)
	assert.InDelta(t, 133.333, n.Value, .5e-3)
	_, err = Compare(Tally{}, Tally{}, Confidence95, false)
	require.ErrorAs(t, err, &de)
	var nd *NoDataError
	_, err = Compare(tally(t, QuestionEase), tally(t, QuestionEase, 4), Confidence95, false)
	require.ErrorAs(t, err, &nd)
	assert.Contains(t, unlike(own, Question{Definition: DefinitionEasy, Scale: ScaleLoyalty}).EN, "scales")
}

func TestCoverageSaysWhoIsMissing(t *testing.T) {
	c, err := NewCoverage(10, 5, 4)
	require.NoError(t, err)
	add := func(r Reply, o Outcome) {
		a := Answer{Question: QuestionOf(QuestionEase), Reply: r, Outcome: o}
		if r == ReplyRated {
			a.Rating = grade(3)
		}
		require.NoError(t, c.Add(a))
	}
	add(ReplyRated, OutcomeGot)
	add(ReplyNoImage, OutcomeGot)
	add(ReplyNotAnswered, OutcomeGot)
	add(ReplyRefused, OutcomeRefused)
	assert.Equal(t, []Outcome{OutcomeRefused, OutcomeAbandoned}, c.Missing())
	assert.Equal(t, Share{2, 3}, c.Rows[0].Response())
	assert.Equal(t, Share{3, 10}, c.Rows[0].Reached())
	assert.True(t, c.Rows[2].Response().IsNoData())
	d := c
	require.NoError(t, d.Merge(c))
	assert.Equal(t, Share{6, 20}, d.Rows[0].Reached())
	assert.True(t, CoverageRow{Asked: 3}.Reached().IsNoData())
	var ce *CountError
	_, err = NewCoverage(1, -1, 0)
	require.ErrorAs(t, err, &ce)
	var me *MarkError
	require.ErrorAs(t, c.Add(Answer{Reply: "x"}), &me)
	var ie *InputError
	require.ErrorAs(t, c.Add(Answer{Reply: ReplyRefused}), &ie)
	var zero Coverage
	assert.Empty(t, zero.Missing())
	require.NoError(t, zero.Add(Answer{Reply: ReplyRefused, Outcome: OutcomeAbandoned}))
	assert.Equal(t, []Outcome{OutcomeAbandoned}, zero.Missing())
}

func TestMaps(t *testing.T) {
	for _, c := range []struct {
		answers  []string
		want     []int // −1: no image
		lossless bool
	}{
		{[]string{"1", "2"}, []int{1, 4}, false},
		{[]string{"1", "2", "3"}, []int{1, -1, 4}, false},
		{[]string{"1", "2", "3", "4"}, []int{1, 2, 3, 4}, true},
		{[]string{"1", "2", "3", "4", "5"}, []int{1, 2, -1, 3, 4}, false},
		{[]string{"1", "2", "3", "4", "5", "6", "7"}, []int{1, 1, 2, -1, 3, 4, 4}, false},
		{[]string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"}, []int{1, 1, 1, 2, 2, 3, 3, 4, 4, 4}, false},
	} {
		m, err := MapOf("m@1", "tool", ScaleSmileys, ScaleSatisfaction, UnmappedExclude, c.answers...)
		require.NoError(t, err)
		assert.Equal(t, c.lossless, m.Lossless())
		var got []int
		for _, a := range c.answers {
			mark, image, known := m.Mark(a)
			require.True(t, known)
			if image {
				got = append(got, int(mark))
			} else {
				require.Equal(t, MarkNoImage, mark)
				got = append(got, -1)
			}
		}
		assert.Equal(t, c.want, got)
	}
	eleven := []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"}
	m, err := MapOf("m@1", "tool", ScalePoints, ScaleLoyalty, UnmappedExclude, eleven...)
	require.NoError(t, err)
	assert.True(t, m.Lossless())
	mark, _, _ := m.Mark("0")
	assert.Equal(t, byte(0), mark)
	var ie *InputError
	for _, bad := range [][]string{{"1"}, {"1", "1"}, {"", "2"}} {
		_, err = MapOf("m@1", "tool", ScalePoints, ScaleEase, UnmappedExclude, bad...)
		require.ErrorAs(t, err, &ie)
	}
	_, err = MapOf("m@1", "tool", ScalePoints, ScaleLoyalty, UnmappedExclude, "1", "2", "3", "4", "5")
	require.ErrorAs(t, err, &ie)
	_, err = MapOf("m@1", "tool", ScalePoints, ScaleEase, "", "1", "2")
	require.ErrorAs(t, err, &ie)
}

func TestConvertSaysWhatIsLost(t *testing.T) {
	q := QuestionOf(QuestionSatisfaction)
	counts := map[string]int64{"1": 10, "2": 20, "3": 30, "4": 40, "5": 100}
	out, err := MapOf("stars-5@1", "stars-5", ScalePoints, ScaleSatisfaction, UnmappedExclude, "1", "2", "3", "4", "5")
	require.NoError(t, err)
	got, loss, err := out.Convert(q, counts)
	require.NoError(t, err)
	s, err := got.Share()
	require.NoError(t, err)
	assert.Equal(t, Share{140, 170}, s)
	assert.Equal(t, int64(30), got.Of(ReplyNoImage))
	assert.Equal(t, Loss{NoImage: Share{30, 200}, Merged: Share{0, 200}}, loss)

	in := out
	in.Unmapped = UnmappedNotGood
	got, loss, err = in.Convert(q, counts)
	require.NoError(t, err)
	s, err = got.Share()
	require.NoError(t, err)
	assert.Equal(t, Share{140, 200}, s)
	assert.Equal(t, Share{30, 200}, loss.NoImage)

	ten, err := MapOf("ten@1", "points-10", ScalePoints, ScaleSatisfaction, UnmappedExclude, "1", "2", "3", "4", "5", "6", "7", "8", "9", "10")
	require.NoError(t, err)
	_, loss, err = ten.Convert(q, map[string]int64{"1": 1, "10": 2})
	require.NoError(t, err)
	assert.Equal(t, Loss{NoImage: Share{0, 3}, Merged: Share{3, 3}}, loss)

	a, err := out.Answer(q, "3")
	require.NoError(t, err)
	assert.Equal(t, ReplyNoImage, a.Reply)
	assert.Equal(t, &Original{"stars-5", "3", "stars-5@1"}, a.Original)
	a, err = out.Answer(q, "5")
	require.NoError(t, err)
	assert.Equal(t, 4, *a.Rating)
	assert.Equal(t, "5", a.Original.Value)

	var ie *InputError
	var de *DefinitionError
	var ce *CountError
	var qe *QuestionError
	_, err = out.Answer(q, "6")
	require.ErrorAs(t, err, &ie)
	_, err = out.Answer(QuestionOf(QuestionEase), "5")
	require.ErrorAs(t, err, &de)
	_, _, err = out.Convert(q, map[string]int64{"6": 1})
	require.ErrorAs(t, err, &ie)
	_, _, err = out.Convert(q, map[string]int64{"5": -1})
	require.ErrorAs(t, err, &ce)
	_, _, err = out.Convert(QuestionOf(QuestionEase), counts)
	require.ErrorAs(t, err, &de)
	_, _, err = out.Convert(Question{}, counts)
	require.ErrorAs(t, err, &qe)
	broken := out
	broken.Unmapped = ""
	_, _, err = broken.Convert(q, counts)
	require.ErrorAs(t, err, &ie)
	nine := 9
	broken = Map{To: ScaleEase, Unmapped: UnmappedExclude, Steps: []Step{{"x", &nine}}}
	_, _, known := broken.Mark("x")
	assert.False(t, known)
}

func TestLabelsAreTheStandards(t *testing.T) {
	g, ok := ScaleEase.Grade(3)
	require.True(t, ok)
	assert.Equal(t, "Скорее легко", g.Label.RU)
	for range ScaleID("other").Grades() {
		t.Fatal("an unknown scale has no grades")
	}
	for s := range Scales() {
		low, high, ok := s.Code.ends()
		require.True(t, ok)
		n, last := 0, high+1
		for g := range s.Code.Grades() {
			n++
			assert.Equal(t, last-1, g.Value)
			last = g.Value
			assert.False(t, g.Positive && g.Negative)
		}
		assert.Equal(t, high-low+1, n)
	}
	for q, term := range Questions() {
		assert.True(t, q.valid())
		assert.Empty(t, q.Check())
		assert.Equal(t, q.Code, term.Code)
		assert.False(t, term.Title.IsZero())
	}
	_ = standard.LangRU
}

// The two doors of a comparison agree, and each ground is met.
func TestExplainCompareAgrees(t *testing.T) {
	few, many, other := shareTally(t, 5, 5), shareTally(t, 99, 1), tally(t, QuestionPhone, 4, 4, 1)
	for _, c := range []struct {
		a, b  Tally
		alike bool
		want  []string
	}{
		{few, many, false, []string{"feedback.one-question", "feedback.apart"}},
		{few, few, false, []string{"feedback.one-question", "feedback.chance"}},
		{few, other, false, []string{"feedback.unlike"}},
		{few, other, true, []string{"feedback.claimed-alike", "feedback.chance"}},
		{few, tally(t, QuestionEase, 1), true, []string{"feedback.unlike"}},
		{tally(t, QuestionLoyalty, 10, 9), tally(t, QuestionLoyalty, 10, 0), false, []string{"feedback.one-question", "feedback.chance"}},
		{few, shareTally(t, 0, 0), false, []string{"feedback.one-question"}},
	} {
		d, err := Compare(c.a, c.b, Confidence95, c.alike)
		e, x, err2 := ExplainCompare(c.a, c.b, Confidence95, c.alike)
		assert.Equal(t, d, e)
		assert.Equal(t, err, err2)
		var got []string
		for _, g := range x.Grounds {
			got = append(got, g.Code)
		}
		assert.Equal(t, c.want, got)
	}
	assert.Zero(t, testing.AllocsPerRun(20, func() { _, _ = Compare(few, many, Confidence95, false) }))
}

// Every group fell and the whole did not move, or every group rose: both mislead.
func TestReversedWhereTheWholeStands(t *testing.T) {
	before, after := []Share{{80, 100}, {40, 100}}, []Share{{105, 140}, {15, 60}} // 0.8 and 0.4, 0.75 and 0.25; 120 of 200 each
	m, err := MixOf([]Part{{"a", before[0], after[0]}, {"b", before[1], after[1]}})
	require.NoError(t, err)
	assert.Equal(t, m.Before, m.After)
	assert.True(t, m.Reversed)
	m, err = MixOf([]Part{{"a", after[0], before[0]}, {"b", after[1], before[1]}})
	require.NoError(t, err)
	assert.True(t, m.Reversed)
	m, err = MixOf([]Part{{"a", Share{80, 100}, Share{75, 100}}, {"b", Share{40, 100}, Share{35, 100}}})
	require.NoError(t, err)
	assert.False(t, m.Reversed)
}
