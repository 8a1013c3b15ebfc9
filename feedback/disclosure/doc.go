// Package disclosure says what may be published of counts of people, and proves
// that what is hidden stays hidden («что можно публиковать», 4.5.7.5, 4.3.5.3).
//
// Everybody may see the aggregates of feedback, broken down by life situation,
// service and touchpoint. Where three people stand behind a figure, it tells
// about three people. So some figures are hidden; and because totals are shown,
// others must be hidden with them, or the hidden ones could be computed.
//
// # How it works
//
// A [Table] holds groups by row and column, each divided into classes: good
// ratings and others, say. [TableOf] makes one of a feedback cube. A [Policy]
// says from which size on a group may be shown; the law names no number, so
// there is no default. [Publish] hides, audits, compares with what was published
// before and returns a [Release], which nothing else can make, and a [Report]
// for staff: what is hidden, why, and within which range the public can still
// place it. [Release.Report] gives a [PublicReport]: tables, CSV, JSON and bars
// that show a hidden figure as hidden. [Release.Titled] gives rows and columns
// their names in both languages; that comes after the audit and changes nothing
// of it.
//
// Hidden with a count is everything made of it: rate, NPS, interval, stars,
// rounded ones too, for a rate to one decimal often has one count behind it. The
// reason is not shown, for "too small" is itself a statement on the size.
//
// # What is proved
//
// A leak is a hidden cell to which all tables of whole numbers from 0 up that
// agree with what is shown give one value, for the group or for one class of it.
// That a class is empty is a value as well: if a shown total says that nobody of
// a row was dissatisfied, nobody in its hidden cells was. For one two-way table
// [Audit] is exact, ranges included: rows and columns are nodes, hidden cells are
// arcs, and a cell can have another value if and only if value can flow round a
// ring through it. Sums of a network have whole ends, so nothing is lost by whole
// numbers.
//
// Suppression hides the cheapest rings around leaking cells, shows again what is
// not needed, and searches tables of up to 64 cells (totals included) through,
// so that no smaller sum would do ([Report.Exact]). A table of 50 by 50 takes
// some milliseconds to a tenth of a second, with most cells small too, and hides,
// beside the small cells, 0 to 0.6 per cent of the people, of sparse tables with
// three classes up to 2.5. The cost grows with the hidden cells times those in line
// with each, at worst times all hidden cells.
//
// # What is not proved
//
// Of one table, what several hidden cells are together: the shown cells of a row
// and its total give their sum, and with it their rate, though none of them. With
// [Policy.Unions] no such sum is of fewer people than may be shown, of rows and
// columns or of any of their combinations; of small tables one in ten has such a
// sum without it, and it costs a cell more in eight tables.
//
// Over several tables and releases the sums are compared in exact fractions:
// every cell that one of them hides; every group that no statement divides, also
// by that no count is below 0; and the difference of each new statement with each
// earlier one. Another union of groups may follow from three or more statements
// unseen, whole numbers may leave fewer values than fractions, and of very many
// statements the bounds are left out ([Report.Unbounded]). That a cell is empty
// is taken as known there. Tables are linked by the keys of their groups:
// [TableOf] gives them by the cells of the cube and the scope, so use one scope
// for all tables of one question, and keep the period in the cube and out of the
// scope. Releases of one scope by other keys of what may be the same people (a
// rolled-up cube, a quarter and its months apart, a table turned round) are
// refused. What a member of a group knows of himself is not counted in.
//
// # What the caller has to see to
//
// Which groups are empty is taken for a secret of one table: an empty cell may be
// hidden to protect another. Where all know that a service is not given somewhere,
// [Policy.ZerosKnown] is the policy; for such readers hidden cells follow in one of
// ten sets of tables without it.
//
// Tables without groups are linked by the names of row and column alone: where
// services are merged, or a breakdown one way stands beside one two ways, say by
// [Table.Groups] who is counted, or the difference is not seen.
//
// A table that is published again with later answers tells what these answers
// were. [Revised] says where too few came in; to publish only what is closed avoids
// it.
//
// Rows and columns stay in the order of the table, and each is named though all of
// it be hidden. An order by counts or rates places the hidden ones between their
// neighbours, and a row that is there only if somebody was asked says that
// somebody was: order by keys, as [TableOf] does, and list all there are.
//
// A rate that was published elsewhere without its counts is handed to [Publish]
// as a [Statement] of the counts behind it. That takes the public to know more
// than it does, so nothing is overlooked.
//
// # Segment profiles
//
// [CheckGroups] asks the same of descriptions: k-anonymity and l-diversity, the
// groups that fall short. To make features coarser is the caller's business.
//
// # Glossary
//
//	порог публикации         MinForPublish            least number of people behind a figure
//	все или никто            uniform                  all of a group in one class
//	дополнительное сокрытие  complementary            hidden to protect another
//	проверка вычислимости    audit                    can it be computed all the same
//	разность публикаций      differencing             two releases, few people between
//	обезличивание            depersonalisation        nobody can be recognised
//
// Reading: S18, k is a required argument.
//
// Clause: people-2022:4.5.7.5, people-2022:4.5.7.5/p2, people-2022:4.3.5.3
package disclosure
