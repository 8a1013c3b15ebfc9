package journey

import (
	"testing"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/conformance"
)

// whereabouts is the input of the call "position".
type whereabouts struct {
	Map  Map      `json:"map"`
	Done []StepID `json:"done"`
}

// word asks for the title of a code on a closed list.
type word struct {
	List string `json:"list"`
	Code string `json:"code"`
}

func answerTitle(w word, _ standard.Edition) (standard.Text, error) {
	switch w.List {
	case "reaction":
		return title(reactionKinds, w.Code), nil
	case "basis":
		return title(bases, w.Code), nil
	case "status":
		return title(statuses, w.Code), nil
	case "event":
		return title(events, w.Code), nil
	case "origin":
		return title(origins, w.Code), nil
	case "form":
		return title(forms, w.Code), nil
	}
	return standard.Text{}, nil
}

func title[C ~string](v standard.Vocabulary[C], code string) standard.Text {
	t, _ := v.Find(C(code))
	return t.Title
}

// answerWeight says how much the findings about a map weigh and who asks.
func answerWeight(m Map, e standard.Edition) (ws []string, err error) {
	for _, f := range m.CheckIn(e) {
		ws = append(ws, f.Severity.String()+" "+f.Clause.String())
	}
	return ws, nil
}

// change is the input of the call "apply".
type change struct {
	Version Version       `json:"version"`
	Event   Event         `json:"event"`
	On      standard.Date `json:"on"`
}

func answerApply(c change, _ standard.Edition) (Version, error) {
	v, _, err := c.Version.Apply(c.Event, c.On)
	return v, err
}

// review is the input of the call "due".
type review struct {
	History History       `json:"history"`
	Months  int           `json:"months"`
	At      standard.Date `json:"at"`
}

func answerDue(r review, _ standard.Edition) (standard.Date, error) {
	since, _ := r.History.DueSince(r.Months, r.At)
	return since, nil
}

func answerHere(w whereabouts, _ standard.Edition) (string, error) {
	return w.Map.Draw(standard.LangRU).At(w.Map.Position(w.Done)).Here(), nil
}

func answerTrail(w whereabouts, _ standard.Edition) (string, error) {
	return w.Map.Draw(standard.LangRU).At(w.Map.Position(w.Done)).Trail(), nil
}

// answerParts names the first three parts of a map.
func answerParts(_ int, e standard.Edition) (codes []string, err error) {
	for _, r := range Parts.In(e) {
		if len(codes) < 3 {
			codes = append(codes, r.Code)
		}
	}
	return codes, nil
}

func TestConformance(t *testing.T) {
	calls := conformance.Calls{
		"check":    conformance.Check[Map](),
		"check_in": conformance.Judge(Map.CheckIn),
		"weight":   conformance.Call(answerWeight),
		"parts":    conformance.Call(answerParts),
		"position": conformance.Call(func(in whereabouts, _ standard.Edition) (Position, error) { return in.Map.Position(in.Done), nil }),
		"history":  conformance.Check[History](),
		"results":  conformance.Check[Results](),
		"apply":    conformance.Call(answerApply),
		"due":      conformance.Call(answerDue),
		"here":     conformance.Call(answerHere),
		"trail":    conformance.Call(answerTrail),
		"form":     conformance.Call(func(f Format, _ standard.Edition) (Form, error) { return f.Form(), nil }),
		"title":    conformance.Call(answerTitle),
	}
	suite := conformance.Load(t, "testdata/conformance", Params()...)
	suite.Run(t, calls)
	suite.Knockout(t, calls, conformance.Table("rules", &rules),
		conformance.Table("reactionKinds", &reactionKinds),
		conformance.Table("bases", &bases),
		conformance.Table("statuses", &statuses),
		conformance.Table("events", &events),
		conformance.Table("transitions", &transitions),
		conformance.Table("historyRules", &historyRules),
		conformance.Table("origins", &origins),
		conformance.Table("resultRules", &resultRules),
		conformance.Table("forms", &forms),
		conformance.Param(&Parts))
}
