package feedback

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/state-for-people/standard"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// manyRecords returns records of so many cells as the cube numbers them; the cells
// are not made.
func manyRecords(t *testing.T, c *Cube, cells int) []Record {
	t.Helper()
	records := make([]Record, cells)
	for i := range records {
		r, err := c.Number(Key{Situation: standard.SituationID(fmt.Sprint(i % 7)), Service: standard.ServiceID(fmt.Sprint(i / 7 % 90)),
			Touchpoint: standard.TouchpointID(fmt.Sprint(i / 630)), Segment: standard.SegmentID(fmt.Sprint(i % 7 / 2 % 2))})
		require.NoError(t, err)
		r.Mark = byte(i % 11)
		records[i] = r
	}
	return records
}

// Calls of every size count the same, and cells are numbered in the order in which
// they are met, whether they were met before or in the midst of a block.
func TestCallsOfEverySizeAgree(t *testing.T) {
	r := rand.New(rand.NewPCG(51, 51))
	for _, exact := range []bool{true, false} {
		for _, cells := range []int{1, 40, 3000} {
			build := func() *Cube {
				c := newCube(t, QuestionLoyalty)
				if !exact {
					c.names[0].list = make([]string, 1<<18) // so many names that keys do not fit a slot
					c.names[1].list = make([]string, 1<<18)
					c.names[2].list = make([]string, 1<<18)
				}
				return c
			}
			plain := build()
			known := manyRecords(t, plain, cells)
			records := make([]Record, 2*blockSize+3*cells)
			for i := range records {
				records[i] = known[min(r.IntN(cells), r.IntN(cells))]
				records[i].Mark = byte(r.IntN(11))
			}
			for i := range records {
				id := plain.find(records[i].packed())
				plain.cell(int(id))[records[i].Mark]++
			}
			require.Equal(t, exact, plain.table.exact)
			sizes := []int{1, few - 1, few, few + 1, 100, blockSize - 1, blockSize, blockSize + 1, len(records)}
			if !exact {
				sizes = []int{few - 1, blockSize + 1}
			}
			for _, size := range sizes {
				c := build()
				manyRecords(t, c, cells)
				for part := range slices.Chunk(records, size) {
					require.NoError(t, c.AddRecords(part))
				}
				require.True(t, slices.Equal(plain.keys, c.keys))
				require.True(t, slices.Equal(plain.counts, c.counts))
				require.Equal(t, uint64(len(records)), c.fresh)
				require.Equal(t, int64(len(records)), c.sum)
			}
		}
	}
}

// If one record is wrong, whatever is wrong with it and wherever it stands, nothing
// is counted, no cell is made and the cube counts on as if nothing had been.
func TestOneWrongRecordCountsNothing(t *testing.T) {
	for _, known := range []int{300, 1300} {
		oneWrongRecord(t, known)
	}
}

func oneWrongRecord(t *testing.T, known int) {
	c := newCube(t, QuestionLoyalty)
	all := manyRecords(t, c, 1300)
	require.NoError(t, c.AddRecords(all[:known]))
	want, err := c.MarshalBinary()
	require.NoError(t, err)
	keys := slices.Clone(c.keys)
	names := [4]int{len(c.names[0].list), len(c.names[1].list), len(c.names[2].list), len(c.frames)}
	wrong := []func(*Record){
		func(r *Record) { r.Mark = 11 }, func(r *Record) { r.Mark = 250 },
		func(r *Record) { r.Situation = uint32(names[0]) }, func(r *Record) { r.Service = uint32(names[1]) },
		func(r *Record) { r.Touchpoint = uint32(names[2]) }, func(r *Record) { r.Frame = uint32(names[3]) },
		func(r *Record) { r.Situation |= 1 << 31 }, func(r *Record) { r.Service |= 1 << 31 },
		func(r *Record) { r.Touchpoint |= 1 << 31 }, func(r *Record) { r.Frame |= 1 << 31 },
		// numbers that would run into those beside them
		func(r *Record) { r.Frame = 1 << c.table.w[3] }, func(r *Record) { r.Touchpoint = 1 << c.table.w[2] },
		func(r *Record) { r.Service = 1 << c.table.w[1] }, func(r *Record) { r.Situation = 1 << c.table.w[0] },
	}
	for n, spoil := range wrong {
		for _, size := range []int{1, few - 1, few, blockSize, blockSize + 1, len(all)} {
			for _, at := range []int{0, size / 2, size - 1} {
				for _, from := range []int{0, 200} {
					records := slices.Clone(all[min(from, len(all)-size):][:size])
					spoil(&records[at])
					err := c.AddRecords(records)
					var me *MarkError
					var ie *InputError
					if n < 2 {
						require.ErrorAs(t, err, &me)
						require.Equal(t, at, me.First)
					} else {
						require.ErrorAs(t, err, &ie)
					}
					require.Equal(t, keys, c.keys)
				}
			}
		}
		ids, marks := make([]CellID, 700), make([]byte, 700)
		for i := range ids {
			ids[i], marks[i] = CellID(i%300), byte(i%11)
		}
		at := n * 53 % len(ids)
		if n < 2 {
			marks[at] = byte(11 + 239*n)
		} else {
			ids[at] = CellID(known) + CellID(n-2)<<28
		}
		require.Error(t, c.AddAt(ids, marks))
	}
	got, err := c.MarshalBinary()
	require.NoError(t, err)
	assert.Equal(t, want, got)
	require.NoError(t, c.AddRecords(all))
	require.NoError(t, c.AddAt([]CellID{1299}, []byte{MarkWithdrawn}))
	require.ErrorAs(t, c.AddAt([]CellID{1300}, []byte{MarkWithdrawn}), new(*InputError))
	total := c.Total()
	assert.Equal(t, int64(known+1301), total.Asked())
}

// Merging is the same whatever lies in the wide counters of either cube.
func TestMergeOfWideCounters(t *testing.T) {
	for n := range 16 {
		a, b := newCube(t, QuestionLoyalty), newCube(t, QuestionLoyalty)
		records := manyRecords(t, a, 700)
		other := slices.Clone(records)
		if n&1 != 0 {
			slices.Reverse(other)
		}
		want := map[Key]Tally{}
		for i, x := range []*Cube{a, b} {
			list := [2][]Record{records, other}[i]
			for _, r := range list {
				k := a.key(r.packed())
				r2, err := x.Number(k)
				require.NoError(t, err)
				r2.Mark = r.Mark
				require.NoError(t, x.AddRecords([]Record{r2}))
				if n>>(1+i)&1 != 0 {
					x.carry()
				}
				sum := want[k]
				require.NoError(t, sum.Merge(tally(t, QuestionLoyalty, r.Mark)))
				want[k] = sum
			}
		}
		if n&8 != 0 {
			a.fresh += math.MaxUint32 - 100 // as if it had counted so many
			a.sum += math.MaxUint32 - 100
			a.cell(5)[0] += math.MaxUint32 - 200
			a.cell(6)[1] += 100
			for cell, extra := range map[int]struct {
				mark byte
				n    int64
			}{5: {0, math.MaxUint32 - 200}, 6: {1, 100}} {
				k := a.key(a.keys[cell])
				sum := want[k]
				require.NoError(t, sum.AddCount(extra.mark, extra.n))
				want[k] = sum
			}
		}
		require.NoError(t, a.Merge(b))
		got := map[Key]Tally{}
		sum := int64(0)
		for k, v := range a.All() {
			got[k] = v
			sum += v.Asked()
		}
		require.Equal(t, want, got, n)
		require.Equal(t, sum, a.sum)
		require.LessOrEqual(t, a.fresh, uint64(math.MaxUint32))
		before := a.Total()
		require.NoError(t, a.Merge(a))
		after := a.Total()
		require.Equal(t, 2*before.Asked(), after.Asked())
	}
}

// Keys that begin their search at one place are all found, and a key that was never
// put is not.
func TestTableFindsCrowdedKeys(t *testing.T) {
	tab := newTable(1<<10, 1000, 1000, 10, 10)
	require.True(t, tab.exact)
	var crowd []Record // begin the search at the last places, and so go on at the first
	for i := range uint32(1000) {
		for j := range uint32(1000) {
			r := Record{Situation: i, Service: j, Touchpoint: i % 10, Frame: j % 10}
			if mix(tab.key(&r))>>tab.shift >= 1022 && len(crowd) < 2*blockSize {
				crowd = append(crowd, r)
			}
		}
	}
	require.Len(t, crowd, 2*blockSize)
	in := crowd[:blockSize]
	for i := range in[:blockSize/2] {
		tab.put(in[i].packed(), uint32(i))
	}
	var b block
	first, ok := tab.lookAll(in, &b)
	require.True(t, ok)
	require.Equal(t, blockSize/2, first)
	for i := range blockSize / 2 {
		require.Equal(t, uint32(i), b.ids[i])
	}
	first, ok = tab.lookAll(crowd[blockSize:], &b)
	require.True(t, ok)
	require.Zero(t, first)
	r := in[3]
	r.Frame = 1 << tab.w[3]
	_, ok = tab.lookAll([]Record{in[0], r}, &b)
	require.False(t, ok)
	none := newTable(64, 1, 1, 1, 1)
	first, ok = none.lookAll([]Record{{}}, &b) // the key of four noughts is that of an empty place
	require.True(t, ok)
	require.Zero(t, first)
}

// A key fits beside the number of its cell up to the last bit.
func TestTableToTheLastBit(t *testing.T) {
	tab := newTable(64, 1<<14-1, 1<<13-1, 1<<13-1, 1<<13-1) // 15, 14, 14 and 14 bits and 7 of the number
	require.True(t, tab.exact)
	assert.False(t, func() bool { x := newTable(64, 1<<14, 1<<13-1, 1<<13-1, 1<<13-1); return x.exact }())
	var b block
	low, high := Record{Situation: 1, Service: 1<<14 - 1, Touchpoint: 1<<14 - 1, Frame: 1<<14 - 1}, Record{Situation: 1<<15 - 1, Service: 1<<14 - 1, Touchpoint: 1<<14 - 1, Frame: 1<<14 - 1}
	tab.put(high.packed(), 31)
	_, ok := tab.look(low.packed(), nil)
	assert.False(t, ok)
	tab.put(low.packed(), 0)
	first, ok := tab.lookAll([]Record{low, high}, &b)
	require.True(t, ok)
	require.Equal(t, 2, first)
	assert.Equal(t, []uint32{0, 31}, b.ids[:2])
}
