package feedback

import (
	"encoding/binary"
	"encoding/json"
	"hash/crc32"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tally returns a tally of the question with the given marks.
func tally(t testing.TB, code QuestionCode, marks ...byte) Tally {
	t.Helper()
	got, err := NewTally(QuestionOf(code))
	require.NoError(t, err)
	require.NoError(t, got.Add(marks))
	return got
}

func TestTallyCountsExactly(t *testing.T) {
	got := tally(t, QuestionSatisfaction, 4, 4, 3, 1, MarkHardToSay, MarkRefused, MarkNotAnswered, MarkNotAnswered, MarkWithdrawn)
	s, err := got.Share()
	require.NoError(t, err)
	assert.Equal(t, Share{3, 4}, s)
	assert.Equal(t, int64(4), got.Rated())
	assert.Equal(t, int64(9), got.Asked())
	assert.Equal(t, int64(2), got.Of(ReplyNotAnswered))
	assert.Equal(t, int64(1), got.Of(ReplyHardToSay))
	assert.Equal(t, int64(1), got.Of(ReplyRefused))
	assert.Equal(t, int64(1), got.Of(ReplyWithdrawn))
	assert.Equal(t, int64(0), got.Of("shrugged"))
	assert.Equal(t, int64(2), got.Count(4))
	assert.Equal(t, int64(0), got.Count(11))
	assert.Equal(t, int64(0), got.Count(-1))

	loyal := tally(t, QuestionLoyalty, 0, 6, 7, 8, 9, 10, 10)
	n, err := loyal.NPS()
	require.NoError(t, err)
	assert.Equal(t, NPS{Promoters: 3, Passives: 2, Detractors: 2}, n)
	assert.True(t, n.IsPositive())
}

func TestNoDataIsNotZero(t *testing.T) {
	empty := tally(t, QuestionEase, MarkHardToSay, MarkNotAnswered)
	s, err := empty.Share()
	require.NoError(t, err)
	assert.True(t, s.IsNoData())
	_, ok := s.Tenths()
	assert.False(t, ok)
	_, ok = s.Float()
	assert.False(t, ok)
	assert.Equal(t, "no data", s.String())

	bad := tally(t, QuestionEase, 1)
	s, err = bad.Share()
	require.NoError(t, err)
	tenths, ok := s.Tenths()
	assert.True(t, ok)
	assert.Equal(t, int64(0), tenths)
	assert.False(t, s.IsNoData())

	loyal := tally(t, QuestionLoyalty)
	n, err := loyal.NPS()
	require.NoError(t, err)
	assert.True(t, n.IsNoData())
	_, ok = n.Tenths()
	assert.False(t, ok)
	assert.Equal(t, "no data", n.String())
	assert.False(t, n.IsPositive())
	_, err = AdjustedWald(n, Confidence95)
	var none *NoDataError
	assert.ErrorAs(t, err, &none)
}

func TestFigureOfTheWrongKind(t *testing.T) {
	loyal, sat := tally(t, QuestionLoyalty, 9), tally(t, QuestionSatisfaction, 4)
	var de *DefinitionError
	_, err := loyal.Share()
	assert.ErrorAs(t, err, &de)
	_, err = sat.NPS()
	assert.ErrorAs(t, err, &de)
	assert.ErrorAs(t, loyal.Merge(sat), &de)
	assert.ErrorAs(t, loyal.Sub(sat), &de)
	var zero Tally
	_, err = zero.Share()
	assert.ErrorAs(t, err, &de)
	var qe *QuestionError
	assert.ErrorAs(t, zero.Add([]byte{1}), &qe)
	assert.ErrorAs(t, zero.AddCount(1, 1), &qe)
	_, err = NewTally(Question{Code: "loyalty", Version: 2, Wording: "w", Scale: ScaleLoyalty, Definition: DefinitionNPS})
	assert.ErrorAs(t, err, &qe)
	assert.Contains(t, err.Error(), "/version")
	_, err = NewTally(Question{Code: "own", Version: 1, Wording: "w", Scale: ScaleEase, Definition: DefinitionNPS})
	assert.ErrorAs(t, err, &qe)
	_, err = NewTally(Question{Code: "own", Version: 1, Wording: "w", Scale: ScaleEase, Definition: DefinitionEasy})
	assert.NoError(t, err)
}

// Short and long batches take different ways; both refuse a wrong byte whole.
func TestAddRefusesWrongMarksWhole(t *testing.T) {
	for _, n := range []int{1, 47, 48, 49, 300} {
		for _, code := range []QuestionCode{QuestionLoyalty, QuestionSatisfaction} {
			for bad := 0; bad < 256; bad++ {
				got := tally(t, code)
				marks := make([]byte, n)
				for i := range marks {
					marks[i] = 2
				}
				marks[n-1] = byte(bad)
				err := got.Add(marks)
				low, high, _ := got.Question().Scale.ends()
				if bad >= low && bad <= high || bad >= int(MarkNoImage) {
					require.NoError(t, err)
					require.Equal(t, int64(n), got.Asked())
					continue
				}
				var me *MarkError
				require.ErrorAs(t, err, &me)
				require.Equal(t, &MarkError{First: n - 1, Count: 1, Scale: got.Question().Scale}, me)
				require.Equal(t, int64(0), got.Asked())
			}
		}
	}
	four := tally(t, QuestionSatisfaction)
	var me *MarkError
	assert.ErrorAs(t, four.AddCount(5, 1), &me)
	assert.ErrorAs(t, four.AddCount(0, 1), &me)
	assert.NoError(t, four.AddCount(MarkRefused, 2))
	assert.Equal(t, int64(2), four.Of(ReplyRefused))
}

func TestAddAgreesWithOneByOne(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		marks := make([]byte, r.IntN(200))
		for i := range marks {
			marks[i] = byte(r.IntN(16))
			if marks[i] > 10 {
				marks[i] = MarkNoImage + marks[i] - 11
			}
		}
		got, want := tally(t, QuestionLoyalty, marks...), tally(t, QuestionLoyalty)
		for _, m := range marks {
			require.NoError(t, want.AddCount(m, 1))
		}
		require.Equal(t, want, got)
	}
}

func random(r *rand.Rand, t testing.TB, code QuestionCode) Tally {
	got := tally(t, code)
	low, high, _ := got.Question().Scale.ends()
	for g := low; g <= high; g++ {
		require.NoError(t, got.AddCount(byte(g), r.Int64N(1000)))
	}
	for m := int(MarkNoImage); m < 256; m++ {
		require.NoError(t, got.AddCount(byte(m), r.Int64N(1000)))
	}
	return got
}

func TestMergeCommutesAssociatesAndSubUndoes(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		a, b, c := random(r, t, QuestionEase), random(r, t, QuestionEase), random(r, t, QuestionEase)
		ab, ba, bc := a, b, b
		require.NoError(t, ab.Merge(b))
		require.NoError(t, ba.Merge(a))
		require.Equal(t, ab, ba)
		require.NoError(t, bc.Merge(c))
		left, right := ab, a
		require.NoError(t, left.Merge(c))
		require.NoError(t, right.Merge(bc))
		require.Equal(t, left, right)
		require.NoError(t, ab.Sub(b))
		require.Equal(t, a, ab)
		var zero Tally
		require.NoError(t, zero.Merge(a))
		require.Equal(t, a, zero)
		require.NoError(t, zero.Merge(Tally{}))
		require.NoError(t, zero.Sub(Tally{}))
		require.Equal(t, a, zero)
	}
}

func TestCountsThatCannotBe(t *testing.T) {
	a := tally(t, QuestionEase, 4)
	var ce *CountError
	require.ErrorAs(t, a.AddCount(4, -1), &ce)
	require.ErrorAs(t, a.AddCount(4, MaxCount), &ce)
	require.NoError(t, a.AddCount(3, MaxCount-1))
	require.ErrorAs(t, a.Add([]byte{4}), &ce)
	require.ErrorAs(t, a.Merge(a), &ce)
	s, err := a.Share()
	require.NoError(t, err)
	tenths, ok := s.Tenths()
	require.True(t, ok)
	assert.Equal(t, int64(1000), tenths)

	b := tally(t, QuestionEase, 4, 4)
	require.ErrorAs(t, tallyPtr(tally(t, QuestionEase, 4)).Sub(b), &ce)

	w := tally(t, QuestionEase, 4)
	require.NoError(t, w.Withdraw(4))
	assert.Equal(t, int64(1), w.Of(ReplyWithdrawn))
	assert.Equal(t, int64(0), w.Rated())
	require.ErrorAs(t, w.Withdraw(4), &ce)
	require.ErrorAs(t, w.Withdraw(MarkWithdrawn), &ce)
	require.ErrorAs(t, w.Withdraw(77), &ce)
}

func tallyPtr(t Tally) *Tally { return &t }

func TestForms(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 100 {
		for _, code := range []QuestionCode{QuestionLoyalty, QuestionPhone} {
			a := random(r, t, code)
			b, err := a.MarshalBinary()
			require.NoError(t, err)
			var back Tally
			require.NoError(t, back.UnmarshalBinary(b))
			require.Equal(t, a, back)
			j, err := json.Marshal(a)
			require.NoError(t, err)
			back = Tally{}
			require.NoError(t, json.Unmarshal(j, &back))
			require.Equal(t, a, back)
		}
	}
	var zero, back Tally
	b, err := zero.MarshalBinary()
	require.NoError(t, err)
	require.NoError(t, back.UnmarshalBinary(b))
	assert.True(t, back.IsZero())
	j, err := json.Marshal(zero)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(j, &back))
	assert.True(t, back.IsZero())
}

// Version 1 of both forms stays readable for ever.
func TestFormsOfVersionOne(t *testing.T) {
	want := tally(t, QuestionEase, 4, 4, 3, 1, MarkRefused)
	const j = `{"version":1,"question":{"code":"ease","version":1,"wording":"people-2022/T1.2","scale":"ease-1-4","definition":"easy"},"grades":[1,0,1,2],"no_image":0,"hard_to_say":0,"refused":1,"not_answered":0,"withdrawn":0}`
	got, err := json.Marshal(want)
	require.NoError(t, err)
	assert.Equal(t, j, string(got))
	const b = "FT\x01\x01\x04ease\x10people-2022/T1.2\x08ease-1-4\x04easy\x00\x01\x00\x01\x02\x00\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00"
	bin, err := want.MarshalBinary()
	require.NoError(t, err)
	assert.Equal(t, b, string(bin[:len(bin)-4]))
}

func TestDamagedForms(t *testing.T) {
	want := tally(t, QuestionLoyalty, 1, 2, 3, 9, 9, MarkRefused)
	b, err := want.MarshalBinary()
	require.NoError(t, err)
	for i := range b {
		for bit := range 8 {
			c := append([]byte(nil), b...)
			c[i] ^= 1 << bit
			got := want
			var fe *FormError
			require.ErrorAs(t, got.UnmarshalBinary(c), &fe, "byte %d", i)
			require.Equal(t, want, got)
		}
	}
	for n := range b {
		require.Error(t, new(Tally).UnmarshalBinary(b[:n]))
	}
	for _, j := range []string{
		``, `null1`, `{}`, `{"version":2}`, `{"version":1,"grades":[1]}`, `{"version":1,"refused":1}`, `{"version":1,"more":1}`,
		`{"version":1,"question":{"code":"ease","version":1,"wording":"people-2022/T1.2","scale":"ease-1-4","definition":"easy"}}`,
		`{"version":1,"question":{"code":"ease","version":1,"wording":"people-2022/T1.2","scale":"ease-1-4","definition":"easy"},"grades":[1,2,3]}`,
		`{"version":1,"question":{"code":"ease","version":1,"wording":"people-2022/T1.2","scale":"ease-1-4","definition":"easy"},"grades":[1,2,3,-4]}`,
		`{"version":1,"question":{"code":"ease","version":1,"wording":"people-2022/T1.2","scale":"ease-1-4","definition":"easy"},"grades":[1,2,3,1000000000000001]}`,
		`{"version":1,"question":{"code":"ease","version":9,"wording":"people-2022/T1.2","scale":"ease-1-4","definition":"easy"},"grades":[1,2,3,4]}`,
		`{"version":1,"question":{"code":"ease","version":1,"wording":"people-2022/T1.2","scale":"ease-1-4","definition":"easy"},"grades":[1,2,3,1.5]}`,
	} {
		got := want
		var fe *FormError
		require.ErrorAs(t, got.UnmarshalJSON([]byte(j)), &fe, j)
		require.Equal(t, want, got)
	}
}

func FuzzTallyForms(f *testing.F) {
	seed := tally(f, QuestionLoyalty, 1, 9, MarkRefused)
	b, _ := seed.MarshalBinary()
	f.Add(b[:len(b)-4])
	j, _ := seed.MarshalJSON()
	f.Add(j)
	f.Add([]byte("FT\x01"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var a Tally
		if len(data) > 0 && data[0] == 0x46 {
			data = seal(data)
		}
		if a.UnmarshalBinary(data) == nil {
			back, err := a.MarshalBinary()
			require.NoError(t, err)
			require.Equal(t, data, back)
		}
		var c, d Tally
		if c.UnmarshalJSON(data) == nil {
			j, err := c.MarshalJSON()
			require.NoError(t, err)
			require.NoError(t, d.UnmarshalJSON(j))
			require.Equal(t, c, d)
		}
	})
}

func TestAddAllocatesNothing(t *testing.T) {
	got := tally(t, QuestionLoyalty)
	marks := make([]byte, 4096)
	other := tally(t, QuestionLoyalty, 1, 2, 3)
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		_ = got.Add(marks)
		_ = got.Add(marks[:5])
		_ = got.Merge(other)
		_ = got.Sub(other)
		_, _ = got.NPS()
	}))
}

func TestTenths(t *testing.T) {
	for _, c := range []struct {
		s    Share
		want int64
	}{
		{Share{701, 1400}, 501}, {Share{35049, 100000}, 350}, {Share{1001, 2000}, 501}, {Share{0, 5}, 0},
		{Share{MaxCount, MaxCount}, 1000}, {Share{7, 50}, 140}, {Share{1, 3}, 333}, {Share{2, 3}, 667},
	} {
		got, ok := c.s.Tenths()
		assert.True(t, ok)
		assert.Equal(t, c.want, got, c.s)
	}
	for _, s := range []Share{{-1, 5}, {6, 5}, {1, 0}, {0, -1}, {1, MaxCount + 1}} {
		assert.False(t, s.IsValid(), s)
		_, ok := s.Tenths()
		assert.False(t, ok)
		_, ok = s.Float()
		assert.False(t, ok)
	}
	for _, c := range []struct {
		n    NPS
		want int64
	}{
		{NPS{36, 21, 10}, 388}, {NPS{10, 21, 36}, -388}, {NPS{1, 1998, 0}, 1}, {NPS{0, 1999, 1}, -1},
		{NPS{0, 0, 10}, -1000}, {NPS{5, 0, 5}, 0}, {NPS{1, 1999, 0}, 1},
	} {
		got, ok := c.n.Tenths()
		assert.True(t, ok)
		assert.Equal(t, c.want, got, c.n)
	}
	for _, n := range []NPS{{-1, 0, 5}, {MaxCount, 1, 0}, {MaxCount + 1, 0, 0}, {1 << 62, 1 << 62, 1 << 62}} {
		assert.False(t, n.IsValid())
		_, ok := n.Tenths()
		assert.False(t, ok)
	}
	assert.False(t, NPS{5, 1, 5}.IsPositive())
}

// seal puts the checksum behind a body, so that a fuzzer gets past it.
func seal(body []byte) []byte {
	return binary.LittleEndian.AppendUint32(append([]byte(nil), body...), crc32.ChecksumIEEE(body))
}

// Another version, wording or code of a question is another question.
func TestMergeWantsTheSameQuestion(t *testing.T) {
	own := Question{"own", 1, "w1", ScaleEase, DefinitionEasy}
	for _, other := range []Question{{"own", 2, "w1", ScaleEase, DefinitionEasy}, {"own", 1, "w2", ScaleEase, DefinitionEasy}, {"other", 1, "w1", ScaleEase, DefinitionEasy}} {
		a, err := NewTally(own)
		require.NoError(t, err)
		b, err := NewTally(other)
		require.NoError(t, err)
		require.NoError(t, b.AddCount(4, 1))
		var de *DefinitionError
		require.ErrorAs(t, a.Merge(b), &de)
		require.ErrorAs(t, a.Sub(b), &de)
		assert.Zero(t, a.Asked())
	}
}

// A number that is written longer than it must be is not of any form.
func TestFormsAreTheShortest(t *testing.T) {
	b, err := Tally{}.MarshalBinary()
	require.NoError(t, err)
	body := append(b[:len(b)-5:len(b)-5], 0x80, 0x00) // the last count, 0, in two bytes
	var fe *FormError
	require.ErrorAs(t, new(Tally).UnmarshalBinary(seal(body)), &fe)
	require.NoError(t, new(Tally).UnmarshalBinary(seal(b[:len(b)-4])))
}
