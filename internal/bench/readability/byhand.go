package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/state-for-people/standard/readability"
)

// judged is a kind of mark, the rule that is to find it, and the least precision
// and recall that hold of each part.
type judged struct {
	kind, code         string
	limit              readability.Measured // the rule reports what is over this limit
	tuned, held, fresh least
	once               bool // a word is told at its first place only, so later marks of it ask for nothing
}

// least is the least precision and recall.
type least struct{ precision, recall float64 }

// part is a part of the sentences.
type part int

const (
	tuned part = iota // rules are tuned on these
	held              // these are only measured, with each change of the rules
	fresh             // these were marked when the rules stood, and are only measured
	parts
)

var partNames = [parts]string{"tuned", "held out", "fresh"}

// least returns what holds of a part.
func (k *judged) least(p part) least { return [parts]least{k.tuned, k.held, k.fresh}[p] }

// Kinds without floors have too few marks, or, as repeated-word, are not what the
// rule looks for: it finds a word that stands twice in a row, and the marks are
// about sense (see docs/decisions/0007).
var judgedKinds = []judged{
	{kind: "passive-short", code: "passive-short", tuned: least{0.95, 0.94}, held: least{0.95, 0.9}},
	{kind: "passive-refl", code: "passive-refl", tuned: least{0.97, 0.97}, held: least{0.95, 0.92}, fresh: least{0.94, 0.9}},
	{kind: "verbal-noun", code: "verbal-nouns", limit: readability.MeasuredVerbalNouns, tuned: least{0.94, 0.88}, held: least{0.9, 0.82}},
	{kind: "split-predicate", code: "split-predicate", tuned: least{0.97, 0.92}, held: least{0.93, 0.72}, fresh: least{0.92, 0.66}},
	{kind: "compound-preposition", code: "compound-preposition", tuned: least{0.95, 0.94}, held: least{0.93, 0.92}},
	{kind: "officialese", code: "officialese", tuned: least{0.96, 0.92}, held: least{0.87, 0.9}},
	{kind: "genitive-chain", code: "genitive-chain", tuned: least{0.95, 0.9}, held: least{0.9, 0.8}},
	{kind: "subordinate", code: "nested-clauses", limit: readability.MeasuredClauses, tuned: least{0.97, 0.84}, held: least{0.97, 0.8}},
	{kind: "negation", code: "negation", tuned: least{0.92, 0.8}, held: least{0.9, 0.8}},
	{kind: "double-negation", code: "double-negation"},
	{kind: "act-reference", code: "act-references", tuned: least{0.96, 0.95}, held: least{0.95, 0.92}},
	{kind: "abbreviation", code: "abbreviation", tuned: least{0.9, 0.7}, held: least{0.95, 0.9}, once: true},
	{kind: "hard-term", code: "hard-term", tuned: least{0.95, 0.92}, held: least{0.9, 0.68}, once: true},
	{kind: "archaic", code: "archaic"},
	{kind: "colloquial", code: "colloquial"},
	{kind: "rude", code: "rude"},
	{kind: "special-symbol", code: "special-symbol", tuned: least{0.95, 0.95}, held: least{0.95, 0.95}},
	{kind: "capitals", code: "capitals", tuned: least{0.95, 0.95}, held: least{0.95, 0.95}},
	{kind: "repeated-word", code: "repeated-word"},
	{kind: "late-verb", code: "late-verb", tuned: least{0.94, 0.85}, held: least{0.93, 0.8}},
}

// handMark is a line of a file of marks.
type handMark struct {
	file string
	at   readability.Span
	kind string
	not  bool
}

// handSentence is a sentence that was read, with its marks.
type handSentence struct {
	text  string
	at    readability.Span
	part  part
	loose bool // only the near misses that are marked were read
	marks []handMark
	known []string // abbreviations that the document has explained before
}

// tallied counts how findings meet marks.
type tallied struct{ marks, hits, extra, near, nearHit int }

func (t tallied) precision() float64 { return share(t.hits, t.hits+t.extra) }
func (t tallied) recall() float64    { return share(t.hits, t.marks) }

func share(n, of int) float64 {
	if of == 0 {
		return 1
	}
	return float64(n) / float64(of)
}

// byHand compares findings with the marks that people set by reading.
func (b *bench) byHand() error {
	sentences, err := b.handSentences("marks")
	if err != nil {
		return err
	}
	var counts [parts]int
	var rows []string
	for _, s := range sentences {
		if !s.loose {
			counts[s.part]++
		}
	}
	fmt.Printf("    marks by hand: %d sentences to tune on, %d to measure only, %d marked afterwards\n", counts[tuned], counts[held], counts[fresh])
	fmt.Printf("    %-21s %5s %5s %5s %5s  %4s %4s  %s\n", "", "marks", "hits", "extra", "missed", "P", "R", "near misses found")
	for _, k := range judgedKinds {
		var sums [parts]tallied
		shown := 0
		for _, s := range sentences {
			shown = k.compare(s, &sums[s.part], shown, b.show)
		}
		name := k.kind
		for p, t := range sums {
			least, verdict := k.least(part(p)), ""
			if t.precision() < least.precision || t.recall() < least.recall {
				verdict, b.failed = fmt.Sprintf("  FAIL: precision %.2f and recall %.2f are held", least.precision, least.recall), true
			}
			rows = append(rows, fmt.Sprintf("%s\t%s\t%d\t%d\t%d\t%d\t%d", k.code, partNames[p], t.marks, t.hits, t.extra, t.near, t.nearHit))
			fmt.Printf("    %-21s %5d %5d %5d %5d  %.2f %.2f  %d of %d  %s%s\n", name, t.marks, t.hits, t.extra, t.marks-t.hits, t.precision(), t.recall(), t.nearHit, t.near, partNames[p], verdict)
			name = ""
		}
	}
	return b.record(rows)
}

// recorded is where the tests of the package find what was measured here.
var recorded = filepath.Join("..", "..", "..", "readability", "testdata", "measured.tsv")

// record writes the rows, or wants those written before to be within two
// hundredths of what is measured now.
func (b *bench) record(rows []string) error {
	const header = "# Made by internal/bench/readability (go run . -only byhand -write); marks set by hand, see marks/README.md there.\n# rule\tpart\tmarks\thits\textra\tnear misses\tof them found\n"
	if b.write {
		return os.WriteFile(recorded, []byte(header+strings.Join(rows, "\n")+"\n"), 0o644)
	}
	data, err := os.ReadFile(recorded)
	if err != nil {
		return err
	}
	old := strings.Split(strings.TrimSpace(strings.TrimPrefix(string(data), header)), "\n")
	if len(old) != len(rows) {
		return fmt.Errorf("%s has %d rows, not %d: go run . -only byhand -write", recorded, len(old), len(rows))
	}
	for i, row := range rows {
		was, is := tally(old[i]), tally(row)
		if math.Abs(was.precision()-is.precision()) > 0.02 || math.Abs(was.recall()-is.recall()) > 0.02 {
			fmt.Printf("    recorded %q, measured %q  FAIL: go run . -only byhand -write, and go test ./readability -run 'TestRulePage|TestFiguresInDoc' -update\n", old[i], row)
			b.failed = true
		}
	}
	return nil
}

// tally reads a row of the record.
func tally(row string) (t tallied) {
	if f := strings.Split(row, "\t"); len(f) == 7 {
		for i, n := range []*int{&t.marks, &t.hits, &t.extra, &t.near, &t.nearHit} {
			*n, _ = strconv.Atoi(f[2+i])
		}
	}
	return t
}

// compare counts what the rule finds in a sentence. It prints places of
// sentences to tune on only.
func (k judged) compare(s handSentence, t *tallied, shown, most int) int {
	show := func(what string, at readability.Span) {
		if s.part == tuned && shown < most {
			shown++
			fmt.Printf("  %s %s «%s» %s\n", k.kind, what, at.In(s.text), strings.Join(strings.Fields(s.text[:at.Start]+"⟦"+at.In(s.text)+"⟧"+s.text[at.End:]), " "))
		}
	}
	places := k.places(s)
	var told []string
	used := make([]bool, len(places)) // a run of capitals is one place and several marks
	for _, m := range s.marks {
		if m.kind != k.kind || m.not {
			continue
		}
		if k.once && slices.ContainsFunc(told, func(w string) bool { return sameStem(w, m.at.In(s.text)) }) {
			for i, p := range places {
				used[i] = used[i] || p.Start < m.at.End && m.at.Start < p.End
			}
			continue
		}
		t.marks++
		found := false
		for i, p := range places {
			if p.Start < m.at.End && m.at.Start < p.End {
				used[i], found = true, true
			}
		}
		if found {
			t.hits++
			told = append(told, m.at.In(s.text))
		} else {
			show("missed", m.at)
		}
	}
	for i, p := range places {
		if !used[i] && !s.loose {
			t.extra++
			show("extra", p)
		}
	}
	for _, m := range s.marks {
		if m.kind == k.kind && m.not {
			t.near++
			if slices.ContainsFunc(places, func(p readability.Span) bool { return p.Start < m.at.End && m.at.Start < p.End }) {
				t.nearHit++
			}
		}
	}
	return shown
}

// sameStem reports whether two words begin with the same five letters.
func sameStem(a, b string) bool {
	x, y := []rune(strings.ToLower(a)), []rune(strings.ToLower(b))
	n := min(5, len(x), len(y))
	return string(x[:n]) == string(y[:n]) && n > 1
}

// everything makes every item of a rule with a limit a finding.
var everything = []readability.Limit{
	{Of: readability.MeasuredNegations, Max: 0.5}, {Of: readability.MeasuredActs, Max: 0.5}, {Of: readability.MeasuredGenitives, Max: 3},
	{Of: readability.MeasuredVerbWords, Max: 11},
}

// places returns what the rule finds in a sentence. A rule that reports the
// first place over a limit is asked with one limit after the other.
func (k judged) places(s handSentence) []readability.Span {
	var places []readability.Span
	for n := 0; ; n++ {
		p := readability.Profile{Limits: everything, Known: s.known}
		if k.limit != "" {
			p.Limits = append(slices.Clone(everything), readability.Limit{Of: k.limit, Max: float64(n) + 0.5})
		}
		before := len(places)
		for _, f := range readability.Check(s.text, p).Findings {
			if f.Code == "readability."+k.code {
				places = append(places, f.At)
			}
		}
		if k.limit == "" || len(places) == before {
			return places
		}
	}
}

// explained is an abbreviation in brackets after its words.
var explained = regexp.MustCompile(`\((?:далее\s*[-–—]\s*)?([А-ЯЁA-Z]{2,6})\)`)

// handSentences reads the files of marks and wants every digest to be that of
// the bytes it is about.
func (b *bench) handSentences(folder string) ([]handSentence, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.tsv"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no marks in %s (%v)", folder, err)
	}
	texts := map[string]string{}
	byFile := map[string][]handSentence{}
	var marks []handMark
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			return nil, err
		}
		lines := bufio.NewScanner(f)
		for n := 1; lines.Scan(); n++ {
			if strings.TrimSpace(lines.Text()) == "" || strings.HasPrefix(lines.Text(), "#") {
				continue
			}
			m, digest, err := b.handMark(lines.Text(), texts)
			if err != nil {
				f.Close()
				return nil, fmt.Errorf("%s:%d: %w", file, n, err)
			}
			if m.kind == "sentence" {
				s := handSentence{text: m.at.In(texts[m.file]), at: m.at, part: partOf(file, digest)}
				for _, x := range explained.FindAllStringSubmatch(texts[m.file][:m.at.Start], -1) {
					s.known = append(s.known, x[1])
				}
				byFile[m.file] = append(byFile[m.file], s)
				continue
			}
			marks = append(marks, m)
		}
		if err := lines.Err(); err != nil {
			f.Close()
			return nil, err
		}
		f.Close()
	}
	known := map[string]bool{}
	for _, k := range judgedKinds {
		known[k.kind] = true
	}
	for _, m := range marks {
		if !known[m.kind] {
			return nil, fmt.Errorf("%s %d: no kind %s", m.file, m.at.Start, m.kind)
		}
		i := slices.IndexFunc(byFile[m.file], func(s handSentence) bool { return s.at.Start <= m.at.Start && m.at.End <= s.at.End })
		if i < 0 && m.not { // a false alarm of long ago, in a sentence that was not read for all kinds
			for s := range readability.Sentences(texts[m.file]) {
				if s.Start <= m.at.Start && m.at.End <= s.End {
					i = len(byFile[m.file])
					byFile[m.file] = append(byFile[m.file], handSentence{text: s.In(texts[m.file]), at: s, loose: true})
					break
				}
			}
		}
		if i < 0 {
			return nil, fmt.Errorf("%s %d: the mark %s stands in no sentence that was read", m.file, m.at.Start, m.kind)
		}
		s := &byFile[m.file][i]
		m.at.Start, m.at.End = m.at.Start-s.at.Start, m.at.End-s.at.Start
		s.marks = append(s.marks, m)
	}
	var all []handSentence
	for _, file := range slices.Sorted(maps.Keys(byFile)) {
		all = append(all, byFile[file]...)
	}
	return all, nil
}

// partOf tells the part of a sentence by the file of its marks and its digest.
func partOf(file, digest string) part {
	switch {
	case strings.HasPrefix(filepath.Base(file), "fresh"):
		return fresh
	case digest[len(digest)-1] <= '4':
		return held
	}
	return tuned
}

// handMark reads a line, and its text where it is not read yet.
func (b *bench) handMark(line string, texts map[string]string) (m handMark, digest string, err error) {
	f := strings.Split(line, "\t")
	if len(f) != 5 {
		return m, "", fmt.Errorf("%d fields", len(f))
	}
	text, ok := texts[f[0]]
	if !ok {
		data, err := os.ReadFile(filepath.Join(b.sources, filepath.FromSlash(f[0])))
		if os.IsNotExist(err) {
			data, err = os.ReadFile(filepath.Join(b.data, filepath.FromSlash(f[0])))
		}
		if err != nil {
			return m, "", err
		}
		text = string(data)
		texts[f[0]] = text
	}
	start, err := strconv.Atoi(f[1])
	if err != nil {
		return m, "", err
	}
	end, err := strconv.Atoi(f[2])
	if err != nil {
		return m, "", err
	}
	if start < 0 || end <= start || end > len(text) {
		return m, "", fmt.Errorf("bytes %d to %d do not lie in %s", start, end, f[0])
	}
	sum := sha256.Sum256([]byte(text[start:end]))
	if got := hex.EncodeToString(sum[:4]); got != f[3] {
		return m, "", fmt.Errorf("bytes %d to %d of %s have the digest %s, not %s: the text has changed", start, end, f[0], got, f[3])
	}
	kind, not := strings.CutPrefix(f[4], "not:")
	return handMark{file: f[0], at: readability.Span{Start: start, End: end}, kind: kind, not: kind != f[4] && not}, f[3], nil
}
