package feedback

import (
	"iter"
	"slices"
	"time"

	"github.com/state-for-people/standard"
)

// RequirementState says whether a mandatory requirement is in force.
type RequirementState string

// The states.
const (
	RequirementInForce RequirementState = "in_force"
	RequirementDraft   RequirementState = "draft"
)

var requirementStates = standard.Vocabulary[RequirementState]{
	{Code: RequirementInForce, Title: standard.Text{RU: "действует", EN: "in force"}, Clause: standard.Cite("samara-business-2022:4.7/p7")},
	{Code: RequirementDraft, Title: standard.Text{RU: "проектируется", EN: "draft"}, Clause: standard.Cite("samara-business-2022:4.7/p7")},
}

// IsValid reports whether s is on the list.
func (s RequirementState) IsValid() bool { _, ok := requirementStates.Find(s); return ok }

// RequirementRating is how a business client assesses a mandatory requirement
// in force or in draft, and what became of that («оценка обязательного
// требования»). The client's words stay with the caller.
//
// Clause: samara-business-2022:4.7/p7, samara-business-2022:4.7/p8
type RequirementRating struct {
	ID          string            `json:"id"`
	Client      standard.ClientID `json:"client,omitzero"`
	Named       bool              `json:"named,omitzero"` // the client agreed to be named to the drafters
	Requirement string            `json:"requirement"`    // its key
	State       RequirementState  `json:"state"`
	Grade       int               `json:"grade"` // of [ScaleSatisfaction]
	At          time.Time         `json:"at"`
	Considered  *Considered       `json:"considered,omitzero"`
}

// Considered is how an assessment was considered and used.
type Considered struct {
	At     time.Time `json:"at"`
	Result string    `json:"result"`           // what came of it, in plain words
	Use    *Use      `json:"use,omitzero"`     // none: with Result saying why
	Public string    `json:"public,omitempty"` // where it can be read
}

// copied returns a copy that shares nothing with c.
func (c *Considered) copied() *Considered {
	if c == nil {
		return nil
	}
	d := *c
	if c.Use != nil {
		u := *c.Use
		d.Use = &u
	}
	return &d
}

// RequirementRatings are the assessments of the requirements of a business.
type RequirementRatings struct {
	Ratings []RequirementRating `json:"ratings"`
}

// Check judges how the assessments were dealt with.
func (r RequirementRatings) Check() standard.Findings { return requirementRules.Check(r) }

var requirementRules = standard.Rules[RequirementRatings]{
	{
		Code:     "feedback.requirement-rating",
		Clause:   standard.Cite("samara-business-2022:4.7/p7"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "оценка не говорит, какого она требования, действующего или проектируемого, или её нет на шкале", EN: "the assessment does not say of which requirement it is, whether in force or draft, or its grade is off the scale"},
		Mend:     standard.Text{RU: "назовите требование, его состояние и градацию от 1 до 4", EN: "name the requirement, its state and a grade from 1 to 4"},
		Check: func(r RequirementRatings, broken func(standard.Pointer)) {
			for i, a := range r.Ratings {
				at := standard.Pointer("/ratings").Index(i)
				if a.Requirement == "" {
					broken(at.Field("requirement"))
				}
				if !a.State.IsValid() {
					broken(at.Field("state"))
				}
				if a.Grade < 1 || a.Grade > 4 {
					broken(at.Field("grade"))
				}
			}
		},
	},
	{
		Code:     "feedback.requirement-opaque",
		Clause:   standard.Cite("samara-business-2022:4.7/p7"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "оценка рассмотрена, но не сказано, что из этого вышло, или это нигде нельзя прочитать", EN: "the assessment was considered, and what came of it is not said or can be read nowhere"},
		Mend:     standard.Text{RU: "запишите результат и сошлитесь на место, где он опубликован", EN: "record the result and where it can be read"},
		Check: func(r RequirementRatings, broken func(standard.Pointer)) {
			for i, a := range r.Ratings {
				if a.Considered == nil {
					continue
				}
				at := standard.Pointer("/ratings").Index(i).Field("considered")
				if a.Considered.Result == "" {
					broken(at.Field("result"))
				}
				if a.Considered.Public == "" {
					broken(at.Field("public"))
				}
			}
		},
	},
}

// View is what a client wants to see («настройки просмотра»); empty lists are all.
type View struct {
	Requirements []string           `json:"requirements,omitempty"`
	States       []RequirementState `json:"states,omitempty"`
	From         time.Time          `json:"from,omitzero"`
}

func (v *View) takes(a *RequirementRating) bool {
	return (len(v.Requirements) == 0 || slices.Contains(v.Requirements, a.Requirement)) &&
		(len(v.States) == 0 || slices.Contains(v.States, a.State)) && !a.At.Before(v.From)
}

// ConsideredView is what a client sees of one requirement: how many assessments
// there were, how many were considered and used, and what came of each, without
// any client.
type ConsideredView struct {
	Requirement string           `json:"requirement"`
	State       RequirementState `json:"state"`
	Received    int              `json:"received"`
	Considered  int              `json:"considered"`
	Used        int              `json:"used"`
	Results     []string         `json:"results,omitempty"`
}

// ForClient yields, for each requirement that the client's settings take in,
// how its assessments were considered and used; requirements in the order in
// which they are first met, those in force and in draft apart. No client is
// named and no grade shown: aggregates are [RequirementRatings.Tallies], which
// go through the package disclosure.
//
// Clause: samara-business-2022:4.7/p8
func (r *RequirementRatings) ForClient(v View) iter.Seq[ConsideredView] {
	return func(yield func(ConsideredView) bool) {
		type key struct {
			requirement string
			state       RequirementState
		}
		at := map[key]int{}
		var views []ConsideredView
		for i := range r.Ratings {
			a := &r.Ratings[i]
			if !v.takes(a) {
				continue
			}
			k := key{a.Requirement, a.State}
			n, ok := at[k]
			if !ok {
				n = len(views)
				at[k] = n
				views = append(views, ConsideredView{Requirement: a.Requirement, State: a.State})
			}
			w := &views[n]
			w.Received++
			if a.Considered != nil {
				w.Considered++
				if a.Considered.Use != nil {
					w.Used++
				}
				if a.Considered.Result != "" && !slices.Contains(w.Results, a.Considered.Result) {
					w.Results = append(w.Results, a.Considered.Result)
				}
			}
		}
		for _, w := range views {
			if !yield(w) {
				return
			}
		}
	}
}

// ForDrafters yields the assessments as the drafters of requirements get them:
// depersonalised, with the client only where the client agreed to be named.
//
// Clause: samara-business-2022:4.7/p9
func (r *RequirementRatings) ForDrafters(v View) iter.Seq[RequirementRating] {
	return func(yield func(RequirementRating) bool) {
		for i := range r.Ratings {
			if !v.takes(&r.Ratings[i]) {
				continue
			}
			a := r.Ratings[i]
			if !a.Named {
				a.Client, a.ID = "", ""
			}
			a.Considered = a.Considered.copied()
			if !yield(a) {
				return
			}
		}
	}
}

// questionRequirement is the question by which requirements are assessed.
func questionRequirement() Question {
	return Question{"requirement", 1, "samara-business-2022/4.7", ScaleSatisfaction, DefinitionSatisfied}
}

// Tallies returns the aggregated results by requirement, in the order of
// requirements as first met. Before a client sees them they go through the
// package disclosure, like every other aggregate. The error is a [*MarkError]
// for a grade off the scale; nothing is returned then.
//
// Clause: samara-business-2022:4.7/p8/s2
func (r *RequirementRatings) Tallies(v View) ([]Named, error) {
	var out []Named
	for i := range r.Ratings {
		a := &r.Ratings[i]
		if !v.takes(a) {
			continue
		}
		n := slices.IndexFunc(out, func(o Named) bool { return o.Name == a.Requirement })
		if n < 0 {
			t, err := NewTally(questionRequirement())
			if err != nil {
				return nil, err
			}
			n = len(out)
			out = append(out, Named{Name: a.Requirement, Tally: t})
		}
		if a.Grade < 0 || a.Grade > 10 {
			return nil, &MarkError{First: i, Count: 1, Scale: ScaleSatisfaction}
		}
		if err := out[n].Tally.AddCount(byte(a.Grade), 1); err != nil {
			return nil, &MarkError{First: i, Count: 1, Scale: ScaleSatisfaction}
		}
	}
	return out, nil
}

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
	ID            string           `json:"id"`
	Finished      standard.Date    `json:"finished"`
	OffersTime    bool             `json:"offers_time,omitzero"`   // the client can state the time it cost
	OffersCost    bool             `json:"offers_cost,omitzero"`   // … the money
	OffersDamage  bool             `json:"offers_damage,omitzero"` // … the damage
	OffersTools   []InspectionTool `json:"offers_tools,omitempty"` // tools whose quality the client can rate
	UsedTools     []InspectionTool `json:"used_tools,omitempty"`   // tools the client had
	Minutes       *int64           `json:"minutes,omitzero"`
	CostKopecks   *int64           `json:"cost_kopecks,omitzero"`
	DamageKopecks *int64           `json:"damage_kopecks,omitzero"`
	Tools         []ToolRating     `json:"tools,omitempty"`
	Uses          []Use            `json:"uses,omitempty"` // into what the ratings went
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
