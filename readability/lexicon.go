package readability

import "math/bits"

// class is a set of word classes, one bit each.
type class uint32

const (
	classNegation    class = 1 << iota // не, нет, нельзя …
	classParticiple                    // a short passive participle, in the masculine
	classNoShort                       // looks like a short participle and is none
	classReflexive                     // the stem of a verb in -ся that officials use as a passive
	classNoReflexive                   // such a verb that is hardly ever a passive
	classLight                         // a verb that means little without its noun
	classAction                        // a noun of action for which there is a plain verb; arg: its row in actions
	classHead                          // the first word of a phrase; head: its row in heads
	classReplace                       // an official word; arg: its row in plainWords
	classNoVerbal                      // the stem of what looks like a verbal noun and is none
	classTerm                          // a word of a profession
	classArchaic
	classColloquial
	classRude
	classKnown          // a well-known abbreviation
	classAct            // a kind of legal act
	classShort          // found: a short passive participle
	classFoundReflexive // found: a verb in -ся of the list
	classVerbal         // found: a verbal noun
	classSubordinate    // который, что, чтобы, если …: starts a clause after a comma
	classTechnical
	classTime      // a month or a unit of time
	classCount     // a number in words
	classKey       // a word with which letters say what was decided or what to do
	classAdvice    // an official word without a single plain one
	classCapitals  // found: a word in capitals
	classSymbol    // found: a sign that is no common mark
	classRepeated  // found: the word before is the same
	classDeed      // a noun that names an action and ends otherwise than classVerbal
	classPart      // a part of a legal act
	classPredicate // a predicate that its ending does not show: должен, вправе, нужно
	classGenitive  // found: looks like an abstract noun in the genitive
)

// lexRow is what the lexicon says of a word.
type lexRow struct {
	class class
	arg   uint16 // row in plainWords or actions
	head  uint16 // row in heads
}

// hash mixes the letters of a word of n letters; see scanWord for hi and lo.
func hash(hi, lo uint64, n int) uint64 {
	h := lo*0x9E3779B97F4A7C15 ^ bits.RotateLeft64(hi*0xC2B2AE3D27D4EB4F, 31) ^ uint64(n)*0x165667B19E3779F9
	h ^= h >> 29
	h *= 0xBF58476D1CE4E5B9
	return h ^ h>>32
}

// look returns what the lexicon says of a word, the zero row if it does not have it.
func look(hi, lo uint64, n int) *lexRow {
	row, _ := lookTag(hi, lo, n)
	return row
}

// lookTag is look with a part of the hash that identifies the word.
//
// The table is a perfect hash: the shift of a word's bucket sends each word of
// the lexicon to a slot of its own, so one look is enough. A slot keeps 31 bits
// of the hash, so of a billion other words one is taken for one of the lexicon.
// Whether a word is there nobody can foresee, so nothing branches on it.
func lookTag(hi, lo uint64, n int) (*lexRow, uint32) {
	h := hash(hi, lo, n)
	tag := uint32(h>>32) | 1
	i := slotOf(h, lexShifts[bucketOf(h)], lexWords)
	x := &lexSlots[i]
	differ := (uint32(lexMarks[i])<<24 | uint32(x.tag)<<8 | uint32(x.row)>>rowBits<<1 | 1) ^ tag
	is := uint64(int64(uint64(differ)-1) >> 63) // all bits if nothing differs
	return &lexRows[uint64(x.row)&(1<<rowBits-1)&is], tag
}

// lexSlot is a word of the lexicon.
type lexSlot struct {
	tag uint16 // the middle 16 bits of its tag
	row uint16 // row in lexRows, above it the last bits of the tag, which ends in 1
}

// rowBits are the bits of a row in lexSlot.
const rowBits = 9

// buckets is how many shifts the table has, each for the words that share eleven
// bits of their hash.
const buckets = 1 << 11

func bucketOf(h uint64) int { return int(h >> 15 & (buckets - 1)) }

// slotOf is the slot among so many of a word whose bucket has this shift.
func slotOf(h uint64, shift uint16, slots uint64) int {
	return int(uint64(uint32(h>>28)*(uint32(shift)<<1|1)) * slots >> 32)
}
