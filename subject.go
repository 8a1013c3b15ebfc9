package standard

import "iter"

// Role is who answers for a requirement («роль»): the body that an assessment
// is made for, or one of its parts. It is wider than the subject: for a journey
// map, a form or a manager the authority answers.
type Role string

// The roles.
const (
	RoleAuthority            Role = "authority_or_org"
	RoleResponsible          Role = "responsible_authority_or_org"
	RoleProjectOffice        Role = "project_office"
	RoleControlAuthority     Role = "control_authority"
	RoleRequirementDeveloper Role = "requirement_developer"
	RoleExecutiveBody        Role = "executive_body"
	RoleGovernment           Role = "government"
)

var roles = Vocabulary[Role]{
	{RoleAuthority, Text{"орган власти или уполномоченная организация", "authority or authorised organisation"}, Cite("people-2022:3(7)")},
	{RoleResponsible, Text{"орган или организация, ответственные за жизненную ситуацию", "body responsible for a life situation"}, Cite("people-2022:4.2.2")},
	{RoleProjectOffice, Text{"Проектный офис", "Project Office"}, Cite("people-2022:3(17)")},
	{RoleControlAuthority, Text{"контрольный (надзорный) орган", "control authority"}, Cite("samara-business-2022:4.1.5/p1/s2")},
	{RoleRequirementDeveloper, Text{"разработчик обязательных требований", "developer of mandatory requirements"}, Cite("samara-business-2022:3(21)")},
	{RoleExecutiveBody, Text{"исполнительный орган, который ведёт перечень точек взаимодействия", "executive body that keeps the touchpoint list"}, Cite("touchpoint-list:1.1")},
	{RoleGovernment, Text{"Правительство, правительство региона", "the Government, a regional government"}, Cite("people-2022:9.1")},
}

// Roles yields every role with its title.
func Roles() iter.Seq[Term[Role]] { return roles.All() }

// IsValid reports whether r is on the list.
func (r Role) IsValid() bool { _, ok := roles.Find(r); return ok }

// Subject is the code of who or what a requirement is about («субъект»), as
// the register uses it: project_office, journey_map.
type Subject string

// subject is what is known of a subject.
type subject struct {
	code  Subject
	title Text
	role  Role // who answers for it
}

var subjects = [...]subject{
	{"standard", Text{"сам документ", "the document itself"}, RoleGovernment},
	{"client", Text{"клиент", "client"}, RoleAuthority},
	{"authority_or_org", Text{"органы власти и уполномоченные организации", "authorities and authorised organisations"}, RoleAuthority},
	{"client_need", Text{"потребность клиента", "client's need"}, RoleAuthority},
	{"client_expectation", Text{"ожидания клиента", "client's expectations"}, RoleAuthority},
	{"client_centric_approach", Text{"клиентоцентричный подход", "client-centric approach"}, RoleAuthority},
	{"service", Text{"услуга", "service"}, RoleAuthority},
	{"digital_service", Text{"сервис", "digital service"}, RoleAuthority},
	{"life_situation", Text{"жизненная ситуация", "life situation"}, RoleAuthority},
	{"client_satisfaction", Text{"удовлетворённость клиента", "client satisfaction"}, RoleAuthority},
	{"client_profile", Text{"профиль клиента", "client profile"}, RoleAuthority},
	{"segment_profile", Text{"профиль клиентского сегмента", "segment profile"}, RoleAuthority},
	{"client_journey", Text{"клиентский путь", "client journey"}, RoleAuthority},
	{"journey_map", Text{"карта клиентского пути", "journey map"}, RoleAuthority},
	{"client_experience", Text{"клиентский опыт", "client experience"}, RoleAuthority},
	{"client_scenario", Text{"клиентский сценарий", "client scenario"}, RoleAuthority},
	{"proactive_provision", Text{"проактивное предоставление", "proactive provision"}, RoleAuthority},
	{"project_office", Text{"Проектный офис", "Project Office"}, RoleProjectOffice},
	{"client_centricity_level", Text{"уровень клиентоцентричности", "level of client-centricity"}, RoleAuthority},
	{"service_design", Text{"проектирование услуг", "design of services"}, RoleAuthority},
	{"service_reengineering", Text{"реинжиниринг услуг", "re-engineering of services"}, RoleAuthority},
	{"touchpoint", Text{"точка взаимодействия", "touchpoint"}, RoleExecutiveBody},
	{"state", Text{"государство", "the state"}, RoleAuthority},
	{"responsible_authority_or_org", Text{"орган или организация, ответственные за жизненную ситуацию", "body responsible for a life situation"}, RoleResponsible},
	{"staff", Text{"сотрудники", "staff"}, RoleAuthority},
	{"objective_data", Text{"объективные данные", "objective data"}, RoleResponsible},
	{"need_data_source", Text{"источник данных о потребностях", "source of data on needs"}, RoleAuthority},
	{"life_situation_registry", Text{"реестр жизненных ситуаций", "registry of life situations"}, RoleProjectOffice},
	{"typical_need", Text{"типовая потребность", "typical need"}, RoleAuthority},
	{"faq_answer", Text{"ответ на часто задаваемый вопрос", "answer to a frequent question"}, RoleAuthority},
	{"design_project", Text{"проект проектирования или реинжиниринга", "project of design or re-engineering"}, RoleAuthority},
	{"prototype", Text{"прототип услуги", "prototype of a service"}, RoleAuthority},
	{"provision_process", Text{"процесс предоставления услуг", "process of provision"}, RoleAuthority},
	{"consent", Text{"согласие на проактивное предоставление", "consent to proactive provision"}, RoleAuthority},
	{"preliminary_scenario", Text{"предварительный клиентский сценарий", "preliminary client scenario"}, RoleAuthority},
	{"contact_result", Text{"результат контакта с клиентом", "result of a contact with a client"}, RoleAuthority},
	{"need_order", Text{"порядок взаимодействия по потребности", "route of a need"}, RoleAuthority},
	{"personal_scenario", Text{"персональный клиентский сценарий", "personal client scenario"}, RoleAuthority},
	{"one_stop_shop", Text{"обособленное учреждение, «одно окно»", "one-stop shop"}, RoleAuthority},
	{"data_form", Text{"форма данных", "data form"}, RoleAuthority},
	{"digital_profile", Text{"цифровой профиль", "digital profile"}, RoleAuthority},
	{"provision_result", Text{"результат предоставления", "result of provision"}, RoleAuthority},
	{"feedback_tool", Text{"инструмент обратной связи", "feedback tool"}, RoleAuthority},
	{"portal", Text{"портал, официальный сайт", "portal, official website"}, RoleAuthority},
	{"mobile_app", Text{"мобильное приложение", "mobile app"}, RoleAuthority},
	{"call_centre", Text{"телефон, колл-центр", "telephone, call centre"}, RoleAuthority},
	{"voice_assistant", Text{"голосовой помощник", "voice assistant"}, RoleAuthority},
	{"written", Text{"письменное взаимодействие", "written interaction"}, RoleAuthority},
	{"chatbot", Text{"чат-бот, персональный чат, голосовой помощник", "chat-bot, personal chat, voice assistant"}, RoleAuthority},
	{"in_person", Text{"личный приём", "in-person reception"}, RoleAuthority},
	{"long_stay", Text{"место длительного нахождения", "long-stay facility"}, RoleAuthority},
	{"government", Text{"Правительство и инициаторы изменений", "the Government and initiators of amendments"}, RoleGovernment},
	{"regional_government", Text{"правительство региона", "regional government"}, RoleGovernment},
	{"authorised_organisation", Text{"уполномоченная организация", "authorised organisation"}, RoleAuthority},
	{"segmentation", Text{"разделение клиентов на сегменты", "segmentation of clients"}, RoleAuthority},
	{"support_measure", Text{"мера поддержки", "support measure"}, RoleAuthority},
	{"mandatory_requirement", Text{"обязательное требование", "mandatory requirement"}, RoleRequirementDeveloper},
	{"information_requirement", Text{"обязательное требование о сведениях", "mandatory requirement on information"}, RoleRequirementDeveloper},
	{"requirement_developer", Text{"разработчик обязательных требований", "developer of mandatory requirements"}, RoleRequirementDeveloper},
	{"requirement_assessment", Text{"оценка обязательных требований клиентом", "client's assessment of mandatory requirements"}, RoleRequirementDeveloper},
	{"compliance_support", Text{"сопровождение соблюдения требований", "compliance support"}, RoleAuthority},
	{"control_authority", Text{"контрольный (надзорный) орган", "control authority"}, RoleControlAuthority},
	{"assessment_mechanism_project", Text{"проект механизма оценки соответствия", "project of a mechanism of assessment"}, RoleAuthority},
	{"procurement_service_project", Text{"проект закупочного сервиса", "project of a procurement service"}, RoleAuthority},
	{"non_applicability_declaration", Text{"заявление о неприменимости требования", "declaration of non-applicability"}, RoleAuthority},
	{"compliance_algorithm", Text{"алгоритм соблюдения требования", "compliance algorithm"}, RoleAuthority},
	{"support_toolkit", Text{"инструменты поддержки при проверке", "support tools during an inspection"}, RoleControlAuthority},
	{"internal_client", Text{"внутренний клиент", "internal client"}, RoleAuthority},
	{"external_client", Text{"внешний клиент", "external client"}, RoleAuthority},
	{"client_centricity", Text{"клиентоцентричность", "client-centricity"}, RoleAuthority},
	{"process_approach", Text{"процессный подход", "process approach"}, RoleAuthority},
	{"process", Text{"рабочий процесс", "work process"}, RoleAuthority},
	{"process_design", Text{"проектирование рабочего процесса", "design of a work process"}, RoleAuthority},
	{"manager", Text{"руководитель", "manager"}, RoleAuthority},
	{"task", Text{"рабочая задача", "work task"}, RoleAuthority},
	{"meeting", Text{"совещание", "meeting"}, RoleAuthority},
	{"project_team", Text{"проектная команда", "project team"}, RoleAuthority},
	{"candidate", Text{"кандидат на должность", "candidate for a post"}, RoleAuthority},
	{"assessor", Text{"оценщик кандидатов", "assessor of candidates"}, RoleAuthority},
	{"adaptation_plan", Text{"план адаптации", "adaptation plan"}, RoleAuthority},
	{"employer_representative", Text{"представитель нанимателя", "employer's representative"}, RoleAuthority},
	{"individual_development_plan", Text{"индивидуальный план развития", "individual development plan"}, RoleAuthority},
	{"concept", Text{"ведомственная концепция", "departmental concept"}, RoleAuthority},
	{"social_network", Text{"социальная сеть", "social network"}, RoleAuthority},
	{"executive_body", Text{"исполнительный орган власти", "executive body"}, RoleExecutiveBody},
	{"function", Text{"функция органа власти", "function of a body"}, RoleExecutiveBody},
	{"touchpoint_register", Text{"перечень точек взаимодействия", "touchpoint list"}, RoleExecutiveBody},
	{"authorised_person", Text{"лицо, уполномоченное вести перечень", "person authorised to keep the list"}, RoleExecutiveBody},
	{"structural_unit", Text{"структурное подразделение", "structural unit"}, RoleExecutiveBody},
	{"touchpoint_source", Text{"источник сведений о точках взаимодействия", "source on touchpoints"}, RoleExecutiveBody},
	{"register_entry", Text{"строка перечня точек взаимодействия", "row of the touchpoint list"}, RoleExecutiveBody},
	{"ministry", Text{"министерство", "ministry"}, RoleExecutiveBody},
	{"unit_head", Text{"руководитель подразделения", "head of a unit"}, RoleExecutiveBody},
}

// Title returns the name of s, its code in both languages if s is unknown.
func (s Subject) Title() Text {
	if row := s.find(); row != nil {
		return row.title
	}
	return Text{string(s), string(s)}
}

// Role returns who answers for requirements about s, "" if s is unknown.
func (s Subject) Role() Role {
	if row := s.find(); row != nil {
		return row.role
	}
	return ""
}

// IsValid reports whether the register uses s.
func (s Subject) IsValid() bool { return s.find() != nil }

func (s Subject) find() *subject {
	for i := range subjects {
		if subjects[i].code == s {
			return &subjects[i]
		}
	}
	return nil
}
