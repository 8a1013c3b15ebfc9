package touchpoint

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

var (
	federal = standard.Federal(2026_03_01)
	noon    = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
)

func sampleQuery() Query {
	return Query{
		Client:  []standard.TouchpointKind{standard.TouchpointOneStopShop},
		Segment: []standard.TouchpointKind{standard.TouchpointVoiceAssistant},
		Offered: []Touchpoint{
			{ID: "desk", Kind: standard.TouchpointInPerson, Title: standard.Text{RU: "Приёмная"}},
			{ID: "mail", Kind: standard.TouchpointWritten, Title: standard.Text{RU: "Почта"}},
			{ID: "portal", Kind: standard.TouchpointPortal, Title: standard.Text{RU: "Портал"}},
		},
	}
}

func TestFastDoorsDoNotAllocate(t *testing.T) {
	q := sampleQuery()
	c := Case{Deadline: DeadlineMention, Received: noon, Level: 5, At: noon.Add(time.Hour)}
	assert.Zero(t, testing.AllocsPerRun(100, func() { Choose(q, federal) }), "Choose")
	assert.Zero(t, testing.AllocsPerRun(100, func() { Judge(c, federal) }), "Judge")
	assert.Zero(t, testing.AllocsPerRun(100, func() { Due(c, federal) }), "Due")
	assert.Zero(t, testing.AllocsPerRun(100, func() { ChannelOf(standard.TouchpointPortal, federal) }), "ChannelOf")
}

// randomCase makes a case whose moments lie within a few hours of each other,
// some of them missing.
func randomCase(r *rand.Rand) Case {
	moment := func() time.Time {
		if r.IntN(5) == 0 {
			return time.Time{}
		}
		return noon.Add(time.Duration(r.IntN(60)) * time.Hour)
	}
	codes := []Deadline{"", "unknown"}
	for d := range Deadlines() {
		codes = append(codes, d.Code)
	}
	return Case{codes[r.IntN(len(codes))], moment(), moment(), moment(), r.IntN(7), moment()}
}

func TestJudgeProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 6))
	for range 5000 {
		c := randomCase(r)
		v := Judge(c, federal)
		slow, x := ExplainJudge(c, federal)
		require.Equal(t, v, slow, "the doors agree on %+v", c)
		require.True(t, v.Outcome.IsValid())
		owed := v.Outcome != OutcomeNotOwed && v.Outcome != OutcomeUnclear
		require.Equal(t, owed, !v.Due.IsZero(), "a due moment goes with something owed: %+v", c)
		require.Equal(t, v.Outcome == OutcomeLate || v.Outcome == OutcomeOverdue, v.Late > 0, "%+v", c)
		require.NotEmpty(t, len(x.Grounds)+len(x.Missing), "an answer has grounds: %+v", c)

		if owed {
			later := c
			later.At = c.At.Add(time.Duration(r.IntN(100)) * time.Hour)
			w := Judge(later, federal)
			require.Equal(t, v.Due, w.Due, "time passing moves no deadline: %+v", c)
			if v.Outcome == OutcomeInTime || v.Outcome == OutcomeLate {
				require.Equal(t, v, w, "what is done stays done: %+v", c)
			}
		}

		data, err := json.Marshal(v)
		require.NoError(t, err)
		var back Verdict
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, v, back)
	}
}

func TestChooseProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 5))
	var kinds []standard.TouchpointKind
	for k := range standard.TouchpointKinds() {
		kinds = append(kinds, k.Code)
	}
	kinds = append(kinds, "fax", "")
	wishes := func() (ks []standard.TouchpointKind) {
		for range r.IntN(4) {
			ks = append(ks, kinds[r.IntN(len(kinds))])
		}
		return ks
	}
	for range 5000 {
		q := Query{Client: wishes(), Segment: wishes()}
		for i := range r.IntN(5) {
			q.Offered = append(q.Offered, Touchpoint{ID: standard.TouchpointID(rune('a' + i)), Kind: kinds[r.IntN(len(kinds))]})
		}
		c := Choose(q, federal)
		slow, x := ExplainChoose(q, federal)
		require.Equal(t, c, slow)
		require.NotEmpty(t, x.Grounds)

		// The plain reading of 4.5.5.1 and 4.5.5.2, written as a list of wishes.
		want := Choice{By: SourceNone}
		all := []struct {
			by     Source
			wishes []standard.TouchpointKind
		}{{SourceClient, q.Client}, {SourceSegment, q.Segment}}
	search:
		for _, s := range all {
			for _, p := range s.wishes {
				for _, o := range q.Offered {
					if p != "" && p == o.Kind {
						want.Touchpoint, want.Kind, want.By = o.ID, o.Kind, s.by
						break search
					}
				}
			}
		}
		if want.By == SourceNone {
			for _, o := range q.Offered {
				if ch, _ := ChannelOf(o.Kind, federal); ch == ChannelDigital {
					want.Touchpoint, want.Kind, want.By = o.ID, o.Kind, SourceDigital
					break
				}
			}
		}
		c.Skipped = Skipped{}
		require.Equal(t, want, c)
	}
}

func TestNoClientValueInGrounds(t *testing.T) {
	const marker = "MARKER-7f3a"
	q := Query{
		Client:  []standard.TouchpointKind{marker},
		Segment: []standard.TouchpointKind{marker},
		Offered: []Touchpoint{{ID: marker + "x", Kind: standard.TouchpointWritten, Title: standard.Text{RU: marker}, Authority: marker}},
	}
	_, x := ExplainChoose(q, federal)
	_, y := ExplainJudge(Case{Deadline: marker, Received: noon, At: noon}, federal)
	for _, e := range []standard.Explanation{x, y} {
		data, err := json.Marshal(e)
		require.NoError(t, err)
		assert.False(t, strings.Contains(string(data), marker), "%s", data)
	}
}
