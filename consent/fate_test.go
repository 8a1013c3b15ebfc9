package consent

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

func explainedBy(t *testing.T, p Policy, l Ledger, q Query) Explanation {
	t.Helper()
	_, x, err := p.Explain(l, q)
	require.NoError(t, err)
	return x
}

// Of a narrower scope that a wide withdrawal ended, the consent was ended by it; what
// the consent had outweighed before is told so still (C1).
func TestFatesUnderAWideWithdrawal(t *testing.T) {
	short := event("g1", Granted, 2, "a")
	short.Until = at(3)
	l := ledgerOf(t, event("r1", Refused, 1, "a"), short, event("w1", Withdrawn, 4))
	q := ask(ActionProvide, "a", 5)
	assert.Equal(t, []Considered{{"r1", FateOutweighed}, {"g1", FateEndedByWider}, {"w1", FateDecides}}, explainedBy(t, federal(), l, q).Events)
	assert.Equal(t, []Considered{{"r1", FateOutweighed}, {"g1", FateExpired}, {"w1", FateDecides}}, explainedBy(t, policies(t)["literal"], l, q).Events,
		"literally, a withdrawal ends only what it names")
}

// A consent has expired from its end on, that instant included (C3).
func TestFateOfAnExpiredConsent(t *testing.T) {
	short := event("g1", Granted, 1, "a")
	short.Until = at(5)
	l := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive, "a"), short, event("g2", Granted, 2))
	events := func(minute int) []Considered {
		return explainedBy(t, federal(), l, ask(ActionProvide, "a", minute)).Events
	}
	assert.Equal(t, []Considered{{"g1", FateDecides}, {"g2", FateLessSpecific}, {"n1", FateSupports}}, events(4))
	assert.Equal(t, []Considered{{"g1", FateExpired}, {"g2", FateDecides}, {"n1", FateSupports}}, events(5))
}

// Of three scopes that lie in each other the narrowest decides, and all wider ones are
// less specific (C1). Of one scope nothing nests, and no event is considered twice.
func TestFatesOfThreeScopes(t *testing.T) {
	of := func(id EventID, s Scope) Event { return about(event(id, Granted, 1), PurposePersonalData, s) }
	n := about(notice("n1", 0, 1, ChangeSubstantive), PurposePersonalData, Scope{})
	l := ledgerOf(t, n, of("g1", Scope{Situation: "birth", Services: []standard.ServiceID{"a"}}), of("g2", Scope{Situation: "birth"}), of("g3", Scope{}))
	q := ask(ActionProcess, "a", 5)
	x := explainedBy(t, federal(), l, q)
	assert.Equal(t, []Considered{{"g1", FateDecides}, {"g2", FateLessSpecific}, {"g3", FateLessSpecific}, {"n1", FateSupports}}, x.Events)
	assert.Contains(t, x.Readings, standard.ReadingID("C1"))
	q.Service, q.Situation = "", ""
	x = explainedBy(t, federal(), l, q)
	assert.Equal(t, []Considered{{"g3", FateDecides}, {"n1", FateSupports}}, x.Events)
	assert.NotContains(t, x.Readings, standard.ReadingID("C1"), "nothing nests")
}

// A name of signs that XML has not, and a history of a single instant, are drawn too.
func TestTimelineOfOddThings(t *testing.T) {
	l := ledgerOf(t, event("g1", Granted, 1))
	for _, sign := range "\ufffe\uffff\x01" {
		names := Names{Situations: map[standard.SituationID]standard.Text{"birth": {RU: "а" + string(sign), EN: "a" + string(sign)}}}
		svg := l.Timeline(at(1), at(1), names).SVG(standard.LangEN, nil)
		assert.False(t, strings.ContainsRune(svg, sign), "%U", sign)
		assert.Contains(t, svg, "in force (g1)")
	}
}
