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

// LedgerError says why events do not make a ledger: one belongs to another
// client, or an id stands for two different events.
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
// stays as it was. The zero Ledger takes the client of the first event.
func (l Ledger) Append(events ...Event) (Ledger, error) {
	if len(events) == 0 {
		return l, nil
	}
	next := &ledger{client: l.Client()}
	if next.client == "" {
		next.client = events[0].Client
	}
	var all []Event
	if l.p != nil {
		all = make([]Event, len(l.p.events), len(l.p.events)+len(events))
		copy(all, l.p.events)
	}
	places := make([]int, len(all), len(all)+len(events))
	for i := range places {
		places[i] = -1
	}
	var findings standard.Findings
	for i := range events {
		at := standard.Pointer("/events").Index(i)
		if events[i].Client != next.client {
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
		all, places = append(all, e), append(places, i)
	}
	if err := findings.Err(); err != nil {
		return l, err
	}
	if err := next.take(all, places); err != nil {
		return l, err
	}
	if l.p != nil && len(next.events) == len(l.p.events) {
		return l, nil
	}
	next.chain()
	next.index()
	return Ledger{next}, nil
}

// take sorts events by recording and drops those given twice. The places say
// where each stood in what the caller gave.
func (l *ledger) take(all []Event, places []int) error {
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		if c := compareEvents(&all[a], &all[b]); c != 0 {
			return c
		}
		return a - b
	})
	byID := make(map[EventID]int, len(all))
	l.events = make([]Event, 0, len(all))
	var before, after []byte
	for _, i := range order {
		j, known := byID[all[i].ID]
		if !known {
			byID[all[i].ID] = i
			l.events = append(l.events, all[i])
			continue
		}
		before, after = appendEvent(before[:0], &all[j]), appendEvent(after[:0], &all[i])
		if !bytes.Equal(before, after) {
			return &LedgerError{At: standard.Pointer("/events").Index(max(places[i], places[j], 0)).Field("id"),
				Text: standard.Text{RU: "под этим номером уже есть другое событие", EN: "another event already has this id"},
				Mend: standard.Text{RU: "дайте новому событию свой номер; ошибочное событие отметьте событием entered_in_error", EN: "give the new event an id of its own; mark an erroneous event by an entered_in_error event"}}
		}
	}
	return nil
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
	if i, ok := l.at(id); ok {
		return l.p.events[i].normal(), true
	}
	return Event{}, false
}

func (l Ledger) at(id EventID) (int, bool) {
	if l.p != nil {
		for i := range l.p.events {
			if l.p.events[i].ID == id {
				return i, true
			}
		}
	}
	return 0, false
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
		fs = append(fs, eventRules.Check(l.p.events[i]).Below(standard.Pointer("/events").Index(i))...)
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
	return l.p.digests[len(l.p.digests)-1], true
}

// chain computes the links.
func (l *ledger) chain() {
	l.digests = make([][sha256.Size]byte, len(l.events))
	var buf []byte
	previous := ""
	for i := range l.events {
		buf = appendLink(buf[:0], &l.events[i], i, previous)
		l.digests[i] = sha256.Sum256(buf)
		previous = fmt.Sprintf("%x", l.digests[i][:])
	}
}

// MarshalJSON gives the client and the events in the order of recording.
func (l Ledger) MarshalJSON() ([]byte, error) {
	j := ledgerJSON{Client: l.Client(), Events: []Event{}}
	if l.p != nil {
		j.Events = l.p.events
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
		e := &l.p.events[i]
		see(e.Effective)
		see(e.Until)
		see(e.By.From)
		see(e.By.To)
	}
	return next
}
