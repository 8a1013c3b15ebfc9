package scenario

import (
	"fmt"
	"iter"
	"slices"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
	"github.com/state-for-people/standard/internal/validate"
	"github.com/state-for-people/standard/lifesituation"
)

// Appointment is a visit that establishes entitlement («запись клиента»).
type Appointment struct {
	Kind        lifesituation.VisitKind `json:"kind" validate:"known"`
	At          time.Time               `json:"at,omitzero"` // the time the client chose; zero before booking
	Established lifesituation.Truth     `json:"established"` // what the visit has shown
}

// ProvisionError says why a step of provision cannot be made.
type ProvisionError struct {
	Service standard.ServiceID
	Why     standard.Text
}

// Error names the service and gives the reason in English.
func (e *ProvisionError) Error() string {
	return fmt.Sprintf("scenario: provision of %s: %s", e.Service, e.Why.EN)
}

func refuseProvision(id standard.ServiceID, ru, en string) error {
	return &ProvisionError{id, standard.Text{RU: ru, EN: en}}
}

// Book books the visit of a service for the time that the client has chosen from
// the available ones; what an earlier visit has denied is open again. The error is
// a [*ProvisionError].
//
// Clause: people-2022:4.5.6.2, people-2022:4.5.6.2/p1
func (pe Personal) Book(service standard.ServiceID, chosen time.Time, available []time.Time) (Personal, error) {
	i := pe.find(service)
	switch {
	case i < 0:
		return pe, refuseProvision(service, "услуги нет в персональном сценарии", "the service is not in the personal scenario")
	case pe.Services[i].Visit == nil:
		return pe, refuseProvision(service, "для этой услуги встреча не нужна: её предоставляют автоматически", "the service takes no visit: it is provided automatically")
	case !pe.Services[i].Provided.IsZero():
		return pe, refuseProvision(service, "услуга уже предоставлена", "the service is provided already")
	case pe.Services[i].Visit.Established == lifesituation.Yes:
		return pe, refuseProvision(service, "право на услугу уже подтверждено, новая встреча не нужна", "entitlement is established already: no other visit is needed")
	case !slices.ContainsFunc(available, chosen.Equal):
		return pe, refuseProvision(service, "выбранного времени нет среди доступного; предложите клиенту выбрать другое", "the time chosen is not among the available ones; let the client choose another")
	}
	pe = pe.clone()
	pe.Services[i].Visit.At, pe.Services[i].Visit.Established = instant(chosen), lifesituation.Unknown
	return pe, nil
}

// Visited records what the visit of a service has shown: the client is entitled
// or not. If not, the needs that take the service cannot be met now, and that is
// recorded with the reason. The error is a [*ProvisionError] or a
// [*TransitionError].
//
// Reading: S8, who is not entitled takes the third order, with reasons.
//
// Clause: people-2022:4.5.6.2
func (pe Personal) Visited(service standard.ServiceID, entitled bool, at time.Time) (Personal, error) {
	i := pe.find(service)
	if i < 0 || pe.Services[i].Visit == nil || pe.Services[i].Visit.At.IsZero() || at.Before(pe.Services[i].Visit.At) {
		return pe, refuseProvision(service, "встреча не назначена или ещё не состоялась", "no visit is booked, or it has not taken place yet")
	}
	if !pe.Services[i].Provided.IsZero() {
		return pe, refuseProvision(service, "услуга уже предоставлена", "the service is provided already")
	}
	next := pe.clone()
	if entitled {
		next.Services[i].Visit.Established = lifesituation.Yes
		return next, nil
	}
	next.Services[i].Visit.Established = lifesituation.No
	for j := range next.Needs {
		if next.Needs[j].Status != StatusInProgress || !slices.Contains(next.Services[i].Needs, next.Needs[j].Need) {
			continue
		}
		n, _, err := next.Needs[j].Apply(EventRefuse, at, WhyNotEntitled.reason()...)
		if err != nil {
			return pe, err
		}
		next.Needs[j] = n
	}
	return next, nil
}

// Provide records that a service is provided. The authorization has to permit
// providing this service to this client in this situation, and present is the
// head of the client's ledger as it is now: a stale one is refused. Where the
// client asked for the service, the authorization rests on the request. When the
// last service of a need is provided, the need is satisfied. A service whose
// needs have all been declined or cannot be met is not provided, nor is one at a
// time before the scenario or the need in progress.
//
// The error is a [*ProvisionError], or what consent.Authorization.Recheck found.
//
// Reading: S23, automatic provision takes the consent that covers the service,
// or the client's own request.
//
// Clause: people-2022:4.5.6.3, people-2022:4.5.6.3/p1, people-2022:4.5.6.9
func (pe Personal) Provide(service standard.ServiceID, auth consent.Authorization, present consent.Head, at time.Time, result string) (Personal, error) {
	i := pe.find(service)
	if i < 0 {
		return pe, refuseProvision(service, "услуги нет в персональном сценарии", "the service is not in the personal scenario")
	}
	a := &pe.Services[i]
	switch {
	case !a.Provided.IsZero():
		return pe, refuseProvision(service, "услуга уже предоставлена", "the service is provided already")
	case !pe.wanted(a):
		return pe, refuseProvision(service, "ни одна потребность, для которой подобрана услуга, не в работе: клиент отказался от неё или её нельзя удовлетворить", "no need that the service was picked for is in progress: it was declined or cannot be met")
	case instant(at).Before(pe.begun(a)):
		return pe, refuseProvision(service, "время предоставления раньше, чем начата работа с потребностью; проверьте время", "the time of provision is before work on the need began; check the time")
	case a.Visit != nil && a.Visit.Established != lifesituation.Yes:
		return pe, refuseProvision(service, "право на услугу ещё не подтверждено на встрече", "entitlement is not yet established by the visit")
	case a.Visit != nil && at.Before(a.Visit.At):
		return pe, refuseProvision(service, "время предоставления раньше встречи, которая подтвердила право на услугу; проверьте время", "the time of provision is before the visit that established entitlement; check the time")
	}
	if err := authorized(auth, present, pe.Client, consent.Use{
		Target: consent.Target{Purpose: consent.PurposeProactive, Situation: pe.Situation, Service: service}, Action: consent.ActionProvide, At: at,
	}); err != nil {
		return pe, err
	}
	if a.OnRequest && auth.Answer().Basis.Kind != consent.BasisRequest {
		return pe, refuseProvision(service, "эту услугу предоставляют только по запросу клиента", "the service is given on the client's request only")
	}
	next := pe.clone()
	next.Services[i].Provided, next.Services[i].Basis, next.Services[i].Result = instant(at), auth.Answer().Basis, result
	next, err := next.satisfy(at)
	if err != nil {
		return pe, err
	}
	return next, nil
}

// wanted reports whether a need of the service is in progress.
func (pe *Personal) wanted(a *Assigned) bool {
	return slices.ContainsFunc(pe.Needs, func(n NeedRecord) bool {
		return n.Status == StatusInProgress && slices.Contains(a.Needs, n.Need)
	})
}

// begun is the instant before which the service cannot have been provided: when
// the scenario was fixed and work on the last of its needs began.
func (pe *Personal) begun(a *Assigned) time.Time {
	begun := pe.Fixed
	for i := range pe.Needs {
		if n := &pe.Needs[i]; n.Status == StatusInProgress && slices.Contains(a.Needs, n.Need) && n.Since.After(begun) {
			begun = n.Since
		}
	}
	return begun
}

// satisfy moves the needs in progress whose services are all provided.
func (pe Personal) satisfy(at time.Time) (Personal, error) {
	for i := range pe.Needs {
		if pe.Needs[i].Status != StatusInProgress || !pe.met(pe.Needs[i].Need) {
			continue
		}
		n, _, err := pe.Needs[i].Apply(EventSatisfy, at)
		if err != nil {
			return pe, err
		}
		pe.Needs[i] = n
	}
	return pe, nil
}

// met reports whether the need has services and all of them are provided.
func (pe *Personal) met(need standard.NeedID) bool {
	any := false
	for i := range pe.Services {
		if !slices.Contains(pe.Services[i].Needs, need) {
			continue
		}
		if pe.Services[i].Provided.IsZero() {
			return false
		}
		any = true
	}
	return any
}

func (pe *Personal) find(service standard.ServiceID) int {
	return slices.IndexFunc(pe.Services, func(a Assigned) bool { return a.Service == service })
}

// Channel is how services are delivered («способ предоставления»).
type Channel string

// The channels.
const (
	ChannelOnline   Channel = "online"
	ChannelInPerson Channel = "in_person"
)

var channels = standard.Vocabulary[Channel]{
	{Code: ChannelOnline, Title: standard.Text{RU: "онлайн", EN: "online"}, Clause: standard.Cite("people-2022:4.5.6.3/p2")},
	{Code: ChannelInPerson, Title: standard.Text{RU: "при личном приёме", EN: "at the desk"}, Clause: standard.Cite("people-2022:4.5.6.3/p3")},
}

// Channels yields every channel with its title.
func Channels() iter.Seq[standard.Term[Channel]] { return channels.All() }

// IsValid reports whether c is on the list.
func (c Channel) IsValid() bool { _, ok := channels.Find(c); return ok }

// Delivery is how a set of services was delivered to a client in one go: online,
// or in one visit to the desk.
type Delivery struct {
	Channel  Channel              `json:"channel"`
	Services []standard.ServiceID `json:"services"`
	Actions  int                  `json:"actions,omitempty" validate:"min=0"` // of the client, online
	Began    time.Time            `json:"began,omitzero"`                     // at the desk: when serving began, queueing apart
	Ended    time.Time            `json:"ended,omitzero"`
}

// Check judges a delivery by the edition: one click online, five minutes at the
// desk. An edition without a limit asks for no times and finds nothing. What is
// found against a limit cites who set it, and weighs what that document's verb
// weighs.
//
// Reading: S6, one action for the whole set; five minutes per visit.
//
// Clause: people-2022:4.5.6.3/p2, people-2022:4.5.6.3/p3
func (d Delivery) Check(e standard.Edition) standard.Findings {
	fs := deliveryRules.Check(delivered{d, e})
	for i := range fs {
		switch fs[i].Code {
		case "scenario.more-than-one-click":
			limited(&fs[i], &OneClick, e)
		case "scenario.serving-untimed", "scenario.longer-than-five-minutes":
			limited(&fs[i], &ServeWithin, e)
		}
	}
	return append(validate.Shape(d), fs...)
}

// limited has a finding cite the document that sets the limit in e.
func limited[T any](f *standard.Finding, limit *standard.Param[T], e standard.Edition) {
	if s, ok := limit.Of(e); ok && !s.Removed {
		f.Clause, f.Severity = s.Clause, s.Modality.Severity()
	}
}

// timed reports whether the times of serving can be reckoned with.
func (d Delivery) timed() bool {
	return !d.Began.IsZero() && !d.Ended.IsZero() && !d.Ended.Before(d.Began)
}

type delivered struct {
	Delivery
	edition standard.Edition
}

var deliveryRules = standard.Rules[delivered]{
	{
		Code:     "scenario.channel-unknown",
		Clause:   standard.Cite("people-2022:4.5.6.3"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "не указано, предоставлены услуги онлайн или при личном приёме", EN: "it is not stated whether the services were delivered online or at the desk"},
		Mend:     standard.Text{RU: "укажите online или in_person", EN: "give online or in_person"},
		Check: func(d delivered, broken func(standard.Pointer)) {
			if !d.Channel.IsValid() {
				broken("/channel")
			}
		},
	},
	{
		Code:     "scenario.more-than-one-click",
		Clause:   standard.Cite("people-2022:4.5.6.3/p2"),
		Severity: standard.SeverityObligation,
		Reading:  "S6",
		Text:     standard.Text{RU: "онлайн клиент сделал больше действий, чем допускает стандарт", EN: "online the client had to act more often than the standard allows"},
		Mend:     standard.Text{RU: "пусть клиент подтверждает весь набор услуг одним действием", EN: "let the client confirm the whole set by one action"},
		Check: func(d delivered, broken func(standard.Pointer)) {
			if most, ok := OneClick.In(d.edition); ok && d.Channel == ChannelOnline && d.Actions > most {
				broken("/actions")
			}
		},
	},
	{
		Code:     "scenario.serving-untimed",
		Clause:   standard.Cite("people-2022:4.5.6.3/p3"),
		Severity: standard.SeverityObligation,
		Reading:  "S6",
		Text:     standard.Text{RU: "не видно, сколько длился приём: времени начала или конца нет, или конец раньше начала", EN: "how long serving at the desk took does not show: its begin or end is missing, or it ends before it begins"},
		Mend:     standard.Text{RU: "запишите, когда приём начался и когда закончился; ожидание в очереди не считайте", EN: "record when serving began and when it ended, queueing apart"},
		Check: func(d delivered, broken func(standard.Pointer)) {
			if _, ok := ServeWithin.In(d.edition); !ok || d.Channel != ChannelInPerson || d.timed() {
				return
			}
			if d.Began.IsZero() {
				broken("/began")
			} else {
				broken("/ended")
			}
		},
	},
	{
		Code:     "scenario.longer-than-five-minutes",
		Clause:   standard.Cite("people-2022:4.5.6.3/p3"),
		Severity: standard.SeverityObligation,
		Reading:  "S6",
		Text:     standard.Text{RU: "приём длился дольше, чем допускает стандарт", EN: "serving at the desk took longer than the standard allows"},
		Mend:     standard.Text{RU: "подготовьте набор услуг до прихода клиента и сократите действия на приёме", EN: "prepare the set before the client comes, and do less at the desk"},
		Check: func(d delivered, broken func(standard.Pointer)) {
			if most, ok := ServeWithin.In(d.edition); ok && d.Channel == ChannelInPerson && d.timed() && d.Ended.Sub(d.Began) > most {
				broken("/ended")
			}
		},
	},
}
