package kpi

import "github.com/state-for-people/standard"

// The readings of section 6 that an agency may take otherwise.
var (
	// Rounding: "exact" compares the exact fraction and never rounds.
	//
	// Reading: K1
	Rounding = standard.Switch{Reading: "K1", Options: []string{"exact"}}
	// Bands: "literal" takes the rows as printed, gaps and overlaps included.
	//
	// Reading: K2
	Bands = standard.Switch{Reading: "K2", Options: []string{"literal"}}
	// ZeroCoverage: "exclude-zero" gives no star for a coverage of nothing.
	//
	// Reading: K4
	ZeroCoverage = standard.Switch{Reading: "K4", Options: []string{"exclude-zero"}}
	// ProactiveBands: "literal" takes the rows of T1.6 as printed.
	//
	// Reading: K9
	ProactiveBands = standard.Switch{Reading: "K9", Options: []string{"literal"}}
	// RepeatCounting: "denominator-successes" takes the share of repeats of the
	// successful results; "leave-out-recurring" leaves out services that are by
	// nature requested again and again.
	//
	// Reading: K6
	RepeatCounting = standard.Switch{Reading: "K6", Options: []string{"denominator-successes", "leave-out-recurring"}}
	// LoyaltyCounting: "minimum-answers" counts a service in T1.4 only from
	// [MinimumAnswers] answers on.
	//
	// Reading: K7
	LoyaltyCounting = standard.Switch{Reading: "K7", Options: []string{"minimum-answers"}}
	// LowerRows: "row-only" asks for the row of the star alone.
	//
	// Reading: K10
	LowerRows = standard.Switch{Reading: "K10", Options: []string{"row-only"}}
	// SocialCounting: "share-within" lets the share [SocialShareWithin] of answers
	// decide instead of the slowest.
	//
	// Reading: K15
	SocialCounting = standard.Switch{Reading: "K15", Options: []string{"share-within"}}
	// RepeatPeriod: "inside-period" counts a repeat only after a success in the
	// same period.
	//
	// Reading: K22
	RepeatPeriod = standard.Switch{Reading: "K22", Options: []string{"inside-period"}}
	// CoverageCounting: "acts" makes [ScenarioCoverageIn] count acts of provision
	// instead of services; figures of the two are not compared.
	//
	// Reading: K19
	CoverageCounting = standard.Switch{Reading: "K19", Options: []string{"acts"}}
)

// Figures that the Standard leaves to the authority; no document sets them.
var (
	// MinimumAnswers is how many answers a service needs to count in T1.4.
	//
	// Reading: K7
	MinimumAnswers = standard.Param[int64]{Key: "kpi.minimum-answers", Title: standard.Text{RU: "наименьшее число ответов об услуге", EN: "least number of answers on a service"}}
	// SocialShareWithin is the share of answers within the limit that T2.6 asks for.
	//
	// Reading: K15
	SocialShareWithin = standard.Param[Tenths]{Key: "kpi.social-share-within", Title: standard.Text{RU: "доля ответов в срок", EN: "share of answers within the limit"}}
)

// Params lists the parameters of this package for [standard.DecodeOverlay].
func Params() []standard.Parameter {
	return []standard.Parameter{
		&scenarioCoverageRows, &easeRows, &repeatRows, &loyalServiceRows, &satisfactionRows, &proactiveRows, &prototypeRows, &digitalLoyaltyRows,
		&mapRows, &phoneRows, &textRows, &socialRows, &bookingRows,
		&Rounding, &Bands, &ZeroCoverage, &RepeatCounting, &LoyaltyCounting, &ProactiveBands, &LowerRows, &SocialCounting, &CoverageCounting, &RepeatPeriod,
		&MinimumAnswers, &SocialShareWithin,
	}
}
