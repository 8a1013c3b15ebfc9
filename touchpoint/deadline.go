package touchpoint

import (
	"iter"
	"time"

	"github.com/state-for-people/standard"
)

// Deadline is the code of something that is owed to a client by a certain
// moment («срок»).
type Deadline string

// The deadlines, in the order of section 4.6.
const (
	DeadlineCallBack        Deadline = "call_back"        // the answer by telephone that was promised
	DeadlineFirstReply      Deadline = "first_reply"      // the notice that a letter has come
	DeadlineMention         Deadline = "mention"          // the answer to a mention
	DeadlineOfficialRequest Deadline = "official_request" // the answer to an official request in a public channel
	DeadlineComment         Deadline = "comment"          // the answer to a comment on an official post
	DeadlineDayNotice       Deadline = "day_notice"       // the notice a day before an appointment
	DeadlineTwoHourNotice   Deadline = "two_hour_notice"  // the notice two hours before an appointment
	DeadlineWait            Deadline = "wait"             // the end of waiting in a one-stop shop
)

var deadlines = standard.Vocabulary[Deadline]{
	{Code: DeadlineCallBack, Title: standard.Text{RU: "обещанный звонок", EN: "promised call back"}, Clause: standard.Cite("people-2022:4.6.3.7(5)(г)")},
	{Code: DeadlineFirstReply, Title: standard.Text{RU: "первичная обратная связь на письмо", EN: "first reply to a letter"}, Clause: standard.Cite("people-2022:4.6.4.3")},
	{Code: DeadlineMention, Title: standard.Text{RU: "ответ на упоминание", EN: "answer to a mention"}, Clause: standard.Cite("people-2022:4.6.5.3/s1")},
	{Code: DeadlineOfficialRequest, Title: standard.Text{RU: "ответ на официальное обращение", EN: "answer to an official request"}, Clause: standard.Cite("people-2022:4.6.5.3/s2")},
	{Code: DeadlineComment, Title: standard.Text{RU: "ответ на комментарий", EN: "answer to a comment"}, Clause: standard.Cite("people-2022:4.6.5.3/s2")},
	{Code: DeadlineDayNotice, Title: standard.Text{RU: "напоминание за сутки", EN: "notice a day before"}, Clause: standard.Cite("people-2022:4.6.7.6/s2")},
	{Code: DeadlineTwoHourNotice, Title: standard.Text{RU: "напоминание за два часа", EN: "notice two hours before"}, Clause: standard.Cite("people-2022:4.6.7.6/s3")},
	{Code: DeadlineWait, Title: standard.Text{RU: "ожидание в очереди", EN: "waiting in the queue"}, Clause: standard.Cite("people-2022:4.6.8.5")},
}

// Deadlines yields every deadline with its title.
func Deadlines() iter.Seq[standard.Term[Deadline]] { return deadlines.All() }

// IsValid reports whether d is on the list.
func (d Deadline) IsValid() bool { _, ok := deadlines.Find(d); return ok }

// clock says from which fact of a case a limit is counted.
type clock int

const (
	sinceReceived  clock = iota + 1 // from receipt on
	sinceTurn                       // from the ticket on, or from the appointed time if later
	untilAppointed                  // back from the appointed time
	asAppointed                     // the appointed time itself
)

// owed is a deadline: how it is counted, and its limit by declared level.
type owed struct {
	Code    Deadline
	Clause  standard.Clause
	clock   clock
	reading standard.ReadingID
	text    standard.Text
	Limits  []limit
}

// limit is what a deadline allows from a declared level on. Of several limits
// the one with the highest level not above the declared one holds.
type limit struct {
	Level  int // 0: at any level, declared or not
	Clause standard.Clause
	within *standard.Param[time.Duration] // nil: the appointed time is the limit
}

// table is the table of all deadlines that are counted in hours and minutes.
var table = []owed{
	{
		Code: DeadlineCallBack, Clause: standard.Cite("people-2022:4.6.3.7(5)(г)"), clock: asAppointed,
		text: standard.Text{RU: "перезвонить нужно к обещанному времени", EN: "the call back is made by the promised time"},
		Limits: []limit{
			{0, standard.Cite("people-2022:4.6.3.7(5)(г)"), nil},
		},
	},
	{
		Code: DeadlineFirstReply, Clause: standard.Cite("people-2022:4.6.4.3"), clock: sinceReceived, reading: "T5",
		text: standard.Text{RU: "о получении письма клиенту сообщают в этот срок, ночи и выходные идут в счёт", EN: "the client is told within this time that the letter has come; nights and holidays count"},
		Limits: []limit{
			{0, standard.Cite("people-2022:4.6.4.3"), &FirstReplyWithin},
		},
	},
	{
		Code: DeadlineMention, Clause: standard.Cite("people-2022:4.6.5.3/s1"), clock: sinceReceived, reading: "K18",
		text: standard.Text{RU: "срок ответа на упоминание зависит от заявленного уровня", EN: "the time to answer a mention depends on the declared level"},
		Limits: []limit{
			{1, standard.Cite("people-2022:T2.6/1"), &mentionWithin[0]},
			{2, standard.Cite("people-2022:T2.6/2"), &mentionWithin[1]},
			{3, standard.Cite("people-2022:T2.6/3"), &mentionWithin[2]},
			{4, standard.Cite("people-2022:T2.6/4"), &mentionWithin[3]},
			{5, standard.Cite("people-2022:4.6.5.3/s1"), &mentionWithin[4]},
		},
	},
	{
		Code: DeadlineOfficialRequest, Clause: standard.Cite("people-2022:4.6.5.3/s2"), clock: sinceReceived, reading: "K18",
		text: standard.Text{RU: "срок ответа на официальное обращение зависит от заявленного уровня", EN: "the time to answer an official request depends on the declared level"},
		Limits: []limit{
			{1, standard.Cite("people-2022:T2.6/1"), &requestWithin[0]},
			{2, standard.Cite("people-2022:T2.6/2"), &requestWithin[1]},
			{3, standard.Cite("people-2022:T2.6/3"), &requestWithin[2]},
			{4, standard.Cite("people-2022:T2.6/4"), &requestWithin[3]},
			{5, standard.Cite("people-2022:4.6.5.3/s2"), &requestWithin[4]},
		},
	},
	{
		Code: DeadlineComment, Clause: standard.Cite("people-2022:4.6.5.3/s2"), clock: sinceReceived, reading: "K18",
		text: standard.Text{RU: "срок ответа на комментарий зависит от заявленного уровня", EN: "the time to answer a comment depends on the declared level"},
		Limits: []limit{
			{1, standard.Cite("people-2022:T2.6/1"), &requestWithin[0]},
			{2, standard.Cite("people-2022:T2.6/2"), &requestWithin[1]},
			{3, standard.Cite("people-2022:T2.6/3"), &requestWithin[2]},
			{4, standard.Cite("people-2022:T2.6/4"), &requestWithin[3]},
			{5, standard.Cite("people-2022:4.6.5.3/s2"), &requestWithin[4]},
		},
	},
	{
		Code: DeadlineDayNotice, Clause: standard.Cite("people-2022:4.6.7.6/s2"), clock: untilAppointed, reading: "K18",
		text: standard.Text{RU: "первое напоминание о приёме отправляют заранее", EN: "the first notice of an appointment is sent ahead of it"},
		Limits: []limit{
			{4, standard.Cite("people-2022:T2.7/4"), &DayNoticeBefore},
		},
	},
	{
		Code: DeadlineTwoHourNotice, Clause: standard.Cite("people-2022:4.6.7.6/s3"), clock: untilAppointed, reading: "K18",
		text: standard.Text{RU: "второе напоминание о приёме отправляют заранее", EN: "the second notice of an appointment is sent ahead of it"},
		Limits: []limit{
			{5, standard.Cite("people-2022:4.6.7.6/s3"), &TwoHourNoticeBefore},
		},
	},
	{
		Code: DeadlineWait, Clause: standard.Cite("people-2022:4.6.8.5"), clock: sinceTurn, reading: "T8",
		text: standard.Text{RU: "клиент ждёт в очереди не дольше этого времени", EN: "the client waits in the queue no longer than this"},
		Limits: []limit{
			{0, standard.Cite("people-2022:4.6.8.5"), &WaitWithin},
		},
	},
}
