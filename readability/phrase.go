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

// phrase is a turn of words. The words are written small, with ё as е; (a|b) is
// either; a comma stands for itself and may be missing in a text. Plain replaces the whole turn where it stands, for
// it governs the same case; where no text does, advice says what to do.
type phrase struct {
	words  string
	kind   phraseKind
	plain  string
	infin  string // in place of plain before an infinitive
	advice uint8  // row in advices, 0 for none
}

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
}

var phrases = [...]phrase{
	{words: "в связи с тем , что", kind: phrasePreposition, plain: "потому что"},
	{words: "в связи с чем", kind: phrasePreposition, plain: "поэтому"},
	{words: "в связи с этим", kind: phrasePreposition, plain: "поэтому"},
	{words: "в связи с", kind: phrasePreposition, advice: 1},
	{words: "в соответствии с", kind: phrasePreposition, advice: 2},
	{words: "в соответствии со", kind: phrasePreposition, advice: 2},
	{words: "в целях", kind: phrasePreposition, plain: "для", infin: "чтобы"},
	{words: "с целью", kind: phrasePreposition, plain: "для", infin: "чтобы"},
	{words: "в рамках", kind: phrasePreposition, advice: 3},
	{words: "на основании", kind: phrasePreposition, advice: 4},
	{words: "в отношении", kind: phrasePreposition, advice: 5},
	{words: "в части , касающейся", kind: phrasePreposition, advice: 6},
	{words: "в части", kind: phrasePreposition, advice: 7},
	{words: "с учетом", kind: phrasePreposition, advice: 8},
	{words: "с учетом того , что", kind: phrasePreposition, plain: "так как"},
	{words: "по вопросу", kind: phrasePreposition, advice: 6},
	{words: "по вопросам", kind: phrasePreposition, advice: 6},
	{words: "по факту", kind: phrasePreposition, advice: 9},
	{words: "по причине того , что", kind: phrasePreposition, plain: "потому что"},
	{words: "по причине", kind: phrasePreposition, plain: "из-за"},
	{words: "в силу того , что", kind: phrasePreposition, plain: "потому что"},
	{words: "в силу", kind: phrasePreposition, advice: 33},
	{words: "ввиду того , что", kind: phrasePreposition, plain: "потому что"},
	{words: "вследствие того , что", kind: phrasePreposition, plain: "потому что"},
	{words: "вследствие чего", kind: phrasePreposition, plain: "поэтому"},
	{words: "вследствие", kind: phrasePreposition, plain: "из-за"},
	{words: "ввиду", kind: phrasePreposition, plain: "из-за"},
	{words: "посредством", kind: phrasePreposition, plain: "с помощью"},
	{words: "путем", kind: phrasePreposition, advice: 10},
	{words: "во исполнение", kind: phrasePreposition, advice: 2},
	{words: "в ходе", kind: phrasePreposition, plain: "во время"},
	{words: "в процессе", kind: phrasePreposition, advice: 11},
	{words: "по мере", kind: phrasePreposition, advice: 11},
	{words: "в случае , если", kind: phrasePreposition, plain: "если"},
	{words: "в случае когда", kind: phrasePreposition, plain: "если"},
	{words: "в том случае , если", kind: phrasePreposition, plain: "если"},
	{words: "в случае", kind: phrasePreposition, advice: 12},
	{words: "при условии , что", kind: phrasePreposition, plain: "если"},
	{words: "при условии", kind: phrasePreposition, advice: 12},
	{words: "при наличии", kind: phrasePreposition, advice: 13},
	{words: "при отсутствии", kind: phrasePreposition, advice: 14},
	{words: "за исключением", kind: phrasePreposition, plain: "кроме"},
	{words: "по состоянию на", kind: phrasePreposition, plain: "на"},
	{words: "в качестве", kind: phrasePreposition, advice: 15},
	{words: "со стороны", kind: phrasePreposition, advice: 16},
	{words: "в адрес", kind: phrasePreposition, advice: 17},
	{words: "согласно", kind: phrasePreposition, plain: "по"},
	{words: "несмотря на то , что", kind: phrasePreposition, plain: "хотя"},
	{words: "для того , чтобы", kind: phrasePreposition, plain: "чтобы"},
	{words: "с тем , чтобы", kind: phrasePreposition, plain: "чтобы"},
	{words: "на предмет", kind: phrasePreposition, advice: 18},
	{words: "на основе", kind: phrasePreposition, advice: 2},
	{words: "исходя из", kind: phrasePreposition, advice: 2},
	{words: "за счет", kind: phrasePreposition, advice: 10},
	{words: "до момента", kind: phrasePreposition, plain: "до"},
	{words: "с момента", kind: phrasePreposition, plain: "с"},
	{words: "от момента", kind: phrasePreposition, plain: "от"},
	{words: "в случаях", kind: phrasePreposition, advice: 12},
	{words: "по отношению к", kind: phrasePreposition, plain: "к"},
	{words: "по истечении", kind: phrasePreposition, plain: "после"},
	{words: "по (итогам|результатам)", kind: phrasePreposition, advice: 27},
	{words: "относительно", kind: phrasePreposition, advice: 6},
	{words: "за вычетом", kind: phrasePreposition, plain: "без"},
	{words: "для целей", kind: phrasePreposition, plain: "для"},
	{words: "таким образом , чтобы", kind: phrasePreposition, plain: "так, чтобы"},
	{words: "с помощью", kind: phraseNever},
	{words: "по сравнению с", kind: phraseNever},
	{words: "в зависимости от", kind: phraseNever},
	{words: "тем не менее", kind: phraseNever},
	{words: "до сих пор", kind: phraseNever},
	{words: "(по|на) сей день", kind: phraseNever},
	{words: "в случае чего", kind: phraseNever},
	{words: "с другой стороны", kind: phraseNever},
	{words: "своим путем", kind: phraseNever},
	{words: "со стороны (двора|улицы)", kind: phraseNever},
	{words: "в адрес электронной", kind: phraseNever},
	{words: "в качестве (воды|воздуха)", kind: phraseNever},
	{words: "имеет место (жительства|пребывания|работы)", kind: phraseNever},
	{words: "преимущественно перед", kind: phraseNever},

	{words: "в настоящее время", kind: phraseCliche, plain: "сейчас"},
	{words: "до настоящего времени", kind: phraseCliche, plain: "до сих пор"},
	{words: "на сегодняшний день", kind: phraseCliche, plain: "сейчас"},
	{words: "на данный момент", kind: phraseCliche, plain: "сейчас"},
	{words: "в данный момент", kind: phraseCliche, plain: "сейчас"},
	{words: "в обязательном порядке", kind: phraseCliche, plain: "обязательно"},
	{words: "в установленном порядке", kind: phraseCliche, advice: 19},
	{words: "в установленном законом порядке", kind: phraseCliche, advice: 19},
	{words: "в установленном законодательством порядке", kind: phraseCliche, advice: 19},
	{words: "в установленные сроки", kind: phraseCliche, advice: 20},
	{words: "в установленный срок", kind: phraseCliche, advice: 20},
	{words: "в кратчайшие сроки", kind: phraseCliche, advice: 20},
	{words: "в надлежащем порядке", kind: phraseCliche, advice: 21},
	{words: "надлежащим образом", kind: phraseCliche, advice: 21},
	{words: "в письменном виде", kind: phraseCliche, plain: "письменно"},
	{words: "в устной форме", kind: phraseCliche, plain: "устно"},
	{words: "в полной мере", kind: phraseCliche, plain: "полностью"},
	{words: "на безвозмездной основе", kind: phraseCliche, plain: "бесплатно"},
	{words: "на постоянной основе", kind: phraseCliche, plain: "постоянно"},
	{words: "на регулярной основе", kind: phraseCliche, plain: "регулярно"},
	{words: "на платной основе", kind: phraseCliche, plain: "за плату"},
	{words: "в ближайшее время", kind: phraseCliche, advice: 20},
	{words: "денежные средства", kind: phraseCliche, plain: "деньги"},
	{words: "денежных средств", kind: phraseCliche, plain: "денег"},
	{words: "денежными средствами", kind: phraseCliche, plain: "деньгами"},
	{words: "денежным средствам", kind: phraseCliche, plain: "деньгам"},
	{words: "денежных средствах", kind: phraseCliche, plain: "деньгах"},
	{words: "доводим до вашего сведения", kind: phraseCliche, plain: "сообщаем"},
	{words: "довожу до вашего сведения", kind: phraseCliche, plain: "сообщаю"},
	{words: "ставим вас в известность", kind: phraseCliche, plain: "сообщаем вам"},
	{words: "(сообщаем|сообщаю|уведомляем|информируем) о следующем", kind: phraseCliche, advice: 22},
	{words: "(сообщаем|сообщаю) следующее", kind: phraseCliche, advice: 22},
	{words: "(сообщаем|сообщает|информируем|уведомляем) вам следующее", kind: phraseCliche, advice: 22},
	{words: "ваше обращение рассмотрено", kind: phraseCliche, advice: 23},
	{words: "по результатам рассмотрения", kind: phraseCliche, advice: 24},
	{words: "на основании вышеизложенного", kind: phraseCliche, plain: "поэтому"},
	{words: "исходя из вышеизложенного", kind: phraseCliche, plain: "поэтому"},
	{words: "учитывая вышеизложенное", kind: phraseCliche, plain: "поэтому"},
	{words: "принимая во внимание", kind: phraseCliche, plain: "учитывая"},
	{words: "настоящ(ий|ее) (порядок|стандарт|закон|приказ|постановление|письмо|решение)", kind: phraseCliche, advice: 30},
	{words: "а равно", kind: phraseCliche, plain: "и"},
	{words: "имеет место", kind: phraseCliche, plain: "есть"},
	{words: "имеют место", kind: phraseCliche, plain: "есть"},
	{words: "име(ет|ют) место быть", kind: phraseCliche, plain: "есть"},
	{words: "не представляется возможным", kind: phraseCliche, plain: "нельзя"},
	{words: "представляется возможным", kind: phraseCliche, plain: "можно"},
	{words: "оставляем за собой право", kind: phraseCliche, advice: 31},
	{words: "в целом и общем", kind: phraseCliche, plain: "в целом"},
	{words: "в соответствии с действующим законодательством", kind: phraseCliche, plain: "по закону"},
	{words: "согласно действующему законодательству", kind: phraseCliche, plain: "по закону"},
	{words: "действующим законодательством", kind: phraseCliche, advice: 32},
	{words: "действующего законодательства", kind: phraseCliche, advice: 32},
	{words: "разъясняем , что", kind: phraseCliche, advice: 25},
	{words: "обращаем ваше внимание", kind: phraseCliche, advice: 26},
	{words: "по месту жительства", kind: phraseNever},

	{words: "(не|нельзя) (не|нет)", kind: phraseDouble, advice: 28},
	{words: "не без", kind: phraseDouble, advice: 28},
	{words: "не мо(жет|гут|жем|жете|гу|г|гла|гли|жешь) не", kind: phraseDouble, advice: 29},

	{words: "здравствуйте", kind: phraseGreeting},
	{words: "добрый (день|вечер)", kind: phraseGreeting},
	{words: "доброе утро", kind: phraseGreeting},
	{words: "доброго (дня|времени|вечера)", kind: phraseGreeting},
	{words: "приветству(ем|ю)", kind: phraseGreeting},
	{words: "уважаем(ый|ая|ые)", kind: phraseGreeting},
	{words: "привет", kind: phraseGreeting},
	{words: "здравствуй", kind: phraseGreeting},
	{words: "спасибо", kind: phraseThanks},
	{words: "благодар(им|ю|ны)", kind: phraseThanks},
	{words: "признательны", kind: phraseThanks},
	{words: "цен(им|ю) ваше время", kind: phraseThanks},
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
}

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
		if headNext[t.head]>>(next>>26)&1 == 0 {
			continue
		}
		for row := heads[t.head]; row < heads[t.head+1]; row++ {
			x := &turns[row]
			if x.n > 0 && turnItems[x.from] != next && turnItems[x.from] != 0 {
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
