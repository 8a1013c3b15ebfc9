package consent

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/state-for-people/standard/internal/conformance"
	"github.com/state-for-people/standard/kpi"
)

func TestWrite(t *testing.T) {
	conformance.Load(t, os.DevNull)
	assert.Equal(t, 1, kpi.Level(1))
}
