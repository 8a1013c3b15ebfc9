// Package kpi holds the indicators of section 6 of the Standard («показатели
// клиентоцентричности»), their tables of stars, and what to do for the next one.
//
// # What is asked
//
// Each indicator has a type of its own for what was counted, so that the counts
// of one cannot be given to another. [For] compiles the tables of an edition
// once; [Level] and [Explain] say which level the counts earn, and [Next] how
// many more it takes to the next one:
//
//	tables, err := kpi.For(standard.Federal(day))
//	level, err := kpi.Level(tables, kpi.ScenarioCoverage{InScenarios: 63, Services: 90})
//
// # How a level is found
//
// Shares are two whole numbers and are never turned into a percentage before
// they are compared. A value inside a row of the table as printed takes that
// row. The rows step by a tenth of a per cent, so a value may lie between two
// of them: it is rounded once, half away from zero, and takes the highest level
// whose entry bound it meets. "At least 35 per cent" means what it says and is
// never rounded. Below the first row there is no star, which is an answer; with
// nothing counted there is no data, which is another.
//
// # The indicators
//
// Table 1 holds the key ones, table 2 the additional ones. Each says what is
// counted, of what, and what is left out; the days are those of one quarter of
// the calendar unless the agency says otherwise.
//
//   - T1.1 [ScenarioCoverage]: services and digital services provided within
//     client scenarios, of all provided; each once (K19). Zero has a note (K4).
//   - T1.2 [Ease]: ratings «легко» and «скорее легко», of all four grades, all
//     answers pooled (K8); blank ones and "hard to say" are in neither (K20).
//   - T1.3 [Repeats]: requests by the same client for the same service within
//     28·24 hours after the nearest earlier success, of all requests in the period
//     (K6, K22). The lower the better; exactly 0.5 earns five stars (K5).
//     [RepeatCounter] counts them from a stream.
//   - T1.4 [LoyalServices]: services with an NPS above zero, of those with answers
//     (K7); the others are counted apart.
//   - T1.5 [Satisfaction]: ratings «удовлетворён» and «скорее удовлетворён», as T1.2.
//   - T1.6 [ProactiveScenarios]: scenarios that allow proactive provision, of all
//     approved ones (K21); the rows overlap and have holes (K9).
//   - T2.1 [MapCoverage]: one star asks for applicants assigned to profiles and for
//     a stated fact (K23), the others for profiles with an approved, current map
//     (K25); a star needs all lower rows (K10), bounds are exact (K11).
//   - T2.2 [PrototypeTesting]: prototypes tested on the target audience, of all;
//     bounds are exact (K11).
//   - T2.3 [PhoneAccess]: hours, chat-bot, call-back, ratings; the editions differ
//     (K12), rows that name no rating need none (K13, K24).
//   - T2.4 [TextClarity]: life situations with current templates of answers, then
//     those in which difficulty is rated automatically, of all (K10, K12, K25).
//   - T2.5 [DigitalLoyalty]: the NPS of digital touchpoints in points (K14).
//   - T2.6 [SocialReply]: the slowest answer to mentions and to requests and
//     comments, hours of the calendar, unanswered ones included (K15).
//     [SocialCounter] makes it of messages.
//   - T2.7 [Booking]: ways of booking, notices, change and cancellation (K10).
//
// # What surrounds a level
//
// [Interval] says which levels so few answers cannot tell apart, [AnswersFor] how
// many would; [NewReport] puts all indicators of a quarter beside those of the
// quarter before, and [Ranking] refuses figures of different definitions. Where to
// begin the study of needs [Priorities] says by the answers of clients, and
// [PrioritiesByStars] where there are stars only; neither makes a rank of it.
// [Calendar] says which assessments are due. [Analyse] and [AnalyseRows] find the
// gaps, overlaps and steps back of printed tables, an agency's own too;
// docs/ru/table-defects.md is what they find in both editions, with what the
// editions print differently.
//
// # Glossary
//
//   - level, stars («уровень клиентоцентричности»): [Stars], from no data to five
//   - row («строка таблицы»): [Band] for figures, a Demand for conditions
//   - lack («недостающее условие»): [Lack], what the next row asks and does not get
//   - repeat («повторный запрос»): a request after a success, see [RepeatWindow]
//   - upkeep («постоянная актуализация»): [Upkeep], with the greatest age it means
//
// # What it costs
//
// [For] compiles the tables once; [Level] then costs at most three times the plain
// code in whole numbers and allocates nothing, [Explain] about a microsecond. A repeat
// counter costs one search in a map an event, and memory for the pairs of client
// and service with a success in the last 28 days.
//
// Every decision about the text is a reading: K1 to K26. Those that an agency
// may take otherwise are switches of the edition.
package kpi
