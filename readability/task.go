package readability

// task is what a rule of this package does. A draft calls it by its number and
// not by a function value, so that the draft can stay on the stack.
type task uint8

const (
	doNothing task = iota
	doGreeting
	doThanks
	doDeadline
	doActs
	doPassiveShort
	doPassiveReflexive
	doVerbalNouns
	doSplitPredicate
	doPrepositions
	doOfficialese
	doRepeated
	doArchaic
	doColloquial
	doRude
	doAbbreviations
	doTerms
	doParagraphs
	doLongSentence
	doNested
	doNegations
	doDoubleNegation
	doSymbols
	doSmileys
	doSerifs
	doItalics
	doMixed
	doCapitals
	doEffects
	doBackgrounds
	doTechnical
	doLongInstruction
	doLongName
	doOverIndex
	doOverCount
	doNames
	doLateKey
	doGenitives
	doLateVerb
	doWordings
)

// do performs a task of the rule at hand.
func (d *draft) do(t task) {
	switch t {
	case doNothing:
	case doGreeting:
		d.greeting()
	case doThanks:
		d.thanks()
	case doDeadline:
		d.deadline()
	case doActs:
		d.acts()
	case doPassiveShort:
		d.passiveShort()
	case doPassiveReflexive:
		d.passiveReflexive()
	case doVerbalNouns:
		d.verbalNouns()
	case doSplitPredicate:
		d.splitPredicate()
	case doPrepositions:
		d.prepositions()
	case doOfficialese:
		d.officialese()
	case doRepeated:
		d.repeated()
	case doArchaic:
		d.archaic()
	case doColloquial:
		d.colloquial()
	case doRude:
		d.rude()
	case doAbbreviations:
		d.abbreviations()
	case doTerms:
		d.terms()
	case doParagraphs:
		d.paragraphs()
	case doLongSentence:
		d.longSentence()
	case doNested:
		d.nested()
	case doNegations:
		d.negations()
	case doDoubleNegation:
		d.doubleNegation()
	case doSymbols:
		d.symbols()
	case doSmileys:
		d.smileys()
	case doSerifs:
		d.serifs()
	case doItalics:
		d.italics()
	case doMixed:
		d.mixed()
	case doCapitals:
		d.capitals()
	case doEffects:
		d.effects()
	case doBackgrounds:
		d.backgrounds()
	case doTechnical:
		d.technical()
	case doLongInstruction:
		d.longInstruction()
	case doLongName:
		d.longName()
	case doOverIndex:
		d.overIndex()
	case doOverCount:
		d.overCount()
	case doNames:
		d.names()
	case doLateKey:
		d.lateKey()
	case doGenitives:
		d.genitives()
	case doLateVerb:
		d.lateVerb()
	case doWordings:
		d.wordings()
	}
}

// own puts the sentence at hand, or the whole text, before a rule of the caller,
// whose function gets no hold of the draft.
func (d *draft) own(sentence func(string, Span, func(Hit)), whole func(string, func(Hit))) {
	var hits []Hit
	found := func(h Hit) { hits = append(hits, h) }
	if sentence != nil {
		sentence(d.text, trim(d.text, d.bounds.Start, d.bounds.End), found)
	} else {
		whole(d.text, found)
	}
	for i := range hits {
		h := &hits[i]
		if !h.At.IsZero() && (h.At.Len() <= 0 || !h.At.liesIn(d.text)) {
			continue
		}
		h.At = h.At.whole(d.text)
		mend := &h.Mend
		if mend.IsZero() {
			mend = nil
		}
		d.hit(h.At, h.Suggestion, mend)
	}
}
