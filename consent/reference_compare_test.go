package consent_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard/consent"
)

// comparison counts what the package and the reference agreed on.
type comparison struct {
	t         *testing.T
	questions int
	seen      map[string]int // reasons, bases and duties
	owed      map[consent.Duties]int
}

func newComparison(t *testing.T) *comparison {
	return &comparison{t: t, seen: map[string]int{}, owed: map[consent.Duties]int{}}
}

// ask puts one question to both.
func (c *comparison) ask(w world, l consent.Ledger, events []consent.Event, q consent.Query) {
	want := w.decide(events, q)
	got, err := w.policy.Decide(l, q)
	if err != nil || want != got {
		c.t.Helper()
		require.NoError(c.t, err)
		require.Equal(c.t, inWords(want), inWords(got), "%s, literal %v, covered %v, no calls %v, always consent %v\nquestion %s\nevents %s",
			w.says.document, w.literal, w.covered, w.noCalls, w.allStudy, inWords(q), inWords(events))
	}
	c.questions++
	c.seen[string(want.Reason)]++
	c.seen[basisOf[want.Basis.Kind]]++
	c.owed[want.Duties]++
}

// basisOf is what the bases are counted under.
var basisOf = map[consent.BasisKind]string{
	"": "no permission", consent.BasisNone: "basis none", consent.BasisConsent: "basis consent", consent.BasisLaw: "basis law", consent.BasisRequest: "basis request",
}

// exhaustively is whether the flag of the model test is set.
func exhaustively() bool {
	f := flag.Lookup("exhaustive")
	return f != nil && f.Value.String() == "true"
}

func inWords(v any) string {
	data, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		return err.Error()
	}
	return string(data)
}

// often wants each reason, basis and duty in one answer of so many at least.
func (c *comparison) often(oneIn int, of ...string) {
	c.t.Helper()
	for ds, n := range c.owed {
		for d := range ds.All() {
			c.seen["owes "+string(d.Code)] += n
		}
	}
	for _, name := range slices.Sorted(maps.Keys(c.seen)) {
		c.t.Logf("%7d %s", c.seen[name], name)
	}
	c.t.Logf("%7d questions", c.questions)
	for _, name := range of {
		assert.GreaterOrEqual(c.t, c.seen[name]*oneIn, c.questions, "%s: %d of %d", name, c.seen[name], c.questions)
	}
}

// everything is all that an answer can be made of.
func everything() []string {
	of := slices.Collect(maps.Values(basisOf))
	for _, reason := range []consent.Reason{
		consent.ReasonConsent, consent.ReasonLaw, consent.ReasonRequest, consent.ReasonColdCall, consent.ReasonAnonymous, consent.ReasonNotRequired,
		consent.ReasonNoConsent, consent.ReasonWithdrawn, consent.ReasonRefused, consent.ReasonEnded, consent.ReasonDeclined, consent.ReasonNotLaunched,
		consent.ReasonNotPossible, consent.ReasonRestricted, consent.ReasonNoBasis,
		consent.ReasonExpired, consent.ReasonNoticeChanged, consent.ReasonNoticeUnknown, consent.ReasonServiceAdded, consent.ReasonAuthorityEnded,
	} {
		of = append(of, string(reason))
	}
	for d := range consent.AllDuties() {
		of = append(of, "owes "+string(d.Code))
	}
	return of
}

// TestReference compares the package with the reference on random ledgers of
// up to twelve events, for all purposes, actions, documents and readings.
func TestReference(t *testing.T) {
	all, c := worlds(t), newComparison(t)
	r := teller{rand.New(rand.NewPCG(1, 2))}
	ledgers := 20_000
	if exhaustively() {
		ledgers = 1_000_000
	}
	for range ledgers {
		p := one(r, purposes...)
		if r.chance(50) {
			p = consent.PurposeProactive
		}
		events := r.ledger(p, 12)
		l, err := consent.NewLedger("client", events...)
		require.NoError(t, err)
		for range 25 {
			c.ask(one(r, all...), l, events, r.question(p))
		}
	}
	c.often(500, everything()...)
}

// TestReferenceStates compares the state of each single consent.
func TestReferenceStates(t *testing.T) {
	r := teller{rand.New(rand.NewPCG(3, 4))}
	seen := map[consent.State]int{}
	for range 2_000 {
		p := one(r, purposes...)
		events := r.ledger(p, 12)
		l, err := consent.NewLedger("client", events...)
		require.NoError(t, err)
		for range 10 {
			q := r.question(p)
			alone := reckoner{known: known(events, q.ValidAt, q.KnownAt), validAt: q.ValidAt}
			want := alone.life(q.Target, nil).state
			got, _ := l.State(q.Target, q.ValidAt, q.KnownAt)
			if want != got {
				require.Equal(t, want, got, "question %s\nevents %s", inWords(q), inWords(events))
			}
			seen[got]++
		}
	}
	for s := range consent.States() {
		assert.Greater(t, seen[s.Code], 200, fmt.Sprint(s.Code))
	}
}
