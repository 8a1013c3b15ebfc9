package journey

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/state-for-people/standard"
)

// Drawing is a journey map laid out for pictures. All formats are made from it,
// so they show the same: stages, steps, touchpoints, services, experience, and
// the client's place if [Drawing.At] was told of it. Texts from outside are
// escaped for each format; ids in the pictures are ours. The zero Drawing is of
// an empty map.
type Drawing struct {
	words     *words
	title     string
	situation string
	segment   string
	stages    []drawnStage
	arrows    []arrow
	joins     int  // how many joins the arrows pass through
	here      bool // a position is shown
	over      bool // the journey is over
	progress  Progress
	needs     []drawnNeed
	meets     []string // the needs that the next steps meet
}

type drawnNeed struct {
	id    standard.NeedID
	title string
}

type drawnStage struct {
	id    StageID
	title string
	state state
	steps []drawnStep
}

type drawnStep struct {
	id         StepID
	box        int    // the number of its box in the whole map, from 0
	number     string // 2.1: the first step of the second stage
	title      string
	touchpoint string
	services   []string
	experience *Experience // at the touchpoint
	together   bool
	optional   bool
	state      state
}

// arrow leads from one node to another.
type arrow struct{ from, to node }

// node is the box of a step or, between two groups of boxes, a join.
type node struct {
	join bool
	n    int
}

// String returns the id of the node in a picture.
func (n node) String() string {
	if n.join {
		return "join" + strconv.Itoa(n.n)
	}
	return "step" + strconv.Itoa(n.n)
}

// connect draws the arrows: every step of a group leads to every step of the
// next group, through a join where both have several.
func (d *Drawing) connect() {
	var before, group []node
	closeGroup := func() {
		if len(before) > 1 && len(group) > 1 {
			join := node{join: true, n: d.joins}
			d.joins++
			for _, b := range before {
				d.arrows = append(d.arrows, arrow{b, join})
			}
			before = []node{join}
		}
		for _, b := range before {
			for _, g := range group {
				d.arrows = append(d.arrows, arrow{b, g})
			}
		}
		if group != nil {
			before, group = group, nil
		}
	}
	n := 0
	for i := range d.stages {
		for j := range d.stages[i].steps {
			o := &d.stages[i].steps[j]
			if !o.together {
				closeGroup()
			}
			o.box = n
			group = append(group, node{n: n})
			n++
		}
	}
	closeGroup()
}

// state says how a stage or a step stands to the client's place.
type state int

const (
	unmarked state = iota // no position is shown
	done
	current // the stage the client is in, a step that may be taken now
	later
	skipped // an optional step that was not taken
)

// Draw lays m out in a language. The drawing keeps nothing of m.
func (m Map) Draw(l standard.Lang) Drawing {
	d := Drawing{
		words:     wordsIn(l),
		title:     plain(textIn(m.Title, l)),
		situation: plain(textIn(m.Situation.Description, l)),
		segment:   plain(textIn(m.Segment.Description, l)),
	}
	touchpoints := placed(m.Touchpoints, func(t *Touchpoint) standard.TouchpointID { return t.ID })
	services := placed(m.Services, func(s *Service) standard.ServiceID { return s.ID })
	for i := range m.Stages {
		s := &m.Stages[i]
		out := drawnStage{id: s.ID, title: plain(textIn(s.Title, l))}
		for j := range s.Steps {
			step := &s.Steps[j]
			o := drawnStep{
				id: step.ID, number: strconv.Itoa(i+1) + "." + strconv.Itoa(j+1), title: plain(textIn(step.Title, l)),
				together: step.Together && j > 0, optional: step.Optional,
			}
			if k, ok := touchpoints[step.Touchpoint]; ok {
				o.touchpoint = plain(textIn(m.Touchpoints[k].Title, l))
				if x := m.Touchpoints[k].Experience; x != nil && x.Answers > 0 {
					o.experience = &Experience{Positive: x.Positive, Answers: x.Answers}
				}
			}
			for _, id := range step.Services {
				if k, ok := services[id]; ok {
					o.services = append(o.services, plain(textIn(m.Services[k].Title, l)))
				}
			}
			out.steps = append(out.steps, o)
		}
		d.stages = append(d.stages, out)
	}
	for i := range m.Needs {
		d.needs = append(d.needs, drawnNeed{m.Needs[i].ID, plain(textIn(m.Needs[i].Title, l))})
	}
	d.connect()
	return d
}

// At returns the drawing with the client's place marked.
//
// Clause: people-2022:4.6.1.6/s1, people-2022-brief:portal/3, concept:VI.1(3), touchpoint-list:3.2.1(3), touchpoint-list:3.2.1(3)/s2
func (d Drawing) At(p Position) Drawing {
	d.here, d.over, d.progress = true, p.Current == "", p.Steps
	finished, taken, next, ahead, needs := setOf(p.Done), setOf(p.Taken), setOf(p.Next), setOf(p.Ahead), setOf(p.Needs)
	d.meets = nil
	for _, n := range d.needs {
		if needs[n.id] {
			d.meets = append(d.meets, n.title)
		}
	}
	d.stages = slices.Clone(d.stages)
	for i := range d.stages {
		s := &d.stages[i]
		s.steps = slices.Clone(s.steps)
		switch {
		case finished[s.id]:
			s.state = done
		case s.id == p.Current:
			s.state = current
		default:
			s.state = later
		}
		passed := false // the client is already past the step
		for j := len(s.steps) - 1; j >= 0; j-- {
			o := &s.steps[j]
			switch {
			case taken[o.id]:
				o.state = done
			case next[o.id]:
				o.state = current
			case s.state == done, s.state == current && passed:
				o.state = skipped
			default:
				o.state = later
			}
			passed = passed || next[o.id] || taken[o.id] && !ahead[o.id]
		}
	}
	return d
}

// setOf returns the keys of a list as a set.
func setOf[K comparable](list []K) map[K]bool {
	set := make(map[K]bool, len(list))
	for _, k := range list {
		set[k] = true
	}
	return set
}

// textIn returns t in l, or in the other language where l has nothing.
func textIn(t standard.Text, l standard.Lang) string {
	if s := t.In(l); s != "" {
		return s
	}
	return t.RU + t.EN
}

// plain returns s as one line of visible text: white space is one blank,
// control characters, marks of direction, code points that Unicode has not
// assigned and other invisible characters go.
func plain(s string) string {
	var b strings.Builder
	blank := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r), unicode.IsControl(r), r == '\u2028', r == '\u2029':
			blank = b.Len() > 0
			continue
		case r == utf8.RuneError, !unicode.IsGraphic(r):
			continue
		}
		if blank {
			b.WriteByte(' ')
			blank = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Alt returns the drawing told in sentences: the text alternative for who
// cannot see a picture («текстовое описание»).
//
// Clause: people-2022:4.6.1.6/s1, people-2022:4.6/s4
func (d Drawing) Alt() string {
	w := d.say()
	var b strings.Builder
	b.WriteString(w.mapOf + ": " + d.title + ".")
	for _, part := range []struct{ word, text string }{{w.situation, d.situation}, {w.segment, d.segment}} {
		if part.text != "" {
			b.WriteString(" " + part.word + ": " + sentence(part.text))
		}
	}
	if d.here {
		b.WriteString(" " + d.place())
	}
	for i := range d.stages {
		s := &d.stages[i]
		b.WriteString(" " + w.stage + " " + strconv.Itoa(i+1) + ": " + s.title)
		if d.here {
			b.WriteString(", " + d.stageState(s.state))
		}
		b.WriteByte('.')
		for j := range s.steps {
			o := &s.steps[j]
			b.WriteString(" " + o.number + ". " + d.stepTitle(o))
			if o.touchpoint != "" {
				b.WriteString("; " + strings.ToLower(w.where) + ": " + o.touchpoint)
			}
			if len(o.services) > 0 {
				b.WriteString("; " + strings.ToLower(w.services) + ": " + strings.Join(o.services, ", "))
			}
			if x := d.answers(o.experience); x != "" {
				b.WriteString("; " + strings.ToLower(w.content) + ": " + x)
			}
			if d.here {
				b.WriteString("; " + w.states[o.state])
			}
			b.WriteByte('.')
		}
	}
	return b.String()
}

// sentence ends s with a full stop.
func sentence(s string) string {
	if strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") {
		return s
	}
	return s + "."
}

// place says where the client is in a sentence.
func (d Drawing) place() string {
	w := d.say()
	progress := w.made + " " + strconv.Itoa(d.progress.Done) + " " + w.of + " " + strconv.Itoa(d.progress.Of) + "."
	switch {
	case !slices.ContainsFunc(d.stages, func(s drawnStage) bool { return len(s.steps) > 0 }):
		return w.empty
	case d.over:
		return w.over + " " + progress
	}
	for i := range d.stages {
		if d.stages[i].state == current {
			return w.hereAt + " " + strconv.Itoa(i+1) + " " + w.quotes[0] + d.stages[i].title + w.quotes[1] + ". " + progress
		}
	}
	return progress
}

// answers says how many answers were positive.
func (d Drawing) answers(x *Experience) string {
	if x == nil {
		return ""
	}
	return strconv.FormatInt(x.Positive, 10) + " " + d.say().of + " " + strconv.FormatInt(x.Answers, 10)
}
