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
	// CoverageCounting: "acts" says that T1.1 counts acts of provision.
	//
	// Reading: K19
	CoverageCounting = standard.Switch{Reading: "K19", Options: []string{"acts"}}
)

// Params lists the parameters of this package for [standard.DecodeOverlay].
func Params() []standard.Parameter {
	return []standard.Parameter{
		&scenarioCoverageRows, &easeRows, &repeatRows, &loyalServiceRows, &satisfactionRows, &proactiveRows, &prototypeRows, &digitalLoyaltyRows,
		&Rounding, &Bands, &ZeroCoverage, &ProactiveBands, &CoverageCounting,
	}
}
