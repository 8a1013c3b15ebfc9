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

// endings classes a Russian word by how it ends: short passive participles,
// verbs in -ся, verbal nouns, genitives of abstract nouns. The last letter
// decides what it can be. A word of two parts is left alone.
func endings(w *word, c class, hyphened bool) class {
	if hyphened {
		return 0
	}
	switch w.lo & 31 {
	case letterN, letterT:
		return short(w.lo, w.letters, c)
	case letterA, letterO, letterY:
		switch w.lo >> 5 & 31 {
		case letterN, letterT:
			if c&(classNoShort|classParticiple) == 0 && look(w.hi>>5, w.lo>>5|w.hi<<59, w.letters-1).class&classParticiple != 0 {
				return classShort
			}
			return short(w.lo>>5|w.hi<<59, w.letters-1, c)
		case letterV:
			return genitive(w)
		}
	case letterV:
		return genitive(w)
	case letterYa:
		if w.lo&(1<<10-1) == pairOf('с', 'я') {
			return reflexive(w, c)
		}
		return genitive(w) | verbal(w)
	case letterSS:
		if w.lo&(1<<10-1) == pairOf('с', 'ь') {
			return reflexive(w, c)
		}
	case letterI:
		return genitive(w) | verbal(w)
	case letterE, letterYu, letterM, letterJ, letterH:
		return verbal(w)
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
		if n > x.n && lo&(1<<(5*x.n)-1) == x.bits {
			if n < shortestPassive {
				return 0
			}
			return classShort
		}
	}
	return 0
}

// shortestPassive is the least letters of a participle that is told by its ending.
const shortestPassive = 5

// reflexive reports a verb in -ся of the closed list: its stem is there and an
// ending follows.
func reflexive(w *word, c class) class {
	if c&classNoReflexive != 0 {
		return 0
	}
	for i := range reflexiveSuffixes {
		x := &reflexiveSuffixes[i]
		if w.letters > x.n+1 && w.lo&(1<<(5*x.n)-1) == x.bits {
			s := uint(5 * x.n)
			if look(w.hi>>s, w.lo>>s|w.hi<<(64-s), w.letters-x.n).class&classReflexive != 0 {
				return classFoundReflexive
			}
		}
	}
	return 0
}

// genitive reports a word that looks like an abstract noun in the genitive: it
// ends in -ния, -тия, -ции, -сти, -тва, -ов.
func genitive(w *word) class {
	if w.letters < 5 {
		return 0
	}
	if w.lo&(1<<10-1) == pairOf('о', 'в') {
		return classGenitive
	}
	switch w.lo & (1<<15 - 1) {
	case pairOf('н', 'и')<<5 | letterYa, pairOf('т', 'и')<<5 | letterYa, pairOf('ц', 'и')<<5 | letterI,
		pairOf('с', 'т')<<5 | letterI, pairOf('т', 'в')<<5 | letterA:
		return classGenitive
	}
	return 0
}

// verbal reports a verbal noun by its ending, unless the lists say otherwise.
func verbal(w *word) class {
	if w.letters < 6 || !isVerbalPair(w.lo>>5) && !isVerbalPair(w.lo>>10) && !isVerbalPair(w.lo>>15) {
		return 0
	}
	for i := range verbalSuffixes {
		x := &verbalSuffixes[i]
		if w.lo&(1<<(5*x.n)-1) == x.bits {
			s := uint(5 * (x.n - verbalStem))
			if look(w.hi>>s, w.lo>>s|w.hi<<(64-s), w.letters-x.n+verbalStem).class&classNoVerbal != 0 {
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
