package feedback

import "math/bits"

// table finds the cell of a key: open addressing over slots of 64 bits, each a
// key and the number of its cell plus one. While the numbers of the names are
// small, as they are, the key fits beside the number and one look decides
// (exact); else the slot holds a part of the hash, and the key of the cell is
// looked at, too.
type table struct {
	slots  []uint64
	shift  uint // of the hash
	idBits uint
	exact  bool
	w      [4]uint   // bits of situation, service, touchpoint, frame
	unit   [4]uint64 // what one more of each adds to a slot
}

// newTable returns an empty table of n slots, a power of two.
func newTable(n int, names ...int) table {
	t := table{slots: make([]uint64, n), shift: uint(65 - bits.Len(uint(n))), idBits: uint(bits.Len(uint(n)))}
	need := t.idBits
	for i, m := range names {
		t.w[i] = uint(bits.Len(uint(m))) + 1
		need += t.w[i]
	}
	t.exact = need <= 64 && t.idBits <= 32
	at := t.idBits
	for i := 3; i >= 0; i-- {
		t.unit[i] = 1 << at // 0 beyond the word, where the table is not exact
		at += t.w[i]
	}
	return t
}

// fits reports whether so many names still have keys of their own.
func (t *table) fits(names ...int) bool {
	if !t.exact {
		return true
	}
	for i, m := range names {
		if uint(bits.Len(uint(m))) > t.w[i] {
			return false
		}
	}
	return true
}

func (t *table) full(keys int) bool { return 2*keys > len(t.slots) }

// mix spreads a key over 64 bits.
func mix(k uint64) uint64 {
	k *= 0x9E3779B97F4A7C15
	k ^= k >> 29
	return k * 0xBF58476D1CE4E5B9
}

// key returns what the slot of an exact table holds of a record: its numbers, each
// in as many bits as the names need.
func (t *table) key(r *Record) uint64 {
	return uint64(r.Situation)*t.unit[0] + uint64(r.Service)*t.unit[1] + uint64(r.Touchpoint)*t.unit[2] + uint64(r.Frame)*t.unit[3]
}

// code returns what the slot holds of a key, and where the search for it begins.
func (t *table) code(p packed) (code, start uint64) {
	if t.exact {
		k := t.key(&Record{Situation: uint32(p.a >> 32), Service: uint32(p.a), Touchpoint: uint32(p.b >> 32), Frame: uint32(p.b)})
		return k, mix(k) >> t.shift
	}
	h := mix(p.a ^ mix(p.b))
	return h << t.idBits, h >> t.shift
}

// look returns the cell of p; false if there is none.
func (t *table) look(p packed, keys []packed) (uint32, bool) {
	if len(t.slots) == 0 {
		return 0, false
	}
	mask := uint64(len(t.slots) - 1)
	code, at := t.code(p)
	for ; ; at++ {
		e := t.slots[at&mask]
		if e == 0 {
			return 0, false
		}
		if id := (e ^ code) - 1; id < 1<<t.idBits-1 && (t.exact || keys[id] == p) {
			return uint32(id), true
		}
	}
}

// put enters a key that is not there yet.
func (t *table) put(p packed, id uint32) {
	mask := uint64(len(t.slots) - 1)
	code, at := t.code(p)
	for ; t.slots[at&mask] != 0; at++ {
	}
	t.slots[at&mask] = code | uint64(id+1)
}

// block is what is known of records that are searched for together.
type block struct {
	keys   [blockSize]uint64 // what the slot holds
	starts [blockSize]uint32 // where the search begins
	ids    [blockSize]uint32 // the cell
	others [blockSize]uint16 // records that are not found yet
	warmed uint32            // keeps what is read ahead
}

// blockSize is how many records are searched for together: so many that the
// processor waits for memory for many at once, so few that they stay near it.
const blockSize = 512

// lookAll finds the cells of at most blockSize records and returns the first record
// whose key is new, or how many there are; false if a number has more bits than the
// table gave out. The table must be exact.
//
// Each step is a short loop of its own without branches that depend on the data: of
// such the processor begins many before the first has come from memory.
func (t *table) lookAll(records []Record, b *block) (int, bool) {
	if !t.prepare(records, b) {
		return 0, false
	}
	first, others := len(records), t.firstLook(len(records), b)
	for next := uint64(1); others > 0; next++ {
		others, first = t.nextLook(others, next, first, b)
	}
	return first, true
}

// prepare notes for each record its key and where the search begins.
func (t *table) prepare(records []Record, b *block) bool {
	u0, u1, u2, u3 := t.unit[0], t.unit[1], t.unit[2], t.unit[3]
	shift := t.shift & 63
	var x, y uint64
	for i := range records {
		r := &records[i]
		p, q := uint64(r.Situation)|uint64(r.Service)<<32, uint64(r.Touchpoint)|uint64(r.Frame)<<32
		x, y = x|p, y|q
		k := uint64(uint32(p))*u0 + p>>32*u1 + uint64(uint32(q))*u2 + q>>32*u3
		b.keys[i&(blockSize-1)], b.starts[i&(blockSize-1)] = k, uint32(mix(k)>>shift)
	}
	return uint64(uint32(x))>>t.w[0]|x>>32>>t.w[1]|uint64(uint32(y))>>t.w[2]|y>>32>>t.w[3] == 0
}

// firstLook looks at the first place of n records, which mostly decides, and
// returns how many others there are.
func (t *table) firstLook(n int, b *block) (others int) {
	places, ids := t.slots, uint64(1)<<t.idBits-1
	for i := range b.keys[:n] {
		id := (places[b.starts[i]] ^ b.keys[i]) - 1
		b.ids[i] = uint32(id)
		b.others[others&(blockSize-1)] = uint16(i)
		other := 0
		if id >= ids {
			other = 1
		}
		others += other
	}
	return others
}

// nextLook looks at the next place of the others; it returns how many are left and
// the first record known to be nowhere. Those after it are others no more.
func (t *table) nextLook(others int, next uint64, first int, b *block) (int, int) {
	places, mask, ids := t.slots, uint64(len(t.slots)-1), uint64(1)<<t.idBits-1
	left := 0
	for _, i := range b.others[:others] {
		at := uint64(b.starts[i&(blockSize-1)]) + next
		if places[(at-1)&mask] == 0 { // the search ended at the place before
			return left, int(i)
		}
		id := (places[at&mask] ^ b.keys[i&(blockSize-1)]) - 1
		b.ids[i&(blockSize-1)] = uint32(id)
		b.others[left] = i
		other := 0
		if id >= ids {
			other = 1
		}
		left += other
	}
	return left, first
}
