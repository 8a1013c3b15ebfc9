package readability

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/state-for-people/standard"
)

// duty says by which clause a rule binds texts of a kind, beside its own.
type duty struct {
	kind   Kind
	rule   string // "" is every rule
	Clause standard.Clause
}

// duties are the kinds of text besides answers, and what binds them there. A
// rule that nothing makes binding for a kind is checked and gives a note.
var duties = [...]duty{
	{KindPage, "readability.hard-term", standard.Cite("people-2022:4.6.1.11(5)/s1")},
	{KindInstruction, "readability.hard-term", standard.Cite("people-2022:4.6.1.16/s2")},
	{KindInstruction, "readability.technical-term", standard.Cite("people-2022:4.6.1.16/s3")},
	{KindInstruction, "readability.long-instruction", standard.Cite("people-2022:4.6.1.16/s4")},
	{KindName, "readability.long-name", standard.Cite("people-2022:4.6.3.8(4)(а)/s2")},
	{KindDecision, "", standard.Cite("people-2022:4.1.14")},
	{KindAct, "", standard.Cite("samara-business-2022:4.1.1/p2/s2")},
}

// ofForm reports whether a rule of ours is about the looks of a text and not
// about its words: a duty to write plainly says nothing of fonts.
func (r *Rule) ofForm() bool {
	switch r.whole {
	case doSerifs, doItalics, doMixed, doEffects, doBackgrounds:
		return true
	}
	switch r.sentence {
	case doSymbols, doSmileys, doCapitals:
		return true
	}
	return false
}

// forum is a channel in which answers are bound by the rules of written ones.
type forum struct {
	channel standard.TouchpointKind
	Clause  standard.Clause
}

var forums = [...]forum{
	{standard.TouchpointWritten, standard.Cite("people-2022:4.6.4.5")},
	{standard.TouchpointSocialNetwork, standard.Cite("people-2022:4.6.5.5")},
	{standard.TouchpointPublicChat, standard.Cite("people-2022:4.6.5.5")},
}

// binds returns the clause by which r binds the letter in its channel, and how much a finding weighs there. It reports false if the rule is
// about other kinds only. What a first reply must have is asked of letters alone.
//
// Reading: T16, social networks take over the rules of answers, references to acts and the check, and nothing of 4.6.4.3.
func (d *draft) binds(r *Rule) (standard.Clause, standard.Severity, bool) {
	k := d.letter.Kind
	if r.Code == "" || r.only != "" && r.only != k {
		return standard.Clause{}, 0, false
	}
	if d.answers {
		if d.forum && (d.written || r.only != KindFirstReply) {
			return r.Clause, r.Severity, true
		}
		return r.Clause, min(r.Severity, standard.SeverityNote), true
	}
	for i := range duties {
		if x := &duties[i]; d.known && x.kind == k && (x.rule == r.Code || x.rule == "" && !r.Clause.IsZero() && !r.ofForm()) {
			return x.Clause, r.Severity, true
		}
	}
	return r.Clause, min(r.Severity, standard.SeverityNote), true
}

// seen is what the rules about a whole text gather sentence by sentence.
type seen struct {
	greeting, thanks, deadline bool // of a first reply
	sentences                  int  // before the one at hand
	acts                       int
	words                      int    // before the sentence at hand
	paragraph                  Span   // the paragraph at hand
	paragraphWords             int    // words of it so far
	long                       []Span // paragraphs over the limit
	key                        int    // words before the first sentence that says what was decided, -1 if none yet
	explained                  keys   // abbreviations and terms that have been explained or told of
	told                       []bool // by term of the profile: it has been explained or told of
	named                      []int  // by term of the profile: the name first used
}

// key identifies a word by its letters.
type key struct {
	hi, lo uint64
	n      int32
}

// keys is a set of keys. A short one is a list.
type keys struct {
	few  [fewKeys]key
	n    int // so many of them
	many map[key]bool
}

// fewKeys is the greatest length of the list.
const fewKeys = 16

// add puts k into the set. It reports false if k was there.
func (s *keys) add(k key) bool {
	if slices.Contains(s.few[:s.n], k) {
		return false
	}
	if s.n < fewKeys {
		s.few[s.n] = k
		s.n++
		return true
	}
	if s.many[k] {
		return false
	}
	if s.many == nil {
		s.many = map[key]bool{}
	}
	s.many[k] = true
	return true
}

func (t *token) key() key { return key{t.hi, t.lo, int32(t.letters)} }

// Check measures the letter and finds the places that make it hard, by the
// rules and limits of a profile. It never fails; that a profile is sound is the
// business of [Profile.Check]. The cost grows with the bytes of the text; it
// allocates for its scratch and for findings.
//
// Clause: people-2022:4.6.4.6/s1, people-2022:4.6.4.4(5)/s1, people-2022-brief:written/7, concept:VI.6(2)(5), touchpoint-list:3.2.6(2)(5)
func (l Letter) Check(p Profile) Report {
	if l.Kind == "" {
		l.Kind = KindAnswer
	}
	channel := p.Channel
	if channel == "" {
		channel = standard.TouchpointWritten
	}
	var r Report
	var d draft
	r.Profile, r.Kind = p.Code, l.Kind
	d.text, d.profile, d.letter = l.Text, p, l
	d.analyser, _ = p.Morphology.(Analyser)
	d.known = l.Kind.IsValid()
	d.answers = d.known && (l.Kind == KindAnswer || l.Kind == KindFirstReply)
	for i := range forums {
		d.forum = d.forum || forums[i].channel == channel
	}
	d.written = channel == standard.TouchpointWritten
	d.seen.key = -1
	whole, places := 0, uint64(0) // limits on the whole text, and those of the first 64 that are on places
	for i := range p.Limits {
		if at, ok := p.Limits[i].Of.place(); ok {
			d.limits[at] = p.Limits[i].finite().Max
			places |= 1 << i
		} else {
			whole++
		}
	}
	d.lay()
	d.enlist()
	d.read(&r.Counts)
	d.total = r.Counts.Words
	q := r.Counts.quantities()
	for i := range indices {
		indices[i].scoreTo(&r.Scores[i], &r.Counts, &q)
	}
	r.Verdict = VerdictPass
	if whole > 0 {
		r.Limits = make([]Judgement, 0, whole)
	}
	for i := range p.Limits {
		if places>>i&1 != 0 {
			continue
		}
		if i >= 64 {
			if _, ok := p.Limits[i].Of.place(); ok {
				continue
			}
		}
		l := p.Limits[i].finite()
		j := l.judge(&r.Counts, &r.Scores)
		r.Limits = append(r.Limits, j)
		switch {
		case j.Verdict == VerdictFail:
			r.Verdict = VerdictFail
		case j.Verdict == VerdictUndecided && r.Verdict == VerdictPass:
			r.Verdict = VerdictUndecided
		}
	}
	d.judged = r.Limits
	inText := len(d.found())
	on := d.on & wholeRules
	if len(l.Runs) == 0 {
		on &^= runRules
	}
	if r.Verdict != VerdictFail {
		on &^= limitRules
	}
	for ; on != 0; on &= on - 1 {
		d.askWhole(bits.TrailingZeros64(on))
	}
	for i := range d.custom {
		d.askWhole(ours + i)
	}
	for _, p := range d.found()[inText:] {
		if !p.at.IsZero() { // a paragraph or a run, found last
			mergePlaces(d.found(), inText)
			break
		}
	}
	r.Findings = d.findings()
	r.Tally = d.tally()
	return r
}

// tally counts the findings by rule.
func (d *draft) tally() []Tally {
	n := bits.OnesCount64(d.broken)
	for i := range d.custom {
		if d.custom[i].count > 0 {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	out := make([]Tally, 0, n)
	for rows := d.broken; rows != 0; rows &= rows - 1 {
		i := bits.TrailingZeros64(rows)
		out = append(out, Tally{d.rule(i).Code, d.counts[i%ours]})
	}
	for i := range d.custom {
		if x := &d.custom[i]; x.count > 0 {
			out = append(out, Tally{x.rule.Code, x.count})
		}
	}
	return out
}

// ours is how many rules this package has. A rule is known by its row: those of
// the Standard come first, then our advice, then the caller's.
const ours = len(rules) + len(ownRules)

// custom is a rule of the caller that is checked.
type custom struct {
	rule  *Rule
	count int // its findings
}

// rule returns the rule of a row.
func (d *draft) rule(row int) *Rule {
	if row < ours {
		return ourRules[row]
	}
	return d.custom[row-ours].rule
}

// count counts a finding of a rule. It returns how many the rule has now.
func (d *draft) count(row int) int {
	if row < ours {
		d.broken |= 1 << row
		d.counts[row]++
		return d.counts[row]
	}
	x := &d.custom[row-ours]
	x.count++
	return x.count
}

// enlist notes the rules to be checked: those that are not switched off and not
// about other texts. What of ours is about which texts stands in a table.
func (d *draft) enlist() {
	p := &d.profile
	d.on = anyKind
	for i := range kindRules {
		if kindRules[i].kind == d.letter.Kind {
			d.on |= kindRules[i].rules
		}
	}
	if len(p.Wordings)+len(p.Terms) == 0 {
		d.on &^= listRules
	}
	for _, off := range [...][]string{p.Off, d.letter.Off} {
		for _, code := range off {
			for i := range ours {
				if d.rule(i).Code == code {
					d.on &^= 1 << i
				}
			}
		}
	}
	for i := range p.Rules {
		r := &p.Rules[i]
		if _, _, ok := d.binds(r); ok && !slices.Contains(p.Off, r.Code) && !slices.Contains(d.letter.Off, r.Code) && (!r.lists || len(p.Wordings)+len(p.Terms) > 0) {
			if r.weightless() { // so that the report can be encoded
				note := *r
				note.Severity = standard.SeverityNote
				r = &note
			}
			d.custom = append(d.custom, custom{rule: r})
		}
	}
}

// ask puts the tokens at hand before the rules that their classes wake, and
// before those of the caller.
func (d *draft) ask() {
	d.gather()
	if !d.part {
		d.before = len(d.found())
	}
	awake := eachRules
	if d.agency.explains {
		awake |= termRules
	}
	if exceeds(d.words, d.limits[limitSentenceWords]) {
		awake |= longRules
	}
	if exceeds(d.words, d.limits[limitVerbWords]) {
		awake |= lateRules
	}
	has := d.has & wakers
	if has&(classVerbal|classDeed) != 0 && d.last && !d.part && !exceeds(d.countHot(classVerbal|classDeed), d.limits[limitVerbalNouns]) {
		has &^= classVerbal | classDeed
	}
	if has&classGenitive != 0 && !d.mayChain() {
		has &^= classGenitive
	}
	for c := has; c != 0; c &= c - 1 {
		awake |= classWakes[bits.TrailingZeros32(uint32(c))&31]
	}
	for t := d.turns; t != 0; t &= t - 1 {
		awake |= turnWakes[bits.TrailingZeros16(t)&15]
	}
	for awake &= d.on; awake != 0; awake &= awake - 1 {
		d.now = bits.TrailingZeros64(awake)
		d.do(d.rule(d.now).sentence)
	}
	for i := range d.custom {
		d.now = ours + i
		r := d.custom[i].rule
		d.do(r.sentence)
		if r.Sentence != nil && d.last {
			d.own(r.Sentence, nil)
		}
	}
	if d.to == d.n { // not for each part of a long sentence
		if found := d.found()[d.before:]; len(found) > 1 {
			if d.part { // found part by part, and not in the order of the rules
				slices.SortStableFunc(found, func(a, b place) int { return cmp.Compare(a.rule, b.rule) })
			}
			sortPlaces(found)
		}
	}
}

// askWhole puts the whole text before a rule.
func (d *draft) askWhole(row int) {
	d.now = row
	r := d.rule(row)
	d.do(r.whole)
	if r.Whole != nil {
		d.own(nil, r.Whole)
	}
}
