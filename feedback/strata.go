package feedback

import (
	"math"

	"github.com/state-for-people/standard"
)

// Stratum is a part of the clients with its size and what those asked in it
// said («страта»): digital and office, say.
type Stratum struct {
	Name       string `json:"name"`
	Population int64  `json:"population"` // all clients of the part, asked or not
	Share      Share  `json:"share"`      // of those asked
}

// Stratified is an estimate for all clients made of parts that were not asked
// in the proportion in which they exist. It is another figure than the pooled
// one, with a name of its own, and is never put in its place.
//
// Reading: K8, the pooled share is the indicator; this is beside it.
type Stratified struct {
	Pooled     Share    `json:"pooled"`               // all answers together
	Value      float64  `json:"value"`                // each part with the weight of its population
	SE         float64  `json:"se"`                   // standard error of Value
	Interval   Interval `json:"interval"`             // Value ± z·SE, within 0 to 1
	Effective  float64  `json:"effective"`            // how many equally weighted answers say as much
	Unanswered []string `json:"unanswered,omitempty"` // parts of which nobody answered
}

// Stratify weighs the parts by their population. In plain words: if office
// clients are a tenth of all but half of those asked, the plain share says too
// much of the office; this one gives each part the voice it has.
//
//	Σ W·p, SE = √(Σ W²·p(1−p)/n), W = N/ΣN; n_eff = (Σ n·w)²/Σ n·w², w = N/n
//	Σ W·p − √(Σ W²(p−l)²) … Σ W·p + √(Σ W²(u−p)²), l and u of Wilson
//
// The interval is made of those of the parts, as [Newcombe]'s is, for SE is too
// small where a part has few answers, and 0 where all in it say the same; of one
// part it is [Wilson]'s. Source: stratified sampling; Kish 1965 for n_eff; Zou and
// Donner 2008 for the interval. Relative error below 1e-12, of the interval absolute. Parts of which nobody answered are left out
// of the weights and named. The errors are [*CountError], [*NoDataError] if
// nobody answered at all, [*InputError].
//
// Clause: people-2022:4.5.7.2/p1
func Stratify(strata []Stratum, c Confidence) (Stratified, error) {
	z, err := c.z()
	if err != nil {
		return Stratified{}, err
	}
	var out Stratified
	var all float64
	var sum int64
	for _, s := range strata {
		if s.Population < 0 || !s.Share.IsValid() || s.Population < s.Share.Whole || s.Population > MaxCount-sum {
			return Stratified{}, &CountError{"stratum", standard.Text{RU: "в части ответило больше, чем в ней клиентов, или счётчик неверен", EN: "more answered than the part has clients, or a count is wrong"}}
		}
		sum += s.Population
		if s.Share.Whole == 0 {
			if s.Population > 0 {
				out.Unanswered = append(out.Unanswered, s.Name)
			}
			continue
		}
		out.Pooled.Part += s.Share.Part
		out.Pooled.Whole += s.Share.Whole
		all += float64(s.Population)
	}
	if out.Pooled.Whole == 0 {
		return Stratified{}, &NoDataError{"stratified share"}
	}
	var v, w1, w2, down, up float64
	for _, s := range strata {
		if s.Share.Whole == 0 {
			continue
		}
		w, n := float64(s.Population)/all, float64(s.Share.Whole)
		p, q := float64(s.Share.Part)/n, float64(s.Share.Whole-s.Share.Part)/n
		out.Value += w * p
		v += w * w * p * q / n
		part := wilson(s.Share, z)
		down += w * w * (p - part.Low) * (p - part.Low)
		up += w * w * (part.High - p) * (part.High - p)
		each := w / n
		w1 += n * each
		w2 += n * each * each
	}
	out.Value = min(out.Value, 1) // the weights may come to a little more
	out.SE = math.Sqrt(v)
	out.Effective = w1 * w1 / w2
	out.Interval = Interval{Low: out.Value - math.Sqrt(down), High: out.Value + math.Sqrt(up)}.clamp(0, 1)
	return out, nil
}

// KishEffective returns how many equally weighted answers say as much as
// answers with these weights («эффективный объём выборки»). In plain words: if
// one answer stands for ten clients and another for a thousand, the figure hangs
// on the second; the more unequal the weights, the fewer answers there are in
// truth.
//
//	n_eff = (Σw)²/Σw²
//
// Source: Kish 1965. The relative error is below 1e-12. The error is an [*InputError] for a
// weight that is not a positive number and a [*NoDataError] for none.
func KishEffective(weights []float64) (float64, error) {
	var s, q float64
	for _, w := range weights {
		if !(w > 0) || math.IsInf(w, 1) {
			return 0, &InputError{"weight", standard.Text{RU: "вес больше 0 и конечен", EN: "want weights above 0 and finite"}}
		}
	}
	if len(weights) == 0 {
		return 0, &NoDataError{"effective size"}
	}
	top := 0.0
	for _, w := range weights {
		top = max(top, w)
	}
	for _, w := range weights { // by the largest, so that no square overflows
		w /= top
		s += w
		q += w * w
	}
	return s * s / q, nil
}
