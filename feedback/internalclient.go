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
			if due, ok := m.NextRound(); ok && due <= on && !yield(plan, due) {
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

// planned returns the check that a kind is planned, and repeated if it is regular.
func planned(k InternalKind) func(InternalProgramme, func(standard.Pointer)) {
	return func(p InternalProgramme, broken func(standard.Pointer)) {
		i := slices.IndexFunc(internalKinds, func(t InternalTerm) bool { return t.Code == k })
		if i < 0 {
			return
		}
		plan, ok := p.plan(k)
		if !ok || internalKinds[i].Regular && plan.EveryMonths < 1 {
			broken("/plans")
		}
	}
}

// aspect returns the check that the rounds on managers look at something.
func aspect(a InternalAspect) func(InternalProgramme, func(standard.Pointer)) {
	return func(p InternalProgramme, broken func(standard.Pointer)) {
		if _, ok := aspects.Find(a); !ok {
			return
		}
		for i, r := range p.Rounds {
			if r.Kind == InternalManager && !slices.Contains(r.Aspects, a) {
				broken(standard.Pointer("/rounds").Index(i).Field("aspects"))
			}
		}
	}
}

// usedFor returns the check that feedback was used for something at least once.
func usedFor(k UseKind) func(InternalProgramme, func(standard.Pointer)) {
	return func(p InternalProgramme, broken func(standard.Pointer)) {
		if len(p.Uses) > 0 && k.IsValid() && !slices.ContainsFunc(p.Uses, func(u Use) bool { return u.Kind == k && u.Ref != "" }) {
			broken("/uses")
		}
	}
}

var internalRules = standard.Rules[InternalProgramme]{
	{
		Code:     "feedback.internal-kinds",
		Clause:   standard.Cite("samara-internal-2022:10.2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "в плане есть вид мониторинга, которого нет в списке", EN: "a plan or a round is of a kind that is not on the list"},
		Mend:     standard.Text{RU: "выберите вид из списка: четыре обязательных и три дополнительных", EN: "choose a kind from the list: four that are owed and three beside them"},
		Check: func(p InternalProgramme, broken func(standard.Pointer)) {
			for i, o := range p.Plans {
				if !o.Kind.IsValid() {
					broken(standard.Pointer("/plans").Index(i).Field("kind"))
				}
			}
			for i, o := range p.Rounds {
				if !o.Kind.IsValid() {
					broken(standard.Pointer("/rounds").Index(i).Field("kind"))
				}
			}
		},
	},
	{
		Code:     "feedback.internal-conditions",
		Clause:   standard.Cite("samara-internal-2022:10.2(1)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "удовлетворённость условиями труда не отслеживают регулярно", EN: "satisfaction with working conditions is not monitored regularly"},
		Mend:     standard.Text{RU: "запланируйте мониторинг и укажите, как часто", EN: "plan it and say how often"},
		Check:    planned(InternalConditions),
	},
	{
		Code:     "feedback.internal-discipline",
		Clause:   standard.Cite("samara-internal-2022:10.2(2)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "дисциплину исполнения задач не отслеживают", EN: "task discipline is not monitored"},
		Mend:     standard.Text{RU: "запланируйте мониторинг", EN: "plan it"},
		Check:    planned(InternalDiscipline),
	},
	{
		Code:     "feedback.internal-manager",
		Clause:   standard.Cite("samara-internal-2022:10.2(3)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "взаимодействие с непосредственным руководителем не отслеживают", EN: "interaction with the direct manager is not monitored"},
		Mend:     standard.Text{RU: "запланируйте мониторинг", EN: "plan it"},
		Check:    planned(InternalManager),
	},
	{
		Code:     "feedback.internal-social",
		Clause:   standard.Cite("samara-internal-2022:10.2(4)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "состояние социальной среды не отслеживают", EN: "the social environment is not monitored"},
		Mend:     standard.Text{RU: "запланируйте мониторинг", EN: "plan it"},
		Check:    planned(InternalSocial),
	},
	{
		Code:     "feedback.internal-remote",
		Clause:   standard.Cite("samara-internal-2022:7.3"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "сотрудники работают удалённо, а влияние этого на эффективность регулярно не оценивают", EN: "staff work remotely, and the effect on efficiency is not assessed regularly"},
		Mend:     standard.Text{RU: "запланируйте оценку и укажите, как часто", EN: "plan it and say how often"},
		Check: func(p InternalProgramme, broken func(standard.Pointer)) {
			if p.Remote {
				planned(InternalRemote)(p, broken)
			}
		},
	},
	{
		Code:     "feedback.internal-climate",
		Clause:   standard.Cite("samara-internal-2022:7.4(8)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "социально-психологический климат не отслеживают регулярно", EN: "the social and psychological climate is not monitored regularly"},
		Mend:     standard.Text{RU: "запланируйте мониторинг и укажите, как часто", EN: "plan it and say how often"},
		Check:    planned(InternalClimate),
	},
	{
		Code:     "feedback.internal-training",
		Clause:   standard.Cite("samara-internal-2022:9.4/p2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "сотрудников не спрашивают, чему им нужно учиться", EN: "staff are not asked what they need to learn"},
		Mend:     standard.Text{RU: "запланируйте опрос", EN: "plan a survey"},
		Check:    planned(InternalTraining),
	},
	{
		Code:     "feedback.internal-workload",
		Clause:   standard.Cite("samara-internal-2022:10.2/p2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "дисциплину задач проверили, а к нагрузке это не применили", EN: "task discipline was looked at, and the workload was not reviewed"},
		Mend:     standard.Text{RU: "запишите, как скорректирована нагрузка или почему не нужно", EN: "record how the workload was adjusted, or that it need not be"},
		Check: func(p InternalProgramme, broken func(standard.Pointer)) {
			for i, r := range p.Rounds {
				if r.Kind == InternalDiscipline && !slices.ContainsFunc(r.Uses, func(u Use) bool { return u.Kind == UseWorkload && u.Ref != "" }) {
					broken(standard.Pointer("/rounds").Index(i).Field("uses"))
				}
			}
		},
	},
	{
		Code:     "feedback.internal-sufficiency",
		Clause:   standard.Cite("samara-internal-2022:10.2/p3(1)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "не проверили, достаточно ли руководитель взаимодействует с сотрудниками", EN: "it was not looked at whether managers interact enough"},
		Mend:     standard.Text{RU: "добавьте вопрос о достаточности взаимодействия", EN: "add a question on it"},
		Check:    aspect(AspectSufficiency),
	},
	{
		Code:     "feedback.internal-task-clarity",
		Clause:   standard.Cite("samara-internal-2022:10.2/p3(2)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "не проверили, понятно ли руководитель ставит задачи", EN: "it was not looked at whether tasks are set clearly"},
		Mend:     standard.Text{RU: "добавьте вопрос о понятности задач", EN: "add a question on it"},
		Check:    aspect(AspectTaskClarity),
	},
	{
		Code:     "feedback.internal-recommendations",
		Clause:   standard.Cite("samara-internal-2022:10.2/p4"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "по итогам мониторинга руководителя нет рекомендаций или они не используются", EN: "the monitoring of managers brought no recommendations, or they are not used"},
		Mend:     standard.Text{RU: "запишите рекомендации и то, как они применены", EN: "record the recommendations and how they were applied"},
		Check: func(p InternalProgramme, broken func(standard.Pointer)) {
			for i, r := range p.Rounds {
				if r.Kind != InternalManager {
					continue
				}
				at := standard.Pointer("/rounds").Index(i)
				if len(r.Recommendations) == 0 {
					broken(at.Field("recommendations"))
				} else if !slices.ContainsFunc(r.Uses, func(u Use) bool { return u.Kind == UseManagerFunctions && u.Ref != "" }) {
					broken(at.Field("uses"))
				}
			}
		},
	},
	{
		Code:     "feedback.internal-methods",
		Clause:   standard.Cite("samara-internal-2022:10.3"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "отзывы сотрудников собирают одним способом, а нужны разные", EN: "feedback of staff is gathered in one way, and various are wanted"},
		Mend:     standard.Text{RU: "добавьте второй способ: опрос, беседу, ящик предложений", EN: "add a second: a survey, a talk, a box"},
		Check: func(p InternalProgramme, broken func(standard.Pointer)) {
			different := map[string]bool{}
			for _, m := range p.Methods {
				if m != "" {
					different[m] = true
				}
			}
			if len(different) < 2 {
				broken("/methods")
			}
		},
	},
	{
		Code:     "feedback.internal-use-efficiency",
		Clause:   standard.Cite("samara-internal-2022:10.3/p2(1)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "отзывы не дали предложений, как работать эффективнее", EN: "feedback was not used for proposals on efficiency"},
		Mend:     standard.Text{RU: "соберите предложения и сошлитесь на них", EN: "gather them and refer to them"},
		Check:    usedFor(UseEfficiency),
	},
	{
		Code:     "feedback.internal-use-process",
		Clause:   standard.Cite("samara-internal-2022:10.3/p2(2)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "по отзывам не определили, какие внутренние процессы переделать", EN: "feedback was not used to choose internal processes to re-engineer"},
		Mend:     standard.Text{RU: "определите процессы и сошлитесь на решение", EN: "choose them and refer to the decision"},
		Check:    usedFor(UseInternalProcess),
	},
	{
		Code:     "feedback.internal-use-motivation",
		Clause:   standard.Cite("samara-internal-2022:10.3/p2(3)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "отзывы не применили к системе мотивации", EN: "feedback was not used for the motivation system"},
		Mend:     standard.Text{RU: "рассмотрите систему мотивации и сошлитесь на решение", EN: "review it and refer to the decision"},
		Check:    usedFor(UseMotivation),
	},
	{
		Code:     "feedback.internal-use-development",
		Clause:   standard.Cite("samara-internal-2022:10.3/p2(4)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "отзывы не применили к траекториям развития сотрудников", EN: "feedback was not used for development paths"},
		Mend:     standard.Text{RU: "скорректируйте траектории и сошлитесь на решение", EN: "adjust them and refer to the decision"},
		Check:    usedFor(UseDevelopment),
	},
	{
		Code:     "feedback.staff-handler",
		Clause:   standard.Cite("samara-internal-2022:10.3/p3"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "предложение, замечание или жалобу рассматривает не руководитель, или вид обращения неизвестен", EN: "a proposal, remark or complaint is not handled by a manager, or its kind is unknown"},
		Mend:     standard.Text{RU: "передайте обращение руководителю и укажите его вид", EN: "give it to a manager and state its kind"},
		Check: func(p InternalProgramme, broken func(standard.Pointer)) {
			for i, m := range p.Messages {
				at := standard.Pointer("/messages").Index(i)
				if !m.Kind.IsValid() {
					broken(at.Field("kind"))
				}
				if !m.Manager {
					broken(at.Field("manager"))
				}
			}
		},
	},
	{
		Code:     "feedback.staff-answer",
		Clause:   standard.Cite("samara-internal-2022:10.3/p3/s2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "ответ автору не мотивирован или не доведён до автора", EN: "the answer is without reasons, or was not delivered to the author"},
		Mend:     standard.Text{RU: "запишите мотивы и передайте ответ автору", EN: "state the reasons and deliver the answer"},
		Check: func(p InternalProgramme, broken func(standard.Pointer)) {
			for i, m := range p.Messages {
				at := standard.Pointer("/messages").Index(i).Field("answer")
				switch {
				case m.Answer == nil:
					broken(at)
				case m.Answer.Reasons == "":
					broken(at.Field("reasons"))
				case m.Answer.DeliveredAt.IsZero() || m.Answer.DeliveredAt.Before(m.Answer.FormedAt):
					broken(at.Field("delivered_at"))
				}
			}
		},
	},
	{
		Code:     "feedback.internal-mechanism",
		Clause:   standard.Cite("samara-internal-2022:10.3/p4"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "нет механизма отзывов о взаимодействии внутри ведомства или между ведомствами", EN: "there is no mechanism for feedback on work within the body or between bodies"},
		Mend:     standard.Text{RU: "создайте механизм и сошлитесь на него", EN: "create it and refer to it"},
		Check: func(p InternalProgramme, broken func(standard.Pointer)) {
			if p.Intraagency == "" {
				broken("/intraagency")
			}
			if p.Interagency == "" {
				broken("/interagency")
			}
		},
	},
	{
		Code:     "feedback.internal-procedure",
		Clause:   standard.Cite("samara-internal-2022:10.3/p5"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "нет процедуры, по которой реагируют на отзывы сотрудников", EN: "there is no procedure for reacting to feedback of staff"},
		Mend:     standard.Text{RU: "утвердите процедуру и сошлитесь на неё", EN: "adopt one and refer to it"},
		Check: func(p InternalProgramme, broken func(standard.Pointer)) {
			if p.Procedure == "" {
				broken("/procedure")
			}
		},
	},
	{
		Code:     "feedback.internal-quality",
		Clause:   standard.Cite("samara-internal-2022:2.8"),
		Severity: standard.SeverityNote,
		Text:     standard.Text{RU: "качество работы органа оценивают без удовлетворённости внутреннего клиента или без качества услуг", EN: "the quality of the body's work is judged without internal client satisfaction, or without the quality of services"},
		Mend:     standard.Text{RU: "учитывайте обе составляющие", EN: "take both into account"},
		Check: func(p InternalProgramme, broken func(standard.Pointer)) {
			if !slices.Contains(p.Quality, QualityServices) || !slices.Contains(p.Quality, QualitySatisfaction) {
				broken("/quality")
			}
		},
	},
}
