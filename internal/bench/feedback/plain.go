package main

// oneTable counts with one table: the simplest code, and fast.
func oneTable(d []byte) (h [12]uint64) {
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

// triplet is a key as a map has it.
type triplet struct{ situation, service, touchpoint uint32 }

// addMap counts four classes by a map, as a first version does.
func addMap(m map[triplet][4]uint32, d []triple) {
	for i := range d {
		k := triplet{d[i].situation, d[i].service, d[i].touchpoint}
		c := m[k]
		c[class[d[i].rating]&3]++
		m[k] = c
	}
}

// inline is the fastest layout known for records: one search finds key and
// counters of four classes in half a cache line. It knows no single grades, no
// segments and no periods, and takes numbers below 2^16.
type inline struct {
	shift uint
	slots []slot
}

type slot struct {
	key uint64 // 0 is free
	c   [4]uint32
	_   uint64
}

func newInline(n int) *inline {
	x := &inline{shift: 63}
	for 1<<(64-x.shift) < 2*n {
		x.shift--
	}
	x.slots = make([]slot, 1<<(64-x.shift))
	return x
}

var class = func() (c [256]uint8) {
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
}()

func (x *inline) add(d []triple) {
	mask := uint64(len(x.slots) - 1)
	for i := range d {
		r := &d[i]
		k := uint64(r.situation)<<48 | uint64(r.touchpoint)<<32 | uint64(r.service)
		k++
		h := k * 0x9E3779B97F4A7C15
		h ^= h >> 29
		h = (h * 0xBF58476D1CE4E5B9) >> x.shift
		for {
			e := &x.slots[h&mask]
			if e.key == 0 {
				e.key = k
			}
			if e.key == k {
				e.c[class[r.rating]&3]++
				break
			}
			h++
		}
	}
}

// slim keeps the key in 44 bits and its number in 20 of one word, and the counters
// of four classes apart: so little is touched that much of it stays near the
// processor. It takes situations below 2^16, services below 2^20 and touchpoints
// below 2^8.
type slim struct {
	shift uint
	words []uint64 // key << 20 | number + 1
	c     [][4]uint32
}

func newSlim(n int) *slim {
	x := &slim{shift: 63}
	for 1<<(64-x.shift) < 2*n {
		x.shift--
	}
	x.words, x.c = make([]uint64, 1<<(64-x.shift)), make([][4]uint32, 0, n)
	return x
}

func (x *slim) add(d []triple) {
	words, mask, c := x.words, uint64(len(x.words)-1), x.c
	for i := range d {
		r := &d[i]
		k := uint64(r.situation)<<28 | uint64(r.touchpoint)<<20 | uint64(r.service)
		h := k * 0x9E3779B97F4A7C15
		h ^= h >> 29
		h = (h * 0xBF58476D1CE4E5B9) >> x.shift
		for {
			w := words[h&mask]
			if w>>20 == k && w != 0 {
				c[w&(1<<20-1)-1][class[r.rating]&3]++
				break
			}
			if w == 0 {
				c = append(c, [4]uint32{})
				words[h&mask] = k<<20 | uint64(len(c))
				c[len(c)-1][class[r.rating]&3]++
				break
			}
			h++
		}
	}
	x.c = c
}
