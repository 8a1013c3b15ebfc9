package feedback

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/state-for-people/standard"
)

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
	counts   []uint32       // by cell and slot
	wide     [][slots]int64 // counts carried over, by cell, or nil
	fresh    uint64         // replies in counts since the last carry
	sum      int64          // all replies
	table    table
}

// standardQuestion keeps what the cube asks of its question at hand.
type standardQuestion struct {
	Question
	slot [256]uint64 // slot of a mark, offScaleSlot if it is not on the scale
}

// offScaleSlot is beyond the counters of every cube.
const offScaleSlot = 1 << 48

type names struct {
	list []string
	of   map[string]uint32
}

func (n *names) number(s string) (uint32, error) {
	if i, ok := n.of[s]; ok {
		return i, nil
	}
	if len(s) > maxKey || !utf8.ValidString(s) {
		return 0, &InputError{"key", standard.Text{RU: "ключ длиннее 1000 байт или записан не в UTF-8", EN: "the key is longer than 1000 bytes or not UTF-8"}}
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
		c.question.slot[m] = offScaleSlot
		if s := slotOf(byte(m)); s >= slotNoImage || s >= low && s <= high {
			c.question.slot[m] = uint64(s)
		}
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
func (c *Cube) Len() int { return len(c.keys) }

// Number returns the key in the numbers of this cube, as a [Record] without a
// mark; new names are numbered. The error is an [*InputError] for a period that
// is not one or a key of more than 1000 bytes or not in UTF-8.
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
	c.counts = append(c.counts, make([]uint32, slots)...)
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

// cell returns the counters of a cell.
func (c *Cube) cell(id int) *[slots]uint32 { return (*[slots]uint32)(c.counts[id*slots:]) }

// tally returns the counts of a cell.
func (c *Cube) tally(id int) Tally {
	t := Tally{question: c.Question()}
	for s, n := range c.cell(id) {
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
	for id := range c.keys {
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
		at := c.cell(int(id))
		for s, v := range t.n {
			at[s] += uint32(v)
		}
		c.fresh += uint64(n)
		c.sum += n
		return
	}
	if c.wide == nil {
		c.wide = make([][slots]int64, len(c.keys))
	}
	for s, v := range t.n {
		c.wide[id][s] += v
	}
	c.sum += n
}
