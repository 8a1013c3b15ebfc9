package consent

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/state-for-people/standard"
)

// PopulationBuilder collects ledgers. Its zero value is ready; it is not for use
// by many goroutines at once.
type PopulationBuilder struct {
	notices map[string]bool
	raw     []Event // the notices as events, without their client
	stems   []shape // shapes without their parts
	stemOf  map[stem]uint32
	parts   numbered // in the order in which they came
	homes   []uint32 // by part: the stem that named it first
	lists   []uint32 // of events: how many parts, how many of them are not launched yet, and which
	words   []uint64 // the events of one client after those of another
	ends    []uint32 // after the last word of each
}

// stem is what a shape has beside its parts.
type stem struct {
	kind, purpose uint8
	only          bool
	situation     string
	notice        NoticeRef
}

// Publish enters the notices that clients were shown. They are the same for all:
// a ledger that is added may hold the events of publication, and holds no others.
// A ledger without them is answered for as if it held them.
func (b *PopulationBuilder) Publish(notices ...Event) error {
	for _, e := range notices {
		if e.Kind != NoticePublished {
			return &PopulationError{Text: standard.Text{RU: "это не публикация текста", EN: "the event publishes no notice"},
				Mend: standard.Text{RU: "передайте события вида notice_published", EN: "give events of kind notice_published"}}
		}
		e = e.normal()
		if key := noticeKey(e); !b.notices[key] {
			if b.notices == nil {
				b.notices = map[string]bool{}
			}
			b.notices[key] = true
			b.raw = append(b.raw, e)
		}
	}
	return nil
}

func noticeKey(e Event) string {
	e.ID, e.Client, e.Authority, e.Evidence = "", "", "", Evidence{}
	return string(appendEvent(nil, &e))
}

// Add enters a ledger and returns the number of its client, from 0.
func (b *PopulationBuilder) Add(l Ledger) (int, error) {
	client := len(b.ends)
	if l.p != nil {
		for g := range l.p.notices {
			n := &l.p.notices[g]
			if n.voided != never || !b.notices[noticeKey(l.p.events[n.event].Event)] {
				return 0, &PopulationError{Text: standard.Text{RU: "в журнале есть текст, которого нет у всех", EN: "the ledger holds a notice that is not everybody's"},
					Mend: standard.Text{RU: "передайте все тексты через Publish, одинаковые для всех", EN: "give all notices by Publish, the same for all"}}
			}
		}
		words, lists := uint64(len(b.words)), uint64(len(b.lists))
		for _, e := range l.p.events {
			words, lists = words+8, lists+uint64(2*len(e.Scope.Services)+3)
		}
		if max(words, lists) > math.MaxUint32 {
			return 0, &PopulationError{Text: standard.Text{RU: "событий слишком много для одного набора", EN: "there are too many events for one population"},
				Mend: standard.Text{RU: "разделите клиентов на части", EN: "split the clients into parts"}}
		}
		b.rows(l.p)
	}
	b.ends = append(b.ends, uint32(len(b.words)))
	return client, nil
}

// rows enters the events that move a consent, in the order of recording. Until all
// parts are known, the word of the parts of an event says where its list is.
func (b *PopulationBuilder) rows(l *ledger) {
	voided := map[EventID]int64{}
	for i := range l.events {
		if e := l.events[i]; e.Kind == EnteredInError {
			if _, ok := voided[e.Corrects]; !ok { // the first in the order of recording
				voided[e.Corrects] = micro(e.Recorded)
			}
		}
	}
	for i := range l.events {
		e := &l.events[i].Event
		if !e.moves() {
			continue
		}
		stem := b.stem(e)
		head, at := uint64(stem), len(b.words)
		b.words = append(b.words, 0, uint64(micro(e.Effective)))
		more := func(flag uint64, instant int64) {
			head |= flag
			b.words = append(b.words, uint64(instant))
		}
		if parts, preorder := b.list(e, stem); parts > 0 {
			if more(hasParts, int64(len(b.lists)-parts-preorder-2)); preorder > 0 {
				more(hasPreorder, 0)
			}
		}
		if !e.Recorded.Equal(e.Effective) {
			more(hasRecorded, micro(e.Recorded))
		}
		if e.Kind == Granted && !e.Until.IsZero() {
			more(hasUntil, micro(e.Until))
		}
		if at, ok := voided[e.ID]; ok {
			more(hasVoided, at)
		}
		if e.Kind == Granted {
			if !e.By.IsZero() && !e.By.To.IsZero() {
				more(hasEnds, micro(e.By.To))
				head |= uint64(e.By.ended()) << endingShift
			}
		} else if !e.By.May(e.Purpose, e.Scope.Situation, e.Effective) {
			head |= isPowerless
		}
		b.words[at] = head
	}
}

// stem returns the number of the stem of an event.
func (b *PopulationBuilder) stem(e *Event) uint32 {
	kind, _ := numberOf(e.Kind)
	purpose, _ := e.Purpose.number()
	key := stem{kind: kind, purpose: purpose, only: e.Only, situation: string(e.Scope.Situation)}
	if e.Kind == Granted {
		key.notice = e.Notice
	}
	n, ok := b.stemOf[key]
	if !ok {
		if b.stemOf == nil {
			b.stemOf = map[stem]uint32{}
		}
		n = uint32(len(b.stems))
		b.stemOf[key] = n
		b.stems = append(b.stems, shape{Kind: e.Kind, Purpose: e.Purpose, Situation: key.situation, Notice: key.notice, Only: e.Only})
	}
	return n
}

// list enters the parts that an event names, and which of them are not launched yet.
// It returns how many both are.
func (b *PopulationBuilder) list(e *Event, stem uint32) (parts, preorder int) {
	from := len(b.lists)
	b.lists = append(b.lists, 0, 0)
	name := func(part string) {
		n := b.parts.enter(part)
		for int(n) >= len(b.homes) {
			b.homes = append(b.homes, noHome)
		}
		b.homes[n] = min(b.homes[n], stem)
		b.lists = append(b.lists, n)
	}
	for _, s := range e.Scope.Services {
		name(string(s))
	}
	if e.Scope.Mailing != "" {
		name(string(e.Scope.Mailing))
	}
	if e.Scope.Recipient != "" {
		name(string(e.Scope.Recipient))
	}
	if parts = len(b.lists) - from - 2; parts == 0 {
		b.lists = b.lists[:from]
		return 0, 0
	}
	for _, s := range e.Preorder { // a ledger has them of grants only, and among the services
		name(string(s))
	}
	preorder = len(b.lists) - from - 2 - parts
	b.lists[from], b.lists[from+1] = uint32(parts), uint32(preorder)
	return parts, preorder
}

// noHome is the home of a part that no event names.
const noHome = math.MaxUint32

// Build returns the population. The builder starts anew.
func (b *PopulationBuilder) Build() Population {
	p := &population{}
	notices := &ledger{events: recordsOf(b.raw)}
	notices.indexNotices(func(EventID) int64 { return never })
	p.notices = notices.notices
	s := shaper{p: p, stems: b.stems, lists: b.lists, renumbered: b.number(p)}
	at, from := 0, uint32(0)
	for i, end := range b.ends {
		at = s.events(b.words, from, end, at)
		from, b.ends[i] = end, uint32(at)
	}
	p.finish()
	p.lay(b.words, b.ends)
	*b = PopulationBuilder{}
	return Population{p}
}

// number gives the parts of one situation numbers that follow each other, so that an
// event can tell several of them in one word. It returns the new number of each.
func (b *PopulationBuilder) number(p *population) []uint32 {
	p.parts.enter("")
	home := func(n uint32) (situation string) {
		if n < uint32(len(b.homes)) && b.homes[n] != noHome {
			return b.stems[b.homes[n]].Situation
		}
		return ""
	}
	order := make([]uint32, 0, len(b.parts.list))
	for n := range b.parts.list {
		if n > 0 {
			order = append(order, uint32(n))
		}
	}
	slices.SortFunc(order, func(a, c uint32) int {
		return cmp.Or(strings.Compare(home(a), home(c)), strings.Compare(b.parts.list[a].text, b.parts.list[c].text))
	})
	renumbered := make([]uint32, len(b.parts.list))
	for _, n := range order {
		renumbered[n] = p.parts.enter(b.parts.list[n].text)
	}
	return renumbered
}

// lay puts the events of each client into a block.
func (p *population) lay(words []uint64, ends []uint32) {
	sizes, from := make([]int, len(ends)), uint32(0)
	for i, end := range ends {
		sizes[i], from = int(end-from), end
	}
	slices.Sort(sizes)
	p.clients, p.block = len(ends), 2
	if len(sizes) > 0 {
		p.block = max(p.block, sizes[(len(sizes)-1)*7/8])
	}
	p.words, from = make([]uint64, p.clients*p.block), 0
	for i, end := range ends {
		mine, block := words[from:end], p.words[i*p.block:][:p.block]
		from = end
		if len(mine) <= p.block {
			copy(block, mine)
			continue
		}
		fit := 0
		for fit+eventSize(mine[fit]) < p.block {
			fit += eventSize(mine[fit])
		}
		copy(block, mine[:fit])
		block[fit] = isElsewhere | uint64(len(p.rest))
		p.rest = append(append(p.rest, mine[fit:]...), 0)
	}
	p.rest = slices.Clip(p.rest)
}
