package feedback

import "encoding/binary"

// Eight marks are judged at once, each in its byte of a word, taken without its
// top bit: a grade is 0 to 10 then, a mark that is no grade 0x7B to 0x7F, and no
// sum below carries into the next byte.
const (
	ones = 0x0101010101010101
	tops = 0x80 * ones
	mids = 0x10 * ones
	high = 0xF0 * ones

	from7  = mids - 7*ones                        // added: the middle bit is set for 7 to 10 and no other mark
	from9  = mids - 9*ones                        // … for 9 and 10
	toMark = tops - uint64(MarkNoImage-0x80)*ones // … the high half is 0 for a grade, 8 for another mark
)

// step is how many marks are judged together, stepsAtATime how often before the
// counts of a byte could overflow: four at most a step.
const step, stepsAtATime = 32, 63

// CountNPS counts a batch of marks on [ScaleLoyalty] to promoters, passives and
// detractors alone («быстрый подсчёт NPS»): what [Tally.Add] and [Tally.NPS]
// give, some times as fast, for whoever needs neither the single grades nor how
// many did not rate. Marks that are no grades are left out. If a byte is no mark
// at all, nothing is counted and the error is a [*MarkError]. It allocates
// nothing.
//
// Clause: people-2022:T1.4/formula, people-2022:T2.5/formula
func CountNPS(marks []byte) (NPS, error) {
	var n judged
	rest := marks
	for len(rest) >= step {
		part := rest[:min(len(rest)/step, stepsAtATime)*step]
		n.add(judge(part))
		rest = rest[len(part):]
	}
	if len(rest) > 0 {
		var last [step]byte // what stays empty is a grade that is counted nowhere
		copy(last[:], rest)
		n.add(judge(last[:]))
	}
	if n.wrong&high != 0 {
		return NPS{}, offScale(marks, ScaleLoyalty)
	}
	return NPS{Promoters: int64(n.from9), Passives: int64(n.from7 - n.from9), Detractors: int64(uint64(len(marks)) - n.from7 - n.others)}, nil
}

// judged is what is counted of marks: grades from 7 up, from 9 up, and marks
// that are no grades; wrong has a bit in the high half where a byte was no mark.
type judged struct{ from7, from9, others, wrong uint64 }

func (n *judged) add(o judged) {
	n.from7 += o.from7
	n.from9 += o.from9
	n.others += o.others
	n.wrong |= o.wrong
}

// judge counts whole steps, at most stepsAtATime.
func judge(marks []byte) judged {
	var upper, promoters, others, wrong uint64
	for ; len(marks) >= step; marks = marks[step:] {
		x, y := binary.LittleEndian.Uint64(marks), binary.LittleEndian.Uint64(marks[8:])
		s, t := x&tops, y&tops
		x, y = x^s, y^t
		wrong |= ((x + toMark) ^ s) | ((y + toMark) ^ t)
		up, pro := (x+from7)&mids+(y+from7)&mids, (x+from9)&mids+(y+from9)&mids
		none := s>>7 + t>>7
		x, y = binary.LittleEndian.Uint64(marks[16:]), binary.LittleEndian.Uint64(marks[24:])
		s, t = x&tops, y&tops
		x, y = x^s, y^t
		wrong |= ((x + toMark) ^ s) | ((y + toMark) ^ t)
		upper += (up + (x+from7)&mids + (y+from7)&mids) >> 4
		promoters += (pro + (x+from9)&mids + (y+from9)&mids) >> 4
		others += none + s>>7 + t>>7
	}
	return judged{sumBytes(upper), sumBytes(promoters), sumBytes(others), wrong}
}

// sumBytes adds the eight bytes of a word.
func sumBytes(x uint64) uint64 {
	const pairs = 0x00ff00ff00ff00ff
	return (x&pairs + x>>8&pairs) * 0x0001000100010001 >> 48
}
