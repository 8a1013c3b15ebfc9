package standard_test

import (
	"testing"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/conformance"
)

// The questions that the vectors of this package ask.
type (
	code struct {
		Code string `json:"code"`
	}
	asked struct {
		Adoption standard.Adoption `json:"adoption"`
		On       standard.Date     `json:"on"`
	}
	client struct {
		ID standard.ClientID `json:"id"`
	}
	place struct {
		Document standard.Document `json:"document"`
		Clause   standard.Clause   `json:"clause"`
	}
	source struct {
		Clause standard.Clause `json:"clause,omitzero"`
	}
	scoped struct {
		Answer  standard.Applicability `json:"answer"`
		Clauses []standard.Clause      `json:"clauses"`
		Missing []string               `json:"missing,omitempty"`
	}
	inForce struct {
		From   standard.Date   `json:"from"`
		Clause standard.Clause `json:"clause"`
	}
)

var calls = conformance.Calls{
	"adoption":    conformance.Check[standard.Adoption](),
	"amendment":   conformance.Check[standard.Amendment](),
	"publication": conformance.Check[standard.Publication](),
	"client":      conformance.Judge(func(c client, _ standard.Edition) standard.Findings { return c.ID.Check() }),
	"due": conformance.Call(func(q asked, _ standard.Edition) ([]standard.DueStep, error) {
		return q.Adoption.Due(q.On), nil
	}),
	"roles": conformance.Call(func(_ struct{}, e standard.Edition) ([]string, error) {
		var codes []string
		for _, r := range standard.AdoptionTeamRoles.In(e) {
			codes = append(codes, r.Code)
		}
		return codes, nil
	}),
	"force": conformance.Call(func(p standard.Publication, _ standard.Edition) (*inForce, error) {
		if from, clause, ok := p.InForceFrom(); ok {
			return &inForce{from, clause}, nil
		}
		return nil, nil
	}),
	"touchpoint-kind": conformance.Call(func(c code, _ standard.Edition) (bool, error) {
		return standard.TouchpointKind(c.Code).IsValid(), nil
	}),
	"client-kind": conformance.Call(func(c code, _ standard.Edition) (bool, error) {
		return standard.ClientKind(c.Code).IsValid(), nil
	}),
	"client-status": conformance.Call(func(c code, e standard.Edition) (source, error) {
		r, _ := standard.ClientStatuses.Of(e, c.Code)
		return source{r.Clause}, nil
	}),
	"dropped": conformance.Call(func(p place, _ standard.Edition) (source, error) {
		return source{standard.Drops(p.Document, p.Clause)}, nil
	}),
	"scope": conformance.Call(func(s standard.Scope, e standard.Edition) (scoped, error) {
		a, x := s.Explain(e)
		out := scoped{Answer: a, Missing: x.Missing}
		for _, g := range x.Grounds {
			if !g.Clause.IsZero() {
				out.Clauses = append(out.Clauses, g.Clause)
			}
		}
		return out, nil
	}),
}

func TestConformance(t *testing.T) {
	suite := conformance.Load(t, "testdata/conformance")
	suite.Run(t, calls)
	suite.TwoDoors(t, conformance.Doors("scope",
		func(s standard.Scope, e standard.Edition) (standard.Applicability, error) { return s.Ask(e), nil },
		func(s standard.Scope, e standard.Edition) (standard.Applicability, standard.Explanation, error) {
			a, x := s.Explain(e)
			return a, x, nil
		}))
}

func TestKnockout(t *testing.T) {
	suite := conformance.Load(t, "testdata/conformance")
	suite.Knockout(t, calls,
		conformance.Table("adoption rules", standard.AdoptionRules,
			conformance.Exempt("standard.adoption-recommendation-unanswered: severity", "what the Project Office names is a recommendation; the duty is its own"),
			conformance.Exempt("standard.adoption-wrong-year: severity", "the text says every year and sets no days: a choice made in December is worth a note")),
		conformance.Table("adoption cycle", standard.AdoptionCycle),
		conformance.Param(&standard.AdoptionTeamRoles),
		conformance.Table("amendment rules", standard.AmendmentRules,
			conformance.Exempt("standard.amendment-initiator: severity", "the list of who may is closed, so whoever is not on it may not"),
			conformance.Exempt("standard.amendment-not-empowered: severity", "the right is given on a condition, without which there is none"),
			conformance.Exempt("standard.amendment-no-instruction: severity", "the right is given on a condition, without which there is none")),
		conformance.Table("initiators", standard.InitiatorTable),
		conformance.Table("publication rules", standard.PublicationRules,
			conformance.Exempt("standard.publication-no-day: severity", "without the day nobody can say since when the act is in force")),
		conformance.Table("force", standard.ForceRows),
		conformance.Table("client key rules", standard.ClientKeyRules,
			conformance.Exempt("standard.client-key-personal: severity", "the clause protects personal data and does not speak of keys: advice")),
		conformance.Table("scope grounds", standard.ScopeGrounds, conformance.Blanked()),
		conformance.Param(&standard.Bodies),
		conformance.Param(&standard.ServiceClasses),
		conformance.Param(&standard.ClientStatuses),
		conformance.Table("dropped parts", standard.DroppedParts),
		conformance.Table("touchpoint kinds", standard.TouchpointTable),
		conformance.Table("client kinds", standard.ClientKindTable))
}
