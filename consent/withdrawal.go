package consent

import (
	"slices"
	"time"

	"github.com/state-for-people/standard"
)

// Running is a step that is under way («выполняемый шаг»).
type Running struct {
	ID string `json:"id"` // the caller's key of the step
	Target
	Action      Action               `json:"action"`
	Authority   standard.AuthorityID `json:"authority"` // who carries it out
	Law         Law                  `json:"law,omitzero"`
	Request     string               `json:"request,omitempty"`
	Anonymous   bool                 `json:"anonymous,omitempty"`
	Launched    time.Time            `json:"launched,omitzero"`     // when a pre-ordered service entered production operation
	Interaction InteractionLaw       `json:"interaction,omitempty"` // which law requires consent to interaction
}

// Withdrawal is what a withdrawal brings about («последствия отзыва»).
type Withdrawal struct {
	Event EventID                `json:"event"`
	At    time.Time              `json:"at"`             // from here on, inclusive
	Ends  []EventID              `json:"ends,omitempty"` // the grants that had been in force
	Stop  []string               `json:"stop,omitempty"` // the steps that must stop, in the order given
	Tell  []standard.AuthorityID `json:"tell,omitempty"` // who must be told, each once
}

// Withdraw returns what the withdrawal with this id brings about, among the
// steps that are running. It cancels nothing itself. A step must stop if the
// withdrawal is why it may not go on: because it was permitted the instant before,
// or was not and for another reason, as where its consent needed renewal. Those who
// carry it out must be told, and so must those who took down the consents that end.
//
// The error is a [*PolicyError], a [*WithdrawalError], or a [*QueryError] whose
// findings say which step cannot be judged.
//
// Reading: C4, running steps are listed to the caller as duties and not
// cancelled silently.
//
// Clause: people-2022:4.5.3.3, people-2022-brief:provision/11, people-2022:4.6.4.1/s4
func (p Policy) Withdraw(l Ledger, id EventID, running []Running) (Withdrawal, error) {
	return p.withdraw(l, id, running, nil)
}

// ExplainWithdraw is [Policy.Withdraw] with its grounds: those of the withdrawal,
// and why each step that stops is not permitted any more.
func (p Policy) ExplainWithdraw(l Ledger, id EventID, running []Running) (w Withdrawal, x standard.Explanation, err error) {
	w, err = p.withdraw(l, id, running, &x)
	return w, x, err
}

func (p Policy) withdraw(l Ledger, id EventID, running []Running, x *standard.Explanation) (Withdrawal, error) {
	if p.p == nil {
		return Withdrawal{}, &PolicyError{}
	}
	e, ok := l.Event(id)
	if !ok || e.Kind != Withdrawn {
		return Withdrawal{}, &WithdrawalError{}
	}
	w := Withdrawal{Event: id, At: e.Effective}
	tell := func(a standard.AuthorityID) {
		if a != "" && !slices.Contains(w.Tell, a) {
			w.Tell = append(w.Tell, a)
		}
	}
	x.Look("events")
	x.Look("running")
	if x != nil {
		x.Apply(ground("consent.withdrawn"))
	}
	known := time.UnixMicro(l.p.last).UTC()
	before := e.Effective.Add(-time.Microsecond)
	for g := range l.Events() {
		if g.Kind != Granted || !p.inForceAt(l, &g, before, known) || p.inForceAt(l, &g, e.Effective, known) {
			continue
		}
		w.Ends = append(w.Ends, g.ID)
		tell(g.Authority)
	}
	for i, r := range running {
		q := Query{Target: r.Target, Action: r.Action, Law: r.Law, Request: r.Request, Anonymous: r.Anonymous, Launched: r.Launched,
			Interaction: r.Interaction, ValidAt: before, KnownAt: known}
		if fs := q.Check(); len(fs) > 0 {
			return Withdrawal{}, &QueryError{Findings: fs.Below(standard.Pointer("/running").Index(i))}
		}
		was, err := p.Decide(l, q)
		if err != nil {
			return Withdrawal{}, err
		}
		q.ValidAt = e.Effective
		var is Answer
		var why Explanation
		if x == nil {
			is, err = p.Decide(l, q)
		} else {
			is, why, err = p.Explain(l, q)
		}
		if err != nil {
			return Withdrawal{}, err
		}
		if !is.Permits() && was.Reason != is.Reason {
			w.Stop = append(w.Stop, r.ID)
			tell(r.Authority)
			x.Merge(why.Explanation)
		}
	}
	return w, nil
}

// inForceAt reports whether the grant g decides about any part of its scope.
func (p Policy) inForceAt(l Ledger, g *Event, valid, known time.Time) bool {
	for t := range g.targets() {
		n, ok := t.Purpose.number()
		if !ok {
			return false
		}
		v := view{policy: p.p, q: &Query{Target: t}, deed: &deed{purpose: n, proactive: t.Purpose == PurposeProactive}, valid: micro(valid), known: micro(known)}
		l.p.see(&v)
		if s := v.settle(nil); s.state == numInForce && l.p.events[v.entry(&s).event].ID == g.ID {
			return true
		}
	}
	return false
}

// targets yields the targets that an event names.
func (e *Event) targets() func(yield func(Target) bool) {
	return func(yield func(Target) bool) {
		t := Target{Purpose: e.Purpose, Situation: e.Scope.Situation, Mailing: e.Scope.Mailing, Recipient: e.Scope.Recipient}
		if len(e.Scope.Services) == 0 {
			yield(t)
			return
		}
		for _, s := range e.Scope.Services {
			if t.Service = s; !yield(t) {
				return
			}
		}
	}
}

// WithdrawalError says that the ledger has no withdrawal with the id asked for.
type WithdrawalError struct{}

// Error says what is wanted.
func (e *WithdrawalError) Error() string { return "consent: " + e.Text().EN }

// Text says what is wrong and how to mend it, in both languages.
func (*WithdrawalError) Text() standard.Text {
	return standard.Text{RU: "в журнале нет отзыва с таким номером; укажите номер события вида withdrawn", EN: "the ledger has no withdrawal with this id; give the id of an event of kind withdrawn"}
}
