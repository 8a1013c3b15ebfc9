package kpi

import (
	"time"

	"github.com/state-for-people/standard"
)

// SocialMessage is a message of a client in a social network or a public chat
// and when it was answered. A zero Answered is not yet. It holds no words.
type SocialMessage struct {
	Received time.Time `json:"received"`
	Answered time.Time `json:"answered,omitzero"`
	Mention  bool      `json:"mention,omitempty"` // it mentions the authority
	Request  bool      `json:"request,omitempty"` // it is an official request, or a comment on an official post
}

// SocialCounter makes the counts of T2.6 of a stream of messages, in any order.
// It keeps no message. It is not for several goroutines at once; merge instead.
//
// Reading: K15, hours are of the calendar; a message that nobody answered has
// waited until now; one of both sorts has the shorter limit.
//
// Clause: people-2022:T2.6, people-2022-brief:T2.6
type SocialCounter struct {
	limits [5]SocialDemand
	now    time.Time
	counts SocialReply
}

// NewSocialCounter returns a counter with the limits of the tables, at a moment
// up to which unanswered messages have waited. The errors are those of [Level]
// and an [*EventError] for no moment.
func NewSocialCounter(t *Tables, now time.Time) (*SocialCounter, error) {
	if t == nil || !t.of[atSocialReply].known {
		return nil, &TableError{IndicatorSocialReply, standard.Text{RU: "таблицы не построены; вызовите For", EN: "there are no tables; call For"}}
	}
	if now.IsZero() {
		return nil, &EventError{standard.Text{RU: "назовите момент, на который идёт подсчёт", EN: "name the moment of counting"}}
	}
	c := &SocialCounter{now: now}
	for i := range c.limits {
		c.limits[i] = t.social[i].Value
	}
	return c, nil
}

// Add counts one message. The error is an [*EventError]: a message of no sort,
// one received after the moment of counting, or answered before it was received
// or after that moment. Nothing is changed then.
func (c *SocialCounter) Add(m SocialMessage) error {
	end := m.Answered
	if end.IsZero() {
		end = c.now
	}
	if !m.Mention && !m.Request || m.Received.IsZero() || c.now.IsZero() || end.Before(m.Received) || end.After(c.now) {
		return &EventError{standard.Text{
			RU: "сообщение — упоминание, обращение или комментарий, полученные до момента подсчёта; ответ не раньше сообщения",
			EN: "a message is a mention, a request or a comment received before the moment of counting; no answer before it"}}
	}
	waited := standard.Duration(end.Sub(m.Received))
	var within [5]bool
	for i, l := range c.limits {
		within[i] = (!m.Mention || waited <= l.Mention) && (!m.Request || waited <= l.Request)
	}
	if m.Mention {
		c.counts.Mentions.add(waited, m.Answered.IsZero(), within)
	}
	if m.Request {
		c.counts.Requests.add(waited, m.Answered.IsZero(), within)
	}
	return nil
}

func (r *ReplyTimes) add(waited standard.Duration, unanswered bool, within [5]bool) {
	r.Messages++
	r.Slowest = max(r.Slowest, waited)
	if unanswered {
		r.Unanswered++
	}
	for i, in := range within {
		if in {
			r.Within[i]++
		}
	}
}

// Counts returns what was counted so far.
func (c *SocialCounter) Counts() SocialReply {
	out := c.counts
	for _, l := range c.limits {
		out.Counting += limits(l)
	}
	return out
}

// limits writes what a row asks, to tell counts by other limits.
func limits(d SocialDemand) string {
	return "/" + standard.FormatDuration(time.Duration(d.Mention)) + "-" + standard.FormatDuration(time.Duration(d.Request))
}

// Merge adds what o counted, at the same moment and with the same limits. The
// error is a [*MergeError].
func (c *SocialCounter) Merge(o *SocialCounter) error {
	if o == nil || !c.now.Equal(o.now) || c.limits != o.limits {
		return &MergeError{standard.Text{RU: "счётчики считают на разный момент или по разным срокам", EN: "the counters count at different moments or with different limits"}}
	}
	c.counts.Mentions.merge(o.counts.Mentions)
	c.counts.Requests.merge(o.counts.Requests)
	return nil
}

func (r *ReplyTimes) merge(o ReplyTimes) {
	r.Messages += o.Messages
	r.Slowest = max(r.Slowest, o.Slowest)
	r.Unanswered += o.Unanswered
	for i := range r.Within {
		r.Within[i] += o.Within[i]
	}
}
