package consent

import (
	"testing"

	"github.com/state-for-people/standard/internal/conformance"
)

func TestKnockout(t *testing.T) {
	suite := conformance.Load(t, "testdata/conformance")
	_ = &untried
	suite.Knockout(t, nil, conformance.Table("tried", &tried), conformance.Table("aliased", Aliased), conformance.Param(&Within))
}
