package feedback

import (
	"math"

	"github.com/state-for-people/standard"
)

// Wilson returns the interval of a share by Wilson's score method. In two
// sentences for everybody: had we asked other clients of the same kind, the
// share would have come out a little different; the interval says how different
// is still to be expected. It never leaves 0 to 1 and is honest for few answers
// and for shares near 0 or 1, where p ± z·√(p(1−p)/n) is not.
//
//	centre ± half, p = x/n
//	centre = (p + z²/2n) / (1 + z²/n)
//	half   = z·√(p(1−p)/n + z²/4n²) / (1 + z²/n)
//
// Source: Wilson 1927; Newcombe 1998 compares seven methods. Each end has a
// relative error below 1e-14. At 0 of n the low end is exactly 0, at n of n the
// high end exactly 1. The errors are [*CountError], [*NoDataError] and
// [*InputError].
//
// Clause: people-2022:3(9)
func Wilson(s Share, c Confidence) (Interval, error) {
	z, err := c.z()
	if err == nil {
		err = s.check("share")
	}
	if err != nil {
		return Interval{}, err
	}
	return wilson(s, z), nil
}

// wilson computes each end without cancellation: the upper by the sum, the
// lower from the product of the ends, p²/(1+z²/n); and the upper of a large
// share from the lower of its complement.
func wilson(s Share, z float64) Interval {
	if 2*s.Part > s.Whole {
		i := wilson(Share{s.Whole - s.Part, s.Whole}, z)
		return Interval{Low: 1 - i.High, High: 1 - i.Low}
	}
	n := float64(s.Whole)
	p, w := float64(s.Part)/n, z*z/n
	root := z * math.Sqrt(p*(1-p)/n+w/(4*n))
	up := p + w/2 + root // times 1/(1+w)
	return Interval{Low: p * p / up, High: up / (1 + w)}
}

// WilsonFinite is [Wilson] for a sample that is a large part of everybody there
// is: population counts all whom the figure is about. In plain words: the fewer
// are left unasked, the less the figure can still change; with all asked it is a
// point. It is Wilson's for the sample of n·(N−1)/(N−n) answers that says as much.
//
//	n' = n·(N−1)/(N−n), p as it is
//
// Source: the finite population correction √((N−n)/(N−1)) of the standard
// error. The errors are those of [Wilson], and an [*InputError] for a
// population below the number of answers.
func WilsonFinite(s Share, population int64, c Confidence) (Interval, error) {
	z, err := c.z()
	if err == nil {
		err = s.check("share")
	}
	if err != nil {
		return Interval{}, err
	}
	if population < s.Whole || population > MaxCount {
		return Interval{}, &InputError{"population", standard.Text{RU: "генеральная совокупность меньше числа ответов или больше 10^15", EN: "the population is below the number of answers or above 10^15"}}
	}
	p := float64(s.Part) / float64(s.Whole)
	if population == s.Whole {
		return Interval{Low: p, High: p}, nil
	}
	n := float64(s.Whole) * (float64(population-1) / float64(population-s.Whole))
	return wilsonAt(p, n, z), nil
}

// wilsonAt is wilson for a sample size that is not whole.
func wilsonAt(p, n, z float64) Interval {
	if p > 0.5 {
		i := wilsonAt(1-p, n, z)
		return Interval{Low: 1 - i.High, High: 1 - i.Low}
	}
	w := z * z / n
	up := p + w/2 + z*math.Sqrt(p*(1-p)/n+w/(4*n))
	return Interval{Low: p * p / up, High: up / (1 + w)}
}

// AdjustedWald returns the interval of an NPS in points. In two sentences: it
// says which index all clients of this kind might have, given that only some
// were asked. Three imagined answers are added (¾ of a promoter, 1½ passives, ¾
// of a detractor), without which an index of few or of equal answers would look
// far surer than it is.
//
//	m' = (P − D)/(n + 3)
//	v' = (P + ¾ + D + ¾)/(n + 3) − m'²
//	100·(m' ± z·√(v'/(n + 3)))
//
// The centre is m', the reported index stays (P − D)/n. An end beyond ±100 is
// set to it and Clamped says so. Source: Rocks 2016; measuringu.com,
// nps-confidence-intervals. The absolute error is below 1e-12 points. The
// errors are [*CountError], [*NoDataError] and [*InputError].
//
// Clause: people-2022:T1.4/formula, people-2022:T2.5/formula
func AdjustedWald(n NPS, c Confidence) (Interval, error) {
	z, err := c.z()
	if err == nil {
		err = n.check("nps")
	}
	if err != nil {
		return Interval{}, err
	}
	m, v, size := adjusted(n)
	half := z * math.Sqrt(v/size)
	return Interval{Low: 100 * (m - half), High: 100 * (m + half)}.clamp(-100, 100), nil
}

// adjusted returns mean, variance and size of n with three imagined answers.
func adjusted(n NPS) (mean, variance, size float64) {
	size = float64(n.Whole()) + 3
	p, q, d := (float64(n.Promoters)+0.75)/size, (float64(n.Passives)+1.5)/size, (float64(n.Detractors)+0.75)/size
	// p + d − (p−d)² without cancellation, as p + q + d = 1
	return p - d, p*q + q*d + 4*p*d, size
}

// StandardError returns the plain standard error of an NPS in points, and the
// variance of one answer on the scale −1, 0, 1. Both are 0 if all answers are
// in one group, which is why [AdjustedWald] is what to show.
//
// For everybody: the standard error says by how many points the index would
// typically differ if as many others had been asked instead. The variance says
// how far apart the opinions are: 0 if all are in one group, 1 if half would
// recommend and half would not.
//
//	v = p + d − (p − d)², se = 100·√(v/n)
//
// Source: the variance of an answer counted −1, 0 or 1. The relative error is
// below 1e-14. The errors are [*CountError] and [*NoDataError].
func StandardError(n NPS) (se, variance float64, err error) {
	if err := n.check("nps"); err != nil {
		return 0, 0, err
	}
	w := float64(n.Whole())
	p, q, d := float64(n.Promoters)/w, float64(n.Passives)/w, float64(n.Detractors)/w
	v := p*q + q*d + 4*p*d
	return 100 * math.Sqrt(v/w), v, nil
}
