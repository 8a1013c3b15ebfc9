package consent_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
)

// facts are what a question may say beside what, when and for whom, by the names that
// explanations use.
var facts = []struct {
	name  string
	said  func(q *consent.Query) bool
	unsay func(q *consent.Query)
}{
	{"authority", func(q *consent.Query) bool { return q.Authority != "" }, func(q *consent.Query) { q.Authority = "" }},
	{"law", func(q *consent.Query) bool { return q.Law != consent.Law{} }, func(q *consent.Query) { q.Law = consent.Law{} }},
	{"request", func(q *consent.Query) bool { return q.Request != "" }, func(q *consent.Query) { q.Request = "" }},
	{"declined", func(q *consent.Query) bool { return q.Declined }, func(q *consent.Query) { q.Declined = false }},
	{"anonymous", func(q *consent.Query) bool { return q.Anonymous }, func(q *consent.Query) { q.Anonymous = false }},
	{"obstacle", func(q *consent.Query) bool { return q.Obstacle != "" }, func(q *consent.Query) { q.Obstacle = "" }},
	{"launched", func(q *consent.Query) bool { return !q.Launched.IsZero() }, func(q *consent.Query) { q.Launched = time.Time{} }},
	{"interaction", func(q *consent.Query) bool { return q.Interaction != "" }, func(q *consent.Query) { q.Interaction = "" }},
}

// owedBy are the parameters by which an edition owes a duty.
var owedBy = map[consent.Duty]string{
	consent.DutyOfferByChannel: "consent.withdrawal-by-chosen-channel", consent.DutyNotify: "consent.notify-of-law",
	consent.DutyLetClientStart: "consent.client-starts", consent.DutyRecordInteraction: "consent.interaction-required",
}

// Removing a fact that the explanation does not name never changes the answer: of the
// events any of those that are not named, of the question each member by itself and
// all of them together. It names nothing that was not known or had not happened. Each duty that an edition sets is named once with who set it.
// It is asked of all purposes, editions and readings.
func TestFactsThatAreNotNamedDoNotMatter(t *testing.T) {
	const cases = 20_000
	worlds, r := worlds(t), teller{rand.New(rand.NewPCG(61, 62))}
	seen, removed, unsaid := map[consent.Outcome]int{}, 0, map[string]int{}
	for range cases {
		p := one(r, purposes...)
		if r.chance(50) {
			p = consent.PurposeProactive
		}
		events, q, w := r.ledger(p, 12), r.question(p), one(r, worlds...)
		q.Authority = "fund"
		l, err := consent.NewLedger("client", events...)
		require.NoError(t, err)
		want, x, err := w.policy.Explain(l, q)
		require.NoError(t, err)
		seen[want.Outcome]++
		still := func(what string, l consent.Ledger, q consent.Query) {
			got, err := w.policy.Decide(l, q)
			require.NoError(t, err)
			if want != got {
				require.Equal(t, inWords(want), inWords(got), "%s, without %s\nquestion %s\nevents %s\n%s", w.says.document, what, inWords(q), inWords(events), x.Long("en"))
			}
		}
		unnamed := func(e consent.Event) bool {
			return !slices.ContainsFunc(x.Events, func(c consent.Considered) bool { return c.Event == e.ID })
		}
		for _, e := range events {
			late := e.Recorded.After(q.KnownAt) || e.Kind != consent.EnteredInError && e.Effective.After(q.ValidAt)
			require.True(t, unnamed(e) || !late, "%s was not known, or had not happened\nquestion %s\nevents %s", e.ID, inWords(q), inWords(events))
		}
		for _, share := range []int{50, 100} {
			left := slices.DeleteFunc(slices.Clone(events), func(e consent.Event) bool { return unnamed(e) && r.chance(share) })
			removed += len(events) - len(left)
			less, err := consent.NewLedger("client", left...)
			require.NoError(t, err)
			still("events", less, q)
		}
		bare := q
		for _, f := range facts {
			if f.said(&q) && !slices.Contains(x.Facts, f.name) {
				less := q
				f.unsay(&less)
				f.unsay(&bare)
				still(f.name, l, less)
				unsaid[f.name]++
			}
		}
		still("all of them", l, bare)
		for d := range want.Duties.All() {
			if key := owedBy[d.Code]; key != "" {
				set := slices.DeleteFunc(slices.Clone(x.Params), func(a standard.Applied) bool { return a.Key != key || a.Removed })
				require.Len(t, set, 1, "%s of %s", d.Code, w.says.document)
			}
		}
	}
	for o := range consent.Outcomes() {
		assert.GreaterOrEqual(t, seen[o.Code]*20, cases, "%s is rare: %v", o.Code, seen)
	}
	assert.Greater(t, removed, cases)
	for _, f := range facts {
		if f.name != "declined" && f.name != "anonymous" { // which always matter
			assert.Greater(t, unsaid[f.name], cases/200, "%s: %v", f.name, unsaid)
		}
	}
}
