package feedback

import (
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What follows is reckoned a second time, by the words of the definitions and
// in fractions, without a sum, an order or a formula of the package.

func rat(t testing.TB, s string) *big.Rat {
	r, ok := new(big.Rat).SetString(s)
	require.True(t, ok, s)
	return r
}

// naiveHochberg counts instead of sorting: R is the largest number of p-values
// that lie at or under R·q/m, and those are rejected.
func naiveHochberg(p []*big.Rat, q *big.Rat) []bool {
	m := int64(len(p))
	out := make([]bool, m)
	for r := m; r >= 1; r-- {
		bound := new(big.Rat).Mul(q, big.NewRat(r, m))
		n := int64(0)
		for _, v := range p {
			if v.Cmp(bound) <= 0 {
				n++
			}
		}
		if n >= r {
			for i, v := range p {
				out[i] = v.Cmp(bound) <= 0
			}
			return out
		}
	}
	return out
}

// Decimals as a reader writes them, many of them on the bound itself, which
// binary fractions do not hit.
func TestBenjaminiHochbergByCounting(t *testing.T) {
	r := rand.New(rand.NewPCG(60, 60))
	qs := []string{"0.05", "0.1", "0.01", "0.2", "0.001", "0.025", "0.5", "0.999"}
	ties, rejections := 0, 0
	for range rounds() / 4 {
		qText := qs[r.IntN(len(qs))]
		q := rat(t, qText)
		m := 1 + r.IntN(60)
		texts := make([]string, m)
		exact := make([]*big.Rat, m)
		p := make([]float64, m)
		style := r.IntN(4)
		for i := range p {
			switch style {
			case 0: // no effect anywhere
				texts[i] = fmt.Sprintf("%.6f", r.Float64())
			case 1: // many effects
				texts[i] = fmt.Sprintf("%.8f", math.Pow(r.Float64(), 6))
			case 2: // few values, so that many are equal
				texts[i] = fmt.Sprintf("%.2f", float64(r.IntN(12))/100)
			default: // on a bound where that is a decimal, else beside it
				k := 1 + r.IntN(m)
				bound := new(big.Rat).Mul(q, big.NewRat(int64(k), int64(m)))
				texts[i] = bound.FloatString(8)
				if rat(t, texts[i]).Cmp(bound) == 0 {
					ties++
				}
			}
			exact[i] = rat(t, texts[i])
			var err error
			p[i], err = strconv.ParseFloat(texts[i], 64)
			require.NoError(t, err)
		}
		qFloat, err := strconv.ParseFloat(qText, 64)
		require.NoError(t, err)
		got, err := BenjaminiHochberg(p, qFloat)
		require.NoError(t, err)
		want := naiveHochberg(exact, q)
		require.Equal(t, want, got, "%v at %s", texts, qText)
		for _, w := range want {
			if w {
				rejections++
			}
		}
	}
	assert.Greater(t, ties, rounds()/40)
	assert.Greater(t, rejections, rounds()/40)
}

// A bound that is met in decimals is met, one that is passed by a billionth of
// itself is not.
func TestBenjaminiHochbergAtTheBound(t *testing.T) {
	checked := 0
	for _, qText := range []string{"0.05", "0.1", "0.01", "0.2", "0.001"} {
		q, err := strconv.ParseFloat(qText, 64)
		require.NoError(t, err)
		for m := 1; m <= 64; m++ {
			for k := 1; k <= m; k++ {
				bound := new(big.Rat).Mul(rat(t, qText), big.NewRat(int64(k), int64(m)))
				text := bound.FloatString(8)
				if rat(t, text).Cmp(bound) != 0 {
					continue
				}
				at, err := strconv.ParseFloat(text, 64)
				require.NoError(t, err)
				for _, c := range []struct {
					p    float64
					want bool
				}{{at, true}, {at * (1 + 1e-9), false}} {
					p := make([]float64, m)
					for i := range p {
						p[i] = 1
						if i < k {
							p[i] = c.p
						}
					}
					got, err := BenjaminiHochberg(p, q)
					require.NoError(t, err)
					for i, r := range got {
						require.Equal(t, c.want && i < k, r, "p %s, q %s, %d of %d", text, qText, k, m)
					}
					checked++
				}
			}
		}
	}
	assert.Greater(t, checked, 1000)
}

// CompareMany against the definitions: each service and all others together,
// P from Z, then the same count.
func TestCompareManyByCounting(t *testing.T) {
	r := rand.New(rand.NewPCG(61, 61))
	apart := 0
	for range 300 {
		n := 2 + r.IntN(12)
		named := make([]Named, n)
		parts := make([]Share, n)
		var all Share
		for i := range named {
			whole := int64(1 + r.IntN(400))
			part := int64(math.Round(float64(whole) * (.4 + .3*r.Float64())))
			parts[i] = Share{part, whole}
			all.Part, all.Whole = all.Part+part, all.Whole+whole
			named[i] = Named{strconv.Itoa(i), shareTally(t, part, whole-part)}
		}
		p := make([]*big.Rat, n)
		sign := make([]int, n)
		for i, s := range parts {
			// Z² = (N−1)·(ad − bc)²/(n1·n2·good·bad), whole numbers all of them
			rest := Share{all.Part - s.Part, all.Whole - s.Whole}
			cross := new(big.Int).Sub(new(big.Int).Mul(big.NewInt(s.Part), big.NewInt(rest.Whole)), new(big.Int).Mul(big.NewInt(rest.Part), big.NewInt(s.Whole)))
			sign[i] = cross.Sign()
			top := new(big.Int).Mul(big.NewInt(all.Whole-1), new(big.Int).Mul(cross, cross))
			below := new(big.Int).Mul(new(big.Int).Mul(big.NewInt(s.Whole), big.NewInt(rest.Whole)), new(big.Int).Mul(big.NewInt(all.Part), big.NewInt(all.Whole-all.Part)))
			chance := 1.0
			if below.Sign() > 0 {
				z2, _ := new(big.Rat).SetFrac(top, below).Float64()
				chance = math.Erfc(math.Sqrt(z2 / 2))
			}
			p[i] = new(big.Rat).SetFloat64(chance)
		}
		want := naiveHochberg(p, big.NewRat(1, 20))
		got, unanswered, err := CompareMany(named, Confidence95)
		require.NoError(t, err)
		require.Empty(t, unanswered)
		for i, c := range got {
			at, _ := p[i].Float64()
			require.InEpsilon(t, at, c.Difference.P, 1e-9)
			verdict := VerdictNotDistinguishable
			switch {
			case want[i] && sign[i] > 0:
				verdict = VerdictHigher
			case want[i] && sign[i] < 0:
				verdict = VerdictLower
			}
			require.Equal(t, verdict, c.Difference.Verdict)
			require.Equal(t, want[i], c.Rejected)
			if want[i] {
				apart++
			}
		}
	}
	assert.Greater(t, apart, 100)
}

// off returns how far got lies from want, as a share of want.
func off(got float64, want *big.Rat) float64 {
	if want.Sign() == 0 {
		return math.Abs(got)
	}
	d := new(big.Rat).Sub(new(big.Rat).SetFloat64(got), want)
	f, _ := d.Quo(d, want).Float64()
	return math.Abs(f)
}

func TestKishEffectiveInFractions(t *testing.T) {
	r := rand.New(rand.NewPCG(62, 62))
	worst := 0.0
	for range rounds() / 4 {
		weights := make([]float64, 1+r.IntN(80))
		spread := []float64{0, 1, 6, 200}[r.IntN(4)]
		for i := range weights {
			weights[i] = math.Pow(10, spread*(r.Float64()-.5)) * float64(1+r.IntN(3))
		}
		got, err := KishEffective(weights)
		require.NoError(t, err)
		sum, squares := new(big.Rat), new(big.Rat)
		for _, w := range weights {
			x := new(big.Rat).SetFloat64(w)
			sum.Add(sum, x)
			squares.Add(squares, new(big.Rat).Mul(x, x))
		}
		want := new(big.Rat).Quo(new(big.Rat).Mul(sum, sum), squares)
		worst = max(worst, off(got, want)/float64(len(weights)))
		require.LessOrEqual(t, got, float64(len(weights))*(1+1e-12))
		require.GreaterOrEqual(t, got, 1-1e-12)
	}
	assert.Less(t, worst, 1e-15, "a weight")
	t.Logf("worst relative error a weight %.2g", worst)
}

// Stratify by its words: every client of a part is given the share of those of
// the part who answered; and each who answered stands for N/n clients.
func TestStratifyInFractions(t *testing.T) {
	r := rand.New(rand.NewPCG(63, 63))
	worst := 0.0
	for range rounds() / 4 {
		strata := make([]Stratum, 1+r.IntN(20))
		clients, good, variance := new(big.Rat), new(big.Rat), new(big.Rat)
		sum, squares := new(big.Rat), new(big.Rat)
		down, up := new(big.Float).SetPrec(300), new(big.Float).SetPrec(300) // N²·(p − l)², N²·(u − p)²
		var pooled Share
		var unanswered []string
		for i := range strata {
			x, n := sizes(r)
			if n > 1_000_000_000 {
				x, n = x/1000, n/1000
			}
			if r.IntN(6) == 0 && i > 0 {
				x, n = 0, 0
			}
			strata[i] = Stratum{strconv.Itoa(i), n + r.Int64N(1_000_000_000_000), Share{x, n}}
			if n == 0 {
				unanswered = append(unanswered, strata[i].Name)
				if strata[i].Population == 0 {
					unanswered = unanswered[:len(unanswered)-1]
				}
				continue
			}
			pooled.Part, pooled.Whole = pooled.Part+x, pooled.Whole+n
			size, p := big.NewRat(strata[i].Population, 1), big.NewRat(x, n)
			clients.Add(clients, size)
			good.Add(good, new(big.Rat).Mul(size, p))
			// N²·p(1−p)/n
			v := new(big.Rat).Mul(p, new(big.Rat).Sub(big.NewRat(1, 1), p))
			v.Mul(v, new(big.Rat).Mul(size, size))
			variance.Add(variance, v.Quo(v, big.NewRat(n, 1)))
			low, high := bigWilson(x, n, 1.959963984540054)
			for side, end := range map[*big.Float]*big.Float{down: low, up: high} {
				d := new(big.Float).SetPrec(300).SetRat(p)
				d.Sub(d, end).Mul(d, new(big.Float).SetPrec(300).SetRat(size))
				side.Add(side, d.Mul(d, d))
			}
			// n answers, each of the weight N/n
			each := big.NewRat(strata[i].Population, n)
			sum.Add(sum, new(big.Rat).Mul(each, big.NewRat(n, 1)))
			squares.Add(squares, new(big.Rat).Mul(new(big.Rat).Mul(each, each), big.NewRat(n, 1)))
		}
		got, err := Stratify(strata, Confidence95)
		require.NoError(t, err)
		require.Equal(t, pooled, got.Pooled)
		require.Equal(t, unanswered, got.Unanswered)
		value := new(big.Rat).Quo(good, clients)
		variance.Quo(variance, new(big.Rat).Mul(clients, clients))
		effective := new(big.Rat).Quo(new(big.Rat).Mul(sum, sum), squares)
		se := root(new(big.Float).SetPrec(300).SetRat(variance))
		worst = max(worst, off(got.Value, value), relative(got.SE, se), off(got.Effective, effective))
		v, _ := value.Float64()
		half := func(side *big.Float) float64 {
			h, _ := new(big.Float).Quo(root(side), new(big.Float).SetPrec(300).SetRat(clients)).Float64()
			return h
		}
		require.InDelta(t, max(0, v-half(down)), got.Interval.Low, 1e-12)
		require.InDelta(t, min(1, v+half(up)), got.Interval.High, 1e-12)
	}
	assert.Less(t, worst, 1e-12)
	t.Logf("worst relative error %.2g", worst)
}

// Kish of the answers one by one is the effective size of the parts.
func TestEffectiveSizeAnswerByAnswer(t *testing.T) {
	r := rand.New(rand.NewPCG(64, 64))
	for range 200 {
		strata := make([]Stratum, 1+r.IntN(5))
		var weights []float64
		for i := range strata {
			n := int64(1 + r.IntN(40))
			strata[i] = Stratum{"", n + r.Int64N(10_000), Share{r.Int64N(n + 1), n}}
			for range n {
				weights = append(weights, float64(strata[i].Population)/float64(n))
			}
		}
		want, err := KishEffective(weights)
		require.NoError(t, err)
		got, err := Stratify(strata, Confidence95)
		require.NoError(t, err)
		require.InEpsilon(t, want, got.Effective, 1e-12)
	}
}

// MixOf by its words: as many clients of each part as before, of the opinions
// of after. All is over one denominator, in whole numbers.
func TestMixInWholeNumbers(t *testing.T) {
	r := rand.New(rand.NewPCG(65, 65))
	reversed := 0
	big1 := func(n int64) *big.Int { return big.NewInt(n) }
	times := func(a, b *big.Int) *big.Int { return new(big.Int).Mul(a, b) }
	for range rounds() {
		parts := make([]Part, 1+r.IntN(6))
		simpson := r.IntN(4) == 0
		most := []int64{3, 8, 1000, 1_000_000_000_000}[r.IntN(4)]
		for i := range parts {
			a, b := 1+r.Int64N(most), 1+r.Int64N(most)
			parts[i] = Part{strconv.Itoa(i), Share{r.Int64N(a + 1), a}, Share{r.Int64N(b + 1), b}}
			if simpson { // opinions rise a little in each part, while the less content answer more
				a, b = int64(1000*(i+1)*(i+1)+r.IntN(50)), int64(1000*(len(parts)-i)*(len(parts)-i)+r.IntN(50))
				content := float64(i+1) / float64(len(parts)+1)
				parts[i].Before = Share{int64(content * float64(a)), a}
				parts[i].After = Share{int64(content*float64(b)) + 2 + r.Int64N(20), b}
			}
		}
		var before, after Share
		common := big1(1) // Π n_after
		for _, p := range parts {
			before.Part, before.Whole = before.Part+p.Before.Part, before.Whole+p.Before.Whole
			after.Part, after.Whole = after.Part+p.After.Part, after.Whole+p.After.Whole
			common = times(common, big1(p.After.Whole))
		}
		happy := big1(0) // Σ n_before·x_after·Π other n_after
		risen, fallen := 0, 0
		for _, p := range parts {
			others := new(big.Int).Quo(common, big1(p.After.Whole))
			happy.Add(happy, times(times(big1(p.Before.Whole), big1(p.After.Part)), others))
			switch times(big1(p.After.Part), big1(p.Before.Whole)).Cmp(times(big1(p.Before.Part), big1(p.After.Whole))) {
			case 1:
				risen++
			case -1:
				fallen++
			}
		}
		std := new(big.Rat).SetFrac(happy, times(common, big1(before.Whole)))
		a, b := new(big.Rat).SetFrac(big1(before.Part), big1(before.Whole)), new(big.Rat).SetFrac(big1(after.Part), big1(after.Whole))
		nearest := func(r *big.Rat) float64 { f, _ := r.Float64(); return f }
		moved := b.Cmp(a)
		want := Mix{
			Before: before, After: after, Standardised: nearest(std),
			ByOpinion: nearest(new(big.Rat).Sub(std, a)), ByMix: nearest(new(big.Rat).Sub(b, std)),
			Reversed: risen == len(parts) && moved <= 0 || fallen == len(parts) && moved >= 0,
		}
		got, err := MixOf(parts)
		require.NoError(t, err)
		require.Equal(t, want, got, parts)
		if want.Reversed {
			reversed++
		}
		// The two causes make the whole change.
		require.InDelta(t, nearest(new(big.Rat).Sub(b, a)), got.ByOpinion+got.ByMix, 1e-15)
	}
	assert.Greater(t, reversed, rounds()/20)
	// Both parts are happier, and the whole stands still: the mix has eaten it up.
	got, err := MixOf([]Part{{"a", Share{1, 4}, Share{2, 6}}, {"b", Share{3, 4}, Share{2, 2}}})
	require.NoError(t, err)
	assert.Equal(t, Mix{Before: Share{4, 8}, After: Share{4, 8}, Standardised: 2. / 3, ByOpinion: 1. / 6, ByMix: -1. / 6, Reversed: true}, got)
}
