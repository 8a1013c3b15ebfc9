package journey

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/validate"
)

func TestShapes(t *testing.T) {
	for _, d := range []reflect.Type{reflect.TypeFor[Map](), reflect.TypeFor[History](), reflect.TypeFor[Results]()} {
		assert.Empty(t, validate.Audit(d), d)
	}
}

// TestLife walks every status and event: what the table has is done, the rest
// is refused and changes nothing.
func TestLife(t *testing.T) {
	for s := range Statuses() {
		for e := range Events() {
			v := Version{Number: 1, Status: s.Code, Since: 2026_01_01}
			got, move, err := v.Apply(e.Code, 2026_02_01)
			i := slices.IndexFunc(transitions, func(t Transition) bool { return t.From == s.Code && t.Event == e.Code })
			if i < 0 {
				var refused *TransitionError
				require.ErrorAs(t, err, &refused)
				assert.Equal(t, TransitionError{s.Code, e.Code}, *refused)
				assert.Equal(t, v, got)
				continue
			}
			require.NoError(t, err)
			assert.Equal(t, transitions[i], move)
			assert.Equal(t, transitions[i].To, got.Status)
			assert.Equal(t, standard.Date(2026_02_01), got.Since)
		}
	}
}

// TestEveryRuleHasItsPart: a rule that no part names would never speak.
func TestEveryRuleHasItsPart(t *testing.T) {
	named := map[string]bool{}
	for _, r := range Parts.Rows {
		for _, code := range r.Value.Rules {
			named[code] = true
		}
	}
	for _, r := range rules {
		assert.True(t, named[r.Code], r.Code)
		delete(named, r.Code)
	}
	assert.Empty(t, named, "these rules do not exist")
}

func TestSampleIsValid(t *testing.T) {
	assert.Empty(t, birth().Check())
}

func TestJSONRoundTrip(t *testing.T) {
	data, err := json.Marshal(birth())
	require.NoError(t, err)
	var back Map
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, birth(), back)

	p := birth().Position([]StepID{"discharge", "capital", "other"})
	data, err = json.Marshal(p)
	require.NoError(t, err)
	var q Position
	require.NoError(t, json.Unmarshal(data, &q))
	assert.Equal(t, p, q)
}

// TestNoValueInFindings breaks every rule at once and looks for the values.
func TestNoValueInFindings(t *testing.T) {
	const marker = "MARKER-7f3a"
	m := Map{ID: marker, Needs: []Need{{ID: marker, Arises: marker, Met: marker}, {ID: marker}}, Services: []Service{{ID: marker, Kind: marker}},
		Stages: []Stage{{ID: marker, Steps: []Step{{ID: marker, Touchpoint: marker, Services: []standard.ServiceID{marker}}}}}}
	fs := rules.Check(judgedOf(&m))
	require.NotEmpty(t, fs)
	data, err := json.Marshal(fs)
	require.NoError(t, err)
	assert.NotContains(t, string(data), marker)
}

// randomMap makes a map of a few stages with steps that may stand together or
// be left out.
func randomMap(r *rand.Rand) Map {
	var m Map
	n := 0
	for i := range 1 + r.IntN(4) {
		s := Stage{ID: StageID(fmt.Sprint("s", i))}
		for range r.IntN(4) {
			s.Steps = append(s.Steps, Step{ID: StepID(fmt.Sprint("p", n)), Together: r.IntN(3) == 0, Optional: r.IntN(4) == 0})
			n++
		}
		m.Stages = append(m.Stages, s)
	}
	return m
}

// TestWalk walks random journeys by taking a step of Next again and again: every
// walk ends, takes every step that everybody takes, and never goes back.
func TestWalk(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 12))
	for range 2000 {
		m := randomMap(r)
		var taken []StepID
		p := m.Position(nil)
		for len(p.Next) > 0 {
			next := p.Next[r.IntN(len(p.Next))]
			require.NotContains(t, taken, next)
			taken = append(taken, next)
			q := m.Position(taken)
			require.Empty(t, q.Ahead, "a step of Next is never ahead of its turn")
			require.Subset(t, q.Done, p.Done, "what is completed stays completed")
			require.GreaterOrEqual(t, q.Steps.Done, p.Steps.Done)
			require.Equal(t, p.Steps.Of, q.Steps.Of)
			p = q
		}
		require.Empty(t, p.Current)
		require.Equal(t, p.Steps.Of, p.Steps.Done)
		require.Len(t, p.Done, len(m.Stages))

		shuffled := slices.Clone(taken)
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		require.Equal(t, p, m.Position(shuffled), "the order of reporting does not matter")

		// Whatever is reported: each step is in one of the lists at most, and the
		// client is somewhere or the journey is over.
		var some []StepID
		for _, id := range shuffled {
			if r.IntN(2) == 0 {
				some = append(some, id)
			}
		}
		q := m.Position(some)
		require.Len(t, q.Taken, len(some))
		for _, id := range q.Next {
			require.NotContains(t, some, id)
		}
		require.Subset(t, q.Taken, q.Ahead)
		require.Equal(t, q.Current == "", q.Steps.Done == q.Steps.Of)
	}
}

func FuzzMap(f *testing.F) {
	data, err := json.Marshal(birth())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(`{"stages":[{"steps":[{"id":"a","together":true},{"id":"a"}]}],"needs":[{}],"touchpoints":[{"experience":{"positive":-1}}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var m Map
		if json.Unmarshal(data, &m) != nil {
			t.Skip()
		}
		again, err := json.Marshal(m)
		require.NoError(t, err)
		var doc any
		require.NoError(t, json.Unmarshal(again, &doc))
		for _, found := range m.Check() {
			_, ok := found.At.Tokens()
			require.True(t, ok)
			require.NotEmpty(t, found.Text.RU)
		}
		d := m.Draw(standard.LangRU).At(m.Position([]StepID{"a", "discharge"}))
		require.NotEmpty(t, d.SVG()+d.Mermaid()+d.DOT()+d.Markdown()+d.Text()+d.CSV())
	})
}
