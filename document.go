package standard

import "iter"

// Document is the code of a document of the Standard («документ»). A code that
// is not on the list is not an error: a regional act that this module does not
// know may be cited and may amend.
type Document string

// The documents that this module ships.
const (
	DocumentPeople         Document = "people-2022"
	DocumentPeopleBrief    Document = "people-2022-brief"
	DocumentSamaraPeople   Document = "samara-people-2022"
	DocumentSamaraBusiness Document = "samara-business-2022"
	DocumentSamaraInternal Document = "samara-internal-2022"
	DocumentConcept        Document = "concept"
	DocumentTouchpointList Document = "touchpoint-list"
)

// DocumentInfo is what is known of a document as a whole.
type DocumentInfo struct {
	Code      Document     `json:"code"`
	Title     Text         `json:"title"`
	Territory Text         `json:"territory,omitzero"` // where it holds, as far as it says so
	Approved  Date         `json:"approved,omitzero"`  // the day of the act; not yet the day it takes effect: see [InForceFrom]
	Act       Text         `json:"act,omitzero"`       // the act that approved it
	BasedOn   Document     `json:"based_on,omitempty"` // whose provisions hold where this one is silent
	Clients   []ClientKind `json:"clients"`            // for whom it is written
}

var (
	forPeople   = []ClientKind{ClientPerson}
	forBusiness = []ClientKind{ClientBusiness}
	forStaff    = []ClientKind{ClientInternal}
	forAll      = []ClientKind{ClientPerson, ClientBusiness, ClientInternal}
)

var (
	russia  = Text{RU: "Российская Федерация", EN: "Russian Federation"}
	samara  = Text{RU: "Самарская область", EN: "Samara region"}
	decree  = Text{RU: "постановление Правительства Самарской области от 21.12.2022 № 1200", EN: "decree of the Government of the Samara region of 21 December 2022 No. 1200"}
	minutes = Text{RU: "протокол проектного комитета федерального проекта «Клиентоцентричность» от 18.04.2022 № 1", EN: "minutes of the project committee of the federal project «Client-centricity» of 18 April 2022 No. 1"}
)

var documents = [...]DocumentInfo{
	{
		Code:      DocumentPeople,
		Title:     Text{RU: "Стандарт «Государство для людей»", EN: "Standard State for People"},
		Territory: russia, Approved: 2022_04_18, Act: minutes, Clients: forPeople,
	},
	{
		Code:      DocumentPeopleBrief,
		Title:     Text{RU: "Стандарт «Государство для людей» (сокращённая версия)", EN: "Standard State for People, brief edition"},
		Territory: russia, BasedOn: DocumentPeople, Clients: forPeople,
	},
	{
		Code:      DocumentSamaraPeople,
		Title:     Text{RU: "Стандарт «Государство для людей» (Самарская область)", EN: "Standard State for People, Samara region"},
		Territory: samara, Approved: 2022_12_21, Act: decree, BasedOn: DocumentPeople, Clients: forAll,
	},
	{
		Code:      DocumentSamaraBusiness,
		Title:     Text{RU: "Стандарт «Государство для бизнеса» (Самарская область)", EN: "Standard State for Business, Samara region"},
		Territory: samara, Approved: 2022_12_21, Act: decree, BasedOn: DocumentPeople, Clients: forBusiness,
	},
	{
		Code:      DocumentSamaraInternal,
		Title:     Text{RU: "Стандарт внутреннего клиента (Самарская область)", EN: "Standard of the Internal Client, Samara region"},
		Territory: samara, Approved: 2022_12_21, Act: decree, Clients: forStaff,
	},
	{
		Code:    DocumentConcept,
		Title:   Text{RU: "Ведомственная концепция внедрения клиентоцентричного подхода", EN: "Departmental concept of adopting the client-centric approach"},
		Clients: forAll,
	},
	{
		Code:    DocumentTouchpointList,
		Title:   Text{RU: "Порядок ведения перечня точек взаимодействия с внутренним клиентом", EN: "Order on the list of touchpoints with the internal client"},
		Clients: forStaff,
	},
}

// Documents yields the documents that this module ships, the federal ones first.
func Documents() iter.Seq[DocumentInfo] {
	return func(yield func(DocumentInfo) bool) {
		for i := range documents {
			if !yield(documents[i].copy()) {
				return
			}
		}
	}
}

// Info returns what is known of d. It reports false if d is not one of ours.
func (d Document) Info() (DocumentInfo, bool) {
	if i := d.find(); i != nil {
		return i.copy(), true
	}
	return DocumentInfo{}, false
}

// IsValid reports whether d is one of the documents that this module ships.
func (d Document) IsValid() bool { return d.find() != nil }

func (d Document) find() *DocumentInfo {
	for i := range documents {
		if documents[i].Code == d {
			return &documents[i]
		}
	}
	return nil
}

func (i *DocumentInfo) copy() DocumentInfo {
	c := *i
	c.Clients = append([]ClientKind(nil), i.Clients...)
	return c
}
