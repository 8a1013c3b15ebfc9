package feedback

import (
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// binomial returns the probabilities of 0 … n successes.
func binomial(n int, p float64) []float64 {
	out := make([]float64, n+1)
	lg, _ := math.Lgamma(float64(n + 1))
	for x := range out {
		a, _ := math.Lgamma(float64(x + 1))
		b, _ := math.Lgamma(float64(n - x + 1))
		out[x] = math.Exp(lg - a - b + float64(x)*math.Log(p) + float64(n-x)*math.Log1p(-p))
	}
	return out
}

// cover keeps the mean and the least of how often an interval held the truth.
type cover struct {
	sum, least float64
	n          int
}

func (c *cover) add(x float64) {
	if c.n == 0 || x < c.least {
		c.least = x
	}
	c.sum += x
	c.n++
}

func (c *cover) String() string {
	return fmt.Sprintf("%.1f (%.1f)", 100*c.sum/float64(c.n), 100*c.least)
}

func coverShare(n int, interval func(Share) Interval) *cover {
	var c cover
	in := make([]Interval, n+1)
	for x := range in {
		in[x] = interval(Share{int64(x), int64(n)})
	}
	for i := 1; i < 100; i++ {
		p := float64(i) / 100
		hit := 0.0
		for x, w := range binomial(n, p) {
			if in[x].Contains(p) {
				hit += w
			}
		}
		c.add(hit)
	}
	return &c
}

func coverDifference(n int, interval func(a, b Share) Interval) *cover {
	var c cover
	in := make([][]Interval, n+1)
	for x := range in {
		in[x] = make([]Interval, n+1)
		for y := range in[x] {
			in[x][y] = interval(Share{int64(x), int64(n)}, Share{int64(y), int64(n)})
		}
	}
	for i := 5; i < 100; i += 10 {
		for j := 5; j < 100; j += 10 {
			p, q := float64(i)/100, float64(j)/100
			hit := 0.0
			wx, wy := binomial(n, p), binomial(n, q)
			for x := range in {
				for y := range in {
					if in[x][y].Contains(p - q) {
						hit += wx[x] * wy[y]
					}
				}
			}
			c.add(hit)
		}
	}
	return &c
}

// coverFinite takes populations of twice the sample and every number of good
// ratings in them but none and all.
func coverFinite(n int, interval func(s Share, population int64) Interval) *cover {
	var c cover
	all := 2 * n
	in := make([]Interval, n+1)
	for x := range in {
		in[x] = interval(Share{int64(x), int64(n)}, int64(all))
	}
	choose := func(n, k int) float64 {
		a, _ := math.Lgamma(float64(n + 1))
		b, _ := math.Lgamma(float64(k + 1))
		d, _ := math.Lgamma(float64(n - k + 1))
		return a - b - d
	}
	for good := 1; good < all; good++ {
		hit := 0.0
		for x := max(0, n-(all-good)); x <= min(n, good); x++ {
			if in[x].Contains(float64(good) / float64(all)) {
				hit += math.Exp(choose(good, x) + choose(all-good, n-x) - choose(all, n))
			}
		}
		c.add(hit)
	}
	return &c
}

// coverStrata takes two parts, the first of nine tenths of the clients.
func coverStrata(n int, interval func(Stratified) Interval) *cover {
	var c cover
	in := make([][]Interval, n+1)
	for x := range in {
		in[x] = make([]Interval, n+1)
		for y := range in[x] {
			s, err := Stratify([]Stratum{{"a", 900_000, Share{int64(x), int64(n)}}, {"b", 100_000, Share{int64(y), int64(n)}}}, Confidence95)
			if err != nil {
				panic(err)
			}
			in[x][y] = interval(s)
		}
	}
	for i := 5; i < 100; i += 10 {
		for j := 5; j < 100; j += 10 {
			p, q := float64(i)/100, float64(j)/100
			hit := 0.0
			wx, wy := binomial(n, p), binomial(n, q)
			for x := range in {
				for y := range in {
					if in[x][y].Contains(.9*p + .1*q) {
						hit += wx[x] * wy[y]
					}
				}
			}
			c.add(hit)
		}
	}
	return &c
}

// trinomial calls f for every outcome of n answers with its probability.
func trinomial(n int, p, q, d float64, f func(v NPS, w float64)) {
	lg, _ := math.Lgamma(float64(n + 1))
	for x := 0; x <= n; x++ {
		for y := 0; x+y <= n; y++ {
			z := n - x - y
			a, _ := math.Lgamma(float64(x + 1))
			b, _ := math.Lgamma(float64(y + 1))
			e, _ := math.Lgamma(float64(z + 1))
			f(NPS{int64(x), int64(y), int64(z)}, math.Exp(lg-a-b-e+float64(x)*math.Log(p)+float64(y)*math.Log(q)+float64(z)*math.Log(d)))
		}
	}
}

func coverNPS(n int, interval func(NPS) Interval) *cover {
	var c cover
	in := map[NPS]Interval{}
	trinomial(n, .3, .3, .4, func(v NPS, _ float64) { in[v] = interval(v) })
	for i := 1; i < 10; i++ {
		for j := 1; i+j < 10; j++ {
			p, d := float64(i)/10, float64(j)/10
			hit := 0.0
			trinomial(n, p, 1-p-d, d, func(v NPS, w float64) {
				if in[v].Contains(100 * (p - d)) {
					hit += w
				}
			})
			c.add(hit)
		}
	}
	return &c
}

// coverTwoNPS takes pairs of six distributions.
func coverTwoNPS(n int, interval func(a, b NPS) Interval) *cover {
	var c cover
	at := [][3]float64{{.1, .1, .8}, {.1, .8, .1}, {.3, .3, .4}, {.4, .2, .4}, {.6, .3, .1}, {.8, .1, .1}}
	type outcome struct {
		v NPS
		w [6]float64
	}
	var all []outcome
	trinomial(n, .3, .3, .4, func(v NPS, _ float64) { all = append(all, outcome{v: v}) })
	for i, d := range at {
		k := 0
		trinomial(n, d[0], d[1], d[2], func(_ NPS, w float64) { all[k].w[i] = w; k++ })
	}
	var hit [6][6]float64
	for _, a := range all {
		for _, b := range all {
			in := interval(a.v, b.v)
			for i, p := range at {
				for j, q := range at {
					if in.Contains(100 * (p[0] - p[2] - q[0] + q[2])) {
						hit[i][j] += a.w[i] * b.w[j]
					}
				}
			}
		}
	}
	for i := range hit {
		for j := range hit[i] {
			c.add(hit[i][j])
		}
	}
	return &c
}

// wald is p ± z·√(p(1−p)/n), for comparison.
func wald(s Share) Interval {
	p := float64(s.Part) / float64(s.Whole)
	half := 1.959963984540054 * math.Sqrt(p*(1-p)/float64(s.Whole))
	return Interval{Low: p - half, High: p + half}
}

// The table of coverage in the package comment is what enumeration gives.
func TestCoverageTable(t *testing.T) {
	one := func(f func() (Interval, error)) Interval {
		i, err := f()
		require.NoError(t, err)
		return i
	}
	var b strings.Builder
	line := func(name string, cells ...string) {
		b.WriteString("//\t" + strings.TrimRight(fmt.Sprintf("%-26s", name)+strings.Join(cells, ""), " ") + "\n")
	}
	row := func(name string, f func(n int) *cover, sizes ...int) {
		var cells []string
		for _, n := range sizes {
			cells = append(cells, fmt.Sprintf("%-13s", f(n)))
		}
		line(name, cells...)
	}
	line("answers", fmt.Sprintf("%-13d", 10), fmt.Sprintf("%-13d", 30), fmt.Sprintf("%-13d", 100), fmt.Sprintf("%-13d", 300))
	row("Wilson", func(n int) *cover {
		return coverShare(n, func(s Share) Interval { return one(func() (Interval, error) { return Wilson(s, Confidence95) }) })
	}, 10, 30, 100, 300)
	row("p ± z·√(p(1−p)/n)", func(n int) *cover { return coverShare(n, wald) }, 10, 30, 100, 300)
	row("WilsonFinite, half asked", func(n int) *cover {
		return coverFinite(n, func(s Share, population int64) Interval {
			return one(func() (Interval, error) { return WilsonFinite(s, population, Confidence95) })
		})
	}, 10, 30, 100, 300)
	row("Stratify, n of each", func(n int) *cover { return coverStrata(n, func(s Stratified) Interval { return s.Interval }) }, 10, 30, 100)
	row("Σ W·p ± z·SE", func(n int) *cover {
		return coverStrata(n, func(s Stratified) Interval {
			return Interval{Low: s.Value - 1.959963984540054*s.SE, High: s.Value + 1.959963984540054*s.SE}
		})
	}, 10, 30, 100)
	row("Newcombe, n of each", func(n int) *cover {
		return coverDifference(n, func(a, b Share) Interval {
			return one(func() (Interval, error) { return Newcombe(a, b, Confidence95) })
		})
	}, 10, 30, 100)
	row("AdjustedWald", func(n int) *cover {
		return coverNPS(n, func(v NPS) Interval { return one(func() (Interval, error) { return AdjustedWald(v, Confidence95) }) })
	}, 10, 30, 100)
	row("CompareNPS, n of each", func(n int) *cover {
		return coverTwoNPS(n, func(a, b NPS) Interval {
			d, err := CompareNPS(a, b, Confidence95)
			require.NoError(t, err)
			return d.Interval
		})
	}, 10)
	row("nps ± z·se", func(n int) *cover {
		return coverNPS(n, func(v NPS) Interval {
			se, _, err := StandardError(v)
			require.NoError(t, err)
			m, _ := v.Float()
			return Interval{Low: m - 1.959963984540054*se, High: m + 1.959963984540054*se}
		})
	}, 10, 30, 100)
	doc, err := os.ReadFile("doc.go")
	require.NoError(t, err)
	assert.True(t, strings.Contains(string(doc), b.String()), "want in doc.go:\n%s", b.String())
}
