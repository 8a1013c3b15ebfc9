package touchpoint

import "github.com/state-for-people/standard"

// Workdays knows which days are worked («рабочие дни»). Decrees set them every
// year, so the caller brings them.
type Workdays interface {
	IsWorkday(d standard.Date) bool
}

// ListPublishedWithin is how many working days pass at most until a changed
// touchpoint list is on the website.
//
// Reading: T10, counted from the day after the change; working days come from
// the caller.
//
// Clause: touchpoint-list:5.5
var ListPublishedWithin = standard.Param[int]{
	Key: "touchpoint.list-published-within", Title: standard.Text{RU: "срок публикации перечня, рабочих дней", EN: "time to publish the list, working days"},
	Rows: []standard.Setting[int]{{Value: 10, Clause: standard.Cite("touchpoint-list:5.5"), Modality: standard.ModalityMust}},
}

// Publication is a change of the touchpoint list, its publication, and the day
// on which they are judged. What happens after that day has not happened yet.
type Publication struct {
	Changed   standard.Date `json:"changed,omitzero"`
	Published standard.Date `json:"published,omitzero"` // zero: not yet
	At        standard.Date `json:"at"`
}

// DayVerdict is how a publication stands: the outcome, the last day that is in
// time, and by how many working days it was or is exceeded.
type DayVerdict struct {
	Outcome  Outcome       `json:"outcome"`
	Due      standard.Date `json:"due,omitzero"`
	LateDays int           `json:"late_days,omitempty"`
}

// maxSearch is how many days are looked through for working days: a calendar
// that has none in ten years is no calendar.
const maxSearch = 3660

// JudgePublication says how a publication stands on its day. Without a calendar,
// or with one that knows too few working days, the outcome is unclear. Its cost
// grows with the days between change and judgement, ten years at most.
//
// Reading: T10, ten working days from the day after the change.
//
// Clause: touchpoint-list:5.2, touchpoint-list:5.5
func JudgePublication(p Publication, days Workdays, e standard.Edition) DayVerdict {
	return judgePublication(p, days, e, nil)
}

// ExplainJudgePublication is [JudgePublication] with its grounds.
func ExplainJudgePublication(p Publication, days Workdays, e standard.Edition) (v DayVerdict, x standard.Explanation) {
	v = judgePublication(p, days, e, &x)
	return v, x
}

func judgePublication(p Publication, days Workdays, e standard.Edition, x *standard.Explanation) DayVerdict {
	unclear := DayVerdict{Outcome: OutcomeUnclear}
	x.Look("changed")
	if !p.Changed.IsValid() {
		x.Miss("changed")
		return unclear
	}
	if !p.At.IsValid() {
		x.Miss("at")
		return unclear
	}
	if days == nil {
		x.Miss("workdays")
		return unclear
	}
	x.Look("published")
	if p.Published != 0 && (!p.Published.IsValid() || p.Published < p.Changed) {
		x.Apply(&publishedBeforeChange)
		return unclear
	}
	if p.Changed > p.At {
		x.Apply(&notYetChanged)
		return DayVerdict{Outcome: OutcomeNotOwed}
	}
	within, ok := standard.Use(x, &ListPublishedWithin, e)
	if !ok {
		x.Apply(&noLimitInEdition)
		return DayVerdict{Outcome: OutcomeNotOwed}
	}
	due, ok := afterWorkdays(p.Changed, within, days)
	if !ok {
		x.Miss("workdays")
		return unclear
	}
	x.Apply(&publishInWorkdays)
	v := DayVerdict{Due: due}
	switch done := p.Published != 0 && p.Published <= p.At; {
	case done && p.Published > due:
		v.Outcome, v.LateDays = OutcomeLate, workdaysBetween(due, p.Published, days)
	case done:
		v.Outcome = OutcomeInTime
	case p.At > due:
		v.Outcome, v.LateDays = OutcomeOverdue, workdaysBetween(due, p.At, days)
	default:
		v.Outcome = OutcomeRunning
	}
	return v
}

// afterWorkdays returns the n-th working day after d; d itself if n is not positive.
func afterWorkdays(d standard.Date, n int, days Workdays) (standard.Date, bool) {
	for range maxSearch {
		if n < 1 {
			return d, true
		}
		if d = d.AddDays(1); d == 0 {
			return 0, false
		}
		if days.IsWorkday(d) {
			n--
		}
	}
	return d, n < 1
}

// workdaysBetween counts the working days after d up to and with e.
func workdaysBetween(d, e standard.Date, days Workdays) int {
	n := 0
	for range maxSearch {
		if d = d.AddDays(1); d == 0 || d > e {
			break
		}
		if days.IsWorkday(d) {
			n++
		}
	}
	return n
}

var (
	publishInWorkdays = standard.Ground{Code: "touchpoint.publish-in-workdays", Clause: standard.Cite("touchpoint-list:5.5"), Reading: "T10", Text: standard.Text{
		RU: "рабочие дни считаются со дня после изменения", EN: "working days are counted from the day after the change"}}
	publishedBeforeChange = standard.Ground{Code: "touchpoint.published-before-change", Clause: standard.Cite("touchpoint-list:5.5"), Text: standard.Text{
		RU: "публикация отмечена раньше изменения; исправьте даты", EN: "the publication is dated before the change; correct the days"}}
	notYetChanged = standard.Ground{Code: "touchpoint.not-yet-changed", Clause: standard.Cite("touchpoint-list:5.5"), Text: standard.Text{
		RU: "на этот день перечень ещё не менялся", EN: "on this day the list has not changed yet"}}
)
