package readability

import (
	"strings"

	"github.com/state-for-people/standard"
)

// FontList is the choice whether the fonts that the brief edition names are
// accepted although one of them has serifs.
//
// Reading: T13, Times New Roman has serifs and is a finding; the switch accepts it.
//
// Clause: people-2022-brief:answers/15
var FontList = standard.Switch{Reading: "T13", Options: []string{"brief-fonts"}}

// font is a font that has serifs.
type font struct {
	name   string // small letters
	named  bool   // the brief edition names it
	Clause standard.Clause
}

var serifFonts = [...]font{
	{"times new roman", true, standard.Cite("people-2022-brief:answers/15")},
	{"times", false, standard.Cite("people-2022:4.6.4.5(13)")},
	{"pt serif", false, standard.Cite("people-2022:4.6.4.5(13)")},
	{"georgia", false, standard.Cite("people-2022:4.6.4.5(13)")},
	{"garamond", false, standard.Cite("people-2022:4.6.4.5(13)")},
	{"cambria", false, standard.Cite("people-2022:4.6.4.5(13)")},
	{"liberation serif", false, standard.Cite("people-2022:4.6.4.5(13)")},
	{"pt astra serif", false, standard.Cite("people-2022:4.6.4.5(13)")},
	{"noto serif", false, standard.Cite("people-2022:4.6.4.5(13)")},
	{"book antiqua", false, standard.Cite("people-2022:4.6.4.5(13)")},
	{"palatino linotype", false, standard.Cite("people-2022:4.6.4.5(13)")},
	{"courier new", false, standard.Cite("people-2022:4.6.4.5(13)")},
	{"century schoolbook", false, standard.Cite("people-2022:4.6.4.5(13)")},
	{"bookman old style", false, standard.Cite("people-2022:4.6.4.5(13)")},
}

// eachRun records the runs for which bad holds and whose span lies in the text.
func (d *draft) eachRun(bad func(*Run) bool) {
	for i := range d.letter.Runs {
		if r := &d.letter.Runs[i]; r.At.Len() > 0 && bad(r) {
			d.hit(r.At, "", nil)
		}
	}
}

// serifs finds runs in a font with serifs.
func (d *draft) serifs() {
	accepted := FontList.In(d.profile.Edition) == FontList.Options[0]
	d.eachRun(func(r *Run) bool {
		for i := range serifFonts {
			if f := &serifFonts[i]; strings.EqualFold(strings.TrimSpace(r.Font), f.name) {
				return !(accepted && f.named)
			}
		}
		return false
	})
}

// italics finds runs in italics or underlined.
func (d *draft) italics() { d.eachRun(func(r *Run) bool { return r.Italic || r.Underline }) }

// effects finds runs with a decoration.
func (d *draft) effects() { d.eachRun(func(r *Run) bool { return r.Effect != "" }) }

// leastContrast is the contrast of letters to their background that WCAG 2.1
// wants (criterion 1.4.3); the Standard gives no figure.
const leastContrast = 4.5

// backgrounds finds runs that their background makes hard to read.
func (d *draft) backgrounds() {
	d.eachRun(func(r *Run) bool { return r.Picture || r.Contrast > 0 && r.Contrast < leastContrast })
}

// mixed finds the runs in another font than the first.
func (d *draft) mixed() {
	first := ""
	d.eachRun(func(r *Run) bool {
		if first == "" {
			first = r.Font
		}
		return r.Font != "" && !strings.EqualFold(r.Font, first)
	})
}
