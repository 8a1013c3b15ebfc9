package lifesituation

import (
	"iter"
	"slices"

	"github.com/state-for-people/standard"
)

// Service is what an authority or authorised organisation gives a client: a
// service, a digital service, a support measure or a function («услуга,
// сервис, мера поддержки, функция»).
//
// Reading: S21, a digital service that is part of a service stands here with a
// key of its own or not at all, so that nothing is counted twice.
type Service struct {
	ID       standard.ServiceID   `json:"id" validate:"required,max=100"`
	Title    standard.Text        `json:"title"`
	Kind     ServiceKind          `json:"kind" validate:"known"`
	PartOf   standard.ServiceID   `json:"part_of,omitempty"` // the service it is a part of
	Provider standard.AuthorityID `json:"provider" validate:"required,max=200"`
	Status   ServiceStatus        `json:"status" validate:"known"`
	// Facts are what has to be known of a client to provide the service.
	Facts []FactID `json:"facts,omitempty" validate:"dive,max=100"`
	// Entitlement says who may have it («правомочность»); none is everybody.
	Entitlement *Criterion `json:"entitlement,omitempty"`
	// Visit says that entitlement cannot be established without meeting the
	// client, and how it is: an examination, an inspection of a house or a car.
	Visit *Visit `json:"visit,omitempty"`
	// Proactive says that the service may be given without a request.
	Proactive bool `json:"proactive,omitempty"`
	// Acts are the legal acts it rests on.
	Acts []string `json:"acts,omitempty" validate:"dive,max=500"`
}

// Visit is a meeting that establishes entitlement («непосредственное
// взаимодействие для определения правомочности»).
type Visit struct {
	Kind    VisitKind     `json:"kind" validate:"known"`
	Purpose standard.Text `json:"purpose"`
}

// VisitKind says what the visit is for. The text names three kinds as examples.
type VisitKind string

// The kinds.
const (
	VisitExamination VisitKind = "knowledge_or_skill_test"
	VisitProperty    VisitKind = "property_inspection"
	VisitVehicle     VisitKind = "vehicle_inspection"
	VisitOther       VisitKind = "other"
)

var visitKinds = standard.Vocabulary[VisitKind]{
	{Code: VisitExamination, Title: standard.Text{RU: "проверка навыков и знаний", EN: "test of knowledge or skill"}, Clause: standard.Cite("people-2022:4.5.6.2")},
	{Code: VisitProperty, Title: standard.Text{RU: "осмотр недвижимости", EN: "inspection of property"}, Clause: standard.Cite("people-2022:4.5.6.2")},
	{Code: VisitVehicle, Title: standard.Text{RU: "осмотр транспортного средства", EN: "inspection of a vehicle"}, Clause: standard.Cite("people-2022:4.5.6.2")},
	{Code: VisitOther, Title: standard.Text{RU: "другая встреча", EN: "another meeting"}, Clause: standard.Cite("people-2022:4.5.6.2")},
}

// VisitKinds yields every kind with its title.
func VisitKinds() iter.Seq[standard.Term[VisitKind]] { return visitKinds.All() }

// IsValid reports whether k is on the list.
func (k VisitKind) IsValid() bool { _, ok := visitKinds.Find(k); return ok }

// ServiceKind is the kind of a service («вид услуги»).
type ServiceKind string

// The kinds.
const (
	ServicePublic   ServiceKind = "service"         // «услуга»
	ServiceDigital  ServiceKind = "digital_service" // «сервис»
	ServiceSupport  ServiceKind = "support_measure" // «мера поддержки»
	ServiceFunction ServiceKind = "function"        // «функция»
)

var serviceKinds = standard.Vocabulary[ServiceKind]{
	{Code: ServicePublic, Title: standard.Text{RU: "услуга", EN: "service"}, Clause: standard.Cite("people-2022:3(5)")},
	{Code: ServiceDigital, Title: standard.Text{RU: "сервис", EN: "digital service"}, Clause: standard.Cite("people-2022:3(6)")},
	{Code: ServiceSupport, Title: standard.Text{RU: "мера поддержки", EN: "support measure"}, Clause: standard.Cite("samara-business-2022:3(6)")},
	{Code: ServiceFunction, Title: standard.Text{RU: "функция", EN: "function"}},
}

// ServiceKinds yields every kind with its title.
func ServiceKinds() iter.Seq[standard.Term[ServiceKind]] { return serviceKinds.All() }

// IsValid reports whether k is on the list.
func (k ServiceKind) IsValid() bool { _, ok := serviceKinds.Find(k); return ok }

// ServiceStatus is where a service stands between drawing board and archive
// («статус услуги»). Only what is in production operation can be provided;
// while a service is redesigned, its present version stays in production.
type ServiceStatus string

// The statuses, in the order a service goes through them.
const (
	ServiceInDesign     ServiceStatus = "design"
	ServiceInTrial      ServiceStatus = "trial"      // «опытная эксплуатация»
	ServiceInProduction ServiceStatus = "production" // «промышленная эксплуатация»
	ServiceRetired      ServiceStatus = "retired"
)

var serviceStatuses = standard.Vocabulary[ServiceStatus]{
	{Code: ServiceInDesign, Title: standard.Text{RU: "проектируется", EN: "in design"}},
	{Code: ServiceInTrial, Title: standard.Text{RU: "опытная эксплуатация", EN: "trial operation"}},
	{Code: ServiceInProduction, Title: standard.Text{RU: "промышленная эксплуатация", EN: "production operation"}},
	{Code: ServiceRetired, Title: standard.Text{RU: "отменена", EN: "retired"}},
}

// ServiceStatuses yields every status with its title.
func ServiceStatuses() iter.Seq[standard.Term[ServiceStatus]] { return serviceStatuses.All() }

// IsValid reports whether s is on the list.
func (s ServiceStatus) IsValid() bool { _, ok := serviceStatuses.Find(s); return ok }

func (s Service) clone() Service {
	s.Facts, s.Acts = slices.Clone(s.Facts), slices.Clone(s.Acts)
	s.Entitlement = s.Entitlement.copied()
	if s.Visit != nil {
		v := *s.Visit
		s.Visit = &v
	}
	return s
}
