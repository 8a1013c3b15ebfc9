package consent

import (
	"iter"

	"github.com/state-for-people/standard"
)

// Action is what an authority wants to do («действие»). Each belongs to one purpose.
type Action string

// The actions. Those from contact to follow_up belong to proactive provision.
const (
	ActionContact  Action = "contact"   // come to the client first, to confirm needs
	ActionAsk      Action = "ask"       // a «холодный звонок»: ask, clarify, obtain consent, nothing else
	ActionStart    Action = "start"     // start the client's scenario, its first step included
	ActionProvide  Action = "provide"   // provide a service without a request
	ActionFollowUp Action = "follow_up" // tell that a need can be met now
	ActionInteract Action = "interact"  // interact to meet needs, where law wants a consent to that
	ActionStudy    Action = "study"     // include the client in a study of client experience
	ActionObserve  Action = "observe"   // covert or mass observation
	ActionSend     Action = "send"      // send a mailing
	ActionProcess  Action = "process"   // process personal data
	ActionDisclose Action = "disclose"  // hand on an evaluation with the client named
	ActionShare    Action = "share"     // give access to data on the quality of experience
)

// actionRow ties an action to its purpose and to the statement that gates it.
type actionRow struct {
	Code    Action
	Purpose Purpose
	Title   standard.Text
	Clause  standard.Clause
	service bool // the target names one service
	law     bool // a basis in law may stand in for the consent
	ordered bool // …and survives a refusal of the contact (C12)
	told    bool // the client is told of the consent and may withdraw it there
}

// Reading: S11, keeping in touch about a need that was not met is checked like
// any other contact.
//
// Reading: S23, automatic provision is gated by the consent to proactive
// provision that covers the service.
var actions = []actionRow{
	{Code: ActionContact, Purpose: PurposeProactive, Title: standard.Text{RU: "обратиться к клиенту первыми", EN: "contact the client first"},
		Clause: standard.Cite("people-2022:4.5.5.1"), law: true, told: true},
	{Code: ActionProvide, Purpose: PurposeProactive, Title: standard.Text{RU: "предоставить услугу без запроса", EN: "provide a service without a request"},
		Clause: standard.Cite("people-2022:4.5.6.3/p1"), service: true, law: true, ordered: true, told: true},
	{Code: ActionStart, Purpose: PurposeProactive, Title: standard.Text{RU: "запустить клиентский сценарий", EN: "start the client's scenario"},
		Clause: standard.Cite("people-2022:4.6.3.8(3)(в)"), law: true, told: true},
	{Code: ActionAsk, Purpose: PurposeProactive, Title: standard.Text{RU: "спросить об интересе и получить согласие", EN: "ask for interest and obtain consent"},
		Clause: standard.Cite("people-2022:4.6.3.8(2)(а)"), told: true},
	{Code: ActionFollowUp, Purpose: PurposeProactive, Title: standard.Text{RU: "сообщить, что потребность можно удовлетворить", EN: "tell that a need can now be met"},
		Clause: standard.Cite("people-2022:4.5.6.10(4)"), law: true, told: true},
	{Code: ActionInteract, Purpose: PurposeInteraction, Title: standard.Text{RU: "взаимодействовать ради потребностей клиента", EN: "interact to meet the client's needs"},
		Clause: standard.Cite("people-2022:4.5.5.8(1)")},
	{Code: ActionStudy, Purpose: PurposeResearch, Title: standard.Text{RU: "включить клиента в исследование", EN: "include the client in a study"},
		Clause: standard.Cite("people-2022:4.3.3.2(3)")},
	{Code: ActionObserve, Purpose: PurposeResearch, Title: standard.Text{RU: "наблюдать скрыто или массово", EN: "observe covertly or in mass"},
		Clause: standard.Cite("people-2022:4.3.3.2(4)")},
	{Code: ActionSend, Purpose: PurposeMailing, Title: standard.Text{RU: "отправить рассылку", EN: "send a mailing"},
		Clause: standard.Cite("people-2022:4.6.4.1/s1")},
	{Code: ActionProcess, Purpose: PurposePersonalData, Title: standard.Text{RU: "обработать персональные данные", EN: "process personal data"},
		Clause: standard.Cite("people-2022:4.6.6.3(3)")},
	{Code: ActionDisclose, Purpose: PurposeDisclosure, Title: standard.Text{RU: "передать оценку с указанием клиента", EN: "hand on an evaluation with the client named"},
		Clause: standard.Cite("samara-business-2022:4.7/p9")},
	{Code: ActionShare, Purpose: PurposeExperience, Title: standard.Text{RU: "открыть данные о качестве опыта", EN: "give access to data on the quality of experience"},
		Clause: standard.Cite("samara-business-2022:4.5/p1(7)")},
}

// Actions yields every action with its title.
func Actions() iter.Seq[standard.Term[Action]] {
	return func(yield func(standard.Term[Action]) bool) {
		for i := range actions {
			if !yield(standard.Term[Action]{Code: actions[i].Code, Title: actions[i].Title, Clause: actions[i].Clause}) {
				return
			}
		}
	}
}

// IsValid reports whether a is on the list.
func (a Action) IsValid() bool { return a.row() != nil }

// Purpose returns the purpose that a belongs to, "" if a is not on the list.
func (a Action) Purpose() Purpose {
	if r := a.row(); r != nil {
		return r.Purpose
	}
	return ""
}

func (a Action) row() *actionRow {
	for i := range actions {
		if actions[i].Code == a {
			return &actions[i]
		}
	}
	return nil
}

// number returns the number of a, which no other action has; 0 if it is none.
func (a Action) number() uint8 {
	switch a {
	case ActionContact:
		return 1
	case ActionAsk:
		return 2
	case ActionStart:
		return 3
	case ActionProvide:
		return numProvide
	case ActionFollowUp:
		return 5
	case ActionInteract:
		return 6
	case ActionStudy:
		return 7
	case ActionObserve:
		return 8
	case ActionSend:
		return 9
	case ActionProcess:
		return 10
	case ActionDisclose:
		return 11
	case ActionShare:
		return 12
	}
	return 0
}

// numProvide is the number of what is asked about most.
const numProvide = 4

// actionNumbers is how many numbers there are.
const actionNumbers = 13
