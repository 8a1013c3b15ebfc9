package feedback

import (
	"iter"
	"slices"

	"github.com/state-for-people/standard"
)

// InspectionTool is a tool by which a client is supported during an inspection,
// as far as it is rated («инструмент поддержки при проверке»).
type InspectionTool string

// The tools.
const (
	ToolNotification        InspectionTool = "notification"
	ToolElectronicDocuments InspectionTool = "electronic_documents"
	ToolConsulting          InspectionTool = "consulting"
	ToolCaseFile            InspectionTool = "case_file_access"
	ToolRepresentation      InspectionTool = "representation"
	ToolVideoConference     InspectionTool = "video_conference"
	ToolReschedule          InspectionTool = "reschedule"
	ToolInteractionLog      InspectionTool = "interaction_log"
	ToolAppeal              InspectionTool = "appeal"
	ToolOmbudsman           InspectionTool = "ombudsman_participation"
	ToolCostRating          InspectionTool = "cost_and_damage_rating"
)

var inspectionTools = standard.Vocabulary[InspectionTool]{
	{Code: ToolNotification, Title: standard.Text{RU: "уведомления", EN: "notification"}, Clause: standard.Cite("samara-business-2022:4.8/p9(12)")},
	{Code: ToolElectronicDocuments, Title: standard.Text{RU: "электронные документы", EN: "electronic documents"}, Clause: standard.Cite("samara-business-2022:4.8/p9(12)")},
	{Code: ToolConsulting, Title: standard.Text{RU: "консультирование", EN: "consulting"}, Clause: standard.Cite("samara-business-2022:4.8/p9(12)")},
	{Code: ToolCaseFile, Title: standard.Text{RU: "материалы проверки, ход и результаты", EN: "case file, course and results"}, Clause: standard.Cite("samara-business-2022:4.8/p9(12)")},
	{Code: ToolRepresentation, Title: standard.Text{RU: "представительство", EN: "representation"}, Clause: standard.Cite("samara-business-2022:4.8/p9(12)")},
	{Code: ToolVideoConference, Title: standard.Text{RU: "видеоконференция", EN: "video conference"}, Clause: standard.Cite("samara-business-2022:4.8/p9(12)")},
	{Code: ToolReschedule, Title: standard.Text{RU: "перенос срока", EN: "rescheduling"}, Clause: standard.Cite("samara-business-2022:4.8/p9(12)")},
	{Code: ToolInteractionLog, Title: standard.Text{RU: "документирование взаимодействия", EN: "log of interaction"}, Clause: standard.Cite("samara-business-2022:4.8/p9(12)")},
	{Code: ToolAppeal, Title: standard.Text{RU: "обжалование и возмещение вреда", EN: "appeal and redress"}, Clause: standard.Cite("samara-business-2022:4.8/p9(12)")},
	{Code: ToolOmbudsman, Title: standard.Text{RU: "участие уполномоченного по правам предпринимателей", EN: "participation of the business ombudsman"}, Clause: standard.Cite("samara-business-2022:4.8/p9(12)")},
	{Code: ToolCostRating, Title: standard.Text{RU: "оценка затрат и ущерба", EN: "rating of costs and damage"}, Clause: standard.Cite("samara-business-2022:4.8/p9(12)")},
}

// InspectionTools yields the tools whose quality a client can rate.
func InspectionTools() iter.Seq[standard.Term[InspectionTool]] { return inspectionTools.All() }

// IsValid reports whether t is on the list.
func (t InspectionTool) IsValid() bool { _, ok := inspectionTools.Find(t); return ok }

// Inspection is what a client can rate of one control measure and what the
// client said («оценка контрольного мероприятия»). Units are not prescribed:
// time is in minutes, money in kopecks.
//
// Clause: samara-business-2022:4.8/p9(11), samara-business-2022:4.8/p9(12), samara-business-2022:4.8/p10
type Inspection struct {
	ID            string            `json:"id"`
	Client        standard.ClientID `json:"client,omitzero"`
	Named         bool              `json:"named,omitzero"` // the client agreed to be named to the control authority
	Finished      standard.Date     `json:"finished"`
	OffersTime    bool              `json:"offers_time,omitzero"`   // the client can state the time it cost
	OffersCost    bool              `json:"offers_cost,omitzero"`   // … the money
	OffersDamage  bool              `json:"offers_damage,omitzero"` // … the damage
	OffersTools   []InspectionTool  `json:"offers_tools,omitempty"` // tools whose quality the client can rate
	UsedTools     []InspectionTool  `json:"used_tools,omitempty"`   // tools the client had
	Minutes       *int64            `json:"minutes,omitzero"`
	CostKopecks   *int64            `json:"cost_kopecks,omitzero"`
	DamageKopecks *int64            `json:"damage_kopecks,omitzero"`
	Tools         []ToolRating      `json:"tools,omitempty"`
	Uses          []Use             `json:"uses,omitempty"` // into what the ratings went
}

// Inspections are what clients said of control measures, with who may see what
// («оценки контрольных мероприятий»).
//
// Clause: samara-business-2022:4.8/p10
type Inspections struct {
	Inspections []Inspection `json:"inspections"`
}

// ForClient yields what one client said, in order, with what it was used for.
// The own client is "" nowhere, so nobody else's ratings are met.
//
// Clause: samara-business-2022:4.8/p9(11), samara-business-2022:4.8/p9(12)
func (i *Inspections) ForClient(c standard.ClientID) iter.Seq[Inspection] {
	return func(yield func(Inspection) bool) {
		for _, one := range i.Inspections {
			if c != "" && one.Client == c && !yield(one.copied()) {
				return
			}
		}
	}
}

// ForAuthority yields the ratings as those who inspect and those who design get
// them: depersonalised, with the client only where the client agreed to be
// named. For an inspector the day would name the client as well, so it is left
// out with client and key. What is left may still point at somebody where there
// are few; aggregates for others are [Inspections.Tallies], by way of the package
// disclosure. Section 4.8 does not say who may see the client; 4.7 does of
// mandatory requirements, and the same is done here.
//
// Clause: samara-business-2022:4.8/p10
func (i *Inspections) ForAuthority() iter.Seq[Inspection] {
	return func(yield func(Inspection) bool) {
		for _, one := range i.Inspections {
			if !one.rated() {
				continue
			}
			if !one.Named {
				one.ID, one.Client, one.Finished = "", "", 0
			}
			if !yield(one.copied()) {
				return
			}
		}
	}
}

// copied returns a copy that shares nothing with i.
func (i Inspection) copied() Inspection {
	for _, n := range [...]**int64{&i.Minutes, &i.CostKopecks, &i.DamageKopecks} {
		if *n != nil {
			v := **n
			*n = &v
		}
	}
	i.OffersTools, i.UsedTools = slices.Clone(i.OffersTools), slices.Clone(i.UsedTools)
	i.Tools, i.Uses = slices.Clone(i.Tools), slices.Clone(i.Uses)
	return i
}

// questionTool is the question by which tools of support are rated.
func questionTool() Question {
	return Question{"inspection_tool", 1, "samara-business-2022/4.8", ScaleSatisfaction, DefinitionSatisfied}
}

// Tallies returns the grades of each tool that was rated, in the order of the
// list; named by the code of the tool. Before others see them they go through
// the package disclosure. The error is a [*MarkError] for a grade off the scale
// and an [*InputError] for a tool that is not on the list; nothing is returned
// then.
//
// Clause: samara-business-2022:4.8/p9(12), samara-business-2022:4.8/p10
func (i *Inspections) Tallies() ([]Named, error) {
	byTool := map[InspectionTool]Tally{}
	for n := range i.Inspections {
		for _, r := range i.Inspections[n].Tools {
			if !r.Tool.IsValid() {
				return nil, &InputError{"tools", standard.Text{RU: "инструмента нет в списке", EN: "the tool is not on the list"}}
			}
			t, ok := byTool[r.Tool]
			if !ok {
				fresh, err := NewTally(questionTool())
				if err != nil {
					return nil, err
				}
				t = fresh
			}
			if r.Grade < 1 || r.Grade > 4 || t.AddCount(byte(r.Grade), 1) != nil {
				return nil, &MarkError{First: n, Count: 1, Scale: ScaleSatisfaction}
			}
			byTool[r.Tool] = t
		}
	}
	var out []Named
	for _, term := range inspectionTools {
		if t, ok := byTool[term.Code]; ok {
			out = append(out, Named{string(term.Code), t})
		}
	}
	return out, nil
}

// ToolRating is a grade given to a tool.
type ToolRating struct {
	Tool  InspectionTool `json:"tool"`
	Grade int            `json:"grade"` // of [ScaleSatisfaction]
}

// Check judges the record.
func (i Inspection) Check() standard.Findings { return inspectionRules.Check(i) }

func (i *Inspection) rated() bool {
	return i.Minutes != nil || i.CostKopecks != nil || i.DamageKopecks != nil || len(i.Tools) > 0
}

var inspectionRules = standard.Rules[Inspection]{
	{
		Code:     "feedback.inspection-costs",
		Clause:   standard.Cite("samara-business-2022:4.8/p9(11)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "клиент не может оценить время, материальные затраты или ущерб от проверки", EN: "the client cannot rate the time, the material costs or the damage of the inspection"},
		Mend:     standard.Text{RU: "дайте оценить все три", EN: "let all three be rated"},
		Check: func(i Inspection, broken func(standard.Pointer)) {
			for _, f := range []struct {
				offered bool
				at      standard.Pointer
			}{{i.OffersTime, "/offers_time"}, {i.OffersCost, "/offers_cost"}, {i.OffersDamage, "/offers_damage"}} {
				if !f.offered {
					broken(f.at)
				}
			}
		},
	},
	{
		Code:     "feedback.inspection-amount",
		Clause:   standard.Cite("samara-business-2022:4.8/p9(11)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "время, затраты или ущерб отрицательны", EN: "a time, a cost or a damage is negative"},
		Mend:     standard.Text{RU: "укажите число от 0 и выше или оставьте пустым", EN: "give a number from 0 up, or leave it out"},
		Check: func(i Inspection, broken func(standard.Pointer)) {
			for _, f := range []struct {
				n  *int64
				at standard.Pointer
			}{{i.Minutes, "/minutes"}, {i.CostKopecks, "/cost_kopecks"}, {i.DamageKopecks, "/damage_kopecks"}} {
				if f.n != nil && *f.n < 0 {
					broken(f.at)
				}
			}
		},
	},
	{
		Code:     "feedback.inspection-tools",
		Clause:   standard.Cite("samara-business-2022:4.8/p9(12)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "инструмент, который был у клиента, нельзя оценить", EN: "a tool that the client had cannot be rated"},
		Mend:     standard.Text{RU: "дайте оценить качество каждого инструмента", EN: "let the quality of every tool be rated"},
		Check: func(i Inspection, broken func(standard.Pointer)) {
			for n, t := range i.UsedTools {
				if !slices.Contains(i.OffersTools, t) {
					broken(standard.Pointer("/used_tools").Index(n))
				}
			}
		},
	},
	{
		Code:     "feedback.inspection-tool-unknown",
		Clause:   standard.Cite("samara-business-2022:4.8/p9(12)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "инструмента нет в списке или его оценка не на шкале от 1 до 4", EN: "the tool is not on the list, or its grade is not from 1 to 4"},
		Mend:     standard.Text{RU: "выберите инструмент из списка и градацию от 1 до 4", EN: "choose a tool from the list and a grade from 1 to 4"},
		Check: func(i Inspection, broken func(standard.Pointer)) {
			for n, t := range i.OffersTools {
				if !t.IsValid() {
					broken(standard.Pointer("/offers_tools").Index(n))
				}
			}
			for n, t := range i.Tools {
				at := standard.Pointer("/tools").Index(n)
				if !t.Tool.IsValid() {
					broken(at.Field("tool"))
				}
				if t.Grade < 1 || t.Grade > 4 {
					broken(at.Field("grade"))
				}
			}
		},
	},
	{
		Code:     "feedback.inspection-unused",
		Clause:   standard.Cite("samara-business-2022:4.8/p10"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "оценки проверки не вошли в клиентский опыт или не использованы в проектировании и реинжиниринге", EN: "the ratings did not enter the client experience, or were not used in design or re-engineering"},
		Mend:     standard.Text{RU: "внесите оценки в клиентский опыт и сошлитесь на проект, который на них опирается", EN: "enter them into the client experience and refer to the project that rests on them"},
		Check: func(i Inspection, broken func(standard.Pointer)) {
			if !i.rated() {
				return
			}
			has := func(kinds ...UseKind) bool {
				return slices.ContainsFunc(i.Uses, func(u Use) bool { return slices.Contains(kinds, u.Kind) && u.Ref != "" })
			}
			if !has(UseClientExperience) || !has(UseDesign, UseReengineering) {
				broken("/uses")
			}
		},
	},
}
