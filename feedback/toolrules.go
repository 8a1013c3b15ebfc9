package feedback

import (
	"slices"

	"github.com/state-for-people/standard"
)

var toolkitRules = standard.Rules[Toolkit]{
	{
		Code:     "feedback.toolkit-document",
		Clause:   standard.Cite("people-2022:4.5.7.1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "документ не указан или не говорит о том, что здесь записано, поэтому ничего не проверено", EN: "the document is missing or says nothing of such records, so nothing was judged"},
		Mend:     standard.Text{RU: "назовите документ Стандарта, по которому проверять", EN: "name the document of the Standard to judge by"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if !slices.Contains([]standard.Document{standard.DocumentPeople, standard.DocumentSamaraPeople, standard.DocumentPeopleBrief, standard.DocumentConcept, standard.DocumentSamaraBusiness, standard.DocumentTouchpointList}, t.Document) {
				broken("/document")
			}
		},
	},
	{
		Code:     "feedback.tool-service",
		Clause:   standard.Cite("people-2022:4.5.7.1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "услугу или сервис клиент нигде не может оценить", EN: "there is no touchpoint where clients can rate this service"},
		Mend:     standard.Text{RU: "дайте оценить её хотя бы в одной точке, где есть инструмент оценки услуг", EN: "let it be rated at one touchpoint at least that has a tool for services"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if binds(t.Document, standard.Cite("people-2022:4.5.7.1")) {
				t.nowhere(broken, ObjectService, ObjectDigitalService)
			}
		},
	},
	{
		Code:     "feedback.tool-need",
		Clause:   standard.Cite("people-2022:4.5.7.1/p1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "клиент нигде не может оценить, удовлетворена ли потребность в жизненной ситуации", EN: "there is no touchpoint where clients can rate how far the need was met"},
		Mend:     standard.Text{RU: "спрашивайте о потребности хотя бы в одной точке взаимодействия", EN: "ask about the need at one touchpoint at least"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if binds(t.Document, standard.Cite("people-2022:4.5.7.1/p1")) {
				t.nowhere(broken, ObjectNeed)
			}
		},
	},
	{
		Code:     "feedback.tool-method",
		Clause:   standard.Cite("people-2022:4.5.7.2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "один вопрос в разных точках задан в разных версиях или с разной шкалой", EN: "one question is asked in different versions or on different scales at different touchpoints"},
		Mend:     standard.Text{RU: "задавайте вопрос везде в одной версии", EN: "ask the question in one version everywhere"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if !binds(t.Document, standard.Cite("people-2022:4.5.7.2")) {
				return
			}
			first := map[QuestionCode]Question{}
			for i, tool := range t.Tools {
				for j, q := range tool.Questions {
					if known, ok := first[q.Code]; !ok {
						first[q.Code] = q
					} else if known != q {
						broken(standard.Pointer("/tools").Index(i).Field("questions").Index(j))
					}
				}
			}
		},
	},
	{
		Code:     "feedback.tool-question",
		Clause:   standard.Cite("people-2022:4.5.7.2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "вопрос Стандарта задан не в действующей версии, или у своего вопроса нет кода, версии, формулировки или шкалы", EN: "a question of the Standard is not asked in the version in force, or a question of your own lacks code, version, wording or scale"},
		Mend:     standard.Text{RU: "возьмите вопрос из списка Стандарта или опишите свой полностью", EN: "take the question from the list of the Standard, or describe your own in full"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if !binds(t.Document, standard.Cite("people-2022:4.5.7.2")) {
				return
			}
			for i, tool := range t.Tools {
				for j, q := range tool.Questions {
					if !q.valid() {
						broken(standard.Pointer("/tools").Index(i).Field("questions").Index(j))
					}
				}
			}
		},
	},
	{
		Code:     "feedback.tool-question-set",
		Clause:   standard.Cite("people-2022:4.5.7.2/p1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "точка взаимодействия оценивает услуги, но не задаёт вопрос об удовлетворённости, общий для всех точек", EN: "the touchpoint rates services and does not ask the question on satisfaction that all share"},
		Mend:     standard.Text{RU: "добавьте общий вопрос об удовлетворённости", EN: "add the common question on satisfaction"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if !binds(t.Document, standard.Cite("people-2022:4.5.7.2/p1")) {
				return
			}
			t.tools(func(o *Tool) bool { return !ratesNoService(o) }, func(o *Tool) bool {
				return !slices.ContainsFunc(o.Questions, func(q Question) bool { return q.Code == QuestionSatisfaction })
			}, "questions", broken)
		},
	},
	{
		Code:     "feedback.tool-map",
		Clause:   standard.Cite("people-2022:4.5.7.2/p1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "своя шкала инструмента не переведена на шкалу вопроса, который здесь задают", EN: "a scale of the tool's own is not brought to the scale of a question asked here"},
		Mend:     standard.Text{RU: "добавьте таблицу соответствия для этой шкалы", EN: "add a map of this scale"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if !binds(t.Document, standard.Cite("people-2022:4.5.7.2/p1")) {
				return
			}
			for i, tool := range t.Tools {
				for j, s := range tool.OwnScales {
					if !slices.ContainsFunc(tool.Maps, func(m Map) bool { return m.From == s && m.Check().Err() == nil && tool.asks(m.To) }) {
						broken(standard.Pointer("/tools").Index(i).Field("own_scales").Index(j))
					}
				}
			}
		},
	},
	{
		Code:     "feedback.portal-services",
		Clause:   standard.Cite("people-2022:4.6.1.9/s1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "на портале нельзя оценить услуги и сервисы", EN: "services cannot be rated on the portal"},
		Mend:     standard.Text{RU: "дайте оценить каждую услугу и сервис портала", EN: "let every service of the portal be rated"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if binds(t.Document, standard.Cite("people-2022:4.6.1.9/s1")) {
				t.tools(portalTool, ratesNoService, "objects", broken)
			}
		},
	},
	{
		Code:     "feedback.portal-whole",
		Clause:   standard.Cite("people-2022:4.6.1.9/s2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "нельзя оценить работу портала в целом", EN: "the portal as a whole cannot be rated"},
		Mend:     standard.Text{RU: "спрашивайте о портале в целом отдельно от услуг", EN: "ask about the portal as a whole, apart from services"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if binds(t.Document, standard.Cite("people-2022:4.6.1.9/s2")) {
				t.tools(portalTool, func(o *Tool) bool { return !o.rates(ObjectPortal) }, "objects", broken)
			}
		},
	},
	{
		Code:     "feedback.portal-scale",
		Clause:   standard.Cite("people-2022:4.6.1.9/s3"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "на портале нет быстрой оценки по шкале", EN: "the portal has no quick rating on a scale"},
		Mend:     standard.Text{RU: "добавьте оценку баллами, смайликами, словами или по другой шкале", EN: "add a rating by points, smileys, words or another scale"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if binds(t.Document, standard.Cite("people-2022:4.6.1.9/s3")) {
				t.tools(portalTool, noQuick, "scales", broken)
			}
		},
	},
	{
		Code:     "feedback.portal-text",
		Clause:   standard.Cite("people-2022:4.6.1.9/s4"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "на портале нет поля для отзыва своими словами", EN: "the portal has no field for the client's own words"},
		Mend:     standard.Text{RU: "добавьте текстовое поле", EN: "add a text field"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if binds(t.Document, standard.Cite("people-2022:4.6.1.9/s4")) {
				t.tools(portalTool, func(o *Tool) bool { return !o.FreeText }, "free_text", broken)
			}
		},
	},
	{
		Code:     "feedback.portal-surveys",
		Clause:   standard.Cite("people-2022:4.6.1.9/s5"),
		Severity: standard.SeverityAdvice,
		Text:     standard.Text{RU: "на портале нет актуальных опросов", EN: "the portal has no current surveys"},
		Mend:     standard.Text{RU: "разместите опрос: о новых услугах, об удобстве интерфейса, о редизайне", EN: "publish one: on new services, on the interface, on a redesign"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if binds(t.Document, standard.Cite("people-2022:4.6.1.9/s5")) {
				t.tools(portalTool, func(o *Tool) bool { return len(o.Surveys) == 0 }, "surveys", broken)
			}
		},
	},
	{
		Code:     "feedback.call-asks",
		Clause:   standard.Cite("people-2022:4.6.3.8(4)(а)/s1"),
		Severity: standard.SeverityNote,
		Text:     standard.Text{RU: "при исходящем звонке не напоминают о полученных услугах и не спрашивают, доволен ли клиент", EN: "an outgoing call does not remind of services received and ask how satisfied the client is"},
		Mend:     standard.Text{RU: "добавьте в скрипт звонка напоминание и вопрос", EN: "add the reminder and the question to the script"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if binds(t.Document, standard.Cite("people-2022:4.6.3.8(4)(а)/s1")) {
				t.tools(callTool, func(o *Tool) bool { return !o.AsksDegree }, "asks_degree", broken)
			}
		},
	},
	{
		Code:     "feedback.written-quick",
		Clause:   standard.Cite("people-2022:4.6.4.8"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "ответ по электронной почте или в личном кабинете нельзя быстро оценить по шкале", EN: "an answer by e-mail or in the account cannot be rated quickly on a scale"},
		Mend:     standard.Text{RU: "добавьте в сообщение быструю оценку", EN: "add a quick rating to the message"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if binds(t.Document, standard.Cite("people-2022:4.6.4.8")) {
				t.tools(writtenTool, noQuick, "scales", broken)
			}
		},
	},
	{
		Code:     "feedback.chat-collects",
		Clause:   standard.Cite("people-2022:4.6.6.1/s3"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "чат-бот, персональный чат или голосовой помощник не собирает отзывы", EN: "the chatbot, personal chat or voice assistant collects no feedback"},
		Mend:     standard.Text{RU: "дайте клиенту оценить услугу или самого помощника", EN: "let clients rate a service or the assistant"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if binds(t.Document, standard.Cite("people-2022:4.6.6.1/s3")) {
				t.tools(chatTool, func(o *Tool) bool { return len(o.Objects) == 0 }, "objects", broken)
			}
		},
	},
	{
		Code:     "feedback.chat-scale",
		Clause:   standard.Cite("people-2022:4.6.6.4/s1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "помощника нельзя быстро оценить по шкале", EN: "the assistant cannot be rated quickly on a scale"},
		Mend:     standard.Text{RU: "добавьте оценку баллами, смайликами, словами или по другой шкале", EN: "add a rating by points, smileys, words or another scale"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if binds(t.Document, standard.Cite("people-2022:4.6.6.4/s1")) {
				t.tools(chatTool, noQuick, "scales", broken)
			}
		},
	},
	{
		Code:     "feedback.chat-reason",
		Clause:   standard.Cite("people-2022:4.6.6.4/s2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "после низкой оценки клиента не спрашивают о причинах", EN: "after a low rating the client is not asked why"},
		Mend:     standard.Text{RU: "предложите подробно рассказать о причинах низкой оценки", EN: "offer to tell the reasons of a low rating in detail"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if binds(t.Document, standard.Cite("people-2022:4.6.6.4/s2")) {
				t.tools(chatTool, func(o *Tool) bool { return !o.AsksReason }, "asks_reason", broken)
			}
		},
	},
	{
		Code:     "feedback.brief-portal",
		Clause:   standard.Cite("people-2022-brief:portal/13"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "на портале нельзя оценить услуги и сервисы", EN: "services cannot be rated on the portal"},
		Mend:     standard.Text{RU: "дайте оценить услуги и сервисы портала", EN: "let the services of the portal be rated"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if t.Document == standard.DocumentPeopleBrief {
				t.tools(portalTool, ratesNoService, "objects", broken)
			}
		},
	},
	{
		Code:     "feedback.brief-written",
		Clause:   standard.Cite("people-2022-brief:written/9"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "в электронной переписке нет быстрой оценки", EN: "electronic correspondence offers no quick rating"},
		Mend:     standard.Text{RU: "добавьте в сообщение быструю оценку", EN: "add a quick rating to the message"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if t.Document == standard.DocumentPeopleBrief {
				t.tools(writtenTool, func(o *Tool) bool { return !o.Quick }, "quick", broken)
			}
		},
	},
	{
		Code:     "feedback.concept-written",
		Clause:   standard.Cite("concept:VI.6(4)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "электронный ответ нельзя быстро оценить", EN: "an electronic answer cannot be rated quickly"},
		Mend:     standard.Text{RU: "добавьте в сообщение быструю оценку", EN: "add a quick rating to the message"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if t.Document == standard.DocumentConcept {
				t.tools(writtenTool, func(o *Tool) bool { return !o.Quick }, "quick", broken)
			}
		},
	},
	{
		Code:     "feedback.concept-convenient",
		Clause:   standard.Cite("concept:IX/p2"),
		Severity: standard.SeverityAdvice,
		Text:     standard.Text{RU: "не показано, что инструмент удобен клиентам", EN: "it is not shown that clients find the tool convenient"},
		Mend:     standard.Text{RU: "проверьте удобство с клиентами и сошлитесь на результат", EN: "test it with clients and refer to the result"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if t.Document == standard.DocumentConcept {
				t.tools(func(*Tool) bool { return true }, func(o *Tool) bool { return o.Convenience == "" }, "convenience", broken)
			}
		},
	},
	{
		Code:     "feedback.business-service",
		Clause:   standard.Cite("samara-business-2022:4.5/p26"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "услугу, меру поддержки или сервис бизнес-клиент нигде не может оценить", EN: "there is no touchpoint where business clients can rate this service or support measure"},
		Mend:     standard.Text{RU: "дайте оценить её хотя бы в одной точке взаимодействия", EN: "let it be rated at one touchpoint at least"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if t.Document == standard.DocumentSamaraBusiness {
				t.nowhere(broken, ObjectService, ObjectDigitalService, ObjectSupportMeasure)
			}
		},
	},
	{
		Code:     "feedback.business-need",
		Clause:   standard.Cite("samara-business-2022:4.5/p26/s2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "бизнес-клиент нигде не может оценить, закрыта ли потребность в целом", EN: "there is no touchpoint where business clients can rate the need as a whole"},
		Mend:     standard.Text{RU: "спрашивайте о потребности в целом хотя бы в одной точке", EN: "ask about the need as a whole at one touchpoint at least"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if t.Document == standard.DocumentSamaraBusiness {
				t.nowhere(broken, ObjectNeed)
			}
		},
	},
	{
		Code:     "feedback.list-functions",
		Clause:   standard.Cite("touchpoint-list:3.2.1(6)"),
		Severity: standard.SeverityNote,
		Text:     standard.Text{RU: "на портале не предусмотрена оценка функций", EN: "the portal offers no rating of functions"},
		Mend:     standard.Text{RU: "предусмотрите оценку функций, если это полезно", EN: "offer one if it is of use"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if t.Document == standard.DocumentTouchpointList {
				t.tools(portalTool, func(o *Tool) bool { return !o.rates(ObjectFunction) }, "objects", broken)
			}
		},
	},
	{
		Code:     "feedback.list-portal",
		Clause:   standard.Cite("touchpoint-list:3.2.1(6)/s2"),
		Severity: standard.SeverityNote,
		Text:     standard.Text{RU: "на портале не предусмотрена оценка самого портала", EN: "the portal offers no rating of itself"},
		Mend:     standard.Text{RU: "предусмотрите оценку портала, если это полезно", EN: "offer one if it is of use"},
		Check: func(t Toolkit, broken func(standard.Pointer)) {
			if t.Document == standard.DocumentTouchpointList {
				t.tools(portalTool, func(o *Tool) bool { return !o.rates(ObjectPortal) }, "objects", broken)
			}
		},
	},
}
