package kpi

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/state-for-people/standard"
)

// defectAdvice is what a defect leads to and what to write instead.
type defectAdvice struct {
	Kind    DefectKind
	Clause  standard.Clause
	Follows standard.Text
	Instead standard.Text
	Reading standard.ReadingID // how this package lives with it, but for defectReadings
}

var defectAdvices = []defectAdvice{
	{Kind: DefectBetween, Clause: standard.Cite("people-2022:T1/levels"), Reading: "K1",
		Follows: standard.Text{RU: "доля из двух чисел почти никогда не круглая и попадает между строками; двое честных счётчиков округлят по-разному и дадут разное число звёзд", EN: "a share of two counts is hardly ever round and falls between rows; two honest people round differently and give different stars"},
		Instead: standard.Text{RU: "начните строку словом «свыше» с той границы, на которой кончилась предыдущая: не «от 35,1», а «свыше 35»; у края таблицы скажите, до какого знака округлять", EN: "begin the row with \"above\" and the bound on which the one before it ends: not \"35.1\" but \"above 35\"; at the end of a table say to which digit to round"}},
	{Kind: DefectGap, Clause: standard.Cite("people-2022:T1/levels"), Reading: "K3",
		Follows: standard.Text{RU: "для этих значений таблица молчит: это ноль звёзд, одна звезда или нет оценки — каждый решает сам", EN: "the table is silent on these values: no star, one star or no assessment, everybody decides alone"},
		Instead: standard.Text{RU: "скажите прямо, что ниже первой строки (или хуже неё) звезды нет, а внутри таблицы сомкните соседние строки", EN: "say plainly that there is no star short of the first row, and let the rows inside the table meet"}},
	{Kind: DefectOverlap, Clause: standard.Cite("people-2022:T1/levels"), Reading: "K2",
		Follows: standard.Text{RU: "одно значение даёт разное число звёзд, и обе стороны правы", EN: "one value earns different stars, and both sides are right"},
		Instead: standard.Text{RU: "поставьте общую границу только в одну строку: «свыше …» в другой; строке без верхней границы дайте её", EN: "put the common bound into one row only and \"above\" into the other; give the row without a ceiling one"}},
	{Kind: DefectNotMonotone, Clause: standard.Cite("people-2022:T1/levels"), Reading: "K9",
		Follows: standard.Text{RU: "стало лучше, а звёзд меньше: работать на показатель невыгодно", EN: "a better figure earns fewer stars: it does not pay to improve"},
		Instead: standard.Text{RU: "ограничьте нижнюю строку сверху и доведите верхнюю до 100 %", EN: "give the lower row a ceiling and let the highest reach 100 %"}},
	{Kind: DefectWordsOnly, Clause: standard.Cite("people-2022:T1/levels"), Reading: "K9",
		Follows: standard.Text{RU: "числами эти значения не названы, их держит только словесное условие первой строки, и хороший результат читается как одна звезда", EN: "no row names these values in figures; only the condition in words of the first row holds them, and a good figure reads as one star"},
		Instead: standard.Text{RU: "запишите границы числами и доведите строку пяти звёзд до 100 %", EN: "write the bounds in figures and let the row of five stars reach 100 %"}},
	{Kind: DefectNotIncluded, Clause: standard.Cite("people-2022:T2/levels"), Reading: "K10",
		Follows: standard.Text{RU: "верхнюю строку можно выполнить, не выполнив нижнюю; нужна ли нижняя, не сказано", EN: "the higher row can be met without the lower one; whether the lower is needed is not said"},
		Instead: standard.Text{RU: "добавьте к строке «и выполнены условия нижних уровней» или скажите, что они не нужны", EN: "add \"and the conditions of the lower levels are met\", or say that they are not needed"}},
	{Kind: DefectSameRow, Clause: standard.Cite("people-2022:T2/levels"), Reading: "K12",
		Follows: standard.Text{RU: "кто выполнил одну строку, выполнил и другую: нижний из двух уровней никому не достанется", EN: "whoever meets one row meets the other: nobody will ever have the lower of the two levels"},
		Instead: standard.Text{RU: "верните условие полной редакции или дайте строкам разные числа", EN: "put back the condition of the full edition, or give the rows different figures"}},
	{Kind: DefectUnreachable, Clause: standard.Cite("people-2022:T1/levels"), Reading: "K2",
		Follows: standard.Text{RU: "этого уровня не даёт ни одно значение: строка пуста, лежит вне шкалы или целиком закрыта строкой, у которой звёзд больше", EN: "no value earns this level: the row is empty, lies outside the scale, or is wholly covered by a row of more stars"},
		Instead: standard.Text{RU: "проверьте, не переставлены ли границы строки, и сверьте их с соседними строками и со шкалой", EN: "see whether the bounds of the row are swapped, and compare them with the rows around it and with the scale"}},
}

// defectReadings are the indicators with a reading of their own for a defect.
var defectReadings = []struct {
	Kind      DefectKind
	Indicator Indicator
	Clause    standard.Clause
	Reading   standard.ReadingID
}{
	{DefectOverlap, IndicatorRepeats, standard.Cite("people-2022:T1/levels"), "K5"},
	{DefectOverlap, IndicatorProactiveScenarios, standard.Cite("people-2022:T1/levels"), "K9"},
	{DefectNotIncluded, IndicatorPhoneAccess, standard.Cite("people-2022:T2/levels"), "K13"},
	{DefectGap, IndicatorDigitalLoyalty, standard.Cite("people-2022:T2/levels"), "K14"},
}

// readingOf returns the reading with which this package lives with a defect.
func readingOf(kind DefectKind, of Indicator) standard.ReadingID {
	for _, r := range defectReadings {
		if r.Kind == kind && r.Indicator == of {
			return r.Reading
		}
	}
	for _, a := range defectAdvices {
		if a.Kind == kind {
			return a.Reading
		}
	}
	return ""
}

// WriteDefects writes what [Analyse] finds in editions, and what the second and
// the next print otherwise than the first, as a page in Markdown that can be sent
// to those who keep the Standard. The errors are those of [Analyse] and of w.
//
// Clause: people-2022:6/3, people-2022:6/5
func WriteDefects(w io.Writer, lang standard.Lang, editions ...standard.Edition) error {
	var b strings.Builder
	p := page{&b, lang}
	p.line("# ", standard.Text{RU: "Дефекты таблиц показателей и различия редакций", EN: "Defects of the tables of indicators, and what the editions print differently"})
	p.line("\n", standard.Text{
		RU: "Таблицы раздела 6 прочитаны так, как напечатаны, и проверены программой на каждой десятой доле процента (для NPS — пункта) и между ними. " +
			"Здесь всё, что она нашла: где, в каких строках, что из этого следует, на каких числах видно и что написать вместо. " +
			"Числа в строках те, что напечатаны; слова строк — краткий пересказ, а не цитата. Запись «20 / 57» значит: 20 из 57, для NPS — разность числа сторонников и критиков из всех ответов. " +
			"Значения в Стандарте названы предварительными, и перечни можно менять по итогам пилота, поэтому страницу можно послать в проектный офис как предложение. " +
			"Номер толкования (K1, K2 …) говорит, как с этим местом живёт библиотека, пока его не исправили; сами толкования — в docs/readings.jsonl.",
		EN: "The tables of section 6 were read as printed and checked by a program at every tenth of a per cent (of a point for an NPS) and between them. " +
			"This is all it found: where, in which rows, what follows, which counts show it, and what to write instead. " +
			"The figures of the rows are those printed; their words are a short account and no quotation. \"20 / 57\" means 20 of 57, for an NPS promoters less detractors of all answers. " +
			"The Standard calls its values preliminary and lets them be changed after the pilot, so the page can be sent to the Project Office as a proposal. " +
			"The number of a reading (K1, K2 …) says how this library lives with the place until it is mended; the readings are in docs/readings.jsonl."})
	for _, e := range editions {
		found, err := Analyse(e)
		if err != nil {
			return err
		}
		t, err := For(e)
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "\n## %s\n", p.edition(e.Document()))
		for i := range indicators {
			p.indicator(t, i, found)
		}
	}
	for _, e := range editions[min(1, len(editions)):] {
		differ, err := Differences(editions[0], e)
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "\n## %s %s; %s\n\n", p.say(standard.Text{RU: "Что напечатано по-разному:", EN: "What is printed differently:"}), p.edition(editions[0].Document()), p.edition(e.Document()))
		p.row(standard.Text{RU: "Показатель", EN: "Indicator"}, standard.Text{RU: "Звёзд", EN: "Stars"}, plain2(string(editions[0].Document())), plain2(string(e.Document())))
		b.WriteString("|---|---|---|---|\n")
		for _, d := range differ {
			p.row(plain2(string(d.Indicator)), plain2(d.Stars.String()), d.A, d.B)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// page is a text in one language being written.
type page struct {
	b    *strings.Builder
	lang standard.Lang
}

func (p page) say(t standard.Text) string { return t.In(p.lang) }

func (p page) line(before string, t standard.Text) {
	p.b.WriteString(before + p.say(t) + "\n")
}

func (p page) row(cells ...standard.Text) {
	p.b.WriteByte('|')
	for _, c := range cells {
		p.b.WriteString(" " + strings.ReplaceAll(p.say(c), "|", "\\|") + " |")
	}
	p.b.WriteByte('\n')
}

// plain2 is a text that is the same in both languages.
func plain2(s string) standard.Text { return standard.Text{RU: s, EN: s} }

// number writes tenths with the comma or the point of the language.
func (p page) number(v Tenths) string {
	if p.lang == standard.LangRU {
		return strings.Replace(v.String(), ".", ",", 1)
	}
	return v.String()
}

// indicator writes the defects of one table, those of a kind in one row.
func (p page) indicator(t *Tables, index int, found []Defect) {
	code := indicators[index].Code
	unit := " %"
	if index == atDigitalLoyalty {
		unit = ""
	}
	open := false
	for _, a := range defectAdvices {
		var where, shown, rows []string
		for _, d := range found {
			if d.Indicator != code || d.Kind != a.Kind {
				continue
			}
			where = append(where, p.where(d, unit))
			if d.Whole > 0 {
				shown = append(shown, fmt.Sprintf("%d / %d", d.Part, d.Whole))
			}
			for _, r := range d.Rows {
				n := int(r[0] - '1')
				words := r + "★ — " + p.say(t.label(index, n))
				if !strings.Contains(strings.Join(rows, "\n"), words) {
					rows = append(rows, words)
				}
			}
		}
		if len(where) == 0 {
			continue
		}
		if !open {
			fmt.Fprintf(p.b, "\n### %s. %s\n\n", code, capital(p.say(indicators[index].Title)))
			open = true
		}
		kind, _ := defectKinds.Find(a.Kind)
		title := p.say(kind.Title)
		fmt.Fprintf(p.b, "- **%s: %s** (%s).\n", capital(title), strings.Join(where, "; "), readingOf(a.Kind, code))
		fmt.Fprintf(p.b, "  %s: %s.\n", p.say(standard.Text{RU: "Строки", EN: "Rows"}), strings.Join(rows, "; "))
		fmt.Fprintf(p.b, "  %s: %s.\n", p.say(standard.Text{RU: "Что следует", EN: "What follows"}), p.say(a.Follows))
		if len(shown) > 0 {
			fmt.Fprintf(p.b, "  %s: %s.\n", p.say(standard.Text{RU: "На каких числах видно", EN: "Counts that show it"}), strings.Join(shown, "; "))
		}
		fmt.Fprintf(p.b, "  %s: %s.\n", p.say(standard.Text{RU: "Что написать", EN: "What to write"}), p.say(a.Instead))
	}
}

// where names the values of a defect, or its rows.
func (p page) where(d Defect, unit string) string {
	from, to := p.number(d.From), p.number(d.To)
	switch {
	case d.Whole == 0:
		return strings.Join(d.Rows, " → ")
	case d.Kind == DefectNotMonotone:
		return p.say(standard.Text{RU: "между ", EN: "between "}) + from + p.say(standard.Text{RU: " и ", EN: " and "}) + to + unit
	case d.Above && d.Below:
		return from + " < x < " + to + unit
	case d.Above:
		return from + " < x ≤ " + to + unit
	case d.Below:
		return from + " ≤ x < " + to + unit
	case d.From == d.To:
		return from + unit
	}
	return from + "…" + to + unit
}

// edition names an edition as people do, with its code.
func (p page) edition(d standard.Document) string {
	switch d {
	case standard.DocumentPeople:
		return p.say(standard.Text{RU: "Полная федеральная редакция", EN: "The full federal edition"}) + " (`" + string(d) + "`)"
	case standard.DocumentPeopleBrief:
		return p.say(standard.Text{RU: "Краткая федеральная редакция", EN: "The brief federal edition"}) + " (`" + string(d) + "`)"
	}
	return p.say(standard.Text{RU: "Редакция", EN: "Edition"}) + " `" + string(d) + "`"
}

// capital begins a title with a capital letter.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
