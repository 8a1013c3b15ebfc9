package lifesituation

import (
	"github.com/state-for-people/standard"
)

// rules are the statements of the Standard about a registry of life situations,
// in its order.
var rules = standard.Rules[view]{
	{
		Code:     "lifesituation.segment-without-attributes",
		Clause:   standard.Cite("people-2022:3(11)"),
		Severity: standard.SeverityNote,
		Text:     standard.Text{RU: "не сказано, чем похожи клиенты этого сегмента", EN: "the segment does not say in what its clients are alike"},
		Mend:     standard.Text{RU: "добавьте хотя бы один общий признак в criterion", EN: "give at least one common attribute in criterion"},
		Check: func(v view, broken func(standard.Pointer)) {
			for i := range v.Segments {
				if v.Segments[i].Criterion == nil {
					broken(standard.Pointer("/segments").Index(i))
				}
			}
		},
	},
	{
		Code:     "lifesituation.segment-unassigned",
		Clause:   standard.Cite("people-2022:4.3.3.3"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "сегмент не отнесён ни к одной жизненной ситуации, или у ситуации нет ни одного сегмента", EN: "the segment belongs to no life situation, or the situation has no segment"},
		Mend:     standard.Text{RU: "укажите сегмент в groups хотя бы одной жизненной ситуации", EN: "name the segment in groups of at least one situation"},
		Check: func(v view, broken func(standard.Pointer)) {
			assigned := make(map[standard.SegmentID]bool, len(v.Segments))
			v.groups(func(_ *Situation, g *Group, _ standard.Pointer) { assigned[g.Segment] = true })
			for i := range v.Situations {
				if len(v.Situations[i].Groups) == 0 {
					broken(standard.Pointer("/situations").Index(i))
				}
			}
			for i := range v.Segments {
				if !assigned[v.Segments[i].ID] {
					broken(standard.Pointer("/segments").Index(i))
				}
			}
		},
	},
	{
		Code:     "lifesituation.part-missing",
		Clause:   standard.Cite("people-2022:4.3.5.1/s2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "в реестре нет обязательной части", EN: "the registry lacks one of its parts"},
		Mend:     standard.Text{RU: "заполните сферы жизни, жизненные ситуации, сегменты, клиентские сценарии и услуги", EN: "fill in spheres, situations, segments, scenarios and services"},
		Check: func(v view, broken func(standard.Pointer)) {
			for _, part := range [...]struct {
				at    standard.Pointer
				empty bool
			}{
				{"/spheres", len(v.Spheres) == 0}, {"/situations", len(v.Situations) == 0}, {"/segments", len(v.Segments) == 0},
				{"/scenarios", len(v.Scenarios) == 0}, {"/services", len(v.Services) == 0},
			} {
				if part.empty {
					broken(part.at)
				}
			}
		},
	},
	{
		Code:     "lifesituation.key-doubled",
		Clause:   standard.Cite("people-2022:4.3.5.1/s2"),
		Severity: standard.SeverityObligation,
		Reading:  "S22",
		Text:     standard.Text{RU: "такой ключ уже есть в этой части реестра", EN: "the key is already taken in this part of the registry"},
		Mend:     standard.Text{RU: "оставьте одну запись или дайте второй другой ключ", EN: "keep one entry, or give the second another key"},
		Check:    func(v view, broken func(standard.Pointer)) { v.doubled(broken) },
	},
	{
		Code:     "lifesituation.reference-dangling",
		Clause:   standard.Cite("people-2022:4.3.5.1/s2"),
		Severity: standard.SeverityObligation,
		Reading:  "S22",
		Text:     standard.Text{RU: "ссылка ведёт на запись, которой нет в реестре", EN: "the reference leads to an entry that the registry does not have"},
		Mend:     standard.Text{RU: "исправьте ключ или добавьте запись", EN: "mend the key, or add the entry"},
		Check:    func(v view, broken func(standard.Pointer)) { v.dangling(broken) },
	},
	{
		Code:     "lifesituation.part-of-circle",
		Clause:   standard.Cite("people-2022:4.3.5.1/s2"),
		Severity: standard.SeverityObligation,
		Reading:  "S21",
		Text:     standard.Text{RU: "услуга оказывается частью самой себя", EN: "the service comes out as a part of itself"},
		Mend:     standard.Text{RU: "оставьте part_of у части и уберите его у целого", EN: "keep part_of with the part and drop it from the whole"},
		Check:    func(v view, broken func(standard.Pointer)) { v.circles(broken) },
	},
	{
		Code:     "lifesituation.segment-incomplete",
		Clause:   standard.Cite("people-2022:4.3.5.2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "в профиле сегмента нет данных о численности или истории обращений", EN: "the segment profile lacks the number of clients or the history of their dealings"},
		Mend:     standard.Text{RU: "заполните size и history обезличенными числами", EN: "fill in size and history with numbers that name nobody"},
		Check: func(v view, broken func(standard.Pointer)) {
			for i := range v.Segments {
				at := standard.Pointer("/segments").Index(i)
				if v.Segments[i].Size == 0 {
					broken(at.Field("size"))
				}
				if len(v.Segments[i].History) == 0 {
					broken(at.Field("history"))
				}
			}
		},
	},
	{
		Code:     "lifesituation.segment-identifies-client",
		Clause:   standard.Cite("people-2022:4.3.5.3"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "сегмент выделен по сведениям, которые указывают на одного человека", EN: "the segment is cut by a fact that points at one person"},
		Mend:     standard.Text{RU: "уберите эти сведения из criterion сегмента", EN: "take this fact out of the segment's criterion"},
		Check: func(v view, broken func(standard.Pointer)) {
			for i := range v.Segments {
				v.Segments[i].Criterion.mentions(standard.Pointer("/segments").Index(i).Field("criterion"), func(id FactID, at standard.Pointer) {
					if j, ok := v.at.facts[id]; ok && v.Facts[j].Identifies {
						broken(at)
					}
				})
			}
		},
	},
	{
		Code:     "lifesituation.group-without-needs",
		Clause:   standard.Cite("people-2022:4.3.5.4"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "для этой ситуации и группы клиентов не изучены типовые потребности", EN: "no typical needs are studied for this situation and group"},
		Mend:     standard.Text{RU: "добавьте типовые потребности группы в needs", EN: "add the typical needs of the group to needs"},
		Check: func(v view, broken func(standard.Pointer)) {
			v.groups(func(_ *Situation, g *Group, at standard.Pointer) {
				if len(g.Needs) == 0 {
					broken(at)
				}
			})
		},
	},
	{
		Code:     "lifesituation.need-doubled",
		Clause:   standard.Cite("people-2022:4.3.5.4"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "группа или потребность указана дважды: непонятно, какое планирование действует", EN: "the group or the need stands twice: it is not clear which planning holds"},
		Mend:     standard.Text{RU: "оставьте одну запись", EN: "keep one entry"},
		Check: func(v view, broken func(standard.Pointer)) {
			for i := range v.Situations {
				at := standard.Pointer("/situations").Index(i).Field("groups")
				groups := v.Situations[i].Groups
				again(groups, func(g *Group) standard.SegmentID { return g.Segment }, at, broken)
				for j := range groups {
					again(groups[j].Needs, func(n *TypicalNeed) standard.NeedID { return n.Need }, at.Index(j).Field("needs"), broken)
				}
			}
		},
	},
	{
		Code:     "lifesituation.satisfiable-without-service",
		Clause:   standard.Cite("people-2022:4.3.5.4(1)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "потребность отмечена как удовлетворимая, но в её сценарии нет услуг или не все они действуют", EN: "the need is marked as satisfiable, yet its scenario has no services or not all of them operate"},
		Mend:     standard.Text{RU: "добавьте действующие услуги или отметьте потребность как находящуюся в работе", EN: "add services in production, or mark the need as in design"},
		Check: func(v view, broken func(standard.Pointer)) {
			v.typical(func(n *TypicalNeed, at standard.Pointer) {
				if s, ok := v.scenario(n.Scenario); ok && n.Class == ClassSatisfiable && !v.provided(s) {
					broken(at.Field("scenario"))
				}
			})
		},
	},
	{
		Code:     "lifesituation.design-without-project",
		Clause:   standard.Cite("people-2022:4.3.5.4(2)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "потребность отмечена как находящаяся в работе, но проект не назван", EN: "the need is marked as being worked on, yet no project is named"},
		Mend:     standard.Text{RU: "укажите проект проектирования или реинжиниринга в project", EN: "name the project of design or re-engineering in project"},
		Check: func(v view, broken func(standard.Pointer)) {
			v.typical(func(n *TypicalNeed, at standard.Pointer) {
				if n.Class == ClassInDesign && blank(n.Project) {
					broken(at)
				}
			})
		},
	},
	{
		Code:     "lifesituation.unmet-with-scenario",
		Clause:   standard.Cite("people-2022:4.3.5.4(3)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "потребность отмечена как неудовлетворимая, но для неё назван сценарий", EN: "the need is marked as one that cannot be met, yet a scenario is named"},
		Mend:     standard.Text{RU: "уберите сценарий или измените класс потребности", EN: "drop the scenario, or change the class"},
		Check: func(v view, broken func(standard.Pointer)) {
			v.typical(func(n *TypicalNeed, at standard.Pointer) {
				if n.Class == ClassNotSatisfiable && n.Scenario != "" {
					broken(at.Field("scenario"))
				}
			})
		},
	},
	{
		Code:     "lifesituation.satisfiable-without-scenario",
		Clause:   standard.Cite("people-2022:4.3.5.5"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "для удовлетворимой потребности нет клиентского сценария", EN: "the satisfiable need has no client scenario"},
		Mend:     standard.Text{RU: "разработайте сценарий и укажите его в scenario", EN: "develop a scenario and name it in scenario"},
		Check: func(v view, broken func(standard.Pointer)) {
			v.typical(func(n *TypicalNeed, at standard.Pointer) {
				if n.Class == ClassSatisfiable && n.Scenario == "" {
					broken(at)
				}
			})
		},
	},
	{
		Code:     "lifesituation.answer-elsewhere",
		Clause:   standard.Cite("people-2022:4.3.5.7(1)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "ответ относится к другой жизненной ситуации, и ведомства этой ситуации его не видят", EN: "the answer belongs to another situation, and the bodies of this one do not see it"},
		Mend:     standard.Text{RU: "подготовьте ответ для этой ситуации и укажите его в answer", EN: "write an answer for this situation and name it in answer"},
		Check: func(v view, broken func(standard.Pointer)) {
			v.groups(func(s *Situation, g *Group, at standard.Pointer) {
				for k := range g.Needs {
					if i, ok := v.at.answers[g.Needs[k].Answer]; ok && v.Answers[i].Situation != s.ID {
						broken(at.Field("needs").Index(k).Field("answer"))
					}
				}
			})
		},
	},
	{
		Code:     "lifesituation.unmet-without-reasons",
		Clause:   standard.Cite("people-2022:4.3.5.7(2)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "потребность удовлетворить нельзя, но ответа с причинами нет", EN: "the need cannot be met, yet no answer gives the reasons"},
		Mend:     standard.Text{RU: "подготовьте ответ на частый вопрос, укажите в нём причины и сошлитесь на него в answer", EN: "write an answer with reasons and name it in answer"},
		Check: func(v view, broken func(standard.Pointer)) {
			v.typical(func(n *TypicalNeed, at standard.Pointer) {
				if n.Class != ClassNotSatisfiable {
					return
				}
				if i, ok := v.at.answers[n.Answer]; !ok || !v.Answers[i].tellsWhy() {
					broken(at)
				}
			})
		},
	},
}
