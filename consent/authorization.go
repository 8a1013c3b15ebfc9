package consent

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/state-for-people/standard"
)

// Authorization permits one contact or one step («разрешение на контакт»). Only
// a permitting decision makes it. The zero Authorization permits nothing, and
// none is ever read from outside: after a restart one decides again.
//
// It is bound to the head of the ledger it was made from, to its target and
// action, and to a time limit. Before use it is checked against the ledger as it
// is then: see [Authorization.Recheck].
type Authorization struct {
	head   Head
	use    Use // At is the instant from which it holds
	until  time.Time
	answer Answer
	by     standard.AuthorityID
	known  time.Time
}

// Use is what an authorization is used for.
type Use struct {
	Target
	Action Action    `json:"action"`
	At     time.Time `json:"at"`
}

// Authorize decides and, if the answer permits, makes an authorization for what
// was asked. It holds from q.ValidAt up to until, exclusive, and never beyond
// the next instant at which something in the ledger takes effect or ends. The
// question must know all that the ledger holds: one that looks at an earlier
// state of knowledge authorises nothing now, and the zero Ledger is nobody's.
//
// When the answer does not permit, the authorization is zero and the error nil.
func (p Policy) Authorize(l Ledger, q Query, until time.Time) (Authorization, Answer, error) {
	a, err := p.Decide(l, q)
	if err != nil || !a.Permits() {
		return Authorization{}, a, err
	}
	if l.Client() == "" {
		return Authorization{}, a, &AuthorizationError{Why: WhyNobody}
	}
	from, until := normalTime(q.ValidAt), normalTime(until)
	if l.p != nil && micro(q.KnownAt) < l.p.last {
		return Authorization{}, a, &AuthorizationError{Why: WhyOldKnowledge}
	}
	if next := l.nextChange(from); !next.IsZero() && next.Before(until) {
		until = next
	}
	if !from.Before(until) {
		return Authorization{}, a, &AuthorizationError{Why: WhyNoTime}
	}
	return Authorization{head: l.Head(), use: Use{Target: q.Target, Action: q.Action, At: from}, until: until, answer: a, by: q.Authority, known: normalTime(q.KnownAt)}, a, nil
}

// AuthorizationError says why an authorization cannot be made or used.
type AuthorizationError struct{ Why Why }

// Error says what to do.
func (e *AuthorizationError) Error() string {
	t, _ := whys.Find(e.Why)
	return fmt.Sprintf("consent: authorization: %s", t.Title.EN)
}

// Text says what is wrong and what to do, in both languages.
func (e *AuthorizationError) Text() standard.Text {
	t, _ := whys.Find(e.Why)
	return t.Title
}

// Why is why an authorization cannot be made or used.
type Why string

// The reasons.
const (
	WhyZero         Why = "zero"          // there is none
	WhyStale        Why = "stale"         // the ledger has changed since
	WhyOtherUse     Why = "other_use"     // it is for another target or action
	WhyTooEarly     Why = "too_early"     // it does not hold yet
	WhyTooLate      Why = "too_late"      // it does not hold any more
	WhyOldKnowledge Why = "old_knowledge" // the question left out what the ledger knows
	WhyNoTime       Why = "no_time"       // it would end before it begins
	WhyNobody       Why = "nobody"        // the ledger is of no client
)

var whys = standard.Vocabulary[Why]{
	{Code: WhyZero, Title: standard.Text{RU: "разрешения нет; получите его решением", EN: "there is no authorization; obtain one by deciding"}, Clause: standard.Cite("people-2022:4.5.5.3")},
	{Code: WhyStale, Title: standard.Text{RU: "журнал с тех пор изменился; решите заново", EN: "the ledger has changed since; decide again"}, Clause: standard.Cite("people-2022:4.5.3.3")},
	{Code: WhyOtherUse, Title: standard.Text{RU: "разрешение дано на другое; решите отдельно", EN: "the authorization is for something else; decide about this apart"}, Clause: standard.Cite("people-2022:4.5.3.1(2)")},
	{Code: WhyTooEarly, Title: standard.Text{RU: "разрешение ещё не действует", EN: "the authorization does not hold yet"}, Clause: standard.Cite("people-2022:4.5.3.3")},
	{Code: WhyTooLate, Title: standard.Text{RU: "срок разрешения вышел; решите заново", EN: "the authorization is out of time; decide again"}, Clause: standard.Cite("people-2022:4.5.3.3")},
	{Code: WhyOldKnowledge, Title: standard.Text{RU: "вопрос не учитывает уже записанных событий; спросите на текущий момент", EN: "the question leaves out events already recorded; ask as of now"}, Clause: standard.Cite("people-2022:4.5.3.3")},
	{Code: WhyNobody, Title: standard.Text{RU: "журнал ничей; заведите журнал клиента и решите по нему", EN: "the ledger is nobody's; make the ledger of the client and decide by it"}, Clause: standard.Cite("people-2022:4.5.3")},
	{Code: WhyNoTime, Title: standard.Text{RU: "срок разрешения не позже его начала; укажите более поздний срок", EN: "the time limit is not after the start; give a later one"}, Clause: standard.Cite("people-2022:4.5.3.3")},
}

// Recheck returns nil if a permits this use and the ledger is still the one it
// was made from. The error is an [*AuthorizationError].
func (a Authorization) Recheck(present Head, use Use) error {
	switch {
	case a.IsZero():
		return &AuthorizationError{WhyZero}
	case a.head != present:
		return &AuthorizationError{WhyStale}
	case a.use.Target != use.Target || a.use.Action != use.Action:
		return &AuthorizationError{WhyOtherUse}
	case use.At.Before(a.use.At):
		return &AuthorizationError{WhyTooEarly}
	case !use.At.Before(a.until):
		return &AuthorizationError{WhyTooLate}
	}
	return nil
}

// IsZero reports whether a permits nothing.
func (a Authorization) IsZero() bool { return !a.answer.Permits() }

// Answer returns the decision that made a, with its basis and duties.
func (a Authorization) Answer() Answer { return a.answer }

// Head returns the sign of the ledger that a was made from.
func (a Authorization) Head() Head { return a.head }

// Use returns the target and the action that a is for, and since when it holds.
func (a Authorization) Use() Use { return a.use }

// Until returns the instant before which a holds.
func (a Authorization) Until() time.Time { return a.until }

// MarshalJSON writes a down as evidence.
func (a Authorization) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Head   Head      `json:"head"`
		Use    Use       `json:"use"`
		Until  time.Time `json:"until"`
		Answer Answer    `json:"answer"`

		Authority standard.AuthorityID `json:"authority,omitempty"`
		KnownAt   time.Time            `json:"known_at"`
	}{a.head, a.use, a.until, a.answer, a.by, a.known})
}

// UnmarshalJSON always fails: what was written down is evidence, not a permission.
func (a *Authorization) UnmarshalJSON([]byte) error {
	return fmt.Errorf("consent: an authorization is not read from outside; decide again: %w", &AuthorizationError{WhyZero})
}
