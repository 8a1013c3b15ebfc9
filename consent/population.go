package consent

import (
	"cmp"
	"encoding/json"
	"math"
	"slices"

	"github.com/state-for-people/standard"
)

// Population is the consents of many clients in a form that fits in memory, for
// jobs that ask about all of them («согласия многих клиентов»). It answers as
// the ledgers it was made from; the ledgers stay the evidence. It is immutable.
//
// An event takes 24 bytes without pointers: the instants of effect and of
// recording, the number of its shape, and the number of what few events have. A
// shape is kind, purpose, scope, notice and pre-orders; shapes and notices are
// kept once for all. A client takes 4 bytes more. Entered-in-error marks take
// nothing of their own. Five events of a client, two in five of them with an end
// date, take some 140 bytes.
type Population struct{ p *population }

type population struct {
	notices []noticeEntry
	shapes  []shape
	extras  []extra
	ends    []uint32 // after the last row of each client
	rows    []row
}

type row struct {
	effective, recorded int64
	shape, extra        uint32 // extra: from 1; 0 is none
}

// extra is what few events have.
type extra struct {
	until, voided, ends int64
	ending              uint8
	powerless           bool
}

// shape is what many events have in common.
type shape struct {
	Kind      Kind      `json:"kind"`
	Purpose   Purpose   `json:"purpose"`
	Situation string    `json:"situation,omitempty"`
	Parts     []string  `json:"parts,omitempty"`
	Preorder  []string  `json:"preorder,omitempty"`
	Notice    NoticeRef `json:"notice,omitzero"`
	Only      bool      `json:"only,omitempty"`

	kind               uint8
	noticeLo, noticeHi int32
}

// PopulationBuilder collects ledgers. Its zero value is ready; it is not for use
// by many goroutines at once.
type PopulationBuilder struct {
	p       population
	shapes  map[string]uint32
	extras  map[extra]uint32
	notices map[string]bool
	raw     []Event // the notices as events, without their client
}

// PopulationError says why a population cannot be made or read.
type PopulationError struct {
	Text standard.Text // what is wrong
	Mend standard.Text // how to mend it
}

// Error says what is wrong and how to mend it, in English.
func (e *PopulationError) Error() string {
	return "consent: population: " + e.Text.EN + "; " + e.Mend.EN
}

// Publish enters the notices that clients were shown. They are the same for all:
// a ledger that is added may hold the events of publication, and holds no others.
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
	client := len(b.p.ends)
	if l.p != nil {
		for g := range l.p.notices {
			n := &l.p.notices[g]
			if n.voided != never || !b.notices[noticeKey(l.p.events[n.event])] {
				return 0, &PopulationError{Text: standard.Text{RU: "в журнале есть текст, которого нет у всех", EN: "the ledger holds a notice that is not everybody's"},
					Mend: standard.Text{RU: "передайте все тексты через Publish, одинаковые для всех", EN: "give all notices by Publish, the same for all"}}
			}
		}
		if len(b.p.rows)+len(l.p.events) > math.MaxUint32/2 {
			return 0, &PopulationError{Text: standard.Text{RU: "событий больше двух миллиардов", EN: "there are over two billion events"},
				Mend: standard.Text{RU: "разделите клиентов на части", EN: "split the clients into parts"}}
		}
		b.rows(l.p)
	}
	b.p.ends = append(b.p.ends, uint32(len(b.p.rows)))
	return client, nil
}

// rows enters the events that move a consent, in the order of recording.
func (b *PopulationBuilder) rows(l *ledger) {
	voided := map[EventID]int64{}
	for i := range l.events {
		if e := &l.events[i]; e.Kind == EnteredInError {
			if _, ok := voided[e.Corrects]; !ok { // the first in the order of recording
				voided[e.Corrects] = micro(e.Recorded)
			}
		}
	}
	for i := range l.events {
		e := &l.events[i]
		if !e.moves() {
			continue
		}
		x := extra{until: never, voided: never, ends: never}
		if at, ok := voided[e.ID]; ok {
			x.voided = at
		}
		if e.Kind == Granted {
			if !e.Until.IsZero() {
				x.until = micro(e.Until)
			}
			if !e.By.IsZero() && !e.By.To.IsZero() {
				x.ends, x.ending = micro(e.By.To), e.By.ended()
			}
		} else {
			x.powerless = !e.By.May(e.Purpose, e.Scope.Situation, e.Effective)
		}
		b.p.rows = append(b.p.rows, row{effective: micro(e.Effective), recorded: micro(e.Recorded), shape: b.shape(e), extra: b.extra(x)})
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

func (b *PopulationBuilder) extra(x extra) uint32 {
	if x == (extra{until: never, voided: never, ends: never}) {
		return 0
	}
	n, ok := b.extras[x]
	if !ok {
		if b.extras == nil {
			b.extras = map[extra]uint32{}
		}
		b.p.extras = append(b.p.extras, x)
		n = uint32(len(b.p.extras))
		b.extras[x] = n
	}
	return n
}

// Build returns the population. The builder starts anew.
func (b *PopulationBuilder) Build() Population {
	p := b.p
	notices := &ledger{events: b.raw}
	notices.indexNotices(func(EventID) int64 { return never })
	p.notices = notices.notices
	p.finish()
	p.rows, p.ends, p.extras = slices.Clip(p.rows), slices.Clip(p.ends), slices.Clip(p.extras)
	*b = PopulationBuilder{}
	return Population{&p}
}

// finish fills what follows from the rest.
func (p *population) finish() {
	for i := range p.shapes {
		s := &p.shapes[i]
		s.kind, _ = numberOf(s.Kind)
		s.noticeLo, s.noticeHi = noticesOf(p.notices, s.Notice.ID)
	}
}

// Len returns the number of clients.
func (p Population) Len() int {
	if p.p == nil {
		return 0
	}
	return len(p.p.ends)
}

// DecideFor is [Policy.Decide] for a client of a population. It allocates
// nothing for a client with up to eight events of a scope. The basis of a
// permission names no consent; the number says which it is: the n-th, from 0, of
// the client's events that move a consent, in the order of recording. It is -1
// where the answer rests on no consent.
func (p Policy) DecideFor(of Population, client int, q Query) (a Answer, consent int, err error) {
	if p.p == nil {
		return a, -1, &PolicyError{}
	}
	action := q.action()
	if action == nil {
		return a, -1, &QueryError{Findings: q.Check()}
	}
	if client < 0 || client >= of.Len() {
		return a, -1, &PopulationError{Text: standard.Text{RU: "нет клиента с таким номером", EN: "there is no client with this number"},
			Mend: standard.Text{RU: "номера дают Add, начиная с нуля", EN: "Add gives the numbers, from 0"}}
	}
	var rooms [3][8]entry
	var groups [3]group
	var lists [3][]entry
	var levels [16]uint8
	for level, n := range of.p.count(client, &q, &levels) {
		if lists[level] = rooms[level][:min(n, len(rooms[level]))]; n > len(rooms[level]) {
			lists[level] = make([]entry, n)
		}
	}
	of.p.gather(client, &q, lists, &levels)
	v := view{notices: of.p.notices}
	for level, list := range lists {
		if len(list) == 0 {
			continue
		}
		// Each is written where it stands: through a pointer it would go to the heap.
		groups[level].entries, groups[level].withdrawals = list, list
		groups[level].powerless = slices.ContainsFunc(list, func(e entry) bool { return e.powerless })
		if level == 0 {
			groups[level].part = q.part()
		}
		v.groups[v.n] = &groups[level]
		v.n++
	}
	r, event := p.p.rule(&v, &q, action, nil)
	r.write(&a, &q)
	if consent = -1; a.Basis.Kind == BasisConsent {
		consent = int(event)
	}
	return a, consent, nil
}

// level says to which scope a shape belongs, as a question sees it: the part
// that q names, its situation, all situations, or (3) none of these.
func (s *shape) level(q *Query, part string) int {
	switch {
	case s.Purpose != q.Purpose:
		return 3
	case s.Situation == string(q.Situation) && len(s.Parts) == 0:
		return 1
	case s.Situation == string(q.Situation) && part != "" && slices.Contains(s.Parts, part):
		return 0
	case s.Situation == "" && len(s.Parts) == 0:
		return 2
	}
	return 3
}

func (p *population) of(client int) []row {
	from := uint32(0)
	if client > 0 {
		from = p.ends[client-1]
	}
	return p.rows[from:p.ends[client]]
}

// count returns how many rows of a client each scope has, and notes the scopes
// of the first rows.
func (p *population) count(client int, q *Query, levels *[16]uint8) (counts [3]int) {
	part := q.part()
	for i, r := range p.of(client) {
		level := p.shapes[r.shape].level(q, part)
		if level < 3 {
			counts[level]++
		}
		if i < len(levels) {
			levels[i] = uint8(level)
		}
	}
	return counts
}

// gather fills the lists, which have the right lengths, each as C10 has it.
func (p *population) gather(client int, q *Query, lists [3][]entry, levels *[16]uint8) {
	part := q.part()
	var filled [3]int
	rows := p.of(client)
	for i := range rows {
		r := &rows[i]
		s := &p.shapes[r.shape]
		var level int
		if i < len(levels) {
			level = int(levels[i])
		} else {
			level = s.level(q, part)
		}
		if level == 3 {
			continue
		}
		e := entry{effective: r.effective, recorded: r.recorded, voided: never, until: never, ends: never, event: int32(i),
			kind: s.kind, only: s.Only, noticeLo: s.noticeLo, noticeHi: s.noticeHi, version: int32(min(s.Notice.Version, maxVersion+1))}
		if len(s.Preorder) > 0 && level == 0 {
			e.preorder = slices.Contains(s.Preorder, part)
		}
		if r.extra != 0 {
			x := &p.extras[r.extra-1]
			e.until, e.voided, e.ends, e.ending, e.powerless = x.until, x.voided, x.ends, x.ending, x.powerless
		}
		list, at := lists[level], filled[level]
		for ; at > 0 && outweighs(&list[at-1], &e); at-- {
			list[at] = list[at-1]
		}
		list[at] = e
		filled[level]++
	}
}

// outweighs reports whether a stands above b, which was recorded later (C10).
func outweighs(a, b *entry) bool {
	return cmp.Or(cmp.Compare(a.effective, b.effective), cmp.Compare(a.kind, b.kind)) > 0
}

// Bytes returns the memory that the clients take, without what all share.
func (p Population) Bytes() int {
	if p.p == nil {
		return 0
	}
	return 24*len(p.p.rows) + 32*len(p.p.extras) + 4*len(p.p.ends)
}
