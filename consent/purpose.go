package consent

import (
	"iter"

	"github.com/state-for-people/standard"
)

// Purpose is what a consent is given for («цель согласия»). Purposes are never
// derived from each other: a consent to proactive provision permits no mailing.
//
// Reading: C8, research, mailings and personal data are separate purposes.
type Purpose string

// The purposes.
const (
	PurposeProactive    Purpose = "proactive"       // «проактивное предоставление»
	PurposeInteraction  Purpose = "interaction"     // «взаимодействие», where the law requires consent to it
	PurposeResearch     Purpose = "research"        // «изучение клиентского опыта»
	PurposeMailing      Purpose = "mailing"         // «рассылка», by type
	PurposePersonalData Purpose = "personal_data"   // «обработка персональных данных»
	PurposeDisclosure   Purpose = "disclosure"      // «клиентская оценка с указанием клиента»
	PurposeExperience   Purpose = "experience_data" // «доступ к данным о качестве клиентского опыта»
)

// purposeRow says how the scope of a purpose is drawn.
type purposeRow struct {
	Code      Purpose
	Title     standard.Text
	Given     standard.Text // what one consents to, as it stands in a sentence
	Clause    standard.Clause
	situation bool // a scope names a life situation
	whole     bool // …and may leave it out: all situations
	services  bool // …and may name services of it
	mailing   bool // a scope may name a type of mailing
	recipient bool // a scope may name a recipient
}

var purposes = []purposeRow{
	{Code: PurposeProactive, Title: standard.Text{RU: "проактивное предоставление услуг и сервисов", EN: "proactive provision of services"},
		Given:  standard.Text{RU: "проактивное предоставление услуг и сервисов", EN: "proactive provision of services"},
		Clause: standard.Cite("people-2022:4.5.3"), situation: true, services: true},
	{Code: PurposeInteraction, Title: standard.Text{RU: "взаимодействие, согласия на которое требует закон", EN: "interaction for which the law requires consent"},
		Given:  standard.Text{RU: "взаимодействие, на которое по закону нужно согласие", EN: "interaction for which the law requires consent"},
		Clause: standard.Cite("people-2022:4.5.5.8(1)"), situation: true, whole: true, services: true},
	{Code: PurposeResearch, Title: standard.Text{RU: "изучение клиентского опыта", EN: "research of client experience"},
		Given:  standard.Text{RU: "изучение клиентского опыта", EN: "research of client experience"},
		Clause: standard.Cite("people-2022:4.3.3.2(3)"), situation: true, whole: true},
	{Code: PurposeMailing, Title: standard.Text{RU: "рассылка", EN: "mailing"},
		Given:  standard.Text{RU: "рассылку", EN: "mailings"},
		Clause: standard.Cite("people-2022:4.6.4.1/s1"), mailing: true},
	{Code: PurposePersonalData, Title: standard.Text{RU: "обработка персональных данных", EN: "processing of personal data"},
		Given:  standard.Text{RU: "обработку персональных данных", EN: "processing of personal data"},
		Clause: standard.Cite("people-2022:4.6.6.3(3)"), situation: true, whole: true, services: true},
	{Code: PurposeDisclosure, Title: standard.Text{RU: "передача оценки с указанием клиента", EN: "disclosure of an evaluation with the client named"},
		Given:  standard.Text{RU: "передачу оценки с указанием клиента", EN: "disclosure of an evaluation with the client named"},
		Clause: standard.Cite("samara-business-2022:4.7/p9"), situation: true, whole: true, services: true},
	{Code: PurposeExperience, Title: standard.Text{RU: "доступ объединений и уполномоченных к данным о качестве опыта", EN: "access of associations and ombudsmen to data on the quality of experience"},
		Given:  standard.Text{RU: "доступ объединений и уполномоченных к данным о качестве опыта", EN: "access of associations and ombudsmen to data on the quality of experience"},
		Clause: standard.Cite("samara-business-2022:4.5/p1(7)"), recipient: true},
}

// Purposes yields every purpose with its title.
func Purposes() iter.Seq[standard.Term[Purpose]] {
	return func(yield func(standard.Term[Purpose]) bool) {
		for i := range purposes {
			if !yield(standard.Term[Purpose]{Code: purposes[i].Code, Title: purposes[i].Title, Clause: purposes[i].Clause}) {
				return
			}
		}
	}
}

// IsValid reports whether p is on the list.
func (p Purpose) IsValid() bool { return p.row() != nil }

func (p Purpose) row() *purposeRow {
	if i, ok := p.number(); ok {
		return &purposes[i]
	}
	return nil
}

// number returns the place of p on the list.
func (p Purpose) number() (uint8, bool) {
	for i := range purposes {
		if purposes[i].Code == p {
			return uint8(i), true
		}
	}
	return 0, false
}

// Mailing is the type of a mailing («вид рассылки»), a code of the caller's. A
// client withdraws from each type apart.
//
// Clause: people-2022:4.6.4.1/s4
type Mailing string

// Recipient is who gets access to the data of a client («получатель данных»).
type Recipient string

// The recipients that the Samara standard for business names.
const (
	RecipientAssociation Recipient = "business_association" // «общественная организация предпринимателей»
	RecipientOmbudsman   Recipient = "business_ombudsman"   // «уполномоченный по защите прав предпринимателей»
)

var recipients = standard.Vocabulary[Recipient]{
	{Code: RecipientAssociation, Title: standard.Text{RU: "общественная организация предпринимателей", EN: "association of entrepreneurs"}, Clause: standard.Cite("samara-business-2022:4.5/p1(7)")},
	{Code: RecipientOmbudsman, Title: standard.Text{RU: "уполномоченный по защите прав предпринимателей", EN: "business ombudsman"}, Clause: standard.Cite("samara-business-2022:4.5/p1(7)")},
}

// Recipients yields every recipient with its title.
func Recipients() iter.Seq[standard.Term[Recipient]] { return recipients.All() }

// IsValid reports whether r is on the list.
func (r Recipient) IsValid() bool { _, ok := recipients.Find(r); return ok }
