package journey

import (
	"slices"

	"github.com/state-for-people/standard"
)

// rules are what the Standard says of a journey map, in its order.
var rules = standard.Rules[*judged]{
	{
		Code: "journey.basis-segmentation-missing", Clause: standard.Cite("people-2022:4.3.4(1)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "не указано, что карта основана на сегментации и сведениях о клиентском опыте", EN: "segmentation and collected client experience are not among the bases of the map"},
		Mend: standard.Text{RU: "проведите сегментацию, соберите сведения об опыте клиентов и укажите это основание", EN: "segment the clients, collect their experience, and state this basis"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			if !slices.Contains(m.Basis, BasisSegmentation) {
				broken("/basis")
			}
		},
	}, {
		Code: "journey.basis-initial-study-missing", Clause: standard.Cite("samara-business-2022:4.3/p8(1)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "не указано, что карта основана на первичном изучении потребностей", EN: "the initial study of needs is not among the bases of the map"},
		Mend: standard.Text{RU: "изучите потребности клиентов и укажите это основание", EN: "study the clients' needs and state this basis"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			if !slices.Contains(m.Basis, BasisInitialStudy) {
				broken("/basis")
			}
		},
	}, {
		Code: "journey.basis-monitoring-missing", Clause: standard.Cite("people-2022:4.3.4(2)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "карту обновили без результатов мониторинга удовлетворённости", EN: "the map was updated without results of satisfaction monitoring"},
		Mend: standard.Text{RU: "учтите результаты мониторинга и укажите это основание", EN: "take the results of monitoring into account and state this basis"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			if m.Version > 1 && !slices.Contains(m.Basis, BasisMonitoring) {
				broken("/basis")
			}
		},
	}, {
		Code: "journey.situation-not-described", Clause: standard.Cite("people-2022:4.3.4.1(1)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "жизненная ситуация не описана", EN: "the life situation is not described"},
		Mend: standard.Text{RU: "опишите, что произошло в жизни клиента", EN: "describe what has happened in the client's life"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			if blank(m.Situation.Description.RU) {
				broken("/situation/description/ru")
			}
		},
	}, {
		Code: "journey.segment-not-described", Clause: standard.Cite("people-2022:4.3.4.1(2)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "профиль клиентского сегмента не описан", EN: "the segment profile is not described"},
		Mend: standard.Text{RU: "опишите, чем похожи клиенты этой группы", EN: "describe in what the clients of this group are alike"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			if blank(m.Segment.Description.RU) {
				broken("/segment/description/ru")
			}
		},
	}, {
		Code: "journey.no-needs", Clause: standard.Cite("people-2022:4.3.4.1(3)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "не перечислены типовые потребности клиента", EN: "the typical needs of the client are not listed"},
		Mend: standard.Text{RU: "добавьте хотя бы одну потребность", EN: "add at least one need"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			if len(m.Needs) == 0 {
				broken("/needs")
			}
		},
	}, {
		Code: "journey.need-without-title", Clause: standard.Cite("people-2022:4.3.4.1(3)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "у потребности нет названия", EN: "a need has no title"},
		Mend: standard.Text{RU: "напишите короткое название простыми словами", EN: "write a short title in plain words"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			for i := range m.Needs {
				if blank(m.Needs[i].Title.RU) {
					broken(standard.Pointer("/needs").Index(i).Field("title").Field("ru"))
				}
			}
		},
	}, {
		Code: "journey.need-twice", Clause: standard.Cite("people-2022:4.3.4.1(3)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "одна потребность указана дважды", EN: "a need stands twice"},
		Mend: standard.Text{RU: "оставьте одну запись или дайте записям разные ключи", EN: "keep one entry or give the entries different keys"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			twice(m.Needs, func(e *Need) standard.NeedID { return e.ID }, func(i int) { broken(standard.Pointer("/needs").Index(i).Field("id")) })
		},
	}, {
		Code: "journey.no-steps", Clause: standard.Cite("people-2022:4.3.4.1(4)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "не показаны действия клиента", EN: "no actions of the client are shown"},
		Mend: standard.Text{RU: "добавьте этапы и действия по порядку", EN: "add stages and steps in their order"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			if !m.hasSteps() {
				broken("/stages")
			}
		},
	}, {
		Code: "journey.stage-without-title", Clause: standard.Cite("people-2022:4.3.4.1(4)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "у этапа нет названия", EN: "a stage has no title"},
		Mend: standard.Text{RU: "напишите короткое название простыми словами", EN: "write a short title in plain words"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			for i := range m.Stages {
				if blank(m.Stages[i].Title.RU) {
					broken(standard.Pointer("/stages").Index(i).Field("title").Field("ru"))
				}
			}
		},
	}, {
		Code: "journey.step-without-title", Clause: standard.Cite("people-2022:4.3.4.1(4)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "не сказано, что делает клиент", EN: "it is not said what the client does"},
		Mend: standard.Text{RU: "опишите действие простыми словами", EN: "describe the step in plain words"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			for at, step := range m.steps() {
				if blank(step.Title.RU) {
					broken(at.pointer().Field("title").Field("ru"))
				}
			}
		},
	}, {
		Code: "journey.stage-twice", Clause: standard.Cite("people-2022:4.3.4.1(4)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "один этап указан дважды", EN: "a stage stands twice"},
		Mend: standard.Text{RU: "оставьте одну запись или дайте записям разные ключи", EN: "keep one entry or give the entries different keys"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			twice(m.Stages, func(e *Stage) StageID { return e.ID }, func(i int) { broken(standard.Pointer("/stages").Index(i).Field("id")) })
		},
	}, {
		Code: "journey.step-twice", Clause: standard.Cite("people-2022:4.3.4.1(4)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "два действия имеют один ключ", EN: "two steps have the same key"},
		Mend: standard.Text{RU: "дайте действиям разные ключи", EN: "give the steps different keys"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			for at, step := range m.steps() {
				if m.at[step.ID].number < at.number {
					broken(at.pointer().Field("id"))
				}
			}
		},
	}, {
		Code: "journey.need-without-start", Clause: standard.Cite("people-2022:4.3.4.1(4)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "не видно, на каком действии возникает потребность", EN: "the step at which the need arises is not shown"},
		Mend: standard.Text{RU: "укажите действие из карты, с которого начинается потребность", EN: "name the step of the map at which the need begins"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			for i := range m.Needs {
				if _, ok := m.at[m.Needs[i].Arises]; !ok && m.hasSteps() {
					broken(standard.Pointer("/needs").Index(i).Field("arises"))
				}
			}
		},
	}, {
		Code: "journey.need-without-end", Clause: standard.Cite("people-2022:4.3.4.1(4)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "не видно, на каком действии потребность удовлетворена", EN: "the step at which the need is met is not shown"},
		Mend: standard.Text{RU: "укажите действие из карты, которым потребность закрывается", EN: "name the step of the map at which the need is met"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			for i := range m.Needs {
				if _, ok := m.at[m.Needs[i].Met]; !ok && m.hasSteps() {
					broken(standard.Pointer("/needs").Index(i).Field("met"))
				}
			}
		},
	}, {
		Code: "journey.need-met-before-it-arises", Clause: standard.Cite("people-2022:4.3.4.1(4)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "потребность удовлетворена раньше, чем возникает", EN: "the need is met before it arises"},
		Mend: standard.Text{RU: "проверьте порядок действий", EN: "check the order of the steps"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			for i := range m.Needs {
				from, ok1 := m.at[m.Needs[i].Arises]
				to, ok2 := m.at[m.Needs[i].Met]
				if ok1 && ok2 && to.number < from.number {
					broken(standard.Pointer("/needs").Index(i).Field("met"))
				}
			}
		},
	}, {
		Code: "journey.no-services", Clause: standard.Cite("people-2022:4.3.4.1(5)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "не указаны услуги и сервисы, которые получают клиенты", EN: "the services that clients receive are not stated"},
		Mend: standard.Text{RU: "добавьте услуги и сервисы с их видами", EN: "add services with their kinds"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			if len(m.Services) == 0 {
				broken("/services")
			}
		},
	}, {
		Code: "journey.service-without-title", Clause: standard.Cite("people-2022:4.3.4.1(5)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "у услуги нет названия", EN: "a service has no title"},
		Mend: standard.Text{RU: "напишите короткое название простыми словами", EN: "write a short title in plain words"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			for i := range m.Services {
				if blank(m.Services[i].Title.RU) {
					broken(standard.Pointer("/services").Index(i).Field("title").Field("ru"))
				}
			}
		},
	}, {
		Code: "journey.service-twice", Clause: standard.Cite("people-2022:4.3.4.1(5)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "одна услуга указана дважды", EN: "a service stands twice"},
		Mend: standard.Text{RU: "оставьте одну запись или дайте записям разные ключи", EN: "keep one entry or give the entries different keys"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			twice(m.Services, func(e *Service) standard.ServiceID { return e.ID }, func(i int) { broken(standard.Pointer("/services").Index(i).Field("id")) })
		},
	}, {
		Code: "journey.step-service-unknown", Clause: standard.Cite("people-2022:4.3.4.1(5)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "у действия указана услуга, которой нет в карте", EN: "a step names a service that the map does not list"},
		Mend: standard.Text{RU: "добавьте услугу в карту или исправьте ключ", EN: "add the service to the map or correct the key"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			for at, step := range m.steps() {
				for k, id := range step.Services {
					if _, ok := m.services[id]; !ok {
						broken(at.pointer().Field("services").Index(k))
					}
				}
			}
		},
	}, {
		Code: "journey.no-touchpoints", Clause: standard.Cite("people-2022:4.3.4.1(6)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "не указаны точки взаимодействия", EN: "the touchpoints are not stated"},
		Mend: standard.Text{RU: "добавьте точки, в которых клиент встречается с органами власти", EN: "add the points where the client meets the authorities"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			if len(m.Touchpoints) == 0 {
				broken("/touchpoints")
			}
		},
	}, {
		Code: "journey.touchpoint-without-title", Clause: standard.Cite("people-2022:4.3.4.1(6)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "у точки взаимодействия нет названия", EN: "a touchpoint has no title"},
		Mend: standard.Text{RU: "напишите короткое название простыми словами", EN: "write a short title in plain words"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			for i := range m.Touchpoints {
				if blank(m.Touchpoints[i].Title.RU) {
					broken(standard.Pointer("/touchpoints").Index(i).Field("title").Field("ru"))
				}
			}
		},
	}, {
		Code: "journey.touchpoint-twice", Clause: standard.Cite("people-2022:4.3.4.1(6)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "одна точка взаимодействия указана дважды", EN: "a touchpoint stands twice"},
		Mend: standard.Text{RU: "оставьте одну запись или дайте записям разные ключи", EN: "keep one entry or give the entries different keys"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			twice(m.Touchpoints, func(e *Touchpoint) standard.TouchpointID { return e.ID }, func(i int) { broken(standard.Pointer("/touchpoints").Index(i).Field("id")) })
		},
	}, {
		Code: "journey.step-touchpoint-unknown", Clause: standard.Cite("people-2022:4.3.4.1(6)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "у действия указана точка взаимодействия, которой нет в карте", EN: "a step names a touchpoint that the map does not list"},
		Mend: standard.Text{RU: "добавьте точку в карту или исправьте ключ", EN: "add the touchpoint to the map or correct the key"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			for at, step := range m.steps() {
				if _, ok := m.touchpoints[step.Touchpoint]; !ok && step.Touchpoint != "" {
					broken(at.pointer().Field("touchpoint"))
				}
			}
		},
	}, {
		Code: "journey.experience-missing", Clause: standard.Cite("people-2022:4.3.4.1(7)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "не описан клиентский опыт в точке взаимодействия", EN: "client experience at the touchpoint is not shown"},
		Mend: standard.Text{RU: "добавьте оценки клиентов в этой точке", EN: "add the clients' answers about this touchpoint"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			for i := range m.Touchpoints {
				if m.Touchpoints[i].Experience == nil {
					broken(standard.Pointer("/touchpoints").Index(i).Field("experience"))
				}
			}
		},
	}, {
		Code: "journey.experience-not-measured", Clause: standard.Cite("people-2022:3(14)"), Severity: standard.SeverityNote,
		Text: standard.Text{RU: "клиентский опыт описан без единой оценки", EN: "client experience is told without a single answer"},
		Mend: standard.Text{RU: "соберите оценки клиентов и укажите их число", EN: "collect answers of clients and state their number"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			for at, x := range m.experiences() {
				if x.Answers == 0 {
					broken(at.pointer().Field("answers"))
				}
			}
		},
	}, {
		Code: "journey.experience-counts-differ", Clause: standard.Cite("people-2022:3(14)"), Severity: standard.SeverityNote,
		Text: standard.Text{RU: "положительных оценок больше, чем всех оценок", EN: "there are more positive answers than answers"},
		Mend: standard.Text{RU: "проверьте оба числа", EN: "check both numbers"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			for at, x := range m.experiences() {
				if x.Positive > x.Answers {
					broken(at.pointer().Field("positive"))
				}
			}
		},
	}, {
		Code: "journey.positive-not-stated", Clause: standard.Cite("people-2022:4.3.4.1/p1"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "нет позитивных наблюдений в точке взаимодействия", EN: "there are no positive observations at the touchpoint"},
		Mend: standard.Text{RU: "запишите наблюдения или отметьте, что их не нашли", EN: "write the observations down, or state that none was found"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			for i := range m.Touchpoints {
				if m.Touchpoints[i].Positive.IsZero() {
					broken(standard.Pointer("/touchpoints").Index(i).Field("positive"))
				}
			}
		},
	}, {
		Code: "journey.problems-not-stated", Clause: standard.Cite("people-2022:4.3.4.1/p1"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "нет типовых проблем клиентов в точке взаимодействия", EN: "there are no typical problems of clients at the touchpoint"},
		Mend: standard.Text{RU: "запишите проблемы или отметьте, что их не нашли", EN: "write the problems down, or state that none was found"},
		Check: func(m *judged, broken func(standard.Pointer)) {
			for i := range m.Touchpoints {
				if m.Touchpoints[i].Problems.IsZero() {
					broken(standard.Pointer("/touchpoints").Index(i).Field("problems"))
				}
			}
		},
	},
}
