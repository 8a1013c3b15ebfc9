package kpi

import "github.com/state-for-people/standard"

// Lack is a condition of a row that is not met («недостающее условие»).
type Lack struct {
	Code    string          `json:"code"`
	Clause  standard.Clause `json:"clause,omitzero"`
	Text    standard.Text   `json:"text"`
	Short   int64           `json:"short,omitempty"`   // how many more cases it takes, where it counts cases
	Unknown bool            `json:"unknown,omitempty"` // it is not shown: the fact or the greatest age is not stated
	// Limit is the time that the row allows, or how long before the appointment it
	// wants a notice, where it names one.
	Limit standard.Duration `json:"limit,omitzero"`
}

// What rows ask for.
const (
	needApplicants = iota
	needPotential
	needMaps
	needAuthorityPhone
	needOneStopPhone
	needChatbot
	needCallBack
	needPhoneRating
	needTemplates
	needAlgorithm
	needMapAge
	needTemplateAge
	needMentions
	needRequests
	needWay
	needRoundTheClock
	needEveryWay
	needFirstNotice
	needSecondNotice
	needChange
	needCancel
)

var needs = [...]standard.Ground{
	needApplicants:     {Code: "kpi.applicants-assigned", Clause: standard.Cite("people-2022:T2.1/1"), Reading: "K11", Text: standard.Text{RU: "отнесите к профилям сегментов нужную долю заявителей", EN: "assign the share of applicants asked for to profiles of segments"}},
	needPotential:      {Code: "kpi.potential-assigned", Clause: standard.Cite("people-2022:T2.1/1"), Reading: "K23", Text: standard.Text{RU: "отнесите к профилям и тех, кто не обращается, и назовите документ, из которого это видно", EN: "assign those who do not apply as well, and name the paper that shows it"}},
	needMaps:           {Code: "kpi.maps-current", Clause: standard.Cite("people-2022:T2.1/2"), Reading: "K25", Text: standard.Text{RU: "утвердите и держите в актуальном виде карты пути для большего числа профилей", EN: "approve maps for more profiles and keep them up to date"}},
	needAuthorityPhone: {Code: "kpi.authority-phone", Clause: standard.Cite("people-2022:T2.3/1"), Reading: "K24", Text: standard.Text{RU: "дайте клиентам дозваниваться в орган власти в названные часы", EN: "let clients phone the authority in the hours asked for"}},
	needOneStopPhone:   {Code: "kpi.one-stop-phone", Clause: standard.Cite("people-2022:T2.3/1"), Text: standard.Text{RU: "дайте клиентам дозваниваться в учреждения «одного окна» в названные часы", EN: "let clients phone the one-stop shops in the hours asked for"}},
	needChatbot:        {Code: "kpi.chatbot", Clause: standard.Cite("people-2022:T2.3/2"), Text: standard.Text{RU: "пусть в нерабочее время отвечает чат-бот", EN: "let a chat-bot answer outside working hours"}},
	needCallBack:       {Code: "kpi.call-back", Clause: standard.Cite("people-2022:T2.3/2"), Text: standard.Text{RU: "перезванивайте в рабочее время тем, кто звонил в нерабочее", EN: "call back in working hours those who phoned outside them"}},
	needPhoneRating:    {Code: "kpi.phone-rating", Clause: standard.Cite("people-2022:T2.3/2"), Reading: "K13", Text: standard.Text{RU: "поднимите долю довольных обслуживанием по телефону", EN: "raise the share of those satisfied with phone service"}},
	needTemplates:      {Code: "kpi.templates-current", Clause: standard.Cite("people-2022:T2.4/1"), Reading: "K25", Text: standard.Text{RU: "держите в актуальном виде шаблоны ответов для большего числа жизненных ситуаций", EN: "keep templates of answers up to date for more life situations"}},
	needAlgorithm:      {Code: "kpi.algorithm-in-use", Clause: standard.Cite("people-2022:T2.4/3"), Reading: "K11", Text: standard.Text{RU: "оценивайте сложность ответов автоматически в большем числе жизненных ситуаций", EN: "rate the difficulty of answers automatically in more life situations"}},
	needMapAge:         {Code: "kpi.maps-age", Clause: standard.Cite("people-2022:T2.1/2"), Reading: "K25", Text: standard.Text{RU: "назовите наибольший возраст обновления карты: без него не видно, что карты актуальны", EN: "state the greatest age of an update of a map: without it nothing shows that maps are current"}},
	needTemplateAge:    {Code: "kpi.templates-age", Clause: standard.Cite("people-2022:T2.4/1"), Reading: "K25", Text: standard.Text{RU: "назовите наибольший возраст обновления шаблона: без него не видно, что шаблоны актуальны", EN: "state the greatest age of an update of a template: without it nothing shows that templates are current"}},
	needMentions:       {Code: "kpi.mentions-in-time", Clause: standard.Cite("people-2022:T2.6/1"), Reading: "K15", Text: standard.Text{RU: "отвечайте на упоминания в срок", EN: "answer mentions in time"}},
	needRequests:       {Code: "kpi.requests-in-time", Clause: standard.Cite("people-2022:T2.6/1"), Reading: "K15", Text: standard.Text{RU: "отвечайте на обращения и комментарии в срок", EN: "answer official requests and comments in time"}},
	needWay:            {Code: "kpi.booking-way", Clause: standard.Cite("people-2022:T2.7/1"), Text: standard.Text{RU: "дайте клиентам записываться на приём хотя бы одним способом", EN: "let clients book in at least one way"}},
	needRoundTheClock:  {Code: "kpi.booking-round-the-clock", Clause: standard.Cite("people-2022:T2.7/2"), Text: standard.Text{RU: "откройте хотя бы один способ записи круглосуточно и без выходных", EN: "open at least one way of booking 24 hours, 7 days"}},
	needEveryWay:       {Code: "kpi.booking-every-way", Clause: standard.Cite("people-2022:T2.7/3"), Text: standard.Text{RU: "откройте круглосуточно каждый способ записи, удобный клиентам", EN: "open every way of booking that clients find convenient 24 hours, 7 days"}},
	needFirstNotice:    {Code: "kpi.first-notice", Clause: standard.Cite("people-2022:T2.7/4"), Text: standard.Text{RU: "напоминайте о приёме заранее", EN: "send a notice of the appointment in time"}},
	needSecondNotice:   {Code: "kpi.second-notice", Clause: standard.Cite("people-2022:T2.7/5"), Text: standard.Text{RU: "напоминайте о приёме второй раз, ближе к нему", EN: "send a second notice, nearer to the appointment"}},
	needChange:         {Code: "kpi.booking-change", Clause: standard.Cite("people-2022:T2.7/4"), Text: standard.Text{RU: "дайте переносить запись удобным клиенту способом", EN: "let clients change the booking in a convenient way"}},
	needCancel:         {Code: "kpi.booking-cancel", Clause: standard.Cite("people-2022:T2.7/4"), Text: standard.Text{RU: "дайте отменять запись удобным клиенту способом", EN: "let clients cancel the booking in a convenient way"}},
}

// lacks collects what a row asks for and does not get. A nil *lacks collects
// nothing.
type lacks struct{ list []Lack }

// ask records need n if it is not met, and reports whether it is.
func (l *lacks) ask(n int, met, unknown bool, short int64) bool {
	if !met && l != nil {
		g := &needs[n]
		l.list = append(l.list, Lack{Code: g.Code, Clause: g.Clause, Text: g.Text, Short: short, Unknown: unknown})
	}
	return met
}

// share asks for at least so many tenths of a per cent; 0 asks for nothing.
//
// Reading: K11, the exact fraction is compared; a bare figure is a minimum.
func (l *lacks) share(n int, least Tenths, of, whole int64) bool {
	short := int64(least)*whole - 1000*of
	if least == 0 || whole > 0 && short <= 0 {
		return true
	}
	return l.ask(n, false, whole == 0, max(0, (short+999)/1000))
}

// upkeep asks for a share of what is current.
//
// Reading: K25, without a greatest age nothing is shown to be current.
func (l *lacks) upkeep(n, age int, least Tenths, u Upkeep) bool {
	ok := l.share(n, least, u.Current, u.All)
	return l.ask(age, least == 0 || u.GreatestAge > 0, true, 0) && ok
}

// fact asks for a yes.
func (l *lacks) fact(n int, wanted bool, f Fact) bool {
	return !wanted || l.ask(n, f == FactYes, f == FactUnknown, 0)
}

// hours asks for hours of the telephone.
func (l *lacks) hours(n int, wanted, h PhoneHours) bool {
	return l.ask(n, h >= wanted, h == HoursUnknown, 0)
}

// count asks for at least so many.
func (l *lacks) count(n int, wanted, has int64) bool {
	return l.ask(n, has >= wanted, false, wanted-has)
}

func (c MapCoverage) meets(t *Tables, row int, l *lacks) bool {
	d := &t.maps[row].Value
	ok := l.share(needApplicants, d.Applicants, c.Assigned, c.Applicants)
	ok = l.fact(needPotential, d.Potential, c.Potential.fact()) && ok
	return l.upkeep(needMaps, needMapAge, d.Maps, c.Maps) && ok
}

// meets: the rating counts as the rows of the table have it, so a rating above
// the last row that has one is enough for that row.
//
// Reading: K1, K13
func (c PhoneAccess) meets(t *Tables, row int, l *lacks) bool {
	d := &t.phones[row].Value
	ok := l.hours(needAuthorityPhone, d.Authority, c.Authority)
	ok = l.hours(needOneStopPhone, d.OneStopShops, c.OneStopShops) && ok
	ok = l.fact(needChatbot, d.Chatbot, c.Chatbot) && ok
	ok = l.fact(needCallBack, d.CallBack, c.CallBack) && ok
	if !d.Rating.HasMin && !d.Rating.HasMax {
		return ok
	}
	r, err := t.level(c.measure(), nil)
	if err == nil && int(r.row) >= row {
		return ok
	}
	short := int64(0)
	if l != nil && c.Answers > 0 {
		short, _ = t.smallest(OneStar+Stars(row)-1, c.measure().ways()[0])
	}
	return l.ask(needPhoneRating, false, c.Answers == 0, short)
}

func (c TextClarity) meets(t *Tables, row int, l *lacks) bool {
	d := &t.texts[row].Value
	ok := l.upkeep(needTemplates, needTemplateAge, d.Templates, c.Templates)
	return l.share(needAlgorithm, d.Algorithm, c.Algorithm, c.Templates.All) && ok
}

func (c SocialReply) meets(t *Tables, row int, l *lacks) bool {
	d := &t.social[row].Value
	ok := c.Mentions.meets(t, row, needMentions, d.Mention, l)
	return c.Requests.meets(t, row, needRequests, d.Request, l) && ok
}

// limited says of the lack recorded last which time the row names.
func (l *lacks) limited(met bool, limit standard.Duration) bool {
	if !met && l != nil {
		l.list[len(l.list)-1].Limit = limit
	}
	return met
}

// secondNotice reports whether a second notice is what the row asks for: in time,
// and not as early as the first one should be.
func secondNotice(d *BookingDemand, before standard.Duration) bool {
	return d.SecondNotice == 0 || before >= d.SecondNotice && before < d.FirstNotice
}

// meets: messages of a sort that did not come in break no limit.
//
// Reading: K15, every answer counts, or by the switch a share of them.
func (r ReplyTimes) meets(t *Tables, row, need int, within standard.Duration, l *lacks) bool {
	if r.Messages == 0 {
		return true
	}
	if t.shareWithin > 0 {
		return l.limited(l.share(need, t.shareWithin, r.Within[row], r.Messages), within)
	}
	return l.limited(l.ask(need, r.Slowest <= within, false, 0), within)
}

func (c Booking) meets(t *Tables, row int, l *lacks) bool {
	d := &t.bookings[row].Value
	ok := l.count(needWay, d.Ways, c.Ways+c.OtherWays)
	ok = l.count(needRoundTheClock, d.RoundTheClock, c.RoundTheClock+c.OtherRoundTheClock) && ok
	if d.EveryWay {
		all := c.ConvenientWays > 0 && c.RoundTheClock == c.ConvenientWays
		ok = l.ask(needEveryWay, all, c.ConvenientWays == 0, c.ConvenientWays-c.RoundTheClock) && ok
	}
	ok = l.limited(l.ask(needFirstNotice, c.FirstNotice >= d.FirstNotice, false, 0), d.FirstNotice) && ok
	ok = l.limited(l.ask(needSecondNotice, secondNotice(d, c.SecondNotice), false, 0), d.SecondNotice) && ok
	ok = l.fact(needChange, d.Change, c.Change) && ok
	return l.fact(needCancel, d.Cancel, c.Cancel) && ok
}
