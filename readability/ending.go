package readability

// The places in the alphabet of the letters that decide about an ending.
const (
	letterA  = 0
	letterV  = 'в' - 'а'
	letterE  = 'е' - 'а'
	letterI  = 'и' - 'а'
	letterJ  = 'й' - 'а'
	letterM  = 'м' - 'а'
	letterN  = 'н' - 'а'
	letterO  = 'о' - 'а'
	letterT  = 'т' - 'а'
	letterH  = 'х' - 'а'
	letterY  = 'ы' - 'а'
	letterSS = 'ь' - 'а'
	letterYu = 'ю' - 'а'
	letterYa = 'я' - 'а'
)

// tailOf is the place of the last two letters of a word in tails and pairs.
const tailOf = 1<<10 - 1

// hasTail reports whether endings can class a word with these last three letters.
func hasTail(lo uint64) bool { return tails[lo&tailOf]>>(lo>>10&31)&1 != 0 }

// pairAt is the row of a word of n letters in pairs: those of fewer than four have rows
// of their own, for most of them are prepositions, which stand in no row of nouns.
func pairAt(lo uint64, n int) uint64 { return lo&tailOf | uint64(n-4)>>63*(tailOf+1) }

// What the last two letters of a word let it be.
const (
	pairRow       uint8 = 1 << iota // a word in a row of nouns: see genitives
	pairPredicate                   // a predicate that no list names: see lateVerb
	pairFour                        // a word of which knownGenitive knows
	pairNoun                        // a noun in the genitive
	pairAbstract                    // from here on: row in abstracts
)

// abstracts are the letters before the last two with which a word looks like an
// abstract noun in the genitive: -ов, -ния and -тия, -ции, -сти, -тва.
var abstracts = [8]uint32{
	1: 1<<32 - 1,
	2: 1<<letterN | 1<<letterT,
	3: 1 << ('ц' - 'а'),
	4: 1 << ('с' - 'а'),
	5: 1 << letterT,
}

// abstract reports, as 1, a word that looks like an abstract noun in the genitive:
// pair is the entry of its last two letters. Most words are none, and nobody can
// foresee which is, so nothing branches on it.
func abstract(pair uint8, lo uint64, n int) class {
	return class(abstracts[pair/pairAbstract&7]>>(lo>>10&31)&1) & class(uint64(4-n)>>63)
}

// genitiveBit is the place of classGenitive, the last one.
const genitiveBit = 31

// endings classes a word of n Russian letters by how it ends: short passive
// participles, verbs in -ся, verbal nouns. The last
// letter decides what it can be; words whose last three letters are not among
// tails never come here. A word of two parts is left alone.
func endings(hi, lo uint64, n int, c class) class {
	if light(lo) && n > 6 && look(hi>>10, lo>>10|hi<<54, n-2).class&classLight != 0 { // осуществляющий
		return classLight
	}
	switch lo & 31 {
	case letterN, letterT:
		return affirmed(short(lo, n, c), hi, lo, n)
	case letterA, letterO, letterY:
		switch lo >> 5 & 31 {
		case letterN, letterT:
			if c&(classNoShort|classParticiple) == 0 && look(hi>>5, lo>>5|hi<<59, n-1).class&classParticiple != 0 {
				return classShort
			}
			return affirmed(short(lo>>5|hi<<59, n-1, c), hi, lo, n)
		}
	case letterYa:
		if lo&(1<<10-1) == pairOf('с', 'я') {
			return reflexive(hi, lo, n, c)
		}
		return verbal(hi, lo, n)
	case letterSS:
		if lo&(1<<10-1) == pairOf('с', 'ь') {
			return reflexive(hi, lo, n, c)
		}
	case letterI, letterE, letterYu, letterM, letterJ, letterH:
		return verbal(hi, lo, n)
	}
	return 0
}

// light reports whether a word without its last two letters can be a participle
// without its ending: -ющ, -вш, -ем.
func light(lo uint64) bool {
	const yushch, vsh, em uint32 = 1<<('ю'-'а') | 1<<('у'-'а') | 1<<('я'-'а') | 1<<letterA, 1 << letterV, 1<<letterE | 1<<letterI
	switch m := lo >> 15 & 31; lo >> 10 & 31 {
	case 'щ' - 'а':
		return yushch>>m&1 != 0
	case 'ш' - 'а':
		return vsh>>m&1 != 0
	case letterM:
		return em>>m&1 != 0
	}
	return false
}

// participle returns how many letters the ending of a word has that ends as full
// participles do, 0 if it ends otherwise: -щий, -вшего, -емый, -имых.
func participle(lo uint64) uint {
	switch lo & (1<<10 - 1) {
	case pairOf('г', 'о'), pairOf('м', 'у'), pairOf('м', 'и'):
		if m := lo >> 15 & 31; m == 'щ'-'а' || m == 'ш'-'а' && lo>>20&31 == letterV {
			return 3
		}
		return 0
	case pairOf('ы', 'й'), pairOf('и', 'й'), pairOf('а', 'я'), pairOf('о', 'е'), pairOf('е', 'е'), pairOf('ы', 'е'), pairOf('и', 'е'), pairOf('ы', 'х'), pairOf('и', 'х'), pairOf('о', 'й'),
		pairOf('е', 'й'), pairOf('у', 'ю'), pairOf('о', 'м'), pairOf('е', 'м'), pairOf('ы', 'м'), pairOf('и', 'м'):
	default:
		return 0
	}
	switch m := lo >> 15 & 31; lo >> 10 & 31 {
	case 'щ' - 'а':
		return 2
	case 'ш' - 'а':
		if m == letterV {
			return 2
		}
	case letterM:
		if last := lo & (1<<10 - 1); (m == letterE || m == letterI) && last != pairOf('е', 'м') && last != pairOf('и', 'м') { // and no примем
			return 2
		}
	}
	return 0
}

// short reports a short passive participle, given in the masculine, by the
// lists and by its ending.
func short(lo uint64, n int, c class) class {
	if c&classNoShort != 0 {
		return 0
	}
	if c&classParticiple != 0 {
		return classShort
	}
	from := lo >> 5 & 31
	if lo&31 == letterT {
		from += 32
	}
	for i := shortFrom[from]; i < shortFrom[from+1]; i++ {
		x := &shortSuffixes[i]
		if x.ends(lo) && n > x.n {
			if n < shortestPassive {
				return 0
			}
			return classShort
		}
	}
	return 0
}

// affirmed takes back that a word of n letters is a short participle if it is one
// of the words that only look so with не before it: незаконен, неверна.
func affirmed(c class, hi, lo uint64, n int) class {
	if c == 0 || n < 6 || n > longestKept {
		return c
	}
	s := uint(5 * (n - 2))
	first := hi << (64 - s)
	if s >= 64 {
		first = hi >> (s - 64)
		hi &= 1<<(s-64) - 1
	} else {
		first |= lo >> s
		hi, lo = 0, lo&(1<<s-1)
	}
	if first&(1<<10-1) == pairOf('н', 'е') && look(hi, lo, n-2).class&classNoShort != 0 {
		return 0
	}
	return c
}

// longestKept is the most letters of a word that scanWord keeps.
const longestKept = 25

// shortestPassive is the least letters of a participle that is told by its ending.
const shortestPassive = 5

// reflexive reports a verb in -ся of the closed list: its stem is there and an
// ending follows.
func reflexive(hi, lo uint64, n int, c class) class {
	if c&classNoReflexive != 0 {
		return 0
	}
	for i := range reflexiveSuffixes {
		x := &reflexiveSuffixes[i]
		if x.ends(lo) && n > x.n+1 {
			s := uint(5 * x.n)
			if look(hi>>s, lo>>s|hi<<(64-s), n-x.n).class&classReflexive != 0 {
				return classFoundReflexive
			}
		}
	}
	return 0
}

// verbal reports a verbal noun by its ending, unless the lists say otherwise.
func verbal(hi, lo uint64, n int) class {
	if n < 6 || !isVerbalPair(lo>>5) && !isVerbalPair(lo>>10) && !isVerbalPair(lo>>15) {
		return 0
	}
	last := lo & 31
	for i := verbalFrom[last]; i < verbalFrom[last+1]; i++ {
		x := &verbalSuffixes[i]
		if x.ends(lo) {
			s := uint(5 * (x.n - verbalStem))
			if before := lo >> (5 * x.n) & tailOf; unverbal[before>>5]>>(before&31)&1 == 0 {
				return classVerbal
			}
			if look(hi>>s, lo>>s|hi<<(64-s), n-x.n+verbalStem).class&classNoVerbal != 0 {
				return 0
			}
			return classVerbal
		}
	}
	return 0
}

// isVerbalPair reports whether the last two letters are those before the ending of
// a verbal noun.
func isVerbalPair(lo uint64) bool {
	lo &= 1<<10 - 1
	return lo == pairOf('н', 'и') || lo == pairOf('т', 'и')
}

// verbalStem is how many letters of an ending in verbalSuffixes belong to the
// stem: -ани, -ени, -яти.
const verbalStem = 3

// suffix is the last n letters of a word, five bits each.
type suffix struct {
	bits uint64
	n    int
}

// ends reports whether a word ends so. All suffixes have three letters, in which most
// differ from the word.
func (x *suffix) ends(lo uint64) bool {
	differ := lo ^ x.bits
	return differ&(1<<15-1) == 0 && differ<<(64-5*x.n) == 0
}
