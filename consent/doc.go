// Package consent answers one question so that a court, a client and a call
// centre can all rely on it: may we come to this client, now, on what basis, and
// what must we say.
//
// # How it works
//
// What happened is kept as [Event]s in a [Ledger] of one client: consents given,
// withdrawn, refused, ended. Nothing is ever changed or deleted; a wrong event
// is marked by another one. A [Policy] holds the rules of one edition of the
// Standard. [Policy.Decide] puts a [Query] to both and gives an [Answer]:
// permit, deny, no information, or needs renewal, with the basis it rests on and
// what is owed to the client. [Policy.Explain] gives the same answer with its
// grounds: clauses, readings, events and why each lost.
//
// An [Authorization] permits one contact. Only a permitting decision makes it,
// and it is rechecked against the ledger before use.
//
// # Two times
//
// An event has the instant it took effect and the instant it was recorded. So a
// question has two instants as well: ValidAt is when the act takes place,
// KnownAt is what had been recorded by then. "Might we call on 5 March" and
// "did we know on 5 March that we might not" are different questions, and both
// have answers for any past day.
//
// # The rules
//
// A consent is to a whole life situation, until withdrawn, or to selected
// services, with an optional end date. Purposes are apart: a consent to proactive
// provision permits no mailing. Where consents of different scope meet, the
// narrowest decides; a withdrawal of the wide one ends what lies inside it. A
// withdrawal works from its instant, inclusive. Without a consent the client
// makes the first contact; one may only ask. What an edition or a reading of the
// text changes is compiled by [For].
//
// # From an answer to its clause
//
// The [Reason] of an answer is the code of one of the grounds that [Policy.Explain]
// gives; each ground has its clause in the edition at hand and, where the text was
// open, the reading. A duty has its clause on the list [AllDuties]; where an edition
// sets the duty, the parameter stands among those of the explanation with who set it.
// Each event that was considered is named with its [Fate], and so is each fact of the
// question: what is not named does not bear on the answer. What is missing is named
// too. States, kinds, outcomes and fates have their clauses on their lists, findings
// those of their rules.
//
// # What the readings leave open
//
// The readings C1 to C13 decide most of it. Some finer points are decided here:
//
//   - A consent whose end date has passed says neither yes nor no: a wider
//     consent, valid until withdrawn, then decides instead of it.
//   - A refusal or an end concerns the scope it names; only a withdrawal reaches
//     narrower consents.
//   - What the client withdrew or refused, an authority cannot end: the state
//     stays as it is, and an end of a narrower consent does not hide the client's
//     no to the wider one. After a refusal or a withdrawal nobody asks again.
//   - What was withdrawn stays withdrawn if the client refuses later. What has
//     expired, nobody ends: it stays expired.
//   - Under C1, literal, a wide consent covers what it names if it was given later
//     than the last no to the narrower one and to what lies between: a repeated
//     refusal counts, an end that finds nothing in force does not.
//   - A consent to a text that is not known, or that has changed in substance
//     since, needs renewal, whatever its scope; only then is a wide consent
//     examined for the service. Of a version published twice the client accepted
//     what stood at that moment.
//   - A consent given by a representative needs renewal from the child's majority
//     on; where a power of attorney merely expires, it stands and is confirmed.
//   - An act of a representative without effect is put to the client until the
//     client speaks of that scope, or somebody who may speak for the client; an
//     end by the authority is no word of the client.
//   - A basis in law that the edition does not know is as if it were not named.
//     Where consent is no basis either, no call asks for it.
//   - Each contact records the consent to interaction that is required, whatever
//     its basis, and also if the client breaks it off. Who breaks off what law
//     orders may still withdraw the consent to the rest.
//   - A pre-ordered service that is not launched is not asked about either: the
//     client has answered already.
//   - An obstacle is declared for the provision of a service. One may still ask,
//     come to confirm needs, start a scenario and tell of news; each service of
//     it is asked about when it is provided. It stands against proactive
//     provision only: what the client asked for is none.
//   - The text that a client accepted is the version as it stood at the consent.
//     Publishing the same version anew changes no consent given before.
//   - A request is a basis for what is provided, not for a mailing or a study.
//   - An entered-in-error mark cannot itself be marked; record the event anew
//     under an id of its own.
//
// # Cost
//
// A decision without its grounds allocates nothing. A ledger takes down, when it is
// made, what it says of provision to each target since each of the last eight
// instants at which that changed. So the commonest question, about the present or a
// past not far away with all records known, is answered by two look-ups and a
// comparison: some 240 instructions, to which the caller adds 110, for the question
// and the answer go by value. A third of all is copying, a third the look-ups and a
// fourth judging whether the question is so common. It is a little dearer where names
// have less than eight or more than sixteen bytes, where a ledger is of several
// situations, and where an edition names other duties than most.
// All other questions are answered by an examination of the events; it costs two to
// four times as much, and with the events of a client it grows as their logarithm.
//
// The simple rule by hand, a search and a scan back over a slice, without scopes,
// notices, representatives, corrections or a second time, is the measure (go test
// ./consent -run - -bench Decide): a decision costs 2 to 3 times it for one event,
// 3.6 times where both have the cache to themselves, about as much for ten, 0.4 times
// for a thousand. Handing a question over and an answer back costs 1.8 to 2.3 times it
// even where nothing is decided. A [Question], made ready by [Policy.Prepare] and put
// to many clients, is neither copied nor judged again: 1.5 to 2.1, 0.8 and 0.3 times.
// With its grounds a decision takes some 0.8 to 1.5 µs. Making a ledger takes some
// microseconds an event, for it hashes each. One event more, recorded last, takes some
// 10 µs among ten, 0.2 ms among a thousand and 0.5 ms among a hundred thousand: what is
// there is copied and not judged, sorted or hashed again.
//
// An answer for a client at random of a [Population] of a million takes 1.5 to 2.1
// times as long as from flat rows under the simple rule; most of it is waiting for
// the memory. Of sixteen clients after one [Population.Prefetch] each takes about as
// long as from flat rows at random.
//
// # Glossary
//
//	consent         согласие
//	withdrawal      отзыв согласия
//	refusal         отказ дать согласие
//	basis           основание
//	scope           объём согласия
//	notice          текст, который видит клиент
//	representative  законный или уполномоченный представитель
//	ledger          журнал согласий
//	authorization   разрешение на контакт
package consent
