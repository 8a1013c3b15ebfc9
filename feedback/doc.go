// Package feedback makes ratings mean the same everywhere: what a client is
// asked, what an answer is, how answers become a figure, how sure the figure
// is, and what becomes of it («обратная связь от клиента», section 4.5.7).
//
// # From an answer to a figure
//
// A [Question] is asked in one version, in one wording, on one [ScaleID]. An
// [Answer] records what came of it: a grade, "hard to say", a refusal, no
// answer, an answer taken back; and how the case ended, so that those who were
// refused and those who gave up are not forgotten ([Coverage]). A tool with a
// scale of its own (smileys, five points) is brought to the Standard's by a
// [Map], which says what is lost and keeps the original.
//
// A [Tally] counts the replies to one question, a [Cube] by life situation,
// service, touchpoint, segment and period. Both count exactly, merge in any
// order, and refuse what does not belong together. [Tally.Share] and
// [Tally.NPS] are counts, not rounded numbers; of nobody they are "no data",
// which is never 0.
//
// # How sure a figure is
//
// Everybody was not asked, so a figure has an interval: [Wilson] of a share,
// [AdjustedWald] of an NPS. Two figures are told apart by [Compare]; if chance
// alone could part them so far, the answer is [VerdictNotDistinguishable] and no
// order follows. Many services are compared by [CompareMany], which asks for
// more the more there are. [MixOf] says whether opinions changed or only who was
// asked; [Stratify] gives each part of the clients the voice it has.
//
// How many answers make a figure precise ([MinForEstimate]) and how many may be
// shown to the public (MinForPublish of package disclosure) are two questions
// with two names.
//
// # How often an interval holds the truth
//
// Intervals at 95 % by complete enumeration: the mean over the grid, in per
// cent, and the least in parentheses. Shares from 0.01 to 0.99 in steps of
// 0.01; pairs from 0.05 to 0.95 in steps of 0.10; of 2n clients every number of
// content ones but none and all; two parts, of 900 and of 100 thousand clients;
// promoters and detractors from 0.1 in steps of 0.1; pairs of NPS of six
// distributions. The plain formulas are shown to be avoided. A test makes this
// table anew.
//
//	answers                   10           30           100          300
//	Wilson                    95.5 (90.4)  95.2 (93.0)  94.9 (92.1)  95.0 (94.1)
//	p ± z·√(p(1−p)/n)         77.6 (9.6)   88.3 (26.0)  92.7 (63.3)  94.2 (79.9)
//	WilsonFinite, half asked  97.0 (91.3)  95.3 (88.8)  95.1 (87.9)  95.0 (87.6)
//	Stratify, n of each       95.4 (91.4)  95.3 (94.3)  95.2 (94.7)
//	Σ W·p ± z·SE              79.4 (40.0)  90.0 (78.2)  93.5 (88.5)
//	Newcombe, n of each       95.7 (92.5)  95.2 (92.2)  95.1 (94.3)
//	AdjustedWald              95.6 (93.5)  95.0 (94.2)  95.0 (94.8)
//	CompareNPS, n of each     95.1 (87.6)
//	nps ± z·se                88.5 (74.7)  93.2 (90.8)  94.5 (93.6)
//
// # What becomes of it
//
// A [Loop] leads from answers to a decision, to what was done, to the client who
// is told; [Loop.Due] says what is owed. A [Publication] is open to everybody,
// with the decisions, broken down as [RequiredBreakdowns] has it; its figures
// are releases of package disclosure. [Monitoring] is a plan with due rounds.
// [InternalProgramme] is all this for an authority's own staff,
// [RequirementRatings] and [Inspection] for business clients.
//
// A document is judged by the document of the Standard that it names: the
// regional standard for people takes the federal rules; of the others, clauses
// that repeat a federal one take its rule and are cited in its place, and what
// they say otherwise has rules of its own.
//
// # What a reader sees
//
// A [Report] is a table, a picture with its text alternative, CSV or JSON. Rows
// are named by keys; [Titles] brought to [Report.Titled] put the names of services
// and touchpoints in their place, in the language of the reader, and machines find
// the key beside the title. What hides in a name (markup, a new line, a formula,
// a change of the direction of writing) is made harmless.
//
// # What it costs
//
// [Tally.Add] takes a batch of bytes at the speed of one table of counters,
// [CountNPS] at two to three times that. [Cube.AddAt] costs what an increment in
// a flat array costs, [Cube.AddRecords] a search more: with 100,000 keys about what
// the fastest tables by key cost, in batches of a thousand too. [Cube.Merge] is two
// streams of counters if both cubes met their keys in one order, else a search and
// a place elsewhere a key. A key of a cube takes
// about 100 bytes, whatever the number of replies. Nothing of these allocates,
// save for new keys.
//
// # What it leaves to the caller
//
// Free text, names and the addresses of clients stay with the caller; an Answer
// names neither. Deadlines and periods that the Standard leaves open ("regular",
// "always", "used") are arguments. Floating point occurs in the statistics only,
// and each function states its error.
//
// # Glossary
//
//	лояльность, NPS          loyalty, NPS            promoters minus detractors, in points
//	удовлетворённость        satisfaction (CSAT)     share of the two upper of four grades
//	простота                 ease (CES)              the same, on the scale of ease
//	сторонники · критики     promoters · detractors  9 and 10 · 0 to 6
//	нет данных               no data                 nobody rated; not 0
//	различие не установлено  not distinguishable     chance could have made it
//	доверительный интервал   interval                where the figure of all may lie
//	точка взаимодействия     touchpoint              portal, call centre, office …
//
// Reading: K1, K7, K8, K14, K20, S12; D4, a day is that of the caller's zone.
//
// Clause: people-2022:4.5.7, people-2022:4.5.7.1, people-2022:4.5.7.2, people-2022:4.5.7.4, people-2022:4.5.7.5
package feedback
