package touchpoint

import "github.com/state-for-people/standard"

// ScreenDemands are what a portal and a mobile app have and do. An app takes the
// demands on portals but for the assistant and the mobile version.
//
// Reading: T1, numbers that do not exist are read as 4.6.1.5 to 4.6.1.17.
//
// Clause: people-2022:4.6.2.1
var ScreenDemands = standard.List[Demand]{
	Key: "touchpoint.screen-demands", Title: standard.Text{RU: "что должно быть у портала и приложения", EN: "what a portal and an app have"},
	Rows: []standard.Row[Demand]{
		{Code: "needs_research", Clause: standard.Cite("people-2022:4.6.1.1/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-needs-research", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.1/s1"),
			Text: standard.Text{RU: "портал разработали, не изучив потребности клиентов", EN: "the portal was developed without research into clients' needs"},
			Mend: standard.Text{RU: "изучите потребности и учтите их в разделах портала", EN: "study the needs and build the sections around them"}}}},
		{Code: "research_of_impairments", Clause: standard.Cite("people-2022:4.6.1.1/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-research-of-impairments", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.1/s2"),
			Text: standard.Text{RU: "исследование не охватило клиентов с ограничениями здоровья", EN: "the research left out clients with impairments"},
			Mend: standard.Text{RU: "опросите клиентов с нарушениями зрения, слуха, движения, речи и тех, кто временно нетрудоспособен", EN: "ask clients with impairments of sight, hearing, movement and speech, and those who are unable to work for a time"}}}},
		{Code: "standard_and_guides", Clause: standard.Cite("people-2022:4.6.1.2/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-standard-and-guides", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.2/s1"),
			Text: standard.Text{RU: "портал не сверили со Стандартом и руководствами по дизайну", EN: "the portal was not checked against the Standard and the design guides"},
			Mend: standard.Text{RU: "сверьте портал с ними и исправьте расхождения", EN: "check the portal against them and mend the differences"}}}},
		{Code: "acts_before_guides", Clause: standard.Cite("people-2022:4.6.1.2/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, IfNeeded: true, Lack: standard.Finding{
			Code: "touchpoint.lacks-acts-before-guides", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.2/s2"),
			Text: standard.Text{RU: "пока руководств нет, портал не учитывает действующие акты", EN: "while there are no design guides, the portal does not follow the acts in force"},
			Mend: standard.Text{RU: "учтите акты об услугах в электронной форме; если руководства утверждены, отметьте, что это не нужно", EN: "follow the acts on electronic services; if guides are approved, state that this is not needed"}}}},
		{Code: "esia", Clause: standard.Cite("people-2022:4.6.1.3/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-esia", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.3/s1"),
			Text: standard.Text{RU: "на портал нельзя войти через ЕСИА", EN: "clients cannot sign in through ESIA"},
			Mend: standard.Text{RU: "подключите вход через ЕСИА", EN: "connect the sign-in through ESIA"}}}},
		{Code: "single_sign_on", Clause: standard.Cite("people-2022:4.6.1.3/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-single-sign-on", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.3/s2"),
			Text: standard.Text{RU: "клиент входит на портал несколько раз", EN: "clients have to sign in more than once"},
			Mend: standard.Text{RU: "сделайте так, чтобы одного входа хватало", EN: "make one sign-in enough"}}}},
		{Code: "assistant", Clause: standard.Cite("people-2022:4.6.1.4/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: portals, Lack: standard.Finding{
			Code: "touchpoint.lacks-assistant", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.4/s1"),
			Text: standard.Text{RU: "на портале нет личного цифрового помощника", EN: "the portal has no personal digital assistant"},
			Mend: standard.Text{RU: "добавьте помощника, который ведёт клиента по порталу", EN: "add an assistant who goes through the portal with the client"}}}},
		{Code: "assistant_round_the_clock", Clause: standard.Cite("people-2022:4.6.1.4/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: portals, Lack: standard.Finding{
			Code: "touchpoint.lacks-assistant-round-the-clock", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.4/s2"),
			Text: standard.Text{RU: "цифровой помощник работает не всегда", EN: "the digital assistant does not work at all hours"},
			Mend: standard.Text{RU: "сделайте помощника доступным круглосуточно и без перерывов", EN: "make the assistant available round the clock without breaks"}}}},
		{Code: "action_confirmed", Clause: standard.Cite("people-2022:4.6.1.6/s4"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-action-confirmed", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.6/s4"),
			Text: standard.Text{RU: "после действия клиент не узнаёт, получилось ли оно", EN: "after an action the client is not told whether it worked"},
			Mend: standard.Text{RU: "показывайте после каждого действия, что оно прошло или не прошло", EN: "say after each action that it worked or failed"}}}},
		{Code: "least_effort", Clause: standard.Cite("people-2022:4.6.1.7"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-least-effort", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.7"),
			Text: standard.Text{RU: "формы не проверили на то, сколько времени они отнимают", EN: "nobody checked how much time the forms take"},
			Mend: standard.Text{RU: "сократите формы и уберите лишние поля", EN: "shorten the forms and remove needless fields"}}}},
		{Code: "forms_shown", Clause: standard.Cite("people-2022:4.6.1.7(1)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-forms-shown", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.7(1)"),
			Text: standard.Text{RU: "клиент сам ищет, какие формы заполнить", EN: "clients have to find the forms to fill in by themselves"},
			Mend: standard.Text{RU: "показывайте нужные формы сразу, с учётом прошлых обращений", EN: "show the forms at once, by the history of work with them"}}}},
		{Code: "prefill", Clause: standard.Cite("people-2022:4.6.1.7(2)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-prefill", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.7(2)"),
			Text: standard.Text{RU: "клиент заново вводит то, что уже вводил", EN: "clients enter again what they have entered before"},
			Mend: standard.Text{RU: "подставляйте в поля сведения из цифрового профиля", EN: "fill the fields from the digital profile"}}}},
		{Code: "required_marked", Clause: standard.Cite("people-2022:4.6.1.7(3)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-required-marked", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.7(3)"),
			Text: standard.Text{RU: "обязательные поля не выделены", EN: "mandatory fields are not marked"},
			Mend: standard.Text{RU: "выделите обязательные поля", EN: "mark the mandatory fields"}}}},
		{Code: "field_hints", Clause: standard.Cite("people-2022:4.6.1.7(4)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-field-hints", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.7(4)"),
			Text: standard.Text{RU: "у полей нет подсказок", EN: "fields have no hints"},
			Mend: standard.Text{RU: "добавьте подсказки, как заполнить поле", EN: "add hints on how to fill a field"}}}},
		{Code: "drafts", Clause: standard.Cite("people-2022:4.6.1.7(5)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-drafts", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.7(5)"),
			Text: standard.Text{RU: "начатая форма не сохраняется", EN: "a form that was begun is not kept"},
			Mend: standard.Text{RU: "храните начатую форму до следующего входа", EN: "keep the form until the next sign-in"}}}},
		{Code: "voice_input", Clause: standard.Cite("people-2022:4.6.1.7(6)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-voice-input", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.7(6)"),
			Text: standard.Text{RU: "сведения нельзя продиктовать", EN: "information cannot be entered by voice"},
			Mend: standard.Text{RU: "добавьте ввод голосом", EN: "add entry by voice"}}}},
		{Code: "format_checks", Clause: standard.Cite("people-2022:4.6.1.8/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-format-checks", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.8/s1"),
			Text: standard.Text{RU: "форма не ловит ошибки до отправки", EN: "the form does not catch mistakes before it is sent"},
			Mend: standard.Text{RU: "добавьте проверку полей по формату и смыслу", EN: "add checks of format and logic"}}}},
		{Code: "controlled_lists", Clause: standard.Cite("people-2022:4.6.1.8/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-controlled-lists", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.8/s2"),
			Text: standard.Text{RU: "постоянные сведения вводят руками", EN: "static data is typed by hand"},
			Mend: standard.Text{RU: "дайте выбрать значение из списка", EN: "let the client choose from a list"}}}},
		{Code: "format_described", Clause: standard.Cite("people-2022:4.6.1.8/s3"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-format-described", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.8/s3"),
			Text: standard.Text{RU: "не сказано, в каком виде вводить данные по шаблону", EN: "the expected format of template data is not described"},
			Mend: standard.Text{RU: "опишите рядом с полем, что и как вводить", EN: "describe beside the field what to enter and how"}}}},
		{Code: "impossible_refused", Clause: standard.Cite("people-2022:4.6.1.8/s4"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-impossible-refused", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.8/s4"),
			Text: standard.Text{RU: "форма принимает невозможные значения", EN: "the form takes impossible values"},
			Mend: standard.Text{RU: "запретите невозможные значения, например день рождения в будущем", EN: "refuse impossible values, such as a birthday in the future"}}}},
		{Code: "errors_with_mending", Clause: standard.Cite("people-2022:4.6.1.8/s5"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-errors-with-mending", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.8/s5"),
			Text: standard.Text{RU: "сообщение об ошибке не говорит, как её исправить", EN: "an error message does not say how to mend it"},
			Mend: standard.Text{RU: "допишите, что сделать клиенту", EN: "add what the client has to do"}}}},
		{Code: "errors_described", Clause: standard.Cite("people-2022:4.6.1.8/s6"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-errors-described", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.8/s6"),
			Text: standard.Text{RU: "сообщение об ошибке не объясняет, что случилось", EN: "an error message does not describe the error"},
			Mend: standard.Text{RU: "опишите ошибку простыми словами", EN: "describe the error in plain words"}}}},
		{Code: "no_bare_codes", Clause: standard.Cite("people-2022:4.6.1.8/s7"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-no-bare-codes", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.8/s7"),
			Text: standard.Text{RU: "вместо объяснения клиент видит код ошибки", EN: "the client sees an error code instead of an explanation"},
			Mend: standard.Text{RU: "замените код объяснением или добавьте его рядом", EN: "put an explanation in its place or beside it"}}}},
		{Code: "jump_to_error", Clause: standard.Cite("people-2022:4.6.1.8/s8"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-jump-to-error", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.8/s8"),
			Text: standard.Text{RU: "при отправке форма не показывает поле с ошибкой", EN: "on sending, the form does not show the wrong field"},
			Mend: standard.Text{RU: "переводите клиента сразу к полю с ошибкой", EN: "take the client straight to the wrong field"}}}},
		{Code: "support_highest", Clause: standard.Cite("people-2022:4.6.1.10/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-support-highest", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.10/s1"),
			Text: standard.Text{RU: "поддержка не отвечает круглосуточно на тяжёлые сбои", EN: "technical support does not handle the worst faults round the clock"},
			Mend: standard.Text{RU: "примите круглосуточно обращения о сбоях высшего приоритета", EN: "handle faults of the highest priority round the clock"}}}},
		{Code: "support_lower", Clause: standard.Cite("people-2022:4.6.1.10/s3"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-support-lower", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.10/s3"),
			Text: standard.Text{RU: "в рабочее время поддержка не решает остальные вопросы", EN: "technical support does not handle other questions in working hours"},
			Mend: standard.Text{RU: "решайте остальные вопросы в рабочее время", EN: "handle the other questions in working hours"}}}},
		{Code: "support_contacts", Clause: standard.Cite("people-2022:4.6.1.10/s5"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-support-contacts", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.10/s5"),
			Text: standard.Text{RU: "контакты поддержки есть не на каждой странице", EN: "the contacts of technical support are not on every page"},
			Mend: standard.Text{RU: "поместите контакты поддержки на каждую страницу", EN: "put the contacts of support on every page"}}}},
		{Code: "support_any_channel", Clause: standard.Cite("people-2022:4.6.1.10/s6"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-support-any-channel", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.10/s6"),
			Text: standard.Text{RU: "в поддержку нельзя обратиться удобным способом", EN: "support cannot be reached by a channel convenient to the client"},
			Mend: standard.Text{RU: "откройте для обращений телефон, чат и почту", EN: "open telephone, chat and mail for requests"}}}},
		{Code: "one_style", Clause: standard.Cite("people-2022:4.6.1.11(1)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-one-style", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.11(1)"),
			Text: standard.Text{RU: "у разделов портала разный стиль", EN: "the sections of the portal differ in style"},
			Mend: standard.Text{RU: "задайте единый стиль разделов, цветов и картинок", EN: "set one style for sections, colours and images"}}}},
		{Code: "calm_background", Clause: standard.Cite("people-2022:4.6.1.11(2)/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-calm-background", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.11(2)/s2"),
			Text: standard.Text{RU: "фон мешает читать", EN: "the background hinders reading"},
			Mend: standard.Text{RU: "выберите фон, который не утомляет глаза", EN: "choose a background that does not strain the eyes"}}}},
		{Code: "palette_choice", Clause: standard.Cite("people-2022:4.6.1.11(3)"), Modality: standard.ModalityShould, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-palette-choice", Severity: standard.SeverityAdvice, Clause: standard.Cite("people-2022:4.6.1.11(3)"),
			Text: standard.Text{RU: "клиент не может выбрать цвета текста и фона", EN: "clients cannot choose the colours of text and background"},
			Mend: standard.Text{RU: "предложите несколько палитр на выбор", EN: "offer several palettes"}}}},
		{Code: "ready_formats", Clause: standard.Cite("people-2022:4.6.1.11(5)/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-ready-formats", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.11(5)/s2"),
			Text: standard.Text{RU: "файл нельзя открыть без преобразования", EN: "a file cannot be opened without conversion"},
			Mend: standard.Text{RU: "публикуйте файлы в распространённых форматах", EN: "publish files in common formats"}}}},
		{Code: "text_as_text", Clause: standard.Cite("people-2022:4.6.1.11(6)/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-text-as-text", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.11(6)/s2"),
			Text: standard.Text{RU: "текст показан картинкой", EN: "text is shown as an image"},
			Mend: standard.Text{RU: "наберите текст текстом", EN: "set text as text"}}}},
		{Code: "media_titles", Clause: standard.Cite("people-2022:4.6.1.11(7)/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-media-titles", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.11(7)/s1"),
			Text: standard.Text{RU: "у видео и звука нет понятного названия", EN: "video and sound have no meaningful title"},
			Mend: standard.Text{RU: "назовите каждый ролик и запись", EN: "give each clip and recording a title"}}}},
		{Code: "no_autoplay", Clause: standard.Cite("people-2022:4.6.1.11(7)/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-no-autoplay", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.11(7)/s2"),
			Text: standard.Text{RU: "видео или звук включается само", EN: "video or sound starts by itself"},
			Mend: standard.Text{RU: "включайте запись, только когда клиент нажал", EN: "start it only when the client presses play"}}}},
		{Code: "typical_interfaces", Clause: standard.Cite("people-2022:4.6.1.12(1)/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-typical-interfaces", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.12(1)/s2"),
			Text: standard.Text{RU: "одинаковые задачи решаются по-разному", EN: "recurring tasks are done in different ways"},
			Mend: standard.Text{RU: "используйте одну форму для адреса и других частых данных", EN: "use one form for an address and other frequent data"}}}},
		{Code: "required_stand_out", Clause: standard.Cite("people-2022:4.6.1.12(2)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-required-stand-out", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.12(2)"),
			Text: standard.Text{RU: "обязательные поля не видны на странице", EN: "mandatory fields do not stand out on the page"},
			Mend: standard.Text{RU: "выделите обязательные поля так, чтобы их было видно сразу", EN: "make mandatory fields visible at once"}}}},
		{Code: "prefilled_distinct", Clause: standard.Cite("people-2022:4.6.1.12(3)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-prefilled-distinct", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.12(3)"),
			Text: standard.Text{RU: "не видно, какие поля уже заполнены", EN: "fields already filled in do not look different"},
			Mend: standard.Text{RU: "покажите, какие поля заполнены, а какие нет", EN: "show which fields are filled in and which are not"}}}},
		{Code: "visited_links", Clause: standard.Cite("people-2022:4.6.1.12(4)/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-visited-links", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.12(4)/s1"),
			Text: standard.Text{RU: "не видно, где клиент уже был", EN: "links already used are not marked"},
			Mend: standard.Text{RU: "выделите пройденные ссылки", EN: "mark visited links"}}}},
		{Code: "purpose_explicit", Clause: standard.Cite("people-2022:4.6.1.12(4)/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-purpose-explicit", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.12(4)/s2"),
			Text: standard.Text{RU: "непонятно, куда ведёт ссылка", EN: "the purpose of links and elements is not stated"},
			Mend: standard.Text{RU: "назовите ссылки и кнопки по делу", EN: "name links and buttons by what they do"}}}},
		{Code: "gender_labels", Clause: standard.Cite("people-2022:4.6.1.12(5)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-gender-labels", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.12(5)"),
			Text: standard.Text{RU: "подписи полей не учитывают пол клиента", EN: "field labels are not adapted to the client's gender"},
			Mend: standard.Text{RU: "меняйте подписи по полу клиента", EN: "adapt the labels to the client's gender"}}}},
		{Code: "same_names", Clause: standard.Cite("people-2022:4.6.1.12(6)/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-same-names", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.12(6)/s2"),
			Text: standard.Text{RU: "одинаковые элементы названы по-разному", EN: "analogous elements have different names"},
			Mend: standard.Text{RU: "назовите одинаковые элементы одинаково", EN: "give the same elements the same name"}}}},
		{Code: "same_place", Clause: standard.Cite("people-2022:4.6.1.12(7)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-same-place", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.12(7)"),
			Text: standard.Text{RU: "кнопки меняют место от страницы к странице", EN: "buttons change their place from page to page"},
			Mend: standard.Text{RU: "оставьте навигацию, контакты и кнопки на одном месте", EN: "keep navigation, contacts and buttons in one place"}}}},
		{Code: "browsers", Clause: standard.Cite("people-2022:4.6.1.13/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-browsers", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.13/s2"),
			Text: standard.Text{RU: "портал проверили не во всех браузерах", EN: "the portal was not tested in all the browsers listed"},
			Mend: standard.Text{RU: "проверьте портал во всех браузерах из Стандарта", EN: "test the portal in every browser of the Standard"}}}},
		{Code: "print_version", Clause: standard.Cite("people-2022:4.6.1.13/s3"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-print-version", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.13/s3"),
			Text: standard.Text{RU: "при печати страницы данные искажаются", EN: "data is distorted when a page is printed"},
			Mend: standard.Text{RU: "сделайте вид страницы для печати", EN: "make a print layout"}}}},
		{Code: "search_requirements", Clause: standard.Cite("people-2022:4.6.1.14"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-search-requirements", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.14"),
			Text: standard.Text{RU: "требования к поиску не заданы при изучении потребностей", EN: "the search model was not specified while needs were studied"},
			Mend: standard.Text{RU: "задайте требования к поиску на этом этапе", EN: "specify the search model at that stage"}}}},
		{Code: "search_by_segment", Clause: standard.Cite("people-2022:4.6.1.14(1)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-search-by-segment", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.14(1)"),
			Text: standard.Text{RU: "поиск не учитывает профиль сегмента", EN: "search does not take the segment profile into account"},
			Mend: standard.Text{RU: "показывайте первым то, что нужно группе клиента", EN: "show first what the client's group needs"}}}},
		{Code: "search_by_meaning", Clause: standard.Cite("people-2022:4.6.1.14(2)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-search-by-meaning", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.14(2)"),
			Text: standard.Text{RU: "поиск не понимает смысл запроса", EN: "search is not semantic"},
			Mend: standard.Text{RU: "добавьте поиск по смыслу", EN: "add semantic search"}}}},
		{Code: "search_filters", Clause: standard.Cite("people-2022:4.6.1.14(3)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-search-filters", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.14(3)"),
			Text: standard.Text{RU: "найденное нельзя отобрать и упорядочить", EN: "what was found cannot be filtered and sorted"},
			Mend: standard.Text{RU: "добавьте отбор и порядок", EN: "add filters and sorting"}}}},
		{Code: "search_synonyms", Clause: standard.Cite("people-2022:4.6.1.14(4)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-search-synonyms", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.14(4)"),
			Text: standard.Text{RU: "поиск не знает синонимов", EN: "search does not know synonyms"},
			Mend: standard.Text{RU: "подключите словарь синонимов", EN: "connect a dictionary of synonyms"}}}},
		{Code: "search_context", Clause: standard.Cite("people-2022:4.6.1.14(5)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-search-context", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.14(5)"),
			Text: standard.Text{RU: "поиск не учитывает, где находится клиент", EN: "search is not contextual"},
			Mend: standard.Text{RU: "учитывайте раздел, из которого клиент ищет", EN: "take into account where the client searches from"}}}},
		{Code: "search_form", Clause: standard.Cite("people-2022:4.6.1.14(6)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-search-form", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.14(6)"),
			Text: standard.Text{RU: "на портале нет формы поиска", EN: "the portal has no search form"},
			Mend: standard.Text{RU: "добавьте форму поиска", EN: "add a search form"}}}},
		{Code: "search_everywhere", Clause: standard.Cite("people-2022:4.6.1.14(7)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-search-everywhere", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.14(7)"),
			Text: standard.Text{RU: "искать можно не с каждой страницы", EN: "search cannot be started from any page"},
			Mend: standard.Text{RU: "поместите поиск на каждую страницу", EN: "put search on every page"}}}},
		{Code: "search_morphology", Clause: standard.Cite("people-2022:4.6.1.14(8)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-search-morphology", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.14(8)"),
			Text: standard.Text{RU: "поиск не понимает формы слов", EN: "search does not know the forms of words"},
			Mend: standard.Text{RU: "учитывайте морфологию выбранного языка", EN: "respect the morphology of the chosen language"}}}},
		{Code: "search_popular", Clause: standard.Cite("people-2022:4.6.1.14(9)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-search-popular", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.14(9)"),
			Text: standard.Text{RU: "форма не подсказывает частые запросы", EN: "the form does not list frequent queries"},
			Mend: standard.Text{RU: "покажите частые запросы", EN: "show frequent queries"}}}},
		{Code: "search_keys", Clause: standard.Cite("people-2022:4.6.1.14(10)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-search-keys", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.14(10)"),
			Text: standard.Text{RU: "поиск нельзя начать и с клавиатуры, и кнопкой", EN: "search cannot be started both from the keyboard and by a button"},
			Mend: standard.Text{RU: "добавьте оба способа", EN: "add both ways"}}}},
		{Code: "search_pages", Clause: standard.Cite("people-2022:4.6.1.14(11)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-search-pages", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.14(11)"),
			Text: standard.Text{RU: "не видно, сколько страниц нашлось", EN: "the number of result pages is not shown"},
			Mend: standard.Text{RU: "покажите общее число страниц", EN: "show the total number of pages"}}}},
		{Code: "search_form_filter", Clause: standard.Cite("people-2022:4.6.1.14(12)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-search-form-filter", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.14(12)"),
			Text: standard.Text{RU: "в форме поиска нельзя отобрать найденное", EN: "the search form does not filter the result"},
			Mend: standard.Text{RU: "добавьте отбор в форму поиска", EN: "add a filter to the search form"}}}},
		{Code: "search_history", Clause: standard.Cite("people-2022:4.6.1.14(13)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-search-history", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.14(13)"),
			Text: standard.Text{RU: "история запросов не хранится", EN: "the history of queries is not kept"},
			Mend: standard.Text{RU: "храните историю запросов клиента для анализа", EN: "keep the history of the client's queries for analysis"}}}},
		{Code: "navigation_requirements", Clause: standard.Cite("people-2022:4.6.1.15"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-navigation-requirements", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.15"),
			Text: standard.Text{RU: "требования к навигации не заданы при изучении потребностей", EN: "the navigation model was not specified while needs were studied"},
			Mend: standard.Text{RU: "задайте требования к навигации по задачам клиентов", EN: "specify navigation by the tasks of clients"}}}},
		{Code: "portal_name", Clause: standard.Cite("people-2022:4.6.1.15(1)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-portal-name", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.15(1)"),
			Text: standard.Text{RU: "на портале нет его названия", EN: "the portal does not show its name"},
			Mend: standard.Text{RU: "покажите название портала", EN: "show the name of the portal"}}}},
		{Code: "quick_buttons", Clause: standard.Cite("people-2022:4.6.1.15(2)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-quick-buttons", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.15(2)"),
			Text: standard.Text{RU: "нет кнопок главной страницы, кабинета и входа", EN: "there are no buttons for home, account and sign-in"},
			Mend: standard.Text{RU: "добавьте кнопки быстрого перехода", EN: "add quick buttons"}}}},
		{Code: "navigation_menu", Clause: standard.Cite("people-2022:4.6.1.15(3)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-navigation-menu", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.15(3)"),
			Text: standard.Text{RU: "между разделами нет меню", EN: "there is no menu to move between sections"},
			Mend: standard.Text{RU: "добавьте меню разделов", EN: "add a menu of sections"}}}},
		{Code: "page_headings", Clause: standard.Cite("people-2022:4.6.1.15(4)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-page-headings", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.15(4)"),
			Text: standard.Text{RU: "у страниц нет заголовков", EN: "pages have no headings"},
			Mend: standard.Text{RU: "озаглавьте каждую страницу", EN: "give every page a heading"}}}},
		{Code: "back_and_on", Clause: standard.Cite("people-2022:4.6.1.15(5)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-back-and-on", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.15(5)"),
			Text: standard.Text{RU: "нельзя вернуться на шаг назад или пройти дальше", EN: "there are no buttons for back and next"},
			Mend: standard.Text{RU: "добавьте кнопки «назад» и «дальше»", EN: "add buttons for back and next"}}}},
		{Code: "site_menu", Clause: standard.Cite("people-2022:4.6.1.15(7)"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-site-menu", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.15(7)"),
			Text: standard.Text{RU: "меню не показывает, как устроен сайт", EN: "the menu does not show the structure of the site"},
			Mend: standard.Text{RU: "покажите структуру сайта", EN: "show the structure of the site"}}}},
		{Code: "training", Clause: standard.Cite("people-2022:4.6.1.16/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-training", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.16/s1"),
			Text: standard.Text{RU: "портал не учит им пользоваться", EN: "the portal has no training content"},
			Mend: standard.Text{RU: "добавьте пошаговые уроки: текст, видео или схемы", EN: "add step-by-step lessons: text, video or infographics"}}}},
		{Code: "portal_rules", Clause: standard.Cite("people-2022:4.6.1.17/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-portal-rules", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.17/s1"),
			Text: standard.Text{RU: "правила работы портала не опубликованы", EN: "the documents that regulate the portal are not published"},
			Mend: standard.Text{RU: "опубликуйте их на портале", EN: "publish them on the portal"}}}},
		{Code: "operator_rules", Clause: standard.Cite("people-2022:4.6.1.17/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-operator-rules", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.17/s2"),
			Text: standard.Text{RU: "документы о работе оператора портала не опубликованы", EN: "the documents that regulate the operator are not published"},
			Mend: standard.Text{RU: "опубликуйте их на портале", EN: "publish them on the portal"}}}},
		{Code: "service_acts", Clause: standard.Cite("people-2022:4.6.1.17/s3"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-service-acts", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.17/s3"),
			Text: standard.Text{RU: "нет перечня актов об услугах портала", EN: "there is no list of the legal acts on the services"},
			Mend: standard.Text{RU: "добавьте перечень актов в раздел документов", EN: "add the list to the documents section"}}}},
		{Code: "documents_current", Clause: standard.Cite("people-2022:4.6.1.17/s4"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-documents-current", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.17/s4"),
			Text: standard.Text{RU: "опубликованные документы устарели", EN: "published documents are out of date"},
			Mend: standard.Text{RU: "обновите документы и следите за ними", EN: "update the documents and keep them current"}}}},
		{Code: "mobile_whole", Clause: standard.Cite("people-2022:4.6.1.18/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: portals, Lack: standard.Finding{
			Code: "touchpoint.lacks-mobile-whole", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.18/s1"),
			Text: standard.Text{RU: "в мобильной версии есть не всё", EN: "the mobile version lacks functions of the portal"},
			Mend: standard.Text{RU: "перенесите в мобильную версию все возможности портала", EN: "bring all functions of the portal to the mobile version"}}}},
		{Code: "no_forced_switch", Clause: standard.Cite("people-2022:4.6.1.18/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: portals, Lack: standard.Finding{
			Code: "touchpoint.lacks-no-forced-switch", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.18/s2"),
			Text: standard.Text{RU: "за услугой мобильная версия отправляет на портал", EN: "the mobile version sends the client to the portal for a service"},
			Mend: standard.Text{RU: "дайте получить услугу в мобильной версии", EN: "let the client obtain the service in the mobile version"}}}},
		{Code: "links_to_channels", Clause: standard.Cite("people-2022:4.6.1.18/s3"), Modality: standard.ModalityMust, Value: Demand{Kinds: portals, Lack: standard.Finding{
			Code: "touchpoint.lacks-links-to-channels", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.1.18/s3"),
			Text: standard.Text{RU: "из мобильной версии нельзя перейти в другие каналы", EN: "the mobile version does not link to other channels"},
			Mend: standard.Text{RU: "добавьте ссылки на другие каналы", EN: "add links to the other channels"}}}},
		{Code: "needs_research", Clause: standard.Cite("people-2022-brief:portal/1"), Modality: standard.ModalityMust},
		{Code: "action_confirmed", Clause: standard.Cite("people-2022-brief:portal/5"), Modality: standard.ModalityMust},
		{Code: "least_effort", Clause: standard.Cite("people-2022-brief:portal/6"), Modality: standard.ModalityMust},
		{Code: "forms_shown", Clause: standard.Cite("people-2022-brief:portal/7"), Modality: standard.ModalityMust},
		{Code: "prefill", Clause: standard.Cite("people-2022-brief:portal/8"), Modality: standard.ModalityMust},
		{Code: "field_hints", Clause: standard.Cite("people-2022-brief:portal/9"), Modality: standard.ModalityMust},
		{Code: "voice_input", Clause: standard.Cite("people-2022-brief:portal/10"), Modality: standard.ModalityMust},
		{Code: "required_marked", Clause: standard.Cite("people-2022-brief:portal/11"), Modality: standard.ModalityMust},
		{Code: "drafts", Clause: standard.Cite("people-2022-brief:portal/12"), Modality: standard.ModalityMust},
		{Code: "assistant_round_the_clock", Clause: standard.Cite("people-2022-brief:portal/15"), Modality: standard.ModalityMust},
		{Code: "esia", Clause: standard.Cite("people-2022-brief:portal/18"), Modality: standard.ModalityMust},
		{Code: "support_all", Clause: standard.Cite("people-2022-brief:portal/16"), Modality: standard.ModalityMust, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-support-all", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022-brief:portal/16"),
			Text: standard.Text{RU: "поддержка работает не круглосуточно", EN: "technical support does not work round the clock"},
			Mend: standard.Text{RU: "примите обращения в любое время", EN: "take requests at any hour"}}}},
		{Code: "support_lower", Clause: standard.Cite("people-2022-brief:portal/16"), Removed: true},

		{Code: "needs_research", Clause: standard.Cite("concept:VI.1(1)"), Modality: standard.ModalityMust},
		{Code: "action_confirmed", Clause: standard.Cite("concept:VI.1(4)"), Modality: standard.ModalityMust},
		{Code: "least_effort", Clause: standard.Cite("concept:VI.1(5)"), Modality: standard.ModalityMust},
		{Code: "forms_shown", Clause: standard.Cite("concept:VI.1(5)/s2"), Modality: standard.ModalityMust},
		{Code: "prefill", Clause: standard.Cite("concept:VI.1(5)/s3"), Modality: standard.ModalityMust},
		{Code: "field_hints", Clause: standard.Cite("concept:VI.1(5)/s4"), Modality: standard.ModalityMust},
		{Code: "voice_input", Clause: standard.Cite("concept:VI.1(5)/s5"), Modality: standard.ModalityMust},
		{Code: "required_marked", Clause: standard.Cite("concept:VI.1(5)/s6"), Modality: standard.ModalityMust},
		{Code: "drafts", Clause: standard.Cite("concept:VI.1(5)/s7"), Modality: standard.ModalityMust},
		{Code: "assistant", Clause: standard.Cite("concept:VI.1(7)"), Modality: standard.ModalityMust},
		{Code: "support_all", Clause: standard.Cite("concept:VI.1(7)/s2"), Modality: standard.ModalityMust},

		{Code: "needs_research", Clause: standard.Cite("touchpoint-list:3.2.1(1)"), Modality: standard.ModalityMay},
		{Code: "action_confirmed", Clause: standard.Cite("touchpoint-list:3.2.1(4)"), Modality: standard.ModalityMay},
		{Code: "least_effort", Clause: standard.Cite("touchpoint-list:3.2.1(5)"), Modality: standard.ModalityMay},
		{Code: "forms_shown", Clause: standard.Cite("touchpoint-list:3.2.1(5)(1)"), Modality: standard.ModalityMay},
		{Code: "prefill", Clause: standard.Cite("touchpoint-list:3.2.1(5)(2)"), Modality: standard.ModalityMay},
		{Code: "field_hints", Clause: standard.Cite("touchpoint-list:3.2.1(5)(3)"), Modality: standard.ModalityMay},
		{Code: "voice_input", Clause: standard.Cite("touchpoint-list:3.2.1(5)(4)"), Modality: standard.ModalityMay},
		{Code: "required_marked", Clause: standard.Cite("touchpoint-list:3.2.1(5)(5)"), Modality: standard.ModalityMay},
		{Code: "drafts", Clause: standard.Cite("touchpoint-list:3.2.1(5)(6)"), Modality: standard.ModalityMay},
		{Code: "assistant", Clause: standard.Cite("touchpoint-list:3.2.1(7)"), Modality: standard.ModalityMay},
		{Code: "interaction_history", Clause: standard.Cite("touchpoint-list:2.9.5"), Modality: standard.ModalityShould, Value: Demand{Kinds: screens, Lack: standard.Finding{
			Code: "touchpoint.lacks-interaction-history", Severity: standard.SeverityAdvice, Clause: standard.Cite("touchpoint-list:2.9.5"),
			Text: standard.Text{RU: "клиент не видит историю своих обращений", EN: "clients cannot see the history of their interaction"},
			Mend: standard.Text{RU: "покажите клиенту историю обращений", EN: "show clients the history"}}}},
	},
}
