package feedback

import (
	"math"
	"time"

	"github.com/state-for-people/standard"
)

// room makes sure that n more replies overflow nothing.
func (c *Cube) room(n int) error {
	if c.sum > MaxCount-int64(n) {
		return &CountError{"cube", standard.Text{RU: "больше 10^15 ответов", EN: "more than 10^15 replies"}}
	}
	if c.fresh+uint64(n) > math.MaxUint32 {
		c.carry()
	}
	return nil
}

// carry moves the counters into the wide ones.
func (c *Cube) carry() {
	if c.wide == nil {
		c.wide = make([][slots]int64, len(c.keys))
	}
	for id := range c.wide {
		for s, n := range c.cell(id) {
			c.wide[id][s] += int64(n)
		}
	}
	clear(c.counts)
	c.fresh = 0
}

// chunk is how many replies are taken at a time, so that 32 bits hold them.
const chunk = 1 << 30

// wrong describes the marks that are not on the scale; nil if all are.
func (c *Cube) wrong(n int, mark func(i int) byte) error {
	var e *MarkError
	for i := range n {
		if c.question.slot[mark(i)] == offScaleSlot {
			if e == nil {
				e = &MarkError{First: i, Scale: c.question.Scale}
			}
			e.Count++
		}
	}
	if e == nil {
		return nil
	}
	return e
}

// Add counts marks of one cell, as [Tally.Add] does.
func (c *Cube) Add(k Key, marks []byte) error {
	if err := c.wrong(len(marks), func(i int) byte { return marks[i] }); err != nil {
		return err
	}
	if c.sum > MaxCount-int64(len(marks)) {
		return &CountError{"cube", standard.Text{RU: "больше 10^15 ответов", EN: "more than 10^15 replies"}}
	}
	id, err := c.Cell(k)
	if err != nil {
		return err
	}
	for len(marks) > 0 {
		n := min(len(marks), chunk)
		if err := c.room(n); err != nil {
			return err
		}
		at := c.cell(int(id))
		for _, m := range marks[:n] {
			at[c.question.slot[m]%slots]++
		}
		c.added(n)
		marks = marks[n:]
	}
	return nil
}

func (c *Cube) added(n int) {
	c.fresh += uint64(n)
	c.sum += int64(n)
}

// AddAt counts replies whose cells are known: ids[i] is the cell of marks[i].
// It is the fastest door. If a mark is not on the scale or a number is of no
// cell, nothing is counted; the errors are [*MarkError], [*InputError] and
// [*CountError]. It allocates nothing.
func (c *Cube) AddAt(ids []CellID, marks []byte) error {
	if len(ids) != len(marks) {
		return &InputError{"marks", standard.Text{RU: "номеров ячеек не столько, сколько ответов", EN: "want as many marks as cells"}}
	}
	if len(ids) > chunk {
		return &InputError{"marks", standard.Text{RU: "не больше 2^30 ответов за раз", EN: "want at most 2^30 marks at a time"}}
	}
	if err := c.room(len(ids)); err != nil {
		return err
	}
	slot, counts := &c.question.slot, c.counts
	marks = marks[:len(ids)]
	for i, id := range ids {
		at := uint64(id)*slots + slot[marks[i]]
		if at >= uint64(len(counts)) { // of no cell, or off the scale: then it is beyond all
			for j, id := range ids[:i] {
				counts[uint64(id)*slots+slot[marks[j]]]--
			}
			if err := c.wrong(len(marks), func(i int) byte { return marks[i] }); err != nil {
				return err
			}
			return &InputError{"ids", standard.Text{RU: "такой ячейки в кубе нет", EN: "the cube has no such cell"}}
		}
		counts[at]++
	}
	c.added(len(ids))
	return nil
}

// AddRecords counts replies by the numbers of [Cube.Number]; cells that are new
// are made. If a mark is not on the scale or a number was not given by this
// cube, nothing is counted; the errors are [*MarkError], [*InputError] and
// [*CountError]. It allocates only for new cells.
func (c *Cube) AddRecords(records []Record) error {
	if len(records) > chunk {
		return &InputError{"records", standard.Text{RU: "не больше 2^30 ответов за раз", EN: "want at most 2^30 records at a time"}}
	}
	if err := c.room(len(records)); err != nil {
		return err
	}
	before, counted := len(c.keys), 0
	if len(records) < few {
		counted = c.addFew(records)
	} else {
		counted = c.addMany(records)
	}
	if counted < len(records) {
		c.undo(records[:counted], before)
		return c.judge(records)
	}
	c.added(len(records))
	return nil
}

// few is how many records are not worth a block.
const few = 16

// addFew counts records one by one until one is not sound, and returns how many.
func (c *Cube) addFew(records []Record) int {
	for i := range records {
		r := &records[i]
		if !c.given(r) || c.question.slot[r.Mark] == offScaleSlot {
			return i
		}
		c.cell(int(c.find(r.packed())))[c.question.slot[r.Mark]%slots]++
	}
	return len(records)
}

// addMany counts records until one is not sound and returns how many. It takes
// blocks that stay near the processor: first all are searched for, then all are
// counted, so that it waits for memory once for many.
func (c *Cube) addMany(records []Record) (counted int) {
	var b block
	slot := &c.question.slot
	for len(records) > 0 {
		part := records[:min(blockSize, len(records))]
		if !c.search(part, &b) {
			return counted
		}
		counts, ids := c.counts, b.ids[:len(part)]
		for i := range part {
			at := uint64(ids[i])*slots + slot[part[i].Mark]
			if at >= uint64(len(counts)) { // off the scale: then it is beyond all
				return counted + i
			}
			counts[at]++
		}
		counted += len(part)
		records = records[len(part):]
	}
	return counted
}

// search finds the cells of at most blockSize records and makes those that are new;
// it reports false if a number was not given by this cube.
func (c *Cube) search(part []Record, b *block) bool {
	done := 0
	if c.table.exact {
		n, ok := c.table.lookAll(part, b)
		if !ok {
			return false
		}
		done = n
	}
	for i := done; i < len(part); i++ { // from the first new key on, or all if the table is not exact
		r := &part[i]
		if !c.given(r) {
			return false
		}
		b.ids[i] = c.find(r.packed())
	}
	return true
}

// given reports whether the numbers of a record are of this cube.
func (c *Cube) given(r *Record) bool {
	return below(r.Situation, len(c.names[0].list)) && below(r.Service, len(c.names[1].list)) &&
		below(r.Touchpoint, len(c.names[2].list)) && below(r.Frame, len(c.frames))
}

// below reports whether a number is one of n, also where an int has 32 bits.
func below(number uint32, n int) bool { return uint64(number) < uint64(n) }

// judge says what is wrong with records that are not sound.
func (c *Cube) judge(records []Record) error {
	if err := c.wrong(len(records), func(i int) byte { return records[i].Mark }); err != nil {
		return err
	}
	return &InputError{"records", standard.Text{RU: "такого номера в кубе нет", EN: "the cube has given no such number"}}
}

// undo takes records away that were counted, and the cells made since.
func (c *Cube) undo(records []Record, before int) {
	for i := range records {
		c.cell(int(c.find(records[i].packed())))[c.question.slot[records[i].Mark]%slots]--
	}
	c.keys, c.counts = c.keys[:before], c.counts[:before*slots]
	if c.wide != nil {
		c.wide = c.wide[:before]
	}
	c.resize(len(c.table.slots))
}

// AddAnswer counts one answer in the cell of its situation, services,
// touchpoint, segment and of the period that periodOf gives for its day in the
// zone loc (UTC if nil): [standard.QuarterOf], say. The errors are those of
// [Tally.AddAnswer] and [Cube.Number], and an [*InputError] for an instant that is
// no day.
//
// Reading: D4, the day of an instant is that of the zone the caller names.
func (c *Cube) AddAnswer(a Answer, loc *time.Location, periodOf func(standard.Date) standard.Period) error {
	if a.Question != c.Question() {
		return &DefinitionError{c.Question(), a.Question, unlike(c.Question(), a.Question)}
	}
	m, ok := a.Mark()
	if !ok {
		return &MarkError{Count: 1, Scale: c.question.Scale}
	}
	k := Key{Situation: a.Situation, Touchpoint: a.Touchpoint, Segment: a.Segment}
	if len(a.Services) > 0 {
		k.Service = ServiceSet(a.Services...)
	}
	if periodOf != nil {
		day := standard.DateOf(a.At, loc)
		if a.At.IsZero() || day == 0 {
			return &InputError{"at", standard.Text{RU: "не указано, когда дан ответ, или такого дня нет в календаре", EN: "when the answer was given is not stated, or is no day of the calendar"}}
		}
		k.Period = periodOf(day)
	}
	return c.Add(k, []byte{m})
}
