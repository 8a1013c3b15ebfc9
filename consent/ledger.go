package consent

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"time"

	"github.com/state-for-people/standard"
)

// Ledger holds the events of one client («журнал согласий»). It is immutable:
// [Ledger.Append] returns a new one. It is the same whatever the order in which
// its events were given. The zero Ledger knows nothing of anybody.
type Ledger struct{ p *ledger }

// LedgerError says why events do not make a ledger: the client is missing, an event
// belongs to another client, or an id stands for two different events.
type LedgerError struct {
	At   standard.Pointer // the place in the events given
	Text standard.Text    // what is wrong
	Mend standard.Text    // how to mend it
}

// Error says what is wrong and how to mend it, in English.
func (e *LedgerError) Error() string {
	return fmt.Sprintf("consent: ledger at %q: %s; %s", string(e.At), e.Text.EN, e.Mend.EN)
}

// NewLedger returns the ledger of a client. An event may be given twice; it
// stands once. An event that breaks an obligation does not enter: the error is
// then a [*standard.BrokenError] with its findings; it is a [*LedgerError] where
// events do not belong together.
func NewLedger(client standard.ClientID, events ...Event) (Ledger, error) {
	if client == "" {
		return Ledger{}, &LedgerError{At: "/client",
			Text: standard.Text{RU: "не указан клиент", EN: "the client is missing"},
			Mend: standard.Text{RU: "укажите псевдоним клиента, к которому относится журнал", EN: "give the pseudonym of the client whose ledger it is"}}
	}
	return Ledger{&ledger{client: client, since: never}}.Append(events...)
}

// Append returns the ledger with more events; see [NewLedger] for the errors. l
// stays as it was. The zero Ledger takes the client of the events.
//
// To append what was recorded last costs a copy of a pointer for each event that is
// there, of the entries of the consents concerned and of the table of consents, and
// beyond that the logarithm of their number: nothing that is there is judged, sorted
// or hashed again. A published notice, or a mark on one, lays out all entries anew; so
// does an event that was recorded before others, which also changes the links of the
// chain from its place on.
func (l Ledger) Append(events ...Event) (Ledger, error) {
	if len(events) == 0 {
		return l, nil
	}
	base := l.p
	if base == nil {
		base = &ledger{since: never}
	}
	client := base.client
	for i := 0; client == "" && i < len(events); i++ {
		client = events[i].Client
	}
	given := make([]record, 0, len(events))
	var findings standard.Findings
	for i := range events {
		at := standard.Pointer("/events").Index(i)
		if events[i].Client != client && events[i].Client != "" { // an event of nobody is a finding
			return l, &LedgerError{At: at.Field("client"),
				Text: standard.Text{RU: "событие относится к другому клиенту", EN: "the event belongs to another client"},
				Mend: standard.Text{RU: "заведите отдельный журнал на каждого клиента", EN: "keep one ledger for each client"}}
		}
		e := events[i].normal()
		fs := e.Check()
		if broken := fs.Err() != nil; broken || len(findings) < maxFindings {
			if findings = append(findings, fs.Below(at)...); broken && len(findings) >= maxFindings {
				break // enough to see that it is not a ledger
			}
		}
		given = append(given, record{Event: e})
	}
	if err := findings.Err(); err != nil {
		return l, err
	}
	fresh, err := base.fresh(given)
	if err != nil || len(fresh) == 0 {
		return l, err
	}
	return Ledger{base.grow(client, fresh)}, nil
}

// record is an event as a ledger holds it, with its link of the chain.
type record struct {
	Event
	digest [sha256.Size]byte
}

// fresh returns what is new of the events given, in the order of recording, each
// once.
func (l *ledger) fresh(given []record) ([]*record, error) {
	fresh := make([]*record, len(given))
	for i := range given {
		fresh[i] = &given[i]
	}
	slices.SortStableFunc(fresh, func(a, b *record) int { return compareEvents(&a.Event, &b.Event) })
	byID := make(map[EventID]*record, len(fresh))
	var before, after []byte
	n := 0
	for _, e := range fresh {
		known := byID[e.ID]
		if known == nil {
			if i, ok := l.at(e.ID); ok {
				known = l.events[i]
			}
		}
		if known == nil {
			byID[e.ID], fresh[n] = e, e
			n++
			continue
		}
		before, after = appendEvent(before[:0], &known.Event), appendEvent(after[:0], &e.Event)
		if !bytes.Equal(before, after) {
			last := 0 // the later of the two in what the caller gave
			for i := range given {
				if &given[i] == e || &given[i] == known {
					last = i
				}
			}
			return nil, &LedgerError{At: standard.Pointer("/events").Index(last).Field("id"),
				Text: standard.Text{RU: "под этим номером уже есть другое событие", EN: "another event already has this id"},
				Mend: standard.Text{RU: "дайте новому событию свой номер; ошибочное событие отметьте событием entered_in_error", EN: "give the new event an id of its own; mark an erroneous event by an entered_in_error event"}}
		}
	}
	return fresh[:n], nil
}

// Client returns whose ledger it is, "" for the zero Ledger.
func (l Ledger) Client() standard.ClientID {
	if l.p == nil {
		return ""
	}
	return l.p.client
}

// Len returns the number of events.
func (l Ledger) Len() int {
	if l.p == nil {
		return 0
	}
	return len(l.p.events)
}

// Events yields the events in the order in which they were recorded.
func (l Ledger) Events() iter.Seq[Event] {
	return func(yield func(Event) bool) {
		if l.p == nil {
			return
		}
		for _, e := range l.p.events {
			if !yield(e.normal()) {
				return
			}
		}
	}
}

// Event returns the event with this id.
func (l Ledger) Event(id EventID) (Event, bool) {
	if l.p != nil {
		if i, ok := l.p.at(id); ok {
			return l.p.events[i].normal(), true
		}
	}
	return Event{}, false
}

// Check returns what the events depart from, advice included, each placed in
// the ledger's JSON, and what is wrong between them: a mark of an event that is
// not there, a text that was published for another purpose. The latter keeps no
// event out, for what is missing may still come.
func (l Ledger) Check() standard.Findings {
	if l.p == nil {
		return nil
	}
	fs := l.p.client.Check().Below("/client")
	for i := range l.p.events {
		fs = append(fs, eventRules.Check(l.p.events[i].Event).Below(standard.Pointer("/events").Index(i))...)
	}
	return append(fs, ledgerRules.Check(l)...)
}

// Head is a short sign of all that a ledger holds («состояние журнала»). It
// changes with every event. Heads are comparable and may be stored.
type Head struct {
	Client standard.ClientID `json:"client"`
	Length int               `json:"length"`
	Digest string            `json:"digest"` // sha256:… of the last link of the chain, "" if there is none
}

// Head returns the sign of the ledger as it is. It allocates; take it once.
func (l Ledger) Head() Head {
	h := Head{Client: l.Client(), Length: l.Len()}
	if d, ok := l.last(); ok {
		h.Digest = fmt.Sprintf("sha256:%x", d[:])
	}
	return h
}

// last returns the last link of the chain.
func (l Ledger) last() ([sha256.Size]byte, bool) {
	if l.Len() == 0 {
		return [sha256.Size]byte{}, false
	}
	return l.p.events[len(l.p.events)-1].digest, true
}

// chain computes the links from the event with this number on.
func (l *ledger) chain(from int) {
	var buf []byte
	previous := ""
	if from > 0 {
		previous = fmt.Sprintf("%x", l.events[from-1].digest[:])
	}
	for i := from; i < len(l.events); i++ {
		e := l.events[i]
		buf = appendLink(buf[:0], &e.Event, i, previous)
		e.digest = sha256.Sum256(buf)
		previous = fmt.Sprintf("%x", e.digest[:])
	}
}

// MarshalJSON gives the client and the events in the order of recording.
func (l Ledger) MarshalJSON() ([]byte, error) {
	j := ledgerJSON{Client: l.Client(), Events: []Event{}}
	if l.p != nil {
		j.Events = make([]Event, len(l.p.events))
		for i, e := range l.p.events {
			j.Events[i] = e.Event
		}
	}
	return json.Marshal(j)
}

// nextChange returns the earliest instant after valid at which anything in the
// ledger takes effect or ends; the zero time if nothing does.
func (l Ledger) nextChange(valid time.Time) time.Time {
	var next time.Time
	if l.p == nil {
		return next
	}
	see := func(t time.Time) {
		if t.After(valid) && (next.IsZero() || t.Before(next)) {
			next = t
		}
	}
	for i := range l.p.events {
		e := l.p.events[i]
		see(e.Effective)
		see(e.Until)
		see(e.By.From)
		see(e.By.To)
	}
	return next
}
