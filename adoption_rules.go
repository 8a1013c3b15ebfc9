package standard

import "slices"

// Check judges the record of a year: its steps in order, what the plan rests
// on, who is in the team, what became of the recommendations. It asks no
// edition: a role that an overlay adds to [AdoptionTeamRoles] is recorded here
// as other_expert.
func (a Adoption) Check() Findings { return adoptionRules.Check(a) }

var adoptionRules = Rules[Adoption]{
	{
		Code: "standard.adoption-recommendation-unanswered", Clause: Cite("people-2022:4.2.5"), Severity: SeverityNote,
		Text: Text{"рекомендованная жизненная ситуация не выбрана, и причина не записана", "a recommended life situation is not chosen and no reason is recorded"},
		Mend: Text{"выберите ситуацию или запишите причину отказа", "choose the situation or record the reason"},
		Check: func(a Adoption, broken func(Pointer)) {
			for i, s := range a.Recommended {
				if !slices.Contains(a.Situations, s) && !slices.ContainsFunc(a.Declined, func(d Declined) bool { return d.Situation == s && !isBlank(d.Reason) }) {
					broken(Pointer("/recommended").Index(i))
				}
			}
		},
	},
	{
		Code: "standard.adoption-no-situations", Clause: Cite("people-2022:4.2.2(1)"), Severity: SeverityObligation,
		Text: Text{"выбор жизненных ситуаций отмечен, но ни одна не названа", "the choice of life situations is recorded but none is named"},
		Mend: Text{"перечислите выбранные жизненные ситуации", "list the life situations chosen"},
		Check: func(a Adoption, broken func(Pointer)) {
			if len(a.Situations) == 0 && a.done(AdoptionSituations, maxDate) {
				broken("/situations")
			}
		},
	},
	{
		Code: "standard.adoption-plan-basis", Clause: Cite("people-2022:4.2.2(2)"), Severity: SeverityObligation,
		Text: Text{"план утверждён без учёта Стандарта для людей или стандарта внутреннего клиента", "the plan was approved without the Standard for people or that of the internal client"},
		Mend: Text{"учтите оба стандарта и назовите их в основании плана", "take both standards into account and name them in the basis of the plan"},
		Check: func(a Adoption, broken func(Pointer)) {
			if a.done(AdoptionPlan, maxDate) && !rests(a.PlanBasis, ClientPerson, ClientInternal) {
				broken("/plan_basis")
			}
		},
	},
	{
		Code: "standard.adoption-team-staff", Clause: Cite("people-2022:4.2.2(3)"), Severity: SeverityObligation,
		Text: Text{"команда собрана без сотрудников органов власти", "the team was formed without staff of authorities"},
		Mend: Text{"включите в команду сотрудников органов власти", "bring staff of authorities into the team"},
		Check: func(a Adoption, broken func(Pointer)) {
			if a.done(AdoptionTeam, maxDate) && !slices.Contains(a.Team, "authority_staff") {
				broken("/team")
			}
		},
	},
	{
		Code: "standard.adoption-team-role-unknown", Clause: Cite("people-2022:4.2.2(3)"), Severity: SeverityObligation,
		Text: Text{"в команде указана роль, которой нет в составе сквозной команды", "the team has a role that a cross-functional team does not know"},
		Mend: Text{"выберите роль из перечня; для прочих есть «иной эксперт» (other_expert)", "choose a role of the list; for all others there is other_expert"},
		Check: func(a Adoption, broken func(Pointer)) {
			for i, role := range a.Team {
				if !slices.ContainsFunc(AdoptionTeamRoles.Rows, func(r Row[Text]) bool { return r.Code == role }) {
					broken(Pointer("/team").Index(i))
				}
			}
		},
	},
	{
		Code: "standard.adoption-no-internal-standard", Clause: Cite("people-2022:4.2.2(4)"), Severity: SeverityObligation,
		Text: Text{"план исполнен не по правилам стандарта внутреннего клиента", "the plan was not carried out by the standard of the internal client"},
		Mend: Text{"исполняйте план по стандарту внутреннего клиента и назовите его в правилах исполнения", "carry the plan out by the standard of the internal client and name it in the basis of delivery"},
		Check: func(a Adoption, broken func(Pointer)) {
			if a.done(AdoptionDelivery, maxDate) && !rests(a.DeliveryBasis, ClientInternal) {
				broken("/delivery_basis")
			}
		},
	},
	{
		Code: "standard.adoption-out-of-order", Clause: Cite("people-2022:4.2.2"), Severity: SeverityObligation,
		Text: Text{"шаг отмечен раньше того, который должен стоять перед ним", "a step is recorded before the one that must come first"},
		Mend: Text{"сначала отметьте предыдущий шаг или исправьте даты", "record the step before it first, or correct the days"},
		Check: func(a Adoption, broken func(Pointer)) {
			for i, e := range a.Events {
				for _, r := range adoptionSteps {
					if r.Step == e.Step && r.After != "" && e.On.IsValid() && !a.done(r.After, e.On) {
						broken(Pointer("/events").Index(i).Field("on"))
					}
				}
			}
		},
	},
	{
		Code: "standard.adoption-wrong-year", Clause: Cite("people-2022:4.2.2"), Severity: SeverityNote, // the text says "every year" and sets no days
		Text: Text{"шаг отмечен не в том году, к которому относится запись, или день не указан", "a step is recorded outside the year of the record, or its day is missing"},
		Mend: Text{"исправьте день или перенесите шаг в запись нужного года", "correct the day or move the step to the record of its year"},
		Check: func(a Adoption, broken func(Pointer)) {
			for i, e := range a.Events {
				if !e.On.IsValid() || e.On.Year() != a.Year {
					broken(Pointer("/events").Index(i).Field("on"))
				}
			}
		},
	},
	{
		Code: "standard.adoption-step-unknown", Clause: Cite("people-2022:4.2.2"), Severity: SeverityObligation,
		Text: Text{"такого шага внедрения нет", "there is no such step of adoption"},
		Mend: Text{"используйте один из шести шагов: priorities, situations, plan, team, delivery, control", "use one of the six steps: priorities, situations, plan, team, delivery, control"},
		Check: func(a Adoption, broken func(Pointer)) {
			for i, e := range a.Events {
				if !slices.ContainsFunc(adoptionSteps, func(r AdoptionRule) bool { return r.Step == e.Step }) {
					broken(Pointer("/events").Index(i).Field("step"))
				}
			}
		},
	},
}

// maxDate is the last day a Date can name.
const maxDate Date = 9999_12_31

// standardFor returns for whose clients the document d is the standard, "" if
// it is none. A concept and an order are no standard, whomever they speak of,
// and a standard for people that counts staff as clients is still for people.
func standardFor(d Document) ClientKind {
	switch d {
	case DocumentPeople, DocumentPeopleBrief, DocumentSamaraPeople:
		return ClientPerson
	case DocumentSamaraInternal:
		return ClientInternal
	case DocumentSamaraBusiness, DocumentConcept, DocumentTouchpointList:
	}
	return ""
}

// rests reports whether docs name a standard for each kind of clients. A code
// that this module does not know is taken at its word, for one kind only: most
// regions have standards of their own, and the federal one of the internal
// client is not among ours.
func rests(docs []Document, kinds ...ClientKind) bool {
	var unknown []Document
	for _, d := range docs {
		if !d.IsValid() && !isBlank(string(d)) && !slices.Contains(unknown, d) {
			unknown = append(unknown, d)
		}
	}
	missing := 0
	for _, k := range kinds {
		if !slices.ContainsFunc(docs, func(d Document) bool { return standardFor(d) == k }) {
			missing++
		}
	}
	return missing <= len(unknown)
}
