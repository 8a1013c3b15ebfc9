package scenario

import (
	"iter"
	"slices"
	"time"

	"github.com/state-for-people/standard"
)

// Item is what a client is asked to confirm at a contact («что подтверждает
// клиент»).
type Item string

// The items, in their order.
const (
	ItemSituation Item = "life_situation"
	ItemSegment   Item = "segment_profile"
	ItemNeeds     Item = "typical_needs_match"
	ItemEarlier   Item = "need_status"
)

// itemRow is an item and the step that is made again if it is not confirmed.
type itemRow struct {
	Code   Item
	Clause standard.Clause
	Title  standard.Text
	again  Step
	ground standard.Ground
	ask    func(*confirming) reply
}

// Reading: S4, an item that is not confirmed sends back to the matching step.
var items = []itemRow{
	{Code: ItemSituation, Clause: standard.Cite("people-2022:4.5.5.5(1)"), again: StepSituation, Title: standard.Text{RU: "жизненная ситуация", EN: "the life situation"},
		ground: standard.Ground{Code: "scenario.situation-not-confirmed", Clause: standard.Cite("people-2022:4.5.5.5(1)"), Reading: "S4", Text: standard.Text{
			RU: "клиент не подтвердил жизненную ситуацию, сценарий готовится заново", EN: "the client has not confirmed the situation; the scenario is made again"}},
		ask: (*confirming).situation},
	{Code: ItemSegment, Clause: standard.Cite("people-2022:4.5.5.5(2)"), again: StepSegment, Title: standard.Text{RU: "профиль сегмента", EN: "the segment profile"},
		ground: standard.Ground{Code: "scenario.segment-not-confirmed", Clause: standard.Cite("people-2022:4.5.5.5(2)"), Reading: "S4", Text: standard.Text{
			RU: "клиент не подтвердил сегмент, потребности определяются заново", EN: "the client has not confirmed the segment; needs are derived again"}},
		ask: (*confirming).segment},
	{Code: ItemNeeds, Clause: standard.Cite("people-2022:4.5.5.5(3)"), again: StepTypicalNeeds, Title: standard.Text{RU: "типовые потребности", EN: "the typical needs"},
		ground: standard.Ground{Code: "scenario.needs-not-confirmed", Clause: standard.Cite("people-2022:4.5.5.5(3)"), Reading: "S4", Text: standard.Text{
			RU: "клиент подтвердил не все потребности, остальные убраны", EN: "the client has not confirmed every need; the others are left out"}},
		ask: (*confirming).typical},
	{Code: ItemEarlier, Clause: standard.Cite("people-2022:4.5.5.5(4)"), again: StepHistory, Title: standard.Text{RU: "прежние потребности и их статус", EN: "earlier needs and their status"},
		ground: standard.Ground{Code: "scenario.earlier-not-confirmed", Clause: standard.Cite("people-2022:4.5.5.5(4)"), Reading: "S4", Text: standard.Text{
			RU: "часть прежних потребностей уже неактуальна, они убраны", EN: "some earlier needs are no longer there; they are left out"}},
		ask: (*confirming).earlier},
}

// Items yields every item with its title.
func Items() iter.Seq[standard.Term[Item]] {
	return func(yield func(standard.Term[Item]) bool) {
		for i := range items {
			if !yield(standard.Term[Item]{Code: items[i].Code, Title: items[i].Title, Clause: items[i].Clause}) {
				return
			}
		}
	}
}

// IsValid reports whether i is on the list.
func (i Item) IsValid() bool {
	return slices.ContainsFunc(items, func(r itemRow) bool { return r.Code == i })
}

// Answer is what a client says of an item («ответ клиента»). The zero Answer
// means that the client was not asked.
type Answer string

// The answers.
const (
	AnswerConfirmed Answer = "confirmed"
	AnswerRejected  Answer = "rejected" // it is not so; Correct says how it is, if the client told
)

var answers = standard.Vocabulary[Answer]{
	{Code: AnswerConfirmed, Title: standard.Text{RU: "да, так", EN: "it is so"}, Clause: standard.Cite("people-2022:4.5.5.5")},
	{Code: AnswerRejected, Title: standard.Text{RU: "нет, не так", EN: "it is not so"}, Clause: standard.Cite("people-2022:4.5.5.5")},
}

// Answers yields both answers with their titles.
func Answers() iter.Seq[standard.Term[Answer]] { return answers.All() }

// IsValid reports whether a is on the list.
func (a Answer) IsValid() bool { _, ok := answers.Find(a); return ok }

// Confirmation is what the client has answered at a contact.
type Confirmation struct {
	At        time.Time       `json:"at"`
	Situation SituationAnswer `json:"situation,omitzero"`
	Segment   SegmentAnswer   `json:"segment,omitzero"`
	Needs     []NeedAnswer    `json:"needs,omitempty" validate:"dive"`   // of the typical needs
	Earlier   []NeedAnswer    `json:"earlier,omitempty" validate:"dive"` // of needs known from before: are they still there
}

// SituationAnswer is what the client says of the life situation.
type SituationAnswer struct {
	Answer  Answer               `json:"answer" validate:"omitempty,known"`
	Correct standard.SituationID `json:"correct,omitempty"`
}

// SegmentAnswer is what the client says of the segment profile; its deciding
// attributes are what the client is asked about.
type SegmentAnswer struct {
	Answer  Answer             `json:"answer" validate:"omitempty,known"`
	Correct standard.SegmentID `json:"correct,omitempty"`
}

// NeedAnswer is what the client says of one need.
type NeedAnswer struct {
	Need   standard.NeedID `json:"need" validate:"required,max=100"`
	Answer Answer          `json:"answer" validate:"omitempty,known"`
}

// Confirmed is what came of a confirmation. If Again is set, an item was not
// confirmed and the scenario has been made again from that step: its items are
// to be confirmed anew.
type Confirmed struct {
	Scenario    Preliminary  `json:"scenario"`
	Preparation Preparation  `json:"-"` // what the scenario is made from now
	Again       Step         `json:"again,omitempty"`
	Open        []Item       `json:"open,omitempty"`  // what the client has not been asked
	Needs       []NeedRecord `json:"needs,omitempty"` // needs with their status: confirmed, or declined
}

// Done reports whether the scenario is ready and every item of it confirmed, so
// that the needs can be dealt with.
func (c Confirmed) Done() bool { return c.Again == "" && len(c.Open) == 0 && c.Scenario.Ready() }

// reply is how an item was answered.
type reply int8

const (
	notAsked reply = iota
	agreed
	refused
)

// Confirm takes in what the client answered about a preliminary scenario made
// from in. A situation or segment that is not confirmed sends back to its step,
// and nothing is recorded of needs yet. A need that is not confirmed is left out
// and recorded as declined; the others are recorded as confirmed. An item is
// answered when all of it is: of an item left open nothing is taken in, so give
// its answers again with the missing ones. An answer that is none of the two,
// and a situation or segment that nobody has found, leave their item open.
//
// Reading: S4, what is not confirmed runs the matching step again.
//
// Clause: people-2022:4.5.5.5, people-2022:4.5.5.8(2)
func (p *Planner) Confirm(in Preparation, said Confirmation, e standard.Edition) Confirmed {
	return p.confirm(&in, &said, e, nil)
}

// ExplainConfirm is [Planner.Confirm] with its grounds.
func (p *Planner) ExplainConfirm(in Preparation, said Confirmation, e standard.Edition) (c Confirmed, x standard.Explanation) {
	c = p.confirm(&in, &said, e, &x)
	return c, x
}

func (p *Planner) confirm(in *Preparation, said *Confirmation, e standard.Edition, x *standard.Explanation) Confirmed {
	w := confirming{said: said, in: in.clone(), scenario: p.prepare(in, e, nil)}
	var out Confirmed
	for i := range items {
		switch items[i].ask(&w) {
		case notAsked:
			out.Open = append(out.Open, items[i].Code)
		case refused:
			x.Apply(&items[i].ground)
			if items[i].again == StepSituation || items[i].again == StepSegment {
				w.in.At = said.At
				return Confirmed{Scenario: p.prepare(&w.in, e, x), Preparation: w.in, Again: items[i].again}
			}
		case agreed:
		}
	}
	out.Scenario, out.Preparation = p.prepare(&w.in, e, nil), w.in
	if len(out.Open) > 0 {
		return out
	}
	for _, n := range out.Scenario.Needs {
		out.Needs = append(out.Needs, record(n.Need, EventConfirm, said.At))
	}
	for _, id := range w.declined {
		out.Needs = append(out.Needs, record(id, EventDecline, said.At))
	}
	return out
}

// record is the record of a need that was identified and answered for at once.
func record(need standard.NeedID, e Event, at time.Time) NeedRecord {
	n, _, err := Identify(need, at).Apply(e, at)
	if err != nil { // the table has no such move: then nothing is recorded but the need
		return Identify(need, at)
	}
	return n
}

// confirming is a confirmation being taken in.
type confirming struct {
	said     *Confirmation
	in       Preparation
	scenario Preliminary
	declined []standard.NeedID
}

func (in *Preparation) clone() Preparation {
	out := *in
	out.Rejected = Rejected{slices.Clone(in.Rejected.Situations), slices.Clone(in.Rejected.Segments), slices.Clone(in.Rejected.Needs)}
	return out
}

func (w *confirming) situation() reply {
	switch a := w.said.Situation; a.Answer {
	case AnswerConfirmed:
		if w.scenario.Situation != "" {
			return agreed
		}
	case AnswerRejected:
		if id := w.scenario.Situation; id != "" {
			w.in.Rejected.Situations = append(w.in.Rejected.Situations, id)
		}
		w.in.Situation, w.in.Segment = a.Correct, ""
		return refused
	}
	return notAsked
}

func (w *confirming) segment() reply {
	switch a := w.said.Segment; a.Answer {
	case AnswerConfirmed:
		if w.scenario.Segment != "" {
			return agreed
		}
	case AnswerRejected:
		if id := w.scenario.Segment; id != "" {
			w.in.Rejected.Segments = append(w.in.Rejected.Segments, id)
		}
		w.in.Segment = a.Correct
		return refused
	}
	return notAsked
}

func (w *confirming) typical() reply {
	return w.needs(w.said.Needs, func(n PlannedNeed) bool { return n.Typical })
}

func (w *confirming) earlier() reply {
	return w.needs(w.said.Earlier, func(n PlannedNeed) bool { return n.Earlier != "" })
}

// needs takes in the answers about the needs of one item; each of them has to
// be answered, and until it is, none is taken in.
func (w *confirming) needs(said []NeedAnswer, of func(PlannedNeed) bool) reply {
	var declined []standard.NeedID
	for _, n := range w.scenario.Needs {
		if !of(n) || slices.Contains(w.declined, n.Need) {
			continue
		}
		i := slices.IndexFunc(said, func(a NeedAnswer) bool { return a.Need == n.Need })
		if i < 0 || !said[i].Answer.IsValid() {
			return notAsked
		}
		if said[i].Answer == AnswerRejected {
			declined = append(declined, n.Need)
		}
	}
	if len(declined) == 0 {
		return agreed
	}
	w.declined = append(w.declined, declined...)
	w.in.Rejected.Needs = append(w.in.Rejected.Needs, declined...)
	return refused
}
