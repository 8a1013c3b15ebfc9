// Package touchpoint is about the places where clients meet the state («точки
// взаимодействия»): portals, apps, call centres, letters, social networks,
// chats and assistants, offices, one-stop shops, long-stay facilities. It is
// section 4.6 of the Standard as tables and a few functions that read them.
//
// # Where to meet
//
// A client is contacted where it is convenient for the client; if the client's
// profile does not say, where it is convenient for the group; else by a digital
// channel. [Choose] decides that and [ExplainChoose] says why dearer places were
// passed over. Which kind belongs to which channel depends on the document:
// [ChannelOf]. A service is offered digitally first and never without an office:
// [Offer].
//
// # By when
//
// Everything that a client waits for is a [Case]: what is owed, when it began,
// when it was answered, and the moment at which it is judged. [Judge] says in
// time, late, running, overdue, not owed or unclear; [Due] says the last moment
// in time. One table holds all deadlines: the first reply to a letter, answers
// in social networks by declared level, the wait in a queue, the notices before
// an appointment, the call back that was promised. Each limit is a handle that
// regional acts set or remove: [FirstReplyWithin], [MentionWithin],
// [RequestWithin], [DayNoticeBefore], [TwoHourNoticeBefore], [WaitWithin].
// [Notices] plans the messages about an appointment. Deadlines in working days
// take the caller's [Workdays]: [JudgePublication].
//
// # What a place has
//
// An [Inventory] states what one touchpoint has and does. [Inventory.Check]
// compares it with the limits (pixels, metres, parking places, flashes a second)
// and with the demands of the document on its kind: [ScreenDemands],
// [AppDemands], [TalkDemands], [OfficeDemands], each row with its clause. Recommendations are
// advice, never a broken duty.
//
// # How to behave there
//
// [MayTransfer] counts transfers of a caller, [MayPush] heeds what a client has
// chosen about notices, [PriorityOf] tells which faults support handles round
// the clock, [CallMoves] are the scripts of calls, [Problem] holds the letters of
// a client with the first reply, [List] is the touchpoint list of an authority
// with its upkeep.
//
// # Glossary
//
//	touchpoint            точка взаимодействия
//	channel               канал: цифровой, офлайн
//	first reply           первичная обратная связь
//	official request      официальное обращение
//	mention, comment      упоминание, комментарий
//	one-stop shop         обособленное учреждение, «одно окно»
//	long-stay facility    место длительного нахождения
//	touchpoint list       перечень точек взаимодействия
//	script                скрипт разговора
package touchpoint
