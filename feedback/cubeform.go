package feedback

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"hash/crc32"
	"slices"

	"github.com/state-for-people/standard"
)

// cubeForm is the version of the binary form of a Cube. A later version reads
// this one.
const cubeForm = 1

// Binary form: "FC", version, the question as in a tally; for situations,
// services, touchpoints and segments the number of names and the names, in
// order; the number of cells and, in the order of their keys, four numbers of
// names, both ends of the period as days (0 is open) and sixteen counts; a
// CRC-32 (IEEE, little endian) of all that. Equal cubes have equal bytes.

// AppendBinary appends the binary form of c. Cubes that tell the same have the
// same bytes, whatever the order in which each met its keys.
func (c Cube) AppendBinary(b []byte) ([]byte, error) {
	start := len(b)
	b = append(b, 'F', 'C', cubeForm)
	b = appendQuestion(b, c.Question())
	used := [4][]bool{}
	for i := range c.names {
		used[i] = make([]bool, len(c.names[i].list))
	}
	parts := func(p packed) (n [4]uint32, f frame) {
		f = c.frames[uint32(p.b)]
		return [4]uint32{uint32(p.a >> 32), uint32(p.a), uint32(p.b >> 32), f.segment}, f
	}
	for _, p := range c.keys {
		n, _ := parts(p)
		for i, v := range n {
			used[i][v] = true
		}
	}
	var rank [4][]uint32
	for i := range c.names {
		var list []string
		for j, s := range c.names[i].list {
			if used[i][j] {
				list = append(list, s)
			}
		}
		slices.Sort(list)
		rank[i] = make([]uint32, len(c.names[i].list))
		b = binary.AppendUvarint(b, uint64(len(list)))
		for place, s := range list {
			b = appendText(b, s)
			rank[i][c.names[i].of[s]] = uint32(place)
		}
	}
	b = binary.AppendUvarint(b, uint64(len(c.keys)))
	for _, id := range c.order() {
		n, f := parts(c.keys[id])
		for i, v := range n {
			b = binary.AppendUvarint(b, uint64(rank[i][v]))
		}
		b = binary.AppendUvarint(b, uint64(f.period.From))
		b = binary.AppendUvarint(b, uint64(f.period.To))
		t := c.tally(id)
		for _, v := range t.n {
			b = binary.AppendUvarint(b, uint64(v))
		}
	}
	return binary.LittleEndian.AppendUint32(b, crc32.ChecksumIEEE(b[start:])), nil
}

// MarshalBinary returns the binary form of c.
func (c Cube) MarshalBinary() ([]byte, error) { return c.AppendBinary(nil) }

// UnmarshalBinary reads what MarshalBinary wrote. Anything else is a
// [*FormError]; c is unchanged then.
func (c *Cube) UnmarshalBinary(data []byte) error {
	bad := &FormError{"cube", standard.Text{RU: "не двоичная запись куба, неизвестная версия или запись повреждена", EN: "not the binary form of a cube, a version not known, or damaged bytes"}}
	body, ok := sealed(data, "FC", cubeForm)
	if !ok {
		return bad
	}
	r := reader{rest: body}
	q := r.question()
	if q.IsZero() && !r.bad && bytes.Equal(r.rest, make([]byte, 5)) { // no names, no cells
		*c = Cube{}
		return nil
	}
	got, err := NewCube(q)
	if err != nil || r.bad {
		return bad
	}
	var list [4][]string
	for i := range list {
		for range r.size() {
			s := r.text()
			if n := len(list[i]); n > 0 && list[i][n-1] >= s || len(s) > maxKey {
				return bad
			}
			list[i] = append(list[i], s)
		}
	}
	var last Key
	cells := r.size()
	for at := range cells {
		var n [4]string
		for i := range n {
			v := r.uint()
			if r.bad || v >= uint64(len(list[i])) {
				return bad
			}
			n[i] = list[i][v]
		}
		from, to := r.uint(), r.uint()
		if from > 99991231 || to > 99991231 {
			return bad
		}
		k := Key{standard.SituationID(n[0]), standard.ServiceID(n[1]), standard.TouchpointID(n[2]), standard.SegmentID(n[3]),
			standard.Period{From: standard.Date(from), To: standard.Date(to)}}
		t := Tally{question: got.Question()}
		for s := range t.n {
			t.n[s] = r.count()
		}
		if r.bad || !t.sound() || got.sum > MaxCount-t.Asked() || at > 0 && last.Compare(k) >= 0 {
			return bad
		}
		id, err := got.Cell(k)
		if err != nil {
			return bad
		}
		got.addWide(id, t)
		last = k
	}
	for i := range list {
		if len(got.names[i].list) != len(list[i]) {
			return bad // a name that no cell uses: not the form of any cube
		}
	}
	if r.bad || len(r.rest) != 0 {
		return bad
	}
	*c = *got
	return nil
}

// cubeJSON is the JSON form of a Cube: its cells in the order of their keys.
type cubeJSON struct {
	Version  int        `json:"version"`
	Question Question   `json:"question,omitzero"`
	Cells    []cellJSON `json:"cells"`
}

type cellJSON struct {
	Key Key `json:"key"`
	countsJSON
}

// MarshalJSON returns version, question and the cells in the order of their
// keys. It is for few cells; of many, the binary form is some times as short.
func (c Cube) MarshalJSON() ([]byte, error) {
	j := cubeJSON{Version: cubeForm, Question: c.Question(), Cells: []cellJSON{}}
	for k, t := range c.All() {
		j.Cells = append(j.Cells, cellJSON{k, t.counts()})
	}
	return json.Marshal(j)
}

// UnmarshalJSON reads what MarshalJSON wrote. Anything else, cells in another
// order too, is a [*FormError]; c is unchanged then.
func (c *Cube) UnmarshalJSON(data []byte) error {
	bad := &FormError{"cube", standard.Text{RU: "неверный JSON куба, неизвестная версия, лишнее или недостающее поле, неверное число или порядок ячеек", EN: "not the JSON form of a cube: wrong JSON, version, member, count or order of cells"}}
	j, found, err := standard.Decode[cubeJSON](data)
	if err != nil || len(found) > 0 || j.Version != cubeForm || j.Cells == nil {
		return bad
	}
	if j.Question.IsZero() && len(j.Cells) == 0 {
		*c = Cube{}
		return nil
	}
	got, err := NewCube(j.Question)
	if err != nil {
		return bad
	}
	for i := range j.Cells {
		t, ok := j.Cells[i].tally(j.Question)
		if !ok || got.sum > MaxCount-t.Asked() || i > 0 && j.Cells[i-1].Key.Compare(j.Cells[i].Key) >= 0 {
			return bad
		}
		id, err := got.Cell(j.Cells[i].Key)
		if err != nil {
			return bad
		}
		got.addWide(id, t)
	}
	*c = *got
	return nil
}
