package standard

import "iter"

// TouchpointKind is the code of a kind of touchpoint («вид точки
// взаимодействия») as the register uses it. Whether a kind is digital or
// offline depends on the document: see package touchpoint.
type TouchpointKind string

// The kinds of section 4.6 of the federal Standard, in its order.
const (
	TouchpointPortal         TouchpointKind = "portal"
	TouchpointMobileApp      TouchpointKind = "mobile_app"
	TouchpointCallCentre     TouchpointKind = "call_centre"
	TouchpointWritten        TouchpointKind = "written"
	TouchpointSocialNetwork  TouchpointKind = "social_network"
	TouchpointPublicChat     TouchpointKind = "public_chat"
	TouchpointChatbot        TouchpointKind = "chatbot"
	TouchpointPersonalChat   TouchpointKind = "personal_chat"
	TouchpointVoiceAssistant TouchpointKind = "voice_assistant"
	TouchpointInPerson       TouchpointKind = "in_person"
	TouchpointOneStopShop    TouchpointKind = "one_stop_shop"
	TouchpointLongStay       TouchpointKind = "long_stay"
)

var touchpointKinds = Vocabulary[TouchpointKind]{
	{TouchpointPortal, Text{"портал, официальный сайт", "portal, official website"}, Cite("people-2022:3(21)")},
	{TouchpointMobileApp, Text{"мобильное приложение", "mobile app"}, Cite("people-2022:3(21)")},
	{TouchpointCallCentre, Text{"телефон, колл-центр", "telephone, call centre"}, Cite("people-2022:3(21)")},
	{TouchpointWritten, Text{"письмо, электронная почта, сообщение в личном кабинете", "letter, e-mail, message in the personal account"}, Cite("people-2022:4.6.4.1/s1")},
	{TouchpointSocialNetwork, Text{"социальная сеть", "social network"}, Cite("people-2022:3(21)")},
	{TouchpointPublicChat, Text{"публичный чат в мессенджере", "public chat in a messenger"}, Cite("people-2022:4.6.5.1/s1")},
	{TouchpointChatbot, Text{"чат-бот", "chat-bot"}, Cite("people-2022:3(21)")},
	{TouchpointPersonalChat, Text{"персональный чат", "personal chat"}, Cite("people-2022:4.6.6.1/s1")},
	{TouchpointVoiceAssistant, Text{"голосовой помощник", "voice assistant"}, Cite("people-2022:3(21)")},
	{TouchpointInPerson, Text{"личный приём", "in-person reception"}, Cite("people-2022:3(21)")},
	{TouchpointOneStopShop, Text{"обособленное учреждение, «одно окно»", "one-stop shop"}, Cite("people-2022:3(21)")},
	{TouchpointLongStay, Text{"место длительного нахождения", "long-stay facility"}, Cite("people-2022:3(21)")},
}

// TouchpointKinds yields every kind with its title.
func TouchpointKinds() iter.Seq[Term[TouchpointKind]] { return touchpointKinds.All() }

// IsValid reports whether k is on the list.
func (k TouchpointKind) IsValid() bool { _, ok := touchpointKinds.Find(k); return ok }
