package touchpoint

import (
	"encoding/json"
	"iter"
	"time"

	"github.com/state-for-people/standard"
)

// Case is one thing that is owed to one client, and the moment at which it is
// judged. What happens after that moment has not happened yet.
type Case struct {
	Deadline  Deadline  `json:"deadline"`
	Received  time.Time `json:"received,omitzero"`  // the letter came, the post was written, the ticket was taken, the appointment was booked
	Appointed time.Time `json:"appointed,omitzero"` // the time of the appointment, the time promised for calling back
	Replied   time.Time `json:"replied,omitzero"`   // the reply or notice was sent, the service began; zero: not yet
	Level     int       `json:"level,omitzero"`     // the stars that the authority has declared for this indicator; 0: not stated
	At        time.Time `json:"at"`                 // the moment of judgement
}

// Outcome says how a case stands at its moment.
type Outcome string

// The outcomes.
const (
	OutcomeInTime  Outcome = "in_time"  // done, not after the deadline
	OutcomeLate    Outcome = "late"     // done, after the deadline
	OutcomeRunning Outcome = "running"  // not done, the deadline has not passed
	OutcomeOverdue Outcome = "overdue"  // not done, the deadline has passed
	OutcomeNotOwed Outcome = "not_owed" // nothing is owed: the document or the level sets no limit, or it is too late for a notice
	OutcomeUnclear Outcome = "unclear"  // a fact is missing, or the times contradict each other
)

var outcomes = standard.Vocabulary[Outcome]{
	{Code: OutcomeInTime, Title: standard.Text{RU: "в срок", EN: "in time"}},
	{Code: OutcomeLate, Title: standard.Text{RU: "с опозданием", EN: "late"}},
	{Code: OutcomeRunning, Title: standard.Text{RU: "срок идёт", EN: "running"}},
	{Code: OutcomeOverdue, Title: standard.Text{RU: "просрочено", EN: "overdue"}},
	{Code: OutcomeNotOwed, Title: standard.Text{RU: "срока нет", EN: "not owed"}},
	{Code: OutcomeUnclear, Title: standard.Text{RU: "не хватает сведений", EN: "unclear"}},
}

// Outcomes yields every outcome with its title.
func Outcomes() iter.Seq[standard.Term[Outcome]] { return outcomes.All() }

// IsValid reports whether o is on the list.
func (o Outcome) IsValid() bool { _, ok := outcomes.Find(o); return ok }

// Verdict is how a case stands: the outcome, the last moment that is in time,
// and by how much it was or is exceeded.
type Verdict struct {
	Outcome Outcome
	Due     time.Time     // zero where nothing is owed
	Late    time.Duration // 0 unless late or overdue
}

type verdictJSON struct {
	Outcome Outcome           `json:"outcome"`
	Due     time.Time         `json:"due,omitzero"`
	Late    standard.Duration `json:"late,omitzero"`
}

// MarshalJSON writes outcome, due and, as an ISO 8601 duration, late.
func (v Verdict) MarshalJSON() ([]byte, error) {
	return json.Marshal(verdictJSON{Outcome: v.Outcome, Due: v.Due, Late: standard.Duration(v.Late)})
}

// UnmarshalJSON reads what MarshalJSON writes. A member that it does not know, or
// one that stands twice, is an error: there is no other way to tell of it.
func (v *Verdict) UnmarshalJSON(data []byte) error {
	in, found, err := standard.Decode[verdictJSON](data)
	if err != nil {
		return err
	}
	for _, f := range found {
		return &standard.DecodeError{At: f.At, Why: standard.Text{RU: f.Text.RU + "; " + f.Mend.RU, EN: f.Text.EN + "; " + f.Mend.EN}}
	}
	*v = Verdict{Outcome: in.Outcome, Due: instant(in.Due), Late: time.Duration(in.Late)}
	return nil
}

// instant is t as the module keeps moments: UTC, whole microseconds.
func instant(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return t.UTC().Truncate(time.Microsecond)
}

// Due returns the last moment that is in time. It reports false if nothing is
// owed or a fact is missing; [ExplainJudge] tells which.
func Due(c Case, e standard.Edition) (time.Time, bool) {
	if c.At.IsZero() {
		c.At = latest(c.Received, c.Appointed)
	}
	v := judge(c, e, nil)
	return v.Due, !v.Due.IsZero()
}

// Judge says how a case stands at its moment. The deadline itself is still in
// time. It does not allocate.
func Judge(c Case, e standard.Edition) Verdict { return judge(c, e, nil) }

// ExplainJudge is [Judge] with its grounds.
func ExplainJudge(c Case, e standard.Edition) (v Verdict, x standard.Explanation) {
	v = judge(c, e, &x)
	return v, x
}

func judge(c Case, e standard.Edition, x *standard.Explanation) Verdict {
	unclear := Verdict{Outcome: OutcomeUnclear}
	o := find(c.Deadline)
	x.Look("deadline")
	if o == nil {
		x.Miss("deadline")
		return unclear
	}
	received, appointed := instant(c.Received), instant(c.Appointed)
	replied, at := instant(c.Replied), instant(c.At)
	if !o.told(received, appointed, at, x) {
		return unclear
	}
	if !replied.IsZero() {
		x.Look("replied")
		if replied.Before(received) {
			if x != nil {
				x.Apply(&standard.Ground{Code: "touchpoint.reply-before-receipt", Clause: o.Clause, Text: standard.Text{
					RU: "ответ отмечен раньше, чем пришло обращение; исправьте время", EN: "the reply is dated before what it answers came; correct the times"}})
			}
			return unclear
		}
	}
	if received.After(at) {
		if x != nil {
			x.Apply(&standard.Ground{Code: "touchpoint.not-yet-received", Clause: o.Clause, Text: standard.Text{
				RU: "на этот момент обращения ещё не было", EN: "at this moment nothing has come yet"}})
		}
		return Verdict{Outcome: OutcomeNotOwed}
	}
	l, ok := o.at(c.Level, x)
	if !ok {
		return unclear
	}
	if l == nil {
		x.Apply(&noLimitAtLevel)
		return Verdict{Outcome: OutcomeNotOwed}
	}
	var within time.Duration
	if l.within != nil {
		if within, ok = standard.Use(x, l.within, e); !ok {
			x.Apply(&noLimitInEdition)
			return Verdict{Outcome: OutcomeNotOwed}
		}
	}
	if x != nil {
		x.Apply(&standard.Ground{Code: "touchpoint.limit", Clause: l.Clause, Reading: o.reading, Text: o.text})
	}
	v := Verdict{Due: o.due(received, appointed, within)}
	if o.clock == untilAppointed && v.Due.Before(received) {
		x.Apply(&bookedTooLate)
		return Verdict{Outcome: OutcomeNotOwed}
	}
	done := !replied.IsZero() && !replied.After(at)
	switch {
	case done && replied.After(v.Due):
		v.Outcome, v.Late = OutcomeLate, replied.Sub(v.Due)
	case done:
		v.Outcome = OutcomeInTime
	case at.After(v.Due):
		v.Outcome, v.Late = OutcomeOverdue, at.Sub(v.Due)
	default:
		v.Outcome = OutcomeRunning
	}
	return v
}

// find returns the row of a deadline, nil if there is none.
func find(d Deadline) *owed {
	for i := range table {
		if table[i].Code == d {
			return &table[i]
		}
	}
	return nil
}

// told reports whether the moments are there that o is counted from.
func (o *owed) told(received, appointed, at time.Time, x *standard.Explanation) bool {
	x.Look("received")
	ok := true
	if received.IsZero() {
		x.Miss("received")
		ok = false
	}
	if o.clock != sinceReceived {
		x.Look("appointed")
	}
	if (o.clock == untilAppointed || o.clock == asAppointed) && appointed.IsZero() {
		x.Miss("appointed")
		ok = false
	}
	if at.IsZero() {
		x.Miss("at")
		ok = false
	}
	return ok
}

// at returns the limit that holds at a declared level, nil if none does. It
// reports false if the level decides and is not stated.
func (o *owed) at(level int, x *standard.Explanation) (*limit, bool) {
	var held *limit
	byLevel := false
	for i := range o.Limits {
		l := &o.Limits[i]
		byLevel = byLevel || l.Level > 0
		if l.Level <= level && (held == nil || l.Level > held.Level) {
			held = l
		}
	}
	if byLevel {
		x.Look("level")
		if level < 1 || level > 5 {
			x.Miss("level")
			return nil, false
		}
	}
	return held, true
}

// due returns the last moment in time.
func (o *owed) due(received, appointed time.Time, within time.Duration) time.Time {
	switch o.clock {
	case sinceTurn:
		return latest(received, appointed).Add(within)
	case untilAppointed:
		return appointed.Add(-within)
	case asAppointed:
		return appointed
	case sinceReceived:
	}
	return received.Add(within)
}

func latest(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// The grounds on which a case has no running deadline.
var (
	noLimitAtLevel = standard.Ground{Code: "touchpoint.no-limit-at-level", Reading: "K18", Text: standard.Text{
		RU: "на заявленном уровне такого срока нет", EN: "at the declared level there is no such deadline"}}
	noLimitInEdition = standard.Ground{Code: "touchpoint.no-limit-in-edition", Reading: "D2", Text: standard.Text{
		RU: "в этой редакции такого срока нет", EN: "this edition has no such deadline"}}
	bookedTooLate = standard.Ground{Code: "touchpoint.booked-too-late", Clause: standard.Cite("people-2022:4.6.7.6/s2"), Reading: "T7", Text: standard.Text{
		RU: "запись сделана позже, чем нужно отправить напоминание: отправьте сразу подтверждение записи", EN: "booked after the notice would have been due: send a confirmation at once"}}
)
