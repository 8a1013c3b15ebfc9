package consent

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/state-for-people/standard"
)

// A notice that says one thing only says something.
func TestNoticeIsZero(t *testing.T) {
	assert.True(t, Notice{}.IsZero())
	for _, n := range []Notice{{ID: "text"}, {Version: 1}, {Change: ChangeEditorial}, {Services: []standard.ServiceID{"a"}}, {Later: true}, {Digest: "sha256:00"}} {
		assert.False(t, n.IsZero(), n)
	}
}
