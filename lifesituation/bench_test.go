package lifesituation

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// benchProfiles are the 900 profiles of the small schema, bound and as maps.
func benchProfiles(t testing.TB) (*Schema, []Facts, []profileMap) {
	s, values := smallFacts(t)
	var bound []Facts
	var maps []profileMap
	everyProfile(s, values, func(p profileMap) {
		copied := profileMap{}
		for id, v := range p {
			copied[id] = v
		}
		bound, maps = append(bound, p.bound(s)), append(maps, copied)
	})
	return s, bound, maps
}

func TestEvalAllocatesNothing(t *testing.T) {
	s, bound, _ := benchProfiles(t)
	cond, fs := s.Compile(family)
	require.Empty(t, fs)
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		for i := range bound {
			cond.Eval(&bound[i])
		}
	}))
	var f Facts
	p := Profile{Facts: []Known{{Fact: "children", Value: Number(3)}}}
	s.Rebind(&f, p)
	assert.Zero(t, testing.AllocsPerRun(10, func() { s.Rebind(&f, p) }))
}

func BenchmarkEval(b *testing.B) {
	s, bound, maps := benchProfiles(b)
	cond, fs := s.Compile(family)
	require.Empty(b, fs)
	defs := definitions(s)
	b.Run("condition", func(b *testing.B) {
		b.ReportAllocs()
		i := 0
		for b.Loop() {
			cond.Eval(&bound[i])
			if i++; i == len(bound) {
				i = 0
			}
		}
	})
	b.Run("plain walk", func(b *testing.B) {
		b.ReportAllocs()
		i := 0
		for b.Loop() {
			walk(family, defs, maps[i])
			if i++; i == len(maps) {
				i = 0
			}
		}
	})
}

func BenchmarkBind(b *testing.B) {
	s, values := smallFacts(b)
	var p Profile
	for d := range s.Facts() {
		p.Facts = append(p.Facts, Known{Fact: d.ID, Value: values[d.ID][0]})
	}
	b.Run("bind", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			s.Bind(p)
		}
	})
	b.Run("rebind", func(b *testing.B) {
		b.ReportAllocs()
		var f Facts
		for b.Loop() {
			s.Rebind(&f, p)
		}
	})
}

func BenchmarkCompile(b *testing.B) {
	s, _ := smallFacts(b)
	b.ReportAllocs()
	for b.Loop() {
		s.Compile(family)
	}
}
