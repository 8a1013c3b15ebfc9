package feedback

import (
	"slices"

	"github.com/state-for-people/standard"
)

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
		Check:    func(p InternalProgramme, broken func(standard.Pointer)) { p.planned(InternalConditions, broken) },
	},
	{
		Code:     "feedback.internal-discipline",
		Clause:   standard.Cite("samara-internal-2022:10.2(2)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "дисциплину исполнения задач не отслеживают", EN: "task discipline is not monitored"},
		Mend:     standard.Text{RU: "запланируйте мониторинг", EN: "plan it"},
		Check:    func(p InternalProgramme, broken func(standard.Pointer)) { p.planned(InternalDiscipline, broken) },
	},
	{
		Code:     "feedback.internal-manager",
		Clause:   standard.Cite("samara-internal-2022:10.2(3)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "взаимодействие с непосредственным руководителем не отслеживают", EN: "interaction with the direct manager is not monitored"},
		Mend:     standard.Text{RU: "запланируйте мониторинг", EN: "plan it"},
		Check:    func(p InternalProgramme, broken func(standard.Pointer)) { p.planned(InternalManager, broken) },
	},
	{
		Code:     "feedback.internal-social",
		Clause:   standard.Cite("samara-internal-2022:10.2(4)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "состояние социальной среды не отслеживают", EN: "the social environment is not monitored"},
		Mend:     standard.Text{RU: "запланируйте мониторинг", EN: "plan it"},
		Check:    func(p InternalProgramme, broken func(standard.Pointer)) { p.planned(InternalSocial, broken) },
	},
	{
		Code:     "feedback.internal-remote",
		Clause:   standard.Cite("samara-internal-2022:7.3"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "сотрудники работают удалённо, а влияние этого на эффективность регулярно не оценивают", EN: "staff work remotely, and the effect on efficiency is not assessed regularly"},
		Mend:     standard.Text{RU: "запланируйте оценку и укажите, как часто", EN: "plan it and say how often"},
		Check: func(p InternalProgramme, broken func(standard.Pointer)) {
			if p.Remote {
				p.planned(InternalRemote, broken)
			}
		},
	},
	{
		Code:     "feedback.internal-climate",
		Clause:   standard.Cite("samara-internal-2022:7.4(8)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "социально-психологический климат не отслеживают регулярно", EN: "the social and psychological climate is not monitored regularly"},
		Mend:     standard.Text{RU: "запланируйте мониторинг и укажите, как часто", EN: "plan it and say how often"},
		Check:    func(p InternalProgramme, broken func(standard.Pointer)) { p.planned(InternalClimate, broken) },
	},
	{
		Code:     "feedback.internal-training",
		Clause:   standard.Cite("samara-internal-2022:9.4/p2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "сотрудников не спрашивают, чему им нужно учиться", EN: "staff are not asked what they need to learn"},
		Mend:     standard.Text{RU: "запланируйте опрос", EN: "plan a survey"},
		Check:    func(p InternalProgramme, broken func(standard.Pointer)) { p.planned(InternalTraining, broken) },
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
		Check:    func(p InternalProgramme, broken func(standard.Pointer)) { p.looked(AspectSufficiency, broken) },
	},
	{
		Code:     "feedback.internal-task-clarity",
		Clause:   standard.Cite("samara-internal-2022:10.2/p3(2)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "не проверили, понятно ли руководитель ставит задачи", EN: "it was not looked at whether tasks are set clearly"},
		Mend:     standard.Text{RU: "добавьте вопрос о понятности задач", EN: "add a question on it"},
		Check:    func(p InternalProgramme, broken func(standard.Pointer)) { p.looked(AspectTaskClarity, broken) },
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
		Check:    func(p InternalProgramme, broken func(standard.Pointer)) { p.usedFor(UseEfficiency, broken) },
	},
	{
		Code:     "feedback.internal-use-process",
		Clause:   standard.Cite("samara-internal-2022:10.3/p2(2)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "по отзывам не определили, какие внутренние процессы переделать", EN: "feedback was not used to choose internal processes to re-engineer"},
		Mend:     standard.Text{RU: "определите процессы и сошлитесь на решение", EN: "choose them and refer to the decision"},
		Check:    func(p InternalProgramme, broken func(standard.Pointer)) { p.usedFor(UseInternalProcess, broken) },
	},
	{
		Code:     "feedback.internal-use-motivation",
		Clause:   standard.Cite("samara-internal-2022:10.3/p2(3)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "отзывы не применили к системе мотивации", EN: "feedback was not used for the motivation system"},
		Mend:     standard.Text{RU: "рассмотрите систему мотивации и сошлитесь на решение", EN: "review it and refer to the decision"},
		Check:    func(p InternalProgramme, broken func(standard.Pointer)) { p.usedFor(UseMotivation, broken) },
	},
	{
		Code:     "feedback.internal-use-development",
		Clause:   standard.Cite("samara-internal-2022:10.3/p2(4)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "отзывы не применили к траекториям развития сотрудников", EN: "feedback was not used for development paths"},
		Mend:     standard.Text{RU: "скорректируйте траектории и сошлитесь на решение", EN: "adjust them and refer to the decision"},
		Check:    func(p InternalProgramme, broken func(standard.Pointer)) { p.usedFor(UseDevelopment, broken) },
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
