package touchpoint

import (
	"slices"

	"github.com/state-for-people/standard"
)

// orderRow is a process of the list that the order itself contains.
type orderRow struct {
	ListRow
	Clause standard.Clause
}

// goods is the need that the order names beside its kinds of needs.
var goods = standard.Text{RU: "получить материальные ценности", EN: "receive goods"}

// orderRows is the list of section 4.3: twelve processes of support with
// information technology.
var orderRows = []orderRow{
	{ListRow{Number: 1, Process: standard.Text{RU: "Заявки на программы и технику", EN: "Requests for software and hardware"}, Points: []ListPoint{
		{Kind: ListedTicketSystem, Channel: ChannelDigital, Needs: []ListedNeed{NeedSubmitDocuments, NeedRequestProgress, NeedDocumentsProgress, NeedConsultation}},
	}}, standard.Cite("touchpoint-list:4.3.1")},
	{ListRow{Number: 2, Process: standard.Text{RU: "Эксплуатация и развитие государственных информационных систем", EN: "Running and developing state information systems"}, Points: []ListPoint{
		{Kind: ListedTicketSystem, Channel: ChannelDigital, Needs: []ListedNeed{NeedSubmitDocuments, NeedDocumentsProgress, NeedConsultation}},
	}}, standard.Cite("touchpoint-list:4.3.2")},
	{ListRow{Number: 3, Process: standard.Text{RU: "Закупка техники и программ по заявкам", EN: "Buying hardware and software on request"}, Points: []ListPoint{
		{Kind: ListedTicketSystem, Channel: ChannelDigital, Needs: []ListedNeed{NeedSubmitDocuments, NeedRequestProgress, NeedDocumentsProgress, NeedConsultation}},
	}}, standard.Cite("touchpoint-list:4.3.3")},
	{ListRow{Number: 4, Process: standard.Text{RU: "Развитие информатизации", EN: "Developing informatisation"}, Points: []ListPoint{
		{Kind: ListedTicketSystem, Channel: ChannelDigital, Needs: []ListedNeed{NeedSubmitDocuments, NeedRequestProgress, NeedDocumentsProgress, NeedConsultation}},
		{Kind: ListedEDMS, Channel: ChannelDigital, Needs: []ListedNeed{NeedSubmitDocuments, NeedRequestProgress, NeedDocumentsProgress, NeedConsultation}},
	}}, standard.Cite("touchpoint-list:4.3.4")},
	{ListRow{Number: 5, Process: standard.Text{RU: "Развитие сети и подключение к ней", EN: "Developing the network and connecting to it"}, Points: []ListPoint{
		{Kind: ListedEDMS, Channel: ChannelDigital, Needs: []ListedNeed{NeedSubmitDocuments, NeedRequestProgress, NeedDocumentsProgress, NeedConsultation}},
	}}, standard.Cite("touchpoint-list:4.3.5")},
	{ListRow{Number: 6, Process: standard.Text{RU: "Защита информации и защита от вирусов", EN: "Information security and protection from viruses"}, Points: []ListPoint{
		{Kind: ListedEDMS, Channel: ChannelDigital, Needs: []ListedNeed{NeedDocumentsProgress, NeedConsultation}},
	}}, standard.Cite("touchpoint-list:4.3.6")},
	{ListRow{Number: 7, Process: standard.Text{RU: "Обеспечение техникой и расходными материалами", EN: "Equipment and consumables"}, Points: []ListPoint{
		{Kind: ListedEDMS, Channel: ChannelDigital, Needs: []ListedNeed{NeedDocumentsProgress, NeedOther}, Other: goods},
		{Kind: ListedTicketSystem, Channel: ChannelDigital, Needs: []ListedNeed{NeedDocumentsProgress, NeedOther}, Other: goods},
	}}, standard.Cite("touchpoint-list:4.3.7")},
	{ListRow{Number: 8, Process: standard.Text{RU: "Ключи электронной подписи для сотрудников", EN: "Electronic signature keys for staff"}, Points: []ListPoint{
		{Kind: ListedEDMS, Channel: ChannelDigital, Needs: []ListedNeed{NeedSubmitDocuments, NeedDocumentsProgress, NeedOther, NeedConsultation}, Other: goods},
	}}, standard.Cite("touchpoint-list:4.3.8")},
	{ListRow{Number: 9, Process: standard.Text{RU: "Техническое сопровождение видеоконференций и мероприятий", EN: "Technical support of video conferences and events"}, Points: []ListPoint{
		{Kind: ListedEDMS, Channel: ChannelDigital, Needs: []ListedNeed{NeedSubmitDocuments, NeedDocumentsProgress, NeedConsultation}},
	}}, standard.Cite("touchpoint-list:4.3.9")},
	{ListRow{Number: 10, Process: standard.Text{RU: "Устранение неисправностей на рабочих местах", EN: "Mending faults at workstations"}, Points: []ListPoint{
		{Kind: ListedEmail, Channel: ChannelDigital, Needs: []ListedNeed{NeedInspection, NeedConsultation}},
		{Kind: ListedTelephone, Channel: ChannelOffline, Needs: []ListedNeed{NeedConsultation}},
	}}, standard.Cite("touchpoint-list:4.3.10")},
	{ListRow{Number: 11, Process: standard.Text{RU: "Исправность компьютеров и оргтехники", EN: "Keeping computers and office equipment in order"}, Points: []ListPoint{
		{Kind: ListedEmail, Channel: ChannelDigital, Needs: []ListedNeed{NeedInspection, NeedConsultation}},
		{Kind: ListedTelephone, Channel: ChannelOffline, Needs: []ListedNeed{NeedConsultation}},
	}}, standard.Cite("touchpoint-list:4.3.11")},
	{ListRow{Number: 12, Process: standard.Text{RU: "Настройка рабочих мест для новых сотрудников", EN: "Setting up workstations of new staff"}, Points: []ListPoint{
		{Kind: ListedEmail, Channel: ChannelDigital, Needs: []ListedNeed{NeedInspection, NeedConsultation}},
		{Kind: ListedTelephone, Channel: ChannelOffline, Needs: []ListedNeed{NeedConsultation}},
	}}, standard.Cite("touchpoint-list:4.3.12")},
}

// OrderList returns the touchpoint list that the order contains, in the words of
// this module; the caller may change it.
//
// Clause: touchpoint-list:4.3
func OrderList() List {
	l := List{Authority: "ministry"}
	for _, r := range orderRows {
		r.Points = slices.Clone(r.Points)
		for i := range r.Points {
			r.Points[i].Needs = slices.Clone(r.Points[i].Needs)
		}
		l.Rows = append(l.Rows, r.ListRow)
	}
	return l
}
