package feedback

import (
	"iter"
	"slices"

	"github.com/state-for-people/standard"
)

// Object is what a client can rate («объект оценки»).
type Object string

// The objects.
const (
	ObjectService        Object = "service"
	ObjectDigitalService Object = "digital_service"
	ObjectSupportMeasure Object = "support_measure" // of business clients
	ObjectFunction       Object = "function"
	ObjectNeed           Object = "need"
	ObjectPortal         Object = "portal"    // as a whole
	ObjectReply          Object = "reply"     // a message of the authority
	ObjectAssistant      Object = "assistant" // a bot, a personal chat, a voice assistant
)

var objects = standard.Vocabulary[Object]{
	{Code: ObjectService, Title: standard.Text{RU: "услуга", EN: "service"}, Clause: standard.Cite("people-2022:4.5.7.1")},
	{Code: ObjectDigitalService, Title: standard.Text{RU: "сервис", EN: "digital service"}, Clause: standard.Cite("people-2022:4.5.7.1")},
	{Code: ObjectSupportMeasure, Title: standard.Text{RU: "мера поддержки", EN: "support measure"}, Clause: standard.Cite("samara-business-2022:4.5/p26")},
	{Code: ObjectFunction, Title: standard.Text{RU: "функция", EN: "function"}, Clause: standard.Cite("touchpoint-list:3.2.1(6)")},
	{Code: ObjectNeed, Title: standard.Text{RU: "потребность в жизненной ситуации", EN: "need within the life situation"}, Clause: standard.Cite("people-2022:4.5.7.1/p1")},
	{Code: ObjectPortal, Title: standard.Text{RU: "портал в целом", EN: "portal as a whole"}, Clause: standard.Cite("people-2022:4.6.1.9/s2")},
	{Code: ObjectReply, Title: standard.Text{RU: "ответ органа власти", EN: "reply of the authority"}, Clause: standard.Cite("people-2022:4.6.4.8")},
	{Code: ObjectAssistant, Title: standard.Text{RU: "цифровой помощник", EN: "digital assistant"}, Clause: standard.Cite("people-2022:4.6.6.4/s1")},
}

// Objects yields everything that can be rated, with titles.
func Objects() iter.Seq[standard.Term[Object]] { return objects.All() }

// IsValid reports whether o is on the list.
func (o Object) IsValid() bool { _, ok := objects.Find(o); return ok }

// RatedObject is a service, a need or the like and the touchpoints where clients
// can rate it.
type RatedObject struct {
	Object      Object                  `json:"object"`
	Service     standard.ServiceID      `json:"service,omitzero"`
	Situation   standard.SituationID    `json:"situation,omitzero"`
	Need        standard.NeedID         `json:"need,omitzero"`
	Touchpoints []standard.TouchpointID `json:"touchpoints,omitempty"` // where; none: nowhere
}

// Tool is a feedback tool at one touchpoint («инструмент обратной связи»).
type Tool struct {
	Touchpoint  standard.TouchpointID   `json:"touchpoint"`
	Kind        standard.TouchpointKind `json:"kind"`
	Objects     []Object                `json:"objects,omitempty"`   // what can be rated here
	Questions   []Question              `json:"questions,omitempty"` // in the version asked here
	Scales      []ScaleKind             `json:"scales,omitempty"`    // what clients see
	Maps        []Map                   `json:"maps,omitempty"`      // of scales that are not the Standard's
	OwnScales   []ScaleID               `json:"own_scales,omitempty"`
	Quick       bool                    `json:"quick,omitzero"`        // a rating in one step, on a scale
	FreeText    bool                    `json:"free_text,omitzero"`    // a field for the client's own words
	AsksReason  bool                    `json:"asks_reason,omitzero"`  // after a low rating
	AsksDegree  bool                    `json:"asks_degree,omitzero"`  // an outgoing call reminds of what was provided and asks how satisfied the client is
	Electronic  bool                    `json:"electronic,omitzero"`   // e-mail or account messages; paper letters are not meant
	Surveys     []string                `json:"surveys,omitempty"`     // topics of current surveys
	Convenience string                  `json:"convenience,omitempty"` // where it is shown that clients find the tool convenient
}

// Toolkit is all feedback tools of a body («инструментарий обратной связи»),
// judged by one document of the Standard.
//
// Clause: people-2022:4.5.7.1, people-2022:4.5.7.2, people-2022:4.6.1.9/s3, people-2022:4.6.4.8, people-2022:4.6.6.4/s1
type Toolkit struct {
	Document standard.Document `json:"document"` // by which it is judged
	Provided []RatedObject     `json:"provided"` // every service, digital service, measure, need that clients have
	Tools    []Tool            `json:"tools"`
}

// Check judges the toolkit by its document; the regional standard for people
// takes the federal rules.
func (t Toolkit) Check() standard.Findings { return byDocument(t.Document, toolkitRules.Check(t)) }

// isPortal reports whether the rules for portals apply: to mobile apps too.
//
// Reading: T1, apps take the portal's requirements except two others.
func isPortal(k standard.TouchpointKind) bool {
	return k == standard.TouchpointPortal || k == standard.TouchpointMobileApp
}

// isChat reports whether the rules for bots, personal chats and voice assistants apply.
func isChat(k standard.TouchpointKind) bool { return asksReason(k) }

func (t *Tool) rates(objects ...Object) bool {
	return slices.ContainsFunc(t.Objects, func(o Object) bool { return slices.Contains(objects, o) })
}

// nowhere reports each object of these kinds that cannot be rated at any
// touchpoint that has a tool for it.
func (t *Toolkit) nowhere(broken func(standard.Pointer), kinds ...Object) {
	for i, p := range t.Provided {
		if !slices.Contains(kinds, p.Object) {
			continue
		}
		found := slices.ContainsFunc(p.Touchpoints, func(id standard.TouchpointID) bool {
			return slices.ContainsFunc(t.Tools, func(o Tool) bool { return o.Touchpoint == id && o.rates(p.Object) })
		})
		if !found {
			broken(standard.Pointer("/provided").Index(i).Field("touchpoints"))
		}
	}
}

// tools calls broken for each tool of a kind that lacks something.
func (t *Toolkit) tools(of func(*Tool) bool, lacks func(*Tool) bool, field string, broken func(standard.Pointer)) {
	for i := range t.Tools {
		if of(&t.Tools[i]) && lacks(&t.Tools[i]) {
			broken(standard.Pointer("/tools").Index(i).Field(field))
		}
	}
}

// asks reports whether some question of the tool is on a scale.
func (t *Tool) asks(scale ScaleID) bool {
	return slices.ContainsFunc(t.Questions, func(q Question) bool { return q.Scale == scale })
}

func portalTool(t *Tool) bool  { return isPortal(t.Kind) }
func chatTool(t *Tool) bool    { return isChat(t.Kind) }
func writtenTool(t *Tool) bool { return t.Kind == standard.TouchpointWritten && t.Electronic }
func callTool(t *Tool) bool    { return t.Kind == standard.TouchpointCallCentre }
func noQuick(t *Tool) bool {
	return !t.Quick || !slices.ContainsFunc(t.Scales, ScaleKind.IsValid)
}
func ratesNoService(t *Tool) bool { return !t.rates(ObjectService, ObjectDigitalService) }
