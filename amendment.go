package standard

import "iter"

// Initiator is who proposes to amend the Standard («инициатор изменений»).
type Initiator string

// The initiators of the closed list, in its order.
const (
	InitiatorProjectOffice        Initiator = "project_office"
	InitiatorAdministrative       Initiator = "administrative_reform_commission"
	InitiatorDigital              Initiator = "digital_development_commission"
	InitiatorHumanRights          Initiator = "human_rights_commissioner"
	InitiatorChildrensRights      Initiator = "childrens_rights_commissioner"
	InitiatorServiceProviding     Initiator = "service_providing_federal_body"
	InitiatorOtherWithInstruction Initiator = "other_body_with_instruction"
)

var initiators = Vocabulary[Initiator]{
	{InitiatorProjectOffice, Text{"Проектный офис", "Project Office"}, Cite("people-2022:9.3(1)")},
	{InitiatorAdministrative, Text{"Правительственная комиссия по проведению административной реформы", "Government Commission on Administrative Reform"}, Cite("people-2022:9.3(2)")},
	{InitiatorDigital, Text{"Правительственная комиссия по цифровому развитию", "Government Commission on Digital Development"}, Cite("people-2022:9.3(3)")},
	{InitiatorHumanRights, Text{"Уполномоченный по правам человека", "Commissioner for Human Rights"}, Cite("people-2022:9.3(4)")},
	{InitiatorChildrensRights, Text{"Уполномоченный при Президенте по правам ребёнка", "Presidential Commissioner for Children's Rights"}, Cite("people-2022:9.3(5)")},
	{InitiatorServiceProviding, Text{"федеральный орган, фонд или госкорпорация, которые по закону оказывают госуслуги", "federal body, fund or corporation that provides public services by law"}, Cite("people-2022:9.3(6)")},
	{InitiatorOtherWithInstruction, Text{"иной орган или организация по поручению", "other body or organisation with an instruction"}, Cite("people-2022:9.3(7)")},
}

// Initiators yields the initiators of the closed list.
func Initiators() iter.Seq[Term[Initiator]] { return initiators.All() }

// IsValid reports whether i is on the list.
func (i Initiator) IsValid() bool { _, ok := initiators.Find(i); return ok }

// Amendment is a draft that amends the Standard, with the papers that go with
// it («проект изменений»). A paper is a reference that the caller keeps.
//
// Clause: people-2022:9.2, people-2022:9.3, people-2022:9.3b
type Amendment struct {
	Initiator    Initiator `json:"initiator"`
	EmpoweredBy  string    `json:"empowered_by,omitempty"` // the federal law that lets the body provide public services
	Instruction  string    `json:"instruction,omitempty"`  // of the President, the Government or its leadership
	Monitoring   string    `json:"monitoring,omitempty"`   // results of monitoring the adoption
	Approval     string    `json:"approval,omitempty"`     // of the Project Office
	Disagreement bool      `json:"disagreement,omitempty"` // the Project Office disagrees with the draft
	Conciliation string    `json:"conciliation,omitempty"` // minutes of the conciliation meeting
}

// Check judges whether the draft may be submitted.
func (a Amendment) Check() Findings { return amendmentRules.Check(a) }

var amendmentRules = Rules[Amendment]{
	{
		Code: "standard.amendment-no-monitoring", Clause: Cite("people-2022:9.2"), Severity: SeverityObligation,
		Text: Text{"предложение не опирается на результаты мониторинга внедрения", "the proposal does not rest on monitoring of the adoption"},
		Mend: Text{"приложите результаты мониторинга", "attach the results of monitoring"},
		Check: func(a Amendment, broken func(Pointer)) {
			if isBlank(a.Monitoring) {
				broken("/monitoring")
			}
		},
	},
	{
		Code: "standard.amendment-initiator", Clause: Cite("people-2022:9.3"), Severity: SeverityObligation,
		Text: Text{"такого инициатора изменений в перечне нет", "the list has no such initiator"},
		Mend: Text{"внесите проект через того, кто есть в перечне раздела 9, или получите поручение", "submit the draft through a body on the list of section 9, or obtain an instruction"},
		Check: func(a Amendment, broken func(Pointer)) {
			if !a.Initiator.IsValid() {
				broken("/initiator")
			}
		},
	},
	{
		Code: "standard.amendment-not-empowered", Clause: Cite("people-2022:9.3(6)"), Severity: SeverityObligation,
		Text: Text{"не указан федеральный закон, по которому орган оказывает государственные услуги", "the federal law by which the body provides public services is missing"},
		Mend: Text{"укажите закон или внесите проект по поручению", "name the law, or submit the draft on an instruction"},
		Check: func(a Amendment, broken func(Pointer)) {
			if a.Initiator == InitiatorServiceProviding && isBlank(a.EmpoweredBy) {
				broken("/empowered_by")
			}
		},
	},
	{
		Code: "standard.amendment-no-instruction", Clause: Cite("people-2022:9.3(7)"), Severity: SeverityObligation,
		Text: Text{"нет поручения Президента, Правительства или его руководства", "there is no instruction of the President, the Government or its leadership"},
		Mend: Text{"приложите поручение", "attach the instruction"},
		Check: func(a Amendment, broken func(Pointer)) {
			if a.Initiator == InitiatorOtherWithInstruction && isBlank(a.Instruction) {
				broken("/instruction")
			}
		},
	},
	{
		Code: "standard.amendment-no-approval", Clause: Cite("people-2022:9.3b"), Severity: SeverityObligation,
		Text: Text{"нет ни согласования Проектного офиса, ни протокола согласительного совещания при разногласиях", "there is neither the approval of the Project Office nor, for a disagreement, the minutes of a conciliation meeting"},
		Mend: Text{"согласуйте проект с Проектным офисом; если он не согласен, проведите согласительное совещание", "have the Project Office approve the draft; if it disagrees, hold a conciliation meeting"},
		Check: func(a Amendment, broken func(Pointer)) {
			if isBlank(a.Approval) && !(a.Disagreement && !isBlank(a.Conciliation)) {
				broken("/approval")
			}
		},
	},
}
