package readability

import (
	"testing"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/conformance"
)

// letterCase is the document of a vector about letters.
type letterCase struct {
	Letter  Letter  `json:"letter"`
	Profile Profile `json:"profile"`
}

// seenPlace is a finding as a vector tells it: the words at the place, not bytes.
type seenPlace struct {
	Code       string            `json:"code"`
	Severity   standard.Severity `json:"severity"`
	Clause     standard.Clause   `json:"clause,omitzero"`
	Words      string            `json:"words"`
	Suggestion string            `json:"suggestion,omitzero"`
}

var calls = conformance.Calls{
	"letter": conformance.Call(func(in letterCase, e standard.Edition) ([]seenPlace, error) {
		in.Profile.Edition = e
		places := []seenPlace{}
		for _, f := range in.Letter.Check(in.Profile).Findings {
			p := seenPlace{Code: f.Code, Severity: f.Severity, Clause: f.Clause, Suggestion: f.Suggestion}
			if !f.At.IsZero() {
				p.Words = f.At.In(in.Letter.Text)
			}
			places = append(places, p)
		}
		return places, nil
	}),
	"profile": conformance.Check[Profile](),
	"base":    conformance.Check[Base](),
}

func TestConformance(t *testing.T) {
	suite := conformance.Load(t, "testdata/conformance", &FontList)
	suite.Run(t, calls)
	const beyond = "no clause: beyond what the Standard names"
	var unnamed []conformance.Option
	for i := range indices {
		if indices[i].Clause.IsZero() && indices[i].Code != IndexConsensus {
			unnamed = append(unnamed, conformance.Exempt(string(indices[i].Code), beyond))
		}
	}
	unnamed = append(unnamed, conformance.Exempt(string(IndexConsensus), beyond))
	suite.Knockout(t, calls,
		conformance.Table("rules", &rules), conformance.Table("duties", &duties), conformance.Table("forums", &forums),
		conformance.Table("symbols", &symbols), conformance.Table("smileys", &smileys), conformance.Table("serifFonts", &serifFonts),
		conformance.Table("kinds", &kinds), conformance.Table("measures", &measures, conformance.Exempt(string(MeasuredGenitives), beyond), conformance.Exempt(string(MeasuredVerbWords), beyond)),
		conformance.Table("profileRules", &profileRules), conformance.Table("baseRules", &baseRules),
		conformance.Table("indices", &indices, unnamed...), conformance.Param(&FontList))
}
