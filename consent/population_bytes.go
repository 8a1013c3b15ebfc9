package consent

import (
	"encoding/binary"
	"encoding/json"
	"hash/crc32"
	"math"
	"slices"

	"github.com/state-for-people/standard"
)

// The binary form: a magic word with the version of the form, then the length
// and the JSON of what all clients share, the numbers of clients, of words of a
// block, of words of the rest and of the lists, all of these, and the CRC-32C of what
// comes before, little-endian. The CRC shows damage, not malice: the ledgers are the evidence.
const magic = "sfp-consent\x04"

type shared struct {
	Parts   []string       `json:"parts"` // by number, from 1
	Shapes  []shape        `json:"shapes"`
	Notices []sharedNotice `json:"notices"`
}

type sharedNotice struct {
	Effective int64   `json:"effective"`
	Recorded  int64   `json:"recorded"`
	Purpose   Purpose `json:"purpose"`
	Notice    Notice  `json:"notice"`
}

func checksum(data []byte) uint32 { return crc32.Checksum(data, crc32.MakeTable(crc32.Castagnoli)) }

// MarshalBinary writes the population, to be read by UnmarshalBinary.
func (p Population) MarshalBinary() ([]byte, error) {
	if p.p == nil {
		return []byte(magic), nil
	}
	s := shared{Shapes: p.p.shapes}
	for i := range p.p.parts.list[1:] {
		s.Parts = append(s.Parts, p.p.parts.list[1+i].text)
	}
	for i := range p.p.notices {
		n := &p.p.notices[i]
		change := ChangeEditorial
		if n.substantive {
			change = ChangeSubstantive
		}
		s.Notices = append(s.Notices, sharedNotice{n.effective, n.recorded, purposes[n.purpose].Code, Notice{ID: n.id, Version: int(n.version), Change: change, Later: n.later, Services: n.services}})
	}
	head, err := json.Marshal(s)
	if err != nil {
		return nil, err
	}
	out := make([]byte, 0, len(magic)+len(head)+44+p.Bytes())
	out = append(out, magic...)
	out = binary.LittleEndian.AppendUint64(out, uint64(len(head)))
	out = append(out, head...)
	for _, n := range []int{p.p.clients, p.p.block, len(p.p.rest), len(p.p.lists)} {
		out = binary.LittleEndian.AppendUint64(out, uint64(n))
	}
	for _, words := range [][]uint64{p.p.words, p.p.rest} {
		for _, v := range words {
			out = binary.LittleEndian.AppendUint64(out, v)
		}
	}
	for _, v := range p.p.lists {
		out = binary.LittleEndian.AppendUint32(out, v)
	}
	return binary.LittleEndian.AppendUint32(out, checksum(out)), nil
}

// UnmarshalBinary reads what MarshalBinary wrote. The error is a
// [*PopulationError].
func (p *Population) UnmarshalBinary(data []byte) error {
	bad := &PopulationError{Text: standard.Text{RU: "данные повреждены или записаны другой версией", EN: "the data are damaged or of another version"},
		Mend: standard.Text{RU: "соберите их заново из журналов", EN: "build them anew from the ledgers"}}
	if len(data) < len(magic) || string(data[:len(magic)]) != magic {
		return bad
	}
	whole := data
	data = data[len(magic):]
	if len(data) == 0 {
		*p = Population{}
		return nil
	}
	end := len(whole) - 4
	if end < len(magic) || checksum(whole[:end]) != binary.LittleEndian.Uint32(whole[end:]) {
		return bad
	}
	next, ok := readPopulation(data[:len(data)-4])
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
	var counts [4]uint64
	for i := range counts {
		if counts[i], ok = number(); !ok || counts[i] > uint64(len(data)) {
			return nil, false
		}
	}
	clients, block, rest, lists := counts[0], counts[1], counts[2], counts[3]
	if block < 2 || clients > uint64(len(data))/(8*block) || rest > math.MaxUint32 || lists > math.MaxUint32 || uint64(len(data)) != 8*(clients*block+rest)+4*lists {
		return nil, false
	}
	p := &population{shapes: s.Shapes, clients: int(clients), block: int(block), words: make([]uint64, clients*block), rest: make([]uint64, rest), lists: make([]uint32, lists)}
	notices := &ledger{}
	for _, n := range s.Notices {
		purpose, known := n.Purpose.number()
		if !known || n.Notice.Version < 1 || n.Notice.Version > maxVersion {
			return nil, false
		}
		services := slices.Clone(n.Notice.Services)
		slices.Sort(services)
		notices.notices = append(notices.notices, noticeEntry{purpose: purpose, effective: n.Effective, recorded: n.Recorded, voided: never, id: n.Notice.ID,
			version: int32(n.Notice.Version), substantive: n.Notice.Change != ChangeEditorial, later: n.Notice.Later, services: services})
	}
	p.notices = notices.notices
	if !slices.IsSortedFunc(p.notices, func(a, b noticeEntry) int { return a.compare(&b) }) {
		return nil, false
	}
	for i, part := range s.Parts {
		if p.parts.enter(part) != uint32(1+i) {
			return nil, false
		}
	}
	if !p.finish() {
		return nil, false
	}
	for _, words := range [][]uint64{p.words, p.rest} {
		for i := range words {
			words[i] = binary.LittleEndian.Uint64(data[8*i:])
		}
		data = data[8*len(words):]
	}
	for i := range p.lists {
		if p.lists[i] = binary.LittleEndian.Uint32(data[4*i:]); p.lists[i] == 0 || uint64(p.lists[i]) >= uint64(len(p.parts.list)) {
			return nil, false
		}
	}
	apart := 0 // how much of the rest is accounted for
	for i := range p.clients {
		if !p.sound(p.words[i*p.block:][:p.block], &apart) {
			return nil, false
		}
	}
	return p, apart == len(p.rest)
}
