package feedback

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/state-for-people/standard"
)

// The plain references: the simplest correct hand-written Go, and the best
// layout known, for the same job on the same data.

// plainHistogram counts with one table.
func plainHistogram(d []byte) (h [12]uint64) {
	var t [256]uint64
	for _, r := range d {
		t[r]++
	}
	copy(h[:11], t[:11])
	for _, c := range t[11:] {
		h[11] += c
	}
	return h
}

func ratings(n int) []byte {
	r := rand.New(rand.NewPCG(1, 1))
	d := make([]byte, n)
	for i := range d {
		d[i] = byte(r.IntN(11))
	}
	return d
}

func perSecond(b *testing.B, n int) {
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds()/1e6, "M/s")
}

var sink uint64

func BenchmarkTallyAdd(b *testing.B) {
	for _, n := range []int{32, 1000, 1_000_000} {
		d := ratings(n)
		b.Run(fmt.Sprintf("plain/%d", n), func(b *testing.B) {
			for b.Loop() {
				h := plainHistogram(d)
				sink += h[9]
			}
			perSecond(b, n)
		})
		b.Run(fmt.Sprintf("tally/%d", n), func(b *testing.B) {
			b.ReportAllocs()
			t, _ := NewTally(QuestionOf(QuestionLoyalty))
			for b.Loop() {
				if t.Add(d) != nil {
					t, _ = NewTally(QuestionOf(QuestionLoyalty))
				}
			}
			perSecond(b, n)
		})
	}
}

func BenchmarkTallyMerge(b *testing.B) {
	x, _ := NewTally(QuestionOf(QuestionLoyalty))
	_ = x.Add(ratings(1000))
	y := x
	b.ReportAllocs()
	for b.Loop() {
		_ = x.Merge(y)
	}
}

// triple is a rating as an application holds it; inline is the limit for such:
// one search finds key and counters of four classes in half a cache line.
type triple struct {
	situation, service, touchpoint uint32
	rating                         byte
}

type inline struct {
	shift uint
	ent   []struct {
		key uint64
		c   [4]uint32
		_   uint64
	}
}

func newInline(n int) *inline {
	x := &inline{shift: 63}
	for 1<<(64-x.shift) < 2*n {
		x.shift--
	}
	x.ent = make([]struct {
		key uint64
		c   [4]uint32
		_   uint64
	}, 1<<(64-x.shift))
	return x
}

func classOf() (c [256]uint8) {
	for i := range c {
		switch {
		case i > 10:
			c[i] = 3
		case i >= 9:
			c[i] = 0
		case i >= 7:
			c[i] = 1
		default:
			c[i] = 2
		}
	}
	return c
}

var class = classOf()

func (x *inline) add(d []triple) {
	mask := uint64(len(x.ent) - 1)
	for i := range d {
		r := &d[i]
		k := uint64(r.situation)<<48 | uint64(r.touchpoint)<<32 | uint64(r.service)
		k++
		h := k * 0x9E3779B97F4A7C15
		h ^= h >> 29
		h = (h * 0xBF58476D1CE4E5B9) >> x.shift
		for {
			e := &x.ent[h&mask]
			if e.key == k {
				e.c[class[r.rating]&3]++
				break
			}
			if e.key == 0 {
				e.key = k
				e.c[class[r.rating]&3]++
				break
			}
			h++
		}
	}
}

const benchKeys, benchRecords = 100_000, 5_000_000

type benchData struct {
	triples []triple
	records []Record
	ids     []CellID
	marks   []byte
	cube    *Cube
}

func newBenchData(b *testing.B) *benchData {
	r := rand.New(rand.NewPCG(5, 5))
	c, err := NewCube(QuestionOf(QuestionLoyalty))
	if err != nil {
		b.Fatal(err)
	}
	type key struct{ a, b, c int }
	seen := map[key]bool{}
	var recs []Record
	var trs []triple
	for len(recs) < benchKeys {
		k := key{r.IntN(1000), r.IntN(10_000), r.IntN(12)}
		if seen[k] {
			continue
		}
		seen[k] = true
		rec, err := c.Number(Key{Situation: standard.SituationID(fmt.Sprintf("situation-%04d", k.a)), Service: standard.ServiceID(fmt.Sprintf("service-%05d", k.b)), Touchpoint: standard.TouchpointID(fmt.Sprintf("touchpoint-%02d", k.c))})
		if err != nil {
			b.Fatal(err)
		}
		recs = append(recs, rec)
		trs = append(trs, triple{uint32(k.a), uint32(k.b), uint32(k.c), 0})
		c.find(rec.packed())
	}
	d := &benchData{cube: c}
	for range benchRecords {
		i := r.IntN(benchKeys)
		m := byte(r.IntN(11))
		rec, tr := recs[i], trs[i]
		rec.Mark, tr.rating = m, m
		d.records, d.triples = append(d.records, rec), append(d.triples, tr)
		d.ids, d.marks = append(d.ids, CellID(i)), append(d.marks, m)
	}
	return d
}

func BenchmarkCube(b *testing.B) {
	d := newBenchData(b)
	b.Run("plain-map-struct", func(b *testing.B) {
		type key struct{ a, b, c uint32 }
		for b.Loop() {
			m := map[key]*[16]uint32{}
			for i := range d.triples {
				t := &d.triples[i]
				k := key{t.situation, t.service, t.touchpoint}
				c := m[k]
				if c == nil {
					c = new([16]uint32)
					m[k] = c
				}
				c[t.rating&15]++
			}
			sink += uint64(len(m))
		}
		perSecond(b, benchRecords)
	})
	b.Run("limit-inline-table", func(b *testing.B) {
		for b.Loop() {
			x := newInline(benchKeys)
			x.add(d.triples)
			sink += uint64(x.ent[0].c[0])
		}
		perSecond(b, benchRecords)
	})
	b.Run("cube-records", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if err := d.cube.AddRecords(d.records); err != nil {
				b.Fatal(err)
			}
		}
		perSecond(b, benchRecords)
	})
	b.Run("limit-dense-64", func(b *testing.B) {
		cells := make([][16]uint32, benchKeys)
		for b.Loop() {
			marks := d.marks[:len(d.ids)]
			for i, id := range d.ids {
				cells[id][marks[i]&15]++
			}
		}
		perSecond(b, benchRecords)
	})
	b.Run("cube-ids", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if err := d.cube.AddAt(d.ids, d.marks); err != nil {
				b.Fatal(err)
			}
		}
		perSecond(b, benchRecords)
	})
}

func BenchmarkCubeMerge(b *testing.B) {
	d := newBenchData(b)
	other, err := NewCube(d.cube.Question())
	if err != nil {
		b.Fatal(err)
	}
	if err := other.Merge(d.cube); err != nil {
		b.Fatal(err)
	}
	perKey := func(b *testing.B) {
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/benchKeys, "ns/key")
	}
	b.Run("plain-flat", func(b *testing.B) {
		x, y := make([]uint32, 16*benchKeys), make([]uint32, 16*benchKeys)
		for b.Loop() {
			y := y[:len(x)]
			for i, v := range y {
				x[i] += v
			}
		}
		perKey(b)
	})
	b.Run("same-numbers", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if err := d.cube.Merge(other); err != nil {
				b.Fatal(err)
			}
		}
		perKey(b)
	})
	data, err := other.MarshalBinary()
	if err != nil {
		b.Fatal(err)
	}
	var sorted Cube
	if err := sorted.UnmarshalBinary(data); err != nil {
		b.Fatal(err)
	}
	b.Run("other-numbers", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if err := d.cube.Merge(&sorted); err != nil {
				b.Fatal(err)
			}
		}
		perKey(b)
	})
	b.Run("from-bytes", func(b *testing.B) {
		for b.Loop() {
			var c Cube
			if err := c.UnmarshalBinary(data); err != nil {
				b.Fatal(err)
			}
		}
		perKey(b)
		b.ReportMetric(float64(len(data))/benchKeys, "B/key")
	})
}

// With others: one mark in ten is no grade.
func BenchmarkCountNPS(b *testing.B) {
	for _, n := range []int{32, 1000, 1_000_000} {
		d := ratings(n)
		b.Run(fmt.Sprintf("plain/%d", n), func(b *testing.B) {
			for b.Loop() {
				h := plainHistogram(d)
				sink += h[9]
			}
			perSecond(b, n)
		})
		for name, every := range map[string]int{"grades": n + 1, "with-others": 10} {
			marks := append([]byte(nil), d...)
			for i := 0; i < n; i += every {
				marks[i] = MarkNotAnswered
			}
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					got, err := CountNPS(marks)
					if err != nil {
						b.Fatal(err)
					}
					sink += uint64(got.Promoters)
				}
				perSecond(b, n)
			})
		}
	}
}
