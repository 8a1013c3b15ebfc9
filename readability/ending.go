package readability

// endings classes a Russian word by how it ends: short passive participles and
// verbal nouns. A
// word of two parts is left alone.
func endings(w *word, c class, hyphened bool) class {
	hi, lo, n := w.hi, w.lo, w.letters
	if hyphened {
		return 0
	}
	var genitive class
	if isGenitive(w) {
		genitive = classGenitive
	}
	if end := lo & (1<<10 - 1); end == pairOf('с', 'я') || end == pairOf('с', 'ь') {
		return reflexive(w, c)
	}
	switch last := lo & 31; last {
	case 0, 14, 27: // а о ы
		hi, lo, n = hi>>5, lo>>5|hi<<59, n-1
		if last = lo & 31; last != 13 && last != 18 { // н т
			return genitive | verbal(w)
		}
		if c&(classNoShort|classParticiple) == 0 && look(hi, lo, n).class&classParticiple != 0 {
			return classShort
		}
	case 13, 18:
	default:
		return genitive | verbal(w)
	}
	if c&classNoShort != 0 {
		return 0
	}
	if c&classParticiple != 0 {
		return classShort
	}
	from := int(lo >> 5 & 31)
	if lo&31 == 18 {
		from += 32
	}
	for i := shortFrom[from]; i < shortFrom[from+1]; i++ {
		x := &shortSuffixes[i]
		if n > x.n && lo&(1<<(5*x.n)-1) == x.bits {
			if n < len("ведён")/2 {
				return 0
			}
			return classShort
		}
	}
	return genitive | verbal(w)
}

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
