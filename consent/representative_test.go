package consent

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/state-for-people/standard"
)

// Whoever is described in a single word is not the client: what is said of a
// representative is judged, and never taken for the client's own act (people-2022:3(1)).
func TestHalfARepresentativeIsNotTheClient(t *testing.T) {
	assert.True(t, Representative{}.IsZero())
	for _, by := range []Representative{
		{Kind: RepresentativeLegal}, {Document: Evidence{Reference: "paper/1"}}, {Document: Evidence{Digest: "sha256:00"}}, {From: at(0)}, {To: at(9)},
		{Ending: EndingExpiry}, {Purposes: []Purpose{PurposeProactive}}, {Situations: []standard.SituationID{"birth"}},
	} {
		assert.False(t, by.IsZero(), by)
		for _, kind := range []Kind{Granted, Withdrawn, Refused} {
			e := event("e1", kind, 1)
			e.By = by
			assert.True(t, slices.ContainsFunc(e.Check(), func(f standard.Finding) bool {
				return f.Code == "consent.representative" && f.Severity == standard.SeverityObligation
			}), "%s by %+v", kind, by)
			_, err := NewLedger("c-1", e)
			assert.Error(t, err)
		}
	}
}

// The authority holds from its first instant, inclusive, to its last, exclusive, for
// the purposes and situations it names, and for all where it names none.
func TestAuthorityReaches(t *testing.T) {
	by := Representative{Kind: RepresentativeAttorney, From: at(2), To: at(4)}
	for minute, want := range []bool{false, false, true, true, false} {
		assert.Equal(t, want, by.May(PurposeProactive, "birth", at(minute)), minute)
	}
	assert.True(t, by.May(PurposeMailing, "", at(2)))
	by.Purposes, by.Situations = []Purpose{PurposeProactive, PurposeResearch}, []standard.SituationID{"birth"}
	assert.True(t, by.May(PurposeResearch, "birth", at(3)))
	assert.False(t, by.May(PurposeMailing, "birth", at(3)))
	assert.False(t, by.May(PurposeProactive, "loss", at(3)))
	assert.False(t, by.May(PurposeProactive, "", at(3)), "an authority for one situation does not reach all")
	by.To = by.From.AddDate(-1, 0, 0)
	assert.False(t, by.May(PurposeProactive, "birth", at(3)))
	assert.True(t, Representative{}.May(PurposeProactive, "birth", at(0)), "the client may always")
}
