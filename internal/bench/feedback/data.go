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
	for range replies {
		i, m := r.IntN(keys), byte(r.IntN(11))
		t, n := cells[i], numbers[i]
		t.rating, n.Mark = m, m
		d.triples, d.records = append(d.triples, t), append(d.records, n)
		d.ids, d.marks = append(d.ids, feedback.CellID(i)), append(d.marks, m)
		d.sorted = append(d.sorted, float64(m))
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

// at makes a job of whole batches: a batch a run, one after the other.
func batches(size int, do func(from, to int)) func() {
	at := 0
	return func() {
		if at+size > replies {
			at = 0
		}
		do(at, at+size)
		at += size
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
	jobs := []job{
		{"ratings into a tally", "reply", []contender{
			{"Tally.Add", batches(100_000, func(i, j int) { must(tally.Add(d.marks[i:j])) }), 100_000, 0},
			{"one table of counters", batches(100_000, func(i, j int) { keep += oneTable(d.marks[i:j])[9] }), 100_000, 0.5},
			{"gonum stat.Histogram", d.gonum, replies, 4},
		}},
		{"ratings into an NPS", "reply", []contender{
			{"CountNPS", batches(100_000, func(i, j int) {
				n, err := feedback.CountNPS(d.marks[i:j])
				must(err)
				keep += uint64(n.Promoters)
			}), 100_000, 0},
			{"one table of counters", batches(100_000, func(i, j int) { keep += oneTable(d.marks[i:j])[9] }), 100_000, 1.2},
		}},
	}
	x := newInline(keys)
	x.add(d.triples)
	m := map[triple]*[16]uint32{}
	addMap(m, d.triples)
	for _, size := range []int{1000, 10_000, 100_000} {
		j := job{fmt.Sprintf("records into a cube of %d keys, %d at a time", keys, size), "reply", []contender{
			{"Cube.AddRecords", batches(size, func(i, j int) { must(d.cube.AddRecords(d.records[i:j])) }), size, 0},
			{"inline table, four classes", batches(size, func(i, j int) { x.add(d.triples[i:j]) }), size, 0.35},
		}}
		if size == 100_000 {
			j.list = append(j.list, contender{"map by struct", batches(size, func(i, j int) { addMap(m, d.triples[i:j]) }), size, 2})
		}
		jobs = append(jobs, j)
	}
	dense := make([][16]uint32, keys)
	jobs = append(jobs, job{"replies into known cells", "reply", []contender{
		{"Cube.AddAt", batches(100_000, func(i, j int) { must(d.cube.AddAt(d.ids[i:j], d.marks[i:j])) }), 100_000, 0},
		{"a flat array of histograms", batches(100_000, func(i, j int) {
			marks := d.marks[i:j]
			for n, id := range d.ids[i:j] {
				dense[id][marks[n]&15]++
			}
		}), 100_000, 0.35},
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
	same, other := &feedback.Cube{}, &feedback.Cube{}
	if err := same.Merge(d.cube); err != nil {
		return nil, err
	}
	data, err := d.cube.MarshalBinary() // in the order of the keys
	if err != nil {
		return nil, err
	}
	if err := other.UnmarshalBinary(data); err != nil {
		return nil, err
	}
	into := &feedback.Cube{}
	if err := into.Merge(d.cube); err != nil {
		return nil, err
	}
	a, b := make([]uint32, 16*keys), make([]uint32, 16*keys)
	flat := func() {
		b := b[:len(a)]
		for i, v := range b {
			a[i] += v
		}
	}
	m, n := map[triple]*[16]uint32{}, map[triple]*[16]uint32{}
	addMap(m, d.triples)
	addMap(n, d.triples)
	maps := func() {
		for k, v := range n {
			c := m[k]
			for i := range c {
				c[i] += v[i]
			}
		}
	}
	return []job{
		{"cubes merged, the same numbers", "key", []contender{
			{"Cube.Merge", func() { must(into.Merge(same)) }, keys, 0},
			{"a flat array of histograms", flat, keys, 0.2},
		}},
		{"cubes merged, keys met in another order", "key", []contender{
			{"Cube.Merge", func() { must(into.Merge(other)) }, keys, 0},
			{"map by struct", maps, len(n), 1.3},
		}},
	}, nil
}
