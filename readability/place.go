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
		slices.SortStableFunc(ps, comparePlaces)
		return
	}
	for i := 1; i < len(ps); i++ {
		for j := i; j > 0 && ps[j].before(&ps[j-1]); j-- {
			ps[j], ps[j-1] = ps[j-1], ps[j]
		}
	}
}

// mergePlaces is sortPlaces for places of which the first n stand in order.
func mergePlaces(ps []place, n int) {
	if len(ps) <= 32 || !slices.IsSortedFunc(ps[:n], comparePlaces) {
		sortPlaces(ps)
		return
	}
	late := slices.Clone(ps[n:])
	sortPlaces(late)
	for i, j, k := n-1, len(late)-1, len(ps)-1; j >= 0; k-- {
		if i >= 0 && late[j].before(&ps[i]) {
			ps[k] = ps[i]
			i--
		} else {
			ps[k] = late[j]
			j--
		}
	}
}

// comparePlaces says which of two places comes first.
func comparePlaces(a, b place) int {
	switch {
	case a.before(&b):
		return -1
	case b.before(&a):
		return 1
	}
	return 0
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
	d.note(at, remark{suggestion: suggestion, mend: mend})
}

// note records a finding of the rule at hand with what is said of it alone.
func (d *draft) note(at Span, x remark) {
	if !at.liesIn(d.text) {
		return
	}
	if d.isExcepted(at) {
		return
	}
	if d.count(d.now) > maxFindings {
		return
	}
	p := place{at: at, rule: int32(d.now)}
	if x.suggestion != "" || x.mend != nil || x.action != nil {
		p.remark = d.remark(x)
	}
	if d.places == nil && d.firsts < firstPlaces {
		d.first[d.firsts] = p
		d.firsts++
		return
	}
	if n := len(d.places); n == cap(d.places) {
		if n == 0 {
			d.places = append(make([]place, 0, 4*firstPlaces), d.first[:]...)
		} else { // as many as the rest of the text will have, if it is like what has been read
			rest := float64(n) * float64(len(d.text)-at.Start) / float64(at.Start+1)
			d.places = slices.Grow(d.places, min(max(int(rest*1.1), n/4), 3*n))
		}
	}
	d.places = append(d.places, p)
}

// firstPlaces are kept beside the draft: as many as a letter that needs work has.
const firstPlaces = 32

// found returns the places found so far.
func (d *draft) found() []place {
	if d.places != nil {
		return d.places
	}
	return d.first[:d.firsts]
}

// place is a finding before it is written out: small and without pointers, for
// it is sorted, and a long text has many.
type place struct {
	at     Span
	rule   int32 // its row
	remark int32 // number of what is said of this place alone, 0 for nothing
}

// remark is what is said of one place.
type remark struct {
	suggestion string
	mend       *standard.Text // in place of the rule's, if not nil
	action     *action        // whose verb mends it, if not nil
}

// fewRemarks are kept beside the draft; a letter seldom has more.
const fewRemarks = 16

// remark keeps x. It returns its number.
func (d *draft) remark(x remark) int32 {
	if d.remarks < fewRemarks {
		d.few[d.remarks] = x
	} else {
		if n := len(d.many); n == cap(d.many) {
			d.many = slices.Grow(d.many, max(n, fewRemarks))
		}
		d.many = append(d.many, x)
	}
	d.remarks++
	return int32(d.remarks)
}

// remarked returns what remark kept under a number.
func (d *draft) remarked(n int32) *remark {
	if n <= fewRemarks {
		return &d.few[n-1]
	}
	return &d.many[n-1-fewRemarks]
}

// findings writes the places out.
func (d *draft) findings() Findings {
	places := d.found()
	if len(places) == 0 {
		return nil
	}
	fs := make(Findings, len(places))
	for i := range places {
		p := &places[i]
		r := d.rule(int(p.rule))
		f := &fs[i]
		f.Code, f.At, f.Reading = r.Code, p.at, r.Reading
		if d.answers && d.forum && d.written { // as most texts are
			f.Clause, f.Severity = r.Clause, r.Severity
		} else {
			f.Clause, f.Severity, _ = d.binds(r)
		}
		f.Text, f.Mend = r.Text, r.Mend
		if p.remark > 0 {
			x := d.remarked(p.remark)
			f.Suggestion = x.suggestion
			switch {
			case x.mend != nil:
				f.Mend = *x.mend
			case x.action != nil:
				f.Mend = x.action.plainVerb()
			}
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
