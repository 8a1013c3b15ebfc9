package readability

import (
	"slices"
	"strings"
)

// A first reply greets, thanks and says by when («первый ответ»): three things
// that stand in its text or do not.

// greeting finds that a first reply greets nobody.
func (d *draft) greeting() { d.unless(d.seen.greeting) }

// thanks finds that a first reply thanks nobody.
func (d *draft) thanks() { d.unless(d.seen.thanks) }

// deadline finds that a first reply does not say by when the client is answered.
func (d *draft) deadline() { d.unless(d.seen.deadline) }

func (d *draft) unless(there bool) {
	if !there {
		d.hit(Span{}, "", nil)
	}
}

// greetingWithin is the number of sentences in which a greeting may stand.
const greetingWithin = 2

// reply looks in the tokens at hand for what a first reply must have.
func (d *draft) reply() {
	d.seen.greeting = d.seen.greeting || d.seen.sentences < greetingWithin && (d.turns&phraseGreeting.in() != 0 || d.dear())
	d.seen.thanks = d.seen.thanks || d.turns&phraseThanks.in() != 0 && d.thanked()
	d.seen.deadline = d.seen.deadline || d.promises() && d.namesTime()
}

// dear reports whether a name follows «дорогой»; «дорогие лекарства» greet nobody.
func (d *draft) dear() bool {
	for i := range d.n - 1 {
		if d.tokens[i+1].capital {
			switch d.small(i) {
			case "дорогой", "дорогая", "дорогие":
				return true
			}
		}
	}
	return false
}

// thanked reports whether some turn of the part at hand thanks, and does not say
// that nobody does: не благодарим, не говорим спасибо.
func (d *draft) thanked() bool {
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		if p, n := d.phraseAt(i); n == 0 || p.kind != phraseThanks {
			continue
		}
		if i > 0 && startsWithOneOf(d.tokens[i-1].At.In(d.text), saying[:]) {
			i--
		}
		if i == 0 || d.small(i-1) != "не" {
			return true
		}
	}
	return false
}

// saying are the beginnings of verbs with which thanks are said.
var saying = [...]string{"говор", "скаж", "сказа"}

// answering are the beginnings of words that speak of the answer or of what is
// being done for the client.
var answering = [...]string{
	"ответ", "отвеч", "рассмотр", "рассматрив", "решим", "решит", "решат", "решени", "подготов", "сообщ", "пришл", "направим", "вышлем", "свяж",
	"позвон", "перезвон", "дадим", "исправ", "устран", "провер", "разбер", "срок", "готов", "результат", "узнае", "закончим", "сделаем",
	"напиш", "почин", "отремонт", "прид", "приед", "верн", "выплатим", "выплатят", "перечислим", "перечислят", "начислим", "начислят", "замен", "установ", "убер", "откро", "включ",
}

// promises reports whether the sentence speaks of the answer.
func (d *draft) promises() bool {
	for i := range d.n {
		if d.tokens[i].kind != tokenWord {
			continue
		}
		w := d.small(i)
		if !strings.HasPrefix(w, "ответств") && !isPast(w) && slices.ContainsFunc(answering[:], func(a string) bool { return strings.HasPrefix(w, a) }) {
			return true
		}
	}
	return false
}

// isPast reports whether a word ends as verbs of what has been done.
func isPast(w string) bool {
	for _, end := range [...]string{"ли", "ла", "ло", "ал", "ил", "ел"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// namesTime reports whether the sentence says by when or within how long: a
// number before the name of a month or of a unit of time, a full date, a day of
// the week, «в течение месяца», «завтра». The day from which something dates
// (письмо от 5 марта) is no such time.
func (d *draft) namesTime() bool {
	for i := range d.n {
		t := &d.tokens[i]
		before := ""
		if i > 0 {
			before = d.small(i - 1)
		}
		switch {
		case before == "от", i > 0 && (d.tokens[i-1].class&classShort != 0 || isPast(before)): // получено 5 марта
		case t.kind == tokenNumber:
			if isFullDate(t.At.In(d.text)) {
				return true
			}
			for j := i + 1; j < d.n && j <= i+3; j++ {
				if d.tokens[j].class&classTime != 0 {
					return true
				}
			}
		case t.class&classCount != 0:
			for j := i + 1; j < d.n && j <= i+2; j++ {
				if d.tokens[j].class&classTime != 0 {
					return true
				}
			}
		case t.class&classTime != 0 && (before == "через" || before == "течение" || before == "за" || before == "конца" || before == "концу"):
			return true
		case t.kind == tokenWord && isDay(d.small(i)):
			return true
		}
	}
	return false
}

// isDay reports whether a word names a day of the week or a day from today.
func isDay(w string) bool {
	switch w {
	case "сегодня", "завтра", "послезавтра", "среду", "среды", "среде":
		return true
	}
	for _, day := range [...]string{"понедельник", "вторник", "четверг", "пятниц", "суббот", "воскресень"} {
		if strings.HasPrefix(w, day) {
			return true
		}
	}
	return false
}

// small returns the token in small letters with ё as е.
func (d *draft) small(i int) string {
	return string(lowered(nil, d.tokens[i].At.In(d.text)))
}

// isFullDate reports whether s is a date such as 05.03.2026, 5.3.2026 or 05.03.26.
func isFullDate(s string) bool {
	day, rest, _ := strings.Cut(s, ".")
	month, year, ok := strings.Cut(rest, ".")
	if !ok || len(month) < 1 || len(day) > 2 || len(month) > 2 {
		return false
	}
	return len(year) == 4 || len(year) == 2 && len(s) == len("05.03.26")
}
