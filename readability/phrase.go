package readability

import "github.com/state-for-people/standard"

// phraseKind says which rule a phrase breaks.
type phraseKind uint8

const (
	phrasePreposition phraseKind = iota + 1 // a derived or compound preposition or conjunction
	phraseCliche                            // a set turn of officials
	phraseGreeting
	phraseThanks
	phraseDeadline
	phraseNever  // a turn that shields its words from other phrases
	phraseDouble // a double negation
)

// in returns the set that holds only k.
func (k phraseKind) in() uint16 { return 1 << k }

// phrase is a turn of words; lexicon/turns.txt has the words. Plain replaces the
// whole turn where it stands, for it governs the same case; where no text does,
// advice says what to do.
type phrase struct {
	kind   phraseKind
	plain  uint8 // row in plainTurns, 0 for none
	infin  bool  // «чтобы» in place of plain before an infinitive
	advice uint8 // row in advices, 0 for none
	sense  sense
}

// sense says what else the words of a phrase may mean; then they are none.
type sense uint8

const (
	senseForce  sense = iota + 1 // закон вступил в силу
	senseEnd                     // a noun: nothing follows that it could govern
	senseWay                     // этим путём
	senseAdverb                  // относительно недавно
	senseBody                    // отдел по вопросам миграции
	senseVerb                    // ответ в письменном виде: a verb has письменно beside it, a noun has not
)

// advices say what to do where no text fits.
var advices = [...]standard.Text{
	{},
	{RU: "Напишите «из-за» или «потому что».", EN: "Say “because”."},                                 // 1
	{RU: "Напишите «по» или «как требует».", EN: "Say “under” or “as … requires”."},                  // 2
	{RU: "Напишите «по», «в» или «во время».", EN: "Say “in” or “during”."},                          // 3
	{RU: "Напишите «по» или назовите, кто и что решил.", EN: "Say “by”, or who decided what."},       // 4
	{RU: "Напишите «о», «к» или «для».", EN: "Say “about” or “for”."},                                // 5
	{RU: "Напишите «о».", EN: "Say “about”."},                                                        // 6
	{RU: "Напишите «о» или «по».", EN: "Say “about”."},                                               // 7
	{RU: "Напишите «учитывая» или «с».", EN: "Say “given” or “with”."},                               // 8
	{RU: "Напишите «из-за» или «о».", EN: "Say “because of” or “about”."},                            // 9
	{RU: "Скажите глаголом, что сделать.", EN: "Say with a verb what to do."},                        // 10
	{RU: "Напишите «когда» и глагол.", EN: "Say “when” and a verb."},                                 // 11
	{RU: "Напишите «если» и глагол.", EN: "Say “if” and a verb."},                                    // 12
	{RU: "Напишите «если есть».", EN: "Say “if there is”."},                                          // 13
	{RU: "Напишите «если нет».", EN: "Say “if there is no”."},                                        // 14
	{RU: "Напишите «как».", EN: "Say “as”."},                                                         // 15
	{RU: "Назовите, кто действует.", EN: "Say who acts."},                                            // 16
	{RU: "Напишите, кому.", EN: "Say to whom."},                                                      // 17
	{RU: "Напишите «чтобы» и глагол.", EN: "Say “to” and a verb."},                                   // 18
	{RU: "Назовите порядок: что сделать и где.", EN: "Name the procedure: what to do and where."},    // 19
	{RU: "Назовите срок.", EN: "Name the date."},                                                     // 20
	{RU: "Скажите, что именно сделать.", EN: "Say what exactly to do."},                              // 21
	{RU: "Уберите оборот и начните с главного.", EN: "Drop the turn and start with the point."},      // 22
	{RU: "Начните с ответа на вопрос.", EN: "Start with the answer to the question."},                // 23
	{RU: "Напишите: «Мы рассмотрели … и решили».", EN: "Say: “We looked into … and decided”."},       // 24
	{RU: "Уберите вступление и начните с объяснения.", EN: "Drop the lead-in and start explaining."}, // 25
	{RU: "Уберите вступление и скажите главное.", EN: "Drop the lead-in and make the point."},        // 26
	{RU: "Напишите «после» или скажите глаголом.", EN: "Say “after”, or use a verb."},                // 27
	{RU: "Скажите то же без отрицаний.", EN: "Say the same without negations."},                      // 28
	{RU: "Напишите «должен».", EN: "Say “must”."},                                                    // 29
	{RU: "Напишите «этот» или «это».", EN: "Say “this”."},                                            // 30
	{RU: "Напишите «можем» и глагол.", EN: "Say “may” and a verb."},                                  // 31
	{RU: "Назовите закон.", EN: "Name the law."},                                                     // 32
	{RU: "Напишите «из-за» или «по».", EN: "Say “because of” or “by”."},                              // 33
	{RU: "Напишите «чтобы» и «не».", EN: "Say “so as not to”."},                                      // 34
	{RU: "Напишите «после» или «со дня».", EN: "Say “after” or “since”."},                            // 35
	{RU: "Напишите «через» или «после».", EN: "Say “in” or “after”."},                                // 36
	{RU: "Напишите «сейчас» или «сегодня».", EN: "Say “now” or “today”."},                            // 37
	{RU: "Напишите «и».", EN: "Say “and”."},                                                          // 38
}

// mend is the advice of a phrase, nil if it has none.
func (p *phrase) mend() *standard.Text {
	if p.advice == 0 {
		return nil
	}
	return &advices[p.advice]
}

// turn is a phrase with its alternatives written out.
type turn struct {
	phrase uint16 // row in phrases
	from   uint16 // where its words after the first start in turnItems
	n      uint8
	next   uint8 // nextOf the second word, 0 where any may come
}

// nextOf is a part of the tag of a word, never 0: most other words differ in it.
func nextOf(tag uint32) uint8 { return uint8(tag>>16) | 1 }

// mark notes at every token that starts a phrase the longest one that stands there.
func (d *draft) markPhrases() {
	d.turns = 0
	if d.has&classHead == 0 {
		return
	}
	for _, i := range d.hot[:d.hots] {
		t := &d.tokens[i]
		if t.class&classHead == 0 {
			continue
		}
		i := int(i)
		next := uint32(0)
		if i+1 < d.n {
			next = d.tokens[i+1].tag
		}
		if headNext[t.head][next>>30]>>(next>>24&63)&1 == 0 {
			continue
		}
		for row := heads[t.head]; row < heads[t.head+1]; row++ {
			x := &turns[row]
			if x.next != 0 && x.next != nextOf(next) {
				continue
			}
			if n := d.matchTurn(turnItems[x.from:x.from+uint16(x.n)], i); n > 0 {
				t.phrase, t.phraseLen = x.phrase, uint8(n)
				kind := phrases[x.phrase].kind
				d.turns |= kind.in()
				if kind == phraseCliche || kind == phrasePreposition || kind == phraseNever {
					for j := i; j < i+n; j++ {
						d.tokens[j].covered = true
					}
				}
				break
			}
		}
	}
}

// matchTurn reports how many tokens from i on the words take after the one at i,
// 0 if they do not stand there. A comma may be missing.
func (d *draft) matchTurn(items []uint32, i int) int {
	n := 1
	for _, tag := range items {
		if tag == 0 {
			if i+n < d.n && d.tokens[i+n].mark == ',' {
				n++
			}
			continue
		}
		if i+n >= d.n || d.tokens[i+n].tag != tag {
			return 0
		}
		n++
	}
	return n
}

// phraseAt returns the longest phrase that starts at token i, and its tokens; 0
// tokens if none does.
func (d *draft) phraseAt(i int) (*phrase, int) {
	t := &d.tokens[i]
	return &phrases[t.phrase], int(t.phraseLen)
}
