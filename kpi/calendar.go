package kpi

import (
	"fmt"
	"slices"
	"time"

	"github.com/state-for-people/standard"
)

// Assessment is a record of one assessment of an authority («оценка степени
// внедрения»): who held it, on what, and what was done with the results.
//
// Clause: people-2022:4.2.4(8), people-2022:6/1, people-2022:6/2
type Assessment struct {
	Held       standard.Date          `json:"held"`
	Assessor   Assessor               `json:"assessor"`
	Indicators []Indicator            `json:"indicators"`            // assessed; the additional ones as the Project Office sees fit
	Sent       standard.Date          `json:"sent,omitzero"`         // the results, to the authority
	Priorities []standard.SituationID `json:"priorities,omitempty"`  // life situations to be studied and redesigned first
	NoPriority string                 `json:"no_priority,omitempty"` // why there is none
}

// Assessor is who holds an assessment.
type Assessor string

// The assessors. An authority that watches its own indicators keeps the same
// record; only the assessment of the Project Office fulfils section 6.
const (
	AssessorProjectOffice Assessor = "project_office"
	AssessorAuthority     Assessor = "authority"
)

var assessors = standard.Vocabulary[Assessor]{
	{Code: AssessorProjectOffice, Title: standard.Text{RU: "проектный офис", EN: "Project Office"}, Clause: standard.Cite("people-2022:4.2.4(8)")},
	{Code: AssessorAuthority, Title: standard.Text{RU: "орган власти сам", EN: "the authority itself"}, Clause: standard.Cite("people-2022-brief:implementation/8")},
}

// IsValid reports whether a is on the list.
func (a Assessor) IsValid() bool { _, ok := assessors.Find(a); return ok }

// Check judges the record.
func (a Assessment) Check() standard.Findings { return assessmentRules.Check(a) }

var assessmentRules = standard.Rules[Assessment]{{
	Code: "kpi.assessment-undated", Clause: standard.Cite("people-2022:6/6"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "не указан день оценки или такого дня нет: ни к какому кварталу её не отнести", EN: "the day of the assessment is not stated, or there is no such day: it belongs to no quarter"},
	Mend: standard.Text{RU: "запишите день, в который проведена оценка", EN: "record the day on which the assessment was held"},
	Check: func(a Assessment, broken func(standard.Pointer)) {
		if !a.Held.IsValid() {
			broken("/held")
		}
	},
}, {
	Code: "kpi.assessor-unknown", Clause: standard.Cite("people-2022:4.2.4(8)"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "не сказано, кто провёл оценку", EN: "it is not said who held the assessment"},
	Mend: standard.Text{RU: "укажите: проектный офис или сам орган власти", EN: "state it: the Project Office or the authority itself"},
	Check: func(a Assessment, broken func(standard.Pointer)) {
		if !a.Assessor.IsValid() {
			broken("/assessor")
		}
	},
}, {
	Code: "kpi.key-indicator-missing", Clause: standard.Cite("people-2022:6/1"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "оценены не все ключевые показатели таблицы 1", EN: "not all key indicators of table 1 were assessed"},
	Mend: standard.Text{RU: "оцените каждый из шести ключевых показателей; если считать нечего, так и запишите", EN: "assess each of the six key indicators; where there is nothing to count, say so"},
	Check: func(a Assessment, broken func(standard.Pointer)) {
		if len(unassessed([]Assessment{a})) > 0 {
			broken("/indicators")
		}
	},
}, {
	Code: "kpi.indicator-unknown", Clause: standard.Cite("people-2022:6/2"), Severity: standard.SeverityNote,
	Text: standard.Text{RU: "такого показателя нет в таблицах раздела 6", EN: "the tables of section 6 have no such indicator"},
	Mend: standard.Text{RU: "возьмите показатель из таблиц 1 и 2 или ведите свой отдельно", EN: "take an indicator of tables 1 and 2, or keep your own apart"},
	Check: func(a Assessment, broken func(standard.Pointer)) {
		for i, code := range a.Indicators {
			if !code.IsValid() {
				broken(standard.Pointer("/indicators").Index(i))
			}
		}
	},
}, {
	Code: "kpi.results-not-sent", Clause: standard.Cite("people-2022:6/8"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "результаты оценки не направлены органу власти", EN: "the results were not sent to the authority"},
	Mend: standard.Text{RU: "направьте результаты и запишите день; он не раньше дня оценки", EN: "send the results and record the day, not before the day of the assessment"},
	Check: func(a Assessment, broken func(standard.Pointer)) {
		if a.Assessor == AssessorProjectOffice && (!a.Sent.IsValid() || a.Sent < a.Held) {
			broken("/sent")
		}
	},
}, {
	Code: "kpi.priorities-not-drawn", Clause: standard.Cite("people-2022:6/7"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "по результатам не выбраны жизненные ситуации, за которые браться первыми", EN: "no life situations to begin with were chosen by the results"},
	Mend: standard.Text{RU: "назовите приоритетные жизненные ситуации или объясните, почему их нет", EN: "name the life situations that come first, or say why there are none"},
	Check: func(a Assessment, broken func(standard.Pointer)) {
		if a.Assessor == AssessorProjectOffice && len(a.Priorities) == 0 && a.NoPriority == "" {
			broken("/priorities")
		}
	},
}}

// unassessed returns the key indicators that none of the assessments looked at.
//
// Clause: people-2022:6/1
func unassessed(held []Assessment) (missing []Indicator) {
	for i := range atMapCoverage {
		code := indicators[i].Code
		if !slices.ContainsFunc(held, func(a Assessment) bool { return slices.Contains(a.Indicators, code) }) {
			missing = append(missing, code)
		}
	}
	return missing
}

// Motivation is a record of how people's pay hangs on indicators («система
// мотивации»). The Standard ties it to results from the second year on.
//
// Clause: concept:VIII/p7(3), samara-internal-2022:9.3/p2, people-2022:6/9
type Motivation struct {
	Published  string            `json:"published"`         // where staff can read the rules
	Weights    []IndicatorWeight `json:"weights"`           // indicators and what they weigh
	ReviewedOn standard.Date     `json:"reviewed_on"`       // when the weights were last fitted to their significance
	UsesOf     int               `json:"uses_of,omitempty"` // the year of adoption whose results it uses
}

// IndicatorWeight is an indicator of client-centricity in a system of motivation.
type IndicatorWeight struct {
	Indicator Indicator `json:"indicator"`
	Weight    Tenths    `json:"weight"` // per cent of the bonus
}

// Check judges the record.
func (m Motivation) Check() standard.Findings { return motivationRules.Check(m) }

var motivationRules = standard.Rules[Motivation]{{
	Code: "kpi.motivation-not-tied", Clause: standard.Cite("concept:VIII/p7(3)"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "мотивация не опубликована или не связана с показателями клиентоцентричности", EN: "the motivation is not published, or not tied to indicators of client-centricity"},
	Mend: standard.Text{RU: "опубликуйте правила для сотрудников и включите хотя бы один показатель клиентоцентричности", EN: "publish the rules for staff and include an indicator of client-centricity"},
	Check: func(m Motivation, broken func(standard.Pointer)) {
		if m.Published == "" {
			broken("/published")
		}
		for _, w := range m.Weights {
			if w.Indicator.IsValid() && w.Weight > 0 {
				return
			}
		}
		broken("/weights")
	},
}, {
	Code: "kpi.weights-not-reviewed", Clause: standard.Cite("samara-internal-2022:9.3/p2"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "веса показателей ни разу не сверены с их значимостью", EN: "the weights of the indicators were never fitted to their significance"},
	Mend: standard.Text{RU: "сверьте веса со значимостью показателей и запишите день", EN: "fit the weights to the significance of the indicators and record the day"},
	Check: func(m Motivation, broken func(standard.Pointer)) {
		if !m.ReviewedOn.IsValid() {
			broken("/reviewed_on")
		}
	},
}, {
	Code: "kpi.weight-impossible", Clause: standard.Cite("samara-internal-2022:9.3/p2"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "вес показателя меньше нуля или больше ста процентов, или все веса вместе больше ста", EN: "a weight is below zero or above a hundred per cent, or all together are above a hundred"},
	Mend: standard.Text{RU: "веса — доли премии в процентах; исправьте их так, чтобы вместе выходило не больше ста", EN: "weights are shares of the bonus in per cent; let them be a hundred at most together"},
	Check: func(m Motivation, broken func(standard.Pointer)) {
		all, possible := Tenths(0), true
		for i, w := range m.Weights {
			if w.Weight < 0 || w.Weight > 1000 {
				broken(standard.Pointer("/weights").Index(i).Field("weight"))
				possible = false
				continue
			}
			all = min(all+w.Weight, 1001)
		}
		if possible && all > 1000 {
			broken("/weights")
		}
	},
}, {
	Code: "kpi.weighted-indicator-unknown", Clause: standard.Cite("people-2022:6/2"), Severity: standard.SeverityNote,
	Text: standard.Text{RU: "вес дан показателю, которого нет в таблицах раздела 6", EN: "a weight is given to an indicator that the tables of section 6 do not have"},
	Mend: standard.Text{RU: "возьмите показатель из таблиц 1 и 2 или ведите свой отдельно", EN: "take an indicator of tables 1 and 2, or keep your own apart"},
	Check: func(m Motivation, broken func(standard.Pointer)) {
		for i, w := range m.Weights {
			if !w.Indicator.IsValid() {
				broken(standard.Pointer("/weights").Index(i).Field("indicator"))
			}
		}
	},
}, {
	Code: "kpi.results-of-no-year", Clause: standard.Cite("people-2022:6/9"), Severity: standard.SeverityObligation, Reading: "K26",
	Text: standard.Text{RU: "такого года внедрения нет: счёт начинается с первого", EN: "there is no such year of adoption: they are counted from the first"},
	Mend: standard.Text{RU: "укажите год внедрения, результаты которого учтены, — второй или позже; если никакой, уберите поле", EN: "state the year of adoption whose results are used, the second or later; if none are, leave it out"},
	Check: func(m Motivation, broken func(standard.Pointer)) {
		if m.UsesOf < 0 {
			broken("/uses_of")
		}
	},
}, {
	Code: "kpi.results-used-too-early", Clause: standard.Cite("people-2022:6/9"), Severity: standard.SeverityObligation, Reading: "K26",
	Text: standard.Text{RU: "кадровые решения приняты по результатам первого года", EN: "decisions on staff were based on results of the first year"},
	Mend: standard.Text{RU: "в первый год значения только проверяют; решайте по результатам второго и следующих лет", EN: "in the first year the values are only tried; decide by results of the second year and later"},
	Check: func(m Motivation, broken func(standard.Pointer)) {
		if m.UsesOf == 1 {
			broken("/uses_of")
		}
	},
}}

// QuarterDue is one quarter of the calendar of assessments.
type QuarterDue struct {
	Quarter standard.Period `json:"quarter"`
	Year    int             `json:"year"`              // of adoption, from 1: of the assessment, see [Calendar]
	Pilot   bool            `json:"pilot,omitempty"`   // first year: the values are tried in pilot bodies
	Staff   bool            `json:"staff,omitempty"`   // results may decide on staff
	Held    standard.Date   `json:"held,omitzero"`     // the first assessment of the Project Office in it
	Due     bool            `json:"due,omitempty"`     // not held, the quarter goes on
	Overdue bool            `json:"overdue,omitempty"` // not held, the quarter is over
	Unsent  bool            `json:"unsent,omitempty"`  // held, and of one assessment at least the results were not sent
	// Missing are the key indicators that no assessment of the quarter looked at: it
	// was held, but not on all of table 1.
	Missing []Indicator `json:"missing,omitempty"`
}

// CalendarError says that a calendar cannot be made.
type CalendarError struct{ Why standard.Text }

// Error gives the reason in English.
func (e *CalendarError) Error() string { return fmt.Sprintf("kpi: calendar: %s", e.Why.EN) }

// Calendar lists the quarters from the act of adoption to now, with what was
// held, on which key indicators it was not, what is due and what is overdue. A quarter in which a year of adoption ends
// belongs to both years: it bears the year of the day of its first assessment; if
// there is none, of its last day, or of today while it goes on. So what is held in
// the first year decides on no staff. The day of now is that of the zone, UTC if
// nil. The error is a [*CalendarError] for a day of adoption that is none, lies
// after now or more than a century before.
//
// Reading: K26, quarters are of the calendar; year one starts on the day of the
// authority's act of adoption, which the caller gives.
//
// Clause: people-2022:6/1, people-2022:6/4, people-2022:6/6, people-2022:6/8, people-2022:6/9
func Calendar(adopted standard.Date, held []Assessment, now time.Time, zone *time.Location) ([]QuarterDue, error) {
	today := standard.DateOf(now, zone)
	if !adopted.IsValid() || !today.IsValid() || adopted > today || today.Year()-adopted.Year() > 100 {
		return nil, &CalendarError{standard.Text{RU: "день акта о внедрении должен быть днём календаря не позже сегодняшнего", EN: "the day of the act of adoption is a day of the calendar, not after today"}}
	}
	var out []QuarterDue
	for q := standard.QuarterOf(adopted); q.From != 0 && q.From <= today; q = standard.QuarterOf(q.To) {
		d := QuarterDue{Quarter: q}
		var own []Assessment
		for _, a := range held {
			if a.Assessor != AssessorProjectOffice || !q.Contains(a.Held) || a.Held < adopted || a.Held > today {
				continue
			}
			own = append(own, a)
			if d.Held == 0 || a.Held < d.Held {
				d.Held = a.Held
			}
			if !a.Sent.IsValid() || a.Sent < a.Held || a.Sent > today {
				d.Unsent = true
			}
		}
		if len(own) > 0 {
			d.Missing = unassessed(own)
		}
		d.Due = d.Held == 0 && q.Contains(today)
		d.Overdue = d.Held == 0 && !d.Due
		day := d.Held
		switch {
		case d.Due:
			day = today
		case d.Overdue:
			day = q.To.AddDays(-1)
		}
		d.Year = YearOfAdoption(adopted, day)
		d.Pilot, d.Staff = d.Year == 1, d.Year > 1
		out = append(out, d)
	}
	return out, nil
}

// YearOfAdoption returns the year of adoption that a day lies in, from 1; 0 before
// the act and for days that are none.
//
// Reading: K26
func YearOfAdoption(adopted, day standard.Date) int {
	if !adopted.IsValid() || !day.IsValid() || day < adopted {
		return 0
	}
	years := day.Year() - adopted.Year()
	if next := adopted.AddMonths(12 * years); next == 0 || next > day {
		years--
	}
	return years + 1
}
