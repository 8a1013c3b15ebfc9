package consent

import (
	"time"

	"github.com/state-for-people/standard"
)

// Receipt is what a client gets on paper or screen after consenting («квитанция
// о согласии»): what was agreed to, in plain words, and where to withdraw. The
// caller gives it an id and the instant of issue.
type Receipt struct {
	ID        string                  `json:"id"`
	Issued    time.Time               `json:"issued"`
	Client    standard.ClientID       `json:"client"`
	Authority standard.AuthorityID    `json:"authority,omitempty"`
	Consent   EventID                 `json:"consent"`
	Purpose   Purpose                 `json:"purpose"`
	Form      FormCode                `json:"form,omitempty"` // of proactive provision
	Scope     Scope                   `json:"scope,omitzero"`
	Granted   time.Time               `json:"granted"`
	Until     time.Time               `json:"until,omitzero"` // zero is until withdrawn
	By        RepresentativeKind      `json:"by,omitempty"`   // "" is the client
	At        standard.TouchpointKind `json:"touchpoint"`
	Notice    NoticeRef               `json:"notice"`
	Digest    string                  `json:"notice_digest,omitempty"` // of the text, if its publication is known
	State     State                   `json:"state"`                   // at the instant of issue
	Text      standard.Text           `json:"text"`
}

// Receipt returns the receipt of the consent with this id, as things stand at
// the instant of issue. A withdrawal of a wider scope ends a narrower consent here
// as it does in a decision; for an edition that reads this otherwise see
// [Policy.Receipt]. Days are told in the zone loc, UTC if it is nil.
//
// Clause: people-2022:4.5.3.1(1)/p1, people-2022:4.5.3.3, people-2022:4.5.5.6
func (l Ledger) Receipt(consent EventID, id string, issued time.Time, names Names, loc *time.Location) (Receipt, error) {
	return l.receipt(consent, id, issued, names, loc, false)
}

// Receipt is [Ledger.Receipt] with the readings of the edition.
func (p Policy) Receipt(l Ledger, consent EventID, id string, issued time.Time, names Names, loc *time.Location) (Receipt, error) {
	return l.receipt(consent, id, issued, names, loc, p.p != nil && p.p.literal)
}

func (l Ledger) receipt(consent EventID, id string, issued time.Time, names Names, loc *time.Location, literal bool) (Receipt, error) {
	e, ok := l.Event(consent)
	if !ok || e.Kind != Granted {
		return Receipt{}, &DisclosureError{}
	}
	r := Receipt{ID: id, Issued: normalTime(issued), Client: e.Client, Authority: e.Authority, Consent: e.ID, Purpose: e.Purpose, Scope: e.Scope,
		Granted: e.Effective, Until: e.Until, By: e.By.Kind, At: e.Touchpoint, Notice: e.Notice, State: StateNone}
	if e.Purpose == PurposeProactive {
		r.Form = e.Form()
	}
	r.Digest = l.p.accepted(&e, micro(r.Issued))
	var lapsed []standard.ServiceID
	stands := false
	for t := range e.targets() {
		state, by := l.p.standing(t, micro(r.Issued), literal)
		switch {
		case state == StateGranted && by == e.ID:
			stands, r.State = true, state
			continue
		case !stands && (by == e.ID || r.State == StateNone):
			r.State = state
		}
		lapsed = append(lapsed, t.Service)
	}
	if l.p.voided(e.ID, micro(r.Issued)) {
		stands, r.State = false, StateNone
	}
	what, place := names.given(&e), standard.Text{}
	if p, ok := places.Find(e.Touchpoint); ok {
		place = p.Title
	}
	day := func(t time.Time) standard.Text {
		d := standard.DateOf(t, loc)
		return standard.Text{RU: dayRU(d), EN: dayEN(d)}
	}
	say := func(ru, en string) {
		if r.Text.RU != "" {
			ru, en = " "+ru, " "+en
		}
		r.Text.RU, r.Text.EN = r.Text.RU+ru, r.Text.EN+en
	}
	granted := day(e.Effective)
	say("Вы согласились на "+what.RU+". Согласие дано "+granted.RU+" "+place.RU+".", "You consented to "+what.EN+". You did so on "+granted.EN+" "+place.EN+".")
	if e.By.Kind != "" {
		say("За вас его дал представитель.", "A representative consented for you.")
	}
	if name, ok := names.Authorities[e.Authority]; ok && !name.IsZero() {
		say("Его принял орган «"+oneLine(name.RU)+"».", `It was taken down by "`+oneLine(name.EN)+`".`)
	}
	if len(e.Data) > 0 {
		say("К согласию приложены данные для услуги.", "Data for a service are attached.")
	}
	if len(e.Preorder) > 0 {
		list := names.services(e.Preorder)
		say("Ещё разрабатываются и войдут в него, когда заработают: "+list.RU+".", "Still in design, and part of it once in operation: "+list.EN+".")
	}
	switch {
	case !stands:
		say("Сейчас оно не действует: "+lapse(r.State).RU+".", "It is not in force now: "+lapse(r.State).EN+".")
	case e.Until.IsZero():
		say("Оно действует, пока вы его не отзовёте.", "It holds until you withdraw it.")
	default:
		end := day(e.Until)
		say("Оно действует до "+end.RU+" или пока вы его не отзовёте.", "It holds until "+end.EN+", or until you withdraw it.")
	}
	if stands && len(lapsed) > 0 {
		list := names.services(lapsed)
		say("Больше не действует для услуг: "+list.RU+".", "It does not hold any more for: "+list.EN+".")
	}
	if stands {
		say("Отозвать согласие можно в любой момент; как это сделать, скажут там же, где вы его дали.", "You may withdraw it at any time; ask how where you gave it.")
	}
	number := oneLine(string(e.ID))
	say("Номер согласия: "+number+".", "Its number is "+number+".")
	return r, nil
}

// lapses says to the client why a consent is not in force.
var lapses = [...]struct {
	state State
	text  standard.Text
}{
	{StateGranted, standard.Text{RU: "его заменило другое согласие", EN: "another consent took its place"}},
	{StateExpired, standard.Text{RU: "его срок прошёл", EN: "its term is over"}},
	{StateEnded, standard.Text{RU: "его прекратил орган", EN: "the authority ended it"}},
	{StateRefused, standard.Text{RU: "после него вы отказались", EN: "you refused since"}},
	{StateWithdrawn, standard.Text{RU: "вы его отозвали", EN: "you withdrew it"}},
}

func lapse(s State) standard.Text {
	for _, row := range lapses {
		if row.state == s {
			return row.text
		}
	}
	return standard.Text{RU: "оно ещё не вступило в силу или записано по ошибке", EN: "it has not taken effect yet, or was entered in error"}
}
