package touchpoint

import "github.com/state-for-people/standard"

// TalkDemands are what call centres, written interaction, social networks,
// public and personal chats, chatbots and voice assistants have and do. What
// robots do on the telephone is asked of a call centre for the hours without
// staff, so one that is staffed at any hour may declare it needless.
var TalkDemands = standard.List[Demand]{
	Key: "touchpoint.talk-demands", Title: standard.Text{RU: "что должно быть у телефона, писем, соцсетей и помощников", EN: "what calls, letters, networks and assistants have"},
	Rows: []standard.Row[Demand]{
		{Code: "incoming_scripts", Clause: standard.Cite("people-2022:4.6.3.6/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: callCentres, Lack: standard.Finding{
			Code: "touchpoint.lacks-incoming-scripts", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.3.6/s1"),
			Text: standard.Text{RU: "нет сценариев для типовых входящих звонков", EN: "there are no scripts for typical incoming calls"},
			Mend: standard.Text{RU: "напишите сценарии входящих звонков", EN: "write scripts for incoming calls"}}}},
		{Code: "outgoing_scripts", Clause: standard.Cite("people-2022:4.6.3.6/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: callCentres, Lack: standard.Finding{
			Code: "touchpoint.lacks-outgoing-scripts", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.3.6/s2"),
			Text: standard.Text{RU: "нет сценариев для типовых исходящих звонков", EN: "there are no scripts for typical outgoing calls"},
			Mend: standard.Text{RU: "напишите сценарии исходящих звонков", EN: "write scripts for outgoing calls"}}}},
		{Code: "abuse_script", Clause: standard.Cite("people-2022:4.6.3.9"), Modality: standard.ModalityMust, Value: Demand{Kinds: callCentres, Lack: standard.Finding{
			Code: "touchpoint.lacks-abuse-script", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.3.9"),
			Text: standard.Text{RU: "сценарий не говорит, что делать при оскорблениях и брани", EN: "scripts do not say what to do about insults and obscene language"},
			Mend: standard.Text{RU: "допишите в сценарий действия для таких случаев", EN: "add what to do in such cases"}}}},
		{Code: "speech_recognition", Clause: standard.Cite("people-2022:4.6.3.10/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: voices, IfNeeded: true, Always: robots, Lack: standard.Finding{
			Code: "touchpoint.lacks-speech-recognition", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.3.10/s1"),
			Text: standard.Text{RU: "голосовой помощник не распознаёт речь", EN: "the voice robot does not recognise speech"},
			Mend: standard.Text{RU: "научите помощника понимать речь; если звонки всегда принимают сотрудники, отметьте это", EN: "teach the robot to understand speech; if staff take the calls at any hour, state so"}}}},
		{Code: "keypad", Clause: standard.Cite("people-2022:4.6.3.10/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: voices, IfNeeded: true, Always: robots, Lack: standard.Finding{
			Code: "touchpoint.lacks-keypad", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.3.10/s2"),
			Text: standard.Text{RU: "помощнику нельзя ответить клавишами", EN: "the robot cannot be answered by the keypad"},
			Mend: standard.Text{RU: "примите ответы с клавиатуры телефона; если звонки всегда принимают сотрудники, отметьте это", EN: "take answers from the telephone keypad; if staff take the calls at any hour, state so"}}}},
		{Code: "typical_answers", Clause: standard.Cite("people-2022:4.6.3.11/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: voices, IfNeeded: true, Always: robots, Lack: standard.Finding{
			Code: "touchpoint.lacks-typical-answers", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.3.11/s1"),
			Text: standard.Text{RU: "помощник не отвечает на типовые вопросы", EN: "the robot does not answer typical questions"},
			Mend: standard.Text{RU: "добавьте ответы на частые вопросы; если звонки всегда принимают сотрудники, отметьте это", EN: "add answers to frequent questions; if staff take the calls at any hour, state so"}}}},
		{Code: "staff_hours", Clause: standard.Cite("people-2022:4.6.3.11/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: voices, IfNeeded: true, Always: robots, Lack: standard.Finding{
			Code: "touchpoint.lacks-staff-hours", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.3.11/s2"),
			Text: standard.Text{RU: "помощник не сообщает, когда работают сотрудники", EN: "the robot does not say when staff are available"},
			Mend: standard.Text{RU: "добавьте часы работы сотрудников; если звонки всегда принимают сотрудники, отметьте это", EN: "add the hours of the staff; if staff take the calls at any hour, state so"}}}},
		{Code: "consultation_booking", Clause: standard.Cite("people-2022:4.6.3.11/s3"), Modality: standard.ModalityMust, Value: Demand{Kinds: voices, IfNeeded: true, Always: robots, Lack: standard.Finding{
			Code: "touchpoint.lacks-consultation-booking", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.3.11/s3"),
			Text: standard.Text{RU: "помощник не записывает на консультацию в удобное время", EN: "the robot does not book a consultation at a convenient time"},
			Mend: standard.Text{RU: "добавьте запись на консультацию; если звонки всегда принимают сотрудники, отметьте это", EN: "add booking of consultations; if staff take the calls at any hour, state so"}}}},
		{Code: "mailing_consent", Clause: standard.Cite("people-2022:4.6.4.1/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: letters, Lack: standard.Finding{
			Code: "touchpoint.lacks-mailing-consent", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.4.1/s1"),
			Text: standard.Text{RU: "рассылки идут без согласия клиента", EN: "mailings are sent without the client's consent"},
			Mend: standard.Text{RU: "отправляйте рассылки только с согласия", EN: "send mailings only with consent"}}}},
		{Code: "mailing_by_segment", Clause: standard.Cite("people-2022:4.6.4.1/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: letters, Lack: standard.Finding{
			Code: "touchpoint.lacks-mailing-by-segment", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.4.1/s2"),
			Text: standard.Text{RU: "рассылки одинаковы для всех", EN: "mailings are the same for everybody"},
			Mend: standard.Text{RU: "подстройте рассылки под группы клиентов", EN: "fit the mailings to the segments"}}}},
		{Code: "mailing_structure", Clause: standard.Cite("people-2022:4.6.4.1/s3"), Modality: standard.ModalityMust, Value: Demand{Kinds: letters, Lack: standard.Finding{
			Code: "touchpoint.lacks-mailing-structure", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.4.1/s3"),
			Text: standard.Text{RU: "у рассылок разное строение", EN: "mailings do not share one structure"},
			Mend: standard.Text{RU: "задайте единое строение писем", EN: "set one structure for the mailings"}}}},
		{Code: "unsubscribe_by_type", Clause: standard.Cite("people-2022:4.6.4.1/s4"), Modality: standard.ModalityMust, Value: Demand{Kinds: letters, Lack: standard.Finding{
			Code: "touchpoint.lacks-unsubscribe-by-type", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.4.1/s4"),
			Text: standard.Text{RU: "нельзя отписаться от одного вида рассылки", EN: "clients cannot unsubscribe from each type of mailing"},
			Mend: standard.Text{RU: "добавьте отписку от каждого вида", EN: "let clients unsubscribe from each type"}}}},
		{Code: "mailing_frequency", Clause: standard.Cite("people-2022:4.6.4.1/s5"), Modality: standard.ModalityMust, Value: Demand{Kinds: letters, Lack: standard.Finding{
			Code: "touchpoint.lacks-mailing-frequency", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.4.1/s5"),
			Text: standard.Text{RU: "клиент не выбирает, как часто получать рассылки", EN: "clients cannot set how often mailings come"},
			Mend: standard.Text{RU: "дайте настроить частоту", EN: "let clients set the frequency"}}}},
		{Code: "automatic_sorting", Clause: standard.Cite("people-2022:4.6.4.2/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: letters, Lack: standard.Finding{
			Code: "touchpoint.lacks-automatic-sorting", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.4.2/s1"),
			Text: standard.Text{RU: "письма не распределяются сами по теме, настроению и содержанию", EN: "letters are not classified automatically by topic, mood and content"},
			Mend: standard.Text{RU: "настройте автоматическое распределение", EN: "set up the automatic classification"}}}},
		{Code: "priority_by_class", Clause: standard.Cite("people-2022:4.6.4.2/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: letters, Lack: standard.Finding{
			Code: "touchpoint.lacks-priority-by-class", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.4.2/s2"),
			Text: standard.Text{RU: "очередность, срок и ответственный не зависят от письма и сегмента", EN: "priority, deadline and person in charge do not follow from the letter and the segment"},
			Mend: standard.Text{RU: "задайте правила, по которым они выбираются", EN: "set the rules by which they are chosen"}}}},
		{Code: "answers_with_history", Clause: standard.Cite("people-2022:4.6.4.4(4)/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: letters, Lack: standard.Finding{
			Code: "touchpoint.lacks-answers-with-history", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.4.4(4)/s1"),
			Text: standard.Text{RU: "ответ готовят, не изучив профиль и прошлые обращения", EN: "answers are prepared without the client's profile and history"},
			Mend: standard.Text{RU: "изучайте профиль и историю обращений", EN: "study the profile and the history of requests"}}}},
		{Code: "interagency_requests", Clause: standard.Cite("people-2022:4.6.4.4(4)/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: letters, IfNeeded: true, Lack: standard.Finding{
			Code: "touchpoint.lacks-interagency-requests", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.4.4(4)/s2"),
			Text: standard.Text{RU: "недостающее не запрашивают у других ведомств", EN: "what is missing is not requested from other agencies"},
			Mend: standard.Text{RU: "запрашивайте сведения через межведомственный обмен", EN: "request information through interagency exchange"}}}},
		{Code: "clarifying_contact", Clause: standard.Cite("people-2022:4.6.4.4(2)/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: letters, IfNeeded: true, Lack: standard.Finding{
			Code: "touchpoint.lacks-clarifying-contact", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.4.4(2)/s2"),
			Text: standard.Text{RU: "спорное не уточняют у клиента", EN: "disputed points are not clarified with the client"},
			Mend: standard.Text{RU: "свяжитесь с клиентом, если что-то неясно", EN: "contact the client where something is unclear"}}}},
		{Code: "client_visit", Clause: standard.Cite("people-2022:4.6.4.4(3)"), Modality: standard.ModalityMust, Value: Demand{Kinds: letters, IfNeeded: true, Lack: standard.Finding{
			Code: "touchpoint.lacks-client-visit", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.4.4(3)"),
			Text: standard.Text{RU: "к клиенту не выезжают, даже когда это нужно", EN: "the client is not visited even where that is needed"},
			Mend: standard.Text{RU: "предусмотрите выезд для срочных и сложных случаев", EN: "provide for a visit in urgent and difficult cases"}}}},
		{Code: "answer_templates", Clause: standard.Cite("people-2022:4.6.4.7/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: letters, Lack: standard.Finding{
			Code: "touchpoint.lacks-answer-templates", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.4.7/s1"),
			Text: standard.Text{RU: "нет базы знаний с шаблонами ответов", EN: "there is no knowledge base with answer templates"},
			Mend: standard.Text{RU: "соберите шаблоны ответов на типовые обращения", EN: "collect templates for typical requests"}}}},
		{Code: "templates_current", Clause: standard.Cite("people-2022:4.6.4.7/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: letters, Lack: standard.Finding{
			Code: "touchpoint.lacks-templates-current", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.4.7/s2"),
			Text: standard.Text{RU: "шаблоны ответов не обновляются", EN: "answer templates are not kept current"},
			Mend: standard.Text{RU: "обновляйте шаблоны вовремя", EN: "update the templates in time"}}}},
		{Code: "templates_without_decision", Clause: standard.Cite("people-2022:4.6.4.7/s3"), Modality: standard.ModalityMust, Value: Demand{Kinds: letters, Lack: standard.Finding{
			Code: "touchpoint.lacks-templates-without-decision", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.4.7/s3"),
			Text: standard.Text{RU: "нет шаблонов для оскорблений, благодарностей и писем не по теме", EN: "there are no templates for insults, thanks and off-topic letters"},
			Mend: standard.Text{RU: "добавьте шаблоны для таких писем", EN: "add templates for such letters"}}}},
		{Code: "moderation_rules", Clause: standard.Cite("people-2022:4.6.5.1/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: networks, Lack: standard.Finding{
			Code: "touchpoint.lacks-moderation-rules", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.5.1/s1"),
			Text: standard.Text{RU: "правила модерации не утверждены", EN: "moderation rules are not approved"},
			Mend: standard.Text{RU: "разработайте и утвердите правила", EN: "develop and approve the rules"}}}},
		{Code: "moderation_published", Clause: standard.Cite("people-2022:4.6.5.1/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: networks, Lack: standard.Finding{
			Code: "touchpoint.lacks-moderation-published", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.5.1/s2"),
			Text: standard.Text{RU: "правила модерации не видны клиентам", EN: "moderation rules are not openly available"},
			Mend: standard.Text{RU: "разместите правила на странице и в чате", EN: "post the rules on the page and in the chat"}}}},
		{Code: "starts_on_request", Clause: standard.Cite("people-2022:4.6.5.2(1)"), Modality: standard.ModalityMust, Value: Demand{Kinds: networks, Lack: standard.Finding{
			Code: "touchpoint.lacks-starts-on-request", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.5.2(1)"),
			Text: standard.Text{RU: "на официальное обращение не отвечают", EN: "an official request does not start interaction"},
			Mend: standard.Text{RU: "отвечайте на каждое официальное обращение", EN: "answer every official request"}}}},
		{Code: "starts_on_mention", Clause: standard.Cite("people-2022:4.6.5.2(2)"), Modality: standard.ModalityMust, Value: Demand{Kinds: networks, Lack: standard.Finding{
			Code: "touchpoint.lacks-starts-on-mention", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.5.2(2)"),
			Text: standard.Text{RU: "на упоминание не отвечают", EN: "a mention does not start interaction"},
			Mend: standard.Text{RU: "отслеживайте упоминания и отвечайте на них", EN: "watch for mentions and answer them"}}}},
		{Code: "starts_on_comment", Clause: standard.Cite("people-2022:4.6.5.2(3)"), Modality: standard.ModalityMust, Value: Demand{Kinds: networks, Lack: standard.Finding{
			Code: "touchpoint.lacks-starts-on-comment", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.5.2(3)"),
			Text: standard.Text{RU: "на комментарий к записи не отвечают", EN: "a comment on an official post does not start interaction"},
			Mend: standard.Text{RU: "отвечайте на комментарии к своим записям", EN: "answer comments on your posts"}}}},
		{Code: "needs_analysed", Clause: standard.Cite("people-2022:4.6.5.4(1)"), Modality: standard.ModalityMust, Value: Demand{Kinds: networks, Lack: standard.Finding{
			Code: "touchpoint.lacks-needs-analysed", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.5.4(1)"),
			Text: standard.Text{RU: "перед ответом не выясняют, что нужно клиенту", EN: "the client's need is not analysed before the answer"},
			Mend: standard.Text{RU: "сначала поймите, что нужно клиенту", EN: "first find out what the client needs"}}}},
		{Code: "concise_answer", Clause: standard.Cite("people-2022:4.6.5.4(2)"), Modality: standard.ModalityMust, Value: Demand{Kinds: networks, Lack: standard.Finding{
			Code: "touchpoint.lacks-concise-answer", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.5.4(2)"),
			Text: standard.Text{RU: "ответ не по существу или слишком длинный", EN: "the answer is not concise or not on the substance"},
			Mend: standard.Text{RU: "отвечайте кратко и по делу", EN: "answer briefly and to the point"}}}},
		{Code: "individual_channel", Clause: standard.Cite("people-2022:4.6.5.4(3)"), Modality: standard.ModalityMust, Value: Demand{Kinds: networks, IfNeeded: true, Lack: standard.Finding{
			Code: "touchpoint.lacks-individual-channel", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.5.4(3)"),
			Text: standard.Text{RU: "сложный вопрос не переводят в личный канал", EN: "a difficult question is not moved to an individual channel"},
			Mend: standard.Text{RU: "предложите перейти в личный чат", EN: "invite the client to a personal chat"}}}},
		{Code: "social_templates", Clause: standard.Cite("people-2022:4.6.5.7/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: networks, Lack: standard.Finding{
			Code: "touchpoint.lacks-social-templates", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.5.7/s1"),
			Text: standard.Text{RU: "нет базы знаний для сообщений и комментариев", EN: "there is no knowledge base for messages and comments"},
			Mend: standard.Text{RU: "соберите шаблоны ответов", EN: "collect answer templates"}}}},
		{Code: "social_templates_current", Clause: standard.Cite("people-2022:4.6.5.7/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: networks, Lack: standard.Finding{
			Code: "touchpoint.lacks-social-templates-current", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.5.7/s2"),
			Text: standard.Text{RU: "база знаний для сообщений не обновляется", EN: "the knowledge base for messages is not kept current"},
			Mend: standard.Text{RU: "обновляйте базу вовремя", EN: "update it in time"}}}},
		{Code: "informs", Clause: standard.Cite("people-2022:4.6.6.1/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: assistants, Lack: standard.Finding{
			Code: "touchpoint.lacks-informs", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.6.1/s1"),
			Text: standard.Text{RU: "помощник не консультирует", EN: "the assistant does not inform and advise"},
			Mend: standard.Text{RU: "добавьте справки и советы", EN: "add information and advice"}}}},
		{Code: "automates", Clause: standard.Cite("people-2022:4.6.6.1/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: assistants, Lack: standard.Finding{
			Code: "touchpoint.lacks-automates", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.6.1/s2"),
			Text: standard.Text{RU: "помощник не выполняет простые операции", EN: "the assistant does not automate routine operations"},
			Mend: standard.Text{RU: "передайте помощнику простые операции", EN: "hand routine operations to the assistant"}}}},
		{Code: "contacts_and_hours", Clause: standard.Cite("people-2022:4.6.6.2(2)"), Modality: standard.ModalityMust, Value: Demand{Kinds: assistants, Lack: standard.Finding{
			Code: "touchpoint.lacks-contacts-and-hours", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.6.2(2)"),
			Text: standard.Text{RU: "помощник не знает контактов и часов работы", EN: "the assistant does not give contacts and hours"},
			Mend: standard.Text{RU: "добавьте контакты и часы работы ведомств", EN: "add contacts and hours of the authorities"}}}},
		{Code: "appointment_reminders", Clause: standard.Cite("people-2022:4.6.6.2(5)"), Modality: standard.ModalityMust, Value: Demand{Kinds: assistants, Lack: standard.Finding{
			Code: "touchpoint.lacks-appointment-reminders", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.6.2(5)"),
			Text: standard.Text{RU: "помощник не напоминает о записи на приём", EN: "the assistant does not remind of appointments"},
			Mend: standard.Text{RU: "добавьте напоминания", EN: "add reminders"}}}},
		{Code: "books_appointments", Clause: standard.Cite("people-2022:4.6.6.3(6)"), Modality: standard.ModalityMust, Value: Demand{Kinds: assistants, Lack: standard.Finding{
			Code: "touchpoint.lacks-books-appointments", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.6.3(6)"),
			Text: standard.Text{RU: "помощник не записывает на приём", EN: "the assistant does not book appointments"},
			Mend: standard.Text{RU: "добавьте запись на приём", EN: "add booking of appointments"}}}},
		{Code: "payments", Clause: standard.Cite("people-2022:4.6.6.3(7)"), Modality: standard.ModalityMust, Value: Demand{Kinds: assistants, Lack: standard.Finding{
			Code: "touchpoint.lacks-payments", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.6.3(7)"),
			Text: standard.Text{RU: "через помощника нельзя заплатить", EN: "fees cannot be paid through the assistant"},
			Mend: standard.Text{RU: "добавьте оплату пошлин и платежей", EN: "add payment of fees"}}}},
		{Code: "notifies_received", Clause: standard.Cite("people-2022:4.6.6.3(8)"), Modality: standard.ModalityMust, Value: Demand{Kinds: assistants, Lack: standard.Finding{
			Code: "touchpoint.lacks-notifies-received", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.6.3(8)"),
			Text: standard.Text{RU: "помощник не сообщает, что услуга получена", EN: "the assistant does not notify of services received"},
			Mend: standard.Text{RU: "добавьте уведомления о полученных услугах", EN: "add notices of services received"}}}},
		{Code: "operator", Clause: standard.Cite("people-2022:4.6.6.5"), Modality: standard.ModalityMust, Value: Demand{Kinds: assistants, Lack: standard.Finding{
			Code: "touchpoint.lacks-operator", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.6.5"),
			Text: standard.Text{RU: "от помощника нельзя перейти к сотруднику", EN: "a human operator cannot be reached at every stage"},
			Mend: standard.Text{RU: "дайте вызвать сотрудника на любом шаге", EN: "let the client call an operator at any step"}}}},
		{Code: "chat_answer_rules", Clause: standard.Cite("people-2022:4.6.6.6"), Modality: standard.ModalityMust, Value: Demand{Kinds: personalChats, Lack: standard.Finding{
			Code: "touchpoint.lacks-chat-answer-rules", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.6.6"),
			Text: standard.Text{RU: "нет правил ответа в личных чатах", EN: "there are no rules for answers in personal chats"},
			Mend: standard.Text{RU: "опишите стиль, логику и настрой ответа", EN: "describe style, logic and attitude of the answers"}}}},

		{Code: "moderation_rules", Clause: standard.Cite("people-2022-brief:social/1"), Modality: standard.ModalityMust},
		{Code: "moderation_published", Clause: standard.Cite("people-2022-brief:social/1"), Modality: standard.ModalityMust},
		{Code: "starts_on_request", Clause: standard.Cite("people-2022-brief:social/2"), Modality: standard.ModalityMust},
		{Code: "starts_on_mention", Clause: standard.Cite("people-2022-brief:social/3"), Modality: standard.ModalityMust},
		{Code: "starts_on_comment", Clause: standard.Cite("people-2022-brief:social/4"), Modality: standard.ModalityMust},
		{Code: "social_templates", Clause: standard.Cite("people-2022-brief:social/7"), Modality: standard.ModalityMust},
		{Code: "social_templates_current", Clause: standard.Cite("people-2022-brief:social/7"), Modality: standard.ModalityMust},
		{Code: "books_appointments", Clause: standard.Cite("people-2022-brief:chatbot/6"), Modality: standard.ModalityMust},
		{Code: "payments", Clause: standard.Cite("people-2022-brief:chatbot/7"), Modality: standard.ModalityMust},
		{Code: "notifies_received", Clause: standard.Cite("people-2022-brief:chatbot/8"), Modality: standard.ModalityMust},
		{Code: "incoming_scripts", Clause: standard.Cite("people-2022-brief:phone/4"), Modality: standard.ModalityMust},
		{Code: "speech_recognition", Clause: standard.Cite("people-2022-brief:phone/5"), Modality: standard.ModalityMust},
		{Code: "keypad", Clause: standard.Cite("people-2022-brief:phone/6"), Modality: standard.ModalityMust},
		{Code: "staff_hours", Clause: standard.Cite("people-2022-brief:phone/7"), Modality: standard.ModalityMust},
		{Code: "consultation_booking", Clause: standard.Cite("people-2022-brief:phone/8"), Modality: standard.ModalityMust},
		{Code: "client_visit", Clause: standard.Cite("people-2022-brief:written/4"), Modality: standard.ModalityMust},
		{Code: "answers_with_history", Clause: standard.Cite("people-2022-brief:written/5"), Modality: standard.ModalityMust},
		{Code: "interagency_requests", Clause: standard.Cite("people-2022-brief:written/6"), Modality: standard.ModalityMust},
		{Code: "answer_templates", Clause: standard.Cite("people-2022-brief:written/8"), Modality: standard.ModalityMust},
		{Code: "templates_current", Clause: standard.Cite("people-2022-brief:written/8"), Modality: standard.ModalityMust},
		{Code: "untypical_rules", Clause: standard.Cite("people-2022-brief:social/8"), Modality: standard.ModalityMust, Value: Demand{Kinds: networks, Lack: standard.Finding{
			Code: "touchpoint.lacks-untypical-rules", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022-brief:social/8"),
			Text: standard.Text{RU: "нет правил ответа на нетиповые сообщения", EN: "there are no rules for answering untypical messages"},
			Mend: standard.Text{RU: "напишите правила и обновляйте их", EN: "write such rules and keep them current"}}}},

		{Code: "moderation_rules", Clause: standard.Cite("concept:VI.3(1)"), Modality: standard.ModalityMust},
		{Code: "moderation_published", Clause: standard.Cite("concept:VI.3(1)/s2"), Modality: standard.ModalityMust},
		{Code: "starts_on_request", Clause: standard.Cite("concept:VI.3(2)"), Modality: standard.ModalityMust},
		{Code: "starts_on_mention", Clause: standard.Cite("concept:VI.3(2)/s2"), Modality: standard.ModalityMust},
		{Code: "starts_on_comment", Clause: standard.Cite("concept:VI.3(2)/s3"), Modality: standard.ModalityMust},
		{Code: "social_templates_current", Clause: standard.Cite("concept:VI.3(4)"), Modality: standard.ModalityMust},
		{Code: "books_appointments", Clause: standard.Cite("concept:VI.4(1)(е)"), Modality: standard.ModalityMust},
		{Code: "payments", Clause: standard.Cite("concept:VI.4(1)(ж)"), Modality: standard.ModalityMust},
		{Code: "notifies_received", Clause: standard.Cite("concept:VI.4(1)(з)"), Modality: standard.ModalityMust},
		{Code: "operator", Clause: standard.Cite("concept:VI.4(2)"), Modality: standard.ModalityMust},
		{Code: "chat_answer_rules", Clause: standard.Cite("concept:VI.4(3)"), Modality: standard.ModalityMust, Value: Demand{Kinds: assistants}},
		{Code: "incoming_scripts", Clause: standard.Cite("concept:VI.5(4)"), Modality: standard.ModalityMust},
		{Code: "speech_recognition", Clause: standard.Cite("concept:VI.5(5)"), Modality: standard.ModalityMust},
		{Code: "keypad", Clause: standard.Cite("concept:VI.5(5)/s2"), Modality: standard.ModalityMust},
		{Code: "staff_hours", Clause: standard.Cite("concept:VI.5(5)/s3"), Modality: standard.ModalityMust},
		{Code: "consultation_booking", Clause: standard.Cite("concept:VI.5(5)/s4"), Modality: standard.ModalityMust},
		{Code: "client_visit", Clause: standard.Cite("concept:VI.6(2)(3)"), Modality: standard.ModalityShould},
		{Code: "answers_with_history", Clause: standard.Cite("concept:VI.6(2)(4)"), Modality: standard.ModalityShould},
		{Code: "interagency_requests", Clause: standard.Cite("concept:VI.6(2)(4)/s2"), Modality: standard.ModalityShould},
		{Code: "answer_templates", Clause: standard.Cite("concept:VI.6(3)"), Modality: standard.ModalityMust},
		{Code: "templates_current", Clause: standard.Cite("concept:VI.6(3)/s2"), Modality: standard.ModalityMust},
		{Code: "untypical_rules", Clause: standard.Cite("concept:VI.3(4)/s2"), Modality: standard.ModalityMust},

		{Code: "moderation_rules", Clause: standard.Cite("touchpoint-list:3.2.3(1)/s2"), Modality: standard.ModalityMay},
		{Code: "starts_on_request", Clause: standard.Cite("touchpoint-list:3.2.3(2)"), Modality: standard.ModalityMay},
		{Code: "starts_on_mention", Clause: standard.Cite("touchpoint-list:3.2.3(2)/s2"), Modality: standard.ModalityMay},
		{Code: "starts_on_comment", Clause: standard.Cite("touchpoint-list:3.2.3(2)/s3"), Modality: standard.ModalityMay},
		{Code: "social_templates", Clause: standard.Cite("touchpoint-list:3.2.3(4)"), Modality: standard.ModalityMay},
		{Code: "books_appointments", Clause: standard.Cite("touchpoint-list:3.2.4(4)"), Modality: standard.ModalityMay},
		{Code: "operator", Clause: standard.Cite("touchpoint-list:3.2.4(5)"), Modality: standard.ModalityMust},
		{Code: "incoming_scripts", Clause: standard.Cite("touchpoint-list:3.2.5(4)"), Modality: standard.ModalityMust},
		{Code: "speech_recognition", Clause: standard.Cite("touchpoint-list:3.2.5(5)"), Modality: standard.ModalityMay},
		{Code: "keypad", Clause: standard.Cite("touchpoint-list:3.2.5(5)/s2"), Modality: standard.ModalityMay},
		{Code: "staff_hours", Clause: standard.Cite("touchpoint-list:3.2.5(5)/s3"), Modality: standard.ModalityMay},
		{Code: "consultation_booking", Clause: standard.Cite("touchpoint-list:3.2.5(5)/s4"), Modality: standard.ModalityMay},
		{Code: "client_visit", Clause: standard.Cite("touchpoint-list:3.2.6(2)(3)"), Modality: standard.ModalityMust},
		{Code: "answers_with_history", Clause: standard.Cite("touchpoint-list:3.2.6(2)(4)"), Modality: standard.ModalityMust},
		{Code: "answer_templates", Clause: standard.Cite("touchpoint-list:3.2.6(3)"), Modality: standard.ModalityMust},
		{Code: "templates_current", Clause: standard.Cite("touchpoint-list:3.2.6(3)/s2"), Modality: standard.ModalityMust},
		{Code: "open_page", Clause: standard.Cite("touchpoint-list:3.2.3(1)"), Modality: standard.ModalityMust, Value: Demand{Kinds: networks, Lack: standard.Finding{
			Code: "touchpoint.lacks-open-page", Severity: standard.SeverityObligation, Clause: standard.Cite("touchpoint-list:3.2.3(1)"),
			Text: standard.Text{RU: "официальная страница открыта не всем", EN: "the official page is not open to everybody"},
			Mend: standard.Text{RU: "откройте страницу и чат для всех", EN: "open the page and the chat to everybody"}}}},
		{Code: "acknowledgement", Clause: standard.Cite("touchpoint-list:3.2.6(1)"), Modality: standard.ModalityMust, Value: Demand{Kinds: letters, Lack: standard.Finding{
			Code: "touchpoint.lacks-acknowledgement", Severity: standard.SeverityObligation, Clause: standard.Cite("touchpoint-list:3.2.6(1)"),
			Text: standard.Text{RU: "клиенту не сообщают, что письмо получено", EN: "receipt of a message is not acknowledged"},
			Mend: standard.Text{RU: "сообщайте о получении каждого письма", EN: "acknowledge every message"}}}},
		{Code: "untypical_rules", Clause: standard.Cite("touchpoint-list:3.2.3(4)/s2"), Modality: standard.ModalityMay},
	},
}
