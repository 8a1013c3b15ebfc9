package readability

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

// hash mixes the letters of a word of n letters; see scanWord for hi and lo. Only
// its upper bits are used: each letter counts in them.
func hash(hi, lo uint64, n int) uint64 {
	return (lo ^ uint64(n)<<59 ^ hi*0xC2B2AE3D27D4EB4F) * 0x9E3779B97F4A7C15
}

// tagOf is the part of the hash that identifies a word, never 0.
func tagOf(h uint64) uint32 { return uint32(h>>32) | 1 }

// look returns what the lexicon says of a word, the zero row if it does not have it.
func look(hi, lo uint64, n int) *lexRow { return &lexRows[rowOf(hash(hi, lo, n))] }

// rowOf is the row in lexRows of the word with this hash, 0 for none.
//
// The table is a perfect hash: the shift of a word's bucket sends each word of
// the lexicon to a slot of its own, so one look is enough. A slot keeps 31 bits
// of the hash, so of a billion other words one is taken for one of the lexicon.
// Whether a word is there nobody can foresee, so nothing branches on it.
func rowOf(h uint64) uint32 {
	i := slotOf(h, lexShifts[bucketOf(h)], lexWords)
	slot := lexSlots[i]
	differ := (slot^uint32(h>>32))>>rowBits | uint32(lexMarks[i]^uint8(h>>33))
	return slot & (1<<rowBits - 1) & -((differ - 1) >> 31) // all bits if nothing differs
}

// rowBits are the bits of a row in a slot, below the bits of the tag.
const rowBits = 9

// buckets is how many shifts the table has, each for the words that share eleven
// bits of their hash.
const buckets = 1 << 11

func bucketOf(h uint64) uint64 { return h >> 53 }

// slotOf is the slot among so many of a word whose bucket has this shift.
func slotOf(h uint64, shift uint16, slots uint64) uint64 {
	return uint64(uint32(h>>28)*(uint32(shift)<<1|1)) * slots >> 32
}
