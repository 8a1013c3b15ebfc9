package main

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
	"gonum.org/v1/gonum/stat"
)

// data is the same replies in the shape that each contender wants.
type data struct {
	marks   []byte
	sorted  []float64 // for gonum
	triples []triple
	records []feedback.Record
	ids     []feedback.CellID
	cube    *feedback.Cube
}

// triple is a rating as an application holds it.
type triple struct {
	situation, service, touchpoint uint32
	rating                         byte
}

func question() feedback.Question { return feedback.QuestionOf(feedback.QuestionLoyalty) }

func newData() (*data, error) {
	r := rand.New(rand.NewPCG(5, 5))
	c, err := feedback.NewCube(question())
	if err != nil {
		return nil, err
	}
	d := &data{cube: c}
	seen := map[triple]bool{}
	var cells []triple
	var numbers []feedback.Record
	for len(cells) < keys {
		t := triple{uint32(r.IntN(1000)), uint32(r.IntN(10_000)), uint32(r.IntN(12)), 0}
		if seen[t] {
			continue
		}
		seen[t] = true
		k := feedback.Key{Situation: standard.SituationID(fmt.Sprintf("situation-%04d", t.situation)),
			Service: standard.ServiceID(fmt.Sprintf("service-%05d", t.service)), Touchpoint: standard.TouchpointID(fmt.Sprintf("touchpoint-%02d", t.touchpoint))}
		n, err := c.Number(k)
		if err != nil {
			return nil, err
		}
		if _, err := c.Cell(k); err != nil {
			return nil, err
		}
		cells, numbers = append(cells, t), append(numbers, n)
	}
	d.marks, d.ids = make([]byte, replies), make([]feedback.CellID, replies)
	d.triples, d.records = make([]triple, replies), make([]feedback.Record, replies)
	d.sorted = make([]float64, replies)
	for n := range replies {
		i, m := r.IntN(keys), byte(r.IntN(11))
		d.triples[n], d.records[n], d.ids[n], d.marks[n] = cells[i], numbers[i], feedback.CellID(i), m
		d.triples[n].rating, d.records[n].Mark, d.sorted[n] = m, m, float64(m)
	}
	slices.Sort(d.sorted)
	return d, nil
}

// keep stops the compiler from leaving work out.
var keep uint64

// must ends the run where a job cannot be done: its figure would be of nothing.
func must(err error) {
	if err != nil {
		panic(err)
	}
}

// calls makes a turn of a sweep in calls of so many replies each.
func calls(size int, do func(from, to int)) func() {
	return func() {
		for at := 0; at < replies; at += size {
			do(at, at+size)
		}
	}
}

func (d *data) jobs() ([]job, error) {
	tally, err := feedback.NewTally(question())
	if err != nil {
		return nil, err
	}
	if err := d.agrees(); err != nil {
		return nil, err
	}
	table := func() { keep += oneTable(d.marks)[9] }
	jobs := []job{
		{"ratings into a tally", "reply", []contender{
			{"Tally.Add", func() { must(tally.Add(d.marks)) }, replies, 0},
			{"one table of counters", table, replies, 0.5},
			{"gonum stat.Histogram", d.gonum, replies, 4},
		}},
		{"ratings into an NPS", "reply", []contender{
			{"CountNPS", func() {
				n, err := feedback.CountNPS(d.marks)
				must(err)
				keep += uint64(n.Promoters)
			}, replies, 0},
			{"one table of counters", table, replies, 1.2},
		}},
	}
	x, y, m := newInline(keys), newSlim(keys), map[triplet][4]uint32{}
	for _, size := range []int{replies, 10_000, 1000} {
		j := job{fmt.Sprintf("records into a cube of %d keys, %d a call", keys, size), "reply", []contender{
			{"Cube.AddRecords", calls(size, func(i, j int) { must(d.cube.AddRecords(d.records[i:j])) }), replies, 0},
			{"inline table, four classes", calls(size, func(i, j int) { x.add(d.triples[i:j]) }), replies, 0.55},
			{"slim table, four classes", calls(size, func(i, j int) { y.add(d.triples[i:j]) }), replies, 0.4},
		}}
		if size == replies {
			j.list = append(j.list, contender{"map by struct, four classes", func() { addMap(m, d.triples) }, replies, 2.5})
		}
		jobs = append(jobs, j)
	}
	dense, small := make([][16]uint32, keys), make([][4]uint32, keys)
	jobs = append(jobs, job{"replies into known cells", "reply", []contender{
		{"Cube.AddAt", func() { must(d.cube.AddAt(d.ids, d.marks)) }, replies, 0},
		{"a flat array of histograms", func() {
			marks := d.marks[:len(d.ids)]
			for n, id := range d.ids {
				dense[id][marks[n]&15]++
			}
		}, replies, 0.5},
		{"a flat array of four classes", func() {
			marks := d.marks[:len(d.ids)]
			for n, id := range d.ids {
				small[id][class[marks[n]]&3]++
			}
		}, replies, 0},
	}})
	merges, err := d.merges()
	return append(jobs, merges...), err
}

// agrees stops the run unless the plain counts are those of the package.
func (d *data) agrees() error {
	t, err := feedback.NewTally(question())
	if err != nil {
		return err
	}
	if err := t.Add(d.marks); err != nil {
		return err
	}
	table := oneTable(d.marks)
	bins := stat.Histogram(nil, dividers(), d.sorted, nil)
	for g := range 11 {
		if n := t.Count(g); n != int64(table[g]) || n != int64(bins[g]) {
			return fmt.Errorf("grade %d: %d, %d and %.0f times", g, n, table[g], bins[g])
		}
	}
	n, err := feedback.CountNPS(d.marks)
	if err != nil {
		return err
	}
	if want, _ := t.NPS(); n != want {
		return fmt.Errorf("NPS %v and %v", n, want)
	}
	return nil
}

// dividers part the grades.
func dividers() []float64 {
	out := make([]float64, 12)
	for i := range out {
		out[i] = float64(i) - 0.5
	}
	return out
}

func (d *data) gonum() { keep += uint64(stat.Histogram(nil, dividers(), d.sorted, nil)[9]) }

// merges are partial aggregates put together: the same keys in the same order, as
// of workers that were given the numbers, and in another order.
func (d *data) merges() ([]job, error) {
	const times = 8
	part := &feedback.Cube{}
	if err := part.Merge(d.cube); err != nil { // the numbers, and no replies yet
		return nil, err
	}
	if err := part.AddRecords(d.records[:5*keys]); err != nil {
		return nil, err
	}
	data, err := part.MarshalBinary() // in the order of the keys
	if err != nil {
		return nil, err
	}
	same, other, into := &feedback.Cube{}, &feedback.Cube{}, &feedback.Cube{}
	for _, c := range []*feedback.Cube{same, into} {
		if err := c.Merge(part); err != nil {
			return nil, err
		}
	}
	if err := other.UnmarshalBinary(data); err != nil {
		return nil, err
	}
	again := func(f func()) func() {
		return func() {
			for range times {
				f()
			}
		}
	}
	flat := func(counters int) func() {
		a, b := make([]uint32, counters*keys), make([]uint32, counters*keys)
		return again(func() {
			b := b[:len(a)]
			for i, v := range b {
				a[i] += v
			}
		})
	}
	m, n := map[triplet][4]uint32{}, map[triplet][4]uint32{}
	addMap(m, d.triples[:5*keys])
	addMap(n, d.triples[:5*keys])
	maps := again(func() {
		for k, v := range n {
			c := m[k]
			for i := range c {
				c[i] += v[i]
			}
			m[k] = c
		}
	})
	return []job{
		{"cubes merged, the same numbers", "key", []contender{
			{"Cube.Merge", again(func() { must(into.Merge(same)) }), times * keys, 0},
			{"a flat array of histograms", flat(16), times * keys, 0.4},
			{"a flat array of four classes", flat(4), times * keys, 0},
		}},
		{"cubes merged, keys met in another order", "key", []contender{
			{"Cube.Merge", again(func() { must(into.Merge(other)) }), times * keys, 0},
			{"map by struct, four classes", maps, times * len(n), 1.2},
		}},
	}, nil
}
