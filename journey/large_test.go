package journey

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// largeMap is a map of one stage with n steps, services, touchpoints and needs.
func largeMap(n int) Map {
	m := Map{ID: "m", Version: 1, Title: standard.Text{RU: "Карта"}, Situation: Situation{ID: "s"}, Segment: Segment{ID: "g"}, Stages: []Stage{{ID: "s", Title: standard.Text{RU: "Этап"}}}}
	for i := range n {
		key := fmt.Sprintf("key-%07d", i)
		title := standard.Text{RU: "Название"}
		m.Stages[0].Steps = append(m.Stages[0].Steps, Step{ID: StepID(key), Title: title, Touchpoint: standard.TouchpointID(key), Services: []standard.ServiceID{standard.ServiceID(key)}, Optional: i%7 == 3})
		m.Touchpoints = append(m.Touchpoints, Touchpoint{ID: standard.TouchpointID(key), Kind: standard.TouchpointPortal, Title: title})
		m.Services = append(m.Services, Service{ID: standard.ServiceID(key), Title: title, Kind: "service"})
		m.Needs = append(m.Needs, Need{ID: standard.NeedID(key), Title: title, Arises: StepID(key), Met: StepID(key)})
	}
	return m
}

// The cost of a map grows with its size and no faster: what follows would take
// half an hour if a step looked through the others.
func TestLargeMap(t *testing.T) {
	m := largeMap(15_000)
	var done []StepID
	for i := range m.Stages[0].Steps[:7_500] {
		done = append(done, m.Stages[0].Steps[i].ID)
	}
	p := m.Position(done)
	assert.Len(t, p.Taken, 7_500)
	assert.Equal(t, "Карта", m.Draw(standard.LangRU).At(p).title)
	twice := 0
	m.Stages[0].Steps[14_999].ID = "key-0000000"
	for _, f := range m.Check() {
		if f.Code == "journey.step-twice" {
			twice++
			assert.Equal(t, standard.Pointer("/stages/0/steps/14999/id"), f.At)
		}
	}
	assert.Equal(t, 1, twice)
}

// stateOf says how a step stands, by the words of At and one step at a time.
func stateOf(d *Drawing, stage, step int, p Position) state {
	s := &d.stages[stage]
	passed := func(o drawnStep) bool {
		return slices.Contains(p.Next, o.id) || slices.Contains(p.Taken, o.id) && !slices.Contains(p.Ahead, o.id)
	}
	switch id := s.steps[step].id; {
	case slices.Contains(p.Taken, id):
		return done
	case slices.Contains(p.Next, id):
		return current
	case s.state == done, s.state == current && slices.ContainsFunc(s.steps[step+1:], passed):
		return skipped
	}
	return later
}

// The states of a drawing on random maps, against looking at each step by itself.
func TestStatesOfSteps(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 6))
	seen := map[state]bool{}
	for range 2000 {
		m := Map{}
		var ids, taken []StepID
		for i := range 1 + r.IntN(3) {
			s := Stage{ID: StageID(fmt.Sprint("s", i))}
			for range r.IntN(5) {
				id := StepID(fmt.Sprint(len(ids)))
				ids = append(ids, id)
				s.Steps = append(s.Steps, Step{ID: id, Optional: r.IntN(3) == 0, Together: r.IntN(3) == 0})
			}
			m.Stages = append(m.Stages, s)
		}
		for _, id := range ids {
			if r.IntN(2) == 0 {
				taken = append(taken, id)
			}
		}
		p := m.Position(taken)
		d := m.Draw(standard.LangRU).At(p)
		for i := range d.stages {
			for j := range d.stages[i].steps {
				want := stateOf(&d, i, j, p)
				require.Equal(t, want, d.stages[i].steps[j].state)
				seen[want] = true
			}
		}
	}
	assert.Len(t, seen, 4, "every state occurs")
}

// Nobody has drawn the zero Drawing; it shows an empty map.
func TestZeroDrawing(t *testing.T) {
	var d Drawing
	empty := Map{}.Draw(standard.LangRU)
	assert.Equal(t, empty.SVG(), d.SVG())
	assert.Equal(t, empty.Mermaid(), d.Mermaid())
	assert.Equal(t, empty.DOT(), d.DOT())
	assert.Equal(t, empty.Markdown(), d.Markdown())
	assert.Equal(t, empty.Text(), d.Text())
	assert.Equal(t, empty.CSV(), d.CSV())
	assert.Equal(t, empty.Alt(), d.Alt())
	assert.Equal(t, "На карте нет действий.", d.At(Position{}).Here())
	assert.Equal(t, "The map has no steps.", Map{}.Draw(standard.LangEN).At(Position{}).Here())
}

// White space is no title and no description.
func TestBlankIsMissing(t *testing.T) {
	space := standard.Text{RU: " \t ", EN: "x"}
	m := Map{
		ID: "m", Version: 1, Situation: Situation{ID: "s", Description: space}, Segment: Segment{ID: "g", Description: space},
		Needs: []Need{{ID: "n", Title: space}}, Stages: []Stage{{ID: "s", Title: space, Steps: []Step{{ID: "a", Title: space}}}},
		Services: []Service{{ID: "v", Title: space, Kind: "service"}}, Touchpoints: []Touchpoint{{ID: "t", Title: space, Kind: standard.TouchpointPortal}},
	}
	var codes []string
	for _, f := range m.Check() {
		codes = append(codes, f.Code)
	}
	for _, code := range []string{"journey.situation-not-described", "journey.segment-not-described", "journey.need-without-title", "journey.stage-without-title",
		"journey.step-without-title", "journey.service-without-title", "journey.touchpoint-without-title"} {
		assert.Contains(t, codes, code)
	}
	r := Results{Maps: []Map{m}, Recommendations: []Recommendation{{Map: "m", Text: space}}}
	assert.Equal(t, "journey.recommendation-without-text", firstAt(r.Check(), "/recommendations/0/text/ru"))
	h := History{Map: "m", Versions: []Version{{Number: 1, Status: StatusApproved, Approved: 2026_03_01, Act: " "}}}
	assert.Equal(t, "journey.approval-without-act", firstAt(h.Check(), "/versions/0"))
}

func firstAt(fs standard.Findings, at standard.Pointer) string {
	for _, f := range fs {
		if f.At == at {
			return f.Code
		}
	}
	return ""
}

// A version without a day of approval is due all the same.
func TestDueWithoutApproval(t *testing.T) {
	h := History{Map: "m", Versions: []Version{{Number: 1, Status: StatusApproved, Since: 2025_01_15}}}
	due, ok := h.DueSince(12, 2026_01_15)
	assert.True(t, ok)
	assert.Equal(t, standard.Date(2026_01_15), due)
	_, ok = h.DueSince(12, 2026_01_14)
	assert.False(t, ok)
	h.Versions[0].Since = 0
	_, ok = h.DueSince(12, 2026_01_15)
	assert.False(t, ok, "nobody knows since when")
}

// A word without a break stays inside the picture, wide bold letters too.
func TestFitWideLetters(t *testing.T) {
	for _, letter := range []string{"Щ", "Ж", "Ю", "W", "М", "щ", "ж", "w"} {
		word := ""
		for range 300 {
			word += letter
		}
		for _, line := range fit(word, 672, 15) {
			n := len([]rune(line))
			assert.LessOrEqual(t, n*15*92/100, 672, letter)
			if letter == "Щ" || letter == "Ю" || letter == "W" {
				assert.LessOrEqual(t, n*15, 672, "%s is as wide as the font is high", letter)
			}
		}
	}
}
