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
		"title":    conformance.Call(answerTitle),
	}
	suite := conformance.Load(t, "testdata/conformance", Params()...)
	suite.Run(t, calls)
	suite.Knockout(t, calls, conformance.Table("rules", &rules),
		conformance.Table("reactionKinds", &reactionKinds),
		conformance.Table("bases", &bases),
		conformance.Param(&Parts))
}
