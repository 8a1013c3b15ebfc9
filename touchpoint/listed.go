package touchpoint

import (
	"iter"

	"github.com/state-for-people/standard"
)

// ListedKind is the code of a kind of touchpoint as the touchpoint list has it
// («вид точки в перечне»). It has kinds that clients outside never meet.
type ListedKind string

// The kinds, digital ones first.
const (
	ListedInternet        ListedKind = "internet"
	ListedPortal          ListedKind = "portal"
	ListedMobileApp       ListedKind = "mobile_app"
	ListedSocialNetwork   ListedKind = "social_network"
	ListedPublicChat      ListedKind = "public_chat"
	ListedChatbot         ListedKind = "chatbot"
	ListedPersonalChat    ListedKind = "personal_chat"
	ListedEDMS            ListedKind = "edms"
	ListedEmail           ListedKind = "email"
	ListedVideoConference ListedKind = "video_conference"
	ListedWorkstation     ListedKind = "civil_servant_workstation"
	ListedTicketSystem    ListedKind = "ticket_system"
	ListedNetworkDrive    ListedKind = "network_drive"
	ListedTelephone       ListedKind = "telephone"
	ListedOffice          ListedKind = "internal_client_office"
	ListedWorkplace       ListedKind = "client_workplace"
	ListedITReception     ListedKind = "it_unit_reception"
	ListedRequestLog      ListedKind = "request_log"
	ListedMemoRegister    ListedKind = "memo_register"
	ListedPersonalContact ListedKind = "personal_contact"
)

// listedKind is a kind with its channel.
type listedKind struct {
	Code    ListedKind
	Title   standard.Text
	Channel Channel
	Clause  standard.Clause
}

var listedKinds = []listedKind{
	{ListedInternet, standard.Text{RU: "сеть Интернет", EN: "the internet"}, ChannelDigital, standard.Cite("touchpoint-list:4.1.1")},
	{ListedPortal, standard.Text{RU: "официальный сайт", EN: "official website"}, ChannelDigital, standard.Cite("touchpoint-list:4.1.2")},
	{ListedMobileApp, standard.Text{RU: "мобильное приложение", EN: "mobile app"}, ChannelDigital, standard.Cite("touchpoint-list:4.1.3")},
	{ListedSocialNetwork, standard.Text{RU: "сообщество в социальной сети", EN: "community in a social network"}, ChannelDigital, standard.Cite("touchpoint-list:4.1.4")},
	{ListedPublicChat, standard.Text{RU: "канал или публичный чат", EN: "channel or public chat"}, ChannelDigital, standard.Cite("touchpoint-list:4.1.5")},
	{ListedChatbot, standard.Text{RU: "чат-бот", EN: "chat-bot"}, ChannelDigital, standard.Cite("touchpoint-list:4.1.6")},
	{ListedPersonalChat, standard.Text{RU: "персональный чат", EN: "personal chat"}, ChannelDigital, standard.Cite("touchpoint-list:4.1.7")},
	{ListedEDMS, standard.Text{RU: "система электронного документооборота", EN: "electronic document management system"}, ChannelDigital, standard.Cite("touchpoint-list:4.1.8")},
	{ListedEmail, standard.Text{RU: "электронная почта", EN: "e-mail"}, ChannelDigital, standard.Cite("touchpoint-list:4.1.9")},
	{ListedVideoConference, standard.Text{RU: "видеоконференция", EN: "video conference"}, ChannelDigital, standard.Cite("touchpoint-list:4.1.10")},
	{ListedWorkstation, standard.Text{RU: "рабочее место служащего", EN: "workstation of a civil servant"}, ChannelDigital, standard.Cite("touchpoint-list:4.1.11")},
	{ListedTicketSystem, standard.Text{RU: "система учёта заявок", EN: "ticket system"}, ChannelDigital, standard.Cite("touchpoint-list:4.1.12")},
	{ListedNetworkDrive, standard.Text{RU: "сетевой диск", EN: "network drive"}, ChannelDigital, standard.Cite("touchpoint-list:4.1.13")},
	{ListedTelephone, standard.Text{RU: "телефон", EN: "telephone"}, ChannelOffline, standard.Cite("touchpoint-list:4.2.1")},
	{ListedOffice, standard.Text{RU: "кабинет внутреннего клиента", EN: "office of an internal client"}, ChannelOffline, standard.Cite("touchpoint-list:4.2.2")},
	{ListedWorkplace, standard.Text{RU: "рабочее место клиента", EN: "workplace of a client"}, ChannelOffline, standard.Cite("touchpoint-list:4.2.3")},
	{ListedITReception, standard.Text{RU: "приёмная отдела связи", EN: "reception of the IT unit"}, ChannelOffline, standard.Cite("touchpoint-list:4.2.4")},
	{ListedRequestLog, standard.Text{RU: "журнал заявок", EN: "log of requests"}, ChannelOffline, standard.Cite("touchpoint-list:4.2.5")},
	{ListedMemoRegister, standard.Text{RU: "книга учёта служебных записок", EN: "register of memos"}, ChannelOffline, standard.Cite("touchpoint-list:4.2.6")},
	{ListedPersonalContact, standard.Text{RU: "личная встреча", EN: "personal contact"}, ChannelOffline, standard.Cite("touchpoint-list:4.2.7")},
}

// ListedKinds yields every kind with its title.
func ListedKinds() iter.Seq[standard.Term[ListedKind]] {
	return func(yield func(standard.Term[ListedKind]) bool) {
		for i := range listedKinds {
			if !yield(standard.Term[ListedKind]{Code: listedKinds[i].Code, Title: listedKinds[i].Title, Clause: listedKinds[i].Clause}) {
				return
			}
		}
	}
}

// IsValid reports whether k is on the list.
func (k ListedKind) IsValid() bool { _, ok := k.Channel(); return ok }

// Channel returns the channel of the kind. It reports false for a kind that is
// not on the list.
//
// Clause: touchpoint-list:3.1, touchpoint-list:3.1.1, touchpoint-list:3.1.2, touchpoint-list:4.1, touchpoint-list:4.2
func (k ListedKind) Channel() (Channel, bool) {
	for i := range listedKinds {
		if listedKinds[i].Code == k {
			return listedKinds[i].Channel, true
		}
	}
	return "", false
}

// ListedNeed is the code of a need that a listed touchpoint satisfies
// («удовлетворяемая потребность»).
type ListedNeed string

// The needs.
const (
	NeedInfo                ListedNeed = "get_info"
	NeedApplicationProgress ListedNeed = "get_info_application_progress"
	NeedAppealProgress      ListedNeed = "get_info_appeal_progress"
	NeedRequestProgress     ListedNeed = "get_info_request_progress"
	NeedDocumentsProgress   ListedNeed = "get_info_documents_progress"
	NeedConsultation        ListedNeed = "get_consultation"
	NeedDocumentForms       ListedNeed = "get_document_forms"
	NeedSubmitApplication   ListedNeed = "submit_application"
	NeedSubmitAppeal        ListedNeed = "submit_appeal"
	NeedSubmitRequest       ListedNeed = "submit_request"
	NeedSubmitDocuments     ListedNeed = "submit_documents"
	NeedResult              ListedNeed = "get_result"
	NeedInspection          ListedNeed = "provide_object_for_inspection"
	NeedFeedback            ListedNeed = "give_feedback"
	NeedFeedbackResult      ListedNeed = "get_feedback_result"
	NeedOther               ListedNeed = "other"
)

var listedNeeds = standard.Vocabulary[ListedNeed]{
	{Code: NeedInfo, Title: standard.Text{RU: "узнать сведения", EN: "get information"}, Clause: standard.Cite("touchpoint-list:2.6.1")},
	{Code: NeedApplicationProgress, Title: standard.Text{RU: "узнать, как рассматривают заявление", EN: "follow an application"}, Clause: standard.Cite("touchpoint-list:2.6.1(1)")},
	{Code: NeedAppealProgress, Title: standard.Text{RU: "узнать, как рассматривают обращение", EN: "follow an appeal"}, Clause: standard.Cite("touchpoint-list:2.6.1(2)")},
	{Code: NeedRequestProgress, Title: standard.Text{RU: "узнать, как рассматривают запрос", EN: "follow a request"}, Clause: standard.Cite("touchpoint-list:2.6.1(3)")},
	{Code: NeedDocumentsProgress, Title: standard.Text{RU: "узнать, как рассматривают документы", EN: "follow documents"}, Clause: standard.Cite("touchpoint-list:2.6.1(4)")},
	{Code: NeedConsultation, Title: standard.Text{RU: "получить консультацию", EN: "get a consultation"}, Clause: standard.Cite("touchpoint-list:2.6.2")},
	{Code: NeedDocumentForms, Title: standard.Text{RU: "получить формы документов", EN: "get document forms"}, Clause: standard.Cite("touchpoint-list:2.6.3")},
	{Code: NeedSubmitApplication, Title: standard.Text{RU: "подать заявление", EN: "submit an application"}, Clause: standard.Cite("touchpoint-list:2.6.4(1)")},
	{Code: NeedSubmitAppeal, Title: standard.Text{RU: "подать обращение", EN: "submit an appeal"}, Clause: standard.Cite("touchpoint-list:2.6.4(2)")},
	{Code: NeedSubmitRequest, Title: standard.Text{RU: "подать запрос", EN: "submit a request"}, Clause: standard.Cite("touchpoint-list:2.6.4(3)")},
	{Code: NeedSubmitDocuments, Title: standard.Text{RU: "подать документы", EN: "submit documents"}, Clause: standard.Cite("touchpoint-list:2.6.4(4)")},
	{Code: NeedResult, Title: standard.Text{RU: "получить результат или ответ", EN: "get a result or an answer"}, Clause: standard.Cite("touchpoint-list:2.6.5")},
	{Code: NeedInspection, Title: standard.Text{RU: "показать предмет для проверки", EN: "hand over an object for inspection"}, Clause: standard.Cite("touchpoint-list:2.6.6")},
	{Code: NeedFeedback, Title: standard.Text{RU: "оставить отзыв", EN: "give feedback"}, Clause: standard.Cite("touchpoint-list:2.6.7")},
	{Code: NeedFeedbackResult, Title: standard.Text{RU: "узнать, что решили по отзыву", EN: "learn the outcome of feedback"}, Clause: standard.Cite("touchpoint-list:2.6.8")},
	{Code: NeedOther, Title: standard.Text{RU: "другая потребность", EN: "another need"}, Clause: standard.Cite("touchpoint-list:2.6.9")},
}

// ListedNeeds yields every need with its title.
func ListedNeeds() iter.Seq[standard.Term[ListedNeed]] { return listedNeeds.All() }

// IsValid reports whether n is on the list.
func (n ListedNeed) IsValid() bool { _, ok := listedNeeds.Find(n); return ok }
