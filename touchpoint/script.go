package touchpoint

import (
	"fmt"
	"iter"

	"github.com/state-for-people/standard"
)

// Script is a script of telephone calls («скрипт разговора»). Its structure is
// what scripts may contain: an agency may build others.
type Script string

// The scripts.
const (
	ScriptIncoming Script = "incoming"
	ScriptOutgoing Script = "outgoing"
)

var scripts = standard.Vocabulary[Script]{
	{Code: ScriptIncoming, Title: standard.Text{RU: "входящий звонок", EN: "incoming call"}, Clause: standard.Cite("people-2022:4.6.3.6/s1")},
	{Code: ScriptOutgoing, Title: standard.Text{RU: "исходящий звонок", EN: "outgoing call"}, Clause: standard.Cite("people-2022:4.6.3.6/s2")},
}

// Scripts yields every script with its title.
func Scripts() iter.Seq[standard.Term[Script]] { return scripts.All() }

// IsValid reports whether s is on the list.
func (s Script) IsValid() bool { _, ok := scripts.Find(s); return ok }

// CallState is where a call stands in its script.
type CallState string

// The states. A call begins in CallStarted.
const (
	CallStarted    CallState = "started"
	CallGreeted    CallState = "greeted"
	CallIdentified CallState = "identified"
	CallCold       CallState = "cold"        // the first contact about a life situation
	CallScenario   CallState = "in_scenario" // a contact within a running scenario
	CallNeedKnown  CallState = "need_known"
	CallUnderstood CallState = "understood"
	CallOnHold     CallState = "on_hold"
	CallAgreed     CallState = "agreed"   // the client has consented to the scenario
	CallInformed   CallState = "informed" // the client knows the status of the scenario
	CallAnswered   CallState = "answered"
	CallPromised   CallState = "promised" // staff will call back by a stated time
	CallDeclined   CallState = "declined" // the client is not interested
	CallEnded      CallState = "ended"
)

// CallEvent is what staff do in a call.
type CallEvent string

// The events.
const (
	CallGreet        CallEvent = "greet"            // by the time of day, with name and organisation
	CallIdentify     CallEvent = "identify"         // establish who the client is
	CallColdPurpose  CallEvent = "cold_purpose"     // say that this is a first contact
	CallScenarioWord CallEvent = "scenario_purpose" // say that this is about a running scenario
	CallFindNeed     CallEvent = "find_need"        // leading questions until the need is clear
	CallUnderstand   CallEvent = "understand"       // show that the need is understood
	CallHold         CallEvent = "hold"             // look something up, with the time it will take
	CallAgree        CallEvent = "agree"            // obtain the consent to start the scenario
	CallInform       CallEvent = "inform"           // tell the status of the scenario
	CallAnswer       CallEvent = "answer"
	CallPromise      CallEvent = "promise_call_back" // take the number, state the time
	CallDecline      CallEvent = "decline"           // the client is not interested
	CallGoodbye      CallEvent = "goodbye"           // by whether the need has been met
)

// CallMove is a move of a script.
type CallMove struct {
	Script Script          `json:"script"`
	From   CallState       `json:"from"`
	Event  CallEvent       `json:"event"`
	To     CallState       `json:"to"`
	Clause standard.Clause `json:"clause,omitzero"`
}

// callMoves are the scripts as tables.
//
// Reading: C5, a cold call asks whether there is interest, clarifies needs and
// obtains consent; nothing is provided before it.
var callMoves = []CallMove{
	{ScriptIncoming, CallStarted, CallGreet, CallGreeted, standard.Cite("people-2022:4.6.3.7(1)")},
	{ScriptIncoming, CallGreeted, CallIdentify, CallIdentified, standard.Cite("people-2022:4.6.3.7(2)")},
	{ScriptIncoming, CallIdentified, CallFindNeed, CallNeedKnown, standard.Cite("people-2022:4.6.3.7(3)")},
	{ScriptIncoming, CallNeedKnown, CallUnderstand, CallUnderstood, standard.Cite("people-2022:4.6.3.7(4)")},
	{ScriptIncoming, CallUnderstood, CallAnswer, CallAnswered, standard.Cite("people-2022:4.6.3.7(5)(а)")},
	{ScriptIncoming, CallUnderstood, CallHold, CallOnHold, standard.Cite("people-2022:4.6.3.7(5)(б)")},
	{ScriptIncoming, CallOnHold, CallAnswer, CallAnswered, standard.Cite("people-2022:4.6.3.7(5)(в)")},
	{ScriptIncoming, CallOnHold, CallPromise, CallPromised, standard.Cite("people-2022:4.6.3.7(5)(г)")},
	{ScriptIncoming, CallAnswered, CallGoodbye, CallEnded, standard.Cite("people-2022:4.6.3.7(6)/s1")},
	{ScriptIncoming, CallPromised, CallGoodbye, CallEnded, standard.Cite("people-2022:4.6.3.7(6)/s1")},

	{ScriptOutgoing, CallStarted, CallGreet, CallGreeted, standard.Cite("people-2022:4.6.3.8(1)")},
	{ScriptOutgoing, CallGreeted, CallColdPurpose, CallCold, standard.Cite("people-2022:4.6.3.8(2)(а)")},
	{ScriptOutgoing, CallGreeted, CallScenarioWord, CallScenario, standard.Cite("people-2022:4.6.3.8(2)(б)")},
	{ScriptOutgoing, CallCold, CallDecline, CallDeclined, standard.Cite("people-2022:4.6.3.8(3)(а)/s1")},
	{ScriptOutgoing, CallCold, CallFindNeed, CallNeedKnown, standard.Cite("people-2022:4.6.3.8(3)(б)")},
	{ScriptOutgoing, CallNeedKnown, CallDecline, CallDeclined, standard.Cite("people-2022:4.6.3.8(3)(а)/s1")},
	{ScriptOutgoing, CallNeedKnown, CallAgree, CallAgreed, standard.Cite("people-2022:4.6.3.8(3)(в)")},
	{ScriptOutgoing, CallAgreed, CallAnswer, CallAnswered, standard.Cite("people-2022:4.6.3.8(4)(г)")},
	{ScriptOutgoing, CallAgreed, CallPromise, CallPromised, standard.Cite("people-2022:4.6.3.8(4)(г)")},
	{ScriptOutgoing, CallScenario, CallInform, CallInformed, standard.Cite("people-2022:4.6.3.8(4)")},
	{ScriptOutgoing, CallInformed, CallAnswer, CallAnswered, standard.Cite("people-2022:4.6.3.8(4)(г)")},
	{ScriptOutgoing, CallInformed, CallPromise, CallPromised, standard.Cite("people-2022:4.6.3.8(4)(г)")},
	{ScriptOutgoing, CallAnswered, CallGoodbye, CallEnded, standard.Cite("people-2022:4.6.3.8(5)/s1")},
	{ScriptOutgoing, CallPromised, CallGoodbye, CallEnded, standard.Cite("people-2022:4.6.3.8(5)/s1")},
	{ScriptOutgoing, CallDeclined, CallGoodbye, CallEnded, standard.Cite("people-2022:4.6.3.8(5)/s1")},
}

// CallMoves yields every move of a script, in its order.
func CallMoves(s Script) iter.Seq[CallMove] {
	return func(yield func(CallMove) bool) {
		for _, m := range callMoves {
			if m.Script == s && !yield(m) {
				return
			}
		}
	}
}

// CallMoveError says that a call in this state does not take this event by the
// script.
type CallMoveError struct {
	Script Script
	State  CallState
	Event  CallEvent
}

// Error names script, state and event.
func (e *CallMoveError) Error() string {
	return fmt.Sprintf("touchpoint: in the %s script a call in state %q does not take %q; the moves are those of CallMoves", string(e.Script), string(e.State), string(e.Event))
}

// Text says what is wrong and how to mend it, in both languages.
func (*CallMoveError) Text() standard.Text {
	return standard.Text{RU: "при таком порядке разговора этого события сейчас быть не может; возможные переходы перечисляет CallMoves",
		EN: "a call in this state does not take the event by its script; the moves are those of CallMoves"}
}

// Apply returns the state of a call after an event, and the move that was made.
// When the script has no such move it returns s and a [*CallMoveError].
func (s CallState) Apply(script Script, e CallEvent) (CallState, CallMove, error) {
	for _, m := range callMoves {
		if m.Script == script && m.From == s && m.Event == e {
			return m.To, m, nil
		}
	}
	return s, CallMove{}, &CallMoveError{script, s, e}
}
