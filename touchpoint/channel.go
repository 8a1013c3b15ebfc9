package touchpoint

import (
	"iter"

	"github.com/state-for-people/standard"
)

// Channel is the way in which a client and the state meet («канал»). The zero
// Channel means "the document does not say".
type Channel string

// The channels.
const (
	ChannelDigital Channel = "digital" // «цифровой»
	ChannelOffline Channel = "offline" // «офлайн»
)

var channels = standard.Vocabulary[Channel]{
	{Code: ChannelDigital, Title: standard.Text{RU: "цифровой канал", EN: "digital channel"}, Clause: standard.Cite("people-2022:4.6(1)")},
	{Code: ChannelOffline, Title: standard.Text{RU: "офлайн-канал", EN: "offline channel"}, Clause: standard.Cite("people-2022:4.6(2)")},
}

// Channels yields every channel with its title.
func Channels() iter.Seq[standard.Term[Channel]] { return channels.All() }

// IsValid reports whether c is on the list.
func (c Channel) IsValid() bool { _, ok := channels.Find(c); return ok }

// kindChannel is a kind of touchpoint and the handle of its channel.
type kindChannel struct {
	Kind    standard.TouchpointKind
	Channel standard.Param[Channel]
}

// kindChannels has the kinds whose channel some document states. Where the
// opening of 4.6 leaves a kind out, the definition of a touchpoint has it; a
// messenger is a public or a personal chat. Written messages are in neither
// list: a letter may be paper or e-mail. The touchpoint list has
// the telephone among its offline kinds.
//
// Clause: people-2022:3(21), people-2022:4.6(1), people-2022:4.6(2), touchpoint-list:4.1, touchpoint-list:4.2
var kindChannels = [...]kindChannel{
	{standard.TouchpointPortal, standard.Param[Channel]{Key: "touchpoint.channel-of-portal", Title: standard.Text{RU: "канал: портал", EN: "channel: portal"}, Rows: []standard.Setting[Channel]{
		{Value: ChannelDigital, Clause: standard.Cite("people-2022:4.6(1)"), Modality: standard.ModalityFact},
		{Value: ChannelDigital, Clause: standard.Cite("touchpoint-list:4.1.2"), Modality: standard.ModalityFact},
	}}},
	{standard.TouchpointMobileApp, standard.Param[Channel]{Key: "touchpoint.channel-of-mobile-app", Title: standard.Text{RU: "канал: мобильное приложение", EN: "channel: mobile app"}, Rows: []standard.Setting[Channel]{
		{Value: ChannelDigital, Clause: standard.Cite("people-2022:4.6(1)"), Modality: standard.ModalityFact},
		{Value: ChannelDigital, Clause: standard.Cite("touchpoint-list:4.1.3"), Modality: standard.ModalityFact},
	}}},
	{standard.TouchpointCallCentre, standard.Param[Channel]{Key: "touchpoint.channel-of-call-centre", Title: standard.Text{RU: "канал: колл-центр", EN: "channel: call centre"}, Rows: []standard.Setting[Channel]{
		{Value: ChannelDigital, Clause: standard.Cite("people-2022:4.6(1)"), Modality: standard.ModalityFact},
		{Value: ChannelOffline, Clause: standard.Cite("touchpoint-list:4.2.1"), Modality: standard.ModalityFact},
	}}},
	{standard.TouchpointSocialNetwork, standard.Param[Channel]{Key: "touchpoint.channel-of-social-network", Title: standard.Text{RU: "канал: социальная сеть", EN: "channel: social network"}, Rows: []standard.Setting[Channel]{
		{Value: ChannelDigital, Clause: standard.Cite("people-2022:4.6(1)"), Modality: standard.ModalityFact},
		{Value: ChannelDigital, Clause: standard.Cite("touchpoint-list:4.1.4"), Modality: standard.ModalityFact},
	}}},
	{standard.TouchpointPublicChat, standard.Param[Channel]{Key: "touchpoint.channel-of-public-chat", Title: standard.Text{RU: "канал: публичный чат", EN: "channel: public chat"}, Rows: []standard.Setting[Channel]{
		{Value: ChannelDigital, Clause: standard.Cite("people-2022:4.6(1)"), Modality: standard.ModalityFact},
		{Value: ChannelDigital, Clause: standard.Cite("touchpoint-list:4.1.5"), Modality: standard.ModalityFact},
	}}},
	{standard.TouchpointPersonalChat, standard.Param[Channel]{Key: "touchpoint.channel-of-personal-chat", Title: standard.Text{RU: "канал: персональный чат", EN: "channel: personal chat"}, Rows: []standard.Setting[Channel]{
		{Value: ChannelDigital, Clause: standard.Cite("people-2022:4.6(1)"), Modality: standard.ModalityFact},
		{Value: ChannelDigital, Clause: standard.Cite("touchpoint-list:4.1.7"), Modality: standard.ModalityFact},
	}}},
	{standard.TouchpointChatbot, standard.Param[Channel]{Key: "touchpoint.channel-of-chatbot", Title: standard.Text{RU: "канал: чат-бот", EN: "channel: chatbot"}, Rows: []standard.Setting[Channel]{
		{Value: ChannelDigital, Clause: standard.Cite("people-2022:4.6(1)"), Modality: standard.ModalityFact},
		{Value: ChannelDigital, Clause: standard.Cite("touchpoint-list:4.1.6"), Modality: standard.ModalityFact},
	}}},
	{standard.TouchpointVoiceAssistant, standard.Param[Channel]{Key: "touchpoint.channel-of-voice-assistant", Title: standard.Text{RU: "канал: голосовой помощник", EN: "channel: voice assistant"}, Rows: []standard.Setting[Channel]{
		{Value: ChannelDigital, Clause: standard.Cite("people-2022:4.6(1)"), Modality: standard.ModalityFact},
	}}},
	{standard.TouchpointInPerson, standard.Param[Channel]{Key: "touchpoint.channel-of-in-person", Title: standard.Text{RU: "канал: личный приём", EN: "channel: in-person reception"}, Rows: []standard.Setting[Channel]{
		{Value: ChannelOffline, Clause: standard.Cite("people-2022:4.6(2)"), Modality: standard.ModalityFact},
	}}},
	{standard.TouchpointOneStopShop, standard.Param[Channel]{Key: "touchpoint.channel-of-one-stop-shop", Title: standard.Text{RU: "канал: обособленное учреждение", EN: "channel: one-stop shop"}, Rows: []standard.Setting[Channel]{
		{Value: ChannelOffline, Clause: standard.Cite("people-2022:4.6(2)"), Modality: standard.ModalityFact},
	}}},
	{standard.TouchpointLongStay, standard.Param[Channel]{Key: "touchpoint.channel-of-long-stay", Title: standard.Text{RU: "канал: место длительного нахождения", EN: "channel: long-stay facility"}, Rows: []standard.Setting[Channel]{
		{Value: ChannelOffline, Clause: standard.Cite("people-2022:3(21)"), Modality: standard.ModalityFact},
	}}},
}

// ChannelHandle returns the handle by which an act says to which channel a kind
// belongs. It reports false for a kind whose channel no document states.
func ChannelHandle(k standard.TouchpointKind) (*standard.Param[Channel], bool) {
	for i := range kindChannels {
		if kindChannels[i].Kind == k {
			return &kindChannels[i].Channel, true
		}
	}
	return nil, false
}

// ChannelOf returns the channel of a kind in e. It reports false if the
// document does not say: so it is for letters, which may be paper or e-mail.
// It does not allocate.
//
// Reading: T2, the channel of a kind depends on the document it is read from.
func ChannelOf(k standard.TouchpointKind, e standard.Edition) (Channel, bool) {
	p, ok := ChannelHandle(k)
	if !ok {
		return "", false
	}
	return p.In(e)
}
