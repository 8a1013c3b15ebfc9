package consent

import (
	"iter"
	"time"

	"github.com/state-for-people/standard"
)

// EventID is the key of an event, given by the caller's system. The id of a
// grant is the id of the consent.
type EventID string

// Kind is the kind of an event («вид события»).
type Kind string

// The kinds.
const (
	Granted         Kind = "granted"          // the client consented
	Withdrawn       Kind = "withdrawn"        // the client withdrew («отзыв согласия»)
	Refused         Kind = "refused"          // the client was asked and refused to consent
	Ended           Kind = "ended"            // the authority ended the consent
	EnteredInError  Kind = "entered_in_error" // an earlier event should not be there
	NoticePublished Kind = "notice_published" // a version of the text shown to clients
)

var kinds = standard.Vocabulary[Kind]{
	{Code: Granted, Title: standard.Text{RU: "клиент дал согласие", EN: "the client consented"}, Clause: standard.Cite("people-2022:4.5.3")},
	{Code: Withdrawn, Title: standard.Text{RU: "клиент отозвал согласие", EN: "the client withdrew"}, Clause: standard.Cite("people-2022:4.5.3.3")},
	{Code: Refused, Title: standard.Text{RU: "клиент отказался дать согласие", EN: "the client refused to consent"}, Clause: standard.Cite("people-2022:4.5.5.8(1)")},
	{Code: Ended, Title: standard.Text{RU: "орган прекратил согласие", EN: "the authority ended the consent"}, Clause: standard.Cite("people-2022:4.5.3.1(1)/p1")},
	{Code: EnteredInError, Title: standard.Text{RU: "запись сделана по ошибке", EN: "an event was entered in error"}, Clause: standard.Cite("people-2022:4.5.3")},
	{Code: NoticePublished, Title: standard.Text{RU: "опубликован текст для клиентов", EN: "a notice was published"}, Clause: standard.Cite("people-2022:4.5.5.6")},
}

// Kinds yields every kind with its title.
func Kinds() iter.Seq[standard.Term[Kind]] { return kinds.All() }

// IsValid reports whether k is on the list.
func (k Kind) IsValid() bool { _, ok := kinds.Find(k); return ok }

// byClient reports whether the client, or a representative, acts in k.
func (k Kind) byClient() bool { return k == Granted || k == Withdrawn || k == Refused }

// Event is one thing that happened to the consents of a client («событие»). It
// is never changed; what was wrong is marked by another event.
//
// Reading: C10, an event has two times: when it took effect and when it was
// recorded.
type Event struct {
	ID         EventID                 `json:"id"`
	Kind       Kind                    `json:"kind"`
	Client     standard.ClientID       `json:"client"`
	Purpose    Purpose                 `json:"purpose,omitempty"`
	Scope      Scope                   `json:"scope,omitzero"`
	Effective  time.Time               `json:"effective"`
	Recorded   time.Time               `json:"recorded"`
	Until      time.Time               `json:"until,omitzero"` // of a grant: its end, exclusive; zero is until withdrawn
	Touchpoint standard.TouchpointKind `json:"touchpoint,omitempty"`
	Authority  standard.AuthorityID    `json:"authority,omitempty"` // the body that took it down, or ended the consent
	By         Representative          `json:"by,omitzero"`         // who acted for the client; zero is the client
	Notice     NoticeRef               `json:"notice,omitzero"`     // the text that the client saw
	Evidence   Evidence                `json:"evidence,omitzero"`
	Preorder   []standard.ServiceID    `json:"preorder,omitempty"` // of a grant: services of the scope still in design
	Data       []ServiceData           `json:"data,omitempty"`     // of a grant: data for a service of the scope
	Only       bool                    `json:"only,omitempty"`     // of a withdrawal: leaves narrower consents alone
	Reason     EndReason               `json:"reason,omitempty"`   // of an end
	Corrects   EventID                 `json:"corrects,omitempty"` // of an entered-in-error mark
	Published  Notice                  `json:"published,omitzero"` // of a published notice
}

// Evidence says where the proof of an event is kept and what it was. It never
// holds the proof itself.
type Evidence struct {
	Reference string `json:"reference"`
	Digest    string `json:"digest,omitempty"` // algorithm, colon, lower-case hex: sha256:…
}

// ServiceData is a datum that the client attached for a service («данные для
// услуги»), such as the account for an allowance: where it is kept and its
// digest, never the datum.
//
// Reading: C3, an account number is data attached to the consent, never a service.
//
// Clause: people-2022:4.5.3.1(2)/p1
type ServiceData struct {
	Service   standard.ServiceID `json:"service"`
	Name      string             `json:"name"` // what it is: "account"
	Reference string             `json:"reference"`
	Digest    string             `json:"digest,omitempty"`
}

// EndReason is why an authority ended a consent («причина прекращения»).
type EndReason string

// The reasons.
const (
	EndServiceClosed   EndReason = "service_closed"   // the service is not provided any more
	EndSituationOver   EndReason = "situation_over"   // the life situation is over
	EndAuthorityEnded  EndReason = "authority_ended"  // the authority of the representative ended
	EndRequiredByLaw   EndReason = "required_by_law"  // a law wants it
	EndNoticeWithdrawn EndReason = "notice_withdrawn" // the text that was accepted is cancelled
)

var endReasons = standard.Vocabulary[EndReason]{
	{Code: EndServiceClosed, Title: standard.Text{RU: "услугу больше не предоставляют", EN: "the service is no longer provided"}, Clause: standard.Cite("people-2022:4.5.3.1(1)/p1")},
	{Code: EndSituationOver, Title: standard.Text{RU: "жизненная ситуация закончилась", EN: "the life situation is over"}, Clause: standard.Cite("people-2022:4.5.3.1(1)/p1")},
	{Code: EndAuthorityEnded, Title: standard.Text{RU: "полномочия представителя закончились", EN: "the authority of the representative ended"}, Clause: standard.Cite("people-2022:3(1)")},
	{Code: EndRequiredByLaw, Title: standard.Text{RU: "этого требует закон", EN: "the law requires it"}, Clause: standard.Cite("people-2022:4.5.3.1(1)/p1")},
	{Code: EndNoticeWithdrawn, Title: standard.Text{RU: "текст согласия отменён", EN: "the notice was withdrawn"}, Clause: standard.Cite("people-2022:4.5.3.1(1)/p1")},
}

// EndReasons yields every reason with its title.
func EndReasons() iter.Seq[standard.Term[EndReason]] { return endReasons.All() }

// IsValid reports whether r is on the list.
func (r EndReason) IsValid() bool { _, ok := endReasons.Find(r); return ok }

// normal returns e with its instants in UTC to the microsecond, without the
// monotonic part, and with slices of its own.
func (e Event) normal() Event {
	e.Effective, e.Recorded, e.Until = normalTime(e.Effective), normalTime(e.Recorded), normalTime(e.Until)
	e.By.From, e.By.To = normalTime(e.By.From), normalTime(e.By.To)
	e.Scope.Services = own(e.Scope.Services)
	e.Preorder, e.Data = own(e.Preorder), own(e.Data)
	e.By.Purposes, e.By.Situations = own(e.By.Purposes), own(e.By.Situations)
	e.Published.Services = own(e.Published.Services)
	return e
}

// own returns a copy of s, nil if it is empty.
func own[T any](s []T) []T { return append([]T(nil), s...) }

func normalTime(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return t.UTC().Truncate(time.Microsecond).Round(0)
}
