package kpi

import (
	"fmt"
	"strings"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// Priorities returns the life situations that come first for the next study of
// needs by the answers of clients: those whose figure is lower than that of all
// others together by more than chance, corrected for their number, in the order
// given. No other order follows from the figures. The errors are those of
// [feedback.CompareMany]: it refuses tallies of different definitions. Where there
// are stars and no answers, ask [PrioritiesByStars].
//
// Clause: people-2022:6/7
func Priorities(situations []feedback.Named, c feedback.Confidence) ([]string, error) {
	compared, _, err := feedback.CompareMany(situations, c)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, s := range compared {
		if s.Rejected && s.Difference.Verdict == feedback.VerdictLower {
			out = append(out, s.Name)
		}
	}
	return out, nil
}

// SituationCounts is what was counted for one life situation in a quarter: the
// key indicators, as of the whole authority but for services and scenarios of this
// situation alone.
type SituationCounts struct {
	Situation          standard.SituationID `json:"situation"`
	Title              string               `json:"title,omitempty"`
	ScenarioCoverage   ScenarioCoverage     `json:"scenario_coverage,omitzero"`
	Ease               Ease                 `json:"ease,omitzero"`
	Repeats            Repeats              `json:"repeats,omitzero"`
	LoyalServices      LoyalServices        `json:"loyal_services,omitzero"`
	Satisfaction       Satisfaction         `json:"satisfaction,omitzero"`
	ProactiveScenarios ProactiveScenarios   `json:"proactive_scenarios,omitzero"`
}

// SituationStars is what an assessment says of one life situation: its rows of a
// report. Of a row that came without counts the indicator, the stars and the
// definition are enough.
type SituationStars struct {
	Situation standard.SituationID `json:"situation"`
	Title     string               `json:"title,omitempty"`
	Quarter   standard.Period      `json:"quarter"`
	Rows      []ReportRow          `json:"rows"`
}

// PriorityList is what stars say about where to begin («приоритетные жизненные
// ситуации»).
type PriorityList struct {
	First    []Priority `json:"first,omitempty"`    // in the order given, not of rank
	Compared int        `json:"compared,omitempty"` // indicators of which two situations or more have figures
	Unjudged []Unjudged `json:"unjudged,omitempty"` // what rests on too little to say anything
}

// Priority is a life situation that comes first, and why.
type Priority struct {
	Situation standard.SituationID `json:"situation"`
	Title     string               `json:"title,omitempty"`
	Reasons   []PriorityReason     `json:"reasons"`
}

// PriorityReason is an indicator that puts a life situation first.
type PriorityReason struct {
	Indicator Indicator `json:"indicator"`
	Stars     Stars     `json:"stars"`           // of this situation
	AtMost    Stars     `json:"at_most"`         // the most that chance allows it
	Best      Stars     `json:"best"`            // what another situation has at the least
	Cases     int64     `json:"cases,omitempty"` // that the stars rest on; 0: not known
}

// Unjudged is an indicator of a life situation that took no part, because it rests
// on fewer cases than were asked for, or on nobody knows how many.
type Unjudged struct {
	Situation standard.SituationID `json:"situation"`
	Indicator Indicator            `json:"indicator"`
	Cases     int64                `json:"cases"` // 0: not known
}

// Text says why in plain words.
func (r PriorityReason) Text(l standard.Lang) string {
	term, _ := indicators.Find(r.Indicator)
	stars, _ := r.Stars.Number()
	best, _ := r.Best.Number()
	text := fmt.Sprintf("%s %s: %d★", r.Indicator, term.Title.In(l), stars)
	if r.AtMost > r.Stars {
		most, _ := r.AtMost.Number()
		text += fmt.Sprintf(say(l, " (с учётом случайности не больше %d★)", " (at most %d★ by chance)"), most)
	}
	text += fmt.Sprintf(say(l, ", у другой ситуации не меньше %d★", ", another situation has at least %d★"), best)
	if r.Cases > 0 {
		text += fmt.Sprintf(say(l, "; посчитано случаев: %d", "; cases counted: %d"), r.Cases)
	}
	return text
}

// PrioritiesByStars returns the life situations that come first for the next study
// of needs by their stars. The Standard says that the results of the assessment
// are the grounds, and not how; so a situation comes first by an indicator if
//
//   - another situation surely has more stars: the least of that one's interval is
//     above the most of this one's, and
//   - of all situations of which that holds it has the fewest stars.
//
// Ties come first together. A row without an interval is taken at its stars. That
// chance alone puts nobody first is as sure as the intervals are together: those
// of a report are made so that all of them hold at once at its confidence; whoever
// brings others sees to that, for of a hundred intervals at 95 % five miss.
// An
// indicator of answers or of requests takes part only with at least so many of
// them; with a least of 0 all take part. What is counted of a registry is complete
// and always does. Of how many indicators a situation stands behind no order
// follows.
//
// The error is a [*DefinitionError] for situations of different quarters, for
// figures of different or unnamed definitions, for a situation or an indicator
// that stands twice or has no name.
//
// Clause: people-2022:6/7
func PrioritiesByStars(least int64, situations ...SituationStars) (PriorityList, error) {
	var list PriorityList
	if err := alike(situations); err != nil {
		return list, err
	}
	reasons := make([][]PriorityReason, len(situations))
	for index := range indicators {
		code := indicators[index].Code
		judged := map[int]PriorityReason{} // by situation; Best is for now the least of its interval
		for i, s := range situations {
			for _, row := range s.Rows {
				if row.Indicator != code || row.Stars == NoData {
					continue
				}
				if sampled(index) && row.Whole < least {
					list.Unjudged = append(list.Unjudged, Unjudged{s.Situation, code, row.Whole})
					continue
				}
				r := PriorityReason{Indicator: code, Stars: row.Stars, AtMost: row.Stars, Best: row.Stars, Cases: row.Whole}
				if row.Interval != nil {
					r.AtMost, r.Best = max(row.Stars, row.Interval.High), min(row.Stars, row.Interval.Low)
				}
				judged[i] = r
			}
		}
		if len(judged) > 1 {
			list.Compared++
		}
		best, fewest := NoData, FiveStars+1
		for _, r := range judged {
			best = max(best, r.Best)
		}
		for _, r := range judged {
			if r.AtMost < best {
				fewest = min(fewest, r.Stars)
			}
		}
		for i := range situations {
			if r, ok := judged[i]; ok && r.AtMost < best && r.Stars == fewest {
				r.Best = best
				reasons[i] = append(reasons[i], r)
			}
		}
	}
	for i, s := range situations {
		if len(reasons[i]) > 0 {
			list.First = append(list.First, Priority{s.Situation, s.Title, reasons[i]})
		}
	}
	return list, nil
}

// sampled reports whether the whole of an indicator are answers or requests. That
// of T1.4 are services, of which a registry has as many as there are.
func sampled(index int) bool {
	switch index {
	case atEase, atRepeats, atSatisfaction, atPhoneAccess, atDigitalLoyalty:
		return true
	}
	return false
}

// alike says why the stars of situations cannot be set beside each other.
func alike(situations []SituationStars) error {
	var definitions [indicatorCount]string
	known := make(map[standard.SituationID]bool, len(situations))
	for _, s := range situations {
		if known[s.Situation] {
			return &DefinitionError{standard.Text{RU: "жизненная ситуация указана дважды; сведите её показатели в одну запись", EN: "a life situation stands twice; put its indicators into one record"}}
		}
		known[s.Situation] = true
		if s.Situation == "" || s.Quarter != situations[0].Quarter {
			return &DefinitionError{standard.Text{RU: "у жизненных ситуаций должны быть ключи и один и тот же квартал", EN: "life situations have keys, and are of the same quarter"}}
		}
		seen := [indicatorCount]bool{}
		for _, row := range s.Rows {
			index := indexOf(row.Indicator)
			if index < 0 || seen[index] || !row.Stars.IsValid() {
				return &DefinitionError{standard.Text{RU: "показатель неизвестен, указан дважды или звёзды его не бывают", EN: "an indicator is not known, stands twice, or has stars that there are not"}}
			}
			seen[index] = true
			if row.Stars == NoData {
				continue
			}
			if definitions[index] == "" {
				definitions[index] = row.Definition
			}
			if row.Definition == "" || row.Definition != definitions[index] {
				return &DefinitionError{standard.Text{
					RU: "показатели жизненных ситуаций посчитаны по разным определениям или определение не названо; сравнивать их нельзя",
					EN: "the figures of life situations are of different definitions, or it is not said of which; they cannot be compared"}}
			}
		}
	}
	return nil
}

// situations assesses the key indicators of each life situation.
//
// The more intervals there are, the more of them chance leads astray. So each is
// made surer, by the bound of Bonferroni, and all hold together at the confidence
// asked for.
func (t *Tables) situations(quarter standard.Period, counts []SituationCounts, c feedback.Confidence) ([]SituationStars, error) {
	intervals := 0
	for _, n := range counts {
		for _, m := range [...]measure{n.Ease.measure(), n.Repeats.measure(), n.LoyalServices.measure(), n.Satisfaction.measure()} {
			if m.whole > 0 {
				intervals++
			}
		}
	}
	if intervals > 1 && c > 0 && c < 1 {
		c = 1 - (1-c)/feedback.Confidence(intervals)
	}
	out := make([]SituationStars, 0, len(counts))
	for i, n := range counts {
		r := Report{Confidence: c}
		b := reporter{t: t, r: &r}
		exactRow(&b, n.ScenarioCoverage, ScenarioCoverage{})
		sampledRow(&b, n.Ease, Ease{})
		sampledRow(&b, n.Repeats, Repeats{})
		sampledRow(&b, n.LoyalServices, LoyalServices{})
		sampledRow(&b, n.Satisfaction, Satisfaction{})
		exactRow(&b, n.ProactiveScenarios, ProactiveScenarios{})
		if b.err != nil {
			return nil, &SituationError{i, b.err}
		}
		out = append(out, SituationStars{n.Situation, n.Title, quarter, r.Rows})
	}
	return out, nil
}

// SituationError says which life situation of a quarter has counts that cannot be.
type SituationError struct {
	Index int // in [QuarterCounts.Situations]
	Err   error
}

// Error gives the place and the reason in English.
func (e *SituationError) Error() string {
	why := e.Text().EN
	if e.Err != nil {
		why = strings.TrimPrefix(e.Err.Error(), "kpi: ")
	}
	return fmt.Sprintf("kpi: life situation %d: %s", e.Index+1, why)
}

// Text says what is wrong and how to mend it, in both languages.
func (*SituationError) Text() standard.Text {
	return standard.Text{RU: "числа жизненной ситуации противоречат друг другу; исправьте их", EN: "the counts of a life situation contradict each other; correct them"}
}

// Unwrap returns the reason.
func (e *SituationError) Unwrap() error { return e.Err }
