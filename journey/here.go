package journey

import (
	"strconv"
	"strings"
)

// Here says in sentences where the client is, what to do next, and which needs
// that will meet: what is told on a booking, in a call, on a portal. It is ""
// for a drawing without a position.
//
// Clause: people-2022:4.5.6.1/p2, people-2022:4.5.6.2/p2, people-2022:4.6.1.6/s3, people-2022:4.6.3.8(4)(б)
func (d Drawing) Here() string {
	if !d.here {
		return ""
	}
	w := d.say()
	var next []string
	for i := range d.stages {
		for j := range d.stages[i].steps {
			if o := &d.stages[i].steps[j]; o.state == current {
				title := o.title
				if o.optional {
					title += " (" + w.optional + ")"
				}
				next = append(next, title)
			}
		}
	}
	s := d.place()
	if len(next) > 0 {
		s += " " + w.next + ": " + sentence(strings.Join(next, "; "))
	}
	if len(d.meets) > 0 {
		s += " " + w.meets + ": " + sentence(strings.Join(d.meets, "; "))
	}
	return s
}

// Trail returns the stages in one line with the client's place and progress:
// the breadcrumb of a portal («хлебные крошки»).
//
// Clause: people-2022:4.6.1.15(6)
func (d Drawing) Trail() string {
	var b strings.Builder
	for i := range d.stages {
		if i > 0 {
			b.WriteString(" › ")
		}
		s := &d.stages[i]
		b.WriteString(mark(s.state) + s.title)
		if s.state == current {
			b.WriteString(" (" + d.say().here + ")")
		}
	}
	if d.here {
		b.WriteString(" · " + strconv.Itoa(d.progress.Done) + " " + d.say().of + " " + strconv.Itoa(d.progress.Of))
	}
	return b.String()
}
