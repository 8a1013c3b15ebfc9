package consent

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/state-for-people/standard"
)

// between returns what is wrong between the events, with the places.
func between(t *testing.T, events ...Event) []string {
	t.Helper()
	found := []string{}
	for _, f := range ledgerRules.Check(ledgerOf(t, events...)) {
		found = append(found, f.Code+" "+string(f.At))
	}
	return found
}

// A text is found by its key and version; a publication that was an error is none, and
// a consent that was an error is not judged (C2, C10).
func TestTextsBetweenEvents(t *testing.T) {
	first, second := notice("n1", 0, 1, ChangeSubstantive), notice("n2", 0, 2, ChangeEditorial, "a")
	g := event("g1", Granted, 5)
	newer := g
	newer.Notice.Version = 2
	assert.Empty(t, between(t, first, second, newer), "two versions may differ")
	assert.Equal(t, []string{"consent.notice-unpublished /events/1/notice"}, between(t, first, newer), "the other version is not the text")

	wrong := mark("m1", "n1", 6)
	assert.Equal(t, []string{"consent.notice-unpublished /events/1/notice"}, between(t, first, g, wrong))
	mailing := about(first, PurposeMailing, Scope{})
	assert.Equal(t, []string{"consent.notice-elsewhere /events/1/notice"}, between(t, mailing, g))
	assert.Equal(t, []string{"consent.notice-unpublished /events/1/notice"}, between(t, mailing, g, wrong), "it was published nowhere")
	assert.Empty(t, between(t, mailing, g, mark("m1", "g1", 6)), "nobody consented")

	everywhere := about(first, PurposeProactive, Scope{})
	assert.Empty(t, between(t, everywhere, g), "a text for all situations is one for each")
	elsewhere := about(first, PurposeProactive, Scope{Situation: "loss"})
	assert.Equal(t, []string{"consent.notice-elsewhere /events/1/notice"}, between(t, elsewhere, g))
}

// Of two consents to the same the later is in force, and is what a withdrawal ends (C10).
func TestWithdrawalEndsTheLaterOfTwo(t *testing.T) {
	l := ledgerOf(t, event("g1", Granted, 1), event("g2", Granted, 2), event("w1", Withdrawn, 3))
	assert.Equal(t, []EventID{"g2"}, withdrawn(t, l).Ends)
	l = ledgerOf(t, event("g1", Granted, 1, "a", "b"), event("g2", Granted, 2, "a"), event("w1", Withdrawn, 3))
	assert.Equal(t, []EventID{"g1", "g2"}, withdrawn(t, l).Ends, "of one service it was still in force")
	assert.Equal(t, []standard.AuthorityID{"registry-office"}, withdrawn(t, l).Tell, "each is told once")
}
