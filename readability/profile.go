package readability

import (
	"iter"

	"github.com/state-for-people/standard"
)

// Profile says for whom a text is and what it may ask of them («профиль»): the
// limits of one client segment in one channel, with the reason for each figure,
// and what the agency adds or switches off.
//
// Reading: T12, limits per segment are the agency's; those of [Profiles] are a
// starting set and official nowhere.
//
// Clause: people-2022:4.6.4.6/s2, people-2022:4.6.4.6/s3, people-2022:4.6.4.5
type Profile struct {
	Code    string                  `json:"code"`
	Title   standard.Text           `json:"title"`
	Client  standard.ClientKind     `json:"client,omitzero"`
	Segment standard.SegmentID      `json:"segment,omitzero"` // the segment it is for, as the agency's registry names it
	Channel standard.TouchpointKind `json:"channel,omitzero"` // "" is a written answer
	Limits  []Limit                 `json:"limits"`

	Off        []string    `json:"off,omitempty"`        // codes of rules that are not checked
	Exceptions []Exception `json:"exceptions,omitempty"` // words that a rule passes over
	Wordings   []Wording   `json:"wordings,omitempty"`   // the agency's own words to avoid
	Terms      []Term      `json:"terms,omitempty"`      // the agency's own terms, to be explained where they occur
	Known      []string    `json:"known,omitempty"`      // abbreviations that these clients know

	// Rules are the agency's own rules, checked after ours.
	Rules []Rule `json:"-"`
	// Morphology, if set, is asked about the short participles that the lists find;
	// an [Analyser] is asked about every word.
	Morphology Morphology `json:"-"`
	// Edition chooses between the documents where they differ: the fonts of T13.
	Edition standard.Edition `json:"-"`
}

// Limit is the greatest or least value that a text may have («предельный
// уровень»). At least one of Max and Min is set; 0 is not set, so that none at all
// is Max: 0.5. An infinity or what is no number limits nothing: [Profile.Check]
// tells of it, and a report has it as not set.
type Limit struct {
	Of     Measured      `json:"of"`
	Max    float64       `json:"max,omitzero"`
	Min    float64       `json:"min,omitzero"`
	Reason standard.Text `json:"reason"` // why this figure
}

// Exception makes a rule pass over some words: the name of a service, a term of
// the agency.
type Exception struct {
	Rule   string        `json:"rule"`  // code of the rule
	Words  []string      `json:"words"` // words or turns, in any case of letters
	Reason standard.Text `json:"reason"`
}

// Wording is a word or turn that the agency wants replaced, save in a quoted name.
type Wording struct {
	Avoid string `json:"avoid"`          // as it stands in texts, in any case of letters; every form is a wording of its own
	Plain string `json:"plain,omitzero"` // what to put there in the same form, "" if nothing fits
}

// Term is a word of a profession, with words that explain it.
type Term struct {
	Forms   []string `json:"forms"`             // the term in its forms; the first names it
	Plain   string   `json:"plain,omitzero"`    // the explanation to offer
	Instead []string `json:"instead,omitempty"` // other names of the same thing, which are not to be mixed with it
}

// Measured is what a limit is about: the code of an index, or one of the
// constants below.
type Measured string

// What a limit may be about beside the indices. The first five are about the
// whole text and judged by [Report.Limits]; the others are places, judged by
// the rule beside them.
const (
	MeasuredCharacters Measured = "characters"
	MeasuredLetters    Measured = "letters"
	MeasuredWords      Measured = "words"
	MeasuredSentences  Measured = "sentences"
	MeasuredASL        Measured = "words-per-sentence" // the mean

	MeasuredSentenceWords  Measured = "sentence-words"    // words in one sentence: readability.long-sentence
	MeasuredClauses        Measured = "clauses"           // subordinate clauses in one sentence: readability.nested-clauses
	MeasuredVerbalNouns    Measured = "verbal-nouns"      // verbal nouns in one sentence: readability.verbal-nouns
	MeasuredGenitives      Measured = "genitives"         // nouns in a chain: readability.genitive-chain
	MeasuredNegations      Measured = "negations"         // negations in one sentence: readability.negation
	MeasuredActs           Measured = "act-references"    // references to acts in a text: readability.act-references
	MeasuredParagraphWords Measured = "paragraph-words"   // words in one paragraph: readability.long-paragraph
	MeasuredNameWords      Measured = "name-words"        // words in the name of a service: readability.long-name
	MeasuredVerbWords      Measured = "words-before-verb" // words before the predicate of a sentence: readability.late-verb
	MeasuredKeyWords       Measured = "key-words"         // words before the point of a letter, if a word of the list says it: readability.late-key
)

// The places of the limits in a draft.
const (
	limitSentenceWords = iota
	limitClauses
	limitVerbalNouns
	limitGenitives
	limitNegations
	limitActs
	limitParagraphWords
	limitNameWords
	limitKeyWords
	limitVerbWords
	limitCount
)

var measures = standard.Vocabulary[Measured]{
	{Code: MeasuredSentenceWords, Clause: standard.Cite("people-2022:4.6.4.5(10)"), Title: standard.Text{RU: "слов в одном предложении", EN: "words in one sentence"}},
	{Code: MeasuredClauses, Clause: standard.Cite("people-2022:4.6.4.5(10)"), Title: standard.Text{RU: "придаточных в одном предложении", EN: "subordinate clauses in one sentence"}},
	{Code: MeasuredVerbalNouns, Clause: standard.Cite("people-2022:4.6.4.5(1)"), Title: standard.Text{RU: "отглагольных существительных в одном предложении", EN: "verbal nouns in one sentence"}},
	{Code: MeasuredGenitives, Title: standard.Text{RU: "существительных в цепочке", EN: "nouns in a chain"}},
	{Code: MeasuredNegations, Clause: standard.Cite("people-2022:4.6.4.5(11)"), Title: standard.Text{RU: "отрицаний в одном предложении", EN: "negations in one sentence"}},
	{Code: MeasuredActs, Clause: standard.Cite("people-2022:4.6.4.4(5)/s2"), Title: standard.Text{RU: "ссылок на акты в тексте", EN: "references to acts in a text"}},
	{Code: MeasuredParagraphWords, Clause: standard.Cite("people-2022:4.6.4.5(8)"), Title: standard.Text{RU: "слов в одном абзаце", EN: "words in one paragraph"}},
	{Code: MeasuredNameWords, Clause: standard.Cite("people-2022:4.6.3.8(4)(а)/s2"), Title: standard.Text{RU: "слов в названии", EN: "words in a name"}},
	{Code: MeasuredKeyWords, Clause: standard.Cite("people-2022:4.6.4.5(9)"), Title: standard.Text{RU: "слов до главного", EN: "words before the point"}},
	{Code: MeasuredVerbWords, Title: standard.Text{RU: "слов до сказуемого", EN: "words before the predicate"}},

	{Code: MeasuredCharacters, Clause: standard.Cite("people-2022:4.6.4.6/s3"), Title: standard.Text{RU: "знаков в тексте", EN: "characters in a text"}},
	{Code: MeasuredLetters, Clause: standard.Cite("people-2022:4.6.4.6/s3"), Title: standard.Text{RU: "букв в тексте", EN: "letters in a text"}},
	{Code: MeasuredWords, Clause: standard.Cite("people-2022:4.6.4.6/s3"), Title: standard.Text{RU: "слов в тексте", EN: "words in a text"}},
	{Code: MeasuredSentences, Clause: standard.Cite("people-2022:4.6.4.6/s3"), Title: standard.Text{RU: "предложений в тексте", EN: "sentences in a text"}},
	{Code: MeasuredASL, Clause: standard.Cite("people-2022:4.6.4.6/s3"), Title: standard.Text{RU: "слов в предложении в среднем", EN: "words a sentence, the mean"}},
}

// Measures yields what a limit may be about beside the indices.
func Measures() iter.Seq[standard.Term[Measured]] { return measures.All() }

// IsValid reports whether m is the code of an index or one of [Measures].
func (m Measured) IsValid() bool {
	_, ok := measures.Find(m)
	return ok || IndexCode(m).IsValid()
}

// place returns the place of m in a draft. It reports false if m is about the
// whole text.
func (m Measured) place() (int, bool) {
	at := limitCount
	switch m {
	case MeasuredSentenceWords:
		at = limitSentenceWords
	case MeasuredClauses:
		at = limitClauses
	case MeasuredVerbalNouns:
		at = limitVerbalNouns
	case MeasuredGenitives:
		at = limitGenitives
	case MeasuredNegations:
		at = limitNegations
	case MeasuredActs:
		at = limitActs
	case MeasuredParagraphWords:
		at = limitParagraphWords
	case MeasuredNameWords:
		at = limitNameWords
	case MeasuredKeyWords:
		at = limitKeyWords
	case MeasuredVerbWords:
		at = limitVerbWords
	}
	return at, at < limitCount && measures[at].Code == m
}

// Limit returns the limit on m. It reports false if the profile sets none.
func (p Profile) Limit(m Measured) (Limit, bool) {
	for _, l := range p.Limits {
		if l.Of == m {
			return l, true
		}
	}
	return Limit{}, false
}

// leastSentences is the number of sentences from which their mean length is
// judged, as the indices are.
const leastSentences = 3

// value returns m for a text with these counts and scores, with the state of the
// index if it is one.
func (m Measured) value(c *Counts, scores *[len(indices)]Score) (float64, State) {
	switch m {
	case MeasuredCharacters:
		return float64(c.Characters), StateDefined
	case MeasuredLetters:
		return float64(c.Letters), StateDefined
	case MeasuredWords:
		return float64(c.Words), StateDefined
	case MeasuredSentences:
		return float64(c.Sentences), StateDefined
	case MeasuredASL:
		switch {
		case c.Sentences == 0:
			return 0, StateUndefined
		case c.Sentences < leastSentences:
			return ratio(c.Words, c.Sentences), StateShort
		}
		return ratio(c.Words, c.Sentences), StateDefined
	}
	for i := range indices {
		if indices[i].Code == IndexCode(m) && m != "" {
			return scores[i].Value, scores[i].State
		}
	}
	return 0, StateUndefined
}

// isFinite reports whether x is a number, and no infinity.
func isFinite(x float64) bool { return x-x == 0 }

// finite returns l without figures that are infinite or no numbers: they limit
// nothing, and JSON has none.
func (l Limit) finite() Limit {
	if !isFinite(l.Max) {
		l.Max = 0
	}
	if !isFinite(l.Min) {
		l.Min = 0
	}
	return l
}

// judge applies l, whose figures are finite, to a text.
func (l *Limit) judge(c *Counts, scores *[len(indices)]Score) Judgement {
	v, state := l.Of.value(c, scores)
	j := Judgement{Limit: *l, Value: v, State: state, Verdict: VerdictPass}
	switch {
	case state != StateDefined:
		j.Verdict = VerdictUndecided
	case l.Max != 0 && v > l.Max, l.Min != 0 && v < l.Min:
		j.Verdict = VerdictFail
	}
	return j
}
