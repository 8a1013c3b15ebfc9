package lifesituation

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// FuzzContents decodes, judges and asks whatever comes: nothing panics, and
// what is decoded and encoded again is the same.
func FuzzContents(f *testing.F) {
	sound, err := json.Marshal(soundContents(f))
	require.NoError(f, err)
	f.Add(sound)
	f.Add([]byte(`{"segments":[{"id":"a","criterion":{"all":[{"not":{"any":[{}]}}]}}]}`))
	f.Add([]byte(`{"situations":[{"groups":[{"needs":[{}]}]}],"facts":[{"kind":"code"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, _, err := standard.Decode[Contents](data)
		if err != nil {
			return
		}
		findings := c.Check()
		for _, found := range findings {
			if !found.At.IsValid() || found.Text.IsZero() || found.Mend.IsZero() {
				t.Fatalf("a finding without a place or words: %s at %q", found.Code, found.At)
			}
		}
		r, err := NewRegistry(c)
		if (err == nil) != (findings.Err() == nil) {
			t.Fatalf("want a registry exactly if no obligation is broken, got %v", err)
		}
		if err != nil {
			return
		}
		facts := r.Schema().Bind(Profile{})
		for s := range r.Situations() {
			r.InSituation(s.ID).Eval(&facts)
			for _, g := range s.Groups {
				r.InSegment(g.Segment).Eval(&facts)
			}
		}
		again, err := json.Marshal(r.Contents())
		require.NoError(t, err)
		back, _, err := standard.Decode[Contents](again)
		require.NoError(t, err)
		third, err := json.Marshal(back)
		require.NoError(t, err)
		if string(again) != string(third) {
			t.Fatal("the contents change when they are written down again")
		}
	})
}

// FuzzCondition compares a random criterion, compiled, with the walk.
func FuzzCondition(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed, seed*7, uint8(seed))
	}
	s, values := smallFacts(f)
	defs := definitions(s)
	f.Fuzz(func(t *testing.T, a, b uint64, depth uint8) {
		r := rand.New(rand.NewPCG(a, b))
		c := randomCriterion(r, values, int(depth%6))
		cond, fs := s.Compile(c)
		if fs != nil {
			return
		}
		p := profileMap{}
		for d := range s.Facts() {
			if r.IntN(3) > 0 {
				p[d.ID] = values[d.ID][r.IntN(len(values[d.ID]))]
			}
		}
		want, wantMissing := walk(c, defs, p)
		facts := p.bound(s)
		got, missing := cond.Eval(&facts)
		if want != got || len(wantMissing) != missing.Len() {
			t.Fatalf("want %v and %v missing, got %v and %v", want, wantMissing, got, nameSet(cond, missing))
		}
	})
}

// FuzzProfile decodes and binds whatever comes.
func FuzzProfile(f *testing.F) {
	f.Add([]byte(`{"client":"c-1","facts":[{"fact":"children","value":3,"origin":"stated","at":"2026-03-05T10:00:00Z"}],"touchpoints":["portal"]}`))
	f.Add([]byte(`{"facts":[{"fact":"region","value":"63"},{"fact":"region","value":1.5}]}`))
	s, _ := smallFacts(f)
	cond, _ := s.Compile(family)
	f.Fuzz(func(t *testing.T, data []byte) {
		p, _, err := standard.Decode[Profile](data)
		if err != nil {
			return
		}
		p.Check()
		s.Check(p)
		facts := s.Bind(p)
		cond.Eval(&facts)
		p.With(p.Facts...)
	})
}
