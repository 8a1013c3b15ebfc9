package standard

// The question of section 2: does the Standard bind this body, for this
// service, towards this client. Codes are the members of the three lists
// below, which documents extend.
type (
	// BodyKind is the kind of a body («орган, организация»), a code of [Bodies].
	BodyKind string
	// ServiceClass is the class of what is provided («вид услуги»), a code of [ServiceClasses].
	ServiceClass string
	// ClientStatus is who the client is by law («статус клиента»), a code of [ClientStatuses].
	ClientStatus string
	// Standing is how the client stands to the service («заявитель»).
	Standing string
	// Authorisation is what lets an organisation serve clients («основание полномочий»).
	Authorisation string
)

// Codes that the rules of scope treat apart; the others are codes of the lists.
const (
	BodyAuthorised       BodyKind      = "authorised_organisation" // bound once law or a contract authorises it
	StandingApplicant    Standing      = "applicant"               // has applied
	StandingPotential    Standing      = "potential_applicant"     // may apply by law
	AuthorisedByLaw      Authorisation = "legislation"
	AuthorisedByContract Authorisation = "contract"
)

// Bodies are the kinds of bodies that the Standard binds.
//
// Clause: people-2022:2/p4, people-2022:3(7), people-2022-brief:obliged/3, people-2022-brief:obliged/4
var Bodies = List[Text]{Key: "standard.bodies", Title: Text{"органы и организации, для которых Стандарт обязателен", "bodies that the Standard binds"}, Rows: []Row[Text]{
	{Code: "state_authority", Value: Text{"орган государственной власти", "state authority"}, Clause: Cite("people-2022:2/p4")},
	{Code: "local_government", Value: Text{"орган местного самоуправления", "local self-government body"}, Clause: Cite("people-2022:2/p4")},
	{Code: "state_institution", Value: Text{"государственное учреждение", "state institution"}, Clause: Cite("people-2022:2/p4")},
	{Code: "municipal_institution", Value: Text{"муниципальное учреждение", "municipal institution"}, Clause: Cite("people-2022:2/p4")},
	{Code: "state_enterprise", Value: Text{"государственное предприятие", "state enterprise"}, Clause: Cite("people-2022:2/p4")},
	{Code: "municipal_enterprise", Value: Text{"муниципальное предприятие", "municipal enterprise"}, Clause: Cite("people-2022:2/p4")},
	{Code: "authorised_organisation", Value: Text{"иная уполномоченная организация", "other authorised organisation"}, Clause: Cite("people-2022:3(7)")},
	{Code: "state_enterprise", Clause: Cite("people-2022-brief:obliged/3"), Removed: true},
	{Code: "municipal_enterprise", Clause: Cite("people-2022-brief:obliged/3"), Removed: true},
	{Code: "subordinate_institution", Value: Text{"подведомственное учреждение", "subordinate institution"}, Clause: Cite("samara-people-2022:3(2)")},
	{Code: "subordinate_institution", Value: Text{"подведомственное учреждение", "subordinate institution"}, Clause: Cite("samara-business-2022:3(2)")},
	{Code: "authorised_organisation", Value: Text{"иная уполномоченная организация", "other authorised organisation"}, Clause: Cite("people-2022-brief:obliged/4")},
}}

// ServiceClasses are the classes of what is provided that the Standard covers.
//
// Clause: people-2022:2/p1, samara-people-2022:2/p1, samara-business-2022:2.2, samara-business-2022:2.2(2), samara-business-2022:2.2(5)
var ServiceClasses = List[Text]{Key: "standard.service-classes", Title: Text{"услуги, на которые распространяется Стандарт", "what the Standard covers"}, Rows: []Row[Text]{
	{Code: "state_service", Value: Text{"государственная услуга", "state service"}, Clause: Cite("people-2022:2/p1")},
	{Code: "municipal_service", Value: Text{"муниципальная услуга", "municipal service"}, Clause: Cite("people-2022:2/p1")},
	{Code: "state_institution_work_or_service", Value: Text{"работа или услуга государственного учреждения", "work or service of a state institution"}, Clause: Cite("people-2022:2/p1")},
	{Code: "municipal_institution_work_or_service", Value: Text{"работа или услуга муниципального учреждения", "work or service of a municipal institution"}, Clause: Cite("people-2022:2/p1")},
	{Code: "authorised_organisation_service", Value: Text{"услуга уполномоченной организации", "service of an authorised organisation"}, Clause: Cite("people-2022:2/p1")},
	{Code: "public_function", Value: Text{"государственная или муниципальная функция", "public function"}, Clause: Cite("samara-people-2022:2/p1")},
	{Code: "support_measure", Value: Text{"мера поддержки, специальный правовой режим", "support measure, special legal regime"}, Clause: Cite("samara-business-2022:2.2(2)")},
	{Code: "mandatory_requirement", Value: Text{"установление и оценка обязательных требований", "setting and assessing mandatory requirements"}, Clause: Cite("samara-business-2022:2.2(3)")},
	{Code: "compliance_check", Value: Text{"проверка соблюдения обязательных требований", "checking compliance with mandatory requirements"}, Clause: Cite("samara-business-2022:2.2(4)")},
	{Code: "function_digital_service", Value: Text{"цифровой сервис в иных функциях, закупках и партнёрстве", "digital service in other functions, procurement and partnership"}, Clause: Cite("samara-business-2022:2.2(5)")},
}}

// ClientStatuses are the legal statuses of those who count as clients.
//
// The federal list is closed in its definitions and open in section 2; the
// regional standards widen it to business and staff.
//
// Clause: people-2022:3(1), people-2022:2/p2, samara-people-2022:3(1), samara-business-2022:2.1/p2, samara-internal-2022:1(2)
var ClientStatuses = List[Text]{Key: "standard.client-statuses", Title: Text{"кто считается клиентом", "who counts as a client"}, Rows: []Row[Text]{
	{Code: "citizen_ru", Value: Text{"гражданин Российской Федерации", "citizen of the Russian Federation"}, Clause: Cite("people-2022:3(1)")},
	{Code: "foreign_citizen", Value: Text{"иностранный гражданин", "foreign citizen"}, Clause: Cite("people-2022:3(1)")},
	{Code: "dual_citizen", Value: Text{"лицо с двойным гражданством", "dual citizen"}, Clause: Cite("people-2022:3(1)")},
	{Code: "stateless_person", Value: Text{"лицо без гражданства", "stateless person"}, Clause: Cite("people-2022:3(1)")},
	{Code: "self_employed", Value: Text{"самозанятый", "self-employed person"}, Clause: Cite("samara-people-2022:3(1)")},
	{Code: "individual_entrepreneur", Value: Text{"индивидуальный предприниматель", "sole trader"}, Clause: Cite("samara-people-2022:3(1)")},
	{Code: "unregistered_association", Value: Text{"объединение граждан без регистрации", "unregistered association"}, Clause: Cite("samara-people-2022:3(1)")},
	{Code: "legal_entity", Value: Text{"юридическое лицо", "legal entity"}, Clause: Cite("samara-people-2022:3(1)")},
	{Code: "state_civil_servant", Value: Text{"государственный гражданский служащий", "state civil servant"}, Clause: Cite("samara-people-2022:3(1)")},
	{Code: "authority_staff_non_civil_service", Value: Text{"работник органа власти вне гражданской службы", "staff of an authority outside the civil service"}, Clause: Cite("samara-people-2022:3(1)")},
	{Code: "subordinate_institution_employee", Value: Text{"сотрудник подведомственного учреждения", "employee of a subordinate institution"}, Clause: Cite("samara-people-2022:3(1)")},
	{Code: "other_organisation_employee", Value: Text{"сотрудник иной организации", "employee of another organisation"}, Clause: Cite("samara-people-2022:3(1)")},
	{Code: "citizen_ru", Clause: Cite("samara-business-2022:3(1)"), Removed: true},
	{Code: "foreign_citizen", Clause: Cite("samara-business-2022:3(1)"), Removed: true},
	{Code: "dual_citizen", Clause: Cite("samara-business-2022:3(1)"), Removed: true},
	{Code: "stateless_person", Clause: Cite("samara-business-2022:3(1)"), Removed: true},
	{Code: "prospective_entrepreneur", Value: Text{"лицо, намеренное начать предпринимательскую деятельность", "person about to start a business"}, Clause: Cite("samara-business-2022:2.1")},
	{Code: "legal_entity", Value: Text{"юридическое лицо", "legal entity"}, Clause: Cite("samara-business-2022:2.1/p2")},
	{Code: "individual_entrepreneur", Value: Text{"индивидуальный предприниматель", "sole trader"}, Clause: Cite("samara-business-2022:2.1/p2")},
	{Code: "self_employed", Value: Text{"самозанятый", "self-employed person"}, Clause: Cite("samara-business-2022:2.1/p2")},
	{Code: "farm_without_legal_personality", Value: Text{"крестьянское (фермерское) хозяйство без образования юридического лица", "farm without legal personality"}, Clause: Cite("samara-business-2022:2.1/p2")},
	{Code: "trade_union", Value: Text{"профессиональный союз", "trade union"}, Clause: Cite("samara-business-2022:2.1/p2")},
	{Code: "public_association", Value: Text{"общественное или иное объединение", "public or other association"}, Clause: Cite("samara-business-2022:2.1/p2")},
	{Code: "foreign_business", Value: Text{"иностранное лицо в экономической деятельности", "foreign person in economic activity"}, Clause: Cite("samara-business-2022:2.1/p2")},
	{Code: "state_servant", Value: Text{"государственный служащий", "state servant"}, Clause: Cite("samara-internal-2022:1(2)")},
	{Code: "municipal_servant", Value: Text{"муниципальный служащий", "municipal servant"}, Clause: Cite("samara-internal-2022:1(2)")},
	{Code: "subordinate_organisation_employee", Value: Text{"работник подведомственной организации", "employee of a subordinate organisation"}, Clause: Cite("samara-internal-2022:1(2)")},
	{Code: "empowered_organisation_employee", Value: Text{"работник уполномоченной организации", "employee of an empowered organisation"}, Clause: Cite("samara-internal-2022:1(2)")},
	{Code: "state_servant", Value: Text{"государственный служащий", "state servant"}, Clause: Cite("touchpoint-list:1.3.2")},
	{Code: "municipal_servant", Value: Text{"муниципальный служащий", "municipal servant"}, Clause: Cite("touchpoint-list:1.3.2")},
	{Code: "body_or_organisation_employee", Value: Text{"работник органа или организации", "employee of a body or an organisation"}, Clause: Cite("touchpoint-list:1.3.2")},
	{Code: "citizen_ru", Value: Text{"гражданин Российской Федерации", "citizen of the Russian Federation"}, Clause: Cite("concept:I/p4")},
	{Code: "stateless_person", Value: Text{"лицо без гражданства", "stateless person"}, Clause: Cite("concept:I/p4")},
	{Code: "foreign_citizen", Value: Text{"иностранный гражданин", "foreign citizen"}, Clause: Cite("concept:I/p4")},
	{Code: "self_employed", Value: Text{"самозанятый", "self-employed person"}, Clause: Cite("concept:I/p4")},
	{Code: "individual_entrepreneur", Value: Text{"индивидуальный предприниматель", "sole trader"}, Clause: Cite("concept:I/p4")},
	{Code: "unregistered_association", Value: Text{"объединение граждан без регистрации", "unregistered association"}, Clause: Cite("concept:I/p4")},
	{Code: "legal_entity", Value: Text{"юридическое лицо", "legal entity"}, Clause: Cite("concept:I/p4")},
	{Code: "state_servant", Value: Text{"государственный служащий", "state servant"}, Clause: Cite("concept:VIII/p1")},
	{Code: "municipal_servant", Value: Text{"муниципальный служащий", "municipal servant"}, Clause: Cite("concept:VIII/p1")},
	{Code: "subordinate_organisation_employee", Value: Text{"работник подведомственной организации", "employee of a subordinate organisation"}, Clause: Cite("concept:VIII/p1")},
	{Code: "empowered_organisation_employee", Value: Text{"работник уполномоченной организации", "employee of an empowered organisation"}, Clause: Cite("concept:VIII/p1")},
}}

// Params returns the handles of this package, for binding overlays from outside.
func Params() []Parameter {
	return []Parameter{&Bodies, &ServiceClasses, &ClientStatuses, &AdoptionTeamRoles}
}
