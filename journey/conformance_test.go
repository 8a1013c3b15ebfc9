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

func TestConformance(t *testing.T) {
	calls := conformance.Calls{
		"check":    conformance.Check[Map](),
		"position": conformance.Call(func(in whereabouts, _ standard.Edition) (Position, error) { return in.Map.Position(in.Done), nil }),
	}
	suite := conformance.Load(t, "testdata/conformance")
	suite.Run(t, calls)
	suite.Knockout(t, calls, conformance.Table("rules", &rules))
}
