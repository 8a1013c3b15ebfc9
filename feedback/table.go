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
	w      [4]uint // bits of situation, service, touchpoint, frame
}

// newTable returns an empty table of n slots, a power of two.
func newTable(n int, names ...int) table {
	t := table{slots: make([]uint64, n), shift: uint(65 - bits.Len(uint(n))), idBits: uint(bits.Len(uint(n)))}
	need := t.idBits
	for i, m := range names {
		t.w[i] = uint(bits.Len(uint(m))) + 1
		need += t.w[i]
	}
	t.exact = need <= 64
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

// narrow returns the key of a record in as many bits as the names need.
func (t *table) narrow(r *Record) uint64 {
	return ((uint64(r.Situation)<<(t.w[1]&63)|uint64(r.Service))<<(t.w[2]&63)|uint64(r.Touchpoint))<<(t.w[3]&63) | uint64(r.Frame)
}

// code returns what the slot holds of a key, and where the search for it begins.
func (t *table) code(p packed) (code, start uint64) {
	if t.exact {
		k := t.narrow(&Record{Situation: uint32(p.a >> 32), Service: uint32(p.a), Touchpoint: uint32(p.b >> 32), Frame: uint32(p.b)})
		return k, mix(k) >> t.shift
	}
	h := mix(p.a ^ mix(p.b))
	return h & (1<<(64-t.idBits) - 1), h >> t.shift
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
		if e>>t.idBits == code {
			id := uint32(e&(1<<t.idBits-1)) - 1
			if t.exact || keys[id] == p {
				return id, true
			}
		}
	}
}

// put enters a key that is not there yet.
func (t *table) put(p packed, id uint32) {
	mask := uint64(len(t.slots) - 1)
	code, at := t.code(p)
	for ; t.slots[at&mask] != 0; at++ {
	}
	t.slots[at&mask] = code<<t.idBits | uint64(id+1)
}

// block is what is found of up to 256 records: their cells and slots.
type block struct {
	ids   [256]uint32
	slots [256]uint8
}

// lookAll finds cells and slots of the records and returns the first whose key
// is new, or how many there are; false if a mark is not on the scale or a number
// has more bits than the table gave out. The table must be exact.
//
// The first place nearly always decides, so first it is read for all records
// without a branch, and only the others are searched for.
func (t *table) lookAll(records []Record, slot *[256]uint8, b *block) (int, bool) {
	slots, shift, idBits := t.slots, t.shift&63, t.idBits&63
	w0, w1, w2, w3 := t.w[0]&63, t.w[1]&63, t.w[2]&63, t.w[3]&63
	mask, low := uint64(len(slots)-1), uint64(1)<<idBits-1
	var others [256]uint8
	var bad uint8
	var over uint64
	n := 0
	for i := range records {
		r := &records[i]
		x0, x1, x2, x3 := uint64(r.Situation), uint64(r.Service), uint64(r.Touchpoint), uint64(r.Frame)
		k := ((x0<<w1|x1)<<w2|x2)<<w3 | x3
		over |= x0>>w0 | x1>>w1 | x2>>w2 | x3>>w3
		m := slot[r.Mark]
		bad |= m
		b.slots[i&255] = m
		e := slots[mix(k)>>shift&mask]
		b.ids[i&255] = uint32(e&low) - 1
		others[n&255] = uint8(i)
		other := 0
		if e>>idBits != k || e == 0 {
			other = 1
		}
		n += other
	}
	if over != 0 || bad == 255 { // slots are below 16, so only 255 has all bits
		return 0, false
	}
	for _, i := range others[:n] {
		k := t.narrow(&records[i])
		at := mix(k) >> shift
		for {
			e := slots[at&mask]
			if e == 0 {
				return int(i), true
			}
			if e>>idBits == k {
				b.ids[i] = uint32(e&low) - 1
				break
			}
			at++
		}
	}
	return len(records), true
}
