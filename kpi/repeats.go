package kpi

import (
	"fmt"
	"slices"
	"time"

	"github.com/state-for-people/standard"
)

// RepeatWindow is how long after a success a request for the same service is a
// repeat («повторный запрос»): four weeks of 24-hour days, both ends of which
// are instants. The last instant is inside.
//
// Reading: K6
//
// Clause: people-2022:T1.3, people-2022-brief:T1.3
const RepeatWindow = 28 * 24 * time.Hour

// RepeatEvent is one event of the stream that T1.3 is counted from: a client
// requested a service, or was given it («статус об успешном получении»), or both
// at once.
type RepeatEvent struct {
	Client    standard.ClientID  `json:"client"`
	Service   standard.ServiceID `json:"service"`
	At        time.Time          `json:"at"`
	Requested bool               `json:"requested,omitempty"`
	Succeeded bool               `json:"succeeded,omitempty"`
}

// RepeatTotals is what was counted in the period.
type RepeatTotals struct {
	Repeated  int64 `json:"repeated"`
	Requests  int64 `json:"requests"`
	Successes int64 `json:"successes"`
	LeftOut   int64 `json:"left_out,omitempty"` // events of recurring services, by the switch
}

// RepeatCounter counts repeat requests of one period from a stream of events in
// the order of time. It remembers the pairs of client and service with a success
// in the last 28 days and nothing else; what comes before the period is only
// remembered. Keys are copied when a pair is first remembered, and memory is given
// back when most pairs are forgotten. It is not for several goroutines at once:
// give each a share of the clients, and merge.
//
// Reading: K6, K22, a repeat counts in the period in which it falls, whenever
// the success was; both have switches.
//
// Clause: people-2022:T1.3, people-2022-brief:T1.3
type RepeatCounter struct {
	from, to  int64 // the period, in microseconds; to is outside
	successes bool  // the share is of successes
	inside    bool  // only successes inside the period
	leaves    bool  // the switch leaves out recurring services
	recurring []string
	totals    RepeatTotals
	now       int64 // of the last event

	at    map[pair]int32
	slots []slot
	free  []int32
	first int32 // the pair whose success is longest ago; −1 for none
	last  int32
}

// pair is whom and what a repeat is about.
type pair struct {
	client  standard.ClientID
	service standard.ServiceID
}

// slot is what is remembered of a pair, in a list by the time of its success.
type slot struct {
	pair
	success, before int64 // the latest success, and the latest one at an earlier instant
	prev, next      int32
}

// never is an instant before all events.
const never = -1 << 63

// EventError says that an event cannot be counted. Nothing was changed.
type EventError struct{ Why standard.Text }

// Error gives the reason in English.
func (e *EventError) Error() string { return "kpi: event: " + e.Why.EN }

// OrderError says that an event is earlier than the one before it: the stream is
// out of order, or a clock went back. Nothing was changed.
type OrderError struct{ Behind time.Duration }

// Error says by how much.
func (e *OrderError) Error() string {
	return fmt.Sprintf("kpi: the event is %s earlier than the one before it; give the events in the order of time", standard.FormatDuration(e.Behind))
}

// Text says what is wrong and how to mend it, in both languages.
func (*OrderError) Text() standard.Text {
	return standard.Text{RU: "событие раньше предыдущего; подавайте события в порядке времени", EN: "the event is earlier than the one before it; give the events in the order of time"}
}

// NewRepeatCounter returns a counter for a period of days in a zone, UTC if nil,
// with the switches of the edition. Recurring are the services that are by
// nature requested again and again; they matter with the switch that leaves them
// out. The error is an [*EventError] for a period that is not one or has no end,
// a [*TableError] if no edition is named.
func NewRepeatCounter(e standard.Edition, p standard.Period, zone *time.Location, recurring ...standard.ServiceID) (*RepeatCounter, error) {
	if e.IsZero() {
		return nil, noEdition(IndicatorRepeats)
	}
	if !p.IsValid() || p.From == 0 || p.To == 0 {
		return nil, &EventError{standard.Text{RU: "нужен период с первым днём и днём после последнего", EN: "want a period with its first day and the day after its last"}}
	}
	if _, err := five(repeatRows.In(e), IndicatorRepeats); err != nil {
		return nil, err
	}
	c := &RepeatCounter{
		from: p.From.In(zone).UnixMicro(), to: p.To.In(zone).UnixMicro(), now: never, first: -1, last: -1,
		successes: RepeatCounting.In(e) == "denominator-successes", inside: RepeatPeriod.In(e) == "inside-period",
		at: map[pair]int32{},
	}
	if c.leaves = RepeatCounting.In(e) == "leave-out-recurring"; c.leaves {
		for _, s := range recurring {
			c.recurring = append(c.recurring, string(s))
		}
		slices.Sort(c.recurring)
		c.recurring = slices.Compact(c.recurring)
	}
	return c, nil
}

// Add counts one event. The errors are [*OrderError] and [*EventError]; nothing
// is changed then.
func (c *RepeatCounter) Add(e RepeatEvent) error {
	if c.at == nil {
		return notCreated()
	}
	year := e.At.UTC().Year()
	if e.Client == "" || e.Service == "" || !e.Requested && !e.Succeeded || year < 1 || year > 9999 || e.At.IsZero() {
		return &EventError{standard.Text{
			RU: "у события должны быть клиент, услуга, момент и вид: запрос или успешный результат",
			EN: "an event has a client, a service, a moment, and is a request or a success"}}
	}
	now := e.At.UnixMicro()
	if now < c.now {
		return &OrderError{time.Duration(min(c.now-now, 1<<53)) * time.Microsecond}
	}
	c.now = now
	c.forget()
	if _, out := slices.BinarySearch(c.recurring, string(e.Service)); out {
		if c.counts(now) {
			c.totals.LeftOut++
		}
		return nil
	}
	p := pair{e.Client, e.Service}
	i, known := c.at[p]
	if e.Requested && c.counts(now) {
		c.totals.Requests++
		if known && c.repeats(&c.slots[i]) {
			c.totals.Repeated++
		}
	}
	if e.Succeeded {
		if c.counts(now) {
			c.totals.Successes++
		}
		c.remember(p, i, known)
	}
	return nil
}

func notCreated() error {
	return &EventError{standard.Text{RU: "счётчик не создан; вызовите NewRepeatCounter", EN: "there is no counter; call NewRepeatCounter"}}
}

// counts reports whether an instant lies in the period.
func (c *RepeatCounter) counts(at int64) bool { return at >= c.from && at < c.to }

// repeats reports whether a request now is a repeat: t < u ≤ t + 28·24 h after
// the nearest earlier success t.
//
// Reading: K6, K22
func (c *RepeatCounter) repeats(s *slot) bool {
	t := s.success
	if t == c.now {
		t = s.before
	}
	return t != never && t < c.now && c.now-t <= RepeatWindow.Microseconds() && (!c.inside || t >= c.from)
}

// remember puts the success of a pair at the end of the list.
func (c *RepeatCounter) remember(p pair, i int32, known bool) {
	switch {
	case known && c.slots[i].success == c.now:
		return
	case known:
		c.slots[i].before, c.slots[i].success = c.slots[i].success, c.now
		c.unlink(i)
	case len(c.free) > 0:
		i = c.free[len(c.free)-1]
		c.free = c.free[:len(c.free)-1]
		c.slots[i] = c.begin(p, i)
	default:
		i = int32(len(c.slots))
		c.slots = append(c.slots, c.begin(p, i))
	}
	c.link(i)
}

// begin returns what is remembered of a pair that is new. Its keys are copied, for
// they may be parts of a long line of the caller's.
func (c *RepeatCounter) begin(p pair, i int32) slot {
	keys := string(p.client) + string(p.service)
	p.client, p.service = standard.ClientID(keys[:len(p.client)]), standard.ServiceID(keys[len(p.client):])
	c.at[p] = i
	return slot{pair: p, success: c.now, before: never}
}

// shrinkAbove is the number of slots above which memory is given back when three
// of four are free.
const shrinkAbove = 1024

// forget drops the pairs whose success is too long ago for any later request.
func (c *RepeatCounter) forget() {
	for c.first >= 0 && c.now-c.slots[c.first].success > RepeatWindow.Microseconds() {
		i := c.first
		c.unlink(i)
		delete(c.at, c.slots[i].pair)
		c.slots[i] = slot{}
		c.free = append(c.free, i)
	}
	if len(c.slots) > shrinkAbove && len(c.at) < len(c.slots)/4 {
		c.fill(c.sorted())
	}
}

func (c *RepeatCounter) link(i int32) {
	s := &c.slots[i]
	s.prev, s.next = c.last, -1
	if c.last >= 0 {
		c.slots[c.last].next = i
	} else {
		c.first = i
	}
	c.last = i
}

func (c *RepeatCounter) unlink(i int32) {
	s := &c.slots[i]
	if s.prev >= 0 {
		c.slots[s.prev].next = s.next
	} else {
		c.first = s.next
	}
	if s.next >= 0 {
		c.slots[s.next].prev = s.prev
	} else {
		c.last = s.prev
	}
}

// Totals returns what was counted so far, for both denominators.
func (c *RepeatCounter) Totals() RepeatTotals { return c.totals }

// Remembered returns how many pairs the counter remembers.
func (c *RepeatCounter) Remembered() int { return len(c.at) }

// Counts returns the counts of T1.3 in the denominator of the edition: all
// requests, or by the switch all successes. Of successes there may be fewer than
// repeats, as of one success before the period and two requests in it; that is no
// share, and the [*CountError] of [Level] says how to go on. [RepeatCounter.Totals]
// has both denominators.
//
// Reading: K6
func (c *RepeatCounter) Counts() Repeats {
	if c.at == nil {
		return Repeats{}
	}
	how := counting(c.successes, c.leaves, c.inside)
	if c.successes {
		return Repeats{Repeated: c.totals.Repeated, Requests: c.totals.Successes, Counting: how}
	}
	return Repeats{Repeated: c.totals.Repeated, Requests: c.totals.Requests, Counting: how}
}

// repeatCounting is how an edition counts repeats.
func repeatCounting(e standard.Edition) string {
	how := RepeatCounting.In(e)
	return counting(how == "denominator-successes", how == "leave-out-recurring", RepeatPeriod.In(e) == "inside-period")
}

// counting names the denominator and what was left out.
func counting(successes, leaves, inside bool) string {
	how := "requests"
	switch {
	case successes:
		how = "successes"
	case leaves:
		how = "requests-not-recurring"
	}
	if inside {
		how += "-inside-period"
	}
	return how
}
