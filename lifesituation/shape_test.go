package lifesituation

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/state-for-people/standard/internal/validate"
)

func TestTagsCanBeChecked(t *testing.T) {
	assert.Empty(t, validate.Audit(reflect.TypeFor[Contents]()))
	assert.Empty(t, validate.Audit(reflect.TypeFor[Profile]()))
}
