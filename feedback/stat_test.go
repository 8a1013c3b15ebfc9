package feedback

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	six  = 0.5e-6 // half a unit of the sixth digit
	four = 0.5e-4
)

func TestWilsonVectors(t *testing.T) {
	for _, c := range []struct {
		x, n      int64
		low, high float64
		digits    float64
	}{
		{0, 10, 0, .277533, six}, {1, 29, .006113, .171755, six},
		{10, 10, .722467, 1, six}, {8, 10, .490162, .943318, six},
		{1, 10, .017876, .404150, six}, {80, 100, .711171, .866633, six},
		{7, 50, .069508, .261862, six}, {800, 1000, .774081, .823623, six},
		{81, 263, .255289, .366210, six}, {23, 60, .270883, .509824, six},
		{15, 148, .062386, .160487, six}, {0, 20, 0, .161125, six},
		{91, 100, .8377, .9519, four}, {910, 1000, .8907, .9262, four},
		{0, 50, 0, .0713, four}, {0, 200, 0, .0188, four},
	} {
		got, err := Wilson(Share{c.x, c.n}, Confidence95)
		require.NoError(t, err)
		assert.InDelta(t, c.low, got.Low, c.digits, "%d/%d", c.x, c.n)
		assert.InDelta(t, c.high, got.High, c.digits, "%d/%d", c.x, c.n)
	}
}

func TestNewcombeVectors(t *testing.T) {
	for _, c := range []struct {
		a, b         Share
		d, low, high float64
	}{
		{Share{56, 70}, Share{48, 80}, .2000, .0524, .3339},
		{Share{9, 10}, Share{3, 10}, .6000, .1705, .8090},
		{Share{6, 7}, Share{2, 7}, .5714, .0582, .8062},
		{Share{5, 56}, Share{0, 29}, .0893, -.0381, .1926},
		{Share{0, 10}, Share{0, 20}, 0, -.1611, .2775},
		{Share{10, 10}, Share{0, 20}, 1, .6791, 1},
		{Share{10, 10}, Share{0, 10}, 1, .6075, 1},
		{Share{23, 60}, Share{18, 72}, .1333, -.0246, .2861},
	} {
		got, err := CompareShares(c.a, c.b, Confidence95)
		require.NoError(t, err)
		assert.InDelta(t, c.d, got.Value, four)
		assert.InDelta(t, c.low, got.Interval.Low, four, c)
		assert.InDelta(t, c.high, got.Interval.High, four, c)
		only, err := Newcombe(c.a, c.b, Confidence95)
		require.NoError(t, err)
		assert.Equal(t, only, got.Interval)
	}
}

func TestTwoProportionVectors(t *testing.T) {
	for _, c := range []struct {
		a, b Share
		z, p float64
		want Verdict
	}{
		{Share{56, 70}, Share{48, 80}, 2.6413, .0083, VerdictHigher},
		{Share{80, 100}, Share{86, 100}, -1.1266, .2599, VerdictNotDistinguishable},
		{Share{800, 1000}, Share{840, 1000}, -2.3275, .0199, VerdictLower},
		{Share{9, 10}, Share{3, 10}, 2.6693, .0076, VerdictHigher},
		{Share{5, 5}, Share{7, 7}, 0, 1, VerdictNotDistinguishable},
		{Share{0, 5}, Share{0, 7}, 0, 1, VerdictNotDistinguishable},
	} {
		got, err := CompareShares(c.a, c.b, Confidence95)
		require.NoError(t, err)
		assert.InDelta(t, c.z, got.Z, four)
		assert.InDelta(t, c.p, got.P, four)
		assert.Equal(t, c.want, got.Verdict)
	}
}

func TestAdjustedWaldVectors(t *testing.T) {
	for _, c := range []struct {
		p, q, d        int64
		raw, low, high float64
		clamped        bool
	}{
		{3, 2, 1, 33.333, -26.743, 71.188, false},
		{36, 21, 10, 38.806, 19.919, 54.367, false},
		{0, 0, 10, -100, -100, -47.504, true},
		{10, 0, 0, 100, 47.504, 100, true},
		{5, 0, 5, 0, -51.127, 51.127, false},
		{0, 10, 0, 0, -18.465, 18.465, false},
		{500, 300, 200, 30, 25.077, 34.744, false},
		{70, 20, 10, 60, 45.270, 71.235, false},
		{60, 25, 15, 45, 29.343, 58.036, false},
	} {
		n := NPS{c.p, c.q, c.d}
		raw, ok := n.Float()
		require.True(t, ok)
		assert.InDelta(t, c.raw, raw, .5e-3)
		got, err := AdjustedWald(n, Confidence95)
		require.NoError(t, err)
		assert.InDelta(t, c.low, got.Low, .5e-3, n)
		assert.InDelta(t, c.high, got.High, .5e-3, n)
		assert.Equal(t, c.clamped, got.Clamped, n)
	}
	// The ends that were clamped lie at ±106.343.
	m, v, size := adjusted(NPS{0, 0, 10})
	assert.InDelta(t, -106.343, 100*(m-1.959963984540054*math.Sqrt(v/size)), .5e-3)
}

func TestPlainVariance(t *testing.T) {
	for _, c := range []struct {
		n     NPS
		v, se float64
	}{
		{NPS{3, 2, 1}, 5. / 9, .304}, {NPS{1, 0, 1}, 1, .707}, {NPS{1, 1, 0}, .25, .354}, {NPS{1, 1, 1}, 2. / 3, .471}, {NPS{0, 1, 0}, 0, 0},
	} {
		se, v, err := StandardError(c.n)
		require.NoError(t, err)
		assert.InDelta(t, c.v, v, 1e-15)
		assert.InDelta(t, c.se, se/100, .5e-3)
	}
}

func TestTwoNPSVectors(t *testing.T) {
	got, err := CompareNPS(NPS{70, 20, 10}, NPS{60, 25, 15}, Confidence95)
	require.NoError(t, err)
	assert.InDelta(t, 15, got.Value, 1e-9)
	assert.InDelta(t, 1.475, got.Z, .5e-3)
	assert.InDelta(t, .140, got.P, .5e-3)
	assert.InDelta(t, -4.785, got.Interval.Low, .5e-3)
	assert.InDelta(t, 33.912, got.Interval.High, .5e-3)
	assert.InDelta(t, 14.563, (got.Interval.Low+got.Interval.High)/2, .5e-3)
	assert.Equal(t, VerdictNotDistinguishable, got.Verdict)

	got, err = CompareNPS(NPS{540, 290, 170}, NPS{500, 300, 200}, Confidence95)
	require.NoError(t, err)
	assert.InDelta(t, 6.979, (got.Interval.Low+got.Interval.High)/2, .5e-3)
	assert.InDelta(t, 2.032, got.Z, .5e-3)
	assert.InDelta(t, .0422, got.P, .5e-4)
	assert.InDelta(t, .247, got.Interval.Low, .5e-3)
	assert.InDelta(t, 13.711, got.Interval.High, .5e-3)
	assert.InDelta(t, 3.435, (got.Interval.High-got.Interval.Low)/2/1.959963984540054, .5e-3)
	assert.Equal(t, VerdictHigher, got.Verdict)

	back, err := CompareNPS(NPS{500, 300, 200}, NPS{540, 290, 170}, Confidence95)
	require.NoError(t, err)
	assert.Equal(t, VerdictLower, back.Verdict)
	assert.InDelta(t, -got.Z, back.Z, 1e-12)
}

func TestSampleSizeVectors(t *testing.T) {
	for _, c := range []struct {
		margin             float64
		worst, typ, shares int64
	}{
		{3, 4266, 2601, 1068}, {5, 1534, 935, 385}, {10, 382, 232, 97}, {15, 168, 102, 0}, {20, 94, 56, 0},
	} {
		n, err := MinForEstimateNPS(c.margin, 1, Confidence95)
		require.NoError(t, err)
		assert.Equal(t, c.worst, n, c.margin)
		n, err = MinForEstimateNPS(c.margin, .61, Confidence95)
		require.NoError(t, err)
		assert.Equal(t, c.typ, n, c.margin)
		if c.shares > 0 {
			n, err = MinForEstimate(c.margin/100, Confidence95)
			require.NoError(t, err)
			assert.Equal(t, c.shares, n, c.margin)
		}
	}
	for limit, want := range map[float64]int64{.005: 765, .01: 381} {
		n, err := MinWithoutFault(limit, Confidence95)
		require.NoError(t, err)
		assert.Equal(t, want, n)
		at, err := Wilson(Share{0, n}, Confidence95)
		require.NoError(t, err)
		assert.LessOrEqual(t, at.High, limit)
		below, err := Wilson(Share{0, n - 1}, Confidence95)
		require.NoError(t, err)
		assert.Greater(t, below.High, limit)
	}
	// All satisfied show at least 90.1 % only from 35 answers.
	at, _ := Wilson(Share{35, 35}, Confidence95)
	below, _ := Wilson(Share{34, 34}, Confidence95)
	assert.GreaterOrEqual(t, at.Low, .901)
	assert.Less(t, below.Low, .901)
	for _, c := range []struct{ n, population, want int64 }{
		{385, 1000, 279}, {385, 385, 193}, {1, 1, 1}, {385, MaxCount, 385}, {MaxCount, MaxCount, MaxCount/2 + 1}, {100, 1, 1},
	} {
		got, err := FiniteSample(c.n, c.population)
		require.NoError(t, err)
		assert.Equal(t, c.want, got, c)
	}
}
