package standard

import (
	"slices"
	"strings"
)

// Check judges the assessment itself: what it is about, whether each answer
// can count, and whether the answers agree with each other and with what
// programs found. It says nothing of requirements that are still open.
//
// First come the rules with a clause, then our own advice.
func (a Assessment) Check() Findings {
	w := assessed{Assessment: a, at: map[Clause]int{}}
	w.items, w.at = a.Scope.items()
	for i := range a.Answers {
		c := a.Answers[i].Clause
		row, known := FindRequirement(c)
		w.known = append(w.known, known)
		if known {
			c = row.Original().Clause
		}
		w.original = append(w.original, c)
	}
	return append(assessmentRules.Check(&w), assessmentAdvice.Check(&w)...)
}

// assessed is an assessment with what its rules look up more than once.
type assessed struct {
	Assessment
	items    []AssessmentItem
	at       map[Clause]int // original clause → its place in items
	known    []bool         // of each answer: the register has its clause
	original []Clause       // of each answer: the clause under which it counts
}

// answers calls broken for the answers that fail, at one of their members.
func (w *assessed) answers(member string, broken func(Pointer), fails func(i int, a *AssessmentAnswer) bool) {
	for i := range w.Answers {
		if fails(i, &w.Answers[i]) {
			at := Pointer("/answers").Index(i)
			if member != "" {
				at = at.Field(member)
			}
			broken(at)
		}
	}
}

// adoptionGroup is one of the four groups of requirements by which the
// approach is adopted.
type adoptionGroup struct {
	Clause  Clause // the requirement that the group is met
	Section string // of the federal Standard
}

var adoptionGroups = []adoptionGroup{
	{Cite("people-2022:4.2.1(1)"), "4.3"},
	{Cite("people-2022:4.2.1(2)"), "4.4"},
	{Cite("people-2022:4.2.1(3)"), "4.5"},
	{Cite("people-2022:4.2.1(4)"), "4.6"},
}

// holds reports whether r belongs to the group: it stands in its section, or
// departs from a federal row that does.
func (g *adoptionGroup) holds(r *Requirement) bool {
	c := r.Clause
	if !r.SameAs.IsZero() {
		c = r.SameAs
	}
	return c.Document() == DocumentPeople && placeWithin(c.Place(), g.Section)
}

// boasts calls broken for the answers that call a whole group met while a
// requirement of it is answered otherwise.
func (w *assessed) boasts(clause Clause, broken func(Pointer)) {
	g := slices.IndexFunc(adoptionGroups, func(g adoptionGroup) bool { return g.Clause == clause })
	if g < 0 {
		return
	}
	missed := false
	for i, a := range w.Answers {
		if a.Conformity == ConformityPartly || a.Conformity == ConformityNotMet {
			at, ok := w.at[w.original[i]]
			missed = missed || ok && adoptionGroups[g].holds(&w.items[at].Requirement)
		}
	}
	w.answers("conformity", broken, func(i int, a *AssessmentAnswer) bool {
		return missed && w.original[i] == clause && a.Conformity == ConformityMet
	})
}

var boast = Text{"группа требований названа выполненной, но ответ на одно из них говорит обратное", "a group of requirements is called met, but an answer to one of them says otherwise"}
var modest = Text{"ответьте на требование о группе так же, как на самое слабое требование в ней, или исправьте ответы внутри группы", "answer for the group as for its weakest requirement, or correct the answers within it"}

var assessmentRules = Rules[*assessed]{
	{
		Code: "standard.assessment-no-organisation", Clause: Cite("people-2022:2/p4"), Severity: SeverityObligation,
		Text: Text{"не указано, чья это самооценка", "the assessment does not say whose it is"},
		Mend: Text{"укажите в organisation код органа или организации", "give the code of the body in organisation"},
		Check: func(w *assessed, broken func(Pointer)) {
			if isBlank(string(w.Organisation)) {
				broken("/organisation")
			}
		},
	},
	{
		Code: "standard.assessment-scope-unknown", Clause: Cite("people-2022:4.2.1"), Severity: SeverityObligation,
		Text: Text{"в области самооценки стоит код, которого нет в справочнике", "the scope has a code that is on no list"},
		Mend: Text{"исправьте код документа, точки взаимодействия, роли, клиента или силы требования", "correct the code of the document, touchpoint, role, client or modality"},
		Check: func(w *assessed, broken func(Pointer)) {
			unlisted(w.Scope.Documents, "/scope/documents", broken)
			unlisted(w.Scope.Touchpoints, "/scope/touchpoints", broken)
			unlisted(w.Scope.Roles, "/scope/roles", broken)
			unlisted(w.Scope.Clients, "/scope/clients", broken)
			unlisted(w.Scope.Modalities, "/scope/modalities", broken)
		},
	},
	{
		Code: "standard.assessment-scope-empty", Clause: Cite("people-2022:4.2.1"), Severity: SeverityObligation,
		Text: Text{"в область самооценки не попало ни одно требование", "no requirement lies in the scope"},
		Mend: Text{"выберите документы, а к ним точки взаимодействия или роли", "choose documents, and touchpoints or roles beside them"},
		Check: func(w *assessed, broken func(Pointer)) {
			if len(w.items) == 0 {
				broken("/scope")
			}
		},
	},
	{
		Code: "standard.assessment-clause-unknown", Clause: Cite("people-2022:4.2.1"), Severity: SeverityObligation,
		Text: Text{"ответ дан на пункт, которого нет в реестре требований", "the answer is to a clause that the register does not have"},
		Mend: Text{"исправьте пункт, например people-2022:4.6.8.5, или уберите ответ", "correct the clause, such as people-2022:4.6.8.5, or remove the answer"},
		Check: func(w *assessed, broken func(Pointer)) {
			w.answers("clause", broken, func(i int, _ *AssessmentAnswer) bool { return !w.known[i] })
		},
	},
	{
		Code: "standard.assessment-outside-scope", Clause: Cite("people-2022:4.2.1"), Severity: SeverityObligation,
		Text: Text{"ответ дан на требование, которое не входит в область самооценки", "the answer is to a requirement outside the scope"},
		Mend: Text{"расширьте область самооценки или уберите ответ", "widen the scope or remove the answer"},
		Check: func(w *assessed, broken func(Pointer)) {
			w.answers("clause", broken, func(i int, _ *AssessmentAnswer) bool {
				_, inside := w.at[w.original[i]]
				return w.known[i] && !inside && len(w.items) > 0
			})
		},
	},
	{
		Code: "standard.assessment-answer-unknown", Clause: Cite("people-2022:4.2.1"), Severity: SeverityObligation,
		Text: Text{"ответ записан словом, которого нет в справочнике", "the answer is a word that is on no list"},
		Mend: Text{"выберите одно из четырёх: met (выполнено), partly (частично), not_met (не выполнено), not_applicable (не применимо)", "choose one of four: met, partly, not_met, not_applicable"},
		Check: func(w *assessed, broken func(Pointer)) {
			w.answers("conformity", broken, func(_ int, a *AssessmentAnswer) bool { return !a.Conformity.IsValid() })
		},
	},
	{
		Code: "standard.assessment-answered-twice", Clause: Cite("people-2022:4.2.1"), Severity: SeverityObligation,
		Text: Text{"на одно требование дано два ответа", "one requirement has two answers"},
		Mend: Text{"оставьте один ответ; ответ на федеральный пункт действует и для строк, которые его повторяют", "keep one answer; the answer to a federal clause holds for the rows that repeat it too"},
		Check: func(w *assessed, broken func(Pointer)) {
			seen := map[Clause]bool{}
			w.answers("clause", broken, func(i int, _ *AssessmentAnswer) bool {
				c := w.original[i]
				twice := seen[c]
				seen[c] = true
				return twice
			})
		},
	},
	{
		Code: "standard.assessment-exemption-unexplained", Clause: Cite("people-2022:2/p4"), Severity: SeverityObligation,
		Text: Text{"требование названо неприменимым без причины", "a requirement is called not applicable without a reason"},
		Mend: Text{"запишите в reason, почему требование не относится к организации", "say in reason why the requirement does not concern the organisation"},
		Check: func(w *assessed, broken func(Pointer)) {
			w.answers("", broken, func(_ int, a *AssessmentAnswer) bool {
				return a.Conformity == ConformityNotApplicable && isBlank(a.Reason)
			})
		},
	},
	{
		Code: "standard.assessment-miss-unexplained", Clause: Cite("people-2022:4.1.15"), Severity: SeverityObligation,
		Text: Text{"требование не выполнено или выполнено частично, а причина не названа", "a requirement is not met or partly met and no reason is given"},
		Mend: Text{"запишите в reason, почему результат не достигнут", "say in reason why the result was not reached"},
		Check: func(w *assessed, broken func(Pointer)) {
			w.answers("", broken, func(_ int, a *AssessmentAnswer) bool {
				return (a.Conformity == ConformityPartly || a.Conformity == ConformityNotMet) && isBlank(a.Reason)
			})
		},
	},
	{
		Code: "standard.assessment-contradicted", Clause: Cite("people-2022:4.1.15"), Severity: SeverityObligation,
		Text: Text{"требование названо выполненным, а программа в тот же день или позже нашла его нарушение", "a requirement is called met, and on that day or later a program found it broken"},
		Mend: Text{"исправьте нарушение и проверьте запись снова или измените ответ и объясните причину", "mend the fault and have the record checked again, or change the answer and give the reason"},
		Check: func(w *assessed, broken func(Pointer)) {
			latest := map[Clause]Date{} // the last day on which a program found it broken
			for _, o := range w.Observations {
				if o.Finding.Severity == SeverityObligation {
					c := originalOf(o.Finding.Clause)
					if day, found := latest[c]; !found || o.On > day {
						latest[c] = o.On
					}
				}
			}
			w.answers("conformity", broken, func(i int, a *AssessmentAnswer) bool {
				day, found := latest[w.original[i]]
				return a.Conformity == ConformityMet && found && day >= a.On
			})
		},
	},
	{
		Code: "standard.assessment-needs-not-met", Clause: Cite("people-2022:4.2.1(1)"), Severity: SeverityObligation, Text: boast, Mend: modest,
		Check: func(w *assessed, broken func(Pointer)) { w.boasts(Cite("people-2022:4.2.1(1)"), broken) },
	},
	{
		Code: "standard.assessment-design-not-met", Clause: Cite("people-2022:4.2.1(2)"), Severity: SeverityObligation, Text: boast, Mend: modest,
		Check: func(w *assessed, broken func(Pointer)) { w.boasts(Cite("people-2022:4.2.1(2)"), broken) },
	},
	{
		Code: "standard.assessment-provision-not-met", Clause: Cite("people-2022:4.2.1(3)"), Severity: SeverityObligation, Text: boast, Mend: modest,
		Check: func(w *assessed, broken func(Pointer)) { w.boasts(Cite("people-2022:4.2.1(3)"), broken) },
	},
	{
		Code: "standard.assessment-touchpoints-not-met", Clause: Cite("people-2022:4.2.1(4)"), Severity: SeverityObligation, Text: boast, Mend: modest,
		Check: func(w *assessed, broken func(Pointer)) { w.boasts(Cite("people-2022:4.2.1(4)"), broken) },
	},
}

// assessmentAdvice is what the Standard does not ask for and a reader of an
// assessment does.
var assessmentAdvice = Rules[*assessed]{
	{
		Code: "standard.assessment-no-evidence", Severity: SeverityAdvice,
		Text: Text{"ответ «выполнено» или «выполнено частично» ничем не подтверждён", "an answer of met or partly met has no evidence"},
		Mend: Text{"укажите в evidence, где это видно: документ, адрес страницы, запись", "say in evidence where it can be seen: a document, an address, a record"},
		Check: func(w *assessed, broken func(Pointer)) {
			w.answers("", broken, func(_ int, a *AssessmentAnswer) bool {
				return (a.Conformity == ConformityMet || a.Conformity == ConformityPartly) &&
					!slices.ContainsFunc(a.Evidence, func(s string) bool { return !isBlank(s) })
			})
		},
	},
	{
		Code: "standard.assessment-no-assessor", Severity: SeverityAdvice,
		Text: Text{"не указано, кто дал ответ", "the answer does not say who gave it"},
		Mend: Text{"укажите в assessor сотрудника или подразделение", "name the person or the unit in assessor"},
		Check: func(w *assessed, broken func(Pointer)) {
			w.answers("", broken, func(_ int, a *AssessmentAnswer) bool { return isBlank(a.Assessor) })
		},
	},
	{
		Code: "standard.assessment-no-day", Severity: SeverityAdvice,
		Text: Text{"не указан день оценки, или такого дня нет в календаре", "the day of the assessment is missing or is not in the calendar"},
		Mend: Text{"укажите день в on: год, месяц и число", "give the day in on: year, month and day"},
		Check: func(w *assessed, broken func(Pointer)) {
			w.answers("", broken, func(_ int, a *AssessmentAnswer) bool { return !a.On.IsValid() })
		},
	},
	{
		Code: "standard.assessment-term-over", Severity: SeverityAdvice,
		Text: Text{"ответ перестаёт действовать раньше дня оценки, или такого дня нет в календаре", "the answer ends before the day of the assessment, or the day is not in the calendar"},
		Mend: Text{"поставьте в valid_until последний день, когда ответ действует, или уберите его", "put the last day on which the answer holds in valid_until, or leave it out"},
		Check: func(w *assessed, broken func(Pointer)) {
			w.answers("valid_until", broken, func(_ int, a *AssessmentAnswer) bool {
				return a.ValidUntil != 0 && (!a.ValidUntil.IsValid() || a.ValidUntil < a.On)
			})
		},
	},
}

// unlisted calls broken for the codes that are not on their list.
func unlisted[C interface{ IsValid() bool }](codes []C, at Pointer, broken func(Pointer)) {
	for i, c := range codes {
		if !c.IsValid() {
			broken(at.Index(i))
		}
	}
}

func isBlank(s string) bool { return strings.TrimSpace(s) == "" }
