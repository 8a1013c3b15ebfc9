package feedback

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/state-for-people/standard"
)

// Dimension is one of the ways in which ratings are broken down («разрез»).
type Dimension string

// The dimensions; the Standard names the first, the second and the third.
const (
	DimensionSituation  Dimension = "situation"
	DimensionService    Dimension = "service"
	DimensionTouchpoint Dimension = "touchpoint"
	DimensionSegment    Dimension = "segment"
	DimensionPeriod     Dimension = "period"
)

var dimensions = standard.Vocabulary[Dimension]{
	{Code: DimensionSituation, Title: standard.Text{RU: "жизненная ситуация", EN: "life situation"}, Clause: standard.Cite("people-2022:4.5.7.5/p2")},
	{Code: DimensionService, Title: standard.Text{RU: "услуга, сервис", EN: "service, digital service"}, Clause: standard.Cite("people-2022:4.5.7.5/p2")},
	{Code: DimensionTouchpoint, Title: standard.Text{RU: "точка взаимодействия", EN: "touchpoint"}, Clause: standard.Cite("people-2022:4.5.7.5/p2")},
	{Code: DimensionSegment, Title: standard.Text{RU: "клиентский сегмент", EN: "client segment"}, Clause: standard.Cite("people-2022:4.2.9")},
	{Code: DimensionPeriod, Title: standard.Text{RU: "период", EN: "period"}, Clause: standard.Cite("people-2022:4.2.9")},
}

// Dimensions yields every dimension with its title.
func Dimensions() iter.Seq[standard.Term[Dimension]] { return dimensions.All() }

// IsValid reports whether d is on the list.
func (d Dimension) IsValid() bool { _, ok := dimensions.Find(d); return ok }

// Key is a cell of a cube: one value in each dimension, "" where it is not
// broken down. The period is days of the calendar; the zone in which an instant
// becomes a day is named by who adds it.
type Key struct {
	Situation  standard.SituationID  `json:"situation,omitzero"`
	Service    standard.ServiceID    `json:"service,omitzero"` // of a set, [ServiceSet]
	Touchpoint standard.TouchpointID `json:"touchpoint,omitzero"`
	Segment    standard.SegmentID    `json:"segment,omitzero"`
	Period     standard.Period       `json:"period,omitzero"`
}

// Compare orders keys by situation, service, touchpoint, segment and period.
func (k Key) Compare(o Key) int {
	return cmp.Or(strings.Compare(string(k.Situation), string(o.Situation)), strings.Compare(string(k.Service), string(o.Service)),
		strings.Compare(string(k.Touchpoint), string(o.Touchpoint)), strings.Compare(string(k.Segment), string(o.Segment)),
		cmp.Compare(k.Period.From, o.Period.From), cmp.Compare(k.Period.To, o.Period.To))
}

// ServiceSet returns the key under which a rating of several services together
// is kept: their keys in order, joined by a plus between spaces. Of one service
// it is the service.
//
// Reading: S12, a rating of a set is stored as such.
//
// Clause: people-2022:4.5.6.4
func ServiceSet(services ...standard.ServiceID) standard.ServiceID {
	if len(services) == 1 {
		return services[0]
	}
	s := make([]string, len(services))
	for i := range services {
		s[i] = string(services[i])
	}
	slices.Sort(s)
	return standard.ServiceID(strings.Join(slices.Compact(s), " + "))
}

// CellID is the number of a cell within one cube, from 0 in the order in which
// the cells were met. It means nothing in another cube.
type CellID uint32

// Record is one reply with its cell in numbers that the cube gave: see
// [Cube.Number]. Many replies are added so.
type Record struct {
	Situation, Service, Touchpoint uint32
	Frame                          uint32 // segment and period together
	Mark                           byte
}

// cell is the counters of one key.
type cell [16]uint32

// Cube counts the replies to one question by life situation, service,
// touchpoint, segment and period («куб оценок»). The names are numbered once;
// then a reply costs one search and one increment, or with its [CellID] the
// increment alone. The zero Cube is empty and takes the question of the first it
// is merged with. Memory grows with the keys, not with the replies: 64 bytes
// of counters, 16 of key and 16 to 32 of table a key, 128 more once a cube
// has met 4 × 10^9 replies. A cube is not for several goroutines at once; give
// each its own and merge them.
//
// Clause: people-2022:4.5.7.5/p2, people-2022:4.2.9
type Cube struct {
	question standardQuestion
	names    [4]names // situations, services, touchpoints, segments
	frames   []frame  // by number
	frameOf  map[frame]uint32
	keys     []packed
	cells    []cell
	wide     [][slots]int64 // counts carried over from cells, or nil
	fresh    uint64         // replies in cells since the last carry
	sum      int64          // all replies
	table    table
}

// standardQuestion keeps what the cube asks of its question at hand.
type standardQuestion struct {
	Question
	slot [256]uint8 // slot of a mark, 255 if it is not on the scale
}

type names struct {
	list []string
	of   map[string]uint32
}

func (n *names) number(s string) (uint32, error) {
	if i, ok := n.of[s]; ok {
		return i, nil
	}
	if len(s) > maxKey {
		return 0, &InputError{"key", standard.Text{RU: "ключ длиннее 1000 байт", EN: "the key is longer than 1000 bytes"}}
	}
	if len(n.list) >= math.MaxInt32 {
		return 0, &CountError{"cube", standard.Text{RU: "слишком много ключей", EN: "too many keys"}}
	}
	i := uint32(len(n.list))
	n.list = append(n.list, s)
	n.of[s] = i
	return i, nil
}

// maxKey bounds a name in bytes.
const maxKey = 1000

type frame struct {
	segment uint32
	period  standard.Period
}

// packed is a key in numbers: situation and service, touchpoint and frame.
type packed struct{ a, b uint64 }

// NewCube returns an empty cube of q. The error is a [*QuestionError].
func NewCube(q Question) (*Cube, error) {
	if !q.valid() {
		return nil, &QuestionError{q.Check()}
	}
	c := &Cube{question: standardQuestion{Question: q}, frameOf: map[frame]uint32{}}
	low, high, _ := q.Scale.ends()
	for m := range 256 {
		s := slotOf(byte(m))
		if s < 0 || s < slotNoImage && (s < low || s > high) {
			s = 255
		}
		c.question.slot[m] = uint8(s)
	}
	for i := range c.names {
		c.names[i].of = map[string]uint32{}
	}
	c.resize(64)
	return c, nil
}

// Question returns the question that c counts.
func (c *Cube) Question() Question { return c.question.Question }

// Len returns the number of cells.
func (c *Cube) Len() int { return len(c.cells) }

// Number returns the key in the numbers of this cube, as a [Record] without a
// mark; new names are numbered. The error is an [*InputError] for a period that
// is not one or a key of more than 1000 bytes.
func (c *Cube) Number(k Key) (Record, error) {
	if c.frameOf == nil {
		return Record{}, &QuestionError{c.Question().Check()}
	}
	var n [4]uint32
	for i, s := range [...]string{string(k.Situation), string(k.Service), string(k.Touchpoint), string(k.Segment)} {
		v, err := c.names[i].number(s)
		if err != nil {
			return Record{}, err
		}
		n[i] = v
	}
	if !k.Period.IsValid() {
		return Record{}, &InputError{"period", standard.Text{RU: "период задан неверно", EN: "the period is not valid"}}
	}
	f := frame{n[3], k.Period}
	at, ok := c.frameOf[f]
	if !ok {
		at = uint32(len(c.frames))
		c.frames = append(c.frames, f)
		c.frameOf[f] = at
	}
	c.fit()
	return Record{Situation: n[0], Service: n[1], Touchpoint: n[2], Frame: at}, nil
}

// fit makes the table anew if its keys have become too narrow for the names.
func (c *Cube) fit() {
	if !c.table.fits(len(c.names[0].list), len(c.names[1].list), len(c.names[2].list), len(c.frames)) {
		c.resize(len(c.table.slots))
	}
}

// Cell returns the number of the cell of k, making it if it is new. The error is
// that of [Cube.Number].
func (c *Cube) Cell(k Key) (CellID, error) {
	r, err := c.Number(k)
	if err != nil {
		return 0, err
	}
	return CellID(c.find(r.packed())), nil
}

func (r *Record) packed() packed {
	return packed{uint64(r.Situation)<<32 | uint64(r.Service), uint64(r.Touchpoint)<<32 | uint64(r.Frame)}
}

// find returns the cell of p and makes it if it is new.
func (c *Cube) find(p packed) uint32 {
	if id, ok := c.table.look(p, c.keys); ok {
		return id
	}
	if c.table.full(len(c.keys) + 1) {
		c.resize(2 * len(c.table.slots))
	}
	id := uint32(len(c.keys))
	c.keys = append(c.keys, p)
	c.cells = append(c.cells, cell{})
	if c.wide != nil {
		c.wide = append(c.wide, [slots]int64{})
	}
	c.table.put(p, id)
	return id
}

// resize makes the table anew with n slots, a power of two, for keys in as many
// bits as the names have now, and one more.
func (c *Cube) resize(n int) {
	c.table = newTable(n, len(c.names[0].list), len(c.names[1].list), len(c.names[2].list), len(c.frames))
	for id, p := range c.keys {
		c.table.put(p, uint32(id))
	}
}

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
		c.wide = make([][slots]int64, len(c.cells))
	}
	for i := range c.cells {
		for s, n := range c.cells[i] {
			c.wide[i][s] += int64(n)
		}
		c.cells[i] = cell{}
	}
	c.fresh = 0
}

// chunk is how many replies are taken at a time, so that 32 bits hold them.
const chunk = 1 << 30

// wrong describes the marks that are not on the scale; nil if all are.
func (c *Cube) wrong(n int, mark func(i int) byte) error {
	var e *MarkError
	for i := range n {
		if c.question.slot[mark(i)] == 255 {
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
		at := &c.cells[id]
		for _, m := range marks[:n] {
			at[c.question.slot[m]&15]++
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
	slot := &c.question.slot
	var bad, most = uint8(0), CellID(0)
	for i, m := range marks {
		bad |= slot[m]
		most = max(most, ids[i])
	}
	if bad == 255 { // slots are below 16, so only 255 has all bits
		if err := c.wrong(len(marks), func(i int) byte { return marks[i] }); err != nil {
			return err
		}
	}
	if len(ids) > 0 && int(most) >= len(c.cells) {
		return &InputError{"ids", standard.Text{RU: "такой ячейки в кубе нет", EN: "the cube has no such cell"}}
	}
	if err := c.room(len(ids)); err != nil {
		return err
	}
	cells := c.cells
	for i, id := range ids {
		cells[id][slot[marks[i]]&15]++
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
	// Blocks that stay near the processor: first all are judged, then all are
	// searched, then all are counted, so that it waits for memory once for many.
	slot := &c.question.slot
	before := len(c.keys)
	var ids [256]uint32
	for at := 0; at < len(records); at += len(ids) {
		block := records[at:min(at+len(ids), len(records))]
		if !c.sound(block) {
			c.undo(records[:at], before)
			return c.judge(records)
		}
		c.search(block, &ids)
		cells := c.cells
		for i := range block {
			cells[ids[i&255]][slot[block[i].Mark]&15]++
		}
	}
	c.added(len(records))
	return nil
}

// sound reports whether all records have marks on the scale and numbers of this cube.
func (c *Cube) sound(block []Record) bool {
	slot := &c.question.slot
	var bad uint8
	var top [4]uint32
	for i := range block {
		r := &block[i]
		bad |= slot[r.Mark]
		top[0], top[1], top[2], top[3] = max(top[0], r.Situation), max(top[1], r.Service), max(top[2], r.Touchpoint), max(top[3], r.Frame)
	}
	return bad != 255 && int(top[0]) < len(c.names[0].list) && int(top[1]) < len(c.names[1].list) && int(top[2]) < len(c.names[2].list) && int(top[3]) < len(c.frames)
}

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
		c.cells[c.find(records[i].packed())][c.question.slot[records[i].Mark]&15]--
	}
	c.keys, c.cells = c.keys[:before], c.cells[:before]
	if c.wide != nil {
		c.wide = c.wide[:before]
	}
	c.resize(len(c.table.slots))
}

// search finds the cells of a block, and makes those that are new.
func (c *Cube) search(block []Record, ids *[256]uint32) {
	done := 0
	if c.table.exact {
		done = c.table.lookAll(block, ids)
	}
	for done < len(block) {
		ids[done] = c.find(block[done].packed())
		done++
		if c.table.exact && done < len(block) {
			var rest [256]uint32
			n := c.table.lookAll(block[done:], &rest)
			copy(ids[done:], rest[:n])
			done += n
		}
	}
}

// AddAnswer counts one answer in the cell of its situation, services,
// touchpoint, segment and of the period that periodOf gives for its day in the
// zone loc (UTC if nil): [standard.QuarterOf], say. The errors are those of
// [Tally.AddAnswer] and [Cube.Number].
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
		k.Period = periodOf(standard.DateOf(a.At, loc))
	}
	return c.Add(k, []byte{m})
}

// key returns the key of a cell in words.
func (c *Cube) key(p packed) Key {
	f := c.frames[uint32(p.b)]
	return Key{
		Situation:  standard.SituationID(c.names[0].list[p.a>>32]),
		Service:    standard.ServiceID(c.names[1].list[uint32(p.a)]),
		Touchpoint: standard.TouchpointID(c.names[2].list[p.b>>32]),
		Segment:    standard.SegmentID(c.names[3].list[f.segment]),
		Period:     f.period,
	}
}

// tally returns the counts of a cell.
func (c *Cube) tally(id int) Tally {
	t := Tally{question: c.Question()}
	for s, n := range c.cells[id] {
		t.n[s] = int64(n)
	}
	if c.wide != nil {
		for s, n := range c.wide[id] {
			t.n[s] += n
		}
	}
	return t
}

// Tally returns the counts of one cell; false if the cube has no such cell.
func (c *Cube) Tally(k Key) (Tally, bool) {
	var n [4]uint32
	for i, s := range [...]string{string(k.Situation), string(k.Service), string(k.Touchpoint), string(k.Segment)} {
		v, ok := c.names[i].of[s]
		if !ok {
			return Tally{}, false
		}
		n[i] = v
	}
	f, ok := c.frameOf[frame{n[3], k.Period}]
	if !ok {
		return Tally{}, false
	}
	r := Record{Situation: n[0], Service: n[1], Touchpoint: n[2], Frame: f}
	id, ok := c.table.look(r.packed(), c.keys)
	if !ok {
		return Tally{}, false
	}
	return c.tally(int(id)), true
}

// All yields the cells in the order of their keys, whatever the order in which
// they were met.
func (c *Cube) All() iter.Seq2[Key, Tally] {
	return func(yield func(Key, Tally) bool) {
		for _, id := range c.order() {
			if !yield(c.key(c.keys[id]), c.tally(id)) {
				return
			}
		}
	}
}

// order returns the cells by key: the names are ranked once, then numbers are
// compared.
func (c *Cube) order() []int {
	var rank [4][]uint32
	for i := range c.names {
		rank[i] = ranks(len(c.names[i].list), func(a, b int) int { return strings.Compare(c.names[i].list[a], c.names[i].list[b]) })
	}
	frames := ranks(len(c.frames), func(a, b int) int {
		f, g := c.frames[a], c.frames[b]
		return cmp.Or(cmp.Compare(rank[3][f.segment], rank[3][g.segment]), cmp.Compare(f.period.From, g.period.From), cmp.Compare(f.period.To, g.period.To))
	})
	ids := make([]int, len(c.keys))
	for i := range ids {
		ids[i] = i
	}
	slices.SortFunc(ids, func(i, j int) int {
		p, q := c.keys[i], c.keys[j]
		return cmp.Or(cmp.Compare(rank[0][p.a>>32], rank[0][q.a>>32]), cmp.Compare(rank[1][uint32(p.a)], rank[1][uint32(q.a)]),
			cmp.Compare(rank[2][p.b>>32], rank[2][q.b>>32]), cmp.Compare(frames[uint32(p.b)], frames[uint32(q.b)]))
	})
	return ids
}

// ranks returns for each of n things its place in the order.
func ranks(n int, compare func(a, b int) int) []uint32 {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, compare)
	rank := make([]uint32, n)
	for place, i := range order {
		rank[i] = uint32(place)
	}
	return rank
}

// Total returns all cells together.
func (c *Cube) Total() Tally {
	t := Tally{question: c.Question()}
	for id := range c.cells {
		one := c.tally(id)
		for s, n := range one.n {
			t.n[s] += n
		}
	}
	return t
}

// RollUp returns a cube that is broken down by these dimensions only; the
// others are summed up. Unknown dimensions break nothing down.
func (c *Cube) RollUp(by ...Dimension) *Cube {
	keep := func(d Dimension) bool { return slices.Contains(by, d) }
	return c.fold(func(k Key) (Key, bool) {
		if !keep(DimensionSituation) {
			k.Situation = ""
		}
		if !keep(DimensionService) {
			k.Service = ""
		}
		if !keep(DimensionTouchpoint) {
			k.Touchpoint = ""
		}
		if !keep(DimensionSegment) {
			k.Segment = ""
		}
		if !keep(DimensionPeriod) {
			k.Period = standard.Period{}
		}
		return k, true
	})
}

// Slice returns a cube of the cells that keep reports true for.
func (c *Cube) Slice(keep func(Key) bool) *Cube {
	return c.fold(func(k Key) (Key, bool) { return k, keep(k) })
}

// fold returns a cube of the cells under other keys.
func (c *Cube) fold(to func(Key) (Key, bool)) *Cube {
	out, err := NewCube(c.Question())
	if err != nil {
		return &Cube{} // of the zero Cube
	}
	for id, p := range c.keys {
		k, ok := to(c.key(p))
		if !ok {
			continue
		}
		at, err := out.Cell(k)
		if err != nil {
			continue // cannot be: the key came out of a cube
		}
		out.addWide(at, c.tally(id))
	}
	return out
}

// addWide adds whole counts to a cell; their sum is known to fit.
func (c *Cube) addWide(id CellID, t Tally) {
	n := t.Asked()
	if uint64(n)+c.fresh <= math.MaxUint32 {
		for s, v := range t.n {
			c.cells[id][s] += uint32(v)
		}
		c.fresh += uint64(n)
		c.sum += n
		return
	}
	if c.wide == nil {
		c.wide = make([][slots]int64, len(c.cells))
	}
	for s, v := range t.n {
		c.wide[id][s] += v
	}
	c.sum += n
}

// Merge adds the cells of o, which is not changed. Merging commutes and
// associates in what the cubes tell and in their bytes. The errors are a
// [*DefinitionError] for another question and a [*CountError] above [MaxCount];
// nothing is changed then.
func (c *Cube) Merge(o *Cube) error {
	if c.frameOf == nil && o.frameOf != nil {
		fresh, err := NewCube(o.Question())
		if err != nil {
			return err
		}
		*c = *fresh
	}
	if c.Question() != o.Question() {
		return &DefinitionError{c.Question(), o.Question(), unlike(c.Question(), o.Question())}
	}
	if c.sum > MaxCount-o.sum {
		return &CountError{"cube", standard.Text{RU: "больше 10^15 ответов", EN: "more than 10^15 replies"}}
	}
	if c.wide == nil && o.wide == nil && c.fresh+o.fresh <= math.MaxUint32 && c.sameNumbers(o) {
		for i := range o.cells {
			a, b := &c.cells[i], &o.cells[i]
			for s := range a {
				a[s] += b[s]
			}
		}
		c.fresh += o.fresh
		c.sum += o.sum
		return nil
	}
	var to [4][]uint32
	for i := range o.names {
		to[i] = make([]uint32, len(o.names[i].list))
		for j, s := range o.names[i].list {
			n, err := c.names[i].number(s)
			if err != nil {
				return err
			}
			to[i][j] = n
		}
	}
	frames := make([]uint32, len(o.frames))
	for i, f := range o.frames {
		f.segment = to[3][f.segment]
		at, ok := c.frameOf[f]
		if !ok {
			at = uint32(len(c.frames))
			c.frames = append(c.frames, f)
			c.frameOf[f] = at
		}
		frames[i] = at
	}
	c.fit()
	for id, p := range o.keys {
		r := Record{Situation: to[0][p.a>>32], Service: to[1][uint32(p.a)], Touchpoint: to[2][p.b>>32], Frame: frames[uint32(p.b)]}
		c.addWide(CellID(c.find(r.packed())), o.tally(id))
	}
	return nil
}

// sameNumbers reports whether the cells of o have the same numbers in c.
func (c *Cube) sameNumbers(o *Cube) bool {
	if len(o.keys) > len(c.keys) || !slices.Equal(o.keys, c.keys[:len(o.keys)]) || len(o.frames) > len(c.frames) || !slices.Equal(o.frames, c.frames[:len(o.frames)]) {
		return false
	}
	for i := range o.names {
		if len(o.names[i].list) > len(c.names[i].list) || !slices.Equal(o.names[i].list, c.names[i].list[:len(o.names[i].list)]) {
			return false
		}
	}
	return true
}
