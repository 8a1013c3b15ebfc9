package feedback

import (
	"flag"
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// far walks further than every day needs.
var far = flag.Bool("far", false, "check the statistics on 20,000 inputs each instead of 2,000")

func rounds() int {
	if *far {
		return 20_000
	}
	return 2_000
}

func bf(x float64) *big.Float { return new(big.Float).SetPrec(300).SetFloat64(x) }

func add(a, b *big.Float) *big.Float { return new(big.Float).SetPrec(300).Add(a, b) }
func sub(a, b *big.Float) *big.Float { return new(big.Float).SetPrec(300).Sub(a, b) }
func mul(a, b *big.Float) *big.Float { return new(big.Float).SetPrec(300).Mul(a, b) }
func quo(a, b *big.Float) *big.Float { return new(big.Float).SetPrec(300).Quo(a, b) }
func root(a *big.Float) *big.Float   { return new(big.Float).SetPrec(300).Sqrt(a) }

// bigWilson is the formula as it stands in the comment, in 300 bits.
func bigWilson(x, n int64, z float64) (low, high *big.Float) {
	N, Z := bf(float64(n)), bf(z)
	p := quo(bf(float64(x)), N)
	zz := mul(Z, Z)
	one := bf(1)
	d := add(one, quo(zz, N))
	centre := quo(add(p, quo(zz, mul(bf(2), N))), d)
	half := quo(mul(Z, root(add(quo(mul(p, sub(one, p)), N), quo(zz, mul(bf(4), mul(N, N)))))), d)
	return sub(centre, half), add(centre, half)
}

func relative(got float64, want *big.Float) float64 {
	w, _ := want.Float64()
	if w == 0 || math.Abs(w) < 1e-80 {
		return math.Abs(got)
	}
	d, _ := quo(sub(bf(got), want), want).Float64()
	return math.Abs(d)
}

func sizes(r *rand.Rand) (x, n int64) {
	ns := []int64{1, 2, 3, 10, 29, 100, 1000, 1_000_000, 1_000_000_000_000}
	n = ns[r.IntN(len(ns))]
	switch r.IntN(5) {
	case 0:
		return 0, n
	case 1:
		return n, n
	case 2:
		return min(1, n), n
	case 3:
		return n - min(1, n), n
	}
	return r.Int64N(n + 1), n
}

func TestWilsonIsExactTo1e14(t *testing.T) {
	r := rand.New(rand.NewPCG(30, 30))
	worst := 0.0
	for range rounds() {
		x, n := sizes(r)
		for _, c := range []Confidence{Confidence90, Confidence95, Confidence99} {
			z, err := c.z()
			require.NoError(t, err)
			got, err := Wilson(Share{x, n}, c)
			require.NoError(t, err)
			low, high := bigWilson(x, n, z)
			if x == 0 {
				require.Zero(t, got.Low)
				low = bf(0)
			}
			if x == n {
				require.Equal(t, 1.0, got.High)
			}
			worst = max(worst, relative(got.Low, low), relative(got.High, high))
			require.True(t, got.Low <= float64(x)/float64(n) && float64(x)/float64(n) <= got.High)
		}
	}
	assert.Less(t, worst, 1e-14)
	t.Logf("worst relative error %.2g", worst)
}

func TestAdjustedWaldIsExactTo1e12(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 31))
	worst := 0.0
	for range rounds() {
		x, n := sizes(r)
		y := r.Int64N(n - x + 1)
		v := NPS{x, n - x - y, y}
		got, err := AdjustedWald(v, Confidence95)
		require.NoError(t, err)
		N := add(bf(float64(n)), bf(3))
		p, d := quo(add(bf(float64(x)), bf(.75)), N), quo(add(bf(float64(y)), bf(.75)), N)
		m := sub(p, d)
		half := mul(bf(1.959963984540054), root(quo(sub(add(p, d), mul(m, m)), N)))
		low, _ := mul(bf(100), sub(m, half)).Float64()
		high, _ := mul(bf(100), add(m, half)).Float64()
		worst = max(worst, math.Abs(got.Low-max(low, -100)), math.Abs(got.High-min(high, 100)))
		require.Equal(t, low < -100 || high > 100, got.Clamped)
	}
	assert.Less(t, worst, 1e-12)
	t.Logf("worst absolute error %.2g points", worst)
}

func TestComparisonIsExact(t *testing.T) {
	r := rand.New(rand.NewPCG(32, 32))
	worstZ, worstI := 0.0, 0.0
	for range rounds() {
		x1, n1 := sizes(r)
		x2, n2 := sizes(r)
		got, err := CompareShares(Share{x1, n1}, Share{x2, n2}, Confidence95)
		require.NoError(t, err)
		N1, N2 := bf(float64(n1)), bf(float64(n2))
		p1, p2 := quo(bf(float64(x1)), N1), quo(bf(float64(x2)), N2)
		n := add(N1, N2)
		pool := quo(bf(float64(x1+x2)), n)
		rest := quo(bf(float64(n1-x1+n2-x2)), n)
		if x1+x2 == 0 || x1+x2 == n1+n2 {
			require.Zero(t, got.Z)
			require.Equal(t, 1.0, got.P)
		} else {
			z := quo(mul(sub(p1, p2), root(quo(sub(n, bf(1)), n))), root(mul(mul(pool, rest), add(quo(bf(1), N1), quo(bf(1), N2)))))
			w, _ := z.Float64()
			worstZ = max(worstZ, relative(got.Z, z))
			require.InDelta(t, math.Erfc(math.Abs(w)/math.Sqrt2), got.P, 1e-14)
		}
		z, _ := Confidence95.z()
		l1, u1 := bigWilson(x1, n1, z)
		l2, u2 := bigWilson(x2, n2, z)
		sq := func(a *big.Float) *big.Float { return mul(a, a) }
		d := sub(p1, p2)
		low, _ := sub(d, root(add(sq(sub(p1, l1)), sq(sub(u2, p2))))).Float64()
		high, _ := add(d, root(add(sq(sub(u1, p1)), sq(sub(p2, l2))))).Float64()
		worstI = max(worstI, math.Abs(got.Interval.Low-max(low, -1)), math.Abs(got.Interval.High-min(high, 1)))
	}
	assert.Less(t, worstI, 1e-14)
	assert.Less(t, worstZ, 1e-14)
	t.Logf("worst error of the interval %.2g, of Z %.2g", worstI, worstZ)
}

func TestQuantiles(t *testing.T) {
	for c, want := range map[Confidence]float64{Confidence90: 1.6448536269514722, Confidence95: 1.959963984540054, Confidence99: 2.5758293035489004} {
		z, err := c.z()
		require.NoError(t, err)
		assert.Equal(t, want, z)
		assert.InEpsilon(t, want, math.Sqrt2*math.Erfinv(float64(c)), 1e-14)
	}
	for _, c := range []Confidence{.5, .6827, .9, .95, .99, .999, .999999} {
		z, err := c.z()
		require.NoError(t, err)
		assert.InEpsilon(t, 1-float64(c), twoSided(z), 1e-9)
	}
	for _, c := range []Confidence{0, 1, -1, 2, Confidence(math.NaN()), Confidence(math.Inf(1))} {
		_, err := c.z()
		var ie *InputError
		require.ErrorAs(t, err, &ie)
	}
}

func TestStatisticsRefuse(t *testing.T) {
	nan := math.NaN()
	var ie *InputError
	var ce *CountError
	var nd *NoDataError
	for _, s := range []Share{{-1, 2}, {3, 2}, {1, MaxCount + 1}} {
		_, err := Wilson(s, Confidence95)
		require.ErrorAs(t, err, &ce)
		_, err = Newcombe(s, Share{1, 2}, Confidence95)
		require.ErrorAs(t, err, &ce)
		_, err = CompareShares(Share{1, 2}, s, Confidence95)
		require.ErrorAs(t, err, &ce)
		_, err = WilsonFinite(s, 10, Confidence95)
		require.ErrorAs(t, err, &ce)
	}
	_, err := Wilson(Share{}, Confidence95)
	require.ErrorAs(t, err, &nd)
	_, err = Wilson(Share{1, 2}, Confidence(nan))
	require.ErrorAs(t, err, &ie)
	_, err = WilsonFinite(Share{1, 2}, 10, Confidence(nan))
	require.ErrorAs(t, err, &ie)
	_, err = Newcombe(Share{1, 2}, Share{1, 2}, 1)
	require.ErrorAs(t, err, &ie)
	_, err = AdjustedWald(NPS{1, 1, 1}, 0)
	require.ErrorAs(t, err, &ie)
	_, err = AdjustedWald(NPS{-1, 1, 1}, Confidence95)
	require.ErrorAs(t, err, &ce)
	_, err = CompareNPS(NPS{}, NPS{1, 1, 1}, Confidence95)
	require.ErrorAs(t, err, &nd)
	_, err = CompareNPS(NPS{1, 1, 1}, NPS{0, -1, 0}, Confidence95)
	require.ErrorAs(t, err, &ce)
	_, err = CompareNPS(NPS{1, 1, 1}, NPS{1, 1, 1}, Confidence(nan))
	require.ErrorAs(t, err, &ie)
	_, _, err = StandardError(NPS{})
	require.ErrorAs(t, err, &nd)
	for _, bad := range []float64{0, -1, nan, math.Inf(1), .51, 1e-12} {
		_, err = MinForEstimate(bad, Confidence95)
		require.ErrorAs(t, err, &ie, bad)
	}
	for _, bad := range []float64{0, -1, nan, 1.01} {
		_, err = MinForEstimateNPS(5, bad, Confidence95)
		require.ErrorAs(t, err, &ie)
	}
	_, err = MinForEstimate(.1, 0)
	require.ErrorAs(t, err, &ie)
	_, err = MinWithoutFault(.1, 0)
	require.ErrorAs(t, err, &ie)
	for _, bad := range []float64{0, 1, nan, 1e-300} {
		_, err = MinWithoutFault(bad, Confidence95)
		require.ErrorAs(t, err, &ie)
	}
	_, err = FiniteSample(0, 5)
	require.ErrorAs(t, err, &ce)
	_, err = FiniteSample(5, MaxCount+1)
	require.ErrorAs(t, err, &ce)
	_, err = WilsonFinite(Share{1, 2}, 1, Confidence95)
	require.ErrorAs(t, err, &ie)
	one, err := MinForEstimateNPS(100, .001, Confidence95)
	require.NoError(t, err)
	assert.Equal(t, int64(1), one)
}

func TestWilsonFinite(t *testing.T) {
	all, err := WilsonFinite(Share{3, 10}, 10, Confidence95)
	require.NoError(t, err)
	assert.Equal(t, Interval{Low: .3, High: .3}, all)
	endless, err := Wilson(Share{3, 10}, Confidence95)
	require.NoError(t, err)
	far, err := WilsonFinite(Share{3, 10}, MaxCount, Confidence95)
	require.NoError(t, err)
	assert.InDelta(t, endless.Low, far.Low, 1e-12)
	assert.InDelta(t, endless.High, far.High, 1e-12)
	half, err := WilsonFinite(Share{7, 10}, 19, Confidence95) // says as much as 20 answers
	require.NoError(t, err)
	twenty, err := Wilson(Share{14, 20}, Confidence95)
	require.NoError(t, err)
	assert.InDelta(t, twenty.Low, half.Low, 1e-12)
	assert.InDelta(t, twenty.High, half.High, 1e-12)
	assert.True(t, twenty.Contains(.7))
	assert.False(t, twenty.Contains(.2))
}
