package standard

import "iter"

// TouchpointKind is the code of a kind of touchpoint («вид точки
// взаимодействия»), as the register uses it.
type TouchpointKind string

// The kinds of section 4.6, in its order.
const (
	TouchpointPortal         TouchpointKind = "portal"
	TouchpointMobileApp      TouchpointKind = "mobile_app"
	TouchpointCallCentre     TouchpointKind = "call_centre"
	TouchpointWritten        TouchpointKind = "written"
	TouchpointSocialNetwork  TouchpointKind = "social_network"
	TouchpointPublicChat     TouchpointKind = "public_chat"
	TouchpointPersonalChat   TouchpointKind = "personal_chat"
	TouchpointChatbot        TouchpointKind = "chatbot"
	TouchpointVoiceAssistant TouchpointKind = "voice_assistant"
	TouchpointInPerson       TouchpointKind = "in_person"
	TouchpointOneStopShop    TouchpointKind = "one_stop_shop"
	TouchpointLongStay       TouchpointKind = "long_stay"
)

var touchpointKinds = Vocabulary[TouchpointKind]{}

// TouchpointKinds yields every kind with its title.
func TouchpointKinds() iter.Seq[Term[TouchpointKind]] { return touchpointKinds.All() }

// IsValid reports whether k is on the list.
func (k TouchpointKind) IsValid() bool { _, ok := touchpointKinds.Find(k); return ok }
