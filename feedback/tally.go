package feedback

import (
	"github.com/state-for-people/standard"
)

// slots of a histogram: eleven grades, then the replies that are no grades.
const (
	slotNoImage = 11 + iota
	slotHardToSay
	slotRefused
	slotNotAnswered
	slotWithdrawn
	slots
)

// Tally counts the replies to one question («свод оценок»): how often each
// grade was given and how often none. It has a fixed size however many replies
// it holds, counts exactly, and merges in any order with one result. The zero
// Tally belongs to no question yet and takes that of the first it is merged
// with. A Tally under construction is not for several goroutines at once.
//
// Clause: people-2022:4.5.7, people-2022:4.5.7.2/p1
type Tally struct {
	question Question
	n        [slots]int64
}

// NewTally returns an empty tally of q. The error is a [*QuestionError].
func NewTally(q Question) (Tally, error) {
	if !q.valid() {
		return Tally{}, &QuestionError{q.Check()}
	}
	return Tally{question: q}, nil
}

// Question returns the question that t counts; zero for the zero Tally.
func (t *Tally) Question() Question { return t.question }

// IsZero reports whether t is the zero Tally: no question, no replies.
func (t Tally) IsZero() bool { return t == Tally{} }

// Of returns how many replies of this kind t holds.
func (t *Tally) Of(r Reply) int64 {
	switch r {
	case ReplyRated:
		var sum int64
		for _, n := range t.n[:slotNoImage] {
			sum += n
		}
		return sum
	case ReplyNoImage:
		return t.n[slotNoImage]
	case ReplyHardToSay:
		return t.n[slotHardToSay]
	case ReplyRefused:
		return t.n[slotRefused]
	case ReplyNotAnswered:
		return t.n[slotNotAnswered]
	case ReplyWithdrawn:
		return t.n[slotWithdrawn]
	}
	return 0
}

// Count returns how often a grade was given; 0 for a grade off the scale.
func (t *Tally) Count(grade int) int64 {
	if grade < 0 || grade > 10 {
		return 0
	}
	return t.n[grade]
}

// Rated returns how many replies are grades: the denominator of every figure.
//
// Reading: K20, blank and "hard to say" replies stay outside.
func (t *Tally) Rated() int64 { return t.Of(ReplyRated) }

// Asked returns how many were asked, whatever came of it.
func (t *Tally) Asked() int64 {
	var sum int64
	for _, n := range t.n {
		sum += n
	}
	return sum
}

// Share returns the share of good ratings: the two upper of four grades. Of
// nobody it is no data ([Share.IsNoData]). The error is a [*DefinitionError] if
// the question is not about a share.
//
// Clause: people-2022:T1.2, people-2022:T1.5
func (t *Tally) Share() (Share, error) {
	if t.question.Definition != DefinitionSatisfied && t.question.Definition != DefinitionEasy {
		return Share{}, &DefinitionError{A: t.question, Why: standard.Text{
			RU: "доля хороших оценок есть только у вопросов с четырьмя градациями; для шкалы от 0 до 10 берите NPS",
			EN: "only questions on four grades have a share of good ratings; on 0 to 10 take the NPS"}}
	}
	return Share{Part: t.n[3] + t.n[4], Whole: t.n[1] + t.n[2] + t.n[3] + t.n[4]}, nil
}

// NPS returns the loyalty index. Of nobody it is no data ([NPS.IsNoData]). The
// error is a [*DefinitionError] if the question is not about loyalty.
//
// Clause: people-2022:T1.4/formula, people-2022:T2.5/formula
func (t *Tally) NPS() (NPS, error) {
	if t.question.Definition != DefinitionNPS {
		return NPS{}, &DefinitionError{A: t.question, Why: standard.Text{
			RU: "NPS считают только по шкале от 0 до 10; для четырёх градаций берите долю",
			EN: "the NPS is of answers on 0 to 10 only; on four grades take the share"}}
	}
	n := &t.n
	return NPS{
		Promoters:  n[9] + n[10],
		Passives:   n[7] + n[8],
		Detractors: n[0] + n[1] + n[2] + n[3] + n[4] + n[5] + n[6],
	}, nil
}

// Add counts a batch of marks, each a grade of the scale or one of
// [MarkNoImage], [MarkHardToSay], [MarkRefused], [MarkNotAnswered] and
// [MarkWithdrawn]. If one is neither, nothing is counted and the error is a [*MarkError]; a zero Tally
// gives a [*QuestionError], a count above [MaxCount] a [*CountError]. It
// allocates nothing.
func (t *Tally) Add(marks []byte) error {
	low, high, ok := t.question.Scale.ends()
	if !ok {
		return &QuestionError{t.question.Check()}
	}
	if len(marks) < 48 {
		return t.addFew(marks, low, high)
	}
	var table [256]uint64
	for _, m := range marks {
		table[m]++
	}
	var fresh [slots]int64
	valid := uint64(0)
	for g := low; g <= high; g++ {
		fresh[g] = int64(table[g])
		valid += table[g]
	}
	for i := range slots - slotNoImage {
		n := table[int(MarkNoImage)+i]
		fresh[slotNoImage+i] = int64(n)
		valid += n
	}
	if valid != uint64(len(marks)) {
		return offScale(marks, t.question.Scale)
	}
	return t.put(&fresh)
}

// addFew is Add without the table, which costs more than a short batch.
func (t *Tally) addFew(marks []byte, low, high int) error {
	var fresh [slots]int64
	for _, m := range marks {
		switch {
		case int(m) >= low && int(m) <= high:
			fresh[m&15]++
		case m >= MarkNoImage:
			fresh[slotNoImage+int(m-MarkNoImage)]++
		default:
			return offScale(marks, t.question.Scale)
		}
	}
	return t.put(&fresh)
}

// offScale describes the bytes of a batch that are no marks on a scale.
func offScale(marks []byte, scale ScaleID) error {
	low, high, _ := scale.ends()
	e := &MarkError{First: -1, Scale: scale}
	for i, m := range marks {
		if (int(m) < low || int(m) > high) && m < MarkNoImage {
			if e.First < 0 {
				e.First = i
			}
			e.Count++
		}
	}
	return e
}

// put adds counts that are not negative and fit the scale.
func (t *Tally) put(fresh *[slots]int64) error {
	var sum int64
	for i := range fresh {
		if sum += t.n[i] + fresh[i]; sum < 0 || sum > MaxCount {
			return &CountError{"tally", standard.Text{RU: "больше 10^15 ответов", EN: "more than 10^15 replies"}}
		}
	}
	for i := range fresh {
		t.n[i] += fresh[i]
	}
	return nil
}

// AddCount counts one mark n times. The error is as with [Tally.Add]; a
// negative n is a [*CountError].
func (t *Tally) AddCount(mark byte, n int64) error {
	low, high, ok := t.question.Scale.ends()
	if !ok {
		return &QuestionError{t.question.Check()}
	}
	if n < 0 || n > MaxCount {
		return &CountError{"n", standard.Text{RU: "счётчик отрицательный или больше 10^15", EN: "the count is negative or above 10^15"}}
	}
	var fresh [slots]int64
	switch {
	case int(mark) >= low && int(mark) <= high:
		fresh[mark] = n
	case mark >= MarkNoImage:
		fresh[slotNoImage+int(mark-MarkNoImage)] = n
	default:
		return &MarkError{First: 0, Count: 1, Scale: t.question.Scale}
	}
	return t.put(&fresh)
}

// Withdraw moves one reply that t counted to the withdrawn ones. The error is a
// [*CountError] if t holds no such reply.
func (t *Tally) Withdraw(mark byte) error {
	i := slotOf(mark)
	if i < 0 || i == slotWithdrawn || t.n[i] == 0 {
		return &CountError{"withdrawn", standard.Text{RU: "такого ответа в своде нет", EN: "the tally holds no such reply"}}
	}
	t.n[i]--
	t.n[slotWithdrawn]++
	return nil
}

// slotOf returns the slot of a mark, -1 if there is none on any scale.
func slotOf(mark byte) int {
	switch {
	case mark <= 10:
		return int(mark)
	case mark >= MarkNoImage:
		return slotNoImage + int(mark-MarkNoImage)
	}
	return -1
}

// Merge adds the counts of o. Merging commutes and associates, and a zero Tally
// changes nothing. Tallies of different questions, also of different versions
// or wordings, are refused with a [*DefinitionError].
//
// Clause: people-2022:4.5.7.2/p1
func (t *Tally) Merge(o Tally) error {
	switch {
	case o.IsZero():
		return nil
	case t.IsZero():
		*t = o
		return nil
	case t.question != o.question:
		return &DefinitionError{t.question, o.question, unlike(t.question, o.question)}
	}
	return t.put(&o.n)
}

// Sub takes the counts of o away: of a window that moves on. Nothing is changed
// if a count would become negative ([*CountError]) or the questions differ
// ([*DefinitionError]).
func (t *Tally) Sub(o Tally) error {
	if o.IsZero() {
		return nil
	}
	if t.question != o.question {
		return &DefinitionError{t.question, o.question, unlike(t.question, o.question)}
	}
	for i := range t.n {
		if o.n[i] > t.n[i] {
			return &CountError{"tally", standard.Text{RU: "вычитается больше, чем посчитано", EN: "more is taken away than was counted"}}
		}
	}
	for i := range t.n {
		t.n[i] -= o.n[i]
	}
	return nil
}

// unlike says in which respect two questions differ.
func unlike(a, b Question) standard.Text {
	switch {
	case a.Definition != b.Definition:
		return standard.Text{RU: "разные методики расчёта: цифры нельзя сравнить или сложить", EN: "different definitions: the figures cannot be compared or added"}
	case a.Scale != b.Scale:
		return standard.Text{RU: "разные шкалы: цифры нельзя сравнить или сложить", EN: "different scales: the figures cannot be compared or added"}
	case a.Code != b.Code:
		return standard.Text{RU: "разные вопросы: ответы нельзя сложить", EN: "different questions: the replies cannot be added"}
	case a.Version != b.Version:
		return standard.Text{RU: "разные версии вопроса: ответы нельзя сложить", EN: "different versions of the question: the replies cannot be added"}
	}
	return standard.Text{RU: "разные формулировки вопроса: ответы нельзя сложить", EN: "different wordings of the question: the replies cannot be added"}
}
