// Package journey describes the path of clients through a life situation
// («клиентский путь»): the map of it, one client's place on it, and pictures of
// both. It is sections 4.3.4 and 4.6.1.6 of the Standard as tables and a few
// functions that read them.
//
// # The map
//
// A journey begins when a need arises and ends when it is met. A [Map] tells it
// for one client segment in one life situation and has seven parts: the
// situation, the segment, the typical needs, the client's actions, the services
// received, the touchpoints, the experience of clients there; with these come
// positive observations and typical problems for each touchpoint. [Map.Check]
// says what is missing, where, by which clause, and how to mend it; [Parts] says
// which document asks for what, and [Map.CheckIn] judges by any of them.
//
// A map rests on segmentation and collected experience, an update also on
// satisfaction monitoring. It lives: a [Version] is approved and later
// superseded, [History.DueSince] tells since when the next review is due. The
// stage of the study that makes maps also makes recommendations: [Results].
//
// # The place on it
//
// [Map.Position] takes the steps that a client has completed and answers what a
// portal has to show: which stages are behind, where the client is, what may be
// done next, and which needs that will meet. Steps follow one another; some may
// be done together with the one before, some are optional.
//
// # Pictures
//
// [Map.Draw] lays a map out once, [Drawing.At] marks a client's place, and every
// format is made from that one drawing: Mermaid, SVG, DOT, tables in Markdown,
// plain text and CSV. Each format escapes what people wrote in titles by its own
// rules. States are told by signs and words, not by colour alone, and each
// picture carries its text alternative, [Drawing.Alt]. [Drawing.Here] and
// [Drawing.Trail] say the same in a sentence and in a line.
//
// # Glossary
//
//	client journey     клиентский путь
//	journey map        карта клиентского пути
//	client experience  клиентский опыт
//	position           место на клиентском пути
//	stage, step        этап, действие клиента
//	recommendation     рекомендация по повышению качества клиентского опыта
//	best practice      лучшая практика
package journey
