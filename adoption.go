package standard

import "iter"

// AdoptionStep is a step of the yearly adoption of the client-centric approach
// («внедрение клиентоцентричного подхода»).
type AdoptionStep string

// The steps, in their order. The first is the Project Office's, the others are
// of the body responsible for a life situation.
const (
	AdoptionPriorities AdoptionStep = "priorities" // priority situations named and passed on
	AdoptionSituations AdoptionStep = "situations" // situations of the year chosen
	AdoptionPlan       AdoptionStep = "plan"       // plan approved
	AdoptionTeam       AdoptionStep = "team"       // cross-functional team formed
	AdoptionDelivery   AdoptionStep = "delivery"   // plan carried out
	AdoptionControl    AdoptionStep = "control"    // indicators of section 6 under control
)

// AdoptionRule is a step with what must stand before it.
type AdoptionRule struct {
	Step   AdoptionStep
	After  AdoptionStep // the step that must be done first; "" for none
	Title  Text
	Clause Clause
}

// adoptionSteps is the life cycle of a year.
//
// Clause: people-2022:4.2.2, people-2022:4.2.5
var adoptionSteps = []AdoptionRule{
	{AdoptionPriorities, "", Text{"Проектный офис назвал приоритетные жизненные ситуации", "the Project Office named the priority life situations"}, Cite("people-2022:4.2.5")},
	{AdoptionSituations, "", Text{"жизненные ситуации на год выбраны", "the life situations of the year are chosen"}, Cite("people-2022:4.2.2(1)")},
	{AdoptionPlan, AdoptionSituations, Text{"план внедрения утверждён", "the adoption plan is approved"}, Cite("people-2022:4.2.2(2)")},
	{AdoptionTeam, AdoptionPlan, Text{"сквозная команда собрана", "the cross-functional team is formed"}, Cite("people-2022:4.2.2(3)")},
	{AdoptionDelivery, AdoptionTeam, Text{"план исполнен", "the plan is carried out"}, Cite("people-2022:4.2.2(4)")},
	{AdoptionControl, AdoptionPlan, Text{"достижение показателей проверено", "the indicators have been checked"}, Cite("people-2022:4.2.2(5)")},
}

// AdoptionSteps yields the steps of a year in their order.
func AdoptionSteps() iter.Seq[AdoptionRule] {
	return func(yield func(AdoptionRule) bool) {
		for _, r := range adoptionSteps {
			if !yield(r) {
				return
			}
		}
	}
}

// AdoptionEvent says that a step was done on a day.
type AdoptionEvent struct {
	Step     AdoptionStep `json:"step"`
	On       Date         `json:"on"`
	Evidence string       `json:"evidence,omitempty"` // a reference to the paper, kept by the caller
}

// Adoption is the record of one year of adoption by one body («план внедрения»).
// The brief edition has the same steps and names no year; a body that follows it
// keeps the same record.
//
// Clause: people-2022-brief:implementation/4, people-2022-brief:implementation/5, people-2022-brief:implementation/6, people-2022-brief:implementation/7
type Adoption struct {
	Authority     AuthorityID     `json:"authority"`
	Year          int             `json:"year"`
	Recommended   []SituationID   `json:"recommended,omitempty"`    // by the Project Office
	Situations    []SituationID   `json:"situations,omitempty"`     // chosen
	Declined      []Declined      `json:"declined,omitempty"`       // recommended and not chosen
	PlanBasis     []Document      `json:"plan_basis,omitempty"`     // documents that the plan takes into account
	DeliveryBasis []Document      `json:"delivery_basis,omitempty"` // documents by whose rules the plan is carried out
	Team          []string        `json:"team,omitempty"`           // roles in the team, codes of [AdoptionTeamRoles]
	Events        []AdoptionEvent `json:"events,omitempty"`
}

// Declined is a recommended situation that was not chosen, with the reason.
type Declined struct {
	Situation SituationID `json:"situation"`
	Reason    string      `json:"reason"`
}

// DueStep is a step of a year that is not done.
type DueStep struct {
	Step    AdoptionStep `json:"step"`
	By      Date         `json:"by"`      // the last day of the year: the text sets no other
	Overdue bool         `json:"overdue"` // the day asked lies after it
	Blocked bool         `json:"blocked"` // the step before it is not done either
	Clause  Clause       `json:"clause"`
}

// Due returns the steps of the year not done by the end of the day on, in their
// order; nil before the year begins.
//
// Clause: people-2022:4.2.2, people-2022:4.2.5
func (a Adoption) Due(on Date) []DueStep {
	if a.Year < 1 || a.Year > 9998 || !on.IsValid() || on.Year() < a.Year {
		return nil
	}
	by := Date(a.Year*10000 + 1231)
	var due []DueStep
	for _, r := range adoptionSteps {
		if a.done(r.Step, on) {
			continue
		}
		due = append(due, DueStep{Step: r.Step, By: by, Overdue: on > by, Blocked: r.After != "" && !a.done(r.After, on), Clause: r.Clause})
	}
	return due
}

// done reports whether the step was done by the end of the day on.
func (a Adoption) done(s AdoptionStep, on Date) bool {
	for _, e := range a.Events {
		if e.Step == s && e.On.IsValid() && e.On <= on {
			return true
		}
	}
	return false
}

// AdoptionTeamRoles are the roles from which a cross-functional team is formed.
// Which of them a team needs depends on the life situation.
//
// Clause: people-2022:4.2.2(3)
var AdoptionTeamRoles = List[Text]{Key: "standard.team-roles", Title: Text{"состав сквозной команды", "roles of a cross-functional team"}, Rows: []Row[Text]{
	{Code: "authority_staff", Value: Text{"сотрудник органа власти", "staff of an authority"}, Clause: Cite("people-2022:4.2.2(3)")},
	{Code: "organisation_representative", Value: Text{"представитель уполномоченной организации", "representative of an authorised organisation"}, Clause: Cite("people-2022:4.2.2(3)")},
	{Code: "business_association", Value: Text{"общественная организация предпринимателей", "business association"}, Clause: Cite("people-2022:4.2.2(3)")},
	{Code: "business_ombudsman", Value: Text{"уполномоченный по защите прав предпринимателей", "business ombudsman"}, Clause: Cite("people-2022:4.2.2(3)")},
	{Code: "prototype_developer", Value: Text{"разработчик прототипов", "prototype developer"}, Clause: Cite("people-2022:4.2.2(3)")},
	{Code: "other_expert", Value: Text{"иной эксперт", "other expert"}, Clause: Cite("people-2022:4.2.2(3)")},
}}
