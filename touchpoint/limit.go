package touchpoint

import (
	"strings"
	"time"

	"github.com/state-for-people/standard"
)

// FirstReplyWithin is the time allowed for telling a client that a letter has
// come («первичная обратная связь»).
//
// Reading: T5, the clock runs from receipt, through nights and holidays.
//
// Clause: people-2022:4.6.4.3, people-2022-brief:written/1
var FirstReplyWithin = standard.Param[time.Duration]{
	Key: "touchpoint.first-reply-within", Title: standard.Text{RU: "срок первичной обратной связи на письмо", EN: "time for the first reply to a letter"},
	Rows: []standard.Setting[time.Duration]{
		{Value: 24 * time.Hour, Clause: standard.Cite("people-2022:4.6.4.3"), Modality: standard.ModalityMust},
		{Value: 24 * time.Hour, Clause: standard.Cite("people-2022-brief:written/1"), Modality: standard.ModalityMust},
		{Value: 24 * time.Hour, Clause: standard.Cite("concept:VI.6(1)"), Modality: standard.ModalityMust},
	},
}

// MentionWithin returns the handle of the time allowed for answering a mention
// of the authority («упоминание») in a social network or a public chat at a
// level that the authority has declared, from 1 to 5 stars. It reports false
// for any other level. The regional standards know no such levels.
//
// Reading: K18, the maximum level is five stars of indicator T2.6.
//
// Clause: people-2022:T2.6, people-2022:4.6.5.3/s1
func MentionWithin(level int) (*standard.Param[time.Duration], bool) {
	if level < 1 || level > len(mentionWithin) {
		return nil, false
	}
	return &mentionWithin[level-1], true
}

// mentionWithin has the limits by level, from 1 star to 5.
var mentionWithin = [5]standard.Param[time.Duration]{
	{Key: "touchpoint.mention-within-1", Title: standard.Text{RU: "срок ответа на упоминание, 1 звезда", EN: "time to answer a mention, 1 star"}, Rows: []standard.Setting[time.Duration]{
		{Value: 24 * time.Hour, Clause: standard.Cite("people-2022:T2.6/1"), Modality: standard.ModalityFact},
		{Clause: standard.Cite("samara-people-2022:4.6/p4"), Removed: true},
		{Clause: standard.Cite("samara-business-2022:4.6"), Removed: true}}},
	{Key: "touchpoint.mention-within-2", Title: standard.Text{RU: "срок ответа на упоминание, 2 звезды", EN: "time to answer a mention, 2 stars"}, Rows: []standard.Setting[time.Duration]{
		{Value: 12 * time.Hour, Clause: standard.Cite("people-2022:T2.6/2"), Modality: standard.ModalityFact},
		{Clause: standard.Cite("samara-people-2022:4.6/p4"), Removed: true},
		{Clause: standard.Cite("samara-business-2022:4.6"), Removed: true}}},
	{Key: "touchpoint.mention-within-3", Title: standard.Text{RU: "срок ответа на упоминание, 3 звезды", EN: "time to answer a mention, 3 stars"}, Rows: []standard.Setting[time.Duration]{
		{Value: 8 * time.Hour, Clause: standard.Cite("people-2022:T2.6/3"), Modality: standard.ModalityFact},
		{Clause: standard.Cite("samara-people-2022:4.6/p4"), Removed: true},
		{Clause: standard.Cite("samara-business-2022:4.6"), Removed: true}}},
	{Key: "touchpoint.mention-within-4", Title: standard.Text{RU: "срок ответа на упоминание, 4 звезды", EN: "time to answer a mention, 4 stars"}, Rows: []standard.Setting[time.Duration]{
		{Value: 6 * time.Hour, Clause: standard.Cite("people-2022:T2.6/4"), Modality: standard.ModalityFact},
		{Clause: standard.Cite("samara-people-2022:4.6/p4"), Removed: true},
		{Clause: standard.Cite("samara-business-2022:4.6"), Removed: true}}},
	{Key: "touchpoint.mention-within-5", Title: standard.Text{RU: "срок ответа на упоминание, 5 звёзд", EN: "time to answer a mention, 5 stars"}, Rows: []standard.Setting[time.Duration]{
		{Value: 4 * time.Hour, Clause: standard.Cite("people-2022:4.6.5.3/s1"), Modality: standard.ModalityMust},
		{Value: 4 * time.Hour, Clause: standard.Cite("people-2022-brief:social/5"), Modality: standard.ModalityMust},
		{Value: 4 * time.Hour, Clause: standard.Cite("concept:VI.3(3)"), Modality: standard.ModalityMust},
		{Value: 4 * time.Hour, Clause: standard.Cite("touchpoint-list:3.2.3(3)(1)"), Modality: standard.ModalityMust}}},
}

// RequestWithin returns the handle of the time allowed for answering an official
// request or a comment on an official post in a social network or a public chat
// at a level that the authority has declared, from 1 to 5 stars. It reports
// false for any other level. The regional standards know no such levels.
//
// Reading: K18, the maximum level is five stars of indicator T2.6.
//
// Clause: people-2022:T2.6, people-2022:4.6.5.3/s2
func RequestWithin(level int) (*standard.Param[time.Duration], bool) {
	if level < 1 || level > len(requestWithin) {
		return nil, false
	}
	return &requestWithin[level-1], true
}

// requestWithin has the limits by level, from 1 star to 5.
var requestWithin = [5]standard.Param[time.Duration]{
	{Key: "touchpoint.request-within-1", Title: standard.Text{RU: "срок ответа на обращение или комментарий, 1 звезда", EN: "time to answer a request or a comment, 1 star"}, Rows: []standard.Setting[time.Duration]{
		{Value: 12 * time.Hour, Clause: standard.Cite("people-2022:T2.6/1"), Modality: standard.ModalityFact},
		{Clause: standard.Cite("samara-people-2022:4.6/p4"), Removed: true},
		{Clause: standard.Cite("samara-business-2022:4.6"), Removed: true}}},
	{Key: "touchpoint.request-within-2", Title: standard.Text{RU: "срок ответа на обращение или комментарий, 2 звезды", EN: "time to answer a request or a comment, 2 stars"}, Rows: []standard.Setting[time.Duration]{
		{Value: 6 * time.Hour, Clause: standard.Cite("people-2022:T2.6/2"), Modality: standard.ModalityFact},
		{Clause: standard.Cite("samara-people-2022:4.6/p4"), Removed: true},
		{Clause: standard.Cite("samara-business-2022:4.6"), Removed: true}}},
	{Key: "touchpoint.request-within-3", Title: standard.Text{RU: "срок ответа на обращение или комментарий, 3 звезды", EN: "time to answer a request or a comment, 3 stars"}, Rows: []standard.Setting[time.Duration]{
		{Value: 4 * time.Hour, Clause: standard.Cite("people-2022:T2.6/3"), Modality: standard.ModalityFact},
		{Clause: standard.Cite("samara-people-2022:4.6/p4"), Removed: true},
		{Clause: standard.Cite("samara-business-2022:4.6"), Removed: true}}},
	{Key: "touchpoint.request-within-4", Title: standard.Text{RU: "срок ответа на обращение или комментарий, 4 звезды", EN: "time to answer a request or a comment, 4 stars"}, Rows: []standard.Setting[time.Duration]{
		{Value: 3 * time.Hour, Clause: standard.Cite("people-2022:T2.6/4"), Modality: standard.ModalityFact},
		{Clause: standard.Cite("samara-people-2022:4.6/p4"), Removed: true},
		{Clause: standard.Cite("samara-business-2022:4.6"), Removed: true}}},
	{Key: "touchpoint.request-within-5", Title: standard.Text{RU: "срок ответа на обращение или комментарий, 5 звёзд", EN: "time to answer a request or a comment, 5 stars"}, Rows: []standard.Setting[time.Duration]{
		{Value: 2 * time.Hour, Clause: standard.Cite("people-2022:4.6.5.3/s2"), Modality: standard.ModalityMust},
		{Value: 2 * time.Hour, Clause: standard.Cite("people-2022-brief:social/6"), Modality: standard.ModalityMust},
		{Value: 2 * time.Hour, Clause: standard.Cite("concept:VI.3(3)/s2"), Modality: standard.ModalityMust},
		{Value: 2 * time.Hour, Clause: standard.Cite("touchpoint-list:3.2.3(3)(2)"), Modality: standard.ModalityMust}}},
}

// DayNoticeBefore is how long before an appointment the client is told of it
// the first time («за сутки»). From four stars of indicator T2.7 on.
//
// Clause: people-2022:4.6.7.6/s2, people-2022-brief:T2.7/4
var DayNoticeBefore = standard.Param[time.Duration]{
	Key: "touchpoint.day-notice-before", Title: standard.Text{RU: "за какое время первое напоминание о приёме", EN: "lead of the first notice of an appointment"},
	Rows: []standard.Setting[time.Duration]{
		{Value: 24 * time.Hour, Clause: standard.Cite("people-2022:4.6.7.6/s2"), Modality: standard.ModalityMust},
		{Value: 24 * time.Hour, Clause: standard.Cite("people-2022-brief:T2.7/4"), Modality: standard.ModalityFact},
	},
}

// TwoHourNoticeBefore is how long before an appointment the client is told of
// it the second time («за 2 часа»). At five stars of indicator T2.7.
//
// Clause: people-2022:4.6.7.6/s3, people-2022-brief:T2.7/5
var TwoHourNoticeBefore = standard.Param[time.Duration]{
	Key: "touchpoint.two-hour-notice-before", Title: standard.Text{RU: "за какое время второе напоминание о приёме", EN: "lead of the second notice of an appointment"},
	Rows: []standard.Setting[time.Duration]{
		{Value: 2 * time.Hour, Clause: standard.Cite("people-2022:4.6.7.6/s3"), Modality: standard.ModalityMust},
		{Value: 2 * time.Hour, Clause: standard.Cite("people-2022-brief:T2.7/5"), Modality: standard.ModalityFact},
	},
}

// WaitWithin is how long a client may wait for service in a one-stop shop
// («время ожидания обслуживания»). Every wait counts, not their mean.
//
// Reading: T8, the wait starts at the ticket, or at the appointed time if later.
//
// Clause: people-2022:4.6.8.5, people-2022-brief:in-person/10
var WaitWithin = standard.Param[time.Duration]{
	Key: "touchpoint.wait-within", Title: standard.Text{RU: "время ожидания обслуживания", EN: "time of waiting for service"},
	Rows: []standard.Setting[time.Duration]{
		{Value: 15 * time.Minute, Clause: standard.Cite("people-2022:4.6.8.5"), Modality: standard.ModalityMust},
		{Value: 15 * time.Minute, Clause: standard.Cite("people-2022-brief:in-person/10"), Modality: standard.ModalityMust},
		{Value: 15 * time.Minute, Clause: standard.Cite("concept:VI.7(8)"), Modality: standard.ModalityMust},
	},
}

// FlashesAtMost is how often an element of the screen may flash in a second.
//
// Clause: people-2022:4.6.1.11(4)
var FlashesAtMost = standard.Param[int]{
	Key: "touchpoint.flashes-at-most", Title: standard.Text{RU: "сколько раз в секунду может мигать элемент", EN: "flashes per second at most"},
	Rows: []standard.Setting[int]{{Value: 3, Clause: standard.Cite("people-2022:4.6.1.11(4)"), Modality: standard.ModalityMust}},
}

// ScreenWidth is the width in pixels of the smallest screen on which a portal
// works without distortion.
//
// Reading: T15, 320×240 itself is included.
//
// Clause: people-2022:4.6.1.13/s1
var ScreenWidth = standard.Param[int]{
	Key: "touchpoint.screen-width", Title: standard.Text{RU: "ширина наименьшего экрана, точек", EN: "width of the smallest screen, pixels"},
	Rows: []standard.Setting[int]{{Value: 320, Clause: standard.Cite("people-2022:4.6.1.13/s1"), Modality: standard.ModalityMust}},
}

// ScreenHeight is the height in pixels of the smallest screen on which a portal
// works without distortion.
//
// Reading: T15, 320×240 itself is included.
//
// Clause: people-2022:4.6.1.13/s1
var ScreenHeight = standard.Param[int]{
	Key: "touchpoint.screen-height", Title: standard.Text{RU: "высота наименьшего экрана, точек", EN: "height of the smallest screen, pixels"},
	Rows: []standard.Setting[int]{{Value: 240, Clause: standard.Cite("people-2022:4.6.1.13/s1"), Modality: standard.ModalityMust}},
}

// PhoneRoundTheClockFrom is the declared level from which on clients can call at
// any time. The brief edition asks it of everybody.
//
// Clause: people-2022:4.6.3.1, people-2022-brief:phone/9
var PhoneRoundTheClockFrom = standard.Param[int]{
	Key: "touchpoint.phone-round-the-clock-from", Title: standard.Text{RU: "с какого уровня звонить можно круглосуточно", EN: "level from which calls are taken round the clock"},
	Rows: []standard.Setting[int]{
		{Value: 5, Clause: standard.Cite("people-2022:4.6.3.1"), Modality: standard.ModalityMust},
		{Value: 0, Clause: standard.Cite("people-2022-brief:phone/9"), Modality: standard.ModalityMust},
	},
}

// TransfersAtMost is how often a caller may be transferred to other staff while
// one question is resolved.
//
// Reading: T4, counted per question, not per call.
//
// Clause: people-2022:4.6.3.2, people-2022-brief:phone/1
var TransfersAtMost = standard.Param[int]{
	Key: "touchpoint.transfers-at-most", Title: standard.Text{RU: "сколько раз можно переключать клиента по одному вопросу", EN: "transfers of a caller at most, for one question"},
	Rows: []standard.Setting[int]{
		{Value: 2, Clause: standard.Cite("people-2022:4.6.3.2"), Modality: standard.ModalityMust},
		{Value: 2, Clause: standard.Cite("people-2022-brief:phone/1"), Modality: standard.ModalityMust},
		{Value: 2, Clause: standard.Cite("concept:VI.5(1)"), Modality: standard.ModalityMust},
		{Value: 2, Clause: standard.Cite("touchpoint-list:3.2.5(1)"), Modality: standard.ModalityMust},
	},
}

// StopWithin is the recommended distance in metres from an office to the
// nearest stop of public transport.
//
// Clause: people-2022:4.6.7.1(1)
var StopWithin = standard.Param[int]{
	Key: "touchpoint.stop-within", Title: standard.Text{RU: "расстояние до остановки, метров", EN: "distance to the stop, metres"},
	Rows: []standard.Setting[int]{{Value: 300, Clause: standard.Cite("people-2022:4.6.7.1(1)"), Modality: standard.ModalityShould}},
}

// AccessibleParkingPercent is the recommended share of parking places for
// people with disabilities, in per cent.
//
// Reading: T6, the share is rounded up.
//
// Clause: people-2022:4.6.7.1(2)/s2
var AccessibleParkingPercent = standard.Param[int]{
	Key: "touchpoint.accessible-parking-percent", Title: standard.Text{RU: "доля мест для людей с инвалидностью, процентов", EN: "share of accessible parking places, per cent"},
	Rows: []standard.Setting[int]{{Value: 10, Clause: standard.Cite("people-2022:4.6.7.1(2)/s2"), Modality: standard.ModalityShould}},
}

// AccessibleParkingLeast is how many parking places for people with
// disabilities there are at least.
//
// Clause: people-2022:4.6.7.1(2)/s2
var AccessibleParkingLeast = standard.Param[int]{
	Key: "touchpoint.accessible-parking-least", Title: standard.Text{RU: "наименьшее число мест для людей с инвалидностью", EN: "accessible parking places at least"},
	Rows: []standard.Setting[int]{{Value: 1, Clause: standard.Cite("people-2022:4.6.7.1(2)/s2"), Modality: standard.ModalityShould}},
}

// ReceptionDecided says whether it is asked that the expediency of in-person
// reception be decided.
//
// Clause: people-2022:4.6.7/s1
var ReceptionDecided = standard.Param[bool]{
	Key: "touchpoint.reception-decided", Title: standard.Text{RU: "решение о том, нужен ли личный приём", EN: "the decision whether clients are received in person"},
	Rows: []standard.Setting[bool]{{Value: true, Clause: standard.Cite("people-2022:4.6.7/s1"), Modality: standard.ModalityMust}},
}

// ParkingProvided says whether parking for clients is asked for. The regional
// standards leave the clause out.
//
// Clause: people-2022:4.6.7.1(2)/s1
var ParkingProvided = standard.Param[bool]{
	Key: "touchpoint.parking-provided", Title: standard.Text{RU: "парковка для клиентов", EN: "parking for clients"},
	Rows: []standard.Setting[bool]{{Value: true, Clause: standard.Cite("people-2022:4.6.7.1(2)/s1"), Modality: standard.ModalityMust}},
}

// RampsProvided says whether ramps and free access are asked for. The regional
// standards leave the clause out.
//
// Clause: people-2022:4.6.7.1(3)/s1
var RampsProvided = standard.Param[bool]{
	Key: "touchpoint.ramps-provided", Title: standard.Text{RU: "пандусы на входе и выходе", EN: "ramps at entrance and exit"},
	Rows: []standard.Setting[bool]{{Value: true, Clause: standard.Cite("people-2022:4.6.7.1(3)/s1"), Modality: standard.ModalityMust}},
}

// DigitalOffered says whether every service is asked to have a digital channel.
//
// Clause: people-2022:4.6/s2
var DigitalOffered = standard.Param[bool]{
	Key: "touchpoint.digital-offered", Title: standard.Text{RU: "цифровой канал у каждой услуги", EN: "a digital channel for every service"},
	Rows: []standard.Setting[bool]{{Value: true, Clause: standard.Cite("people-2022:4.6/s2"), Modality: standard.ModalityMust}},
}

// OfflineOffered says whether every service is asked to keep an offline channel.
//
// Clause: people-2022:4.6/s3
var OfflineOffered = standard.Param[bool]{
	Key: "touchpoint.offline-offered", Title: standard.Text{RU: "офлайн-канал у каждой услуги", EN: "an offline channel for every service"},
	Rows: []standard.Setting[bool]{{Value: true, Clause: standard.Cite("people-2022:4.6/s3"), Modality: standard.ModalityMust}},
}

// asked reports whether the edition asks for something.
func asked(p *standard.Param[bool], e standard.Edition) bool {
	v, ok := p.In(e)
	return ok && v
}

// cite has a finding name the document that asks in e, and weigh what its verb
// weighs.
func cite[T any](f *standard.Finding, p *standard.Param[T], e standard.Edition) {
	if s, ok := p.Of(e); ok && !s.Removed {
		f.Clause, f.Severity = s.Clause, s.Modality.Severity()
	}
}

// blank reports whether s has no more than white space.
func blank(s string) bool { return strings.TrimSpace(s) == "" }
