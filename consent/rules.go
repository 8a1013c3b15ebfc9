package consent

import (
	"slices"
	"time"

	"github.com/state-for-people/standard"
)

// farAhead is how long after its recording an event takes effect at most.
const farAhead = 366 * 24 * time.Hour

// Check returns the departures of one event; those that break an obligation
// keep it out of a [Ledger].
func (e Event) Check() standard.Findings {
	return append(eventRules.Check(e), e.Client.Check().Below("/client")...)
}

// moves reports whether e says something about a consent.
func (e *Event) moves() bool { return e.Kind.byClient() || e.Kind == Ended }

var eventRules = standard.Rules[Event]{{
	Code: "consent.event-id", Clause: standard.Cite("people-2022:4.5.5.6"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "у события нет номера", EN: "the event has no id"},
	Mend: standard.Text{RU: "дайте событию номер, по которому клиенту можно назвать его согласие", EN: "give the event an id by which the client can be told of the consent"},
	Check: func(e Event, broken func(standard.Pointer)) {
		if e.ID == "" {
			broken("/id")
		}
	},
}, {
	Code: "consent.event-kind", Clause: standard.Cite("people-2022:4.5.3"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "вид события не из списка", EN: "the kind of the event is not on the list"},
	Mend: standard.Text{RU: "укажите один из видов: granted, withdrawn, refused, ended, entered_in_error, notice_published", EN: "give one of granted, withdrawn, refused, ended, entered_in_error, notice_published"},
	Check: func(e Event, broken func(standard.Pointer)) {
		if !e.Kind.IsValid() {
			broken("/kind")
		}
	},
}, {
	Code: "consent.event-client", Clause: standard.Cite("people-2022:4.5.3"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "не указан клиент", EN: "the client is missing"},
	Mend: standard.Text{RU: "укажите псевдоним клиента", EN: "give the pseudonym of the client"},
	Check: func(e Event, broken func(standard.Pointer)) {
		if e.Client == "" {
			broken("/client")
		}
	},
}, {
	Code: "consent.event-text", Clause: standard.Cite("people-2022:4.5.3"), Severity: standard.SeverityObligation,
	Text:  standard.Text{RU: "ключ или ссылка длиннее 200 байт, список длиннее 1000 или текст не в UTF-8", EN: "a key or reference is over 200 bytes, a list over 1000 members, or text is not UTF-8"},
	Mend:  standard.Text{RU: "сократите ключ; сами данные храните у себя, а в событии — ссылку", EN: "shorten the key; keep the data themselves in your system and a reference in the event"},
	Check: func(e Event, broken func(standard.Pointer)) { e.texts(broken) },
}, {
	Code: "consent.event-time", Clause: standard.Cite("people-2022:4.5.3.3"), Severity: standard.SeverityObligation, Reading: "C10",
	Text: standard.Text{RU: "не указано, когда событие подействовало или когда его записали, либо год не от 1 до 9999", EN: "the instant of effect or of recording is missing, or outside the years 1 to 9999"},
	Mend: standard.Text{RU: "укажите оба момента; для записи на месте они равны", EN: "give both instants; for a record made on the spot they are equal"},
	Check: func(e Event, broken func(standard.Pointer)) {
		if !sane(e.Effective) {
			broken("/effective")
		}
		if !sane(e.Recorded) {
			broken("/recorded")
		}
	},
}, {
	Code: "consent.effective-far-ahead", Clause: standard.Cite("people-2022:4.5.3.3"), Severity: standard.SeverityObligation, Reading: "C10",
	Text: standard.Text{RU: "событие вступает в силу больше чем через год после записи", EN: "the event takes effect more than a year after it was recorded"},
	Mend: standard.Text{RU: "проверьте год; событие далёкого будущего запишите, когда оно наступит", EN: "check the year; record an event of the far future when it comes"},
	Check: func(e Event, broken func(standard.Pointer)) {
		if sane(e.Effective) && sane(e.Recorded) && e.Effective.Sub(e.Recorded) > farAhead {
			broken("/effective")
		}
	},
}, {
	Code: "consent.purpose", Clause: standard.Cite("people-2022:4.3.3.2(3)"), Severity: standard.SeverityObligation, Reading: "C8",
	Text: standard.Text{RU: "не указана цель согласия или она не из списка", EN: "the purpose is missing or not on the list"},
	Mend: standard.Text{RU: "укажите одну цель; на другую цель нужно отдельное событие", EN: "give one purpose; another purpose needs an event of its own"},
	Check: func(e Event, broken func(standard.Pointer)) {
		if (e.moves() || e.Kind == NoticePublished) && !e.Purpose.IsValid() {
			broken("/purpose")
		}
	},
}, {
	Code: "consent.situation", Clause: standard.Cite("people-2022:4.5.3.1(1)"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "не указана жизненная ситуация", EN: "the life situation is missing"},
	Mend: standard.Text{RU: "согласие на проактивное предоставление даётся в рамках жизненной ситуации: укажите её", EN: "consent to proactive provision is given within a life situation: name it"},
	Check: func(e Event, broken func(standard.Pointer)) {
		p := e.Purpose.row()
		if e.moves() && p != nil && p.situation && e.Scope.Situation == "" && (!p.whole || len(e.Scope.Services) > 0) {
			broken("/scope")
		}
	},
}, {
	Code: "consent.services", Clause: standard.Cite("people-2022:4.5.3.1(2)"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "в списке услуг есть пустая или повторная", EN: "the list of services has an empty or a doubled one"},
	Mend: standard.Text{RU: "назовите каждую выбранную услугу один раз", EN: "name each selected service once"},
	Check: func(e Event, broken func(standard.Pointer)) {
		once(e.Scope.Services, "/scope/services", broken)
	},
}, {
	Code: "consent.scope-of-purpose", Clause: standard.Cite("people-2022:4.3.3.2(3)"), Severity: standard.SeverityObligation, Reading: "C8",
	Text: standard.Text{RU: "объём согласия не подходит к его цели", EN: "the scope does not have the shape of its purpose"},
	Mend: standard.Text{RU: "вид рассылки указывайте только для рассылки, получателя — только для доступа к данным, услуги — для цели, у которой они есть", EN: "a type of mailing only for a mailing, a recipient only for access to data, services only for a purpose that has them"},
	Check: func(e Event, broken func(standard.Pointer)) {
		p, s := e.Purpose.row(), e.Scope
		if p == nil || !e.moves() {
			return
		}
		if s.Situation != "" && !p.situation {
			broken("/scope/situation")
		}
		if len(s.Services) > 0 && !p.services {
			broken("/scope/services")
		}
		if s.Mailing != "" && !p.mailing {
			broken("/scope/mailing")
		}
		if s.Recipient != "" && !p.recipient {
			broken("/scope/recipient")
		}
	},
}, {
	Code: "consent.recipient", Clause: standard.Cite("samara-business-2022:4.5/p1(7)"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "получатель данных не из списка", EN: "the recipient is not on the list"},
	Mend: standard.Text{RU: "укажите business_association или business_ombudsman либо никого, если согласие дано на обоих", EN: "give business_association or business_ombudsman, or nobody where the consent is for both"},
	Check: func(e Event, broken func(standard.Pointer)) {
		if e.Scope.Recipient != "" && !e.Scope.Recipient.IsValid() {
			broken("/scope/recipient")
		}
	},
}, {
	Code: "consent.touchpoint", Clause: standard.Cite("people-2022:4.5.3.2"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "не указана точка взаимодействия или её вид не из раздела 4.6", EN: "the touchpoint is missing or its kind is not of section 4.6"},
	Mend: standard.Text{RU: "укажите, где клиент дал, отозвал согласие или отказался: portal, call_centre, in_person и так далее", EN: "say where the client consented, withdrew or refused: portal, call_centre, in_person and so on"},
	Check: func(e Event, broken func(standard.Pointer)) {
		if e.Kind.byClient() && !e.Touchpoint.IsValid() || e.Touchpoint != "" && !e.Touchpoint.IsValid() {
			broken("/touchpoint")
		}
	},
}, {
	Code: "consent.notice", Clause: standard.Cite("people-2022:4.5.5.6"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "неизвестно, какой текст видел клиент", EN: "it is not known which text the client saw"},
	Mend: standard.Text{RU: "укажите ключ и номер редакции, от 1 до 1 000 000, текста, который клиент принял", EN: "give the key and the version, from 1 to 1,000,000, of the notice that the client accepted"},
	Check: func(e Event, broken func(standard.Pointer)) {
		if n := e.Notice; (e.Kind == Granted || n != NoticeRef{}) && (n.ID == "" || n.Version < 1 || n.Version > maxVersion) {
			broken("/notice")
		}
	},
}, {
	Code: "consent.whole-situation-until", Clause: standard.Cite("people-2022:4.5.3.1(1)/p1"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "согласие на всю жизненную ситуацию имеет дату окончания", EN: "a consent to the whole life situation has an end date"},
	Mend: standard.Text{RU: "такое согласие действует до отзыва: уберите дату или назовите отдельные услуги", EN: "such a consent holds until withdrawn: drop the date, or name the services"},
	Check: func(e Event, broken func(standard.Pointer)) {
		if e.Kind == Granted && e.Purpose == PurposeProactive && len(e.Scope.Services) == 0 && !e.Until.IsZero() {
			broken("/until")
		}
	},
}, {
	Code: "consent.until", Clause: standard.Cite("people-2022:4.5.3.1(2)"), Severity: standard.SeverityObligation, Reading: "C3",
	Text: standard.Text{RU: "дата окончания не позже начала либо её год не от 1 до 9999", EN: "the end date is not after the start, or outside the years 1 to 9999"},
	Mend: standard.Text{RU: "укажите дату окончания позже момента согласия или не указывайте её", EN: "give an end date after the instant of the consent, or none"},
	Check: func(e Event, broken func(standard.Pointer)) {
		if e.Kind == Granted && !e.Until.IsZero() && (!e.Until.After(e.Effective) || !sane(e.Until)) {
			broken("/until")
		}
	},
}, {
	Code: "consent.preorder", Clause: standard.Cite("people-2022:4.5.3.1(2)"), Severity: standard.SeverityObligation, Reading: "C3",
	Text: standard.Text{RU: "предзаказана услуга, которой нет среди выбранных, или одна дважды", EN: "a pre-ordered service is not among those selected, or stands twice"},
	Mend: standard.Text{RU: "добавьте услугу в объём согласия; в предзаказе назовите её один раз", EN: "add the service to the scope of the consent; name it once among the pre-orders"},
	Check: func(e Event, broken func(standard.Pointer)) {
		for i, s := range few(e.Preorder) {
			if !slices.Contains(few(e.Scope.Services), s) || slices.Index(e.Preorder, s) < i {
				broken(standard.Pointer("/preorder").Index(i))
			}
		}
	},
}, {
	Code: "consent.service-data", Clause: standard.Cite("people-2022:4.5.3.1(2)"), Severity: standard.SeverityObligation, Reading: "C3",
	Text: standard.Text{RU: "данные приложены не к выбранной услуге или без названия и ссылки", EN: "data are attached to no selected service, or have no name and reference"},
	Mend: standard.Text{RU: "укажите услугу из объёма согласия, название данных и ссылку на место хранения", EN: "give a service of the scope, the name of the datum and a reference to where it is kept"},
	Check: func(e Event, broken func(standard.Pointer)) {
		for i, d := range few(e.Data) {
			if d.Name == "" || d.Reference == "" || !slices.Contains(few(e.Scope.Services), d.Service) {
				broken(standard.Pointer("/data").Index(i))
			}
		}
	},
}, {
	Code: "consent.service-data-itself", Clause: standard.Cite("people-2022:4.5.3.1(2)/p1"), Severity: standard.SeverityNote, Reading: "C3",
	Text: standard.Text{RU: "вместо ссылки или названия похоже на сам номер счёта, карты, документа, телефон или адрес почты", EN: "the reference or the name looks like the datum itself: the number of an account, a card or a document, a phone number or an e-mail address"},
	Mend: standard.Text{RU: "храните номер в своей системе, а в согласии — ссылку и контрольную сумму", EN: "keep the number in your system, and a reference and a digest in the consent"},
	Check: func(e Event, broken func(standard.Pointer)) {
		for i, d := range few(e.Data) {
			if looksLikeDatum(d.Reference) {
				broken(standard.Pointer("/data").Index(i).Field("reference"))
			}
			if looksLikeDatum(d.Name) {
				broken(standard.Pointer("/data").Index(i).Field("name"))
			}
		}
	},
}, {
	Code: "consent.digest", Clause: standard.Cite("people-2022:4.5.3"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "контрольная сумма записана неверно или нет ссылки", EN: "a digest is malformed, or its reference is missing"},
	Mend: standard.Text{RU: "укажите ссылку и сумму в виде алгоритм:шестнадцатеричные цифры, например sha256:…", EN: "give the reference, and the digest as algorithm:hex, such as sha256:…"},
	Check: func(e Event, broken func(standard.Pointer)) {
		if e.Evidence != (Evidence{}) && !e.Evidence.sound() {
			broken("/evidence")
		}
		for i, d := range few(e.Data) {
			if !soundDigest(d.Digest) {
				broken(standard.Pointer("/data").Index(i).Field("digest"))
			}
		}
		if !soundDigest(e.Published.Digest) {
			broken("/published/digest")
		}
	},
}, {
	Code: "consent.representative", Clause: standard.Cite("people-2022:4.5.3"), Severity: standard.SeverityObligation, Reading: "C11",
	Text: standard.Text{RU: "полномочия представителя описаны неверно или не полностью", EN: "the authority of the representative is wrong or incomplete"},
	Mend: standard.Text{RU: "укажите вид представителя, документ о полномочиях и с какого по какой момент они действуют; совершеннолетие кончает только полномочия законного представителя и имеет дату", EN: "give the kind of representative, the document of authority, and from when to when it holds; majority ends the authority of a legal representative only, and has a date"},
	Check: func(e Event, broken func(standard.Pointer)) {
		r := &e.By
		if r.IsZero() {
			return
		}
		see := func(wrong bool, at standard.Pointer) {
			if wrong {
				broken("/by" + at)
			}
		}
		see(!r.Kind.IsValid(), "/kind")
		see(!r.Document.sound(), "/document")
		see(!sane(r.From), "/from")
		see(!r.To.IsZero() && (!sane(r.To) || !r.To.After(r.From)) || r.Ending == EndingMajority && r.To.IsZero(), "/to")
		see(r.Ending != "" && !r.Ending.IsValid() || r.Ending == EndingMajority && r.Kind != RepresentativeLegal, "/ending")
		for i, p := range few(r.Purposes) {
			see(!p.IsValid(), standard.Pointer("/purposes").Index(i))
		}
		for i, s := range few(r.Situations) {
			see(s == "", standard.Pointer("/situations").Index(i))
		}
	},
}, {
	Code: "consent.representative-endless", Clause: standard.Cite("people-2022:3(1)"), Severity: standard.SeverityNote, Reading: "C11",
	Text: standard.Text{RU: "не указано, когда кончаются полномочия законного представителя", EN: "it is not stated when the authority of the legal representative ends"},
	Mend: standard.Text{RU: "для ребёнка укажите день совершеннолетия и окончание majority: иначе согласие останется в силе и после него", EN: "for a child give the day of majority and the ending majority: else the consent stays in force beyond it"},
	Check: func(e Event, broken func(standard.Pointer)) {
		if e.Kind == Granted && e.By.Kind == RepresentativeLegal && e.By.To.IsZero() {
			broken("/by/to")
		}
	},
}, {
	Code: "consent.grant-without-authority", Clause: standard.Cite("people-2022:4.5.3"), Severity: standard.SeverityObligation, Reading: "C13",
	Text: standard.Text{RU: "согласие дал представитель вне своих полномочий", EN: "a representative consented outside the authority"},
	Mend: standard.Text{RU: "получите согласие у самого клиента или приложите документ, который даёт эти полномочия", EN: "obtain the consent from the client, or attach the document that gives the authority"},
	Check: func(e Event, broken func(standard.Pointer)) {
		if e.Kind == Granted && !e.By.May(e.Purpose, e.Scope.Situation, e.Effective) {
			broken("/by")
		}
	},
}, {
	Code: "consent.end-reason", Clause: standard.Cite("people-2022:4.5.3.1(1)/p1"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "орган прекратил согласие без причины из списка", EN: "the authority ended the consent without a reason of the list"},
	Mend: standard.Text{RU: "согласие действует до отзыва клиентом; укажите, почему орган прекратил его", EN: "a consent holds until the client withdraws it; say why the authority ended it"},
	Check: func(e Event, broken func(standard.Pointer)) {
		if e.Kind == Ended && !e.Reason.IsValid() {
			broken("/reason")
		}
	},
}, {
	Code: "consent.end-authority", Clause: standard.Cite("people-2022:4.5.3.1(1)/p1"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "не указано, какой орган прекратил согласие", EN: "the authority that ended the consent is not named"},
	Mend: standard.Text{RU: "укажите орган; если согласие отозвал клиент, запишите событие withdrawn", EN: "name the authority; if the client withdrew, record a withdrawn event"},
	Check: func(e Event, broken func(standard.Pointer)) {
		if e.Kind == Ended && e.Authority == "" {
			broken("/authority")
		}
	},
}, {
	Code: "consent.corrects", Clause: standard.Cite("people-2022:4.5.3"), Severity: standard.SeverityObligation, Reading: "C10",
	Text: standard.Text{RU: "не указано, какое событие внесено по ошибке", EN: "the event that was entered in error is not named"},
	Mend: standard.Text{RU: "укажите номер ошибочного события, не свой", EN: "give the id of the erroneous event, not the mark's own"},
	Check: func(e Event, broken func(standard.Pointer)) {
		if e.Kind == EnteredInError && (e.Corrects == "" || e.Corrects == e.ID) {
			broken("/corrects")
		}
	},
}, {
	Code: "consent.published", Clause: standard.Cite("people-2022:4.5.5.6"), Severity: standard.SeverityObligation, Reading: "C2",
	Text: standard.Text{RU: "опубликованный текст описан не полностью", EN: "the published notice is incomplete"},
	Mend: standard.Text{RU: "укажите ключ текста, номер редакции от 1, вид изменения; каждую услугу назовите один раз", EN: "give the key, a version from 1, the kind of change, and each service once"},
	Check: func(e Event, broken func(standard.Pointer)) {
		if e.Kind != NoticePublished {
			return
		}
		n := &e.Published
		if n.ID == "" || n.Version < 1 || n.Version > maxVersion || !n.Change.IsValid() {
			broken("/published")
		}
		once(n.Services, "/published/services", broken)
	},
}, {
	Code: "consent.stray-member", Clause: standard.Cite("people-2022:4.5.3"), Severity: standard.SeverityObligation,
	Text:  standard.Text{RU: "указано то, чего у события этого вида нет", EN: "a member does not belong to an event of this kind"},
	Mend:  standard.Text{RU: "уберите лишнее или проверьте вид события", EN: "drop it, or check the kind of the event"},
	Check: func(e Event, broken func(standard.Pointer)) { e.strays(broken) },
}}
