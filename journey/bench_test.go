package journey

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/lifesituation"
)

// long is a valid map of twenty stages with some steps each.
func long(steps int) Map {
	m := birth()
	m.Stages = nil
	for i := range 20 {
		s := Stage{ID: StageID(fmt.Sprint("stage-", i)), Title: ru("Этап"), Experience: &Experience{Positive: 4, Answers: 5}}
		for j := range steps {
			s.Steps = append(s.Steps, Step{ID: StepID(fmt.Sprint("step-", i, "-", j)), Title: ru("Действие"), Touchpoint: "portal", Services: []standard.ServiceID{"snils", "oms"}})
		}
		m.Stages = append(m.Stages, s)
	}
	m.Needs[0].Arises, m.Needs[0].Met = "step-0-0", "step-3-0"
	m.Needs[1].Arises, m.Needs[1].Met = "step-1-0", "step-19-0"
	return m
}

// problem is what the reference finds.
type problem struct{ at, what string }

// byHand is the plain reference: what a programmer would write for this one
// document, without texts, severities or clauses.
func byHand(m *Map) (out []problem) {
	text := func(at, s string) {
		if s == "" {
			out = append(out, problem{at, "missing"})
		}
	}
	key := func(at, s string) {
		if s == "" || len(s) > 200 && utf8.RuneCountInString(s) > 200 {
			out = append(out, problem{at, "key"})
		}
	}
	experience := func(at string, x *Experience) {
		if x != nil && (x.Answers <= 0 || x.Positive < 0 || x.Positive > x.Answers) {
			out = append(out, problem{at, "experience"})
		}
	}
	key("id", string(m.ID))
	if m.Version < 1 {
		out = append(out, problem{"version", "min"})
	}
	segmentation, monitoring := false, false
	for _, b := range m.Basis {
		segmentation = segmentation || b == BasisSegmentation
		monitoring = monitoring || b == BasisMonitoring
	}
	if !segmentation || m.Version > 1 && !monitoring {
		out = append(out, problem{"basis", "missing"})
	}
	key("situation", string(m.Situation.ID))
	text("situation", m.Situation.Description.RU)
	key("segment", string(m.Segment.ID))
	text("segment", m.Segment.Description.RU)
	services := map[standard.ServiceID]bool{}
	for i := range m.Services {
		s := &m.Services[i]
		key("service", string(s.ID))
		text("service", s.Title.RU)
		switch s.Kind {
		case lifesituation.ServicePublic, lifesituation.ServiceDigital, lifesituation.ServiceSupport, lifesituation.ServiceFunction:
		default:
			out = append(out, problem{"service", "kind"})
		}
		if services[s.ID] {
			out = append(out, problem{"service", "twice"})
		}
		services[s.ID] = true
	}
	touchpoints := map[standard.TouchpointID]bool{}
	for i := range m.Touchpoints {
		t := &m.Touchpoints[i]
		key("touchpoint", string(t.ID))
		text("touchpoint", t.Title.RU)
		if !t.Kind.IsValid() {
			out = append(out, problem{"touchpoint", "kind"})
		}
		if touchpoints[t.ID] {
			out = append(out, problem{"touchpoint", "twice"})
		}
		touchpoints[t.ID] = true
		if t.Experience == nil || t.Positive.IsZero() || t.Problems.IsZero() {
			out = append(out, problem{"touchpoint", "experience"})
		}
		experience("touchpoint", t.Experience)
	}
	stages := map[StageID]bool{}
	steps := map[StepID]int{}
	for i := range m.Stages {
		s := &m.Stages[i]
		key("stage", string(s.ID))
		text("stage", s.Title.RU)
		if stages[s.ID] {
			out = append(out, problem{"stage", "twice"})
		}
		stages[s.ID] = true
		experience("stage", s.Experience)
		for j := range s.Steps {
			p := &s.Steps[j]
			key("step", string(p.ID))
			text("step", p.Title.RU)
			if _, ok := steps[p.ID]; ok {
				out = append(out, problem{"step", "twice"})
			}
			steps[p.ID] = len(steps)
			if p.Touchpoint != "" && !touchpoints[p.Touchpoint] {
				out = append(out, problem{"step", "touchpoint"})
			}
			for _, id := range p.Services {
				if !services[id] {
					out = append(out, problem{"step", "service"})
				}
			}
		}
	}
	if len(m.Needs) == 0 || len(steps) == 0 || len(services) == 0 || len(touchpoints) == 0 {
		out = append(out, problem{"map", "part"})
	}
	needs := map[standard.NeedID]bool{}
	for i := range m.Needs {
		n := &m.Needs[i]
		key("need", string(n.ID))
		text("need", n.Title.RU)
		if needs[n.ID] {
			out = append(out, problem{"need", "twice"})
		}
		needs[n.ID] = true
		from, ok1 := steps[n.Arises]
		to, ok2 := steps[n.Met]
		if !ok1 || !ok2 || to < from {
			out = append(out, problem{"need", "steps"})
		}
	}
	return out
}

// BenchmarkCheck judges a valid map of twenty stages. The goal is 60 µs; most of
// it is the validator's.
func BenchmarkCheck(b *testing.B) {
	m := long(1)
	require.Empty(b, m.Check())
	require.Empty(b, byHand(&m))
	b.Run("by-hand", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			byHand(&m)
		}
	})
	b.Run("rules", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			rules.Check(judgedOf(&m))
		}
	})
	b.Run("check", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			m.Check()
		}
	})
	b.Run("check-three-steps-a-stage", func(b *testing.B) {
		m := long(3)
		b.ReportAllocs()
		for b.Loop() {
			m.Check()
		}
	})
}

// BenchmarkPosition finds the place of a client who is half-way, at three sizes.
func BenchmarkPosition(b *testing.B) {
	for _, stages := range []int{5, 20, 80} {
		var m Map
		var done []StepID
		for i := range stages {
			s := Stage{ID: StageID(fmt.Sprint("s", i)), Steps: []Step{{ID: StepID(fmt.Sprint("a", i))}, {ID: StepID(fmt.Sprint("b", i)), Together: true}}}
			m.Stages = append(m.Stages, s)
			if i < stages/2 {
				done = append(done, s.Steps[0].ID, s.Steps[1].ID)
			}
		}
		b.Run(fmt.Sprint(stages, "-stages"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m.Position(done)
			}
		})
	}
}

func BenchmarkPictures(b *testing.B) {
	m := long(2)
	d := m.Draw(standard.LangRU).At(m.Position([]StepID{"step-0-0", "step-0-1"}))
	for name, f := range map[string]func() string{"svg": d.SVG, "mermaid": d.Mermaid, "text": d.Text, "markdown": d.Markdown} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f()
			}
		})
	}
}
