package touchpoint

import "github.com/state-for-people/standard"

// OfficeDemands are what offices of authorities, one-stop shops and long-stay
// facilities have and do. One-stop shops take the demands on offices but for
// the personal manager, long-stay facilities also without foreign languages.
//
// Reading: T14, they take the requirements, not the test of expediency.
//
// Clause: people-2022:4.6.8.2, people-2022:4.6.9.1
var OfficeDemands = standard.List[Demand]{
	Key: "touchpoint.office-demands", Title: standard.Text{RU: "что должно быть в отделении", EN: "what an office has"},
	Rows: []standard.Row[Demand]{
		{Code: "street_signs", Clause: standard.Cite("people-2022:4.6.7.2/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: offices, Lack: standard.Finding{
			Code: "touchpoint.lacks-street-signs", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.7.2/s1"),
			Text: standard.Text{RU: "на улице нет указателей", EN: "there are no street signs"},
			Mend: standard.Text{RU: "поставьте указатели от остановок и парковки", EN: "put up signs from the stops and the parking"}}}},
		{Code: "outdoor_advertising", Clause: standard.Cite("people-2022:4.6.7.2/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: offices, Lack: standard.Finding{
			Code: "touchpoint.lacks-outdoor-advertising", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.7.2/s2"),
			Text: standard.Text{RU: "нет наружной рекламы отделения", EN: "the office has no outdoor advertising"},
			Mend: standard.Text{RU: "разместите наружную рекламу", EN: "put up outdoor advertising"}}}},
		{Code: "sign_with_names", Clause: standard.Cite("people-2022:4.6.7.2/s3"), Modality: standard.ModalityMust, Value: Demand{Kinds: offices, Lack: standard.Finding{
			Code: "touchpoint.lacks-sign-with-names", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.7.2/s3"),
			Text: standard.Text{RU: "на вывеске нет полного и краткого названия", EN: "the sign does not give the full and the short name"},
			Mend: standard.Text{RU: "укажите на вывеске оба названия", EN: "put both names on the sign"}}}},
		{Code: "sign_with_hours", Clause: standard.Cite("people-2022:4.6.7.2/s4"), Modality: standard.ModalityMust, Value: Demand{Kinds: offices, Lack: standard.Finding{
			Code: "touchpoint.lacks-sign-with-hours", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.7.2/s4"),
			Text: standard.Text{RU: "на вывеске нет часов работы", EN: "the sign does not give the working hours"},
			Mend: standard.Text{RU: "укажите на вывеске часы работы", EN: "put the hours on the sign"}}}},
		{Code: "marked_zones", Clause: standard.Cite("people-2022:4.6.7.4/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: offices, Lack: standard.Finding{
			Code: "touchpoint.lacks-marked-zones", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.7.4/s2"),
			Text: standard.Text{RU: "зоны отделения не выделены", EN: "the areas of the office are not marked"},
			Mend: standard.Text{RU: "обозначьте вход, ожидание, приём, оплату и зону для людей с инвалидностью", EN: "mark entrance, waiting, service, payment and the area for people with disabilities"}}}},
		{Code: "service_rules", Clause: standard.Cite("people-2022:4.6.7.5/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: offices, Lack: standard.Finding{
			Code: "touchpoint.lacks-service-rules", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.7.5/s1"),
			Text: standard.Text{RU: "нет правил обслуживания клиентов", EN: "there are no rules of professional service"},
			Mend: standard.Text{RU: "введите правила обслуживания", EN: "put rules of service in place"}}}},
		{Code: "self_booking", Clause: standard.Cite("people-2022:4.6.7.6/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: offices, Lack: standard.Finding{
			Code: "touchpoint.lacks-self-booking", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.7.6/s1"),
			Text: standard.Text{RU: "клиент не может записаться сам", EN: "clients cannot book an appointment by themselves"},
			Mend: standard.Text{RU: "откройте запись в удобное время и удобным способом", EN: "open booking at a convenient time by a convenient channel"}}}},
		{Code: "notices_by_preference", Clause: standard.Cite("people-2022:4.6.7.6/s4"), Modality: standard.ModalityMust, Value: Demand{Kinds: offices, Level: 5, Lack: standard.Finding{
			Code: "touchpoint.lacks-notices-by-preference", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.7.6/s4"),
			Text: standard.Text{RU: "напоминания приходят не тем способом, который удобен клиенту", EN: "notices do not use the client's preferred channel"},
			Mend: standard.Text{RU: "учтите профиль клиента и его цифровые навыки", EN: "take the client's profile and digital skills into account"}}}},
		{Code: "booking_changes", Clause: standard.Cite("people-2022:4.6.7.6/s5"), Modality: standard.ModalityMust, Value: Demand{Kinds: offices, Level: 4, Lack: standard.Finding{
			Code: "touchpoint.lacks-booking-changes", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.7.6/s5"),
			Text: standard.Text{RU: "запись нельзя перенести или отменить", EN: "a booking cannot be changed or cancelled"},
			Mend: standard.Text{RU: "добавьте понятный перенос и отмену записи", EN: "add simple change and cancellation"}}}},
		{Code: "disability_rules", Clause: standard.Cite("people-2022:4.6.7.7"), Modality: standard.ModalityMust, Value: Demand{Kinds: offices, Lack: standard.Finding{
			Code: "touchpoint.lacks-disability-rules", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.7.7"),
			Text: standard.Text{RU: "нет правил обслуживания людей с ограничениями здоровья", EN: "there are no rules for serving clients with disabilities"},
			Mend: standard.Text{RU: "введите такие правила", EN: "put such rules in place"}}}},
		{Code: "foreign_languages", Clause: standard.Cite("people-2022:4.6.7.8"), Modality: standard.ModalityMust, Value: Demand{Kinds: receptions, IfNeeded: true, Lack: standard.Finding{
			Code: "touchpoint.lacks-foreign-languages", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.7.8"),
			Text: standard.Text{RU: "иностранцам не объясняют на понятном языке", EN: "foreigners get no explanations in a language they understand"},
			Mend: standard.Text{RU: "подготовьте объяснения на английском или языках ЕАЭС; если это не нужно, отметьте почему", EN: "prepare explanations in English or a state language of the EAEU; if not needed, state why"}}}},
		{Code: "manager_criteria", Clause: standard.Cite("people-2022:4.6.7.9/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: authorities, Lack: standard.Finding{
			Code: "touchpoint.lacks-manager-criteria", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.7.9/s1"),
			Text: standard.Text{RU: "не определено, кому нужен личный менеджер", EN: "there are no criteria for personal managers"},
			Mend: standard.Text{RU: "опишите группы клиентов, которым нужен менеджер", EN: "describe the groups that need one"}}}},
		{Code: "manager_whole_period", Clause: standard.Cite("people-2022:4.6.7.9/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: authorities, IfNeeded: true, Lack: standard.Finding{
			Code: "touchpoint.lacks-manager-whole-period", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.7.9/s2"),
			Text: standard.Text{RU: "личный менеджер ведёт клиента не до конца", EN: "the personal manager does not stay for the whole period"},
			Mend: standard.Text{RU: "закрепите менеджера до получения услуги во всех каналах", EN: "assign the manager until the service is received, in all channels"}}}},
		{Code: "manager_free", Clause: standard.Cite("people-2022:4.6.7.9/s3"), Modality: standard.ModalityMust, Value: Demand{Kinds: authorities, IfNeeded: true, Lack: standard.Finding{
			Code: "touchpoint.lacks-manager-free", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.7.9/s3"),
			Text: standard.Text{RU: "личный менеджер платный", EN: "the personal manager is not free of charge"},
			Mend: standard.Text{RU: "сделайте помощь менеджера бесплатной", EN: "make it free"}}}},
		{Code: "manager_change", Clause: standard.Cite("people-2022:4.6.7.9/s4"), Modality: standard.ModalityMust, Value: Demand{Kinds: authorities, IfNeeded: true, Lack: standard.Finding{
			Code: "touchpoint.lacks-manager-change", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.7.9/s4"),
			Text: standard.Text{RU: "нельзя сменить личного менеджера или отказаться от него", EN: "the personal manager cannot be changed or declined"},
			Mend: standard.Text{RU: "дайте сменить менеджера или отказаться", EN: "let the client change or decline one"}}}},
		{Code: "electronic_queue", Clause: standard.Cite("people-2022:4.6.8.3/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: oneStopShops, Lack: standard.Finding{
			Code: "touchpoint.lacks-electronic-queue", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.8.3/s1"),
			Text: standard.Text{RU: "нет электронной очереди с табло и звуком", EN: "there is no electronic queue with display and sound"},
			Mend: standard.Text{RU: "установите электронную очередь с оповещением", EN: "install an electronic queue with notification"}}}},
		{Code: "administrator_desk", Clause: standard.Cite("people-2022:4.6.8.3/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: oneStopShops, Lack: standard.Finding{
			Code: "touchpoint.lacks-administrator-desk", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.8.3/s2"),
			Text: standard.Text{RU: "нет стойки администратора", EN: "there is no administrator's desk"},
			Mend: standard.Text{RU: "поставьте стойку, где помогут взять талон и посоветуют", EN: "set up a desk that helps with tickets and first advice"}}}},
		{Code: "convenient_hours", Clause: standard.Cite("people-2022:4.6.8.4"), Modality: standard.ModalityMust, Value: Demand{Kinds: oneStopShops, Lack: standard.Finding{
			Code: "touchpoint.lacks-convenient-hours", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.8.4"),
			Text: standard.Text{RU: "часы работы неудобны посетителям", EN: "the working hours are not convenient"},
			Mend: standard.Text{RU: "подберите часы по опросу посетителей", EN: "choose the hours by asking visitors"}}}},
		{Code: "childrens_corner", Clause: standard.Cite("people-2022:4.6.8.6"), Modality: standard.ModalityMust, Value: Demand{Kinds: oneStopShops, Lack: standard.Finding{
			Code: "touchpoint.lacks-childrens-corner", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.8.6"),
			Text: standard.Text{RU: "детям негде подождать", EN: "there is no children's room or corner"},
			Mend: standard.Text{RU: "оборудуйте детскую комнату или уголок", EN: "equip a room or a corner for children"}}}},
		{Code: "guest_network", Clause: standard.Cite("people-2022:4.6.8.7"), Modality: standard.ModalityShould, Value: Demand{Kinds: oneStopShops, Lack: standard.Finding{
			Code: "touchpoint.lacks-guest-network", Severity: standard.SeverityAdvice, Clause: standard.Cite("people-2022:4.6.8.7"),
			Text: standard.Text{RU: "нет гостевой беспроводной сети", EN: "there is no guest Wi-Fi"},
			Mend: standard.Text{RU: "откройте гостевую сеть", EN: "open a guest network"}}}},
		{Code: "paper_cups", Clause: standard.Cite("people-2022:4.6.8.8/s2"), Modality: standard.ModalityShould, Value: Demand{Kinds: oneStopShops, Lack: standard.Finding{
			Code: "touchpoint.lacks-paper-cups", Severity: standard.SeverityAdvice, Clause: standard.Cite("people-2022:4.6.8.8/s2"),
			Text: standard.Text{RU: "у кулера пластиковые стаканчики", EN: "there are plastic cups at the water cooler"},
			Mend: standard.Text{RU: "замените их бумажными", EN: "replace them by paper ones"}}}},
		{Code: "separate_waste", Clause: standard.Cite("people-2022:4.6.8.8/s3"), Modality: standard.ModalityShould, Value: Demand{Kinds: oneStopShops, Lack: standard.Finding{
			Code: "touchpoint.lacks-separate-waste", Severity: standard.SeverityAdvice, Clause: standard.Cite("people-2022:4.6.8.8/s3"),
			Text: standard.Text{RU: "мусор не собирают раздельно", EN: "waste is not collected separately"},
			Mend: standard.Text{RU: "поставьте отдельные контейнеры", EN: "put up separate bins"}}}},
		{Code: "digital_training", Clause: standard.Cite("people-2022:4.6.8.9"), Modality: standard.ModalityMust, Value: Demand{Kinds: oneStopShops, Lack: standard.Finding{
			Code: "touchpoint.lacks-digital-training", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.8.9"),
			Text: standard.Text{RU: "посетителей не учат получать услуги онлайн", EN: "visitors are not taught to obtain services online"},
			Mend: standard.Text{RU: "консультируйте и обучайте посетителей", EN: "advise and train visitors"}}}},
		{Code: "access_control_decision", Clause: standard.Cite("people-2022:4.6.9.2/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: longStays, Lack: standard.Finding{
			Code: "touchpoint.lacks-access-control-decision", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.9.2/s1"),
			Text: standard.Text{RU: "не решено, нужен ли контроль доступа", EN: "it is not decided whether access control is expedient"},
			Mend: standard.Text{RU: "решите это по изучению потребностей и безопасности", EN: "decide it from the study of needs and safety"}}}},
		{Code: "video_decision", Clause: standard.Cite("people-2022:4.6.9.2/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: longStays, Lack: standard.Finding{
			Code: "touchpoint.lacks-video-decision", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.9.2/s2"),
			Text: standard.Text{RU: "не решено, нужно ли круглосуточное видеонаблюдение", EN: "it is not decided whether round-the-clock video surveillance is expedient"},
			Mend: standard.Text{RU: "решите это по изучению потребностей и безопасности", EN: "decide it from the study of needs and safety"}}}},
		{Code: "minors_rules", Clause: standard.Cite("people-2022:4.6.9.3/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: longStays, IfNeeded: true, Lack: standard.Finding{
			Code: "touchpoint.lacks-minors-rules", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.9.3/s1"),
			Text: standard.Text{RU: "нет правил общения с детьми и подростками", EN: "there are no rules for communicating with minors"},
			Mend: standard.Text{RU: "введите такие правила; если дети здесь не бывают, отметьте это", EN: "put such rules in place; if minors are not here, state so"}}}},
		{Code: "hardship_rules", Clause: standard.Cite("people-2022:4.6.9.4/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: longStays, IfNeeded: true, Lack: standard.Finding{
			Code: "touchpoint.lacks-hardship-rules", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.9.4/s1"),
			Text: standard.Text{RU: "нет правил общения с людьми в трудной ситуации", EN: "there are no rules for communicating with people in hardship"},
			Mend: standard.Text{RU: "введите такие правила; если это не нужно, отметьте почему", EN: "put such rules in place; if not needed, state why"}}}},

		{Code: "manager_criteria", Clause: standard.Cite("people-2022-brief:in-person/6"), Modality: standard.ModalityMust},
		{Code: "manager_free", Clause: standard.Cite("people-2022-brief:in-person/6"), Modality: standard.ModalityMust},
		{Code: "electronic_queue", Clause: standard.Cite("people-2022-brief:in-person/8"), Modality: standard.ModalityMust},
		{Code: "childrens_corner", Clause: standard.Cite("people-2022-brief:in-person/9"), Modality: standard.ModalityMust},
		{Code: "guest_network", Clause: standard.Cite("people-2022-brief:in-person/11"), Modality: standard.ModalityShould, Value: Demand{Kinds: receptions}},
		{Code: "video_decision", Clause: standard.Cite("people-2022-brief:long-stay/3"), Modality: standard.ModalityMust},
		{Code: "access_control_decision", Clause: standard.Cite("people-2022-brief:long-stay/4"), Modality: standard.ModalityMust},
		{Code: "minors_rules", Clause: standard.Cite("people-2022-brief:long-stay/5"), Modality: standard.ModalityMust},
		{Code: "hardship_rules", Clause: standard.Cite("people-2022-brief:long-stay/6"), Modality: standard.ModalityMust},

		{Code: "service_rules", Clause: standard.Cite("concept:VI.7(3)"), Modality: standard.ModalityMust, Value: Demand{Kinds: receptions}},
		{Code: "self_booking", Clause: standard.Cite("concept:VI.7(4)"), Modality: standard.ModalityMust, Value: Demand{Kinds: receptions}},
		{Code: "manager_free", Clause: standard.Cite("concept:VI.7(5)/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: receptions}},
		{Code: "electronic_queue", Clause: standard.Cite("concept:VI.7(7)"), Modality: standard.ModalityMust, Value: Demand{Kinds: receptions}},
		{Code: "childrens_corner", Clause: standard.Cite("concept:VI.7(7)/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: receptions}},
	},
}
