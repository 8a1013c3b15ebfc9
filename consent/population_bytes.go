package consent

import (
	"cmp"
	"encoding/binary"
	"encoding/json"
	"slices"

	"github.com/state-for-people/standard"
)

// The binary form: a magic word with the version of the form, then the length
// and the JSON of what all clients share, the numbers of extras, clients and
// rows, and these, little-endian.
const magic = "sfp-consent\x01"

type shared struct {
	Shapes  []shape        `json:"shapes"`
	Notices []sharedNotice `json:"notices"`
}

type sharedNotice struct {
	Effective int64  `json:"effective"`
	Recorded  int64  `json:"recorded"`
	Notice    Notice `json:"notice"`
}

// MarshalBinary writes the population, to be read by UnmarshalBinary.
func (p Population) MarshalBinary() ([]byte, error) {
	if p.p == nil {
		return []byte(magic), nil
	}
	s := shared{Shapes: p.p.shapes}
	for i := range p.p.notices {
		n := &p.p.notices[i]
		change := ChangeEditorial
		if n.substantive {
			change = ChangeSubstantive
		}
		s.Notices = append(s.Notices, sharedNotice{n.effective, n.recorded, Notice{ID: n.id, Version: int(n.version), Change: change, Later: n.later, Services: n.services}})
	}
	head, err := json.Marshal(s)
	if err != nil {
		return nil, err
	}
	out := make([]byte, 0, len(magic)+len(head)+40+p.Bytes())
	out = append(out, magic...)
	out = binary.LittleEndian.AppendUint64(out, uint64(len(head)))
	out = append(out, head...)
	for _, n := range []int{len(p.p.extras), len(p.p.ends), len(p.p.rows)} {
		out = binary.LittleEndian.AppendUint64(out, uint64(n))
	}
	for i := range p.p.extras {
		x := &p.p.extras[i]
		for _, v := range []int64{x.until, x.voided, x.ends} {
			out = binary.LittleEndian.AppendUint64(out, uint64(v))
		}
		flags := uint64(x.ending)
		if x.powerless {
			flags |= 1 << 8
		}
		out = binary.LittleEndian.AppendUint64(out, flags)
	}
	for _, v := range p.p.ends {
		out = binary.LittleEndian.AppendUint32(out, v)
	}
	for i := range p.p.rows {
		r := &p.p.rows[i]
		out = binary.LittleEndian.AppendUint64(out, uint64(r.effective))
		out = binary.LittleEndian.AppendUint64(out, uint64(r.recorded))
		out = binary.LittleEndian.AppendUint32(out, r.shape)
		out = binary.LittleEndian.AppendUint32(out, r.extra)
	}
	return out, nil
}

// UnmarshalBinary reads what MarshalBinary wrote. The error is a
// [*PopulationError].
func (p *Population) UnmarshalBinary(data []byte) error {
	bad := &PopulationError{Text: standard.Text{RU: "данные повреждены или записаны другой версией", EN: "the data are damaged or of another version"},
		Mend: standard.Text{RU: "соберите их заново из журналов", EN: "build them anew from the ledgers"}}
	if len(data) < len(magic) || string(data[:len(magic)]) != magic {
		return bad
	}
	data = data[len(magic):]
	if len(data) == 0 {
		*p = Population{}
		return nil
	}
	next, ok := readPopulation(data)
	if !ok {
		return bad
	}
	*p = Population{next}
	return nil
}

func readPopulation(data []byte) (*population, bool) {
	number := func() (uint64, bool) {
		if len(data) < 8 {
			return 0, false
		}
		n := binary.LittleEndian.Uint64(data)
		data = data[8:]
		return n, true
	}
	size, ok := number()
	if !ok || size > uint64(len(data)) {
		return nil, false
	}
	var s shared
	if json.Unmarshal(data[:size], &s) != nil {
		return nil, false
	}
	data = data[size:]
	var counts [3]uint64
	for i := range counts {
		if counts[i], ok = number(); !ok || counts[i] > uint64(len(data))/4 {
			return nil, false
		}
	}
	if uint64(len(data)) != 32*counts[0]+4*counts[1]+24*counts[2] {
		return nil, false
	}
	p := &population{shapes: s.Shapes, extras: make([]extra, counts[0]), ends: make([]uint32, counts[1]), rows: make([]row, counts[2])}
	notices := &ledger{}
	for _, n := range s.Notices {
		if n.Notice.Version < 1 || n.Notice.Version > maxVersion {
			return nil, false
		}
		services := slices.Clone(n.Notice.Services)
		slices.Sort(services)
		notices.notices = append(notices.notices, noticeEntry{effective: n.Effective, recorded: n.Recorded, voided: never, id: n.Notice.ID,
			version: int32(n.Notice.Version), substantive: n.Notice.Change != ChangeEditorial, later: n.Notice.Later, services: services})
	}
	p.notices = notices.notices
	if !slices.IsSortedFunc(p.notices, func(a, b noticeEntry) int {
		return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(a.version, b.version), cmp.Compare(a.effective, b.effective), cmp.Compare(a.recorded, b.recorded))
	}) {
		return nil, false
	}
	for i := range p.extras {
		x := &p.extras[i]
		a, _ := number()
		b, _ := number()
		c, _ := number()
		flags, _ := number()
		x.until, x.voided, x.ends, x.ending, x.powerless = int64(a), int64(b), int64(c), uint8(flags), flags&(1<<8) != 0
		if flags>>9 != 0 || int(x.ending) > len(authorityEnds) {
			return nil, false
		}
	}
	last := uint32(0)
	for i := range p.ends {
		p.ends[i] = binary.LittleEndian.Uint32(data)
		data = data[4:]
		if p.ends[i] < last || uint64(p.ends[i]) > counts[2] {
			return nil, false
		}
		last = p.ends[i]
	}
	for i := range p.rows {
		r := &p.rows[i]
		a, _ := number()
		b, _ := number()
		r.effective, r.recorded = int64(a), int64(b)
		r.shape, r.extra = binary.LittleEndian.Uint32(data), binary.LittleEndian.Uint32(data[4:])
		data = data[8:]
		if uint64(r.shape) >= uint64(len(p.shapes)) || uint64(r.extra) > counts[0] {
			return nil, false
		}
	}
	for i := range p.shapes {
		if _, known := numberOf(p.shapes[i].Kind); !known || p.shapes[i].Notice.Version < 0 {
			return nil, false
		}
	}
	p.finish()
	return p, uint64(last) == counts[2]
}
