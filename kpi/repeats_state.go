package kpi

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// MergeError says that two counters do not belong together. Nothing was changed.
type MergeError struct{ Why standard.Text }

// Error gives the reason in English.
func (e *MergeError) Error() string { return "kpi: merge: " + e.Why.EN }

// StateError says that bytes are not the saved state of a counter.
type StateError struct{}

// Error says what is wanted.
func (*StateError) Error() string {
	return "kpi: " + (*StateError)(nil).Text().EN
}

// Text says what is wrong and how to mend it, in both languages.
func (*StateError) Text() standard.Text {
	return standard.Text{RU: "это не сохранённое состояние счётчика повторов, его версия неизвестна или байты повреждены; возьмите другую копию или посчитайте заново",
		EN: "not the saved state of a repeat counter, a version not known, or damaged bytes; take another copy or count anew"}
}

// Merge adds what o counted, which is not changed: both counted the same period
// by the same switches, each its own clients. Merging commutes and associates.
// The error is a [*MergeError].
func (c *RepeatCounter) Merge(o *RepeatCounter) error {
	if o == c {
		return &MergeError{standard.Text{RU: "счётчик нельзя слить с самим собой", EN: "a counter cannot be merged with itself"}}
	}
	if o == nil || c.at == nil || o.at == nil || c.from != o.from || c.to != o.to || c.successes != o.successes || c.inside != o.inside || c.leaves != o.leaves || !slices.Equal(c.recurring, o.recurring) {
		return &MergeError{standard.Text{RU: "счётчики считают разное: сверьте период, редакцию и повторяющиеся услуги", EN: "the counters count different things: compare period, edition and recurring services"}}
	}
	for p := range o.at {
		if _, twice := c.at[p]; twice {
			return &MergeError{standard.Text{RU: "один клиент есть в обоих счётчиках; делите поток по клиентам", EN: "a client is in both counters; part the stream by client"}}
		}
	}
	c.totals.Repeated += o.totals.Repeated
	c.totals.Requests += o.totals.Requests
	c.totals.Successes += o.totals.Successes
	c.totals.LeftOut += o.totals.LeftOut
	c.now = max(c.now, o.now)
	c.fill(append(c.sorted(), o.sorted()...))
	return nil
}

// sorted returns the slots by the time of their success.
func (c *RepeatCounter) sorted() []slot {
	out := make([]slot, 0, len(c.at))
	for i := c.first; i >= 0; i = c.slots[i].next {
		out = append(out, c.slots[i])
	}
	slices.SortFunc(out, func(a, b slot) int {
		return cmp.Or(cmp.Compare(a.success, b.success), cmp.Compare(a.client, b.client), cmp.Compare(a.service, b.service))
	})
	return out
}

// fill puts slots in the place of those there are.
func (c *RepeatCounter) fill(slots []slot) {
	slices.SortFunc(slots, func(a, b slot) int { return cmp.Compare(a.success, b.success) })
	c.slots, c.free, c.first, c.last = slots, nil, -1, -1
	c.at = make(map[pair]int32, len(slots))
	for i := range slots {
		c.at[slots[i].pair] = int32(i)
		c.link(int32(i))
	}
	c.forget()
}

const repeatForm = 1

// AppendBinary appends the state of c, versioned and with a checksum: what one
// process saves another may resume. Counters that tell the same have the same
// bytes. The keys of clients stand in them, so they are to be kept as such. The
// error is an [*EventError] for a counter that was not created.
func (c *RepeatCounter) AppendBinary(b []byte) ([]byte, error) {
	if c.at == nil {
		return b, notCreated()
	}
	start := len(b)
	b = append(b, 'K', 'R', repeatForm)
	flags := byte(0)
	if c.successes {
		flags |= 1
	}
	if c.inside {
		flags |= 2
	}
	if c.leaves && len(c.recurring) == 0 { // those that are listed say it by themselves
		flags |= 4
	}
	b = append(b, flags)
	for _, n := range [...]int64{c.from, c.to, c.now, c.totals.Repeated, c.totals.Requests, c.totals.Successes, c.totals.LeftOut} {
		b = binary.AppendVarint(b, n)
	}
	b = binary.AppendUvarint(b, uint64(len(c.recurring)))
	for _, s := range c.recurring {
		b = appendText(b, s)
	}
	slots := c.sorted()
	b = binary.AppendUvarint(b, uint64(len(slots)))
	for _, s := range slots {
		b = appendText(appendText(b, string(s.client)), string(s.service))
		b = binary.AppendVarint(binary.AppendVarint(b, s.success), s.before)
	}
	return binary.LittleEndian.AppendUint64(b, checksum(b[start:])), nil
}

// MarshalBinary returns the state of c. The error is that of
// [RepeatCounter.AppendBinary].
func (c *RepeatCounter) MarshalBinary() ([]byte, error) { return c.AppendBinary(nil) }

// UnmarshalBinary resumes from what MarshalBinary wrote. Anything else, a
// flipped bit too, or what no counter can have saved whatever its checksum, is a
// [*StateError]; c is unchanged then.
func (c *RepeatCounter) UnmarshalBinary(data []byte) error {
	n := len(data) - 8
	if n < 4 || string(data[:2]) != "KR" || data[2] != repeatForm || data[3] > 7 || binary.LittleEndian.Uint64(data[n:]) != checksum(data[:n]) {
		return &StateError{}
	}
	r := stateReader{rest: data[4:n]}
	got := RepeatCounter{successes: data[3]&1 != 0, inside: data[3]&2 != 0}
	for _, p := range [...]*int64{&got.from, &got.to, &got.now, &got.totals.Repeated, &got.totals.Requests, &got.totals.Successes, &got.totals.LeftOut} {
		*p = r.int()
	}
	for range r.size() {
		got.recurring = append(got.recurring, r.text())
	}
	got.leaves = data[3]&4 != 0 || len(got.recurring) > 0
	var slots []slot
	for range r.size() {
		s := slot{pair: pair{standard.ClientID(r.text()), standard.ServiceID(r.text())}}
		s.success, s.before = r.int(), r.int()
		slots = append(slots, s)
	}
	if r.bad || len(r.rest) > 0 || data[3]&4 != 0 && len(got.recurring) > 0 || !got.sound(slots) {
		return &StateError{}
	}
	n = len(slots)
	got.fill(slots)
	if len(got.at) != n {
		return &StateError{}
	}
	*c = got
	return nil
}

// The instants that an event can have, in microseconds: those of the years 1 to
// 9999 in UTC.
const (
	firstInstant = -62_135_596_800_000_000
	lastInstant  = 253_402_300_799_999_999
)

// sound reports whether a counter can be like c with these slots. What is
// remembered lies within 28 days, so that no difference of instants overflows.
func (c *RepeatCounter) sound(slots []slot) bool {
	t, window := c.totals, RepeatWindow.Microseconds()
	idle := c.now == never
	if c.from >= c.to || !idle && (c.now < firstInstant || c.now > lastInstant) || idle && len(slots) > 0 ||
		!part(t.Repeated, t.Requests) || !part(t.Successes, feedback.MaxCount) || !part(t.LeftOut, feedback.MaxCount) ||
		c.now < c.from && t != (RepeatTotals{}) || t.LeftOut > 0 && len(c.recurring) == 0 || c.leaves && c.successes {
		return false
	}
	for i := range c.recurring {
		if i > 0 && c.recurring[i-1] >= c.recurring[i] {
			return false
		}
	}
	for i, s := range slots {
		_, out := slices.BinarySearch(c.recurring, string(s.service))
		if out || s.client == "" || s.service == "" || s.success > c.now || s.success < c.now-window || i > 0 && slots[i-1].success > s.success ||
			s.before != never && (s.before >= s.success || s.before < s.success-window) {
			return false
		}
	}
	return true
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// checksum is FNV-1a of 64 bits.
func checksum(b []byte) uint64 {
	sum := uint64(14695981039346656037)
	for _, x := range b {
		sum = (sum ^ uint64(x)) * 1099511628211
	}
	return sum
}

// stateReader takes apart a saved state; after the first fault it gives zeros.
type stateReader struct {
	rest []byte
	bad  bool
}

func (r *stateReader) int() int64 {
	v, n := binary.Varint(r.rest)
	if r.bad || n <= 0 {
		r.bad = true
		return 0
	}
	r.rest = r.rest[n:]
	return v
}

// size reads a length that the rest can hold at one byte each.
func (r *stateReader) size() int {
	v, n := binary.Uvarint(r.rest)
	if r.bad || n <= 0 || v > uint64(len(r.rest)-n) {
		r.bad = true
		return 0
	}
	r.rest = r.rest[n:]
	return int(v)
}

func (r *stateReader) text() string {
	n := r.size()
	s := string(r.rest[:n])
	r.rest = r.rest[n:]
	return s
}
