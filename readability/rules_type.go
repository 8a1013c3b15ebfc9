package readability

import (
	"cmp"
	"slices"
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
	{"xo thames", false, standard.Cite("people-2022:4.6.4.5(13)")},
	{"serif", false, standard.Cite("people-2022:4.6.4.5(13)")},
}

// fontName returns the first name of a list of fonts, as style sheets and
// documents write it, in small letters without quotes, spaces and hyphens.
func fontName(list string) string {
	first, _, _ := strings.Cut(list, ",")
	return strings.ToLower(strings.NewReplacer(" ", "", "-", "", `"`, "", "'", "", "\u00a0", "").Replace(first))
}

// is reports whether name, of [fontName], is this font or a kind of it, such as
// TimesNewRomanPSMT; the word serif alone is a family of its own.
func (f *font) is(name string) bool {
	own := fontName(f.name)
	return name == own || own != "serif" && strings.HasPrefix(name, own)
}

// eachRun records the runs for which bad holds and whose span lies in the text.
// Runs that touch are one place.
func (d *draft) eachRun(bad func(*Run) bool) {
	var at []Span
	for i := range d.letter.Runs {
		if r := &d.letter.Runs[i]; r.At.Len() > 0 && r.At.liesIn(d.text) && bad(r) {
			at = append(at, r.At)
		}
	}
	slices.SortFunc(at, func(a, b Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	for i := 0; i < len(at); {
		whole := at[i]
		for i++; i < len(at) && at[i].Start <= whole.End; i++ {
			whole.End = max(whole.End, at[i].End)
		}
		d.hit(whole, "", nil)
	}
}

// serifs finds runs in a font with serifs.
func (d *draft) serifs() {
	accepted := FontList.In(d.profile.Edition) == FontList.Options[0]
	d.eachRun(func(r *Run) bool {
		name := fontName(r.Font)
		for i := range serifFonts {
			if f := &serifFonts[i]; f.is(name) {
				return !(accepted && f.named)
			}
		}
		return false
	})
}

// italics finds runs in italics or underlined.
func (d *draft) italics() { d.eachRun(func(r *Run) bool { return r.Italic || r.Underline }) }

// effects finds runs with a decoration.
func (d *draft) effects() {
	d.eachRun(func(r *Run) bool { return r.Effect != "" && !strings.EqualFold(r.Effect, "none") })
}

// leastContrast is the contrast of letters to their background that WCAG 2.1
// wants (criterion 1.4.3); the Standard gives no figure.
const leastContrast = 4.5

// backgrounds finds runs that their background makes hard to read.
func (d *draft) backgrounds() {
	d.eachRun(func(r *Run) bool { return r.Picture || r.Contrast > 0 && r.Contrast < leastContrast })
}

// mixed finds the runs in another font than that of most of the text; of two
// that hold as much, the one met first in the text is its font.
func (d *draft) mixed() {
	type share struct {
		name     string
		n, first int
	}
	var fonts []share
	for i := range d.letter.Runs {
		r := &d.letter.Runs[i]
		name := fontName(r.Font)
		if name == "" || r.At.Len() <= 0 || !r.At.liesIn(d.text) {
			continue
		}
		k := slices.IndexFunc(fonts, func(f share) bool { return f.name == name })
		if k < 0 {
			k, fonts = len(fonts), append(fonts, share{name: name, first: r.At.Start})
		}
		fonts[k].n += r.At.Len()
		fonts[k].first = min(fonts[k].first, r.At.Start)
	}
	if len(fonts) < 2 {
		return
	}
	most := slices.MaxFunc(fonts, func(a, b share) int { return cmp.Or(cmp.Compare(a.n, b.n), cmp.Compare(b.first, a.first)) })
	d.eachRun(func(r *Run) bool { name := fontName(r.Font); return name != "" && name != most.name })
}
