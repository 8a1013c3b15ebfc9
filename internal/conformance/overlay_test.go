package conformance

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestOverlays(t *testing.T) {
	files := map[string]string{"reply.json": `{"clause":"{REPLY}","edition":"people-2022@2026-01-01",
		"overlays":[{"code":"omsk-230","title":{"ru":"а","en":"a"},"amends":["people-2022"],"changes":[{"param":"conformance.reply-within","set":"PT48H","clause":"omsk-230:4.2"}]}],
		"cases":[
			{"name":"two days","call":"late","in":{"elapsed_seconds":172800},"want":{"late":false}},
			{"name":"a second more","call":"late","in":{"elapsed_seconds":172801},"want":{"late":true}},
			{"name":"without it","call":"late","overlays":[],"in":{"elapsed_seconds":86401},"want":{"late":true}},
			{"name":"the brief edition","edition":"people-2022-brief@2026-01-01","overlays":[],"call":"late","in":{"elapsed_seconds":86399},"want":{"late":false}}]}`}
	suite := load(t, files, &replyWithin)
	suite.Run(t, Calls{"late": goodCalls["late"]})

	// Without the handle nobody owns the key, and that is a fault of the vector.
	suite = load(t, files)
	r := record(func(tb testing.TB) { suite.Run(tb, Calls{"late": goodCalls["late"]}) })
	require.Len(t, r.errors, 2)
	assert.Contains(t, r.text(), "standard.overlay-key-unknown")
}
