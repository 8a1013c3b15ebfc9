package consent

import (
	"encoding/json"
	"math"
	"slices"

	"github.com/state-for-people/standard"
)

// PopulationBuilder collects ledgers. Its zero value is ready; it is not for use
// by many goroutines at once.
type PopulationBuilder struct {
	p       population
	shapes  map[string]uint32
	notices map[string]bool
	raw     []Event  // the notices as events, without their client
	words   []uint64 // the events of one client after those of another
	ends    []uint32 // after the last word of each
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
		if uint64(len(b.words))+7*uint64(len(l.p.events)) > math.MaxUint32 {
			return 0, &PopulationError{Text: standard.Text{RU: "событий слишком много для одного набора", EN: "there are too many events for one population"},
				Mend: standard.Text{RU: "разделите клиентов на части", EN: "split the clients into parts"}}
		}
		b.rows(l.p)
	}
	b.ends = append(b.ends, uint32(len(b.words)))
	return client, nil
}

// rows enters the events that move a consent, in the order of recording.
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
		head, at := uint64(b.shape(e))+1, len(b.words)
		b.words = append(b.words, 0, uint64(micro(e.Effective)))
		more := func(flag uint64, instant int64) {
			head |= flag
			b.words = append(b.words, uint64(instant))
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

func (b *PopulationBuilder) shape(e *Event) uint32 {
	s := shape{Kind: e.Kind, Purpose: e.Purpose, Situation: string(e.Scope.Situation), Only: e.Only}
	for _, v := range e.Scope.Services {
		s.Parts = append(s.Parts, string(v))
	}
	if e.Scope.Mailing != "" {
		s.Parts = []string{string(e.Scope.Mailing)}
	}
	if e.Scope.Recipient != "" {
		s.Parts = []string{string(e.Scope.Recipient)}
	}
	if e.Kind == Granted {
		s.Notice = e.Notice
		for _, v := range e.Preorder {
			s.Preorder = append(s.Preorder, string(v))
		}
	}
	slices.Sort(s.Parts)
	slices.Sort(s.Preorder)
	raw, _ := json.Marshal(s) // a struct of texts has JSON
	key := string(raw)
	n, ok := b.shapes[key]
	if !ok {
		if b.shapes == nil {
			b.shapes = map[string]uint32{}
		}
		n = uint32(len(b.p.shapes))
		b.shapes[key] = n
		b.p.shapes = append(b.p.shapes, s)
	}
	return n
}

// Build returns the population. The builder starts anew.
func (b *PopulationBuilder) Build() Population {
	p := b.p
	notices := &ledger{events: recordsOf(b.raw)}
	notices.indexNotices(func(EventID) int64 { return never })
	p.notices = notices.notices
	p.finish()
	p.lay(b.words, b.ends)
	*b = PopulationBuilder{}
	return Population{&p}
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
