package readability

import (
	"slices"
	"unicode/utf8"

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
// about other kinds only.
func (d *draft) binds(r *Rule) (standard.Clause, standard.Severity, bool) {
	k := d.letter.Kind
	if r.Code == "" || r.only != "" && r.only != k {
		return standard.Clause{}, 0, false
	}
	if d.known && (k == KindAnswer || k == KindFirstReply) {
		if d.forum {
			return r.Clause, r.Severity, true
		}
		return r.Clause, min(r.Severity, standard.SeverityNote), true
	}
	for i := range duties {
		if x := &duties[i]; d.known && x.kind == k && (x.rule == r.Code || x.rule == "" && !r.Clause.IsZero()) {
			return x.Clause, r.Severity, true
		}
	}
	return r.Clause, min(r.Severity, standard.SeverityNote), true
}

// seen is what the rules about a whole text gather sentence by sentence.
type seen struct {
	greeting, thanks, deadline bool
	acts                       int
	words                      int    // before the sentence at hand
	paragraph                  Span   // the paragraph at hand
	paragraphWords             int    // words of it so far
	long                       []Span // paragraphs over the limit
	key                        int    // words before the first sentence that says what was decided, -1 if none yet
	explained                  []key  // abbreviations that have been explained or told of
	named                      []int  // by term of the profile: 1 + the form first used
}

// key identifies a word by its letters.
type key struct {
	hi, lo uint64
	n      int32
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
	sc := &scratch{profile: p, letter: l, report: Report{Profile: p.Code, Kind: l.Kind}}
	d, r := &sc.draft, &sc.report
	d.text, d.profile, d.letter, d.report = l.Text, &sc.profile, &sc.letter, r
	d.tokens, d.active, d.places, d.hot = sc.tokens[:0], sc.active[:0], sc.places[:0], sc.hot[:0]
	d.known = l.Kind.IsValid()
	for i := range forums {
		d.forum = d.forum || forums[i].channel == channel
	}
	d.seen.key = -1
	for _, limit := range p.Limits {
		if i, ok := limit.Of.place(); ok {
			d.limits[i] = limit.Max
		}
	}
	for i := range rules {
		d.enlist(&rules[i])
	}
	for i := range ownRules {
		d.enlist(&ownRules[i])
	}
	for i := range p.Rules {
		d.enlist(&p.Rules[i])
	}
	d.read(&r.Counts)
	q := r.Counts.quantities()
	for i := range indices {
		r.Scores[i] = indices[i].score(&r.Counts, q)
	}
	r.Verdict = VerdictPass
	n := 0
	for i := range p.Limits {
		if _, ok := p.Limits[i].Of.place(); !ok {
			n++
		}
	}
	if n > 0 {
		r.Limits = make([]Judgement, 0, n)
	}
	for i := range p.Limits {
		if _, ok := p.Limits[i].Of.place(); ok {
			continue
		}
		j := p.Limits[i].judge(&r.Counts)
		r.Limits = append(r.Limits, j)
		switch {
		case j.Verdict == VerdictFail:
			r.Verdict = VerdictFail
		case j.Verdict == VerdictUndecided && r.Verdict == VerdictPass:
			r.Verdict = VerdictUndecided
		}
	}
	inText := len(d.places)
	for i := range d.active {
		d.use(&d.active[i])
		if d.rule.whole != nil {
			d.rule.whole(d)
		}
		if d.rule.Whole != nil {
			d.rule.Whole(d.text, d.hit)
		}
	}
	for i := range d.places[inText:] {
		if !d.places[inText+i].at.IsZero() { // a paragraph or a run, found last
			sortPlaces(d.places)
			break
		}
	}
	r.Findings = d.findings()
	r.Tally = d.tally()
	return *r
}

// scratch is what a check needs, in one piece of memory.
type scratch struct {
	draft   draft
	profile Profile
	letter  Letter
	report  Report
	tokens  [64]token
	active  [len(rules) + len(ownRules)]active
	places  [16]place
	hot     [64]int
}

// tally counts the findings by rule.
func (d *draft) tally() []Tally {
	n := 0
	for i := range d.active {
		if d.active[i].count > 0 {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	out := make([]Tally, 0, n)
	for i := range d.active {
		if a := &d.active[i]; a.count > 0 {
			out = append(out, Tally{a.rule.Code, a.count})
		}
	}
	return out
}

// active is a rule that is checked, with what it weighs in this text.
type active struct {
	rule     *Rule
	clause   standard.Clause
	severity standard.Severity
	count    int
	needs    class  // see Rule
	turns    uint16 // likewise
	custom   bool   // the rule has a Sentence function
}

// enlist puts a rule among those to be checked, unless it is switched off or
// about other texts.
func (d *draft) enlist(r *Rule) {
	if r.lists && len(d.profile.Wordings)+len(d.profile.Terms) == 0 {
		return
	}
	if slices.Contains(d.profile.Off, r.Code) || slices.Contains(d.letter.Off, r.Code) {
		return
	}
	clause, severity, ok := d.binds(r)
	if ok {
		a := active{rule: r, clause: clause, severity: severity, custom: r.Sentence != nil}
		if r.sentence != nil {
			if a.needs = r.needs; r.turn != 0 {
				a.turns = r.turn.in()
			} else if a.needs == 0 {
				a.needs = classAny
			}
		}
		d.active = append(d.active, a)
	}
}

func (d *draft) use(a *active) { d.rule, d.now = a.rule, a }

// ask puts the tokens at hand before the rules.
func (d *draft) ask() {
	d.has |= classAny
	d.gather()
	before := len(d.places)
	for i := range d.active {
		a := &d.active[i]
		if a.needs&d.has != 0 || a.turns&d.turns != 0 {
			d.use(a)
			a.rule.sentence(d)
		}
		if a.custom && !d.part {
			d.use(a)
			a.rule.Sentence(d.text, d.sentence, d.hit)
		}
	}
	sortPlaces(d.places[before:])
}

// sortPlaces puts places in the order of the text, those about the whole text
// last; findings of one place stay in the order of the rules.
func sortPlaces(ps []place) {
	if len(ps) > 32 {
		slices.SortStableFunc(ps, func(a, b place) int {
			switch {
			case a.before(&b):
				return -1
			case b.before(&a):
				return 1
			}
			return 0
		})
		return
	}
	for i := 1; i < len(ps); i++ {
		for j := i; j > 0 && ps[j].before(&ps[j-1]); j-- {
			ps[j], ps[j-1] = ps[j-1], ps[j]
		}
	}
}

// before reports whether p comes before q: by its start, the whole text last.
func (p *place) before(q *place) bool {
	if p.at.IsZero() || q.at.IsZero() {
		return !p.at.IsZero()
	}
	return p.at.Start < q.at.Start
}

// hit records a finding of the rule at hand.
func (d *draft) hit(h Hit) {
	if !h.At.liesIn(d.text) {
		return
	}
	if d.excepted(h.At) {
		return
	}
	if d.now.count++; d.now.count > maxFindings {
		return
	}
	p := place{at: h.At, active: d.now, suggestion: h.Suggestion}
	if !h.Mend.IsZero() {
		mend := h.Mend // so that h itself stays where it is
		p.mend = &mend
	}
	d.places = append(d.places, p)
}

// place is a finding before it is written out: small, for it is sorted.
type place struct {
	at         Span
	active     *active
	mend       *standard.Text // in place of the rule's, if not nil
	suggestion string
}

// findings writes the places out.
func (d *draft) findings() Findings {
	if len(d.places) == 0 {
		return nil
	}
	fs := make(Findings, len(d.places))
	for i := range d.places {
		p := &d.places[i]
		r := p.active.rule
		f := &fs[i]
		f.Code, f.Severity, f.At, f.Clause, f.Reading = r.Code, p.active.severity, p.at, p.active.clause, r.Reading
		f.Text, f.Mend, f.Suggestion = r.Text, r.Mend, p.suggestion
		if p.mend != nil {
			f.Mend = *p.mend
		}
	}
	return fs
}

// at records the tokens from i up to j as a finding.
func (d *draft) at(i, j int) { d.hit(Hit{At: d.span(i, j)}) }

func (d *draft) span(i, j int) Span { return Span{d.tokens[i].At.Start, d.tokens[j-1].At.End} }

// excepted reports whether the profile makes the rule at hand pass over s.
func (d *draft) excepted(s Span) bool {
	for i := range d.profile.Exceptions {
		e := &d.profile.Exceptions[i]
		if e.Rule != d.rule.Code {
			continue
		}
		for _, w := range e.Words {
			if sameTurn(s.In(d.text), w) {
				return true
			}
		}
	}
	return false
}

// sameTurn compares two turns without regard to case, ё and the spaces between words.
func sameTurn(a, b string) bool {
	for {
		ra, sa := nextFolded(a)
		rb, sb := nextFolded(b)
		if ra != rb {
			return false
		}
		if ra < 0 {
			return true
		}
		a, b = a[sa:], b[sb:]
	}
}

// nextFolded returns the next rune in small letters with ё as е, a run of spaces
// as one space, and the bytes it takes; -1 at the end.
func nextFolded(s string) (rune, int) {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if isIgnorable(r) {
			n += size
			continue
		}
		if !isSpace(r) {
			return folded(r), n + size
		}
		for n < len(s) {
			r, size := utf8.DecodeRuneInString(s[n:])
			if !isSpace(r) {
				break
			}
			n += size
		}
		return ' ', n
	}
	return -1, n
}
