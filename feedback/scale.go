package feedback

import (
	"iter"

	"github.com/state-for-people/standard"
)

// ScaleID is the code of a scale («шкала»). The three scales of the Standard
// are on the list of [Scales]; a scale of a tool («смайлики», five points) is
// brought to one of them by a [Map].
type ScaleID string

// The scales of the Standard.
const (
	ScaleSatisfaction ScaleID = "satisfaction-1-4" // «Удовлетворён» … «Не удовлетворён»
	ScaleEase         ScaleID = "ease-1-4"         // «Легко» … «Сложно»
	ScaleLoyalty      ScaleID = "loyalty-0-10"     // from 0 to 10
)

// Grade is one step of a scale («градация»).
type Grade struct {
	Scale    ScaleID         `json:"scale"`
	Value    int             `json:"value"`
	Label    standard.Text   `json:"label,omitzero"` // how it is worded; zero where the Standard gives no words
	Positive bool            `json:"positive"`       // counts as a good rating in the share, as a promoter in the NPS
	Negative bool            `json:"negative"`       // an unsatisfactory rating: the reason may be told
	Clause   standard.Clause `json:"clause,omitzero"`
}

// grades are the steps of the scales, the best first as the Standard has them.
// Which grades are unsatisfactory the text does not say: on four grades the two
// lower ones, on 0 to 10 the detractors.
var grades = []Grade{
	{ScaleSatisfaction, 4, standard.Text{RU: "Удовлетворён", EN: "Satisfied"}, true, false, standard.Cite("people-2022:T1.5/scale")},
	{ScaleSatisfaction, 3, standard.Text{RU: "Скорее удовлетворён", EN: "Rather satisfied"}, true, false, standard.Cite("people-2022:T1.5/scale")},
	{ScaleSatisfaction, 2, standard.Text{RU: "Скорее не удовлетворён", EN: "Rather dissatisfied"}, false, true, standard.Cite("people-2022:T1.5/scale")},
	{ScaleSatisfaction, 1, standard.Text{RU: "Не удовлетворён", EN: "Dissatisfied"}, false, true, standard.Cite("people-2022:T1.5/scale")},
	{ScaleEase, 4, standard.Text{RU: "Легко", EN: "Easy"}, true, false, standard.Cite("people-2022:T1.2/scale")},
	{ScaleEase, 3, standard.Text{RU: "Скорее легко", EN: "Rather easy"}, true, false, standard.Cite("people-2022:T1.2/scale")},
	{ScaleEase, 2, standard.Text{RU: "Скорее сложно", EN: "Rather hard"}, false, true, standard.Cite("people-2022:T1.2/scale")},
	{ScaleEase, 1, standard.Text{RU: "Сложно", EN: "Hard"}, false, true, standard.Cite("people-2022:T1.2/scale")},
	{ScaleLoyalty, 10, standard.Text{}, true, false, standard.Cite("people-2022:T1.4/formula")},
	{ScaleLoyalty, 9, standard.Text{}, true, false, standard.Cite("people-2022:T1.4/formula")},
	{ScaleLoyalty, 8, standard.Text{}, false, false, standard.Cite("people-2022:T1.4/question")},
	{ScaleLoyalty, 7, standard.Text{}, false, false, standard.Cite("people-2022:T1.4/question")},
	{ScaleLoyalty, 6, standard.Text{}, false, true, standard.Cite("people-2022:T1.4/formula")},
	{ScaleLoyalty, 5, standard.Text{}, false, true, standard.Cite("people-2022:T1.4/formula")},
	{ScaleLoyalty, 4, standard.Text{}, false, true, standard.Cite("people-2022:T1.4/formula")},
	{ScaleLoyalty, 3, standard.Text{}, false, true, standard.Cite("people-2022:T1.4/formula")},
	{ScaleLoyalty, 2, standard.Text{}, false, true, standard.Cite("people-2022:T1.4/formula")},
	{ScaleLoyalty, 1, standard.Text{}, false, true, standard.Cite("people-2022:T1.4/formula")},
	{ScaleLoyalty, 0, standard.Text{}, false, true, standard.Cite("people-2022:T1.4/formula")},
}

var scales = standard.Vocabulary[ScaleID]{
	{Code: ScaleSatisfaction, Title: standard.Text{RU: "удовлетворённость, четыре градации", EN: "satisfaction, four grades"}, Clause: standard.Cite("people-2022:T1.5/scale")},
	{Code: ScaleEase, Title: standard.Text{RU: "простота, четыре градации", EN: "ease, four grades"}, Clause: standard.Cite("people-2022:T1.2/scale")},
	{Code: ScaleLoyalty, Title: standard.Text{RU: "готовность рекомендовать, от 0 до 10", EN: "readiness to recommend, 0 to 10"}, Clause: standard.Cite("people-2022:T1.4/question")},
}

// Scales yields the scales of the Standard with their titles.
func Scales() iter.Seq[standard.Term[ScaleID]] { return scales.All() }

// IsValid reports whether s is one of the three scales of the Standard.
func (s ScaleID) IsValid() bool { _, ok := scales.Find(s); return ok }

// Grades yields the grades of s, the best first; none if s is not of the Standard.
//
// Clause: people-2022:T1.2/scale, people-2022:T1.5/scale, people-2022:T2.3/scale, people-2022:T1.4/question
func (s ScaleID) Grades() iter.Seq[Grade] {
	return func(yield func(Grade) bool) {
		for i := range grades {
			if grades[i].Scale == s && !yield(grades[i]) {
				return
			}
		}
	}
}

// Grade returns the step of s with this value; false if the scale has none.
func (s ScaleID) Grade(value int) (Grade, bool) {
	for i := range grades {
		if grades[i].Scale == s && grades[i].Value == value {
			return grades[i], true
		}
	}
	return Grade{}, false
}

// ends returns the lowest and the highest grade; false if s is not of the Standard.
func (s ScaleID) ends() (low, high int, ok bool) {
	switch s {
	case ScaleSatisfaction, ScaleEase:
		return 1, 4, true
	case ScaleLoyalty:
		return 0, 10, true
	}
	return 0, 0, false
}
