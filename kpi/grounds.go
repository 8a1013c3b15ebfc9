package kpi

import "github.com/state-for-people/standard"

// Grounds on which a level rests.
const (
	groundNoData = iota
	groundBelow
	groundInside
	groundRounded
	groundAbove
	groundEntry
	groundZero
	groundNegative
	groundExactOnly
	groundUncovered
	groundOverlap
	groundOne
	groundAllRows
	groundRowAlone
	groundPhone
	groundSlowest
	groundShareWithin
	groundUnmet
	groundProactiveOverlap
	groundTemplates
)

var grounds = [...]standard.Ground{
	groundNoData:           {Code: "kpi.no-data", Clause: standard.Cite("people-2022:T1/levels"), Reading: "K3", Text: standard.Text{RU: "нет данных: ничего не посчитано", EN: "no data: nothing was counted"}},
	groundBelow:            {Code: "kpi.no-star", Clause: standard.Cite("people-2022:T1/levels"), Reading: "K3", Text: standard.Text{RU: "значение не дотягивает до первой строки таблицы", EN: "the value is short of the first row of the table"}},
	groundInside:           {Code: "kpi.inside-row", Clause: standard.Cite("people-2022:T1/levels"), Reading: "K1", Text: standard.Text{RU: "значение входит в строку таблицы", EN: "the value lies inside a row of the table"}},
	groundRounded:          {Code: "kpi.rounded", Clause: standard.Cite("people-2022:T1/levels"), Reading: "K1", Text: standard.Text{RU: "значение между строками: округлено один раз до десятой доли", EN: "the value lies between rows: rounded once to a tenth"}},
	groundAbove:            {Code: "kpi.above-table", Clause: standard.Cite("people-2022:T1.6/5"), Reading: "K9", Text: standard.Text{RU: "значение выше последней строки таблицы: принято пять звёзд", EN: "the value is above the last row of the table: taken as five stars"}},
	groundEntry:            {Code: "kpi.entry-bound", Clause: standard.Cite("people-2022:T1/levels"), Reading: "K2", Text: standard.Text{RU: "взят высший уровень, нижняя граница которого достигнута", EN: "the highest level whose entry bound is met was taken"}},
	groundZero:             {Code: "kpi.zero-coverage", Clause: standard.Cite("people-2022:T1.1/1"), Reading: "K4", Text: standard.Text{RU: "охват равен нулю, а строка одной звезды не имеет нижней границы", EN: "the coverage is zero, and the row of one star has no lower bound"}},
	groundNegative:         {Code: "kpi.negative-nps", Clause: standard.Cite("people-2022:T2.5/1"), Reading: "K14", Text: standard.Text{RU: "индекс отрицательный: критиков больше, чем сторонников; строка одной звезды не имеет нижней границы", EN: "the index is negative: detractors outnumber promoters; the row of one star has no lower bound"}},
	groundExactOnly:        {Code: "kpi.at-least", Clause: standard.Cite("people-2022:T2.2"), Reading: "K11", Text: standard.Text{RU: "порог «не менее» сравнивается точно, без округления", EN: "a bound of \"at least\" is compared exactly, without rounding"}},
	groundUncovered:        {Code: "kpi.not-covered", Clause: standard.Cite("people-2022:T1/levels"), Reading: "K2", Text: standard.Text{RU: "ни одна строка таблицы не содержит этого значения", EN: "no row of the table holds this value"}},
	groundOverlap:          {Code: "kpi.overlap", Clause: standard.Cite("people-2022:T1.3"), Reading: "K5", Text: standard.Text{RU: "значение входит в две строки: взята высшая", EN: "the value lies in two rows: the higher was taken"}},
	groundOne:              {Code: "kpi.at-least-one", Clause: standard.Cite("people-2022:T1.6/1"), Reading: "K9", Text: standard.Text{RU: "есть хотя бы один утверждённый проактивный сценарий", EN: "there is at least one approved proactive scenario"}},
	groundAllRows:          {Code: "kpi.all-lower-rows", Clause: standard.Cite("people-2022:T2/levels"), Reading: "K10", Text: standard.Text{RU: "взята высшая строка, вместе с которой выполнены все нижние", EN: "the highest row was taken with which all lower rows are met"}},
	groundRowAlone:         {Code: "kpi.row-alone", Clause: standard.Cite("people-2022:T2/levels"), Reading: "K10", Text: standard.Text{RU: "взята высшая выполненная строка; нижние не спрашивались", EN: "the highest row that is met was taken; lower rows were not asked"}},
	groundPhone:            {Code: "kpi.phone-row", Clause: standard.Cite("people-2022:T2.3"), Reading: "K13", Text: standard.Text{RU: "взята высшая строка, условия которой выполнены; оценка нужна только строкам, которые её называют", EN: "the highest row whose conditions are met was taken; only rows that name a rating ask for it"}},
	groundSlowest:          {Code: "kpi.slowest-answer", Clause: standard.Cite("people-2022:T2.6"), Reading: "K15", Text: standard.Text{RU: "решает самый медленный ответ; неотвеченное сообщение ждёт до сих пор", EN: "the slowest answer decides; an unanswered message still waits"}},
	groundShareWithin:      {Code: "kpi.share-within", Clause: standard.Cite("people-2022:T2.6"), Reading: "K15", Text: standard.Text{RU: "решает доля ответов в срок, которую задал орган власти", EN: "the share of answers within the limit decides, as the authority has set it"}},
	groundProactiveOverlap: {Code: "kpi.proactive-overlap", Clause: standard.Cite("people-2022:T1.6"), Reading: "K9", Text: standard.Text{RU: "значение входит в несколько строк, как они напечатаны: взята высшая", EN: "the value lies in several rows as they are printed: the highest was taken"}},
	groundTemplates:        {Code: "kpi.row-as-in-full-edition", Clause: standard.Cite("people-2022-brief:T2.4"), Reading: "K12", Text: standard.Text{RU: "строка двух звёзд краткой редакции неотличима от строки трёх, поэтому прочитана как в полной", EN: "the row of two stars of the brief edition cannot be told from that of three, so it is read as in the full one"}},
	groundUnmet:            {Code: "kpi.first-row-unmet", Clause: standard.Cite("people-2022:T2/levels"), Reading: "K3", Text: standard.Text{RU: "условия первой строки не выполнены", EN: "the conditions of the first row are not met"}},
}
