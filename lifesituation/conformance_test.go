package lifesituation

import (
	"testing"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/conformance"
)

func calls() conformance.Calls {
	type answersQuery struct {
		Contents Contents             `json:"contents"`
		Body     standard.AuthorityID `json:"body"`
	}
	return conformance.Calls{
		"check": conformance.Check[Contents](),
		"answers_for": conformance.Call(func(q answersQuery, _ standard.Edition) ([]AnswerID, error) {
			r, err := NewRegistry(q.Contents)
			if err != nil {
				return nil, err
			}
			ids := []AnswerID{}
			for a := range r.AnswersFor(q.Body) {
				ids = append(ids, a.ID)
			}
			return ids, nil
		}),
	}
}

func TestConformance(t *testing.T) {
	suite := conformance.Load(t, "testdata/conformance")
	suite.Run(t, calls())
	suite.Knockout(t, calls(),
		conformance.Table("rules", &rules),
		conformance.Table("classes", &classes),
		conformance.Table("actors", &actors),
		conformance.Table("reasonKinds", &reasonKinds),
		conformance.Table("visitKinds", &visitKinds),
		conformance.Table("serviceKinds", &serviceKinds, conformance.Exempt("function", "the text has the word and no definition")),
	)
}
