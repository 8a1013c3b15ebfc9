package consent

import (
	"iter"
	"slices"
	"time"

	"github.com/state-for-people/standard"
)

// State is the state of one consent, derived from its events («состояние
// согласия»). Nothing sets a state.
type State string

// The states. Expired is made by time alone, the others by events.
const (
	StateNone      State = "none"      // nothing is known; not a refusal
	StateGranted   State = "granted"   // given and in force
	StateExpired   State = "expired"   // given, and its end date has passed
	StateEnded     State = "ended"     // ended by the authority
	StateRefused   State = "refused"   // asked for and refused
	StateWithdrawn State = "withdrawn" // withdrawn by the client
)

var states = standard.Vocabulary[State]{
	{Code: StateNone, Title: standard.Text{RU: "сведений нет", EN: "nothing known"}, Clause: standard.Cite("people-2022:4.5.5.3")},
	{Code: StateGranted, Title: standard.Text{RU: "действует", EN: "in force"}, Clause: standard.Cite("people-2022:4.5.5.1")},
	{Code: StateExpired, Title: standard.Text{RU: "срок истёк", EN: "expired"}, Clause: standard.Cite("people-2022:4.5.3.1(2)")},
	{Code: StateEnded, Title: standard.Text{RU: "прекращено органом", EN: "ended by the authority"}, Clause: standard.Cite("people-2022:4.5.3.1(1)/p1")},
	{Code: StateRefused, Title: standard.Text{RU: "клиент отказался", EN: "refused by the client"}, Clause: standard.Cite("people-2022:4.5.5.8(1)")},
	{Code: StateWithdrawn, Title: standard.Text{RU: "отозвано клиентом", EN: "withdrawn by the client"}, Clause: standard.Cite("people-2022:4.5.3.3")},
}

// States yields every state with its title.
func States() iter.Seq[standard.Term[State]] { return states.All() }

// IsValid reports whether s is on the list.
func (s State) IsValid() bool { _, ok := states.Find(s); return ok }

// Move is a row of the life cycle: what an event makes of a state. A pair
// without a row leaves the state as it is: an authority cannot end what the
// client has withdrawn, and nobody can end what was never given.
type Move struct {
	From   State           `json:"from"`
	Event  Kind            `json:"event"`
	To     State           `json:"to"`
	Clause standard.Clause `json:"clause"`
}

// Reading: C10, withdrawal outweighs refusal, refusal outweighs an end, an end
// outweighs a grant; a grant after any of them is a new consent.
var moves = []Move{
	{StateNone, Granted, StateGranted, standard.Cite("people-2022:4.5.3")},
	{StateNone, Withdrawn, StateWithdrawn, standard.Cite("people-2022:4.5.3.3")},
	{StateNone, Refused, StateRefused, standard.Cite("people-2022:4.5.5.8(1)")},
	{StateGranted, Withdrawn, StateWithdrawn, standard.Cite("people-2022:4.5.3.3")},
	{StateGranted, Refused, StateRefused, standard.Cite("people-2022:4.5.5.8(1)")},
	{StateGranted, Ended, StateEnded, standard.Cite("people-2022:4.5.3.1(1)/p1")},
	{StateExpired, Granted, StateGranted, standard.Cite("people-2022:4.5.3")},
	{StateExpired, Withdrawn, StateWithdrawn, standard.Cite("people-2022:4.5.3.3")},
	{StateExpired, Refused, StateRefused, standard.Cite("people-2022:4.5.5.8(1)")},
	{StateEnded, Granted, StateGranted, standard.Cite("people-2022:4.5.3")},
	{StateEnded, Withdrawn, StateWithdrawn, standard.Cite("people-2022:4.5.3.3")},
	{StateEnded, Refused, StateRefused, standard.Cite("people-2022:4.5.5.8(1)")},
	{StateRefused, Granted, StateGranted, standard.Cite("people-2022:4.5.3")},
	{StateRefused, Withdrawn, StateWithdrawn, standard.Cite("people-2022:4.5.3.3")},
	{StateWithdrawn, Granted, StateGranted, standard.Cite("people-2022:4.5.3")},
}

// Moves yields the rows of the life cycle.
func Moves() iter.Seq[Move] {
	return func(yield func(Move) bool) {
		for _, m := range moves {
			if !yield(m) {
				return
			}
		}
	}
}

// After returns what event k makes of s; s itself where the table has no row.
func (s State) After(k Kind) State {
	for i := range moves {
		if moves[i].From == s && moves[i].Event == k {
			return moves[i].To
		}
	}
	return s
}

// The same table by numbers, for the fold. Numbers of kinds grow with their
// weight at equal instants (C10).
const (
	numGranted uint8 = iota
	numEnded
	numRefused
	numWithdrawn
	kindNumbers
)

const (
	numNone uint8 = iota
	numInForce
	numExpired
	numOver
	numRefusal
	numWithdrawal
	stateNumbers
)

var stateOf = [stateNumbers]State{StateNone, StateGranted, StateExpired, StateEnded, StateRefused, StateWithdrawn}

var kindOf = [kindNumbers]Kind{Granted, Ended, Refused, Withdrawn}

// cycle is the life cycle compiled: next[state][kind] is the next state.
type cycle struct {
	next   [stateNumbers][kindNumbers]uint8
	resets [kindNumbers]bool // the state after the kind is the same whatever it was
}

// compile reads the table of moves.
func (c *cycle) compile() {
	for s := range stateNumbers {
		for k := range kindNumbers {
			c.next[s][k] = s
		}
	}
	for i := range moves {
		m := &moves[i]
		from, to := slices.Index(stateOf[:], m.From), slices.Index(stateOf[:], m.To)
		if k, ok := numberOf(m.Event); ok && from >= 0 && to >= 0 {
			c.next[from][k] = uint8(to)
		}
	}
	for k := range kindNumbers {
		c.resets[k] = true
		for s := range stateNumbers {
			c.resets[k] = c.resets[k] && c.next[s][k] == c.next[0][k]
		}
	}
}

// numberOf returns the number of a kind that moves a state.
func numberOf(k Kind) (uint8, bool) {
	for n := range kindNumbers {
		if kindOf[n] == k {
			return n, true
		}
	}
	return 0, false
}

// State returns the state of the consent to exactly this target, as it was at
// validAt by what had been recorded at knownAt, and the event that made it (""
// for StateNone). How wider and narrower consents bear on each other is the
// business of [Policy.Decide].
func (l Ledger) State(of Target, validAt, knownAt time.Time) (State, EventID) {
	if l.p == nil {
		return StateNone, ""
	}
	var p policy
	p.cycle.compile()
	purpose, ok := of.Purpose.number()
	if !ok || len(l.p.groups) == 0 {
		return StateNone, ""
	}
	situation, part := nameOf(string(of.Situation)), nameOf(of.part())
	g := l.p.group(target{l.p.situations.find(&situation), l.p.parts.find(&part), purpose})
	if g == nil {
		return StateNone, ""
	}
	v := view{policy: &p, valid: micro(validAt), known: micro(knownAt)}
	f := v.fold(&g.run)
	if f.state == numNone {
		return StateNone, ""
	}
	return stateOf[f.state], l.p.events[g.entries[f.at].event].ID
}
