package readability

import (
	"bufio"
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"go/format"
	"os"
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write generated files anew")

// classNames are the sections of the files in lexicon.
var classNames = map[string]class{
	"negation": classNegation, "participle": classParticiple, "no-short": classNoShort,
	"reflexive": classReflexive, "no-reflexive": classNoReflexive, "light": classLight, "no-verbal": classNoVerbal, "term": classTerm,
	"archaic": classArchaic, "colloquial": classColloquial, "rude": classRude, "known": classKnown,
	"act": classAct, "subordinate": classSubordinate, "technical": classTechnical,
	"time": classTime, "count": classCount, "key": classKey, "advice": classAdvice, "deed": classDeed, "part": classPart, "predicate": classPredicate,
}

// lexicon is what the files say, word by word.
type lexiconEntry struct {
	class  class
	plain  string // section replace
	action int    // section action: row in actions, from 1
	head   bool
}

func readLexicon(t *testing.T) (map[string]*lexiconEntry, map[string][]string) {
	t.Helper()
	suffixes := map[string][]string{}
	words := map[string]*lexiconEntry{}
	at := func(w string) *lexiconEntry {
		w = strings.ReplaceAll(strings.ToLower(w), "ё", "е")
		if words[w] == nil {
			words[w] = &lexiconEntry{}
		}
		return words[w]
	}
	for _, f := range []string{"lexicon/grammar.txt", "lexicon/style.txt"} {
		data, err := os.ReadFile(f)
		require.NoError(t, err)
		section := ""
		sc := bufio.NewScanner(bytes.NewReader(data))
		for sc.Scan() {
			line, _, _ := strings.Cut(sc.Text(), "#")
			line = strings.TrimSpace(line)
			if line == "" {
				continue
			}
			if strings.HasPrefix(line, "[") {
				section = strings.Trim(line, "[]")
				require.True(t, section == "replace" || strings.HasSuffix(section, "-suffix") || classNames[section] != 0, "%s: section %s", f, section)
				continue
			}
			if section == "replace" {
				for _, pair := range strings.Fields(line) {
					from, to, ok := strings.Cut(pair, "=")
					require.True(t, ok, "%s: %s", f, pair)
					e := at(from)
					e.class |= classReplace
					e.plain = strings.ReplaceAll(to, "_", " ")
				}
				continue
			}
			for _, pattern := range strings.Fields(line) {
				if strings.HasSuffix(section, "-suffix") {
					suffixes[section] = append(suffixes[section], expand(strings.ReplaceAll(pattern, "ё", "е"))...)
					continue
				}
				for _, w := range expand(pattern) {
					at(w).class |= classNames[section]
				}
			}
		}
	}
	for i, a := range readActions(t) {
		for _, pattern := range a.nouns {
			for _, w := range expand(pattern) {
				e := at(w)
				e.class |= classAction
				e.action = i + 1
			}
		}
	}
	for _, p := range readTurns(t) {
		first, _, _ := strings.Cut(p.words, " ")
		for _, w := range expand(first) {
			e := at(w)
			e.class |= classHead
			e.head = true
		}
	}
	return words, suffixes
}

// lexiconLines calls f for every line of a file that says something.
func lexiconLines(t *testing.T, file string, f func(line string)) {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			f(line)
		}
	}
}

// lexiconAction is a line of lexicon/actions.txt.
type lexiconAction struct {
	verb, with string
	nouns      []string
}

func readActions(t *testing.T) (all []lexiconAction) {
	t.Helper()
	lexiconLines(t, "lexicon/actions.txt", func(line string) {
		verb, nouns, ok := strings.Cut(line, " = ")
		require.True(t, ok, line)
		nouns, with, _ := strings.Cut(nouns, " / ")
		all = append(all, lexiconAction{strings.ReplaceAll(verb, "_", " "), with, strings.Fields(nouns)})
	})
	return all
}

// lexiconTurn is a line of lexicon/turns.txt.
type lexiconTurn struct {
	words, plain string
	phrase
}

// turnSections are the sections of lexicon/turns.txt.
var turnSections = map[string]phraseKind{
	"preposition": phrasePreposition, "cliche": phraseCliche, "shield": phraseNever, "double": phraseDouble,
	"greeting": phraseGreeting, "thanks": phraseThanks,
}

var turnSenses = map[string]sense{
	"force": senseForce, "end": senseEnd, "way": senseWay, "adverb": senseAdverb, "body": senseBody, "verb": senseVerb,
}

func readTurns(t *testing.T) (all []lexiconTurn) {
	t.Helper()
	kind := phraseKind(0)
	lexiconLines(t, "lexicon/turns.txt", func(line string) {
		if section, ok := strings.CutPrefix(line, "["); ok {
			kind = turnSections[strings.TrimSuffix(section, "]")]
			require.NotZero(t, kind, line)
			return
		}
		p := lexiconTurn{phrase: phrase{kind: kind}}
		line, name, ok := strings.Cut(line, " ?")
		if ok {
			p.sense = turnSenses[name]
			require.NotZero(t, p.sense, name)
		}
		line, number, ok := strings.Cut(line, " @")
		if ok {
			n, err := strconv.Atoi(number)
			require.NoError(t, err, line)
			require.True(t, n > 0 && n < len(advices), line)
			p.advice = uint8(n)
		}
		line, p.plain, _ = strings.Cut(line, " = ")
		p.plain, name, p.infin = strings.Cut(p.plain, " | ")
		require.True(t, !p.infin || name == "чтобы", line)
		p.words = line
		all = append(all, p)
	})
	return all
}

// rowIn returns the row of s in a list, which it joins if it is new.
func rowIn(list *[]string, s string) int {
	i := slices.Index(*list, s)
	if i < 0 {
		i = len(*list)
		*list = append(*list, s)
	}
	return i
}

// expand writes out the alternatives of a pattern: (вы|)дан(а|о).
func expand(pattern string) []string {
	open := strings.IndexByte(pattern, '(')
	if open < 0 {
		return []string{pattern}
	}
	end := open + strings.IndexByte(pattern[open:], ')')
	var out []string
	for _, alt := range strings.Split(pattern[open+1:end], "|") {
		for _, rest := range expand(pattern[end+1:]) {
			out = append(out, pattern[:open]+alt+rest)
		}
	}
	return out
}

// perfect finds for every bucket a shift that sends its hashes to slots which no
// other hash takes, the full buckets first. It returns the shifts, and the hash
// of each slot, -1 for an empty one; there are a few more slots than hashes if it
// does not go otherwise.
func perfect(t *testing.T, hashes []uint64) (shifts []uint16, slots []int) {
	t.Helper()
	for n := len(hashes); n < len(hashes)+64; n++ {
		if shifts, slots, ok := perfectly(hashes, n); ok {
			return shifts, slots
		}
	}
	require.Fail(t, "no shifts")
	return nil, nil
}

func perfectly(hashes []uint64, n int) (shifts []uint16, slots []int, ok bool) {
	by := make([][]int, buckets)
	for i, h := range hashes {
		by[bucketOf(h)] = append(by[bucketOf(h)], i)
	}
	order := make([]int, buckets)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(by[b]), len(by[a])) })
	shifts, slots = make([]uint16, buckets), make([]int, n)
	for i := range slots {
		slots[i] = -1
	}
	for _, b := range order {
		shift := 0
	next:
		for ; shift < 1<<16; shift++ {
			for k, i := range by[b] {
				if at := slotOf(hashes[i], uint16(shift), uint64(n)); slots[at] >= 0 {
					for _, j := range by[b][:k] {
						slots[slotOf(hashes[j], uint16(shift), uint64(n))] = -1
					}
					continue next
				} else {
					slots[at] = i
				}
			}
			break
		}
		if shift == 1<<16 {
			return nil, nil, false
		}
		shifts[b] = uint16(shift)
	}
	return shifts, slots, true
}

// TestLexiconTable makes lexicon_table.go from the files in lexicon and from
// the tables of phrases, and wants the file to be just that.
func TestLexiconTable(t *testing.T) {
	tt := t
	words, suffixes := readLexicon(t)
	phrases, actions := readTurns(t), readActions(t)
	names := slices.Sorted(func(yield func(string) bool) {
		for w := range words {
			if !yield(w) {
				return
			}
		}
	})
	rows := []lexRow{{}}
	index := map[lexRow]int{{}: 0}
	var plain []string
	type turnRow struct {
		phrase int
		rest   []string
	}
	type head struct {
		word  string
		turns []turnRow
	}
	var heads []head
	var size int
	type entry struct {
		hash uint64
		row  int
	}
	var entries []entry
	for _, name := range names {
		e := words[name]
		row := lexRow{class: e.class}
		args := 0
		if e.class&classReplace != 0 {
			row.arg = uint16(rowIn(&plain, e.plain))
			args++
		}
		if e.action > 0 {
			row.arg = uint16(e.action - 1)
			args++
		}
		if e.head {
			h := head{word: name}
			for i := range phrases {
				for _, turn := range expand(phrases[i].words) {
					if first, rest, _ := strings.Cut(turn, " "); first == name {
						h.turns = append(h.turns, turnRow{i, strings.Fields(rest)})
					}
				}
			}
			sort.SliceStable(h.turns, func(a, b int) bool { return len(h.turns[a].rest) > len(h.turns[b].rest) }) // the longest first
			row.head = uint16(len(heads))
			heads = append(heads, h)
		}
		require.LessOrEqual(t, args, 1, "%s stands in two tables", name)
		i, ok := index[row]
		if !ok {
			i = len(rows)
			index[row] = i
			rows = append(rows, row)
		}
		var w word
		scanWord(name, 0, &w)
		require.Equal(t, len(name), w.end, "%q is no word", name)
		require.Zero(t, w.foreign, "%q has foreign letters", name)
		h := hash(w.hi, w.lo, w.letters)
		entries = append(entries, entry{h, i})
	}
	require.LessOrEqual(t, len(rows), 1<<rowBits)
	hashes := make([]uint64, len(entries))
	for i := range entries {
		hashes[i] = entries[i].hash
	}
	shifts, slots := perfect(t, hashes)
	size = len(slots)
	var b bytes.Buffer
	fmt.Fprintf(&b, "// Code generated by go test -run TestLexiconTable -update; DO NOT EDIT.\n\npackage readability\n\n")
	fmt.Fprintf(&b, "// lexWords is how many slots for words the table has.\nconst lexWords = %d\n\n", size)
	fmt.Fprintf(&b, "// lexShifts sends the words of each bucket to slots of their own.\nvar lexShifts = [buckets]uint16{\n")
	numbers(&b, len(shifts), func(i int) uint64 { return uint64(shifts[i]) })
	tag := func(slot int) uint32 {
		if slots[slot] < 0 {
			return 0
		}
		return tagOf(entries[slots[slot]].hash)
	}
	fmt.Fprintf(&b, "}\n\n// lexMarks has the last bits of the tag of each slot.\nvar lexMarks = [lexWords]uint8{\n")
	numbers(&b, size, func(i int) uint64 { return uint64(tag(i) >> 1 & 0xFF) })
	fmt.Fprintf(&b, "}\n\n// lexSlots has the row of each word in lexRows, above it the first bits of its tag.\nvar lexSlots = [lexWords]uint32{\n")
	numbers(&b, size, func(i int) uint64 {
		row := uint32(0)
		if slots[i] >= 0 {
			row = uint32(entries[slots[i]].row)
		}
		return uint64(row | tag(i)>>rowBits<<rowBits)
	})
	fmt.Fprintf(&b, "}\n\nvar lexRows = [...]lexRow{\n")
	for i, r := range rows {
		fmt.Fprintf(&b, "{%#x, %d, %d},", uint32(r.class), r.arg, r.head)
		breakLine(&b, i, 24)
	}
	b.WriteByte('\n')
	fmt.Fprintf(&b, "}\n\nvar plainWords = [...]string{\n")
	for i, p := range plain {
		fmt.Fprintf(&b, "%q,", p)
		breakLine(&b, i, 16)
	}
	b.WriteByte('\n')
	fmt.Fprintf(&b, "}\n\n// actions are the verbs of nouns of action.\nvar actions = [...]action{\n")
	starts := []string{""}
	for i, a := range actions {
		fmt.Fprintf(&b, "{%q, %d},", a.verb, rowIn(&starts, a.with))
		breakLine(&b, i, 8)
	}
	fmt.Fprintf(&b, "\n}\n\n// starts are how the light verbs of actions begin.\nvar starts = [...]string{\n")
	for i, s := range starts {
		fmt.Fprintf(&b, "%q,", s)
		breakLine(&b, i, 12)
	}
	b.WriteByte('\n')
	fmt.Fprintf(&b, "}\n\nvar phrases = [...]phrase{\n")
	plainTurns := []string{""}
	for i, p := range phrases {
		fmt.Fprintf(&b, "{%d, %d, %t, %d, %d},", p.kind, rowIn(&plainTurns, p.plain), p.infin, p.advice, p.sense)
		breakLine(&b, i, 12)
	}
	b.WriteByte('\n')
	fmt.Fprintf(&b, "}\n\n// plainTurns are what replaces phrases.\nvar plainTurns = [...]string{\n")
	for i, p := range plainTurns {
		fmt.Fprintf(&b, "%q,", p)
		breakLine(&b, i, 12)
	}
	b.WriteByte('\n')
	fmt.Fprintf(&b, "}\n\n// heads holds, for the first word of phrases, its rows in turns, up to the next head.\nvar heads = [...]uint16{\n")
	turns, items := 0, 0
	for i, h := range heads {
		fmt.Fprintf(&b, "%d,", turns)
		breakLine(&b, i, 32)
		turns += len(h.turns)
	}
	fmt.Fprintf(&b, "\t%d,\n}\n\n// headNext has a bit for the tag that may come next after the first word of a phrase, all bits where any may.\nvar headNext = [...][4]uint64{\n", turns)
	for i, h := range heads {
		var next [4]uint64
		for _, x := range h.turns {
			if len(x.rest) == 0 || x.rest[0] == "," {
				next = [4]uint64{1<<64 - 1, 1<<64 - 1, 1<<64 - 1, 1<<64 - 1}
				break
			}
			tag := wordTag(t, x.rest[0])
			next[tag>>30] |= 1 << (tag >> 24 & 63)
		}
		fmt.Fprintf(&b, "{%#x,%#x,%#x,%#x},", next[0], next[1], next[2], next[3])
		breakLine(&b, i, 4)
	}
	fmt.Fprintf(&b, "\n}\n\n// turns are the phrases written out: the row in phrases, where its other words start in turnItems, how many, nextOf the first of them.\nvar turns = [...]turn{\n")
	k := 0
	for _, h := range heads {
		for _, t := range h.turns {
			next := uint8(0)
			if len(t.rest) > 0 && t.rest[0] != "," {
				next = nextOf(wordTag(tt, t.rest[0]))
			}
			fmt.Fprintf(&b, "{%d, %d, %d, %d},", t.phrase, items, len(t.rest), next)
			items += len(t.rest)
			breakLine(&b, k, 16)
			k++
		}
	}
	b.WriteByte('\n')
	fmt.Fprintf(&b, "}\n\n// turnItems are the tags of these words; 0 is a comma.\nvar turnItems = [...]uint32{\n")
	k = 0
	for _, h := range heads {
		for _, t := range h.turns {
			for _, item := range t.rest {
				tag := uint32(0)
				if item != "," {
					tag = wordTag(tt, item)
				}
				fmt.Fprintf(&b, "%#x, ", tag)
				breakLine(&b, k, 24)
				k++
			}
		}
	}
	b.WriteByte('\n')
	fmt.Fprintf(&b, "}\n")
	for _, section := range []string{"short-suffix", "verbal-suffix", "reflexive-suffix"} {
		list := slices.Clone(suffixes[section])
		slices.Sort(list)
		list = slices.Compact(list)
		slices.SortStableFunc(list, func(a, b string) int { return strings.Compare(lastTwo(a), lastTwo(b)) })
		fmt.Fprintf(&b, "\nvar %sSuffixes = [...]suffix{\n", strings.TrimSuffix(section, "-suffix"))
		for i, s := range list {
			var w word
			scanWord(s, 0, &w)
			require.Equal(t, len(s), w.end)
			fmt.Fprintf(&b, "{%#x, %d},", w.lo, w.letters)
			breakLine(&b, i, 24)
		}
		b.WriteByte('\n')
		fmt.Fprintf(&b, "}\n")
		if section == "verbal-suffix" {
			fmt.Fprintf(&b, "\n// verbalFrom is where the suffixes with a last letter start.\nvar verbalFrom = [33]uint8{")
			at := 0
			for k := range 33 {
				for at < len(list) && int(lastLetter(list[at])-'а') < k {
					at++
				}
				fmt.Fprintf(&b, "%d, ", at)
			}
			fmt.Fprintf(&b, "}\n")
		}
		if section == "short-suffix" {
			// by the last letter but one, н before т
			fmt.Fprintf(&b, "\n// shortFrom is where the suffixes with a last letter but one start, first those in н, then those in т.\nvar shortFrom = [65]uint8{")
			at := 0
			for k := range 65 {
				for at < len(list) && bucket(list[at]) < k {
					at++
				}
				fmt.Fprintf(&b, "%d, ", at)
			}
			fmt.Fprintf(&b, "}\n")
		}
	}
	src, err := format.Source(b.Bytes())
	require.NoError(t, err)
	if *update {
		require.NoError(t, os.WriteFile("lexicon_table.go", src, 0o644))
		return
	}
	got, err := os.ReadFile("lexicon_table.go")
	require.NoError(t, err)
	assert.Equal(t, string(src), string(got), "run go test ./readability -run TestLexiconTable -update")
	data := size*5 + len(shifts)*2 + len(tails)*4 + len(rows)*8
	for _, p := range plain {
		data += len(p) + 16
	}
	data += 34*len(heads) + 6*turns + 4*items
	for _, a := range actions {
		data += len(a.verb) + 24
	}
	for _, s := range starts {
		data += len(s) + 16
	}
	for _, p := range plainTurns {
		data += len(p) + 16
	}
	data += 5 * len(phrases)
	for _, a := range advices {
		data += len(a.RU) + len(a.EN) + 32
	}
	t.Logf("%d words, %d slots, %d bytes", len(names), size, data)
	assert.LessOrEqual(t, data, 64<<10, "the lists are to stay under 64 kB")
}

func breakLine(b *bytes.Buffer, i, n int) {
	if i%n == n-1 {
		b.WriteByte('\n')
	}
}

func numbers(b *bytes.Buffer, n int, at func(int) uint64) {
	for i := range n {
		fmt.Fprintf(b, "%#x,", at(i))
		if i%256 == 255 {
			b.WriteByte('\n')
		}
	}
	b.WriteByte('\n')
}

// lastTwo is the last letter of a suffix and the one before it, for sorting.
func lastTwo(s string) string {
	r := []rune(s)
	return string([]rune{r[len(r)-1], r[len(r)-2]})
}

// bucket numbers the suffixes by their last two letters.
func bucket(s string) int {
	r := []rune(s)
	n := int(r[len(r)-2] - 'а')
	if r[len(r)-1] == 'т' {
		n += 32
	}
	return n
}

// wordTag is the tag of a word of a phrase.
func wordTag(t *testing.T, s string) uint32 {
	var w word
	scanWord(s, 0, &w)
	require.Equal(t, len(s), w.end, "%q is no word", s)
	return tagOf(hash(w.hi, w.lo, w.letters))
}

func lastLetter(s string) rune {
	r := []rune(s)
	return r[len(r)-1]
}
