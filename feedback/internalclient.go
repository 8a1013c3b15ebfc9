package feedback

import (
	"iter"
	"slices"
	"time"

	"github.com/state-for-people/standard"
)

// InternalKind is a kind of monitoring of the internal client («вид мониторинга
// внутреннего клиента»).
type InternalKind string

// The kinds: the four that are owed, and three assessments that other sections
// want.
const (
	InternalConditions InternalKind = "working_conditions_satisfaction"
	InternalDiscipline InternalKind = "task_discipline"
	InternalManager    InternalKind = "manager_interaction"
	InternalSocial     InternalKind = "social_environment"
	InternalRemote     InternalKind = "remote_work_impact"
	InternalClimate    InternalKind = "team_climate"
	InternalTraining   InternalKind = "training_needs"
)

// InternalTerm is a row of the table of kinds: what a kind must cover and bring.
type InternalTerm struct {
	Code    InternalKind    `json:"code"`
	Title   standard.Text   `json:"title"`
	Regular bool            `json:"regular,omitzero"` // must be repeated; how often is the caller's
	Owed    bool            `json:"owed,omitzero"`    // one of the four of 10.2
	Clause  standard.Clause `json:"clause"`
}

var internalKinds = []InternalTerm{
	{InternalConditions, standard.Text{RU: "удовлетворённость условиями труда", EN: "satisfaction with working conditions"}, true, true, standard.Cite("samara-internal-2022:10.2(1)")},
	{InternalDiscipline, standard.Text{RU: "дисциплина исполнения задач", EN: "task discipline"}, false, true, standard.Cite("samara-internal-2022:10.2(2)")},
	{InternalManager, standard.Text{RU: "взаимодействие с непосредственным руководителем", EN: "interaction with the direct manager"}, false, true, standard.Cite("samara-internal-2022:10.2(3)")},
	{InternalSocial, standard.Text{RU: "состояние социальной среды", EN: "state of the social environment"}, false, true, standard.Cite("samara-internal-2022:10.2(4)")},
	{InternalRemote, standard.Text{RU: "влияние удалённой работы на эффективность", EN: "effect of remote work on efficiency"}, true, false, standard.Cite("samara-internal-2022:7.3")},
	{InternalClimate, standard.Text{RU: "социально-психологический климат", EN: "social and psychological climate"}, true, false, standard.Cite("samara-internal-2022:7.4(8)")},
	{InternalTraining, standard.Text{RU: "потребности в обучении", EN: "training needs"}, false, false, standard.Cite("samara-internal-2022:9.4/p2")},
}

// InternalKinds yields every kind with what it must cover and bring.
func InternalKinds() iter.Seq[InternalTerm] { return slices.Values(internalKinds) }

// IsValid reports whether k is on the list.
func (k InternalKind) IsValid() bool {
	return slices.ContainsFunc(internalKinds, func(t InternalTerm) bool { return t.Code == k })
}

// InternalAspect is what the monitoring of managers looks at.
type InternalAspect string

// The aspects.
const (
	AspectSufficiency InternalAspect = "sufficiency"  // is there enough interaction
	AspectTaskClarity InternalAspect = "task_clarity" // are tasks set clearly
)

var aspects = standard.Vocabulary[InternalAspect]{
	{Code: AspectSufficiency, Title: standard.Text{RU: "достаточно ли взаимодействия", EN: "is there enough interaction"}, Clause: standard.Cite("samara-internal-2022:10.2/p3(1)")},
	{Code: AspectTaskClarity, Title: standard.Text{RU: "понятно ли ставятся задачи", EN: "are tasks set clearly"}, Clause: standard.Cite("samara-internal-2022:10.2/p3(2)")},
}

// InternalRound is one time that a kind was monitored.
type InternalRound struct {
	Kind            InternalKind     `json:"kind"`
	On              standard.Date    `json:"on"`
	Result          string           `json:"result"`
	Aspects         []InternalAspect `json:"aspects,omitempty"`
	Recommendations []string         `json:"recommendations,omitempty"` // to the manager
	Uses            []Use            `json:"uses,omitempty"`
}

// InternalProgramme is how a body watches and hears its own staff («мониторинг
// и обратная связь внутреннего клиента»).
//
// Clause: samara-internal-2022:2.8, samara-internal-2022:10.1, samara-internal-2022:10.2, samara-internal-2022:10.3
type InternalProgramme struct {
	Plans       []InternalPlan  `json:"plans"`
	Rounds      []InternalRound `json:"rounds,omitempty"`
	Remote      bool            `json:"remote,omitzero"`       // some of the staff work remotely
	Methods     []string        `json:"methods,omitempty"`     // by which feedback is gathered: survey, interview, box …
	Uses        []Use           `json:"uses,omitempty"`        // of feedback, since the programme began
	Intraagency string          `json:"intraagency,omitempty"` // the mechanism for feedback on work within the body, when serving external clients
	Interagency string          `json:"interagency,omitempty"` // the same, between bodies
	Procedure   string          `json:"procedure,omitempty"`   // by which feedback is reacted to
	Quality     []string        `json:"quality,omitempty"`     // by what the quality of the body's work is judged
	Messages    []StaffMessage  `json:"messages,omitempty"`
}

// InternalPlan says that a kind is monitored, and how often.
type InternalPlan struct {
	Kind        InternalKind  `json:"kind"`
	Since       standard.Date `json:"since"`
	EveryMonths int           `json:"every_months,omitzero"` // 0: once
}

// What the quality of work is judged by.
const (
	QualityServices     = "service_quality"
	QualitySatisfaction = "internal_client_satisfaction"
)

// MessageKind is the kind of what a member of staff writes.
type MessageKind string

// The kinds.
const (
	MessageProposal  MessageKind = "proposal"
	MessageRemark    MessageKind = "remark"
	MessageComplaint MessageKind = "complaint"
)

var messageKinds = standard.Vocabulary[MessageKind]{
	{Code: MessageProposal, Title: standard.Text{RU: "предложение", EN: "proposal"}, Clause: standard.Cite("samara-internal-2022:10.3/p3")},
	{Code: MessageRemark, Title: standard.Text{RU: "замечание", EN: "remark"}, Clause: standard.Cite("samara-internal-2022:10.3/p3")},
	{Code: MessageComplaint, Title: standard.Text{RU: "жалоба", EN: "complaint"}, Clause: standard.Cite("samara-internal-2022:10.3/p3")},
}

// IsValid reports whether k is on the list.
func (k MessageKind) IsValid() bool { _, ok := messageKinds.Find(k); return ok }

// StaffMessage is a proposal, remark or complaint of staff and its answer
// («обращение сотрудника»). The text stays with the caller. To whom a complaint
// about the manager goes the text does not say; AboutHandler shows that handler
// and subject are one, so that the caller may choose another.
//
// Clause: samara-internal-2022:10.3/p3, samara-internal-2022:10.3/p3/s2
type StaffMessage struct {
	ID           string       `json:"id"`
	Kind         MessageKind  `json:"kind"`
	ReceivedAt   time.Time    `json:"received_at"`
	Manager      bool         `json:"manager,omitzero"`       // a manager handles it
	AboutHandler bool         `json:"about_handler,omitzero"` // it is about who handles it
	Answer       *StaffAnswer `json:"answer,omitzero"`
}

// StaffAnswer is the answer to a message of staff.
type StaffAnswer struct {
	Reasons     string    `json:"reasons"` // reference; an answer without is none
	FormedAt    time.Time `json:"formed_at"`
	DeliveredAt time.Time `json:"delivered_at,omitzero"` // to the author
}

// Unanswered returns the messages of which the author has no answer yet, in
// order, and for how long. No deadline is given in the text.
//
// Clause: samara-internal-2022:10.3/p3/s2
func (p *InternalProgramme) Unanswered(at time.Time) iter.Seq2[StaffMessage, time.Duration] {
	return func(yield func(StaffMessage, time.Duration) bool) {
		for _, m := range p.Messages {
			if (m.Answer == nil || m.Answer.DeliveredAt.IsZero()) && !yield(m, at.Sub(m.ReceivedAt)) {
				return
			}
		}
	}
}

// Due returns the plans of which a round is due on a day, in order, with the
// day since when.
//
// Clause: samara-internal-2022:10.2(1), samara-internal-2022:7.3, samara-internal-2022:7.4(8)
func (p *InternalProgramme) Due(on standard.Date) iter.Seq2[InternalPlan, standard.Date] {
	return func(yield func(InternalPlan, standard.Date) bool) {
		for _, plan := range p.Plans {
			m := Monitoring{Since: plan.Since, EveryMonths: plan.EveryMonths}
			for _, r := range p.Rounds {
				if r.Kind == plan.Kind {
					m.Rounds = append(m.Rounds, Round{On: r.On})
				}
			}
			if due, ok := m.nextRound(on); ok && due <= on && !yield(plan, due) {
				return
			}
		}
	}
}

// Check judges the programme by the standard of the internal client.
func (p InternalProgramme) Check() standard.Findings { return internalRules.Check(p) }

func (p *InternalProgramme) plan(k InternalKind) (InternalPlan, bool) {
	i := slices.IndexFunc(p.Plans, func(o InternalPlan) bool { return o.Kind == k })
	if i < 0 {
		return InternalPlan{}, false
	}
	return p.Plans[i], true
}

// planned reports a kind that is not planned, or not repeated although it is regular.
func (p *InternalProgramme) planned(k InternalKind, broken func(standard.Pointer)) {
	i := slices.IndexFunc(internalKinds, func(t InternalTerm) bool { return t.Code == k })
	if i < 0 {
		return
	}
	plan, ok := p.plan(k)
	if !ok || internalKinds[i].Regular && plan.EveryMonths < 1 {
		broken("/plans")
	}
}

// looked reports the rounds on managers that did not look at something.
func (p *InternalProgramme) looked(a InternalAspect, broken func(standard.Pointer)) {
	if _, ok := aspects.Find(a); !ok {
		return
	}
	for i, r := range p.Rounds {
		if r.Kind == InternalManager && !slices.Contains(r.Aspects, a) {
			broken(standard.Pointer("/rounds").Index(i).Field("aspects"))
		}
	}
}

// usedFor reports that feedback was used, and never for this.
func (p *InternalProgramme) usedFor(k UseKind, broken func(standard.Pointer)) {
	if len(p.Uses) > 0 && k.IsValid() && !slices.ContainsFunc(p.Uses, func(u Use) bool { return u.Kind == k && u.Ref != "" }) {
		broken("/uses")
	}
}
