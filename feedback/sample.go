package feedback

import (
	"math"
	"math/bits"

	"github.com/state-for-people/standard"
)

// MinForEstimate returns how many answers a share needs so that its interval
// reaches at most margin to either side («минимум для точности»), whatever the
// share turns out to be: 385 for five per cent at 95 %. It is about precision;
// how many are needed before a figure may be shown to the public is another
// question, MinForPublish of the package disclosure. In plain words: with fewer
// answers the figure may miss by more than the margin, whoever was asked; four
// times as many are needed to halve it.
//
//	n = z²/(4·margin²), rounded up
//
// Source: the inverse of p ± z·√(p(1−p)/n) at p = ½, where it is widest. The
// error is an [*InputError] for a margin that is not above 0 and at most ½.
func MinForEstimate(margin float64, c Confidence) (int64, error) {
	return sampleSize(margin, 0.5, 1, 0.25, 0, c)
}

// MinForEstimateNPS returns how many answers an NPS needs so that its interval
// reaches at most margin points to either side of its centre, which lies nearer
// to 0 than the index where answers are few. Variance is that of one answer
// on the scale −1, 0, 1: 1 is the worst case (half promoters, half detractors),
// 0.61 is typical. In plain words: an index takes about four times the answers
// of a share to be as sure, for it is a difference of two.
//
//	n = variance·z²/(margin/100)² − 3, rounded up, at least 1
//
// Source: the inverse of [AdjustedWald]; measuringu.com, nps-sig-test-sample-size,
// has the paired form. The error is an [*InputError] for a margin that is not
// above 0 and at most 100, or a variance that is not above 0 and at most 1.
func MinForEstimateNPS(margin, variance float64, c Confidence) (int64, error) {
	if !(variance > 0 && variance <= 1) {
		return 0, &InputError{"variance", standard.Text{RU: "дисперсия одного ответа больше 0 и не больше 1", EN: "want a variance of one answer above 0 and at most 1"}}
	}
	return sampleSize(margin, 100, 100, variance, 3, c)
}

func sampleSize(margin, most, unit, variance, less float64, c Confidence) (int64, error) {
	z, err := c.z()
	if err != nil {
		return 0, err
	}
	if !(margin > 0 && margin <= most) {
		return 0, &InputError{"margin", standard.Text{RU: "предел погрешности больше 0: для доли не больше ½, для NPS не больше 100", EN: "want a margin above 0: at most 1/2 for a share, at most 100 for an NPS"}}
	}
	d := margin / unit
	n := math.Ceil(variance*z*z/(d*d) - less)
	if n > float64(MaxCount) {
		return 0, &InputError{"margin", standard.Text{RU: "столько ответов не бывает", EN: "so many answers do not exist"}}
	}
	return max(1, int64(n)), nil
}

// FiniteSample returns how many of a population must answer where n would do if
// the population had no end («поправка на конечную совокупность»): it matters
// when the sample is more than a twentieth of everybody.
//
//	n / (1 + (n − 1)/N), rounded up
//
// In plain words: of a hundred clients nobody needs to ask four hundred, and
// who has asked nearly all knows nearly all. Source: the finite population
// correction; Cochran 1977. It is computed in whole numbers. The error is a [*CountError] if n or the
// population is below 1 or above [MaxCount].
func FiniteSample(n, population int64) (int64, error) {
	if n < 1 || population < 1 || n > MaxCount || population > MaxCount {
		return 0, &CountError{"sample", standard.Text{RU: "нужны числа от 1 до 10^15", EN: "want numbers from 1 to 10^15"}}
	}
	// n·N / (N + n − 1) in 128 bits, rounded up
	return mulDivUp(n, population, population+n-1), nil
}

// MinWithoutFault returns how many answers without one bad among them it takes to show
// that the share of bad ones is at most limit: 765 for half a per cent at 95 %.
// In plain words: a hundred answers without a complaint do not show that one in
// two hundred never complains; so many do.
//
//	n = z²·(1 − limit)/limit, rounded up
//
// Source: the inverse of [Wilson] at 0 of n, whose high end is z²/(n + z²). The
// error is an [*InputError] for a limit that is not above 0 and below 1.
func MinWithoutFault(limit float64, c Confidence) (int64, error) {
	z, err := c.z()
	if err != nil {
		return 0, err
	}
	if !(limit > 0 && limit < 1) {
		return 0, &InputError{"limit", standard.Text{RU: "предел больше 0 и меньше 1", EN: "want a limit above 0 and below 1"}}
	}
	n := math.Ceil(z * z * (1 - limit) / limit)
	if n > float64(MaxCount) {
		return 0, &InputError{"limit", standard.Text{RU: "столько ответов не бывает", EN: "so many answers do not exist"}}
	}
	return max(1, int64(n)), nil
}

// mulDivUp returns a·b/c rounded up, for positive numbers whose quotient fits.
func mulDivUp(a, b, c int64) int64 {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	q, r := bits.Div64(hi, lo, uint64(c))
	if r > 0 {
		q++
	}
	return int64(q)
}
