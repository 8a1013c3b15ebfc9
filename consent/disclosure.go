package consent

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/state-for-people/standard"
)

// Names are the titles by which a client knows situations, services and bodies.
// What has no name is shown by its key.
type Names struct {
	Situations  map[standard.SituationID]standard.Text
	Services    map[standard.ServiceID]standard.Text
	Authorities map[standard.AuthorityID]standard.Text
	Mailings    map[Mailing]standard.Text
}

// Disclosure is what a client is told at a contact about the consent that it
// rests on («информация о согласии»).
//
// Clause: people-2022:4.5.5.6
type Disclosure struct {
	Consent    EventID                 `json:"consent"`
	Purpose    Purpose                 `json:"purpose"`
	Form       FormCode                `json:"form,omitempty"` // of proactive provision
	Granted    time.Time               `json:"granted"`
	Touchpoint standard.TouchpointKind `json:"touchpoint"`
	By         RepresentativeKind      `json:"by,omitempty"` // "" is the client
	Scope      Scope                   `json:"scope"`
	Text       standard.Text           `json:"text"`
}

// DisclosureError says that the ledger has no grant with the id asked for.
type DisclosureError struct{}

// Error says what is wanted.
func (e *DisclosureError) Error() string { return "consent: " + e.Text().EN }

// Disclose returns what the client must be told about the consent with this id.
// Days are told in the zone loc, UTC if it is nil. The text holds what the
// client knows of the consent; it is for the client, not for a log.
func (l Ledger) Disclose(id EventID, names Names, loc *time.Location) (Disclosure, error) {
	e, ok := l.Event(id)
	if !ok || e.Kind != Granted {
		return Disclosure{}, &DisclosureError{}
	}
	d := Disclosure{Consent: id, Purpose: e.Purpose, Granted: e.Effective, Touchpoint: e.Touchpoint, By: e.By.Kind, Scope: e.Scope}
	if e.Purpose == PurposeProactive {
		d.Form = e.Form()
	}
	what, day := names.given(&e), standard.DateOf(e.Effective, loc)
	place, _ := places.Find(e.Touchpoint)
	d.Text.RU = "Мы обращаемся к вам на основании согласия от " + dayRU(day) + ". " + givers[min(len(e.By.Kind), 1)].RU + " " + place.Title.RU +
		". Согласие дано на " + what.RU + ". Вы можете отозвать его в любой момент."
	d.Text.EN = "We contact you on the basis of a consent of " + dayEN(day) + ". " + givers[min(len(e.By.Kind), 1)].EN + " " + place.Title.EN +
		". It covers " + what.EN + ". You may withdraw it at any time."
	return d, nil
}

var givers = [2]standard.Text{
	{RU: "Вы дали его", EN: "You gave it"},
	{RU: "Его дал ваш представитель", EN: "Your representative gave it"},
}

// places says where a consent was given, in the words of a sentence.
var places = standard.Vocabulary[standard.TouchpointKind]{
	{Code: standard.TouchpointPortal, Title: standard.Text{RU: "на портале", EN: "on the portal"}, Clause: standard.Cite("people-2022:4.5.3.2")},
	{Code: standard.TouchpointMobileApp, Title: standard.Text{RU: "в мобильном приложении", EN: "in the mobile app"}, Clause: standard.Cite("people-2022:4.5.3.2")},
	{Code: standard.TouchpointCallCentre, Title: standard.Text{RU: "по телефону", EN: "by telephone"}, Clause: standard.Cite("people-2022:4.5.3.2")},
	{Code: standard.TouchpointWritten, Title: standard.Text{RU: "в письме", EN: "in writing"}, Clause: standard.Cite("people-2022:4.5.3.2")},
	{Code: standard.TouchpointSocialNetwork, Title: standard.Text{RU: "в социальной сети", EN: "in a social network"}, Clause: standard.Cite("people-2022:4.5.3.2")},
	{Code: standard.TouchpointPublicChat, Title: standard.Text{RU: "в публичном чате", EN: "in a public chat"}, Clause: standard.Cite("people-2022:4.5.3.2")},
	{Code: standard.TouchpointChatbot, Title: standard.Text{RU: "в чат-боте", EN: "to the chat-bot"}, Clause: standard.Cite("people-2022:4.5.3.2")},
	{Code: standard.TouchpointPersonalChat, Title: standard.Text{RU: "в личном чате", EN: "in a personal chat"}, Clause: standard.Cite("people-2022:4.5.3.2")},
	{Code: standard.TouchpointVoiceAssistant, Title: standard.Text{RU: "голосовому помощнику", EN: "to the voice assistant"}, Clause: standard.Cite("people-2022:4.5.3.2")},
	{Code: standard.TouchpointInPerson, Title: standard.Text{RU: "на личном приёме", EN: "in person"}, Clause: standard.Cite("people-2022:4.5.3.2")},
	{Code: standard.TouchpointOneStopShop, Title: standard.Text{RU: "в центре «одного окна»", EN: "at a one-stop shop"}, Clause: standard.Cite("people-2022:4.5.3.2")},
	{Code: standard.TouchpointLongStay, Title: standard.Text{RU: "в учреждении, где вы находились", EN: "at the facility where you stayed"}, Clause: standard.Cite("people-2022:4.5.3.2")},
}

// title says in words what the consent of e covers.
func (n *Names) title(e *Event) standard.Text { return n.scope(e, e.Purpose.row().Title) }

// given says the same as part of a sentence: to what the client consented.
func (n *Names) given(e *Event) standard.Text { return n.scope(e, e.Purpose.row().Given) }

// scope adds to a purpose what the consent of e covers.
func (n *Names) scope(e *Event, t standard.Text) standard.Text {
	switch {
	case e.Purpose == PurposeProactive && e.Form() == FormAllServices:
		t = standard.Text{RU: "проактивное предоставление всех услуг и сервисов", EN: "proactive provision of all services"}
	case e.Scope.Recipient != "":
		t = standard.Text{RU: "доступ к данным о качестве опыта", EN: "access to data on the quality of experience"}
	}
	add := func(ru, en string) { t.RU, t.EN = t.RU+ru, t.EN+en }
	if len(e.Scope.Services) > 0 {
		list := n.services(e.Scope.Services)
		add(": "+list.RU, ": "+list.EN)
	}
	if e.Scope.Situation != "" {
		name := named(n.Situations, e.Scope.Situation)
		add(" в жизненной ситуации «"+name.RU+"»", ` in the life situation "`+name.EN+`"`)
	}
	if e.Scope.Mailing != "" {
		name := named(n.Mailings, e.Scope.Mailing)
		add(" «"+name.RU+"»", ` "`+name.EN+`"`)
	}
	if r, ok := recipients.Find(e.Scope.Recipient); ok {
		add(", получатель — "+r.Title.RU, ", recipient: "+r.Title.EN)
	}
	return t
}

// services names services in quotation marks.
func (n *Names) services(list []standard.ServiceID) standard.Text {
	ru, en := make([]string, 0, len(list)), make([]string, 0, len(list))
	for _, s := range list {
		name := named(n.Services, s)
		ru, en = append(ru, "«"+name.RU+"»"), append(en, `"`+name.EN+`"`)
	}
	return standard.Text{RU: strings.Join(ru, ", "), EN: strings.Join(en, ", ")}
}

func named[K ~string](names map[K]standard.Text, key K) standard.Text {
	t, ok := names[key]
	if !ok || t.IsZero() {
		t = standard.Text{RU: string(key), EN: string(key)}
	}
	return standard.Text{RU: oneLine(t.RU), EN: oneLine(t.EN)}
}

// oneLine puts a space for each sign that would break a line or turn its
// direction, so that no name can pass for a line of its own.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r >= 0x2028 && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return ' '
		}
		return r
	}, s)
}

var monthsRU = [...]string{"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"}

func dayRU(d standard.Date) string {
	if !d.IsValid() {
		return ""
	}
	return strconv.Itoa(d.Day()) + " " + monthsRU[d.Month()-1] + " " + strconv.Itoa(d.Year()) + " года"
}

func dayEN(d standard.Date) string {
	if !d.IsValid() {
		return ""
	}
	return strconv.Itoa(d.Day()) + " " + d.Month().String() + " " + strconv.Itoa(d.Year())
}

// Text says what is wrong and how to mend it, in both languages.
func (*DisclosureError) Text() standard.Text {
	return standard.Text{RU: "в журнале нет согласия с таким номером; укажите согласие из основания ответа", EN: "the ledger has no grant with this id; give the consent of the answer's basis"}
}
