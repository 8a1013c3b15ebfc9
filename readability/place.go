package readability

import (
	"slices"
	"unicode/utf8"

	"github.com/state-for-people/standard"
)

// sortPlaces puts places in the order of the text, those about the whole text
// last; findings of one place stay in the order of the rules.
func sortPlaces(ps []place) {
	if len(ps) > 32 {
		slices.SortStableFunc(ps, func(a, b place) int {
			switch {
			case a.before(&b):
				return -1
			case b.before(&a):
				return 1
			}
			return 0
		})
		return
	}
	for i := 1; i < len(ps); i++ {
		for j := i; j > 0 && ps[j].before(&ps[j-1]); j-- {
			ps[j], ps[j-1] = ps[j-1], ps[j]
		}
	}
}

// before reports whether p comes before q: by its start, the whole text last.
func (p *place) before(q *place) bool {
	if p.at.IsZero() || q.at.IsZero() {
		return !p.at.IsZero()
	}
	return p.at.Start < q.at.Start
}

// hit records a finding of the rule at hand, with a mend in place of the rule's
// if it is not nil.
func (d *draft) hit(at Span, suggestion string, mend *standard.Text) {
	if !at.liesIn(d.text) {
		return
	}
	if d.isExcepted(at) {
		return
	}
	a := d.row(d.now)
	if a.count++; a.count > maxFindings {
		return
	}
	if d.places == nil {
		d.places = make([]place, 0, 24) // as a letter that needs work has
	}
	d.places = append(d.places, place{at: at, active: d.now, suggestion: suggestion, mend: mend})
}

// place is a finding before it is written out: small, for it is sorted.
type place struct {
	at         Span
	active     int            // row of the rule
	mend       *standard.Text // in place of the rule's, if not nil
	suggestion string
}

// findings writes the places out.
func (d *draft) findings() Findings {
	if len(d.places) == 0 {
		return nil
	}
	fs := make(Findings, len(d.places))
	for i := range d.places {
		p := &d.places[i]
		a := d.row(p.active)
		r := a.rule
		f := &fs[i]
		f.Code, f.Severity, f.At, f.Clause, f.Reading = r.Code, a.severity, p.at, a.clause, r.Reading
		f.Text, f.Mend, f.Suggestion = r.Text, r.Mend, p.suggestion
		if p.mend != nil {
			f.Mend = *p.mend
		}
	}
	return fs
}

// at records the tokens from i up to j as a finding.
func (d *draft) at(i, j int) { d.hit(d.span(i, j), "", nil) }

func (d *draft) span(i, j int) Span { return Span{d.tokens[i].At.Start, d.tokens[j-1].At.End} }

// nextFolded returns the next rune in small letters with ё as е, a run of spaces
// as one space, and the bytes it takes; -1 at the end.
func nextFolded(s string) (rune, int) {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if isIgnorable(r) {
			n += size
			continue
		}
		if !isSpace(r) {
			return folded(r), n + size
		}
		for n < len(s) {
			r, size := utf8.DecodeRuneInString(s[n:])
			if !isSpace(r) {
				break
			}
			n += size
		}
		return ' ', n
	}
	return -1, n
}
