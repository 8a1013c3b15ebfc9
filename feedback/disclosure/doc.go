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
// that show a hidden figure as hidden.
//
// Hidden with a count is everything made of it: rate, NPS, interval, stars. The
// reason is not shown, for "too small" is itself a statement on the size.
//
// # What is proved
//
// A leak is a hidden cell to which all tables of whole numbers from 0 up that
// agree with what is shown give one value, for the group or for one class of it.
// For one two-way table [Audit] is exact, ranges included: rows and columns are
// nodes, hidden cells are arcs, and a cell can have another value if and only if
// value can flow round a ring through it. Sums of a network have whole ends, so
// nothing is lost by whole numbers.
//
// Suppression hides the cheapest rings around leaking cells, shows again what is
// not needed, and searches tables of up to 64 cells (totals included) through,
// so that no smaller sum would do ([Report.Exact]). A table of 50 by 50 with
// four small cells in a hundred takes some milliseconds and hides 0.1 to 0.3
// per cent of the people.
//
// # What is not proved
//
// Over several tables and releases the sums are compared in exact fractions:
// every group that no statement divides, whose size follows from the sums, or
// from the sums and that no count is below 0; and the difference of each new
// statement with each earlier one. A union of several groups may follow from
// three or more statements unseen, whole numbers may leave fewer values than
// fractions, and of very many statements the bounds are left out
// ([Report.Unbounded]). What a member of a group knows of himself is not
// counted in. Rounded figures of other publications are not taken in.
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
