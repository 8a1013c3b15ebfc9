package feedback

import (
	"slices"
	"time"

	"github.com/state-for-people/standard"
)

// Check judges the loop by its document.
func (l Loop) Check() standard.Findings { return byDocument(l.Document, loopRules.Check(l)) }

func (l *Loop) used(kinds ...UseKind) bool {
	return slices.ContainsFunc(l.Uses, func(u Use) bool { return slices.Contains(kinds, u.Kind) && u.Ref != "" })
}

// changes reports whether something was decided that is to be done.
func (l *Loop) changes() bool { return l.Decision != nil && !l.Decision.None }

var loopRules = standard.Rules[Loop]{
	{
		Code:     "feedback.loop-document",
		Clause:   standard.Cite("people-2022:4.5.7.3"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "документ не указан или не говорит о том, что здесь записано, поэтому ничего не проверено", EN: "the document is missing or says nothing of such records, so nothing was judged"},
		Mend:     standard.Text{RU: "назовите документ Стандарта, по которому проверять", EN: "name the document of the Standard to judge by"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if !slices.Contains([]standard.Document{standard.DocumentPeople, standard.DocumentSamaraPeople, standard.DocumentPeopleBrief, standard.DocumentConcept, standard.DocumentSamaraBusiness, standard.DocumentSamaraInternal}, l.Document) {
				broken("/document")
			}
		},
	},
	{
		Code:     "feedback.use-unknown",
		Clause:   standard.Cite("people-2022:4.5.7.3"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "не указано, для чего и где использован отзыв", EN: "what the feedback was used for, or where, is not stated"},
		Mend:     standard.Text{RU: "выберите вид использования из списка и сошлитесь на работу", EN: "choose a use from the list and refer to the work"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			for i, u := range l.Uses {
				at := standard.Pointer("/uses").Index(i)
				if !u.Kind.IsValid() {
					broken(at.Field("kind"))
				}
				if u.Ref == "" {
					broken(at.Field("ref"))
				}
			}
		},
	},
	{
		Code:     "feedback.use-none",
		Clause:   standard.Cite("people-2022:4.5.7.3/p1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "клиенту сообщили об изменениях, но отзыв не использован ни в изучении потребностей, ни в проектировании, ни в реинжиниринге", EN: "the client was told of changes, and the feedback was used neither in a study of needs nor in design nor in re-engineering"},
		Mend:     standard.Text{RU: "используйте отзыв и сошлитесь на работу или запишите решение ничего не менять и почему", EN: "use it and refer to the work, or record the decision to change nothing and why"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if l.Document == standard.DocumentConcept && l.used(UseCorrection, UseShortcoming) {
				return // which the Concept names among the ends of feedback
			}
			if binds(l.Document, standard.Cite("people-2022:4.5.7.3/p1")) && l.Told != nil && l.changes() && !l.used(UseNeedsStudy, UseDesign, UseReengineering) {
				broken("/uses")
			}
		},
	},
	{
		Code:     "feedback.decision-ground",
		Clause:   standard.Cite("people-2022:4.5.7"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "решено ничего не менять, но не сказано почему", EN: "it was decided to change nothing, and not said why"},
		Mend:     standard.Text{RU: "запишите причину", EN: "record the reason"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if l.Decision != nil && l.Decision.None && l.Decision.Ground == "" {
				broken("/decision/ground")
			}
		},
	},
	{
		Code:     "feedback.told-undecided",
		Clause:   standard.Cite("people-2022:4.5.7"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "клиенту ответили, а отзыв не рассмотрен: решения нет", EN: "the client was told, and the feedback was not considered: there is no decision"},
		Mend:     standard.Text{RU: "запишите решение, хотя бы решение ничего не менять, и его причину", EN: "record the decision, if only to change nothing, and why"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if binds(l.Document, standard.Cite("people-2022:4.5.7")) && l.Told != nil && l.Decision == nil {
				broken("/decision")
			}
		},
	},
	{
		Code:     "feedback.loop-order",
		Clause:   standard.Cite("people-2022:4.5.7"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "время не сходится: решение раньше отзыва, использование раньше решения или ответ клиенту раньше решения", EN: "the times do not fit: a decision before the feedback, a use before the decision, or the client told before it"},
		Mend:     standard.Text{RU: "проверьте время", EN: "check the times"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			after := l.ReceivedAt
			early := func(at time.Time) bool { return !at.IsZero() && at.Before(after) }
			if l.Decision != nil {
				if early(l.Decision.At) {
					broken("/decision/at")
				} else if !l.Decision.At.IsZero() {
					after = l.Decision.At
				}
			}
			for i, u := range l.Uses {
				if early(u.At) {
					broken(standard.Pointer("/uses").Index(i).Field("at"))
				}
			}
			if l.Told != nil && early(l.Told.At) {
				broken("/told/at")
			}
		},
	},
	{
		Code:     "feedback.not-told",
		Clause:   standard.Cite("people-2022:4.5.7.4"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "отзыв использован, а клиенту об этом не сообщили", EN: "the feedback was used, and the client was not told"},
		Mend:     standard.Text{RU: "сообщите клиенту лично, а тем, кто ответил без имени, публично", EN: "tell the client, and those who answered without a name in public"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if binds(l.Document, standard.Cite("people-2022:4.5.7.4")) && len(l.Uses) > 0 && l.Told == nil {
				broken("/told")
			}
		},
	},
	{
		Code:     "feedback.told-whom",
		Clause:   standard.Cite("people-2022:4.5.7.4"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "не указано, как сообщили клиенту, или автору без имени «сообщили» лично", EN: "how the client was told is missing, or an author without a name was “told” individually"},
		Mend:     standard.Text{RU: "укажите способ и ссылку; авторам без имени сообщайте публично", EN: "give the way and a reference; tell authors without a name in public"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if l.Told == nil {
				return
			}
			if !l.Told.How.IsValid() || l.Anonymous && l.Told.How != TellingPublic {
				broken("/told/how")
			}
			if l.Told.Ref == "" {
				broken("/told/ref")
			}
		},
	},
	{
		Code:     "feedback.decision-hidden",
		Clause:   standard.Cite("people-2022:4.5.7.5/p1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "решение по отзывам не опубликовано", EN: "the decision on the feedback is not published"},
		Mend:     standard.Text{RU: "опубликуйте решение рядом со сводными данными", EN: "publish the decision beside the aggregates"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if binds(l.Document, standard.Cite("people-2022:4.5.7.5/p1")) && l.Told != nil && l.Decision != nil && l.Decision.Public == "" {
				broken("/decision/public")
			}
		},
	},
	{
		Code:     "feedback.brief-use",
		Clause:   standard.Cite("people-2022-brief:provision/38"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "отзыв не использован в изучении потребностей, проектировании или реинжиниринге", EN: "the feedback was used neither in a study of needs nor in design nor in re-engineering"},
		Mend:     standard.Text{RU: "используйте отзыв и сошлитесь на работу", EN: "use it and refer to the work"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if l.Document == standard.DocumentPeopleBrief && l.changes() && !l.used(UseNeedsStudy, UseDesign, UseReengineering) {
				broken("/uses")
			}
		},
	},
	{
		Code:     "feedback.business-use",
		Clause:   standard.Cite("samara-business-2022:4.5/p27/s2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "отзыв бизнеса не использован в проектировании или реинжиниринге услуг, мер поддержки и сервисов", EN: "the feedback of business was used neither in design nor in re-engineering of services, support measures and digital services"},
		Mend:     standard.Text{RU: "используйте отзыв и сошлитесь на работу", EN: "use it and refer to the work"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if l.Document == standard.DocumentSamaraBusiness && l.changes() && !l.used(UseDesign, UseReengineering) {
				broken("/uses")
			}
		},
	},
	{
		Code:     "feedback.concept-considered",
		Clause:   standard.Cite("concept:III/p1(1)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "изучение потребностей названо, но отзыв в нём не учтён", EN: "a study of needs is named, and the feedback was not considered in it"},
		Mend:     standard.Text{RU: "учтите отзыв при изучении и сошлитесь на это", EN: "consider it in the study and refer to that"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if l.Document == standard.DocumentConcept && l.Study != "" && !l.used(UseNeedsStudy) {
				broken("/uses")
			}
		},
	},
	{
		Code:     "feedback.concept-deviation",
		Clause:   standard.Cite("concept:IX/p1"),
		Severity: standard.SeverityAdvice,
		Text:     standard.Text{RU: "отзыв показал отклонение, а исправление не записано", EN: "the feedback showed a deviation, and no correction is recorded"},
		Mend:     standard.Text{RU: "запишите исправление или изменение подхода", EN: "record the correction or the change of approach"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if l.Document == standard.DocumentConcept && l.Deviation != "" && !l.used(UseCorrection, UseShortcoming) {
				broken("/uses")
			}
		},
	},
	{
		Code:     "feedback.internal-deviation",
		Clause:   standard.Cite("samara-internal-2022:10.1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "отзыв сотрудника показал отклонение, а исправление не записано", EN: "feedback of staff showed a deviation, and no correction is recorded"},
		Mend:     standard.Text{RU: "запишите исправление или изменение подхода", EN: "record the correction or the change of approach"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if l.Document == standard.DocumentSamaraInternal && l.Deviation != "" && !l.used(UseCorrection) {
				broken("/uses")
			}
		},
	},
}
