package feedback

import (
	"math"
	"slices"

	"github.com/state-for-people/standard"
)

// Merge adds the cells of o, which is not changed. Merging commutes and
// associates in what the cubes tell and in their bytes; a zero Cube changes
// nothing. The errors are a
// [*DefinitionError] for another question and a [*CountError] above [MaxCount];
// nothing is changed then.
func (c *Cube) Merge(o *Cube) error {
	if o.frameOf == nil {
		return nil // of the zero Cube
	}
	if c.frameOf == nil {
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
	if c.fresh+o.fresh > math.MaxUint32 {
		c.carry()
	}
	if o.wide == nil && c.sameNumbers(o) {
		counts := c.counts[:len(o.counts)]
		for i, n := range o.counts {
			counts[i] += n
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
	var b block
	var records [blockSize]Record
	for at := 0; at < len(o.keys); at += blockSize {
		part := records[:min(blockSize, len(o.keys)-at)]
		for i := range part {
			p := o.keys[at+i]
			part[i] = Record{Situation: to[0][p.a>>32], Service: to[1][uint32(p.a)], Touchpoint: to[2][p.b>>32], Frame: frames[uint32(p.b)]}
		}
		c.search(part, &b) // the numbers were given above
		ids := b.ids[:len(part)]
		for _, id := range ids { // all at once, so that the sums need not wait
			b.warmed += c.counts[uint64(id)*slots]
		}
		for i, id := range ids {
			x, y := c.cell(int(id)), o.cell(at+i)
			for s := range x {
				x[s] += y[s]
			}
		}
		if o.wide == nil {
			continue
		}
		if c.wide == nil {
			c.wide = make([][slots]int64, len(c.keys))
		}
		for i, id := range ids {
			for s, n := range o.wide[at+i] {
				c.wide[id][s] += n
			}
		}
	}
	c.fresh += o.fresh
	c.sum += o.sum
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
