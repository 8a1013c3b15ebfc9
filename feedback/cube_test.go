package feedback

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/state-for-people/standard"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func newCube(t testing.TB, code QuestionCode) *Cube {
	t.Helper()
	c, err := NewCube(QuestionOf(code))
	require.NoError(t, err)
	return c
}

func randomKey(r *rand.Rand) Key {
	k := Key{
		Situation:  standard.SituationID(fmt.Sprintf("situation-%d", r.IntN(4))),
		Service:    standard.ServiceID(fmt.Sprintf("service-%d", r.IntN(40))),
		Touchpoint: standard.TouchpointID(fmt.Sprintf("touchpoint-%d", r.IntN(5))),
	}
	if r.IntN(2) == 0 {
		k.Segment = standard.SegmentID(fmt.Sprintf("segment-%d", r.IntN(3)))
	}
	if r.IntN(2) == 0 {
		k.Period = standard.QuarterOf(standard.Date(2026_01_01).AddMonths(3 * r.IntN(4)))
	}
	return k
}

// The four doors of a cube agree with a map of tallies.
func TestCubeAgreesWithMap(t *testing.T) {
	r := rand.New(rand.NewPCG(20, 20))
	for round := range 12 {
		code := []QuestionCode{QuestionLoyalty, QuestionSatisfaction}[round%2]
		cubes := [4]*Cube{newCube(t, code), newCube(t, code), newCube(t, code), newCube(t, code)}
		want := map[Key]Tally{}
		var ids []CellID
		var records []Record
		var marks []byte
		low, high, _ := QuestionOf(code).Scale.ends()
		for range 800 {
			k := randomKey(r)
			m := byte(low + r.IntN(high-low+1))
			if r.IntN(5) == 0 {
				m = MarkNoImage + byte(r.IntN(5))
			}
			one := tally(t, code, m)
			sum := want[k]
			require.NoError(t, sum.Merge(one))
			want[k] = sum
			require.NoError(t, cubes[0].Add(k, []byte{m}))
			id, err := cubes[1].Cell(k)
			require.NoError(t, err)
			rec, err := cubes[2].Number(k)
			require.NoError(t, err)
			rec.Mark = m
			ids, marks, records = append(ids, id), append(marks, m), append(records, rec)
		}
		require.NoError(t, cubes[1].AddAt(ids, marks))
		require.NoError(t, cubes[2].AddRecords(records))
		require.NoError(t, cubes[3].Merge(cubes[0]))
		first, err := cubes[0].MarshalBinary()
		require.NoError(t, err)
		for _, c := range cubes {
			got := map[Key]Tally{}
			last := Key{}
			for k, v := range c.All() {
				require.Negative(t, last.Compare(k))
				last = k
				got[k] = v
				one, ok := c.Tally(k)
				require.True(t, ok)
				require.Equal(t, v, one)
			}
			require.Equal(t, want, got)
			require.Equal(t, len(want), c.Len())
			b, err := c.MarshalBinary()
			require.NoError(t, err)
			require.True(t, bytes.Equal(first, b))
		}
		var back Cube
		require.NoError(t, back.UnmarshalBinary(first))
		b, err := back.MarshalBinary()
		require.NoError(t, err)
		require.True(t, bytes.Equal(first, b))
		_, ok := back.Tally(Key{Situation: "nowhere"})
		require.False(t, ok)
	}
}

// Cubes that met their keys in other orders merge to the same bytes.
func TestCubeMergeCommutesAssociates(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 21))
	make3 := func() [3]*Cube {
		var out [3]*Cube
		for i := range out {
			out[i] = newCube(t, QuestionEase)
			for range 300 {
				require.NoError(t, out[i].Add(randomKey(r), []byte{byte(1 + r.IntN(4))}))
			}
		}
		return out
	}
	form := func(cs ...*Cube) []byte {
		sum := &Cube{}
		for _, c := range cs {
			require.NoError(t, sum.Merge(c))
		}
		b, err := sum.MarshalBinary()
		require.NoError(t, err)
		return b
	}
	for range 20 {
		c := make3()
		abc := form(c[0], c[1], c[2])
		require.Equal(t, abc, form(c[2], c[1], c[0]))
		bc := newCube(t, QuestionEase)
		require.NoError(t, bc.Merge(c[2]))
		require.NoError(t, bc.Merge(c[1]))
		require.Equal(t, abc, form(c[0], bc))
		total := tally(t, QuestionEase)
		for i := range c {
			require.NoError(t, total.Merge(c[i].Total()))
		}
		var back Cube
		require.NoError(t, back.UnmarshalBinary(abc))
		require.Equal(t, total, back.Total())
	}
}

func TestCubeRollUpAndSlice(t *testing.T) {
	c := newCube(t, QuestionSatisfaction)
	q1, q2 := standard.QuarterOf(2026_02_01), standard.QuarterOf(2026_05_01)
	add := func(k Key, marks ...byte) { require.NoError(t, c.Add(k, marks)) }
	add(Key{"birth", "snils", "portal", "young", q1}, 4, 4)
	add(Key{"birth", "snils", "office", "young", q1}, 1)
	add(Key{"birth", "policy", "portal", "old", q2}, 3, MarkRefused)
	add(Key{"move", "snils", "portal", "old", q2}, 2)
	by := c.RollUp(DimensionService)
	assert.Equal(t, 2, by.Len())
	snils, ok := by.Tally(Key{Service: "snils"})
	require.True(t, ok)
	assert.Equal(t, tally(t, QuestionSatisfaction, 4, 4, 1, 2), snils)
	assert.Equal(t, 2, c.RollUp(DimensionPeriod).Len())
	assert.Equal(t, 2, c.RollUp(DimensionSegment).Len())
	assert.Equal(t, 2, c.RollUp(DimensionTouchpoint).Len())
	assert.Equal(t, 2, c.RollUp(DimensionSituation).Len())
	assert.Equal(t, 4, c.RollUp(DimensionSituation, DimensionService, DimensionTouchpoint, DimensionSegment, DimensionPeriod).Len())
	all := c.RollUp()
	assert.Equal(t, 1, all.Len())
	assert.Equal(t, c.Total(), all.Total())
	part := c.Slice(func(k Key) bool { return k.Situation == "birth" && k.Touchpoint == "portal" })
	assert.Equal(t, tally(t, QuestionSatisfaction, 4, 4, 3, MarkRefused), part.Total())
	var zero Cube
	assert.Zero(t, zero.RollUp().Len())
	assert.True(t, DimensionService.IsValid())
	assert.False(t, Dimension("colour").IsValid())
}

func TestCubeRefusesWhole(t *testing.T) {
	c := newCube(t, QuestionSatisfaction)
	k := Key{Service: "a"}
	var me *MarkError
	var ie *InputError
	var qe *QuestionError
	var de *DefinitionError
	require.ErrorAs(t, c.Add(k, []byte{4, 0}), &me)
	assert.Equal(t, 1, me.First)
	id, err := c.Cell(k)
	require.NoError(t, err)
	require.ErrorAs(t, c.AddAt([]CellID{id}, []byte{9}), &me)
	require.ErrorAs(t, c.AddAt([]CellID{id}, []byte{4, 4}), &ie)
	require.ErrorAs(t, c.AddAt([]CellID{id + 1}, []byte{4}), &ie)
	require.ErrorAs(t, c.AddAt([]CellID{math.MaxUint32}, []byte{4}), &ie)
	require.ErrorAs(t, c.AddRecords([]Record{{math.MaxUint32, math.MaxUint32, math.MaxUint32, math.MaxUint32, 4}}), &ie)
	require.NoError(t, c.AddAt(nil, nil))
	require.NoError(t, c.AddRecords(nil))
	rec, err := c.Number(Key{Service: "b"})
	require.NoError(t, err)
	var many []Record
	for i := range 600 {
		next, err := c.Number(Key{Service: standard.ServiceID(fmt.Sprint(i))})
		require.NoError(t, err)
		next.Mark = 4
		many = append(many, next)
	}
	before := c.Len()
	require.ErrorAs(t, c.AddRecords(append(slices.Clone(many), rec)), &me) // mark 0
	assert.Equal(t, 600, me.First)
	rec.Mark = 4
	rec.Touchpoint = 7
	require.ErrorAs(t, c.AddRecords(append(slices.Clone(many), rec)), &ie)
	assert.Equal(t, before, c.Len())
	total := c.Total()
	assert.Equal(t, int64(0), total.Asked())
	require.NoError(t, c.AddRecords(many))
	assert.Equal(t, 601, c.Len())
	_, err = c.Number(Key{Period: standard.Period{From: 2026_02_30}})
	require.ErrorAs(t, err, &ie)
	_, err = c.Number(Key{Service: standard.ServiceID(make([]byte, 2000))})
	require.ErrorAs(t, err, &ie)
	require.ErrorAs(t, c.Merge(newCube(t, QuestionEase)), &de)
	var zero Cube
	require.ErrorAs(t, zero.Add(k, nil), &qe)
	require.Error(t, zero.Add(k, []byte{3}))
	require.Error(t, zero.AddRecords(many))
	require.Error(t, zero.AddAt([]CellID{0}, []byte{1}))
	_, err = NewCube(Question{})
	require.ErrorAs(t, err, &qe)
	_, ok := zero.Tally(k)
	assert.False(t, ok)
}

// Counters of 32 bits never overflow: they are carried over in time.
func TestCubeCarries(t *testing.T) {
	c := newCube(t, QuestionLoyalty)
	k := Key{Service: "a"}
	id, err := c.Cell(k)
	require.NoError(t, err)
	c.cell(int(id))[9] = math.MaxUint32
	c.fresh, c.sum = math.MaxUint32, math.MaxUint32
	require.NoError(t, c.AddAt([]CellID{id, id}, []byte{9, 10}))
	require.NoError(t, c.Add(Key{Service: "b"}, []byte{1}))
	got, ok := c.Tally(k)
	require.True(t, ok)
	assert.Equal(t, int64(math.MaxUint32)+1, got.Count(9))
	assert.Equal(t, int64(1), got.Count(10))
	b, err := c.MarshalBinary()
	require.NoError(t, err)
	var back Cube
	require.NoError(t, back.UnmarshalBinary(b))
	again, err := back.MarshalBinary()
	require.NoError(t, err)
	assert.Equal(t, b, again)
	for range 3 {
		require.NoError(t, back.Merge(c))
	}
	got, _ = back.Tally(k)
	assert.Equal(t, 4*(int64(math.MaxUint32)+1), got.Count(9))
	assert.Equal(t, back.sum, tallyPtr(back.Total()).Asked())

	c.sum = MaxCount
	var ce *CountError
	require.ErrorAs(t, c.Add(k, []byte{1}), &ce)
	require.ErrorAs(t, c.AddAt([]CellID{id}, []byte{1}), &ce)
	require.ErrorAs(t, c.Merge(&back), &ce)
}

// The table finds keys in either form: with the key in the slot, and without
// when there are too many names.
func TestTableInBothForms(t *testing.T) {
	for _, wide := range []bool{false, true} {
		tab := newTable(1<<14, 10, 10, 10, 10)
		if wide {
			tab = newTable(1<<14, 1<<30, 1<<30, 1<<30, 1<<30)
		}
		assert.Equal(t, !wide, tab.exact)
		var keys []packed
		r := rand.New(rand.NewPCG(22, 22))
		seen := map[packed]bool{}
		for len(keys) < 1<<13 {
			n := [4]uint64{uint64(r.IntN(11)), uint64(r.IntN(11)), uint64(r.IntN(11)), uint64(r.IntN(11))}
			p := packed{n[0]<<32 | n[1], n[2]<<32 | n[3]}
			if seen[p] {
				continue
			}
			seen[p] = true
			tab.put(p, uint32(len(keys)))
			keys = append(keys, p)
		}
		for id, p := range keys {
			got, ok := tab.look(p, keys)
			require.True(t, ok)
			require.Equal(t, uint32(id), got)
		}
		for a := range uint64(11) {
			for b := range uint64(11) {
				p := packed{a<<32 | b, b<<32 | a}
				_, ok := tab.look(p, keys)
				require.Equal(t, seen[p], ok)
			}
		}
	}
	narrow := newTable(64, 1, 1, 1, 1)
	assert.True(t, narrow.fits(3, 3, 3, 3))
	assert.False(t, narrow.fits(3, 4, 3, 3))
}

func TestCubeTakesAnswers(t *testing.T) {
	c := newCube(t, QuestionSatisfaction)
	moscow := time.FixedZone("MSK", 3*3600)
	a := Rated(QuestionOf(QuestionSatisfaction), 4)
	a.At = time.Date(2026, 3, 31, 22, 0, 0, 0, time.UTC) // April in Moscow
	a.Services = []standard.ServiceID{"policy", "snils"}
	a.Situation = "birth"
	require.NoError(t, c.AddAnswer(a, moscow, standard.QuarterOf))
	require.NoError(t, c.AddAnswer(a, nil, standard.QuarterOf))
	require.NoError(t, c.AddAnswer(a, nil, nil))
	for _, from := range []standard.Date{2026_04_01, 2026_01_01} {
		got, ok := c.Tally(Key{Situation: "birth", Service: "policy + snils", Period: standard.QuarterOf(from)})
		require.True(t, ok)
		assert.Equal(t, int64(1), got.Rated())
	}
	assert.Equal(t, standard.ServiceID("policy + snils"), ServiceSet("snils", "policy", "snils"))
	assert.Equal(t, standard.ServiceID("snils"), ServiceSet("snils"))
	var de *DefinitionError
	require.ErrorAs(t, c.AddAnswer(Rated(QuestionOf(QuestionEase), 4), nil, nil), &de)
	var me *MarkError
	require.ErrorAs(t, c.AddAnswer(Rated(QuestionOf(QuestionSatisfaction), 5), nil, nil), &me)
	require.ErrorAs(t, c.AddAnswer(Answer{Question: a.Question, Reply: ReplyRated}, nil, nil), &me)
}

func TestCubeAllocatesNothing(t *testing.T) {
	c := newCube(t, QuestionLoyalty)
	rec, err := c.Number(Key{Service: "a"})
	require.NoError(t, err)
	rec.Mark = 9
	id, err := c.Cell(Key{Service: "a"})
	require.NoError(t, err)
	ids, marks, recs := slices.Repeat([]CellID{id}, 600), slices.Repeat([]byte{9}, 600), slices.Repeat([]Record{rec}, 600)
	assert.Zero(t, testing.AllocsPerRun(50, func() {
		_ = c.AddAt(ids, marks)
		_ = c.AddRecords(recs)
	}))
}

func TestCubeDamagedForms(t *testing.T) {
	c := newCube(t, QuestionEase)
	r := rand.New(rand.NewPCG(23, 23))
	for range 20 {
		require.NoError(t, c.Add(randomKey(r), []byte{byte(1 + r.IntN(4))}))
	}
	b, err := c.MarshalBinary()
	require.NoError(t, err)
	for i := range b {
		d := slices.Clone(b)
		d[i] ^= 1 << (i % 8)
		var fe *FormError
		require.ErrorAs(t, new(Cube).UnmarshalBinary(d), &fe)
	}
}

func FuzzCubeForm(f *testing.F) {
	c := newCube(f, QuestionEase)
	_ = c.Add(Key{Service: "a", Period: standard.QuarterOf(2026_01_01)}, []byte{1, 2, MarkRefused})
	_ = c.Add(Key{Service: "b", Situation: "c"}, []byte{4})
	b, _ := c.MarshalBinary()
	f.Add(b[:len(b)-4])
	f.Fuzz(func(t *testing.T, body []byte) {
		var c Cube
		if c.UnmarshalBinary(seal(body)) == nil {
			back, err := c.MarshalBinary()
			require.NoError(t, err)
			require.Equal(t, seal(body), back)
		}
	})
}

// Where parts of the hash meet by chance, the key of the cell decides.
func TestTableWithMeetingHashes(t *testing.T) {
	tab := newTable(1<<8, 1<<30, 1<<30, 1<<30, 1<<30)
	tab.idBits = 63 // leaves one bit of the hash
	var keys []packed
	for i := range uint64(100) {
		p := packed{i << 32, i}
		tab.put(p, uint32(i))
		keys = append(keys, p)
	}
	for i, p := range keys {
		got, ok := tab.look(p, keys)
		require.True(t, ok)
		require.Equal(t, uint32(i), got)
	}
	_, ok := tab.look(packed{1000, 1000}, keys)
	assert.False(t, ok)
}
